"""Words outside quotation marks: what a report itself says."""

from __future__ import annotations

import re

_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)[‘'](?:[^’']|(?<=\w)[’'](?=\w))*[’'](?!\w)"
)


def quoted_in(text: str) -> str:
    """The quoted words of a text, without their marks, one behind another."""
    found = (match.group().strip("“”\"‘’' ") for match in _QUOTED.finditer(text))
    return " ".join(one for one in found if one)


def without_quotations(text: str) -> str:
    """The text with quoted words blanked out, offsets kept."""
    return _QUOTED.sub(lambda match: " " * len(match.group()), text)
