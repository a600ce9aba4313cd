"""The standard formats that `factbox export NAME` writes beside the tables, one file a format."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import IO

from factbox.show.export.csl import write_csl
from factbox.show.export.dyads import write_cameo, write_icews
from factbox.show.export.ftm import write_ftm
from factbox.show.export.gdelt import write_gdelt_events, write_gdelt_mentions
from factbox.show.export.jsonld import write_jsonld
from factbox.show.export.plover import write_plover
from factbox.show.export.polecat import write_polecat
from factbox.types import Record


@dataclass(frozen=True, slots=True)
class Standard:
    """A format of its own: what it is called, what it holds, and who writes it."""

    name: str
    about: str
    write: Callable[[Iterable[Record], IO[bytes]], int]


STANDARDS = (
    Standard("plover", "events as PLOVER JSON lines, status and origins beside", write_plover),
    Standard("polecat", "events as POLECAT's 40 columns, tabs, with a head", write_polecat),
    Standard(
        "gdelt", "events as GDELT 2.0's 61 columns; NumSources are origins", write_gdelt_events
    ),
    Standard(
        "gdelt-mentions", "GDELT 2.0's mentions of these events, 16 columns", write_gdelt_mentions
    ),
    Standard("cameo", "events as CAMEO dyads: day, source, target, code, words", write_cameo),
    Standard("icews", "events as ICEWS' 20 columns, tabs, with a head", write_icews),
    Standard("ftm", "names, mentions, reports and events as FollowTheMoney statements", write_ftm),
    Standard(
        "jsonld", "reports, claims, quotes and differences as schema.org JSON-LD", write_jsonld
    ),
    Standard("csl", "reports as CSL-JSON, to cite them", write_csl),
)


def standard_named(name: str) -> Standard | None:
    """The format of this name."""
    return next((one for one in STANDARDS if one.name == name), None)
