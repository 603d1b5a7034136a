"""The right half of the review: the fields, the VAT table, the checks."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.fields import VALUE_TYPES, Field, FieldName, Source, ValueType
from desktop.domain.money import to_text
from desktop.domain.vat import Totals
from desktop.services.review import ReviewState
from desktop.ui import keys
from desktop.ui.booking.card import BookingCard
from desktop.ui.dates_and_amounts import format_amount
from desktop.ui.keys import Command
from desktop.ui.review.chips import CheckChips
from desktop.ui.review.display import days_to_pay, shown_value
from desktop.ui.review.editors import FlagFieldEditor, TextFieldEditor
from desktop.ui.review.filing import FilingRow, KindChoice
from desktop.ui.review.items_table import ItemsTable
from desktop.ui.review.layout import (
    DUE_ROW,
    MAIN_ROWS,
    MORE_ROWS,
    ORDER,
    TOTALS,
    FormRow,
    is_shown,
    to_add,
)
from desktop.ui.review.marks import StateMark
from desktop.ui.review.states import FieldState, field_state
from desktop.ui.review.vat_table import VatTable
from desktop.ui.texts import field_name


class ReviewForm(QScrollArea):
    """All editors of a document.  It shows states and passes on what a person does; it stores nothing."""

    drafted = Signal(object, str)
    committed = Signal(object, str)
    entered = Signal(object)
    """A field got the focus: :class:`FieldName`, or ``None`` for what is no field."""
    confirmed = Signal(object)
    candidate_wanted = Signal(object, int)
    add_wanted = Signal()
    """A person wants a field that is out of sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewForm")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.editors: dict[FieldName, TextFieldEditor | FlagFieldEditor] = {}
        self.marks: dict[FieldName, StateMark] = {}
        self._rows: dict[FieldName, tuple[QWidget, QWidget]] = {}
        self._ours: dict[FieldName, QLabel] = {}
        self._shown: ReviewState | None = None
        self._added: set[FieldName] = set()
        """Fields that a person has asked for in this document: seen though they are empty."""
        self._body = QWidget(self)
        self._body.setProperty("look", "form")
        layout = self._column = QVBoxLayout(self._body)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.setSpacing(10)
        self.kind = KindChoice(self._body)
        self.filing = FilingRow(self._body)
        self._to_pay = QLabel(self._body)
        layout.addLayout(self._main_grid())
        self.vat = VatTable(self._body)
        layout.addWidget(self._vat_card())
        self.items = ItemsTable(self._body)
        layout.addWidget(self.items)
        due = self._grid()
        self._add_row(due, DUE_ROW)
        layout.addLayout(due)
        self.chips = CheckChips(self._body)
        layout.addWidget(self.chips)
        self.booking = BookingCard(self._body)
        layout.addWidget(self.booking)
        self._more = QWidget(self._body)
        self._more_button = QPushButton(self._body)
        self._more_button.setProperty("look", "link")
        self._more_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._more_button.clicked.connect(self.toggle_more)
        text = self.tr("Dodaj pole…")
        self._add_button = QPushButton(f"{text}  {keys.shown(Command.ADD_FIELD)}", self._body)
        self._add_button.setProperty("look", "link")
        self._add_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._add_button.setToolTip(
            keys.tooltip(self.tr("Dodaj pole, którego program nie odczytał"), Command.ADD_FIELD)
        )
        self._add_button.clicked.connect(self.add_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(16)
        buttons.addWidget(self._more_button)
        buttons.addWidget(self._add_button)
        buttons.addWidget(self._booking_button())
        buttons.addStretch(1)
        layout.addLayout(buttons)
        more = self._grid()
        for row in MORE_ROWS:
            self._add_row(more, row)
        self._more.setLayout(more)
        layout.addWidget(self._more)
        layout.addStretch(1)
        self.setWidget(self._body)
        self.show_more(open_=False)
        self.kind.entered.connect(lambda: self.entered.emit(None))
        self.filing.entered.connect(lambda: self.entered.emit(None))
        self.vat.entered.connect(lambda: self.entered.emit(None))
        self.booking.entered.connect(lambda: self.entered.emit(None))
        self.vat.totals_followed.connect(self._follow)
        self.chips.clicked.connect(self.go_to)

    @property
    def body(self) -> QWidget:
        """What is scrolled: all fields."""
        return self._body

    # What is shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is in the form needs another width."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._body:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """Never narrower than what is in it: it can be scrolled up and down only."""
        width = self._body.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())

    def show_state(self, state: ReviewState, unsaved: Collection[FieldName], *, fresh: bool = False) -> None:
        """Show ``state``; fields whose change is on its way keep what was typed.

        ``fresh``: another document, whatever the editors hold is not of it.
        """
        self._shown = state
        if fresh:
            self._added.clear()
        detail = state.detail
        for name, editor in self.editors.items():
            if fresh:
                editor.revert()
            found = detail.fields.get(name) or Field(name)
            sign = field_state(found, detail.row.kind, state.checks)
            editor.show_field(found, sign, settled=name not in unsaved)
            refused = not fresh and editor.refused
            self.marks[name].set_state(
                FieldState.ERROR if refused else sign,
                by_person=found.changed_by is not None,
                learnt=found.source is Source.LEARNT and found.changed_by is None and bool(found.value),
            )
        self._show_rows()
        self.kind.show_kind(detail.row.kind)
        self.filing.show_detail(detail, datetime.now().astimezone().date())
        self.vat.show_rows(detail.vat_rows, again=fresh)
        self.items.show_items(detail.line_items, fresh=fresh)
        self.chips.show_checks(state.checks)
        self._to_pay.setText(days_to_pay(detail.fields))
        self._to_pay.setVisible(bool(self._to_pay.text()))
        self._show_ours()

    def _show_rows(self) -> None:
        for name, widgets in self._rows.items():
            for widget in widgets:
                widget.setVisible(self._is_shown(name))

    def _is_shown(self, name: FieldName) -> bool:
        return self._shown is None or is_shown(name, self._shown.detail, self._added)

    def field(self, name: FieldName) -> Field:
        """What is known of a field."""
        found = self._shown.detail.fields.get(name) if self._shown is not None else None
        return found or Field(name)

    def state_of(self, name: FieldName) -> FieldState:
        """What the sign beside a field says."""
        return self.marks[name].state

    def refuse(self, name: FieldName, text: str) -> None:
        """What was typed into a field is not stored; it stays there, marked."""
        self.editors[name].refuse(text)
        self.marks[name].set_state(FieldState.ERROR)

    def show_more(self, *, open_: bool) -> None:
        """Open or close the rarer fields."""
        self._more.setVisible(open_)
        text = self.tr("Mniej pól") if open_ else self.tr("Więcej pól")
        self._more_button.setText(text)
        self._more_button.setToolTip(keys.tooltip(text, Command.MORE_FIELDS))

    def toggle_more(self) -> None:
        """Show the rarer fields, or hide them."""
        self.show_more(open_=self._more.isHidden())

    def to_add(self) -> tuple[FieldName, ...]:
        """The fields that :meth:`add` can bring into sight."""
        return () if self._shown is None else to_add(self._shown.detail, self._added)

    def add(self, name: FieldName) -> None:
        """Show the field, though it is empty, and put the focus into it."""
        self._added.add(name)
        self._show_rows()
        self.go_to(name)

    def place_of_list(self) -> QPoint:
        """Where a list of fields opens, on the screen: at the button for it if that is in view."""
        corner = self._add_button.mapTo(self.viewport(), self._add_button.rect().bottomLeft())
        if not self.viewport().rect().contains(corner):
            corner = QPoint(16, self.viewport().height() // 3)
        return self.viewport().mapToGlobal(corner)

    # Ways through the form

    def go_to(self, name: FieldName) -> None:
        """Put the focus into a field."""
        if name is FieldName.KIND:
            self.kind.setFocus(Qt.FocusReason.TabFocusReason)
            self.reveal(self.kind)
            return
        editor = self.editors[name]
        if any(name in row.names for row in MORE_ROWS):
            self.show_more(open_=True)
            # Rows that have just come to be shown get their place with the next turn of the event loop.
            QTimer.singleShot(0, editor, lambda: self.reveal(editor))
        editor.arrive()
        self.reveal(editor)

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that ``widget`` is in view, with its neighbours if there is room."""
        self._column.activate()
        area = QRect(widget.mapTo(self._body, QPoint(0, 0)), widget.size())
        self.ensureVisible(area.center().x(), area.center().y(), 0, area.height() + 24)

    def step(self, current: FieldName | None, step: int) -> None:
        """Go from field to field, doubtful or not; the VAT table lies between account and totals."""
        shown = [name for name in ORDER if self._is_shown(name)]
        if current is None:
            self.go_to(shown[0 if step > 0 else -1])
            return
        place = shown.index(current) + step if current in shown else 0
        crossing = {current, shown[place]} if 0 <= place < len(shown) else set()
        if crossing == {MAIN_ROWS[-1].all_names[-1], TOTALS[0]} and self.vat.begin(last=step < 0):
            return
        if 0 <= place < len(shown):
            self.go_to(shown[place])

    def leave_vat(self, step: int) -> None:
        """Go on from the VAT table to the field behind or before it."""
        self.go_to(TOTALS[0] if step > 0 else MAIN_ROWS[-1].all_names[-1])

    def commit(self) -> None:
        """Have everything that was typed handed over."""
        for editor in self.editors.values():
            editor.commit()
        self.vat.commit()
        self.booking.commit()

    def refused(self) -> FieldName | None:
        """The first field that holds text which could not be stored."""
        return next((name for name in ORDER if self.editors[name].refused), None)

    def _follow(self, totals: Totals) -> None:
        """The totals of the table as it is being typed."""
        for name, amount in zip(TOTALS, (totals.net, totals.vat, totals.gross), strict=True):
            editor = self.editors[name]
            if isinstance(editor, TextFieldEditor) and not editor.hasFocus():
                editor.preview(format_amount(amount))
                if amount is not None:
                    editor.setToolTip(shown_value(name, to_text(amount)))

    def _show_ours(self) -> None:
        """Say which of the two parties is the company that the document is filed under."""
        detail = self._shown.detail if self._shown is not None else None
        nip = detail.company_nip if detail is not None else ""
        buyer = bool(nip) and self.field(FieldName.BUYER_NIP).value == nip
        seller = bool(nip) and self.field(FieldName.SELLER_NIP).value == nip
        for name, ours in ((FieldName.SELLER_NIP, seller), (FieldName.BUYER_NIP, buyer)):
            self._ours[name].setVisible(ours)

    # Furniture

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, self._label_width())
        grid.setColumnStretch(1, 1)
        return grid

    def _label_width(self) -> int:
        """Room for the longest label that stands on one line, at the system's font size."""
        self.ensurePolished()
        return self.fontMetrics().horizontalAdvance(self.tr("Firma, miesiąc")) + 8

    def _main_grid(self) -> QGridLayout:
        grid = self._grid()
        for index, (text, widget) in enumerate(
            ((self.tr("Rodzaj"), self.kind), (self.tr("Firma, miesiąc"), self.filing))
        ):
            grid.addWidget(self._muted(text, self._body), index, 0)
            grid.addWidget(widget, index, 1)
        for row in MAIN_ROWS:
            self._add_row(grid, row)
        return grid

    def _add_row(self, grid: QGridLayout, row: FormRow) -> None:
        index = grid.rowCount()
        label = self._muted(field_name(row.label), self._body)
        label.setWordWrap(True)
        label.setFixedWidth(self._label_width())
        box = QWidget(self._body)
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for name, weight in zip(row.names, row.weights, strict=True):
            if row.named and name is not row.label:
                line.addWidget(self._muted(field_name(name), box))
            line.addWidget(self._editor(name, box), weight)
            if name is FieldName.DUE_DATE:
                self._to_pay.setProperty("look", "muted")
                line.addWidget(self._to_pay)
            elif VALUE_TYPES[name] is ValueType.TAX_ID:
                line.addWidget(self._sign_of_ours(name, box))
            line.addWidget(self._mark(name, box))
        label.setBuddy(self.editors[row.names[0]])
        grid.addWidget(label, index, 0)
        grid.addWidget(box, index, 1)
        self._rows[row.label] = (label, box)
        if row.below is not None:
            under = QHBoxLayout()
            under.setSpacing(6)
            under.addWidget(self._editor(row.below, self._body), 1)
            under.addWidget(self._mark(row.below, self._body))
            grid.addLayout(under, index + 1, 0, 1, 2)

    def _booking_button(self) -> QPushButton:
        """The way to the description of an office that does not describe documents yet."""
        text = self.tr("Opis księgowy…")
        made = QPushButton(f"{text}  {keys.shown(Command.GO_BOOKING)}", self._body)
        made.setProperty("look", "link")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.hide()
        made.clicked.connect(self.booking.begin)
        self.booking.lists_missing.connect(made.setVisible)
        return made

    def _muted(self, text: str, parent: QWidget) -> QLabel:
        label = QLabel(text, parent)
        label.setProperty("look", "muted")
        return label

    def _sign_of_ours(self, name: FieldName, parent: QWidget) -> QLabel:
        sign = QLabel(self.tr("nasza firma"), parent)
        sign.setProperty("look", "good")
        sign.setToolTip(self.tr("To nasza firma: NIP zgadza się z NIP-em firmy."))
        sign.hide()
        self._ours[name] = sign
        return sign

    def _vat_card(self) -> QFrame:
        card = QFrame(self._body)
        card.setObjectName("vatCard")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.vat)
        label = QLabel(self.tr("Razem"), self.vat)
        label.setProperty("look", "vatTotal")
        self.vat.set_totals(label, [self._total(name) for name in TOTALS])
        return card

    def _total(self, name: FieldName) -> QWidget:
        cell = QWidget(self.vat)
        box = QHBoxLayout(cell)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        editor = self._editor(name, cell)
        editor.setProperty("look", "vatTotalCell")
        if isinstance(editor, TextFieldEditor):
            editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(self._mark(name, cell))
        box.addWidget(editor, 1)
        return cell

    def _editor(self, name: FieldName, parent: QWidget) -> TextFieldEditor | FlagFieldEditor:
        editor = (
            FlagFieldEditor(name, parent)
            if VALUE_TYPES[name] is ValueType.FLAG
            else TextFieldEditor(name, parent)
        )
        editor.drafted.connect(self.drafted)
        editor.committed.connect(self.committed)
        editor.entered.connect(self.entered)
        if isinstance(editor, TextFieldEditor):
            editor.candidate_wanted.connect(self.candidate_wanted)
        self.editors[name] = editor
        return editor

    def _mark(self, name: FieldName, parent: QWidget) -> StateMark:
        mark = StateMark(parent)
        mark.clicked.connect(lambda: self.confirmed.emit(name))
        self.marks[name] = mark
        return mark
