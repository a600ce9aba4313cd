"""The groups of one connected part: linked on average, then look-alikes told apart."""

from __future__ import annotations

from collections.abc import Sequence

from factbox.relate.stories.linking import linked
from factbox.relate.stories.lookalikes import split_lookalikes
from factbox.relate.stories.sketch import Text


def grouped(texts: Sequence[Text]) -> list[list[str]]:
    """The groups of a part by key, each sorted, by their least; the order of texts changes nothing."""
    ordered = sorted(texts, key=lambda text: text.key)
    bags = [text.bag for text in ordered]
    groups = [part for group in linked(ordered) for part in split_lookalikes(group, bags)]
    return sorted([ordered[number].key for number in group] for group in groups)
