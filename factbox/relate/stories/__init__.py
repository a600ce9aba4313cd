"""Stories: which reports tell of one news event and its developments.

Exact copies are one text first, so that no flood of copies pulls a story about. Texts that are on
average alike enough are a group (`linking`), look-alike events in one group are told apart
(`lookalikes`), and a report that stands alone joins the story it plainly belongs to (`strays`). What
a person decided about two reports comes last and holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factbox.ids import group_id
from factbox.judgements import Judgement
from factbox.relate.stories.judged import obey
from factbox.relate.stories.likeness import day_of, vectors
from factbox.relate.stories.linking import LINE, linked, near
from factbox.relate.stories.lookalikes import split_lookalikes
from factbox.relate.stories.strays import LEAST, take_in
from factbox.relate.stories.words import bag_of, running_text
from factbox.types import Reason, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundStory:
    """The reports (ids, sorted) of one story, and why they are one."""

    id: str
    reports: tuple[str, ...]
    why: tuple[Reason, ...] = ()


def find_stories(
    reports: Sequence[Report], judgements: Sequence[Judgement] = ()
) -> tuple[FoundStory, ...]:
    """The stories of all reports, by id; the order of the reports changes nothing."""
    texts = _distinct(reports)
    groups = _grouped([text[0] for text in texts])
    by_report = [[report.id for number in group for report in texts[number]] for group in groups]
    stories = obey(by_report, reports, judgements)
    return tuple(sorted((_story(members) for members in stories), key=lambda story: story.id))


def _distinct(reports: Sequence[Report]) -> list[list[Report]]:
    """Reports by their running text, one list a text; those of one text that are far apart in time
    are still one."""
    by_text: dict[tuple[str, str], list[Report]] = {}
    for report in sorted(reports, key=lambda one: (one.published is None, one.published, one.id)):
        text = running_text(report)
        short = "" if len(text) > 200 else report.title or ""
        by_text.setdefault((text, short), []).append(report)
    return [by_text[key] for key in sorted(by_text)]


def _grouped(texts: Sequence[Report]) -> list[list[int]]:
    """Groups of texts by number."""
    if len(texts) < 2:
        return [[number] for number in range(len(texts))]
    bags = [bag_of(report) for report in texts]
    found = near(vectors(bags), [day_of(report) for report in texts], LEAST)
    groups = [part for group in linked(found) for part in split_lookalikes(group, bags)]
    return take_in(groups, found)


def _story(members: Sequence[str]) -> FoundStory:
    reports = tuple(sorted(members))
    detail = (
        f"{len(reports)} reports share words that are rare in English, {LINE} of 1 on average or more"
        if len(reports) > 1
        else "no other report is alike enough"
    )
    why = (Reason(feature="likeness", detail=detail),)
    return FoundStory(id=group_id("story", reports), reports=reports, why=why)
