"""What is sealed is read by those it is for, as it was, about what it was about, and by nobody else."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from workbench.record.encryption import is_sealed, open_file, public_key, seal, seal_file, unseal
from workbench.record.errors import DeskError
from workbench.record.keys import Keys


def test_only_its_readers_open_what_is_sealed(tmp_path: Path) -> None:
    ada, bob, eve = (Keys(tmp_path / name) for name in ("ada", "bob", "eve"))
    sealed = seal(b"who it is", [public_key(ada), public_key(bob)], b"about", os.urandom)
    assert is_sealed(sealed)
    assert b"who it is" not in sealed
    assert unseal(sealed, ada, b"about") == unseal(sealed, bob, b"about") == b"who it is"
    assert unseal(sealed, eve, b"about") is None
    assert seal(b"who it is", [public_key(ada)], b"about", os.urandom) != seal(
        b"who it is", [public_key(ada)], b"about", os.urandom
    )


@pytest.mark.parametrize("member", ["by", "nonce", "text", "keys"])
def test_what_was_changed_or_put_elsewhere_is_refused(tmp_path: Path, member: str) -> None:
    ada = Keys(tmp_path / "ada")
    sealed = seal(b"who it is", [public_key(ada)], b"about", os.urandom)
    with pytest.raises(DeskError, match="changed"):
        unseal(sealed, ada, b"about another")
    data, other = json.loads(sealed), json.loads(seal(b"other", [public_key(ada)], b"about", os.urandom))
    with pytest.raises(DeskError, match="changed"):
        unseal(json.dumps({**data, member: other[member]}).encode(), ada, b"about")


def test_a_sealing_key_is_made_once_and_is_its_owner_s_alone(tmp_path: Path) -> None:
    keys = Keys(tmp_path / "ada")
    assert public_key(keys) == public_key(keys)
    (file,) = (tmp_path / "ada").iterdir()
    assert file.stat().st_mode & 0o077 == 0
    assert file in keys.files()
    file.write_text("none")
    with pytest.raises(DeskError, match="sealing key"):
        public_key(keys)


def test_a_file_is_sealed_the_same_each_time_and_opened_by_who_knows_it(tmp_path: Path) -> None:
    content = b"draft" * 1000
    name, sealed = seal_file(content)
    assert seal_file(content) == (name, sealed)
    assert b"draft" not in sealed
    from hashlib import sha256

    known = sha256(content).hexdigest()
    assert open_file(known, sealed) == content
    assert open_file(known, sealed[:-1] + b"x") is None
    assert open_file("0" * 64, sealed) is None
