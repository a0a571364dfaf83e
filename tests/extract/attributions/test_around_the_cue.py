"""What stands around a cue without being part of it: asides, appositions, titles, set phrases."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import Read, Said, rows
from tests.tables import each_row

PARTS = """
a source named inside what somebody says | fr | Ada Morel a assuré que, selon le syndic, le toit tiendra.
  → Ada Morel | a assuré que | selon le syndic, le toit tiendra | indirect
  → le syndic | selon | le toit tiendra | indirect
a source named inside what somebody says | en | Ada Morel said that, according to the surveyor, the roof would hold.
  → Ada Morel | said that | according to the surveyor, the roof would hold | indirect
  → the surveyor | according to | the roof would hold | indirect
late on a day | en | The port said late Friday that two cranes had failed.
  → The port | said late Friday that | two cranes had failed | indirect
early on a day | en | The port said early on Friday two cranes had failed.
  → The port | said | two cranes had failed | indirect
whose figures they are | en | Rents fell, according to figures from the housing ministry.
  → figures from the housing ministry | according to | Rents fell | indirect
a title that ends the source | fr | D'après une enquête parue lundi dans la revue « Terre », un lac sur dix se vide.
  → une enquête | D'après | un lac sur dix se vide | indirect
where it was noted | fr | Comme l'a relevé Ada Morel dans un entretien la veille, le pont rouille.
  → Ada Morel | l'a relevé | le pont rouille | indirect
ainsi que | fr | Le pont rouille, ainsi que l'a écrit la gazette. → la gazette | l'a écrit | Le pont rouille | indirect
a day between commas | fr | Le parquet a requis, lundi, deux ans de prison.
  → Le parquet | a requis | deux ans de prison | indirect
a set phrase within the verb | fr | Le garçon a d'abord nié sa présence.
  → Le garçon | a d'abord nié | sa présence | indirect
somebody reached by telephone | fr | Jointe par téléphone, Ada, 40 ans, dit avoir eu peur.
  → Ada | dit | avoir eu peur | indirect
an agency between | fr | Le pont est fermé, a indiqué auprès de l'AFP Ada Morel, porte-parole.
  → Ada Morel | a indiqué | Le pont est fermé | indirect
one who goes on | fr | « Le pont rouille, continue Ada Morel, et il ferme. »
  → Ada Morel | continue | « Le pont rouille, continue Ada Morel, et il ferme. » | direct
a lawyer's title | fr | « C'est plaidé », a dit Me Morel. → Me Morel | a dit | « C'est plaidé » | direct
a trade behind a name | fr | Pour Ada Morel, urbaniste à Lens, la gare est trop loin.
  → Ada Morel | Pour | la gare est trop loin | indirect
an institute after pour | fr | Pour l'Insee, la reprise tarde. → l'Insee | Pour | la reprise tarde | indirect
some after pour | fr | Pour certains, c'est une faute. → certains | Pour | c'est une faute | indirect
pour behind the quotation | fr | « Un beau gâchis », pour ce riverain.
  → ce riverain | pour | « Un beau gâchis » | direct
what the relative clause alone says | fr | Les stocks baissent avant la moisson, qui sera maigre selon les meuniers.
  → les meuniers | selon | qui sera maigre | indirect
an incise before what the verb takes | fr | La ville compte, selon l'institut, neuf musées.
  → l'institut | selon | La ville compte, selon l'institut, neuf musées | indirect
an incise before its object, no apposition | fr | Le texte prévoit, selon la CGT, la fin du statut.
  → la CGT | selon | Le texte prévoit, selon la CGT, la fin du statut | indirect
a verb in -e before the incise | fr | Le virus circule, prévient l'ARS, dans toute la région.
  → l'ARS | prévient | Le virus circule, prévient l'ARS, dans toute la région | indirect
still the same source | fr | Ils ont, toujours selon la police, fui à pied.
  → la police | selon | Ils ont, toujours selon la police, fui à pied | indirect
