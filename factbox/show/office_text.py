"""An office as a record shows it: in the words of the reports, whole, never a part or another's name.

- "foreign minister of Norway", where a report's words say just that ("Norway's Foreign Minister").
- Else the report's own words: "city's special envoy", "acting head of the board", "spokeswoman".
- Without what a report thinks of the holder ("controversial sheriff") and what runs into it ("its advice
  Attorney General Lund took", "candidate Maine Sen."); of two with one noun ("KPD chairman",
  "chairman of the Kelvo Party") the one that the reports give first.
- Nothing, where it is not sure which words say it, or they are one word that says nothing alone
  ("official").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factbox.annotate.mentions.lists import misspelt_state
from factbox.data.offices import office_at
from factbox.data.states import code_of, demonym_code
from factbox.data.word_lists import word_list
from factbox.show.visible import one_line
from factbox.show.words import of_country, office
from factbox.types import Office

FORMER = "former "
_OF_NO_STATE = (
    *("majority leader", "minority leader", "whip", " director"),
    *("representative", "senator", "congressman", "congresswoman"),
)
"""What offices end with that a house, a party, a district or the body before them has, not the state."""
_EXECUTIVE = re.compile(r"\bchief executive(?: officer)?\b")
"""What "CEO" is short for."""
_EMPTY = frozenset(
    [
        *("adviser", "aide", "candidate", "chair", "chairman", "chief", "commander", "coordinator"),
        *("counsel", "director", "figure", "head", "leader", "manager", "member", "nominee"),
        *("official", "secretary"),
    ]
)
"""Offices that say nothing alone: of what?"""
_BEHIND = re.compile(r" (?=(?:of|for|to|at|in|on) )")
_EPITHETS = frozenset(
    [
        *(
            "beleaguered",
            "beloved",
            "controversial",
            "current",
            "disgraced",
            "elusive",
            "embattled",
        ),
        *("fellow", "fiery", "infamous", "influential", "long-time", "longtime", "notorious"),
        *(
            "outspoken",
            "popular",
            "powerful",
            "prominent",
            "renowned",
            "respected",
            "top",
            "veteran",
        ),
    ]
)
"""What is said of a holder and not of the office."""
_ENDS = frozenset(
    [
        *("candidate", "candidates", "chairman", "chairwoman", "contender", "mate"),
        *("nominee", "rival", "spokesman", "spokeswoman", "spokesperson"),
    ]
)
"""What ends an office, and stands within another's words."""
_MAY_OPEN = frozenset(
    [
        *(
            "acting",
            "assistant",
            "associate",
            "chief",
            "city",
            "county",
            "deputy",
            "district",
            "ex",
        ),
        *("federal", "first", "former", "incoming", "independent", "interim", "junior", "late"),
        *("local", "national", "new", "onetime", "outgoing", "presumptive", "regional", "retired"),
        *("second", "senior", "special", "state", "then", "vice"),
    ]
)
"""Small words that an office with capitals may open with."""
_PAST = frozenset(["former", "then", "ex", "acting", "outgoing", "incoming"])
OTHER = frozenset(["acting", "assistant", "associate", "deputy", "ex", "former", "under", "vice"])
"""Words that make another office of one."""
_SHORT = {
    "rep": "representative",
    "sen": "senator",
    "gov": "governor",
    "lt. gov": "lieutenant governor",
}
_SMALL = frozenset(["of", "the"])
_NAMES = 4
"""Words in the longest name of a state before an office."""


def office_text(held: Office) -> str:
    """The words that stand for an office behind a name; "" where none do surely."""
    told = one_line(held.words or "")
    words = _own_words(told)
    bare = held.office.removeprefix(FORMER)
    if _is_broken(told) or not _present(words) or (bare in _EMPTY and len(_present(words)) == 1):
        return ""
    if _says_just(words, held):
        return office(held.office) + of_country(
            None if held.office.endswith(_OF_NO_STATE) else held.of
        )
    return _small(_in_full(words))


def _is_broken(words: str) -> bool:
    """Whether words are no one phrase: "secretary, and", "leaders - the Harbour Minister"."""
    ends = words.rstrip()[-1:] in (",", ";", "-") or words.split()[-1:] in (["and"], ["or"], ["of"])
    return ends or any(dash in words for dash in (" - ", " – ", " — "))


def told_once(offices: Sequence[str]) -> list[int]:
    """The places of the offices that no other one of the list says with more words."""
    words = [frozenset(one.casefold().replace(".", "").split()) - _SMALL for one in offices]
    told = [
        i
        for i, one in enumerate(words)
        if not any(_holds(other, one) or (one == other and k < i) for k, other in enumerate(words))
    ]
    nouns = [_noun(offices[i]) for i in told]
    return [i for k, i in enumerate(told) if nouns[k] not in nouns[:k]]


