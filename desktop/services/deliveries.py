"""What clients handed over, with all that became of it: nothing that was sent is passed over in silence."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.engine import Database
from desktop.db.tables import DeliveryTable, DocumentTable, SettingTable
from desktop.domain.deliveries import Delivery
from desktop.domain.documents import Channel
from desktop.domain.errors import UserError

_LOOKED_AT = "deliveries_looked_at"
"""Up to which number those without documents were looked at."""
_COUNTED = 1000
"""Of those that nobody has looked at; more are not counted."""


class Deliveries:
    """Finding deliveries."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, delivery_id: int) -> Delivery:
        """The delivery with this id; raises :class:`UserError` ``delivery.gone``."""
        with self._database.read() as session:
            row = session.get(DeliveryTable, delivery_id)
            if row is None:
                raise UserError("delivery.gone")
            return records.delivery(row)

    def newest(
        self,
        *,
        channels: Sequence[Channel] = (),
        company_id: int | None = None,
        before: int | None = None,
        without_documents: bool = False,
        limit: int = 200,
    ) -> list[Delivery]:
        """The newest first, those older than the number ``before`` if given.

        ``without_documents`` leaves only mails that nothing became a document of, or nothing that is left.
        """
        query = select(DeliveryTable).order_by(DeliveryTable.id.desc()).limit(limit)
        if channels:
            query = query.where(DeliveryTable.channel.in_(channels))
        if company_id is not None:
            query = query.where(DeliveryTable.company_id == company_id)
        if without_documents:
            query = query.where(_is_empty_mail())
        if before is not None:
            query = query.where(DeliveryTable.id < before)
        with self._database.read() as session:
            return [records.delivery(row) for row in session.scalars(query)]

    def not_looked_at(self) -> int:
        """How many mails came of which nothing became a document, since somebody looked at such."""
        with self._database.read() as session:
            query = select(DeliveryTable.parts).where(
                DeliveryTable.id > _looked_at(session), _is_empty_mail()
            )
            found = list(session.scalars(query.order_by(DeliveryTable.id.desc()).limit(_COUNTED)))
        # Those whose documents were thrown away meanwhile were looked at with these.
        return sum(all(part.get("document_id") is None for part in parts) for parts in found)

    def looked_at(self, newest: int) -> None:
        """Somebody has seen the list of those without documents, up to the number ``newest``."""
        with self._database.write() as session:
            if newest > _looked_at(session):
                session.merge(SettingTable(key=_LOOKED_AT, value={"id": newest}))


def _is_empty_mail() -> ColumnElement[bool]:
    has_document = exists().where(DocumentTable.delivery_id == DeliveryTable.id)
    return (DeliveryTable.channel == Channel.MAIL) & ~has_document


def _looked_at(session: Session) -> int:
    row = session.get(SettingTable, _LOOKED_AT)
    found = 0 if row is None else row.value.get("id", 0)
    return found if isinstance(found, int) else 0
