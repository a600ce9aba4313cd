"""Do two reports share word for word only what somebody said to both?

A speech, a statement, a post and a press release are heard and read by many. Where what two reports
of their own have in common, word for word, stands between quotation marks in one of them but for
scraps, the two share a voice, and nothing says that either took it from the other.
"""

from __future__ import annotations

from factbox.relate.copies.in_common import RUN
from factbox.relate.copies.runs import common_runs, unquoted_parts
from factbox.relate.copies.voices import voiced
from factbox.relate.copies.wordings import Wording

COMMON_VOICE = "common voice"
"""The name of the reason that says so."""
_LEAST = 8
"""Words of somebody's that both must have."""
_SCRAP = 8
"""A run of the reporter's own words shorter than this is no passage."""
_SCRAPS = 1 / 3
"""Own words in common beside so many of somebody's are scraps."""


def only_a_common_voice(one: Wording, two: Wording) -> bool:
    """Whether two wordings share somebody's words, and nothing of the reporter's but scraps."""
    here, there = voiced(one), voiced(two)
    said = 0
    own = [0]
    for run in common_runs(one, two, RUN):
        marks = [here[run.here + at] or there[run.there + at] for at in range(run.length)]
        said += sum(marks)
        own += [piece.length for piece in unquoted_parts(run, one.words, two.words)]
    return said >= _LEAST and max(own) < _SCRAP and sum(own) <= _SCRAPS * said
