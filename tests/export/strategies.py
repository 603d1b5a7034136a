"""Random documents for the exporters' property tests: sound ones, as odd as an office gets them.

``documents()`` gives documents that :func:`~desktop.export.entries.entry_of` makes an entry of: amounts that
add up, corrections as differences, foreign currency with złoty by the rate for VAT, splits over categories
by rate as the program makes them, marks that fit the side, texts with quotes, separators, line breaks and
letters of other alphabets, numbers of other countries.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from desktop.domain.booking.dictionaries import (
    Category,
    CategoryKind,
    Choice,
    Dictionaries,
    Dimension,
    KpirColumn,
    PaymentMethod,
    PurchaseKind,
    Side,
    VatRegister,
    for_company,
)
from desktop.domain.booking.entry import Amounts, BookingEntry, BookingLine, divided, share_of, total
from desktop.domain.booking.marks import PROOFS, Gtu, KsefMark, Marks, Procedure
from desktop.domain.booking.rates import by_rate
from desktop.domain.contractors import Address
from desktop.domain.dates import Month
from desktop.domain.documents import Channel
from desktop.domain.fields import VatRow
from desktop.domain.identifiers import is_ksef_number, is_nip
from desktop.domain.kinds import DocumentKind
from desktop.domain.money import CENT
from desktop.domain.rules.exchange import Conversion, Purpose, Rate, converted
from desktop.export.booked import BookedRecord, record_of
from desktop.export.records import ExportDocument, KnownContractor, Party
from tests.export.samples import COMPANY

DICTIONARIES: Dictionaries = for_company(
    (
        VatRegister(code="ZAK", name="Rejestr zakupu", side=Side.PURCHASE),
        VatRegister(code="SPR", name="Rejestr sprzedaży", side=Side.SALES),
        Category(code="MAT", name="Materiały", kind=CategoryKind.ACCOUNT, account="401-1"),
        Category(code="TOW", name="Towary", kind=CategoryKind.KPIR, column=KpirColumn.GOODS,
                 purchase=PurchaseKind.GOODS),
        Category(code="SAM", name="Samochód; paliwo {ON}", kind=CategoryKind.ACCOUNT, account="402-7",
                 purchase=PurchaseKind.FUEL, cost_share=75, vat_share=50),
        Category(code="ŚT", name="Środki trwałe", kind=CategoryKind.FREE, purchase=PurchaseKind.FIXED_ASSETS),
        PaymentMethod(code="PRZ", name="Przelew"),
        PaymentMethod(code="GOT", name="Gotówka"),
        Dimension(code="PROJ", name="Projekt", choices=(Choice(code="P1", name="Łąka"), Choice(code="P2"))),
    ),
    None,
)  # fmt: skip
"""The dictionaries that the documents are described with."""

ACCOUNT = "PL61109010140000071219812874"
FOREIGN_NUMBERS = ("DE136695976", "EL094259216", "ATU12345675", "GB999999973", "US123456789")
CURRENCIES = (("EUR", 1), ("USD", 1), ("HUF", 100))
ODD = "ĄŻźćłó „”\"',;|{}=<>&\\\n\t-–/.#№ñÅ株їЩß\u00a0\uff5b\uff5d\uff1b\uff02"
"""Characters that a file format or a code page may stumble over."""

_LETTERS = "abcdefghijKLMNOPRSTUWYZ0123456789"


def odd_texts(longest: int = 60) -> st.SearchStrategy[str]:
    """Texts with at least one visible character, of the letters that documents and attackers bring."""
    return st.text(st.sampled_from(_LETTERS + ODD), min_size=1, max_size=longest).filter(
        lambda text: any(char.isalnum() for char in text)
    )


def nips() -> st.SearchStrategy[str]:
    """Numbers that could be a NIP."""
    return st.integers(101_000_000, 999_999_999).map(_nip).filter(is_nip)


@st.composite
def documents(
    draw: st.DrawFn,
    *,
    side: Side | None = None,
    foreign: bool = True,
    longest: int = 60,
    rates: Sequence[str] = ("23", "8", "5", "0", "zw", "np", "oo"),
) -> ExportDocument:
    """A sound document; ``longest`` is that of its texts, ``foreign`` lets currencies in.

    Its id is always 1: :func:`batches` numbers them.
    """
    side = side or draw(st.sampled_from(list(Side)))
    kind = draw(st.sampled_from(_kinds(side)))
    contractor, known = draw(_contractors(longest))
    issued = draw(st.dates(date(2024, 1, 1), date(2027, 12, 31)))
    rows = draw(_tables(rates, sign=-1 if kind is DocumentKind.CORRECTION and draw(st.booleans()) else 1))
    amounts = total(Amounts(row.net or _ZERO, row.vat or _ZERO, row.gross or _ZERO) for row in rows)
    is_correction = kind is DocumentKind.CORRECTION
    paid = draw(st.sampled_from((None, None, amounts.gross)))
    conversion = draw(_conversions(rows, amounts, issued)) if foreign and draw(st.booleans()) else None
    return ExportDocument(
        id=1,
        company="Żurawina",
        company_nip=COMPANY.tax_id,
        month=draw(st.sampled_from((None, Month.of(issued), Month.of(issued).following()))),
        kind=kind,
        number=draw(odd_texts(longest)),
        seller=contractor if side is Side.PURCHASE else COMPANY,
        buyer=COMPANY if side is Side.PURCHASE else contractor,
        received_on=issued + timedelta(days=draw(st.integers(0, 40))),
        channel=Channel.SCANNER,
        file_name="Skan_0001.pdf",
        issue_date=issued,
        sale_date=draw(st.sampled_from((None, issued, issued - timedelta(days=9)))),
        due_date=draw(st.sampled_from((None, issued + timedelta(days=14)))),
        net=amounts.net,
        vat=amounts.vat,
        gross=amounts.gross,
        currency="PLN" if conversion is None else conversion.rate.currency,
        amount_due=None if paid is not None else amounts.gross,
        paid=paid,
        payment_method=draw(st.sampled_from(("", "przelew 14 dni", "gotówka", "karta"))),
        bank_account=draw(st.sampled_from(("", ACCOUNT))),
        split_payment=draw(st.booleans()),
        ksef_number=draw(st.just("") | _ksef_numbers(issued)),
        corrected_number=draw(odd_texts(longest)) if is_correction else "",
        corrected_date=issued - timedelta(days=30) if is_correction else None,
        correction_reason=draw(st.just("") | odd_texts(longest)) if is_correction else "",
        order_number=draw(st.just("") | odd_texts(longest)),
        vat_rows=rows,
        exemption_basis="art. 43 ust. 1" if any(row.rate == "zw" for row in rows) else "",
        reverse_charge=any(row.rate == "oo" for row in rows),
        cash_method=draw(st.booleans()),
        vehicle=draw(st.sampled_from(("", "PO7ŻB12"))),
        booked=draw(st.none() | _descriptions(side, rows, amounts, longest)),
        for_vat=conversion,
        contractor_known=known,
        exported_before=draw(st.booleans()),
    )


def batches(
    single: st.SearchStrategy[ExportDocument] | None = None, *, most: int = 4
) -> st.SearchStrategy[tuple[ExportDocument, ...]]:
    """One to ``most`` documents with ids of their own; numbers and contractors may repeat."""
    return st.lists(documents() if single is None else single, min_size=1, max_size=most).map(_numbered)


_ZERO = Decimal("0.00")


def _numbered(found: Sequence[ExportDocument]) -> tuple[ExportDocument, ...]:
    return tuple(replace(one, id=place) for place, one in enumerate(found, 1))


def _kinds(side: Side) -> tuple[DocumentKind, ...]:
    own = DocumentKind.SALES_INVOICE if side is Side.SALES else DocumentKind.COST_INVOICE
    return (own, own, DocumentKind.CORRECTION, DocumentKind.ADVANCE, DocumentKind.RECEIPT)


def _nip(nine: int) -> str:
    digits = str(nine)
    weights = (6, 5, 7, 2, 3, 4, 5, 6, 7)
    check = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11
    return f"{digits}{check % 10}"


@st.composite
def _contractors(draw: st.DrawFn, longest: int) -> tuple[Party, KnownContractor | None]:
    number = draw(nips() | st.sampled_from(("", *FOREIGN_NUMBERS)))
    name = draw(odd_texts(longest))
    party = Party(name, number, draw(st.sampled_from(("", "ul. Długa 2/4, 30-001 Kraków", "Hauptstr. 1"))))
    if draw(st.booleans()):
        return party, None
    address = Address(draw(odd_texts(longest)), "61-001", draw(odd_texts(longest)))
    code = draw(st.sampled_from(("", "KTR-1")))
    return party, KnownContractor(name, address, "US" if number.startswith("US") else "", code)


@st.composite
def _tables(draw: st.DrawFn, rates: Sequence[str], *, sign: int) -> tuple[VatRow, ...]:
    chosen = draw(st.lists(st.sampled_from(rates), min_size=1, max_size=4, unique=True))
    rows = []
    for rate in chosen:
        net = Decimal(sign * draw(st.integers(1, 100_000_000))).scaleb(-2)
        off = draw(st.sampled_from((0, 0, 0, 1, -1)))
        vat = share_of(net, int(rate)) + off * CENT if rate.isdigit() and rate != "0" else _ZERO
        rows.append(VatRow(rate, net, vat, net + vat))
    return tuple(rows)


@st.composite
def _conversions(draw: st.DrawFn, rows: tuple[VatRow, ...], amounts: Amounts, issued: date) -> Conversion:
    currency, per = draw(st.sampled_from(CURRENCIES))
    mid = Decimal(draw(st.integers(10_000, 60_000))).scaleb(-4)
    rate = Rate(Purpose.VAT, currency, mid, "221/A/NBP/2026", issued - timedelta(days=1), issued, per)
    return converted(rate, rows, net=amounts.net, vat=amounts.vat, gross=amounts.gross)


@st.composite
def _ksef_numbers(draw: st.DrawFn, issued: date) -> str:
    body = f"{draw(nips())}-{issued:%Y%m%d}-{draw(st.integers(0, 16**12 - 1)):012X}"
    return next(found for check in range(256) if is_ksef_number(found := f"{body}-{check:02X}"))


@st.composite
def _descriptions(
    draw: st.DrawFn, side: Side, rows: tuple[VatRow, ...], amounts: Amounts, longest: int
) -> BookedRecord:
    weights = draw(st.lists(st.integers(1, 9), min_size=1, max_size=3))
    lines = [
        BookingLine(
            category=draw(st.sampled_from(("", "MAT", "TOW", "SAM", "ŚT", "NIEZNANA"))),
            description=draw(st.just("") | odd_texts(longest)),
            amounts=part,
            dimensions=draw(st.sampled_from(({}, {"PROJ": "P1"}))),
            vehicle=draw(st.sampled_from(("", "PO7ŻB12"))),
            cost_share=draw(st.sampled_from((100, 75, 20))),
            vat_share=draw(st.sampled_from((100, 50, 0))) if side is Side.PURCHASE else 100,
        )
        for part in divided(amounts, [Decimal(weight) for weight in weights])
    ]
    registers = {Side.PURCHASE: ("", "ZAK"), Side.SALES: ("", "SPR")}
    entry = BookingEntry(
        register=draw(st.sampled_from(registers[side])),
        payment=draw(st.sampled_from(("", "PRZ", "GOT"))),
        lines=tuple(lines),
        marks=draw(_marks(side)),
    )
    return record_of(entry, by_rate(entry.lines, rows), DICTIONARIES)


@st.composite
def _marks(draw: st.DrawFn, side: Side) -> Marks:
    ksef = draw(st.none() | st.sampled_from(KsefMark))
    proof = draw(st.none() | st.sampled_from(PROOFS[side]))
    if side is Side.PURCHASE:
        return Marks(ksef, proof=proof, imported=draw(st.booleans()))
    gtu = tuple(sorted(draw(st.sets(st.sampled_from(Gtu), max_size=3))))
    chosen = draw(st.sets(st.sampled_from(Procedure), max_size=2))
    return Marks(ksef, gtu, tuple(one for one in Procedure if one in chosen), proof)
