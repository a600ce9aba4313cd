"""Which office the words around a name give its holder, and of which state.

Read before the name ("Israel's Defence Minister X", "the inspector general of the army, Lt. Gen.
X", "ministers X and Y"), behind it ("X, the Moroccan defence minister, ...") and through "his
Moroccan counterpart X", who holds the office of the person named before. "Former" stays part of
the office, so that nobody takes the holder of yesterday for that of today. Ranks, courtesy titles
and callings are no offices.
"""

from __future__ import annotations

from dataclasses import replace

from factbox.annotate.mentions.office_words import is_cut_short, words_before, words_behind
from factbox.annotate.mentions.persons import post_behind, spaced
from factbox.annotate.mentions.words import is_capital, is_hyphen, is_possessive
from factbox.annotate.parse import Parsed, Token
from factbox.data.offices import LONGEST, Post, office_at
from factbox.data.places import places
from factbox.data.states import capital_code, code_of, demonym_code
from factbox.types import Mention, Part, Reason

_WINDOW = LONGEST + 4
_FORMER = frozenset(["former", "ex", "onetime", "one-time", "ousted", "deposed"])
_ALSO_OF_BODIES = frozenset(
    ["president", "vice president", "governor", "leader", "chairman", "director"]
)
"""Offices that say little without the state or body."""
_ENDS = frozenset([".", ";", "(", ")"])
"""What no office goes on over."""
_OWNERS = frozenset(["his", "her", "its", "their"])
_COUNTERPARTS = frozenset(["counterpart", "counterparts", "colleague", "colleagues"])


