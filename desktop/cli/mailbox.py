"""``mailbox``: the office's mailboxes, for scripts and for servers without a window."""

from __future__ import annotations

import argparse
import getpass
import sys
from dataclasses import replace

from desktop.app import DataFolder, open_office
from desktop.cli.output import complain, print_json, print_table, say
from desktop.cli.run import FAILED, OK
from desktop.cli.signingin import signed_in
from desktop.cli.typed import several
from desktop.domain.errors import UserError
from desktop.domain.mailboxes import USUAL_PORTS, AfterMail, Mailbox
from desktop.domain.mailservers import Login
from desktop.services.mailboxes.rules import MailSettings
from desktop.services.office import Office

_AFTER = {
    "nothing": "zostaw bez zmian",
    "seen": "oznacz jako przeczytaną",
    "move": "przenieś do folderu",
    "label": "nadaj etykietę",
}
_CHANGEABLE = (
    "host", "port", "user", "security", "login", "client_id", "folder", "after", "after_name", "authserv",
)  # fmt: skip


def mailbox(options: argparse.Namespace, data: DataFolder) -> int:
    """Add, change, list, test or remove mailboxes, or say by which rules their mail is taken."""
    office = open_office(data)
    match options.action:
        case "add":
            new = _new(options)
            typed = _password(options)
            if new.login is not Login.PASSWORD:
                typed = signed_in(office.mailboxes, new, typed or "", by_code=options.device_code)
            added = office.mailboxes.add(new, typed)
            _show([added], as_json=options.json)
        case "edit":
            _show([_edit(office, options)], as_json=options.json)
        case "rules":
            _rules(office, options)
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


def _edit(office: Office, options: argparse.Namespace) -> Mailbox:
    """Change what was given; a consent is asked for anew where the old one is for somebody else."""
    old = office.mailboxes.get(options.id)
    new = _changed(old, options)
    asked = options.password_stdin or (old.host, old.user, old.login) != (new.host, new.user, new.login)
    typed = _password(options) if asked else None
    if new.login is Login.PASSWORD:
        if old.login is not Login.PASSWORD and not typed:
            # What the keyring holds is a consent: as a password it would only be refused.
            raise UserError("mailbox.password_again")
    elif typed or options.device_code or _account(new) != _account(old):
        typed = signed_in(office.mailboxes, new, typed or "", by_code=options.device_code)
    return office.mailboxes.change(new, typed)


def _account(mailbox: Mailbox) -> tuple[object, ...]:
    return mailbox.host, mailbox.user, mailbox.login, mailbox.client_id


def _changed(old: Mailbox, options: argparse.Namespace) -> Mailbox:
    changes = {name: getattr(options, name) for name in _CHANGEABLE if getattr(options, name) is not None}
    for name in ("host", "user"):
        if name in changes:
            changes[name] = changes[name].strip()
    if "security" in changes and "port" not in changes and old.port in USUAL_PORTS.values():
        changes["port"] = USUAL_PORTS[changes["security"]]
    if changes.get("after") in {AfterMail.NOTHING, AfterMail.SEEN}:
        changes["after_name"] = ""
    if options.since is not None:
        changes["since"] = options.since or None
    try:
        return replace(old, **changes)
    except ValueError as error:
        raise UserError("mailbox.bad_setting") from error


def _rules(office: Office, options: argparse.Namespace) -> None:
    """Change what was given, and show what holds."""
    rules = office.mailboxes.rules
    old = rules.load()
    new = MailSettings(
        catch_all_domains=old.catch_all_domains if options.catch_all is None else several(options.catch_all),
        own_domains=old.own_domains if options.own is None else several(options.own),
        require_verdicts=old.require_verdicts if options.verdicts is None else options.verdicts,
    )
    if new != old:
        rules.save(new)
        new = rules.load()
    if options.json:
        print_json(new)
        return
    say(f"Domeny na dokumenty: {', '.join(new.catch_all_domains) or 'żadne'}")
    say(f"Domeny pracowników: {', '.join(new.own_domains) or 'żadne'}")
    say(f"Zaufany nadawca musi mieć potwierdzenie SPF, DKIM lub DMARC: {_yes_no(new.require_verdicts)}")


def _yes_no(value: bool) -> str:
    return "tak" if value else "nie"


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
