"""Who did what to whom, as one report tells it.

One row an event: the word that tells it, its type in plain words, its PLOVER root, who took part,
where, which time expression dates it, and whether it happened, is planned, denied, ... with the words
that decided. Saying something is no event: that is `annotate.attribution`. What somebody else is said
to have done keeps who says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from factbox.annotate.event_mentions.dating import Dates
from factbox.annotate.event_mentions.lexicon import Frame
from factbox.annotate.event_mentions.telling import told_at
from factbox.annotate.event_mentions.tree import Tree
from factbox.annotate.event_mentions.triggers import find_triggers
from factbox.annotate.parse import Parsed
from factbox.annotate.who import Who
from factbox.types import Attribution, EventMention, When


def find_event_mentions(
    parsed: Parsed,
    who: Who,
    times: Iterable[When],
    attributions: Iterable[Attribution],
    proposed: Mapping[int, Frame] = MappingProxyType({}),
) -> tuple[EventMention, ...]:
    """All event mentions of a report, sorted by part and place. `proposed` are rows for verbs that the
    lexicon does not know, by token.
    """
    if not parsed.tokens:
        return ()
    tree = Tree(parsed, who)
    dates = Dates(tree, times)
    said = tuple(attributions)
    triggers = find_triggers(tree, dates.nouns, proposed)
    tokens = frozenset(trigger.token for trigger in triggers)
    found: dict[str, EventMention] = {}
    for trigger in triggers:
        political = trigger.frame.plover is not None
        row = told_at(tree, trigger, dates.of(trigger.token, tokens, political), said)
        if row is not None and not dates.repeated(trigger.token):
            found.setdefault(row.id, row)
    return tuple(sorted(found.values(), key=lambda row: (row.part != "title", row.trigger_start)))
