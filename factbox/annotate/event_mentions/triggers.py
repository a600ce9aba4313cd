"""Which words of a report tell an event.

A verb tells one where a row of `data/verbs.tsv` fits what stands around it: "sign" with an agreement as
its object, "take off" for a place. A noun tells one ("visit", "ceasefire", "founding") where something
shows that the event is meant and not the idea of it: it is dated, or a verb says that it began, was
held or ended, or it has somebody of its own ("the minister's visit to Oslo"). A noun that only
completes a verb ("held talks") is told by the verb. One clause tells one main event.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from factbox.annotate.event_mentions.lexicon import Frame, Need, classes, happenings, verbs
from factbox.annotate.event_mentions.tree import Tree, is_verb
from factbox.annotate.parse import Token

_ABSTRACT = frozenset({"any", "no", "every", "each", "such"})
_READY = frozenset({"willing", "ready", "prepared", "committed"})
"""Adjectives that tell an offer."""
_BY_FORM = frozenset({"prt", "ccmodal"})
"""Slots whose words are held against the form, not the lemma."""
_PRESUPPOSING = frozenset({"after", "during", "before", "following", "since", "of", "ahead", "for"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an event: the token, its row of the lexicon, whether it is a verb."""

    token: int
    frame: Frame
    verb: bool


def find_triggers(
    tree: Tree, dated: frozenset[int], proposed: Mapping[int, Frame] = MappingProxyType({})
) -> tuple[Trigger, ...]:
    """The triggers of a report in text order. `dated` are the nouns that a date belongs to; `proposed`
    rows are taken for verbs of sentences in which our own tell no act of the ontology.
    """
    told = {one.token: one for one in _verbs(tree) if not _is_of_noun(tree, one)}
    spoken_for = frozenset(
        noun for trigger in told.values() for noun in _completions(tree, trigger)
    )
    for trigger in _nouns(tree, dated, spoken_for):
        told.setdefault(trigger.token, trigger)
    political = (one for one in told.values() if one.frame.plover is not None)
    coded = {tree.tokens[one.token].sentence for one in political}
    for i, frame in proposed.items():
        if i not in told and tree.tokens[i].sentence not in coded:
            told[i] = Trigger(i, frame, verb=True)
    return tuple(told[i] for i in sorted(told))


def _verbs(tree: Tree) -> Iterator[Trigger]:
    for token in tree.tokens:
        lemma = _verb_lemma(tree, token.i)
        seen: dict[str, tuple[int, ...]] = {}
        for frame in verbs().get(lemma, ()) if lemma else ():
            if all(_holds(tree, token.i, need, seen) for need in frame.needs):
                if frame.type:
                    yield Trigger(token.i, frame, verb=True)
                break


def _is_of_noun(tree: Tree, trigger: Trigger) -> bool:
    """ "The war erupted": the noun tells the event, the verb that it began."""
    if trigger.frame.plover is not None or trigger.frame.lemma not in classes()["happens"]:
        return False
    return any(tree.lemma(s) in happenings() for s in tree.subjects(trigger.token))


def _verb_lemma(tree: Tree, i: int) -> str | None:
    token = tree.tokens[i]
    if is_verb(token):
        return _known_verb(token)
    if token.pos == "ADJ" and token.dep == "acomp":
        return token.lower if token.lower in _READY else None
    if not tree.gerund(i):
        return None
    stem = token.lower[:-3]
    return next((one for one in (stem, stem + "e", stem[:-1]) if one in verbs()), None)


def _known_verb(token: Token) -> str:
    """The lemma, or where the model made one up ("stag" of "staged") the verb that the form is of."""
    lemma, form = token.lemma.lower(), token.lower
    if lemma in verbs() or not form.endswith(("ed", "ing")):
        return lemma
    stem = form[:-2] if form.endswith("ed") else form[:-3]
    return next((one for one in (stem + "e", stem, stem[:-1]) if one in verbs()), lemma)


