"""The pages: what each asks the box, and what it shows of the answer."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from factbox import limits
from factbox.show.dates import readable
from factbox.show.relations import Period
from factbox.show.sheet import To
from factbox.show.visible import one_line, shortened, visible
from factbox.show.web import addresses
from factbox.show.web.answers import Answers, Wanted
from factbox.show.web.drawn_pair import drawn_pair
from factbox.show.web.frame import Frame
from factbox.show.web.listed import hit_groups, story_item
from factbox.show.web.state_pairs import pair_of
from factbox.show.web.told_judgements import told_judgements
from factbox.show.words import country, number
from factbox.types import Evidence, Relation, Story

LISTED = 12
"""Stories listed on a page of something else."""


@dataclass(frozen=True, slots=True)
class Turning:
    """The pages before and after one page of a list."""

    before: str
    after: str
    told: str


def stories_page(frame: Frame, wanted: Wanted, found: Sequence[Story], page: int) -> str:
    """The stories that fit, a page of them."""
    size = limits.SERVED_STORIES.number
    shown = found[(page - 1) * size : page * size]
    codes = wanted.states.upper().split()
    return frame.page(
        "stories.html",
        {
            "wanted": wanted,
            "asked_any": wanted != Wanted(),
            "total": len(found),
            "stories": [story_item(one) for one in shown],
            "pages": _turning(wanted, page, len(found)),
            "states": pair_of(*codes) if len(codes) == 2 else None,
            "problem": "",
            "number": number,
        },
        "json",
        "csv",
    )


def stories_refused(frame: Frame, wanted: Wanted, problem: str) -> str:
    """The form again, with what is wrong in it."""
    return frame.page(
        "stories.html",
        {
            "wanted": wanted,
            "asked_any": True,
            "total": 0,
            "stories": [],
            "pages": Turning("", "", ""),
            "states": None,
            "problem": visible(problem),
            "number": number,
        },
    )


def _turning(wanted: Wanted, page: int, total: int) -> Turning:
    size = limits.SERVED_STORIES.number
    asked = {
        name: value
        for name in ("words", "name", "place", "states", "since")
        if (value := getattr(wanted, name))
    }

    def at(number: int) -> str:
        return "/?" + urlencode({**asked, "page": number})

    first, last = (page - 1) * size + 1, min(page * size, total)
    return Turning(
        before=at(page - 1) if page > 1 else "",
        after=at(page + 1) if last < total else "",
        told=f"{first:,} to {last:,} of {total:,}",
    )


def relations_page(
    frame: Frame,
    pair: tuple[str, str],
    found: Sequence[tuple[Relation, str]],
    stories: Sequence[Story],
    periods: Sequence[Period],
) -> str:
    """How two states' relations stood, by day, and how often they did each other good or ill."""
    titles = {one.id: one for one in stories}
    return frame.page(
        "relations.html",
        {
            "title": " and ".join(country(one) for one in pair),
            "lines": [
                _relation(one, story, titles) for one, story in found[: limits.PAGE_LINES.number]
            ],
            "left_out": max(0, len(found) - limits.PAGE_LINES.number),
            "drawing": drawn_pair(periods),
            "stories": [story_item(one) for one in stories[:LISTED]],
            "more_stories": max(0, len(stories) - LISTED),
            "more_address": "/?" + urlencode({"states": " ".join(pair)}),
        },
        "json",
        "csv",
    )


def _relation(one: Relation, story: str, titles: dict[str, Story]) -> dict[str, object]:
    when = f"{one.first or '..'}/{one.last or '..'}" if one.first or one.last else ""
    held = titles.get(story)
    return {
        "label": readable(when) if when else "day not known",
        "state": one_line(one.state),
        "href": addresses.story(story),
        "title": shortened(one_line(held.title.exact), 120) if held else "the story",
        "words": [
            To(addresses.words(story, words), said)
            for said, words in itertools.islice(_wordings(one).items(), 4)
        ],
    }


def _wordings(one: Relation) -> dict[str, Evidence]:
    """The words it rests on, each wording once, where it stands first."""
    found: dict[str, Evidence] = {}
    for words in one.evidence:
        found.setdefault(one_line(words.exact), words)
    return found


def search_page(frame: Frame, answers: Answers, asked: str) -> str:
    """What holds the words."""
    most = limits.SERVED_HITS.number
    hits = answers.search(asked, most) if asked.strip() else ()
    return frame.page(
        "search.html",
        {
            "asked": one_line(asked),
            "hits": hit_groups(hits, most),
            "found": number(len(hits), "hit"),
        },
        *(("json", "csv") if asked.strip() else ()),
    )


def judgements_page(frame: Frame, answers: Answers) -> str:
    """What people decided."""
    lines = told_judgements(answers.judgements())
    return frame.page("judgements.html", {"lines": lines, "number": number}, "json", "csv", "jsonl")


def problem_page(frame: Frame, head: str, reason: str) -> str:
    """What went wrong, and why."""
    return frame.page("problem.html", {"head": head, "reason": visible(reason)})
