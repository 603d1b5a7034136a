"""People of the office in one hand: accounts, signing in, and who did what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop.db.engine import Database
from desktop.services.users.accounts import Accounts
from desktop.services.users.computer import computer_account
from desktop.services.users.history import History
from desktop.services.users.seat import Seat
from desktop.services.users.signing import SigningIn


@dataclass(frozen=True)
class Users:
    """The use cases of people."""

    accounts: Accounts
    signing: SigningIn
    history: History


def users_of(
    database: Database,
    seat: Seat,
    clock: Callable[[], datetime],
    account: Callable[[], str] = computer_account,
) -> Users:
    """The people of the office in ``database``; ``account`` is what the computer calls who is logged in."""
    return Users(
        Accounts(database, seat, clock),
        SigningIn(database, seat, account, clock),
        History(database, seat.acting, clock),
    )
