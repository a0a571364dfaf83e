"""Acts on an article's drafts: what changed between two of them, and what of the file is not in the copy."""

from __future__ import annotations

from textual.content import Content

from workbench.desk import Desk
from workbench.desk.model import Draft
from workbench.display import visible_line
from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.reasons import first, no_article, review_of
from workbench.tui.bench import Bench
from workbench.ui_language import as_said, labelled, say


async def _compare(bench: Bench) -> None:
    """Show what the newest draft changed: since the one before it, or since an earlier one that the user chooses."""
    from workbench.tui.screens.prompt import Choice, Choose
    from workbench.tui.screens.reader import Reader

    review = review_of(bench)
    article_id, newest = review.article.id, review.draft
    drafts = await bench.writer.ask(lambda desk: desk.drafts.of(article_id))
    earlier = {str(draft.number): draft for draft in reversed(drafts) if draft.number < newest.number}
    chosen: str | None = next(iter(earlier))
    if len(earlier) > 1:
        entries = [
            Choice(
                number,
                say("draft {number}: {filename}", number=number, filename=draft.filename),
                f"{draft.imported_at.astimezone():%Y-%m-%d %H:%M}",
            )
            for number, draft in earlier.items()
        ]
        chosen = await bench.ask(Choose(say("What changed up to draft {number} since", number=newest.number), entries))
    if chosen is not None:
        before = earlier[chosen]
        words = await bench.writer.ask(lambda desk: _changes(desk, before, newest))
        await bench.ask(Reader(say("Draft {before} → draft {after}", before=before.number, after=newest.number), words))


def _changes(desk: Desk, before: Draft, after: Draft) -> Content:
    from workbench.articles.diff import differences
    from workbench.new_draft import touched
    from workbench.tui.screens.draft_changes import comparison

    changed = differences(before.text, after.text, after.language)
    return comparison(changed, touched(desk, after.article_id, before.number, after.number))


async def _left_out(bench: Bench) -> None:
    """Show what was noticed in the draft's file, and what it holds and the copy does not."""
    from workbench.articles.left_out import is_account, name
    from workbench.new_reading import left_out
    from workbench.tui.screens.reader import Reader

    draft = review_of(bench).draft
    parts = await bench.writer.ask(lambda desk: left_out(desk, draft))
    lines = [
        Content(visible_line(labelled(say("Noticed in the file"), say(notice))))
        for notice in draft.warnings
        if not is_account(notice)
    ]
    lines += [
        Content.assemble(
            (say(name(one)), "bold"),
            (f", {visible_line(as_said(one.where))}" if one.where else "", "$foreground-muted"),
            f": {visible_line(one.shown)}" if one.words.strip() else "",
        )
        for one in parts
    ]
    if not parts:
        lines.append(Content(say("All that the file holds stands in the copy.")))
    await bench.ask(Reader(say("Left out of draft {number}", number=draft.number), Content("\n").join(lines)))


def _one_draft(bench: Bench) -> str | None:
    return None if review_of(bench).draft.number > 1 else say("the article has one draft only")


ACTS: tuple[Act, ...] = (
    Act("article.diff", ("V",), "changes", "See what the newest draft changed, and the claims it touched.",
        Group.ARTICLE, _compare, first(no_article, _one_draft), opens=True),
    Act("article.left_out", ("R",), "left out", "See what the draft's file holds and the copy does not: captions, "
        "deleted and hidden passages, heads of pages.", Group.ARTICLE, _left_out, no_article, opens=True),
)  # fmt: skip
