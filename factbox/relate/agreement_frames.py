"""One frame an agreement: the acts of one story that are about the same agreement, put together.

"Negotiated since May", "initialled on Monday" and "will be signed in June" are three acts and one
agreement. Two frames are one where the same parties stand in them, both belong to the news, what they
are called can be one thing (a pact may be a treaty, a treaty is no ceasefire), and their days do not
exclude each other; what is told of it without a day belongs to it. The day and place are those of the signing, where there was one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factbox.annotate.when.edtf import order, overlaps
from factbox.ids import group_id
from factbox.relate.agreement_words import PLAIN
from factbox.relate.counting import Sources
from factbox.relate.reading import Reading
from factbox.types import Agreement, EventMention, Reason, Signatory, StatusAt

_WEIGHT: tuple[str, ...] = (
    "ratified",
    "signed",
    "in force",
    "initialled",
    "announced",
    "extended",
    "suspended",
    "withdrawn",
    "negotiated",
    "planned",
    "denied",
    "rejected",
)
"""Whose day and words stand for the agreement, the first before the others."""
_DATED = frozenset({"signed", "ratified", "initialled", "announced"})


def joined(frames: Sequence[Agreement], reading: Reading, sources: Sources) -> list[Agreement]:
    """The frames, those that are one agreement put together; background ones stay as they are."""
    groups: list[list[Agreement]] = []
    for frame in sorted(frames, key=lambda one: (_rank(one), order(one.date), one.id)):
        home = next((group for group in groups if _same(frame, group[0])), None)
        if home is None:
            groups.append([frame])
        else:
            home.append(frame)
    return [_one(group, reading, sources) for group in groups]


def _same(one: Agreement, other: Agreement) -> bool:
    if one.parties != other.parties:
        return False
    undated = one.type == other.type not in PLAIN and None in (one.date, other.date)
    if (one.background or other.background) and not undated:
        return False
    if one.type != other.type and not {one.type, other.type} & set(PLAIN):
        return False
    first, second = _day_of_making(one), _day_of_making(other)
    return first is None or second is None or overlaps(first, second)


def _day_of_making(frame: Agreement) -> str | None:
    """The day on which it was made, where one of its acts made it."""
    return frame.date if _rank_status(frame) in _DATED else None


def _rank_status(frame: Agreement) -> str:
    reached = [at.status for at in frame.status]
    return min((s for s in reached if s in _WEIGHT), key=_WEIGHT.index, default="planned")


def _rank(frame: Agreement) -> int:
    return _WEIGHT.index(_rank_status(frame))


def _one(group: Sequence[Agreement], reading: Reading, sources: Sources) -> Agreement:
    first = group[0]
    if len(group) == 1:
        return first
    ids = tuple(sorted({mention for frame in group for mention in frame.mentions}))
    rows = [row for one in ids if isinstance(row := reading.row(one), EventMention)]
    telling = next((frame for frame in group if frame.type not in PLAIN), first)
    titles = [frame.title for frame in group if frame.title != frame.type]
    return replace(
        first,
        id=group_id("ag", ids),
        type=telling.type,
        title=max(titles, key=len, default=telling.type),
        signatories=_signatories(group),
        date=next((frame.date for frame in group if frame.date), None),
        place=next((frame.place for frame in group if frame.place), None),
        topics=tuple(dict.fromkeys(topic for frame in group for topic in frame.topics)),
        status=_path(group),
        mentions=ids,
        evidence=tuple(dict.fromkeys(words for frame in group for words in frame.evidence)),
        counts=sources.counts(rows, ()),
        why=(*first.why, Reason(feature="same agreement", detail=f"told by {len(group)} acts")),
    )


def _signatories(group: Sequence[Agreement]) -> tuple[Signatory, ...]:
    """Those of the act that tells most: who is only expected to sign elsewhere is not added."""
    return next((frame.signatories for frame in group if frame.signatories), ())


def _path(group: Sequence[Agreement]) -> tuple[StatusAt, ...]:
    """Each status once, what is only planned first, then by day."""
    found: dict[str, StatusAt] = {}
    for at in (at for frame in group for at in frame.status):
        found.setdefault(at.status, at)
    rest = list(found.values())
    return tuple(
        sorted(
            rest, key=lambda at: (at.status != "planned", order(at.date), -_WEIGHT.index(at.status))
        )
    )
