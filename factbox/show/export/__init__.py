"""Tables written for other tools: one format a file."""

from __future__ import annotations
