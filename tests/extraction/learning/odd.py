"""Suppliers who print their invoices oddly: labels are missing or mislead.  All invented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from desktop.domain.fields import FieldName, VatRow
from desktop.domain.money import format_amount
from tests.builders import COMPANY_NIP
from tests.tools.samples.sheet import GREY, Sheet

N = FieldName
BUYER = ("Żółw sp. z o.o.", "ul. Długa 5", "30-001 Kraków")


@dataclass(frozen=True)
class Odd:
    """What one odd invoice says."""

    number: str
    issued: date
    sold: date
    due: date
    lines: tuple[tuple[str, Decimal], ...]
    account: str = ""
    old_balance: Decimal = Decimal("0.00")

    @property
    def net(self) -> Decimal:
        return sum((amount for _, amount in self.lines), Decimal(0))

    @property
    def vat(self) -> Decimal:
        return (self.net * 23 / 100).quantize(Decimal("0.01"))

    @property
    def gross(self) -> Decimal:
        return self.net + self.vat

    @property
    def rows(self) -> tuple[VatRow, ...]:
        return (VatRow("23", self.net, self.vat, self.gross),)


@dataclass(frozen=True)
class Layout:
    """A supplier: how it draws, and what of it is truth besides the invoice's own values."""

    name: str
    seller: str
    nip: str
    draw: Callable[[Sheet, Odd], None]
    numbers: tuple[str, str, str]
    account: str = ""
    others: dict[FieldName, str] = field(default_factory=dict)
    prints_sale: bool = True
    prints_due: bool = True

    def invoice(self, which: int) -> Odd:
        """The first, second or third invoice: other values, another number of lines."""
        issued = (date(2026, 9, 14), date(2026, 10, 27), date(2026, 11, 5))[which]
        goods = (
            (("Usługa serwisowa", "812.40"), ("Dojazd", "95.00")),
            (
                ("Przegląd okresowy", "1240.00"),
                ("Części zamienne", "377.35"),
                ("Filtr powietrza", "61.20"),
                ("Olej silnikowy", "148.90"),
                ("Transport", "80.00"),
            ),
            (("Abonament", "499.99"),),
        )[which]
        return Odd(
            self.numbers[which],
            issued,
            issued - timedelta(days=(3, 5, 1)[which]),
            issued + timedelta(days=21),
            tuple((name, Decimal(amount)) for name, amount in goods),
            self.account,
            (Decimal("310.11"), Decimal("75.50"), Decimal("18.20"))[which],
        )

    def sheet(self, which: int) -> Sheet:
        """The invoice on paper."""
        sheet = Sheet()
        self.draw(sheet, self.invoice(which))
        return sheet

    def truth(self, which: int) -> dict[FieldName, str | None]:
        """What a person would enter."""
        invoice = self.invoice(which)
        return {
            N.NUMBER: invoice.number,
            N.ISSUE_DATE: invoice.issued.isoformat(),
            N.SALE_DATE: invoice.sold.isoformat() if self.prints_sale else None,
            N.DUE_DATE: invoice.due.isoformat() if self.prints_due else None,
            N.SELLER_NIP: self.nip or None,
            N.SELLER_NAME: self.seller,
            N.BUYER_NIP: COMPANY_NIP,
            N.BUYER_NAME: BUYER[0],
            N.CURRENCY: "PLN",
            N.NET: str(invoice.net),
            N.VAT: str(invoice.vat),
            N.GROSS: str(invoice.gross),
            N.BANK_ACCOUNT: self.account or None,
            **self.others,
        }


def polish(day: date) -> str:
    """ "14.09.2026"."""
    return f"{day:%d.%m.%Y}"


def pln(amount: Decimal) -> str:
    """ "1 234,50"."""
    return format_amount(amount).replace("\u00a0", " ")


def _buyer(sheet: Sheet, x: float, y: float, label: str = "Nabywca:", nip: str = "NIP:") -> None:
    sheet.text(x, y, label, 9, "hebo")
    sheet.lines(x, y + 13, [*BUYER, f"{nip} {COMPANY_NIP}"], 9)


def _seller(sheet: Sheet, x: float, y: float, name: str, nip: str, label: str = "Sprzedawca:") -> None:
    sheet.text(x, y, label, 9, "hebo")
    sheet.lines(x, y + 13, [name, "ul. Warsztatowa 8", "61-244 Poznań", f"NIP: {nip}"], 9)


