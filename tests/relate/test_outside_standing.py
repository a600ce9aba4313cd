"""What stands in standing text is no evidence; what stands beside it stays."""

from __future__ import annotations

from dataclasses import fields

from factbox.ids import row_id
from factbox.relate.outside_standing import outside_standing
from factbox.relate.standing_text import with_standing
from factbox.types import (
    Annotation,
    EventMention,
    Furniture,
    Mention,
    Participant,
    Report,
    Row,
    Sentence,
    Statement,
    When,
)
from tests.reports import make_report

NEWS = "Mayor Ana Ruiz opened the bridge on Monday."
FOOT = "The Courier was founded by Tom Vale in 1902."
TEXT = f"{NEWS} {FOOT}"
REPORT = make_report(TEXT)


def _place(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def _standing(start: int, end: int) -> Report:
    row = Furniture(
        id=row_id("f", REPORT.id, "text", start, end),
        report=REPORT.id,
        part="text",
        start=start,
        end=end,
        text=TEXT[start:end],
        kind="standing",
    )
    return with_standing(REPORT, [row])


def _annotation() -> Annotation:
    def at(prefix: str, words: str) -> tuple[str, str, int, int]:
        start, end = _place(words)
        return row_id(prefix, REPORT.id, "text", start, end), words, start, end

    sentences = tuple(
        Sentence(
            id=key,
            report=REPORT.id,
            part="text",
            start=a,
            end=b,
            text=words,
            paragraph=0,
            role="body",
        )
        for key, words, a, b in (at("s", NEWS), at("s", FOOT))
    )
    mentions = tuple(
        Mention(
            id=key,
            report=REPORT.id,
            part="text",
            start=a,
            end=b,
            text=words,
            kind="person",
            name=words,
        )
        for key, words, a, b in (at("m", "Ana Ruiz"), at("m", "Tom Vale"))
    )
    key, words, a, b = at("t", "1902")
    year = When(
        id=key,
        report=REPORT.id,
        part="text",
        start=a,
        end=b,
        text=words,
        kind="date",
        expression="",
    )
    key, words, a, b = at("em", NEWS)
    founder = mentions[1]
    event = EventMention(
        id=key,
        report=REPORT.id,
        part="text",
        start=a,
        end=b,
        text=words,
        trigger_start=a,
        trigger_end=b,
        lemma="open",
        type="open",
        plover=None,
        mode=None,
        cameo=None,
        quad=None,
        status="asserted",
        actors=(Participant(start=0, end=1, text="M", mention=founder.id),),
        place=founder.id,
        when=year.id,
    )
    statements = tuple(
        Statement(
            id=row.id.replace("s-", "st-", 1),
            report=REPORT.id,
            part="text",
            start=row.start,
            end=row.end,
            text=row.text,
            status="asserted",
            events=(event.id,),
            source=founder.id,
        )
        for row in sentences
    )
    return Annotation(
        report=REPORT.id,
        sentences=sentences,
        mentions=mentions,
        times=(year,),
        event_mentions=(event,),
        statements=statements,
    )


def _rows(one: Annotation) -> list[Row]:
    return [row for field in fields(one)[1:] for row in getattr(one, field.name)]


def test_nothing_rests_on_standing_text_or_points_into_it() -> None:
    found = outside_standing(_standing(*_place(FOOT)), _annotation())
    assert all(row.end <= len(NEWS) for row in _rows(found))
    assert [row.name for row in found.mentions] == ["Ana Ruiz"]
    (event,), (statement,) = found.event_mentions, found.statements
    assert (event.actors[0].mention, event.place, event.when) == (None, None, None)
    assert (statement.source, statement.events) == (None, (event.id,))


def test_a_sentence_of_which_little_is_standing_stays_with_its_names() -> None:
    assert outside_standing(_standing(*_place("Tom Vale")), _annotation()) == _annotation()


def test_a_sentence_goes_with_what_the_cut_left_of_it() -> None:
    found = outside_standing(_standing(*_place("The Courier was founded by Tom")), _annotation())
    assert [row.text for row in found.sentences] == [NEWS]
    assert [row.name for row in found.mentions] == ["Ana Ruiz"]


def test_a_report_without_standing_text_says_all_it_says() -> None:
    assert outside_standing(REPORT, _annotation()) is not None
    assert outside_standing(REPORT, _annotation()) == _annotation()
