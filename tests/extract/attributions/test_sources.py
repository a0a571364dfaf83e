"""Who the source is: named or not, a pronoun and what it stands for, and why a claim was read so."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import attributed_claims
from tests.tables import each_row
from workbench.claims import Attribution
from workbench.extract import extract


def first(text: str, lang: str) -> Attribution:
    attribution = attributed_claims(text, lang)[0].attribution
    assert attribution is not None
    return attribution


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Selon des sources, le projet est mort."),
        ("fr", "Deux hommes ont été arrêtés, de source policière."),
        ("fr", "« Rien n'est signé », précise une source proche du dossier."),
        ("fr", "Certains responsables américains craignent que cela ne dure."),
        ("fr", "D'après un responsable du ministère de la Défense, la base est vide."),
        ("fr", "Trois hommes seraient en fuite."),
        ("en", "According to people familiar with the matter, the bank will close."),
        ("en", "A senior European official said the deal was dead."),
        ("en", "Officials at the Pentagon said the base was empty."),
        ("en", "The driver allegedly fell asleep."),
        ("en", "It was found that the brakes had failed."),
    ],
)
def test_unnamed_sources_and_hearsay_are_anonymous(lang: str, text: str) -> None:
    assert first(text, lang).anonymous


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Selon le New York Times, le projet est mort."),
        ("fr", "Le conseiller fédéral Beat Jans estime que tout est prêt."),
        ("fr", "Le maire a dit que la place serait rénovée."),
        ("fr", "« Rien n'est signé », a dit un responsable du parti, Paul Roy."),
        ("en", "“Nothing is signed,” said an official of the ministry, Paul Roy."),
        ("en", "Defence official John Brook said the base was empty."),
        ("en", "The WHO says insulin has spoiled."),
        ("en", "The mayor said the square would be rebuilt."),
    ],
)
def test_named_people_papers_and_offices_are_not(lang: str, text: str) -> None:
    assert not first(text, lang).anonymous


@pytest.mark.parametrize(
    ("lang", "text", "referent"),
    [
        ("fr", "La ministre Anne Roy dit que tout va mieux. Elle promet qu'elle restera.", "La ministre Anne Roy"),
        ("en", "Mr Jones said the deal was dead. He added that he was sorry.", "Mr Jones"),
        ("en", "Mr Jones said the deal was dead. She added that it was a pity.", None),
        ("en", "Microsoft said the deal was dead. He added that it was a pity.", None),
        ("en", "Mr Jones said the deal was dead.\n\nHe added that he was sorry.", None),
        # an unnamed speaker stands nearer than a named one
        ("fr", "Selon le Progrès, un élu a rejeté l'idée. Il promet qu'il partira.", "un élu"),
        ("en", "Mr Jones said the deal was dead, but an official denied it was. He added that he was sorry.", None),
        (
            "en",
            "Mr Jones said the deal was dead, as officials had warned it would be. He added that he was sorry.",
            "Mr Jones",
        ),
        # another of the same gender opens a sentence between the two
        ("fr", "Selon un voisin, tout a brûlé. Le gérant garde espoir. « On rouvrira », veut-il croire.", None),
        ("fr", "Selon un voisin, tout a brûlé. La gérante le sait. « On rouvrira », veut-il croire.", "un voisin"),
    ],
)
def test_a_pronoun_refers_to_the_speaker_before_it_only_where_that_is_certain(
    lang: str, text: str, referent: str | None
) -> None:
    last = attributed_claims(text, lang)[-1].attribution
    assert last is not None
    assert (last.refers_to.text if last.refers_to else None) == referent


def test_a_claim_tells_its_rule_and_what_it_took_for_granted() -> None:
    cued, uncued = attributed_claims("“It works,” said Solheim. “Patients hate needles.”", "en")
    assert cued.why is not None
    assert uncued.why is not None
    assert cued.why.rule == "reporting clause"
    assert uncued.why.assumptions == ("the speaker is the one before",)


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("en", "Nine out of 10 respondents said it was late.", "Nine out of 10 respondents"),
        ("en", "At least three witnesses said it was late.", "At least three witnesses"),
        ("en", "Sales rose 5% per company data.", "company data"),
        ("fr", "Plus d'un élu sur deux pense que c'est trop.", "Plus d'un élu sur deux"),
        ("fr", "Un élu sur huit déclare avoir dormi.", "Un élu sur huit"),
    ],
)
def test_a_source_that_begins_within_a_number_has_all_of_it(lang: str, text: str, source: str) -> None:
    found = [(claim.span, claim.attribution.source) for claim in extract(text, lang) if claim.attribution]
    assert [told and told.text for _, told in found] == [source]
    assert found[0][0].start == 0


@each_row(
    ("lang", "text", "source"),
    [
        # the name that an apposition adds
        ("fr", "« Nous irons », a dit la maire de Lens, Ada Morel.", "la maire de Lens, Ada Morel"),
        ("fr", "« Nous irons », a dit le maire, Paul Le Guen, mardi.", "le maire, Paul Le Guen"),
        ("fr", "« Nous irons », a dit son avocate, Me Lucie Roy.", "son avocate, Me Lucie Roy"),
        ("fr", "Selon le maire de Lens, Paul Roy, la ville paiera.", "le maire de Lens, Paul Roy"),
        ("fr", "La ville paiera, selon le préfet, Paul Roy.", "le préfet, Paul Roy"),
        ("en", "“We will go,” said the mayor of Lens, Ada Morel.", "the mayor of Lens, Ada Morel"),
        ("en", "“We will go,” said its chief executive, Ada Morel, on Friday.", "its chief executive, Ada Morel"),
        ("en", "According to the mayor, Ada Morel, the city will pay.", "the mayor, Ada Morel"),
        # no name of the speaker
        ("fr", "Selon la police, Paul Roy a été tué.", "la police"),
        ("fr", "Selon le procureur, Paul Roy et Ada Morel ont été tués.", "le procureur"),
        ("en", "According to police, Paul Smith was killed.", "police"),
        # what the office is for
        ("fr", "« Nous irons », a dit le vice-président chargé des finances.", "le vice-président chargé des finances"),
        ("fr", "« Nous irons », a dit la ministre déléguée aux transports.", "la ministre déléguée aux transports"),
        ("fr", "« Nous irons », a dit l'adjointe au maire.", "l'adjointe au maire"),
        ("fr", "« Nous irons », a dit le candidat à la presse.", "le candidat"),
        ("fr", "« Nous irons », a dit le candidat au Parisien.", "le candidat"),
        ("en", "“We will go,” said the minister for transport, Ada Morel.", "the minister for transport, Ada Morel"),
        ("en", "“We will go,” said a lawyer for the family.", "a lawyer for the family"),
        # a pronoun and somebody else
        ("en", "She and two colleagues found that the river was dry.", "She and two colleagues"),
        ("en", "The house was theirs, and he and Paul Smith said it was dry.", "he and Paul Smith"),
        # a day that has passed
        ("en", "The front page that week claimed that 40 had died.", "The front page"),
    ],
)
def test_a_source_is_whole(lang: str, text: str, source: str) -> None:
    found = first(text, lang).source
    assert found is not None
    assert found.text == source