def with_posts(parsed: Parsed, rows: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The rows, persons with their office, bodies with the state named right before them."""
    places = {_place(parsed, token): token.i for token in parsed.tokens}
    out: list[Mention] = []
    for row in rows:
        i = places.get((row.part, row.start))
        if i is None:
            out.append(row)
        elif row.kind == "person":
            out.append(_person(parsed, row, i, out))
        elif row.kind == "organization" and row.country is None:
            out.append(replace(row, country=_owner(parsed, i)))
        else:
            out.append(row)
    return tuple(out)


def _place(parsed: Parsed, token: Token) -> tuple[Part, int]:
    return parsed.sentences[token.sentence].part, token.start


def _person(parsed: Parsed, row: Mention, i: int, before: list[Mention]) -> Mention:
    first, last = parsed.bounds[parsed.tokens[i].sentence]
    end = i
    while end < last and parsed.tokens[end].end <= row.end:
        end += 1
    post = (
        _post_left(parsed.tokens, first, i, end)
        or _post_behind(parsed.tokens, end, last)
        or _counterpart(parsed.tokens, first, i, before)
        or _counterpart_behind(parsed.tokens, end, last, before)
    )
    if post is None:
        return _shared(parsed, row, i, before)
    if _is_of_namesake(post, row):
        return row
    if post.of is None:
        post = replace(post, of=_possessor(parsed, i, before) or _list_state(parsed, row, before))
    post = _of_body_before(parsed, i, post, before)
    detail = f"the words beside the name say {post.office}" + (f" of {post.of}" if post.of else "")
    office = f"former {post.office}" if post.past else post.office
    reason = Reason(feature="office beside the name", detail=detail)
    words = post.words or None
    return replace(row, office=office, of=post.of, office_words=words, why=(*row.why, reason))


def _is_of_namesake(post: Post, row: Mention) -> bool:
    """ "A Lund campaign adviser, Mr. Lund wrote": who is named in an office does not hold it."""
    own = row.name.split()[-1]
    return len(own) > 2 and own in post.words.replace("'s", "").replace("’s", "").split()


def _of_body_before(parsed: Parsed, i: int, post: Post, before: list[Mention]) -> Post:
    """ "GDA President X" is the president of the GDA, not of a state."""
    if post.office not in _ALSO_OF_BODIES or post.of is not None or post.body is not None:
        return post
    tokens, (first, _) = parsed.tokens, parsed.bounds[parsed.tokens[i].sentence]
    at, _ = _before_ranks(tokens, first, i)
    start = at - len(post.office.split())
    if start <= first or office_at(spaced(tokens, start, at)) is None:
        return post
    body, last = tokens[start - 1], before[-1] if before else None
    if last is not None and last.kind == "organization" and last.end == body.end:
        return replace(post, office=f"{post.office} of {last.name.lower()}", body=last.name)
    initials = body.text.isupper() and body.text.isalpha() and len(body.text) > 2
    if initials and code_of(body.text) is None:
        return replace(post, office=f"{post.office} of {body.lower}", body=body.text)
    return post


def _post_left(tokens: tuple[Token, ...], first: int, i: int, end: int) -> Post | None:
    """The post before the name; ranks and courtesy titles in between are skipped."""
    at, skipped = _before_ranks(tokens, first, i)
    comma = at > first and tokens[at - 1].text == ","
    if comma and (skipped or (end < len(tokens) and tokens[end].text == ",")):
        at -= 1
    return _longest_left(tokens, first, at, range(i, end))


def _post_behind(tokens: tuple[Token, ...], end: int, last: int) -> Post | None:
    """The post in an apposition behind the name, with its words."""
    found = post_behind(tokens, end, last)
    if found is None or is_cut_short(tokens, found[1]):
        return None
    return replace(found[0], words=words_behind(tokens, found[1]))


def _before_ranks(tokens: tuple[Token, ...], first: int, i: int) -> tuple[int, bool]:
    at = i
    while at > first and not _is_office_and_rank(tokens, first, at):
        for size in range(min(4, at - first), 0, -1):
            post = office_at(spaced(tokens, at - size, at))
            if post is not None and post.kind in ("rank", "courtesy"):
                at -= size
                break
        else:
            break
    return at, at < i


def _is_office_and_rank(tokens: tuple[Token, ...], first: int, at: int) -> bool:
    """ "Attorney General", whose last word alone is a rank."""
    post = office_at(spaced(tokens, at - 2, at)) if at - 2 >= first else None
    return post is not None and post.kind == "office"


def _longest_left(tokens: tuple[Token, ...], first: int, at: int, name: range) -> Post | None:
    """The post of most words; "New Mexico Governor" is none of Mexico's, nor is one behind "and"."""
    if at > first and tokens[at - 1].lower in ("and", "or", ","):
        return None
    ends = [i for i in range(max(first, at - _WINDOW), at) if tokens[i].text in _ENDS]
    widest = at - (ends[-1] + 1 if ends else first)
    for size in range(min(_WINDOW, widest), 0, -1):
        if tokens[at - size].text == ",":
            continue
        post = office_at(spaced(tokens, at - size, at))
        if post is not None and post.kind == "office":
            start = at - size
            past = post.past or _is_former(tokens, first, start)
            longer = start > first and spaced(tokens, start - 1, start + 1) in places()
            words = words_before(tokens, first, range(start, at), name)
            return replace(post, past=past, of=None if longer else post.of, words=words)
    return None


def _is_former(tokens: tuple[Token, ...], first: int, start: int) -> bool:
    """Whether "former" or "then-" stands before a place or party that stands before the office."""
    for i in range(start - 1, max(first, start - _WINDOW) - 1, -1):
        hyphen = is_hyphen(tokens[i])
        if tokens[i].lower in _FORMER or (hyphen and tokens[max(first, i - 1)].lower == "then"):
            return True
        if not (hyphen or is_capital(tokens[i]) or tokens[i].pos == "ADJ"):
            return False
    return False


def _counterpart(
    tokens: tuple[Token, ...], first: int, i: int, before: list[Mention]
) -> Post | None:
    """ "his Moroccan counterpart X" holds the office of the person named last before."""
    if i - 1 < first or tokens[i - 1].lower not in _COUNTERPARTS:
        return None
    state = demonym_code(tokens[i - 2].text) if i - 2 >= first else None
    if state is None and tokens[i - 1].lower.startswith("colleague"):
        return None
    return _same_post(state, before)


def _counterpart_behind(
    tokens: tuple[Token, ...], end: int, last: int, before: list[Mention]
) -> Post | None:
    """ "X, his counterpart from Vaduz": the state or capital behind "from" or "of" is whose he is."""
    words = [token.lower for token in tokens[end : min(end + 4, last)]]
    if words[:1] != [","] or len(words) < 4 or words[1] not in _OWNERS:
        return None
    if words[2] not in _COUNTERPARTS or words[3] not in ("from", "in", "of") or end + 4 >= last:
        return None
    code = code_of(tokens[end + 4].text) or capital_code(tokens[end + 4].text)
    return _same_post(code, before) if code else None


def _same_post(state: str | None, before: list[Mention]) -> Post | None:
    """The post of the person named last before who is not of `state`, for `state`."""
    for row in reversed(before[-12:]):
        if row.kind == "person" and row.office is not None and (state is None or row.of != state):
            post = office_at(row.office)
            return replace(post, of=state) if post else None
    return None


def _possessor(parsed: Parsed, i: int, before: list[Mention]) -> str | None:
    """The state whose name, however spelt, stands with a possessive before the office."""
    tokens = parsed.tokens
    first, _ = parsed.bounds[tokens[i].sentence]
    for j in range(i - 1, max(first, i - _WINDOW), -1):
        if is_possessive(tokens[j]):
            near = [
                row for row in before[-3:] if row.end == tokens[j].start and row.kind == "place"
            ]
            office = office_at(spaced(tokens, j + 1, _before_ranks(tokens, first, i)[0]))
            return near[0].country if near and office is not None else None
    return None


def _list_state(parsed: Parsed, row: Mention, before: list[Mention]) -> str | None:
    """In "Freedonian minister A, army chief B" the state holds for B: only a title between."""
    earlier = before[-1] if before else None
    if (
        earlier is None
        or earlier.part != row.part
        or earlier.of is None
        or earlier.kind != "person"
    ):
        return None
    between = parsed.words(row.part, earlier.end, row.start).strip()
    opening = "," if between.startswith(",") else "and " if between.startswith("and ") else None
    title = between.removeprefix(opening or "").strip().removeprefix("and ").strip()
    post = office_at(title) if opening and len(title) < 80 else None
    return earlier.of if post is not None and post.of is None and post.kind == "office" else None


def _shared(parsed: Parsed, row: Mention, i: int, before: list[Mention]) -> Mention:
    """ "ministers X and Y": Y shares what the plural gave X."""
    earlier = before[-1] if before else None
    joined = i > 0 and parsed.tokens[i - 1].lower in ("and", ",")
    if earlier is None or not joined or earlier.office is None or earlier.part != row.part:
        return row
    between = parsed.words(row.part, earlier.end, row.start).strip(" ,")
    words = parsed.words(row.part, max(0, earlier.start - 40), earlier.start).split()
    plural = office_at(words[-1]) if words else None
    if between not in ("and", "") or plural is None or not plural.plural:
        return row
    reason = Reason(feature="office beside the name", detail=f"shares it with {earlier.name}")
    return replace(row, office=earlier.office, of=earlier.of, why=(*row.why, reason))


def _owner(parsed: Parsed, i: int) -> str | None:
    """The state right before a body: "Israel's defence ministry", "the Moroccan Foreign Ministry"."""
    tokens = parsed.tokens
    first, _ = parsed.bounds[tokens[i].sentence]
    if i > first and is_possessive(tokens[i - 1]):
        for size in (3, 2, 1):
            start = i - 1 - size
            if start >= first and is_capital(tokens[start]):
                code = code_of(spaced(tokens, start, i - 1))
                if code is not None:
                    return code
    if i > first and is_capital(tokens[i - 1]):
        return demonym_code(tokens[i - 1].text) or code_of(tokens[i - 1].text)
    return None
