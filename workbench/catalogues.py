"""The catalogues: one `.po` file a language in `locale/`; a language more is a file more.

A catalogue is compiled to gettext's `.mo` when the workbench is built or installed, and by itself where its `.po` file
was changed since: what reads it at every start needs no Babel. Git ignores what was compiled.
"""

from __future__ import annotations

import gettext
import hashlib
import io
from functools import cache
from pathlib import Path

#: Where the catalogues are, and the name that gettext has for them.
FOLDER = Path(__file__).with_name("locale")
DOMAIN = "workbench"

# In a compiled catalogue: the message that holds the SHA-256 of the `.po` file.
_DIGEST = ("about this catalogue", "sha256")


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that the workbench speaks: English, and those with a catalogue."""
    return ("en", *sorted(path.stem for path in FOLDER.glob("*.po")))


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The words of `language`, a code of `languages()`; English has none of its own."""
    source = FOLDER / f"{language}.po"
    if not source.is_file():
        return gettext.NullTranslations()
    try:
        with compiled_file(language).open("rb") as stream:
            found = gettext.GNUTranslations(stream)
    except (OSError, ValueError):
        found = None
    if found is None or found.pgettext(*_DIGEST) != _digest(source):
        words = _compiled(source)
        _keep(compiled_file(language), words)
        found = gettext.GNUTranslations(io.BytesIO(words))
    return found


def compiled_file(language: str) -> Path:
    """Where the compiled catalogue of `language` stands, as gettext looks for it."""
    return FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.mo"


def compile_catalogues(folder: Path = FOLDER) -> None:
    """Compile every catalogue in `folder`."""
    for source in sorted(folder.glob("*.po")):
        _keep(folder / source.stem / "LC_MESSAGES" / f"{DOMAIN}.mo", _compiled(source))


def _digest(source: Path) -> str:
    return hashlib.sha256(source.read_bytes()).hexdigest()


def _compiled(source: Path) -> bytes:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = io.BytesIO()
    with source.open("rb") as stream:
        words = read_po(stream, locale=source.stem)
    words.add(_DIGEST[1], _digest(source), context=_DIGEST[0])
    write_mo(compiled, words)
    return compiled.getvalue()


def _keep(file: Path, words: bytes) -> None:
    """Put a compiled catalogue in its place, whole or not at all; where nothing can be written it is made anew."""
    import os
    import tempfile

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=file.parent)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(words)
        Path(name).chmod(0o644)
        Path(name).replace(file)
    except OSError:
        return


if __name__ == "__main__":
    compile_catalogues()
