"""What came by mail and panel, and letters that the office sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop.db.tables import DeliveryTable, KeptPartTable, OutgoingTable
from desktop.domain.messages import Message
from desktop.domain.names import CHANNELS, LETTER_KINDS
from desktop.domain.privacy.findings import Fate, Found, Place
from desktop.domain.sending import LetterState
from desktop.services.privacy.places.ground import Ground, Source, facts, parts

_OVER = (LetterState.SENT, LetterState.CANCELLED, LetterState.FAILED)
_SHOWN = 500
"""Characters of a text in the report; the whole is in the program."""
_READ_AT_ONCE = 200


def _deliveries(session: Session, ground: Ground) -> Iterator[Found]:
    query = select(DeliveryTable).order_by(DeliveryTable.id)
    for row in session.scalars(query.execution_options(yield_per=_READ_AT_ONCE)):
        names = [str(part.get("name", "")) for part in row.parts]
        if ground.person.is_named_in(
            row.sender, row.subject, row.body, *map(str, row.facts.values()), *names
        ):
            yield Found(
                place=Place.DELIVERY,
                id=row.id,
                fate=Fate.GOES,
                facts=facts(
                    sender=" ".join(filter(None, (str(row.facts.get("name", "")), row.sender))),
                    subject=row.subject,
                    text=row.body[:_SHOWN],
                    file=", ".join(filter(None, names)),
                    channel=CHANNELS[row.channel],
                ),
                company=ground.company(row.company_id),
                day=row.at.date(),
            )


def _erase_deliveries(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    """What was written goes; that something came, when and which way, stays with its documents."""
    person = ground.person
    for some in parts(ids):
        for row in session.scalars(select(DeliveryTable).where(DeliveryTable.id.in_(some))):
            row.sender, row.subject, row.body = "", "", ""
            row.facts = {key: value for key, value in row.facts.items() if key in {"mailbox", "arrival"}}
            row.parts = [{**part, "name": person.without(str(part.get("name", "")))} for part in row.parts]
        session.execute(delete(KeptPartTable).where(KeptPartTable.delivery_id.in_(some)))


def _letters(session: Session, ground: Ground) -> Iterator[Found]:
    query = select(OutgoingTable).order_by(OutgoingTable.id)
    for row in session.scalars(query.execution_options(yield_per=_READ_AT_ONCE)):
        if ground.person.is_named_in(row.recipient, row.subject, row.body):
            over = row.state in _OVER
            yield Found(
                place=Place.LETTER,
                id=row.id,
                fate=Fate.GOES if over else Fate.STAYS,
                facts=facts(
                    to=row.recipient,
                    subject=row.subject,
                    text=row.body[:_SHOWN],
                    kind=LETTER_KINDS.get(row.kind, row.kind.value),
                ),
                company=ground.company(row.company_id),
                day=(row.sent_at or row.queued_at).date(),
                why=None if over else Message("privacy.not_sent"),
            )


def _erase_letters(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    del ground
    for some in parts(ids):
        session.execute(delete(OutgoingTable).where(OutgoingTable.id.in_(some)))


SOURCES = (
    Source(Place.DELIVERY, _deliveries, _erase_deliveries),
    Source(Place.LETTER, _letters, _erase_letters),
)
