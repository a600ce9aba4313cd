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
            lang=facts.lang,
            published=facts.published,
            published_from=facts.published_from,
            captions=captions,
        )
    )


def _parsed(page: str, locator: str) -> HtmlElement:
    words = _XML_HEAD.sub("", page, count=1)
    try:
        return document_fromstring(words.encode("utf-8"), parser=HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as problem:
        raise ReadError(locator, f"it cannot be parsed as a page: {problem}") from None


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
