"""Takes in files that somebody chose or dropped: in the background, piece by piece, can be stopped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.documents import Channel, Hints
from desktop.domain.messages import Message
from desktop.ui import texts
from desktop.ui.background import Background
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office
    from desktop.services.receiving import AddResult

_PIECE = 10


@dataclass(slots=True)
class _Work:
    paths: Sequence[Path]
    hints: Hints
    done: int = 0
    documents: int = 0
    late: int = 0
    troubles: list[tuple[Path, Message]] = field(default_factory=list)
    stopped: bool = False


class Adder(QObject):
    """Adds files by the services' one door; progress and result stand on ``strip``."""

    added = Signal()

    def __init__(self, office: Office, background: Background, strip: Strip, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._strip = strip
        self._works: list[_Work] = []

    def add(self, paths: Sequence[Path], hints: Hints) -> None:
        """Take in ``paths`` (folders are walked) with what is known of them."""
        if paths:
            self._works.append(_Work(tuple(paths), hints))
            if len(self._works) == 1:
                self._next_piece()

    def _next_piece(self) -> None:
        work = self._works[0]
        piece = work.paths[work.done : work.done + _PIECE]
        if work.stopped or not piece:
            self._finish(work)
            return
        self._show(work, 0, len(piece))
        add = self._office.receiving.add_files
        tell = partial(self._tell, work)
        self._background.run_long(
            lambda: add(piece, work.hints, tell), partial(self._piece_done, work, len(piece)), self._failed
        )

    def _tell(self, work: _Work, done: int, total: int) -> None:
        # Called on the worker's thread, once a file; a dropped folder may hold thousands.
        if total <= _PIECE or done % 10 == 0:
            self._background.on_window_thread(lambda: self._show(work, done, total))

    def _show(self, work: _Work, done: int, total: int) -> None:
        if self._works and work is self._works[0] and not work.stopped:
            beyond = max(0, total - _PIECE)
            all_files = len(work.paths) + beyond
            count = min(work.done + done, all_files)
            text = self.tr("Dodaję pliki: {done} z {total}").format(done=count, total=all_files)
            self._strip.progress(text, count, all_files, partial(self._stop, work))

    def _piece_done(self, work: _Work, size: int, result: AddResult) -> None:
        work.done += size
        work.documents += len(result.documents)
        work.troubles += result.troubles
        work.late += result.late
        self._next_piece()

    def _failed(self, error: BaseException) -> None:
        self._works.pop(0)
        self._strip.dismiss()
        if self._works:
            self._next_piece()
        self._background.report(error)

    def _stop(self, work: _Work) -> None:
        work.stopped = True

    def _finish(self, work: _Work) -> None:
        self._works.remove(work)
        said = [self.tr("Dodano %n dokument(y/ów).", "", work.documents)]
        if work.late:
            said.append(
                self.tr("%n z nich czeka w miejscu „Po zamknięciu”: miesiąc jest zamknięty.", "", work.late)
            )
        if work.stopped:
            said.append(self.tr("Zatrzymano na życzenie."))
        if work.troubles:
            path, message = work.troubles[0]
            said.append(self.tr("Nie dodano %n plik(i/ów):", "", len(work.troubles)))
            said.append(f"{path.name} – {texts.say(message)}")
        self._strip.say(Tone.CHECK if work.troubles or work.late else Tone.GOOD, " ".join(said))
        self.added.emit()
        if self._works:
            self._next_piece()


def by_hand(hints: Hints) -> Hints:
    """``hints`` for files that a person brings."""
    return Hints(
        company_id=hints.company_id,
        month=hints.month,
        kind=hints.kind,
        stage=hints.stage,
        channel=Channel.ADDED,
        split=hints.split,
    )
