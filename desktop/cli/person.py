"""Who gives a command, in an office that has users."""

from __future__ import annotations

import argparse
import getpass
import sys
from dataclasses import replace
from datetime import UTC, datetime

from desktop.app import DataFolder, open_database
from desktop.domain.errors import UserError
from desktop.domain.users import Right
from desktop.services.users.seat import Seat
from desktop.services.users.service import users_of

_NOBODYS = frozenset({None, "bench", "demo", "doctor", "firewall", "open", "quit", "read", "serve"})
"""Commands of the machine itself, or that open no office; the window (``None``, ``open``) asks by itself."""
_LONGEST = 300
"""Characters of a password that are read from the input."""


def needs_person(options: argparse.Namespace) -> bool:
    """Whether somebody has to answer for the command."""
    if options.command == "users" and options.action == "recover":
        # For those who cannot sign in.
        return False
    if options.command == "backup" and options.action == "restore":
        # Into a folder that holds no office yet.
        return False
    if options.command == "shared" and options.action in {"check", "password"}:
        # Whoever has the database's password; and without it nobody could sign in.
        return False
    return options.command not in _NOBODYS


def _is_for_all(options: argparse.Namespace) -> bool:
    """Whether a command changes where the whole office is, which no service asks anybody about."""
    return bool(options.command == "shared" and options.action != "status")


def signed_in(options: argparse.Namespace, data: DataFolder) -> DataFolder:
    """The data as opened by whoever gives the command; as they are where nobody signs in.

    Without ``--user`` that is whom the computer's account stands for.  Raises :class:`UserError`
    ``users.no_users``, ``users.say_who``, ``users.not_allowed``, and what signing in raises.
    """
    login: str = getattr(options, "person", "")
    database = open_database(data)
    try:
        seat = Seat("")
        users = users_of(database, seat, lambda: datetime.now(UTC))
        if not users.accounts.exist():
            if login:
                raise UserError("users.no_users")
            return data
        offered = users.signing.offered()
        if not login and offered is None:
            raise UserError("users.say_who")
        if offered is not None and login.casefold() in {"", offered.login.casefold()}:
            person = users.signing.sign_in_by_computer()
        else:
            typed = read_password(f"Hasło ({login}): ", from_input=getattr(options, "person_stdin", False))
            person = users.signing.sign_in(login, typed)
        if _is_for_all(options):
            seat.require(Right.SETTINGS)
        return replace(data, person=person.login)
    finally:
        database.close()


def read_password(question: str, *, from_input: bool) -> str:
    """A password: the next line of the input, or asked for without being shown."""
    if from_input:
        return sys.stdin.readline(_LONGEST).rstrip("\r\n")
    return getpass.getpass(question)
