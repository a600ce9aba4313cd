"""One event mention out of the word that tells it: who, where, when, whether it happened, and why so.

What is of another topic, what nobody known does to nobody known, and habits of people at large give none.
"""

from __future__ import annotations

from dataclasses import replace

from factbox.annotate.event_mentions.extent import clause_of
from factbox.annotate.event_mentions.infinitives import is_infinitive
from factbox.annotate.event_mentions.roles import Roles, find_roles
from factbox.annotate.event_mentions.status import status_of
from factbox.annotate.event_mentions.tense import BARE, PROGRESSIVE
from factbox.annotate.event_mentions.topics import of_another_topic
from factbox.annotate.event_mentions.tree import Tree
from factbox.annotate.event_mentions.triggers import Trigger
from factbox.ids import row_id
from factbox.types import (
    Attribution,
    EventMention,
    Part,
    Participant,
    Reason,
    Reference,
    Status,
    When,
)

_DENYING = frozenset({"denied", "denies", "deny", "denial"})

_ACCIDENTS = frozenset({"kill", "wound", "destroy", "shoot", "bomb", "attack", "rescue", "war"})
"""Acts that a thing can do too: a blast, a quake, a bullet."""
_WEAPONS = frozenset({"@weapon", "@attack"})
_DONE_IN_DOING = frozenset({"SUPPORT", "AID", "ACCUSE", "PROTEST", "REQUEST"})
_MADE = frozenset(
    {"sign", "initial", "ratify", "extend", "normalise ties", "open mission", "recognise"}
)
"""Acts of those roots that a purpose only announces."""
_EARLIER = frozenset({"after", "since", "once", "because", "although", "until"})
_MATERIAL_CONFLICT = 4
_PERSONAL = frozenset(
    [
        *("he", "she", "it", "they", "him", "her", "them", "i", "we", "you", "me", "us", "his"),
        *("their", "its", "my", "our", "your", "himself", "herself", "themselves", "itself"),
    ]
)
_AHEAD = frozenset({"next", "tomorrow", "coming", "upcoming"})


def told_at(
    tree: Tree, trigger: Trigger, when: When | None, said: tuple[Attribution, ...]
) -> EventMention | None:
    """The event that a trigger tells at `when`, or None where it is not worth telling."""
    token, part = tree.tokens[trigger.token], tree.part(trigger.token)
    speeches = _covering(said, part, token.start)
    roles = find_roles(tree, trigger, speeches)
    status, why = _status(tree, trigger, when, speeches)
    lasting = "asserted" if why[0].detail == PROGRESSIVE else status
    blind, frame = _is_blind(tree, trigger), trigger.frame
    if not _worth_telling(tree, trigger, roles, lasting, when):
        return None
    if of_another_topic(tree, trigger, roles) or (blind and frame.type not in _ACCIDENTS):
        return None
    coded = frame if not blind else replace(frame, plover=None, mode=None, cameo=None)
    start, end = clause_of(tree, trigger.token)
    speech = speeches[0] if speeches else None
    return EventMention(
        id=row_id("v", tree.parsed.report.id, part, token.start, token.end),
        report=tree.parsed.report.id,
        part=part,
        start=start,
        end=end,
        text=tree.parsed.words(part, start, end),
        trigger_start=token.start,
        trigger_end=token.end,
        lemma=frame.lemma,
        type=frame.type,
        plover=coded.plover,
        mode=coded.mode,
        cameo=coded.cameo,
        quad=coded.quad,
        status=status,
        actors=roles.actors,
        recipients=roles.recipients,
        object=roles.object,
        place=roles.place,
        when=when.id if when else None,
        attributed_to=speech.source_text if speech else None,
        via=speech.via if speech else None,
        why=(_told_by(trigger, token.text), *why, *_aside(tree, trigger), *_dated_by(when)),
    )


def _status(
    tree: Tree, trigger: Trigger, when: When | None, speeches: tuple[Attribution, ...]
) -> tuple[Status, tuple[Reason, ...]]:
    """Whether it happened, by its own words, by who says so, and by its date."""
    token = tree.tokens[trigger.token]
    told = token.head if token.pos == "ADJ" else trigger.token
    status, why = status_of(tree, told, trigger.verb)
    status, why = _done_with_its_cause(tree, trigger, status, why)
    status, why = _denied(status, why, speeches)
    return _to_come(status, why, when)


def _dated_by(when: When | None) -> tuple[Reason, ...]:
    return (Reason(feature="date", detail=f"“{when.text}” dates it"),) if when is not None else ()


def _is_blind(tree: Tree, trigger: Trigger) -> bool:
    """Whether what acts is no agent: a quake kills, but not in the sense of the ontology."""
    wanted = any(need.slot == "subj" for need in trigger.frame.needs)
    if not trigger.verb or trigger.frame.plover is None or wanted:
        return False
    subjects = [h for i in tree.subjects(trigger.token) for h in tree.heads(i)]
    if trigger.frame.plover == "ASSAULT" and any(tree.matches(i, _WEAPONS) for i in subjects):
        return False
    return bool(subjects) and all(tree.is_thing(i) for i in subjects)


