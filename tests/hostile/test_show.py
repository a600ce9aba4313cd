"""Law 8: no hostile text changes anything but what it says: it is shown as text, never as markup."""

from __future__ import annotations

import io
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "record"))

from invented import REPORTS, related
from rich.console import Console

from factbox.record.assemble import assemble
from factbox.show.json_record import record_json
from factbox.show.markdown import record_markdown
from factbox.show.page import record_page
from factbox.show.terminal import print_record
from factbox.show.visible import one_line, visible
from factbox.types import Evidence, MadeBy, Reason, Record

EVIL = (
    "<script>alert(1)</script><img src=x onerror=alert(2)>\"'>{{ 7*7 }}{% raw %}"
    "[bold]x[/bold] </style></title><!-- \x1b[2J\x1b]8;;http://evil.example\x07 \u202e\u2066 "
    "javascript:alert(3) ](http://evil.example) `code` =HYPERLINK(1)"
)


def words(one: Evidence) -> Evidence:
    return replace(one, exact=EVIL, prefix=EVIL, suffix=EVIL)


@pytest.fixture(scope="module")
def hostile() -> Record:
    """A record with the same hostile words in every field that a report can fill."""
    record = assemble(related(), MadeBy(factbox="0", stages=(), model=EVIL, judgements=0))
    return replace(
        record,
        story=replace(record.story, title=words(record.story.title)),
        lead=tuple(words(one) for one in record.lead),
        claims=tuple(replace(one, text=words(one.text), evidence=(words(one.text),)) for one in record.claims),
        only_in_one=tuple(replace(one, text=words(one.text), evidence=()) for one in record.only_in_one),
        events=tuple(replace(one, title=words(one.title)) for one in record.events),
        agreements=tuple(
            replace(
                one, title=EVIL, type=EVIL, parties=(EVIL,), place=EVIL, topics=(EVIL,),
                signatories=tuple(replace(who, name=EVIL, signs_for=EVIL) for who in one.signatories),
                evidence=(words(record.lead[0]),),
            )
            for one in record.agreements
        ),
        timeline=tuple(
            replace(one, text=EVIL, date="2024", evidence=tuple(words(x) for x in one.evidence))
            for one in record.timeline
        ),
        disagreements=tuple(
            replace(
                one, about=EVIL, why=(Reason(feature=EVIL, detail=EVIL),),
                sides=tuple(replace(s, value=EVIL, evidence=tuple(words(x) for x in s.evidence)) for s in one.sides),
            )
            for one in record.disagreements
        ),
        entities=tuple(
            replace(
                one, name=EVIL, country=EVIL,
                names=tuple(replace(x, name=EVIL + "2") for x in one.names),
                offices=tuple(replace(x, office=EVIL, of=EVIL) for x in one.offices),
            )
            for one in record.entities
        ),
        quotes=tuple(replace(one, name=EVIL, via=EVIL, evidence=words(one.evidence)) for one in record.quotes),
        reports=tuple(
            replace(one, external_id=EVIL, title=EVIL, source=EVIL, credit=EVIL, published=EVIL,
                    published_from=EVIL, url="javascript:alert(4)")
            for one in record.reports
        ),
    )  # fmt: skip


def test_the_page_shows_it_as_text(hostile: Record) -> None:
    reports = tuple(replace(one, text=EVIL + one.text, title=EVIL) for one in REPORTS)
    page = record_page(hostile, reports)
    assert page.count("<script>") == 1
    assert page.count("</style>") == 1
    assert page.count("</title>") == 1
    assert "<img" not in page
    assert "<!-- " not in page
    assert "49" not in page.replace("249", "")[: page.index("<style>")]
    assert "&lt;script&gt;alert(1)" in page
    assert "{{ 7*7 }}" in page
    assert 'href="javascript' not in page
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


def test_the_terminal_gets_no_control_sequence(hostile: Record) -> None:
    out = io.StringIO()
    print_record(hostile, Console(file=out, width=80), everything=True)
    text = out.getvalue()
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert "[bold]x[/bold]" in text
    assert "⟨U+001B⟩" in text


def test_markdown_shows_it_as_text(hostile: Record) -> None:
    text = record_markdown(hostile)
    assert "<script" not in text
    assert "<img" not in text
    assert not re.search(r"(?<!\\)\]\(", text)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


def test_json_keeps_it_exactly(hostile: Record) -> None:
    import json

    cells = json.loads(record_json(hostile))
    assert cells["story"]["title"] == EVIL
    assert cells["lead"][0]["exact"] == EVIL


@pytest.mark.parametrize("piece", [" ", "a", "“", "A", "\x1b", "\u202e", "\n", "&"])
def test_long_runs_are_shown_without_what_cannot_be_seen(piece: str) -> None:
    text = piece * 200_000
    assert not {"\x1b", "\u202e"} & set(visible(text))
    assert not {"\x1b", "\u202e", "\n"} & set(one_line(text))
