"""Corrections, advances, finals, margin, pro-formas and other special invoices."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from html import escape

from tests.tools.papers import style as st
from tests.tools.papers.invent import Inventor
from tests.tools.papers.model import Line, Paper, Rate, rates_of
from tests.tools.papers.registry import Drawn, layout
from tests.tools.papers.render import page, pairs, table, where
from tests.tools.samples.words import amount_in_words

D = Decimal


def _correction(inv: Inventor, number: str, trade: str, corrected: str) -> Paper:
    before = inv.lines(trade, (2, 4))
    after = list(before)
    if inv.random.random() < 0.5:
        after[0] = replace(after[0], qty=max(D(0), after[0].qty - 1))
    else:
        after[0] = replace(after[0], price=st.cents(after[0].price * D("0.9")))
    paper = Paper("correction", inv.party(), inv.party(), number, inv.issued, after)
    paper.before, paper.corrected_number = before, corrected
    paper.due = inv.issued + timedelta(days=14)
    return paper


def _special(inv: Inventor, kind: str, number: str, lines: list[Line]) -> Paper:
    paper = Paper(kind, inv.party(), inv.party(), number, inv.issued, lines)
    paper.due = inv.issued + timedelta(days=7)
    return paper


@layout
def correction_two_tables(inv: Inventor) -> Drawn:
    """Before and after in two tables, the difference in a third with the VAT rates."""
    p = _correction(
        inv, f"KFS/{inv.serial(1, 90)}/{inv.issued:%m/%Y}", "office", f"FS/{inv.serial()}/{inv.issued:%m/%Y}"
    )
    p.style = st.Style(st.amount(" ", ","), st.day("%Y-%m-%d"), st.dashed_nip)
    s, b = p.seller, p.buyer
    first = inv.before(8, 40)
    keys = ("lp", "name", "qty", "unit", "unit_net", "net", "rate", "vat", "gross")
    heads = ("Lp.", "Nazwa", "Ilość", "J.m.", "Cena netto", "Netto", "VAT", "Kwota VAT", "Brutto")
    body = (
        f"<div style='text-align:right'>Data wystawienia: {p.say('issue_date')}</div><h2 class=c>FAKTURA KORYGUJĄCA nr {p.say('number')}</h2><p class=c>do faktury nr {p.say('corrected_number')} z dnia {first}</p>"
        f"<div class=cols style='margin:4mm 0'><div><b>Sprzedawca:</b><br>{p.say('seller_name')}<br>{where(s)}<br>NIP: {p.say('seller_nip')}</div><div><b>Nabywca:</b><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</div></div>"
        f"<p><b>Przed korektą</b></p>{table(p.items(*keys, lines=p.before), heads, css='grid s', align='rlrcrrcrr')}<p style='margin-top:3mm'><b>Po korekcie</b></p>{table(p.items(*keys, lines=p.lines), heads, css='grid s', align='rlrcrrcrr')}"
        "<p style='margin-top:3mm'><b>Korekta (różnica)</b></p>"
        + table([*p.rates_table("rate", "net", "vat", "gross"), ["Razem", p.say("net"), p.say("vat"), p.say("gross")]], ("Stawka VAT", "Netto", "VAT", "Brutto"), css="grid s", align="crrr", style="width:100mm")
        + f"<p style='margin-top:4mm'>Przyczyna korekty: {inv.pick('zwrot towaru', 'błędna cena', 'rabat potransakcyjny')}</p><p>Do zwrotu: <b>{p.cash(-p.gross)} {p.say('currency')}</b>, {p.say('payment_method')} do {p.say('due_date')}</p><p>Słownie: {amount_in_words(abs(p.gross))}</p>"
    )  # fmt: skip
    p.item_columns = set()
    return p, page(body)


@layout
def correction_interleaved(inv: Inventor) -> Drawn:
    """Each line thrice: as it was, as it should be, the difference."""
    p = _correction(
        inv, f"{inv.serial(1, 90)}/KOR/{inv.issued.year}", "parts", f"{inv.serial()}/FV/{inv.issued.year}"
    )
    p.style = st.Style(st.amount("", ","), st.day("%d.%m.%Y"), st.solid)
    s, b = p.seller, p.buyer
    first = inv.before(8, 40)
    rows = []
    for place, (old, new) in enumerate(zip(p.before, p.lines, strict=True), 1):
        rows.append([str(place), escape(new.name), "", "", "", "", "", ""])
        for words, line in (("było", old), ("powinno być", new)):
            rows.append(
                [
                    "",
                    words,
                    st.plain(line.qty),
                    line.unit,
                    p.cash(line.price),
                    p.cash(line.net),
                    p.rate(line.rate),
                    p.cash(line.gross),
                ]
            )
        rows.append(
            [
                "",
                "korekta",
                st.plain(new.qty - old.qty),
                new.unit,
                "",
                p.cash(new.net - old.net),
                p.rate(new.rate),
                p.cash(new.gross - old.gross),
            ]
        )
    body = (
        f"<h3>Faktura VAT korygująca {p.say('number')}</h3><p>wystawiona: {p.say('issue_date')}, {s.town[7:]}</p>"
        + pairs([("Dotyczy faktury", f"{p.say('corrected_number')} z {first:%d.%m.%Y}"), ("Data sprzedaży", f"{first:%d.%m.%Y}"), ("Powód korekty", inv.pick("pomyłka w cenie", "zwrot części", "korekta ilości"))], style="width:120mm")
        + table([[f"Wystawca: {p.say('seller_name')}<br>{where(s)}<br>NIP {p.say('seller_nip')}", f"Odbiorca faktury: {p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}"]], style="margin:4mm 0")
        + table(rows, ("Lp", "Nazwa", "Ilość", "Jm", "Cena netto", "Wartość netto", "VAT", "Wartość brutto"), css="rows s", align="rlrcrrcr")
        + "<p style='margin-top:4mm'><b>Podsumowanie korekty</b></p>"
        + table([*p.rates_table("rate", "net", "vat", "gross"), ["razem", p.say("net"), p.say("vat"), p.say("gross")]], ("stawka", "netto", "podatek", "brutto"), css="rows s", align="crrr", style="width:90mm")
        + f"<p style='margin-top:4mm'>Kwota do zwrotu: {p.cash(-p.gross)} {p.say('currency', 'zł')}</p><p>Forma zwrotu: {p.say('payment_method', 'przelew')}</p>"
    )  # fmt: skip
    p.sold = first
    p.ignored |= {"sale_date"}
    return p, page(body, "body{font:9pt 'DejaVu Sans Condensed','DejaVu Sans'}")


@layout
def correction_difference_only(inv: Inventor) -> Drawn:
    """A rebate for a period: only the difference is printed, with minus signs."""
    rebate = Line("Rabat za okres rozliczeniowy", D(1), "szt.", -st.cents(D(inv.serial(5000, 90000)) / 100))
    p = Paper(
        "correction", inv.party(), inv.party(), f"KR-{inv.digits(5)}/{inv.issued:%y}", inv.issued, [rebate]
    )
    p.corrected_number = f"F-{inv.digits(5)}/{inv.issued:%y}"
    p.style = st.Style(st.amount(".", ","), st.day("%d/%m/%Y"), st.eu_nip)
    s, b = p.seller, p.buyer
    body = (
        f"<div class=cols><div><b>{p.say('seller_name')}</b><br>{where(s)}<br>{p.say('seller_nip')}</div><div style='text-align:right'><h2>KOREKTA</h2>nr {p.say('number')}<br>{p.say('issue_date')}</div></div><p style='margin-top:8mm'>Dla: {p.say('buyer_name')}<br>{where(b)}<br>{p.say('buyer_nip')}</p>"
        f"<p>Korygujemy fakturę {p.say('corrected_number')} z dnia {inv.before(20, 40):%d/%m/%Y} – art. 29a ust. 10 pkt 1 ustawy o VAT.</p>"
        + table(p.items("lp", "name", "net", "rate", "vat", "gross"), ("Lp.", "Tytuł", "Netto", "VAT", "Kwota VAT", "Brutto"), css="rows", align="clrcrr")
        + f"<p style='text-align:right'><b>Razem netto {p.say('net')}<br>Razem VAT {p.say('vat')}<br>Razem brutto {p.say('gross')} {p.say('currency')}</b></p><p>Kwota zostanie rozliczona z bieżącymi płatnościami (kompensata).</p>"
    )  # fmt: skip
    p.rate_columns = {"net", "vat", "gross"}
    p.ignored |= {"payment_method", "line_items"}
    return p, page(body, "body{font:10pt Caladea}")


@layout
def correction_of_data(inv: Inventor) -> Drawn:
    """Only the buyer's data are corrected: all amounts are nought."""
    p = Paper(
        "correction", inv.party(), inv.party(), f"FK {inv.serial(1, 80)}/{inv.issued.year}", inv.issued, []
    )
    p.table = [Rate("23", D("0.00"), D("0.00"))]
    p.corrected_number = f"FV {inv.serial()}/{inv.issued.year}"
    p.style = st.Style(st.amount(" ", ","), st.day("%Y-%m-%d"), st.dashed_nip)
    s, b = p.seller, p.buyer
    old = b.name.replace("ł", "l").replace("a", "o", 1)
    body = (
        f"<h2>Faktura korygująca {p.say('number')}</h2><p>Data wystawienia: {p.say('issue_date')}<br>Numer faktury korygowanej: {p.say('corrected_number')}<br>Data wystawienia faktury korygowanej: {inv.before(3, 30)}</p>"
        f"<div class=cols style='margin:5mm 0'><div><b>Sprzedawca</b><br>{p.say('seller_name')}<br>{where(s)}<br>NIP: {p.say('seller_nip')}</div><div><b>Nabywca</b><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</div></div>"
        + table([["Nazwa nabywcy", escape(old), escape(b.name)]], ("Korygowana pozycja", "Treść korygowana", "Treść prawidłowa"))
        + table([["Razem korekta", p.say("net"), p.say("vat"), p.say("gross")]], ("", "Netto", "VAT", "Brutto"), align="lrrr", style="width:110mm;margin-top:5mm")
        + f"<p>Do zapłaty: {p.say('amount_due')} {p.say('currency')}</p><p>Przyczyna korekty: błędna nazwa nabywcy</p>"
    )  # fmt: skip
    p.ignored |= {"vat_rates", "line_items"}
    return p, page(body, "body{font:10pt Roboto}")


