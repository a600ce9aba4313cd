"""What is said in a story, by speaker: whose words, in which reports, and what can be read alone."""

from __future__ import annotations

from factbox.record.said.sayings import sayings

__all__ = ["sayings"]
