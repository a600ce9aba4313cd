"""Record -> sheet: which lines each section shows, in which order, and what each line says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factbox.record.readable import speaker_of
from factbox.record.said.unnamed import holds_name
from factbox.show.dates import readable
from factbox.show.layout_lineage import lineages
from factbox.show.layout_reports import report_lines
from factbox.show.layout_whos import whos
from factbox.show.letters import Letters
from factbox.show.sheet import AgreementCard, Line, Point, Sheet, Speaker
from factbox.show.told_lines import cut_short, stands_for, sure_support, told_by
from factbox.show.visible import one_line
from factbox.show.words import (
    KINDS,
    STATUSES,
    country,
    is_solved,
    meaning,
    number,
    reach,
    rest_on,
    support,
)
from factbox.types import (
    Agreement,
    Claim,
    Disagreement,
    Evidence,
    LeadSupport,
    Record,
    Relation,
    Saying,
    Side,
    TimelineRow,
)


def lay_out(record: Record) -> Sheet:
    """The sheet of a record."""
    made = _Layout(record, Letters.of(record))
    return Sheet(
        title=one_line(record.story.title.exact) or "(untitled)",
        days=_days(record),
        counts=rest_on(record.counts),
        counts_meaning=meaning(any(one.source is None for one in record.reports)),
        lead=made.lead(),
        happened_head=_happened_head(record),
        happened=tuple(made.main(one) for one in record.main),
        agreements=tuple(made.agreement(one) for one in _agreements(record)),
        timeline=tuple(made.dated(one) for one in record.timeline),
        differ=tuple(made.point(one) for one in _differences(record)),
        people=whos(record, made.letters, "person"),
        bodies=whos(record, made.letters, "organization"),
        places=whos(record, made.letters, "place"),
        said=made.speakers(),
        only_in_one=tuple(made.claim(one) for one in record.only_in_one),
        relations=tuple(made.relation(one) for one in record.relations),
        reports=report_lines(record, made.letters),
        lineages=lineages(record, made.letters),
        made_by=_made_by(record),
    )


def _happened_head(record: Record) -> str:
    """What the main claims have in common; one origin in several texts is still one origin."""
    shared = any(one.counts.origins > 1 for one in record.main)
    return "What more than one origin says" if shared else "What more than one report says"


def _agreements(record: Record) -> list[Agreement]:
    """The story's own agreements before those that it only recalls."""
    return sorted(
        record.agreements,
        key=lambda one: (one.background, -one.counts.origins, -one.counts.reports, one.id),
    )


def _differences(record: Record) -> list[Disagreement]:
    ranks = {kind: rank for rank, kind in enumerate(KINDS)}
    return sorted(record.disagreements, key=lambda one: ranks[one.kind])


def _days(record: Record) -> str:
    first, last = record.story.first, record.story.last
    if first is None or all(
        is_solved(one.published_from) for one in record.reports if one.published
    ):
        return "days unknown"
    return readable(first) if last in (None, first) else f"{readable(first)} to {readable(last)}"


def _made_by(record: Record) -> str:
    made = record.made_by
    judged = f", {number(made.judgements, 'judgement')} obeyed" if made.judgements else ""
    return one_line(f"factbox {made.factbox} with {made.model}{judged}")


_FULL_STOP = re.compile(r"(?<=[a-z\d)]{3})\.$")
_ALL_QUOTED = 0.9
"""Share of a line that stands in a quotation, from which the words do not say whose it is."""


