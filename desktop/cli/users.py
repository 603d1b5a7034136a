"""``users`` and ``audit``: people of the office, and who did what."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from desktop.app import DataFolder, open_office
from desktop.cli.output import print_json, print_table, say
from desktop.cli.person import read_password
from desktop.cli.run import OK
from desktop.cli.setup import company_by_nip
from desktop.domain.errors import UserError
from desktop.domain.names import ROLES
from desktop.domain.trail import TrailFilter, TrailLine, TrailPlace, act_name, told
from desktop.domain.users import User, UserData
from desktop.services.office import Office

_ALL = "all"


def users(options: argparse.Namespace, data: DataFolder) -> int:
    """Add, list, change or remove people; set passwords."""
    office = open_office(data)
    try:
        match options.action:
            case "add":
                _add(options, office)
            case "edit":
                old = office.users.accounts.by_login(options.login)
                changed = office.users.accounts.change(old.id, _changed(options, office, old))
                _show(options, office, [changed])
            case "remove":
                office.users.accounts.remove(office.users.accounts.by_login(options.login).id)
                say(f"Usunięto: {options.login}. To, co ta osoba zrobiła, zostaje w historii.")
            case "password":
                _password(options, office)
            case "recover":
                _recover(options, office)
            case "code":
                found = office.users.accounts.by_login(options.login)
                _tell_code(office.users.accounts.new_recovery(found.id))
            case _:
                _show(options, office, office.users.accounts.all())
    finally:
        office.stop()
    return OK


def audit(options: argparse.Namespace, data: DataFolder) -> int:
    """Print who did what, the newest first, or write it to a file."""
    office = open_office(data)
    try:
        wanted = TrailFilter(
            who=options.who,
            people=options.people,
            company_id=None
            if options.company is None
            else company_by_nip(office.companies, options.company).id,
            act=options.act,
            since=None if options.since is None else _midnight(options.since),
            until=None if options.until is None else _midnight(options.until + timedelta(days=1)),
        )
        if options.csv is not None:
            count = office.users.history.save(options.csv, wanted)
            say(f"Zapisano {options.csv}; wierszy: {count}")
        else:
            _print(options, _lines(office, wanted, options.limit))
    finally:
        office.stop()
    return OK


def _add(options: argparse.Namespace, office: Office) -> None:
    account = options.account or ""
    data = UserData(
        options.login,
        options.name,
        options.role,
        system_account=account,
    )
    data = _with_companies(data, options.company or [_ALL], office)
    asks = options.new_password_stdin or not account
    password = _new_password(options) if asks else None
    made = office.users.accounts.add(data, password)
    if options.json:
        print_json({"user": made.user, "recovery": made.recovery or None})
        return
    say(f"Dodano: {made.user.name} ({ROLES[made.user.role]}).")
    if made.recovery:
        _tell_code(made.recovery)


def _changed(options: argparse.Namespace, office: Office, old: User) -> UserData:
    data = UserData(
        options.new_login or old.login,
        options.name or old.name,
        options.role or old.role,
        old.active if options.active is None else options.active,
        old.system_account if options.account is None else options.account,
        old.all_companies,
        old.companies,
    )
    if options.company is None:
        return data
    return _with_companies(data, options.company, office)


def _with_companies(data: UserData, typed: Sequence[str], office: Office) -> UserData:
    """``data`` with what ``--company`` says."""
    if _ALL in typed:
        return replace(data, all_companies=True, companies=frozenset())
    ids = frozenset(company_by_nip(office.companies, nip).id for nip in typed)
    return replace(data, all_companies=False, companies=ids)


def _new_password(options: argparse.Namespace) -> str:
    first = read_password("Nowe hasło: ", from_input=options.new_password_stdin)
    if not options.new_password_stdin and read_password("Jeszcze raz: ", from_input=False) != first:
        raise UserError("users.other_password")
    return first


def _password(options: argparse.Namespace, office: Office) -> None:
    found = office.users.accounts.by_login(options.login)
    office.users.accounts.set_password(found.id, None if options.none else _new_password(options))
    say(f"Zmieniono hasło: {found.name}.")


def _recover(options: argparse.Namespace, office: Office) -> None:
    code = options.code or input("Kod odzyskiwania: ")
    fresh = office.users.signing.recover(options.login, code, _new_password(options))
    say("Zmieniono hasło. Poprzedni kod już nie działa.")
    _tell_code(fresh)


def _tell_code(code: str) -> None:
    say(f"Kod odzyskiwania: {code}")
    say(
        "Zapisz go poza tym komputerem: pozwoli ustawić nowe hasło właściciela. Nie będzie pokazany ponownie."
    )


def _show(options: argparse.Namespace, office: Office, found: Sequence[User]) -> None:
    if options.json:
        print_json(found)
        return
    names = {one.id: one.short_name for one in office.companies.all(inactive=True)}
    print_table(
        ["Login", "Imię i nazwisko", "Rola", "Czynne", "Firmy", "Hasło", "Konto komputera", "Ostatnio"],
        [
            [
                one.login,
                one.name,
                ROLES[one.role],
                "tak" if one.active else "nie",
                "wszystkie"
                if one.reach is None
                else ", ".join(sorted(names[company] for company in one.companies)),
                "tak" if one.has_password else "nie",
                one.system_account,
                "" if one.last_seen is None else f"{one.last_seen.astimezone():%Y-%m-%d %H:%M}",
            ]
            for one in found
        ],
    )


def _lines(office: Office, wanted: TrailFilter, most: int) -> list[TrailLine]:
    found: list[TrailLine] = []
    place: TrailPlace | None = TrailPlace()
    while place is not None and len(found) < most:
        page = office.users.history.page(wanted, place)
        found.extend(page.lines)
        place = page.following
    return found[:most]


def _print(options: argparse.Namespace, lines: Sequence[TrailLine]) -> None:
    if options.json:
        print_json(lines)
        return
    print_table(
        ["Kiedy", "Kto", "Co", "Firma", "Czego dotyczy", "Zmiana"],
        [
            [
                f"{line.at.astimezone():%Y-%m-%d %H:%M:%S}",
                line.who,
                act_name(line.act, _polish),
                line.company,
                line.subject,
                told(line, _polish),
            ]
            for line in lines
        ],
    )


def _polish(_context: str, text: str) -> str:
    return text


def _midnight(day: date) -> datetime:
    """When a day begins at this computer."""
    return datetime.combine(day, time()).astimezone()
