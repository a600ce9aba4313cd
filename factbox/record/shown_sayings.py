"""How each quotation is shown: alone, with what follows of its remark, in its sentence, or not at first.

- Words that can be understood alone are a line (`understood`). What the same person says next without
  a break joins them, where the same reports have both and the line stays short. A line that answers,
  points or leans is shown in its report's sentence, where that says of what it is said; else it is minor.
- Words too few to be understood alone ("as good as it gets") are shown in their report's sentence,
  where that can be read by itself, is not long, and holds no line of the same speaker yet; two words
  only where it holds more of theirs. Else a piece with a verb and eight words stands alone.
- All else is minor: scraps of other sentences, and those whose every word of meaning stands in a whole
  remark of the same speaker, words that nobody is said to say, words of a thing
  or of a paper that is not said whose it is ("the statement"), words that open with the name of whom
  they are taken for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factbox.record.around import Around
from factbox.record.leaning import without_quotations
from factbox.record.readable import is_readable
from factbox.record.remarks import goes_on
from factbox.record.said_again import Version
from factbox.record.scraps import is_scrap
from factbox.record.understood import is_told_by, is_understood, leans
from factbox.record.unnamed import called, is_somebody
from factbox.types import Saying, Sentence

if TYPE_CHECKING:
    from factbox.relate.story import Related

_LONGEST_LINE, _LONGEST_SENTENCE = 280, 260
"""Characters of a remark in one line, and of a sentence shown around a few words."""
_COMPARED = 300
"""Nameless speakers among whom a longer description is looked for."""
_FEWEST_IN = 3
"""Words of a piece for which alone a sentence is shown; two are a way of speaking."""
_FEW = 6
"""Words at the end of a line that are not left alone, however long what follows is."""
_SURE = 0.3
"""The sign of a speaker below which a quotation is minor."""


def as_shown(related: Related, versions: Sequence[Version]) -> list[Saying]:
    """The sayings, each as it is shown; those that join another's line are no rows of their own."""
    versions, around = called(versions), Around(related)
    lines = list(_joined(around, [one for one in versions if one.whole]))
    taken = {_place(around, one) for one in lines}
    said = _meant([one for one in versions if one.whole])
    pieces = [one for one in versions if not one.whole and _is_kept(one)]
    unsure = {one.saying.quote for one in versions if one.sign < _SURE}
    marked = [_understood(around, _marked(one, unsure)) for one in lines]
    rows = [*marked, *_in_sentences(around, pieces, taken, said)]
    places = {one.saying.quote: place for place, one in enumerate(versions)}
    whole = {one.quote for one in lines}
    return sorted(rows, key=lambda row: (row.quote not in whole, places[row.quote]))


def _is_kept(one: Version) -> bool:
    """Whether a piece is kept: somebody's, or more than a scrap."""
    return one.saying.speaker is not None or not is_scrap(one.saying.evidence.exact)


def _joined(around: Around, versions: Sequence[Version]) -> Iterator[Saying]:
    """Remarks: what follows without a break joins the line before it."""
    lines: list[Saying] = []
    last: dict[str, int] = {}
    for one in versions:
        said = one.saying
        at = last.get(said.evidence.report)
        if at is not None and _follows(around, lines[at], said):
            lines[at] = _with(lines[at], said)
        else:
            last[said.evidence.report] = len(lines)
            lines.append(said)
    yield from lines


def _follows(around: Around, line: Saying, said: Saying) -> bool:
    if (line.speaker, line.words, line.also) != (said.speaker, said.words, said.also):
        return False
    end = (line.evidence, *line.parts)[-1]
    spans = (line.evidence, *line.parts, said.evidence, *said.parts)
    long = sum(len(one.exact) for one in spans) > _LONGEST_LINE
    if _reports(line) != _reports(said) or (long and len(end.exact.split()) > _FEW):
        return False
    one, other = around.quote(end), around.quote(said.evidence)
    return one is not None and other is not None and goes_on(around.text(end), one, other)


def _reports(said: Saying) -> frozenset[str]:
    return frozenset(one.report for one in (said.evidence, *said.again))


def _with(line: Saying, said: Saying) -> Saying:
    parts = (*line.parts, said.evidence, *said.parts)
    return replace(line, parts=parts, again=(*line.again, *said.again))


def _marked(said: Saying, unsure: Collection[str]) -> Saying:
    return replace(said, minor=said.quote in unsure or not is_somebody(said.speaker, said.words))


def _understood(around: Around, said: Saying) -> Saying:
    """A line as it is, in its sentence where it leans on that, or minor."""
    words = (said.evidence, *said.parts)
    shared = len(_reports(said)) > 1
    if said.minor or is_understood(" ".join(one.exact for one in words), shared):
        return said
    sentence = around.sentence(said.evidence)
    if sentence is None or not _can_be_shown(sentence):
        return replace(said, minor=True)
    known = f"{said.name or ''} {said.words or ''}"
    if not is_told_by(sentence.text, [one.exact for one in words], known):
        return replace(said, minor=True)
    return replace(said, within=around.related.reading.evidence(sentence))


def _meant(versions: Iterable[Version]) -> dict[str | None, list[frozenset[str]]]:
    """The words that mean something in what each speaker says."""
    found: dict[str | None, list[frozenset[str]]] = {}
    for one in versions:
        found.setdefault(one.saying.speaker, []).append(one.meant)
    return found


def _in_sentences(
    around: Around,
    pieces: Sequence[Version],
    taken: set[tuple[str | None, str]],
    said: Mapping[str | None, Sequence[frozenset[str]]],
) -> Iterator[Saying]:
    """Pieces in their sentences, each sentence once for a speaker; the others minor."""
    several, told_in = (
        Counter(_place(around, one.saying) for one in pieces),
        set[tuple[str | None, str]](),
    )
    for one in pieces:
        sentence, key = around.sentence(one.saying.evidence), _place(around, one.saying)
        whole = said.get(one.saying.speaker, ())[-_COMPARED:]
        told = any(one.meant <= other for other in whole)
        somebodys = is_somebody(one.saying.speaker, one.saying.words) and one.sign >= _SURE
        if told or not somebodys or key in told_in:
            yield replace(one.saying, minor=True)
        elif key in taken or (several[key] == 1 and one.words.count(" ") + 1 < _FEWEST_IN):
            yield replace(one.saying, minor=not _stands(one))
        elif sentence is not None and _can_be_shown(sentence):
            taken.add(key)
            told_in.add(key)
            yield replace(one.saying, within=around.related.reading.evidence(sentence))
        else:
            yield replace(one.saying, minor=not _stands(one))


def _stands(one: Version) -> bool:
    return one.long and is_understood(one.saying.evidence.exact)


def _can_be_shown(sentence: Sentence) -> bool:
    short = len(sentence.text) <= _LONGEST_SENTENCE
    told = short and sentence.role == "body" and is_readable(sentence.text)
    return told and not leans(without_quotations(sentence.text))


def _place(around: Around, said: Saying) -> tuple[str | None, str]:
    """Whose words stand in which sentence."""
    sentence = around.sentence(said.evidence)
    return said.speaker or said.words, sentence.id if sentence is not None else said.quote
