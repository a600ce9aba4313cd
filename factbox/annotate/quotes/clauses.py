"""How the clause of a verb of saying lies to a quotation beside it.

- A finite verb after a comma that the parse leaves without a subject has the main clause's: "Lind,
  asked if it would sail, said".
- An aside before the main clause tells not whose the words after it are: "While he has not replied,".
- A relative clause between a saying and the quotation is nearer: "a tide that guards have told the
  council was “a wall”" is the guards', whoever speaks of the tide.
- A question in marks that somebody is asked is not his who answers it; who only hands on what another
  told, with nothing else to tell, does not say it; nor who spoke before ("saying after Lind's speech").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.beside import before
from factbox.annotate.quotes.contents import content
from factbox.annotate.quotes.cues import Cue, subject
from factbox.annotate.quotes.marks import Marked

_ASIDES = ("while", "when", "although", "though", "after", "before", "because", "since", "if")
_REASONS = ("why", "how", "where")
_FINITE = ("VBD", "VBZ", "VBP")
_ANSWERS, _ASKS = ("reply", "answer", "respond"), ("ask", "press", "question")
_WHEN = ("after", "before", "since", "following", "during", "amid", "despite")
_LEAD = 12
"""Words before a question in which somebody is asked."""
_TOLD = ("ccomp", "xcomp", "conj")


def opens(parsed: Parsed, mark: Marked, cue: Cue) -> bool:
    """Whether a cue stands before a quotation."""
    return parsed.tokens[cue.token].end <= mark.outer_start


def with_main_subject(parsed: Parsed, cue: Cue) -> Cue:
    """The cue, with the main clause's subject where the parse gives it none."""
    token = parsed.tokens[cue.token]
    if cue.source is not None or token.tag not in _FINITE or token.i == 0:
        return cue
    if parsed.tokens[token.i - 1].text != ",":
        return cue
    if token.dep == "ROOT":
        left = (i for i in parsed.children[token.i] if i < token.i)
        other = next((i for i in left if parsed.tokens[i].dep == "ccomp"), None)
    else:
        other = token.head if token.dep == "ccomp" and token.head < token.i else None
    return replace(cue, source=subject(parsed, other)) if other is not None else cue


def is_aside(parsed: Parsed, mark: Marked, cue: Cue) -> bool:
    """Whether a cue stands in an aside that a comma closes before the quotation."""
    token = parsed.tokens[cue.token]
    if token.dep != "advcl" or not opens(parsed, mark, cue):
        return False
    if "," not in parsed.words(mark.part, token.end, mark.outer_start):
        return False
    return any(parsed.tokens[i].lower in _ASIDES for i in parsed.children[token.i])


def is_main(parsed: Parsed, cue: Cue) -> bool:
    """Whether a verb is no part of a clause that only adds to another: "that is why he said"."""
    below = (parsed.tokens[i].lower for i in parsed.children[cue.token])
    added = parsed.tokens[cue.token].dep in ("advcl", "relcl", "acl")
    return not added and not any(word in _REASONS for word in below)


def pushed_in(parsed: Parsed, mark: Marked, own: Sequence[Cue], chosen: Cue | None) -> Cue | None:
    """The cue of a relative clause between the chosen cue and the quotation."""
    for cue in reversed(own):
        token = parsed.tokens[cue.token]
        below = [parsed.tokens[i] for i in parsed.children[cue.token]]
        which = any(one.lower in ("which", "that", "what") for one in below if one.i < token.i)
        inside = token.dep == "relcl" and which and cue.verb.use in ("say", "tell")
        told = any(one.dep in _TOLD for one in below)
        if inside and not told and opens(parsed, mark, cue):
            return cue if chosen is None or chosen.token < cue.token else None
    return None


def told_by(parsed: Parsed, cue: Cue, nearby: Sequence[Cue]) -> Cue:
    """The cue that a saying only hands on, where that has nothing else to tell: "...," aides said Lind
    told the council."""
    for one in nearby:
        inner = parsed.tokens[one.token]
        hangs = inner.head == cue.token and inner.dep == "ccomp" and one.token > cue.token
        speaks = one.source is not None and one.verb.use in ("say", "tell")
        if hangs and speaks and content(parsed, one) is None:
            return one
    return cue


def is_question_to(parsed: Parsed, mark: Marked, first: int, cue: Cue) -> bool:
    """Whether a cue tells the answer to the question in marks that opens in sentence `first`: "Asked, “Is it
    sound?” Lind replied"."""
    if cue.verb.lemma not in _ANSWERS or opens(parsed, mark, cue):
        return False
    if parsed.words(mark.part, mark.start, mark.end)[-1:] != "?":
        return False
    lead = before(parsed, first, mark.outer_start, _LEAD)
    return any(one.lemma in _ASKS and one.tag == "VBN" for one in lead)


def is_after_noun(parsed: Parsed, cue: Cue, known: Mapping[int, Cue]) -> bool:
    """Whether a noun of saying only tells when somebody else spoke: "saying after Lind's speech that"."""
    prep = parsed.tokens[parsed.tokens[cue.token].head]
    when = cue.verb.use == "noun" and prep.lower in _WHEN
    above = known.get(prep.head)
    return when and above is not None and above.verb.use in ("say", "tell")
