"""Every report tells what read the article: the version of the workbench, and that of the language data."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from html import unescape

import pytest
from msgspec import structs

from tests.reports.sample import file_of, text_of
from workbench.desk.model import ReadBy
from workbench.desk.vocabulary import Origin
from workbench.reports.formats import FORMATS
from workbench.reports.model import CheckedClaim, Report

READ_BY = ReadBy("workbench/9.8.7", "fr 1f0c2a9b3d7e, CLDR 47")


@pytest.mark.parametrize("form", [name for name in FORMATS if name != "pdf"])
def test_every_format_tells_what_read_the_article(report: Report, form: str) -> None:
    """PDF is the web page, printed."""
    told = unescape(text_of(replace(report, read_by=READ_BY), form))
    assert READ_BY.app in told
    assert READ_BY.data in told


@pytest.mark.parametrize("form", [name for name in FORMATS if name != "pdf"])
def test_a_report_on_what_an_earlier_workbench_read_names_no_version(report: Report, form: str) -> None:
    assert report.read_by is None
    assert "CLDR" not in unescape(text_of(report, form))


def of_every_origin(report: Report) -> Report:
    """The report with a claim that a person made, and one that only an earlier draft had."""

    def as_one(claim: CheckedClaim, **changed: object) -> CheckedClaim:
        return replace(claim, row=structs.replace(claim.row, **changed))  # type: ignore[arg-type]

    found, by_hand, earlier, *others = report.claims
    changed = (found, as_one(by_hand, origin=Origin.ADDED), as_one(earlier, draft_id="earlier"), *others)
    return replace(report, claims=changed, read_by=READ_BY)


def test_csv_says_it_of_each_claim_that_was_found(report: Report) -> None:
    lines = list(csv.DictReader(io.StringIO(file_of(of_every_origin(report), "csv").decode("utf-8-sig"), newline="")))
    told = [(line["Relevée par"], line["Données de langue"]) for line in lines]
    read = (READ_BY.app, READ_BY.data)
    assert told == [read, ("", ""), ("", ""), read, read, read]


def test_an_annotation_s_reading_has_the_software_as_its_creator(report: Report) -> None:
    collection = json.loads(file_of(of_every_origin(report), "jsonld"))[0]
    software = {"type": "Software", "name": READ_BY.app, "wb:language_data": READ_BY.data}
    assert collection["wb:read_by"] == software
    bodies = [body for item in collection["first"]["items"] for body in item["body"] if body["purpose"] == "describing"]
    assert [body.get("creator") for body in bodies] == [software, None, None, *[software] * 3]
