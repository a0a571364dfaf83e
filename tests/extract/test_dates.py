"""Dates are placed in the calendar, seen from the day of publication (Wednesday 18 September 2024)."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from tests.extract.conftest import PUBLISHED, Read
from tests.tables import each_row
from workbench.extract import extract


def rows(table: str, before: int = 0) -> list[tuple[str, ...]]:
    """Language, text, span, first and last day of each row; lines that are set in go on with the one above.

    So many other cells stand `before` the text.

    One day is written once, and none at all as a dash.
    """
    lines = [re.sub(r"\n +", " ", line).replace("\\n", "\n") for line in re.split(r"\n(?! )", table.strip("\n"))]
    cells = [["" if cell == "-" else cell for cell in line.split(" | ")] for line in lines]
    return [(*row[: before + 4], row[-1]) for row in cells]


def dated_rows(table: str) -> list[tuple[str, ...]]:
    """The same, with the day of publication before the text."""
    return rows(table, before=1)


ABSOLUTE = rows("""
fr | Elle a crû durant le dernier trimestre de 2023. | dernier trimestre de 2023 | 2023-10-01 | 2023-12-31
en | Revenue fell in quarter ended June 30, 2024. | quarter ended June 30, 2024 | 2024-04-01 | 2024-06-30
en | Sales in crore rose in the second quarter of financial year 2023-24. | second quarter of financial year 2023-24 |
  2023-07-01 | 2023-09-30
fr | Le mercredi 18/09 avait lieu un tournoi. | mercredi 18/09 | 2024-09-18
fr | La séance est ouverte lundi à vingt heures quarante cinq. | lundi à vingt heures quarante cinq | 2024-09-16
en | The 19th and 20th centuries were hard. | 19th | 1801-01-01 | 1900-12-31
en | The 17th, 18th and 19th centuries were hard. | 17th | 1601-01-01 | 1700-12-31
en | It was built in the late 19th and early 20th centuries. | late 19th | 1871-01-01 | 1900-12-31
en | It was built between the 12th and 15th centuries. | between the 12th and 15th centuries | 1101-01-01 | 1500-12-31
fr | Aux 18e et 19e siècles, la ville grandit. | 18e | 1701-01-01 | 1800-12-31
fr | Aux dix-huitième et dix-neuvième siècles, elle grandit. | dix-huitième | 1701-01-01 | 1800-12-31
en | He left in the early months of 2017. | the early months of 2017 | 2017-01-01 | 2017-03-31
en | He left in the first months of 2017. | the first months of 2017 | 2017-01-01 | 2017-03-31
en | He left in the last months of 2017. | the last months of 2017 | 2017-10-01 | 2017-12-31
en | He left in the last days of May. | the last days of May | 2024-05-21 | 2024-05-31
fr | Il est parti dans les premiers mois de 2017. | les premiers mois de 2017 | 2017-01-01 | 2017-03-31
fr | Il est parti aux premières semaines de l'année 2017. | premières semaines de l'année 2017 | 2017-01-01 |
  2017-03-31
fr | Il est parti dans les derniers mois de 2017. | les derniers mois de 2017 | 2017-10-01 | 2017-12-31
fr | Il est parti dans les tout derniers jours de mai. | les tout derniers jours de mai | 2024-05-21 | 2024-05-31
fr | Il a été tué aux premières heures de samedi. | premières heures de samedi | 2024-09-14
fr | Samedi, il a été tué aux petites heures du matin. | petites heures du matin | 2024-09-14
en | For the full year ending Jan. 31, 2025, it sees growth. | the full year ending Jan. 31, 2025 | 2024-02-01 |
  2025-01-31
fr | Les ventes de l'année se terminant le 31 janvier 2024 montent. | année se terminant le 31 janvier 2024 |
  2023-02-01 | 2024-01-31
fr | L'exercice décalé clos le 31 mars 2024 a été bon. | exercice décalé clos le 31 mars 2024 | 2023-04-01 | 2024-03-31
fr | Pour l'année fiscale qui s'est achevée le 31 mars 2024, le bénéfice recule. |
  année fiscale qui s'est achevée le 31 mars 2024 | 2023-04-01 | 2024-03-31
fr | Le bénéfice augmentera au cours du prochain exercice. | prochain exercice | 2025-01-01 | 2025-12-31
fr | Le bénéfice augmentera l'exercice prochain. | l'exercice prochain | 2025-01-01 | 2025-12-31
fr | L'exercice 2021 fut bon, l'exercice suivant mauvais. | l'exercice suivant | 2022-01-01 | 2022-12-31
en | He left at five o'clock on Monday. | five o'clock on Monday | 2024-09-16
en | He left on Monday at seven p.m. | Monday at seven p.m. | 2024-09-16
en | Unemployment in the U.S. rose. Sydney and Melbourne had rain last summer. | last summer | 2024-06-01 | 2024-08-31
fr | Il a gagné deux fois en F1 la saison dernière. | la saison dernière | 2023-01-01 | 2023-12-31
en | He won two F1 races last season. | last season | 2023-01-01 | 2023-12-31
en | Inflation fell after entering January at 9.3% and reaching a peak of 11.1% in October. | October | 2023-10-01 |
  2023-10-31
en | Inflation rose, reaching a peak of 11.1% in October. | October | 2023-10-01 | 2023-10-31
fr | L'inflation est retombée après être entrée à 9 % en novembre. | novembre | 2023-11-01 | 2023-11-30
fr | L'inflation est redescendue, atteignant 11,1 % en octobre. | octobre | 2023-10-01 | 2023-10-31
en | Wall said Monday that due to falling revenues, the province will have to borrow. | Monday | 2024-09-16
en | The match was called off due to rain on Monday. | Monday | 2024-09-16
en | The board announced plans to build homes on Monday night. | Monday night | 2024-09-16
fr | Le conseil a approuvé le projet de construire 40 logements mardi soir. | mardi soir | 2024-09-17
en | It expects it in the first two quarters of 2026-27. | the first two quarters of 2026-27 | -
fr | Il l'attend aux deux premiers trimestres de 2026-2027. | deux premiers trimestres de 2026-2027 | -
en | It earned Rs 3 crore in the first two quarters of 2023-24. | the first two quarters of 2023-24 | 2023-04-01 |
  2023-09-30
en | They see a deficit for the end of the 2018-19 fiscal year. | the end of the 2018-19 | 2019-04-01 | 2019-06-30
en | He left in early 2016-17. | early 2016-17 | 2016-07-01 | 2016-09-30
fr | Un déficit est prévu à la fin de l'exercice 2018-2019. | fin de l'exercice 2018-2019 | 2019-04-01 | 2019-06-30
en | It passed the bill it introduced in the spring during this session. | spring | 2024-03-01 | 2024-05-31
en | It came late, despite last year getting its first load on September 12. | September 12 | 2023-09-12
en | Last year it came on September 12 and the year before on September 10. | September 10 | 2022-09-10
fr | Elle attend, alors que l'an dernier elle avait reçu la première le 12 septembre. | 12 septembre | 2023-09-12
fr | L'an dernier, elle est venue le 12 septembre et l'année d'avant le 10 septembre. | 10 septembre | 2022-09-10
fr | La lettre est partie le 6. | 6 | 2024-09-06
fr | Lens a gagné samedi soir. Lee, absent depuis le 14 mai, a quitté le stade à 23 h 15. | 23 h 15 |
  2024-09-14
fr | On avait dû ajourner une première fois, lundi soir, devant le différend. | lundi soir | 2024-09-16
fr | Ils ont rejeté mardi en après-midi son offre. | mardi en après-midi | 2024-09-17
fr | L'accord canadien en juillet et, depuis, celui avec l'Europe pourrait soutenir le marché. | juillet | 2024-07-01 |
  2024-07-31
en | It fell after it slashed its forecast for November sales on Saturday. | Saturday | 2024-09-14
en | He cut his full-year forecast for sales on Saturday. | Saturday | 2024-09-14
en | They will be in the dark after a mass power outage over the weekend. | the weekend | 2024-09-14 | 2024-09-15
fr | La ville est dans le noir après une panne géante ce week-end. | ce week-end | 2024-09-14 | 2024-09-15
fr | La crise de janvier ou mars a coûté cher. | mars | 2024-03-01 | 2024-03-31
en | It closed for the winter or in spring, in April or May. | May | 2024-05-01 | 2024-05-31
en | May to date has shown a rise in sales. | May to date | 2024-05-01 | 2024-05-31
en | The year to date has shown a rise in sales. | The year to date | 2024-01-01 | 2024-12-31
fr | Les ventes baissent depuis le début de l'année désormais. | début de l'année | 2024-01-01 | 2024-03-31
en | Prices have risen since the start of the year, indeed. | the start of the year | 2024-01-01 | 2024-03-31
fr | Le chômage était de 7 % un trimestre plus tôt. | un trimestre plus tôt | 2024-04-01 | 2024-06-30
fr | Il est de 7 % au premier trimestre, contre 6 % un trimestre plus tôt. | un trimestre plus tôt | 2023-10-01 |
  2023-12-31
en | It was 7% in the first quarter, against 6% a quarter earlier. | a quarter earlier | 2023-10-01 | 2023-12-31
en | It was 7%, up from 6% a quarter ago. | a quarter ago | 2024-04-01 | 2024-06-30
en | She is expected to visit flood affected towns on Friday. | Friday | 2024-09-20
en | The hall was declared open on Friday. | Friday | 2024-09-13
en | She told us of it after tearing a muscle in December. | December | 2023-12-01 | 2023-12-31
fr | Le prix a été fixé ce vendredi au tiers. | ce vendredi | 2024-09-13
fr | Affaibli après l'ouverture fin octobre d'une enquête, il démissionnera. | fin octobre | 2023-10-21 | 2023-10-31
fr | Le pétrole pour livraison en novembre a terminé à 70 dollars. | novembre | 2024-11-01 | 2024-11-30
fr | Les intempéries de l'hiver peuvent peser. | hiver | 2023-12-21 | 2024-03-20
fr | La carte ne sera disponible que vendredi. | vendredi | 2024-09-20
en | The law kept her from naming a day before 22 November. | 22 November | 2024-11-22
en | It has sent out invitations to an event on November 9. | November 9 | 2024-11-09
en | The phone is said to ship in November. | November | 2024-11-01 | 2024-11-30
en | She had been working on it in November. | November | 2023-11-01 | 2023-11-30
en | ABUJA, Nov. 11 (Reuters) - The minister is set to talk. | Nov. 11 | 2023-11-11
en | Traffic on Friday | Friday | 2024-09-20
fr | Le club ne jouera pas ce samedi. | ce samedi | 2024-09-21
fr | A partir de lundi, des orages vont tomber. | lundi | 2024-09-23
fr | Vendredi, des orages localisés sont annoncés. | Vendredi | 2024-09-20
fr | Il est parti pour Rome afin de participer au sommet vendredi. | vendredi | 2024-09-20
fr | Il a tenu deux élections partielles le 5 novembre. | 5 novembre | 2024-11-05
fr | Il s'était engagé à soumettre un texte avant le 31 janvier. | 31 janvier | 2025-01-31
en | The judge set a new trial for 25 March. | 25 March | 2025-03-25
en | The unions called a national strike on Friday. | Friday | 2024-09-20
en | He told of his desire to play on Friday. | Friday | 2024-09-20
en | She has been ruled out of Saturday's game. | Saturday | 2024-09-21
en | They are still sad about Thursday's 22-16 loss. | Thursday | 2024-09-12
en | Traders wait for Friday's jobs report. | Friday | 2024-09-20
en | She denied it in a Friday interview. | Friday | 2024-09-13
en | The sea currently has a storm near Cuba by Friday. | Friday | 2024-09-20
en | He came last week Tuesday. | last week Tuesday | 2024-09-10
en | He came on Tuesday of last week. | Tuesday of last week | 2024-09-10
en | The mountain blew up in AD 79. | AD 79 | 0079-01-01 | 0079-12-31
en | Profit rose in 1H 2023. | 1H 2023 | 2023-01-01 | 2023-06-30
en | Profit rose in 4Q23. | 4Q23 | 2023-10-01 | 2023-12-31
en | It put off the talks by four days to November 30. | November 30 | 2023-11-30
fr | La gare s'attend à un trafic perturbé vendredi. | vendredi | 2024-09-20
fr | L'accident de vendredi sera jugé. | vendredi | 2024-09-13
fr | Les chiffres de l'inflation américaine de novembre sont bons. | novembre | 2023-11-01 | 2023-11-30
fr | Le taux sera de 0,3 % contre 0,1 % en octobre. | octobre | 2023-10-01 | 2023-10-31
fr | Il a été tué dans la nuit du 9 au 10. | la nuit du 9 au 10 | 2024-09-09 | 2024-09-10
fr | Le vote aura lieu mardi de la semaine prochaine. | mardi de la semaine prochaine | 2024-09-24
fr | Le juge s'est résolu à l'ajourner au 3 mars. | 3 mars | 2025-03-03
en | The teams enter Friday's game with ten men. | Friday | 2024-09-20
en | That is double the number a year ago. | a year ago | 2023-01-01 | 2023-12-31
fr | Le feu a pris le samedi matin. | samedi matin | 2024-09-14
en | Its fourth-quarter guidance fell short. | fourth-quarter | 2024-10-01 | 2024-12-31
fr | La lutte en vue du scrutin de lundi est serrée. | lundi | 2024-09-23
fr | La hausse vaut pour l'année à venir. | l'année à venir | 2025-01-01 | 2025-12-31
en | Overall 2019 sales were flat. | 2019 | 2019-01-01 | 2019-12-31
en | She is doubtful for Saturday with a sore knee. | Saturday | 2024-09-21
en | They won't play until they meet this weekend. | this weekend | 2024-09-21 | 2024-09-22
en | The council agreed to open the bridge on Friday. | Friday | 2024-09-20
en | The council agreed on Friday to open the bridge. | Friday | 2024-09-13
en | Rovers were scheduled to play on Monday, but it rained. | Monday | 2024-09-16
en | The bank wants to open an office by the river on Monday. | Monday | 2024-09-23
en | The pit, which is on the coast, closed, they heard on Friday. | Friday | 2024-09-13
en | She told them: "On Friday we go home." | Friday | 2024-09-20
en | The trial was adjourned to 3 March. | 3 March | 2025-03-03
en | Maps show the storm near the port on Thursday and over land on Friday. | Friday | 2024-09-20
en | The report for August will be issued soon. | August | 2024-08-01 | 2024-08-31
en | He did not really sleep during Thursday's flight. | Thursday | 2024-09-12
en | The clubs' owners each recorded wins on Friday. | Friday | 2024-09-13
fr | Samedi, le club se déplace à Brest. | Samedi | 2024-09-21
fr | Lundi, le club se déplace à Brest. | Lundi | 2024-09-16
fr | Le gardien est forfait pour la rencontre de vendredi. | vendredi | 2024-09-20
fr | Le maire a conseillé aux gens de partir vendredi. | vendredi | 2024-09-20
fr | Le procès a été renvoyé au 3 mars. | 3 mars | 2025-03-03
fr | L'affaire est renvoyée au 3 mars. | 3 mars | 2025-03-03
fr | Les agents ont reconduit la grève pour samedi. | samedi | 2024-09-21
fr | Elles se sont de nouveau inclinées samedi. | samedi | 2024-09-14
fr | Un train est arrivé vendredi à Brest. | vendredi | 2024-09-13
fr | La crue a touché l'est du pays vendredi. | vendredi | 2024-09-13
fr | Les pompiers continuaient à lutter vendredi contre le feu. | vendredi | 2024-09-13
fr | Le ministre affirme vendredi que tout va bien. | vendredi | 2024-09-13
fr | Il devait finir en mai, mais il a plu. | mai | 2024-05-01 | 2024-05-31
en | Talks have gone on since end-January. | end-January | 2024-01-21 | 2024-01-31
en | It suffered from delivery delays during the second quarter. | second quarter | 2024-04-01 | 2024-06-30
en | Sales in June 2024 rose from June 2023, more than from the same month last year. | the same month last year |
  2023-06-01 | 2023-06-30
