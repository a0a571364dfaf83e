"""The screen in a language that no word of English survives: what is left was not marked, or is the article's own."""

from __future__ import annotations

import gettext
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from textual.widgets import Checkbox, Input

from tests.tui.bench_record import REVIEWER
from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving
from tests.tui.test_pictures import judged
from workbench.desk import Desk
from workbench.display import cells
from workbench.ui_language import say, speak

#: What is no word of a language: keys, the program, parts of addresses, formats, the reviewer.
NAMES = frozenset({
    "workbench", "tab", "https", "web", "archive", "org", "pdf", "html",
    "docx", "usd", REVIEWER.split()[1].lower(),
})  # fmt: skip
#: Each screen with the keys that open it, from the review screen.
SCREENS = {
    "review": (),
    "help": ("question_mark",),
    "source": ("s",),
    "dispute": ("d",),
    "reason": ("r",),
    "note": ("N",),
    "query": ("c",),
    "filters": ("f",),
    "orders": ("S",),
    "number": ("colon",),
    "search": ("slash",),
    "set aside": ("x",),
    "assign": ("at",),
    "assign article": ("ctrl+a",),
    "new claim": ("a",),
    "reading": ("e",),
    "articles": ("A",),
    "import": ("I",),
    "sign off": ("O",),
    "export": ("E",),
    "dossier": ("B",),
}


class Unknown(gettext.NullTranslations):
    """A language that writes every letter in another script."""

    def gettext(self, message: str) -> str:
        return "".join(part if part.startswith("{") else re.sub("[A-Za-z]", "ж", part) for part in _parts(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def _parts(message: str) -> list[str]:
    return re.split(r"(\{[^}]*\})", message)


@pytest.fixture
def unknown() -> Iterator[None]:
    say.catalogue = Unknown()
    yield
    speak("en")


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{3,}", text.lower()))


async def opened(at: Driver) -> AsyncIterator[str]:
    """Each screen in turn by its name, with all that it folds away."""
    await at.press("j", "j", "j")
    for name, keys in SCREENS.items():
        await at.press(*keys)
        for widget in at.app.screen.query("Collapsible"):
            widget.collapsed = False  # type: ignore[attr-defined]
        await at.settle()
        yield name
        while at.app.screen is not at.screen:
            await at.press("escape")
        await at.press("escape")  # leaves the search


async def test_no_word_on_the_screen_is_left_out_of_the_catalogues(
    make_app: MakeApp, desk: Desk, unknown: None
) -> None:
    judged(desk)
    article = desk.articles.all()[0]
    own = words(" ".join((desk.drafts.get(article.id).text, article.title, str(Path.cwd()))))
    own |= words("Ada Second Reader Altman's plan for chips The New York Times nytimes.com altman "
                 "Mr. Altman asked for seven trillion dollars read in print a headline long scale")  # fmt: skip
    async with driving(make_app(), size=(170, 60)) as at:
        async for screen in opened(at):
            left = words(at.draw()) - own - NAMES
            # A word of the article may be cut off at the end of a line.
            cut = {word for word in left if any(known.startswith(word) or known.endswith(word) for known in own)}
            assert left - cut == set(), screen


@pytest.fixture
def french() -> Iterator[None]:
    speak("fr")
    yield
    speak("en")


@pytest.mark.usefixtures("french")
async def test_nothing_that_a_french_form_says_is_cut_on_a_narrow_screen(make_app: MakeApp, desk: Desk) -> None:
    """Placeholders are as long as their fields, and the line of keys names the one that leaves."""
    judged(desk)
    async with driving(make_app(), size=(80, 24)) as at:
        async for screen in opened(at):
            fields = [field for field in at.app.screen.query(Input) if field.size.width and not field.value]
            cut = [field.placeholder for field in fields if cells(field.placeholder) > field.size.width]
            assert cut == [], screen
            ticks = [tick for tick in at.app.screen.query(Checkbox) if tick.size.width]
            assert [str(tick.label) for tick in ticks if cells(str(tick.label)) > tick.size.width - 4] == [], screen
            for frame in at.app.screen.query(".dialog"):
                told = str(frame.border_subtitle)
                assert "…" not in told, screen
                assert told.endswith(("échap quitte", "échap ferme")), screen
