"""Describing the selected documents: a panel over the list that says beforehand what it will change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QMenu, QWidget

from desktop.domain.booking.dictionaries import Dictionaries
from desktop.domain.booking.marks import Gtu, KsefMark, Procedure, ProofMark
from desktop.domain.listing import ActionResult
from desktop.services.booking.bulk import BulkChange, BulkPreview
from desktop.ui import texts
from desktop.ui.background import Background, Newest
from desktop.ui.booking import options
from desktop.ui.booking.picker import Picker
from desktop.ui.documents.actions import BulkActions
from desktop.ui.keys import Command
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button, menu_button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_LOOKED_AT = 500
"""Documents that the preview looks at; of more it says so."""
_WAIT_MS = 250
_MARKS: tuple[tuple[str, ...], ...] = (
    tuple(mark.value for mark in KsefMark if mark is not KsefMark.NUMBER),
    tuple(mark.value for mark in ProofMark),
    ("IMP",),
    tuple(mark.value for mark in Gtu),
    tuple(mark.value for mark in Procedure),
)


class BulkPanel(QFrame):
    """What is left empty stays as it is in every document."""

    def __init__(
        self,
        office: Office,
        background: Background,
        bulk: BulkActions,
        strip: Strip,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self._office = office
        self._background = background
        self._bulk = bulk
        self._strip = strip
        self._asked = Newest(background)
        self._ids: Sequence[int] = ()
        self._marks: dict[str, bool] = {}
        """Marks to be added (``True``) or removed."""
        self.register = self._picker(self.tr("Rejestr VAT"))
        self.category = self._picker(self.tr("Kategoria"))
        self.description = self._picker(self.tr("Opis zdarzenia"), free=True)
        self.payment = self._picker(self.tr("Forma płatności"))
        self.take_over = QCheckBox(self.tr("Resztę uzupełnij podpowiedziami programu"))
        self.take_over.toggled.connect(lambda _on: self._look_soon())
        self.marks, self._menu = menu_button(self.tr("Oznaczenia"))
        self.says = label("", "muted", wrap=True)
        self.apply = button(self.tr("Opisz"), self._apply, look="primary", command=Command.DESCRIBE_SELECTED)
        self._heading = label("", "strong")
        self._timer = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._timer.timeout.connect(self._look)
        self._fill_menu()
        self._arrange()
        self.hide()

    def open(self, ids: Sequence[int], company_id: int | None) -> None:
        """Describe ``ids``, all of one company's, or of several's (``None``: the office's lists)."""
        self._ids = ids
        self._heading.setText(self.tr("Opisz %n zaznaczony(e/ch) dokument(y/ów)", "", len(ids)))
        ask = partial(self._office.booking.dictionaries.for_company, company_id)
        self._background.run(ask, self._show)

    @property
    def change(self) -> BulkChange:
        """What is asked for."""
        return BulkChange(
            register=self.register.code or None,
            category=self.category.code or None,
            description=self.description.code or None,
            payment=self.payment.code or None,
            add_marks=tuple(text for text, added in self._marks.items() if added),
            remove_marks=tuple(text for text, added in self._marks.items() if not added),
            take_over=self.take_over.isChecked(),
        )

    def undo(self) -> None:
        """Take back the last description of selected documents."""
        self._background.run_long(self._office.booking.bulk.undo, self._undone)

    # -- inside ------------------------------------------------------------------------------------

    def _show(self, known: Dictionaries) -> None:
        if known.empty:
            self._strip.say(
                Tone.CHECK,
                self.tr("Biuro nie ma jeszcze rejestrów ani kategorii. Dodać gotowy zestaw dla KPiR?"),
                self.tr("Dodaj gotowy zestaw"),
                self._begin,
            )
            return
        self.register.show_options(options.registers(known, None))
        self.category.show_options(options.categories(known, None))
        self.description.show_options(options.descriptions(known))
        self.payment.show_options(options.payments(known))
        for picker in (self.register, self.category, self.description, self.payment):
            picker.show_code("")
        self.take_over.setChecked(False)
        self._marks = {}
        self._name_marks()
        self.show()
        self.category.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._look()

    def _begin(self) -> None:
        self._background.run(
            self._office.booking.dictionaries.begin,
            lambda count: self._strip.say(Tone.GOOD, self.tr("Dodano pozycje: {count}.").format(count=count)),
        )

    def _picker(self, name: str, *, free: bool = False) -> Picker:
        picker = Picker(name, self, free=free)
        picker.set_hint(self.tr("bez zmian"))
        picker.chosen.connect(lambda _code: self._look_soon())
        return picker

    def _fill_menu(self) -> None:
        adding = self._menu.addMenu(self.tr("Dodaj"))
        removing = self._menu.addMenu(self.tr("Usuń"))
        for menu, added in ((adding, True), (removing, False)):
            for group in _MARKS:
                self._group(menu, group, added=added)
                menu.addSeparator()

    def _group(self, menu: QMenu, group: Sequence[str], *, added: bool) -> None:
        for text in group:
            action = menu.addAction(text)
            action.triggered.connect(lambda _on=False, text=text: self._mark(text, added=added))

    def _mark(self, text: str, *, added: bool) -> None:
        if self._marks.get(text) is added:
            del self._marks[text]
        else:
            self._marks[text] = added
        self._name_marks()
        self._look_soon()

    def _name_marks(self) -> None:
        said = " ".join(f"{'+' if added else '−'}{text}" for text, added in self._marks.items())
        name = self.tr("Oznaczenia")
        self.marks.setText(f"{name}: {said} ▾" if said else f"{name} ▾")

    def _look_soon(self) -> None:
        self._timer.start()

    def _look(self) -> None:
        change = self.change
        self.apply.setEnabled(not change.empty)
        if change.empty:
            self.says.setText(self.tr("Wybierz, co wpisać. Puste pola zostaną bez zmian."))
            return
        looked = list(self._ids[:_LOOKED_AT])
        self.says.setText(self.tr("Sprawdzam, co się zmieni…"))
        self._asked.run(partial(self._office.booking.bulk.preview, looked, change), self._say)

    def _say(self, found: BulkPreview) -> None:
        said = [self.tr("Zmieni się %n dokument(y/ów).", "", found.changes)]
        if found.same:
            said.append(self.tr("Bez zmian: {count}.").format(count=found.same))
        if found.splits_lost:
            said.append(self.tr("Podział na części straci: {count}.").format(count=found.splits_lost))
        if found.refused:
            reasons = Counter(texts.say(message) for _one, message in found.refused)
            reason = reasons.most_common(1)[0][0]
            said.append(
                self.tr("Nie można: {count}. {reason}").format(count=len(found.refused), reason=reason)
            )
        if len(self._ids) > _LOOKED_AT:
            said.append(self.tr("Sprawdzono pierwsze {count}.").format(count=_LOOKED_AT))
        self.says.setText(" ".join(said))

    def _apply(self) -> None:
        for picker in (self.register, self.category, self.description, self.payment):
            picker.commit()
        change = self.change
        if change.empty:
            return
        self.hide()
        self._bulk.run(
            self.tr("Opisuję…"),
            self._office.booking.bulk.action(change),
            self._ids,
            lambda n: self.tr("Opisano %n dokument(y/ów). Cofnij: Ctrl+Shift+B.", "", n),
        )

    def _undone(self, result: ActionResult) -> None:
        if not result.changed and not result.refused:
            self._strip.say(Tone.QUIET, self.tr("Nie ma czego cofnąć: nie opisywano zaznaczonych."))
            return
        text = self.tr("Cofnięto opis %n dokument(u/ów).", "", len(result.changed))
        if result.refused:
            skipped = self.tr("Pominięto %n dokument(y/ów):", "", len(result.refused))
            text = f"{text} {skipped} {texts.say(result.refused[0][1])}"
        self._strip.say(Tone.CHECK if result.refused else Tone.GOOD, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel, Enter describes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._apply()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        fields = row(gap=12)
        for picker, stretch in (
            (self.category, 4),
            (self.register, 3),
            (self.description, 4),
            (self.payment, 2),
        ):
            fields.addLayout(column(label(picker.accessibleName(), "muted"), picker, gap=2), stretch)
        layout = column(self._heading, margins=(16, 10, 16, 10), gap=8)
        layout.addLayout(fields)
        layout.addLayout(row(self.marks, self.take_over, None, gap=16))
        cancel = button(self.tr("Anuluj"), self.hide)
        last = row(self.says, cancel, self.apply, gap=8)
        last.setStretch(0, 1)
        layout.addLayout(last)
        self.setLayout(layout)
