"""The cover of a report: which story, which draft, who, when, and how far the check is."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims import Verdict
from workbench.desk.model import Draft
from workbench.desk.name_redaction import STRUCK_OUT
from workbench.publication import in_short
from workbench.readings import GLYPHS
from workbench.reports.layout import Fact, cell, joined, shown, web_link
from workbench.reports.model import Level, Report
from workbench.reports.terms import LEVELS, RULES, VERDICTS
from workbench.reports.wording import Wording


def title(report: Report) -> str:
    """The article's title as it is printed."""
    return shown(report.article.title)


def facts(report: Report, say: Wording) -> list[Fact]:
    """The cover's lines, those left out that nothing is known of."""
    told = (*_story(report, say), *_draft(report, say), *_desk(report, say))
    return [fact for fact in told if fact.value.lines]


def standing(report: Report, say: Wording) -> list[str]:
    """What is said first: whether the article may be published, else what stands in the way; and who signed it off.

    It is what `workbench check` says. A public report says nothing of it.
    """
    if report.level is Level.PUBLIC:
        return []
    mark = GLYPHS[Verdict.DISPUTED if report.in_the_way else Verdict.VERIFIED]
    said = say(in_short(report.in_the_way))
    return [f"{mark} {said[:1].upper()}{said[1:]}", *_signed_off(report, say)]


def _signed_off(report: Report, say: Wording) -> Iterator[str]:
    numbers = {draft.id: draft.number for draft in report.drafts}
    current = [sign for sign in report.sign_offs if sign.current]
    for sign in current or report.sign_offs[-1:]:
        what = {"who": shown(sign.actor), "when": say.moment(sign.at), "draft": numbers.get(sign.draft_id, 0)}
        if sign.current:
            yield say("Signed off by {who}, {when}, draft {draft}.", **what)
        else:
            yield say("{who} signed off draft {draft}, {when}; the check went on since.", **what)
    if not report.sign_offs:
        yield say("Nobody has signed off.")


def counted(report: Report, say: Wording) -> list[tuple[Verdict, str, int, str]]:
    """A line for each verdict: it, its name, how many claims have it, and their share of all."""
    counts = report.counts
    return [
        (verdict, say.term(verdict, VERDICTS), counts.of(verdict), say.share(counts.of(verdict), counts.total))
        for verdict in (Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNSOURCED, Verdict.OPEN)
    ]


def summary(report: Report, say: Wording) -> str:
    """How far the check is, in a sentence."""
    counts = report.counts
    parts = [say.count("{n} claim under check", "{n} claims under check", counts.total)]
    parts += [_so_many(verdict, number, say) for verdict, _, number, _ in counted(report, say) if number]
    if counts.contested:
        parts.append(say.count("{n} of these contested", "{n} of these contested", counts.contested))
    if report.level is not Level.PUBLIC and counts.dismissed:
        parts.append(say.count("{n} dismissed", "{n} dismissed", counts.dismissed))
    return ", ".join(parts) + "."


def _so_many(verdict: Verdict, number: int, say: Wording) -> str:
    match verdict:
        case Verdict.VERIFIED:
            return say.count("{n} verified", "{n} verified", number)
        case Verdict.DISPUTED:
            return say.count("{n} disputed", "{n} disputed", number)
        case Verdict.UNSOURCED:
            return say.count("{n} unsourced", "{n} unsourced", number)
        case Verdict.OPEN:
            return say.count("{n} open", "{n} open", number)


def _story(report: Report, say: Wording) -> Iterator[Fact]:
    article = report.article
    yield Fact(say("Story"), cell(title(report)))
    yield Fact(say("Byline"), cell(shown(article.byline or "")))
    yield Fact(say("Published"), cell(say.day(article.published) if article.published else None))
    yield Fact(say("Address"), cell(web_link(article.url)) if article.url else cell())
    yield Fact(say("Language"), cell(_language(article.language, say)))


def _draft(report: Report, say: Wording) -> Iterator[Fact]:
    draft = report.draft
    length = say.count("{n} character", "{n} characters", draft.characters)
    yield Fact(say("Draft"), cell(joined([say.number(draft.number), shown(draft.filename), length])))
    yield Fact(say("SHA-256 of the draft's text"), cell(draft.sha256))
    yield Fact(say("SHA-256 of the draft's file"), cell(draft.original_sha256))
    earlier = [_earlier(other, say) for other in report.drafts if other.id != draft.id]
    yield Fact(say("Earlier drafts"), cell(*earlier))
    yield Fact(say("Noticed in the file"), cell(*map(say, draft.warnings)))
    read_by = report.read_by
    yield Fact(say("Claims found by"), cell(shown(f"{read_by.app}, {read_by.data}")) if read_by else cell())


def _desk(report: Report, say: Wording) -> Iterator[Fact]:
    article = report.article
    yield Fact(say("Checked by"), cell(shown(", ".join(report.checkers))))
    yield Fact(say("Assigned to"), cell(shown(article.assigned_to or "")))
    if report.level is not Level.PUBLIC:
        yield Fact(say("Under check since"), cell(say.moment(article.imported_at)))
    logs = (joined([shown(log.who), say.count("{n} event", "{n} events", log.events)]) for log in report.logs)
    yield Fact(say("Made from the logs of"), cell(*logs))
    yield Fact(say("Last change"), cell(say.moment(article.changed_at)))
    yield Fact(say("Rule for “verified”"), cell(say.term(report.rule, RULES)))
    yield Fact(say("On hold"), cell(shown(article.hold or "")))
    yield Fact(say("Kept until"), cell(say.day(article.retain_until) if article.retain_until else None))
    made = joined([say.moment(report.made_at), shown(report.made_by), f"workbench {report.app}"])
    yield Fact(say("Report made"), cell(made))
    yield Fact(say("Level"), cell(say.term(report.level, LEVELS)))
    if report.struck_out:
        why = say("it may tell who a confidential source is; the article's own words are left as they are")
        yield Fact(say("Struck out"), cell(say("{label}: {value}", label=STRUCK_OUT, value=why)))


def _language(code: str | None, say: Wording) -> str:
    if not code:
        return ""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code.replace("-", "_")).get_display_name(say.locale) or shown(code)
    except (UnknownLocaleError, ValueError):
        return shown(code)


def _earlier(draft: Draft, say: Wording) -> str:
    return " · ".join((say.number(draft.number), say.moment(draft.imported_at), shown(draft.filename), draft.sha256))
