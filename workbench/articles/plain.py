"""Plain text: the text as it stands, and the title its first line looks to be."""

from __future__ import annotations

from workbench.articles.content import Content

#: A headline is one line that does not fill a screen.
_LONGEST_TITLE = 200


def read(text: str) -> Content:
    """The content of a plain text file that holds `text`."""
    return Content(text=text, title=first_line_title(text), media_type="text/plain")


def first_line_title(text: str) -> str | None:
    """The first line of `text` that is not blank, where it looks like a headline: short, no full stop, text after."""
    head, _, rest = text.strip().partition("\n")
    line = head.strip()
    if not line or not rest.strip() or len(line) > _LONGEST_TITLE:
        return None
    if line[-1] in ".,;:" and not line.endswith("…") and not line.endswith("..."):
        return None
    return line
