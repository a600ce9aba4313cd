"""What a line leans on that is not in it: whom a pronoun means, which man, which winch, after what.

A line that is read alone must say whom and what it tells of. "He" is known where a person who may be
meant stands before it in the line, and can be told beside the line where the story knows who he is
(`persons.py`). "By releasing them" (`things.py`), "the man, who ..." and "the newspaper reported"
(`roles.py`), "they read the letter", of a letter that a sentence before tells of (`definite.py`), "two
hours later" and "she replied" (`looking_back.py`), and a surname that only one report has
(`surnames.py`) say nothing to who has not read what stood before.
Nor does furniture ("Related: ..."), a dateline, a label before the words ("Updated: ..."), or words
without a verb (`furniture.py`).
"""

from factbox.record.leaning.furniture import has_verb, is_furniture, start_of
from factbox.record.leaning.line import Leaning
from factbox.record.leaning.quoted import without_quotations

__all__ = [
    "Leaning",
    "has_verb",
    "is_furniture",
    "start_of",
    "without_quotations",
]
