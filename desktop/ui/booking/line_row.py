"""One part of a document in the review: its category, and where it is split, its amounts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from desktop.domain import money
from desktop.domain.booking.dictionaries import STANDARD_RATE, Side
from desktop.domain.booking.entry import Amounts, BookingLine, from_gross, from_net
from desktop.domain.booking.suggesting import Slot
from desktop.services.booking.booking import BookingState, OwnTax
from desktop.ui import keys
from desktop.ui.booking import options
from desktop.ui.booking.picker import Option, Picker
from desktop.ui.dates_and_amounts import format_amount
from desktop.ui.keys import Command
from desktop.ui.style import tokens
from desktop.ui.style.icons import icon
from desktop.ui.texts import say
from desktop.ui.widgets.answer_line import AnswerLine
from desktop.ui.widgets.boxes import label, row, set_property


class AmountCell(AnswerLine):
    """An amount, typed as people write amounts, or as a share of the whole: ``60%``.

    An ``optional`` one may be empty: nobody gave it.
    """

    typed = Signal(object)
    """The :class:`~decimal.Decimal` that was typed; ``None`` for an optional one that was emptied."""
    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, optional: bool = False) -> None:
        super().__init__(parent)
        self._optional = optional
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setProperty("look", "cell")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("123 456,00"))
        self._whole = Decimal(0)
        self._amount: Decimal | None = Decimal(0)
        self.editingFinished.connect(self.commit)

    def show_amount(self, amount: Decimal | None, whole: Decimal) -> None:
        """Show what is stored, unless something is being typed; ``whole`` is what shares are of."""
        self._whole, self._amount = whole, amount
        if not (self.hasFocus() and self.isModified()):
            self._put()

    def commit(self) -> None:
        """Hand over what was typed; what is no amount stays, marked."""
        if not self.isModified():
            return
        value = self._value()
        wrong = value is None and not (self._optional and not self.text().strip())
        set_property(self, "state", "error" if wrong else "")
        if wrong:
            return
        self.setModified(False)
        if value != self._amount:
            self.typed.emit(value)
        else:
            self._put()

    def revert(self) -> bool:
        """Drop what was typed; whether anything was."""
        was = self.isModified()
        self._put()
        return was

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()
        self.entered.emit()

    def _value(self) -> Decimal | None:
        text = self.text().strip()
        if text.endswith("%"):
            share = money.parse_amount(text[:-1])
            return None if share is None else (self._whole * share / 100).quantize(money.CENT)
        return money.parse_amount(text)

    def _put(self) -> None:
        self.setText("" if self._amount is None else format_amount(self._amount))
        self.setModified(False)
        set_property(self, "state", "")


class LineRow(QWidget):
    """The row of one part.  It hands changes over and keeps nothing."""

    changed = Signal(int, object)
    """Its place and the new :class:`BookingLine`."""
    amounts_typed = Signal(int, object)
    """Its place and the new :class:`Amounts`."""
    remove_wanted = Signal(int)
    entered = Signal()

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._line = BookingLine()
        self._state: BookingState | None = None
        self.category = Picker(self.tr("Kategoria"), self)
        self.category.set_hint(self.tr("wybierz kategorię"))
        self.description = Picker(self.tr("Opis zdarzenia"), self, free=True)
        self.description.set_hint(self.tr("opis zdarzenia"))
        self.vehicle = Picker(self.tr("Pojazd"), self)
        self.vehicle.set_hint(self.tr("bez pojazdu"))
        self.net = AmountCell(self.tr("Netto tej części; można wpisać procent, np. 60%"), self)
        self.gross = AmountCell(self.tr("Brutto tej części; można wpisać procent, np. 60%"), self)
        self.vat = label("", "muted")
        self.vat.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.why = label("", "faint", wrap=True)
        self.remover = QToolButton(self)
        self.remover.setProperty("look", "vatTool")
        self.remover.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        text = self.tr("Usuń tę część")
        self.remover.setAccessibleName(text)
        self.remover.setToolTip(keys.tooltip(text, Command.REMOVE_VAT_ROW))
        self.remover.clicked.connect(lambda: self.remove_wanted.emit(self.place))
        self.own_rate = Picker(self.tr("Stawka podatku, który nalicza firma"), self)
        self.margin = AmountCell(
            self.tr("Marża z podatkiem (cena sprzedaży minus cena nabycia)"), self, optional=True
        )
        self.margin.setProperty("look", None)
        self.margin.setPlaceholderText(self.tr("marża z podatkiem"))
        self.dimensions: dict[str, Picker] = {}
        self._more = QWidget(self)
        self._more_line = row(gap=6)
        self._more.setLayout(self._more_line)
        self._lay_out()
        self._connect()
        self.colour()

    def show_line(self, line: BookingLine, state: BookingState, *, split: bool) -> None:
        """Show a part of the document in ``state``."""
        self._line, self._state = line, state
        known = state.dictionaries
        self.category.show_options(options.categories(known, state.side))
        self.category.show_code(line.category)
        self.description.show_options(options.descriptions(known))
        self.description.show_code(line.description)
        self.vehicle.show_options(options.vehicles(known))
        self.vehicle.show_code(line.vehicle)
        self.vehicle.setVisible(bool(known.vehicles) and state.side is not Side.SALES)
        self._show_own_tax(line, state)
        self._show_dimensions(line, state)
        whole = state.amounts or Amounts()
        self.net.show_amount(line.amounts.net, whole.net)
        self.gross.show_amount(line.amounts.gross, whole.gross)
        self.vat.setText(self.tr("VAT {amount}").format(amount=format_amount(line.amounts.vat)))
        for widget in (self.net, self.vat, self.gross, self.remover):
            widget.setVisible(split)
        self.why.setText(" ".join(self._reasons(line, state)))
        self.why.setVisible(bool(self.why.text()))
        self.setEnabled(not state.closed)

    def pickers(self) -> list[Picker]:
        """All boxes of the row, in order."""
        return [self.category, self.description, self.vehicle, self.own_rate, *self.dimensions.values()]

    def commit(self) -> None:
        """Hand over what is being typed."""
        for picker in self.pickers():
            picker.commit()
        for cell in (self.net, self.gross, self.margin):
            cell.commit()

    def colour(self) -> None:
        """Draw the icon in the present colours."""
        self.remover.setIcon(icon("close", tokens.current().faint))

    def _reasons(self, line: BookingLine, state: BookingState) -> list[str]:
        """Why the program says so, while it is the program that says it; and what is a cost of it."""
        found = []
        proposed = state.proposal.entry.lines
        if self.place < len(proposed) and proposed[self.place].category == line.category:
            slots = (Slot.CATEGORY, Slot.VEHICLE)
            found = [say(reason.why) for slot in slots for reason in state.proposal.why(slot, self.place)]
        if (line.cost_share, line.vat_share) != (100, 100):
            found.append(
                self.tr("Koszt {cost}% = {amount}, VAT do odliczenia {share}% = {vat}.").format(
                    cost=line.cost_share,
                    amount=format_amount(line.cost),
                    share=line.vat_share,
                    vat=format_amount(line.deductible_vat),
                )
            )
        return found

    def _show_own_tax(self, line: BookingLine, state: BookingState) -> None:
        category = state.dictionaries.category(line.category)
        usual = None if category is None else category.own_rate
        if usual is None and state.own_tax is OwnTax.MARGIN:
            usual = STANDARD_RATE
        from_settings = self.tr("stawka z ustawień")
        said = from_settings if usual is None else self.tr("podatek {rate} %").format(rate=usual)
        self.own_rate.set_hint(said)
        self.own_rate.show_options(options.own_rates())
        self.own_rate.show_code("" if line.own_rate is None else str(line.own_rate))
        self.own_rate.setVisible(state.own_tax is not None)
        self.margin.show_amount(line.margin, line.amounts.gross)
        self.margin.setVisible(state.own_tax is OwnTax.MARGIN)

    def _show_dimensions(self, line: BookingLine, state: BookingState) -> None:
        wanted = {one.code: one for one in state.dictionaries.dimensions}
        if list(wanted) != list(self.dimensions):
            for picker in self.dimensions.values():
                picker.hide()
                picker.deleteLater()
            self.dimensions = {}
            for code, dimension in wanted.items():
                picker = Picker(dimension.label, self._more)
                picker.set_hint(dimension.label)
                picker.chosen.connect(lambda value, code=code: self._take_dimension(code, value))
                picker.entered.connect(self.entered)
                self._more_line.addWidget(picker, 1)
                self.dimensions[code] = picker
        for code, picker in self.dimensions.items():
            picker.show_options(
                [Option(one.code, one.name or one.code, one.code) for one in wanted[code].choices]
            )
            picker.show_code(line.dimensions.get(code, ""))
        self._more.setVisible(bool(self.dimensions))

    # -- what a person does --------------------------------------------------------------------------

    def _connect(self) -> None:
        self.category.chosen.connect(self._take_category)
        self.description.chosen.connect(lambda text: self._put(replace(self._line, description=text)))
        self.vehicle.chosen.connect(self._take_vehicle)
        self.net.typed.connect(lambda value: self._take_amount(value, net=True))
        self.gross.typed.connect(lambda value: self._take_amount(value, net=False))
        self.own_rate.chosen.connect(self._take_own_rate)
        self.margin.typed.connect(lambda value: self._put(replace(self._line, margin=value)))
        for widget in (
            self.category, self.description, self.vehicle, self.own_rate, self.net, self.gross, self.margin
        ):  # fmt: skip
            widget.entered.connect(self.entered)

    def _take_category(self, code: str) -> None:
        category = None if self._state is None else self._state.dictionaries.category(code)
        line = replace(self._line, category=code)
        if category is not None and not line.vehicle:
            line = replace(line, cost_share=category.cost_share, vat_share=category.vat_share)
        self._put(line)

    def _take_vehicle(self, plate: str) -> None:
        known = None if self._state is None else self._state.dictionaries
        vehicle = None if known is None else known.vehicle(plate)
        category = None if known is None else known.category(self._line.category)
        giver = vehicle or category
        shares = (100, 100) if giver is None else (giver.cost_share, giver.vat_share)
        self._put(replace(self._line, vehicle=plate, cost_share=shares[0], vat_share=shares[1]))

    def _take_own_rate(self, code: str) -> None:
        self._put(replace(self._line, own_rate=int(code) if code else None))

    def _take_dimension(self, code: str, value: str) -> None:
        dimensions = {key: one for key, one in {**self._line.dimensions, code: value}.items() if one}
        self._put(replace(self._line, dimensions=dimensions))

    def _take_amount(self, value: Decimal, *, net: bool) -> None:
        whole = (None if self._state is None else self._state.amounts) or Amounts()
        amounts = from_net(value, whole) if net else from_gross(value, whole)
        self.amounts_typed.emit(self.place, amounts)

    def _put(self, line: BookingLine) -> None:
        self._line = line
        self.changed.emit(self.place, line)

    # -- furniture -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.addWidget(self.category, 0, 0)
        grid.addWidget(self.net, 0, 1)
        grid.addWidget(self.vat, 0, 2)
        grid.addWidget(self.gross, 0, 3)
        grid.addWidget(self.remover, 0, 4)
        under = row(gap=6)
        under.addWidget(self.description, 3)
        under.addWidget(self.vehicle, 2)
        grid.addLayout(under, 1, 0, 1, 5)
        own = row(gap=6)
        own.addWidget(self.margin, 3)
        own.addWidget(self.own_rate, 2)
        grid.addLayout(own, 2, 0, 1, 5)
        grid.addWidget(self._more, 3, 0, 1, 5)
        grid.addWidget(self.why, 4, 0, 1, 5)
        for column, stretch in ((0, 5), (1, 3), (2, 3), (3, 3)):
            grid.setColumnStretch(column, stretch)
