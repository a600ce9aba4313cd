"""How what a statement says stands: it happened, is planned, denied, possible.

A statement's status is the stance of who says it ("denied that"), where that is one; else that of the
event its main verb tells; else that of the main verb itself. Of a verb that only says that something
is said ("he added that they will go") the verb of what is said counts. A question is no demand, and
who rejects or dismisses a plan or a view denies nothing: only who rejects a claim does.
"""

from __future__ import annotations

from collections.abc import Sequence

from factbox.annotate.parse import Parsed
from factbox.data.speech_verbs import speech_verb
from factbox.types import Attribution, EventMention, Status

Bounds = tuple[int, int]

_PLANS = ("will", "shall", "would")
_MAYBE = ("may", "might", "could", "can")
_PLANNED_VERBS = frozenset(
    [
        "plan",
        "expect",
        "schedule",
        "intend",
        "aim",
        "prepare",
        "hope",
        "set",
        "slate",
        "due",
        "seek",
        "want",
        "poise",
    ]
)
_STANCES: dict[str, Status] = {
    "denied": "denied",
    "rejected": "denied",
    "alleged": "alleged",
    "accused": "alleged",
    "promised": "planned",
    "threatened": "planned",
    "predicted": "possible",
    "expected": "planned",
    "warned": "possible",
    "feared": "possible",
    "doubted": "possible",
    "demanded": "demanded",
    "asked": "demanded",
    "wanted": "demanded",
    "hoped": "possible",
}


_QUESTIONS = ("whether", "if", "who", "what", "when", "where", "why", "how", "which")
_CLAIMS = frozenset(
    [
        *("claim", "allegation", "accusation", "charge", "report", "suggestion", "assertion"),
        *("rumor", "rumour", "insinuation", "that"),
    ]
)
_OPENING = 6
"""Words of what is rejected in which a claim is named."""
_LEAD = 12
"""Characters before what is asked in which a question word stands."""


def status_of(
    parsed: Parsed, bounds: Bounds, source: Attribution | None, told: Sequence[EventMention]
) -> Status:
    """The stance of who says it, else the status of the event its main verb tells, else the verb's."""
    if source is not None and _is_question(parsed, source):
        return "asserted"
    if source is not None and source.stance in _STANCES and not _turns_down(source):
        return _STANCES[source.stance]
    verb = _main_verb(parsed, bounds, source)
    if verb is None:
        return told[0].status if told else "asserted"
    at = parsed.tokens[verb].start
    main = [row for row in told if row.trigger_start <= at < row.trigger_end]
    return main[0].status if main else _verb_status(parsed, verb)


def _is_question(parsed: Parsed, source: Attribution) -> bool:
    """Whether what somebody asks is a question: "asked whether", "asked, “Why?”"."""
    if source.stance != "asked":
        return False
    lead = parsed.words(source.part, max(0, source.start - _LEAD), source.start).lower().split()
    asks = any(word in _QUESTIONS for word in (*_words(source)[:1], *lead[-1:]))
    return asks or source.text.rstrip("”\"'’ ").endswith("?")


def _turns_down(source: Attribution) -> bool:
    """Whether a plan or a view is rejected, not a claim: "dismissed the bill"."""
    rejects = source.cue.lower().startswith(("reject", "dismiss"))
    return rejects and not any(word.rstrip("s") in _CLAIMS for word in _words(source)[:_OPENING])


def _words(source: Attribution) -> list[str]:
    return [word.strip(",.“”\"'’").lower() for word in source.text.split()]


def _main_verb(parsed: Parsed, bounds: Bounds, source: Attribution | None) -> int | None:
    """The verb that heads a clause, or what is said where it is attributed."""
    inside = range(*bounds)
    if source is not None:
        inside = range(
            next((k for k in inside if parsed.tokens[k].start >= source.start), bounds[0]),
            next((k for k in reversed(inside) if parsed.tokens[k].start < source.end), bounds[1])
            + 1,
        )
    heads = [
        k
        for k in inside
        if k < bounds[1]
        and parsed.tokens[k].pos in ("VERB", "AUX")
        and (parsed.tokens[k].head == k or parsed.tokens[k].head not in inside)
    ]
    return _what_is_said(parsed, heads[0]) if heads else None


def _what_is_said(parsed: Parsed, verb: int) -> int:
    """The verb of what is said, where `verb` only says that it is ("said that they will go")."""
    saying = speech_verb(parsed.tokens[verb].lemma)
    if saying is None or saying.stance in _STANCES:
        return verb
    said = (k for k in parsed.children[verb] if parsed.tokens[k].dep == "ccomp")
    return next((k for k in said if parsed.tokens[k].pos in ("VERB", "AUX")), verb)


def _verb_status(parsed: Parsed, verb: int) -> Status:
    below = [parsed.tokens[i] for i in parsed.children[verb]]
    token = parsed.tokens[verb]
    saying = speech_verb(token.lemma)
    infinitive = any(child.lower == "to" and child.dep == "aux" for child in below)
    denies = saying is not None and saying.stance == "denied" and token.lemma != "dismiss"
    if denies and not infinitive:
        return "denied"
    if any(child.dep == "neg" for child in below):
        return "negated"
    auxiliaries = {child.lower for child in below if child.dep in ("aux", "auxpass")}
    if auxiliaries & {*_PLANS, "’ll", "'ll"}:
        return "planned"
    if auxiliaries & {*_MAYBE}:
        return "possible"
    if any(_plans(parsed, k) for k in (verb, *parsed.children[verb])):
        return "planned"
    return "ongoing" if token.tag == "VBG" else "asserted"


def _plans(parsed: Parsed, word: int) -> bool:
    """Whether a word says that what follows is planned: "plans to go", "are due to meet"."""
    to_come = any(parsed.tokens[k].dep == "xcomp" for k in parsed.children[word])
    return parsed.tokens[word].lemma.lower() in _PLANNED_VERBS and to_come
