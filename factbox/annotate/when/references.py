"""Words that point to the past, the present or the future without naming a day: "now", "recently".

TimeML counts them as time expressions (values PAST_REF, PRESENT_REF, FUTURE_REF), and so they are
told apart from dates: a reader who asks for times gets them, and nothing that dates a happening
does. Only words that the guidelines call triggers count, and only in that sense: "now" that opens a
remark ("Now, let me say"), binds a clause ("now that") or is part of a set phrase ("every now and
then") is no time, nor is "as soon as", "soon after", "the future of the mill" or "the past champion".
An adjective ("current", "recent", "future") counts before the noun it belongs to. "Soon" and "one
day" look ahead: told in the past ("he soon left", "one day he left") they are none.
"""

from __future__ import annotations

import re

from factbox.annotate.parse import Token
from factbox.annotate.when.rule import Rule, before, rule
from factbox.annotate.when.tense import AHEAD, BACK
from factbox.annotate.when.words import APOSTROPHE, DASH, GAP, any_of, word_list

SUFFIX = "_REF"
PAST, PRESENT, FUTURE = f"PAST{SUFFIX}", f"PRESENT{SUFFIX}", f"FUTURE{SUFFIX}"

_NOT_NOW = ("that", "and", "or", "then")
_BEHIND = r"(?!\w|[-\u2010-\u2015]\w)"
_NOUN_LEAD = frozenset(
    ("in", "into", "from", "for", "of", "during", "than", "until", "like", "unlike", "as", "near")
)


def is_reference(expression: str) -> bool:
    """Whether an expression points to past, present or future and has no date."""
    return expression.endswith(SUFFIX)


def agrees(rule_name: str, tokens: tuple[Token, ...], way: str) -> bool:
    """Whether the grammar has the word in its sense of time; `way` is the tense of what it hangs on."""
    if rule_name == "reference adjective":
        return not tokens or (tokens[-1].dep == "amod" and tokens[-1].pos == "ADJ")
    if rule_name in ("soon", "one day"):
        return way == AHEAD if rule_name == "one day" else way != BACK
    if rule_name == "reference noun":
        return not tokens or (tokens[-1].pos in ("NOUN", "PROPN") and tokens[-1].dep != "compound")
    return not tokens or tokens[-1].pos != "PROPN"


def _now(match: re.Match[str]) -> str | None:
    opens = not match.string[: match.start()].strip(" \"'\u201c\u2018`(-")
    behind = match.string[match.end() : match.end() + 8]
    if match["word"].isupper() or (opens and behind.startswith(",")):
        return None
    following = behind.split()
    if following and following[0].lower() in _NOT_NOW:
        return None
    return None if before(match) in ("just", "every") else PRESENT


def _noun(match: re.Match[str]) -> str | None:
    behind = match.string[match.end() : match.end() + 5].lower()
    if before(match) not in _NOUN_LEAD or behind.startswith(" of "):
        return None
    return {"past": PAST, "present": PRESENT, "future": FUTURE}[match["noun"].lower()]


def _adjective(match: re.Match[str]) -> str | None:
    word = match["word"]
    if word != word.lower() and match.start() > 0:
        return None
    if before(match) in ("most", "more", "as", "any", "too"):
        return None
    return {"recent": PAST, "current": PRESENT, "future": FUTURE}[word.lower()]


def _previously(match: re.Match[str]) -> str | None:
    opens = not match.string[: match.start()].strip(" \"'\u201c\u2018`(-")
    return PAST if opens else None


REFERENCE_RULES: tuple[Rule, ...] = (
    rule("now", f"(?:right{GAP})?(?P<word>now){_BEHIND}", _now),
    rule(
        "reference",
        f"{any_of(sorted(word_list('present_references')))}{_BEHIND}",
        lambda _: PRESENT,
    ),
    rule(
        "past reference",
        f"(?:(?:more|most){GAP})?{any_of(sorted(word_list('past_references')))}{_BEHIND}",
        lambda _: PAST,
    ),
    rule("previously", f"previously{_BEHIND}", _previously),
    rule(
        "soon",
        f"(?<!as )(?<!too )(?<!so )(?:very{GAP}|quite{GAP}|pretty{GAP})?soon{_BEHIND}(?!{GAP}(?:as|after|afterwards?|enough)\\b)",
        lambda _: FUTURE,
    ),
    rule(
        "one day",
        f"(?:(?:one|some){GAP}day|someday){_BEHIND}(?!{GAP}(?:after|before|later|earlier|ago|of|in|last|when)\\b)",
        lambda _: FUTURE,
    ),
    rule(
        "reference noun",
        f"the{GAP}(?:(?:near|recent|distant|immediate|foreseeable){GAP})?(?P<noun>past|present|future){_BEHIND}(?!{APOSTROPHE}|{GAP}?{DASH}|{GAP}\\d)",
        _noun,
    ),
    rule("reference adjective", f"(?P<word>recent|current|future){_BEHIND}", _adjective),
)
