from __future__ import annotations

import datetime as dt
import json
import random
from collections.abc import Callable
from unicodedata import normalize
from uuid import uuid4

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tables import each_row
from workbench.desk import hashed_name_forms
from workbench.desk.folded_text import Folded, fold
from workbench.desk.hashed_name_forms import SALT_SIZE, HashedForms
from workbench.desk.kinds.sources import Destroyed
from workbench.desk.name_forms import NameForms
from workbench.desk.name_redaction import STRUCK_OUT, NameRedaction
from workbench.desk.source_note import Source, SourceKind
from workbench.desk.vocabulary import LONGEST_FORM, FormKind

AT = dt.datetime(2026, 1, 31, tzinfo=dt.UTC)


def strike(text: str, person: str = "", *, article: str = "", **known: object) -> str:
    source = Source(id="s", added_at=AT, added_by="Ada", person=person, confidential=True, **known)  # type: ignore[arg-type]
    struck = NameRedaction([source], article)(text)
    # What is kept of a name that was destroyed strikes out the same.
    assert NameRedaction([], article, [hashed(source)])(text) == struck
    return struck


def hashed(source: Source, seed: int = 1) -> HashedForms:
    """What the record keeps of a name, as it comes out of an event."""
    salt = random.Random(seed).randbytes(SALT_SIZE)
    kept = HashedForms.of(NameForms.of([source]), salt).to_dict()
    return HashedForms.from_dict(json.loads(json.dumps(kept)))


HELENE = "Hélène Dupont"


@each_row(
    ("person", "written", "left"),
    [
        (HELENE, "vu Hélène Dupont hier", "vu █████ hier"),
        (HELENE, "vu Helene Dupont hier", "vu █████ hier"),
        (HELENE, "vu helene dupont hier", "vu █████ hier"),
        (HELENE, "vu HELENE DUPONT hier", "vu █████ hier"),
        (HELENE, "vu DUPONT hier", "vu █████ hier"),
        (HELENE, "vu M. Dupont hier", "vu M. █████ hier"),
        (HELENE, "vu Mme DUPONT", "vu Mme █████"),
        (HELENE, normalize("NFD", "vu Hélène Dupont hier"), "vu █████ hier"),
        (normalize("NFD", HELENE), "vu Hélène", "vu █████"),
        (HELENE, "vu Hélène\u00a0Dupont et Hélène\u202fDupont", "vu █████ et █████"),
        (HELENE, "vu Hélène\nDupont et Hélène \r\n\t Dupont", "vu █████ et █████"),
        (HELENE, "vu Dupont, Hélène", "vu █████"),
        (HELENE, "vu DUPONT Hélène", "vu █████"),
        (HELENE, "Dupont's note, Dupont’s, the Duponts", "█████'s note, █████’s, the █████"),
        (HELENE, "d’Hélène, qu'Hélène", "d’█████, qu'█████"),
        (HELENE, "vu H. Dupont et H.Dupont", "vu █████ et █████"),
        (HELENE, "vu Hél\u00adène Du\u200bpont", "vu █████"),
        (HELENE, "vu Ｄｕｐｏｎｔ", "vu █████"),
        (HELENE, "vu Du-\npont", "vu █████"),
        (HELENE, "vu HélèneDupont, helene_dupont, dupont2", "vu █████, █████, █████2"),
        (HELENE, "à hdupont@exemple.test ou @heldupont.", "à █████ ou █████."),
        (HELENE, "voir https://exemple.test/in/hdupont?x=1, puis", "voir █████, puis"),
        (HELENE, "Dupontel, Dupontville, Hélènette", "Dupontel, Dupontville, Hélènette"),
        ("Helene Dupont", "vu Hélène", "vu █████"),
        ("HÉLÈNE DUPONT", "vu Hélène", "vu █████"),
        ("helene dupont", "vu Hélène et dupont", "vu █████ et █████"),
        ("Mme Hélène Dupont (DRH)", "Dupont l’a dit", "█████ l’a dit"),
        ("Hélène Dupont, directrice", "la directrice, Dupont", "la directrice, █████"),
        ("Hélène Dupont du cabinet X", "Hélène, du cabinet", "█████, du cabinet"),
        ("Jean-Luc O’Brien", "Jean Luc, OBrien, O'Brien, M. Brien", "█████, █████, █████, M. █████"),
        ("Jürgen Müller", "Juergen Mueller, Jurgen, MÜLLERs", "█████, █████, █████"),
        ("Juergen Mueller", "Jürgen Müller", "█████"),
        ("Łukasz Ærø", "Lukasz et Aero", "█████ et █████"),
        ("Anne Leduc", "vu Le Duc et Le-Duc", "vu █████ et █████"),
        ("Valéry d’Estaing", "Estaing, D’Estaing", "█████, █████"),
        ("王小明", "今天王小明说", "今天█████说"),
        ("김철수", "김철수가 말했다", "█████가 말했다"),
    ],
)  # fmt: skip
def test_a_name_is_known_however_it_is_typed(person: str, written: str, left: str) -> None:
    assert strike(written, person) == left


