"""The dictionary's vote on event mentions.

- A verb that our own rows do not know, in a sentence in which they tell nothing, is proposed as a trigger
  where a pattern of the dictionary fits it and both sides are known states or groups. What becomes of it
  (status, date, who) is settled like that of any other trigger.
- An event mention has a code of its own row; where the dictionary codes an act on the same verb under
  the same root of PLOVER, its code, which says more, stands in its place. The reason is kept either way.
- What an event mention on the same verb says is denied or only possible is no act of the dictionary's, nor
  what it says was not done, unless the dictionary codes a refusal.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from factbox.annotate.event_mentions.lexicon import Frame, Role
from factbox.annotate.parse import Parsed
from factbox.data.cameo import plover_root
from factbox.types import Coding, Dyad, EventMention, Part, Reason

_NOT_SO = frozenset({"denied", "possible"})
_REFUSED = "REJECT"
_NOBODY = "---"
_PATTERN = "line"
_WHOM = Role("recipient", ("obj", "dative", "to", "with", "against", "at", "on", "of:to", "of:of"))


def proposed(parsed: Parsed, codings: Iterable[Coding]) -> Mapping[int, Frame]:
    """The verbs that a pattern makes an act of, by their token, as rows of the lexicon."""
    places: dict[tuple[Part, int], int] = {}
    for token in parsed.tokens:
        places[parsed.sentences[token.sentence].part, token.start] = token.i
    found: dict[int, Frame] = {}
    for coding in codings:
        for dyad in coding.dyads:
            root = plover_root(dyad.cameo)
            known = not dyad.source.startswith(_NOBODY) and not dyad.target.startswith(_NOBODY)
            if root is not None and known and _PATTERN in dyad.by:
                i = places[coding.part, dyad.verb_start]
                found.setdefault(i, _frame(parsed.tokens[i].lemma.lower(), root, dyad))
    return found


def _frame(lemma: str, root: str, dyad: Dyad) -> Frame:
    return Frame(lemma, (), lemma, root, None, dyad.cameo, (_WHOM,))


def linked(codings: Iterable[Coding], events: Iterable[EventMention]) -> tuple[Coding, ...]:
    """The codings with the event mentions on the same verbs, without what these say is not so."""
    told = {(one.part, one.trigger_start): one for one in events}
    found: list[Coding] = []
    for coding in codings:
        dyads = tuple(
            replace(dyad, mention=mention.id if mention else None)
            for dyad in coding.dyads
            for mention in (told.get((coding.part, dyad.verb_start)),)
            if mention is None or _is_so(dyad, mention)
        )
        if dyads:
            found.append(replace(coding, dyads=dyads))
    return tuple(found)


def _is_so(dyad: Dyad, mention: EventMention) -> bool:
    if mention.status == "negated":
        return plover_root(dyad.cameo) == _REFUSED
    return mention.status not in _NOT_SO


def voted(events: Iterable[EventMention], codings: Iterable[Coding]) -> tuple[EventMention, ...]:
    """The event mentions with what the dictionary says of them."""
    said: dict[str, list[Dyad]] = {}
    for coding in codings:
        for dyad in coding.dyads:
            if dyad.mention is not None:
                said.setdefault(dyad.mention, []).append(dyad)
    return tuple(_with(one, said[one.id]) if one.id in said else one for one in events)


def _with(one: EventMention, dyads: list[Dyad]) -> EventMention:
    agreed = next((dyad for dyad in dyads if plover_root(dyad.cameo) == one.plover), None)
    code = agreed.cameo if agreed is not None and one.plover is not None else one.cameo
    return replace(one, cameo=code, why=(*one.why, *map(_reason, dyads)))


def _reason(dyad: Dyad) -> Reason:
    detail = f"{dyad.source} → {dyad.target} {dyad.cameo} by CAMEO.2.0 ({dyad.by})"
    return Reason(feature="dictionary", detail=detail)
