"""A desk from an exported report: an internal JSON report gives all of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.errors import WorkbenchError
from workbench.reports.json_report import FORMAT, VERSION
from workbench.reports.model import Level

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow

#: The largest report that is read, in bytes.
LARGEST_REPORT = 512 * 2**20


class UnreadableReportError(WorkbenchError):
    """A file that is no report a desk can be restored from; the message says in one line why."""


@dataclass(frozen=True, slots=True)
class Restored:
    """An article that came back from a report; `is_new` is false where the record had it already."""

    article: ArticleRow
    is_new: bool


def restore(desk: Desk, content: bytes, *, accept: bool = False) -> Restored:
    """Put the article of an internal JSON report under check at `desk` as it was.

    Every event comes with its own time and reviewer, as do drafts, files and confidential entries. Raises
    UnreadableReportError where `content` is no such report, or one that was redacted;
    DeskError where the record refuses it; with `accept`, what it would change of what is here already is accepted.
    """
    data = _parsed(content)
    if isinstance(data, list):
        raise UnreadableReportError("annotations are written for others; a desk comes back from `--format json`")
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise UnreadableReportError("this JSON is no report of a workbench")
    if data.get("version") != VERSION:
        raise UnreadableReportError(
            "the report has form {form!r}; this workbench knows {known}", form=data.get("version"), known=VERSION
        )
    if not isinstance(data.get("bundle"), dict):
        level = data.get("level")
        if level == Level.INTERNAL:
            raise UnreadableReportError("the report is not whole: the article's own events and files are missing")
        if level in list(Level):
            raise UnreadableReportError(
                "the report at level {level} holds no whole desk; export it at level internal", level=level
            )
        raise UnreadableReportError("the report holds no whole desk; export it at level internal")
    known = {row.id for row in desk.articles.all()}
    article = desk.bundles.take_in(data["bundle"], accept=accept)
    return Restored(article, article.id not in known)


def _parsed(content: bytes) -> Any:
    if len(content) > LARGEST_REPORT:
        raise UnreadableReportError("the report is larger than {size} MiB", size=LARGEST_REPORT // 2**20)
    try:
        return json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise UnreadableReportError("this is no JSON, or not all of it") from None
