"""Whether those who send documents by mail are told what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from desktop.domain.companies import Company
from desktop.domain.sending import LANGUAGES, AnswerRules
from desktop.ui.background import Background
from desktop.ui.settings.sending.words import language_name
from desktop.ui.widgets.boxes import label, row
from desktop.ui.widgets.cards import Card, card_column
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.numberbox import NumberBox

if TYPE_CHECKING:
    from desktop.services.office import Office


class AnsweringCard(Card):
    """The office's choice, and what a company has otherwise; every change is kept at once."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._rules = AnswerRules()
        self._on = QCheckBox(self.tr("Odpowiadaj nadawcom dokumentów: co przyjęto, a czego nie i dlaczego"))
        self._on.clicked.connect(lambda _on: self._store())
        self._per_hour = NumberBox()
        self._per_hour.setRange(1, 1000)
        self._per_hour.setMaximumWidth(120)
        self._per_hour.editingFinished.connect(self._store)
        self._company = SearchCombo(self.tr("Firma"))
        self._company.currentIndexChanged.connect(self._show_company)
        self._choice = SearchCombo(self.tr("Odpowiedzi dla firmy"))
        choices = (
            (None, self.tr("tak jak w biurze")),
            (True, self.tr("odpowiadaj")),
            (False, self.tr("nie odpowiadaj")),
        )
        self._choice.fill(choices)
        self._choice.activated.connect(lambda _place: self._store_company())
        self._language = SearchCombo(self.tr("Język listów do firmy"))
        self._language.fill([(one, language_name(one)) for one in LANGUAGES])
        self._language.activated.connect(lambda _place: self._store_company())
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, widget in (
            (self.tr("Najwięcej odpowiedzi do jednej osoby na godzinę"), self._per_hour),
            (self.tr("Firma"), self._company),
        ):
            widget.setAccessibleName(name)
            form.addRow(label(name, "muted"), widget)
        form.addRow(label(self.tr("Odpowiedzi i język"), "muted"), _together(self._choice, self._language))
        said = self.tr(
            "Program nigdy nie odpowiada automatom, listom dyskusyjnym, podrobionym nadawcom ani sobie."
        )
        inside = card_column(
            label(self.tr("Odpowiedzi do nadawców"), "heading"), self._on, label(said, "muted", wrap=True)
        )
        inside.addLayout(form)
        self.setLayout(inside)

    def refresh(self) -> None:
        """Ask for rules and companies again."""
        outgoing, companies = self._office.outgoing, self._office.companies
        self._background.run(lambda: (outgoing.answer_rules(), companies.all()), self._fill)

    def _fill(self, found: tuple[AnswerRules, Sequence[Company]]) -> None:
        self._rules, companies = found
        self._on.setChecked(self._rules.on)
        self._per_hour.setValue(self._rules.per_hour)
        chosen = self._company.value()
        self._company.fill([(one.id, one.short_name) for one in companies])
        self._company.choose(chosen)
        for widget in (self._company, self._choice, self._language):
            widget.setEnabled(bool(companies))
        self._show_company()

    def _show_company(self) -> None:
        company = self._company.value()
        if isinstance(company, int):
            self._choice.choose(self._rules.companies.get(company))
            self._language.choose(self._rules.language_of(company))

    def _store(self) -> None:
        self._keep(replace(self._rules, on=self._on.isChecked(), per_hour=self._per_hour.value()))

    def _store_company(self) -> None:
        company, choice, language = self._company.value(), self._choice.value(), self._language.value()
        if not isinstance(company, int):
            return
        companies = {key: on for key, on in self._rules.companies.items() if key != company}
        languages = {key: one for key, one in self._rules.languages.items() if key != company}
        if isinstance(choice, bool):
            companies[company] = choice
        if isinstance(language, str) and language != LANGUAGES[0]:
            languages[company] = language
        self._keep(replace(self._rules, companies=companies, languages=languages))

    def _keep(self, rules: AnswerRules) -> None:
        if rules == self._rules:
            return
        self._rules = rules
        self._background.run(partial(self._office.outgoing.set_answer_rules, rules), lambda _done: None)


def _together(*widgets: QWidget) -> QWidget:
    box = QWidget()
    layout = row(*widgets)
    box.setLayout(layout)
    return box
