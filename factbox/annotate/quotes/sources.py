"""The words that name who speaks, and the mention or reference they are.

- The words are the noun phrase without what follows a comma and without a relative clause; of
  somebody unnamed all that is said of them ("an official briefed on the talks").
- A noun whose name stands beside it ("his lawyer, Ana Ruiz,") is who is named; what stands in brackets
  behind a name ("Ana Ruiz (D-Alvora)") is nobody.
- A report by two or more is all of theirs; it is no one person's.
- Two who speak together are words without a row: neither of them is the speaker.
- A pronoun is a speaker only where the report settles who it is; it is never shown as a name.
- "The source said" after "a source close to the talks told Reuters" is that source.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice, takewhile

from factbox.annotate.parse import Parsed, Token
from factbox.annotate.quotes.beside import subtree
from factbox.annotate.who import Named, Who
from factbox.data.offices import office_at
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
_IN_LISTS = ("PROPN", "NOUN", "ADJ", "DET", "CCONJ", "PUNCT", "PART")
_LONGEST_LIST = 24
"""What stands in a list of persons with what they are, and how many words of it are looked at."""
_IN_BRACKETS = 5
"""Words between a bracket and one inside it."""
_NO_END = ("cc", "case", "punct", "poss", "det", "prep")
"""What a speaker's words do not end with: "the Tribune and its"."""
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
    row = _before_bracket(parsed, who, token) or row_at(who, part, token)
    if isinstance(row, Mention) and row.end < token.start:
        return Speaker(row.start, row.end, row.text, row.id, False, False, token.lemma.lower())
    if token.tag in _PRONOUN_TAGS:
        return _pronoun(token, who, row)
    behind = _author(parsed, who, token)
    named = named_beside(parsed, who, token) if behind is None else None
    if named is not None:
        return Speaker(
            named.start, named.end, named.text, named.id, False, False, token.lemma.lower()
        )
    joint = _authors(parsed, who, token) if behind is not None else None
    if joint is not None:
        start, end = joint
        return Speaker(start, end, parsed.words(part, start, end), None, False, False, "authors")
    start, end = phrase(parsed, head)
    end = _with_name(parsed, who, token, end)
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


def _before_bracket(parsed: Parsed, who: Who, token: Token) -> Mention | None:
    """The person whose party or place a word in brackets tells: "Ana Ruiz (D-Alvora) said"."""
    bracket = _bracket(parsed, token)
    if bracket is None or bracket == parsed.bounds[token.sentence][0]:
        return None
    part = parsed.sentences[token.sentence].part
    row = row_at(who, part, parsed.tokens[bracket - 1])
    return row if isinstance(row, Mention) and row.kind == "person" else None


def _bracket(parsed: Parsed, token: Token) -> int | None:
    """The bracket that a word stands in, not far behind it."""
    first, _ = parsed.bounds[token.sentence]
    near = reversed(parsed.tokens[max(first, token.i - _IN_BRACKETS) : token.i])
    found = next((one for one in near if one.text in ("(", ")", ",")), None)
    return found.i if found is not None and found.text == "(" else None


def _with_name(parsed: Parsed, who: Who, token: Token, end: int) -> int:
    """The end of a speaker's words, behind the name that follows them: "Ana Ruiz and Mayor | Per Lind"."""
    part = parsed.sentences[token.sentence].part
    found = who.at(part, end + 1, end + 2)
    fits = isinstance(found, Mention) and found.kind == "person" and found.start == end + 1
    return found.end if found is not None and fits else end


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


def row_at(who: Who, part: str, token: Token) -> Named | None:
    """The mention or reference that ends with a token."""
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
            row = row_at(who, part, child)
            return row.id if isinstance(row, Mention) else None
        if child.lower in ("from", "by", "of", "in"):
            for below in parsed.children[i]:
                row = row_at(who, part, parsed.tokens[below])
                if row is not None:
                    return row.id
    return None


def _authors(parsed: Parsed, who: Who, token: Token) -> tuple[int, int] | None:
    """Where two or more stand whose letter or report it is ("a report by X, Y and Z"); None for one."""
    part, (_, last) = parsed.sentences[token.sentence].part, parsed.bounds[token.sentence]
    for of in (*_below(parsed, token, "by"), *_below(parsed, token, "from")):
        listed = takewhile(_is_listed, parsed.tokens[of.i + 1 : last])
        words = list(islice(listed, _LONGEST_LIST))
        ands = [one.i for one in words if one.lower in ("and", "&")]
        rows = [(one, row_at(who, part, one)) for one in words if one.pos == "PROPN"]
        named = [one for one, row in rows if isinstance(row, Mention) and row.kind == "person"]
        if ands and named and named[0].i < ands[-1] < named[-1].i:
            return words[0].start, named[-1].end
    return None


def _is_listed(token: Token) -> bool:
    people = word_list("human_nouns") | word_list("unnamed_sources")
    return token.pos in _IN_LISTS or token.lower in people


def named_beside(parsed: Parsed, who: Who, token: Token) -> Mention | None:
    """Who a common noun is: "the company's lawyer, Ana Ruiz, said" is Ana Ruiz."""
    if not _is_common(token) or token.tag == "NNS":
        return None
    part = parsed.sentences[token.sentence].part
    for i in parsed.children[token.i]:
        beside = parsed.tokens[i].dep == "appos" and i > token.i
        if beside and _bracket(parsed, parsed.tokens[i]) is None:
            row = row_at(who, part, parsed.tokens[i])
            if isinstance(row, Mention) and row.kind in ("person", "organization"):
                return row
    return _set_off_behind(parsed, who, token)


def _is_common(token: Token) -> bool:
    """Whether a word is no name, though the parse may take it for one ("says harbour master, ...")."""
    return token.pos == "NOUN" or (token.pos == "PROPN" and token.text.islower())


def _set_off_behind(parsed: Parsed, who: Who, token: Token) -> Mention | None:
    """The name that alone stands between commas after words for a person: "said the harbour master,
    Ana Ruiz.", whatever the parse says."""
    lemma, part = token.lemma.lower(), parsed.sentences[token.sentence].part
    if lemma not in word_list("human_nouns") and office_at(token.text) is None:
        return None
    _, last = parsed.bounds[token.sentence]
    if token.i + 2 >= last or parsed.tokens[token.i + 1].text != ",":
        return None
    row = row_at(who, part, parsed.tokens[token.i + 2])
    if not isinstance(row, Mention) or row.kind != "person":
        return None
    behind = parsed.words(part, row.end, row.end + 2).lstrip()
    return row if not behind or behind[0] in ",.;:)" else None


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
        described = unnamed and child.dep in ("acl", "relcl") and not _is_asked(parsed, i)
        if child.dep in _CUT and not described and not _joined(parsed, head, i):
            continue
        below = subtree(parsed, i, LONGEST)
        keep.update(k for k in below if parsed.tokens[k].sentence == token.sentence)
    first, last = _unbroken(parsed, keep, head)
    start, end = parsed.tokens[first].start, parsed.tokens[last].end
    return (start, end) if end - start <= LONGEST else (token.start, token.end)


def _is_asked(parsed: Parsed, i: int) -> bool:
    """Whether a clause is what somebody asks or is asked: "a reporter where he was going"."""
    return any(parsed.tokens[k].tag == "WRB" for k in parsed.children[i])


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
    while last > head and parsed.tokens[last].dep in _NO_END:
        last -= 1
    return first, last


def _breaks(token: Token) -> bool:
    return token.text[:1] in ',();:–—"“”―' or token.text == "--" or "\n" in token.text
