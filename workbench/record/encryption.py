"""Sealing: text that only the owners of certain keys can read, whoever keeps it.

The text is encrypted with a key of its own (ChaCha20-Poly1305); that key is encrypted once for each reader, with what
HKDF-SHA256 makes of an X25519 agreement between a key that is used once and the reader's. What the text is about
(`context`) is authenticated with it, so that one sealed text can't be put in the place of another.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.record.errors import DeskError
from workbench.record.ids import Entropy
from workbench.record.keys import SEALING_KEY_FILE, Keys, keep_private

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

_PREFIX = "x25519:"
_INFO = b"claims-workbench sealed 1"
_FILE_INFO = b"claims-workbench sealed file 1"
_NONCE_SIZE = 12


def public_key(keys: Keys) -> str:
    """The user's key for which others seal, as the roster has it; one is made the first time. Raises DeskError."""
    return _written(_private(keys))


def seal(text: bytes, readers: Iterable[str], context: bytes, entropy: Entropy) -> bytes:
    """`text` so that the owners of the keys `readers` alone can read it, as JSON."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    once, key, nonce = X25519PrivateKey.from_private_bytes(entropy(32)), entropy(32), entropy(_NONCE_SIZE)
    boxes = {
        reader: _text(ChaCha20Poly1305(_agreed(once, reader, _written(once), reader)).encrypt(_ZERO, key, context))
        for reader in sorted(set(readers))
    }
    box = ChaCha20Poly1305(key).encrypt(nonce, text, context)
    sealed = {"sealed": 1, "by": _written(once), "keys": boxes, "nonce": _text(nonce), "text": _text(box)}
    return json.dumps(sealed, sort_keys=True, separators=(",", ":")).encode()


def unseal(sealed: bytes, keys: Keys, context: bytes) -> bytes | None:
    """What was sealed for the user; None where it was sealed for others. Raises DeskError where it was changed."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    private = _private(keys)
    reader = _written(private)
    try:
        data = json.loads(sealed)
        if (box := data["keys"].get(reader)) is None:
            return None
        agreed = _agreed(private, data["by"], data["by"], reader)
        key = ChaCha20Poly1305(agreed).decrypt(_ZERO, _bytes(box), context)
        return ChaCha20Poly1305(key).decrypt(_bytes(data["nonce"]), _bytes(data["text"]), context)
    except (InvalidTag, ValueError, LookupError, TypeError, AttributeError):
        raise DeskError("what was sealed for you was changed, or is about something else") from None


def seal_file(content: bytes) -> tuple[str, bytes]:
    """A file so that who knows its SHA-256 can read it, and the SHA-256 of that; always the same for the same file.

    So it can be laid down again without being another one. Who has the very same file can tell that this is it.
    """
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    sealed = ChaCha20Poly1305(_file_key(sha256(content).hexdigest())).encrypt(_ZERO, content, None)
    return sha256(sealed).hexdigest(), sealed


def open_file(name: str, sealed: bytes) -> bytes | None:
    """The file with the SHA-256 `name`, as `seal_file` sealed it; None where it is another one."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    try:
        return ChaCha20Poly1305(_file_key(name)).decrypt(_ZERO, sealed, None)
    except InvalidTag:
        return None


def _file_key(name: str) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, None, _FILE_INFO).derive(name.encode())


def is_sealed(body: bytes) -> bool:
    """Whether a body is a sealed one."""
    return body.startswith(b'{"by":"x25519:') and b'"sealed":1' in body


#: Each key that is made of an agreement encrypts one thing.
_ZERO = bytes(_NONCE_SIZE)


def _agreed(private: X25519PrivateKey, public: str, once: str, reader: str) -> bytes:
    """The key that both sides of an agreement make of it; `once` and `reader` are the two public keys."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    shared = private.exchange(X25519PublicKey.from_public_bytes(_bytes(public.removeprefix(_PREFIX))))
    return HKDF(SHA256(), 32, f"{once} {reader}".encode(), _INFO).derive(shared)


def _private(keys: Keys) -> X25519PrivateKey:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    path: Path = keys.folder / SEALING_KEY_FILE
    if not path.exists():
        keep_private(path, X25519PrivateKey.generate())
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as error:
        raise DeskError("the sealing key {path} can't be read: {why}", path=path, why=error) from None
    if not isinstance(key, X25519PrivateKey):
        raise DeskError("the sealing key {path} is no X25519 key", path=path)
    return key


def _written(private: X25519PrivateKey) -> str:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return _PREFIX + _text(private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _bytes(written: str) -> bytes:
    return base64.b64decode(written, validate=True)
