"""Offices, ranks and courtesy titles, however a report puts them (`offices.tsv`, `portfolios.txt`).

`office_at` reads a phrase such as "Israel's Defence Minister", "the former Moroccan king", "minister
of foreign affairs of France" or "army spokeswoman" and says which post that is, whose, and in which
sector. Canonical offices are lower case, American, without country and holder. What is no office
("the war", "Gantz") gives None; nothing is guessed from single capital letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from factbox.data.states import code_of, demonym_code

PostKind = Literal["office", "rank", "courtesy", "role"]

LONGEST = 9
"""Words in the longest phrase worth asking about."""

_AMERICAN = {
    "defence": "defense",
    "labour": "labor",
    "programme": "program",
    "honourable": "honorable",
    "advisor": "adviser",
    "councillor": "councilor",
    "organiser": "organizer",
    "vice-president": "vice president",
    "chairwoman": "chairman",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "spokesmen": "spokespersons",
    "spokespeople": "spokespersons",
    "centre": "center",
    "favourite": "favorite",
}
_PAST = frozenset({"former", "ex", "late", "then", "ousted", "deposed", "onetime", "one-time"})
_LOOSE = frozenset(
    re.findall(
        r"\S+",
        "the a an his her their its our acting outgoing incoming new newly elected appointed interim "
        "caretaker current longtime long-time long-serving embattled top senior reigning visiting "
        "fellow elect designate first second third fourth now transitional veteran both two three four five several",
    )
)
_BELOW = frozenset({"deputy", "assistant", "associate", "vice", "junior"})
_CAPITAL_ONLY = frozenset({"mp", "mk", "pm", "fm", "he", "hm", "mep", "ceo", "cfo", "coo", "hrh"})
_ALSO_NAMES = frozenset({"amir"})
"""Titles that more people bear as a name: posts only with a word beside them ("the Amir")."""
_HEADS = frozenset({"spokesperson", "chief", "head", "director", "commander", "leader", "official"})


@dataclass(frozen=True, slots=True)
class Post:
    """What a phrase says of a person's post.

    `office` is canonical; `group` joins offices that do one work under different names; `of` is the
    code of the state it belongs to, `body` the body named with it. `past` where the words say that
    it was held before, `plural` where they name several holders. `words` is how a report puts it,
    where that was looked for.
    """

    office: str
    kind: PostKind
    sector: str | None = None
    group: str | None = None
    of: str | None = None
    body: str | None = None
    past: bool = False
    plural: bool = False
    words: str = ""


@lru_cache(maxsize=16384)
def office_at(words: str) -> Post | None:
    """The post that `words` name, all of them; None where they name none or something beside."""
    if len(words) > 160 or not words.strip() or words.lower() in _ALSO_NAMES:
        return None
    return _read(tuple(words.replace("’", "'").replace(",", " , ").split()))


@lru_cache(maxsize=4096)
def group_of(office: str) -> str:
    """What an office has in common with others of the same work: its class, else itself."""
    post = office_at(office)
    return (post.group if post else None) or office


@lru_cache(maxsize=4096)
def sector_of(office: str) -> str | None:
    """PLOVER's sector of the holder of an office."""
    post = office_at(office)
    return post.sector if post else None


def _read(words: tuple[str, ...]) -> Post | None:
    """Take off what stands around the office, then look it up."""
    past = False
    while words:
        first = words[0].lower()
        bare = first.removeprefix("ex-").removeprefix("then-")
        if first in _PAST:
            past, words = True, words[1:]
        elif bare != first:
            past, words = True, (bare, *words[1:])
        elif first in _LOOSE and len(words) > 1 and words[0] != "New":
            words = words[1:]
        else:
            break
    post = _with_state(words) if words and len(words) <= LONGEST + 6 else None
    return replace(post, past=past or post.past) if post else None


def _with_state(words: tuple[str, ...]) -> Post | None:
    """ "Israel's X", "Israeli X", "X of Israel", or X alone."""
    if len(words) > 2 and words[-2].lower() == "of" and (code := code_of(words[-1])):
        inner = _read(words[:-2])
        return replace(inner, of=code) if inner else None
    post = _bare(words)
    if post is not None:
        return post
    for size in (4, 3, 2, 1):
        name = " ".join(words[:size])
        if len(words) > size and (code := code_of(name) or demonym_code(name)):
            inner = _read(words[size:])
            return replace(inner, of=code) if inner else None
    return _inner_people(words) or _of_something(words)


def _inner_people(words: tuple[str, ...]) -> Post | None:
    """ "inspector general of the Moroccan armed forces": the state stands inside."""
    for i in range(1, len(words)):
        code = demonym_code(words[i])
        if code and words[i][:1].isupper():
            post = _bare((*words[:i], *words[i + 1 :]))
            return replace(post, of=code) if post else None
    return None


def _of_something(words: tuple[str, ...]) -> Post | None:
    """ "president of France", "director of the Port Authority"."""
    for i in range(len(words) - 1, 0, -1):
        if words[i].lower() not in ("of", "for", "to"):
            continue
        post = _bare(words[:i])
        if post is None or post.kind != "office":
            continue
        tail = " ".join(words[i + 1 :])
        code = code_of(tail)
        if code and words[i].lower() == "to":
            return replace(post, body=tail.removeprefix("the "))
        if code:
            return replace(post, of=code)
        if words[-1][:1].isupper() and all(_is_name_word(word) for word in words[i + 1 :]):
            tail = tail.removeprefix("the ").removeprefix("The ")
            if any(_bare(words[i + 1 : j]) for j in range(i + 2, len(words) + 1)):
                return None
            if _bare(words[-1:]):
                return None
            return replace(post, office=f"{post.office} of {tail.lower()}", body=tail, group=None)
    return None


