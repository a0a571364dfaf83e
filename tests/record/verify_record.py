#!/usr/bin/env python3
"""Verify a record of the claims workbench without the workbench: the standard library and `openssl` alone.

    verify_record.py RECORD --key ed25519:BASE64 [--checkpoint FILE]
    verify_record.py --proof FILE --key ed25519:BASE64

Written from docs/audit-format.md. It prints what it found and ends with status 0 where everything holds, 1 otherwise.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import math
import re
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from decimal import Decimal
from pathlib import Path

#: What stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410).
SPKI = bytes.fromhex("302a300506032b6570032100")

FIELDS = {"v", "seq", "id", "at", "actor", "app", "kind", "article", "draft", "claim", "data"}

TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")


class WrongError(Exception):
    """Something does not hold."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", nargs="?", type=Path)
    parser.add_argument("--key", action="append", default=[], help="a public key whose checkpoints count")
    parser.add_argument("--checkpoint", type=Path, help="a checkpoint that was held elsewhere")
    parser.add_argument("--proof", type=Path, help="a proof that one event stands in the trail")
    asked = parser.parse_args()
    keys = [base64.b64decode(key.removeprefix("ed25519:")) for key in asked.key]
    try:
        if asked.proof:
            say(verify_proof(asked.proof.read_text(encoding="utf-8"), keys))
        else:
            extra = [asked.checkpoint.read_text(encoding="utf-8")] if asked.checkpoint else []
            say(verify_record(asked.record, keys, extra))
    except WrongError as wrong:
        say(f"WRONG: {wrong}")
        return 1
    return 0


def verify_record(path: Path, keys: list[bytes], extra: list[str]) -> str:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
        rows = db.execute("SELECT seq, id, CAST(body AS BLOB) FROM events ORDER BY seq").fetchall()
        notes = [note for (note,) in db.execute("SELECT note FROM checkpoints ORDER BY size")]
        blobs = dict(db.execute("SELECT sha256, bytes FROM blobs").fetchall())
        apart = {
            source: (salt, body)
            for source, salt, body in db.execute("SELECT source, salt, CAST(body AS BLOB) FROM confidential")
        }
    events = [read_event(number, *row) for number, row in enumerate(rows)]
    origin = events[0]["data"]["origin"]
    keys = keys + [
        base64.b64decode(event["data"]["key"].removeprefix("ed25519:"))
        for event in events
        if event["kind"] == "key.registered"
    ]
    leaves = [hash_leaf(body) for _, _, body in rows]
    for note in notes + extra:
        size, root = open_note(note, origin, keys)
        if size > len(leaves):
            raise WrongError(f"a checkpoint covers {size} events, and there are {len(leaves)}")
        if tree_root(leaves[:size]) != root:
            raise WrongError(f"the first {size} events are not those that were signed")
    for event in events:
        if event["kind"] == "report.exported" and not pinned(event, leaves):
            raise WrongError(f"event {event['seq']}: its report carries a checkpoint of another trail")
    check_files(events, blobs, apart)
    return f"{origin}: {len(events)} events, {len(notes) + len(extra)} checkpoints, root {b64(tree_root(leaves))}"


def read_event(number: int, seq: int, row_id: str, body: bytes) -> dict:
    if seq != number:
        raise WrongError(f"event {number} is missing")
    try:
        event = json.loads(body, object_pairs_hook=without_doubles, parse_constant=no_number)
    except ValueError as error:
        raise WrongError(f"event {number} is not in its form: {error}") from None
    if not isinstance(event, dict):
        raise WrongError(f"event {number} is not in its form")
    if set(event) != FIELDS or event["v"] != 1 or event["seq"] != seq or event["id"] != row_id:
        raise WrongError(f"event {number} is not in its form or not in its place")
    if type(event["v"]) is not int or not TIME.fullmatch(event["at"]) or not canonical(body):
        raise WrongError(f"event {number} is not in the canonical form")
    if (event["kind"] == "record.created") != (number == 0):
        raise WrongError(f"event {number}: a trail begins with the making of the record, and that is done once")
    return event


class Number(str):
    """A number as it is written, apart from texts."""

    __slots__ = ()


def canonical(body: bytes) -> bool:
    """Whether the body is written as RFC 8785 has it."""
    try:
        return written(json.loads(body, parse_int=Number, parse_float=Number)).encode() == body
    except (ValueError, RecursionError):
        return False


