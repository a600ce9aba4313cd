"""What the reports of a story say together -> the fact box of the story."""

from __future__ import annotations

from factbox.record.assemble import assemble

__all__ = ["assemble"]
