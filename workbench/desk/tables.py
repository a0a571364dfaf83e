"""The desk's tables that are folded from the events, and views of them with names that people read.

Every row that an act can change has an `id` and, in `event`, the sequence number of the event it owes its state to.
`verdicts` keeps every verdict that was given, those undone as well; `trail` tells which stand. Where the record keeps
other machines' logs, `conflicts` tells what their authors did without knowing of each other, and `lapsed` the sign-offs
that are not current; with one log both are empty.
"""

from __future__ import annotations

from workbench.desk.passages import PASSAGES
from workbench.record.definition import RowName, Tables
from workbench.translatable import N_

_FOLDED = """
CREATE TABLE articles (
    id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, slug TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
    language TEXT, published TEXT, byline TEXT, url TEXT, draft TEXT, imported_at TEXT NOT NULL,
    imported_by TEXT NOT NULL, assigned_to TEXT, retain_until TEXT, hold TEXT, destroyed INTEGER NOT NULL DEFAULT 0,
    last_number INTEGER NOT NULL DEFAULT 0, event INTEGER NOT NULL
) STRICT;
CREATE TABLE drafts (
    id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id), number INTEGER NOT NULL,
    sha256 TEXT NOT NULL, original_sha256 TEXT NOT NULL, filename TEXT NOT NULL, media_type TEXT NOT NULL,
    characters INTEGER NOT NULL, language TEXT, published TEXT, warnings TEXT NOT NULL, hints TEXT NOT NULL,
    imported_at TEXT NOT NULL, imported_by TEXT NOT NULL, event INTEGER NOT NULL,
    UNIQUE (article, number)
) STRICT;
CREATE INDEX drafts_by_original ON drafts (original_sha256);
CREATE TABLE claims (
    id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id), number INTEGER NOT NULL,
    draft TEXT NOT NULL REFERENCES drafts (id), start INTEGER NOT NULL, "end" INTEGER NOT NULL, kind TEXT NOT NULL,
    text TEXT NOT NULL, body TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('extracted', 'added', 'split', 'merged')),
    state TEXT NOT NULL DEFAULT 'standing' CHECK (state IN ('standing', 'dismissed', 'split', 'merged', 'cut')),
    state_reason TEXT NOT NULL DEFAULT '', replaced_by TEXT NOT NULL DEFAULT '[]',
    verdict TEXT NOT NULL DEFAULT 'open' CHECK (verdict IN ('open', 'verified', 'disputed', 'unsourced')),
    reason TEXT, verdict_note TEXT NOT NULL DEFAULT '', override TEXT,
    decided_at TEXT, decided_by TEXT, change TEXT, previous TEXT, previous_verdict TEXT, assigned_to TEXT,
    flagged INTEGER NOT NULL DEFAULT 0, event INTEGER NOT NULL,
    UNIQUE (article, number)
) STRICT;
CREATE INDEX claims_in_order ON claims (article, start, "end");
CREATE INDEX claims_by_verdict ON claims (article, state, verdict);
CREATE TABLE verdicts (
    event INTEGER PRIMARY KEY, claim TEXT NOT NULL REFERENCES claims (id), verdict TEXT NOT NULL, reason TEXT,
    note TEXT NOT NULL, override TEXT, at TEXT NOT NULL, actor TEXT NOT NULL
) STRICT;
CREATE INDEX verdicts_by_claim ON verdicts (claim, event);
CREATE TABLE sources (
    id TEXT PRIMARY KEY, kind TEXT, rank TEXT, title TEXT NOT NULL, publisher TEXT NOT NULL, person TEXT NOT NULL,
    role TEXT NOT NULL, contact TEXT NOT NULL, confidential INTEGER NOT NULL, commitment TEXT, url TEXT NOT NULL,
    archive_url TEXT NOT NULL, accessed TEXT, published TEXT NOT NULL, obtained TEXT NOT NULL,
    attachment TEXT NOT NULL, attachment_sha256 TEXT NOT NULL, "group" TEXT NOT NULL, reliability TEXT,
    note TEXT NOT NULL, added_at TEXT NOT NULL, added_by TEXT NOT NULL, event INTEGER NOT NULL
) STRICT;
CREATE TABLE evidence (
    id TEXT PRIMARY KEY, claim TEXT NOT NULL REFERENCES claims (id), source TEXT NOT NULL REFERENCES sources (id),
    stance TEXT NOT NULL, locator TEXT NOT NULL, passage TEXT NOT NULL, calculation TEXT NOT NULL,
    note TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, withdrawn TEXT, event INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_by_claim ON evidence (claim);
CREATE INDEX evidence_by_source ON evidence (source);
CREATE TABLE documents (
    id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id), source TEXT NOT NULL REFERENCES sources (id),
    path TEXT NOT NULL, filename TEXT NOT NULL, sha256 TEXT NOT NULL, given_at TEXT NOT NULL, given_by TEXT NOT NULL,
    left TEXT, event INTEGER NOT NULL
) STRICT;
CREATE INDEX documents_by_article ON documents (article);
CREATE TABLE dismissals (
    id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id), kind TEXT NOT NULL, words TEXT NOT NULL,
    reason TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, event INTEGER NOT NULL
) STRICT;
CREATE INDEX dismissals_by_article ON dismissals (article);
CREATE TABLE notes (
    id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id), claim TEXT REFERENCES claims (id),
    text TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, event INTEGER NOT NULL
) STRICT;
CREATE INDEX notes_by_article ON notes (article);
CREATE INDEX notes_by_claim ON notes (claim);
CREATE TABLE queries (
    id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id), claim TEXT REFERENCES claims (id),
    text TEXT NOT NULL, proposed TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
    outcome TEXT NOT NULL DEFAULT 'open', answer TEXT NOT NULL DEFAULT '', answered_at TEXT, answered_by TEXT,
    event INTEGER NOT NULL
) STRICT;
CREATE INDEX queries_by_article ON queries (article);
CREATE INDEX queries_by_claim ON queries (claim);
CREATE TABLE signoffs (
    id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id), draft TEXT NOT NULL REFERENCES drafts (id),
    draft_sha256 TEXT NOT NULL, actor TEXT NOT NULL, at TEXT NOT NULL, note TEXT NOT NULL, override TEXT,
    event INTEGER NOT NULL
) STRICT;
CREATE INDEX signoffs_by_article ON signoffs (article);
CREATE TABLE settings (
    id TEXT PRIMARY KEY, value TEXT NOT NULL, event INTEGER NOT NULL
) STRICT;
CREATE TABLE conflicts (
    id TEXT PRIMARY KEY, article TEXT, claim TEXT, kind TEXT NOT NULL, name TEXT NOT NULL, row TEXT NOT NULL,
    events TEXT NOT NULL, said TEXT NOT NULL, event INTEGER NOT NULL
) STRICT;
CREATE INDEX conflicts_by_article ON conflicts (article);
CREATE INDEX conflicts_by_claim ON conflicts (claim);
CREATE TABLE lapsed (
    id TEXT PRIMARY KEY, article TEXT NOT NULL, event INTEGER NOT NULL
) STRICT;
"""

