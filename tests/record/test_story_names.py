"""A last name that one person of the story alone bears is that person's."""

from __future__ import annotations

from dataclasses import replace

from factbox.record.story_names import StoryNames
from factbox.types import Entity
from factbox.types.one_report import Kind


def person(name: str, kind: Kind = "person") -> Entity:
    return Entity(
        id=f"e-{name}",
        name=name,
        kind=kind,
        country=None,
        names=(),
        offices=(),
        reports=(),
        mentions=(),
    )


def test_a_last_name_is_the_only_person_of_that_name() -> None:
    keller = person("Maria Keller")
    names = StoryNames((keller, person("Paul Weber")))
    assert names.person("Keller") == keller
    assert names.person("Ms. Keller") == keller


def test_a_name_of_two_or_of_a_body_is_nobodys() -> None:
    names = StoryNames(
        (person("Maria Keller"), person("Anna Keller"), person("Weber", "organization"))
    )
    assert names.person("Keller") is None
    assert names.person("Weber") is None
    assert names.person("the keller") is None
    assert names.person("") is None


def test_initials_make_no_second_person() -> None:
    keller = replace(person("Maria Keller"), reports=("r-1", "r-2"))
    longer = replace(person("Maria B. Keller"), reports=("r-1",))
    other = person("Maria C. Keller")
    assert StoryNames((longer, keller)).fuller(longer) == keller
    assert StoryNames((longer, other)).fuller(longer) == longer
    anna = person("Anna Keller")
    assert StoryNames((anna, longer)).fuller(longer) == longer
