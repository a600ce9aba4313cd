"""The nouns of factbox. Everything that is passed between rooms is one of these.

They stand in four files, in the order of the table of the design: the words of a report (`words`),
what one report says (`one_report`), what the reports say together (`across_reports`), and the
record of a story (`fact_box`). A file uses only those before it. All nouns are imported from here,
all are frozen, and lists are tuples.

Offsets are Unicode code points, half open: the words of a row are `report.text[start:end]`
(`report.title[start:end]` where `part` is "title"). Dates are EDTF (ISO 8601-2) strings, never
more precise than the words. Countries are ISO 3166-1 alpha-3 codes. `why` holds the reasons of a
decision in the order in which they count.
"""

from __future__ import annotations

from factbox.types.across_reports import (
    Agreement,
    AgreementStatus,
    Claim,
    ClaimKind,
    Copy,
    Counts,
    Disagreement,
    DisagreementKind,
    Entity,
    Event,
    Lineage,
    LineageKind,
    Office,
    Origin,
    Relation,
    ReportDay,
    SettledTime,
    Side,
    Signatory,
    Spelling,
    StatusAt,
    Story,
)
from factbox.types.fact_box import MadeBy, Record, ReportCard, Saying, TimelineRow
from factbox.types.one_report import (
    Annotation,
    Attribution,
    EventMention,
    Furniture,
    FurnitureKind,
    Kind,
    LedgerEntry,
    Mention,
    Participant,
    Quote,
    Reference,
    Report,
    Role,
    Sentence,
    Statement,
    Status,
    When,
    WhenKind,
)
from factbox.types.words import Evidence, Part, Reason, Row, Span

__all__ = [
    "Agreement",
    "AgreementStatus",
    "Annotation",
    "Attribution",
    "Claim",
    "ClaimKind",
    "Copy",
    "Counts",
    "Disagreement",
    "DisagreementKind",
    "Entity",
    "Event",
    "EventMention",
    "Evidence",
    "Furniture",
    "FurnitureKind",
    "Kind",
    "LedgerEntry",
    "Lineage",
    "LineageKind",
    "MadeBy",
    "Mention",
    "Office",
    "Origin",
    "Part",
    "Participant",
    "Quote",
    "Reason",
    "Record",
    "Reference",
    "Relation",
    "Report",
    "ReportCard",
    "ReportDay",
    "Role",
    "Row",
    "Saying",
    "Sentence",
    "SettledTime",
    "Side",
    "Signatory",
    "Span",
    "Spelling",
    "Statement",
    "Status",
    "StatusAt",
    "Story",
    "TimelineRow",
    "When",
    "WhenKind",
]
