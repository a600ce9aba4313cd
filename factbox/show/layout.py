"""Record -> sheet: which lines each section shows, in which order, and what each line says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factbox.record.readable import speaker_of
from factbox.show.dates import readable
from factbox.show.layout_lineage import lineages
from factbox.show.layout_reports import report_lines
from factbox.show.letters import Letters
from factbox.show.sheet import AgreementCard, Cited, Line, Point, Sheet, Speaker, Who
from factbox.show.visible import one_line
from factbox.show.words import (
    KINDS,
    STATUSES,
    country,
    meaning,
    number,
    of_country,
    office,
    rest_on,
    support,
)
from factbox.types import (
    Agreement,
    Claim,
    Disagreement,
    Entity,
    Evidence,
    Kind,
    Office,
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
        counts_meaning=meaning(),
        lead=tuple(made.line(one) for one in record.lead),
        happened_head=_happened_head(record),
        happened=tuple(made.claim(one) for one in record.main),
        agreements=tuple(made.agreement(one) for one in _agreements(record)),
        timeline=tuple(made.dated(one) for one in record.timeline),
        differ=tuple(made.point(one) for one in _differences(record)),
        people=made.whos("person"),
        bodies=made.whos("organization"),
        places=made.whos("place"),
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
    if first is None:
        return "days unknown"
    return readable(first) if last in (None, first) else f"{readable(first)} to {readable(last)}"


def _made_by(record: Record) -> str:
    made = record.made_by
    judged = f", {number(made.judgements, 'judgement')} obeyed" if made.judgements else ""
    return one_line(f"factbox {made.factbox} with {made.model}{judged}")


_ALL_QUOTED = 0.9
"""Share of a line that stands in a quotation, from which the words do not say whose it is."""


@dataclass(frozen=True, slots=True)
class _Layout:
    record: Record
    letters: Letters

    def line(self, evidence: Evidence) -> Line:
        return Line(one_line(evidence.exact), (self.letters.cite(evidence),))

    def support_of(self, claim: Claim | Agreement | TimelineRow) -> str:
        return support(claim.counts, self.record.counts.origins)

    def claim(self, claim: Claim) -> Line:
        words = claim.evidence or (claim.text,)
        return Line(
            text=one_line(claim.text.exact),
            cites=self.letters.cites(words),
            note=self.note_of(claim),
            support=self.support_of(claim),
            row=claim.id,
        )

    def note_of(self, claim: Claim) -> str:
        """Who says it where the words are a quotation; how it stands, the words say themselves."""
        said = speaker_of(claim.text, self.record.quotes, _ALL_QUOTED)
        if said is not None and said.name:
            return f"said by {said.name}"
        return ""

    def dated(self, row: TimelineRow) -> Line:
        return Line(
            text=one_line(row.text),
            cites=self.letters.cites(row.evidence),
            label=readable(row.date),
            note=", ".join(filter(None, (_stands_for(row), STATUSES.get(row.status, row.status)))),
            support=self.support_of(row),
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
        return Point(
            kind=kind,
            meaning=means,
            about=one_line(one.about),
            sides=tuple(self._side(side) for side in one.sides),
            why=tuple(one_line(reason.detail) for reason in one.why),
        )

    def _side(self, side: Side) -> Line:
        return Line(
            text=one_line(side.value),
            cites=self.letters.cites(side.evidence) or self.letters.bare(side.reports),
            support=f"{number(side.origins, 'origin')} · {number(len(side.reports), 'report')}",
        )

    def whos(self, kind: Kind) -> tuple[Who, ...]:
        found = [one for one in self.record.entities if one.kind == kind]
        part = Counter(
            who.entity for event in self.record.events for who in (*event.actors, *event.recipients)
        )
        quoted = Counter(row.speaker for row in self.record.quotes)
        found.sort(
            key=lambda one: (
                -min(2, part[one.id] + quoted[one.id] + len(one.offices)),
                -len(one.reports),
                -part[one.id] - quoted[one.id],
                -_named(one),
                one.name,
                one.id,
            )
        )
        return tuple(self._who(one) for one in found)

    def _who(self, one: Entity) -> Who:
        others = [spelling for spelling in one.names if spelling.name != one.name]
        return Who(
            name=one_line(one.name),
            offices=tuple(self._office(held) for held in one.offices),
            spellings=tuple(f"{one_line(other.name)} ({other.count})" for other in others),
            country="" if country(one.country) == one.name else country(one.country),
            letters=self.letters.of_reports(one.reports),
            entity=one.id,
        )

    def _office(self, held: Office) -> Line:
        of = self.letters.as_named(held.of)
        return Line(
            one_line(office(held.office) + of_country(of)), self.letters.cites(held.evidence)
        )

    def speakers(self) -> tuple[Speaker, ...]:
        groups: dict[str, list[Saying]] = {}
        for saying in self.record.quotes:
            groups.setdefault(saying.speaker or f"?{saying.words or ''}", []).append(saying)
        return tuple(
            Speaker(self._speaker(rows[0]), tuple(self._saying(row) for row in rows))
            for rows in groups.values()
        )

    def _speaker(self, row: Saying) -> str:
        if row.name is None:
            return f"Not named: {one_line(row.words)}" if row.words else "Not named"
        entity = next((one for one in self.record.entities if one.id == row.speaker), None)
        where = country(entity.country) if entity and entity.kind == "organization" else ""
        return one_line(row.name) + (f" ({where})" if where and where not in row.name else "")

    def _saying(self, row: Saying) -> Line:
        via = f"told {one_line(row.via)}" if row.via else ""
        cites = self.letters.cites((row.evidence, *row.again))
        return Line(one_line(row.evidence.exact), cites, note=via)

    def relation(self, one: Relation) -> Line:
        when = f"{one.first or '..'}/{one.last or '..'}" if one.first or one.last else None
        return Line(
            text=one_line(one.state),
            cites=self.letters.cites(one.evidence),
            label=readable(when) if when else "day not known",
            note=f"{country(one.a)} and {country(one.b)}",
        )


def _stands_for(row: TimelineRow) -> str:
    """Whom the pronoun stands for that a line begins with."""
    return f"{one_line(row.text.split()[0]).lower()}: {one_line(row.who)}" if row.who else ""


def _named(entity: Entity) -> int:
    return sum(spelling.count for spelling in entity.names)


def letters_of(cites: Iterable[Cited], most: int = 8) -> str:
    """The letters of the reports cited, each once, as "[A B C +2]"."""
    letters = sorted({one.letter for one in cites}, key=lambda one: (len(one), one))
    return bracketed(letters, most)


def bracketed(letters: Sequence[str], most: int = 8) -> str:
    """Letters as "[A B C +2]"; nothing for none."""
    if not letters:
        return ""
    more = f" +{len(letters) - most}" if len(letters) > most else ""
    return f"[{' '.join(letters[:most])}{more}]"
