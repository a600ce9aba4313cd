"""The status of an event that a verb tells: its own words, then the words above it, then its tense.

`event_mentions.status` says what each means.
"""

from __future__ import annotations

from collections.abc import Iterator

from factbox.annotate.event_mentions.conditions import condition_at
from factbox.annotate.event_mentions.hearsay import (
    is_content,
    noun_turned,
    told_by_others,
    unconfirmed,
    untrue,
    without,
)
from factbox.annotate.event_mentions.infinitives import (
    has_to,
    is_infinitive,
    is_singled_out,
    told_of,
)
from factbox.annotate.event_mentions.lexicon import status_words
from factbox.annotate.event_mentions.modals import modal
from factbox.annotate.event_mentions.tense import Verdict, by_tense, reason
from factbox.annotate.event_mentions.tree import Tree
from factbox.types import Status

_ARGUMENT = frozenset({"to", "from", "of", "for", "about", "against", "on"})
_BESIDE = frozenset({"before", "after", "while", "when", "by"})
_TELLING = frozenset({"tell", "insist", "urge", "warn", "ask"})
_LONGEST_CLIMB = 12


def of_verb(tree: Tree, v: int) -> Verdict:
    """What the words at a verb and above it say of whether it happened."""
    own = _own_words(tree, v)
    if own is not None and own[0] in ("negated", "conditional", "alleged"):
        return own
    above = _above(tree, v)
    if own is not None:
        if own[0] == "planned" and above is not None and above[0] in ("possible", "conditional"):
            return above
        return own
    if above is not None:
        return above
    return by_tense(tree, v)


def _own_words(tree: Tree, v: int) -> Verdict | None:
    """Negation, modals, adverbs and conditions at the verb itself, or shared by joined verbs."""
    negation = _negation(tree, v)
    if negation:
        return "negated", reason(f"“{negation}” negates “{tree.tokens[v].text}”")
    condition = condition_at(tree, v)
    if condition is not None:
        return "conditional", reason(f"it stands in a clause with “{condition}”")
    adverb = _adverb(tree, v)
    if adverb is not None:
        return adverb
    return unconfirmed(tree, v) or modal(tree, v)


def _negation(tree: Tree, v: int) -> str | None:
    for k in tree.kids(v, "neg"):
        if tree.tokens[k].lower != "only":
            return tree.tokens[k].text
    for k in tree.kids(v, "advmod"):
        if tree.tokens[k].lower in ("longer", "more") and tree.tokens[k - 1].lower == "no":
            return f"{tree.tokens[k - 1].text} {tree.tokens[k].text}"
    subject = tree.kids(v, "nsubj", "nsubjpass")
    for noun in (*subject, *tree.kids(v, "dobj")):
        for k in tree.kids(noun, "det", "neg"):
            if tree.tokens[k].lower in ("no", "neither"):
                return tree.tokens[k].text
    for noun in subject:
        if tree.tokens[noun].lower in ("nobody", "none", "neither"):
            return tree.tokens[noun].text
    return None


def _adverb(tree: Tree, v: int) -> Verdict | None:
    for k in tree.kids(v, "advmod"):
        word = tree.tokens[k].lower
        for status in status_words().get(("adverb", word), ()):
            return status, reason(f"“{tree.tokens[k].text}” stands with it")
    return None


def _above(tree: Tree, v: int) -> Verdict | None:
    """What the words that govern a verb say of it."""
    beside = _beside(tree, v)
    if beside is not None:
        return beside
    for governor, below in _governors(tree, v):
        turned = untrue(tree, governor) if tree.tokens[below].dep == "ccomp" else None
        if turned is not None:
            return turned
        found = _governing(tree, governor, below) or _in_condition(tree, governor)
        if found is not None:
            return _turned(tree, governor, found)
    return None


def _in_condition(tree: Tree, governor: int) -> Verdict | None:
    """ "If he is ready to talk": all that the clause holds hangs on it."""
    words = condition_at(tree, governor) if tree.tokens[governor].pos in ("VERB", "AUX") else None
    if words is None or words.lower() in ("whether", "until"):
        return None
    return "conditional", reason(f"it stands in a clause with “{words}”")


def _beside(tree: Tree, v: int) -> Verdict | None:
    """ "will speak before leaving for Oslo": leaving is as much to come as speaking."""
    token = tree.tokens[v]
    if token.tag != "VBG" or token.dep not in ("pcomp", "advcl"):
        return None
    words = {tree.tokens[k].lower for k in tree.kids(v, "mark")}
    words.add(tree.tokens[token.head].lower)
    main = tree.clause_verb(token.head)
    if main is None or not words & _BESIDE:
        return None
    verdict = _own_words(tree, main) or _above(tree, main)
    return verdict if verdict and verdict[0] in ("planned", "possible", "conditional") else None


def _governors(tree: Tree, v: int) -> Iterator[tuple[int, int]]:
    """Each word above a verb that it depends on for its truth, with the word just below it."""
    i = v
    for _ in range(_LONGEST_CLIMB):
        token = tree.tokens[i]
        if token.head == i:
            return
        beside = token.dep in ("relcl", "acl", "compound") and not is_infinitive(tree, i)
        if beside and not is_content(tree, i):
            return
        if token.dep == "conj" and _is_finite(tree, i):
            return
        if token.dep == "advcl" and not is_infinitive(tree, i) and token.tag != "VBG":
            return
        if token.dep == "pcomp" and tree.tokens[token.head].lower not in (
            "of",
            "to",
            "for",
            "from",
            "in",
            "without",
            "than",
        ):
            return
        if token.dep in ("appos", "nsubj", "nsubjpass", "parataxis", "amod"):
            return
        yield token.head, i
        i = token.head


