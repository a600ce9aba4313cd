"""The data files of events hold together."""

from __future__ import annotations

from factbox.annotate.event_mentions.lexicon import classes, happenings, status_words, verbs
from factbox.data.plover import coded_as, quads
from factbox.relate.events.families import family_of

_BUILT_IN = {"name", "place", "person", "visitor", "state", "body"}


def test_every_root_is_one_of_the_sixteen() -> None:
    frames = [frame for frames in verbs().values() for frame in frames] + [*happenings().values()]
    assert len(quads()) == 16
    assert {frame.plover for frame in frames if frame.plover} <= set(quads())


def test_every_class_spoken_of_exists() -> None:
    words = {
        word[1:]
        for frames in verbs().values()
        for frame in frames
        for need in frame.needs
        for word in need.words
        if word.startswith("@")
    }
    assert words <= set(classes()) | _BUILT_IN


def test_status_words_are_read() -> None:
    assert "negated" in status_words()["verb", "refuse"]


def test_what_has_not_happened_is_coded_otherwise() -> None:
    assert coded_as("AID", "planned") == "AGREE"
    assert coded_as("ASSAULT", "planned") == "THREATEN"
    assert coded_as("ASSAULT", "negated") is None
    assert coded_as("ASSAULT", "asserted") == "ASSAULT"
    assert coded_as(None, "asserted") is None


def test_types_have_families() -> None:
    assert family_of("travel") == family_of("visit")
    assert family_of("annex") == "annex"
