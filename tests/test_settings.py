from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from workbench.errors import WorkbenchError
from workbench.settings import Settings, folder, load, remember, remember_newsroom


def test_no_file_is_an_empty_file(tmp_path: Path) -> None:
    assert load(tmp_path / "config.toml") == Settings()


def test_settings_are_read(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('reviewer = "Ada"\ntheme = "nord"\n[keys]\n"claim.verify" = "f5"\n')
    assert load(file) == Settings("Ada", "nord", {"claim.verify": "f5"})


def test_a_byte_order_mark_is_read_over_and_written_back_without(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('reviewer = "Ada"\n', encoding="utf-8-sig")
    assert load(file).reviewer == "Ada"
    remember("theme", "nord", file)
    assert load(file) == Settings("Ada", "nord")


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
        ("newsrooms = 'x'", "[newsrooms] holds lines"),
        ("[newsrooms]\nx = 3", "[newsrooms] holds lines"),
        ("= x", "config.toml"),
    ],
)
def test_a_setting_that_is_not_understood_is_named(tmp_path: Path, toml: str, complaint: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(toml)
    with pytest.raises(WorkbenchError, match=r"config\.toml") as caught:
        load(file)
    assert complaint in str(caught.value)


def test_what_is_remembered_is_read_back_and_the_rest_kept(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "config.toml"
    remember("reviewer", 'Zoé "Z" O\\Neill', file)
    assert load(file).reviewer == 'Zoé "Z" O\\Neill'
    file.write_text('[keys]\n"a.b" = "x"\n')
    remember("reviewer", "Ada", file)
    remember("theme", "nord", file)
    assert load(file) == Settings("Ada", "nord", {"a.b": "x"})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'theme = "nord"\n'),
        ("# mine\n", '# mine\ntheme = "nord"\n'),
        ('theme = "dracula"  # dark\n\n# who\nreviewer = "A"\n', 'theme = "nord"  # dark\n\n# who\nreviewer = "A"\n'),
        ('# k\n\n[keys] # mine\na.b = "y" # yes\n', '# k\ntheme = "nord"\n\n[keys] # mine\na.b = "y" # yes\n'),
        ('reviewer = "Ada"\r\n\r\n[keys]\r\n', 'reviewer = "Ada"\r\ntheme = "nord"\r\n\r\n[keys]\r\n'),
        ("reviewer = '''\ntheme = 'x' '''\n", "reviewer = '''\ntheme = 'x' '''\ntheme = \"nord\"\n"),
        ("'theme' = '''\ngruvbox'''\n", "'theme' = \"nord\"\n"),
        ('[keys]\ntheme = "t"', 'theme = "nord"\n\n[keys]\ntheme = "t"'),
    ],
    ids=["empty", "comment", "replaced", "table", "crlf", "looks-like-it", "quoted", "same-name-in-table"],
)
def test_a_setting_is_written_into_the_file_as_the_user_left_it(tmp_path: Path, before: str, after: str) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(before.encode())
    remember("theme", "nord", file)
    assert file.read_bytes().decode() == after
    assert tomllib.loads(after)["theme"] == "nord"
    assert [one.name for one in tmp_path.iterdir()] == ["config.toml"]


@pytest.mark.parametrize(
    "content", [b"theme = \n", b"\xff", b'theme = "a"\ntheme = "b"\n'], ids=["toml", "utf8", "two"]
)
def test_a_file_that_is_not_understood_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(content)
    with pytest.raises(WorkbenchError, match=r"config\.toml"):
        remember("theme", "nord", file)
    assert file.read_bytes() == content
    assert [one.name for one in tmp_path.iterdir()] == ["config.toml"]


def test_a_file_that_can_t_be_written_stays_as_it_is_and_that_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "config.toml"
    file.write_text('theme = "dracula"\n')
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(WorkbenchError, match="it can't be written"):
        remember("theme", "nord", file)
    assert file.read_text() == 'theme = "dracula"\n'
    assert [one.name for one in tmp_path.iterdir()] == ["config.toml"]
    with pytest.raises(WorkbenchError) as caught:
        remember("theme", "nord", file / "config.toml")
    assert "\n" not in str(caught.value)


def test_a_linked_file_stays_a_link_and_a_private_one_private(tmp_path: Path) -> None:
    real = tmp_path / "dotfiles" / "workbench.toml"
    real.parent.mkdir()
    real.write_text('reviewer = "Ada"\n')
    real.chmod(0o600)
    link = tmp_path / "config.toml"
    link.symlink_to(real)
    remember("theme", "nord", link)
    assert link.is_symlink()
    assert load(link) == Settings("Ada", "nord")
    assert real.stat().st_mode & 0o777 == 0o600


def test_the_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WORKBENCH_CONFIG", str(tmp_path))
    assert folder() == tmp_path


def test_where_a_newsroom_exchanges_its_logs_is_kept_and_the_rest_stays_the_user_s_own(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('# mine\nreviewer = "Ada"\n[keys]\n"claim.verify" = "f5"\n')
    remember_newsroom("claims-workbench/1", "/media/share", file)
    remember_newsroom("claims-workbench/2", "postgresql://desk/claims", file)
    remember_newsroom("claims-workbench/1", "/media/usb", file)
    remember("theme", "nord", file)
    assert load(file).newsrooms == {
        "claims-workbench/1": "/media/usb",
        "claims-workbench/2": "postgresql://desk/claims",
    }
    assert (load(file).reviewer, load(file).theme, load(file).keys) == ("Ada", "nord", {"claim.verify": "f5"})
    assert file.read_text().startswith("# mine\n")


def test_where_a_newsroom_is_is_kept_in_a_file_that_is_not_there_yet(tmp_path: Path) -> None:
    remember_newsroom("claims-workbench/1", "/media/share", tmp_path / "new" / "config.toml")
    assert load(tmp_path / "new" / "config.toml").newsrooms == {"claims-workbench/1": "/media/share"}


def test_a_newsroom_is_not_kept_in_settings_that_are_not_understood(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("newsrooms = 'x'\n")
    with pytest.raises(WorkbenchError, match="newsrooms"):
        remember_newsroom("claims-workbench/1", "/media/share", file)
    assert file.read_text() == "newsrooms = 'x'\n"
