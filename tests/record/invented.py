"""A small related story of our own invention, put together by hand: four reports, three origins.

Two ministers sign a herring accord. A tells the plan; B copies A and adds a line; C and D tell the
signing, and name different heads of the coast guard.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from factbox.ids import group_id, pair_id, row_id
from factbox.relate.counting import Sources
from factbox.relate.reading import Reading
from factbox.types import (
    Agreement,
    Annotation,
    Claim,
    Copy,
    Counts,
    Entity,
    Event,
    EventMention,
    Lineage,
    Mention,
    Office,
    Origin,
    Participant,
    Quote,
    Reason,
    Relation,
    Report,
    ReportDay,
    Sentence,
    SettledTime,
    Signatory,
    Spelling,
    Statement,
    StatusAt,
    When,
)
from reports import make_report

A_TEXT = (
    "REYKJAVIK (NPA) — Norway and Iceland will sign a herring accord on Friday, officials said.\n"
    "Army chief Arne Dahl will attend the signing.\n"
)
B_TEXT = A_TEXT + "Herring prices rose in Bergen this week.\n"
C_TEXT = (
    "Norway and Iceland signed a herring accord in Reykjavik on Friday after two years of talks.\n"
    "“We share one sea with Iceland,” minister Kari Lund said.\n"
    "Norwegian army chief Odd Berge stood beside her.\n"
)
D_TEXT = (
    "Norway and Iceland signed the herring accord on Friday, the first such accord since 1990.\n"
    "Protesters in three boats followed the ministers across the bay and shouted at the crew of the Norway ferry.\n"
)

A = make_report(
    A_TEXT, name="a.txt", title="Herring accord near", published="2024-05-02", credit="NPA"
)
B = make_report(
    B_TEXT, name="b.txt", title="Herring accord near", published="2024-05-02", source="Fjord Post"
)
C = make_report(
    C_TEXT,
    name="c.txt",
    title="Norway, Iceland sign herring accord",
    published="2024-05-03",
    source="Bay Times",
)
D = make_report(D_TEXT, name="d.txt", published="2024-05-03")
REPORTS = (A, B, C, D)


def place(report: Report, words: str) -> dict[str, object]:
    """The columns of a row that rests on `words`."""
    start = report.text.index(words)
    return {
        "report": report.id,
        "part": "text",
        "start": start,
        "end": start + len(words),
        "text": words,
    }


def named(prefix: str, report: Report, words: str) -> dict[str, object]:
    where = place(report, words)
    row = row_id(prefix, report.id, "text", where["start"], where["end"])  # type: ignore[arg-type]
    return {"id": row, **where}


def sentences(report: Report) -> tuple[Sentence, ...]:
    found = []
    if report.title:
        found.append(
            Sentence(
                id=row_id("s", report.id, "title", 0, len(report.title)),
                report=report.id,
                part="title",
                start=0,
                end=len(report.title),
                text=report.title,
                paragraph=0,
                role="headline",
            )
        )
    for number, line in enumerate(report.text.splitlines(), 1):
        body = line.partition(" — ")[2] or line
        found.append(Sentence(**named("s", report, body), paragraph=number, role="body"))  # type: ignore[arg-type]
    return tuple(found)


def statements(report: Report, status: str = "asserted") -> tuple[Statement, ...]:
    return tuple(
        Statement(
            id=row.id.replace("s-", "st-", 1),
            report=row.report,
            part=row.part,
            start=row.start,
            end=row.end,
            text=row.text,
            status=status,  # type: ignore[arg-type]
            lemmas=tuple(word.strip(".,“”").lower() for word in row.text.split() if len(word) > 3),
        )
        for row in sentences(report)
    )


def mention(report: Report, name: str, kind: str = "person", **more: object) -> Mention:
    return Mention(**named("m", report, name), kind=kind, name=name, **more)  # type: ignore[arg-type]


def counts(reports: int, origins: int, voices: int = 0) -> Counts:
    return Counts(reports=reports, publishers=reports, origins=origins, voices=voices)


class Index:
    """Entities by mention, as `relate.entities.index` gives them."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self._by_row = {row: entity for entity in entities for row in entity.mentions}
        self._by_id = {entity.id: entity for entity in entities}

    def of(self, row: str | None) -> Entity | None:
        return self._by_row.get(row or "")

    def get(self, entity: str) -> Entity | None:
        return self._by_id.get(entity)

    def named(self, name: str) -> Entity | None:
        return next((one for one in self._by_id.values() if one.name == name), None)


