"""Settings of the client panel: on or off, where it is reached, its certificate, its limits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from desktop.services.panel.fingerprint import fingerprint_of
from desktop.services.panel.panel import address_of
from desktop.services.panel.settings import PanelSettings, Tls
from desktop.ui.background import Background, Newest
from desktop.ui.panel.words import tls_name, told
from desktop.ui.style.icons import icon
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import Tone, current
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.numberbox import NumberBox
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_WIDTH = 640
_LISTEN = "0.0.0.0:8443"


@dataclass(frozen=True, slots=True)
class _Kept:
    panel: PanelSettings
    url: str | None
    fingerprint: str
    address: str


class PanelPage(QWidget):
    """Saving applies at once: the panel is opened, moved or closed."""

    applied = Signal()
    """The panel was opened or closed, or could not be."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._requests = Newest(background)
        self._kept: _Kept | None = None
        self.strip = Strip()
        self._shape = QLabel()
        self._state = label(wrap=True)
        self._copy = button(self.tr("Kopiuj adres"), self._copy_address, look="link")
        self.on = QCheckBox(self.tr("Panel jest włączony, gdy program pracuje"))
        self.listen = QLineEdit()
        self.listen.setPlaceholderText(_LISTEN)
        self.base_url = QLineEdit()
        self.base_url.setPlaceholderText(self.tr("puste: nazwa tego komputera"))
        self.names = QLineEdit()
        self.names.setPlaceholderText(self.tr("np. panel.firma.lan; puste: nazwy tego komputera"))
        self.proxies = QLineEdit()
        self.proxies.setPlaceholderText(self.tr("np. 127.0.0.1, 10.0.0.0/24; puste: żadne"))
        self.tls = SearchCombo(self.tr("Certyfikat"))
        self.tls.fill([(one, tls_name(one)) for one in Tls])
        self.tls.setMinimumContentsLength(44)
        self.tls.currentIndexChanged.connect(lambda _place: self._show_files())
        self.certificate = QLineEdit()
        self.key = QLineEdit()
        self._certificate_row = self._file_row(self.certificate, self.tr("Wskaż certyfikat"))
        self._key_row = self._file_row(self.key, self.tr("Wskaż klucz"))
        self._fingerprint = label(look="faint", wrap=True)
        self._fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.clamd = QLineEdit()
        self.clamd.setPlaceholderText(self.tr("puste: jeśli działa na tym komputerze"))
        self._file_mb = _spin(1, 2000, self.tr(" MB"))
        self._files = _spin(1, 100_000, "")
        self._day_mb = _spin(1, 1_000_000, self.tr(" MB"))
        self._idle = _spin(5, 24 * 60, self.tr(" min"))
        self._hours = _spin(1, 24 * 30, self.tr(" godz."))
        self.save = button(self.tr("Zapisz"), self.store, look="primary")
        self.save.setEnabled(False)
        for line in (
            self.listen,
            self.base_url,
            self.names,
            self.proxies,
            self.certificate,
            self.key,
            self.clamd,
        ):
            line.setMaxLength(500)
            line.returnPressed.connect(self.store)
        self._arrange()

    def state(self) -> str:
        """What is said of the panel."""
        return self._state.text()

    def refresh(self) -> None:
        """Ask for the settings again."""
        self._requests.run(self._ask, self._fill, self._failed)

    # -- inside ------------------------------------------------------------------------------------

    def _ask(self) -> _Kept:
        office = self._office
        settings = office.panel.settings.load()
        match settings.tls:
            case Tls.OWN:
                fingerprint = fingerprint_of(office.panel.folder / "tls" / "certificate.pem")
            case Tls.FILES:
                fingerprint = fingerprint_of(Path(settings.certificate))
            case Tls.NONE:
                fingerprint = ""
        return _Kept(settings, office.panel.url, fingerprint, address_of(settings))

    def _file_row(self, line: QLineEdit, title: str) -> QWidget:
        def choose() -> None:
            chosen, _ = QFileDialog.getOpenFileName(
                self, title, line.text(), "PEM (*.pem *.crt *.cer *.key);;* (*)"
            )
            if chosen:
                line.setText(chosen)

        line.setAccessibleName(title)
        result = QWidget()
        result.setLayout(row(line, button(self.tr("Wskaż…"), choose, tip=title)))
        return result

    def _arrange(self) -> None:
        inside = column(margins=(24, 16, 24, 16), gap=12)
        inside.addWidget(label(self.tr("Panel klienta"), "heading"))
        state = row(self._shape, self._state, self._copy)
        state.setStretch(1, 1)
        inside.addLayout(state)
        inside.addWidget(self.on)
        where = self._form(
            (self.tr("Adres i port w sieci"), self.listen),
            (self.tr("Adres dla klientów"), self.base_url),
            (self.tr("Odpowiada też na nazwy"), self.names),
            (self.tr("Certyfikat"), self.tls),
            (self.tr("Plik certyfikatu"), self._certificate_row),
            (self.tr("Plik klucza"), self._key_row),
            ("", self._fingerprint),
            (self.tr("Zaufane serwery pośredniczące"), self.proxies),
        )
        inside.addLayout(where)
        self._where = where
        inside.addWidget(
            label(
                self.tr("Nazwę, telefon i e-mail dla klientów wpisuje się na stronie „Biuro”."),
                "muted",
                wrap=True,
            )
        )
        inside.addWidget(label(self.tr("Granice dla jednej osoby"), "strong"))
        inside.addLayout(
            self._form(
                (self.tr("Największy plik"), self._file_mb),
                (self.tr("Plików dziennie"), self._files),
                (self.tr("Razem dziennie"), self._day_mb),
                (self.tr("Wylogowanie po bezczynności"), self._idle),
                (self.tr("Najdłuższe zalogowanie"), self._hours),
                (self.tr("Antywirus (clamd)"), self.clamd),
            )
        )
        inside.addLayout(row(None, self.save))
        card = QFrame()
        card.setProperty("look", "card")
        card.setLayout(inside)
        card.setFixedWidth(scaled(_WIDTH))
        below = column(margins=(24, 24, 24, 24))
        below.addLayout(row(card, None))
        below.addStretch(1)
        body = QWidget()
        body.setProperty("look", "form")
        body.setLayout(below)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        whole = column(self.strip, gap=0)
        whole.addWidget(scroll, 1)
        self.setLayout(whole)
        self._show_files()

    def _form(self, *fields: tuple[str, QWidget]) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, widget in fields:
            title = label(name, "muted", wrap=True)
            title.setFixedWidth(scaled(190))
            title.setBuddy(widget)
            if not widget.accessibleName():
                widget.setAccessibleName(name)
            form.addRow(title, widget)
        return form

    def _show_files(self) -> None:
        files = self.tls.value() is Tls.FILES
        self._where.setRowVisible(self._certificate_row, files)
        self._where.setRowVisible(self._key_row, files)
        self._where.setRowVisible(self._fingerprint, bool(self._fingerprint.text()))

    def _fill(self, kept: _Kept) -> None:
        self._kept = kept
        panel = kept.panel
        self.on.setChecked(panel.on)
        self.listen.setText(panel.listen)
        self.base_url.setText(panel.base_url)
        self.names.setText(panel.names)
        self.proxies.setText(panel.proxies)
        self._fingerprint.setText(
            self.tr("Odcisk SHA-256: {fingerprint}").format(fingerprint=kept.fingerprint)
            if kept.fingerprint
            else ""
        )
        self.tls.choose(panel.tls)
        self.certificate.setText(panel.certificate)
        self.key.setText(panel.key)
        self.clamd.setText(panel.clamd)
        self._file_mb.setValue(panel.max_file_mb)
        self._files.setValue(panel.max_files_a_day)
        self._day_mb.setValue(panel.max_mb_a_day)
        self._idle.setValue(panel.idle_minutes)
        self._hours.setValue(panel.session_hours)
        self._show_files()
        self._show_state(kept)
        self.save.setEnabled(True)

    def _show_state(self, kept: _Kept) -> None:
        if kept.url is not None:
            tone, shape = Tone.GOOD, "check"
            text = self.tr("Panel działa: {url}").format(url=kept.url)
        elif kept.panel.on:
            tone, shape = Tone.CHECK, "bang"
            text = self.tr(
                "Panel jest włączony, ale to okno go nie udostępnia. Prowadzi go inny program"
                " albo nie udało się go uruchomić: Zapisz uruchamia go tutaj."
            )
        else:
            tone, shape = Tone.QUIET, "circle"
            text = self.tr("Panel jest wyłączony. Po włączeniu klienci znajdą go pod adresem {url}").format(
                url=kept.address
            )
        self._shape.setPixmap(icon(shape, tone.colors(current())[0]).pixmap(QSize(16, 16)))
        self._state.setText(text)
        self._copy.setVisible(kept.url is not None)

    def _copy_address(self) -> None:
        if self._kept is not None and self._kept.url is not None:
            QGuiApplication.clipboard().setText(self._kept.url)
            self.strip.say(Tone.GOOD, self.tr("Skopiowano adres panelu."))

    def store(self) -> None:
        """Keep what is written, and open, move or close the panel by it."""
        kept = self._kept
        if kept is None or not self.save.isEnabled():
            return
        tls = self.tls.value()
        panel = replace(
            kept.panel,
            on=self.on.isChecked(),
            listen=self.listen.text().strip() or _LISTEN,
            base_url=self.base_url.text().strip(),
            tls=tls if isinstance(tls, Tls) else Tls.OWN,
            certificate=self.certificate.text().strip(),
            key=self.key.text().strip(),
            names=self.names.text().strip(),
            proxies=self.proxies.text().strip(),
            clamd=self.clamd.text().strip(),
            max_file_mb=self._file_mb.value(),
            max_files_a_day=self._files.value(),
            max_mb_a_day=self._day_mb.value(),
            idle_minutes=self._idle.value(),
            session_hours=self._hours.value(),
        )
        self.save.setEnabled(False)
        self.strip.progress(self.tr("Zapisuję…"), 0, 0)
        self._background.run_long(self._apply(panel), self._stored, self._not_stored)

    def _apply(self, panel: PanelSettings) -> Callable[[], str | None]:
        office = self._office

        def call() -> str | None:
            office.panel.settings.save(panel)
            office.panel.stop()
            return office.panel.start(panel) if panel.on else None

        return call

    def _stored(self, url: str | None) -> None:
        said = (
            self.tr("Zapisano. Panel jest wyłączony.")
            if url is None
            else self.tr("Zapisano. Panel działa: {url}").format(url=url)
        )
        self.strip.dismiss()
        self.strip.say(Tone.GOOD, said)
        self.refresh()
        self.applied.emit()

    def _not_stored(self, error: BaseException) -> None:
        self.save.setEnabled(True)
        self._failed(error)
        self.applied.emit()

    def _failed(self, error: BaseException) -> None:
        self.strip.dismiss()
        self.strip.say(Tone.BAD, told(error))


def _spin(low: int, high: int, suffix: str) -> QSpinBox:
    box = NumberBox()
    box.setRange(low, high)
    box.setSuffix(suffix)
    return box
