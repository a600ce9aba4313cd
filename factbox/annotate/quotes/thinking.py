"""What is only thought, shown or suggested, and so is nobody's words where somebody says so of it.

"Price said that Lee believed it was ..." is Price's; "the letter suggests that ..." is nobody's. Nor has
anybody said what is only imagined or hoped for ("I hope the council says ...").
"""

from __future__ import annotations

from collections.abc import Sequence

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.cues import Cue
from factbox.data.word_lists import word_list

_MAY = ("should", "could", "might", "ought")
_WISHES = ("hope", "wish", "imagine", "pretend", "suppose")
MENTAL = ("think", "show")
"""Uses of verbs that tell what somebody has in mind, or what a thing shows."""


def said_not_thought(parsed: Parsed, above: Sequence[Cue]) -> Cue | None:
    """The nearest cue of saying with a named subject; of what is left, the nearest."""
    said = [cue for cue in above if cue.verb.use not in MENTAL and not is_sign(parsed, cue)]
    named = [
        cue for cue in said if cue.source is not None and parsed.tokens[cue.source].pos != "PRON"
    ]
    return next(iter(named or said or above), None)


def is_imagined(parsed: Parsed, cue: Cue) -> bool:
    """Whether nobody has said it yet: "I hope the council says", "one could say", "as if to say"."""
    token = parsed.tokens[cue.token]
    below = [parsed.tokens[i].lower for i in parsed.children[cue.token]]
    if any(word in _MAY for word in below) and "have" not in below:
        return True
    above = parsed.tokens[token.head]
    before = parsed.tokens[max(0, token.i - 3) : token.i]
    as_if = [one.lower for one in before] == ["as", "if", "to"]
    return as_if or (token.dep == "ccomp" and above.i != token.i and above.lemma in _WISHES)


def is_sign(parsed: Parsed, cue: Cue) -> bool:
    """Whether a thing suggests something ("the letter suggests"), which is nobody's words."""
    if cue.verb.stance not in ("suggested", "concluded") or cue.source is None:
        return False
    source = parsed.tokens[cue.source]
    if source.lower in ("it", "this", "that", "which"):
        return True
    persons = (*word_list("human_nouns"), *word_list("unnamed_sources"))
    return source.pos == "NOUN" and source.lemma.lower() not in persons