@layout
def advance_order(inv: Inventor) -> Drawn:
    """An advance of 30 % with the order's lines below."""
    order = inv.lines("build", (2, 4))
    total = sum((r.gross for r in rates_of(order)), D(0))
    gross = st.cents(total * D("0.3"))
    net = st.cents(gross / D("1.23"))
    p = _special(inv, "advance", f"FZAL/{inv.serial(1, 200)}/{inv.issued.year}", [])
    order = [replace(line, rate="23") for line in order]
    p.table = [Rate("23", net, gross - net)]
    p.due = None
    p.paid = gross
    p.remaining = D("0.00")
    p.style = st.Style(st.amount(" ", ","), st.day("%Y-%m-%d"), st.dashed_nip)
    s, b = p.seller, p.buyer
    body = (
        f"<h2>Faktura zaliczkowa {p.say('number')}</h2>"
        + pairs([("Data wystawienia", p.say("issue_date")), ("Data otrzymania zaliczki", f"{inv.before(1, 3)}"), ("Forma płatności", p.say("payment_method"))], style="width:90mm")
        + f"<div class=cols style='margin:5mm 0'><div><b>Sprzedawca</b><br>{p.say('seller_name')}<br>{where(s)}<br>NIP {p.say('seller_nip')}</div><div><b>Nabywca</b><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}</div></div>"
        + table([["1", f"Zaliczka na poczet zamówienia ZK/{inv.serial(1, 300)}/{inv.issued.year}", p.say("net"), "23%", p.say("vat"), p.say("gross")]], ("Lp.", "Nazwa", "Netto", "VAT", "Kwota VAT", "Brutto"), align="clrcrr")
        + table([[*row] for row in p.rates_table("rate", "net", "vat", "gross")], ("Stawka", "Netto", "VAT", "Brutto"), align="crrr", style="width:90mm;margin:4mm 0")
        + f"<p>Zapłacono: {p.say('paid')} {p.say('currency')}<br>Pozostało do zapłaty: {p.say('amount_due')} PLN</p><h4>Pozycje zamówienia</h4>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net", "rate", "vat", "gross", lines=order), ("Lp.", "Nazwa", "Ilość", "Jm", "Cena netto", "Netto", "VAT", "Kwota VAT", "Brutto"), css="grid s", align="clrcrrcrr")
        + f"<p>Wartość zamówienia brutto: {p.cash(sum((r.gross for r in rates_of(order)), D(0)))} PLN</p>"
    )  # fmt: skip
    p.ignored |= {"line_items"}
    return p, page(body, "body{font:9pt Carlito}")


