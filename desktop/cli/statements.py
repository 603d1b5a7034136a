"""``statements``: importing bank statements, listing them and their lines, confirming what is proposed."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from desktop.app import DataFolder, open_office
from desktop.cli.output import complain, print_json, print_table, say
from desktop.cli.run import FAILED, OK
from desktop.cli.setup import company_by_nip
from desktop.domain.errors import UserError
from desktop.domain.identifiers import format_account
from desktop.domain.messages import Message
from desktop.domain.money import format_amount
from desktop.domain.names import in_polish
from desktop.domain.statements.names import LINE_STATES, REASONS
from desktop.domain.statements.pairing import Certainty
from desktop.domain.statements.state import Imported, LineState, LineView, StatementRow
from desktop.services.office import Office


def statements(options: argparse.Namespace, data: DataFolder) -> int:
    """Import, list, show lines, confirm, write the file again."""
    office = open_office(data)
    try:
        match options.action:
            case "import":
                return _import(office, options)
            case "lines":
                return _lines(office, options)
            case "confirm":
                return _confirm(office, options)
            case "file":
                say(str(office.statements.save_file(options.id, options.to)))
                return OK
            case _:
                return _list(office, options)
    finally:
        office.stop()


def _company(office: Office, options: argparse.Namespace) -> int | None:
    return None if options.company is None else company_by_nip(office.companies, options.company).id


def _import(office: Office, options: argparse.Namespace) -> int:
    company_id = _company(office, options)
    done: list[tuple[Path, Imported]] = []
    refused: list[tuple[Path, Message]] = []
    for path in options.files:
        try:
            done.append((path, office.statements.import_file(path.absolute(), company_id)))
        except UserError as error:
            refused.append((path, error.message))
    if options.json:
        print_json(
            [{"file": path, **_imported(one)} for path, one in done]
            + [{"file": path, "refused": message} for path, message in refused]
        )
    else:
        for path, one in done:
            say(f"{path.name}: {_told(one)}")
    for path, one in done:
        for warning in one.warnings:
            complain(warning, path.name)
    for path, message in refused:
        complain(message, path.name)
    return FAILED if refused else OK


def _imported(one: Imported) -> dict[str, object]:
    return {
        "statements": one.statements,
        "new_lines": one.new_lines,
        "known_lines": one.known_lines,
        "already": one.already,
        "warnings": one.warnings,
    }


def _told(one: Imported) -> str:
    if one.already:
        return "ten plik był już wczytany, nic nie zmieniono"
    return f"wyciągi: {len(one.statements)}, nowe pozycje: {one.new_lines}, znane: {one.known_lines}"


def _list(office: Office, options: argparse.Namespace) -> int:
    found = office.statements.all(_company(office, options))
    if options.json:
        print_json(found)
        return OK
    names = {one.id: one.short_name for one in office.companies.all(inactive=True)}
    print_table(
        ["ID", "Firma", "Rachunek", "Numer", "Od", "Do", "Saldo końcowe", "Pozycje", "Bez decyzji", "Uwagi"],
        [
            [
                str(one.id),
                names.get(one.company_id, ""),
                format_account(one.account.account),
                one.number,
                "" if one.first is None else one.first.isoformat(),
                "" if one.last is None else one.last.isoformat(),
                "" if one.closing is None else f"{format_amount(one.closing)} {one.account.currency}",
                str(one.lines),
                str(one.open_lines),
                _remarks(one),
            ]
            for one in found
        ],
        right=[0, 6, 7, 8],
    )
    return OK


def _remarks(one: StatementRow) -> str:
    said = []
    if one.difference:
        said.append(f"nie zgadza się o {format_amount(one.difference)}")
    if one.gap:
        said.append(f"brak wyciągu przed nim (różnica sald {format_amount(one.gap)})")
    return "; ".join(said)


def _lines(office: Office, options: argparse.Namespace) -> int:
    if options.id not in {one.id for one in office.statements.all()}:
        raise UserError("statement.gone")
    found = office.statements.lines(options.id)
    if options.open:
        found = [one for one in found if one.state is LineState.OPEN]
    if options.json:
        print_json([_line(one) for one in found])
        return OK
    print_table(
        ["ID", "Data", "Kwota", "Kto", "Tytuł", "Stan", "Dokument"],
        [
            [
                str(one.id),
                one.line.booked_on.isoformat(),
                f"{format_amount(one.line.amount)} {one.line.currency}",
                one.line.name[:40],
                one.line.title[:60],
                LINE_STATES[one.state],
                _answer(one),
            ]
            for one in found
        ],
        right=[0, 2],
    )
    return OK


def _answer(one: LineView) -> str:
    if one.no_document is not None:
        return REASONS[one.no_document]
    return ", ".join(document.number for document in one.documents)


def _line(one: LineView) -> dict[str, object]:
    return {
        "id": one.id,
        "booked_on": one.line.booked_on,
        "amount": one.line.amount,
        "currency": one.line.currency,
        "name": one.line.name,
        "account": one.line.account,
        "title": one.line.title,
        "state": one.state.value,
        "certainty": None if one.certainty is None else one.certainty.value,
        "documents": [
            {"id": document.id, "number": document.number, "amount": document.amount}
            for document in one.documents
        ],
        "no_document": None if one.no_document is None else one.no_document.value,
        "why": [in_polish(why) for why in one.why],
        "decided_by": one.decided_by,
    }


def _confirm(office: Office, options: argparse.Namespace) -> int:
    certain = _certain(office.statements.lines(options.id))
    count = office.statements.confirm(certain)
    if options.json:
        print_json({"confirmed": count})
    else:
        say(f"Potwierdzono pewne: {count}")
    return OK


def _certain(found: Sequence[LineView]) -> list[int]:
    return [one.id for one in found if one.state is LineState.PROPOSED and one.certainty is Certainty.CERTAIN]
