"""What importing a table would do, row by row, before anything is done: what all such screens share."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QTableView, QWidget

from desktop.domain import contractor_names
from desktop.domain.contractor_files import ContractorFile, TableOptions
from desktop.domain.errors import UserError
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.contractors.tables import prepare
from desktop.ui.contractors.words import word
from desktop.ui.importing.shape import TableShapeBox
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import label
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip

FILTERS = "CSV, XLSX, EPP, XML, TXT (*.csv *.xlsx *.xlsm *.epp *.xml *.txt);;* (*)"

Kind = TypeVar("Kind", bound=Hashable)
"""What can become of a row."""


_Kind_contra = TypeVar("_Kind_contra", bound=Hashable, contravariant=True)


class Preview(Protocol[_Kind_contra]):
    """What an import would do."""

    @property
    def lines(self) -> Sequence[Any]:
        """One for each row of the file."""

    def count(self, kind: _Kind_contra, /) -> int:
        """How many rows this becomes of."""


class Rows(Protocol[_Kind_contra]):
    """The rows for Qt."""

    def show(self, lines: Sequence[Any]) -> None:
        """Show these, all of them."""

    def narrow(self, only: _Kind_contra | None) -> None:
        """Show only those of which this becomes."""


P = TypeVar("P", bound=Preview[Any])


class TablePreviewPanel(QWidget, Generic[P, Kind]):
    """Reads a file, shows how it is understood and what would be done; the rest is the heirs'.

    What became of an import is said once the file is shown anew, as it is by then.
    """

    closed = Signal()
    imported = Signal()

    def __init__(
        self,
        background: Background,
        shape: TableShapeBox,
        names: Mapping[Kind, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._requests = Newest(background)
        self._names = names
        self._path: Path | None = None
        self._options = TableOptions()
        self._preview: P | None = None
        self._imported_from: Path | None = None
        """The file of which an import runs."""
        self._afterwards: tuple[Tone, str] | None = None
        """What became of an import, to be said once the preview is shown anew."""
        self.strip = Strip()
        self._file = label(look="muted")
        self.shape = shape
        self.shape.options_chosen.connect(self._chosen)
        self.lines = QTableView()
        self.only = SearchCombo(self.tr("Pokaż wiersze"))
        self.only.currentIndexChanged.connect(lambda _index: self._narrow())
        self._counts = label(look="muted")
        self.go = button("", self.start, look="primary")
        self._other = button(self.tr("Inny plik…"), self.choose_file, icon_name="folder")

    # -- what heirs say and do -----------------------------------------------------------------------

    @property
    @abstractmethod
    def rows(self) -> Rows[Kind]:
        """The rows that are shown."""

    @abstractmethod
    def _title_of_dialog(self) -> str:
        """What the question for a file is headed."""

    @abstractmethod
    def _readers(
        self, path: Path, options: TableOptions
    ) -> tuple[Callable[[], ContractorFile], Callable[[ContractorFile], P]]:
        """What reads the file and what makes its preview; both are called in the background."""

    @abstractmethod
    def _said_counts(self) -> str:
        """How many rows of which kind there are."""

    @abstractmethod
    def _to_do(self) -> tuple[int, str]:
        """How many rows would be written, and what the button says then."""

    @abstractmethod
    def _begin(self, preview: P) -> None:
        """Begin what is shown; :meth:`_after` or :meth:`_broke` is called at its end."""

    # -- from outside ------------------------------------------------------------------------------

    @property
    def loading(self) -> bool:
        """Whether the preview is being made, or the import runs."""
        return self._requests.busy or self.working

    @property
    def working(self) -> bool:
        """Whether the import runs."""
        return self._imported_from is not None

    def choose_file(self) -> None:
        """Ask which file."""
        dialog = QFileDialog(self, self._title_of_dialog())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(FILTERS)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.open()

    def open(self, path: Path) -> None:
        """Show what importing this file would do; an import that runs is ended first."""
        self._path, self._options = path, self.shape.begin()
        self._afterwards = None
        self._file.setText(path.name)
        if not self.working:
            self.strip.dismiss()
            self._ask()

    def start(self) -> None:
        """Do what is shown."""
        if self._preview is None or self.loading:
            return
        self._imported_from = self._path
        self.go.setEnabled(False)
        self._begin(self._preview)

    # -- inside ------------------------------------------------------------------------------------

    def _prepare(self, model: QAbstractTableModel, name: str, widest: int, widths: dict[int, int]) -> None:
        self.lines.setAccessibleName(name)
        self.lines.setModel(model)
        prepare(self.lines, widest, widths)
        self._show_counts()

    def _ask(self) -> None:
        path = self._path
        if path is None or self.working:
            return
        read, preview = self._readers(path, self._options)

        def ask() -> tuple[ContractorFile, P | None, UserError | None]:
            file = read()
            try:
                return file, preview(file), None
            except UserError as error:
                # The table can still be shown, and its columns named.
                return file, None, error

        self.go.setEnabled(False)
        self._counts.setText(self.tr("Czytam plik…"))
        self._requests.run(ask, self._show, self._failed)

    def _chosen(self, options: TableOptions) -> None:
        self._options = options
        self._ask()

    def _show(self, answer: tuple[ContractorFile, P | None, UserError | None]) -> None:
        file, self._preview, error = answer
        self._file.setText(f"{file.name} · {word(contractor_names.KINDS[file.kind])}")
        self.shape.show_file(file)
        if error is not None:
            self._say(Tone.CHECK, texts.say(error.message))
        elif self._afterwards is not None:
            self._say(self._afterwards[0], "")
        else:
            self.strip.dismiss()
        self._show_rows()

    def _failed(self, error: BaseException) -> None:
        self._preview = None
        self.shape.hide()
        self._show_rows()
        self._say(Tone.BAD, texts.say(message_of(error)), self.tr("Inny plik…"), self.choose_file)

    def _say(self, tone: Tone, text: str, act: str = "", on_act: Callable[[], None] | None = None) -> None:
        """Say it behind what became of an import, which would be said nowhere else."""
        before, self._afterwards = self._afterwards, None
        self.strip.say(
            tone, " ".join(part for part in (before[1] if before else "", text) if part), act, on_act
        )

    def _count(self, kind: Kind) -> int:
        return 0 if self._preview is None else self._preview.count(kind)

    def _show_rows(self) -> None:
        self.rows.show(() if self._preview is None else self._preview.lines)
        self.only.fill(
            [
                (None, self.tr("wszystkie wiersze")),
                *((kind, f"{name} ({self._count(kind)})") for kind, name in self._names.items()),
            ]
        )
        self._show_counts()

    def _show_counts(self) -> None:
        self._counts.setText("" if self._preview is None else self._said_counts())
        count, said = self._to_do()
        self.go.setEnabled(count > 0 and not self.loading)
        self.go.setText(said)

    def _narrow(self) -> None:
        value = self.only.value()
        self.rows.narrow(next((kind for kind in self._names if kind == value), None))

    def _after(self, tone: Tone, said: str) -> None:
        """The import is over."""
        imported, self._imported_from = self._imported_from, None
        if imported is not None and imported != self._path:
            said = f"{imported.name}: {said}"
        self._afterwards = (tone, said)
        self._ask()

    def _broke(self, error: BaseException) -> None:
        self._after(Tone.BAD, texts.say(message_of(error)))
