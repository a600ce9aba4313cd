"""The nouns of factbox. Everything that is passed between rooms is one of these.

What one report says stands in the first half (written by `annotate`), what the reports say
together in the second (written by `relate` and `record`). All are frozen; lists are tuples.

Offsets are Unicode code points, half open: the words of a row are `report.text[start:end]`
(`report.title[start:end]` where `part` is "title"). Dates are EDTF (ISO 8601-2) strings, never
more precise than the words. Countries are ISO 3166-1 alpha-3 codes. `why` holds the reasons of a
decision in the order in which they count.

The file is longer than a file should be, on purpose: a newcomer reads all nouns in one place, and
two files would need a rule for which noun is where.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal["text", "title"]
Kind = Literal["person", "organization", "place", "agreement", "other"]
Role = Literal["headline", "body", "caption"]
FurnitureKind = Literal[
    "caption", "headline_again", "notice", "share", "link", "author", "hidden", "standing", "other"
]
WhenKind = Literal["date", "time", "duration", "set"]
Status = Literal[
    "asserted",
    "ongoing",
    "planned",
    "negated",
    "denied",
    "alleged",
    "possible",
    "conditional",
    "demanded",
    "historical",
]
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
class Reason:
    """One feature of a decision and what it saw, in words a reader understands.

    `score` is what the feature contributed, where it contributed a number.
    """

    feature: str
    detail: str
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """`text[start:end]` of a known part of a known report, with its words."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A finding that rests on words: `report`'s `part`, from `start` to `end`, reads `text`."""

    id: str
    report: str
    part: Part
    start: int
    end: int
    text: str


