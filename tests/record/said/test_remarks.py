"""What is said in one go is one quotation, though the report breaks it off to say who speaks."""

from __future__ import annotations

from factbox.record.said.remarks import goes_on, pieces
from factbox.types import Quote, Reason


def quote(text: str, words: str, cue: str | None = "said", speaker: str | None = "Lind") -> Quote:
    start = text.index(words)
    return Quote(
        id=f"q-{start}",
        report="r-1",
        part="text",
        start=start,
        end=start + len(words),
        text=words,
        direct=True,
        cue=cue,
        speaker_text=speaker,
        why=(Reason(feature="extent", detail="", score=0.0),),
    )


def test_a_sentence_that_the_cue_splits_is_one_quotation() -> None:
    text = "“If the pier is shut,” Lind said, “then where do we land?”"
    found = quote(text, "If the pier is shut,"), quote(text, "then where do we land?")
    (one,) = pieces(text, found)
    assert one.quotes == found
    assert one.whole


def test_words_of_the_reporter_between_the_marks_part_two_quotations() -> None:
    text = "“We sail,” Lind said of a plan that cost the town a ship and a year, “late or never”."
    found = quote(text, "We sail,"), quote(text, "late or never", cue=None)
    assert len(list(pieces(text, found))) == 1
    other = quote(text, "late or never", cue="called")
    assert len(list(pieces(text, (found[0], other)))) == 2


def test_two_speakers_are_never_one() -> None:
    text = "“Is it true,” Lind asked, “no,”"
    found = quote(text, "Is it true,", "asked"), quote(text, "no,", "asked", "Weber")
    assert len(list(pieces(text, found))) == 2


def test_a_remark_goes_on_after_the_cue_and_over_paragraphs() -> None:
    text = "“We sail,” Lind said. “Be there.\n\n“Bring bread.” The mayor left. “No.”"
    first, second = quote(text, "We sail,"), quote(text, "Be there.", cue=None)
    third, last = quote(text, "Bring bread.", cue=None), quote(text, "No.", cue=None)
    assert goes_on(text, first, second)
    assert goes_on(text, second, third)
    assert not goes_on(text, third, last)


def test_a_concession_and_its_turn_are_one_remark() -> None:
    text = "“It is old,” Lind said in May. But, he added, “if we mend it, it floats.” But he left. “No.”"
    first, second = quote(text, "It is old,"), quote(text, "if we mend it, it floats.", "added")
    last = quote(text, "No.", cue=None)
    assert goes_on(text, first, second)
    assert not goes_on(text, second, last)
