"""Which state and which sector a participant belongs to, by its name, people, office or body."""

from __future__ import annotations

from factbox.annotate.event_mentions.tree import Tree, noun_phrase
from factbox.annotate.who import Named
from factbox.data.armed_groups import acting_group
from factbox.data.offices import body_named, office_at, sector_of
from factbox.data.states import capital_code, code_of
from factbox.types import Mention, Reference

_WHERE = ("in", "from")
_BESIDE = ("amod", "compound", "poss", "nmod")


def code_of_row(tree: Tree, row: Named) -> str | None:
    """The state that a name or reference stands for or belongs to."""
    if isinstance(row, Reference):
        mention = tree.who.mention(row)
        return row.of or (code_of_row(tree, mention) if mention is not None else None)
    if row.kind in ("agreement", "other"):
        return None
    group = acting_group(row.name)
    return row.of or (group.code if group else None) or row.country or code_of(row.name)


def is_state(row: Named | None) -> bool:
    """Whether a name is that of a state, or of the capital that stands for it."""
    if not isinstance(row, Mention):
        return False
    return code_of(row.name) is not None or capital_code(row.name) is not None


def code_of_noun(tree: Tree, i: int) -> str | None:
    """The one state that a plain noun belongs to: "French officials", "officials of (in, from) France"."""
    below = tree.governed(i, "of")
    titles = [k for c in tree.kids(i, "compound") for k in tree.kids(c, "amod", "poss", "nmod")]
    near = (i, *tree.kids(i, *_BESIDE), *titles, *below)
    codes = {code for k in near if (code := _code_at(tree, k)) is not None}
    where = [k for word in _WHERE for k in tree.governed(i, word)]
    for further in ([k for one in below for k in tree.kids(one, *_BESIDE)], where):
        if not codes:
            codes = {code for k in further if (code := _code_at(tree, k)) is not None}
    return min(codes) if len(codes) == 1 else None


def _code_at(tree: Tree, i: int) -> str | None:
    row = tree.at(i)
    return tree.state_at(i) or (code_of_row(tree, row) if row is not None else None)


def sector_of_noun(tree: Tree, i: int) -> str | None:
    """PLOVER's sector of a plain noun, by its office or body."""
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


def sector_of_row(tree: Tree, row: Named) -> str | None:
    """PLOVER's sector of a name or reference, by its office, body or being a state."""
    if row.office:
        return sector_of(row.office)
    if isinstance(row, Reference):
        mention = tree.who.mention(row)
        return sector_of_row(tree, mention) if mention is not None else None
    if is_state(row):
        return "GOV"
    group = acting_group(row.name)
    if group is not None:
        return group.sector
    body = body_named(row.name) if row.kind == "organization" else None
    return body.sector if body is not None else None
