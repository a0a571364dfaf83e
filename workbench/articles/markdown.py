"""Markdown: the copy without its markup, the front matter as what the file says of itself, footnotes as hints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from workbench.articles import metadata
from workbench.articles.article import HintKind
from workbench.articles.content import Content, UnreadableError
from workbench.articles.copy import Copy

if TYPE_CHECKING:
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
    tokens = parser.parse(body)
    named = {field: next((fields[key] for key in keys if fields.get(key)), None) for field, keys in _FIELDS.items()}
    heading = _first_heading(tokens)
    copy = Copy()
    if named["title"] and named["title"] != heading:
        # A headline holds claims like any other line; site generators keep it out of the body.
        copy.write(named["title"])
        copy.end_block()
    _Rendering(_footnotes(tokens)).write(tokens, copy)
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
    )


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
        elif token.type == "html_block":
            copy.write(_text_of_html(token.content).strip())
            copy.end_block()
        elif token.type == "tr_close":
            copy.end_line()
        elif token.type in ("th_close", "td_close"):
            copy.end_cell()
        elif token.type in _BLOCK_ENDS:
            # The paragraphs of a tight list are hidden: its items stand line by line.
            copy.end_line() if token.hidden else copy.end_block()
        elif token.type in ("bullet_list_close", "ordered_list_close") and token.level == 0:
            copy.end_block()

    def _inline(self, tokens: Iterable[Token], copy: Copy) -> None:
        links: list[tuple[int, str]] = []
        for token in tokens:
            if token.type in ("text", "code_inline"):
                copy.write(token.content)
            elif token.type == "softbreak":
                copy.write(" ")
            elif token.type == "hardbreak":
                copy.end_line()
            elif token.type == "link_open":
                links.append((copy.length, str(token.attrs.get("href", ""))))
            elif token.type == "link_close" and links:
                start, address = links.pop()
                copy.link(start, copy.written, metadata.web_address(address))
            elif token.type == "footnote_ref":
                copy.hint(HintKind.FOOTNOTE, self.footnotes.get(token.meta["id"], ""))


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


def _text_of_html(markup: str) -> str:
    """The words between the tags of a fragment of HTML, scripts and styles left out."""
    pieces: list[str] = []
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

    reader = Reader(convert_charrefs=True)
    reader.feed(markup)
    reader.close()
    return "".join(pieces)
