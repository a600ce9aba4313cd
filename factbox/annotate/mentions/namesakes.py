"""Which of several places of one name a report means: "Tripoli, Lebanon", "the U.S. state of Georgia".

- What stands beside the name decides: a state or a part of it behind a comma, in brackets or behind
  "in"; a state's name with a possessive, or its adjective, before it.
- Else, of places of like weight, the one whose state the report names in other words, where it names
  no other that has one. A name that is a state's too means the part of another state where the report
  names towns or parts of that state, and no town or people of the state itself. A capital is meant
  wherever its state is named.
- Else, what other mentions of the report say beside the name.
- Else it stays open, and the story may settle it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from factbox.annotate.parse import Parsed
from factbox.data.homonyms import Homonym, homonym
from factbox.data.places import places
from factbox.data.states import capital_code, code_of, demonym_code
from factbox.data.word_lists import word_list
from factbox.types import Mention, Reason

SAID = "which place of that name"
"""The feature of the reason that a mention gets."""
_WINDOW = 60
_BEHIND = re.compile(
    r"\s?(?:,|\(|\bin|\bof)\s(?:the |(?:north|south|east|west|central)[a-z-]* ){0,2}"
)
_NAME = re.compile(r"[A-Z][\w.]*(?: (?:of |and )?[A-Z][\w.]*){0,3}")
_MOST = 4
"""Small words between a state and the place that it owns."""
_WHERE = frozenset(["north", "south", "east", "west", "central", "northern", "southern", "eastern"])
_SETTLED = word_list("settlement_words") | {"state"}
_PARTS = frozenset(["state", "province", "region"])
"""What a part of a state is called behind its adjective: "the southern Indian state"."""
_STATE_OF = "state of "
_STATE = re.compile(r" [Ss]tate\b(?! [A-Z])")


def with_namesakes(parsed: Parsed, rows: Sequence[Mention]) -> tuple[Mention, ...]:
    """The rows; places whose name another state's place bears too with the state that is meant."""
    ours = {row.id: found for row in rows if row.kind == "place" and (found := homonym(row.name))}
    if not ours:
        return tuple(rows)
    words = _Words(parsed, rows)
    beside = {row.id: words.beside(row, ours[row.id]) for row in rows if row.id in ours}
    said: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        code = beside.get(row.id)
        if code is not None:
            said[row.name].add(code)
    return tuple(
        _settled(row, beside[row.id] or words.named(row, ours[row.id]) or _only(said[row.name]))
        if row.id in ours
        else row
        for row in rows
    )


def _settled(row: Mention, code: str | None) -> Mention:
    if code is None:
        is_sure = code_of(row.name) or capital_code(row.name)
        return row if is_sure or not _is_open(row) else replace(row, country=None)
    reason = Reason(feature=SAID, detail=f"that of {code}, as the report's other words say")
    return replace(row, country=code, why=(*row.why, reason))


def _is_open(row: Mention) -> bool:
    found = homonym(row.name)
    return found is not None and bool(found.alike)


def _only(codes: Iterable[str]) -> str | None:
    found = sorted(codes)
    return found[0] if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class _Named:
    """A state that the report names by a place in it or by its people; `town` where a part of it."""

    name: str
    code: str
    town: bool


class _Words:
    """What a report says of the states its places lie in."""

    def __init__(self, parsed: Parsed, rows: Sequence[Mention]) -> None:
        self._parsed = parsed
        named = tuple(_named(parsed, rows))
        names = {row.name for row in rows if homonym(row.name) is not None}
        self._any = {name: frozenset(_codes(named, name)) for name in names}
        self._town = {
            name: frozenset(_codes([one for one in named if one.town], name)) for name in names
        }

    def beside(self, row: Mention, found: Homonym) -> str | None:
        """The state that stands beside a name."""
        source = self._parsed.report.text if row.part == "text" else self._parsed.report.title or ""
        before = source[max(0, row.start - _WINDOW) : row.start]
        behind = source[row.end : row.end + _WINDOW]
        other = _behind(behind) or _before(before)
        if other in found.beside:
            return other
        own = code_of(row.name)
        if own is not None and (before.endswith(_STATE_OF) or _STATE.match(behind)):
            return _only(found.beside - {own})
        return None

    def named(self, row: Mention, found: Homonym) -> str | None:
        """The only state with such a place that the report names in other words."""
        by_any, by_town = self._any[row.name], self._town[row.name]
        own = code_of(row.name) or capital_code(row.name)
        if own in by_any:
            return own
        is_state = code_of(row.name) is not None
        return _only(code for code in found.alike if code in (by_town if is_state else by_any))


def _codes(named: Iterable[_Named], name: str) -> Iterator[str]:
    """The states that are named by another name than this."""
    return (one.code for one in named if one.name != name)


def _named(parsed: Parsed, rows: Sequence[Mention]) -> Iterator[_Named]:
    for row in rows:
        whole = code_of(row.name) or capital_code(row.name)
        if row.kind == "place" and row.country and (homonym(row.name) is None or whole):
            yield _Named(row.name, row.country, whole is None)
    for token, after in zip(parsed.tokens, parsed.tokens[1:], strict=False):
        code = demonym_code(token.text) or _abbreviated(token.text)
        if code is not None:
            yield _Named("", code, after.text in _PARTS)


def _behind(words: str) -> str | None:
    """The state of what stands behind a comma, a bracket or "in": "X, Iowa", "X, the Libyan capital"."""
    parts = words.split()
    if parts[:2] == [",", "the"] and len(parts) > 3 and parts[3].strip(".,") in _SETTLED:
        return demonym_code(parts[2])
    opening = _BEHIND.match(words)
    name = _NAME.match(words, opening.end()) if opening else None
    return _state(name.group()) if name else None


def _before(words: str) -> str | None:
    """The state whose possessive or adjective stands before, with "northern", "city of" between."""
    parts = words.split()
    small: list[str] = []
    while parts and parts[-1].islower() and len(small) < _MOST:
        small.insert(0, parts.pop())
    if not parts or not words.endswith(" ") or not _joins(small):
        return None
    name = parts[-1].replace("’", "'")
    if name.endswith("'s"):
        return code_of(" ".join((*parts[-2:-1], name))) or code_of(name)
    return demonym_code(name) or _abbreviated(name)


def _joins(small: Sequence[str]) -> bool:
    """Whether the words between a state and a place say that the place lies in it."""
    if small[-1:] == ["of"]:
        return len(small) > 1 and small[-2] in _SETTLED
    return all(word in _WHERE or word in _SETTLED for word in small)


def _abbreviated(word: str) -> str | None:
    """ "U.S." stands before what it owns like an adjective."""
    return code_of(word) if word.replace(".", "").isupper() else None


def _state(words: str) -> str | None:
    """The state that words name or that the place they name lies in; the longest that is known."""
    parts = words.split()
    for size in range(len(parts), 0, -1):
        name = " ".join(parts[:size])
        for one in (name, name.rstrip(".")):
            code = code_of(one) or capital_code(one) or places().get(one)
            if code is not None:
                return code
    return None
