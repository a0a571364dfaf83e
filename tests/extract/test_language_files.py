"""A language's file is refused where it states what nothing reads, with the line; unchanged, it is read compiled."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.tables import each_row
from workbench.extract.inflection import Conjugations
from workbench.extract.language_check import LanguageFileError, read_toml
from workbench.extract.language_compiler import compile_languages
from workbench.extract.language_file import available

SHIPPED = Path(__file__).parent.parent.parent / "workbench" / "extract" / "languages"

WRONG = [
    ('[agess]\nnouns = ["âge"]', 3, "unknown table 'agess'"),
    ("colour = 1", 3, "unknown key 'colour'"),
    ('[ages]\nnouns = ["âge"]\nnoun = ["âge"]', 5, "unknown key 'ages.noun'"),
    ('[ages]\n"nouns " = ["âge"]', 4, "unknown key 'ages.nouns '"),
    ('[dates.relatives]\nhier = "day -1"', 3, "unknown table 'dates.relatives'"),
    ('[dates]\nunit.year = ["an"]', 4, "unknown table 'dates.unit'"),
    ('[attribution.people]\nanonimous = ["source"]', 4, "unknown key 'attribution.people.anonimous'"),
    ('[attribution.verbs.say]\ntakes = ["that"]\nlemma = ["dire"]', 3, "'attribution.verbs' can't be read"),
    ('[[inflection.classes]]\nsuffix = "er"\nstem = {}', 3, "'inflection.classes' can't be read"),
    ('[inflection.irregular]\n"être" = { finit = ["est"] }', 3, "'inflection.irregular' can't be read"),
    ('[modifiers.before]\naprox = ["environ"]', 3, "'modifiers.before' can't be read"),
    ('[dates.parts]\nearlier = ["début"]', 3, "'dates.parts' can't be read"),
    ('[dates.seasons]\n"été" = "juin"', 3, "'dates.seasons' can't be read"),
    ('[numbers.scales]\nbillion = "many"', 3, "'numbers.scales' can't be read"),
    ('[dates]\nof = "de"', 4, "'dates.of' can't be read: a list is wanted"),
    ('[dates]\ncapitalised = "no"', 4, "'dates.capitalised' can't be read: true or false is wanted"),
    (
        '[dates.relative]\n"{unit} prochain" = 1\n[dates.units]\nyear = "an"',
        3,
        "'dates.relative' can't be read: a list",
    ),
    ('[modifiers.before]\nmin = "au moins"', 3, "'modifiers.before' can't be read: a list is wanted"),
    ('[numbers]\ngroup = "."', 4, "'numbers.group' can't be read: a list is wanted"),
    ('[attribution.verbs.say]\ntakes = ["that"]\nlemmas = "dire"', 3, "'attribution.verbs' can't be read: a list"),
    ('[attribution.people]\nanonymous = "source"', 4, "'attribution.people.anonymous' can't be read"),
    ('[counts]\nhead = "middle"', 4, "'counts.head' can't be read"),
    ('[days]\nyear_before = ["d\'ici", "en"]', 4, "'days.year_before': no text has a word \"d'ici\""),
    ('[scores]\nsport = ["mi-temps", "arrêts de jeu"]', 4, "'scores.sport': no text has a word 'arrêts de jeu'"),
]


@each_row(("toml", "line", "said"), WRONG)
def test_a_key_that_nothing_reads_is_refused_with_file_and_line(toml: str, line: int, said: str) -> None:
    with pytest.raises(LanguageFileError) as refused:
        read_toml(f'# French.\ncode = "fr"\n{toml}\n', "fr.toml")
    assert str(refused.value).startswith(f"fr.toml, line {line}: {said}")


@pytest.mark.parametrize(("toml", "said"), [("[detect]", "states no code"), ("code = fr", "(at line 1, column 8)")])
def test_what_is_no_language_is_told(toml: str, said: str) -> None:
    with pytest.raises(LanguageFileError) as refused:
        read_toml(toml, "fr.toml")
    assert str(refused.value).startswith("fr.toml")
    assert said in str(refused.value)


@pytest.mark.parametrize("code", available())
def test_every_shipped_file_holds_only_what_is_read(code: str) -> None:
    toml = (SHIPPED / f"{code}.toml").read_text(encoding="utf-8")
    assert read_toml(toml, f"{code}.toml").data == tomllib.loads(toml)


def test_a_file_is_not_compiled_where_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "fr.toml").write_text('code = "fr"\n\n[agess]\n', encoding="utf-8")
    with pytest.raises(LanguageFileError, match=r"fr\.toml, line 3"):
        compile_languages(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["fr.toml"]


def test_the_compiled_form_is_what_the_file_holds(tmp_path: Path) -> None:
    shutil.copy(SHIPPED / "fr.toml", tmp_path)
    compile_languages(tmp_path)
    compiled = json.loads((tmp_path / "fr.compiled.json").read_text(encoding="utf-8"))
    toml = (tmp_path / "fr.toml").read_text(encoding="utf-8")
    assert compiled["data"] == tomllib.loads(toml)
    anew = Conjugations.get(read_toml(toml))
    assert "annoncer" in compiled["verb_forms"]
    assert {lemma: anew.forms(lemma) for lemma in compiled["verb_forms"]} == compiled["verb_forms"]


PROGRAM = """
import sys
sys.path.insert(0, {root!r})
from workbench.extract import extract
for lang in (None, "fr"):
    print(*[claim.span.text for claim in extract("Il a 39 ans.", lang)])
print("tomllib" in sys.modules)
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package whose languages may be changed, with what Python made of its modules."""
    shutil.copytree(SHIPPED.parent.parent, tmp_path / "workbench")
    compile_languages(tmp_path / "workbench" / "extract" / "languages")
    return tmp_path


def claims(package: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", PROGRAM.format(root=str(package))]
    return subprocess.run(command, cwd=package, capture_output=True, text=True, check=False)


def test_no_toml_is_parsed_where_the_file_is_as_it_was_compiled(package: Path) -> None:
    assert claims(package).stdout.splitlines() == ["39 ans", "39 ans", "False"]


def test_a_file_that_was_changed_is_read_anew_and_checked(package: Path) -> None:
    file = package / "workbench" / "extract" / "languages" / "fr.toml"
    toml = file.read_text(encoding="utf-8")
    file.write_text(toml.replace("\n[ages]\n", "\n[agess]\n"), encoding="utf-8")
    refused = claims(package)
    assert refused.returncode == 1
    line = toml.splitlines().index("[ages]") + 1
    assert f"fr.toml, line {line}: unknown table 'agess'" in refused.stderr
