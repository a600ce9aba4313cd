"""Whether what a report calls by a name is a body: not a make, a text, a share or a guess.

- What is called after a body and ends with no word for bodies ("Kelvo Lamp"), or holds its name
  between other words ("Stand Kelvo Dock"), and what ends with a number, is one of its things.
- Capitals that are a firm's letters are what its shares are traded as.
- The end of a longer name of the story ("Department of Roads") is that body again.
- Initials that nobody writes out, and what the language model alone calls a body, are guesses: a film, a
  plan and a person have capitals too. Such a one has to say or do something, or end as bodies do.
- What goes on with a number ("Kelvo 13") or stands behind one ("4th"), which belongs to its name, is cut.
- What ends as things do ("announcement"), opens as plans do ("Project"), stands alone in quotation marks,
  or tells which show or film is meant ("a Norwegian TV show") is no body; nor is what stands where places
  do ("in Kelvo") without a list or a word of its name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from itertools import pairwise

from factbox.annotate.mentions.votes import form
from factbox.annotate.mentions.words import commonness
from factbox.data.given_gender import gender_of
from factbox.data.latin import latin
from factbox.data.offices import office_at
from factbox.data.organizations import known_organization
from factbox.data.states import demonym_code
from factbox.data.word_lists import word_list
from factbox.record.who import body_words
from factbox.record.who.named import Named
from factbox.record.who.only_named import only_named
from factbox.relate.entities.name_words import given_names

_ORDINAL = re.compile(r"\d{1,4}(?:st|nd|rd|th)")
_INITIALS = 5
"""Letters that initials have at most."""
_OFTEN = 3
"""In how many sentences a name that only the model knows is told to be believed."""
_SITES = frozenset(["clinic", "gallery", "library", "theater", "theatre", "zoo"])
"""What a body that is a site ends with, beside the heads of bodies."""
_EVERYDAY = 3.0
"""How common (zipf) a word is that is no name by itself."""


def no_body(one: Named, bodies: Collection[str]) -> str | None:
    """Why what is called a body may be none, None where nothing says so; `bodies` are the story's."""
    if one.entity.kind != "organization":
        return None
    return next((said for doubt in _DOUBTS if (said := doubt(one, bodies)) is not None), None)


def is_known_body(name: str) -> bool:
    """Whether the list of bodies has the name."""
    return known_organization(name) is not None


def _product(one: Named, bodies: Collection[str]) -> str | None:
    """What is called after a body of the story and ends with no word that bodies end with."""
    name = one.entity.name
    if is_known_body(name):
        return None
    headed = one.words[-1].lower() in word_list("organization_heads")
    after = any(_is_body(part, bodies) for part in _parts(one.words, 0))
    inside = any(
        _is_body(part, bodies) for start in range(1, 3) for part in _parts(one.words, start)
    )
    return "called after another body" if inside or (after and not headed) else None


def _parts(words: tuple[str, ...], start: int) -> Iterator[str]:
    """The parts of a name that begin with one of its words and end before its last."""
    return (" ".join(words[start:end]) for end in range(start + 1, len(words)))


def _is_body(name: str, bodies: Collection[str]) -> bool:
    return form(name) in bodies or is_known_body(name)


def _ticker(one: Named, bodies: Collection[str]) -> str | None:
    """Capitals that are a firm's letters and its first one: what its shares are traded as."""
    name = one.entity.name
    if not (name.isalpha() and name.isupper()):
        return None
    if is_known_body(name) or not 2 <= len(name) <= 5:
        return None
    letters = frozenset(name.lower())
    firms = [body for body in bodies if body[0] == name[0].lower() and body != name.lower()]
    traded = any(" " not in body and letters <= frozenset(body) for body in firms)
    return "a firm's letters" if traded else None


def _numbered(one: Named, _: Collection[str]) -> str | None:
    """ "Amendment 12", "Kelvo 4": a text or a make with its number, which nobody hears speak."""
    if len(one.words) < 2 or not one.words[-1].isdigit():
        return None
    if one.words[-2].lower() in word_list("thing_heads"):
        return "a text by its number"
    return None if _is_listed(one) or one.speaks else "a thing by its number"


def _named_longer(one: Named, bodies: Collection[str]) -> str | None:
    """ "Department of Roads", where the story has the "Tromsø Department of Roads"."""
    if len(one.words) < 2 or is_known_body(one.entity.name):
        return None
    ending = f" {form(one.entity.name)}"
    longer = any(body.endswith(ending) for body in bodies)
    return "the end of a longer name" if longer and one.origins < 2 else None


def _plain_plural(one: Named, _: Collection[str]) -> str | None:
    """ "Harbour Workers": several of a kind, told of once, whom a report writes with capitals."""
    last = one.words[-1].lower()
    if not last.endswith("s") or last.endswith("ss") or commonness(last) < _EVERYDAY:
        return None
    once = len(one.spots) < 2 and one.origins < 2
    return "several of a kind" if once and not (one.speaks or _is_listed(one)) else None


def _bare_capitals(one: Named, _: Collection[str]) -> str | None:
    """Initials that no list has and no report writes out, of what speaks or acts in one sentence at most."""
    name = one.entity.name.replace(".", "")
    if not name.isupper() or " " in name:
        return None
    known = (one.speaks or one.acts) and len(one.spots) > 1
    if known or len(name) > _INITIALS or _is_listed(one):
        return None
    written = any(" " in spelling.name for spelling in one.entity.names)
    return None if written else "initials that nobody writes out"


