"""Whether a report shows that a name is a person's: a capital and the language model do not.

Products, holidays, towns, films, roles and the paper that prints the report have capitals too. A person
is who bears a given name before another name, a title or an office, who says something, or whom an age,
"who", kin or a trade beside the name tells of. A name of one word needs more than a verb of saying,
which brands have too: an office, or to be a known name. Against it speak an article before the name
("the Kelvin"), what firms and sites end with ("Tove Lund, Ltd"), "site" or "brand" before it, a role
("as Tove Lund"), quotation marks around it alone, and a plural ("Kelvins"). "Per Lund" at the head of a
sentence is Lund's "per" where the story has a Lund. Somebody who has no part in what is told
(`part_in_story`) is left out as well.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from factbox.annotate.mentions.votes import form
from factbox.data.given_gender import gender_of
from factbox.data.latin import latin
from factbox.data.name_variants import is_known_name
from factbox.data.word_lists import word_list
from factbox.record.who.named import Named
from factbox.record.who.part_in_story import has_part, is_described, is_role, says
from factbox.relate.entities.name_words import given_names

_TITLES = frozenset(["title and name", "government of a person"])
_SITES = word_list("place_heads") | {"building", "center", "centre", "hotel", "house"}
_COURTESY = frozenset(
    ["dr", "dr.", "miss", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "prof.", "sir"]
)
_ARTICLES = frozenset(["a", "an", "the"])
_FIRMS = frozenset(["inc", "llc", "ltd", "plc", "gmbh", "corp"])
_THINGS = frozenset(
    ["article", "blog", "book", "brand", "company", "film", "firm", "game", "group", "label", "magazine",
     "movie", "novel", "play", "series", "ship", "show", "site", "something", "song", "website"]
)  # fmt: skip
"""What stands before the name of what is no person."""
_SMALL_WORDS = frozenset(
    ["about", "above", "across", "after", "against", "along", "alongside", "amid", "among", "as", "at",
     "before", "behind", "below", "beneath", "beside", "besides", "between", "beyond", "but", "by",
     "despite", "during", "even", "for", "from", "if", "in", "inside", "like", "near", "of", "on", "once",
     "only", "outside", "over", "per", "since", "than", "through", "to", "toward", "towards", "under",
     "unlike", "until", "upon", "via", "when", "where", "while", "with", "within", "without", "yet"]
)  # fmt: skip
"""Words that may open a sentence before any name."""


_INNER = frozenset(["against", "for", "of", "on", "with"])
"""Words that stand in the name of a law or a book, not of a person."""


def no_person(one: Named, persons: Collection[str]) -> str | None:
    """Why what is called a person may be none, None where the reports show that it is one."""
    if one.entity.kind != "person":
        return None
    if _has_small_word(one, persons):
        return "another's name behind a small word"
    found = next((said for said, doubt in _DOUBTS if doubt(one)), None)
    if found is not None:
        return found
    if not any(sign(one) for sign in _SIGNS):
        return "no sign that it is a person"
    return None if has_part(one) else "no part in what is told"


def _is_text(one: Named) -> bool:
    """Words that stand in the name of a law or a book."""
    return not _INNER.isdisjoint(form(one.entity.name).split())


def _is_marked(one: Named) -> bool:
    """Quotation marks around the name alone, as around a film's."""
    return one.marked > 0 and 2 * one.marked >= len(one.told)


def _is_called_a_thing(one: Named) -> bool:
    """ "The sports brand Kelvo", "a site called Kelvo"."""
    titled = any(row.office for row in one.rows) or "title and name" in one.features
    return not (titled or _is_full(one)) and not _THINGS.isdisjoint((*one.before, *one.called))


def _ends_as_a_site(one: Named) -> bool:
    """ "Harbour Memorial Building"."""
    return len(one.words) > 2 and one.words[-1].lower() in _SITES and not _is_full(one)


def _is_bare(one: Named) -> bool:
    """One word, no known name, without an office or "Mr.", and for which no "he" or "she" stands."""
    if (one.bound and not _has_article(one)) or any(" " in name for name in _names(one)):
        return False
    if any(row.office for row in one.rows) or not _COURTESY.isdisjoint(one.before):
        return False
    return not _opens_with_given(one.entity.name)


def _is_end_of_a_name(one: Named) -> bool:
    """ "Kelvo Lo" read as "Lo": one word, each time right behind a capital that is no title."""
    titled = any(row.office for row in one.rows) or not _COURTESY.isdisjoint(one.before)
    return len(one.words) == 1 and not titled and 0 < one.led == len(one.told)


def _is_firm(one: Named) -> bool:
    """What firms end with stands behind it: "Tove Lund, Ltd"."""
    return any(word.replace(".", "").strip(",;)") in _FIRMS for word in one.behind)


def _has_small_word(one: Named, persons: Collection[str]) -> bool:
    """ "With Lund", "Per Lund": one small word at the head of a sentence and the name of another."""
    first, *rest = form(one.entity.name).split()
    whole = sum(" " in row.text for row in one.rows)
    if whole > 1 or not rest or first not in _SMALL_WORDS:
        return False
    return any(
        name.endswith(f" {' '.join(rest)}") and name != form(one.entity.name) for name in persons
    )


def _is_titled(one: Named) -> bool:
    """A title, an office or "administration" stands beside the name."""
    return not _TITLES.isdisjoint(one.features) or any(row.office for row in one.rows)


def _speaks(one: Named) -> bool:
    """A quotation is its, or the name says something."""
    return one.speaks or says(one)


def _is_full(one: Named) -> bool:
    """A spelling of two words or more opens with a given name."""
    return any(_opens_with_given(name) for name in _names(one) if " " in name)


def _names(one: Named) -> list[str]:
    return [one.entity.name, *(spelling.name for spelling in one.entity.names)]


def _opens_with_given(name: str) -> bool:
    first = latin(name.split()[0])
    return first in given_names() or is_known_name(first) or gender_of(name) is not None


def _is_told_of(one: Named) -> bool:
    """An age, "who", kin or a trade beside a name of two words, and no article before it."""
    return " " in one.entity.name and is_described(one) and not _has_article(one)


def _has_article(one: Named) -> bool:
    return 2 * sum(word in _ARTICLES for word in one.before) >= len(one.before) > 0


_DOUBTS: tuple[tuple[str, Callable[[Named], bool]], ...] = (
    ("a firm's name", _is_firm),
    ("words of a text's name", _is_text),
    ("a title in quotation marks", _is_marked),
    ("called a thing", _is_called_a_thing),
    ("a site's name", _ends_as_a_site),
    ("a role that somebody plays", is_role),
    ("the end of a longer name", _is_end_of_a_name),
    ("one word that no sign shows to be a person", _is_bare),
)
_SIGNS: tuple[Callable[[Named], bool], ...] = (_is_titled, _speaks, _is_full, _is_told_of)
