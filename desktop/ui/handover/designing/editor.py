"""A template as a form, with the first lines of what it makes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QWidget,
)

from desktop.domain.errors import UserError
from desktop.export.drafts import Draft, Job
from desktop.export.templates.exporter import TemplateExporter
from desktop.export.templates.sources import SOURCES, sources_for
from desktop.export.templates.template import (
    MAX_TITLE,
    FileKind,
    Quoting,
    RowFor,
    Template,
    TemplateColumn,
    checked,
)
from desktop.ui.handover.designing import words
from desktop.ui.handover.designing.columns import ColumnsTable
from desktop.ui.handover.words import say
from desktop.ui.keys import Command
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button

_SOON_MS = 150
_FIRST = (
    "Numer dokumentu", "Data wystawienia", "Data sprzedaży", "Kontrahent", "NIP kontrahenta", "Netto", "VAT",
    "Brutto", "Waluta",
)  # fmt: skip
"""What a new table begins with, of the document."""


def beginning(name: str) -> Template:
    """A table to begin from."""
    names = [f"{RowFor.DOCUMENT.value}.{title}" for title in _FIRST]
    return Template(
        name, tuple(TemplateColumn(one.partition(".")[2], one) for one in names if one in SOURCES)
    )


class TemplateEditor(QWidget):
    """Shows one template and what it would write of ``sample``."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sample: Job | None = None
        self.name = QLineEdit()
        self.name.setMaxLength(MAX_TITLE)
        self.kind = _combo(words.kinds())
        self.rows = _combo(words.rows())
        self.encoding = _combo(words.encodings())
        self.separator = _combo(words.separators())
        self.decimal = _combo(words.decimals())
        self.date = _combo(words.dates())
        self.quoting = _combo(words.quotings())
        self.line_end = _combo(words.line_ends())
        self.heading = QCheckBox(self.tr("Pierwszy wiersz to nagłówki"))
        self.for_excel = QCheckBox(self.tr("Chroń teksty przed zamianą w Excelu"))
        self.columns = ColumnsTable()
        self._add = button(self.tr("Dodaj kolumnę…"), self.choose_column, command=Command.ADD_COLUMN)
        self._error = label(look="error", wrap=True)
        self.sample = QPlainTextEdit()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._show_sample)
        self._arrange()
        self._connect()

    def show_template(self, template: Template, sample: Job | None) -> None:
        """Show ``template``, with the documents of ``sample`` for an example."""
        self._sample = sample
        for each in self._inputs():
            each.blockSignals(True)
        self.name.setText(template.name)
        for combo, value in (
            (self.kind, template.kind.value),
            (self.rows, template.rows.value),
            (self.encoding, template.encoding),
            (self.separator, template.separator),
            (self.decimal, template.decimal),
            (self.date, template.date_format),
            (self.quoting, template.quoting.value),
            (self.line_end, template.line_end),
        ):
            combo.setCurrentIndex(combo.findData(value))
        self.heading.setChecked(template.heading)
        self.for_excel.setChecked(template.for_excel)
        self.columns.show_columns(template.columns, len(template.columns))
        for each in self._inputs():
            each.blockSignals(False)
        self._tell()
        self._show_sample()

    def template(self) -> Template:
        """The template as it is shown, whether it can be used or not."""
        return Template(
            name=" ".join(self.name.text().split()),
            columns=self.columns.columns(),
            kind=FileKind(self.kind.currentData()),
            rows=RowFor(self.rows.currentData()),
            heading=self.heading.isChecked(),
            encoding=self.encoding.currentData(),
            separator=self.separator.currentData(),
            decimal=self.decimal.currentData(),
            date_format=self.date.currentData(),
            quoting=Quoting(self.quoting.currentData()),
            line_end=self.line_end.currentData(),
            for_excel=self.for_excel.isChecked(),
        )

    def problem(self) -> UserError | None:
        """Why the template cannot be used as it is, if it cannot."""
        shown = self.template()
        try:
            # Only what such rows have: a rate's net in a table of documents would stand empty.
            checked(shown, dict.fromkeys(sources_for(shown.rows)))
        except UserError as error:
            return error
        return None

    def choose_column(self) -> None:
        """Offer what may stand in a new column."""
        rows = RowFor(self.rows.currentData())
        self.columns.choose(rows, self._add.mapToGlobal(self._add.rect().bottomLeft()))

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        pairs: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Nazwa"), self.name),
            (self.tr("Wiersz to"), self.rows),
            (self.tr("Plik"), self.kind),
            (self.tr("Daty"), self.date),
            (self.tr("Kodowanie"), self.encoding),
            (self.tr("Między polami"), self.separator),
            (self.tr("Znak dziesiętny"), self.decimal),
            (self.tr("Cudzysłowy"), self.quoting),
            (self.tr("Koniec wiersza"), self.line_end),
        )
        for place, (text, widget) in enumerate(pairs):
            widget.setAccessibleName(text)
            line, side = divmod(place, 3)
            name = label(text)
            name.setBuddy(widget)
            grid.addWidget(name, line, side * 2)
            grid.addWidget(widget, line, side * 2 + 1)
            grid.setColumnStretch(side * 2 + 1, 1)
        up = button(self.tr("W górę"), partial(self.columns.move_current, -1), command=Command.COLUMN_UP)
        down = button(self.tr("W dół"), partial(self.columns.move_current, 1), command=Command.COLUMN_DOWN)
        gone = button(self.tr("Usuń kolumnę"), self.columns.remove_current, command=Command.REMOVE_COLUMN)
        above = QFrame()
        body = column(margins=(0, 0, 0, 0), gap=8)
        body.addLayout(grid)
        body.addLayout(row(self.heading, self.for_excel, None))
        body.addLayout(row(self._add, up, down, gone, None))
        body.addWidget(self.columns, 1)
        above.setLayout(body)
        self.sample.setReadOnly(True)
        self.sample.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.sample.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.sample.setTabChangesFocus(True)
        self.sample.setAccessibleName(self.tr("Pierwsze wiersze"))
        below = QFrame()
        below.setLayout(
            column(
                label(self.tr("Pierwsze wiersze"), "heading"), self._error, self.sample, margins=(0, 8, 0, 0)
            )
        )
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(above)
        split.addWidget(below)
        split.setChildrenCollapsible(False)
        split.setSizes([520, 220])
        whole = column()
        whole.addWidget(split)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda _text: self._changed())
        for combo in self._combos():
            combo.currentIndexChanged.connect(lambda _index: self._changed())
        for box in (self.heading, self.for_excel):
            box.toggled.connect(lambda _on: self._changed())
        self.columns.changed.connect(self._changed)

    def _combos(self) -> tuple[QComboBox, ...]:
        return (
            self.kind, self.rows, self.encoding, self.separator, self.decimal, self.date, self.quoting,
            self.line_end,
        )  # fmt: skip

    def _inputs(self) -> tuple[QWidget, ...]:
        return (self.name, *self._combos(), self.heading, self.for_excel, self.columns)

    def _changed(self) -> None:
        self._tell()
        self._soon.start()
        self.changed.emit()

    def _tell(self) -> None:
        """Only of a CSV file everything can be said: a workbook knows dates and figures itself."""
        csv = self.kind.currentData() == FileKind.CSV.value
        for each in (
            self.encoding, self.separator, self.decimal, self.date, self.quoting, self.line_end,
            self.heading, self.for_excel,
        ):  # fmt: skip
            each.setEnabled(csv)
        error = self.problem()
        self._error.setText("" if error is None else say(error.message))
        self._error.setVisible(error is not None)

    def _show_sample(self) -> None:
        if self.problem() is not None:
            self.sample.clear()
        elif self._sample is None:
            self.sample.setPlainText(self.tr("Przykład pojawi się, gdy będą zatwierdzone dokumenty."))
        else:
            self.sample.setPlainText(self._text(TemplateExporter(self.template()).draft(self._sample)))

    def _text(self, draft: Draft) -> str:
        for file in draft.files:
            if file.encoding:
                return file.data.decode(file.encoding).replace("\r\n", "\n")
        lines = ["\t".join(cells.cells) for sheet in draft.sheets for cells in sheet.rows()]
        titles = ["\t".join(one.title for one in sheet.columns) for sheet in draft.sheets]
        if lines:
            return "\n".join((*titles, *lines))
        return "\n".join(say(one.message) for one in draft.notices)


def _combo(choices: words.Choices) -> QComboBox:
    made = QComboBox()
    for value, text in choices:
        made.addItem(text, value)
    return made
