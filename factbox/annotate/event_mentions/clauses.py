"""The subject and the objects of a verb, wherever English leaves them.

A missing subject is looked for at the verb that governs an infinitive or a participle, at the first of
joined verbs, at the noun that a relative clause describes, and right before a main verb. All answers are
token indices, in text order.
"""

from __future__ import annotations

from factbox.annotate.event_mentions.grammar import Grammar
from factbox.annotate.event_mentions.lexicon import classes

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST_CLIMB = 12


class Clauses(Grammar):
    """The grammar of one report, with the subjects and objects of its verbs."""

    def passive(self, v: int) -> bool:
        """Whether a verb is in the passive: "was signed", "deals brokered by"."""
        for _ in range(_LONGEST_CLIMB):
            if self.kids(v, "nsubjpass", "auxpass"):
                return True
            token = self.tokens[v]
            if token.tag != "VBN" or token.dep == "acl":
                return token.tag == "VBN"
            joined = token.dep == "conj" and not self.kids(v, "nsubj", "aux")
            if not joined or self.tokens[token.head].pos != "VERB":
                return False
            v = token.head
        return False

    def surface_subject(self, v: int) -> int | None:
        """The subject as grammar has it, found where English leaves it; None where there is none."""
        seen: set[int] = set()
        first = v
        while v not in seen and len(seen) < _LONGEST_CLIMB:
            seen.add(v)
            own = self.kids(v, "nsubj", "nsubjpass", "csubj")
            if own:
                return self._antecedent(self._who_of(own[-1]), v)
            if self.gerund(v):
                return self.kids(v, "compound")[0]
            found, v = self._elsewhere(v)
            if found is not None:
                return found
        return self._left_of(first)

    def _left_of(self, v: int) -> int | None:
        """The noun right before a main verb that the parser left without a subject: English wants one there."""
        token = self.tokens[v]
        auxiliaries = self.kids(v, "aux", "auxpass")
        if token.dep != "ROOT" or self.tokens[min((v, *auxiliaries))].tag not in _FINITE:
            return None
        i = min((v, *auxiliaries)) - 1
        low = self.parsed.bounds[token.sentence][0]
        while i >= low and self.tokens[i].pos == "ADV" and not self.tokens[i].ent:
            i -= 1
        if i < low or not (self.tokens[i].pos in ("NOUN", "PROPN") or self.tokens[i].ent):
            return None
        while self.tokens[i].dep == "conj" and low <= (head := self.tokens[i].head) < i:
            if any(self.tokens[k].text == "," for k in range(head, i)):
                break
            i = head
        return None if self.is_time(i) else i

    def _who_of(self, i: int) -> int:
        """ "The agency operating there said": whoever operates, where the participle was taken for it."""
        inner = self.kids(i, "nsubj") if self.tokens[i].tag == "VBG" else ()
        return inner[-1] if inner else i

    def subjects(self, v: int) -> tuple[int, ...]:
        """Who does it: the subject, or in the passive what stands after "by"."""
        if self.passive(v):
            return self.governed(v, "by")
        subject = self.surface_subject(v)
        return () if subject is None or self.is_time(subject) else (subject,)

    def objects(self, v: int) -> tuple[int, ...]:
        """What it is done to: the object, or in the passive the subject."""
        if self.gerund(v):
            return (self.tokens[v].head,)
        if self.passive(v):
            subject = self.surface_subject(v)
            return self.kids(v, "dobj") if subject is None else (subject,)
        found = tuple(self._antecedent(o, v) for o in self.kids(v, "dobj"))
        return found or self._counted(v) or self._raised_object(v) or self._shared_object(v)

    def _counted(self, v: int) -> tuple[int, ...]:
        """ "Seized up to 16 boats", where "up" was taken for a part of the verb."""
        ups = [k for k in self.kids(v, "prt", "advmod") if self.tokens[k].lower == "up"]
        behind = [to for k in ups for to in (*self.kids(k, "prep"), *self.kids(v, "prep"))]
        near = [to for to in behind if to - 1 in ups and self.tokens[to].lower == "to"]
        below = [p for to in near for p in self.kids(to, "pobj")]
        return tuple(p for p in below if self.tokens[p].tag == "CD" or self.kids(p, "nummod"))

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
