"""Work that takes time, done off the window's thread, its answers brought back to it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desktop.domain.errors import UserError
from desktop.domain.messages import Message

T = TypeVar("T")

Failed = Callable[[BaseException], None]
AsNow = Callable[[Callable[[], Any]], Callable[[], Any]]


class Background(QObject):
    """Runs calls on worker threads and hands their results over on the window's thread.

    Quick questions and long works have threads of their own, so that a long export never keeps the
    list from being filled.  A :class:`UserError` that nobody handles is emitted as ``problem``;
    anything else is a bug and is raised on the window's thread.
    """

    problem = Signal(object)
    """A :class:`Message` for the person."""
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None, as_now: AsNow = lambda call: call) -> None:
        super().__init__(parent)
        self.as_now = as_now
        """Makes a call one that whoever asks for it now will have made, though another may sit here then."""
        self._quick = ThreadPoolExecutor(4, "window")
        self._slow = ThreadPoolExecutor(2, "window-long")
        self._open = True
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, call: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None) -> None:
        """Call ``call`` in the background, then ``done`` with its result on the window's thread."""
        if self._open:
            self.watch(self._quick.submit(self.as_now(call)), done, failed)

    def run_long(
        self, call: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> Future[T] | None:
        """As :meth:`run`, for works of more than a second; the future is for those who must wait."""
        if not self._open:
            return None
        future = self._slow.submit(self.as_now(call))
        self.watch(future, done, failed)
        return future

    def watch(self, future: Future[T], done: Callable[[T], None], failed: Failed | None = None) -> None:
        """Bring the result of ``future``, whoever computes it, to the window's thread."""

        def finished(answer: Future[T]) -> None:
            if not self._open or answer.cancelled():
                return
            error = answer.exception()
            if error is not None:
                self._finished.emit(lambda: self._fail(error, failed))
            else:
                result = answer.result()
                self._finished.emit(lambda: done(result))

        future.add_done_callback(finished)

    def on_window_thread(self, call: Callable[[], None]) -> None:
        """Have ``call`` run on the window's thread soon; may be called from any thread."""
        if self._open:
            self._finished.emit(call)

    def close(self) -> None:
        """Forget what waits and deliver nothing more; what runs is let finish."""
        self._open = False
        self._quick.shutdown(wait=False, cancel_futures=True)
        self._slow.shutdown(wait=False, cancel_futures=True)

    def _deliver(self, call: Callable[[], None]) -> None:
        if self._open:
            call()

    def _fail(self, error: BaseException, failed: Failed | None) -> None:
        if failed is not None:
            failed(error)
        else:
            self.report(error)

    def report(self, error: BaseException) -> None:
        """Emit an expected problem as ``problem``; raise a bug on."""
        if not isinstance(error, UserError):
            raise error
        self.problem.emit(error.message)


class Newest:
    """A line of requests of which only the newest answer counts.

    While one call runs, only the last one asked for waits: fast typing costs two searches, not ten.
    """

    def __init__(self, background: Background) -> None:
        self._background = background
        self._running = False
        self._waiting: tuple[Callable[[], Any], Callable[[Any], None], Failed | None] | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still awaited."""
        return self._running

    def run(self, call: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None) -> None:
        """Ask for ``call``; every answer asked for before is dropped."""
        self._waiting = (call, done, failed)
        if not self._running:
            self._next()

    def _next(self) -> None:
        if self._waiting is None:
            return
        call, done, failed = self._waiting
        self._waiting = None
        self._running = True

        def answered(result: Any) -> None:
            self._running = False
            if self._waiting is None:
                done(result)
            self._next()

        def broken(error: BaseException) -> None:
            self._running = False
            self._next()
            if failed is not None:
                failed(error)
            else:
                self._background.report(error)

        self._background.run(call, answered, broken)


def message_of(error: BaseException) -> Message:
    """The message of an expected problem; a bug is raised on."""
    if isinstance(error, UserError):
        return error.message
    raise error
