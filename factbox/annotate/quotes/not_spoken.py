"""Words in marks beside a verb of saying that its subject does not say.

- What somebody or something is called: the crew that others called “Night Watch”.
- An aside of the writer's: Lind may sail in May (that is a big “may”).
- A message that a report tells of: the Tribune is reporting that owners sent a letter praising a
  “bold” plan. The words are the owners'; who relays them does not say them.
"""

from __future__ import annotations

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.beside import before
from factbox.annotate.quotes.cues import Cue
from factbox.annotate.quotes.labels import is_capitalised
from factbox.annotate.quotes.marks import Marked
from factbox.data.word_lists import word_list

_LONGEST = 40
"""Words before a quotation in which a message is looked for."""


def is_not_spoken(parsed: Parsed, mark: Marked, first: int, cue: Cue) -> bool:
    """Whether words that open in sentence `first` are not said by the subject of a cue near them."""
    return _is_name(parsed, mark, first, cue) or _is_others(parsed, mark, cue)


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