en | Third-quarter profit fell. It earned $3 million for the three months ended July 31. | Third-quarter | 2024-05-01 |
  2024-07-31
en | It fell to Rs 3 crore in Q2FY24. | Q2FY24 | 2023-07-01 | 2023-09-30
en | It earned Rs 3 crore in the first nine months of the current financial year 2023-24. | the first nine months of the
  current financial year 2023-24 | 2023-04-01 | 2023-12-31
en | It rose in Q2 2023 from the corresponding quarter of previous year. | the corresponding quarter of previous year |
  2022-04-01 | 2022-06-30
en | It rose in the week leading up to June 7. | the week leading up to June 7 | 2024-06-01 | 2024-06-07
en | It rose in 2021 and fell on November 17, same year. | November 17, same year | 2021-11-17
en | Claims fell to 308,000 last week from 314,000 the previous week. | the previous week | 2024-09-02 | 2024-09-08
en | Fewer came in the previous school year. | the previous school year | 2023-07-01 | 2024-06-30
en | It earned Rs 3 crore in the first half of FY 2022-23. | the first half of FY 2022-23 | 2022-04-01 | 2022-09-30
en | It earned Rs 3 crore in FY24. | FY24 | 2023-04-01 | 2024-03-31
en | Growth was 2% in FY24. | FY24 | 2024-01-01 | 2024-12-31
en | It earned Rs 3 crore in 2023-24. | 2023-24 | 2023-04-01 | 2024-03-31
en | It earned Rs 3 crore last fiscal. | last fiscal | 2023-04-01 | 2024-03-31
en | It earned Rs 3 crore in the second quarter of this financial year. | second quarter of this financial year |
  2024-07-01 | 2024-09-30
en | It earned Rs 3 crore in the first quarter. | first quarter | 2024-04-01 | 2024-06-30
en | The average this year (till August) has been good. | August | 2024-08-01 | 2024-08-31
en | Sales in the final quarter of last year fell from the same period last year. | the same period last year |
  2022-10-01 | 2022-12-31
en | States passed 2023 budgets. | 2023 | 2023-01-01 | 2023-12-31
en | It rose in the second quarter of 2023, from the year-ago second quarter. | the year-ago second quarter | 2022-04-01
  | 2022-06-30
en | It lost in the April-June quarter of last fiscal. | April-June quarter of last fiscal | 2023-04-01 | 2023-06-30
en | It shut the day before Christmas 2023. | the day before Christmas 2023 | 2023-12-24
en | Spending in 2023-24 topped that of the previous fiscal year. | the previous fiscal year | 2022-01-01 | 2022-12-31
fr | Au cours des six premiers mois 2019, il a plu. | six premiers mois 2019 | 2019-01-01 | 2019-06-30
en | Orders fell in Q1/15 and rose after. | Q1/15 | 2015-01-01 | 2015-03-31
fr | Les commandes ont baissé au T2/17. | T2/17 | 2017-04-01 | 2017-06-30
fr | Sur les 12 mois de 2017, la chaîne a perdu. | les 12 mois de 2017 | 2017-01-01 | 2017-12-31
fr | Sur les huit mois écoulés de 2017, elle perd. | les huit mois écoulés de 2017 | 2017-01-01 | 2017-08-31
fr | C'est plus qu'à la même période 2016/2017. | 2016/2017 | 2016-01-01 | 2017-12-31
en | It fell in the third quarter ended June 30, 2023. It expects more in the fourth quarter. | fourth quarter |
  2023-07-01 | 2023-09-30
en | It rose in the second quarter. In 2019, the third quarter ended June 30 was weak. The fourth quarter was worse. |
  fourth quarter | 2019-07-01 | 2019-09-30
en | It fell in the third quarter ended June 30, 2023. In the third quarter it lost money. | third quarter | 2023-04-01
  | 2023-06-30
en | It happened on 8 June 2021, Tuesday, in Pune. | 8 June 2021, Tuesday | 2021-06-08
en | The quarter ended on June 30, 2023 was weak. | The quarter ended on June 30, 2023 | 2023-04-01 | 2023-06-30
en | It eased by mid-afternoon on May 3, 2024. | mid-afternoon on May 3, 2024 | 2024-05-03
en | It was built in the mid-1800s. | mid-1800s | 1841-01-01 | 1870-12-31
en | It was built in the 1600s. | 1600s | 1601-01-01 | 1700-12-31
en | It closed in the late '80s. | late '80s | 1987-01-01 | 1989-12-31
en | They met Aug. 10-16, 2001, in Rome. | Aug. 10-16, 2001 | 2001-08-10 | 2001-08-16
en | It ran Aug. 30-Sept. 2. | Aug. 30-Sept. 2 | 2024-08-30 | 2024-09-02
en | The winter of 2021-22 was cold. | winter of 2021-22 | 2021-12-01 | 2022-02-28
fr | En 2019, il a plu en juin, puis en août. | août | 2019-08-01 | 2019-08-31
en | In 2021 it rained in May. | May | 2021-05-01 | 2021-05-31
fr | Le 8 janvier 2024, il part. | 8 janvier 2024 | 2024-01-08
fr | Au 1er janvier 2025, il part. | 1er janvier 2025 | 2025-01-01
fr | En mars 2022, il part. | mars 2022 | 2022-03-01 | 2022-03-31
fr | Depuis 2003, il part. | 2003 | 2003-01-01 | 2003-12-31
fr | Daté du 03/09/2024. | 03/09/2024 | 2024-09-03
fr | Au premier trimestre 2026. | premier trimestre 2026 | 2026-01-01 | 2026-03-31
fr | Au T3 2023, les ventes montent. | T3 2023 | 2023-07-01 | 2023-09-30
fr | L'été 2024 est chaud. | été 2024 | 2024-06-21 | 2024-09-20
fr | Dans les années 1980. | années 1980 | 1980-01-01 | 1989-12-31
fr | Les années 80 reviennent. | années 80 | 1980-01-01 | 1989-12-31
fr | Un acteur des années 60-70 revient. | années 60-70 | 1960-01-01 | 1979-12-31
fr | Au XXe siècle. | XXe siècle | 1901-01-01 | 2000-12-31
fr | D'ici fin 2026. | fin 2026 | 2026-10-01 | 2026-12-31
fr | À la mi-mars 2024. | mi-mars 2024 | 2024-03-11 | 2024-03-20
fr | Début juillet 2025, elle votera. | Début juillet 2025 | 2025-07-01 | 2025-07-10
en | On January 8, 2024, he left. | January 8, 2024 | 2024-01-08
en | On 8 January 2024 he left. | 8 January 2024 | 2024-01-08
en | Dated the 8th of March 2021. | 8th of March 2021 | 2021-03-08
en | In June 2022 it peaked. | June 2022 | 2022-06-01 | 2022-06-30
en | Since records began in 1850. | 1850 | 1850-01-01 | 1850-12-31
en | On 2024-05-01 it closed. | 2024-05-01 | 2024-05-01
en | In Q3 2021 sales rose. | Q3 2021 | 2021-07-01 | 2021-09-30
en | In the second half of 2024. | the second half of 2024 | 2024-07-01 | 2024-12-31
en | They report in spring 2025. | spring 2025 | 2025-03-01 | 2025-05-31
en | In the 1980s it grew. | 1980s | 1980-01-01 | 1989-12-31
fr | Le Vésuve détruit Pompéi en 79 après J.-C. | 79 après J.-C. | 0079-01-01 | 0079-12-31
fr | Une stèle du Ier siècle de notre ère. | Ier siècle de notre ère | 0001-01-01 | 0100-12-31
fr | Il a bondi au dernier trimestre 2022. | dernier trimestre 2022 | 2022-10-01 | 2022-12-31
en | It fell in the last quarter of 2022. | last quarter of 2022 | 2022-10-01 | 2022-12-31
fr | Deux phases des XVIIe et du XVIIIe siècles. | XVIIe | 1601-01-01 | 1700-12-31
fr | Du XVe au XVIIIe siècle, on y priait. | Du XVe au XVIIIe siècle | 1401-01-01 | 1800-12-31
en | The wall was built in 122 AD. | 122 AD | 0122-01-01 | 0122-12-31
en | In the 20th century. | 20th century | 1901-01-01 | 2000-12-31
en | At the end of 2017. | the end of 2017 | 2017-10-01 | 2017-12-31
en | By mid-March 2024. | mid-March 2024 | 2024-03-11 | 2024-03-20
en | In late February 2024. | late February 2024 | 2024-02-21 | 2024-02-29
en | The 2020 election was close. | 2020 | 2020-01-01 | 2020-12-31
en | A 19th-century house. | 19th-century | 1801-01-01 | 1900-12-31
en | In the late 1980s it grew. | late 1980s | 1987-01-01 | 1989-12-31
fr | À la fin des années 1980. | fin des années 1980 | 1989-01-01 | 1989-12-31
fr | À la Pentecôte 2023, il a plu. | Pentecôte 2023 | 2023-05-28
en | Since Christmas 2022, nothing moved. | Christmas 2022 | 2022-12-25
fr | L'exercice clos le 31 mars 2024. | exercice clos le 31 mars 2024 | 2023-04-01 | 2024-03-31
en | The fiscal year ended June 30, 2024. | The fiscal year ended June 30, 2024 | 2023-07-01 | 2024-06-30
fr | Depuis les années septante. | années septante | 1970-01-01 | 1979-12-31
fr | Le semestre clos le 30 juin 2024 est bon. | semestre clos le 30 juin 2024 | 2024-01-01 | 2024-06-30
en | They restated their 2000 and 2003 results. | 2003 | 2003-01-01 | 2003-12-31
en | The first two months of 2023 sales. | The first two months of 2023 | 2023-01-01 | 2023-02-28
en | In the first three quarters of 2023 it rose. | the first three quarters of 2023 | 2023-01-01 | 2023-09-30
en | Volumes are not at 2006 levels. | 2006 | 2006-01-01 | 2006-12-31
en | Many are out of school, according to 2021 data from Unicef. | 2021 | 2021-01-01 | 2021-12-31
fr | Aux alentours de 15 heures, le mercredi 17 juillet dernier, il a plu. | Aux alentours de 15 heures, le mercredi 17
  juillet dernier | 2024-07-17
fr | Dans la nuit du samedi 15 au dimanche 16 avril 2023, il a plu. | la nuit du samedi 15 au dimanche 16 avril 2023 |
  2023-04-15 | 2023-04-16
en | In the half-year to 30 June 2023 it grew. | the half-year to 30 June 2023 | 2023-01-01 | 2023-06-30
fr | La lettre du 15.05.99 est un faux. | 15.05.99 | 1999-05-15
en | The ban took effect on May 17,2019. | May 17,2019 | 2019-05-17
fr | Le permis a expiré le dernier jour de mai 2023. | dernier jour de mai 2023 | 2023-05-31
en | It rained on the second day of May 2023. | second day of May 2023 | 2023-05-02
en | It was signed on May the fourth, 2020. | May the fourth, 2020 | 2020-05-04
fr | Le décret du 08/02 a été retiré. | 08/02 | 2024-02-08
fr | En mars de l'année 2020, il a plu. | mars de l'année 2020 | 2020-03-01 | 2020-03-31
fr | Mieux que celui des années 2020, 2021 et 2022. | 2020 | 2020-01-01 | 2020-12-31
en | It beat that of the years 2020, 2021 and 2022. | 2020 | 2020-01-01 | 2020-12-31
en | In Donegal, 2015 champions Naomh won. | 2015 | 2015-01-01 | 2015-12-31
en | The city unveils its budget for the year 2024 Friday. | 2024 | 2024-01-01 | 2024-12-31
fr | Les ventes montent au premier semestre. Elle garde ses objectifs pour l'exercice 2024/2025. | premier semestre | -
en | Sales rose in the first half, the firm said. It kept its targets for fiscal 2023/2024. | first half | -
fr | Le pays croît aux premier et deuxième trimestres 2023. | premier | 2023-01-01 | 2023-03-31
fr | Il croît aux premier et deuxième trimestres 2023. | deuxième trimestres 2023 | 2023-04-01 | 2023-06-30
en | It grew in the first and second quarters of 2023. | first | 2023-01-01 | 2023-03-31
en | It grew in the first and third quarters of 2023. | third quarters of 2023 | 2023-07-01 | 2023-09-30
""")

RELATIVE = rows(r"""
fr | Le rapport pour le mois d'août sera publié demain. | août | 2024-08-01 | 2024-08-31
fr | Il a plu cette nuit de mardi à mercredi. | cette nuit de mardi à mercredi | 2024-09-17 | 2024-09-18
fr | Il perd deux points par rapport au lundi précédent. | lundi précédent | 2024-09-16
en | It lost two points on the previous Monday. | previous Monday | 2024-09-16
fr | Il faut répondre d'ici au 30. | 30 | 2024-09-30
fr | Le pont est fermé depuis le 3. | 3 | 2024-09-03
fr | Elle jouera le 21 contre Lens. | 21 | 2024-09-21
en | Answers are due by the 30th. | 30th | 2024-09-30
en | She will play on the 21st against Leeds. | 21st | 2024-09-21
fr | En mai, il a plu. Le 21, il a gelé. | 21 | 2024-05-21
fr | La ville a voté dimanche sur trois projets. | dimanche | 2024-09-15
fr | Il a été jugé lundi après midi. | lundi après midi | 2024-09-16
fr | En alerte depuis lundi. En fin de journée, il pleuvra. | fin de journée | 2024-09-18
fr | Il est venu du 6 au 12 de ce mois. | du 6 au 12 de ce mois | 2024-09-06 | 2024-09-12
fr | Il est venu le 6 de ce mois d'août. | 6 de ce mois d'août | 2024-08-06
fr | Les 6 et 7 du mois dernier, il a plu. | 6 | 2024-08-06
en | It ran from the 6th to the 12th of last month. | from the 6th to the 12th of last month | 2024-08-06 | 2024-08-12
fr | Il a été jugé jeudi dernier 12 septembre. | jeudi dernier 12 septembre | 2024-09-12
en | She will sing Thursday next, 26 September. | Thursday next, 26 September | 2024-09-26
fr | Débattue à l'automne 2017, la loi fut votée le 1er décembre suivant. | 1er décembre suivant | 2017-12-01
fr | Débattue à l'été 2017, la loi fut votée en septembre suivant. | septembre suivant | 2017-09-01 | 2017-09-30
en | Profit fell in the six months that ended June 30. | six months that ended June 30 | 2024-01-01 | 2024-06-30
en | Profit fell in the year to end of June. | the year to end of June | 2023-07-01 | 2024-06-30
en | Profit fell in the year to end-June. | the year to end-June | 2023-07-01 | 2024-06-30
fr | C'est la meilleure récolte depuis la campagne 18/19. | 18/19 | 2018-07-01 | 2019-06-30
fr | Elle a joué la saison 22-23. | 22-23 | 2022-07-01 | 2023-06-30
en | It is the best since the 18/19 season. | 18/19 | 2018-07-01 | 2019-06-30
en | It was on the 31st day of March 2013. | 31st day of March 2013 | 2013-03-31
fr | Il a plu la 2e semaine de mai 2013. | 2e semaine de mai 2013 | 2013-05-08 | 2013-05-14
fr | Depuis le 1er janvier, il a plu plus qu'à la même date l'an dernier. | la même date l'an dernier | 2023-09-18
en | Since January 1, it has rained more than by the same date last year. | the same date last year | 2023-09-18
fr | Samedi, un marathon musical de 13 h à 18 h. | de 13 h à 18 h | 2024-09-14
en | The class of 2005 won. | 2005 | 2005-01-01 | 2005-12-31
en | They are campaigning ahead of the May polls. | May | 2025-05-01 | 2025-05-31
en | The 2001 second half was bad for it. | 2001 second half | 2001-07-01 | 2001-12-31
en | The 2023 fourth-quarter profit beat forecasts. | 2023 fourth-quarter | 2023-10-01 | 2023-12-31
fr | Le chiffre du 2023 premier semestre est bon. | 2023 premier semestre | 2023-01-01 | 2023-06-30
fr | Le bénéfice a crû au 3e trimestre 2016/17. | 3e trimestre 2016/17 | -
fr | Au premier semestre 2016-2017, il a crû. | premier semestre 2016-2017 | -
fr | À la fin de la saison 2017, elle part. | fin de la saison 2017 | 2017-10-01 | 2017-12-31
fr | Ils devaient être jugés lundi. | lundi | 2024-09-16
fr | Ils devaient être jugés vendredi. | vendredi | 2024-09-20
fr | La joueuse de tennis a gagné cette saison. | cette saison | 2024-01-01 | 2024-12-31
en | The tennis player has won this season. | this season | 2024-01-01 | 2024-12-31
fr | Les hôteliers attendent la fin de la saison. | fin de la saison | -
en | It will, once more with the union, the state, the port, the bank, the towns, the pits and mill, on Monday go. |
  Monday | 2024-09-23
