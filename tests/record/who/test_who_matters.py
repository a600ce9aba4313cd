"""Whom a record shows at once. All sentences and names are ours."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.record.assemble import assemble
from factbox.record.who.cast import Cast
from factbox.record.who.named import Named
from factbox.record.who.who_matters import why_aside
from factbox.relate.story import relate_story
from factbox.types import Entity, Kind, MadeBy, Mention, Reason
from reports import make_report

CAST = Cast(
    surnames=frozenset(["suvik", "oslo"]),
    persons=frozenset(["jens suvik", "harald oslo"]),
    bodies=frozenset(["kelvo", "nordlys"]),
)
MODEL = "the model says ORG"


def _named(
    name: str,
    kind: Kind,
    feature: str = MODEL,
    *,
    told: int = 2,
    origins: int = 1,
    before: str = "by",
    speaks: bool = False,
    behind: str = "",
    bound: bool = False,
) -> Named:
    row = Mention(
        id="m-1", report="r-1", part="text", start=0, end=len(name), kind=kind, name=name, text=name,
        why=(Reason(feature="proposed by", detail=feature),),
    )  # fmt: skip
    entity = Entity(
        id="e-1", name=name, kind=kind, country=None, names=(), offices=(),
        reports=("r-1",), mentions=("m-1",),
    )  # fmt: skip
    return Named(
        entity=entity,
        rows=(row,),
        told=(row,) * told,
        spots=frozenset(("r-1", start) for start in range(told)),
        before=(before,) * told,
        origins=origins,
        acts=False,
        speaks=speaks,
        opens=False,
        behind=(behind,) * told,
        bound=bound,
        sites=frozenset(("r-1", start) for start in range(told if before in ("in", "near") else 0)),
    )


@pytest.mark.parametrize(
    ("name", "kind", "why"),
    [
        ("-Lamp", "organization", "the name opens with no letter"),
        ("Suvik", "place", "a person of the story is called so"),
        ("Oslo", "place", "a person of the story is called so"),
        ("Kelvo Lamp Sport", "organization", "called after another body"),
        ("KLVO", "organization", "a firm's letters"),
        ("Amendment 12", "organization", "a text by its number"),
        ("QXT", "organization", "initials that nobody writes out"),
        ("Ebbing Brow", "organization", "only the language model calls it a body"),
        ("Vorrin", "place", "no listed place, and no word says that it is one"),
        ("Suvik", "person", "a part of another's name"),
        ("Kelvinade", "person", "one word that no sign shows to be a person"),
        ("Ebbing Kelvinade", "person", "no sign that it is a person"),
        ("Stand Kelvo Dock", "organization", "called after another body"),
        ("Ebbing 4", "organization", "a thing by its number"),
    ],
)
def test_a_name_in_doubt_is_left_to_all(name: str, kind: Kind, why: str) -> None:
    assert why_aside(_named(name, kind), CAST) == why


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Kelvo Lamp Group", "organization"),
        ("Ebbing Authority", "organization"),
        ("Anna Ruud", "person"),
    ],
)
def test_a_sure_name_told_twice_is_shown(name: str, kind: Kind) -> None:
    assert why_aside(_named(name, kind, behind="was"), CAST) is None


def test_a_word_for_places_before_a_name_settles_it() -> None:
    assert why_aside(_named("Vorrin", "place", before="near"), CAST) is None
    assert why_aside(_named("Oslo", "place", before="in"), CAST) is None
    classed = _named("Vorrin", "place", "class beside the name", before="near")
    assert why_aside(classed, CAST) is None


def test_a_sign_shows_that_a_name_is_a_persons() -> None:
    assert why_aside(_named("Ebbing Kelvinade", "person", behind="said"), CAST) is None
    assert why_aside(_named("Ebbing Kelvinade", "person", speaks=True), CAST) is None
    assert why_aside(_named("Ebbing Kelvinade", "person", "title and name"), CAST) is None
    assert why_aside(_named("Ebbing Kelvinade", "person", behind="42"), CAST) is None
    assert why_aside(_named("Ebbing Kelvinade", "person", before="husband,"), CAST) is None
    only_he = why_aside(_named("Ebbing Kelvinade", "person", bound=True), CAST)
    assert only_he == "no sign that it is a person"


def test_one_word_needs_more_than_a_verb_of_saying() -> None:
    bare = "one word that no sign shows to be a person"
    assert why_aside(_named("Kelvinade", "person", speaks=True), CAST) == bare
    thing = _named("Kelvinade", "person", speaks=True, bound=True, before="the")
    assert why_aside(thing, CAST) == bare
    assert why_aside(_named("Kelvinade", "person", speaks=True, bound=True), CAST) is None
    assert why_aside(_named("Kelvinade", "person", "title and name", before="mr."), CAST) is None


@pytest.mark.parametrize(
    ("before", "behind", "why"),
    [
        ("of", "”", "no part in what is told"),
        ("and", "hat", "no part in what is told"),
        ("as", "on", "a role that somebody plays"),
        ("played", "in", "a role that somebody plays"),
    ],
)
def test_who_has_no_part_in_what_is_told_is_left_to_all(before: str, behind: str, why: str) -> None:
    assert why_aside(_named("Anna Ruud", "person", before=before, behind=behind), CAST) == why


@pytest.mark.parametrize(
    ("before", "behind"),
    [("as", "noted"), ("fisherman", "and"), ("kelvo’s", "for"), ("by", "went"), ("wife", "in")],
)
def test_a_word_beside_a_name_tells_that_somebody_has_a_part(before: str, behind: str) -> None:
    assert why_aside(_named("Anna Ruud", "person", before=before, behind=behind), CAST) is None


def test_what_is_called_a_site_or_stands_in_quotation_marks_is_no_person() -> None:
    site = replace(_named("Ebbing Kelvinade", "person", speaks=True), called=("website",))
    assert why_aside(site, CAST) == "called a thing"
    film = replace(_named("Anna Ruud", "person"), marked=1)
    assert why_aside(film, CAST) == "a title in quotation marks"
    hall = _named("Ebbing Memorial Building", "person", speaks=True)
    assert why_aside(hall, CAST) == "a site's name"


def test_signs_against_a_person() -> None:
    firm = why_aside(_named("Anna Ruud", "person", behind="l.l.c.,"), CAST)
    assert firm == "a firm's name"
    per = why_aside(_named("Per Suvik", "person", told=1, origins=2), CAST)
    assert per == "another's name behind a small word"


def test_several_of_a_kind_told_of_once_are_no_body() -> None:
    rule = "word that organizations end with"
    few = why_aside(_named("Ebbing Workers", "organization", rule, told=1), CAST)
    assert few == "several of a kind"
    assert why_aside(_named("Ebbing Workers", "organization", rule), CAST) is None


def test_the_end_of_a_longer_body_is_that_body_again() -> None:
    cast = replace(CAST, bodies=frozenset(["ebbing department of piers"]))
    again = _named("Department of Piers", "organization", "word that organizations end with")
    assert why_aside(again, cast) == "the end of a longer name"


@pytest.mark.parametrize(
    ("name", "behind", "why"),
    [
        ("Ebbing Service Announcement", "", "a kind of thing"),
        ("Ebbing TV", "show", "a part of a longer name"),
        ("Tidende", "", "short for another body"),
    ],
)
def test_things_and_parts_of_names_are_no_bodies(name: str, behind: str, why: str) -> None:
    rule = "word that organizations end with"
    cast = replace(CAST, bodies=frozenset(["ebbing herald"]))
    name = name.replace("Tidende", "Herald")
    assert why_aside(_named(name, "organization", rule, behind=behind), cast) == why


def test_what_bodies_of_a_kind_are_called_is_no_name() -> None:
    rule = "word that organizations end with"
    for name in ("PAC", "Democratic Senate"):
        assert why_aside(_named(name, "organization", rule, speaks=True), CAST) == "a kind of body"


def test_the_end_of_a_longer_name_is_no_person() -> None:
    end = replace(_named("Ruud", "person", speaks=True, bound=True), led=2)
    assert why_aside(end, CAST) == "the end of a longer name"


def test_a_name_that_goes_on_with_a_number_is_cut() -> None:
    rule = "class beside the name"
    cut = replace(_named("Ebbing", "organization", rule, speaks=True, behind="13"), acts=True)
    assert why_aside(cut, CAST) == "a part of a longer name"


def test_a_body_that_each_time_stands_behind_a_capital_is_cut() -> None:
    cut = replace(_named("Ebbing Trust", "organization"), led=2)
    assert why_aside(cut, CAST) == "a part of a longer name"
    assert why_aside(replace(cut, led=1), CAST) is None


def test_what_only_the_model_knows_has_to_say_or_do_something() -> None:
    guess = "only the language model calls it a body"
    assert why_aside(_named("Ebbing Brow", "organization", origins=2), CAST) == guess
    acting = replace(_named("Ebbing Brow", "organization", origins=2), acts=True)
    assert why_aside(acting, CAST) is None
    named = why_aside(_named("Anna Ruud", "organization", speaks=True), CAST)
    assert named == f"{guess}, and a given name opens it"


def test_what_stands_where_places_do_is_no_body() -> None:
    rule = "class beside the name"
    inside = why_aside(_named("Ebbing Brow", "organization", rule, before="in"), CAST)
    assert inside == "it stands where places do"


@pytest.mark.parametrize(
    ("name", "before", "longer", "why"),
    [
        ("Vorrin District", "before", 2, "a part of a longer name"),
        ("Navy Reserve", "his", 0, "troops, no place"),
        ("Kelvo", "at", 0, "short for a school"),
        ("Vatican", "the", 0, "a body's short name"),
        ("Pepper State", "in", 0, "a nickname"),
    ],
)
def test_parts_of_titles_troops_and_schools_are_no_places(
    name: str, before: str, longer: int, why: str
) -> None:
    cast = replace(CAST, bodies=frozenset(["kelvo university"]))
    place = _named(name, "place", "word that places end with", before=before, origins=2)
    assert why_aside(replace(place, longer=longer), cast) == why


def test_what_speaks_often_or_with_an_article_is_no_guess() -> None:
    def why(told: int, before: str) -> str | None:
        named = _named("Ebbing Brow", "organization", told=told, before=before, speaks=True)
        return why_aside(named, CAST)

    assert why(3, "by") is None
    assert why(1, "the") is None
    assert why(1, "by") == "only the language model calls it a body"


def test_an_office_that_opens_in_a_bodys_name_is_none_of_it() -> None:
    cut = _named("Ebbing Council National Executive", "organization", "list")
    assert why_aside(replace(cut, longer=2), CAST) == "a part of a longer name"


def test_once_in_passing_is_left_to_all() -> None:
    passing = why_aside(_named("Anna Ruud", "person", told=1), CAST)
    assert passing == "no part in what is told"
    once = why_aside(_named("Anna Ruud", "person", told=1, behind="went"), CAST)
    assert once == "nothing that the reports tell rests on it"
    twice = _named("Anna Ruud", "person", told=1, origins=2, behind="went")
    assert why_aside(twice, CAST) is None
    assert why_aside(_named("Anna Ruud", "person", told=1, speaks=True), CAST) is None


def test_a_record_shows_who_acts_and_keeps_who_is_only_quoted(parser: Parser) -> None:
    text = (
        "BERGEN, June 5 — Mayor Ella Ruud closed the fish market in Bergen on Tuesday.\n\n"
        "“Not even Napoleon Bonaparte would have dared,” said Anna Lind, a fishmonger, on Tuesday.\n"
    )
    report = make_report(text)
    related = relate_story("story-x", [report], [annotate(report, parser)])
    made_by = MadeBy(factbox="x", stages=(), model="m", judgements=0)
    found = {one.name: one for one in assemble(related, made_by).entities}
    assert not found["Ella Ruud"].aside
    assert not found["Anna Lind"].aside
    assert found["Napoleon Bonaparte"].aside
    assert found["Napoleon Bonaparte"].why[-1].feature == "left to --all"


def test_one_word_that_only_the_model_calls_a_body_must_do_something() -> None:
    named = _named("Kelvinade", "organization", told=4, origins=3)
    assert why_aside(named, CAST) == "only the language model calls it a body"
    assert why_aside(replace(named, acts=True), CAST) is None


def test_initials_that_speak_once_and_are_never_written_out_are_left_to_all() -> None:
    named = _named("QXT", "organization", told=1, speaks=True)
    assert why_aside(named, CAST) == "initials that nobody writes out"


def test_a_programme_is_no_body() -> None:
    medicaid = _named("Medicaid", "organization", "list of organizations", speaks=True)
    assert why_aside(medicaid, CAST) == "a programme or a law"


def test_who_only_its_own_reports_name_is_nobody_in_the_story() -> None:
    named = replace(_named("Fjord Post", "organization", speaks=True), own=True)
    assert why_aside(named, CAST) == "an outlet that the reports only cite"


def test_where_somebody_is_only_from_is_no_place_of_the_story() -> None:
    of = _named("Nebraska", "place", before="of")
    assert why_aside(of, CAST) == "only where somebody is from"
    there = _named("Nebraska", "place", before="in")
    assert why_aside(there, CAST) is None


def test_what_a_rank_goes_on_behind_is_no_body() -> None:
    named = _named(
        "Former Command", "organization", "word that organizations end with", behind="sgt."
    )
    assert why_aside(named, CAST) == "a part of a rank"
    named = _named("Harbour Press", "organization", origins=2, behind="secretary")
    assert why_aside(named, CAST) == "a part of a rank"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("the Relief of Lost Sailors", "a part of a body's name"),
        ("Lofovik", "short for another place"),
    ],
)
def test_a_part_of_a_name_is_no_place(name: str, why: str) -> None:
    cast = replace(
        CAST,
        bodies=frozenset(["society for the relief of lost sailors"]),
        places=frozenset(["lofovik bay"]),
    )
    named = _named(name, "place", "word that places end with", before="in")
    assert why_aside(named, cast) == why


def test_a_place_where_little_is_told_to_be_is_left_to_all() -> None:
    home = _named("Norway", "place", behind="was", origins=2, told=4)
    assert why_aside(home, CAST) == "little is told to be there"
    assert why_aside(replace(home, acts=True), CAST) is None
    mother = replace(CAST, firsts=frozenset(["norway"]))
    assert why_aside(replace(home, acts=True), mother) == "little is told to be there"
    once = replace(home, sites=frozenset([("r-1", 0)]))
    assert why_aside(once, CAST) == "little is told to be there"
    assert why_aside(replace(once, opens=True), CAST) is None


@pytest.mark.parametrize("name", ["Ebbing Herald", "CNN", "Reuters"])
def test_an_outlet_is_shown_where_the_story_is_about_it(name: str) -> None:
    rule = "list of organizations"
    cited = _named(name, "organization", rule, origins=3, told=5, speaks=True)
    assert why_aside(cited, CAST) == "an outlet that the reports only cite"
    assert why_aside(replace(cited, opens=True), CAST) is None


def test_a_body_named_only_within_a_title_is_left_to_all() -> None:
    chamber = _named(
        "Senate", "organization", "list of organizations", origins=2, behind="minority"
    )
    assert why_aside(replace(chamber, longer=2), CAST) == "only within a longer name"
    assert why_aside(replace(chamber, longer=1), CAST) is None


def test_one_word_for_people_that_only_the_model_calls_a_body_is_left_to_all() -> None:
    people = replace(_named("Ebbingers", "organization", told=4, origins=2), acts=True)
    assert why_aside(people, CAST) == "several of a kind"


def test_an_everyday_word_that_does_nothing_is_no_body() -> None:
    named = _named("Monitor", "organization", "class beside the name", told=6, origins=2)
    assert why_aside(named, CAST) == "an everyday word"
    assert why_aside(replace(named, acts=True), CAST) is None


def test_a_bare_surname_without_a_part_is_left_to_all() -> None:
    named = _named("Ruud", "person", "government of a person", told=3, origins=2, behind="said")
    assert why_aside(named, CAST) == "one word, and no part in what is told"
    assert why_aside(replace(named, acts=True), CAST) is None


def test_a_king_whom_one_origin_recalls_is_left_to_all() -> None:
    king = _named("Haakon VII", "person", bound=True)
    assert why_aside(king, CAST) == "a king of old"
    assert why_aside(replace(king, speaks=True), CAST) is None


def test_a_capital_in_a_dateline_alone_is_left_to_all() -> None:
    named = replace(_named("Oslo", "place", "credit"), told=(), opens=True)
    assert why_aside(named, replace(CAST, surnames=frozenset())) == "only in a dateline"


def test_a_surname_with_an_office_is_shown_beside_a_bearer_who_has_none() -> None:
    named = _named("Suvik", "person", "title and name", told=3)
    rows = tuple(replace(row, office="mayor") for row in named.told)
    mayor = replace(named, rows=rows, told=rows)
    assert why_aside(mayor, CAST) is None
    both = replace(CAST, holders=frozenset(["jens suvik"]))
    assert why_aside(mayor, both) == "a part of another's name"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Against Makers of Lamps Act", "words of a text's name"),
        ("De Suvik", "a part of another's name"),
    ],
)
def test_a_law_or_the_end_of_a_name_is_no_person(name: str, why: str) -> None:
    cast = replace(CAST, persons=frozenset(["jens de suvik"]))
    assert why_aside(_named(name, "person", "title and name"), cast) == why


@pytest.mark.parametrize(
    ("name", "kind", "behind", "why"),
    [
        ("Kelvo", "place", "-sur-lo", "a part of a name with hyphens"),
        ("Tem Jens Suvik and House", "organization", "", "it holds a person's name"),
        ("Jens-Suvik", "organization", "", "a person of the story is called so"),
        ("Facebook", "organization", "", "only where people post"),
        ("Norwalk", "place", "", "a town's name, and no sign of one"),
    ],
)
def test_what_is_glued_or_only_named_is_left_to_all(
    name: str, kind: Kind, behind: str, why: str
) -> None:
    named = _named(name, kind, "word that places end with" if behind else MODEL, behind=behind)
    assert why_aside(named, CAST) == why


def test_a_town_is_shown_where_it_stands_as_a_place() -> None:
    assert why_aside(_named("Norwalk", "place", before="in"), CAST) is None
    assert why_aside(_named("Facebook", "organization", speaks=True), CAST) is None
