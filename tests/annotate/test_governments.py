"""Capitals and seats that stand for a government. All sentences are ours."""

from __future__ import annotations

import pytest

from factbox.annotate.mentions import find_mentions
from factbox.annotate.mentions.governments import GOVERNMENT
from factbox.annotate.parse import Parser
from reports import make_report


def _governments(parser: Parser, text: str) -> dict[str, str | None]:
    rows = find_mentions(parser.parse(make_report(text)))
    return {
        row.name: row.country if any(one.feature == GOVERNMENT for one in row.why) else None
        for row in rows
    }


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Lima said it would recall its envoy.", "Lima", "PER"),
        ("Lima recalled its envoy on Monday.", "Lima", "PER"),
        ("Oslo and Helsinki condemned the decree.", "Helsinki", "FIN"),
        ("The Kremlin denied the report.", "Kremlin", "RUS"),
        ("Fires broke out in Lima on Monday.", "Lima", None),
        ("The mayor of Lima said no.", "Lima", None),
        ("Envoys from Oslo said the road was closed.", "Oslo", None),
        ("Brussels rejected the plan.", "Brussels", None),
        ("Chile said it would recall its envoy.", "Chile", None),
    ],
)
def test_a_capital_that_speaks_or_decides_is_its_government(
    parser: Parser, text: str, name: str, state: str | None
) -> None:
    assert _governments(parser, text)[name] == state