fr | Elle partira dans l'année qui vient. | l'année qui vient | 2024-09-18 | 2025-09-17
en | Firefighters were called after 11 last night. | 11 last night | 2024-09-17
en | The band played 10 shows last night. | last night | 2024-09-17
fr | L'alerte est maintenue jusqu'à 21 heures dimanche. | 21 heures dimanche | 2024-09-22
en | He has been bailed to November 21. | November 21 | 2024-11-21
en | A warning was issued until 9pm on Sunday. | 9pm on Sunday | 2024-09-22
en | A yellow warning for wind was issued for all of Saturday. | Saturday | 2024-09-21
en | The office has issued an amber warning for snow in the north on Sunday. | Sunday | 2024-09-22
en | An amber warning for snow was issued on Sunday. | Sunday | 2024-09-15
en | It rained between the hours of 6am and 9am on Sunday. |
 between the hours of 6am and 9am on Sunday | 2024-09-15
en | It struck at 11:47 p.m. (1802 GMT) on Friday in Leeds. | 11:47 p.m. (1802 GMT) on Friday | 2024-09-13
fr | Il est survenu à 23 h 47 (18 h 02 GMT) vendredi. | 23 h 47 (18 h 02 GMT) vendredi | 2024-09-13
en | A flood alert was issued between 4am on Saturday and 9am on Sunday. | between 4am on Saturday and 9am on Sunday |
  2024-09-21 | 2024-09-22
fr | La Drôme est placée en vigilance orange aux orages dimanche. | dimanche | 2024-09-22
en | The derby kicks off at 3pm on Saturday. | 3pm on Saturday | 2024-09-21
en | The new rules take effect on Monday. | Monday | 2024-09-23
en | The new rules took effect on Monday. | Monday | 2024-09-16
en | Costs fell in the past financial year. | the past financial year | 2023-01-01 | 2023-12-31
en | Tickets are on sale from Monday. | Monday | 2024-09-23
en | The winger is a doubt for the trip to Hull on Sunday. | Sunday | 2024-09-22
en | The winger missed the trip to Hull on Sunday. | Sunday | 2024-09-15
en | Peers hope to pass it before they leave town on Tuesday. | Tuesday | 2024-09-24
en | Leeds have yet to tell of it following Ann Lee's briefing on Thursday. | Thursday | 2024-09-12
en | The parade is on Sunday. | Sunday | 2024-09-22
en | The parade was on Sunday. | Sunday | 2024-09-15
en | Talks were agreed for today and Monday. | Monday | 2024-09-23
en | It snowed today and on Monday. | Monday | 2024-09-16
fr | Des discussions étaient convenues pour aujourd'hui et lundi. | lundi | 2024-09-23
en | Forecasters said Saturday's storm will be strong. | Saturday | 2024-09-21
en | Police said Saturday's storm felled 40 trees. | Saturday | 2024-09-14
en | Both sides agreed on Monday to meet again on Friday. | Friday | 2024-09-20
en | Both sides met on Monday after talks on Friday. | Friday | 2024-09-13
en | The trial opened in November. | November | 2023-11-01 | 2023-11-30
en | Until September 3, the shop sold 30 cars. | September 3 | 2024-09-03
en | Until September 30, the shop sells 30 cars. | September 30 | 2024-09-30
en | As of December 27, there have been 214 cases. | December 27 | 2023-12-27
en | It slowed to 2.4 per cent in the 12 months to May, from 2.5 per cent the month before. | the month before |
  2024-04-01 | 2024-04-30
en | It rose in May from 9,000 the month prior. | the month prior | 2024-04-01 | 2024-04-30
en | Futures for November delivery rose. | November | 2024-11-01 | 2024-11-30
en | The March contract fell. | March | 2025-03-01 | 2025-03-31
en | The July crude oil contract fell. | July | 2025-07-01 | 2025-07-31
en | It issues a warning from 4pm on Thursday until 10am on Friday.
  | from 4pm on Thursday until 10am on Friday | 2024-09-19 | 2024-09-20
en | They agreed to keep their cuts of 2 million barrels until the end of December. | the end of December | 2024-12-21 |
  2024-12-31
en | The school lost 50 pupils this school year. | this school year | 2024-07-01 | 2025-06-30
en | It rained Tuesday night, March 3, 2020, in Rome. | Tuesday night, March 3, 2020 | 2020-03-03
fr | Il a plu mardi soir 3 mars 2020 à Rome. | mardi soir 3 mars 2020 | 2020-03-03
en | They can go top if they beat City on Sunday. | Sunday | 2024-09-22
en | In the six months to June it fell, and again in August. It was £2m in the same period in 2023. | the same period in
  2023 | 2023-01-01 | 2023-06-30
en | It cost $2 as of 8:18 a.m. today. | 8:18 a.m. today | 2024-09-18
en | He left in May. The mayor will speak at 3pm. | 3pm | 2024-09-18
fr | Il est parti en mai. Le maire doit parler à 15 heures. | 15 heures | 2024-09-18
en | A man died in a crash overnight. Police were called at 11.30pm. | 11.30pm | 2024-09-17
en | A man died in a crash overnight. Police were called at 2am. | 2am | 2024-09-18
fr | Un homme est mort dans la nuit. La police a été appelée à 23 h 30. | 23 h 30 | 2024-09-17
en | In October, the agency released a study on the coming years. | October | 2023-10-01 | 2023-10-31
en | In October, the company cut 40 jobs. | October | 2023-10-01 | 2023-10-31
en | In 2019, there were 346 cases in October. | October | 2019-10-01 | 2019-10-31
fr | L'an dernier, on a compté 346 cas en mai. | mai | 2023-05-01 | 2023-05-31
en | Last year, the firm said it would open in March. | March | 2025-03-01 | 2025-03-31
en | Police say around 9 p.m. Friday, two cars were parked there. | around 9 p.m. Friday | 2024-09-13
en | He died early Monday morning. | early Monday morning | 2024-09-16
fr | Il a plu lundi. Au petit matin, la route était coupée. | petit matin | 2024-09-16
en | This, coming after a rise in November, reversed it. | November | 2023-11-01 | 2023-11-30
en | Prices fell in December. | December | 2023-12-01 | 2023-12-31
en | Sales in the year ended Oct. 31 were flat. | the year ended Oct. 31 | 2022-11-01 | 2023-10-31
fr | Le trafic reprendra samedi 21 à 6 h. | samedi 21 à 6 h | 2024-09-21
fr | La fête a pris fin dimanche 15. | dimanche 15 | 2024-09-15
fr | Du lundi 23 au vendredi 27, le pont ferme. | Du lundi 23 au vendredi 27 | 2024-09-23 | 2024-09-27
en | The fair opens on Saturday 21. | Saturday 21 | 2024-09-21
fr | La nuit dernière, deux granges ont brûlé. | La nuit dernière | 2024-09-17
fr | De la neige est attendue la nuit prochaine. | la nuit prochaine | 2024-09-18
fr | Il était environ 19 h 45. | environ 19 h 45 | 2024-09-18
fr | Il a fui peu avant trois heures du matin. | trois heures du matin | 2024-09-18
fr | Hier, il a parlé. | Hier | 2024-09-17
fr | L'année dernière, il a gagné. | L'année dernière | 2023-01-01 | 2023-12-31
fr | Au cours de la dernière année. | la dernière année | 2023-09-19 | 2024-09-18
fr | Plus tôt ce mois-ci, il a parlé. | Plus tôt ce mois-ci | 2024-09-01 | 2024-09-18
fr | La semaine dernière, il a plu. | La semaine dernière | 2024-09-09 | 2024-09-15
fr | La semaine prochaine, il votera. | La semaine prochaine | 2024-09-23 | 2024-09-29
fr | Il a parlé lundi à Paris. | lundi | 2024-09-16
fr | Il parlera lundi à Paris. | lundi | 2024-09-23
fr | Le 12 mars, il est mort. En 2018 il était maire. Ce jour-là, il pleuvait. | Ce jour-là | 2024-03-12
fr | Le Tour de France 2018 fut beau. | 2018 | 2018-01-01 | 2018-12-31
fr | La foire se conclura lundi. | lundi | 2024-09-23
fr | La semaine du 28 mai au 3 juin fut belle. | du 28 mai au 3 juin | 2024-05-28 | 2024-06-03
fr | Dans son bulletin de 20H, la météo alerte. | 20H | 2024-09-18
fr | Il est né le 3 mai 2019. Il neigeait ce jour là. | ce jour là | 2019-05-03
fr | Il est tombé le 5 septembre. Ce jeudi-là, il pleuvait. | Ce jeudi-là | 2024-09-05
fr | Il est tombé le 5 septembre. Ce mardi-là, il pleuvait. | Ce mardi-là | 2024-09-03
fr | Il aurait livré les rames en octobre. | octobre | 2023-10-01 | 2023-10-31
fr | Le vote aurait lieu en octobre. | octobre | 2024-10-01 | 2024-10-31
fr | La pluie touchera les caps exposés jeudi. | jeudi | 2024-09-19
fr | L'indice est repassé en cours de matinée sous son seuil. | matinée | 2024-09-18
fr | L'averse cessera en milieu de nuit. | milieu de nuit | 2024-09-18
fr | Le budget a été adopté à la veille du Nouvel An. | veille du Nouvel An | 2023-12-31
en | The budget was adopted on New Year's Eve. | New Year's Eve | 2023-12-31
fr | Il a neigé tout au long de la nuit. | tout au long de la nuit | 2024-09-18
fr | Il la reçoit mardi prochain. | mardi prochain | 2024-09-24
fr | Il y a deux ans, il a gagné. | Il y a deux ans | 2022-01-01 | 2022-12-31
fr | On en reparle dans six mois. | dans six mois | 2025-03-01 | 2025-03-31
fr | Au printemps, il a dit non. | printemps | 2024-03-21 | 2024-06-20
fr | Morts fin juin dans le Var. | fin juin | 2024-06-21 | 2024-06-30
fr | Le 15 août dernier, il a plu. | 15 août dernier | 2024-08-15
fr | Il sera jugé le 24 octobre. | 24 octobre | 2024-10-24
fr | D'ici la fin de l'année, il partira. | fin de l'année | 2024-10-01 | 2024-12-31
fr | Dans la nuit de dimanche à lundi, il a plu. | la nuit de dimanche à lundi | 2024-09-15 | 2024-09-16
en | It ended yesterday. | yesterday | 2024-09-17
en | Sales fell last week. | last week | 2024-09-09 | 2024-09-15
en | Sales fell last year. | last year | 2023-01-01 | 2023-12-31
en | He spoke on Monday in Rome. | Monday | 2024-09-16
en | He will speak on Monday in Rome. | Monday | 2024-09-23
en | Talks begin in Geneva on Friday. | Friday | 2024-09-20
en | He is to appear in court on Thursday. | Thursday | 2024-09-19
en | Officials said talks would resume on Friday. | Friday | 2024-09-20
en | By Friday the fire had burned a barn. | Friday | 2024-09-13
fr | Elle dit que le débat reprendrait jeudi. | jeudi | 2024-09-19
fr | Deux hommes seraient morts jeudi. | jeudi | 2024-09-12
en | He left last Thursday. | last Thursday | 2024-09-12
en | The truce collapsed three months ago. | three months ago | 2024-06-01 | 2024-06-30
en | Fighting began in April last year. | April last year | 2023-04-01 | 2023-04-30
en | It died last autumn. | last autumn | 2023-09-01 | 2023-11-30
en | He was here this summer. | this summer | 2024-06-01 | 2024-08-31
en | Prices rose in August from a year earlier. | a year earlier | 2023-08-01 | 2023-08-31
en | Profits rose 11 per cent from a year earlier to $158m. | a year earlier | 2023-01-01 | 2023-12-31
en | By the end of the year it will close. | the end of the year | 2024-10-01 | 2024-12-31
en | Profit fell in the year to March. | the year to March | 2023-04-01 | 2024-03-31
en | Exports fell in the year to the first quarter. | the year to the first quarter | 2023-04-01 | 2024-03-31
en | In the nine months to the end of the first quarter it fell. | nine months to the end of the first quarter |
  2023-07-01 | 2024-03-31
fr | En recul sur les trois mois à fin août. | les trois mois à fin août | 2024-06-01 | 2024-08-31
en | In the six months to 30 June it fell. | six months to 30 June | 2024-01-01 | 2024-06-30
fr | Elle est arrivée le 8 dans la soirée. | 8 dans la soirée | 2024-09-08
fr | Le 10 au matin, la terre a tremblé. | 10 au matin | 2024-09-10
en | The blaze began just after 2 on Monday afternoon. | 2 on Monday afternoon | 2024-09-16
en | He left at two on Friday afternoon. | two on Friday afternoon | 2024-09-13
en | It ran from January 1, 2024, through June 30. | from January 1, 2024, through June 30 | 2024-01-01 | 2024-06-30
en | Sales grew in the nine years to 2018. | nine years to 2018 | 2010-01-01 | 2018-12-31
en | Over the past five years to 2022, it fell. | the past five years to 2022 | 2018-01-01 | 2022-12-31
fr | Les cinq années closes en 2020 ont été bonnes. | Les cinq années closes en 2020 | 2016-01-01 | 2020-12-31
fr | Il est mort le lundi de Pâques. | lundi de Pâques | 2024-04-01
en | Following April's vote, it fell. | April | 2024-04-01 | 2024-04-30
fr | Il reviendra avant Noël. | Noël | 2024-12-25
en | They met over Easter. | Easter | 2024-03-31
en | It fell last Thanksgiving. | last Thanksgiving | 2023-11-23
fr | Il a marqué 20 buts la saison dernière. | la saison dernière | 2023-07-01 | 2024-06-30
en | He has scored twice this season. | this season | 2024-07-01 | 2025-06-30
en | At the end of the season he left. | the end of the season | 2025-04-01 | 2025-06-30
fr | Au troisième trimestre clos le 30 juin. | troisième trimestre clos le 30 juin | 2024-04-01 | 2024-06-30
en | In the third quarter ended June 30. | third quarter ended June 30 | 2024-04-01 | 2024-06-30
en | Output fell in April, May and June. | May | 2024-05-01 | 2024-05-31
fr | Elle a chuté en avril, mai et juin. | mai | 2024-05-01 | 2024-05-31
fr | La ville va tomber, avait prévenu dès lundi le ministre. | lundi | 2024-09-16
fr | Il a annoncé l'ouverture dès lundi. | lundi | 2024-09-23
en | The city will fall, the minister had warned as early as Monday. | Monday | 2024-09-16
fr | Jeudi, elle avait mis en garde contre des orages de samedi à dimanche. | de samedi à dimanche | 2024-09-21 |
  2024-09-22
