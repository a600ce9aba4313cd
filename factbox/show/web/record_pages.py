"""The pages of one story: its record, its claims, its reports, its names, any row of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlencode

from factbox import limits
from factbox.record.columns import TableRow
from factbox.show.explain import reasons_told, value_told
from factbox.show.layout import lay_out
from factbox.show.letters import Letters
from factbox.show.page import Aside, all_cited, beyond, web_address
from factbox.show.pair.sheet import LEGEND, PairSheet
from factbox.show.reading_view import pieces
from factbox.show.sheet import Link, Sheet, To
from factbox.show.visible import one_line, shortened, visible
from factbox.show.web import addresses
from factbox.show.web.answers import Answers, Row
from factbox.show.web.choices import choices
from factbox.show.web.citing import markers
from factbox.show.web.claims_table import claims_table
from factbox.show.web.entity_sheet import EntitySheet
from factbox.show.web.frame import Frame
from factbox.show.web.listed import story_item
from factbox.show.web.over_sheet import OverSheet
from factbox.show.web.pages import LISTED
from factbox.show.web.story_sheet import StorySheet
from factbox.show.words import country, percent
from factbox.types import Evidence, Record, Report, Story

_TITLE = 300
TABLE_OF = {
    "quotes": "quotes",
    "about": "quotes",
    "events": "events",
    "offices": "entities",
    "happened": "claims",
    "only_in_one": "claims",
    "agreements": "agreements",
    "timeline": "events",
    "differ": "disagreements",
    "people": "entities",
    "bodies": "entities",
    "places": "entities",
    "said": "quotes",
    "relations": "relations",
    "reports": "reports",
    "lineage": "lineage",
    "alone": "origins",
}
"""The table that holds all rows of a section."""


def story_page(frame: Frame, answers: Answers, sheet: StorySheet) -> str:
    """The record of a story."""
    story, cut = sheet.story, sheet.fitted
    near = [{"kind": one.kind, **_item(one.story)} for one in answers.near(story)[:LISTED]]
    history = list(answers.history(story))
    own = (("claims", sheet.table.lines), ("around", near or history))
    return frame.page(
        "story.html",
        {
            **_of_story(story),
            "sheet": cut.sheet,
            "counts": sheet.counts,
            "story": story,
            "table": sheet.table,
            "claims_address": addresses.claims(story),
            "time": sheet.time,
            "lineage": sheet.lineage,
            "pairs": sheet.pairs,
            "near": near,
            "history": history,
            "own": [name for name, rows in own if rows],
            "left": lambda section: beyond(cut.left, section, _all_of(story, section)),
            "trees_shown": cut.trees,
        },
        "json",
        "csv",
    )


def _all_of(story: str, section: str) -> tuple[To, ...]:
    """All rows of a section as data."""
    table = TABLE_OF[section]
    return tuple(To(addresses.table(story, table, kind), kind.upper()) for kind in ("csv", "json"))


def _item(story: Story) -> dict[str, str]:
    item = story_item(story)
    return {"href": item.href, "title": item.title, "days": item.days}


def _of_record(record: Record) -> dict[str, object]:
    """What the pages of a record's parts ask for."""
    return {**_of_story(record.story.id), "story_title": _titled(record)}


def _titled(record: Record) -> str:
    return shortened(one_line(record.story.title.exact) or "(untitled)", _TITLE)


def _of_story(story: str) -> dict[str, object]:
    """What the shared parts of a story's pages ask for."""
    return {
        "markers": lambda cites: markers(story, cites),
        "aside": lambda link: _aside(story, link),
        "who_href": lambda who: addresses.entity(who.entity),
        "row_href": lambda line: addresses.row(line.row) if line.row else "",
        "row_address": addresses.row,
        "report_href": lambda report: addresses.report(story, report),
        "left": lambda section: None,
        "most": limits.SERVED_LINES.number,
        "percent": percent,
        "web": web_address,
        "shown": visible,
        "story_address": addresses.story(story),
    }


def _aside(story: str, link: Link) -> Aside | None:
    return Aside(addresses.compare(story, *link.pair), link.letters) if link.pair else None


def claims_page(frame: Frame, record: Record) -> str:
    """All claims of a story by its reports."""
    return frame.page(
        "claims.html",
        {
            **_of_record(record),
            "title": _titled(record),
            "table": claims_table(
                record, limits.PAGE_LINES.number, limits.SERVED_CLAIMS_BYTES.number
            ),
        },
        "json",
        "csv",
    )


