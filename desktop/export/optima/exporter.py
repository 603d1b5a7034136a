"""The exporter for Comarch ERP Optima."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.domain.booking.dictionaries import Side
from desktop.domain.messages import Message
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export import elements
from desktop.export.accepting import accepted, missing_options, wrong_rates
from desktop.export.contractors import Contractors, account_number
from desktop.export.drafts import Draft, DraftFile, Job, Sheet
from desktop.export.elements import Values, sheet
from desktop.export.entries import Entry
from desktop.export.fitting import Fitting
from desktop.export.optima import shape
from desktop.export.optima.parties import address, card
from desktop.export.optima.payments import MAX_FORM
from desktop.export.optima.positions import MAX_CATEGORY
from desktop.export.optima.records import MAX_REGISTER, REGISTERS, Record, record
from desktop.export.options import (
    Mapped,
    MappedColumn,
    Option,
    OptionChoice,
    OptionKind,
    Sided,
    cards_option,
    category_column,
    payment_column,
    register_column,
    sided_options,
)
from desktop.export.xmltext import XmlText

_VERSION = "2.00"


class OptimaExporter:
    """Makes ``<stem>.xml`` with both registers and their contractors."""

    key = "optima"
    name = QT_TRANSLATE_NOOP("export", "Comarch ERP Optima (XML)")
    mixed = False
    help = "export-optima"
    options: tuple[Option, ...] = (
        Option(
            "source",
            QT_TRANSLATE_NOOP("export", "Identyfikator źródła (BAZA_ZRD_ID)"),
            default="BIURO",
            limit=5,
            required=True,
            hint=QT_TRANSLATE_NOOP(
                "export",
                "Taki jak w Optimie na liście baz, z których firma przyjmuje dane (praca rozproszona).",
            ),
        ),
        Option(
            "target",
            QT_TRANSLATE_NOOP("export", "Identyfikator firmy (BAZA_DOC_ID)"),
            default="KSIEG",
            limit=5,
            required=True,
            hint=QT_TRANSLATE_NOOP("export", "Identyfikator księgowości w konfiguracji tej firmy w Optimie."),
        ),
        Option(
            "namespace",
            QT_TRANSLATE_NOOP("export", "Odmiana pliku"),
            OptionKind.CHOICE,
            default="current",
            choices=(
                OptionChoice("current", QT_TRANSLATE_NOOP("export", "bieżąca (comarch.pl)")),
                OptionChoice("older", QT_TRANSLATE_NOOP("export", "starsza (cdn.com.pl)")),
            ),
        ),
        *sided_options(
            REGISTERS,
            Sided(
                QT_TRANSLATE_NOOP("export", "Rejestr zakupu, gdy dokument go nie ma"),
                QT_TRANSLATE_NOOP("export", "Rejestr sprzedaży, gdy dokument go nie ma"),
            ),
            Sided("ZAKUP", "SPRZEDAŻ"),
            MAX_REGISTER,
        ),
        cards_option(
            "contractors",
            hint=QT_TRANSLATE_NOOP(
                "export", "Bez nich Optima zakłada nowych kontrahentów z danych dokumentu, bez rachunków."
            ),
        ),
        Option(
            "ksef",
            QT_TRANSLATE_NOOP("export", "Zapisz numer KSeF w osobnym polu"),
            OptionKind.FLAG,
            default="1",
            hint=QT_TRANSLATE_NOOP(
                "export", "Wyłącz, jeżeli Twoja wersja Optimy odrzuca NR_KSEF; numer trafi wtedy do uwag."
            ),
        ),
    )
    mapped: tuple[MappedColumn, ...] = (
        register_column(QT_TRANSLATE_NOOP("export", "Rejestr w Optimie"), MAX_REGISTER),
        category_column(QT_TRANSLATE_NOOP("export", "Kategoria w Optimie"), MAX_CATEGORY),
        MappedColumn(
            "column",
            Mapped.CATEGORY,
            QT_TRANSLATE_NOOP("export", "Kolumna KPiR w Optimie"),
            hint=QT_TRANSLATE_NOOP("export", "Puste: według kolumny kategorii."),
        ),
        MappedColumn(
            "kind",
            Mapped.CATEGORY,
            QT_TRANSLATE_NOOP("export", "Rodzaj zakupu lub sprzedaży w Optimie"),
            hint=QT_TRANSLATE_NOOP("export", "Puste: według rodzaju zakupu w kategorii."),
        ),
        MappedColumn(
            "flat_rate",
            Mapped.CATEGORY,
            QT_TRANSLATE_NOOP("export", "Stawka ryczałtu"),
            limit=20,
            hint=QT_TRANSLATE_NOOP("export", "Tylko sprzedaż, np. 3.00; puste: pole nie jest zapisywane."),
        ),
        payment_column(MAX_FORM),
    )

    def draft(self, job: Job) -> Draft:
        """One file; see :class:`~desktop.export.registry.Exporter`."""
        missing = missing_options(job.settings)
        return Draft((), (), notices=missing) if missing else _Drafting(job).draft()


class _Drafting:
    """One job on its way into a file."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._entries, self._notices = accepted(job.documents, _against)
        self._contractors = Contractors(job.sender.nip, self._entries)

    def draft(self) -> Draft:
        if not self._entries:
            return Draft((), (), notices=tuple(self._notices))
        data = self._data()
        return Draft(
            files=(DraftFile(".xml", data, "utf-8"),),
            documents=tuple(one.document.id for one in self._entries),
            sheets=(
                sheet(QT_TRANSLATE_NOOP("export", "Rejestr VAT"), shape.HEAD, shape.NUMERIC, self._heads),
                sheet(
                    QT_TRANSLATE_NOOP("export", "Pozycje rejestru"),
                    ("NUMER", *shape.POSITION),
                    shape.NUMERIC,
                    self._positions,
                ),
                sheet(
                    QT_TRANSLATE_NOOP("export", "Płatności"),
                    ("NUMER", *shape.PAYMENT),
                    shape.NUMERIC,
                    self._payments,
                ),
                *self._contractor_sheets(),
            ),
            notices=tuple(self._notices),
        )

    def _record(self, entry: Entry, fit: Fitting) -> Record:
        contractor = self._contractors.of(entry)
        return record(entry, contractor, self._job.sender.nip, self._job.settings, fit)

    # -- the preview

    def _records(self) -> Iterator[tuple[int, Record]]:
        for entry in self._entries:
            yield entry.document.id, self._record(entry, Fitting(entry.document.id))

    def _heads(self) -> Iterator[tuple[int, Values]]:
        for document, one in self._records():
            yield document, one.head

    def _positions(self) -> Iterator[tuple[int, Values]]:
        for document, one in self._records():
            for position in one.positions:
                yield document, {"NUMER": one.head["NUMER"], **position}

    def _payments(self) -> Iterator[tuple[int, Values]]:
        for document, one in self._records():
            for payment in one.payments:
                yield document, {"NUMER": one.head["NUMER"], **payment}

    def _contractor_sheets(self) -> Iterator[Sheet]:
        if self._job.settings.flag("contractors"):
            order = tuple(dict.fromkeys((*shape.CONTRACTOR, *shape.ADDRESS)))
            title = QT_TRANSLATE_NOOP("export", "Kontrahenci")
            yield sheet(title, order, shape.NUMERIC, self._cards)

    def _cards(self) -> Iterator[tuple[int, Values]]:
        for one in self._contractors.all():
            yield one.entry.document.id, {**card(one), **address(one)}

    # -- the file

    def _data(self) -> bytes:
        current = self._job.settings.text("namespace") == "current"
        xml = XmlText()
        with xml.inside("ROOT", {"xmlns": shape.CURRENT if current else shape.OLDER}):
            if self._job.settings.flag("contractors"):
                with xml.inside("KONTRAHENCI"):
                    self._begin(xml)
                    self._write_contractors(xml)
            self._write_register(xml, "ZAKUPU", Side.PURCHASE)
            self._write_register(xml, "SPRZEDAZY", Side.SALES)
        return xml.data()

    def _begin(self, xml: XmlText) -> None:
        xml.element("WERSJA", _VERSION)
        xml.element("BAZA_ZRD_ID", self._job.settings.text("source"))
        xml.element("BAZA_DOC_ID", self._job.settings.text("target"))

    def _write_contractors(self, xml: XmlText) -> None:
        for one in self._contractors.all():
            with xml.inside("KONTRAHENT"):
                elements.write(xml, shape.CONTRACTOR, card(one))
                with xml.inside("ADRESY"), xml.inside("ADRES"):
                    elements.write(xml, shape.ADDRESS, address(one))
                if one.accounts:
                    _write_accounts(xml, one.accounts)

    def _write_register(self, xml: XmlText, name: str, side: Side) -> None:
        entries = [one for one in self._entries if one.side is side]
        if not entries:
            return
        with xml.inside(f"REJESTRY_{name}_VAT"):
            self._begin(xml)
            for entry in entries:
                fit = Fitting(entry.document.id)
                with xml.inside(f"REJESTR_{name}_VAT"):
                    _write_record(xml, self._record(entry, fit))
                self._notices += fit.notices


