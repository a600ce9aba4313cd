"""What kind of thing stands at a token: a name, a person, a place, a state, one of a class of nouns."""

from __future__ import annotations

from factbox.annotate.event_mentions.clauses import Clauses
from factbox.annotate.event_mentions.lexicon import classes
from factbox.annotate.parse import Parsed, Token
from factbox.annotate.who import Named, Who
from factbox.data.offices import body_named, office_at
from factbox.data.states import code_of, demonym_code
from factbox.types import Mention

_HYPHENS = frozenset({"-", "‐", "‑"})
_PARTING = frozenset({":", ";", ")", "–", "—", "--"})
_ABSTRACT = ("tion", "sion", "ness", "ity", "ance", "ence", "ism", "ment")


class Tree(Clauses):
    """The grammar of one report, with the names that stand in it."""

    def __init__(self, parsed: Parsed, who: Who) -> None:
        super().__init__(parsed)
        self.who = who
        self._named: dict[int, Named | None] = {}

    def at(self, i: int) -> Named | None:
        """The name or reference that covers a token."""
        if i not in self._named:
            self._named[i] = self._at(i)
        return self._named[i]

    def _at(self, i: int) -> Named | None:
        token = self.tokens[i]
        part = self.parsed.sentences[token.sentence].part
        rows = self.who.inside(part, token.start, token.end)
        return max(rows, key=lambda row: (row.end - row.start, -row.start), default=None)

    def matches(self, i: int, words: frozenset[str]) -> bool:
        """Whether a phrase is one of `words`: lemmas, @classes, * for anything."""
        if "*" in words:
            return True
        return any(self._is(head, words) for head in self.heads(i))

    def state_at(self, i: int) -> str | None:
        """The state that a token names or whose people it names."""
        token = self.tokens[i]
        if not token.text[:1].isupper() or self._is_half(i):
            return None
        return demonym_code(token.text) or code_of(token.text)

    def beside(self, i: int, *deps: str) -> tuple[int, ...]:
        """The children of a noun that stand in one phrase with it, not behind a dateline or colon."""
        return tuple(
            k
            for k in self.kids(i, *deps)
            if k > i or not any(self._parts(one) for one in range(k + 1, i))
        )

    def _parts(self, i: int) -> bool:
        """ "OSLO (Agency) - Rebels": a dash with blanks, a colon, or a closing bracket."""
        token = self.tokens[i]
        if token.text in _HYPHENS:
            return token.start > self.tokens[i - 1].end
        return token.text in _PARTING

    def _is_half(self, i: int) -> bool:
        """ "pro-Iranian", "Syrian-backed": half a word says no belonging."""
        beside = [self.tokens[k] for k in (i - 1, i + 1) if 0 <= k < len(self.tokens)]
        token = self.tokens[i]
        return any(
            one.text in _HYPHENS and (one.end == token.start or one.start == token.end)
            for one in beside
        )

    def is_place(self, i: int) -> bool:
        """Whether a token is a place by name or by kind."""
        row = self.at(i)
        if isinstance(row, Mention):
            return row.kind == "place"
        token = self.tokens[i]
        named = token.ent[2:] in ("GPE", "LOC", "FAC") or code_of(token.text) is not None
        return (named and token.pos == "PROPN") or self.lemma(i) in classes()["place"]

    def is_named(self, i: int) -> bool:
        """Whether a token is (part of) a name, or a pronoun for a person."""
        token = self.tokens[i]
        if token.pos == "PRON":
            return token.lower in ("he", "him", "she", "her", "them", "they", "we", "us", "i", "me")
        return self.at(i) is not None or token.pos == "PROPN"

    def is_thing(self, i: int) -> bool:
        """Whether a noun is no one who could act: "the law", "deportation", "closer ties"."""
        token = self.tokens[i]
        if token.pos != "NOUN" or self.at(i) is not None:
            return False
        lemma = self.lemma(i)
        if lemma in classes()["bodies"] or body_named(token.lower) is not None:
            return False
        return lemma in classes()["things"] or lemma.endswith(_ABSTRACT)

    def _is(self, i: int, words: frozenset[str]) -> bool:
        lemma = self.lemma(i)
        for word in words:
            if not word.startswith("@"):
                if word == lemma:
                    return True
                continue
            if lemma in classes().get(word[1:], ()) or self._is_kind(i, word):
                return True
        return False

    def _is_kind(self, i: int, word: str) -> bool:
        match word:
            case "@name":
                return self.is_named(i)
            case "@place":
                return self.is_place(i)
            case "@person" | "@visitor":
                return self._is_person(i)
            case "@state":
                return self.state_at(i) is not None
            case "@body":
                row = self.at(i)
                return isinstance(row, Mention) and row.kind == "organization"
        return False

    def _is_person(self, i: int) -> bool:
        row = self.at(i)
        if row is not None:
            return row.kind == "person"
        token = self.tokens[i]
        named = token.ent.endswith("-PERSON") or token.lower in ("he", "him", "she", "her", "them")
        post = office_at(token.lemma.lower()) if token.pos == "NOUN" else None
        return named or token.ent.endswith("-NORP") or post is not None


def noun_phrase(tree: Tree, i: int) -> tuple[int, int]:
    """Offsets of a noun with what stands before it and "of": "the head of the Israeli army"."""
    first, last = i, i
    for k in tree.beside(i, "det", "amod", "compound", "nummod", "poss", "nmod", "quantmod"):
        left = _leftmost(tree, k)
        if left < first and tree.tokens[left].sentence == tree.tokens[i].sentence:
            first = left
    for k in tree.kids(i, "prep"):
        if k == i + 1 and tree.tokens[k].lower == "of":
            last = max(
                (max(c for c in (p, *tree.kids(p, "appos"))) for p in tree.kids(k, "pobj")),
                default=i,
            )
    beside = [k for k in tree.kids(i, "appos") if k == last + 1]
    last = beside[0] if beside else last
    return tree.tokens[first].start, tree.tokens[last].end


def _leftmost(tree: Tree, i: int) -> int:
    return min(tree.parsed.subtree(i))


def is_verb(token: Token) -> bool:
    """Whether a token is a verb that can tell an event, not one that describes a noun."""
    return token.pos == "VERB" and token.dep not in ("amod", "aux", "auxpass", "case", "prep")
