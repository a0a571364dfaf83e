from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conftest import Run
from workbench.errors import WorkbenchError
from workbench.ui_language import a_few, chosen_language, say, speak


@pytest.mark.parametrize(
    ("option", "setting", "environment", "language"),
    [
        (None, None, {}, "en"),
        (None, None, {"LANG": "fr_FR.UTF-8"}, "fr"),
        (None, None, {"LANG": "fr_CA", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        (None, None, {"LANG": "en_US", "LC_ALL": "", "LC_MESSAGES": "fr_BE@euro"}, "fr"),
        (None, None, {"LC_ALL": "C.UTF-8", "LANG": "fr_FR"}, "en"),
        (None, None, {"LANG": "ja_JP.UTF-8"}, "en"),
        (None, "fr", {"LANG": "en_US"}, "fr"),
        ("en", "fr", {"LANG": "fr_FR"}, "en"),
        ("FR-ca", None, {}, "fr"),
    ],
)
def test_the_option_goes_before_the_setting_and_that_before_the_environment(
    option: str | None, setting: str | None, environment: dict[str, str], language: str
) -> None:
    assert chosen_language(option, setting, environment) == language


def test_a_language_without_a_catalogue_is_told() -> None:
    with pytest.raises(WorkbenchError, match=r"^--ui-lang: no language 'xx'; there are en, fr"):
        chosen_language("xx", None, {})
    with pytest.raises(WorkbenchError, match=r"^config\.toml, language: no language 'klingon'; there are en, fr"):
        chosen_language(None, "klingon", {})


def test_what_is_said_is_said_in_the_language_that_was_chosen() -> None:
    assert say("verified") == "verified"
    speak("fr")
    assert say("verified") == "vérifiée"


@pytest.mark.parametrize("args", [["--ui-lang", "xx"], ["--ui-lang=xx"]], ids=" ".join)
def test_the_option_may_stand_before_the_command_and_after_it(run: Run, args: list[str]) -> None:
    for line in ([*args, "extract", "--help"], ["extract", *args, "--help"]):
        assert run(*line).err == "workbench: --ui-lang: no language 'xx'; there are en, fr\n"
    assert run("extract", "--ui-lang").err.startswith("workbench: --ui-lang: a language's code is missing")
    assert "--ui-lang" in run("--help").out


def test_the_setting_is_used_and_a_wrong_one_is_told(run: Run) -> None:
    config = Path(os.environ["WORKBENCH_CONFIG"]) / "config.toml"
    config.parent.mkdir()
    config.write_text('language = "fr"\n')
    assert run("--help").status == 0
    assert say("verified") == "vérifiée"
    speak("en")
    config.write_text('language = "klingon"\n')
    ran = run("--help")
    assert (ran.status, ran.err) == (1, "workbench: config.toml, language: no language 'klingon'; there are en, fr\n")


def test_of_many_names_a_few_are_told() -> None:
    assert a_few(["a", "b", "c"]) == "a, b, c"
    assert a_few(["a", "b", "c", "d", "e"]) == "a, b, c and 2 more"
