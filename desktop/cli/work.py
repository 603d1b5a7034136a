"""``documents`` and ``approve``: the daily work, for scripts."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Iterable

from desktop.app import DataFolder, open_office
from desktop.cli.output import complain, print_json, print_table, printable, say
from desktop.cli.run import FAILED, OK
from desktop.cli.setup import company_by_nip
from desktop.domain import money
from desktop.domain.documents import DocumentRow
from desktop.domain.identifiers import format_nip
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.messages import Message
from desktop.domain.names import CHANNELS, KINDS, STATUSES, in_polish
from desktop.domain.rules.exchange import ZLOTY, Rate
from desktop.domain.rules.findings import Severity
from desktop.services.office import Office

MARKED = (Severity.ALARM, Severity.WARNING)

_DESPITE = 'Jeżeli mimo alarmu wszystko się zgadza, podaj powód: bezdotyk approve ID --despite "POWÓD".'
_ALARMS = frozenset({"checking.alarm", "checking.forbidden"})
_PIECE = 500
"""Documents whose rows are fetched together."""
_HEADERS = (
    "ID", "Stan", "Firma", "Rodzaj", "Numer", "Kontrahent", "NIP", "Wystawiono", "Brutto", "Wal.",
    "Kanał", "Nadawca", "Uwagi"
)  # fmt: skip


def documents(options: argparse.Namespace, data: DataFolder) -> int:
    """List documents, the newest first, or let some out of quarantine."""
    office = open_office(data)
    if options.action == "release":
        return _release(options, office)
    company = None if options.company is None else company_by_nip(office.companies, options.company)
    query = office.archive.understand(printable(options.find), english=True)
    if query and not options.json:
        say(f"Szukam: {query.canonical()}")
    wanted = DocumentFilter(
        company_id=None if company is None else company.id,
        statuses=frozenset() if options.status is None else frozenset({options.status}),
        concerns=frozenset(MARKED) if options.concerns else frozenset(),
        text=printable(options.search),
        query=query,
    )
    ids = office.documents.ids(wanted, Sort())[: options.limit]
    # No question to the database may name as many documents as an archive has.
    pieces = (ids[start : start + _PIECE] for start in range(0, len(ids), _PIECE))
    rows = [row for piece in pieces for row in office.documents.rows(piece)]
    if options.json:
        print_json([_with_findings(office, row) for row in rows] if options.findings else rows)
    else:
        print_documents(rows)
    return OK


def _release(options: argparse.Namespace, office: Office) -> int:
    result = office.documents.release(options.ids)
    if options.json:
        print_json(result)
    elif result.changed:
        say(f"Wpuszczono z kwarantanny: {', '.join(map(str, result.changed))}")
    complain_of(result.refused)
    return FAILED if result.refused else OK


def _with_findings(office: Office, row: DocumentRow) -> dict[str, object]:
    """A row with all that the rules found, what registers vouch for, and its amounts in złoty."""
    checked = office.checking.of(row.id)
    whole = {field.name: getattr(row, field.name) for field in dataclasses.fields(row)}
    whole["findings"] = [
        {
            "code": one.finding.code,
            "severity": one.finding.severity.value,
            "open": one.is_open,
            "text": one.finding.message,
            "since": one.since,
            "answer": one.answer,
        }
        for one in checked.findings
    ]
    whole["proofs"] = checked.proofs
    whole["conversions"] = [
        {**_rate(one.rate), "net": one.net, "vat": one.vat, "gross": one.gross}
        for one in (office.documents.detail(row.id).conversions if row.currency not in {"", ZLOTY} else ())
    ]
    return whole


def _rate(rate: Rate) -> dict[str, object]:
    """A rate for JSON; the figure with all its decimals."""
    return {
        "purpose": rate.purpose.value,
        "currency": rate.currency,
        "rate": f"{rate.mid:f}",
        "per": rate.per,
        "table": rate.table,
        "day": rate.day,
        "by": rate.by,
        "typed_by": rate.typed_by,
    }


def print_documents(rows: Iterable[DocumentRow]) -> None:
    """The table of the list, or of the reasons where nothing was read."""
    print_table(
        _HEADERS,
        [
            [
                str(row.id),
                STATUSES[row.status],
                row.company,
                "" if row.kind is None else KINDS[row.kind],
                row.number,
                row.contractor[:32],
                format_nip(row.contractor_nip),
                "" if row.issue_date is None else row.issue_date.isoformat(),
                "" if row.gross is None else money.format_amount(row.gross),
                row.currency,
                CHANNELS[row.channel],
                row.sender,
                _remark(row),
            ]
            for row in rows
        ],
        right=[0, 8],
    )


def _remark(row: DocumentRow) -> str:
    """What the rules found, why it waits, or why it is where it is; else the file's name."""
    said = [in_polish(one) for one in (*row.concerns, row.reason, row.arrival) if one is not None]
    return " ".join(dict.fromkeys(said)) or row.file_name


def approve(options: argparse.Namespace, data: DataFolder) -> int:
    """Approve documents by number; despite alarms only for a reason, which stays with each of them."""
    result = open_office(data).documents.approve(options.ids, reason=options.despite)
    if options.json:
        print_json(result)
    complain_of(result.refused)
    if any(message.code in _ALARMS for _, message in result.refused):
        complain(_DESPITE)
    return FAILED if result.refused else OK


def complain_of(refused: Iterable[tuple[int, Message]]) -> None:
    """Say of each document why it was refused."""
    for document_id, message in refused:
        complain(message, document_id)
