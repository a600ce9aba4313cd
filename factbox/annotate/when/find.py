"""Find the time expressions of a report: rules on the words, tense from the grammar.

All rules are tried on each sentence; of two that overlap the longer wins, then the earlier rule.
What stands side by side is then joined ("noon" and "Saturday"), the direction of weekdays and
months is taken from the tense, and what is told from an earlier date is tied to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest
from unicodedata import decimal

from factbox.annotate.parse import Parsed, Token
from factbox.annotate.when.against import read_against
from factbox.annotate.when.anchors import Told, tie
from factbox.annotate.when.calendar import CALENDAR_RULES
from factbox.annotate.when.hangs import NOTHING, Hold, hold_of
from factbox.annotate.when.joins import join
from factbox.annotate.when.lengths import LENGTH_RULES
from factbox.annotate.when.periods import PERIOD_RULES
from factbox.annotate.when.references import REFERENCE_RULES, agrees, is_reference
from factbox.annotate.when.relative import RELATIVE_RULES
from factbox.annotate.when.rule import Found, Rule
from factbox.annotate.when.tense import direction
from factbox.annotate.when.words import any_of, named, valued, word_list
from factbox.ids import row_id
from factbox.types import Part, Report, When, WhenKind

RULES: tuple[Rule, ...] = (
    *CALENDAR_RULES,
    *PERIOD_RULES,
    *RELATIVE_RULES,
    *REFERENCE_RULES,
    *LENGTH_RULES,
)
"""In the order of preference between readings of equal length."""

_HINTS = [
    *(
        form
        for table in ("months", "weekdays", "seasons", "parts", "units")
        for form in named(table)
    ),
    *(form for table in ("decades", "holidays") for form in valued(table)),
    *word_list("others"),
    *word_list("pointing"),
]
_POINTING = frozenset(one.name for one in REFERENCE_RULES)
_LEAD = 40
"""Characters before an expression that are looked at."""
_DIGIT = re.compile(r"[^\D0-9]")
_ENDED = re.compile(r"\s(?:ended|ending)\s")
_QUARTER_BEHIND = re.compile(r"(?:['’]s)?\s(?:quarter|period)\b")
_PERIOD_BEFORE = re.compile(
    r"\b(?:same|corresponding|comparable|like) (?:quarter|period) (?:of )?$"
)
_MID_QUARTER = "day-45"
"""A quarter that ended on a day is the one its middle lies in: ended on 1 July, it was the second."""
_HINT = re.compile(rf"(?i)\d|(?<![a-z]){any_of(_HINTS)}")


def find_times(parsed: Parsed) -> tuple[When, ...]:
    """The time expressions of a report's evidence and of its dateline, sorted by place."""
    report = parsed.report
    rows = [_when(report, "text", found) for found in _in_dateline(report)]
    told: list[Told] = []
    starts = [token.start for token in parsed.tokens]
    for number, sentence in enumerate(parsed.sentences):
        first, last = parsed.bounds[number]
        if first == last or not _HINT.search(sentence.text):
            continue
        for found in _in_sentence(parsed, number, starts[first:last], told):
            moved = replace(
                found, start=found.start + sentence.start, end=found.end + sentence.start
            )
            words = _tokens_of(parsed.of(number), starts[first:last], moved)
            rows.append(_when(report, sentence.part, moved, hold_of(parsed, words)))
    return tuple(sorted(rows, key=lambda row: (row.part != "title", row.start, row.end)))


def find_in_words(given: str) -> tuple[Found, ...]:
    """The expressions in words without grammar; directions are left open."""
    words = _plain(given)
    chosen = _chosen(found for one in RULES for found in one.finds(words))
    return tuple(
        replace(found, expression=_finished(found.expression)) for found in join(words, chosen)
    )


def _in_dateline(report: Report) -> tuple[Found, ...]:
    span = report.dateline
    if span is None:
        return ()
    return tuple(
        replace(found, start=found.start + span.start, end=found.end + span.start)
        for found in find_in_words(span.text)
        if kind_of(found.expression) == "date"
    )


def _in_sentence(parsed: Parsed, number: int, starts: list[int], told: list[Told]) -> list[Found]:
    sentence = parsed.sentences[number]
    tokens = parsed.of(number)

    def covered(found: Found) -> tuple[Token, ...]:
        moved = replace(found, start=sentence.start + found.start, end=sentence.start + found.end)
        return _tokens_of(tokens, starts, moved)

    def is_meant(found: Found) -> bool:
        if found.rule not in _POINTING:
            return _is_time(found, words, covered(found))
        return agrees(found.rule, covered(found), direction(parsed, covered(found)))

    words = _plain(sentence.text)
    every = (found for one in RULES for found in one.finds(words))
    chosen = _chosen(found for found in every if is_meant(found))
    done: list[Found] = []
    joined = join(
        words,
        chosen,
        lambda one: direction(parsed, covered(one), one.expression[:1].isdigit()),
    )
    for found in _periods(words, joined):
        expression = _finished(tie(found, Told(sentence.part, number, ""), told))
        if found.rule == "the quarter" and expression.endswith("?"):
            continue
        told.append(Told(sentence.part, number, expression))
        done.append(replace(found, expression=expression))
    return done


