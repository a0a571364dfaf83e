"""A text's encoding is told from its bytes, or the text is refused: no letter is ever silently another one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.encoding import EncodingError, decode

FRENCH = "L’été dernier, « près de 3 millions d’élèves » — soit 12 % — ont été touchés, à en croire Noël Hervé."
ENGLISH = "The café’s owner said “a record £5 million” was paid – 12% more than the naïve estimate."
POLISH = "Minister powiedział, że budżet wzrósł o 5 milionów złotych w zeszłym roku, a źródła podały więcej."
RUSSIAN = "Министр сообщил, что бюджет вырос на 5 миллионов рублей в прошлом году. Это рекорд, сказал он."
JAPANESE = "大臣は予算が昨年五百万円増加したと述べた。これは記録だと彼は記者団に語った。"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-8"])
def test_what_the_file_says_of_itself_is_believed(encoding: str) -> None:
    decoded = decode(FRENCH.encode(encoding))
    assert decoded.text == FRENCH
    assert decoded.certain


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (FRENCH, "mac_roman"),
        (FRENCH, "utf-16-le"),
        (FRENCH, "utf-16-be"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "mac_roman"),
        ("Déjà 43 milliards d'euros à l'été", "cp850"),
        ("5 € pour le cœur de l'été", "iso8859_15"),
        ("caf\u00e9", "latin-1"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859_2"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "utf-16-le"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
    ],
)
def test_other_encodings_are_found_out(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert not decoded.certain


@pytest.mark.parametrize("data", [b"abc \xc3\x28 def", b"\xff\xff\xff", bytes(range(128, 256)), b"\x80\x81\xfe\xff"])
def test_bytes_that_no_encoding_explains_are_refused(data: bytes) -> None:
    with pytest.raises(EncodingError):
        decode(data)


def test_utf8_with_a_stray_byte_is_not_taken_for_another_encoding() -> None:
    with pytest.raises(EncodingError, match="line 1, column 6"):
        decode("été à".encode() + b"\xe9" + b" la fin")


def test_the_callers_encoding_is_not_second_guessed() -> None:
    assert decode("é".encode("cp1252"), "cp437").text == "Θ"
    with pytest.raises(EncodingError, match="no encoding called 'klingon'"):
        decode(b"a", "klingon")


@given(st.text())
def test_every_utf8_text_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode("utf-8")).text == text.removeprefix("\ufeff") or "\x00" in text or "\x1b$" in text


@given(st.binary())
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except EncodingError:
        return
    assert not any("\ud800" <= character <= "\udfff" for character in decoded.text)
