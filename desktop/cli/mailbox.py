"""``mailbox``: the office's mailboxes, for scripts and for servers without a window."""

from __future__ import annotations

import argparse
import getpass
import sys

from desktop.app import DataFolder, open_office
from desktop.cli.output import complain, print_json, print_table, say
from desktop.cli.run import FAILED, OK
from desktop.cli.signingin import signed_in
from desktop.domain.errors import UserError
from desktop.domain.mailboxes import USUAL_PORTS, Mailbox
from desktop.domain.mailservers import Login
from desktop.services.office import Office

_AFTER = {
    "nothing": "zostaw bez zmian",
    "seen": "oznacz jako przeczytaną",
    "move": "przenieś do folderu",
    "label": "nadaj etykietę",
}


def mailbox(options: argparse.Namespace, data: DataFolder) -> int:
    """Add, list, test or remove mailboxes."""
    office = open_office(data)
    match options.action:
        case "add":
            new = _new(options)
            typed = _password(options)
            if new.login is not Login.PASSWORD:
                typed = signed_in(office.mailboxes, new, typed or "", by_code=options.device_code)
            added = office.mailboxes.add(new, typed)
            _show([added], as_json=options.json)
        case "test":
            return _test(office, options)
        case "remove":
            office.mailboxes.remove(options.id)
        case _:
            _show(office.mailboxes.all(), as_json=options.json)
    return OK


def _new(options: argparse.Namespace) -> Mailbox:
    try:
        return Mailbox(
            id=0,
            host=options.host.strip(),
            port=options.port or USUAL_PORTS[options.security],
            user=options.user.strip(),
            security=options.security,
            login=options.login,
            client_id=options.client_id,
            folder=options.folder,
            after=options.after,
            after_name=options.after_name,
            authserv=options.authserv,
            since=options.since,
        )
    except ValueError as error:
        raise UserError("mailbox.bad_setting") from error


def _password(options: argparse.Namespace) -> str | None:
    """From standard input, or typed unseen; never from the arguments, which others can see."""
    if options.password_stdin:
        return sys.stdin.readline().rstrip("\r\n") or None
    if sys.stdin.isatty() and options.login is Login.PASSWORD:
        return getpass.getpass("Hasło: ") or None
    return None


def _show(mailboxes: list[Mailbox], *, as_json: bool) -> None:
    if as_json:
        print_json(mailboxes)
        return
    print_table(
        ["ID", "Skrzynka", "Serwer", "Szyfrowanie", "Folder", "Po przyjęciu"],
        [
            [
                str(one.id),
                one.user,
                f"{one.host}:{one.port}",
                one.security.value,
                one.folder,
                f"{_AFTER[one.after.value]} {one.after_name}".rstrip(),
            ]
            for one in mailboxes
        ],
        right=[0],
    )


def _test(office: Office, options: argparse.Namespace) -> int:
    """Test the mailboxes that are named, or all; 1 if one does not work."""
    wanted = [office.mailboxes.get(one) for one in options.ids] or office.mailboxes.all()
    results: list[dict[str, object]] = []
    failed = False
    for one in wanted:
        try:
            found = office.mailboxes.test(one)
        except UserError as error:
            failed = True
            results.append({"id": one.id, "works": False, "message": error.message})
            if not options.json:
                complain(error.message, one.name)
            continue
        results.append({"id": one.id, "works": True, "mails": found.mails, "idle": found.idle})
        if not options.json:
            told = "od razu" if found.idle else "przy sprawdzaniu co pół minuty"
            say(f"✔ {one.name}: działa, wiadomości w folderze: {found.mails}, nowa poczta {told}")
    if options.json:
        print_json(results)
    return FAILED if failed else OK
