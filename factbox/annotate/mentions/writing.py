"""A settled candidate as a row: its name as one would write it, its country, and why."""

from __future__ import annotations

from factbox.annotate.mentions.called import without_nickname
from factbox.annotate.mentions.candidates import Candidate
from factbox.annotate.mentions.lists import misspelt_state
from factbox.annotate.mentions.votes import Vote
from factbox.annotate.mentions.words import is_loud
from factbox.annotate.parse import Parsed
from factbox.data.organizations import known_organization
from factbox.data.places import places
from factbox.data.states import capital_code, code_of, demonym_code
from factbox.ids import row_id
from factbox.types import Kind, Mention, Reason


def mention(parsed: Parsed, one: Candidate, settled: Vote) -> Mention:
    """The row of a name."""
    report = parsed.report.id
    return Mention(
        id=row_id("m", report, one.part, one.start, one.end),
        report=report,
        part=one.part,
        start=one.start,
        end=one.end,
        text=one.text,
        kind=one.kind,
        name=_name(parsed, one),
        country=_country(one, settled),
        why=_reasons(one, settled),
    )


def _name(parsed: Parsed, one: Candidate) -> str:
    """A name as one would write it; the abbreviation of a body keeps its capitals in running words."""
    if one.kind == "person":
        return plain_name(without_nickname(one.text))
    running = one.sentence >= 0 and not is_loud(parsed, one.sentence)
    if one.kind == "organization" and one.text.isalpha() and one.text.isupper() and running:
        known = known_organization(one.text)
        listed = [] if known is None else [known.name, *known.other_names]
        return next((name for name in listed if name.upper() == one.text), one.text)
    return plain_name(one.text)


def _country(one: Candidate, settled: Vote) -> str | None:
    """Of a body the state that a list knows, unless the letters are short for another in this report."""
    longer = settled.of if one.kind == "organization" and one.text.isupper() else None
    if longer is not None and known_organization(longer) is None:
        return None
    return one.country or country_of(one.text, one.kind)


def plain_name(text: str) -> str:
    """The name with single blanks, and a shouted one in small letters ("RABAT" -> "Rabat")."""
    words = " ".join(text.split())
    shouted = words.isupper() and any(len(word) > 4 and word.isalpha() for word in words.split())
    return words.title() if shouted else words


def country_of(text: str, kind: Kind) -> str | None:
    """The state that a name is, lies in, or says it belongs to."""
    if kind == "place":
        by_list = code_of(text) or capital_code(text) or places().get(plain_name(text))
        return by_list or misspelt_state(text)
    if kind == "organization":
        known = known_organization(text)
        if known is not None:
            return known.country
        first = text.split()[0]
        return demonym_code(first) or code_of(first)
    return None


def _reasons(one: Candidate, settled: Vote) -> tuple[Reason, ...]:
    detail = f"the model says {one.label}" if one.feature == "model" else one.feature
    reasons = [Reason(feature="proposed by", detail=detail)]
    if settled.of is not None:
        reasons.append(Reason(feature="short for", detail=settled.of))
    return (
        *reasons,
        Reason(feature="vote of the report", detail=settled.kind, score=settled.weight),
    )
