"""The live test: "scan a page now", and what becomes of it, while it happens."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QWidget

from desktop.domain.documents import DocumentRow
from desktop.domain.firstrun import ScanArrival, ScanLook, ScanStage
from desktop.domain.folders import WatchedFolder
from desktop.domain.statuses import Status
from desktop.services.firstrun.scantest import Since
from desktop.services.tasks import PageImage
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.widgets.boxes import column, label, row, set_property
from desktop.ui.widgets.elements import button

if TYPE_CHECKING:
    from desktop.services.office import Office

_LOOK_MS = 500
PATIENCE_MS = 45_000
"""After which it is time to say what may be wrong: a page takes a walk to the scanner and back."""
_PICTURE = 180


class ScanPanel(QFrame):
    """Looks every half second as long as it is shown; ``arrived`` once a page came through."""

    arrived = Signal()
    grew = Signal()
    """There is more of it to be seen."""
    folder_wanted = Signal(object)
    """Another folder, in which a new scan has appeared."""
    help_wanted = Signal(str)

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._office = office
        self._background = background
        self._looking = Newest(background)
        self._rows = Newest(background)
        self._folder: WatchedFolder | None = None
        self._since: Since | None = None
        self._arrival: ScanArrival | None = None
        self._elsewhere: object = None
        self._pictured = False
        self._wanted = False
        """Whether a page is awaited: what was asked for before may be answered after."""
        self._clock = QElapsedTimer()
        self.patience_ms = PATIENCE_MS
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.title = label(look="heading", wrap=True)
        self.says = label(wrap=True)
        self.reason = label(look="muted", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Czekam na stronę"))
        self.picture = QLabel()
        self.picture.setProperty("look", "card")
        self.picture.setFixedSize(_PICTURE, _PICTURE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(self.tr("Obraz strony"))
        self.again = button(self.tr("Zeskanuj jeszcze raz"), self.begin, icon_name="scanner")
        self.throw = button(self.tr("Wyrzuć stronę próbną"), self.throw_away, icon_name="bin")
        self.watch_there = button(self.tr("Obserwuj tamten folder"), self._watch_there, icon_name="folder")
        self.help = button(
            self.tr("Jak ustawić skaner"), lambda: self.help_wanted.emit("scanner"), icon_name="help"
        )
        text = column(self.title, self.says, self.reason, self.bar, gap=8)
        text.addLayout(row(self.again, self.throw, self.watch_there, self.help, None))
        text.addStretch(1)
        whole = row(self.picture, margins=(20, 16, 20, 16), gap=16)
        whole.addLayout(text, 1)
        self.setLayout(whole)
        self.hide()

    # -- from outside ------------------------------------------------------------------------------

    def test(self, folder: WatchedFolder) -> None:
        """Wait for a page in ``folder`` from now on, or from when this is seen."""
        self.forget()
        self._folder = folder
        self.show()
        if self.isVisible():
            self.begin()

    def begin(self) -> None:
        """Wait for the next page."""
        self._timer.stop()
        self._wanted = True
        self._arrival = None
        self._pictured = False
        self._since = None
        self.picture.hide()
        self.reason.hide()
        self.throw.hide()
        self.again.hide()
        self.watch_there.hide()
        self.help.hide()
        self.bar.show()
        set_property(self.says, "look", "muted")
        self.title.setText(self.tr("Zeskanuj teraz stronę"))
        self.says.setText(self.tr("Połóż w skanerze dowolną kartkę i wyślij ją do tego folderu. Czekam…"))
        self._clock.start()
        self._looking.run(self._office.scan_test.begin, self._begun, self._failed)

    def resume(self) -> None:
        """Somebody looks again: wait anew for a page, unless one has come.

        What came meanwhile does not count: it may be a client's, not one to be thrown away.
        """
        if self.isVisible() and self._folder is not None and self._arrival is None and not self._wanted:
            self.begin()

    def stop(self) -> None:
        """Look no more; what was seen stays."""
        self._wanted = False
        self._timer.stop()
        self.bar.hide()

    def forget(self) -> None:
        """Another folder is meant: no page is awaited, and none has come."""
        self.stop()
        self._folder = None
        self._arrival = None
        self.hide()

    def documents_changed(self) -> None:
        """A document is new, or was read: perhaps ours."""
        if self._arrival is not None:
            self._ask_row()
        elif self._timer.isActive():
            self._look()

    def throw_away(self) -> None:
        """Put the test page into the bin."""
        if self._arrival is None:
            return
        self.throw.setEnabled(False)
        bin_it = partial(self._office.documents.bin, [self._arrival.document_id])
        self._background.run(bin_it, lambda _result: self._thrown(), self._not_thrown)

    @property
    def folder(self) -> WatchedFolder | None:
        """The folder that is tried out."""
        return self._folder

    @property
    def arrival(self) -> ScanArrival | None:
        """The page that came, if one has."""
        return self._arrival

    # -- inside ------------------------------------------------------------------------------------

    def _begun(self, since: Since) -> None:
        if self._wanted:
            self._since = since
            self._timer.start()

    def _look(self) -> None:
        folder, since = self._folder, self._since
        if folder is None or since is None or self._looking.busy:
            return
        patient = self._clock.elapsed() < self.patience_ms
        look = partial(self._office.scan_test.look, folder, since, patient=patient)
        self._looking.run(look, self._seen, self._failed)

    def _seen(self, look: ScanLook) -> None:
        if not self._wanted or self._since is None:
            return
        if look.stage is ScanStage.ARRIVED and look.arrival is not None:
            self._show_arrival(look.arrival)
            return
        late = self._clock.elapsed() >= self.patience_ms
        said = "\n".join(texts.say(one) for one in look.says)
        if look.stage is ScanStage.WRITING:
            self.title.setText(self.tr("Skaner zapisuje plik…"))
        else:
            self.title.setText(self.tr("Zeskanuj teraz stronę"))
        if said:
            self.says.setText(said)
            set_property(self.says, "look", "amber" if look.stage is ScanStage.NOTHING else "")
        self._elsewhere = look.elsewhere
        self.watch_there.setVisible(look.elsewhere is not None)
        if late and self.help.isHidden():
            self.help.show()
            self.grew.emit()

    def _show_arrival(self, arrival: ScanArrival) -> None:
        self._arrival = arrival
        self.stop()
        self.watch_there.hide()
        self.help.hide()
        self.title.setText(self.tr("Strona przyszła. Skaner jest ustawiony."))
        set_property(self.says, "look", "good")
        self.says.setText(self._about(arrival, None))
        self.throw.setEnabled(True)
        self.throw.show()
        self.again.show()
        self._ask_row()
        self._ask_picture()
        self.arrived.emit()

    def _about(self, arrival: ScanArrival, document: DocumentRow | None) -> str:
        size = QLocale().formattedDataSize(arrival.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        said = self.tr("{name}, {size}").format(name=arrival.name, size=size)
        if document is not None and document.pages:
            said += ", " + self.tr("%n stron(a/y)", "", document.pages)
        return said

    def _ask_row(self) -> None:
        arrival = self._arrival
        if arrival is None:
            return
        ask = partial(self._office.documents.rows, [arrival.document_id])
        self._rows.run(ask, self._show_row, self._failed)

    def _show_row(self, rows: list[DocumentRow]) -> None:
        if self._arrival is None or not rows or self.throw.isHidden():
            return
        document = rows[0]
        self.says.setText(self._about(self._arrival, document))
        unreadable = document.status is Status.UNREADABLE
        if unreadable:
            self.title.setText(self.tr("Plik przyszedł, ale nie da się go odczytać"))
        set_property(self.says, "look", "error" if unreadable else "good")
        set_property(self.reason, "look", "error" if unreadable else "muted")
        self.reason.setText("" if document.reason is None else texts.say(document.reason))
        self.reason.setVisible(bool(self.reason.text()))
        if not self._pictured:
            self._ask_picture()

    def _ask_picture(self) -> None:
        if self._arrival is None:
            return
        document_id, pages = self._arrival.document_id, self._office.pages
        width = round(_PICTURE * self.devicePixelRatioF())
        # The database is asked for where the file lies, so not on the window's thread.
        show = partial(self._show_picture, document_id)
        self._background.run(
            lambda: pages.image(document_id, 0, width),
            lambda future: self._background.watch(future, show, lambda _error: None),
        )

    def _show_picture(self, document_id: int, image: PageImage) -> None:
        if self._arrival is None or self._arrival.document_id != document_id:
            return
        pixmap = QPixmap()
        pixmap.loadFromData(image.png)
        ratio = self.devicePixelRatioF()
        fitted = pixmap.scaled(
            round(_PICTURE * ratio),
            round(_PICTURE * ratio),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        self.picture.setPixmap(fitted)
        self.picture.show()
        self._pictured = True
        self.grew.emit()

    def _not_thrown(self, error: BaseException) -> None:
        self.throw.setEnabled(True)
        self._say_error(error)

    def _thrown(self) -> None:
        if self._arrival is None:
            return
        self.throw.hide()
        self.reason.hide()
        self.says.setText(self.tr("Strona próbna jest w koszu."))

    def _watch_there(self) -> None:
        if self._elsewhere is not None:
            self.folder_wanted.emit(self._elsewhere)

    def _failed(self, error: BaseException) -> None:
        """The looking failed, which no later look would mend."""
        if self._wanted:
            self.stop()
            self.again.show()
        self._say_error(error)

    def _say_error(self, error: BaseException) -> None:
        set_property(self.says, "look", "error")
        self.says.setText(texts.say(message_of(error)))
