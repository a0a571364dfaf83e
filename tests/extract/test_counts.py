"""Counts with their noun, vague quantities, ranks, durations and ages."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read
from workbench.claims import Claim

COUNTS = [
    ("en", "The busiest was Cork University Hospital (60).", "60", 60, None),
    ("en", "Cork City School (12) came first.", "12", 12, None),
    ("en", "University Hospital Galway (45) had fewer.", "45", 45, None),
    ("fr", "L'emploi a augmenté de 303 000 ou 1,6 %.", "303 000", 303000, None),
    ("fr", "Quatre élèves de troisième et de 4e sont exclus.", "Quatre élèves", 4, "élèves"),
    ("en", "She drinks five cups of coffee a day.", "five cups", 5, "cups"),
    ("en", "It sent 5 000 bags, 20 000 hoes and 9 498 seedlings.", "9 498 seedlings", 9498, "seedlings"),
    ("en", "The corporation contributed zero to the account.", "zero", 0, None),
    ("fr", "On compte 1900 chômeurs à Brest, 1800 à Quimper et 2010 à Lorient.", "2010", 2010, None),
    ("fr", "Il y eut 2000 spectateurs en 2023, contre 1950 en 2022.", "1950", 1950, None),
    ("en", "There were 77 centuries and 279 fifties in the match.", "77 centuries", 77, "centuries"),
    (
        "en",
        "The players led the game after three quarters, and the coach of the league saw goals.",
        "three quarters",
        3,
        "quarters",
    ),
    (
        "en",
        "The players won the league; the coach saw them save two match points.",
        "two match points",
        2,
        "points",
    ),
    ("en", "The fund grew by £20.5bn. Waiting lists hit 6.2million in May.", "6.2million", 6.2e6, None),
    ("en", "It provided 37,622 ‘hits’ worth RM15m.", "37,622 ‘hits", 37622, "hits"),
    ("en", "It flew 6.5m customers, and 82.477m in the year so far.", "82.477m", 82477000, None),
    ("en", "Around 1900 homes in Devon and 1850 in Cornwall had no power.", "1850", 1850, None),
    ("en", "It had 2000 visitors, against 1950 in 2022.", "1950", 1950, None),
    ("fr", "Sur 200 cas, «94» sont survenus en ville.", "94", 94, None),
    ("fr", "La grippe a tué « 12 » enfants.", "« 12 » enfants", 12, "enfants"),
    ("en", 'He made "34" saves.', '"34" saves', 34, "saves"),
    ("fr", "Sept élèves sur les dix-huit ont réussi.", "dix-huit", 18, None),
    ("en", "Seven pupils of the eighteen passed.", "eighteen", 18, None),
    ("fr", "Il a cité trois fois le nom.", "trois fois", 3, "fois"),
    ("fr", "Le rapport formule 62 recommandations.", "62 recommandations", 62, "recommandations"),
    ("fr", "La gauche gagne 12 sièges, à 31, et la droite en perd.", "31", 31, None),
    ("fr", "Le taux est de 12 % en mars et 300 en ont parlé en avril.", "300", 300, None),
    ("fr", "Il en prend moins d'une fois par mois.", "moins d'une fois", 1, "fois"),
    ("fr", "L'étude suit 60.000 non buveurs.", "60.000 non buveurs", 60000, "buveurs"),
    ("en", "He has three more such games than she.", "three more such games", 3, "games"),
    ("fr", "Il pèse 80 kg et au moins 40 de ses amis sont venus.", "au moins 40", 40, None),
    ("en", "There are 33 possible cases.", "33 possible cases", 33, "cases"),
    ("en", "The firm made $40m; its staff is 22.", "22", 22, None),
    ("fr", "La firme a gagné 40 millions d'euros ; son effectif est de 22.", "22", 22, None),
    ("fr", "Le solde naturel s'établit à – 2 800.", "– 2 800", -2800, None),
    ("fr", "Il faut remettre à niveau 9 structures.", "9 structures", 9, "structures"),
    ("en", "Nine bid, and only three won anything.", "three", 3, None),
    ("en", "Its sheds are spread over 40 sites.", "40 sites", 40, "sites"),
    ("en", "There were only 63 total assaults.", "63 total assaults", 63, "assaults"),
    ("en", "The search for 15 more continues.", "15", 15, None),
    ("en", "The coach saw his players win the tie over 2 legs this season.", "2 legs", 2, "legs"),
    ("en", "Flanders (23) and Merrett (31) led the disposals for the Suns.", "23", 23, None),
    ("en", "It has 320 million average monthly users.", "320 million average monthly users", 320e6, "users"),
    ("en", "The population is 5.6m.", "5.6m", 5.6e6, None),
    ("en", "More than 4m have fled.", "More than 4m", 4e6, None),
    ("en", "Subscriptions hit 2.5m, up from 2.1m.", "2.1m", 2.1e6, None),
    ("fr", "Seuls 1000 foyers ont froid, 1500 en Bretagne.", "1500", 1500, None),
    ("en", "There are two real threats.", "two real threats", 2, "threats"),
    ("en", "Of the five, three don't drive.", "three", 3, None),
    ("fr", "Elle a remporté deux couronnes.", "deux couronnes", 2, "couronnes"),
    ("en", "The three accused appeared in court.", "three accused", 3, "accused"),
    ("en", "He brought 400 x 50kg of rice.", "400", 400, None),
    (
        "en",
        "Three people died and one injured in two separate shootings is in hospital.",
        "two separate shootings",
        2,
        "shootings",
    ),
    ("en", "They will build two high schools.", "two high schools", 2, "schools"),
    ("en", "Police registered 66 NDPS cases in unit 3.", "66 NDPS cases", 66, "cases"),
    ("en", "He had 12 carries for 83 yards and one reception.", "one reception", 1, "reception"),
    ("en", "They were tied at 27 apiece.", "27 apiece", 27, None),
    ("en", "Two or more accidents were seen.", "Two or more accidents", 2, "accidents"),
    ("fr", "Elle a vu un médecin au moins une fois.", "au moins une fois", 1, "fois"),
    ("en", "One or more vaccines failed.", "One or more vaccines", 1, "vaccines"),
    ("en", "It failed at least one time.", "at least one time", 1, "time"),
    ("fr", "Un logement de quatre pièces et demie.", "quatre pièces et demie", 4.5, "pièces"),
    ("en", "She ate three pies and a half.", "three pies and a half", 3.5, "pies"),
    ("en", "The Bears led for two quarters, the quarterback said.", "two quarters", 2, "quarters"),
    ("fr", "On compte 12 cas pour 5 000 habitants.", "12 cas pour 5 000 habitants", 12, "cas"),
    ("en", "That tops the 911 seen last week.", "911", 911, None),
    ("en", "It failed with 11 yes votes.", "11 yes votes", 11, "votes"),
    ("en", "It won 25 out of 26 seats.", "26 seats", 26, "seats"),
    ("en", "The court had 6-3 opinions.", "6", 6, None),
    ("en", "The justices split, and two terms later it was 7-2 again.", "7", 7, None),
    ("en", "It was a five-set thriller.", "five-set", 5, "set"),
    ("fr", "La ville a 1  250  000 habitants.", "1  250  000 habitants", 1250000, "habitants"),
    ("en", "The 1200 or so people left.", "1200 or so people", 1200, "people"),
    ("fr", "Deux joueurs au moins deux fois cités sont là.", "Deux joueurs", 2, "joueurs"),
    ("en", "There were 5,34,79,378 cases.", "5,34,79,378 cases", 53479378, "cases"),
    ("en", "They had a one-shot lead.", "one-shot", 1, "shot"),
    ("en", "He shot a two-under 68 there.", "68", 68, None),
    ("en", "They lost by one vote.", "one vote", 1, "vote"),
    ("fr", "Le choc a fait un mort, un disparu et sept blessés.", "un mort", 1, "mort"),
    ("fr", "Trois grièvement blessés sont à Lyon.", "Trois grièvement blessés", 3, "blessés"),
    ("en", "Sixteen people dead.", "Sixteen people", 16, "people"),
    ("en", "In the week to 27 January 127 were ill.", "127", 127, None),
    ("en", "Two teenage Israelis died.", "Two teenage Israelis", 2, "Israelis"),
    ("en", "The total is 15,000 lower than in May.", "15,000", 15000, None),
    ("en", "She struck out two in 8 1/3 innings.", "8 1/3 innings", 25 / 3, "innings"),
    ("en", "It has 300 poker and gaming machines.", "300 poker and gaming machines", 300, "machines"),
    ("en", "Eight U.S. and Russian sailors came.", "Eight U.S. and Russian sailors", 8, "sailors"),
    ("en", "Two US pilots came.", "Two US pilots", 2, "pilots"),
    ("en", "Two elderly people fell.", "Two elderly people", 2, "people"),
    ("fr", "Quatre tours Eiffel tiendraient là.", "Quatre tours", 4, "tours"),
    ("en", "Deaths rose to 80 per 100,000.", "80 per 100,000", 80, None),
    ("en", "He hit nine fours and two sixes.", "nine fours", 9, "fours"),
    ("en", "The club has won three straight and lost two.", "three", 3, None),
    ("en", "The side fell 62 short.", "62", 62, None),
    ("en", "A gang of seven stole it.", "seven", 7, None),
    ("en", "It hit a tree with 214 aboard.", "214", 214, None),
    ("en", "Grants went to 14,000 homes out of 25m.", "25m", 25e6, None),
    ("en", "Parking costs £1.40 for an hour and £4.20 for up to four.", "up to four", 4, None),
    ("en", "The committee split seven-five.", "seven", 7, None),
    ("en", "It came from 50 overseas territories.", "50 overseas territories", 50, "territories"),
    ("en", "A 20m-strong army of fans came.", "20m-strong", 20e6, "strong"),
    ("en", "The 16-year-old from Hull scored 14.700 on vault.", "14.700", 14.7, None),
    ("en", "Ferris, who was 18 under after a 66, won.", "18", 18, None),
    ("en", "Two long-term deals were signed.", "Two long-term deals", 2, "deals"),
    ("en", "The father of four denies it.", "four", 4, None),
    ("en", "They ordered two F-35s.", "two F-35s", 2, "F-35s"),
    ("en", "They ordered three A320s.", "three A320s", 3, "A320s"),
    ("fr", "Elle a commandé trois A320 neufs.", "trois A320", 3, "A320"),
    ("en", "They sent 12 B-52 bombers.", "12 B-52 bombers", 12, "bombers"),
    ("en", "She sold 20 T-shirts.", "20 T-shirts", 20, "T-shirts"),
    ("en", "Of his titles two U21 ones are new.", "two", 2, None),
    ("en", "Of the 1900-plus homes, most sold.", "1900-plus homes", 1900, "homes"),
    ("en", "It will raise rates twice more this year.", "twice", 2, None),
    ("en", "It struck 42km south of Jumla, killing 157 and injuring 375.", "157", 157, None),
    ("fr", "Il a frappé à 42 km de Jumla, tuant 157 personnes et en blessant 375.", "375", 375, None),
    ("en", "It has passed 14m homes and aims for 25m by 2026.", "25m", 25e6, None),
    ("en", "Revenue was £10m. Unit sales hit 1.2m.", "1.2m", 1.2e6, None),
    ("fr", "Coût : 10 millions d'euros. Les ventes de voitures atteignent 2,1 millions.", "2,1 millions", 2.1e6, None),
    ("en", "Hodge (55) fell to the last of five wickets.", "55", 55, None),
    ("fr", "Deux Québécoises, trois Allemands, un Coréen, puis personne.", "un Coréen", 1, "Coréen"),
    ("fr", "Il a remporté trois fois le tournoi.", "trois fois", 3, "fois"),
    ("en", "It is minus four.", "minus four", -4, None),
    ("fr", "Il fait moins quatre.", "moins quatre", -4, None),
    ("en", "I felt two small ones.", "two small", 2, "small"),
    (
        "fr",
        "Une dizaine de milliers de fans.",
        "Une dizaine de milliers de fans",
        10000,
        "fans",
    ),
    ("en", "It closed a further dozen before noon.", "a further dozen", 12, None),
    ("fr", "Elle a passé trois nuits dehors.", "trois nuits", 3, "nuits"),
    ("fr", "Il a reçu deux balles.", "deux balles", 2, "balles"),
    ("fr", "Deux sous-secrétaires ont signé.", "Deux sous-secrétaires", 2, "sous-secrétaires"),
    ("fr", "Une bonne centaine de manifestants.", "Une bonne centaine de manifestants", 100, "manifestants"),
    ("en", "The board voted 215 to 412 against it.", "412", 412, None),
    ("fr", "Construire les 36 usines prévues.", "36 usines", 36, "usines"),
    ("fr", "Deux millions de puces d'IA.", "Deux millions de puces", 2e6, "puces"),
    ("fr", "Quelque 47 600 décès prématurés.", "Quelque 47 600 décès", 47600, "décès"),
    (
        "fr",
        "Les nonante-deux mille hospitalisations.",
        "nonante-deux mille hospitalisations",
        92000,
        "hospitalisations",
    ),
    ("fr", "Plus de deux cents courriels reçus.", "Plus de deux cents courriels", 200, "courriels"),
    ("fr", "On compte 41'300 patients.", "41'300 patients", 41300, "patients"),
    ("fr", "Une vingtaine d'élus présents.", "Une vingtaine d'élus", 20, "élus"),
    ("fr", "Trois grands groupes dominent.", "Trois grands groupes", 3, "groupes"),
    ("fr", "Le feu a détruit 21 maisons, une école et un gymnase.", "une école", 1, "école"),
    ("fr", "Le feu a détruit 21 maisons, une école et un gymnase.", "un gymnase", 1, "gymnase"),
    ("fr", "Ils ont eu par deux fois la balle.", "deux fois", 2, "fois"),
    ("fr", "Par 312 voix pour.", "312 voix", 312, "voix"),
    ("en", "It followed 9,840 adults.", "9,840 adults", 9840, "adults"),
    ("en", "It adds 12 sheriff's deputies.", "12 sheriff's deputies", 12, "deputies"),
    ("en", "Two armed police officers came.", "Two armed police officers", 2, "officers"),
    ("en", "More than half a billion people live there.", "More than half a billion people", 5e8, "people"),
    ("en", "A dozen drones flew.", "A dozen drones", 12, "drones"),
    ("en", "One hundred and twenty-three voters.", "One hundred and twenty-three voters", 123, "voters"),
    ("en", "He voted twice.", "twice", 2, None),
    ("en", "Nearly 200 striking workers marched.", "Nearly 200 striking workers", 200, "workers"),
    ("en", "A 96-bed block opened.", "96-bed", 96, "bed"),
    ("fr", "Soit 512 cas pour 100 000 habitants.", "512 cas pour 100 000 habitants", 512, "cas"),
    ("en", "It hit eight U.S. states.", "eight U.S. states", 8, "states"),
    ("en", "The ward has 911 beds.", "911 beds", 911, "beds"),
    ("en", "They asked 1,211 likely voters.", "1,211 likely voters", 1211, "voters"),
    ("fr", "Dans les quatre plus grands championnats, il gagne.", "quatre plus grands championnats", 4, "championnats"),
    ("fr", "Après cinq ans et plus de 200 matchs.", "plus de 200 matchs", 200, "matchs"),
    ("fr", "Il veut passer de 2 500 à 10 000 clients.", "2 500", 2500, "clients"),
    ("fr", "C'est l'objectif des 25 fixé par lui.", "25", 25, None),
    ("en", "He was 20-of-36 from the line.", "36", 36, None),
    ("en", "He was 8-for-11 from the line.", "8", 8, None),
    ("en", "The drug was tried in a trial in 11 countries.", "11 countries", 11, "countries"),
    ("en", "In Week 3, 10 of 14 games were close.", "10", 10, None),
    ("en", "Kent 235 and 180 lost by nine wickets.", "235", 235, None),
    ("fr", "Ce sont deux filles âgées de 12 et 21 ans et un garçon de 15 ans.", "un garçon", 1, "garçon"),
    ("en", "They are two girls aged 12 and 21 and one boy of 15.", "one boy", 1, "boy"),
    ("en", "It was a two-Test series.", "two-Test", 2, "Test"),
    ("en", "The coach saw his players win the match by goals from Vassell (2) and Lee.", "2", 2, None),
    ("fr", "On voit deux points lumineux.", "deux points", 2, "points"),
    ("fr", "La centaine de mineurs est remontée.", "centaine de mineurs", 100, "mineurs"),
    ("fr", "Quelques 70 pompiers sont là.", "Quelques 70 pompiers", 70, "pompiers"),
    ("en", "It left dozens dead and 12 missing.", "12 missing", 12, "missing"),
    ("en", "She holds two degrees.", "two degrees", 2, "degrees"),
    ("fr", "Il a tiré sur un homme et frappé un autre sur deux marches.", "deux marches", 2, "marches"),
    ("fr", "Trois étapes de plaine et un contre-la-montre.", "un contre-la-montre", 1, "contre-la-montre"),
    ("fr", "Vingt firmes dépassent le seuil des cinquante.", "cinquante", 50, None),
    ("fr", "Ce soir, 22 points sont inscrits à l'ordre du jour.", "22 points", 22, "points"),
    ("fr", "Le nombre de fumeurs : de 15,8 à 14,4 millions en un an.", "15,8", 15.8e6, None),
    ("fr", "Ils ont reçu plus d'une nomination.", "plus d'une nomination", 1, "nomination"),
    ("en", "They are aged from 8 to 14 years old, and six of them are sisters.", "six", 6, None),
]

VAGUE = [
    ("en", "A few more months of work are needed.", "A few more months", "duration", "month"),
    ("fr", "Il attend encore quelques longues minutes.", "quelques longues minutes", "duration", "minute"),
    ("en", "A baby aged a few months was saved.", "a few months", "age", "month"),
    ("fr", "Un bébé de quelques mois est mort.", "quelques mois", "age", "month"),
    ("fr", "Une peine de plusieurs années de prison.", "plusieurs années", "duration", "year"),
    ("en", "Thieves took thousands of pounds' worth of tools.", "thousands of pounds", "money", "GBP"),
    ("fr", "Des milliards de dollars.", "Des milliards de dollars", "money", "USD"),
    ("fr", "Plusieurs milliards de dollars.", "Plusieurs milliards de dollars", "money", "USD"),
    ("fr", "Plusieurs usines ferment.", "Plusieurs usines", "count", "usines"),
    ("fr", "Des dizaines de milliers de personnes.", "Des dizaines de milliers de personnes", "count", "personnes"),
    ("fr", "Il attend quelques heures.", "quelques heures", "duration", "hour"),
    ("fr", "« des centaines de milliards » de dollars", "des centaines de milliards » de dollars", "money", "USD"),
    ("en", "Tens of billions of dollars a year.", "Tens of billions of dollars a year", "money", "USD"),
    ("en", "Several trials are due.", "Several trials", "count", "trials"),
    ("en", "It spoils within a few hours.", "a few hours", "duration", "hour"),
    ("en", "Dozens of people came.", "Dozens of people", "count", "people"),
    ("en", "A few thousand votes decide.", "A few thousand votes", "count", "votes"),
    ("en", "A couple of weeks passed.", "A couple of weeks", "duration", "week"),
]

RANKS = [
    ("en", "Dublin won their first All-Ireland title.", "their first All-Ireland title", 1),
    ("en", "It was her first in-person visit.", "her first in-person visit", 1),
    ("en", "At the end of a high scoring first half, they led.", "first half", 1),
    ("en", "Kerry paid for their wayward second-half shots.", "second-half shots", 2),
    ("en", "The film held onto the #2 spot.", "#2", 2),
    ("en", "Apple trailed in second with its phones.", "second", 2),
    ("fr", "Au deuxième vingt, Price a repoussé 14 tirs.", "Au deuxième vingt", 2),
    ("fr", "Doué a marqué ensuite (2-1, 73').", "73'", 73),
    ("en", "Ndiaye (90+1) scored a late goal of the match, with the league game over.", "90+1", 90),
    ("fr", "Elle se classe 12e sur 45.", "12e", 12),
    ("fr", "Il a marqué le 10 000e but du club.", "le 10 000e but", 10000),
    ("en", "It was the 10,000th goal of the club.", "the 10,000th goal", 10000),
    ("fr", "Le 105e Tour de France part de Brest.", "Le 105e Tour", 105),
    ("fr", "Une copie va au greffe et une deuxième au magistrat.", "une deuxième", 2),
    ("en", "They scored on a second 7-yard run.", "a second", 2),
    ("en", "A third 20-mile race is planned.", "A third", 3),
    ("en", "The Kenyan crossed the finish line ninth.", "ninth", 9),
    ("en", "The film slid to second place.", "second place", 2),
    ("en", "He was out to Roland-Jones' second ball.", "second ball", 2),
    ("en", "He threw the 7,143rd pass.", "the 7,143rd pass", 7143),
    ("fr", "Il arrive en position trois du classement.", "en position trois", 3),
    ("en", "She reached her 12th Wimbledon quarter-final.", "her 12th Wimbledon quarter-final", 12),
    ("en", "Profit came in the first half of it.", "first half", 1),
    ("en", "She is a distant second with 30.", "a distant second", 2),
    ("en", "He was tied for second going into the final day.", "second", 2),
    ("fr", "La première en février, la seconde le 20 mai.", "la seconde", 2),
    ("en", "She rises to second; he falls.", "second", 2),
    ("fr", "Il a marqué aux 11e et 38e minutes.", "11e", 11),
    ("en", "A second hearing is set.", "A second hearing", 2),
    ("fr", "Pour la première fois, il gagne.", "la première fois", 1),
    ("fr", "Le troisième producteur mondial.", "Le troisième producteur", 3),
    ("fr", "À la 62e minute, il marque.", "la 62e minute", 62),
    ("fr", "But : Niang (64e sp) pour Caen.", "64e", 64),
    ("fr", "Elle a battu la tête de série 12.", "tête de série 12", 12),
    ("fr", "C'est son vingt et unième titre.", "son vingt et unième titre", 21),
    ("fr", "Le no 2 du parti.", "no 2", 2),
    ("en", "It is the second-largest bank.", "the second-largest bank", 2),
    ("en", "For the first time, he won.", "the first time", 1),
    ("fr", "Ils sont 6èmes au classement.", "6èmes", 6),
    ("fr", "La 111eme édition part de Nice.", "La 111eme édition", 111),
    ("en", "The No 3 seed lost.", "No 3", 3),
    ("en", "They climb to third in the table.", "third", 3),
    ("en", "His twenty-first goal.", "His twenty-first goal", 21),
    ("fr", "C'est le deuxième trimestre consécutif de hausse.", "le deuxième trimestre", 2),
    ("fr", "C'est le premier trimestre depuis 2014 où il recule.", "le premier trimestre", 1),
    ("en", "It made its first quarter-point cut.", "its first quarter-point", 1),
    ("en", "Sales grew for the first quarter in a long time.", "the first quarter", 1),
    ("en", "It was the first quarter since 2001 that sales fell.", "the first quarter", 1),
    ("en", "The NFL coach won. He scored in the third quarter.", "the third quarter", 3),
    ("fr", "Il attaque dans les 3e, 6e et 8e étapes.", "les 3e", 3),
    ("en", "It was their sixth one-day international.", "sixth", 6),
    ("en", "The batsman made his second century.", "his second century", 2),
    ("en", "Samsung ranked first among makers.", "first", 1),
    ("en", "Turnout in the first, second and third phases fell.", "second", 2),
    ("en", "She ranks second in goals.", "second", 2),
    ("en", "They won to go second in the table.", "second", 2),
    ("en", "He is second in the standings.", "second", 2),
    ("en", "He is now second overall.", "second", 2),
    ("en", "He is ranked 12 in the world.", "ranked 12", 12),
    ("en", "Kent had another third innings collapse.", "third", 3),
    ("en", "They slipped to second on Tuesday.", "second", 2),
    ("en", "A six-run second inning won it.", "second inning", 2),
    ("en", "They finished first and second.", "second", 2),
    ("en", "It is a record third title.", "record third title", 3),
    ("en", "It was the 11th century of the snooker final.", "the 11th century", 11),
    ("en", "Leeds are second while Hull are third.", "second", 2),
    ("en", "The fines are the first under the act.", "the first", 1),
    ("en", "It was a stunning first career win.", "first career win", 1),
    ("en", "It is the oldest club and first to win.", "first", 1),
    ("fr", "C'est la plus forte hausse et première à compter.", "première", 1),
    ("en", "She is the youngest and first woman to win.", "first woman", 1),
    ("fr", "Elle est la plus jeune et première femme à gagner.", "première femme", 1),
    ("en", "It was about a second, smaller wound.", "a second", 2),
    ("en", "They asked about a second term.", "a second term", 2),
    ("fr", "Elle la bat une neuvième fois.", "une neuvième fois", 9),
]

DURATIONS = [
    ("en", "Some had to wait over 12 hours.", "over 12 hours", 12, "hour"),
    ("en", "They lost it in the first half an hour.", "half an hour", 0.5, "hour"),
    ("en", "Boston led in the final 3:40.", "3:40", 220 / 60, "minute"),
    ("en", "The judge gave 10-, 12- and 15-year terms.", "10-", 10, "year"),
    ("en", "The bill will be passed in one day.", "one day", 1, "day"),
    ("en", "Shares fell 2.67 per cent a day ahead of the record date.", "a day", 1, "day"),
    ("fr", "Pendant les mêmes six mois, il a dormi.", "six mois", 6, "month"),
    ("fr", "Le projet créera 250 emplois d'ici à trois ans.", "trois ans", 3, "year"),
    ("en", "She was jailed for 18 months, her brother for 12 and their cousin for six.", "six", 6, "month"),
    ("fr", "Elle est condamnée à cinq ans, elle à trois ans, le troisième à deux.", "deux", 2, "year"),
    ("fr", "Elle a pris 15 ans, lui 12.", "12", 12, "year"),
    ("fr", "Il a écopé de trois ans ; sa compagne, de deux ans.", "deux ans", 2, "year"),
    ("en", "It came again.\nSecond Strike in Just Two Weeks\nThis is not an isolated case.", "Two Weeks", 2, "week"),
    ("en", "She is six months pregnant.", "six months", 6, "month"),
    ("en", "He is two years into a sentence.", "two years", 2, "year"),
    ("en", "Over these next 24, 48 hours it floods.", "these next 24", 24, "hour"),
    ("fr", "À deux ans de la prochaine présidentielle, la gauche se cherche.", "deux ans", 2, "year"),
    ("fr", "Il a eu trois ans de prison, dont un avec sursis.", "un", 1, "year"),
    ("en", "It lasted five or more years.", "five or more years", 5, "year"),
    ("en", "Inflation is running at 40-year highs.", "40-year", 40, "year"),
    ("fr", "Il a pris 12 mois de 2017 à 2018.", "12 mois", 12, "month"),
    ("fr", "L'OAT à dix ans se traitait à 3,12 %.", "dix ans", 10, "year"),
    ("en", "He got six years, with two and a half to be served on licence.", "two and a half", 2.5, "year"),
    ("fr", "Une séance de 2 heures suffit.", "2 heures", 2, "hour"),
    ("en", "The marathon is hers if she dips under 2:30 there.", "2:30", 2.5, "hour"),
    ("en", "The drive took 2h 20m in the snow.", "2h 20m", 7 / 3, "hour"),
    ("en", "The ban was raised from 18 months to three years.", "18 months", 18, "month"),
    ("en", "A minute later it fell.", "A minute", 1, "minute"),
    ("en", "He served six of the 10 years.", "six", 6, "year"),
    ("en", "It lasted 4 years, 4 months, 29 days.", "4 years, 4 months, 29 days", 4 + 4 / 12 + 29 / 360, "year"),
    ("en", "He died at the age of 74 and spent 38 years there.", "38 years", 38, "year"),
    ("en", "His brother died two days before him.", "two days", 2, "day"),
    ("en", "They have a 24-hour window.", "24-hour", 24, "hour"),
    ("en", "The crush is set to be the smallest in two decades.", "two decades", 2, "decade"),
    ("en", "It rose for six straight quarters.", "six straight quarters", 18, "month"),
    ("en", "The next two financial years are hard.", "next two financial years", 2, "year"),
    ("en", "Some 20-odd years later he left.", "Some 20-odd years", 20, "year"),
    ("fr", "Il travaille depuis deux ans.", "deux ans", 2, "year"),
    ("fr", "Pendant trois heures et quart.", "trois heures et quart", 3.25, "hour"),
    ("fr", "Les 40 dernières années.", "40 dernières années", 40, "year"),
    ("fr", "En un quart d'heure.", "un quart d'heure", 0.25, "hour"),
    ("fr", "Il marque au quart d'heure de jeu.", "quart d'heure", 0.25, "hour"),
    ("fr", "Il faut compter pour 14 h de travail.", "14 h", 14, "hour"),
    ("fr", "24 h après le drame, il pleut.", "24 h", 24, "hour"),
    ("fr", "La finale a eu lieu mercredi 18 septembre.\n\nUn an après, rien n'a changé.", "Un an", 1, "year"),
    ("en", "The final was on 18 September.\n\nTwo days later, nothing had changed.", "Two days", 2, "day"),
    ("fr", "Elle a gagné après 4 h 19 min de duel.", "4 h 19 min", 4 + 19 / 60, "hour"),
    ("fr", "Une demi-heure plus tard, il part.", "Une demi-heure", 0.5, "hour"),
    ("fr", "Un plan sur un an et demi.", "un an et demi", 1.5, "year"),
    ("en", "Three and a half years later.", "Three and a half years", 3.5, "year"),
    ("en", "A six-year plan.", "six-year", 6, "year"),
    ("en", "Over the past two months it fell.", "the past two months", 2, "month"),
    ("en", "It ends within a decade.", "a decade", 1, "decade"),
    ("en", "He waited half an hour.", "half an hour", 0.5, "hour"),
    ("fr", "Deux secousses à deux heures d'intervalle.", "deux heures", 2, "hour"),
    ("fr", "Une peine de trois mois et 15 jours.", "trois mois et 15 jours", 3.5, "month"),
    ("fr", "A un an du scrutin, il doute.", "un an", 1, "year"),
    ("fr", "Le délai est allongé de 3 jours à 5 jours.", "5 jours", 5, "day"),
    ("fr", "Il cède, à un an à peine du scrutin.", "un an", 1, "year"),
    ("fr", "Il pleut depuis 24 heures.", "24 heures", 24, "hour"),
    ("en", "For five straight months.", "five straight months", 5, "month"),
    ("fr", "Il a duré 2 h 21 min.", "2 h 21 min", 2.35, "hour"),
    ("fr", "Il a duré 2h45 en tout.", "2h45", 2.75, "hour"),
    ("en", "He was jailed for three years and six months.", "three years and six months", 3.5, "year"),
    ("en", "He waited one and a half hours.", "one and a half hours", 1.5, "hour"),
    ("en", "Sales fell for three quarters in a row.", "three quarters", 9, "month"),
    ("en", "It was lower than in the preceding three quarters.", "the preceding three quarters", 9, "month"),
    ("fr", "Le verdict tombe après 6 h 30 d'attente.", "6 h 30", 6.5, "hour"),
    ("fr", "Il gagne en 42 heures, 15 minutes.", "42 heures, 15 minutes", 42.25, "hour"),
    ("en", "Half year profits rose.", "Half year", 0.5, "year"),
    ("en", "He scored at the 7:51 mark.", "7:51", 7.85, "minute"),
    ("fr", "Au sprint, elle retire six centièmes au record.", "six centièmes", 0.06, "second"),
    ("fr", "Âgé de 63 ans, il a pris 25 ans de prison, dont 16 ans de sûreté.", "16 ans", 16, "year"),
    ("fr", "Il a gagné après 3h30 d'un combat acharné.", "3h30", 3.5, "hour"),
    ("en", "She was two seconds quicker.", "two seconds", 2, "second"),
    ("en", "On Sunday he led, only to fall three minutes later.", "three minutes", 3, "minute"),
    ("en", "They left half-an-hour into the play.", "half-an-hour", 0.5, "hour"),
    ("en", "It ended two hours later than usual.", "two hours", 2, "hour"),
    ("en", "She was 0.321 seconds ahead of Moss and 0.334 clear of Hill.", "0.334", 0.334, "second"),
    ("fr", "Elle a 0,321 seconde d'avance sur Prost et 0,334 sur Hill.", "0,334", 0.334, "second"),
    ("en", "The terms are eight and 10 years.", "eight", 8, "year"),
    ("fr", "Il a marqué à 7:48 de la première période.", "7:48", 7.8, "minute"),
    ("fr", "Les Oilers, de la LNH, ont ouvert la marque à 7:48.", "7:48", 7.8, "minute"),
    ("fr", "Il a égalisé avec 4:48 à faire.", "4:48", 4.8, "minute"),
    ("fr", "Le but est venu après 1:30 de jeu.", "1:30", 1.5, "minute"),
    ("en", "She scored at 7:48 of the first period.", "7:48", 7.8, "minute"),
    ("fr", "Il sort d'un combat de 4h12 disputé de nuit.", "4h12", 4.2, "hour"),
    ("fr", "Le festival dure 19 jours, au lieu des 24 habituels.", "24", 24, "day"),
    ("fr", 'Il faut le dire "48 heures avant" le début de la grève.', "48 heures", 48, "hour"),
]

AGES = [
    ("en", "The head, Ann Lee (45), left Cork City School.", "45", 45),
    ("en", "A Leeds Hospital porter, Ann Lee (45), left.", "45", 45),
    ("en", "Al Roe Jr., 42, of Leeds, was charged.", "42", 42),
    ("en", "He will be 60 in October.", "60", 60),
    ("fr", "Le cinéaste de 81 ans présente son film.", "81 ans", 81),
    ("fr", "Le milieu de terrain de 24 ans signe à Lens.", "24 ans", 24),
    ("en", "No baby under the age of one needs it.", "under the age of one", 1),
    ("en", "Sir Ian, 58, who left teaching at 26, agreed.", "26", 26),
    ("en", "A dog walker, 75, is missing.", "75", 75),
    ("en", "The striker, 28, limped off.", "28", 28),
    ("en", "The pair, both 16, limped off.", "16", 16),
    ("en", "Most of those arrested were under 18.", "under 18", 18),
    ("en", "The world No 1, 36, limped off.", "36", 36),
    ("en", "Parents of three and four-year-olds came.", "three", 3),
    ("en", "It teaches six- and seven-year-olds.", "six", 6),
    ("en", "Ann Hart, a coffee shop owner, 44, of Leeds, agreed.", "44", 44),
    ("fr", "Un mâle de deux ans et demi.", "deux ans et demi", 2.5),
    ("fr", "Le risque croît au-delà de 60 ans.", "au-delà de 60 ans", 60),
    ("fr", "Jeanne L., 88 ans, se souvient.", "88 ans", 88),
    ("en", "The pilot has died at 96.", "96", 96),
    ("fr", "Sam Altman, 39 ans, dirige.", "39 ans", 39),
    ("fr", "Ma mère, qui a septante-neuf ans, sort.", "septante-neuf ans", 79),
    ("fr", "Un homme âgé de 46 ans est mort.", "46 ans", 46),
    ("fr", "Un automobiliste de 46 ans est mort.", "46 ans", 46),
    ("fr", "Les moins de 25 ans votent.", "moins de 25 ans", 25),
    ("fr", "Une femme d'une cinquantaine d'années.", "une cinquantaine d'années", 50),
    ("en", "A 39-year-old man died.", "39-year-old", 39),
    ("en", "Dr Samuel Okoro, 61, a cardiologist.", "61", 61),
    ("en", "She died at the age of 101.", "101", 101),
    ("fr", "Elle a gagné à l'âge de 20 ans et 73 jours.", "20 ans et 73 jours", 20.2),
    ("en", "She won at the age of 20 years and 73 days.", "20 years and 73 days", 20.2),
    ("fr", "Karim Sow (17 ans !) marque.", "17 ans", 17),
    ("fr", "La foire célébrait cette année ses 30 ans.", "30 ans", 30),
    ("en", "He is 24.", "24", 24),
    ("en", "Ivy Marsh, aged 45, left.", "45", 45),
    ("fr", "À 92 ans, elle vit seule.", "92 ans", 92),
    ("fr", "L'âge moyen atteint 31,1 ans.", "31,1 ans", 31.1),
    ("en", "Nurses over 50 gained most.", "over 50", 50),
    ("en", "At 81, he is the oldest.", "81", 81),
    ("en", "2 July – Mary Bell, 93", "93", 93),
    ("fr", "Un report de l'âge légal de 62 à 64 ans.", "62", 62),
    ("fr", "Il est mort à même pas 50 ans.", "à même pas 50 ans", 50),
    ("fr", "A 29 ans, elle est la 12e joueuse du monde.", "29 ans", 29),
    ("fr", "Elle a passé le cap des 100 ans.", "100 ans", 100),
    ("fr", "Son père a bientôt 70 ans.", "70 ans", 70),
]


@pytest.mark.parametrize(("lang", "text", "span", "value", "noun"), COUNTS)
def test_counts_with_their_noun(read: Read, lang: str, text: str, span: str, value: float, noun: str | None) -> None:
    claim = _only(read(text, lang), span)
    assert claim.quantity is not None
    assert (claim.quantity.type, claim.quantity.value, claim.quantity.unit) == ("count", value, noun)


@pytest.mark.parametrize(("lang", "text", "span", "kind", "unit"), VAGUE)
def test_vague_quantities_have_a_unit_and_no_value(
    read: Read, lang: str, text: str, span: str, kind: str, unit: str
) -> None:
    quantity = _only(read(text, lang), span).quantity
    assert quantity is not None
    assert (quantity.type, quantity.value, quantity.unit, quantity.modifier) == (kind, None, unit, "vague")


@pytest.mark.parametrize(("lang", "text", "span", "value"), RANKS)
def test_ordinals_are_ranks(read: Read, lang: str, text: str, span: str, value: int) -> None:
    quantity = _only(read(text, lang), span).quantity
    assert quantity is not None
    assert (quantity.type, quantity.value) == ("rank", value)


@pytest.mark.parametrize(("lang", "text", "span", "value", "unit"), DURATIONS)
def test_lengths_of_time(read: Read, lang: str, text: str, span: str, value: float, unit: str) -> None:
    quantity = _only(read(text, lang), span).quantity
    assert quantity is not None
    assert (quantity.type, quantity.value, quantity.unit) == ("duration", value, unit)


@pytest.mark.parametrize(("lang", "text", "span", "value"), AGES)
def test_ages_of_people(read: Read, lang: str, text: str, span: str, value: float) -> None:
    quantity = _only(read(text, lang), span).quantity
    assert quantity is not None
    assert (quantity.type, quantity.value, quantity.unit) == ("age", value, "year")


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("en", "Children aged eight and 11 came.", [8, 11]),
        ("en", "They are aged eight, 11 and 14.", [8, 11, 14]),
        ("fr", "Des enfants âgés de huit, onze et 14 ans.", [8, 11, 14]),
        ("en", "The average age is 41.", [41]),
        ("en", "With a median age of 41, it is old.", [41]),
        ("en", "Life expectancy is 82 for women and 78 for men.", [82, 78]),
        ("fr", "L'espérance de vie est de 82 ans pour les femmes et 78 pour les hommes.", [82, 78]),
        ("en", "Vaccines for children under five and the over-65s.", [5, 65]),
        ("en", "The under-16s may not join.", [16]),
        ("fr", "Un tarif réduit (jeunes de 18 à 25 ans).", [None]),
    ],
)
def test_ages_in_lists_and_of_groups(read: Read, lang: str, text: str, values: list[int]) -> None:
    quantities = [claim.quantity for claim in read(text, lang) if claim.quantity]
    assert [(quantity.type, quantity.value) for quantity in quantities] == [("age", value) for value in values]


def test_the_bound_of_a_group_is_in_its_span(read: Read) -> None:
    (claim,) = read("It is free for over-65s.", "en")
    assert claim.quantity is not None
    assert (claim.span.text, claim.quantity.modifier) == ("over-65s", "min")


def test_one_hurt_beside_an_age_is_no_age(read: Read) -> None:
    claims = read("Ann Lee, 41, was shot and two were hurt.", "en")
    assert [(claim.quantity.type, claim.quantity.value) for claim in claims if claim.quantity] == [
        ("age", 41),
        ("count", 2),
    ]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "low", "high", "unit"),
    [
        ("fr", "La visite dure de 2 h à 3 h.", "duration", 2, 3, "hour"),
        ("en", "A study of British 40- to 49-year-olds is out.", "age", 40, 49, "year"),
        ("fr", "Entre 3 et 5 millions d'euros.", "money", 3e6, 5e6, "EUR"),
        ("fr", "De 10 à 15 % des élus.", "percent", 10, 15, "%"),
        ("fr", "Entre un dixième et un tiers des cas.", "fraction", 0.1, 0.333333, None),
        ("fr", "Les 18-24 ans votent.", "age", 18, 24, "year"),
        ("fr", "Entre ses 18 et 26 ans, il a été condamné.", "age", 18, 26, "year"),
        ("fr", "Des enfants âgés au moment des faits de 3 à 9 ans.", "age", 3, 9, "year"),
        ("fr", "Deux ou trois élus.", "count", 2, 3, "élus"),
        ("en", "Each pill costs $4–$6 to make.", "money", 4, 6, "USD"),
        ("en", "Between $12 billion and $18 billion.", "money", 12e9, 18e9, "USD"),
        ("en", "Participants, aged 45 to 75, took it.", "age", 45, 75, "year"),
        ("en", "Another 12 to 18 months of data.", "duration", 12, 18, "month"),
        ("en", "Some 500 to 600 jobs.", "count", 500, 600, "jobs"),
        ("en", "The pain is told on a scale of 1-10.", "count", 1, 10, None),
        ("en", "Most are in their 20s.", "age", 20, 29, "year"),
        ("en", "Then in his seventies.", "age", 70, 79, "year"),
        ("en", "A woman in her mid-30s.", "age", 30, 39, "year"),
        ("en", "A man in his late 20s to early 30s.", "age", 27, 33, "year"),
        ("en", "It polled 18- to 34-year-olds.", "age", 18, 34, "year"),
        ("en", "Work among 16 to 24 year olds is rare.", "age", 16, 24, "year"),
        ("en", "Those between the ages of 4 and 75.", "age", 4, 75, "year"),
        ("en", "A 10- to 15-year term.", "duration", 10, 15, "year"),
        ("en", "Seas rise by about 52 cm. to 98 cm. by then.", "measure", 52, 98, "cm"),
        ("en", "It will take two to three weeks.", "duration", 2, 3, "week"),
        ("en", "The work takes 18 months to three years.", "duration", 1.5, 3, "year"),
        ("en", "It takes from 30 minutes to 2 hours.", "duration", 0.5, 2, "hour"),
        ("fr", "Les retards vont de 30 minutes à 2 h 30.", "duration", 0.5, 2.5, "hour"),
        ("en", "It raised $20m-30m.", "money", 20e6, 30e6, "USD"),
        ("en", "Temperatures stayed in the 80s.", "measure", 80, 89, "°F"),
        ("en", "Highs will reach the upper 70s.", "measure", 77, 79, "°F"),
        ("en", "Temperatures rise from the mid-50s to the low 60s.", "measure", 54, 63, "°F"),
        ("en", "It forecasts profit of 94 cents to $1.03 a share.", "money", 0.94, 1.03, "USD"),
        ("en", "Costs rise by £40 million to £45 million.", "money", 40e6, 45e6, "GBP"),
        ("fr", "La firme vise une croissance de 9% à 11%.", "percent", 9, 11, "%"),
        ("en", "The firm aims at growth of 9% to 11%.", "percent", 9, 11, "%"),
    ],
)
def test_an_interval_is_one_claim(
    read: Read, lang: str, text: str, kind: str, low: float, high: float, unit: str | None
) -> None:
    (claim,) = read(text, lang)
    quantity = claim.quantity
    assert quantity is not None
    assert (quantity.type, quantity.low, quantity.high, quantity.unit, quantity.value) == (kind, low, high, unit, None)
    assert quantity.modifier == "range"


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("fr", "Le prix est passé de 35 à 40 euros.", [35, 40]),
        ("fr", "La part recule de 58 % à 55 %.", [58, 55]),
        ("fr", "Le bail sera écourté (de 4 à 7 mois).", [4, 7]),
        ("en", "It rose from an initial estimate of 130,000 to 168,000.", [130000, 168000]),
        ("en", "Prices climbed from a low of 12 to 45 dollars.", [12, 45]),
        ("en", "The wage rises from $10.45 to $15 an hour.", [10.45, 15]),
        ("en", "Shares fell 7.5p to 212p.", [0.075, 2.12]),
        ("en", "Sums of £50 or £100.", [50, 100]),
        ("en", "Oil fell $2 to $78.40.", [2, 78.4]),
        ("en", "The stock put on 6p to 172p.", [0.06, 1.72]),
        ("en", "The rate rose 3% to 4.5%.", [3, 4.5]),
        ("en", "Crude dropped 45 cents to $82.10 a barrel.", [0.45, 82.1]),
        ("en", "Shares were up 12% to 14%.", [12, 14]),
        ("fr", "Le baril a perdu deux dollars à 78,40 dollars.", [2, 78.4]),
        ("fr", "Le titre cède 3 euros à 45 euros.", [3, 45]),
        ("fr", "L'indice a gagné 1,2 % à 7 500 points.", [1.2, 7500]),
        ("fr", "Les ventes passent de 3 € à 9 € avec Lyon, et de 4 € à 8 € avec Metz.", [3, 9, 4, 8]),
        ("fr", "Le texte vise à porter l'âge de départ à la retraite de 60 à 62 ans.", [60, 62]),
        ("en", "Sales went from €3 to €9 with Leeds, and from €4 to €8 with York.", [3, 9, 4, 8]),
        ("en", "Output rose by about 640,000 bpd to 26.7 million bpd.", [640000, 26700000]),
        ("en", "It raised output by nearly 2 million tonnes to 9 million tonnes.", [2e6, 9e6]),
    ],
)
def test_a_change_is_two_claims(read: Read, lang: str, text: str, values: list[float]) -> None:
    assert [claim.quantity.value for claim in read(text, lang) if claim.quantity] == values


@pytest.mark.parametrize(
    ("lang", "text", "modifier"),
    [
        ("fr", "Environ 300 morts.", "approx"),
        ("fr", "Au moins 300 morts.", "min"),
        ("fr", "Moins de 300 morts.", "max"),
        ("fr", "Un bilan pas inférieur à 300 morts.", "min"),
        ("fr", "Un bilan pas supérieur à 300 morts.", "max"),
        ("fr", "Pratiquement 300 morts.", "approx"),
        ("fr", "La grève est là : plus que 300 trains.", None),
        ("fr", "300 morts ou plus.", "min"),
        ("fr", "Trois blessés graves au moins.", "min"),
        ("en", "Nearly 300 deaths.", "approx"),
        ("en", "Just over 300 deaths.", "min"),
        ("en", "Just under 300 deaths.", "max"),
        ("en", "Up to 300 deaths.", "max"),
        ("en", "No larger than 300 deaths.", "max"),
        ("en", "It sold near $48 a barrel.", "approx"),
        ("en", "On average 300 people came.", "approx"),
        ("en", "A hall for ca. 300 people.", "approx"),
        ("en", "No man of 6 feet 2 inches or shorter.", "max"),
        ("en", "The pitcher of the team allowed no goal of the league match over six innings.", None),
        ("en", "The player led the tournament match of the league over two-time winner Lee.", None),
        ("en", "A bill of £1m plus.", "min"),
    ],
)
def test_hedges_are_modifiers(read: Read, lang: str, text: str, modifier: str | None) -> None:
    (claim,) = read(text, lang)
    assert claim.quantity is not None
    assert claim.quantity.modifier == modifier


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("fr", "Trois civils et un officier sont morts.", [3, 1]),
        ("fr", "Avec un hélicoptère et deux équipes.", [1, 2]),
        ("fr", "Un mort, deux blessés sur la route.", [1, 2]),
        ("fr", "Un matin, deux hommes sont venus.", [2]),
        ("fr", "Un Mark Cavendish en forme.", []),
        ("fr", "Deux hommes ont passé une journée paisible.", [2]),
        ("en", "Two men spent a peaceful day there.", [2]),
        ("fr", "Il a vendu un tapis, une lampe, deux vases et une table.", [1, 1, 2, 1]),
        ("fr", "La liste est à 14 % et un point de moins qu'hier.", [14, 1, None]),
        ("fr", "Il y a eu 90 cas contre 61 la semaine 12.", [90, 61]),
        ("fr", "Les deux autres, un grand et un petit, sont vendus.", [2]),
        ("en", "Two soldiers and one officer were hurt.", [2, 1]),
        ("en", "He met one officer in town.", []),
        ("fr", "Il a vu un officier en ville.", []),
        ("fr", "Il prévoit 1 500 postes et une hausse des salaires.", [1500]),
        ("fr", "Il a 12 camions, une flotte de 40 voitures et un bateau.", [12, 40, 1]),
        ("fr", "Une enquête a été ouverte et trois autres personnes sont recherchées.", [3]),
        ("fr", "Selon un responsable du port, 12 autres sont partis.", [12]),
        ("en", "One reason is cost and 20 more trees were cut.", [20]),
        ("en", "Two people died in the northern province of Takhar and one resident said so.", [2]),
    ],
)
def test_one_counts_only_beside_another_number(read: Read, lang: str, text: str, values: list[int]) -> None:
    assert [claim.quantity.value for claim in read(text, lang) if claim.quantity] == values


def test_plus_before_another_number_adds_it(read: Read) -> None:
    claims = read("It cost €1.5m plus 20% tax.", "en")
    assert [(claim.span.text, claim.quantity.modifier) for claim in claims if claim.quantity] == [
        ("€1.5m", None),
        ("20%", None),
    ]


def test_an_elided_currency_is_taken_from_the_amount_before(read: Read) -> None:
    claims = read("Il a dépensé 9,7 milliards d'euros, contre 10,6 milliards avant.", "fr")
    assert [(claim.quantity.value, claim.quantity.unit) for claim in claims if claim.quantity] == [
        (9.7e9, "EUR"),
        (10.6e9, "EUR"),
    ]


def _only(claims: list[Claim], span: str) -> Claim:
    matching = [claim for claim in claims if span in claim.span.text]
    assert len(matching) == 1, f"{span!r} among {[claim.span.text for claim in claims]}"
    return matching[0]
