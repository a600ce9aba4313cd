"""Capitals and seats of government that stand for the government: "Rabat said", "the Kremlin denied".

- A capital stands for the government of its state where it is the grammatical subject of a verb of
  saying or of decision, alone: in "fires broke out in Rabat" and "Rabat police said" it does not.
- A seat of government (the Kremlin, Downing Street) stands for it where it is such a subject too.
- A town where others sit as well (Brussels, The Hague) stands for nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factbox.annotate.parse import Parsed, Token
from factbox.data.seats import seat_code
from factbox.data.speech_verbs import speech_verb
from factbox.data.states import capital_code, code_of, name_of
from factbox.data.word_lists import word_list
from factbox.types import Mention, Reason

GOVERNMENT = "stands for a government"
"""The feature of the reason that such a mention gets."""
_OTHERS = frozenset(["brussels", "the hague", "vienna", "geneva", "strasbourg"])
_NO_SAYING = frozenset(["name", "show"])


def with_governments(parsed: Parsed, rows: Sequence[Mention]) -> tuple[Mention, ...]:
    """The rows; capitals and seats that speak or decide with the government that they stand for."""
    may = {row.id: code for row in rows if (code := _state(row)) is not None}
    if not may:
        return tuple(rows)
    at = {(parsed.sentences[token.sentence].part, token.end): token for token in parsed.tokens}
    return tuple(_read(parsed, row, may.get(row.id), at.get((row.part, row.end))) for row in rows)


def _read(parsed: Parsed, row: Mention, code: str | None, last: Token | None) -> Mention:
    verb = _verb(parsed, row, last) if code is not None and last is not None else None
    if code is None or verb is None:
        return row
    what = (
        "the capital of" if row.kind == "place" and seat_code(row.name) is None else "the seat of"
    )
    detail = f"{row.name}, {what} {name_of(code) or code}, is the subject of {verb.text}"
    return replace(row, country=code, why=(*row.why, Reason(feature=GOVERNMENT, detail=detail)))


def _state(row: Mention) -> str | None:
    seat = seat_code(row.name)
    if seat is not None and row.kind in ("place", "organization"):
        return seat
    if row.kind != "place" or code_of(row.name) or row.name.lower() in _OTHERS:
        return None
    code = capital_code(row.name)
    return code if code == row.country else None


def _verb(parsed: Parsed, row: Mention, last: Token) -> Token | None:
    """The verb of saying or decision whose subject a name is, by itself or joined to another."""
    token, steps = last, 0
    while token.dep == "conj" and steps < 3:
        token, steps = parsed.tokens[token.head], steps + 1
    verb = parsed.tokens[token.head]
    if token.dep != "nsubj" or verb.pos not in ("VERB", "AUX") or verb.i == token.i:
        return None
    if any(parsed.tokens[i].dep == "prep" for i in parsed.children[last.i]):
        return None
    said = speech_verb(verb.lemma)
    speaks = said is not None and said.use not in _NO_SAYING
    return verb if speaks or verb.lemma.lower() in word_list("government_acts") else None
