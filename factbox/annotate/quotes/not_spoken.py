"""Words in marks beside a verb of saying that its subject does not say.

- What somebody or something is called: the crew that others called “Night Watch”.
- An aside of the writer's: Lind may sail in May (that is a big “may”).
- What stands in the words for the speaker, or for what is told of: the “old guard” said so; the “dry
  wells” were first reported by the Tribune.
- A message that a report tells of: the Tribune is reporting that owners sent a letter praising a
  “bold” plan. The words are the owners'; who relays them does not say them.
"""

from __future__ import annotations

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.beside import before
from factbox.annotate.quotes.cues import ACCORDING, Cue
from factbox.annotate.quotes.labels import is_capitalised
from factbox.annotate.quotes.marks import Marked
from factbox.data.word_lists import word_list

_LONGEST = 40
"""Words before a quotation in which a message is looked for."""
_DEEPEST = 40
"""Steps up the parse from a quoted word."""


def is_not_spoken(parsed: Parsed, mark: Marked, first: int, cue: Cue) -> bool:
    """Whether words that open in sentence `first` are not said by the subject of a cue near them."""
    return _is_name(parsed, mark, first, cue) or _is_others(parsed, mark, cue)


def is_in_subject(parsed: Parsed, mark: Marked, word: int, cue: Cue) -> bool:
    """Whether quoted words, whose highest is token `word`, only name the speaker of a cue, or stand in
    the subject of its passive."""
    source = parsed.tokens[cue.source] if cue.source is not None else None
    if source is not None and mark.start <= source.start < mark.end:
        return True
    token = parsed.tokens[word]
    if cue.verb is ACCORDING or parsed.tokens[cue.token].dep in ("relcl", "acl"):
        return False
    for _ in range(_DEEPEST):
        if token.pos in ("VERB", "AUX") or token.dep in ("ccomp", "parataxis"):
            return False
        if token.i == cue.source:
            return True
        if token.head == cue.token and token.dep == "nsubjpass":
            return parsed.tokens[word].pos in ("NOUN", "PROPN")
        if token.i == cue.token or token.head == token.i:
            return False
        token = parsed.tokens[token.head]
    return False


def _is_name(parsed: Parsed, mark: Marked, first: int, cue: Cue) -> bool:
    words = parsed.words(mark.part, mark.start, mark.end).split()
    if parsed.sentences[first].role == "headline" or not is_capitalised(words):
        return False
    return cue.verb.use == "name" and cue.verb.stance == "called"


def _is_others(parsed: Parsed, mark: Marked, cue: Cue) -> bool:
    token = parsed.tokens[cue.token]
    if token.end > mark.outer_start:
        return False
    between = parsed.words(mark.part, token.end, mark.outer_start)
    if between.rfind("(") > between.rfind(")"):
        return True
    if cue.verb.lemma != "report" or len(between.split()) < 2:
        return False
    told = before(parsed, cue.sentence, mark.outer_start, _LONGEST)
    return any(one.i > token.i and one.lemma.lower() in word_list("documents") for one in told)