def written(value: object) -> str:
    """A value as RFC 8785 writes it: members in the order of their names' UTF-16 code units, no blanks."""
    if isinstance(value, Number):
        return number(float(value))
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(f"{written(name)}:{written(value[name])}" for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(written, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def number(value: float) -> str:
    """A number as ECMAScript writes it (Number::toString): the fewest digits that read as it, and where they stand."""
    if math.isinf(value):
        raise ValueError("a number is too large")
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    shown, point = "".join(map(str, digits)), len(digits) + exponent
    if not value:
        return "0"
    if len(shown) <= point <= 21:
        shown = shown.ljust(point, "0")
    elif 0 < point <= 21:
        shown = f"{shown[:point]}.{shown[point:]}"
    elif -6 < point <= 0:
        shown = f"0.{'0' * -point}{shown}"
    else:
        shown = f"{shown[0]}{'.' if len(shown) > 1 else ''}{shown[1:]}e{point - 1:+}"
    return "-" * sign + shown


def without_doubles(pairs: list[tuple[str, object]]) -> dict:
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("a name stands twice")
    return dict(pairs)


def no_number(written: str) -> None:
    raise ValueError(f"{written} is no number")


def pinned(event: dict, leaves: list[bytes]) -> bool:
    """Whether the checkpoint in an exported report is one of this trail, or the report carries none."""
    size, root = event["data"]["size"], event["data"]["root"]
    if (size is None and not root) or (type(size) is int and size == 0 and root == ""):
        return True
    return type(size) is int and 0 < size <= event["seq"] and b64(tree_root(leaves[:size])) == root


def check_files(events: list[dict], blobs: dict[str, bytes], apart: dict[str, tuple[bytes, bytes]]) -> None:
    """Files and confidential entries: there and fitting, or destroyed by an event."""
    happened = [event["data"]["event"] if event["kind"] == "event.imported" else event for event in events]
    gone = set()
    for outer, event in zip(events, happened, strict=True):
        if event["kind"] == "article.destroyed":
            gone.update(outer["data"].get("blobs", event["data"]["blobs"]))
        if event["kind"] == "source.destroyed":
            gone.add(event["data"]["source"])
    for outer, event in zip(events, happened, strict=True):
        data = event["data"]
        if event["kind"] == "draft.imported":
            for name in (data["sha256"], data["original_sha256"]):
                if name not in gone and hashlib.sha256(blobs.get(name, b"missing")).hexdigest() != name:
                    raise WrongError(f"event {outer['seq']}: the file {name} is missing or was changed")
        if event["kind"] == "source.added" and "commitment" in data and data["source"] not in gone:
            salt, body = apart.get(data["source"], (b"", b""))
            fits = hashlib.sha256(salt + body).hexdigest() == data["commitment"]
            left_out = outer is not event and outer["data"].get("apart") is not True
            if not fits and not (left_out and data["source"] not in apart):
                raise WrongError(f"event {outer['seq']}: the confidential entry is missing or was changed")


def verify_proof(text: str, keys: list[bytes]) -> str:
    head, _, note = text.partition("\n\n")
    lines = head.split("\n")
    if lines[0] != "c2sp.org/tlog-proof@v1" or not lines[1].startswith("extra ") or not lines[2].startswith("index "):
        raise WrongError("this is no proof of an event")
    body, index = base64.b64decode(lines[1][6:]), int(lines[2][6:])
    origin = note.split("\n")[0]
    size, root = open_note(note, origin, keys)
    path = [base64.b64decode(line) for line in lines[3:]]
    if json.loads(body)["seq"] != index or not included(hash_leaf(body), index, size, path, root):
        raise WrongError("the event is not in the trail that was signed")
    return f"event {index} of {size} in {origin}: {body.decode()}"


def open_note(note: str, origin: str, keys: list[bytes]) -> tuple[int, bytes]:
    """The size and root in a checkpoint of `origin` that one of `keys` signed."""
    body, _, signature_line = note.rstrip("\n").partition("\n\n")
    name, size, root = body.split("\n")
    dash, signer, encoded = signature_line.split(" ")
    packed = base64.b64decode(encoded)
    if name != origin or signer != origin or dash != "\u2014":
        raise WrongError("a checkpoint is of another record")
    for key in keys:
        named = hashlib.sha256(origin.encode() + b"\n\x01" + key).digest()[:4]
        if named == packed[:4] and signed(key, packed[4:], (body + "\n").encode()):
            return int(size), base64.b64decode(root)
    raise WrongError(f"the checkpoint of {size} events is signed by no key that is known")


def signed(key: bytes, signature: bytes, message: bytes) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("key.der", "signature", "message")]
        for file, content in zip(files, (SPKI + key, signature, message), strict=True):
            file.write_bytes(content)
        command = [
            "openssl",
            "pkeyutl",
            "-verify",
            "-pubin",
            "-keyform",
            "DER",
            "-inkey",
            str(files[0]),
            "-rawin",
            "-sigfile",
            str(files[1]),
            "-in",
            str(files[2]),
        ]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


def hash_leaf(body: bytes) -> bytes:
    return hashlib.sha256(b"\0" + body).digest()


def hash_node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\1" + left + right).digest()


def tree_root(leaves: list[bytes]) -> bytes:
    """Level by level: two and two are joined, and one that is left over goes up as it is."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    while len(leaves) > 1:
        pairs = [hash_node(leaves[at], leaves[at + 1]) for at in range(0, len(leaves) - 1, 2)]
        leaves = pairs + (leaves[-1:] if len(leaves) % 2 else [])
    return leaves[0]


def included(leaf: bytes, index: int, size: int, path: list[bytes], root: bytes) -> bool:
    """RFC 9162, section 2.1.3.2."""
    if index >= size:
        return False
    node, last, result = index, size - 1, leaf
    for step in path:
        if last == 0:
            return False
        if node % 2 or node == last:
            result = hash_node(step, result)
            while node % 2 == 0 and node:
                node, last = node >> 1, last >> 1
        else:
            result = hash_node(result, step)
        node, last = node >> 1, last >> 1
    return last == 0 and result == root


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def b64(content: bytes) -> str:
    return base64.b64encode(content).decode()


if __name__ == "__main__":
    sys.exit(main())
