"""Following every link of the pages."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from starlette.testclient import TestClient

VOID = frozenset({"meta", "link", "br", "hr", "img", "input"})
SVG_VOID = frozenset({"rect", "circle", "line", "path"})


class Page(HTMLParser):
    """Every tag with its attributes, the ids, and the text; complains of what is left open."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in SVG_VOID
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    @property
    def ids(self) -> list[str]:
        return [str(one["id"]) for _, one in self.tags if one.get("id")]

    @property
    def links(self) -> list[str]:
        return [str(one["href"]) for tag, one in self.tags if one.get("href") and tag != "base"]


def crawl(client: TestClient, most: int = 1_000) -> dict[str, Page]:
    """Every page that can be reached, by address; each link leads to an answer and to its place.

    Of the addresses of a report that only mark other words, one is followed.
    """
    found: dict[str, Page] = {}
    wanted: list[tuple[str, str]] = [("/", "")]
    asked: set[str] = set()
    marked: set[str] = set()
    places: list[tuple[str, str, str]] = []
    while wanted and len(asked) < most:
        address, of = wanted.pop(0)
        path, _, place = address.partition("#")
        if place:
            places.append((path, place, of))
        plain, _, query = path.partition("?at=")
        if path in asked or (query and plain in marked):
            continue
        if query:
            marked.add(plain)
        asked.add(path)
        answer = client.get(path, follow_redirects=True)
        assert answer.status_code == 200, (path, of)
        if answer.headers["content-type"].startswith("text/html"):
            found[path] = Page(answer.text)
            here = [urljoin(path, link) for link in found[path].links]
            wanted += [(one, path) for one in here if not urlsplit(one).netloc]
    for path, place, of in places:
        if path in found:
            assert place in found[path].ids, (path, place, of)
    return found
