"""A made-up story of any size: agencies, copies of them, copies with a paragraph of their own, and
reporters of their own, over eight days, with numbers that differ and grow."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

_DAY = date(2024, 5, 6)
_NAMES = ("Ilse", "Marten", "Oda", "Pavel", "Rosa", "Silas", "Tove", "Ugo", "Vera", "Wim")
_SURNAMES = ("Aldane", "Brekke", "Corvin", "Dorsey", "Ekholm", "Fabre", "Gjerde", "Holt", "Istrate")
_TOWNS = ("Bergen", "Oslo", "Stavanger", "Reykjavik", "Tromso", "Akureyri", "Aalesund", "Bodo")
_BODIES = ("the coast guard", "the harbour board", "the fishers' union", "the foreign ministry")
_OPENINGS = (
    "Norway and Iceland signed a herring accord in {town} on {day}, ending {n} years of dispute.",
    "Ministers of Norway and Iceland put their names to a herring accord in {town} on {day}.",
    "A herring accord between Iceland and Norway was signed on {day} in {town}, {body} said.",
)
_SENTENCES = (
    "The accord sets a catch of {n},000 tonnes for the two fleets.",
    "Foreign minister {name} said that the accord would hold for {n} years.",
    "“We share one sea and we will share its fish,” {name} said in {town}.",
    "About {n} fishers protested outside the hall in {town}.",
    "At least {n} boats left the harbour of {town} in protest, {body} said.",
    "{name} of {body} denied that the talks had been close to failure.",
    "Parliament in {town} will vote on the accord on {day}.",
    "The talks began in {town} {n} months ago and broke down twice.",
    "“It is a bad bargain for every village on this coast,” {name} told reporters.",
    "Denmark welcomed the accord and called on Iceland to open its ports.",
    "Iceland accused Norway of fishing {n} tonnes above the earlier limit.",
    "{name} was appointed head of {body} in April.",
    "Prices in {town} rose by {n} percent after the news.",
    "Police in {town} arrested {n} people on {day}.",
    "The United Nations praised the two governments for their patience.",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def story_rows(reports: int, seed: int = 8) -> Iterator[dict[str, str]]:
    """JSONL rows of one story of so many reports; the same for the same seed."""
    drawn = random.Random(seed)
    agencies = [_text(drawn, 14) for _ in range(max(1, reports // 60))]
    for at in range(reports):
        kind = drawn.random()
        taken = drawn.choice(agencies)
        if at < len(agencies):
            text = agencies[at]
        elif kind < 0.55:
            text = taken
        elif kind < 0.75:
            text = f"{taken}\n\n{_paragraph(drawn, 3)}"
        else:
            text = _text(drawn, drawn.randint(5, 16))
        yield {
            "id": f"made-{at:05d}",
            "title": _title(drawn),
            "text": text,
            "published": str(_DAY + timedelta(days=min(7, int(drawn.expovariate(0.6))))),
            "source": f"{drawn.choice(_TOWNS)} {drawn.choice(_SURNAMES)} Post {at % 900}",
        }


def _title(drawn: random.Random) -> str:
    return (
        f"Herring accord signed in {drawn.choice(_TOWNS)} as {drawn.randint(20, 90)} boats protest"
    )


def _text(drawn: random.Random, sentences: int) -> str:
    opening = _filled(drawn, drawn.choice(_OPENINGS))
    parts = [_paragraph(drawn, 3) for _ in range(sentences // 3)]
    return "\n\n".join((opening, *parts))


def _paragraph(drawn: random.Random, sentences: int) -> str:
    return " ".join(_filled(drawn, drawn.choice(_SENTENCES)) for _ in range(sentences))


def _filled(drawn: random.Random, pattern: str) -> str:
    return pattern.format(
        town=drawn.choice(_TOWNS),
        day=drawn.choice(_DAYS),
        name=f"{drawn.choice(_NAMES)} {drawn.choice(_SURNAMES)}",
        body=drawn.choice(_BODIES),
        n=drawn.randint(3, 90),
    )
