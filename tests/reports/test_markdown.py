from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from tests.reports.sample import CHECKPOINT, TEXT, text_of
from workbench.claims import Verdict
from workbench.reports.claim_tables import verdict
from workbench.reports.markdown import escaped
from workbench.reports.model import Report
from workbench.reports.wording import wording


def rendered(markdown: str) -> str:
    """What a reader of Markdown sees, as another program reads it, without links and marks."""
    words = []
    for block in MarkdownIt("commonmark").enable("table").parse(markdown):
        parts = block.children or ([block] if block.content else [])
        words.append("".join(part.content if part.type in ("text", "fence", "code_block") else "" for part in parts))
    return "\n".join(words)


def test_it_tells_counts_claims_by_verdict_sources_notes_and_trail(report: Report) -> None:
    text = rendered(text_of(report, "md"))
    for claim in report.claims:
        assert claim.row.text in text
        assert claim.sentence
        assert claim.sentence.text.strip() in text
    for words in ("Rapport annuel 2023", "p. 12", "2 500 salariés au 31 décembre", "Voir la dépêche",
                  "calcul refait par la rédaction", "des milliers de milliards de dollars"):  # fmt: skip
        assert words in text
    for event in report.trail:
        assert re.search(rf'<a id="event-{event.seq}"></a>{event.seq} \|', text_of(report, "md"))


def test_the_copy_is_there_word_for_word_with_a_mark_behind_each_claim(report: Report) -> None:
    copy = rendered(text_of(report, "md"))
    plain = re.sub(r"\[\d+\]", "", copy)
    for line in TEXT.split("\n"):
        assert line in plain
    assert "7 000 milliards de dollars[1][2]." in copy


@pytest.mark.parametrize("before", Verdict)
def test_a_verdict_before_the_draft_is_told_where_it_was_another(report: Report, before: Verdict) -> None:
    for claim in report.claims:
        told = verdict(replace(claim.row, previous_verdict=before), wording("en")).text
        assert (f"was {before} before the draft changed" in told) == (claim.row.verdict is not before)


def test_every_link_inside_the_report_leads_somewhere(report: Report) -> None:
    text = text_of(report, "md")
    anchors = set(re.findall(r'<a id="([^"]+)"></a>', text))
    targets = set(re.findall(r"\]\(<?#([^)>]+)>?\)", text))
    assert targets
    assert targets <= anchors
    assert len(re.findall(r'<a id="', text)) == len(anchors)


def test_the_checkpoint_stands_in_it_word_for_word(report: Report) -> None:
    assert CHECKPOINT in text_of(report, "md")


@pytest.mark.parametrize(
    "text",
    ["# no heading", "- no item", "1. no item", "12) no item", "*no stress*", "[no](link)", "<b>no mark-up</b>",
     "![no](image)", "`no code`", "a | b", "&amp;", "\\", "===", "> no quotation", "~~no~~", "+ no item", "---"],
)  # fmt: skip
def test_hostile_text_is_shown_as_it_is(text: str) -> None:
    assert rendered(escaped(text)).strip() == text
    assert "<b>" not in MarkdownIt("commonmark").render(escaped(text))


@given(st.text(alphabet="#*-+.=1)[]<>&`|\\_~!ab ", min_size=1).map(str.strip).filter(bool))
def test_any_line_is_shown_as_it_is(text: str) -> None:
    assert rendered(escaped(text)).strip() == text
