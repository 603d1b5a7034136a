"""Further invoices: advance, many pages, coloured column, KSeF visualisation."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.samples import pieces as p
from tests.tools.samples.codes import draw_qr
from tests.tools.samples.model import Invoice
from tests.tools.samples.sheet import GREY, WHITE, Col, Sheet, TableStyle, wrap
from tests.tools.samples.words import amount_in_words

_RATES = (
    Col("Stawka", 55, "center"),
    Col("Netto", 80, "right"),
    Col("VAT", 80, "right"),
    Col("Brutto", 80, "right"),
)


def advance(invoice: Invoice) -> Sheet:
    """An advance on an order, already paid."""
    sheet = Sheet()
    seller, buyer = invoice.seller, invoice.buyer
    sheet.box(40, 40, 555, 100, line=None, fill=(0.25, 0.38, 0.3))
    sheet.text(54, 66, "Faktura zaliczkowa", 18, "tibo", colour=WHITE)
    sheet.text(54, 86, f"Numer: {invoice.number}", 12, "tiro", colour=WHITE)
    dates = [f"Wystawiona: {p.in_words(invoice.issued)}", f"Zaliczkę otrzymano: {p.in_words(invoice.issued)}"]
    sheet.lines(541, 66, dates, 10, "tiro", align="right", colour=WHITE)
    for x, title, party in ((40, "Nabywca", buyer), (310, "Sprzedawca", seller)):
        sheet.text(x, 130, title.upper(), 8, "hebo", colour=GREY)
        y = sheet.lines(x, 146, [party.name], 11, "tibo")
        sheet.lines(x, y, p.party_lines(party), 10, "tiro")
    sheet.text(40, 226, f"Zamówienie: {invoice.extra['order']}", 10.5, "tiro")
    order = f"Wartość całego zamówienia brutto: {invoice.extra['order_value']} zł"
    sheet.text(40, 241, order, 10.5, "tiro")
    columns = (
        Col("Przedmiot zaliczki", 290),
        Col("J.m.", 45, "center"),
        Col("Stawka VAT", 80, "center"),
        Col("Netto", 100, "right"),
    )
    style = TableStyle(10, "tiro", "tibo", fill=(0.88, 0.93, 0.89), padding=5)
    rows = [[line.name, line.unit, p.rate(line.rate), p.amount(line.net)] for line in invoice.items]
    y = sheet.table(40, 258, columns, rows, style)
    y = sheet.table(40, y + 16, _RATES, p.rate_rows(invoice), TableStyle(9.5, "tiro", "tibo", padding=4))
    sheet.text(40, y + 34, f"Kwota zaliczki brutto: {p.amount(invoice.gross)} PLN", 13, "tibo")
    sheet.text(40, y + 50, f"Słownie: {amount_in_words(invoice.gross)}", 10, "tiit")
    paid = [
        f"Zapłacono ({invoice.method}): {p.amount(invoice.paid or invoice.gross)} PLN",
        f"Pozostaje do zapłaty: {p.amount(invoice.due_amount)} PLN",
        f"Rachunek: {p.account(seller.account)} ({seller.bank})",
    ]
    sheet.lines(40, y + 76, paid, 10.5, "tiro")
    sheet.text(40, 780, "Faktura końcowa zostanie wystawiona po wydaniu mebli.", 9, "tiit", colour=GREY)
    return sheet


def two_pages(invoice: Invoice) -> Sheet:
    """A long list over two pages, with the words of the split payment."""
    sheet = Sheet()
    seller, buyer = invoice.seller, invoice.buyer
    columns = (
        Col("Lp.", 24, "center"),
        Col("Nazwa", 216),
        Col("Ilość", 46, "right"),
        Col("J.m.", 34, "center"),
        Col("Cena netto", 66, "right"),
        Col("VAT", 34, "center"),
        Col("Wartość netto", 80, "right"),
    )

    def head(page: int) -> None:
        sheet.text(50, 52, "ŻELBET-ŚLĄSK S.A.", 15, "hebo")
        sheet.text(545, 52, f"Faktura nr {invoice.number}", 11, "hebo", align="right")
        sheet.text(545, 66, f"strona {page} z 2", 8, align="right", colour=GREY)
        sheet.rule(50, 72, 545, 1.2)

    def listed(start: int, end: int) -> list[list[str]]:
        return [
            [
                str(number),
                line.name,
                p.quantity(line.quantity),
                line.unit,
                p.amount(line.price),
                p.rate(line.rate),
                p.amount(line.net),
            ]
            for number, line in enumerate(invoice.items[start:end], start + 1)
        ]

    head(1)
    sheet.text(50, 92, f"Data wystawienia: {p.dotted(invoice.issued)}", 9.5)
    sheet.text(230, 92, f"Data dostawy: {p.dotted(invoice.sold)}", 9.5)
    sheet.text(400, 92, f"Termin zapłaty: {p.dotted(invoice.due)}", 9.5)
    for x, title, party in ((50, "Sprzedawca:", seller), (305, "Nabywca:", buyer)):
        sheet.text(x, 116, title, 8.5, "hebo")
        y = sheet.lines(x, 130, [party.name], 9.5, "hebo")
        sheet.lines(x, y, p.party_lines(party), 9)
    cut = 14
    style = TableStyle(9.5, padding=5.5)
    y = sheet.table(50, 196, columns, listed(0, cut), style)
    sheet.text(545, y + 18, "ciąg dalszy na następnej stronie", 8.5, "heit", align="right")
    sheet.new_page()
    head(2)
    y = sheet.table(50, 88, columns, listed(cut, len(invoice.items)), style)
    y = sheet.table(250, y + 16, _RATES, p.rate_rows(invoice), TableStyle(9.5, padding=4))
    sheet.box(50, y + 18, 545, y + 62, weight=1.2)
    sheet.text(60, y + 36, f"Do zapłaty: {p.amount(invoice.due_amount)} PLN", 14, "hebo")
    sheet.text(60, y + 53, f"Słownie: {amount_in_words(invoice.due_amount)}", 9)
    sheet.text(50, y + 90, "MECHANIZM PODZIELONEJ PŁATNOŚCI", 13, "hebo")
    lines = [
        f"Forma zapłaty: {invoice.method}",
        f"Bank: {seller.bank}",
        f"Rachunek do wpłaty: {p.account(seller.account)}",
        f"Wystawił: {invoice.extra['issuer']}, tel. {seller.phone}",
    ]
    sheet.lines(50, y + 116, lines, 10)
    return sheet


def sidebar(invoice: Invoice) -> Sheet:
    """The seller in a coloured column at the left, the rest at its right."""
    sheet = Sheet()
    seller, buyer = invoice.seller, invoice.buyer
    shade = tuple(float(part) for part in invoice.extra["shade"].split())
    colour = (shade[0], shade[1], shade[2])
    sheet.box(0, 0, 165, 842, line=None, fill=colour)
    y = sheet.lines(18, 70, invoice.extra["brand"].split("|"), 19, "hebo", colour=WHITE)
    sheet.text(18, y + 18, "Sprzedawca", 7.5, colour=WHITE)
    y = sheet.lines(18, y + 30, wrap(seller.name, 128, 8.5, "hebo"), 8.5, "hebo", colour=WHITE)
    contact = [*p.party_lines(seller), seller.email, f"tel. {seller.phone}"]
    sheet.lines(18, y + 4, contact, 8, colour=WHITE)
    sheet.text(18, 640, "Konto bankowe", 7.5, colour=WHITE)
    sheet.lines(18, 654, [p.account(seller.account), seller.bank], 8.2, colour=WHITE)
    sheet.text(190, 76, f"FAKTURA {invoice.number}", 18, "hebo")
    pairs = [
        ("Data wystawienia", p.dotted(invoice.issued)),
        ("Data dokonania dostawy", p.dotted(invoice.sold)),
        ("Termin płatności", p.dotted(invoice.due)),
        ("Płatność", invoice.method),
    ]
    y = 104.0
    for label, value in pairs:
        sheet.text(190, y, f"{label}:", 9, colour=GREY)
        sheet.text(310, y, value, 9.5)
        y += 14
    sheet.text(190, 184, "Nabywca", 8, colour=GREY)
    y = sheet.lines(190, 198, [buyer.name], 11, "hebo")
    sheet.lines(190, y, p.party_lines(buyer), 9.5)
    columns = (
        Col("Lp", 20, "center"),
        Col("Pozycja", 136),
        Col("Ilość", 52, "right"),
        Col("Netto/j.", 60, "right"),
        Col("Netto", 66, "right"),
        Col("VAT", 36, "center"),
    )
    rows = [
        [
            str(number),
            line.name,
            f"{p.quantity(line.quantity)} {line.unit}",
            p.amount(line.price),
            p.amount(line.net),
            p.rate(line.rate),
        ]
        for number, line in enumerate(invoice.items, 1)
    ]
    style = TableStyle(8.5, grid=False, fill=(0.94, 0.94, 0.94), padding=5)
    y = sheet.table(190, 262, columns, rows, style)
    narrow = tuple(Col(column.title, column.width - 10, column.align) for column in _RATES)
    y = sheet.table(305, y + 20, narrow, p.rate_rows(invoice), replace(style, padding=4, fill=None))
    sheet.text(560, y + 32, f"Do zapłaty: {p.amount(invoice.due_amount)} zł", 15, "hebo", align="right")
    words = f"Słownie: {amount_in_words(invoice.due_amount)}"
    sheet.text(560, y + 48, words, 8.5, align="right", colour=GREY)
    sheet.text(190, 790, invoice.extra.get("note", ""), 8, colour=GREY)
    return sheet


def ksef(invoice: Invoice) -> Sheet:
    """The picture of an invoice from the national system, with its number and verification code."""
    sheet = Sheet()
    seller, buyer = invoice.seller, invoice.buyer
    sheet.text(40, 54, "Krajowy System", 14, "hebo")
    sheet.text(152, 54, "e-Faktur", 14, "hebo", colour=(0.8, 0.05, 0.15))
    sheet.lines(555, 48, ["Numer faktury:"], 8, align="right", colour=GREY)
    sheet.text(555, 64, invoice.number, 14, "hebo", align="right")
    sheet.text(555, 78, "Faktura podstawowa", 9, align="right")
    sheet.text(555, 92, f"Numer KSeF: {invoice.ksef_number}", 8.5, align="right")
    sheet.rule(40, 102, 555, 0.8, GREY)
    for x, title, party in ((40, "Sprzedawca", seller), (305, "Nabywca", buyer)):
        sheet.text(x, 122, title, 12, "hebo")
        sheet.text(x, 138, "Dane identyfikacyjne", 8.5, "hebo")
        sheet.lines(x, 150, [f"NIP: {party.nip}", f"Nazwa: {party.name}"], 8.5)
        sheet.text(x, 178, "Adres", 8.5, "hebo")
        sheet.lines(x, 190, [party.street, party.town, "Polska"], 8.5)
    sheet.rule(40, 226, 555, 0.8, GREY)
    sheet.text(40, 246, "Szczegóły", 12, "hebo")
    left = [
        f"Data wystawienia, z zastrzeżeniem art. 106na ust. 1 ustawy: {p.dotted(invoice.issued)}",
        f"Data dokonania lub zakończenia dostawy towarów lub wykonania usługi: {p.dotted(invoice.sold)}",
        f"Miejsce wystawienia: {invoice.place}      Kod waluty: {invoice.currency}",
    ]
    sheet.lines(40, 262, left, 8.5)
    sheet.text(40, 312, "Pozycje", 12, "hebo")
    sheet.text(40, 326, f"Faktura wystawiona w cenach netto w walucie {invoice.currency}", 8.5)
    columns = (
        Col("Lp.", 26),
        Col("Nazwa towaru lub usługi", 189),
        Col("Cena jedn. netto", 75, "right"),
        Col("Ilość", 45, "right"),
        Col("Miara", 45),
        Col("Stawka podatku", 55),
        Col("Wartość sprzedaży netto", 80, "right"),
    )
    rows = [
        [
            str(number),
            line.name,
            p.amount(line.price),
            p.quantity(line.quantity),
            line.unit,
            p.rate(line.rate),
            p.amount(line.net),
        ]
        for number, line in enumerate(invoice.items, 1)
    ]
    style = TableStyle(8, fill=(0.95, 0.96, 0.97), rule=(0.73, 0.75, 0.78), padding=4)
    y = sheet.table(40, 334, columns, rows, style)
    total = f"Kwota należności ogółem: {p.amount(invoice.gross)} {invoice.currency}"
    sheet.text(555, y + 20, total, 11, "hebo", align="right")
    sheet.text(40, y + 46, "Podsumowanie stawek podatku", 12, "hebo")
    rates = (
        Col("Lp.", 26),
        Col("Stawka podatku", 190),
        Col("Kwota netto", 100, "right"),
        Col("Kwota podatku", 100, "right"),
        Col("Kwota brutto", 99, "right"),
    )
    sums = [
        [str(number), p.rate(row.rate), p.amount(row.net), p.amount(row.vat), p.amount(row.gross)]
        for number, row in enumerate(invoice.rates, 1)
    ]
    y = sheet.table(40, y + 54, rates, sums, style)
    sheet.text(40, y + 26, "Płatność", 12, "hebo")
    lines = [
        f"Forma płatności: {invoice.method.capitalize()}",
        f"Termin płatności: {p.dotted(invoice.due)}",
        f"Numer rachunku bankowego: {seller.account}",
        f"Nazwa banku: {seller.bank}",
    ]
    y = sheet.lines(40, y + 42, lines, 8.5)
    sheet.rule(40, y + 6, 555, 0.8, GREY)
    sheet.text(40, y + 26, "Sprawdź, czy Twoja faktura znajduje się w KSeF!", 11, "hebo")
    draw_qr(sheet, (40, y + 34, 140, y + 134), invoice.extra["verification"])
    sheet.text(90, y + 146, invoice.ksef_number or "", 6, align="center")
    hint = "Nie możesz zeskanować kodu? Kliknij w link weryfikacyjny i przejdź do weryfikacji faktury."
    sheet.lines(160, y + 66, wrap(hint, 330, 8.5), 8.5, colour=GREY)
    return sheet
