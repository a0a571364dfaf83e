"""`check` and `rule`: may an article be published, and what the desk asks of it and of its verified claims."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from workbench.commands.options import article_argument
from workbench.commands.review import the_article
from workbench.commands.session import Session, pass_session, record_options
from workbench.commands.table import KEPT, PROSE, RIGHT, WORDS, Column, print_lines, table, terminal_width, wrapped
from workbench.display import visible_line
from workbench.translatable import N_
from workbench.ui_language import labelled, say

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.vocabulary import Refusal
    from workbench.publication import Obstacle

#: The reasons not to publish by name; `workbench.publication` knows more of each, and is loaded when one is asked for.
REASONS = (
    "open", "rule", "disputed", "contradicted", "unsourced", "unverified", "queries", "sign-off", "findings", "dossier",
)  # fmt: skip

_allow = click.option(
    "--allow", type=click.Choice(REASONS), multiple=True, metavar="REASON",
    help="Let it go out in spite of this; as often as wanted.",
)  # fmt: skip
_refuse = click.option(
    "--refuse", type=click.Choice(REASONS), multiple=True, metavar="REASON",
    help="Don't let it go out where there is this; as often as wanted.",
)  # fmt: skip


@click.command()
@article_argument
@_allow
@_refuse
@click.option("--no-open-findings", "refuse", flag_value="findings", multiple=True, help="Short for --refuse findings.")
@click.option("--in-dossier", "refuse", flag_value="dossier", multiple=True, help="Short for --refuse dossier.")
@record_options
@pass_session
def check(session: Session, article: str | None, allow: tuple[str, ...], refuse: tuple[str, ...]) -> None:
    """Say whether ARTICLE may be published.

    The exit status is 0 if it may; if not it is 1, and what stands in the way is printed and counted. What that is
    the desk's rule says (`workbench rule publish` shows and sets it), and --allow and --refuse for this once.

    A record that does not pass its audit says nothing of any article: the command refuses it, with status 1.
    """
    from workbench import settings
    from workbench.publication import in_short, number_of_each, obstacles
    from workbench.record.keys import Keys

    with session.printing_desk() as (desk, printed):
        desk.refuse_unsound(Keys(settings.folder()))
        chosen = the_article(desk, article)
        printed.add(chosen.id)
        found = obstacles(desk, chosen, _asked(desk.publication.refused(), allow, refuse))
        print_lines(_lines(desk, found))
    said = labelled(visible_line(chosen.title), say(in_short(number_of_each(found))))
    print_lines(wrapped("", said, terminal_width()))
    sys.exit(1 if found else 0)


#: What the command shows or sets: what a verified claim needs, what an article needs, how dates are decided.
_RULES = {
    "none": N_("a verified claim needs nothing"),
    "source": N_("a verified claim needs a source that supports it"),
    "primary or two": N_("a verified claim needs a primary source, or two independent ones"),
    "publish": N_("what an article needs to be published"),
    "dates with claim": N_("a date that only says when is decided with the claim of its sentence"),
    "dates alone": N_("every date is decided by itself"),
}


@click.command()
@click.argument("rule", required=False, type=click.Choice(list(_RULES)))
@_allow
@_refuse
@record_options
@pass_session
def rule(session: Session, rule: str | None, allow: tuple[str, ...], refuse: tuple[str, ...]) -> None:
    """Show or set what a verified claim needs, and what an article.

    \b
    none            a verified claim needs nothing
    source          it needs a source that supports it
    primary or two  it needs a primary source, or two independent ones
    publish         what an article needs to be published:
                    workbench rule publish --allow sign-off --refuse findings

    \b
    dates with claim  a date that only says when is decided with the claim of its sentence
    dates alone       every date is decided by itself

    Without a RULE it tells which hold now.
    """
    from workbench.desk.vocabulary import DatesRule, Rule

    if rule == "publish":
        _publish_rule(session, allow, refuse)
        return
    if allow or refuse:
        raise click.UsageError(
            say("--allow and --refuse are for `workbench rule publish`"), click.get_current_context()
        )
    if rule is None:
        with session.reading_desk() as desk:
            _tell_rule(desk.rule.current())
            _tell_rule(f"dates {desk.rule.dates()}")
        return
    with session.desk() as desk:
        if rule.startswith("dates "):
            desk.rule.set_dates(DatesRule(rule.removeprefix("dates ")))
        else:
            desk.rule.set(Rule(rule))
    _tell_rule(rule)


def _tell_rule(rule: str) -> None:
    print_lines(table([Column(wide=max(map(len, _RULES))), PROSE], [(rule, say(_RULES[rule]))], terminal_width()))


def _publish_rule(session: Session, allow: Sequence[str], refuse: Sequence[str]) -> None:
    """Set what was said, if anything, and show a line for each reason."""
    from workbench.desk.vocabulary import Refusal
    from workbench.publication import ROWS

    _refuse_both(allow, refuse)
    with session.desk() if allow or refuse else session.reading_desk() as desk:
        if allow or refuse:
            desk.publication.set(allow=[Refusal(name) for name in allow], refuse=[Refusal(name) for name in refuse])
        refused = desk.publication.refused()
    rows = [("refuse" if row.reason in refused else "allow", row.reason, say(row.finds)) for row in ROWS]
    print_lines(table([KEPT, KEPT, PROSE], rows, terminal_width()))


def _asked(refused: Collection[Refusal], allow: Sequence[str], refuse: Sequence[str]) -> set[Refusal]:
    from workbench.desk.vocabulary import Refusal

    _refuse_both(allow, refuse)
    return (set(refused) | {Refusal(name) for name in refuse}) - {Refusal(name) for name in allow}


def _refuse_both(allow: Sequence[str], refuse: Sequence[str]) -> None:
    if both := set(allow) & set(refuse):
        message = say("{names}: either --allow or --refuse", names=", ".join(sorted(both)))
        raise click.UsageError(message, click.get_current_context())


def _lines(desk: Desk, found: Mapping[Refusal, Sequence[Obstacle]]) -> Iterator[str]:
    """A line a claim, in reading order, with all that is said of it; then what is about the article as a whole."""
    from workbench.reports.reasons import reason_in

    every = [one for group in found.values() for one in group]
    about: dict[str, list[str]] = {}
    for one in every:
        if one.claim_id and say(one.why) not in about.setdefault(one.claim_id, []):
            about[one.claim_id].append(say(one.why))
    rows = sorted(map(desk.claims.by_id, about), key=lambda row: (row.claim.span.start, row.claim.span.end, row.number))
    told = [(str(row.number), row.text, "; ".join(about[row.id])) for row in rows]
    whole = [one for one in every if one.claim_id is None]
    told += [("", say(one.words), reason_in(say.language, say(one.why))) for one in whole]
    yield from table([RIGHT, WORDS, PROSE], told, terminal_width())
