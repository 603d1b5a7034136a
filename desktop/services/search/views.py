"""Searches that somebody keeps: a name, what is searched, how the list is to look."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.search_tables import SavedViewTable
from desktop.domain.errors import UserError
from desktop.domain.listing import Column, Sort
from desktop.domain.search.parser import LONGEST
from desktop.domain.search.views import SavedView
from desktop.services.acting import Acting, ActingName

MOST = 50
"""Views of one person; more would bury the tree."""
_LONGEST_NAME = 100


class Views:
    """The views of one person."""

    _user = ActingName()

    def __init__(self, database: Database, user: Acting) -> None:
        self._database = database
        self._user = user

    def all(self) -> list[SavedView]:
        """The person's views in their order."""
        with self._database.read() as session:
            query = select(SavedViewTable).where(SavedViewTable.user == self._user)
            rows = session.scalars(query.order_by(SavedViewTable.position, SavedViewTable.id))
            return [_view(row) for row in rows]

    def save(self, view: SavedView) -> SavedView:
        """Keep ``view``; one of the same name is replaced.

        Raises :class:`UserError` ``view.no_name``, ``view.no_query`` or ``view.too_many``.
        """
        name = " ".join(view.name.split())[:_LONGEST_NAME]
        if not name:
            raise UserError("view.no_name")
        if not view.query.strip():
            raise UserError("view.no_query")
        with self._database.write() as session:
            row = self._row(session, name)
            if row is None:
                row = self._new(session, name)
            row.query = view.query.strip()[:LONGEST]
            row.sort = {"column": view.sort.column.value, "descending": view.sort.descending}
            row.columns = view.columns
            row.counted = view.counted
            session.flush()
            return _view(row)

    def rename(self, view_id: int, name: str) -> None:
        """Give a view another name; raises :class:`UserError` ``view.no_name`` or ``view.name_taken``."""
        wanted = " ".join(name.split())[:_LONGEST_NAME]
        if not wanted:
            raise UserError("view.no_name")
        with self._database.write() as session:
            row = self._own(session, view_id)
            other = self._row(session, wanted)
            if other is not None and other.id != view_id:
                raise UserError("view.name_taken", name=wanted)
            if row is not None:
                row.name = wanted

    def set_counted(self, view_id: int, counted: bool) -> None:
        """Have the tree say how many documents the view has, or not."""
        with self._database.write() as session:
            row = self._own(session, view_id)
            if row is not None:
                row.counted = counted

    def remove(self, view_id: int) -> None:
        """Forget a view."""
        with self._database.write() as session:
            row = self._own(session, view_id)
            if row is not None:
                session.delete(row)

    def _new(self, session: Session, name: str) -> SavedViewTable:
        mine = SavedViewTable.user == self._user
        count, last = session.execute(
            select(func.count(), func.max(SavedViewTable.position)).where(mine)
        ).one()
        if count >= MOST:
            raise UserError("view.too_many", count=str(MOST))
        row = SavedViewTable(
            user=self._user, name=name, query="", position=(last or 0) + 1, created_at=datetime.now(UTC)
        )
        session.add(row)
        return row

    def _row(self, session: Session, name: str) -> SavedViewTable | None:
        return session.scalar(
            select(SavedViewTable).where(SavedViewTable.user == self._user, SavedViewTable.name == name)
        )

    def _own(self, session: Session, view_id: int) -> SavedViewTable | None:
        row = session.get(SavedViewTable, view_id)
        return row if row is not None and row.user == self._user else None


def _view(row: SavedViewTable) -> SavedView:
    try:
        sort = Sort(Column(row.sort["column"]), bool(row.sort["descending"]))
    except (KeyError, ValueError):
        # Another version may have had other columns.
        sort = Sort()
    return SavedView(row.name, row.query, sort, row.columns, row.counted, row.id)
