"""Whether quoted words tell something to a reader who has nothing else before them.

- They hold enough that means something: three words, not counting "see", "know", "guy" and their like.
- They lean on nothing outside: no answer to a question that is not there ("No, I don't think so"), no
  "it", "this", "that" or "those boats" before anything that it could stand for ("I don't see it as a
  fault"), unless "it" only opens the sentence ("It is a pity to sell") or they say a good deal more; with
  "this is", "those two" or "how that is possible" for what was told before they never stand alone. "He",
  "she" or "they" as the first word needs a few words that mean something.
- They name, or speak of, whom and what they are about (`open_words`): no "they said so", no "I would if I could".
- They do more than thank or greet.
- They are no half sentence: words that open small begin with who acts ("we will ...") and say a good deal
  themselves; so do those with "as" or "if" that end with a comma.

What fails stands in its report's sentence where that tells it, else it is left to whoever asks for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from factbox.data.number_words import CARDINALS, SCALES
from factbox.data.offices import office_at
from factbox.data.word_lists import word_list
from factbox.record.said.open_words import (
    after_interjection,
    leaves_out,
    open_object,
    open_plural,
    open_subject,
)

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.?!…]\s+(?=[A-Z])")
_ANSWER = re.compile(
    r"(?:no|yes|yeah|yep|nope|ok|okay|absolutely|exactly|correct)\b[,.!;—–]", re.IGNORECASE
)
_ON = re.compile(r"(?:and|or|then|rather|otherwise|also)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:and|but|so|or|then|rather|otherwise|instead|therefore|also|because of)\b", re.IGNORECASE
)
_ANSWER_LAST = re.compile(r",\s(?:yes|no|yeah|absolutely|correct)[.,!]?\s*$", re.IGNORECASE)
_THAT_THING = re.compile(r"(?:[A-Z][\w.]*(?: [A-Z][\w.]*)*, )?that\s+([a-z]\w+)", re.IGNORECASE)
_ENDS_WITH_THAT = re.compile(
    r"(?<!like )\b(?:this|that|these|those)\s*(?:[,.;!?]|$)", re.IGNORECASE
)
_IS = r"(?:[’'](?:s|ll|d)|\s+(?:is|are|was|were|will|would|has|had|could|can|may|might|must|should|means?))\b"
_BACK = re.compile(
    rf"(?:^|\b(?:how|if|why|when|because|think|believe|know|see)\s+)that{_IS}"
    rf"|^(?:this|these|those){_IS}|^(?:these|those)(?: \w+)? (?:things|two|three|ones|words)\b"
    r"|^(?:at|by|since|until|after|before) that\b"
    r"|\b(?:point|bring|figure|find|work|sort) (?:that|this|it) out\b|\b(?:comments?|words?|questions?|things?) like (?:that|this)\b"
    r"|^[^,.;]*\b(?:like|about|of|for|with) (?:that|those|these)\s*(?:[.,;!?]|$)",
    re.IGNORECASE,
)
"""What was told before, and is spoken of first: "how that is possible", "those two things"."""
_POINTING = frozenset(["such", "that", "these", "this", "those"])
_PERSONS = frozenset(["he", "him", "she", "them", "they"])
_OPENERS = frozenset(
    ["although", "as", "because", "if", "though", "unless", "until", "when", "while"]
)
_OPENS_ONLY = re.compile(
    r"\bit(?:[’']s|[’']d|[’']ll)?\b(?:\s+[\w’'-]+){0,7}?\s+(?:to|that|for|how|why|when|if|whether)\b",
    re.IGNORECASE,
)
"""An "it" that stands for what follows: "It is a pity to sell"."""
_ABOUT = re.compile(
    r"\b(?:about|whether|regarding|concerning|referring to|asked|asking|(?:said|saying|says|spoke|speaking) of"
    r"|(?:questions?|comment(?:ing|ed)?|remarks?|views?) on|in (?:response|reply|answer) to)\b(.*)",
    re.DOTALL | re.IGNORECASE,
)
_SUBJECTS = frozenset(["everybody", "everyone", "i", "nobody", "nothing", "there", "we", "you"])
_TIMES = frozenset(
    [
        "administration",
        "afternoon",
        "city",
        "country",
        "evening",
        "fall",
        "government",
        "many",
        "month",
        "morning",
        "much",
        "nation",
        "night",
        "president",
        "spring",
        "state",
        "summer",
        "time",
        "town",
        "week",
        "who",
        "winter",
        "world",
        "year",
    ]
)
"""What "this" may go with: it is where and when the words are said."""
_FEWEST, _FEWEST_OF_PERSON, _FEWEST_LEANING, _FEWEST_HALF = 3, 4, 10, 7
"""Words that mean something: of any quotation, of one that opens with a person's pronoun, of one that
leans, and of half a sentence."""
_COURTESY = re.compile(
    r"(?:(?:i|we) (?:just )?(?:want|would like|wish)(?:ed)? to )?(?:thank you|thanks|thank|congratulat|good (?:luck|morning|"
    r"evening|night)|best wishes|god bless|welcome)",
    re.IGNORECASE,
)
_MOST_COURTEOUS = 6
"""Words that mean something in what only thanks or greets."""
_FEWEST_BEFORE = 2
"""Words that mean something before an "it" that may stand for one of them."""
_FEWEST_AROUND = 4
"""Words that mean something in a sentence, beside the quotation, its speaker and where it was said."""
_WHERE_SAID = frozenset(
    ["added", "facebook", "interview", "mr", "mrs", "ms", "posted", "reporters", "statement", "tuesday",
     "monday", "wednesday", "thursday", "friday", "saturday", "sunday", "tweet", "tweeted", "twitter",
     "wrote", "asked", "replied", "called"]
)  # fmt: skip


def is_understood(said: str, shared: bool = False) -> bool:
    """Whether quoted words can be shown by themselves; `shared`: another report has them too.

    Who "he" and "she" are is asked elsewhere (`open_words.open_person`).
    """
    if open_subject(said) or open_object(said) or open_plural(said) or leaves_out(said):
        return False
    told = len(meaning(said))
    if points_back(said):
        return False
    if leans(said):
        return told >= _FEWEST_LEANING and not opens_small(said)
    if _is_half(said):
        return told >= _FEWEST_HALF and not (opens_small(said) and not _opens_with_subject(said))
    if shared:
        return True
    first = _plain(_WORD.findall(said)[:1])
    return told >= (_FEWEST_OF_PERSON if first and first[0] in _PERSONS else _FEWEST)


def points_back(said: str) -> bool:
    """Whether words speak first of what was told before them: "I don't see how that is possible", or go on
    from it: "And in between all of those stops"."""
    if _ON.match(said):
        return True
    return _BACK.search(after_interjection(_SENTENCE_END.split(said)[0])) is not None


def is_courtesy(said: str) -> bool:
    """Whether words only thank or greet."""
    return _COURTESY.match(said) is not None and len(meaning(said)) <= _MOST_COURTEOUS


def opens_small(said: str) -> bool:
    """Whether words begin inside a sentence."""
    return said.strip()[:1].islower()


def _opens_with_subject(said: str) -> bool:
    first = _plain(_WORD.findall(said)[:1])
    return bool(first) and first[0].partition("’")[0] in _SUBJECTS


def is_told_by(sentence: str, said: Iterable[str], known: str) -> bool:
    """Whether a report's sentence tells more than whose the words are: of what they are said.

    That stands behind "asked", "said of", "about".
    """
    for one in said:
        sentence = sentence.replace(one, " ")
    about = _ABOUT.search(sentence)
    sentence = about[1] if about else ""
    names = {word.casefold() for word in _WORD.findall(known)}
    return len(meaning(sentence) - names - _WHERE_SAID) >= _FEWEST_AROUND


def meaning(words: str) -> frozenset[str]:
    """The different words that mean something, small."""
    return frozenset(one for one in _plain(_WORD.findall(words)) if _means(one))


def _means(word: str) -> bool:
    stem = word.partition("’")[0].removesuffix("n") if "’t" in word else word.partition("’")[0]
    small, empty = word_list("function_words"), word_list("empty_words")
    return len(stem) > 1 and not any(one in small or one in empty for one in (word, stem))


def _plain(words: Iterable[str]) -> list[str]:
    return [word.casefold().replace("'", "’") for word in words]


def leans(said: str) -> bool:
    """Whether words answer what is not there, or point at what was said before them."""
    first, *others = _SENTENCE_END.split(said)
    if (
        _ANSWER.match(first)
        or _GOES_ON.match(first)
        or _ANSWER_LAST.search(first)
        or _opens_with_that(first)
        or _ENDS_WITH_THAT.search(first)
    ):
        return True
    if _points(_plain(_WORD.findall(first)), _OPENS_ONLY.search(first) is not None):
        return True
    before = _nouns(first)
    for one in others:
        words = _plain(_WORD.findall(one))
        if any(_is_unknown(*pair, before) for pair in pairwise(words)):
            return True
        before |= _nouns(one)
    return False


def _opens_with_that(first: str) -> bool:
    """Whether a sentence opens with "that letter": one that was spoken of before."""
    match = _THAT_THING.match(first)
    return match is not None and _means(match[1].casefold()) and match[1] not in _TIMES


def _nouns(words: str) -> set[str]:
    return {word.removesuffix("s") for word in meaning(words)}


def _is_unknown(word: str, following: str, known: set[str]) -> bool:
    """Whether "those boats" points at boats that nothing tells of."""
    stands = word == "those" and _means(following) and following not in _TIMES
    return stands and following.removesuffix("s") not in known


def _points(words: list[str], opens_only: bool) -> bool:
    before: set[str] = set()
    for at, word in enumerate(words):
        base = word.partition("’")[0]
        following = words[at + 1] if at + 1 < len(words) else ""
        if base in _POINTING and _points_at(base, following, before):
            return True
        if base == "it" and not opens_only and len(before) < _FEWEST_BEFORE:
            return True
        if _may_be_thing(word):
            before.add(word.removesuffix("s"))
    return False


def _may_be_thing(word: str) -> bool:
    """Whether a word may be what "it" stands for: no number, nobody."""
    number = any(part in CARDINALS or part in SCALES for part in word.split("-"))
    return _means(word) and not number and office_at(word) is None


def _points_at(word: str, following: str, before: set[str]) -> bool:
    """Whether "this" or "those" stands for something of which the words before tell nothing."""
    if word == "that":
        return not before and not _means(following)
    if following in _TIMES:
        return False
    if word == "those" and _means(following):
        return following.removesuffix("s") not in before
    return len(before) < _FEWEST_BEFORE


def _is_half(said: str) -> bool:
    opener = _plain(_WORD.findall(said)[:1])
    hangs = bool(opener) and opener[0] in _OPENERS and said.rstrip(" \"'’”").endswith(",")
    return opens_small(said) or hangs
