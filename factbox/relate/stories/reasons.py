"""Why reports are one story: how alike they are on average, and the words that make them so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factbox.relate.stories.sketch import Text
from factbox.types import Reason

_WORDS = 8


def why_one(reports: int, texts: Sequence[Text]) -> tuple[Reason, ...]:
    """Why these texts, run by so many reports, are one story."""
    distinct = {text.key: text for text in texts}
    size = len(distinct)
    if reports == 1:
        return (Reason(feature="likeness", detail="no other report is alike enough"),)
    if size == 1:
        detail = f"{reports} reports run one text to the letter"
        return (Reason(feature="likeness", detail=detail),)
    shared = shared_words(list(distinct.values()))
    mean = sum(value for _, value in shared)
    words = ", ".join(word for word, value in shared[:_WORDS] if value > 0)
    told = f"{reports} reports" + (f", {size} different texts" if size < reports else "")
    detail = f"{told}; on average {mean:.2f} of 1 alike by words that are rare in English"
    return (
        Reason(feature="likeness", detail=detail, score=round(mean, 6)),
        Reason(feature="words", detail=f"what they share weighs most in: {words}"),
    )


def shared_words(texts: Sequence[Text]) -> list[tuple[str, float]]:
    """What each word adds to the average likeness of two of the texts, the greatest first."""
    size = len(texts)
    total: defaultdict[str, float] = defaultdict(float)
    own: defaultdict[str, float] = defaultdict(float)
    for text in sorted(texts, key=lambda text: text.key):
        for word, weight in text.weights:
            total[word] += weight
            own[word] += weight * weight
    pairs = max(1, size * (size - 1))
    added = ((word, round((total[word] ** 2 - own[word]) / pairs, 6)) for word in total)
    return sorted(added, key=lambda one: (-one[1], one[0]))


def mean_between(own: Sequence[Text], other: Sequence[Text]) -> float:
    """The average likeness of a text of one group to one of another, their days left aside."""
    sums: list[defaultdict[str, float]] = [defaultdict(float), defaultdict(float)]
    for total, texts in zip(sums, (own, other), strict=True):
        for text in sorted(texts, key=lambda text: text.key):
            for word, weight in text.weights:
                total[word] += weight
    shared = sum(sums[0][word] * sums[1][word] for word in sorted(sums[0]) if word in sums[1])
    return round(shared / max(1, len(own) * len(other)), 6)
