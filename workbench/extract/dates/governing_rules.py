"""What governs a date: the rows that tell on which side of publication it lies.

A row names what must hold of the date and of the verb that is nearest to it, tests apart by commas, each of which may
begin with `not`. A test is a condition of `governing_conditions`; what the verb `tells` by its form, or is `told` to
say of the date by `BY_VERB`; or a place and the word classes of which one stands there: `before` and `behind` the date,
at the `verb` and beside it, `between` it and the date, in their `clause` or `sentence`.
"""

from __future__ import annotations

from workbench.extract.rule_tables import rules

#: What the verb nearest to a date tells of it; by no row it is what its form tells.
BY_VERB = rules("""
what somebody expects, as a participle tells it
    is_of_what_is_expected → ahead
    fr | La gare s'attend à un trafic perturbé <vendredi>. | 2024-09-20
the day that something is
    is_weekday, tells open, before now → ahead
    en | Polling day is <Sunday>. | 2024-09-22
    fr | La finale est <dimanche>. | 2024-09-22
the day of a story that the present tells
    before that_day, tells open|ahead, is_present → begun
    en | That day, <December 4>, she goes to the market. | 2023-12-04
    fr | Ce jour-là, le <4 décembre>, elle va au marché. | 2023-12-04
two sides that meet
    is_weekday, clause fixtures, is_between_sides → ahead
    en | England visit Wales on <Sunday>. | 2024-09-22
what is called off
    is_called_off → open
    en | The club has cancelled <Friday>'s match. | 2024-09-20
what is put off to it
    at_verb put_off_verbs, not before put_off_verbs → ahead
    fr | Le procès a été reporté au <3 mars>. | 2025-03-03
what is set for it
    at_verb set_for, before goals → ahead
    en | The judge set a new trial for <25 March>. | 2025-03-25
what somebody is summoned to
    at_verb set_for, behind hearings → ahead
    fr | Il a été convoqué le <3 mars> devant le tribunal. | 2025-03-03
what is planned from it on
    at_verb set_for|intended, is_onset, not two_before intended → ahead
    fr | La mairie a annoncé l'ouverture dès <lundi>. | 2024-09-23
an event that is planned
    at_verb set_for|intended, is_of_event, not between settings → open
    en | The unions called a national strike on <Friday>. | 2024-09-20
an act that is planned
    not tells ahead, at_verb set_for|intended, of_infinitive → open
    en | They agreed to open it on <Friday>. | 2024-09-20
an act that is an aim
    tells past, of_infinitive, has_aim → open
    fr | Il est parti pour Rome afin de participer au sommet <vendredi>. | 2024-09-20
an event that may come
    tells past, not is_weekday, is_of_event → open
    fr | Il a tenu deux élections partielles le <5 novembre>. | 2024-11-05
an act that may come
    tells past, not verb simple_pasts, not is_weekday, is_of_other_act → open
    en | The law kept her from naming a day on <9 November>. | 2024-11-09
the day of an event that its side or part is told of
    is_weekday, tells ahead, is_of_event_told_of → open
    en | The winner of <Sunday>'s election must get more than 50 percent. | 2024-09-15
    fr | Le vainqueur de l'élection de <dimanche> doit obtenir plus de 50 % des voix. | 2024-09-15
what is past
    tells past → past
    en | It snowed today and on <Monday>. | 2024-09-16
a weekday of a plan that was decided on
    is_weekday, verb aims, is_plan_decided_on → open
    en | The council approved a plan to build 40 homes by 2031 on <Tuesday>. | 2024-09-17
what somebody wants to do
    not verb implicative|due|planned, leads_to_infinitive → ahead
    en | She wants to open it in <June>. | 2025-06-01
what comes with another act
    comes_with_another → ahead
    en | It will get hotter as we enter <June>. | 2025-06-01
weather
    is_forecast → ahead
    fr | Ciel nuageux samedi, averses <dimanche>. | 2024-09-22
what goes on from it
    before onward → ahead
    fr | L'offre court à partir du <29 août>. | 2025-08-29
""")

#: What is only held against something else.
COMPARED = rules("""
what something is compared with
    is_compared → begun
    en | Prices will be higher than in <November>. | 2023-11-01
what a figure is compared with
    is_of_compared → begun
    fr | Le taux sera de 0,3 % contre 0,1 % en <octobre>. | 2023-10-01
""")

