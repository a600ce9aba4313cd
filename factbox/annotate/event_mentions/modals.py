"""Modals: "will sign" is planned, "may sign" possible, "must sign" demanded, "would sign if" conditional."""

from __future__ import annotations

from factbox.annotate.event_mentions.conditions import condition_below
from factbox.annotate.event_mentions.tense import Verdict, reason
from factbox.annotate.event_mentions.tree import Tree
from factbox.types import Status

_MODALS: dict[str, Status] = {
    "will": "planned",
    "shall": "planned",
    "’ll": "planned",
    "'ll": "planned",
    "wo": "planned",
    "would": "planned",
    "’d": "planned",
    "'d": "planned",
    "may": "possible",
    "might": "possible",
    "can": "possible",
    "ca": "possible",
    "could": "possible",
    "should": "demanded",
    "must": "demanded",
    "ought": "demanded",
}
_UNREAL = frozenset({"would", "’d", "'d", "could", "might"})


def modal(tree: Tree, v: int) -> Verdict | None:
    """The status that a modal at the verb gives, with the words."""
    auxiliaries = tree.kids(v, "aux")
    words = [tree.tokens[k].lower for k in auxiliaries]
    for word in words:
        if word in _MODALS:
            status = _MODALS[word]
            hangs = condition_below(tree, v) is not None
            unreal = word in _UNREAL and ("have" in words or hangs)
            if unreal or (status == "planned" and hangs):
                status = "conditional"
            return status, reason(f"“{word} {tree.tokens[v].text}”")
    if not auxiliaries and tree.tokens[v].tag == "VB" and tree.tokens[v].dep == "conj":
        head = tree.tokens[v].head
        return modal(tree, head) if tree.tokens[head].pos in ("VERB", "AUX") else None
    if "to" in words and tree.tokens[v].dep == "ROOT":
        return "planned", reason(f"“to {tree.tokens[v].text}”")
    return None