@layout
def final_settling(inv: Inventor) -> Drawn:
    """A final invoice: whole order, the advances deducted, what is left by rates."""
    lines = [replace(line, rate="23") for line in inv.lines("build", (2, 4))]
    p = _special(inv, "final", f"FKON/{inv.serial(1, 200)}/{inv.issued.year}", lines)
    whole = rates_of(lines)[0]
    taken_gross = st.cents(whole.gross * D("0.3"))
    taken = Rate("23", st.cents(taken_gross / D("1.23")), taken_gross - st.cents(taken_gross / D("1.23")))
    p.table = [Rate("23", whole.net - taken.net, whole.vat - taken.vat)]
    p.sold = inv.before(1, 5)
    p.style = st.Style(st.amount(" ", ","), st.day("%d.%m.%Y"), st.dashed_nip)
    s, b = p.seller, p.buyer
    body = (
        f"<table><tr><td>{s.town[7:]}, {p.say('issue_date')}</td><td class=r><b>FAKTURA KOŃCOWA</b><br>{p.say('number')}</td></tr></table><p>Data zakończenia dostawy: {p.say('sale_date')}</p>"
        + table([[f"Sprzedawca<br><b>{p.say('seller_name')}</b><br>{where(s)}<br>NIP {p.say('seller_nip')}", f"Nabywca<br><b>{p.say('buyer_name')}</b><br>{where(b)}<br>NIP {p.say('buyer_nip')}"]], style="margin:3mm 0")
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net", "rate", "vat", "gross"), ("Lp.", "Nazwa", "Ilość", "J.m.", "Cena netto", "Netto", "VAT", "Kwota VAT", "Brutto"), css="grid s", align="clrcrrcrr")
        + table([["Wartość zamówienia", p.cash(whole.net), p.cash(whole.vat), p.cash(whole.gross)], [f"Faktura zaliczkowa FZAL/{inv.serial(1, 99)}/{inv.issued.year} z {inv.before(20, 60):%d.%m.%Y}", p.cash(-taken.net), p.cash(-taken.vat), p.cash(-taken.gross)], ["Po odliczeniu zaliczek", p.say("net"), p.say("vat"), p.say("gross")]], ("", "Netto", "VAT", "Brutto"), css="grid s", align="lrrr", style="margin:4mm 0")
        + f"<p><b>Do zapłaty: {p.say('amount_due')} {p.say('currency')}</b>, {p.say('payment_method')}, termin płatności {p.say('due_date')}<br>Konto {p.say('bank_account')}</p><p>Słownie: {amount_in_words(p.gross)}</p>"
    )  # fmt: skip
    p.rate_columns = {"net", "vat", "gross"}
    return p, page(body)


