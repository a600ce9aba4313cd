"""What people call somebody, in marks inside the name: Juan “El Rayo” Pérez is one name.

One or two words with capitals in marks, between a given name and a surname, where a list or the
model knows one of the two. The name as it is written down (`Mention.name`) is without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.annotate.mentions.candidates import Candidate, between
from factbox.annotate.mentions.persons import is_given, name_end
from factbox.annotate.mentions.words import is_capital, is_common, no_name
from factbox.annotate.parse import Parsed, Token

_MARKS = {'"': '"', "“": "”", "‘": "’", "'": "'", "``": "''"}
_LONGEST = 2
"""Words in the marks."""
_CALLED = re.compile(r"""\s(?:"[^"\n]{1,40}"|“[^”\n]{1,40}”|‘[^’\n]{1,40}’|'[^'\n]{1,40}')(?=\s)""")


def named_with_nickname(parsed: Parsed) -> Iterator[Candidate]:
    """Names of persons with a nickname in marks inside."""
    for number in range(len(parsed.sentences)):
        first, last = parsed.bounds[number]
        for i in range(first + 1, last - 3):
            surname = _behind_nickname(parsed.tokens, i, last)
            given = parsed.tokens[i - 1]
            if surname is None or not _opens_name(given):
                continue
            if is_given(given) or _is_person(given) or _is_person(parsed.tokens[surname]):
                end = name_end(parsed.tokens, surname, last)
                yield between(parsed, i - 1, end, "person", "nickname in the name")


def without_nickname(name: str) -> str:
    """A name without what stands in marks inside it."""
    return _CALLED.sub("", name)


def _behind_nickname(tokens: tuple[Token, ...], i: int, last: int) -> int | None:
    """Where the surname stands behind a nickname whose mark opens at token `i`."""
    closing = _MARKS.get(tokens[i].text)
    if closing is None or tokens[i - 1].end == tokens[i].start:
        return None
    for k in range(i + 2, min(i + 2 + _LONGEST, last - 1)):
        inside, surname = tokens[i + 1 : k], tokens[k + 1]
        if tokens[k].text in (closing, '"') and all(map(is_capital, inside)):
            tight = inside[0].start == tokens[i].end and inside[-1].end == tokens[k].start
            apart = tokens[k].end < surname.start and _opens_name(surname)
            return k + 1 if tight and apart else None
    return None


def _opens_name(token: Token) -> bool:
    common = is_common(token.text) and not is_given(token)
    return is_capital(token) and not no_name(token.text) and not common


def _is_person(token: Token) -> bool:
    return token.ent.endswith("-PERSON")
