"""Teaches the names of spaCy's medium model: `python -m training.names.teach MODEL TEXTS BTC MEANTIME OWN OUT`.

MODEL is the package or folder of en_core_web_md 3.8; TEXTS what generate.py wrote; BTC the folder
with e.conll and f.conll of the Broad Twitter Corpus; MEANTIME its tokens.csv; OWN a folder of
stories as .txt. OUT is the folder that gets the taught `ner` part.

Where a text is not labelled by hand, what the model found before it was taught is its label, so
that it forgets nothing: all of MEANTIME and OWN, and in the Twitter corpus dates, numbers, peoples.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import filter_spans, minibatch

from training.names.labelled import Labelled, Name, read

SEED = 1
ROUNDS = 2
RATE = 0.0005
DROPPED = 0.2
BATCH = 24
TWEETS = 2_500
"""Messages that are looked at; those without a name are left out."""
TWICE = 2
"""How often MEANTIME and our own stories are taken."""
_NOT_NER = ["tagger", "parser", "senter", "attribute_ruler", "lemmatizer", "tok2vec"]
_KEPT = ("DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY", "NORP", "LAW")
_TWEETED = {"PER": "PERSON", "LOC": "GPE", "ORG": "ORG"}
_UNTOLD = re.compile(
    r".*\d|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|one|two|three|four|five|ten|first|second|third"
    r"|million|per|cent|dollars|last|next|this|weeks?|months?|years?|night|dawn|season|centuries"
    r"|thousands|many|most|half|twice|summer)",
    re.IGNORECASE,
)
"""Words of our own texts that may be dates or numbers, which are not marked there."""


def main(argv: list[str]) -> int:
    """Teach, and write the part."""
    model, texts, btc, meantime, own, out = argv
    random = Random(SEED)
    nlp = medium(model)
    docs = [marked(nlp, one) for one in read(Path(texts))]
    docs += [found(nlp, text) for text in words_of_meantime(Path(meantime))] * TWICE
    tweets = [one for name in ("e", "f") for one in messages(Path(btc) / f"{name}.conll")]
    random.shuffle(tweets)
    docs += [found(nlp, one.text, one.names) for one in islice(tweets, TWEETS) if one.names]
    stories = sorted(Path(own).rglob("*.txt"))
    docs += [found(nlp, path.read_text(encoding="utf-8")) for path in stories] * TWICE
    teach(medium(model), docs, random, Path(out))
    return 0


def medium(model: str) -> Language:
    """The model with nothing but its names."""
    return spacy.load(model, exclude=_NOT_NER)


def teach(nlp: Language, docs: list[Doc], random: Random, out: Path) -> None:
    """Teach some rounds; the part that is written has the averages of the weights on the way."""
    optimizer = nlp.resume_training()
    optimizer.learn_rate = RATE
    for _ in range(ROUNDS):
        random.shuffle(docs)
        losses: dict[str, float] = {}
        for batch in minibatch(docs, BATCH):
            examples = [Example(nlp.make_doc(doc.text), doc) for doc in batch]
            nlp.update(examples, drop=DROPPED, sgd=optimizer, losses=losses)
        sys.stderr.write(f"{losses}\n")
    with nlp.use_params(optimizer.averages):
        nlp.get_pipe("ner").to_disk(out)


def marked(nlp: Language, one: Labelled) -> Doc:
    """A text of ours: its names, and nothing said of words that may be dates or numbers."""
    doc = nlp.make_doc(one.text)
    spans = _spans(doc, one.names)
    inside = {i for span in spans for i in range(span.start, span.end)}
    free = (doc[i : i + 1] for i in range(len(doc)) if i not in inside)
    untold = [span for span in free if _UNTOLD.fullmatch(span.text)]
    doc.set_ents(spans, missing=untold, default="outside")
    return doc


def found(nlp: Language, text: str, names: Sequence[Name] = ()) -> Doc:
    """A text with what the model finds in it; with `names`, those and the kinds they have not."""
    doc = nlp.make_doc(text)
    spans = _spans(doc, names)
    inside = {i for span in spans for i in range(span.start, span.end)}
    spans += [
        Span(doc, one.start, one.end, label=one.label_)
        for one in nlp(text).ents
        if (not names or one.label_ in _KEPT) and not inside & set(range(one.start, one.end))
    ]
    doc.ents = filter_spans(spans)
    return doc


def _spans(doc: Doc, names: Sequence[Name]) -> list[Span]:
    spans = (
        doc.char_span(one.start, one.end, label=one.label, alignment_mode="contract")
        for one in names
    )
    kept: list[Span] = filter_spans(span for span in spans if span is not None and len(span))
    return kept


def words_of_meantime(path: Path) -> Iterator[str]:
    """The words of MEANTIME, three sentences a text, its marks closed up."""
    texts: dict[tuple[str, int], list[str]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            texts[row["document"], int(row["sentence"]) // 3].append(row["word"])
    for words in texts.values():
        yield " ".join(words).replace(" ,", ",").replace(" '", "'").replace(" .", ".")


def messages(path: Path) -> Iterator[Labelled]:
    """The messages of a file with a word and its tag a line."""
    rows: list[tuple[str, str]] = []
    for line in (*path.read_text(encoding="utf-8").splitlines(), ""):
        cells = line.split("\t") if "\t" in line else line.split()
        if len(cells) > 1:
            rows.append((cells[0], cells[1]))
        elif rows:
            yield _message(rows)
            rows = []


def _message(rows: Sequence[tuple[str, str]]) -> Labelled:
    text, before = "", "O"
    names: list[Name] = []
    for word, tag in rows:
        text += " " if text else ""
        start = len(text)
        text += word
        if tag.startswith("I-") and before != "O" and names:
            names[-1] = Name(names[-1].start, len(text), names[-1].label)
        elif tag != "O":
            names.append(Name(start, len(text), _TWEETED.get(tag[2:], "ORG")))
        before = tag
    return Labelled(text, tuple(names))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
