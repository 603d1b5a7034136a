"""The file: [INFO], the documents, the card file of contractors and what completes the documents."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from desktop.domain.booking.dictionaries import Side
from desktop.domain.messages import Message
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.domain.workdays import today_in_poland
from desktop.export.accepting import accepted, wrong_rates
from desktop.export.drafts import Draft, DraftFile, Job, Notice, Sheet, SheetColumn, SheetRow, Weight
from desktop.export.entries import Entry
from desktop.export.epp.cards import Cards
from desktop.export.epp.document import Written, write_document
from desktop.export.epp.extras import SINCE_1_05_3, SINCE_1_11
from desktop.export.epp.kinds import document_type
from desktop.export.epp.layout import (
    CARD,
    CARD_OLD,
    CODE_PAGE,
    HEADER,
    INFO,
    MARKS,
    NEWLINE,
    RATE,
    SHORT_NAME_LIMIT,
    Kind,
    Layout,
    quoted,
)
from desktop.export.epp.numbers import full_numbers
from desktop.export.epp.options import MAPPED, OPTIONS, Setup, setup_of
from desktop.export.fitting import Fitting, one_line
from desktop.export.periods import last_day, receipt_day

_OFFICE = 0
"""The purpose of the file: an accounting office."""
_PAGE = 1250
_MARKS = "DOKUMENTYZNACZNIKIJPKVAT"
_NUMERIC = {Kind.WHOLE, Kind.MONEY}


@dataclass(slots=True)
class _Contents:
    """What a file is put together from: records as lines, each with the document it is of."""

    documents: list[Written] = field(default_factory=list)
    cards: list[tuple[int, str]] = field(default_factory=list)
    extras: dict[str, list[tuple[int, str]]] = field(default_factory=dict)


class EppExporter:
    """Makes ``<stem>.epp``."""

    key = "epp"
    name = QT_TRANSLATE_NOOP("export", "EDI++ (Rewizor, Rachmistrz, InsERT nexo)")
    options = OPTIONS
    mapped = MAPPED
    mixed = False
    help = "export-epp"

    def draft(self, job: Job) -> Draft:
        """The file; see :class:`~desktop.export.registry.Exporter`."""
        setup = setup_of(job.settings)
        entries, notices = accepted(job.documents, wrong_rates)
        if not entries:
            return Draft((), (), notices=tuple(notices))
        head = Fitting(None, CODE_PAGE)
        info = _info(job, setup, head)
        contents = _contents(entries, setup, notices)
        notices[:0] = [*head.notices, *_about_all(entries, setup)]
        return Draft(
            files=(DraftFile(".epp", _file(info, contents), CODE_PAGE),),
            documents=tuple(one.document for one in contents.documents),
            sheets=_sheets(contents, setup),
            notices=tuple(notices),
        )


def _about_all(entries: Sequence[Entry], setup: Setup) -> Iterator[Notice]:
    moved = sum(
        1
        for one in entries
        if one.side is Side.PURCHASE and receipt_day(one, real=setup.real_receipt) != one.received
    )
    if moved:
        yield Notice(None, Weight.SAID, Message("epp.received", {"count": str(moved)}))
    if any(row.rate == "np" for one in entries for row in one.rates):
        yield Notice(None, Weight.SAID, Message("epp.untaxed", {"symbol": setup.untaxed}))


def _info(job: Job, setup: Setup, fitting: Fitting) -> str:
    sender = job.sender
    month = job.month
    values = INFO.fit(
        {
            "version": setup.version,
            "program": "Bezdotyk",
            "code": sender.code or sender.nip,
            "short_name": one_line(sender.short_name or sender.name)[:SHORT_NAME_LIMIT],
            "name": sender.name,
            "town": sender.address.town,
            "post_code": sender.address.post_code,
            "street": sender.address.street,
            "nip": sender.nip,
            "store": setup.store,
            "store_name": setup.store,
            "made_by": job.made_by,
            "country": "Polska",
            "prefix": "PL",
            "eu_number": f"PL{sender.nip}" if sender.nip else "",
        },
        fitting,
    )
    values |= {
        "purpose": _OFFICE,
        "code_page": _PAGE,
        "has_period": month is not None,
        "period_start": None if month is None else month.first_day(),
        "period_end": None if month is None else last_day(month),
        "made_on": today_in_poland(job.made_at),
        "in_eu": False,
    }
    return INFO.record(values)


def _contents(entries: Sequence[Entry], setup: Setup, notices: list[Notice]) -> _Contents:
    symbols: dict[str, list[Entry]] = {}
    for entry in entries:
        symbols.setdefault(document_type(entry), []).append(entry)
    numbers = full_numbers(symbols, by_document=setup.by_document)
    extras = SINCE_1_11 if setup.new else SINCE_1_05_3
    contents = _Contents(extras={name: [] for name in extras})
    cards = Cards(iso=setup.new) if setup.cards else None
    for entry in entries:
        document = entry.document.id
        number = numbers[document]
        fitting = Fitting(document, CODE_PAGE)
        contents.documents.append(write_document(entry, document_type(entry), number, setup, cards, fitting))
        for name, extra in extras.items():
            record = extra(entry, number, fitting)
            if record is not None:
                contents.extras[name].append((document, record))
        notices += fitting.notices
    if cards is not None:
        contents.cards.extend(cards.records())
    return contents


def _file(info: str, contents: _Contents) -> bytes:
    lines = ["[INFO]", info, ""]
    for one in contents.documents:
        lines += ("[NAGLOWEK]", one.header, "", "[ZAWARTOSC]", *one.rates, "")
    for name, records in (("KONTRAHENCI", contents.cards), *contents.extras.items()):
        if records:
            lines += ("[NAGLOWEK]", quoted(name), "", "[ZAWARTOSC]", *(line for _, line in records), "")
    # The last empty line makes the blank line that a file must end with.
    return (NEWLINE.join(lines) + NEWLINE).encode(CODE_PAGE)


# -- preview -----------------------------------------------------------------------------------------


def _sheets(contents: _Contents, setup: Setup) -> tuple[Sheet, ...]:
    documents = [(one.document, one.header) for one in contents.documents]
    rates = [(one.document, line) for one in contents.documents for line in one.rates]
    sheets = [
        _sheet(QT_TRANSLATE_NOOP("export", "Dokumenty"), HEADER, documents),
        _sheet(QT_TRANSLATE_NOOP("export", "Stawki VAT"), RATE, rates),
    ]
    if contents.cards:
        card = CARD if setup.new else CARD_OLD
        sheets.append(_sheet(QT_TRANSLATE_NOOP("export", "Kontrahenci"), card, contents.cards))
    if marks := contents.extras.get(_MARKS):
        sheets.append(_sheet(QT_TRANSLATE_NOOP("export", "Oznaczenia JPK"), MARKS, marks))
    return tuple(sheets)


def _sheet(title: str, layout: Layout, records: Sequence[tuple[int, str]]) -> Sheet:
    """The fields that are ever filled, read back from the lines of the file."""
    shown = [place for place, column in enumerate(layout.columns) if column.title]
    columns = tuple(
        SheetColumn(layout.columns[place].title, layout.columns[place].kind in _NUMERIC) for place in shown
    )
    return Sheet(title, columns, partial(_rows, shown, records))


def _rows(shown: Sequence[int], records: Sequence[tuple[int, str]]) -> Iterable[SheetRow]:
    for document, line in records:
        cells = next(csv.reader([line]))
        yield SheetRow(document, tuple(cells[place] for place in shown))
