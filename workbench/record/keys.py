"""The key that signs checkpoints: Ed25519, kept in the user's settings, outside the record.

Beside the key stands what this user saw last of each record, so that a record which was put back or rewritten since is
noticed even where everything beside it was changed too.
"""

from __future__ import annotations

import base64
import json
import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import asdict, replace

from workbench.errors import system_reason
from workbench.record.errors import DeskError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

#: The signature type of a signed note for Ed25519 (C2SP signed-note).
ED25519 = b"\x01"

_KEY_FILE = "checkpoint-key.pem"
_TRUSTED_FILE = "trusted-keys"

#: Beside it the key that opens what others sealed.
SEALING_KEY_FILE = "sealing-key.pem"
_SEEN_FOLDER = "seen"


class PublicKey(Struct, frozen=True):
    """A public key; `raw` are its 32 bytes."""

    raw: bytes

    @classmethod
    def read(cls, written: str) -> PublicKey:
        """Read a key as `str` gives it, or as the verifier key of a signed note (`name+hash+key`).

        Raises DeskError where it is neither.
        """
        text = written.strip().rsplit("+", 1)[-1] if written.count("+") > 1 and "ed25519:" not in written else written
        part = text.strip().removeprefix("ed25519:")
        try:
            raw = base64.b64decode(part, validate=True)
        except ValueError:
            raw = b""
        if raw[:1] == ED25519 and len(raw) == 33:
            raw = raw[1:]
        if len(raw) != 32:
            raise DeskError("{written!r} is no public key; one looks like ed25519:BASE64", written=written)
        return cls(raw)

    def __str__(self) -> str:
        return "ed25519:" + base64.b64encode(self.raw).decode()

    def hash_for(self, name: str) -> bytes:
        """The four bytes by which a signature line names the key, for the key's name `name`."""
        return sha256(name.encode() + b"\n" + ED25519 + self.raw).digest()[:4]

    def verifier(self, name: str) -> str:
        """The key as verifiers of signed notes take it."""
        return f"{name}+{self.hash_for(name).hex()}+{base64.b64encode(ED25519 + self.raw).decode()}"

    def verifies(self, signature: bytes, message: bytes) -> bool:
        """Whether `signature` is this key's on `message`."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


class Seen(Struct, frozen=True):
    """A checkpoint of `size` events that the user saw, as a note, where the record stood then, and in what form.

    `form` is the latest form that the user saw the record in; 0 where an earlier workbench did not say.
    """

    size: int
    note: str
    path: Path
    form: int


class Keys:
    """The folder that holds a user's key, the keys the user trusts, and what was seen of each record."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def public(self) -> PublicKey | None:
        """The user's public key, or None where none was made yet. Raises DeskError where the file is no key."""
        path = self.folder / _KEY_FILE
        return _public(_read(path)) if path.exists() else None

    def public_or_new(self) -> PublicKey:
        """The user's public key; one is made the first time. Raises DeskError where it can't be kept."""
        path = self.folder / _KEY_FILE
        if not path.exists():
            _make(path)
        return _public(_read(path))

    def files(self) -> list[Path]:
        """The files that nothing else may take the place of."""
        return [self.folder / name for name in (_KEY_FILE, SEALING_KEY_FILE, _TRUSTED_FILE)]

    def sign(self, message: bytes) -> bytes:
        """The user's signature on `message`."""
        return _read(self.folder / _KEY_FILE).sign(message)

    def trusted(self) -> list[PublicKey]:
        """The user's own key and those in `trusted-keys`, one a line; lines that begin with # are remarks."""
        own = self.public()
        path = self.folder / _TRUSTED_FILE
        try:
            lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        except OSError as error:
            raise DeskError(
                "the trusted keys {path} can't be read: {strerror}", path=path, strerror=system_reason(error)
            ) from None
        except ValueError:
            raise DeskError("the trusted keys {path} can't be read: the file is not UTF-8", path=path) from None
        named = [PublicKey.read(line) for line in lines if line.strip() and not line.lstrip().startswith("#")]
        return ([own] if own else []) + named

    def trust(self, key: PublicKey) -> None:
        """Add a key to `trusted-keys`, unless it is there. Raises DeskError where the file can't be written."""
        if key in self.trusted():
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with (self.folder / _TRUSTED_FILE).open("a", encoding="utf-8") as file:
                file.write(f"{key}\n")
        except OSError as error:
            raise DeskError(
                "the key can't be kept in {folder}: {strerror}", folder=self.folder, strerror=system_reason(error)
            ) from None

    def seen(self, origin: str) -> Seen | None:
        """The newest checkpoint of a record that this user has seen, or None; a spoilt entry counts as none."""
        return _read_seen(self._seen_path(origin))

    def seen_at(self, path: Path) -> Seen | None:
        """The newest checkpoint that this user has seen of the record at `path`, whichever record that was."""
        return _read_seen(self._seen_path(str(path.resolve())))

    def remember(self, origin: str, seen: Seen) -> None:
        """Keep `seen` if it is newer than what was seen before, or its form is later. Raises OSError.

        It is kept by the record's name and by the file's place. Where another record was seen in that place, that one
        is kept: a record does not change its name.
        """
        for name in (origin, str(seen.path)):
            file = self._seen_path(name)
            before = _read_seen(file)
            if before is None:
                _write_seen(file, seen)
            elif before.note.startswith(f"{origin}\n") and (before.size < seen.size or before.form < seen.form):
                newest = seen if before.size < seen.size else before
                _write_seen(file, replace(newest, form=max(before.form, seen.form)))

    def forget(self, path: Path, origin: str | None = None) -> None:
        """Keep nothing of what was seen at `path`, nor of the record `origin`. Raises DeskError."""
        try:
            for name in (str(path.resolve()), origin):
                if name is not None:
                    self._seen_path(name).unlink(missing_ok=True)
        except OSError as error:
            raise DeskError(
                "what was seen can't be forgotten in {folder}: {strerror}",
                folder=self.folder,
                strerror=system_reason(error),
            ) from None

    def printed(self, path: Path) -> str | None:
        """What `note_printed` kept last of the record at `path`; None where it kept nothing, or it can't be read."""
        try:
            return self._seen_path(str(path.resolve()), "printed").read_text(encoding="utf-8")
        except (OSError, ValueError):
            return None

    def note_printed(self, path: Path, heads: str) -> None:
        """Keep how far the logs of the record at `path` were when the user last saw them printed. Raises OSError."""
        if self.printed(path) != heads:
            _write_whole(self._seen_path(str(path.resolve()), "printed"), heads)

    def _seen_path(self, name: str, folder: str = _SEEN_FOLDER) -> Path:
        return self.folder / folder / f"{sha256(os.fsencode(name)).hexdigest()[:32]}.json"


