"""What one report says: the report itself, and the rows that `read` and `annotate` find in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factbox.types.words import Reason, Row, Span

Kind = Literal["person", "organization", "place", "agreement", "other"]
Role = Literal["headline", "body", "caption"]
FurnitureKind = Literal[
    "caption", "headline_again", "notice", "share", "link", "author", "hidden", "standing", "other"
]
WhenKind = Literal["date", "time", "duration", "set", "reference"]
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
    Benny Gantz" has office "defense minister", of "ISR", and the `office_words` "Israel's Defense
    Minister", where it is sure which words those are. `country` is the code of a state, or of
    the state that a place or body lies in or belongs to, where the words or our lists tell it.
    `kind` is this report's vote; the story settles it.
    """

    kind: Kind
    name: str
    office: str | None = None
    of: str | None = None
    office_words: str | None = None
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
    A `reference` ("now", "recently", "the future") has no date on any day; it dates nothing.
    `verb_start` is where the verb starts that the time modifies, None where it modifies a noun ("the
    2016 vote"); `main` where that is the verb of its sentence's main clause.
    """

    kind: WhenKind
    expression: str
    edtf: str | None = None
    verb_start: int | None = None
    main: bool = False


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
    PLOVER's sector (GOV, MIL, REB, ...). `entity` is settled by the story. `why` says which words and
    lists gave the state and the sector.
    """

    start: int
    end: int
    text: str
    mention: str | None = None
    entity: str | None = None
    code: str | None = None
    sector: str | None = None
    why: tuple[Reason, ...] = ()


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
class Dyad:
    """One act of a sentence in CAMEO codes, by the dictionaries: source, target and what is done.

    `verb_start` to `verb_end` are the verb it hangs on, `mention` the event mention that hangs on the
    same verb. `by` names the verbs and patterns that gave the code, with their lines in the dictionary.
    """

    source: str
    target: str
    cameo: str
    verb_start: int
    verb_end: int
    by: str
    mention: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding(Row):
    """What the dictionaries make of a sentence; the span is the sentence."""

    dyads: tuple[Dyad, ...]


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
    codings: tuple[Coding, ...] = ()
