"""On which day was a report published, and what do its words mean on that day."""

from __future__ import annotations

from dataclasses import replace

from factbox.annotate.parse import Parser
from factbox.annotate.when import find_times
from factbox.ids import row_id
from factbox.relate.days import solve_days
from factbox.relate.reading import Reading
from factbox.types import Annotation, Furniture, FurnitureKind, Report, ReportDay, Span
from reports import make_report

TOLD = make_report(
    "OSLO (Agency) — The ministers of both states met in the old harbour on Tuesday, May 14, 2019.",
    name="told",
    dateline=Span(start=0, end=15, text="OSLO (Agency) —"),
)


def read(parser: Parser, *reports: Report) -> Reading:
    """The reports with their sentences and times."""
    annotations = []
    for report in reports:
        parsed = parser.parse(report)
        annotations.append(
            Annotation(report=report.id, sentences=parsed.sentences, times=find_times(parsed))
        )
    return Reading(
        tuple(sorted(reports, key=lambda one: one.id)),
        tuple(sorted(annotations, key=lambda one: one.report)),
    )


def day(parser: Parser, report: Report, *others: Report) -> ReportDay:
    """How the day of `report` is settled among the others."""
    days, _ = solve_days(read(parser, report, *others))
    return next(one for one in days if one.report == report.id)


def piece(report: Report, words: str, kind: FurnitureKind) -> Report:
    """`report` with these words of it marked as furniture."""
    start = report.text.index(words)
    row = Furniture(
        id=row_id("f", report.id, "text", start, start + len(words)),
        report=report.id,
        part="text",
        start=start,
        end=start + len(words),
        text=words,
        kind=kind,
    )
    return replace(report, furniture=(*report.furniture, row))


def with_dateline(text: str, end: int) -> Report:
    return make_report(text, name="line", dateline=Span(start=0, end=end, text=text[:end]))


def test_a_given_day_is_kept_with_its_precision(parser: Parser) -> None:
    report = make_report("They met on Friday.", published="2019-05")
    assert day(parser, report).published == "2019-05"
    assert day(parser, report).published_from == "given"


def test_a_dateline_takes_its_year_from_the_story(parser: Parser) -> None:
    line = with_dateline("OSLO, May 16 (Agency) — The ministers met on Wednesday.", 23)
    found = day(parser, line, TOLD)
    assert found.published == "2019-05-16"
    assert found.published_from == "dateline, year from the story"
    assert day(parser, line).published is None


def test_a_dateline_with_a_year_stands_alone(parser: Parser) -> None:
    line = with_dateline("OSLO, May 16, 2019 (Agency) — The ministers met.", 29)
    assert day(parser, line).published == "2019-05-16"
    assert day(parser, line).published_from == "dateline"


def test_the_weekday_told_as_past_is_the_day(parser: Parser) -> None:
    report = make_report("The ministers of both states met in Oslo on Wednesday.", name="wed")
    found = day(parser, report, TOLD)
    assert found.published == "2019-05-15"
    assert found.published_from is not None
    assert found.published_from.startswith("solved: Wednesday")
    assert found.why


def test_a_caption_tells_the_day(parser: Parser) -> None:
    report = make_report(
        "The minister walks to her plane, on May 14, 2019. (Photo: Press)\n\n"
        "The minister left for Oslo on Tuesday evening.\n\nShe will fly home on Thursday evening.",
        name="caption",
    )
    report = piece(report, report.text.partition("\n")[0], "caption")
    assert day(parser, report).published == "2019-05-14"


def test_a_file_picture_tells_no_day(parser: Parser) -> None:
    report = make_report(
        "FILE - The minister speaks in Rome on April 9, 2019. (Photo: Press)\n\n"
        "The minister left for Oslo on Tuesday.",
        name="file",
    )
    report = piece(report, report.text.partition("\n")[0], "caption")
    assert day(parser, report).published is None


def test_the_year_comes_from_a_notice(parser: Parser) -> None:
    report = make_report(
        "The ministers met in Oslo on Tuesday, May 14, in the harbour.\n\nCopyright 2019 Press Ltd.",
        name="notice",
    )
    report = piece(report, "Copyright 2019 Press Ltd.", "notice")
    assert day(parser, report).published == "2019-05-14"


def test_a_date_ahead_is_never_the_day(parser: Parser) -> None:
    report = make_report("The ministers will sign the pact on May 21, 2019.", name="ahead")
    assert day(parser, report).published is None
    both = make_report(
        "The minister left on Tuesday. They will sign it on May 21, 2019.", name="both"
    )
    assert day(parser, both, TOLD).published == "2019-05-14"


def test_without_any_date_nothing_is_known(parser: Parser) -> None:
    first = make_report("The ministers met on Tuesday.", name="a")
    second = make_report("The ministers met on Wednesday.", name="b")
    days, times = solve_days(read(parser, first, second))
    assert [one.published for one in days] == [None, None]
    assert [one.edtf for one in times] == [None, None]


def test_dates_far_from_stated_days_are_background(parser: Parser) -> None:
    report = make_report(
        "The ministers met on Wednesday. War had begun on Friday, March 1, 2013.", name="old"
    )
    given = make_report("The ministers met.", name="given", published="2019-05-15")
    assert day(parser, report, given).published == "2019-05-15"


def test_the_order_of_reports_changes_nothing(parser: Parser) -> None:
    reports = [
        make_report(f"The ministers met on {name}.", name=name)
        for name in ("Monday", "Tuesday", "Wednesday")
    ]
    forward, backward = read(parser, TOLD, *reports), read(parser, *reversed(reports), TOLD)
    assert solve_days(forward) == solve_days(backward)


def test_times_are_settled_on_the_day(parser: Parser) -> None:
    report = make_report(
        "They met on Monday for a two-day visit and each year since May 2017, as they did last year.",
        published="2019-05-15",
    )
    reading = read(parser, report)
    _, times = solve_days(reading)
    rows = {row.id: row.text for row in reading.annotation(report.id).times}
    assert {rows[one.time]: (one.edtf, one.anchor) for one in times} == {
        "Monday": ("2019-05-13", "2019-05-15"),
        "two-day": (None, None),
        "each year": (None, None),
        "May 2017": ("2017-05", None),
        "last year": ("2018", "2019-05-15"),
    }
