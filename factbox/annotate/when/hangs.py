"""What a time expression says when it was: the verb it hangs on, and whether that is the main one.

"The council on Tuesday closed the bridge": the closing. "The 2016 hacking", "Monday's summit" and "a
meeting on Friday" date a noun and no verb. Only the verb of the sentence's main clause tells what the
sentence as a whole is about; a verb after "which", "after", "for" and the like does not.
"""

from __future__ import annotations

from dataclasses import dataclass

from factbox.annotate.event_mentions.lexicon import happenings
from factbox.annotate.parse import Parsed, Token
from factbox.data.word_lists import word_list

_LEVELS = 8
_THROUGH = frozenset({"prep", "pobj", "pcomp", "npadvmod", "advmod", "tmod", "nummod", "punct"})
"""How a time is tied to its verb; what is tied otherwise belongs to something between."""
_HELPING = frozenset({"begin", "start", "continue", "appear", "seem", "cease", "stop", "fail"})


@dataclass(frozen=True, slots=True)
class Hold:
    """The start of the verb that a time hangs on, None where it is no verb's; `main`: the sentence's."""

    verb_start: int | None = None
    main: bool = False


NOTHING = Hold()


def hold_of(parsed: Parsed, tokens: tuple[Token, ...]) -> Hold:
    """What the time expression that is made of `tokens` hangs on."""
    inside = {token.i for token in tokens}
    top = next((token for token in tokens if token.head not in inside), None)
    if top is None:
        return NOTHING
    for _ in range(_LEVELS):
        above = parsed.tokens[top.head]
        tied = top.dep in _THROUGH or top.i in inside or top.dep == "dobj"
        if above.i == top.i or not tied:
            return NOTHING
        if above.pos in ("VERB", "AUX"):
            return Hold(above.start, _is_main(parsed, above))
        noun = above.pos in ("NOUN", "PROPN", "PRON", "NUM") and above.i not in inside
        if noun and not _passes_on(top, above):
            return NOTHING
        top = above
    return NOTHING


def _passes_on(below: Token, noun: Token) -> bool:
    """ "Signed an accord on Friday": parsers hang the day on the noun before it, which is no happening
    and so has no day; it is the verb's. "Opposed a vote on Friday" tells the day of the vote."""
    if below.dep != "prep" or noun.dep not in ("dobj", "pobj"):
        return False
    return noun.pos in ("NOUN", "PROPN") and noun.lemma.lower() not in happenings()


def _is_main(parsed: Parsed, verb: Token) -> bool:
    """Whether a verb is that of its sentence's main clause, or of one joined to it by "and".

    So is what only helping verbs, or verbs of plans, stand over ("began to read", "appeared divided",
    "planned to return"), and a verb that the parser cut at a hyphen ("re-elected").
    """
    if verb.dep == "ROOT":
        return True
    above = parsed.tokens[verb.head]
    if above.dep != "ROOT":
        return _is_cut(parsed, verb)
    if verb.dep == "conj":
        return True
    if verb.dep in ("xcomp", "oprd", "acomp"):
        passive = verb.tag == "VBN" and above.lemma.lower() == "be"
        ahead = above.lemma.lower() in word_list("prospects")
        return passive or ahead or above.lemma.lower() in _HELPING
    return _is_cut(parsed, verb)


def _is_cut(parsed: Parsed, verb: Token) -> bool:
    """ "Re-elected" in three pieces, the first of which is taken for the verb."""
    if verb.i < 2:
        return False
    dash, first = parsed.tokens[verb.i - 1], parsed.tokens[verb.i - 2]
    glued = dash.text == "-" and first.end == dash.start and dash.end == verb.start
    return glued and "ROOT" in (first.dep, parsed.tokens[first.head].dep)
