"""Whom a company could trust from now on: the senders of mail that a person has just given to it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.tables import CompanyTable, DocumentTable
from desktop.domain.documents import Channel

_ENOUGH = 5
"""More senders than this nobody means to trust with one click."""
_PIECE = 500


def untrusted_senders(session: Session, ids: Iterable[int], company_id: int) -> tuple[str, ...]:
    """Who sent the documents ``ids`` by mail and is not yet trusted by anybody; empty if they are many."""
    wanted = list(ids)
    senders: dict[str, None] = {}
    for start in range(0, len(wanted), _PIECE):
        query = (
            select(DocumentTable.sender)
            .where(DocumentTable.id.in_(wanted[start : start + _PIECE]))
            .where(DocumentTable.channel == Channel.MAIL, DocumentTable.company_id == company_id)
            .where(DocumentTable.sender != "")
            .distinct()
        )
        senders.update(dict.fromkeys(session.scalars(query)))
    # A sender that another company trusts would be nobody's afterwards: it sends for both.
    for row in session.scalars(select(CompanyTable).where(CompanyTable.active)):
        trusted = set(records.company(row).settings.trusted)
        for sender in list(senders):
            if sender in trusted or "@" + sender.rpartition("@")[2] in trusted:
                del senders[sender]
    return tuple(senders) if len(senders) <= _ENOUGH else ()
