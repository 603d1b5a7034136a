"""The client panel in one hand: what the office's window, the command line and the server are given."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from desktop.services.events import PanelStopped
from desktop.services.panel.accounts import Accounts
from desktop.services.panel.acts import Acts
from desktop.services.panel.board import Boards
from desktop.services.panel.browsers import KnownBrowsers
from desktop.services.panel.devices import Devices
from desktop.services.panel.foundation import Foundation, Ground
from desktop.services.panel.links import Links
from desktop.services.panel.lockout import LockOut
from desktop.services.panel.months import Months
from desktop.services.panel.reminders import Reminders
from desktop.services.panel.secondfactor import SecondFactor
from desktop.services.panel.sessions import Sessions
from desktop.services.panel.settings import PanelSettings, PanelSettingsStore, is_loopback, split_listen
from desktop.services.panel.shelf import Shelf
from desktop.services.panel.talk import Talk
from desktop.services.panel.uploads import Uploads

_PAGES_SECONDS = 60.0
"""How long an upload waits for its pages to be counted."""


class Door(Protocol):
    """The server while it is open."""

    url: str
    """Where clients reach it."""

    def close(self) -> None:
        """Stop serving, promptly; what is being sent can be resumed later."""

    def is_open(self) -> bool:
        """Whether it is being served still: a server may end by itself."""


class Panel:
    """Every use case of the panel, and opening and closing its door.

    ``open_door`` is the server's; ``clock`` gives the present moment in UTC.
    """

    def __init__(
        self,
        on: Foundation,
        open_door: Callable[[Panel, PanelSettings], Door],
        clock: Callable[[], datetime],
    ) -> None:
        self.folder = on.folder
        self.office = on.settings
        self.companies = on.companies
        self.events = on.events
        self.clock = clock
        self.settings = PanelSettingsStore(on.database)
        self.acts = Acts(on.database)
        self.lockout = LockOut(on.database, clock)
        self.second_factor = SecondFactor(on.database, on.secrets, on.settings, clock)
        self.browsers = KnownBrowsers(on.database, clock)
        self.sessions = Sessions(
            on.database, self.settings, self.lockout, self.second_factor, self.browsers, clock
        )
        self.ground = Ground(
            on.database, on.events, on.settings, on.acting, clock, self.base_url, on.outgoing
        )
        self.links = Links(self.ground, self.lockout)
        self.accounts = Accounts(self.ground, self.links, self.second_factor.forget)
        self.devices = Devices(on.database, on.events, self.lockout, clock, self.base_url)
        self.uploads = Uploads(
            on.database,
            on.receiving,
            self.settings,
            on.folder / "uploads",
            lambda path: on.pages.counted(path, on.settings.load().limits()).result(_PAGES_SECONDS),
            clock,
        )
        self.shelf = Shelf(on.database, on.store, on.pages, on.events, clock)
        self.talk = Talk(self.ground)
        self.months = Months(self.ground)
        self.boards = Boards(self.ground)
        self.reminders = Reminders(self.ground, self.months)
        self._open_door = open_door
        self._lock = threading.Lock()
        self._door: Door | None = None

    @property
    def can_send(self) -> bool:
        """Whether letters can be sent, so that links need not be handed over otherwise."""
        return self.ground.can_send

    # -- the door ----------------------------------------------------------------------------------

    def start(self, settings: PanelSettings | None = None) -> str:
        """Serve the panel, as the office's settings say or as given; returns its address.

        Already open, it stays as it is.  Raises :class:`UserError` ``panel.*`` where it cannot.
        """
        with self._lock:
            if self._door is not None and not self._door.is_open():
                self._door.close()
                self._door = None
            if self._door is None:
                chosen = settings or self.settings.load()
                chosen.check()
                self._door = self._open_door(self, chosen)
                self.settings.served_at(self._door.url)
            return self._door.url

    def stop(self) -> None:
        """Stop serving; nothing happens if it is closed."""
        with self._lock:
            door, self._door = self._door, None
        if door is not None:
            door.close()

    @property
    def url(self) -> str | None:
        """Where clients reach the panel now, ``None`` while it is closed."""
        door = self._door
        return door.url if door is not None and door.is_open() else None

    @property
    def has_stopped(self) -> bool:
        """Whether it was being served, and its server ended though nobody closed it."""
        door = self._door
        return door is not None and not door.is_open()

    def door_ended(self) -> None:
        """The server ended by itself; the door says so, from its own thread."""
        self.events.publish(PanelStopped())

    def base_url(self) -> str:
        """What stands in front of links: the open door's address, else the last, else by the settings."""
        return self.url or self.settings.last_url() or address_of(self.settings.load())

    def sweep(self) -> None:
        """Throw away what has outlived its time; the server calls it now and then."""
        self.sessions.sweep()
        self.lockout.sweep()
        self.uploads.sweep()
        self.devices.sweep()


def address_of(settings: PanelSettings) -> str:
    """How clients reach the panel: the configured address, else this computer's name in its network."""
    if settings.base_url:
        return settings.base_url.rstrip("/")
    host, port = split_listen(settings.listen)
    if host in {"0.0.0.0", "::", ""}:  # noqa: S104 - compared, not bound
        host = socket.gethostname()
    elif is_loopback(host):
        host = "localhost"
    name = f"[{host}]" if ":" in host else host
    return f"https://{name}" if port == 443 else f"https://{name}:{port}"
