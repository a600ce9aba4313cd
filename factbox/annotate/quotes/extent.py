"""Whether quoted words can be understood alone, or are a piece of the reporter's sentence.

Whole are: more than one sentence; a clause with its own subject and verb ("the pier is closed"); a
command; a question; words that open a sentence of the speaker's, written with a capital after a
comma, a colon or at the start ("No boats today,"), or five or more that end one. A clause that hangs on words outside the marks ("that the pier",
"until it closes"), a verb without its subject and a noun alone are pieces. Words whose last is an
article or a preposition are cut off.
"""

from __future__ import annotations

from factbox.annotate.parse import Parsed, Token
from factbox.annotate.quotes.beside import after
from factbox.annotate.quotes.marks import Marked

_LOOKED_AT = 80
"""Words of a quotation that are looked at."""
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_WITHOUT_SUBJECT = (*_FINITE, "VBN")
"""Tags of a first word whose subject stands outside the marks."""
_JOINING = ("IN", "WDT", "WP", "WRB", "CC")
_HANGING = ("relcl", "acl", "advcl", "pcomp")
_CUT_AT = ("DET", "ADP")
_FEWEST_OPENING, _FEWEST_ALONE, _FEWEST_INSIDE, _FEWEST_LONG = 3, 5, 7, 8
_SENTENCE_SIGNS = (",", ":", ".", "?", "!", "—", "–", "-", "…", ")", "”", '"')


def is_whole(parsed: Parsed, mark: Marked, first: int, last: int) -> bool:
    """Whether the words of a quotation in sentences `first` to `last` can be understood alone."""
    words = _inside(parsed, mark, first)
    if not words or (last == first and _is_cut(parsed, mark, words)):
        return False
    if words[0].text[:1].islower() and (
        words[0].tag in _WITHOUT_SUBJECT or _is_bit(parsed, mark, words)
    ):
        return False
    if last > first:
        return True
    return _is_opening(parsed, mark, first, words) or any(
        _is_clause(parsed, mark, one) for one in words if _is_top(parsed, mark, one)
    )


def is_long(parsed: Parsed, mark: Marked, first: int) -> bool:
    """Whether a piece says enough to be followed: a verb with what belongs to it, eight words on."""
    words = _inside(parsed, mark, first)
    if len(words) < _FEWEST_LONG or words[0].tag in _JOINING:
        return False
    verbs = (one for one in words if one.pos in ("VERB", "AUX") and one.tag != "VBN")
    return any(_is_top(parsed, mark, one) for one in verbs)


def _inside(parsed: Parsed, mark: Marked, first: int) -> tuple[Token, ...]:
    found = after(parsed, first, mark.start, _LOOKED_AT)
    return tuple(one for one in found if one.end <= mark.end and any(map(str.isalnum, one.text)))


def _is_cut(parsed: Parsed, mark: Marked, words: tuple[Token, ...]) -> bool:
    """Whether the last word asks for another, and no sign says that the sentence ends with it."""
    ends = parsed.words(mark.part, mark.end - 1, mark.end) in _SENTENCE_SIGNS
    return not ends and len(words) < _LOOKED_AT and words[-1].pos in _CUT_AT


def _is_bit(parsed: Parsed, mark: Marked, words: tuple[Token, ...]) -> bool:
    """Whether words are a few out of the middle of a sentence: "there is a risk" that it sinks."""
    ends = parsed.words(mark.part, mark.end - 1, mark.end)
    return len(words) < _FEWEST_INSIDE and ends not in _SENTENCE_SIGNS


def _is_opening(parsed: Parsed, mark: Marked, first: int, words: tuple[Token, ...]) -> bool:
    """Whether the words open a sentence of the speaker's: a capital where the reporter needs none."""
    ends = parsed.words(mark.part, mark.end - 1, mark.end)
    if ends == "?" and len(words) >= _FEWEST_ALONE:
        return True
    if not words[0].text[:1].isupper() or len(words) < _FEWEST_OPENING:
        return False
    if words[0].pos != "PROPN" and len(words) >= _FEWEST_ALONE and ends in _SENTENCE_SIGNS:
        return True
    lead = parsed.words(mark.part, parsed.sentences[first].start, mark.outer_start).rstrip()
    return not lead or lead.endswith(_SENTENCE_SIGNS)


def _is_top(parsed: Parsed, mark: Marked, token: Token) -> bool:
    """Whether a word hangs on nothing inside the marks."""
    head = parsed.tokens[token.head]
    return head.i == token.i or not mark.start <= head.start < mark.end


def _is_clause(parsed: Parsed, mark: Marked, token: Token) -> bool:
    if token.pos not in ("VERB", "AUX"):
        return False
    below = [parsed.tokens[i] for i in parsed.children[token.i]]
    below = [one for one in below if mark.start <= one.start < mark.end]
    if _hangs(parsed, mark, token, below):
        return False
    finite = token.tag in _FINITE or any(one.tag in _FINITE for one in below if "aux" in one.dep)
    return finite and any(one.dep in _SUBJECTS for one in below if one.i < token.i)


def _hangs(parsed: Parsed, mark: Marked, token: Token, below: list[Token]) -> bool:
    """Whether a clause opens with a word that ties it to words outside: "until it closes"."""
    opener = [one for one in below if one.dep == "mark" or one.tag in ("WDT", "WP", "WRB")]
    asked = parsed.words(mark.part, mark.end - 1, mark.end + 1).strip()[:1] == "?"
    return token.dep in _HANGING and bool(opener) and not asked
