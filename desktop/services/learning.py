"""What was learnt, for a person: to read, to switch off, to forget, to hand to another office."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.tables import LearntSupplierTable, LessonTable, SettingTable
from desktop.domain.collation import fold
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.identifiers import nip_digits
from desktop.domain.learning import LearningSwitches, LearntSupplier, Lesson
from desktop.export.atomic import write_files
from desktop.services import lessons

if TYPE_CHECKING:
    from desktop.extraction.learning.facts import Fact

FORMAT = "bezdotyk-learnt"
VERSION = 1
MAX_FILE = 50 * 1024 * 1024
MAX_SUPPLIERS = 20_000
_IMPORTED_AT = datetime(2000, 1, 1, tzinfo=UTC)
"""Older than all that this office learns itself, so that its own documents count more."""
_LISTED = 2000


class Learning:
    """The use cases around what approved documents taught."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # -- reading -----------------------------------------------------------------------------------

    def suppliers(self, search: str = "") -> list[LearntSupplier]:
        """The contractors that something is known of, by name; at most two thousand."""
        count = func.coalesce(func.sum(LessonTable.weight), 0)
        seen = func.max(LessonTable.at).filter(LessonTable.document_id.is_not(None))
        query = (
            select(LearntSupplierTable, count, seen)
            .outerjoin(LessonTable)
            .group_by(LearntSupplierTable.supplier)
            .order_by(LearntSupplierTable.sort_name, LearntSupplierTable.supplier)
            .limit(_LISTED)
        )
        for word in search.split():
            digits = nip_digits(word)
            query = query.where(
                or_(
                    LearntSupplierTable.name.icontains(word, autoescape=True),
                    LearntSupplierTable.supplier.contains(digits or word, autoescape=True),
                    LearntSupplierTable.supplier.contains(fold(word), autoescape=True),
                )
            )
        with self._database.read() as session:
            return [_supplier(row, documents, at) for row, documents, at in session.execute(query)]

    def supplier(self, supplier: str) -> LearntSupplier:
        """One contractor; raises :class:`UserError` ``learnt.unknown``."""
        with self._database.read() as session:
            row = _row(session, supplier)
            own = select(func.sum(LessonTable.weight)).where(LessonTable.supplier == row.supplier)
            last = select(func.max(LessonTable.at)).where(
                LessonTable.supplier == row.supplier, LessonTable.document_id.is_not(None)
            )
            return _supplier(row, session.scalar(own) or 0, session.scalar(last))

    def facts(self, supplier: str) -> tuple[Fact, ...]:
        """All that is known of a contractor; raises :class:`UserError` ``learnt.unknown``."""
        from desktop.extraction.learning.facts import facts

        with self._database.read() as session:
            row = _row(session, supplier)
            return facts(lessons.knowledge(session, row.supplier))

    def switches(self) -> LearningSwitches:
        """What the office allows."""
        with self._database.read() as session:
            return lessons.switches(session)

    # -- deciding ----------------------------------------------------------------------------------

    def set_switches(self, switches: LearningSwitches) -> None:
        """Allow or forbid learning, and the use of what was learnt, for the whole office."""
        value = {
            "learn": switches.learn,
            "use": switches.use,
            "off_fields": sorted(name.value for name in switches.off_fields),
        }
        with self._database.write() as session:
            session.merge(SettingTable(key=lessons.SWITCHES_KEY, value=value))

    def set_off(self, supplier: str, *, off: bool) -> None:
        """Use what is known of a contractor no longer, or again; raises ``learnt.unknown``."""
        with self._database.write() as session:
            row = _row(session, supplier)
            row.off = off
            lessons.forget_if_empty(session, row.supplier)

    def set_field_off(self, supplier: str, name: FieldName, *, off: bool) -> None:
        """The same for one field of a contractor; raises ``learnt.unknown``."""
        with self._database.write() as session:
            row = _row(session, supplier)
            names = set(row.off_fields) - {name.value} | ({name.value} if off else set())
            row.off_fields = sorted(names)
            lessons.forget_if_empty(session, row.supplier)

    def forget(self, supplier: str) -> None:
        """Drop all that is known of a contractor, decisions included; raises ``learnt.unknown``."""
        with self._database.write() as session:
            session.delete(_row(session, supplier))

    def forget_all(self) -> None:
        """Drop all that was ever learnt."""
        with self._database.write() as session:
            session.execute(delete(LearntSupplierTable))

    # -- handing on --------------------------------------------------------------------------------

    def export(self, path: Path) -> int:
        """Write what is known of suppliers, without any client's data; returns how many suppliers.

        Raises :class:`UserError` ``export.locked`` or ``export.not_written``.
        """
        with self._database.read() as session:
            suppliers = _shared(session)
        data = {"format": FORMAT, "version": VERSION, "suppliers": suppliers}
        write_files({path: json.dumps(data, ensure_ascii=False, indent=1).encode()})
        return len(suppliers)

    def import_(self, path: Path) -> int:
        """Take in what another office exported, in place of an earlier import of the same suppliers.

        Own documents count more than imported ones.  Returns how many suppliers came.
        Raises :class:`UserError` ``learnt.not_read`` or ``learnt.bad_file``.
        """
        found = _read_file(path)
        with self._database.write() as session:
            for supplier, (name, taught) in found.items():
                row = session.get(LearntSupplierTable, supplier)
                row = lessons.supplier_row(session, supplier, "" if row is not None and row.name else name)
                session.execute(
                    delete(LessonTable).where(
                        LessonTable.supplier == supplier, LessonTable.document_id.is_(None)
                    )
                )
                for lesson in reversed(taught):
                    lessons.put_lesson(session, row, lesson, None, _IMPORTED_AT)
        return len(found)


