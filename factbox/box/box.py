"""The box: open it, put reports in, ask for the record. The Python API of factbox."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from itertools import chain, islice
from pathlib import Path
from types import TracebackType

from factbox.box.around import Beside, apart, beside
from factbox.box.built import Built
from factbox.box.checking import problems
from factbox.box.explaining import Explanation, explain, story_of
from factbox.box.house import House, Place
from factbox.box.learning import as_learnt
from factbox.box.listing import EVERY, Asked, listed
from factbox.box.over_stories import OverStories, over_stories
from factbox.box.progress import Progress, silent
from factbox.box.relating import relate_box
from factbox.box.taking_in import Found, TakingIn
from factbox.engine import stages
from factbox.engine.local import Local
from factbox.errors import NothingFound, UnknownId, UsageError
from factbox.judgements import Judgement, Words
from factbox.record.tables import TableRow, table_named
from factbox.store.listing import EventBetween
from factbox.store.places import StoryChange
from factbox.store.search import Hit
from factbox.store.store import Store
from factbox.types import Reason, Record, Report, Sentence, Story

_HOUSE = House()


class Box:
    """Reports and the records made of them, in one file.

    `build` and `judge` write, and make the file where there is none; everything else only reads,
    and may be asked while another process builds.
    """

    def __init__(self, path: Path, house: House = _HOUSE) -> None:
        self.path = path
        self._house = house
        self._open: Store | None = None

    @classmethod
    def open(cls, path: Path | str, house: House = _HOUSE) -> Box:
        """The box at `path`. Raises NotABox or NewerBox where something else is there."""
        box = cls(Path(path), house)
        with suppress(NothingFound):
            box._store()
        return box

    def close(self) -> None:
        """Let go of the file."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def __enter__(self) -> Box:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _repr_html_(self) -> str:
        """The stories, as a notebook shows them."""
        from factbox.show.notebook import stories_html

        return stories_html(self.stories() if self._open is not None else ())

    # ------------------------------------------------------------ writing

    def build(
        self,
        places: Sequence[Place],
        workers: int | None = None,
        progress: Progress = silent,
    ) -> Built:
        """Read the reports at `places` into the box and bring its records up to date.

        Safe to repeat and to interrupt. `workers` is the number of processes, one a processor
        where it is not given; any number gives the same box. Raises NothingFound where a place
        does not exist, and BoxError where the box cannot be written.
        """
        found = self._house.read(places)
        first = tuple(islice(found, 1))
        with ExitStack() as opened:
            store = opened.enter_context(Store(self.path, write=True))
            engine = opened.enter_context(Local(workers, self._house.make_work))
            with store.writing():
                store.make_tables()
            taking = TakingIn(store, engine, progress)
            taking.run(_but(self.path, chain(first, found)))
            related = relate_box(store, engine, self._house.finder, progress)
            return Built(
                ledger=tuple(taking.ledger),
                added=tuple(sorted(taking.added)),
                changes=related.changes,
                unrelated=related.unrelated,
                reports=store.report_count(),
                stories=store.story_count(),
            )

    def judge(self, *judgements: Judgement) -> None:
        """Keep what a person decided, in order, and relate anew the stories that it is about, once.

        A judgement may come before the reports it names. Raises UsageError where one quotes words
        that do not stand where it says; none is kept then.
        """
        with ExitStack() as opened:
            store = opened.enter_context(Store(self.path, write=True))
            for one in judgements:
                for words in (one.a, one.b):
                    if words is not None:
                        _must_stand(store, words)
            engine = opened.enter_context(Local(None, self._house.make_work))
            with store.writing():
                store.make_tables()
                for one in judgements:
                    store.add_judgement(one)
            relate_box(store, engine, self._house.finder, silent)

    # ------------------------------------------------------------ asking

    def stories(self, asked: Asked = EVERY) -> tuple[Story, ...]:
        """The stories, or those asked for: the largest first, of equals the newest; where a name
        or words are asked for, those first that hold them most."""
        return listed(self._store(), asked)

    def beside(self, story: str) -> tuple[Beside, ...]:
        """The neighbours of a story, the nearest first. Raises UnknownId."""
        return beside(self._store(), self._story_id(story))

    def apart(self, story: str, other: str) -> Reason:
        """Why two stories are two. Raises UnknownId."""
        return apart(self._store(), self._story_id(story), self._story_id(other))

    def changes(self, story: str | None = None) -> tuple[StoryChange, ...]:
        """What became of stories from build to build, or of one, oldest first."""
        with self._store().reading():
            return self._store().places.changes(story)

    def record(self, story: str | None = None) -> Record:
        """The record of a story, by its id or the id of anything in it.

        With one story in the box `story` may be left out. Raises UnknownId where the box holds no
        such story, UsageError where it holds several and none is named.
        """
        store = self._store()
        found = store.record(self._story_id(story))
        if found is None:
            raise UnknownId(f"{self.path}: no record of {story}; `factbox build` makes it")
        return found

    def story_id(self, given: str) -> str:
        """The story that an id names, or that holds what it names. Raises UnknownId."""
        return self._story_id(given)

    def kept_page(self, story: str) -> bytes | None:
        """The page of a story laid out (JSON of a `StorySheet`), where this version keeps it."""
        kept = self._store().sheet(story)
        return kept.sheet if kept and kept.version == stages.page_version() else None

    def records(self) -> Iterator[Record]:
        """The records of all stories, one at a time, by the id of the story."""
        return self._store().records()

    def report(self, report_id: str) -> Report:
        """A report of the box, with what is known of its standing text. Raises UnknownId."""
        store = self._store()
        found = store.report(report_id)
        if found is None:
            raise UnknownId(f"{report_id}: no such report in {self.path}")
        with store.reading():
            return as_learnt(store, [found])[0]

    def reports(self, record: Record) -> tuple[Report, ...]:
        """The reports of a record, in its order."""
        return tuple(self.report(card.report) for card in record.reports)

    def find_report(self, name: str) -> Report:
        """A report by its id, its own id or file name, its place, or its address.

        Raises UnknownId where there is none, UsageError where several are called so.
        """
        store = self._store()
        if store.report(name) is not None:
            return self.report(name)
        called = store.reports_called(name)
        if not called:
            raise UnknownId(f"{name}: no such report in {self.path}")
        if len(called) > 1:
            raise UsageError(
                f"{name}: {len(called)} reports are called so: {', '.join(called[:9])}"
            )
        return self.report(called[0])

    def sentences(self, report_id: str) -> tuple[Sentence, ...]:
        """The sentences of a report, in order; none where the box does not hold it."""
        found = self._store().annotation(report_id)
        return found.sentences if found else ()

    def explain(self, row_id: str) -> Explanation:
        """The row with this id, the words it rests on and its reasons. Raises UnknownId."""
        return explain(self._store(), row_id)

    def over_stories(self, entity: str) -> OverStories:
        """A person, body, place or agreement of a story, over all stories of the box. Raises
        UnknownId."""
        return over_stories(self._store(), str(self.explain(entity).row["id"]))

    def search(self, words: Sequence[str] | str, limit: int = 20) -> tuple[Hit, ...]:
        """Reports, claims and quotes that hold all `words`, at most `limit` of each."""
        return self._store().search(words.split() if isinstance(words, str) else words, limit)

    def events_between(self, a: str, b: str) -> tuple[EventBetween, ...]:
        """When two states, by their codes, acted on each other, how, and how sure it is."""
        return self._store().events_between(a, b)

    def table(self, name: str, story: str | None = None) -> Iterator[TableRow]:
        """The rows of a table of `factbox.record.tables`, or those made with a story, by its id or
        the id of anything in it. Raises UnknownId for another name."""
        table = table_named(name)
        if table is None:
            raise UnknownId(f"{name}: no such table")
        if story is not None:
            return iter(self._store().rows_of_story(table, self._story_id(story)))
        return self._store().table(name)

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """What people decided, in order."""
        return self._store().judgements()

    def check(self) -> tuple[str, ...]:
        """What is wrong with the box, a sentence each; nothing where it is sound."""
        return tuple(problems(self._store()))

    def _store(self) -> Store:
        if self._open is None:
            self._open = Store(self.path)
        return self._open

    def _story_id(self, given: str | None) -> str:
        store = self._store()
        if given is not None:
            return story_of(store, given)
        count = store.story_count()
        if not count:
            raise UnknownId(f"{self.path}: the box holds no story yet")
        if count > 1:
            raise UsageError(f"{self.path}: the box holds {count} stories; name one")
        return next(iter(store.digests()))


def _but(box: Path, found: Iterator[Found]) -> Iterator[Found]:
    """What was found, but for the box itself: it may lie in the folder that is read."""
    own = {os.path.realpath(f"{box}{end}") for end in ("", "-wal", "-shm")}
    for entry, report in found:
        if report is not None or os.path.realpath(entry.locator) not in own:
            yield entry, report


def _must_stand(store: Store, words: Words) -> None:
    report = store.report(words.report)
    if report is None or words.exact is None or words.start is None or words.end is None:
        return
    source = (report.title or "") if words.part == "title" else report.text
    if source[words.start : words.end] != words.exact:
        raise UsageError(
            f"{words.report}: {words.part} from {words.start} to {words.end} "
            f"reads {source[words.start : words.end]!r}, not {words.exact!r}"
        )
