"""A quotation that drifted: one person's words that reports give differently.

The words of two quotations of one speaker are laid side by side. Where a stretch of both is mostly the
same words in the same order, and other words stand in between, one was translated, shortened or spun:
a difference of wording. A quotation cut elsewhere, another spelling, a dropped "the" is none, and
neither is another sentence that only sounds alike. A copy differs from its original where it has
changed one stretch of the words; one that was recast throughout is a wording of its own. Words that only
one of two has ("first and foremost") are no other wording. A quotation before which its report says "not"
outside the marks is not what somebody said, and a side names the reports that quote most of its words.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from factbox.data.word_lists import word_list
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.words import content_words, stem
from factbox.types import Disagreement, Quote

_FEWEST_WORDS = 5
_WORD = re.compile(r"[^\W_]+(?:['*][^\W_]+|\*)*")
_ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.")
_INITIALS = re.compile(r"\b([a-z])\.(?=[a-z]\b)")
_FEWEST_SAME = 6
_FEWEST_CONTENT = 4
_SAME = 0.65
"""The share of the shorter stretch that both have, in order."""
_LEAST = 0.5
"""The share of the longer one."""
_MANY_SAME, _MANY_CONTENT, _SHARED = 8, 3, 0.55
"""Words, words with a meaning, and the share of both, that are enough in one order."""
_SHORT, _LONG_WORD = 3, 6
"""Words of a short quotation; letters of a word that is worth comparing in it."""
_NEARLY = 0.8
"""The share of both from which few shared words with a meaning are enough."""
_FEWEST_NEARLY = 2
_GAP = 8
"""More other words than these in between part two stretches."""
_SPELT = 0.9
_NOT_BEFORE = re.compile(
    r"(?:\b(?:not|never|no|without|neither|nor)\b|n['’]t\b)[^.;“”\"]*[“\"‘']?\s*$", re.IGNORECASE
)
_BEFORE = 40
"""Characters before a quotation in which a "not" is looked for."""
_MOST = 0.6
"""The share of the words of a side from which a report that quotes less of it is named with it."""
_COMPARED = 200
"""Words of a quotation that are compared: it differs in them or is a text of its own."""


def drifted_quotes(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each quotation that has several versions."""
    speakers: dict[str, list[Quote]] = {}
    for one in basis.related.reading.annotations:
        for quote in one.quotes:
            entity = basis.related.index.of(quote.speaker)
            if quote.direct and entity and _is_told(quote.text) and not _is_denied(basis, quote):
                speakers.setdefault(entity.id, []).append(quote)
    found: list[Disagreement] = []
    for speaker in sorted(speakers):
        found += [_difference(basis, one) for one in _apart(_groups(basis, speakers[speaker]))]
    return tuple(found)


def _is_denied(basis: Basis, quote: Quote) -> bool:
    """Whether the words before the marks deny them: 'was not immediately "in a position ..."'."""
    return _NOT_BEFORE.search(basis.words_before(quote, _BEFORE)) is not None


def _apart(groups: Sequence[list[list[Quote]]]) -> list[list[list[Quote]]]:
    """The groups that are about other words than those before them: one quotation is shown once."""
    kept: list[list[list[Quote]]] = []
    for group in groups:
        if not any(_overlap(group, other) for other in kept):
            kept.append(group)
    return kept


def _overlap(group: list[list[Quote]], other: list[list[Quote]]) -> bool:
    pairs = itertools.product(group, other)
    return any(_share(a[0].text, b[0].text) >= _ONE_TEXT for a, b in pairs)


def _share(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, _folded(one), _folded(other), autojunk=False)
    return round(matcher.ratio(), 6)


_ONE_TEXT = 0.7
"""The share of the words of two versions from which they are of one quotation."""


def _is_told(text: str) -> bool:
    """Whether a quotation is long enough to be compared, or short and with a word of weight."""
    words = content_words(text)
    return len(words) >= _FEWEST_WORDS or any(len(word) >= _LONG_WORD for word in words)


def _groups(basis: Basis, quotes: Sequence[Quote]) -> list[list[list[Quote]]]:
    """Versions of one quotation, each another than those before it and of another origin."""
    groups: list[list[list[Quote]]] = []
    for rows in _once(quotes):
        group = next((one for one in groups if _is_version(basis, rows, one)), None)
        if group is None:
            groups.append([rows])
        else:
            group.append(rows)
    return [versions for versions in groups if len(versions) > 1]


def _once(quotes: Sequence[Quote]) -> list[list[Quote]]:
    """Quotations of the same words together, also where one is cut out of the other."""
    found: list[list[Quote]] = []
    for quote in sorted(quotes, key=lambda one: (-len(one.text), one.report, one.start)):
        words = _spaced(quote.text)
        same = (rows for rows in found if words in _spaced(rows[0].text))
        rows = next(same, None)
        if rows is None:
            found.append([quote])
        else:
            rows.append(quote)
    return found


def _is_version(basis: Basis, rows: Sequence[Quote], group: Sequence[Sequence[Quote]]) -> bool:
    reports = {row.report for row in rows}
    return all(
        not reports & {one.report for one in others}
        and (_two_origins(basis, rows, others) or _one_word(rows[0].text, others[0].text))
        and drifted(rows[0].text, others[0].text)
        for others in group
    )


