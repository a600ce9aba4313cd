"""All that one report says: every finder of the room, in order."""

from __future__ import annotations

from factbox.annotate.attribution import find_attributions
from factbox.annotate.dictionary_codes import find_codings
from factbox.annotate.dictionary_codes.votes import linked, proposed, voted
from factbox.annotate.event_mentions import find_event_mentions
from factbox.annotate.mentions import find_mentions
from factbox.annotate.parse import Parser
from factbox.annotate.quotes import find_quotes
from factbox.annotate.references import find_references
from factbox.annotate.statements import find_statements
from factbox.annotate.when import find_times
from factbox.annotate.who import Who
from factbox.types import Annotation, Report


def annotate(report: Report, parser: Parser) -> Annotation:
    """All that `report` says, in rows that point to its words."""
    parsed = parser.parse(report)
    mentions = find_mentions(parsed)
    references = find_references(parsed, mentions)
    who = Who(mentions, references)
    times = find_times(parsed)
    quotes = find_quotes(parsed, who)
    attributions = find_attributions(parsed, who, quotes)
    coded = find_codings(parsed)
    told = find_event_mentions(parsed, who, times, attributions, proposed(parsed, coded))
    codings = linked(coded, told)
    events = voted(told, codings)
    return Annotation(
        report=report.id,
        sentences=parsed.sentences,
        mentions=mentions,
        references=references,
        times=times,
        quotes=quotes,
        attributions=attributions,
        event_mentions=events,
        statements=find_statements(parsed, who, attributions, events),
        codings=codings,
    )
