"""The status of an event that only the tense of its verb tells."""

from __future__ import annotations

from factbox.annotate.event_mentions.tree import Tree
from factbox.types import Reason, Status

Verdict = tuple[Status, Reason]
"""A status and the words that decided it."""
BARE = "infinitive that nothing says was done"
PROGRESSIVE = "progressive form: it was going on"
_RUNNING = frozenset({"is", "are", "’s", "'s", "’re", "'re", "was", "were", "been", "am"})
_AHEAD = frozenset({"tomorrow", "next", "upcoming", "coming", "later"})


def reason(detail: str) -> Reason:
    """Why an event has its status."""
    return Reason(feature="status", detail=detail)


def by_tense(tree: Tree, v: int) -> Verdict:
    """The status that a verb's tense gives, where no other word says more."""
    token = tree.tokens[v]
    auxiliaries = tree.kids(v, "aux", "auxpass")
    words = {tree.tokens[k].lower for a in auxiliaries for k in (a, *tree.kids(a, "aux"))}
    if "had" in words:
        return "historical", reason("past perfect: it lay back when the report's story began")
    if token.dep == "conj" and token.tag == "VBN" and not words:
        head = tree.tokens[token.head]
        return (
            by_tense(tree, head.i) if head.pos == "VERB" else ("asserted", reason("told as done"))
        )
    running = token.tag == "VBG" and words & _RUNNING
    if running or "being" in words:
        return "ongoing", reason(PROGRESSIVE)
    if (
        words & {"has", "have", "’ve", "'ve", "was", "were", "did", "been", "having"}
        or token.tag == "VBD"
    ):
        return "asserted", reason("past or perfect tense")
    if token.dep == "pcomp" and tree.tokens[token.head].lower in ("about", "on"):
        return "possible", reason(f"“{tree.tokens[token.head].text} {token.text}”")
    beside = token.tag == "VBG" and token.dep in ("advcl", "pcomp", "acl", "xcomp", "compound")
    if beside or tree.gerund(v):
        return "asserted", reason("told as done beside the main clause")
    if token.tag in ("VBN",) and not words & {"is", "are", "being"}:
        return "asserted", reason("past participle")
    return _present(tree, v)


def _present(tree: Tree, v: int) -> Verdict:
    if tree.parsed.sentences[tree.tokens[v].sentence].role != "body":
        return "asserted", reason("present tense of a headline or caption")
    below = [tree.tokens[k].lower for k in tree.parsed.subtree(v) if tree.clause_verb(k) == v]
    ahead = next((word for word in below if word in _AHEAD), None)
    if ahead:
        return "planned", reason(f"present tense with “{ahead}”")
    if tree.tokens[v].tag in ("VBG", "VBZ", "VBP"):
        return "ongoing", reason("present tense")
    return "possible", reason(BARE)
