"""The shapes in which English articles attribute, one sentence each."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import Read, Said, rows

ONE_CLAIM = """
verb, that | en | The mayor said that the square would be rebuilt.
  → The mayor | said that | the square would be rebuilt | indirect
no that | en | Analysts at UBS reckon each pill will cost $4.
  → Analysts at UBS | reckon | each pill will cost $4 | indirect
date before the clause | en | The ministry said on Tuesday it had closed the site.
  → The ministry | said | it had closed the site | indirect
told somebody that | en | Dr Tom Adeyemi told the BBC that long delays were costing lives.
  → Dr Tom Adeyemi | told the BBC that | long delays were costing lives | indirect
told somebody | en | She told Reuters the talks had failed. → She | told Reuters | the talks had failed | indirect
verb with a particle | en | The report points out that costs have doubled.
  → The report | points out that | costs have doubled | indirect
verb that depends on another | en | He went on to say that nobody was hurt.
  → He | went on to say that | nobody was hurt | indirect
infinitive | en | Opposition leader Mark Delorme promised to vote against it.
  → Opposition leader Mark Delorme | promised | to vote against it | indirect
gerund as object | en | Mr Smith admitted stealing £3,000. → Mr Smith | admitted | stealing £3,000 | indirect
noun phrase | en | The army denied responsibility. → The army | denied | responsibility | indirect
an anaphor is content | en | Corvane disputes the estimate. → Corvane | disputes | the estimate | indirect
object and infinitive | en | Corvane expects annual sales to exceed €5bn.
  → Corvane | expects | annual sales to exceed €5bn | indirect
request | en | He urged MPs to back the deal. → He | urged | MPs to back the deal | indirect
accusation | en | Labour accused the government of moving the goalposts.
  → Labour | accused | the government of moving the goalposts | indirect
description | en | He dismissed the plan as “gasoline on a fire”.
  → He | dismissed | the plan as “gasoline on a fire” | mixed
name given without as | en | Rendell called it a common ailment. → Rendell | called | it a common ailment | indirect
call for | en | The mayor has called for an independent inquiry.
  → The mayor | has called | for an independent inquiry | indirect
amount | en | The agency put the damage at $40m. → The agency | put | the damage at $40m | indirect
partly quoted | en | Dr Samuel Okoro said the findings were “encouraging”.
  → Dr Samuel Okoro | said | the findings were “encouraging” | mixed
quotation, then subject and verb | en | “I’d want more data,” one reviewer wrote.
  → one reviewer | wrote | “I’d want more data,” | direct
quotation, then verb and subject | en | “It’s not a miracle,” said Prof Ingrid Solheim, who led the trial.
  → Prof Ingrid Solheim | said | “It’s not a miracle,” | direct
quotation, then told somebody | en | “We heard a roar,” Issa Damba told Al Jazeera by phone.
  → Issa Damba | told Al Jazeera | “We heard a roar,” | direct
interrupted quotation | en | “I’d want more data,” one reviewer wrote, “before I prescribed it.”
  → one reviewer | wrote | “I’d want more data,” one reviewer wrote, “before I prescribed it.” | direct
a verb of no list after a quotation | en | “Who knows?” she shrugged. → she | shrugged | “Who knows?” | direct
clause, then subject and verb | en | Among the dead were 18 children, the agency said on Tuesday.
  → the agency | said | Among the dead were 18 children | indirect
within the clause | en | The strike, the union said, would go ahead.
  → the union | said | The strike, the union said, would go ahead | indirect
according to in front |
  en | According to two people familiar with the matter, who asked not to be named, the bank will close.
  → two people familiar with the matter | According to | the bank will close | indirect
according to at the end | en | Derailments have fallen by a third, according to federal data.
  → federal data | according to | Derailments have fallen by a third | indirect
possessor | en | In her view, the reforms do nothing for renters.
  → her | view | the reforms do nothing for renters | indirect
as somebody reported | en | As the BBC reported last week, the site had been inspected once.
  → the BBC | reported | the site had been inspected once | indirect
gerund | en | Smith resigned on Monday, saying that the plan had failed.
  → Smith | saying that | the plan had failed | indirect
noun with its clause | en | The claim that crime has doubled is false. → ? | claim that | crime has doubled | indirect
noun with its owner | en | The minister's claim that waiting lists were falling was untrue.
  → The minister | claim that | waiting lists were falling | indirect
passive with an agent | en | The damage was estimated at $40m by insurers.
  → insurers | was estimated | at $40m | indirect
what comes out | en | It emerged on Monday that the brakes had failed.
  → ? | emerged on Monday that | the brakes had failed | indirect
what comes out without that | en | It later transpired the brakes had failed.
  → ? | later transpired | the brakes had failed | indirect
evidence that comes out says nothing | en | New evidence emerged that the brakes had failed.
impersonal passive | en | It was found that the brakes had failed.
  → ? | was found that | the brakes had failed | indirect
poll answer | en | One in three volunteers reported nausea. → One in three volunteers | reported | nausea | indirect
document | en | Official figures show the deficit has shrunk.
  → Official figures | show | the deficit has shrunk | indirect
relative clause | en | The bill went to the Treasury, which estimates that it would cost $3bn.
  → the Treasury | estimates that | it would cost $3bn | indirect
relative clause with a gap | en | The trial was stopped early, which critics say can inflate benefits.
  → critics | say | can inflate benefits | indirect
asides between subject and verb |
  en | Dr Samuel Okoro, 61, a cardiologist in Leeds who was not involved in the work, said the drug was safe.
  → Dr Samuel Okoro | said | the drug was safe | indirect
