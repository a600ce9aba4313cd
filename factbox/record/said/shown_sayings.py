"""How each quotation is shown: alone, with what follows of its remark, in its sentence, or not at first.

- Words that can be understood alone are a line (`understanding`). What the same person says next without
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

from factbox.record.said.around import Around
from factbox.record.said.remarks import goes_on
from factbox.record.said.said_again import Version
from factbox.record.said.told_once import told_once
from factbox.record.said.understanding import Understanding
from factbox.record.said.unnamed import called, is_known, is_somebody, is_told, says_whose
from factbox.record.scraps import is_scrap
from factbox.types import Saying

if TYPE_CHECKING:
    from factbox.relate.story import Related

_LONGEST_LINE = 280
"""Characters of a remark in one line."""
_COMPARED = 300
"""Nameless speakers among whom a longer description is looked for."""
_FEWEST_IN, _FEWEST_ALL = 3, 4
"""Words of a piece for which alone a sentence is shown, two are a way of speaking; and of all its pieces."""
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
    reader = Understanding(related, around)
    short = _short(related)
    unsure |= {one.saying.quote for one in versions if one.saying.speaker in short}
    origins = {report: one.id for one in related.origins for report in one.reports}
    pieces = [_with_sign(one, _marked(one.saying, unsure, origins)) for one in pieces]
    marked = [_line(reader, _marked(one, unsure, origins)) for one in lines]
    rows = [*marked, *_in_sentences(reader, around, pieces, taken, said)]
    places = {one.saying.quote: place for place, one in enumerate(versions)}
    whole = {one.quote for one in lines}
    rows.sort(key=lambda row: (row.quote not in whole, places[row.quote]))
    return told_once(rows)


def _short(related: Related) -> frozenset[str]:
    """The bodies whose name is an abbreviation that nobody explains."""
    return frozenset(one.id for one in related.entities if not is_known(one))


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


def _with_sign(one: Version, marked: Saying) -> Version:
    """A piece, with no sign of a speaker where it is marked as minor."""
    return replace(one, sign=0.0) if marked.minor else one


def _marked(said: Saying, unsure: Collection[str], origins: Mapping[str, str]) -> Saying:
    somebody = is_somebody(said.speaker, said.words) and not _only_relays(said)
    told = said.speaker is not None or is_told(said.words or "")
    several = len({origins.get(one, one) for one in _reports(said)}) > 1
    sure = said.speaker is not None or several or says_whose(said.words or "")
    return replace(said, minor=said.quote in unsure or not (somebody and told and sure))


def _only_relays(said: Saying) -> bool:
    """Whether the speaker is only who passes the words on ("according to the Courier")."""
    return said.via is not None and said.via == said.name


def _line(reader: Understanding, said: Saying) -> Saying:
    return said if said.minor else reader.line(said, len(_reports(said)) > 1)


def _meant(versions: Iterable[Version]) -> dict[str | None, list[frozenset[str]]]:
    """The words that mean something in what each speaker says."""
    found: dict[str | None, list[frozenset[str]]] = {}
    for one in versions:
        found.setdefault(one.saying.speaker, []).append(one.meant)
    return found


def _in_sentences(
    reader: Understanding,
    around: Around,
    pieces: Sequence[Version],
    taken: set[tuple[str | None, str]],
    said: Mapping[str | None, Sequence[frozenset[str]]],
) -> Iterator[Saying]:
    """Pieces in their sentences, each sentence once for a speaker; the others minor."""
    several, told_in = Counter[tuple[str | None, str]](), set[tuple[str | None, str]]()
    for one in pieces:
        several[_place(around, one.saying)] += one.words.count(" ") + 1
    for one in pieces:
        sentence, key = around.sentence(one.saying.evidence), _place(around, one.saying)
        whole = said.get(one.saying.speaker, ())[-_COMPARED:]
        told = any(one.meant <= other for other in whole)
        if told or one.sign < _SURE or key in told_in:
            yield replace(one.saying, minor=True)
        elif key in taken or not _is_enough(one, several[key]):
            yield _standing(reader, one)
        elif (shown := reader.within(one.saying, sentence)) is not None:
            taken.add(key)
            told_in.add(key)
            yield shown
        else:
            yield _standing(reader, one)


def _is_enough(one: Version, words: int) -> bool:
    """Whether a sentence quotes enough: three words in one piece, or four in all (`words`)."""
    return one.words.count(" ") + 1 >= _FEWEST_IN or words >= _FEWEST_ALL


def _standing(reader: Understanding, one: Version) -> Saying:
    """A piece by its own words where they say enough; else minor."""
    alone = reader.alone(one.saying) if one.long else None
    return alone or replace(one.saying, minor=True)


def _place(around: Around, said: Saying) -> tuple[str | None, str]:
    """Whose words stand in which sentence."""
    sentence = around.sentence(said.evidence)
    return said.speaker or said.words, sentence.id if sentence is not None else said.quote