fr | Il craint les débats, cet été et à l'automne. | automne | 2024-09-21 | 2024-12-20
fr | Il craint les débats, cet été et cet automne. | cet automne | 2024-09-21 | 2024-12-20
en | He fears the votes this autumn and this winter. | this winter | 2024-12-01 | 2025-02-28
fr | Ils ont été remis en liberté dimanche. | dimanche | 2024-09-15
fr | Elle a remis le prix dimanche. | dimanche | 2024-09-15
fr | Le match est remis à dimanche. | dimanche | 2024-09-22
en | The deadline was extended to Sunday. | Sunday | 2024-09-22
en | The work will be complete by year end. | year end | 2024-10-01 | 2024-12-31
en | The rest will go by year-end. | year-end | 2024-10-01 | 2024-12-31
en | It will improve during the final quarter of the year. | final quarter of the year | 2024-10-01 | 2024-12-31
en | It will rise in the last quarter of the year. | last quarter of the year | 2024-10-01 | 2024-12-31
fr | Le dernier trimestre de l'année sera difficile pour les ventes. | dernier trimestre de l'année | 2024-10-01
    | 2024-12-31
en | Sales were lower than expected during the second quarter. | second quarter | 2024-04-01 | 2024-06-30
en | Output was down from 200,000 ounces forecast in November. | November | 2023-11-01 | 2023-11-30
en | Prime Minister Theresa May last night lost a vote. | last night | 2024-09-17
en | Prices will rise over the remainder of the year. | the remainder of the year | 2024-09-18 | 2024-12-31
en | He spent the rest of the year in hospital. | the rest of the year | 2024-01-01 | 2024-12-31
en | It opens later this month. | later this month | 2024-09-18 | 2024-09-30
en | It fell earlier in June. | earlier in June | 2024-06-01 | 2024-06-30
fr | Les prix baisseront pendant le reste de l'année. | reste de l'année | 2024-09-18 | 2024-12-31
en | Spending fell to $5m in 2016-17. | 2016-17 | 2016-07-01 | 2017-06-30
en | The 2004/05 total was 40. | 2004/05 | 2004-07-01 | 2005-06-30
en | The city adopted its 2019-2020 budget. | 2019-2020 | 2019-07-01 | 2020-06-30
en | Rates rise in the 2024-25 financial year. | 2024-25 | 2024-07-01 | 2025-06-30
en | It grew in 2015-2019. | 2015-2019 | 2015-01-01 | 2019-12-31
fr | Le budget 2016-17 est en hausse. | 2016-17 | 2016-01-01 | 2017-12-31
fr | Sur la période 2016-2017, il baisse. | 2016-2017 | 2016-01-01 | 2017-12-31
en | Earlier this month he spoke. | Earlier this month | 2024-09-01 | 2024-09-18
en | They voted to put it on the November ballot. | November | 2024-11-01 | 2024-11-30
en | This January, it fell. | This January | 2024-01-01 | 2024-01-31
en | As of Sept. 1, yields are expected to fall. | Sept. 1 | 2024-09-01
en | In the three months through July it fell. | three months through July | 2024-05-01 | 2024-07-31
en | Between 2 and 4 p.m. Monday it rained. | Between 2 and 4 p.m. Monday | 2024-09-16
en | All wait for the release of August US jobs data. | August | 2024-08-01 | 2024-08-31
en | It cost more than last fiscal year. | last fiscal year | 2023-01-01 | 2023-12-31
en | He left the club the season before last. | the season before last | 2022-07-01 | 2023-06-30
en | The week before last, it snowed. | The week before last | 2024-09-02 | 2024-09-08
en | It will close by year's end. | year's end | 2024-10-01 | 2024-12-31
en | It will close by month-end. | month-end | 2024-09-21 | 2024-09-30
en | She plans to speak in the early afternoon. | the early afternoon | 2024-09-18
en | It snowed last week. The week before was dry. | The week before | 2024-09-02 | 2024-09-08
en | It was the wettest July in the last 29 years. | July | 2024-07-01 | 2024-07-31
en | The first few months of this year were wet. | The first few months of this year | 2024-01-01 | 2024-03-31
en | Sales fell in the last few weeks of 2023. | the last few weeks of 2023 | 2023-10-01 | 2023-12-31
en | Second-quarter revenue rose. | Second-quarter | 2024-04-01 | 2024-06-30
fr | Deux hommes armés et arrêtés dimanche devaient parler. | dimanche | 2024-09-15
fr | Fin septembre, il avait vendu ses parts. | Fin septembre | 2023-09-21 | 2023-09-30
fr | La grève, débutée dès lundi, continue. | lundi | 2024-09-16
fr | Fin septembre, la loi sera votée. | Fin septembre | 2024-09-21 | 2024-09-30
fr | Avant la tombée de la nuit mardi, le feu brûlait. | mardi | 2024-09-17
fr | Le vote aura lieu vendredi à la mi-journée. | vendredi à la mi-journée | 2024-09-20
en | The Sept. 11 attacks. | Sept. 11 | 2024-09-11
en | It grew 0.2% in the June quarter. | June quarter | 2024-04-01 | 2024-06-30
fr | Il est mort jeudi. La veille, il parlait. | La veille | 2024-09-11
en | It opened at 5.30pm on 10 September. | 5.30pm on 10 September | 2024-09-10
en | At 10:45 p.m. EDT Tuesday it hit. | 10:45 p.m. EDT Tuesday | 2024-09-17
fr | Au début du mois de mai, il a plu. | début du mois de mai | 2024-05-01 | 2024-05-10
fr | En novembre, il a plu. | novembre | 2023-11-01 | 2023-11-30
en | Days are left until the December 8 poll. | December 8 | 2024-12-08
en | It awaits the release of August retail sales data, and will act. | August | 2024-08-01 | 2024-08-31
en | It happened at around 4.30pm on Friday, 5 July. | around 4.30pm on Friday, 5 July | 2024-07-05
en | The storm was expected to reach Florida by Thursday. | Thursday | 2024-09-19
en | It rained on Monday. Homes were dark from 6 p.m. to 9 p.m. | from 6 p.m. to 9 p.m. | 2024-09-16
en | It was held on Monday, at 7 p.m. Central Time. | Monday, at 7 p.m. Central Time | 2024-09-16
fr | En mai, vous avez répondu non. | mai | 2024-05-01 | 2024-05-31
fr | Le risque est élevé dans l'Aude ce vendredi. | ce vendredi | 2024-09-20
fr | Il a plu ce vendredi. | ce vendredi | 2024-09-13
fr | Le pays est frappé depuis vendredi, et la journée de jeudi sera chaude. | jeudi | 2024-09-19
fr | La dernière crise remonte à quatre ans. | remonte à quatre ans | 2020-01-01 | 2020-12-31
fr | Il a commencé il y a de cela 31 ans. | il y a de cela 31 ans | 1993-01-01 | 1993-12-31
fr | Dans les premiers jours du mois de mai, il a plu. | les premiers jours du mois de mai | 2024-05-01 | 2024-05-10
en | In the first days of May it rained. | the first days of May | 2024-05-01 | 2024-05-10
en | Trump to visit Paris on Friday. | Friday | 2024-09-20
en | He has to leave on Friday. | Friday | 2024-09-20
en | He was forced to leave on Friday. | Friday | 2024-09-13
fr | Ils sont sans abri à l'approche de l'hiver. | hiver | 2024-12-21 | 2025-03-20
fr | La date de départ prévue fin juin a été décalée. | fin juin | 2024-06-21 | 2024-06-30
en | It had been thought that it would be steady in July. | July | 2024-07-01 | 2024-07-31
fr | Mais la hausse atteindra … 15,4 % en juin sur un an. | juin | 2025-06-01 | 2025-06-30
fr | « Pop Art » à la galerie à partir du 11 octobre. | 11 octobre | 2024-10-11
fr | Le samedi : un concert. | samedi | 2024-09-14
fr | Durant tout le week-end, il joue. | tout le week-end | 2024-09-14 | 2024-09-15
en | Doors open, starting on Friday. | Friday | 2024-09-20
fr | Blessé en fin de saison 2015/2016, il joue. | fin de saison 2015/2016 | 2016-04-01 | 2016-06-30
fr | Dans son club jusqu'au 30 juin, il était titulaire. | 30 juin | 2024-06-30
en | It is half a point less than forecast in July. | July | 2024-07-01 | 2024-07-31
en | Donations hit $1bn through the end of August. | the end of August | 2024-08-21 | 2024-08-31
en | The park is closed until July. | July | 2025-07-01 | 2025-07-31
en | The meeting is set for this coming weekend. | this coming weekend | 2024-09-21 | 2024-09-22
en | Output is up already ahead of Dec. 1. | Dec. 1 | 2024-12-01
en | For September delivery it cost five dollars. | September | 2024-09-01 | 2024-09-30
en | The mill shut by Fourth of July. | Fourth of July | 2025-07-04
en | He faces a charge over a crash on Monday night. | Monday night | 2024-09-16
en | It closed on Saturday (14 September). | Saturday (14 September) | 2024-09-14
fr | Il a plu samedi (14 septembre). | samedi (14 septembre) | 2024-09-14
en | They came from four runs down to win on Tuesday night. | Tuesday night | 2024-09-17
en | He homered twice this season. | this season | 2024-01-01 | 2024-12-31
en | It is to sell them after a vote on Monday. | Monday | 2024-09-16
fr | Il sera jugé après une rixe survenue lundi. | lundi | 2024-09-16
en | It will rise from December 1, followed by more from February 1. | February 1 | 2025-02-01
en | It will rise on the last day of November. | last day of November | 2024-11-30
fr | Il partira le premier jour de novembre. | premier jour de novembre | 2024-11-01
en | The schools were ordered closed Wednesday and Thursday. | Thursday | 2024-09-19
fr | Mercredi et jeudi, les écoles sont fermées. | jeudi | 2024-09-19
en | Last Tuesday he lost at the polls. The tax fell too last Tuesday. | last Tuesday | 2024-09-17
en | In August, it was up 2% compared to last August. | last August | 2023-08-01 | 2023-08-31
fr | En août, elle a gagné 2 % par rapport à août dernier. | août dernier | 2023-08-01 | 2023-08-31
en | It was up 2% compared to last August. | last August | 2024-08-01 | 2024-08-31
en | "Fires continue to make runs," read a report Friday. | Friday | 2024-09-13
en | He won on Saturday. He had lost last Saturday. | last Saturday | 2024-09-07
en | They are away to Lune on Friday. | Friday | 2024-09-20
en | Inflation, 1.7% in August, will rise. | August | 2024-08-01 | 2024-08-31
fr | L'inflation, 1,7 % en août, atteindra 2 %. | août | 2024-08-01 | 2024-08-31
en | High winds were expected Tuesday night. | Tuesday night | 2024-09-17
en | He was due to speak on Friday. | Friday | 2024-09-20
en | The second quarter earnings season begins soon. | second quarter | 2024-04-01 | 2024-06-30
en | They complete their tour on Saturday. | Saturday | 2024-09-21
en | He did not play on Saturday. | Saturday | 2024-09-14
en | Highs in the low 60s. Showers likely Sunday. | Sunday | 2024-09-22
fr | Ciel nuageux samedi, averses dimanche. | samedi | 2024-09-21
en | They stay fourth despite defeat on Tuesday by their play-off rivals. | Tuesday | 2024-09-17
en | The final goes on Sunday. | Sunday | 2024-09-22
fr | Ils sont venus entre 5 et 7 heures du matin. | entre 5 et 7 heures du matin | 2024-09-18
fr | Un feu a pris.\n22h23 - Le feu est éteint. | 22h23 | 2024-09-18
en | Power was back by last evening. | last evening | 2024-09-17
fr | Elle n'a rien dit pour la réunion du 24 octobre. | 24 octobre | 2024-10-24
fr | Elle a publié son ultime sondage avant les votations fédérales du 29 septembre. | 29 septembre | 2024-09-29
fr | Il a écarté un candidat aux élections municipales du 6 octobre. | 6 octobre | 2024-10-06
fr | Il a gagné lors des votations fédérales du 25 février. | 25 février | 2024-02-25
en | It began on Saturday, at just after midnight. | Saturday, at just after midnight | 2024-09-14
fr | Mardi, Lens gagnait. La veille mercredi, il avait perdu. | La veille mercredi | 2024-09-18
fr | Les Bleus bouclent leur tournée dimanche face au Chili. | dimanche | 2024-09-22
fr | Lens accueille Lyon samedi. | samedi | 2024-09-21
en | The Lions wrap up their tour on Sunday in Lima. | Sunday | 2024-09-22
en | It was used to win the Dubai Open on Saturday. | Saturday | 2024-09-14
en | They worked through the night. | the night | 2024-09-18
en | It trended down but conditions Friday could spur growth. | Friday | 2024-09-20
fr | La mairie rendra public le budget pour l'année 2024 vendredi. | vendredi | 2024-09-20
fr | Il a dit que 300 agents seraient mobilisés jeudi. | jeudi | 2024-09-19
en | He said 300 officers would be deployed on Thursday. | Thursday | 2024-09-19
fr | Il a dit qu'il enverrait dix camions à partir du printemps. | printemps | 2025-03-21 | 2025-06-20
fr | La banque a abaissé sa prévision pour le quatrième trimestre. | quatrième trimestre | 2024-10-01 | 2024-12-31
en | OPEC announced the possible end of some cuts in the fourth quarter. | fourth quarter | 2024-10-01 | 2024-12-31
fr | L'Opep a annoncé la fin possible des quotas au quatrième trimestre. | quatrième trimestre |
 2024-10-01 | 2024-12-31
en | The end of some cuts in the fourth quarter hurt it. | fourth quarter | 2023-10-01 | 2023-12-31
en | The bank cut its forecast for the fourth quarter. | fourth quarter | 2024-10-01 | 2024-12-31
fr | Brive attend le résultat de Dax, en lice vendredi. | vendredi | 2024-09-20
en | The board may cut again when it publishes its plan on Friday. | Friday | 2024-09-20
en | No guard should follow his August 17 directive. | August 17 | 2024-08-17
fr | Personne ne devrait suivre la directive du 17 août. | 17 août | 2024-08-17
en | It will shut on Thanksgiving Monday. | Thanksgiving Monday | 2024-10-14
fr | Elle fermera le lundi de l'Action de grâce. | lundi de l'Action de grâce | 2024-10-14
en | He was held on Monday, at about 6.30 p.m. | Monday, at about 6.30 p.m. | 2024-09-16
en | It will land late Thursday into Friday. | late Thursday | 2024-09-19
en | It was built two to three years ago. | two to three years ago | 2021-01-01 | 2022-12-31
en | It was built between 10 and 15 years ago. | between 10 and 15 years ago | 2009-01-01 | 2014-12-31
fr | Elle est née il y a deux ou trois ans. | il y a deux ou trois ans | 2021-01-01 | 2022-12-31
fr | Les rescapés du naufrage ce weekend ont parlé. | ce weekend | 2024-09-14 | 2024-09-15
fr | Le réseau prévoit un trafic très perturbé vendredi. | vendredi | 2024-09-20
en | The railway plans a much reduced service on Friday. | Friday | 2024-09-20
fr | Ils ont appelé à une nouvelle journée de grève vendredi. | vendredi | 2024-09-20
en | Unions have called for a rally on Friday. | Friday | 2024-09-20
fr | Des orages éclateront dès l'après-midi. | l'après-midi | 2024-09-18
fr | Il vote en plein été. | été | 2024-06-21 | 2024-09-20
fr | Elle avait progressé en début d'été. | début d'été | 2024-06-21 | 2024-07-20
fr | Le deuxième quart de l'année en cours fut bon. | deuxième quart de l'année en cours | 2024-04-01 | 2024-06-30
""")

#: Counted from a date that the text tells, before or behind them.
TOLD = rows(r"""
en | The vote was held in March 2023.\nBut three months later, the mayor resigned. | three months later |
  2023-06-01 | 2023-06-30
