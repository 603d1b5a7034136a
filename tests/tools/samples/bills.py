"""Everyday bills: energy with a payment slip, fuel paid on the spot."""

from __future__ import annotations

from tests.tools.samples import pieces as p
from tests.tools.samples.model import Invoice
from tests.tools.samples.sheet import GREY, INK, Col, Sheet, TableStyle
from tests.tools.samples.words import amount_in_words

_RATES = (
    Col("Stawka", 55, "center"),
    Col("Netto", 80, "right"),
    Col("VAT", 80, "right"),
    Col("Brutto", 80, "right"),
)


def utility(invoice: Invoice) -> Sheet:
    """An energy bill: what is to be paid comes first, a payment slip last."""
    sheet = Sheet()
    seller, buyer = invoice.seller, invoice.buyer
    accent = (0.05, 0.28, 0.55)
    sheet.text(46, 66, "ŁÓDZKI PRĄD", 22, "hebo", colour=accent)
    sheet.lines(46, 82, [seller.name, seller.address, f"NIP {seller.nip}"], 8)
    sheet.lines(330, 70, [buyer.name, buyer.street, buyer.town, f"NIP: {buyer.nip}"], 10)
    sheet.box(46, 130, 549, 216, line=accent, fill=(0.93, 0.96, 1), weight=1.2)
    sheet.text(60, 152, "Faktura VAT", 11, "hebo", colour=accent)
    sheet.text(60, 168, f"nr {invoice.number}", 12, "hebo")
    sheet.lines(60, 184, [f"z dnia {p.dotted(invoice.issued)}", f"Nr klienta {invoice.extra['client']}"], 9)
    sheet.text(535, 152, "Kwota do zapłaty", 10, align="right")
    sheet.text(535, 178, f"{p.amount(invoice.due_amount)} zł", 22, "hebo", align="right", colour=accent)
    sheet.text(535, 200, f"Termin płatności {p.dotted(invoice.due)}", 10, "hebo", align="right")
    sheet.text(46, 242, "Rozliczenie za okres", 10, "hebo", colour=accent)
    sheet.text(150, 242, invoice.extra["period"], 10)
    columns = (
        Col("Opis", 215),
        Col("Ilość", 60, "right"),
        Col("J.m.", 48, "center"),
        Col("Cena netto zł", 70, "right"),
        Col("Netto zł", 70, "right"),
        Col("VAT", 40, "center"),
    )
    rows = [
        [
            line.name,
            p.quantity(line.quantity),
            line.unit,
            p.amount(line.price),
            p.amount(line.net),
            p.rate(line.rate),
        ]
        for line in invoice.items
    ]
    style = TableStyle(9.5, fill=(0.86, 0.91, 0.97), grid=False, padding=5, rule=accent)
    y = sheet.table(46, 252, columns, rows, style)
    y = sheet.table(254, y + 16, _RATES, p.rate_rows(invoice), style)
    sheet.text(46, y + 30, f"Słownie: {amount_in_words(invoice.due_amount)}", 9.5)
    sheet.text(
        46, y + 46, f"Data sprzedaży: {p.dotted(invoice.sold)}. Sposób zapłaty: {invoice.method}.", 9.5
    )
    sheet.rule(30, 640, 565, 0.6, GREY, "[4 3] 0")
    sheet.text(46, 662, "Polecenie przelewu / wpłata gotówkowa", 9, "hebo")
    slip = [
        ("odbiorca", seller.name),
        ("nr rachunku odbiorcy", p.account(seller.account)),
        ("kwota", f"{p.amount(invoice.due_amount)} PLN"),
        ("zleceniodawca", buyer.name),
        ("tytułem", f"{invoice.number}, klient {invoice.extra['client']}"),
    ]
    y = 682.0
    for label, value in slip:
        sheet.box(46, y - 11, 440, y + 8, line=GREY)
        sheet.text(50, y - 4, label, 5.5, colour=GREY)
        sheet.text(130, y + 3, value, 10, "cour")
        y += 22
    return sheet


def fuel(invoice: Invoice) -> Sheet:
    """A petrol station's invoice on half a sheet, paid on the spot."""
    sheet = Sheet(size=(420.0, 595.0))
    seller, buyer = invoice.seller, invoice.buyer
    sheet.lines(210, 44, [seller.name], 11, "hebo", align="center")
    sheet.lines(210, 58, [seller.address, f"NIP {p.nip(seller.nip)}"], 9, align="center")
    sheet.rule(28, 82, 392, 1)
    sheet.text(28, 104, f"Faktura nr: {invoice.number}", 12, "hebo")
    sheet.text(28, 120, f"Data wystawienia i sprzedaży: {p.dotted(invoice.issued)}", 9)
    sheet.text(392, 120, f"Nr rej.: {invoice.extra['plate']}", 9, align="right")
    sheet.text(28, 144, "Nabywca:", 9, "hebo")
    sheet.lines(80, 144, [buyer.name, buyer.address, f"NIP {p.nip(buyer.nip)}"], 9)
    columns = (
        Col("Towar", 124),
        Col("Ilość", 44, "right"),
        Col("J.m.", 30, "center"),
        Col("Cena netto", 54, "right"),
        Col("Netto", 64, "right"),
        Col("VAT", 48, "center"),
    )
    rows = [
        [
            line.name,
            p.quantity(line.quantity),
            line.unit,
            p.amount(line.price),
            p.amount(line.net),
            p.rate(line.rate),
        ]
        for line in invoice.items
    ]
    y = sheet.table(28, 192, columns, rows, TableStyle(8.5, fill=None))
    y = sheet.table(97, y + 14, _RATES, p.rate_rows(invoice), TableStyle(8.5, fill=None))
    sheet.text(28, y + 30, f"RAZEM: {p.amount(invoice.gross)} PLN", 14, "hebo")
    paid = f"Zapłacono: {invoice.method} {p.amount(invoice.paid or invoice.gross)}"
    sheet.text(28, y + 48, f"{paid}     Do zapłaty: {p.amount(invoice.due_amount)}", 9.5)
    sheet.text(28, y + 64, f"Słownie: {amount_in_words(invoice.gross)}", 8.5)
    sheet.text(28, y + 84, invoice.extra["receipt"], 8, colour=INK)
    return sheet
