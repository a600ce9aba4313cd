"""Which actors a noun phrase stands for: actors of the dictionary by name, with the sort of agent they are.

"Syrian rebels" is SYR + REB. Names in the phrase itself come before those in the phrases inside it,
and these before what stands after a preposition. A pronoun stands for the actor of the clause above.
Codes are those that hold on the day of the report.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factbox.annotate.dictionary_codes.phrases import Phrase
from factbox.data import coder

_MARK = "~"
_PEOPLE = "~PPL"
_REFLEXIVE = ("SELF", "SELVES")
_DEEPEST = 60
_NEAR = 20
"""Phrases beside what holds a clause that a pronoun is looked for in."""
_STATE = 3
_MOST = 12
"""Actors of one phrase: of a longer list the first ones are coded."""


class Nouns:
    """The codes of the noun phrases of one sentence; each is worked out once."""

    def __init__(self, day: str | None) -> None:
        self._day = day
        self._found: dict[Phrase, tuple[str, ...]] = {}
        self._open: set[Phrase] = set()
        self.spent: set[int] = set()
        """Tokens that a pattern has taken for its verb: they stand for nobody any more."""

    def codes(self, noun: Phrase) -> tuple[str, ...]:
        """The actors that a noun phrase stands for; "~GOV" where only the sort is known."""
        if noun not in self._found:
            if noun in self._open or len(self._open) > _DEEPEST:
                return ()
            self._open.add(noun)
            self._found[noun] = self._worked_out(noun)
            self._open.discard(noun)
        return self._found[noun]

    def after(self, preposition: Phrase) -> tuple[str, ...]:
        """The actors after a preposition."""
        nouns = [kid for kid in preposition.kids[1:] if kid.label == "NP"]
        return self.codes(nouns[0]) if nouns else ()

    def first_after(self, phrase: Phrase) -> tuple[str, ...]:
        """The actors after the first preposition in a phrase that has any, with the sorts of agent that
        stand before them: "met with ministers in Chad".
        """
        found: list[str] = []
        for kid in phrase.below("PP"):
            found += self.after(kid)
            if _actors(found):
                break
        return tuple(found)

    def _worked_out(self, noun: Phrase) -> tuple[str, ...]:
        """The codes of the phrase itself, and of those joined to it; one of these without an actor of
        its own takes those of the phrase."""
        found = list(self._itself(noun))
        for kid in noun.kids:
            if kid.joined:
                codes = list(self.codes(kid))
                shares = _actors(found) and not _actors(codes)
                found += _joined(_states(found), codes) if shares else codes
        return tuple(dict.fromkeys(found))[:_MOST]

    def _itself(self, noun: Phrase) -> tuple[str, ...]:
        words: list[str] = []
        own: list[str] = []
        inside: list[str] = []
        after: list[str] = []
        told: list[str] = []
        for kid in noun.kids:
            if kid.joined:
                continue
            if kid.label == "NP":
                further, codes = self._text(kid)
                words += further
                inside += codes
            elif kid.is_name_part:
                words += self._spoken(kid)
            elif kid.label == "PP":
                behind = self.after(kid)
                if _actors(behind):
                    after = after or list(behind)
                else:
                    words += self._words_below(kid)
            elif kid.label == "PRP":
                own += self._meant(noun, kid)
            elif kid.label == "VP":
                told += self._told(kid)
        own += self._looked_up(words)
        return mixed(own, inside, after, told)

    def _told(self, clause: Phrase) -> list[str]:
        """The actors in a participle that describes the noun: "a report released in Paris"."""
        found = [code for kid in clause.below("NP") for code in self.codes(kid)]
        return found or list(self.first_after(clause))

    def _text(self, noun: Phrase) -> tuple[list[str], list[str]]:
        """The words of a phrase inside a phrase, and the actors after its prepositions."""
        words: list[str] = []
        codes: list[str] = []
        for kid in noun.kids:
            if kid.label == "PP":
                found = self.after(kid)
                if _actors(found):
                    codes += found
                else:
                    words += self._words_below(kid)
            elif kid.label == "NP":
                further, more = self._text(kid)
                words += further
                codes += more
            elif kid.is_name_part:
                words += self._spoken(kid)
        return words, codes

    def _spoken(self, word: Phrase) -> list[str]:
        return [] if word.token in self.spent else [word.word]

    def _words_below(self, phrase: Phrase) -> list[str]:
        found: list[str] = []
        for kid in phrase.kids:
            if kid.label == "NP":
                found += self._text(kid)[0]
            elif kid.word:
                found += self._spoken(kid)
        return found

    def _looked_up(self, words: Sequence[str]) -> list[str]:
        """The codes of all names in a row of words, actors before agents at each place; of a state and
        its own office right behind ("the US Secretary of State") the office."""
        found: list[str] = []
        place, end = 0, -1
        while place < len(words):
            code, length = self._name_at(words, place)
            if code is not None:
                if end == place and _is_of_state(code, found[-1]):
                    found.pop()
                found.append(code)
                end = place + length
            place += length
        return found

    def _name_at(self, words: Sequence[str], place: int) -> tuple[str | None, int]:
        """The code of the longest name at a place that holds on the day, and how many words it is."""
        for codes, length in coder.actors().at(words, place):
            code = coder.code_on(codes, self._day)
            if code is not None:
                return code, length
        return next(coder.agents().at(words, place), (None, 1))

    def _meant(self, noun: Phrase, pronoun: Phrase) -> tuple[str, ...]:
        """Whom a pronoun stands for: the first actor beside what holds its clause."""
        reflexive = pronoun.word.endswith(_REFLEXIVE)
        local = True
        for level in noun.above():
            if local and level.is_clause and not reflexive:
                local = False
                continue
            if not local or reflexive:
                for beside in level.kids[:_NEAR]:
                    found = self.codes(beside) if beside.label == "NP" else ()
                    if found:
                        return found
        return ()


def mixed(*ranks: Iterable[str]) -> tuple[str, ...]:
    """Each actor with the sorts of agent; of several ranks the first that has any."""
    rows = [tuple(rank) for rank in ranks]
    actors = next((found for rank in rows if (found := _actors(rank))), [])
    agents = next((found for rank in rows if (found := _agents(rank))), [])
    return tuple(dict.fromkeys(one for one in _joined(actors or [_MARK], agents) if one != _MARK))


def _joined(actors: Sequence[str], agents: Sequence[str]) -> list[str]:
    found = list(actors)
    for agent in agents:
        if agent == _PEOPLE and len(agents) > 1:
            continue
        if agent.endswith(_MARK):
            found = [one if agent[:-1] in one else agent[:-1] + one.lstrip(_MARK) for one in found]
        else:
            found = [one if agent[1:] in one else one + agent[1:] for one in found]
    return found


def _is_of_state(code: str, state: str) -> bool:
    return len(state) == _STATE and len(code) > _STATE and code.startswith(state)


def _states(codes: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(code[:_STATE] for code in _actors(codes)))


def _actors(codes: Iterable[str]) -> list[str]:
    return [
        code for code in codes if code and not code.startswith(_MARK) and not code.endswith(_MARK)
    ]


def _agents(codes: Iterable[str]) -> list[str]:
    return [code for code in codes if code.startswith(_MARK) or code.endswith(_MARK)]
