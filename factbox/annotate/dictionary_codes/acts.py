"""Who does what to whom, in codes, and what an act inside an act comes to.

"X says that Y attacked Z" holds two acts. The dictionary's rules decide some of these (X disapproves of
Y); else the inner one's code is joined to the outer one's, digit by digit (ask + aid: ask for aid), and
its actor becomes the target.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from factbox.data import coder

_TOP = 0x1000
_INTEND = 0x3000
_STEPS = (0x1, 0x10, 0x100, 0x1000)
_ANY = "."
_NOBODY = "_"


@dataclass(frozen=True, slots=True)
class Matched:
    """A verb and what it was found by: the pattern with its line in the dictionary, or the verb alone."""

    token: int
    verb: str
    words: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """What a code is made of (`factbox/data/coder_codes.tsv`), and how it was written if nothing was joined."""

    number: int
    written: str | None = None

    @property
    def cameo(self) -> str | None:
        """The CAMEO code; None where there is none for it."""
        return self.written or coder.codes().get(self.number)

    def joined(self, inner: Code) -> Code:
        """The code of an act whose matter is another act."""
        number = _join(self.number, inner.number)
        return next((one for one in (inner, self) if one.number == number), Code(number))


NOTHING = Code(0)


@dataclass(frozen=True, slots=True)
class Act:
    """Sources do something to a target: a code, or what another act does.

    `intended` is what will or would be done. `by` is what the code was found by, the outermost verb first, `on` the one of them that the act hangs
    on. `answer` is what the target does by it ("visits" and "is visited"). `suffered` is an act told in the passive of which it is not yet known whom it befell.
    """

    sources: tuple[str, ...]
    target: str | Act | None
    code: Code
    by: tuple[Matched, ...] = ()
    on: Matched | None = None
    answer: Code = NOTHING
    intended: bool = False
    suffered: bool = False

    def refused(self) -> Act:
        return replace(self, code=Code(self.code.number - 0xFFFF))


@lru_cache(maxsize=1024)
def code_of(cell: str) -> tuple[Code, Code]:
    """The two codes of a cell of the dictionary, "042:043": of who acts, and of whom it is done to."""
    active, _, passive = cell.partition(":")
    return _code(active), _code(passive)


def _code(cell: str) -> Code:
    number = coder.parts().get(cell)
    if number is not None:
        return Code(number, cell)
    root = coder.parts().get(f"{cell[:2]}0")
    return Code(root, cell) if root is not None and cell.isdigit() else NOTHING


def _join(outer: int, inner: int) -> int:
    if inner < 0:
        return inner + outer
    if (outer >= _TOP and inner >= _TOP) or inner >= outer:
        return inner
    return outer + inner


def settled(act: Act) -> Iterator[Act]:
    """The acts that an act with another inside comes to."""
    inner = act.target
    if not isinstance(inner, Act):
        yield act
        return
    by = (*act.by, *inner.by)
    for rule in coder.rules():
        found = _by_rule(rule, act, inner)
        if found is not None:
            yield replace(found, by=by, on=act.on if found.code.written else inner.on)
            return
    if act.sources and act.code.number and inner.sources and 0 <= inner.code.number < _TOP:
        for source in inner.sources:
            yield Act(act.sources, source, act.code.joined(inner.code), by, act.on)
        return
    yield act


def _by_rule(rule: Sequence[str], act: Act, inner: Act) -> Act | None:
    """The act that a rule makes of two, where it fits them."""
    outer_who, inner_who, inner_whom, inner_verb, outer_verb, who, whom, code = rule
    if not _is_verb(outer_verb, act.code.number) or isinstance(inner.target, Act):
        return None
    if inner_verb != "Q" and not _is_verb(inner_verb, inner.code.number):
        return None
    named: dict[str, tuple[str, ...]] = {}
    target = (inner.target,) if isinstance(inner.target, str) else ()
    played = ((outer_who, act.sources), (inner_who, inner.sources), (inner_whom, target))
    if not all(_plays(role, codes, named) for role, codes in played):
        return None
    made = _meant(inner) if code == "Q" else code_of(code)[0]
    goal = named.get(whom, ())
    return Act(named[who], goal[0], made) if goal else None


def _meant(inner: Act) -> Code:
    """The code of what an actor says of itself: of what it says it will do, that it intends it."""
    intent = Code(_join(_INTEND, inner.code.number))
    return intent if inner.intended and intent.cameo is not None else inner.code


def _plays(role: str, codes: tuple[str, ...], named: dict[str, tuple[str, ...]]) -> bool:
    """Whether codes fit a letter of a rule: the same letter the same actor, another one another."""
    if role == _ANY:
        return True
    if role == _NOBODY:
        return not codes
    if not codes or any(codes == other for letter, other in named.items() if letter != role):
        return False
    return named.setdefault(role, codes) == codes


@lru_cache(maxsize=4096)
def _is_verb(name: str, number: int) -> bool:
    """Whether a code is that of a verb of the dictionary, or one of its finer codes."""
    found = coder.verbs().get(name, ())
    wanted = next((code_of(one.code)[0].number for one in found if not one.particles), 0)
    return wanted != 0 and any(number - number % step == wanted for step in _STEPS)