a day within the incise | fr | La firme compte, a-t-elle indiqué jeudi, ouvrir trois sites.
  → elle | a-t-elle indiqué | La firme compte, a-t-elle indiqué jeudi, ouvrir trois sites | indirect
what one learns from a source | fr | On apprend de source policière que le pont est fermé.
  → source policière | de source | le pont est fermé | indirect
an innocence | fr | L'accusé clame son innocence. → L'accusé | clame | son innocence | indirect
a chief executive | en | The chief executive said jobs would go. → The chief executive | said | jobs would go | indirect
an irregular participle before the incise | en | Prices have risen, the ONS said, by 3%.
  → the ONS | said | Prices have risen, the ONS said, by 3% | indirect
a purpose behind the incise | en | The firm is cutting costs, it said, to survive.
  → it | said | The firm is cutting costs, it said, to survive | indirect
an incise within the perfect | en | He had, he claimed, been on call.
  → he | claimed | He had, he claimed, been on call | indirect
no more details | fr | Le maire confirme qu'une enquête est en cours, sans plus de précisions.
  → Le maire | confirme qu' | une enquête est en cours | indirect
by whom it was given, and who says more | fr | L'alerte a été donnée par les pompiers, qui précisent que le feu couve.
  → les pompiers | précisent que | le feu couve | indirect
a relative clause in commas | fr | Le préfet, qui nie toute faute, a quitté la ville.
  → Le préfet | nie | toute faute | indirect
who was told | fr | La patronne a expliqué aux ouvriers comment elle paierait.
  → La patronne | a expliqué aux ouvriers | comment elle paierait | indirect
a parenthesis behind the speaker | fr | « On tiendra », souffle Ada (le prénom est changé).
  → Ada | souffle | « On tiendra » | direct
a book that the speaker publishes | fr | « Le lac se vide », dit la biologiste, qui publie « Eaux basses ».
  → la biologiste | dit | « Le lac se vide » | direct
a worry, not an aside | fr | Le lac se vide, la ville s'inquiète de la sécheresse.
  → la ville | s'inquiète | de la sécheresse | indirect
an accusation by somebody | fr | Le maire, accusé par ses voisins d'avoir triché, se tait.
  → ses voisins | accusé | d'avoir triché | indirect
whom somebody tells | fr | « Lavez-vous les mains », nous explique le médecin Paul Roy.
  → le médecin Paul Roy | nous explique | « Lavez-vous les mains » | direct
an object in front of the verb | fr | Le médecin nous explique les règles.
  → Le médecin | nous explique | les règles | indirect
a date of three words | fr | La firme a annoncé mercredi 9 novembre la fin du plan.
  → La firme | a annoncé | la fin du plan | indirect
a day behind the source | fr | Le stade sera bâti, selon une note datée de mai, ce qui ravit le club.
  → une note | selon | Le stade sera bâti | indirect
news by which a clause is told | fr | L'agence Rhodia a rapporté une nouvelle selon laquelle le pont rouille.
  → L'agence Rhodia | nouvelle selon laquelle | le pont rouille | indirect
a denial by gerund behind an idiom |
  fr | La firme a fait l'éloge d'un rival de longue date, affirmant que le choix était mûr.
  → La firme | affirmant que | le choix était mûr | indirect
another speaker | fr | « Le pont rouille, constate un autre manifestant, trempé. Il faut agir. »
  → un autre manifestant | constate | « Le pont rouille, constate un autre manifestant, trempé. Il faut agir. » | direct
one who says what another says | fr | Selon le ministre, le pont tient, a souligné la préfète.
  → le ministre | Selon | le pont tient | indirect
  → la préfète | a souligné | Selon le ministre, le pont tient | indirect
a year before what is foretold | fr | Ada Morel, qui avait prédit en 2019 des pannes, a qualifié le plan de « sage ».
  → Ada Morel | avait prédit | des pannes | indirect → Ada Morel | a qualifié | le plan de « sage » | mixed