@layout
def margin_car(inv: Inventor) -> Drawn:
    """A used car under the margin scheme: gross only."""
    price = D(inv.serial(90, 700)) * 100
    line = Line(
        f"Samochód osobowy, VIN WVWZZZ1KZ{inv.digits(8)}, rok prod. 2019",
        D(1),
        "szt.",
        price,
        "marża",
        0,
        True,
    )
    p = _special(inv, "margin", f"FM {inv.serial(1, 300)}/{inv.issued.year}", [line])
    p.sold, p.due, p.method = inv.issued, None, "gotówka"
    p.style = st.Style(st.amount(" ", ","), st.day("%d.%m.%Y"), st.dashed_nip)
    s, b = p.seller, p.buyer
    body = (
        f"<p style='text-align:right'>{s.town[7:]}, dnia {p.say('issue_date')}</p><h2 class=c>FAKTURA VAT MARŻA nr {p.say('number')}</h2><p class=c>procedura marży – towary używane</p><p>Data sprzedaży: {p.say('sale_date')}</p><div class=cols style='margin:5mm 0'><div>Sprzedawca:<br>{p.say('seller_name')}<br>{where(s)}<br>NIP: {p.say('seller_nip')}</div><div>Nabywca:<br>{p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</div></div>"
        + table(p.items("lp", "name", "qty", "unit", "gross"), ("Lp.", "Nazwa towaru", "Ilość", "J.m.", "Wartość brutto"), align="clrcr")
        + f"<p style='margin-top:4mm'><b>Do zapłaty: {p.say('gross')} {p.say('currency', 'zł')}</b><br>Słownie: {amount_in_words(p.gross)}<br>Sposób zapłaty: {p.say('payment_method')}</p>"
    )  # fmt: skip
    p.printed["amount_due"] = p.printed["gross"]
    p.ignored |= {"vat_rates", "net", "vat"}
    return p, page(body, "body{font:10.5pt 'Liberation Serif'}")


