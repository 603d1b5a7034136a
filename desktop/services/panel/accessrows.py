"""Rows of access to the panel: who may do what for which company, and where each one stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from desktop.db.panel_tables import (
    PanelAccessTable,
    PanelInvitationTable,
    PanelSessionTable,
    PanelUserTable,
)
from desktop.domain.panel import Access, AccessState, Right
from desktop.services.panel.refusals import Refused


def access_of(session: Session, access: PanelAccessTable, user: PanelUserTable, now: datetime) -> Access:
    """An access as the other layers know it."""
    link = session.scalar(
        select(PanelInvitationTable)
        .where(PanelInvitationTable.access_id == access.id)
        .order_by(PanelInvitationTable.id.desc())
        .limit(1)
    )
    return Access(
        id=access.id,
        user_id=user.id,
        company_id=access.company_id,
        email=user.email,
        name=user.name,
        rights=access_rights(access),
        state=_state(access, link, now),
        invited_at=None if link is None else link.created_at,
        expires_at=None if link is None else link.expires_at,
        opened_at=None if link is None else link.opened_at,
        used_at=None if link is None else link.used_at,
        seen_at=user.seen_at,
        second_factor=user.second_factor,
    )


def access_rights(access: PanelAccessTable) -> frozenset[Right]:
    """The rights of a row; one that another version knew is left out."""
    return frozenset(Right(one) for one in access.rights if one in set(Right))


def joined() -> Select[PanelAccessTable, PanelUserTable]:
    """All accesses with their users."""
    return select(PanelAccessTable, PanelUserTable).join(
        PanelUserTable, PanelUserTable.id == PanelAccessTable.user_id
    )


def pair_of(session: Session, access_id: int) -> tuple[PanelAccessTable, PanelUserTable]:
    """An access and its user; raises :class:`Refused` ``not_found``."""
    access = session.get(PanelAccessTable, access_id)
    if access is None:
        raise Refused("not_found")
    return access, session.get_one(PanelUserTable, access.user_id)


def withdraw_links(session: Session, access_id: int, now: datetime) -> None:
    """The links of an access work no more."""
    links: Sequence[PanelInvitationTable] = session.scalars(
        select(PanelInvitationTable).where(
            PanelInvitationTable.access_id == access_id,
            PanelInvitationTable.used_at.is_(None),
            PanelInvitationTable.withdrawn_at.is_(None),
        )
    ).all()
    for link in links:
        link.withdrawn_at = now


def end_sessions(session: Session, access: PanelAccessTable) -> None:
    """Whoever came in by it for its company is out."""
    session.execute(
        delete(PanelSessionTable).where(
            PanelSessionTable.user_id == access.user_id, PanelSessionTable.company_id == access.company_id
        )
    )


def _state(access: PanelAccessTable, link: PanelInvitationTable | None, now: datetime) -> AccessState:
    if access.locked:
        return AccessState.LOCKED
    if access.accepted_at is not None:
        return AccessState.ACTIVE
    if link is None or link.withdrawn_at is not None or link.expires_at <= now:
        return AccessState.EXPIRED
    return AccessState.INVITED if link.opened_at is None else AccessState.OPENED
