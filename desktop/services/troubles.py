"""What went wrong in the background: one list, no dialog per file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desktop.db import paths
from desktop.db.engine import Database
from desktop.db.tables import TroubleTable
from desktop.domain.messages import Message
from desktop.services.events import EventBus, TroublesChanged


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that waits for a person; ``at`` is UTC."""

    id: int
    at: datetime
    message: Message
    folder_id: int | None
    path: Path | None

    @property
    def shown_path(self) -> str:
        """The path for people; names that are not UTF-8 are readable in it."""
        return "" if self.path is None else paths.readable(str(self.path))

    @property
    def shown_name(self) -> str:
        """The file's name for people."""
        return "" if self.path is None else paths.readable(self.path.name)


class Troubles:
    """The list of troubles; each stands once, however often it was tried again."""

    def __init__(self, database: Database, events: EventBus) -> None:
        self._database = database
        self._events = events
        self._try_again: list[Callable[[], None]] = []

    def when_retried(self, call: Callable[[], None]) -> None:
        """What to do besides when somebody says "try again"."""
        self._try_again.append(call)

    def all(self) -> list[Trouble]:
        """The newest first."""
        with self._database.read() as session:
            rows = session.scalars(select(TroubleTable).order_by(TroubleTable.id.desc()))
            return [
                Trouble(
                    row.id,
                    row.at,
                    Message.from_json(row.message),
                    row.folder_id,
                    None if row.path is None else paths.from_text(row.path),
                )
                for row in rows
            ]

    def count(self) -> int:
        """How many there are."""
        with self._database.read() as session:
            return _count(session)

    def report(self, message: Message, *, folder_id: int | None = None, path: Path | None = None) -> None:
        """Put a trouble on the list, in place of an older one of the same file or folder.

        One of neither takes the place of those that are about the same, by the first part of their code.
        """
        with self._database.write() as session:
            for row in session.scalars(select(TroubleTable).where(_same(folder_id, path))):
                if (
                    folder_id is not None
                    or path is not None
                    or _subject(row.message) == _subject(message.as_json())
                ):
                    session.delete(row)
            session.add(
                TroubleTable(
                    at=datetime.now(UTC),
                    message=message.as_json(),
                    folder_id=folder_id,
                    path=None if path is None else paths.to_text(path),
                )
            )
            session.flush()
            count = _count(session)
        self._events.publish(TroublesChanged(count))

    def solved(self, path: Path) -> None:
        """What was reported of this file is over."""
        self._remove(lambda session: session.scalars(select(TroubleTable).where(_same(None, path))).all())

    def clear(self, codes: str) -> None:
        """What was reported under codes that begin like this is over."""

        def find(session: Session) -> list[TroubleTable]:
            return [
                row for row in session.scalars(select(TroubleTable)) if row.message["code"].startswith(codes)
            ]

        self._remove(find)

    def dismiss(self, trouble_id: int) -> None:
        """A person does not want to see it any longer."""
        self._remove(lambda session: [row for row in [session.get(TroubleTable, trouble_id)] if row])

    def retry(self, trouble_id: int) -> None:
        """Try again: the trouble goes, and comes back if it still is one."""
        self.dismiss(trouble_id)
        for call in self._try_again:
            call()

    def _remove(self, find: Callable[[Session], Sequence[TroubleTable]]) -> None:
        with self._database.read() as session:
            if not find(session):
                return
        with self._database.write() as session:
            for row in find(session):
                session.delete(row)
            session.flush()
            count = _count(session)
        self._events.publish(TroublesChanged(count))


def _same(folder_id: int | None, path: Path | None) -> ColumnElement[bool]:
    if path is not None:
        return TroubleTable.path == paths.to_text(path)
    return TroubleTable.path.is_(None) & (TroubleTable.folder_id == folder_id)


def _subject(message: Mapping[str, object]) -> str:
    return str(message.get("code", "")).partition(".")[0]


def _count(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(TroubleTable)) or 0
