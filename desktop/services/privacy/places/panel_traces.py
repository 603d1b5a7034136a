"""What was sent, said and done in the client panel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.device_tables import PanelPairingTable
from desktop.db.panel_tables import PanelActTable, PanelMessageTable, PanelMonthTable, PanelUploadTable
from desktop.domain.messages import Message
from desktop.domain.privacy.findings import Fate, Found, Place
from desktop.services.privacy.places.ground import NOBODY, Ground, Source, facts, parts
from desktop.services.privacy.places.panel import owners


def _uploads(session: Session, ground: Ground) -> Iterator[Found]:
    theirs = owners(session, ground)
    for number, row in enumerate(_uploaded(session), 1):
        if row.owner in theirs or ground.person.is_named_in(row.sender, row.name, row.note):
            done = row.done_at is not None
            yield Found(
                place=Place.UPLOAD,
                id=number,
                fate=Fate.GOES if done else Fate.STAYS,
                facts=facts(sender=row.sender, file=row.name, note=row.note, channel=row.channel),
                company=ground.company(row.company_id),
                day=row.begun_at.date(),
                why=None if done else Message("privacy.uploading"),
            )


def _uploaded(session: Session) -> Sequence[PanelUploadTable]:
    """All uploads in a fixed order: their own numbers are texts."""
    return session.scalars(
        select(PanelUploadTable).order_by(PanelUploadTable.begun_at, PanelUploadTable.id)
    ).all()


def _erase_uploads(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    """That a file came stays as a receipt; from whom and with which words goes."""
    every = _uploaded(session)
    for one in ids:
        row = every[one - 1]
        row.sender, row.note, row.name = "", "", ground.person.without(row.name)
        row.owner = ""


def _talk(session: Session, ground: Ground) -> Iterator[Found]:
    for row in session.scalars(select(PanelMessageTable).order_by(PanelMessageTable.id)):
        if ground.person.is_named_in(row.who, row.text):
            yield Found(
                place=Place.TALK,
                id=row.id,
                fate=Fate.GOES,
                facts=facts(who=row.who, text=row.text),
                company=ground.company(row.company_id),
                day=row.at.date(),
            )


def _erase_talk(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    """What was agreed about a document stays, without the person."""
    for some in parts(ids):
        for row in session.scalars(select(PanelMessageTable).where(PanelMessageTable.id.in_(some))):
            row.who = NOBODY if ground.person.is_named_in(row.who) else row.who
            row.text = ground.person.without(row.text)


def _acts(session: Session, ground: Ground) -> Iterator[Found]:
    for row in session.scalars(select(PanelActTable).order_by(PanelActTable.id)):
        if ground.person.is_named_in(row.who, row.about):
            yield Found(
                place=Place.PANEL_ACT,
                id=row.id,
                fate=Fate.GOES,
                facts=facts(who=row.who, what=row.what, about=row.about, ip=row.address),
                company=ground.company(row.company_id),
                day=row.at.date(),
            )


def _erase_acts(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    """What was done and when stays; by whom and from where goes, also of months and codes for phones."""
    person = ground.person
    for some in parts(ids):
        for row in session.scalars(select(PanelActTable).where(PanelActTable.id.in_(some))):
            if person.is_named_in(row.who):
                row.who, row.address = NOBODY, ""
            row.about = person.without(row.about)
    for month in session.scalars(select(PanelMonthTable).where(PanelMonthTable.complete_by != "")):
        month.complete_by = NOBODY if person.is_named_in(month.complete_by) else month.complete_by
    for code in session.scalars(select(PanelPairingTable).where(PanelPairingTable.created_by != "")):
        code.created_by = NOBODY if person.is_named_in(code.created_by) else code.created_by


SOURCES = (
    Source(Place.UPLOAD, _uploads, _erase_uploads),
    Source(Place.TALK, _talk, _erase_talk),
    Source(Place.PANEL_ACT, _acts, _erase_acts),
)
