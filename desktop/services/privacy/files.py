"""Writing reports and protocols into files, by the ending of their names."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.errors import UserError
from desktop.domain.names import Translate
from desktop.domain.privacy.findings import Report
from desktop.domain.privacy.protocols import Protocol
from desktop.export.atomic import write_files
from desktop.export.privacy.data import as_json, protocol_data, report_data
from desktop.export.privacy.pages import as_pdf, protocol_page, report_page

ENDINGS = (".pdf", ".html", ".json")


def write_report(report: Report, path: Path, translate: Translate) -> None:
    """Write a report; raises :class:`UserError` ``privacy.file_kind`` or what writing raises."""
    if path.suffix.lower() == ".json":
        write_files({path: as_json(report_data(report))})
    else:
        _write(path, report_page(report, translate))


def write_protocol(protocol: Protocol, path: Path, translate: Translate) -> None:
    """Write a protocol; raises as :func:`write_report`."""
    if path.suffix.lower() == ".json":
        write_files({path: as_json(protocol_data(protocol))})
    else:
        _write(path, protocol_page(protocol, translate))


def _write(path: Path, html: str) -> None:
    match path.suffix.lower():
        case ".pdf":
            write_files({path: as_pdf(html)})
        case ".html":
            write_files({path: html.encode()})
        case _:
            raise UserError("privacy.file_kind", endings=", ".join(ENDINGS))
