"""Which names of one report are one person's: "Ann Lee" and "Lee", "Bob Lee Jr." and not "Bob Lee"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from factbox.annotate.mentions.votes import form
from factbox.annotate.mentions.words import is_roman
from factbox.types import Mention

_GENERATIONS = ("jr", "sr")
_BESIDE = 40
"""Characters between two names within which it is unclear who of the two is meant next."""


def keys_of(mentions: tuple[Mention, ...]) -> dict[str, str]:
    """What mentions of one person in one report share: the longest name that ends (or opens) alike.

    Where two longer names end alike ("Ann Lee", "Bob Lee"), "Lee" is the one named last before it.
    """
    forms = {row.id: form(row.name) for row in mentions if row.kind == "person"}
    names = sorted(set(forms.values()), key=lambda name: (-len(name.split()), name))
    full: dict[str, str] = {}
    several: dict[str, frozenset[str]] = {}
    shortened: dict[str, list[str]] = defaultdict(list)
    for name in names:
        core = _core(name)
        fitting = [other for other in shortened[core] if not _is_other_person(name, other)]
        longer = sorted({full[other] for other in fitting})
        full[name] = longer[0] if len(longer) == 1 else name
        for short in _short_forms(core):
            shortened[short].append(name)
        if len(longer) > 1:
            several[name] = frozenset(longer)
    keys = {row_id: full[name] for row_id, name in forms.items()}
    return {**keys, **_last_named(mentions, forms, keys, several)}


def _short_forms(core: str) -> frozenset[str]:
    """What a name may be shortened to: its first words, its last; of a king his name alone."""
    parts = core.split()
    if parts and is_roman(parts[-1].upper()):
        return frozenset((core, parts[-2])) if len(parts) > 2 else frozenset((core,))
    ends = (" ".join(parts[at:]) for at in range(1, len(parts)))
    begins = (" ".join(parts[:at]) for at in range(1, len(parts)))
    return frozenset((core, *ends, *begins))


def _last_named(
    mentions: tuple[Mention, ...],
    forms: Mapping[str, str],
    keys: Mapping[str, str],
    several: Mapping[str, frozenset[str]],
) -> dict[str, str]:
    """The keys of names that two bear."""
    rows = sorted(
        (row for row in mentions if row.id in forms),
        key=lambda row: (row.part != "title", row.start),
    )
    bearing: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        for name in {keys[row.id], forms[row.id]}:
            bearing[name].append(place)
    found: dict[str, str] = {}
    for name in sorted(several):
        places = {place for one in (*several[name], name) for place in bearing[one]}
        about = [rows[place] for place in sorted(places)]
        plain = frozenset(row.id for row in about if keys[row.id] not in several[name])
        found.update(_owners(name, about, plain, keys))
    return found


def _owners(
    name: str, rows: Sequence[Mention], plain: Collection[str], keys: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Whose the `plain` mentions are: by the office said with them, else whoever's the first was.

    The first plain "Lee" is the last named in full before it, and so are all that follow; where the
    two stand side by side just before ("Ann Lee and Bob Lee"), or nobody was named yet, it stays open.
    """
    in_office: dict[str | None, set[str]] = defaultdict(set)
    for row in rows:
        if row.id not in plain and row.office:
            in_office[row.office].add(keys[row.id])
    owner: str | None = None
    named: list[Mention] = []
    for row in rows:
        if row.id not in plain:
            named.append(row)
            continue
        said = in_office.get(row.office, set())
        owner = owner or _nearest(named, keys)
        yield row.id, min(said) if len(said) == 1 else name if row.office else owner or name


def _nearest(named: Sequence[Mention], keys: Mapping[str, str]) -> str | None:
    """Whoever was named last, unless another of the name stands right beside."""
    if not named:
        return None
    last = named[-1]
    beside = [
        row
        for row in named[:-1]
        if row.part == last.part
        and last.start - row.end < _BESIDE
        and keys[row.id] != keys[last.id]
    ]
    return None if beside else keys[last.id]


def _is_other_person(name: str, other: str) -> bool:
    """ "Ann Lee Jr." beside "Ann Lee" in one report, or "Ann B. Lee" beside "Ann C. Lee": two persons."""
    one, two = name.split(), other.split()
    if len(_core(name).split()) < 2:
        return False
    generations = [word if word in _GENERATIONS else "" for word in (one[-1], two[-1])]
    initials = [{word for word in words[1:-1] if len(word) == 1} for words in (one, two)]
    return generations[0] != generations[1] or (all(initials) and not initials[0] & initials[1])


def _core(name: str) -> str:
    """A name without "jr", "sr" and initials in the middle."""
    parts = name.replace(",", " ").split()
    if len(parts) > 1 and parts[-1] in _GENERATIONS:
        parts = parts[:-1]
    return " ".join(
        part for i, part in enumerate(parts) if len(part) > 1 or i in (0, len(parts) - 1)
    )
