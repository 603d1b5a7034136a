"""Where the office's server is: typed, tried in the background, and what can be done with what is there."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFormLayout, QLineEdit, QWidget

from desktop.domain.errors import UserError
from desktop.domain.places import Reopening, Wish
from desktop.domain.shared import PORT, Holding, SharedFound, SharedPlace, Tls
from desktop.services.place.shared.looking import look
from desktop.services.place.shared.wishing import entering, moving_in
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, form_row, label, row
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.numberbox import NumberBox
from desktop.ui.widgets.strip import Strip


class SharedForm(QWidget):
    """Nothing is changed anywhere before the last button is pressed.

    ``root`` is the data folder of this computer.
    """

    reopening_wanted = Signal(object)
    help_wanted = Signal()

    def __init__(self, root: Path, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self._background = background
        self._looking = Newest(background)
        self._empty = True
        self._found: SharedFound | None = None
        self.strip = Strip()
        self.server = _line(self.tr("Serwer"), self.tr("nazwa albo adres, np. 192.168.1.10"))
        self.port = NumberBox()
        self.port.setRange(1, 65_535)
        self.port.setValue(PORT)
        self.port.setAccessibleName(self.tr("Port"))
        self.database = _line(self.tr("Baza"), self.tr("np. bezdotyk"))
        self.user = _line(self.tr("Użytkownik bazy"), self.tr("np. bezdotyk"))
        self.password = _line(self.tr("Hasło bazy"), "")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.folder = _line(self.tr("Folder oryginałów"), self.tr(r"np. \\serwer\bezdotyk"))
        self.choose = button(self.tr("Wybierz…"), self._choose_folder, icon_name="folder")
        self.choose.setAccessibleName(self.tr("Wybierz folder oryginałów"))
        self.encrypted = QCheckBox(self.tr("Szyfruj połączenie"))
        self.encrypted.setToolTip(self.tr("Wyłączyć można tylko na samym serwerze."))
        self.encrypted.setChecked(True)
        self.certificate = _line(
            self.tr("Certyfikat serwera"), self.tr("plik .crt z serwera; puste: każdy certyfikat")
        )
        self.choose_certificate = button(self.tr("Wybierz…"), self._choose_certificate, icon_name="file")
        self.choose_certificate.setAccessibleName(self.tr("Wybierz certyfikat serwera"))
        self.try_button = button(self.tr("Sprawdź połączenie"), self.look)
        self.go = button("", self._go, look="primary")
        self.ask = button(self.tr("Jak przygotować serwer?"), self.help_wanted.emit, look="link")
        self._arrange()
        for line in (self.server, self.database, self.user, self.password, self.folder, self.certificate):
            line.textChanged.connect(self._typed)
        self.port.valueChanged.connect(self._typed)
        self.encrypted.toggled.connect(self._typed)
        self._typed()

    def set_empty(self, *, empty: bool) -> None:
        """Whether the office of this computer has nothing in it: then it joins, else it is moved."""
        self._empty = empty
        self._show_found()

    def place(self) -> SharedPlace | None:
        """What was typed; ``None`` while something is missing."""
        server, name, user = (one.text().strip() for one in (self.server, self.database, self.user))
        folder, certificate = self.folder.text().strip(), self.certificate.text().strip()
        if not (server and name and user and folder and self.password.text()):
            return None
        return SharedPlace(
            server=server,
            name=name,
            user=user,
            folder=Path(folder),
            port=int(self.port.value()),
            tls=Tls.REQUIRE if self.encrypted.isChecked() else Tls.OFF,
            certificate=Path(certificate) if certificate else None,
        )

    def look(self) -> None:
        """Try it now."""
        place = self.place()
        if place is None:
            return
        self.try_button.setEnabled(False)
        self.strip.progress(self.tr("Łączę się z serwerem…"), 0, 0)
        self._looking.run(
            partial(look, place, self.password.text(), own=self._root), self._came, self._failed
        )

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        lines = QFormLayout()
        lines.setHorizontalSpacing(16)
        lines.setVerticalSpacing(8)
        server = QWidget()
        port_name = label(self.tr("Port"), "muted")
        port_name.setBuddy(self.port)
        server.setLayout(row(self.server, port_name, self.port))
        folder = QWidget()
        folder.setLayout(row(self.folder, self.choose))
        self._certificate = QWidget()
        self._certificate.setLayout(row(self.certificate, self.choose_certificate))
        for name, widget in (
            (self.tr("Serwer"), server),
            (self.tr("Baza"), self.database),
            (self.tr("Użytkownik bazy"), self.user),
            (self.tr("Hasło bazy"), self.password),
            (self.tr("Folder oryginałów"), folder),
            ("", self.encrypted),
            (self.tr("Certyfikat serwera"), self._certificate),
        ):
            form_row(lines, name, widget)
        layout = column(gap=12)
        layout.addLayout(lines)
        layout.addWidget(self.strip)
        layout.addLayout(row(self.try_button, self.go, None, self.ask))
        self.setLayout(layout)

    def _typed(self) -> None:
        # What was found is that of other words.
        self._found = None
        self.strip.dismiss()
        self._certificate.setEnabled(self.encrypted.isChecked())
        self.try_button.setEnabled(self.place() is not None)
        self._show_found()

    def _came(self, found: SharedFound) -> None:
        self._found = found
        self.try_button.setEnabled(True)
        tone, said = self._said(found)
        self.strip.say(tone, said)
        self._show_found()
        if self.go.isVisible():
            self.go.setFocus()

    def _failed(self, error: BaseException) -> None:
        self._found = None
        self._show_found()
        self.try_button.setEnabled(True)
        self.strip.say(Tone.BAD, texts.say(message_of(error)))

    def _said(self, found: SharedFound) -> tuple[Tone, str]:
        match found.holding:
            case Holding.LEFT:
                return Tone.BAD, texts.say(UserError("shared.left_there", name=found.place.name).message)
            case Holding.OFFICE if not self._empty and not found.empty:
                return Tone.BAD, texts.say(UserError("shared.holds_office", name=found.place.name).message)
            case Holding.UNFINISHED if self._empty and not found.empty:
                return Tone.BAD, texts.say(
                    UserError("shared.unfinished_there", name=found.place.name).message
                )
            case Holding.OFFICE:
                said = self.tr("Na serwerze jest biuro „{office}”: firm {companies}, dokumentów {documents}.")
                return Tone.GOOD, said.format(
                    office=found.office or "–", companies=found.companies, documents=found.documents
                )
        return Tone.GOOD, self.tr("Serwer odpowiada (PostgreSQL {version}), a baza jest pusta.").format(
            version=found.server_version
        )

    def _show_found(self) -> None:
        found = self._found
        if found is None or self._said(found)[0] is Tone.BAD:
            self.go.hide()
            return
        if not self._empty:
            self.go.setText(self.tr("Przenieś biuro do wspólnej bazy"))
        elif found.holding is Holding.OFFICE:
            self.go.setText(self.tr("Dołącz do tego biura"))
        else:
            self.go.setText(self.tr("Załóż biuro we wspólnej bazie"))
        self.go.show()

    def _go(self) -> None:
        place = self.place()
        if place is None:
            return
        work = entering if self._empty else moving_in
        self.reopening_wanted.emit(Reopening(Wish.SHARED, work=work(place, self.password.text())))

    def _choose_folder(self) -> None:
        dialog = self._dialog(self.tr("Wybierz folder oryginałów"), self.folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def _choose_certificate(self) -> None:
        self._dialog(self.tr("Wybierz certyfikat serwera"), self.certificate).open()

    def _dialog(self, title: str, line: QLineEdit) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: line.setText(str(Path(name))))
        return dialog


def _line(name: str, hint: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    line.setMaxLength(500)
    return line
