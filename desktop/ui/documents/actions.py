"""What is done to many documents at once: in the background, in pieces, with one line of result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.domain.listing import ActionResult
from desktop.ui import texts
from desktop.ui.background import Background
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.strip import Strip

_PIECE = 500
_SILENT = 50
"""Smaller actions show no progress: they are done before anybody could read it."""

Action = Callable[[Sequence[int]], ActionResult]


@dataclass(slots=True)
class _Work:
    text: str
    action: Action
    ids: Sequence[int]
    said: Callable[[int], str]
    done: int = 0
    changed: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    """Why documents were skipped, and how many."""
    stopped: bool = False


class BulkActions(QObject):
    """Runs one action after the other over any number of documents, and says on ``strip`` what came of it."""

    finished = Signal()

    def __init__(self, background: Background, strip: Strip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._strip = strip
        self._works: list[_Work] = []

    @property
    def background(self) -> Background:
        """Where the actions run."""
        return self._background

    @property
    def busy(self) -> bool:
        """Whether an action is going on."""
        return bool(self._works)

    def run(self, text: str, action: Action, ids: Sequence[int], said: Callable[[int], str]) -> None:
        """Do ``action`` to ``ids``; ``text`` stands beside the progress, ``said(n)`` is the result of n."""
        if ids:
            self._works.append(_Work(text, action, ids, said))
            if len(self._works) == 1:
                self._next_piece()

    def _next_piece(self) -> None:
        work = self._works[0]
        piece = list(work.ids[work.done : work.done + _PIECE])
        if work.stopped or not piece:
            self._finish(work)
            return
        if len(work.ids) > _SILENT:
            self._strip.progress(work.text, work.done, len(work.ids), partial(self._stop, work))
        self._background.run_long(
            partial(_do, work.action, piece),
            partial(self._piece_done, work, len(piece)),
            partial(self._failed, work),
        )

    def _piece_done(self, work: _Work, size: int, result: tuple[int, Counter[str]]) -> None:
        changed, refused = result
        work.done += size
        work.changed += changed
        work.refused += refused
        self._next_piece()

    def _failed(self, work: _Work, error: BaseException) -> None:
        self._works.remove(work)
        self._strip.dismiss()
        if self._works:
            self._next_piece()
        self._background.report(error)

    def _stop(self, work: _Work) -> None:
        work.stopped = True

    def _finish(self, work: _Work) -> None:
        self._works.remove(work)
        self._strip.say(*self._result(work))
        self.finished.emit()
        if self._works:
            self._next_piece()

    def _result(self, work: _Work) -> tuple[Tone, str]:
        said = [work.said(work.changed)] if work.changed or not work.refused else []
        if work.stopped:
            said.append(self.tr("Zatrzymano na życzenie."))
        if work.refused:
            skipped = self.tr("Pominięto %n dokument(y/ów):", "", work.refused.total())
            said.append(f"{skipped} {work.refused.most_common(1)[0][0]}")
        return Tone.CHECK if work.refused else Tone.GOOD, " ".join(said)


def _do(action: Action, ids: Sequence[int]) -> tuple[int, Counter[str]]:
    """How many documents ``action`` changed, and why not the others; putting that into words takes time."""
    result = action(ids)
    return len(result.changed), Counter(texts.say(message) for _, message in result.refused)
