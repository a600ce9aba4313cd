"""The templates of the pages, and the styles and scripts that stand in them.

Report text reaches a page only through the templates' automatic escaping.
"""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template


@lru_cache(maxsize=64)
def asset(name: str) -> str:
    """A file of `templates/`; "web/NAME" is one of `web/templates/`."""
    web = name.startswith("web/")
    folder = ("web", "templates") if web else ("templates",)
    return files("factbox.show").joinpath(*folder, name.removeprefix("web/")).read_text("utf-8")


def hash_of(block: str) -> str:
    """The name by which a page's policy allows one inline block, and no other."""
    return "sha256-" + base64.b64encode(hashlib.sha256(block.encode()).digest()).decode()


def template(name: str) -> Template:
    """A page of `templates/`."""
    return _environment().get_template(name)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(asset),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
