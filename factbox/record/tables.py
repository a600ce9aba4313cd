"""The tables of a box: their names, their columns and what each column means.

These are the names that `factbox export NAME` takes, that the box uses and that Python uses.
Every row has an `id`; every row that rests on words has `report, part, start, end, text`, and
`text` is the report's own words from `start` to `end` (code points, half open). A column of kind
"list" or "object" holds JSON. `rows.py` makes the rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

ColumnKind = Literal["text", "integer", "real", "boolean", "list", "object"]
Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
TableRow: TypeAlias = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the kind of its values, and what they mean."""

    name: str
    kind: ColumnKind
    means: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what one row of it is, and its columns in order."""

    name: str
    means: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The column names, in order."""
        return tuple(column.name for column in self.columns)


def _columns(*given: str) -> tuple[Column, ...]:
    """Columns from lines of "name kind: meaning"."""
    found: list[Column] = []
    for line in given:
        head, _, means = line.partition(": ")
        name, _, kind = head.partition(" ")
        found.append(Column(name, _kind(kind), means))
    return tuple(found)


def _kind(word: str) -> ColumnKind:
    kinds: tuple[ColumnKind, ...] = ("text", "integer", "real", "boolean", "list", "object")
    return next(kind for kind in kinds if kind == word)


_ID = _columns("id text: content id of the row")
_WORDS = _columns(
    "report text: id of the report whose words these are",
    "part text: text, or title where the headline was given beside the text",
    "start integer: where the words start, in code points",
    "end integer: where they end",
    "text text: the words",
)
_COUNTS = _columns(
    "reports integer: texts that say so",
    "publishers integer: publishers of those texts, an owner counted once",
    "origins integer: independent pieces of reporting among them",
    "voices integer: people or bodies the statement is attributed to",
)
_WHY = _columns("why list: the reasons, in the order in which they count")
_STORY = _columns("story text: id of the story")

