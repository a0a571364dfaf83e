"""Feed the readers and the import of reports with mutated valid files for a bounded time: each is read or refused.

python bench/fuzz.py [--seconds 60] [--seed 1] [--only docx]

A file of every format, and a report that brings a whole article back, are changed at random: bytes overwritten, cut,
doubled and moved; in ZIP archives the members as well, packed again; in JSON the values by other values and types. What
is read must have offsets that hold, and claims must be found; what is refused must be refused in a line; a record into
which a report was let must pass its audit. The seed of what does neither is printed, and the exit status is 1.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.articles.files import docx, fodt, odt, p, pdf  # noqa: E402
from tests.desk.desks import at  # noqa: E402
from workbench.articles import read_bytes  # noqa: E402
from workbench.desk.maintenance import audit  # noqa: E402
from workbench.errors import WorkbenchError  # noqa: E402
from workbench.extract import extract  # noqa: E402
from workbench.reports.from_report import restore  # noqa: E402

SENTENCE = "Le 3 mai 2024, 36 usines ont fermé, selon Anne Lée, qui a dit : « 12 % des 1 200 salariés sont partis. »"
_MAIL = f"From: Anne <a@b.fr>\nSubject: Usines\nDate: Mon, 3 Jun 2024 10:00:00 +0200\nMIME-Version: 1.0\n\n{SENTENCE}\n"

#: A valid file of each format, by the end of its name.
FILES: dict[str, bytes] = {
    "docx": docx(p(SENTENCE) + p("36 ", "usines"), parts={"footnotes": ""}),
    "odt": odt(f"<text:p>{SENTENCE}</text:p>"),
    "fodt": fodt(f"<text:p>{SENTENCE}</text:p>"),
    "pdf": pdf([["Usines", "Le 3 mai 2024, 36 usines ont ferme."]] * 3),
    "html": f"<!doctype html><html lang=fr><body><article><h1>U</h1><p>{SENTENCE}</p></article></body></html>".encode(),
    "md": f"---\ntitle: U\n---\n# U\n\n- {SENTENCE}\n\n|a|b|\n|-|-|\n|1|2|\n\n[x](http://a.b)[^1]\n\n[^1]: n".encode(),
    "rtf": rb"{\rtf1\ansi\ansicpg1252 Le 3 mai 2024, 36 usines ont ferm\'e9.\par 12 % des salari\'e9s.}",
    "eml": _MAIL.encode(),
    "txt": SENTENCE.encode("utf-16"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=[*FILES, "report"])
    asked = parser.parse_args()
    told, faults = fuzz(asked.seconds, asked.seed, [asked.only] if asked.only else [*FILES, "report"])
    for name, outcome in sorted(told.items()):
        print(f"{name:<8} {outcome['read']:>6} read  {outcome['refused']:>6} refused")
    print(*faults, sep="\n")
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


def fuzz(seconds: float, seed: int, names: list[str]) -> tuple[dict[str, Counter[str]], list[str]]:
    """Try for so many seconds, format by format in turn; what came out, and the faults, each with its seed."""
    told, faults = {name: Counter[str]() for name in names}, list[str]()
    with tempfile.TemporaryDirectory() as folder:
        tries: dict[str, Callable[[random.Random], None]] = {name: _reading(name) for name in names if name != "report"}
        if "report" in names:
            tries["report"] = _importing(Path(folder))
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for name, attempt in tries.items():
                try:
                    attempt(random.Random(f"{seed} {name}"))
                    told[name]["read"] += 1
                except WorkbenchError as error:
                    told[name]["refused"] += 1
                    if "\n" in str(error):
                        faults.append(f"{name}, seed {seed}: refused in several lines: {error}")
                except Exception:
                    faults.append(f"{name}, seed {seed}: {traceback.format_exc(limit=-3)}")
            seed += 1
    return told, faults


def _reading(name: str) -> Callable[[random.Random], None]:
    def attempt(chance: random.Random) -> None:
        data = _mutated(FILES[name], chance)
        article = read_bytes(data, f"a.{name}")
        for claim in extract(article.text, article.language, article.published):
            assert article.text[claim.span.start : claim.span.end] == claim.span.text

    return attempt


def _importing(folder: Path) -> Callable[[random.Random], None]:
    """Let a changed report into a desk that has a source of its own; whatever happens, the record stays sound."""
    report = json.loads(_report(folder / "from.db"))

    def attempt(chance: random.Random) -> None:
        changed = json.loads(json.dumps(report))
        for _ in range(chance.randint(1, 3)):
            _change_a_value(changed["bundle"] if chance.random() < 0.9 else changed, chance)
        path = folder / f"{chance.random()}.db"
        with at(path) as desk:
            try:
                restore(desk, json.dumps(changed).encode())
            finally:
                sound = audit(path)
                assert sound.passed, sound.findings[0]

    return attempt


def _report(path: Path) -> bytes:
    import datetime as dt

    from tests.desk.desks import new_article, support
    from workbench.claims import Verdict
    from workbench.reports.export import export
    from workbench.reports.formats import FORMATS
    from workbench.reports.model import Edition, Level

    with at(path) as desk:
        row = new_article(desk)
        claim = desk.claims.of(row.id)[0].id
        desk.evidence.attach(claim, support())
        desk.verdicts.set(claim, Verdict.VERIFIED)
        desk.correspondence.add_note(row.id, "a note")
        stream = io.BytesIO()
        export(
            desk,
            row.id,
            stream,
            FORMATS["json"],
            Edition(Level.INTERNAL, dt.datetime(2026, 2, 1, tzinfo=dt.UTC), "Ada"),
        )
        return stream.getvalue()


def _mutated(data: bytes, chance: random.Random) -> bytes:
    if data.startswith(b"PK") and chance.random() < 0.8:
        return _members_mutated(data, chance)
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(changed) + 1)
        length = min(chance.choice([1, 1, 2, 4, 16, 64, 400]), len(changed) - start)
        piece = bytes(changed[start : start + length])
        match chance.randrange(4):
            case 0:
                changed[start : start + length] = chance.randbytes(length)
            case 1:
                del changed[start : start + length]
            case 2:
                changed[start:start] = piece * chance.randint(1, 20)
            case _:
                at = chance.randrange(len(changed) + 1)
                changed[at:at] = piece
    return bytes(changed)


def _members_mutated(data: bytes, chance: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        names = archive.namelist()
        hurt = chance.choice(names)
        for name in names:
            content = archive.read(name)
            if name == hurt and chance.random() < 0.1:
                continue
            packed.writestr(name, _mutated(content, chance) if name == hurt and content else content)
    return out.getvalue()


_VALUES: tuple[Any, ...] = (None, True, 0, -1, 7, 2**70, 1.5, "", "x", "\u202e", "a" * 5000, [], {}, [[]], {"a": 1})


def _change_a_value(value: Any, chance: random.Random) -> None:
    """Change something within `value`: another value or type, a member gone, doubled or moved."""
    while True:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        if not keys:
            return
        key = chance.choice(keys)
        inner = value[key]
        if isinstance(inner, (dict, list)) and inner and chance.random() < 0.9:
            value = inner
            continue
        match chance.randrange(4):
            case 0:
                del value[key]
            case 1 if isinstance(value, list):
                value.insert(chance.randrange(len(value)), inner)
            case 2:
                value[key] = value[chance.choice(keys)]
            case _:
                value[key] = chance.choice(_VALUES)
        return


if __name__ == "__main__":
    main()
