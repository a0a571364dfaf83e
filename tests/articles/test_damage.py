"""A damaged file of any format is read or refused in one line; it never ends the program."""

from __future__ import annotations

import io
from functools import cache

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.articles import ArticleError, read_bytes

from .files import docx, fodt, odt, p, pdf


@cache
def whole(name: str) -> bytes:
    if name == "word.docx":
        document = python_docx.Document()
        document.add_heading("Titre", 0)
        document.add_paragraph("Il y a 36 usines.")
        file = io.BytesIO()
        document.save(file)
        return file.getvalue()
    return {
        "small.docx": docx(p("Il y a ", "36 usines."), parts={"footnotes": ""}),
        "a.odt": odt("<text:p>Il y a 36 usines.</text:p>"),
        "a.fodt": fodt("<text:p>Il y a 36 usines.</text:p>"),
        "a.rtf": rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}Il y a {\super 3}\'e9\u233? 36 usines.\par}",
        "a.eml": b"From: a@b.c\nDate: x\nSubject: s\nMIME-Version: 1.0\nContent-Type: text/plain\n\n36.\n",
        "a.pdf": pdf([["Titre", "Il y a 36 usines dans le gouverne-", "ment."]] * 2),
        "a.html": b"<html><body><article><h1>T</h1><p>Il y a <b>36</b> usines.</p></article></body></html>",
        "a.md": b"---\ntitle: T\n---\n- a\n\n|a|b|\n|-|-|\n|1|2|\n\n[x](http://a.b)[^1]\n\n[^1]: n",
        "a.mht": b"Snapshot-Content-Location: x\nContent-Type: text/html; charset=utf-8\n\n<p>Il y a 36 usines.</p>",
        "a.srt": b"1\n00:00:01,000 --> 00:00:02,000\nIl y a 36 usines.\n\n2\n00:00:03,000 --> 00:00:04,000\nEt 3.\n",
        "nitf.xml": b"<nitf><body><body.head><hedline><hl1>T</hl1></hedline></body.head><body.content>"
        b"<p>36 usines.</p><table><tr><td>5</td></tr></table></body.content></body></nitf>",
        "ninjs.json": b'{"uri": "x", "headline": "T", "body_html": "<p>Il y a <b>36</b> usines.</p>"}',
        "a.txt": "Été à 3 €".encode("utf-16"),
    }[name]


NAMES = [
    "word.docx",
    "small.docx",
    "a.odt",
    "a.fodt",
    "a.rtf",
    "a.eml",
    "a.pdf",
    "a.html",
    "a.md",
    "a.txt",
    "a.mht",
    "a.srt",
    "nitf.xml",
    "ninjs.json",
]
HURTS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), st.binary(max_size=8)), min_size=1, max_size=6)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60)
@given(hurts=HURTS)
def test_a_damaged_file_is_read_or_refused_in_one_line(name: str, hurts: list[tuple[float, int, bytes]]) -> None:
    data = bytearray(whole(name))
    for place, length, put in hurts:
        at = int(place * len(data))
        data[at : at + length] = put
    try:
        article = read_bytes(bytes(data), name)
    except ArticleError as error:
        reason = str(error)
    else:
        assert article.original == bytes(data)
        return
    assert reason.startswith(f"{name}: ")
    assert "\n" not in reason
