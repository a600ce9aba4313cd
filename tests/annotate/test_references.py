"""Words that stand for named things. All sentences are ours."""

from __future__ import annotations

from factbox.annotate.mentions import find_mentions
from factbox.annotate.parse import Parser
from factbox.annotate.references import find_references
from factbox.types import Reference
from reports import make_report


def _references(parser: Parser, text: str) -> dict[str, tuple[Reference, str | None]]:
    parsed = parser.parse(make_report(text))
    mentions = find_mentions(parsed)
    names = {row.id: row.text for row in mentions}
    found = {}
    for row in find_references(parsed, mentions):
        found[row.text] = (row, names[row.antecedent] if row.antecedent else None)
    return found


def test_an_office_stands_for_its_only_holder(parser: Parser) -> None:
    found = _references(
        parser,
        "Peruvian Defense Minister Ana Quispe landed. The Peruvian defense minister smiled. "
        "Chile’s defense minister did not come.",
    )
    assert found["The Peruvian defense minister"][1] == "Ana Quispe"
    row, antecedent = found["Chile’s defense minister"]
    assert (row.office, row.of, antecedent) == ("defense minister", "CHL", None)


def test_any_minister_is_no_reference(parser: Parser) -> None:
    found = _references(
        parser, "It was the first visit by a Peruvian defense minister to Lima in years."
    )
    assert [row for row, _ in found.values() if row.kind == "person"] == []


def test_a_counterpart_holds_the_same_office_of_another_state(parser: Parser) -> None:
    found = _references(parser, "Peru’s finance minister met her Danish counterpart on Monday.")
    row, antecedent = found["her Danish counterpart"]
    assert (row.office, row.of, antecedent) == ("finance minister", "DNK", None)


def test_two_states_share_a_plural(parser: Parser) -> None:
    found = _references(parser, "The Danish and Peruvian finance ministers signed the paper.")
    assert (found["Danish"][0].office, found["Danish"][0].of) == ("finance minister", "DNK")
    assert found["Peruvian finance ministers"][0].of == "PER"


def test_a_pronoun_goes_to_the_only_person_and_else_stays_open(parser: Parser) -> None:
    found = _references(parser, "Ana Quispe arrived in Lima. She praised the port.")
    assert found["She"][1] == "Ana Quispe"
    found = _references(parser, "A soldier thanked Senator Ana Quispe before noon. He was angry.")
    assert found["He"][1] is None
    found = _references(parser, "Ana Quispe spoke. “He must go,” the letter said.")
    assert found["He"][1] is None


def test_a_plural_is_left_open(parser: Parser) -> None:
    row, antecedent = _references(parser, "Ana Quispe and Bo Lund left. They were late.")["They"]
    assert row.plural
    assert antecedent is None


def test_the_country_is_one_only_where_one_is_named(parser: Parser) -> None:
    found = _references(parser, "Peru sent help. Officials said the country was calm.")
    assert found["the country"][1] == "Peru"
    found = _references(parser, "Peru sent Chilean beef. Officials said the country was calm.")
    assert "the country" not in found


def test_ministers_of_two_states_are_two_references(parser: Parser) -> None:
    parsed = parser.parse(make_report("The foreign ministers of Norway and Chad met in Oslo."))
    rows = find_references(parsed, find_mentions(parsed))
    assert [(row.text, row.of) for row in rows if row.office] == [
        ("The foreign ministers of Norway", "NOR"),
        ("Chad", "TCD"),
    ]
