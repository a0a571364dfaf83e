from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html
from msgspec import structs

from tests.reports.sample import CHECKPOINT, TEXT, file_of, made, text_of
from tests.reports.test_spreadsheets import with_words
from workbench.desk import Desk
from workbench.desk.model import ArticleRow
from workbench.reports.layout import is_web_address
from workbench.reports.model import Level, Report

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
HOSTILE = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"><svg onload=alert(1)>', "</style><h1>x</h1>",
    "{{ 7*7 }}", "{% raw %}", "&lt;b&gt;", "' onmouseover='x", "\x1b[31m\u202e\x00", "</title><b>",
)  # fmt: skip


def page(report: Report) -> html.HtmlElement:
    return html.document_fromstring(file_of(report, "html"))


def rows(tree: html.HtmlElement, table: str) -> list[list[str]]:
    found = tree.xpath(f"//section[@id='{table}']//tbody/tr")
    return [[cell.text_content() for cell in row.xpath("td")] for row in found]


def test_it_says_what_the_desk_says(desk: Desk, article: ArticleRow, report: Report) -> None:
    tree = page(report)
    standing = [row for row in desk.claims.of(article.id) if not row.dismissed]
    told = tree.xpath("//section[@id='claims']//tbody/tr")
    words = [(int(row.xpath("td[1]")[0].text_content()), row.xpath("td[2]//b")[0].text_content()) for row in told]
    assert words == [(row.number, row.text) for row in standing]
    colours = Counter(tree.xpath("//section[@id='claims']//tbody/tr/@class"))
    assert colours == Counter(str(row.verdict) for row in standing)
    assert [row[0] for row in rows(tree, "trail")] == [str(event.seq) for event in desk.trail.events(article.id)]
    assert len(rows(tree, "sources")) == 2
    assert tree.xpath("//section[@id='checkpoint']/pre")[0].text == CHECKPOINT


def test_the_copy_is_there_word_for_word_with_claims_marked(report: Report) -> None:
    tree = page(report)
    for extra in tree.xpath("//div[@class='copy']//sup | //div[@class='copy']//a[@class='number']"):
        extra.drop_tree()
    lines = [line.text_content() for line in tree.xpath("//div[@class='copy']/p")]
    assert lines == [line for line in TEXT.split("\n") if line]
    marked = tree.xpath("//div[@class='copy']//span[contains(@class, 'claim')]")
    assert {mark.get("class") for mark in marked} == {
        "claim open",
        "claim disputed",
        "claim unsourced",
        "claim verified",
    }


def test_no_line_ends_within_a_figure_and_its_characters_stay_the_article_s(report: Report) -> None:
    kept = page(report).xpath("//div[@class='copy']//span[@class='figure']/text()")
    assert kept == ["7 000 milliards", "2 500 personnes", "43 %"]
    table = page(report).xpath("//section[@id='claims']//span[@class='figure']/text()")
    assert "2 500 salariés" in table


def test_a_claim_stands_out_in_its_sentence_which_is_told_once(report: Report) -> None:
    told = {int(row[0]): row[1] for row in rows(page(report), "claims")}
    assert told[3] == "L’entreprise emploie 2 500 personnes, a déclaré la porte-parole Anne Leduc."
    assert told[4] == "… 2 500 personnes …"
    assert told[6].startswith("« Nous avons vendu 43 % du parc »")
    strong = page(report).xpath("//section[@id='claims']//tr[@id='claim-6']//b")
    assert [one.text_content() for one in strong] == ["43 %"]


def test_claims_are_linked_both_ways_and_every_link_inside_leads_somewhere(report: Report) -> None:
    tree = page(report)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    inside = {target[1:] for target in tree.xpath("//a/@href") if target.startswith("#")}
    assert inside <= set(ids)
    for claim in report.claims:
        assert tree.xpath(f"//tr[@id='claim-{claim.number}']//a/@href")[0] == f"#copy-{claim.number}"
        assert tree.xpath(f"//a[@id='copy-{claim.number}']/@href") == [f"#claim-{claim.number}"]


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("destroyed", [False, True])
def test_no_link_inside_leads_nowhere_at_any_level(
    desk: Desk, article: ArticleRow, level: Level, destroyed: bool
) -> None:
    if destroyed:
        desk.retention.destroy_article(article.id, "délai écoulé")
    report = made(desk, article, level)
    tree = page(report)
    assert {target[1:] for target in tree.xpath("//a/@href") if target.startswith("#")} <= set(tree.xpath("//@id"))
    text = text_of(report, "md")
    assert set(re.findall(r"\]\(<?#([^)>]+)>?\)", text)) <= set(re.findall(r'<a id="([^"]+)"></a>', text))


