"""What came since somebody was last told: documents, messages of clients, troubles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.panel_tables import PanelMessageTable
from desktop.db.tables import CompanyTable, DocumentTable, TroubleTable
from desktop.domain.documents import Channel
from desktop.domain.statuses import Status

_MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Marks:
    """The newest document, message and trouble that somebody knows of."""

    document: int = 0
    message: int = 0
    trouble: datetime | None = None
    """When it was reported: numbers of troubles that went are given again."""


@dataclass(frozen=True, slots=True)
class Came:
    """How many came, and of which companies (short names, the first few)."""

    count: int = 0
    companies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """All that came since the marks, and the marks now."""

    marks: Marks
    documents: Came
    questions: Came
    """Messages of clients that nobody has read."""
    troubles: int


class NewsDesk:
    """Looks for news in the database, whichever program brought them there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def marks(self) -> Marks:
        """How things stand now."""
        with self._database.read() as session:
            return _marks(session)

    def since(self, marks: Marks) -> News:
        """What came since ``marks``; documents that somebody added by hand are no news to the office."""
        new_documents = (
            (DocumentTable.id > marks.document)
            & (DocumentTable.channel != Channel.ADDED)
            & (DocumentTable.status != Status.BINNED)
        )
        new_messages = (
            (PanelMessageTable.id > marks.message)
            & PanelMessageTable.from_office.is_(False)
            & PanelMessageTable.seen_at.is_(None)
        )
        troubles = select(func.count()).select_from(TroubleTable)
        if marks.trouble is not None:
            troubles = troubles.where(TroubleTable.at > marks.trouble)
        with self._database.read() as session:
            return News(
                _marks(session),
                _came(session, DocumentTable, new_documents),
                _came(session, PanelMessageTable, new_messages),
                session.scalar(troubles) or 0,
            )


def _marks(session: Session) -> Marks:
    return Marks(
        session.scalar(select(func.max(DocumentTable.id))) or 0,
        session.scalar(select(func.max(PanelMessageTable.id))) or 0,
        session.scalar(select(func.max(TroubleTable.at))),
    )


def _came(
    session: Session, table: type[DocumentTable] | type[PanelMessageTable], new: ColumnElement[bool]
) -> Came:
    count = session.scalar(select(func.count()).select_from(table).where(new)) or 0
    if not count:
        return Came()
    names = (
        select(CompanyTable.short_name)
        .join(table, table.company_id == CompanyTable.id)
        .where(new)
        .group_by(CompanyTable.id)
        .order_by(func.max(table.id).desc())
        .limit(_MOST_NAMES)
    )
    return Came(count, tuple(session.scalars(names)))
