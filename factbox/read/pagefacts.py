"""What a page's markup says of its report: JSON-LD first, then meta tags, then the page itself.

Names are those of schema.org (`NewsArticle.headline, datePublished, publisher, inLanguage, ...`) and
of Open Graph (`og:title, article:published_time, og:site_name, ...`).
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from factbox.read.language import language_code
from factbox.read.lines import normal
from factbox.read.published import edtf_of

ARTICLES = frozenset(
    {"newsarticle", "article", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle"}
    | {"backgroundnewsarticle", "reviewnewsarticle", "report", "blogposting", "liveblogposting"}
)
DAY_NAMES = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "article:published",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publish_date",
    "publishdate",
    "pubdate",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "date",
    "article.published",
    "published_time",
)
TITLE_NAMES = ("og:title", "twitter:title", "headline", "dc.title", "title")
SOURCE_NAMES = ("og:site_name", "application-name", "dc.publisher", "publisher")
URL_NAMES = ("og:url",)
LONGEST_JSON = 2_000_000
LONGEST_VALUE = 4_000
DEEPEST_JSON = 12
_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " » ")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What a page states; None where it does not. `published` is EDTF."""

    title: str | None = None
    source: str | None = None
    url: str | None = None
    lang: str | None = None
    published: str | None = None
    published_from: str | None = None


def facts_of(tree: HtmlElement) -> PageFacts:
    """What the markup of a page states of its report."""
    article = _article(tree)
    meta = _meta(tree)
    published, published_from = _day(tree, article, meta)
    url = _url(tree, article, meta)
    return PageFacts(
        title=_string(article.get("headline")) or _first(meta, TITLE_NAMES) or _heading(tree),
        source=_name(article.get("publisher")) or _first(meta, SOURCE_NAMES) or _host(url),
        url=url,
        lang=_lang(tree, article, meta),
        published=published,
        published_from=published_from,
    )


def captions_of(tree: HtmlElement) -> frozenset[str]:
    """The texts that the page marks as captions, in the form in which lines are compared."""
    found: set[str] = set()
    for element in tree.iter("figcaption"):
        words = " ".join(element.text_content().split())
        if 0 < len(words) <= LONGEST_VALUE:
            found.add(words)
    return frozenset(found)


def _article(tree: HtmlElement) -> dict[str, object]:
    """The first object of JSON-LD that is an article."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for thing in _things(_json(script.text or ""), 0):
                if any(kind in ARTICLES for kind in _types(thing)):
                    return thing
    return {}


def _json(words: str) -> object:
    if len(words) > LONGEST_JSON or words.count("[") + words.count("{") > 20_000:
        return None
    try:
        found: object = json.loads(words.strip(), strict=False, parse_int=lambda digits: digits)
    except (ValueError, RecursionError):
        return None
    return found


def _things(value: object, depth: int) -> Iterator[dict[str, object]]:
    """The objects of JSON-LD, outer ones first."""
    if depth > DEEPEST_JSON:
        return
    if isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _things(value.get(key), depth + 1)
    elif isinstance(value, list):
        for item in value[:200]:
            yield from _things(item, depth + 1)


def _types(thing: dict[str, object]) -> list[str]:
    kinds = thing.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return [str(kind).rpartition("/")[2].lower() for kind in listed]


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The first value of each meta name, in lower case."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = _string(element.get("content"))
        if name and value:
            found.setdefault(name.strip().lower(), value)
    return found


def _day(
    tree: HtmlElement, article: dict[str, object], meta: dict[str, str]
) -> tuple[str | None, str | None]:
    for key in ("datePublished", "dateCreated", "dateModified"):
        day = edtf_of(article.get(key))
        if day is not None:
            return day, "json-ld"
    for name in DAY_NAMES:
        day = edtf_of(meta.get(name))
        if day is not None:
            return day, "meta"
    for element in tree.iter("time"):
        if element.get("pubdate") is not None or element.get("itemprop") == "datePublished":
            day = edtf_of(element.get("datetime"))
            if day is not None:
                return day, "meta"
    return None, None


def _url(tree: HtmlElement, article: dict[str, object], meta: dict[str, str]) -> str | None:
    links = [link.get("href") for link in tree.iter("link") if _is_canonical(link)]
    entity = article.get("mainEntityOfPage")
    of_entity = entity.get("@id") if isinstance(entity, dict) else entity
    for value in (*links, _first(meta, URL_NAMES), article.get("url"), of_entity):
        words = _string(value)
        if words and words.startswith(("http://", "https://")):
            return words
    return None


def _is_canonical(link: HtmlElement) -> bool:
    return "canonical" in (link.get("rel") or "").lower().split()


def _lang(tree: HtmlElement, article: dict[str, object], meta: dict[str, str]) -> str | None:
    roots = [element.get("lang") for element in tree.iter("html")]
    for value in (
        article.get("inLanguage"),
        *roots,
        meta.get("og:locale"),
        meta.get("content-language"),
    ):
        code = language_code(value)
        if code is not None:
            return code
    return None


def _heading(tree: HtmlElement) -> str | None:
    headings = [" ".join(element.text_content().split()) for element in tree.iter("h1")]
    if len(headings) == 1 and headings[0]:
        return _string(headings[0])
    titles = [_string(element.text) for element in tree.iter("title")]
    return _without_site(titles[0]) if titles and titles[0] else None


def _without_site(title: str) -> str:
    """A page's title without the name of the site behind it."""
    for separator in _SEPARATORS:
        head, found, tail = title.rpartition(separator)
        if found and len(head.split()) > len(tail.split()) and len(normal(tail).split()) <= 5:
            return head.strip()
    return title


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if meta.get(name)), None)


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _string(value.get("name")) if isinstance(value, dict) else _string(value)


def _string(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    words = " ".join(html.unescape(value).split())
    return words if 0 < len(words) <= LONGEST_VALUE else None
