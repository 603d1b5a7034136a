"""JPK_PKPIR(3): rows of the tax book of revenues and expenses (KPiR) of one month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, timedelta
from decimal import Decimal
from functools import partial

from desktop.domain import money
from desktop.domain.booking.dictionaries import KpirColumn, Side
from desktop.domain.booking.entry import share_of
from desktop.domain.dates import Month
from desktop.domain.messages import Message
from desktop.domain.rules.exchange import ZLOTY, to_zloty
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.countries import country_name
from desktop.export.drafts import Draft, DraftFile, Job, Notice, Sheet, SheetColumn, SheetRow, Weight
from desktop.export.entries import Entry, PartRow
from desktop.export.fitting import Fitting
from desktop.export.jpk import taxpayer
from desktop.export.jpk.rows import KSEF_NUMBER, Made, amount, entries_of, sound
from desktop.export.options import Fallback, Mapped, MappedColumn, Option, OptionChoice, OptionKind, Settings
from desktop.export.polishrates import against_rates, has_margin, is_doubtful
from desktop.export.xmltext import XmlText

NAMESPACE = "http://jpk.mf.gov.pl/wzor/2024/10/30/10302/"
TYPES = "http://crd.gov.pl/xml/schematy/dziedzinowe/mf/2022/01/05/eD/DefinicjeTypy/"

_TEXT = 256
_HEAD = 3
"""Header, taxpayer and totals stand before the rows."""
_ZERO = Decimal("0.00")

COLUMN = MappedColumn(
    "column", Mapped.CATEGORY, QT_TRANSLATE_NOOP("export", "Kolumna KPiR"), limit=2,
    hint=QT_TRANSLATE_NOOP("export", "Numer w JPK_PKPIR: 7, 8, 10–13, 15 lub 16; pusta: jak w słowniku."),
    fallback=Fallback.COLUMN,
)  # fmt: skip

_STOCK_START = Option(
    "stock_start",
    QT_TRANSLATE_NOOP("export", "Spis z natury na początek roku (zł)"),
    default="0,00",
    limit=20,
)
_STOCK_END = Option(
    "stock_end", QT_TRANSLATE_NOOP("export", "Spis z natury na koniec okresu (zł)"), default="0,00", limit=20
)

_ORDER = ("K_7", "K_8", "K_9", "K_10", "K_11", "K_12", "K_13", "K_14", "K_15", "K_16B")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the book: elements in the schema's order, but for the running number."""

    document: int
    elements: tuple[tuple[str, str], ...]
    amounts: Mapping[str, Decimal]


class PkpirExporter:
    """Makes the book's rows of one month of one company."""

    key = "jpk_pkpir"
    name = QT_TRANSLATE_NOOP("export", "JPK_PKPIR (księga przychodów i rozchodów)")
    options: tuple[Option, ...] = (
        taxpayer.OFFICE,
        Option(
            "purpose",
            QT_TRANSLATE_NOOP("export", "Cel złożenia"),
            OptionKind.CHOICE,
            "0",
            (
                OptionChoice("0", QT_TRANSLATE_NOOP("export", "złożenie na żądanie urzędu")),
                OptionChoice("1", QT_TRANSLATE_NOOP("export", "złożenie pliku po raz pierwszy")),
                OptionChoice("2", QT_TRANSLATE_NOOP("export", "korekta pliku")),
            ),
        ),
        *taxpayer.PERSON,
        _STOCK_START,
        _STOCK_END,
    )
    mapped: tuple[MappedColumn, ...] = (COLUMN,)
    mixed = False
    help = "export-jpk"

    def draft(self, job: Job) -> Draft:
        """The rows; see :class:`~desktop.export.registry.Exporter`."""
        problems = [*taxpayer.problems(job.settings, job.sender), *_problems(job)]
        if problems:
            return Draft((), (), (), tuple(problems))
        entries, notices = entries_of(job.documents)
        rows: dict[int, Row] = {}
        for entry in sorted(entries, key=lambda one: (one.sold, one.document.id)):
            found = _row(entry, job)
            if isinstance(found, Row):
                rows[entry.document.id] = found
            else:
                notices.append(Notice(entry.document.id, Weight.REFUSED, found))
        taken = {entry.document.id: entry for entry in entries}
        fitted: dict[int, Row] = {}
        for number, row in rows.items():
            fitting = Fitting(number)
            _say(taken[number], job, fitting)
            fitted[number] = _fit(row, fitting)
            notices += fitting.notices
        usable = [entry for entry in entries if entry.document.id in fitted]
        usable.sort(key=lambda one: (one.sold, one.document.id))
        made, kept, refused = sound(partial(_made, job, fitted), usable, "JPK_PKPIR_3")
        notices += refused
        if made is None or not kept:
            return Draft((), (), (), tuple(notices))
        numbers = tuple(entry.document.id for entry in kept)
        return Draft(
            files=(DraftFile(".xml", made.data, "utf-8"),),
            documents=numbers,
            sheets=(_sheet([fitted[number] for number in numbers]),),
            notices=tuple(notices),
        )


