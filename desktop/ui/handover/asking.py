"""Questions to the services whose failures are said on the page's own line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from desktop.ui.background import Background, message_of
from desktop.ui.handover.words import say
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.strip import Strip

T = TypeVar("T")


class Asking:
    """Asks in the background; knows whether answers are still awaited."""

    def __init__(self, background: Background, strip: Strip) -> None:
        self._background = background
        self._strip = strip
        self._waiting = 0

    @property
    def busy(self) -> bool:
        """Whether an answer has not come yet."""
        return self._waiting > 0

    def run(self, call: Callable[[], T], done: Callable[[T], None]) -> None:
        """Call ``call`` in the background, then ``done`` with its result; a problem is said."""
        self._waiting += 1

        def came(result: T) -> None:
            self._waiting -= 1
            done(result)

        def failed(error: BaseException) -> None:
            self._waiting -= 1
            self._strip.say(Tone.BAD, say(message_of(error)))

        self._background.run(call, came, failed)
