"""What marks the copy of two reports that are one text: small traces that copying leaves.

Each trace is measured on both reports, and what one has more of than the other speaks for its being
the copy. Changed words lose what the story and English know of them; a text is cut from the end; a
footer is put on. None of them is proof: `leaning` weighs them.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from factbox.data.background import word_rate
from factbox.relate.copies.alignment import Alignment
from factbox.relate.copies.edits import Edit, edits
from factbox.relate.copies.marking import Match, taken_in_one_text
from factbox.relate.copies.stretches import COMMON
from factbox.relate.copies.wordings import Unit, Wording

_FEW = 5
"""Added to what is counted: one word changed is less than ten of ten."""
_LEAST = 4
"""Fewer changed places say nothing of who changed them."""
_RAREST = 3e-7
_MOST = 2.5
_FOOTER = 0.1
_FOOTER_SENTENCES = 3
_FOREIGN = 0.4
_BRIEF = 4
_LOOSE, _TO_THE_LETTER = 0.5, 0.9
_VOWELS = frozenset("aeio")


@dataclass(frozen=True)
class Seen:
    """Two reports that are one text, laid side by side; `pair.a` is asked whether it is the copy.

    `here` and `there` are the sentences of each that stand in the other, `held` how many wordings
    of the story hold a stem, `known` the sentences of each that stand in a third report.
    """

    pair: Alignment
    here: tuple[Match, ...]
    there: tuple[Match, ...]
    edits: tuple[Edit, ...]
    held: Mapping[str, int]
    stems: tuple[frozenset[str], frozenset[str]] = field(repr=False)
    known: tuple[Collection[int], Collection[int]] = (frozenset(), frozenset())

    def turned(self) -> Seen:
        """The same, the other report asked."""
        mirrored = tuple(edit.turned() for edit in self.edits)
        turned = self.pair.turned()
        sides = self.stems[::-1], self.known[::-1]
        return Seen(turned, self.there, self.here, mirrored, self.held, *sides)


def seen(
    pair: Alignment,
    held: Mapping[str, int],
    stems: tuple[frozenset[str], frozenset[str]],
    known: tuple[Collection[int], Collection[int]] = (frozenset(), frozenset()),
) -> Seen:
    """Look at a pair that is one text; `known` are the sentences of each that a third report has."""
    here, there = taken_in_one_text(pair), taken_in_one_text(pair.turned())
    changed = edits(pair, here)
    if sum(edit.replaced for edit in changed) < _LEAST:
        changed = ()
    return Seen(pair, here, there, changed, held, stems, known)


def stems_of(text: Wording) -> frozenset[str]:
    """All stems of a wording, and all pairs of small ones that stand side by side."""
    found = {stem for unit in text.units for stem in unit.stems}
    pairs = (pair for unit in text.units for pair in itertools.pairwise(unit.stems))
    return frozenset(found.union(" ".join(pair) for pair in pairs if _small(pair)))


@dataclass(frozen=True)
class Trace:
    """A named number, 0 where there is no trace. Its docstring is what a user reads of it."""

    name: str
    measure: Callable[[Seen], float]

    @property
    def about(self) -> str:
        return (self.measure.__doc__ or "").strip()

    def difference(self, look: Seen, turned: Seen) -> float:
        """How much more of it the first report has than the other, rounded before it decides."""
        return round(self.measure(look) - self.measure(turned), 6)


def rarer_words(look: Seen) -> float:
    """Words stand here that are rarer in English than those that stand in their place there."""
    found = [_rate(edit.there) - _rate(edit.here) for edit in look.edits if edit.replaced]
    return sum(min(_MOST, gain) for gain in found if gain > 0) / (len(found) + _FEW)


def words_nobody_knows(look: Seen) -> float:
    """Words stand here, in the place of others, that English hardly has."""
    found = [edit for edit in look.edits if edit.replaced]
    odd = sum(word.isalpha() and not word_rate(word) for edit in found for word in edit.here)
    return odd / (len(found) + _FEW)


def kept_elsewhere(look: Seen) -> float:
    """The word that the other report has in a changed place stands here in other places."""
    return _share(look, lambda word: word in look.stems[0])


def told_by_others(look: Seen) -> float:
    """The word that the other report has in a changed place is the one that third reports use."""
    return _share(look, lambda word: _told(look, word))


def small_words_misplaced(look: Seen) -> float:
    """Small words stand side by side there, as third reports have them, that do not here."""
    most = max(
        sum(map(_small, itertools.chain.from_iterable(pairs)))
        for pairs in (
            [edit.here_pairs for edit in look.edits],
            [edit.there_pairs for edit in look.edits],
        )
    )
    found = sum(
        _small(pair) and _told(look, " ".join(pair))
        for edit in look.edits
        for pair in edit.there_pairs
    )
    return found / (most + _FEW)


def _small(pair: tuple[str, str]) -> bool:
    return all(word_rate(word) >= COMMON for word in pair)


def slips(look: Seen) -> float:
    """Changed sentences have slips here: "a" before a vowel, a word twice, a small first letter."""
    units = [look.pair.a.units[match.unit] for match in look.here if match.score < 1]
    return sum(map(_slips, units)) / (len(units) + _FEW)


def cut_from_the_end(look: Seen) -> float:
    """It ends where the other goes on, by a good part of the other's length."""
    last = max((match.unit for match in look.there), default=-1)
    missing = range(last + 1, len(look.pair.b.units))
    return (
        _closeness(look) * _part(look.pair.b, missing) if _footers(look.turned()) is None else 0.0
    )