def _tokens_of(tokens: tuple[Token, ...], starts: list[int], found: Found) -> tuple[Token, ...]:
    """The words of a sentence that a find covers; `starts` are where its words start."""
    first = max(0, bisect_left(starts, found.start + 1) - 1)
    last = bisect_left(starts, found.end)
    return tuple(token for token in tokens[first:last] if token.end > found.start)


def _periods(sentence: str, found: list[Found]) -> Iterator[Found]:
    """Quarters told by the day they ended ("the quarter ended Sept. 30"), and those of a year that
    are compared with one told before ("the 2015 quarter", "the same period last year").
    """
    for one, other in zip_longest(found, found[1:]):
        ended = other is not None and _ENDED.fullmatch(sentence[one.end : other.start])
        behind = _QUARTER_BEHIND.match(sentence, one.end)
        if one.rule == "the quarter" and ended:
            yield replace(one, expression=f"quarter+0@{_MID_QUARTER}@{other.expression}")
        elif (
            one.rule == "year" and behind and sentence[one.start - 4 : one.start].lower() == "the "
        ):
            yield replace(one, start=one.start - 4, end=behind.end(), rule="quarter of")
        elif one.expression == "year-1" and (
            behind or _PERIOD_BEFORE.search(sentence[max(0, one.start - _LEAD) : one.start])
        ):
            yield replace(one, rule="later")
        else:
            yield one


def _plain(words: str) -> str:
    """Words with digits of every script as those that dates are written in, one for one."""
    return words if words.isascii() else _DIGIT.sub(lambda sign: str(decimal(sign[0])), words)


def _is_time(found: Found, sentence: str, tokens: tuple[Token, ...]) -> bool:
    """Whether the model agrees where the words alone do not tell."""
    if found.rule == "year":
        return _is_year(found, sentence, tokens)
    if found.rule == "adverb":
        return not tokens or tokens[0].pos not in ("ADJ", "NOUN", "PROPN")
    if found.rule == "month":
        lower = tokens[0].lower if tokens else ""
        return lower != "may" or tokens[0].pos not in ("AUX", "VERB")
    return True


def _is_year(found: Found, sentence: str, tokens: tuple[Token, ...]) -> bool:
    words = sentence[max(0, found.start - _LEAD) : found.start].split()
    previous = words[-1].lower() if words else ""
    if previous in word_list("year_lead") or len(sentence[found.start : found.end]) > 4:
        return True
    if _QUARTER_BEHIND.match(sentence, found.end):
        return True
    bracketed = (
        sentence[max(0, found.start - 1) : found.start] == "("
        and sentence[found.end : found.end + 1] == ")"
    )
    return bracketed or any(token.ent.endswith("DATE") for token in tokens)


def _chosen(every: Iterable[Found]) -> list[Found]:
    """Of overlapping finds the longest, of equals that of the earlier rule; in text order."""
    order = {one.name: number for number, one in enumerate(RULES)}
    ranked = sorted(every, key=lambda f: (f.start - f.end, f.start, order[f.rule]))
    kept: list[Found] = []
    starts: list[int] = []
    for found in ranked:
        at = bisect_left(starts, found.end)
        if at == 0 or kept[at - 1].end <= found.start:
            at = bisect_left(starts, found.start)
            starts.insert(at, found.start)
            kept.insert(at, found)
    return kept


def _finished(expression: str) -> str:
    """A clock time that no day was found for hangs on a day that is not told."""
    return f"day+0{expression}@?" if expression.startswith("T") else expression


def kind_of(expression: str) -> WhenKind:
    """What an expression is: a reference, a duration, a set, a time of the clock, or a date."""
    if is_reference(expression):
        return "reference"
    if expression.startswith("P"):
        return "duration"
    if expression.startswith("R/"):
        return "set"
    return "time" if re.search(r"T\d\d", expression.partition("@")[0]) else "date"


def _when(report: Report, part: Part, found: Found, hold: Hold = NOTHING) -> When:
    source = (report.title or "") if part == "title" else report.text
    return When(
        id=row_id("t", report.id, part, found.start, found.end),
        report=report.id,
        part=part,
        start=found.start,
        end=found.end,
        text=source[found.start : found.end],
        kind=kind_of(found.expression),
        expression=found.expression,
        edtf=read_against(found.expression, None),
        verb_start=hold.verb_start,
        main=hold.main,
    )
