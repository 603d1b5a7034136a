"""Protocols: written in the transaction of what they tell of, and read again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from desktop.db.privacy_tables import ProtocolLineTable, ProtocolTable
from desktop.domain.errors import UserError
from desktop.domain.privacy.protocols import Protocol, ProtocolKind, ProtocolLine
from desktop.services.settings import load_settings


def write(
    session: Session,
    kind: ProtocolKind,
    at: datetime,
    who: str,
    ground: str,
    counts: Counter[str],
    kept: Counter[str],
    lines: Sequence[ProtocolLine] = (),
) -> int:
    """Keep a protocol; returns its number."""
    row = ProtocolTable(
        kind=kind,
        at=at,
        who=who[:100],
        office=load_settings(session).office_name,
        ground=ground,
        counts=dict(counts),
        kept=dict(kept),
    )
    session.add(row)
    session.flush()
    values = [
        {
            "protocol_id": row.id,
            "position": position,
            "kind": line.kind,
            "number": line.number,
            "day": line.day,
            "company": line.company,
            "contractor": line.contractor,
            "count": line.count,
        }
        for position, line in enumerate(lines)
    ]
    if values:
        session.execute(insert(ProtocolLineTable), values)
    return row.id


def newest(session: Session, limit: int = 200) -> list[Protocol]:
    """The newest first, without their lines."""
    query = select(ProtocolTable).order_by(ProtocolTable.id.desc()).limit(limit)
    return [_protocol(row) for row in session.scalars(query)]


def get(session: Session, number: int) -> Protocol:
    """A protocol whole; raises :class:`UserError` ``privacy.no_protocol``."""
    row = session.get(ProtocolTable, number)
    if row is None:
        raise UserError("privacy.no_protocol")
    line = ProtocolLineTable
    query = select(line).where(line.protocol_id == number).order_by(line.position)
    return _protocol(
        row,
        tuple(
            ProtocolLine(one.kind, one.number, one.day, one.company, one.contractor, one.count)
            for one in session.scalars(query)
        ),
    )


def _protocol(row: ProtocolTable, lines: tuple[ProtocolLine, ...] = ()) -> Protocol:
    return Protocol(
        id=row.id,
        kind=row.kind,
        at=row.at,
        who=row.who,
        office=row.office,
        ground=row.ground,
        counts={str(key): int(count) for key, count in row.counts.items()},
        kept={str(key): int(count) for key, count in row.kept.items()},
        lines=lines,
    )
