"""Words that a report calls invented are left to whoever asks for all."""

from __future__ import annotations

from factbox.annotate.parse import Parser
from tests.record.said.test_sayings import said

POSTED = (
    "ALVORA, June 5 — Mayor Ruth Calder closed the pier on Tuesday.\n\n"
    "“The council sold the pier to a friend of mine last night,” Ruth Calder tweeted.\n\n"
    "“We will mend the pier before the winter storms,” Ruth Calder told reporters.\n"
)
DENIED = (
    "ALVORA, June 6 — A message about the pier was passed around on Wednesday. Ruth Calder did not write it, and "
    "that is not her account, the harbour office said.\n"
)
INVENTED = (
    "ALVORA, June 6 — The harbour office warned of a false report on Wednesday. The article held fake quotes from "
    "people who never lived in Alvora.\n"
)
PLAIN = "ALVORA, June 6 — The harbour office counted the boats at the new quay on Wednesday.\n"


def minor(parser: Parser, *texts: str) -> dict[str, bool]:
    rows = said(parser, *texts)
    return {row.evidence.exact.split()[1]: row.minor for row in rows}


def test_a_post_that_is_said_not_to_be_hers_is_left(parser: Parser) -> None:
    assert minor(parser, POSTED, DENIED) == {"council": True, "will": False}


def test_words_of_one_origin_are_left_where_quotes_are_called_fake(parser: Parser) -> None:
    assert minor(parser, POSTED, INVENTED) == {"council": True, "will": True}


def test_words_stand_where_nobody_doubts_them(parser: Parser) -> None:
    assert minor(parser, POSTED, PLAIN) == {"council": False, "will": False}
