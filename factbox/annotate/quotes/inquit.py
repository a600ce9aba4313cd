"""Who speaks in the words right after a quotation, told by their order alone.

Quoted words lead a parser astray ("...," Flynn, a retired general, said). After a closing mark news
English has two orders: the verb, then who says it ("said the woman, who ..."); or who says it, at
most with words between commas, then the verb ("the mayor, Ana Ruiz, said").
"""

from __future__ import annotations

from collections.abc import Sequence

from factbox.annotate.parse import Parsed, Token
from factbox.annotate.quotes.marks import Marked

FARTHEST = 160
"""Characters within which the verb follows the mark."""
_OPENING = (",", "—", "–", "-", "--", ".")
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_OBJECTS = ("him", "her", "them", "me", "us", "it", "that", "this")
_LONGEST = 14
"""Words of a noun phrase."""


def speaker_after(parsed: Parsed, mark: Marked, verb: int) -> int | None:
    """The head token of who speaks with the verb at token `verb`; None where the order is another."""
    row = parsed.sentences[parsed.tokens[verb].sentence]
    if row.part != mark.part or row.paragraph != mark.paragraph:
        return None
    between = _between(parsed, mark, verb)
    if between is None:
        return None
    if not between:
        after = parsed.tokens[verb + 1 : min(verb + 1 + _LONGEST, len(parsed.tokens))]
        found = _noun_phrase(after)
        inverted = found and not (found[-1].pos == "PRON" and found[-1].lower in _OBJECTS)
        return found[-1].i if inverted else None
    found = _noun_phrase(between)
    rest = between[len(found) :]
    return found[-1].i if found and _set_off(rest) else None


def _between(parsed: Parsed, mark: Marked, verb: int) -> list[Token] | None:
    """The words from the closing mark to the verb; None where it is too far."""
    found: list[Token] = []
    for token in reversed(parsed.tokens[max(0, verb - 40) : verb]):
        if token.start < mark.outer_end:
            break
        found.append(token)
    else:
        return None
    if parsed.tokens[verb].start - mark.outer_end > FARTHEST:
        return None
    found.reverse()
    while found and (found[0].text in _OPENING or not found[0].text.strip()):
        found = found[1:]
    return found


def _noun_phrase(tokens: Sequence[Token]) -> list[Token]:
    """The words of the noun phrase that `tokens` open with, its head the last."""
    found: list[Token] = []
    for token in tokens[:_LONGEST]:
        fits = token.pos in ("DET", "ADJ", "PART", "NUM", *_NOMINAL) or token.text in ("-", "’s")
        if not fits or token.tag in ("WP", "WDT") or token.tag.startswith("VB"):
            break
        if found and found[-1].pos == "PRON" and found[-1].tag == "PRP":
            break
        found.append(token)
    while found and found[-1].pos not in _NOMINAL:
        found.pop()
    return found


def _set_off(rest: Sequence[Token]) -> bool:
    """Whether words between a noun phrase and its verb only describe it."""
    if not rest:
        return True
    if rest[0].text in (",", "(", "–", "—") and rest[-1].text in (",", ")", "–", "—"):
        return not any(token.text in ('"', "“", "”", ";", ":") for token in rest)
    calm = all(token.pos not in ("VERB", "AUX", "PUNCT") for token in rest)
    return calm and (rest[0].pos in ("ADP", "ADV"))