def report_page(
    frame: Frame, record: Record, report: Report, asked: Sequence[Evidence] = ()
) -> str:
    """A report's text, the words that the record rests on marked, and those `asked` for."""
    sheet = lay_out(record)
    cited = [one.evidence for one in all_cited(replace(sheet, only_in_one=()))]
    cited += asked
    others = [*(one.evidence for one in all_cited(sheet)), *_linked(record)]
    line = next(one for one in sheet.reports if one.report == report.id)
    return frame.page(
        "report.html",
        {
            **_of_record(record),
            "line": line,
            "head": pieces(report, "title", cited, others) if report.title else (),
            "body": pieces(report, "text", cited, others),
            "others": _others(record, sheet, report.id),
        },
        "json",
    )


def _linked(record: Record) -> Iterator[Evidence]:
    """All words that any page of the story may link to."""
    for claim in record.claims:
        yield from claim.evidence or (claim.text,)
    for event in record.events:
        yield from event.evidence or (event.title,)
    for relation in record.relations:
        yield from relation.evidence
    for entity in record.entities:
        for office in entity.offices:
            yield from office.evidence
    for saying in record.quotes:
        yield saying.evidence


def _others(record: Record, sheet: Sheet, report: str) -> list[dict[str, str]]:
    """The other reports of the story to be laid beside one, those first that hang together with it."""
    kinds = {
        one: row.kind
        for row in record.lineage
        if report in (row.report, row.from_report)
        for one in (row.report, row.from_report)
    }
    lines = sorted(
        (one for one in sheet.reports if one.report != report),
        key=lambda one: one.report not in kinds,
    )
    return [
        {
            "href": addresses.compare(record.story.id, report, one.report),
            "letter": one.letter,
            "name": one.name,
            "how": kinds.get(one.report, ""),
        }
        for one in lines[: limits.PAGE_LINES.number]
    ]


def compare_page(frame: Frame, record: Record, sheet: PairSheet) -> str:
    """Two reports side by side."""
    title = f"{sheet.left.name} and {sheet.right.name}"
    values = {**_of_record(record), "sheet": sheet, "title": title, "legend": LEGEND}
    return frame.page("compare.html", values, "json")


def entity_page(
    frame: Frame,
    record: Record,
    sheet: EntitySheet,
    stories: Sequence[Story],
    over: OverSheet | None = None,
) -> str:
    """A person, body or place."""
    code = next((one.country for one in record.entities if one.id == sheet.entity), None) or ""
    states = [
        To(addresses.relations(code, other), f"with {country(other)}") for other in sheet.states
    ]
    return frame.page(
        "entity.html",
        {
            **_of_record(record),
            "left": lambda section: beyond(sheet.left, section, _all_of(record.story.id, section)),
            "sheet": sheet,
            "states": states,
            "over": over,
            "stories": [story_item(one) for one in stories[:LISTED]],
            "more_stories": max(0, len(stories) - LISTED),
            "more_address": "/?" + urlencode({"name": sheet.name}),
        },
        "json",
        "csv",
    )


def row_page(frame: Frame, answers: Answers, found: Row) -> str:
    """Any row: why it is as it is, its words, and what may be decided of it."""
    record = answers.record(found.story)
    letters = Letters.of(record)
    shown = [letters.cite(one) for one in found.words[: limits.SERVED_STORIES.number]]
    return frame.page(
        "row.html",
        {
            **_of_record(record),
            "head": _head(found.row),
            "table": found.table,
            "row_id": str(found.row.get("id")),
            "reasons": list(reasons_told(found.row.get("why"))),
            "words": shown,
            "words_address": lambda words: addresses.marked(found.story, words),
            "words_left": len(found.words) - len(shown),
            "values": _values(found),
            "choices": choices(answers, found, record),
        },
        "json",
    )


def _head(row: TableRow) -> str:
    """What a row is called: its words, its name or title, else its id."""
    for column in ("title", "name", "about", "text"):
        value = row.get(column)
        if isinstance(value, str) and value.strip():
            return shortened(one_line(value), 200)
    return str(row.get("id"))


def _values(found: Row) -> list[tuple[str, str, str]]:
    most = limits.EXPLAINED_CHARACTERS.number
    return [
        (column.name, shortened(value_told(found.row[column.name]), most), column.means)
        for column in found.table.columns
        if column.name != "why" and found.row.get(column.name) is not None
    ]
