"""What became of stories between two builds: begun, grown, merged, split, or only renamed.

A story is named after its least report, so one that gains a lesser report has a new id and is still
the same story; the id it had before leads to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from factbox.store.places import Change, Moved, StoryChange


def changes_of(moved: Sequence[Moved], without: Collection[str] = ()) -> tuple[StoryChange, ...]:
    """What changed, a row a story as it is now, by id; `without` are stories to leave out.

    `moved` holds all reports of every story that changed, as it was and as it is.
    """
    now: defaultdict[str, list[Moved]] = defaultdict(list)
    after: defaultdict[str, set[str]] = defaultdict(set)
    for one in moved:
        now[one.story].append(one)
        if one.before is not None:
            after[one.before].add(one.story)
    rows = (_change(story, now[story], after) for story in sorted(now) if story not in without)
    return tuple(row for row in rows if row is not None)


def _change(story: str, reports: Sequence[Moved], after: dict[str, set[str]]) -> StoryChange | None:
    before = tuple(sorted({one.before for one in reports if one.before is not None}))
    added = sum(one.before is None for one in reports)
    change: Change
    if not before:
        change = "new"
    elif any(len(after[one]) > 1 for one in before):
        change = "split"
    elif len(before) > 1:
        change = "merged"
    elif added:
        change = "grown"
    elif before != (story,):
        change = "renamed"
    else:
        return None
    return StoryChange(change=change, story=story, before=before, added=added)
