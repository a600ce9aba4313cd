"""Which report is an outlet's own, where no report says who put it out.

An outlet writes of itself "told the Courier", never "the Courier reported"; whoever passes its news
on writes both. So where another report says what the Courier reports, a report is the Courier's own
if it names the Courier only as whom somebody spoke to, and

- it is the only such report with the marks of a reporter's own work ("this reporter", "comment for
  this article", "with additional reporting by"): that is sure; or
- it is the only such report at all: that is likely, and tells who took from whom where the two share
  words, but nothing beyond that.

Who writes "told us" does not write "told the Courier" of the same house.

A report that says who put it out, or is credited to an agency, is nobody else's; and an outlet that
a report of the story states as its publisher has its own report there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factbox.relate.publishers import Way, publisher_name, ways_named
from factbox.relate.reading import Reading
from factbox.types import Report

_OWN_WORK = re.compile(
    r"\bthis reporter\b|\badditional reporting by\b"
    r"|\bcontributed (?:reporting|to this (?:report|story|article))\b|\bcomment for this "
    r"(?:article|story|report)\b",
    re.IGNORECASE,
)
_US = re.compile(r"\b(?:told|tells) (?:me|us)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^“”\"]{0,2000}[”\"]")
_NEWS = " news"

Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class OwnOutlet:
    """`report` is the own report of the outlet `publisher`, which goes by `names` in the story."""

    report: str
    publisher: str
    names: tuple[str, ...]
    sure: bool


def own_outlets(reading: Reading) -> tuple[OwnOutlet, ...]:
    """The reports that are an outlet's own by what the reports of the story say."""
    stated = {
        publisher_name(name)
        for report in reading.reports
        for name in (report.source, report.credit)
        if name
    }
    names = _names_told(reading)
    return tuple(
        found
        for publisher in sorted(names)
        if publisher not in stated
        for found in _own(reading, publisher, names[publisher])
    )


def _names_told(reading: Reading) -> Mapping[str, Names]:
    """Publisher -> its names, of the outlets that somebody spoke to; "X News" is X if both are named."""
    found: dict[str, set[str]] = {}
    for annotation in reading.annotations:
        told = [one.via for one in annotation.quotes] + [one.via for one in annotation.attributions]
        for via in told:
            if via:
                found.setdefault(publisher_name(via), set()).add(via)
    for publisher in sorted(found):
        short = publisher.removesuffix(_NEWS)
        if short != publisher and short in found:
            found[short] |= found.pop(publisher)
    return {publisher: frozenset(names) for publisher, names in found.items()}


def _own(reading: Reading, publisher: str, names: Names) -> Iterator[OwnOutlet]:
    ways = {report.id: _ways(reading, report.id, names) for report in reading.reports}
    if not any("reported" in found for found in ways.values()):
        return
    told = [report.id for report in reading.reports if ways[report.id] == {"told"} and _may(report)]
    marked = [one for one in told if _OWN_WORK.search(_unquoted(reading.report(one).text))]
    if len(marked) == 1 or len(told) == 1:
        yield OwnOutlet((marked or told)[0], publisher, tuple(sorted(names)), bool(marked))


def _ways(reading: Reading, report: str, names: Names) -> frozenset[Way]:
    text = reading.report(report).text
    near = [name for name in sorted(names) if name in text]
    return frozenset(
        way
        for one in (reading.annotation(report).sentences if near else ())
        for name in near
        if name in one.text
        for way in ways_named(one.text, name)
    )


def _may(report: Report) -> bool:
    """Whether a report may be an outlet's own: nobody else's, and not of a house that writes "us"."""
    return not report.source and not report.credit and not _US.search(_unquoted(report.text))


def _unquoted(text: str) -> str:
    return _QUOTED.sub(" ", text)
