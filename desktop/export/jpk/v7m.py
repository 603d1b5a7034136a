"""JPK_V7M(3): the rows of the VAT record, without the declaration, which the accounting program makes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date
from decimal import Decimal
from functools import partial

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.marks import KSEF_CHOICE_SINCE, KsefMark, Procedure, ProofMark, is_travel
from desktop.domain.booking.sides import side_of
from desktop.domain.messages import Message
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.countries import country_name
from desktop.export.drafts import Draft, Job, Notice, Sheet, Weight
from desktop.export.entries import Entry
from desktop.export.fitting import Fitting
from desktop.export.jpk import columns, taxpayer
from desktop.export.jpk.columns import Columns
from desktop.export.jpk.rows import KSEF_NUMBER, Made, amount, drafted, sheet
from desktop.export.ksefdays import assigned_on
from desktop.export.options import MappedColumn, Option, OptionChoice, OptionKind
from desktop.export.periods import last_day
from desktop.export.polishrates import against_rates, has_margin, is_doubtful
from desktop.export.records import ExportDocument
from desktop.export.taxing import follows_payment
from desktop.export.xmltext import XmlText

NAMESPACE = "http://crd.gov.pl/wzor/2025/12/19/14090/"
TYPES = "http://crd.gov.pl/xml/schematy/dziedzinowe/mf/2022/09/13/eD/DefinicjeTypy/"

_RECORD = 2
"""The record is the root's third child; its children are the rows and the two sums."""
_NAMES = 512
_NUMBERS = 256

