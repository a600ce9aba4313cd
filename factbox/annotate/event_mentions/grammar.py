"""Grammar as event finding asks for it: what hangs on a word, what stands after "with", what is joined by "and".

All answers are token indices, in text order.
"""

from __future__ import annotations

from factbox.annotate.event_mentions.lexicon import classes
from factbox.annotate.parse import Parsed
from factbox.types import Part


class Grammar:
    """The grammar of one report."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.tokens = parsed.tokens
        self._deps = tuple([token.dep for token in parsed.tokens])
        self._lower = tuple([token.text.lower() for token in parsed.tokens])
        self._words = tuple(frozenset(self._lower[first:last]) for first, last in parsed.bounds)
        self._lemmas: dict[int, str] = {}
        self._after: dict[int, dict[str, tuple[int, ...]]] = {}

    def kids(self, i: int, *deps: str) -> tuple[int, ...]:
        """The children of a token with one of these dependencies."""
        below = self.parsed.children[i]
        if not below:
            return ()
        found = self._deps
        return tuple([k for k in below if found[k] in deps])

    def has_word(self, sentence: int, word: str) -> bool:
        """Whether a sentence has a word, in lower case."""
        return word in self._words[sentence]

    def lemma(self, i: int) -> str:
        """The lemma in lower case; of a plural name ("Accords") the singular."""
        found = self._lemmas.get(i)
        if found is None:
            found = self._lemmas[i] = self._lemma(i)
        return found

    def _lemma(self, i: int) -> str:
        token = self.tokens[i]
        lemma = token.lemma.lower()
        if lemma == "fire" and i > 1 and self._lower[i - 2] == "cease":
            return "cease-fire"
        if token.tag == "NNPS" or (token.tag == "NNP" and lemma.endswith("s")):
            return lemma[:-1] if lemma.endswith("s") and len(lemma) > 3 else lemma
        return lemma

    def part(self, i: int) -> Part:
        """The part of the report that a token stands in."""
        return self.parsed.sentences[self.tokens[i].sentence].part

    def conjuncts(self, i: int) -> tuple[int, ...]:
        """A token and all that are joined to it by commas and "and"."""
        found = [i]
        for one in found:
            found.extend(self.kids(one, "conj"))
        return tuple(sorted(found))

    def heads(self, i: int) -> tuple[int, ...]:
        """The nouns that a phrase is about: its head, appositions, what it is a number of ("dozens of
        raids"), and what a noun that only wraps another is made of ("aid deliveries").
        """
        found = [i, *self.kids(i, "appos")]
        if self.lemma(i) in classes()["transparent"] or self.tokens[i].tag == "CD":
            found += self.governed(i, "of")
        if self.lemma(i) in classes()["wrapping"]:
            found += [k for k in self.kids(i, "compound") if self.tokens[k].pos == "NOUN"]
        if self.tokens[i].lower in ("it", "them", "this"):
            found += self._meant_by(i)
        return tuple(found)

    def _meant_by(self, i: int) -> tuple[int, ...]:
        """ "X opened an office but Y closed it": the object of the verb joined before."""
        verb = self.tokens[self.tokens[i].head]
        if verb.dep not in ("conj", "advcl") or self.tokens[verb.head].pos != "VERB":
            return ()
        return tuple(o for o in self.kids(verb.head, "dobj") if o < i)

    def governed(self, i: int, word: str) -> tuple[int, ...]:
        """What stands after the preposition `word` below a token; "ahead of", "out of" count as both."""
        if word not in self._words[self.tokens[i].sentence]:
            return ()
        after = self._after.get(i)
        if after is None:
            after = self._after[i] = self._governed(i)
        return after.get(word, ())

    def _governed(self, i: int) -> dict[str, tuple[int, ...]]:
        """What stands after each preposition below a token."""
        found: dict[str, list[int]] = {}
        for k in self._prepositions(i):
            below = [*self.kids(k, "pobj", "pcomp")]
            for inner in self.kids(k, "prep"):
                below += self.kids(inner, "pobj")
            found.setdefault(self._lower[k], []).extend(below)
        return {
            word: tuple([k for k in sorted(below) if not self.is_time(k)])
            for word, below in found.items()
        }

    def is_time(self, i: int) -> bool:
        """Whether a token is (part of) a day or hour, and so nobody and nowhere."""
        return self.tokens[i].ent[2:] in ("DATE", "TIME")

    def _prepositions(self, i: int) -> list[int]:
        """Those below a token, and those that the parser hung on a day below it."""
        kinds = ("prep", "agent", "dative", "prt", "advmod", "pcomp")
        found = list(self.kids(i, *kinds))
        for k in (i, *found):
            for day in self.kids(k, "pobj", "npadvmod"):
                if self.is_time(day):
                    found += self.kids(day, "prep")
        return found