def _problems(job: Job) -> Iterator[Notice]:
    if job.month is None:
        yield Notice(None, Weight.REFUSED, Message("export.jpk_month"))
    for option in (_STOCK_START, _STOCK_END):
        if money.parse_amount(job.settings.text(option.key)) is None:
            details = {"option": option.label, "limit": str(option.limit)}
            yield Notice(None, Weight.REFUSED, Message("export.option", details))


def _row(entry: Entry, job: Job) -> Row | Message:
    """The row of ``entry`` with its whole texts, or why it has none."""
    if entry.month != job.month:
        return Message("export.jpk_other_month", {"month": str(entry.month)})
    if entry.foreign and entry.document.for_income is None:
        return Message("export.pkpir_no_rate", {"currency": entry.currency})
    amounts = _amounts(entry, job.settings)
    if isinstance(amounts, Message):
        return amounts
    number = entry.document.ksef_number.strip().upper()
    partner = entry.partner
    identifier = "".join(char for char in partner.bare_number if char.isalnum())
    elements = [
        ("K_2", _day(entry).isoformat()),
        ("K_3A", entry.number),
        ("K_3B", number if KSEF_NUMBER.fullmatch(number) else ""),
        ("K_4A", partner.country if identifier else ""),
        ("K_4B", identifier[:50]),
        ("K_5A", partner.name or "BRAK"),
        ("K_5B", partner.address.line or "BRAK"),
        ("K_6", _description(entry)),
    ]
    return Row(entry.document.id, tuple(elements), amounts)


def _day(entry: Entry) -> date:
    return entry.sold if entry.side is Side.SALES else entry.issued


def _say(entry: Entry, job: Job, fitting: Fitting) -> None:
    """Say what the book may have in a wrong column, amount or month."""
    if Month.of(_day(entry)) != job.month:
        fitting.say(Weight.CHANGED, "export.pkpir_day", day=_day(entry).isoformat())
    if entry.side is Side.SALES and has_margin(entry):
        fitting.say(Weight.CHANGED, "export.pkpir_margin")
    if is_doubtful(entry) and against_rates(entry) is None:
        fitting.say(Weight.CHANGED, "export.foreign_vat", country=country_name(entry.partner.country))


def _description(entry: Entry) -> str:
    texts = (one.part.description or one.part.category_name for one in entry.parts if one.part is not None)
    plain = "sprzedaż" if entry.side is Side.SALES else "zakup"
    return "; ".join(dict.fromkeys(filter(None, texts))) or plain


def _amounts(entry: Entry, settings: Settings) -> Mapping[str, Decimal] | Message:
    """The columns in złoty by the rate for income tax, with the sums that the book has."""
    found: dict[str, Decimal] = {}
    foreign_tax = against_rates(entry) is not None
    for row in entry.parts:
        code = "" if row.part is None else row.part.category
        column = _column(entry, row.part.column if row.part is not None else "", code, settings)
        if column is None:
            return Message("export.pkpir_no_column", {"category": code or "—"})
        value = row.amounts.net if entry.side is Side.SALES else _cost(row, foreign_tax=foreign_tax)
        _add(found, f"K_{column.value}", _in_zloty(entry, value))
    if "K_16" in found:
        found["K_16B"] = found.pop("K_16")
    _total(found, "K_9", ("K_7", "K_8"))
    _total(found, "K_14", ("K_12", "K_13"))
    return found


def _column(entry: Entry, kept: str, code: str, settings: Settings) -> KpirColumn | None:
    chosen = settings.mapped(COLUMN.key, code) or kept
    if not chosen and entry.side is Side.SALES:
        return KpirColumn.SALES
    return next((one for one in KpirColumn if one.value == chosen), None)


def _cost(row: PartRow, *, foreign_tax: bool) -> Decimal:
    """What is a cost: net and the VAT that is not deducted, by the share for income tax.

    The tax of another country is never deducted.
    """
    net, vat = row.amounts.net, row.amounts.vat
    if row.part is None:
        return net
    deducted = Decimal(0) if foreign_tax else share_of(vat, row.part.vat_share)
    return share_of(net + vat - deducted, row.part.cost_share)


def _in_zloty(entry: Entry, value: Decimal) -> Decimal:
    conversion = entry.document.for_income
    if entry.currency == ZLOTY or conversion is None:
        return value
    return to_zloty(value, conversion.rate.mid, conversion.rate.per)


