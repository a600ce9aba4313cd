"""Where a report says that somebody says something, and whose words they are.

A cue is a verb of saying (`factbox/data/speech_verbs.tsv`) or "according to". Its source is its
subject: its own, the one it shares with the verb it is joined to ("called it late and said that"),
the noun a relative clause hangs on ("the mayor, who said"), the one after "by" of a passive, the
one quoted ("was quoted as saying", "quoted her as saying"), the one who gives out a statement "saying
that". Who comes from a meeting to say something says it, not the meeting; "that read" tells what stands
on a sign or paper. A verb that only describes a noun ("the proposed law") is none. Nouns: see `nouns`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factbox.annotate.parse import Parsed, Token
from factbox.annotate.quotes.nouns import noun_cue
from factbox.data.speech_nouns import speech_noun
from factbox.data.speech_verbs import SpeechVerb, speech_verb
from factbox.data.word_lists import word_list

ACCORDING = SpeechVerb("according", "said", "say")
_SUBJECTS = ("nsubj", "csubj")
_BORROWS = ("conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep")
_NOT_CUES = ("amod", "compound", "poss", "det", "nmod", "quantmod", "aux", "auxpass")
_RELATIVE = ("who", "which", "that")
_FINITE = ("VBD", "VBZ", "VBP")
_BACK = ("shoot", "fire", "hit", "snap", "write", "text")
"""Verbs that with "back" say that somebody answers."""
_MAKES_SAY = frozenset(
    [
        *("lead", "force", "prompt", "cause", "make", "let", "help", "push", "allow", "enable"),
        *("drive", "encourage", "persuade", "convince", "compel"),
        *("see", "hear", "show", "feature", "recall"),
    ]
)
"""Verbs whose object is who then speaks: "led the mayor to say", "recalled him saying"."""
RELAYS = ("quote", "cite")
"""Verbs with which one who reports hands on what another says."""
_GIVES_OUT = ("issue", "release", "publish", "make", "post", "send", "sign", "put", "give")
_FARTHEST_THING = 14
"""Words before "that read" within which the thing is named."""
FARTHEST = 6
"""Steps up the parse over which a verb may borrow its subject."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying at token `token`; `source` is the head token of who says it, if any."""

    token: int
    verb: SpeechVerb
    text: str
    sentence: int
    source: int | None


def find_cues(parsed: Parsed) -> tuple[Cue, ...]:
    """All cues of a report, in text order."""
    return tuple(_cues(parsed))


def _cues(parsed: Parsed) -> Iterator[Cue]:
    for token in parsed.tokens:
        if token.lower == "according":
            yield from _according(parsed, token)
            continue
        noun = noun_cue(parsed, token)
        if noun is not None:
            yield Cue(token.i, noun[0], token.text, token.sentence, noun[1])
            continue
        verb = _verb(parsed, token) if _may_cue(token) or _taken_for_noun(parsed, token) else None
        if verb is not None:
            source = subject(parsed, token.i)
            yield Cue(token.i, verb, token.text, token.sentence, source)


def _verb(parsed: Parsed, token: Token) -> SpeechVerb | None:
    """The verb of saying that a token is, "shot back" and "as X put it" among them."""
    following = parsed.tokens[token.i + 1].lower if token.i + 1 < len(parsed.tokens) else ""
    if token.lemma in _BACK and following == "back":
        return SpeechVerb(token.lemma, "said", "say")
    if token.lemma == "put" and following == "it":
        return SpeechVerb("put", "said", "say")
    if token.lemma == "go" and following not in (",", ":"):
        return None
    if token.lemma == "call" and following in ("off", "out", "up", "in", "upon"):
        return None
    return speech_verb(token.lemma)


def _may_cue(token: Token) -> bool:
    return token.tag.startswith("VB") and token.dep not in _NOT_CUES


def _taken_for_noun(parsed: Parsed, token: Token) -> bool:
    """ "Chief slams cuts", "the preamble states that": a plural noun that has what only verbs have."""
    if token.tag != "NNS" or token.dep != "ROOT":
        return False
    below = [parsed.tokens[i].dep for i in parsed.children[token.i] if i > token.i]
    return "dobj" in below or "ccomp" in below


