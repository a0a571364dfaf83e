"""Money, percentages, measures, multiples, fractions and scores are read to their value and unit."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read

MONEY = [
    ("en", "The rupee opened flat. The currency was at 73.81 against the U.S. dollar.", "73.81", 73.81, "INR"),
    ("en", "The rupee traded at 71.70 per dollar, from 71.99 per greenback.", "71.99 per greenback", 71.99, "INR"),
    ("en", "Spending falls to c.£3.2bn.", "c.£3.2bn", 3.2e9, "GBP"),
    ("en", "The price fell by one eurocent per kg.", "one eurocent per kg", 0.01, "EUR"),
    ("en", "The state pays Rs five lakh to the kin.", "Rs five lakh", 500000, "INR"),
    ("en", "Steers were dearer and sold from 305c to 340c/kg.", "from 305c to 340c/kg", None, "USD"),
    ("en", "They pay $7.17 for every $100,000 of value.", "$7.17 for every $100,000", 7.17, "USD"),
    ("en", "It cost US$ two million.", "US$ two million", 2e6, "USD"),
    ("fr", "Il a coûté US$ deux millions.", "US$ deux millions", 2e6, "USD"),
    ("en", "The price rose from 800ghc to 1,309ghc.", "800ghc", 800, "GHS"),
    ("en", "Earnings per share ended at $ -0.15.", "$ -0.15", -0.15, "USD"),
    ("en", "The firm made £-5m in May.", "£-5m", -5e6, "GBP"),
    ("fr", "Le résultat est de 724 M$ contre - 78 M$ un an plus tôt.", "- 78 M$", -78e6, "USD"),
    ("en", "Profit was $12m against - $3m a year ago.", "- $3m", -3e6, "USD"),
    ("fr", "Le groupe a levé 12 MDH.", "12 MDH", 12e6, "MAD"),
    ("fr", "Le kilowattheure revient à 12 cts.", "12 cts", 0.12, "EUR"),
    ("en", "Manila spent P2.2 trillion.", "P2.2 trillion", 2.2e12, "PHP"),
    ("en", "A decrease in the deficit of $0.8 billion to $75.1 billion.", "$75.1 billion", 75.1e9, "USD"),
    ("fr", "Elle touche 700 euros par mois, dont 300 de primes.", "300", 300, "EUR"),
    ("fr", "Des armes pour deux milliards de livres.", "deux milliards de livres", 2e9, "GBP"),
    ("en", "The rupee opened at 71.30 and slid to a low of 71.43.", "71.30", 71.3, "INR"),
    ("en", "The rupee opened at 71.30 and slid to a low of 71.43.", "71.43", 71.43, "INR"),
    ("fr", "L'euro a ouvert à 1,0712.", "1,0712", 1.0712, "USD"),
    ("fr", "La livre s'échangeait à 1,27 vendredi.", "1,27", 1.27, "USD"),
    ("en", "The rate for the rupee/dollar was fixed at 71.5476.", "71.5476", 71.5476, "INR"),
    ("en", "They set the rate for rupee/100 Japanese yen at 65.76.", "65.76", 65.76, "INR"),
    ("fr", "La parité euro/dollar était fixée à 1,0812.", "1,0812", 1.0812, "USD"),
    ("en", "The rupee closed at a low of 83.35 against the dollar.", "83.35", 83.35, "INR"),
    ("fr", "Le rouble cotait 92,5 face au dollar.", "92,5", 92.5, "RUB"),
    ("en", "The rupee closed at 83.54 against the U.S. dollar.", "83.54", 83.54, "INR"),
    ("en", "The euro stood at 1.08 against the greenback.", "1.08", 1.08, "USD"),
    ("en", "The rupee opened at Rs 83.25 and later closed at 83.35.", "83.35", 83.35, "INR"),
    ("en", "It fell from $2 by about a penny.", "about a penny", 0.01, "USD"),
    ("en", "Eggs are at £2.80 a dozen.", "£2.80 a dozen", 2.8, "GBP"),
    ("fr", "Elle coûtera 4,5 M€, dont 1,2 de l'État et 0,9 de la Région.", "0,9", 0.9e6, "EUR"),
    ("en", "The firm made $40m, against 35 a year ago.", "35", 35e6, "USD"),
    ("en", "The firm made £1.2bn, compared with 1.1 a year earlier.", "1.1", 1.1e9, "GBP"),
    ("en", "He paid 60 for his, and 90 pounds for hers.", "90 pounds", 90, "GBP"),
    ("fr", "Un bénéfice de 40 millions d'euros, comparé à 35 en 2020.", "35", 35e6, "EUR"),
    ("en", "The stock rose $3.26 (3.98%), from $81.95 to $85.21.", "$85.21", 85.21, "USD"),
    ("en", "Sterling fell 0.5% against the dollar to 1.321.", "1.321", 1.321, "USD"),
    ("en", "The yen fell 0.3% versus the dollar to 155.2.", "155.2", 155.2, "JPY"),
    ("en", "The pound rose 0.3% against the euro to 1.19.", "1.19", 1.19, "EUR"),
    ("en", "The fare rose by 50 paise.", "50 paise", 0.5, "INR"),
    ("en", "The pound was up 0.3 per cent against the dollar at 1.2734.", "1.2734", 1.2734, "USD"),
    ("en", "Sterling fell to 1.27 against the dollar.", "1.27", 1.27, "USD"),
    ("en", "The rupee rose 12 paise against the dollar, to 83.35.", "83.35", 83.35, "INR"),
    ("fr", "L'euro gagnait 0,2 % face au dollar à 1,0712.", "1,0712", 1.0712, "USD"),
    ("en", "It cost Rs 1,20,000.", "Rs 1,20,000", 120000, "INR"),
    ("en", "It earned Rs 2.5 lakh cr.", "Rs 2.5 lakh cr", 2.5e12, "INR"),
    ("fr", "Un acompte de 1,33E par action, en euros.", "1,33E par action", 1.33, "EUR"),
    ("fr", "Le rouble est tombé à 218 pour un dollar.", "218 pour un dollar", 218, "RUB"),
    ("en", "The yen weakened to 155 to the dollar.", "155 to the dollar", 155, "JPY"),
    ("en", "The lira fell to 32.5 per dollar.", "32.5 per dollar", 32.5, "TRY"),
    ("fr", "Il faudra 7 000 milliards de dollars.", "7 000 milliards de dollars", 7e12, "USD"),
    ("fr", "Un plan de 43 Md€ est prêt.", "43 Md€", 43e9, "EUR"),
    ("fr", "Elle a levé 3 M€ hier.", "3 M€", 3e6, "EUR"),
    ("fr", "Le projet coûte 1,5 million de livres sterling.", "1,5 million de livres sterling", 1.5e6, "GBP"),
    ("fr", "Le Conseil fédéral veut économiser 2 milliards de francs.", "2 milliards de francs", 2e9, "CHF"),
    ("fr", "Il vaut 850 dollars singapouriens.", "850 dollars singapouriens", 850, "SGD"),
    ("fr", "Il a payé 2 500 francs suisses.", "2 500 francs suisses", 2500, "CHF"),
    ("fr", "La prime atteint CHF 355.70 en moyenne.", "CHF 355.70", 355.7, "CHF"),
    ("fr", "Un billion d'euros, soit mille milliards.", "Un billion d'euros", 1e12, "EUR"),
    ("fr", "Le kilo vaut 120 dinars à Alger, selon un Algérien.", "120 dinars", 120, "DZD"),
    ("fr", "À Tunis, le litre coûte deux dinars, dit un Tunisien.", "deux dinars", 2, "TND"),
    ("fr", "Le ticket coûte 50 centimes.", "50 centimes", 0.5, "EUR"),
    ("fr", "Le budget est de 165,8 milliards $ cette fois.", "165,8 milliards $", 165.8e9, "USD"),
    ("fr", "Un dividende de 2,9 milliards de dollars canadiens.", "2,9 milliards de dollars canadiens", 2.9e9, "CAD"),
    ("fr", "L'usine a coûté 12 000 francs CFA.", "12 000 francs CFA", 12000, "XOF"),
    ("en", "The firm was fined $A2.3 million here.", "$A2.3 million", 2.3e6, "AUD"),
    ("en", "The campaign cost AUD$5.4m.", "AUD$5.4m", 5.4e6, "AUD"),
    ("en", "It costs over a fiver.", "over a fiver", 5, "GBP"),
    ("en", "Lunch is a tenner.", "a tenner", 10, "GBP"),
    ("en", "He lost 50 grand in London, on top of £3.", "50 grand", 50000, "GBP"),
    ("en", "He paid $3, then two grand more.", "two grand", 2000, "USD"),
    ("en", "It raised $7bn on Tuesday.", "$7bn", 7e9, "USD"),
    ("en", "It costs C$130 here.", "C$130", 130, "CAD"),
    ("en", "The rival jab costs A$130 a month in Australia.", "A$130 a month", 130, "AUD"),
    ("en", "Spent SFr1.1bn on development.", "SFr1.1bn", 1.1e9, "CHF"),
    ("en", "The bid is worth 415p a share on the London market.", "415p a share", 4.15, "GBP"),
    ("en", "A British family pays 50 pence more.", "50 pence", 0.5, "GBP"),
    ("en", "He bought a 4K TV for €4k.", "€4k", 4000, "EUR"),
    ("en", "Sterling was up 0.7 of a cent to $1.19.", "0.7 of a cent", 0.007, "USD"),
    ("fr", "Les recettes sont de 6,90 mrd CHF.", "6,90 mrd CHF", 6.9e9, "CHF"),
    ("en", "The UK spent half a million pounds on it.", "half a million pounds", 5e5, "GBP"),
    ("en", "Corn fell 7 cents.", "7 cents", 0.07, "USD"),
    ("en", "He owes $15,000 plus interest.", "$15,000", 15000, "USD"),
    ("en", "It paid €3 once. Corn fell 7 cents to $4.10.", "7 cents", 0.07, "USD"),
    ("en", "A child in Mexico sold it for 30 pesos.", "30 pesos", 30, "MXN"),
    ("en", "It cost 30 rupees, an individual in Pakistan said.", "30 rupees", 30, "PKR"),
    ("en", "It was paid EUR 5,000 for the work.", "EUR 5,000", 5000, "EUR"),
    ("en", "A grant of two million Swedish crowns.", "two million Swedish crowns", 2e6, "SEK"),
    ("en", "He lost twenty-five bucks.", "twenty-five bucks", 25, "USD"),
    ("en", "It sold for 12 million pounds.", "12 million pounds", 12e6, "GBP"),
    ("fr", "Investir 185 G$ ici.", "185 G$", 185e9, "USD"),
    ("fr", "Elle a versé 31 milliards de DA.", "31 milliards de DA", 31e9, "DZD"),
    ("fr", "Il gagnait 380 francs par mois.", "380 francs par mois", 380, "FRF"),
    ("fr", "Les cinq autres milliards d'euros viendront.", "cinq autres milliards d'euros", 5e9, "EUR"),
    ("fr", "Il reste 500 182 € (832 614 en recettes).", "832 614", 832614, "EUR"),
    ("fr", "Payé 3 millions d'anciens francs, soit 30 000 F.", "30 000 F", 30000, "FRF"),
    ("fr", "Il gagnait 12 F 50 de l'heure, dit-il des francs.", "12 F 50 de l'heure", 12.5, "FRF"),
    ("fr", "À Lausanne, je suis payé 380 francs.", "380 francs", 380, "CHF"),
    ("fr", "À Dakar, la course coûte 500 F (francs CFA).", "500 F", 500, "XOF"),
    ("fr", "À Nouméa, le litre coûte 180 francs.", "180 francs", 180, "XPF"),
    ("fr", "Le ticket coûte 2 euros, je suis ruiné de 3 francs.", "3 francs", 3, "FRF"),
    ("en", "It closed at SKr212.40 in Stockholm.", "SKr212.40", 212.4, "SEK"),
    ("en", "It raised Rmb40bn in Shanghai.", "Rmb40bn", 40e9, "CNY"),
    ("fr", "Il valait 300 deutschemarks.", "300 deutschemarks", 300, "DEM"),
    ("en", "It fetched DM40 then.", "DM40", 40, "DEM"),
    ("fr", "Payé 40 000 lires à Rome.", "40 000 lires", 40000, "ITL"),
    ("en", "It cost 30 drachmas and 500 pesetas.", "500 pesetas", 500, "ESP"),
    ("fr", "Il gagnait 30 drachmes.", "30 drachmes", 30, "GRD"),
    ("en", "He bid 300 French francs.", "300 French francs", 300, "FRF"),
    ("en", "Sold for 12 guineas.", "12 guineas", 12.6, "GBP"),
    ("en", "It cost £650 and was valued at three-quarters of a million.", "three-quarters of a million", 7.5e5, "GBP"),
    ("en", "In Moldova they were paid 700 lei.", "700 lei", 700, "MDL"),
    ("en", "It was sold in Uganda, to Ugandan buyers, for 900 shillings.", "900 shillings", 900, "UGX"),
    ("fr", "La Région apportera un million et demi, le Département 800 000 euros.", "un million et demi", 1.5e6, "EUR"),
    ("en", "Wheat settled at $7.52 1/4 a bushel.", "$7.52 1/4 a bushel", 7.5225, "USD"),
    ("en", "Petrol went up 20 sen to RM2.05.", "20 sen", 0.2, "MYR"),
    ("en", "The pound slipped to $1.22 and 0.3 cents against the euro.", "$1.22", 1.22, "USD"),
    ("en", "The stock lost 30p to 515½p.", "515½p", 5.155, "GBP"),
    ("en", "If Re. 1 is released, all of it must reach the poor.", "Re. 1", 1, "INR"),
    ("en", "The dam cost R2.5bn to build.", "R2.5bn", 2.5e9, "ZAR"),
    ("en", "A fine of R118 was set in Durban.", "R118", 118, "ZAR"),
    ("fr", "Les ventes ressortent à 325,9 ME.", "325,9 ME", 325900000, "EUR"),
    ("fr", "Les recettes se sont élevées à 38,3 Mrds Dh.", "38,3 Mrds Dh", 38.3e9, "MAD"),
    ("fr", "Les ventes ressortent à 333ME au 3me trimestre.", "333ME", 333000000, "EUR"),
    ("fr", "Le budget est de 3 MdE.", "3 MdE", 3000000000, "EUR"),
    ("fr", "Il en coûtera 16,29 eur.", "16,29 eur", 16.29, "EUR"),
    ("en", "The profit fell to 40 rupees in Sri Lanka.", "40 rupees", 40, "LKR"),
    ("en", "Shares earned 40 cents in Colombo, or 4 million rupees in all.", "40 cents", 0.4, "LKR"),
    ("en", "A bag costs Sh3,500 in Nairobi.", "Sh3,500", 3500, "KES"),
    ("en", "Ugandan farmers were paid Shs 40m.", "Shs 40m", 40e6, "UGX"),
    ("en", "Pakistan paid Rs. 200 for it.", "Rs. 200", 200, "PKR"),
    ("en", "Lagos paid N1.2bn for it.", "N1.2bn", 1.2e9, "NGN"),
    ("en", "They found €24,000 of cocaine and 30,985 in cash.", "30,985", 30985, "EUR"),
    ("fr", "On a saisi 24 000 euros de cocaïne et 30 985 en liquide.", "30 985", 30985, "EUR"),
    ("fr", "La Tunisie importe pour 30.362 MD, en dinars courants.", "30.362 MD", 30362e6, "TND"),
    ("fr", "Elle vaut deux millions (2 000 000) de francs CFA.", "deux millions (2 000 000)", 2e6, "XOF"),
    ("en", "It is worth two million (2,000,000) euros.", "two million (2,000,000)", 2e6, "EUR"),
    ("en", "A ticket will rise by three per cent, from £3.50 to £3.60.", "£3.60", 3.6, "GBP"),
    ("en", "It raised BD488m.", "BD488m", 488e6, "BHD"),
    ("en", "The dollar bought 91.9 US cents.", "91.9 US cents", 0.919, "USD"),
    ("en", "The rand traded at 15.03 to the dollar. It fell to 15.29 and 19.57 later.", "19.57", 19.57, "ZAR"),
    ("fr", "Le dollar valait 1,08 euro et 1,35 le soir.", "1,35", 1.35, "EUR"),
    ("en", "The shares closed 3p lower at 245.", "245", 2.45, "GBP"),
    ("fr", "La ristourne, relevée le 1er mai de 18 à 30 centimes, aide.", "18", 0.18, "EUR"),
    ("fr", "Il passe à CHF 1993 mio.", "CHF 1993 mio", 1993e6, "CHF"),
    ("en", "It cost USD 1993 in all.", "USD 1993", 1993, "USD"),
    ("en", "The haul was worth RM458,420.", "RM458,420", 458420, "MYR"),
    ("en", "The stock slid 11 per cent or $1.63 to $13.03.", "$13.03", 13.03, "USD"),
    ("en", "Rice sells at Tk 55 a kilo.", "Tk 55 a kilo", 55, "BDT"),
]

PERCENT = [
    ("en", "The efficacy was 83·5%.", "83·5%", 83.5, "%"),
    ("en", "The margin of error is +/- 3 percentage points.", "+/- 3 percentage points", 3, "pp"),
    ("en", "They tripled their share from 2.2 per cent to 6.7 per cent.", "6.7 per cent", 6.7, "%"),
    ("en", "It is back to pre-crisis levels - 28 per cent.", "28 per cent", 28, "%"),
    ("fr", "Il a perdu 2,5 points d'intentions de vote.", "2,5 points", 2.5, "pp"),
    ("en", "A 25-basis-point cut is likely.", "25-basis-point", 0.25, "pp"),
    ("fr", "L'indice, à 60,6% en juin (-0,6 point), recule.", "-0,6 point", -0.6, "pp"),
    ("fr", "Elle obtient 16%, -1 point, soit son plus bas niveau.", "-1 point", -1, "pp"),
    ("fr", "Une hausse d'environ 23 pc du trafic.", "environ 23 pc", 23, "%"),
    ("en", "The index, at 60.6% in June (-0.6 points), fell.", "-0.6 points", -0.6, "pp"),
    ("en", "The index stood at 60.6%, -0.6 points, its lowest.", "-0.6 points", -0.6, "pp"),
    ("fr", "Selon ce sondage, la maire l'emporterait par 53 contre 47.", "53", 53, "%"),
    ("fr", "Selon ce sondage, la maire l'emporterait par 53 contre 47.", "47", 47, "%"),
    ("en", "The firm gained the most--30 percent in a day.", "30 percent", 30, "%"),
    ("en", "The error is plus or minus 3.4 percentage points.", "plus or minus 3.4 percentage points", 3.4, "pp"),
    (
        "fr",
        "La marge est de plus ou moins 3,4 points de pourcentage.",
        "plus ou moins 3,4 points de pourcentage",
        3.4,
        "pp",
    ),
    ("en", "In the poll she has a lead of 4 percentage points; she leads him by 14 among women.", "14", 14, "pp"),
    ("fr", "Sa cote est à 38 %, contre 45 en mars et 51 il y a un an.", "51", 51, "%"),
    ("en", "It stands at 38 percent, down from 45 in March and 51 a year ago.", "51", 51, "%"),
    ("en", "Support for Labour is at 41%, 20 points ahead of the Tories on 21.", "21", 21, "%"),
    ("fr", "Le RN est à 33 % (+1), devant le NFP à 28 % (-1) et Ensemble à 20.", "20", 20, "%"),
    ("en", "Unemployment ticked up to 4%.", "4%", 4, "%"),
    ("fr", "Soit 12 % des électeurs.", "12 %", 12, "%"),
    ("fr", "Une hausse de 12,5 % en un an.", "12,5 %", 12.5, "%"),
    ("fr", "Supérieur de quatre-vingts pour cent.", "quatre-vingts pour cent", 80, "%"),
    ("fr", "Le taux recule de 0,3 point de pourcentage.", "0,3 point de pourcentage", 0.3, "pp"),
    ("fr", "Dans ce sondage, elle gagne deux points.", "deux points", 2, "pp"),
    ("fr", "Le Dow Jones est stable. L'emploi gagne 0,3 %, soit 0,1 point de mieux.", "0,1 point", 0.1, "pp"),
    ("fr", "La participation gagne 2,3 points par rapport à 2019.", "2,3 points", 2.3, "pp"),
    ("en", "Turnout was up four points.", "four points", 4, "pp"),
    ("en", "Some 56 per cent agreed.", "Some 56 per cent", 56, "%"),
    ("en", "It cut rates by a quarter of a percentage point.", "a quarter of a percentage point", 0.25, "pp"),
    ("en", "The bank cut by 25 basis points.", "25 basis points", 0.25, "pp"),
    ("en", "In the poll she leads by nine points.", "nine points", 9, "pp"),
    ("en", "They put the odds at 95-plus percent.", "95-plus percent", 95, "%"),
    ("en", "It rose by 3 or so per cent.", "3 or so per cent", 3, "%"),
    ("fr", "Il a 53,5 % des voix (-0,5) et elle 46,5 %.", "-0,5", -0.5, "pp"),
    ("fr", "Ils sont 37 % (+ 3) à le dire.", "+ 3", 3, "pp"),
    ("fr", "Il recueille 31 % (- 1,5) des voix.", "- 1,5", -1.5, "pp"),
    ("en", "She topped him in the poll, 54-43%.", "54", 54, "%"),
    ("en", "The FDP won 12%, with the Greens on 4.3.", "4.3", 4.3, "%"),
    ("en", "The poll put Labour up one point on 46%.", "one point", 1, "pp"),
    ("fr", "Le parti est en hausse d'un point, à 12 %.", "un point", 1, "pp"),
    ("fr", "Deux marques sont en chute (- 20,6 et - 30,6 %).", "- 20,6", -20.6, "%"),
    ("fr", "Il perd 10 % en lieu et place des 11 % estimés en juin.", "11 %", 11, "%"),
    ("en", "Two brands fell (-20.6 and -30.6%).", "-20.6", -20.6, "%"),
    ("en", "Labor leads the Coalition 54-46 per cent.", "54", 54, "%"),
    ("en", "The primary vote dropped three points to 31 per cent.", "three points", 3, "pp"),
    ("en", "The vote of the Greens was up two points.", "two points", 2, "pp"),
    ("en", "The participation rate rose 0.3 to 61.7%.", "61.7%", 61.7, "%"),
    ("en", "Labour is up two to 20 per cent.", "20 per cent", 20, "%"),
    ("en", "The margin of error is +/-2.8 per cent.", "+/-2.8 per cent", 2.8, "%"),
    ("en", "The yield rose to 2½pc.", "2½pc", 2.5, "%"),
    ("en", "Pay will rise by 1% each year.", "1% each year", 1, "%"),
    ("fr", "Dans ce sondage, elle est à 4 % (+2), lui à 2 % (-1), comme Marc Lanoë (+1).", "+1", 1, "pp"),
    ("en", "In the poll she is on 4% (+2) and he on 2% (-1), like Brown (+1).", "+1", 1, "pp"),
    ("fr", "Le tabac a permis une prévalence en recul de trois points.", "trois points", 3, "pp"),
    ("fr", "Elle est talonnée dans le sondage, avec un point d'écart.", "un point", 1, "pp"),
    ("en", "That is an 8.4 percentage increase.", "8.4 percentage", 8.4, "%"),
]

MEASURES = [
    ("en", "The dam holds 920 gigalitres.", "920 gigalitres", 920, "GL"),
    ("fr", "Les rendements frôlent 95 quintaux (50 l'an passé).", "50", 50, "q"),
    ("en", "He ran the 100- and 400-metre finals.", "100-", 100, "m"),
    ("en", "It comes in 1-, 2- and 5-litre bottles.", "1-", 1, "L"),
    ("en", "A wave of one metre hit the port.", "one metre", 1, "m"),
    ("en", "Demand will reach 96.6 million barrels a day.", "96.6 million barrels a day", 96.6e6, "bbl"),
    ("en", "Output grew by 270,000 bpd.", "270,000 bpd", 270000, "bbl"),
    ("fr", "La production est de 2 millions de barils par jour.", "2 millions de barils par jour", 2e6, "bbl"),
    ("fr", "Avec 16 points en six matchs, Lens devance Metz, qui en a obtenu huit, et Nice sept.", "huit", 8, "points"),
    ("fr", "54.100 ha sont allés au blé dur, 19.350 du blé tendre et 6.975 ha à l'orge.", "19.350", 19350, "ha"),
    ("en", "Some 54,100 hectares were wheat, 19,350 under barley.", "19,350", 19350, "ha"),
    ("fr", "Le bébé pesait 3 kg 500 à la naissance.", "3 kg 500", 3.5, "kg"),
    ("fr", "L'exploitation compte 2 ha 50 de vignes.", "2 ha 50", 2.5, "ha"),
    ("fr", "Il fait à scooter les 2 kilomètres 8, sans casque.", "2 kilomètres 8", 2.8, "km"),
    ("fr", "Sur 12 km 500 coureurs étaient alignés.", "12 km", 12, "km"),
    ("fr", "Le refuge est à 1800 m d'altitude.", "1800 m", 1800, "m"),
    ("fr", "La sole atteint 9,4 Mha.", "9,4 Mha", 9.4, "Mha"),
    ("fr", "Le blé passe de 1 à 2 millions qx, celui du Sud de 3 millions à 15 millions qx.", "3 millions", 3e6, "q"),
    ("en", "Officers found 300 gms of it.", "300 gms", 300, "g"),
    ("fr", "Le CO2 atteint 424 parties par million.", "424 parties par million", 424, "ppm"),
    ("en", "He was 5ft 8in and 11st.", "11st", 11, "st"),
    ("en", "The firm recalled 2.5 million pounds of chicken.", "2.5 million pounds", 2.5e6, "lb"),
    ("fr", "Le CAC 40 a fini à 5 324,12, en hausse.", "5 324,12", 5324.12, "points"),
    ("fr", "Le CAC 40 recule. Jeudi, il avait perdu 0,3 %, soit 23,48 points.", "23,48 points", 23.48, "points"),
    ("en", "The Nasdaq is up. It lost 0.3 per cent, or 23.48 points, on Friday.", "23.48 points", 23.48, "points"),
    ("fr", "Elle a bu 3/4 litre.", "3/4 litre", 0.75, "L"),
    ("en", "It is a 3/8 inch bolt.", "3/8 inch", 0.375, "in"),
    ("en", "Highs of 28C to 31C are expected, with 33 possible in London.", "33", 33, "°C"),
    ("fr", "On attend 28 à 31 degrés, localement 33 dans la vallée.", "33", 33, "°C"),
    ("fr", "Il est attendu 20 à 30 cm de neige, et jusqu'à 50 au-dessus de 1 600 m.", "jusqu'à 50", 50, "cm"),
    ("fr", "Le rendement est de 72 quintaux, contre 65 l'an dernier et 80 en moyenne.", "80", 80, "q"),
    ("en", "Leeds have 23 points from 20 games, seven ahead of the rest.", "seven", 7, "points"),
    ("fr", "Metz compte 23 points en 20 matchs, sept de plus que Caen.", "sept", 7, "points"),
    ("en", "It threw 40m, against 35 a year ago.", "35", 35, "m"),
    ("en", "The plant makes 12 Tonnes a day.", "12 Tonnes a day", 12, "t"),
    ("en", "The market ended the day 36.4 points lower at 5836.", "5836", 5836, "points"),
    ("fr", "Il fait plus ou moins cinq degrés.", "plus ou moins cinq degrés", 5, "°C"),
    ("en", "It was 91 degrees in Tampa, and freezing rain was due later.", "91 degrees", 91, "°F"),
    ("en", "Four inches fell at 18 degrees.", "18 degrees", 18, "°F"),
    ("en", "It was 91 degrees at a high temperature, then 40 degrees.", "40 degrees", 40, "°F"),
    ("en", "Hart scored 23 of his 29 points early.", "23", 23, "points"),
    ("en", "Ruiz led 5-2 and took five straight points.", "five straight points", 5, "points"),
    ("en", "She took six of the next seven points in the match.", "six", 6, "points"),
    ("en", "It was 18 degrees at dawn.", "18 degrees", 18, "°C"),
    ("en", "It sits on 2-1/2 acres.", "2-1/2 acres", 2.5, "ac"),
    ("en", "She walked 3 ½ miles.", "3 ½ miles", 3.5, "mi"),
    ("en", "He won the 10K race.", "10K race", 10, "km"),
    ("en", "The room is 12 by 15 feet.", "12", 12, "ft"),
    ("en", "A 300,000-square-foot plant.", "300,000-square-foot", 300000, "sq ft"),
    ("fr", "Des pluies de 15 à 30 mm/h sont prévues.", "de 15 à 30 mm/h", None, "mm/h"),
    ("fr", "Ils gagneront un mètre en longueur.", "un mètre", 1, "m"),
    ("en", "They gained a metre in length.", "a metre", 1, "m"),
    ("en", "He stands six foot five.", "six foot five", 6.416666667, "ft"),
    ("en", "She holed a 20-footer.", "20-footer", 20, "ft"),
    ("fr", "Le phare porte à 21 milles.", "21 milles", 21, "nmi"),
    ("fr", "Ils sont à trois points de Lens.", "trois points", 3, "points"),
    ("fr", "Fournir cinq gigawatts aux centres.", "cinq gigawatts", 5, "GW"),
    ("fr", "Il a fait 38 °C à Nice.", "38 °C", 38, "°C"),
    ("fr", "Il a fait -12 degrés.", "-12 degrés", -12, "°C"),
    ("fr", "Buvez un litre et demi par jour.", "un litre et demi par jour", 1.5, "L"),
    ("fr", "La parcelle fait 417 000 hectares.", "417 000 hectares", 417000, "ha"),
    ("fr", "Le vent souffle à 120 km/h.", "120 km/h", 120, "km/h"),
    ("fr", "Une parcelle de 80 mètres carrés.", "80 mètres carrés", 80, "m²"),
    ("fr", "Il tombe 30 mm de pluie.", "30 mm", 30, "mm"),
    ("fr", "Le club compte 27 points.", "27 points", 27, "points"),
    ("en", "The farm covers 2,300 acres.", "2,300 acres", 2300, "ac"),
    ("en", "A 12-mile stretch of road.", "12-mile", 12, "mi"),
    ("en", "Winds of 130 mph hit it.", "130 mph", 130, "mph"),
    ("en", "It took 25mg of it.", "25mg", 25, "mg"),
    ("en", "The pool is 50m long.", "50m", 50, "m"),
    ("en", "They saw the 12m wall.", "12m", 12, "m"),
    ("en", "It covers 450 Hectares of land.", "450 Hectares", 450, "ha"),
    ("en", "He weighed 200 pounds.", "200 pounds", 200, "lb"),
    ("en", "Temperatures can top 95°F there.", "95°F", 95, "°F"),
    ("en", "Half a mile down the road.", "Half a mile", 0.5, "mi"),
    ("en", "The plant makes 3 TWh a year.", "3 TWh a year", 3, "TWh"),
    ("en", "The index closed up 16 points.", "16 points", 16, "points"),
    ("en", "Temperatures will reach 25 on Friday.", "25", 25, "°C"),
    ("en", "The mercury fell to minus 12 overnight.", "minus 12", -12, "°C"),
    ("en", "The mercury rose to 101 in Texas.", "101", 101, "°F"),
    ("fr", "Les températures atteindront 25 à Lille.", "25", 25, "°C"),
    ("fr", "La température a chuté à moins 15 degrés.", "moins 15 degrés", -15, "°C"),
    ("fr", "Elle fait 1 m 70.", "1 m 70", 1.7, "m"),
    ("en", "He is 6ft 2in tall.", "6ft 2in", 6 + 2 / 12, "ft"),
    ("en", "It took 10 1/2 miles of cable.", "10 1/2 miles", 10.5, "mi"),
    ("en", "The race was run over 2 miles 6 furlongs.", "over 2 miles 6 furlongs", 2.75, "mi"),
    ("en", "Shapley had 5.42″ of rain.", "5.42″", 5.42, "in"),
    ("en", "His pressure was 179 mm Hg.", "179 mm Hg", 179, "mmHg"),
    ("fr", "La glycémie atteint 5 mmol/l.", "5 mmol/l", 5, "mmol/L"),
    ("en", "The crop is put at 22 MMT.", "22 MMT", 22, "Mt"),
    ("en", "It hit 59 degrees in Portland, besting a record high of 53.", "53", 53, "°F"),
    ("fr", "Il a fait 41,2 °C à Nîmes, au-dessus du record de 40,6.", "40,6", 40.6, "°C"),
    ("en", "The wave was 1.8m tall.", "1.8m", 1.8, "m"),
    ("en", "A 10m-high wall fell.", "10m", 10, "m"),
    ("en", "It bit a 2ft-wide hole.", "2ft", 2, "ft"),
    ("en", "He ran for 400 passing yards.", "400 passing yards", 400, "yd"),
    ("en", "The 325-pound John Hill left London after the match, a league game of the season.", "325-pound", 325, "lb"),
    ("fr", "Le feu a détruit 14,000 ha de pins.", "14,000 ha", 14000, "ha"),
    ("en", "The engine gives 450 kN of thrust.", "450 kN", 450, "kN"),
    ("fr", "Le moteur fournit 450 kN de poussée.", "450 kN", 450, "kN"),
    ("fr", "Une poussée de 3 MN au décollage.", "3 MN", 3, "MN"),
    ("en", "A depression of 968 hPa passed.", "968 hPa", 968, "hPa"),
    ("fr", "La ligne de 400 kV est coupée.", "400 kV", 400, "kV"),
    ("en", "It holds 9 MJ of heat.", "9 MJ", 9, "MJ"),
    ("fr", "Un débit de 20 mètres cubes par seconde.", "20 mètres cubes par seconde", 20, "m³"),
    ("fr", "Le moteur tourne à 3 000 tr/min.", "3 000 tr/min", 3000, "rpm"),
    ("en", "The motor runs at 3,000 rpm.", "3,000 rpm", 3000, "rpm"),
    ("en", "A dose of 2 mSv was read.", "2 mSv", 2, "mSv"),
    ("en", "Three kilonewtons of force.", "Three kilonewtons", 3, "kN"),
    ("en", "It gives 220 bhp and 90 dBA.", "220 bhp", 220, "hp"),
    ("fr", "Le rendement atteint 72 q/ha.", "72 q/ha", 72, "q"),
    ("en", "It brought 75 mile-per-hour winds.", "75 mile-per-hour", 75, "mph"),
    ("en", "It brought 121 km-per-hour winds.", "121 km-per-hour", 121, "km/h"),
    ("en", "He ran for 100+ yards.", "100+ yards", 100, "yd"),
    ("en", "They scored fifty-two combined points in the match.", "fifty-two combined points", 52, "points"),
    ("en", "Arsenal have 33 points from 14 games with City on 30 and Villa on 29.", "29", 29, "points"),
    ("en", "They are four points clear of Lens in the table, and six ahead of Metz.", "six", 6, "points"),
    ("fr", "Le sprint est au km 123,8.", "km 123,8", 123.8, "km"),
    ("en", "It took a 90-degree turn.", "90-degree turn", 90, "°"),
    ("fr", "Le navire est par 30 degrés nord.", "30 degrés nord", 30, "°"),
    ("en", "The Dow fell 61.2 points, or 0.3 percent, to 19,083.18.", "61.2 points", 61.2, "points"),
    ("en", "The Dow fell 61.2 points, or 0.3 percent, to 19,083.18.", "19,083.18", 19083.18, "points"),
    ("en", "The average gained 23.5 points to 3821.3.", "23.5 points", 23.5, "points"),
    ("en", "The star is 60 lightyears away.", "60 lightyears", 60, "ly"),
    ("en", "It is within a 12-nautical-mile zone.", "12-nautical-mile", 12, "nmi"),
    ("en", "It burnt a 300-square-mile area.", "300-square-mile", 300, "sq mi"),
    ("en", "The engine grew to 650 cm3.", "650 cm3", 650, "cm³"),
    ("en", "It was the men's 1500-metre race.", "1500-metre", 1500, "m"),
    (
        "fr",
        "La récolte atteint 43 millions d'hectolitres en 2019, contre 49 millions en 2018.",
        "49 millions",
        49e6,
        "hL",
    ),
    ("en", "It made 43 million tonnes in 2019, against 49 million in 2018.", "49 million", 49e6, "t"),
    ("fr", "Ils tablent sur 12,4 Mhl.", "12,4 Mhl", 12.4, "Mhl"),
    ("en", "It was 30ºC in the shade.", "30ºC", 30, "°C"),
    ("en", "Every tenth-of-a-degree rise counts.", "tenth-of-a-degree", 0.1, "°C"),
    ("en", "Every tenth of a degree counts.", "tenth of a degree", 0.1, "°C"),
    ("fr", "Chaque dixième de degré compte.", "dixième de degré", 0.1, "°C"),
    ("fr", "Le drone tourne à 360 degrés.", "360 degrés", 360, "°"),
    ("en", "It leans at an angle of 45 degrees.", "45 degrees", 45, "°"),
    ("fr", "Une secousse de magnitude 6,2 est survenue.", "magnitude 6,2", 6.2, "magnitude"),
    ("fr", "Elle avait une magnitude estimée à 5.", "magnitude estimée à 5", 5, "magnitude"),
    ("en", "A magnitude-6.2 quake struck.", "magnitude-6.2", 6.2, "magnitude"),
    ("en", "A 6.2-magnitude quake struck.", "6.2-magnitude", 6.2, "magnitude"),
    ("en", "He carried five kg of rice.", "five kg", 5, "kg"),
    ("fr", "Il pèse cinq kg.", "cinq kg", 5, "kg"),
    ("en", "The camera turns 90 degrees.", "90 degrees", 90, "°"),
    ("en", "It sees 360 degrees around.", "360 degrees", 360, "°"),
    (
        "fr",
        "Une réplique de magnitude comprise entre 5,3 et 5,9, puis une autre supérieure à 6.",
        "entre 5,3 et 5,9",
        None,
        "magnitude",
    ),
    (
        "fr",
        "Une secousse de 5,8 sur l'échelle ouverte de Richter.",
        "5,8 sur l'échelle ouverte de Richter",
        5.8,
        "magnitude",
    ),
    (
        "fr",
        "La seconde, évaluée à 5,3, a fait peur après une magnitude de plus de 6.",
        "plus de 6",
        6,
        "magnitude",
    ),
    ("fr", "Il avait 0,25 mg/l d'alcool dans l'air.", "0,25 mg/l", 0.25, "mg/L"),
    ("fr", "Flashé à 140 km/h au lieu des 80 autorisés.", "80", 80, "km/h"),
    ("en", "The lake holds 5,502.17 mcft.", "5,502.17 mcft", 5502.17, "mcft"),
    ("en", "Winds blew at 12 kmph.", "12 kmph", 12, "km/h"),
    ("en", "They need 480,000 mt of maize.", "480,000 mt", 480000, "t"),
    ("en", "It fell to minus 20° Celsius, or minus 4° Fahrenheit.", "minus 4° Fahrenheit", -4, "°F"),
    ("fr", "Il fait 25° Celsius, soit 77° Fahrenheit.", "77° Fahrenheit", 77, "°F"),
]

MULTIPLES = [
    ("en", "This more than doubles previous estimates.", "more than doubles", 2),
    ("en", "Orders were more than double those of its rival.", "more than double", 2),
    ("fr", "Elle fait 1,6 fois la masse de la Terre.", "1,6 fois", 1.6),
    ("en", "Sales jumped nearly five-folds.", "nearly five-folds", 5),
    ("en", "It added 900 users, nearly double from 2019.", "nearly double", 2),
    ("en", "Twice more people came.", "Twice", 2),
    ("en", "By nearly two to one they blame the party.", "nearly two to one", 2),
    ("en", "The jockey won at 33/1, 50/1 and 100/1.", "50/1", 50),
    ("fr", "Le jockey a gagné à 33/1, puis à 50/1 et 100/1.", "100/1", 100),
    ("fr", "Elles ont 4,3 et 3,9 fois la masse de la Terre.", "4,3", 4.3),
    ("en", "They have 4.3 and 3.9 times the mass of the Earth.", "4.3", 4.3),
    ("en", "It is three times Earth's size.", "three times", 3),
    ("en", "It trades at 22 times forecast earnings.", "22 times", 22),
    ("fr", "La cote du cheval est à 7 contre 1.", "7 contre 1", 7),
    ("fr", "Le favori, coté à 5/2, a chuté.", "5/2", 2.5),
    ("en", "Odds of 12-1 were cut.", "12-1", 12),
    ("en", "He won on the 4-7 favourite.", "4-7", 0.571429),
    ("en", "They outnumber us 3-to-1.", "3-to-1", 3),
    ("en", "A ratio of 18 to one.", "18 to one", 18),
    ("fr", "Cela divisait par deux les erreurs.", "divisait par deux", 0.5),
    ("fr", "C'est plus du double de l'an dernier.", "plus du double de", 2),
    ("en", "It is nearly twice a small car.", "nearly twice", 2),
    ("fr", "Soit environ 1 000 fois la consommation.", "environ 1 000 fois", 1000),
    ("fr", "Elle tire deux fois moins que lui.", "deux fois moins", 0.5),
    ("fr", "Un risque 2,4 fois plus élevé.", "2,4 fois plus", 2.4),
    ("fr", "Le prix a triplé.", "a triplé", 3),
    ("fr", "Le coût pourrait sextupler.", "pourrait sextupler", 6),
    ("fr", "Les cas ont été multipliés par quatre.", "multipliés par quatre", 4),
    ("fr", "La dose est divisée par deux.", "divisée par deux", 0.5),
    ("fr", "C'est le double de l'an dernier.", "le double de", 2),
    ("en", "Benefits rose tenfold.", "tenfold", 10),
    ("en", "A 70-fold improvement.", "70-fold", 70),
    ("en", "It was almost twice as high.", "almost twice", 2),
    ("en", "That is four times the number.", "four times", 4),
    ("en", "Output has halved.", "has halved", 0.5),
    ("en", "The price has more than doubled.", "doubled", 2),
    ("en", "It is worth 17 times earnings.", "17 times", 17),
    ("en", "It pays double the rate.", "double", 2),
    ("en", "The jockey won on Bold Sky (14/1).", "14/1", 14),
    ("fr", "Elles tournent à 160 et 320 fois la distance Terre-Soleil.", "160", 160),
    ("en", "They orbit at 160 and 320 times the distance of the Earth.", "160", 160),
    ("fr", "Les loyers ont été multipliés par presque 10.", "multipliés par presque 10", 10),
    ("fr", "Il veut multiplier ses ventes par près de quatre.", "multiplier ses ventes par près de quatre", 4),
    ("en", "Output was multiplied by nearly four.", "multiplied by nearly four", 4),
    ("fr", "Les pluies ont atteint une fois et demie la normale.", "une fois et demie", 1.5),
    ("fr", "Le plan vise le quasi-doublement de la récolte.", "quasi-doublement", 2),
]

FRACTIONS = [
    ("fr", "Un touriste sur six était français, contre un sur 5,5 en 2011.", "un sur 5,5", 0.181818),
    ("en", "Ten shops had stock and a third was sold.", "a third", 0.333333),
    ("fr", "Dix communes sont touchées, un cinquième est inondé.", "un cinquième", 0.2),
    ("en", "One in 2.5 adults is ill.", "One in 2.5", 0.4),
    ("en", "They won nearly three-fourth of the seats.", "nearly three-fourth", 0.75),
    ("en", "It needs a two-third majority.", "two-third", 0.666667),
    ("en", "Nearly ½ of users left.", "Nearly ½", 0.5),
    ("en", "As many as one in 10 acres will rot.", "As many as one in 10", 0.1),
    ("fr", "Elle a perdu un bon tiers de sa valeur.", "un bon tiers", 0.333333),
    ("en", "It lost a good third of its value.", "a good third", 0.333333),
    ("en", "Turnout passed the one-third needed.", "one-third", 0.333333),
    ("en", "Nine others shared the remaining third.", "the remaining third", 0.333333),
    ("en", "They paid out $2 of every $5 earned.", "$2 of every $5", 0.4),
    ("fr", "Il en garde 2 € sur 5.", "2 € sur 5", 0.4),
    ("fr", "Il gagne 9 fois sur 10.", "9 fois sur 10", 0.9),
    ("fr", "Environ un quart du PIB.", "Environ un quart", 0.25),
    ("fr", "La moitié des élus a voté.", "La moitié", 0.5),
    ("fr", "Les trois quarts des cas.", "trois quarts", 0.75),
    ("fr", "Un Français sur deux le pense.", "Un Français sur deux", 0.5),
    ("fr", "Sept jeunes sur dix le disent.", "Sept jeunes sur dix", 0.7),
    ("fr", "Une personne sur dix et un jeune sur quatre.", "Une personne sur dix", 0.1),
    ("fr", "Un dixième des décès.", "Un dixième", 0.1),
    ("fr", "Plus des deux tiers des élus.", "Plus des deux tiers", 0.666667),
    ("fr", "Près du quart des cas.", "Près du quart", 0.25),
    ("fr", "Moins du tiers des voix.", "Moins du tiers", 0.333333),
    ("fr", "Plus de la moitié des gens.", "Plus de la moitié", 0.5),
    ("fr", "Près des trois quarts du pays.", "Près des trois quarts", 0.75),
    ("en", "Two-thirds of them agreed.", "Two-thirds", 0.666667),
    ("en", "Cut by a fifth in people.", "a fifth", 0.2),
    ("en", "One in three volunteers left.", "One in three", 0.333333),
    ("en", "Only 2 in 10 patients get it.", "2 in 10", 0.2),
    ("en", "Half of them stopped.", "Half", 0.5),
    ("en", "Pay another quarter of the cost.", "another quarter", 0.25),
    ("en", "Some 3/4 of the town.", "Some 3/4", 0.75),
    ("en", "A new drug let six in 10 adults stop.", "six in 10", 0.6),
    ("en", "He won by three lengths and three-quarters of a length.", "three-quarters", 0.75),
    ("fr", "Un TGV et Intercités sur trois roulera.", "Un TGV et Intercités sur trois", 0.333333),
    ("en", "Two buses and trams in five will run.", "Two buses and trams in five", 0.4),
    ("fr", "Les places sont à moitié prix.", "à moitié prix", 0.5),
    ("fr", "Le kilo se vend au tiers du prix.", "tiers", 0.333333),
    ("fr", "La gare attend 4 TGV sur 10 assurés.", "4 TGV sur 10", 0.4),
]


#: What belongs to a claim: the sign, the cents, the decimals in words.
SPANS = [
    ("fr", "Le taux tombe à - 2,5 % en mai.", "- 2,5 %"),
    ("fr", "L'indice (+ 0,1 %) stagne.", "+ 0,1 %"),
    ("fr", "Il a fait – 3 °C.", "– 3 °C"),
    ("en", "It was a minus-20 degrees night.", "minus-20 degrees"),
    ("fr", "Il coûte 2 euros et 80 centimes.", "2 euros et 80 centimes"),
    ("en", "It cost 3 dollars 50 cents.", "3 dollars 50 cents"),
    ("fr", "Une hausse de zéro virgule cinq pour cent.", "zéro virgule cinq pour cent"),
    ("en", "A rise of zero point five percent.", "zero point five percent"),
    ("en", "A dip of .5 per cent.", ".5 per cent"),
    ("en", "Five thousand, six hundred people left.", "Five thousand, six hundred people"),
    ("en", "It ran one and one-half miles.", "one and one-half miles"),
    ("en", "It took two hours, one minute and nine seconds.", "two hours, one minute and nine seconds"),
]


@pytest.mark.parametrize(("lang", "text", "span"), SPANS)
def test_a_claim_holds_its_sign_its_decimals_and_its_smaller_units(read: Read, lang: str, text: str, span: str) -> None:
    assert span in [claim.span.text for claim in read(text, lang)]


@pytest.mark.parametrize(("lang", "text", "span", "value", "unit"), MONEY)
def test_money_is_read_in_its_currency(read: Read, lang: str, text: str, span: str, value: float, unit: str) -> None:
    _expect(read, "money", lang, text, span, value, unit)


@pytest.mark.parametrize(("lang", "text", "span", "value", "unit"), PERCENT)
def test_percentages_and_points(read: Read, lang: str, text: str, span: str, value: float, unit: str) -> None:
    _expect(read, "percent", lang, text, span, value, unit)


@pytest.mark.parametrize(("lang", "text", "span", "value", "unit"), MEASURES)
def test_measures_by_symbol(read: Read, lang: str, text: str, span: str, value: float, unit: str) -> None:
    _expect(read, "measure", lang, text, span, value, unit)


@pytest.mark.parametrize(("lang", "text", "span", "value"), MULTIPLES)
def test_multiples_as_factors(read: Read, lang: str, text: str, span: str, value: float) -> None:
    _expect(read, "multiple", lang, text, span, value, "×")


@pytest.mark.parametrize(("lang", "text", "span", "value"), FRACTIONS)
def test_fractions_with_six_decimals(read: Read, lang: str, text: str, span: str, value: float) -> None:
    _expect(read, "fraction", lang, text, span, value, None)


@pytest.mark.parametrize(
    ("lang", "text", "spans"),
    [
        ("en", "Hawthorn led 6.2 to 3.4 and won 14.9 (93) to 10.11 (71).", ["6.2 to 3.4", "14.9 (93) to 10.11 (71)"]),
        ("fr", "Quimper s'est imposé 3-2 dimanche.", ["3-2"]),
        ("fr", "Les Sénateurs ont triomphé 4-2 à Boston.", ["4-2"]),
        ("en", "The Senators thrashed Boston 6-1.", ["6-1"]),
        ("fr", "Le club a une fiche de 16-1-2 cette saison, un match et un but après.", ["16-1-2"]),
        ("en", "Their goal of the season: the game over, the coach is 16-1-2.", ["16-1-2"]),
        ("fr", "Lyon (4-3-3) a gagné le match, un but dans une saison de ligue.", []),
        ("fr", "Une victoire 2 à 1 contre Metz.", ["2 à 1"]),
        ("fr", "Après 1 partout à la pause, un score de deux buts partout.", ["1 partout", "deux buts partout"]),
        ("fr", "Il y a 3 caméras partout.", []),
        ("en", "It ended 2-all; they were all there, 12 all told.", ["2-all"]),
        ("fr", "Le club a subi un revers de 5 à 2.", ["5 à 2"]),
        ("fr", "Elle a gagné 6/7 (5/7), 7/6 (4), 6/3.", ["6/7", "5/7", "7/6", "6/3"]),
        ("fr", "Elle a gagné 6(5)-7, 7(8)-6(6), 6-3.", ["6(5)-7", "7(8)-6(6)", "6-3"]),
        ("en", "They won their 100th game of the league (89-11), the coach and his players said.", ["89-11"]),
        (
            "en",
            "In the league, the coach saw his players win the game; others: Hull 19 Leeds Rhinos 15, Metz 9 York 7.",
            ["19 Leeds Rhinos 15", "9 York 7"],
        ),
        ("en", "MT. VERNON 30, SABINE 27: AUSTIN - Lee kicked a goal.", ["30, SABINE 27"]),
        ("en", "The best score of the innings was 5-398 by Sri Lanka.", ["5-398"]),
        ("en", "They beat Marlow City 3–2 at home.", ["3–2"]),
        ("en", "Perth 12.10 (82) defeated Albany 9.15 (69).", ["12.10 (82)", "9.15 (69)"]),
        ("en", "The pain is told on a scale of 1-10.", []),
        ("en", "She won 6-4, 7-5 in the final.", ["6-4", "7-5"]),
        ("en", "It was a 28-21 loss to Metz.", ["28-21"]),
        ("en", "A 4-2 success at Metz.", ["4-2"]),
        ("en", "The innings closed at 7 for 309.", ["7 for 309"]),
        ("en", "She won 7-6 (7/3), 6-4.", ["7-6", "7/3", "6-4"]),
        ("en", "The side closed on 172/5 after four early wickets, and Hill took 4/61.", ["172/5", "4/61"]),
        ("en", "LIONS 116, GREY BEARS 88", ["116, GREY BEARS 88"]),
        ("en", "He ruled the league and went 33-3 in his career.", ["33-3"]),
        ("en", "Arsenal 2 – 1 Chelsea", ["2 – 1"]),
        ("fr", "Lyon 2 - 1 Nantes", ["2 - 1"]),
        ("en", "Arsenal 2 Aston Villa 1", ["2 Aston Villa 1"]),
        ("fr", "Le club (26-14-6) a gagné son match de hockey, dernier du championnat.", ["26-14-6"]),
        ("en", "The coach of the club (26-14-6) won the game, a match of the league.", ["26-14-6"]),
        ("fr", "Ils les ont doublés par 6-3.", ["6-3"]),
        ("fr", "En s'imposant nettement à Pontault-Combault, 28 à 22, Metz reste en tête.", ["28 à 22"]),
        ("en", "Hull won handsomely at home against Leeds Rhinos, 28 to 22, on Friday.", ["28 to 22"]),
        ("en", "They won by 49 runs to complete a 3-2 series win.", ["3-2"]),
        ("en", "It gave them a 2-1 series lead.", ["2-1"]),
    ],
)
def test_scores_of_matches(read: Read, lang: str, text: str, spans: list[str]) -> None:
    scores = [claim for claim in read(text, lang) if claim.quantity and claim.quantity.type == "score"]
    assert [claim.span.text for claim in scores] == spans


@pytest.mark.parametrize(
    ("text", "span", "modifier"),
    [
        ("Plus des deux tiers des élus.", "Plus des deux tiers", "min"),
        ("Près du quart des cas.", "Près du quart", "approx"),
        ("Moins du tiers des voix.", "Moins du tiers", "max"),
        ("Une baisse du tiers.", "tiers", None),
        ("La participation gagne 2,3 points par rapport à hier.", "2,3 points", None),
    ],
)
def test_spans_end_where_the_quantity_does(read: Read, text: str, span: str, modifier: str | None) -> None:
    claim = read(text, "fr")[0]
    assert claim.quantity is not None
    assert (claim.span.text, claim.quantity.modifier) == (span, modifier)


def test_a_split_vote_is_two_counts(read: Read) -> None:
    claims = read("The Senate passed the bill 52-48.", "en")
    assert [(claim.span.text, claim.quantity.type, claim.quantity.value) for claim in claims if claim.quantity] == [
        ("52", "count", 52),
        ("48", "count", 48),
    ]


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("fr", "L'écart est de 75 points de base, contre 90 la veille.", 0.9, "pp"),
        ("en", "The spread was 75 basis points, against 90 in May.", 0.9, "pp"),
        ("fr", "Il obtient 22 % des voix, contre 19 en mai.", 19, "%"),
        ("en", "She took 52% against 48 for him.", 48, "%"),
    ],
)
def test_a_share_compared_with_another_is_told_like_it(
    read: Read, lang: str, text: str, value: float, unit: str
) -> None:
    quantity = read(text, lang)[1].quantity
    assert quantity is not None
    assert (quantity.type, quantity.value, quantity.unit) == ("percent", value, unit)


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("fr", "L'Union a 208 sièges, l'AfD 152, le SPD 120.", [(208, "sièges"), (152, None), (120, None)]),
        ("en", "Norway won 16 golds, Germany 12 and China 9.", [(16, "golds"), (12, None), (9, None)]),
        ("fr", "La CDU a 28,5 % des voix, l'AfD 20,8 et le SPD 16,4.", [(28.5, "%"), (20.8, "%"), (16.4, "%")]),
        ("fr", "Le studio coûte 300 euros, il en vaut 200.", [(300, "EUR"), (200, "EUR")]),
        ("fr", "L'écart est à 80 points de base mardi, contre 88.", [(0.8, "pp"), (None, None), (0.88, "pp")]),
        ("en", "It was a hundred dollars, and then a thousand.", [(100, "USD"), (1000, "USD")]),
        ("fr", "Au budget, 380 foyers gagnent et 17 millions perdent.", [(380, "foyers"), (17e6, None)]),
        ("fr", "Le sol monte de trois mètres, contre un mètre avant.", [(3, "m"), (1, "m")]),
    ],
)
def test_what_a_clause_leaves_out_is_taken_from_the_one_before(
    read: Read, lang: str, text: str, wanted: list[tuple[float | None, str | None]]
) -> None:
    assert [(claim.quantity.value, claim.quantity.unit) for claim in read(text, lang) if claim.quantity] == wanted


def test_a_clause_that_only_a_date_opens_has_the_unit_of_the_one_before(read: Read) -> None:
    texts = {"en": "In 2021 it took 73 days; in 2017, 171.", "fr": "En 2021, il fallut 73 jours ; en 2017, 171."}
    for lang, text in texts.items():
        quantity = read(text, lang)[-1].quantity
        assert quantity is not None
        assert (quantity.type, quantity.value, quantity.unit) == ("duration", 171, "day")


@pytest.mark.parametrize(
    ("lang", "text", "low", "high"),
    [
        ("fr", "Des rafales de 80 km/h à 100 km/h.", 80, 100),
        ("fr", "Une peine de 3 mois à 6 mois.", 3, 6),
        ("fr", "La firme vise une croissance interne de 1% à 1,5%.", 1, 1.5),
        ("fr", "Elle table sur un recul de 13% à 18%.", 13, 18),
        ("fr", "Une ou deux fois par an, il vient.", 1, 2),
        ("en", "One or two people came.", 1, 2),
        ("en", "It lasted 95m to 110m years.", 95e6, 110e6),
        ("fr", "Il faut un an ou deux.", 1, 2),
        ("en", "It fell in a second or two.", 1, 2),
        ("fr", "La France compte 1 000-1 210 loups.", 1000, 1210),
        ("fr", "La France compte 1.000-1.210 loups.", 1000, 1210),
        ("fr", "Il faut un an ou 2.", 1, 2),
        ("fr", "La part est entre 4,7% pour les lycéens et 12,1% pour les autres.", 4.7, 12.1),
        ("en", "It is between 4% for pupils and 12% for the rest.", 4, 12),
    ],
)
def test_two_numbers_of_one_noun_are_a_range(read: Read, lang: str, text: str, low: float, high: float) -> None:
    (claim,) = read(text, lang)
    assert claim.quantity is not None
    assert (claim.quantity.low, claim.quantity.high) == (low, high)


def test_votes_and_scores_are_no_odds(read: Read) -> None:
    for text, kind in (("The council voted 7-to-1.", "count"), ("The favourites won 3-1 at home.", "score")):
        assert {claim.quantity.type for claim in read(text, "en") if claim.quantity} == {kind}


def test_basis_of_a_bare_dollar_is_told(read: Read) -> None:
    (claim,) = read("Cela coûte 12 dollars.", "fr")
    assert claim.why is not None
    assert claim.why.assumptions == ("dollars taken as USD",)


def _expect(read: Read, kind: str, lang: str, text: str, span: str, value: float, unit: str | None) -> None:
    found = {claim.span.text: claim.quantity for claim in read(text, lang)}
    matching = [quantity for written, quantity in found.items() if span in written]
    assert matching, f"{span!r} is not among {list(found)}"
    quantity = matching[0]
    assert quantity is not None
    assert (quantity.type, quantity.value, quantity.unit) == (kind, pytest.approx(value, abs=1e-6), unit)
