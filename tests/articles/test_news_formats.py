"""The news desk's own formats: fields where they belong, the body as copy, and every other word in the account."""

from __future__ import annotations

import datetime as dt
import json
import re
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from workbench.articles import ArticleError, HintKind, read_bytes
from workbench.articles.left_out import Part

from .test_web_left_out import word
from .words import lost

NITF = """<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf xml:lang="fr-FR"><head><title>Usine</title><docdata><date.issue norm="20261112T090000Z"/>
<key-list><keyword key="usine"/></key-list></docdata></head>
<body><body.head><hedline><hl1>L’usine en chiffres</hl1><hl2>Un plan à 45 millions</hl2></hedline>
<note noteclass="ednote"><body.content><p>Corrige le chiffre.</p></body.content></note>
<byline>Par <person>Anna Berg</person>, correspondante</byline><dateline><location>BERG</location></dateline>
</body.head><body.content><p>Le fonds a 20 <em>millions</em> d’euros.</p><hl2>Le détail</hl2>
<table><tr><th></th><th>2025</th></tr><tr><td>Routes</td><td>5</td></tr></table>
<media media-type="image"><media-reference source="a.jpg">a</media-reference><media-caption>Le port, 4 512 fans.
</media-caption></media></body.content><body.end><tagline>Avec l’AFP</tagline></body.end></body></nitf>"""

NEWSML = """<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x" xml:lang="en">
<rightsInfo><copyrightNotice>Agency 2026</copyrightNotice></rightsInfo>
<itemMeta><versionCreated>2026-11-12T09:00:00Z</versionCreated><pubStatus qcode="stat:usable"/>
<edNote>Adds byline.</edNote></itemMeta><contentMeta><by>By Anna Berg</by><dateline>BERG, Nov 12</dateline>
<language tag="de-DE"/><headline>Die Fabrik in Zahlen</headline><slugline>PLANT</slugline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>
<title>x</title></head><body><p>Der Fonds hat 20 Millionen Euro.</p></body></html></inlineXML></contentSet>
</newsItem>"""

NINJS: dict[str, Any] = {
    "uri": "https://example.org/1",
    "type": "text",
    "versioncreated": "2026-11-12T09:00:00Z",
    "language": "en-GB",
    "headline": "The plant in numbers",
    "byline": "By Anna Berg, staff",
    "ednote": "Adds byline.",
    "body_html": "<p>The fund has 20 million euros.</p><ul><li>3 roads</li></ul>",
    "associations": {"main": {"type": "picture", "description_text": "The port, 4,512 fans."}},
}


def test_nitf_is_read() -> None:
    article = read_bytes(NITF.encode(), "a.xml")
    assert article.text == (
        "L’usine en chiffres\n\nUn plan à 45 millions\n\nBERG\n\nLe fonds a 20 millions d’euros.\n\nLe détail\n\n"
        " | 2025\nRoutes | 5\n\nLe port, 4 512 fans.\n\nAvec l’AFP"
    )
    assert (article.title, article.byline, article.language) == ("L’usine en chiffres", "Anna Berg", "fr")
    assert article.published == dt.date(2026, 11, 12)
    assert [(hint.kind, hint.text) for hint in article.hints] == [(HintKind.COMMENT, "Corrige le chiffre.")]


def test_newsml_g2_is_read() -> None:
    article = read_bytes(NEWSML.encode(), "a.xml")
    assert article.text == "Die Fabrik in Zahlen\n\nBERG, Nov 12\n\nDer Fonds hat 20 Millionen Euro."
    assert (article.title, article.byline) == ("Die Fabrik in Zahlen", "Anna Berg")
    assert article.published == dt.date(2026, 11, 12)
    assert [(hint.kind, hint.text) for hint in article.hints] == [(HintKind.COMMENT, "Adds byline.")]
    assert {part.words for part in article.left_out} >= {"Agency 2026", "PLANT"}


def test_newsml_g2_tells_an_embargo_and_a_cancelled_item() -> None:
    changed = NEWSML.replace("stat:usable", "stat:canceled").replace(
        "<edNote>", "<embargoed>2026-11-13</embargoed><edNote>"
    )
    warnings = read_bytes(changed.encode(), "a.xml").warnings
    assert "the item's publication status is 'canceled'" in warnings
    assert "the item is under embargo until 2026-11-13" in warnings


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("", "holds no article's text"),
        (NEWSML.partition("?>")[2] * 2, "holds 2 articles; save each in a file of its own"),
    ],
)
def test_a_message_of_none_or_several_articles_is_refused(inside: str, reason: str) -> None:
    message = f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{inside}</itemSet></newsMessage>'
    with pytest.raises(ArticleError, match=reason):
        read_bytes(message.encode(), "a.xml")


