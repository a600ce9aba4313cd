"""What is said: the words of a sentence that hang on a cue.

The clause that the cue takes ("said that ..."), whatever stands before a cue at the end ("..., X
said"), the rest of a sentence with "according to". A verb that asks, promises, denies or announces
may take a thing instead of a clause ("denied the charge", "demanded an end to it").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.beside import subtree
from factbox.annotate.quotes.cues import ACCORDING, Cue
from factbox.annotate.quotes.nouns import clauses_of

_CLAUSES = ("ccomp", "xcomp", "pcomp")
_THINGS = ("dobj", "oprd", "attr", "acomp")
_TAKES_THINGS = frozenset(
    [
        "denied",
        "rejected",
        "confirmed",
        "announced",
        "demanded",
        "promised",
        "condemned",
        "threatened",
        "predicted",
    ]
)
_PREPOSITIONS = {"call": "for", "warn": "of", "accuse": "of", "appeal": "for"}
_NO_INFINITIVE = frozenset(["said", "claimed", "believed", "reported", "found", "admitted"])
"""Stances whose verb with "to" tells what somebody does, not says: "agreed", "found to"."""
_MOST = 300
"""Words below a cue; a list has more, nobody says as many in one clause."""
_EDGES = " \t\n,;:.–—-“”\"‘’'"


def content(parsed: Parsed, cue: Cue) -> tuple[int, int] | None:
    """The offsets of what is said, within the cue's sentence; None where nothing hangs on it."""
    if cue.verb is ACCORDING:
        return _trim(parsed, cue, _rest(parsed, cue))
    if cue.verb.use == "noun":
        told = list(clauses_of(parsed, cue.token, cue.verb.stance))
        return _trim(parsed, cue, _cover(parsed, told[:1], cue)) if told else None
    below = [i for i in parsed.children[cue.token] if parsed.tokens[i].dep in _CLAUSES]
    below = [i for i in below if not _is_reason(parsed, i)]
    if cue.verb.stance in _NO_INFINITIVE:
        below = [i for i in below if parsed.tokens[i].dep != "xcomp" or _is_claimed(parsed, cue, i)]
    if cue.verb.use == "voice":
        return None
    asked = _asked_for(parsed, cue)
    if asked:
        return _trim(parsed, cue, _cover(parsed, asked, cue))
    if below and (cue.verb.use != "show" or _is_clause(parsed, below)):
        return _trim(parsed, cue, _cover(parsed, below, cue))
    if parsed.tokens[cue.token].dep in ("parataxis", "advcl") and _set_off(parsed, cue):
        return _trim(parsed, cue, _rest(parsed, cue))
    things = [i for i in parsed.children[cue.token] if parsed.tokens[i].dep in _THINGS]
    wanted = cue.verb.stance in _TAKES_THINGS or (cue.verb.use == "name" and _named(parsed, things))
    if things and wanted:
        return _trim(parsed, cue, _cover(parsed, things, cue))
    return None


def _is_claimed(parsed: Parsed, cue: Cue, i: int) -> bool:
    """ "Claimed to have shot down a drone": what is done already is said, not tried."""
    have = any(parsed.tokens[k].lower == "have" for k in parsed.children[i])
    return cue.verb.lemma == "claim" and have


def _asked_for(parsed: Parsed, cue: Cue) -> list[int]:
    """What stands after "called for", "warned of", "accused them of"."""
    word = _PREPOSITIONS.get(parsed.tokens[cue.token].lemma.lower())
    below = parsed.children[cue.token]
    objects = [i for i in below if parsed.tokens[i].dep == "dobj"] if word == "of" else []
    return [
        k
        for i in (*below, *(n for one in objects for n in parsed.children[one]))
        if word is not None and parsed.tokens[i].lower == word and i > cue.token
        for k in parsed.children[i]
        if parsed.tokens[k].dep in ("pobj", "pcomp")
    ]


def _is_reason(parsed: Parsed, i: int) -> bool:
    return any(
        parsed.tokens[k].lower in ("because", "when", "while") for k in parsed.children[i][:1]
    )


def _is_clause(parsed: Parsed, below: Iterable[int]) -> bool:
    return any(parsed.tokens[i].dep == "ccomp" for i in below)


def _named(parsed: Parsed, things: Iterable[int]) -> bool:
    """Whether a thing is called something, not only mentioned."""
    return any(parsed.tokens[i].dep in ("oprd", "attr", "acomp") for i in things)


def _set_off(parsed: Parsed, cue: Cue) -> bool:
    """Whether the cue stands between commas or at the end, or opens with "as"."""
    children = [parsed.tokens[i] for i in parsed.children[cue.token]]
    if any(child.lower == "as" and child.i < cue.token for child in children):
        return True
    return parsed.tokens[cue.token].dep == "parataxis"


def _cover(parsed: Parsed, below: Sequence[int], cue: Cue) -> tuple[int, int]:
    """From the first to the last word of the subtrees, on the cue's side of its sentence."""
    first_token, last_token = parsed.bounds[cue.sentence]
    clause = {cue.token, cue.source if cue.source is not None else cue.token}
    words = [k for i in below for k in subtree(parsed, i, _MOST) if first_token <= k < last_token]
    that = [k for k in words if parsed.tokens[k].dep == "mark" and parsed.tokens[k].lower == "that"]
    opens = min((k for k in that if k > cue.token and parsed.tokens[k].head in below), default=0)
    words = [k for k in words if k not in clause and k >= opens]
    if not words:
        return parsed.tokens[cue.token].end, parsed.tokens[cue.token].end
    after = [k for k in words if k > cue.token]
    before = [k for k in words if k < cue.token]
    side = after if len(after) >= len(before) else before
    return parsed.tokens[side[0]].start, parsed.tokens[side[-1]].end


def _rest(parsed: Parsed, cue: Cue) -> tuple[int, int]:
    """The longer of what stands before and after the cue's own phrase in its sentence."""
    sentence = parsed.sentences[cue.sentence]
    first_token, last_token = parsed.bounds[cue.sentence]
    own = [k for k in subtree(parsed, cue.token, _MOST) if first_token <= k < last_token]
    if not own:
        return sentence.end, sentence.end
    start, end = parsed.tokens[own[0]].start, parsed.tokens[own[-1]].end
    if start - sentence.start >= sentence.end - end:
        return sentence.start, start
    return end, sentence.end


def _trim(parsed: Parsed, cue: Cue, span: tuple[int, int]) -> tuple[int, int] | None:
    start, end = span
    words = parsed.words(parsed.sentences[cue.sentence].part, start, end)
    kept = words.lstrip(_EDGES)
    start += len(words) - len(kept)
    if kept.lower().startswith("that "):
        start, kept = start + 5, kept[5:]
    kept = kept.lstrip(_EDGES)
    start = end - len(kept)
    end -= len(kept) - len(kept.rstrip(_EDGES))
    return (start, end) if start < end else None