_LABELS = {
    "name": QT_TRANSLATE_NOOP("export", "nazwa kontrahenta"),
    "number": QT_TRANSLATE_NOOP("export", "numer dokumentu"),
    "partner": QT_TRANSLATE_NOOP("export", "numer kontrahenta"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the record: elements in the schema's order with their texts, but for its running number."""

    document: int
    elements: tuple[tuple[str, str], ...]
    amounts: Mapping[str, Decimal]
    counted: bool = True
    """Whether its tax is among the sums; that of an invoice to a receipt (``FP``) is not."""


class V7mExporter:
    """Makes the record of one month of one company."""

    key = "jpk_v7m"
    name = QT_TRANSLATE_NOOP("export", "JPK_V7M (ewidencja VAT)")
    options: tuple[Option, ...] = (
        taxpayer.OFFICE,
        taxpayer.PURPOSE,
        *taxpayer.PERSON,
        taxpayer.EMAIL,
        taxpayer.PHONE,
        Option(
            "half_base",
            QT_TRANSLATE_NOOP("export", "Podstawa przy odliczeniu 50% VAT"),
            OptionKind.CHOICE,
            "",
            (
                OptionChoice("", QT_TRANSLATE_NOOP("export", "cała")),
                OptionChoice("1", QT_TRANSLATE_NOOP("export", "w tej samej części co podatek")),
            ),
        ),
        Option(
            "customs_declared",
            QT_TRANSLATE_NOOP("export", "VAT od importu towarów rozliczany w deklaracji (art. 33a)"),
            OptionKind.FLAG,
        ),
        taxpayer.OWN_RATE,
        taxpayer.MARGIN_APART,
    )
    mapped: tuple[MappedColumn, ...] = ()
    mixed = False
    help = "export-jpk"
    is_whole = True

    def draft(self, job: Job) -> Draft:
        """The record; see :class:`~desktop.export.registry.Exporter`."""
        problems = [*taxpayer.problems(job.settings, job.sender), *_month_problems(job)]
        if problems or job.month is None:
            return Draft((), (), (), tuple(problems))
        found = drafted(job.documents, partial(_rows, job), partial(_made, job), "JPK_V7M_3", _sheets)
        return replace(found, notices=(*found.notices, *_doubles(job.documents, found.documents)))


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a document: at most one of each side."""

    sales: Row | None
    purchase: Row | None
    notices: tuple[Notice, ...]


def _month_problems(job: Job) -> Iterator[Notice]:
    if job.month is None:
        yield Notice(None, Weight.REFUSED, Message("export.jpk_month"))
    elif job.month < KSEF_CHOICE_SINCE:
        yield Notice(None, Weight.REFUSED, Message("export.jpk_old_month", {"month": str(job.month)}))


def _rows(job: Job, entry: Entry) -> _Rows | Message:
    if entry.month != job.month:
        return Message("export.jpk_other_month", {"month": str(entry.month)})
    foreign = against_rates(entry)
    if foreign is not None:
        return foreign
    choose = columns.of_sale if entry.side is Side.SALES else columns.of_purchase
    found = choose(entry, columns.choices_of(job.settings))
    if isinstance(found, Message):
        return found
    fitting = Fitting(entry.document.id)
    if is_doubtful(entry):
        fitting.say(Weight.CHANGED, "export.foreign_vat", country=country_name(entry.partner.country))
    if follows_payment(entry) and not entry.settled:
        fitting.say(Weight.CHANGED, "export.jpk_cash")
    for weight, note in found.notes:
        fitting.say(weight, note.code, **note.details)
    ksef = _ksef(entry, fitting)
    _say_period(entry, found, ksef, fitting)
    sales = _sales_row(entry, found, ksef, fitting) if found.sales else None
    purchase = _purchase_row(entry, found, ksef, fitting) if found.purchases else None
    return _Rows(sales, purchase, fitting.notices)


def _partner(entry: Entry, fitting: Fitting) -> tuple[str, str, str]:
    """Country, number and name; ``BRAK`` where there is none, as the Ministry's brochure has it."""
    partner = entry.partner
    number = fitting.text(partner.letters_and_digits, 50, _LABELS["partner"])
    country = _AS_NUMBERED.get(partner.number_country, partner.number_country) if number else ""
    return country, number or "BRAK", fitting.text(partner.name, _NAMES, _LABELS["name"]) or "BRAK"


def _ksef(entry: Entry, fitting: Fitting) -> tuple[str, str]:
    """Exactly one of ``NrKSeF``, ``OFF``, ``BFK``, ``DI``."""
    number = entry.document.ksef_number.strip().upper()
    mark = entry.marks.ksef
    if KSEF_NUMBER.fullmatch(number) and assigned_on(number) and mark in {None, KsefMark.NUMBER}:
        return "NrKSeF", number
    if mark is None or mark is KsefMark.NUMBER:
        fitting.say(Weight.CHANGED, "export.jpk_bfk")
        return KsefMark.BFK.value, "1"
    return mark.value, "1"


def _sales_row(entry: Entry, found: Columns, ksef: tuple[str, str], fitting: Fitting) -> Row:
    country, number, name = _partner(entry, fitting)
    own = entry.side is Side.SALES
    proof = entry.marks.proof if own and entry.marks.proof in _SALES_PROOFS else None
    marks = [*entry.marks.gtu, *_procedures(entry, fitting)] if own else []
    elements = [
        ("KodKrajuNadaniaTIN", country),
        ("NrKontrahenta", number),
        ("NazwaKontrahenta", name),
        ("DowodSprzedazy", fitting.text(entry.number, _NUMBERS, _LABELS["number"])),
        ("DataWystawienia", entry.issued.isoformat()),
        ("DataSprzedazy", entry.sold.isoformat() if entry.sold != entry.issued else ""),
        ksef,
        ("TypDokumentu", "" if proof is None else proof.value),
        *((mark.value, "1") for mark in marks),
        *_amounts(found.sales, columns.SALES_ORDER),
    ]
    return Row(entry.document.id, _given(elements), found.sales, proof is not ProofMark.FP)


def _purchase_row(entry: Entry, found: Columns, ksef: tuple[str, str], fitting: Fitting) -> Row:
    country, number, name = _partner(entry, fitting)
    proof = entry.marks.proof if entry.marks.proof in _PURCHASE_PROOFS else None
    if proof is None and entry.document.cash_method:
        proof = ProofMark.MK
    elements = [
        ("KodKrajuNadaniaTIN", country),
        ("NrDostawcy", number),
        ("NazwaDostawcy", name),
        ("DowodZakupu", fitting.text(entry.number, _NUMBERS, _LABELS["number"])),
        ("DataZakupu", entry.issued.isoformat()),
        ("DataWplywu", _received(entry, ksef).isoformat()),
        ksef,
        ("DokumentZakupu", "" if proof is None else proof.value),
        ("IMP", "1" if entry.marks.imported else ""),
        *_amounts(found.purchases, columns.PURCHASE_ORDER),
    ]
    return Row(entry.document.id, _given(elements), found.purchases)


_AS_NUMBERED = {"GR": "EL"}
"""Countries whose numbers begin otherwise than ISO calls them (``TKodKrajuJPK``)."""


def _procedures(entry: Entry, fitting: Fitting) -> list[Procedure]:
    """The marks of procedures; that of margin follows from its rate where nobody set it."""
    given = entry.marks.procedures
    if not has_margin(entry) or {Procedure.MR_T, Procedure.MR_UZ} & set(given):
        return list(given)
    mark = Procedure.MR_T if is_travel(entry.document.margin_scheme) else Procedure.MR_UZ
    fitting.say(Weight.CHANGED, "export.jpk_margin_mark", mark=mark.value)
    order = list(Procedure)
    return sorted({*given, mark}, key=order.index)


def _say_period(entry: Entry, found: Columns, ksef: tuple[str, str], fitting: Fitting) -> None:
    """Say that tax is not deducted before the invoice is there (art. 86 ust. 10b pkt 1 ustawy o VAT).

    Only of invoices in KSeF is the day known on which the client received them.
    """
    assigned = assigned_on(ksef[1])
    if found.purchases and assigned is not None and assigned > last_day(entry.month):
        fitting.say(Weight.CHANGED, "export.jpk_too_early", day=assigned.isoformat())


_SALES_PROOFS = frozenset({ProofMark.RO, ProofMark.WEW, ProofMark.FP})
_PURCHASE_PROOFS = frozenset({ProofMark.MK, ProofMark.VAT_RR, ProofMark.WEW})


def _received(entry: Entry, ksef: tuple[str, str]) -> date:
    """An invoice of KSeF is received on the day its number was given (art. 106na ust. 3 ustawy o VAT).

    Others reach the office when the month is over; the client had them before it was.
    """
    assigned = assigned_on(ksef[1])
    return min(entry.received, last_day(entry.month)) if assigned is None else assigned


def _amounts(found: Mapping[str, Decimal], order: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name in order:
        if name in found:
            yield name, amount(found[name])


def _given(elements: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(one for one in elements if one[1])


def _made(job: Job, found: Sequence[_Rows]) -> Made:
    sales = [one.sales for one in found if one.sales is not None]
    purchases = [one.purchase for one in found if one.purchase is not None]
    xml = XmlText()
    with xml.inside("JPK", {"xmlns": NAMESPACE, "xmlns:etd": TYPES}):
        _write_head(xml, job)
        taxpayer.write_taxpayer(xml, job.settings, job.sender, types="etd", contact=True)
        with xml.inside("Ewidencja"):
            _write_rows(xml, "SprzedazWiersz", "LpSprzedazy", sales)
            with xml.inside("SprzedazCtrl"):
                xml.element("LiczbaWierszySprzedazy", str(len(sales)))
                due = _sum(sales, columns.SALES_TAX) - _sum(sales, columns.SALES_CREDIT)
                xml.element("PodatekNalezny", amount(due))
            _write_rows(xml, "ZakupWiersz", "LpZakupu", purchases)
            with xml.inside("ZakupCtrl"):
                xml.element("LiczbaWierszyZakupow", str(len(purchases)))
                xml.element("PodatekNaliczony", amount(_sum(purchases, columns.PURCHASE_TAX)))
    owners: dict[tuple[int, ...], int] = {}
    owners |= {(_RECORD, place): row.document for place, row in enumerate(sales)}
    owners |= {(_RECORD, len(sales) + 1 + place): row.document for place, row in enumerate(purchases)}
    return Made(xml.data(), owners)


def _write_head(xml: XmlText, job: Job) -> None:
    with xml.inside("Naglowek"):
        code = {"kodSystemowy": "JPK_V7M (3)", "wersjaSchemy": "1-0E"}
        xml.element("KodFormularza", "JPK_VAT", code)
        xml.element("WariantFormularza", "3")
        xml.element("DataWytworzeniaJPK", f"{job.made_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}")
        xml.element("NazwaSystemu", "Bezdotyk")
        xml.element("CelZlozenia", job.settings.text("purpose"), {"poz": "P_7"})
        xml.element("KodUrzedu", job.settings.text("office"))
        month = job.month
        if month is not None:
            xml.element("Rok", str(month.year))
            xml.element("Miesiac", str(month.month))


def _write_rows(xml: XmlText, name: str, counter: str, rows: Sequence[Row]) -> None:
    for place, row in enumerate(rows, 1):
        with xml.inside(name):
            xml.element(counter, str(place))
            for element, text in row.elements:
                xml.element(element, text)


def _sum(rows: Sequence[Row], names: Sequence[str]) -> Decimal:
    counted = (row.amounts for row in rows if row.counted)
    return sum((amounts.get(name, Decimal(0)) for amounts in counted for name in names), Decimal(0))


def _doubles(documents: Sequence[ExportDocument], kept: Sequence[int]) -> Iterator[Notice]:
    """Purchases whose number the same supplier has in the file already."""
    seen: dict[tuple[str, str], int] = {}
    in_file = frozenset(kept)
    for document in documents:
        bought = side_of(document.kind, document.seller.tax_id, document.company_nip) is Side.PURCHASE
        if document.id in in_file and bought and document.seller.tax_id:
            first = seen.setdefault((document.seller.tax_id, document.number), document.id)
            if first != document.id:
                yield Notice(document.id, Weight.CHANGED, Message("export.jpk_double"))


def _sheets(rows: Sequence[_Rows]) -> tuple[Sheet, ...]:
    sales = [one.sales for one in rows if one.sales is not None]
    purchases = [one.purchase for one in rows if one.purchase is not None]
    return (
        _sheet(QT_TRANSLATE_NOOP("export", "Sprzedaż"), sales, columns.SALES_ORDER),
        _sheet(QT_TRANSLATE_NOOP("export", "Zakupy"), purchases, columns.PURCHASE_ORDER),
    )


def _sheet(title: str, rows: Sequence[Row], amounts: Sequence[str]) -> Sheet:
    return sheet(title, [(row.document, row.elements) for row in rows], amounts)
