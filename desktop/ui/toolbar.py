"""The bar at the top of the main page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QWidget

from desktop.domain.search import LONGEST
from desktop.domain.users import Right
from desktop.services.users.seat import Seat
from desktop.ui import keys
from desktop.ui.documents.commands import DocumentCommands
from desktop.ui.keys import Command
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import current
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import row
from desktop.ui.widgets.elements import button, icon_button, menu_button

_ADDING = {
    "files": Right.ADD,
    "folder": Right.ADD,
    "company": Right.COMPANIES,
    "watched": Right.SETTINGS,
}
_OPENING = {"trail": Right.AUDIT, "first_run": Right.SETTINGS}


class Toolbar(QFrame):
    """Adding, reading, reviewing, approving, exporting; search; help."""

    add_wanted = Signal(str)
    """``files``, ``folder``, ``company`` or ``watched``."""
    review_wanted = Signal()
    handover_wanted = Signal(str)
    """Everything approved of the chosen place is to be handed over: the format; empty for the usual one."""
    batches_wanted = Signal()
    originals_wanted = Signal()
    searched = Signal(str)
    menu_chosen = Signal(str)
    """``deliveries``, ``contractors``, ``transfers``, ``print``, ``settings``, ``first_run``, ``preview``,
    ``filters``, ``refresh``, ``support`` or ``quit``."""
    help_wanted = Signal()

    def __init__(self, commands: DocumentCommands, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self._commands = commands
        self._seat = seat
        add, menu = menu_button(self.tr("Dodaj"), look="primary", icon_name="plus", command=Command.ADD_FILES)
        self._fill_add(menu)
        self._read = button(self.tr("Odczytaj"), commands.read.trigger, command=Command.READ)
        self._review = button(
            "",
            self.review_wanted.emit,
            command=Command.REVIEW_WAITING,
            tip=self.tr("Sprawdzaj po kolei to, co czeka"),
        )
        self._approve = button(
            self.tr("Zatwierdź"), commands.approve.trigger, command=Command.APPROVE_SELECTED
        )
        export, self._export_menu = menu_button(self.tr("Eksportuj"), command=Command.EXPORT)
        self.export_button = export
        self._fill_export(self._export_menu)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Szukaj: orlen maj 300-400 zł niezapłacone…"))
        self.search.setAccessibleName(self.tr("Szukaj w dokumentach"))
        self.search.setToolTip(keys.tooltip(self.tr("Szukaj w dokumentach"), Command.SEARCH))
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(LONGEST)
        self.search.setMinimumWidth(160)
        self.search.setMaximumWidth(460)
        self._glass = self.search.addAction(
            icon("search", current().faint), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.textChanged.connect(self.searched)
        more, more_menu = menu_button("", icon_name="menu", tip=self.tr("Więcej"))
        self._fill_more(more_menu)
        help_button = icon_button(
            "help", self.tr("Pomoc"), self.help_wanted.emit, command=Command.MANUAL, look="round"
        )
        layout = row(
            add,
            self._read,
            self._review,
            self._approve,
            export,
            None,
            self.search,
            more,
            help_button,
            margins=(12, 8, 12, 8),
        )
        layout.setStretch(6, 2)
        self.setLayout(layout)
        allow(seat, Right.HAND_OVER, self._hand_over)
        for action, its_button in ((commands.read, self._read), (commands.approve, self._approve)):
            action.enabledChanged.connect(its_button.setEnabled)
            its_button.setEnabled(action.isEnabled())
        allow(seat, Right.EDIT, self._read)
        allow(seat, Right.APPROVE, self._approve)
        self.show_waiting(0)

    def show_waiting(self, count: int) -> None:
        """Tell how many documents wait to be reviewed here."""
        number = f" {count}" if count else ""
        self._review.setText(self.tr("Sprawdzaj ▸") + number)
        self._review.setEnabled(count > 0)

    def show_favourite(self, name: str) -> None:
        """Tell in which format documents of this place usually leave; empty: nobody said."""
        text = self.tr("Przekaż: {format}…").format(format=name) if name else self.tr("Przekaż do programu…")
        self._hand_over.setText(f"{text}\t{keys.shown(Command.HANDOVER)}")

    def recolor(self) -> None:
        """The colours changed."""
        self._glass.setIcon(icon("search", current().faint))

    def _fill_add(self, menu: QMenu) -> None:
        for name, text in (
            ("files", self.tr("Pliki…")),
            ("folder", self.tr("Folder z plikami…")),
            ("", ""),
            ("company", self.tr("Firmę…")),
            ("watched", self.tr("Folder skanera…")),
        ):
            if name:
                allow(self._seat, _ADDING[name], menu.addAction(text, partial(self.add_wanted.emit, name)))
            else:
                menu.addSeparator()

    def _fill_export(self, menu: QMenu) -> None:
        self._hand_over = menu.addAction("", partial(self.handover_wanted.emit, ""))
        self.show_favourite("")
        menu.addAction(self._commands.hand_over)
        menu.addSeparator()
        menu.addAction(self.tr("Tabela Excela…"), partial(self.handover_wanted.emit, "xlsx"))
        menu.addAction(self.tr("Tabele CSV…"), partial(self.handover_wanted.emit, "csv"))
        menu.addSeparator()
        menu.addAction(self.tr("Przekazane pliki…"), self.batches_wanted.emit)
        originals = self.tr("Zapisz oryginały…")
        menu.addAction(f"{originals}\t{keys.shown(Command.ORIGINALS)}", self.originals_wanted.emit)

    def _fill_more(self, menu: QMenu) -> None:
        commands = menu.addMenu(self.tr("Zaznaczone dokumenty"))
        commands.aboutToShow.connect(lambda: self._refill(commands))
        menu.addSeparator()
        for name, text, command in (
            ("preview", self.tr("Pokaż albo schowaj podgląd"), Command.PREVIEW),
            ("filters", self.tr("Pokaż albo schowaj filtry kolumn"), Command.FILTERS),
            ("refresh", self.tr("Odśwież listę"), Command.REFRESH),
            ("deliveries", self.tr("Przesyłki…"), Command.DELIVERIES),
            ("contractors", self.tr("Kontrahenci…"), Command.CONTRACTORS),
            ("transfers", self.tr("Przelewy…"), Command.TRANSFERS),
            ("statements", self.tr("Wyciągi bankowe…"), Command.STATEMENTS),
            ("print", self.tr("Drukuj…"), Command.PRINT),
            ("trail", self.tr("Kto co zrobił…"), Command.TRAIL),
            ("settings", self.tr("Ustawienia…"), Command.SETTINGS),
            ("first_run", self.tr("Pierwsze kroki…"), Command.FIRST_RUN),
            ("support", self.tr("Pomoc techniczna…"), Command.SUPPORT),
            ("lock", self.tr("Zablokuj ekran"), Command.LOCK),
            ("sign_out", self._sign_out_text(), None),
            ("quit", self.tr("Zakończ"), Command.QUIT),
        ):
            if name in {"lock", "sign_out"} and not self._seat.has_users:
                continue
            if name in {"print", "settings", "lock"}:
                menu.addSeparator()
            key = "" if command is None else f"\t{keys.shown(command)}"
            action = menu.addAction(f"{text}{key}", partial(self.menu_chosen.emit, name))
            if name in _OPENING:
                allow(self._seat, _OPENING[name], action)

    def _sign_out_text(self) -> str:
        return self.tr("Wyloguj: {name}").format(name=self._seat.name)

    def _refill(self, menu: QMenu) -> None:
        menu.clear()
        self._commands.fill_menu(menu)
