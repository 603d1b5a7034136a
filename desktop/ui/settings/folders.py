"""Settings of watched folders: the list with their states, and a form to add or change one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop.domain.companies import Company, MonthRule
from desktop.domain.documents import Stage
from desktop.domain.errors import UserError
from desktop.domain.folders import AfterIntake, FolderState, FolderStatus, ObserverKind, WatchedFolder
from desktop.domain.kinds import DocumentKind
from desktop.domain.splitting import SplitRule
from desktop.services.place.typed import typed_folder
from desktop.ui import texts
from desktop.ui.background import Background, Newest
from desktop.ui.separators.panel import SheetsPanel
from desktop.ui.settings.names import after_name, observer_name
from desktop.ui.splitting.rules import rule_name, split_rules
from desktop.ui.status.names import STATE_MARKS, state_name
from desktop.ui.style.icons import icon
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import Tone, current
from desktop.ui.widgets.boxes import at_left, column, form_row, label, row
from desktop.ui.widgets.cloud import CloudHint
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.numberbox import DecimalBox
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_LEAST_LINE = 240
"""Without it a form keeps room for a text in its narrowest shape."""


class FoldersPage(QWidget):
    """Folders that scanners put files into."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._requests = Newest(background)
        self._companies_asked = Newest(background)
        self._folders: Sequence[WatchedFolder] = ()
        self._states: dict[int, FolderStatus] = {}
        self._editing: WatchedFolder | None = None
        self._quiet = 3.0
        self._storing = False
        self._strip = Strip()
        self._list = QListWidget()
        self._list.setProperty("look", "plain")
        # A path is known by its end: it is cut at its beginning rather than scrolled.
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Obserwowane foldery"))
        self._list.currentItemChanged.connect(lambda item, _before: self._chosen(item))
        self._heading = label(look="heading")
        self._state = label(look="muted", wrap=True)
        self._form = FolderForm(background)
        self._save = button(self.tr("Zapisz"), self._store, look="primary")
        self._remove = button(self.tr("Nie obserwuj"), self._remove_folder, icon_name="bin")
        self._form.changed.connect(self._check)
        self._form.entered.connect(self._store)
        self.sheets = SheetsPanel(office, background, self._strip.say)
        self._arrange()
        self.add_new()

    def refresh(self) -> None:
        """Ask for folders, states and companies again."""
        self._companies_asked.run(self._office.companies.all, self._form.set_companies)
        self._requests.run(
            lambda: (
                self._office.folders.all(),
                self._office.folders.states(),
                self._office.settings.load().quiet_seconds,
            ),
            self._fill,
        )

    def show_states(self, states: Sequence[FolderStatus]) -> None:
        """The folders are doing like this now."""
        self._states = {status.folder_id: status for status in states}
        self._show_list()
        self._show_state()

    def add_new(self) -> None:
        """Empty the form for a new folder."""
        self._list.setCurrentRow(-1)
        self._edit(None)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        card = QFrame()
        card.setProperty("look", "card")
        inside = column(self._heading, self._state, self._form, margins=(24, 16, 24, 16), gap=12)
        inside.addLayout(row(self._remove, None, self._save))
        card.setLayout(inside)
        side = QFrame()
        side.setProperty("look", "side")
        listing = column(button(self.tr("+ Nowy folder"), self.add_new), margins=(12, 12, 12, 12), gap=8)
        listing.addWidget(self._list)
        listing.addWidget(
            button(
                self.tr("Kartki rozdzielające…"),
                self.open_sheets,
                icon_name="scissors",
                tip=self.tr("Wydrukuj kartki, które dzielą stos dokumentów w skanerze"),
            )
        )
        side.setLayout(listing)
        side.setMinimumWidth(scaled(216))
        side.setMaximumWidth(scaled(320))
        body = row(gap=0)
        body.addWidget(side, 2)
        right = column(margins=(24, 24, 24, 24))
        right.addLayout(at_left(card, scaled(680)))
        right.addStretch(1)
        body.addLayout(right, 5)
        whole = column(self._strip, self.sheets, gap=0)
        whole.addLayout(body, 1)
        self.setLayout(whole)

    def open_sheets(self) -> None:
        """Offer the separator sheets: of the folder's company, if it belongs to one."""
        self.sheets.open(None if self._editing is None else self._editing.company_id)

    def _fill(self, answer: tuple[Sequence[WatchedFolder], Sequence[FolderStatus], float]) -> None:
        self._folders, states, self._quiet = answer
        self.show_states(states)
        if self._editing is None and self._form.is_blank:
            self._edit(None)

    def _show_list(self) -> None:
        chosen = self._editing.id if self._editing is not None else None
        self._list.blockSignals(True)
        self._list.clear()
        for folder in self._folders:
            status = self._states.get(folder.id)
            tone, shape = STATE_MARKS[status.state if status is not None else FolderState.STOPPED]
            item = QListWidgetItem(icon(shape, tone.colors(current())[0]), str(folder.path))
            item.setToolTip(str(folder.path))
            item.setData(Qt.ItemDataRole.UserRole, folder)
            self._list.addItem(item)
            if folder.id == chosen:
                self._list.setCurrentItem(item)
        self._list.setIconSize(QSize(16, 16))
        self._list.setTextElideMode(Qt.TextElideMode.ElideLeft)
        self._list.blockSignals(False)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._edit(item.data(Qt.ItemDataRole.UserRole))

    def _edit(self, folder: WatchedFolder | None) -> None:
        self._editing = folder
        self._heading.setText(
            self.tr("Nowy folder") if folder is None else folder.path.name or str(folder.path)
        )
        self._form.show_folder(folder, self._quiet)
        self._remove.setVisible(folder is not None)
        self._save.setText(self.tr("Obserwuj folder") if folder is None else self.tr("Zapisz"))
        self._show_state()
        self._check()

    def _show_state(self) -> None:
        status = None if self._editing is None else self._states.get(self._editing.id)
        if status is None:
            self._state.setText("")
        else:
            said = "" if status.message is None else " " + texts.say(status.message)
            self._state.setText(self.tr("Stan: {state}.").format(state=state_name(status.state)) + said)
        self._state.setVisible(bool(self._state.text()))

    def _check(self) -> None:
        self._save.setEnabled(self._form.path() is not None)

    def _store(self) -> None:
        folder = self._form.folder(0 if self._editing is None else self._editing.id)
        if folder is None or self._storing:
            return
        store = self._office.folders.add if self._editing is None else self._office.folders.change
        self._storing = True
        self._background.run(partial(store, folder), partial(self._stored, self._editing), self._not_stored)

    def _stored(self, before: WatchedFolder | None, folder: WatchedFolder) -> None:
        self._storing = False
        self._strip.say(Tone.GOOD, self.tr("Zapisano. Folder jest obserwowany."))
        if self._editing is before:
            self._edit(folder)
        self.refresh()

    def _not_stored(self, error: BaseException) -> None:
        self._storing = False
        self._background.report(error)

    def _remove_folder(self) -> None:
        if self._editing is not None:
            self._background.run(partial(self._office.folders.remove, self._editing.id), self._removed)

    def _removed(self, _nothing: None) -> None:
        self._strip.say(Tone.GOOD, self.tr("Folder nie jest już obserwowany. Pliki w nim zostały."))
        self.add_new()
        self.refresh()


