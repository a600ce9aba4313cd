"""What a word's tag says of its class and form, looked up and not matched.

spaCy's English models hold some 180 rules ("a word tagged VBZ is a verb", "“'ll” is a form of
“will”"), which its matcher tries on every word: a tenth of the time of a parse. Nearly all look at
one word, and of it at its tag, its role, and whether it is one of a hundred words; what they say is
found once for each such combination and kept. A few look at two words, and are tried where the
first of them stands. The outcome is that of spaCy's own rules in their order; a model whose rules
have another form keeps spaCy's way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_ASKED = ("TAG", "LOWER", "DEP", "IS_SPACE")
"""What a rule may ask of a word."""
_MOST_KEPT = 50_000
"""Words whose kind is remembered."""

Condition = Mapping[str, Any]
Sets = dict[int, int]
"""Attributes of a word by spaCy's numbers."""
Word = tuple[str, str, str, bool]
"""Tag, lower-case form, role, whether it is white space."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`sets` is what the word at `index` of the words that fit `conditions` becomes."""

    number: int
    conditions: tuple[Condition, ...]
    index: int
    sets: Sets


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What the rules on one word make of it; the rules on two of which it may be the first."""

    rules: tuple[Rule, ...]
    sets: Sets
    pairs: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class WordRules:
    """The rules of one model, with what was found by them so far."""

    strings: Any
    rules: tuple[Rule, ...]
    _kinds: dict[int, str] = field(default_factory=dict)
    _outcomes: dict[tuple[int, str, int, int], _Outcome] = field(default_factory=dict)

    def set_annotations(self, doc: Doc, _: object = None) -> None:
        """Set on each word of `doc` what the rules say of it."""
        from spacy.tokens._retokenize import set_token_attrs

        found = self._found(doc)
        changed = self._of_pairs(doc, found)
        for i, one in enumerate(found):
            sets = changed.get(i, one.sets)
            if sets:
                set_token_attrs(doc[i], sets)

    def _found(self, doc: Doc) -> list[_Outcome]:
        rows = doc.to_array(list(_ASKED)).tolist()
        found: list[_Outcome] = []
        for tag, lower, dep, space in rows:
            kind = self._kinds.get(lower)
            if kind is None:
                kind = self._kind(lower)
            key = (tag, kind, dep, space)
            outcome = self._outcomes.get(key)
            if outcome is None:
                strings = self.strings
                outcome = self._outcome((strings[tag], kind, strings[dep], bool(space)))
                self._outcomes[key] = outcome
            found.append(outcome)
        return found

    def _of_pairs(self, doc: Doc, found: Sequence[_Outcome]) -> Mapping[int, Sets]:
        """What becomes of words that a rule on two words is about."""
        fitting: dict[int, list[Rule]] = {}
        for i, one in enumerate(found[:-1]):
            for rule in one.pairs:
                after = doc[i + 1]
                word = (after.tag_, after.lower_, after.dep_, after.is_space)
                if _fits(rule.conditions[1], word):
                    fitting.setdefault(i + range(2)[rule.index], []).append(rule)
        return {i: _merged((*found[i].rules, *more)) for i, more in fitting.items()}

    def _kind(self, lower: int) -> str:
        """The word itself where a rule asks for it, else nothing."""
        word = self.strings[lower]
        asked = any(
            _holds(condition["LOWER"], word)
            for rule in self.rules
            for condition in rule.conditions
            if "LOWER" in condition
        )
        if len(self._kinds) >= _MOST_KEPT:
            self._kinds.clear()
        self._kinds[lower] = word if asked else ""
        return self._kinds[lower]

    def _outcome(self, word: Word) -> _Outcome:
        fitting = [rule for rule in self.rules if _fits(rule.conditions[0], word)]
        alone = tuple(rule for rule in fitting if len(rule.conditions) == 1)
        pairs = tuple(rule for rule in fitting if len(rule.conditions) == 2)
        return _Outcome(alone, _merged(alone), pairs)


def look_up(nlp: Language) -> None:
    """Let what the rules of `nlp` say be looked up, where they are of a form that can be."""
    ruler: Any = nlp.get_pipe("attribute_ruler") if nlp.has_pipe("attribute_ruler") else None
    rules = rules_of(ruler) if ruler is not None else None
    if rules is not None:
        quick = WordRules(nlp.vocab.strings, rules)
        ruler.match = lambda doc: ()
        ruler.set_annotations = quick.set_annotations


def rules_of(ruler: Any) -> tuple[Rule, ...] | None:
    """The rules of spaCy's `ruler`, one for each of their patterns; None where one has another form."""
    found: list[Rule] = []
    for number, given in enumerate(ruler.patterns):
        for pattern in given["patterns"]:
            if not 1 <= len(pattern) <= 2 or not all(map(_is_known, pattern)):
                return None
            found.append(Rule(number, tuple(pattern), given["index"], ruler.attrs[number]))
    return tuple(found)


def _is_known(condition: Condition) -> bool:
    asked = {name for value in condition.values() if isinstance(value, dict) for name in value}
    not_in = isinstance(condition.get("LOWER"), dict) and "NOT_IN" in condition["LOWER"]
    return set(condition) <= set(_ASKED) and asked <= {"IN", "NOT_IN", "REGEX"} and not not_in


def _merged(rules: Sequence[Rule]) -> Sets:
    """What rules set together; a later one wins."""
    merged: dict[int, int] = {}
    for rule in sorted(rules, key=lambda one: one.number):
        merged.update(rule.sets)
    return merged


def _fits(condition: Condition, word: Word) -> bool:
    said: dict[str, str | bool] = dict(zip(_ASKED, word, strict=True))
    return all(_holds(value, said[name]) for name, value in condition.items())


def _holds(wanted: Any, seen: str | bool) -> bool:
    if not isinstance(wanted, dict):
        return bool(wanted == seen)
    for name, value in wanted.items():
        fits = bool(re.search(value, str(seen))) if name == "REGEX" else seen in value
        if fits == (name == "NOT_IN"):
            return False
    return True