def _noun(office: str) -> tuple[bool, frozenset[str], str]:
    """What an office is, whoever's: "chairman" of "KPD chairman" and "chairman of the party"; a vice
    president is another than the president, and a former one than one in office."""
    plain = _EXECUTIVE.sub("ceo", office.casefold().replace("-", " "))
    words = _BEHIND.split(plain, maxsplit=1)[0].split()
    return not _PAST.isdisjoint(words), OTHER.intersection(words), words[-1] if words else ""


def _own_words(words: str) -> str:
    """An office without what a report thinks of its holder, and what runs into it from before."""
    words = _behind_and(words)
    head = _BEHIND.split(words, maxsplit=1)[0]
    parts = head.split()
    ends = [i for i, word in enumerate(parts[:-1], 1) if word.casefold() in _ENDS]
    parts = parts[ends[-1] :] if ends and office_at(head) is None else parts
    while len(parts) > 1 and (parts[0].casefold() in _EPITHETS or _runs_in(parts)):
        parts.pop(0)
    return " ".join(parts) + words[len(head) :]


def _runs_in(parts: Sequence[str]) -> bool:
    """ "Advice Attorney General" of "it was their advice Attorney General Lund took"."""
    first, *rest = parts
    small = first.islower() and first.isalpha() and first not in _MAY_OPEN
    return small and any(word[:1].isupper() for word in rest) and office_at(" ".join(parts)) is None


def _behind_and(words: str) -> str:
    """Of "Minister Tove Lund and Sen." what is his."""
    before, _, behind = words.rpartition(" and ")
    names = len([word for word in before.split() if word[:1].isupper()]) > 2
    return behind if names and office_at(behind) is not None else words


def _holds(more: frozenset[str], less: frozenset[str]) -> bool:
    """ "Police chief" holds "chief"; a "vice president" is another than the president."""
    return less < more and not OTHER & (more - less)


def _says_just(words: str, held: Office) -> bool:
    """Whether words name the office by its usual name, at most with its state."""
    rest, bare = _rest(words), held.office.removeprefix(FORMER)
    past = held.office != bare
    post = office_at(rest)
    if past != words.casefold().startswith(FORMER) or post is None:
        return False
    ours, theirs = rest.casefold().split(), bare.split()
    alike = len(ours) == len(theirs) and all(map(_is_one, ours, theirs))
    return (post.office, post.body) == (bare, None) and (
        alike or (ours[0].strip(".") in _SHORT and len(ours) == 1)
    )


def _is_one(one: str, other: str) -> bool:
    """ "defence" and "defense"."""
    return one.replace("c", "s").replace("our", "or") == other.replace("c", "s")


def _rest(words: str) -> str:
    """An office without "former" and without a state before it."""
    parts = _present(words)
    for size in range(min(_NAMES, len(parts) - 1), 0, -1):
        name = " ".join(parts[:size]).removesuffix("'s").removesuffix("’s").rstrip("'’")
        if code_of(name) or demonym_code(name) or (size == 1 and misspelt_state(name)):
            return " ".join(parts[size:])
    return " ".join(parts)


def _present(words: str) -> list[str]:
    """The words of an office without "former"."""
    parts = words.replace("-", " ").split()
    while len(parts) > 1 and parts[0].casefold() in _PAST:
        parts = parts[1:]
    return parts


def _in_full(words: str) -> str:
    """ "Utah Sen." as "Utah senator"; a body before "Sen." ends another office: "chair of the Board Sen."."""
    before, blank, last = words.rpartition(" ")
    full = _SHORT.get(last.strip(".").casefold())
    if full and before and _is_anothers(before.split()[-1]):
        return full
    return f"{before}{blank}{full}" if full else words


def _is_anothers(word: str) -> bool:
    """Whether a word before "Rep." ends another office, or the body of one."""
    return word.lower() in word_list("organization_heads") or office_at(word) is not None


def _small(words: str) -> str:
    """With a small letter where "former" or the like opens the words, and no article behind it."""
    first = words.replace("-", " ").split()[0]
    if first.casefold() not in _PAST:
        return words
    small = words[0].lower() + words[1:]
    return f"{small[: len(first)]} {small[len(first) + 5 :]}" if _has_article(small) else small


def _has_article(words: str) -> bool:
    return words.split()[1:2] == ["the"]
