"""The stages of factbox in their order: what each does, and the version of it that runs here.

A document stage is a pure function of one report; a relation stage joins many and uses only what
stands before it. A stage's version is a digest of the code and the lists that it is made of, so
that what an older version found is never taken for what this one would find.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal

from factbox import __version__
from factbox.annotate.names_model import is_usable
from factbox.annotate.parse import MODELS
from factbox.errors import ModelMissing
from factbox.ids import digest
from factbox.types import MadeBy


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the work. `parts` are the files and folders of the package it is made of."""

    name: str
    kind: Literal["document", "relation"]
    does: str
    parts: tuple[str, ...]


STAGES = (
    Stage("read", "document", "bytes to reports, furniture marked", ("read",)),
    Stage(
        "sentences", "document", "words, grammar, sentences", ("annotate/parse", "annotate/blocks")
    ),
    Stage("mentions", "document", "names", ("annotate/mentions",)),
    Stage("references", "document", "words that stand for a name", ("annotate/references",)),
    Stage("times", "document", "time expressions", ("annotate/when",)),
    Stage("quotes", "document", "words in somebody's mouth", ("annotate/quotes",)),
    Stage("attributions", "document", "who is said to say what", ("annotate/attribution",)),
    Stage("codings", "document", "acts in CAMEO codes", ("annotate/dictionary_codes",)),
    Stage("event_mentions", "document", "who did what to whom", ("annotate/event_mentions",)),
    Stage("statements", "document", "what is stated", ("annotate/statements",)),
    Stage(
        "standing_text",
        "relation",
        "words that are repeated everywhere",
        ("relate/standing_text", "relate/pieces", "relate/outside_standing"),
    ),
    Stage("stories", "relation", "which reports tell of one event", ("relate/stories",)),
    Stage("days", "relation", "the days of reports and times", ("relate/days",)),
    Stage(
        "copies",
        "relation",
        "passages, lineage, origins",
        ("relate/copies", "relate/counting", "relate/counts"),
    ),
    Stage("entities", "relation", "who and what the names name", ("relate/entities",)),
    Stage("events", "relation", "happenings", ("relate/events",)),
    Stage("agreements", "relation", "treaties and deals", ("relate/agreements",)),
    Stage("claims", "relation", "what statements say alike", ("relate/claims",)),
    Stage("relations", "relation", "how two states stood", ("relate/relations",)),
    Stage("record", "relation", "the fact box of a story", ("record",)),
)

_SHARED = ("types", "ids", "limits", "data")
"""What every stage rests on."""

_DOCUMENT = ("annotate",)
_INDEX = tuple(f"relate/{name}" for name in ("word_codes", "fingerprints", "pieces", "index_keys"))
_STANDING = ("relate/standing_text", "relate/rare_words")
_RELATION = ("judgements", "relate", "record")


def read_version() -> str:
    """The version of the code that makes reports of bytes."""
    return _digest(*_SHARED, "read")


@lru_cache(maxsize=1)
def document_version() -> str:
    """The version of all that one report's annotation is made by, the model with it."""
    return digest(_digest(*_SHARED, *_DOCUMENT), model())


@lru_cache(maxsize=1)
def index_version() -> str:
    """The version of all that makes the keys by which a box finds reports."""
    return _digest(*_INDEX)


@lru_cache(maxsize=1)
def relation_version() -> str:
    """The version of all that a record is made by once its reports are annotated."""
    return _digest(*_SHARED, *_RELATION)


@lru_cache(maxsize=1)
def page_version() -> str:
    """The version of all that lays out a record's page."""
    return _digest(*_SHARED, "show")


@lru_cache(maxsize=1)
def stories_version() -> str:
    """The version of all that decides which reports tell one story."""
    return _digest(*_SHARED, *_INDEX, *_STANDING, "judgements", "relate/stories")


@lru_cache(maxsize=1)
def model() -> str:
    """The language model that annotates, and its version; it is not loaded for this."""
    for name in MODELS:
        try:
            own = " with names of factbox" if is_usable() else ""
            return f"{name} {version(name.replace('_', '-'))}{own}"
        except PackageNotFoundError:
            continue
    raise ModelMissing(f"no language model is installed; one of {', '.join(MODELS)} is needed")


def made_by(judgements: int) -> MadeBy:
    """What makes records here: factbox, each stage and the model, and how many judgements."""
    return MadeBy(
        factbox=__version__,
        stages=tuple((stage.name, _digest(*stage.parts)[:8]) for stage in STAGES),
        model=model(),
        judgements=judgements,
    )


@lru_cache(maxsize=64)
def _digest(*parts: str) -> str:
    """A digest of the code and lists below these parts of the package."""
    package = files("factbox")
    found: list[str] = []
    for part in parts:
        for name in _files_of(package, part):
            found += [name, _digest_of_file(name)]
    return digest(*found)


@lru_cache(maxsize=2_000)
def _digest_of_file(name: str) -> str:
    """A digest of one file of the package, read once."""
    file = files("factbox").joinpath(name)
    return digest(file.read_bytes().replace(b"\r\n", b"\n").decode("latin-1"))


def _files_of(package: Traversable, part: str) -> Iterator[str]:
    """A module `part`, and all below a folder of that name: their places in the package, sorted."""
    if (package / f"{part}.py").is_file():
        yield f"{part}.py"
    folder = package / part
    if folder.is_dir():
        yield from _below(folder, part)


def _below(folder: Traversable, name: str) -> Iterator[str]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = f"{name}/{entry.name}"
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _below(entry, path)
        elif not entry.name.endswith(".pyc"):
            yield path
