"""Take the pictures of docs/ anew: `python docs/pictures.py`. Only the sample story is shown.

Needs the development packages and Chromium (`/usr/bin/chromium`, or CHROMIUM).
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from factbox import Box
from factbox.cli.served_box import OpenServed
from factbox.cli.serving import running
from factbox.show.web.app import make_app
from factbox.types import Record

DOCS = Path(__file__).parent
SAMPLE = DOCS.parent / "examples" / "prespa"


@dataclass(frozen=True)
class Picture:
    """A file of docs/, the page it shows, and the window it is seen in.

    `at` is the element that stands at the top; the page's own top where there is none.
    """

    name: str
    address: str
    width: int
    height: int
    at: str = ""
    dark: bool = False


def pictures(record: Record) -> tuple[Picture, ...]:
    story = f"/story/{record.story.id}"
    pair = next(one for one in record.lineage if one.kind == "rewrite")
    person = max(
        (one for one in record.entities if one.kind == "person"), key=lambda one: len(one.reports)
    )
    return (
        Picture("page.png", story, 1280, 860),
        Picture("page-phone.png", story, 360, 720, dark=True),
        Picture("who-says-what.png", story, 820, 560, at="#claims"),
        Picture("lineage.png", story, 820, 520, at="#lineage"),
        Picture("differences.png", story, 820, 520, at="#differ"),
        Picture("compare.png", f"{story}/compare/{pair.from_report}/{pair.report}", 1000, 700),
        Picture("person.png", f"/entity/{person.id}", 820, 620),
        Picture("relations.png", "/relations/GRC/MKD", 820, 460),
    )


def main() -> None:
    """Build the sample, serve it, and take every picture."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.box"
        with Box.open(path) as box:
            box.build([SAMPLE])
            wanted = pictures(box.record())
        with running(make_app(OpenServed(path))) as address, sync_playwright() as driver:
            chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
            browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            for one in wanted:
                _take(browser, address, one)
            browser.close()


def _take(browser: Browser, address: str, one: Picture) -> None:
    context = browser.new_context(
        viewport={"width": one.width, "height": one.height},
        color_scheme="dark" if one.dark else "light",
        reduced_motion="reduce",
    )
    tab = context.new_page()
    tab.goto(address + one.address)
    if one.at:
        tab.evaluate("at => document.querySelector(at).scrollIntoView()", one.at)
    tab.screenshot(path=str(DOCS / one.name))
    context.close()


if __name__ == "__main__":
    main()
