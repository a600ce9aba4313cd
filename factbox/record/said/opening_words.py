"""Whether the quotation that a line is, or begins with, speaks of what is not in it.

"It would wreck the harbour," she said: who reads the line alone cannot know what would. The words are
asked as those of quotations are (`open_words.py`): a "he" whom nobody in them explains, an "it" or
"they" as their first subject.
"""

from __future__ import annotations

import re

from factbox.record.said.open_words import Known, open_person, open_plural, open_subject

_BEGINS = re.compile(r"\s*[“\"]([^”\"]*)")
_OPENS_LATE = re.compile(
    r"(?:until|since|after|before|because of|despite|besides) (?:then|that|this|which|it)\b"
    r"|(?:so|that[’']s why|which|this|these|those|such)\b|as (?:a result|such)\b",
    re.IGNORECASE,
)
"""Openings that go on from what was said before."""


def speaks_of_before(text: str, quoted: bool, known: Known) -> bool:
    """Whether the words that are or begin a line cannot be understood alone; `quoted` where all of it
    is a quotation. `known` are the words of the story's names of persons."""
    begins = _BEGINS.match(text)
    if begins is None and not quoted:
        return False
    said = begins[1] if begins else text
    if _OPENS_LATE.match(said) or open_subject(said) or open_plural(said):
        return True
    return open_person(said, known) is not None