_VIEWS = """
CREATE VIEW who_verified_what AS
SELECT a.title AS article, c.number AS claim, c.text AS words, c.verdict AS verdict, c.decided_by AS reviewer,
       c.decided_at AS "when", t.imported_by AS "imported by", c.override AS "override reason",
       (SELECT group_concat(coalesce(nullif(s.title, ''), nullif(s.url, ''), nullif(s.publisher, ''), s.kind, 'source'),
                            '; ')
        FROM evidence AS e JOIN sources AS s ON s.id = e.source
        WHERE e.claim = c.id AND e.withdrawn IS NULL) AS sources
FROM claims AS c JOIN articles AS a ON a.id = c.article
LEFT JOIN trail AS t ON t.seq = (
    SELECT max(v.event) FROM verdicts AS v JOIN trail AS given ON given.seq = v.event
    WHERE v.claim = c.id AND given.undone_by IS NULL
)
WHERE c.state = 'standing' AND c.verdict <> 'open'
ORDER BY a.number, c.start, c.number;
CREATE VIEW open_claims AS
SELECT a.title AS article, c.number AS claim, c.kind AS kind, c.text AS words, c.reason AS reason,
       c.assigned_to AS "assigned to", c.change AS "change in the last draft"
FROM claims AS c JOIN articles AS a ON a.id = c.article
WHERE c.state = 'standing' AND c.verdict = 'open'
ORDER BY a.number, c.start, c.number;
CREATE VIEW claims_without_a_source AS
SELECT a.title AS article, c.number AS claim, c.text AS words, c.verdict AS verdict, c.decided_by AS reviewer,
       c.override AS "override reason"
FROM claims AS c JOIN articles AS a ON a.id = c.article
WHERE c.state = 'standing' AND NOT EXISTS (SELECT 1 FROM evidence AS e WHERE e.claim = c.id AND e.withdrawn IS NULL)
ORDER BY a.number, c.start, c.number;
CREATE VIEW audit_trail AS
SELECT t.seq AS event, t.at AS "when", t.actor AS who, t.kind AS what, a.title AS article, c.number AS claim,
       t.was AS "from", t.became AS "to", t.undone_by AS "undone by event", t.imported_by AS "imported by"
FROM trail AS t LEFT JOIN articles AS a ON a.id = t.article
LEFT JOIN claims AS c ON c.id = t.claim
ORDER BY t.seq;
CREATE VIEW claim_history AS
SELECT article, claim, "when", who, what, "from", "to", "undone by event", "imported by", event
FROM audit_trail WHERE claim IS NOT NULL
ORDER BY article, claim, event;
CREATE VIEW latest_verdicts AS
SELECT v.claim AS claim, v.actor AS actor, v.verdict AS verdict, v.at AS at, max(v.event) AS event
FROM verdicts AS v JOIN trail AS t ON t.seq = v.event WHERE t.undone_by IS NULL GROUP BY v.claim, v.actor;
CREATE VIEW disagreement AS
SELECT a.title AS article, c.number AS claim, c.text AS words, 'reviewers' AS sides, one.actor AS first,
       one.verdict AS says, other.actor AS second, other.verdict AS "but says"
FROM latest_verdicts AS one JOIN latest_verdicts AS other ON other.claim = one.claim AND other.event > one.event
JOIN claims AS c ON c.id = one.claim JOIN articles AS a ON a.id = c.article
WHERE one.verdict <> 'open' AND other.verdict <> 'open' AND one.verdict <> other.verdict AND c.state = 'standing'
UNION ALL
SELECT a.title, c.number, c.text, 'sources', coalesce(nullif(s.title, ''), nullif(s.url, ''), 'a source'), 'supports',
       coalesce(nullif(x.title, ''), nullif(x.url, ''), 'a source'), 'contradicts'
FROM evidence AS pro JOIN evidence AS con ON con.claim = pro.claim AND con.stance = 'contradicts'
JOIN sources AS s ON s.id = pro.source JOIN sources AS x ON x.id = con.source
JOIN claims AS c ON c.id = pro.claim JOIN articles AS a ON a.id = c.article
WHERE pro.stance = 'supports' AND pro.withdrawn IS NULL AND con.withdrawn IS NULL AND c.state = 'standing'
ORDER BY 1, 2;
"""

