"""JPK_PKPIR(3): rows of the tax book of revenues and expenses (KPiR) of one month.

The month is that of the event, not the VAT period (:mod:`desktop.export.jpk.events`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, timedelta
from decimal import Decimal
from functools import partial

from desktop.domain import money
from desktop.domain.booking.dictionaries import KpirColumn, Side
from desktop.domain.booking.entry import share_of
from desktop.domain.booking.marks import ProofMark
from desktop.domain.dates import Month
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.rules.exchange import ZLOTY, to_zloty
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.domain.vat import MARGIN
from desktop.export.countries import country_name
from desktop.export.drafts import Draft, Job, Notice, Sheet, Weight
from desktop.export.entries import Entry, PartRow
from desktop.export.fitting import Fitting
from desktop.export.jpk import events, taxpayer
from desktop.export.jpk.rows import KSEF_NUMBER, Made, amount, drafted, sheet
from desktop.export.options import Fallback, Mapped, MappedColumn, Option, OptionChoice, OptionKind, Settings
from desktop.export.polishrates import against_rates, is_doubtful
from desktop.export.records import ExportDocument
from desktop.export.taxing import acquired, margin_of, margin_unknown, own_tax
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
    notices: tuple[Notice, ...]


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
        events.COST_DAY,
        _STOCK_START,
        _STOCK_END,
        taxpayer.OWN_RATE,
        taxpayer.MARGIN_APART,
    )
    mapped: tuple[MappedColumn, ...] = (COLUMN,)
    mixed = False
    help = "export-jpk"
    is_whole = True

    def draft(self, job: Job) -> Draft:
        """The rows; see :class:`~desktop.export.registry.Exporter`."""
        problems = [*taxpayer.problems(job.settings, job.sender), *_problems(job)]
        if problems:
            return Draft((), (), (), tuple(problems))
        in_order = sorted(
            job.documents, key=lambda one: (events.event_day(one, job.settings) or date.max, one.id)
        )
        return drafted(in_order, partial(_row, job), partial(_made, job), "JPK_PKPIR_3", _sheets)

    def month_of(self, document: ExportDocument, settings: Settings) -> Month | None:
        """See :class:`~desktop.export.periods.OwnMonths`."""
        day = events.event_day(document, settings)
        return None if day is None else Month.of(day)


def _problems(job: Job) -> Iterator[Notice]:
    if job.month is None:
        yield Notice(None, Weight.REFUSED, Message("export.jpk_month"))
    for option in (_STOCK_START, _STOCK_END):
        if money.parse_amount(job.settings.text(option.key)) is None:
            details = {"option": option.label, "limit": str(option.limit)}
            yield Notice(None, Weight.REFUSED, Message("export.option", details))


def _row(job: Job, entry: Entry) -> Row | Message:
    """The row of ``entry``, or why it has none."""
    day = events.event_day(entry.document, job.settings)
    if day is None or Month.of(day) != job.month:
        return Message("export.pkpir_other_month", {"day": "" if day is None else day.isoformat()})
    if entry.document.kind is DocumentKind.ADVANCE:
        return Message("export.pkpir_advance")
    if entry.marks.proof is ProofMark.FP:
        return Message("export.pkpir_receipt")
    if entry.foreign and entry.document.for_income is None:
        return Message("export.pkpir_no_rate", {"currency": entry.currency})
    amounts = _amounts(entry, job.settings)
    if isinstance(amounts, Message):
        return amounts
    fitting = Fitting(entry.document.id)
    _say(entry, fitting)
    number = entry.document.ksef_number.strip().upper()
    partner = entry.partner
    identifier = fitting.text(partner.letters_and_digits, 50, _LABELS["K_4B"])
    address = fitting.text(partner.address.line, _TEXT, _LABELS["K_5B"])
    if not address:
        fitting.say(Weight.SAID, "export.pkpir_no_address")
    description = fitting.text(_description(entry), _TEXT, _LABELS["K_6"])
    elements = [
        ("K_2", day.isoformat()),
        ("K_3A", fitting.text(entry.number, _TEXT, _LABELS["K_3A"])),
        ("K_3B", number if KSEF_NUMBER.fullmatch(number) else ""),
        ("K_4A", _ISO.get(partner.number_country, partner.number_country) if identifier else ""),
        ("K_4B", identifier),
        ("K_5A", fitting.text(partner.name, _TEXT, _LABELS["K_5A"]) or "BRAK"),
        ("K_5B", address or "BRAK"),
        ("K_6", description),
        *_written(amounts, description),
    ]
    return Row(entry.document.id, tuple(one for one in elements if one[1]), amounts, fitting.notices)


def _written(amounts: Mapping[str, Decimal], description: str) -> Iterator[tuple[str, str]]:
    """The columns with amounts; that of research wants its description once more."""
    for name in _ORDER:
        if name in amounts:
            if name == "K_16B":
                yield "K_16A", description
            yield name, amount(amounts[name])


_ISO = {"EL": "GR", "XI": "GB"}
"""Countries whose numbers begin otherwise than ISO calls them."""


def _say(entry: Entry, fitting: Fitting) -> None:
    """Say what the book may have in a wrong amount or month."""
    if entry.is_correction:
        fitting.say(Weight.SAID, "export.pkpir_correction")
    elif entry.side is Side.SALES and entry.sold > entry.issued:
        fitting.say(Weight.SAID, "export.pkpir_before_sale")
    if entry.document.advance_numbers:
        fitting.say(Weight.CHANGED, "export.pkpir_final", numbers=entry.document.advance_numbers)
    if margin_unknown(entry):
        fitting.say(Weight.CHANGED, "export.pkpir_margin")
    if is_doubtful(entry) and against_rates(entry) is None:
        fitting.say(Weight.CHANGED, "export.foreign_vat", country=country_name(entry.partner.country))


def _description(entry: Entry) -> str:
    texts = (one.part.description or one.part.category_name for one in entry.parts if one.part is not None)
    plain = "sprzedaż" if entry.side is Side.SALES else "zakup"
    return "; ".join(dict.fromkeys(filter(None, texts))) or plain


def _amounts(entry: Entry, settings: Settings) -> Mapping[str, Decimal] | Message:
    """The columns in złoty by the rate for income tax, with the sums that the book has."""
    if margin_unknown(entry) and not settings.flag(taxpayer.MARGIN_APART.key):
        return Message("export.margin_unknown")
    found: dict[str, Decimal] = {}
    own_rate = settings.number(taxpayer.OWN_RATE.key)
    foreign_tax = against_rates(entry) is not None
    for row in entry.parts:
        code = "" if row.part is None else row.part.category
        column = _column(entry, row.part.column if row.part is not None else "", code, settings)
        if column is None:
            return Message("export.pkpir_no_column", {"category": code or "—"})
        if entry.side is Side.SALES:
            value = _revenue(entry, row)
        else:
            value = _cost(entry, row, own_rate, foreign_tax=foreign_tax)
        _add(found, f"K_{column.value}", value)
    if "K_16" in found:
        # What is told apart for the relief of art. 26e is a cost among the others all the same.
        found["K_16B"] = found.pop("K_16")
        _add(found, "K_13", found["K_16B"])
    _total(found, "K_9", ("K_7", "K_8"))
    _total(found, "K_14", ("K_12", "K_13"))
    return found


def _column(entry: Entry, kept: str, code: str, settings: Settings) -> KpirColumn | None:
    chosen = settings.mapped(COLUMN.key, code) or kept
    if not chosen and entry.side is Side.SALES:
        return KpirColumn.SALES
    return next((one for one in KpirColumn if one.value == chosen), None)


def _revenue(entry: Entry, row: PartRow) -> Decimal:
    """What is revenue: the tax on a margin is none (art. 14 ust. 1 ustawy o PIT)."""
    known = margin_of(entry, row) if row.rate == MARGIN else None
    return _in_zloty(entry, row.amounts.net) - (_ZERO if known is None else known[1].vat)


def _cost(entry: Entry, row: PartRow, own_rate: int, *, foreign_tax: bool) -> Decimal:
    """What is a cost: net and the VAT that is not deducted, by the share for income tax.

    The tax of another country is never deducted; of the tax that the company itself counts on a purchase
    the part that is not deducted is a cost too (art. 23 ust. 1 pkt 43 ustawy o PIT).
    """
    net, vat = row.amounts.net, row.amounts.vat
    if row.part is None:
        return _in_zloty(entry, net)
    share = row.part.vat_share
    deducted = Decimal(0) if foreign_tax else share_of(vat, share)
    own = own_tax(row, own_rate)[1] if acquired(entry, row) else _ZERO
    whole = _in_zloty(entry, net + vat - deducted) + own - share_of(own, share)
    return share_of(whole, row.part.cost_share)


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
    "K_4B": QT_TRANSLATE_NOOP("export", "numer kontrahenta"),
    "K_5A": QT_TRANSLATE_NOOP("export", "nazwa kontrahenta"),
    "K_5B": QT_TRANSLATE_NOOP("export", "adres kontrahenta"),
    "K_6": QT_TRANSLATE_NOOP("export", "opis zdarzenia"),
}


def _made(job: Job, found: Sequence[Row]) -> Made:
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


def _sheets(rows: Sequence[Row]) -> tuple[Sheet, ...]:
    shown = [(row.document, row.elements) for row in rows]
    return (sheet(QT_TRANSLATE_NOOP("export", "Księga"), shown, _ORDER),)
