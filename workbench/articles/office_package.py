"""An Office Open XML package (ECMA-376 part 2): its parts, and the relationships that say which part is what.

The names of parts are free: what a part is, its relationship says. Files of the strict kind name the same elements in
other namespaces; these are brought to the usual ones before anything is parsed.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from workbench.articles.content import UnreadableError
from workbench.articles.zip_archive import parse

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

_STRICT = b"http://purl.oclc.org/ooxml/"
_USUAL = b"http://schemas.openxmlformats.org/"
#: Strict namespaces and the usual ones; where the rest of the name is the same, only the year is put in.
_YEARS = {b"officeDocument": b"officeDocument/2006", b"drawingml": b"drawingml/2006"}
_WORD = (b"wordprocessingml/main", b"wordprocessingml/2006/main")


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship: `kind` is the last part of its type, `target` a part's name or, if `external`, an address."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of the package in `archive`, which was checked."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        # Names of parts are compared without regard to case.
        self._members = {name.lower(): name for name in archive.namelist()}
        #: What was drawn from parts that are met again and again, by their names.
        self.words: dict[str, str] = {}
        self._relations: dict[str, Mapping[str, Relation]] = {}

    @cached_property
    def main(self) -> str:
        """The name of the main part. Raises UnreadableError where the package names none that is there."""
        found = self.first("", "officeDocument")
        if found is None:
            raise UnreadableError("the file is damaged: it has no main part")
        return found

    def part(self, name: str) -> bytes | None:
        """The bytes of a part; None where there is no such part."""
        member = self._members.get(name.lower())
        return None if member is None else self._archive.read(member)

    def xml(self, name: str | None) -> Any | None:
        """The root element of a part; None where there is no such part. Raises UnreadableError where it is no XML."""
        data = self.part(name) if name else None
        return None if data is None else parse(_usual_namespaces(data))

    def relations(self, name: str) -> Mapping[str, Relation]:
        """The relationships of a part by their ids; those of the package where `name` is empty."""
        if name not in self._relations:
            folder, base = posixpath.split(name)
            root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
            self._relations[name] = {} if root is None else dict(_relations(root, folder))
        return self._relations[name]

    def all(self, name: str, *kinds: str) -> Iterator[str]:
        """The names of the parts that a part is in a relationship of one of `kinds` to, and that are there."""
        targets = (
            relation.target
            for relation in self.relations(name).values()
            if relation.kind in kinds and not relation.external and relation.target.lower() in self._members
        )
        yield from dict.fromkeys(targets)

    def first(self, name: str, kind: str) -> str | None:
        """The first of them."""
        return next(self.all(name, kind), None)


def _relations(root: Any, folder: str) -> Iterator[tuple[str, Relation]]:
    for element in root.iter(_RELATIONSHIP):
        target = element.get("Target") or ""
        external = element.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
        yield element.get("Id") or "", Relation((element.get("Type") or "").rpartition("/")[2], target, external)


def _usual_namespaces(xml: bytes) -> bytes:
    if _STRICT not in xml:
        return xml
    xml = xml.replace(_STRICT + _WORD[0], _USUAL + _WORD[1])
    for strict, usual in _YEARS.items():
        xml = xml.replace(_STRICT + strict, _USUAL + usual)
    return xml
