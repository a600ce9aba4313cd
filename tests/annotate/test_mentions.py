"""Names in a report. All sentences are ours."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factbox.annotate.mentions import find_mentions
from factbox.annotate.mentions.lists import misspelt_state
from factbox.annotate.mentions.outside import names_outside
from factbox.annotate.parse import Parsed, Parser
from factbox.ids import row_id
from factbox.types import Furniture, Mention, Span
from reports import make_report


def _found(parser: Parser, text: str, **fields: object) -> dict[str, Mention]:
    report = make_report(text, **fields)  # type: ignore[arg-type]
    return {row.text: row for row in find_mentions(parser.parse(report))}


def _kinds(found: dict[str, Mention]) -> dict[str, str]:
    return {text: row.kind for text, row in found.items()}


@pytest.mark.parametrize(
    ("text", "name", "office", "of"),
    [
        ("Peru’s Defence Minister Ana Quispe spoke.", "Ana Quispe", "defense minister", "PER"),
        ("Finnish Foreign Minister Eero Salo left.", "Eero Salo", "foreign minister", "FIN"),
        (
            "They met Eero Salo, the Finnish foreign minister, and went home.",
            "Eero Salo",
            "foreign minister",
            "FIN",
        ),
        (
            "He saw the inspector general of the Chadian armed forces, Lt. Gen. Idriss Abakar.",
            "Idriss Abakar",
            "armed forces chief",
            "TCD",
        ),
        (
            "State Department spokesman Carl Odum said so.",
            "Carl Odum",
            "state department spokesperson",
            "USA",
        ),
        (
            "The former Chilean president Rosa Ibarra wept.",
            "Rosa Ibarra",
            "former president",
            "CHL",
        ),
        ("The former Ghent Mayor Rosa Ibarra wept.", "Rosa Ibarra", "former mayor", None),
        ("A former dancer met Mayor Rosa Ibarra.", "Rosa Ibarra", "mayor", None),
        ("They met Vice Chairman Luis Rojas.", "Luis Rojas", "deputy chairman", None),
        ("NHF President Rosa Ibarra wept.", "Rosa Ibarra", "president of nhf", None),
        ("President Rosa Ibarra wept.", "Rosa Ibarra", "president", None),
        (
            "He linked the then-chief national security adviser Luis Rojas with it.",
            "Luis Rojas",
            "former national security adviser",
            None,
        ),
    ],
)
def test_the_words_beside_a_name_give_its_holder_an_office(
    parser: Parser, text: str, name: str, office: str, of: str | None
) -> None:
    row = _found(parser, text)[name]
    assert (row.kind, row.office, row.of) == ("person", office, of)


def test_a_list_shares_its_state_and_a_counterpart_the_office(parser: Parser) -> None:
    text = (
        "Ghanaian Finance Minister Kofi Ansah met his Danish counterpart Lars Holm. "
        "Peruvian Defense Minister Ana Quispe, Foreign Minister Luis Rojas and others came."
    )
    found = _found(parser, text)
    assert (found["Lars Holm"].office, found["Lars Holm"].of) == ("finance minister", "DNK")
    assert (found["Luis Rojas"].office, found["Luis Rojas"].of) == ("foreign minister", "PER")


def test_a_regnal_number_belongs_to_the_name(parser: Parser) -> None:
    assert "Harald VI" in _found(parser, "King Harald VI opened the parliament in Oslo on Monday.")


def test_a_stopped_number_ends_a_name_before_one_with_its_own(parser: Parser) -> None:
    found = _found(parser, "The town was built by King Otto X. Harald VI lived there for a year.")
    assert {"Otto X", "Harald VI"} <= set(found)
    assert "John X. Nilsen" in _found(parser, "The mayor, John X. Nilsen, opened the new harbour.")


def test_a_month_may_be_a_given_name(parser: Parser) -> None:
    found = _found(parser, "The harbour was opened by Jan Erik Halden and June Nilsen in May.")
    assert {"Jan Erik Halden", "June Nilsen"} <= set(found)
    assert "Jan" not in _found(parser, "In Jan the port of Oslo froze. The ice broke on Jan. 9.")


def test_a_title_that_is_a_name_is_a_title_only_in_its_place(parser: Parser) -> None:
    assert _found(parser, "Coach Amir Haddad praised his team.")["Amir Haddad"].office is None
    assert "Amir" not in _found(parser, "The Amir of Kuwait met the king on Monday.")


@pytest.mark.parametrize("marked", ["“Nita”", '"El Rayo"', "‘Joe’"])
def test_a_nickname_in_marks_stands_inside_the_name(parser: Parser, marked: str) -> None:
    rows = find_mentions(parser.parse(make_report(f"Juan {marked} Pérez sang in the harbour.")))
    assert [(row.text, row.name) for row in rows] == [(f"Juan {marked} Pérez", "Juan Pérez")]


def test_a_quotation_between_two_people_is_no_nickname(parser: Parser) -> None:
    assert "Juan" in _found(parser, "She told Juan “we sail” Pedro heard it too.")


def test_people_are_no_names_and_titles_no_part_of_them(parser: Parser) -> None:
    found = _found(parser, "The Peruvian troops greeted Colonel Ana Quispe and many Chileans.")
    assert set(found) == {"Ana Quispe"}


def test_one_name_has_one_kind_in_a_report(parser: Parser) -> None:
    text = (
        "Defense Minister Benno Gurtz arrived. Gurtz signed the pact.\n\n"
        "A spokesman for Gurtz declined. Gurtz’s trip ends today. GURTZ LEAVES LIMA EARLY"
    )
    rows = [
        row
        for row in find_mentions(parser.parse(make_report(text)))
        if row.name.casefold() == "gurtz"
    ]
    assert len(rows) >= 3
    assert {row.kind for row in rows} == {"person"}


def test_bodies_places_and_agreements_by_a_word_in_them(parser: Parser) -> None:
    kinds = _kinds(
        _found(
            parser,
            "The Ministry of Fisheries and the Zimri Front signed the Tamsin Accords at Oberon "
            "Airport. Peru’s defence ministry agreed.",
        )
    )
    assert kinds["Ministry of Fisheries"] == "organization"
    assert kinds["Zimri Front"] == "organization"
    assert kinds["Tamsin Accords"] == "agreement"
    assert kinds["Oberon Airport"] == "place"
    assert kinds["defence ministry"] == "organization"


def test_a_state_is_found_with_a_slip_of_the_pen() -> None:
    assert misspelt_state("Venezula") == "VEN"
    assert misspelt_state("Venue") is None
    assert misspelt_state("venezula") is None


def test_dateline_credits_and_notices_name_agencies_and_people(parser: Parser) -> None:
    text = (
        "LIMA, Peru (AP) — The port reopened.\n\n"
        "The harbour of Lima in March. (AP Photo/Ana Quispe, File)\n\n"
        "Copyright 2031 The Associated Press. All rights reserved by Nobody Inc."
    )
    report = make_report(text, dateline=Span(start=0, end=17, text=text[:17]))
    start = text.index("Copyright")
    notice = Furniture(
        id=row_id("f", report.id, "text", start, len(text)),
        report=report.id,
        part="text",
        start=start,
        end=len(text),
        text=text[start:],
        kind="notice",
    )
    report = make_report(text, dateline=report.dateline, furniture=(notice,))
    rows = find_mentions(parser.parse(report))
    outside = [(row.text, row.kind) for row in rows if row.start < 17 or row.start >= start]
    assert outside == [
        ("LIMA", "place"),
        ("Peru", "place"),
        ("AP", "organization"),
        ("The Associated Press", "organization"),
    ]
    assert ("Ana Quispe", "person") in [(row.text, row.kind) for row in rows]


def test_every_span_equals_its_words(parser: Parser) -> None:
    text = "“Ana-Lucía d’Arcy’s plan,” U.S. Sen. Bo O’Neil told Reuters in São Paulo.\n\nNEXT: Lima"
    report = make_report(text, title="Senator O’Neil in Brazil")
    for row in find_mentions(parser.parse(report)):
        source = report.title if row.part == "title" else report.text
        assert source is not None
        assert source[row.start : row.end] == row.text


@given(st.text(alphabet="Ab ().,/'’\n-“AP Photo", max_size=120))
@settings(max_examples=60)
def test_names_outside_sentences_equal_their_words(text: str) -> None:
    report = make_report(text, dateline=Span(start=0, end=len(text), text=text))
    for one in names_outside(Parsed(report, (), (), (), ())):
        assert text[one.start : one.end] == one.text
        assert one.text.strip()


@pytest.mark.parametrize("letter", [" ", "A", "a", "“", "(", "A ", "A/", "(A", "by "])
def test_names_in_hostile_repetition_equal_their_words(letter: str) -> None:
    text = letter * 20_000
    report = make_report(text, dateline=Span(start=0, end=len(text), text=text))
    found = names_outside(Parsed(report, (), (), (), ()))
    assert all(one.text and text[one.start : one.end] == one.text for one in found)


def test_another_language_is_left_alone(parser: Parser) -> None:
    assert (
        find_mentions(parser.parse(make_report("Der Minister kam nach Berlin.", lang="de"))) == ()
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The talks took place in Kuldar, a village of farmers.", "Kuldar"),
        ("The mayor of Kuldar opened the fair.", "Kuldar"),
        ("The crowd had come from Oslo and Kuldar.", "Kuldar"),
    ],
)
def test_a_preposition_gives_a_place_away(parser: Parser, text: str, place: str) -> None:
    assert _kinds(_found(parser, text))[place] == "place"


@pytest.mark.parametrize(
    "text",
    ["The ferry sank off Kvalstad on Monday.", "Two men died on Kvalstad, where a storm raged."],
)
def test_an_island_is_a_place(parser: Parser, text: str) -> None:
    assert _found(parser, text)["Kvalstad"].kind == "place"


def test_one_trusts_in_no_place(parser: Parser) -> None:
    text = "Minister Eero Salo spoke on Monday. Voters have faith in Salo."
    assert _kinds(_found(parser, text))["Salo"] == "person"


def test_a_slip_doubles_a_letter_but_a_surname_is_no_slip() -> None:
    assert misspelt_state("Morroco") == "MAR"
    assert misspelt_state("Gerfany") == "DEU"
    assert misspelt_state("Gurman") is None


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The chemical company Harlan Dyes shut a plant.", "Harlan Dyes", "organization"),
        ("The airline Nordwind grounded its jets.", "Nordwind", "organization"),
        ("Vestbanken, a bank in the north, lent the money.", "Vestbanken", "organization"),
        ("Ships left the port of Skjervoy.", "Skjervoy", "place"),
        ("Fires burned in the Brask district.", "Brask", "place"),
        ("A Harwick-based maker of pumps closed.", "Harwick", "place"),
        ("Trains ran between Oslo and Kuldar.", "Kuldar", "place"),
        ("Labour said it would abstain.", "Labour", "organization"),
        ("The clerks walked to Parliament.", "Parliament", "organization"),
        ("The news website Bask Maru reported that the dam broke.", "Bask Maru", "organization"),
        ("Al-Bahr Al-Azim newspaper said so.", "Al-Bahr Al-Azim", "organization"),
        ("They walked in the Hitoy Forest Reserve.", "Hitoy Forest Reserve", "place"),
        ("They swam in Lake Elvern. Residents of Brask watched.", "Brask", "place"),
    ],
)
def test_the_words_beside_a_name_tell_its_kind(
    parser: Parser, text: str, name: str, kind: str
) -> None:
    assert _kinds(_found(parser, text))[name] == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lawyers for Han Seo-yun appealed.", "Han Seo-yun"),
        ("The nurses of the Teachers' Union marched slowly.", "Teachers' Union"),
        ("They prayed at St. Olaf's Church in June.", "St. Olaf's Church"),
        ("Police near The Hague stopped a car.", "The Hague"),
        ("CreditJoshua Lindt took the picture.", "Joshua Lindt"),
        (
            "The Board for the Care of Lakes and the Safety of Boats met again late on that rainy evening.",
            "Board for the Care of Lakes and the Safety of Boats",
        ),
        ("A former Congressional Salt Caucus chairman agreed.", "Congressional Salt Caucus"),
    ],
)
def test_names_are_whole(parser: Parser, text: str, name: str) -> None:
    assert name in _found(parser, text)


@pytest.mark.parametrize(
    "text",
    [
        "Top Republicans met in the morning.",
        "Congressional aides said so.",
        "The Trump-era rules fell.",
        "The firm Keller founded went bankrupt.",
    ],
)
def test_what_only_looks_like_a_name(parser: Parser, text: str) -> None:
    found = _kinds(_found(parser, text))
    assert "organization" not in found.values()
    assert not any("-" in name for name in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They waited in Gabon and Lower Benue Bay for the ferry.", {"Gabon": "place"}),
        (
            "Talks between the UN and African Union went on.",
            {"UN": "organization", "African Union": "organization"},
        ),
        (
            "She wrote to the University of Lima Rosa Ibarra knew well.",
            {"University of Lima": "organization"},
        ),
        ("Torres Strait Islander elders met in Cairns.", {"Cairns": "place"}),
        ("Grace Kim Min-jae sang first.", {"Grace Kim Min-jae": "person"}),
        ("Nurses in Mymensingh went home.", {"Mymensingh": "place"}),
        (
            "Sheikh Hamad Al-Rashid Al-Jaber Al-Fadl arrived.",
            {"Hamad Al-Rashid Al-Jaber Al-Fadl": "person"},
        ),
    ],
)
def test_a_name_ends_where_another_begins(
    parser: Parser, text: str, expected: dict[str, str]
) -> None:
    found = _kinds(_found(parser, text))
    assert {name: found.get(name) for name in expected} == expected


def test_a_place_inside_the_name_of_an_event_is_no_place(parser: Parser) -> None:
    text = (
        "The Lima Film Festival opened on Monday. He flew to Lima. The Lima Film Festival closed."
    )
    rows = find_mentions(parser.parse(make_report(text)))
    assert [row.start for row in rows if row.text == "Lima"] == [text.index("Lima.")]


def test_what_is_called_a_people_or_a_language_is_no_place(parser: Parser) -> None:
    text = "The Ombeta people danced. Singers praised Ombeta, and Ombeta elders wept."
    assert "Ombeta" not in _found(parser, text)


def test_only_what_a_sign_or_a_list_supports_is_a_place(parser: Parser) -> None:
    from factbox.annotate.mentions.candidates import Candidate
    from factbox.annotate.mentions.doubts import without_doubtful
    from factbox.annotate.mentions.votes import vote

    text = "We ate Morbeka. We slept in Talvenu. We left Mymensingh."
    parsed = parser.parse(make_report(text))
    found = [
        Candidate("text", start, start + len(name), name, "place", 0, "model", "GPE")
        for name in ("Morbeka", "Talvenu", "Mymensingh")
        for start in (text.index(name),)
    ]
    kept = without_doubtful(parsed, found, vote(found))
    assert [one.text for one in kept] == ["Talvenu", "Mymensingh"]


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("The Minister of Trade, Rural Homes and Coastal Care, Ana Quispe, spoke.", "Coastal"),
        ("Chadian Defense Minister Idriss Abakar spoke to reporters in Lima.", "Defense"),
        ("Senator Eero Salo, R-Ohio, voted against the bill in Lima.", "R-Ohio"),
    ],
)
def test_what_is_part_of_a_title_is_no_name(parser: Parser, text: str, absent: str) -> None:
    assert not [name for name in _found(parser, text) if absent in name]


def test_a_party_convention_is_no_agreement(parser: Parser) -> None:
    kinds = _kinds(_found(parser, "He spoke at the Liberal National Convention in Lima."))
    assert "agreement" not in kinds.values()
    kinds = _kinds(_found(parser, "They signed the Geneva Convention in the afternoon."))
    assert kinds["Geneva Convention"] == "agreement"


def test_bodies_that_and_joins_are_two(parser: Parser) -> None:
    found = _found(parser, "Reporters of the Morning Tribune and ABC News waited in Lima.")
    assert "ABC News" in found


def test_an_abbreviation_may_be_written_as_a_word(parser: Parser) -> None:
    kinds = _kinds(_found(parser, "Ships of Nato and doctors of Unicef came to Lima."))
    assert (kinds["Nato"], kinds["Unicef"]) == ("organization", "organization")
    assert "Care" not in _found(parser, "Care is needed in Lima.")


def test_a_government_is_called_after_its_head(parser: Parser) -> None:
    kinds = _kinds(_found(parser, "An adviser in the Harding White House resigned."))
    assert (kinds["Harding"], kinds["White House"]) == ("person", "organization")


def test_an_abbreviation_keeps_its_capitals_in_running_words(parser: Parser) -> None:
    found = _found(parser, "The strike was called by the DOCKWU union. The DOCKWU said so.")
    assert {row.name for row in found.values()} == {"DOCKWU"}


def test_a_courtesy_title_makes_a_state_a_man(parser: Parser) -> None:
    found = _found(parser, "Walter Chad lost the vote. Mr. Chad went home on Monday.")
    assert found["Chad"].kind == "person"
    assert _found(parser, "She flew to Chad on Monday.")["Chad"].kind == "place"


def test_the_second_half_of_a_full_name_stands_alone(parser: Parser) -> None:
    found = _found(parser, "Park Min-jae sang first. The crowd says Min-jae sang well.")
    assert found["Min-jae"].kind == "person"


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("The show begins at 7 p.m. Pacific on Monday.", "Pacific"),
        ("Analysts expect more sales in Q3 than in Q2.", "Q3"),
        ("Ships are carrying the flour to Lima.", "Ships"),
    ],
)
def test_a_zone_a_quarter_and_a_noun_are_no_names(parser: Parser, text: str, absent: str) -> None:
    assert absent not in _found(parser, text)


def test_a_headline_of_two_pieces_is_looked_at_whole(parser: Parser) -> None:
    title = "Rosa Ibarra Signals She Has Friends Looking Into Harbour Money In Lima"
    found = find_mentions(parser.parse(make_report("Rosa Ibarra spoke on Monday.", title=title)))
    assert "Rosa Ibarra Signals" not in {row.name for row in found}


def test_what_somebody_owns_says_its_class_before_a_comma(parser: Parser) -> None:
    found = _found(parser, "Posts by Luis Rojas and his website, Zalmora, were removed.")
    assert found["Zalmora"].kind == "organization"


@pytest.mark.parametrize(
    "text",
    [
        "The harbour cost US $40 million.",
        "The separation of Church and State was debated in the hall.",
        "A State of Emergency was declared at noon.",
        "The Ulm Bridge Trophy was stolen.",
    ],
)
def test_what_is_no_place(parser: Parser, text: str) -> None:
    assert "place" not in _kinds(_found(parser, text)).values()


def test_a_product_is_no_body(parser: Parser) -> None:
    kinds = _kinds(
        _found(parser, "The Apple Watch sold well, said Apple. The Apple Watch is small.")
    )
    assert kinds.get("Apple Watch") != "organization"
    assert kinds["Apple"] == "organization"


def test_two_lines_glued_together_are_no_name(parser: Parser) -> None:
    found = _found(parser, "The court heard it. Joshua Lindt TrialRosa Ibarra denies the theft.")
    assert not any("TrialRosa" in name for name, row in found.items() if row.kind == "person")


def test_a_credit_in_square_brackets_is_a_credit(parser: Parser) -> None:
    report = make_report(
        "It rained.\n\n[Photo Credit: Joshua Lindt/AP Photo via Harbour News Agency]"
    )
    found = {one.text: one.kind for one in names_outside(parser.parse(report))}
    assert found["Joshua Lindt"] == "person"
    assert found["Harbour News Agency"] == "organization"


def test_the_capital_keeps_its_kind_beside_a_body_called_after_it(parser: Parser) -> None:
    text = "The Kinshasa Enterprise Bank lent it. The news from Kinshasa was good."
    assert _kinds(_found(parser, text))["Kinshasa"] == "place"


def test_the_initials_of_a_place_are_that_place(parser: Parser) -> None:
    text = "Water rose behind the Great Elvern Upland Dam (GEUD). The GEUD holds a lake."
    assert _kinds(_found(parser, text)).get("GEUD", "place") == "place"


def test_the_agency_of_a_picture_may_stand_first(parser: Parser) -> None:
    report = make_report("It rained in Lima. (Harbour Eye/Rosa Ibarra)")
    found = {one.text: one.kind for one in names_outside(parser.parse(report))}
    assert found == {"Harbour Eye": "organization", "Rosa Ibarra": "person"}


def test_a_town_keeps_its_kind_beside_its_police(parser: Parser) -> None:
    text = "The Tallahassee Police Department came. He has lived in Tallahassee. Tallahassee slept."
    kinds = _kinds(_found(parser, text))
    assert kinds["Tallahassee"] == "place"
    assert kinds["Tallahassee Police Department"] == "organization"


def test_the_governor_of_a_new_state_is_not_the_old_ones(parser: Parser) -> None:
    found = _found(parser, "On Monday New Mexico Governor Rosa Ibarra left.")
    assert (found["Rosa Ibarra"].office, found["Rosa Ibarra"].of) == ("governor", None)


@pytest.mark.parametrize(
    "text",
    [
        "the village of Aldra",
        "They met near the village Aldra-Holm",
        "His website, Harbour Daily,",
        "Mara Lind, a bank",
        "news website",
        "Aldra-based",
    ],
)
def test_a_text_may_break_off_anywhere(parser: Parser, text: str) -> None:
    for end in range(1, len(text) + 1):
        for one in _found(parser, text[:end]).values():
            assert text[one.start : one.end] == one.text