def _told_by(trigger: Trigger, word: str) -> Reason:
    needs = " ".join(f"{need.slot}={','.join(sorted(need.words))}" for need in trigger.frame.needs)
    detail = f"“{word}” tells “{trigger.frame.type}”" + (f" ({needs})" if needs else "")
    return Reason(feature="trigger", detail=detail)


def _aside(tree: Tree, trigger: Trigger) -> tuple[Reason, ...]:
    """Whether it is told in passing: it describes a noun, or says what the main clause came after."""
    if not trigger.verb:
        return ()
    token = tree.tokens[trigger.token]
    if token.dep in ("acl", "relcl", "amod"):
        detail = f"“{token.text}” describes “{tree.tokens[token.head].text}”"
        return (Reason(feature="told in passing", detail=detail),)
    marks = [tree.tokens[m] for m in tree.kids(token.i, "mark", "advmod")]
    mark = next((one for one in marks if one.lower in _EARLIER), None)
    governor = tree.tokens[token.head]
    if token.dep in ("advcl", "pcomp") and (mark or governor.lower in _EARLIER):
        detail = f"it stands after “{(mark or governor).text}”"
        return (Reason(feature="told in passing", detail=detail),)
    return ()


def _covering(said: tuple[Attribution, ...], part: Part, start: int) -> tuple[Attribution, ...]:
    """The attributions that cover a word, the innermost first."""
    found = [one for one in said if one.part == part and one.start <= start < one.end]
    return tuple(sorted(found, key=lambda one: (one.end - one.start, one.start)))


def _denied(
    status: Status, why: tuple[Reason, ...], speeches: tuple[Attribution, ...]
) -> tuple[Status, tuple[Reason, ...]]:
    if speeches and speeches[0].stance in _DENYING and status != "negated":
        who = speeches[0].source_text or "somebody"
        return "denied", (
            Reason(feature="status", detail=f"{who} denies it (“{speeches[0].cue}”)"),
        )
    return status, why


def _done_with_its_cause(
    tree: Tree, trigger: Trigger, status: Status, why: tuple[Reason, ...]
) -> tuple[Status, tuple[Reason, ...]]:
    """ "Wrote to congratulate her", "gave a million to help Chad": the one is done in doing the other."""
    token = tree.tokens[trigger.token]
    governor = tree.tokens[token.head]
    spoken = trigger.frame.plover in _DONE_IN_DOING and trigger.frame.type not in _MADE
    bare = token.dep == "xcomp" and why[0].detail == BARE
    meant = token.dep == "advcl" and status == "planned"
    if not spoken or governor.pos != "VERB" or not (bare or meant):
        return status, why
    above = status_of(tree, governor.i, verb=True)
    if not is_infinitive(tree, token.i) or above[0] not in ("asserted", "historical"):
        return status, why
    detail = f"“{governor.text}” is how it was done"
    return above[0], (Reason(feature="status", detail=detail),)


def _to_come(
    status: Status, why: tuple[Reason, ...], when: When | None
) -> tuple[Status, tuple[Reason, ...]]:
    """What is dated "next week" has not happened, whatever its tense."""
    words = when.text.lower().split() if when else []
    if when is None or status not in ("asserted", "ongoing") or not words:
        return status, why
    if words[0] in _AHEAD:
        return "planned", (Reason(feature="status", detail=f"it is dated “{when.text}”"),)
    return status, why


def _worth_telling(
    tree: Tree, trigger: Trigger, roles: Roles, status: Status, when: When | None
) -> bool:
    """An event of nobody to nothing ("the 2012 election"), a habit of people at large, and what nobody
    known does to nobody known ("he invited his colleagues") are not told.
    """
    everybody = (*roles.actors, *roles.recipients)
    named = any(one.code or _is_known(tree, one) for one in everybody)
    signed = roles.object is not None and trigger.frame.type == "sign"
    if not everybody and not signed and when is None:
        return False
    if not trigger.verb and not everybody and when is not None and when.text.isdigit():
        return when.start > tree.tokens[trigger.token].start
    if status == "ongoing" and (not named or not trigger.verb):
        return False
    acting = any(one.sector for one in everybody) or trigger.frame.type != "visit"
    forced = trigger.frame.quad == _MATERIAL_CONFLICT and trigger.frame.type != "fight"
    personal = bool(everybody) and all(_is_open(tree, one) for one in everybody) and not forced
    political = trigger.frame.plover is not None and acting and not personal
    return named or political or (when is not None and not personal)


def _is_known(tree: Tree, one: Participant) -> bool:
    """Whether it is a name, or words that stand for a name or an office."""
    row = tree.who.get(one.mention) if one.mention else None
    if not isinstance(row, Reference):
        return row is not None
    return bool(row.antecedent or row.office or row.of)


def _is_open(tree: Tree, one: Participant) -> bool:
    """ "He", "his colleagues", "her brother": nobody that the report lets us name."""
    if one.code or one.sector or _is_known(tree, one):
        return False
    return one.text.lower().split()[0] in _PERSONAL
