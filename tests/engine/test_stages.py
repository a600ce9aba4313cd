"""The stages in their order, each with a version of what it is made of."""

from __future__ import annotations

from importlib.resources import files

from factbox.engine import stages


def test_document_stages_come_before_relation_stages() -> None:
    kinds = [stage.kind for stage in stages.STAGES]
    assert kinds == sorted(kinds)
    assert len({stage.name for stage in stages.STAGES}) == len(stages.STAGES)


def test_every_stage_is_made_of_something() -> None:
    package = files("factbox")
    for stage in stages.STAGES:
        found = [name for part in stage.parts for name in stages._files_of(package, part)]
        assert found, stage.name


def test_a_version_changes_with_the_code_and_nothing_else() -> None:
    assert stages._digest("ids") != stages._digest("errors")
    assert stages._digest("ids") == stages._digest.__wrapped__("ids")


def test_made_by_names_every_stage_and_the_model() -> None:
    made_by = stages.made_by(3)
    assert [name for name, _ in made_by.stages] == [stage.name for stage in stages.STAGES]
    assert made_by.judgements == 3
    assert made_by.model.startswith("en_core_web_sm")