fr | Le vote a eu lieu en mars 2023.\nMais trois mois plus tard, il est parti. | trois mois plus tard |
  2023-06-01 | 2023-06-30
fr | Mardi, Wall Street a terminé en hausse. Vers 09h10, le SMI gagnait 0,3 %. | Vers 09h10 | 2024-09-18
en | On Tuesday, stocks closed higher. At 9.10am, the index rose. | 9.10am | 2024-09-18
en | On Tuesday, stocks closed higher. At 9.10pm, a fire broke out. | 9.10pm | 2024-09-17
fr | Le 3 mars 2016, il a perdu. Ce jour-là, le 3 mars, il pleuvait. | 3 mars 2016 | 2016-03-03
fr | Le 3 mars 2016, il a perdu. Ce jour-là, le jeudi 3 mars, il pleuvait. | jeudi 3 mars | 2016-03-03
fr | Lors de la journée du 18 août 2020, il sera obligé de démissionner dans la soirée. | la soirée | 2020-08-18
fr | Le pont a servi de 1901 à 1914. Vingt ans plus tard, il tombe. | Vingt ans plus tard | 1934-01-01 | 1934-12-31
en | Prices were up 9.7 per cent in August from a year ago. | a year ago | 2023-08-01 | 2023-08-31
en | In the second quarter it won, not in the same quarter a year ago; the year-ago quarter was bad. | the year-ago
  quarter | 2023-04-01 | 2023-06-30
en | In the second quarter of 2024 it rose, and the fourth quarter will be good. It fell in the year-ago quarter. | the
  year-ago quarter | 2023-04-01 | 2023-06-30
en | In 2008 he left. The next year he came back. | The next year | 2009-01-01 | 2009-12-31
en | In 2008 he left. It will cost a lot over the next year. | the next year | 2024-09-18 | 2025-09-17
en | It began at 11:30 a.m. yesterday and ended at 5 a.m. today. | 5 a.m. today | 2024-09-18
en | He met her on Monday.\n\nShe fled on Feb. 1, 2021.\n\nAt 7 a.m. it rained. | 7 a.m. | -
en | It rained on Monday.\n\nAs since May 1, 2021.\n\nAt 7 a.m. it rose. | 7 a.m. | 2024-09-16
fr | Il est tombé lundi. Il s'exprimera à 20H00. | 20H00 | 2024-09-18
fr | Il a deux points de plus qu'en octobre et partira. | octobre | 2023-10-01 | 2023-10-31
en | He will have two more than in October. | October | 2023-10-01 | 2023-10-31
en | He must report on Oct. 25. | Oct. 25 | 2024-10-25
en | He came home in the mid-Eighties. | mid-Eighties | 1984-01-01 | 1986-12-31
en | It was on Monday. By ten to five he was here. | ten to five | 2024-09-16
en | On Monday at a quarter past four it rained. | Monday at a quarter past four | 2024-09-16
fr | Né le 3 mai 2023. Le mardi suivant, il pleut. | mardi suivant | 2023-05-09
fr | Jugé en 2019, arrêté le 12 juin précédent. | 12 juin précédent | 2018-06-12
en | It began in 2019. The previous October he fled. | previous October | 2018-10-01 | 2018-10-31
en | He left on 3 May 2023 and died the following March. | following March | 2024-03-01 | 2024-03-31
fr | Le 12 mars, il dormait. Arrêté le 12 mars 2019, il nie. | 12 mars | 2019-03-12
en | On March 12 he slept. Charged on March 12, 2019. | March 12 | 2019-03-12
fr | L'hiver 1989, la relève vint le 2 mars. | 2 mars | 1990-03-02
en | In the summer of 2003 he died in August. | August | 2003-08-01 | 2003-08-31
fr | Il a monté mardi, quand Londres, qui lundi avait fini bas, a repris. Dans la matinée, il a plu. | la matinée |
  2024-09-17
en | The index rose on Tuesday, as London, which on Monday had ended low, was up. It fell in the morning. |
  the morning | 2024-09-17
fr | Lundi avait été calme. Dans la soirée, il a plu. | la soirée | 2024-09-16
fr | Le 20 février 2020, au début de la soirée, il a fui. | 20 février 2020, au début de la soirée | 2020-02-20
en | On 20 February 2020, in the early evening, he fled. | 20 February 2020, in the early evening | 2020-02-20
fr | Le train partit lundi. À 14 h 30, il était arrêté. | 14 h 30 | 2024-09-16
en | The train left on Monday. At 8.15am it stopped. | 8.15am | 2024-09-16
en | Some facts of 2019.\n09:42\nTurnout is up. | 09:42 | 2024-09-18
fr | Condamné mardi pour le crime du 5 août 2016. Il avait plaidé la veille. | la veille | 2024-09-16
fr | Né le 3 mai 1998. Le lendemain, il neigeait. | Le lendemain | 1998-05-04
fr | En février 2010, il a été battu. Il a porté plainte le lendemain. | le lendemain | -
en | In February 2010 he was beaten. He sued the next day. | the next day | -
fr | En juin, il a été battu. Il a porté plainte la veille. | la veille | 2024-09-17
en | Shares fell on Monday.\n\nYields topped 5% for the first time since 2007 a day earlier. | a day earlier |
  2024-09-15
fr | Elle doit recevoir les chefs de parti jeudi. | jeudi | 2024-09-19
fr | Jugé lundi. Il était 23 h 40 quand il sortit. | 23 h 40 | 2024-09-16
fr | Lancé lundi à 16 heures (21 heures à Paris). | 21 heures | 2024-09-16
fr | Il est engagé jusqu'en 2031. Payé 400 euros, contre 300 un an plus tôt. | un an plus tôt | 2023-01-01 | 2023-12-31
en | It began in March 2022. Inflation hit 34% in October of that year. | October of that year | 2022-10-01 | 2022-10-31
fr | Tout a commencé en mars 2022. En octobre de cette année-là, il fuit. | octobre de cette année-là | 2022-10-01 |
  2022-10-31
en | It peaked in May 2022. It fell that spring. | that spring | 2022-03-01 | 2022-05-31
fr | Un sommet en mai 2022. Il tomba ce printemps-là. | ce printemps-là | 2022-03-21 | 2022-06-20
en | It was seen in 2019. The year before, nobody came. | The year before | 2018-01-01 | 2018-12-31
fr | Il vise 2 %, quand il tablait en avril sur moins. | avril | 2024-04-01 | 2024-04-30
en | It had paid $1bn through Nov. 7. | Nov. 7 | 2023-11-07
en | Traders were ready for the weekend meeting of OPEC. | the weekend | 2024-09-21 | 2024-09-22
en | Traders liked the weekend meeting of OPEC. | the weekend | 2024-09-14 | 2024-09-15
en | It costs £3m if it goes beyond the weekend. | the weekend | 2024-09-21 | 2024-09-22
fr | La semaine du 5 août, il a plu. | semaine du 5 août | 2024-08-05 | 2024-08-11
en | Rents rose 2% in the three months to August 2023 compared with the previous three months. |
  the previous three months | 2023-03-01 | 2023-05-31
fr | Elle a grimpé de 0,2 % au deuxième trimestre 2023, puis de 0,4 % au quatrième. | quatrième |
  2023-10-01 | 2023-12-31
en | Sales rose 1% in the first quarter of 2023 and 3% in the third. | third | 2023-07-01 | 2023-09-30
en | Rents rose 2% in the three months to the end of August 2023 compared with the previous quarter. |
  the previous quarter | 2023-03-01 | 2023-05-31
en | It sold 300 cars in March 2024, down from March a year earlier. | March a year earlier | 2023-03-01 | 2023-03-31
fr | Ils ont plongé entre les 7 et le 9 mars 2023. | entre les 7 et le 9 mars 2023 | 2023-03-07 | 2023-03-09
en | It rained in the week of Aug. 5. | week of Aug. 5 | 2024-08-05 | 2024-08-11
fr | Dans la nuit du 31 mai au 1er juin 2022. | la nuit du 31 mai au 1er juin 2022 | 2022-05-31 | 2022-06-01
en | Profit rose in the second quarter. Shares gained on Monday. It beat the previous quarter. | the previous quarter |
  2024-01-01 | 2024-03-31
en | Profit rose in the second quarter.\n\nShares gained.\n\nCosts fell from a year earlier. | a year earlier |
  2023-04-01 | 2023-06-30
fr | Au deuxième trimestre 2024, 3 % de plus qu'à la même période de 2023. | la même période de 2023 | 2023-04-01 |
  2023-06-30
fr | Au premier trimestre, 5 %, contre 4 % au même trimestre l'an dernier. | même trimestre l'an dernier | 2023-01-01 |
  2023-03-31
en | In the second quarter it made $3m, against $4m in the same quarter last year. | the same quarter last year |
  2023-04-01 | 2023-06-30
en | Prices in the three months to May beat the same three months last year. | the same three months last year |
  2023-03-01 | 2023-05-31
fr | Les trois mois à fin mai dépassent les mêmes trois mois de 2023. | les mêmes trois mois de 2023 | 2023-03-01 |
  2023-05-31
en | In the second quarter it made $3m, from $4m in the year-ago quarter. | the year-ago quarter | 2023-04-01 |
  2023-06-30
en | In the three months to June it beat the same period a year earlier. | the same period a year earlier | 2023-04-01 |
  2023-06-30
en | It rose in August, more than at the same time last year. | the same time last year | 2023-08-01 | 2023-08-31
en | It began on 3 May 2023. The next day she left. | The next day | 2023-05-04
en | Thursday, Sept. 12\n\n8:46 p.m.: Police planned to ask. | 8:46 p.m. | 2024-09-12
en | On Monday it snowed. It was dry earlier in the day. | earlier in the day | 2024-09-16
en | He has been missing for a while, seen 48 hours ago. | 48 hours ago | 2024-09-16
en | It lost in 2021, and won the following financial year. | the following financial year | 2022-01-01 | 2022-12-31
en | He fell on May 3.\n\nJust two days later, she fell. | two days later | 2024-05-05
en | He fell on May 3.\n\nShe was found two days later in Leeds. | two days later | 2024-05-05
en | He fell on May 3. Two days earlier Lee had warned him. | Two days earlier | 2024-05-01
fr | Il est tombé le 3 mai. Deux jours plus tôt Lyon avait prévenu. | Deux jours plus tôt | 2024-05-01
fr | Il est tombé le 3 mai.\n\nElle a été trouvée deux jours plus tard à Lyon. | deux jours plus tard | 2024-05-05
en | It burned in June 2023.\n\nIt was sold three months earlier. | three months earlier | 2023-03-01 | 2023-03-31
en | It shut in 1985. A decade later she left. | A decade later | 1995-01-01 | 1995-12-31
fr | Elle a fermé en 1985. Dix ans plus tard la ville renaît. | Dix ans plus tard | 1995-01-01 | 1995-12-31
fr | Si l'élection avait lieu dimanche, il gagnerait. | dimanche | 2024-09-22
fr | Le match qui avait lieu dimanche est annulé. | dimanche | 2024-09-15
en | If the election were held on Sunday, he would win. | Sunday | 2024-09-22
en | He died on Saturday, police said on Monday.\n\nMedics came at about 3am. | about 3am | 2024-09-14
fr | Il est mort samedi, a indiqué lundi le parquet.\n\nVers 5 h 40, il dormait. | Vers 5 h 40 | 2024-09-14
en | He spoke on Monday.\n\nMedics came at about 3am. | about 3am | 2024-09-16
en | On May 4 he went out.\n\nHe was seen at around 9.40pm in a pub. | around 9.40pm | 2024-05-04
fr | Il est sorti le 4 mai.\n\nOn l'a vu vers 21 h 40 au bar. | vers 21 h 40 | 2024-05-04
fr | Il a tiré mardi soir et s'est rendu 12 heures plus tard. | 12 heures plus tard | 2024-09-17
en | He fired on Tuesday and gave himself up two hours later. | two hours later | 2024-09-17
en | She was hurt on Monday and died in the evening. | the evening | 2024-09-16
en | He fell on Sunday.\n\nRain came early in the morning. | the morning | 2024-09-15
en | He fell on Sunday night.\n\nShe fled at 2 a.m. | 2 a.m. | 2024-09-16
fr | Une bagarre a éclaté samedi à 23 h.\n\nIl a été arrêté à 2 h 20. | 2 h 20 | 2024-09-15
fr | Dans la nuit de samedi à dimanche, il a plu. Il est sorti à 4 h. | 4 h | 2024-09-15
fr | Il est mort lundi. Dans la soirée, il a bu. Il s'était levé à 4 heures du matin. | 4 heures du matin | 2024-09-16
fr | Elle a siégé le 1er septembre. Deux semaines plus tard, dimanche dernier, il cède. | dimanche dernier | 2024-09-15
fr | On voit se confirmer la tendance du printemps. | printemps | 2024-03-21 | 2024-06-20
fr | Le bilan de l'année 2024 sera publié fin mai. | fin mai | 2025-05-21 | 2025-05-31
en | Rain is expected where as recently as Tuesday it burned. | Tuesday | 2024-09-17
en | It had said it would match the fund in an update Tuesday. | Tuesday | 2024-09-17
en | He made a daring escape from the court on May 15. | May 15 | 2024-05-15
en | A firm that reports on Oct. 5 was unchanged. | Oct. 5 | 2024-10-05
en | From the start of December, fewer towns will be in drought. | the start of December | 2024-12-01 | 2024-12-10
en | He was remanded in custody on Friday. | Friday | 2024-09-13
en | It may let tickets booked for Sunday be used on Friday. | Friday | 2024-09-20
en | The summer of 2019-20 was hot. | summer of 2019-20 | 2019-12-01 | 2020-02-29
en | The fourth quarter ended March 3 beat the same quarter of last year. | the
  same quarter of last year | 2022-12-04 | 2023-03-03
