"""Sign-offs: a second person vouches for the check of a draft."""

from __future__ import annotations

from workbench.desk.articles import Articles
from workbench.desk.drafts import Drafts
from workbench.desk.kinds.articles import ARTICLE_SIGNED_OFF
from workbench.desk.kinds.table import names
from workbench.desk.model import SignOff
from workbench.desk.stored_rows import value_of
from workbench.record.errors import Refused
from workbench.record.reviewers import same_person
from workbench.record.session import Session
from workbench.translatable import counted

_SIGN_OFFS = f"""
SELECT s.*, s.draft = a.draft AND CASE WHEN EXISTS (SELECT 1 FROM moments) THEN
    NOT EXISTS (SELECT 1 FROM lapsed AS l WHERE l.id = s.id)
ELSE
    NOT EXISTS (
        SELECT 1 FROM trail AS t WHERE t.article = s.article AND t.seq > s.event AND t.undone_by IS NULL
        AND t.kind IN ({names(lambda kind: kind.ends_sign_off)})
    )
END AS current
FROM signoffs AS s JOIN articles AS a ON a.id = s.article
"""  # noqa: S608 - kinds are names of ours


class SignOffs:
    """The sign-offs of articles, and how one is given."""

    def __init__(self, session: Session, articles: Articles, drafts: Drafts) -> None:
        self._session = session
        self._articles = articles
        self._drafts = drafts

    def of(self, article_id: str) -> list[SignOff]:
        """The sign-offs of an article, in order."""
        rows = self._session.store.rows(_SIGN_OFFS + "WHERE s.article = ? ORDER BY s.at, s.id", (article_id,))
        return [value_of(row, SignOff) for row in rows]

    def refuse_checker(self, article_id: str) -> None:
        """Raise Refused where who would sign off, or somebody whose name looks the same, checked one of its claims."""
        checkers = self._session.store.rows(
            "SELECT DISTINCT decided_by AS name FROM claims WHERE article = ?1 AND state = 'standing'"
            " AND decided_by IS NOT NULL UNION SELECT json_extract(party.value, '$[1]') FROM conflicts AS c"
            " JOIN json_each(c.events) AS party WHERE c.article = ?1 AND c.kind IN ('agreed', 'contested')",
            (article_id,),
        )
        checker = next((row["name"] for row in checkers if same_person(row["name"], self._session.actor)), None)
        if checker is not None:
            if checker != self._session.actor:
                raise Refused(
                    "sign-off",
                    "{who} checked claims of this article, and {here} looks the same; another person signs it off",
                    who=checker,
                    here=self._session.actor,
                )
            raise Refused("sign-off", "{who} checked claims of this article; another person signs it off", who=checker)

    def add(self, article_id: str, note: str = "", *, override: str | None = None) -> SignOff:
        """Vouch for the check of the newest draft, whose SHA-256 the sign-off holds.

        Raises Refused where the reviewer, or somebody whose name looks the same, gave a verdict that counts on one of
        its claims, and, unless `override` gives a reason, where claims are still open.
        """
        with self._session.act() as act:
            article = self._articles.get(article_id)
            draft = self._drafts.get(article.id)
            self.refuse_checker(article.id)
            if article.counts.open and not (override or "").strip():
                message = counted(
                    "{n} claims are still open; decide them, or override with a reason",
                    "{n} claims are still open; decide them, or override with a reason",
                    article.counts.open,
                )
                raise Refused("sign-off", message, overridable=True)
            sign_off = act.new_id()
            data = {
                "signoff": sign_off,
                "sha256": draft.sha256,
                "note": note,
                "override": override if article.counts.open else None,
            }
            act.append(ARTICLE_SIGNED_OFF, data, article=article.id, draft=draft.id)
        return next(one for one in self.of(article.id) if one.id == sign_off)
