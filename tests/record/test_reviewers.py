from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Run
from tests.desk.desks import at, new_article
from tests.tables import each_row
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.maintenance import audit
from workbench.record.errors import Refused
from workbench.record.reviewers import named, same_person


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Ada", "Ada"),
        ("  Ada \t Byron\n", "Ada Byron"),
        ("Ada\u00a0\u2003Byron", "Ada Byron"),
        ("He\u0301le\u0300ne", "Hélène"),
        ("Анна Петрова", "Анна Петрова"),
        ("Anna Петрова", "Anna Петрова"),
        ("Jean-Luc O’Brien", "Jean-Luc O’Brien"),
        ("王小明", "王小明"),
        ("김철수", "김철수"),
        ("علی\u200cرضا", "علی\u200cرضا"),
        ("R2", "R2"),
        ("Ада 2", "Ада 2"),
        ("J. R. Ø. Łódź", "J. R. Ø. Łódź"),
    ],
)
def test_a_name_is_written_in_one_way(typed: str, written: str) -> None:
    assert named(typed) == written


@each_row(
    ("typed", "why"),
    [
        ("", "needs the reviewer's name"),
        (" \t\u2003", "needs the reviewer's name"),
        ("…", "needs the reviewer's name"),
        ("\u200b", "needs the reviewer's name"),
        ("Ada\u200b", r"nobody sees \(U\+200B ZERO WIDTH SPACE, as character 4\); leave it out"),
        ("A\u200dda", "U\\+200D"),
        ("Ada\u200c", "U\\+200C"),
        ("Ada\u202eBob", "RIGHT-TO-LEFT OVERRIDE"),
        ("Ad\u00ada", "SOFT HYPHEN"),
        ("Ada\x1b[31m", r"U\+001B"),
        ("Ada\x00", r"U\+0000"),
        ("Ada\x9b", r"U\+009B"),
        ("Ada\u3164", "HANGUL FILLER"),
        ("Ada\ufe0f", "VARIATION SELECTOR"),
        ("Ada\U0001d159", "NULL NOTEHEAD"),
        ("Ada\u034f", "COMBINING GRAPHEME JOINER"),
        ("Ada\U000e0041", "TAG LATIN"),
        ("Ada\ue000", r"U\+E000"),
        ("Ada\ud800", r"U\+D800"),
        ("\u0410nna", "mixes Cyrillic and Latin letters in one word .*; type it in one script"),
        ("Anna Byr\u043en", "mixes Latin and Cyrillic"),
        ("\u0391nna", "mixes Greek and Latin"),
        ("An\uff4ea\u0430", "mixes Latin and Cyrillic"),
    ],
)
def test_a_name_that_hides_something_is_refused_in_a_line(typed: str, why: str) -> None:
    with pytest.raises(Refused, match=why) as refused:
        named(typed)
    assert refused.value.rule == "reviewer"
    assert str(refused.value).isascii()


@given(st.text())
def test_a_name_that_was_accepted_is_accepted_again(typed: str) -> None:
    try:
        name = named(typed)
    except Refused:
        return
    assert named(name) == name
    assert unicodedata.is_normalized("NFC", name)
    assert same_person(typed, name)


