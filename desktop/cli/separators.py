"""``separators``: separator sheets to print, as a PDF."""

from __future__ import annotations

import argparse

from desktop.app import DataFolder, open_office
from desktop.cli.output import say
from desktop.cli.run import OK
from desktop.cli.setup import company_by_nip
from desktop.services.sheets import write_sheets


def separators(options: argparse.Namespace, data: DataFolder) -> int:
    """Write the sheets: for a company, or for whichever documents come."""
    nip = options.company
    company = None if nip is None else company_by_nip(open_office(data).companies, nip)
    write_sheets(options.to.absolute(), company)
    say(f"Zapisano kartki rozdzielające do wydruku: {options.to}")
    return OK