#: What else stands around a date, which goes before what its verb tells.
AROUND = rules("""
what is traded by a month to come, behind it
    names contracts → ahead
    en | <August> Brent crude fell 82 cents. | 2025-08-01
what is traded by a month to come, before it
    before contracts_before → ahead
    fr | Le pétrole pour livraison en <novembre> a terminé à 70 dollars. | 2024-11-01
what somebody enters
    is_entered → ahead
    en | She has qualified for the <January> final. | 2025-01-01
an election that is supposed
    before held_before, clause supposing → ahead
    fr | Si le vote avait lieu <dimanche>, il gagnerait. | 2024-09-22
a start that is past
    is_since → begun
    fr | Le pont est fermé depuis <octobre>. | 2023-10-01
a dateline
    is_dateline → begun
    en | ABUJA, <Nov. 11> (Reuters) - The minister is set to talk. | 2023-11-11
what is published under it, or nobody planned for it
    names_what_is_out → begun
    en | The <November> forecast will be read again. | 2023-11-01
harm that was done on it
    is_of_harm → begun
    en | He will be tried over a stabbing in Leeds on <Boxing Day>. | 2023-12-26
what is published under it, before it
    is_behind_what_is_out → begun
    fr | Les chiffres de l'inflation américaine de <novembre> seront lus. | 2023-11-01
what shares the verb of a date to come
    shares_what_comes → ahead
    en | They got it done by Friday or early <Saturday>. | 2024-09-21
what is published for a month
    two_before documents, before goals, not before until → open
    en | She wrote the report for <October>. | 2024-10-01
an event that something aims at
    before goals, names_event → ahead
    en | She packed for the <weekend> meeting. | 2024-09-21
a weekday to which something is put off
    is_weekday, before put_off → ahead
    en | They got tickets for <Monday>. | 2024-09-23
a weekday or a weekend of what has happened
    is_soon, follows_event → past
    en | They are to be sold after a vote on <Monday>. | 2024-09-16
    en | They will be in the dark after a mass power outage on <the weekend>. | 2024-09-14
what has happened, with no verb before it
    not is_led, follows_event → past
    fr | Affaibli après l'ouverture fin <octobre> d'une enquête, il démissionnera. | 2023-10-21
an aside behind a figure
    is_aside → past
    en | Inflation, 1.7% in <August>, will rise. | 2024-08-01
by then
    before ahead_before, not sentence perfect, not verb changed → ahead
    en | She wrote it to be read by <October>. | 2024-10-01
until it, as was told so far
    is_end, told past, tells_so_far → past
    en | It had paid $1bn through <October>. | 2023-10-01
before it, what is done
    is_end, behind_verb done_before, near_verb auxiliaries → past
    fr | Ils ont signé avant <mardi>. | 2024-09-17
until it, as lasted
    is_end, between lasting → past
    fr | La grève a duré jusqu'à <mardi>. | 2024-09-17
until it
    is_end → ahead
    fr | Le pont a été fermé jusqu'à <mardi>. | 2024-09-24
from it on
    is_onset, not told past → ahead
    fr | Le pont ferme dès <lundi>. | 2024-09-23
what is called for it, behind it
    not is_weekday, not told ahead, names_event → open
    en | The <January 25> council meeting was moved. | 2025-01-25
what is called for it, before it
    not is_weekday, not told ahead, before called_before, not between settings → open
    fr | La réunion du <4 janvier> a fait débat. | 2025-01-04
as it was or will be on it
    not told past, before on_either_side → open
    en | As of <Sept. 1>, yields are expected to fall. | 2024-09-01
no verb that tells its time
    told untold, has_verb → past
    fr | Deux hommes seraient morts <jeudi>. | 2024-09-12
""")

#: By which of these a verb surely tells what is past, so that no date to come is meant.
SURE = rules("""
a verb that is nothing but a past tense
    verb simple_pasts|copulas → begun
    en | Sales rose sharply, as hoped, in <October>. | 2023-10-01
a verb behind a pronoun
    before_verb pronouns → begun
    en | They protested, as she hoped, in <October>. | 2023-10-01
a verb with its object
    behind_verb objects → begun
    en | This, coming after a rise in <November>, reversed it. | 2023-11-01
a verb that nothing parts from the date
    governs → begun
    en | The firm opened shops in <October>. | 2023-10-01
a verb of a sentence that the date opens
    opens_sentence → begun
    en | In <October>, the company cut 40 jobs. | 2023-10-01
a verb with its auxiliary
    near_verb auxiliaries → begun
    fr | Il a neigé en <octobre>. | 2023-10-01
a verb of what something came after
    near_verb event_links_before → begun
    fr | La production a baissé depuis, après être montée à 12 tonnes en <novembre>. | 2023-11-01
""")