def _holds(tree: Tree, v: int, need: Need, seen: dict[str, tuple[int, ...]]) -> bool:
    """Whether a need is met; `seen` keeps what stands at the slots of one verb, whose rows share them."""
    if need.absent and need.slot == "prt":
        return not tree.kids(v, "prt")
    if need.slot not in seen:
        seen[need.slot] = _places(tree, v, need.slot)
    places = seen[need.slot]
    if need.absent or not places:
        return need.absent and not places
    if need.slot in _BY_FORM:
        return any(tree.tokens[i].lower in need.words for i in places)
    return any(tree.matches(i, need.words) for i in places)


def _places(tree: Tree, v: int, name: str) -> tuple[int, ...]:
    """What is held against a need: the objects with all that are joined to them."""
    if name == "prt":
        return tree.kids(v, "prt", "advmod", "prep")
    found = slot(tree, v, name)
    return tuple(c for i in found for c in tree.conjuncts(i)) if name == "obj" else found


def slot(tree: Tree, i: int, name: str) -> tuple[int, ...]:
    """What stands at a slot of a verb or noun: "subj", "obj", a preposition; "of:to" inside the object, "from>with"
    below what stands after "from", "any:to" the first "to" behind the verb, wherever it hangs.
    """
    match name:
        case "subj":
            return tree.subjects(i)
        case "obj":
            return tree.objects(i)
        case "poss":
            return tree.kids(i, "poss")
        case "amod":
            return tuple(
                k for k in tree.kids(i, "amod", "compound", "nmod") if tree.state_at(k) is not None
            )
        case "dative":
            return tuple(k for k in tree.kids(i, "dative") if tree.tokens[k].pos != "ADP")
        case "xcomp":
            return (*tree.kids(i, "xcomp"), *_raised(tree, i))
        case "oprd":
            return tree.kids(i, "oprd", "acomp")
        case "ccomp":
            return tree.kids(i, "ccomp")
        case "where":
            return _described_place(tree, i)
        case "ccsubj":
            return tuple(
                s for c in tree.kids(i, "ccomp") for s in tree.kids(c, "nsubj", "nsubjpass")
            )
        case "purpose":
            return tuple(
                k
                for k in tree.kids(i, "advcl", "xcomp")
                if any(tree.tokens[a].tag == "TO" for a in tree.kids(k, "aux"))
            )
        case "ccmodal":
            clauses = tree.kids(i, "ccomp")
            return tuple(a for c in clauses for a in tree.kids(c, "aux"))
        case "xcobj":
            return tuple(o for c in tree.kids(i, "xcomp") for o in tree.objects(c))
    if ">" in name:
        first, _, rest = name.partition(">")
        above = tuple(h for k in slot(tree, i, first) for h in tree.conjuncts(k))
        return tuple(sorted({k for h in above for k in _inside(tree, h, rest)}))
    if name.startswith("of:"):
        heads = [h for o in tree.objects(i) for c in tree.conjuncts(o) for h in tree.heads(c)]
        heads += [below for h in tuple(heads) for below in tree.governed(h, "of")]
        return tuple(sorted({k for h in heads for k in tree.governed(h, name[3:])}))
    if name.startswith("any:"):
        return _below(tree, i, name[4:])
    return tree.governed(i, name)


def _inside(tree: Tree, noun: int, name: str) -> tuple[int, ...]:
    return tree.kids(noun, name) if name in ("poss", "compound") else tree.governed(noun, name)


def _below(tree: Tree, v: int, word: str) -> tuple[int, ...]:
    """What stands after the first `word` behind a verb, however deep the parser hung it."""
    if not tree.has_word(tree.tokens[v].sentence, word):
        return ()
    for k in tree.parsed.subtree(v):
        if k > v and tree.tokens[k].lower == word:
            found = tree.kids(k, "pobj")
            if found and not tree.is_time(found[0]):
                return found
    return ()


