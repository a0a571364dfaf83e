"""Markdown: the copy without its markup, the front matter as what the file says of itself, footnotes as hints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from workbench.articles import metadata
from workbench.articles.article import HintKind
from workbench.articles.content import Content, UnreadableError
from workbench.articles.copy import Copy
from workbench.articles.left_out import LeftOut, Part
from workbench.articles.superscripts import LOOKED_BACK_AT, lowered, raised

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

#: What the front matter calls the fields, in the habits of the common site generators.
_FIELDS = {
    "title": ("title", "headline"),
    "byline": ("author", "authors", "byline"),
    "published": ("date", "published", "pubdate", "publishdate"),
    "language": ("lang", "language", "locale"),
    "url": ("url", "canonical", "canonicalurl", "canonical_url"),
}

#: More brackets, and more comments, than any article has: the parser's time grows with their square.
MOST_BRACKETS = 10_000
MOST_COMMENTS = 1_000

#: Tags of HTML whose words are not what stands beside them.
_SMALL_PRINT = frozenset(["sup", "sub", "del", "s", "strike"])
_TAG = re.compile(r"<([A-Za-z]+)")

_BLOCK_ENDS = frozenset(["paragraph_close", "heading_close", "table_close", "blockquote_close"])


def read(text: str) -> Content:
    """The content of a Markdown file that holds `text`: CommonMark with tables, footnotes and front matter.

    Raises UnreadableError where it holds more markup than any article.
    """
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    if text.count("[") > MOST_BRACKETS or text.count("<!--") > MOST_COMMENTS:
        raise UnreadableError("the file has more brackets or comments than any article")
    fields, body = front_matter(text)
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    environment: dict[str, Any] = {}
    tokens = parser.parse(body, environment)
    named = {field: next((fields[key] for key in keys if fields.get(key)), None) for field, keys in _FIELDS.items()}
    heading = _first_heading(tokens)
    copy = Copy()
    if named["title"] and named["title"] != heading:
        # A headline holds claims like any other line; site generators keep it out of the body.
        copy.write(named["title"])
        copy.end_block()
    rendering = _Rendering(_footnotes(tokens))
    rendering.write(tokens, copy)
    rendered, hints = copy.finish()
    return Content(
        text=rendered,
        media_type="text/markdown",
        title=named["title"] or heading,
        language=metadata.language(named["language"]),
        published=metadata.day(named["published"]),
        byline=named["byline"],
        url=metadata.web_address(named["url"]),
        hints=hints,
        left_out=(*_fields_left_out(fields, named), *rendering.left_out, *_unused_notes(parser, body, environment)),
    )


def _fields_left_out(fields: Mapping[str, str], named: Mapping[str, str | None]) -> Iterator[LeftOut]:
    """The fields of the front matter that are not read."""
    read = {named["title"], named["byline"], named["language"]}
    read |= {named["published"]} if metadata.day(named["published"]) else set()
    read |= {named["url"]} if metadata.web_address(named["url"]) else set()
    for key, value in fields.items():
        if value and value not in read:
            yield LeftOut(Part.METADATA, value, where=key)


def _unused_notes(parser: MarkdownIt, body: str, environment: Mapping[str, Any]) -> Iterator[LeftOut]:
    """Footnotes that no mark points to: the parser keeps nothing of them unless there is a mark."""
    references = environment.get("footnotes", {}).get("refs", {})
    unused = [label[1:] for label, number in references.items() if number < 0]
    if not unused:
        return
    marked: dict[str, Any] = {}
    notes = _footnotes(parser.parse(f"{body}\n\n{' '.join(f'[^{label}]' for label in unused)}", marked))
    for label in unused:
        words = notes.get(marked["footnotes"]["refs"].get(f":{label}", -1), "")
        yield LeftOut(Part.NOTE, " ".join(words.split()))


def front_matter(text: str) -> tuple[Mapping[str, str], str]:
    """The `key: value` lines between two `---` at the very start of `text`, keys in lower case, and what follows.

    Only plain scalars and one-line lists are understood, which is what headlines, names and dates are written in.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return {}, text
    closing = next((index for index, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if closing is None:
        return {}, text
    fields: dict[str, str] = {}
    for line in lines[1:closing]:
        key, colon, value = line.partition(":")
        if colon and not line.startswith((" ", "\t", "-", "#")):
            items = (
                value.strip().removeprefix("[").removesuffix("]").split(",") if value.strip()[:1] == "[" else [value]
            )
            fields[key.strip().lower()] = ", ".join(item.strip().strip("\"'") for item in items)
    return fields, "\n".join(lines[closing + 1 :])


@dataclass(frozen=True, slots=True)
class _Rendering:
    """Writes tokens as copy; `footnotes` holds each note's text by its id."""

    footnotes: Mapping[int, str]
    left_out: list[LeftOut] = field(default_factory=list)

    def write(self, tokens: Iterable[Token], copy: Copy) -> None:
        in_footnotes = False
        for token in tokens:
            if token.type in ("footnote_block_open", "footnote_block_close"):
                in_footnotes = token.type == "footnote_block_open"
            elif not in_footnotes:
                self._block(token, copy)

    def _block(self, token: Token, copy: Copy) -> None:
        if token.type == "inline":
            self._inline(token.children or [], copy)
        elif token.type in ("fence", "code_block"):
            copy.write(token.content.rstrip("\n"))
            copy.end_block()
            self._leave_out(Part.MARKUP, token.info)
        elif token.type == "html_block":
            text, comments = _text_of_html(token.content)
            copy.write(text.strip())
            copy.end_block()
            self._leave_out(Part.MARKUP, comments)
        elif token.type == "tr_close":
            copy.end_line()
        elif token.type in ("th_close", "td_close"):
            copy.end_cell()
        elif token.type in _BLOCK_ENDS:
            # The paragraphs of a tight list are hidden: its items stand line by line.
            copy.end_line() if token.hidden else copy.end_block()
        elif token.type in ("bullet_list_close", "ordered_list_close") and token.level == 0:
            copy.end_block()

    def _inline(self, tokens: Sequence[Token], copy: Copy) -> None:
        links: list[tuple[int, str]] = []
        passed = 0
        for index, token in enumerate(tokens):
            if index < passed:
                continue
            if token.type == "html_inline":
                passed = self._markup(tokens, index, copy)
            elif token.type in ("text", "code_inline"):
                copy.write(token.content)
            elif token.type == "softbreak":
                copy.write(" ")
            elif token.type == "hardbreak":
                copy.end_line()
            elif token.type == "image":
                self._leave_out(Part.PICTURE_TEXT, f"{token.content} {token.attrs.get('title', '')}")
            elif token.type == "footnote_ref":
                copy.hint(HintKind.FOOTNOTE, self.footnotes.get(token.meta["id"], ""))
            elif token.type == "link_open":
                links.append((copy.length, str(token.attrs.get("href", ""))))
                self._leave_out(Part.MARKUP, str(token.attrs.get("title", "")))
            elif token.type == "link_close" and links:
                start, address = links.pop()
                copy.link(start, copy.written, metadata.web_address(address))

    def _markup(self, tokens: Sequence[Token], index: int, copy: Copy) -> int:
        """Write what a tag of HTML has in it where that is set high or low, or struck out; give where it ends."""
        found = _TAG.match(tokens[index].content)
        tag = found.group(1).lower() if found else ""
        if tokens[index].content.startswith("<!--"):
            self._leave_out(Part.MARKUP, tokens[index].content[4:-3])
        end = next((at for at in range(index, len(tokens)) if tokens[at].content.lower() == f"</{tag}>"), None)
        if tag not in _SMALL_PRINT or end is None:
            return index + 1
        words = "".join(token.content for token in tokens[index + 1 : end] if token.type in ("text", "code_inline"))
        shown: str | None = None
        if tag == "sub":
            shown = lowered(words)
        elif tag == "sup":
            shown = raised(words, copy.since(max(copy.written - LOOKED_BACK_AT, 0)))
        if shown is None:
            self._leave_out(Part.NOTE_MARK if tag == "sup" else Part.DELETED, words)
        copy.write(shown or "")
        return end + 1

    def _leave_out(self, part: Part, words: str) -> None:
        if words.strip():
            self.left_out.append(LeftOut(part, words.strip()))


def _footnotes(tokens: Iterable[Token]) -> dict[int, str]:
    notes: dict[int, str] = {}
    note: int | None = None
    for token in tokens:
        if token.type == "footnote_open":
            note = token.meta["id"]
        elif token.type == "footnote_close":
            note = None
        elif token.type == "inline" and note is not None:
            notes[note] = f"{notes.get(note, '')} {_plain(token)}"
    return notes


def _first_heading(tokens: Iterable[Token]) -> str | None:
    inside = False
    for token in tokens:
        if inside and token.type == "inline":
            return _plain(token)
        inside = token.type == "heading_open"
    return None


def _plain(token: Token) -> str:
    """The words of an inline token; a bare link's address stands for its words."""
    return "".join(child.content or (" " if child.type == "softbreak" else "") for child in token.children or [])


def _text_of_html(markup: str) -> tuple[str, str]:
    """The words between the tags of a fragment of HTML, scripts and styles left out, and those of its comments."""
    pieces: list[str] = []
    comments: list[str] = []
    skipped: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag in ("script", "style"):
                skipped.append(tag)

        def handle_endtag(self, tag: str) -> None:
            if skipped and skipped[-1] == tag:
                skipped.pop()

        def handle_data(self, data: str) -> None:
            if not skipped:
                pieces.append(data)

        def handle_comment(self, data: str) -> None:
            comments.append(data)

    reader = Reader(convert_charrefs=True)
    reader.feed(markup)
    reader.close()
    return "".join(pieces), " ".join(comments)
