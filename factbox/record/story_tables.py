"""The tables of what reports say together."""

from __future__ import annotations

from factbox.record.columns import COUNTS, ID, STORY, WHY, WORDS, Table, columns

LINEAGE = Table(
    "lineage",
    "how two reports hang together: one row a pair",
    ID
    + columns(
        "report text: id of the report that takes",
        "from_report text: id of the report taken from, or of an unseen original",
        "kind text: verbatim, rewrite, passages, credited, quotation or unsure",
        "direction text: known or unknown",
        "share real: share of the report's own body that rests on the other",
        "probability real: how sure the verdict is",
        "in_common real: share of the report's words that stand word for word in the other",
    )
    + WHY,
)
COPIES = Table(
    "copies",
    "a passage taken from another report",
    ID
    + WORDS
    + columns(
        "from_report text: id of the report taken from",
        "from_start integer: where the passage starts there",
        "from_end integer: where it ends there",
        "kind text: verbatim, rewrite or quotation",
        "score real: how alike the passages are",
    )
    + WHY,
)
ORIGINS = Table(
    "origins",
    "one piece of original reporting and the reports that rest on it",
    ID
    + STORY
    + columns(
        "reports list: ids of the reports",
        "unseen boolean: true where no report is the original",
    )
    + WHY,
)
STORIES = Table(
    "stories",
    "the reports of one news event and its developments",
    ID
    + columns(
        "title text: a report's own headline",
        "reports list: ids of the reports",
        "first text: day of the first report",
        "last text: day of the last report",
        "counts object: reports, publishers, origins, voices",
    )
    + WHY,
)
ENTITIES = Table(
    "entities",
    "a person, organisation, place or agreement, with every spelling",
    ID
    + columns(
        "name text: what it is called most",
        "kind text: person, organization, place, agreement or other",
        "country text: ISO 3166 alpha-3 code",
        "names list: spellings: name, count, reports",
        "roles list: offices: office, of, from, to",
        "reports list: ids of the reports that name it",
        "mentions list: ids of the mentions",
        "story text: id of the story",
        "box text: id of it over all stories of the box",
    )
    + WHY,
)
EVENTS = Table(
    "events",
    "a happening",
    ID
    + STORY
    + columns(
        "date text: when (EDTF)",
        "plover text: PLOVER-2021 root",
        "status text: how the reports together leave it",
        "actors list: who acts: text, start, end, entity, code, sector, name",
        "recipients list: whom it is done to, the same",
        "place text: where",
        "mentions list: ids of the event mentions",
    )
    + COUNTS
    + columns(
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
    + WHY,
)
AGREEMENTS = Table(
    "agreements",
    "a treaty, memorandum, ceasefire or deal",
    ID
    + STORY
    + columns(
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
    + COUNTS
    + WHY,
)
CLAIMS = Table(
    "claims",
    "what several statements say alike",
    ID
    + STORY
    + columns(
        "text text: the statement that says it most typically",
        "kind text: event, statement or quote",
        "statements list: ids of the statements",
    )
    + COUNTS
    + columns(
        "status text: as in event_mentions",
        "report text: id of the report whose words `text` is",
        "part text: text or title",
        "start integer: where those words start",
        "end integer: where they end",
    )
    + WHY,
)
DISAGREEMENTS = Table(
    "disagreements",
    "claims on one point that cannot all hold, or that moved",
    ID
    + STORY
    + columns(
        "about text: the point",
        "kind text: conflict, update, more precise, wording, scope or denial",
        "sides list: value, statements, reports, origins",
    )
    + WHY,
)
RELATIONS = Table(
    "relations",
    "how the relations of two states stood from when to when",
    ID
    + columns(
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