fr | Ils jouent le samedi 5 octobre avec un coup d'envoi fixé à 18h00. | 18h00 | 2024-10-05
fr | Les matchs ont été reprogrammés du 11 au 12 février. | du 11 au 12 février | 2025-02-11 | 2025-02-12
fr | La finale est, elle, prévue le 25 juin. | 25 juin | 2025-06-25
fr | Le calendrier d'octobre n'a pas encore été dévoilé. | octobre | 2024-10-01 | 2024-10-31
fr | En deuxième partie de journée lundi, il neigera. | lundi | 2024-09-23
en | Saturday's game has been called off. | Saturday | 2024-09-21
en | The match was postponed on Sunday. | Sunday | 2024-09-15
en | It could bring a bit more snow Sunday. | Sunday | 2024-09-22
fr | Le syndicat annonce que lundi la grève reprendra. | lundi | 2024-09-23
fr | Il fera plus chaud que lundi. | lundi | 2024-09-16
fr | Comme prévu mardi par la firme, le trafic est normal. | mardi | 2024-09-17
fr | Il reportait son voyage pour rester ce week-end à Paris. | ce week-end | 2024-09-21 | 2024-09-22
en | It fell on the last day in July. | last day in July | 2024-07-31
en | They can be held no earlier than the end of November. | the end of November | 2024-11-21 | 2024-11-30
en | He has postponed Thursday's vote. | Thursday | 2024-09-19
fr | Lundi, il a plu. Dans la nuit, tout a brûlé. A 6 heures, le calme était revenu. | 6 heures | 2024-09-17
fr | Ce week-end a été long. Tout a commencé le samedi vers 14 h. | samedi vers 14 h | 2024-09-14
fr | Lundi, un troisième accident a marqué cette soirée. | cette soirée | 2024-09-16
fr | Elle compare le deuxième et le troisième trimestre de 2023. | deuxième | 2023-04-01 | 2023-06-30
en | They fell in the second and the third quarter of 2023. | second | 2023-04-01 | 2023-06-30
""")

RANGES = rows("""
fr | Le vent soufflera jeudi entre 3 h et 15 h. | jeudi entre 3 h et 15 h | 2024-09-19
fr | Le bureau sera ouvert mardi 24 septembre, de 9 h à 12 h. | mardi 24 septembre, de 9 h à 12 h | 2024-09-24
en | It will rain on Thursday between 3 a.m. and 3 p.m. | Thursday between 3 a.m. and 3 p.m. | 2024-09-19
en | The office will be open on Tuesday from 9 a.m. to noon. | Tuesday from 9 a.m. to noon | 2024-09-24
en | The fair is on Saturday, 10am to 4pm. | Saturday, 10am to 4pm | 2024-09-21
en | It will be open on Tuesday between 3 and 5 p.m. | Tuesday between 3 and 5 p.m. | 2024-09-24
en | She spoke on Tuesday at 5 p.m. to the club. | Tuesday at 5 p.m. | 2024-09-17
en | It slowed in the current financial year 2024/25. | the current financial year 2024/25 | 2024-04-01 | 2025-03-31
en | It slowed in the first six months of the financial year 2023/24. | the first six months of the financial year
  2023/24 | 2023-04-01 | 2023-09-30
fr | Elle joue là depuis la saison 2017-2018. | 2017-2018 | 2017-07-01 | 2018-06-30
en | The 2017-18 season was long. | 2017-18 | 2017-07-01 | 2018-06-30
fr | Ouvert le samedi, 9 h à 12 h. | 9 h à 12 h | 2024-09-18
fr | Le guichet ouvre 7 h 30 à 18 heures. | 7 h 30 à 18 heures | 2024-09-18
en | The strike of 1984-5 was long. | 1984-5 | 1984-01-01 | 1985-12-31
en | The club managed to buy it in December. | December | 2023-12-01 | 2023-12-31
en | The bank opened 12 branches in October. | October | 2023-10-01 | 2023-10-31
en | Mr Brown retired in October. | October | 2023-10-01 | 2023-10-31
en | The minister announced elections in October. | October | 2024-10-01 | 2024-10-31
en | The council voted to close the school in October. | October | 2024-10-01 | 2024-10-31
en | The club sold 400 seats in November. | November | 2023-11-01 | 2023-11-30
en | It left at 7.20am (BST) on Monday. | 7.20am (BST) on Monday | 2024-09-16
en | 40 mm fell in the 24 hours to 8am today. | 24 hours to 8am today | 2024-09-17 | 2024-09-18
en | Sales rose in the second fiscal quarter, ended June 30th. | second fiscal quarter, ended June 30th | 2024-04-01 |
  2024-06-30
en | It told of second-quarter results. Trade had slowed by the end of the quarter. | the end of the quarter |
  2024-06-01 | 2024-06-30
en | Sales were flat in the second quarter, as in the year ago quarter. | the year ago quarter | 2023-04-01 | 2023-06-30
en | During January--July 2008, 131 came, 63 during 2000--2007. | January--July 2008 | 2008-01-01 | 2008-07-31
fr | Étalé sur 2025-2028. | 2025-2028 | 2025-01-01 | 2028-12-31
fr | De 2019 à 2023, il a plu. | De 2019 à 2023 | 2019-01-01 | 2023-12-31
fr | Mené du 14 au 17 mars. | du 14 au 17 mars | 2024-03-14 | 2024-03-17
fr | Entre le 3 et le 5 juin, il a plu. | Entre le 3 et le 5 juin | 2024-06-03 | 2024-06-05
en | It fell between May and August. | between May and August | 2024-05-01 | 2024-08-31
en | It ran from Sept. 4 to Sept. 8. | from Sept. 4 to Sept. 8 | 2024-09-04 | 2024-09-08
en | In the 2023-24 season. | 2023-24 | 2023-07-01 | 2024-06-30
en | It ran May 3-5 in Rome. | May 3-5 | 2024-05-03 | 2024-05-05
en | It was 3% from October through December. | from October through December | 2023-10-01 | 2023-12-31
en | It was 3% from September through November. | from September through November | 2024-09-01 | 2024-11-30
fr | Le port sera fermé de mardi à vendredi. | de mardi à vendredi | 2024-09-24 | 2024-09-27
en | The port was closed from Thursday to Sunday. | from Thursday to Sunday | 2024-09-12 | 2024-09-15
en | They won 13 straight Aug. 14-27 there. | Aug. 14-27 | 2024-08-14 | 2024-08-27
en | Closed Wednesday through Friday. | Wednesday through Friday | 2024-09-18 | 2024-09-20
en | It holds between 4am on Sunday (22 September) and 5am on Monday (23 September). | between 4am on Sunday (22
  September) and 5am on Monday (23 September) | 2024-09-22 | 2024-09-23
""")


#: Seen from other days of publication.
ON_OTHER_DAYS = dated_rows(r"""
fr | 2025-03-28 | Le prochain conseil aura lieu le mercredi 22 mai. | mercredi 22 mai | 2025-05-22
fr | 2025-03-28 | Le conseil a eu lieu le mercredi 22 mai. | mercredi 22 mai | 2024-05-22
en | 2025-03-28 | The next council will be held on Wednesday, May 22. | Wednesday, May 22 | 2025-05-22
en | 2025-03-28 | The council was held on Wednesday, May 22. | Wednesday, May 22 | 2024-05-22
fr | 2017-01-14 | Il neigera dans la nuit de samedi à dimanche.\n\nDans la matinée, l'alerte avait été levée. | la
  matinée | 2017-01-14
en | 2017-01-14 | It will snow in the night from Saturday to Sunday.\n\nIn the morning it had been dry. | the morning |
  2017-01-14
en | 2024-12-27 | It is the second ban in Victoria this summer, said Melbourne. | this summer | 2024-12-01 | 2025-02-28
fr | 2024-12-27 | Sydney et Melbourne ont eu froid l'hiver dernier. | hiver dernier | 2024-06-21 | 2024-09-20
en | 2020-01-16 | Sales rose in 2019, particularly in the second half of the year. | the second half of the year |
  2019-07-01 | 2019-12-31
en | 2024-01-16 | Sales rose in 2023. Most of it came in the second half of the year. | the second half of the year |
  2023-07-01 | 2023-12-31
en | 2024-01-16 | Last year sales rose late in the year. | late in the year | 2023-10-01 | 2023-12-31
en | 2024-01-16 | The deal was signed last fall before the end of the year. | the end of the year | 2023-10-01 |
  2023-12-31
en | 2024-01-16 | Sales picked up at the end of the year. | the end of the year | 2023-10-01 | 2023-12-31
en | 2024-01-16 | Sales will pick up at the end of the year. | the end of the year | 2024-10-01 | 2024-12-31
en | 2024-01-16 | The mayor announced the closure of the pool at the end of the year. | the end of the year |
  2024-10-01 | 2024-12-31
en | 2024-01-16 | Elected in 2022, she has raised £3m since the start of the year. | the start of the year | 2024-01-01
  | 2024-03-31
en | 2024-08-16 | He joined in 2015 and by the end of the year he was captain. | the end of the year | 2015-10-01 |
  2015-12-31
en | 2024-08-16 | He has led since 2015 and steps down at the end of the year. | the end of the year | 2024-10-01 |
  2024-12-31
en | 2024-08-16 | Sales fell in 2023 but rose in the first half of the year. | the first half of the year | 2024-01-01
  | 2024-06-30
fr | 2017-01-10 | Les ventes ont progressé l'an dernier, malgré un recul des trois premiers mois de l'année. | trois
  premiers mois de l'année | 2016-01-01 | 2016-03-31
fr | 2017-01-10 | En 2016, les ventes ont baissé en début d'année puis se sont reprises en fin d'année. | fin d'année |
  2016-10-01 | 2016-12-31
fr | 2017-01-10 | L'accord a été signé avant la fin de l'année. | fin de l'année | 2016-10-01 | 2016-12-31
fr | 2017-01-10 | L'accord doit être signé avant la fin de l'année. | fin de l'année | 2017-10-01 | 2017-12-31
fr | 2017-01-10 | Le maire a annoncé la fermeture de la piscine à la fin de l'année. | fin de l'année | 2017-10-01 |
  2017-12-31
fr | 2021-11-01 | Mille cas ont été relevés en 2019, dont 346 en octobre. | octobre | 2019-10-01 | 2019-10-31
en | 2021-11-01 | There were 1,000 cases in 2019, 300 of them in October. | October | 2019-10-01 | 2019-10-31
en | 2021-11-01 | He was convicted in 2019 and died in October. | October | 2021-10-01 | 2021-10-31
en | 2023-02-03 | The union set out seven strike days in February and March. | March | 2023-03-01 | 2023-03-31
fr | 2023-02-03 | Le syndicat a annoncé sept jours de grève en février et mars. | mars | 2023-03-01 | 2023-03-31
en | 2023-02-03 | Sales fell in November and March. | March | 2022-03-01 | 2022-03-31
en | 2023-04-03 | The court will hear of the bid to postpone polls till October 8. | October 8 | 2023-10-08
en | 2023-09-06 | They have made an album, out Oct. 20 on Acme. | Oct. 20 | 2023-10-20
en | 2024-06-11 | It shores up the party's chances at the October 26 poll. | October 26 | 2024-10-26
en | 2024-06-11 | The party hopes to win at the November poll. | November | 2024-11-01 | 2024-11-30
en | 2024-06-11 | The November poll put the party ahead. | November | 2023-11-01 | 2023-11-30
en | 2024-07-16 | June's dear bread won't deter the bank. | June | 2024-06-01 | 2024-06-30
en | 2024-07-16 | August's dear bread won't deter the bank. | August | 2024-08-01 | 2024-08-31
en | 2024-07-20 | It plans a rise in August, after an increase in June. | June | 2024-06-01 | 2024-06-30
fr | 2024-07-20 | Elle prévoit une hausse en août, après une augmentation en juin. | juin | 2024-06-01 | 2024-06-30
en | 2014-12-11 | The bill would keep the port open through the end of September. | the end of September | 2015-09-21 |
  2015-09-30
en | 2024-09-08 | The side qualified for the January final. | January | 2025-01-01 | 2025-01-31
en | 2024-09-08 | The side qualified for the final in January. | January | 2024-01-01 | 2024-01-31
en | 2024-03-18 | A deal was struck on Friday, paving the way for a signing on Tuesday. | Tuesday | 2024-03-19
en | 2020-02-05 | The speed limits on Sunday may be frustrating. | Sunday | 2020-02-09
en | 2020-01-16 | Buyers moved back into the market starting in the spring. | spring | 2019-03-01 | 2019-05-31
en | 2024-12-20 | The hearing was moved to January 15. | January 15 | 2025-01-15
en | 2024-12-20 | He was ordered to return to court on January 15. | January 15 | 2025-01-15
en | 2023-05-02 | MPs return to Westminster on Monday. | Monday | 2023-05-08
en | 2011-07-12 | It rained in yesterday (Sunday) night. | yesterday (Sunday) night | 2011-07-10
en | 2024-03-15 | The shop opens tomorrow (Saturday). | tomorrow (Saturday) | 2024-03-16
en | 2024-03-15 | He said yesterday Friday's game was off. | yesterday | 2024-03-14
fr | 2024-03-15 | Le feu a pris hier (mercredi) soir. | hier (mercredi) soir | 2024-03-13
fr | 2024-03-15 | Il est mort hier, jeudi 14 mars. | hier, jeudi 14 mars | 2024-03-14
fr | 2024-03-15 | Il sera jugé demain, samedi, à Lyon. | samedi | 2024-03-16
fr | 2023-09-08 | Le pays s'est qualifié pour la Coupe d'Afrique de janvier. | janvier | 2024-01-01 | 2024-01-31
fr | 2023-09-08 | Le pays s'est qualifié en janvier. | janvier | 2023-01-01 | 2023-01-31
fr | 2024-06-11 | Il a décroché son billet pour les Jeux de juillet. | juillet | 2024-07-01 | 2024-07-31
fr | 2024-03-11 | En prévision du match de samedi, le club a recruté. | samedi | 2024-03-16
fr | 2017-04-10 | L'État table sur une reprise à l'automne. | automne | 2017-09-21 | 2017-12-20
fr | 2024-12-20 | Le jugement a été mis en délibéré au 15 janvier. | 15 janvier | 2025-01-15
fr | 2024-12-20 | Le chauffeur, convoqué le 15 janvier devant le juge, est libre. | 15 janvier | 2025-01-15
fr | 2022-08-16 | Vendredi, vers 15h30, un motard a chuté. La route n'a pu rouvrir qu'à 00h45. | 00h45 | 2022-08-13
fr | 2022-08-16 | Vendredi vers 15h, un feu a pris. À 17h30, il était maîtrisé. | 17h30 | 2022-08-12
fr | 2022-08-16 | L'homme, interpellé vendredi à 15h, avait bu dès 2h. | 2h | 2022-08-12
fr | 2017-03-08 | Encore instable mardi matin 7 mars, en fin de journée plus rien ne tombait. | mardi matin 7 mars |
  2017-03-07
fr | 2017-03-08 | Encore instable mardi matin 7 mars, en fin de journée plus rien ne tombait. | fin de journée |
  2017-03-07
fr | 2022-08-16 | Lundi, en fin de journée, il pleuvait. | Lundi, en fin de journée | 2022-08-15
fr | 2022-08-16 | Dans la matinée de lundi, six rues ont été fermées, puis rouvertes l'après-midi. | l'après-midi |
  2022-08-15
en | 2024-09-30 | On Friday, at about 3.30pm, a car hit a tree. The road was shut until 12.45am. | 12.45am | 2024-09-28
en | 2024-09-30 | The fire began on Friday at 3pm. It was out by 6pm. | 6pm | 2024-09-27
en | 2024-09-30 | The fire began on Saturday in the early hours. | the early hours | 2024-09-28
en | 2024-09-30 | He was hurt in the early hours of Sunday. | the early hours of Sunday | 2024-09-29
en | 2008-07-19 | It rained on Thursday from the start of play in the morning. | the morning | 2008-07-17
en | 2017-05-10 | In 2014, sales fell in the third quarter. | third quarter | 2014-07-01 | 2014-09-30
en | 2017-05-10 | Last year sales rose in the first quarter. | first quarter | 2016-01-01 | 2016-03-31
en | 2002-06-26 | Earnings fell in the first half. | first half | 2002-01-01 | 2002-06-30
en | 2017-05-11 | Rain is expected from July till August. | from July till August | 2017-07-01 | 2017-08-31
en | 2018-06-29 | August Brent crude fell 82 cents. | August | 2018-08-01 | 2018-08-31
en | 2023-02-02 | There will be no trains before 0700 here. | 0700 | 2023-02-02
en | 2018-07-11 | The first-half deliveries of aircraft rose. | first-half | 2018-01-01 | 2018-06-30
en | 2018-07-11 | Airlines took 303 planes in the first half. | first half | 2018-01-01 | 2018-06-30
en | 2002-04-23 | The firm has predicted sales to drop in the first half. | first half | 2002-01-01 | 2002-06-30
en | 2005-05-10 | Sales had the worst first quarter in ten years. | first quarter | 2005-01-01 | 2005-03-31
en | 2024-11-16 | Exports rose in the ten-month period ended October 31. | ten-month period ended October 31 |
  2024-01-01 | 2024-10-31
