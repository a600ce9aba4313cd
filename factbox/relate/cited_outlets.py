"""Which outlets and agencies the reports of a story cite: "the Courier reported", "according to the Courier".

Many briefs that pass on one story each name it, and none of them took it from another. Only names that are known
to be an outlet's, an agency's or a site's count, and only where the words say that it reported: whom
somebody "told" may be the report's own house. A short name ("the Times") counts as itself only where the
report gives no longer one that ends in it. An outlet that a report of the story states as its own is left
out: that report is linked. Where two reports cite an outlet, whoever else names it belongs to them: how it is
cited ("CNN's reporter obtained an e-mail") has too many forms.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from factbox.data.agencies import agency_named, is_agency
from factbox.data.outlets import is_outlet, outlet_called
from factbox.relate.publishers import is_site, publisher_name
from factbox.relate.reading import Reading

_BEFORE = re.compile(
    r"\b(?:according to|reported (?:by|in|on)|cited by|citing|reports? (?:by|in|from|on)|[,”\"’'] (?:reported|reports|wrote|writes)|\bper)\s+(?:(?:the|an?)\s+)?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:,| newspaper| website| news agency| also| first| has| had){0,2} (?:reports|reported|writes|wrote)\b"
)
_WORDS = 3
_NEAR = 80
_END = ".,;:’'”\")"


def cited_outlets(reading: Reading) -> dict[str, tuple[str, ...]]:
    """Report -> the outlets and agencies that it cites, and those that two others cite and it names, by the
    name they are known by, sorted."""
    here = {
        publisher_name(name) for one in reading.reports for name in (one.source, one.credit) if name
    }
    found: dict[str, tuple[str, ...]] = {}
    for report in reading.reports:
        told = {
            name
            for sentence in reading.annotation(report.id).sentences
            for name in _named(sentence.text)
        }
        names = {
            publisher_name(name): _called(name)
            for name in sorted(told)
            if not _is_short(name, report.text)
        }
        found[report.id] = tuple(sorted(names[one] for one in names.keys() - here))
    return _with_who_names(reading, found)


def _with_who_names(
    reading: Reading, cited: dict[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    count = Counter(name for names in cited.values() for name in names)
    by_two = {
        name: re.compile(rf"(?<!\w){re.escape(name.removeprefix('The '))}(?!\w)")
        for name in sorted(count)
        if count[name] > 1
    }
    return {
        report.id: tuple(
            sorted(
                {
                    *cited[report.id],
                    *(name for name, form in by_two.items() if form.search(report.text)),
                }
            )
        )
        for report in reading.reports
    }


def _named(sentence: str) -> Iterator[str]:
    for match in _BEFORE.finditer(sentence):
        words = sentence[match.end() : match.end() + _NEAR].split(None, _WORDS)[:_WORDS]
        yield from _longest([" ".join(words[:end]) for end in range(len(words), 0, -1)])
    for match in _AFTER.finditer(sentence):
        near = sentence[max(0, match.start() - _NEAR) : match.start()]
        words = near.rsplit(None, _WORDS)[-_WORDS:]
        yield from _longest([" ".join(words[start:]) for start in range(len(words))])


def _longest(names: list[str]) -> Iterator[str]:
    """The first of some names that is an outlet's."""
    for name in names:
        plain = name.strip(_END).removesuffix("’s").removesuffix("'s")
        if is_outlet(plain) or is_agency(plain) or is_site(plain):
            yield plain
            return


def _is_short(name: str, text: str) -> bool:
    """Whether a name of one word stands in a text as the last word of a longer one."""
    return " " not in name and re.search(rf"\b[A-Z][\w.]* {re.escape(name)}\b", text) is not None


def _called(name: str) -> str:
    return agency_named(name) or outlet_called(name) or name
