"""The addresses that read, and what each answers: a page, or the same as data."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from factbox import limits
from factbox.errors import UnknownId, UsageError
from factbox.judgements import write_line
from factbox.record.cells import evidence_cells
from factbox.record.story_rows import claim_row, entity_row, relation_row, story_row
from factbox.record.tables import RELATIONS, STORIES, TableRow, Value, table_named
from factbox.show.json_record import record_json
from factbox.show.pair.json_pair import pair_json
from factbox.show.pair.sheet import Pairs
from factbox.show.web import addresses, pages, record_pages, sending
from factbox.show.web.answers import Answers, Wanted
from factbox.show.web.claims_table import CLAIMS_BY_REPORTS, claim_rows
from factbox.show.web.entity_sheet import QUOTES, entity_sheet, quote_rows
from factbox.show.web.frame import Frame
from factbox.show.web.listed import HITS, hit_rows
from factbox.show.web.over_sheet import over_cells, over_sheet
from factbox.show.web.told_judgements import JUDGEMENTS, judgement_rows
from factbox.types import Entity, Evidence, Part, Record, Report

_AT = re.compile(r"(t?)([0-9]{1,9})-([0-9]{1,9})")
OpenBox = Callable[[], AbstractContextManager[Answers]]


class Reading:
    """Each method answers one address; `kind` is html, json, csv or jsonl."""

    def __init__(self, open_box: OpenBox, word: str) -> None:
        self._open = open_box
        self._word = word

    def frame(self, request: Request, place: str = "") -> Frame:
        """What stands around a page that is asked for by `request`."""
        query = f"?{request.url.query}" if request.url.query else ""
        return Frame(place, request.url.path + query, self._word)

    def stories(self, request: Request, kind: str) -> Response:
        asked = request.query_params
        wanted = Wanted(
            words=asked.get("words", "").strip(),
            since=asked.get("since", "").strip(),
            name=asked.get("name", "").strip(),
            place=asked.get("place", "").strip(),
            states=asked.get("states", "").strip(),
        )
        with self._open() as answers:
            try:
                found = answers.stories(wanted)
            except UsageError as problem:
                if kind != "html":
                    raise
                frame = self.frame(request, answers.place)
                return sending.html(pages.stories_refused(frame, wanted, str(problem)), 400)
            if kind == "json":
                return sending.as_json([story_row(one) for one in found])
            if kind == "csv":
                return sending.csv(STORIES, (story_row(one) for one in found))
            page = _page(asked.get("page", ""), len(found))
            frame = self.frame(request, answers.place)
            return sending.html(pages.stories_page(frame, wanted, found, page))

    def story(self, request: Request, story: str, kind: str) -> Response:
        with self._open() as answers:
            now = answers.story_id(story)
            if now != story:
                return _moved(request, addresses.story(now), kind)
            if kind == "json":
                return sending.json_text(record_json(answers.record(now)))
            if kind == "csv":
                return sending.csv(CLAIMS_BY_REPORTS, claim_rows(answers.record(now)))
            frame = self.frame(request, answers.place)
            return sending.html(record_pages.story_page(frame, answers, answers.sheet(now)))

    def claims(self, request: Request, story: str, kind: str) -> Response:
        with self._open() as answers:
            record = answers.record(story)
            if record.story.id != story:
                return _moved(request, addresses.claims(record.story.id), kind)
            if kind == "csv":
                return sending.csv(CLAIMS_BY_REPORTS, claim_rows(record))
            if kind == "json":
                rows: list[Value] = [
                    {**claim_row(one), "evidence": [evidence_cells(row) for row in one.evidence]}
                    for one in record.claims
                ]
                return sending.as_json(rows)
            return sending.html(
                record_pages.claims_page(self.frame(request, answers.place), record)
            )

    def table(self, request: Request, story: str, table: str, kind: str) -> Response:
        found = table_named(table)
        if found is None:
            raise UnknownId(f"{table}: no such table")
        with self._open() as answers:
            rows = answers.table(table, story)
            return sending.csv(found, rows) if kind == "csv" else sending.as_json(list(rows))

    def report(self, request: Request, story: str, report: str, kind: str) -> Response:
        with self._open() as answers:
            found = answers.report(report)
            record = answers.record(report)
            if record.story.id != story:
                return _moved(request, addresses.report(record.story.id, found.id), kind)
            if kind == "json":
                return sending.as_json(answers.row(found.id).row)
            frame = self.frame(request, answers.place)
            asked = _asked_words(found, request.query_params.get("at", ""))
            return sending.html(record_pages.report_page(frame, record, found, asked))

    def compare(self, request: Request, story: str, one: str, two: str, kind: str) -> Response:
        with self._open() as answers:
            record = answers.record(one)
            if one == two:
                raise UsageError(f"{one}: named twice; a report is compared with another")
            if not {one, two} <= set(record.story.reports):
                raise UnknownId(f"{one} and {two} are not two reports of one story")
            if record.story.id != story:
                return _moved(request, addresses.compare(record.story.id, one, two), kind)
            reports = {name: answers.report(name) for name in record.story.reports}
            laid = Pairs.of(record, lambda report: reports[report].text)
            sheet = laid.lay_out(reports[one], reports[two], answers.sentences)
            if kind == "json":
                return sending.json_text(pair_json(sheet))
            frame = self.frame(request, answers.place)
            return sending.html(record_pages.compare_page(frame, record, sheet))

    def entity(self, request: Request, entity: str, kind: str) -> Response:
        with self._open() as answers:
            record, one, words = _entity(answers, entity)
            if one.id != entity:
                return _moved(request, addresses.entity(one.id), kind)
            if kind == "csv":
                return sending.csv(QUOTES, quote_rows(record, one, words))
            if kind == "json":
                row: TableRow = {
                    **entity_row(one, record.story.id),
                    "quotes": [*quote_rows(record, one, words)],
                }
                return sending.as_json(
                    {**row, "over_stories": over_cells(answers.over_stories(one.id))}
                )
            over = over_sheet(answers.over_stories(one.id), record.story.id, pages.LISTED)
            stories = answers.stories(Wanted(name=one.name))
            frame = self.frame(request, answers.place)
            sheet = entity_sheet(record, one, words)
            return sending.html(record_pages.entity_page(frame, record, sheet, stories, over))

    def relations(self, request: Request, a: str, b: str, kind: str) -> Response:
        with self._open() as answers:
            found = answers.relations(a, b)
            rows = (relation_row(one, story) for one, story in found)
            if kind == "json":
                return sending.as_json(list(rows))
            if kind == "csv":
                return sending.csv(RELATIONS, rows)
            states = len(a) == len(b) == 3
            stories = answers.stories(Wanted(states=f"{a} {b}")) if states else ()
            frame = self.frame(request, answers.place)
            periods = answers.periods(a, b)
            return sending.html(pages.relations_page(frame, (a, b), found, stories, periods))

    def search(self, request: Request, kind: str) -> Response:
        asked = request.query_params.get("q", "")
        with self._open() as answers:
            if kind == "html":
                return sending.html(
                    pages.search_page(self.frame(request, answers.place), answers, asked)
                )
            rows = hit_rows(answers.search(asked, limits.SERVED_HITS.number))
            return sending.csv(HITS, rows) if kind == "csv" else sending.as_json(list(rows))

    def row(self, request: Request, row: str, kind: str) -> Response:
        with self._open() as answers:
            found = answers.row(row)
            if kind == "json":
                words = [evidence_cells(one) for one in found.words]
                return sending.as_json(
                    {"table": found.table.name, "row": found.row, "words": [*words]}
                )
            if found.table.name == "entities":
                return sending.to(addresses.entity(row), 307)
            frame = self.frame(request, answers.place)
            return sending.html(record_pages.row_page(frame, answers, found))

    def judgements(self, request: Request, kind: str) -> Response:
        with self._open() as answers:
            if kind == "jsonl":
                text = "".join(f"{write_line(one)}\n" for one in answers.judgements())
                return sending.lines("judgements", text)
            rows = judgement_rows(answers.judgements())
            if kind == "json":
                return sending.as_json(list(rows))
            if kind == "csv":
                return sending.csv(JUDGEMENTS, rows)
            return sending.html(pages.judgements_page(self.frame(request, answers.place), answers))


def _moved(request: Request, address: str, kind: str) -> Response:
    """The way from an id given out before to what holds its rows today."""
    end = "" if kind == "html" else f".{kind}"
    query = f"?{urlencode(request.query_params.multi_items())}" if request.url.query else ""
    return sending.to(f"{address}{end}{query}", 307)


def _asked_words(report: Report, at: str) -> tuple[Evidence, ...]:
    """The words of a report that an address names, as "12-30", or "t0-9" in its title."""
    found = _AT.fullmatch(at)
    source = report.text if found is None or not found[1] else report.title or ""
    start, end = (int(found[2]), int(found[3])) if found else (0, 0)
    if not 0 <= start < end <= len(source):
        return ()
    part: Part = "title" if found and found[1] else "text"
    words = source[start:end]
    return (Evidence(report=report.id, part=part, start=start, end=end, exact=words),)


def _page(given: str, total: int) -> int:
    """The page of a list that is asked for; the nearest where there is none."""
    last = max(1, -(-total // limits.SERVED_STORIES.number))
    asked = int(given) if given.isascii() and given.isdecimal() and len(given) < 9 else 1
    return min(max(asked, 1), last)


def _entity(answers: Answers, entity: str) -> tuple[Record, Entity, Sequence[Evidence]]:
    found = answers.row(entity)
    if found.story:
        record = answers.record(found.story)
        for one in record.entities:
            if one.id == found.row.get("id"):
                return record, one, found.words
    raise UnknownId(f"{entity}: no person, body or place that a record shows")