@layout
def margin_travel(inv: Inventor) -> Drawn:
    """A travel agency: the title says only "Faktura", the scheme stands in the lines and a note."""
    lines = [
        Line(
            "Impreza turystyczna – Dolomity, 7 dni", D(2), "os.", D(inv.serial(1800, 4200)), "marża", 0, True
        ),
        Line("Ubezpieczenie podróżne", D(2), "os.", D("68.00"), "marża", 0, True),
    ]
    p = _special(inv, "margin", f"{inv.serial()}/{inv.issued:%m}/BP", lines)
    p.style = st.Style(st.amount(" ", ","), st.day("%Y-%m-%d"), st.solid)
    s, b = p.seller, p.buyer
    body = (
        f"<div class=cols><div><b style='font-size:15pt;color:#06c'>Biuro Podróży Gęgawa</b><br>{p.say('seller_name')}<br>{where(s)}<br>NIP: {p.say('seller_nip')}</div><div style='text-align:right'><h2>Faktura</h2>{p.say('number')}<br>data wystawienia: {p.say('issue_date')}</div></div><p>Nabywca: {p.say('buyer_name')}, {escape(b.street)}, {b.town}, NIP: {p.say('buyer_nip')}</p>"
        + table(p.items("name", "qty", "unit", "unit_gross", "gross"), ("Usługa", "Ilość", "", "Cena", "Wartość"), css="rows", align="lrlrr")
        + f"<p style='text-align:right'>Razem: <b>{p.say('gross')} {p.say('currency')}</b></p><p>Procedura marży dla biur podróży</p><p>Płatność {p.say('payment_method', 'przelewem')} do {p.say('due_date')}: {p.say('bank_account')}</p>"
    )  # fmt: skip
    p.printed["amount_due"] = p.printed["gross"]
    p.ignored |= {"vat_rates", "net", "vat", "amount_due"}
    return p, page(body, "body{font:9.5pt Lato}")


