"""Every page can be used by everybody: axe finds nothing, light and dark, narrow and wide.

axe does not look at text that is drawn; its contrast is reckoned here from the colours.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sample import places

from factbox.show.rendering import asset
from factbox.show.web.frame import style

if TYPE_CHECKING:
    from playwright.sync_api import Browser

OPEN_ALL = "document.querySelectorAll('details').forEach(one => { one.open = true; })"
INKS = ("ink", "soft", "link", "own", "conflict", "update", "scope", "denied")


@pytest.fixture(scope="session")
def axe() -> Any:
    if not os.environ.get("CI"):
        pytest.importorskip("axe_playwright_python")
    from axe_playwright_python.sync_playwright import Axe

    return Axe()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1600])
def test_axe_finds_nothing(
    browser: Browser, axe: Any, site: str, built: Path, scheme: Any, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    tab = context.new_page()
    for place in places(built):
        tab.goto(site + place)
        tab.evaluate(OPEN_ALL)
        letter = tab.locator(".cite > a.letter").first
        if letter.count():
            letter.focus()
        found = axe.run(tab).response
        assert len(found["passes"]) > 20, place
        told = [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]]
        assert told == [], place
    context.close()


@pytest.mark.parametrize("scheme", [0, 1])
def test_every_ink_can_be_read_on_paper_and_card(scheme: int) -> None:
    colours = _colours(scheme)
    for ground in ("paper", "card"):
        for ink in INKS:
            assert _contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    assert _contrast(colours["mark-ink"], colours["mark"]) >= 4.5


def test_drawings_use_no_other_colours() -> None:
    drawn = re.findall(r"\b(?:fill|stroke): ([^;}]+)", asset("web/web.css") + asset("page.css"))
    assert drawn
    assert all(one.strip() == "none" or one.strip().startswith("var(--") for one in drawn)


def _colours(scheme: int) -> dict[str, str]:
    """The colours of the light page, or of the dark one."""
    blocks = [one for one in re.findall(r":root \{([^}]*)\}", style()) if "--paper" in one]
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", blocks[scheme]))


def _contrast(one: str, two: str) -> float:
    """As WCAG 2 reckons it."""
    lights = sorted((_light(one), _light(two)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def _light(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * one for one in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
