"""Who takes part: from a noun to participants with name, state and sector.

- A name or reference that covers the noun is the participant; an apposition names it ("his counterpart
  Ann Lee" is Ann Lee).
- "The French and German ministers" are two, by their peoples. "The two countries" are the two states last
  spoken of together, never guessed where there were three.
- "We" in somebody's mouth is the speaker.
- A participant is a state by its name, its people or its holder's office; the sector comes from the office
  or the body.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from factbox.annotate.event_mentions.belonging import (
    code_of_noun,
    code_of_row,
    is_state,
    sector_of_noun,
    sector_of_row,
)
from factbox.annotate.event_mentions.lexicon import happenings
from factbox.annotate.event_mentions.pairs import is_pair, last_pair
from factbox.annotate.event_mentions.tree import Tree, noun_phrase
from factbox.annotate.who import Named
from factbox.data.states import capital_code, code_of, demonym_code
from factbox.types import Attribution, Mention, Participant, Reference

_SPEAKER = frozenset({"we", "i", "us", "our", "me"})
_PERSON = frozenset({"@person"})
_ACTING = frozenset({"@bodies", "minister", "leader", "delegation", "representative", "envoy"})
_OWNING = ("by", "from", "of")
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
    before = _headline_pair(tree, i)
    return distinct(found if before is None else [*_at(tree, before, speeches), *found])


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
    if one.code is not None or row.kind not in ("person", "organization"):
        return one
    codes = (code_of_noun(tree, k) for k in (i, *tree.kids(i, "appos")))
    return replace(one, code=next((code for code in codes if code), None))


def _same_as_teller(
    tree: Tree, i: int, speeches: tuple[Attribution, ...]
) -> tuple[Participant, ...]:
    """ "The rebels said they would leave", "Chad announced it will close ...": who says it of itself."""
    token = tree.tokens[i]
    verb = tree.tokens[token.head]
    if token.lower not in ("they", "it") or token.dep != "nsubj" or verb.dep != "ccomp":
        return ()
    subjects = tree.subjects(verb.head)
    if len(subjects) != 1 or subjects[0] > i or tree.tokens[subjects[0]].pos == "PRON":
        return ()
    plural = tree.tokens[subjects[0]].tag in ("NNS", "NNPS")
    if (token.lower == "they") != plural or tree.matches(subjects[0], _PERSON) != plural:
        return ()
    return participants(tree, subjects[0], speeches)


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
    """ "Chad's proposal", "a march by farmers": whose it is, where the noun itself is nobody."""
    if tree.at(i) is not None or tree.matches(i, _PERSON):
        return ()
    owners = tree.kids(i, "poss")
    named = tuple(k for k in owners if tree.is_named(k) and tree.tokens[k].pos != "PRON")
    if named:
        return named
    event = happenings().get(tree.lemma(i))
    done_to = (*event.slots("recipient"), *event.slots("object")) if event else ()
    for word in _OWNING:
        below = tree.governed(i, word) if word not in done_to else ()
        found = tuple(k for k in below if word == "by" or tree.is_named(k) or tree.state_at(k))
        if found:
            return found
    return ()


def of_row(tree: Tree, row: Named) -> Participant:
    """The participant at a name or reference."""
    return Participant(
        start=row.start,
        end=row.end,
        text=tree.parsed.words(row.part, row.start, row.end),
        mention=row.id,
        code=code_of_row(tree, row),
        sector=sector_of_row(tree, row),
    )


def _one_of_pair(tree: Tree, i: int, start: int, end: int, row: Mention) -> Participant:
    part = tree.parsed.sentences[tree.tokens[i].sentence].part
    state = is_state(row)
    return Participant(
        start=start,
        end=end,
        text=tree.parsed.words(part, start, end),
        mention=row.id,
        code=(code_of(row.name) or capital_code(row.name)) if state else code_of_row(tree, row),
        sector="GOV" if state else sector_of_row(tree, row),
    )


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
        code = demonym_code(before.text) if before.text[:1].isupper() else None
        if code is not None:
            found.append((before, code))
        elif before.lower not in _SKIPPED and before.pos not in ("ADJ", "NOUN"):
            break
    if len({code for _, code in found}) < 2:
        return ()
    sector = sector_of_noun(tree, i)
    return tuple(
        Participant(start=t.start, end=t.end, text=t.text, mention=None, code=code, sector=sector)
        for t, code in reversed(found)
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
    rows = [(k, row) for k in named if is_state(row := tree.at(k)) and row is not None]
    codes = {code_of_row(tree, row) for _, row in rows}
    if not tree.matches(i, _PERSON | _ACTING) or len(codes) < 2 or len(codes) < len(named):
        return ()
    sector = sector_of_noun(tree, i)
    return tuple(replace(of_row(tree, row), sector=sector) for _, row in rows)


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
            return Participant(
                start=token.start,
                end=token.end,
                text=token.text,
                mention=row.id,
                code=code_of_row(tree, row),
                sector=sector_of_row(tree, row),
            )
    return of_row(tree, own) if own is not None else _plain(tree, i)


def _row(tree: Tree, i: int) -> Named | None:
    """The name at a noun, or the name that stands in apposition to it."""
    row = tree.at(i)
    if isinstance(row, Mention):
        return row
    for k in tree.kids(i, "appos"):
        named = tree.at(k)
        if isinstance(named, Mention) and named.kind == "person":
            return named
    return row


def _plain(tree: Tree, i: int) -> Participant:
    start, end = noun_phrase(tree, i)
    part = tree.parsed.sentences[tree.tokens[i].sentence].part
    row = tree.at(i)
    return Participant(
        start=start,
        end=end,
        text=tree.parsed.words(part, start, end),
        mention=row.id if row is not None else None,
        code=code_of_noun(tree, i),
        sector=sector_of_noun(tree, i),
    )
