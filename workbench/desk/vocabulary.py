"""The desk's words: what a source says, what may stand beside a verdict, the desk's rules, what became of a claim."""

from __future__ import annotations

from enum import StrEnum


class Stance(StrEnum):
    """What a source says about the claim it is tied to."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


class Reason(StrEnum):
    """What may stand beside a verdict."""

    ON_AUTHOR = "on author"
    OPINION = "opinion"
    AWAITING_REPLY = "awaiting reply"
    CORRECTED = "corrected"
    KEPT = "kept"


class Rule(StrEnum):
    """What the desk asks of a claim before it may be called verified."""

    NONE = "none"
    SOURCE = "source"
    PRIMARY_OR_TWO = "primary or two"


class DatesRule(StrEnum):
    """How a date that only says when is decided: with the claim of its sentence, or by itself."""

    WITH_CLAIM = "with claim"
    ALONE = "alone"


class Refusal(StrEnum):
    """Why an article may not be published; the desk says which of them it refuses.

    `workbench.publication` tells what each finds.
    """

    OPEN = "open"
    RULE = "rule"
    DISPUTED = "disputed"
    CONTRADICTED = "contradicted"
    UNSOURCED = "unsourced"
    UNVERIFIED = "unverified"
    QUERIES = "queries"
    SIGN_OFF = "sign-off"
    FINDINGS = "findings"
    DOSSIER = "dossier"


class Permission(StrEnum):
    """What a desk does with an article for which there is a reason not to publish it."""

    ALLOW = "allow"
    REFUSE = "refuse"


class State(StrEnum):
    """Whether a claim is under check, and if not, what became of it."""

    STANDING = "standing"
    DISMISSED = "dismissed"
    SPLIT = "split"
    MERGED = "merged"
    CUT = "cut"


class Origin(StrEnum):
    """How a claim came into the record."""

    EXTRACTED = "extracted"
    ADDED = "added"
    SPLIT = "split"
    MERGED = "merged"


class QueryOutcome(StrEnum):
    """What became of a query to the author."""

    OPEN = "open"
    ANSWERED = "answered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class ConflictKind(StrEnum):
    """What people at several machines did without knowing of each other.

    `contested`: verdicts that disagree; the claim counts as open. `agreed`: the same verdict, given by several, which
    is no conflict. `other words`: a verdict on words that somebody had changed. `readings`: words or reading of a claim
    corrected in two ways. `reshaped`: a claim that was split, merged or cut while somebody worked on it. `dismissal`:
    set aside while somebody worked on it; it stays under check. `taken back`: its making was undone while somebody
    worked on it; it stays. `unsupported`: verified, and the last support was withdrawn. `drafts`: two newest drafts.
    `not carried`: work on what the newest draft does not have. `sign-off`: one that did not know of what was done.
    `undo`: one of somebody else's act, which has no effect. `hold`: destroyed while on hold; it stays. `field`: one
    field with two values, the later of which is shown.
    """

    CONTESTED = "contested"
    AGREED = "agreed"
    OTHER_WORDS = "other words"
    READINGS = "readings"
    RESHAPED = "reshaped"
    DISMISSAL = "dismissal"
    TAKEN_BACK = "taken back"
    UNSUPPORTED = "unsupported"
    DRAFTS = "drafts"
    NOT_CARRIED = "not carried"
    SIGN_OFF = "sign-off"
    UNDO = "undo"
    HOLD = "hold"
    FIELD = "field"


class FormKind(StrEnum):
    """What a form of a confidential name is, which says where it tells.

    `LONG` and `SHORT` are parts of names, the short ones with less than `LONG` letters or little words. `JOINED` are
    names written in one, as in an address. `PHRASE` are words that tell in this order, with a blank between them, and
    `OPENING` the first of them. `INITIAL` is a part and, behind a blank, a letter that its owner's names are
    abbreviated to. `NUMBER` are the last nine digits of telephone numbers. `UNSPACED` are names in scripts that have no
    capitals, and no blanks around a name.
    """

    LONG = "long"
    SHORT = "short"
    JOINED = "joined"
    PHRASE = "phrase"
    OPENING = "opening"
    INITIAL = "initial"
    NUMBER = "number"
    UNSPACED = "unspaced"

    def length(self, form: str) -> int:
        """How long a form of this kind is, as it is looked for in a text: in words for a phrase, else in characters."""
        return form.count(" ") + 1 if self is FormKind.PHRASE else len(form)


#: So long is a form of a confidential name at most: a phrase in words, any other in characters. Each length that there
#: is costs time at every word of a report, and those of an import are a stranger's.
LONGEST_FORM = 250
