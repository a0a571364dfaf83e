"""What a desk keeps in its record: its kinds of event and its tables, as the record is told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.desk.kinds.table import KINDS
from workbench.desk.tables import TABLES
from workbench.record.definition import Definition

if TYPE_CHECKING:
    from workbench.record.several_logs.fold import Union


def settle(union: Union) -> None:
    """Say what is shown of several logs; how is loaded only where there are several."""
    from workbench.desk.conflicts import settle

    settle.settle(union)


#: Handed to the record wherever one is made, opened, audited or restored.
DEFINITION = Definition(KINDS, TABLES, settle)
