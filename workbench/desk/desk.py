"""The desk: one open record and everything that can be asked of it and done with it."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from workbench.desk.articles import Articles
from workbench.desk.claims import Claims
from workbench.desk.conflicts.listing import Conflicts
from workbench.desk.definition import DEFINITION
from workbench.desk.drafts import Drafts
from workbench.desk.kinds.record import RECORD_CREATED
from workbench.desk.publication import Publication
from workbench.desk.rules import DeskRule
from workbench.desk.sign_offs import SignOffs
from workbench.record.checkpoints import beside
from workbench.record.definition import Definition
from workbench.record.errors import DeskError
from workbench.record.events import Entry, written_time
from workbench.record.ids import SYSTEM_ENTROPY, Entropy, uuid7
from workbench.record.keys import Keys
from workbench.record.reviewers import named
from workbench.record.session import Clock
from workbench.record.signing import Signing
from workbench.record.store import PATIENCE, is_missing
from workbench.version import __version__

if TYPE_CHECKING:
    from workbench.desk.access import Access
    from workbench.desk.bundle import Bundles
    from workbench.desk.confidential_entries import ConfidentialEntries
    from workbench.desk.correspondence import Correspondence
    from workbench.desk.dossier import Dossier
    from workbench.desk.earlier_claims import EarlierClaims
    from workbench.desk.evidence import AttachedEvidence
    from workbench.desk.newsroom import Newsroom
    from workbench.desk.retention import Retention
    from workbench.desk.sources import Sources
    from workbench.desk.trail import Trail
    from workbench.desk.undo import Acts
    from workbench.desk.verdicts import Verdicts

#: What an event says wrote it.
APPLICATION = f"workbench/{__version__}"


class Desk(Signing):
    """One reviewer at one record; each part of it is about one thing: `desk.verdicts`, `desk.sources`, `desk.articles`.

    Every act is on the disk when its method returns, or nothing of it is and an error is raised. A desk may be used
    from several threads; other processes may work on the same record at the same time.
    """

    def __init__(self, *what_a_session_has: Any, **named: Any) -> None:
        super().__init__(*what_a_session_has, **named)
        self.drafts = Drafts(self)
        self.claims = Claims(self, self.drafts)
        self.articles = Articles(self, self.drafts, self.claims)
        self.conflicts = Conflicts(self)
        self.rule = DeskRule(self)
        self.sign_offs = SignOffs(self, self.articles, self.drafts)
        self.publication = Publication(self, self.rule)

    @classmethod
    def open(
        cls,
        path: Path | str,
        definition: Definition = DEFINITION,
        *,
        actor: str,
        clock: Clock,
        app: str = APPLICATION,
        create: bool = False,
        read_only: bool = False,
        entropy: Entropy = SYSTEM_ENTROPY,
        keys: Path | None = None,
        patience: float = PATIENCE,
    ) -> Self:
        """Open the record at `path` for the reviewer `actor`; with `create`, make it where there is none.

        `app` is what an event says wrote it; `clock` gives the time, aware of its zone; `entropy` the random bytes of
        ids; `keys` is the folder of the key that signs checkpoints, and with it a desk that wrote something signs the
        trail when it is closed; `patience` is how many seconds another process may hold the record.

        A file that is no record, or one of a newer workbench, is refused and left as it is. Raises NotARecord,
        NewerRecord, CorruptRecord, Locked, ReadOnly or another DeskError, and Refused for a name that can't be a
        reviewer's.
        """
        path, actor = Path(path), named(actor)
        if create and not read_only and is_missing(path):
            from workbench.record.create_record import create_record

            create_record(path, DEFINITION, _first(actor, app, clock, entropy))
            if keys:
                with suppress(DeskError):
                    Keys(keys).forget(path)
        return super().open(
            path, definition, actor=actor, app=app, clock=clock, entropy=entropy, keys=keys, read_only=read_only,
            patience=patience,
        )  # fmt: skip

    # The first picture of an article does without these; each is loaded where it is asked for.

    @cached_property
    def sources(self) -> Sources:
        """The sources of the record."""
        from workbench.desk.sources import Sources

        return Sources(self)

    @cached_property
    def evidence(self) -> AttachedEvidence:
        """What ties sources to claims."""
        from workbench.desk.evidence import AttachedEvidence

        return AttachedEvidence(self, self.claims, self.sources, self.rule)

    @cached_property
    def trail(self) -> Trail:
        """Everything that was done, in order."""
        from workbench.desk.trail import Trail

        return Trail(self)

    @cached_property
    def confidential(self) -> ConfidentialEntries:
        """The names of confidential sources, and how they are destroyed."""
        from workbench.desk.confidential_entries import ConfidentialEntries

        return ConfidentialEntries(self, self.sources)

    @cached_property
    def verdicts(self) -> Verdicts:
        """The verdicts on claims."""
        from workbench.desk.verdicts import Verdicts

        return Verdicts(self, self.claims, self.evidence, self.rule)

    @cached_property
    def correspondence(self) -> Correspondence:
        """Notes, queries to the author, and whom articles and claims are assigned to."""
        from workbench.desk.correspondence import Correspondence

        return Correspondence(self, self.articles, self.claims)

    @cached_property
    def dossier(self) -> Dossier:
        """The documents that are given with articles."""
        from workbench.desk.dossier import Dossier

        return Dossier(self, self.articles, self.sources)

    @cached_property
    def earlier(self) -> EarlierClaims:
        """What other articles of the record say."""
        from workbench.desk.earlier_claims import EarlierClaims

        return EarlierClaims(self)

    @cached_property
    def acts(self) -> Acts:
        """The acts that can be undone and redone."""
        from workbench.desk.undo import Acts

        return Acts(self, self.claims, self.sources, self.evidence, self.trail)

    @cached_property
    def retention(self) -> Retention:
        """How long articles are kept."""
        from workbench.desk.retention import Retention

        return Retention(self, self.articles, self.sources, self.confidential)

    @cached_property
    def bundles(self) -> Bundles:
        """Articles out of one record and into another."""
        from workbench.desk.bundle import Bundles

        return Bundles(
            self, self.articles, self.drafts, self.claims, self.sources, self.evidence, self.correspondence,
            self.sign_offs, self.trail, self.retention,
        )  # fmt: skip

    @cached_property
    def newsroom(self) -> Newsroom:
        """The newsroom that the record may belong to."""
        from workbench.desk.newsroom import Newsroom

        return Newsroom(self)

    @cached_property
    def access(self) -> Access:
        """Who may read what in the newsroom."""
        from workbench.desk.access import Access

        return Access(self, self.articles, self.newsroom)

    def load_parts(self) -> None:
        """Make the parts that wait until they are asked for, so that the first act need not wait for them."""
        for name, part in vars(Desk).items():
            if isinstance(part, cached_property):
                getattr(self, name)

    @property
    def path(self) -> Path:
        """The record's file."""
        return self.store.path

    def owns(self, path: Path) -> bool:
        """Whether `path` is a file of the record's own by whatever name: it, its checkpoints, the key that signs them.

        Nothing else takes their place, and nobody reads the first while the desk is open.
        """
        own = [beside(self.path), *(self.keys.files() if self.keys else ())]
        return self.store.owns(path) or path.resolve() in [one.resolve() for one in own]


def _first(actor: str, app: str, clock: Clock, entropy: Entropy) -> Entry:
    now = clock()
    milliseconds = int(now.timestamp() * 1000)
    origin = f"claims-workbench/{uuid7(milliseconds, entropy)}"
    return Entry(
        0, uuid7(milliseconds, entropy), written_time(now), actor, app, RECORD_CREATED.name,
        None, None, None, {"origin": origin},
    )  # fmt: skip
