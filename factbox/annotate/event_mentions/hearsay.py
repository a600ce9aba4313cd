"""What a report hands on without vouching for it, and what somebody says is untrue.

- "Is said (believed, reported) to have", "charged with", "according to unconfirmed reports": alleged.
- "Rejected reports that", "dismissed claims that", "it is not true that", "false that": denied.
- "Scrapped plans to": negated; "weighs a plan to": possible.
"""

from __future__ import annotations

from factbox.annotate.event_mentions.tense import Verdict, reason
from factbox.annotate.event_mentions.tree import Tree

_TOLD = frozenset(
    ["say", "report", "think", "believe", "understand", "allege", "rumour", "rumor", "claim"]
)
_UNTRUE = frozenset(
    ["false", "untrue", "baseless", "unfounded", "fabricated", "wrong", "incorrect", "groundless"]
)
_SAYINGS = frozenset(
    [
        "report",
        "claim",
        "allegation",
        "accusation",
        "suggestion",
        "rumour",
        "rumor",
        "charge",
        "speculation",
        "assertion",
        "denial",
        "fear",
        "suspicion",
    ]
)
_TURNED_DOWN = frozenset(
    ["deny", "reject", "dismiss", "refute", "rebut", "dispute", "contradict", "disavow", "debunk"]
)
_GIVEN_UP = frozenset(["scrap", "abandon", "drop", "cancel", "shelve", "block", "veto", "reject"])
_WEIGHED = frozenset(
    ["weigh", "consider", "mull", "discuss", "study", "debate", "explore", "examine"]
)
_UNSURE = frozenset(
    ["unconfirmed", "unverified", "rumours", "rumors", "rumour", "rumor", "unsourced"]
)


def told_by_others(tree: Tree, governor: int, below: int) -> Verdict | None:
    """ "Is said to have fled": a passive verb of saying over an infinitive."""
    token = tree.tokens[governor]
    infinitive = any(tree.tokens[k].tag == "TO" for k in tree.kids(below, "aux"))
    if token.lemma.lower() not in _TOLD or not infinitive or not tree.passive(governor):
        return None
    return "alleged", reason(f"“{token.text} to {tree.tokens[below].text}”")


def unconfirmed(tree: Tree, v: int) -> Verdict | None:
    """ "According to unconfirmed reports": the report itself says that nobody has confirmed it."""
    for k in tree.kids(v, "prep", "advcl", "npadvmod"):
        below = [tree.tokens[i] for i in tree.parsed.subtree(k)]
        word = next((one for one in below if one.lower in _UNSURE), None)
        if word is not None:
            return "alleged", reason(f"“{word.text}” stands with it")
    return None


def untrue(tree: Tree, governor: int) -> Verdict | None:
    """ "It is not true that", "it is false that"."""
    words = {tree.tokens[governor].lower}
    words |= {tree.tokens[k].lower for k in tree.kids(governor, "acomp", "attr", "oprd")}
    holder = tree.tokens[governor].head if tree.tokens[governor].pos == "ADJ" else governor
    negated = bool(tree.kids(governor, "neg")) or bool(tree.kids(holder, "neg"))
    said = next(iter(sorted(words & _UNTRUE)), None)
    if said is not None:
        return "denied", reason(f"“{said}”")
    return ("denied", reason("“not true”")) if negated and words & {"true", "correct"} else None


def is_content(tree: Tree, v: int) -> bool:
    """ "Reports that he had fled": the clause is what the noun says, not which noun is meant."""
    token = tree.tokens[v]
    said = tree.lemma(token.head) in _SAYINGS and tree.tokens[token.head].pos == "NOUN"
    marked = any(tree.tokens[k].lower == "that" for k in tree.kids(v, "mark", "dobj", "nsubj"))
    return (
        token.dep in ("acl", "relcl")
        and said
        and marked
        and bool(tree.kids(v, "nsubj", "nsubjpass"))
    )


def noun_turned(tree: Tree, noun: int, found: Verdict) -> Verdict:
    """What the verb over "plans to" or "reports that" makes of them."""
    verb = tree.tokens[tree.tokens[noun].head]
    if verb.pos != "VERB" or tree.tokens[noun].dep not in ("dobj", "nsubjpass", "pobj"):
        return found
    lemma = verb.lemma.lower()
    words = reason(f"“{verb.text} {tree.tokens[noun].text}”")
    if found[0] == "alleged" and lemma in _TURNED_DOWN:
        return "denied", words
    if found[0] == "planned" and lemma in ("deny", "refute", "disavow"):
        return "denied", words
    if found[0] in ("planned", "demanded") and lemma in _GIVEN_UP:
        return "negated", words
    if found[0] == "planned" and lemma in _WEIGHED:
        return "possible", words
    return found


def without(tree: Tree, governor: int) -> Verdict | None:
    """ "Left without signing", "instead of attacking"."""
    token = tree.tokens[governor]
    if token.lower == "without":
        return "negated", reason(f"“{token.text}”")
    instead = token.lower == "of" and tree.tokens[token.head].lower in ("instead", "short")
    rather = token.lower == "than" and tree.tokens[token.i - 1].lower == "rather"
    return ("negated", reason(f"“{token.text}”")) if instead or rather else None
