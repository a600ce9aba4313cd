"""Texts for a race between two readers, and a bench run by itself in a process that has one thread."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench._sets import sets_in
from factbox.engine.pool import ONE_THREAD


def race_texts(data: Path, names: Sequence[str], count: int) -> list[str]:
    """About `count` texts from all over each set, those of the sets mixed."""
    texts = [
        text for folder in sets_in(data, names) for text in _texts(folder / "articles.jsonl", count)
    ]
    return texts[::2] + texts[1::2]


def _texts(path: Path, wanted: int) -> list[str]:
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    chosen = rows[:: max(1, len(rows) // wanted)][:wanted]
    return [str(row.get("text") or row.get("body")) for row in chosen]


def answer_of(module: str, texts: Sequence[str]) -> Any:
    """What a bench module answers to texts, run by itself with one thread: JSON in, JSON out."""
    done = subprocess.run(
        [sys.executable, "-m", module],
        input=json.dumps(texts),
        env={**os.environ, **dict.fromkeys(ONE_THREAD, "1")},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)