def _row(session: Session, supplier: str) -> LearntSupplierTable:
    """The contractor typed as its key, or as a NIP with separators."""
    row = session.get(LearntSupplierTable, supplier) or session.get(LearntSupplierTable, nip_digits(supplier))
    if row is None:
        raise UserError("learnt.unknown", supplier=supplier[:60])
    return row


def _supplier(row: LearntSupplierTable, documents: int, seen: datetime | None) -> LearntSupplier:
    return LearntSupplier(
        supplier=row.supplier,
        name=row.name,
        documents=documents,
        seen=seen,
        off=row.off,
        off_fields=lessons.off_fields(row.off_fields),
        letterhead=row.supplier.startswith("~"),
    )


def _shared(session: Session) -> list[dict[str, Any]]:
    """What may leave the office, supplier by supplier."""
    from desktop.extraction.learning.codec import to_json
    from desktop.extraction.learning.sharing import shareable

    clients = lessons.clients(session)
    found = []
    for row in session.scalars(select(LearntSupplierTable).order_by(LearntSupplierTable.supplier)):
        taught = shareable(lessons.lessons(session, row.supplier), clients)
        if taught:
            found.append({"name": row.name, "lessons": [to_json(lesson) for lesson in taught]})
    return found


def _read_file(path: Path) -> dict[str, tuple[str, list[Lesson]]]:
    """The suppliers of a file, checked; the whole file is refused if any part is no lesson."""
    try:
        if path.stat().st_size > MAX_FILE:
            raise UserError("learnt.bad_file", file=path.name)
        text = path.read_bytes()
    except OSError as error:
        raise UserError("learnt.not_read", file=path.name) from error
    try:
        return _understood(json.loads(text))
    except (ValueError, RecursionError) as error:
        raise UserError("learnt.bad_file", file=path.name) from error


def _understood(file: object) -> dict[str, tuple[str, list[Lesson]]]:
    """Raises :class:`ValueError` for anything but what :meth:`Learning.export` writes."""
    from desktop.extraction.learning.codec import from_json
    from desktop.extraction.learning.sharing import MAX_SHARED

    if not isinstance(file, Mapping) or file.get("format") != FORMAT or file.get("version") != VERSION:
        raise ValueError("another format")
    suppliers = file.get("suppliers")
    if not isinstance(suppliers, list) or len(suppliers) > MAX_SUPPLIERS:
        raise ValueError("no suppliers")
    found: dict[str, tuple[str, list[Lesson]]] = {}
    for one in suppliers:
        name, data = (one.get("name"), one.get("lessons")) if isinstance(one, Mapping) else (None, None)
        taught = [from_json(each) for each in data[:MAX_SHARED]] if isinstance(data, list) else []
        if not isinstance(name, str) or len({lesson.supplier for lesson in taught}) != 1:
            raise ValueError("no supplier")
        if not taught[0].supplier:
            raise ValueError("no supplier")
        found[taught[0].supplier] = (" ".join(name.split())[:300], taught)
    return found
