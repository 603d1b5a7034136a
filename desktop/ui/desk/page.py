"""Settings of this computer alone: the tray, starting with the system, notifications, new versions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QSettings, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.services.desk import updates
from desktop.services.desk.autostart import Autostart
from desktop.services.desk.updates import Update
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.desk.preferences import LEAST_MINUTES, MOST_MINUTES, Preferences, PreferencesStore
from desktop.ui.desk.tray import Tray
from desktop.ui.desk.words import update_told
from desktop.ui.keys import Command
from desktop.ui.language import OWN_NAMES, Language, choose_language, language_of, spoken
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.cards import NARROW, Card, card_column, card_of, cards_area
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.numberbox import NumberBox
from desktop.ui.widgets.strip import Strip


class ThisComputerPage(QWidget):
    """Every change holds at once; nothing of it is the office's."""

    changed = Signal()
    trial_wanted = Signal()
    support_wanted = Signal()

    def __init__(
        self, autostart: Autostart, background: Background, settings: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._autostart = autostart
        self._background = background
        self._asking_autostart = Newest(background)
        self._store = PreferencesStore(settings)
        self._kept = self._store.load()
        self._found: Update | None = None
        self._settings = settings
        self._strip = Strip()
        self.language = SearchCombo(self.tr("Język okna"))
        self.language.fill(list(OWN_NAMES.items()))
        self.language.choose(language_of(settings))
        self.language.activated.connect(lambda _index: self._set_language())
        self.stay = self._box(self.tr("Po zamknięciu okna pracuj dalej obok zegara"), "stay_in_tray")
        self._no_tray = label(
            self.tr("Ten system nie ma miejsca na ikonę obok zegara, więc zamknięcie okna kończy program."),
            "muted",
            wrap=True,
        )
        self.starts = QCheckBox(self.tr("Uruchamiaj program razem z systemem, z ukrytym oknem"))
        self.starts.toggled.connect(self._set_autostart)
        self.quiet = self._box(self.tr("Nie przeszkadzaj: żadnych powiadomień"), "quiet")
        self._kinds = (
            self._box(self.tr("Nowe dokumenty"), "tell_documents"),
            self._box(self.tr("Wiadomości od klientów"), "tell_questions"),
            self._box(self.tr("Kłopoty"), "tell_troubles"),
        )
        self._names = self._box(
            self.tr("Podawaj nazwy firm; nigdy, gdy ekran jest zablokowany"), "tell_names"
        )
        self.apart = NumberBox()
        self.apart.setRange(LEAST_MINUTES, MOST_MINUTES)
        self.apart.setSuffix(self.tr(" min"))
        self.apart.setAccessibleName(self.tr("Najkrótsza przerwa między powiadomieniami"))
        self.apart.valueChanged.connect(lambda value: self._change(apart_minutes=value))
        self._trial = button(self.tr("Pokaż na próbę"), self.trial_wanted.emit)
        self.asks = self._box(self.tr("Pytaj raz dziennie o nową wersję programu"), "ask_updates")
        self.address = QLineEdit()
        self.address.setMaxLength(500)
        self.address.setPlaceholderText("https://")
        self.address.setAccessibleName(self.tr("Adres, pod którym jest informacja o wersji"))
        self.address.editingFinished.connect(self._address_typed)
        self.ask_now = button(self.tr("Zapytaj teraz"), self._ask)
        self._answer = label(wrap=True)
        self._open_link = button(self.tr("Otwórz stronę"), self._open, look="link")
        self._forget = button(self.tr("Pokazuj ją znowu"), self._forget_skipped, look="link")
        self._skipped = label("", "muted")
        self._language_says = label("", "muted", wrap=True)
        self._language_says.hide()
        self._arrange()
        self._show()

    def refresh(self) -> None:
        """Show what is kept, and ask the system whether it starts the program."""
        self._kept = self._store.load()
        self._show()
        self._asking_autostart.run(self._autostart.is_on, self._show_autostart)

    # -- arrangement -------------------------------------------------------------------------------

    def _arrange(self) -> None:
        help_button = button(
            self.tr("Pomoc techniczna…"), self.support_wanted.emit, icon_name="help", command=Command.SUPPORT
        )
        helping = QWidget()
        helping.setLayout(row(help_button, None))
        area = cards_area(
            self._window_card(), self._telling_card(), self._versions_card(), helping, widest=NARROW
        )
        layout = column(self._strip, gap=0)
        layout.addWidget(area, 1)
        self.setLayout(layout)

    def _window_card(self) -> Card:
        inside = _inside(self.tr("Okno"), self.stay, self._no_tray, self.starts)
        name = label(self.tr("Język okna"), "muted")
        name.setBuddy(self.language)
        inside.addLayout(row(name, self.language, None))
        inside.addWidget(self._language_says)
        return card_of(inside)

    def _telling_card(self) -> Card:
        inside = _inside(self.tr("Powiadomienia"), self.quiet, *self._kinds, self._names)
        apart = label(self.tr("Tego samego rodzaju najwyżej raz na"), "muted", wrap=True)
        apart.setBuddy(self.apart)
        inside.addWidget(apart)
        inside.addLayout(row(self.apart, None, self._trial))
        return card_of(inside)

    def _versions_card(self) -> Card:
        explained = self.tr(
            "Program tylko mówi o nowej wersji; niczego nie pobiera i nie instaluje. Pytając, nie wysyła"
            " żadnych danych. Adres podaje ten, od kogo biuro ma program."
        )
        inside = _inside(self.tr("Nowe wersje"), label(explained, "muted", wrap=True), self.asks)
        asking = row(self.address, self.ask_now)
        asking.setStretch(0, 1)
        answer = row(self._answer, self._open_link)
        answer.setStretch(0, 1)
        for line in (asking, answer, row(self._skipped, self._forget, None)):
            inside.addLayout(line)
        return card_of(inside)

    def _box(self, text: str, name: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(name)
        box.toggled.connect(lambda on: self._change(**{name: on}))
        return box

    def _boxes(self) -> tuple[QCheckBox, ...]:
        return (self.stay, self.quiet, *self._kinds, self._names, self.asks)

    # -- showing and keeping -----------------------------------------------------------------------

    def _show(self) -> None:
        kept = self._kept
        for box in self._boxes():
            _quietly(box, partial(box.setChecked, bool(getattr(kept, box.objectName()))))
        _quietly(self.apart, partial(self.apart.setValue, kept.apart_minutes))
        if not self.address.hasFocus():
            self.address.setText(kept.update_address)
        has_tray = Tray.is_there()
        self.stay.setEnabled(has_tray)
        self._no_tray.setVisible(not has_tray)
        for widget in (*self._kinds, self._names, self.apart, self._trial):
            widget.setEnabled(not kept.quiet)
        self.asks.setEnabled(bool(kept.update_address))
        self.ask_now.setEnabled(bool(kept.update_address))
        for shown in (self._skipped, self._forget):
            shown.setVisible(bool(kept.skipped_version))
        self._skipped.setText(self.tr("Pominięto wersję {version}.").format(version=kept.skipped_version))
        self._open_link.setVisible(self._found is not None)
        self._answer.setVisible(bool(self._answer.text()))

    def _change(self, **changes: object) -> None:
        self._keep(replace(self._kept, **changes))  # type: ignore[arg-type]

    def _keep(self, preferences: Preferences) -> None:
        self._kept = preferences
        self._store.save(preferences)
        self._show()
        self.changed.emit()

    def _show_autostart(self, on: bool) -> None:
        _quietly(self.starts, partial(self.starts.setChecked, on))

    def _set_autostart(self, on: bool) -> None:
        def failed(error: BaseException) -> None:
            self._strip.say(Tone.BAD, texts.say(message_of(error)))
            self.refresh()

        self._background.run(partial(self._autostart.set_on, on), lambda _nothing: self.refresh(), failed)

    def _set_language(self) -> None:
        chosen = Language(str(self.language.value()))
        choose_language(self._settings, chosen)
        self._language_says.setVisible(chosen is not spoken())
        self._language_says.setText(
            self.tr("Okno powie wszystko w tym języku, gdy program zostanie uruchomiony ponownie.")
        )

    # -- new versions ------------------------------------------------------------------------------

    def _address_typed(self) -> None:
        text = self.address.text().strip()
        if text == self._kept.update_address:
            return
        if text:
            try:
                text = updates.checked_address(text)
            except UserError as error:
                self._say(texts.say(error.message))
                return
        self._answer.clear()
        self._found = None
        on = self._kept.ask_updates and bool(text)
        self._keep(replace(self._kept, update_address=text, ask_updates=on))

    def _ask(self) -> None:
        self._address_typed()
        address = self._kept.update_address
        if not address:
            return
        self.ask_now.setEnabled(False)
        self._say(self.tr("Pytam…"))
        self._store.update_was_asked(datetime.now(UTC))
        self._background.run_long(partial(updates.ask, address), self._answered, self._not_answered)

    def _answered(self, update: Update | None) -> None:
        self._found = update
        self._say(self.tr("To jest najnowsza wersja.") if update is None else update_told(update))

    def _not_answered(self, error: BaseException) -> None:
        self._found = None
        self._say(texts.say(message_of(error)))

    def _say(self, text: str) -> None:
        self._answer.setText(text)
        self._show()

    def _open(self) -> None:
        if self._found is not None:
            QDesktopServices.openUrl(QUrl(self._found.link))

    def _forget_skipped(self) -> None:
        self._change(skipped_version="")


def _inside(title: str, *widgets: QWidget) -> QVBoxLayout:
    return card_column(label(title, "heading"), *widgets, gap=10)


def _quietly(widget: QWidget, call: Callable[[], object]) -> None:
    """Set what a widget shows without its telling that a person did."""
    blocked = widget.blockSignals(True)
    call()
    widget.blockSignals(blocked)
