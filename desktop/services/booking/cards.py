"""What a contractor's card says of how a company's documents of it are described."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop.domain.booking.suggesting import Usual
from desktop.services.contractors import finding


def usual(session: Session, number: str, company_id: int | None) -> Usual:
    """What was set between a company and the contractor with this tax number; nothing without either."""
    if not number or company_id is None:
        return Usual()
    contractor = finding.find(session, number)
    if contractor is None:
        return Usual()
    found = finding.settings_of(session, contractor.id, company_id)
    return Usual(
        register=found.register or "", category=found.category or "", description=found.description or ""
    )
