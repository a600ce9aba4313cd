"""A person, body or place over all stories of the box, laid out: where, called what, in which office."""

from __future__ import annotations

from dataclasses import dataclass

from factbox.record.tables import TableRow
from factbox.show.dates import readable
from factbox.show.visible import one_line
from factbox.show.web import addresses
from factbox.show.web.answers import OverStories
from factbox.show.web.listed import story_item
from factbox.show.words import number, of_country, office
from factbox.types import Evidence, Part


@dataclass(frozen=True, slots=True)
class Told:
    """A line that leads somewhere: `note` stands behind it."""

    href: str
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class OverSheet:
    """What several stories say of one entity; `head` counts them."""

    head: str
    stories: tuple[Told, ...]
    offices: tuple[Told, ...]
    spellings: tuple[Told, ...]
    said: tuple[Told, ...]


def over_sheet(found: OverStories, story: str, most: int) -> OverSheet | None:
    """The sheet, at most so many lines a part; None for an entity of one story.

    What is said in `story` itself is left to the page of the story.
    """
    if len(found.stories) < 2:
        return None
    whole = found.whole
    return OverSheet(
        head=f"In {number(len(found.stories), 'story', 'stories')} of the box",
        stories=tuple(
            Told(
                addresses.entity(entity), story_item(one).title, _there(name, story_item(one).days)
            )
            for one, entity, name in found.stories[:most]
        ),
        offices=tuple(
            Told("", office(one.office) + of_country(one.of), _days(one.first, one.last))
            for one in whole.offices[:most]
        ),
        spellings=tuple(
            Told(
                "",
                one_line(one.name),
                f"{number(one.count, 'time')} in {number(len(one.reports), 'report')}",
            )
            for one in whole.names[:most]
        ),
        said=tuple(
            Told(addresses.words(place, _words(row)), one_line(str(row["text"])), "")
            for place, row in found.said
            if place != story
        )[:most],
    )


def over_cells(found: OverStories) -> TableRow:
    """The same as data."""
    return {
        "id": found.whole.id,
        "names": [{"name": one.name, "count": one.count} for one in found.whole.names],
        "roles": [
            {"office": one.office, "of": one.of, "from": one.first, "to": one.last}
            for one in found.whole.offices
        ],
        "reports": list(found.whole.reports),
        "stories": [
            {"story": one.id, "entity": entity, "name": name} for one, entity, name in found.stories
        ],
        "quotes": [{"story": place, **row} for place, row in found.said],
    }


def _there(name: str, days: str) -> str:
    return f"as {one_line(name)}" + (f", {days}" if days else "")


def _days(first: str | None, last: str | None) -> str:
    return " to ".join(readable(day) for day in dict.fromkeys((first, last)) if day)


def _words(row: TableRow) -> Evidence:
    part: Part = "title" if row["part"] == "title" else "text"
    return Evidence(
        report=str(row["report"]),
        part=part,
        start=int(str(row["start"])),
        end=int(str(row["end"])),
        exact=str(row["text"]),
    )
