from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import WorkbenchError
from workbench.settings import Settings, folder, load, remember_reviewer


def test_no_file_is_an_empty_file(tmp_path: Path) -> None:
    assert load(tmp_path / "config.toml") == Settings()


def test_settings_are_read(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('reviewer = "Ada"\ntheme = "nord"\n[keys]\n"claim.verify" = "f5"\n')
    assert load(file) == Settings("Ada", "nord", {"claim.verify": "f5"})


def test_an_act_s_name_needs_no_quotation_marks(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[keys]\nclaim.verify = "f5"\nclaim.copy = "y"\n')
    assert load(file).keys == {"claim.verify": "f5", "claim.copy": "y"}


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [
        ("reviewer = 3", "reviewer is a text"),
        ("themes = 'x'", "no setting 'themes'"),
        ("keys = 'v'", "[keys] holds lines"),
        ("= x", "config.toml"),
    ],
)
def test_a_setting_that_is_not_understood_is_named(tmp_path: Path, toml: str, complaint: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(toml)
    with pytest.raises(WorkbenchError, match=r"config\.toml") as caught:
        load(file)
    assert complaint in str(caught.value)


def test_a_remembered_name_is_read_back_and_the_rest_kept(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "config.toml"
    remember_reviewer('Zoé "Z" O\\Neill', file)
    assert load(file).reviewer == 'Zoé "Z" O\\Neill'
    file.write_text('[keys]\n"a.b" = "x"\n')
    remember_reviewer("Ada", file)
    assert load(file) == Settings("Ada", None, {"a.b": "x"})


def test_the_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WORKBENCH_CONFIG", str(tmp_path))
    assert folder() == tmp_path
