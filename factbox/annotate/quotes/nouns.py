"""What is told in a noun: "her claim that the road was open", "the army's pledge to leave".

The speaker is whose claim it is: the possessor, or who stands after "by". What is said is a clause
with "that" below the noun, of a promise or threat one with "to"; quoted words below it are theirs.
A noun that is nobody's ("reports that") tells nothing of who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator

from factbox.annotate.parse import Parsed, Token
from factbox.data.speech_nouns import speech_noun
from factbox.data.speech_verbs import SpeechVerb

_CLAUSES = ("acl", "ccomp", "relcl")
_INTENTIONS = ("promised", "threatened", "demanded")


def noun_cue(parsed: Parsed, token: Token) -> tuple[SpeechVerb, int] | None:
    """The noun of saying that a token is, with the head token of whose words they are."""
    noun = speech_noun(token.lemma) if token.pos == "NOUN" else None
    source = _whose(parsed, token.i) if noun is not None else None
    return (noun, source) if noun is not None and source is not None else None


def clauses_of(parsed: Parsed, i: int, stance: str) -> Iterator[int]:
    """The clauses below a noun of saying that tell what is said."""
    for k in parsed.children[i]:
        if parsed.tokens[k].dep in _CLAUSES and k > i:
            opener = {parsed.tokens[n].lower for n in parsed.children[k] if n < k}
            if "that" in opener or ("to" in opener and stance in _INTENTIONS):
                yield k


def _whose(parsed: Parsed, i: int) -> int | None:
    for k in parsed.children[i]:
        child = parsed.tokens[k]
        if child.dep == "poss" and child.lower not in ("its", "whose"):
            return k
        if child.lower in ("by", "from") and k > i:
            below = [n for n in parsed.children[k] if parsed.tokens[n].dep == "pobj"]
            return below[0] if below else None
    return None
