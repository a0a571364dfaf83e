"""Keys on a real terminal, in one read or in pieces: those after one that opens something go into it, and do no act."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.tui.bench_record import SEED, article, make_record, ticking
from tests.tui.terminal import Terminal
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import Event, EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.new_draft import plan_revision, revise
from workbench.tui.acts.registry import ACTS

ENTER, SAVE, TAB = "\r", "\x13", "\t"
#: As terminals with the kitty protocol send it: a bare Escape in one read with the next key is Alt and that key.
ESCAPE = "\x1b[27u"
LEAVE = ESCAPE * 2
#: Almost every letter of it is an act.
TEXT = "budget vu, dxo z"
#: What is added to the seed's text: claims 13, 14 and 15.
MORE = "\nLe pont a coûté 15 millions d'euros. La ville compte 340 usines. Le port compte 512 navires.\n"

FLAGS = ("claim.flagged", "claim.unflagged")
#: Longer than the pause that ends a burst, in seconds.
PAUSE = 0.4


class Case(NamedTuple):
    """What is typed at once, the kinds of what it writes, and words that stand in the last event of them."""

    act_id: str
    keys: str
    kinds: tuple[str, ...] = ()
    words: str = ""


CITED = ("source.added", "evidence.attached")

#: Of every kind of thing that opens one, and all acts that may open nothing.
CASES = (
    Case("find.search", f"/{TEXT}{ESCAPE}"),
    Case("find.search", f"/dollars{ENTER}N{TEXT}{SAVE}/{ESCAPE}", ("note.added",), TEXT),
    Case("find.filter", f"f{TEXT}{LEAVE}"),
    Case("find.number", f":2{ENTER}N{TEXT}{SAVE}", ("note.added",), TEXT),
    Case("screen.help", f"?dvux{ESCAPE}"),
    Case("screen.palette", f"\x10does not hold{ENTER}{ENTER}N{TEXT}{SAVE}", ("verdict.set", "note.added"), TEXT),
    Case("claim.verify", f":3{ENTER}v{TEXT}{ENTER}", (*CITED, "verdict.set"), "verified"),
    Case("claim.repeat", f":4{ENTER}v{TEXT}{ENTER}:8{ENTER}.", (*CITED, "verdict.set", "evidence.attached",
         "verdict.set"), "verified"),
    Case("claim.dispute", f":13{ENTER}d{TEXT}{TAB}{TEXT}{TAB}report dvux{ENTER}",
         (*CITED, "verdict.set", "query.asked"), TEXT),
    Case("claim.reason", f":2{ENTER}rdvu{ENTER}", ("verdict.set",), "on author"),
    Case("claim.source", f":7{ENTER}sone{ENTER}:2{ENTER}stwo{ENTER}N{TEXT}{SAVE}", (*CITED * 2, "note.added"), TEXT),
    Case("claim.correct", f":5{ENTER}m{TEXT}{ENTER}", ("source.edited",), TEXT),
    Case("claim.withdraw", f":6{ENTER}W{ENTER}{TEXT}{ENTER}", ("evidence.withdrawn",), TEXT),
    Case("claim.note", f"N{TEXT}{SAVE}", ("note.added",), TEXT),
    Case("claim.long_note", f"\x05{TEXT}", ("note.added",), "from the editor"),
    Case("claim.query", f"c{TEXT}{TAB}{TEXT}{ENTER}", ("query.asked",), TEXT),
    Case("claim.history", f"hdvux{ESCAPE}"),
    Case("claim.assign", f"@{TEXT}{ENTER}", ("claim.assigned",), TEXT),
    Case("claim.add", f"awl{ENTER}{SAVE}", ("claim.added",)),
    Case("claim.add_fact", f"Hl{ENTER}N{TEXT}{SAVE}", ("claim.added", "note.added"), TEXT),
    Case("claim.edit", f":9{ENTER}e0{ENTER}", ("claim.edited",)),
    Case("claim.split", f":12{ENTER}|{ENTER}", ("claim.split",)),
    Case("source.destroy", f"\x18{ENTER}{TEXT}{TAB}destroy{ENTER}N{TEXT}{SAVE}",
         ("source.destroyed", "note.added"), TEXT),
    Case("article.sign_off", f"Odvu{ENTER}{TEXT}{ESCAPE}"),
    Case("article.revise", f"Dnew.txt{ENTER}{ENTER}N{TEXT}{SAVE}", ("draft.imported", "claims.carried",
         "claims.extracted", "note.added"), TEXT),
    Case("article.reread", f"\x12dvux{ESCAPE}"),
    Case("article.export", f"E{TAB}{TAB}{TAB}/dvux{LEAVE}"),
    Case("article.import", f"Iother.txt{ENTER}N{TEXT}{SAVE}<", ("article.imported", "draft.imported",
         "claims.extracted", "note.added"), TEXT),
    Case("article.dossier", f"B{TEXT}{ESCAPE}"),
    # What does not open drops what was typed with its key.
    Case("claim.correct", f":9{ENTER}m{TEXT}"),
    Case("claim.withdraw", f":9{ENTER}W{TEXT}"),
    Case("claim.passages", f"P{TEXT}"),
    Case("claim.earlier", f"b{TEXT}"),
    Case("article.conflicts", f"M{TEXT}"),
    Case("article.news", f"U{TEXT}"),
    Case("newsroom.state", f"T{TEXT}"),
    Case("article.readers", f"\x0c{TEXT}"),
    Case("source.share", f"\x19{TEXT}"),
)  # fmt: skip
#: What opens things of the same kinds.
ALIKE = (
    Case("find.order", f"S{TEXT}{ESCAPE}"),
    Case("find.number", f":budget{ESCAPE}"),
    Case("claim.unsourced", f":14{ENTER}u{TEXT}{ENTER}N{TEXT}{SAVE}", ("verdict.set", "note.added"), TEXT),
    Case("claim.unsourced", f":15{ENTER}uu{ESCAPE}{LEAVE}"),
    Case("claim.source", f":7{ENTER}sseven dvux{TAB}https://example.org/{ENTER}", CITED),
    Case("article.queries", f"C{ENTER}{TEXT}{SAVE}", ("query.answered",), TEXT),
    Case("claim.open_url", f":1{ENTER}wdvux{ESCAPE}"),
    Case("claim.dismiss", f":11{ENTER}x{TEXT}{ENTER}", ("claim.dismissed",), TEXT),
    Case("claim.grow", f":10{ENTER}]l{ENTER}", ("claim.edited",)),
    Case("claim.shrink", f":10{ENTER}[{ENTER}", ("claim.edited",)),
    Case("claim.grow_left", f":10{ENTER}{{{ENTER}", ("claim.edited",)),
    Case("claim.shrink_left", f":10{ENTER}}}{ENTER}", ("claim.edited",)),
    Case("source.destroy", f"\x18{ENTER}{TEXT}{TAB}{TEXT}{ENTER}{LEAVE}"),
    Case("article.pick", f"Advux{ESCAPE}"),
    Case("article.assign", f"\x01{TEXT}{ENTER}", ("article.assigned",), TEXT),
    Case("article.diff", f"Vdvux{ESCAPE}"),
    Case("article.left_out", f"Rdvux{ESCAPE}"),
    Case("article.findings", f"Fdvux{ESCAPE}"),
)  # fmt: skip
PASTED = f"\x1b[200~{TEXT}\x1b[201~"
PASTES = (
    Case("pasted over the claims", f"{PASTED}N{TEXT}{SAVE}", ("note.added",), TEXT),
    Case("pasted into a search", f"/{PASTED}{ESCAPE}"),
    Case("pasted into a note", f"N{PASTED}{SAVE}", ("note.added",), TEXT),
    Case("pasted into a source", f":7{ENTER}s{PASTED}{ENTER}", CITED),
)


def prepare(desk: Desk) -> None:
    """Claims 1, 5 and 6 have a source, claim 2 a verdict and a query; a second draft has more.

    Two confidential sources are known, so that one is left when the other's name is destroyed.
    """
    article_id = desk.articles.all()[0].id
    rows = desk.claims.of(article_id)
    urls = SourceNote(title="Le Monde", url="https://example.org/a", archive_url="https://example.org/b")
    for row in (rows[0], rows[4], rows[5]):
        desk.evidence.attach(row.id, EvidenceNote(source=urls))
    for person in ("Jeanne Martin", "Karim Haddad"):
        desk.sources.add(SourceNote(person=person, confidential=True))
    desk.verdicts.set_all([rows[1].id], Verdict.DISPUTED)
    desk.correspondence.ask(article_id, "Where from?", claim_id=rows[1].id)
    text = SEED.read_text(encoding="utf-8")
    revise(desk, plan_revision(desk, article_id, article(text + MORE, "Altman")))


class Session:
    """One app for many cases; after a case that failed another one is begun."""

    def __init__(self, folder: Path, pieces: int | None) -> None:
        """`pieces`: how many bytes are sent at a time; all of them where it is None."""
        self._folder, self._pieces = folder, pieces
        self._begun = 0
        self.sound = False

    def begin(self) -> None:
        """A record with the seed article, and the app on it."""
        self.end()
        self._begun += 1
        folder = self._folder / str(self._begun)
        folder.mkdir()
        record = make_record(folder / "claims.db")
        longer = SEED.read_text(encoding="utf-8") + MORE + "Une phrase de plus.\n"
        (folder / "new.txt").write_text(longer, encoding="utf-8")
        (folder / "other.txt").write_text("Le budget de 2024 est de 12 millions d'euros.\n", encoding="utf-8")
        editor = folder / "editor"
        editor.write_text(f"#!{sys.executable}\nimport sys\nopen(sys.argv[1], 'a').write('from the editor')\n")
        editor.chmod(0o700)
        with Desk.open(record, actor="Ada", clock=ticking()) as desk:
            prepare(desk)
        self.terminal = Terminal(record, environment={"VISUAL": str(editor)})
        self._desk = Desk.open(record, actor="Reader", clock=ticking(), read_only=True)
        self.terminal.until(lambda: "Altman" in self.terminal.drawn)
        self.sound = True

    def type(self, case: Case) -> list[Event]:
        """What comes of the keys of `case`, up to a flag that is set when all is done; flags are not told."""
        self.sound = False
        begun = self._desk.heads()
        self.terminal.send(case.keys, pieces=self._pieces)

        def told() -> list[Event]:
            return [event for event in self._desk.trail.since(begun) if event.kind not in FLAGS]

        self.terminal.until(lambda: len(told()) >= len(case.kinds))
        self.terminal.until(lambda: not self.terminal.unread)
        time.sleep(PAUSE)
        # Once: a second flag could come in the middle of the next case, and be taken for the end of that one.
        self.terminal.send("!")
        self.terminal.until(lambda: any(event.kind in FLAGS for event in self._desk.trail.since(begun)))
        self.sound = True
        return told()

    def end(self) -> None:
        """Close app and record, where one was begun."""
        if not self._begun:
            return
        self._desk.close()
        self.terminal.close()


@pytest.fixture(scope="module")
def sessions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[int | None, Session]]:
    """By how many bytes are sent at a time; a fixture with a parameter would begin an app for each row."""
    opened = {pieces: Session(tmp_path_factory.mktemp("bursts"), pieces) for pieces in (None, 1)}
    yield opened
    for session in opened.values():
        session.end()


#: Byte by byte too what opens first and what is pasted; all others so, and what is alike, in the tests that take long.
IN_PIECES = (*CASES[1:8], *PASTES)
LONG = [(None, case) for case in ALIKE] + [(1, case) for case in (*CASES, *ALIKE) if case not in IN_PIECES]


def rows(typed: Iterable[tuple[int | None, Case]], *marks: pytest.MarkDecorator) -> list[object]:
    named = {None: "one read", 1: "byte by byte"}
    return [pytest.param(size, case, id=f"{named[size]}-{case.act_id}", marks=marks) for size, case in typed]


TYPED = [
    *rows((None, case) for case in (*CASES, *PASTES)),
    *rows((1, case) for case in IN_PIECES),
    *rows(LONG, pytest.mark.long),
]


@pytest.mark.parametrize(("pieces", "case"), TYPED)
def test_keys_after_one_that_opens_something_go_into_it_and_do_nothing_else(
    sessions: dict[int | None, Session], pieces: int | None, case: Case
) -> None:
    session = sessions[pieces]
    if not session.sound:
        session.begin()
    written = session.type(case)
    assert tuple(event.kind for event in written) == case.kinds
    if case.words:
        assert case.words in str(written[-1].data)


def test_every_act_that_opens_something_has_a_case() -> None:
    assert {case.act_id for case in (*CASES, *ALIKE)} == {act.id for act in ACTS if act.opens}


def test_enter_that_was_typed_before_the_screen_was_there_is_enter(tmp_path: Path) -> None:
    record = make_record(tmp_path / "claims.db")
    terminal = Terminal(record)
    try:
        terminal.send("dwrong\r")
        with Desk.open(record, actor="Reader", clock=ticking(), read_only=True) as desk:
            terminal.until(lambda: desk.articles.all()[0].counts.disputed == 1)
    finally:
        terminal.close()
