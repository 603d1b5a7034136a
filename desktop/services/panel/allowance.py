"""How many invitations a company's own users may send; the office itself is not bound by it."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.panel_tables import PanelAccessTable, PanelActTable, PanelInvitationTable
from desktop.services.panel.acts import Did
from desktop.services.panel.refusals import Refused

MOST_OPEN = 20
"""Invitations of a company that wait for an answer at once, whoever sent them."""
MOST_A_DAY = 30
"""Letters with a link that users of a company may send within 24 hours."""


def check_allowance(session: Session, access: PanelAccessTable, now: datetime) -> None:
    """See whether a company's user may send one more link, for ``access``.

    What is given out is counted in the trail: taking an access away again gives nothing back.
    Raises :class:`Refused` ``many_invited`` or ``many_links_today``.
    """
    waiting = (
        select(func.count(PanelAccessTable.id.distinct()))
        .join(PanelInvitationTable, PanelInvitationTable.access_id == PanelAccessTable.id)
        .where(PanelAccessTable.company_id == access.company_id, PanelAccessTable.id != access.id)
        .where(PanelAccessTable.accepted_at.is_(None))
        .where(PanelInvitationTable.used_at.is_(None), PanelInvitationTable.withdrawn_at.is_(None))
        .where(PanelInvitationTable.expires_at > now)
    )
    if access.accepted_at is None and (session.scalar(waiting) or 0) >= MOST_OPEN:
        raise Refused("many_invited", limit=MOST_OPEN)
    sent = select(func.count(PanelActTable.id)).where(
        PanelActTable.company_id == access.company_id,
        PanelActTable.what == Did.CLIENT_INVITED,
        PanelActTable.at > now - timedelta(days=1),
    )
    if (session.scalar(sent) or 0) >= MOST_A_DAY:
        raise Refused("many_links_today", limit=MOST_A_DAY)
