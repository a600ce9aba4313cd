"""What a page's own styles hide: the rules of its `<style>` elements and inline styles.

Only rules that a reader's browser would apply in any case are read: simple selectors (a tag, a
class, an id, joined without blanks), outside @-rules. A declaration counts where it hides by
itself: display, visibility, size, place, or a colour equal to its background.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SIMPLE = re.compile(r"([a-zA-Z][\w-]*|\*)?((?:[.#][\w-]+)*)")
_PIECE = re.compile(r"[.#][\w-]+")
_NUMBER = re.compile(r"-?\d*\.?\d+")
LONGEST_SHEET = 2_000_000
MOST_RULES = 20_000
FAR_OFF = -900.0
_WHITE = frozenset({"white", "#fff", "#ffffff", "rgb(255,255,255)", "hsl(0,0%,100%)"})

Declarations = Mapping[str, str]
"""Properties of one rule or style attribute, in lower case, without "!important"."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A simple selector: an element matches that has the tag, the id and all classes."""

    tag: str
    ids: tuple[str, ...]
    classes: tuple[str, ...]
    reason: str


@lru_cache(maxsize=4096)
def declarations_of(style: str) -> Declarations:
    """The declarations of a style attribute or of a rule's body."""
    found: dict[str, str] = {}
    for piece in _COMMENT.sub("", style[:20_000]).split(";"):
        name, colon, value = piece.partition(":")
        if colon:
            plain = value.lower().replace("!important", "").strip()
            found[name.strip().lower()] = plain
    return found


def why_hidden(style: Declarations) -> str:
    """Why an element with these declarations cannot be seen; empty where it can."""
    for reason, hides in _HIDING:
        if hides(style):
            return reason
    return ""


def hiding_rules(sheet: str) -> list[Rule]:
    """The rules of a style sheet that hide what they match; a later rule that shows it wins."""
    rules: dict[str, Rule | None] = {}
    for selectors, body in _rules(_COMMENT.sub("", sheet[:LONGEST_SHEET])):
        style = declarations_of(body)
        reason = (
            ""
            if set(style) <= {"opacity"}
            else why_hidden({k: v for k, v in style.items() if k != "opacity"})
        )
        for selector in selectors.split(","):
            plain = selector.strip()
            if reason:
                rules[plain] = _rule(plain, reason)
            elif "display" in style or "visibility" in style:
                rules.pop(plain, None)
    return [rule for rule in rules.values() if rule is not None]


def _rules(sheet: str) -> list[tuple[str, str]]:
    """Selectors and bodies outside @-rules."""
    found: list[tuple[str, str]] = []
    depth = start = opened = 0
    for match in re.finditer(r"[{}]|;", sheet):
        sign = match.group()
        if sign == "{":
            if depth == 0:
                opened = match.start()
            depth += 1
        elif sign == "}":
            depth = max(0, depth - 1)
            if depth == 0:
                head = sheet[start:opened].strip()
                if head and head[0] != "@" and len(head) < 2_000:
                    found.append((head, sheet[opened + 1 : match.start()]))
                start = match.end()
        elif depth == 0:
            start = match.end()
        if len(found) >= MOST_RULES:
            break
    return found


def _rule(selector: str, reason: str) -> Rule | None:
    match = _SIMPLE.fullmatch(selector[:200])
    if match is None or not selector or selector in ("*", "html", "body"):
        return None
    pieces = _PIECE.findall(match.group(2))
    return Rule(
        tag=(match.group(1) or "").lower().strip("*"),
        ids=tuple(piece[1:] for piece in pieces if piece[0] == "#"),
        classes=tuple(piece[1:] for piece in pieces if piece[0] == "."),
        reason=reason,
    )


def _number(value: str) -> float | None:
    match = _NUMBER.match(value)
    return float(match.group()) if match else None


def _is_zero(style: Declarations, *names: str, most: float = 0.0) -> bool:
    for name in names:
        number = _number(style.get(name, ""))
        if number is not None and abs(number) <= most and "%" not in style[name][:6].strip("0."):
            return True
    return False


def _not_displayed(style: Declarations) -> bool:
    return style.get("display") == "none"


def _invisible(style: Declarations) -> bool:
    return (
        style.get("visibility") in ("hidden", "collapse")
        or style.get("content-visibility") == "hidden"
    )


def _transparent(style: Declarations) -> bool:
    opacity = _number(style.get("opacity", ""))
    return (opacity is not None and opacity <= 0.02) or style.get("color") == "transparent"


def _tiny(style: Declarations) -> bool:
    if _is_zero(style, "font-size", most=1.0) and "em" not in style["font-size"].removesuffix(
        "0em"
    ):
        return True
    clipped = "hidden" in style.get("overflow", "") or "clip" in style.get("overflow", "")
    return clipped and _is_zero(style, "width", "height", "max-height", "max-width", most=1.0)


def _off_screen(style: Declarations) -> bool:
    indent = _number(style.get("text-indent", ""))
    if indent is not None and indent <= FAR_OFF:
        return True
    if style.get("position") not in ("absolute", "fixed", "relative"):
        return _moved_away(style)
    places = [_number(style.get(side, "")) for side in ("left", "top", "right", "bottom")]
    return any(place is not None and place <= FAR_OFF for place in places) or _moved_away(style)


def _moved_away(style: Declarations) -> bool:
    margins = [_number(style.get(f"margin-{side}", "")) for side in ("left", "top")]
    moved = re.search(r"translate\w?\(\s*(-\d{4,})", style.get("transform", ""))
    return moved is not None or any(margin is not None and margin <= FAR_OFF for margin in margins)


def _clipped(style: Declarations) -> bool:
    clip = style.get("clip", "").replace(" ", "").replace("px", "")
    path = style.get("clip-path", "").replace(" ", "")
    scaled = re.search(r"scale\w?\(\s*0(?:\.0+)?\s*[,)]", style.get("transform", ""))
    return (
        clip in ("rect(0,0,0,0)", "rect(0000)", "rect(1,1,1,1)")
        or path in ("inset(50%)", "inset(100%)", "circle(0)", "circle(0px)", "circle(0%)")
        or scaled is not None
    )


def _same_colour(style: Declarations) -> bool:
    colour = style.get("color", "").replace(" ", "")
    ground = (style.get("background-color") or style.get("background", "")).replace(" ", "")
    return bool(colour) and (colour == ground or (colour in _WHITE and ground in _WHITE))


_HIDING = (
    ("it is not displayed", _not_displayed),
    ("it is invisible", _invisible),
    ("it is transparent", _transparent),
    ("it is too small to be seen", _tiny),
    ("it is off the screen", _off_screen),
    ("it is cut away", _clipped),
    ("its colour is that of its background", _same_colour),
)
