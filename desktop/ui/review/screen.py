"""The review screen: wires the page, the form and the keys to the document under review."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.fields import Box, FieldName
from desktop.domain.kinds import ONE_STEP
from desktop.domain.messages import Message
from desktop.domain.reading import Word
from desktop.domain.users import Right
from desktop.services.booking.booking import BookingState
from desktop.services.contractors.proposing import Proposal
from desktop.services.office import Office
from desktop.services.review import ReviewState
from desktop.ui import keys
from desktop.ui.background import Background, message_of
from desktop.ui.booking.picker import Picker
from desktop.ui.booking.review_part import BookingPart
from desktop.ui.checking.block import CheckingBlock
from desktop.ui.contractors.known import KnownStrip
from desktop.ui.duplicates.notice import DuplicateNotice
from desktop.ui.keys import KEYS, Command, KeyGroup
from desktop.ui.panel.talk import TalkStrip
from desktop.ui.printing.documents import load_documents
from desktop.ui.printing.jobs import Job
from desktop.ui.review.commands import HELP_PAGE, ReviewCommands
from desktop.ui.review.controller import SETTLED, ReviewController
from desktop.ui.review.display import shown_value
from desktop.ui.review.editors import TextFieldEditor
from desktop.ui.review.evidence import EvidencePanel
from desktop.ui.review.form import ReviewForm
from desktop.ui.review.header import ReviewHeader
from desktop.ui.review.images import PageImages
from desktop.ui.review.keyboard import Keyboard
from desktop.ui.review.keys_overlay import KeysOverlay
from desktop.ui.review.notices import NoticeLine, RejectPanel, StatusBanner
from desktop.ui.review.opened import Opened, first_page
from desktop.ui.review.page_panel import PagePanel
from desktop.ui.review.sheet import review_sheet
from desktop.ui.review.vat_cell import VatCell
from desktop.ui.review.wiring import wire_controller, wire_parts
from desktop.ui.statements.paid import PaidLine
from desktop.ui.style import tokens
from desktop.ui.style.tokens import Tokens, Tone
from desktop.ui.texts import say
from desktop.ui.transfers.code import show_code
from desktop.ui.users.allowing import allow

_SPLITTER = "review/splitter"
_FORM_WIDTH = 540
_GROUPS = (
    (KeyGroup.FIELDS, KeyGroup.VAT_TABLE, KeyGroup.EVERYWHERE),
    (KeyGroup.DOCUMENT, KeyGroup.PAGE),
)
_ITEMS_LEAVE = frozenset(
    {
        Command.LEAVE,
        Command.UNDO,
        Command.HELP,
        Command.GO_VAT_TABLE,
        Command.GO_PAGE,
        Command.ADD_VAT_ROW,
        Command.REMOVE_VAT_ROW,
        Command.NEXT_DOCUMENT,
        Command.PREVIOUS_DOCUMENT,
    }
)
"""Commands that are carried out in the table of lines too."""
_TALK_LEAVES = frozenset({Command.LEAVE, Command.HELP, Command.MANUAL, Command.TALK})
"""Commands that are carried out while the focus is in the conversation; all other keys are its own."""
_BOOKING_LEAVES = frozenset(
    {
        Command.LEAVE,
        Command.UNDO,
        Command.HELP,
        Command.MANUAL,
        Command.APPROVE,
        Command.GO_BOOKING,
        Command.ACCEPT_BOOKING,
        Command.ADD_VAT_ROW,
        Command.REMOVE_VAT_ROW,
        Command.GO_PAGE,
        Command.NEXT_DOCUMENT,
        Command.PREVIOUS_DOCUMENT,
    }
)
"""Commands that are carried out while the focus is in the description for booking."""
_ASKING_LEAVES = frozenset({Command.LEAVE, Command.HELP, Command.MANUAL, Command.CHECKS})
"""Commands that are carried out while a finding is being answered in words."""
_CHECKING_LEAVES = _ASKING_LEAVES | {
    Command.NEXT_FIELD,
    Command.PREVIOUS_FIELD,
    Command.UNDO,
    Command.TO_OPEN_MONTH,
    Command.NEXT_DOCUMENT,
    Command.PREVIOUS_DOCUMENT,
}
"""And while the focus is on what can be done about a finding."""
_HERE = frozenset({KeyGroup.FIELDS, KeyGroup.VAT_TABLE, KeyGroup.DOCUMENT, KeyGroup.PAGE})


class ReviewScreen(QWidget):
    """Reviews documents one after the other."""

    closed = Signal()
    """The person goes back to the list, or the last document is done."""
    approved = Signal(int)
    """A document was approved: its id."""
    help_wanted = Signal(str)
    """The person wants help: the name of its page."""
    split_wanted = Signal(int)
    """The file of this document is to be divided."""
    compare_wanted = Signal(int)
    """This document and another are to be compared."""
    talked = Signal()
    """Something was said to the client, or read."""
    contractor_wanted = Signal(int)
    """The contractor of this document is to be shown."""
    rule_wanted = Signal(object, str, str)
    """A rule is to be made: the description, the contractor's name and NIP."""
    share_wanted = Signal(int)
    """Somebody of this company is to be given access to the client panel."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._colours: Tokens | None = None
        self.active: FieldName | None = None
        self.controller = ReviewController(office, background, self)
        self.images = PageImages(office.pages, background, self)
        self.header = ReviewHeader(self)
        self.banner = StatusBanner(self)
        self.paid = PaidLine(office, background, self)
        self.page = PagePanel(self.images, self)
        self.form = ReviewForm(self)
        self.booking = BookingPart(office, background, self.form.booking, self)
        self.evidence = EvidencePanel(self)
        self.reject_panel = RejectPanel(self)
        self.notice = NoticeLine(self)
        self.talk = TalkStrip(office, background, self)
        self.known = KnownStrip(office, background, self)
        self.checking = CheckingBlock(office, background, self)
        self.duplicates = DuplicateNotice(office, background, self)
        self.duplicates.compare_wanted.connect(self.compare_wanted)
        self._hint = QLabel(self)
        self.approve_button = QPushButton(self)
        self._lay_out()
        self.overlay = KeysOverlay(_GROUPS, self)
        self.commands = ReviewCommands(self)
        self._keyboard = Keyboard(
            [
                *(command for command, key in KEYS.items() if key.group in _HERE),
                Command.HELP,
                Command.MANUAL,
            ],
            self.commands.act,
            self._keeps_key,
            self,
        )
        self._keyboard.watch([self, self.page.canvas, self.form.items.view, *self.findChildren(QLineEdit)])
        self._keyboard.watch([*self.findChildren(QComboBox), *self.findChildren(QPushButton)])
        header = self.header
        # Not the form itself: whoever may only look has to scroll to all of it.
        changing = (self.form.body, header.undo, header.split, header.reject, header.other_kind)
        allow(office.seat, Right.EDIT, *changing)
        allow(office.seat, Right.APPROVE, self.approve_button)
        self._connect()
        self._colour()

    # For the window

    def print_jobs(self) -> list[Job]:
        """The document that is shown."""
        current = self.controller.current
        if current is None:
            return []
        load = partial(load_documents, self._office, [current.state.detail.row.id])
        return [Job("documents", self.tr("Dokument"), load, has_notes=True)]

    def help_topic(self) -> str:
        """The page of the help about this screen."""
        return HELP_PAGE

    def open(self, ids: Sequence[int], index: int) -> None:
        """Review ``ids``, beginning with ``ids[index]``."""
        self._background.run(self._office.companies.all, self.form.filing.set_companies)
        self._wait_for_document()
        self.controller.open(ids, index)

    def finish(self) -> bool:
        """Store all that was typed, before the window closes; whether everything is stored."""
        self.form.commit()
        return self.controller.wait_saved()

    def stop(self) -> None:
        """End for good: store what was typed and listen to nothing more."""
        self.finish()
        self.checking.stop()
        self.controller.stop()

    # For the commands

    def show_payment_code(self, document_id: int) -> None:
        """Show the code for the banking app, or say why there is none."""

        def failed(error: BaseException) -> None:
            self.tell(say(message_of(error)))

        show_code(self._office, self._background, document_id, self, failed)

    def activate(self, name: FieldName | None) -> None:
        """Make a field the one in use: its box, its reasons."""
        self.active = name
        if name is None:
            self.evidence.clear()
        else:
            current = self.controller.current
            checks = current.state.checks if current is not None else ()
            self.evidence.show_field(self.form.field(name), self.form.state_of(name), checks)
        self.page.show_field(name)

    def show_line(self, box: Box | None) -> None:
        """A line of goods is the one in use: frame it on the page."""
        self.activate(None)
        self.page.show_box(box)

    def take_known(self, proposals: Sequence[Proposal]) -> None:
        """Give the fields what the base of contractors has."""
        for one in proposals:
            self.controller.change(one.field, one.value, self.form.editors[one.field].spell, final=True)

    def come_back(self) -> None:
        """What was opened from here was closed: ask the base of contractors anew, and go on."""
        current = self.controller.current
        if current is not None:
            self.known.show_document(current.state.detail, again=True)
        self.commands.back_to_field()

    def tell(self, text: str, tone: Tone = Tone.BAD) -> None:
        """Say a sentence in the line over the form."""
        self.notice.say(text, tone)

    def go_to_approve(self) -> None:
        """Nothing more to look at: the focus on the button that approves."""
        self.approve_button.setFocus(Qt.FocusReason.TabFocusReason)
        self.activate(None)

    def wait_for_document(self) -> None:
        """Show that another document is on its way, unless it is here already."""
        if self.controller.current is None:
            self._wait_for_document()

    def show_again(self) -> None:
        """Show what is stored once more: what was typed over it has been dropped."""
        current = self.controller.current
        if current is not None:
            self.notice.settle()
            self._changed(current.state)

    # From the controller

    def _wait_for_document(self) -> None:
        self.form.setEnabled(False)
        self.approve_button.setEnabled(False)
        self.page.clear()
        self.activate(None)
        self.header.show_document(None, self.controller.position)
        self.paid.show_document(None)
        self.talk.show_document(None, None)
        self.known.show_document(None)
        self.booking.show_document(None)
        self.checking.show_document(None, None)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _opened(self, found: Opened) -> None:
        state = found.state
        self.form.setEnabled(True)
        self.approve_button.setEnabled(True)
        self.reject_panel.hide()
        self.notice.hide()
        self.active = None
        self.page.show_document(state.detail, found.words, first_page(state))
        self.form.show_state(state, (), fresh=True)
        self._show_around(state)
        self.booking.show_document(state.detail.row.id)
        self.form.verticalScrollBar().setValue(0)
        self._watch_cells()
        if state.detail.row.kind is None:
            self.form.go_to(FieldName.KIND)
        elif state.doubtful:
            self.form.go_to(state.doubtful[0])
        else:
            self.go_to_approve()

    def _not_opened(self, _document_id: int, message: Message) -> None:
        self._wait_for_document()
        self.header.show_document(None, self.controller.position)
        self.page.show_problem(message)

    def _changed(self, state: ReviewState) -> None:
        current = self.controller.current
        self.form.show_state(state, frozenset(current.unsaved) if current is not None else ())
        self.page.show_detail(state.detail)
        self.booking.refresh()
        self._show_around(state)
        if self.active is not None:
            self.activate(self.active)

    def _show_around(self, state: ReviewState) -> None:
        detail = state.detail
        self.header.show_document(detail, self.controller.position)
        self.header.set_can_undo(can=state.can_undo)
        self.banner.show_document(detail)
        self.paid.show_document(detail.row.id)
        self.duplicates.show_document(detail.row.id, detail.row.status)
        self.talk.show_document(detail.row.id, detail.row.company_id)
        self.known.show_document(detail)
        self.checking.show_document(detail.row.id, detail.row.status)
        if detail.row.status in SETTLED:
            text = self.tr("Dalej")
        elif detail.row.kind in ONE_STEP:
            text = self.tr("Złóż i dalej")
        else:
            text = self.tr("Zatwierdź i dalej")
        self.approve_button.setText(f"{text}  ⏎")
        self.approve_button.setAccessibleName(text)
        left = len(state.doubtful)
        if detail.row.kind is None:
            hint = self.tr("Wybierz rodzaj dokumentu")
        elif left:
            hint = self.tr("Do sprawdzenia: {count}").format(count=left)
        else:
            hint = self.tr("Wszystko sprawdzone")
        self._hint.setText(hint)
        self._hint.setToolTip(self.tr("{key}: klawisze").format(key=keys.shown(Command.HELP)))

    def _stored(self, name: FieldName, text: str) -> None:
        self.form.editors[name].stored(text)
        if self.form.refused() is None:
            self.notice.settle()

    def _refused(self, name: FieldName, text: str, message: Message) -> None:
        self.form.refuse(name, text)
        self.tell(say(message))
        if name is not self.active:
            self.form.go_to(name)

    def _not_ready(self, message: Message) -> None:
        """Approving was refused: say why, and go where it can be mended."""
        asks = f" {self.checking.ask_about_alarms()}" if message.code == "checking.alarm" else ""
        self.tell(f"{say(message)}{asks}".replace("{key}", keys.shown(Command.CHECKS)))
        names = [part.strip() for part in message.details.get("fields", "").split(",")]
        first = next((FieldName(name) for name in names if name in set(FieldName)), None)
        if first is not None:
            self.form.go_to(first)
        elif message.code == "document.no_company":
            self.commands.act(Command.CHANGE_COMPANY)
        elif message.code == "document.no_kind":
            self.commands.act(Command.CHANGE_KIND)

    def _undone(self, before: ReviewState) -> None:
        """Go to the field that the undo changed: nothing may change out of sight."""
        current = self.controller.current
        if current is None:
            return
        after, old = current.state.detail.fields, before.detail.fields
        changed = [
            name
            for name in self.form.editors
            if (after[name].value if name in after else None) != (old[name].value if name in old else None)
        ]
        if changed:
            self.form.go_to(changed[0])

    # From the page and the form

    def _taken(self, words: tuple[Word, ...]) -> None:
        if self.form.vat.take(" ".join(word.text for word in words)):
            return
        name = self.active
        if name is None:
            self.tell(self.tr("Najpierw wejdź w pole, a potem kliknij słowa na stronie."), Tone.CHECK)
            return
        self.form.editors[name].revert()
        self.controller.take(name, words)

    def choose(self, name: FieldName, number: int) -> None:
        """Take the field's candidate ``number``, from 0, if there is one."""
        candidates = self.form.field(name).candidates
        editor = self.form.editors[name]
        if 0 <= number < len(candidates):
            if isinstance(editor, TextFieldEditor):
                editor.preview(shown_value(name, candidates[number].value))
            self.controller.choose(name, number, editor.spell)

    def _committed(self, name: FieldName, text: str, *, final: bool) -> None:
        self.controller.change(name, text, self.form.editors[name].spell, final=final)

    def _in_items(self, watched: QObject, command: Command) -> bool:
        """The table of lines keeps the keys that move about and type in it."""
        return watched is self.form.items.view and command not in _ITEMS_LEAVE

    def _watch_cells(self) -> None:
        self._keyboard.watch(self.form.vat.cells)
        self._watch_booking()

    def _want_rule(self, state: BookingState) -> None:
        opened = self.controller.current
        if opened is not None and self.finish():
            row = opened.state.detail.row
            self.rule_wanted.emit(state, row.contractor, row.contractor_nip)

    def _watch_booking(self) -> None:
        card = self.form.booking
        self._keyboard.watch([*card.findChildren(QLineEdit), *card.findChildren(QComboBox)])

    # Keys

    def _keeps_key(self, watched: QObject, command: Command, event: QKeyEvent) -> bool:
        """Whether a widget needs a key for itself just now."""
        if watched is self and command is Command.APPROVE and self._asking():
            # Left over by a box or a button of what asks something: that is not the document's Enter.
            return True
        if isinstance(watched, QWidget) and self.reject_panel.isAncestorOf(watched):
            return command not in {Command.LEAVE, Command.HELP, Command.MANUAL}
        if isinstance(watched, QWidget) and self.talk.isAncestorOf(watched):
            return command not in _TALK_LEAVES
        if isinstance(watched, QWidget) and self.checking.isAncestorOf(watched):
            return command not in (_CHECKING_LEAVES if isinstance(watched, QPushButton) else _ASKING_LEAVES)
        up_down = event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}
        if isinstance(watched, QWidget) and self.form.booking.isAncestorOf(watched):
            return self._booking_keeps(watched, command)
        filing = self.form.filing
        if watched in {filing.company, filing.typed}:
            return up_down or (filing.typed.isModified() and command is Command.APPROVE)
        if isinstance(watched, QComboBox) or watched is self.page.canvas:
            return up_down
        if watched is self.form.items.view:
            return self._in_items(watched, command)
        return command is Command.REMOVE_VAT_ROW and not isinstance(watched, VatCell)

    def _booking_keeps(self, watched: QWidget, command: Command) -> bool:
        """The description keeps the keys that move about in it, and Enter for what is being typed."""
        typing = any(
            (isinstance(one, QLineEdit) and one.isModified()) or (isinstance(one, Picker) and one.typing)
            for one in (watched, watched.focusWidget())
        )
        return command not in _BOOKING_LEAVES or (typing and command is Command.APPROVE)

    def _asking(self) -> bool:
        """Whether the focus is in a part that asks something, where Enter answers."""
        focus = QApplication.focusWidget()
        parts = (self.reject_panel, self.talk, self.checking)
        return focus is not None and any(part.isAncestorOf(focus) for part in parts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits take candidates wherever nothing is being typed; Enter presses a button of what asks."""
        focus = QApplication.focusWidget()
        if (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and isinstance(focus, QPushButton)
            and self._asking()
        ):
            if not event.isAutoRepeat():
                focus.click()
            return
        if self.active is not None and event.text() in {"1", "2", "3", "4", "5"}:
            self.choose(self.active, int(event.text()) - 1)
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().removeEventFilter(self)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Store what is being typed before the window that this screen is in closes."""
        if event.type() == QEvent.Type.Close and watched is self.window():
            self.finish()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        colours = tokens.current()
        if colours is not self._colours:
            self._colours = colours
            self.setStyleSheet(review_sheet(colours))

    # Furniture

    def _lay_out(self) -> None:
        # A click on the page must not take the focus from the field in use, nor give it to the screen.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in (
            (self.banner, 0),
            (self.paid, 0),
            (self.checking, 0),
            (self.duplicates, 0),
            (self.form, 1),
            (self.notice, 0),
            (self.evidence, 0),
            (self.reject_panel, 0),
            (self.known, 0),
            (self.talk, 0),
            (self._foot(), 0),
        ):
            column.addWidget(widget, stretch)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setObjectName("reviewSplitter")
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.page)
        self._splitter.addWidget(right)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        kept = QSettings().value(_SPLITTER)
        if kept is None or not self._splitter.restoreState(kept):
            self._splitter.setSizes([1440 - _FORM_WIDTH, _FORM_WIDTH])
        self._splitter.splitterMoved.connect(
            lambda: QSettings().setValue(_SPLITTER, self._splitter.saveState())
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._splitter, 1)

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        foot.setObjectName("reviewFoot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(16, 8, 16, 8)
        self._hint.setProperty("look", "faint")
        # Where it is narrow, the hint gives way, not the buttons.
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.approve_button.setAccessibleName(self.tr("Zatwierdź i dalej"))
        self.approve_button.setProperty("look", "primary")
        self.approve_button.setMinimumHeight(36)
        self.approve_button.setToolTip(
            keys.tooltip(self.tr("Zatwierdź dokument i otwórz następny"), Command.APPROVE)
        )
        line.addWidget(self.talk.opener)
        line.addWidget(self.checking.opener)
        line.addWidget(self._hint, 1)
        line.addWidget(self.approve_button)
        return foot

    def _connect(self) -> None:
        control, form = self.controller, self.form
        wire_controller(self)
        wire_parts(self)
        control.opened.connect(self._opened)
        control.not_opened.connect(self._not_opened)
        control.changed.connect(self._changed)
        control.undone.connect(self._undone)
        control.stored.connect(self._stored)
        control.refused.connect(self._refused)
        control.not_ready.connect(self._not_ready)
        form.drafted.connect(lambda name, text: self._committed(name, text, final=False))
        form.committed.connect(lambda name, text: self._committed(name, text, final=True))
        form.vat.cells_made.connect(self._watch_cells)
        form.booking.fields_made.connect(self._watch_booking)
        self.booking.rule_wanted.connect(self._want_rule)
        self.checking.rows_made.connect(lambda: self._keyboard.watch(self.checking.buttons))
        self.page.taken.connect(self._taken)
