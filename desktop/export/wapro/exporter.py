"""The exporter for WAPRO Fakir and WAPRO Kaper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import desktop
from desktop.domain.booking.dictionaries import Side
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.domain.workdays import POLAND
from desktop.export import elements
from desktop.export.accepting import accepted, missing_options, wrong_rates
from desktop.export.contractors import Contractor, Contractors, contractor_codes
from desktop.export.drafts import Draft, DraftFile, Job, Weight
from desktop.export.elements import Values, sheet
from desktop.export.entries import Entry
from desktop.export.fitting import Fitting, one_line
from desktop.export.options import (
    MappedColumn,
    Option,
    Sided,
    payment_column,
    register_column,
    sided_options,
)
from desktop.export.wapro import shape
from desktop.export.wapro.clarion import clarion_time
from desktop.export.wapro.records import MAX_FORM, MAX_MARK, REGISTERS, Record, record
from desktop.export.xmltext import XmlText

_MAX_SHORT = 50
"""Characters of ``NAZWA``; ``NAZWA_PELNA`` has 200."""


class WaproExporter:
    """Makes ``<stem>.xml``, or ``-1.xml``, ``-2.xml`` … of 999 documents each."""

    key = "wapro"
    name = QT_TRANSLATE_NOOP("export", "WAPRO Fakir i Kaper (XML)")
    mixed = False
    help = "export-wapro"
    options: tuple[Option, ...] = sided_options(
        REGISTERS,
        Sided(
            QT_TRANSLATE_NOOP("export", "Wyróżnik zakupu, gdy dokument nie ma rejestru"),
            QT_TRANSLATE_NOOP("export", "Wyróżnik sprzedaży, gdy dokument nie ma rejestru"),
        ),
        Sided("ZAKUP", "SPRZEDAŻ"),
        MAX_MARK,
    )
    mapped: tuple[MappedColumn, ...] = (
        register_column(QT_TRANSLATE_NOOP("export", "Wyróżnik w WAPRO"), MAX_MARK),
        payment_column(MAX_FORM),
    )

    def draft(self, job: Job) -> Draft:
        """One file or more; see :class:`~desktop.export.registry.Exporter`."""
        missing = missing_options(job.settings)
        return Draft((), (), notices=missing) if missing else _draft(job)


@dataclass(frozen=True, slots=True)
class _Batch:
    """The documents of one file with their contractors, numbered within it."""

    job: Job
    entries: Sequence[Entry]
    contractors: Contractors

    def record(self, place: int, entry: Entry, fit: Fitting) -> Record:
        contractor = self.contractors.of(entry)
        return record(entry, place, contractor, self.job.sender.nip, self.job.settings, fit)

    def records(self) -> Iterator[tuple[Entry, Record]]:
        for place, entry in enumerate(self.entries, 1):
            yield entry, self.record(place, entry, Fitting(entry.document.id))


def _draft(job: Job) -> Draft:
    entries, notices = accepted(job.documents, wrong_rates)
    codes = contractor_codes()
    batches = [
        _Batch(job, some, Contractors(job.sender.nip, some, codes))
        for some in (
            entries[start : start + shape.MOST_DOCUMENTS]
            for start in range(0, len(entries), shape.MOST_DOCUMENTS)
        )
    ]
    files = []
    for number, batch in enumerate(batches, 1):
        fits: list[Fitting] = []
        ending = ".xml" if len(batches) == 1 else f"-{number}.xml"
        files.append(DraftFile(ending, _data(batch, fits), "utf-8"))
        for fit in fits:
            notices += fit.notices
    titled = (
        (QT_TRANSLATE_NOOP("export", "Dokumenty"), _HEAD, _heads),
        (QT_TRANSLATE_NOOP("export", "Stawki VAT"), ("NUMER", *shape.RATE), _rates),
        (
            QT_TRANSLATE_NOOP("export", "Pozycje"),
            ("NUMER", *shape.POSITION, *shape.POSITION_VALUES),
            _positions,
        ),
        (QT_TRANSLATE_NOOP("export", "Kontrahenci"), shape.CONTRACTOR, _cards),
    )
    return Draft(
        files=tuple(files),
        documents=tuple(one.document.id for one in entries),
        sheets=tuple(sheet(title, order, shape.NUMERIC, _all(batches, rows)) for title, order, rows in titled)
        if files
        else (),
        notices=tuple(notices),
    )


# -- the preview

_HEAD = (*shape.HEAD, *(name for names in shape.GROUPS.values() for name in names))
_Rows = Callable[[_Batch], Iterator[tuple[int, Values]]]


def _all(batches: Sequence[_Batch], rows: _Rows) -> Callable[[], Iterator[tuple[int, Values]]]:
    return lambda: (row for batch in batches for row in rows(batch))


def _heads(batch: _Batch) -> Iterator[tuple[int, Values]]:
    for entry, one in batch.records():
        groups = {name: text for group in one.groups.values() for name, text in group.items()}
        yield entry.document.id, {**one.head, **groups}


def _rates(batch: _Batch) -> Iterator[tuple[int, Values]]:
    for entry, one in batch.records():
        for rate in one.rates:
            yield entry.document.id, {"NUMER": one.head["NUMER"], **rate}


def _positions(batch: _Batch) -> Iterator[tuple[int, Values]]:
    for entry, one in batch.records():
        for position, values in one.positions:
            yield entry.document.id, {"NUMER": one.head["NUMER"], **position, **values}


def _cards(batch: _Batch) -> Iterator[tuple[int, Values]]:
    for one in batch.contractors.all():
        yield one.entry.document.id, _card(one, Fitting(None))


# -- the file


def _data(batch: _Batch, fits: list[Fitting]) -> bytes:
    """The file's bytes; ``fits`` gets what was done to each document."""
    xml = XmlText()
    with xml.inside("MAGIK_EKSPORT"):
        _write_info(xml, batch)
        with xml.inside("DOKUMENTY"):
            for place, entry in enumerate(batch.entries, 1):
                fit = Fitting(entry.document.id)
                _write_document(xml, batch.record(place, entry, fit))
                _say_code(entry, batch.contractors.of(entry), fit)
                fits.append(fit)
        with xml.inside("KARTOTEKA_KONTRAHENTOW"):
            for one in batch.contractors.all():
                fit = Fitting(one.entry.document.id)
                with xml.inside("KONTRAHENT"):
                    elements.write(xml, shape.CONTRACTOR, _card(one, fit))
                fits.append(fit)
        xml.element("KARTOTEKA_PRACOWNIKOW")
        xml.element("KARTOTEKA_ARTYKULOW")
    return xml.data()


