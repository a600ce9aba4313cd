"""A gate: sentences of sport, weather, markets, culture, science, kitchens and private life.

Their verbs are those of politics ("Chile attacked down the left", "shares were punished", "the queen
takes the bishop") and tell nothing for the record. A sentence is held to be of another topic where it has
words of one topic and nobody in it acts for a state: no office, ministry, army, police, court or rebels,
no word of politics, and no two states that do something to each other. Words that are said of nothing else
("wicket", "semifinal") count double: two states may play each other.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from factbox.annotate.event_mentions.roles import Roles
from factbox.annotate.event_mentions.tree import Tree
from factbox.annotate.event_mentions.triggers import Trigger
from factbox.data.states import code_of
from factbox.types import Participant

_PUBLIC = frozenset(
    ["GOV", "MIL", "COP", "REB", "LEG", "JUD", "IGO", "PTY", "OPP", "SPY", "UAF", "PAR", "CRM"]
)
_ENOUGH = 1
_MANY = 2
_ONLY = "*"
"""Behind a topic: its words are said of nothing else."""


def of_another_topic(tree: Tree, trigger: Trigger, roles: Roles) -> str | None:
    """The topic that the sentence around a trigger is of, where that is not politics."""
    everybody = (*roles.actors, *roles.recipients)
    if any(_is_public(one) for one in everybody):
        return None
    topic, words = _topic(tree, trigger.token)
    if topic == "weather" and trigger.frame.plover == "AID":
        return None
    states = {one.code for one in everybody if one.code}
    wanted = _MANY if len(states) > 1 else _ENOUGH
    return topic if words >= wanted else None


def _is_public(one: Participant) -> bool:
    """Whether somebody acts for a state or against one; the bare name of a state may be a team."""
    bare = one.sector == "GOV" and code_of(one.text) is not None
    return one.sector in _PUBLIC and not bare


def _topic(tree: Tree, i: int) -> tuple[str, int]:
    """The topic with most words in the sentence, and how many different ones."""
    sentence = tree.parsed.of(tree.tokens[i].sentence)
    found: dict[str, dict[str, int]] = {}
    for token in sentence:
        if token.i == i or token.pos not in ("NOUN", "PROPN"):
            continue
        for word in (tree.lemma(token.i), _hyphened(tree, token.i)):
            for topic, weight in _topics().get(word, ()):
                found.setdefault(topic, {})[word] = weight
    if "politics" in found:
        return "", 0
    told = ((topic, sum(words.values())) for topic, words in found.items())
    return max(told, key=_most, default=("", 0))


def _hyphened(tree: Tree, i: int) -> str:
    """ "Semi-final", which is three tokens."""
    after = tree.tokens[i + 1 : i + 3]
    joined = len(after) > 1 and after[0].text == "-" and after[0].start == tree.tokens[i].end
    return f"{tree.tokens[i].lower}-{after[1].lower}" if joined else ""


def _most(one: tuple[str, int]) -> tuple[int, str]:
    return one[1], one[0]


@lru_cache(maxsize=1)
def _topics() -> dict[str, tuple[tuple[str, int], ...]]:
    """Lemma -> the topics it is a word of, each with what it counts."""
    text = files("factbox.data").joinpath("other_topics.tsv").read_text("utf-8")
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            topic, words = line.split("\t")
            weight = _MANY if topic.endswith(_ONLY) else 1
            for word in words.split():
                found[word] = (*found.get(word, ()), (topic.removesuffix(_ONLY), weight))
    return found
