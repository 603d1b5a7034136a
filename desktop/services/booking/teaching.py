"""What approved documents teach about describing: kept at approval, forgotten when it is taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop.db.booking_tables import BookingLessonTable, BookingWordsTable
from desktop.db.tables import DocumentTable, Json
from desktop.domain.booking.entry import BookingEntry
from desktop.domain.booking.facts import Facts
from desktop.domain.booking.learning import (
    MAX_LESSONS,
    BookingLesson,
    TaughtLine,
    Weighted,
    stems,
    weigh,
)

MAX_KEPT = 400
"""Lessons of one contractor in the whole office; the oldest beyond are forgotten."""
MAX_ROWS = 200_000
"""Lessons of the whole office; those of documents approved longest ago are forgotten."""
_FORGOTTEN_AT_ONCE = 1000
_OTHERS = 20
_WORDS = 20
_PER_WORD = 100
_TEXTS = 40
_TEXT = 200
_NO_MARKS_OF_HABIT = frozenset({"NrKSeF", "OFF", "BFK", "DI"})


def lesson_of(entry: BookingEntry, facts: Facts, *, corrected: bool) -> BookingLesson | None:
    """What a description of a document teaches; ``None`` if nothing can be learnt from it."""
    if not facts.key or not entry.lines or not all(line.category for line in entry.lines):
        return None
    whole = entry.amounts.net or entry.amounts.gross
    by_items = all(line.items for line in entry.lines)
    lines = []
    for line in entry.lines:
        part = line.amounts.net if entry.amounts.net else line.amounts.gross
        names = [facts.items[place].name for place in line.items if place < len(facts.items)]
        if len(entry.lines) == 1:
            names = [item.name for item in facts.items]
        lines.append(
            TaughtLine(
                category=line.category,
                description=line.description,
                texts=tuple(dict.fromkeys(name[:_TEXT] for name in names if name))[:_TEXTS],
                share=float(part / whole) if whole else 1.0 / len(entry.lines),
                dimensions=dict(line.dimensions),
                vehicle=line.vehicle,
                cost_share=line.cost_share,
                vat_share=line.vat_share,
            )
        )
    return BookingLesson(
        key=facts.key,
        company_id=facts.company_id,
        lines=tuple(lines),
        register=entry.register,
        payment=entry.payment,
        marks=tuple(mark for mark in entry.marks.texts() if mark not in _NO_MARKS_OF_HABIT),
        corrected=corrected,
        by_items=by_items,
    )


def learn(session: Session, document: DocumentTable, lesson: BookingLesson | None) -> None:
    """Keep what ``document`` teaches in place of what it taught before."""
    unlearn(session, document)
    if lesson is None:
        return
    row = BookingLessonTable(
        key=lesson.key,
        document_id=document.id,
        company_id=lesson.company_id,
        at=datetime.now(UTC),
        body=_json(lesson),
    )
    session.add(row)
    session.flush()
    words = {word for line in lesson.lines for text in line.texts for word in stems(text)}
    session.add_all(BookingWordsTable(word=word, lesson_id=row.id) for word in words)
    old = (
        select(BookingLessonTable.id)
        .where(BookingLessonTable.key == lesson.key)
        .order_by(BookingLessonTable.id.desc())
        .offset(MAX_KEPT)
    )
    too_old = list(session.scalars(old.limit(MAX_KEPT)))
    # Numbers grow with time, so the count needs no scan of the table.
    beyond = select(BookingLessonTable.id).where(BookingLessonTable.id <= row.id - MAX_ROWS)
    too_old += session.scalars(beyond.limit(_FORGOTTEN_AT_ONCE))
    if too_old:
        session.execute(delete(BookingLessonTable).where(BookingLessonTable.id.in_(too_old)))


def unlearn(session: Session, document: DocumentTable) -> None:
    """Forget what a document taught: its approval was taken back."""
    session.execute(delete(BookingLessonTable).where(BookingLessonTable.document_id == document.id))


def weighted(session: Session, facts: Facts) -> list[Weighted]:
    """What is known for a document: of its contractor, and of others with the same lines."""
    lessons = _of_contractor(session, facts)
    return weigh(lessons, _with_words(session, facts), facts.company_id)


def _of_contractor(session: Session, facts: Facts) -> list[BookingLesson]:
    if not facts.key:
        return []
    newest = select(BookingLessonTable).where(BookingLessonTable.key == facts.key)
    newest = newest.order_by(BookingLessonTable.id.desc()).limit(MAX_LESSONS)
    own = session.scalars(newest.where(BookingLessonTable.company_id == facts.company_id))
    foreign = session.scalars(newest.where(BookingLessonTable.company_id.is_distinct_from(facts.company_id)))
    return [_lesson(row) for row in (*own, *foreign)]


def _with_words(session: Session, facts: Facts) -> list[BookingLesson]:
    """Lessons of other contractors with lines of the same words: those with most of them, newest first."""
    words = sorted({word for item in facts.items[:_TEXTS] for word in stems(item.name)}, key=len)
    shared: Counter[int] = Counter()
    for word in words[-_WORDS:]:
        # The newest by number: a common word has led to very many lessons.
        found = select(BookingWordsTable.lesson_id).where(BookingWordsTable.word == word)
        shared.update(session.scalars(found.order_by(BookingWordsTable.lesson_id.desc()).limit(_PER_WORD)))
    if not shared:
        return []
    ids = sorted(shared, key=lambda one: (shared[one], one), reverse=True)[: _OTHERS * 2]
    rows = session.scalars(
        select(BookingLessonTable)
        .where(BookingLessonTable.id.in_(ids), BookingLessonTable.key != facts.key)
        .order_by(BookingLessonTable.id.desc())
        .limit(_OTHERS)
    )
    side = facts.key[:2]
    return [_lesson(row) for row in rows if row.key.startswith(side)]


# -- as it is kept -----------------------------------------------------------------------------------


def _json(lesson: BookingLesson) -> Json:
    return {
        "register": lesson.register,
        "payment": lesson.payment,
        "marks": list(lesson.marks),
        "corrected": lesson.corrected,
        "by_items": lesson.by_items,
        "lines": [
            {
                "category": line.category,
                "description": line.description,
                "texts": list(line.texts),
                "share": line.share,
                "dimensions": dict(line.dimensions),
                "vehicle": line.vehicle,
                "shares": [line.cost_share, line.vat_share],
            }
            for line in lesson.lines
        ],
    }


def _lesson(row: BookingLessonTable) -> BookingLesson:
    body = row.body
    return BookingLesson(
        key=row.key,
        company_id=row.company_id,
        lines=tuple(_taught(line) for line in body.get("lines", ())),
        register=str(body.get("register", "")),
        payment=str(body.get("payment", "")),
        marks=_texts(body.get("marks")),
        corrected=bool(body.get("corrected")),
        by_items=bool(body.get("by_items")),
        number=row.id,
    )


def _taught(line: dict[str, Any]) -> TaughtLine:
    cost, vat = line["shares"]
    return TaughtLine(
        category=str(line["category"]),
        description=str(line["description"]),
        texts=_texts(line["texts"]),
        share=float(line["share"]),
        dimensions=dict(line["dimensions"]),
        vehicle=str(line["vehicle"]),
        cost_share=int(cost),
        vat_share=int(vat),
    )


def _texts(values: Sequence[object] | None) -> tuple[str, ...]:
    return tuple(map(str, values or ()))
