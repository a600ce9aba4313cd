"""The record laid out for reading: what the terminal, Markdown and the page all print.

Every string here is safe to print on one line (`visible.one_line`); a renderer has only to escape
for its own format. Reports are called by letters, in the order of their days: A, B, ... Z, AA.
"""

from __future__ import annotations

from dataclasses import dataclass

from factbox.types import Evidence


@dataclass(frozen=True, slots=True)
class To:
    """A link."""

    href: str
    text: str


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of a report, as a marker shows them: its letter, its name, the words in their place."""

    letter: str
    name: str
    prefix: str
    exact: str
    suffix: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said: the words, a short note on it, who says so, and the words it rests on.

    `row` is the id of the row that the line shows, where it shows just one; `more` is how many
    reports say it beside those cited. `told`: among quotations, a sentence of the report's own.
    `partly` are words of reports that say it only in part or in other words, `partly_more` how many
    do beside those. `aside`: it is shown only where all is. `reach` is how many reports surely tell it or
    part of it, where its letters do not say who.
    """

    text: str
    cites: tuple[Cited, ...]
    label: str = ""
    note: str = ""
    support: str = ""
    row: str = ""
    more: int = 0
    told: bool = False
    partly: tuple[Cited, ...] = ()
    partly_more: int = 0
    aside: bool = False
    reach: str = ""


@dataclass(frozen=True, slots=True)
class AgreementCard:
    """An agreement with its fields by name."""

    title: str
    fields: tuple[tuple[str, str], ...]
    steps: tuple[Line, ...]
    support: str
    cites: tuple[Cited, ...]
    background: bool
    more: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """A point on which reports differ; `kind` is the type, `meaning` what that type says."""

    kind: str
    meaning: str
    about: str
    sides: tuple[Line, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Who:
    """A person, body or place: what it is called, the offices it is given, its other spellings.

    `more` is how many reports name it beside those whose letters stand there; `aside` whether it is
    shown only where all is: a byline's name, half a name. `words_in` are letters of reports that have the
    words shown, `reports` how many the story has.
    """

    name: str
    offices: tuple[Line, ...]
    spellings: tuple[str, ...]
    country: str
    letters: tuple[str, ...]
    entity: str = ""
    more: int = 0
    aside: bool = False
    words_in: tuple[str, ...] = ()
    reports: int = 0


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody, and what is quoted of them; lines after the first `most` are left to who asks for all."""

    name: str
    lines: tuple[Line, ...]
    most: int


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report: its letter, its names, its day and how that is known, the share of its words that
    stand in no other report, and the same `told` in words; empty where there is no other."""

    letter: str
    report: str
    name: str
    title: str
    facts: tuple[str, ...]
    only_here: float
    told: str
    origin: int
    url: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """How a report hangs together with another, in words; `pair` names the two for a comparison,
    `letters` are theirs ("A and B"), `voice` is whether both only have the words of somebody."""

    text: str
    pair: tuple[str, str] | None
    letters: str = ""
    voice: bool = False


@dataclass(frozen=True, slots=True)
class Twig:
    """A report in the tree of its origin; `letter` and `report` are empty for a text that is not
    among them.

    `by` is how it hangs under the one above, `beside` what it has from other origins. `kind` is
    that of `by`; twigs that say the same in a row may be folded into one.
    """

    depth: int
    letter: str
    name: str
    day: str
    by: Link | None
    beside: tuple[Link, ...]
    kind: str
    report: str = ""


@dataclass(frozen=True, slots=True)
class Fold:
    """Reports that hang alike, told as one line; `more` of them have no letter there."""

    depth: int
    text: str
    letters: tuple[str, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Branch:
    """One origin that several reports rest on, or whose report has words of others."""

    number: int
    reports: int
    unseen: bool
    twigs: tuple[Twig, ...]


@dataclass(frozen=True, slots=True)
class Lineages:
    """The origins: those with something to tell as trees, and the reports that stand alone; `named`
    are those that a link of a tree names as where words are from or stand, too. `cited`: the outlets that
    several reports cite, each with their letters."""

    counts: str
    branches: tuple[Branch, ...]
    alone: tuple[Twig, ...]
    named: frozenset[str] = frozenset()
    cited: str = ""

    @property
    def rest(self) -> tuple[tuple[str, tuple[Twig, ...]], ...]:
        """The reports that stand alone, under what is said of them."""
        above = tuple(one for one in self.alone if one.report in self.named)
        found = tuple(one for one in self.alone if one.report not in self.named)
        heads = (
            ("Named in a link", above),
            ("No sure link but quotations or a few lines", found),
        )
        return tuple((head, twigs) for head, twigs in heads if twigs)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole record, section by section, in the order in which it is read."""

    title: str
    days: str
    counts: str
    counts_meaning: tuple[str, ...]
    lead: tuple[Line, ...]
    happened_head: str
    happened: tuple[Line, ...]
    agreements: tuple[AgreementCard, ...]
    timeline: tuple[Line, ...]
    differ: tuple[Point, ...]
    people: tuple[Who, ...]
    bodies: tuple[Who, ...]
    places: tuple[Who, ...]
    said: tuple[Speaker, ...]
    only_in_one: tuple[Line, ...]
    relations: tuple[Line, ...]
    reports: tuple[ReportLine, ...]
    lineages: Lineages
    made_by: str
