"""Who takes part: from a noun to participants with name, state and sector.

- A name or reference that covers the noun is the participant; an apposition names it ("his counterpart
  Ann Lee" is Ann Lee).
- "The French and German ministers" are two, by their peoples. "The two countries" are the two states last
  spoken of together, never guessed where there were three.
- "We" in somebody's mouth is the speaker.
- A participant is a state by its name, its people or its holder's office; the sector comes from the office
  or the body.

A little over 300 lines: the ways in which a noun names parties are tried one after another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factbox.annotate.event_mentions.belonging import (
    Known,
    acts_for_several,
    code_of_noun,
    code_of_row,
    code_told,
    is_state,
    participant,
    sector_of_noun,
    sector_of_row,
)
from factbox.annotate.event_mentions.lexicon import classes, happenings
from factbox.annotate.event_mentions.pairs import is_pair, last_pair
from factbox.annotate.event_mentions.tree import Tree, noun_phrase
from factbox.annotate.who import Named
from factbox.data.peoples_within import state_of_people
from factbox.data.states import capital_code, code_of
from factbox.types import Attribution, Mention, Participant, Reference

_SPEAKER = frozenset({"we", "i", "us", "our", "me"})
_PERSON = frozenset({"@person"})
_ACTING = frozenset({"@bodies", "minister", "leader", "delegation", "representative", "envoy"})
_BODY = "organization"
_OWNING = ("by", "from", "of")
_JOINED_CLAUSES = 4
_SKIPPED = frozenset({",", "and", "&", "-", "or", "both"})


def participants(
    tree: Tree, i: int, speeches: tuple[Attribution, ...] = ()
) -> tuple[Participant, ...]:
    """All who stand at a noun and at the nouns joined to it, each once, in text order."""
    found: list[Participant] = []
    for one in tree.conjuncts(i):
        if one != i and tree.tokens[one].pos in ("VERB", "AUX", "ADJ", "ADV"):
            continue
        found += _at(tree, one, speeches)
        found += (p for k in _beside_owner(tree, one) for p in _at(tree, k, speeches))
    before = _headline_pair(tree, i)
    return distinct(found if before is None else [*_at(tree, before, speeches), *found])


def _beside_owner(tree: Tree, i: int) -> tuple[int, ...]:
    """ "The government of Chad and the Northern Front": the second body, hung on the state by the parser."""
    states = [k for k in tree.governed(i, "of") if is_state(tree.at(k))]
    joined = [c for k in states for c in tree.conjuncts(k) if c != k]
    return tuple(c for c in joined if (row := tree.at(c)) is not None and row.kind == _BODY)


def _headline_pair(tree: Tree, i: int) -> int | None:
    """In a headline a comma joins: "Norway, Chad sign pact"."""
    sentence = tree.tokens[i].sentence
    if tree.parsed.sentences[sentence].role != "headline":
        return None
    first = tree.parsed.bounds[sentence][0]
    left = min(tree.parsed.subtree(i))
    if left - 2 < first or tree.tokens[left - 1].text != ",":
        return None
    return left - 2 if tree.is_named(left - 2) and left - 2 not in tree.conjuncts(i) else None


def distinct(found: Iterable[Participant]) -> tuple[Participant, ...]:
    """Each participant once; two with the same words and state are one."""
    kept: dict[tuple[int, int, str | None, str | None], Participant] = {}
    for one in found:
        kept.setdefault((one.start, one.end, one.code, one.mention), one)
    return tuple(sorted(kept.values(), key=lambda one: (one.start, one.end, one.code or "")))


def _at(tree: Tree, i: int, speeches: tuple[Attribution, ...]) -> tuple[Participant, ...]:
    if is_pair(tree, i):
        pair = last_pair(tree, i)
        start, end = noun_phrase(tree, i)
        both = tuple(_one_of_pair(tree, i, start, end, row) for row in pair)
        return both or (_plain(tree, i),)
    several = _officers(tree, i) or _peoples(tree, i)
    if len(several) > 1:
        return several
    if tree.tokens[i].lower in _SPEAKER:
        return (_speaker(tree, i, speeches),)
    meant = _same_as_teller(tree, i, speeches)
    if meant:
        return meant
    row = _row(tree, i)
    if row is not None:
        return (_same_as_speaker(tree, i, row) or _placed(tree, i, row),)
    below = [b for b in tree.heads(i) if b not in (i, *tree.kids(i, "appos"))]
    named = [row for b in below for c in tree.conjuncts(b) if (row := _row(tree, c)) is not None]
    return tuple(of_row(tree, row) for row in named) or (_plain(tree, i),)


def _placed(tree: Tree, i: int, row: Named) -> Participant:
    """ "Chadian rebel commander Ann Lee", "Ann Lee of Chad": the state that the words beside a name tell."""
    one = of_row(tree, row)
    if row.kind not in ("person", "organization"):
        return one
    near = (i, *tree.kids(i, "appos"))
    above = next((found for k in near if (found := acts_for_several(tree, k))), None)
    if above is not None and not row.of:
        return participant((one.start, one.end), one.text, row, None, above)
    if code_told(tree, row) is not None:
        return one
    code = next((code for k in near if (code := code_of_noun(tree, k))), None)
    code = code or code_of_row(tree, row)
    sector = sector_of_row(tree, row) or (sector_of_noun(tree, i) if row.kind == _BODY else None)
    return participant((one.start, one.end), one.text, row, code, sector)


def _same_as_teller(
    tree: Tree, i: int, speeches: tuple[Attribution, ...]
) -> tuple[Participant, ...]:
    """ "The rebels said they would leave", "Chad announced it will close ...": who says it of itself."""
    token = tree.tokens[i]
    if token.lower not in ("they", "it") or token.dep != "nsubj":
        return ()
    told = _told_clause(tree, token.head)
    if told is None or (token.lower == "it" and told != token.head):
        return ()
    subjects = tree.subjects(tree.tokens[told].head)
    if len(subjects) != 1 or subjects[0] > i or tree.tokens[subjects[0]].pos == "PRON":
        return ()
    plural = tree.tokens[subjects[0]].tag in ("NNS", "NNPS") or len(tree.conjuncts(subjects[0])) > 1
    person = tree.matches(subjects[0], _PERSON) and not plural
    if (token.lower == "they") != plural or person or tree.is_thing(subjects[0]):
        return ()
    return participants(tree, subjects[0], speeches)


def _told_clause(tree: Tree, v: int) -> int | None:
    """The clause that somebody tells and that holds a verb: its own, or the one it is joined to.

    Where nobody tells it, the clause that "but they", "and they" goes on from.
    """
    if tree.tokens[v].dep == "conj" and tree.tokens[tree.tokens[v].head].dep == "ROOT":
        return v
    for _ in range(_JOINED_CLAUSES):
        token = tree.tokens[v]
        if token.dep == "ccomp" and tree.tokens[token.head].pos == "VERB":
            return v
        if token.dep not in ("conj", "advcl", "xcomp", "relcl", "dobj") or token.head == v:
            return None
        v = token.head
    return None


def _same_as_speaker(tree: Tree, i: int, row: Named) -> Participant | None:
    """ "Soto said she would resign": a pronoun nobody has settled, subject of what its speaker says."""
    unsettled = (
        isinstance(row, Reference) and row.form == "pronoun" and tree.who.mention(row) is None
    )
    verb = tree.tokens[i].head
    if not unsettled or tree.tokens[verb].dep != "ccomp" or tree.tokens[i].dep != "nsubj":
        return None
    speaker = tree.kids(tree.tokens[verb].head, "nsubj")
    named = tree.at(speaker[0]) if speaker and speaker[0] < i else None
    if named is None or isinstance(named, Reference):
        return None
    return of_row(tree, named)


def owner_of(tree: Tree, i: int) -> tuple[int, ...]:
    """ "Chad's proposal", "a plan drawn up by Mali": whose it is, where the noun itself is nobody."""
    if tree.at(i) is not None or tree.matches(i, _PERSON):
        return ()
    owners = tree.kids(i, "poss")
    named = tuple(k for k in owners if tree.is_named(k) and tree.tokens[k].pos != "PRON")
    if named:
        return named
    event = happenings().get(tree.lemma(i))
    done_to = (*event.slots("recipient"), *event.slots("object")) if event else ()
    made = [k for k in tree.kids(i, "acl") if tree.tokens[k].tag == "VBN"]
    makers = tuple(p for k in made for p in tree.governed(k, "by"))
    if makers:
        return makers
    for word in _OWNING:
        below = tree.governed(i, word) if word not in done_to else ()
        found = tuple(k for k in below if word == "by" or tree.is_named(k) or tree.state_at(k))
        if found:
            return found
    return ()


def of_row(tree: Tree, row: Named) -> Participant:
    """The participant at a name or reference."""
    code, sector = code_of_row(tree, row), sector_of_row(tree, row)
    return participant((row.start, row.end), _words(tree, row), row, code, sector)


def _one_of_pair(tree: Tree, i: int, start: int, end: int, row: Mention) -> Participant:
    words = tree.parsed.words(tree.part(i), start, end)
    code, sector = code_of_row(tree, row), sector_of_row(tree, row)
    own = (code_of(row.name) or capital_code(row.name)) if is_state(row) else None
    if own:
        code = Known(own, f"“{row.name}” is one of the two last spoken of together")
    return participant((start, end), words, row, code, sector)


def _peoples(tree: Tree, i: int) -> tuple[Participant, ...]:
    """ "The French and German ministers": one participant a people, where the noun is a plural."""
    token = tree.tokens[i]
    if token.tag not in ("NNS", "NNPS"):
        return ()
    low = tree.parsed.bounds[token.sentence][0]
    start, found = i, []
    while start > low:
        start -= 1
        before = tree.tokens[start]
        code = tree.state_at(start)
        if state_of_people(f"{before.text} {tree.tokens[start + 1].text}"):
            return ()
        if before.tag == "NNS" and code is None:
            break
        if code is not None:
            found.append((before, Known(code, f"“{before.text}” names it or its people")))
        elif before.lower not in _SKIPPED and before.pos not in ("ADJ", "NOUN"):
            break
    if len({code.value for _, code in found}) < 2:
        return ()
    sector = sector_of_noun(tree, i)
    return tuple(
        participant((t.start, t.end), t.text, None, code, sector) for t, code in reversed(found)
    )


def _officers(tree: Tree, i: int) -> tuple[Participant, ...]:
    """ "The foreign ministers of Chad and Mali": the holder of the office for each state."""
    if tree.tokens[i].tag not in ("NNS", "NNPS"):
        return ()
    near = [k for p in tree.governed(i, "of") for k in tree.conjuncts(p)]
    near += [k for a in tree.kids(i, "amod", "compound") for k in tree.conjuncts(a)]
    found = {row.id: row for k in sorted({*near, i}) for row in _holders_at(tree, k)}
    codes = {row.of for row in found.values()}
    if len(codes) < 2 or len(codes) < len(found):
        return _of_states(tree, i)
    return tuple(of_row(tree, row) for row in found.values())


def _of_states(tree: Tree, i: int) -> tuple[Participant, ...]:
    """ "The delegations of Chad and Mali": one participant a state."""
    named = [k for p in tree.governed(i, "of") for k in tree.conjuncts(p)]
    rows = [row for k in named if is_state(row := tree.at(k)) and row is not None]
    codes = [code for row in rows if (code := code_of_row(tree, row)) is not None]
    several = len({code.value for code in codes})
    if not tree.matches(i, _PERSON | _ACTING) or several < 2 or several < len(named):
        return ()
    sector = sector_of_noun(tree, i)
    return tuple(
        participant((row.start, row.end), _words(tree, row), row, code, sector)
        for row, code in zip(rows, codes, strict=False)
    )


def _words(tree: Tree, row: Named) -> str:
    return tree.parsed.words(row.part, row.start, row.end)


def _holders_at(tree: Tree, i: int) -> Iterator[Reference]:
    """The reference to one holder of a state's office that ends at or holds a token."""
    token = tree.tokens[i]
    part = tree.parsed.sentences[token.sentence].part
    for row in tree.who.inside(part, token.start, token.end):
        if isinstance(row, Reference) and row.office and row.of and not row.plural:
            yield row


