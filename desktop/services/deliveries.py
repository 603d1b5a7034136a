"""What clients handed over, with all that became of it: nothing that was sent is passed over in silence."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from desktop.db import records
from desktop.db.engine import Database
from desktop.db.tables import DeliveryTable
from desktop.domain.deliveries import Delivery
from desktop.domain.documents import Channel
from desktop.domain.errors import UserError


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
        limit: int = 200,
    ) -> list[Delivery]:
        """The newest first, those older than the number ``before`` if given."""
        query = select(DeliveryTable).order_by(DeliveryTable.id.desc()).limit(limit)
        if channels:
            query = query.where(DeliveryTable.channel.in_(channels))
        if company_id is not None:
            query = query.where(DeliveryTable.company_id == company_id)
        if before is not None:
            query = query.where(DeliveryTable.id < before)
        with self._database.read() as session:
            return [records.delivery(row) for row in session.scalars(query)]