#: The text and the file of every draft of an article that was not destroyed.
_FILES = """
SELECT article, name, d.event AS event
FROM (SELECT article, event, sha256 AS name FROM drafts UNION ALL SELECT article, event, original_sha256 FROM drafts)
    AS d JOIN articles AS a ON a.id = d.article
WHERE NOT a.destroyed
"""


def _of_a_claim(table: str, claim: str, key: str = "id") -> str:
    return (
        "SELECT c.number, a.number AS article, c.text AS words"  # noqa: S608 - names of ours
        f" FROM {{of}}.{table} AS t JOIN {{of}}.claims AS c ON c.id = t.{claim}"
        f" JOIN {{of}}.articles AS a ON a.id = c.article WHERE t.{key} = ?"
    )


def _of_an_article(table: str, column: str) -> str:
    return (
        f"SELECT a.number AS article, t.{column} AS words"  # noqa: S608 - names of ours
        f" FROM {{of}}.{table} AS t JOIN {{of}}.articles AS a ON a.id = t.article WHERE t.id = ?"
    )


_A_SOURCE = """
SELECT coalesce(nullif(title, ''), nullif(url, ''), nullif(publisher, ''), id) AS words
FROM {of}.sources WHERE id = ?
"""

#: What people call the rows that they know.
_CALLED = (
    RowName("articles", N_("article {number} ({words})"),
            "SELECT number, title AS words FROM {of}.articles WHERE id = ?"),
    RowName("drafts", N_("draft {words} of article {article}"), _of_an_article("drafts", "number")),
    RowName("claims", N_("claim {number} of article {article} ({words})"), _of_a_claim("claims", "id")),
    RowName("verdicts", N_("a verdict on claim {number} of article {article} ({words})"),
            _of_a_claim("verdicts", "claim", "event")),
    RowName("evidence", N_("a source of claim {number} of article {article} ({words})"),
            _of_a_claim("evidence", "claim")),
    RowName("sources", N_("the source {words}"), _A_SOURCE),
    RowName("notes", N_("a note on article {article} ({words})"), _of_an_article("notes", "text")),
    RowName("queries", N_("a query on article {article} ({words})"), _of_an_article("queries", "text")),
    RowName("signoffs", N_("a sign-off of article {article} ({words})"), _of_an_article("signoffs", "actor")),
)  # fmt: skip

TABLES = Tables(
    folded=_FOLDED,
    names=(
        "lapsed", "conflicts", "settings", "signoffs", "queries", "notes", "dismissals", "documents", "evidence",
        "verdicts", "sources", "claims", "drafts", "articles",
    ),
    growing=frozenset({"verdicts"}),
    articles="articles",
    claims="claims",
    files=_FILES,
    commitments="SELECT id, commitment FROM sources",
    views=_VIEWS,
    added=("documents", "dismissals", "conflicts", "lapsed"),
    search=PASSAGES,
    called=_CALLED,
)  # fmt: skip
