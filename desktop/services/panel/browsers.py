"""Browsers that are known: one in which somebody came in once is not slowed by what strangers try.

A browser bears a signed mark for each account that came in there.  Whoever shows the mark of an account is
counted by that mark alone (OWASP calls it a device cookie): somebody who only knows an e-mail address can
then close the account for himself, and for no browser of its owner.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from desktop.db.engine import Database
from desktop.db.tables import SettingTable

LIVES = timedelta(days=400)
"""As long as browsers keep a cookie at the most."""
_KEY = "panel.browsers"
_MOST = 4
"""Accounts that one browser remembers: people share computers."""
_LONGEST = 600


class KnownBrowsers:
    """Makes the marks and recognises them.  The key they are signed with is the office's own."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._kept: bytes | None = None

    def mark_of(self, cookie: str, email: str) -> str | None:
        """What tells this browser from others of ``email``'s; ``None`` if that account is not known in it."""
        oldest = self._today() - LIVES.days
        for entry in _entries(cookie):
            number, day, signature = entry
            if day >= oldest and hmac.compare_digest(signature, self._signature(number, day, email)):
                return number
        return None

    def with_mark(self, cookie: str, email: str) -> str:
        """The cookie after ``email`` came in: its mark is new, those of other accounts stay."""
        others = [
            (number, day, signature)
            for number, day, signature in _entries(cookie)
            if not hmac.compare_digest(signature, self._signature(number, day, email))
        ]
        # The number stays where it was known, and with it whatever was counted by it.
        number, day = self.mark_of(cookie, email) or secrets.token_hex(16), self._today()
        entries = [(number, day, self._signature(number, day, email)), *others][:_MOST]
        return ".".join(f"{number}-{day}-{signature}" for number, day, signature in entries)

    def _today(self) -> int:
        return self._clock().date().toordinal()

    def _signature(self, number: str, day: int, email: str) -> str:
        return hmac.new(self._key(), f"{number}-{day}-{email}".encode(), hashlib.sha256).hexdigest()

    def _key(self) -> bytes:
        if self._kept is None:
            with self._database.write() as session:
                row = session.get(SettingTable, _KEY)
                if row is None:
                    row = SettingTable(key=_KEY, value={"key": secrets.token_hex(32)})
                    session.add(row)
                self._kept = bytes.fromhex(row.value["key"])
        return self._kept


def _entries(cookie: str) -> list[tuple[str, int, str]]:
    """Number, day and signature of each mark in a cookie that anybody may have written."""
    found = []
    for one in cookie[:_LONGEST].split(".")[:_MOST]:
        number, _, rest = one.partition("-")
        day, _, signature = rest.partition("-")
        if len(number) == 32 and len(signature) == 64 and one.isascii() and day.isdigit() and len(day) < 8:
            found.append((number, int(day), signature))
    return found