@pytest.mark.parametrize(
    ("person", "written"),
    [
        ("Jean Le", "Le rapport dit que le fonds, selon Le Monde, ..."),
        ("Thi An", "An article in an annex; plans"),
        ("Kim Son", "Son avis et son rapport"),
        ("Max Li", "la liste de Lille, le lit"),
        ("Luc Paris", "la comparaison des Parisiens"),
        ("un cadre de la banque", "la banque, un cadre"),
        ("a manager at TSMC", "the manager of TSMC"),
        ("Ancien cadre", "cet ancien employé, un cadre"),
        ("Anne de La Tour", "de la, La, de"),
        ("", "whatever"),
        ("Face Dead", "1face2dead" + "0" * 54),
    ],
)
def test_a_short_or_common_name_does_not_wreck_a_report(person: str, written: str) -> None:
    assert strike(written, person) == written


@pytest.mark.parametrize(
    ("person", "written", "left"),
    [
        ("Jean Le", "vu M. Le et J. Le", "vu M. █████ et █████"),
        ("Le", "M. Le a lu Le Monde", "M. █████ a lu Le Monde"),
        ("Mrs An", "An apple for Mrs. An", "An apple for █████"),
        ("Jean Le", "Jean Le, LE Jean", "█████, █████"),
        ("Thi An", "Mrs An agreed; An Thi too", "Mrs █████ agreed; █████ too"),
        ("Max Li", "dit à Li, par LI, et max", "dit à █████, par █████, et █████"),
        ("Zoé Roy", "zoe et ROY", "█████ et █████"),
        ("Kim Son", "kim et M. Son", "█████ et M. █████"),
        ("Luc Paris", "Paris confirme", "█████ confirme"),
        ("Anne de La Tour", "Anne de La Tour, M. Tour", "█████, M. █████"),
        ("un cadre de la banque", "Un cadre\nde la banque", "█████"),
    ],
)
def test_a_short_or_common_name_is_struck_out_where_it_must_be_one(person: str, written: str, left: str) -> None:
    assert strike(written, person) == left


def test_a_word_that_the_article_writes_small_is_told_from_the_name_by_its_capital() -> None:
    article = "Un petit pas, dit rose@exemple.test, #rose, rose.fr/rose."
    assert strike("un petit pas de petits, dit Petit", "Rose Petit", article=article) == \
        "un petit pas de petits, dit █████"  # fmt: skip
    assert strike("rose l’a dit", "Rose Petit", article=article) == "█████ l’a dit"


@pytest.mark.parametrize(
    "written",
    [
        "+33 6 12 34 56 78", "06 12 34 56 78", "06.12.34.56.78", "0612345678", "+33 (0)6 12-34-56-78",
        "00 33 6 12 34 56 78", "０６ １２ ３４ ５６ ７８",
    ],
)  # fmt: skip
def test_a_telephone_number_is_known_by_its_last_digits(written: str) -> None:
    assert strike(f"au {written}.", contact="tél. +33 6 12 34 56 78 (soir)") == f"au {STRUCK_OUT}."


