# ruff: noqa: E501 - a case is one line
"""Short copy that holds one slip, and copy that only looks as if it did. All of it is invented."""

from __future__ import annotations


def rows(table: str) -> list[tuple[str, ...]]:
    """The lines of a table, with bars between their parts; `¶` ends a line of the copy."""
    return [tuple(line.replace("¶", "\n").split(" | ")) for line in table.strip().splitlines()]


#: Kind, language, copy. Everything is published on Wednesday 8 May 2024.
SLIPS = rows(
    """
weekday_date | en | The vote will be held on Thursday 22 May in the town hall.
weekday_date | en | He was arrested on Friday, March 2, 2019, at the border.
weekday_date | en | The bridge opened on Monday, May 7, after two years of work.
weekday_date | fr | Le procès s'ouvrira jeudi 15 mai devant la cour d'assises.
weekday_date | fr | L'accord avait été signé le mardi 5 juin 2019 à Lille.
weekday_date | fr | Le salon se tient du vendredi 24 au samedi 26 mai à Nantes.
impossible_date | en | The contract ran out on 31 April, a day before the strike.
impossible_date | en | She was born on February 29, 1990, in Leeds.
impossible_date | fr | La plainte a été déposée le 31 novembre au parquet.
impossible_date | fr | Il est mort le 30 février 1954 à Oran.
conversion | en | The path is 12 miles (29 kilometres) long.
conversion | en | The boat weighs 40 tonnes (8,800 pounds).
conversion | en | Temperatures reached 40°C (124°F) in the valley.
conversion | fr | L'avion volait à 30 000 pieds (19 100 mètres).
conversion | fr | Le voilier filait à 40 nœuds (91 km/h).
conversion | fr | Il faut parcourir 60 miles, soit 127 kilomètres, pour la voir.
currency_rate | en | The fund paid €20m ($21.6m) for the tower. It will spend €5m ($6.9m) on the lifts.
currency_rate | fr | L'offre atteint 300 millions de dollars (279 millions d'euros). La prime est de 40 millions de dollars (47 millions d'euros).
quotation_words | en | “We will never sell the land that our parents left to us,” said Ann Doyle. The crowd cheered. Later she repeated: “We will never sell the house that our parents left to us.”
quotation_words | fr | « Nous avons perdu trois ans à cause de querelles entre voisins », a dit le maire. Sa phrase, « nous avons perdu dix ans à cause de querelles entre voisins », a fait rire.
quotation_words | en | In May she spoke of “a very long and very expensive mistake that none of us would make again”. “She said then that it was ‘a very long and very costly mistake that none of us would make again’, and went out,” the clerk said.
quotation_words | fr | En mai elle a parlé d’« une très longue et très coûteuse erreur que personne ne referait ». « Elle a dit alors que c’était “une très longue et très chère erreur que personne ne referait”, et elle est sortie », a raconté le greffier.
quotation_words | fr | Les policiers l'ont surnommé « le roi de la nuit ». Un voisin l'avait qualifié de « roi des nuits ».
quotation_speaker | en | “Nobody told us that the gate was locked,” said Ann Doyle. The room fell silent. “Nobody told us that the gate was locked,” said Peter Marsh.
quotation_speaker | fr | « Personne ne nous avait prévenus du danger », a déclaré Anne Lorrain. Le silence s'est fait. « Personne ne nous avait prévenus du danger », a déclaré Luc Fayard.
same_figure | en | Council buys 14 electric buses for island¶¶The council has bought 12 electric buses for the island, it said on Tuesday.
same_figure | fr | La ville plante 300 arbres dans ses écoles¶¶La ville va planter 450 arbres dans les cours de ses écoles cet hiver.
age_age | en | Joan Pritchard, 47, runs the bakery with her sister. In the evening she paints. Joan Pritchard, 49, has won two prizes.
age_age | fr | Élodie Marchand, 31 ans, dirige le club. Elle s'entraîne le soir. Élodie Marchand, 34 ans, vise le titre.
age_age | en | The 28-year-old Tom Bexley was third. “I am tired,” he said. Tom Bexley, 25, comes from Hull.
age_birth | en | Joan Pritchard, 47, was born in 1981 in Hull and came to London as a child.
age_birth | fr | Née le 3 mars 1970 à Brest, la romancière, 46 ans, a publié neuf livres.
age_birth | fr | Paul Rémy, 61 ans, dirige l'usine. Il est né en 1958 à Metz.
sum | en | The crash killed 12 people: four men, five women and two children.
sum | en | The grant is £9m: £4m for roads, £2m for schools and £2m for parks.
sum | fr | Le jury compte neuf membres : quatre juges, trois avocats et un greffier.
sum | fr | La ville versera 4 millions d'euros, la région 3 millions d'euros et l'État 2 millions d'euros, soit 10 millions d'euros au total.
shares | en | Cars made up 52% of traffic, lorries 31%, buses 11% and bicycles the remaining 9%.
shares | fr | Le bois fournit 45 % de la chaleur, le gaz 38 %, le fioul 12 % et le solaire les 9 % restants.
change_percent | en | Profit rose from £40m to £52m, an increase of 25%.
change_percent | en | Sales fell by 10% to 4.5 million from 6 million.
change_percent | en | The staff has doubled from 120 people to 310 people.
change_percent | fr | Le prix du lait est passé de 40 centimes à 50 centimes, soit une hausse de 20 %.
change_percent | fr | Le nombre d'élèves est passé de 800 à 600, une baisse de 33 %.
change_percent | fr | Le taux est passé de 12 % à 15 %, soit une hausse de 6 points.
change_percent | en | Revenue reached £52m, up 25% from £40m a year earlier.
change_percent | fr | Le rendement est passé de 12 kilos à 18 kilos, soit 35 % de plus.
shares | en | Of those asked, 46% were for the bridge, 38% against and 21% undecided.
shares | fr | Le bois fournit 45 % de la chaleur et le gaz 38 %. Le fioul en donne 12 %, le solaire les 9 % restants.
sum | en | The grant is £9m, of which £6m goes to roads and £5m to schools.
rate_total | en | She pays £2,000 a month, £28,000 a year.
rate_total | fr | La ville a vendu 3 000 billets à 25 euros, soit 90 000 euros.
vote_majority | en | The council voted 31 in favour and 22 against, a majority of 11.
duration_ends | en | From 2004 to 2011, for nine years, he led the party.
duration_ends | en | She governed for twelve years, from 1990 to 1999.
duration_ends | fr | Il a présidé le club de 1988 à 2001, pendant dix ans.
duration_ends | fr | Le festival a lieu du 3 au 9 juillet, pendant cinq jours.
vote_majority | en | The bill passed by 312 votes to 215, a majority of 87.
vote_majority | en | Members backed the plan by 58 votes to 41, a majority of 27 votes.
vote_majority | fr | Le texte a été adopté par 289 voix contre 261, soit une majorité de 38 voix.
vote_majority | fr | Il l'emporte par 412 voix contre 380, avec 42 voix d'avance.
rate_total | en | The lease costs £2,000 a month, or £28,000 a year.
rate_total | en | The state pays $5m a year, or $35m over five years.
rate_total | fr | Le loyer est de 1 200 euros par mois, soit 15 400 euros par an.
rate_total | fr | L'aide atteint 300 euros par mois, soit 7 200 euros sur trois ans.
same_figure | en | Storm leaves 7,000 homes without power¶¶A storm that swept across the north on Monday night left 9,000 homes without power, the grid company said. Trees fell on roads.¶
same_figure | fr | Le Mans : 18 blessés dans un accident d'autocar¶¶Un accident d'autocar a fait 13 blessés mardi près du Mans, dont trois graves, selon la préfecture.
same_figure | fr | L'usine va supprimer 240 emplois¶¶La direction a confirmé mardi la suppression de 420 emplois à l'usine de Bar, d'ici à la fin de l'année.
same_figure | en | Museum pays £2.4m for lost Turner¶¶The museum said it had paid £4.2m for the lost Turner, which had hung in a vicarage for 90 years.
age_age | en | At the centre of it all is Dev Patel-Jones, 41, a plumber from Hove. He has no regrets.¶¶“I would do it again,” said Patel-Jones, 43.
age_age | fr | La skieuse Marion Fabre, 22 ans, a gagné. Elle est née à Gap.¶¶Marion Fabre (24 ans) visera l'or.
age_birth | en | Ms Okafor, 52, who was born in 1965, has run the shop for ten years.
age_birth | fr | Jean-Paul Roux, 78 ans, né le 2 février 1951, vit seul.
sum | en | The council will spend £12m, made up of £5m on roads, £4m on parks and £2m on lighting.
sum | en | Of its 60 ships, the line says 31 run on diesel. It has 24 crew: three officers, 12 sailors and seven cooks.
sum | fr | Le parc compte 45 éoliennes : 20 au nord, 15 au sud et 12 en mer.
sum | fr | Trois communes ont voté : 1 200 voix à Ker, 800 à Lann et 500 à Pors, soit 2 700 voix au total.
sum | fr | L'équipe compte 14 sauveteurs, répartis en trois groupes. Elle a secouru 31 personnes : 12 hommes, 11 femmes et sept enfants.
shares | en | A survey found that 44% of farmers use the product, 37% do not and 26% did not know.
shares | fr | Quelque 58 % des sondés sont pour, 31 % contre et 17 % ne se prononcent pas.
shares | fr | L'État détient 51 % du capital, la région 28 %, les salariés 12 % et le public les 14 % restants.
change_percent | en | The price of a loaf has gone up from £1.20 to £1.50, or 20%.
change_percent | en | Membership halved from 900 people to 600 people.
change_percent | fr | Le nombre de visiteurs a bondi de 40 %, passant de 50 000 à 60 000.
change_percent | fr | Le budget a été multiplié par trois, de 2 millions d'euros à 9 millions d'euros.
change_percent | en | Rents rose 12% to £1,000 a month from £800 a month.
change_percent | en | Unemployment fell from 8.1% to 6.4%, a drop of 2.7 points.
duration_ends | en | Between 1998 and 2006, a period of six years, the mine stood idle.
duration_ends | en | The tour ran from 3 March to 24 March, for two weeks.
duration_ends | fr | Entre 2010 et 2018, soit pendant six ans, le pont est resté fermé.
duration_ends | fr | En douze ans, de 2001 à 2009, la forêt a perdu un tiers de sa surface.
duration_ends | fr | L'exposition se tient du 4 au 14 mai, soit huit jours.
vote_majority | en | MPs voted 301 to 287 for the bill, giving the government a majority of 24.
vote_majority | en | The motion was carried 34-27, a margin of nine votes.
vote_majority | fr | La motion a recueilli 246 voix pour et 231 contre, soit une avance de 25 voix.
vote_majority | fr | Élu avec 1 204 voix contre 1 150 à son rival, il a 64 voix d'avance.
rate_total | en | He earns £15 an hour, or £750 for a 40-hour week.
rate_total | en | The plant uses 30 tonnes a day, or 14,000 tonnes a year.
rate_total | fr | La machine produit 200 pièces par heure, soit 6 800 pièces par jour.
rate_total | fr | Un abonnement à 12 euros par mois, soit 164 euros par an.
conversion | en | Winds of 90mph (185km/h) tore off roofs.
conversion | fr | Le thermomètre affichait 14 degrés Fahrenheit (- 20 °C).
conversion | en | He lost 3 stone (29kg) in a year.
weekday_date | fr | Rendez-vous le lundi 3 juin à 20 heures ou le mardi 5 juin à 18 heures.
impossible_date | en | The law came into force on November 31, 2021.
impossible_date | fr | Du 28 au 31 avril, le port sera fermé.
quotation_speaker | en | "I have never seen anything like it in my life," said Karen Mott, a nurse.¶¶Outside, a fireman, Joe Rudd, shook his head. "I have never seen anything like it in my life," said Rudd.
quotation_speaker | fr | « Il n'y a pas eu de miracle, il y a eu du travail », sourit la capitaine, Léa Brun.¶¶Selon l'entraîneur, Paul Cazes, « il n'y a pas eu de miracle, il y a eu du travail ».
quotation_words | en | "This is the proudest day of my career as a teacher," she said. Under the headline photo she is quoted as saying: "This is the saddest day of my career as a teacher."
quotation_words | fr | « Le train arrivera à l'heure ou il n'arrivera pas », a promis la ministre. « Le train arrivera en retard ou il n'arrivera pas », avait-elle dit selon l'opposition.
currency_rate | en | The watch sold for $120,000 (£95,000), and its box for $8,000 (£4,900).
currency_rate | fr | Le club a payé 30 millions d'euros (32 millions de dollars) pour l'ailier et 12 millions d'euros (15,6 millions de dollars) pour le gardien.
same_figure | en | The plant, which employs 1,200 workers, will close in June. The union was told on Monday.¶¶A spokesman confirmed that the plant employs 1,400 workers and that all of them would be offered help.
conversion | en | The water reached 31°C (92.5°F) in August.
change_percent | en | Output fell from 240,000 barrels to 150,000 barrels, a drop of 47.5%.
change_percent | en | Output fell from 240,000 barrels in 2014 to 150,000 last year, a drop of 47.5%.
change_percent | en | The fish had fallen from 1,200 per hectare to 300, a fall of two thirds.
age_age | en | The chairman, Edmund Holloway, 71, agreed.¶¶Edmund Holloway, who turned 69 in June, will stay.
age_age | fr | Le maire, Gilles Tournant, 47 ans, défend le projet.¶¶À 49 ans, Gilles Tournant promet un toit.
age_birth | en | The mayor, Teresa Anaya, 52, who was born on the island in 1968, voted.
impossible_date | en | A survey published on February 30 last year found fewer fish.
duration_ends | en | The ban will run from 1 March 2025 to 28 February 2029, five years in all.
rate_total | en | The builders were paid £1.9m a month for 26 months, or £59.4m in all.
currency_rate | fr | L'indemnité est de 1,20 million de livres (1,43 million d'euros). Le salaire, 500 000 livres par an (720 000 euros), est haut.
"""
)

