"""The status of an event that a noun names: its own adjectives, then a verb that is about its happening.

`event_mentions.status` says what each means.
"""

from __future__ import annotations

from collections.abc import Iterator

from factbox.annotate.event_mentions.lexicon import classes, status_words
from factbox.annotate.event_mentions.tense import Verdict, reason
from factbox.annotate.event_mentions.tree import Tree
from factbox.annotate.event_mentions.verb_status import of_verb, word_over

_LONGEST_CLIMB = 12
_NOT_DONE = frozenset(
    {"cancel", "postpone", "avoid", "prevent", "avert", "thwart", "foil", "scrap"}
)
_WANTED = frozenset({"demand", "urge", "seek", "request", "want", "propose"})
_MEANT = frozenset(
    {"plan", "schedule", "announce", "expect", "arrange", "prepare", "consider", "discuss"}
)


def of_noun(tree: Tree, i: int) -> Verdict:
    """What the words around a noun say of whether the event it names happened."""
    for k in tree.kids(i, "amod", "compound"):
        for status in status_words().get(("modifier", tree.tokens[k].lower), ()):
            return status, reason(f"“{tree.tokens[k].text} {tree.tokens[i].text}”")
    for governor, below in _noun_governors(tree, i):
        found = _over_noun(tree, governor, below)
        if found is not None:
            return found
    return "asserted", reason("the noun takes it as given")


def _noun_governors(tree: Tree, i: int) -> Iterator[tuple[int, int]]:
    below = i
    for _ in range(_LONGEST_CLIMB):
        token = tree.tokens[below]
        if token.head == below or token.dep in ("relcl", "parataxis", "advcl"):
            return
        yield token.head, below
        if tree.tokens[token.head].pos in ("VERB", "AUX"):
            return
        below = token.head


def _over_noun(tree: Tree, governor: int, below: int) -> Verdict | None:
    token = tree.tokens[governor]
    lemma = tree.lemma(governor)
    if token.pos == "ADP" and token.lower in ("before", "until"):
        return "planned", reason(f"“{token.text}” puts it later")
    if token.lower == "ahead":
        return "planned", reason("“ahead of” puts it later")
    if token.pos in ("NOUN", "PROPN"):
        return word_over(tree, governor, "noun", below)
    if token.pos not in ("VERB", "AUX"):
        return None
    if tree.tokens[below].dep in ("prep", "agent"):
        if lemma == "call" and tree.tokens[below].lower == "for":
            return "demanded", reason("“call for”")
        return None
    if lemma in _NOT_DONE:
        return "negated", reason(f"“{token.text}” keeps it from happening")
    if lemma in _WANTED and tree.tokens[below].dep == "dobj":
        return "demanded", reason(f"“{token.text}” asks for it")
    if lemma in _MEANT and tree.tokens[below].dep in ("dobj", "nsubjpass"):
        return "planned", reason(f"“{token.text}” is about something to come")
    if lemma not in classes()["happens"]:
        return None
    return of_verb(tree, governor)
