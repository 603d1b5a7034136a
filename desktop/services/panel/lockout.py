"""Slowing down whoever guesses: each failure beyond a few closes the door for twice as long."""

from __future__ import annotations

import hashlib
import ipaddress
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.panel_tables import PanelFailureTable
from desktop.services.panel.refusals import Refused

_FORGOTTEN_AFTER = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Key:
    """What attempts are counted by; ``free`` are not slowed, the delay grows up to ``longest``."""

    name: str
    free: int
    longest: timedelta

    @property
    def digest(self) -> str:
        """What is kept of the name."""
        return hashlib.sha256(self.name.encode()).hexdigest()


def place_key(email: str, address: str) -> Key:
    """By account and where it is tried from, whether the account exists or not."""
    return Key(f"place:{email}:{network(address)}", 5, timedelta(minutes=15))


def account_key(email: str) -> Key:
    """By account, for all browsers that are not known there: guesses from everywhere together.

    Wide, because whoever knows the address can close it; its owner comes in by a known browser meanwhile,
    or by a link from the mail, which also forgives it.
    """
    return Key(f"account:{email}", 50, timedelta(minutes=5))


def browser_key(mark: str) -> Key:
    """By a browser that the account is known in."""
    return Key(f"browser:{mark}", 5, timedelta(minutes=15))


def code_key(email: str) -> Key:
    """Codes of the second factor: only who has the password already gets as far as this."""
    return Key(f"code:{email}", 5, timedelta(minutes=15))


def inside_key(email: str) -> Key:
    """The password asked for once more, of somebody who is logged in."""
    return Key(f"inside:{email}", 5, timedelta(minutes=15))


def address_key(address: str) -> Key:
    """By network address; a whole office may share one.  IPv6 by its /64, which is one customer."""
    return Key(f"address:{network(address)}", 30, timedelta(hours=1))


def pairing_key(address: str, from_elsewhere: bool = False) -> Key:
    """Codes for phones, by network address.

    Apart from logins: looking at a code needs no form of ours, so any page could close the login to
    whoever opens it.  And what another site's page leads to (``from_elsewhere``) apart from what is scanned
    and typed, which no such page can use up.
    """
    where = "pairing-link" if from_elsewhere else "pairing"
    return Key(f"{where}:{network(address)}", 30, timedelta(hours=1))


def network(address: str) -> str:
    """The address itself, or the /64 that an IPv6 address lies in."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            return str(found.ipv4_mapped)
        return str(ipaddress.ip_network((found, 64), strict=False))
    return str(found)


class LockOut:
    """Counts attempts in the database, so that starting the program anew forgives nobody."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def attempt(self, *keys: Key) -> None:
        """Count an attempt as failed before it is judged: guesses made at once do not slip through.

        Raises :class:`Refused` ``wait`` while one of the keys is closed; nothing is counted then.
        """
        now = self._clock()
        with self._database.write() as session:
            rows = [session.get(PanelFailureTable, key.digest) for key in keys]
            closed = [row.closed_until for row in rows if row is not None and row.closed_until is not None]
            left = max((moment - now for moment in closed), default=timedelta())
            if left > timedelta():
                raise Refused("wait", seconds=math.ceil(left.total_seconds()))
            for key, row in zip(keys, rows, strict=True):
                _count(session, key, row, now)

    def forgive(self, *keys: Key) -> None:
        """The attempt was right: the count starts anew."""
        with self._database.write() as session:
            for key in keys:
                row = session.get(PanelFailureTable, key.digest)
                if row is not None:
                    session.delete(row)

    def take_back(self, keys: Sequence[Key]) -> None:
        """The attempt was right: what it added to a count that others share goes."""
        with self._database.write() as session:
            for key in keys:
                row = session.get(PanelFailureTable, key.digest)
                if row is not None and row.count:
                    row.count -= 1
                    row.closed_until = None

    def sweep(self) -> None:
        """Forget what is a day old."""
        oldest = self._clock() - _FORGOTTEN_AFTER
        with self._database.write() as session:
            session.execute(delete(PanelFailureTable).where(PanelFailureTable.last_at < oldest))


def _count(session: Session, key: Key, row: PanelFailureTable | None, now: datetime) -> None:
    if row is None:
        row = PanelFailureTable(key=key.digest, count=0, last_at=now)
        session.add(row)
    elif now - row.last_at > _FORGOTTEN_AFTER:
        row.count = 0
    row.count += 1
    row.last_at = now
    beyond = row.count - key.free
    row.closed_until = None
    if beyond >= 0:
        delay = min(timedelta(seconds=5 * 2 ** min(beyond, 16)), key.longest)
        row.closed_until = now + delay
