"""Paragraphs, sentences and quotations of a draft."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.extract.language_file import load
from workbench.extract.segment import segment, sentences_between

ENGLISH, FRENCH = load("en"), load("fr")

#: A paragraph as mail programmes broke it at a margin.
WRAPPED = """The first line of a paragraph that a mail programme broke
at its margin, as it used to be done everywhere,
ends here."""


def sentences(text: str, lang: str = "en") -> list[str]:
    return [text[start:end] for start, end in segment(text, load(lang)).sentences]


def quotations(text: str, lang: str = "en") -> list[tuple[str, int]]:
    return [(text[each.start : each.end], each.depth) for each in segment(text, load(lang)).quotations]


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in segment(text, ENGLISH).paragraphs]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "It rained. It stopped.", ["It rained.", "It stopped."]),
        ("en", "Dr. Lee met Mr. Roy. They left.", ["Dr. Lee met Mr. Roy.", "They left."]),
        ("en", "The U.S. economy grew. U.S. officials agreed.", ["The U.S. economy grew.", "U.S. officials agreed."]),
        ("en", "He moved to the U.S. The rest stayed.", ["He moved to the U.S.", "The rest stayed."]),
        ("en", "J. K. Rowling writes. She lives in Leith.", ["J. K. Rowling writes.", "She lives in Leith."]),
        ("en", "Prices rose 3.5 per cent at 10 p.m. on Friday.", ["Prices rose 3.5 per cent at 10 p.m. on Friday."]),
        ("en", "It was No. 3 of Apple Inc. shares.", ["It was No. 3 of Apple Inc. shares."]),
        ("en", "Wait… what? Yes!", ["Wait… what?", "Yes!"]),
        ("en", '"It is over. We lost," he said. He left.', ['"It is over. We lost," he said.', "He left."]),
        ("en", "“Stop.” He ran.", ["“Stop.”", "He ran."]),
        ("en", "“Stop!” she said.", ["“Stop!” she said."]),
        ("fr", "M. Dupont est là. Mme Roy aussi.", ["M. Dupont est là.", "Mme Roy aussi."]),
        ("fr", "« Vrai ? Faux. », dit-il. Fin.", ["« Vrai ? Faux. », dit-il.", "Fin."]),
        ("fr", "Les prix, etc. ont monté.", ["Les prix, etc. ont monté."]),
        ("fr", "Un titre\nPuis le texte.", ["Un titre", "Puis le texte."]),
    ],
)
def test_sentences_end_at_marks_that_end_them(lang: str, text: str, expected: list[str]) -> None:
    assert sentences(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\nTwo.", ["One.", "Two."]),
        ("  One. \n\n\n Two.  ", ["One.", "Two."]),
        (WRAPPED, [WRAPPED]),
        (
            "A headline without a full stop\nThe text begins here.",
            ["A headline without a full stop", "The text begins here."],
        ),
        ("", []),
        (" \n \n", []),
    ],
)
def test_paragraphs_are_lines_or_blocks_of_wrapped_lines(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Il dit « oui » et «\u202fnon\u202f».", [("« oui »", 0), ("«\u202fnon\u202f»", 0)]),
        ("fr", "«Sans espace», dit-on.", [("«Sans espace»", 0)]),
        ("fr", "« Il a dit “oui” », « ‘a’ »", [("« Il a dit “oui” »", 0), ("“oui”", 1), ("« ‘a’ »", 0), ("‘a’", 1)]),
        ("fr", "L'eau d’ici, l’été, aujourd'hui.", []),
        ("en", "“He said ‘no’ twice”", [("“He said ‘no’ twice”", 0), ("‘no’", 1)]),
        ("en", "\"He said 'no' twice\"", [("\"He said 'no' twice\"", 0), ("'no'", 1)]),
        ("en", "‘The dogs’ home isn’t closed,’ she said.", [("‘The dogs’ home isn’t closed,’", 0)]),
        ("en", "The dogs' home, the '90s, rock 'n roll.", []),
        ("en", "'It's fine,' said O'Brien's wife.", [("'It's fine,'", 0)]),
        ("en", "''Two single marks,'' he wrote.", [("''Two single marks,''", 0)]),
        ("en", 'A 6" pipe and a 9" nail.', []),
        ("en", "„Deutsch“ and „zwei“", [("„Deutsch“", 0), ("„zwei“", 0)]),
        ("en", "“Never closed. And on.", [("“Never closed. And on.", 0)]),
        ("fr", "“On y va ? “, dit-il. “Oui.”", [("“On y va ? “", 0), ("“Oui.”", 0)]),
        ("en", "closed” before it opens", []),
        ("en", "“Never closed.\n\nAnd on.\n\nHe “left” it.", [("“Never closed.", 0), ("“left”", 0)]),
        ("en", "“One.\n\n“Two.\n\n“Three.” End.", [("“One.", 0), ("“Two.", 0), ("“Three.”", 0)]),
        ("fr", "« Un.\nDeux.\nTrois. » Fin.", [("« Un.", 0), ("Deux.", 0), ("Trois. »", 0)]),
    ],
)
def test_quotation_marks_pair_by_family_and_apostrophes_do_not(
    lang: str, text: str, expected: list[tuple[str, int]]
) -> None:
    assert quotations(text, lang) == expected


def test_a_quotation_over_paragraphs_says_that_it_goes_on() -> None:
    first, second, third = segment("“One.\n\n“Two.\n\n“Three.”", ENGLISH).quotations
    assert (first.closed, first.carried) == (False, False)
    assert (second.closed, second.carried) == (False, True)
    assert (third.closed, third.carried) == (True, True)


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("Titre\n\nPARIS, 7 oct (AFP) - Le maire part.", "PARIS, 7 oct (AFP) -"),
        ("LEEDS, 17 November 2026 – The council met. It sat late.", "LEEDS, 17 November 2026 –"),
        ("Lens - Le maire a démissionné.", "Lens -"),
        ("Saint-Denis - Une usine ferme.", "Saint-Denis -"),
        ("TULSA, Okla. — “We know,” he said.", "TULSA, Okla. —"),
    ],
)
def test_a_dateline_is_a_part_beside_the_sentences(text: str, dateline: str) -> None:
    parts = segment(text, ENGLISH)
    assert [text[start:end] for start, end in parts.datelines] == [dateline]
    assert not set(parts.datelines) & set(parts.sentences)
    assert "".join("".join(text[start:end] for start, end in parts.parts).split()) == "".join(text.split())


@example("AB - x.\nABC, 1 - AB - A.")
@given(st.text("“”‘’\"'«»„‹› ab.,!?A\n(x)", max_size=120) | st.text(max_size=120))
def test_whatever_the_text_its_parts_nest_and_lie_within_it(text: str) -> None:
    for language in (ENGLISH, FRENCH):
        parts = segment(text, language)
        for start, end in (*parts.paragraphs, *parts.sentences):
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip() == text[start:end]
        assert list(parts.sentences) == sorted(parts.sentences)
        assert "".join("".join(text[start:end] for start, end in parts.parts).split()) == "".join(text.split())
        open_ends: list[int] = []
        for quotation in parts.quotations:
            assert quotation.start <= quotation.inner_start <= quotation.inner_end <= quotation.end <= len(text)
            while open_ends and open_ends[-1] <= quotation.start:
                open_ends.pop()
            assert quotation.depth == len(open_ends)
            assert all(quotation.end <= end for end in open_ends)
            open_ends.append(quotation.end)


@pytest.mark.parametrize("piece", ["« ", "“", '" a ', "(", "'", "‘a ", ".", "…", "a.) ", "”", "\n", "“a\n\n", "A. "])
def test_absurd_input_is_read_once(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    parts = segment(text, ENGLISH)
    assert len(parts.quotations) <= len(text)


def test_sentences_within_a_quotation_are_its_own() -> None:
    text = "“One. Two.” End."
    quotation = segment(text, ENGLISH).quotations[0]
    inner = sentences_between(text, quotation.inner_start, quotation.inner_end, ENGLISH)
    assert [text[start:end] for start, end in inner] == ["One.", "Two."]
