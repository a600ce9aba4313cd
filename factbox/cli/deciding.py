"""From the ids of rows to a judgement: which words it names, and whether it can be obeyed.

A judgement names words and reports, never ids, so that it outlasts every rebuild. What could have
no effect (two names of different stories, a story that is to be hidden) is refused with a reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factbox.box import Box, Explanation
from factbox.errors import UsageError
from factbox.judgements import About, Judgement, Verdict, Words
from factbox.record.tables import Value
from factbox.show.web.answers import Decision
from factbox.types import Evidence

_KINDS: dict[str, About] = {
    "entities": "entity",
    "mentions": "entity",
    "claims": "claim",
    "statements": "claim",
    "stories": "story",
    "lineage": "copy",
    "copies": "copy",
}
_CAN: dict[Verdict, tuple[About, ...]] = {
    "same": ("entity", "claim", "story", "copy"),
    "not the same": ("entity", "claim", "story", "copy"),
    "name": ("entity",),
    "hide": ("entity", "claim"),
}


@dataclass(frozen=True, slots=True)
class Subject:
    """What an id stands for: the kind of thing (none for a report), its story, its words."""

    id: str
    about: About | None
    story: str
    words: tuple[Words, ...]


def judgement_of(box: Box, decision: Decision, by: str = "", note: str = "") -> Judgement:
    """The judgement. Raises UnknownId for an id that is none, UsageError for what cannot be."""
    one = _subject(box, decision.a)
    if decision.verdict in ("same", "not the same"):
        about, a, b = _pair(box, decision, one)
        return Judgement(verdict=decision.verdict, about=about, a=a, b=b, by=by, note=note)
    if one.about is None or one.about not in _CAN.get(decision.verdict, ()):
        can = " or ".join(_CAN.get(decision.verdict, ()))
        verb = "renamed" if decision.verdict == "name" else "hidden"
        raise UsageError(f"{decision.a}: only an {can} can be {verb}")
    if decision.verdict == "name" and not decision.name.strip():
        raise UsageError(f"{decision.a}: say what it is called")
    name = decision.name.strip() if decision.verdict == "name" else None
    words = one.words[0]
    return Judgement(
        verdict=decision.verdict, about=one.about, a=words, name=name, by=by, note=note
    )


def _pair(box: Box, decision: Decision, one: Subject) -> tuple[About, Words, Words]:
    """What two things are or are not: the kind, and the words of both."""
    if one.about == "copy":
        return "copy", one.words[0], one.words[1]
    if not decision.b:
        raise UsageError(f"{decision.a}: say with what it is, or is not, the same")
    if decision.a == decision.b:
        raise UsageError(f"{decision.a}: named twice; of parts of one row name these")
    two = _subject(box, decision.b)
    if one.about != two.about:
        raise UsageError(f"{one.id} and {two.id} are of different kinds")
    about = one.about or decision.about
    if about not in ("entity", "claim", "story", "copy"):
        raise UsageError("two reports: say whether you mean one story or one text (--about)")
    if about != "story" and one.story != two.story:
        raise UsageError(
            f"{one.id} and {two.id} stand in different stories; names, claims and copies are "
            "joined and parted inside a story"
        )
    b = next((words for words in two.words if words != one.words[0]), two.words[0])
    a = next((words for words in one.words if words != b), one.words[0])
    if a == b:
        raise UsageError(f"{one.id} and {two.id} are the same words; name others")
    return about, a, b


def _subject(box: Box, row_id: str) -> Subject:
    found = box.explain(row_id)
    table = found.table.name
    about = _KINDS.get(table)
    if about is None and table != "reports":
        raise UsageError(
            f"{row_id}: a row of {table}; judged are entities, claims, stories and copies"
        )
    words = _report_words(found, row_id) or tuple(_words(one) for one in _named_first(found))
    if not words:
        raise UsageError(f"{row_id}: it rests on no words that a judgement could name")
    return Subject(row_id, about, found.story, words)


def _report_words(found: Explanation, row_id: str) -> tuple[Words, ...]:
    """Whole reports, where these are what is judged."""
    row = found.row
    match found.table.name:
        case "reports":
            return (Words(report=str(row["id"])),)
        case "stories":
            return tuple(Words(report=one) for one in _strings(row.get("reports")))
        case "lineage":
            ends = (str(row["report"]), str(row["from_report"]))
            if not ends[1].startswith("r-"):
                raise UsageError(f"{row_id}: the text it rests on is not among the reports")
            return tuple(Words(report=one) for one in ends)
    return ()


def _named_first(found: Explanation) -> Sequence[Evidence]:
    """The words of a row; of an entity those first that are its name, and no "he" or "she"."""
    if found.table.name != "entities":
        return found.words
    name = str(found.row.get("name")).casefold()
    spelled = {one.casefold() for one in _spellings(found.row.get("names"))}
    named = [one for one in found.words if one.exact.casefold() in spelled]
    return sorted(named or found.words, key=lambda one: one.exact.casefold() != name)


def _spellings(names: Value) -> Sequence[str]:
    rows = names if isinstance(names, list) else []
    return [str(row.get("name")) for row in rows if isinstance(row, dict)]


def _strings(value: Value) -> Sequence[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


def _words(one: Evidence) -> Words:
    return Words(report=one.report, part=one.part, start=one.start, end=one.end, exact=one.exact)
