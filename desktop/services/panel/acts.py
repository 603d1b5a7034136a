"""The panel's trail: who came in, who was invited, who did what there, from which address."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.panel_tables import PanelActTable
from desktop.domain.panel import PanelAct


class Did(StrEnum):
    """What was done in the panel, or about it."""

    INVITED = "invited"
    CLIENT_INVITED = "client_invited"
    """The same by a user of the company: these are counted."""
    LINK_OPENED = "link_opened"
    LINK_USED = "link_used"
    LINK_WITHDRAWN = "link_withdrawn"
    RIGHTS = "rights"
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    REMOVED = "removed"
    LOGGED_IN = "logged_in"
    LOGIN_FAILED = "login_failed"
    LOGGED_OUT = "logged_out"
    PASSWORD = "password"  # noqa: S105 - the name of an act
    SECOND_FACTOR_ON = "second_factor_on"
    SECOND_FACTOR_OFF = "second_factor_off"
    UPLOADED = "uploaded"
    UPLOAD_REFUSED = "upload_refused"
    WITHDRAWN = "withdrawn"
    ASKED = "asked"
    ANSWERED = "answered"
    MONTH_COMPLETE = "month_complete"
    MONTH_OPEN = "month_open"
    REMINDED = "reminded"
    SAW_ORIGINAL = "saw_original"
    PAIRING_MADE = "pairing_made"
    PAIRING_WITHDRAWN = "pairing_withdrawn"
    DEVICE_PAIRED = "device_paired"
    DEVICE_REVOKED = "device_revoked"


def note(
    session: Session,
    what: Did | str,
    at: datetime,
    *,
    who: str = "",
    company_id: int | None = None,
    about: str = "",
    address: str = "",
) -> None:
    """Add a line, in the transaction of the act itself."""
    session.add(
        PanelActTable(
            at=at,
            what=str(what),
            who=who[:320],
            company_id=company_id,
            about=about[:300],
            address=address[:45],
        )
    )


class Acts:
    """Reading the trail."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def newest(self, company_id: int | None = None, limit: int = 200) -> list[PanelAct]:
        """The newest first, of one company or of all."""
        query = select(PanelActTable).order_by(PanelActTable.id.desc()).limit(limit)
        if company_id is not None:
            query = query.where(PanelActTable.company_id == company_id)
        with self._database.read() as session:
            return [
                PanelAct(row.at, row.what, row.who, row.company_id, row.about, row.address)
                for row in session.scalars(query)
            ]