def _raised(tree: Tree, v: int) -> tuple[int, ...]:
    """Infinitives that the parser took for clauses of their own: "urged Chad to sign"."""
    return tuple(
        c
        for c in tree.kids(v, "ccomp")
        if any(tree.tokens[k].tag == "TO" for k in tree.kids(c, "aux"))
    )


def _described_place(tree: Tree, v: int) -> tuple[int, ...]:
    """ "the museum where she will speak": the noun that a clause with "where" describes."""
    token = tree.tokens[v]
    where = any(tree.tokens[k].lower == "where" for k in tree.kids(v, "advmod"))
    return (token.head,) if token.dep == "relcl" and where and not tree.kids(v, "dobj") else ()


def _completions(tree: Tree, trigger: Trigger) -> tuple[int, ...]:
    """The nouns that a verb's row has already taken into account: objects, and the meeting "at" which."""
    i = trigger.token
    found = [o for o in tree.objects(i) for o in (o, *tree.conjuncts(o), *tree.heads(o))]
    for need in trigger.frame.needs:
        if need.slot not in ("obj", "prt", "xcomp", "ccomp", "oprd") and not need.absent:
            found += slot(tree, i, need.slot)
    return tuple(found)


def _nouns(tree: Tree, dated: frozenset[int], spoken_for: frozenset[int]) -> Iterator[Trigger]:
    for token in tree.tokens:
        if token.pos not in ("NOUN", "PROPN", "VERB") or token.i in spoken_for:
            continue
        frame = happenings().get(tree.lemma(token.i))
        if frame is None or not frame.type or (token.pos == "VERB" and token.tag != "VBG"):
            continue
        if token.pos == "VERB" and token.dep not in ("pcomp", "pobj"):
            continue
        if token.dep in ("compound", "amod", "nmod") or _is_idea(tree, token.i):
            continue
        if token.i in dated or _told_by_verb(tree, token.i) or _has_its_own(tree, token.i, frame):
            yield Trigger(token.i, frame, verb=False)


def _is_idea(tree: Tree, i: int) -> bool:
    """ "any visit", "no ceasefire": no event is told."""
    return any(tree.tokens[k].lower in _ABSTRACT for k in tree.kids(i, "det"))


def _told_by_verb(tree: Tree, i: int) -> bool:
    """Whether a verb says that the thing began, happened, was held or ended."""
    token = tree.tokens[i]
    verb = tree.tokens[token.head]
    if verb.pos != "VERB" or token.dep not in ("nsubj", "nsubjpass", "dobj"):
        return False
    return verb.lemma.lower() in classes()["happens"] and _has_named(tree, i)


def _has_named(tree: Tree, i: int) -> bool:
    """Whether a name or a people stands in the noun's own phrase."""
    own = [k for k in tree.parsed.subtree(i) if k != i]
    return any(tree.state_at(k) is not None or tree.tokens[k].pos == "PROPN" for k in own)


def _has_its_own(tree: Tree, i: int, frame: Frame) -> bool:
    """Whether the noun stands after "during", "ahead of" ... and names who and with whom or where."""
    token = tree.tokens[i]
    if token.dep not in ("pobj", "pcomp", "nsubj", "nsubjpass", "dobj", "attr"):
        return False
    governor = tree.tokens[token.head]
    if governor.lower not in _PRESUPPOSING and token.dep in ("pobj", "pcomp"):
        return False
    if governor.pos == "AUX" and governor.tag in ("VBZ", "VBP"):
        return False
    actors = [k for name in frame.slots("actor") for k in slot(tree, i, name)]
    others = [
        k
        for role in ("partner", "goal", "recipient", "object")
        for name in frame.slots(role)
        for k in slot(tree, i, name)
    ]
    named = [k for k in (*actors, *others) if tree.is_named(k) or tree.state_at(k)]
    alone = bool(frame.slots("partner")) and bool(others)
    return bool(named) and bool(others) and (bool(actors) or alone)
