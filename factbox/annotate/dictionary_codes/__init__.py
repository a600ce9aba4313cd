"""Events in CAMEO codes, by the dictionaries of the Open Event Data Alliance: the coder's second vote.

Each act of a sentence has a source, a target, a code, the verb it hangs on, and the line of the
dictionary that gave the code. The dictionaries were written for phrases inside phrases, so a sentence
is first put into that shape. A clean room of what is published of PETRARCH-2 (Norris, Schrodt &
Beieler 2017): actors and agents of noun phrases, patterns around verbs, acts inside acts. What is
still to come is coded like what is done, as there.
"""

from __future__ import annotations

from collections.abc import Iterator

from factbox.annotate.dictionary_codes.acts import Act, Matched
from factbox.annotate.dictionary_codes.build import Builder
from factbox.annotate.dictionary_codes.nouns import Nouns
from factbox.annotate.dictionary_codes.verbs import Verbs
from factbox.annotate.parse import Parsed
from factbox.ids import row_id
from factbox.types import Coding, Dyad

_TOGETHER = ("03", "04", "05", "06")
_MARK = "~"


def find_codings(parsed: Parsed) -> tuple[Coding, ...]:
    """The codings of a report, a row a sentence that has any."""
    published = parsed.report.published
    day = published[:10].replace("-", "") if published else None
    lemmas = [token.lemma for token in parsed.tokens]
    found: list[Coding] = []
    for number in range(len(parsed.bounds)):
        dyads = tuple(_dyads(parsed, number, Verbs(Nouns(day), lemmas)))
        if dyads:
            found.append(_coding(parsed, number, dyads))
    return tuple(found)


def _coding(parsed: Parsed, number: int, dyads: tuple[Dyad, ...]) -> Coding:
    row = parsed.sentences[number]
    return Coding(
        id=row_id("c", row.report, row.part, row.start, row.end),
        report=row.report,
        part=row.part,
        start=row.start,
        end=row.end,
        text=row.text,
        dyads=dyads,
    )


def _dyads(parsed: Parsed, number: int, verbs: Verbs) -> Iterator[Dyad]:
    """The acts of a sentence, each once."""
    first, last = parsed.bounds[number]
    if first == last:
        return
    root = Builder(parsed, number).root()
    done: set[tuple[str, str, str]] = set()
    for act in (act for kid in root.below("S", "SBAR", "VP") for act in verbs.acts(kid)):
        for source, target, code in _rows(act):
            if source != target and (source, target, code) not in done:
                done.add((source, target, code))
                yield _dyad(parsed, act, (source, target, code))


def _rows(act: Act) -> Iterator[tuple[str, str, str]]:
    """Source, target and code; sources that do something together without a target are each other's."""
    code = act.code.cameo if act.code.number else None
    if code is None or isinstance(act.target, Act) or act.on is None:
        return
    for source in act.sources:
        if act.target is not None:
            yield _written(source), _written(act.target), code
            if act.answer.number and (answer := act.answer.cameo):
                yield _written(act.target), _written(source), answer
        elif code[:2] in _TOGETHER:
            others = (one for one in act.sources if one != source)
            yield from ((_written(source), _written(one), code) for one in others)


def _dyad(parsed: Parsed, act: Act, row: tuple[str, str, str]) -> Dyad:
    verb = parsed.tokens[act.on.token if act.on is not None else act.by[0].token]
    return Dyad(
        source=row[0],
        target=row[1],
        cameo=row[2],
        verb_start=verb.start,
        verb_end=verb.end,
        by="; ".join(map(_found_by, act.by)),
    )


def _found_by(one: Matched) -> str:
    if one.line is None:
        return one.verb.lower()
    return f"{one.verb.lower()}: “{one.words}”, line {one.line}"


def _written(code: str) -> str:
    return code.replace(_MARK, "---")
