"""What the program holds about a person: found, saved as a report, erased where that may be."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from desktop.domain.errors import UserError
from desktop.domain.privacy.findings import Fate, Found, Report
from desktop.domain.privacy.person import Person
from desktop.domain.privacy.words import CONTEXT, FATES, LABELS, PLACES, shown
from desktop.domain.users import Right
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.dates_and_amounts import format_day
from desktop.ui.privacy import tables
from desktop.ui.privacy.tables import translate
from desktop.ui.style.tokens import Tone
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import column, form_row, label, row
from desktop.ui.widgets.cards import Card, card_column
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.domain.privacy.protocols import Protocol
    from desktop.services.office import Office


class PersonCard(Card):
    """Finding, reporting, erasing."""

    erased = Signal()

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._asked = Newest(background)
        self._report: Report | None = None
        self._strip = Strip()
        self._name = _line(self.tr("np. Anna Nowak"))
        self._email = _line(self.tr("np. anna@firma.pl"))
        self._number = _line(self.tr("NIP, PESEL albo numer VAT"))
        self._phone = _line(self.tr("np. 600 700 800"))
        self._trail = _line(self.tr("dla osoby z biura: nazwa, pod którą pracuje"))
        self._find = button(self.tr("Pokaż, co program ma"), self._ask, look="primary", icon_name="search")
        self._fields = (self._name, self._email, self._number, self._phone, self._trail)
        for field in self._fields:
            field.returnPressed.connect(self._ask)
            field.textChanged.connect(lambda _text: self._forget())
        self._summary = label("", "muted", wrap=True)
        self._table = tables.table(
            [self.tr("Co będzie"), self.tr("Gdzie"), self.tr("Firma"), self.tr("Data"), self.tr("Co")],
            self.tr("Dane osoby"),
        )
        self._table.itemSelectionChanged.connect(self._chosen)
        self._table.itemChanged.connect(lambda _item: self._ticked())
        self._why = label("", wrap=True)
        self._ground = _line(self.tr("np. wniosek z 26.11.2026, art. 17 ust. 1 lit. a RODO"))
        self._save = button(self.tr("Zapisz raport…"), self._choose_file, icon_name="export")
        self._erase = button(self.tr("Usuń zaznaczone…"), self._ask_erase, icon_name="bin")
        allow(office.seat, Right.ERASE, self._erase)
        self._result = QWidget()
        self._arrange()

    # -- asking ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for name, field in (
            (self.tr("Imię i nazwisko albo nazwa"), self._name),
            (self.tr("E-mail"), self._email),
            (self.tr("Numer"), self._number),
            (self.tr("Telefon"), self._phone),
            (self.tr("Nazwa w historii zmian"), self._trail),
        ):
            form_row(form, name, field)
        below = column(self._summary, self._table, self._why, gap=8)
        self._why_erased = QWidget()
        ground = QFormLayout()
        ground.setContentsMargins(0, 0, 0, 0)
        form_row(ground, self.tr("Podstawa usunięcia"), self._ground)
        self._why_erased.setLayout(ground)
        below.addWidget(self._why_erased)
        below.addLayout(row(self._save, None, self._erase))
        self._result.setLayout(below)
        self._result.hide()
        inside = card_column(
            label(self.tr("Dane osoby"), "heading"),
            label(
                self.tr(
                    "Wystarczy jedno pole. Kilka pól znajdzie wszystko, co wskazuje którekolwiek z nich."
                ),
                "muted",
                wrap=True,
            ),
        )
        inside.addLayout(form)
        inside.addLayout(row(None, self._find))
        inside.addWidget(self._strip)
        inside.addWidget(self._result)
        self.setLayout(inside)

    def _forget(self) -> None:
        # Whoever reads a name above takes what stands below for that person's.
        self._strip.withdraw()
        self._report = None
        self._result.hide()

    def _ask(self) -> None:
        self._forget()
        try:
            person = Person(
                name=self._name.text(),
                email=self._email.text(),
                number=self._number.text(),
                phone=self._phone.text(),
                trail_name=self._trail.text(),
            )
        except UserError as error:
            self._fail(error)
            return
        self._strip.progress(self.tr("Szukanie danych…"), 0, 0)
        report = partial(self._office.privacy.report, person)
        self._asked.run(report, partial(self._fill, self._typed()), self._fail)

    def _typed(self) -> tuple[str, ...]:
        return tuple(field.text() for field in self._fields)

    def _fill(self, typed: tuple[str, ...], report: Report) -> None:
        self._strip.dismiss()
        if typed != self._typed():
            # Somebody else is being typed by now.
            return
        self._report = report
        self._result.show()
        tables.fill(self._table, [self._cells(one) for one in report.found])
        boxes = [None if one.fate is Fate.STAYS else one.fate is Fate.GOES for one in report.found]
        tables.give_boxes(self._table, boxes)
        self._chosen()
        self._count()

    def _cells(self, one: Found) -> tuple[str, ...]:
        return (
            translate(CONTEXT, FATES[one.fate]),
            translate(CONTEXT, PLACES[one.place]),
            one.company,
            "" if one.day is None else format_day(one.day),
            "; ".join(
                f"{translate(CONTEXT, LABELS[name])}: {shown(name, value, translate)}"
                for name, value in one.facts
            ),
        )

    def _ticked(self) -> None:
        self._strip.withdraw()
        self._count()

    def _count(self) -> None:
        report = self._report
        if report is None:
            return
        goes = len(tables.ticked(self._table))
        if report.found:
            text = self.tr("Znalezione wpisy: {all}. Zaznaczone do usunięcia: {goes}.")
            self._summary.setText(text.format(all=len(report.found), goes=goes))
        else:
            self._summary.setText(self.tr("Program nie ma danych tej osoby."))
        self._table.setVisible(bool(report.found))
        self._why_erased.setVisible(bool(report.found))
        self._erase.setVisible(bool(report.found))
        self._erase.setEnabled(goes > 0)

    def _chosen(self) -> None:
        place = tables.selected(self._table)
        one = None if self._report is None or place is None else self._report.found[place]
        parts = []
        if one is not None and one.why is not None:
            parts.append(texts.say(one.why))
        if one is not None and one.until is not None:
            parts.append(self.tr("Zostaje co najmniej do {day}.").format(day=format_day(one.until)))
        self._why.setText(" ".join(parts))
        self._why.setVisible(bool(parts))

    # -- saving and erasing ------------------------------------------------------------------------

    def _choose_file(self) -> None:
        name = self.tr("dane-osoby.pdf")
        tables.choose_file(self, self.tr("Zapisz raport"), name, self.save_to)

    def save_to(self, path: Path) -> None:
        """Write the report that is shown."""
        from desktop.services.privacy.files import write_report

        if self._report is not None:
            write = partial(write_report, self._report, path, translate)
            self._background.run(write, lambda _nothing: self._saved(path), self._fail)

    def _saved(self, path: Path) -> None:
        self._strip.say(Tone.GOOD, self.tr("Zapisano: {path}").format(path=path))

    def _ask_erase(self) -> None:
        report = self._report
        if report is None:
            return
        text = self.tr(
            "Zaznaczone wpisy ({count}) znikną na zawsze, a protokół zostanie. Starsze kopie zapasowe mają te"
            " dane, dopóki nie minie okres ich przechowywania."
        )
        # What was asked about is bound here: the table may be another one when the answer comes.
        chosen = frozenset(report.found[place].key for place in tables.ticked(self._table))
        erase = partial(self._do_erase, report, chosen)
        self._strip.confirm(text.format(count=len(chosen)), self.tr("Usuń"), erase)

    def _do_erase(self, report: Report, chosen: frozenset[str]) -> None:
        goes = {one.key for one in report.found if one.fate is Fate.GOES}
        self._at_work(True)
        self._strip.progress(self.tr("Usuwanie danych…"), 0, 0)
        erase = partial(
            self._office.privacy.erase,
            report.person,
            self._ground.text(),
            more=sorted(chosen - goes),
            without=sorted(goes - chosen),
            expected=chosen,
        )
        self._background.run_long(erase, self._done, self._not_done)

    def _at_work(self, working: bool) -> None:
        for widget in (*self._fields, self._find, self._result):
            widget.setEnabled(not working)

    def _done(self, protocol: Protocol) -> None:
        self._at_work(False)
        self._forget()
        self._ground.clear()
        text = self.tr("Usunięto. Protokół ma numer {number} i jest na liście niżej.")
        self._strip.say(Tone.GOOD, text.format(number=protocol.id))
        self.erased.emit()

    def _not_done(self, error: BaseException) -> None:
        self._at_work(False)
        self._fail(error)

    def _fail(self, error: BaseException) -> None:
        self._strip.say(Tone.BAD, texts.say(message_of(error)))


def _line(hint: str) -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(300)
    made.setPlaceholderText(hint)
    return made
