"""Quotations that are the same words once more, or a piece of them, whoever is said to say them.

Of one speaker: a piece of a longer quotation, the same but for a letter or a dropped word, and the
same told in other words by another report (most words that mean something are the longer one's).
Of two speakers: words that both are said to say are shown once, under the one whom the surer sign
names; where the signs are alike, the other is named beside. A name beats "an official", a person the
body they speak for.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from rapidfuzz import fuzz

from factbox.data.word_lists import word_list
from factbox.record.said.at_odds import at_odds
from factbox.types import Evidence, Saying

_FEWEST_LIKE = 6
_ALIKE = 92.0
"""Words from which on a quotation may differ in a letter, and how alike it must be, of 100."""
_FEWEST_OTHERS, _FEWEST_LIKE_OTHERS = 4, 8
"""Words that two speakers must share: exactly; but for a letter."""
_RUN, _LOOKED_UP, _CANDIDATES, _KEPT = 3, 16, 8, 40
"""Words of a run by which quotations are found, keys that are looked up of a quotation, quotations
that it is then compared with, and those kept for a key."""
_FEWEST_MEANT, _RETOLD = 3, 0.75
"""Words with a meaning that a retold quotation shares, and the share of its own that they are."""
_NAMES_ALIKE = 85.0
_VAGUE = ("another ", "one ", "some ", "a second ")
"""What opens words that tell one nameless speaker from others, not who it is."""
_SMALL = frozenset(
    ["said", "say", "get", "got", "going", "go", "some", "sometimes", "many", "really"]
)


@dataclass(frozen=True, slots=True)
class Version:
    """A quotation with its words in one form (lower case, no marks) and the sign of its speaker.

    `whole`: it can be understood alone; `long`: if not, it says enough to be followed. `stretches` are the words between marks that some are left out ("...").
    """

    words: str
    saying: Saying
    sign: float
    whole: bool
    long: bool = True
    kind: str | None = None
    stretches: tuple[str, ...] = ()

    @property
    def meant(self) -> frozenset[str]:
        """The words that mean something, in one form."""
        return _meant(self.words)

    @property
    def rank(self) -> tuple[bool, float, bool]:
        """How well its speaker is known: named, by which sign, a person."""
        return self.saying.speaker is not None, self.sign, self.kind == "person"


@lru_cache(maxsize=2_000)
def _meant(words: str) -> frozenset[str]:
    small = word_list("function_words") | _SMALL
    return frozenset(_stem(word) for word in words.split() if word not in small)


def _stem(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word


@dataclass
class _Found:
    """The quotations kept so far, by their runs of words and their words of meaning."""

    holders: dict[str, list[str]] = field(default_factory=dict)
    by_quote: dict[str, Version] = field(default_factory=dict)

    def add(self, one: Version) -> None:
        self.by_quote[one.saying.quote] = one
        for key in _keys(one.words):
            held = self.holders.setdefault(key, [])
            if len(held) < _KEPT:
                held.append(one.saying.quote)

    def same(self, one: Version) -> Version | None:
        """A longer quotation of the same speaker that holds the words."""
        near = self._near(one, own=True)
        return next((other for other in near if _holds(other, one) or _retells(other, one)), None)

    def others(self, one: Version) -> Version | None:
        """A longer quotation of another speaker that holds the words."""
        near = self._near(one, own=False)
        return next((other for other in near if _holds_others(other, one)), None)

    def holder_of_all(self, one: Version) -> Version | None:
        """Of a speaker's quotations that together hold all of one with words left out the first."""
        held: list[Version | None] = []
        for words in one.stretches:
            part = replace(one, words=words)
            near = (other for other in self._near(part, own=True) if other is not one)
            held.append(next((other for other in near if _holds(other, part)), None))
        return held[0] if len(held) > 1 and None not in held else None

    def _near(self, one: Version, *, own: bool) -> list[Version]:
        """The quotations that share most with one, of its own speaker or of others."""
        shared: dict[str, int] = {}
        for key in _some(_keys(one.words)):
            for quote in self.holders.get(key, ()):
                shared[quote] = shared.get(quote, 0) + 1
        found = (self.by_quote[quote] for quote in sorted(shared, key=lambda one: -shared[one]))
        fits = (row for row in found if (row.saying.speaker == one.saying.speaker) == own)
        return list(itertools.islice(fits, _CANDIDATES))


