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

import itertools
from collections.abc import Iterable
from dataclasses import replace

from factbox.annotate.event_mentions.lexicon import classes
from factbox.annotate.event_mentions.tree import Tree, noun_phrase
from factbox.annotate.who import Named
from factbox.data.offices import body_named, office_at, sector_of
from factbox.data.states import capital_code, code_of, demonym_code
from factbox.types import Attribution, Mention, Participant, Reference

_PAIR = frozenset({"two", "both"})
_SPEAKER = frozenset({"we", "i", "us", "our", "me"})
_SENTENCES_BACK = 4
_PERSON = frozenset({"@person"})
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
        pair = _last_pair(tree, i)
        start, end = noun_phrase(tree, i)
        both = tuple(_one_of_pair(tree, i, start, end, row) for row in pair)
        return both or (_plain(tree, i),)
    peoples = _peoples(tree, i)
    if len(peoples) > 1:
        return peoples
    if tree.tokens[i].lower in _SPEAKER:
        return (_speaker(tree, i, speeches),)
    row = _row(tree, i)
    if row is not None:
        return (_same_as_speaker(tree, i, row) or of_row(tree, row),)
    below = [b for b in tree.heads(i) if b not in (i, *tree.kids(i, "appos"))]
    named = [row for b in below for c in tree.conjuncts(b) if (row := _row(tree, c)) is not None]
    return tuple(of_row(tree, row) for row in named) or (_plain(tree, i),)


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
    start, end = tree.tokens[i].start, tree.tokens[i].end
    return replace(of_row(tree, named), start=start, end=end, text=tree.tokens[i].text)


def owner_of(tree: Tree, i: int) -> tuple[int, ...]:
    """ "Chad's proposal": whose it is, where the noun itself is nobody."""
    if tree.at(i) is not None or tree.matches(i, _PERSON):
        return ()
    return tuple(
        k for k in tree.kids(i, "poss") if tree.is_named(k) and tree.tokens[k].pos != "PRON"
    )


def of_row(tree: Tree, row: Named) -> Participant:
    """The participant at a name or reference."""
    return Participant(
        start=row.start,
        end=row.end,
        text=tree.parsed.words(row.part, row.start, row.end),
        mention=row.id,
        code=code_of_row(tree, row),
        sector=_sector_of_row(tree, row),
    )


def code_of_row(tree: Tree, row: Named) -> str | None:
    """The state that a name or reference stands for or belongs to."""
    if isinstance(row, Reference):
        mention = tree.who.mention(row)
        return row.of or (code_of_row(tree, mention) if mention is not None else None)
    if row.kind in ("agreement", "other"):
        return None
    return row.of or row.country or code_of(row.name)


def is_state(row: Named | None) -> bool:
    """Whether a name is that of a state, or of the capital that stands for it."""
    if not isinstance(row, Mention):
        return False
    return code_of(row.name) is not None or capital_code(row.name) is not None


def is_pair(tree: Tree, i: int) -> bool:
    """ "the two countries", "both sides", "the two"."""
    token = tree.tokens[i]
    if tree.lemma(i) not in classes()["pair"]:
        return False
    words = {tree.tokens[k].lower for k in tree.kids(i, "nummod", "det", "predet", "amod")}
    return bool(words & _PAIR) or (token.lower == "two" and "the" in words)


def _last_pair(tree: Tree, i: int) -> tuple[Mention, ...]:
    """The two last spoken of together before a token; empty where that is not clear.

    "The two" are the two persons of the sentence; "the two countries", or "the two" without two
    persons, are states.
    """
    sentence = tree.tokens[i].sentence
    if tree.tokens[i].lower == "two":
        people = _people_in(tree, sentence, i)
        if len(people) == 2:
            return people
    first = max(0, sentence - _SENTENCES_BACK)
    for number in range(sentence, first - 1, -1):
        states = _states_in(tree, number, i)
        if len(states) == 2:
            return tuple(states)
        if len(states) > 2:
            return _joined(tree, states)
    return ()


