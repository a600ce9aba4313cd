"""Words outside quotation marks: what a report itself says."""

from __future__ import annotations

import re

_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)[‘'](?:[^’']|(?<=\w)[’'](?=\w))*[’'](?!\w)"
)


def without_quotations(text: str) -> str:
    """The text with quoted words blanked out, offsets kept."""
    return _QUOTED.sub(lambda match: " " * len(match.group()), text)