def _is_name_word(word: str) -> bool:
    return word[:1].isupper() or word.lower() in {"the", "of", "for", "&", "de", "al"}


def _bare(words: tuple[str, ...]) -> Post | None:
    """An office with neither state nor holder."""
    plain = _american(words)
    if len(words) == 1 and plain in _CAPITAL_ONLY and not words[0].isupper():
        return None
    for key, plural in ((plain, False), (_singular(plain), True)):
        post = _table().get(key) or _minister(key, words) or _below(key) or _of_body(key)
        if post is not None:
            return replace(post, plural=plural)
    return None


def _american(words: tuple[str, ...]) -> str:
    return " ".join(_AMERICAN.get(word.lower(), word.lower()) for word in words)


def _singular(plain: str) -> str:
    return plain[:-1] if plain.endswith("s") and not plain.endswith("ss") else ""


def _minister(plain: str, words: tuple[str, ...]) -> Post | None:
    """ "energy minister", "minister of youth and sports", "secretary of homeland security"."""
    for ending in (" minister", " secretary"):
        portfolio = plain.removesuffix(ending)
        if portfolio != plain:
            return _of_portfolio(portfolio, ending.strip())
    for opening in ("minister of ", "minister for ", "secretary of ", "secretary for "):
        if plain.startswith(opening):
            portfolio = plain.removeprefix(opening).removeprefix("the ")
            return _of_portfolio(portfolio, opening.split()[0]) or _first_portfolio(plain, words)
    return None


def _of_portfolio(portfolio: str, head: str) -> Post | None:
    if portfolio not in _portfolios() and f"the {portfolio}" not in _portfolios():
        return None
    return Post(office=f"{portfolio} {head}", kind="office", sector="GOV")


def _first_portfolio(plain: str, words: tuple[str, ...]) -> Post | None:
    """A minister of several things is known by the first; the rest are capitalised words."""
    parts = plain.split()
    for size in range(min(len(parts) - 1, 6), 2, -1):
        rest = words[size:]
        if all(word[:1].isupper() or word in _portfolio_words() for word in rest):
            post = _table().get(" ".join(parts[:size]))
            post = post or _minister(" ".join(parts[:size]), words[:size])
            if post is not None:
                return post
    return None


def _below(plain: str) -> Post | None:
    """ "deputy X" is an office of its own, in X's sector."""
    first, _, rest = plain.partition(" ")
    if first not in _BELOW or not rest:
        return None
    post = _table().get(rest) or _minister(rest, tuple(rest.split()))
    return replace(post, office=f"deputy {post.office}", group=None) if post else None


def _of_body(plain: str) -> Post | None:
    """ "foreign ministry spokesperson", "head of the army"."""
    body, _, head = plain.rpartition(" ")
    known = _bodies().get(body)
    if head in _HEADS and known is not None:
        group = "spokesperson" if head == "spokesperson" else None
        return Post(f"{body} {head}", "office", known.sector, group, known.of, body)
    head, found, body = plain.partition(" of the ")
    if not found:
        head, found, body = plain.partition(" for the ")
    if found and head in _HEADS:
        return _of_body(f"{body} {head}")
    return None


@lru_cache(maxsize=1)
def _table() -> dict[str, Post]:
    lines = files("factbox.data").joinpath("offices.tsv").read_text("utf-8").splitlines()
    table: dict[str, Post] = {}
    for line in lines:
        if line and not line.startswith("#"):
            kind, office, sector, group, of, forms = line.split("\t")
            post = Post(office, _kind(kind), sector or None, group or None, of or None)
            for form in forms.split(";"):
                table.setdefault(_american(tuple(form.split())), post)
    return table


def _kind(word: str) -> PostKind:
    match word:
        case "office" | "rank" | "courtesy" | "role":
            return word
    raise ValueError(f"offices.tsv: {word} is no kind of post")


@dataclass(frozen=True, slots=True)
class Body:
    """A body of state or other: its PLOVER sector, and the state where only one has such a body."""

    sector: str
    of: str | None


def body_named(words: str) -> Body | None:
    """The body that words name without its country: "the defence ministry", "Pentagon"."""
    plain = _american(tuple(words.replace("’", "'").split()))
    return _bodies().get(plain.removeprefix("the "))


@lru_cache(maxsize=1)
def _bodies() -> dict[str, Body]:
    lines = files("factbox.data").joinpath("bodies.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {body: Body(sector, of or None) for body, sector, of in rows}


@lru_cache(maxsize=1)
def _portfolio_words() -> frozenset[str]:
    """Words that may go on in the title of a minister of several things."""
    small = {"and", "&", ",", "of", "the"}
    return frozenset(word for portfolio in _portfolios() for word in portfolio.split()) | small


@lru_cache(maxsize=1)
def _portfolios() -> frozenset[str]:
    lines = files("factbox.data").joinpath("portfolios.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
