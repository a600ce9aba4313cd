"""Stories as they come in: what a new report touches is found again, and nothing else.

What a report shares with reports that have nothing to do with it is set aside (`learning`); it is
sketched; its text is linked with the texts near it; the parts that this changes are
grouped again; texts near those are asked anew which group they belong to; last, the reports of all
groups that changed are placed in stories, as people decided. Every step takes what waits for it
from a queue in the box and ends in one transaction, so that a build may stop anywhere and another
may go on. Each step is a rule of the texts alone: the same reports give the same stories, in
whatever order they come, and the same as `find_stories` gives for all at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from factbox.box.learning import as_learnt, learn_some
from factbox.box.progress import Progress
from factbox.engine import stages
from factbox.ids import group_id
from factbox.judgements import Judgement
from factbox.relate.stories.grouping import grouped
from factbox.relate.stories.judged import named_by, obey, reports_named
from factbox.relate.stories.linking import LINE, connected, cut, strongest
from factbox.relate.stories.nearest import nearest_of, shortened
from factbox.relate.stories.pairs import SHARED, WINDOW, Pairs, near_pairs
from factbox.relate.stories.reasons import why_one
from factbox.relate.stories.sketch import Text, sketch_of
from factbox.relate.stories.strays import joined
from factbox.store.shelf import Edge, Placed, Shelf
from factbox.store.store import Store
from factbox.types import Reason

_SKETCHES = 200
_TEXTS = 4_000
"""Texts that one transaction links or groups: some seconds, less than others wait."""


class KeptStories:
    """Finds the stories of a box from what it keeps of them."""

    def place(self, store: Store, progress: Progress) -> None:
        """Bring the stories of all reports up to date."""
        _begin(store)
        for step in (learn_some, _sketch, _link, _group, _ask, _place):
            done = 0
            while count := step(store):
                done += count
                progress("stories", done, None)

    def why(self, store: Store, reports: Sequence[str]) -> tuple[Reason, ...]:
        """Why these reports are one story."""
        texts = set(store.shelf.texts_of(reports).values())
        return why_one(len(reports), store.shelf.texts(texts, bags=False))


def _begin(store: Store) -> None:
    """Forget what another version found."""
    version = stages.stories_version()
    with store.reading():
        current = store.places.made_by("stories") == version
    if not current:
        with store.writing():
            store.learnt.clear()
            store.shelf.clear()
            store.places.set_made_by("stories", version)


def _sketch(store: Store) -> int:
    """Keep sketches of reports that have none, or were read anew."""
    with store.reading():
        if not store.places.fresh(1):
            return 0
    with store.writing():
        reports = store.places.fresh(_SKETCHES)
        store.shelf.put_sketches([sketch_of(one) for one in as_learnt(store, reports)])
    return len(reports)


def _link(store: Store) -> int:
    """Find what texts are near to, and keep the parts and nearest texts that this changes."""
    with store.reading():
        if not store.shelf.unlinked(1):
            return 0
    with store.writing():
        shelf = store.shelf
        fresh = shelf.texts(shelf.unlinked(_TEXTS), bags=False)
        texts = fresh + _others(shelf, fresh)
        pairs = near_pairs(texts, len(fresh))
        _keep_nearest(shelf, pairs, texts, len(fresh))
        _keep_parts(shelf, pairs.at_least(LINE), texts, len(fresh))
        shelf.put_keys(fresh)
    return len(fresh)


def _others(shelf: Shelf, fresh: Sequence[Text]) -> list[Text]:
    """The texts that may be near to any of `fresh`."""
    words = sorted({word for text in fresh for word in text.keys})
    days = [text.day for text in fresh if text.day is not None]
    window = (min(days) - WINDOW, max(days) + WINDOW) if len(days) == len(fresh) else None
    known = {text.key for text in fresh}
    sharing = shelf.sharing(words, SHARED, window)
    return shelf.texts([key for key in sharing if key not in known], bags=False)


def _keep_nearest(shelf: Shelf, pairs: Pairs, texts: Sequence[Text], fresh: int) -> None:
    keys = [text.key for text in texts]
    found = nearest_of(pairs, keys)
    lists = {key: found.get(key, []) for key in keys[:fresh]}
    others = [key for key in found if key not in lists]
    kept = shelf.nearest(others)
    for key in sorted(others):
        near = shortened([*kept.get(key, ()), *found[key]])
        if near != kept.get(key):
            lists[key] = near
    shelf.put_nearest(lists)


def _keep_parts(shelf: Shelf, pairs: Pairs, texts: Sequence[Text], fresh: int) -> None:
    """Join parts by the new pairs; of each part a tree of its greatest likenesses is kept."""
    ends = {*range(fresh), *pairs.first.tolist(), *pairs.second.tolist()}
    members = sorted({*shelf.parts_of(texts[number].key for number in ends)})
    number = {key: at for at, key in enumerate(members)}
    place = np.array([number.get(text.key, -1) for text in texts], dtype=np.int64)
    new = Pairs(place[pairs.first], place[pairs.second], pairs.likeness)
    links = strongest(_joined(_numbered(shelf.links(members), number), new), len(members))
    parts = {
        members[at]: members[part[0]] for part in connected(links, len(members)) for at in part
    }
    told = zip(links.first.tolist(), links.second.tolist(), links.likeness.tolist(), strict=True)
    edges = [(members[a], members[b], likeness) for a, b, likeness in told]
    shelf.put_parts(parts, edges, [text.key for text in texts[:fresh]])


def _numbered(links: Sequence[Edge], number: Mapping[str, int]) -> Pairs:
    """Kept links as pairs of numbers."""
    first = np.array([number[a] for a, _, _ in links], dtype=np.int64)
    second = np.array([number[b] for _, b, _ in links], dtype=np.int64)
    return Pairs(first, second, np.array([likeness for _, _, likeness in links]))


def _joined(kept: Pairs, new: Pairs) -> Pairs:
    """Both, each pair once, the lesser number first."""
    first = np.concatenate([kept.first, new.first])
    second = np.concatenate([kept.second, new.second])
    likeness = np.concatenate([kept.likeness, new.likeness])
    ends = np.stack([np.minimum(first, second), np.maximum(first, second)])
    _, once = np.unique(ends, axis=1, return_index=True)
    return Pairs(ends[0, once], ends[1, once], likeness[once])


def _group(store: Store) -> int:
    """Group again the parts that changed."""
    with store.reading():
        if not store.shelf.ungrouped(1):
            return 0
    with store.writing():
        parts = store.shelf.placed_in(store.shelf.ungrouped(_TEXTS))
        for placed in parts.values():
            _group_part(store.shelf, placed)
    return sum(len(placed) for placed in parts.values())


def _group_part(shelf: Shelf, placed: Sequence[Placed]) -> None:
    """Group what is new in one part: a piece of it that has the texts it had stands as it is."""
    number = {one.text: at for at, one in enumerate(placed)}
    links = _numbered(shelf.links(number), number)
    pieces = cut(links, len(placed))
    sizes = shelf.cut_sizes({one.cut for one in placed if one.cut is not None})
    for piece in pieces:
        cuts = {placed[at].cut for at in piece}
        name = placed[piece[0]].text
        if len(cuts) == 1 and sizes.get(next(iter(cuts)) or "") == len(piece):
            continue
        shelf.put_groups(name, grouped(shelf.texts(placed[at].text for at in piece)))


def _ask(store: Store) -> int:
    """Ask texts whose neighbours changed which group they belong to."""
    with store.reading():
        if not store.shelf.wavering(1):
            return 0
    with store.writing():
        shelf = store.shelf
        group_of = shelf.wavering(_TEXTS)
        sizes = shelf.group_sizes(set(group_of.values()))
        lone = sorted(text for text, group in group_of.items() if sizes[group] == 1)
        nearest = shelf.nearest(lone)
        near = shelf.groups_of({key for one in nearest.values() for key, _ in one})
        near_sizes = shelf.group_sizes(set(near.values()))
        bases = dict(group_of)
        for text in lone:
            known = [one for one in nearest.get(text, ()) if one[0] in near]
            bases[text] = joined(known, near, near_sizes) or text
        shelf.put_bases(bases)
    return len(group_of)


def _place(store: Store) -> int:
    """Put the reports of all groups that changed into stories, as people decided."""
    with store.reading():
        if not store.shelf.unplaced(1):
            return 0
    with store.writing():
        shelf, judgements = store.shelf, store.judgements()
        texts = shelf.unplaced(_TEXTS)
        bases, known = _together(shelf, shelf.bases_of(texts), judgements)
        reports = shelf.reports_in(bases)
        groups = [[report for report, _, _ in group] for group in reports.values()]
        stories = obey(groups, known, judgements)
        store.places.place({group_id("story", members): members for members in stories})
        shelf.were_placed({text for group in reports.values() for _, _, text in group})
    return len(texts)


def _together(
    shelf: Shelf, bases: Sequence[str], judgements: Sequence[Judgement]
) -> tuple[set[str], dict[str, str]]:
    """All groups to be placed with these: judged about together, or in one story until now. And
    which report each name in a judgement stands for."""
    pairs = named_by(judgements)
    named = shelf.named([name for pair in pairs for name in pair])
    by_name: dict[str, set[str]] = {}
    for report, external, base in named:
        by_name.setdefault(report, set()).add(base)
        by_name.setdefault(external, set()).add(base)
    found: set[str] = set()
    waiting = set(bases)
    while waiting:
        found |= waiting
        waiting = set(shelf.bases_beside(waiting))
        for a, b in pairs:
            judged = by_name.get(a, set()) | by_name.get(b, set())
            if judged & (found | waiting):
                waiting |= judged
        waiting -= found
    present = [(report, external) for report, external, base in named if base in found]
    return found, reports_named(present)
