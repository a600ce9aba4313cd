"""A record as schema.org JSON-LD: its reports as NewsArticle, its claims as Claim, its quotes as Quotation.

One JSON object with `@graph`. A claim's `appearance` are the reports that say it and
`firstAppearance` the earliest of them; the exact words stand in W3C selectors
(`TextQuoteSelector`, `TextPositionSelector`, code points). `isBasedOn` of an article is the report
it took its words from. Schema.org has no word for claims that differ: a `factbox:Disagreement`
lists the sides. No ClaimReview is ever written: only a person gives a verdict. Source: schema.org
29, Web Annotation Data Model.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import IO, Any

from factbox.types import Claim, Disagreement, Evidence, Record, ReportCard, Saying

_CONTEXT: list[Any] = [
    "https://schema.org",
    {
        "factbox": "https://factbox.invalid/terms#",
        "oa": "http://www.w3.org/ns/oa#",
        "prov": "http://www.w3.org/ns/prov#",
    },
]
_HEAD = json.dumps(_CONTEXT)
Node = dict[str, Any]


def write_jsonld(records: Iterable[Record], out: IO[bytes]) -> int:
    """Write `records` as one JSON-LD document; returns how many nodes its graph has."""
    out.write(f'{{"@context": {_HEAD}, "@graph": ['.encode())
    count = 0
    for record in records:
        for node in _nodes(record):
            line = json.dumps(node, ensure_ascii=False, allow_nan=False).encode()
            out.write((b",\n" if count else b"\n") + line)
            count += 1
    out.write(b"\n]}\n")
    return count


def _nodes(record: Record) -> Iterator[Node]:
    days = {card.report: card.published or "~" for card in record.reports}
    parents = {row.report: row.from_report for row in record.lineage if row.kind == "verbatim"}
    for card in record.reports:
        yield _article(card, parents.get(card.report))
    for claim in record.claims:
        yield _claim(claim, days)
    for saying in record.quotes:
        yield _quotation(saying)
    for difference in record.disagreements:
        yield _disagreement(difference)


def _article(card: ReportCard, based_on: str | None) -> Node:
    return _known(
        {
            "@type": "NewsArticle",
            "@id": _id(card.report),
            "identifier": card.external_id,
            "headline": card.title,
            "datePublished": card.published,
            "publisher": {"@type": "Organization", "name": card.source} if card.source else None,
            "creditText": card.credit,
            "dateline": card.dateline,
            "url": card.url,
            "isBasedOn": _ref(based_on) if based_on else None,
            "factbox:origin": _ref(card.origin),
        }
    )


def _claim(claim: Claim, days: dict[str, str]) -> Node:
    reports = sorted({words.report for words in claim.evidence or (claim.text,)})
    first = min(reports, key=lambda report: (days.get(report, "~"), report))
    return {
        "@type": "Claim",
        "@id": _id(claim.id),
        "text": claim.text.exact,
        "appearance": [_ref(report) for report in reports],
        "firstAppearance": _ref(first),
        "factbox:status": claim.status,
        "factbox:reports": claim.counts.reports,
        "factbox:publishers": claim.counts.publishers,
        "factbox:origins": claim.counts.origins,
        "factbox:voices": claim.counts.voices,
        "oa:hasTarget": [_target(words) for words in claim.evidence or (claim.text,)],
    }


def _quotation(saying: Saying) -> Node:
    name = saying.name or saying.words
    return _known(
        {
            "@type": "Quotation",
            "@id": _id(saying.quote),
            "text": saying.evidence.exact,
            "creator": {"@type": "Person", "name": name} if name else None,
            "isPartOf": _ref(saying.evidence.report),
            "oa:hasTarget": [_target(saying.evidence)],
        }
    )


def _disagreement(difference: Disagreement) -> Node:
    return {
        "@type": "factbox:Disagreement",
        "@id": _id(difference.id),
        "about": difference.about,
        "factbox:kind": difference.kind,
        "factbox:sides": [
            {
                "text": side.value,
                "factbox:origins": side.origins,
                "oa:hasTarget": [_target(words) for words in side.evidence],
            }
            for side in difference.sides
        ],
    }


def _target(words: Evidence) -> Node:
    return {
        "oa:hasSource": _ref(words.report),
        "factbox:part": words.part,
        "oa:hasSelector": [
            {
                "@type": "oa:TextQuoteSelector",
                "oa:exact": words.exact,
                "oa:prefix": words.prefix,
                "oa:suffix": words.suffix,
            },
            {"@type": "oa:TextPositionSelector", "oa:start": words.start, "oa:end": words.end},
        ],
    }


def _id(name: str) -> str:
    return f"urn:factbox:{name}"


def _ref(name: str) -> Node:
    """A node by its name; a bare name would be read as text."""
    return {"@id": _id(name)}


def _known(node: Node) -> Node:
    return {key: value for key, value in node.items() if value is not None}