@each_row(
    ("one", "other", "same"),
    [
        ("Ada", "ADA", True),
        ("Ada", "Ada  ", True),
        ("Ada Byron", "ada\u00a0byron", True),
        ("Hélène", "Helene", True),
        ("Hélène", "HE\u0301LE\u0300NE", True),
        ("Ａｄａ", "Ada", True),
        ("Anna", "\u0410nn\u0430", True),
        ("Coco", "\u0421\u043e\u0441\u043e", True),
        ("COCO", "\u0421\u043e\u0441\u043e", True),
        ("Alan", "AIan", True),
        ("Otto", "0tto", True),
        ("Ada", "A\u200bda", True),
        ("Straße", "STRASSE", True),
        ("Ada", "Ad\u0251", True),
        ("Lovelace", "L\u1d0fvelace", True),
        ("Lovelace", "Lo\u1d20elace", True),
        ("Lovelace", "Love\u0131ace", True),
        ("Ada", "Ada\U0001d159", True),
        ("Ada", "Ada\u1ab0", True),
        ("Ada", "Ada\u20d0", True),
        ("Ada", "\u023ada", True),
        ("Łódź", "Lodz", True),
        ("Ada Byron", "Ada Byron.", True),
        ("Ada Byron", "Ada_Byron", True),
        ("Ada Byron", "Ada-Byron", True),
        ("Ada Byron", "Ada Byron\u02d9", True),
        ("O’Brien", "O'Brien", True),
        ("कुमार", "कमार", False),
        ("Ada", "Ida", False),
        ("Ian", "Lan", False),
        ("Anna", "Анна", False),
        ("Ada", "Ada B.", False),
        ("王", "玉", False),
    ],
)
def test_names_are_the_same_where_a_reader_can_not_tell_them_apart(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same_person(other, one) is same


@pytest.mark.parametrize("typed", [" aDA ", "Àda", "\u0410\u0501\u0430", "Ａda"], ids=ascii)
def test_nobody_signs_off_their_own_check_under_a_name_that_looks_the_same(typed: str, desk: Desk, path: Path) -> None:
    row = new_article(desk)
    desk.verdicts.set_all([claim.id for claim in desk.claims.of(row.id)], Verdict.DISPUTED)
    with (
        at(path, typed) as same,
        pytest.raises(Refused, match="looks the same; another person") as refused,
    ):
        same.sign_offs.add(row.id)
    assert not refused.value.overridable


def test_a_name_that_came_in_with_an_import_is_compared_as_well(desk: Desk, tmp_path: Path) -> None:
    with at(tmp_path / "there.db", "Coco") as there:
        row = new_article(there)
        there.verdicts.set_all([claim.id for claim in there.claims.of(row.id)], Verdict.DISPUTED)
        bundle = there.bundles.of(row.id)
    with at(tmp_path / "here.db", "\u0421\u043e\u0441\u043e") as here:
        here.bundles.take_in(bundle)
        with pytest.raises(Refused, match="another person signs it off"):
            here.sign_offs.add(row.id)


def test_an_older_event_with_a_name_that_is_refused_today_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as before:
        before.setattr("workbench.desk.desk.named", str)
        with at(path, "\u0410nna\u200b") as desk:
            row = new_article(desk)
            desk.verdicts.set_all([claim.id for claim in desk.claims.of(row.id)], Verdict.DISPUTED)
    with at(path, "Anna") as desk:
        assert {event.actor for event in desk.trail.events(row.id)} == {"\u0410nna\u200b"}
        with pytest.raises(Refused, match="another person"):
            desk.sign_offs.add(row.id)
    assert audit(path).passed


def test_who_a_claim_is_given_to_is_a_name_too(desk: Desk) -> None:
    row = new_article(desk)
    desk.correspondence.assign(row.id, "  Bob \n Lee ")
    assert desk.articles.get(row.id).assigned_to == "Bob Lee"
    with pytest.raises(Refused, match="nobody sees"):
        desk.correspondence.assign(row.id, "Bo\u202eb")
    desk.correspondence.assign(row.id, "  ")
    assert desk.articles.get(row.id).assigned_to is None


@pytest.mark.parametrize(
    ("name", "why"), [("", "needs the reviewer's name"), ("Ad\u200ba", "U+200B"), ("\u0410da", "Cyrillic and Latin")],
    ids=ascii,
)  # fmt: skip
@pytest.mark.parametrize("command", [("note", "1", "seen"), ("export", "1"), ("undo",)], ids=str)
def test_the_command_line_refuses_it_in_a_line(
    run: Run, path: Path, command: tuple[str, ...], name: str, why: str
) -> None:
    with at(path) as desk:
        new_article(desk)
    ran = run(*command, "--db", path, "--as", name)
    assert (ran.status, ran.out) == (1, "")
    assert why in ran.err
    assert len(ran.err.splitlines()) == 1
