"""The clause that tells an event: the shortest stretch of its sentence that can be read alone.

The words below the trigger's verb, without what another clause adds before or behind: a joined second
sentence with a subject of its own, a speech verb with its speaker. Always inside one sentence, never
cut inside a word.
"""

from __future__ import annotations

from factbox.annotate.event_mentions.tree import Tree

_TRIMMED = frozenset({",", ";", ":", "—", "–", "-", ".", "“", "”", '"', "and", "but", "or", "that"})


def clause_of(tree: Tree, i: int) -> tuple[int, int]:
    """Offsets of the clause around the trigger at token `i`."""
    verb = tree.clause_verb(i)
    if verb is None:
        sentence = tree.parsed.sentences[tree.tokens[i].sentence]
        return sentence.start, sentence.end
    verb = _with_subject(tree, verb)
    inside = _without_other_clauses(tree, verb, i)
    first, last = inside[0], inside[-1]
    while first < last and tree.tokens[first].lower in _TRIMMED and first != i:
        first += 1
    while last > first and tree.tokens[last].lower in _TRIMMED and last != i:
        last -= 1
    return tree.tokens[first].start, tree.tokens[last].end


def _with_subject(tree: Tree, verb: int) -> int:
    """The verb that holds the subject: an infinitive or participle is read with its governor."""
    for _ in range(8):
        token = tree.tokens[verb]
        if tree.kids(verb, "nsubj", "nsubjpass") or token.head == verb:
            return verb
        if tree.tokens[token.head].pos not in ("VERB", "AUX"):
            above = tree.clause_verb(token.head)
            return verb if above is None else _with_subject_once(tree, above)
        verb = token.head
    return verb


def _with_subject_once(tree: Tree, verb: int) -> int:
    token = tree.tokens[verb]
    if tree.kids(verb, "nsubj", "nsubjpass") or token.head == verb:
        return verb
    return token.head if tree.tokens[token.head].pos in ("VERB", "AUX") else verb


def _without_other_clauses(tree: Tree, verb: int, trigger: int) -> tuple[int, ...]:
    """The contiguous words around the trigger that belong to the clause of `verb`."""
    dropped: set[int] = set()
    for k in tree.parsed.children[verb]:
        joined = tree.tokens[k].dep in ("conj", "parataxis") and bool(
            tree.kids(k, "nsubj", "nsubjpass")
        )
        below = tree.parsed.subtree(k)
        if joined and trigger not in below:
            dropped.update(below)
    kept = [k for k in tree.parsed.subtree(verb) if k not in dropped]
    sentence = tree.tokens[trigger].sentence
    kept = [k for k in kept if tree.tokens[k].sentence == sentence]
    return tuple(kept) if trigger in kept else (trigger,)
