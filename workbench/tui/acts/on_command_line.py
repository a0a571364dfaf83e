"""What the screen can, the command line can: for each act the command that does the same, or why there is none.

A new act has a row in one of the two tables; a test looks.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: By an act's id the command that does the same, with the option that says so where there is one.
COMMANDS: Final[Mapping[str, str]] = {
    "claim.verify": "mark",
    "claim.dispute": "mark",
    "claim.unsourced": "mark",
    "claim.reopen": "mark",
    "claim.reason": "mark --reason",
    "record.undo": "undo",
    "record.redo": "redo",
    "claim.source": "note --source",
    "claim.correct": "correct",
    "claim.withdraw": "withdraw",
    "claim.note": "note",
    "claim.long_note": "note",
    "claim.query": "query --claim",
    "article.queries": "answer",
    "claim.history": "log --claim",
    "claim.earlier": "recall",
    "source.destroy": "destroy",
    "claim.passages": "dossier",
    "claim.dismiss": "dismiss",
    "claim.restore": "dismiss --restore",
    "claim.flag": "flag",
    "claim.assign": "assign",
    "claim.add": "add",
    "claim.add_fact": "add --kind",
    "claim.edit": "edit",
    "claim.grow": "edit --words",
    "claim.shrink": "edit --words",
    "claim.grow_left": "edit --words",
    "claim.shrink_left": "edit --words",
    "claim.split": "split",
    "claim.merge": "merge",
    "find.filter": "claims --status",
    "find.order": "claims --order",
    "find.bare_next": "sentences",
    "find.bare_previous": "sentences",
    "article.pick": "articles",
    "article.import": "import",
    "article.revise": "revise",
    "article.reread": "reread",
    "article.assign": "assign",
    "article.sign_off": "sign-off",
    "article.export": "export",
    "article.diff": "diff",
    "article.left_out": "left-out",
    "article.news": "log",
    "article.conflicts": "conflicts",
    "article.dossier": "dossier",
    "article.findings": "findings",
    "newsroom.state": "newsroom status",
    "article.readers": "newsroom close",
    "source.share": "newsroom share",
}

_NUMBERS = "a command names its claims by their numbers"
_NAMES = "a command names its article"
_SCREEN = "it is about the screen alone"
_SHELL = "the shell searches what is printed, and repeats what was typed"

#: By an act's id why no command does the same.
WHY_NONE: Final[Mapping[str, str]] = {
    "move.next": _NUMBERS,
    "move.previous": _NUMBERS,
    "move.next_open": _NUMBERS,
    "move.previous_open": _NUMBERS,
    "move.page_down": _NUMBERS,
    "move.page_up": _NUMBERS,
    "move.first": _NUMBERS,
    "move.last": _NUMBERS,
    "mark.toggle": _NUMBERS,
    "mark.down": _NUMBERS,
    "mark.up": _NUMBERS,
    "mark.shown": _NUMBERS,
    "find.number": _NUMBERS,
    "find.search": _SHELL,
    "claim.repeat": _SHELL,
    "claim.copy": _SHELL,
    "claim.open_url": "`workbench sources --json` prints the addresses",
    "find.dates": _SCREEN,
    "find.clear": _SCREEN,
    "article.next": _NAMES,
    "article.previous": _NAMES,
    "screen.pane": _SCREEN,
    "screen.details": _SCREEN,
    "screen.help": _SCREEN,
    "screen.palette": _SCREEN,
    "screen.quit": _SCREEN,
}
