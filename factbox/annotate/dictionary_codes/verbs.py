"""What a verb phrase tells: acts, from the inside out.

A verb phrase has the code of its verb, or of the pattern that fits; its subject acts; the acts of the verb
phrases inside it, else the actors below it, are what is done and to whom. Of a passive the subject is
the target, and who acts stands after "by", "from" or "in". Clauses below it are looked at only where
nothing else is told. Published as PETRARCH-2 (C. Norris, P. Schrodt & J. Beieler, JOSS 2017).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from factbox.annotate.dictionary_codes.acts import NOTHING, Act, Code, Matched, code_of, settled
from factbox.annotate.dictionary_codes.nouns import Nouns, mixed
from factbox.annotate.dictionary_codes.patterns import around, best
from factbox.annotate.dictionary_codes.phrases import BE, NOT, WILL, Phrase, first_word
from factbox.data import coder
from factbox.data.coder import Verb

_SOURCES = ("BY", "FROM", "IN")
_TARGETS = ("AT", "AGAINST", "INTO", "TOWARDS")
_PAST = ("VBD", "VBN")
_SAY = 0x1000
_MOST = 200
"""Acts of one phrase that are followed."""


class Verbs:
    """The acts of the verb phrases of one sentence."""

    def __init__(self, nouns: Nouns, lemmas: Sequence[str]) -> None:
        self._nouns = nouns
        self._lemmas = lemmas
        self._found: dict[Phrase, tuple[Act, ...]] = {}

    def acts(self, phrase: Phrase) -> tuple[Act, ...]:
        """What a clause or verb phrase tells."""
        if phrase not in self._found:
            told = self._verb(phrase) if phrase.label == "VP" else self._clause(phrase)
            self._found[phrase] = tuple(islice(told, _MOST))
        return self._found[phrase]

    def _clause(self, phrase: Phrase) -> Iterator[Act]:
        closed = bool(phrase.below("NP"))
        for kid in phrase.below("S", "SBAR", "VP"):
            yield from (replace(act, suffered=False) if closed else act for act in self.acts(kid))

    def _verb(self, phrase: Phrase) -> Iterator[Act]:
        passive = is_passive(phrase)
        code, befalls, by = self._code(phrase, passive)
        subjects = self._subjects(phrase)
        if passive or (befalls.number and not code.number):
            told = self._suffered(phrase, code if passive else befalls, subjects, by)
            if told is not None:
                yield from told
                return
        for act in self._done(phrase, code, befalls, subjects, by):
            yield from settled(act)

    def _suffered(
        self, phrase: Phrase, code: Code, subjects: tuple[str, ...], by: tuple[Matched, ...]
    ) -> tuple[Act, ...] | None:
        """What a passive tells; None where it tells nothing by itself."""
        after = [(first_word(kid), self._nouns.after(kid)) for kid in phrase.below("PP")]
        sources = tuple(one for word, codes in after if word in _SOURCES for one in codes)
        targets = (*subjects, *(one for word, codes in after if word in _TARGETS for one in codes))
        if not sources and not code.number:
            return None
        if not targets:
            return (Act(sources, None, code, by, _first(by), suffered=True),)
        return tuple(Act(sources, one, code, by, _first(by)) for one in targets[:1])

    def _done(
        self,
        phrase: Phrase,
        code: Code,
        befalls: Code,
        subjects: tuple[str, ...],
        by: tuple[Matched, ...],
    ) -> list[Act]:
        inner = self._inner(phrase)
        clauses = phrase.below("S", "SBAR")
        found: list[Act] = []
        if inner:
            code = NOTHING if _negates(phrase) else code
            found = [one for act in inner for one in _over(act, subjects, code, by)]
            if phrase.kids[0].word in WILL:
                found = [replace(act, intended=True) for act in found]
        elif lower := self._lower(phrase):
            found = [Act(subjects, one, code, by, _first(by), befalls) for one in lower]
        elif not clauses and (subjects or code.number):
            found = [Act(subjects, None, code, by, _first(by))]
        if found:
            return found
        below = [act for kid in clauses for act in self.acts(kid) if _says(act, code)]
        return [one for act in below for one in _over(act, subjects, code, by)]

    def _inner(self, phrase: Phrase) -> list[Act]:
        """The acts of the verb phrases inside; those that "not" stands before are refused."""
        acts = [act for kid in phrase.below("VP") for act in self.acts(kid)]
        return [act.refused() for act in acts] if _negates(phrase) else acts

    def _lower(self, phrase: Phrase) -> tuple[str, ...]:
        nouns = [code for kid in phrase.below("NP") for code in self._nouns.codes(kid)]
        return mixed(nouns, self._nouns.first_after(phrase))

    def _subjects(self, phrase: Phrase) -> tuple[str, ...]:
        """The actors of the noun phrase beside a verb phrase."""
        beside = phrase.parent.below("NP") if phrase.parent is not None else []
        return next((codes for kid in beside if (codes := self._nouns.codes(kid))), ())

    def _code(self, phrase: Phrase, passive: bool) -> tuple[Code, Code, tuple[Matched, ...]]:
        """The code of a verb phrase, the code of what befalls its subject, and what it was found by."""
        head = phrase.kids[0]
        verb = self._entry(phrase, head)
        if verb is None:
            return NOTHING, NOTHING, ()
        active, befalls = code_of(verb.code)
        by = Matched(head.token, head.word)
        found = best(verb.block, around(phrase, passive))
        if found is not None:
            pattern, taken = found
            self._nouns.spent |= taken
            active, befalls = code_of(pattern.code)
            by = Matched(head.token, head.word, pattern.words, pattern.line)
        if passive and not active.number:
            active = befalls
        return active, befalls, (by,) if active.number or befalls.number else ()

    def _entry(self, phrase: Phrase, head: Phrase) -> Verb | None:
        """The verb of the dictionary, by its form, else by its lemma; with the particle that stands by it."""
        if head.label[:2] not in ("VB", "MD"):
            return None
        beside = {first_word(kid) for kid in phrase.below("PRT", "ADVP", "PP")}
        for form in (head.word, self._lemmas[head.token].upper()):
            for verb in coder.verbs().get(form, ()):
                if beside.issuperset(verb.particles):
                    return verb
        return None


def _over(
    act: Act, subjects: tuple[str, ...], code: Code, by: tuple[Matched, ...]
) -> Iterable[Act]:
    """An act with the verb phrase above it."""
    if not subjects and not code.number:
        return (act,)
    both = (*by, *act.by)
    joined = code.joined(act.code)
    on = act.on if joined == act.code else _first(by) or act.on
    if act.suffered:
        if subjects:
            return tuple(Act(act.sources, one, joined, both, on) for one in subjects)
        return (replace(act, code=joined, by=both, on=on),)
    if act.sources:
        return (Act(subjects, act, code, by, _first(by)),)
    return (replace(act, sources=subjects, code=joined, by=both, on=on, answer=NOTHING),)


def _says(act: Act, over: Code) -> bool:
    """Whether an act in a clause says anything; one without a code does to a verb that is about somebody."""
    return bool(act.target or act.code.number or (act.sources and over.number not in (0, _SAY)))


def _first(by: tuple[Matched, ...]) -> Matched | None:
    return by[0] if by else None


def is_passive(phrase: Phrase) -> bool:
    """Whether the verb is a participle under "be", or one that describes a noun."""
    if not phrase.kids or phrase.kids[0].label not in _PAST or phrase.parent is None:
        return False
    if phrase.parent.label == "NP":
        return True
    levels = list(phrase.above())[:2]
    return any(level.label == "VP" and first_word(level) in BE for level in levels)


def _negates(phrase: Phrase) -> bool:
    return len(phrase.kids) > 1 and phrase.kids[1].word in NOT and bool(phrase.below("VP"))
