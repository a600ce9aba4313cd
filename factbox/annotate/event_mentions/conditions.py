"""What hangs on a condition: "if", "unless", "provided that", "as long as", "should it fail", "had it known".

A clause that a condition opens is conditional itself; a clause that says what will or would follow is
conditional where such a clause hangs on it. "Even if" and "as if" open no condition.
"""

from __future__ import annotations

from factbox.annotate.event_mentions.tree import Tree

_OPENINGS = (
    ("if",),
    ("only", "if"),
    ("unless",),
    ("provided",),
    ("providing",),
    ("assuming",),
    ("supposing",),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("on", "condition"),
    ("on", "the", "condition"),
    ("in", "case"),
    ("in", "the", "event"),
    ("in", "return", "for"),
    ("in", "exchange", "for"),
    ("subject", "to"),
    ("pending",),
)
_WHETHER = frozenset({"whether", "until"})
_INVERTED = frozenset({"should", "had", "were"})
_HELD_BY = frozenset(
    {"provided", "providing", "assuming", "supposing", "long", "event", "case", "condition"}
)
_LOOSE = 4


def condition_at(tree: Tree, v: int) -> str | None:
    """The words that make the clause of a verb a condition."""
    for k in tree.kids(v, "mark"):
        if tree.tokens[k].lower in _WHETHER:
            return tree.tokens[k].text
    token = tree.tokens[v]
    if token.dep in ("advcl", "ccomp", "acl", "pcomp", "relcl", "conj"):
        held = token.head if tree.tokens[token.head].lower in _HELD_BY else v
        words = _opening(tree, held)
        if words is not None and (held != v or token.dep in ("advcl", "ccomp", "pcomp")):
            return words
    return _inverted(tree, v)


def condition_below(tree: Tree, v: int) -> str | None:
    """The words of a condition that hangs on a verb: "will sign unless ..."."""
    for k in tree.parsed.children[v]:
        if tree.tokens[k].dep in ("advcl", "prep", "advmod", "mark", "ccomp", "dep"):
            words = _opening(tree, k) or _inverted(tree, k)
            if words is not None:
                return words
    return None


def _opening(tree: Tree, i: int) -> str | None:
    """The opening of a condition at the left edge of a phrase."""
    below = tree.parsed.subtree(i)
    words = [tree.tokens[k].lower for k in below[:_LOOSE]]
    found = next((o for o in _OPENINGS if tuple(words[: len(o)]) == o), None)
    return " ".join(found) if found else None


def _inverted(tree: Tree, v: int) -> str | None:
    """ "Should the talks fail", "had it known": the auxiliary stands before its subject."""
    if tree.tokens[v].dep not in ("advcl", "ccomp", "ROOT", "dep"):
        return None
    subject = tree.kids(v, "nsubj", "nsubjpass")
    first = next(iter(tree.kids(v, "aux", "auxpass")), None)
    if not subject or first is None or first > min(tree.parsed.subtree(subject[0])):
        return None
    last = tree.parsed.bounds[tree.tokens[v].sentence][1] - 1
    asks = tree.tokens[last].text == "?"
    return tree.tokens[first].text if tree.tokens[first].lower in _INVERTED and not asks else None
