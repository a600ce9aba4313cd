"""A saved page: its visible article text, and what its markup says of it.

The text is what trafilatura extracts, once all that no reader sees is taken out; paragraphs are
separated by a blank line. Pages that no newsroom makes (too deep, too many tags or attributes) fail
with the reason, since the extractor would be slow or silent on them.
"""

from __future__ import annotations

import logging
import re
from typing import cast

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from factbox.errors import ReadError
from factbox.read.decode import decode
from factbox.read.language import language_of
from factbox.read.metadata import Given, report_of
from factbox.read.pagefacts import captions_of, facts_of
from factbox.read.pagescan import refuse_wild
from factbox.read.text import refuse_long
from factbox.read.visible import remove_hidden
from factbox.types import Report

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{2,40})", re.IGNORECASE
)
_XML_HEAD = re.compile(r"\s{0,200}<\?xml[^>]{0,200}\?>")
_LONG_SPACE = re.compile(r"(?<!\s)\s{200,}")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_INLINE = (
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "dfn", "em", "font", "i", "img",
    "input", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr",
)  # fmt: skip
MOST_INLINE = 600
"""With more inline elements than this in one block the extractor takes minutes: they are unwrapped."""
_BLOCKED = re.compile(
    r"(?:checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|access denied|enable cookies"
    r"|attention required|just a moment|are you a robot|unusual traffic)",
    re.IGNORECASE,
)
SHORTEST_PAGE = 400
"""A page with less text than this that speaks of robots is a block page, not a report."""


def read_page(data: bytes, name: str, locator: str) -> Report:
    """The report that a page holds. Raises ReadError where it holds none."""
    declared = _DECLARED.search(data[:4096])
    page = decode(data, locator, declared.group(1).decode("ascii", "replace") if declared else None)
    refuse_wild(page, locator)
    tree = _parsed(page, locator)
    facts = facts_of(tree)
    remove_hidden(tree)
    tree = _without_crowds(tree)
    captions = captions_of(tree)
    text = _article_text(tree, facts.url)
    _refuse_empty(text, page, locator)
    refuse_long(text, locator)
    return report_of(
        Given(
            text=text,
            name=name,
            locator=locator,
            title=facts.title,
            source=facts.source,
            url=facts.url,
            lang=language_of(text) or facts.lang,  # Templates state "en" of any language.
            published=facts.published,
            published_from=facts.published_from,
            captions=captions,
        )
    )


def _parsed(page: str, locator: str) -> HtmlElement:
    head = _XML_HEAD.match(page)
    words = _LONG_SPACE.sub("\n", page[head.end() :] if head else page)
    words = _NO_XML.sub("\ufffd", words)
    try:
        return _tree(words.encode("utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as problem:
        raise ReadError(locator, f"it cannot be parsed as a page: {problem}") from None


def _tree(page: bytes) -> HtmlElement:
    return document_fromstring(page, parser=HTMLParser(encoding="utf-8"))


def _without_crowds(tree: HtmlElement) -> HtmlElement:
    """Keep the words and drop the tags of inline elements where one block holds too many."""
    crowded = [
        element
        for element in tree.iter(etree.Element)
        if len(element) > MOST_INLINE
        and sum(child.tag in _INLINE for child in element) > MOST_INLINE
    ]
    if not crowded:
        return tree
    for element in crowded:
        etree.strip_tags(element, *_INLINE)
    return _tree(etree.tostring(tree, encoding="utf-8", method="html"))


def _article_text(tree: HtmlElement, url: str | None) -> str:
    """The text of the article, paragraphs apart; empty where the extractor finds none."""
    from trafilatura import extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = cast(
        "str | None",
        extract(tree, url=url, include_comments=False, include_tables=True, with_metadata=False),
    )
    lines = (line.strip() for line in (found or "").split("\n"))
    return "\n\n".join(line for line in lines if line)


def _refuse_empty(text: str, page: str, locator: str) -> None:
    if len(text) < SHORTEST_PAGE and _BLOCKED.search(page[:200_000]):
        raise ReadError(locator, "it is a page that blocks readers, not a report")
    if not text:
        raise ReadError(locator, "no article text was found on the page")
