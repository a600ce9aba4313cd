"""Which reports say what a line says: surely, or only in part or in other words.

A line is words of one report. Another report says it too where one of its statements holds nearly all
that is informative in the line: its names, its figures, what happens in it, and how that stands. It
says it in part, or in other words, where one of its statements holds a good share of that. What
contradicts the line (says it of somebody else, with other figures, as planned and not as done, as
false) does neither. Words that few statements of the story use count for more.
"""

from __future__ import annotations

from factbox.record.support.bearing import Bearing, Borne

__all__ = ["Bearing", "Borne"]
