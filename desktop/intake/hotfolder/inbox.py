"""What other threads have to say to a folder's thread, and its sleep until then."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.intake.hotfolder.stability import TakeResult

_MANY_HINTS = 2000
"""So many files with events are not asked for one by one: the whole folder is listed."""


@dataclass(slots=True)
class Mail:
    """News since the last :meth:`Inbox.collect`."""

    finished: list[tuple[str, TakeResult]] = field(default_factory=list)
    hinted: set[str] = field(default_factory=set)
    """Files that something happened to."""
    hinted_at: float | None = None
    """When the first event came, on the monotonic clock."""
    list_hinted: bool = False
    """Events say that the folder is worth a listing."""
    list_asked: bool = False
    """Somebody wants a listing at once."""


class Inbox:
    """Thread-safe: anybody puts in, the folder's thread collects."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._mail = Mail()
        self._stopped = False

    def hint(self, path: str | None) -> None:
        """An event: something happened to ``path``, or (``None``) to a whole folder."""
        with self._condition:
            mail = self._mail
            if path is not None:
                mail.hinted.add(path)
            if path is None or len(mail.hinted) > _MANY_HINTS:
                mail.hinted.clear()
                mail.list_hinted = True
            if mail.hinted_at is None:  # a burst wakes the thread once
                mail.hinted_at = time.monotonic()
                self._condition.notify()

    def finish(self, path: str, result: TakeResult) -> None:
        """Handing on ``path`` has ended."""
        with self._condition:
            self._mail.finished.append((path, result))
            self._condition.notify()

    def ask_listing(self) -> None:
        """Have the folder listed at once."""
        with self._condition:
            self._mail.list_asked = True
            self._condition.notify()

    def stop(self) -> None:
        """End all sleep."""
        with self._condition:
            self._stopped = True
            self._condition.notify()

    @property
    def stopped(self) -> bool:
        """Whether :meth:`stop` was called."""
        return self._stopped

    def sleep(self, wake_at: Callable[[Mail], float]) -> bool:
        """Sleep until the time that ``wake_at`` finds from the mail so far; ``False`` once stopped."""
        with self._condition:
            while not self._stopped:
                seconds = wake_at(self._mail) - time.monotonic()
                if seconds <= 0:
                    return True
                self._condition.wait(seconds)
            return False

    def collect(self) -> Mail:
        """All news; the inbox is empty then."""
        with self._condition:
            mail, self._mail = self._mail, Mail()
            return mail
