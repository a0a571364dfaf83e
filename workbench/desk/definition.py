"""What a desk keeps in its record: its kinds of event and its tables, as the record is told of them."""

from __future__ import annotations

from workbench.desk.kinds.table import KINDS
from workbench.desk.tables import TABLES
from workbench.record.definition import Definition

#: Handed to the record wherever one is made, opened, audited or restored.
DEFINITION = Definition(KINDS, TABLES)
