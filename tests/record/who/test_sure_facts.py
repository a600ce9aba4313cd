"""What of somebody is sure. All sentences and names are ours."""

from __future__ import annotations

from dataclasses import replace

from factbox.record.who.sure_facts import head_name, shared_surnames, sure_facts
from factbox.types import Entity, Evidence, Kind, Mention, Office, Report, Spelling
from reports import make_report


def _entity(name: str, kind: Kind, *offices: Office, reports: tuple[str, ...] = ()) -> Entity:
    return Entity(
        id=f"e-{name}", name=name, kind=kind, country="USA", offices=offices, reports=reports,
        names=(), mentions=(),
    )  # fmt: skip


def _spelt(name: str, *reports: str) -> Spelling:
    return Spelling(name=name, count=len(reports), reports=reports)


def _row(report: Report, name: str, kind: Kind = "person") -> Mention:
    start = report.text.index(name)
    return Mention(
        id="m-1", report=report.id, part="text", start=start, end=start + len(name), kind=kind,
        name=name, text=name,
    )  # fmt: skip


def _office(report: Report, name: str, office: str) -> Office:
    start = report.text.index(name)
    end = start + len(name)
    said = Evidence(report=report.id, part="text", start=start, end=end, exact=name)
    return Office(office=office, of=None, first=None, last=None, evidence=(said,), words=office)


def _offices(report: Report, one: Entity, *shared: str) -> list[str]:
    found = sure_facts(one, [], {report.id: report}, shared)
    return [held.office for held in found.offices]


def test_the_spelling_of_most_reports_stands_at_the_head() -> None:
    one = _entity("Annah Suvik", "person")
    names = (_spelt("Annah Suvik", "r-1"), _spelt("Anna Suvik", "r-2", "r-3"))
    assert head_name(replace(one, names=names)) == "Anna Suvik"
    far = (_spelt("Annah Suvik", "r-1"), _spelt("Minister Suvik", "r-2", "r-3"))
    assert head_name(replace(one, names=far)) == "Annah Suvik"


def test_a_body_s_capitals_and_a_number_are_no_part_of_a_name() -> None:
    for name in ("NATO Anna Suvik", "Pro Tem Anna Suvik", "Gov. Anna Suvik", "Anna Suvik 77"):
        assert sure_facts(_entity(name, "person"), [], {}, ()).name == "Anna Suvik"
    assert sure_facts(_entity("JR Anna Suvik", "person"), [], {}, ()).name == "JR Anna Suvik"


def test_a_report_that_has_a_namesake_alone_does_not_name_him() -> None:
    his = make_report("Harbour Tore came.\n", name="his")
    other = make_report("They met Gen. [Tore] Lund.\n", name="other")
    one = _entity("Harbour Tore", "person", reports=(his.id, other.id))
    rows = [_row(his, "Harbour Tore"), _row(other, "Tore")]
    assert sure_facts(one, rows, {his.id: his, other.id: other}, ()).reports == (his.id,)


def test_an_office_beside_a_shared_surname_is_nobodys() -> None:
    report = make_report("Mayor Suvik came with Anna Suvik.\n")
    one = _entity("Anna Suvik", "person", _office(report, "Suvik", "mayor"))
    people = [one, _entity("Tore Suvik", "person")]
    assert _offices(report, one, *shared_surnames(people)) == []
    assert _offices(report, one) == ["mayor"]


def test_the_highest_office_once_beside_a_bare_surname_may_be_anothers() -> None:
    report = make_report("President Suvik came with Anna Suvik.\n")
    for name, office, held in (
        ("Suvik", "president", []),
        ("Anna Suvik", "president", ["president"]),
        ("Suvik", "mayor", ["mayor"]),
    ):
        one = _entity("Anna Suvik", "person", _office(report, name, office))
        assert _offices(report, one) == held


def test_the_mayor_somebody_worked_for_is_not_he() -> None:
    report = make_report("It is a word of the mayor Suvik worked for.\n")
    assert (
        _offices(report, _entity("Anna Suvik", "person", _office(report, "Suvik", "mayor"))) == []
    )


def test_an_office_that_goes_on_is_not_told() -> None:
    text = "Anna Suvik, director of the Centre for Ships and Ports, came.\n"
    office = "director of the Centre for Ships"
    for report, held in (
        (make_report(text), []),
        (make_report(text.replace(" and Ports", "")), [office]),
    ):
        one = _entity("Anna Suvik", "person", _office(report, "Anna Suvik", office))
        assert _offices(report, one) == held


def test_a_state_senate_is_not_the_whole_states() -> None:
    local = make_report("The state Senate met on Monday.\n", name="local")
    whole = make_report("The Senate met on Monday.\n", name="whole")
    for report, country in ((local, None), (whole, "USA")):
        rows = [_row(report, "Senate", "organization")]
        one = sure_facts(_entity("Senate", "organization"), rows, {report.id: report}, ())
        assert one.country == country


def test_an_office_that_former_may_go_with_is_not_sure() -> None:
    report = make_report("They met former speaker and mayor Tove Lund on Monday.\n")
    one = _entity("Tove Lund", "person", _office(report, "Tove Lund", "mayor"))
    assert _offices(report, one) == []
    other = make_report("They met former speaker Ann Ruud and mayor Tove Lund on Monday.\n")
    one = _entity("Tove Lund", "person", _office(other, "Tove Lund", "mayor"))
    assert _offices(other, one) == ["mayor"]
