"""How fast stories are found in 5,000 and 20,000 made-up reports, and how the time grows."""

from __future__ import annotations

import time
from pathlib import Path

from bench._made_up_news import made_up_news
from bench.stories import b_cubed
from bench.table import Bar, Line, figure
from factbox.relate.stories import find_stories

SIZES = (5_000, 20_000)
SPEED = Bar(250, 500)
GROWTH = Bar(5.0, 4.4, at_most=True)


def measure(data: Path) -> list[Line]:
    """Reports a second of clustering alone; `data` is not read."""
    lines: list[Line] = []
    took: list[float] = []
    for size in SIZES:
        news = made_up_news(size)
        start, cpu = time.perf_counter(), time.process_time()
        stories = find_stories(news.reports)
        took.append(time.perf_counter() - start)
        found = {report: story.id for story in stories for report in story.reports}
        precision, recall = b_cubed(found, news.events)
        cpu = time.process_time() - cpu
        seen = f"{took[-1]:.1f} s ({cpu:.1f} s of processor), {len(stories)} stories, P {precision:.3f}  R {recall:.3f}"
        lines.append(Line(f"{size:,} reports", seen))
    speed = SIZES[-1] / took[-1]
    lines.append(figure("stories-scale.speed", "reports a second, 20,000", speed, SPEED))
    growth = took[-1] / took[0]
    lines.append(figure("stories-scale.growth", "time, 20,000 by 5,000", growth, GROWTH))
    return lines
