"""Whether a line breaks off within a quotation: a mark is opened that the line does not close.

Such words ("The envoy said: 'We have lists.") tell who reads them alone neither where the quotation ends
nor what its point is.
"""

from __future__ import annotations

import re

_SINGLE_OPENS = re.compile(r"(?<![\w.,!?…’'])[‘'](?=\w)(?![’']?\d0s\b)")
_SINGLE_CLOSES = re.compile(r"(?<=[\w.,!?…])['’](?!\w)")


def breaks_off(text: str) -> bool:
    """Whether a quotation mark of a line is opened and not closed, or closed and not opened."""
    if text.count("“") != text.count("”") or text.count('"') % 2:
        return True
    return len(_SINGLE_OPENS.findall(text)) > len(_SINGLE_CLOSES.findall(text))
