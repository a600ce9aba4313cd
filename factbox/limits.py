"""Every cap in factbox: name, number, reason. Each one hit is said, never silent."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """A cap and why it stands where it stands."""

    number: int
    unit: str
    reason: str


FILE_BYTES = Limit(
    64_000_000, "bytes", "a larger text file is a dump, not a report; JSONL is streamed"
)
PAGE_BYTES = Limit(20_000_000, "bytes", "the page extractor itself gives up beyond it")
PAGE_NODES = Limit(
    200_000,
    "tags",
    "extraction time grows faster than the page; the longest news page seen has 20,000",
)
PAGE_DEPTH = Limit(250, "levels", "the HTML parser drops text nested deeper than 256")
PAGE_ATTRIBUTES = Limit(1_000, "attributes of one tag", "parsing time is quadratic in them")
LINE_BYTES = Limit(64_000_000, "bytes", "a longer line of JSONL is not a report")
JSON_DEPTH = Limit(100, "levels", "the JSON parser recurses")
TEXT_CHARACTERS = Limit(
    2_000_000, "characters", "about a million words; parsing needs memory in proportion"
)
ANNOTATED_CHARACTERS = Limit(
    200_000, "characters", "names, dates and events are read in the first so many; copies in all"
)
SENTENCE_CHARACTERS = Limit(
    5_000, "characters", "a longer one is cut at a space: the parser's cost per sentence"
)
NAME_CHARACTERS = Limit(200, "characters", "no name is longer; one that is is noise")
POOL_REPORTS = Limit(
    24, "reports", "from so many new ones on, worker processes pay for their start"
)
EVIDENCE_CONTEXT = Limit(
    32, "characters", "prefix and suffix of a quoted span, as Web Annotation clients use"
)
CLAIM_STATEMENTS = Limit(
    3_000,
    "statements of a story",
    "pairs are compared; of more, those of the same words count as one",
)
MAIN_CLAIMS = Limit(
    60,
    "claims that are held against all reports",
    "the best supported; so many lines are not read, the table of claims holds all",
)
MEANT = Limit(
    60,
    "reports of a story",
    "in a larger one the meanings of sentences are not compared: it takes a quarter of a second a report",
)
ALONE_CENTRAL = Limit(
    20,
    "claims of one origin that are held against all reports for the main points",
    "the most central; what others tell in quite other words is among them",
)
PARTLY = Limit(
    200,
    "reports of a story",
    "in a larger one a line tells who surely says it, and not who does in part: too many do",
)
LEADS = Limit(
    30, "sentences that are held against all reports for the lead", "the most central of the tops"
)
ALONE = Limit(
    300,
    "claims of one origin that are held against the others",
    "the weightiest; so many lines are not read, the table of claims holds all",
)
PARTNERS = Limit(
    40, "sentences", "laid beside one sentence to see where they differ; more bring no other values"
)
RETOLD_PARTNERS = Limit(
    40,
    "wordings",
    "that one is asked to retell: those that hold most of its names and rare words; "
    "the report that is retold stands among the first",
)
BUSY_SECONDS = Limit(30, "seconds", "how long a second writer waits for the first")
PAGE_TEXTS = Limit(60, "report texts of a page", "a record page that holds more is slow to open")
PAGE_TEXT_CHARACTERS = Limit(
    1_500_000, "characters of report text of a page", "the same: a phone has to lay them out"
)
PAGE_LINES = Limit(
    400, "lines of a section of a page", "nobody reads more; JSON and tables hold all"
)
PAGE_SECTION_BYTES = Limit(
    400_000, "bytes of a section of a mailed page", "the same, where lines are long"
)
TERMINAL_CHARACTERS = Limit(
    300, "characters of a line's words in a terminal", "longer ones end in ..., `--all` shows all"
)
KEY_HOLDERS = Limit(
    65,
    "reports that hold a fingerprint",
    "the index is asked for no more: words that so many share are common, and tell no two apart",
)
COMPARED_WORDS = Limit(
    10_000,
    "words of a copied passage that `compare` follows word for word",
    "a longer one is marked as a whole: time and memory grow with the product of both lengths",
)
PAGE_PAIRS = Limit(
    40, "pairs of reports side by side on a page", "`factbox compare` shows any other pair"
)
EXPLAINED_CHARACTERS = Limit(
    600,
    "characters of a text that `explain` prints",
    "it shows what a row is, not the whole report",
)
SERVED_STORIES = Limit(50, "stories of a served page", "the next page has the next")
SERVED_LINES = Limit(
    100,
    "lines of a section of a served page",
    "the first hundred are the ones that are read; CSV and JSON hold all",
)
SERVED_SECTION_BYTES = Limit(
    60_000,
    "bytes of a section of a served page",
    "so a story's page stays below a megabyte whatever it holds",
)
SHEET_REPORTS = Limit(
    100,
    "reports of a story",
    "from so many on the box keeps its page laid out: reading the whole record takes too long",
)
SERVED_ORIGINS = Limit(
    12,
    "origins with a column of their own in the table of claims by reports",
    "a wider table is read by nobody; the others share a column, CSV and JSON hold all",
)
SERVED_TABLE_BYTES = Limit(
    120_000, "bytes of the table of claims on a story's page", "the page of claims has more"
)
SERVED_CLAIMS_BYTES = Limit(
    800_000, "bytes of the page of claims", "the same; CSV and JSON hold all"
)
SERVED_CLAIMS = Limit(10, "claims in the table of a story's page", "the page of claims has more")
SERVED_DAYS = Limit(30, "days of a drawn timeline", "a longer one cannot be taken in at a look")
SERVED_DRAWN = Limit(80, "reports of a drawn lineage", "the same; the list below it has all")
SERVED_HITS = Limit(50, "hits of each kind of a search", "more words find less")
SERVED_BYTES = Limit(16_384, "bytes of a form", "a judgement is some hundred bytes")