is said to | en | It is said to have spent $1.1bn on development.
  → ? | is said to | It is said to have spent $1.1bn on development | hearsay
feared | en | Two climbers were feared dead. → ? | were feared | Two climbers were feared dead | hearsay
adverb | en | The driver reportedly fell asleep. → ? | reportedly | The driver reportedly fell asleep | hearsay
between a subject and its past tense | en | The plant, according to police, lost 300 jobs in March.
  → police | according to | The plant, according to police, lost 300 jobs in March | indirect
according to a name with an age and a post |
  en | According to Dr Amina Shah, 44, a cardiologist at Leeds General, two men have been arrested.
  → Dr Amina Shah | According to | two men have been arrested | indirect
according to a name with an age and a post, at the end |
  en | The bridge has never been inspected, according to Dr Amina Shah, 44, a cardiologist at Leeds General.
  → Dr Amina Shah | according to | The bridge has never been inspected | indirect
interrupted by a name and what it did |
  en | “We will not go,” said Jean Martin, 61, who runs a bakery, “and we will say so again.”
  → Jean Martin | said | “We will not go,” said Jean Martin, 61, who runs a bakery, “and we will say so again.” | direct
gerund in front | en | Warning that prices would rise again, prosecutors in Madrid left the room.
  → prosecutors in Madrid | Warning that | prices would rise again | indirect
as somebody noted | en | As police noted, the fire began in a kitchen.
  → police | noted | the fire began in a kitchen | indirect
a noun that could be a verb before the verb | en | A government report said that the law was clear.
  → A government report | said that | the law was clear | indirect
a date before the subject | en | On Tuesday police warned that more would follow.
  → police | warned that | more would follow | indirect
a statement between verb and object | en | The mayor blamed in a statement mortgage costs.
  → The mayor | blamed | mortgage costs | indirect
by the account of | en | By the account of the envoy, two men have been arrested.
  → the envoy | By the account of | two men have been arrested | indirect
a base form that could be a noun | en | Police estimate losses of $300 million.
  → Police | estimate | losses of $300 million | indirect
a past tense after a relative clause |
  en | Walt Emerson, who shared an office with him, promised earlier this month to publish every deposit online.
  → Walt Emerson | promised | to publish every deposit online | indirect
told a name, then a clause that begins with a number |
  en | The mayor told the Financial Times two men had been arrested.
  → The mayor | told the Financial Times | two men had been arrested | indirect
a clause after an interview | en | She said in an interview with the BBC the plan would fail.
  → She | said | the plan would fail | indirect
a noun whose clause ends in a passive | en | The claim that the bridge had never been inspected caused an uproar.
  → ? | claim that | the bridge had never been inspected | indirect
participle with an agent and a quotation | en | A decision condemned by police as “absurd” will take effect in May.
  → police | condemned | as “absurd” | mixed
initials | en | According to Lt. Col. J. P. Moore, losses will reach $3m.
  → Lt. Col. J. P. Moore | According to | losses will reach $3m | indirect
"""


@pytest.mark.parametrize(("lang", "text", "expected"), rows(ONE_CLAIM))
def test_a_sentence_that_attributes_in_one_way_makes_one_claim(
    lang: str, text: str, expected: list[Said], read: Read
) -> None:
    assert read(text, lang) == expected


SEVERAL = """
one subject, two verbs | en | The maker said it would seek approval and expects sales to exceed €5bn.
  → The maker | said | it would seek approval | indirect → The maker | expects | sales to exceed €5bn | indirect
a survey and its answers | en | Half of respondents said they had cut back on meat, a survey by YouGov found.
  → Half of respondents | said | they had cut back on meat | indirect
  → a survey by YouGov | found | Half of respondents said they had cut back on meat | indirect
a claim and its denial | en | Reports that the king was ill were dismissed as “nonsense” by the palace.
  → ? | Reports that | the king was ill | indirect → the palace | were dismissed | as “nonsense” | mixed
quoted sentences that follow | en | “It works,” said Solheim. “Patients hate needles. Half of them stop.”
  → Solheim | said | “It works,” | direct → Solheim | ? | “Patients hate needles. Half of them stop.” | direct
a quotation over two paragraphs | en | “We lost the house,” said Ann Lee. “We lost the car.¶¶“We still have each other.”
  → Ann Lee | said | “We lost the house,” | direct → Ann Lee | ? | “We lost the car. | direct
  → Ann Lee | ? | “We still have each other.” | direct
a denial and the words after it | en | Caldeira denied that he was for sale: “We would not sell him.”
  → Caldeira | denied that | he was for sale | indirect → Caldeira | ? | “We would not sell him.” | direct
British quotation marks and apostrophes |
  en | ‘It’s the residents’ own money,’ said Cllr Mary O’Dowd. ‘They’re entitled to it.’
  → Cllr Mary O’Dowd | said | ‘It’s the residents’ own money,’ | direct
  → Cllr Mary O’Dowd | ? | ‘They’re entitled to it.’ | direct
speech reported in a quotation | en | “My neighbour says there were more,” Dresh said.
  → Dresh | said | “My neighbour says there were more,” | direct → My neighbour | says | there were more | indirect
speech told of somebody | en | Police said Mr Brown had told him that the talks had failed.
  → Police | said | Mr Brown had told him that the talks had failed | indirect
  → Mr Brown | had told him that | the talks had failed | indirect
"""


@pytest.mark.parametrize(("lang", "text", "expected"), rows(SEVERAL))
def test_attributions_within_and_beside_each_other_are_claims_of_their_own(
    lang: str, text: str, expected: list[Said], read: Read
) -> None:
    assert sorted(read(text, lang), key=str) == sorted(expected, key=str)


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
