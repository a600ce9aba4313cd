"""Content ids: the same reports give the same ids, whatever the order, folder or machine.

- A report's id is "r-" and a digest of its text and of its url, or its own id or file name.
- A row that rests on words is named by where they stand: "m-<report>-<start>-<end>", with "t" put
  before the start where the words stand in the title.
- A group (story, entity, event, claim, ...) is named after its least member, so that any id ever
  given out still resolves: the group that holds that member today. No alias table is needed.
- A pair is named after both its ends.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

from factbox.types import Part

DIGEST_LENGTH = 12
"""Characters of base 32, 60 bits: among ten million reports a chance of one in 20,000 that two share it."""


def digest(*parts: str) -> str:
    """A short digest of `parts`; no joining of parts can give the digest of other parts."""
    hasher = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        hasher.update(len(data).to_bytes(8, "big"))
        hasher.update(data)
    return base64.b32encode(hasher.digest()).decode("ascii").lower()[:DIGEST_LENGTH]


def report_id(text: str, name: str) -> str:
    """The id of a report; `name` is its url, else its own id, else its file name."""
    return "r-" + digest(text, name)


def row_id(prefix: str, report: str, part: Part, start: int, end: int) -> str:
    """The id of a row that rests on `report`'s words from `start` to `end`."""
    place = f"t{start}" if part == "title" else str(start)
    return f"{prefix}-{report.removeprefix('r-')}-{place}-{end}"


def group_id(prefix: str, members: Iterable[str]) -> str:
    """The id of a group: its prefix, and its least member without that member's prefix."""
    least = min(members)
    return f"{prefix}-{least.partition('-')[2] or least}"


def pair_id(prefix: str, first: str, second: str) -> str:
    """The id of an ordered pair."""
    return f"{prefix}-{digest(first, second)}"
