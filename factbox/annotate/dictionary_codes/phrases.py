"""A sentence as phrases inside phrases, the shape that the dictionaries were written for.

Labels are those of the Penn Treebank, as far as the coder asks for them: S, SBAR, VP, NP, PP, PRT, ADVP,
ADJP, and words with the tag they have.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

BE = frozenset({"AM", "IS", "ARE", "WAS", "WERE", "BE", "BEEN", "BEING", "'S", "'RE"})
WILL = frozenset({"WILL", "WOULD", "'LL", "'D"})
NOT = frozenset({"NOT", "N'T", "NEVER"})


@dataclass(eq=False, slots=True)
class Phrase:
    """A phrase or a word. `word` is empty for phrases; `token` is the word or the head of the phrase.

    `joined` is a noun phrase that "and" joins to the head of the one above it.
    """

    label: str
    token: int
    word: str = ""
    kids: list[Phrase] = field(default_factory=list)
    parent: Phrase | None = None
    joined: bool = False

    def add(self, *kids: Phrase) -> Phrase:
        """Hang phrases below this one, in order; returns this one."""
        for kid in kids:
            kid.parent = self
            self.kids.append(kid)
        return self

    def below(self, *labels: str) -> list[Phrase]:
        """The phrases right below with one of these labels."""
        return [kid for kid in self.kids if kid.label in labels]

    @property
    def is_clause(self) -> bool:
        return self.label in ("S", "SBAR")

    @property
    def is_name_part(self) -> bool:
        """Whether it is a word that names of actors and agents are made of."""
        return self.label[:2] in ("JJ", "NN", "DT")

    def above(self) -> Iterator[Phrase]:
        """The phrases above, the nearest first."""
        one = self.parent
        while one is not None:
            yield one
            one = one.parent


def head_words(noun: Phrase) -> list[Phrase]:
    """The words at the head of a noun phrase: its last noun, and those of what is joined to it."""
    words = [kid for kid in noun.kids if kid.label[:2] in ("NN", "CD", "JJ", "RB", "PR", "VB")]
    own = [kid for kid in words if kid.token == noun.token] or words[-1:]
    return [*own, *(word for kid in noun.below("NP") for word in head_words(kid))]


def first_word(phrase: Phrase) -> str:
    """The word that a phrase opens with, where one stands right below it."""
    return phrase.kids[0].word if phrase.kids else ""


def subject_clause(verb: Phrase) -> Phrase | None:
    """The clause that holds the subject of a verb phrase: "A wants to help" is one clause."""
    level = verb
    while level.parent is not None:
        above = level.parent
        if above.label == "VP":
            level = above
        elif above.label == "S":
            if first_word(level) != "TO" or above.below("NP"):
                return above
            level = above
        else:
            return level
    return None
