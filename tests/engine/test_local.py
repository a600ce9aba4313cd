"""The engine: the same results from any number of workers, and no report harms another."""

from __future__ import annotations

import multiprocessing
import os
import sys

import pytest

from factbox.engine.local import Local, Outcome
from factbox.engine.work import Related, StoryTask
from factbox.errors import ModelMissing
from factbox.types import Annotation, Report
from fake_house import FakeWork
from reports import make_report

MANY = 30


class NoModel(FakeWork):
    def annotate(self, report: Report) -> Annotation:
        raise ModelMissing("no model here")


def _reports(*odd: str) -> list[Report]:
    texts = [f"Story {number} goes on" for number in range(MANY)]
    for place, text in enumerate(odd):
        texts[7 * place + 5] = text
    return [make_report(text, name=f"{number}.txt") for number, text in enumerate(texts)]


def _annotate(reports: list[Report], workers: int) -> list[Outcome[Report, bytes]]:
    with Local(workers, FakeWork) as engine:
        return list(engine.annotate(iter(reports)))


def test_any_number_of_workers_gives_the_same() -> None:
    reports = _reports("this will fail here")
    alone = _annotate(reports, 1)
    assert [outcome.given for outcome in alone] == reports
    assert _annotate(reports, 2) == alone
    (failed,) = (outcome for outcome in alone if outcome.found is None)
    assert failed.given.text == "this will fail here"
    assert failed.reason.startswith("ValueError: it says so (")


def test_a_worker_that_dies_takes_one_report_with_it() -> None:
    reports = _reports("this will die here", "and this will die too")
    found = _annotate(reports, 2)
    assert [outcome.given for outcome in found] == reports
    lost = [outcome.given.text for outcome in found if outcome.found is None]
    assert lost == ["this will die here", "and this will die too"]
    assert {outcome.reason for outcome in found} == {"", "the worker process died over it"}


def test_a_few_reports_need_no_process() -> None:
    with Local(4, FakeWork) as engine:
        assert len(list(engine.annotate(iter(_reports()[:5])))) == 5
        assert engine._pool is None


def test_a_missing_model_stops_everything() -> None:
    for workers in (1, 2):
        with Local(workers, NoModel) as engine, pytest.raises(ModelMissing, match="no model"):
            list(engine.annotate(iter(_reports())))


def test_stopping_early_ends_the_workers() -> None:
    before = set(multiprocessing.active_children())
    with Local(2, FakeWork) as engine:
        next(engine.annotate(iter(_reports())))
        assert set(multiprocessing.active_children()) - before
    assert not set(multiprocessing.active_children()) - before


def test_workers_do_not_run_the_callers_script() -> None:
    main = sys.modules["__main__"]
    before = dict(os.environ)
    _annotate(_reports(), 2)
    assert sys.modules["__main__"] is main
    assert dict(os.environ) == before


def test_a_story_that_cannot_be_related_harms_no_other() -> None:
    def task(text: str) -> StoryTask:
        report = make_report(text, name=text)
        work = FakeWork()
        import msgspec

        encoded = (msgspec.json.encode(report), msgspec.json.encode(work.annotate(report)))
        return StoryTask(
            story=f"story-{text}",
            members=(report.id,),
            why=(),
            digest="d",
            encoded=(encoded,),
            judgements=(),
        )

    tasks = [task("one"), task("unrelatable"), task("three")]
    with Local(1, FakeWork) as engine:
        found = list(engine.relate(tasks, len(tasks)))
    assert [isinstance(outcome.found, Related) for outcome in found] == [True, False, True]
    assert found[1].reason.startswith("ValueError: it says so (")
