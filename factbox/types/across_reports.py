"""What the reports say together: groups of what single reports say, written by `relate`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factbox.types.one_report import Kind, Participant, Status
from factbox.types.words import Evidence, Reason, Row

AgreementStatus = Literal[
    "planned",
    "negotiated",
    "announced",
    "initialled",
    "signed",
    "ratified",
    "in force",
    "extended",
    "suspended",
    "withdrawn",
    "denied",
    "rejected",
]
LineageKind = Literal["verbatim", "rewrite", "passages", "credited", "quotation", "unsure"]
ClaimKind = Literal["event", "statement", "quote"]
DisagreementKind = Literal["conflict", "update", "more precise", "wording", "scope", "denial"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The four numbers, always shown together. `docs/counting.md` says what each means."""

    reports: int
    publishers: int
    origins: int
    voices: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDay:
    """The day a report was published, as the story settles it. None where it cannot be known."""

    report: str
    published: str | None
    published_from: str | None
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledTime:
    """What a `When` means once the report's day is known. `anchor` is the day it was read against."""

    time: str
    edtf: str | None
    anchor: str | None
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy(Row):
    """A passage taken from another report: one row a passage."""

    from_report: str
    from_start: int
    from_end: int
    kind: Literal["verbatim", "rewrite", "quotation"]
    score: float
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """How two reports hang together: one row a pair.

    `from_report` is a report's id, or the id of an unseen original ("u-..."). `share` is the share
    of `report`'s own body (characters of its running text) that rests on `from_report`; `in_common`
    the share of its words that stand there word for word (`relate/copies/in_common.py`).
    """

    id: str
    report: str
    from_report: str
    kind: LineageKind
    direction: Literal["known", "unknown"]
    share: float
    probability: float
    in_common: float = 0.0
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One piece of original reporting and all reports of the story that rest on it."""

    id: str
    story: str
    reports: tuple[str, ...]
    unseen: bool
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The reports of one news event and its developments. `title` is a report's own words."""

    id: str
    title: Evidence
    reports: tuple[str, ...]
    first: str | None
    last: str | None
    counts: Counts
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One way in which an entity is written, how often, and where."""

    name: str
    count: int
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office that reports give a person: "defense minister" of "ISR", seen on these days.

    `words` is how the reports put it, None where it is not sure which words say so.
    """

    office: str
    of: str | None
    first: str | None
    last: str | None
    evidence: tuple[Evidence, ...] = ()
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """The person, organisation, place or agreement that mentions name, with every spelling.

    `mentions` holds ids of mentions and of the references settled to it. `aside` is whether a reader
    looks for it last: named in passing or in a credit alone, by half a name, or not surely what it is
    taken for.
    """

    id: str
    name: str
    kind: Kind
    country: str | None
    names: tuple[Spelling, ...]
    offices: tuple[Office, ...]
    reports: tuple[str, ...]
    mentions: tuple[str, ...]
    why: tuple[Reason, ...] = ()
    aside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The happening that event mentions of one or more reports tell of.

    `status` is how the reports together leave it; `statuses` its path, by the reports' days.
    `title` are the words that tell it best, `evidence` those of each mention (the record fills it in).
    """

    id: str
    story: str
    type: str
    date: str | None
    date_from: Literal["words", "report", "story"] | None
    plover: str | None
    mode: str | None
    cameo: str | None
    quad: int | None
    status: Status
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    object: Participant | None
    place: str | None
    mentions: tuple[str, ...]
    title: Evidence
    statuses: tuple[StatusAt, ...]
    counts: Counts
    why: tuple[Reason, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusAt:
    """A status, the day from which reports give it, and which reports."""

    status: str
    date: str | None
    reports: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signed, and for whom (a state's code or a body's name)."""

    entity: str
    name: str
    signs_for: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A treaty, memorandum, ceasefire or deal. `parties` are state codes or entity names."""

    id: str
    story: str
    type: str
    title: str
    parties: tuple[str, ...]
    signatories: tuple[Signatory, ...]
    date: str | None
    place: str | None
    topics: tuple[str, ...]
    status: tuple[StatusAt, ...]
    mentions: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    background: bool
    counts: Counts
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What several statements say alike. `text` is the statement that says it most typically.

    `evidence` holds the words of each statement; the record fills it in. Of a claim as the record
    shows it, `evidence` are the words of reports that say it surely, its `text` first, `partly`
    those of reports that say it in part or in other words, `counts` are of both, `also` tells how
    many of these origins do so in part only, and `who` names whom "he" or "she" in the words stands for.
    `aside` is one that the record leaves to who asks for all: it is not sure enough which reports tell
    it, or whether its words can be understood alone. `at_least` is for one of which it is sure that others
    tell it, but not which: how many reports, its own included, surely tell it or part of it; 0 for all others.
    """

    id: str
    story: str
    kind: ClaimKind
    text: Evidence
    status: Status
    statements: tuple[str, ...]
    counts: Counts
    why: tuple[Reason, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    partly: tuple[Evidence, ...] = ()
    also: int = 0
    who: str | None = None
    aside: bool = False
    at_least: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How two states' (or bodies') relations stood from when to when, with the words."""

    id: str
    a: str
    b: str
    first: str | None
    last: str | None
    state: str
    quad: int | None
    events: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One value of a disputed point, with who says it and how many knew it."""

    value: str
    statements: tuple[str, ...]
    reports: tuple[str, ...]
    origins: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Claims on one point that cannot all hold, or that moved. `kind` is never a guess."""

    id: str
    story: str
    about: str
    kind: DisagreementKind
    sides: tuple[Side, ...]
    why: tuple[Reason, ...] = ()