def _add(found: dict[str, Decimal], column: str, value: Decimal) -> None:
    found[column] = found.get(column, _ZERO) + value


def _total(found: dict[str, Decimal], column: str, parts: Sequence[str]) -> None:
    if any(part in found for part in parts):
        found[column] = sum((found.get(part, _ZERO) for part in parts), _ZERO)


_LABELS = {
    "K_3A": QT_TRANSLATE_NOOP("export", "numer dokumentu"),
    "K_5A": QT_TRANSLATE_NOOP("export", "nazwa kontrahenta"),
    "K_5B": QT_TRANSLATE_NOOP("export", "adres kontrahenta"),
    "K_6": QT_TRANSLATE_NOOP("export", "opis zdarzenia"),
}


def _fit(row: Row, fitting: Fitting) -> Row:
    """``row`` with its texts as the schema takes them and its amounts among the elements."""
    texts = [
        (name, fitting.text(text, _TEXT, _LABELS[name]) if name in _LABELS else text)
        for name, text in row.elements
    ]
    if ("K_5B", "BRAK") in texts:
        fitting.say(Weight.SAID, "export.pkpir_no_address")
    for name in _ORDER:
        if name in row.amounts:
            if name == "K_16B":
                texts.append(("K_16A", dict(texts)["K_6"]))
            texts.append((name, amount(row.amounts[name])))
    return Row(row.document, tuple(one for one in texts if one[1]), row.amounts)


def _made(job: Job, rows: Mapping[int, Row], entries: Sequence[Entry]) -> Made:
    found = [rows[entry.document.id] for entry in entries]
    xml = XmlText()
    with xml.inside("JPK", {"xmlns": NAMESPACE, "xmlns:etd": TYPES}):
        _write_head(xml, job)
        taxpayer.write_taxpayer(xml, job.settings, job.sender, types="etd", contact=False)
        _write_totals(xml, job.settings, found)
        for place, row in enumerate(found, 1):
            with xml.inside("PKPIRWiersz"):
                xml.element("K_1", str(place))
                for name, text in row.elements:
                    xml.element(name, text)
        with xml.inside("PKPIRCtrl"):
            xml.element("LiczbaWierszy", str(len(found)))
            xml.element("SumaPrzychodow", amount(_sum(found, "K_9")))
    return Made(xml.data(), {(_HEAD + place,): row.document for place, row in enumerate(found)})


def _write_head(xml: XmlText, job: Job) -> None:
    month = job.month
    if month is None:
        return
    following = month.following()
    last = date(following.year, following.month, 1) - timedelta(days=1)
    with xml.inside("Naglowek"):
        code = {"kodSystemowy": "JPK_PKPIR (3)", "wersjaSchemy": "1-0"}
        xml.element("KodFormularza", "JPK_PKPIR", code)
        xml.element("WariantFormularza", "3")
        xml.element("CelZlozenia", job.settings.text("purpose"))
        xml.element("DataWytworzeniaJPK", f"{job.made_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}")
        xml.element("DataOd", date(month.year, month.month, 1).isoformat())
        xml.element("DataDo", last.isoformat())
        xml.element("KodUrzedu", job.settings.text("office"))


def _write_totals(xml: XmlText, settings: Settings, rows: Sequence[Row]) -> None:
    """Stock, costs and income of the rows (art. 24 ust. 2 ustawy o PIT)."""
    start = money.parse_amount(settings.text(_STOCK_START.key)) or _ZERO
    end = money.parse_amount(settings.text(_STOCK_END.key)) or _ZERO
    costs = start - end + sum((_sum(rows, name) for name in ("K_10", "K_11", "K_14")), _ZERO)
    with xml.inside("PKPIRInfo"):
        xml.element("P_1", amount(start))
        xml.element("P_2", amount(end))
        xml.element("P_3", amount(costs))
        xml.element("P_4", amount(_sum(rows, "K_9") - costs))


def _sum(rows: Sequence[Row], name: str) -> Decimal:
    return sum((row.amounts.get(name, _ZERO) for row in rows), _ZERO)


def _sheet(rows: Sequence[Row]) -> Sheet:
    used = {name for row in rows for name, _text in row.elements}
    texts = ("K_2", "K_3A", "K_3B", "K_4A", "K_4B", "K_5A", "K_5B", "K_6", "K_16A")
    names = tuple(name for name in (*texts, *_ORDER) if name in used)
    return Sheet(
        QT_TRANSLATE_NOOP("export", "Księga"),
        tuple(SheetColumn(name, name in _ORDER) for name in names),
        lambda: (
            SheetRow(row.document, tuple(dict(row.elements).get(name, "") for name in names)) for row in rows
        ),
    )
