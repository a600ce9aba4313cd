"""Grammar as event finding asks for it: who is the subject, what is the object, what stands after "with".

All answers are token indices, in text order. A missing subject is looked for where English leaves it:
at the verb that governs an infinitive or a participle, at the first of joined verbs, at the noun that
a relative clause describes.
"""

from __future__ import annotations

from factbox.annotate.event_mentions.lexicon import classes
from factbox.annotate.parse import Parsed

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_LONGEST_CLIMB = 12


class Grammar:
    """The grammar of one report."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.tokens = parsed.tokens
        self._words = tuple(
            frozenset(token.lower for token in parsed.of(number))
            for number in range(len(parsed.bounds))
        )

    def kids(self, i: int, *deps: str) -> tuple[int, ...]:
        """The children of a token with one of these dependencies."""
        below = self.parsed.children[i]
        return tuple([k for k in below if self.tokens[k].dep in deps]) if below else ()

    def has_word(self, sentence: int, word: str) -> bool:
        """Whether a sentence has a word, in lower case."""
        return word in self._words[sentence]

    def lemma(self, i: int) -> str:
        """The lemma in lower case; of a plural name ("Accords") the singular."""
        token = self.tokens[i]
        lemma = token.lemma.lower()
        if lemma == "fire" and i > 1 and self.tokens[i - 2].lower == "cease":
            return "cease-fire"
        if token.tag == "NNPS" or (token.tag == "NNP" and lemma.endswith("s")):
            return lemma[:-1] if lemma.endswith("s") and len(lemma) > 3 else lemma
        return lemma

    def part(self, i: int) -> str:
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
        if not self.has_word(self.tokens[i].sentence, word):
            return ()
        found: list[int] = []
        for k in self._prepositions(i):
            if self.tokens[k].lower == word:
                found += self.kids(k, "pobj", "pcomp")
                for inner in self.kids(k, "prep"):
                    found += self.kids(inner, "pobj")
        return tuple(k for k in sorted(found) if not self.is_time(k))

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

    def passive(self, v: int) -> bool:
        """Whether a verb is in the passive: "was signed", "deals brokered by"."""
        if self.kids(v, "nsubjpass", "auxpass"):
            return True
        token = self.tokens[v]
        if token.tag == "VBN" and token.dep == "acl":
            return True
        joined = token.dep == "conj" and token.tag == "VBN" and not self.kids(v, "nsubj", "aux")
        return joined and self.tokens[token.head].pos == "VERB" and self.passive(token.head)

    def surface_subject(self, v: int) -> int | None:
        """The subject as grammar has it, found where English leaves it; None where there is none."""
        seen: set[int] = set()
        while v not in seen and len(seen) < _LONGEST_CLIMB:
            seen.add(v)
            own = self.kids(v, "nsubj", "nsubjpass", "csubj")
            if own:
                return self._antecedent(own[-1], v)
            if self.gerund(v):
                return self.kids(v, "compound")[0]
            found, v = self._elsewhere(v)
            if found is not None:
                return found
        return None

    def subjects(self, v: int) -> tuple[int, ...]:
        """Who does it: the subject, or in the passive what stands after "by"."""
        if self.passive(v):
            return self.governed(v, "by")
        subject = self.surface_subject(v)
        return () if subject is None else (subject,)

    def objects(self, v: int) -> tuple[int, ...]:
        """What it is done to: the object, or in the passive the subject."""
        if self.gerund(v):
            return (self.tokens[v].head,)
        if self.passive(v):
            subject = self.surface_subject(v)
            return self.kids(v, "dobj") if subject is None else (subject,)
        found = tuple(self._antecedent(o, v) for o in self.kids(v, "dobj"))
        return found or self._raised_object(v) or self._shared_object(v)

    def gerund(self, v: int) -> bool:
        """A verb in -ing that the parser took for part of a compound: "France leaving talks"."""
        token = self.tokens[v]
        return (
            token.dep == "compound"
            and token.lower.endswith("ing")
            and token.tag in ("NN", "NNP", "VBG")
            and bool(self.kids(v, "compound"))
            and self.tokens[self.kids(v, "compound")[0]].pos == "PROPN"
        )

    def clause_verb(self, i: int) -> int | None:
        """The verb of the clause that a token stands in; itself for a verb."""
        for _ in range(_LONGEST_CLIMB * 2):
            token = self.tokens[i]
            if token.pos in ("VERB", "AUX"):
                return i
            if token.head == i:
                return None
            i = token.head
        return None

    def _antecedent(self, i: int, v: int) -> int:
        """What a relative pronoun stands for: the noun that its clause describes."""
        token = self.tokens[i]
        if token.lower not in _RELATIVE or token.tag not in ("WDT", "WP", "IN", "DT", "PRP"):
            return i
        for _ in range(_LONGEST_CLIMB):
            verb = self.tokens[v]
            if verb.dep in ("relcl", "acl"):
                return self._described(verb.head, i, v)
            if verb.dep not in ("conj", "xcomp", "ccomp") or verb.head == v:
                return i
            v = verb.head
        return i

    def _described(self, noun: int, pronoun: int, v: int) -> int:
        """Of joined nouns, a clause in the singular describes the last: "X and Y, which backs Z"."""
        if self.tokens[v].tag != "VBZ":
            return noun
        return max((k for k in self.conjuncts(noun) if k < pronoun), default=noun)

    def _raised_object(self, v: int) -> tuple[int, ...]:
        """ "Urged Chad to sign": the subject of the infinitive is who was urged."""
        for clause in self.kids(v, "ccomp"):
            if any(self.tokens[k].tag == "TO" for k in self.kids(clause, "aux")):
                return self.kids(clause, "nsubj", "nsubjpass")
        return ()

    def _shared_object(self, v: int) -> tuple[int, ...]:
        """ "deals that X signed" without "that": the noun described is the object."""
        token = self.tokens[v]
        if token.dep == "relcl" and self.kids(v, "nsubj"):
            pronoun = self.tokens[self.kids(v, "nsubj")[0]].lower
            if pronoun not in _RELATIVE and not self.kids(v, "prep", "advmod"):
                return (token.head,)
        return ()

    def _elsewhere(self, v: int) -> tuple[int | None, int]:
        """A subject found beside a verb that has none, or the verb to ask next (itself to stop)."""
        token = self.tokens[v]
        head = self.tokens[token.head]
        if token.head == v:
            return None, v
        if token.dep == "xcomp" and head.lemma.lower() in classes()["object_control"]:
            objects = self.kids(head.i, "dobj")
            if objects:
                return objects[0], v
        if token.dep in ("acl", "relcl"):
            return self._of_noun(v)
        if token.dep == "pcomp":
            verb = self.clause_verb(token.head)
            return None, v if verb is None else verb
        if token.dep in ("xcomp", "conj", "advcl", "ccomp", "dep", "oprd") and head.pos in (
            "VERB",
            "AUX",
        ):
            return None, head.i
        if token.dep in ("xcomp", "ccomp", "advcl") and head.pos == "ADJ":
            return None, head.i
        return None, head.i if token.dep == "acomp" else v

    def _of_noun(self, v: int) -> tuple[int | None, int]:
        """The subject of a clause that describes a noun: "plan to sign", "delegation visiting".

        Whoever "sent a letter criticising" it criticised it.
        """
        token = self.tokens[v]
        noun = self.tokens[token.head]
        if (
            token.tag == "VBG"
            and noun.dep == "dobj"
            and self.lemma(noun.i) in classes()["utterance"]
        ):
            return None, noun.head
        if token.tag in ("VBG", "VBN") or token.dep == "relcl":
            infinitive = any(self.tokens[k].tag == "TO" for k in self.kids(v, "aux"))
            if not infinitive:
                return token.head, v
        owner = self.governed(token.head, "for") or self.kids(token.head, "poss")
        if owner:
            return owner[0], v
        verb = self.clause_verb(token.head)
        return None, v if verb is None else verb