def _joined(tree: Tree, states: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Of several states the two that "and" or "with" joins, where that is one pair."""
    pairs = [
        (one, other)
        for one, other in itertools.pairwise(states)
        if tree.parsed.words(one.part, one.end, other.start).strip() in ("and", "and the", "with")
    ]
    return pairs[0] if len(pairs) == 1 else ()


def _before(tree: Tree, number: int, i: int) -> tuple[Mention, ...]:
    """The names of a sentence, as far as they stand before a token."""
    sentence = tree.parsed.sentences[number]
    end = sentence.end
    if number == tree.tokens[i].sentence:
        end = min(end, tree.tokens[i].start)
    rows = tree.who.inside(sentence.part, sentence.start, end)
    return tuple(row for row in rows if isinstance(row, Mention) and row.end <= end)


def _states_in(tree: Tree, number: int, i: int) -> tuple[Mention, ...]:
    found: dict[str, Mention] = {}
    for row in _before(tree, number, i):
        code = code_of(row.name) or capital_code(row.name)
        if code is not None and is_state(row):
            found.setdefault(code, row)
    return tuple(found.values())


def _people_in(tree: Tree, number: int, i: int) -> tuple[Mention, ...]:
    rows = (row for row in _before(tree, number, i) if row.kind == "person")
    found: dict[str, Mention] = {}
    for row in rows:
        found.setdefault(row.name.split()[-1], row)
    return tuple(found.values())


def _one_of_pair(tree: Tree, i: int, start: int, end: int, row: Mention) -> Participant:
    part = tree.parsed.sentences[tree.tokens[i].sentence].part
    state = is_state(row)
    return Participant(
        start=start,
        end=end,
        text=tree.parsed.words(part, start, end),
        mention=row.id,
        code=(code_of(row.name) or capital_code(row.name)) if state else code_of_row(tree, row),
        sector="GOV" if state else _sector_of_row(tree, row),
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
    sector = _sector_of_noun(tree, i)
    return tuple(
        Participant(start=t.start, end=t.end, text=t.text, mention=None, code=code, sector=sector)
        for t, code in reversed(found)
    )


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
                sector=_sector_of_row(tree, row),
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
        code=_code_inside(tree, i),
        sector=_sector_of_noun(tree, i),
    )


def _code_inside(tree: Tree, i: int) -> str | None:
    """The one state that a plain noun belongs to: "French officials", "officials of France"."""
    near = (i, *tree.kids(i, "amod", "compound", "poss", "nmod"), *tree.governed(i, "of"))
    codes = {code for k in near if (code := _code_at(tree, k)) is not None}
    return min(codes) if len(codes) == 1 else None


def _code_at(tree: Tree, i: int) -> str | None:
    row = tree.at(i)
    return tree.state_at(i) or (code_of_row(tree, row) if row is not None else None)


def _sector_of_noun(tree: Tree, i: int) -> str | None:
    start, end = noun_phrase(tree, i)
    part = tree.parsed.sentences[tree.tokens[i].sentence].part
    words = tree.parsed.words(part, start, end)
    post = office_at(words) or office_at(tree.tokens[i].text)
    if post is not None:
        return post.sector
    body = body_named(words) or body_named(tree.tokens[i].lower)
    if body is not None:
        return body.sector
    return "GOV" if tree.state_at(i) and code_of(tree.tokens[i].text) else None


def _sector_of_row(tree: Tree, row: Named) -> str | None:
    if row.office:
        return sector_of(row.office)
    if isinstance(row, Reference):
        mention = tree.who.mention(row)
        return _sector_of_row(tree, mention) if mention is not None else None
    if is_state(row):
        return "GOV"
    if row.kind == "organization":
        body = body_named(row.name)
        return body.sector if body is not None else None
    return None
