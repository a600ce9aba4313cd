"""How a line says who says it: surely, or only in part or in other words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factbox.show.sheet import Cited, Line
from factbox.show.visible import one_line
from factbox.show.words import number
from factbox.types import Claim

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_PERSONAL = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)
_ENDS = frozenset('.!?…"”’»)')
"""Marks behind which a sentence may be over."""


def cut_short(text: str, suffix: str) -> str:
    """The words of a line, with "…" where their sentence goes on."""
    whole = not text or text[-1] in _ENDS or not suffix.strip()
    return text if whole else f"{text} …"


def stands_for(words: str, who: str | None) -> str:
    """Whom the first "he" or "she" of a line stands for: "he: Ruth Calder"; nothing for nobody."""
    match = _PERSONAL.search(_QUOTED.sub(" ", words)) if who else None
    return f"{match.group().casefold()}: {one_line(who or '')}" if match else ""


def told_by(line: Line, most: int = 8) -> str:
    """Who says a line: "[A C]; in part or in other words [B]"."""
    return _with_partly(line, "in part or in other words", most)


def quoted_by(line: Line, most: int = 8) -> str:
    """Which reports have a quotation: "[A C]; in part [B]"."""
    return _with_partly(line, "in part", most)


def _with_partly(line: Line, how: str, most: int) -> str:
    told, partly = letters_of(line.cites, most), letters_of(line.partly, most)
    return f"{told}; {how} {partly}" if partly else told


def letters_of(cites: Iterable[Cited], most: int = 8) -> str:
    """The letters of the reports cited, each once, as "[A B C +2]"."""
    letters = sorted({one.letter for one in cites}, key=lambda one: (len(one), one))
    return bracketed(letters, most)


def bracketed(letters: Sequence[str], most: int = 8) -> str:
    """Letters as "[A B C +2]"; nothing for none."""
    if not letters:
        return ""
    more = f" +{len(letters) - most}" if len(letters) > most else ""
    return f"[{' '.join(letters[:most])}{more}]"


def sure_support(claim: Claim, origins: int, named: int) -> str:
    """The numbers of a line that was held against all reports: "3 of 3 origins tell it, 1 of them in
    part or in other words"; "at least 2 of 3", as others may in words that were not matched; "unsure"
    first where it is shown only since all is. `origins` are those of the story, `named` those whose
    reports are named: where they are more, some had the words from another, or from an outlet."""
    counts, also = claim.counts, claim.also
    several = counts.origins if origins > 1 else counts.reports
    least = "at least " if max(several, named) < origins else ""
    of_all = f"{least}{min(several, origins)} of {number(origins, 'origin')}"
    told = of_all if origins > 1 else number(counts.reports, "report")
    partly = f", {also:,} of them in part or in other words" if also else ""
    unsure = "unsure: " if claim.aside else ""
    parts = [f"{unsure}{told} {'tell' if several > 1 else 'tells'} it{partly}"]
    if origins > 1:
        parts.append(number(counts.reports, "report"))
    parts.append(number(counts.publishers, "publisher"))
    if counts.voices:
        parts.append(number(counts.voices, "voice"))
    if origins > 1 and counts.origins < named:
        parts.append("words taken or relayed count with their source")
    return " · ".join(parts)
