"""Whether somebody has a part in what is told: he does, says, holds or undergoes something.

A name may stand in a story for nobody in it: "the gospel of Jon", "a Jon Suvik hat", "she played Tove
Lund". Somebody has a part where he is quoted, holds an office or a title, is "he" or "she", is called by
his surname again, takes part in a happening, is told of with a verb behind his name, or is introduced:
"Tove Lund, 42,", "his wife Tove Lund", "the fisherman Jon Suvik", "the paper's Jon Suvik".
"""

from __future__ import annotations

from collections.abc import Callable

from factbox.data.irregular_verbs import plain_form
from factbox.data.word_lists import word_list
from factbox.record.who.named import Named

_SAY = frozenset(
    [
        *("added", "admitted", "argued", "asked", "claimed", "confirmed", "explained", "insisted"),
        *("noted", "replied", "said", "says", "told", "tells", "tweeted", "warned", "wrote"),
        *("reports", "writes"),
    ]
)
_DO = frozenset(
    [
        *("is", "was", "has", "had", "will", "would", "can", "could", "did", "does", "should"),
        *("may", "might", "must", "who", "whose"),
    ]
)
"""What stands behind the name of somebody who is told of."""
_KIN = frozenset(
    [
        *("wife", "husband", "son", "daughter", "brother", "sister", "mother", "father", "partner"),
        *(
            "brothers",
            "sisters",
            "fiancé",
            "fiancée",
            "fiancee",
            "widow",
            "cousin",
            "uncle",
            "aunt",
        ),
    ]
)
_WORK = (
    "er",
    "ist",
    "or",
    "man",
    "woman",
    "ian",
    "actress",
    "model",
    "pilot",
    "victim",
    "correspondent",
)
"""How the words end that say what somebody is."""
_NO_WORK = frozenset(
    [
        "after",
        "another",
        "over",
        "under",
        "other",
        "for",
        "or",
        "her",
        "per",
        "than",
        "ever",
        "never",
    ]
)
_ROLE = frozenset(
    ["as", "played", "plays", "playing", "portrayed", "portrays", "portraying", "character"]
)
_AGES = range(1, 120)


def has_part(one: Named) -> bool:
    """Whether the running text lets a person do, say, hold or undergo something."""
    return one.speaks or one.acts or one.bound or any(sign(one) for sign in _SIGNS)


def says(one: Named) -> bool:
    """A word of saying stands behind the name."""
    return not _SAY.isdisjoint(one.behind)


def is_described(one: Named) -> bool:
    """An age, "who", kin or what somebody does stands beside the name."""
    return any(sign(one) for sign in (_is_introduced, _has_age, _who))


def is_role(one: Named) -> bool:
    """ "She starred as Tove Lund": whom somebody plays; not "as Lund noted"."""
    if one.speaks or _does(one) or says(one):
        return False
    played = sum(word in _ROLE for word in one.before)
    return played > 0 and 2 * played >= len(one.before)


def _is_held(one: Named) -> bool:
    """An office beside the name."""
    return any(row.office for row in one.rows)


def _has_title(one: Named) -> bool:
    """ "Mr. Lund"."""
    return "title and name" in one.features


def _is_called_again(one: Named) -> bool:
    """By the last word of a longer name, in the running text."""
    last = one.words[-1]
    return len(one.words) > 1 and any(row.text == last for row in one.told)


def _does(one: Named) -> bool:
    """A verb behind the name."""
    return any(_is_verb(word) for word in one.behind)


def _is_verb(word: str) -> bool:
    return word in _DO or (word.endswith("ed") and word.isalpha()) or plain_form(word) != word


def _is_introduced(one: Named) -> bool:
    """Kin, a trade or the paper that somebody writes for, right before the name."""
    return any(map(_introduces, one.before))


def _introduces(word: str) -> bool:
    bare = word.strip(",—–-")
    single = bare.removesuffix("s")
    trade = single.endswith(_WORK) and bare not in _NO_WORK and len(single) > len("er") + 1
    known = _KIN | word_list("human_nouns")
    return bool({bare, single} & known) or trade or _is_owner(bare)


def _is_owner(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’"))


def _has_age(one: Named) -> bool:
    """ "Tove Lund, 42, ..."."""
    return any(word.isdigit() and int(word) in _AGES for word in one.behind)


def _who(one: Named) -> bool:
    """ "Tove Lund, who ..."."""
    return "who" in one.behind


_SIGNS: tuple[Callable[[Named], bool], ...] = (
    _is_held,
    _has_title,
    says,
    _is_called_again,
    _does,
    _is_introduced,
    _has_age,
)