def _items(sheet: Sheet, invoice: Odd, y: float) -> float:
    sheet.text(46, y, "Nazwa", 9, "hebo")
    sheet.text(549, y, "Wartość", 9, "hebo", align="right")
    for name, amount in invoice.lines:
        y += 16
        sheet.text(46, y, name, 9)
        sheet.text(549, y, pln(amount), 9, align="right")
    return y + 24


def _totals(sheet: Sheet, invoice: Odd, y: float) -> float:
    for label, amount in (("Netto", invoice.net), ("VAT 23%", invoice.vat), ("Brutto", invoice.gross)):
        sheet.text(420, y, label, 9)
        sheet.text(549, y, f"{pln(amount)} PLN", 9, align="right")
        y += 15
    return y + 10


def number_in_the_footer(sheet: Sheet, invoice: Odd) -> None:
    """The number stands in small print at the bottom, another one stands by the title."""
    sheet.text(46, 60, "FAKTURA VAT", 18, "hebo")
    sheet.text(200, 60, "zlecenie 4471/B", 11)
    sheet.text(46, 84, f"Data wystawienia: {polish(invoice.issued)}", 9)
    sheet.text(220, 84, f"Data sprzedaży: {polish(invoice.sold)}", 9)
    sheet.text(400, 84, f"Termin płatności: {polish(invoice.due)}", 9)
    _seller(sheet, 46, 120, "Serwis Dźwigów Orlik", "7811993406")
    _buyer(sheet, 320, 120)
    y = _totals(sheet, invoice, _items(sheet, invoice, 220))
    sheet.text(46, y, f"Nr rachunku: {invoice.account[2:]}", 9)
    sheet.text(46, 800, f"druk F7 · {invoice.number} · str. 1", 7, colour=GREY)


def date_without_label(sheet: Sheet, invoice: Odd) -> None:
    """The issue date stands alone under the logo; a date of printing is labelled."""
    sheet.text(46, 60, "Hurtownia Kubik", 16, "hebo")
    sheet.text(46, 82, polish(invoice.issued), 9)
    sheet.text(330, 60, f"Faktura {invoice.number}", 13, "hebo")
    sheet.text(330, 82, f"Data wydania z magazynu: {polish(invoice.issued + timedelta(days=2))}", 8)
    sheet.text(330, 96, f"Data sprzedaży: {polish(invoice.sold)}", 8)
    sheet.text(330, 110, f"Data wystawienia: {polish(invoice.issued + timedelta(days=4))} (kopia)", 8)
    _seller(sheet, 46, 140, "Hurtownia Kubik", "5213017228")
    _buyer(sheet, 320, 140)
    y = _totals(sheet, invoice, _items(sheet, invoice, 240))
    sheet.text(46, y, f"Zapłata do {polish(invoice.due)} na konto {invoice.account[2:]}", 9)


def misleading_dates(sheet: Sheet, invoice: Odd) -> None:
    """What is labelled as the issue date is that of the sale, and the other way round."""
    sheet.text(46, 60, f"Faktura nr {invoice.number}", 15, "hebo")
    sheet.text(46, 86, f"Data wystawienia dowodu wydania: {polish(invoice.sold)}", 9)
    sheet.text(46, 100, f"Data wystawienia: {polish(invoice.sold)}", 9)
    sheet.text(320, 86, f"Sporządzono: {polish(invoice.issued)}", 9)
    sheet.text(320, 100, f"Płatne: {polish(invoice.due)}", 9)
    _seller(sheet, 46, 130, "Stolarnia Dąbek", "6762486990")
    _buyer(sheet, 320, 130)
    y = _totals(sheet, invoice, _items(sheet, invoice, 230))
    sheet.text(46, y, f"Konto: {invoice.account[2:]}", 9)


