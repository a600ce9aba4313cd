"""Stories: which reports tell of one news event and its developments.

Exact copies are one text first, so that no flood of copies pulls a story about. Texts that are on
average alike enough are a group (`linking`), look-alike events in one group are told apart
(`lookalikes`), and a text that stands alone joins the group it plainly belongs to (`strays`). What
a person decided about two reports comes last and holds.

`find_stories` does all at once. A box keeps what each step found and does only what new reports
touch; the result is the same, since every step is a rule of the texts alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factbox.ids import group_id
from factbox.judgements import Judgement
from factbox.relate.stories.grouping import grouped
from factbox.relate.stories.judged import obey, reports_named
from factbox.relate.stories.linking import LINE, cut, strongest
from factbox.relate.stories.nearest import nearest_of
from factbox.relate.stories.pairs import near_pairs
from factbox.relate.stories.reasons import why_one
from factbox.relate.stories.sketch import Sketch, Text, first_of, sketch_of, text_of
from factbox.relate.stories.strays import joined
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
    sketches = {report.id: sketch_of(report) for report in reports}
    running: dict[str, list[Sketch]] = {}
    for report in sorted(sketches):
        running.setdefault(sketches[report].text, []).append(sketches[report])
    texts = {key: text_of(first_of(running[key])) for key in sorted(running)}
    groups = [
        [sketch.report for key in group for sketch in running[key]]
        for group in _with_strays(list(texts.values()))
    ]
    known = reports_named([(one.report, one.external_id) for one in sketches.values()])
    found = (
        _story(members, [texts[sketches[report].text] for report in members])
        for members in obey(groups, known, judgements)
    )
    return tuple(sorted(found, key=lambda story: story.id))


def _with_strays(texts: Sequence[Text]) -> list[list[str]]:
    """Groups of texts, by key, with the lone texts that belong to them."""
    pairs = near_pairs(texts)
    parts = cut(strongest(pairs.at_least(LINE), len(texts)), len(texts))
    groups = {
        group[0]: group for part in parts for group in grouped([texts[number] for number in part])
    }
    place = {key: name for name, group in groups.items() for key in group}
    sizes = {name: len(group) for name, group in groups.items()}
    nearest = nearest_of(pairs, [text.key for text in texts])
    whole = {name: list(group) for name, group in groups.items()}
    for name, group in groups.items():
        to = joined(nearest.get(name, ()), place, sizes) if len(group) == 1 else ""
        if to:
            whole[to].extend(whole.pop(name))
    return [sorted(group) for _, group in sorted(whole.items())]


def _story(members: Sequence[str], texts: Sequence[Text]) -> FoundStory:
    reports = tuple(sorted(members))
    return FoundStory(
        id=group_id("story", reports), reports=reports, why=why_one(len(reports), texts)
    )
