"""The record as Markdown that can be pasted anywhere: report text is escaped, never markup.

Every line ends with the letters of the reports that say so; the reports stand at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.show.layout import lay_out
from factbox.show.layout_lineage import CITED, folded
from factbox.show.sheet import (
    AgreementCard,
    Fold,
    Line,
    Lineages,
    Point,
    ReportLine,
    Sheet,
    Speaker,
    Twig,
    Who,
)
from factbox.show.told_lines import bracketed, letters_of, quoted_by, told_by
from factbox.show.words import number
from factbox.types import Record

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&$=:@^])")
_SAFE = frozenset("-.:()=+@")


def record_markdown(record: Record) -> str:
    """The whole record as Markdown."""
    return "\n".join(_lines(lay_out(record))).rstrip() + "\n"


def escaped(text: str) -> str:
    """`text` as Markdown that shows just these characters.

    Marks that only mean something at the start of a line are escaped there only, so that prose
    stays readable; a bare address is kept from becoming a link.
    """
    found = _SPECIAL.sub(lambda match: _mark(match, text), text)
    return re.sub(r"^(\d{1,9})([.)])", r"\1\\\2", found).replace("://", ":\\//")


def _mark(match: re.Match[str], text: str) -> str:
    mark = match.group()
    if mark == "&":
        return "&amp;"
    if mark == "<":
        return "&lt;"
    if mark in _SAFE and match.start() > 0:
        return mark
    return f"\\{mark}"


def _lines(sheet: Sheet) -> Iterator[str]:
    yield f"# {escaped(sheet.title)}"
    yield ""
    yield f"{sheet.days}. **{sheet.counts}.** {' '.join(sheet.counts_meaning)}"
    yield ""
    for line in sheet.lead:
        yield f"> {_told(line)}{f'; {line.reach}' if line.reach else ''}"
        yield ">"
    yield ""
    yield from _section(sheet.happened_head, [_supported(one) for one in sheet.happened])
    for card in sheet.agreements:
        yield from _agreement(card)
    yield from _section("When", [_dated(one) for one in sheet.timeline])
    yield from _section(
        "Where reports differ", [line for one in sheet.differ for line in _point(one)]
    )
    yield from _section("How relations stood", [_dated(one) for one in sheet.relations])
    yield from _section("Who", [_who(one) for one in (*sheet.people, *sheet.bodies)])
    yield from _section("Places", [_who(one) for one in sheet.places])
    yield from _section("Said", [line for one in sheet.said for line in _speaker(one)])
    yield from _section("Only in one", [_supported(one) for one in sheet.only_in_one])
    if len(sheet.reports) > 1:
        yield from _section("Who copied whom", list(_lineages(sheet.lineages)))
    yield from _section("Reports", [_report(one) for one in sheet.reports])
    yield f"*{escaped(sheet.made_by)}*"


def _section(head: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"## {head}"
        yield ""
        yield from lines
        yield ""


def _told(line: Line) -> str:
    note = f" *({escaped(line.note)})*" if line.note else ""
    return f"{escaped(line.text)}{note} {escaped(told_by(line))}".rstrip()


def _supported(line: Line) -> str:
    return f"- {_told(line)} ({line.support})" if line.support else f"- {_told(line)}"


def _dated(line: Line) -> str:
    return f"- **{escaped(line.label or 'no day')}** {_told(line)}"


def _agreement(card: AgreementCard) -> Iterator[str]:
    steps = ", then ".join(
        f"{escaped(step.text)}{f' ({step.label})' if step.label else ''} "
        f"{escaped(letters_of(step.cites))}".rstrip()
        for step in card.steps
    )
    fields = [f"- {name}: {escaped(value)}" for name, value in card.fields]
    head = "Earlier agreement" if card.background else "The agreement"
    yield from _section(f"{head}: {escaped(card.title)}", [*fields, f"- status: {steps}"])


def _point(point: Point) -> list[str]:
    sides = [
        f"    - {escaped(side.text)} {escaped(letters_of(side.cites))} ({side.support})"
        for side in point.sides
    ]
    return [f"- **{point.kind}**: {escaped(point.about)} ({point.meaning})", *sides]


def _who(one: Who) -> str:
    offices = "; ".join(dict.fromkeys(held.text for held in one.offices)) or one.country
    also = f"; also {', '.join(one.spellings)}" if one.spellings else ""
    told = f"{f', {offices}' if offices else ''}{also} {bracketed(one.letters)}"
    return f"- **{escaped(one.name)}**{escaped(told) if told.strip() else ''}"


def _speaker(one: Speaker) -> list[str]:
    said = [
        f"    - {_in_marks(line)}{f' ({escaped(line.note)})' if line.note else ''} "
        f"{escaped(quoted_by(line))}"
        for line in one.lines
    ]
    return [f"- **{escaped(one.name)}**", *said]


def _in_marks(line: Line) -> str:
    return escaped(line.text) if line.told else f"“{escaped(line.text)}”"


def _lineages(found: Lineages) -> Iterator[str]:
    """A list an origin, nested as its reports hang; then those that stand alone."""
    yield f"{found.counts}."
    yield ""
    for branch in found.branches:
        yield f"- **Origin {branch.number}**, {number(branch.reports, 'report')}"
        for row in folded(branch.twigs):
            indent = "    " * (row.depth + 1)
            if isinstance(row, Fold):
                yield f"{indent}- {escaped(f'{row.text} {bracketed(row.letters)}')}"
            else:
                yield f"{indent}- {_twig(row)}"
                yield from (f"{indent}    - {escaped(link.text)}" for link in row.beside)
    for head, twigs in found.rest:
        names = ", ".join(f"[{one.letter}] {one.name}" for one in twigs)
        yield f"- **{head}**: {escaped(names)}"
    if found.cited:
        yield f"- **{CITED}**: {escaped(found.cited)}"


def _twig(twig: Twig) -> str:
    if not twig.letter:
        return f"*{escaped(twig.name)}*"
    told = f"{twig.day}: {twig.by.text}" if twig.by else twig.day
    return f"**\\[{twig.letter}\\] {escaped(twig.name)}**, {escaped(told)}"


def _report(one: ReportLine) -> str:
    title = f"*{escaped(one.title)}*. " if one.title else ""
    facts = "; ".join(escaped(fact) for fact in one.facts)
    return (
        f"- **\\[{one.letter}\\] {escaped(one.name)}**; {facts}. {title}"
        f"Origin {one.origin}{one.told}."
    )
