"""How a format is written for a company: its options, and what codes are in the accounting program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QTabWidget, QWidget

from desktop.domain.booking.dictionaries import Dictionaries
from desktop.domain.companies import Company
from desktop.export.options import Mapped, MappedColumn
from desktop.services.exporting.values import FormatInfo, Profile
from desktop.ui.background import Background
from desktop.ui.handover.asking import Asking
from desktop.ui.handover.enova_maker import EnovaMaker
from desktop.ui.handover.mapping import MappingTable, terms_of
from desktop.ui.handover.option_form import OptionForm
from desktop.ui.handover.words import word
from desktop.ui.keys import Command
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office


_BY_EXAMPLE = "enova"
"""The format whose templates are made of a document that the program exported."""


@dataclass(frozen=True, slots=True)
class _Known:
    profile: Profile
    own: bool
    """The company has settings of its own."""
    dictionaries: Dictionaries
    companies: Sequence[Company]
    favourite: bool


class SettingsPage(QWidget):
    """One format's settings for one company, or for all that have none of their own."""

    saved = Signal()
    closed = Signal()
    help_wanted = Signal(str)

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._format: FormatInfo | None = None
        self._shown_company: int | None = None
        self._before: tuple[Profile, bool] | None = None
        """What was shown to begin with; ``None`` while nothing is."""
        self._request = 0
        self.strip = Strip()
        self._asking = Asking(background, self.strip)
        self._title = label(look="title")
        self.company = SearchCombo(self.tr("Dla firmy"))
        self.source = SearchCombo(self.tr("Skopiuj ustawienia z firmy"))
        self._copy = button(self.tr("Skopiuj"), self.copy)
        self._whose = label(look="muted")
        self._drop = button(self.tr("wróć do wspólnych"), self.drop, look="link")
        self.favourite = QCheckBox()
        self.form = OptionForm()
        self.enova = EnovaMaker(office, self._asking)
        self.enova.hide()
        self._nothing = label(self.tr("Ten format nie ma ustawień."), "muted")
        self._mapping_title = label(self.tr("Jak to się nazywa w programie księgowym"), "heading")
        self._no_terms = label(
            self.tr("Słowniki są puste. Kategorie, rejestry i formy płatności dodasz w ustawieniach opisu."),
            "muted", wrap=True,
        )  # fmt: skip
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self._arrange()
        self.company.currentIndexChanged.connect(lambda _index: self._company_chosen())
        self.enova.made.connect(
            lambda key, template: self.form.show_values({**self.form.values(), key: template})
        )
        self.form.too_large.connect(
            lambda: self.strip.say(
                Tone.BAD, self.tr("Tego pliku nie da się wczytać: jest za duży albo zajęty.")
            )
        )

    @property
    def loading(self) -> bool:
        """Whether something that was asked for has not come yet."""
        return self._asking.busy

    def open(
        self, found: FormatInfo, company_id: int | None, documents: Mapping[int, str] | None = None
    ) -> None:
        """Show the settings of this format for a company; ``None``: for all without their own.

        ``documents`` are those that an example may be of, by their ids, with what tells them apart.
        """
        self._format = found
        self._before = None
        self._shown_company = company_id
        self._title.setText(word(found.name))
        self.strip.dismiss()
        self.enova.setVisible(found.key == _BY_EXAMPLE)
        self.enova.open(documents or {})
        self._load()

    def save(self) -> None:
        """Keep what is shown."""
        found = self._format
        if found is None or self.loading or self._before is None:
            return
        profile, favourite = self._present()
        changed = favourite != self._before[1]
        company = self._shown_company

        def call() -> None:
            exporting = self._office.exporting
            exporting.save_profile(company, found.key, profile)
            if changed:
                exporting.set_favourite(company, found.key if favourite else "")

        self._asking.run(call, self._saved)

    def copy(self) -> None:
        """Show the settings of another company instead; they are kept with :meth:`save`."""
        source = self.source.value()
        found = self._format
        if found is not None and isinstance(source, int):
            self._asking.run(partial(self._office.exporting.profile, source, found.key), self._show_profile)

    def drop(self) -> None:
        """Let the company go by the common settings again."""
        found, company = self._format, self._shown_company
        if found is not None and company is not None:
            self._before = None
            self._asking.run(partial(self._office.exporting.drop_profile, company, found.key), self._dropped)

    def translation(self) -> dict[str, dict[str, str]]:
        """What was typed for the items of dictionaries."""
        found: dict[str, dict[str, str]] = {}
        for table in self._tables():
            found |= table.translation()
        return found

    def may_leave(self) -> bool:
        """Whether nothing typed would be lost; if it would, the person is asked."""
        if self._before is None or self._present() == self._before:
            return True
        self.strip.say(
            Tone.CHECK, self.tr("Zmiany w ustawieniach nie są zapisane."),
            self.tr("Porzuć zmiany"), self._abandon,
        )  # fmt: skip
        return False

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        inside = QWidget()
        body = column(margins=(16, 12, 16, 16), gap=12)
        body.addWidget(self._title)
        body.addLayout(row(label(self.tr("Dla firmy")), self.company, None, self.source, self._copy))
        body.addLayout(row(self._whose, self._drop, None))
        body.addWidget(self.favourite)
        self.enova.setMaximumWidth(820)
        body.addWidget(self.enova)
        form = QFrame()
        form.setMaximumWidth(820)
        form.setLayout(column(self.form, self._nothing, margins=(0, 4, 0, 4)))
        body.addWidget(form)
        body.addWidget(self._mapping_title)
        body.addWidget(self._no_terms)
        body.addWidget(self.tabs, 1)
        body.addStretch(0)
        inside.setLayout(body)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        foot = QFrame()
        foot.setProperty("look", "foot")
        save = button(self.tr("Zapisz ustawienia"), self.save, look="primary", command=Command.WRITE_FILE)
        cancel = button(self.tr("Wróć do podglądu"), self.closed.emit)
        about = button(self.tr("O tym formacie"), self._help, look="link")
        foot.setLayout(row(about, None, cancel, save, margins=(16, 8, 16, 8)))
        whole = column(self.strip, gap=0)
        whole.addWidget(area, 1)
        whole.addWidget(foot)
        self.setLayout(whole)

    def _help(self) -> None:
        self.help_wanted.emit("handover" if self._format is None else self._format.help)

    def _company_chosen(self) -> None:
        found = self.company.value()
        company = found if isinstance(found, int) else None
        if company == self._shown_company:
            return
        if not self.may_leave():
            self._choose_company(self._shown_company)
            return
        self.strip.dismiss()
        self._shown_company = company
        self._load()

    def _choose_company(self, company_id: int | None) -> None:
        self.company.blockSignals(True)
        self.company.choose(company_id)
        self.company.blockSignals(False)

    def _load(self) -> None:
        found, company = self._format, self._shown_company
        if found is None:
            return
        self._before = None
        self._request += 1
        key = found.key

        def ask() -> _Known:
            exporting = self._office.exporting
            return _Known(
                exporting.profile(company, key),
                company is not None and exporting.has_own_profile(company, key),
                self._office.booking.dictionaries.for_company(company),
                self._office.companies.all(),
                exporting.favourite(company) == key,
            )

        self._asking.run(ask, partial(self._show, self._request, found))

    def _show(self, request: int, found: FormatInfo, known: _Known) -> None:
        if request != self._request:
            return
        company = self._shown_company
        everyone: tuple[object, str] = (None, self.tr("wszystkie bez własnych ustawień"))
        self.company.fill([everyone, *((one.id, one.short_name) for one in known.companies)])
        self._choose_company(company)
        others = [(one.id, one.short_name) for one in known.companies if one.id != company]
        nothing: tuple[object, str] = (None, self.tr("skopiuj z firmy…"))
        self.source.fill([nothing, *others])
        self.source.setVisible(bool(others))
        self._copy.setVisible(bool(others))
        self._tell_whose(company, own=known.own)
        self.favourite.setChecked(known.favourite)
        self.form.make(found.options)
        self._nothing.setVisible(not found.options and not found.mapped)
        self._make_tables(found.mapped, known.dictionaries)
        self._show_profile(known.profile)
        self._before = self._present()
        self.form.focus_first_missing()

    def _tell_whose(self, company: int | None, *, own: bool) -> None:
        if company is None:
            whose = self.tr("Tych ustawień używają wszystkie firmy, które nie mają własnych.")
            usual = self.tr("To zwykły format biura: przekazanie zaczyna się od niego")
        else:
            usual = self.tr("To zwykły format tej firmy: przekazanie zaczyna się od niego")
            whose = (
                self.tr("Firma ma własne ustawienia tego formatu.")
                if own
                else self.tr("Firma używa ustawień wspólnych. Zapisanie utworzy jej własne.")
            )
        self._whose.setText(whose)
        self._drop.setVisible(own)
        self.favourite.setText(usual)

    def _make_tables(self, mapped: Sequence[MappedColumn], known: Dictionaries) -> None:
        titles = {
            Mapped.CATEGORY: self.tr("Kategorie"),
            Mapped.REGISTER: self.tr("Rejestry VAT"),
            Mapped.PAYMENT: self.tr("Formy płatności"),
            Mapped.DIMENSION: self.tr("Wymiary"),
        }
        for table in self._tables():
            table.deleteLater()
        self.tabs.clear()
        tallest = 0
        for of, title in titles.items():
            columns, terms = [one for one in mapped if one.of is of], terms_of(of, known)
            if columns and terms:
                table = MappingTable(columns, terms)
                table.setAccessibleName(title)
                self.tabs.addTab(table, title)
                tallest = max(tallest, len(terms))
        self.tabs.setMinimumHeight(min(12, max(3, tallest)) * 32 + 84)
        self.tabs.setVisible(tallest > 0)
        self._mapping_title.setVisible(bool(mapped))
        self._no_terms.setVisible(bool(mapped) and not tallest)

    def _tables(self) -> list[MappingTable]:
        pages = (self.tabs.widget(place) for place in range(self.tabs.count()))
        return [page for page in pages if isinstance(page, MappingTable)]

    def _present(self) -> tuple[Profile, bool]:
        return Profile(self.form.values(), self.translation()), self.favourite.isChecked()

    def _show_profile(self, profile: Profile) -> None:
        self.form.show_values(profile.values)
        for table in self._tables():
            table.show_translation(profile.translation)

    def _saved(self, _nothing: None) -> None:
        self._before = None
        self.strip.dismiss()
        self.saved.emit()

    def _dropped(self, _nothing: None) -> None:
        self._load()

    def _abandon(self) -> None:
        self._before = None
        self.strip.dismiss()
        self.closed.emit()