en | 2024-11-16 | In the 12-month period through September, prices rose. | 12-month period through September |
  2023-10-01 | 2024-09-30
en | 2024-10-30 | Third-quarter profit rose. The firm said Tuesday it fell to $2bn from $3bn a year earlier. |
 a year earlier | 2023-07-01 | 2023-09-30
fr | 2024-10-30 | Le bénéfice du troisième trimestre baisse. Elle a annoncé mardi 2 millions, contre 3 un an plus tôt. |
 un an plus tôt | 2023-07-01 | 2023-09-30
en | 2024-10-30 | On Monday it had 300 cases, from 200 a year earlier. | a year earlier | 2023-10-28
en | 2024-10-30 | Police said Monday he had died a day earlier. | a day earlier | 2024-10-27
en | 2024-06-12 | Three died on Sunday. A man was hurt just after midnight. | midnight | 2024-06-09
en | 2024-10-16 | In the third quarter, output rose 0.4%, after 0.2% three months earlier. | three months earlier |
  2024-04-01 | 2024-06-30
en | 2024-10-16 | He left in September. Three months earlier, she had died. | Three months earlier | 2024-06-01 |
  2024-06-30
en | 2024-01-16 | Dams stand at 60% against 80% on the same day last year. | the same day last year | 2023-01-16
en | 2024-01-16 | There were 48 cases on Monday; on the same day last year there were 3. | the same day last year |
  2023-01-15
en | 2023-05-02 | Between the first quarter of 2021 and the end of 2022, prices rose. | Between the first quarter of
  2021 and the end of 2022 | 2021-01-01 | 2022-12-31
en | 2023-05-02 | Thefts took place between the last week of March and April 19. | between the last week of March and
  April 19 | 2023-03-25 | 2023-04-19
en | 2018-09-12 | The tax is up from the 2017-2018 school year. | 2017-2018 | 2017-07-01 | 2018-06-30
en | 2017-08-20 | Each of the five firms sold more than the previous year. | the previous year | 2016-01-01 | 2016-12-31
fr | 2017-05-10 | En 2014, les ventes ont reculé au troisième trimestre. | troisième trimestre | 2014-07-01 | 2014-09-30
fr | 2017-08-10 | Cet hiver, la station avait manqué de neige. | Cet hiver | 2016-12-21 | 2017-03-20
fr | 2017-10-10 | Cet hiver, la station attend de la neige. | Cet hiver | 2017-12-21 | 2018-03-20
fr | 2017-08-20 | Le barrage est plein à 60 %, contre 80 % le même jour l'an dernier. | le même jour l'an dernier |
  2016-08-20
fr | 2017-08-20 | Il a fini cinquième en 2015-2016. La saison précédente, il était douzième. | La saison précédente |
  2014-07-01 | 2015-06-30
fr | 2022-08-09 | Depuis le début de l'année jusqu'à fin juillet 2022, il en est venu 3 % de plus que la même période
  de l'année écoulée. | la même période de l'année écoulée | 2021-01-01 | 2021-07-31
fr | 2022-08-09 | Depuis le début de l'année jusqu'à fin juillet 2022, il en est venu 3 % de plus. | début de l'année
  jusqu'à fin juillet 2022 | 2022-01-01 | 2022-07-31
fr | 2023-05-02 | Entre le printemps 2021 et l'été 2022, les prix ont grimpé. | Entre le printemps 2021 et l'été 2022 |
  2021-03-21 | 2022-09-20
fr | 2023-05-02 | Il a plu entre la dernière semaine de mars et le 19 avril. | entre la dernière semaine de mars et le
  19 avril | 2023-03-25 | 2023-04-19
en | 2003-11-14 | Profit was like last year's. It paid 8c compared with 34c in the same period a year ago. | the same
  period a year ago | 2002-01-01 | 2002-12-31
fr | 2023-07-12 | Un deuxième semestre solide est attendu par le groupe. | deuxième semestre | 2023-07-01 | 2023-12-31
en | 2023-07-12 | A solid second quarter of sales is expected by the firm. | second quarter | 2023-04-01 | 2023-06-30
fr | 2017-08-20 | Ils ont récolté plus que l'année précédente. | l'année précédente | 2016-01-01 | 2016-12-31
fr | 2024-09-18 | L'emploi a crû au deuxième trimestre de 0,3 % de plus que trois mois plus tôt, contre 7 % un an
  auparavant. | un an auparavant | 2023-04-01 | 2023-06-30
en | 2017-05-26 | The union learned about the firm's plans on Tuesday as talks were scheduled to start. | Tuesday |
  2017-05-23
en | 2020-02-05 | I understand the limits on Sunday may be a nuisance. | Sunday | 2020-02-09
en | 2024-03-13 | The rain began on Monday. It was last Monday that a village was evacuated. | last Monday | 2024-03-11
en | 2024-03-13 | He won on Saturday. Last Saturday, he had lost. | Last Saturday | 2024-03-02
en | 2015-04-26 | Labour is at 34%, down from 36% a week ago. | a week ago | 2015-04-19
en | 2015-04-26 | Labour is at 34%, down from 36% three weeks ago. | three weeks ago | 2015-03-30 | 2015-04-05
en | 2020-01-07 | Sales rose in December compared with the same month last year, and prices from a year earlier. | a
  year earlier | 2018-12-01 | 2018-12-31
en | 2024-01-16 | He won in June 2022 and again in August. | August | 2022-08-01 | 2022-08-31
fr | 2024-03-13 | La pluie tombe depuis lundi. C'est lundi dernier qu'un village a été évacué. | lundi dernier |
  2024-03-11
fr | 2012-08-28 | Il y a une semaine, la préfecture avait ordonné un tir. | Il y a une semaine | 2012-08-21
fr | 2022-08-16 | Le feu a pris vendredi vers 15h. Il n'a été maîtrisé que vers 2h du matin. | vers 2h du matin |
  2022-08-13
fr | 2023-05-02 | En mars et avril 2021, puis en juin, il a plu. | juin | 2021-06-01 | 2021-06-30
fr | 2020-10-19 | Candidat à sa succession, le maire a gagné l'élection de dimanche. | dimanche | 2020-10-18
fr | 2017-01-10 | Le taux a été l'an dernier de 3,3 %, contre 3,2 % en 2015. La baisse relevée sur les six premiers
  mois de l'année a été compensée. | les six premiers mois de l'année | 2016-01-01 | 2016-06-30
en | 2019-02-15 | The 2020 fiscal year, which begins on July 1, will be hard. | 2020 | 2019-07-01 | 2020-06-30
en | 2019-02-15 | The next fiscal year will begin on July 1, 2019. Spending rose in fiscal 2019. | 2019 | 2018-07-01 |
  2019-06-30
en | 2019-02-15 | The fiscal year ends Sept. 30. Spending rose in FY2018. | FY2018 | 2017-10-01 | 2018-09-30
en | 2019-02-15 | The fiscal year begins July 1. It grew in the second quarter of fiscal 2019. | second quarter of
  fiscal 2019 | 2018-10-01 | 2018-12-31
fr | 2022-10-31 | Mercredi dernier, il a plu. L'avis paru mercredi dernier le disait. | mercredi dernier | 2022-10-26
fr | 2022-10-31 | Mercredi, il a plu. L'avis paru mercredi dernier le disait. | mercredi dernier | 2022-10-19
en | 2022-10-31 | Last Wednesday it rained. The note out last Wednesday said so. | last Wednesday | 2022-10-26
en | 2017-07-15 | She was ill last August and October, they said. | October | 2016-10-01 | 2016-10-31
fr | 2017-07-15 | Elle jouera vendredi et samedi prochains. | samedi prochains | 2017-07-22
en | 2014-04-24 | They dealt between August 5 and September 8, last year. | between August 5 and September 8, last
  year | 2013-08-05 | 2013-09-08
en | 2021-01-31 | A warning holds from 7 a.m. Sunday morning to 7 p.m. Monday evening. | from 7 a.m. Sunday morning to
  7 p.m. Monday evening | 2021-01-31 | 2021-02-01
fr | 2021-01-31 | Elle est morte à 6h20 samedi matin. | 6h20 samedi matin | 2021-01-30
en | 2022-12-28 | Both won in the week before Christmas. | the week before Christmas | 2022-12-18 | 2022-12-24
en | 2024-06-12 | They meet on Sunday week at 3pm. | Sunday week at 3pm | 2024-06-23
fr | 2024-06-12 | Le conseil se réunit lundi en quinze. | lundi en quinze | 2024-07-01
en | 2021-04-30 | He has proposed a hearing at the May 25 council meeting. | May 25 | 2021-05-25
en | 2019-05-16 | Teachers will strike next week after a breakdown in contract talks with a Union City school district
  Wednesday. | Wednesday | 2019-05-15
en | 2024-01-19 | It would be a shock if the hosts won this weekend. | this weekend | 2024-01-20 | 2024-01-21
en | 2023-05-18 | He cancelled the leaders' summit in Sydney on May 24. | May 24 | 2023-05-24
en | 2022-12-19 | The railway has cancelled its December 26 trains. | December 26 | 2022-12-26
en | 2019-07-16 | Strong growth in June could mean that sales rebound. | June | 2019-06-01 | 2019-06-30
en | 2025-07-17 | The strong month should support growth in the second quarter, economists said. | second quarter |
  2025-04-01 | 2025-06-30
en | 2014-07-08 | By mid-week that hope was fading. | mid-week | 2014-07-01 | 2014-07-03
en | 2012-05-29 | The storm made landfall at 12:10 a.m. near Wells on Monday, May 28. | 12:10 a.m. | 2012-05-28
fr | 2024-06-12 | Un homme a été tué à 15 h 30 dans la rue de Lyon samedi. | 15 h 30 | 2024-06-08
en | 2023-10-11 | The film was set to open on Friday the 13th. | Friday the 13th | 2023-10-13
en | 2022-12-05 | Many travel home in the evening on Christmas Eve. | the evening on Christmas Eve | 2022-12-24
en | 2014-01-02 | Bars were busy in the early hours of New Year's Day. | the early hours of New Year's Day | 2014-01-01
en | 2022-12-28 | He fell ill on the morning of Christmas Day. | Christmas Day | 2022-12-25
en | 2022-11-28 | Shops cut prices ahead of Christmas. | Christmas | 2022-12-25
en | 2022-12-20 | The deal was struck just days before Christmas. | Christmas | 2022-12-25
en | 2023-02-20 | The deal was struck just days before Christmas. | Christmas | 2022-12-25
fr | 2022-12-20 | L'accord a été conclu deux jours avant Noël. | Noël | 2022-12-25
en | 2022-06-06 | Trains stopped over the Memorial Day weekend. | Memorial Day weekend | 2022-05-28 | 2022-05-30
en | 2022-04-26 | Trains stopped over Easter weekend. | Easter weekend | 2022-04-16 | 2022-04-17
en | 2022-12-09 | They will strike on Dec 24, 26, and 27, the union said. | 27 | 2022-12-27
en | 2022-12-19 | They strike from 6pm on Christmas Eve (Saturday) until 6am on December 27 (Tuesday). | from 6pm on
  Christmas Eve (Saturday) until 6am on December 27 (Tuesday) | 2022-12-24 | 2022-12-27
en | 2024-05-31 | Investors awaited a meeting on Sunday that will set the cuts. | Sunday | 2024-06-02
en | 2024-10-18 | The hosts take on sixth-placed Leeds on Saturday. | Saturday | 2024-10-19
en | 2017-12-15 | January West Texas Intermediate crude rose 26 cents. | January | 2018-01-01 | 2018-01-31
en | 2024-05-01 | He will see Gov. Smith on Monday. | Monday | 2024-05-06
en | 2022-12-13 | Vacancies fell in the September-to-November period. | September-to-November | 2022-09-01 | 2022-11-30
en | 2014-12-17 | In the three months (Aug – Oct), employment rose. | Aug – Oct | 2014-08-01 | 2014-10-31
en | 2016-01-21 | It fell in the three months to November, the lowest since October 2005, from 6% a year earlier. | a
  year earlier | 2014-09-01 | 2014-11-30
en | 2018-01-22 | They blocked a bill that would have lasted through Feb. 16. | Feb. 16 | 2018-02-16
en | 2020-04-14 | It shall be closed till 11.59 pm of May 3, 2020. | 11.59 pm of May 3, 2020 | 2020-05-03
en | 2025-03-30 | The game in Perth on March 1 is planned to be the first at night. | March 1 | 2026-03-01
en | 2021-03-16 | Half of them will have received a dose by the end of the week. | the end of the week | 2021-03-19 |
  2021-03-21
en | 2021-01-18 | He said it could start to be "gradually eased" in early March. | early March | 2021-03-01 | 2021-03-10
en | 2013-03-26 | He directed them to serve it before the hearing of the case on Wednesday. | Wednesday | 2013-03-27
en | 2013-03-26 | The petition was listed for hearing on Wednesday. | Wednesday | 2013-03-27
en | 2021-03-18 | It will be opened this morning (March 18th). | this morning (March 18th) | 2021-03-18
en | 2019-05-15 | Fiscal Q3 profit fell. Sales for the quarter ended March 31 rose. | Q3 | 2019-01-01 | 2019-03-31
en | 2019-05-15 | Q3 profit fell. Sales for the quarter ended March 31 rose. It expects fiscal Q4 sales of $3m. | Q4 |
  2019-04-01 | 2019-06-30
en | 2019-05-15 | The fiscal year begins July 1. Receipts fell in the first quarter. | first quarter | 2018-07-01 |
  2018-09-30
en | 2019-05-15 | Its fiscal third-quarter profit fell. For the fourth quarter, it expects more. | fourth quarter | -
en | 2019-05-15 | The fiscal year begins July 1. The council proposed more for fiscal 2019-20. | 2019-20 | 2019-07-01 |
  2020-06-30
en | 2019-02-15 | Rates will rise in the 2019-20 financial year. | 2019-20 | 2019-07-01 | 2020-06-30
en | 2019-02-15 | The 2019-2020 fiscal year, which begins July 1, will be hard. | 2019-2020 | 2019-07-01 | 2020-06-30
en | 2019-02-15 | Spending rose in fiscal 2018. | 2018 | 2018-01-01 | 2018-12-31
en | 2024-05-13 | He was held on Sunday and is to appear in court later in the day on Monday. | later in the day on
  Monday | 2024-05-13
fr | 2023-08-21 | La fin de la semaine a été agitée. | fin de la semaine | 2023-08-18 | 2023-08-20
fr | 2023-08-21 | La fin de la semaine sera agitée. | fin de la semaine | 2023-08-25 | 2023-08-27
fr | 2025-09-10 | La première partie de l'année a été bonne. | première partie de l'année | 2025-01-01 | 2025-06-30
fr | 2024-06-12 | Le problème dure depuis la deuxième moitié du mois de février. | deuxième moitié du mois de février |
  2024-02-16 | 2024-02-29
fr | 2019-01-25 | Le taux a baissé lors du dernier trimestre 2018. Celui du quatrième trimestre sera publié en mars. |
  quatrième trimestre | 2018-10-01 | 2018-12-31
fr | 2014-11-04 | Une fuite a eu lieu vers 15h30, cet après midi. | vers 15h30, cet après midi | 2014-11-04
en | 2025-06-16 | In the year to March, it treated 40,000 patients, up from 36,000 the previous year. | the previous
  year | 2023-04-01 | 2024-03-31
