"""States and bodies without their name: "the kingdom", "the two countries", "the ministry".

"The country" stands for a state only where the sentence and the one before name no other; "the
kingdom" for the one monarchy of the report; a body's noun for the last body whose name ends so.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from factbox.annotate.parse import Parsed, Token
from factbox.annotate.who import Who
from factbox.data.states import code_of, demonym_code
from factbox.data.word_lists import word_list
from factbox.ids import row_id
from factbox.types import Kind, Mention, Part, Reason, Reference

_MONARCHIES = word_list("monarchies")
_STATE_NOUNS = frozenset(["country", "nation", "state", "kingdom"])
_PLURALS = frozenset(
    ["countries", "nations", "states", "kingdoms", "sides", "neighbors", "neighbours"]
)
_BODY_NOUNS = word_list("body_nouns")
_LOOSE_BODIES = frozenset(["company", "agency"])
_FARTHEST = 400
"""Words back within which the sentences before are read."""


def bodies_and_states(parsed: Parsed, mentions: tuple[Mention, ...]) -> Iterator[Reference]:
    """References to states and bodies, in reading order."""
    named = _Named(mentions)
    for number in range(len(parsed.sentences)):
        tokens = parsed.of(number)
        for position, token in enumerate(tokens):
            if token.lower != "the" and token.lower != "both":
                continue
            end = _noun_at(tokens, position)
            if end is not None and not named.covers(_part(parsed, token), tokens[end]):
                row = _reference(parsed, named, tokens[position], tokens[end])
                if row is not None:
                    yield row


def _noun_at(tokens: tuple[Token, ...], position: int) -> int | None:
    """The noun of "the kingdom", "the North African kingdom", "the two countries"."""
    for end in range(position + 1, min(position + 5, len(tokens))):
        token = tokens[end]
        if token.lower in _STATE_NOUNS | _PLURALS | _BODY_NOUNS:
            alone = end + 1 >= len(tokens) or tokens[end + 1].pos not in ("NOUN", "PROPN")
            return end if alone and token.text.islower() else None
        if token.pos not in ("ADJ", "NUM", "PROPN") and token.lower not in ("two", "three"):
            return None
    return None


class _Named:
    """The names of a report by where they stand."""

    def __init__(self, mentions: tuple[Mention, ...]) -> None:
        self._who = Who(mentions)
        kingdoms = [m for m in mentions if m.kind == "place" and m.country in _MONARCHIES]
        self._kingdoms = kingdoms if len({one.country for one in kingdoms}) == 1 else []

    def covers(self, part: Part, token: Token) -> bool:
        """Whether a token stands inside a name."""
        around = self._who.inside(part, token.start, token.end)
        return any(row.start <= token.start and token.end <= row.end for row in around)

    def between(self, part: Part, start: int, end: int) -> list[Mention]:
        """The names from `start` to `end`."""
        rows = self._who.inside(part, start, end)
        return [m for m in rows if isinstance(m, Mention) and start <= m.start and m.end <= end]

    def only_monarchy(self, part: Part, end: int) -> Mention | None:
        """The last name before `end` of the one monarchy of the report."""
        stop = bisect_right(self._kingdoms, (part != "title", end), key=_end)
        before = self._kingdoms[stop - 1] if stop else None
        return before if before is not None and before.part == part else None


def _end(row: Mention) -> tuple[bool, int]:
    return row.part != "title", row.end


def _part(parsed: Parsed, token: Token) -> Part:
    return parsed.sentences[token.sentence].part


def _reference(parsed: Parsed, named: _Named, first: Token, noun: Token) -> Reference | None:
    plural = noun.lower in _PLURALS
    part = _part(parsed, first)
    antecedent: Mention | None = None
    kind: Kind = "place"
    counted = " ".join(token.lower for token in parsed.tokens[first.i + 1 : noun.i])
    if plural and counted not in ("two", "") and first.lower != "both":
        return None
    if noun.lower == "kingdom":
        antecedent = named.only_monarchy(part, first.start)
    elif noun.lower in _STATE_NOUNS:
        antecedent = _only_state(parsed, named, first) if not counted else None
    elif not plural:
        kind = "organization"
        antecedent = _last_body(parsed, named, noun, first)
    if antecedent is None and not (plural and (counted == "two" or first.lower == "both")):
        return None
    return Reference(
        id=row_id("n", parsed.report.id, part, first.start, noun.end),
        report=parsed.report.id,
        part=part,
        start=first.start,
        end=noun.end,
        text=parsed.words(part, first.start, noun.end),
        form="nominal",
        kind=kind,
        antecedent=antecedent.id if antecedent else None,
        plural=plural,
        why=(Reason(feature="noun", detail=_why(antecedent)),),
    )


def _why(antecedent: Mention | None) -> str:
    return f"the one near by that it can mean is {antecedent.name}" if antecedent else "several"


def _only_state(parsed: Parsed, named: _Named, first: Token) -> Mention | None:
    """The one state named in this sentence and the one before it."""
    near = [
        row for row in _near(parsed, named, first, 1) if row.kind == "place" and code_of(row.name)
    ]
    opening = parsed.bounds[max(first.sentence - 1, 0)][0]
    window = parsed.tokens[max(opening, first.i - _FARTHEST) : first.i]
    peoples = {code for token in window if (code := demonym_code(token.text)) is not None}
    if len({row.country for row in near} | peoples) != 1:
        return None
    return near[-1] if near else None


def _near(parsed: Parsed, named: _Named, first: Token, sentences: int) -> list[Mention]:
    """The names before a token in its sentence and so many before it."""
    opening, _ = parsed.bounds[max(first.sentence - sentences, 0)]
    start = parsed.tokens[max(opening, first.i - _FARTHEST)]
    part = _part(parsed, first)
    return named.between(part, start.start if _part(parsed, start) == part else 0, first.start)


def _last_body(parsed: Parsed, named: _Named, noun: Token, first: Token) -> Mention | None:
    near = [row for row in _near(parsed, named, first, 3) if row.kind == "organization"]
    same = [row for row in near if noun.lower in row.name.lower().split()]
    if same:
        return same[-1] if len({row.name.lower() for row in same}) == 1 else None
    names = {row.name.lower() for row in near}
    return near[-1] if noun.lower in _LOOSE_BODIES and len(names) == 1 else None
