"""Invoices as Polish programs print them, one function per layout."""

from __future__ import annotations

from tests.tools.samples import pieces as p
from tests.tools.samples.model import Invoice
from tests.tools.samples.sheet import GREY, INK, WHITE, Col, Sheet, TableStyle
from tests.tools.samples.words import amount_in_words

_ITEMS = (
    Col("Lp.", 24, "center"),
    Col("Nazwa towaru lub usługi", 203),
    Col("J.m.", 34, "center"),
    Col("Ilość", 44, "right"),
    Col("Cena netto", 66, "right"),
    Col("Wartość netto", 76, "right"),
    Col("VAT", 40, "center"),
)
_RATES = (
    Col("Stawka VAT", 60, "center"),
    Col("Netto", 74, "right"),
    Col("Kwota VAT", 74, "right"),
    Col("Brutto", 74, "right"),
)


def classic(invoice: Invoice) -> Sheet:
    """Two boxes, a grid, the amount in words, two signatures: what every office has seen."""
    sheet = Sheet()
    seller, buyer = invoice.seller, invoice.buyer
    sheet.lines(54, 58, [f"Miejsce wystawienia: {invoice.place}"], 8.5)
    sheet.lines(541, 58, [f"Data wystawienia: {p.dotted(invoice.issued)}"], 8.5, align="right")
    sheet.lines(541, 70, [f"Data sprzedaży: {p.dotted(invoice.sold)}"], 8.5, align="right")
    sheet.text(297, 108, f"FAKTURA VAT nr {invoice.number}", 15, "hebo", align="center")
    sheet.text(297, 122, "ORYGINAŁ", 8, align="center", colour=GREY)
    for x, title, party in ((54, "SPRZEDAWCA", seller), (304, "NABYWCA", buyer)):
        sheet.box(x, 138, x + 237, 222, line=GREY)
        sheet.box(x, 138, x + 237, 154, line=GREY, fill=(0.9, 0.9, 0.9))
        sheet.text(x + 6, 149, title, 8, "hebo")
        y = sheet.lines(x + 6, 168, [party.name], 9.5, "hebo")
        sheet.lines(x + 6, y + 1, p.party_lines(party), 9)
    rows = [p.item_row(number, line) for number, line in enumerate(invoice.items, 1)]
    y = sheet.table(54, 240, _ITEMS, rows)
    y = sheet.table(259, y + 14, _RATES, p.rate_rows(invoice), TableStyle(fill=(0.95, 0.95, 0.95)))
    sheet.text(54, y + 34, f"Razem do zapłaty: {p.amount(invoice.due_amount)} {invoice.currency}", 13, "hebo")
    sheet.text(54, y + 50, f"Słownie: {amount_in_words(invoice.due_amount)}", 9)
    y = sheet.lines(
        54,
        y + 76,
        [
            f"Sposób zapłaty: {invoice.method}",
            f"Termin płatności: {p.dotted(invoice.due)}",
            f"Bank: {seller.bank}",
            f"Nr rachunku: {p.account(seller.account)}",
        ],
        9.5,
    )
    for x, words in ((130, "osoba upoważniona do odbioru"), (465, "osoba upoważniona do wystawienia")):
        sheet.rule(x - 80, 740, x + 80, 0.5, GREY, "[1 2] 0")
        sheet.text(x, 751, words, 7, align="center", colour=GREY)
    sheet.text(465, 732, invoice.extra.get("issuer", ""), 10, "tiit", align="center")
    return sheet