#: Language and copy in which everything fits, or nobody can tell.
RIGHT = rows(
    """
en | The vote will be held on Wednesday 22 May in the town hall.
en | Health care added most; other leaders were hotels (40,000), social work (26,000) and building (22,000).
en | Three teams came from far behind to win in week four: Denver (21 points), Hull (10 points) and Leeds (10 points).
en | The bill passed by 311 votes to 112. Labour won the seat with 13,012 votes, a majority of 6,436.
en | The deal would avert a closure of 20% of the offices, with one deadline for that 20% and another for the remaining 80%.
en | The cap will rise to £12.1m next year (£9.6m in 2022), while the women's cap will grow to £0.9m in 2023.
en | The economy added 187,000 jobs in August.¶Stocks closed at a record.¶The economy added 272,000 jobs in May.
en | The knock of Okafor came off 187 balls and included 12 boundaries.¶The spell of rain was short.¶The innings of Udolpho came off 63 balls and included five boundaries.
fr | La présidente l'emporterait face au maire, 55 % contre 45 %, en recul d'un point sur une semaine.
en | She would beat the mayor by 55% against 45%, down by one point in a week.
fr | Le maire obtient 30 % des voix (contre 27 % au printemps). Le sénateur est à 22 % (contre 28,6 %), la députée aussi, avec 22 % (contre 17,9 % en mars dernier).
fr | Il a remporté le saut en longueur, battant son record de 15 cm (8,27 m).
en | She won the long jump, beating her best by 15 cm (6.87 m).
fr | Le groupe Varelle a vu ses ventes progresser sur les six premiers mois de l'année à 4,27 milliards de francs.¶Le groupe Ostrel a vu ses ventes progresser sur les six premiers mois de l'année à 3,31 milliards de francs.
en | He was arrested on Friday, March 1, 2019. On Tuesday 7 May he was freed.
en | A leaflet put the fair on “Thursday 22 May (sic)”.
en | The leaflet says: “a bill passed by 312 votes to 215, a majority of 87 (sic)”.
en | In September 31 people died; in June 31 were hurt.
fr | Le salon se tient du vendredi 24 au dimanche 26 mai à Nantes.
fr | Le 29 février 2024, le jeudi 29 février, il neigeait.
fr | En 2021, le samedi 8 mai, la place était vide.
en | The path is 12 miles (19 kilometres) long and climbs 3,000 feet (900 metres).
en | Temperatures rose by 2°C (3.6°F) to 40°C (104°F).
en | The flat measures 70 square metres (two rooms), 12 miles (two hours) from London.
fr | Le colis pèse 20 livres (9 kg) et mesure 10 pouces (25 cm).
en | The fund paid €20m ($21.6m) for the tower. In 2008 it had cost €5m (then $7.9m).
en | It costs €20m ($21.6m) and £10m ($12.6m).
en | “We will not sell,” said Ann Doyle. “We will not sell, because this land is all that we have left of them,” she added.
fr | « Nous avons perdu trois ans » : le maire s'explique. « Nous avons perdu trois ans à cause de querelles entre voisins », dit-il.
en | “We moved the bell, and the children did the rest,” she said. “They moved the bell, and the children lost the rest of their day,” he said.
fr | « Le loup est là », dit Anne Lorrain. « Le chien est là », dit Luc Fayard.
en | “I have no idea what will happen next year,” said Ann Doyle. “I have no idea who will pay for it,” said Peter Marsh.
en | Council buys 14 electric buses¶¶The council has bought 14 electric buses. It had 12 electric buses last year.
en | Fire kills three people in Leeds¶¶A fire killed three people in Leeds on Tuesday. Two people died in a fire there in 2019.
fr | La ville plante 300 arbres¶¶La ville plante près de 310 arbres. Elle en avait planté 120 l'an dernier.
en | The first attack killed 12 people in Leeds.¶¶The second attack killed three people in Hull.
en | The plant employs 1,200 workers.¶¶Last year the plant employed 1,400 workers.
en | Joan Pritchard, 47, runs the bakery. Her namesake Joan Pritchard, 49, lives next door.
en | Tom Bexley, 52, and his son Tom Bexley, 19, row together.
en | Joan Pritchard, 47, was born in 1976 in Hull. Her mother was born in 1950.
fr | Née le 3 mars 1970 à Brest, la romancière, 54 ans, a publié neuf livres.
fr | Paul Rémy, 61 ans, dirige l'usine que son père, né en 1931, avait fondée.
fr | Jean Valat est mort à 61 ans. Il était né en 1940.
en | The crash killed 12 people: four men, six women and two children.
en | The budget is £9m, including £4m for roads and £2m for schools.
fr | Le budget atteint 9 millions d'euros, dont 4 millions d'euros pour les routes et 2 millions d'euros pour les écoles.
fr | Trois communes : Vannes, 54 000 habitants, Auray, 14 000 habitants, et Carnac, 4 000 habitants.
en | Three of the 12 players scored: Bell got four goals and Hart two.
en | Cars made up 52% of traffic, lorries 31% and buses 11%. The rest came by bicycle.
en | Cars made up 52% of traffic, lorries 31%, buses 11% and bicycles the remaining 6%.
fr | Les oui l'emportent avec 54 % des voix ; 48 % des inscrits ont voté, contre 45 % en 2019.
en | Profit rose from £40m to £52m, an increase of 30%.
en | Profit rose from £40m to £52m, while costs fell by 12%.
en | Sales fell by 25% to 4.5 million from 6 million.
en | The staff has more than doubled from 120 people to 310 people.
fr | Le prix est passé de 40 à 50 centimes, soit 25 % de plus.
fr | Le taux est passé de 12 % à 15 %, soit une hausse de 3 points.
fr | Le taux est passé de 12 % à 15 %, une hausse de 25 % en un an.
fr | Le budget atteint 386 millions d'euros, dont 88 millions d'investissement, contre 371 millions, soit + 4 %.
en | Revenue reached £52m, up 30% from £40m a year earlier.
en | Of those asked, 46% were for the bridge, 38% against and 16% undecided.
en | The grant is £9m, of which £5m goes to roads and £2m to schools.
fr | La ville a vendu 3 000 billets à 25 euros, soit 75 000 euros.
en | From 2004 to 2011, for seven years, he led the party; he was elected for five years.
fr | Le festival a lieu du 3 au 9 juillet, pendant sept jours.
fr | De 1988 à 2001, il a présidé le club, où il était entré dix ans plus tôt.
en | The bill passed by 312 votes to 215, a majority of 97.
en | The wind farms are 60 and 95 miles away (97km and 153km).
en | The committee backed it by seven votes to five. The council did by 31 votes to 17, a majority of 14.
en | It passed by 312 votes to 215; an absolute majority of 289 was needed.
fr | Le texte a recueilli 289 voix contre 261, la majorité requise étant de 276 voix.
en | The lease costs £2,000 a month, or £24,000 a year.
en | She pays £2,000 a month, or £2,400 with heating.
fr | Le loyer est de 1 200 euros par mois, soit 14 400 euros par an.
fr | Il gagne 1 200 euros par mois, ou 1 500 euros en été.
en | She finished with six and a half points from nine games: five wins, three draws and a defeat.
en | The water reached 31°C (88°F) in August.
en | Fares went from 20 to 30 euros, a third of them for students.
en | Edmund Holloway, 71, agreed.¶¶His son, Edmund Holloway, 38, did not.
fr | Gilles Tournant, 47 ans, défend le projet.¶¶À 49 ans, Gilles Ravel promet un toit.
en | The ban ran from March 2020 to March 2023, for three years.
"""
)
