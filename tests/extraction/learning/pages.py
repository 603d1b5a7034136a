"""Documents as a person approved them, and readings of the next ones, drawn as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from desktop.domain.fields import Field, FieldName, Source, VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.learning import Knowledge, Lesson
from desktop.domain.reading import Page, Reading
from desktop.extraction.fields import find_fields
from desktop.extraction.learning import teach
from tests.extraction.fields.drawn import drawn

AT = datetime(2026, 11, 1, tzinfo=UTC)


def read(text: str, *, source: Source = Source.TEXT, confidence: float = 1.0) -> Reading:
    """What the reader makes of a page."""
    return reading_of(drawn(text, source=source, confidence=confidence))


def reading_of(*pages: Page) -> Reading:
    """What the reader makes of these pages."""
    found = find_fields(pages)
    return Reading(found.printed_kind, found.fields, found.vat_rows, found.checks, pages)


def lesson_of(
    reading: Reading,
    corrections: Mapping[FieldName, str | None] | None = None,
    *,
    rows: tuple[VatRow, ...] | None = None,
    kind: DocumentKind | None = None,
    clients: Iterable[str] = (),
    company_id: int = 1,
    seen: bool = True,
) -> Lesson:
    """The lesson of ``reading`` after a person typed ``corrections``."""
    fields = dict(reading.fields)
    for name, value in (corrections or {}).items():
        fields[name] = replace(
            fields.get(name) or Field(name), value=value, box=None, changed_by="anna", changed_at=AT
        )
    lesson = teach(
        fields,
        reading.vat_rows if rows is None else rows,
        reading.pages,
        {name: field.value for name, field in reading.fields.items()},
        printed_kind=reading.printed_kind,
        chosen_kind=kind,
        clients=clients,
        company_id=company_id,
        seen=seen,
    )
    assert lesson is not None
    return lesson


def knowledge(*lessons: Lesson, off: Iterable[FieldName] = ()) -> Knowledge:
    """All that is known of the supplier of ``lessons``, the newest first."""
    return Knowledge(lessons[0].supplier, lessons, frozenset(off))