def once(versions: Sequence[Version]) -> list[Version]:
    """Each quotation once, where its first version stands; pieces join the longest form."""
    found, joined = _Found(), dict[str, str]()
    settled: dict[str, Version] = {}
    longest = sorted(versions, key=_shown_first)
    for one in longest:
        same = found.same(one)
        whole = same or found.others(one)
        if whole is None:
            found.add(one)
        joined[one.saying.quote] = (whole or one).saying.quote
        if whole is not None and (same is None or _may_name(whole, one)):
            quote = whole.saying.quote
            settled[quote] = _settled(settled.get(quote, whole), one)
    for one in found.by_quote.values():
        whole = found.holder_of_all(one) if len(one.stretches) > 1 else None
        if whole is not None:
            joined[one.saying.quote] = whole.saying.quote
    ends = {quote: joined[whole] for quote, whole in joined.items()}
    rows = _with_one_name(_in_their_places(versions, ends, settled), versions, ends)
    odd = at_odds(versions, ends)
    return [replace(row, sign=0.0) if row.saying.quote in odd else row for row in rows]


def _may_name(whole: Version, piece: Version) -> bool:
    """Whether a piece of a nameless speaker's words may tell who that is: no two words of many."""
    words = piece.words.count(" ") + 1
    return piece.saying.speaker is None and (words >= _FEWEST_LIKE or not whole.saying.words)


def _with_one_name(
    rows: Sequence[Version], versions: Sequence[Version], ends: Mapping[str, str]
) -> list[Version]:
    """The rows, where all that nameless speakers of the same words are called is one name: the commonest."""
    called = Counter(one.saying.words for one in versions if one.saying.words)
    by_quote = {one.saying.quote: one for one in versions}
    same: dict[str, str] = {}

    def rank(words: str) -> tuple[bool, int, int, str]:
        return words.casefold().startswith(_VAGUE), -called[words], -len(words), words

    for one in versions:
        words, other = one.saying.words, by_quote[ends[one.saying.quote]].saying.words
        if words and other and words != other and one.words.count(" ") + 1 >= _FEWEST_LIKE:
            both = sorted(
                (_end(same, words), _end(same, other)), key=lambda w: (-called[w], -len(w), w)
            )
            same[both[1]] = both[0]
    return [_called(row, same) for row in rows]


def _end(same: Mapping[str, str], words: str) -> str:
    """What a speaker is called in the end; names lead to commoner ones only."""
    while same.get(words, words) != words:
        words = same[words]
    return words


def _called(row: Version, same: Mapping[str, str]) -> Version:
    words = row.saying.words
    return replace(row, saying=replace(row.saying, words=_end(same, words))) if words else row


def _shown_first(one: Version) -> tuple[int, bool, int]:
    """The longest first; of equals who is named, then whose words nothing breaks."""
    return -len(one.words), one.saying.speaker is None, len(one.saying.parts)


def _keys(words: str) -> list[str]:
    """The runs of three words, and the words that mean something."""
    split = words.split()
    runs = [" ".join(split[at : at + _RUN]) for at in range(len(split) - _RUN + 1)]
    return [*runs, *sorted(_meant(words))] or [words]