def _against(entry: Entry) -> Iterator[Message]:
    """Why Optima would book ``entry`` wrongly."""
    if entry.is_correction and not entry.document.corrected_number:
        yield Message("export.no_corrected_number")
    yield from wrong_rates(entry)


def _write_accounts(xml: XmlText, accounts: Sequence[str]) -> None:
    with xml.inside("KNT_RACHUNKI"):
        for place, account in enumerate(accounts, 1):
            with xml.inside("KNT_RACHUNEK"):
                xml.element("LP", str(place))
                xml.element("DOMYSLNY", "Tak" if place == 1 else "Nie")
                xml.element("RACHUNEK_NUMER", account_number(account))
                xml.element("RACHUNEK_IBAN", "Nie" if account.startswith("PL") else "Tak")


def _write_record(xml: XmlText, one: Record) -> None:
    elements.write(xml, shape.HEAD, one.head)
    with xml.inside("POZYCJE"):
        for position in one.positions:
            with xml.inside("POZYCJA"):
                elements.write(xml, shape.POSITION, position)
    xml.element("KWOTY_DODATKOWE")
    if one.payments:
        with xml.inside("PLATNOSCI"):
            for payment in one.payments:
                with xml.inside("PLATNOSC"):
                    elements.write(xml, shape.PAYMENT, payment)
    if one.codes:
        with xml.inside("KODY_JPK"):
            for code in one.codes:
                with xml.inside("KOD_JPK"):
                    xml.element("KOD", code)
    if one.remarks:
        with xml.inside("UWAGI"):
            xml.element("UWAGA", one.remarks)
