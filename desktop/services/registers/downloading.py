"""Fetching the flat file once a day, making its index, letting old ones go."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from filelock import FileLock, Timeout

from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.registers import Register
from desktop.domain.workdays import today_in_poland
from desktop.registers.faults import Fault, Why
from desktop.registers.flatfile.index import Head
from desktop.registers.web import Web
from desktop.services.registers.conditions import Conditions
from desktop.services.registers.ledger import Clock
from desktop.services.registers.settings import RegisterSettings
from desktop.services.registers.shelf import Shelf

MOST_BYTES = 2 * 1024**3
"""Of a packed file; the real one has some 200 to 600 MB."""
_ROOM = 4 * 1024**3
"""Bytes of the disk that are free before a file is fetched: packed file, buckets and index together."""
_AGAIN = timedelta(minutes=30)
"""The day's file is not out yet."""


class Downloads:
    """The flat file of today, once it is out; ``done`` is called when there is a new index."""

    def __init__(
        self,
        web: Web,
        shelf: Shelf,
        conditions: Conditions,
        done: Callable[[], None],
        told: Callable[[], None],
        clock: Clock,
    ) -> None:
        self._web = web
        self._shelf = shelf
        self._conditions = conditions
        self._done = done
        self._told = told
        self._clock = clock
        self.progress: tuple[int, int] | None = None
        self._stopped = False

    def stop(self) -> None:
        """Fetch nothing more, and break off what is being fetched."""
        self._stopped = True
        self._web.abort()

    def round(self, settings: RegisterSettings, address: str) -> bool:
        """Fetch today's file if it is not here; ``False``: no more to do now."""
        condition = self._conditions.of(Register.FLAT_FILE)
        now = self._clock()
        today = today_in_poland(now)
        if self._stopped or not settings.flat_file or today in self._shelf.days():
            return False
        if condition.rests(now) or condition.idles(now):
            return False
        try:
            head = self._fetch(today, address)
        except Fault as fault:
            if not self._stopped:
                self._conditions.bad(Register.FLAT_FILE, fault)
        except UserError as error:
            said = Fault(Why.BUSY, error.code, **error.message.details)
            self._conditions.bad(Register.FLAT_FILE, said)
        else:
            if head is not None:
                self.loaded(settings)
        finally:
            self.progress = None
            self._told()
        return False

    def loaded(self, settings: RegisterSettings, spare: date | None = None) -> None:
        """There is a new index; ``spare`` is kept though it be old, for somebody has just loaded it."""
        self._conditions.good(Register.FLAT_FILE)
        self._shelf.prune(settings.keep_days, spare)
        self._done()

    # -- inside ------------------------------------------------------------------------------------

    def _fetch(self, day: date, address: str) -> Head | None:
        folder = self._shelf.folder
        folder.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(folder / ".fetching.lock", timeout=0):
                return self._fetch_alone(day, address, folder)
        except Timeout:
            return None  # another program fetches it

    def _fetch_alone(self, day: date, address: str, folder: Path) -> Head | None:
        for left in folder.glob("*.part"):
            # Of a program that was killed.
            with suppress(OSError):
                left.unlink()
        if shutil.disk_usage(folder).free < _ROOM:
            raise Fault(Why.BUSY, "registers.flat_no_room", gigabytes=_ROOM // 1024**3)
        part = folder / f"{day:%Y%m%d}.part"
        try:
            status = self._download(f"{address.rstrip('/')}/{day:%Y%m%d}.7z", part)
            if status == 404:
                self._conditions.wait(
                    Register.FLAT_FILE, self._clock() + _AGAIN, Message("registers.flat_not_out")
                )
                return None
            if status != 200:
                raise Fault(Why.OFFLINE, "registers.server_error", host="plikplaski.mf.gov.pl", status=status)
            return self._shelf.load(part, day)
        except OSError as error:
            raise Fault(Why.BUSY, "registers.flat_unreadable", reason=error.strerror or "") from error
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def _download(self, url: str, target: Path) -> int:
        before = -1

        def told(done: int, length: int) -> None:
            nonlocal before
            self.progress = (done, length)
            step = done >> 22
            if step != before:
                before = step
                self._told()

        return self._web.download(url, target, most=MOST_BYTES, told=told)
