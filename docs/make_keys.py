"""Make the guide's table of keys from the screen's own list of acts: `python -m docs.make_keys docs/guide.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from workbench.tui.acts.act import Group
from workbench.tui.acts.registry import ACTS
from workbench.tui.keymap import written

BEGIN, END = "<!-- keys: made by python -m docs.make_keys -->", "<!-- end of keys -->"


def table() -> str:
    """One table a group: the keys, what they do, and the name that `config.toml` calls the act by."""
    return "\n".join(_lines())


def with_table(guide: str) -> str:
    """The guide with the table as it is now in the place of the one it has."""
    before, _, rest = guide.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


def _lines() -> Iterator[str]:
    for group in Group:
        yield f"\n### {group}\n"
        yield "| key | what it does | name in `config.toml` |"
        yield "| --- | --- | --- |"
        for act in ACTS:
            if act.group is group:
                keys = " ".join(f"`{written(key)}`" for key in act.keys).replace("`|`", "`\\|`")
                yield f"| {keys} | {act.help} | `{act.id}` |"
    yield ""


if __name__ == "__main__":
    path = Path(sys.argv[1])
    path.write_text(with_table(path.read_text(encoding="utf-8")), encoding="utf-8")
