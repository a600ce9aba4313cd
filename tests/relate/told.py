"""Stories made of our own sentences, read without a language model: one sentence a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factbox.ids import row_id
from factbox.relate.reading import Reading
from factbox.types import Annotation, Report, Sentence
from reports import make_report

FERRY = (
    "The ferry Halcyon ran aground on a sandbank outside Marrow Bay shortly before dawn.",
    "Coast guard boats carried all 212 passengers to the harbour within three hours.",
    "A deckhand broke his wrist when the hull struck bottom, the harbour office confirmed.",
    "Divers found a gash two metres long below the waterline on the port side.",
    "The operator blamed a faulty depth gauge that had been replaced only last spring.",
    "Inspectors will tow the vessel to a dry dock once the tide allows it.",
)
FERRY_SPUN = (
    "The ferry Halcyon went aground upon a sandbank outside Marrow Bay just before daybreak.",
    "Coast guard vessels brought all 212 passengers to the harbour inside three hours.",
    "A deckhand broke his wrist as the hull hit bottom, the harbour office has confirmed.",
    "Divers discovered a gash two metres long beneath the waterline on the port side.",
    "The operator faulted a defective depth gauge that had been replaced only last spring.",
    "Inspectors are to tow the vessel to a dry dock when the tide allows it.",
)
FERRY_OWN = (
    "Two hundred travellers spent a frightening morning aboard a stranded ship near Marrow Bay.",
    "Marta Quill, a teacher on her way home, said the floor tilted and the lights went out.",
    "Rescuers in orange dinghies ferried families ashore while gulls circled the Halcyon.",
    "The company has grounded vessels twice in the past decade, court papers show.",
    "Union leaders demanded that the transport ministry publish its maintenance records.",
    "A replacement service starts on Friday from the old fish quay.",
)
ORCHARD = (
    "Apple growers in the Tessin valley lost half their harvest to a late frost.",
    "The regional farm board put the damage at nine million francs.",
    "Smoke pots burned between the rows for four nights without saving the blossoms.",
    "Cooperatives asked the government for cheap loans before the autumn.",
    "Beekeepers also reported weak colonies after the cold spell.",
)


def tell(
    sentences: Sequence[str],
    name: str,
    *,
    source: str | None = None,
    credit: str | None = None,
    published: str | None = None,
) -> Report:
    """A report that says these sentences, one a line."""
    return make_report(
        "\n".join(sentences), name=name, source=source, credit=credit, published=published
    )


def read(reports: Sequence[Report]) -> Reading:
    """The reports with their sentences, and nothing else annotated."""
    ordered = tuple(sorted(reports, key=lambda report: report.id))
    return Reading(ordered, tuple(_annotated(report) for report in ordered))


def _annotated(report: Report) -> Annotation:
    rows = [
        Sentence(
            id=row_id("s", report.id, "text", *match.span()),
            report=report.id,
            part="text",
            start=match.start(),
            end=match.end(),
            text=match.group(),
            paragraph=number,
            role="body",
        )
        for number, match in enumerate(re.finditer(r"[^\n]+", report.text))
    ]
    return Annotation(report=report.id, sentences=tuple(rows))
