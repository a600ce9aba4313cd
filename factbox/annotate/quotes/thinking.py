"""What is only thought, shown or suggested, and so is nobody's words where somebody says so of it.

"Price said that Lee believed it was ..." is Price's; "the letter suggests that ..." is nobody's.
"""

from __future__ import annotations

from collections.abc import Sequence

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.cues import Cue
from factbox.data.word_lists import word_list

MENTAL = ("think", "show")
"""Uses of verbs that tell what somebody has in mind, or what a thing shows."""


def said_not_thought(parsed: Parsed, above: Sequence[Cue]) -> Cue | None:
    """The nearest cue of saying with a named subject; of what is left, the nearest."""
    said = [cue for cue in above if cue.verb.use not in MENTAL and not is_sign(parsed, cue)]
    named = [
        cue for cue in said if cue.source is not None and parsed.tokens[cue.source].pos != "PRON"
    ]
    return next(iter(named or said or above), None)


def is_sign(parsed: Parsed, cue: Cue) -> bool:
    """Whether a thing suggests something ("the letter suggests"), which is nobody's words."""
    if cue.verb.stance not in ("suggested", "concluded") or cue.source is None:
        return False
    source = parsed.tokens[cue.source]
    if source.lower in ("it", "this", "that", "which"):
        return True
    persons = (*word_list("human_nouns"), *word_list("unnamed_sources"))
    return source.pos == "NOUN" and source.lemma.lower() not in persons
