"""Accounts in the client panel, and phones that are paired with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from desktop.db.device_tables import PanelDeviceTable
from desktop.db.panel_tables import PanelAccessTable, PanelSessionTable, PanelUserTable
from desktop.domain.privacy.findings import Fate, Found, Place
from desktop.services.privacy.places.ground import CHECK, Ground, Source, facts


def _users(session: Session, ground: Ground) -> Iterator[Found]:
    for row in session.scalars(select(PanelUserTable).order_by(PanelUserTable.id)):
        if row.id != ground.person.panel_user and not ground.person.is_named_in(row.email, row.name):
            continue
        access = select(PanelAccessTable.company_id).where(PanelAccessTable.user_id == row.id)
        companies = [ground.company(one) for one in session.scalars(access)]
        logged = select(PanelSessionTable).where(PanelSessionTable.user_id == row.id)
        sessions = session.scalars(logged).all()
        yield Found(
            place=Place.PANEL_USER,
            id=row.id,
            fate=Fate.GOES,
            facts=facts(
                name=row.name,
                email=row.email,
                companies=", ".join(companies),
                sessions=len(sessions),
                browser=", ".join(sorted({one.browser for one in sessions if one.browser})),
                ip=", ".join(sorted({one.address for one in sessions if one.address})),
                first=row.created_at.date(),
                last="" if row.seen_at is None else row.seen_at.date(),
            ),
            company=companies[0] if len(companies) == 1 else "",
            day=row.created_at.date(),
        )


def _erase_users(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    """Sessions, invitations and access go with them; their secrets once that has happened."""
    del ground
    session.execute(delete(PanelUserTable).where(PanelUserTable.id.in_(ids)))


def _devices(session: Session, ground: Ground) -> Iterator[Found]:
    for row in session.scalars(select(PanelDeviceTable).order_by(PanelDeviceTable.id)):
        if ground.person.is_named_in(row.name):
            yield Found(
                place=Place.DEVICE,
                id=row.id,
                fate=Fate.CHOICE,
                facts=facts(name=row.name, browser=row.browser, ip=row.address, last=row.seen_at.date()),
                company=ground.company(row.company_id),
                day=row.paired_at.date(),
                why=CHECK,
            )


def _erase_devices(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    """The phone is let in no longer, and nothing says whose it was."""
    del ground
    session.execute(delete(PanelDeviceTable).where(PanelDeviceTable.id.in_(ids)))


def owners(session: Session, ground: Ground) -> tuple[str, ...]:
    """How uploads name the person: ``user:3``."""
    person = ground.person
    by_address = func.lower(PanelUserTable.email) == (person.address or None)
    users = session.scalars(
        select(PanelUserTable.id).where(or_(PanelUserTable.id == person.panel_user, by_address))
    )
    return tuple(f"user:{one}" for one in users)


SOURCES = (
    Source(Place.PANEL_USER, _users, _erase_users),
    Source(Place.DEVICE, _devices, _erase_devices),
)
