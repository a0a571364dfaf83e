"""The shapes in which French articles attribute, one sentence each."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import Read, Said

ONE_CLAIM = {
    "verb, que": (
        "Le maire a déclaré que la place serait rénovée.",
        Said("Le maire", "a déclaré que", "la place serait rénovée", "indirect"),
    ),
    "elided que": (
        "Elle promet qu’aucun licenciement ne sera prononcé.",
        Said("Elle", "promet qu’", "aucun licenciement ne sera prononcé", "indirect"),
    ),
    "date and addressee before que": (
        "Le procureur a indiqué mardi à l'AFP que deux hommes étaient recherchés.",
        Said("Le procureur", "a indiqué mardi à l'AFP que", "deux hommes étaient recherchés", "indirect"),
    ),
    "several words of verb": (
        "Le groupe a fait savoir qu'il ferait appel.",
        Said("Le groupe", "a fait savoir qu'", "il ferait appel", "indirect"),
    ),
    "verb that depends on another": (
        "La ministre a tenu à rappeler que le texte n'était pas voté.",
        Said("La ministre", "a tenu à rappeler que", "le texte n'était pas voté", "indirect"),
    ),
    "infinitive": (
        "Le suspect nie avoir tiré.",
        Said("Le suspect", "nie", "avoir tiré", "indirect"),
    ),
    "de and an infinitive": (
        "Le chef de l'opposition promet de baisser les impôts.",
        Said("Le chef de l'opposition", "promet", "de baisser les impôts", "indirect"),
    ),
    "noun phrase": (
        "L'armée dément toute implication.",
        Said("L'armée", "dément", "toute implication", "indirect"),
    ),
    "question": (
        "Le directeur a expliqué comment la fraude avait commencé.",
        Said("Le directeur", "a expliqué", "comment la fraude avait commencé", "indirect"),
    ),
    "accusation": (
        "Les syndicats accusent la direction de mépris.",
        Said("Les syndicats", "accusent", "la direction de mépris", "indirect"),
    ),
    "reproach": (
        "Il reproche aux auteurs d'avoir ignoré la pollution.",
        Said("Il", "reproche", "aux auteurs d'avoir ignoré la pollution", "indirect"),
    ),
    "name given": (
        "La députée a qualifié ce projet de « folie ».",
        Said("La députée", "a qualifié", "ce projet de « folie »", "mixed"),
    ),
    "call for": (
        "Les associations appellent à la grève.",
        Said("Les associations", "appellent", "à la grève", "indirect"),
    ),
    "state of mind": (
        "Son collègue se dit prêt à témoigner.",
        Said("Son collègue", "se dit", "prêt à témoigner", "indirect"),
    ),
    "colon": (
        "Le maire a lâché : « Nous verrons bien. »",
        Said("Le maire", "a lâché", "« Nous verrons bien. »", "direct"),
    ),
    "quotation, then verb": (
        "« Il faut agir », plaide Anne Morel.",
        Said("Anne Morel", "plaide", "« Il faut agir »", "direct"),
    ),
    "attached pronoun": (
        "« Vous verrez ! », rétorque-t-elle.",
        Said("elle", "rétorque-t-elle", "« Vous verrez ! »", "direct"),
    ),
    "attached pronoun after an auxiliary": (
        "« Rien n'est joué », a-t-il ajouté.",
        Said("il", "a-t-il ajouté", "« Rien n'est joué »", "direct"),
    ),
    "interrupted quotation": (
        "« Nous avons perdu », a reconnu le capitaine, « et nous le méritions. »",
        Said(
            "le capitaine",
            "a reconnu",
            "« Nous avons perdu », a reconnu le capitaine, « et nous le méritions. »",
            "direct",
        ),
    ),
    "reporting clause within the quotation marks": (
        "« J'ai vu une lumière, raconte Paul. Et puis plus rien. »",
        Said("Paul", "raconte", "« J'ai vu une lumière, raconte Paul. Et puis plus rien. »", "direct"),
    ),
    "a verb of no list after a quotation": (
        "« C'est gagné », trompette le patron.",
        Said("le patron", "trompette", "« C'est gagné »", "direct"),
    ),
    "indirect reporting clause": (
        "Les secours sont arrivés trop tard, estime le rapport.",
        Said("le rapport", "estime", "Les secours sont arrivés trop tard", "indirect"),
    ),
    "circumstance before the subject": (
        "« La baisse était attendue », écrit dans une note Paul Rinaldi.",
        Said("Paul Rinaldi", "écrit", "« La baisse était attendue »", "direct"),
    ),
    "selon in front": (
        "Selon le New York Times, le groupe cherche un acheteur.",
        Said("le New York Times", "Selon", "le groupe cherche un acheteur", "indirect"),
    ),
    "selon at the end": (
        "La mer a atteint 28 degrés, d’après le service Copernicus.",
        Said("le service Copernicus", "d’après", "La mer a atteint 28 degrés", "indirect"),
    ),
    "selon with a relative clause": (
        "Selon ceux qui le connaissent, il hésite encore.",
        Said("ceux qui le connaissent", "Selon", "il hésite encore", "indirect"),
    ),
    "à en croire": (
        "À en croire le patron de la CGT, la mobilisation ne faiblit pas.",
        Said("le patron de la CGT", "À en croire", "la mobilisation ne faiblit pas", "indirect"),
    ),
    "aux yeux de": (
        "Aux yeux de l'opposition, ce budget est insincère.",
        Said("l'opposition", "Aux yeux de", "ce budget est insincère", "indirect"),
    ),
    "de source": (
        "Deux hommes ont été arrêtés, de source policière.",
        Said("source policière", "de source", "Deux hommes ont été arrêtés", "indirect"),
    ),
    "pour before a person": (
        "Pour l'économiste Thomas Perret, la dette est soutenable.",
        Said("l'économiste Thomas Perret", "Pour", "la dette est soutenable", "indirect"),
    ),
    "comme l'a révélé": (
        "Comme l'a révélé Mediapart, le ministre a touché 30 000 euros.",
        Said("Mediapart", "l'a révélé", "le ministre a touché 30 000 euros", "indirect"),
    ),
    "gerund": (
        "Il a choqué les dirigeants en affirmant qu'il fallait 36 usines.",
        Said("Il", "en affirmant qu'", "il fallait 36 usines", "indirect"),
    ),
    "participle of a noun": (
        "Une note indiquant que les freins avaient lâché a disparu.",
        Said("Une note", "indiquant que", "les freins avaient lâché a disparu", "indirect"),
    ),
    "noun with its clause": (
        "La rumeur selon laquelle le président a fui est fausse.",
        Said(None, "rumeur selon laquelle", "le président a fui", "indirect"),
    ),
    "passive with an agent": (
        "Le coût, évalué à 3 milliards par l’assureur Helvatia, augmente.",
        Said("l’assureur Helvatia", "évalué", "à 3 milliards", "indirect"),
    ),
    "impersonal passive": (
        "Il a été constaté que les freins avaient lâché.",
        Said(None, "a été constaté que", "les freins avaient lâché", "indirect"),
    ),
    "impersonal on and the body behind it": (
        "Sept cas ont été recensés, a-t-on appris auprès de la préfecture.",
        Said("la préfecture", "a-t-on appris", "Sept cas ont été recensés", "indirect"),
    ),
    "poll answer": (
        "Un Français sur trois souhaite un référendum.",
        Said("Un Français sur trois", "souhaite", "un référendum", "indirect"),
    ),
    "document": (
        "Le rapport conclut à une défaillance du système.",
        Said("Le rapport", "conclut", "à une défaillance du système", "indirect"),
    ),
    "relative clause": (
        "Il cite l'Insee, qui estime que la hausse ralentit.",
        Said("l'Insee", "estime que", "la hausse ralentit", "indirect"),
    ),
    "apposition and relative clause before the verb": (
        "Le cardiologue Idir Mansouri, qui n’a pas participé à l’étude, juge que le risque est faible.",
        Said("Le cardiologue Idir Mansouri", "juge que", "le risque est faible", "indirect"),
    ),
    "conditional": (
        "Deux ouvriers seraient morts de déshydratation.",
        Said(None, "seraient", "Deux ouvriers seraient morts de déshydratation", "hearsay"),
    ),
    "conditional of a named source": (
        "Selon plusieurs médias, le conseil envisagerait de renoncer à la taxe.",
        Said("plusieurs médias", "Selon", "le conseil envisagerait de renoncer à la taxe", "indirect"),
    ),
    "between a subject and its verb": (
        "La grève, a annoncé mardi le syndicat, aura lieu vendredi.",
        Said("le syndicat", "a annoncé", "La grève, a annoncé mardi le syndicat, aura lieu vendredi", "indirect"),
    ),
    "selon a name with an age and a relative clause": (
        "Selon Jean-Luc Martin, 61 ans, qui tient une boulangerie sur la place, deux hommes ont été arrêtés.",
        Said("Jean-Luc Martin", "Selon", "deux hommes ont été arrêtés", "indirect"),
    ),
    "d'après a name with a party in parentheses": (
        "D’après le député Marc Doyle (LR, Drôme), les prix ont augmenté.",
        Said("le député Marc Doyle", "D’après", "les prix ont augmenté", "indirect"),
    ),
    "participle in front": (
        "Estimant que le pont était sûr, la police a démissionné.",
        Said("la police", "Estimant que", "le pont était sûr", "indirect"),
    ),
    "learned from a source": (
        "Le pont a cédé, a-t-on appris de source judiciaire.",
        Said("source judiciaire", "a-t-on appris", "Le pont a cédé", "indirect"),
    ),
    "learned on a day from a body": (
        "Le pont a cédé, a-t-on appris mardi auprès de la préfecture.",
        Said("la préfecture", "a-t-on appris", "Le pont a cédé", "indirect"),
    ),
    "an opinion of an object": (
        "Le maire juge la mesure inutile.",
        Said("Le maire", "juge", "la mesure inutile", "indirect"),
    ),
    "an interview between verb and subject": (
        "Deux hommes ont été arrêtés, a indiqué dans un entretien au Figaro la trésorière.",
        Said("la trésorière", "a indiqué", "Deux hommes ont été arrêtés", "indirect"),
    ),
    "laquelle after the object of another verb": (
        "La commission a entendu Ruth Okafor, laquelle a affirmé que la loi était claire.",
        Said("Ruth Okafor", "a affirmé que", "la loi était claire", "indirect"),
    ),
    "a day between verb and infinitive": (
        "Le syndicat a dit mardi craindre une pénurie.",
        Said("Le syndicat", "a dit", "craindre une pénurie", "indirect"),
    ),
    "initials with a hyphen": (
        "D’après le colonel J.-P. Moreau, les prix ont augmenté.",
        Said("le colonel J.-P. Moreau", "D’après", "les prix ont augmenté", "indirect"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), ONE_CLAIM.values(), ids=ONE_CLAIM.keys())
def test_a_sentence_that_attributes_in_one_way_makes_one_claim(text: str, expected: Said, read: Read) -> None:
    claims = read(text, "fr")
    assert expected in claims
    assert len(claims) <= 2


NESTED = {
    "a paper's and the manager's": (
        "Selon le New York Times, un dirigeant a rejeté l'idée.",
        [
            Said("le New York Times", "Selon", "un dirigeant a rejeté l'idée", "indirect"),
            Said("un dirigeant", "a rejeté", "l'idée", "indirect"),
        ],
    ),
    "a poll and its answer": (
        "Un Québécois sur deux souhaite des élections, révèle un sondage.",
        [
            Said("Un Québécois sur deux", "souhaite", "des élections", "indirect"),
            Said("un sondage", "révèle", "Un Québécois sur deux souhaite des élections", "indirect"),
        ],
    ),
    "speech within a quotation": (
        "« Le médecin lui a dit : “Buvez de l'eau.” Elle obéit », témoigne Bruno.",
        [
            Said("Bruno", "témoigne", "« Le médecin lui a dit : “Buvez de l'eau.” Elle obéit »", "direct"),
            Said("Le médecin", "lui a dit", "“Buvez de l'eau.”", "direct"),
        ],
    ),
    "one subject, three verbs": (
        "Le ministre assure que la situation est bonne, nie toute erreur et promet un bilan.",
        [
            Said("Le ministre", "assure que", "la situation est bonne", "indirect"),
            Said("Le ministre", "nie", "toute erreur", "indirect"),
            Said("Le ministre", "promet", "un bilan", "indirect"),
        ],
    ),
    "a shared auxiliary": (
        "Elle a dit exclure une hausse et jugé le plan « crédible ».",
        [
            Said("Elle", "a dit", "exclure une hausse", "indirect"),
            Said("Elle", "jugé", "le plan « crédible »", "mixed"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), NESTED.values(), ids=NESTED.keys())
def test_attributions_within_and_beside_each_other_are_claims_of_their_own(
    text: str, expected: list[Said], read: Read
) -> None:
    assert sorted(read(text, "fr"), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    "text",
    [
        "Le président a rencontré des investisseurs à Dubaï.",
        "Il a présenté une étude intitulée « L'infrastructure est le destin » aux responsables.",
        "Surnommé « le Boss », il dirige la maison depuis 2010.",
        "Cela montre que la confiance revient.",
        "L'entreprise veut construire une usine et compte ouvrir en mai.",
        "Le ministre l'avait annoncé.",
        "C'est ce qu'a annoncé le ministre.",
        "Si le projet aboutissait, il créerait 300 emplois.",
        "Le texte aurait dû être voté lundi.",
        "La réforme pourrait coûter cher.",
        "Contacté, le cabinet n'a pas souhaité commenter.",
        "Il n'a pas précisé quand le texte serait présenté.",
        "Les tarifs varient selon les régions.",
        "Pour la première fois, la ville est déserte.",
        "Les victimes souffraient de maladies chroniques.",
        "L'eau montait et tirait les barques.",
    ],
)
def test_what_nobody_said_makes_no_claim(text: str, read: Read) -> None:
    assert read(text, "fr") == []
