"""A desk with something of everything that a report tells, and claims to cut a copy at."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import zipfile
from dataclasses import replace

from tests.desk.desks import Clock
from workbench.articles.article import Article
from workbench.claims import Attribution, Claim, Mode, Quantity, QuantityType, Span, Verdict
from workbench.desk import Desk
from workbench.desk.model import ArticleRow, ClaimRow, EvidenceNote
from workbench.desk.source_note import Rank, SourceKind, SourceNote
from workbench.desk.vocabulary import Origin, QueryOutcome, Reason, Stance, State
from workbench.reports.build import report_of
from workbench.reports.formats import FORMATS
from workbench.reports.model import Edition, Level, Report

TEXT = """Une tournée mondiale

Selon des sources, Sam Altman veut lever 7 000 milliards de dollars.
L’entreprise emploie 2 500 personnes, a déclaré la porte-parole Anne Leduc.

« Nous avons vendu 43 % du parc », affirme un cadre. <script>alert(1)</script>
"""

CHECKPOINT = (
    """claims-workbench/01920000-0000-7000-8000-000000000000
12
uk9O3AlmcBWP1Y0c9sZ0hM8TfV4sJ0p0W8m1mR2y+Qo=

— claims-workbench/01920000-0000-7000-8000-000000000000 """
    + "A" * 91
    + "=\n"
)


ARTICLE = Article(
    text=TEXT,
    title="Une tournée mondiale",
    language="fr",
    published=dt.date(2024, 9, 30),
    byline=None,
    url=None,
    filename="tournée.txt",
    original=TEXT.encode(),
    sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
    media_type="text/plain",
)

MADE_AT = dt.datetime(2026, 3, 2, 10, 30, tzinfo=dt.UTC)


def ticking() -> Clock:
    """The clock of the reports' desks."""
    return Clock(dt.datetime(2026, 3, 1, 9, 0, tzinfo=dt.UTC))


def numeric(words: str, value: float, unit: str | None = None, kind: QuantityType = QuantityType.COUNT) -> Claim:
    return Claim(_span(words), quantity=Quantity(kind, value=value, unit=unit))


def attributed(words: str, source: str | None, mode: Mode, *, anonymous: bool = False) -> Claim:
    return Claim(_span(words), attribution=Attribution(mode, _span(source) if source else None, anonymous=anonymous))


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


CLAIMS = [
    attributed(TEXT.split("\n")[2].rstrip("."), "des sources", Mode.INDIRECT, anonymous=True),
    numeric("7 000 milliards de dollars", 7_000_000_000_000, "USD", QuantityType.MONEY),
    attributed(TEXT.split("\n")[3].rstrip("."), "Anne Leduc", Mode.INDIRECT),
    numeric("2 500 personnes", 2500, "person"),
    attributed("« Nous avons vendu 43 % du parc », affirme un cadre", "un cadre", Mode.DIRECT, anonymous=True),
    numeric("43 %", 43, "%", QuantityType.PERCENT),
]  # fmt: skip


def fill(desk: Desk) -> ArticleRow:
    """An article under check with something of everything that a report tells."""
    row = desk.articles.take_in(ARTICLE, CLAIMS)
    claim = {found.number: found.id for found in desk.claims.of(row.id)}
    filing = SourceNote(
        kind=SourceKind.DOCUMENT, rank=Rank.PRIMARY, title="Rapport annuel 2023", publisher="L’Entreprise",
        url="https://exemple.test/rapport?a=1&b=2", published="2024-03", accessed=dt.date(2024, 10, 1),
    )  # fmt: skip
    tied = desk.evidence.attach(
        claim[4], EvidenceNote(source=filing, locator="p. 12", passage="2 500 salariés au 31 décembre")
    )
    desk.evidence.attach(claim[3], EvidenceNote(source=tied.source.id, stance=Stance.CONTEXT))
    desk.evidence.attach(
        claim[2],
        EvidenceNote(
            source=SourceNote(kind=SourceKind.INTERVIEW, title="Entretien avec Jeanne Secret", person="Jeanne Secret",
                              contact="jeanne@secret.test", confidential=True),
            stance=Stance.CONTRADICTS, passage="moins de 5 000 milliards", note="Jeanne  Secret l’a répété",
        ),
    )  # fmt: skip
    desk.verdicts.set(claim[4], Verdict.VERIFIED, note="Chiffre exact au 31 décembre")
    desk.verdicts.set(claim[2], Verdict.DISPUTED, reason=Reason.AWAITING_REPLY, note="d’après J. Secret, trop haut")
    desk.verdicts.set(claim[6], Verdict.VERIFIED, override="calcul refait par la rédaction")
    desk.verdicts.set(claim[3], Verdict.UNSOURCED)
    desk.claims.dismiss(claim[5], "citation d’ambiance")
    desk.correspondence.add_note(row.id, "Relire avec Jeanne Secret")
    desk.correspondence.add_note(row.id, "Voir la dépêche", claim_id=claim[1])
    desk.correspondence.ask(row.id, "Qui sont ces sources ?", claim_id=claim[1])
    change = desk.correspondence.ask(
        row.id, "À nuancer", claim_id=claim[2], proposed="des milliers de milliards de dollars"
    )
    desk.correspondence.answer(change.id, "d’accord", QueryOutcome.ACCEPTED)
    return desk.articles.get(row.id)


def made(desk: Desk, article: ArticleRow, level: Level = Level.INTERNAL, language: str | None = None) -> Report:
    return replace(report_of(desk, article.id, Edition(level, MADE_AT, "Ada Martin", language)), checkpoint=CHECKPOINT)


def file_of(report: Report, form: str) -> bytes:
    """A report's file in a format."""
    stream = io.BytesIO()
    FORMATS[form].write(report, stream)
    return stream.getvalue()


def text_of(report: Report, form: str) -> str:
    """All that stands in a report's file; a packed one is unpacked."""
    data = file_of(report, form)
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


def claim_row(text: str, start: int, end: int, number: int, verdict: Verdict = Verdict.OPEN) -> ClaimRow:
    claim = Claim(Span.of(text, start, end), quantity=Quantity(QuantityType.COUNT, value=1))
    return ClaimRow(
        id=f"id-{number}", article_id="article", number=number, draft_id="draft", claim=claim, origin=Origin.EXTRACTED,
        state=State.STANDING, state_reason="", replaced_by=(), verdict=verdict, reason=None, verdict_note="",
        override=None, decided_at=None, decided_by=None, change=None, previous=None, previous_verdict=None,
        assigned_to=None, flagged=False, evidence_count=0, note_count=0, open_queries=0,
    )  # fmt: skip
