"""The record: all that the reports of one story say together, put in order by `record`."""

from __future__ import annotations

from dataclasses import dataclass

from factbox.types.across_reports import (
    Agreement,
    Claim,
    Copy,
    Counts,
    Disagreement,
    Entity,
    Event,
    Lineage,
    Origin,
    Relation,
    Story,
)
from factbox.types.words import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One line of the timeline: a day as precise as the words, and the words.

    `event` is the event it tells, or, where none is coded, the claim or the statement. `who` names
    whom "he" or "she" in the words stands for. `partly` are words of reports that tell it in part, or in
    quite other words.
    """

    date: str
    text: str
    status: str
    event: str
    counts: Counts
    evidence: tuple[Evidence, ...]
    who: str | None = None
    partly: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A quotation with its speaker settled; `speaker` is an entity's id, or None.

    `words` are the report's own for a speaker that has no name ("an official"), never a pronoun.
    `again` is where all of the same words stand once more, `partly` where a report has a part of them
    or tells them in other words. `parts` are what follows of
    the same remark where its report breaks it off to say who speaks. `within` is the report's own
    sentence around words too few to be understood alone. `minor`: left to whoever asks for all, since
    the words are a scrap or nobody is said to say them. `also` are others to whom reports give them.
    `who` is whom a "he" or "she" in the words stands for, where the words do not name them.
    """

    quote: str
    speaker: str | None
    name: str | None
    via: str | None
    evidence: Evidence
    words: str | None = None
    again: tuple[Evidence, ...] = ()
    parts: tuple[Evidence, ...] = ()
    within: Evidence | None = None
    minor: bool = False
    also: tuple[str, ...] = ()
    partly: tuple[Evidence, ...] = ()
    who: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadSupport:
    """The words of the reports that surely say a sentence of the lead, its own first, and of those that
    say it in part or in other words; `at_least` is how many reports, its own included, surely tell it or
    part of it."""

    says: tuple[Evidence, ...]
    partly: tuple[Evidence, ...] = ()
    at_least: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCard:
    """A report as its record shows it: who published it, when, from whom, how much is its own.

    `own_share` is the share of its running text that rests on no other report, `only_here` that of its
    words that stand word for word in no other report of its story (`relate/copies/in_common.py`), `cites`
    the outlets whose reports it cites that no report of the story is stated to be of.
    """

    report: str
    external_id: str
    title: str | None
    source: str | None
    credit: str | None
    dateline: str | None
    published: str | None
    published_from: str | None
    origin: str
    own_share: float
    only_here: float = 1.0
    url: str | None = None
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedAct:
    """Who did what to whom on a day, in CAMEO codes; told by `words`, coded by what `by` names.

    `event` is the event that hangs on the same verb, `day` its day (YYYY-MM-DD), else the report's.
    """

    source: str
    target: str
    cameo: str
    day: str | None
    event: str | None
    by: str
    words: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeBy:
    """What made a record: version of factbox, of each stage and model, and of the judgements."""

    factbox: str
    stages: tuple[tuple[str, str], ...]
    model: str
    judgements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The fact box: all that the reports of one story say together.

    `main` are the claims to read first, each in its most readable words; `claims` are all.
    `lead_support` says of each sentence of `lead` who bears it out.
    """

    story: Story
    counts: Counts
    lead: tuple[Evidence, ...]
    main: tuple[Claim, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    agreements: tuple[Agreement, ...]
    timeline: tuple[TimelineRow, ...]
    disagreements: tuple[Disagreement, ...]
    entities: tuple[Entity, ...]
    quotes: tuple[Saying, ...]
    only_in_one: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    lineage: tuple[Lineage, ...]
    origins: tuple[Origin, ...]
    copies: tuple[Copy, ...]
    reports: tuple[ReportCard, ...]
    made_by: MadeBy
    codings: tuple[CodedAct, ...] = ()
    lead_support: tuple[LeadSupport, ...] = ()
