"""Write the shipped dictionaries: python -m training.dictionaries FOLDER OUT."""

from __future__ import annotations

import sys
from pathlib import Path

from training.dictionaries.actors import actors, agents
from training.dictionaries.verbs import read

_ACTORS = (
    "Phoenix.Countries.actors.txt",
    "Phoenix.International.actors.txt",
    "Phoenix.MilNonState.actors.txt",
)
_HEAD = """# {what}
# Source: {source} of the Open Event Data Alliance, cut down by training/dictionaries. Licence: MIT (NOTICES.md).
# Columns: {columns}.
"""


def main() -> None:
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    verbs = read(folder / "CAMEO.2.0.txt")
    rows = (
        ("actors", "Actors and their CAMEO codes.", ", ".join(_ACTORS), "first word, the rest of each name and its codes with the days they hold for", actors([folder / one for one in _ACTORS])),
        ("agents", "Agents: nouns that say what sort of actor.", "Phoenix.agents", "first word, the rest of each noun and its code", agents(folder / "Phoenix.agents.txt")),
        ("verbs", "Verbs of the dictionary.", "CAMEO.2.0", "block, code (active:passive), forms", verbs.verbs),
        ("patterns", "What stands around a verb and gives it a code.", "CAMEO.2.0", "block, code (active:passive), line of the dictionary, pattern", verbs.patterns),
        ("synonyms", "Words that patterns take for each other.", "CAMEO.2.0", "name, words", verbs.sets),
        ("rules", "What an act inside an act is coded as.", "CAMEO.2.0", "rule", verbs.rules),
    )  # fmt: skip
    for name, what, source, columns, lines in rows:
        head = _HEAD.format(what=what, source=source, columns=columns)
        (out / f"coder_{name}.tsv").write_text(head + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
