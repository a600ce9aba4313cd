"""Phrases from the grammar of a sentence: each word with what hangs on it becomes a phrase.

Auxiliaries and "to" open verb phrases of their own, as in the Penn Treebank: (VP has (VP been (VP killed))).
Joined verbs share the subject that stands before the first. A noun that something is asked of
("asked him to go") opens the clause of what is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factbox.annotate.dictionary_codes.phrases import Phrase
from factbox.annotate.parse import Parsed

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "pobj", "dative", "conj", "appos")
_AUXILIARIES = ("aux", "auxpass", "neg")
_BEFORE = (
    "det", "amod", "compound", "nummod", "poss", "nmod", "predet", "quantmod", "case", "advmod",
    "neg", "preconj", "npadvmod", "punct",
)  # fmt: skip
_HYPHENS = ("-", "‐", "‑")
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "SYM", "DET")
_TO = "TO"
_DEEPEST = 25
"""Levels of grammar that are followed; what hangs deeper is a bare word."""


class Builder:
    """Builds the phrases of one sentence."""

    def __init__(self, parsed: Parsed, sentence: int) -> None:
        self._tokens = parsed.tokens
        self._children = parsed.children
        self._bounds = parsed.bounds[sentence]
        self._depth = 0

    def root(self) -> Phrase:
        """All that the sentence holds; a sentence of several roots holds them side by side."""
        first, last = self._bounds
        found = Phrase("ROOT", first)
        for token in self._tokens[first:last]:
            if token.head == token.i or not first <= token.head < last:
                found.add(self._phrase(token.i))
        return found

    def _kids(self, i: int, *deps: str) -> list[int]:
        first, last = self._bounds
        kids = [k for k in self._children[i] if first <= k < last]
        return [k for k in kids if self._tokens[k].dep in deps] if deps else kids

    def _word(self, i: int) -> Phrase:
        """A word with its tag; part of a name is a name, whatever the tagger made of it ("Barack")."""
        token = self._tokens[i]
        named = token.ent and token.text[:1].isupper() and token.tag[:2] not in ("NN", "JJ", "DT")
        return Phrase("NNP" if named else token.tag, i, token.text.upper())

    def _is_clause(self, i: int) -> bool:
        token = self._tokens[i]
        if token.pos in ("VERB", "AUX"):
            return True
        return any(self._tokens[k].dep in _SUBJECTS for k in self._children[i])

    def _phrase(self, i: int) -> Phrase:
        self._depth += 1
        found = self._word(i) if self._depth > _DEEPEST else self._shaped(i)
        self._depth -= 1
        return found

    def _shaped(self, i: int) -> Phrase:
        token = self._tokens[i]
        if self._is_clause(i):
            return self._clause(i)
        if token.dep in ("prep", "agent") or (token.dep == "dative" and token.pos == "ADP"):
            return self._after(i)
        if token.dep == "prt":
            return Phrase("PRT", i).add(self._word(i))
        if token.pos in _NOMINAL or (token.ent and token.dep in _ARGUMENTS):
            return self._noun(i)
        if token.pos in ("ADJ", "ADV"):
            label = "ADJP" if token.pos == "ADJ" else "ADVP"
            return Phrase(label, i).add(self._word(i), *map(self._phrase, self._kids(i, "prep")))
        if token.pos in ("ADP", "SCONJ") and self._kids(i, "pobj", "pcomp"):
            return self._after(i)
        return self._word(i)

    def _after(self, i: int) -> Phrase:
        """A preposition with what it governs."""
        found = Phrase("PP", i).add(self._word(i))
        return found.add(
            *(self._phrase(k) for k in self._kids(i) if self._tokens[k].dep != "punct")
        )

    def _noun(self, i: int, spared: Iterable[int] = ()) -> Phrase:
        """A noun with the words before it, then what hangs on it behind."""
        kids = [k for k in self._kids(i) if k not in spared]
        before = [k for k in kids if k < i and self._tokens[k].dep in _BEFORE]
        core = Phrase("NP", i).add(*self._words(self._below(i, before)))
        done = set(before)
        behind = [k for k in kids if k not in done and self._tokens[k].dep not in ("punct", "case")]
        if not behind:
            return core
        return Phrase("NP", i).add(core, *(self._behind(k) for k in behind))

    def _behind(self, k: int) -> Phrase:
        token = self._tokens[k]
        if token.dep == "acl" and token.tag in ("VBN", "VBG", "VBD"):
            return self._verb(k)
        found = self._phrase(k)
        found.joined = found.label == "NP" and token.dep == "conj"
        return found

    def _below(self, i: int, before: Sequence[int]) -> list[int]:
        """The noun, the words before it and all below these, in text order."""
        found = [i]
        waiting = list(before)
        while waiting:
            k = waiting.pop()
            found.append(k)
            waiting += self._kids(k)
        return sorted(k for k in found if k <= i)

    def _words(self, tokens: Sequence[int]) -> list[Phrase]:
        """Words; those that hyphens join are one."""
        found: list[Phrase] = []
        for k in tokens:
            word, token = self._word(k), self._tokens[k]
            before = self._tokens[k - 1] if k else None
            joined = (
                before is not None
                and before.end == token.start
                and found
                and (token.text in _HYPHENS or before.text in _HYPHENS)
            )
            if joined:
                last = found.pop()
                word = Phrase(
                    word.label if token.text not in _HYPHENS else last.label,
                    k,
                    last.word + word.word,
                )
            found.append(word)
        return found

    def _clause(self, i: int) -> Phrase:
        """A clause: what stands before the verb phrase, and this; SBAR where a word opens it."""
        kids = self._kids(i)
        openers = [k for k in kids if k < i and self._opens(k)]
        subjects = [k for k in kids if self._tokens[k].dep in _SUBJECTS]
        last = max((k for k in subjects if k < i), default=i)
        done = {*openers, *subjects}
        ahead = [
            k
            for k in kids
            if k < last
            and k not in done
            and self._tokens[k].dep not in ("punct", "cc", *_AUXILIARIES)
        ]
        clause = Phrase("S", i).add(*(self._phrase(k) for k in ahead))
        there = self._there(i, subjects)
        if there is not None:
            clause.add(*there)
        else:
            clause.add(
                *(self._phrase(k) for k in subjects), self._verb(i, (*openers, *ahead, *subjects))
            )
        clause.add(*(self._phrase(k) for k in self._own_clauses(i)))
        if not openers:
            return clause
        return Phrase("SBAR", i).add(*(self._word(k) for k in openers), clause)

    def _opens(self, k: int) -> bool:
        token = self._tokens[k]
        return token.dep == "mark" or (
            token.tag in ("WRB", "WDT", "WP") and token.dep not in _SUBJECTS
        )

    def _there(self, i: int, subjects: Sequence[int]) -> tuple[Phrase, Phrase] | None:
        """ "There were soldiers killed": the soldiers were killed."""
        objects = self._kids(i, "attr", "dobj")
        if not any(self._tokens[k].dep == "expl" for k in subjects) or not objects:
            return None
        told = [k for k in self._kids(objects[0], "acl") if self._tokens[k].tag in ("VBN", "VBG")]
        if not told:
            return None
        inner = self._verb(told[0])
        return self._noun(objects[0], told), Phrase("VP", i).add(self._word(i), inner)

    def _own_clauses(self, i: int) -> list[int]:
        """Joined verbs with a subject of their own."""
        joined = self._kids(i, "conj", "parataxis")
        return [k for k in joined if self._is_clause(k) and self._kids(k, *_SUBJECTS)]

    def _verb(self, i: int, spared: Iterable[int] = ()) -> Phrase:
        """The verb phrase with its auxiliaries around it and the verbs joined to it."""
        if self._depth > _DEEPEST:
            return Phrase("VP", i).add(self._word(i))
        self._depth += 1
        own = set(self._own_clauses(i))
        alike = [k for k in self._kids(i, "conj") if self._is_clause(k) and k not in own]
        apart = [k for k in alike if self._auxiliaries(k)]
        sharing = [k for k in alike if k not in apart]
        inner = self._joined(i, self._bare(i, {*spared, *own, *alike}), sharing)
        found = self._joined(i, self._wrapped(i, inner), apart)
        self._depth -= 1
        return found

    def _joined(self, i: int, first: Phrase, others: Sequence[int]) -> Phrase:
        if not others:
            return first
        marks = [self._word(k) for k in self._kids(i, "cc")]
        return Phrase("VP", i).add(first, *marks, *map(self._verb, others))

    def _auxiliaries(self, i: int) -> list[int]:
        return [k for k in self._kids(i, "aux", "auxpass") if k < i]

    def _wrapped(self, i: int, inner: Phrase) -> Phrase:
        """(VP has (VP not been (VP ...))), from the inside out."""
        kids = [k for k in self._kids(i, *_AUXILIARIES) if k < i]
        negated: list[int] = []
        for k in reversed(kids):
            if self._tokens[k].dep == "neg":
                negated.append(k)
                continue
            helper = Phrase("AUX", k, self._tokens[k].text.upper())
            inner = Phrase("VP", k).add(helper, *map(self._word, negated), inner)
            negated = []
        if negated:
            inner = Phrase("VP", i).add(Phrase("AUX", i), *map(self._word, negated), inner)
        return inner

    def _bare(self, i: int, spared: set[int]) -> Phrase:
        """The verb with what stands behind it and is no joined verb."""
        left_out = spared | set(self._kids(i, "cc", "punct", "mark", *_AUXILIARIES))
        kids = [k for k in self._kids(i) if k not in left_out]
        phrase = Phrase("VP", i).add(self._word(i))
        raised = self._raised(kids)
        for k in kids:
            if raised and k == raised[0]:
                continue
            phrase.add(self._asked(raised[0], k) if raised and k == raised[1] else self._phrase(k))
            if self._tokens[k].dep == "acomp":
                phrase.add(*(self._phrase(c) for c in self._kids(k, "xcomp", "ccomp")))
        return phrase

    def _raised(self, kids: Sequence[int]) -> tuple[int, int] | tuple[()]:
        """The object that an infinitive behind it belongs to."""
        objects = [
            k
            for k in kids
            if self._tokens[k].dep in ("dobj", "dative") and self._tokens[k].pos != "ADP"
        ]
        clauses = [k for k in kids if self._tokens[k].dep == "xcomp" and self._is_infinitive(k)]
        if objects and clauses and objects[-1] < clauses[0]:
            return objects[-1], clauses[0]
        return ()

    def _is_infinitive(self, k: int) -> bool:
        return any(self._tokens[a].tag == _TO for a in self._kids(k, "aux"))

    def _asked(self, noun: int, verb: int) -> Phrase:
        return Phrase("S", verb).add(self._phrase(noun), self._verb(verb))
