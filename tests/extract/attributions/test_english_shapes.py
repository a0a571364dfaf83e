"""The shapes in which English articles attribute, one sentence each."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import Read, Said

ONE_CLAIM = {
    "verb, that": (
        "The mayor said that the square would be rebuilt.",
        Said("The mayor", "said that", "the square would be rebuilt", "indirect"),
    ),
    "no that": (
        "Analysts at UBS reckon each pill will cost $4.",
        Said("Analysts at UBS", "reckon", "each pill will cost $4", "indirect"),
    ),
    "date before the clause": (
        "The ministry said on Tuesday it had closed the site.",
        Said("The ministry", "said", "it had closed the site", "indirect"),
    ),
    "told somebody that": (
        "Dr Tom Adeyemi told the BBC that long delays were costing lives.",
        Said("Dr Tom Adeyemi", "told the BBC that", "long delays were costing lives", "indirect"),
    ),
    "told somebody": (
        "She told Reuters the talks had failed.",
        Said("She", "told Reuters", "the talks had failed", "indirect"),
    ),
    "verb with a particle": (
        "The report points out that costs have doubled.",
        Said("The report", "points out that", "costs have doubled", "indirect"),
    ),
    "verb that depends on another": (
        "He went on to say that nobody was hurt.",
        Said("He", "went on to say that", "nobody was hurt", "indirect"),
    ),
    "infinitive": (
        "Opposition leader Mark Delorme promised to vote against it.",
        Said("Opposition leader Mark Delorme", "promised", "to vote against it", "indirect"),
    ),
    "gerund as object": (
        "Mr Smith admitted stealing £3,000.",
        Said("Mr Smith", "admitted", "stealing £3,000", "indirect"),
    ),
    "noun phrase": (
        "The army denied responsibility.",
        Said("The army", "denied", "responsibility", "indirect"),
    ),
    "an anaphor is content": (
        "Corvane disputes the estimate.",
        Said("Corvane", "disputes", "the estimate", "indirect"),
    ),
    "object and infinitive": (
        "Corvane expects annual sales to exceed €5bn.",
        Said("Corvane", "expects", "annual sales to exceed €5bn", "indirect"),
    ),
    "request": (
        "He urged MPs to back the deal.",
        Said("He", "urged", "MPs to back the deal", "indirect"),
    ),
    "accusation": (
        "Labour accused the government of moving the goalposts.",
        Said("Labour", "accused", "the government of moving the goalposts", "indirect"),
    ),
    "description": (
        "He dismissed the plan as “gasoline on a fire”.",
        Said("He", "dismissed", "the plan as “gasoline on a fire”", "mixed"),
    ),
    "name given without as": (
        "Rendell called it a common ailment.",
        Said("Rendell", "called", "it a common ailment", "indirect"),
    ),
    "call for": (
        "The mayor has called for an independent inquiry.",
        Said("The mayor", "has called", "for an independent inquiry", "indirect"),
    ),
    "amount": (
        "The agency put the damage at $40m.",
        Said("The agency", "put", "the damage at $40m", "indirect"),
    ),
    "partly quoted": (
        "Dr Samuel Okoro said the findings were “encouraging”.",
        Said("Dr Samuel Okoro", "said", "the findings were “encouraging”", "mixed"),
    ),
    "quotation, then subject and verb": (
        "“I’d want more data,” one reviewer wrote.",
        Said("one reviewer", "wrote", "“I’d want more data,”", "direct"),
    ),
    "quotation, then verb and subject": (
        "“It’s not a miracle,” said Prof Ingrid Solheim, who led the trial.",
        Said("Prof Ingrid Solheim", "said", "“It’s not a miracle,”", "direct"),
    ),
    "quotation, then told somebody": (
        "“We heard a roar,” Issa Damba told Al Jazeera by phone.",
        Said("Issa Damba", "told Al Jazeera", "“We heard a roar,”", "direct"),
    ),
    "interrupted quotation": (
        "“I’d want more data,” one reviewer wrote, “before I prescribed it.”",
        Said("one reviewer", "wrote", "“I’d want more data,” one reviewer wrote, “before I prescribed it.”", "direct"),
    ),
    "a verb of no list after a quotation": (
        "“Who knows?” she shrugged.",
        Said("she", "shrugged", "“Who knows?”", "direct"),
    ),
    "clause, then subject and verb": (
        "Among the dead were 18 children, the agency said on Tuesday.",
        Said("the agency", "said", "Among the dead were 18 children", "indirect"),
    ),
    "within the clause": (
        "The strike, the union said, would go ahead.",
        Said("the union", "said", "The strike, the union said, would go ahead", "indirect"),
    ),
    "according to in front": (
        "According to two people familiar with the matter, who asked not to be named, the bank will close.",
        Said("two people familiar with the matter", "According to", "the bank will close", "indirect"),
    ),
    "according to at the end": (
        "Derailments have fallen by a third, according to federal data.",
        Said("federal data", "according to", "Derailments have fallen by a third", "indirect"),
    ),
    "possessor": (
        "In her view, the reforms do nothing for renters.",
        Said("her", "view", "the reforms do nothing for renters", "indirect"),
    ),
    "as somebody reported": (
        "As the BBC reported last week, the site had been inspected once.",
        Said("the BBC", "reported", "the site had been inspected once", "indirect"),
    ),
    "gerund": (
        "Smith resigned on Monday, saying that the plan had failed.",
        Said("Smith", "saying that", "the plan had failed", "indirect"),
    ),
    "noun with its clause": (
        "The claim that crime has doubled is false.",
        Said(None, "claim that", "crime has doubled", "indirect"),
    ),
    "noun with its owner": (
        "The minister's claim that waiting lists were falling was untrue.",
        Said("The minister", "claim that", "waiting lists were falling", "indirect"),
    ),
    "passive with an agent": (
        "The damage was estimated at $40m by insurers.",
        Said("insurers", "was estimated", "at $40m", "indirect"),
    ),
    "impersonal passive": (
        "It was found that the brakes had failed.",
        Said(None, "was found that", "the brakes had failed", "indirect"),
    ),
    "poll answer": (
        "One in three volunteers reported nausea.",
        Said("One in three volunteers", "reported", "nausea", "indirect"),
    ),
    "document": (
        "Official figures show the deficit has shrunk.",
        Said("Official figures", "show", "the deficit has shrunk", "indirect"),
    ),
    "relative clause": (
        "The bill went to the Treasury, which estimates that it would cost $3bn.",
        Said("the Treasury", "estimates that", "it would cost $3bn", "indirect"),
    ),
    "relative clause with a gap": (
        "The trial was stopped early, which critics say can inflate benefits.",
        Said("critics", "say", "can inflate benefits", "indirect"),
    ),
    "asides between subject and verb": (
        "Dr Samuel Okoro, 61, a cardiologist in Leeds who was not involved in the work, said the drug was safe.",
        Said("Dr Samuel Okoro", "said", "the drug was safe", "indirect"),
    ),
    "is said to": (
        "It is said to have spent $1.1bn on development.",
        Said(None, "is said to", "It is said to have spent $1.1bn on development", "hearsay"),
    ),
    "feared": (
        "Two climbers were feared dead.",
        Said(None, "were feared", "Two climbers were feared dead", "hearsay"),
    ),
    "adverb": (
        "The driver reportedly fell asleep.",
        Said(None, "reportedly", "The driver reportedly fell asleep", "hearsay"),
    ),
    "between a subject and its past tense": (
        "The plant, according to police, lost 300 jobs in March.",
        Said("police", "according to", "The plant, according to police, lost 300 jobs in March", "indirect"),
    ),
    "according to a name with an age and a post": (
        "According to Dr Amina Shah, 44, a cardiologist at Leeds General, two men have been arrested.",
        Said("Dr Amina Shah", "According to", "two men have been arrested", "indirect"),
    ),
    "according to a name with an age and a post, at the end": (
        "The bridge has never been inspected, according to Dr Amina Shah, 44, a cardiologist at Leeds General.",
        Said("Dr Amina Shah", "according to", "The bridge has never been inspected", "indirect"),
    ),
    "interrupted by a name and what it did": (
        "“We will not go,” said Jean Martin, 61, who runs a bakery, “and we will say so again.”",
        Said(
            "Jean Martin",
            "said",
            "“We will not go,” said Jean Martin, 61, who runs a bakery, “and we will say so again.”",
            "direct",
        ),
    ),
    "gerund in front": (
        "Warning that prices would rise again, prosecutors in Madrid left the room.",
        Said("prosecutors in Madrid", "Warning that", "prices would rise again", "indirect"),
    ),
    "as somebody noted": (
        "As police noted, the fire began in a kitchen.",
        Said("police", "noted", "the fire began in a kitchen", "indirect"),
    ),
    "a noun that could be a verb before the verb": (
        "A government report said that the law was clear.",
        Said("A government report", "said that", "the law was clear", "indirect"),
    ),
    "a date before the subject": (
        "On Tuesday police warned that more would follow.",
        Said("police", "warned that", "more would follow", "indirect"),
    ),
    "a statement between verb and object": (
        "The mayor blamed in a statement mortgage costs.",
        Said("The mayor", "blamed", "mortgage costs", "indirect"),
    ),
    "by the account of": (
        "By the account of the envoy, two men have been arrested.",
        Said("the envoy", "By the account of", "two men have been arrested", "indirect"),
    ),
    "a base form that could be a noun": (
        "Police estimate losses of $300 million.",
        Said("Police", "estimate", "losses of $300 million", "indirect"),
    ),
    "a past tense after a relative clause": (
        "Walt Emerson, who shared an office with him, promised earlier this month to publish every deposit online.",
        Said("Walt Emerson", "promised", "to publish every deposit online", "indirect"),
    ),
    "told a name, then a clause that begins with a number": (
        "The mayor told the Financial Times two men had been arrested.",
        Said("The mayor", "told the Financial Times", "two men had been arrested", "indirect"),
    ),
    "a clause after an interview": (
        "She said in an interview with the BBC the plan would fail.",
        Said("She", "said", "the plan would fail", "indirect"),
    ),
    "a noun whose clause ends in a passive": (
        "The claim that the bridge had never been inspected caused an uproar.",
        Said(None, "claim that", "the bridge had never been inspected", "indirect"),
    ),
    "participle with an agent and a quotation": (
        "A decision condemned by police as “absurd” will take effect in May.",
        Said("police", "condemned", "as “absurd”", "mixed"),
    ),
    "initials": (
        "According to Lt. Col. J. P. Moore, losses will reach $3m.",
        Said("Lt. Col. J. P. Moore", "According to", "losses will reach $3m", "indirect"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), ONE_CLAIM.values(), ids=ONE_CLAIM.keys())
def test_a_sentence_that_attributes_in_one_way_makes_one_claim(text: str, expected: Said, read: Read) -> None:
    assert read(text, "en") == [expected]


SEVERAL = {
    "one subject, two verbs": (
        "The maker said it would seek approval and expects sales to exceed €5bn.",
        [
            Said("The maker", "said", "it would seek approval", "indirect"),
            Said("The maker", "expects", "sales to exceed €5bn", "indirect"),
        ],
    ),
    "a survey and its answers": (
        "Half of respondents said they had cut back on meat, a survey by YouGov found.",
        [
            Said("Half of respondents", "said", "they had cut back on meat", "indirect"),
            Said("a survey by YouGov", "found", "Half of respondents said they had cut back on meat", "indirect"),
        ],
    ),
    "a claim and its denial": (
        "Reports that the king was ill were dismissed as “nonsense” by the palace.",
        [
            Said(None, "Reports that", "the king was ill", "indirect"),
            Said("the palace", "were dismissed", "as “nonsense”", "mixed"),
        ],
    ),
    "quoted sentences that follow": (
        "“It works,” said Solheim. “Patients hate needles. Half of them stop.”",
        [
            Said("Solheim", "said", "“It works,”", "direct"),
            Said("Solheim", None, "“Patients hate needles. Half of them stop.”", "direct"),
        ],
    ),
    "a quotation over two paragraphs": (
        "“We lost the house,” said Ann Lee. “We lost the car.\n\n“We still have each other.”",
        [
            Said("Ann Lee", "said", "“We lost the house,”", "direct"),
            Said("Ann Lee", None, "“We lost the car.", "direct"),
            Said("Ann Lee", None, "“We still have each other.”", "direct"),
        ],
    ),
    "a denial and the words after it": (
        "Caldeira denied that he was for sale: “We would not sell him.”",
        [
            Said("Caldeira", "denied that", "he was for sale", "indirect"),
            Said("Caldeira", None, "“We would not sell him.”", "direct"),
        ],
    ),
    "British quotation marks and apostrophes": (
        "‘It’s the residents’ own money,’ said Cllr Mary O’Dowd. ‘They’re entitled to it.’",
        [
            Said("Cllr Mary O’Dowd", "said", "‘It’s the residents’ own money,’", "direct"),
            Said("Cllr Mary O’Dowd", None, "‘They’re entitled to it.’", "direct"),
        ],
    ),
    "speech reported in a quotation": (
        "“My neighbour says there were more,” Dresh said.",
        [
            Said("Dresh", "said", "“My neighbour says there were more,”", "direct"),
            Said("My neighbour", "says", "there were more", "indirect"),
        ],
    ),
    "speech told of somebody": (
        "Police said Mr Brown had told him that the talks had failed.",
        [
            Said("Police", "said", "Mr Brown had told him that the talks had failed", "indirect"),
            Said("Mr Brown", "had told him that", "the talks had failed", "indirect"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SEVERAL.values(), ids=SEVERAL.keys())
def test_attributions_within_and_beside_each_other_are_claims_of_their_own(
    text: str, expected: list[Said], read: Read
) -> None:
    assert sorted(read(text, "en"), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    "text",
    [
        "Some experts urged caution.",
        "A spokesman declined to comment.",
        "A spokesman declined to say whether the minister would attend.",
        "The company did not say when the plant would open.",
        "The book, titled “The Long Road”, sold two million copies.",
        "Growth is expected to slow next year.",
        "This shows that confidence is back.",
        "The firm plans to open a plant.",
        "The drug, called veratide, is taken daily.",
        "The Washington Post is based in Washington.",
        "If he says that the deal is off, shares will fall.",
        "“I think it is over” was all he heard.",
        "The rate is 63 per cent of the total.",
        "Outside Parliament, hundreds of public servants protested.",
    ],
)
def test_what_nobody_said_makes_no_claim(text: str, read: Read) -> None:
    assert read(text, "en") == []
