"""Whose words they are: the reporter's own, or somebody's whom he lets speak.

Words between quotation marks are somebody's. So is a paragraph in which somebody says "I" without
marks: a post or a statement that was pasted. What somebody put out for all (a post, a film, a
letter) is public: that two reports hold it says nothing about the two. It is told by the words
beside it in either report.
"""

from __future__ import annotations

from collections.abc import Sequence

from factbox.data.word_lists import word_list
from factbox.relate.copies.pasted import says_i
from factbox.relate.copies.runs import Run
from factbox.relate.copies.wordings import Wording

_LEAST = 3
_MOSTLY = 0.5


def voiced(text: Wording) -> tuple[bool, ...]:
    """For each word of a text, whether it is somebody's whom the reporter lets speak."""
    pasted = {unit.sentence.paragraph for unit in text.units if says_i(unit)}
    return tuple(
        word.quoted or text.units[word.unit].sentence.paragraph in pasted for word in text.words
    )


def mostly_voiced(marks: Sequence[bool]) -> bool:
    """Whether enough of the words of a run are somebody's that the run is a quotation."""
    return sum(marks) >= max(_LEAST, _MOSTLY * len(marks))


def is_public(one: Wording, two: Wording, run: Run) -> bool:
    """Whether the words beside a shared quotation, in either text, say that it was put out for all."""
    beside = _beside(one, run.here, run.length) | _beside(two, run.there, run.length)
    return bool(beside & word_list("public_words")) and not beside & word_list("private_words")


def _beside(text: Wording, start: int, length: int) -> frozenset[str]:
    """The unquoted words, as written, of the sentences of a run and of those before and after."""
    first, last = text.words[start].unit, text.words[start + length - 1].unit
    return frozenset().union(*text.unquoted[max(0, first - 1) : last + 2])