def _according(parsed: Parsed, token: Token) -> Iterator[Cue]:
    following = token.i + 1
    if following >= len(parsed.tokens) or parsed.tokens[following].lower != "to":
        return
    objects = [i for i in parsed.children[following] if parsed.tokens[i].dep in ("pobj", "dobj")]
    source = objects[0] if objects else _noun_after(parsed, following)
    if source is not None:
        yield Cue(token.i, ACCORDING, "according to", token.sentence, source)


def _noun_after(parsed: Parsed, i: int) -> int | None:
    """The head of the noun phrase that begins after token `i`."""
    _, last = parsed.bounds[parsed.tokens[i].sentence]
    found: int | None = None
    for token in parsed.tokens[i + 1 : min(i + 10, last)]:
        if token.pos in ("NOUN", "PROPN", "PRON"):
            found = token.i
        elif found is not None or token.pos not in ("DET", "ADJ", "NUM", "PART"):
            break
    return found


def subject(parsed: Parsed, verb: int, steps: int = FARTHEST) -> int | None:
    """The head token of who does what the verb says, borrowed where it has none of its own."""
    token = parsed.tokens[verb]
    if _is_passive(parsed, verb):
        return _agent(parsed, verb)
    document = _read_out(parsed, token)
    if document is not None:
        return document
    own = [i for i in parsed.children[verb] if parsed.tokens[i].dep in _SUBJECTS]
    if own:
        return _behind_relative(parsed, own[-1], verb)
    if token.tag == "VBG" and verb and parsed.tokens[verb - 1].text == "," and steps:
        return _of_main(parsed, token)
    if token.head == verb and token.tag in (*_FINITE, "NNS"):
        return _noun_before(parsed, token)
    if token.head == verb or steps == 0:
        return None
    if (
        token.tag == "VBN"
        and token.dep in ("acl", "relcl", "advcl")
        and not _has_perfect(parsed, verb)
    ):
        return _agent(parsed, verb)
    if token.dep in ("acl", "relcl"):
        return _of_noun(parsed, token, steps)
    return _borrowed(parsed, token, steps) if token.dep in _BORROWS else None


def _of_noun(parsed: Parsed, token: Token, steps: int) -> int | None:
    """The noun that a clause describes; who does what it is part of, where the noun is an occasion:
    "came from a meeting to say"."""
    noun = parsed.tokens[token.head]
    if noun.pos not in ("NOUN", "PROPN"):
        return None
    infinitive = any(parsed.tokens[i].tag == "TO" for i in parsed.children[token.i])
    if infinitive and noun.lemma.lower() in word_list("occasions"):
        above = parsed.tokens[noun.head]
        above = parsed.tokens[above.head] if above.dep == "prep" else above
        return subject(parsed, above.i, steps - 1) if above.pos == "VERB" else None
    return _giver(parsed, noun.i)


def _giver(parsed: Parsed, i: int) -> int:
    """Who gives out a statement that is nobody else's; of anything else the thing itself."""
    token = parsed.tokens[i]
    above = parsed.tokens[token.head]
    given = token.dep == "dobj" and above.lemma in _GIVES_OUT
    lemma = token.lemma.lower()
    if not given or not (lemma in word_list("documents") or speech_noun(lemma)):
        return i
    owned = any(
        parsed.tokens[k].dep == "poss" or parsed.tokens[k].lower in ("from", "by")
        for k in parsed.children[i]
    )
    giver = None if owned else subject(parsed, above.i, 1)
    return i if giver is None else giver


def _is_object(parsed: Parsed, i: int) -> bool:
    return parsed.tokens[i].dep == "dobj"


def _of_main(parsed: Parsed, token: Token) -> int | None:
    """Who does what the clause that is not below another one tells: "X argued that ..., saying"."""
    above = token
    for _ in range(FARTHEST):
        if above.head == above.i or (above.dep == "conj" and above is not token):
            break
        above = parsed.tokens[above.head]
    if above.i == token.i or above.pos not in ("VERB", "AUX") or above.i > token.i:
        return None
    if any(parsed.tokens[i].tag == "TO" for i in parsed.children[above.i]):
        return None
    return subject(parsed, above.i, 0)


def _noun_before(parsed: Parsed, token: Token) -> int | None:
    """The noun right before a main verb to which the parse gives no subject."""
    before = parsed.tokens[token.i - 1] if token.i > parsed.bounds[token.sentence][0] else None
    kinds = ("NOUN", "PROPN", "ADJ") if token.tag == "NNS" else ("NOUN", "PROPN", "PRON")
    named = before is not None and before.pos in kinds
    return token.i - 1 if named else None


