"""What keeps two statements apart, however alike their words are.

- other speaker: a quotation or an opinion is one claim only if it is the same speaker's; who reports
  a fact does not matter;
- planned and done: what is to happen and what has happened are two claims, joined by an update;
- promised and done: "pledged to recognize" is not "recognized";
- denied and asserted; called false ("a hoax") and told;
- first and second: another place in an order;
- another happening: both tell of events, and of no one kind of event both, or of it in other years;
- other name: in words otherwise the same, two people, places or bodies;
- other doer: of one kind of event, done by two people;
- other impression: "appeared split" is not "appeared ready to approve";
- insisting: "it was in fact the crew who ..." is not what it puts right;
- other number, other year: both give counts (or years) and none of them agrees;
- too few words: what has hardly a word with a meaning is like much that says something else.

A rounded figure agrees with the exact one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from factbox.data.word_lists import word_list
from factbox.relate.claims.names import Known
from factbox.relate.claims.statements import STANDS, Judged

FEWEST = 3
"""Content words from which a statement says enough to be told from others."""
SAME_WORDS = 0.6
"""Share of the words of two statements, but for names, from which another name is another claim."""
ROUNDING = 0.06
"""Two numbers nearer than this share of the larger are one number, rounded."""

_PROMISE = re.compile(
    r"\b(?:promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|under(?:took|taken?|takes))\b",
    re.IGNORECASE,
)
_INSISTS = re.compile(
    r"\bit (?:was|is) (?:actually|in fact|really|instead|rather|not)\b.{1,80}\b(?:who|that)\b"
    r"|\bcontrary to (?:what|reports|claims)\b",
    re.IGNORECASE,
)
_APPEARED = re.compile(
    r"\b(?:appear(?:s|ed)?|seem(?:s|ed)?) (?:to be )?(?P<how>(?:\w+ly )?[a-z]+(?: to [a-z]+)?)\b"
)
_WORD = re.compile(r"\w+")


def other_speaker(a: Judged, b: Judged) -> str | None:
    """It is said by two people, both known, or in the words of two that are known."""
    one, two = a.speaker, b.speaker
    if one is None or two is None or one.name is None or two.name is None:
        return None
    own = a.quoted or b.quoted or (one.person and two.person)
    return "said by others" if own and one.id != two.id and one.name != two.name else None


def other_stand(a: Judged, b: Judged) -> str | None:
    """One is planned or demanded and the other done; one is denied and the other is not.

    It is so where their main verbs say so, or what they tell of one kind of event; not where both
    tell of one kind of event as done, or both as to come. A promise made is a promise made, whichever
    way its words put what was promised.
    """
    if _tells_a_promise(a.statement.text) and _tells_a_promise(b.statement.text):
        return None
    pairs = [(x, y) for kind, x in a.told for other, y in b.told if kind == other and x and y]
    if any(x == y for x, y in pairs):
        return None
    main = (STANDS[a.statement.status], STANDS[b.statement.status])
    unlike = [pair for pair in (main, *sorted(pairs)) if all(pair) and pair[0] != pair[1]]
    return " against ".join(sorted(unlike[0])) if unlike else None


def other_promise(a: Judged, b: Judged) -> str | None:
    """One tells a promise, the other tells of none."""
    promised = _tells_a_promise(a.statement.text), _tells_a_promise(b.statement.text)
    return "promised against done" if promised[0] != promised[1] else None


@lru_cache(maxsize=8192)
def _tells_a_promise(words: str) -> bool:
    return _PROMISE.search(words) is not None


def called_false(a: Judged, b: Judged) -> str | None:
    """One calls something untrue ("the report is a hoax"), the other calls nothing so."""
    false = word_list("false_words")
    called = [not false.isdisjoint(one.statement.lemmas) for one in (a, b)]
    return "called false against told" if called[0] != called[1] else None


def puts_right(a: Judged, b: Judged) -> str | None:
    """One puts right what is told ("it was in fact the crew who"), the other does not."""
    insists = [_insists(one.statement.text) for one in (a, b)]
    return "put right against told" if insists[0] != insists[1] else None


@lru_cache(maxsize=8192)
def _insists(words: str) -> bool:
    return _INSISTS.search(words) is not None


def other_impression(a: Judged, b: Judged) -> str | None:
    """Both say how somebody appeared ("seemed split", "appears ready to approve"), and not so alike."""
    one, two = _appeared(a.statement.text), _appeared(b.statement.text)
    return "another impression" if one and two and not one & two else None


@lru_cache(maxsize=8192)
def _appeared(words: str) -> frozenset[str]:
    found = _APPEARED.search(words)
    return frozenset(_WORD.findall(found["how"].casefold())) - {"to"} if found else frozenset()


def other_happening(a: Judged, b: Judged) -> str | None:
    """Both tell of events, and no kind of event is told by both."""
    both = a.told and b.told
    return "another happening" if both and not a.kinds & b.kinds else None


def other_time(a: Judged, b: Judged) -> str | None:
    """They tell of the same kinds of event, each in another year."""
    pairs = [(x, y) for kind, x in a.years for other, y in b.years if kind == other]
    apart = pairs and all(x and y and x != y for x, y in pairs)
    return "the same in another year" if apart else None


def other_name(a: Judged, b: Judged) -> str | None:
    """But for the names they use nearly the same words, and of one kind of name they share none."""
    one, two = (frozenset(x.statement.lemmas).difference(x.named.words) for x in (a, b))
    if len(one & two) < SAME_WORDS * len(one | two) or not one | two:
        return None
    return "another name in the same words" if _other_kind(a.named.known, b.named.known) else None


def _other_kind(ours: frozenset[Known], theirs: frozenset[Known]) -> bool:
    """Whether of one kind of name both have some, and none of them may be one."""
    kinds = {one.kind for one in ours} & {one.kind for one in theirs}
    shared = {one.kind for one in ours if any(one.may_be(other) for other in theirs)}
    return bool(kinds - shared)


def other_doer(a: Judged, b: Judged) -> str | None:
    """Both tell of one kind of event, each done by a person, and these are two."""
    pairs = [(x, y) for kind, x in a.doers for other, y in b.doers if kind == other]
    apart = pairs and not any(x.may_be(y) for x, y in pairs)
    return "done by another" if apart else None


def other_order(a: Judged, b: Judged) -> str | None:
    """One says first, the other second."""
    both = a.facts.orders and b.facts.orders
    return "another place in an order" if both and not a.facts.orders & b.facts.orders else None


def other_number(a: Judged, b: Judged) -> str | None:
    """Both give counts, and none of the one's is near one of the other's."""
    if not a.facts.numbers or not b.facts.numbers:
        return None
    near = any(_near(x, y) for x in a.facts.numbers for y in b.facts.numbers)
    return None if near else "other numbers"


def other_year(a: Judged, b: Judged) -> str | None:
    """Both give years, and they share none."""
    both = a.facts.years and b.facts.years
    return "other years" if both and not a.facts.years & b.facts.years else None


def too_short(a: Judged, b: Judged) -> str | None:
    """One has hardly a word with a meaning ("We want it that way"), and the other does not hold it."""
    few = min(len(set(one.statement.lemmas)) for one in (a, b)) < FEWEST
    return "too few words" if few and not _holds(a.statement.text, b.statement.text) else None


def _holds(one: str, other: str) -> bool:
    """Whether the words are the same, or those of the shorter stand in the longer in a row."""
    few, many = sorted((_WORD.findall(text.casefold()) for text in (one, other)), key=len)
    inside = f" {' '.join(few)} " in f" {' '.join(many)} "
    return few == many or (inside and len(few) >= FEWEST)


VETOES: tuple[Callable[[Judged, Judged], str | None], ...] = (
    other_speaker,
    other_stand,
    other_promise,
    called_false,
    puts_right,
    other_impression,
    other_happening,
    other_time,
    other_name,
    other_doer,
    other_order,
    other_number,
    other_year,
    too_short,
)


def vetoed(a: Judged, b: Judged) -> str | None:
    """Why two statements are not one claim; None where nothing keeps them apart."""
    return next((why for veto in VETOES if (why := veto(a, b)) is not None), None)


def _near(x: float, y: float) -> bool:
    return abs(x - y) <= ROUNDING * max(x, y)
