"""Names in plain Latin letters: without accents, from Cyrillic and Greek by the usual romanisation."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LATIN = {
    "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "dj", "ð": "d", "þ": "th", "ß": "ss", "ı": "i",
    "ə": "a", "ħ": "h",
}  # fmt: skip
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "ђ": "dj", "ѓ": "gj", "е": "e",
    "ё": "yo", "є": "ye", "ж": "zh", "з": "z", "ѕ": "dz", "и": "i", "і": "i", "ї": "yi", "й": "y",
    "ј": "j", "к": "k", "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "ћ": "c", "ќ": "kj", "у": "u", "ў": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "џ": "dz", "ш": "sh", "щ": "shch", "ъ": "a", "ы": "y", "ь": "", "э": "e",
    "ю": "yu", "я": "ya",
}  # fmt: skip
_GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_LETTERS = str.maketrans(_LATIN | _CYRILLIC | _GREEK)


@lru_cache(maxsize=65536)
def latin(word: str) -> str:
    """A word in small Latin letters without accents; "Łódź" is "lodz", "Олена" is "olena".

    What is no letter stays; letters of other scripts stay as they are.
    """
    small = unicodedata.normalize("NFC", word.casefold()).translate(_LETTERS)
    parts = unicodedata.normalize("NFKD", small)
    plain = "".join(one for one in parts if not unicodedata.combining(one))
    return plain.casefold().translate(_LETTERS)
