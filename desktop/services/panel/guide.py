"""The printed page for a client: made of what the office set up, with a fresh pairing code."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.companies import Company
from desktop.domain.devices import USUAL_DAYS, USUAL_PHONES, NewPairing
from desktop.domain.errors import UserError
from desktop.export.atomic import write_files
from desktop.services.panel.panel import Panel
from desktop.services.settings import OfficeSettings


def new_guide(
    target: Path,
    company: Company,
    panel: Panel,
    *,
    by: str,
    language: str = "pl",
    days: int = USUAL_DAYS,
    phones: int = USUAL_PHONES,
) -> NewPairing:
    """Make a pairing code and write the page that bears it as a PDF.

    Raises :class:`~desktop.domain.errors.UserError` ``export.locked`` or ``export.not_written``; the code,
    which nobody can know then, is withdrawn.
    """
    pairing = panel.devices.new_pairing(company.id, by=by, days=days, phones=phones)
    try:
        _write(target, company, pairing, panel.base_url(), panel.office.load(), language)
    except UserError:
        panel.devices.withdraw(pairing.pairing.id, by=by)
        raise
    return pairing


def _write(
    target: Path, company: Company, pairing: NewPairing, panel: str, office: OfficeSettings, language: str
) -> None:
    # Loads a PDF library, which nothing else here needs.
    from desktop.export.guide import GuideFacts, guide_page

    facts = GuideFacts(
        office=office.office_name,
        office_phone=office.office_phone,
        office_email=office.office_email,
        company=company.full_name or company.short_name,
        nip=company.nip,
        panel=panel,
        pairing_link=pairing.link,
        pairing_code=pairing.code,
        pairing_day=pairing.pairing.expires_at.astimezone().strftime("%d.%m.%Y"),
        pairing_phones=pairing.pairing.left,
        mail_address=next(iter(company.settings.addresses), ""),
        pin=company.settings.pin,
    )
    write_files({target: guide_page(facts, language)})
