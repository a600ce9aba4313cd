"""What `show` and `compare` print or write: a record or a pair, in one of its looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from factbox.errors import UnknownId, UsageError

if TYPE_CHECKING:
    from factbox.box import Box, Explanation
    from factbox.types import Record, Report


class Look(StrEnum):
    """How a record or a pair is shown."""

    terminal = "terminal"
    json = "--json"
    markdown = "--markdown"
    html = "--html"


def look(*, json: bool, html: bool, markdown: bool = False) -> Look:
    """The one look that is asked for. Raises UsageError where there are several."""
    wanted = zip((json, markdown, html), (Look.json, Look.markdown, Look.html), strict=True)
    chosen = [one for given, one in wanted if given]
    if len(chosen) > 1:
        raise UsageError(f"choose one of {' and '.join(one.value for one in chosen)}")
    return chosen[0] if chosen else Look.terminal


def show_record(
    box: Box, record: Record, chosen: Look, html: Path | None, everything: bool
) -> None:
    """Print a record, or write it to `html`; what to read next below it, where a person reads."""
    from factbox.cli.around import neighbours

    if chosen is Look.terminal:
        from factbox.cli.answers import console
        from factbox.show.terminal import print_record

        out = console()
        print_record(record, out, everything=everything)
        for line in neighbours(box, record.story.id):
            out.print(line)
    elif chosen is Look.json:
        from factbox.show.json_record import record_json

        _write(record_json(record), None)
    elif chosen is Look.markdown:
        from factbox.show.markdown import escaped, record_markdown

        beside = neighbours(box, record.story.id)
        lines = "".join(f"- {escaped(line)}\n" for line in beside)
        _write(record_markdown(record) + (f"\n## Beside it\n\n{lines}" if lines else ""), None)
    else:
        from factbox.show.page import record_page

        reports = box.reports(record)
        _write(record_page(record, reports, box.sentences), html)


def named_report(box: Box, name: str, story: str | None) -> Report:
    """A report by its names, or by its letter in the record of `story`.

    Raises UnknownId where there is none, UsageError where a name or a letter does not say which.
    """
    from factbox.show.letters import Letters

    try:
        return box.find_report(name)
    except UnknownId:
        if not name.isalpha() or not name.isupper():
            raise
        if story is None and len(box.stories()) > 1:
            raise UsageError(f"{name}: a letter of which story? Name it with --story") from None
        letters = Letters.of(box.record(story)).letters
        found = next((report for report, letter in letters.items() if letter == name), None)
        if found is None:
            raise
        return box.report(found)


def show_pair(box: Box, pair: Sequence[Report], chosen: Look, html: Path | None) -> None:
    """Print two reports of one story side by side, or write them to `html`."""
    from factbox.show.pair.sheet import Pairs

    one, two = pair
    if one.id == two.id:
        raise UsageError(f"{one.id}: named twice; a report is compared with another")
    record = box.record(one.id)
    if two.id not in record.story.reports:
        raise UsageError(f"{one.id} and {two.id} stand in different stories: nothing is compared")
    sheet = Pairs.of(record, _texts(box)).lay_out(one, two, box.sentences)
    if chosen is Look.terminal:
        from factbox.cli.answers import console
        from factbox.show.pair.terminal import print_pair

        print_pair(sheet, console())
    elif chosen is Look.json:
        from factbox.show.pair.json_pair import pair_json

        _write(pair_json(sheet), None)
    else:
        from factbox.show.pair.page import pair_page

        _write(pair_page(sheet), html)


def told_of(box: Box, found: Explanation) -> tuple[str, ...]:
    """A row on two reports in sentences, and how to see both side by side; nothing for others."""
    one, two = found.row.get("from_report"), found.row.get("report")
    if not isinstance(one, str) or not isinstance(two, str):
        return ()
    from factbox.show.pair.sheet import Pairs

    pairs = Pairs.of(box.record(found.story), _texts(box))
    see = f"factbox compare {one} {two}" if one in pairs.cards else ""
    return (*pairs.told(one, two), *([f"Side by side: {see}"] if see else []))


def _texts(box: Box) -> Callable[[str], str]:
    """The text of a report of the box by its id, read once."""
    return cache(lambda report: box.report(report).text)


def _write(text: str, html: Path | None) -> None:
    from factbox.cli.whole_file import file_or_stdout

    with file_or_stdout(html) as out:
        out.write(text.encode("utf-8", "backslashreplace"))
