"""Compiles the languages' files, checked, into a form that is read twenty times as fast, with the forms of their verbs.

Done when the workbench is built or installed, and by `make languages`. What was compiled is used as long as the file is
the same; git ignores it.
"""

from __future__ import annotations

import json
from pathlib import Path

from workbench.extract.attributions.lexicon import lexicon
from workbench.extract.inflection import Conjugations
from workbench.extract.language_check import read_toml
from workbench.extract.language_file import COMPILED, FOLDER, digest


def compile_languages(folder: Path = FOLDER) -> None:
    """Write the compiled form of every TOML file in `folder` beside it.

    Raises what `language_check.read_toml` raises: a file with a wrong key is not compiled.
    """
    for file in sorted(folder.glob("*.toml")):
        toml = file.read_bytes()
        language = read_toml(toml.decode(), file.name)
        lexicon(language)  # works out the forms of all verbs that it looks up
        forms = Conjugations.get(language).worked_out
        compiled = {"digest": digest(toml), "data": language.data, "verb_forms": forms}
        file.with_suffix(COMPILED).write_text(json.dumps(compiled, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    compile_languages()