REPORTS = Table(
    "reports",
    "one published text",
    _ID
    + _columns(
        "external_id text: the row's own id, or the file name",
        "locator text: where it was read",
        "title text: its headline, given or found in the text",
        "source text: who published it, where that is known",
        "credit text: the agency or outlet that the words are credited to",
        "dateline text: the words that open an agency text: place, day, agency",
        "published text: the day or time of publication (EDTF), as stated or as the story solves it",
        "published_from text: how the day is known",
        "lang text: language code",
        "text text: the text exactly as given",
        "url text: its address",
        "byline text: who wrote it, in its own words",
        "story text: id of the story that it belongs to",
        "origin text: id of the origin that it rests on",
        "own_share real: share of its body that rests on no other report",
    ),
)
FURNITURE = Table(
    "furniture",
    "words on a page that are not the running text",
    _ID
    + _WORDS
    + _columns(
        "kind text: caption, headline_again, notice, share, link, author, hidden, standing or other"
    ),
)
SENTENCES = Table(
    "sentences",
    "a sentence, a headline or a caption",
    _ID
    + _WORDS
    + _columns("paragraph integer: counts from 0", "role text: headline, body or caption"),
)
MENTIONS = Table(
    "mentions",
    "a name in a text",
    _ID
    + _WORDS
    + _columns(
        "kind text: person, organization, place, agreement or other, as the story settles it",
        "entity text: id of the entity that it names",
        "name text: the name as written, on one line",
        "office text: the office that the words around it give its holder",
        "of text: the state or body of that office",
        "country text: ISO 3166 alpha-3 code",
    )
    + _WHY,
)
TIMES = Table(
    "times",
    "a time expression",
    _ID
    + _WORDS
    + _columns(
        "kind text: date, time, duration or set",
        "edtf text: what it means (EDTF), never more precise than the words",
        "anchor text: the day that it was read against",
        "expression text: its meaning before that day is known",
    )
    + _WHY,
)
QUOTES = Table(
    "quotes",
    "words in somebody's mouth",
    _ID
    + _WORDS
    + _columns(
        "direct boolean: whether they stand in quotation marks",
        "cue text: the verb that introduces them",
        "speaker_text text: the words that name the speaker",
        "speaker text: id of the entity that speaks",
        "via text: the outlet or agency that it was said to",
        "speaker_name text: the name of that entity",
    )
    + _WHY,
)
EVENT_MENTIONS = Table(
    "event_mentions",
    "who did what to whom, as one report tells it",
    _ID
    + _WORDS
    + _columns(
        "trigger_start integer: where the word that tells it starts",
        "trigger_end integer: where that word ends",
        "plover text: PLOVER-2021 root",
        "mode text: PLOVER mode",
        "cameo text: CAMEO code",
        "quad integer: PLOVER quad class",
        "status text: asserted, ongoing, planned, negated, denied, alleged, possible, conditional, demanded or historical",
        "actors list: who acts: text, start, end, entity, code, sector",
        "recipients list: whom it is done to, the same",
        "place text: where, as an entity is called",
        "date text: when (EDTF)",
        "date_from text: words, report or story",
        "attributed_to text: who is said to say so",
        "via text: the outlet or agency that it was said to",
        "event text: id of the event",
        "type text: a plain word for it",
        "lemma text: the word that tells it",
        "object object: what was signed, opened, ...: text, start, end, entity, code, sector",
    )
    + _WHY,
)
STATEMENTS = Table(
    "statements",
    "one report says one thing",
    _ID
    + _WORDS
    + _columns(
        "attributed_to text: the words that name who is said to say so",
        "status text: as in event_mentions",
        "claim text: id of the claim",
        "source text: id of the entity it is attributed to",
        "via text: the outlet or agency that it was said to",
        "events list: ids of the event mentions told in it",
    ),
)
LINEAGE = Table(
    "lineage",
    "how two reports hang together: one row a pair",
    _ID
    + _columns(
        "report text: id of the report that takes",
        "from_report text: id of the report taken from, or of an unseen original",
        "kind text: verbatim, rewrite, passages, credited, quotation or unsure",
        "direction text: known or unknown",
        "share real: share of the report's own body that rests on the other",
        "probability real: how sure the verdict is",
    )
    + _WHY,
)
COPIES = Table(
    "copies",
    "a passage taken from another report",
    _ID
    + _WORDS
    + _columns(
        "from_report text: id of the report taken from",
        "from_start integer: where the passage starts there",
        "from_end integer: where it ends there",
        "kind text: verbatim, rewrite or quotation",
        "score real: how alike the passages are",
    )
    + _WHY,
)
ORIGINS = Table(
    "origins",
    "one piece of original reporting and the reports that rest on it",
    _ID
    + _STORY
    + _columns(
        "reports list: ids of the reports",
        "unseen boolean: true where no report is the original",
    )
    + _WHY,
)
STORIES = Table(
    "stories",
    "the reports of one news event and its developments",
    _ID
    + _columns(
        "title text: a report's own headline",
        "reports list: ids of the reports",
        "first text: day of the first report",
        "last text: day of the last report",
        "counts object: reports, publishers, origins, voices",
    )
    + _WHY,
)
ENTITIES = Table(
    "entities",
    "a person, organisation, place or agreement, with every spelling",
    _ID
    + _columns(
        "name text: what it is called most",
        "kind text: person, organization, place, agreement or other",
        "country text: ISO 3166 alpha-3 code",
        "names list: spellings: name, count, reports",
        "roles list: offices: office, of, from, to",
        "reports list: ids of the reports that name it",
        "mentions list: ids of the mentions",
        "story text: id of the story",
    )
    + _WHY,
)
EVENTS = Table(
    "events",
    "a happening",
    _ID
    + _STORY
    + _columns(
        "date text: when (EDTF)",
        "plover text: PLOVER-2021 root",
        "status text: how the reports together leave it",
        "actors list: who acts: text, start, end, entity, code, sector, name",
        "recipients list: whom it is done to, the same",
        "place text: where",
        "mentions list: ids of the event mentions",
    )
    + _COUNTS
    + _columns(
        "date_from text: words, report or story",
        "type text: a plain word for it",
        "mode text: PLOVER mode",
        "cameo text: CAMEO code",
        "quad integer: PLOVER quad class",
        "report text: id of the report whose words `text` is",
        "part text: text or title",
        "start integer: where those words start",
        "end integer: where they end",
        "text text: the words that tell it best",
        "statuses list: its status over time: status, date, reports",
    )
    + _WHY,
)
AGREEMENTS = Table(
    "agreements",
    "a treaty, memorandum, ceasefire or deal",
    _ID
    + _STORY
    + _columns(
        "type text: treaty, memorandum of understanding, ceasefire, ...",
        "title text: what the reports call it",
        "parties list: state codes or names",
        "signatories list: name, for",
        "date text: when it was signed or is to be signed (EDTF)",
        "place text: where",
        "topics list: what it covers",
        "status list: its status over time: status, date, reports",
        "mentions list: ids of the mentions",
        "background boolean: true where it is told only as an earlier one",
    )
    + _COUNTS
    + _WHY,
)
CLAIMS = Table(
    "claims",
    "what several statements say alike",
    _ID
    + _STORY
    + _columns(
        "text text: the statement that says it most typically",
        "kind text: event, statement or quote",
        "statements list: ids of the statements",
    )
    + _COUNTS
    + _columns(
        "status text: as in event_mentions",
        "report text: id of the report whose words `text` is",
        "part text: text or title",
        "start integer: where those words start",
        "end integer: where they end",
    )
    + _WHY,
)
DISAGREEMENTS = Table(
    "disagreements",
    "claims on one point that cannot all hold, or that moved",
    _ID
    + _STORY
    + _columns(
        "about text: the point",
        "kind text: conflict, update, more precise, wording, scope or denial",
        "sides list: value, statements, reports, origins",
    )
    + _WHY,
)
RELATIONS = Table(
    "relations",
    "how the relations of two states stood from when to when",
    _ID
    + _columns(
        "a text: state code or name",
        "b text: state code or name",
        "from text: since when (EDTF)",
        "to text: until when (EDTF)",
        "state text: severed, informal, normalised, ...",
        "quad integer: PLOVER quad class",
        "events list: ids of the events that made it so",
        "evidence list: the words",
        "story text: id of the story",
    ),
)

TABLES: tuple[Table, ...] = (
    REPORTS,
    FURNITURE,
    SENTENCES,
    MENTIONS,
    TIMES,
    QUOTES,
    EVENT_MENTIONS,
    STATEMENTS,
    LINEAGE,
    COPIES,
    ORIGINS,
    STORIES,
    ENTITIES,
    EVENTS,
    AGREEMENTS,
    CLAIMS,
    DISAGREEMENTS,
    RELATIONS,
)
"""All tables, in the order of the design: what one report says, then what reports say together."""


def table_named(name: str) -> Table | None:
    """The table of this name, or None."""
    return next((table for table in TABLES if table.name == name), None)
