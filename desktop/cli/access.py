"""``access``: who may come into the client panel, for scripts and offices without a window."""

from __future__ import annotations

import argparse

from desktop.app import DataFolder, open_office
from desktop.cli.output import print_json, print_table, say
from desktop.cli.refusing import refusals_told
from desktop.cli.run import OK
from desktop.cli.setup import company_by_nip
from desktop.domain.errors import UserError
from desktop.domain.identifiers import format_nip
from desktop.domain.panel import Access, AccessState, Right
from desktop.services.office import Office

_STATES = {
    AccessState.INVITED: "zaproszenie czeka",
    AccessState.OPENED: "otwarto zaproszenie, nie ma jeszcze hasła",
    AccessState.EXPIRED: "zaproszenie wygasło",
    AccessState.ACTIVE: "ma dostęp",
    AccessState.LOCKED: "dostęp zablokowany",
}
_MISSING = "Nie ma dostępu o tym numerze. Numery wypisuje polecenie: bezdotyk access list."


def access(options: argparse.Namespace, data: DataFolder) -> int:
    """List who may come in, send a new link, change what somebody may do, or shut somebody out."""
    office = open_office(data)
    if options.action == "list":
        _list(options, office)
        return OK
    with refusals_told(_MISSING):
        one = office.panel.accounts.get(options.id)
        if options.action == "resend":
            _resend(options, office)
        else:
            say(_act(options, office, one))
    return OK


def _act(options: argparse.Namespace, office: Office, one: Access) -> str:
    """Do it, and say so."""
    accounts, by = office.panel.accounts, office.user
    match options.action:
        case "lock" | "unlock":
            locked = options.action == "lock"
            accounts.lock(one.id, locked, by=by)
            return f"{'Zablokowano' if locked else 'Odblokowano'} dostęp: {one.email}"
        case "withdraw":
            accounts.withdraw(one.id, by=by)
            return f"Odebrano dostęp: {one.email}. To, co wysłano, zostaje."
        case "rights":
            accounts.set_rights(one.id, options.rights, by=by)
            return f"Zmieniono uprawnienia: {one.email}: {_rights(options.rights)}"
        case _:
            if not one.second_factor:
                raise UserError("panel.refused", reason=f"{one.email} nie ma drugiego składnika logowania.")
            office.panel.second_factor.switch_off(one.user_id, by=by)
            return f"Wyłączono drugi składnik logowania: {one.email}. Wystarczy teraz hasło."


def _resend(options: argparse.Namespace, office: Office) -> None:
    made = office.panel.accounts.resend(options.id, by=office.user, send=not options.print_link)
    if options.json:
        print_json({"access": made.access, "link": made.link if options.print_link else None})
    elif options.print_link:
        say(made.link)
    else:
        say(f"Wysłano nowy link na adres {made.access.email}. Działa 72 godziny, poprzedni już nie.")


def _list(options: argparse.Namespace, office: Office) -> None:
    accounts = office.panel.accounts
    companies = {one.id: one for one in office.companies.all(inactive=True)}
    if options.company is None:
        found = accounts.all()
    else:
        found = accounts.of_company(company_by_nip(office.companies, options.company).id)
    if options.json:
        print_json(found)
        return
    print_table(
        ["ID", "NIP", "Firma", "E-mail", "Nazwisko", "Stan", "Uprawnienia", "2 składnik", "Ostatnio"],
        [
            [
                str(one.id),
                format_nip(companies[one.company_id].nip),
                companies[one.company_id].short_name,
                one.email,
                one.name,
                _STATES[one.state],
                _rights(one.rights),
                "tak" if one.second_factor else "nie",
                "" if one.seen_at is None else f"{one.seen_at.astimezone():%Y-%m-%d %H:%M}",
            ]
            for one in found
        ],
        right=[0],
    )


def _rights(rights: frozenset[Right]) -> str:
    # As they are typed, in the order in which the help names them.
    return ",".join(one.value for one in Right if one in rights)