def _read_out(parsed: Parsed, token: Token) -> int | None:
    """The document that is read out after what it says: "...," read a statement from the club."""
    if token.lemma not in ("read", "say") or token.tag == "VBG":
        return None
    for i in parsed.children[token.i]:
        child = parsed.tokens[i]
        after = i > token.i and child.dep in ("dobj", "nsubj", "attr")
        if after and child.lemma.lower() in word_list("documents"):
            return i
    return None


def _borrowed(parsed: Parsed, token: Token, steps: int) -> int | None:
    head = parsed.tokens[token.head]
    if token.dep == "ccomp" and not token.tag.startswith("VBG"):
        return None
    if head.pos in ("ADP", "SCONJ") or head.dep == "prep":
        above = parsed.tokens[head.head]
        if _is_passive(parsed, above.i) and (head.lower == "as" or token.tag == "VBG"):
            return _passive_subject(parsed, above.i)
        if head.lower == "as" and above.lemma in RELAYS:
            return next((i for i in parsed.children[above.i] if _is_object(parsed, i)), None)
        return subject(parsed, above.i, steps - 1) if above.i != head.i else None
    if head.pos not in ("VERB", "AUX"):
        return None
    made = _made_to(parsed, token, head)
    if made is not None:
        return made
    if token.dep in ("advcl", "xcomp") and _is_passive(parsed, head.i):
        return _passive_subject(parsed, head.i)
    return subject(parsed, head.i, steps - 1)


def _made_to(parsed: Parsed, token: Token, head: Token) -> int | None:
    """Who is made, or seen, to say it: the object of the verb above."""
    before = parsed.tokens[token.i - 1] if token.i else token
    if token.tag == "VBG" and before.pos == "PROPN" and before.dep in ("dobj", "pobj"):
        return before.i
    if token.dep not in ("xcomp", "ccomp") or head.lemma not in _MAKES_SAY:
        return None
    objects = [i for i in parsed.children[head.i] if parsed.tokens[i].dep == "dobj"]
    return objects[0] if objects and objects[0] < token.i else None


def _has_perfect(parsed: Parsed, verb: int) -> bool:
    """Whether "have" makes a participle active: "having said", but not "believed to be"."""
    return any(parsed.tokens[i].lemma == "have" for i in parsed.children[verb])


def _is_passive(parsed: Parsed, verb: int) -> bool:
    return any(parsed.tokens[i].dep in ("auxpass", "nsubjpass") for i in parsed.children[verb])


def _passive_subject(parsed: Parsed, verb: int) -> int | None:
    found = [i for i in parsed.children[verb] if parsed.tokens[i].dep == "nsubjpass"]
    return _behind_relative(parsed, found[0], verb) if found else None


def _agent(parsed: Parsed, verb: int) -> int | None:
    for by in parsed.children[verb]:
        if parsed.tokens[by].dep == "agent":
            for i in parsed.children[by]:
                if parsed.tokens[i].dep == "pobj":
                    return i
    return None


def _thing_before(parsed: Parsed, i: int) -> int:
    """What the words stand on that "that read" tells of: the nearest sign or paper before it."""
    first = parsed.bounds[parsed.tokens[i].sentence][0]
    for token in reversed(parsed.tokens[max(first, i - _FARTHEST_THING) : i]):
        lemma = token.lemma.lower()
        if lemma in word_list("inscribed_things") or lemma in word_list("documents"):
            return token.i
    return i


def _behind_relative(parsed: Parsed, i: int, verb: int) -> int:
    """The noun that a relative pronoun stands for; any other token itself."""
    token = parsed.tokens[verb]
    if token.lemma == "read" and parsed.tokens[i].lower in ("that", "which"):
        return _thing_before(parsed, i)
    if parsed.tokens[i].lower in _RELATIVE and token.dep == "relcl" and token.head != verb:
        return _giver(parsed, token.head)
    if parsed.tokens[i].lower in ("who", "which") and i:
        before = parsed.tokens[i - 1 if parsed.tokens[i - 1].text != "," else max(i - 2, 0)]
        return before.i if before.pos in ("NOUN", "PROPN") else i
    return i
