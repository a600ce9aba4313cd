"""Whether it is sure whose a main point is: how many tell it of their own, and who says it in them.

What a line itself credits to an outlet ("told the Courier", "as reported by ferrynews.com") all others
most likely have from there, whether they say so or not: it is not surely told by more than one. What
"a spokesman" says, of whom the line does not tell whose he is, is nobody's to who reads it alone. Words
in one mouth have one voice, however each report calls the speaker; words that nobody is said to say
have none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.data.outlets import is_outlet
from factbox.relate.counting import relayed_from
from factbox.relate.publishers import is_site
from factbox.types import Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

_ARTICLES = ("a ", "an ", "the ", "one ", "another ")


def is_surely_of_several(related: Related, row: Statement) -> bool:
    """Whether nothing in a line says that it is one outlet's, or somebody's who is not named."""
    return not _is_credited(row) and not _is_nameless(related, row)


def voices_of_line(related: Related, row: Statement, rows: tuple[Statement, ...]) -> int:
    """How many are said to say a line: the persons that are known among who says it, one at least."""
    if row.attributed_to is None and row.source is None:
        return 0
    speakers = (related.index.of(said.source) for said in rows)
    return max(1, len({one.id for one in speakers if one is not None and one.kind == "person"}))


def _is_credited(row: Statement) -> bool:
    """Whether a line names an outlet, an agency or a site that says it, or to whom it was told."""
    said = (row.attributed_to or "").removeprefix("the ").removesuffix("’s").removesuffix("'s")
    names_site = any(is_site(word.strip(".,;:()“”\"'’s")) for word in row.text.split())
    return relayed_from(row) is not None or is_outlet(said) or names_site


def _is_nameless(related: Related, row: Statement) -> bool:
    """Whether a line is said by "a spokesman", or "the Russian body"."""
    who = row.attributed_to
    if who is None or not who.casefold().startswith(_ARTICLES) or not who.split()[-1].islower():
        return False
    if related.index.of(row.source) is not None:
        return False
    named = (
        related.index.of(one.id)
        for one in related.reading.annotation(row.report).mentions
        if one.part == row.part and row.start <= one.start < row.end and one.text in who
    )
    return not any(one is not None and one.kind in ("person", "organization") for one in named)