@layout
def proforma_small(inv: Inventor) -> Drawn:
    """A pro-forma that looks like an invoice but for one word in the title."""
    p = _special(inv, "proforma", f"PF {inv.serial(1, 300)}/{inv.issued.year}", inv.lines("office"))
    p.style = st.Style(st.amount(" ", ","), st.day("%d.%m.%Y"), st.solid)
    s, b = p.seller, p.buyer
    body = (
        f"<h1 style='font-weight:300'>Faktura pro forma</h1><p>Nr: {p.say('number')}<br>Data wystawienia: {p.say('issue_date')}<br>Termin płatności: {p.say('due_date')}</p><div class=cols style='margin:5mm 0'><div>Sprzedawca<br><b>{p.say('seller_name')}</b><br>{where(s)}<br>NIP {p.say('seller_nip')}</div><div>Nabywca<br><b>{p.say('buyer_name')}</b><br>{where(b)}<br>NIP {p.say('buyer_nip')}</div></div>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "rate", "net", "gross"), ("#", "Nazwa", "Ilość", "Jm", "Cena netto", "VAT", "Netto", "Brutto"), css="rows", align="rlrlrcrr")
        + f"<p style='text-align:right'>Netto {p.say('net')}<br>VAT {p.say('vat')}<br>Brutto {p.say('gross')}</p><h3>Do zapłaty {p.say('amount_due')} {p.say('currency', 'zł')}</h3><p>{p.say('payment_method')}: {p.say('bank_account')}</p>"
    )  # fmt: skip
    p.rate_columns = {"net", "vat", "gross"}
    return p, page(body, "body{font:9pt Roboto}")


@layout
def proforma_english(inv: Inventor) -> Drawn:
    """An English pro-forma of a Polish exporter."""
    p = _special(inv, "proforma", f"PRO/{inv.serial(1, 300):04d}/{inv.issued:%y}", inv.lines("parts"))
    p.lines = [replace(line, rate="0") for line in p.lines]
    p.buyer = inv.foreign("DE")
    p.currency, p.language = "EUR", "en"
    p.style = st.Style(
        st.amount(",", "."), st.day("%d-%m-%Y"), st.eu_nip, st.grouped_iban, ".", currency="EUR"
    )
    s, b = p.seller, p.buyer
    body = (
        f"<div class=cols><div><b>{p.say('seller_name')}</b><br>{where(s)}, Poland<br>VAT No.: {p.say('seller_nip')}</div><div style='text-align:right'><h2>PROFORMA INVOICE</h2>No. {p.say('number')}<br>Date: {p.say('issue_date')}</div></div><p style='margin-top:6mm'>Customer:<br>{p.say('buyer_name')}<br>{where(b)}<br>Germany<br>VAT No.: {p.say('buyer_nip')}</p>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net"), ("No.", "Description", "Quantity", "Unit", "Unit price", "Amount"), align="rlrlrr")
        + f"<p style='text-align:right'>Total net: {p.say('net')} EUR<br>VAT 0%: {p.say('vat')} EUR<br><b>Total: {p.say('gross')} {p.say('currency')}</b></p><p>Payment: {p.say('payment_method', 'bank transfer')}, due date {p.say('due_date')}<br>IBAN: {p.say('bank_account')}</p>"
    )  # fmt: skip
    p.rate_columns = {"net", "vat", "gross"}
    return p, page(body, "body{font:9.5pt 'DejaVu Sans'}")


