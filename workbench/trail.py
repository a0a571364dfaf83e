"""What an event of the trail says, as one sentence without its subject: `claim 12: open → verified`.

The sentence comes as a template and its values, so that a report can say it in another language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.desk.model import Event


@dataclass(frozen=True, slots=True)
class Sentence:
    """A template with `{names}` (also the key of its translations) and what fills them."""

    template: str
    values: Mapping[str, str]

    def __str__(self) -> str:
        return self.template.format_map(self.values)


def sentence(event: Event, claim_number: Callable[[str], int | None]) -> Sentence:
    """What `event` says. `claim_number` gives the number that people know a claim by, from its id."""
    number = claim_number(event.claim_id) if event.claim_id else None
    template, values = _SAID.get(event.kind, _unknown)(event.data)
    values = {"kind": event.kind, **values}
    if number is not None and event.kind not in _NAME_THEIR_CLAIMS:
        return Sentence("claim {number}: " + template, {"number": str(number), **values})
    return Sentence(template, values)


_Said = tuple[str, dict[str, str]]
_NAME_THEIR_CLAIMS = frozenset({"claims.extracted", "claims.carried"})


def _plain(template: str, *names: str) -> Callable[[Mapping[str, Any]], _Said]:
    return lambda data: (template, {name: _word(data.get(name)) for name in names})


def _word(value: Any) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, list | tuple):
        return ", ".join(map(_word, value))
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_word(part)}" for name, part in value.items())
    return str(value)


def _verdict(data: Mapping[str, Any]) -> _Said:
    values = {name: _word(data.get(name)) for name in ("from", "to", "reason", "note", "override")}
    template = "{from} → {to}"
    for name, part in (("reason", ", {reason}"), ("note", ": {note}"), ("override", " (against the rule: {override})")):
        if data.get(name):
            template += part
    return template, values


def _claims(data: Mapping[str, Any]) -> _Said:
    return "{count} claims found", {"count": str(len(data["claims"]))}


def _carried(data: Mapping[str, Any]) -> _Said:
    changes = [claim["change"] for claim in data["claims"]]
    tally = ", ".join(f"{changes.count(change)} {change}" for change in dict.fromkeys(changes))
    return "claims carried into the draft: {tally}", {"tally": tally or "none"}


def _text(data: Mapping[str, Any]) -> _Said:
    return "added: {text}", {"text": data["claim"]["text"]}


def _edited(data: Mapping[str, Any]) -> _Said:
    before, after = data["from"], data["to"]
    if before["text"] != after["text"]:
        return "“{before}” is now “{after}”", {"before": before["text"], "after": after["text"]}
    names = [name for name in after if before.get(name) != after[name] and name not in ("start", "end", "why")]
    changed = {name: f"{_word(before.get(name))} → {_word(after[name])}" for name in names}
    return "corrected: {changes}", {"changes": _word(changed)}


def _merged(data: Mapping[str, Any]) -> _Said:
    return "made of {count} claims: {text}", {"count": str(len(data["from"])), "text": data["claim"]["text"]}


def _split(data: Mapping[str, Any]) -> _Said:
    return "split into {parts}", {"parts": " | ".join(part["claim"]["text"] for part in data["into"])}


def _source(data: Mapping[str, Any]) -> _Said:
    named = next((data[name] for name in ("title", "person", "publisher", "url", "attachment") if data.get(name)), None)
    if data.get("confidential"):
        return "a confidential source entered", {}
    return "source entered: {source}", {"source": _word(named or data.get("kind") or data.get("note"))}


def _evidence(data: Mapping[str, Any]) -> _Said:
    detail = [data[name] for name in ("locator", "note") if data.get(name)]
    return "a source attached, {stance}" + (": {detail}" if detail else ""), {
        "stance": data["stance"],
        "detail": " – ".join(detail),
    }


def _query(data: Mapping[str, Any]) -> _Said:
    template = "asked the author: {text}" + (" – proposed: {proposed}" if data.get("proposed") else "")
    return template, {"text": data["text"], "proposed": _word(data.get("proposed"))}


def _unknown(data: Mapping[str, Any]) -> _Said:
    return "{kind}: {data}", {"data": _word(data)}


_SAID: Mapping[str, Callable[[Mapping[str, Any]], _Said]] = {
    "record.created": _plain("record made"),
    "article.imported": _plain("article taken in: {title}", "title"),
    "article.edited": _plain("article corrected: {to}, before {from}", "to", "from"),
    "article.assigned": _plain("article given to {to}", "to"),
    "article.signed_off": _plain("signed off, draft {sha256}", "sha256"),
    "article.held": _plain("on hold: {reason}", "reason"),
    "article.released": _plain("hold ended"),
    "article.destroyed": _plain("the article's texts and files destroyed"),
    "retention.set": _plain("kept until {to}", "to"),
    "draft.imported": _plain("draft {number} taken in from {filename}", "number", "filename"),
    "claims.extracted": _claims,
    "claims.carried": _carried,
    "claim.added": _text,
    "claim.edited": _edited,
    "claim.split": _split,
    "claim.merged": _merged,
    "claim.dismissed": _plain("dismissed: {reason}", "reason"),
    "claim.restored": _plain("under check again"),
    "claim.assigned": _plain("given to {to}", "to"),
    "claim.flagged": _plain("flagged"),
    "claim.unflagged": _plain("flag taken away"),
    "verdict.set": _verdict,
    "verdict.cleared": _verdict,
    "source.added": _source,
    "source.edited": _plain("source corrected: {to}", "to"),
    "source.destroyed": _plain("the confidential part of a source destroyed"),
    "evidence.attached": _evidence,
    "evidence.edited": _plain("evidence corrected: {to}", "to"),
    "evidence.withdrawn": _plain("evidence withdrawn: {reason}", "reason"),
    "note.added": _plain("note: {text}", "text"),
    "query.asked": _query,
    "query.answered": _plain("query {outcome}: {answer}", "outcome", "answer"),
    "query.withdrawn": _plain("query withdrawn"),
    "report.exported": _plain("report exported: {format}", "format"),
    "rule.set": _plain("rule for verified is now: {to}", "to"),
    "act.undone": _plain("undone"),
    "act.redone": _plain("done again"),
    "event.imported": _plain("an act of another record taken in"),
}
