"""A row of a kind of event: what the record asks of it, and what the desk does."""

from __future__ import annotations

from workbench.record import definition


class Kind(definition.Kind, frozen=True, kw_only=True, eq=False):
    """A kind of event at a desk.

    `told` is what a trail says was done, and `told_alone` that the details say it better than that. `ends_sign_off`:
    after such an event an earlier sign-off vouches no more. `at_its_place`: it leaves every claim but the one it names
    as it was, and that one at its place in the article. `is_work`: an article on which this was done here is not
    replaced by an import that does not know of it. `import_asks`: an import asks before such an event changes what the
    record had before.
    """

    told: str
    told_alone: bool
    ends_sign_off: bool
    at_its_place: bool
    is_work: bool
    import_asks: bool
