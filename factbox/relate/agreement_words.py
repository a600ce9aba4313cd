"""What an agreement is called and what it is about, in the reports' own words.

- The type is the most telling noun that a report uses for it ("memorandum" before "deal"); among nouns
  that tell nothing more than one another (accord, pact, agreement, deal) the one used most.
- The title is the fullest phrase for what was signed that several reports, else one, use.
- Topics are read only from what the agreement is said to be about: the words that belong to its noun
  ("a defense pact", "an agreement on water"), what follows them in the clause ("that covers trade"), and
  sentences whose subject it is ("The deal provides for ..."). Where it was signed is no topic.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

from factbox.relate.reading import Reading
from factbox.types import EventMention, Sentence

PLAIN = ("accord", "pact", "agreement", "deal")
"""Types that tell nothing more than one another."""
_OPENING = re.compile(
    r"^(?:(?:a|an|the|his|her|its|their|this|that|these|those|any|some|several|many|\d+|two|three"
    r"|four|five|six|new|first|copies|copy|of|series|set|number|couple|pair|text|version)\s+)+",
    re.IGNORECASE,
)
_TIME_OR_PLACE = re.compile(r"^,?\s+(?:on|in|at)\s+[A-Z][\w’'-]*(?:\s+[A-Z\d][\w’'-]*)*,?")
_ABOUT = re.compile(
    r"^,?\s*(?:on|about|for|over|of|to|in|that|which|covering|regarding|concerning|allowing|including"
    r"|aimed|designed|meant|setting|establishing|providing|paving|formali[sz]ing|ending|under which)\b"
)
_SCOPE_END = re.compile(
    r"[;:“”\"]|,\s+(?:while|after|as|when|where|who|whose|but|and\s+\w+\s+said)\b"
)
_SUBJECT = re.compile(
    r"^(?:The|This|That|Under the|As part of the)\s+(?:[\w’'-]+\s+){0,3}?([\w-]+)\b"
)
_SENTENCES_AFTER = 6
_SCOPE_CHARACTERS = 240


def kind_of(mentions: Sequence[EventMention], sentences: Iterable[Sentence]) -> str:
    """The plain type of what is signed."""
    words = [mention.object.text for mention in mentions if mention.object is not None]
    for kind, forms in nouns():
        if kind not in PLAIN and any(says(word, forms) for word in words):
            return kind
    plain = Counter(k for k, forms in nouns() if k in PLAIN for w in words if says(w, forms))
    if plain:
        return max(plain, key=lambda kind: (plain[kind], -PLAIN.index(kind)))
    text = " ".join(one.text for one in sentences)
    return next((kind for kind, forms in nouns() if says(text, forms)), "agreement")


def title_of(kind: str, mentions: Iterable[EventMention]) -> str:
    """A phrase of the reports that says more than the type, else the type."""
    phrases = Counter(
        _OPENING.sub("", one.object.text) for one in mentions if one.object is not None
    )
    if kind in PLAIN:
        forms = tuple(form for other, forms in nouns() if other in PLAIN for form in forms)
    else:
        forms = dict(nouns()).get(kind, (kind,))
    telling = [words for words in phrases if says(words, forms) and " " in words]
    longer = [words for words in telling if len(words) > len(kind) and words[-1].isalnum()]
    return max(longer, key=lambda words: (phrases[words], len(words), words), default=kind)


def topics_of(mentions: Sequence[EventMention], reading: Reading) -> tuple[str, ...]:
    """The topics that the agreement is said to be about, in the order of the list."""
    texts = [text for mention in mentions for text in _scopes(mention, reading)]
    return tuple(topic for topic, forms in _topic_forms() if any(says(t, forms) for t in texts))


def _scopes(mention: EventMention, reading: Reading) -> Iterator[str]:
    if mention.object is None:
        return
    yield mention.object.text
    sentences = reading.annotation(mention.report).sentences
    for number, one in enumerate(sentences):
        if one.part == mention.part and one.start <= mention.trigger_start < one.end:
            end = max(mention.object.end, mention.trigger_end)
            yield _described(one.text[max(0, end - one.start) :])
            yield from _told_after(sentences[number + 1 : number + 1 + _SENTENCES_AFTER])


def _described(tail: str) -> str:
    """What follows the noun and says what it is about; empty where it says when or where."""
    tail = tail[:_SCOPE_CHARACTERS]
    while found := _TIME_OR_PLACE.match(tail):
        tail = tail[found.end() :]
    if not _ABOUT.match(tail):
        return ""
    end = _SCOPE_END.search(tail)
    return tail[: end.start()] if end else tail


def _told_after(sentences: Iterable[Sentence]) -> Iterator[str]:
    """Sentences of the running text whose subject is the agreement."""
    forms = frozenset(form for _, several in nouns() for form in several)
    for one in sentences:
        found = _SUBJECT.match(one.text)
        if one.role == "body" and found and found[1].lower().removesuffix("s") in forms:
            yield one.text


def says(text: str, forms: Sequence[str]) -> bool:
    """Whether a text has one of the forms as whole words, in the singular or plural."""
    padded = f" {''.join(c if c.isalnum() or c == '-' else ' ' for c in text.casefold())} "
    return any(f" {form} " in padded or f" {form}s " in padded for form in forms)


@lru_cache(maxsize=1)
def nouns() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Types of agreement with their nouns, the more telling first."""
    return _list("agreement_nouns")


@lru_cache(maxsize=1)
def _topic_forms() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return _list("agreement_topics")


def _list(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    text = files("factbox.data").joinpath(f"{name}.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple((key, tuple(forms.split(";"))) for key, forms in rows)
