"""Forms about whole articles: which file to import, which report to write where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from textual.app import ComposeResult
from textual.widgets import Static

from workbench import field_checks
from workbench.display import visible
from workbench.field_checks import UnfitError
from workbench.translatable import N_
from workbench.tui.file_lookup import looked_up
from workbench.tui.screens.dialog import Dialog
from workbench.tui.widgets.completed_lines import PathLine
from workbench.tui.widgets.fields import Choice, Line, Row, Tick
from workbench.ui_language import say


@dataclass(frozen=True, slots=True)
class ToImport:
    """A file to read as an article; null stands for what the file says."""

    path: Path
    language: str | None
    published: dt.date | None


class ImportForm(Dialog[ToImport]):
    """Asks for a file, and for what it may not say of itself."""

    AUTO_FOCUS = "#path"

    def __init__(self, title: str, today: dt.date, languages: Sequence[str], lead: str = "") -> None:
        """`lead` may hold the article's words."""
        super().__init__(title, say("enter imports · tab next field · esc leaves"))
        self._today, self._languages, self._lead = today, languages, lead

    def body(self) -> ComposeResult:
        """File, language, day."""
        if self._lead:
            yield Static(visible(self._lead), classes="lead", markup=False)
        yield Row(say("File"), PathLine(id="path", placeholder=say("text, Markdown, HTML, Word, OpenDocument or PDF")))
        yield Row(say("Language"), Choice(self._languages, none=say("found by its words"), id="language"))
        yield Row(
            say("Published"), Line(id="published", placeholder=say("2024-09-30, yesterday; else what the file says"))
        )

    async def action_save(self) -> None:
        """Check file and day, and close."""
        try:
            path = await self._path()
            published = field_checks.day("published", self.query_one("#published", Line).value, None, self._today)
        except UnfitError as error:
            self.trouble(say.error(error))
            self.query_one(f"#{error.field}").focus()
            return
        language = self.query_one("#language", Choice).value
        await self.give(ToImport(path, language if isinstance(language, str) else None, published))

    async def _path(self) -> Path:
        words = self.query_one("#path", Line).value.strip()
        if not words:
            raise UnfitError("path", "Which file?")
        return await looked_up("path", lambda: _file(words))


def _file(words: str) -> Path:
    path = field_checks.place("path", words)
    if not path.is_file():
        raise UnfitError(
            "path",
            N_("{name}: this is a folder") if path.is_dir() else N_("{name}: there is no such file"),
            name=path.name,
        )
    return path


@dataclass(frozen=True, slots=True)
class ToExport:
    """Which report to write, by the names of format and level, and where; `overwrite` as the user said.

    Without a `language` it is written in the article's own.
    """

    form: str
    level: str
    language: str | None
    to: Path
    overwrite: bool


class ExportForm(Dialog[ToExport]):
    """Asks for format, reader, language and place of a report."""

    AUTO_FOCUS = "#form"

    def __init__(self, forms: Sequence[str], levels: Sequence[str], languages: Sequence[str]) -> None:
        super().__init__(say("Export a report"), say("^s writes · tab next field · esc leaves"))
        self._forms, self._levels, self._languages = forms, levels, languages

    def body(self) -> ComposeResult:
        """Format, level, language, place."""
        yield Row(say("Format"), Choice(self._forms, self._forms[0], id="form"))
        yield Row(say("For"), Choice(self._levels, self._levels[0], id="level"))
        yield Row(say("Language"), Choice(self._languages, none=say("the article's own"), id="language"))
        yield Row(say("To"), PathLine(str(Path.cwd()), id="to", placeholder=say("a folder or a file")))
        yield Row("", Tick(say("replace a file that is there"), id="overwrite"))

    async def action_save(self) -> None:
        """Close with what was chosen."""
        to = self.query_one("#to", Line).value.strip()
        form, level = self.query_one("#form", Choice).value, self.query_one("#level", Choice).value
        if not to or not isinstance(form, str) or not isinstance(level, str):
            self.trouble(say("Format, reader and place are all needed."))
            return
        try:
            path = await looked_up("to", lambda: field_checks.place("to", to))
        except UnfitError as error:
            self.trouble(say.error(error))
            return
        language = self.query_one("#language", Choice).value
        overwrite = self.query_one("#overwrite", Tick).value
        await self.give(ToExport(form, level, language if isinstance(language, str) else None, path, overwrite))