def test_a_message_of_one_article_and_its_picture_is_read() -> None:
    picture = "<newsItem><contentSet><remoteContent href='a.jpg'/></contentSet></newsItem>"
    message = f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{picture}{NEWSML.partition("?>")[2]}'
    article = read_bytes(f"{message}</itemSet></newsMessage>".encode(), "a.xml")
    assert article.text.endswith("20 Millionen Euro.")


def test_ninjs_is_read() -> None:
    article = read_bytes(json.dumps(NINJS).encode(), "a.json")
    assert article.text == "The plant in numbers\n\nThe fund has 20 million euros.\n\n3 roads"
    assert (article.title, article.byline, article.language) == ("The plant in numbers", "Anna Berg", "en")
    assert (article.published, article.url) == (dt.date(2026, 11, 12), "https://example.org/1")
    assert [(hint.kind, hint.text) for hint in article.hints] == [(HintKind.COMMENT, "Adds byline.")]
    assert (Part.CAPTION, "The port, 4,512 fans.") in {(part.what, part.words) for part in article.left_out}


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        (
            {"body_html": None, "body_text": "The fund has 20 million.\r\n\r\nThe end."},
            "The fund has 20 million.\n\nThe end.",
        ),
        ({"body_html": "<h1>The plant in numbers</h1><p>20 million.</p>"}, "20 million."),
        (
            {"headline": None, "headlines": [{"value": "The plant in numbers"}]},
            "The fund has 20 million euros.\n\n3 roads",
        ),
        (
            {"body_html": None, "bodies": [{"contenttype": "text/html", "value": "<p>20 million.</p>"}]},
            "20 million.",
        ),
        ({"body_html": None, "description_text": "20 million."}, "20 million."),
    ],
)
def test_the_body_of_every_version_of_ninjs_is_read(changes: dict[str, Any], text: str) -> None:
    item = {key: value for key, value in (NINJS | changes).items() if value is not None}
    assert read_bytes(json.dumps(item).encode(), "a.json").text == f"The plant in numbers\n\n{text}"


FIELDS = [
    *("headline", "byline", "ednote", "slugline", "body_html", "body_text", "description_text", "located", "dateline"),
    *("bodies", "headlines", "subject", "associations"),
]


@given(st.lists(st.sampled_from(FIELDS), unique=True))
def test_every_word_of_ninjs_is_in_the_copy_or_in_the_account(fields: list[str]) -> None:
    numbers = count()
    words: list[str] = []

    def named() -> str:
        words.append(word(next(numbers)))
        return words[-1]

    item: dict[str, Any] = {"uri": "urn:x", "headline": named()}
    for name in fields:
        if name in ("bodies", "headlines", "subject"):
            item[name] = [{"value": named()}, {"value": named(), "contenttype": "text/html"}]
        elif name == "associations":
            item[name] = {"main": {"headline": named(), "description_text": named()}}
        elif name == "byline":
            item[name] = "Anna Berg"
        else:
            item[name] = f"{named()} {named()}"
    if "headline" in fields:
        words.pop(0)
    assert lost(words, read_bytes(json.dumps(item).encode(), "a.json")) == []


@pytest.mark.parametrize("source", [NITF, NEWSML], ids=["NITF", "NewsML-G2"])
def test_every_word_of_news_markup_is_in_the_copy_or_in_the_account(source: str) -> None:
    tree = etree.fromstring(source.encode(), etree.XMLParser(load_dtd=False))
    for element in list(tree.iter()):
        # Who signs and when stand beside the copy.
        if etree.QName(element).localname in ("byline", "by", "versionCreated"):
            for each in element.iter():
                each.text, each.tail = None, None
    assert lost(re.findall(r"\w+", " ".join(tree.itertext())), read_bytes(source.encode(), "a.xml")) == []


@pytest.mark.parametrize(
    "data",
    [
        b"<nitf><body>",
        b'<!DOCTYPE nitf [<!ENTITY a "b">]><nitf><body><body.content><p>&a;</p></body.content></body></nitf>',
        b"<nitf></nitf>",
        b"<newsItem>" * 300,
        b'{"uri": "x", "headline": 5}',
        b'{"uri": "x", "bodies": ["a", 5, {"value": 7}], "headlines": {"a": 1}}',
        b'{"uri": "x", "headline": "\\u0000 \\ud800"}',
    ],
)
def test_a_damaged_or_empty_item_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(ArticleError) as error:
        read_bytes(data, "a.xml")
    assert "\n" not in str(error.value)
