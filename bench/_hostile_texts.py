"""Texts that are written to be slow to read, each as long as it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

Make = Callable[[int], str]
"""A text of so many characters."""


def again(unit: str) -> Make:
    """`unit` over and over."""
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def numbered(pattern: str) -> Make:
    """`pattern` over and over, another number in it each time, to its last whole repetition."""
    return lambda size: _filled(pattern, size)


def _filled(pattern: str, size: int) -> str:
    pieces: list[str] = []
    left = size
    for number in count():
        piece = pattern.replace("#", _letters(number))
        left -= len(piece)
        if left < 0:
            break
        pieces.append(piece)
    return "".join(pieces)


def _letters(number: int) -> str:
    """A number as small letters: names have no digits in them."""
    out = ""
    while number or not out:
        number, rest = divmod(number, 26)
        out += "abcdefghijklmnopqrstuvwxyz"[rest]
    return out


TEXTS: dict[str, Make] = {
    "straight marks": again('"'),
    "opening marks": again("“"),
    "closing marks": again("”"),
    "an odd number of marks": lambda size: again('"a" ')(size - size % 4 - 1),
    "marks that open only": again("“a said "),
    "marks beside a verb": again('said "a" '),
    "quotations": numbered('"We stay," Ann L# said. '),
    "single marks": again("'a "),
    "apostrophes": again("’s "),
    "a name without an end": lambda size: "A" + "a" * (size - 1),
    "a name of many words": again("Ann Lee "),
    "names": numbered("Ann L# met Bo M#. "),
    "names in a list": numbered("Ann L#, "),
    "one surname": numbered("Ann# Lee met Lee. "),
    "titles": numbered("Defence Minister L#, "),
    "offices": again("the defence minister of Israel and his counterpart "),
    "bodies": numbered("the L# Union and the kingdom "),
    "pronouns": again("Ann Lee said he told her that she "),
    "all capitals": again("ANN LEE SAID THE PORT OF LIMA IS SHUT "),
    "zero-width in names": numbered("An\u200bn L#\u200be said no. "),
    "controls of direction": numbered("\u202eAnn L#\u202c said no. "),
    "letters of other scripts": numbered("Аnn L#е sаid nо. "),
    "combining marks": again("A\u0301\u0323n\u0303 "),
    "one letter, many marks": lambda size: "A" + "\u0301" * (size - 1),
    "Arabic-Indic digits": again("on ٥ May ٢٠٢٤ and "),
    "days": again("on Monday, May 9, last year, "),
    "numbers": again("1 "),
    "brackets": again("("),
    "credits": numbered("(AP Photo/Ann L#) "),
    "blanks": again(" "),
    "one sentence": again("pier "),
    "short sentences": again("It sank. "),
    "short lines": again("It sank\n"),
    "verbs": again("attacked and "),
    "clauses": again("he said that "),
    "dashes": again("— "),
    "no blanks": again("北京上海"),
}
"""By what is hostile in them."""

PAGES: dict[str, Make] = {
    "depth": again("<div>"),
    "comments": again("<!--"),
    "attributes": lambda size: "<div " + again("a=1 ")(size) + ">",
    "marks in tags": lambda size: "<div " + again("a='>' ")(size) + ">",
    "a long address": lambda size: '<img src="data:image/png;base64,' + "A" * size + '">',
    "blanks": again(" "),
    "inline": again("<b>x</b> "),
    "entities": again("&amp;"),
    "unclosed": again("<p"),
    "marks": again('<a b="'),
    "sheet of braces": lambda size: "<style>" + "{" * size + "</style>",
    "sheet of comments": lambda size: "<style>" + again("/*")(size) + "</style>",
    "sheet of rules": lambda size: "<style>" + again("a{b:c}")(size) + "</style>",
    "sheet of classes": lambda size: "<style>" + again(".a.b#c")(size) + "{x:y}</style>",
}
"""What stands in a page around a few good sentences, by what is hostile in it."""
