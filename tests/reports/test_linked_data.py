from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from msgspec import structs

from tests.reports.sample import CHECKPOINT, TEXT, made, text_of
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import ArticleRow
from workbench.reports.model import Level, Report


def read(report: Report) -> list[dict[str, Any]]:
    written = text_of(report, "jsonld")
    assert not set(written) & set("<>&")
    data = json.loads(written)
    assert isinstance(data, list)
    return data


def test_each_claim_is_an_annotation_that_finds_its_words_by_place_and_by_quotation(report: Report) -> None:
    collection = read(report)[0]
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == 6
    assert collection["wb:checkpoint"] == CHECKPOINT
    for item, claim in zip(items, (*report.claims, *report.set_aside), strict=True):
        quote, position = item["target"]["selector"]
        assert TEXT[position["start"] : position["end"]] == quote["exact"] == claim.row.text
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in TEXT
        verdict = next(body for body in item["body"] if body["purpose"] == "classifying")
        assert verdict["value"] == claim.row.verdict
        links = [body for body in item["body"] if body["purpose"] == "linking"]
        assert [link["wb:stance"] for link in links] == [evidence.stance for evidence in claim.evidence]


def test_the_draft_is_named_by_its_hash_and_the_article_by_its_address_once_it_has_one(report: Report) -> None:
    def source(told: Report) -> dict[str, Any]:
        found = read(told)[0]["first"]["items"][0]["target"]["source"]
        assert isinstance(found, dict)
        return found

    draft = source(report)["id"]
    assert draft.startswith("ni:///sha-256;")
    assert len(draft) == len("ni:///sha-256;") + 43
    published = source(replace(report, article=structs.replace(report.article, url="https://example.org/a")))
    assert (published["id"], published["wb:draft"]) == ("https://example.org/a", draft)


def test_attributed_claims_that_are_decided_are_reviewed(report: Report) -> None:
    assert read(report)[1:] == []
    decided = replace(
        report,
        claims=tuple(
            replace(claim, row=structs.replace(claim.row, verdict=Verdict.VERIFIED)) for claim in report.claims
        ),
        publisher="La Rédaction",
    )
    reviews = read(decided)[1:]
    assert [review["claimReviewed"] for review in reviews] == [
        claim.row.text for claim in report.claims if claim.row.claim.attribution
    ]
    named = reviews[1]
    assert named["@type"] == "ClaimReview"
    assert named["itemReviewed"]["author"] == {"name": "Anne Leduc"}
    assert named["reviewRating"] == {
        "@type": "Rating", "ratingValue": 3, "bestRating": 3, "worstRating": 1, "alternateName": "vérifiée",
    }  # fmt: skip
    assert named["author"] == {"@type": "Organization", "name": "La Rédaction"}
    assert "author" not in reviews[0]["itemReviewed"]


def test_only_the_claims_that_were_chosen_are_reviewed(report: Report) -> None:
    chosen = read(replace(report, reviews=frozenset({3, 4})))[1:]
    assert [(review["claimReviewed"], review["reviewRating"]["ratingValue"]) for review in chosen] == [
        (report.claims[2].row.text, 2)
    ]


@pytest.mark.parametrize("level", [Level.LEGAL, Level.PUBLIC])
def test_a_redacted_report_names_no_confidential_source(desk: Desk, article: ArticleRow, level: Level) -> None:
    assert "Secret" not in json.dumps(read(made(desk, article, level)), ensure_ascii=False)


def test_an_address_that_is_none_is_no_link(desk: Desk, article: ArticleRow, report: Report) -> None:
    armed = replace(report, article=structs.replace(report.article, url="javascript:alert(1)"))
    assert read(armed)[0]["first"]["items"][0]["target"]["source"]["id"].startswith("ni:")
