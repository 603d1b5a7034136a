"""Documents that one of several computers reads.

A claim holds for a while and is prolonged by whoever works; what a computer that died had claimed is free
again when its time is up.  Time is the server's: the computers' clocks do not have to agree.
"""

from __future__ import annotations

import os
import platform
import uuid
from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import Select, delete, exists, func, select, type_coerce, update
from sqlalchemy.orm import Session

from desktop.db.claim_tables import DocumentClaimTable
from desktop.db.engine import Database
from desktop.db.inserting import insert_or
from desktop.db.tables import DocumentTable

_C = DocumentClaimTable
_TRIES = 20
"""How often another may just have taken all that looked free, before it is left to the next time."""


def this_program() -> str:
    """A name that no other program has, on any computer, and that says which computer it is."""
    return f"{platform.node()[:100]}/{os.getpid()}/{uuid.uuid4().hex[:12]}"


def present(session: Session) -> datetime:
    """The present moment, as the database has it."""
    if session.get_bind().dialect.name == "sqlite":
        now = func.strftime("%Y-%m-%d %H:%M:%f000", "now")
    else:
        now = func.timezone("UTC", func.clock_timestamp())
    found: datetime = session.execute(select(type_coerce(now, _C.until.type))).scalar_one()
    return found


class Claims:
    """What one program, ``holder``, has claimed for ``lasting`` at a time."""

    def __init__(self, database: Database, holder: str, lasting: timedelta = timedelta(minutes=2)) -> None:
        self._database = database
        self.holder = holder
        self.lasting = lasting

    def take(self, wanted: Select[int], most: int) -> list[int]:
        """Claim the first ``most`` documents of ``wanted`` (a select of their ids) that nobody has.

        Two that claim at the same moment get different ones, and neither waits for the other.
        """
        for _ in range(_TRIES):
            seen, mine = self._try_to_take(wanted, most)
            if mine or not seen:
                return mine
        return []

    def _try_to_take(self, wanted: Select[int], most: int) -> tuple[bool, list[int]]:
        """Whether any looked free, and those that this program has now."""
        with self._database.claim() as session:
            now = present(session)
            free = ~exists().where(_C.document_id == DocumentTable.id, _C.until >= now)
            locked = wanted.where(free).limit(most).with_for_update(skip_locked=True, of=DocumentTable)
            ids = list(session.scalars(locked))
            if not ids:
                return False, []
            # The select may have seen what was true a moment ago, when another had not committed yet: the
            # key of the row decides.
            rows = [{"document_id": one, "holder": self.holder, "until": now + self.lasting} for one in ids]
            insert = insert_or(session, _C).values(rows)
            insert = insert.on_conflict_do_update(
                index_elements=[_C.document_id],
                set_={"holder": insert.excluded.holder, "until": insert.excluded.until},
                where=_C.until < now,
            )
            mine = set(session.scalars(insert.returning(_C.document_id)))
        return True, [one for one in ids if one in mine]

    def hold(self, session: Session, ids: Collection[int]) -> None:
        """Claim documents that nobody else can see yet, or that this program has; in a writer's session."""
        if not ids:
            return
        until = present(session) + self.lasting
        insert = insert_or(session, _C).on_conflict_do_update(
            index_elements=[_C.document_id], set_={"holder": self.holder, "until": until}
        )
        session.execute(insert, [{"document_id": one, "holder": self.holder, "until": until} for one in ids])

    def held(self, session: Session, ids: Collection[int]) -> set[int]:
        """Those of ``ids`` that are this program's still; they stay so until the session ends."""
        query = select(_C.document_id).where(_C.document_id.in_(ids), _C.holder == self.holder)
        return set(session.scalars(query.with_for_update()))

    def release(self, session: Session, ids: Collection[int]) -> None:
        """Give documents back: they are done, or given up."""
        session.execute(delete(_C).where(_C.document_id.in_(ids), _C.holder == self.holder))

    def prolong(self, ids: Collection[int]) -> None:
        """Keep documents for another while; those that were taken over meanwhile are not this program's."""
        if not ids:
            return
        with self._database.claim() as session:
            until = present(session) + self.lasting
            mine = update(_C).where(_C.holder == self.holder, _C.document_id.in_(ids))
            session.execute(mine.values(until=until))

    def end(self) -> None:
        """Give all back."""
        with self._database.claim() as session:
            session.execute(delete(_C).where(_C.holder == self.holder))

    def of_others(self, session: Session) -> Select[int]:
        """The documents that other programs read now."""
        return select(_C.document_id).where(_C.holder != self.holder, _C.until >= present(session))
