"""The panel's door in a process of its own: however many clients come, the window is never made to wait.

Both sides hold one end of two pipes.  Nothing is ever sent through the first, the *lifeline*: it ends
when the window closes the door, and as well when the window's process is gone, however it went.  Through
the second the child tells whether it is open, then that something was changed, and what is to be logged.
"""

from __future__ import annotations

import atexit
import logging
import logging.handlers
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from multiprocessing.connection import Connection, wait

from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.services.events import PanelStopped
from desktop.services.panel.panel import Panel
from desktop.services.panel.settings import PanelSettings
from desktop.services.priority import step_back

_LOG = logging.getLogger(__name__)

_STARTS_WITHIN = 60.0
"""Seconds; a cold and slow disk has the whole program to load once more."""
_STOPS_WITHIN = 10.0
"""Seconds that an orderly end takes at the most."""
_STEPS_BACK = 5
_NEWS_APART = 1.0
"""Seconds between two words that something was changed, however many clients are at it."""

PanelMaker = Callable[[], AbstractContextManager[Panel]]
"""Makes the panel in the child, where it is called: importable, and what it is bound to picklable."""

_News = str | UserError | logging.LogRecord | None
"""The address, or why there is none; a line of the log; nothing but that there is something new."""


class ApartDoor:
    """The panel being served by a child process.  Open once made; :meth:`close` ends it.

    ``make`` is for the child; ``on_news`` is called, on a thread of this class, when a client has changed
    something in the database.  Raises :class:`UserError` as a door of this process would.
    """

    def __init__(
        self, panel: Panel, settings: PanelSettings, make: PanelMaker, on_news: Callable[[], None]
    ) -> None:
        self.url = ""
        self._panel = panel
        self._on_news = on_news
        self._refusal: UserError | None = None
        self._closing = threading.Event()
        self._answered = threading.Event()
        self._ended = threading.Event()
        # Forking a process that has threads hangs now and then.
        context = multiprocessing.get_context("spawn")
        their_lifeline, self._lifeline = context.Pipe(duplex=False)
        self._ear, their_mouth = context.Pipe(duplex=False)
        # No daemon in the sense of multiprocessing, for these may have no workers of their own.
        self._process = context.Process(
            target=_serve, args=(make, settings, their_lifeline, their_mouth), name="panel"
        )
        try:
            self._process.start()
        except OSError as error:
            _LOG.error("no process can be started for the panel: %s", place_of(error))
            raise UserError("panel.not_started") from error
        finally:
            their_lifeline.close()
            their_mouth.close()
        # A program that ends without closing its door would wait for this child for ever.
        atexit.register(self.close)
        self._thread = threading.Thread(target=self._listen, name="panel", daemon=True)
        self._thread.start()
        self._answered.wait(_STARTS_WITHIN)
        if not self.url:
            self.close()
            raise self._refusal or UserError("panel.not_started")

    def close(self) -> None:
        """Stop serving; parts of uploads stay and are resumed after the next start."""
        self._closing.set()
        self._lifeline.close()
        if not self._ended.wait(_STOPS_WITHIN + 5):
            self._process.kill()
            self._ended.wait(_STOPS_WITHIN)
        atexit.unregister(self.close)

    def is_open(self) -> bool:
        """Whether the child is at work still."""
        return not self._ended.is_set()

    def _listen(self) -> None:
        try:
            # The process' own end as well: a child that dies while it begins may leave its pipe open.
            while self._ear in wait([self._ear, self._process.sentinel]):
                self._hear(self._ear.recv())
        except (EOFError, OSError):
            pass
        finally:
            self._end()

    def _end(self) -> None:
        self._process.join(_STOPS_WITHIN)
        self._ear.close()
        by_itself = not self._closing.is_set() and self._refusal is None
        if by_itself:
            _LOG.error("the panel's process ended: exit code %s", self._process.exitcode)
        self._ended.set()
        self._answered.set()
        if by_itself and self.url:
            self._panel.door_ended()

    def _hear(self, news: _News) -> None:
        if news is None:
            self._on_news()
        elif isinstance(news, logging.LogRecord):
            # The program's own log: two processes cannot both turn over one file.
            logger = logging.getLogger(news.name)
            if logger.isEnabledFor(news.levelno):
                logger.handle(news)
        else:
            if isinstance(news, str):
                self.url = news
            else:
                self._refusal = news
            self._answered.set()


class _Mouth(logging.handlers.QueueHandler):
    """The child's way to tell something, from any thread; whoever no longer listens is told nothing."""

    def __init__(self, pipe: Connection) -> None:
        super().__init__(None)  # type: ignore[arg-type]
        self._pipe = pipe
        self._telling = threading.Lock()

    def tell(self, news: _News) -> None:
        with self._telling, suppress(OSError):
            self._pipe.send(news)

    def enqueue(self, record: logging.LogRecord) -> None:
        self.tell(record)


def _serve(make: PanelMaker, settings: PanelSettings, lifeline: Connection, pipe: Connection) -> None:
    """The child's whole life."""
    # Ctrl+C is meant for the program, which then closes its door.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    step_back(_STEPS_BACK)
    mouth = _Mouth(pipe)
    root = logging.getLogger()
    root.addHandler(mouth)
    root.setLevel(logging.INFO)
    over, news = threading.Event(), threading.Event()
    threading.Thread(target=_hold, args=(lifeline, over), name="lifeline", daemon=True).start()
    threading.Thread(target=_tell_news, args=(mouth, news), name="news", daemon=True).start()
    try:
        with make() as panel:

            def heard(event: object) -> None:
                (over if isinstance(event, PanelStopped) else news).set()

            panel.events.subscribe(heard)
            mouth.tell(panel.start(settings))
            over.wait()
    except UserError as error:
        mouth.tell(error)
    except Exception as error:  # noqa: BLE001 - its text may hold a client's data; the parent sees the end
        _LOG.error("the panel's process failed: %s", place_of(error))


def _hold(lifeline: Connection, over: threading.Event) -> None:
    """Wait for the parent to let go, or to be gone; no child listens on where nobody minds it."""
    with suppress(EOFError, OSError):
        lifeline.recv()
    over.set()
    threading.Event().wait(_STOPS_WITHIN)
    os._exit(1)


def _tell_news(mouth: _Mouth, news: threading.Event) -> None:
    apart = threading.Event()
    while True:
        news.wait()
        news.clear()
        mouth.tell(None)
        apart.wait(_NEWS_APART)
