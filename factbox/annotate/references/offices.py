"""Persons by their office: "Israel's defence minister", "his Moroccan counterpart", "the king".

Only definite words are references: "an Israeli minister" is any. The antecedent is a mention whose
holder is the only one of the report, so far, with that office and no other state; a report that
names two leaves it open. "The Israeli and Moroccan defence ministers" are two references.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factbox.annotate.mentions.persons import spaced
from factbox.annotate.mentions.words import is_capital, is_possessive
from factbox.annotate.parse import Parsed, Token
from factbox.annotate.references.people import People, Person
from factbox.data.offices import LONGEST, Post, group_of, office_at
from factbox.data.states import code_of, demonym_code
from factbox.data.word_lists import word_list
from factbox.ids import row_id
from factbox.types import Reason, Reference

_WINDOW = LONGEST + 3
_MOST = 200
"""References looked back at for the office of a counterpart."""
_OWNERS = frozenset(["his", "her", "its", "their"])
_INDEFINITE = frozenset(
    ["first", "second", "third", "next", "new", "former", "any", "another", "a", "an"]
)
_VAGUE = word_list("vague_offices")
"""Offices that many hold: a reference only where one holder stands in the report."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Tokens that name a post without a holder."""

    first: int
    last: int
    post: Post


def office_phrases(parsed: Parsed, people: People) -> tuple[Reference, ...]:
    """The references to persons by their office, in reading order."""
    found: list[Reference] = []
    for phrase in _phrases(parsed, people):
        row = _reference(parsed, phrase, people)
        if row.antecedent is not None or phrase.post.office not in _VAGUE:
            found.append(row)
    found.sort(key=_place)
    found.extend(_counterparts(parsed, people, tuple(found)))
    return tuple(sorted(found, key=_place))


def _place(row: Reference) -> tuple[bool, int]:
    return row.part != "title", row.start


def _phrases(parsed: Parsed, people: People) -> Iterator[_Phrase]:
    for number in range(len(parsed.sentences)):
        first, last = parsed.bounds[number]
        i = first
        while i < last:
            pair = _two_states(parsed.tokens, i, last) or _of_several(parsed.tokens, i, last)
            phrase = None if pair else _phrase_at(parsed.tokens, i, last, people)
            yield from pair
            if phrase is not None:
                yield phrase
            i = pair[-1].last if pair else phrase.last if phrase else i + 1


def _two_states(tokens: tuple[Token, ...], i: int, last: int) -> list[_Phrase]:
    """ "Israeli and Moroccan defence ministers": one phrase for each state."""
    if i + 3 >= last or tokens[i + 1].lower not in (",", "and", "&"):
        return []
    one, two = demonym_code(tokens[i].text), demonym_code(tokens[i + 2].text)
    if one is None or two is None or one == two:
        return []
    for size in range(min(5, last - i - 3), 0, -1):
        post = office_at(spaced(tokens, i + 3, i + 3 + size))
        if post is not None and post.plural and post.kind == "office":
            single = replace(post, plural=False)
            return [
                _Phrase(i, i + 1, replace(single, of=one)),
                _Phrase(i + 2, i + 3 + size, replace(single, of=two)),
            ]
    return []


def _of_several(tokens: tuple[Token, ...], i: int, last: int) -> list[_Phrase]:
    """ "The foreign ministers of A and B": a phrase for the first state, a state's name for the others."""
    if tokens[i].lower != "the":
        return []
    for size in range(min(_WINDOW, last - i), 2, -1):
        if tokens[i + size - 1].lower == "of":
            break
    else:
        return []
    post = office_at(spaced(tokens, i, i + size - 1))
    if post is None or not post.plural or post.kind != "office" or post.of is not None:
        return []
    named = list(_states_from(tokens, i + size, last))
    if len({code for _, _, code in named}) < 2:
        return []
    single = replace(post, plural=False)
    (_, end, code), *others = named
    first = _Phrase(i, end, replace(single, of=code))
    return [first, *(_Phrase(a, b, replace(single, of=of)) for a, b, of in others)]


def _states_from(tokens: tuple[Token, ...], i: int, last: int) -> Iterator[tuple[int, int, str]]:
    """The states of a list "A, B and C" that begins at token `i`: where each stands and its code."""
    while i < last:
        i += tokens[i].lower == "the"
        for size in range(min(4, last - i), 0, -1):
            code = code_of(spaced(tokens, i, i + size))
            if code is not None:
                yield i, i + size, code
                break
        else:
            return
        i += size
        if i >= last or tokens[i].lower not in (",", "and", "&"):
            return
        i += 2 if i + 1 < last and tokens[i + 1].lower == "and" else 1


def _phrase_at(tokens: tuple[Token, ...], i: int, last: int, people: People) -> _Phrase | None:
    """The longest definite phrase from token `i` that names a post and no holder after it."""
    if not _opens(tokens, i, last):
        return None
    for size in range(min(_WINDOW, last - i), 0, -1):
        words = spaced(tokens, i, i + size)
        post = office_at(words)
        if post is None or post.kind != "office" or post.past:
            continue
        if people.starts_at(i + size) or _is_generic(tokens, i, i + size):
            return None
        if i + size < last and _modifies(tokens, i + size):
            return None
        return _Phrase(i, i + size, post)
    return None


