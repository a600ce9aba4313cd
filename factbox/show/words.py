"""Fixed wording of the record: how counts, kinds and statuses are told in a sentence."""

from __future__ import annotations

import re

from factbox.data.states import demonym_code, name_of
from factbox.show.visible import one_line
from factbox.types import Counts, DisagreementKind, Lineage

KINDS: dict[DisagreementKind, tuple[str, str]] = {
    "conflict": ("Conflict", "they cannot both be right"),
    "denial": ("Denied", "one side says it, another says it is not so"),
    "update": ("Update", "the later report knows more; no conflict"),
    "more precise": ("More precise", "one is part of the other"),
    "scope": ("Scope", "true of different things; no conflict"),
    "wording": ("Wording", "the same thing in other words"),
}
"""A difference's name and what it means, in the order in which they matter."""

STATUSES = {
    "asserted": "",
    "ongoing": "going on",
    "planned": "planned",
    "negated": "did not happen",
    "denied": "denied",
    "alleged": "alleged",
    "possible": "possible",
    "conditional": "on a condition",
    "demanded": "demanded",
    "historical": "",
}

DAY_FROM = {
    "given": "as the report states",
    "meta": "as its page states",
    "json": "as its page states",
    "time": "as its page states",
    "page": "as its page states",
    "dateline": "from its dateline",
    "notice": "from its copyright line",
    "caption": "from a caption",
    "url": "from its address",
    "byline": "from its byline",
    "text": "from its text",
    "first": "from its first line",
    "line": "from its first lines",
    "story": "by the other reports",
    "solved": "by the other reports",
    "text_day": "from its text",
}
_SAYS_SO = frozenset({"too early", "agency text", "credit", "introduces", "cut off"})
"""Reasons of a direction that anyone can check."""
_FIRST_WORD = re.compile(r"[a-z]+")
_ARTICLE = re.compile(
    r"^(?:United |Netherlands|Philippines|Bahamas|Maldives|Gambia|.*Republic|.*Islands)"
)
_SHORT = frozenset(
    [
        *("eu", "un", "us", "uk", "uae", "nato", "imf", "ecb", "opec", "g7", "g20"),
        *("fbi", "cia", "nsa", "ceo", "cfo", "coo", "mp", "mep"),
    ]
)


def is_solved(how: str | None) -> bool:
    """Whether a report's day is only worked out, by what the other reports tell."""
    return (how or "").startswith(("solved", "story"))


def day_from(how: str | None) -> str:
    """How a report's day is known, in a few words; the reasons stand in the JSON record."""
    first = _FIRST_WORD.match((how or "").strip().casefold())
    return one_line(DAY_FROM.get(first.group() if first else "", (how or "").partition(",")[0]))


def office(name: str) -> str:
    """An office as it is written: short names in capitals, names of bodies and peoples capital."""
    words = [_office_word(word) for word in name.split()]
    return one_line(" ".join(words))


def _office_word(word: str) -> str:
    if word.replace(".", "") in _SHORT:
        return word.upper()
    return word[:1].upper() + word[1:] if demonym_code(word.title()) else word


def of_country(code: str | None) -> str:
    """ "of the United States", "of France"; nothing for nothing."""
    name = country(code)
    if not name:
        return ""
    return f" of the {name}" if code and name_of(code) and _ARTICLE.match(name) else f" of {name}"


def number(count: int, noun: str, plural: str = "") -> str:
    """ "1 report", "5 reports"."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def support(counts: Counts, origins: int) -> str:
    """The four numbers of a line: "2 of 3 origins, 4 reports, 4 publishers, 1 voice"."""
    of = f"{min(counts.origins, origins)} of {number(origins, 'origin')}" if origins > 1 else ""
    relayed = f" and {counts.origins - origins} beyond" if counts.origins > origins > 1 else ""
    parts = [
        of + relayed or number(counts.origins, "origin"),
        number(counts.reports, "report"),
        number(counts.publishers, "publisher"),
    ]
    if counts.voices:
        parts.append(number(counts.voices, "voice"))
    return " · ".join(parts)


def rest_on(counts: Counts) -> str:
    """The line under the title: "5 reports by 5 publishers rest on 3 origins; 9 voices"."""
    verb = "rests" if counts.reports == 1 else "rest"
    return (
        f"{number(counts.reports, 'report')} by {number(counts.publishers, 'publisher')} {verb} on "
        f"{number(counts.origins, 'origin')}; {number(counts.voices, 'voice')}"
    )


def meaning(unstated: bool = False) -> tuple[str, ...]:
    """What the four numbers are, one short sentence each; `unstated`, where a publisher is not known."""
    unknown = "A report whose publisher is not stated counts as a publisher of its own."
    return (
        "An origin is one independent piece of reporting: a copy or a rewrite adds none.",
        "A voice is a person or body that statements are attributed to.",
        *((unknown,) if unstated else ()),
        "A sentence in short, or of a day, is one report's own words; others may tell it as well.",
        "Letters in brackets stand for the reports, which are listed at the end.",
        "Letters beside a name are of reports that have these words; others may name it as well.",
        "Who says a line is told where it is sure: others may say it in words that were not matched.",
    )


def reach(least: int, reports: int) -> str:
    """How many reports surely tell a sentence or part of it; nothing for its own alone."""
    return f"at least {least:,} of {reports:,} reports tell it or part of it" if least > 1 else ""


def named_by(named: int, reports: int) -> str:
    """How many reports surely name somebody; nothing for one alone."""
    if named < 2:
        return ""
    return (
        f"all {named:,} reports"
        if named == reports
        else f"at least {named:,} of {reports:,} reports"
    )


def none_sure(left: int) -> str:
    """What stands in a section of which no line is sure enough to be shown."""
    return f"No line is sure enough to be shown; {left:,} less sure with --all."


def country(code: str | None) -> str:
    """A state by its name; a code that is none, or a body, as it is."""
    return one_line((name_of(code) or code) if code else "")


def percent(share: float) -> str:
    """A share as whole per cent, never 0 or 100 where it is not quite."""
    rounded = round(100 * share)
    if rounded == 0 and share > 0:
        return "under 1 %"
    if rounded == 100 and share < 1:
        return "over 99 %"
    return f"{rounded} %"


def in_others(only_here: float) -> str:
    """How much of a report stands word for word in others, as it can be counted again."""
    if only_here == 1.0:
        return "no five words on end in another report"
    return f"{percent(1.0 - only_here)} of its words, five or more on end, in other reports"


def only_quotations(pair: Lineage) -> bool:
    """Whether what two reports have in common word for word is what somebody said."""
    return any(one.feature == "common voice" for one in pair.why)


def names_its_source(pair: Lineage) -> bool:
    """Whether a report names the outlet of the other as where it has its news from."""
    return any(one.feature == "credit" for one in pair.why)


def took(pair: Lineage) -> bool:
    """Whether days, a credit or the report's own words say that it took from the other: how the words of the
    two look beside each other does not."""
    return pair.direction == "known" and any(one.feature in _SAYS_SO for one in pair.why)


def credits_it(pair: Lineage) -> bool:
    """Whether a report says that it has its news, or its passages, from the other."""
    return pair.kind == "credited" or (pair.kind == "passages" and names_its_source(pair))


def common_source(pair: Lineage) -> str | None:
    """What two reports that are siblings both rest on, in words; None for all others."""
    return next((one.detail for one in pair.why if one.feature == "siblings"), None)
