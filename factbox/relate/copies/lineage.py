"""The rows: one `Lineage` a pair of reports, one `Copy` a passage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factbox.ids import pair_id, row_id
from factbox.relate.copies.common_voice import COMMON_VOICE, only_a_common_voice
from factbox.relate.copies.comparison import Comparison
from factbox.relate.copies.in_common import share_in_common
from factbox.relate.copies.judged import Judged
from factbox.relate.copies.passages import Passage
from factbox.relate.copies.takings import Taking
from factbox.relate.copies.unseen import Unseen
from factbox.types import Copy, Lineage, LineageKind, Reason

_SAID = Reason(
    feature=COMMON_VOICE,
    detail="what stands in both to the letter stands between quotation marks but for scraps",
)


def lineage_row(
    story: Comparison, taking: Taking, kind: LineageKind, probability: float
) -> Lineage:
    """How the two reports of a taking hang together."""
    child, parent = story.nodes[taking.child].id, story.nodes[taking.parent].id
    verdict = taking.verdict.why if taking.verdict else ()
    return Lineage(
        id=pair_id("l", child, parent),
        report=child,
        from_report=parent,
        kind=kind,
        direction="known" if taking.direction.known else "unknown",
        share=taking.share(story),
        probability=probability,
        in_common=share_in_common(story.nodes[taking.child], story.nodes[taking.parent]),
        why=(*_counted(taking.passages), *verdict, *taking.direction.why),
    )


def one_text_row(story: Comparison, taking: Taking) -> Lineage:
    """The row of two reports that are one text."""
    verdict = taking.verdict
    kind: LineageKind = "verbatim" if taking.verbatim(story) else "rewrite"
    row = lineage_row(story, taking, kind, verdict.probability if verdict else 1.0)
    nodes = story.nodes[taking.child], story.nodes[taking.parent]
    if kind == "rewrite" and only_a_common_voice(*nodes):
        row = _with(row, _SAID)
    if story.family[taking.child] == story.family[taking.parent]:
        return row
    detail = "the larger part of one of the two comes from elsewhere, so they count apart"
    return _with(row, Reason(feature="spliced", detail=detail))


def between_row(story: Comparison, taking: Taking) -> Lineage:
    """The row of two reports of their own: passages where some are told, else unsure."""
    probability = taking.verdict.probability if taking.verdict else 0.0
    kind: LineageKind = "passages" if taking.told else "unsure"
    row = lineage_row(story, taking, kind, probability)
    return _with(row, _SAID) if taking.voice else row


def quotation_row(story: Comparison, taking: Taking) -> Lineage:
    """The row of two reports that share a quotation."""
    row = lineage_row(story, taking, "quotation", 0.0)
    detail = "a common voice, not a copy: the words stand in quotation marks in both"
    return _with(row, Reason(feature="quotation", detail=detail))


def credited_row(story: Comparison, child: int, parent: int, share: float) -> Lineage:
    """The row of a report that names another's outlet as its source."""
    node, other = story.nodes[child], story.nodes[parent]
    unit = node.units[min(story.naming.units(child, parent))]
    return Lineage(
        id=pair_id("l", node.id, other.id),
        report=node.id,
        from_report=other.id,
        kind="credited",
        direction="known",
        share=share,
        probability=1.0,
        in_common=share_in_common(node, other),
        why=(Reason(feature="credit", detail=unit.sentence.text[:200]),),
    )


def unseen_rows(
    story: Comparison, original: Unseen, takings: Sequence[Taking]
) -> Iterator[Lineage]:
    """Every report that rests on an original that nobody has read."""
    inside = [
        taking
        for taking in takings
        if taking.child in original.nodes and taking.parent in original.nodes
    ]
    for number in original.nodes:
        mine = [taking for taking in inside if number in (taking.child, taking.parent)]
        verbatim = all(taking.verbatim(story) for taking in mine)
        for report in story.nodes[number].reports:
            yield Lineage(
                id=pair_id("l", report, original.id),
                report=report,
                from_report=original.id,
                kind="verbatim" if verbatim else "rewrite",
                direction="known",
                share=max((_share_of(story, one, number) for one in mine), default=1.0),
                probability=max(
                    (one.verdict.probability for one in mine if one.verdict), default=1.0
                ),
                in_common=max((_in_common(story, one, number) for one in mine), default=1.0),
                why=original.why,
            )


def _in_common(story: Comparison, taking: Taking, number: int) -> float:
    other = taking.parent if number == taking.child else taking.child
    return share_in_common(story.nodes[number], story.nodes[other])


def copy_rows(story: Comparison, taking: Taking, said: Judged) -> Iterator[Copy]:
    """The passages of a taking as rows."""
    child, parent = story.nodes[taking.child], story.nodes[taking.parent]
    for one in taking.shown:
        if said.denies(child.id, parent.id, one.start, one.end):
            continue
        if said.denies(parent.id, child.id, one.from_start, one.from_end):
            continue
        yield Copy(
            id=row_id("k", child.id, "text", one.start, one.end),
            report=child.id,
            part="text",
            start=one.start,
            end=one.end,
            text=story.text(child.id)[one.start : one.end],
            from_report=parent.id,
            from_start=one.from_start,
            from_end=one.from_end,
            kind=one.kind,
            score=one.score,
            why=(_why(one, story.text(child.id)),),
        )


def _share_of(story: Comparison, taking: Taking, number: int) -> float:
    if taking.child == number:
        return taking.share(story)
    tie = story.ties[(min(taking.child, taking.parent), max(taking.child, taking.parent))]
    units = story.nodes[number].units
    body = {at for at, unit in enumerate(units) if unit.sentence.role == "body"}
    length = {at: units[at].sentence.end - units[at].sentence.start for at in body}
    shared = sum(length[at] for at in tie.of(number) & body)
    return round(shared / max(1, sum(length.values())), 6)


def _counted(passages: Sequence[Passage]) -> tuple[Reason, ...]:
    if not passages:
        return ()
    exact = sum(one.kind == "verbatim" for one in passages)
    detail = f"{len(passages)} passages in both, {exact} of them word for word"
    return (Reason(feature="passages", detail=detail),)


def _why(one: Passage, text: str) -> Reason:
    if one.kind == "rewrite":
        detail = f"the sentence resembles the other by {round(100 * one.score)} %"
    else:
        detail = f"{len(text[one.start : one.end].split())} words on end stand in both"
    return Reason(feature=one.kind, detail=detail, score=one.score)


def _with(row: Lineage, reason: Reason) -> Lineage:
    return replace(row, why=(reason, *row.why))


def unique(rows: Iterable[Copy]) -> tuple[Copy, ...]:
    """Of rows on the same words the first, sorted by where they stand."""
    kept: dict[str, Copy] = {}
    for row in rows:
        kept.setdefault(row.id, row)
    return tuple(sorted(kept.values(), key=lambda row: (row.report, row.start, row.end)))