anonymity before the speaker | fr | « Ils fuyaient », a témoigné sous couvert d'anonymat un commerçant joint à Dori.
  → un commerçant | a témoigné | « Ils fuyaient » | direct
what goes on beside the words | fr | « C'est fou », a dit Ada Morel alors qu'elle sortait.
  → Ada Morel | a dit | « C'est fou » | direct
this one as speaker | fr | Le coût pourrait doubler, redoute ce dernier.
  → ce dernier | redoute | Le coût pourrait doubler | indirect
a source behind a colon | fr | L'élu reproche aux auteurs d'avoir triché : à l'en croire, le bilan serait lourd.
  → L'élu | reproche | aux auteurs d'avoir triché | indirect → l' | à l'en croire | le bilan serait lourd | indirect
what a report affirms | fr | Il aurait fui, à ce qu'affirme un rapport.
  → un rapport | affirme | Il aurait fui | indirect
an object that differs in number | fr | Le maire, Ada Roy, les chiffre à « trois millions ».
  → Le maire, Ada Roy | les chiffre | à « trois millions » | mixed
a colour at the end of an aside |
  fr | Météo-Var, qui avait mis six villes en vigilance orange, prévoit une accalmie jeudi.
  → Météo-Var | prévoit | une accalmie jeudi | indirect
a study that somebody revealed | fr | «Ça flambe», indique cette étude révélée par le journal «Prix».
  → cette étude | indique | «Ça flambe» | direct
a share that a poll gives | fr | Le sondage créditait la liste de 31 % des voix.
  → Le sondage | créditait | la liste de 31 % des voix | indirect
a medium as addressee | fr | Deux marins ont confié au média que la coque fuyait.
  → Deux marins | ont confié au média que | la coque fuyait | indirect
a person as source | en | According to a person close to the talks, the yard is for sale.
  → a person close to the talks | According to | the yard is for sale | indirect
the head of something as source | en | According to the head of the port, two cranes fell.
  → the head of the port | According to | two cranes fell | indirect
a share behind a bare verb | en | Inspectors estimate 1 in 5 cranes leaks oil.
  → Inspectors | estimate | 1 in 5 cranes leaks oil | indirect
a title in small letters | en | “We dug it out,” harbour magistrate Asha Rao told reporters.
  → harbour magistrate Asha Rao | told reporters | “We dug it out,” | direct
a gerund that is a noun | en | Brokers at the port put the saving at 5%.
  → Brokers at the port | put | the saving at 5% | indirect
described by somebody | en | The captain, described by friends as a shy man, was fined.
  → friends | described | as a shy man | indirect
accused by somebody | en | The port has been accused by fishermen of hiding a leak.
  → fishermen | has been accused | of hiding a leak | indirect
a year before the speaker | en | In 2018 the harbour board said that the pier was safe.
  → the harbour board | said that | the pier was safe | indirect
what a group expected | en | Sales beat the $43 billion analysts had expected.
  → analysts | had expected | the $43 billion | indirect
a second verb after a clause | en | The maker said it lost sales, and forecast a hit in May.
  → The maker | said | it lost sales | indirect → The maker | forecast | a hit in May | indirect
by a day | en | The minister is understood to have asked for it by the end of May.
  → ? | is understood to | The minister is understood to have asked for it by the end of May | hearsay
a figure that somebody disputes | en | It cost $3,000 more, a figure Gagnon’s office disputed.
  → Gagnon’s office | disputed | a figure | indirect
a mark in quotation marks | en | A slide deck, marked “Secret”, projected that sales would rise.
  → A slide deck | projected that | sales would rise | indirect
a clause behind after | en | Shares fell after the firm reported a loss. → the firm | reported | a loss | indirect
words quoted in what is spoken of | en | The report warns of “grave” defects.
  → The report | warns | of “grave” defects | mixed
