"""Whose own report a text is, told by who quotes it: "“The pier is the oldest on the coast,” writes the Courier."

Where a report sets words in quotation marks and says in the same sentence that a paper writes, reports or
was told them, and just one other text of the story has the same words as its own, without marks and
without naming the paper, that text is the paper's own. Words that several texts have as their own tell
nothing: one of them may have left the marks out. Nor do words that are quoted without a paper's name, too:
those are what somebody said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from factbox.data.outlets import is_outlet
from factbox.relate.copies.given import told_to_paper
from factbox.relate.copies.wordings import Wording
from factbox.relate.publishers import publisher_name

Gram = tuple[str, ...]

GRAM = 8
"""Words on end that are quoted from a paper."""
_SITE = re.compile(r"\b[A-Z0-9][\w-]*\.(?:com|org|net|co\.uk|news|info)\b")
_NAME = re.compile(r"\b[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,3}")
_WRITES = re.compile(r"\b(?:writes|wrote|notes|noted|reports|reported)\b", re.IGNORECASE)


def owners_by_quotation(nodes: Sequence[Wording]) -> Mapping[str, tuple[tuple[str, ...], int]]:
    """Publisher -> the names it goes by, and the one wording that is its own by what others quote."""
    quoted = dict[Gram, set[str]]()
    names = dict[str, set[str]]()
    said = set[Gram]()
    for node in nodes:
        for gram, papers in _quoted_from(node):
            if not papers:
                said.add(gram)
            for name in papers:
                quoted.setdefault(gram, set()).add(publisher_name(name))
                names.setdefault(publisher_name(name), set()).add(name)
    for gram in said & quoted.keys():
        del quoted[gram]
    owners = dict[str, set[int]]()
    for number, node in enumerate(nodes if quoted else ()):
        for publisher in _told_as_own(node, quoted):
            if not any(
                name in unit.sentence.text for name in names[publisher] for unit in node.units
            ):
                owners.setdefault(publisher, set()).add(number)
    return {
        publisher: (tuple(sorted(names[publisher])), min(found))
        for publisher, found in sorted(owners.items())
        if len(found) == 1
    }


def _quoted_from(node: Wording) -> Iterator[tuple[Gram, tuple[str, ...]]]:
    """The runs of quoted words of a text, with the papers that it says have them."""
    papers: dict[int, tuple[str, ...]] = {}
    for start in range(len(node.words) - GRAM + 1):
        words = node.words[start : start + GRAM]
        unit = words[0].unit
        if not words[0].quoted or words[-1].unit != unit or not all(one.quoted for one in words):
            continue
        if unit not in papers:
            papers[unit] = tuple(_papers(node, unit))
        yield tuple(one.letters for one in words), papers[unit]


def _papers(node: Wording, number: int) -> Iterator[str]:
    """The papers that the unquoted words of a sentence name as who has what it quotes."""
    unit = node.units[number]
    outside = list(unit.sentence.text)
    for (start, end), quoted in zip(unit.spans, unit.quoted, strict=True):
        if quoted:
            first = start - unit.sentence.start
            outside[first : first + end - start] = " " * (end - start)
    text = "".join(outside)
    if told_to_paper(text) is None and not _WRITES.search(text):
        return
    yield from dict.fromkeys(match[0] for match in _SITE.finditer(text))
    for match in _NAME.finditer(text):
        name = match[0].removesuffix("’s").removesuffix("'s")
        if is_outlet(name):
            yield name


def _told_as_own(node: Wording, quoted: Mapping[Gram, set[str]]) -> frozenset[str]:
    """The papers of which a text has quoted words as its own."""
    letters = [one.letters for one in node.words]
    found: set[str] = set()
    for start in range(len(letters) - GRAM + 1):
        papers = quoted.get(tuple(letters[start : start + GRAM]))
        if papers and not any(one.quoted for one in node.words[start : start + GRAM]):
            found |= papers
    return frozenset(found)