def _two_origins(basis: Basis, rows: Sequence[Quote], others: Sequence[Quote]) -> bool:
    return not {basis.origin(row) for row in rows} & {basis.origin(one) for one in others}


def _one_word(one: str, other: str) -> bool:
    """Whether a copy has the quotation but for one stretch of words: a change, and no new wording."""
    first, second = _folded(one), _folded(other)
    codes = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    changed = [code for code in codes if code[0] != "equal"]
    return len(changed) == 1 and changed[0][0] == "replace"


def drifted(one: str, other: str) -> bool:
    """Whether two quotations give one stretch of words in two ways; "..." parts stretches."""
    if _called_alike(one, other):
        return True
    if len(_meant(one) & _meant(other)) < _FEWEST_NEARLY:
        return False
    pairs = itertools.product(_ELLIPSIS.split(one), _ELLIPSIS.split(other))
    return any(_drifted(_folded(a), _folded(b)) for a, b in pairs)


@lru_cache(maxsize=8192)
def _meant(text: str) -> frozenset[str]:
    return _content(_folded(text))


def _drifted(first: list[str], second: list[str]) -> bool:
    for blocks in _stretches(first, second):
        a, b = _inside(first, blocks, 0), _inside(second, blocks, 1)
        same = [word for at, _, size in blocks for word in first[at : at + size]]
        content = [word for word in same if word not in word_list("function_words")]
        shares = (len(same) / len(a), len(same) / len(b))
        fewest = _FEWEST_NEARLY if min(shares) >= _NEARLY else _FEWEST_CONTENT
        if len(same) < _FEWEST_SAME or not _other_words(a, b):
            continue
        if _in_order(len(same), len(content), shares):
            return True
        if len(content) >= fewest and max(shares) >= _SAME and min(shares) >= _LEAST:
            return True
    return False


def _in_order(same: int, content: int, shares: tuple[float, float]) -> bool:
    """Whether so many words stand in both in one order that no other sentence has them by chance."""
    return same >= _MANY_SAME and content >= _MANY_CONTENT and min(shares) >= _SHARED


def _called_alike(one: str, other: str) -> bool:
    """Whether two short quotations give one word of what somebody said, each beside another."""
    first, second = (_folded(text) for text in (one, other))
    if max(len(first), len(second)) > _SHORT or first == second:
        return False
    shared = _content(first) & _content(second)
    return any(len(word) >= _LONG_WORD for word in shared) and not _inside_of(first, second)


def _inside_of(first: Sequence[str], second: Sequence[str]) -> bool:
    few, many = sorted((" ".join(first), " ".join(second)), key=len)
    return f" {few} " in f" {many} "


def _folded(text: str) -> list[str]:
    return _spaced(text).split()


@lru_cache(maxsize=8192)
def _spaced(text: str) -> str:
    """The words of a quotation in one form, a space before, between and after them."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = _WORD.findall(_INITIALS.sub(r"\1", plain))
    return f" {' '.join(word.replace('.', '') for word in words[:_COMPARED])} "


def _stretches(first: list[str], second: list[str]) -> list[list[tuple[int, int, int]]]:
    """Blocks of the same words, those near each other in both together."""
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    found: list[list[tuple[int, int, int]]] = []
    for a, b, size in matcher.get_matching_blocks():
        if size == 0:
            continue
        if found:
            last = found[-1][-1]
            if max(a - last[0] - last[2], b - last[1] - last[2]) <= _GAP:
                found[-1].append((a, b, size))
                continue
        found.append([(a, b, size)])
    return found


def _inside(words: list[str], blocks: Sequence[tuple[int, int, int]], side: int) -> list[str]:
    return words[blocks[0][side] : blocks[-1][side] + blocks[-1][2]]


def _other_words(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether the two stretches differ in words that carry meaning, however spelt."""
    if "".join(a) == "".join(b):
        return False
    first, second = _content(a), _content(b)
    left = [word for word in first - second if not _spelt(word, second)]
    right = [word for word in second - first if not _spelt(word, first)]
    return bool(left and right)


def _content(words: Sequence[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words if word not in word_list("function_words"))


def _spelt(word: str, others: frozenset[str]) -> bool:
    alike = any(JaroWinkler.similarity(word, one) >= _SPELT for one in sorted(others))
    return alike or any(one[0] == word[0] and "*" in one + word for one in others)


def _difference(basis: Basis, versions: Sequence[Sequence[Quote]]) -> Disagreement:
    entity = basis.related.index.of(versions[0][0].speaker)
    name = entity.name if entity else "one speaker"
    sides = [basis.side(" ".join(rows[0].text.split()), _with_most(rows)) for rows in versions]
    sides.sort(key=lambda side: (-side.origins, side.evidence[0].report, side.evidence[0].start))
    return basis.differ("wording", f"the words of {name}", sides, "versions of one quotation")


def _with_most(rows: Sequence[Quote]) -> list[Quote]:
    """The quotations that have most of the words of the longest, which stands first."""
    least = _MOST * len(_folded(rows[0].text))
    return [one for one in rows if len(_folded(one.text)) >= least]