def _write_info(xml: XmlText, batch: _Batch) -> None:
    made = batch.job.made_at.astimezone(POLAND)
    with xml.inside("INFO_EKSPORTU"):
        xml.element("WERSJA_MAGIKA", shape.VERSION)
        xml.element("NAZWA_PROGRAMU", "Bezdotyk")
        xml.element("WERSJA_PROGRAMU", desktop.__version__)
        xml.element("DATA_EKSPORTU", f"{made:%d-%m-%Y}")
        xml.element("GODZINA_EKSPORTU", clarion_time(made.time()))
        xml.element("LICZBA_DOKUMENTOW", str(len(batch.entries)))


def _write_document(xml: XmlText, one: Record) -> None:
    with xml.inside("DOKUMENT"):
        with xml.inside("NAGLOWEK_DOKUMENTU"):
            elements.write(xml, shape.HEAD, one.head)
            for name, order in shape.GROUPS.items():
                if one.groups[name]:
                    with xml.inside(name):
                        elements.write(xml, order, one.groups[name])
        with xml.inside("POZYCJE_DOKUMENTU"):
            for position, values in one.positions:
                with xml.inside("POZYCJA_DOKUMENTU"):
                    elements.write(xml, shape.POSITION, position)
                    with xml.inside("WARTOSCI_POZYCJI"):
                        elements.write(xml, shape.POSITION_VALUES, values)
        with xml.inside("VAT"):
            for rate in one.rates:
                with xml.inside("STAWKA"):
                    elements.write(xml, shape.RATE, rate)


def _say_code(entry: Entry, contractor: Contractor, fit: Fitting) -> None:
    if entry.partner.code and contractor.code != entry.partner.code:
        fit.say(Weight.CHANGED, "export.symbol", symbol=entry.partner.code, written=contractor.code)


def _card(contractor: Contractor, fit: Fitting) -> Values:
    partner = contractor.partner
    name = partner.name or partner.number
    return {
        "ID_KONTRAHENTA": str(contractor.place),
        "KOD_KONTRAHENTA": contractor.code,
        "NAZWA": _short(name),
        "NAZWA_PELNA": fit.text(name, 200, "Nazwa kontrahenta"),
        "ADRES": fit.text(partner.address.line, 50, "Adres kontrahenta"),
        "NIP": fit.text(partner.number, 30, "NIP"),
        "SYMBOL_KRAJU_KONTRAHENTA": partner.country,
        "ODBIORCA": "1" if Side.SALES in contractor.sides else "0",
        "DOSTAWCA": "1" if Side.PURCHASE in contractor.sides else "0",
        "CZY_KONTRAHENT_UE": "1" if partner.in_other_eu_country else "0",
        "RODZAJ_EWIDENCJI": "1" if partner.number else "0",
    }


def _short(name: str) -> str:
    """The short name, which may lack words: the whole one stands beside it."""
    clean = one_line(name)
    if len(clean) <= _MAX_SHORT:
        return clean
    return clean[: _MAX_SHORT + 1].rpartition(" ")[0].rstrip() or clean[:_MAX_SHORT]
