"""What is worked out for the screen after a picture is there: readings, sentences, comparisons, forms to be opened."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Callable

from textual.screen import Screen
from textual.timer import Timer
from textual.worker import WorkType

from workbench.desk import Desk
from workbench.errors import WorkbenchError
from workbench.extract.sentences import SentenceSpans
from workbench.tui.background_audit import UNSOUND
from workbench.tui.bench import Bench
from workbench.tui.filters import IMPORTANCE
from workbench.tui.keymap import Keymap
from workbench.tui.style_sheets import read_opened
from workbench.tui.view import Work
from workbench.tui.widgets.details_pane import DetailsPane
from workbench.tui.widgets.filter_bar import FilterBar
from workbench.ui_language import say

#: Seconds after the first picture in which another version's readings are looked for.
_OLDER_AFTER = 1.0
#: Seconds after the first picture in which the record begins to be audited.
_AUDIT_AFTER = 0.5
#: Seconds after an article was drawn in which its claims begin to be compared with its dossier.
_COMPARE_AFTER = 0.2
#: Seconds after an article was drawn in which it is held against what was disputed in others.
_DISPUTED_AFTER = 0.3


class Background:
    """Works beside the user's keys, and has the view draw what was found; the first picture waits for none of it."""

    def __init__(
        self,
        screen: Screen[None],
        bench: Bench,
        keymap: Keymap,
        is_unsound: Callable[[], Awaitable[bool]] | None = None,
    ) -> None:
        self._screen, self._bench, self._keymap, self._is_unsound = screen, bench, keymap, is_unsound
        self._put_off: dict[str, Timer] = {}

    @property
    def puts_off(self) -> bool:
        """Whether something is still to begin in a while."""
        return bool(self._put_off)

    def after_start(self) -> None:
        """The first picture is on its way: load what acts need, look for readings of another version, audit."""
        self._screen.call_after_refresh(self._after_first_picture)
        if self._bench.review is not None:
            self._later(_OLDER_AFTER, self._tell_of_older_readings, "older")
        self._later(_AUDIT_AFTER, self._audit, "audit")

    def after_review(self) -> None:
        """An article was drawn anew: find its sentences, and what was disputed in others."""
        review = self._bench.review
        if review is not None and not review.sentences.spans:
            self._screen.call_after_refresh(self._find_sentences)
        self._later(_DISPUTED_AFTER, self._warn_of_disputed, "disputed")

    def compare(self) -> None:
        """Compare the claims with their dossier."""
        self._later(_COMPARE_AFTER, self._bench.compare, "compare")

    def _later(self, seconds: float, work: Work, group: str) -> None:
        """Do something in a while; where it is to be done anew meanwhile, only that."""

        async def tried() -> None:
            try:
                await work()
            except WorkbenchError as error:
                self._bench.tell(say.error(error), "error")

        def begin() -> None:
            if self._put_off.get(group) is not timer:
                return  # It had fired when it was put off again.
            del self._put_off[group]
            started: WorkType[None] = tried  # Called by the worker: a coroutine made here may never be awaited.
            self._screen.run_worker(started, group=group, exclusive=True)

        if group in self._put_off:
            self._put_off[group].stop()
        timer = self._put_off[group] = self._screen.set_timer(seconds, begin)

    def _after_first_picture(self) -> None:
        gc.enable()  # Who started the program may have paused it: nothing is garbage yet.
        self._screen.query_one(DetailsPane).visible = True
        read_opened(self._screen.app)
        self._screen.query_one(FilterBar).prepare()
        loads: WorkType[None] = self._load_for_acts
        self._screen.run_worker(loads, group="forms")

    async def _load_for_acts(self) -> None:
        """Load what the first verdict and the first form need."""
        # What takes long is loaded beside the desk's own thread, where an act would wait for it.
        await asyncio.to_thread(_load_modules)
        await self._bench.writer.ask(Desk.load_parts)

    async def _tell_of_older_readings(self) -> None:
        """Say once that another version of the workbench read articles of the record, and which act reads them anew."""
        from workbench.new_reading import notice, read_by_another_version

        if said := notice(await self._bench.writer.ask(read_by_another_version)):
            key = self._keymap.first_of("article.reread")
            self._bench.tell(say("{said}; {key} shows what this one reads", said=said, key=key))

    async def _audit(self) -> None:
        """Say where the record does not pass its audit: what the screen shows may not be what was decided."""
        bench = self._bench
        if self._is_unsound is None or not await self._is_unsound() or not bench.view.is_attached:
            return
        bench.unsound = True
        bench.view.show_progress()
        bench.tell(say(UNSOUND), "error")

    async def _warn_of_disputed(self) -> None:
        """Mark the claims that were found to be wrong in another article and come again."""
        bench = self._bench
        try:
            found_others = await bench.note_disputed()
        except WorkbenchError as error:
            self._screen.log.warning(str(error))
            return
        if not bench.view.is_attached:
            return
        if found_others:
            bench.view.show_progress()
            bench.view.show_list()
        if bench.choice.order.id == IMPORTANCE:
            await bench.show_weighed()

    def _find_sentences(self) -> None:
        review = self._bench.review
        if review is None:
            return
        # Of an article of ten thousand claims they are found in less than a tenth of a second.
        review.take_sentences(SentenceSpans.of(review.draft.text, review.draft.language))
        self._bench.view.show_progress()
        self._bench.view.show_filtered()


def _load_modules() -> None:
    """Load what an act writes with, and the forms that are opened most."""
    import workbench.tui.screens.claim_form
    import workbench.tui.screens.help
    import workbench.tui.screens.prompt
    import workbench.tui.screens.source_form  # noqa: F401 - loaded is all that is wanted
    from workbench.record.session import load_for_writing

    load_for_writing()
