"""Reports as CSL-JSON, for Zotero and every other tool that cites.

One JSON array; an item a report: `article-newspaper`, its headline, who published it, the day as
precise as the report states it, and its url. A report's id is factbox's own. Source: CSL 1.0.2,
csl-data schema.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import IO, Any

from factbox.types import Record, ReportCard

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?!\d)")


def write_csl(records: Iterable[Record], out: IO[bytes]) -> int:
    """Write the reports of `records` as one array; returns how many there were."""
    out.write(b"[")
    count = 0
    for record in records:
        for card in record.reports:
            out.write((b",\n" if count else b"\n") + _item(card))
            count += 1
    out.write(b"\n]\n")
    return count


def _item(card: ReportCard) -> bytes:
    item: dict[str, Any] = {"id": card.report, "type": "article-newspaper"}
    item["title"] = card.title or card.external_id
    if card.source:
        item["container-title"] = card.source
    if card.credit and card.credit != card.source:
        item["author"] = [{"literal": card.credit}]
    if found := _DATE.match(card.published or ""):
        item["issued"] = {"date-parts": [[int(part) for part in found.groups() if part]]}
    if card.url:
        item["URL"] = card.url
    return json.dumps(item, ensure_ascii=False, allow_nan=False).encode()
