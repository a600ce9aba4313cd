"""The tables of what one report says."""

from __future__ import annotations

from factbox.record.columns import ID, WHY, WORDS, Table, columns

REPORTS = Table(
    "reports",
    "one published text",
    ID
    + columns(
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
        "only_here real: share of its words that stand word for word in no other report of its story",
    ),
)
FURNITURE = Table(
    "furniture",
    "words on a page that are not the running text",
    ID
    + WORDS
    + columns(
        "kind text: caption, headline_again, notice, share, link, author, hidden, standing or other"
    ),
)
SENTENCES = Table(
    "sentences",
    "a sentence, a headline or a caption",
    ID
    + WORDS
    + columns("paragraph integer: counts from 0", "role text: headline, body or caption"),
)
MENTIONS = Table(
    "mentions",
    "a name in a text",
    ID
    + WORDS
    + columns(
        "kind text: person, organization, place, agreement or other, as the story settles it",
        "entity text: id of the entity that it names",
        "name text: the name as written, on one line",
        "office text: the office that the words around it give its holder",
        "of text: the state or body of that office",
        "country text: ISO 3166 alpha-3 code",
    )
    + WHY,
)
TIMES = Table(
    "times",
    "a time expression",
    ID
    + WORDS
    + columns(
        "kind text: date, time, duration, set, or reference (now, recently: past, present or future with no day)",
        "edtf text: what it means (EDTF), never more precise than the words",
        "anchor text: the day that it was read against",
        "expression text: its meaning before that day is known",
    )
    + WHY,
)
QUOTES = Table(
    "quotes",
    "words in somebody's mouth",
    ID
    + WORDS
    + columns(
        "direct boolean: whether they stand in quotation marks",
        "scare boolean: whether they are a few words set apart that nobody is said to say",
        "cue text: the verb that introduces them",
        "speaker_text text: the words that name the speaker",
        "speaker text: id of the entity that speaks",
        "via text: the outlet or agency that it was said to",
        "speaker_name text: the name of that entity",
    )
    + WHY,
)
EVENT_MENTIONS = Table(
    "event_mentions",
    "who did what to whom, as one report tells it",
    ID
    + WORDS
    + columns(
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
    + WHY,
)
STATEMENTS = Table(
    "statements",
    "one report says one thing",
    ID
    + WORDS
    + columns(
        "attributed_to text: the words that name who is said to say so",
        "status text: as in event_mentions",
        "claim text: id of the claim",
        "source text: id of the entity it is attributed to",
        "via text: the outlet or agency that it was said to",
        "events list: ids of the event mentions told in it",
    ),
)
