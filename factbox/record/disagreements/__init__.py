"""Where the reports of a story differ."""

from __future__ import annotations


def find_disagreements(related):
    return ()
