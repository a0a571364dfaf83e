"""Attributed claims, kind by kind: what is no attribution."""

from __future__ import annotations

from tests.extract.attributions.conftest import Parts, Read, rows
from tests.tables import each_row

CASES = """
# What somebody does not come, want or manage to say
en | He did not want to say that the plan was mad.
en | She did not go so far as to say that it was a lie.
en | He never tried to claim that he was innocent.
en | The report that the ministry dismissed is true.
fr | Il n'a pas voulu dire que le plan était fou.
fr | Le ministre n'est pas venu annoncer que les impôts baissent.
# No attribution in plain prose
en | Some experts urged caution.
en | A spokesman declined to comment.
en | A spokesman declined to say whether the minister would attend.
en | The company did not say when the plant would open.
en | The book, titled “The Long Road”, sold two million copies.
en | Growth is expected to slow next year.
en | This shows that confidence is back.
en | The firm plans to open a plant.
en | The drug, called veratide, is taken daily.
en | The Washington Post is based in Washington.
en | If he says that the deal is off, shares will fall.
en | With all counted, the ruling party will have 50 seats.
en | Roe, who wrote songs for his wife, has died.
en | “I think it is over” was all he heard.
en | The rate is 63 per cent of the total.
en | Outside Parliament, hundreds of public servants protested.
fr | Le président a rencontré des investisseurs à Dubaï.
fr | Il a présenté une étude intitulée « L'infrastructure est le destin » aux responsables.
fr | Surnommé « le Boss », il dirige la maison depuis 2010.
fr | Cela montre que la confiance revient.
fr | L'entreprise veut construire une usine et compte ouvrir en mai.
fr | Le ministre l'avait annoncé.
fr | C'est ce qu'a annoncé le ministre.
fr | Si le projet aboutissait, il créerait 300 emplois.
fr | Le bar est fermé, comme en témoigne la place déserte.
fr | De nombreux trains accusent encore des retards.
fr | Elle ne parle toutefois pas d'entente en conciliation.
fr | Les parents voulaient l'assurance que les cours reprendraient lundi.
fr | Les rues de l'Est dévoilées par la firme sont laides.
fr | Au second tour, 14 % des électeurs du parti se reporteraient sur Ada Roy.
fr | L'institut se montre un peu plus optimiste pour la croissance.
fr | Le texte aurait dû être voté lundi.
fr | La réforme pourrait coûter cher.
fr | Contacté, le cabinet n'a pas souhaité commenter.
fr | Il n'a pas précisé quand le texte serait présenté.
fr | Les tarifs varient selon les régions.
fr | Pour la première fois, la ville est déserte.
fr | Les victimes souffraient de maladies chroniques.
fr | L'eau montait et tirait les barques.
fr | Le château, construit en 1630, abrite aujourd'hui un musée.
fr | Le studio, loué 850 euros par mois, est vide.
en | Officers found two knives in the car.
en | A lorry slammed into it “at a high rate of speed”.
en | The crash raised concerns about safety.
en | The union raised concerns about safety. → The union | concerns about safety
en | Reed found a buyer.
en | Inspections found mould in two kitchens. → Inspections | mould in two kitchens
fr | Les travaux devraient s'achever en 2026.
fr | Le fleuve déborde et menace plusieurs villages.
fr | La région compte 3 millions d'habitants, dont un tiers vit en ville.
fr | Le film raconte l'histoire d'un marin.
fr | Le livre explique comment la ville a grandi. → Le livre | comment la ville a grandi
fr | Le tableau montre une femme assise.
fr | Elle a appris le piano à six ans.
fr | Il a appris la mort de son frère par la radio.
fr | La maire a inauguré le pont, puis a visité l'école.
fr | Le tribunal l'a condamné à six mois de prison.
fr | La cour l'a reconnu coupable.
fr | L'entreprise a déclaré un bénéfice de 3 millions.
fr | Il a déclaré ses revenus en mai.
fr | Le gouvernement a déclaré l'état d'urgence.
fr | Le maire a signé un arrêté.
fr | Ils ont observé la lune toute la nuit.
fr | Les enquêteurs ont relevé des empreintes.
fr | Elle a relevé le défi.
fr | Le cycliste a lâché ses rivaux.
fr | L'usine a lancé une nouvelle ligne.
fr | Le joueur a glissé sur la pelouse.
fr | Le train a avancé de dix mètres.
fr | La police a découvert un corps.
fr | Le juge a tranché en faveur du locataire.
fr | Le vent a soufflé toute la nuit.
fr | Il a soutenu sa thèse en 2010.
fr | Le groupe maintient sa prévision.
fr | Le ministre rencontre les syndicats lundi.
fr | La photo témoigne de l'époque.
fr | Ce plat est dit « du pauvre ».
fr | La rue s'appelle « le Paradis ».
fr | L'opération « Ville propre » commence lundi.
fr | Son surnom, « le Roc », lui est resté.
en | The castle, built in 1630, now houses a museum.
en | The river burst its banks and threatens several villages.
en | The film tells the story of a sailor.
en | The painting shows a seated woman.
en | The team won the final and promised more.
en | The court found him guilty and jailed him.
en | The firm reported a profit of $3m. → The firm | a profit of $3m
en | He learned the piano at six.
en | The board agreed a deal.
en | They observed the moon all night.
en | The mayor signed the order.
en | The law requires drivers to stop.
en | The bank holds $3bn in cash.
en | The charity feeds 300 people.
en | The film, called "The Wall", opens in May.
en | His nickname, "the Rock", stuck.
en | The so-called "red zone" is shut.
en | The team fears nobody.
en | The dog smelled the fire and barked.
en | Workers demanded a pay rise. → Workers | a pay rise
en | The results were announced on Monday.
en | The accused man was released.
en | He was charged with theft.
en | She is expected to win.
en | The road is thought through.
en | The project was approved by the council.
en | The book is described in the catalogue.
en | The name recalls a lost village.
en | The phone showed a missed call.
en | A sign showed the way.
en | The agency issued a warning.
en | The judge ruled in her favour.
en | He maintains the gardens.
en | She argued with her sister.
en | The coach shouted at the players.
en | The firm claims a third of the market.
en | The storm claimed nine lives.
en | Its profits topped estimates.
en | The car cleared the estimate of $3m.

# Nous/vous
fr | Nous vous proposons une visite de la ville.
fr | Je vous assure que tout va bien.
fr | Nous vous rappelons que le port du casque est obligatoire.

# The sentence after a quotation
fr | « On verra », a dit la ministre. La ministre n'a pas répondu. → la ministre | « On verra »
en | "We will see," the minister said. The minister did not answer. → the minister | "We will see,"
en | "We will see." The minister did not answer.
fr | « On verra. » La ministre n'a pas répondu.
en | "We will see," the minister said. She left the room. → the minister | "We will see,"

# No attribution
fr | La pluie menace les récoltes.
fr | Il a assuré la présidence du club.
fr | Les armes dites de « force intermédiaire » sont interdites.
fr | Le taux est fixé à 3 %.
fr | Le loyer est fixé à 300 euros par le bailleur.
en | The state, a swing state that leans left, votes on Tuesday.
en | The technique called "X-ray burst" is new.
en | The bank published its latest estimates.
fr | Les deux pays trouvent leur origine dans un différend : il date de 1990.
fr | Trois hommes ont été reconnus coupables de vol.
fr | La sécheresse menace la région.
fr | Il assure la sécurité du site.
fr | Le contrat prévoit une clause de sortie.
fr | La loi prévoit une amende.
fr | Le juge a prononcé la relaxe.
fr | L'accord reconnaît le droit de grève.
fr | Une zone dite « rouge » est fermée.
en | The rain threatens crops.
en | He assured the presidency of the club.
en | The men were found guilty of theft.
en | The treaty recognises the right to strike.
en | The rate is set at 3%.
en | The report is due in May.
en | Voters face a stark choice: higher taxes or fewer teachers.
en | He holds the record.
en | She ordered a coffee.
en | She demanded an answer. → She | an answer
en | The suspect was described in the file.
en | The company reported to the police.
en | The firm reports on July 18.
en | The claims rose by 3% in May.
en | The road is expected to reopen.

# No attribution, and everyday verbs
fr | L'hiver a failli tout emporter : cent colonies mortes en six semaines.
fr | Le groupe a accusé une baisse de 3 %.
fr | Valnor accusait la plus forte baisse du CAC 40.
fr | La sécheresse inquiète les éleveurs.
fr | Ce film amuse les enfants.
fr | Le score étonne.
en | The jury is considering whether to convict.
en | Her evidence was challenged by the lawyer.
en | She was found unconscious by a cleaner.
fr | Les enfants jouaient, les parents hurlaient.
fr | Le fleuve a emporté le pont.
en | The board rejected the offer.
en | The dress recalls the 1950s.

# No attribution in everyday phrases
en | All of them are convinced by the study.
en | There were two nurses on the night in question.
fr | La lettre est dite à voix haute.
en | Doctors use a technique called "nudging".
the rules that somebody is judged by | en | Leeds were judged by the same rules as Derby.
what was discovered somewhere | en | Officers discovered two bodies buried in the garden.
what was discovered, the first since another |
  en | They have discovered an intact, old tomb in Hull, the first since one was found.
jobs that are added | en | The country added about 54,000 new jobs in May.
more than was expected | en | The economy added more jobs than expected in May.
aid that people claim | en | The number of people claiming Housing Benefit rose to 4,000.
who is questioned | en | The police questioned the two men about the money.
who is challenged | en | Republicans challenged President Ann Roy at both ends of the hall.
who somebody is | en | He saw the body of a man identified as Reed.
what police find | en | Officers went to the flat, with police finding seven more kilos of powder.
what a search reveals | en | A search revealed 3 kilos of powder.
what an operation saw | en | The operation saw police raiding three flats.
before what somebody speaks | en | Speaking ahead of the match, Ann Roy smiled.
where somebody speaks | en | Speaking at the launch of the project, Ann Roy smiled.
what figures are compared to | en | Sales rose by 3 per cent compared to the first quarter.
what a share adds | en | Brent rose 1.4%, after adding 69 cents on Friday compared to a rival which added $1.
a noun before another | en | Since the vote, state governments have had more money.
a noun before a participle | en | The figures come from budget reports obtained from the state.
wickets that are claimed | en | The captain claimed figures of 6 for 91.
responsibility that is claimed |
  en | The group claimed responsibility for the attack. → The group | responsibility for the attack
things with what was done to them | en | Officers examined it and found two plastic tubs labelled medical flour.
what is reported to the police | en | The clerk reported the theft to the police.
a matter that is reported | en | The clerk reported the matter.
a bare pronoun before a circumstance | en | The clerk revealed this while briefing the press.
what the writer recalls | en | It will be recalled that the index had risen.
to what officers respond |
  en | In the other case, which began on Monday, officers from the post (ERP) responded to a report of theft.
a thing that is found by a fossil |
  en | A student has discovered a new species thanks to a fossil that had been wrongly identified long ago.
a decision that is challenged | en | A voter has challenged the decision of the mayor to close the school.
suspects that somebody caught | en | The police arrested two suspected armed robbers in Kent.
what was not confirmed | en | The firm did not publicly confirm the number of cuts.
this before the main clause | en | Recognising this, our focus is on price.
what a technique is called | en | Ann Roy, who pioneered a technique called “river sampling”, has left.
a lead that is kept | en | The party maintained a lead from the morning when counting began.
a lead that is claimed to be there | en | The party maintained a lead was out of reach.
  → The party | a lead was out of reach
a place that is confirmed | en | The win confirmed its place in the final.
suspects behind their number | en | He named the four suspects they hold.
suspects behind a noun | en | It has a link with murder suspects being held by soldiers.
what a notice purports | en | The governor published a notice purporting to end the ban.
what somebody vows to go on with |
  en | The police have vowed to continue to “rid the streets of guns”.
  → The police | to continue to “rid the streets of guns”
what somebody committed to | en | The firm committed to pay the whole price. → The firm | to pay the whole price
whom somebody threatened to sack | en | The mayor has also threatened to fire Ann Roy. → The mayor | to fire Ann Roy
what a bank called a trend | en | The bank called that trend “a blow to us all”.
  → The bank | that trend “a blow to us all”
what this meant to somebody | en | He said for the average buyer, this meant a rise in price.
  → He | for the average buyer, this meant a rise in price
how many were hurt meanwhile | en | Ann Roy said during the third attack three officers were hurt.
  → Ann Roy | three officers were hurt
who confirms it, in short |
  en | About 120 homes have burned, the Kent Forestry Office (KFO) confirms.
  → the Kent Forestry Office | About 120 homes have burned
revenue higher than expected | en | Acme reported higher than expected revenue. → Acme | higher than expected revenue
who heads the forecasts | en | Kent Weather head of forecasting Ann Roy said it was late.
  → Kent Weather head of forecasting Ann Roy | it was late
what is left by projections | en | According to projections, what is left is one ton.
  → projections | what is left is one ton
whom somebody called on to leave | en | Roe later attacked Reed publicly and called for him to leave.
  → Roe | for him to leave
what a judge heard | en | The judge heard she was choked by the man. → The judge | she was choked by the man
what somebody denies telling |
  en | In court Mr Roy denied telling the officer he was ill. → Mr Roy | telling the officer he was ill
what was said before | en | She said this in reply to a report on fees paid by owners.
a loss of hearing | en | It is not the first link between hearing loss and cognitive troubles.
what the count comes to | en | Guests died, putting the number of dead at 12.
a ball that is slammed | en | Cooper ran past his marker and slammed the ball to the roof of the net.
rates that are held | en | The board took the decision to hold interest rates steady.
what people fear most | en | It prevents what people fear most or want least.
what not even trials prove | en | It is late and not even trials can prove their product works.
what fans will feel | en | Fans will no doubt feel that it is late.
a strike that a union called | en | They defied the two-day strike called by the Trades Union Congress.
who was advised by somebody | en | When they came, he was advised by the clerk to get help.
a small planet that is discovered | en | A telescope has discovered a third “small” planet outside our solar system.
magistrates who can hear | en | Work has begun so that magistrates, rather than justices, can hear applications.
a forecast that has been cut | en | The longer term forecast has been cut to 2 per cent.
what had been estimated | en | It rose by 9.1 per cent, less than the previously estimated 9.3 per cent.
what had been estimated, in French | fr | Le prix monte de 3 %, contre 2 % précédemment estimés.
what a town saw in a year | en | The town saw a riot in 2011.
what a town saw in a year, in French | fr | La ville a vu une émeute en 2011.
by when something was estimated | en | The work was estimated by the end of May at $3m.
a month by which something was estimated | en | The work was estimated by July at $3m.
concern since something was announced |
  en | There has been concern over jobs since the firm left, announcing that it would go.
concern that lasted, in French | fr | Cela a inquiété la ville, annonçant que la fin était proche.
who is sure to win something | fr | Tombée au 489e rang, Ada Roy est assurée de réintégrer le top 20.
who is told to go | en | Down in the table, Ann Roy was told to go.
# What happened to somebody, what a bowler had, whom somebody phoned, who came, what somebody told of themselves
en | The firm saw sales fall by 3 percent.
en | Bowler Ann Roy claimed figures of 5-39 as Kent won.
en | He called a girlfriend at the office several times.
en | Supporters of Ann Roy showed up the next day.
en | She described her ordeal.
fr | Il raconte sa mésaventure à un ami.
en | “My first thought was that he was dead,” she said. → she | “My first thought was that he was dead,”
fr | La greffière parle à l'oreille du président.
en | The army is not admitting responsibility.
fr | La réponse est claire et détaillée : c'est non.
"""


@each_row(("lang", "text", "expected"), rows(CASES))
def test_nothing_is_attributed_where_nothing_is_said(lang: str, text: str, expected: list[Parts], read: Read) -> None:
    assert [said.parts for said in read(text, lang)] == expected
