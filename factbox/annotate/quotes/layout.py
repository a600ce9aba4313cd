"""A speaker told by layout alone.

`Name: "words"` or `Name hit back: "words"` before, `"words" — Name` after; in a headline `Name: more
words 'words'` and `Name on something: 'words'`.
"""

from __future__ import annotations

from factbox.annotate.parse import Parsed, Token
from factbox.annotate.quotes.beside import after, before
from factbox.annotate.quotes.marks import Marked
from factbox.annotate.who import Who
from factbox.types import Mention

LONGEST_NAME = 8
"""Words before a colon or after a dash that may name a speaker."""
_LONGEST_LEAD = 60
"""Tokens before a quotation that are looked at."""
_DASHES = "―—–-"
_FINITE = ("VBD", "VBZ", "VBP")
_INSIDE_NAMES = ("PROPN", "NOUN", "ADJ", "DET", "ADP", "PART", "PUNCT", "NUM")


def named_beside(parsed: Parsed, mark: Marked, first: int, last: int) -> int | None:
    """The head token of a name set beside a quotation that touches sentences `first` to `last`."""
    lead = before(parsed, first, mark.outer_start, _LONGEST_LEAD)
    found = _before_colon(lead)
    if found is None:
        found = _after_dash(parsed, mark, last)
    return found if found is not None else _who_acts(parsed, mark, first, lead)


def in_transcript(parsed: Parsed, mark: Marked, first: int) -> int | None:
    """The name in capitals that quoted words of a transcript open with: "LIND: We sail."."""
    inside = after(parsed, first, mark.start, 4)
    for number, token in enumerate(inside):
        if token.text == ":":
            return inside[number - 1].i if number else None
        if not token.text.isupper() or len(token.text) < 3:
            return None
    return None


def in_headline(parsed: Parsed, who: Who, mark: Marked, first: int) -> Mention | None:
    """The name that a headline opens with: "Lind on prices: wells are 'dry'"."""
    row = parsed.sentences[first]
    found = who.at(row.part, row.start, row.start + 1) if row.role == "headline" else None
    if not isinstance(found, Mention) or found.kind not in ("person", "organization"):
        return None
    behind, colon, _ = parsed.words(row.part, found.end, mark.outer_start).partition(":")
    fits = behind.split()[:1] in ([], ["on"], ["to"])
    return found if colon and fits and found.end <= mark.outer_start else None


def _before_colon(tokens: tuple[Token, ...]) -> int | None:
    tokens = tuple(token for token in tokens if token.text.strip())
    if len(tokens) < 2 or len(tokens) > LONGEST_NAME or tokens[-1].text != ":":
        return None
    name = tokens[:-1]
    fits = all(token.pos in _INSIDE_NAMES for token in name) and name[-1].text[:1].isupper()
    return name[-1].i if fits else None


def _who_acts(parsed: Parsed, mark: Marked, first: int, lead: tuple[Token, ...]) -> int | None:
    """Who does what the words before a colon tell: "The mayor was blunt: ..."."""
    if not lead and first and parsed.sentences[first - 1].paragraph == mark.paragraph:
        lead = parsed.of(first - 1)[-_LONGEST_LEAD:]
    told = [token for token in lead if token.text.strip()]
    if not told or told[-1].text != ":":
        return None
    verbs = [token for token in told if token.pos in ("VERB", "AUX") and token.tag in _FINITE]
    for verb in verbs[:1]:
        main = verb.head if verb.dep in ("aux", "auxpass") else verb.i
        for i in parsed.children[main]:
            if parsed.tokens[i].dep in ("nsubj", "nsubjpass") and i < verb.i:
                return i
    return None


def _after_dash(parsed: Parsed, mark: Marked, last: int) -> int | None:
    """The last word of a name that alone follows a quotation and a dash."""
    rest = _after_mark(parsed, mark, last)
    dashed = rest[:1] and rest[0].text.strip() in _DASHES
    if dashed:
        rest = rest[1:]
    elif not rest or not _is_dash(parsed.words(mark.part, mark.outer_end, rest[0].start)):
        return None
    name: list[Token] = []
    for token in rest[:LONGEST_NAME]:
        if token.text in (",", ".", "("):
            break
        name.append(token)
    whole = len(rest) <= LONGEST_NAME or len(name) < LONGEST_NAME
    named = name and all(t.text[:1].isupper() or len(t.text) <= 2 for t in name)
    return name[-1].i if whole and named and name[-1].tag.startswith("NNP") else None


def _is_dash(words: str) -> bool:
    """Whether nothing but a dash stands in words: the parser may take it with the mark."""
    return len(words) <= 4 and words.strip() != "" and words.strip() in _DASHES


def _after_mark(parsed: Parsed, mark: Marked, last: int) -> list[Token]:
    """The words of the paragraph after a quotation, a few more than a name may have."""
    found = list(after(parsed, last, mark.outer_end, LONGEST_NAME + 3))
    row = parsed.sentences[last]
    following = parsed.sentences[last + 1] if last + 1 < len(parsed.sentences) else row
    if (following.part, following.paragraph) == (mark.part, mark.paragraph) and following != row:
        found += after(parsed, last + 1, mark.outer_end, LONGEST_NAME + 3)
    return [token for token in found if token.text.strip()]
