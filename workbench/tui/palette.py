"""The command palette: every act by what it does, with its keys."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from workbench.tui.acts.act import Act
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.tui.screens.review import ReviewScreen


class ActProvider(Provider):
    """Finds acts; one that can't be done now is there too and says why."""

    async def discover(self) -> Hits:
        """All acts, in the order of the help screen."""
        for act, line in self._acts():
            yield DiscoveryHit(Content(line), self._doing(act), help=self._help(act))

    async def search(self, query: str) -> Hits:
        """The acts that `query` fits."""
        matcher = self.matcher(query)
        for act, line in self._acts():
            if (score := matcher.match(f"{line} {say(act.title)}")) > 0:
                yield Hit(score, matcher.highlight(line), self._doing(act), help=self._help(act))

    @property
    def _review(self) -> ReviewScreen:
        return cast("ReviewScreen", self.screen)

    def _acts(self) -> Iterator[tuple[Act, str]]:
        for act in self._review.keymap.acts:
            if act.id != "screen.palette":
                yield act, f"{say(act.help)}  {self._review.keymap.all(act)}"

    def _doing(self, act: Act) -> Callable[[], Awaitable[None]]:
        return partial(self._review.run_action, f"act('{act.id}')")

    def _help(self, act: Act) -> str:
        reason = act.why_not(self._review.bench)
        return say("Not now: {reason}", reason=reason) if reason else say(act.group.value)
