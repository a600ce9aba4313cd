"""The language of a text, as ISO 639-1; None where too little is said to tell.

English is told by its small words, which costs nothing; only a text without them is given to the
identifier. A text under `FEWEST_WORDS` words stays None, and is read as English.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Protocol

FEWEST_WORDS = 12
FEWEST_SIGNS = 40
LONGEST_SAMPLE = 6_000
ENGLISH_SHARE = 0.16
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset({
    "the", "of", "and", "to", "in", "a", "that", "is", "was", "for", "on", "with", "as", "by",
    "at", "his", "he", "it", "from", "be", "are", "has", "have", "had", "an", "were", "who", "which",
    "their", "its", "not", "but", "this", "they", "said", "will", "would", "she", "her", "been", "after", "or",
    "about",
})  # fmt: skip
_THREE = {
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it",
    "por": "pt", "nld": "nl", "dut": "nl", "rus": "ru", "ukr": "uk", "pol": "pl", "tur": "tr",
    "ara": "ar", "heb": "he", "fas": "fa", "per": "fa", "zho": "zh", "chi": "zh", "jpn": "ja",
    "kor": "ko", "hin": "hi", "urd": "ur", "ind": "id", "vie": "vi", "tha": "th", "swe": "sv",
    "nor": "no", "dan": "da", "fin": "fi", "ell": "el", "gre": "el", "ces": "cs", "cze": "cs",
    "slk": "sk", "slo": "sk", "slv": "sl", "hrv": "hr", "srp": "sr", "ron": "ro", "rum": "ro",
    "hun": "hu", "bul": "bg", "cat": "ca", "eus": "eu", "mkd": "mk", "sqi": "sq", "kat": "ka",
}  # fmt: skip
_NAMES = {
    "english": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it",
    "portuguese": "pt", "arabic": "ar", "hebrew": "he", "russian": "ru", "chinese": "zh",
    "japanese": "ja", "turkish": "tr", "persian": "fa", "hindi": "hi", "dutch": "nl", "polish": "pl",
}  # fmt: skip


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def language_of(text: str) -> str | None:
    """The language of `text`, or None where it is too short to tell."""
    sample = text[:LONGEST_SAMPLE]
    words = [word.casefold() for word in _WORD.findall(sample)]
    if words and sum(word in _SMALL for word in words) >= ENGLISH_SHARE * len(words):
        return "en" if len(words) >= FEWEST_WORDS else None
    signs = sum(len(word) for word in words)
    if (len(words) < FEWEST_WORDS and sample.isascii()) or signs < FEWEST_SIGNS:
        return None
    code, score = _identifier().classify(sample)
    return str(code) if score >= 0.9 or not sample.isascii() else None


def language_code(stated: object) -> str | None:
    """The two-letter code of a language as rows and pages state it: "en-US", "eng", "English"."""
    if not isinstance(stated, str):
        return None
    name = stated.strip().casefold().replace("_", "-").partition("-")[0]
    if len(name) == 2 and name.isascii() and name.isalpha():
        return name
    return _THREE.get(name) or _NAMES.get(name)


@lru_cache(maxsize=1)
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    found: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return found