@dataclass(frozen=True, slots=True)
class _Layout:
    record: Record
    letters: Letters

    def lead(self) -> tuple[Line, ...]:
        """The sentences of the lead, each with the report whose words they are; who else tells it, and
        how surely, is for who asks for all."""
        support = {one.says[0]: one for one in self.record.lead_support}
        return tuple(self._led(words, support.get(words)) for words in self.record.lead)

    def _led(self, words: Evidence, support: LeadSupport | None) -> Line:
        says, partly = (support.says, support.partly) if support else ((words,), ())
        return Line(
            cut_short(one_line(words.exact), words.suffix),
            self.letters.cites((words,)),
            support=self._told_by(says, partly),
            reach=reach(support.at_least if support else 1, len(self.record.reports)),
        )

    def _told_by(self, says: Sequence[Evidence], partly: Sequence[Evidence]) -> str:
        """Who tells a line that stands as one report has it: for who asks for all."""
        told = Line("", self.letters.cites(says), partly=self.letters.cites(partly))
        return f"told by {told_by(told)}"

    def support_of(self, claim: Claim | Agreement | TimelineRow) -> str:
        return support(claim.counts, self.record.counts.origins)

    def claim(self, claim: Claim) -> Line:
        words = claim.evidence or (claim.text,)
        return Line(
            text=cut_short(one_line(claim.text.exact), claim.text.suffix),
            cites=self.letters.cites(words),
            note=self.note_of(claim),
            support=self.support_of(claim),
            row=claim.id,
            aside=claim.aside,
        )

    def main(self, claim: Claim) -> Line:
        """A claim with the reports that surely say it, and those that do in part; where these are not sure,
        how many at least tell it or part of it, and who most likely does."""
        if claim.at_least:
            return self._counted(claim)
        return replace(
            self.claim(claim),
            partly=self.letters.cites(claim.partly),
            support=sure_support(claim, self.record.counts.origins, self._reporting(claim)),
        )

    def _counted(self, claim: Claim) -> Line:
        told = self._told_by(claim.evidence, claim.partly)
        least = reach(claim.at_least, len(self.record.reports))
        unsure = "unsure: " if claim.aside else ""
        return replace(
            self.claim(claim),
            cites=self.letters.cites((claim.text,)),
            reach=least,
            support=f"{unsure}{least}; most likely {told}",
        )

    def _reporting(self, claim: Claim) -> int:
        """How many origins the reports are that are named with a claim."""
        named = {one.report for one in (*claim.evidence, *claim.partly)}
        return sum(any(report in named for report in one.reports) for one in self.record.origins)

    def note_of(self, claim: Claim) -> str:
        """Who says it where the words are a quotation; how it stands, the words say themselves."""
        said = speaker_of(claim.text, self.record.quotes, _ALL_QUOTED)
        if said is not None and said.name:
            return f"said by {one_line(said.name)}"
        return stands_for(claim.text.exact, claim.who)

    def dated(self, row: TimelineRow) -> Line:
        return Line(
            text=_FULL_STOP.sub("", one_line(row.text)),
            cites=self.letters.cites(row.evidence[:1]),
            label=readable(row.date),
            note=", ".join(filter(None, (stands_for(row.text, row.who), _standing(row.status)))),
            support=f"{self._told_by(row.evidence, row.partly)} · {self.support_of(row)}",
            row=row.event,
        )

    def agreement(self, one: Agreement) -> AgreementCard:
        signers = [
            f"{who.name} (for {country(who.signs_for)})" if who.signs_for else who.name
            for who in one.signatories
        ]
        fields = (
            ("type", "" if one.type.casefold() == (one.title or one.type).casefold() else one.type),
            ("parties", ", ".join(country(party) for party in one.parties)),
            ("signed by", ", ".join(signers)),
            ("date", readable(one.date) if one.date else ""),
            ("place", self.letters.entity_name(one.place)),
            ("about", ", ".join(one.topics)),
        )
        steps = tuple(
            Line(
                text=one_line(step.status),
                cites=self.letters.cites(step.evidence) or self.letters.bare(step.reports),
                label=readable(step.date) if step.date else "",
            )
            for step in one.status
        )
        return AgreementCard(
            title=one_line(one.title or one.type),
            fields=tuple((name, one_line(value)) for name, value in fields if value),
            steps=steps,
            support=self.support_of(one),
            cites=self.letters.cites(one.evidence),
            background=one.background,
        )

    def point(self, one: Disagreement) -> Point:
        kind, means = KINDS[one.kind]
        named = {report for side in one.sides for report in side.reports}
        least = "at least " if len(named) < len(self.record.reports) else ""
        return Point(
            kind=kind,
            meaning=means,
            about=one_line(one.about),
            sides=tuple(self._side(side, least) for side in one.sides),
            why=tuple(one_line(reason.detail) for reason in one.why),
        )

    def _side(self, side: Side, least: str) -> Line:
        """One side; `least` stands before its counts where a report is on no side, which may yet tell it."""
        return Line(
            text=one_line(side.value),
            cites=self.letters.cites(side.evidence) or self.letters.bare(side.reports),
            support=f"{least}{number(side.origins, 'origin')} · {number(len(side.reports), 'report')}",
        )

    def speakers(self) -> tuple[Speaker, ...]:
        groups: dict[str, list[Saying]] = {}
        for saying in self.record.quotes:
            groups.setdefault(saying.speaker or f"?{saying.words or ''}", []).append(saying)
        found = [self._spoken(rows) for rows in groups.values()]
        return tuple(sorted(found, key=lambda one: one.most == 0))

    def _spoken(self, rows: Sequence[Saying]) -> Speaker:
        aside = any(one.id == rows[0].speaker and one.aside for one in self.record.entities)
        rows = [
            replace(row, minor=row.minor or aside or self._is_above(row.within)) for row in rows
        ]
        rows.sort(key=lambda row: row.minor)
        most = sum(not row.minor for row in rows)
        return Speaker(self._speaker(rows[0]), tuple(self._saying(row) for row in rows), most)

    def _is_above(self, words: Evidence | None) -> bool:
        """Whether a sentence stands in the record before what is said."""
        shown = (*self.record.lead, *(claim.text for claim in self.record.main))
        return words is not None and any(
            (one.report, one.part) == (words.report, words.part)
            and one.start < words.end
            and words.start < one.end
            for one in shown
        )

    def _speaker(self, row: Saying) -> str:
        if row.name is None:
            words = one_line(row.words or "")
            return words if holds_name(words) else f"Not named: {words}".removesuffix(": ")
        entity = next((one for one in self.record.entities if one.id == row.speaker), None)
        where = country(entity.country) if entity and entity.kind == "organization" else ""
        return one_line(row.name) + (f" ({where})" if where and where not in row.name else "")

    def _saying(self, row: Saying) -> Line:
        told = row.within is not None and not row.minor
        via = f"via {one_line(row.via)}" if row.via and not told else ""
        also = f"also given to {', '.join(map(one_line, row.also))}" if row.also else ""
        words = (row.within,) if row.within is not None and told else (row.evidence, *row.parts)
        text = " … ".join(one_line(one.exact) for one in words)
        who = "" if told else stands_for(text, row.who)
        return Line(
            text=text,
            cites=self.letters.cites((*words, *row.again)),
            partly=self.letters.cites(row.partly),
            note="; ".join(filter(None, (who, via, also))),
            told=told,
        )

    def relation(self, one: Relation) -> Line:
        when = f"{one.first or '..'}/{one.last or '..'}" if one.first or one.last else None
        return Line(
            text=one_line(one.state),
            cites=self.letters.cites(one.evidence),
            label=readable(when) if when else "day not known",
            note=f"{country(one.a)} and {country(one.b)}",
        )


def _standing(status: str) -> str:
    """How what is told of a day stands; that it goes on, its words say themselves."""
    return "" if status == "ongoing" else STATUSES.get(status, status)
