"""``privacy``: data of people, what was kept long enough, protocols."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from desktop.app import DataFolder, open_office
from desktop.cli.output import complain, print_json, print_table, say
from desktop.cli.run import OK, USAGE
from desktop.cli.setup import company_by_nip
from desktop.domain.errors import UserError
from desktop.domain.names import in_polish
from desktop.domain.privacy.findings import Fate, Found
from desktop.domain.privacy.person import Person
from desktop.domain.privacy.protocols import Due, Protocol
from desktop.domain.privacy.words import FATES, KEPT_KINDS, LABELS, PLACES, PROTOCOLS, counted
from desktop.export.privacy.data import protocol_data, report_data
from desktop.services.office import Office
from desktop.services.privacy.files import write_protocol, write_report

_ALL = "all"


def privacy(options: argparse.Namespace, data: DataFolder) -> int:
    """Do what was asked; nothing is erased or destroyed without ``--yes``."""
    office = open_office(data)
    try:
        match options.action:
            case "report":
                return _report(options, office)
            case "erase":
                return _erase(options, office)
            case "list":
                return _list(options, office)
            case "destroy":
                return _destroy(options, office)
            case _:
                return _protocols(options, office)
    finally:
        office.stop()


def _report(options: argparse.Namespace, office: Office) -> int:
    report = office.privacy.report(_person(options))
    if options.to is not None:
        write_report(report, options.to.absolute(), _as_is)
        say(f"Zapisano raport: {options.to}")
    elif options.json:
        print_json(report_data(report))
    else:
        _say_found(report.found)
    return OK


def _erase(options: argparse.Namespace, office: Office) -> int:
    person = _person(options)
    if options.yes:
        done = office.privacy.erase(person, options.ground, more=options.also, without=options.spare)
        _say_protocol(options, done)
        return OK
    report = office.privacy.report(person)
    gone = {one.key for one in report.chosen(options.also, options.spare)}
    if options.json:
        print_json({**report_data(report), "goes": sorted(gone)})
        return OK
    _say_found(report.found)
    say(f"Zniknie wpisów: {len(gone)}, zostanie: {len(report.found) - len(gone)}.")
    say("To tylko podgląd. Dodaj --yes i --ground z podstawą, a --also dla wpisów „do decyzji”.")
    say("Starsze kopie zapasowe zawierają te dane, dopóki nie minie okres ich przechowywania.")
    return OK


def _list(options: argparse.Namespace, office: Office) -> int:
    due = office.privacy.due()
    if options.company is not None:
        wanted = company_by_nip(office.companies, options.company).id
        due = [one for one in due if one.company_id == wanted]
    if options.json:
        print_json([{"key": one.key, **_due_json(one)} for one in due])
    else:
        _say_due(due)
    return OK


def _destroy(options: argparse.Namespace, office: Office) -> int:
    due = {one.key: one for one in office.privacy.due()}
    keys = list(due) if options.keys == [_ALL] else options.keys
    for key in keys:
        if key not in due:
            raise UserError("privacy.not_due", key=key)
    chosen = [due[key] for key in keys]
    if not options.yes:
        _say_due(chosen)
        say("To tylko podgląd. Dodaj --yes i --ground z podstawą.")
        return OK
    _say_protocol(options, office.privacy.destroy(chosen, options.ground))
    return OK


def _protocols(options: argparse.Namespace, office: Office) -> int:
    if options.number is None:
        if options.to is not None:
            complain("Podaj numer protokołu, który ma być zapisany.")
            return USAGE
        found = office.privacy.protocols()
        if options.json:
            print_json([protocol_data(one) for one in found])
        else:
            print_table(
                ["Nr", "Kiedy", "Rodzaj", "Kto", "Podstawa"],
                [
                    [
                        str(one.id),
                        f"{one.at.astimezone():%Y-%m-%d %H:%M}",
                        PROTOCOLS[one.kind],
                        one.who,
                        one.ground,
                    ]
                    for one in found
                ],
                right=[0],
            )
        return OK
    protocol = office.privacy.protocol(options.number)
    if options.to is not None:
        write_protocol(protocol, options.to.absolute(), _as_is)
        say(f"Zapisano protokół: {options.to}")
        return OK
    _say_protocol(options, protocol)
    return OK


def _person(options: argparse.Namespace) -> Person:
    return Person(
        name=options.name,
        email=options.email,
        number=options.number,
        phone=options.phone,
        panel_user=options.panel_user,
        trail_name=options.trail_name,
    )


def _say_found(found: Sequence[Found]) -> None:
    if not found:
        say("Program nie ma danych tej osoby.")
        return
    print_table(
        ["Wpis", "Gdzie", "Co będzie", "Firma", "Data", "Co"],
        [
            [
                one.key,
                PLACES[one.place],
                FATES[one.fate],
                one.company,
                "" if one.day is None else one.day.isoformat(),
                "; ".join(f"{LABELS[name]}: {value}" for name, value in one.facts),
            ]
            for one in found
        ],
    )
    for one in found:
        if one.fate is Fate.STAYS and one.why is not None:
            until = "" if one.until is None else f" Do {one.until.isoformat()}."
            say(f"{one.key}: {in_polish(one.why)}{until}")


def _say_due(due: Sequence[Due]) -> None:
    if not due:
        say("Nie ma niczego, co wolno już zniszczyć.")
        return
    print_table(
        ["Pozycja", "Firma", "Rodzaj", "Rok", "Sztuk", "Trzeba było trzymać do"],
        [
            [
                one.key,
                one.company or "—",
                KEPT_KINDS[one.kind],
                str(one.year),
                str(one.count),
                one.until.isoformat(),
            ]
            for one in due
        ],
        right=[3, 4],
    )


def _say_protocol(options: argparse.Namespace, protocol: Protocol) -> None:
    if options.json:
        print_json(protocol_data(protocol))
        return
    say(f"{PROTOCOLS[protocol.kind]} nr {protocol.id}, {protocol.who}. Podstawa: {protocol.ground}")
    print_table(
        ["Zniknęło", "Ile"],
        [[counted(code, _as_is), str(count)] for code, count in protocol.counts.items()],
        right=[1],
    )
    if protocol.kept:
        print_table(
            ["Zostało", "Ile"],
            [[counted(code, _as_is), str(count)] for code, count in protocol.kept.items()],
            right=[1],
        )


def _due_json(one: Due) -> dict[str, object]:
    return {
        "company": one.company,
        "kind": one.kind.value,
        "year": one.year,
        "count": one.count,
        "until": one.until,
    }


def _as_is(_context: str, text: str) -> str:
    """The command line speaks Polish."""
    return text
