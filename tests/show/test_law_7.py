"""Law 7: judgements name words and reports; all of them replayed in order give the same records.

Two small stories that are really read; two hundred random decisions in batches, each batch followed
by a rebuild; then the same lines at once, and in two halves, in boxes that never saw the way there.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factbox import Box
from factbox.cli.deciding import judgement_of
from factbox.cli.served_box import undoing
from factbox.errors import UsageError
from factbox.judgements import Judgement, parse_line, write_line
from factbox.show.json_record import record_json
from factbox.show.web.answers import Decision
from factbox.types import Record

STORIES = Path(__file__).parent.parent / "stories"
PLACES = [STORIES / "ferry", STORIES / "codfish"]
MOST = 200
Draw = Callable[[random.Random, list[Record]], Decision | None]


def said(path: Path) -> list[str]:
    with Box.open(path) as box:
        return [record_json(record) for record in box.records()]


def two(drawn: random.Random, ids: list[str]) -> tuple[str, str] | None:
    return (drawn.choice(ids), drawn.choice(ids)) if len(ids) > 1 else None


def join_names(drawn: random.Random, records: list[Record]) -> Decision | None:
    ids = [one.id for one in drawn.choice(records).entities]
    pair = two(drawn, ids)
    return Decision(verdict="same", a=pair[0], b=pair[1]) if pair else None


def part_names(drawn: random.Random, records: list[Record]) -> Decision | None:
    found = [one for one in drawn.choice(records).entities if len(one.mentions) > 1]
    if not found:
        return None
    one = drawn.choice(found)
    return Decision(verdict="not the same", a=one.id, b=drawn.choice(one.mentions))


def rename(drawn: random.Random, records: list[Record]) -> Decision | None:
    ids = [one.id for one in drawn.choice(records).entities]
    name = f"Name {drawn.randrange(9)}"
    return Decision(verdict="name", a=drawn.choice(ids), name=name) if ids else None


def hide(drawn: random.Random, records: list[Record]) -> Decision | None:
    record = drawn.choice(records)
    ids = [one.id for one in (*record.entities, *record.claims)]
    return Decision(verdict="hide", a=drawn.choice(ids)) if ids else None


def join_claims(drawn: random.Random, records: list[Record]) -> Decision | None:
    pair = two(drawn, [one.id for one in drawn.choice(records).claims])
    return Decision(verdict="same", a=pair[0], b=pair[1]) if pair else None


def part_claims(drawn: random.Random, records: list[Record]) -> Decision | None:
    found = [one for one in drawn.choice(records).claims if len(one.statements) > 1]
    if not found:
        return None
    one = drawn.choice(found)
    return Decision(verdict="not the same", a=one.id, b=drawn.choice(one.statements))


def judge_copy(drawn: random.Random, records: list[Record]) -> Decision | None:
    pair = two(drawn, list(drawn.choice(records).story.reports))
    verdict = drawn.choice(["same", "not the same"])
    return Decision(verdict=verdict, a=pair[0], b=pair[1], about="copy") if pair else None


def judge_story(drawn: random.Random, records: list[Record]) -> Decision | None:
    pair = two(drawn, [one for record in records for one in record.story.reports])
    verdict = drawn.choice(["same", "not the same"])
    return Decision(verdict=verdict, a=pair[0], b=pair[1], about="story") if pair else None


DRAWS: tuple[Draw, ...] = (
    join_names,
    part_names,
    rename,
    hide,
    join_claims,
    part_claims,
    judge_copy,
    judge_story,
)


def decided(box: Box, drawn: random.Random, most: int) -> Iterator[Judgement]:
    """So many decisions that the box takes; every fifth takes one back."""
    records = list(box.records())
    found = 0
    while found < most:
        try:
            if drawn.random() < 0.2:
                yield undoing(box, drawn.randint(1, len(box.judgements) + 1))
            else:
                decision = drawn.choice(DRAWS)(drawn, records)
                if decision is None:
                    continue
                yield judgement_of(box, decision)
            found += 1
        except UsageError:
            continue


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_law_7_replayed_judgements_give_the_same_records(tmp_path: Path, seed: int) -> None:
    drawn = random.Random(seed)
    way, fresh, halves = (tmp_path / name for name in ("way.box", "fresh.box", "halves.box"))
    with Box.open(fresh) as box:
        box.build(PLACES, workers=1)
    shutil.copy(fresh, way)
    shutil.copy(fresh, halves)
    unjudged = said(fresh)
    with Box.open(way) as box:
        while len(box.judgements) < MOST:
            room = MOST - len(box.judgements)
            box.judge(*decided(box, drawn, min(room, drawn.randint(5, 30))))
            box.build(PLACES, workers=1)
        lines = [write_line(one) for one in box.judgements]
    replayed = [parse_line(line, "lines", at) for at, line in enumerate(lines, 1)]
    with Box.open(fresh) as box:
        box.judge(*replayed)
    with Box.open(halves) as box:
        box.judge(*replayed[: MOST // 2])
        box.judge(*replayed[MOST // 2 :])
    assert said(way) != unjudged
    assert said(fresh) == said(way)
    assert said(halves) == said(way)
