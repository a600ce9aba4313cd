"""Whose words a report of a report hands on, and through whom.

- "The Tribune reported, citing two officials, that ...", "said the agency, quoting a captain": the
  officials say it, through the Tribune. Only where who cites is an outlet or agency, or "reports"
  it; anybody else who cites somebody speaks for themselves. What is cited must be able to speak.
- "The agency quoted a captain as saying": the captain, through the agency.
- "According to a guard, the Tribune reported: ...": the guard, through the Tribune.
- "Told the agency", "in an interview with", "speaking to": through whom it was told to.
"""

from __future__ import annotations

from dataclasses import dataclass

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.cues import RELAYS, Cue, subject
from factbox.annotate.quotes.hearers import hearer, outlet
from factbox.annotate.quotes.sources import phrase
from factbox.annotate.who import Who
from factbox.data.offices import office_at
from factbox.data.word_lists import word_list
from factbox.types import Mention

_BEFORE, _AFTER = 12, 24
"""Words around a verb of saying within which somebody is cited."""
_FARTHEST = 80
"""Words before an outlet's verb within which "according to" names whose report it is."""


@dataclass(frozen=True, slots=True)
class Relayed:
    """The head token of who says it, and the outlet or agency that had it first."""

    source: int | None
    via: str | None


def relayed(parsed: Parsed, who: Who, cue: Cue) -> Relayed:
    """The end of the chain that stands at a cue."""
    cited = _as_saying(parsed, who, cue) or _cited(parsed, who, cue)
    if cited is not None:
        return cited
    via = hearer(parsed, who, cue.token)
    return Relayed(cue.source, via if via is not None else _quoting(parsed, who, cue))


def _as_saying(parsed: Parsed, who: Who, cue: Cue) -> Relayed | None:
    """Whom the verb "quote" itself names, where it is the cue: "quoted a captain as saying"."""
    if cue.verb.lemma not in RELAYS or cue.source is None:
        return None
    through = outlet(parsed, who, parsed.tokens[cue.source])
    told = [i for i in parsed.children[cue.token] if parsed.tokens[i].dep == "dobj"]
    found = [i for i in told if i > cue.token and _can_speak(parsed, who, i)]
    if not found or found[0] == cue.source:
        return None
    return Relayed(found[0], through or _words(parsed, cue.source))


def _cited(parsed: Parsed, who: Who, cue: Cue) -> Relayed | None:
    if cue.source is None:
        return None
    through = outlet(parsed, who, parsed.tokens[cue.source])
    if through is None and cue.verb.lemma != "report":
        return None
    first, last = parsed.bounds[cue.sentence]
    for token in parsed.tokens[max(first, cue.token - _BEFORE) : min(last, cue.token + _AFTER)]:
        if token.tag != "VBG" or token.lemma not in RELAYS or token.i == cue.token:
            continue
        objects = [i for i in parsed.children[token.i] if parsed.tokens[i].dep == "dobj"]
        same = subject(parsed, token.i) == cue.source
        if objects and same and _can_speak(parsed, who, objects[0]):
            return Relayed(objects[0], through or _words(parsed, cue.source))
    return _according(parsed, who, cue, through) if through is not None else None


def _according(parsed: Parsed, who: Who, cue: Cue, through: str) -> Relayed | None:
    """Whom the sentence names after "according to" before an outlet that reports it."""
    first, _ = parsed.bounds[cue.sentence]
    for token in parsed.tokens[max(first, cue.token - _FARTHEST) : cue.token]:
        following = parsed.tokens[token.i + 1]
        if token.lower == "according" and following.lower == "to":
            told = [i for i in parsed.children[following.i] if parsed.tokens[i].dep == "pobj"]
            if told and _can_speak(parsed, who, told[0]):
                own = outlet(parsed, who, parsed.tokens[told[0]])
                return Relayed(told[0], through) if own is None else None
    return None


def _words(parsed: Parsed, head: int) -> str | None:
    """The name that an outlet not known as one is called by."""
    token = parsed.tokens[head]
    if token.pos != "PROPN":
        return None
    words = parsed.words(parsed.sentences[token.sentence].part, *phrase(parsed, head))
    return words.removeprefix("The ").removeprefix("the ")


def _can_speak(parsed: Parsed, who: Who, i: int) -> bool:
    token = parsed.tokens[i]
    row = who.at(parsed.sentences[token.sentence].part, token.start, token.end)
    if isinstance(row, Mention) and row.kind in ("person", "organization"):
        return True
    lists = ("unnamed_sources", "human_nouns", "documents")
    word = token.lemma.lower()
    return word == "people" or any(word in word_list(one) for one in lists) or bool(office_at(word))


def _quoting(parsed: Parsed, who: Who, cue: Cue) -> str | None:
    """The outlet that quotes somebody "as saying" it."""
    before = parsed.tokens[parsed.tokens[cue.token].head]
    above = parsed.tokens[before.head]
    if before.lower != "as" or above.lemma not in RELAYS:
        return None
    source = subject(parsed, above.i)
    return outlet(parsed, who, parsed.tokens[source]) if source is not None else None
