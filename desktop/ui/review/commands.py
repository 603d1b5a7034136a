"""What each command of the review screen does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from desktop.domain.fields import FieldName
from desktop.ui import keys
from desktop.ui.keys import Command
from desktop.ui.review.editors import TextFieldEditor
from desktop.ui.review.items_table import ItemsTable
from desktop.ui.review.layout import MAIN_ROWS, ORDER
from desktop.ui.review.vat_cell import VatCell
from desktop.ui.review.vat_table import VatTable
from desktop.ui.review.zoom import ZOOM_STEP, Fit
from desktop.ui.style.tokens import Tone
from desktop.ui.texts import field_name
from desktop.ui.widgets.chooser import Choice, Chooser

if TYPE_CHECKING:
    from desktop.ui.review.screen import ReviewScreen

HELP_PAGE = "review"


class ReviewCommands(QObject):
    """Carries out commands, however they were given: by key, by button, by menu."""

    def __init__(self, screen: ReviewScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._came_from: FieldName | None = None
        page, form = screen.page, screen.form
        canvas = page.canvas
        self._acts: dict[Command, Callable[[], object]] = {
            Command.HELP: screen.overlay.show,
            Command.MANUAL: lambda: screen.help_wanted.emit(HELP_PAGE),
            Command.APPROVE: self._approve,
            Command.NEXT_DOUBTFUL: lambda: self._tab(1),
            Command.PREVIOUS_DOUBTFUL: lambda: self._tab(-1),
            Command.NEXT_FIELD: lambda: self._step(1),
            Command.PREVIOUS_FIELD: lambda: self._step(-1),
            Command.CONFIRM_FIELD: self._confirm,
            Command.TYPE_IN_FIELD: self._type,
            Command.ADD_FIELD: self._add_field,
            Command.MORE_FIELDS: screen.form.toggle_more,
            Command.UNDO: self._undo,
            Command.LEAVE: self._leave,
            Command.GO_VAT_TABLE: self._to_vat_table,
            Command.GO_ITEMS: self._to_items,
            Command.ADD_VAT_ROW: self._add_row,
            Command.REMOVE_VAT_ROW: self._remove_row,
            Command.GO_PAGE: lambda: canvas.setFocus(Qt.FocusReason.ShortcutFocusReason),
            Command.ROTATE_RIGHT: lambda: page.rotate(90),
            Command.ROTATE_LEFT: lambda: page.rotate(270),
            Command.ZOOM_IN: lambda: canvas.zoom_by(ZOOM_STEP),
            Command.ZOOM_OUT: lambda: canvas.zoom_by(1 / ZOOM_STEP),
            Command.FIT_WIDTH: lambda: canvas.fit_to(Fit.WIDTH),
            Command.FIT_PAGE: lambda: canvas.fit_to(Fit.PAGE),
            Command.SHOW_ORIGINAL: page.toggle_original,
            Command.NEXT_PAGE: lambda: page.go(page.page + 1),
            Command.PREVIOUS_PAGE: lambda: page.go(page.page - 1),
            Command.NEXT_DOCUMENT: lambda: self._go(1),
            Command.PREVIOUS_DOCUMENT: lambda: self._go(-1),
            Command.CHANGE_KIND: lambda: self._choose_in(form.kind, popup=True),
            Command.CHANGE_COMPANY: lambda: self._choose_in(form.filing.company, popup=False),
            Command.CHANGE_MONTH: lambda: self._choose_in(form.filing.month, popup=True),
            Command.TO_OPEN_MONTH: screen.controller.set_open_month,
            Command.NOT_AN_INVOICE: screen.header.open_kind_menu,
            Command.REJECT: self._reject,
            Command.NOT_DUPLICATE: partial(self._change_status, Command.NOT_DUPLICATE),
            Command.RELEASE: partial(self._change_status, Command.RELEASE),
            Command.REOPEN: partial(self._change_status, Command.REOPEN),
            Command.SPLIT: self._split,
            Command.COMPARE: self._compare,
            Command.TALK: screen.talk.open_to_write,
            Command.CONTRACTOR_CARD: self._contractor,
            Command.TAKE_KNOWN: screen.known.take,
            Command.GO_BOOKING: self._to_booking,
            Command.ACCEPT_BOOKING: screen.booking.accept,
            Command.CHECKS: screen.checking.enter,
            Command.PAYMENT_CODE: self._payment_code,
        }
        for number, command in enumerate(keys.CANDIDATES):
            self._acts[command] = partial(self._candidate, number)

    def act(self, command: Command) -> None:
        """Carry ``command`` out."""
        self._acts[command]()

    def back_to_field(self) -> None:
        """The focus back to the field in use, or to the button that approves."""
        if self._screen.active is not None:
            self._screen.form.go_to(self._screen.active)
        else:
            self._screen.approve_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _split(self) -> None:
        opened = self._screen.controller.current
        if opened is not None and self._screen.finish():
            self._screen.split_wanted.emit(opened.state.detail.row.id)

    def _contractor(self) -> None:
        opened = self._screen.controller.current
        if opened is not None and self._screen.finish():
            self._screen.contractor_wanted.emit(opened.state.detail.row.id)

    def _payment_code(self) -> None:
        opened = self._screen.controller.current
        if opened is not None and self._screen.finish():
            self._screen.show_payment_code(opened.state.detail.row.id)

    def _compare(self) -> None:
        if self._screen.finish():
            self._screen.duplicates.compare()

    def _to_vat_table(self) -> None:
        if not self._screen.form.vat.begin():
            self._screen.form.vat.add_row()

    def _to_items(self) -> None:
        self._came_from = self._screen.active or self._came_from
        self._screen.form.items.begin()
        self._screen.form.reveal(self._screen.form.items)

    def _to_booking(self) -> None:
        self._came_from = self._screen.active or self._came_from
        card = self._screen.form.booking
        if card.begin():
            self._screen.form.reveal(card)
        else:
            self._screen.tell(self.tr("Tego dokumentu nie można teraz opisać."), Tone.CHECK)

    def _table(self) -> VatTable | ItemsTable:
        """The table that the keys for rows are meant for: the one in use, else the VAT table."""
        form = self._screen.form
        return form.items if form.items.in_use else form.vat

    def _add_row(self) -> None:
        card = self._screen.form.booking
        if card.in_use:
            card.add_line()
        else:
            self._table().add_row()

    def _remove_row(self) -> None:
        card = self._screen.form.booking
        if card.in_use:
            card.remove_line()
        else:
            self._table().remove_row()

    def _approve(self) -> None:
        screen, cell = self._screen, self._cell()
        if cell is not None and cell.touched:
            screen.form.vat.commit()
            if not screen.form.vat.step(cell, 1, 0):
                cell.selectAll()
            return
        refused = screen.form.refused()
        if refused is not None:
            screen.form.go_to(refused)
            screen.tell(self.tr("Popraw to pole albo naciśnij Esc, żeby wróciła poprzednia wartość."))
            return
        screen.controller.approve(screen.form.commit, despite=screen.checking.told_of)

    def _tab(self, step: int) -> None:
        cell = self._cell()
        if cell is not None:
            if not self._screen.form.vat.step(cell, 0, step):
                self._to_doubtful(MAIN_ROWS[-1].all_names[-1], step)
            return
        self._to_doubtful(self._screen.active, step)

    def _to_doubtful(self, current: FieldName | None, step: int) -> None:
        """Go to the next doubtful field; behind the last comes the button that approves."""
        screen = self._screen
        screen.form.commit()
        opened = screen.controller.current
        if opened is None:
            return
        doubtful = [name for name in opened.state.doubtful if name in screen.form.editors]
        if current is None:
            candidates = doubtful if step > 0 else doubtful[::-1]
        elif current in doubtful:
            place = doubtful.index(current)
            candidates = doubtful[place + 1 :] if step > 0 else doubtful[:place][::-1]
        else:
            here = ORDER.index(current)
            behind = [name for name in doubtful if ORDER.index(name) > here]
            before = [name for name in doubtful if ORDER.index(name) < here]
            candidates = behind if step > 0 else before[::-1]
        if candidates:
            screen.form.go_to(candidates[0])
        else:
            screen.go_to_approve()

    def _step(self, step: int) -> None:
        if self._screen.checking.step(step):
            return
        form, cell = self._screen.form, self._cell()
        if cell is None:
            form.step(self._screen.active, step)
        elif not form.vat.step(cell, step, 0):
            form.leave_vat(step)

    def _confirm(self) -> None:
        screen, name = self._screen, self._screen.active
        if name is None:
            return
        editor = screen.form.editors[name]
        if isinstance(editor, TextFieldEditor) and editor.typed:
            editor.commit()
        elif screen.form.field(name).value:
            screen.controller.confirm(name)
        self._to_doubtful(name, 1)

    def _type(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, TextFieldEditor):
            focus.type_on()

    def _add_field(self) -> None:
        """Let the person choose among the fields that are out of sight, by typing a part of the name."""
        form = self._screen.form
        choices = [Choice(name, field_name(name)) for name in form.to_add()]
        if not choices or self._screen.controller.current is None:
            self._screen.tell(self.tr("Wszystkie pola są już widoczne."), Tone.BUSY)
            return
        form.commit()
        chooser = Chooser(self.tr("Dodaj pole"), choices, self._screen)
        chooser.chosen.connect(form.add)
        chooser.open_at(form.place_of_list())

    def _candidate(self, number: int) -> None:
        if self._screen.active is not None:
            self._screen.choose(self._screen.active, number)

    def _undo(self) -> None:
        """Take back what is being typed; if nothing is, the last stored step."""
        if not self._abandon(QApplication.focusWidget()):
            self._screen.controller.undo()

    def _leave(self) -> None:
        screen = self._screen
        if screen.reject_panel.isVisible():
            screen.reject_panel.close_panel()
        elif screen.talk.holds_focus:
            screen.talk.leave()
        elif screen.form.booking.in_use and screen.form.booking.revert():
            return
        elif screen.checking.holds_focus:
            screen.checking.leave()
        elif self._elsewhere():
            screen.form.filing.put_back()
            self._screen.active = self._screen.active or self._came_from
            self.back_to_field()
        elif self._abandon(QApplication.focusWidget()):
            return
        else:
            screen.form.commit()
            screen.closed.emit()

    def _elsewhere(self) -> bool:
        """Whether the focus is in none of the fields: Escape leads back to them."""
        screen = self._screen
        choosing = isinstance(QApplication.focusWidget(), QComboBox)
        return (
            choosing
            or screen.page.canvas.hasFocus()
            or screen.form.items.in_use
            or screen.form.booking.in_use
        )

    def _abandon(self, focus: QWidget | None) -> bool:
        """Drop what is being typed; whether there was anything."""
        if isinstance(focus, TextFieldEditor):
            if focus.drafts_stored:
                focus.revert()
                self._screen.controller.undo()
                return True
            dropped = focus.revert()
            if dropped:
                self._screen.show_again()
            return dropped
        return self._screen.form.booking.revert() or self._screen.form.vat.revert()

    def _go(self, step: int) -> None:
        screen = self._screen
        screen.form.commit()
        if screen.controller.go(step):
            screen.wait_for_document()
        else:
            text = self.tr("To ostatni dokument.") if step > 0 else self.tr("To pierwszy dokument.")
            screen.tell(text, Tone.BUSY)

    def _choose_in(self, box: QWidget, *, popup: bool) -> None:
        self._came_from = self._screen.active
        self._screen.form.reveal(box)
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if popup:
            box.showPopup()  # type: ignore[attr-defined]

    def _reject(self) -> None:
        self._screen.form.commit()
        self._screen.reject_panel.open_panel()

    def _change_status(self, command: Command) -> None:
        """What the banner over the form offers, and only if it does."""
        if not self._screen.banner.act(command):
            self._screen.tell(self.tr("W tym stanie dokumentu nie można tego zrobić."), Tone.CHECK)

    def _cell(self) -> VatCell | None:
        focus = QApplication.focusWidget()
        return focus if isinstance(focus, VatCell) else None
