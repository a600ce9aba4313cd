"""Words in marks after "as": what somebody takes a thing for ("hailed the pier as a “miracle”").

The verb before "as" need not be one of saying: "admires", "dropped", "treats". Who does what it says
has called the thing so.
"""

from __future__ import annotations

from factbox.annotate.parse import Parsed, Token
from factbox.annotate.quotes.beside import before
from factbox.annotate.quotes.cues import Cue, subject
from factbox.annotate.quotes.marks import Marked
from factbox.data.offices import office_at
from factbox.data.speech_verbs import SpeechVerb
from factbox.data.word_lists import word_list

_CALLING = (
    "human_nouns",
    "people_nouns",
    "unnamed_sources",
    "documents",
    "body_nouns",
    "generic_bodies",
)
_FARTHEST = 8
"""Words between the verb and "as"."""


def named_as(parsed: Parsed, mark: Marked, sentence: int) -> Cue | None:
    """The verb and its subject where a quotation stands after "as", "as a" or "as the"."""
    lead = list(before(parsed, sentence, mark.outer_start, _FARTHEST + 2))
    if lead and lead[-1].lower in ("a", "an", "the", "his", "her", "their", "its"):
        lead.pop()
    if not lead or lead[-1].lower != "as":
        return None
    for token in reversed(lead[-_FARTHEST - 1 : -1]):
        if token.pos == "PUNCT" or token.lower in ("as", "so"):
            return None
        if token.pos == "VERB":
            source = subject(parsed, token.i)
            verb = SpeechVerb(token.lemma, "called", "name")
            if source is None or not _may_call(parsed.tokens[source]):
                return None
            return Cue(token.i, verb, token.text, sentence, source)
    return None


def _may_call(token: Token) -> bool:
    """Whether a word may be for somebody, who calls a thing something: no plain noun for a thing."""
    if token.pos != "NOUN":
        return True
    lemma = token.lemma.lower()
    return any(lemma in word_list(one) for one in _CALLING) or office_at(token.text) is not None