def _read_seen(file: Path) -> Seen | None:
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        return Seen(int(data["size"]), str(data["note"]), Path(data["path"]), int(data.get("form", 0)))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write_seen(file: Path, seen: Seen) -> None:
    _write_whole(file, json.dumps({**asdict(seen), "path": str(seen.path)}))


def _write_whole(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    new = file.with_name(f"{file.name}.{os.getpid()}.new")
    new.write_text(text, encoding="utf-8")
    new.replace(file)


def _make(path: Path) -> None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    keep_private(path, Ed25519PrivateKey.generate())


def keep_private(path: Path, key: Ed25519PrivateKey | X25519PrivateKey) -> None:
    """Keep a private key for its owner alone, unless there is one already. Raises DeskError where it can't be kept."""
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(pem)
            file.flush()
            os.fsync(file.fileno())
        # Linked, not renamed: of two processes that make the first key, the slower one takes the other's.
        try:
            path.hardlink_to(new)
        except FileExistsError:
            pass
        finally:
            new.unlink()
    except OSError as error:
        raise DeskError(
            "{stem} can't be kept in {parent}: {strerror}",
            stem=path.stem,
            parent=path.parent,
            strerror=system_reason(error),
        ) from None


def _read(path: Path) -> Ed25519PrivateKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except OSError as error:
        raise DeskError(
            "the checkpoint key {path} can't be read: {strerror}", path=path, strerror=system_reason(error)
        ) from None
    except (ValueError, TypeError):
        # What the library says of it leads to its own pages.
        raise DeskError("the checkpoint key {path} can't be read: it holds no private key", path=path) from None
    if not isinstance(key, Ed25519PrivateKey):
        raise DeskError("the checkpoint key {path} is no Ed25519 key", path=path)
    return key


def _public(key: Ed25519PrivateKey) -> PublicKey:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return PublicKey(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))
