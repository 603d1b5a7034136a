"""The section "Opis księgowy" of the review."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.domain.booking.entry import Amounts, BookingEntry, BookingLine, remainder, with_remainder
from desktop.domain.booking.marks import Marks
from desktop.domain.booking.suggesting import Slot
from desktop.services.booking.booking import BookingState
from desktop.ui import keys
from desktop.ui.booking import options
from desktop.ui.booking.line_row import AmountCell, LineRow
from desktop.ui.booking.mark_chips import MarkChips
from desktop.ui.booking.picker import Picker
from desktop.ui.dates_and_amounts import format_amount
from desktop.ui.keys import Command
from desktop.ui.texts import say
from desktop.ui.widgets.boxes import label, row, set_property
from desktop.ui.widgets.tips import plain_tip

MAX_LINES = 30


class BookingCard(QFrame):
    """Shows a document's description and hands over what a person makes of it.

    While nobody has said anything it shows what is proposed; the first change makes all of it the
    person's own.
    """

    changed = Signal(object)
    """The new :class:`BookingEntry`."""
    accepted = Signal()
    """All that is proposed is right."""
    cleared = Signal()
    """Drop the description, propose anew."""
    begin_wanted = Signal()
    """The office has no lists yet and wants the starting set."""
    rule_wanted = Signal()
    """A rule is to be made from this document."""
    entered = Signal()
    lists_missing = Signal(bool)
    """The office has no lists to describe a document with: the section is shown only when asked for."""
    fields_made = Signal()
    """There are new boxes, for whoever watches their keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bookingCard")
        self.setProperty("look", "card")
        self._state: BookingState | None = None
        self._entry = BookingEntry()
        self._offered = False
        self.rows: list[LineRow] = []
        self.title = label(self.tr("Opis księgowy"), "strong")
        self.state_label = label("", "muted")
        self.accept = self._link("", self.tr("Przyjmij wszystkie podpowiedzi"))
        self.accept.clicked.connect(self.accepted)
        self.clearer = self._link(self.tr("Od nowa"), self.tr("Porzuć ten opis i zaproponuj od nowa"))
        self.clearer.clicked.connect(self.cleared)
        self.ruler = self._link(self.tr("Reguła…"), self.tr("Zrób z tego opisu regułę biura"))
        self.ruler.clicked.connect(self.rule_wanted)
        self.register = Picker(self.tr("Rejestr VAT"), self)
        self.register.set_hint(self.tr("rejestr VAT"))
        self.payment = Picker(self.tr("Forma płatności"), self)
        self.payment.set_hint(self.tr("forma płatności"))
        self.marks = MarkChips(self)
        self.marks_why = label("", "faint", wrap=True)
        self.splitter = self._link("", self.tr("Podziel kwoty na kolejną kategorię"))
        self.splitter.clicked.connect(self.add_line)
        self.rest = label("", "amber")
        self.rest_button = self._link(
            self.tr("Dopisz do ostatniej"), self.tr("Dopisz resztę do ostatniej części")
        )
        self.rest_button.clicked.connect(self.give_rest)
        self.problems = label("", "error", wrap=True)
        self.empty = label(
            self.tr(
                "Biuro nie ma jeszcze rejestrów ani kategorii. Wczytaj je z programu księgowego"
                " w ustawieniach albo zacznij od gotowego zestawu dla KPiR."
            ),
            "muted",
            wrap=True,
        )
        self.beginner = QPushButton(self.tr("Dodaj gotowy zestaw"), self)
        self.beginner.setAccessibleName(self.beginner.text())
        self.beginner.clicked.connect(self.begin_wanted)
        self._lines = QVBoxLayout()
        self._body = QWidget(self)
        self._lay_out()
        self._connect()
        self.show_state(None)

    # -- what is shown -------------------------------------------------------------------------------

    @property
    def entry(self) -> BookingEntry:
        """The description as it stands on the screen."""
        return self._entry

    def show_state(self, state: BookingState | None) -> None:
        """Show a document's description; ``None`` while it is on its way."""
        self._state = state
        nothing = state is not None and state.side is not None and state.dictionaries.empty
        self.lists_missing.emit(nothing)
        self._offered = self._offered and nothing
        self.setVisible(state is not None and state.side is not None and (self._offered or not nothing))
        if state is None or state.side is None:
            return
        self._entry = state.entry
        self.empty.setVisible(nothing)
        self.beginner.setVisible(nothing)
        self._body.setVisible(not nothing)
        self._show_head(state, nothing=nothing)
        if nothing:
            return
        self.register.show_options(options.registers(state.dictionaries, state.side))
        self.register.show_code(state.entry.register)
        self.payment.show_options(options.payments(state.dictionaries))
        self.payment.show_code(state.entry.payment)
        self._show_why(self.register, state, Slot.REGISTER)
        self._show_why(self.payment, state, Slot.PAYMENT)
        for picker in (self.register, self.payment):
            picker.setEnabled(not state.closed)
        self._show_lines(state)
        self.marks.show_state(state)
        self.marks_why.setText(" ".join(self.marks.unsure()))
        self.marks_why.setVisible(bool(self.marks_why.text()))

    def _show_head(self, state: BookingState, *, nothing: bool) -> None:
        proposed = state.kept_by is None
        described = state.entry.described
        if nothing or (proposed and not described):
            text, look = self.tr("bez opisu"), "muted"
        elif proposed and state.proposal.sure:
            text, look = self.tr("✔ podpowiedź pewna"), "good"
        elif proposed:
            text, look = self.tr("! podpowiedź"), "amber"
        else:
            text, look = self.tr("✔ opisano: {who}").format(who=state.kept_by), "good"
        self.state_label.setText(text)
        set_property(self.state_label, "look", look)
        text = self.tr("Przyjmij")
        self.accept.setText(f"{text}  {keys.shown(Command.ACCEPT_BOOKING)}")
        self.accept.setToolTip(
            keys.tooltip(self.tr("Przyjmij wszystkie podpowiedzi"), Command.ACCEPT_BOOKING)
        )
        self.accept.setVisible(proposed and described and not state.closed)
        self.clearer.setVisible(not proposed and not state.closed)
        self.ruler.setVisible(described and not nothing)

    def _show_why(self, picker: Picker, state: BookingState, slot: Slot) -> None:
        reasons = [say(reason.why) for reason in state.proposal.why(slot)]
        same = getattr(state.entry, slot.value) == getattr(state.proposal.entry, slot.value)
        if reasons and same:
            picker.setToolTip(plain_tip(" ".join(reasons)))

    def _show_lines(self, state: BookingState) -> None:
        lines = self._entry.lines or (BookingLine(amounts=state.amounts or Amounts()),)
        self._have_rows(len(lines))
        split = len(lines) > 1
        for line, shown in zip(lines, self.rows, strict=True):
            shown.show_line(line, state, split=split)
        can_split = not state.closed and state.amounts is not None and len(lines) < MAX_LINES
        text = self.tr("Dodaj część") if split else self.tr("Podziel")
        self.splitter.setText(f"{text}  {keys.shown(Command.ADD_VAT_ROW)}")
        self.splitter.setVisible(can_split)
        rest = remainder(state.amounts, lines) if state.amounts is not None and split else Amounts()
        self.rest.setText(
            self.tr("Zostało: netto {net}, VAT {vat}").format(
                net=format_amount(rest.net), vat=format_amount(rest.vat)
            )
        )
        self.rest.setVisible(bool(rest))
        self.rest_button.setVisible(bool(rest) and not state.closed)
        said = [say(problem) for problem in state.problems if problem.code != "booking.sums"]
        self.problems.setText(" ".join(said))
        self.problems.setVisible(bool(said))

    def _have_rows(self, count: int) -> None:
        while len(self.rows) > count:
            gone = self.rows.pop()
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
        made = False
        while len(self.rows) < count:
            shown = LineRow(len(self.rows), self._body)
            shown.changed.connect(self._take_line)
            shown.amounts_typed.connect(self._take_amounts)
            shown.remove_wanted.connect(self.remove_line)
            shown.entered.connect(self.entered)
            self._lines.addWidget(shown)
            shown.show()
            self.rows.append(shown)
            made = True
        if made:
            self.fields_made.emit()

    # -- what a person does --------------------------------------------------------------------------

    @property
    def in_use(self) -> bool:
        """Whether the focus is within the section."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def begin(self) -> bool:
        """Put the focus where something is missing, else on the first category; whether there is any."""
        state = self._state
        if state is None or state.side is None or state.closed:
            return False
        if self.isHidden():
            self._offered = True
            self.show_state(state)
        if not self._body.isHidden():
            missing = next((shown for shown in self.rows if not shown.category.code), self.rows[0])
            missing.category.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.beginner.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def commit(self) -> None:
        """Hand over what is being typed."""
        for picker in (self.register, self.payment):
            picker.commit()
        for shown in list(self.rows):
            shown.commit()

    def revert(self) -> bool:
        """Drop what is being typed; whether anything was."""
        focus = QApplication.focusWidget()
        owner = focus.parent() if isinstance(focus, QLineEdit) else None
        for widget in (focus, owner):
            if isinstance(widget, Picker | AmountCell) and self.isAncestorOf(widget):
                return widget.revert()
        return False

    def add_line(self) -> None:
        """Another part, which takes what the others leave; begin with its category."""
        state = self._state
        if state is None or state.amounts is None or state.closed or len(self._entry.lines) >= MAX_LINES:
            return
        lines = self._entry.lines or (BookingLine(amounts=state.amounts),)
        added = BookingLine(amounts=remainder(state.amounts, lines))
        self._hand_over(replace(self._entry, lines=(*_by_hand(lines), added)))
        self.rows[-1].category.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_line(self, place: int | None = None) -> None:
        """Take a part away, by default the one in use; the last of those left takes its amounts."""
        state = self._state
        if place is None:
            place = next((shown.place for shown in self.rows if _holds_focus(shown)), None)
        lines = self._entry.lines
        if state is None or state.amounts is None or place is None or len(lines) < 2:
            return
        left = _by_hand(line for at, line in enumerate(lines) if at != place)
        left = with_remainder(state.amounts, left, len(left) - 1)
        self._hand_over(replace(self._entry, lines=left))
        self.rows[min(place, len(self.rows) - 1)].category.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_rest(self) -> None:
        """The last part takes what is left."""
        state = self._state
        if state is not None and state.amounts is not None and self._entry.lines:
            lines = _by_hand(self._entry.lines)
            self._hand_over(replace(self._entry, lines=with_remainder(state.amounts, lines, len(lines) - 1)))

    def _take_line(self, place: int, line: BookingLine) -> None:
        lines = list(self._entry.lines or (line,))
        lines[place] = line
        self._hand_over(replace(self._entry, lines=tuple(lines)))

    def _take_amounts(self, place: int, amounts: Amounts) -> None:
        """What was typed for one part; the last one (or the one before it) takes the rest."""
        state = self._state
        if state is None or state.amounts is None:
            return
        lines = _by_hand(self._entry.lines)
        lines = tuple(
            replace(line, amounts=amounts) if at == place else line for at, line in enumerate(lines)
        )
        other = len(lines) - 1 if place < len(lines) - 1 else len(lines) - 2
        if len(lines) == 2 or place < len(lines) - 1:
            lines = with_remainder(state.amounts, lines, other)
        self._hand_over(replace(self._entry, lines=lines))

    def _take_marks(self, marks: Marks) -> None:
        self._hand_over(replace(self._entry, marks=marks))

    def _hand_over(self, entry: BookingEntry) -> None:
        if self._state is None or self._state.closed or entry == self._entry:
            return
        self._entry = entry
        self._state = replace(self._state, entry=entry)
        self._show_lines(self._state)
        self.changed.emit(entry)

    # -- furniture -----------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.register.chosen.connect(lambda code: self._hand_over(replace(self._entry, register=code)))
        self.payment.chosen.connect(lambda code: self._hand_over(replace(self._entry, payment=code)))
        self.marks.changed.connect(self._take_marks)
        for picker in (self.register, self.payment):
            picker.entered.connect(self.entered)

    def _link(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("look", "link")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(tip)
        button.setAccessibleName(text or tip)
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 10)
        layout.setSpacing(6)
        self.title.setToolTip(keys.tooltip(self.tr("Opis księgowy"), Command.GO_BOOKING))
        layout.addLayout(
            row(self.title, self.state_label, None, self.accept, self.clearer, self.ruler, gap=8)
        )
        layout.addWidget(self.empty)
        layout.addWidget(self.beginner, 0, Qt.AlignmentFlag.AlignLeft)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        head = row(gap=6)
        head.addWidget(self.register, 3)
        head.addWidget(self.payment, 2)
        inner.addLayout(head)
        self._lines.setSpacing(8)
        inner.addLayout(self._lines)
        inner.addLayout(row(self.splitter, self.rest, self.rest_button, None, gap=8))
        inner.addWidget(self.marks)
        inner.addWidget(self.marks_why)
        inner.addWidget(self.problems)
        layout.addWidget(self._body)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for shown in getattr(self, "rows", ()):
                shown.colour()


def _by_hand(lines: Iterable[BookingLine]) -> tuple[BookingLine, ...]:
    """The lines, no longer following the lines of goods: their amounts are a person's now."""
    return tuple(replace(line, items=()) for line in lines)


def _holds_focus(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and widget.isAncestorOf(focus)
