"""The words that name who speaks, and the mention or reference they are.

- The words are the noun phrase without what follows a comma and without a relative clause; of
  somebody unnamed all that is said of them ("an official briefed on the talks").
- A noun whose name stands beside it ("his lawyer, Ana Ruiz,") is who is named.
- Two who speak together are words without a row: neither of them is the speaker.
- A pronoun is a speaker only where the report settles who it is; it is never shown as a name.
- "The source said" after "a source close to the talks told Reuters" is that source.
- Whom something was told to is kept where it is an outlet or agency: the words are the speaker's,
  the report that first had them is theirs.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from factbox.annotate.parse import Parsed, Token
from factbox.annotate.quotes.beside import subtree
from factbox.annotate.who import Named, Who
from factbox.data.agencies import is_agency
from factbox.data.outlets import is_outlet
from factbox.data.word_lists import word_list
from factbox.types import Mention, Reference

_PRONOUN_TAGS = ("PRP", "PRP$", "WP", "WDT", "EX")
_CUT = ("relcl", "acl", "appos", "cc", "conj", "advcl", "dep", "parataxis")
_PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "you",
        "who",
        "him",
        "her",
        "them",
        "one",
        "both",
        "those",
    ]
)
LONGEST = 160
"""Characters of a speaker's words; beyond it only the head word is kept."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the words and where they stand, the row they are, and how they are known."""

    start: int
    end: int
    text: str
    row: str | None
    anonymous: bool
    pronoun: bool
    head: str


def is_open(text: str | None, row: str | None) -> bool:
    """Whether a speaker's words are a pronoun that nothing settles."""
    return row is None and (text or "").lower() in _PRONOUNS


def speaker_at(parsed: Parsed, who: Who, head: int) -> Speaker | None:
    """The speaker whose head word is token `head`; None for an impersonal "it" or "there"."""
    token = parsed.tokens[head]
    if token.lower in ("it", "there", "what", "which", "this", "that") and token.tag != "NN":
        return None
    part = parsed.sentences[token.sentence].part
    row = _row_at(who, part, token)
    if token.tag in _PRONOUN_TAGS:
        return _pronoun(token, who, row)
    behind = _author(parsed, who, token)
    named = _named_beside(parsed, who, token) if behind is None else None
    if named is not None:
        return Speaker(
            named.start, named.end, named.text, named.id, False, False, token.lemma.lower()
        )
    start, end = phrase(parsed, head)
    anonymous = row is None and behind is None and _is_unnamed(parsed, token)
    return Speaker(
        start=start,
        end=end,
        text=parsed.words(part, start, end),
        row=None if _several(parsed, head) else row.id if row is not None else behind,
        anonymous=anonymous,
        pronoun=False,
        head=token.lemma.lower(),
    )


def _is_unnamed(parsed: Parsed, token: Token) -> bool:
    """Whether a word is for somebody without a name; "one of the survivors" among them."""
    words = [token, *(k for of in _below(parsed, token, "of") for k in _below(parsed, of, ""))]
    counted = token.pos == "NUM" or token.lower in ("some", "several", "many", "most", "others")
    named = words if counted else words[:1]
    return any(one.lemma.lower() in word_list("unnamed_sources") for one in named)


def _below(parsed: Parsed, token: Token, word: str) -> list[Token]:
    """The prepositional phrases with `word` below a token; without one, the objects below it."""
    below = [parsed.tokens[i] for i in parsed.children[token.i]]
    return [one for one in below if (one.lower == word if word else one.dep == "pobj")]


def _row_at(who: Who, part: str, token: Token) -> Named | None:
    found = who.at("title" if part == "title" else "text", token.start, token.end)
    if found is None or found.end < token.end:
        return None
    return found


def _pronoun(token: Token, who: Who, row: Named | None) -> Speaker | None:
    """A pronoun with its antecedent; a speaker without a row where that is not known."""
    known = isinstance(row, Reference) and who.mention(row) is not None
    row_id = row.id if known and row is not None else None
    return Speaker(token.start, token.end, token.text, row_id, False, True, token.lower)


def _author(parsed: Parsed, who: Who, token: Token) -> str | None:
    """Whose statement, letter, ... it is: "a statement from the ministry", "the mayor's letter"."""
    if token.lemma.lower() not in word_list("documents"):
        return None
    part = parsed.sentences[token.sentence].part
    for i in parsed.children[token.i]:
        child = parsed.tokens[i]
        if child.dep == "poss":
            row = _row_at(who, part, child)
            return row.id if isinstance(row, Mention) else None
        if child.lower in ("from", "by", "of", "in"):
            for below in parsed.children[i]:
                row = _row_at(who, part, parsed.tokens[below])
                if row is not None:
                    return row.id
    return None


