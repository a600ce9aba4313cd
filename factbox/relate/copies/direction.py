"""Who took from whom, only where something says so; "unknown" otherwise.

- A report cannot take from one that came out after it: by days that both state, not by days worked out.
- An agency's own report, and one that is credited to an agency, does not take from a report that
  credits nobody: what it did not write itself it has from the agency.
- A report that is credited to an agency and put out by somebody else takes from no other such
  report: both take from the agency's.
- A report that breaks off inside a sentence of the other, and has nothing else, was cut from it.
- A report that names the other's outlet took from it.
- A report that introduces the passages that both have as another's ("From the Courier's article:"), where
  the other does not, took them (`introduced`).
- A report that is put together from two texts that have nothing to do with each other took from both.
- A report that says that it passes on what a paper reported (`passing_on`) took from one that names no paper.
- A report that has nothing of its own, and bears the traces of copying plainly (`leaning`), is the copy.
- Where the days say one thing and plain traces another, a clock is wrong: that is left open.

Where both ways are barred, both rest on an original that is not among the reports.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from factbox.relate.copies.leaning import Leaning
from factbox.relate.copies.passing_on import Passing
from factbox.relate.copies.standing import Standing, earlier
from factbox.relate.copies.wordings import Wording
from factbox.types import Reason


@dataclass(frozen=True, slots=True)
class Side:
    """One of two reports that share words: its text, its standing, how much of it is shared.

    `names_other` is whether it names the other's outlet as its source, `likely` whether the other is that
    outlet's only by likelihood, `spliced` whether it is put together from the other and a text that has
    nothing to do with that, `passing` how plainly it says that it passes on a paper's story, `introduces`
    whether it introduces what both have as another's.
    """

    text: Wording
    standing: Standing
    shared: float
    names_other: bool = False
    spliced: bool = False
    passing: Passing = "somewhere"
    introduces: bool = False
    likely: bool = False


@dataclass(frozen=True, slots=True)
class Direction:
    """`child` (0 or 1) is the side that is shown as resting on the other.

    Unless `known`, nobody can tell; where `unseen`, neither rests on the other.
    """

    child: Literal[0, 1]
    known: bool
    unseen: bool
    why: tuple[Reason, ...]

    def turned(self) -> Direction:
        """The same, the sides the other way round."""
        return replace(self, child=0 if self.child else 1)


_FOOTER = 0.93
_HINT = 0.6

Bar = Callable[[Standing, Standing], str | None]


def too_early(child: Standing, parent: Standing) -> str | None:
    """A report cannot take from one that came out after it."""
    if earlier(child, parent):
        return f"{child.day} is before {parent.day}"
    return None


def agency_text(child: Standing, parent: Standing) -> str | None:
    """A report of an agency, or credited to one, does not take from one that credits nobody."""
    if child.agency is None or parent.agency is not None:
        return None
    whose = "a report of" if child.agency_own else "a report credited to"
    return f"{whose} {child.agency} does not take from an uncredited one"


def same_credit(child: Standing, parent: Standing) -> str | None:
    """Two outlets that credit one agency both take from the agency."""
    same = child.agency == parent.agency and child.agency not in (None, "agencies")
    if same and not parent.agency_own:
        return f"both credit {child.agency}, and neither is its own report"
    return None


BARS: tuple[Bar, ...] = (too_early, agency_text, same_credit)


def direction(one: Side, two: Side, leaning: Leaning | None = None) -> Direction:
    """Who took from whom; `leaning` is what the traces say where the two are one text."""
    barred = (_barred(one.standing, two.standing), _barred(two.standing, one.standing))
    if one.names_other != two.names_other:
        return _by_name(one, two)
    if barred[0] and barred[1]:
        child = _guess(one, two, leaning)
        return Direction(child, False, True, (*barred[0], *barred[1]))
    told = _by_the_words(one, two, leaning)
    if barred[0] or barred[1]:
        return _one_way(1 if barred[0] else 0, barred[0] or barred[1], told, leaning)
    if told:
        return told
    detail = "nothing says which of the two was first"
    child = _guess(one, two, leaning)
    return Direction(child, False, False, (_reason("direction", detail),))


def _one_way(
    child: Literal[0, 1],
    why: tuple[Reason, ...],
    told: Direction | None,
    leaning: Leaning | None,
) -> Direction:
    """The way that days and credits leave, unless the words plainly say otherwise."""
    by_days = any(one.feature == "too early" for one in why)
    if told and told.child != child and by_days:
        detail = "the words look as if it were the other way round, so a day may be wrong"
        return replace(told, known=False, why=(_reason("direction", detail), *why, *told.why))
    if leaning and leaning.open and not by_days:
        detail = "both have much that the other has not, so both may rest on a third"
        return Direction(child, False, False, (*why, _reason("direction", detail)))
    return Direction(child, True, False, why)


def _by_the_words(one: Side, two: Side, leaning: Leaning | None) -> Direction | None:
    """The way that the words themselves show, if any."""
    for child, side, other in ((0, one, two), (1, two, one)):
        if _cut_off(side.text, other.text, side.shared):
            return _found(child, "cut off", "it breaks off inside a sentence of the other")
    if one.introduces != two.introduces:
        detail = "it introduces what both have as another's words"
        return _found(0 if one.introduces else 1, "introduces", detail)
    if one.spliced != two.spliced:
        detail = "it is put together from this and a text that has nothing to do with it"
        return _found(0 if one.spliced else 1, "spliced", detail)
    if leaning and leaning.known:
        return Direction(leaning.child, True, False, leaning.why)
    if {one.passing, two.passing} == {"plainly", "nowhere"}:
        detail = "it says that it passes on what a paper reported; the other names no paper"
        return _found(0 if one.passing == "plainly" else 1, "passes on", detail)
    return None


def _by_name(one: Side, two: Side) -> Direction:
    """The way that the name of an outlet shows, where one side gives it."""
    child, side = (0, one) if one.names_other else (1, two)
    if side.likely:
        return _found(child, "likely credit", "it names an outlet that the other is likely of")
    return _found(child, "credit", "it names the other's outlet")


def _found(child: int, feature: str, detail: str) -> Direction:
    return Direction(1 if child else 0, True, False, (_reason(feature, detail),))


def _barred(child: Standing, parent: Standing) -> tuple[Reason, ...]:
    """Why `child` cannot have taken from `parent`; empty where it can."""
    found = []
    for bar in BARS:
        detail = bar(child, parent)
        if detail:
            found.append(_reason(bar.__name__.replace("_", " "), detail))
    return tuple(found)


def _guess(one: Side, two: Side, leaning: Leaning | None) -> Literal[0, 1]:
    """Which side to show as the child where nobody can tell.

    An agency's text before others, then what traces there are, then the likely earlier, where both state
    their days; then the longer, since texts are cut more often than they grow, unless the longer has only a line or two
    more: footers are put on, not taken off.
    """
    agencies = one.standing.agency_own, two.standing.agency_own
    if leaning and leaning.probability >= _HINT and agencies[0] == agencies[1]:
        return leaning.child
    lengths = [_length(side.text) for side in (one, two)]
    footer = min(lengths) >= _FOOTER * max(lengths)
    with_line = footer and leaning is not None
    dated = not (one.standing.solved or two.standing.solved)
    ranks = [
        (
            not side.standing.agency_own,
            length if with_line else 0,
            side.standing.likely if dated else "",
            length if footer else -length,
            side.text.id,
        )
        for side, length in zip((one, two), lengths, strict=True)
    ]
    return 0 if ranks[0] > ranks[1] else 1


def _cut_off(child: Wording, parent: Wording, shared: float) -> bool:
    """Whether the last sentence of `child` is the beginning of one of `parent`'s, which goes on.

    Where the other has only a line more, that may be a footer run on to a broken end.
    """
    body = [unit for unit in child.units if unit.sentence.role == "body"]
    if shared < 0.9 or not body or _length(child) >= _FOOTER * _length(parent):
        return False
    last = body[-1]
    if last.sentence.text.rstrip("\"'”’) ")[-1:] in set(".!?") and not last.sentence.text.endswith(
        "..."
    ):
        return False
    return len(last.words) >= 2 and any(
        len(unit.words) > len(last.words) and unit.words[: len(last.words)] == last.words
        for unit in parent.units
    )


def _length(text: Wording) -> int:
    return sum(unit.weight for unit in text.units)


def _reason(feature: str, detail: str) -> Reason:
    return Reason(feature=feature, detail=detail)