def test_the_drawings_show_as_many_claims_as_there_are(report: Report) -> None:
    tree = page(report)
    for drawing in ("bar", "plot"):
        titles = tree.xpath(f"//svg[@class='{drawing}']//rect/title/text()")
        assert sum(int(title.rsplit(" ", 1)[1]) for title in titles) == report.counts.total


def test_nothing_runs_and_nothing_is_fetched(report: Report) -> None:
    tree = page(report)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    style = tree.xpath("//style")[0].text
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert tree.xpath("//script | //link | //img | //iframe | //object | //form | //@style") == []
    assert not re.search(r"url\(|@import", style)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_is_shown_as_text(report: Report, words: str) -> None:
    clean, armed = page(report), page(with_words(report, words))
    assert {one.tag for one in armed.iter()} == {one.tag for one in clean.iter()}
    assert not any(name.startswith("on") for one in armed.iter() for name in one.attrib)
    shown = words.translate({0x1B: "␛", 0: "␀", 0x202E: "␦"})
    assert shown in armed.xpath("//h1")[0].text_content()
    assert shown in armed.text_content()


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://example.org/a?b=1&c=2#d", True),
        ("HTTP://EXAMPLE.ORG", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//example.org", False),
        ("https://", False),
        ("https://exa mple.org", False),
        ("https://example.org/\u202egpj.exe", False),
        ("http://[::1", False),
        ("", False),
    ],
)
def test_only_web_addresses_are_linked(report: Report, address: str, linked: bool) -> None:
    assert is_web_address(address) == linked
    told = replace(report, article=structs.replace(report.article, url=address))
    outside = [target for target in page(told).xpath("//a/@href") if not target.startswith("#")]
    assert (address in outside) == linked
    assert all(urlsplit(target).scheme.lower() in ("http", "https") for target in outside)


@pytest.mark.parametrize("level", [Level.LEGAL, Level.PUBLIC])
def test_a_redacted_page_names_no_confidential_source(desk: Desk, article: ArticleRow, level: Level) -> None:
    assert b"Secret" not in file_of(made(desk, article, level), "html")


def test_a_public_page_says_nothing_of_the_desk_s_own_business(desk: Desk, article: ArticleRow) -> None:
    text = text_of(made(desk, article, Level.PUBLIC), "html")
    for words in ("Ada Martin", "Chiffre exact", "calcul refait", "À nuancer", "citation d’ambiance", "tournée.txt"):
        assert words not in text
    assert "Rapport annuel 2023" in text


def in_chromium(report: Report, folder: Path, *options: str) -> tuple[str, str]:
    """What the browser said on its console, and every address that it tried to reach."""
    assert CHROMIUM is not None
    (folder / "report.html").write_bytes(file_of(report, "html"))
    command = [
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
        f"--user-data-dir={folder / 'profile'}", f"--log-net-log={folder / 'net.json'}", "--enable-logging=stderr",
        "--window-size=1200,1600", f"--screenshot={folder / 'report.png'}", *options, (folder / "report.html").as_uri(),
    ]  # fmt: skip
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    console = "\n".join(line for line in ran.stderr.splitlines() if "CONSOLE" in line)
    return console, (folder / "net.json").read_text(errors="replace")


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_a_browser_prints_what_stands_in_the_way_on_the_first_page_and_the_trail_behind_all_else(
    report: Report, tmp_path: Path
) -> None:
    from pypdf import PdfReader

    in_chromium(report, tmp_path, f"--print-to-pdf={tmp_path / 'report.pdf'}", "--no-pdf-header-footer")
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(tmp_path / "report.pdf").pages]
    assert "✗ Non publiable" in pages[0]
    assert "À régler" in pages[0]
    assert "Qui sont ces sources" in pages[0]
    assert [number for number, text in enumerate(pages) if "Annexe B – Journal" in text] == [len(pages) - 1]
    assert len(pages) <= 3


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_a_browser_shows_it_without_an_error_and_without_a_request(report: Report, tmp_path: Path) -> None:
    armed = with_words(report, '<img src="https://leak.test/x"><script src="https://leak.test/y"></script>')
    console, reached = in_chromium(armed, tmp_path)
    assert console == ""
    assert "leak.test" not in reached
    assert (tmp_path / "report.png").stat().st_size > 20_000
