"""Shapes that real English press showed: who says what in one sentence, and what only looks like speech."""

from __future__ import annotations

from tests.extract.attributions.conftest import Parts, Read, rows
from tests.tables import each_row

#: A sentence, and the source and content of each attribution in it.
SHAPES = """
a verb that reads like a plural, as all that a sentence has | en | The company forecasts growth of 5% this year.
  → The company | growth of 5% this year
what a share of a poll finds of it | en | Some 58% of voters back the plan, while 32% think it unfair.
  → Some 58% of voters | the plan → 32% | it unfair
a claim that another denies | en | The union says 300 jobs are at risk, a claim the firm denies.
  → The union | 300 jobs are at risk → the firm | a claim
a claim that another denies, behind a dash | en | Jobs are at risk — a claim the firm denies.
  → the firm | a claim
a letter that somebody sends | en | The union has sent a letter to the mayor accusing him of lying.
  → The union | him of lying
a statement that somebody issues | en | The group issued a statement saying it was late. → The group | it was late
a letter that somebody receives | en | The firm received a letter from the mayor saying it was late.
  → a letter from the mayor | it was late
polls for a paper | en | Zogby polls for MSNBC show that in Ohio the race is tied.
  → Zogby polls for MSNBC | in Ohio the race is tied
a vow and its reason | en | The traders have vowed to resist any attempt to scrap the auctions arguing they own it.
  → The traders | to resist any attempt to scrap the auctions arguing they own it → The traders | they own it
as what it is celebrated | en | The remains are being celebrated as the best in Kent by the trust.
  → the trust | as the best in Kent
what something is regarded as | en | The hall, which is widely regarded as the best, will close.
  → ? | The hall, which is widely regarded as the best
what something is described as | en | Her injuries are described as serious.
  → ? | Her injuries are described as serious
how it is described | en | It is described in the report.
what is estimated, without that | en | It was estimated the drugs weighed almost 13kg.
  → ? | the drugs weighed almost 13kg
a forecast of rain | en | With rain forecast for Monday, it remains to be seen.
what workers will see | en | The deal will see wages rise by 3 percent.
initials within who says so | en | United Nations (UN) data shows that 3 million fled.
  → United Nations (UN) data | 3 million fled
hearsay of a relative clause alone | en | A man who allegedly hit a girl appeared in court.
  → ? | A man who allegedly hit a girl
a figure that somebody expects to reach | en | The firm expects to have 300 staff by May.
  → The firm | to have 300 staff by May
a figure that somebody expected to reach | en | The government was expecting to have a $107 million surplus.
  → The government | to have a $107 million surplus
a figure that somebody projects | en | Cocobod has projected to buy 70,000 tonnes. → Cocobod | to buy 70,000 tonnes
what a thing is expected to do | en | Heavy rain expected to last 3 days hit Leeds.
a hope that somebody tells of | en | The chief executive said he hoped many of the cuts could come through leave.
  → The chief executive | he hoped many of the cuts could come through leave
  → he | many of the cuts could come through leave
what a judge told her, before what she did | en | She was told by the judge: “You lied”, and left.
  → the judge | “You lied”
what the source that leads in mentions | fr | Selon le préfet, le feu est éteint, confirmant une information du journal.
  → le préfet | le feu est éteint, confirmant une information du journal → le préfet | une information du journal
whom the source that leads in blames | en | According to the mayor, the town is broke, blaming the state.
  → the mayor | the town is broke, blaming the state → the mayor | the state
what shows, by somebody's account | fr | Les résultats montrent, selon elle, que la loi marche.
  → Les résultats | la loi marche → elle | la loi marche
what a letter denounces | fr | Le maire dénonce dans une lettre des mensonges. → Le maire | des mensonges
costs that are to stay low, before a second verb |
  en | Finance chief Ann Roy expects input costs to stay benign, but cautioned that the rupee was “a worry”.
  → Finance chief Ann Roy | input costs to stay benign → Finance chief Ann Roy | the rupee was “a worry”
what a crash raised | en | The crash raised concerns that the model was unsafe. → ? | the model was unsafe
what somebody raised, once | en | Ann Roy raised concerns that the road was unsafe.
  → Ann Roy | concerns that the road was unsafe
a quotation broken by what somebody does |
  en | “It was hard,” said Ann Roy, looking back at the season, “but we came through.”
  → Ann Roy | “It was hard,” said Ann Roy, looking back at the season, “but we came through.”
a quotation broken by what somebody holds |
  fr | « C'était dur », a dit Ada Morel, tenant sa médaille, « mais nous l'avons fait ».
  → Ada Morel | « C'était dur », a dit Ada Morel, tenant sa médaille, « mais nous l'avons fait »
what it is not, behind that | en | Roy said that gas, not wind, had set it. → Roy | gas, not wind, had set it
a quotation that its own sentence attributes |
  en | Roy said it was “a given.” Analysts expected a loss. → Roy | it was “a given.” → Analysts | a loss
a thought of somebody who is named | en | Acme is said by two aides to be late.
  → two aides | Acme is said by two aides to be late
an estimate of somebody who is named | en | Sloth is estimated by Acme to cost £7bn.
  → Acme | Sloth is estimated by Acme to cost £7bn
what was pegged | en | Analysts had pegged the loss at $3m. → Analysts | the loss at $3m
what was pencilled in | en | Economists had penciled in a rise. → Economists | a rise
a defender in court, behind another speaker | en | Roe said he left. Defending, Ann Roy said he was ill.
  → Roe | he left → Ann Roy | he was ill
a claim without that | en | Ms Reed's claim she was pushed out failed. → Ms Reed | she was pushed out
an excuse | en | A judge rejected the man's excuse that he was ill. → the man | he was ill
while asking | en | The town passed it while asking both boards to make peace. → The town | both boards to make peace
a lead with a conjunction | en | After informing the court that he had a film, Roy left.
  → Roy | he had a film
what it feels like | en | The team feels like it is ready. → The team | it is ready
what somebody is angry about | en | Villagers were angry that the school would close.
  → Villagers | the school would close
a clause that leads in the content | en | Ms Reed said when medics arrived the man was dead.
  → Ms Reed | when medics arrived the man was dead
a circumstance that leads in the content | en | He said with no buyer nearby the sale was unlikely.
  → He | the sale was unlikely
a deed in what is told in the present | en | Officials say the man gave up and asked why nobody had come.
  → Officials | the man gave up and asked why nobody had come → the man | why nobody had come
a past tense behind a relative clause |
  en | The group, which owns a third, agreed to wait, saying the market was weak. → The group | the market was weak
a plural behind a name, with a relative clause |
  en | Ann Roy, head of Kent libraries, who was there, admitted the film had been moving.
  → Ann Roy | the film had been moving
a fall that reads like a participle | en | The office (Acme) on Monday said the jobless rate decreased by 2 points.
  → The office (Acme) | the jobless rate decreased by 2 points
what came of it | en | Acme said this resulted in a loss of 9 000 jobs. → Acme | this resulted in a loss of 9 000 jobs
a verb like a plural before an infinitive | en | Minister Ann Roy said government plans to boost sales.
  → Minister Ann Roy | government plans to boost sales
a plural before an infinitive and a verb | en | Ann Roy said company plans to hire staff were ready.
  → Ann Roy | company plans to hire staff were ready
a firm named like an adverb, behind a preposition | en | The figures from Nationwide on Monday showed that rents fell.
  → The figures from Nationwide | rents fell
what a document showed | en | It showed rents in Kent rose by 2% in May. → It | rents in Kent rose by 2% in May
two participles in an aside | en | The poll, run by Kent Group and provided freely to the Post, found that few agreed.
  → The poll | few agreed
a day before who says it | en | Yesterday, the union said there were 40 people waiting.
  → the union | there were 40 people waiting
a firm named like an adverb, before its post | en | “Rents reached a peak,” said Nationwide’s chief economist Ann Roy.
  → Nationwide’s chief economist Ann Roy | “Rents reached a peak,”
who died, and who says it | en | The singer died at his home, his publicist, Ann Roy, said Monday.
  → his publicist, Ann Roy | The singer died at his home
magistrates who heard | en | Kent magistrates heard it was his third offence.
  → Kent magistrates | it was his third offence
a past tense behind an aside | en | His lawyer insists the car, an old one, stalled.
  → His lawyer | the car, an old one, stalled
a bulletin | en | The weekly bulletin shows that 4 tonnes were sold. → The weekly bulletin | 4 tonnes were sold
a quotation that goes on, led in | en | “I see it,” Roy said. After the call, “they are not murmurs but screams.”
  → Roy | “I see it,” → Roy | “they are not murmurs but screams.”
an adverb of hearsay in what is said | en | Mr Reed said that the man allegedly threw a stone.
  → Mr Reed | the man allegedly threw a stone
a reporting clause behind when | en | The man died when the car hit a tree, police said.
  → police | The man died when the car hit a tree
a name that is an auxiliary, behind a lead | en | During Questions, May told MPs it was late. → May | it was late
what was told in the passive, behind another verb | en | They were called in and told they would go. → ? | they would go
who is told of beside a preposition | en | Ann Roy posted a picture, writing alongside it: “Sad to see it go.”
  → Ann Roy | “Sad to see it go.”
those that an absolute names | en | It will hurt trade, with groups such as Aid also expressing concern about jobs.
  → groups such as Aid | concern about jobs
despite somebody's saying so | en | The cuts came despite union leaders announcing a plan to strike.
  → union leaders | a plan to strike
a lead that ends with a quotation |
  en | Noting that over the past year, the board “has met often” in public, he said that it was fine.
  → he | over the past year, the board “has met often” in public → he | it was fine
a noun that is a verb, in what is said | en | He said their behaviour risks bringing others into disrepute.
  → He | their behaviour risks bringing others into disrepute
a quotation in straight single marks that goes on in the next paragraphs |
  en | 'We go on,' he said. 'It is hard.¶¶'It will be harder.¶¶'We stay.'
  → he | 'We go on,' → he | 'It is hard. → he | 'It will be harder. → he | 'We stay.'
what pictures show somebody do | en | New footage shows the men being heckled as they arrived.
a noun before a quotation | en | Pilots issued the ultimate distress call “pan, pan, pan” as they fought.
what concerns somebody | en | It was every area of concern we are willing to discuss.
who declines to say more |
  en | The crew reported a fault with the flight.¶¶Mr Reed declined to comment. “Until then, we cannot say more.”
  → The crew | a fault with the flight → Mr Reed | “Until then, we cannot say more.”
where it was said, behind an apposition |
  en | “We condemn it,” Ma, also envoy to the UN, said at a meeting of the Young Farmers.
  → Ma | “We condemn it,”
a case of the prosecution's | en | It is the prosecution's case that Kenyon stabbed him.
  → the prosecution | Kenyon stabbed him
somebody who is challenged | en | The minister has challenged the committee to present evidence.
  → The minister | the committee to present evidence
a resolution with its number | en | Resolution 2401 demands an immediate end to the war.
  → Resolution 2401 | an immediate end to the war
as something began | en | As the inquiry into the crash began, officials continued to search the sea.
a promise that is voted on | en | It was a promise that the British people have voted on.
what is found where somebody says it was | en | They found the knife in the hall where Roy says he put it.
  → Roy | he put it
of blaming | en | The prosecution has accused the defendant of blaming a victim for the fall.
  → The prosecution | the defendant of blaming a victim for the fall
research under a condition | en | They may not mind if doctors read research suggesting that tea helps.
  → research | tea helps
an auxiliary behind dashes | en | It has two parts — the sale and the lease — that may lead to charges, Roy said.
  → Roy | It has two parts — the sale and the lease — that may lead to charges
a question before the gerund | en | The firm told the market how it had fared, saying demand had been poor.
  → The firm | how it had fared → The firm | demand had been poor
a coroner with his title | en | Mr John Ellery, coroner for Kent, heard that Mr Roy had been out.
  → Mr John Ellery | Mr Roy had been out
what cannot be described | en | Words cannot describe how you feel.
what makes somebody think | en | That comment made her think he was thirsty.
what somebody is shown | en | The student showed him a form he had received.
a price for a litre | en | Speaking in Karachi, he left, and it rose to Rs11 per litre from the current Rs6 per litre.
a second verb behind what a noun says |
  en | The state denied a report that many people had been saved, and said it could only confirm six.
  → The state | a report that many people had been saved → The state | it could only confirm six
a state that is no verb | en | The boat was full, said Ann Roy, a police chief in Malaysia's Sarawak state.
  → Ann Roy | The boat was full
what people clamour for | en | Business leaders have been clamouring for a rate cut. → Business leaders | for a rate cut
an unnamed agent | en | He will be remembered by many as a good man. → many | as a good man
what somebody finds | en | Ms Reed expects to find work elsewhere.
as well as | en | The judge considered his plea as well as his age.
as high as | en | A slump that saw stocks as high as 536 million barrels has ended.
now identified as | en | The body, now identified as a sailor, was buried.
what was not announced | en | The producers declined to announce specific plans.
an account at a bank | en | He put the money in his bank account.
a cry for help | en | Two people had called for help for their friend.
where something was reported | en | Both fires were reported within minutes of the first.
what is handed in | en | He submitted a budget that did not reflect their needs.
what somebody will regret | en | The party will come to rue this decision.
who says it behind what they study | en | Scientists studying the reef said it was dying. → Scientists | it was dying
a review by its means | en | A review of the data using many tests finds no evidence of a trend.
  → A review of the data | no evidence of a trend
who rules in a clause behind a gerund |
  en | He sought to overturn fines totalling $9m imposed after a judge ruled that it was late. → a judge | it was late
a charge behind its agent | en | The party was accused by rivals of misleading voters. → rivals | of misleading voters
an agent without a charge | en | The party was accused by rivals.
how somebody is described, in commas | en | The detective, described as a good man, denied the charge.
  → ? | The detective, described as a good man → The detective | the charge
how somebody is described, in dashes | en | The detective - described as a “good man” - today denied the charge.
  → The detective | the charge
evidence that a court hears | en | The jury heard evidence from a man, Ann Lee, who said that he had left.
  → Ann Lee | he had left
who writes, before who admits | en | It was late, according to Ann Lee. Writing in May, Mr Roy admitted it was over.
  → Ann Lee | It was late → Mr Roy | it was over
as far as something is concerned | en | As far as this trial is concerned I have made up my mind.
a quotation, who says it, and a colon | en | “There are limits,” Ann Lee wrote: the drug works in adults alone.
  → Ann Lee | “There are limits,”
what somebody claims to own | en | Roy claimed to own a bank, but left. → Roy | to own a bank
what somebody claims to provide | en | The man claimed to provide huge returns. → The man | to provide huge returns
somebody in quotation marks | en | The unpaid “lawyer” also claimed to have won. → The unpaid “lawyer” | to have won
what is asked before it ends | en | A judge told them it was late before urging them to rest.
  → A judge | it was late before urging them to rest → A judge | them to rest
a clause in an aside, before a quotation that is the verb |
  en | The court said the articles, published after he was charged, “gratuitously named” him.
  → The court | the articles, published after he was charged, “gratuitously named” him
a day behind the verb | en | The drug worked, Stat reported Friday, giving doctors hope that it is near.
  → Stat | The drug worked → ? | it is near
an article's title | en | Nature retracted the article, “New figures on fires are wrong.”
a quotation that runs on, before who speaks next |
  en | A clerk said: “It was late.¶¶“We left.” Ann Roy, the mayor, said: “I stayed.”
  → A clerk | “It was late. → A clerk | “We left.” → Ann Roy | “I stayed.”
people at a place, in the present | en | Doctors at a hospital say it is late. → Doctors at a hospital | it is late
what one says by saying it | en | Ann Lee responded by saying: “No.” → Ann Lee | “No.”
jobs at risk | en | Acme will put 750 jobs at risk.
what is put at a number | en | Officials put the toll at well over 300. → Officials | the toll at well over 300
which today reports | en | Acme, which today reported a fall in profits, said it would close.
  → Acme | a fall in profits → Acme | it would close
whom it calls on, told at length | en | The union has called on pilots flying for Acme, Borea and Wings to walk out.
  → The union | pilots flying for Acme, Borea and Wings to walk out
whom he appeals to, with an aside | en | He appealed to the left, especially the greens, to come.
  → He | the left, especially the greens, to come
surprise that | en | It was a surprise that he left. Mr Roe expressed surprise that he left. → Mr Roe | he left
a charge that one comments on | en | He was asked to comment on the party's allegation that Acme took bribes.
  → the party | Acme took bribes
an outbreak that sees | en | An outbreak has seen cases jump by 20 per cent.
plans that one signals | en | Firms signalled plans to close shops. → Firms | plans to close shops
a tactic of doing something | en | Acme said this tactic of making pages was made to help.
  → Acme | this tactic of making pages was made to help
an adverb before what is said to be done | en | Officials said army troops later recaptured the town.
  → Officials | army troops later recaptured the town
suspects counted | en | Five more suspected rebels were killed in clashes, officers said.
  → officers | Five more suspected rebels were killed in clashes
what one tells a paper that one expects | en | He told the Journal he expected some voters to switch.
  → He | he expected some voters to switch
claims with a quotation within | en | Mr Roe dismissed claims that his policy was “moving onto the turf” of the left.
  → Mr Roe | claims that his policy was “moving onto the turf” of the left
what is assessed | en | The service assessed how hard it was.
a suit that claims, and who finds that it is late |
  en | A judge has tossed a suit claiming Acme lied, finding that it was late.
  → A judge | it was late → a suit | Acme lied
those that claim, and who rules |
  en | A judge certified a class of buyers that claim they were misled, ruling that it was fair.
  → A judge | it was fair → a class of buyers | they were misled
a petition that is denied | en | The court denied a petition to hear the case.
a judgment that is affirmed | en | The court affirmed the judgment.
a year in which something is seen | en | After seeing the pieces in 2015, he left.
what critics claim of something | en | It works in a way that critics claim would be unfair. → critics | would be unfair
one who is named like a participle | en | Born says he is late. → Born | he is late
a relative clause with a quotation for its verb |
  en | Economists say the data — which “surprised many” — should end the cycle.
  → Economists | the data — which “surprised many” — should end the cycle
further | en | Dufresne clarified further on Friday.
allies and others, in two clauses |
  en | Allies echoed that view, and three men, including a friend of his, said it was late.
  → Allies | that view, and three men, including a friend of his → three men | it was late
a suit that accuses, as the subject | en | A suit accusing him of fraud was dropped. → A suit | him of fraud
what others suggest, without that | en | It was suggested by Jones the man had lied. → Jones | the man had lied
what is believed of them | en | Officers traced the shots but believed them to be random. → Officers | them to be random
what is not told either | en | Mr Lee did not name the man or say how he was hurt.
what is found out | en | He was lost once he found out it was late.
who calls the police | en | A man called police on Saturday saying he had been shot. → A man | he had been shot
what one is asked to consider | en | They are there to consider the strain they were under.
what counsel puts to a witness | en | His lawyer put to the witness that he had lied. → His lawyer | he had lied
who had first met somebody | en | A man who had first met the clerk in May said he liked him. → A man | he liked him
a study that they said failed | en | They criticised a study that they said failed to reflect the rate.
  → They | a study that they said failed to reflect the rate → they | failed to reflect the rate
a man they say did it | en | Police have arrested a man they say shot two people. → they | shot two people
state officials, behind a verb of saying | en | The governor said state officials won't let their guard down.
  → The governor | state officials won't let their guard down
a weather service | en | The National Weather Service reported river flooding in the south.
  → The National Weather Service | river flooding in the south
cases that are discovered | en | It left after discovering about 20 cases that involved one tool.
concern alone | en | The centre also voiced concern.
a verb behind a relative clause, in a clause that gives a reason |
  en | The trial began because the judge, who sits in Leeds, denied a bid by Roe. → the judge | a bid by Roe
a questioning of jurors | en | He said he would choose by the careful questioning of jurors.
  → He | he would choose by the careful questioning of jurors
people of a village with a long name | en | Residents of a north Kent village fear planned works will cause chaos.
  → Residents of a north Kent village | planned works will cause chaos
what somebody finds, and no finding | en | Ada Roy found extra pace on the last lap.
what a body with a name finds | en | Human Rights Watch found evidence of torture.
  → Human Rights Watch | evidence of torture
cuts that threaten | en | The cuts threaten to close the library.
remorse that is not shown | en | The judge said the defendant "showed no remorse" for the killing.
  → The judge | the defendant "showed no remorse" for the killing
an article of a treaty | en | France invoked the treaty, citing Article 5.
a statement that is issued | en | In a statement that the bank issued on Monday, it said the fee was fair.
  → it | the fee was fair
what is revealed, with no that | en | It was revealed the firm had lied. → ? | the firm had lied
what is said where something happens |
  en | At a rally where the mayor, Tom Ellis, said taxes would fall, hundreds cheered.
  → the mayor, Tom Ellis | taxes would fall
a headline with its source | en | Acme to cut 200 jobs in Berlin - sources → sources | Acme to cut 200 jobs in Berlin
a headline with its report | en | Acme to buy Lorix for $3bn: report → report | Acme to buy Lorix for $3bn
what one starts to raise | en | The senators had started raising concerns over the bill.
  → The senators | concerns over the bill
who calls the police, within what is said | en | Lee said the father called police earlier asking officers to come.
  → Lee | the father called police earlier asking officers to come → the father | officers to come
who says it and says more | en | Vaughn says she moved there and said the people were kind.
  → Vaughn | she moved there → Vaughn | the people were kind
police who are called | en | Residents called 911 to report a fire.
a plan that is considered | en | The state has considered a plan to cut the budget.
who had said something before a vote | en | Roy, who just before the vote had said that it was lost, left.
  → Roy | it was lost
a name behind what is described and its letters | en | A chief of the guild (GOP), Ada Roy, has slammed the plan.
  → A chief of the guild (GOP), Ada Roy | the plan
who is slammed for what | en | She slammed the mayor for accusing voters of theft.
  → She | the mayor for accusing voters of theft → the mayor | voters of theft
an opinion within what is said | en | Reed said in his opinion it could be a hoax. → Reed | it could be a hoax
a release with no comma behind | en | According to a press release the man fled. → a press release | the man fled
a headline with who says it | en | Nigeria cannot copy Kenya – Kalu → Kalu | Nigeria cannot copy Kenya
what will be shared | en | The minister would share her concerns with the board.
talks that go on, behind a day |
  en | The minister said on Sunday talks are continuing with Acme. → The minister | talks are continuing with Acme
a clause behind an opening statement | en | The trust said in its opening statement it was sorry.
  → The trust | it was sorry
what is considered as part of a plan | en | Acme was considering selling its fields as part of its disposals.
who founded a group, and felt |
  en | Julie Bell, from Cure, a group founded by people who lost kin or felt alone, said it was late.
  → Julie Bell | it was late
a headline whose verb is yet to come | en | Rosneft yet to ask approval for the deal - Ifax
  → Ifax | Rosneft yet to ask approval for the deal
a clause with a relative one behind its name |
  en | Roy said Acme Corp., which bought the mill in March, only purchased the land.
  → Roy | Acme Corp., which bought the mill in March, only purchased the land
a clause behind a comma | en | Mr Roy said, the government will give land to the poor.
  → Mr Roy | the government will give land to the poor
that before a lead | en | He pointed out that in the last year, the firm had lied.
  → He | in the last year, the firm had lied
many who warn | en | Many warn staff are tired. → Many | staff are tired
a relative clause that says something before the main one |
  en | Roy, who said the agency was at work, added that help was near.
  → Roy | the agency was at work → Roy | help was near
what a chance is used for | en | Roy used the chance to urge voters to water the trees.
  → Roy | voters to water the trees
claims from somebody, with no that | en | He quit amid claims from unions the ward was “on the brink”.
  → unions | the ward was “on the brink”
what emerged, behind the clause | en | The man has died, it has emerged. → ? | The man has died
what police told somebody, quoted | en | He was told by police to “just turn up”.
  → police | to “just turn up”
what the board asked of somebody | en | He was asked by the board to resign.
what the board told somebody to do | en | He was told by the board to leave at once. → the board | to leave at once
what operators warn of | en | Commuters have been warned by operators to expect delays. → operators | to expect delays
what one has admitted before | en | Ms Roy appeared in court on Monday having previously admitted stealing a van.
  → Ms Roy | stealing a van
what one has admitted, in front | en | Having admitted stealing a van, Ms Roy was jailed. → Ms Roy | stealing a van
charges that go on | en | Drivers are being blamed for the queue.
what people are being told | en | Residents are being told that the road is shut. → ? | the road is shut
a verdict of a coroner | en | The coroner ruled her death an accident. → The coroner | her death an accident
what a bill proposes | en | Bill C-17 proposes new fines for fraud. → Bill C-17 | new fines for fraud
a source within what is said | en | The ministry said that prices, according to its count, had risen by 3%.
  → The ministry | prices, according to its count, had risen by 3%
  → its count | The ministry said that prices, according to its count, had risen by 3%
a phrase and an aside before what is said | en | The board said that in May, using new data, prices had risen.
  → The board | in May, using new data, prices had risen
what it is said to be, in a second clause | en | It sold, but at home, it was said to be worthless.
  → ? | it was said to be worthless
what it is understood, with no that | en | It is understood two shop owners were robbed.
  → ? | two shop owners were robbed
a player ruled out | en | With Ann Roy ruled out by injury, Lens had the stronger hand.
which is claimed to have done what | en | She wants an apology for a post which she claimed attacked her.
  → she | attacked her
what others demand | en | The firm met strong demand from airlines that want more jets.
seats that a party contests | en | With one seat given to its ally, the party is now contesting in 15 seats.
a project that is undertaken | en | The county has undertaken the project with a power firm.
a quotation behind an article, and who said it | en | The “talks failed but we want more,” said analysts at Acme.
  → analysts at Acme | The “talks failed but we want more,”
what reports say | en | Reports say the fight began after police came. → Reports | the fight began after police came
what reports from somewhere say | en | Reports from the area say there has been a battle.
  → Reports from the area | there has been a battle
what many blame | en | Many blame the latest violence on her party. → Many | the latest violence on her party
what several parties call for | en | The union and the guild have all called on Kent to show restraint.
  → The union and the guild | Kent to show restraint
what reports said, behind it | en | He was killed in May, reports said yesterday. → reports | He was killed in May
told with a comma | en | Mr Reed told a gathering in Lens last night, growth is strong. → Mr Reed | growth is strong
what somebody was told, with a comma | en | The firm was told last Friday, it would have to move.
  → ? | it would have to move
what a court is told of | en | Roy told the court of his sorrow about the crash. → Roy | of his sorrow about the crash
what a history is of | en | It tells the history of our planet.
growth that continued, in a warning | en | Ann Roy has warned continued growth in Kent is at risk.
  → Ann Roy | continued growth in Kent is at risk
who defends something, saying | en | The editor defended the resumption of its campaign saying parents must know.
  → The editor | parents must know
what somebody is asked to note | en | The group called on Kent to note “that no abuse helps” its people.
  → The group | Kent to note “that no abuse helps” its people
a statement issued after a meeting | en | A statement issued after a meeting chaired by Ann Roy called for peace.
  → A statement | for peace
retaliation | en | India has threatened retaliation. → India | retaliation
a month's figures | en | It rose with a significant rise in October's figures.
a claim that somebody believes | en | It is a claim that he believes.
as far as something is concerned | en | There is little relief as far as rain is concerned. “It hampered us all.”
who can be expected to give | en | They lead it, with contributions expected from several states including Ohio.
what somebody says since, with no comma | en | Ann Roy says since the laws were passed firms have left the county.
  → Ann Roy | since the laws were passed firms have left the county
what one said before, quoted | en | “I said it was the garage,” Mr Reed recalled.
  → Mr Reed | “I said it was the garage,” → I | it was the garage
what another said, quoted | en | “You said the wall was safe,” the lawyer told her.
  → the lawyer | “You said the wall was safe,” → You | the wall was safe
what one only says, quoted | en | “I say it is late,” Mr Reed said. → Mr Reed | “I say it is late,”
claims with no that, and a past tense | en | Dr Roy replied to claims he failed to act on the report.
  → ? | he failed to act on the report
a claim that somebody made | en | The claims he made in May were read out.
a ruling that held something | en | A ruling that held that he was right was quashed.
  → A ruling | he was right
what a fall of sales suggests | en | Sales fell by 3% in May, suggesting that demand was weak.
what somebody suggests besides | en | The minister spoke in May, suggesting that demand was weak.
  → The minister | demand was weak
who says it while at something | en | Ann Roy while opening the club's fair in Kent said it was late.
  → Ann Roy | it was late
a post and a name | en | The plan was praised by local councillor, Ann Roy. → local councillor, Ann Roy | The plan
# what only a clause can be behind `said`
a participle that may be a verb | en | The barrister said numerous gardai surrounded the back of the house.
  → The barrister | numerous gardai surrounded the back of the house
an infinitive before the verb | en | He said the only alternative to paying the wage was to cut jobs.
  → He | the only alternative to paying the wage was to cut jobs
a verb that is quoted | en | She said the guild's resident doctors committee co-chairs “have underestimated me” since.
  → She | the guild's resident doctors committee co-chairs “have underestimated me” since
a day before the clause | en | The ministry said on Thursday the region received 36 millimetres of rain.
  → The ministry | the region received 36 millimetres of rain
this week's | en | Ann Roy said this week's sweltering temperatures could last.
  → Ann Roy | this week's sweltering temperatures could last
a subject with a clause of its own | en | Ann Roy said reports that the bridge was unsafe were untrue.
  → Ann Roy | reports that the bridge was unsafe were untrue → ? | the bridge was unsafe
what a preposition leads in | en | The mayor maintained that contrary to reports, no teacher had left.
  → The mayor | contrary to reports, no teacher had left
sorry | en | Ann Roy said sorry during interviews on Monday.
this | en | Ann Roy said this in a letter written by her lawyer.
a prayer | en | Ann Roy said a prayer for the men killed in the blast.
# who tells whom
told when | en | She told the jury when she woke up her purse was gone. → She | when she woke up her purse was gone
told as somebody left | en | He told officers as he was led away that he was sorry. → He | he was sorry
told a barrister | en | Ann Roy told Joe Bell BL, prosecuting that she had seen the car.
  → Ann Roy | she had seen the car
told a barrister, between commas | en | Ann Roy told Joe Bell, defending, that she had seen the car.
  → Ann Roy | she had seen the car
told last night | en | She told the board last night there would be no strike. → She | there would be no strike
told, and quoted from the verb on | en | He told the court the man “lied” about the money.
  → He | the man “lied” about the money
told, and quoted behind an adverb | en | On June 15 Ann Roy told police she just “snapped”.
  → Ann Roy | she just “snapped”
told, adding | en | He told reporters, adding that it was late. → He | it was late
# whose verb it is
who spoke when something was done |
  en | The governor who spoke in Lokoja when he opened the fair said the state would pay.
  → The governor | the state would pay
a list of those who speak | en | Residents, shopkeepers and the local priest all say it is late.
  → Residents, shopkeepers and the local priest | it is late
one of several | en | Her plan received support amongst members including Cllr Ann Roy who said there is a need.
  → Cllr Ann Roy | there is a need
briefing newsmen | en | Briefing newsmen after the vote, Ann Roy said three men had died.
  → Ann Roy | three men had died
a statement released on a day | en | Ann Roy, in a statement released on Sunday, said five men were held.
  → Ann Roy | five men were held
an apposition with a possessive | en | Ann Roy, Nationwide's chief economist, said: “It is late.”
  → Ann Roy | “It is late.”
a paper that reads like an adverb | en | Prices are rising, the Nationwide said. → the Nationwide | Prices are rising
who is told of in a report | en | The clerk alleged the accused had told a friend “I did it”.
  → The clerk | the accused had told a friend “I did it” → the accused | “I did it”
some, and what they argued | en | Some argued that it was late. → Some | it was late
# whom somebody asks, and of what
authorities who are asked | en | He appealed to local government authorities to sanction corporate bodies.
  → He | local government authorities to sanction corporate bodies
residents who are sent somewhere | en | He directed residents to local shelters.
asked by somebody if | en | He was asked by the judge if he understood. → the judge | if he understood
what a speech is used for | en | She used her speech to warn that time was running out.
  → She | time was running out
# nouns with a clause, and whose they are
a warning that leads in | en | Despite warnings from doctors that wards were full, nothing was done.
  → doctors | wards were full
a complaint behind following | en | Following complaints from residents that it was loud, the club shut.
  → residents | it was loud
concerns that somebody has | en | He said he had grave concerns that the man was ill.
  → He | he had grave concerns that the man was ill → he | the man was ill
concerns that there are | en | There have been concerns that the man was ill. → ? | the man was ill
fears that something sparks | en | Low spending has sparked fears that shops will close. → ? | shops will close
a warning that goes with a deed | en | Reuters also worried investors with a warning that profits would fall.
  → Reuters | profits would fall
so many who say | en | The proportion of voters who now say they will vote Green has risen to 12%.
  → voters | they will vote Green
# what stands around it
an incise behind a preposition | en | It was harder due to, she claimed, the lack of engagement by the council.
  → she | the lack of engagement by the council
a dateline with a colon | en | MANILA: Five people died, officials said. → officials | Five people died
who were somewhere and reported | en | People who said they were at the site reported that it was cold.
  → People | they were at the site → People | it was cold
# incises
a name before an incise | en | Mr Roy, the police said, was a labourer.
  → the police | Mr Roy, the police said, was a labourer
an incise of nobody's | en | The vote, it was gathered, was put off. → ? | The vote, it was gathered, was put off
what was revealed, behind the clause | en | Fares will rise from January, it was revealed today.
  → ? | Fares will rise from January
two initials | en | Deputy commissioner B. P. Singh said the man had left.
  → Deputy commissioner B. P. Singh | the man had left
# courts
a comma before that | en | Inspector Roy told the court today, that gardaí attended the house.
  → Inspector Roy | gardaí attended the house
evidence from somebody | en | He had heard evidence from the mother that she had sought help.
  → the mother | she had sought help
evidence that somebody gives | en | Dr Roy gave evidence that the wound was deep. → Dr Roy | the wound was deep
evidence that a court hears | en | The court heard evidence that the man had left.
  → The court | evidence that the man had left
questioned if | en | Judge Roy questioned if someone had given her drugs and asked, “Is nothing sacred?”
  → Judge Roy | if someone had given her drugs → Judge Roy | “Is nothing sacred?”
an adverb of hearsay in a quotation | en | “The firm allegedly did poor work,” Captain Roe said.
  → Captain Roe | “The firm allegedly did poor work,” → ? | The firm allegedly did poor work
# to where what is said goes
and wished to | en | The clerk said his client was sorry and wished to plead guilty.
  → The clerk | his client was sorry and wished to plead guilty
and was surprised to | en | She said she had been at church and was surprised to hear of it.
  → She | she had been at church and was surprised to hear of it
and went on to say | en | She said she was late and went on to say that it rained.
  → She | she was late → She | it rained
but, with a relative clause | en | Roy said there was no fight, but they met a woman who said she was a nurse.
  → Roy | there was no fight, but they met a woman who said she was a nurse → a woman | she was a nurse
apologised for part of a deed | en | The force apologised to a judge for “inadvertently” barring the public.
  → The force | for “inadvertently” barring the public
allegations that a question is about | en | Asked about claims that nobody came, he said the board had met.
  → ? | nobody came → he | the board had met
a report saying so, in what is said | en | He has said the reports saying he is behind the move is a plot.
  → He | the reports saying he is behind the move is a plot → the reports | he is behind the move
optimism behind another deed | en | It praised the army for its help and expressed optimism that peace would last.
  → It | the army for its help → It | peace would last
reports that quoted somebody | en | Roy debunked media reports which quoted him as saying that it was late.
  → Roy | media reports which quoted him as saying that it was late → him | it was late
# to where what is asked goes
two things that somebody is asked | en | The aide implored the town to ditch Roe and support its mayor.
  → The aide | the town to ditch Roe and support its mayor
a circumstance before a long subject |
  en | The study also revealed that in the past year, the number of patients waiting for more than an hour has doubled.
  → The study | in the past year, the number of patients waiting for more than an hour has doubled
where a poll puts a party | en | The poll puts the party on 34%, and its rival on 33%.
  → The poll | the party on 34%, and its rival on 33%
# quotations
marks that are the wrong way round | en | ”We go on“, the coach said. He called it “a shame“ and left.
  → the coach | ”We go on“ → He | it “a shame“
how somebody put it | en | “It was chaos,” is how one official put it. → one official | “It was chaos,”
how somebody described something | en | “A joke” was how the mayor described the plan. → the mayor | “A joke”
whose verdict it was | en | “We had no chance,” was the blunt verdict of the coach. → the coach | “We had no chance,”
what a paper reported, led in | en | As Reuters reported, based on new figures: “The total has doubled.”
  → Reuters | “The total has doubled.”
# who is described
a pair of those who lead | en | It is late, a pair of leading economists say.
  → a pair of leading economists | It is late
a head coach | en | Kent Town head coach Ann Roy said it was late. → Kent Town head coach Ann Roy | it was late
a name that is also a word, with a relative clause | en | Rose, who runs the firm, said he left. → Rose | he left
a present tense that is also a noun, of somebody who is named | en | Police said John Smith works as a clerk.
  → Police | John Smith works as a clerk
the same behind a surname | en | She said Smith works in Kent. → She | Smith works in Kent
one with an article before who says it | en | The police said Smith works in Kent. → The police | Smith works in Kent
# behind what somebody says
what they do then | en | “We have a problem,” Lee said and left the room. → Lee | “We have a problem,”
what they do then, of a body | en | “The dam is low,” the BMC said and appealed to citizens to save water.
  → the BMC | “The dam is low,” → the BMC | citizens to save water
somebody else, with another verb in between |
  en | The ministry has announced that it is moving the office and officials have stated that the plan will go on.
  → The ministry | it is moving the office → officials | the plan will go on
what becomes of a claim, with whose it is |
  en | He said Dr Roy's claims that the town needed to buy two million bags were reckless.
  → He | Dr Roy's claims that the town needed to buy two million bags were reckless
  → Dr Roy | the town needed to buy two million bags
what becomes of one that ends with its verb | en | The claim that he lied was reckless. → ? | he lied
# who says it, with all that belongs to them
a body with a list for its name, behind an adverb |
  en | Meanwhile, the Department of Enterprise, Trade & Employment said 6,813 jobs were lost.
  → the Department of Enterprise, Trade & Employment | 6,813 jobs were lost
a superlative behind whose it is | en | The city's most recent update projected a $348 million deficit.
  → The city's most recent update | a $348 million deficit
who is led by somebody, and what they want |
  en | They pleaded not guilty and the counsel, led by Ann Roy, urged the court to remand them.
  → the counsel | the court to remand them
objections | en | The plan received over 200 objections expressing concern about the river.
  → 200 objections | concern about the river
a paper with its article | en | The board said in an email to The Kentish Press that the act applies to it.
  → The board | the act applies to it
a party with its province | en | Roy has accused the Sask. Party of squandering the oil wealth.
  → Roy | the Sask. Party of squandering the oil wealth
those who are named in quotation marks | en | Dr Roy accused “cartels” of lining their pockets.
  → Dr Roy | “cartels” of lining their pockets
indicators | en | Most indicators now show that demand is rising. → Most indicators | demand is rising
a name that is also an adverb | en | Though it fell, Nationwide said the path had been rough.
  → Nationwide | the path had been rough
what was found first | en | First discovered in Burma, the rare fossil is now in London.
what threatens | en | The pricing behaviour by some players is threatening to reverse the gains.
what happened when they said it |
  en | "We're learning," said Rams coach Jill Adams after the Rams defeated West in overtime.
  → Rams coach Jill Adams | "We're learning,"
what they will do, by a verb that is a noun as well | en | Roy has proposed to scrap the auctions.
  → Roy | to scrap the auctions
what somebody notes of a plural | en | Blodgett noted that in the last two weeks the ads show him in a good light.
  → Blodgett | in the last two weeks the ads show him in a good light
for how many it is reckoned | en | It is equivalent to £1.50 per council taxpayer.
# what only looks so
people who convince somebody | en | He is with people who are convincing him to stay.
what is reported to the police | en | The matter was subsequently reported to the police.
what is expected | en | They face the expected surge in demand ahead of walkouts by nurses.
what is reported of a gang | en | The reported theft of cars by gangs has stopped.
an accused beside others | en | A local accused and two of the students were granted bail.
a standoff | en | The standoff between both sides highlights a growing divide.
reopening borders | en | It is needed before she considers reopening the state's borders.
trusts that are no verb | en | Only two of 15 NHS trusts serving the region hit the target.
calls that are no verb | en | It is hard in a city full of anger and calls for change.
those who back a party | en | Only 37% of those who backed the party have come.
"""


@each_row(("lang", "text", "wanted"), rows(SHAPES))
def test_who_says_what_in_english_press(read: Read, lang: str, text: str, wanted: list[Parts]) -> None:
    assert [said.parts for said in read(text, lang)] == wanted
