"""The printed page for a client: made of what the office set up, with a fresh pairing code."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.companies import Company
from desktop.domain.devices import NewPairing
from desktop.export.atomic import write_files
from desktop.services.settings import OfficeSettings


def write_guide(
    target: Path, company: Company, pairing: NewPairing, panel: str, office: OfficeSettings, language: str
) -> None:
    """Write the page as a PDF; ``panel`` is the panel's address.

    Raises :class:`~desktop.domain.errors.UserError` ``export.locked`` or ``export.not_written``.
    """
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
