"""Whom an act reaches where no slot of its verb says so: the first state named further on in its clause.

"Gave a million to pay for wells for villages in Chad" is aid to Chad; "agreed to open its border for
trucks to Chad" is promised to Chad. Only a state, or somebody whose state is known, is taken, only from
the words that the act's own verb governs, and never from what is told beside it: when, why, according to
whom, or in a clause of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from factbox.annotate.event_mentions.parties import participants
from factbox.annotate.event_mentions.tree import Tree
from factbox.annotate.event_mentions.triggers import Trigger
from factbox.types import Attribution, Participant

_BESIDE = frozenset(
    [
        *("after", "before", "during", "since", "until", "while", "as", "amid", "despite"),
        *("following", "according", "because", "like", "unlike", "under", "without", "by"),
        *("through", "via", "near"),
    ]
)
"""Prepositions that tell something beside the act."""
_CLAUSES = frozenset({"relcl", "parataxis", "conj", "nsubj", "nsubjpass", "mark", "poss"})
_PLACES = frozenset({"in", "at", "across", "inside", "outside", "within"})
_SPOKEN = (1, 3)
_REACHING = ("recipient", "goal", "object")


def further_states(
    tree: Tree,
    trigger: Trigger,
    actors: tuple[Participant, ...],
    speeches: tuple[Attribution, ...],
) -> tuple[Participant, ...]:
    """The first with a state among the words that the trigger governs, behind it."""
    frame = trigger.frame
    if not trigger.verb or (frame.slots("partner") and frame.plover != "AGREE"):
        return ()
    if frame.plover != "AGREE" and not any(frame.slots(role) for role in _REACHING):
        return ()
    codes = {one.code for one in actors if one.code}
    for i in _governed(tree, trigger.token, frame.quad in _SPOKEN and frame.plover != "AGREE"):
        if tree.state_at(i) is None and tree.at(i) is None:
            continue
        found = [one for one in participants(tree, i, speeches) if one.code]
        if found and not any(one.code in codes and one.sector == "GOV" for one in found):
            return tuple(found)
    return ()


def _governed(tree: Tree, v: int, spoken: bool) -> Iterator[int]:
    """The nouns below a verb, behind it, in text order. What is only spoken of happens nowhere."""
    for k in tree.parsed.children[v]:
        token = tree.tokens[k]
        if k < v or token.dep in _CLAUSES or tree.is_time(k):
            continue
        if token.lower in _BESIDE or (spoken and token.lower in _PLACES):
            continue
        if token.dep in ("advcl", "ccomp") and not _is_infinitive(tree, k):
            continue
        if token.pos in ("NOUN", "PROPN", "ADJ"):
            yield k
        yield from _governed(tree, k, spoken)


def _is_infinitive(tree: Tree, i: int) -> bool:
    return any(tree.tokens[k].tag == "TO" for k in tree.kids(i, "aux"))
