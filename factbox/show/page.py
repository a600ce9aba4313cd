"""The record as one HTML file that needs nothing else: no network, no script to be read.

Report text reaches the page only through the template's automatic escaping. The page forbids
itself everything by its own policy: no request leaves it, and only the two inline blocks that we
wrote (named by their hashes) are obeyed. Without scripts it works the same; with them a tap opens
the words and Escape closes them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from factbox import limits
from factbox.show.fitting import MAILED, Left, fitted
from factbox.show.layout import lay_out
from factbox.show.layout_lineage import folded
from factbox.show.pair.sheet import LEGEND, Pairs, PairSheet, Sentences
from factbox.show.reading_view import Piece, anchor, pieces
from factbox.show.rendering import asset, hash_of, template
from factbox.show.sheet import Cited, Line, Lineages, ReportLine, Sheet, To, Twig
from factbox.show.visible import visible
from factbox.show.words import percent
from factbox.types import Evidence, Record, Report


@dataclass(frozen=True, slots=True)
class Text:
    """A report's text on the page."""

    line: ReportLine
    title: tuple[Piece, ...]
    body: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Marker:
    """The letter of a report behind a line, and its words."""

    letter: str
    name: str
    target: str
    words: tuple[Cited, ...]

    @property
    def href(self) -> str:
        """Where the letter leads: a place of the same page."""
        return f"#{self.target}"


@dataclass(frozen=True, slots=True)
class Beyond:
    """What a section says of the lines that had no room, and where all of them are."""

    told: str
    links: tuple[To, ...] = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """A link from a tree to two reports side by side."""

    href: str
    text: str


def record_page(
    record: Record, reports: Sequence[Report] = (), sentences: Sentences = lambda _: ()
) -> str:
    """The page; `reports` are the story's reports, for the texts at its end.

    `sentences` gives those of a report by its id, for the pairs that are laid side by side.
    """
    laid = lay_out(record)
    cut = fitted(laid, MAILED)
    sheet = cut.sheet
    pairs = tuple(_pairs(record, laid, reports, sentences))
    texts = tuple(_texts(sheet, reports))
    shown = {one.report: f"#report-{one.letter}" for one in sheet.reports}
    readable = frozenset(text.line.report for text in texts)
    css, script = asset("page.css") + asset("pair.css"), asset("page.js")
    compared = {(one.left.report.id, one.right.report.id): one for one in pairs}
    return (
        template("page.html")
        .render(
            sheet=sheet,
            counts=record.counts,
            texts=texts,
            own=[name for name, rows in (("pairs", pairs), ("texts", texts)) if rows],
            left=lambda section: beyond(cut.left, section),
            trees_shown=cut.trees,
            report_href=lambda report: shown.get(report, ""),
            left_out=len(laid.reports) - len(texts) if reports else 0,
            css=Markup(css),
            script=Markup(script),
            css_hash=hash_of(css),
            script_hash=hash_of(script),
            markers=lambda cites: markers(cites, readable),
            percent=percent,
            web=web_address,
            compared=compared,
            aside=lambda link: _aside(compared.get(link.pair)),
            row_href=lambda line: "",
            who_href=lambda who: "",
            legend=LEGEND,
            shown=visible,
        )
        .rstrip()
        + "\n"
    )


def markers(cites: Iterable[Cited], readable: frozenset[str]) -> tuple[Marker, ...]:
    """One marker a report, with up to four passages each."""
    groups: dict[str, list[Cited]] = {}
    for one in cites:
        groups.setdefault(one.letter, []).append(one)
    return tuple(
        Marker(
            letter=letter,
            name=rows[0].name,
            target=(
                anchor(rows[0].evidence)
                if rows[0].evidence.report in readable and rows[0].exact
                else f"report-{letter}"
            ),
            words=tuple(row for row in rows if row.exact)[:4],
        )
        for letter, rows in sorted(groups.items(), key=lambda one: (len(one[0]), one[0]))
    )


def beyond(cut: Iterable[Left], section: str, links: Sequence[To] = ()) -> Beyond | None:
    """What a section says of the lines that had no room; None where all are shown."""
    left = next((one for one in cut if one.section == section), None)
    return Beyond(f"The first {left.shown:,} of {left.total:,}", tuple(links)) if left else None


def _texts(sheet: Sheet, reports: Sequence[Report]) -> Iterator[Text]:
    cited: dict[str, list[Evidence]] = {}
    for one in all_cited(sheet):
        cited.setdefault(one.evidence.report, []).append(one.evidence)
    by_id = {report.id: report for report in reports}
    room = limits.PAGE_TEXT_CHARACTERS.number
    for line in sheet.reports[: limits.PAGE_TEXTS.number]:
        report = by_id.get(line.report)
        if report is None or len(report.text) > room:
            continue
        room -= len(report.text)
        words = cited.get(report.id, [])
        yield Text(line, pieces(report, "title", words), pieces(report, "text", words))


def _pairs(
    record: Record, sheet: Sheet, reports: Sequence[Report], sentences: Sentences
) -> Iterator[PairSheet]:
    """Reports that hang together, side by side, in the order of the trees, as far as there is room."""
    by_id = {report.id: report for report in reports}
    layout = Pairs.of(record, lambda report: by_id[report].text)
    room = limits.PAGE_TEXT_CHARACTERS.number
    for one, two in itertools.islice(_linked(sheet.lineages), limits.PAGE_PAIRS.number):
        if one in by_id and two in by_id:
            room -= len(by_id[one].text) + len(by_id[two].text)
            if room < 0:
                return
            yield layout.lay_out(by_id[one], by_id[two], sentences)


def _linked(found: Lineages) -> Iterator[tuple[str, str]]:
    """The pairs that the trees show, each once."""
    links = (
        link
        for branch in found.branches
        for twig in folded(branch.twigs)
        if isinstance(twig, Twig)
        for link in ((twig.by,) if twig.by else ()) + twig.beside
    )
    yield from dict.fromkeys(link.pair for link in links if link.pair is not None)


def _aside(pair: PairSheet | None) -> Aside | None:
    if pair is None:
        return None
    one, two = pair.left.letter, pair.right.letter
    return Aside(f"#pair-{one}-{two}", f"{one} and {two}")


def all_cited(sheet: Sheet) -> Iterator[Cited]:
    """All words that the lines of a sheet rest on, as far as the page shows the lines."""
    for line in _all_lines(sheet):
        yield from line.cites
        yield from line.partly
    for card in sheet.agreements:
        yield from card.cites


def _all_lines(sheet: Sheet) -> Iterator[Line]:
    for lines in (sheet.lead, sheet.happened, sheet.timeline, sheet.only_in_one, sheet.relations):
        yield from lines
    for card in sheet.agreements:
        yield from card.steps
    for point in sheet.differ:
        yield from point.sides
    for who in (*sheet.people, *sheet.bodies):
        yield from who.offices
    for speaker in sheet.said:
        yield from speaker.lines


def web_address(url: str | None) -> str | None:
    """An address that may be linked: http or https, nothing else."""
    if url and url.startswith(("http://", "https://")) and url.isprintable() and " " not in url:
        return url
    return None
