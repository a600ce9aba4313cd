"""Reports whose lines are statements, and the claims made of them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from factbox.judgements import Judgement
from factbox.relate.claims import align_claims
from factbox.relate.counting import Sources
from factbox.relate.entities.index import EntityIndex
from factbox.relate.reading import Reading
from factbox.types import Annotation, Claim, Report, Statement, Status
from reports import make_report

STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "by",
        "to",
        "and",
        "at",
        "was",
        "were",
        "had",
        "its",
        "with",
        "for",
        "near",
    ]
)


def stated(report: Report, status: Status = "asserted") -> Annotation:
    """A report's lines as statements."""
    rows, at = [], 0
    for line in report.text.split("\n"):
        lemmas = tuple(w for w in line.lower().rstrip(".").split() if w not in STOP)
        rows.append(
            Statement(
                id=f"st-{report.id.removeprefix('r-')}-{at}-{at + len(line)}",
                report=report.id,
                part="text",
                start=at,
                end=at + len(line),
                text=line,
                status=status,
                lemmas=lemmas,
            )
        )
        at += len(line) + 1
    return Annotation(report=report.id, statements=tuple(rows))


def named(text: str) -> Report:
    """A report whose name depends on its words alone."""
    return make_report(text, name=f"{text[:40]}.txt")


def aligned(
    texts: Sequence[str],
    judgements: Sequence[Judgement] = (),
    statuses: Sequence[Status] | None = None,
) -> tuple[Claim, ...]:
    reports = sorted((named(text) for text in texts), key=lambda report: report.id)
    status = dict(zip(texts, statuses or itertools.repeat("asserted"), strict=False))
    annotations = tuple(stated(report, status[report.text]) for report in reports)
    reading = Reading(tuple(reports), annotations)
    index = EntityIndex((), reading)
    return align_claims("story-x", reading, index, Sources(reading, (), (), ()), judgements)


FERRY = (
    "The ferry sank near the northern lighthouse before dawn.\nThe mayor opened a school in Bergen.",
    "The ferry sank near the northern lighthouse shortly before dawn.\nFishermen rescued the whole crew.",
    "A ferry sank before dawn near the northern lighthouse.",
)
