"""Law 4 with the whole house: workers, hash seed, locale and time zone change no byte."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXTS = (
    "VELDEN, May 4 (AP) - Mayor Ana Ruiz opened a bridge over the Lorn on Monday.\n\n"
    '"We waited nine years," Ruiz said. The bridge cost 12 million euros.\n',
    "Velden's new bridge was opened on Monday by Mayor Ana Ruiz.\n\n"
    "The bridge over the Lorn cost 14 million euros, the city council said.\n",
    "VELDEN, May 4 (AP) - Mayor Ana Ruiz opened a bridge over the Lorn on Monday.\n\n"
    '"We waited nine years," Ruiz said. The bridge cost 12 million euros.\n\n'
    "Traffic in the old town fell by a third in the first hours, a police officer said.\n",
)
COUNTRY = ("Velden", "Tarn", "Moss", "Orle", "Pryd", "Quell", "Rusk", "Sunde", "Tolk")


@pytest.mark.slow
def test_law_4_the_same_bytes_everywhere(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    for place in COUNTRY:
        for number, text in enumerate(TEXTS):
            words = text.replace("Velden", place).replace("VELDEN", place.upper())
            (reports / f"{place}-{number}.txt").write_text(words, encoding="utf-8")
    plain = _said(reports, tmp_path / "1.box", workers=1, seed="1", zone="UTC", locale="C")
    other = _said(
        reports, tmp_path / "2.box", workers=2, seed="77", zone="Pacific/Apia", locale="tr_TR.UTF-8"
    )
    assert plain == other
    assert len(plain) > 10_000


def _said(reports: Path, box: Path, *, workers: int, seed: str, zone: str, locale: str) -> bytes:
    """All records and the tables that hold most, as the commands write them."""
    surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
    script = (
        "import sys\n"
        "from factbox import Box\n"
        "from factbox.record.tables import TABLES\n"
        "from factbox.show.json_record import record_json\n"
        "with Box.open(sys.argv[2]) as box:\n"
        "    built = box.build([sys.argv[1]], workers=int(sys.argv[3]))\n"
        "    assert built.whole, built\n"
        "    for story in box.stories():\n"
        "        sys.stdout.buffer.write(record_json(box.record(story.id)).encode())\n"
        "    for table in TABLES:\n"
        "        for row in box.table(table.name):\n"
        "            sys.stdout.buffer.write(repr(row).encode())\n"
    )
    return subprocess.run(
        [sys.executable, "-c", script, str(reports), str(box), str(workers)],
        env=surroundings,
        check=True,
        stdout=subprocess.PIPE,
    ).stdout
