"""A document of a dossier, read: its text, language, claims and places. What was read is kept, so that it is read once.

It is kept in the user's cache, by the SHA-256 of the file and what reads it, never in the record: a confidential
source's document is neither kept nor carried away with a record, a backup or a report.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from workbench.claims import Claim

if TYPE_CHECKING:
    from workbench.articles.places import Place

#: So many readings are kept, those that were used last.
_KEPT = 200
#: What the files of the cache hold; a change of their form is another number.
_FORM = 1


class Reading(Struct, frozen=True):
    """What a file says. `places` tell where in the file its text stands."""

    text: str
    language: str
    claims: tuple[Claim, ...]
    places: tuple[Place, ...]


def read_document(path: str, sha256: str, otherwise: dt.date | None, *, keep: bool = True) -> Reading | None:
    """What the file at `path` says, or None where its bytes are not those of `sha256`.

    Days that it tells without their year count from the day on which it came out, or from `otherwise`. With `keep` the
    reading is kept and taken from what was kept. Raises ArticleError where the file can't be read.
    """
    from workbench.articles.reader import read_file

    if hashlib.sha256(read_file(Path(path))).hexdigest() != sha256:
        return None
    place = _folder() / f"{sha256}-{_reader(otherwise)}.json"
    if not keep:
        forget([sha256])
        return _read(path, otherwise)
    kept = _kept(place)
    if kept is None:
        kept = _read(path, otherwise)
        _keep(place, kept)
    return kept


def forget(hashes: Iterable[str]) -> None:
    """Take away what was kept of the files with these SHA-256, by whatever read them."""
    for sha256 in hashes:
        for place in _folder().glob(f"{sha256}-*.json"):
            place.unlink(missing_ok=True)


def _read(path: str, otherwise: dt.date | None) -> Reading:
    from workbench.articles.sheets import read_source
    from workbench.extract import extract
    from workbench.extract.detect import language_of

    article = read_source(path)
    language = language_of(article.language, article.text)
    claims = tuple(extract(article.text, language, article.published or otherwise))
    return Reading(article.text, language, claims, article.places)


def _folder() -> Path:
    """Where readings are kept; in the folder that WORKBENCH_CONFIG names, where it names one."""
    from platformdirs import user_cache_path

    named = os.environ.get("WORKBENCH_CONFIG")
    return (Path(named) if named else user_cache_path("workbench")) / "documents"


def _reader(otherwise: dt.date | None) -> str:
    """What would read a document now: the version of the workbench, its files, its languages, the day."""
    from importlib import resources

    from workbench.extract.language_file import available, data_version
    from workbench.version import __version__

    code = [
        (path.name, path.stat().st_mtime_ns)
        for package in ("articles", "extract")
        for path in sorted(Path(str(resources.files("workbench") / package)).rglob("*.py"))
    ]
    said = [_FORM, __version__, code, [data_version(each) for each in sorted(available())], str(otherwise)]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]


def _kept(place: Path) -> Reading | None:
    from workbench.articles.places import Place

    try:
        data: dict[str, Any] = json.loads(place.read_bytes())
        os.utime(place)
        claims = tuple(map(Claim.from_dict, data["claims"]))
        places = tuple(Place(start, label) for start, label in data["places"])
        return Reading(data["text"], data["language"], claims, places)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keep(place: Path, reading: Reading) -> None:
    """Write a reading for the next time; a disk that does not take it costs the next reading its time, and no more."""
    from workbench.atomic_write import WriteError, placed

    data = {
        "text": reading.text,
        "language": reading.language,
        "claims": [claim.to_dict() for claim in reading.claims],
        "places": [[each.start, each.label] for each in reading.places],
    }
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with placed(place, overwrite=True, private=True) as stream:
            stream.write(json.dumps(data, ensure_ascii=False).encode())
        files = sorted(place.parent.glob("*.json"), key=lambda file: file.stat().st_mtime)
        for file in files[:-_KEPT]:
            file.unlink(missing_ok=True)
    except (OSError, WriteError):
        return
