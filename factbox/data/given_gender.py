"""Whether a full name can be a "he" or a "she": by given names that men, or women, bear all but always.

Only speaks against a pronoun: a name that neither list has may be anybody's.
"""

from __future__ import annotations

from typing import Literal

from factbox.data.word_lists import word_list

Gender = Literal["he", "she"]

_LISTS: tuple[tuple[Gender, str], ...] = (("he", "given_names_he"), ("she", "given_names_she"))


def gender_of(name: str) -> Gender | None:
    """ "he" or "she" by the first word of a name of two words or more; None where that is not sure."""
    words = name.casefold().replace(".", " ").split()
    if len(words) < 2:
        return None
    return next((gender for gender, names in _LISTS if words[0] in word_list(names)), None)
