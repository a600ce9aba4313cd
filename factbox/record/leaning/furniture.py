"""Words on a page that are no sentence: labels and what they label, datelines, titles, bylines.

"Follow us on ...", "Related: ...", a picture's name, a line in capitals, who wrote the report and where a
reader finds more tell nothing of the story.
"""

from __future__ import annotations

import re

_GLUED = re.compile(r"\d(?:[AP]M)?[A-Z][a-z]{3}|\bScreen ?[Ss]hot \d|\.(?:jpe?g|png|gif)\b")
_SAID_BY = re.compile(r"[^“\":]{4,200}:\s?(?=[“\"])")
_DOUBLED = 24
"""Characters of a line's opening that stand in it again where a caption was put down twice."""
_LABEL = re.compile(
    r"^(?:related|updated?|photos?|image|video|watch|read|more|share|follow|copyright|credit|file|"
    r"listen|advertisement|subscribe|breaking|exclusive|editor|correction|see also|source)"
    r"(?=[A-Z:]|\s?:|\s+more\b)|^[A-Z0-9][A-Z0-9 .’'-]{1,24}:\s|^[\w ]{1,20}:\s?\.\.\.",
    re.IGNORECASE,
)
_FOLLOW = re.compile(
    r"^(?:follow|like|find|join) .*\bon (?:twitter|facebook|instagram|youtube)\b", re.IGNORECASE
)
_WRITER = re.compile(
    r"^[A-Z][\w.’' -]{3,40} (?:is|are) (?:an? )?(?:\S+ ){0,4}(?:writer|reporter|correspondent|editor|columnist|"
    r"contributor|journalist|producer|blogger)s? (?:for|at|with|of|covering|based|who)\b|"
    r"\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting)\b|"
    r"^(?:\w+ )?(?:readers|viewers|subscribers) (?:can|may|should|are)\b",
    re.IGNORECASE,
)
_SHOUTED = re.compile(r"^[A-Z0-9][A-Z0-9 .’'-]{1,24}:\s")
_DATELINE = re.compile(r"^[A-Z][A-Z.’' -]{2,30}(?:,[^.!?]{0,60}?|\s\([^)]{2,30}\))?\s?[—–-]{1,2}\s")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|do|does|did|"
    r"said|says|\w+ed|won|lost|told|made|took|gave|got|went|came|held|met|left|put|set|cut|runs?)\b"
)
_SHORT_WORD = 3
_SHARE_OF_CAPITALS = 0.85


def start_of(text: str) -> int:
    """Where the sentence begins behind a dateline in front of it."""
    match = _DATELINE.match(text)
    return match.end() if match and text[match.end() : match.end() + 1].isupper() else 0


def is_furniture(text: str) -> bool:
    """Whether words are a label with what it labels, or no sentence at all."""
    if (
        _SHOUTED.match(text)
        or _FOLLOW.match(text)
        or (_LABEL.match(text) and not text[:1].islower())
    ):
        return True
    if (said := _SAID_BY.match(text)) and not has_verb(said.group()):
        return True
    if _WRITER.search(text):
        return True
    if _GLUED.search(text) or text[:_DOUBLED] in text[_DOUBLED:]:
        return True
    return "..." in text[:24] or _is_title(text)


def _is_title(text: str) -> bool:
    """Whether words are written as a headline is: in capitals, or each with one, and without a full stop."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > _SHORT_WORD]
    if sum(word.isupper() for word in words) > _SHARE_OF_CAPITALS * len(words):
        return True
    capital = sum(word[0].isupper() for word in words)
    return text[-1:] not in '.!?”"’' and capital > _SHARE_OF_CAPITALS * len(words)


def has_verb(text: str) -> bool:
    """Whether there is a form of a verb in some words, as far as their endings tell."""
    return _VERB.search(text) is not None
