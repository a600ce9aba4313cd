"""Words in marks that are nobody's words, told by what stands around them.

- A title: words with capitals after the word for a work ("her book, “The Long Way Home”"), after an
  outlet's name ("Channel Four's “Late Night”") or after "on" ("on “Late Night”").
- A nickname inside a name: Per “Pelle” Dahl.
- A heading between paragraphs, alone on its line, set in single marks or without a stop at its end.
- Markup (name="value"), marks with no word in them, a note in brackets ("(Laughter.)").
- A label: a few words that only describe the noun after them (the “open door” policy).

What is left and nobody is said to say is a scare quote.
"""

from __future__ import annotations

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.beside import after
from factbox.annotate.quotes.marks import Marked
from factbox.data.agencies import is_agency
from factbox.data.outlets import is_outlet
from factbox.data.word_lists import word_list

_LONGEST_TITLE = 12
_LONGEST_LABEL = 4
_LONGEST_HEADING = 10
_SHOWS = frozenset(
    ["show", "program", "programme", "film", "movie", "series", "podcast", "album", "sitcom"]
)
"""Words for a work that follow its name: the “Charlie Rose” show."""
_NAMES = ("called", "titled", "entitled", "named", "headlined")
"""What stands between a work and its name, whatever its letters: a video called “How we sail home”."""
_NEAR = 5
"""Words before the name in which the work stands."""
_LEAD = 60
"""Characters beside a mark that are looked at."""


def nobodys(parsed: Parsed, mark: Marked, sentence: int, alone: bool) -> str | None:
    """Why words in marks are no quotation whoever speaks near them; None where they may be one.

    They open in `sentence`; `alone`: nothing else stands in their paragraph.
    """
    words = parsed.words(mark.part, mark.start, mark.end)
    before = parsed.words(mark.part, max(0, mark.outer_start - _LEAD), mark.outer_start)
    behind = parsed.words(mark.part, mark.outer_end, mark.outer_end + _LEAD)
    if before.endswith("=") or not any(character.isalnum() for character in words[:_LEAD]):
        return "markup"
    if words.startswith("(") and words.rstrip(".").endswith(")") and words.count("(") == 1:
        return "a note in brackets"
    headline = parsed.sentences[sentence].role == "headline"
    if not headline and _is_nickname(words, before, behind):
        return "a nickname"
    if _is_title(words, before, behind):
        return "a title"
    short = alone and len(words.split()) <= _LONGEST_HEADING
    heading = short and (mark.single or (mark.closed and words[-1:].isalnum()))
    return "a heading" if heading else None


def is_label(parsed: Parsed, mark: Marked, sentence: int) -> bool:
    """Whether short words in marks only describe the noun that follows them in `sentence`."""
    words = parsed.words(mark.part, mark.start, mark.end)
    if len(words.split()) > _LONGEST_LABEL or words[-1:] in ",.!?;":
        return False
    inside = [
        one
        for one in after(parsed, sentence, mark.start, 4 * _LONGEST_LABEL)
        if one.end <= mark.end
    ]
    heads = [parsed.tokens[one.head] for one in inside]
    outside = [one for one in heads if not mark.start <= one.start < mark.end]
    return bool(outside) and all(
        one.start >= mark.outer_end and one.pos in ("NOUN", "PROPN") for one in outside
    )


def _is_nickname(words: str, before: str, after: str) -> bool:
    last = before.split()[-1:]
    if len(words.split()) > 2 or not words[:1].isupper() or words[-1:] in ",.!?;" or not last:
        return False
    initial = len(last[0]) == 2 and last[0].endswith(".")
    named = last[0][:1].isupper() and (last[0][-1:].isalpha() or initial)
    return named and before[-1:].isspace() and after[:1].isspace() and after[1:2].isupper()


def _is_title(words: str, before: str, behind: str) -> bool:
    inside = words.split()
    lead = ["", "", *before.lower().replace(",", "").replace(":", "").split()]
    if lead[-1] in _NAMES and words[:1].isupper() and _is_work(lead[-_NEAR:-1]):
        return True
    if not 1 <= len(inside) <= _LONGEST_TITLE or not is_capitalised(inside):
        return False
    if lead[-1] in word_list("works"):
        return True
    if behind[:1].isspace() and behind.split()[:1] and _plain(behind.split()[0]) in _SHOWS:
        return True
    if lead[-1] in ("of", "for", "from") and lead[-2] in word_list("works"):
        return True
    if lead[-1] == "of" and lead[-2] in word_list("works_people"):
        return True
    owned = lead[-2] == "on" and lead[-1].endswith(("s", "’", "'"))
    on = lead[-1] == "on" or lead[-2:] == ["on", "the"] or owned
    return (on and len(inside) > 1) or _is_owned_by_outlet(before)


def _is_work(lead: list[str]) -> bool:
    return any(word in word_list("works") or word in word_list("documents") for word in lead)


def _is_owned_by_outlet(before: str) -> bool:
    """Whether the words end in an outlet's name with "'s": "Channel Four's"."""
    owner = before.rstrip().removesuffix(" the").replace("’", "'")
    if not owner.lower().endswith(("'s", "s'")):
        return False
    names = owner.removesuffix("'s").removesuffix("'").split()
    if any(name.lower() in word_list("outlet_words") for name in names[-2:] if name.istitle()):
        return True
    return any(
        is_outlet(name) or is_agency(name)
        for name in (" ".join(names[-length:]) for length in range(1, 5))
    )


def _plain(word: str) -> str:
    return word.strip(",.;:!?").lower()


def is_capitalised(words: list[str]) -> bool:
    """Whether words are written as a title is: in capitals but for the small words inside it."""
    small = word_list("function_words")
    plain = [word.strip(",.:;!?'’‘()-–—&") for word in words]
    return all(
        not word or word[0].isupper() or word[0].isdigit() or (number > 0 and word.lower() in small)
        for number, word in enumerate(plain)
    )
