"""``export`` and ``exports``: handing documents over, and what was handed over, for scripts."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence

from desktop.app import DataFolder, open_office
from desktop.cli.output import complain, print_json, print_table, say
from desktop.cli.run import FAILED, OK
from desktop.cli.setup import company_by_nip
from desktop.cli.work import complain_of
from desktop.db.exporting_tables import BatchState
from desktop.domain import money
from desktop.domain.booking.dictionaries import Side
from desktop.domain.errors import UserError
from desktop.domain.names import KINDS, STATUSES, in_polish
from desktop.export.drafts import Notice, Weight
from desktop.services.exporting.values import Batch, Change, ExportReport, LeftBefore, Preview, RegisterTotal
from desktop.services.office import Office

_STATES = {
    BatchState.PENDING: "przerwana",
    BatchState.COMPLETE: "zapisana",
    BatchState.UNDONE: "cofnięta",
}
_SIDES = {Side.PURCHASE: "zakup", Side.SALES: "sprzedaż", None: "inne"}
_WEIGHTS = {Weight.SAID: "said", Weight.CHANGED: "changed", Weight.REFUSED: "refused"}


def export(options: argparse.Namespace, data: DataFolder) -> int:
    """Hand over all approved documents, those that have not left yet or all, or those that are named."""
    if options.to is None and not options.dry_run:
        raise UserError("export.where")
    office = open_office(data)
    office.exporting.settle()
    company = None if options.company is None else company_by_nip(office.companies, options.company)
    preview = office.exporting.preview(
        [*options.ids, *options.more_ids] or None,
        options.format,
        company_id=None if company is None else company.id,
        month=options.month,
        again=options.again,
    )
    if options.dry_run:
        report = ExportReport(refused=preview.all_refused, notices=preview.draft.notices)
    else:
        report = office.exporting.write(preview, options.to.absolute(), options.name)
    if options.json:
        print_json(_report_json(options, preview, report))
    else:
        _say_report(options, preview, report)
    complain_of(report.refused)
    return FAILED if report.refused or _is_stopped(preview) else OK


def exports(options: argparse.Namespace, data: DataFolder) -> int:
    """List batches, show one, take it back, or write its files once more."""
    office = open_office(data)
    office.exporting.settle()
    match options.action:
        case "show":
            return _show(options, office)
        case "undo":
            return _undo(options, office)
        case "rewrite":
            return _rewrite(options, office)
        case _:
            return _list(options, office)


# -- handing over ------------------------------------------------------------------------------------


def _is_stopped(preview: Preview) -> bool:
    """Whether there are documents, but nothing can be written of them."""
    return preview.job is not None and not preview.ready


def _report_json(options: argparse.Namespace, preview: Preview, report: ExportReport) -> dict[str, object]:
    return {
        "format": preview.format.key,
        "company": None if preview.job is None else preview.job.sender.nip,
        "month": None if preview.job is None else preview.job.month,
        "dry_run": options.dry_run,
        "batch": report.batch,
        "documents": len(preview.draft.documents) if options.dry_run else report.documents,
        "ids": list(preview.draft.documents),
        "again": [one.document_id for one in preview.before] if options.dry_run else list(report.again),
        "changed": [_before_json(one) for one in preview.before],
        "refused": [{"document": one, "reason": message} for one, message in report.refused],
        "notices": [_notice_json(one) for one in report.notices],
        "totals": [
            {
                "side": one.side,
                "currency": one.currency,
                "documents": one.documents,
                "net": one.net,
                "vat": one.vat,
                "gross": one.gross,
            }
            for one in preview.totals
        ],
        "registers": list(preview.registers),
        "files": list(report.files),
        "written": list(report.written),
    }


def _before_json(before: LeftBefore) -> dict[str, object]:
    return {
        "document": before.document_id,
        "batch": before.batch_id,
        "at": before.at,
        "format": before.format,
        "changes": None if before.changes is None else _changes_json(before.changes),
    }


def _changes_json(changes: Iterable[Change]) -> list[Mapping[str, str]]:
    return [{"field": one.key, "old": one.old, "new": one.new} for one in changes]


def _notice_json(notice: Notice) -> dict[str, object]:
    return {"document": notice.document, "weight": _WEIGHTS[notice.weight], "text": notice.message}


def _say_report(options: argparse.Namespace, preview: Preview, report: ExportReport) -> None:
    if options.dry_run:
        say(f"Na próbę, niczego nie zapisano. Dokumentów w pliku: {len(preview.draft.documents)}")
    else:
        say(f"Wyeksportowano dokumentów: {report.documents}")
    for total in preview.totals:
        amounts = " / ".join(money.format_amount(one) for one in (total.net, total.vat, total.gross))
        say(f"{_SIDES[total.side]}, {total.currency}: {total.documents}, netto / VAT / brutto {amounts}")
    _say_registers(preview.registers)
    for file in report.files:
        say(str(file))
    again = [one.document_id for one in preview.before] if options.dry_run else report.again
    if again:
        say("Ponownie: " + ", ".join(str(one) for one in again))
    for one in preview.before:
        _say_changes(one.document_id, one.changes or ())
    for notice in report.notices:
        if notice.weight is not Weight.REFUSED:
            about = "" if notice.document is None else f"{notice.document}: "
            say(about + in_polish(notice.message))
        elif notice.document is None:
            complain(notice.message)


def _say_registers(rows: Sequence[RegisterTotal]) -> None:
    """What the accounting program must show after import."""
    if not rows:
        return
    shown = [
        [
            _SIDES[one.side],
            one.register,
            "" if one.kind is None else KINDS[one.kind],
            str(one.documents),
            *(money.format_amount(amount) for amount in (one.net, one.vat, one.gross)),
            str(one.unknown or ""),
        ]
        for one in rows
    ]
    heads = ["Strona", "Rejestr", "Rodzaj", "Dokumenty", "Netto zł", "VAT zł", "Brutto zł", "Bez kwoty w zł"]
    print_table(heads, shown, right=[3, 4, 5, 6, 7])


def _say_changes(document_id: int, changes: Iterable[Change]) -> None:
    for one in changes:
        say(f"{document_id}: {one.label}: {_one_line(one.old)} → {_one_line(one.new)}")


def _one_line(text: str) -> str:
    return " | ".join(text.splitlines()) or "—"


# -- batches -----------------------------------------------------------------------------------------


def _list(options: argparse.Namespace, office: Office) -> int:
    company = None if options.company is None else company_by_nip(office.companies, options.company).id
    found = office.exporting.batches(company, options.limit)
    if options.json:
        print_json([_batch_json(one) for one in found])
        return OK
    print_table(
        ["Paczka", "Kiedy", "Kto", "Format", "Firma", "Miesiąc", "Dokumenty", "Stan", "Plik"],
        [
            [
                str(one.id),
                f"{one.at.astimezone():%Y-%m-%d %H:%M}",
                one.who,
                one.format_name,
                one.company,
                str(one.month or ""),
                str(one.documents),
                _STATES[one.state],
                one.name,
            ]
            for one in found
        ],
        right=[0, 6],
    )
    return OK


def _batch_json(batch: Batch) -> dict[str, object]:
    return {
        "batch": batch.id,
        "at": batch.at,
        "who": batch.who,
        "format": batch.format,
        "company": batch.company,
        "month": batch.month,
        "folder": batch.folder,
        "files": list(batch.files),
        "documents": batch.documents,
        "state": batch.state,
        "undone_at": batch.undone_at,
        "undone_by": batch.undone_by,
        "reason": batch.reason,
        "registers": list(batch.registers),
    }


def _show(options: argparse.Namespace, office: Office) -> int:
    batch = office.exporting.batch(options.batch)
    documents = office.exporting.batch_documents(batch.id)
    changed = office.exporting.changed_since(batch.id)
    if options.json:
        print_json(
            {
                **_batch_json(batch),
                "ids": [one.document_id for one in documents if one.counted],
                "not_counted": [one.document_id for one in documents if not one.counted],
                "changed": [
                    {"document": one.document_id, "gone": one.gone, "changes": _changes_json(one.changes)}
                    for one in changed
                ],
            }
        )
        return OK
    say(f"{batch.format_name}, {batch.at.astimezone():%Y-%m-%d %H:%M}, {batch.who}: {_STATES[batch.state]}")
    if batch.state is BatchState.UNDONE:
        say(f"Powód: {batch.reason}")
    for file in batch.files:
        say(f"{batch.folder / file.name}  {file.sha256}")
    _say_registers(batch.registers)
    print_table(
        ["ID", "Numer", "Kontrahent", "Brutto", "Wal.", "Stan"],
        [
            [
                str(one.document_id),
                one.number,
                one.contractor[:32],
                "" if one.gross is None else money.format_amount(one.gross),
                one.currency,
                "usunięty" if one.status is None else STATUSES[one.status],
            ]
            for one in documents
        ],
        right=[0, 3],
    )
    for one in changed:
        _say_changes(one.document_id, one.changes)
    return OK


def _undo(options: argparse.Namespace, office: Office) -> int:
    report = office.exporting.undo(options.batch, options.reason)
    if options.json:
        print_json(report)
        return OK
    say(f"Cofnięto paczkę {options.batch}. Dokumenty znów zatwierdzone: {len(report.back)}.")
    if report.left:
        say("Bez zmian: " + ", ".join(str(one) for one in report.left))
    for file in report.files:
        say(f"Nie importuj już: {file}")
    return OK


def _rewrite(options: argparse.Namespace, office: Office) -> int:
    files = office.exporting.rewrite(options.batch, options.to.absolute())
    if options.json:
        print_json({"files": list(files)})
    else:
        for file in files:
            say(str(file))
    return OK
