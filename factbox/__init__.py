"""One record of a news story from all its reports: what happened, who says so independently, who
copied whom, what is disputed.

    from factbox import Box

    with Box.open("factbox.box") as box:
        box.build(["reports/"])
        for story in box.stories():
            print(story.title.exact, story.counts.origins)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factbox.box import Box as Box
    from factbox.box import Built as Built
    from factbox.box import Explanation as Explanation
    from factbox.box import Hit as Hit
    from factbox.errors import FactboxError as FactboxError
    from factbox.judgements import Judgement as Judgement
    from factbox.judgements import Words as Words
    from factbox.types import Record as Record
    from factbox.types import Report as Report
    from factbox.types import Story as Story

__version__ = "0.1.0"

_HOMES = {
    "Box": "factbox.box",
    "Built": "factbox.box",
    "Explanation": "factbox.box",
    "FactboxError": "factbox.errors",
    "Hit": "factbox.box",
    "Judgement": "factbox.judgements",
    "Record": "factbox.types",
    "Report": "factbox.types",
    "Story": "factbox.types",
    "Words": "factbox.judgements",
}

__all__ = [
    "Box",
    "Built",
    "Explanation",
    "FactboxError",
    "Hit",
    "Judgement",
    "Record",
    "Report",
    "Story",
    "Words",
    "__version__",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for, so that a part costs no more than itself."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module 'factbox' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
