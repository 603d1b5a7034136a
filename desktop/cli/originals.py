"""``originals``: the files of documents, as they came or as PDF."""

from __future__ import annotations

import argparse
import sys

from desktop.app import DataFolder, open_office
from desktop.cli.output import complain, print_json, printable, say
from desktop.cli.run import FAILED, OK
from desktop.cli.setup import company_by_nip
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.originals import OFFICE_PATTERN
from desktop.services.office import Office

_STEP = 100
"""Documents after which the command says how far it is."""


def originals(options: argparse.Namespace, data: DataFolder) -> int:
    """Write the originals of a company, of a month of it, of a search or of single documents."""
    office = open_office(data)
    try:
        report = office.originals.export(
            _chosen(options, office),
            options.to.absolute(),
            options.format,
            pattern=OFFICE_PATTERN if options.all and options.pattern is None else options.pattern,
            replace=options.replace,
            progress=_quiet if options.json else _told,
        )
        if options.pattern is not None and options.keep_pattern:
            office.originals.keep_pattern(options.pattern)
    finally:
        office.stop()
    if options.json:
        print_json(report)
    else:
        say(f"Zapisano dokumentów: {report.documents}, plików: {report.files}")
        say(str(report.path))
    for document_id, message in report.remarks:
        complain(message, document_id)
    return FAILED if report.missing else OK


def _chosen(options: argparse.Namespace, office: Office) -> list[int]:
    if options.ids:
        return list(options.ids)
    if options.all:
        return office.originals.of_office()
    company = None if options.company is None else company_by_nip(office.companies, options.company)
    if not options.find:
        return [] if company is None else office.originals.of_company(company.id, options.month)
    query = office.archive.understand(printable(options.find), english=True)
    wanted = DocumentFilter(
        company_id=None if company is None else company.id, month=options.month, query=query
    )
    return list(office.documents.ids(wanted, Sort()))


def _quiet(_done: int, _total: int) -> bool:
    return True


def _told(done: int, total: int) -> bool:
    if done % _STEP == 0 and done < total:
        print(f"{done}/{total}", file=sys.stderr)
    return True