def _named_beside(parsed: Parsed, who: Who, token: Token) -> Mention | None:
    """Who a common noun is: "the company's lawyer, Ana Ruiz, said" is Ana Ruiz."""
    if token.pos != "NOUN" or token.tag == "NNS":
        return None
    part = parsed.sentences[token.sentence].part
    for i in parsed.children[token.i]:
        if parsed.tokens[i].dep == "appos" and i > token.i:
            row = _row_at(who, part, parsed.tokens[i])
            if isinstance(row, Mention) and row.kind in ("person", "organization"):
                return row
    return None


def _several(parsed: Parsed, head: int) -> bool:
    """Whether two or more speak together ("X and Y said"): neither is the speaker."""
    return any(_joined(parsed, head, i) for i in parsed.children[head])


def phrase(parsed: Parsed, head: int) -> tuple[int, int]:
    """Where the noun phrase of token `head` stands, without what only describes it further."""
    token = parsed.tokens[head]
    unnamed = token.pos == "NOUN" and token.lemma.lower() in word_list("unnamed_sources")
    keep = {head}
    for i in parsed.children[head]:
        child = parsed.tokens[i]
        described = unnamed and child.dep in ("acl", "relcl")
        if child.dep in _CUT and not described and not _joined(parsed, head, i):
            continue
        below = subtree(parsed, i, LONGEST)
        keep.update(k for k in below if parsed.tokens[k].sentence == token.sentence)
    first, last = _unbroken(parsed, keep, head)
    start, end = parsed.tokens[first].start, parsed.tokens[last].end
    return (start, end) if end - start <= LONGEST else (token.start, token.end)


def _joined(parsed: Parsed, head: int, i: int) -> bool:
    """Whether a child is the second of two speakers ("X and Y") or the word that joins them."""
    child = parsed.tokens[i]
    if child.dep == "cc":
        return any(parsed.tokens[k].dep == "conj" for k in parsed.children[head])
    return child.dep == "conj" and child.pos in ("NOUN", "PROPN")


def _unbroken(parsed: Parsed, below: Collection[int], head: int) -> tuple[int, int]:
    """The run of tokens around the head without a comma, bracket or quotation mark."""
    first = last = head
    while first - 1 in below and not _breaks(parsed.tokens[first - 1]):
        first -= 1
    while last + 1 in below and not _breaks(parsed.tokens[last + 1]):
        last += 1
    while last > head and parsed.tokens[last].dep in ("cc", "case", "punct"):
        last -= 1
    return first, last


def _breaks(token: Token) -> bool:
    return token.text[:1] in ',();:–—"“”―' or token.text == "--" or "\n" in token.text


def hearer(parsed: Parsed, who: Who, cue: int) -> str | None:
    """The outlet or agency that token `cue` says something was told to, or said in an interview with."""
    speaking = [i for i in parsed.children[cue] if _is_speaking(parsed.tokens[i])]
    for i in (*parsed.children[cue], *(k for one in speaking for k in parsed.children[one])):
        child = parsed.tokens[i]
        if child.dep in ("dobj", "dative", "iobj") and child.i > cue:
            found = outlet(parsed, who, child)
            if found is not None:
                return found
        if child.dep in ("prep", "dative") and child.lower in ("to", "with", "in", "on", "by"):
            found = next(
                filter(None, (_outlet_below(parsed, who, k) for k in parsed.children[i])), None
            )
            if found is not None:
                return found
    return None


def _is_speaking(token: Token) -> bool:
    """ "Speaking to the agency, she said"."""
    return token.dep == "advcl" and token.tag == "VBG" and token.lemma in ("speak", "talk")


def _outlet_below(parsed: Parsed, who: Who, i: int) -> str | None:
    token = parsed.tokens[i]
    if token.lemma.lower() not in word_list("documents"):
        return outlet(parsed, who, token)
    for below in parsed.children[i]:
        if parsed.tokens[below].lower in ("with", "in", "to", "by", "for"):
            for k in parsed.children[below]:
                found = outlet(parsed, who, parsed.tokens[k])
                if found is not None:
                    return found
    return None


def outlet(parsed: Parsed, who: Who, token: Token) -> str | None:
    """The name of the outlet or agency that a token is of; None where it is none."""
    part = parsed.sentences[token.sentence].part
    row = _row_at(who, part, token)
    row = row if isinstance(row, Mention) else _named_beside(parsed, who, token)
    text = row.text if row is not None else None
    if text is None and token.pos == "PROPN":
        start, end = phrase(parsed, token.i)
        text = parsed.words(part, start, end).removeprefix("the ").removeprefix("The ")
    if text is None:
        return None
    if is_outlet(text) or is_agency(text):
        return text
    words = text.lower().replace("’s", "").split()
    return text if any(word in word_list("outlet_words") for word in words) else None