en | 2024-12-30 | He will appear in court over a stabbing on Boxing Day. | Boxing Day | 2024-12-26
en | 2024-12-30 | The club will play Leeds on New Year's Day. | New Year's Day | 2025-01-01
fr | 2024-12-30 | Il sera jugé pour des violences commises à Noël. | Noël | 2024-12-25
fr | 2025-01-06 | Rendez-vous samedi 11 janvier à 14 h 30 place de la mairie. | samedi 11 janvier à 14 h 30 | 2025-01-11
fr | 2020-10-13 | Il semble que le 7 novembre 2019, avenue des Mascareignes, il ait plu. | 7 novembre 2019 | 2019-11-07
fr | 2020-10-13 | En 2019, boulevard Voltaire, il pleuvait. | 2019 | 2019-01-01 | 2019-12-31
fr | 2025-01-06 | Le départ est prévu pour 14h, place de la mairie. | 14h | 2025-01-06
fr | 2025-01-06 | Rendez-vous 14 h devant la mairie. | 14 h | 2025-01-06
fr | 2024-06-12 | 9 et 10 juillet, Toulouse. | 9 | 2024-07-09
fr | 2016-12-10 | Autres dates de votation en 2017 : 21 mai, 24 septembre et 26 novembre. | 24 septembre | 2017-09-24
en | 2016-12-10 | Other days to vote in 2017: 21 May, 24 September and 26 November. | 26 November | 2017-11-26
fr | 2020-09-10 | Le Tour revient à partir du 29 août. | 29 août | 2020-08-29
fr | 2020-09-10 | Le Tour reviendra à partir du 29 août. | 29 août | 2021-08-29
fr | 2024-09-27 | Il joue tout le week-end au musée. | tout le week-end | 2024-09-28 | 2024-09-29
fr | 2024-09-27 | Il a joué tout le week-end au musée. | tout le week-end | 2024-09-21 | 2024-09-22
fr | 2021-11-30 | Il a dépassé Lens vendredi.\n\n08:30 - Rennes garde le rythme. | 08:30 | 2021-11-30
fr | 2021-11-30 | Vendredi 26 novembre\n\n08:30 - Rennes garde le rythme. | 08:30 | 2021-11-26
fr | 2018-08-08 | S'il mise sur 12 salles, il vient d'en ouvrir 5 à fin juin. | fin juin | 2018-06-21 |
  2018-06-30
fr | 2018-08-08 | Le train vient de Lyon mardi. | mardi | 2018-08-07
fr | 2010-12-01 | Samedi 4, des jeux.\n\n21 h au foyer, belote. | 21 h | 2010-12-04
fr | 2024-06-12 | C'était la nuit du 12 au 13 mai, dit-il, vers 2 heures du matin. | vers 2 heures du matin | 2024-05-13
fr | 2023-06-07 | La finale a eu lieu mardi.\n\nUn jour après, elle se repose. | Un jour après | 2023-06-07
fr | 2010-12-01 | Samedi 4, des jeux.\n\nRepas, 19h, salle des fêtes. | 19h | 2010-12-04
fr | 2010-12-01 | Samedi 4, des jeux. À 14 heures, départ des randonnées. | 14 heures | 2010-12-04
fr | 2010-12-01 | Le procès s'ouvrira samedi. Un homme est mort à 15 h. | 15 h | -
en | 2021-11-30 | He overtook Leeds on Friday.\n\n8.30am - Esk keep up the pace. | 8.30am | 2021-11-30
fr | 2025-01-06 | Rendez-vous dimanche. | dimanche | 2025-01-12
fr | 2025-01-06 | Il joue du 4 au 6 et du 11 au 13 février. | du 4 au 6 | 2025-02-04 | 2025-02-06
fr | 2025-01-06 | Il joue du 4 au 6 et du 11 au 13 février. | du 11 au 13 février | 2025-02-11 | 2025-02-13
fr | 2025-01-06 | Il jouera du 4 au 6, puis le 12 mai. | du 4 au 6 | 2025-05-04 | 2025-05-06
fr | 2025-06-16 | La rentrée de septembre s'annonce difficile. | septembre | 2025-09-01 | 2025-09-30
en | 2024-02-08 | Rain is expected to move in from the west on Friday. | Friday | 2024-02-09
en | 2024-02-08 | They are to return from a meeting on Monday. | Monday | 2024-02-05
en | 2023-12-10 | The minister announced at a conference on Monday that he will go. | Monday | 2023-12-04
en | 2019-10-30 | Arrivals rose to 3 million by September. | September | 2019-09-01 | 2019-09-30
en | 2014-12-30 | He is coming back in early January. | early January | 2015-01-01 | 2015-01-10
en | 2023-12-28 | He limped off in Boxing Day's draw. | Boxing Day | 2023-12-26
en | 2024-06-05 | The bank sees prices rising in the second half of the year. | the second half of the year |
  2024-07-01 | 2024-12-31
en | 2023-02-08 | He will be tried over an attack in Leeds on May 3. | May 3 | 2022-05-03
en | 2023-02-08 | His murder trial on May 3 will be long. | May 3 | 2023-05-03
en | 2025-08-14 | The talks begin today at 9pm. | 9pm | 2025-08-14
fr | 2025-08-14 | La rencontre aura lieu aujourd'hui à 21h00. | 21h00 | 2025-08-14
fr | 2025-08-14 | Il partira à 6h45 vendredi et arrivera à 17h45 le même jour. | 17h45 le même jour | 2025-08-15
fr | 2015-11-18 | Il se rendra à Rome après les attentats de Paris dans la nuit du 13 novembre. | la nuit du 13
  novembre | 2015-11-13
fr | 2017-08-11 | Le président a promis une « conférence de presse » lundi. | lundi | 2017-08-14
fr | 2017-08-11 | Il doit se rendre à Rome en début de semaine. | début de semaine | 2017-08-14 | 2017-08-16
""")


@each_row(("lang", "day", "text", "span", "start", "end"), ON_OTHER_DAYS)
def test_a_date_is_seen_from_the_day_of_publication(
    read: Read, lang: str, day: str, text: str, span: str, start: str, end: str
) -> None:
    dates = {claim.span.text: claim.to_dict()["date"] for claim in read(text, lang, dt.date.fromisoformat(day))}
    assert dates[span] == ({"start": start, "end": end} if start else None)


@each_row(("lang", "text", "span", "start", "end"), ABSOLUTE + RELATIVE + TOLD + RANGES)
def test_a_date_covers_its_days(read: Read, lang: str, text: str, span: str, start: str, end: str) -> None:
    dates = [claim for claim in read(text, lang) if claim.quantity and claim.quantity.type == "date"]
    assert span in [claim.span.text for claim in dates]
    (claim,) = [claim for claim in dates if claim.span.text == span]
    assert claim.quantity is not None
    assert claim.to_dict()["date"] == ({"start": start, "end": end} if start else None)


@pytest.mark.parametrize(
    ("lang", "text", "span"),
    [
        ("fr", "On a relevé 34 °C à 11 heures.", "11 heures"),
        ("fr", "Vers 22 h 30, il dort.", "22 h 30"),
        ("en", "It began at noon.", "noon"),
    ],
)
def test_a_time_without_its_day_is_of_publication_only_where_no_date_is_told(
    read: Read, lang: str, text: str, span: str
) -> None:
    for before, placed in (("", PUBLISHED), ({"fr": "Il a plu en 2019. ", "en": "It rained in 2019. "}[lang], None)):
        claim = [claim for claim in read(before + text, lang) if claim.quantity and claim.quantity.type == "date"][-1]
        assert span in claim.span.text
        assert claim.quantity is not None
        assert (claim.quantity.date and claim.quantity.date.start) == placed


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Profit was $3m, up from $2m a year earlier. Sales were $9m, up from $8m a year earlier."),
        ("en", "In 2023 profit was $3m, up from $2m the year before. Sales were $9m, up from $8m the year prior."),
        ("en", "In 2023 profit was $3m, up from $2m the year before. Sales were $9m, up from $8m a year earlier."),
        ("en", "Profit was halved from $2m a year previous. Sales were $9m, up from $8m a year prior."),
        ("fr", "Le gain est de 3 M€, contre 2 M€ un an plus tôt. L'achat est de 9 M€, contre 8 M€ un an auparavant."),
        (
            "fr",
            "En 2023, le gain était de 3 M€, contre 2 M€ l'année précédente, puis de 4 M€, contre 3 l'année d'avant.",
        ),
    ],
)
def test_what_figures_are_held_against_is_the_same_year_each_time(read: Read, lang: str, text: str) -> None:
    dates = [claim.quantity.date for claim in read(text, lang) if claim.quantity and claim.quantity.date]
    stated = "2023" in text
    assert [date.start.year for date in dates][stated:] == [2022 if stated else 2023] * 2


def test_a_length_of_time_before_that_goes_on_back(read: Read) -> None:
    text = "He left in 2010. Two years earlier he had won. Two years before that he had lost."
    dates = [claim.quantity.date for claim in read(text, "en") if claim.quantity and claim.quantity.date]
    assert [date.start.year for date in dates] == [2010, 2008, 2006]


def test_a_converted_time_is_of_the_same_day(read: Read) -> None:
    claims = read("Il a explosé mardi à 10h20 (07h20 GMT).", "fr")
    assert [claim.span.text for claim in claims] == ["mardi à 10h20", "07h20 GMT"]
    assert claims[0].quantity is not None
    assert claims[1].quantity is not None
    assert claims[0].quantity.date == claims[1].quantity.date


@pytest.mark.parametrize(
    ("lang", "text", "span", "within"),
    [
        ("en", "Voting runs from 3pm (1300 GMT) on Tuesday.", "3pm (1300 GMT) on Tuesday", "1300 GMT"),
        ("fr", "Le vote débute à 15 heures (13 h GMT) mardi.", "15 heures (13 h GMT) mardi", "13 h GMT"),
    ],
)
def test_a_converted_time_before_the_day_is_a_second_date(
    read: Read, lang: str, text: str, span: str, within: str
) -> None:
    whole, converted = read(text, lang)
    assert (whole.span.text, converted.span.text) == (span, within)
    assert whole.to_dict()["date"] == converted.to_dict()["date"]


def test_a_number_with_decimals_behind_a_month_is_no_day_of_it(read: Read) -> None:
    texts = [claim.span.text for claim in read("In June 5.4 million people had no job. By June 30.4% had one.", "en")]
    assert texts == ["June", "5.4 million people", "June", "30.4%"]


def test_days_that_share_a_month_are_one_claim_each(read: Read) -> None:
    claims = read("Les 25 et 26 novembre 2023, il a plu.", "fr")
    assert [claim.quantity.date.start for claim in claims if claim.quantity and claim.quantity.date] == [
        dt.date(2023, 11, 25),
        dt.date(2023, 11, 26),
    ]


@pytest.mark.parametrize(
    ("lang", "text"), [("fr", "L'an dernier, il a plu lundi."), ("en", "It rained last year on Monday.")]
)
def test_without_a_day_of_publication_relative_dates_stay_open_and_say_so(read: Read, lang: str, text: str) -> None:
    claims = read(text, lang, None)
    assert len(claims) == 2
    for claim in claims:
        assert claim.quantity is not None
        assert claim.why is not None
        assert claim.quantity.date is None
        assert "no publication date: relative date not placed" in claim.why.assumptions


@pytest.mark.parametrize(
    ("lang", "head", "day"),
    [
        ("fr", "Un titre\n\nPublié le 30 septembre 2024 à 10h20\n\n", "2024-09-29"),
        ("fr", "Un titre\nPARIS, 3 mars 2021 (AFP) - ", "2021-03-02"),
        ("en", "A title\n\nBy Jane Doe\n18 May 2023\n\n", "2023-05-17"),
    ],
)
def test_the_day_of_publication_is_read_from_the_head(lang: str, head: str, day: str) -> None:
    text = head + {"fr": "Il a parlé hier.", "en": "He spoke yesterday."}[lang]
    last = [claim for claim in extract(text, lang) if claim.quantity][-1]
    assert last.quantity is not None
    assert last.quantity.date is not None
    assert last.quantity.date.start.isoformat() == day


def test_a_day_of_the_story_is_not_taken_for_that_of_publication() -> None:
    text = "The trial of 3 May 2019 resumed in London with a long opening speech.\n\nHe spoke yesterday."
    last = [claim for claim in extract(text, "en") if claim.quantity][-1]
    assert last.quantity is not None
    assert last.quantity.date is None


@pytest.mark.parametrize(
    ("lang", "text", "span"),
    [
        ("fr", "Au 3e trimestre fiscal, il recule.", "3e trimestre fiscal"),
        ("fr", "Au deuxième trimestre de l'exercice 2023-2024.", "deuxième trimestre de l'exercice 2023-2024"),
        ("en", "Its second fiscal quarter was weak.", "second fiscal quarter"),
        ("en", "In the third quarter of fiscal 2024.", "third quarter of fiscal 2024"),
        ("en", "In the third quarter of 2016-17.", "third quarter of 2016-17"),
        ("en", "Sales rose in Q4 FY23.", "Q4 FY23"),
        ("en", "It was the third quarter of the current fiscal.", "third quarter of the current fiscal"),
        ("en", "It was the first quarter of the chain's fiscal 2010.", "first quarter of the chain's fiscal 2010"),
    ],
)
def test_a_quarter_of_a_firms_own_year_is_one_date_without_days(read: Read, lang: str, text: str, span: str) -> None:
    (claim,) = read(text, lang)
    assert claim.span.text == span
    assert claim.quantity is not None
    assert (claim.quantity.type, claim.quantity.date) == ("date", None)


@each_row(
    ("lang", "text"),
    [
        ("fr", "Le marché de Noël attire."),
        ("fr", "La grève reprend chaque lundi, mercredi et jeudi."),
        ("en", "The market opens every Wednesday and Thursday."),
        ("en", "Good Friday agreement."),
        ("fr", "À l'hiver de sa vie, il écrit."),
        ("fr", "L'accord du Vendredi saint."),
        ("en", "The Christmas market opens."),
        ("en", "Before Christmas shopping."),
        ("en", "He met the 1922 Committee."),
        ("en", "Of Christmas they sang."),
        ("fr", "La mousson commence d'ordinaire en mai."),
        ("en", "The monsoon usually begins in May."),
        ("en", "She works in the morning."),
        ("en", "It is a ferocity more familiar in February than October."),
        ("fr", "C'est un froid plus habituel en février qu'en octobre."),
        ("en", "They drink into the early hours."),
        ("fr", "Le soir, elle lit."),
        ("fr", "Elle a longtemps travaillé l'après-midi."),
        ("en", "She was an overnight success."),
        ("en", "They are back from the winter break."),
        ("fr", "Il faut faire mieux chaque année que l'année précédente."),
        ("fr", "Si je vends, je paierai dans la même année."),
        ("en", "You always try to do better than the previous year."),
        ("en", "Ministry file 1971/44 was opened to readers."),
        ("fr", "L'arrêté 2019/312 a été cassé."),
    ],
)
def test_what_recurs_or_names_a_feast_or_file_is_no_date(read: Read, lang: str, text: str) -> None:
    assert read(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "span"),
    [
        ("fr", "Une stèle du IIIe siècle avant J.-C. a été trouvée.", "IIIe siècle avant J.-C."),
        ("fr", "Alésia tombe en 52 av. J.-C., selon lui.", "52 av. J.-C."),
        ("fr", "Le village date de 500 à 300 avant notre ère.", "500 à 300 avant notre ère"),
        ("en", "The temple was built in 1500 BC by farmers.", "1500 BC"),
        ("en", "The king died in 4BC, as they say.", "4BC"),
    ],
)
def test_years_before_our_era_are_dates_without_days(read: Read, lang: str, text: str, span: str) -> None:
    claim = next(claim for claim in read(text, lang) if claim.quantity)
    assert claim.quantity is not None
    assert claim.quantity.type == "date"
    assert claim.quantity.date is None
    assert text[claim.span.start : claim.span.end].endswith(span)


def test_digits_before_a_plural_are_the_year_that_was_told(read: Read) -> None:
    claims = read("Cases rose in 2023. Of all 2023 cases most are mild.", "en")
    assert [claim.quantity.type for claim in claims if claim.quantity] == ["date", "date"]