# ---------------------------------------------------------------- in one report


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture(Row):
    """Words on the page that are not the running text: caption, share bar, notice, ...

    Only captions are evidence; nothing else of the furniture is ever read for content.
    """

    kind: FurnitureKind
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published text, never edited. `text` is exactly what was given.

    `title` is the headline: given beside the text (then evidence with part "title"), or found in
    the text (then `headline` is its span there). `published` is the day or time that the report
    or its page states, as EDTF; where it is not stated it is None here and may be solved by
    `relate.days`. `dateline` is its span ("RABAT, Nov 25 (NNN-AGENCIES) —"), `credit` the agency
    or outlet that the words are credited to ("AP"), `credit_span` where that is said.
    `external_id` is the row's own id, or the file name without its folder.
    """

    id: str
    external_id: str
    locator: str
    title: str | None
    headline: Span | None
    source: str | None
    url: str | None
    lang: str | None
    published: str | None
    published_from: str | None
    credit: str | None
    credit_span: Span | None
    dateline: Span | None
    byline: Span | None
    text: str
    furniture: tuple[Furniture, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """What became of one thing found while reading; `where` is the line or record in it.

    found = read + skipped + failed (law 6). `reason` is a sentence; where `outcome` is
    read it is empty, or says what of the report is not read for content.
    A file of a folder that is hidden or has no report's suffix is "no report": counted, not found.
    """

    locator: str
    where: str
    outcome: Literal["read", "skipped", "failed", "no report"]
    reason: str
    report: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Row):
    """A sentence of the running text, a headline, or a caption. `paragraph` counts from 0."""

    paragraph: int
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Row):
    """A name in the text, without title, possessive or surrounding marks.

    `office` and `of` say what the words around it say of its holder: "Israel's Defense Minister
    Benny Gantz" has office "defense minister", of "ISR". `country` is the code of a state, or of
    the state that a place or body lies in or belongs to, where the words or our lists tell it.
    `kind` is this report's vote; the story settles it.
    """

    kind: Kind
    name: str
    office: str | None = None
    of: str | None = None
    country: str | None = None
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Row):
    """Words that stand for a named thing without naming it: "he", "the Moroccan defense minister".

    `antecedent` is the mention it stands for where that is safe inside the report; otherwise None,
    and `office` with `of` let the story settle it.
    """

    form: Literal["pronoun", "nominal"]
    kind: Kind
    antecedent: str | None = None
    office: str | None = None
    of: str | None = None
    plural: bool = False
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class When(Row):
    """A time expression. `expression` is its meaning before the day is known.

    The grammar of `expression` is documented in `annotate.when`; `edtf` is what it says where it
    needs no day to be read against ("December 2020"), else None until `relate.days` settles it.
    """

    kind: WhenKind
    expression: str
    edtf: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Row):
    """Words in somebody's mouth; the span is what stands inside the marks.

    `speaker` is the id of the mention or reference that speaks, `speaker_text` its words.
    `via` names the outlet or agency that it was said to ("a source told AFP"). `scare`: a few words
    set apart by marks that nobody is said to say.
    """

    direct: bool
    scare: bool = False
    cue: str | None = None
    speaker_text: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    speaker: str | None = None
    via: str | None = None
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Row):
    """Somebody says something: the span is what is said (quoted or not).

    `source` is the id of the mention or reference that says it; `stance` is said, denied, claimed,
    warned, ...; `anonymous` where the source is not named ("an official").
    """

    cue: str
    stance: str
    source_text: str | None = None
    source_start: int | None = None
    source_end: int | None = None
    source: str | None = None
    anonymous: bool = False
    via: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Who takes part in an event, as the sentence names them.

    `mention` is the id of the mention or reference at these words. `code` is the state, `sector`
    PLOVER's sector (GOV, MIL, REB, ...). `entity` is settled by the story.
    """

    start: int
    end: int
    text: str
    mention: str | None = None
    entity: str | None = None
    code: str | None = None
    sector: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention(Row):
    """Who did what to whom, as one report tells it. The span is the clause that tells it.

    `plover` is the PLOVER-2021 root or None for a happening outside the ontology; `type` is a
    plain word for it ("sign", "meet", "visit"). `when` is the id of the `When` that dates it, None
    where no words do. `place` is the id of the mention where it happened. Reciprocal events hold
    all parties in `actors`. `object` is what was signed, opened, annexed, ...
    """

    trigger_start: int
    trigger_end: int
    lemma: str
    type: str
    plover: str | None
    mode: str | None
    cameo: str | None
    quad: int | None
    status: Status
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    object: Participant | None = None
    place: str | None = None
    when: str | None = None
    attributed_to: str | None = None
    via: str | None = None
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Row):
    """One report says one thing: a sentence, or a clause where that is safe to cut.

    `source` is the id of the mention or reference that it is attributed to, `attributed_to` its
    words. `events` are the event mentions told in it. `lemmas` are its content words.
    """

    status: Status
    attributed_to: str | None = None
    source: str | None = None
    via: str | None = None
    events: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """All that `annotate` found in one report."""

    report: str
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    references: tuple[Reference, ...] = ()
    times: tuple[When, ...] = ()
    quotes: tuple[Quote, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    event_mentions: tuple[EventMention, ...] = ()
    statements: tuple[Statement, ...] = ()


# ---------------------------------------------------------------- across reports


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The exact words a line rests on: W3C TextQuoteSelector and TextPositionSelector in one."""

    report: str
    part: Part
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


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
    of `report`'s own body (characters of its running text) that rests on `from_report`.
    """

    id: str
    report: str
    from_report: str
    kind: LineageKind
    direction: Literal["known", "unknown"]
    share: float
    probability: float
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
    """An office that reports give a person: "defense minister" of "ISR", seen on these days."""

    office: str
    of: str | None
    first: str | None
    last: str | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """The person, organisation, place or agreement that mentions name, with every spelling.

    `mentions` holds ids of mentions and of the references settled to it.
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

    `evidence` holds the words of each statement; the record fills it in.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One line of the timeline: a day as precise as the words, and the words."""

    date: str
    text: str
    status: str
    event: str
    counts: Counts
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A quotation with its speaker settled; `speaker` is an entity's id, or None.

    `words` are the report's own for a speaker that has no name ("an official"), never a pronoun.
    """

    quote: str
    speaker: str | None
    name: str | None
    via: str | None
    evidence: Evidence
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCard:
    """A report as its record shows it: who published it, when, from whom, how much is its own."""

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
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeBy:
    """What made a record: version of factbox, of each stage and model, and of the judgements."""

    factbox: str
    stages: tuple[tuple[str, str], ...]
    model: str
    judgements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The fact box: all that the reports of one story say together."""

    story: Story
    counts: Counts
    lead: tuple[Evidence, ...]
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
