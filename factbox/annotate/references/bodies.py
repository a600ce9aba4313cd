"""States and bodies without their name: "the kingdom", "the two countries", "the ministry".

"The country" stands for a state only where the sentence and the one before name no other; "the
kingdom" for the one monarchy of the report; a body's noun for the last body whose name ends so.
"""

from __future__ import annotations

from collections.abc import Iterator

from factbox.annotate.parse import Parsed, Token
from factbox.data.states import code_of, demonym_code
from factbox.data.word_lists import word_list
from factbox.ids import row_id
from factbox.types import Kind, Mention, Reason, Reference

_MONARCHIES = word_list("monarchies")
_STATE_NOUNS = frozenset(["country", "nation", "state", "kingdom"])
_PLURALS = frozenset(
    ["countries", "nations", "states", "kingdoms", "sides", "neighbors", "neighbours"]
)
_BODY_NOUNS = word_list("body_nouns")
_LOOSE_BODIES = frozenset(["company", "agency"])


def bodies_and_states(parsed: Parsed, mentions: tuple[Mention, ...]) -> Iterator[Reference]:
    """References to states and bodies, in reading order."""
    for number in range(len(parsed.sentences)):
        tokens = parsed.of(number)
        for position, token in enumerate(tokens):
            if token.lower != "the" and token.lower != "both":
                continue
            end = _noun_at(tokens, position)
            if end is not None and not _inside(parsed, mentions, tokens[end]):
                row = _reference(parsed, mentions, tokens[position], tokens[end])
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


def _inside(parsed: Parsed, mentions: tuple[Mention, ...], token: Token) -> bool:
    part = parsed.sentences[token.sentence].part
    return any(
        row.part == part and row.start <= token.start and token.end <= row.end for row in mentions
    )


def _reference(
    parsed: Parsed, mentions: tuple[Mention, ...], first: Token, noun: Token
) -> Reference | None:
    plural = noun.lower in _PLURALS
    part = parsed.sentences[first.sentence].part
    before = [row for row in mentions if row.part == part and row.end <= first.start]
    antecedent: Mention | None = None
    kind: Kind = "place"
    counted = " ".join(token.lower for token in parsed.tokens[first.i + 1 : noun.i])
    if plural and counted not in ("two", "") and first.lower != "both":
        return None
    if noun.lower == "kingdom":
        antecedent = _only_monarchy(mentions, before)
    elif noun.lower in _STATE_NOUNS:
        antecedent = _only_state(parsed, before, first) if not counted else None
    elif not plural:
        kind = "organization"
        antecedent = _last_body(parsed, before, noun, first)
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


def _only_monarchy(mentions: tuple[Mention, ...], before: list[Mention]) -> Mention | None:
    codes = {row.country for row in mentions if row.kind == "place" and row.country in _MONARCHIES}
    if len(codes) != 1:
        return None
    return next(
        (row for row in reversed(before) if row.country in codes and row.kind == "place"), None
    )


def _only_state(parsed: Parsed, before: list[Mention], first: Token) -> Mention | None:
    """The one state named in this sentence and the one before it."""
    start = parsed.sentences[max(first.sentence - 1, 0)].start
    near = [
        row for row in before if row.start >= start and row.kind == "place" and code_of(row.name)
    ]
    window = parsed.tokens[parsed.bounds[max(first.sentence - 1, 0)][0] : first.i]
    peoples = {code for token in window if (code := demonym_code(token.text)) is not None}
    if len({row.country for row in near} | peoples) != 1:
        return None
    return near[-1] if near else None


def _last_body(parsed: Parsed, before: list[Mention], noun: Token, first: Token) -> Mention | None:
    start = parsed.sentences[max(first.sentence - 3, 0)].start
    near = [row for row in before if row.kind == "organization" and row.start >= start]
    same = [row for row in near if noun.lower in row.name.lower().split()]
    if same:
        return same[-1] if len({row.name.lower() for row in same}) == 1 else None
    names = {row.name.lower() for row in near}
    return near[-1] if noun.lower in _LOOSE_BODIES and len(names) == 1 else None
