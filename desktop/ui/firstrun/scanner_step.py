"""Step four: the scanner's folder, and a page that comes through."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget

from desktop.domain.errors import UserError
from desktop.domain.firstrun import FirstRunState, Step
from desktop.domain.folders import WatchedFolder
from desktop.services.firstrun.network import OwnName, own_name
from desktop.services.place.typed import typed_folder
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.firstrun.page import StepPage
from desktop.ui.firstrun.scan_panel import ScanPanel
from desktop.ui.widgets.boxes import label, row, set_property
from desktop.ui.widgets.cloud import CloudHint
from desktop.ui.widgets.elements import button

if TYPE_CHECKING:
    from desktop.services.office import Office


class ScannerStep(StepPage):
    """Make or choose the folder, and test it; one without a test is left for later."""

    help_wanted = Signal(str)

    def __init__(self, office: Office, background: Background) -> None:
        super().__init__(
            office,
            background,
            self.tr("Dokąd skaner zapisuje pliki?"),
            self.tr(
                "Skaner albo urządzenie wielofunkcyjne zapisuje skany do folderu, a program bierze je stamtąd"
                " sam. Najlepiej: PDF, 300 dpi, odcienie szarości, jeden plik na stos kartek."
            ),
        )
        self._requests = Newest(background)
        self._naming = Newest(background)
        self._folders: tuple[WatchedFolder, ...] = ()
        self._watched: WatchedFolder | None = None
        self._tried: set[int] = set()
        """Folders that a page came through, while this step was open."""
        self.folder = QLineEdit()
        self.folder.setAccessibleName(self.tr("Folder skanera"))
        self.choose = button(self.tr("Wybierz…"), self._choose, icon_name="folder")
        self.root = QCheckBox(self.tr("Podfolder dla każdej firmy (program je założy)"))
        self.root.setChecked(True)
        self.watch = button(self.tr("Utwórz i obserwuj"), self.start_watching, icon_name="scanner")
        self.says = label(look="muted", wrap=True)
        self.network = label(look="muted", wrap=True)
        self.panel = ScanPanel(office, background)
        self.panel.arrived.connect(self._arrived)
        self.panel.grew.connect(lambda: self.come_up.emit(self.panel))
        self.panel.folder_wanted.connect(self._watch_there)
        self.panel.help_wanted.connect(self.help_wanted)
        self.help = button(
            self.tr("Ustawienie skanera krok po kroku"),
            lambda: self.help_wanted.emit("scanner"),
            icon_name="help",
            look="link",
        )
        self.cloud = CloudHint(background, self)
        self.cloud.found.connect(lambda said: self._say(said, "amber"))
        self.folder.textChanged.connect(lambda _text: self._typed())
        self.folder.returnPressed.connect(self._enter_pressed)
        line = QWidget()
        line.setLayout(row(self.folder, self.choose))
        self.body.addWidget(label(self.tr("Folder skanera"), "muted"))
        self.body.addWidget(line)
        self.body.addWidget(self.root)
        self.body.addWidget(self.says)
        self.body.addLayout(row(self.watch, self.help, None))
        self.body.addWidget(self.panel)
        self.body.addWidget(self.network)
        self.body.addStretch(1)
        self.folder.setText(str(Path.home() / self.tr("Skany")))

    def refresh(self) -> None:
        self._requests.run(self._office.folders.all, self._show_folders, self.fail)
        self._naming.run(own_name, self._show_name, self.fail)

    def enter(self) -> None:
        self.panel.resume()

    def leave(self) -> None:
        self.panel.stop()

    def take_keyboard(self) -> None:
        (self.folder if self._watched is None or self._tested else self.watch).setFocus()

    def takes_enter(self, widget: QWidget) -> bool:
        # The first Enter makes the folder or tries it out; once a page has come, the next goes on.
        return widget in {self.folder, self.root} and not self._tested

    def documents_changed(self) -> None:
        """A document is new, or was read."""
        self.panel.documents_changed()

    def ready(self) -> bool:
        return self._watched is not None

    def action(self) -> str:
        return self.tr("Dalej") if self._tested or self._watched is None else self.tr("Dalej, bez próby")

    def store(self) -> None:
        if not self.ready():
            return
        run = self._office.first_run
        mark = partial(run.finish if self._tested else run.skip, Step.SCANNER)

        def kept(_state: FirstRunState) -> None:
            self.stored.emit()

        self.keep(mark, kept)

    # -- inside ------------------------------------------------------------------------------------

    @property
    def _tested(self) -> bool:
        return self._watched is not None and self._watched.id in self._tried

    def _path(self) -> Path | None:
        try:
            return typed_folder(self.folder.text())
        except UserError:
            return None

    def _typed(self) -> None:
        try:
            path = typed_folder(self.folder.text())
        except UserError as error:
            path = None
            self._say(texts.say(error.message), "amber")
        self._watched = next((one for one in self._folders if one.path == path), None)
        if self.panel.folder is None or self._watched is None or self.panel.folder.id != self._watched.id:
            self.panel.forget()
        if self._watched is not None:
            self._say(self.tr("Ten folder jest obserwowany."), "good")
        elif path is not None:
            self._say("", "muted")
        self.cloud.ask(path if self._watched is None else None)
        self.watch.setEnabled(self._path() is not None)
        self.watch.setText(self.tr("Utwórz i obserwuj") if self._watched is None else self.tr("Wypróbuj"))
        self.root.setEnabled(self._watched is None)
        self.changed.emit()

    def _say(self, said: str, look: str) -> None:
        set_property(self.says, "look", look)
        self.says.setText(said)
        self.says.setVisible(bool(said))

    def start_watching(self) -> None:
        """Make the folder if it is not there, watch it, and wait for a page."""
        path = self._path()
        if path is None:
            return
        if self._watched is not None:
            self._try(self._watched)
            return
        # The folder may lie on a disk of the network, which takes its time.
        self._say(self.tr("Zakładam folder…"), "muted")
        self.keep(partial(self._make, path), self._made, self._not_made)

    def _enter_pressed(self) -> None:
        if not self._tested:
            self.start_watching()

    def _make(self, path: Path) -> WatchedFolder:
        try:
            path.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as error:
            raise UserError("place.is_file", folder=path) from error
        except PermissionError as error:
            raise UserError("folder.no_permission", path=path) from error
        except OSError as error:
            # No such disk, or a name that it does not take.
            raise UserError("folder.missing", path=path) from error
        settings = self._office.settings.load()
        return self._office.folders.add(
            WatchedFolder(
                id=0,
                path=path,
                is_root=self.root.isChecked(),
                channel_label=self.tr("Skaner"),
                quiet_seconds=settings.quiet_seconds,
                after=settings.keep_source,
            )
        )

    def _made(self, folder: WatchedFolder) -> None:
        self._folders = (*self._folders, folder)
        self.strip.dismiss()
        self._typed()
        if self._watched is not None and self._watched.id == folder.id:
            self._try(folder)
        self.refresh()

    def _try(self, folder: WatchedFolder) -> None:
        self.panel.test(folder)
        self.come_up.emit(self.panel)

    def _not_made(self, error: BaseException) -> None:
        self._say(texts.say(message_of(error)), "error")

    def _arrived(self) -> None:
        if self.panel.folder is not None:
            self._tried.add(self.panel.folder.id)
        self.come_up.emit(self.panel)
        self._background.run(
            partial(self._office.first_run.finish, Step.SCANNER),
            lambda _state: self.changed.emit(),
            self.fail,
        )

    def _watch_there(self, folder: object) -> None:
        if isinstance(folder, Path):
            self.folder.setText(str(folder))
            self.root.setChecked(False)
            self.start_watching()

    def _show_folders(self, folders: list[WatchedFolder]) -> None:
        known = bool(self._folders)
        self._folders = tuple(folders)
        typed = self.folder.isModified() or self._path() in {one.path for one in folders}
        if folders and not known and not typed:
            self.folder.setText(str(folders[0].path))
        else:
            self._typed()

    def _show_name(self, own: OwnName) -> None:
        if sys.platform == "win32":
            said = self.tr(
                "Jeżeli skaner pyta o komputer i folder w sieci: {name} albo {address}, folder udostępniony"
                " w Windows. Jak go udostępnić, opisuje pomoc."
            )
        else:
            said = self.tr(
                "Jeżeli skaner pyta o komputer w sieci: {name} albo {address}. Jak udostępnić folder,"
                " opisuje pomoc."
            )
        self.network.setText(said.format(name=own.name, address=own.address or "—"))

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Wybierz folder skanera"), QDir.homePath())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.folder.setText(str(Path(name))))
        dialog.open()
