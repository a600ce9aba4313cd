"""Infinitives that tell more than their "to": facts ("the second to resign") and duties ("has to sign")."""

from __future__ import annotations

from factbox.annotate.event_mentions.tense import Verdict, reason
from factbox.annotate.event_mentions.tree import Tree

_SINGLED = frozenset(
    {"first", "second", "third", "fourth", "fifth", "last", "latest", "only", "youngest", "oldest"}
)
_CHANCES = frozenset(
    {"chance", "attempt", "bid", "opportunity", "step", "time", "plan", "thing", "move"}
)


def is_infinitive(tree: Tree, v: int) -> bool:
    return any(tree.tokens[k].tag == "TO" for k in tree.kids(v, "aux"))


def is_singled_out(tree: Tree, noun: int, below: int) -> bool:
    """ "The second minister to resign", "the only state to object": an infinitive that tells a fact."""
    if not is_infinitive(tree, below) or tree.tokens[below].dep not in ("acl", "relcl", "advcl"):
        return False
    words = {tree.tokens[k].lower for k in tree.kids(noun, "amod", "advmod", "compound")}
    return bool(words & _SINGLED) and not words & _CHANCES and tree.lemma(noun) not in _CHANCES


def told_of(tree: Tree, noun: int, below: int) -> Verdict:
    return "asserted", reason(
        f"“{tree.tokens[noun].text} to {tree.tokens[below].text}” tells a fact"
    )


def has_to(tree: Tree, governor: int, below: int) -> Verdict | None:
    """ "Has to be ratified" is still to come; "had to resign" is done."""
    past = tree.tokens[governor].tag in ("VBD", "VBN")
    words = f"“{tree.tokens[governor].text} to {tree.tokens[below].text}”"
    return None if past else ("demanded", reason(words))
