"""Who stands at these words."""

from __future__ import annotations

from factbox.annotate.who import Who
from factbox.types import Mention, Reference


def _mention(start: int, end: int, name: str) -> Mention:
    place = {"id": f"m-{start}-{end}", "report": "r", "start": start, "end": end}
    return Mention(part="text", text=name, kind="person", name=name, **place)


ANNA = _mention(10, 20, "Anna Keita")
KEITA = _mention(15, 20, "Keita")
SHE = Reference(
    id="n-30-33", report="r", part="text", start=30, end=33, text="she", form="pronoun",
    kind="person", antecedent=ANNA.id,
)  # fmt: skip


def test_the_one_that_covers_most_is_found_and_of_equals_the_longer() -> None:
    who = Who([ANNA, KEITA], [SHE])
    assert who.at("text", 10, 20) == ANNA
    assert who.at("text", 16, 19) == ANNA
    assert who.at("text", 0, 10) is None
    assert who.at("title", 10, 20) is None


def test_a_reference_leads_to_its_mention() -> None:
    who = Who([ANNA], [SHE])
    assert who.mention(who.at("text", 31, 32)) == ANNA
    assert who.mention(None) is None


def test_all_that_overlap_come_in_text_order() -> None:
    assert Who([KEITA, ANNA], [SHE]).inside("text", 12, 31) == (ANNA, KEITA, SHE)
