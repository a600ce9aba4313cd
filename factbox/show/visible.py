"""Words of a report as they may be printed: nothing in them can move a cursor or turn a line round.

A report is text from outside. Control characters (an escape sequence starts with one), characters
that reorder or hide what stands beside them, and tag characters that no reader sees are printed as
their code points, "⟨U+202E⟩"; JSON and the tables keep them as they are. Joiners that scripts and
emoji need stay.
"""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_BLANKS = re.compile(r"\s+")


def visible(text: str) -> str:
    """`text` with what cannot be seen made visible; its line ends stay."""
    return _UNSEEN.sub(_named, text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """`text` on one line, with what cannot be seen made visible."""
    return _BLANKS.sub(" ", visible(text)).strip()


def shortened(text: str, most: int) -> str:
    """`text`, or its beginning up to a word's end and an ellipsis, in `most` characters."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    blank = cut.rfind(" ")
    return (cut[:blank] if blank > most // 2 else cut).rstrip(" ,;:") + "…"


def _named(match: re.Match[str]) -> str:
    return f"⟨U+{ord(match.group()):04X}⟩"
