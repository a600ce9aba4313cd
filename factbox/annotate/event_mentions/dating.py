"""When an event happened: the time expression that belongs to its trigger, or none.

A time belongs to the word that it hangs on: the nearest event word above it. Where it hangs on a verb
that tells no event ("is expected on Tuesday to sign"), the event below takes it. Joined verbs share a
time that stands before the second ("visited the base on Monday and met officers"), and a clause with
"while" or a plain participle shares its main clause's. A time is never carried out of its sentence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from factbox.annotate.event_mentions.lexicon import happenings
from factbox.annotate.event_mentions.tree import Tree, is_verb
from factbox.annotate.sentence_at import SentenceAt
from factbox.annotate.when.edtf import precision
from factbox.types import When

_DATED = ("date", "time")
_LONGEST_CLIMB = 16
_NATIVE = frozenset({"bear", "live", "study", "work", "grow", "be"})
"""Verbs of clauses with "where" that tell of another time."""
_BACK = frozenset({"had", "has", "have"})
_SHARING_MARKS = frozenset({"while", "as", "when"})


class Dates:
    """The times of a report, each hung on the word it belongs to."""

    def __init__(self, tree: Tree, times: Iterable[When]) -> None:
        self._tree = tree
        self._sentences = SentenceAt(tree.parsed.sentences)
        self._of: dict[int, When] = {}
        self._repeated: set[int] = set()
        for when in times:
            anchor = self._anchor(when)
            if anchor is None:
                continue
            if when.kind in _DATED:
                self._of.setdefault(anchor, when)
            elif when.kind == "set":
                self._repeated.add(anchor)

    @property
    def nouns(self) -> frozenset[int]:
        """The event nouns that a time belongs to."""
        return frozenset(i for i in self._of if not is_verb(self._tree.tokens[i]))

    def repeated(self, i: int) -> bool:
        """Whether the event is told as happening again and again ("every year")."""
        return i in self._repeated

    def of(self, i: int, others: frozenset[int], political: bool) -> When | None:
        """The time of the trigger at token `i`; `others` are the tokens of all triggers.

        `political` where it is an act of the ontology, which follows soon on what provoked it.
        """
        own = self._of.get(i)
        if own is not None:
            return own
        if self._tree.tokens[i].pos != "VERB":
            return self._beside(i, others)
        found = self._within(i) or self._shared(i, others)
        return found or (self._after_year(i) if political else None)

    def _within(self, i: int) -> When | None:
        """ "Were hurt in Monday's clashes": what happens in an event happens on its day."""
        for word in ("in", "during", "at"):
            for noun in self._tree.governed(i, word):
                when = self._of.get(noun) if self._is_event_noun(noun) else None
                if when is not None and not when.text.isdigit():
                    return when
        return None

    def _after_year(self, i: int) -> When | None:
        """ "closed it after war broke out in 1990": a year is coarse enough for both."""
        token = self._tree.tokens
        for k in self._tree.kids(i, "advcl", "prep"):
            marks = {token[m].lower for m in (k, *self._tree.kids(k, "mark"))}
            if "after" not in marks:
                continue
            for below in (k, *self._tree.kids(k, "pobj", "pcomp")):
                when = self._of.get(below)
                if when is not None and precision(when.edtf) == "year":
                    return when
        return None

    def _shared(self, i: int, others: frozenset[int]) -> When | None:
        """The time of the clause above, where English lets the two share it."""
        below = i
        for _ in range(_LONGEST_CLIMB):
            token = self._tree.tokens[below]
            above = self._where_above(below)
            head = token.head if above is None else above
            if above is None and (head == below or not self._shares(below, head, others)):
                return None
            when = self._of.get(head)
            if when is not None:
                start = self._tree.tokens[below].start
                own = self._tree.kids(below, "nsubj", "nsubjpass")
                return when if token.dep != "conj" or (when.start < start and not own) else None
            below = head
        return None

    def _where_above(self, i: int) -> int | None:
        """ "Will fly to Oslo on Monday, where she will speak": the verb whose time the clause shares."""
        tree = self._tree
        token = tree.tokens[i]
        if token.dep != "relcl":
            return None
        where = tree.tokens[tree.parsed.subtree(i)[0]].lower == "where"
        auxiliaries = {tree.tokens[k].lower for k in tree.kids(i, "aux", "auxpass")}
        plain = token.lemma.lower() not in _NATIVE and not auxiliaries & _BACK
        habit = token.tag in ("VBZ", "VBP")
        return tree.clause_verb(token.head) if where and plain and not habit else None

    def _shares(self, below: int, head: int, others: frozenset[int]) -> bool:
        token, above = self._tree.tokens[below], self._tree.tokens[head]
        if above.pos not in ("VERB", "AUX", "ADJ"):
            return False
        infinitive = any(self._tree.tokens[k].tag == "TO" for k in self._tree.kids(below, "aux"))
        match token.dep:
            case "conj":
                return True
            case "xcomp" | "ccomp" | "oprd":
                return head not in others and (infinitive or token.dep != "ccomp")
            case "advcl":
                marks = {self._tree.tokens[m].lower for m in self._tree.kids(below, "mark")}
                return token.tag == "VBG" and marks <= _SHARING_MARKS and not infinitive
        return False

    def _beside(self, i: int, others: frozenset[int]) -> When | None:
        """A noun that a verb says began or was held takes the verb's time."""
        token = self._tree.tokens[i]
        verb = self._tree.tokens[token.head]
        if (
            verb.pos == "VERB"
            and token.dep in ("nsubj", "nsubjpass", "dobj")
            and verb.i not in others
        ):
            return self._of.get(verb.i)
        return None

    def _anchor(self, when: When) -> int | None:
        """The event word that a time hangs on: the first verb or event noun above it."""
        i = self._head(when)
        if i is None or self._only_bounds(when) or self._names_a_thing(i):
            return None
        for _ in range(_LONGEST_CLIMB):
            token = self._tree.tokens[i]
            inside = when.start <= token.start and token.end <= when.end
            if not inside and (token.pos in ("VERB", "AUX") or self._is_event_noun(i)):
                return self._nearest_before(i, when)
            if token.head == i:
                return None
            i = token.head
        return None

    def _names_a_thing(self, i: int) -> bool:
        """ "The 2016 election", "Friday's paper": the time says which one, not when the verb was."""
        token = self._tree.tokens[i]
        above = self._tree.tokens[token.head]
        beside = token.dep in ("compound", "nummod", "amod", "nmod", "poss")
        return beside and above.pos in ("NOUN", "PROPN") and not self._is_event_noun(above.i)

    def _only_bounds(self, when: When) -> bool:
        """ "Since last year", "until May": the time bounds what happened and does not date it."""
        first = self._token_at(when)
        return bool(first) and self._tree.tokens[(first or 1) - 1].lower in ("since", "until")

    def _is_event_noun(self, i: int) -> bool:
        token = self._tree.tokens[i]
        return token.pos in ("NOUN", "PROPN") and self._tree.lemma(i) in happenings()

    def _nearest_before(self, i: int, when: When) -> int:
        """Parsers hang "the founding of the state in 1948" on the verb: the event noun just before has it."""
        part = self._tree.part(i)
        if part != when.part or self._tree.tokens[i].pos not in ("VERB", "AUX"):
            return i
        noun = self._noun_before(when, i)
        return i if noun is None else noun

    def _noun_before(self, when: When, verb: int) -> int | None:
        """The event noun after "after", "since", "until" whose phrase ends where the time begins."""
        first = self._token_at(when)
        if first is None:
            return None
        low = self._tree.parsed.bounds[self._tree.tokens[first].sentence][0]
        i = first - 1
        if i >= low and self._tree.tokens[i].pos == "ADP":
            i -= 1
        while i >= low and i != verb:
            token = self._tree.tokens[i]
            if self._tree.gerund(i) or (token.tag == "VBG" and token.dep == "pcomp"):
                return i
            if token.pos in ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ", "PRON"):
                return None
            if self._is_event_noun(i) and self._after_something(i):
                return i
            i -= 1
        return None

    def _after_something(self, i: int) -> bool:
        while self._tree.tokens[i].dep == "pobj" and self._tree.tokens[i].head != i:
            preposition = self._tree.tokens[self._tree.tokens[i].head]
            if preposition.lower in ("after", "since", "before", "until", "following"):
                return True
            if preposition.lower != "of":
                return False
            i = preposition.head
        return False

    def _token_at(self, when: When) -> int | None:
        number = self._sentences.number(when.part, when.start)
        if number is None:
            return None
        first, last = self._tree.parsed.bounds[number]
        tokens = self._tree.tokens
        found = bisect_right(tokens, when.start, first, last, key=lambda token: token.end)
        return found if found < last else None

    def _head(self, when: When) -> int | None:
        """The token of the time expression whose head stands outside it."""
        i = self._token_at(when)
        if i is None:
            return None
        for _ in range(_LONGEST_CLIMB):
            head = self._tree.tokens[self._tree.tokens[i].head]
            if head.i == i or not (when.start <= head.start < when.end):
                return i
            i = head.i
        return i
