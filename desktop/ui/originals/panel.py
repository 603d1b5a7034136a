"""The panel "Zapisz oryginały…": which documents, as what, under which names, and how far it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QLineEdit, QWidget

from desktop.domain.errors import UserError
from desktop.domain.originals import USUAL_PATTERN
from desktop.export.originals.naming import LONGEST_PATTERN, safe_name
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.keys import Command
from desktop.ui.originals.words import WAYS, Way, WayWords, places, word
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import label, row, set_property
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button, icon_button, menu_button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office
    from desktop.services.originals.report import OriginalsReport

_LAST_FOLDER = "originals/folder"
_LAST_WAY = "originals/way"
_WAIT_MS = 150
_LONGEST_NAME = 60
_SHOWN_REMARKS = 3


class OriginalsPanel(QFrame):
    """Stands over the list until it is closed; the work itself is told in the line above the list."""

    closed = Signal()
    _progressed = Signal(int, int)

    def __init__(
        self,
        office: Office,
        background: Background,
        strip: Strip,
        settings: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self._office = office
        self._background = background
        self._strip = strip
        self._settings = settings
        self._asked = Newest(background)
        self._title = ""
        self._stop_wanted = False
        self._working = False
        self._selected: Sequence[int] = ()
        self._all: Callable[[], Sequence[int]] = tuple
        self._heading = label(self.tr("Zapisz oryginały"), "strong")
        self.which = SearchCombo(self.tr("Które"))
        self.way = SearchCombo(self.tr("Jako"))
        self.way.fill([(way, word(words.name)) for way, words in WAYS.items()])
        self.way.setMinimumContentsLength(24)
        self.about = label("", "muted", wrap=True)
        self.pattern = QLineEdit()
        self.pattern.setAccessibleName(self.tr("Nazwy plików"))
        self.pattern.setMaxLength(LONGEST_PATTERN)
        self.pattern.setMinimumWidth(280)
        self.insert, self._places = menu_button(self.tr("Wstaw"), tip=self.tr("Wstaw miejsce do wypełnienia"))
        self.example = label("", "muted", wrap=True)
        self.save = button(self.tr("Zapisz…"), self._choose_place, look="primary", command=Command.ORIGINALS)
        self._soon = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._soon.timeout.connect(self._show_example)
        self._arrange()
        self.which.currentIndexChanged.connect(lambda _index: self._soon.start())
        self.way.currentIndexChanged.connect(lambda _index: self._show_way())
        self.pattern.textChanged.connect(lambda _text: self._edited())
        self.pattern.returnPressed.connect(self.save.click)
        self._progressed.connect(self._show_progress)
        application = QCoreApplication.instance()
        if application is not None:
            # Nobody waits at the end of the program until ten thousand files are copied.
            application.aboutToQuit.connect(self.stop)
        self.hide()

    # -- from outside ------------------------------------------------------------------------------

    def open(
        self,
        selected: Sequence[int],
        all_ids: Callable[[], Sequence[int]],
        count_of_all: int | None,
        title: str,
    ) -> None:
        """Offer the selected documents, and all of a place: ``all_ids`` tells them, in the background.

        ``count_of_all`` is how many these are, if somebody knows; ``title`` names the place: what is made
        is called after it.
        """
        if self._working:
            self._strip.say(Tone.QUIET, self.tr("Poprzedni zapis jeszcze trwa. Poczekaj albo go zatrzymaj."))
            return
        self._selected, self._all, self._title = selected, all_ids, title
        choices: list[tuple[object, str]] = []
        if selected:
            choices.append(("selected", self.tr("zaznaczone: {count}").format(count=len(selected))))
        every = self.tr("wszystkie: {title}").format(title=title)
        choices.append(("all", every if count_of_all is None else f"{every} ({count_of_all})"))
        self.which.fill(choices)
        self.way.choose(self._last_way())
        self._show_way()
        self.show()
        self._asked.run(self._office.originals.pattern, self._show_pattern)
        self.way.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def working(self) -> bool:
        """Whether something is being written."""
        return self._working

    @property
    def settled(self) -> bool:
        """Whether the example of what stands here is shown."""
        return not (self._asked.busy or self._soon.isActive())

    def close_panel(self) -> None:
        """Close it; what is being written goes on."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    # -- what stands in it -------------------------------------------------------------------------

    def _arrange(self) -> None:
        for place, about in places():
            self._places.addAction(f"{place}   {about}", partial(self._insert, place))
        self._places.addSeparator()
        self._places.addAction(
            self.tr("/   podfolder"),
            partial(self._insert, "/"),
        )
        self._places.addAction(self.tr("Wzór programu"), lambda: self.pattern.setText(USUAL_PATTERN))
        grid = QGridLayout()
        grid.setContentsMargins(16, 10, 8, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        close = icon_button("close", self.tr("Zamknij"), self.close_panel)
        head = row(self._heading, None, close)
        grid.addLayout(head, 0, 0, 1, 5)
        for line, combo in ((1, self.which), (2, self.way)):
            name = label(combo.accessibleName(), "muted")
            name.setBuddy(combo)
            grid.addWidget(name, line, 0)
            grid.addWidget(combo, line, 1)
        self._names = label(self.pattern.accessibleName(), "muted")
        self._names.setBuddy(self.pattern)
        grid.addWidget(self._names, 1, 2)
        grid.addLayout(row(self.pattern, self.insert), 1, 3)
        grid.addWidget(self.example, 2, 3)
        grid.addWidget(self.about, 3, 0, 1, 4)
        grid.addLayout(row(self.save, margins=(0, 0, 8, 0)), 3, 4, Qt.AlignmentFlag.AlignBottom)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 3)
        self.setLayout(grid)

    def _words(self) -> WayWords:
        value = self.way.value()
        return WAYS[value if isinstance(value, Way) else Way.FOLDER]

    def _last_way(self) -> Way:
        kept = self._settings.value(_LAST_WAY)
        return Way(kept) if isinstance(kept, str) and kept in set(Way) else Way.FOLDER

    def _show_way(self) -> None:
        words = self._words()
        self.about.setText(word(words.about))
        for each in (self._names, self.pattern, self.insert, self.example):
            each.setEnabled(words.has_names)
        self._edited()

    def _show_pattern(self, pattern: str) -> None:
        self.pattern.setText(pattern)
        self._show_example()

    def _insert(self, text: str) -> None:
        self.pattern.insert(text)
        self.pattern.setFocus()

    def _edited(self) -> None:
        self.save.setEnabled(False)
        self._soon.start()

    def _show_example(self) -> None:
        pattern = self.pattern.text()
        first = self._selected[0] if self.which.value() == "selected" and self._selected else None
        if not self._words().has_names:
            self._say_example("")
            return
        ask = partial(self._office.originals.example, pattern, first)
        self._asked.run(ask, lambda path: self._say_example(f"{path}.pdf"), self._bad_pattern)

    def _say_example(self, path: str) -> None:
        set_property(self.example, "look", "muted")
        self.example.setText(self.tr("np. {path}").format(path=path) if path else "")
        self.save.setEnabled(not self._working)

    def _bad_pattern(self, error: BaseException) -> None:
        set_property(self.example, "look", "error")
        self.example.setText(texts.say(message_of(error)))

    # -- where to ----------------------------------------------------------------------------------

    def _choose_place(self) -> None:
        words = self._words()
        name = self._suggested_name()
        dialog = QFileDialog(self, self.tr("Dokąd zapisać oryginały?"), self._last_folder())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if words.ending:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(words.ending.removeprefix("."))
            dialog.setNameFilter(f"*{words.ending}")
            dialog.selectFile(name + words.ending)
            dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        else:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            dialog.fileSelected.connect(lambda chosen: self.write(_free(Path(chosen), name)))
        dialog.open()

    def _suggested_name(self) -> str:
        return safe_name(self.tr("Oryginały {title}").format(title=self._title), _LONGEST_NAME)

    def _last_folder(self) -> str:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return str(self._settings.value(_LAST_FOLDER, documents))

    # -- doing -------------------------------------------------------------------------------------

    def write(self, target: Path) -> None:
        """Write what is chosen to ``target``; a file that is there was asked about by the dialog."""
        if self._working:
            return
        words, pattern = self._words(), self.pattern.text()
        way = self.way.value()
        self._settings.setValue(_LAST_FOLDER, str(target.parent))
        self._settings.setValue(_LAST_WAY, way.value if isinstance(way, Way) else "")
        self._working, self._stop_wanted = True, False
        selected = self._selected if self.which.value() == "selected" else None
        all_ids, originals = self._all, self._office.originals

        def progress(done: int, total: int) -> bool:
            self._progressed.emit(done, total)
            return not self._stop_wanted

        def act() -> OriginalsReport:
            ids = list(all_ids()) if selected is None else selected
            if words.has_names:
                originals.keep_pattern(pattern)
            return originals.export(
                ids, target, words.format, pattern=pattern if words.has_names else None, replace=True,
                progress=progress,
            )  # fmt: skip

        self._background.run_long(act, self._done, self._failed)
        self._show_progress(0, 0)
        self.close_panel()

    def _show_progress(self, done: int, total: int) -> None:
        if self._working:
            said = self.tr("Zapisuję oryginały…")
            self._strip.progress(said, done, total, self.stop)

    def stop(self) -> None:
        """Give up; nothing of what was written so far stays."""
        self._stop_wanted = True

    def _done(self, report: OriginalsReport) -> None:
        self._working = False
        said = [
            self.tr("Zapisano oryginały %n dokument(u/ów):", "", report.documents) + f" {report.path.name}."
        ]
        if report.missing:
            said.append(self.tr("Brakuje %n pliku(ów): powód jest w spisie.", "", report.missing))
        elif report.remarks:
            said.append(self.tr("Uwagi do %n dokumentu(ów):", "", len(report.remarks)))
        for _, message in report.remarks[:_SHOWN_REMARKS]:
            said.append(texts.say(message))
        tone = Tone.CHECK if report.remarks or report.missing else Tone.GOOD
        folder = report.path if report.path.is_dir() else report.path.parent
        self._strip.say(tone, " ".join(said), self.tr("Otwórz folder"), partial(_open, folder))

    def _failed(self, error: BaseException) -> None:
        self._working = False
        if isinstance(error, UserError) and error.code == "work.cancelled":
            self._strip.say(Tone.QUIET, self.tr("Przerwano; nic nie zapisano."))
        else:
            self._strip.say(Tone.BAD, texts.say(message_of(error)))


def _free(folder: Path, name: str) -> Path:
    """A folder of that name in ``folder`` that is not there yet."""
    target, number = folder / name, 1
    while target.exists():
        number += 1
        target = folder / f"{name} ({number})"
    return target


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