@layout
def three_numbers(inv: Inventor) -> Drawn:
    """A municipality buys, its school receives, a factor is paid: four tax numbers on one page."""
    p = _special(inv, "invoice", f"{inv.serial()}/{inv.issued.year}/A", inv.lines("office"))
    p.sold = inv.issued
    p.buyer = inv.party("Gmina Dąbrowa Polna")
    school, factor = inv.party("Szkoła Podstawowa nr 3 w Dąbrowie Polnej"), inv.party("Faktoring Bocian S.A.")
    p.style = st.Style(st.amount(" ", ","), st.day("%d.%m.%Y"), st.dashed_nip)
    s, b = p.seller, p.buyer
    body = (
        f"<table><tr><td><h2>Faktura {p.say('number')}</h2></td><td class=r>Data wystawienia {p.say('issue_date')}<br>Data dostawy {p.say('sale_date')}</td></tr></table>"
        + table([[f"<b>Nabywca</b><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}", f"<b>Odbiorca</b><br>{escape(school.name)}<br>{where(school)}<br>NIP {p.style.tax_id(school.tax_id)}", f"<b>Sprzedawca</b><br>{p.say('seller_name')}<br>{where(s)}<br>NIP {p.say('seller_nip')}"]], widths=("33%", "33%", "34%"), style="margin:3mm 0")
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net", "rate", "gross"), ("Lp", "Nazwa", "Ilość", "Jm", "Cena netto", "Netto", "VAT", "Brutto"), align="clrcrrcr")
        + table([*p.rates_table("rate", "net", "vat", "gross"), ["Razem", p.say("net"), p.say("vat"), p.say("gross")]], ("Stawka", "Netto", "VAT", "Brutto"), align="crrr", style="width:95mm;margin:3mm 0 3mm auto")
        + f"<p>Do zapłaty: <b>{p.say('amount_due')} {p.say('currency')}</b> &nbsp; {p.say('payment_method')} &nbsp; Termin płatności {p.say('due_date')}</p><p>Wierzytelność została przelana na rzecz: {escape(factor.name)}, {escape(factor.street)}, {factor.town}, NIP {p.style.tax_id(factor.tax_id)}. Zapłata wyłącznie na rachunek: {p.say('bank_account')}</p>"
    )  # fmt: skip
    return p, page(body)


@layout
def duplicate_copy(inv: Inventor) -> Drawn:
    """A duplicate with its own date."""
    p = _special(inv, "invoice", f"{inv.serial():05d}/{inv.issued:%y}", inv.lines("food"))
    p.sold = inv.issued
    p.style = st.Style(st.amount(" ", ","), st.day("%d.%m.%Y"), st.solid)
    s, b = p.seller, p.buyer
    later = inv.issued + timedelta(days=50)
    body = (
        f"<p class=c>DUPLIKAT</p><p class=c>Duplikat wystawiono dnia {later:%d.%m.%Y}</p><h2 class=c>Faktura nr {p.say('number')}</h2><div class=cols><div>Wystawca: {p.say('seller_name')}<br>{where(s)}<br>NIP: {p.say('seller_nip')}</div><div>Klient: {p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</div></div><p>Data wystawienia: {p.say('issue_date')} Data sprzedaży: {p.say('sale_date')} Termin zapłaty: {p.say('due_date')} Forma zapłaty: {p.say('payment_method')}</p>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net", "rate", "vat", "gross"), ("Lp.", "Towar", "Ilość", "Jm.", "Cena", "Netto", "%", "VAT", "Brutto"), css="grid s", align="clrcrrcrr")
        + table([*p.rates_table("rate", "net", "vat", "gross"), ["Ogółem", p.say("net"), p.say("vat"), p.say("gross")]], ("%", "Netto", "VAT", "Brutto"), css="grid s", align="crrr", style="width:90mm;margin-left:auto")
        + f"<p>Należność ogółem: {p.cash(p.gross)} {p.say('currency', 'zł')}, pozostaje do zapłaty {p.say('amount_due')} zł</p><p>Słownie: {amount_in_words(p.gross)}</p>"
    )  # fmt: skip
    return p, page(body, "body{font:9pt FreeSans}")


