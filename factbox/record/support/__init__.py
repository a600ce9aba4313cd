"""Which reports say what a line says: surely, or only in part or in other words.

A line is words of one report. How likely another report says it, or tells part of it, is weighed by the
share of its words, names and figures that a statement of that report holds, and by how near the meaning of
its nearest sentence comes (`likely.py`). What contradicts the line (other figures, another day, planned and
not done, false) does neither, and a report that calls the story false bears nothing out. Words that few
statements of the story use count for more.
"""

from __future__ import annotations

from factbox.record.support.bearing import Bearing
from factbox.record.support.borne import Borne

__all__ = ["Bearing", "Borne"]
