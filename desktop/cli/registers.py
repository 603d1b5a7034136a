"""``registers``: public registers for scripts: how they are, today's flat file, an account, a rate."""

from __future__ import annotations

import argparse
import sys
from dataclasses import fields, replace
from datetime import UTC, datetime

from desktop.app import DataFolder, open_office
from desktop.cli.output import complain, print_json, print_table, say
from desktop.cli.run import FAILED, OK
from desktop.domain.errors import UserError
from desktop.domain.identifiers import format_account, format_nip, is_nip, nip_digits
from desktop.domain.names import in_polish
from desktop.domain.registers import AccountAnswer, AccountState, AskState, RateAnswer, Register
from desktop.domain.workdays import today_in_poland
from desktop.services.registers.conditions import RegisterStatus
from desktop.services.registers.registers import Registers, account_digits

_LONGEST_KEY = 200
_NAMES = {
    Register.WHITE_LIST: "wykaz podatników VAT",
    Register.FLAT_FILE: "plik płaski",
    Register.GUS: "GUS (REGON)",
    Register.VIES: "VIES",
    Register.NBP: "kursy NBP",
}
_STATES = {
    AskState.UNKNOWN: "jeszcze nie pytano",
    AskState.ASKING: "pyta",
    AskState.ANSWERED: "działa",
    AskState.OFFLINE: "brak połączenia",
    AskState.LIMIT: "limit wyczerpany",
    AskState.OFF: "wyłączony",
    AskState.NONE: "nie ma",
}
_ACCOUNTS = {
    AccountState.ACTIVE: "jest w wykazie (podatnik czynny)",
    AccountState.EXEMPT: "jest w wykazie (podatnik zwolniony)",
    AccountState.LISTED: "jest w wykazie",
    AccountState.NOT_LISTED: "nie ma go w wykazie",
}
_UNANSWERED = {
    AskState.OFF: "Rejestr jest wyłączony. Włącz go: bezdotyk registers on, albo wczytaj plik płaski.",
    AskState.LIMIT: "Dzienny limit pytań jest wyczerpany. Spróbuj po północy albo wczytaj plik płaski.",
    AskState.NONE: "Rejestr nie ma odpowiedzi na to pytanie. Sprawdź numer, walutę i datę.",
}
_LATER = "Rejestr nie odpowiada. Sprawdź połączenie: bezdotyk registers status."


def registers(options: argparse.Namespace, data: DataFolder) -> int:
    """Show, update, load, check, switch; the key of GUS comes from standard input."""
    office = open_office(data)
    own = office.registers
    try:
        match options.action:
            case "update":
                own.retry()
                own.work(flat_file=True)
                return _show(own, options, strict=True)
            case "load":
                head = own.load_file(options.file.absolute())
                say(f"Wczytano plik płaski z dnia {head.day}: {head.active + head.exempt} skrótów.")
            case "check":
                return _check(own, options)
            case "rate":
                return _rate(own, options)
            case "key":
                own.set_key(sys.stdin.readline(_LONGEST_KEY).strip() if options.stdin else "")
            case "on" | "off":
                _switch(own, options)
            case _:
                return _show(own, options)
        return OK
    finally:
        office.stop()


def _switch(own: Registers, options: argparse.Namespace) -> None:
    which = options.which or list(Register)
    changes = {register.value: options.action == "on" for register in which}
    own.save_settings(replace(own.settings.load(), **changes))
    _show(own, options)


def _check(own: Registers, options: argparse.Namespace) -> int:
    """0 if the account is listed, 1 if it is not or nobody knows."""
    nip = nip_digits(options.nip)
    if not is_nip(nip):
        raise UserError("registers.bad_nip", number=options.nip)
    account = account_digits(options.account)
    if not account:
        raise UserError("registers.bad_account")
    day = options.date or today_in_poland(datetime.now(UTC))
    said = own.account(nip, account, day)
    if not isinstance(said, AccountAnswer) or said.day != day:
        own.work()
        said = own.account(nip, account, day)
    own.keep_proofs()
    if not isinstance(said, AccountAnswer):
        return _unanswered(said, options)
    if options.json:
        print_json(said)
    else:
        about = " – rachunek wirtualny" if said.by_mask else ""
        say(f"{format_nip(nip)}, {format_account('PL' + account)}: {_ACCOUNTS[said.state]}{about}.")
        say(f"Stan z dnia {said.day}, {_NAMES[said.proof.register]}, dowód: {said.proof.reference}.")
        if said.day != day:
            say(f"Uwaga: pytano o {day}, a z tego dnia nie ma odpowiedzi.")
    return FAILED if said.state is AccountState.NOT_LISTED else OK


def _rate(own: Registers, options: argparse.Namespace) -> int:
    if options.type is not None:
        said: RateAnswer | AskState = own.type_rate(
            options.currency, options.date, options.type, table=options.table, per=options.per
        )
    else:
        said = own.rate(options.currency, options.date)
        if not isinstance(said, RateAnswer):
            own.work()
            said = own.rate(options.currency, options.date)
    if not isinstance(said, RateAnswer):
        if said is AskState.NONE:
            say("Tabela A nie ma tej waluty (może ma ją tabela B) albo jeszcze jej nie ogłoszono.")
        return _unanswered(said, options)
    if options.json:
        # Amounts of money have two places there, a rate has all of its own.
        whole = {one.name: getattr(said, one.name) for one in fields(said)}
        print_json({**whole, "mid": format(said.mid, "f")})
    else:
        by = f", kurs wpisany ręcznie przez: {said.proof.typed_by}" if said.proof.typed_by else ""
        mid = format(said.mid, "f").replace(".", ",")
        say(f"{said.per} {said.currency} = {mid} zł, tabela {said.table or '?'} z dnia {said.day}{by}.")
    return OK


def _unanswered(state: AskState, options: argparse.Namespace) -> int:
    if options.json:
        print_json({"state": state.value})
    complain(_UNANSWERED.get(state, _LATER))
    return FAILED


def _show(own: Registers, options: argparse.Namespace, *, strict: bool = False) -> int:
    states = own.states()
    if options.json:
        print_json(states)
    else:
        print_table(
            ["Rejestr", "Stan", "Odpowiedział", "Dane z dnia", "Czeka", "Powód"],
            [_row(one) for one in states],
            right=[4],
        )
    bad = {AskState.OFFLINE, AskState.LIMIT}
    return FAILED if strict and any(one.on and one.state in bad for one in states) else OK


def _row(one: RegisterStatus) -> list[str]:
    at = "" if one.answered_at is None else f"{one.answered_at.astimezone():%Y-%m-%d %H:%M}"
    return [
        _NAMES[one.register],
        _STATES[one.state],
        at,
        "" if one.day is None else one.day.isoformat(),
        str(one.waiting) if one.waiting else "",
        "" if one.message is None else in_polish(one.message),
    ]
