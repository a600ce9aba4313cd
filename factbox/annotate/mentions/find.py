"""The order in which names are proposed, settled, and written down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factbox.annotate.mentions.called import named_with_nickname
from factbox.annotate.mentions.candidates import Candidate, without_overlaps
from factbox.annotate.mentions.classes import bodies_of_one_word, named_by_class
from factbox.annotate.mentions.doubts import without_doubtful
from factbox.annotate.mentions.governments import with_governments
from factbox.annotate.mentions.heads import headed_names
from factbox.annotate.mentions.hyphens import named_with_hyphen
from factbox.annotate.mentions.in_titles import outside_titles
from factbox.annotate.mentions.lists import listed_names, misspelt_states
from factbox.annotate.mentions.money import outside_money
from factbox.annotate.mentions.namesakes import with_namesakes
from factbox.annotate.mentions.outside import names_outside
from factbox.annotate.mentions.persons import (
    heads_of_government,
    named_by_apposition,
    named_by_given_name,
    titled_names,
)
from factbox.annotate.mentions.plausible import plausible
from factbox.annotate.mentions.posts import with_posts
from factbox.annotate.mentions.proposals import proposals
from factbox.annotate.mentions.repeats import repeats
from factbox.annotate.mentions.spacing import with_closed_hyphens, without_glue
from factbox.annotate.mentions.votes import form, vote
from factbox.annotate.mentions.web_addresses import outside_addresses
from factbox.annotate.mentions.whereabouts import named_by_preposition
from factbox.annotate.mentions.writing import mention
from factbox.annotate.parse import Parsed
from factbox.types import Mention


def find_mentions(parsed: Parsed) -> tuple[Mention, ...]:
    """The names of a report, title first, in text order; none where the language has no parser."""
    outside = names_outside(parsed)
    parsed = with_closed_hyphens(parsed)
    inside = tuple(one for one in outside if one.sentence >= 0)
    outside = tuple(one for one in outside if one.sentence < 0)
    proposed = _standing(parsed, _candidates(parsed, inside))
    candidates = tuple(outside_titles(parsed, plausible(parsed, proposed)))
    votes = vote((*candidates, *outside))
    candidates = tuple(without_doubtful(parsed, candidates, votes))
    known = tuple(one for one in candidates if votes[form(one.text)].kind != "other")
    again = _standing(parsed, repeats(parsed, (*candidates, *outside), votes))
    found = without_overlaps((*known, *again))
    votes = vote((*candidates, *outside, *found))
    settled = [replace(one, kind=votes[form(one.text)].kind) for one in found]
    rows = [mention(parsed, one, votes[form(one.text)]) for one in (*settled, *outside)]
    rows = list(with_namesakes(parsed, _sorted(rows)))
    return _sorted(with_posts(parsed, with_governments(parsed, rows)))


def _standing(parsed: Parsed, found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates that stand in no web address and before no sum of money."""
    return tuple(outside_money(parsed, outside_addresses(parsed, found)))


def _candidates(parsed: Parsed, credits: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    found = (
        *credits,
        *proposals(parsed),
        *listed_names(parsed),
        *misspelt_states(parsed),
        *headed_names(parsed),
        *titled_names(parsed),
        *named_by_apposition(parsed),
        *heads_of_government(parsed),
        *named_by_given_name(parsed),
        *named_by_preposition(parsed),
        *named_by_class(parsed),
        *bodies_of_one_word(parsed),
        *named_with_hyphen(parsed),
        *named_with_nickname(parsed),
    )
    return without_overlaps(map(without_glue, found))


def _sorted(rows: list[Mention] | tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(sorted(rows, key=lambda row: (row.part != "title", row.start, row.end)))