def strange_totals(sheet: Sheet, invoice: Odd) -> None:
    """Totals have names of their own, and what is "do zapłaty" holds an old balance."""
    sheet.text(46, 60, f"Faktura VAT nr {invoice.number}", 15, "hebo")
    sheet.text(46, 84, f"Data wystawienia: {polish(invoice.issued)}", 9)
    sheet.text(220, 84, f"Data sprzedaży: {polish(invoice.sold)}", 9)
    sheet.text(400, 84, f"Termin płatności: {polish(invoice.due)}", 9)
    _seller(sheet, 46, 120, "Wodociągi Struga", "9372639890")
    _buyer(sheet, 320, 120)
    y = _items(sheet, invoice, 220)
    for label, amount in (
        ("Świadczenie bez daniny", invoice.net),
        ("Danina państwowa", invoice.vat),
        ("Świadczenie z daniną", invoice.gross),
        ("Zaległość z poprzednich okresów", invoice.old_balance),
        ("Razem z zaległością", invoice.gross + invoice.old_balance),
    ):
        sheet.text(250, y, label, 9)
        sheet.text(549, y, pln(amount), 9, align="right")
        y += 15
    sheet.text(46, y + 20, f"Wpłaty w PLN na rachunek {invoice.account[2:]}", 9)


def account_in_a_stamp(sheet: Sheet, invoice: Odd) -> None:
    """The account is stamped in two lines; another one, the carrier's, is printed with a label."""
    sheet.text(46, 60, f"Faktura VAT nr {invoice.number}", 15, "hebo")
    sheet.text(46, 84, f"Data wystawienia: {polish(invoice.issued)}", 9)
    sheet.text(220, 84, f"Data sprzedaży: {polish(invoice.sold)}", 9)
    sheet.text(400, 84, f"Termin płatności: {polish(invoice.due)}", 9)
    _seller(sheet, 46, 120, "Skład Opału Iskra", "1132853869")
    _buyer(sheet, 320, 120)
    y = _totals(sheet, invoice, _items(sheet, invoice, 220))
    sheet.text(46, y, "Numer konta przewoźnika: 61 1090 1014 0000 0712 1981 2874", 9)
    top = 640 if len(invoice.lines) > 2 else 610
    sheet.box(330, top - 18, 540, top + 44, weight=1.2)
    figures = invoice.account[2:]
    sheet.text(345, top, "PROSIMY WPŁACAĆ TYLKO TU", 9, "hebo")
    sheet.text(345, top + 16, " ".join([figures[:2], *(figures[i : i + 4] for i in range(2, 14, 4))]), 10)
    sheet.text(345, top + 31, " ".join(figures[i : i + 4] for i in range(14, 26, 4)), 10)


def parties_without_labels(sheet: Sheet, invoice: Odd) -> None:
    """Nobody is labelled; the seller's number is among the small print below, a group's above."""
    sheet.text(46, 50, "Grupa Północ S.A., NIP 5252674798", 8, colour=GREY)
    sheet.lines(46, 80, [*BUYER, f"NIP {COMPANY_NIP}"], 10)
    sheet.text(330, 80, f"Faktura {invoice.number}", 14, "hebo")
    sheet.text(330, 98, f"Data wystawienia: {polish(invoice.issued)}", 9)
    sheet.text(330, 112, f"Data sprzedaży: {polish(invoice.sold)}", 9)
    sheet.text(330, 126, f"Termin płatności: {polish(invoice.due)}", 9)
    y = _totals(sheet, invoice, _items(sheet, invoice, 190))
    sheet.text(46, y, f"Rachunek: {invoice.account[2:]}", 9)
    sheet.rule(46, 776, 549)
    sheet.text(46, 790, "Chłodnie Zator sp. z o.o., ul. Portowa 1, 81-339 Gdynia", 7.5, colour=GREY)
    sheet.text(46, 801, "wpis: 0000123456, identyfikacja podatkowa 586-010-41-21", 7.5, colour=GREY)


def number_behind_an_order(sheet: Sheet, invoice: Odd) -> None:
    """Beside the title stands the customer's order; the invoice's number is called a sign."""
    sheet.text(46, 60, "Faktura nr zamówienia 88/2026", 13, "hebo")
    sheet.text(46, 78, f"Nasz znak: {invoice.number}", 9)
    sheet.text(320, 60, f"Data wystawienia: {polish(invoice.issued)}", 9)
    sheet.text(320, 74, f"Data sprzedaży: {polish(invoice.sold)}", 9)
    sheet.text(320, 88, f"Termin płatności: {polish(invoice.due)}", 9)
    _seller(sheet, 46, 120, "Drukarnia Fala", "8971649500")
    _buyer(sheet, 320, 120)
    y = _totals(sheet, invoice, _items(sheet, invoice, 220))
    sheet.text(46, y, f"Rachunek bankowy: {invoice.account[2:]}", 9)