def _behind_ordinal(one: Named, _: Collection[str]) -> str | None:
    """ "4th Harbour Brigade" read as "Harbour Brigade": its number is a part of its name."""
    numbered = one.before and all(_ORDINAL.fullmatch(word) for word in one.before)
    numbered = numbered or (not _is_known(one) and any(word.isdigit() for word in one.before))
    return "a part of a name with a number" if numbered else None


def _opens_a_title(one: Named, _: Collection[str]) -> str | None:
    """ "Former Command Sgt. Lund" read as "Former Command", "Harbour Press Secretary" as "Harbour Press": a
    rank, or the rest of an office, goes on behind each mention."""
    ranks = one.behind and all(_is_rank(word) or _ends_an_office(one, word) for word in one.behind)
    return "a part of a rank" if ranks and not (one.speaks or _is_listed(one)) else None


def _ends_an_office(one: Named, word: str) -> bool:
    """Whether the last word of a name and the word behind it are an office, as "press secretary" is."""
    last = one.words[-1].lower()
    post = office_at(f"{last} {word}") if word and len(one.words) > 1 else None
    if post is None:
        return False
    return post.group == "spokesperson" or last not in word_list("organization_heads")


def _is_rank(word: str) -> bool:
    post = office_at(word)
    return post is not None and post.kind == "rank"


def _guessed_body(one: Named, _: Collection[str]) -> str | None:
    """A body that no list, no word of its name and no word beside it shows to be one.

    One name, however often it stands there, is as often a programme, a film or a method; it has to say
    or do something in two origins or three sentences (or behind "the"), as no person does, and not to
    open as a person's does.
    """
    if not one.is_guessed or _is_headed(one) or is_known_body(one.entity.name):
        return None
    if _opens_as_a_person(one):
        return "only the language model calls it a body, and a given name opens it"
    does = one.acts and (one.origins > 1 or len(one.spots) >= _OFTEN)
    says = one.speaks and (one.origins > 1 or "the" in one.before or len(one.spots) >= _OFTEN)
    return None if does or says else "only the language model calls it a body"


def _opens_as_a_person(one: Named) -> bool:
    """ "Tove Lund", whom the model calls a body."""
    given = latin(one.words[0].lower()) in given_names()
    return len(one.words) == 2 and (given or gender_of(one.entity.name) is not None)


def _a_thing(one: Named, _: Collection[str]) -> str | None:
    """ "Harbour Service Announcement", "Project Kelvo"."""
    name = form(one.entity.name).replace(".", "")
    party, _, chamber = name.partition(" ")
    if name in body_words.KINDS or (party in body_words.PARTIES and chamber in body_words.CHAMBERS):
        return "a kind of body"
    if len(one.words) < 2 or _is_listed(one):
        return None
    ends = one.words[-1].lower() in body_words.THINGS and one.words[-1].lower() != "campaign"
    opens = one.words[0].lower() in body_words.PLANS and not _is_headed(one)
    return "a kind of thing" if ends or opens else None


def _title(one: Named, _: Collection[str]) -> str | None:
    """Quotation marks around the name alone, as around a film's."""
    marked = one.marked > 0 and 2 * one.marked >= len(one.told)
    return "a title in quotation marks" if marked and not _is_listed(one) else None


def _goes_on(one: Named, _: Collection[str]) -> str | None:
    """ "Kelvo 13" read as "Kelvo", "a Norwegian TV show" as "Norwegian TV", "United Kelvo" as "Kelvo"."""
    if not one.behind or _is_listed(one):
        return None
    numbered = 0 if _is_headed(one) else sum(word[:1].isdigit() for word in one.behind)
    shown = sum(word in body_words.SHOWN for word in one.behind)
    held = one.words[-1].lower() in body_words.OFFICE_OPENS and one.longer == len(one.told)
    led = 0 < one.led == len(one.told) and demonym_code(one.words[0]) is None
    cut = led or held or 2 * max(numbered, shown) >= len(one.behind)
    return "a part of a longer name" if cut else None


def _stands_as_a_place(one: Named, _: Collection[str]) -> str | None:
    """ "In Kelvo", of what no list has, no word shows to be a body, and neither says nor does anything."""
    if _is_known(one) or one.speaks or one.acts:
        return None
    inside = sum(word in ("in", "near") for word in one.before)
    return "it stands where places do" if inside and 4 * inside >= len(one.before) else None


def _short_of_a_paper(one: Named, bodies: Collection[str]) -> str | None:
    """ "Times", where the story has the "Kelvo Times"."""
    name = one.words[-1].lower()
    if len(one.words) > 1 or _is_listed(one) or name not in body_words.PAPERS:
        return None
    longer = any(body.endswith(f" {name}") for body in bodies)
    return "short for another body" if longer else None


def _is_known(one: Named) -> bool:
    return _is_listed(one) or _is_headed(one)


def _is_listed(one: Named) -> bool:
    names = [one.entity.name, *(spelling.name for spelling in one.entity.names)]
    return any(map(is_known_body, names))


def _is_headed(one: Named) -> bool:
    """Whether a word that bodies or sites end with heads the name: "Ministry of Finance", "Lund Clinic"."""
    heads = word_list("organization_heads") | _SITES
    words = [word.lower() for word in one.words]
    return words[-1] in heads or any(
        one in heads and behind in body_words.OF for one, behind in pairwise(words)
    )


_DOUBTS: tuple[Callable[[Named, Collection[str]], str | None], ...] = (
    _behind_ordinal,
    _opens_a_title,
    _product,
    _ticker,
    _numbered,
    _named_longer,
    _plain_plural,
    _bare_capitals,
    _guessed_body,
    _a_thing,
    _title,
    _goes_on,
    _stands_as_a_place,
    _short_of_a_paper,
    only_named,
)
