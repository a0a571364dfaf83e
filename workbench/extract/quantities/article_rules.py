"""The rules of articles that are the number 1; `workbench.extract.quantities.article_numbers` says what they name."""

from __future__ import annotations

from workbench.extract.rule_tables import rules

#: Where an article counts the unit behind it.
OF_UNIT = rules("""
one of a currency
    !negations <money-or-share> !standing
    fr | Il a donné <un euro>.
one of a length of time
    !negations <time !event !some-day !rate> !month
    fr | Le chantier a duré <un an>.
    en | It took <a decade>.
one of a measure that is always counted
    <measure always-counted>
    fr | Le parc produit <un gigawatt>.
one of a measure that is hedged
    <measure hedged>
    fr | La neige atteint <environ un mètre>.
one of a measure, in a word that is no article
    <measure one-by-which-it-changes sure-one>
    en | A rise of <one metre> would flood the port.
one of a measure that is compared
    <measure> compared
    en | The wall is <a metre> higher.
one of a measure by which something changes
    by <measure one-by-which-it-changes>
    fr | Elle a amélioré son record d'<un centimètre>.
one of a measure that is set against another
    contrasts <measure behind-same-unit>
    fr | La haie fait trois mètres, contre <un mètre> avant.
one of a measure that another is told of
    one-for <measure behind-measure>
    fr | Il faut 400 g de tome pour <un kilo> de pommes.
one of a unit that is seldom counted, hedged
    <seldom-counted hedged> !other
    en | She won by <just over a second>.
one of a unit that is seldom counted, by which somebody wins
    by <seldom-counted beaten> !word
    fr | Il a battu d'<une seconde> le Belge.
    en | He won by <a second>.
one of a unit that is seldom counted, with another number
    <seldom-counted> alternative
    en | It takes <a second or two>. | 1~2
one of a unit that is seldom counted, behind what it counts from
    !harmed <seldom-counted> after-anchor
    en | Hall hit three sixes but fell <a minute> later.
one point by which a share moved
    <seldom-counted behind-share> compared
    fr | Le parti obtient 12 % et <un point> de moins qu'en mars.
one of a unit that is seldom counted, by when in a match it is
    <seldom-counted> behind-times
    en | They scored <a minute> into the second half.
one point that a share won or lost
    steps <of-share>
    fr | Elle reste à 9 % quand il perd <un point>.
    fr | Le maire perd <un point> et recueille 26 % des suffrages.
    en | It has 12 percent after it lost <one point>.
one point between two, one behind the other
    <points> leads
    en | They are <a point> behind Esk.
one point, with another number
    <points> alternative
    en | They led by <a point or two>. | 1~2
one point that is enough
    <points> enough
    fr | <Un point> suffira aux Brivistes.
    en | <One point> will be enough for Esk.
one point by which something moved
    by <points>
    en | The poll put Labour up <one point>.
one point at most between two
    <points hedged sure-one> apart-from
    en | They came <within one point> of Esk.
one point at least, in so many games
    <points hedged sure-one> among number
    en | He has had <at least one point> in eight straight games.
one point between two in a league
    apart <seldom-counted in-league> apart-from
    fr | Nantes est à <un point> de la première place du classement.
one point more or less than another has in a league
    <points in-league> compared
    fr | Au classement, Lens compte dix points, soit <un point> de moins que Lille.
    en | Lens have ten points in the table, <a point> more than Lille.
""")

#: Where an article counts the noun behind it: beside another number in the same enumeration.
OF_NOUN = rules("""
one by which something is won or lost
    by <margin>
    en | They lost by <one vote>.
one before a count
    <> ones? ,? conjunctions said-again? count
    fr | L'incendie a fait <un mort> et deux blessés.
    fr | Le bilan est d'<un mort> et de deux blessés.
one before a count, with an adjective
    <> ones? word conjunctions count
    fr | Il reste <un homme> blessé et deux enfants.
one before a count, with what tells its place
    <> word? of-place !number word word? ,? conjunctions count
    fr | Trois victimes, <un technicien> en centrale nucléaire et deux intérimaires.
one before what happened to others
    <> ones? ,? conjunctions past-endings number
    en | The blast killed <one soldier> and wounded 11.
    en | The blast killed <one soldier> and wounded some 30.
    en | There was a blast, killing <one soldier> and wounding 11.
one that opens a list
    clause-start <!time-of-day> ones? , count
    fr | <Un mort>, deux blessés.
    fr | Trois véhicules sont impliqués : <un camion>, une voiture, deux motos.
    en | <One killed>, three hurt in crash.
one that opens a list, with what happened to it
    clause-start <!time-of-day> past-endings , count
    en | <One civilian> killed, two cars wrecked.
one that opens a list of three
    !ruling-word <!time-of-day> ones? , count conjunctions member
    fr | Le car transportait dont <un bébé>, trois adolescents et deux femmes.
one between two counts
    count-told , <> ones? , count
    fr | La police a saisi cinq fusils, <un pistolet>, huit chargeurs.
    en | Police seized five rifles, <one pistol>, eight magazines.
one that goes on a list
    count-told , <listed> !word
    fr | Deux Québécoises, trois Allemands, <un Coréen>, puis personne.
one hurt or killed behind a count
    count-told , <casualty>
    fr | Bilan : deux morts, <un blessé> léger.
    en | The storm left two dead, <one missing> at sea.
one that goes on a list of ones
    count-told , <behind-several> conjunctions article
    fr | Le feu a détruit 21 maisons, <une école> et un immeuble.
one that goes on a list of men or women
    count-told , <behind-sex> conjunctions article
    fr | La voiture transportait deux hommes, <une femme> et un bébé.
    en | It carried two men, <one woman> and a baby.
one of what was counted before
    <sure-one of-counted>
    en | The party won 49 seats while its ally won <one seat>.
one of what was counted before, behind a conjunction
    conjunctions <of-counted>
    fr | Sept éleveurs ont tiré, six ont échoué et <un éleveur> a renoncé.
one of people counted before
    conjunctions <sure-one behind-counts person>
    en | Two people died in the northern province of Takhar and <one child> died in Laghman.
one in a list of clauses
    ; conjunctions? <sure-one behind-counts person>
    en | Three accused got bail at once; <one suspect> was held.
one before so many others
    !ruling-word <> others
    fr | <Une personne> est décédée et trois autres ont été blessées.
    en | <One man> was killed and four others injured.
one behind a count
    count-and said-again? <>
    fr | L'attaque a tué trois civils et <un officier>.
    fr | Le groupe est composé de trois hommes et d'<une femme>.
""")
