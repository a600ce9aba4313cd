"""A record shows itself in a notebook as soon as there is a box to get one from.

The nouns know no way of showing (imports run downwards), so the record is given its way here.
"""

from __future__ import annotations

from factbox.types import Record


def let_records_show_themselves() -> None:
    """Give `Record` the method that notebooks call."""
    setattr(Record, "_repr_html_", _record_html)  # noqa: B010


def _record_html(record: Record) -> str:
    from factbox.show.notebook import record_html

    return record_html(record)