@dataclass(frozen=True)
class Made:
    """What `relate_story` returns, put together by hand."""

    id: str
    reading: Reading
    copies: tuple[Copy, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    origins: tuple[Origin, ...] = ()
    sources: object = None
    entities: tuple[Entity, ...] = ()
    index: object = None
    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    claims: tuple[Claim, ...] = ()
    relations: tuple[Relation, ...] = ()


LUND = mention(C, "Kari Lund", office="minister", of="NOR")
DAHL_A = mention(A, "Arne Dahl", office="armed forces chief", of="NOR")
DAHL_B = mention(B, "Arne Dahl", office="armed forces chief", of="NOR")
BERGE = mention(C, "Odd Berge", office="armed forces chief", of="NOR")
MENTIONS = {
    A.id: (mention(A, "Norway", "place", country="NOR"), mention(A, "Iceland", "place", country="ISL"), DAHL_A),
    B.id: (mention(B, "Norway", "place", country="NOR"), mention(B, "Iceland", "place", country="ISL"), DAHL_B),
    C.id: (
        mention(C, "Norway", "place", country="NOR"), mention(C, "Iceland", "place", country="ISL"),
        mention(C, "Reykjavik", "place", country="ISL"), LUND, BERGE,
    ),
    D.id: (mention(D, "Norway", "place", country="NOR"), mention(D, "Iceland", "place", country="ISL")),
}  # fmt: skip
QUOTE = Quote(
    **named("q", C, "We share one sea with Iceland,"),  # type: ignore[arg-type]
    direct=True, cue="said", speaker_text="Kari Lund", speaker=LUND.id,
)  # fmt: skip
FRIDAYS = {
    report.id: When(
        **named("t", report, "Friday"),  # type: ignore[arg-type]
        kind="date",
        expression="weekday 5",
        verb_start=report.text.index("sign"),
        main=True,
    )
    for report in REPORTS
}


def signing(report: Report, words: str, trigger: str, status: str) -> EventMention:
    where = place(report, trigger)
    parties = tuple(
        Participant(start=row.start, end=row.end, text=row.text, mention=row.id, code=row.country)
        for row in MENTIONS[report.id][:2]
    )
    return EventMention(
        **named("v", report, words),  # type: ignore[arg-type]
        trigger_start=where["start"], trigger_end=where["end"],  # type: ignore[arg-type]
        lemma="sign", type="sign", plover="SUPPORT", mode=None, cameo="057", quad=2,
        status=status, actors=parties, when=FRIDAYS[report.id].id,  # type: ignore[arg-type]
    )  # fmt: skip


SIGNINGS = (
    signing(A, "Norway and Iceland will sign a herring accord on Friday", "sign", "planned"),
    signing(B, "Norway and Iceland will sign a herring accord on Friday", "sign", "planned"),
    signing(
        C, "Norway and Iceland signed a herring accord in Reykjavik on Friday", "signed", "asserted"
    ),
    signing(D, "Norway and Iceland signed the herring accord on Friday", "signed", "asserted"),
)


def annotation(report: Report) -> Annotation:
    return Annotation(
        report=report.id,
        sentences=sentences(report),
        mentions=MENTIONS[report.id],
        times=(FRIDAYS[report.id],),
        quotes=(QUOTE,) if report is C else (),
        event_mentions=tuple(one for one in SIGNINGS if one.report == report.id),
        statements=statements(report, "planned" if report in (A, B) else "asserted"),
    )


def reading() -> Reading:
    reports = tuple(sorted(REPORTS, key=lambda one: one.id))
    return Reading(
        reports,
        tuple(annotation(one) for one in reports),
        days=tuple(
            ReportDay(report=one.id, published=one.published, published_from="given")
            for one in reports
        ),
        times=tuple(
            SettledTime(time=FRIDAYS[one.id].id, edtf="2024-05-03", anchor=one.published)
            for one in reports
        ),
    )


def person(name: str, rows: tuple[Mention, ...], office: str) -> Entity:
    made = reading()
    return Entity(
        id=group_id("e", [row.id for row in rows]),
        name=name, kind="person", country="NOR",
        names=(Spelling(name=name, count=len(rows), reports=tuple(sorted(row.report for row in rows))),),
        offices=(
            Office(
                office=office, of="NOR", first=made.day(rows[0].report), last=made.day(rows[-1].report),
                evidence=tuple(made.evidence(row) for row in rows),
            ),
        ),
        reports=tuple(sorted(row.report for row in rows)),
        mentions=tuple(row.id for row in rows),
    )  # fmt: skip


def place_entity(name: str, code: str) -> Entity:
    rows = [row for report in REPORTS for row in MENTIONS[report.id] if row.name == name]
    return Entity(
        id=group_id("e", [row.id for row in rows]), name=name, kind="place", country=code,
        names=(Spelling(name=name, count=len(rows), reports=tuple(sorted({row.report for row in rows}))),),
        offices=(), reports=tuple(sorted({row.report for row in rows})),
        mentions=tuple(row.id for row in rows),
    )  # fmt: skip


def related(story: str = "story-herring") -> Made:
    """The whole story, related."""
    read = reading()
    copied = A_TEXT.strip()
    copies = (
        Copy(
            **named("k", B, copied), from_report=A.id, from_start=0, from_end=len(copied),  # type: ignore[arg-type]
            kind="verbatim", score=1.0, why=(Reason(feature="runs", detail="20 shared 8-word runs"),),
        ),
    )  # fmt: skip
    lineage = (
        Lineage(
            id=pair_id("l", B.id, A.id), report=B.id, from_report=A.id, kind="verbatim",
            direction="known", share=0.8, probability=0.99, in_common=0.8,
        ),
    )  # fmt: skip
    origins = tuple(
        Origin(id=group_id("o", ids), story=story, reports=tuple(sorted(ids)), unseen=False)
        for ids in ([A.id, B.id], [C.id], [D.id])
    )
    sources = Sources(read, copies, lineage, origins)
    entities = (
        person("Kari Lund", (LUND,), "fisheries minister"),
        person("Arne Dahl", (DAHL_A, DAHL_B), "armed forces chief"),
        person("Odd Berge", (BERGE,), "armed forces chief"),
        place_entity("Norway", "NOR"),
        place_entity("Iceland", "ISL"),
        place_entity("Reykjavik", "ISL"),
    )
    title = read.evidence(SIGNINGS[2])
    steps = tuple(
        StatusAt(
            status=status, date=day, reports=tuple(sorted(one.report for one in rows)),
            evidence=tuple(read.evidence(one) for one in rows),
        )
        for status, day, rows in (
            ("planned", "2024-05-02", SIGNINGS[:2]), ("asserted", "2024-05-03", SIGNINGS[2:]),
        )
    )  # fmt: skip
    event = Event(
        id=group_id("ev", [one.id for one in SIGNINGS]), story=story, type="sign", date="2024-05-03",
        date_from="words", plover="SUPPORT", mode=None, cameo="057", quad=2, status="asserted",
        actors=SIGNINGS[2].actors, recipients=(), object=None, place=None,
        mentions=tuple(sorted(one.id for one in SIGNINGS)), title=title, statuses=steps,
        counts=counts(4, 3),
    )  # fmt: skip
    accord = Agreement(
        id="ag-1", story=story, type="accord", title="herring accord", parties=("ISL", "NOR"),
        signatories=(Signatory(entity=entities[0].id, name="Kari Lund", signs_for="NOR"),),
        date="2024-05-03", place="Reykjavik", topics=("herring",),
        status=(replace(steps[0]), replace(steps[1], status="signed")), mentions=(),
        evidence=(title,), background=False, counts=counts(4, 3),
    )  # fmt: skip
    return Made(
        id=story, reading=read, copies=copies, lineage=lineage, origins=origins, sources=sources,
        entities=entities, index=Index(entities), events=(event,), agreements=(accord,),
        claims=claims(read, story), relations=(),
    )  # fmt: skip


def claims(read: Reading, story: str) -> tuple[Claim, ...]:
    """One claim a sentence, but the signing is one claim of C and D, the plan one of A and B."""
    rows = {report.id: read.annotation(report.id).statements for report in REPORTS}
    groups = [
        (rows[C.id][1], rows[D.id][0]),
        *((rows[A.id][n], rows[B.id][n]) for n in (1, 2)),
        (rows[B.id][3],), (rows[C.id][2],), (rows[C.id][3],), (rows[D.id][1],),
    ]  # fmt: skip
    return tuple(
        Claim(
            id=group_id("cl", [row.id for row in group]), story=story,
            kind="quote" if "We share" in group[0].text else "statement",
            text=read.evidence(group[0]), status=group[0].status,
            statements=tuple(sorted(row.id for row in group)),
            counts=counts(len(group), 2 if group[0].report == C.id and len(group) == 2 else 1),
        )
        for group in groups
    )  # fmt: skip
