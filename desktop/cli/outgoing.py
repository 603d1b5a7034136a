"""``outgoing``: the account that letters are sent with, a test of it, and the log of letters."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace

from desktop.app import DataFolder, open_office
from desktop.cli.output import print_json, print_table, say
from desktop.cli.run import OK
from desktop.cli.signingin import signed_in
from desktop.domain.mailservers import Login
from desktop.domain.names import LETTER_KINDS, LETTER_STATES, in_polish
from desktop.domain.sending import DEFAULT_PORTS, LoggedLetter, SendingAccount
from desktop.services.office import Office

_CHANGEABLE = (
    "host", "port", "security", "user", "login", "client_id", "sender", "sender_name", "reply_to", "per_hour",
    "per_recipient",
)  # fmt: skip
_LONGEST_PASSWORD = 1000


def outgoing(options: argparse.Namespace, data: DataFolder) -> int:
    """Set up, test, list, send again or stop."""
    office = open_office(data)
    sending = office.outgoing
    match options.action:
        case "set":
            _set(office, options)
        case "test":
            sending.test(options.to)
            say(f"Wysłano list na próbę. Sprawdź, czy przyszedł: {options.to}")
        case "retry":
            number = sending.retry(options.id)
            say(f"List {number} czeka na wysłanie.")
        case "cancel":
            sending.cancel(options.id)
        case _:
            _list(sending.log(limit=options.limit), options)
    return OK


def _set(office: Office, options: argparse.Namespace) -> None:
    """Change what was given; a password comes from standard input, never from the command line."""
    sending = office.outgoing
    changes = {name: getattr(options, name) for name in _CHANGEABLE if getattr(options, name) is not None}
    if options.security is not None and options.port is None:
        changes["port"] = DEFAULT_PORTS[options.security]
    password = sys.stdin.readline(_LONGEST_PASSWORD).rstrip("\r\n") if options.password_stdin else None
    if options.answers is not None:
        sending.set_answer_rules(replace(sending.answer_rules(), on=options.answers))
    if options.phone is not None:
        office.settings.save(replace(office.settings.load(), office_phone=" ".join(options.phone.split())))
    account = replace(sending.account(), **changes)
    if account.login is not Login.PASSWORD and (options.login or password is not None):
        password = signed_in(sending, account, password or "", by_code=options.device_code)
    if changes or password is not None:
        account = sending.set_account(account, password)
    if options.json:
        phone = office.settings.load().office_phone or account.phone
        print_json({"account": account, "phone": phone, "answers": sending.answer_rules()})
    else:
        say(_described(account))


def _described(account: SendingAccount) -> str:
    if not account.is_set:
        return "Wysyłanie nie jest ustawione."
    user = f", użytkownik {account.user}" if account.user else ""
    return f"{account.sender} przez {account.host}:{account.port} ({account.security}{user})"


def _list(letters: list[LoggedLetter], options: argparse.Namespace) -> None:
    if options.json:
        print_json(letters)
        return
    print_table(
        ["ID", "Stan", "Rodzaj", "Do", "Temat", "Kiedy", "Powód"],
        [
            [
                str(one.id),
                LETTER_STATES[one.state],
                LETTER_KINDS[one.kind],
                one.to,
                one.subject,
                f"{(one.sent_at or one.queued_at).astimezone():%Y-%m-%d %H:%M}",
                "" if one.message is None else in_polish(one.message),
            ]
            for one in letters
        ],
        right=[0],
    )