def _speaker(tree: Tree, i: int, speeches: tuple[Attribution, ...]) -> Participant:
    token = tree.tokens[i]
    own = tree.at(i)
    for speech in speeches:
        row = tree.who.get(speech.source) if speech.source else None
        if row is not None:
            code, sector = code_of_row(tree, row), sector_of_row(tree, row)
            return participant((token.start, token.end), token.text, row, code, sector)
    return of_row(tree, own) if own is not None else _plain(tree, i)


def _row(tree: Tree, i: int) -> Named | None:
    """The name at a noun, or the name that stands in apposition to it."""
    row = tree.at(i)
    if isinstance(row, Mention):
        return row
    of = [named for k in tree.governed(i, "of") if is_state(named := tree.at(k))]
    if tree.lemma(i) in classes()["state_word"] and of:
        return of[0]
    kinds = ("person", _BODY) if tree.lemma(i) in classes()["bodies"] else ("person",)
    for k in tree.kids(i, "appos"):
        named = tree.at(k)
        if isinstance(named, Mention) and named.kind in kinds:
            return named
    return row


def _plain(tree: Tree, i: int) -> Participant:
    span = noun_phrase(tree, i)
    words = tree.parsed.words(tree.part(i), *span)
    return participant(span, words, tree.at(i), code_of_noun(tree, i), sector_of_noun(tree, i))
