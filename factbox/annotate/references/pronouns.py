"""Who "he", "she", "his" and "her" are, where that is safe.

The subject of the clause before, in the same sentence; else the only person named before in it;
else the subject of the sentence before, or the only person named there. Who is named only inside quoted words is
nobody's "he", and who bears a man's given name is no "she". A pronoun in a quotation, one that an unnamed person may own ("an official said he"),
and every plural stay open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factbox.annotate.parse import Parsed, Token
from factbox.annotate.references.people import People, Person
from factbox.data.given_gender import gender_of
from factbox.data.offices import office_at
from factbox.data.word_lists import word_list
from factbox.ids import row_id
from factbox.types import Reason, Reference

_SINGULAR = frozenset(["he", "she", "him", "his", "her", "hers", "himself", "herself"])
_MALE = frozenset(["he", "him", "his", "himself"])
_PLURAL = frozenset(["they", "them", "their", "theirs", "themselves"])
_HUMAN = word_list("human_nouns")
_FARTHEST = 200
"""Words within which the comma stands after which the main clause begins."""


def pronouns(parsed: Parsed, people: People) -> Iterator[Reference]:
    """All third-person pronouns for persons, with the antecedents that are safe."""
    quoted = _quoted(parsed)
    outside = people.without(quoted)
    unnamed = _unnamed_humans(parsed, people)
    for token in parsed.tokens:
        if token.pos != "PRON" and token.tag not in ("PRP", "PRP$"):
            continue
        if token.lower in _PLURAL:
            yield _row(parsed, token, None, "a plural is left open", plural=True)
        elif token.lower in _SINGULAR:
            if token.i in quoted:
                yield _row(parsed, token, None, "stands in a quotation")
            else:
                found, why = _antecedent(parsed, outside, unnamed, token)
                yield _row(parsed, token, found, why)


def _row(
    parsed: Parsed, token: Token, person: Person | None, why: str, plural: bool = False
) -> Reference:
    part = parsed.sentences[token.sentence].part
    known = person if person is not None and person.mention else None
    return Reference(
        id=row_id("n", parsed.report.id, part, token.start, token.end),
        report=parsed.report.id,
        part=part,
        start=token.start,
        end=token.end,
        text=parsed.words(part, token.start, token.end),
        form="pronoun",
        kind="person",
        antecedent=known.mention if known else None,
        office=person.office if person else None,
        of=person.of if person else None,
        plural=plural,
        why=(Reason(feature="pronoun", detail=why),),
    )


def _antecedent(
    parsed: Parsed, people: People, unnamed: Mapping[int, int], token: Token
) -> tuple[Person | None, str]:
    here = _fitting(people.before(token.i, token.sentence), token)
    if unnamed.get(token.sentence, token.i) < token.i:
        return None, "an unnamed person stands nearer"
    if here:
        return _choose(parsed, here, "named before in the sentence")
    ahead = _subject_ahead(parsed, people, token)
    if ahead is not None:
        return ahead, "subject of the main clause that follows"
    if token.sentence == 0 or not _same_text(parsed, token.sentence):
        return None, "nobody is named before"
    last = token.sentence - 1
    if last in unnamed:
        return None, "an unnamed person stands nearer"
    near = _fitting(people.before(token.i, last), token)
    return _choose(parsed, near, "named in the sentence before")


def _fitting(rows: Sequence[Person], token: Token) -> list[Person]:
    """Those whose given names do not speak against the pronoun."""
    other = "she" if token.lower in _MALE else "he"
    return [row for row in rows if gender_of(row.key) != other]


def _choose(parsed: Parsed, rows: Sequence[Person], why: str) -> tuple[Person | None, str]:
    """The only person, else the only subject among them."""
    if len({row.key for row in rows}) == 1:
        return rows[0], f"the only person {why}"
    subjects = [row for row in rows if _is_subject(parsed, row)]
    if subjects and len({row.key for row in subjects}) == 1:
        return subjects[0], f"the subject, {why}"
    return None, "several persons, or none, could be meant"


def _is_subject(parsed: Parsed, row: Person) -> bool:
    return any(token.dep in ("nsubj", "nsubjpass") for token in parsed.tokens[row.first : row.last])


def _subject_ahead(parsed: Parsed, people: People, token: Token) -> Person | None:
    """ "Ahead of his meeting with B, A paid ...": the main clause's subject, A."""
    _, last = parsed.bounds[token.sentence]
    opening = parsed.tokens[token.i : min(token.i + _FARTHEST, last)]
    comma = next((one.i for one in opening if one.text == ","), None)
    if token.lower not in ("his", "her") or comma is None:
        return None
    for row in people.after(comma, token.sentence):
        if _is_subject(parsed, row):
            heads = [
                one for one in parsed.tokens[row.first : row.last] if one.dep.startswith("nsubj")
            ]
            return row if parsed.tokens[heads[0].head].dep == "ROOT" else None
    return None


def _unnamed_humans(parsed: Parsed, people: People) -> Mapping[int, int]:
    """The first subject of each sentence that is a person without a name, by the sentence."""
    found: dict[int, int] = {}
    for token in parsed.tokens:
        subject = token.dep in ("nsubj", "nsubjpass") and token.i not in people.covered
        if subject and _is_human(token):
            found.setdefault(token.sentence, token.i)
    return found


def _is_human(token: Token) -> bool:
    if token.lower in _HUMAN:
        return True
    return token.pos == "NOUN" and office_at(token.text) is not None


def _same_text(parsed: Parsed, sentence: int) -> bool:
    """Whether the sentence before is running text of the same part."""
    one, other = parsed.sentences[sentence - 1], parsed.sentences[sentence]
    return one.part == other.part and one.role == other.role


def _quoted(parsed: Parsed) -> frozenset[int]:
    """Tokens inside double quotation marks, paragraph by paragraph."""
    inside: set[int] = set()
    paragraph, open_mark = -1, False
    for token in parsed.tokens:
        number = parsed.sentences[token.sentence].paragraph
        if number != paragraph:
            paragraph, open_mark = number, False
        if token.text in ('"', "“", "”", "``", "''"):
            open_mark = token.text in ("“", "``") or (token.text == '"' and not open_mark)
        elif open_mark:
            inside.add(token.i)
    return frozenset(inside)
