"""Words of a quotation that stand for somebody or something that is not in it.

"She was promoted for it" tells nothing to who does not know who she is. A "he" or "she" is known where
somebody who may be meant is named before it in the same words, or is spoken of without a name ("a
pilot and his boat"); "they" where anything is; "it" as the subject of the first clause only where it opens
what follows ("It is a pity to sell"). A word that the report itself explains ("they [the sailors]") is known. Nor do words tell anything that leave out what they are about ("I
would if I could", "I am surprised that she didn't").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from itertools import pairwise

from factbox.data.given_gender import Gender
from factbox.data.irregular_verbs import plain_form
from factbox.data.offices import office_at
from factbox.data.speech_verbs import speech_verb
from factbox.data.word_lists import word_list

Known = Mapping[str, Set[Gender | None]]
"""Words of the names of a story's persons, small, with what is told of who bears them."""

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_PERSON = re.compile(
    r"\b(he|him|his|himself|she|her|hers|herself)(?:[’'](?:s|d|ll))?\b(?! ?[\[(])", re.I
)
_MALE = frozenset(["he", "him", "his", "himself"])
_SOMEBODY = frozenset(
    ["anybody", "anyone", "each", "everybody", "everyone", "nobody", "one", "somebody", "someone", "whoever"]
)  # fmt: skip
_INTERJECTION = re.compile(
    r"(?:(?:and|but|so|well|look|now|yet|because|then|again|yes|no|oh|ok|okay|[a-z]+ly(?=,)|"
    r"i (?:think|believe|guess|mean|know|hope)(?: that)?|we (?:think|believe|know)(?: that)?)\b[\s,;:–—-]*)+",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(they|it|that(?=[’']s\b| (?:is|was|will|would)\b))(?:[’'](?:s|d|ll|re|ve))?\b(?! ?[\[(])",
    re.IGNORECASE,
)
_BE = r"(?:[’']s|[’']d be|[’']ll be| (?:is|was|will be|would be|has been|had been|may be|might be|can be|could be))"
_IMPERSONAL = re.compile(
    rf"\bit{_BE}(?:\s+[\w’'-]+){{1,5}}?\s+(?:to|that|how|why|when|if|whether|what|where|who)\b"
    rf"|\bit{_BE}(?:\s+(?:not|about|high|past|now|only|just|long))*\s+(?:time|clear|important|possible|true)\b"
    r"|\bit (?:takes|took|seems|seemed|appears|appeared|turns out|turned out|makes sense|has to be|is said)\b",
    re.IGNORECASE,
)
_IT = re.compile(r"\bit\b(?! ?[\[(])", re.IGNORECASE)
_IDIOM = re.compile(r"\b(?:made|make|makes|lost|lose|losing|cut|face|get|got) it\b", re.IGNORECASE)
_WANTING = frozenset(
    ["able", "hope", "keep", "like", "love", "need", "put", "try", "trying", "use", "want", "wish"]
)
_BEFORE_VERBS = frozenset(
    ["can", "could", "did", "do", "does", "i", "may", "might", "must", "not", "shall", "should", "to", "we",
     "will", "would", "you"]
)  # fmt: skip
_SEVERAL = re.compile(r"\b(?:they|them|their|theirs)\b(?! ?[\[(])", re.IGNORECASE)
_GROUPS = frozenset(
    ["children", "company", "congress", "country", "everybody", "everyone", "family", "government", "group",
     "kids", "media", "men", "nobody", "party", "people", "police", "press", "public", "side", "someone", "team",
     "who", "whoever", "women"]
)  # fmt: skip
_ELIDED = re.compile(
    r"\b(?:i|we|you|he|she|it|they|that|who)\s+(?:do|does|did|would|could|should|can|will|has|have|had|am|is|are|was|"
    r"were|really knows?)(?:n[’']t| not)?\s*(?:[.,;!?]|$)|\b(?:i|we|you|he|she|it|they)\s+(?:would|could|will)(?:n[’']t| not)? if\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A "he" or "she" that nobody in the words explains, and where it stands in them."""

    text: str
    gender: Gender
    start: int


def open_person(said: str, known: Known) -> Pronoun | None:
    """The first "he" or "she" for whom nobody stands before it who may be meant."""
    for match in _PERSON.finditer(said):
        gender: Gender = "he" if match[1].casefold() in _MALE else "she"
        if not _is_named(said[: match.start()], known, gender):
            return Pronoun(match[1], gender, match.start())
    return None


def _is_named(before: str, known: Known, gender: Gender) -> bool:
    other = "she" if gender == "he" else "he"
    for word in _WORD.findall(before):
        plain = word.casefold().removesuffix("’s").removesuffix("'s")
        if word[:1].isupper() and known.get(plain, frozenset()) - {other}:
            return True
        if plain in _SOMEBODY or _is_human(plain):
            return True
    return False


def _is_human(word: str) -> bool:
    return word in word_list("human_nouns") or office_at(word) is not None


def open_subject(said: str) -> bool:
    """Whether the first clause is about a "they" or an "it" that is not in the words."""
    rest = after_interjection(said)
    subject = _SUBJECT.match(rest)
    if subject is None:
        return False
    return subject[1].casefold() != "it" or _IMPERSONAL.match(rest) is None


def after_interjection(said: str) -> str:
    """Words without what only opens them: "Well, I think"."""
    opening = _INTERJECTION.match(said)
    return said[opening.end() if opening else 0 :]


def open_object(said: str) -> bool:
    """Whether an "it" in the first clause stands for what is not in the words: "we need to keep it"."""
    first = re.split(r"[.!?;,]\s", said, maxsplit=1)[0]
    match = _IT.search(first)
    if match is None or _IMPERSONAL.match(first, match.start()) or _IDIOM.search(first):
        return False
    before = _WORD.findall(first[: match.start()])
    return not any(_may_be_it(word, lead) for lead, word in pairwise(("", *before)))


def open_plural(said: str) -> bool:
    """Whether a "they" or "them" in the first sentence stands for several who are not in the words."""
    first = _first_sentence(said)
    match = _SEVERAL.search(first)
    return match is not None and not any(
        map(_may_be_several, _WORD.findall(first[: match.start()]))
    )


def open_several(sentence: str) -> bool:
    """Whether "they" in a report's sentence stands for several who are not in it; who speaks is not: "For the
    most part, Kelvo says, they will leave"."""
    match = _SEVERAL.search(sentence)
    if match is None:
        return False
    before = _WORD.findall(sentence[: match.start()])
    speaks = [*(_is_speech(word) for word in before[1:]), False]
    named = (
        word for word, said in zip(before, speaks, strict=True) if not (said and word[:1].isupper())
    )
    return not any(_may_be_several(word) and not _is_speech(word) for word in named)


def _is_speech(word: str) -> bool:
    plain = plain_form(word.casefold())
    verb = speech_verb(plain) or speech_verb(plain.removesuffix("s"))
    return verb is not None and verb.use in ("say", "tell")


def _may_be_several(word: str) -> bool:
    plain = word.casefold()
    if word[:1].isupper() and plain not in word_list("function_words"):
        return True
    plural = plain.endswith("s") and len(plain) > 3 and plain not in word_list("function_words")
    return plural or plain in _GROUPS or plain in word_list("people_nouns")


def _first_sentence(said: str) -> str:
    return re.split(r"(?<=[.!?])\s", said, maxsplit=1)[0]


def _may_be_it(word: str, lead: str) -> bool:
    """Whether "it" may stand for what a word names: no small word, no verb of wanting, nobody; nor a word behind
    one that a verb follows ("we did edit it")."""
    if lead.casefold() in _BEFORE_VERBS or lead.casefold().endswith(("ly", "n't", "n’t")):
        return False
    plain = word.casefold().replace("'", "’")
    small = word_list("function_words") | word_list("empty_words")
    if plain in small or "’" in plain or _is_human(plain) or plain in _WANTING:
        return False
    return len(plain) > 2 and not plain.endswith("ly") and plain_form(plain) == plain


def leaves_out(said: str) -> bool:
    """Whether the first sentence leaves out what it says of somebody: "I would if I could"."""
    return _ELIDED.search(_first_sentence(said)) is not None
