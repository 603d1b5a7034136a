"""Who gives a command, in an office that has users."""

from __future__ import annotations

import argparse
import getpass
import sys
from dataclasses import replace
from datetime import UTC, datetime

from desktop.app import DataFolder, open_database
from desktop.domain.errors import UserError
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
    return options.command not in _NOBODYS


def signed_in(options: argparse.Namespace, data: DataFolder) -> DataFolder:
    """The data as opened by whoever gives the command; as they are where nobody signs in.

    Without ``--user`` that is whom the computer's account stands for.  Raises :class:`UserError`
    ``users.no_users``, ``users.say_who``, and what signing in raises.
    """
    login: str = getattr(options, "person", "")
    database = open_database(data)
    try:
        users = users_of(database, Seat(""), lambda: datetime.now(UTC))
        if not users.accounts.exist():
            if login:
                raise UserError("users.no_users")
            return data
        if not login:
            if users.signing.offered() is None:
                raise UserError("users.say_who")
            return replace(data, person=users.signing.sign_in_by_computer().login)
        offered = users.signing.offered()
        if offered is not None and offered.login.casefold() == login.casefold():
            return replace(data, person=users.signing.sign_in_by_computer().login)
        password = read_password(f"Hasło ({login}): ", from_input=getattr(options, "person_stdin", False))
        return replace(data, person=users.signing.sign_in(login, password).login)
    finally:
        database.close()


def read_password(question: str, *, from_input: bool) -> str:
    """A password: the next line of the input, or asked for without being shown."""
    if from_input:
        return sys.stdin.readline(_LONGEST).rstrip("\r\n")
    return getpass.getpass(question)