def left_out(look: Seen) -> float:
    """It leaves out sentences that the other has before its last shared one."""
    marked = {match.unit for match in look.there}
    missing = [at for at in range(max(marked, default=0)) if at not in marked]
    return _closeness(look) * _part(look.pair.b, missing)


def others_have_it_too(look: Seen) -> float:
    """What it lacks of the other stands in third reports too, so the other did not add it."""
    marked = {match.unit for match in look.there}
    units = range(len(look.pair.b.units))
    known = [at for at in units if at not in marked and at in look.known[1]]
    return _closeness(look) * _part(look.pair.b, known)


def footer_put_on(look: Seen) -> float:
    """All of the other stands in it, and it has a line or two at its edges that are not of the story."""
    footers = _footers(look)
    return float(bool(footers) and own_share(look.turned()) < 0.01)


TRACES = (
    Trace("rarer words", rarer_words),
    Trace("words nobody knows", words_nobody_knows),
    Trace("kept elsewhere", kept_elsewhere),
    Trace("told by others", told_by_others),
    Trace("small words misplaced", small_words_misplaced),
    Trace("slips", slips),
    Trace("cut from the end", cut_from_the_end),
    Trace("left out", left_out),
    Trace("others have it too", others_have_it_too),
    Trace("footer put on", footer_put_on),
)


def own_share(look: Seen) -> float:
    """How much of the first report's own words the other has not, footers aside; 0 to 1."""
    marked = {match.unit for match in look.here}
    footers = _footers(look) or ()
    units = range(len(look.pair.a.units))
    return _part(look.pair.a, [at for at in units if at not in marked and at not in footers])


def _closeness(look: Seen) -> float:
    """0 to 1: how near to the letter it was taken; 0 for a brief, which may be the first word of it.

    Who tells it in other words may as well have put two reports together as left something out.
    """
    scores = [match.score for match in look.here if look.pair.a.units[match.unit].weight]
    if len(scores) < _BRIEF:
        return 0.0
    return min(1.0, max(0.0, (sum(scores) / len(scores) - _LOOSE) / (_TO_THE_LETTER - _LOOSE)))


def _footers(look: Seen) -> tuple[int, ...] | None:
    """The sentences that only the first report has, if all are footers; None if there are others."""
    units = look.pair.a.units
    marked = {match.unit for match in look.here}
    own = tuple(at for at in range(len(units)) if at not in marked)
    body = [at for at in own if units[at].weight]
    if not own or not marked or len(body) > _FOOTER_SENTENCES or _part(look.pair.a, own) > _FOOTER:
        return None
    inside = any(min(marked) < at < max(marked) for at in body)
    return None if inside or not _foreign(units, own) else own


def _foreign(units: Sequence[Unit], own: Sequence[int]) -> bool:
    """Whether few of the words that carry meaning stand in the rest of the report."""
    words = [word for at in own for word in _content(units[at].stems)]
    rest = {word for at, unit in enumerate(units) if at not in set(own) for word in unit.stems}
    return sum(word in rest for word in words) <= _FOREIGN * max(1, len(words))


def _told(look: Seen, word: str) -> bool:
    """Whether a third report has a word, or a pair of small ones."""
    return look.held.get(word, 0) > sum(word in side for side in look.stems)


def _share(look: Seen, known: Callable[[str], bool]) -> float:
    """How many of the words that the other has in changed places are known."""
    pairs = [(_content(edit.here), _content(edit.there)) for edit in look.edits if edit.replaced]
    most = (
        max(sum(len(side) for side in sides) for sides in zip(*pairs, strict=True)) if pairs else 0
    )
    return sum(known(word) for _, there in pairs for word in there) / (most + _FEW)


def _content(words: Sequence[str]) -> list[str]:
    return [word for word in words if word.isalpha() and word_rate(word) < COMMON]


def _rate(words: Sequence[str]) -> float:
    return sum(math.log(max(word_rate(word), _RAREST)) for word in words) / len(words)


def _slips(unit: Unit) -> int:
    found = int(unit.sentence.text[:1].islower())
    for before, word in itertools.pairwise(unit.words):
        found += before == word or (before == "a" and word[0] in _VOWELS)
    return found


def _part(text: Wording, numbers: Sequence[int] | range) -> float:
    total = sum(unit.weight for unit in text.units)
    return sum(text.units[at].weight for at in numbers) / total if total else 0.0