@layout
def self_billing(inv: Inventor) -> Drawn:
    """Issued by the buyer in the seller's name: "samofakturowanie"."""
    p = _special(inv, "invoice", f"SF/{inv.serial()}/{inv.issued:%m/%Y}", inv.lines("service"))
    p.sold = inv.before(1, 6)
    p.style = st.Style(st.amount(" ", ","), st.day("%Y-%m-%d"), st.solid, st.solid)
    s, b = p.seller, p.buyer
    body = (
        "<h2>Faktura – samofakturowanie</h2>"
        + pairs([("Numer", p.say("number")), ("Data wystawienia", p.say("issue_date")), ("Data wykonania usługi", p.say("sale_date")), ("Termin płatności", p.say("due_date")), ("Sposób zapłaty", p.say("payment_method")), ("Konto sprzedawcy", p.say("bank_account"))], style="width:120mm")
        + f"<div class=cols style='margin:4mm 0'><div>Nabywca (wystawca faktury)<br>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}</div><div>Sprzedawca<br>{p.say('seller_name')}<br>{where(s)}<br>NIP {p.say('seller_nip')}</div></div>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net", "rate", "vat", "gross"), ("Lp", "Usługa", "Ilość", "Jm", "Cena netto", "Netto", "VAT", "Kwota VAT", "Brutto"), css="rows s", align="clrcrrcrr")
        + f"<p style='text-align:right'>Suma netto: {p.say('net')}<br>Suma VAT: {p.say('vat')}<br>Suma brutto: {p.say('gross')} {p.say('currency')}</p>"
    )  # fmt: skip
    p.printed["amount_due"] = p.printed["gross"]
    p.ignored |= {"amount_due"}
    p.rate_columns = {"net", "vat", "gross"}
    return p, page(body, "body{font:9pt 'Open Sans'}")


@layout
def intra_union(inv: Inventor) -> Drawn:
    """Intra-community supply of a Polish seller: 0 %, bilingual, buyer's EU number, EUR."""
    p = _special(inv, "invoice", f"WDT/{inv.serial(1, 500)}/{inv.issued.year}", inv.lines("parts"))
    p.lines = [replace(line, rate="0") for line in p.lines]
    p.buyer, p.currency, p.sold = inv.foreign("CZ"), "EUR", inv.issued
    p.style = st.Style(st.amount(" ", ","), st.day("%d.%m.%Y"), st.eu_nip, st.grouped_iban, currency="EUR")
    s, b = p.seller, p.buyer
    body = (
        f"<h2>FAKTURA VAT / VAT INVOICE {p.say('number')}</h2><div class=cols style='margin:3mm 0'><div>SPRZEDAWCA / SELLER<br><b>{p.say('seller_name')}</b><br>{where(s)}<br>NIP UE / EU VAT: {p.say('seller_nip')}</div><div>NABYWCA / BUYER<br><b>{p.say('buyer_name')}</b><br>{where(b)}<br>NIP UE / EU VAT: {p.say('buyer_nip')}</div></div>"
        + table([[p.say("issue_date"), p.say("sale_date"), p.say("due_date"), p.say("payment_method", "przelew / transfer")]], ("Data wystawienia / Date of issue", "Data dostawy / Delivery date", "Termin płatności / Due date", "Płatność / Payment"), css="grid s")
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "rate", "net", "gross"), ("Lp", "Nazwa / Item", "Ilość / Qty", "Jm / Unit", "Cena / Price", "VAT", "Netto / Net", "Brutto / Gross"), css="grid s", align="clrcrcrr", style="margin:3mm 0")
        + f"<p style='text-align:right'>Razem netto / Net total: {p.say('net')} EUR<br>VAT 0% WDT: {p.say('vat')} EUR<br>Razem do zapłaty / Total to pay: <b>{p.say('amount_due')} {p.say('currency')}</b></p><p>Konto / Account (IBAN): {p.say('bank_account')}</p><p class=s>Incoterms 2020: DAP. Country of origin: PL. Waga netto / Net weight: {inv.serial(10, 900)},50 kg</p>"
    )  # fmt: skip
    p.printed["gross"] = p.printed["amount_due"]
    p.rate_columns = {"net", "vat", "gross"}
    return p, page(body)
