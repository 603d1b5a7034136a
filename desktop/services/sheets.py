"""Separator sheets for the office to print."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.companies import Company
from desktop.export.atomic import write_files


def write_sheets(target: Path, company: Company | None) -> None:
    """Write both kinds of separator sheets as a PDF; with a company, its documents follow them.

    Raises :class:`~desktop.domain.errors.UserError` ``export.locked`` or ``export.not_written``.
    """
    # Loads a PDF library, which the window needs for nothing else.
    from desktop.export.separators import SheetOwner, separator_sheets

    owner = None if company is None else SheetOwner(company.nip, company.short_name)
    write_files({target: separator_sheets(owner)})


def sheet_pictures(company: Company | None) -> list[bytes]:
    """Both sheets as pictures (PNG, A4 at 300 dpi), for a printer."""
    from desktop.export.separators import SheetOwner, separator_pictures

    owner = None if company is None else SheetOwner(company.nip, company.short_name)
    return separator_pictures(owner)