def totals_on_top(sheet: Sheet, invoice: Odd) -> None:
    """Totals stand in a strip of letters above the lines; the due date is words only."""
    sheet.text(46, 60, f"Faktura VAT nr {invoice.number}", 15, "hebo")
    sheet.text(46, 84, f"Data wystawienia: {polish(invoice.issued)}", 9)
    sheet.text(220, 84, f"Data sprzedaży: {polish(invoice.sold)}", 9)
    _seller(sheet, 46, 120, "Tartak Modrzew", "7342867148")
    _buyer(sheet, 320, 120)
    for x, label, amount in (
        (60, "A", invoice.net),
        (230, "B", invoice.vat),
        (400, "A+B", invoice.gross),
    ):
        sheet.text(x, 212, label, 9, "hebo")
        sheet.text(x, 226, f"{pln(amount)}", 10)
    y = _items(sheet, invoice, 262)
    sheet.text(46, y, "A: wartość, B: podatek (PLN). Płatność trzy tygodnie po wystawieniu.", 9)
    sheet.text(46, y + 16, f"Konto {invoice.account[2:]}", 9)


def no_tax_number(sheet: Sheet, invoice: Odd) -> None:
    """A seller without any tax number, known by its name; the number is a plain figure."""
    sheet.text(46, 60, "Pracownia Haftu Barbara Malinowska", 14, "hebo")
    sheet.text(46, 80, "Rękodzieło i hafty, 34-500 Zakopane", 9)
    sheet.text(380, 60, "RACHUNEK", 13, "hebo")
    sheet.text(380, 80, f"pozycja księgi {invoice.number}", 9)
    sheet.text(380, 94, f"Zakopane, {polish(invoice.issued)}", 9)
    sheet.text(46, 130, "Dla:", 9, "hebo")
    sheet.lines(46, 143, [*BUYER, f"NIP {COMPANY_NIP}"], 9)
    y = _totals(sheet, invoice, _items(sheet, invoice, 240))
    sheet.text(46, y, f"Proszę zapłacić do {polish(invoice.due)}: {invoice.account[2:]}", 9)


def _account(seed: int) -> str:
    """A made-up account with right check digits."""
    body = f"10901014{seed:016d}"
    check = 98 - int(body + "252100") % 97
    return f"PL{check:02d}{body}"


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "number_in_the_footer",
        "Serwis Dźwigów Orlik",
        "7811993406",
        number_in_the_footer,
        ("SDO-0417/2026", "SDO-0533/2026", "SDO-0601/2026"),
        _account(11),
    ),
    Layout(
        "date_without_label",
        "Hurtownia Kubik",
        "5213017228",
        date_without_label,
        ("FV 311/09/2026", "FV 1042/10/2026", "FV 77/11/2026"),
        _account(22),
    ),
    Layout(
        "misleading_dates",
        "Stolarnia Dąbek",
        "6762486990",
        misleading_dates,
        ("12/2026", "31/2026", "40/2026"),
        _account(33),
    ),
    Layout(
        "strange_totals",
        "Wodociągi Struga",
        "9372639890",
        strange_totals,
        ("W/2026/004411", "W/2026/005120", "W/2026/005533"),
        _account(44),
    ),
    Layout(
        "account_in_a_stamp",
        "Skład Opału Iskra",
        "1132853869",
        account_in_a_stamp,
        ("F/9/118", "F/10/204", "F/11/9"),
        _account(55),
    ),
    Layout(
        "parties_without_labels",
        "Chłodnie Zator sp. z o.o.",
        "5860104121",
        parties_without_labels,
        ("CZ-26-0771", "CZ-26-0912", "CZ-26-0950"),
        _account(66),
    ),
    Layout(
        "number_behind_an_order",
        "Drukarnia Fala",
        "8971649500",
        number_behind_an_order,
        ("DF/00219/26", "DF/00305/26", "DF/00377/26"),
        _account(77),
    ),
    Layout(
        "totals_on_top",
        "Tartak Modrzew",
        "7342867148",
        totals_on_top,
        ("2026/TM/60", "2026/TM/81", "2026/TM/99"),
        _account(88),
    ),
    Layout(
        "no_tax_number",
        "Pracownia Haftu Barbara Malinowska",
        "",
        no_tax_number,
        ("114", "162", "170"),
        _account(99),
        prints_sale=False,
    ),
)
