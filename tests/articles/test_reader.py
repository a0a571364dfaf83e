"""What a reader of articles promises: exact text, the file kept, and one clear line where there is no article."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from workbench.articles import ArticleError, read_article, read_bytes

SEED = Path(__file__).parents[2] / "seeds" / "altman-tournee-mondiale.fr.txt"


def test_the_text_of_a_plain_file_is_its_characters() -> None:
    article = read_article(SEED)
    assert article.text == SEED.read_bytes().decode("utf-8")
    assert article.title == "Altman a fait une tournée mondiale de l'IA au cours de la dernière année"
    assert article.warnings == ()


def test_the_file_itself_and_its_hash_are_kept(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfTitre\r\n\r\nCorps.\r"
    (tmp_path / "a.txt").write_bytes(data)
    article = read_article(tmp_path / "a.txt")
    assert article.original == data
    assert article.sha256 == hashlib.sha256(data).hexdigest()
    assert article.text == "Titre\n\nCorps.\n"
    assert article.filename == "a.txt"


@pytest.mark.parametrize(
    "text",
    [
        "7\u00a0000 et 7\u202f000, l\u2019e\u0301te\u0301 (NFD)",
        "👩‍👩‍👧‍👦 43 milliards 🇫🇷",
        "deux\u2028lignes\u2029et\x0bdes\x0cséparateurs\x85qui n'en sont pas",
        "10⁵ ﬁn ½ １２",
        "\ttab et \u200dliant",
    ],
)
def test_no_character_is_changed_or_dropped(text: str) -> None:
    assert read_bytes(text.encode(), "a.txt").text == text


def test_options_win_over_what_the_file_says() -> None:
    article = read_bytes(
        b"A headline\n\nText.",
        "a.txt",
        language="en",
        published=dt.date(2024, 9, 30),
        title="Mine",
        url="https://example.org/a",
        byline="A. Writer",
    )
    assert (article.title, article.language, article.byline) == ("Mine", "en", "A. Writer")
    assert (article.published, article.url) == (dt.date(2024, 9, 30), "https://example.org/a")


_FRENCH = "La directrice quittera ses fonctions le 31 décembre. Elle revient sur une année marquée par un déficit.\n"
_ENGLISH = "The director will leave her post on 31 December. She looks back at a year that was marked by a deficit.\n"


@pytest.mark.parametrize(
    ("stated", "text", "read_in", "warnings"),
    [
        ("en-US", _FRENCH, "fr", 1),
        ("fr", _ENGLISH, "en", 1),
        ("fr-FR", _FRENCH, "fr", 0),
        ("en", "Budget : 12 %. Le reste plus tard, said the mayor of the town.", "en", 0),
        ("en", "12,5 %", "en", 0),
    ],
)
def test_a_language_that_the_file_states_gives_way_to_words_that_are_plainly_of_another_one(
    stated: str, text: str, read_in: str, warnings: int
) -> None:
    page = f'<html lang="{stated}"><head><title>A</title></head><body><p>{text}</p></body></html>'
    article = read_bytes(page.encode(), "a.html")
    assert (article.language, len(article.warnings)) == (read_in, warnings)
    assert read_bytes(page.encode(), "a.html", language=stated[:2]).language == stated[:2]


def test_a_file_without_a_headline_is_called_by_its_name() -> None:
    assert read_bytes(b"One sentence that ends with a stop.\nAnother.", "budget-2024.txt").title == "budget-2024"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t", "the file is empty"),
        ("\ufeff \u2003\n".encode(), "there is no text in it"),
        (b"one\ntwo \x00 three", "a NUL character at line 2, column 5"),
        (b"\x00\x01\x02\x03\x04\x05 \xff\x00", "this is a binary file, not an article"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "this is a PNG picture, not an article"),
        (b"SQLite format 3\x00\x10\x00", "this is a SQLite database, not an article"),
        ("déjà écrit\r\nété ".encode() + b"\xff!", "invalid UTF-8 at line 2, column 5 (byte 0xff)"),
        (b"\x80\x81\xfe\xff", "its character encoding can't be told"),
        (b"\xff\xfe\x41\xd8a\x20", "invalid UTF-16-LE at line 1, column 1"),
    ],
)
def test_what_is_no_article_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(ArticleError, match=r"^a\.txt: ") as error:
        read_bytes(data, "a.txt")
    assert reason in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="there is no such file"):
        read_article(tmp_path / "nothing.txt")
    with pytest.raises(ArticleError, match="this is a folder, not an article"):
        read_article(tmp_path)


def test_a_file_over_the_limit_is_refused_before_it_is_read_whole(tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(2**40)
    with pytest.raises(ArticleError, match="larger than 64 MiB"):
        read_article(huge)


def test_the_file_name_is_only_a_name() -> None:
    assert read_bytes(b"text", "../../etc/passwd\udcff.txt").filename == "passwd\ufffd.txt"


def test_hidden_characters_are_kept_and_reported() -> None:
    article = read_bytes("a\nb\u202ec \u202e\x1b[31m".encode(), "a.txt")
    assert article.text == "a\nb\u202ec \u202e\x1b[31m"
    assert article.warnings == (
        "hidden character U+202E RIGHT-TO-LEFT OVERRIDE: 2 times, first at line 2, column 2",
        "hidden character U+001B control character: once, at line 2, column 6",
    )


def test_what_is_unseen_inside_words_is_reported_and_letters_of_two_characters_are() -> None:
    article = read_bytes("dé\u00adpen\u00adse \u00adde 4\u200d8\ne\u0301te\u0301".encode(), "a.txt", language="fr")
    assert article.warnings == (
        "hidden character U+00AD SOFT HYPHEN: 2 times, first at line 1, column 3",
        "hidden character U+200D ZERO WIDTH JOINER: once, at line 1, column 16",
        "letters written as a letter and a mark: 2 times, first at line 2, column 1; each is read as one letter",
    )
