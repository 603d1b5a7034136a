"""The page of backups: how they are, setting up, what is there, leaving with everything."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.domain.backup import Keep, SnapshotName
from desktop.domain.originals import OFFICE_PATTERN, OriginalsFormat
from desktop.services.backup.course import StoppedError
from desktop.services.backup.making import Made
from desktop.services.backup.places.opening import title
from desktop.services.backup.sealing import Key
from desktop.services.backup.service import Checked, Status
from desktop.services.backup.snapshot import Snapshot
from desktop.services.backup.soundness import Report
from desktop.services.originals.report import OriginalsReport
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.backup.leaving import LeavingCard
from desktop.ui.backup.opening_form import save_key
from desktop.ui.backup.printing import print_key
from desktop.ui.backup.setting_up import SettingUp
from desktop.ui.backup.snapshots import SnapshotsCard
from desktop.ui.backup.state_card import StateCard
from desktop.ui.backup.words import size_text, stage_line
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import at_left, column, label
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_WIDTH = 720


@dataclass(frozen=True, slots=True)
class _Seen:
    status: Status
    office_name: str


class BackupPage(QWidget):
    """What is changed here applies at once; what takes time can be stopped."""

    help_wanted = Signal(str)

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._requests = Newest(background)
        self._seen: _Seen | None = None
        self._own_work = ""
        """What this page itself began, of which it shows the progress."""
        self._stop = threading.Event()
        self.strip = Strip()
        self.state = StateCard()
        self.setting_up = SettingUp(office, background)
        self.snapshots = SnapshotsCard()
        self.leaving = LeavingCard()
        self._connect()
        self._arrange()
        application = QCoreApplication.instance()
        if application is not None:
            # Nobody waits at the end of the program until ten thousand files are copied.
            application.aboutToQuit.connect(self.stop_work)

    def refresh(self) -> None:
        """Ask for the state again."""
        self._requests.run(self._look, self._fill, self._failed)

    def backup_changed(self) -> None:
        """A backup was made, or failed."""
        if self.isVisible():
            self.refresh()

    def show_progress(self, stage: str, done: int, of: int) -> None:
        """How far a backup or a check is, whoever began it."""
        if stage and self.isVisible():
            self.strip.progress(stage_line(stage), done, of, self.stop_work if self._own_work else None)
        elif not stage and not self._own_work:
            self.strip.dismiss()

    # -- inside ------------------------------------------------------------------------------------

    def _connect(self) -> None:
        backup = self._office.backup
        self.state.run_wanted.connect(partial(self._work, "run", backup.run, self._made))
        self.state.verify_wanted.connect(partial(self._verify, None))
        self.state.check_wanted.connect(partial(self._work, "check", backup.check, self._checked))
        self.state.mend_wanted.connect(self._mend)
        self.state.move_wanted.connect(self._change_place)
        self.state.schedule_changed.connect(self._schedule)
        self.setting_up.done.connect(self._set_up)
        self.setting_up.given_up.connect(self._show_cards)
        self.snapshots.list_wanted.connect(self._list)
        self.snapshots.verify_wanted.connect(self._verify)
        self.snapshots.help_wanted.connect(self.help_wanted)
        self.leaving.print_wanted.connect(self._print_key)
        self.leaving.save_wanted.connect(self._save_key)
        self.leaving.load_wanted.connect(self._load_key)
        self.leaving.move_out_wanted.connect(self._move_out)
        self.leaving.originals_wanted.connect(self._export_originals)

    def _arrange(self) -> None:
        inside = column(label(self.tr("Kopie zapasowe"), "heading"), margins=(24, 24, 24, 24), gap=16)
        about = label(
            self.tr(
                "Codziennie cała kopia biura: baza, oryginały, pliki przekazane, hasła. Zaszyfrowana,"
                " zanim opuści ten komputer, i sprawdzona: program odtwarza ją na próbę i porównuje."
            ),
            "muted",
            wrap=True,
        )
        inside.addLayout(at_left(about, scaled(_WIDTH)))
        for card in (self.state, self.setting_up, self.snapshots, self.leaving):
            card.hide()
            inside.addLayout(at_left(card, scaled(_WIDTH)))
        inside.addStretch(1)
        body = QWidget()
        body.setProperty("look", "form")
        body.setLayout(inside)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        whole = column(self.strip, gap=0)
        whole.addWidget(scroll, 1)
        self.setLayout(whole)

    def _look(self) -> _Seen:
        return _Seen(self._office.backup.status(), self._office.settings.load().office_name)

    def _fill(self, seen: _Seen) -> None:
        first = self._seen is None
        self._seen = seen
        self.state.show_status(seen.status, busy=bool(self._own_work) or seen.status.running)
        is_set_up = seen.status.settings.place is not None
        self.leaving.show_state(set_up=is_set_up, busy=bool(self._own_work))
        if first or not is_set_up:
            if not is_set_up and self.setting_up.isHidden():
                self.setting_up.begin(seen.status, seen.office_name)
            self._show_cards()

    def _show_cards(self) -> None:
        is_set_up = self._seen is not None and self._seen.status.settings.place is not None
        self.state.setVisible(is_set_up)
        self.snapshots.setVisible(is_set_up)
        self.setting_up.setVisible(not is_set_up)
        self.leaving.show()

    def _change_place(self) -> None:
        if self._seen is not None:
            self.setting_up.begin(self._seen.status, self._seen.office_name)
            self.setting_up.show()
            self.setting_up.place.folder.setFocus()

    def _set_up(self) -> None:
        self._seen = None
        self.refresh()
        self._work("run", self._office.backup.run, self._made)

    def _schedule(self, on: bool, at: time, keep: Keep) -> None:
        if self._seen is None:
            return
        settings = replace(self._seen.status.settings, on=on, at=at, keep=keep)
        self._background.run(
            partial(self._office.backup.save_settings, settings),
            lambda _nothing: self.refresh(),
            self._failed,
        )

    def stop_work(self) -> None:
        """Have what runs end soon; what it has done so far stays."""
        self._stop.set()

    # -- works -------------------------------------------------------------------------------------

    def _work(self, name: str, call: Callable[..., Any], done: Callable[[Any], None]) -> None:
        """Begin something that takes time; one at a time."""
        if self._own_work:
            return
        self._own_work, self._stop = name, threading.Event()
        self._show_busy()
        self._background.run_long(partial(call, stopped=self._stop), partial(self._end, done), self._broken)

    def _end(self, done: Callable[[Any], None], result: Any) -> None:
        self._own_work = ""
        self.strip.dismiss()
        done(result)
        self.refresh()

    def _broken(self, error: BaseException) -> None:
        self._own_work = ""
        self.strip.dismiss()
        if isinstance(error, StoppedError):
            self.strip.say(
                Tone.QUIET, self.tr("Przerwano. Następnym razem program zacznie od tego, czego brakuje.")
            )
        else:
            self._failed(error)
        self.refresh()

    def _show_busy(self) -> None:
        if self._seen is not None:
            self.state.show_status(self._seen.status, busy=bool(self._own_work))
            self.leaving.show_state(
                set_up=self._seen.status.settings.place is not None, busy=bool(self._own_work)
            )

    def _made(self, made: Made) -> None:
        said = self.tr("Kopia jest zrobiona i sprawdzona. Nowe pliki: {files}, {size}.")
        self.strip.say(
            Tone.CHECK if made.broken else Tone.GOOD,
            said.format(files=made.new_files, size=size_text(made.new_size)),
        )
        if self.snapshots.table.isVisible():
            self._list()

    def _verify(self, snapshot: str | None) -> None:
        self._work("verify", partial(self._office.backup.verify, snapshot), self._verified)

    def _verified(self, found: Checked) -> None:
        left = [path for path in found.bad if path not in found.mended]
        if left:
            said = self.tr("W kopii są uszkodzone pliki: {count}. {names}")
            self.strip.say(Tone.BAD, said.format(count=len(left), names=", ".join(left[:3])))
        elif found.bad:
            said = self.tr("Miejsce kopii uszkodziło pliki: {count}. Zapisano je od nowa. {names}")
            self.strip.say(Tone.CHECK, said.format(count=len(found.bad), names=", ".join(found.bad[:3])))
        else:
            said = self.tr("Odczytano całą kopię, pliki: {files}. Wszystko się zgadza.")
            self.strip.say(Tone.GOOD, said.format(files=found.read))

    def _checked(self, report: Report) -> None:
        if not report.database_whole:
            self.strip.say(Tone.BAD, self.tr("Baza danych jest uszkodzona. Odtwórz biuro z ostatniej kopii."))
        elif report.faults:
            said = self.tr("Uszkodzone albo brakujące pliki: {count} z {checked}.")
            self.strip.say(Tone.BAD, said.format(count=len(report.faults), checked=report.checked))
        else:
            said = self.tr("Baza danych jest cała, pliki nienaruszone: {checked} ({size}).")
            self.strip.say(Tone.GOOD, said.format(checked=report.checked, size=size_text(report.size)))

    def _mend(self) -> None:
        self._work("mend", self._office.backup.mend, self._mended)

    def _mended(self, result: tuple[list[str], list[str]]) -> None:
        mended, left = result
        if left:
            said = self.tr("Naprawiono: {mended}. Nie ma w kopiach: {left}.")
            self.strip.say(Tone.BAD, said.format(mended=len(mended), left=len(left)))
        else:
            self.strip.say(Tone.GOOD, self.tr("Naprawiono z kopii: {mended}.").format(mended=len(mended)))

    def _list(self) -> None:
        def ask() -> tuple[list[SnapshotName], set[str]]:
            return self._office.backup.snapshots(), self._office.backup.ledger.verified()

        self.snapshots.show_list.setEnabled(False)
        self._background.run_long(ask, self._listed, self._not_listed)

    def _listed(self, found: tuple[list[SnapshotName], set[str]]) -> None:
        self.snapshots.show_list.setEnabled(True)
        self.snapshots.show_snapshots(*found)

    def _not_listed(self, error: BaseException) -> None:
        self.snapshots.show_list.setEnabled(True)
        self._failed(error)

    # -- leaving -----------------------------------------------------------------------------------

    def _print_key(self) -> None:
        self._background.run(self._office.backup.key, self._printed, self._failed)

    def _printed(self, key: Key) -> None:
        if self._seen is not None and self._seen.status.settings.place is not None:
            print_key(self, key, self._seen.office_name, title(self._seen.status.settings.place))

    def _save_key(self, file: Path) -> None:
        said = self.tr("Klucz zapisano: {file}").format(file=file)
        self._background.run(
            lambda: save_key(self._office.backup.key(), file),
            lambda _nothing: self.strip.say(Tone.GOOD, said),
            self._failed,
        )

    def _load_key(self, file: Path) -> None:
        self._background.run(
            lambda: self._office.backup.put_key(Key.read(file)),
            lambda _nothing: self.strip.say(Tone.GOOD, self.tr("Klucz przyjęto.")),
            self._failed,
        )

    def _move_out(self, file: Path, passphrase: str) -> None:
        self.leaving.clear()
        self._work(
            "move", partial(self._office.backup.move_out, file, passphrase), partial(self._moved, file)
        )

    def _moved(self, file: Path, snapshot: Snapshot) -> None:
        said = self.tr(
            "Całe biuro jest w pliku {file} (pliki: {files}). Usuń go, gdy nowy komputer już działa."
        )
        self.strip.say(Tone.GOOD, said.format(file=file, files=len(snapshot.files)))

    def _export_originals(self, target: Path) -> None:
        originals = self._office.originals

        def export(stopped: threading.Event) -> OriginalsReport:
            def progress(done: int, total: int) -> bool:
                self._background.on_window_thread(partial(self._show_originals, done, total))
                return not stopped.is_set()

            ids = originals.of_office()
            return originals.export(
                ids, target, OriginalsFormat.FOLDER, pattern=OFFICE_PATTERN, progress=progress
            )

        self._work("originals", export, self._exported)

    def _show_originals(self, done: int, total: int) -> None:
        if self._own_work == "originals":
            self.strip.progress(self.tr("Zapisuję oryginały…"), done, total, self.stop_work)

    def _exported(self, report: OriginalsReport) -> None:
        said = self.tr("Zapisano dokumenty: {documents}, w folderze {folder}.")
        missing = (
            self.tr(" Brakuje oryginałów: {count}.").format(count=report.missing) if report.missing else ""
        )
        self.strip.say(
            Tone.BAD if report.missing else Tone.GOOD,
            said.format(documents=report.documents, folder=report.path) + missing,
        )

    def _failed(self, error: BaseException) -> None:
        self.strip.dismiss()
        self.strip.say(Tone.BAD, texts.say(message_of(error)))
