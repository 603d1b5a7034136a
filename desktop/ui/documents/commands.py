"""The commands of the list: one action each for toolbar, context menu and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.kinds import DocumentKind
from desktop.domain.listing import ActionResult
from desktop.domain.users import Right
from desktop.ui import keys, texts
from desktop.ui.dates_and_amounts import format_month
from desktop.ui.documents.actions import BulkActions
from desktop.ui.documents.months import months_around
from desktop.ui.documents.view import DocumentView
from desktop.ui.keys import Command
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import Tone, current
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.chooser import Choice, Chooser
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_ON_LIST_ONLY = frozenset({Command.REVIEW, Command.BIN})
"""Commands whose keys (Enter, Delete) mean something else in other widgets."""


class DocumentCommands(QObject):
    """Acts on what is selected in ``view``."""

    review_wanted = Signal()
    split_wanted = Signal(int)
    """The document whose file is to be divided."""
    contractor_wanted = Signal(int)
    """The document whose contractor is to be shown."""
    describe_wanted = Signal()
    """The selected documents are to be described for booking."""
    compare_wanted = Signal(object)
    """The documents that are to be compared with those they may be one with."""
    handover_wanted = Signal()
    """The selected documents are to be handed over."""
    originals_wanted = Signal()

    def __init__(
        self,
        office: Office,
        view: DocumentView,
        page: QWidget,
        bulk: BulkActions,
        strip: Strip,
        companies: Callable[[], Sequence[Company]],
    ) -> None:
        super().__init__(page)
        self._office = office
        self._view = view
        self._page = page
        self._bulk = bulk
        self._strip = strip
        self._companies = companies
        self._in_bin = False
        self._assigned: tuple[Sequence[int], int] | None = None
        """What was given to which company last, until its senders have been asked about."""
        bulk.finished.connect(self._look_for_senders)
        self.review = self._make(self.tr("Sprawdzaj"), "review", self.review_wanted.emit, Command.REVIEW)
        self.read = self._make(self.tr("Odczytaj"), "read", self._read, Command.READ)
        self.approve = self._make(self.tr("Zatwierdź"), "approve", self._approve, Command.APPROVE_SELECTED)
        self.assign = self._make(
            self.tr("Przypisz do firmy…"), "company", self._choose_company, Command.ASSIGN
        )
        self.month = self._make(
            self.tr("Zmień miesiąc…"), "calendar", self._choose_month, Command.MONTH_OF_SELECTED
        )
        self.kind = self._make(self.tr("Zmień rodzaj…"), "file", self._choose_kind, Command.KIND_OF_SELECTED)
        self.file_away = self._make(
            self.tr("Złóż bez księgowania"), "filed", self._file_away, Command.FILE_AWAY
        )
        self.not_duplicate = self._make(
            self.tr("To nie duplikat"), "check", self._not_duplicate, Command.NOT_DUPLICATE_SELECTED
        )
        self.compare = self._make(
            self.tr("Porównaj duplikaty…"), "columns", self._compare, Command.COMPARE_SELECTED
        )
        self.release = self._make(
            self.tr("Wpuść z kwarantanny"), "approve", self._release, Command.RELEASE_SELECTED
        )
        self.move_late = self._make(
            self.tr("Do najbliższego otwartego miesiąca"), "calendar", self._move_late, Command.MOVE_LATE
        )
        self.reopen = self._make(
            self.tr("Cofnij do sprawdzenia"), "undo", self._reopen, Command.REOPEN_SELECTED
        )
        self.describe = self._make(
            self.tr("Opisz zaznaczone…"), "edit", self.describe_wanted.emit, Command.DESCRIBE_SELECTED
        )
        self.reject = self._make(self.tr("Odrzuć…"), "reject", self._ask_reason, Command.REJECT_SELECTED)
        self.split = self._make(self.tr("Podziel/połącz…"), "scissors", self._split, Command.SPLIT_SELECTED)
        self.contractor = self._make(
            self.tr("Karta kontrahenta"), "company", self._contractor, Command.CONTRACTOR_OF_SELECTED
        )
        self.read_statement = self._make(
            self.tr("Wczytaj jako wyciąg"), "inbox", self._read_statement, Command.READ_STATEMENT
        )
        self.hand_over = self._make(
            self.tr("Przekaż zaznaczone…"), "export", self.handover_wanted.emit, Command.HANDOVER_SELECTED
        )
        self.bin = self._make(self.tr("Do kosza"), "bin", self._bin, Command.BIN)
        self.restore = self._make(self.tr("Przywróć z kosza"), "restore", self._restore, Command.RESTORE)
        for right, actions in (
            (Right.APPROVE, (self.approve, self.reopen)),
            (Right.HAND_OVER, (self.hand_over,)),
            (Right.ADD, (self.read_statement,)),
            (
                Right.EDIT,
                (
                    self.read,
                    self.assign,
                    self.month,
                    self.kind,
                    self.describe,
                    self.split,
                    self.file_away,
                    self.not_duplicate,
                    self.release,
                    self.move_late,
                    self.reject,
                    self.bin,
                    self.restore,
                ),
            ),
        ):
            allow(office.seat, right, *actions)
        view.selection_changed.connect(self.update_enabled)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._context_menu)
        self.update_enabled()

    def set_in_bin(self, in_bin: bool) -> None:
        """The bin has commands of its own."""
        self._in_bin = in_bin
        self.update_enabled()

    def update_enabled(self) -> None:
        """Only what can be done can be chosen."""
        any_selected = self._view.selectionModel().hasSelection()
        for action in self._all():
            action.setEnabled(any_selected and (action is self.restore) == self._in_bin)

    def recolor(self) -> None:
        """The colours changed."""
        for action in self._all():
            action.setIcon(icon(action.data(), current().text, current().faint))

    def fill_menu(self, menu: QMenu) -> None:
        """Put the commands into ``menu``."""
        if self._in_bin:
            menu.addAction(self.restore)
            return
        menu.addActions([self.review, self.read, self.approve, self.hand_over])
        menu.addAction(self.tr("Zapisz oryginały…"), self.originals_wanted.emit)
        menu.addSeparator()
        menu.addActions([self.describe, self.assign, self.month, self.kind, self.split, self.contractor])
        menu.addSeparator()
        menu.addActions(
            [self.file_away, self.compare, self.not_duplicate, self.release, self.move_late, self.reopen]
        )
        menu.addAction(self.read_statement)
        menu.addSeparator()
        menu.addActions([self.reject, self.bin])
        # What may not be done says why.
        menu.setToolTipsVisible(True)

    # -- commands ----------------------------------------------------------------------------------

    def _read(self) -> None:
        self._do(
            self.tr("Zlecam odczyt…"),
            self._office.reading.request,
            lambda n: self.tr("%n dokument(y/ów) czeka na odczyt.", "", n),
        )

    def _approve(self) -> None:
        self._do(
            self.tr("Zatwierdzam…"),
            self._office.documents.approve,
            lambda n: self.tr("Zatwierdzono %n dokument(y/ów).", "", n),
        )

    def _file_away(self) -> None:
        self._do(
            self.tr("Składam…"),
            self._office.documents.file_away,
            lambda n: self.tr("Złożono %n dokument(y/ów).", "", n),
        )

    def _not_duplicate(self) -> None:
        self._do(
            self.tr("Zapisuję…"),
            self._office.documents.not_duplicate,
            lambda n: self.tr("%n dokument(y/ów) nie jest już duplikatem.", "", n),
        )

    def _release(self) -> None:
        self._do(
            self.tr("Wpuszczam…"),
            self._office.documents.release,
            lambda n: self.tr("Wpuszczono z kwarantanny %n dokument(y/ów).", "", n),
        )

    def _move_late(self) -> None:
        self._do(
            self.tr("Przekładam…"),
            self._office.months.move_late,
            lambda n: self.tr("Przełożono do otwartego miesiąca %n dokument(y/ów).", "", n),
        )

    def _reopen(self) -> None:
        self._do(
            self.tr("Cofam…"),
            self._office.documents.reopen,
            lambda n: self.tr("Cofnięto do sprawdzenia %n dokument(y/ów).", "", n),
        )

    def _read_statement(self) -> None:
        self._do(
            self.tr("Wczytuję wyciągi…"),
            self._office.statements.import_documents,
            lambda n: self.tr("Wczytano jako wyciągi %n dokument(y/ów).", "", n),
        )

    def _bin(self) -> None:
        self._do(
            self.tr("Przenoszę do kosza…"),
            self._office.documents.bin,
            lambda n: self.tr("Przeniesiono do kosza %n dokument(y/ów).", "", n),
        )

    def _restore(self) -> None:
        self._do(
            self.tr("Przywracam…"),
            self._office.documents.restore,
            lambda n: self.tr("Przywrócono %n dokument(y/ów).", "", n),
        )

    def _split(self) -> None:
        ids = self._view.selected_ids()
        if ids:
            self.split_wanted.emit(ids[0])

    def _contractor(self) -> None:
        ids = self._view.selected_ids()
        if ids:
            self.contractor_wanted.emit(ids[0])

    def _compare(self) -> None:
        ids = self._view.selected_ids()
        if ids:
            self.compare_wanted.emit(ids)

    def _ask_reason(self) -> None:
        ids = self._view.selected_ids()
        if ids:
            self._strip.ask(
                self.tr("Dlaczego odrzucasz %n dokument(y/ów)?", "", len(ids)),
                self.tr("np. nieczytelny skan, nie ta firma"),
                self.tr("Odrzuć"),
                partial(self._reject, ids),
            )

    def _reject(self, ids: Sequence[int], reason: str) -> None:
        self._bulk.run(
            self.tr("Odrzucam…"),
            lambda some: self._office.documents.reject(some, reason),
            ids,
            lambda n: self.tr("Odrzucono %n dokument(y/ów).", "", n),
        )
        self._view.setFocus()

    def _choose_company(self) -> None:
        choices = [
            Choice(company.id, company.short_name, f"{company.full_name} {company.nip}")
            for company in self._companies()
        ]
        self._choose(self.tr("Przypisz do firmy"), choices, self._assign)

    def _assign(self, company_id: int) -> None:
        self._assigned = (self._view.selected_ids(), company_id)
        self._do(
            self.tr("Przypisuję…"),
            lambda some: self._office.documents.assign(some, company_id),
            lambda n: self.tr("Przypisano %n dokument(y/ów).", "", n),
        )

    def _look_for_senders(self) -> None:
        if self._assigned is None or self._bulk.busy:
            return
        (ids, company_id), self._assigned = self._assigned, None
        self._bulk.background.run(
            partial(self._office.mailboxes.senders_to_trust, ids, company_id),
            partial(self._offer_trust, company_id),
        )

    def _offer_trust(self, company_id: int, senders: Sequence[str]) -> None:
        name = next((one.short_name for one in self._companies() if one.id == company_id), "")
        if not senders or not name:
            return
        text = self.tr("Pamiętać na przyszłość, że poczta od {senders} należy do firmy {name}?")
        self._strip.say(
            Tone.QUIET,
            f"{self._strip.text()} {text.format(senders=', '.join(senders), name=name)}".strip(),
            self.tr("Zaufaj nadawcy"),
            partial(self._trust, company_id, name, senders),
        )

    def _trust(self, company_id: int, name: str, senders: Sequence[str]) -> None:
        said = self.tr("Poczta od {senders} będzie odtąd przypisywana do firmy {name}.")
        self._bulk.background.run(
            partial(self._office.companies.trust, company_id, senders),
            lambda _company: self._strip.say(Tone.GOOD, said.format(senders=", ".join(senders), name=name)),
        )

    def _choose_month(self) -> None:
        choices = [Choice(month, format_month(month), str(month)) for month in months_around()]
        self._choose(self.tr("Miesiąc"), choices, self._set_month)

    def _set_month(self, month: Month) -> None:
        self._do(
            self.tr("Przekładam…"),
            lambda some: self._office.documents.set_month(some, month),
            lambda n: self.tr("Przełożono %n dokument(y/ów).", "", n),
        )

    def _choose_kind(self) -> None:
        choices = [Choice(kind, texts.kind_name(kind)) for kind in DocumentKind]
        self._choose(self.tr("Rodzaj"), choices, self._set_kind)

    def _set_kind(self, kind: DocumentKind) -> None:
        self._do(
            self.tr("Zmieniam rodzaj…"),
            lambda some: self._office.documents.set_kind(some, kind),
            lambda n: self.tr("Zmieniono rodzaj %n dokument(u/ów).", "", n),
        )

    # -- inside ------------------------------------------------------------------------------------

    def _do(
        self,
        text: str,
        action: Callable[[Sequence[int]], ActionResult],
        said: Callable[[int], str],
    ) -> None:
        self._bulk.run(text, action, self._view.selected_ids(), said)

    def _choose(self, title: str, choices: Sequence[Choice], chosen: Callable[[Any], None]) -> None:
        if not self._view.selectionModel().hasSelection():
            return
        chooser = Chooser(title, choices, self._page)
        chooser.chosen.connect(chosen)
        chooser.open_at(self._place_of_chooser())

    def _place_of_chooser(self) -> QPoint:
        viewport = self._view.viewport()
        cursor = viewport.mapFromGlobal(QCursor.pos())
        if viewport.rect().contains(cursor):
            return QCursor.pos()
        line = self._view.visualRect(self._view.currentIndex())
        return viewport.mapToGlobal(QPoint(40, max(0, line.bottom())))

    def _make(self, text: str, icon_name: str, call: Callable[[], None], command: Command) -> QAction:
        action = QAction(icon(icon_name, current().text, current().faint), text, self)
        action.setData(icon_name)
        action.triggered.connect(lambda _checked=False: call())
        action.setShortcuts(keys.sequences(command))
        action.setToolTip(keys.tooltip(text.removesuffix("…"), command))
        if command in _ON_LIST_ONLY:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._view.addAction(action)
        else:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._page.addAction(action)
        return action

    def _all(self) -> tuple[QAction, ...]:
        return (
            self.review,
            self.read,
            self.approve,
            self.assign,
            self.month,
            self.kind,
            self.describe,
            self.split,
            self.contractor,
            self.hand_over,
            self.file_away,
            self.read_statement,
            self.compare,
            self.not_duplicate,
            self.release,
            self.move_late,
            self.reopen,
            self.reject,
            self.bin,
            self.restore,
        )

    def _context_menu(self, at: QPoint) -> None:
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        menu.popup(self._view.viewport().mapToGlobal(at))