def test_contacts_and_addresses_are_struck_out_as_they_are_written_elsewhere() -> None:
    known = {"contact": "Eve.Ray@Example.org, Signal", "url": "https://www.intranet.test/kh/", "attachment": "kh.pdf"}
    assert strike("mailto:eve.ray@example.org", **known) == STRUCK_OUT
    assert strike("à intranet.test/kh?p=3 et HTTP://intranet.test/kh", **known) == f"à {STRUCK_OUT}?p=3 et {STRUCK_OUT}"
    assert strike("voir KH.PDF", **known) == f"voir {STRUCK_OUT}"
    assert strike("7 000 000 en 2023, 12 000 000 000", **known) == "7 000 000 en 2023, 12 000 000 000"


def test_a_name_that_was_entered_as_a_title_is_a_name() -> None:
    assert strike("Dupont dit", title="Hélène Dupont") == "█████ dit"
    assert strike("rapport, annuel", title="Rapport Annuel 2023", kind=SourceKind.DOCUMENT) == "rapport, annuel"
    assert strike("le rapport  annuel 2023", title="Rapport Annuel 2023", kind=SourceKind.DOCUMENT) == "le █████"


def test_nothing_is_struck_out_where_nobody_is_confidential() -> None:
    assert NameRedaction([], "")("Hélène Dupont") == "Hélène Dupont"


@given(
    before=st.text(max_size=20),
    after=st.text(max_size=20),
    form=st.sampled_from(["NFC", "NFD", "NFKD"]),
    case=st.sampled_from([str.upper, str.lower, str.title]),
    gap=st.text(" \n\t\u00a0\u202f\u2009", min_size=1, max_size=3),
)
def test_a_name_is_struck_out_and_what_stands_around_it_is_left(
    before: str, after: str, form: str, case: Callable[[str], str], gap: str
) -> None:
    written = normalize(form, case(HELENE.replace(" ", gap)))  # type: ignore[arg-type]
    assert strike(f"{before};\n{written}\n;{after}", HELENE) == f"{before};\n{STRUCK_OUT}\n;{after}"


@given(st.text())
def test_every_folded_character_comes_from_one_of_the_text(text: str) -> None:
    folded = Folded.of(text)
    assert len(folded.text) == len(folded.places)
    for word in folded.words():
        assert fold(folded.as_typed(word)).find(word.text) >= 0


@pytest.mark.parametrize("text", ["a" * 50_000, "a@" * 25_000, "1 " * 25_000, "é" * 50_000, "Dupont a@b " * 5_000],
                         ids=["letters", "at", "digits", "accents", "names"])  # fmt: skip
def test_no_text_takes_longer_than_its_length(text: str) -> None:
    known = {"contact": "dupont@exemple.test +33 6 12 34 56 78", "article": text}
    assert ("Dupont" in strike(text, HELENE, **known)) is False


NAMES = st.sampled_from(
    ["Hélène Dupont", "M. Le", "An Li", "Jean-Luc O’Brien", "Karim ben Haddad (DRH)", "Jürgen Müller", "王小明",
     "Ольга Петрова", "Dr. X", "Valéry Giscard d'Estaing", "田中さん", "Rose Petit", ""]
)  # fmt: skip
CONTACTS = st.sampled_from(
    ["", "+33 6 12 34 56 78", "eve.ray@example.org, Signal", "@kh_lyon", "t.me/karim1234567", "Paris, 06 12 34 56 78",
     "l’ami de Lyon; 3919"]
)  # fmt: skip
PIECES = st.lists(
    st.sampled_from(
        ["Hélène", "dupont", "DUPONTS", "M.", "Le", "An", "Li", "H.", "jldupont@x.org", "jeanluc", "O'Brien", "Ben",
         "haddads", "Mueller", "muller", "王小明先生", "Петрова", "0612345678", "+33 6 12-34", "56 78", "eve.ray",
         "@example.org", "https://x.org/karimhaddad/2", "#dupont", "Du-", "pont", "Giscard", "d’Estaing", "rose",
         "Petit", "Rapport annuel 2023", "3919", "kh_lyon", "Paris", "l’ami", "de Lyon", ",", "\n", "."]
    ),
    max_size=12,
)  # fmt: skip


