"""The points that several reports tell: with letters where it is sure whose, else with a count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factbox.annotate.parse import Parser
from factbox.record.lines import Lines, Told
from factbox.record.main_points import Point, main_points
from factbox.types import Statement
from tests.record.test_shown_lines import related

HARBOUR = (
    "Alvora harbour shut\n\n"
    "ALVORA, June 5 — Mayor Ruth Calder closed Alvora Harbour on Tuesday after three cranes fell in a storm and killed two dockers.\n\n"
    "Forty ships lay at anchor off Alvora, and the fish market of Norrick stood empty on Wednesday.\n"
)
QUAY = (
    "Mayor closes port\n\n"
    "ALVORA, June 5 — Alvora Harbour was closed by Mayor Ruth Calder after a storm threw down three cranes and two dockers were killed.\n\n"
    "Nobody in Norrick could say who owned the cranes.\n"
)


class Unsure(Lines):
    """Lines of which it is not sure who tells them, but that so many reports and origins do."""

    least = 0
    elsewhere = 0

    def best(self, rows: Sequence[Statement]) -> Told | None:
        told = super().best(rows)
        if told is None:
            return None
        unsure = replace(told.borne, doubt=1.0, least=self.least, elsewhere=self.elsewhere)
        return replace(told, borne=unsure)


def points(
    parser: Parser, least: int, elsewhere: int, led: Sequence[Told] = ()
) -> tuple[Point, ...]:
    story = related(parser, HARBOUR, QUAY)
    lines = Unsure(story, ())
    lines.least, lines.elsewhere = least, elsewhere
    return main_points(story, story.claims, lines, led)


def test_what_others_surely_tell_stands_with_how_many_do(parser: Parser) -> None:
    found = points(parser, least=1, elsewhere=1)
    assert found
    assert {one.claim.at_least for one in found} == {2}
    assert any(not one.claim.aside for one in found)


def test_what_only_copies_of_its_own_origin_tell_is_left_aside(parser: Parser) -> None:
    found = points(parser, least=1, elsewhere=0)
    assert found
    assert all(one.claim.aside and one.claim.at_least == 0 for one in found)


def test_what_is_only_counted_says_nothing_of_the_lead_again(parser: Parser) -> None:
    alone = points(parser, least=1, elsewhere=1)
    assert points(parser, 1, 1, [one.line.told for one in alone]) == ()
