"""Web pages: the article and not what frames it, with every character as the page has it; nothing is fetched."""

from __future__ import annotations

import datetime as dt
import socket

import pytest

from workbench.articles import ArticleError, HintKind, read_bytes

PAGE = """<!doctype html><html lang="fr-FR"><head><meta charset="utf-8"><title>Budget | Le Journal</title>
<meta property="og:title" content="Le budget bondit de 12 %"><meta name="author" content="Jeanne Dupont">
<link rel="canonical" href="https://example.org/a"><meta property="article:published_time" content="2024-09-30T08:00">
</head><body><nav><a href="/">Accueil</a> <a href="/x">Politique</a></nav><article><h1>Le budget bondit de 12 %</h1>
<p>Le budget a bondi de 12\u202f% en 2023,
à 7\u00a0000 <b>milliards</b> de dollars, selon <a href="https://example.org/r.pdf">le ministère</a>. [sic]
&lt;b&gt;</p>
<blockquote>« L'e\u0301te\u0301 est un record », a dit le ministre.<br>Une ligne.</blockquote>
<ul><li>3 usines</li><li>4 écoles</li></ul>
<table><tr><th>Année</th><th>Montant</th></tr><tr><td>2023</td><td>3 M€</td></tr></table>
<p>Une dernière phrase pour que la page soit assez longue et que le corps de l'article soit reconnu sans peine.</p>
</article><footer>Mentions légales. Abonnez-vous pour 3 euros par mois.</footer><script>alert("7 millions")</script>
</body></html>"""

TEXT = """Le budget bondit de 12 %

Le budget a bondi de 12\u202f% en 2023, à 7\u00a0000 milliards de dollars, selon le ministère. [sic] <b>

« L'e\u0301te\u0301 est un record », a dit le ministre.
Une ligne.

3 usines
4 écoles
Année | Montant
2023 | 3 M€

Une dernière phrase pour que la page soit assez longue et que le corps de l'article soit reconnu sans peine."""


def test_the_article_is_read_and_not_what_frames_it() -> None:
    article = read_bytes(PAGE.encode(), "a.html")
    assert article.text == TEXT
    assert (article.title, article.byline) == ("Le budget bondit de 12 %", "Jeanne Dupont")
    assert (article.language, article.published) == ("fr", dt.date(2024, 9, 30))
    assert (article.url, article.media_type) == ("https://example.org/a", "text/html")


def test_links_are_hints_at_their_places() -> None:
    article = read_bytes(PAGE.encode(), "a.html")
    (hint,) = article.hints
    assert hint.anchor is not None
    assert (hint.kind, hint.url, hint.anchor.text) == (HintKind.LINK, "https://example.org/r.pdf", "le ministère")
    assert article.text[hint.anchor.start : hint.anchor.end] == "le ministère"


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    entity = '<!DOCTYPE html SYSTEM "http://127.0.0.1/x.dtd"><html><body><img src="http://127.0.0.1/"><p>Douze.</p>'
    assert "Douze." in read_bytes(entity.encode(), "a.html").text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<html><body><div>3 euros</div><nav>menu</nav></body></html>", "3 euros"),
        ("<nav>menu</nav><span>3 euros</span>", "3 euros"),
        ("<h1>Titre</h1><p>Bref, 3 euros.</p><footer>Mentions</footer>", "Titre\n\nBref, 3 euros."),
    ],
)
def test_a_short_page_is_read_without_its_menus(page: str, text: str) -> None:
    assert read_bytes(page.encode(), "a.html").text == text


@pytest.mark.parametrize(
    ("declared", "encoding", "words"),
    [
        ("windows-1251", "cp1251", "Бюджет вырос на 5 миллионов."),
        ("gb18030", "gb18030", "部长表示，去年预算增加了五百万元。"),
        ("iso-8859-1", "cp1252", "L’été dernier, 5 €."),
        ("utf-8", "cp1252", "L’été dernier, 5 €."),
        ("klingon", "utf-8", "L’été dernier, 5 €."),
    ],
)
def test_the_encoding_that_a_page_declares_is_believed_where_it_fits(declared: str, encoding: str, words: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body><p>{words}</p></body></html>'
    assert words in read_bytes(page.encode(encoding), "a.html").text


def test_a_page_is_known_by_its_first_tag_too() -> None:
    assert read_bytes(b"\n<!DOCTYPE HTML><p>Douze euros.</p>", "download").text == "Douze euros."


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 9_000,
        "<b>" * 15_000 + "douze",
        "<table><tr><td>" * 5_000,
        "<a href='x'>" * 6_000,
        "<p>douze" * 3_000,
        "<ul><li>" * 8_000 + "douze",
        "<" * 39_000,
        "<html><body>" + "&" * 100_000,
        "<table><tr>" + "<td colspan=999>a" * 4_000,
        "<table>" + "<tr><td rowspan=99999 colspan=999>a" * 2_000,
        "<p>" + "a<sup>1</sup>" * 4_000,
        "<style>" + "/*" * 90_000 + "</style><p>douze",
        "<style>" + "@{{}" * 40_000 + "</style><p>douze",
        "<p>" + "<math><mn>1</mn></math>" * 6_000,
    ],
    ids=lambda page: page[:12],
)
def test_markup_made_to_explode_is_read_or_refused_in_good_time(page: str) -> None:
    try:
        read_bytes(page.encode(), "a.html")
    except ArticleError as error:
        reason = str(error)
    else:
        return
    assert reason == "a.html: there is no text on the page"


def test_a_page_with_too_many_tags_is_refused() -> None:
    with pytest.raises(ArticleError, match="more than 40,000 tags"):
        read_bytes(b"<p>" * 40_001, "a.html")