def modern(invoice: Invoice) -> Sheet:
    """A service firm's invoice with an accent colour, much air and few lines."""
    sheet = Sheet()
    accent = (0.83, 0.33, 0.18)
    seller, buyer = invoice.seller, invoice.buyer
    sheet.box(0, 0, 595, 8, line=None, fill=accent)
    sheet.page.draw_circle((68, 62), 18, color=accent, fill=accent)
    sheet.text(68, 68, "B&W", 13, "hebo", align="center", colour=WHITE)
    sheet.lines(96, 58, ["Bąk i Wspólnicy", "pracownia grafiki"], 11, "hebo")
    sheet.text(545, 62, "Faktura", 26, "helv", align="right", colour=accent)
    sheet.text(545, 80, invoice.number, 12, "hebo", align="right")
    labels = ["Wystawiono", "Data wykonania usługi", "Termin płatności", "Forma płatności"]
    values = [p.dotted(invoice.issued), p.dotted(invoice.sold), p.dotted(invoice.due), invoice.method]
    for index, (label, value) in enumerate(zip(labels, values, strict=True)):
        sheet.text(50 + index * 128, 128, label, 7.5, colour=GREY)
        sheet.text(50 + index * 128, 141, value, 10, "hebo")
    sheet.rule(50, 156, 545, 0.8, accent)
    for x, title, party in ((50, "Wystawca", seller), (306, "Dla", buyer)):
        sheet.text(x, 178, title, 8, colour=accent)
        y = sheet.lines(x, 193, [party.name], 10, "hebo")
        sheet.lines(x, y, p.party_lines(party, label="NIP "), 9.5)
    columns = (
        Col("Usługa", 245),
        Col("Ilość", 60, "right"),
        Col("Cena netto", 90, "right"),
        Col("Wartość netto", 100, "right"),
    )
    style = TableStyle(9.5, fill=None, grid=False, rule=accent, padding=7, head_colour=GREY)
    rows = [
        [line.name, f"{p.quantity(line.quantity)} {line.unit}", p.amount(line.price), p.amount(line.net)]
        for line in invoice.items
    ]
    y = sheet.table(50, 270, columns, rows, style) + 24
    for label, sum_of in (
        ("Netto", invoice.net),
        (f"VAT {p.rate(invoice.items[0].rate)}", invoice.vat),
        ("Brutto", invoice.gross),
    ):
        sheet.text(450, y, label, 10, align="right", colour=GREY)
        sheet.text(538, y, f"{p.amount(sum_of)} zł", 10, align="right")
        y += 18
    sheet.box(330, y, 545, y + 34, line=None, fill=accent)
    sheet.text(342, y + 22, "Do zapłaty", 12, "helv", colour=WHITE)
    sheet.text(535, y + 22, f"{p.amount(invoice.due_amount)} zł", 14, "hebo", align="right", colour=WHITE)
    sheet.text(50, y + 12, "Przelew na konto", 8, colour=GREY)
    sheet.lines(50, y + 26, [p.account(seller.account), seller.bank], 10.5, "hebo")
    sheet.text(50, y + 66, f"słownie: {amount_in_words(invoice.due_amount)}", 9)
    sheet.rule(50, 782, 545, 0.5, GREY)
    footer = f"{seller.email}   ·   tel. {seller.phone}   ·   Dziękujemy za współpracę!"
    sheet.text(297, 796, footer, 8, align="center", colour=GREY)
    return sheet


def wholesale(invoice: Invoice) -> Sheet:
    """A wholesaler's old program: a fixed-width font and rules made of characters."""
    sheet = Sheet()
    seller, buyer = invoice.seller, invoice.buyer
    rule = "-" * 88
    head = f"{seller.name:<58}{'Data wyst.: ' + invoice.issued.isoformat():>30}"
    sold = "" if invoice.sold is None else invoice.sold.isoformat()
    out = [
        head,
        f"{seller.street:<58}{'Data sprz.: ' + sold:>30}",
        f"{seller.town:<44}{'NIP ' + p.nip(seller.nip):>44}",
        f"{'tel. ' + seller.phone:<88}",
        "=" * 88,
        f"{'FAKTURA  ' + invoice.number:^88}",
        f"{'(oryginał)':^88}",
        "=" * 88,
        f"Nabywca:  {buyer.name}",
        f"          {buyer.address}",
        f"          NIP {p.nip(buyer.nip)}",
        rule,
        f"{'Lp':>3} {'Nazwa':<34}{'Ilość':>8} {'JM':<5}{'Cena netto':>11}{'VAT':>5}{'Wart. netto':>13}",
        rule,
    ]
    for number, line in enumerate(invoice.items, 1):
        out.append(
            f"{number:>3} {line.name[:33]:<34}{p.quantity(line.quantity):>8} {line.unit:<5}"
            f"{p.amount(line.price):>11}{p.rate(line.rate):>5}{p.amount(line.net):>13}"
        )
    out += [rule, f"{'Stawka':>40}{'Netto':>14}{'VAT':>14}{'Brutto':>14}"]
    out += [f"{row[0]:>40}{row[1]:>14}{row[2]:>14}{row[3]:>14}" for row in p.rate_rows(invoice, "RAZEM")]
    out += [
        "",
        f"DO ZAPŁATY: {p.amount(invoice.due_amount)} {invoice.currency}",
        f"Słownie: {amount_in_words(invoice.due_amount)}",
        "",
        f"Zapłata: {invoice.method}, termin {invoice.due}" if invoice.due else f"Zapłata: {invoice.method}",
        f"{seller.bank}  {p.account(seller.account)}",
        "",
        "",
        f"{'.' * 28:<60}{'.' * 28}",
        f"{'Odebrał(a)':^28}{'':32}{'Wystawił(a)':^28}",
    ]
    sheet.lines(40, 60, [line or " " for line in out], 9.6, "cour", leading=1.42, colour=INK)
    return sheet


