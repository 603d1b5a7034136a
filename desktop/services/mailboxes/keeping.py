"""Parts that were left out: kept in the store, and called back as documents when somebody wants them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.engine import Database
from desktop.db.filestore import FileStore, StoredFile
from desktop.db.tables import DeliveryTable, DocumentTable, KeptPartTable, MailPictureTable, OriginalTable
from desktop.domain.deliveries import Delivery
from desktop.domain.documents import Hints
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.intake.mail.model import MailPart
from desktop.services.acting import Acting, ActingName
from desktop.services.events import DeliveriesChanged, EventBus
from desktop.services.receiving import Receiving

MOST_PARTS = 60
MOST_MEGABYTES = 50
"""Of one mail are kept; a mail may hold hundreds of files that are no documents."""
_MOST_PICTURES = 5000
"""Pictures that are remembered; a logo that did not come for so long is asked about once more."""


def seen_pictures(session: Session) -> frozenset[str]:
    """SHA-256 of the small pictures that came with earlier mails."""
    return frozenset(session.scalars(select(MailPictureTable.sha256).limit(_MOST_PICTURES)))


def remember_pictures(session: Session, parts: Iterable[MailPart]) -> None:
    """These came with a mail: if they come again, they are logos."""
    for sha256 in {part.sha256 for part in parts if part.is_small_picture and part.sha256}:
        session.merge(MailPictureTable(sha256=sha256))


def within_limits(parts: Sequence[MailPart], places: Iterable[int]) -> tuple[int, ...]:
    """Those of ``places`` whose files are kept: as many as fit, the mail's own text before all others."""
    kept: list[int] = []
    left = MOST_MEGABYTES * 1024 * 1024
    for place in sorted(places, key=lambda place: (not _is_body(parts[place]), place)):
        if len(kept) < MOST_PARTS and parts[place].size <= left:
            left -= parts[place].size
            kept.append(place)
    return tuple(kept)


def _is_body(part: MailPart) -> bool:
    return part.left_out is not None and part.left_out.code == "mail.body"


@dataclass(frozen=True, slots=True)
class Put:
    """A file that is in the store already, and where it came from."""

    source: Path
    stored: StoredFile


def put_away(store: FileStore, sources: Mapping[int, Path]) -> dict[int, Put]:
    """Put files into the store; outside of transactions, because it takes its time.

    Raises what :meth:`FileStore.put` raises.
    """
    return {place: Put(source, store.put(source)) for place, source in sources.items()}


def keep(session: Session, store: FileStore, delivery_id: int, position: int, put: Put) -> None:
    """Keep the file of a part that was left out."""
    stored = put.stored
    if not store.path(stored.sha256).exists():
        # Emptying the bin, also a writer, removed it a moment ago.
        stored = store.put(put.source)
    if session.get(OriginalTable, stored.sha256) is None:
        session.add(
            OriginalTable(sha256=stored.sha256, size=stored.size, stored_at=datetime.now(UTC), media_type="")
        )
        session.flush()
    session.add(KeptPartTable(delivery_id=delivery_id, position=position, sha256=stored.sha256))


class KeptParts:
    """Calls parts back."""

    _user = ActingName()

    def __init__(
        self, database: Database, store: FileStore, receiving: Receiving, events: EventBus, user: Acting
    ) -> None:
        self._database = database
        self._store = store
        self._receiving = receiving
        self._events = events
        self._user = user

    def of(self, delivery_id: int) -> frozenset[int]:
        """The places of a delivery's parts that can be called back."""
        query = select(KeptPartTable.position).where(KeptPartTable.delivery_id == delivery_id)
        with self._database.read() as session:
            return frozenset(session.scalars(query))

    def call_back(self, delivery_id: int, position: int) -> int:
        """Make a part that was left out a document after all; returns its id.

        It goes where the mail's other documents went.  Raises :class:`UserError` ``delivery.gone`` or
        ``delivery.not_kept``, and what :meth:`Receiving.receive` raises.
        """
        with self._database.read() as session:
            row = session.get(DeliveryTable, delivery_id)
            if row is None:
                raise UserError("delivery.gone")
            kept = session.get(KeptPartTable, (delivery_id, position))
            if kept is None or position >= len(row.parts):
                raise UserError("delivery.not_kept")
            delivery, sha256 = records.delivery(row), kept.sha256
            hints = _hints(session, delivery)

        def tell(session: Session, document_id: int, _stored: StoredFile) -> None:
            row = session.get_one(DeliveryTable, delivery_id)
            parts = list(row.parts)
            if parts[position].get("document_id") is not None:
                raise UserError("delivery.not_kept")
            parts[position] = {**parts[position], "document_id": document_id}
            row.parts = parts
            session.get_one(DocumentTable, document_id).delivery_id = delivery_id
            session.execute(
                delete(KeptPartTable).where(
                    KeptPartTable.delivery_id == delivery_id, KeptPartTable.position == position
                )
            )
            # Whoever wants it knows better than the rule that takes such pictures for logos.
            session.execute(delete(MailPictureTable).where(MailPictureTable.sha256 == sha256))

        document_id = self._receiving.receive(
            self._store.path(sha256),
            hints,
            who=self._user,
            name=delivery.parts[position].name,
            alongside=tell,
        )
        self._events.publish(DeliveriesChanged(frozenset({delivery_id})))
        return document_id


def _hints(session: Session, delivery: Delivery) -> Hints:
    """What the delivery's documents had, or would have had."""
    ids = [part.document_id for part in delivery.parts if part.document_id is not None]
    for document_id in ids:
        sibling = session.get(DocumentTable, document_id)
        if sibling is not None:
            return Hints(
                company_id=sibling.company_id,
                month=sibling.month if sibling.month_rule is None else None,
                channel=delivery.channel,
                channel_label=sibling.channel_label,
                sender=delivery.sender,
                note=delivery.body,
                arrival=None if sibling.arrival is None else Message.from_json(sibling.arrival),
            )
    facts = delivery.facts or {}
    return Hints(
        company_id=delivery.company_id,
        channel=delivery.channel,
        channel_label=facts.get("mailbox", ""),
        sender=delivery.sender,
        note=delivery.body,
    )