#: What is told ahead for a date so far off that it may be of the one just past.
FAR = rules("""
what belongs to it
    is_owner → open
    en | <August>'s prices will be published. | 2024-08-01
what comes after something
    follows_event → open
    en | It will be read after a rise in <August>. | 2024-08-01
what may come of it
    not is_led, verb possible → open
    en | Growth in <August> could mean more. | 2024-08-01
what is of a month
    is_month_of, not is_led → open
    fr | Au rythme de production d'<août>, le but ne sera pas atteint. | 2024-08-01
    en | At the pace of <August>, it will not be reached. | 2024-08-01
what may last to it
    is_end, verb possible → ahead
    en | It would last until the end of <August>. | 2025-08-21
what was planned
    verb planned, not near_verb now → open
    fr | La date prévue fin <août> est passée. | 2024-08-21
what goes on from it
    tells open, before onward → open
    fr | Le Tour revient à partir du <29 août>. | 2024-08-29
what was told
    verb_before, tells past → open
    en | It hit $1bn through the end of <August>. | 2024-08-21
""")

#: What a day told before is to a time or a part of a day, asked of the last day first: its day, that of another story,
#: or the reason that it is of publication, or of no day that is known.
STORY = rules("""
a day told in an aside
    is_recent, stands_in_aside → another
    fr | Londres avait ouvert mardi. Paris, qui lundi avait perdu 2 %, a repris dans <la matinée>. | 2024-09-17
a day of what had happened before the day of the story
    had_happened, not in_sentence → another
    fr | C'est hier qu'il a voté. Elle avait été élue le 7 août. A <15 h 26>, il prêtait serment. | 2024-09-17
a day far ahead, in another paragraph
    is_far_ahead, not in_paragraph → another
    en | Trains stop on 9 October.\\n\\nThe mayor will speak at <3pm>. | -
a day to come, in one sentence
    is_ahead, not looks_ahead, in_sentence, not has_happened → day
    en | It is sent to a House where they hope to pass it by Friday morning, sometime prior to <8:00 am>. | 2024-09-20
a day to come, in a programme
    is_ahead, tells untold, in_paragraph → day
    fr | Bal samedi 21 septembre. Repas à <20 h> au foyer. | 2024-09-21
a day to come, that heads a programme
    is_ahead, tells untold, heads_paragraph → day
    fr | Samedi 21 septembre\\n\\nRepas à <20 h> au foyer. | 2024-09-21
a day to come, of something else
    is_ahead, not looks_ahead → another
    en | It opens on Friday. He died at <3pm>. | -
a day long ago, of which its paragraph looks ahead
    is_long_ago, looks_ahead, in_paragraph → day
    fr | Le 18 août 2020 sera long : il sera obligé de démissionner dans <la soirée>. | 2020-08-18
a day that is over, where the verb looks ahead
    is_over, looks_ahead → published
    en | He won on Monday. He will speak at <3pm>. | 2024-09-18
a day that has closed before a morning
    is_recent, is_over, is_timed, has_closed, not in_sentence → published
    fr | Mardi, Wall Street a terminé en hausse. Vers <09h10>, le SMI gagnait 0,3 %. | 2024-09-18
a day around publication
    is_recent → day
    en | The bridge fell on Monday.\\n\\nPolice at <3pm>: no news. | 2024-09-16
a day of its paragraph
    in_paragraph → day
    en | The bridge fell on 5 May 2020. He came at <3pm>. | 2020-05-05
a day that the paragraphs before tell of
    is_timed, goes_on → day
    en | The bridge fell on 5 May.\\n\\nHe came at <3pm>. | 2024-05-05
an hour of another story
    is_timed → unknown
    en | It fell on 5 May 2024.\\n\\nIt was built on 5 May 2020.\\n\\nHe came at <3pm>. | -
""")