@given(person=NAMES, title=NAMES, contact=CONTACTS, pieces=PIECES, gap=st.sampled_from([" ", "", "\u00a0", "-"]),
       article=st.sampled_from(["", "la rose et le petit"]))  # fmt: skip
def test_a_destroyed_name_is_struck_out_as_it_was_before(
    person: str, title: str, contact: str, pieces: list[str], gap: str, article: str
) -> None:
    strike(gap.join(pieces), person, title=title, contact=contact, article=article)


@given(person=st.text(max_size=20), text=st.text(max_size=40))
def test_so_is_any_name_in_any_text(person: str, text: str) -> None:
    strike(f"{person} {text} {person}", person)


def test_several_names_are_struck_out_known_or_destroyed() -> None:
    people = [
        Source(id=name, added_at=AT, added_by="Ada", person=name, confidential=True)
        for name in ("Eve Ray", "Karim Haddad", "Olga Petrova")
    ]
    text = "Eve Ray, puis Haddad et olga.petrova@x.org"
    kept = [hashed(one, seed) for seed, one in enumerate(people[1:])]
    assert NameRedaction(people[:1], "", kept)(text) == NameRedaction(people, "")(text)


def test_what_is_kept_of_a_name_holds_no_part_of_it_and_is_another_for_each_salt() -> None:
    source = Source(
        id="s", added_at=AT, added_by="Ada", person="Hélène Dupont", contact="06 12 34 56 78, h@dupont.fr",
        confidential=True,
    )  # fmt: skip
    kept = json.dumps(hashed(source).to_dict())
    for part in ("hel", "dup", "612345678", 'fr"'):
        assert part not in kept.lower()
    other = hashed(source, 2)
    assert not any(hashed(source).hashes[kind] & other.hashes[kind] for kind in FormKind)


def test_of_a_telephone_number_so_little_is_kept_that_many_others_fit() -> None:
    source = Source(id="s", added_at=AT, added_by="Ada", contact="+33 6 12 34 56 78", confidential=True)
    kept = hashed(source)
    assert [len(one) for hashes in kept.hashes.values() for one in hashes] == [6]
    assert kept.has(FormKind.NUMBER, "612345678")


def test_a_word_is_hashed_once_for_all_names_that_one_record_destroyed(monkeypatch: pytest.MonkeyPatch) -> None:
    hashed_words = []
    digest = hashed_name_forms.hmac.digest

    def counted(salt: bytes, message: bytes, algorithm: str) -> bytes:
        hashed_words.append((salt, message))
        return digest(salt, message, algorithm)

    people = [
        Source(id=name, added_at=AT, added_by="Ada", person=f"{name} Dupont") for name in ("Anne", "Bree", "Cleo")
    ]
    of_two_records = [hashed(person, seed) for seed in (1, 2) for person in people]
    monkeypatch.setattr(hashed_name_forms.hmac, "digest", counted)
    struck = NameRedaction([], "", of_two_records)("Vu Cleo, puis Anne ; Marc non.")
    assert struck == f"Vu {STRUCK_OUT}, puis {STRUCK_OUT} ; Marc non."
    assert len(hashed_words) == len(set(hashed_words))
    assert {salt for salt, _ in hashed_words} == {forms.salt for forms in of_two_records}


@pytest.mark.parametrize(
    "person",
    [" ".join(f"{place:x}Abcdefgh" for place in range(600)), "X" * 3000, "王" * 3000, "A-" * 900 + "b"],
    ids=["words", "letters", "no blanks", "hyphens"],
)
def test_a_name_of_any_length_is_kept_in_the_form_of_its_event(person: str) -> None:
    kept = hashed(Source(id="s", added_at=AT, added_by="Ada", person=person, title=person, contact=person))
    msgspec.convert({"source": str(uuid4()), "reason": "asked", "forms": kept.to_dict()}, Destroyed)
    assert all(length <= LONGEST_FORM for lengths in kept.lengths.values() for length in lengths)


def test_a_title_that_is_longer_than_any_phrase_is_struck_out_at_its_first_words() -> None:
    assert (
        strike("budget " * LONGEST_FORM + "and so on", title="budget " * LONGEST_FORM + "and so on")
        == f"{STRUCK_OUT} and so on"
    )