def _some(keys: Sequence[str]) -> Sequence[str]:
    """Of many keys some from all over the words."""
    return keys[:: max(1, len(keys) // _LOOKED_UP)]


def _holds(whole: Version, piece: Version) -> bool:
    """Whether a quotation has another's words in it, but for a letter or a word."""
    if f" {piece.words} " in f" {whole.words} ":
        return True
    fewest = piece.words.count(" ") + 1
    return fewest >= _FEWEST_LIKE and fuzz.partial_ratio(piece.words, whole.words) >= _ALIKE


def _holds_others(whole: Version, piece: Version) -> bool:
    if len(piece.stretches) > 1 and _holds_stretches(whole, piece):
        return True
    words = piece.words.count(" ") + 1
    if words < _FEWEST_OTHERS:
        return False
    if f" {piece.words} " in f" {whole.words} ":
        return True
    return words >= _FEWEST_LIKE_OTHERS and _holds(whole, piece)


def _holds_stretches(whole: Version, piece: Version) -> bool:
    """Whether words with some left out stand in a quotation, each stretch by itself."""
    long = any(one.count(" ") + 1 >= _FEWEST_LIKE_OTHERS for one in piece.stretches)
    return long and all(f" {one} " in f" {whole.words} " for one in piece.stretches)


def _retells(whole: Version, piece: Version) -> bool:
    """Whether another report's quotation has most of the words that mean something."""
    same = whole.saying.evidence.report == piece.saying.evidence.report
    if whole.saying.speaker is None or same or len(whole.stretches) > 1:
        return False
    meant = piece.meant
    shared = len(meant & whole.meant)
    return shared >= _FEWEST_MEANT and shared >= _RETOLD * len(meant)


def _settled(whole: Version, piece: Version) -> Version:
    """The longer quotation with the speaker that the surer sign gives it."""
    if _is_another(whole, piece) or _is_phrase(whole, piece):
        return whole
    first, second = (piece, whole) if piece.rank > whole.rank else (whole, piece)
    told = first.saying
    if _contradicts(first, second):
        told = replace(told, also=tuple(dict.fromkeys((*told.also, second.saying.name or ""))))
    said = replace(
        whole.saying,
        speaker=told.speaker,
        name=told.name,
        via=told.via,
        words=told.words,
        also=told.also,
    )
    return replace(whole, saying=said, sign=first.sign, kind=first.kind)


def _is_another(whole: Version, piece: Version) -> bool:
    """Whether the longer quotation is, by a surer sign, of somebody without an entry ("the masked man")."""
    described = whole.saying.speaker is None and whole.saying.words is not None
    return described and piece.sign < whole.sign


def _is_phrase(whole: Version, piece: Version) -> bool:
    """Whether words are too few of a named speaker's to tell that somebody else said them."""
    words = piece.words.count(" ") + 1
    few = words < _FEWEST_LIKE_OTHERS and 2 * words < whole.words.count(" ") + 1
    return few and whole.saying.speaker is not None


def _contradicts(first: Version, second: Version) -> bool:
    """Whether two reports name two people, or two bodies, and neither by a surer sign."""
    a, b = first.saying, second.saying
    if a.name is None or b.name is None or a.speaker == b.speaker:
        return False
    if first.sign > second.sign or first.kind != second.kind:
        return False
    if a.name.split()[-1] == b.name.split()[-1]:
        return False
    return fuzz.ratio(a.name, b.name) < _NAMES_ALIKE


def _in_their_places(
    versions: Sequence[Version], joined: dict[str, str], settled: dict[str, Version]
) -> list[Version]:
    again: dict[str, list[Evidence]] = {}
    for one in versions:
        whole = joined[one.saying.quote]
        if whole != one.saying.quote:
            again.setdefault(whole, []).extend((one.saying.evidence, *one.saying.parts))
    first = dict.fromkeys(joined[one.saying.quote] for one in versions)
    by_quote = {one.saying.quote: one for one in versions} | settled
    return [_with_again(by_quote[quote], again.get(quote, ())) for quote in first]


def _with_again(one: Version, again: Iterable[Evidence]) -> Version:
    return replace(one, saying=replace(one.saying, again=tuple(again)))