def _opens(tokens: tuple[Token, ...], i: int, last: int) -> bool:
    """Definite words: "the", a possessor, a people, or a capitalised office by itself."""
    token = tokens[i]
    if token.lower in ("the", "both") or token.lower in _OWNERS:
        return True
    before = tokens[i - 1] if i else None
    if (
        before is not None
        and before.sentence == token.sentence
        and before.lower in ("a", "an", "any")
    ):
        return False
    if not is_capital(token):
        return False
    if demonym_code(token.text) is not None:
        return before is None or before.lower not in ("the", "first", "former")
    possessed = any(is_possessive(one) for one in tokens[i + 1 : min(i + 4, last)])
    return possessed and code_of(token.text) is not None


def _is_generic(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    return any(token.lower in _INDEFINITE for token in tokens[first:last])


def _modifies(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the words go on: "the president elect's office", "the minister-designate"."""
    return is_possessive(tokens[i]) is False and tokens[i].text == "-"


def _reference(parsed: Parsed, phrase: _Phrase, people: People) -> Reference:
    holder = None if phrase.post.plural else _holder(people, phrase)
    tokens = parsed.tokens
    part = parsed.sentences[tokens[phrase.first].sentence].part
    start, end = tokens[phrase.first].start, tokens[phrase.last - 1].end
    detail = (
        f"the only {phrase.post.office} named so far"
        if holder
        else "the report names no or several holders"
    )
    return Reference(
        id=row_id("n", parsed.report.id, part, start, end),
        report=parsed.report.id,
        part=part,
        start=start,
        end=end,
        text=parsed.words(part, start, end),
        form="nominal",
        kind="person",
        antecedent=holder.mention if holder else None,
        office=phrase.post.office,
        of=phrase.post.of,
        plural=phrase.post.plural,
        why=(Reason(feature="office", detail=detail),),
    )


def _holder(people: People, phrase: _Phrase) -> Person | None:
    """The one person named before (else anywhere) who holds the office."""
    for rows in (people.holders_before(phrase.first), people.holders()):
        fitting = [row for row in rows if _fits(row, phrase.post)]
        if len({row.key for row in fitting}) == 1 and _is_safe(fitting[0], phrase.post):
            return people.last_named(fitting[0].key, phrase.first)
        if fitting:
            return None
    return None


def _is_safe(row: Person, post: Post) -> bool:
    return post.office not in _VAGUE or row.office == post.office


def _fits(row: Person, post: Post) -> bool:
    if row.of is not None and post.of is not None and row.of != post.of:
        return False
    return row.office is not None and same_office(row.office, post.office)


def same_office(one: str, other: str) -> bool:
    """Whether two offices are one, or do the same work under two names (heads of state do not)."""
    if one == other or (other == "minister" and one.endswith(" minister")):
        return True
    group = group_of(one)
    return group == group_of(other) and group.startswith("head of ") and group != "head of state"


def _counterparts(
    parsed: Parsed, people: People, offices: Sequence[Reference]
) -> Iterator[Reference]:
    """ "his Moroccan counterpart": the office of whoever was named or meant last before."""
    for token in parsed.tokens:
        if token.lower not in ("counterpart", "counterparts") or people.starts_at(token.i + 1):
            continue
        first = token.i - 1
        state = demonym_code(parsed.tokens[first].text) if first >= 0 else None
        if state is not None:
            first -= 1
        if first < 0 or parsed.tokens[first].lower not in _OWNERS:
            continue
        office = _last_office(parsed, people, offices, token, state)
        post = office_at(office) if office else None
        if post is not None:
            plural = token.lower == "counterparts"
            phrase = _Phrase(first, token.i + 1, replace(post, of=state, plural=plural))
            certain = any(row.of == state for row in people.holders() if _fits(row, post))
            yield _without_owner(_reference(parsed, phrase, people), state, certain)


def _without_owner(row: Reference, state: str | None, certain: bool) -> Reference:
    """A counterpart of no named state, or whose holder has none, may be anybody's."""
    return row if state is not None and certain else replace(row, antecedent=None)


def _last_office(
    parsed: Parsed,
    people: People,
    offices: Sequence[Reference],
    token: Token,
    state: str | None,
) -> str | None:
    part = parsed.sentences[token.sentence].part
    named = [
        (parsed.tokens[row.first].start, row.office, row.of)
        for row in people.holders_before(token.i)
        if parsed.sentences[row.sentence].part == part
    ]
    stop = bisect_right(offices, (part != "title", token.start), key=_place)
    meant = [
        (row.start, row.office, row.of)
        for row in offices[max(0, stop - _MOST) : stop]
        if row.part == part and row.end <= token.start and not row.plural
    ]
    for _, office, of in sorted(named + meant, key=lambda one: -one[0]):
        if state is None or of != state:
            return office
    return None
