"""The texts nearest to each text: a short list each, enough to know where a stray belongs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from factbox.relate.stories.pairs import Pairs

MOST = 20
Near = tuple[str, float]


def nearest_of(pairs: Pairs, keys: Sequence[str]) -> dict[str, list[Near]]:
    """The near texts of each text of `pairs`, both ways, by key; see `shortened`."""
    if not len(pairs.first):
        return {}
    texts = np.concatenate([pairs.first, pairs.second])
    others = np.concatenate([pairs.second, pairs.first])
    likeness = np.concatenate([pairs.likeness, pairs.likeness])
    rank = np.empty(len(keys), dtype=np.int64)
    rank[sorted(range(len(keys)), key=keys.__getitem__)] = np.arange(len(keys))
    order = np.lexsort((rank[others], -likeness, texts))
    texts, others, likeness = texts[order], others[order], likeness[order]
    starts = np.flatnonzero(np.r_[True, texts[1:] != texts[:-1]])
    ends = np.minimum(np.r_[starts[1:], len(texts)], starts + MOST)
    return {
        keys[texts[start]]: [
            (keys[other], value)
            for other, value in zip(
                others[start:end].tolist(), likeness[start:end].tolist(), strict=True
            )
        ]
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
    }


def shortened(near: Iterable[Near]) -> list[Near]:
    """The nearest few, each text once; of equals those with the lesser key."""
    return sorted(dict(near).items(), key=lambda one: (-one[1], one[0]))[:MOST]
