"""Settings: the office's rules, tried on the documents there are before they are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop.domain import money
from desktop.domain.booking.dictionaries import Dictionaries
from desktop.domain.booking.rules import Conditions, Outcome, Rule
from desktop.domain.companies import Company
from desktop.domain.dates import parse_iso
from desktop.domain.errors import UserError
from desktop.domain.kinds import BOOKED
from desktop.services.booking.booking import BookingState
from desktop.services.booking.ruling import Trial
from desktop.services.booking.store import BookingSettings
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.booking import options
from desktop.ui.booking.picker import Picker
from desktop.ui.dates_and_amounts import format_amount
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.cards import cards_area
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.nothing import Nothing
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from decimal import Decimal

    from desktop.services.office import Office

_CARD = 680
_LABELS = 190


class RulesPage(QWidget):
    """The rules in order, and one of them in full."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._tried = Newest(background)
        self._rules: Sequence[Rule] = ()
        self._editing = Rule()
        self._awaited: Rule | None = None
        self.strip = Strip()
        self.list = QListWidget()
        self.list.setProperty("look", "plain")
        self.list.setAccessibleName(self.tr("Reguły biura"))
        self.list.currentItemChanged.connect(lambda item, _before: self._chosen(item))
        self._heading = label("", "heading")
        self.name = QLineEdit()
        self.active = QCheckBox(self.tr("Reguła działa"))
        self.contractor = QLineEdit()
        self.words = QLineEdit()
        self.low = QLineEdit()
        self.high = QLineEdit()
        self.company = SearchCombo(self.tr("Firma"))
        self.kind = SearchCombo(self.tr("Rodzaj dokumentu"))
        self.category = Picker(self.tr("Kategoria"))
        self.register = Picker(self.tr("Rejestr VAT"))
        self.description = Picker(self.tr("Opis zdarzenia"), free=True)
        self.payment = Picker(self.tr("Forma płatności"))
        self.vehicle = Picker(self.tr("Pojazd"))
        self.marks = QLineEdit()
        self.trial = label("", "muted", wrap=True)
        self.save = button(self.tr("Zapisz"), self._store, look="primary")
        self.try_button = button(self.tr("Sprawdź na dokumentach"), self._try, icon_name="search")
        self.remover = button(self.tr("Usuń regułę"), self._remove, icon_name="bin")
        self.take = QCheckBox(self.tr("Przy zatwierdzaniu przyjmuj podpowiedzi, które są pewne"))
        self.take.clicked.connect(lambda _on: self._store_settings())
        self.breakdowns = QLineEdit()
        self.breakdowns.setPlaceholderText(self.tr("np. 2026-11-12 2026-11-13; puste: nie było"))
        self.breakdowns.editingFinished.connect(self._store_settings)
        self._settings = BookingSettings()
        Nothing(self.list, self.tr("Nie ma jeszcze żadnej reguły. Opisz obok pierwszą z nich."))
        self._arrange()
        self._edit(Rule())

    def refresh(self) -> None:
        """Ask for everything again."""
        self._background.run(self._office.companies.all, self._show_companies)
        self._background.run(partial(self._office.booking.dictionaries.for_company, None), self._show_options)
        self._background.run(self._office.booking.settings, self._show_settings)
        self._ask()

    def add_new(self) -> None:
        """Empty the form for a new rule."""
        self.list.setCurrentRow(-1)
        self._edit(Rule())
        self.name.setFocus()

    def begin_from(self, state: BookingState, contractor: str, number: str) -> None:
        """A new rule that describes this contractor's documents as this one is."""
        line = state.entry.lines[0] if len(state.entry.lines) == 1 else None
        then = Outcome(
            register=state.entry.register,
            category="" if line is None else line.category,
            description="" if line is None else line.description,
            payment="",
        )
        category = state.dictionaries.category(then.category)
        name = f"{contractor} → {category.label}" if category is not None else contractor
        when = Conditions(contractor=(number or contractor,) if number or contractor else ())
        self._awaited = Rule(name=name[:120], when=when, then=then)
        self.list.setCurrentRow(-1)
        self._edit(self._awaited)

    # -- what is shown -------------------------------------------------------------------------------

    def _ask(self) -> None:
        self._background.run(self._office.booking.rules.all, self._fill)

    def _fill(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        chosen = self._editing.id
        self.list.blockSignals(True)
        self.list.clear()
        for rule in rules:
            text = rule.name if rule.active else self.tr("{name} (wyłączona)").format(name=rule.name)
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, rule)
            self.list.addItem(item)
            if rule.id == chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    def _show_companies(self, companies: Sequence[Company]) -> None:
        self.company.fill(
            [(None, self.tr("wszystkie firmy")), *((one.id, one.short_name) for one in companies)]
        )
        self.kind.fill(
            [
                (None, self.tr("każdy księgowany")),
                *((kind, texts.kind_name(kind)) for kind in sorted(BOOKED, key=texts.kind_name)),
            ]
        )
        self._put_choices(self._editing)

    def _show_options(self, known: Dictionaries) -> None:
        self.category.show_options(options.categories(known, None))
        self.register.show_options(options.registers(known, None))
        self.description.show_options(options.descriptions(known))
        self.payment.show_options(options.payments(known))
        self.vehicle.show_options(options.vehicles(known))
        self._put_outcome(self._editing)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._edit(item.data(Qt.ItemDataRole.UserRole))

    def _edit(self, rule: Rule) -> None:
        self._editing = rule
        self._heading.setText(rule.name if rule.id else self.tr("Nowa reguła"))
        self.remover.setVisible(bool(rule.id))
        self.name.setText(rule.name)
        self.active.setChecked(rule.active)
        self.contractor.setText(", ".join(rule.when.contractor))
        self.words.setText(", ".join(rule.when.words))
        self.low.setText(format_amount(rule.when.low))
        self.high.setText(format_amount(rule.when.high))
        self._put_choices(rule)
        self._put_outcome(rule)
        self.trial.setText("")

    def _put_choices(self, rule: Rule) -> None:
        self.company.choose(next(iter(rule.when.companies), None))
        self.kind.choose(next(iter(rule.when.kinds), None))

    def _put_outcome(self, rule: Rule) -> None:
        self.category.show_code(rule.then.category)
        self.register.show_code(rule.then.register)
        self.description.show_code(rule.then.description)
        self.payment.show_code(rule.then.payment)
        self.vehicle.show_code(rule.then.vehicle)
        self.marks.setText(" ".join(rule.then.marks))

    # -- what a person does --------------------------------------------------------------------------

    def _typed(self) -> Rule:
        """The rule as it stands in the form; raises :class:`UserError` for what is not understood."""
        for picker in (self.category, self.register, self.description, self.payment, self.vehicle):
            picker.commit()
        company, kind = self.company.value(), self.kind.value()
        when = replace(
            self._editing.when,
            contractor=tuple(_parts(self.contractor.text())),
            words=tuple(_parts(self.words.text())),
            low=_amount(self.low.text()),
            high=_amount(self.high.text()),
        )
        if len(when.companies) < 2:
            when = replace(when, companies=frozenset({company} if isinstance(company, int) else ()))
        if len(when.kinds) < 2:
            when = replace(when, kinds=frozenset({one for one in BOOKED if one is kind}))
        marks = tuple(self.marks.text().replace(",", " ").upper().split())
        then = replace(
            self._editing.then,
            category=self.category.code,
            register=self.register.code,
            description=self.description.code,
            payment=self.payment.code,
            vehicle=self.vehicle.code,
            marks=marks,
        )
        return replace(
            self._editing, name=self.name.text(), active=self.active.isChecked(), when=when, then=then
        )

    def _with_rule(self) -> Rule | None:
        try:
            return self._typed()
        except UserError as error:
            self.strip.say(Tone.BAD, texts.say(error.message))
            return None

    def _try(self) -> None:
        rule = self._with_rule()
        if rule is not None:
            self.trial.setText(self.tr("Sprawdzam…"))
            self._tried.run(partial(self._office.booking.rules.try_, rule), self._say_trial, self._failed)

    def _say_trial(self, found: Trial) -> None:
        text = self.tr("Pasuje do %n dokumentu(ów).", "", found.documents)
        if found.more:
            text = self.tr("{text} Sprawdzono tylko najnowsze.").format(text=text)
        self.trial.setText("\n".join([text, *found.examples]))

    def _store(self) -> None:
        rule = self._with_rule()
        if rule is None:
            return

        def done(kept: Rule) -> None:
            self._edit(kept)
            self.strip.say(Tone.GOOD, self.tr("Zapisano regułę."))
            self._ask()

        self._background.run(partial(self._office.booking.rules.save, rule), done, self._failed)

    def _failed(self, error: BaseException) -> None:
        self.trial.setText("")
        self.strip.say(Tone.BAD, texts.say(message_of(error)))

    def _remove(self) -> None:
        def done(_nothing: object) -> None:
            self.strip.say(Tone.GOOD, self.tr("Usunięto regułę."))
            self.add_new()
            self._ask()

        self._background.run(partial(self._office.booking.rules.remove, self._editing.id), done)

    def _show_settings(self, settings: BookingSettings) -> None:
        self._settings = settings
        self.take.setChecked(settings.take_at_approval)
        days = (f"{first.isoformat()} {last.isoformat()}" for first, last in settings.breakdowns)
        self.breakdowns.setText("; ".join(days))

    def _store_settings(self) -> None:
        days = _days(self.breakdowns.text())
        if days is None:
            said = self.tr("Wpisz dni awarii jako dwie daty, na przykład 2026-11-12 2026-11-13.")
            self.strip.say(Tone.BAD, said)
            return
        settings = BookingSettings(self.take.isChecked(), days)
        if settings == self._settings:
            return

        def done(_nothing: object) -> None:
            self._show_settings(settings)
            self.strip.say(Tone.GOOD, self.tr("Zapisano."))

        self._background.run(partial(self._office.booking.set_settings, settings), done, self._failed)

    def _move(self, step: int) -> None:
        ids = [rule.id for rule in self._rules]
        if self._editing.id not in ids:
            return
        place = ids.index(self._editing.id)
        other = place + step
        if 0 <= other < len(ids):
            ids[place], ids[other] = ids[other], ids[place]
            self._background.run(partial(self._office.booking.rules.order, ids), lambda _n: self._ask())

    # -- furniture -----------------------------------------------------------------------------------

    def _arrange(self) -> None:
        card = QFrame()
        card.setProperty("look", "card")
        inside = column(self._heading, margins=(24, 16, 24, 16), gap=8)
        inside.addLayout(self._form(((self.tr("Nazwa"), self.name), ("", self.active))))
        inside.addWidget(label(self.tr("Kiedy (wszystko, co podasz)"), "strong"))
        self.contractor.setPlaceholderText(self.tr("NIP albo początek nazwy; kilka po przecinku"))
        self.words.setPlaceholderText(self.tr("np. olej napędowy, benzyna: wystarczy jedno"))
        amounts = QWidget()
        amounts.setLayout(row(self.low, label("–", "muted"), self.high, label(self.tr("zł brutto"), "muted")))
        inside.addLayout(
            self._form(
                (
                    (self.tr("Kontrahent"), self.contractor),
                    (self.tr("Słowa pozycji lub dokumentu"), self.words),
                    (self.tr("Kwota"), amounts),
                    (self.tr("Firma"), self.company),
                    (self.tr("Rodzaj dokumentu"), self.kind),
                )
            )
        )
        inside.addWidget(label(self.tr("Wtedy"), "strong"))
        self.marks.setPlaceholderText(self.tr("np. GTU_02 TP"))
        inside.addLayout(
            self._form(
                (
                    (self.tr("Kategoria"), self.category),
                    (self.tr("Rejestr VAT"), self.register),
                    (self.tr("Opis zdarzenia"), self.description),
                    (self.tr("Forma płatności"), self.payment),
                    (self.tr("Pojazd"), self.vehicle),
                    (self.tr("Oznaczenia JPK_V7"), self.marks),
                )
            )
        )
        inside.addWidget(self.trial)
        inside.addLayout(row(self.save, self.try_button, None, self.remover))
        card.setLayout(inside)
        self.low.setAccessibleName(self.tr("Kwota od"))
        self.high.setAccessibleName(self.tr("Kwota do"))
        for line in (self.name, self.contractor, self.words, self.low, self.high, self.marks):
            line.setMaxLength(500)
            line.returnPressed.connect(self._store)
        self._lay_beside(card)

    def _form(self, rows: Sequence[tuple[str, QWidget]]) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for text, field in rows:
            said = label(text, "muted")
            said.setMinimumWidth(scaled(_LABELS))
            form.addRow(said, field)
            if text:
                field.setAccessibleName(text)
        return form

    def _lay_beside(self, card: QFrame) -> None:
        said = label(
            self.tr(
                "Reguły mają pierwszeństwo przed tym, czego program się nauczył. Z kilku pasujących"
                " każdą część opisu ustala pierwsza, która o niej mówi."
            ),
            "muted",
            wrap=True,
        )
        general = QFrame()
        general.setProperty("look", "card")
        inside = column(self.take, margins=(24, 16, 24, 16), gap=8)
        inside.addLayout(self._form(((self.tr("Ogłoszone awarie KSeF"), self.breakdowns),)))
        general.setLayout(inside)
        area = cards_area(said, card, general, widest=_CARD)
        side = QFrame()
        side.setProperty("look", "side")
        listing = column(self.list, margins=(12, 12, 12, 12), gap=8)
        up = icon_button("arrow-up-light", self.tr("Wyżej"), partial(self._move, -1))
        down = icon_button("chevron-down", self.tr("Niżej"), partial(self._move, 1))
        listing.addWidget(button(self.tr("Nowa reguła"), self.add_new, icon_name="plus"))
        listing.addLayout(row(None, up, down))
        side.setLayout(listing)
        side.setMinimumWidth(scaled(228))
        side.setMaximumWidth(scaled(320))
        body = row(gap=0)
        body.addWidget(side, 2)
        body.addWidget(area, 5)
        whole = column(self.strip, gap=0)
        whole.addLayout(body, 1)
        self.setLayout(whole)


def _parts(text: str) -> list[str]:
    return [part for part in (" ".join(one.split()) for one in text.split(",")) if part]


def _days(text: str) -> tuple[tuple[date, date], ...] | None:
    """Times typed as two dates each, parted by semicolons; ``None`` for anything else."""
    found = []
    for part in filter(str.strip, text.split(";")):
        days = [parse_iso(day) for day in part.replace("–", " ").split()]
        first, last = days[0], days[-1]
        if len(days) > 2 or first is None or last is None:
            return None
        found.append((first, last))
    return tuple(found)


def _amount(text: str) -> Decimal | None:
    if not text.strip():
        return None
    amount = money.parse_amount(text)
    if amount is None:
        raise UserError("value.not_understood", value=text[:60])
    return amount
