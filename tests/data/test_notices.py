"""Every list and model that is shipped is named in the notices."""

from __future__ import annotations

from pathlib import Path

import factbox.data

FOLDER = Path(factbox.data.__file__).parent


def test_the_notices_name_every_file() -> None:
    notices = (FOLDER / "NOTICES.md").read_text(encoding="utf-8")
    files = [
        *(path for path in FOLDER.iterdir() if path.suffix in (".txt", ".tsv", ".toml")),
        *(FOLDER / "models").iterdir(),
    ]
    names = {str(path.relative_to(FOLDER)).replace("\\", "/") for path in files}
    assert {name for name in names if f"`{name}`" not in notices} == set()