def _governing(tree: Tree, governor: int, below: int) -> Verdict | None:
    token = tree.tokens[governor]
    under = tree.tokens[below]
    if token.pos in ("ADP", "SCONJ") and (left := without(tree, governor)) is not None:
        return left
    if token.pos == "ADP":
        short = token.lower == "of" and "short" in (
            tree.tokens[token.head].lower,
            *_words(tree, token.head),
        )
        return ("negated", reason(f"“short of {under.text}”")) if short else None
    if under.dep == "conj":
        return _own_words(tree, governor)
    noun = tree.parsed.subtree(below)[0] - 1
    of_noun = under.dep == "advcl" and noun in tree.kids(governor, "attr", "dobj")
    if of_noun and is_singled_out(tree, noun, below):
        return _own_words(tree, governor) or told_of(tree, noun, below)
    if under.dep == "advcl" and is_infinitive(tree, below) and token.pos == "VERB":
        reading = word_over(tree, governor, "verb", below)
        if reading is not None:
            return reading
        purpose = f"“to {under.text}” says what “{token.text}” was for"
        return "planned", reason(purpose)
    if token.pos in ("NOUN", "PROPN"):
        content = is_infinitive(tree, below) or is_content(tree, below)
        if under.dep in ("acl", "relcl") and not content and under.tag != "VBG":
            return None
        if is_singled_out(tree, governor, below):
            return _own_words(tree, _main_verb(tree, governor)) or told_of(tree, governor, below)
        found = word_over(tree, governor, "noun", below) or _purpose(tree, governor, below)
        return noun_turned(tree, governor, found) if found is not None else None
    if (others := told_by_others(tree, governor, below)) is not None:
        return others
    if token.lemma.lower() == "be" and under.dep == "xcomp" and is_infinitive(tree, below):
        return "planned", reason(f"“{token.text} to {under.text}”")
    if token.lemma.lower() == "have" and under.dep == "xcomp" and is_infinitive(tree, below):
        return has_to(tree, governor, below)
    if token.pos == "ADJ":
        return word_over(tree, governor, "adj", below)
    return word_over(tree, governor, "verb", below) or _asked(tree, governor, below)


def _words(tree: Tree, i: int) -> list[str]:
    return [tree.tokens[k].lower for k in tree.kids(i, "advmod", "acomp")]


def _main_verb(tree: Tree, noun: int) -> int:
    verb = tree.clause_verb(noun)
    return noun if verb is None else verb


def _purpose(tree: Tree, noun: int, below: int) -> Verdict | None:
    """ "a visit to seal the deal": meant, not done."""
    if is_infinitive(tree, below) and tree.tokens[below].dep in ("acl", "relcl"):
        return "planned", reason(
            f"“to {tree.tokens[below].text}” completes “{tree.tokens[noun].text}”"
        )
    return None


def _asked(tree: Tree, governor: int, below: int) -> Verdict | None:
    """Modals above a verb in -ing or an infinitive hold for it too: "will begin signing"."""
    if tree.tokens[below].dep in ("xcomp", "advcl", "pcomp", "prep"):
        own = _own_words(tree, governor)
        if own is not None:
            return own
    return None


def word_over(tree: Tree, governor: int, stands: str, below: int) -> Verdict | None:
    """What a governing verb, noun or adjective says of the word below it, by `status_words.tsv`."""
    readings = status_words().get((stands, tree.lemma(governor)), ())
    if not readings or not _complements(tree, below, readings):
        return None
    if "demanded" in readings and tree.lemma(governor) in _TELLING and _is_past(tree, below):
        return None
    status = readings[0]
    if len(readings) > 1:
        status = "demanded" if _other_subject(tree, governor, below) else "planned"
    return status, reason(f"“{tree.tokens[governor].text}” governs “{tree.tokens[below].text}”")


def _complements(tree: Tree, below: int, readings: tuple[Status, ...]) -> bool:
    """Whether the clause is what is planned, denied, ... and not something beside it."""
    token = tree.tokens[below]
    if token.dep == "prep":
        return token.lower in _ARGUMENT and token.i > token.head
    if token.dep == "ccomp" and token.i < token.head:
        return not tree.kids(token.head, "xcomp", "dobj")
    if token.dep in ("xcomp", "ccomp", "acl", "relcl", "pcomp", "dobj", "pobj", "oprd"):
        return True
    return token.dep == "advcl" and ("planned" in readings or is_infinitive(tree, below))


def _other_subject(tree: Tree, governor: int, below: int) -> bool:
    return bool(tree.kids(below, "nsubj", "nsubjpass")) or bool(tree.kids(governor, "dobj"))


def _turned(tree: Tree, governor: int, found: Verdict) -> Verdict:
    """A negation above: "did not agree to sign", "denied plans to sign"."""
    if tree.tokens[governor].pos not in ("VERB", "AUX", "ADJ"):
        return found
    negation = _negation(tree, governor)
    if negation and found[0] in ("planned", "possible", "demanded"):
        return "negated", reason(f"“{negation}” negates “{tree.tokens[governor].text}”")
    if negation and found[0] in ("negated", "denied"):
        return "asserted", reason(f"“{negation}” turns “{tree.tokens[governor].text}” round")
    return found


def _is_past(tree: Tree, v: int) -> bool:
    """ "The court was told that he fled", "told them that it was leaving": what is told is a fact."""
    words = [tree.tokens[k].tag for k in (*tree.kids(v, "aux", "auxpass"), v)]
    return tree.tokens[v].dep == "ccomp" and words[0] == "VBD"


def _is_finite(tree: Tree, v: int) -> bool:
    if tree.tokens[v].tag in ("VBD", "VBZ", "VBP"):
        return True
    return bool(tree.kids(v, "nsubj", "nsubjpass")) or bool(tree.kids(v, "aux", "auxpass"))