class FolderForm(QWidget):
    """The settings of one folder."""

    changed = Signal()
    entered = Signal()
    """Enter was pressed in a line."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: WatchedFolder | None = None
        self._path_says = label(look="amber", wrap=True)
        self._path_says.setMinimumWidth(_LEAST_LINE)
        self._path_says.hide()
        self._cloud = CloudHint(background, self)
        self._cloud.found.connect(self._say_of_path)
        self._path = QLineEdit()
        self._path.setPlaceholderText(self.tr("folder, do którego skaner zapisuje pliki"))
        self._path.setAccessibleName(self.tr("Folder"))
        self._root = QCheckBox(self.tr("Ma podfolder dla każdej firmy (program je założy)"))
        self._company = SearchCombo(self.tr("Firma"))
        self._kind = SearchCombo(self.tr("Rodzaj"))
        self._kind.fill(
            [(None, self.tr("rozpoznaj"))] + [(kind, texts.kind_name(kind)) for kind in DocumentKind]
        )
        self._month = SearchCombo(self.tr("Miesiąc"))
        self._month.fill(
            [(None, self.tr("tak jak ustawiono u firmy"))]
            + [(rule, texts.month_rule_name(rule)) for rule in MonthRule]
        )
        self._stage = SearchCombo(self.tr("Odczyt"))
        self._stage.fill([(stage, texts.stage_name(stage)) for stage in Stage])
        self._split = SearchCombo(self.tr("Podział pliku"))
        self._split.fill(split_rules())
        self._label = QLineEdit()
        self._label.setMaxLength(60)
        self._label.setPlaceholderText(self.tr("np. skaner w sekretariacie"))
        self._quiet = DecimalBox()
        self._quiet.setRange(0.5, 600)
        self._quiet.setDecimals(1)
        self._quiet.setSuffix(self.tr(" s"))
        self._observer = SearchCombo(self.tr("Wykrywanie plików"))
        self._observer.fill([(kind, observer_name(kind)) for kind in ObserverKind])
        self._after = SearchCombo(self.tr("Po przyjęciu"))
        self._after.fill([(after, after_name(after)) for after in AfterIntake])
        self.set_companies(())
        self._path.textChanged.connect(lambda _text: self._path_typed())
        for line in (self._path, self._label):
            line.returnPressed.connect(self.entered)
        self._root.toggled.connect(self._company.setDisabled)
        self._arrange()

    def set_companies(self, companies: Sequence[Company]) -> None:
        """The companies to choose from."""
        chosen = self._company.value()
        self._company.fill(
            [(None, self.tr("rozpoznaj po NIP"))] + [(one.id, one.short_name) for one in companies]
        )
        self._company.choose(chosen)

    def path(self) -> Path | None:
        """The absolute path in the form, ``None`` if there is none."""
        try:
            return typed_folder(self._path.text())
        except UserError:
            return None

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return not self._path.text().strip() and not self._label.text().strip()

    def show_folder(self, folder: WatchedFolder | None, quiet_seconds: float) -> None:
        """Fill the form; ``None`` empties it."""
        self._shown = folder
        self._path.setText("" if folder is None else str(folder.path))
        self._root.setChecked(folder is not None and folder.is_root)
        self._company.choose(None if folder is None else folder.company_id)
        self._kind.choose(None if folder is None else folder.kind)
        self._month.choose(None if folder is None else folder.month_rule)
        self._stage.choose(Stage.AUTO if folder is None else folder.stage)
        self._show_rule(SplitRule() if folder is None or folder.split is None else folder.split)
        self._label.setText("" if folder is None else folder.channel_label)
        self._quiet.setValue(quiet_seconds if folder is None else folder.quiet_seconds)
        self._observer.choose(ObserverKind.AUTO if folder is None else folder.observer)
        self._after.choose(AfterIntake.MOVE if folder is None else folder.after)
        self._path_typed()

    def folder(self, folder_id: int) -> WatchedFolder | None:
        """What the form says."""
        path = self.path()
        if path is None:
            return None
        company, kind, rule = self._company.value(), self._kind.value(), self._month.value()
        stage, observer, after = self._stage.value(), self._observer.value(), self._after.value()
        root, split = self._root.isChecked(), self._split.value()
        return WatchedFolder(
            id=folder_id,
            path=path,
            is_root=root,
            company_id=company if isinstance(company, int) and not root else None,
            kind=kind if isinstance(kind, DocumentKind) else None,
            month_rule=rule if isinstance(rule, MonthRule) else None,
            channel_label=self._label.text().strip(),
            observer=observer if isinstance(observer, ObserverKind) else ObserverKind.AUTO,
            quiet_seconds=self._quiet.value(),
            after=after if isinstance(after, AfterIntake) else AfterIntake.MOVE,
            stage=stage if isinstance(stage, Stage) else Stage.AUTO,
            split=split if isinstance(split, SplitRule) and split != SplitRule() else None,
        )

    def _path_typed(self) -> None:
        """Say what is wrong with the folder while it is typed; of none that is watched already."""
        text, path, said = self._path.text(), None, ""
        try:
            path = typed_folder(text)
        except UserError as error:
            said = texts.say(error.message) if text.strip() else ""
        self._say_of_path(said)
        known = self._shown is not None and self._shown.path == path
        self._cloud.ask(None if known else path)
        self.changed.emit()

    def _say_of_path(self, said: str) -> None:
        self._path_says.setText(said)
        self._path_says.setVisible(bool(said))

    def _show_rule(self, rule: SplitRule) -> None:
        """Choose a rule; one that the command line alone can give joins the others."""
        known = split_rules()
        self._split.fill(known if rule in dict(known) else [*known, (rule, rule_name(rule))])
        self._split.choose(rule)

    def _arrange(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        path_line = QWidget()
        path_line.setLayout(row(self._path, button(self.tr("Wybierz…"), self._choose_path)))
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Folder"), path_line),
            (self._company.accessibleName(), self._company),
            (self._kind.accessibleName(), self._kind),
            (self._month.accessibleName(), self._month),
            (self._stage.accessibleName(), self._stage),
            (self._split.accessibleName(), self._split),
            (self.tr("Etykieta kanału"), self._label),
            (self.tr("Czas ciszy"), self._quiet),
            (self._observer.accessibleName(), self._observer),
            (self._after.accessibleName(), self._after),
        )
        for name, widget in fields:
            form_row(form, name, widget)
            if widget is path_line:
                form.addRow("", self._path_says)
                # From edge to edge: beside the names its text has no room in a narrow window.
                form.addRow(self._root)
        self._quiet.setToolTip(self.tr("Tak długo plik musi się nie zmieniać, zanim zostanie przyjęty"))

    def _choose_path(self) -> None:
        dialog = QFileDialog(self, self.tr("Wybierz folder skanera"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self._path.setText(str(Path(name))))
        dialog.open()
