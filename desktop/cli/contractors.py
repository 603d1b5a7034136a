"""``contractors``: the base for scripts – listing, importing, exporting, merging."""

from __future__ import annotations

import argparse

from desktop.app import DataFolder, open_office
from desktop.cli.output import complain, print_json, print_table, say
from desktop.cli.run import FAILED, OK
from desktop.cli.setup import company_by_nip
from desktop.domain.contractor_files import ImportPreview, TableOptions
from desktop.domain.contractor_names import FIELDS, OUTCOMES
from desktop.domain.errors import UserError
from desktop.domain.identifiers import format_nip
from desktop.domain.names import in_polish
from desktop.services.contractors.finding import ContractorFilter
from desktop.services.contractors.service import Contractors
from desktop.services.office import Office


def contractors(options: argparse.Namespace, data: DataFolder) -> int:
    """List, import, export or merge contractors."""
    office = open_office(data)
    match options.action:
        case "import":
            return _import(office, options)
        case "export":
            wanted = ContractorFilter(company_id=_company(office, options.company), inactive=True)
            count = office.contractors.export(options.file.absolute(), wanted)
            say(f"Zapisano kontrahentów: {count}")
        case "merge":
            merged = office.contractors.merge(
                _found(office.contractors, options.kept), _found(office.contractors, options.gone)
            )
            say(f"Scalono: {merged.shown_name} ({format_nip(merged.data.number)})")
        case _:
            _list(office, options)
    return OK


def _list(office: Office, options: argparse.Namespace) -> None:
    wanted = ContractorFilter(options.search, _company(office, options.company), options.inactive)
    found = office.contractors.rows(office.contractors.ids(wanted))
    if options.json:
        print_json(found)
        return
    print_table(
        ["NIP", "Nazwa", "Miejscowość", "Dokumenty", "Ostatni"],
        [
            [
                format_nip(one.data.number),
                one.shown_name,
                one.data.address.town,
                str(one.documents),
                "" if one.last is None else one.last.isoformat(),
            ]
            for one in found
        ],
        right=[3],
    )


def _import(office: Office, options: argparse.Namespace) -> int:
    table = TableOptions(encoding=options.encoding, separator=options.separator)
    shown = office.contractors.preview(
        options.file.absolute(),
        table,
        company_id=_company(office, options.company),
        overwrite=not options.fill_only,
    )
    if options.dry_run:
        _show(shown, as_json=options.json)
        return OK
    result = office.contractors.import_(shown)
    if options.json:
        print_json({"result": result, "refused": _refused(shown)})
    else:
        say(
            f"Nowi: {result.created}, zmienieni: {result.changed}, bez zmian: {result.same},"
            f" odrzuceni: {result.refused}"
        )
        for row, reason in _refused(shown):
            complain(reason, f"wiersz {row}")
    return FAILED if result.refused else OK


def _show(shown: ImportPreview, *, as_json: bool) -> None:
    if as_json:
        print_json(shown.lines)
        return
    print_table(
        ["Wiersz", "Co", "NIP", "Nazwa", "Szczegóły"],
        [
            [
                str(line.record.row),
                OUTCOMES[line.outcome],
                line.record.data.number,
                line.record.data.name,
                in_polish(line.reason) if line.reason is not None else _changes(line.changes),
            ]
            for line in shown.lines
        ],
        right=[0],
    )


def _changes(changes: tuple[tuple[str, str, str], ...]) -> str:
    return "; ".join(f"{FIELDS[name]}: {old or '—'} → {new}" for name, old, new in changes)


def _refused(shown: ImportPreview) -> list[tuple[int, str]]:
    return [(line.record.row, in_polish(line.reason)) for line in shown.lines if line.reason is not None]


def _company(office: Office, nip: str | None) -> int | None:
    return None if nip is None else company_by_nip(office.companies, nip).id


def _found(base: Contractors, number_or_name: str) -> int:
    found = base.find(number_or_name)
    if found is None:
        raise UserError("contractor.unknown", contractor=number_or_name[:60])
    return found.id