"""


@each_row(("lang", "text", "expected"), rows(PARTS))
def test_parts_end_where_what_stands_around_them_begins(lang: str, text: str, expected: list[Said], read: Read) -> None:
    assert read(text, lang) == expected


@each_row(
    ("lang", "text"),
    [
        ("fr", "La foule a crié. La juge l'a rappelée à l'ordre."),
        ("fr", "« Menteur ! » La juge l'a rappelée à l'ordre."),
        ("fr", "Un témoin a requis l'anonymat."),
        ("fr", "L'hiver s'annonce rude."),
        ("fr", "Nous sommes d'une autre ville."),
        ("fr", "À noter que la gare est fermée."),
        ("fr", "Elle tenait le magasin que ses clients appelaient « la ruche »."),
        ("en", "She was not seen by a doctor."),
        ("fr", "La police n'a pas confirmé le décès."),
        ("fr", "Le cortège a quitté l'itinéraire fixé par la ville."),
        ("fr", "La salle se trouve dans le bâtiment que la ville possède."),
        ("fr", "La firme prévoit de fermer un site à Lens, alors que ses ventes montent."),
        ("en", "They kept an FOI request he sent."),
        ("en", "There was evidence to show he had left."),
        ("en", "Officers continue to search for a motive that makes sense."),
        ("fr", "La coureuse a fini troisième, lâchée à deux kilomètres du but par sa rivale."),
        ("fr", "Selon toute vraisemblance, le pont tiendra."),
        ("fr", "Le groupe vise un chiffre d'affaires record."),
        ("en", "One witness requested anonymity."),
        ("en", "The board, whose report runs to 90 pages, has moved."),
        ("en", "Turnout in the mayoral contests was low."),
        ("en", "Trains left according to plan."),
        ("en", "The rate fell to 7 per cent in June."),
    ],
)
def test_what_only_looks_like_a_cue_makes_no_claim(lang: str, text: str, read: Read) -> None:
    assert read(text, lang) == []


ANNOUNCED = {
    "a cue and a colon": (
        "fr",
        "Le maire a déclaré :\n« Nous sommes trop peu. »",
        "Le maire",
        "« Nous sommes trop peu. »",
    ),
    "an act and a colon": (
        "fr",
        "Ada Morel a dit son refus :\n\n« C'est trop tard. »",
        "Ada Morel",
        "« C'est trop tard. »",
    ),
    "a colon in English": (
        "en",
        "The mayor was blunt:\n\n“We are too few.”",
        "The mayor",
        "“We are too few.”",
    ),
    "a label with a post": (
        "fr",
        "Ada Morel (entraîneuse de Lens) : « On a eu de la chance. »",
        "Ada Morel",
        "« On a eu de la chance. »",
    ),
}


@pytest.mark.parametrize(("lang", "text", "source", "content"), ANNOUNCED.values(), ids=ANNOUNCED.keys())
def test_a_colon_gives_the_next_quotation_its_speaker(
    lang: str, text: str, source: str, content: str, read: Read
) -> None:
    assert [(said.source, said.content) for said in read(text, lang)] == [(source, content)]


@pytest.mark.parametrize(
    ("lang", "text", "content"),
    [
        ("fr", "FAITS DIVERS - Le pont est fermé, a indiqué la préfète.", "Le pont est fermé"),
        ("fr", "LENS, 3 mai (AFP) - Le pont est fermé, a indiqué la préfète.", "Le pont est fermé"),
        ("fr", "(Québec) Le pont est fermé, a indiqué la préfète.", "Le pont est fermé"),
        ("en", "DOVER, Del. — The bridge is shut, the mayor said.", "The bridge is shut"),
    ],
)
def test_a_dateline_or_a_label_is_no_content(lang: str, text: str, content: str, read: Read) -> None:
    assert [said.content for said in read(text, lang)] == [content]
