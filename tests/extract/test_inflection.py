"""All forms of a verb from its lemma."""

from __future__ import annotations

import pytest

from tests.tables import each_row
from workbench.extract.inflection import Conjugations, Form
from workbench.extract.language_check import read_toml
from workbench.extract.language_file import load

FRENCH, ENGLISH = Conjugations.get(load("fr")), Conjugations.get(load("en"))


@each_row(
    ("lemma", "forms"),
    [
        (
            "affirmer",
            "affirme affirment affirmait affirma affirmèrent affirmera affirmerait affirmé affirmées affirmant",
        ),
        ("annoncer", "annonce annonçons annonçait annoncèrent annoncerait annoncé annonçant"),
        ("exiger", "exige exigeons exigeait exigea exigèrent exigerait exigé exigeant"),
        ("rappeler", "rappelle rappelons rappelait rappela rappellera rappellerait rappelé rappelant"),
        ("projeter", "projette projetons projetait projeté"),
        ("soulever", "soulève soulevons soulevait soulèvera soulevé"),
        ("révéler", "révèle révélons révélait révélera révélé"),
        ("appuyer", "appuie appuyons appuyait appuiera appuyé"),
        ("avertir", "avertit avertissent avertissait avertira averti avertissant"),
        ("démentir", "dément démentent démentait démentira démenti"),
        ("soutenir", "soutient soutiennent soutenait soutint soutiendra soutenu"),
        ("répondre", "répond répondent répondait répondit répondra répondu"),
        ("apprendre", "apprend apprennent apprenait apprit apprendra appris"),
        ("craindre", "craint craignent craignait craignit craindra craint craignant"),
        ("promettre", "promet promettent promettait promit promettra promis promise"),
        ("dire", "dit dites disent disait dira dirait dite disant"),
        ("écrire", "écrit écrivent écrivait écrivit écrira écrite"),
        ("croire", "croit croient croyait crut croira cru"),
        ("prévoir", "prévoit prévoient prévoyait prévoira prévu"),
        ("reconnaître", "reconnaît reconnait reconnaissent reconnaissait reconnut reconnaîtra reconnu"),
        ("conclure", "conclut concluent concluait conclura conclu"),
        ("découvrir", "découvre découvrent découvrait découvrira découvert"),
        ("faire", "fait font faisait fit fera faite"),
        ("savoir", "sait savent savait sut saura su sachent"),
        ("requérir", "requiert requis"),
    ],
)
def test_french_verbs_have_the_forms_that_grammars_give(lemma: str, forms: str) -> None:
    assert set(forms.split()) <= FRENCH.forms(lemma).keys()


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("warn", "warn warns warned warning"),
        ("deny", "deny denies denied denying"),
        ("say", "say says said saying"),
        ("tell", "tell tells told telling"),
        ("write", "write writes wrote written writing"),
        ("admit", "admit admits admitted admitting"),
        ("decide", "decide decides decided deciding"),
        ("agree", "agree agrees agreed agreeing"),
        ("stress", "stress stresses stressed stressing"),
        ("quip", "quip quips quipped quipping"),
        ("suggest", "suggest suggests suggested suggesting"),
        ("reply", "reply replies replied replying"),
    ],
)
def test_english_verbs_have_exactly_their_forms(lemma: str, forms: str) -> None:
    assert ENGLISH.forms(lemma).keys() == set(forms.split())


@pytest.mark.parametrize(
    ("spelling", "lemma", "form"),
    [
        ("dit", "dire", Form.FINITE | Form.PAST),
        ("dirait", "dire", Form.CONDITIONAL),
        ("disant", "dire", Form.GERUND),
        ("dire", "dire", Form.INFINITIVE),
        ("craint", "craindre", Form.FINITE | Form.PAST),
    ],
)
def test_a_form_knows_all_that_it_can_be(spelling: str, lemma: str, form: int) -> None:
    assert FRENCH.forms(lemma)[spelling] == form


@pytest.mark.parametrize("code", ["fr", "en"])
def test_every_cue_verb_of_a_language_is_inflected(code: str) -> None:
    language = load(code)
    heads = {
        lemma.removeprefix("se ").removeprefix("s'").split()[0]
        for group in language.section("attribution", "verbs").values()
        for lemma in group["lemmas"]
    }
    short = {head for head in heads if len(Conjugations.get(language).forms(head)) < 3}
    assert short == set()


def test_a_language_without_conjugations_keeps_its_lemmas() -> None:
    assert Conjugations.get(read_toml('code = "de"')).forms("parler") == {"parler": Form.INFINITIVE}