def bilingual(invoice: Invoice) -> Sheet:
    """Polish and English side by side, in euro, with the VAT in zlotys too (art. 106e ust. 11)."""
    sheet = Sheet()
    seller, buyer = invoice.seller, invoice.buyer
    sheet.text(50, 70, "OSTROWSKI", 20, "tibo")
    sheet.text(50, 84, "Maschinenbau Polska", 10, "tiit", colour=GREY)
    sheet.text(545, 70, "FAKTURA / INVOICE", 18, "tibo", align="right")
    sheet.text(545, 88, f"Nr / No. {invoice.number}", 12, "tibo", align="right")
    sheet.rule(50, 98, 545, 1.5)
    y = 116.0
    for label, value in (
        ("Data wystawienia / Issue date", str(invoice.issued)),
        ("Data dostawy / Delivery date", str(invoice.sold)),
        ("Termin płatności / Due date", str(invoice.due)),
        ("Forma płatności / Payment", f"{invoice.method} / bank transfer"),
    ):
        sheet.text(50, y, label, 9, "tiit")
        sheet.text(230, y, value, 10, "tibo")
        y += 14
    for x, title, party in ((50, "Sprzedawca / Seller", seller), (310, "Nabywca / Buyer", buyer)):
        sheet.text(x, 194, title, 9, "tiit", colour=GREY)
        y = sheet.lines(x, 208, [party.name], 11, "tibo")
        sheet.lines(x, y, [party.street, f"PL-{party.town}", f"VAT ID / NIP: PL{party.nip}"], 10, "tiro")
    columns = (
        Col("Lp. No.", 28, "center"),
        Col("Opis / Description", 200),
        Col("Ilość Qty", 45, "right"),
        Col("Cena netto Unit price", 72, "right"),
        Col("Netto Net", 72, "right"),
        Col("VAT", 30, "center"),
        Col("J.m. Unit", 48, "center"),
    )
    rows = [
        [
            str(number),
            line.name,
            p.quantity(line.quantity),
            p.amount(line.price),
            p.amount(line.net),
            p.rate(line.rate),
            line.unit,
        ]
        for number, line in enumerate(invoice.items, 1)
    ]
    style = TableStyle(9, "tiro", "tibo", fill=(0.88, 0.9, 0.95))
    y = sheet.table(50, 274, columns, rows, style)
    rates = (
        Col("VAT %", 60, "center"),
        Col("Netto / Net EUR", 95, "right"),
        Col("VAT EUR", 95, "right"),
        Col("Brutto / Gross EUR", 105, "right"),
    )
    y = sheet.table(190, y + 18, rates, p.rate_rows(invoice, "Razem / Total"), style)
    due = f"Do zapłaty / Total due: EUR {p.amount(invoice.due_amount)}"
    sheet.text(545, y + 30, due, 13, "tibo", align="right")
    words = f"Słownie / In words: {amount_in_words(invoice.due_amount, 'EUR')}"
    sheet.text(545, y + 46, words, 9, "tiit", align="right")
    sheet.text(50, y + 78, invoice.extra["exchange"], 9, "tiro")
    y = sheet.lines(
        50,
        y + 104,
        [f"Bank: {seller.bank}", f"IBAN (EUR): PL{p.account(seller.account)}", f"E-mail: {seller.email}"],
        10,
        "tiro",
    )
    return sheet


def correction(invoice: Invoice) -> Sheet:
    """Before, after, difference."""
    sheet = Sheet()
    seller, buyer = invoice.seller, invoice.buyer
    y = sheet.lines(50, 56, [seller.name], 12, "hebo")
    sheet.lines(50, y, [seller.address, f"NIP {p.nip(seller.nip)}   tel. {seller.phone}"], 9)
    sheet.text(297, 128, "FAKTURA KORYGUJĄCA", 16, "hebo", align="center")
    sheet.text(297, 146, f"nr {invoice.number}", 12, "hebo", align="center")
    original = f"do faktury nr {invoice.corrected_number} z dnia {invoice.extra['original_day']}"
    sheet.text(297, 162, original, 10, align="center")
    y = sheet.lines(50, 192, [f"Data wystawienia korekty: {p.in_words(invoice.issued)}"], 9.5)
    sheet.lines(50, y, [f"Przyczyna korekty: {invoice.extra['reason']}"], 9.5)
    sheet.text(50, 236, "Nabywca:", 9, "hebo")
    sheet.lines(110, 236, [buyer.name, buyer.address, f"NIP {p.nip(buyer.nip)}"], 9.5)
    y = 288.0
    for title, lines in (("PRZED KOREKTĄ", invoice.before), ("PO KOREKCIE", invoice.items)):
        sheet.text(50, y, title, 9, "hebo")
        rows = [p.item_row(number, line) for number, line in enumerate(lines, 1)]
        y = sheet.table(50, y + 6, _ITEMS, rows) + 24
    sheet.text(50, y, "RÓŻNICA (wartość korekty)", 9, "hebo")
    y = sheet.table(50, y + 6, _RATES, p.rate_rows(invoice)) + 28
    sheet.text(50, y, f"Do zwrotu nabywcy: {p.amount(abs(invoice.gross))} zł", 12, "hebo")
    sheet.text(50, y + 16, f"słownie: {amount_in_words(abs(invoice.gross))}", 9)
    sheet.text(50, y + 34, f"Zwrot: {invoice.method} w terminie do {p.dotted(invoice.due)}", 9.5)
    sheet.rule(400, 720, 540, 0.5, GREY)
    sheet.text(470, 731, "podpis wystawiającego", 7.5, align="center", colour=GREY)
    sheet.text(470, 714, "K. Wójcik", 15, "tiit", align="center")
    return sheet
