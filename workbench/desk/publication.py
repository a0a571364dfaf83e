"""What the desk asks before an article goes out: what it set itself, and the claims and queries that a reason finds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from workbench.desk.kinds.record import PUBLISH_RULE_SET
from workbench.desk.rules import DeskRule
from workbench.desk.vocabulary import Permission, Reason, Refusal, Rule, Stance
from workbench.record.session import Session
from workbench.record.store import Store

#: What a desk that set nothing lets pass: it is asked for where a desk wants more than most do.
USUALLY_ALLOWED = frozenset({Refusal.UNVERIFIED, Refusal.FINDINGS, Refusal.DOSSIER})

#: Beside `disputed` these say what became of the claim: the copy was changed, or it goes out on somebody's word.
SETTLED = (Reason.CORRECTED, Reason.KEPT)
#: Beside `unsourced` these say too why there is no source: the author answers for it, or it is a judgement.
NEEDS_NO_SOURCE = (*SETTLED, Reason.ON_AUTHOR, Reason.OPINION)


class FoundClaims:
    """Claims under check that a reason finds: read by id in reading order, or counted without being read."""

    def __init__(self, store: Store, where: str, values: tuple[str, ...]) -> None:
        self._store, self._values = store, values
        self._from = f"FROM claims AS c WHERE c.article = ? AND c.state = 'standing' AND {where}"

    def __iter__(self) -> Iterator[str]:
        rows = self._store.rows(f'SELECT c.id {self._from} ORDER BY c.start, c."end", c.number', self._values)
        return (row["id"] for row in rows)

    def __len__(self) -> int:
        row = self._store.row(f"SELECT count(*) AS n {self._from}", self._values)
        return row["n"] if row else 0


class Publication:
    """The desk's rule for publishing, and what stands in an article's way by it."""

    def __init__(self, session: Session, rule: DeskRule) -> None:
        self._session = session
        self._rule = rule

    def refused(self) -> frozenset[Refusal]:
        """The reasons for which the desk does not let an article go out."""
        return frozenset(reason for reason in Refusal if self._permission(reason) is Permission.REFUSE)

    def set(self, *, allow: Collection[Refusal] = (), refuse: Collection[Refusal] = ()) -> None:
        """Say which reasons are let pass from now on and which are refused; all others stay as they are."""
        with self._session.act() as act:
            for to, reasons in ((Permission.ALLOW, allow), (Permission.REFUSE, refuse)):
                for reason in sorted(set(reasons)):
                    if (before := self._permission(reason)) is not to:
                        act.append(PUBLISH_RULE_SET, {"reason": str(reason), "from": str(before), "to": str(to)})

    def with_verdict(self, article_id: str, verdict: str, settled: Collection[Reason] = ()) -> FoundClaims:
        """The claims under check with `verdict`, but for those with one of these reasons."""
        return self._claims(
            article_id,
            f"c.verdict = ? AND coalesce(c.reason, '') NOT IN ({', '.join('?' * len(settled))})",
            (verdict, *map(str, settled)),
        )

    def unverified(self, article_id: str) -> FoundClaims:
        """The claims under check that are decided and not verified."""
        return self._claims(article_id, "c.verdict NOT IN ('open', 'verified')", ())

    def contradicted(self, article_id: str) -> FoundClaims:
        """The verified claims that a source contradicts and nobody kept by name."""
        return self._claims(
            article_id,
            "c.verdict = 'verified' AND coalesce(c.reason, '') <> ? AND EXISTS ("
            "SELECT 1 FROM evidence AS e WHERE e.claim = c.id AND e.stance = ? AND e.withdrawn IS NULL)",
            (str(Reason.KEPT), str(Stance.CONTRADICTS)),
        )

    def doubtful_by_the_rule(self, article_id: str) -> Iterable[str]:
        """The verified claims that may lack what the desk's rule asks and were not overridden, in reading order.

        A primary source that supports the claim satisfies every rule; of the other claims each has to be looked at.
        """
        if self._rule.current() is Rule.NONE:
            return ()
        return self._claims(
            article_id,
            "c.verdict = 'verified' AND c.override IS NULL AND NOT EXISTS (SELECT 1 FROM evidence AS e"
            " JOIN sources AS s ON s.id = e.source WHERE e.claim = c.id AND e.stance = 'supports'"
            " AND e.withdrawn IS NULL AND (s.rank = 'primary' OR ? = 'source'))",
            (str(self._rule.current()),),
        )

    def _claims(self, article_id: str, where: str, values: tuple[str, ...]) -> FoundClaims:
        return FoundClaims(self._session.store, where, (article_id, *values))

    def _permission(self, reason: Refusal) -> Permission:
        row = self._session.store.row("SELECT value FROM settings WHERE id = ?", (f"publish {reason}",))
        if row:
            return Permission(row["value"])
        return Permission.ALLOW if reason in USUALLY_ALLOWED else Permission.REFUSE
