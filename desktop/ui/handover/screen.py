"""The screen "Przekazanie": from approved documents to a file that the accounting program takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from desktop.domain.errors import UserError
from desktop.domain.users import Right
from desktop.services.exporting.values import ExportReport, FormatInfo
from desktop.ui import keys
from desktop.ui.background import Background, message_of
from desktop.ui.handover.batches_page import BatchesPage
from desktop.ui.handover.choices import ChoicesBar
from desktop.ui.handover.designing.page import TemplatesPage
from desktop.ui.handover.folders import ask_folder
from desktop.ui.handover.outcome import Ways
from desktop.ui.handover.preview_page import PreviewPage
from desktop.ui.handover.settings_page import SettingsPage
from desktop.ui.handover.shown import Offers, Shown, Wanted, known_offers, look
from desktop.ui.handover.words import say
from desktop.ui.keys import Command
from desktop.ui.style.tokens import Tone
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_LAST_FORMAT = "export/format"


class HandoverScreen(QWidget):
    """Takes the place of the list until it is closed."""

    closed = Signal()
    help_wanted = Signal(str)
    review_wanted = Signal(object, int)
    """Ids, and the place to begin at."""
    batch_listed = Signal(int)
    """The documents of this batch are to be shown in the list."""

    def __init__(
        self, office: Office, background: Background, settings: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._settings = settings
        self._wanted = Wanted()
        self._request = 0
        self._busy = False
        self._writing = False
        self._refresh_later = False
        """A preview was asked for while a file was being written."""
        self._straight_to_batches = False
        """The batches were not opened from the preview, and so do not lead back to it."""
        self._designs_changed = False
        """The formats that are offered are not those that there are."""
        self._formats: dict[str, FormatInfo] = {}
        self.shown: Shown | None = None
        """The preview that can be written; ``None`` while there is none."""
        self.strip = Strip()
        self.choices = ChoicesBar()
        self.format, self.company, self.month = self.choices.format, self.choices.company, self.choices.month
        self.again = self.choices.again
        self.preview = PreviewPage()
        self.setup = SettingsPage(office, background)
        self.batches = BatchesPage(office, background, settings)
        self.designs = TemplatesPage(office, background)
        self.pages = QStackedWidget()
        for page in (self.preview, self.setup, self.batches, self.designs):
            self.pages.addWidget(page)
        self._arrange()
        self._connect()
        self._make_keys()

    # -- from outside ------------------------------------------------------------------------------

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for is shown."""
        return not (self._busy or self.setup.loading or self.batches.loading or self.designs.loading)

    def open(self, wanted: Wanted) -> None:
        """Look at what these documents would leave as."""
        self.strip.dismiss()
        self.shown = None
        self.choices.forget()
        self.pages.setCurrentWidget(self.preview)
        self.preview.clear()
        self.preview.empty.show_state("working", self.tr("Przygotowuję podgląd…"), "")
        self._begin_work()
        ask = partial(known_offers, self._office, wanted.company_id)
        self._background.run(
            ask, partial(self._offered, self._request, wanted), partial(self._failed, self._request)
        )

    def open_batches(self, company_id: int | None) -> None:
        """Show what left before."""
        self._wanted = replace(self._wanted, company_id=company_id)
        self.show_batches()
        self._straight_to_batches = True

    def come_back(self) -> None:
        """The review was left: documents may be others now."""
        if self.pages.currentWidget() is self.preview:
            self.preview.focus_again()
            self.refresh()
        else:
            self.batches.refresh()

    def documents_changed(self, ids: frozenset[int]) -> None:
        """Documents are others now: a preview that shows them is made anew."""
        shown = self.shown
        if self.isVisible() and shown is not None and not self._busy and not ids.isdisjoint(shown.names):
            self.refresh()

    def batches_changed(self) -> None:
        """Something left, or was taken back."""
        if self.batches.isVisible():
            self.batches.refresh()

    def recolor(self) -> None:
        """The colours changed."""
        if self.shown is not None:
            self.preview.show_preview(self.shown)

    def refresh(self) -> None:
        """Make the preview anew; the one before stays in sight meanwhile, but cannot be written."""
        wanted = self.choices.applied(self._wanted)
        if not wanted.format:
            return
        if self._writing:
            self._refresh_later = True
            return
        self._wanted = wanted
        self.shown = None
        self._begin_work()
        request = self._request
        self._background.run_long(
            partial(look, self._office, self._wanted),
            partial(self._came, request),
            partial(self._failed, request),
        )

    def choose_folder(self) -> None:
        """Ask where to, then write."""
        if self._can_write():
            ask_folder(self, self._settings, partial(self._write_looked_at, self.shown))

    def _write_looked_at(self, looked_at: Shown | None, folder: Path) -> None:
        """Write, unless the preview became another one behind the dialog."""
        if self.shown is looked_at:
            self.write(folder)
        else:
            said = self.tr("Dokumenty zmieniły się, a podgląd z nimi. Obejrzyj go i zapisz jeszcze raz.")
            self.strip.say(Tone.CHECK, said)

    def write(self, folder: Path) -> None:
        """Write what the preview shows into ``folder``."""
        shown = self.shown
        if shown is None or not self._can_write():
            return
        self._writing = True
        self._refresh_later = False
        self._begin_work()
        self.strip.progress(self.tr("Zapisuję…"), 0, 0)
        self._background.run_long(
            partial(self._office.exporting.write, shown.preview, folder),
            partial(self._written, self._request, folder),
            partial(self._not_written, self._request, shown),
        )

    def show_batches(self) -> None:
        """Show what left before."""
        if not self.may_leave():
            return
        self.strip.dismiss()
        self._straight_to_batches = False
        self.pages.setCurrentWidget(self.batches)
        self.batches.open(self._wanted.company_id)

    def show_settings(self) -> None:
        """Set the chosen format for the company of the preview."""
        found = self._formats.get(str(self.format.value()))
        if found is not None and self.pages.currentWidget() is self.preview:
            self.strip.dismiss()
            self.pages.setCurrentWidget(self.setup)
            self.setup.open(found, self._wanted.company_id, self._names())

    def _names(self) -> Mapping[int, str]:
        """What tells the documents of the preview apart."""
        job = None if self.shown is None else self.shown.preview.job
        return (
            {}
            if self.shown is None or job is None
            else {one.id: self.shown.names[one.id] for one in job.documents}
        )

    def show_templates(self) -> None:
        """Design the office's own tables."""
        if self.pages.currentWidget() is self.designs or not self.may_leave():
            return
        self.strip.dismiss()
        job = None if self.shown is None else self.shown.preview.job
        self.pages.setCurrentWidget(self.designs)
        self.designs.open(job, str(self.format.value()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc: back to the preview, then back to the list."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.strip.isVisible() and not self._busy:
            self.strip.dismiss()
        else:
            self._leave()

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        bar = QFrame()
        bar.setProperty("look", "bar")
        back = button(self.tr("Wróć"), self._leave, icon_name="chevron-left", tip=self.tr("Wróć (Esc)"))
        self._write = button(
            self.tr("Zapisz plik…"), self.choose_folder, look="primary", icon_name="export",
            command=Command.WRITE_FILE,
        )  # fmt: skip
        self._set_up = button(
            self.tr("Ustawienia formatu…"), self.show_settings, icon_name="settings",
            command=Command.FORMAT_SETTINGS,
        )  # fmt: skip
        self._past = button(
            self.tr("Przekazane pliki…"), self.show_batches, command=Command.BATCHES,
            tip=self.tr("Pokaż, co już wyszło: zapisz jeszcze raz albo cofnij"),
        )  # fmt: skip
        self._designs = button(
            self.tr("Własne tabele…"), self.show_templates, command=Command.TEMPLATES,
            tip=self.tr("Zaprojektuj tabelę dla programu, który nie ma swojego formatu"),
        )  # fmt: skip
        allow(self._office.seat, Right.HAND_OVER, self._write)
        allow(self._office.seat, Right.COMPANIES, self._set_up, self._designs)
        help_button = icon_button(
            "help",
            self.tr("Pomoc"),
            lambda: self.help_wanted.emit(self.help_topic()),
            command=Command.MANUAL,
            look="round",
        )
        self._heading = label(self.tr("Przekazanie"), "heading")
        parts = (back, self._heading, None, self._past, self._designs, self._set_up, self._write, help_button)
        bar.setLayout(row(*parts, margins=(12, 8, 12, 8)))
        whole = column(bar, self.strip, self.choices, gap=0)
        whole.addWidget(self.pages, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.choices.format_chosen.connect(self._format_changed)
        self.choices.company_chosen.connect(self._company_changed)
        self.choices.changed.connect(self.refresh)
        self.choices.all_wanted.connect(self._take_all)
        self.preview.document_wanted.connect(self.review_wanted)
        self.setup.saved.connect(self._settings_saved)
        self.setup.closed.connect(self._leave)
        self.setup.help_wanted.connect(self.help_wanted)
        self.batches.closed.connect(self._leave)
        self.designs.closed.connect(self._leave)
        self.designs.saved.connect(self._designed)
        self.batches.batch_listed.connect(self.batch_listed)
        self.batches.document_wanted.connect(lambda one: self.review_wanted.emit([one], 0))
        self.pages.currentChanged.connect(lambda _index: self._tell())

    def _make_keys(self) -> None:
        for command, call in (
            (Command.WRITE_FILE, self._save),
            (Command.FORMAT_SETTINGS, self.show_settings),
            (Command.BATCHES, self.show_batches),
            (Command.NEW_PREVIEW, self._renew),
            (Command.NEXT_PART, self.preview.next_part),
            (Command.TAKE_BATCH_BACK, self.batches.ask_undo),
            (Command.TEMPLATES, self.show_templates),
            (Command.ADD_COLUMN, self._add_column),
        ):
            action = QAction(self)
            action.setShortcuts(keys.sequences(command))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, call=call: call())
            self.addAction(action)

    def _save(self) -> None:
        """What Ctrl+S means depends on the page."""
        page = self.pages.currentWidget()
        if page is self.setup:
            self.setup.save()
        elif page is self.designs:
            self.designs.save()
        elif page is self.preview:
            self.choose_folder()

    def _renew(self) -> None:
        if self.pages.currentWidget() is self.preview:
            self.refresh()
        elif self.pages.currentWidget() is self.batches:
            self.batches.refresh()

    def _add_column(self) -> None:
        if self.pages.currentWidget() is self.designs:
            self.designs.editor.choose_column()

    def may_leave(self) -> bool:
        """Whether the page that is shown may be left; it asks where something typed would be lost."""
        page = self.pages.currentWidget()
        if page is self.setup:
            return self.setup.may_leave()
        return page is not self.designs or self.designs.may_leave()

    def _designed(self, key: str) -> None:
        """Another template, or one fewer: the formats are others; the new one is looked at next."""
        self._wanted = replace(self._wanted, format=key)
        self._designs_changed = True

    def _can_write(self) -> bool:
        previewing = self.pages.currentWidget() is self.preview
        return (
            previewing
            and not self._busy
            and not self._writing
            and self.shown is not None
            and self.shown.preview.ready
        )

    def _offered(self, request: int, wanted: Wanted, offers: Offers) -> None:
        if request != self._request:
            return
        self._wanted = wanted
        self._formats = {one.key: one for one in offers.formats}
        last = str(self._settings.value(_LAST_FORMAT, ""))
        self.choices.show_offers(offers, wanted, wanted.format or offers.favourite or last)
        self.refresh()
        self.format.setFocus()

    def _format_changed(self, key: str) -> None:
        self._settings.setValue(_LAST_FORMAT, key)
        self.refresh()

    def _company_changed(self, company: object) -> None:
        """Another company may use another program."""
        if self._wanted.ids is not None or not isinstance(company, int):
            self.refresh()
            return

        def choose(key: str) -> None:
            if key:
                self.choices.choose_format(key)
            self.refresh()

        self.shown = None
        self._begin_work()
        self._background.run(
            partial(self._office.exporting.favourite, company), choose, partial(self._failed, self._request)
        )

    def _take_all(self) -> None:
        self._wanted = replace(self._wanted, ids=None)
        self.refresh()

    def _begin_work(self) -> None:
        self._request += 1
        self._busy = True
        self._tell()

    def _came(self, request: int, shown: Shown) -> None:
        if request != self._request:
            return
        self._busy = False
        self.shown = shown
        preview = shown.preview
        if not preview.format.mixed and preview.company_id is not None and self.company.value() is None:
            self.choices.choose_company_of_format(preview.company_id)
            self._wanted = replace(self._wanted, company_id=preview.company_id)
        if not preview.ready:
            self.preview.empty.say_nothing(preview, self._ways)
        self.preview.show_preview(shown)
        self._tell()

    def _failed(self, request: int, error: BaseException) -> None:
        if request != self._request:
            return
        self._busy = False
        self._tell()
        self.strip.say(Tone.BAD, say(message_of(error)), self.tr("Spróbuj ponownie"), self._try_again)

    def _try_again(self) -> None:
        self.strip.dismiss()
        self.refresh()

    def _tell(self) -> None:
        """Buttons and words by what is shown."""
        previewing = self.pages.currentWidget() is self.preview
        headings = (
            self.tr("Przekazanie"),
            self.tr("Ustawienia formatu"),
            self.tr("Przekazane pliki"),
            self.tr("Własne tabele"),
        )
        self._heading.setText(headings[self.pages.currentIndex()])
        self.choices.setVisible(previewing)
        self.choices.setEnabled(not self._writing)
        self.choices.show_state(self._wanted.ids, busy=self._busy)
        self._write.setVisible(previewing)
        self._write.setEnabled(self._can_write())
        self._set_up.setVisible(previewing)
        self._past.setVisible(previewing)
        self._designs.setVisible(previewing)

    @property
    def _ways(self) -> Ways:
        wider = None if self.again.isChecked() else partial(self.again.setChecked, True)
        return Ways(self.show_settings, self.show_batches, wider)

    def _written(self, request: int, folder: Path, report: ExportReport) -> None:
        self._writing = False
        title, said = self.preview.empty.written_words(report)
        open_folder = (self.tr("Otwórz folder"), partial(_open, folder))
        if request != self._request:
            # Something else is looked at by now.
            self._catch_up()
            self.strip.say(Tone.GOOD, f"{title}. {said}", *open_folder)
            return
        self._busy = False
        self.shown = None
        self.strip.dismiss()
        past = (self.tr("Przekazane pliki…"), self.show_batches)
        self.preview.empty.show_state("check", title, said, open_folder, past)
        self.preview.show_empty()
        self.preview.notices.setVisible(bool(report.refused))
        self._tell()
        self.preview.empty.focus_button()

    def _not_written(self, request: int, shown: Shown, error: BaseException) -> None:
        self._writing = False
        message = message_of(error)
        if request != self._request:
            self._catch_up()
            self.strip.say(Tone.BAD, say(message))
            return
        self._busy = False
        if isinstance(error, UserError) and error.code == "export.outdated":
            self.strip.say(Tone.CHECK, say(message))
            self.refresh()
            return
        self.shown = shown
        self._tell()
        self.strip.say(Tone.BAD, say(message), self.tr("Wybierz folder…"), self.choose_folder)

    def _catch_up(self) -> None:
        """Look at what was asked for while a file was being written."""
        self._tell()
        if self._refresh_later:
            self.refresh()

    def _settings_saved(self) -> None:
        self._show_preview()
        self.refresh()

    def _show_preview(self) -> None:
        self.pages.setCurrentWidget(self.preview)
        self.format.setFocus()

    def _leave(self) -> None:
        if not self.may_leave():
            return
        if self._designs_changed:
            self._designs_changed = False
            self.open(self._wanted)
            return
        page = self.pages.currentWidget()
        straight = page is self.batches and self._straight_to_batches
        if page is self.preview or straight or not self._formats:
            self.closed.emit()
        else:
            self._show_preview()

    def help_topic(self) -> str:
        """The page of the help about what is shown: templates, batches, or a format's own."""
        found = self._formats.get(str(self.format.value()))
        page = self.pages.currentWidget()
        if page is self.designs:
            return "export-templates"
        return "handover" if found is None or page is self.batches else found.help


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
