"""Whether a report shows that a name is a person's: a capital and the language model do not.

Products, holidays, towns, firms and the paper that prints the report have capitals too. A person is
who bears a given name before another name, a title or an office, who says something, whom "he" or
"she" stands for, or whose name of two words two origins have. Against it speak an article before the name ("the Kelvin"), what firms end with
behind it ("Tove Lund, Ltd"), and a plural ("Kelvins"). "Per Lund" at the head of a sentence is
Lund's "per" where the story has a Lund.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from factbox.annotate.mentions.votes import form
from factbox.data.given_gender import gender_of
from factbox.data.latin import latin
from factbox.data.name_variants import is_known_name
from factbox.record.who.named import Named
from factbox.relate.entities.name_words import given_names

_TITLES = frozenset(["title and name", "government of a person"])
_PERSON = "the model says PERSON"
_ARTICLES = frozenset(["a", "an", "the"])
_FIRMS = frozenset(["inc", "llc", "ltd", "plc", "gmbh", "corp"])
_SAY = frozenset(
    [
        *("added", "admitted", "argued", "asked", "claimed", "confirmed", "explained", "insisted"),
        *("noted", "replied", "said", "says", "told", "tells", "tweeted", "warned", "wrote"),
    ]
)
_SMALL_WORDS = frozenset(
    [
        "after",
        "as",
        "before",
        "by",
        "for",
        "from",
        "like",
        "per",
        "than",
        "to",
        "unlike",
        "via",
        "with",
    ]
)
"""Words that may open a sentence before any name."""


_INNER = frozenset(["against", "for", "of", "on", "with"])
"""Words that stand in the name of a law or a book, not of a person."""


def no_person(one: Named, persons: Collection[str]) -> str | None:
    """Why what is called a person may be none, None where the reports show that it is one."""
    if one.entity.kind != "person":
        return None
    if _is_firm(one):
        return "a firm's name"
    if not _INNER.isdisjoint(form(one.entity.name).split()):
        return "words of a text's name"
    if _has_small_word(one, persons):
        return "another's name behind a small word"
    if any(sign(one) for sign in _SIGNS):
        return None
    return "no sign that it is a person"


def _is_firm(one: Named) -> bool:
    """What firms end with stands behind it: "Tove Lund, Ltd"."""
    return any(word.replace(".", "").strip(",;)") in _FIRMS for word in one.behind)


def _has_small_word(one: Named, persons: Collection[str]) -> bool:
    """ "With Lund", "Per Lund": one small word at the head of a sentence and the name of another."""
    first, *rest = form(one.entity.name).split()
    if len(one.rows) > 1 or not rest or first not in _SMALL_WORDS:
        return False
    return any(
        name.endswith(f" {' '.join(rest)}") and name != form(one.entity.name) for name in persons
    )


def _is_titled(one: Named) -> bool:
    """A title, an office or "administration" stands beside the name."""
    return not _TITLES.isdisjoint(one.features) or any(row.office for row in one.rows)


def _speaks(one: Named) -> bool:
    """A quotation is its, or the name says something."""
    return one.speaks or not _SAY.isdisjoint(one.behind)


def _is_full(one: Named) -> bool:
    """A spelling of two words or more opens with a given name."""
    names = [one.entity.name, *(spelling.name for spelling in one.entity.names)]
    return any(_opens_with_given(name) for name in names if " " in name)


def _opens_with_given(name: str) -> bool:
    first = latin(name.split()[0])
    return first in given_names() or is_known_name(first) or gender_of(name) is not None


def _is_he_or_she(one: Named) -> bool:
    """ "He" or "she" stands for the name, and no article before it."""
    return one.bound and not _has_article(one)


def _two_tell_of_it(one: Named) -> bool:
    """The model finds a person of two words or more in the texts of two origins."""
    return (
        one.origins > 1
        and " " in one.entity.name
        and _PERSON in one.features
        and not _has_article(one)
    )


def _has_article(one: Named) -> bool:
    return 2 * sum(word in _ARTICLES for word in one.before) >= len(one.before) > 0


_SIGNS: tuple[Callable[[Named], bool], ...] = (
    _is_titled,
    _speaks,
    _is_full,
    _is_he_or_she,
    _two_tell_of_it,
)
