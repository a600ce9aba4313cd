"""Tokens and sentences: offsets into the report, sentences mended at abbreviations."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factbox.annotate.parse import Parser
from reports import make_report


def test_law_1_tokens_and_sentences_are_the_reports_own_words(parser: Parser) -> None:
    text = "Ms. Ölmez didn’t sign.  She left — twice!\n\n“No,” she said."
    parsed = parser.parse(make_report(text, title="Nobody signs"))
    for sentence in parsed.sentences:
        assert parsed.words(sentence.part, sentence.start, sentence.end) == sentence.text
    for token in parsed.tokens:
        part = parsed.sentences[token.sentence].part
        assert parsed.words(part, token.start, token.end) == token.text


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet="Ab .,!?\n\t“”\u00a0é\U0001f600", max_size=80))
def test_law_1_holds_for_any_text(parser: Parser, text: str) -> None:
    parsed = parser.parse(make_report(text))
    for sentence, (first, last) in zip(parsed.sentences, parsed.bounds, strict=True):
        assert text[sentence.start : sentence.end] == sentence.text
        assert first < last
    assert all(text[token.start : token.end] == token.text for token in parsed.tokens)


@pytest.mark.parametrize(
    "text",
    [
        "The envoy met Lt.-Gen. Amara Keita in the capital on Monday.",
        "H.E. Tomas Brandt spoke at noon in the old hall.",
        "The flight left on Nov. 3 with nobody on board.",
    ],
)
def test_an_abbreviation_ends_no_sentence(parser: Parser, text: str) -> None:
    assert [one.text for one in parser.parse(make_report(text)).sentences] == [text]


def test_heads_and_children_agree(parser: Parser) -> None:
    parsed = parser.parse(make_report("The minister signed the treaty in Vienna. He went home."))
    for token in parsed.tokens:
        assert (token.head == token.i) == (token.i not in parsed.children[token.head])
    signed = next(token for token in parsed.tokens if token.text == "signed")
    assert signed.i in parsed.subtree(signed.i)
    assert parsed.tokens[signed.i] == signed


def test_another_language_gets_sentences_and_no_guesses(parser: Parser) -> None:
    parsed = parser.parse(make_report("Die Minister kamen. Sie gingen wieder.", lang="de"))
    assert [one.text for one in parsed.sentences] == ["Die Minister kamen.", "Sie gingen wieder."]
    assert parsed.tokens == ()


def test_a_very_long_text_is_read_up_to_the_limit(parser: Parser) -> None:
    parsed = parser.parse(make_report("word " * 60_000, lang="de"))
    assert 0 < parsed.sentences[-1].end <= 220_000


def test_indices_hold_where_white_space_stood_between_sentences(parser: Parser) -> None:
    text = "He left. \t  \u00a0 She came  \u00a0 . Later  they  went.  \u2003 \n\nNew text here."
    parsed = parser.parse(make_report(text))
    assert [token.i for token in parsed.tokens] == list(range(len(parsed.tokens)))
    for sentence in range(len(parsed.sentences)):
        heads = {parsed.tokens[token.head].sentence for token in parsed.of(sentence)}
        assert heads == {sentence}


def test_a_name_that_an_abbreviation_cut_off_hangs_on_what_stands_before(parser: Parser) -> None:
    text = "The envoy met the head of the Royal Guard, Lt.-Gen. Amara El Keita. He left."
    parsed = parser.parse(make_report(text))
    roots = [token for token in parsed.of(0) if token.head == token.i]
    assert [root.text for root in roots] == ["met"]
