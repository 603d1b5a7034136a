"""Step two: where the data lie."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QLineEdit, QRadioButton, QWidget

from desktop.domain.errors import UserError
from desktop.domain.firstrun import FirstRunState, Step
from desktop.domain.places import Holds, PlaceFound, Reopening, Wish
from desktop.services.place.restoring import Restore
from desktop.services.place.typed import typed_folder
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.firstrun.page import StepPage
from desktop.ui.firstrun.restore_form import RestoreForm
from desktop.ui.shared.form import SharedForm
from desktop.ui.widgets.boxes import column, label, row, set_property
from desktop.ui.widgets.elements import button

if TYPE_CHECKING:
    from desktop.services.office import Office

_WAIT_MS = 250


class PlaceStep(StepPage):
    """The folder, judged while it is typed; the data move as soon as somebody goes on."""

    reopening_wanted = Signal(object)
    help_wanted = Signal(str)

    def __init__(self, office: Office, background: Background) -> None:
        super().__init__(
            office,
            background,
            self.tr("Gdzie mają leżeć dane?"),
            self.tr(
                "Na tym komputerze, jeżeli pracuje się na jednym; we wspólnej bazie na serwerze biura, jeżeli"
                " na kilku. Później można to zmienić. Od kopii zapasowych jest osobne ustawienie."
            ),
        )
        self._place = office.place
        self._judging = Newest(background)
        self._found: PlaceFound | None = None
        self.here = QRadioButton(self.tr("Na tym komputerze"))
        self.on_server = QRadioButton(self.tr("We wspólnej bazie na serwerze biura"))
        self._kinds = QButtonGroup(self)
        for kind in (self.here, self.on_server):
            self._kinds.addButton(kind)
        self.shared = SharedForm(self._place.root, background)
        self.shared.reopening_wanted.connect(self._shared_wanted)
        self.shared.help_wanted.connect(lambda: self.help_wanted.emit("shared-database"))
        self.folder = QLineEdit(str(self._place.root))
        self.folder.setAccessibleName(self.tr("Folder danych"))
        self.choose = button(self.tr("Wybierz…"), self._choose, icon_name="folder")
        self.usual = button(self.tr("Zwykły folder"), self._take_usual, look="link")
        self.says = label(look="muted", wrap=True)
        self.open_button = button(self.tr("Otwórz biuro z tego folderu"), self._open, icon_name="folder")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_WAIT_MS)
        self._soon.timeout.connect(self._judge)
        self.folder.textChanged.connect(self._typed)
        self.restore_button = button(
            self.tr("Przywróć z kopii zapasowej…"), self._show_restore, icon_name="restore"
        )
        self.no_restore = button(self.tr("Nie przywracaj"), self._hide_restore, look="link")
        self.restore = RestoreForm(background)
        self.restore.restore_wanted.connect(self._restore)
        self._arrange()
        self.restore.hide()
        self.no_restore.hide()
        self.open_button.hide()
        for each in (self.folder, self.choose):
            each.setEnabled(not self._place.fixed)
        self.usual.hide()
        shared = self._place.shared is not None
        (self.on_server if shared else self.here).setChecked(True)
        self.here.setEnabled(not shared)
        self.here.toggled.connect(self._kind_chosen)
        self._kind_chosen()

    def refresh(self) -> None:
        self._judge()
        self._background.run(
            self._office.first_run.state, lambda state: self.shared.set_empty(empty=state.empty), self.fail
        )

    def take_keyboard(self) -> None:
        if self._place.shared is None:
            (self.folder if self.here.isChecked() else self.shared.server).setFocus()

    def takes_enter(self, widget: QWidget) -> bool:
        # Restoring and sharing have lines and buttons of their own: going on would leave them undone.
        return any(form.isAncestorOf(widget) for form in (self.restore, self.shared))

    def ready(self) -> bool:
        if self._place.shared is not None:
            return True
        if self.on_server.isChecked():
            return False
        if self._own:
            return True
        return self._found is not None and self._found.holds is Holds.NOTHING

    def action(self) -> str:
        return (
            self.tr("Dalej") if self._own or self.on_server.isChecked() else self.tr("Przenieś dane i dalej")
        )

    def store(self) -> None:
        if not self.ready():
            return
        found = self._found

        def confirmed(_state: FirstRunState) -> None:
            if self._own or self.on_server.isChecked() or found is None:
                self.stored.emit()
            else:
                self.reopening_wanted.emit(Reopening(Wish.MOVE, found.folder))

        self.keep(partial(self._office.first_run.finish, Step.PLACE), confirmed)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        explained = self.tr(
            "Baza i oryginały dokumentów leżą w jednym folderze. Nie może on być w sieci ani w folderze"
            " kopiowanym do chmury (OneDrive, Dropbox, Dysk Google, iCloud): otwarta baza by się tam"
            " uszkodziła."
        )
        said = self.tr("Biuro pracowało już w Bezdotyku na innym komputerze albo na dysku, który się zepsuł?")
        line = QWidget()
        line.setLayout(row(self.folder, self.choose))
        inside = column(
            label(explained, "muted", wrap=True),
            label(self.tr("Folder danych"), "muted"),
            line,
            self.says,
            margins=(24, 0, 0, 0),
            gap=12,
        )
        inside.addLayout(row(self.open_button, self.usual, None))
        inside.addSpacing(16)
        inside.addWidget(label(said, "muted", wrap=True))
        inside.addLayout(row(self.restore_button, None))
        inside.addWidget(self.restore)
        inside.addLayout(row(self.no_restore, None))
        self._of_here = QWidget()
        self._of_here.setLayout(inside)
        explained = self.tr(
            "Serwer PostgreSQL w sieci biura trzyma bazę, a jego udział sieciowy oryginały. Pierwszy komputer"
            " zakłada biuro, następne do niego dołączają."
        )
        of_server = column(label(explained, "muted", wrap=True), self.shared, margins=(24, 0, 0, 0), gap=12)
        self._of_server = QWidget()
        self._of_server.setLayout(of_server)
        self.joined = label(wrap=True)
        shared = self._place.shared
        if shared is not None:
            self.joined.setText(
                self.tr("Biuro jest we wspólnej bazie {place}, a oryginały w {folder}.").format(
                    place=shared.place.title, folder=shared.place.folder
                )
            )
        for widget in (self.here, self._of_here, self.on_server, self.joined, self._of_server):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def _kind_chosen(self) -> None:
        here, shared = self.here.isChecked(), self._place.shared is not None
        self._of_here.setVisible(here and not shared)
        self._of_server.setVisible(not here and not shared)
        self.joined.setVisible(shared)
        self.changed.emit()

    def _shared_wanted(self, wish: Reopening) -> None:
        def confirmed(_state: FirstRunState) -> None:
            self.reopening_wanted.emit(wish)

        self._background.run(partial(self._office.first_run.finish, Step.PLACE), confirmed, self.fail)

    def _show_restore(self) -> None:
        self.restore_button.hide()
        self.restore.show()
        self.no_restore.show()
        self.restore.of_backups.setFocus()
        self.come_up.emit(self.restore)

    def _hide_restore(self) -> None:
        self.restore.forget()
        self.restore.hide()
        self.restore_button.show()
        self.restore_button.setFocus()
        self.no_restore.hide()

    def _restore(self, restore: Restore) -> None:
        """Here, if the office is empty, else into the empty folder that is chosen above."""
        if not self._own:
            self._restore_elsewhere(restore)
            return
        root = self._place.root

        def looked(state: FirstRunState) -> None:
            if state.empty:
                self.reopening_wanted.emit(Reopening(Wish.RESTORE, root, restore))
            else:
                self.restore.say(UserError("place.has_data", folder=root))

        self.keep(self._office.first_run.state, looked)

    def _restore_elsewhere(self, restore: Restore) -> None:
        typed = self.folder.text()

        def judged(found: PlaceFound) -> None:
            if found.holds is Holds.NOTHING:
                self.reopening_wanted.emit(Reopening(Wish.RESTORE, found.folder, restore))
            else:
                self.restore.say(UserError("place.holds_office", folder=found.folder))

        def refused(error: BaseException) -> None:
            if not isinstance(error, UserError):
                raise error
            self.restore.say(error)

        self.keep(lambda: self._place.judge(typed_folder(typed)), judged, refused)

    @property
    def _own(self) -> bool:
        """Whether what stands in the line is the folder that the data lie in."""
        try:
            return typed_folder(self.folder.text()) == self._place.root
        except UserError:
            return False

    def _typed(self) -> None:
        self._found = None
        self._show(self.tr("Sprawdzam folder…"), "muted")
        self._soon.start()
        self.changed.emit()

    def _judge(self) -> None:
        self._soon.stop()
        self.usual.setVisible(not self._place.fixed and self._place.standard != self._place.root)
        if self._place.fixed:
            self._show(self.tr("Folder podano przy uruchomieniu programu (--data)."), "muted")
        elif self._own:
            self._show(self.tr("Tu leżą dane teraz. Jeżeli tak może zostać, idź dalej."), "good")
        else:
            self._ask(self.folder.text())

    def _ask(self, typed: str) -> None:
        """Have the folder judged; the answer counts only if it is still the one that stands in the line."""

        def fits(found: PlaceFound) -> None:
            if typed == self.folder.text():
                self._fits(found)

        def refused(error: BaseException) -> None:
            if typed == self.folder.text() or not isinstance(error, UserError):
                self._refused(error)

        self._judging.run(lambda: self._place.judge(typed_folder(typed)), fits, refused)

    def _fits(self, found: PlaceFound) -> None:
        self._found = found
        self.open_button.setVisible(found.holds is Holds.OFFICE)
        if found.holds is Holds.OFFICE:
            said = self.tr(
                "W tym folderze jest już biuro. Można je otworzyć zamiast tego, które jest otwarte."
            )
            self._show(said, "amber")
        else:
            free = QLocale().formattedDataSize(found.free, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
            said = self.tr("Folder się nadaje. Wolne miejsce na dysku: {free}.").format(free=free)
            self._show(said, "good")
        self.changed.emit()

    def _refused(self, error: BaseException) -> None:
        self._found = None
        self.open_button.hide()
        self._show(texts.say(message_of(error)), "error")
        self.changed.emit()

    def _show(self, said: str, look: str) -> None:
        if look in {"muted", "good"}:
            self.open_button.hide()
        set_property(self.says, "look", look)
        set_property(self.folder, "state", "bad" if look == "error" else "")
        self.says.setText(said)

    def _take_usual(self) -> None:
        self.folder.setText(str(self._place.standard))

    def _open(self) -> None:
        if self._found is not None:
            self.reopening_wanted.emit(Reopening(Wish.OPEN, self._found.folder))

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Wybierz folder danych"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.folder.setText(str(Path(name))))
        dialog.open()
