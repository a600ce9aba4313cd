"""What no reader of a page sees is taken out before its text is extracted.

Hidden words can never be evidence: elements that browsers do not show (templates, scripts, hidden
inputs), the attributes `hidden` and `aria-hidden`, and everything that the page's own styles hide
(`styles.py`). The page as a whole is never hidden by one style: a script shows it.
"""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement

from factbox.read.styles import Declarations, Rule, declarations_of, hiding_rules, why_hidden

UNSEEN = frozenset({
    "template", "noscript", "script", "style", "object", "embed", "iframe", "svg", "math", "canvas",
    "audio", "video", "map", "datalist", "applet", "frameset", "noframes", "param", "select",
})  # fmt: skip
_GONE = "factbox-hidden"
_WHOLE = frozenset({"html", "body", "head"})
_WHITE = frozenset({"white", "#fff", "#ffffff", "rgb(255,255,255)", "rgba(255,255,255,1)"})


def remove_hidden(tree: HtmlElement) -> int:
    """Take what no reader sees out of `tree`; the number of elements taken out."""
    rules = _Rules(tree)
    gone = 0
    for element in tree.iter(etree.Element):
        if element.tag not in _WHOLE and _is_hidden(element, rules):
            element.tag = _GONE
            gone += 1
    etree.strip_elements(tree, _GONE, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    return gone


class _Rules:
    """The hiding rules of a page, found by what an element has: its class, id or tag."""

    def __init__(self, tree: HtmlElement) -> None:
        self._by_key: dict[str, list[Rule]] = {}
        for sheet in tree.iter("style"):
            for rule in hiding_rules(sheet.text or ""):
                self._by_key.setdefault(_key(rule), []).append(rule)

    def hide(self, element: HtmlElement) -> bool:
        if not self._by_key:
            return False
        classes = (element.get("class") or "").split()
        identity = element.get("id") or ""
        keys = (*(f".{name}" for name in classes), f"#{identity}", str(element.tag))
        for key in keys:
            for rule in self._by_key.get(key, ()):
                if (
                    rule.tag in ("", element.tag)
                    and all(name in classes for name in rule.classes)
                    and all(name == identity for name in rule.ids)
                ):
                    return True
        return False


def _key(rule: Rule) -> str:
    if rule.classes:
        return f".{rule.classes[0]}"
    return f"#{rule.ids[0]}" if rule.ids else rule.tag


def _is_hidden(element: HtmlElement, rules: _Rules) -> bool:
    if element.tag in UNSEEN or element.get("hidden") is not None:
        return True
    if element.tag == "dialog" and element.get("open") is None:
        return True
    if (element.get("aria-hidden") or "").strip().lower() == "true":
        return True
    style = declarations_of(element.get("style") or "")
    if style.get("display") in ("block", "inline", "flex", "inline-block"):
        return bool(why_hidden(style))
    return bool(style and why_hidden(style)) or _blends(element, style) or rules.hide(element)


def _blends(element: HtmlElement, style: Declarations) -> bool:
    """Words in the colour of the nearest background stated around them, or white on a bare page."""
    colour = (style.get("color") or element.get("color") or "").replace(" ", "").lower()
    if not colour:
        return False
    styled = bool(element.get("class") or element.get("id"))
    for above in (element, *element.iterancestors()):
        own = declarations_of(above.get("style") or "")
        ground = own.get("background-color") or own.get("background") or above.get("bgcolor") or ""
        ground = ground.replace(" ", "").lower()
        if ground:
            return ground == colour or (ground in _WHITE and colour in _WHITE)
        styled = styled or bool(above.get("class") or above.get("id"))
    return colour in _WHITE and not styled
