"""Whom something was told to, where that is an outlet or agency: "told the Tribune", "in an interview with".

The words are the speaker's; the report that first had them is theirs to whom they were told.
"""

from __future__ import annotations

from factbox.annotate.parse import Parsed, Token
from factbox.annotate.quotes.sources import named_beside, phrase, row_at
from factbox.annotate.who import Who
from factbox.data.agencies import is_agency
from factbox.data.outlets import is_outlet
from factbox.data.word_lists import word_list
from factbox.types import Mention


def hearer(parsed: Parsed, who: Who, cue: int) -> str | None:
    """The outlet or agency that token `cue` says something was told to, or said in an interview with."""
    speaking = [i for i in parsed.children[cue] if _is_speaking(parsed.tokens[i])]
    for i in (*parsed.children[cue], *(k for one in speaking for k in parsed.children[one])):
        child = parsed.tokens[i]
        if child.dep in ("dobj", "dative", "iobj") and child.i > cue:
            found = outlet(parsed, who, child)
            if found is not None:
                return found
        if child.dep in ("prep", "dative") and child.lower in ("to", "with", "in", "on", "by"):
            found = next(
                filter(None, (_outlet_below(parsed, who, k) for k in parsed.children[i])), None
            )
            if found is not None:
                return found
    return None


def _is_speaking(token: Token) -> bool:
    """ "Speaking to the agency, she said"."""
    return token.dep == "advcl" and token.tag == "VBG" and token.lemma in ("speak", "talk")


def _outlet_below(parsed: Parsed, who: Who, i: int) -> str | None:
    token = parsed.tokens[i]
    if token.lemma.lower() not in word_list("documents"):
        return outlet(parsed, who, token)
    for below in parsed.children[i]:
        if parsed.tokens[below].lower in ("with", "in", "to", "by", "for"):
            for k in parsed.children[below]:
                found = outlet(parsed, who, parsed.tokens[k])
                if found is not None:
                    return found
    return None


def outlet(parsed: Parsed, who: Who, token: Token) -> str | None:
    """The name of the outlet or agency that a token is of; None where it is none."""
    part = parsed.sentences[token.sentence].part
    row = row_at(who, part, token)
    row = row if isinstance(row, Mention) else named_beside(parsed, who, token)
    text = row.text if row is not None else None
    if text is None and token.pos == "PROPN":
        start, end = phrase(parsed, token.i)
        text = parsed.words(part, start, end).removeprefix("the ").removeprefix("The ")
    if text is None:
        return None
    if is_outlet(text) or is_agency(text):
        return text
    words = text.lower().replace("’s", "").split()
    return text if any(word in word_list("outlet_words") for word in words) else None
