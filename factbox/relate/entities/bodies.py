"""What all names of one body share, and whose body it is.

- Bodies known everywhere and agencies: by the lists.
- A state's ministries, courts and forces: the body and the state. "Norway's Ministry of Foreign
  Affairs" is "the Foreign Ministry of Norway"; without a state, it is that of the report alone, as
  two reports may mean two ministries.
- Bodies of everyday words alone ("Central Bank", "Coast Guard"): those of two states are two. The state is said
  with it, else the only one that its report names.
- Others: by their words, however English or American, with or without "Ltd".
"""

from __future__ import annotations

from functools import lru_cache

from factbox.annotate.mentions.votes import form
from factbox.annotate.mentions.words import commonness
from factbox.data.agencies import agency_named
from factbox.data.homonyms import homonym
from factbox.data.latin import latin
from factbox.data.offices import body_named
from factbox.data.organizations import KnownOrganization, known_organization
from factbox.data.states import code_of, demonym_code
from factbox.relate.entities.units import Unit

_HEADS = ("ministry", "department")
_FOREIGN = frozenset(["foreign affairs", "external affairs", "external relations"])
COMPANY = frozenset(
    [
        "inc",
        "ltd",
        "plc",
        "ag",
        "sa",
        "as",
        "asa",
        "gmbh",
        "llc",
        "corp",
        "co",
        "nv",
        "spa",
        "ab",
        "oy",
        "oyj",
        "bv",
        "ltda",
        "pte",
        "pty",
        "kk",
    ]
)
"""What the name of a firm may end with."""
_AMERICAN = {"defence": "defense", "programme": "program", "labour": "labor"}
_ENDINGS = (
    ("isation", "ization"),
    ("isations", "izations"),
    ("ours", "ors"),
    ("our", "or"),
    ("tre", "ter"),
)
_EVERYDAY = 4.0
"""How common (zipf) each word of a name must be for many bodies to bear it."""
_SHORTEST = 6
"""Letters from which on "-our" is an English spelling of "-or": "harbour", not "four"."""


def body_key(unit: Unit) -> str:
    """What all names of a body share."""
    name = unit.mentions[0].name
    known = known_organization(name) or _said_as_word(name)
    if is_everyday(unit) and (state := everyday_state(unit)) is not None:
        ours = known is not None and known.country == state
        return known.name.casefold() if known and ours else f"{kind_of_body(unit)} of {state}"
    if known is not None:
        return known.name.casefold()
    agency = agency_named(name)
    if agency is not None:
        return agency.casefold()
    if is_of_state(unit):
        return f"{kind_of_body(unit)} of {state_of(unit) or unit.report}"
    return _without_company(american(unit.key.removeprefix("the ")))


def _said_as_word(name: str) -> KnownOrganization | None:
    """The body whose abbreviation a report writes as a word: "Nato"."""
    return known_organization(name.upper()) if name.istitle() and name.isalpha() else None


def is_everyday(unit: Unit) -> bool:
    """Whether a body's name is everyday words alone, so that each state may have one of that name."""
    name = unit.mentions[0].name
    known = known_organization(name)
    words = kind_of_body(unit).split()
    if agency_named(name) or (known and known.country is None) or is_of_state(unit):
        return False
    return len(words) > 1 and all(commonness(word) >= _EVERYDAY for word in words)


def everyday_state(unit: Unit) -> str | None:
    """The state of a body of everyday words: said with it, else the only one that its report names."""
    known = known_organization(unit.mentions[0].name)
    named = state_in_name(unit) or (None if known else unit.country)
    if named is not None:
        return named
    if known is not None and (known.country in unit.states or len(unit.states) != 1):
        return known.country
    return min(unit.states) if len(unit.states) == 1 else None


def is_of_state(unit: Unit) -> bool:
    """Whether each state has a body of this name: a ministry, an army, a supreme court."""
    if known_organization(unit.mentions[0].name) or agency_named(unit.mentions[0].name):
        return False
    words, owner = _without_state(unit)
    head = words.split()[-1:]
    return body_named(words) is not None or (owner is not None and head == ["ministry"])


def kind_of_body(unit: Unit) -> str:
    """The name of a state's body in its usual order, without the state."""
    return _without_state(unit)[0]


def state_of(unit: Unit) -> str | None:
    """The code of the state that a body belongs to, from its name or the words beside it."""
    return state_in_name(unit) or unit.country


def state_in_name(unit: Unit) -> str | None:
    """The code of the state that a body's own name holds: "the Foreign Ministry of Norway"."""
    return _without_state(unit)[1]


def _without_state(unit: Unit) -> tuple[str, str | None]:
    return named_body(unit.mentions[0].name)


@lru_cache(maxsize=16384)
def named_body(name: str) -> tuple[str, str | None]:
    """A body's name in its usual order without the state in it, and that state."""
    original = name.removeprefix("The ").removeprefix("the ")
    body, of, owner = original.rpartition(" of ")
    code = code_of(owner) if of else None
    if homonym(owner) is not None and body_named(_in_order(american(form(body)))) is None:
        code = None
    if code is not None:
        return _in_order(american(form(body))), code
    first, _, rest = original.partition(" ")
    code = demonym_code(first) or code_of(first)
    if code is not None and body_named(_in_order(american(form(rest)))) is not None:
        return _in_order(american(form(rest))), code
    return _in_order(american(form(original))), None


def _in_order(words: str) -> str:
    """ "ministry of foreign affairs" as "foreign ministry", "department of defense" turned alike."""
    for head in _HEADS:
        opening, _, field = words.partition(f"{head} of ")
        if not opening and field:
            field = field.removeprefix("the ")
            return f"{'foreign' if field in _FOREIGN else field} {head}"
        field = words.removesuffix(f" {head}")
        if field in _FOREIGN:
            return f"foreign {head}"
    return words


def american(words: str) -> str:
    """Words with American endings, without accents, hyphens and apostrophes."""
    plain = latin(words.replace("'", "").replace("’", "").replace("-", " "))
    return " ".join(_american(word) for word in plain.split())


def _american(word: str) -> str:
    if word in _AMERICAN:
        return _AMERICAN[word]
    for ending, other in _ENDINGS:
        if len(word) >= _SHORTEST and word.endswith(ending):
            return word[: -len(ending)] + other
    return word


def _without_company(words: str) -> str:
    parts = words.split()
    return " ".join(parts[:-1]) if len(parts) > 1 and parts[-1] in COMPANY else words
