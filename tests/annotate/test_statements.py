"""What a report states, one thing at a time."""

from __future__ import annotations

import pytest

from factbox.annotate.attribution import find_attributions
from factbox.annotate.parse import Parser
from factbox.annotate.quotes import find_quotes
from factbox.annotate.statements import find_statements
from factbox.annotate.who import Who
from factbox.types import Furniture, Statement
from reports import make_report

NOBODY = Who((), ())


def statements(parser: Parser, text: str) -> tuple[Statement, ...]:
    parsed = parser.parse(make_report(text))
    said = find_attributions(parsed, NOBODY, find_quotes(parsed, NOBODY))
    return find_statements(parsed, NOBODY, said, ())


def test_main_clauses_with_their_own_subjects_are_cut(parser: Parser) -> None:
    text = "Lind met the crew on Monday, and the two will sign a contract in May."
    first, second = statements(parser, text)
    assert first.text == "Lind met the crew on Monday"
    assert second.text == "the two will sign a contract in May."
    assert (first.status, second.status) == ("asserted", "planned")


def test_verbs_of_one_subject_are_not_cut(parser: Parser) -> None:
    assert len(statements(parser, "Lind met the crew and signed the contract in May.")) == 1


def test_what_somebody_said_is_not_cut(parser: Parser) -> None:
    text = "Lind said the boat was old, and the harbour was too small for it."
    assert len(statements(parser, text)) == 1


def test_what_somebody_said_is_attributed_to_them(parser: Parser) -> None:
    (row,) = statements(parser, "Lind said that the boat was far too old for the trip.")
    assert row.attributed_to == "Lind"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The boat sank.", "asserted"),
        ("The boat did not sink.", "negated"),
        ("The boat will sail on Monday.", "planned"),
        ("The boat is expected to sail on Monday.", "planned"),
        ("The boat may have sunk.", "possible"),
        ("The two mayors are due to sign a contract on Monday.", "planned"),
        ("“We will mend it,” the mayor added before she left for the coast.", "planned"),
        ("The owner denied that the boat was old.", "denied"),
        ("The crew demanded that the harbour be closed.", "demanded"),
        ("The crew asked the mayor to close the harbour.", "demanded"),
        ("The crew asked whether the harbour was closed.", "asserted"),
        ("The mayor asked Lind, “Have you seen the boat?”", "asserted"),
        ("The council rejected a bill to widen the harbour.", "asserted"),
        ("The council rejected claims that the boat was old.", "denied"),
    ],
)
def test_status(parser: Parser, text: str, status: str) -> None:
    (row,) = statements(parser, text)
    assert row.status == status


def test_lemmas_are_content_words_in_lower_case(parser: Parser) -> None:
    (row,) = statements(parser, "The boats had been lost near Oslo.")
    assert row.lemmas == ("boat", "lose", "oslo")


def test_every_sentence_is_covered_and_spans_equal_their_words(parser: Parser) -> None:
    text = (
        "Oslo is calm; Bergen is not.\n\n“We sail,” Lind said. The pier fell, but nobody was hurt."
    )
    report = make_report(text)
    parsed = parser.parse(report)
    rows = find_statements(parsed, NOBODY, (), ())
    assert all(row.text == text[row.start : row.end] for row in rows)
    for sentence in parsed.sentences:
        assert any(sentence.start <= row.start < sentence.end for row in rows)


def test_a_report_in_another_language_has_its_sentences(parser: Parser) -> None:
    report = make_report("Le bateau a coulé. Personne ne sait pourquoi.", lang="fr")
    rows = find_statements(parser.parse(report), NOBODY, (), ())
    assert [row.text for row in rows] == ["Le bateau a coulé.", "Personne ne sait pourquoi."]


def test_the_credit_of_a_picture_states_nothing(parser: Parser) -> None:
    text = "Lind waves to the crew on May 3, 2018. (Own Photo/Ada Quill)"
    caption = Furniture(
        id="f", report="r", part="text", start=0, end=len(text), text=text, kind="caption"
    )
    parsed = parser.parse(make_report(text, furniture=(caption,)))
    found = find_statements(parsed, NOBODY, (), ())
    assert [one.text for one in found] == ["Lind waves to the crew on May 3, 2018."]


def test_a_credit_in_brackets_states_nothing(parser: Parser) -> None:
    rows = statements(parser, "The boat sank at noon.\n\n(Harbour Photo/Ida Lind, File)")
    assert [row.text for row in rows] == ["The boat sank at noon."]


def test_what_stands_in_brackets_with_a_verb_is_stated(parser: Parser) -> None:
    assert len(statements(parser, "The boat sank.\n\n(The owner has left the town.)")) == 2
