"""Bills of utilities, carriers, leasing companies, hotels, stations and other service companies."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from html import escape

from tests.tools.papers import style as st
from tests.tools.papers.invent import Inventor
from tests.tools.papers.model import Line, Paper
from tests.tools.papers.registry import Drawn, layout
from tests.tools.papers.render import page, pairs, table, where
from tests.tools.samples.words import amount_in_words

D = Decimal


def _bill(inv: Inventor, number: str, lines: list[Line], **more: object) -> Paper:
    paper = Paper("invoice", inv.party(), inv.party(), number, inv.issued, lines)
    paper.due = inv.issued + timedelta(days=14)
    for key, value in more.items():
        setattr(paper, key, value)
    return paper


def _qty(inv: Inventor, low: int, high: int, places: int = 0) -> Decimal:
    return D(inv.random.randint(low, high)) / (10**places)


@layout
def energy(inv: Inventor) -> Drawn:
    """Electricity: summary with forecast, meter readings, many numbers, an individual account."""
    kwh = _qty(inv, 300, 4800)
    lines = [
        Line("Energia czynna całodobowa", kwh, "kWh", D("0.6219")),
        Line("Opłata handlowa", D(2), "m-c", D("12.50")),
        Line("Opłata sieciowa zmienna", kwh, "kWh", D("0.2871")),
        Line("Opłata mocowa", D(2), "m-c", D("13.25")),
    ]
    p = _bill(
        inv,
        f"{inv.digits(2)}/{inv.issued:%y%m}/{inv.digits(8)}/F",
        lines,
        sold=inv.issued - timedelta(days=2),
    )
    p.seller = inv.party("Obrót Energią Modrzew S.A.")
    p.method = "przelew"
    p.style = st.Style(st.amount(" ", ","), st.day("%d.%m.%Y"), st.dashed_nip)
    s, b = p.seller, p.buyer
    a, e = inv.before(62, 64), inv.before(2, 3)
    before = st.cents(_qty(inv, 0, 40000, 2))
    css = "body{font:8.5pt Roboto} .box{background:#fff3d6;padding:3mm}"
    body = (
        f"<div class=cols><div><b style='font-size:13pt;color:#d87a00'>modrzew</b> energia</div><div class=s style='text-align:right'>{p.say('seller_name')}, {escape(s.street)}, {s.town}<br>"
        f"NIP {p.say('seller_nip')}, REGON {s.regon}, KRS {s.krs}, kapitał zakładowy 512 000 000,00 zł (wpłacony)</div></div>"
        f"<div class=cols style='margin-top:5mm'><div><h3>Faktura VAT nr {p.say('number')}</h3>za okres od {a:%d.%m.%Y} do {e:%d.%m.%Y}<br>Data wystawienia: {p.say('issue_date')}<br>Data sprzedaży: {p.say('sale_date')}</div>"
        f"<div><span class=s>Nabywca:</span><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}<br><span class=s>Numer klienta: {inv.digits(9)}<br>Numer PPE: 5903106{inv.digits(11)}<br>Taryfa: C11</span></div></div>"
        f"<div class=box style='margin:4mm 0'><div class=cols><div>Do zapłaty<br><b style='font-size:15pt'>{p.say('amount_due')} {p.say('currency', 'zł')}</b></div><div>Termin płatności<br><b>{p.say('due_date')}</b></div>"
        f"<div style='flex:2'>Numer rachunku do wpłat<br><b>{p.say('bank_account')}</b></div></div></div>"
        f"<b>Rozliczenie konta</b>{table([['Saldo na dzień ' + e.strftime('%d.%m.%Y'), p.cash(D(0)) + ' zł'], ['Wpłaty w okresie', p.cash(before) + ' zł'], ['Wartość faktury brutto', p.say('gross') + ' zł']], css='rows', align='lr', style='width:100mm')}"
        f"<br><b>Odczyty</b>{table([[f'Licznik nr {inv.digits(8)}', f'{inv.serial(9000, 20000)}', f'{inv.serial(20001, 40000)}', str(kwh) + ' kWh', e.strftime('%d.%m.%Y')]], ('Licznik', 'Wskazanie poprzednie', 'Wskazanie bieżące', 'Zużycie', 'Data odczytu'), css='grid s')}"
        "<br><b>Szczegółowe rozliczenie</b>"
        + table([[escape(x.name), str(x.qty), x.unit, str(x.price).replace(".", ","), p.cash(x.net), p.rate(x.rate)] for x in p.lines], ("Opis", "Ilość", "J.m.", "Cena netto", "Należność netto", "VAT"), css="grid s", align="lrcrrc")
        + table([*p.rates_table("rate", "net", "vat", "gross"), ["Razem", p.say("net"), p.say("vat"), p.say("gross")]], ("Stawka VAT", "Netto [zł]", "VAT [zł]", "Brutto [zł]"), css="grid s", align="crrr", style="width:90mm;margin:3mm 0 0 auto", last_bold=True)
        + "<p class=s>Kontakt: 555 700 800. Akcyza: od 1 kWh naliczono 0,005 zł. Średnie dzienne zużycie: 17,3 kWh. Kod PKD: 35.14.Z</p>"
    )  # fmt: skip
    p.item_columns = {"name", "qty", "unit", "net", "rate"}
    return p, page(body, css)


@layout
def gas(inv: Inventor) -> Drawn:
    """Gas: m3 turned to kWh, overpayment deducted, direct debit."""
    kwh = _qty(inv, 900, 9000)
    lines = [
        Line("Paliwo gazowe W-3.6", kwh, "kWh", D("0.2390")),
        Line("Abonament", D(1), "m-c", D("7.43")),
        Line("Opłata dystrybucyjna stała", D(1), "m-c", D("38.01")),
        Line("Opłata dystrybucyjna zmienna", kwh, "kWh", D("0.0521")),
    ]
    p = _bill(
        inv,
        f"P/{inv.digits(8)}/{inv.serial(1, 99):04d}/{inv.issued:%y}",
        lines,
        sold=inv.issued,
        method="polecenie zapłaty",
    )
    p.seller = inv.party("Gazownia Rdest Obrót Detaliczny sp. z o.o.")
    p.style = st.Style(st.amount("", ","), st.day("%d.%m.%Y"), st.solid)
    s, b = p.seller, p.buyer
    over = st.cents(_qty(inv, 100, 2000, 2))
    p.remaining = p.gross - over
    css = "body{font:8pt 'DejaVu Sans'} .k td{padding:.6mm 1mm}"
    body = (
        f"<div class=cols><div><b>{p.say('seller_name')}</b><br>{where(s)}<br>NIP: {p.say('seller_nip')}</div><div style='text-align:right'>ORYGINAŁ<br><b>FAKTURA VAT</b><br>nr {p.say('number')}<br>z dnia {p.say('issue_date')}</div></div>"
        f"<div class=cols style='margin:5mm 0'><div><b>Odbiorca i adres punktu</b><br>{escape(b.street)}<br>{b.town}<br>Nr punktu poboru {inv.digits(10)}</div><div><b>Nabywca</b><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</div></div>"
        + pairs([("Data dokonania dostawy:", p.say("sale_date")), ("Okres rozliczeniowy:", f"{inv.before(40, 45):%d.%m.%Y} - {inv.before(8, 9):%d.%m.%Y}"), ("Sposób płatności:", p.say("payment_method"))], css="k", style="width:100mm")
        + table([[escape(x.name), str(x.qty), x.unit, str(x.price).replace(".", ","), p.cash(x.net), p.rate(x.rate)] for x in p.lines], ("Nazwa", "Ilość", "Jedn.", "Cena netto", "Wartość netto", "Stawka VAT"), css="grid", align="lrcrrc", style="margin:4mm 0")
        + table([*p.rates_table("rate", "net", "vat", "gross"), ["OGÓŁEM", p.say("net"), p.say("vat"), p.say("gross")]], ("stawka VAT", "kwota netto", "kwota VAT", "kwota brutto"), css="grid", align="crrr", style="width:100mm")
        + table([["Kwota należności", p.cash(p.gross)], ["Nadpłata z poprzedniego okresu", p.cash(-over)], ["RAZEM DO ZAPŁATY", f"{p.say('amount_due')} {p.say('currency', 'zł')}"], ["Termin płatności", p.say("due_date")]], css="rows", align="lr", style="width:100mm;margin-top:4mm")
        + f"<p style='margin-top:4mm'>Konto bankowe: {p.say('bank_account')}</p><p class=s>Współczynnik konwersji 11,432 kWh/m3; zużycie {inv.serial(80, 700)} m3. Infolinia 555 123 456.</p>"
    )  # fmt: skip
    p.item_columns = {"name", "qty", "unit", "net", "rate"}
    return p, page(body, css)


@layout
def water(inv: Inventor) -> Drawn:
    """Waterworks: one page, 8 %, an old printer's look."""
    m3 = _qty(inv, 12, 240)
    lines = [
        Line("Dostawa wody", m3, "m3", D("4.87"), "8"),
        Line("Odprowadzanie ścieków", m3, "m3", D("7.92"), "8"),
        Line("Opłata abonamentowa", D(1), "szt.", D("6.20"), "8"),
    ]
    p = _bill(inv, f"W/{inv.digits(6)}/{inv.issued.year}", lines, sold=inv.issued)
    p.seller = inv.party("Wodociągi i Kanalizacja Bystrzyca Sp. z o.o.")
    p.style = st.Style(st.amount(" ", ","), st.day("%d-%m-%Y"), st.dashed_nip, st.grouped, rate="{} %")
    s, b = p.seller, p.buyer
    body = (
        f"<p class=c><b>{p.say('seller_name')}</b><br>{escape(s.street)}, {s.town}<br>NIP {p.say('seller_nip')}&nbsp;&nbsp; REGON {s.regon}&nbsp;&nbsp; tel. {s.phone}<br>rachunek: {p.say('bank_account')}</p>"
        f"<div class=cols><div><h3>FAKTURA nr {p.say('number')}</h3>Data wystawienia {p.say('issue_date')}<br>Data sprzedaży {p.say('sale_date')}<br>Kod odbiorcy {inv.digits(6)}</div><div style='border:1pt solid;padding:3mm'>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}</div></div>"
        + table([[f"Wodomierz {inv.digits(8)}", str(inv.serial(100, 900)), str(inv.serial(901, 1900)), f"{m3}"]], ("Nr wodomierza", "Stan poprz.", "Stan bież.", "Zużycie m3"), style="margin:4mm 0")
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net", "rate", "vat", "gross"), ("Lp", "Usługa", "Ilość", "Jm", "Cena netto", "Netto", "VAT", "Kwota VAT", "Brutto"), align="rlrcrrcrr")
        + f"<p style='text-align:right'>Razem netto: {p.say('net')} &nbsp; VAT: {p.say('vat')} &nbsp; brutto: {p.say('gross')} {p.say('currency', 'zł')}</p>"
        f"<p><b>Do zapłaty: {p.say('amount_due')} zł</b> w terminie do {p.say('due_date')} {p.say('payment_method', 'przelewem')}</p><p>Słownie: {amount_in_words(p.amount_due)}</p>"
    )  # fmt: skip
    p.rate_columns = {"net", "vat", "gross"}
    return p, page(body, "body{font:10pt 'FreeMono'}")


@layout
def mobile_phone(inv: Inventor) -> Drawn:
    """A mobile operator: account number, period, services per number on a second page."""
    lines = [
        Line("Abonament Firma XL", D(inv.serial(1, 5)), "szt.", D("65.04")),
        Line("Pakiet danych 50 GB", D(1), "szt.", D("24.39")),
        Line("Rozmowy poza pakietem", D(1), "usł.", st.cents(_qty(inv, 100, 3000, 2))),
    ]
    p = _bill(
        inv,
        f"F/20{inv.digits(6)}/{inv.issued:%m}/{inv.issued:%y}",
        lines,
        sold=inv.issued - timedelta(days=1),
    )
    p.seller = inv.party("Telefonia Szczygieł S.A.")
    p.style = st.Style(st.amount(" ", ","), st.day("{day} {month} {year}"), st.spaced_nip)
    s, b = p.seller, p.buyer
    css = "@page{margin:12mm 18mm;@bottom-center{content:'str. ' counter(page) ' z ' counter(pages);font-size:7pt}} body{font:9pt Lato}"
    body = (
        f"<div style='font-size:20pt;color:#7a1fa2'>szczygieł</div><div class=cols style='margin-top:6mm'><div>{p.say('buyer_name')}<br>{where(b)}</div>"
        f"<div>Faktura numer <b>{p.say('number')}</b><br>wystawiona {p.say('issue_date')}<br>data sprzedaży: {p.say('sale_date')}<br>numer konta klienta: {inv.digits(8)}<br>NIP nabywcy: {p.say('buyer_nip')}</div></div>"
        f"<div style='border:2pt solid #7a1fa2;padding:4mm;margin:6mm 0'><div class=cols><div>Zapłać<br><b style='font-size:17pt'>{p.say('amount_due')} {p.say('currency', 'zł')}</b></div><div>do dnia<br><b>{p.say('due_date')}</b></div><div style='flex:2'>na rachunek<br><b>{p.say('bank_account')}</b><br>{s.bank}</div></div></div>"
        + table([["Opłaty abonamentowe i usługi", p.cash(p.net)], *[[f"VAT {r[0]}", r[1]] for r in p.rates_table("rate", "vat")], ["Wartość faktury brutto", p.say("gross")]], css="rows", align="lr")
        + f"<div style='margin-top:70mm' class=s>Sprzedawca: {p.say('seller_name')}, {escape(s.street)}, {s.town}. NIP: {p.say('seller_nip')}, KRS {s.krs}, Sąd Rejonowy w Kłosowie, kapitał zakładowy 88 000 000 zł, BDO {s.bdo}.</div>"
        "<div style='page-break-before:always'><h3>Szczegóły</h3>"
        + table(p.items("name", "qty", "unit_net", "net", "rate", "vat", "gross"), ("Usługa", "Ilość", "Cena netto", "Netto", "VAT", "Kwota VAT", "Brutto"), css="rows", align="lrrrcrr")
        + table([["razem", p.say("net"), p.say("vat"), p.cash(p.gross)]], css="rows", align="lrrr")
        + "<h3>Połączenia</h3>"
        + table([[f"48 555 {inv.digits(3)} {inv.digits(3)}", f"{inv.serial(1, 300)} min", p.cash(st.cents(_qty(inv, 0, 900, 2)))] for _ in range(12)], ("Numer", "Czas", "Kwota netto"), css="rows s", align="lrr")
        + "</div>"
    )  # fmt: skip
    p.printed["payment_method"] = "przelew"
    p.ignored.add("payment_method")
    p.rate_columns |= {"net", "vat", "gross"}
    return p, page(body, css)


@layout
def leasing(inv: Inventor) -> Drawn:
    """A leasing instalment: contract number, the car, schedule number, two parties with their own labels."""
    lines = [
        Line(
            f"Rata leasingowa nr {inv.serial(2, 47)}/48", D(1), "szt.", st.cents(_qty(inv, 90000, 380000, 2))
        ),
        Line("Opłata za ubezpieczenie GAP", D(1), "szt.", st.cents(_qty(inv, 2000, 9000, 2))),
    ]
    p = _bill(inv, f"L{inv.digits(7)}/{inv.issued:%m}/{inv.issued:%y}", lines, sold=inv.issued)
    p.seller = inv.party("Żuraw Leasing Polska Sp. z o.o.")
    p.style = st.Style(st.amount(" ", ","), st.day("%Y/%m/%d"), st.solid, st.grouped)
    s, b = p.seller, p.buyer
    css = "body{font:8.5pt 'Open Sans'}"
    body = (
        f"<div class=cols><div><b>Finansujący</b><br>{p.say('seller_name')}<br>{where(s)}<br>NIP {p.say('seller_nip')} | KRS {s.krs}</div><div><b>Korzystający</b><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}</div></div>"
        f"<h2 style='margin:6mm 0'>Faktura nr {p.say('number')}</h2>"
        + pairs([("Umowa leasingu operacyjnego", f"OL/{inv.digits(6)}/{inv.issued.year - 1}"), ("Przedmiot umowy", f"Samochód osobowy, nr rej. {inv.plate()}"), ("Data wystawienia", p.say("issue_date")), ("Data sprzedaży", p.say("sale_date")), ("Termin płatności", p.say("due_date")), ("Forma płatności", p.say("payment_method")), ("Rachunek", p.say("bank_account"))], style="width:110mm")
        + table(p.items("lp", "name", "net", "rate", "vat", "gross"), ("Lp.", "Nazwa usługi", "Kwota netto", "Stawka", "Kwota VAT", "Kwota brutto"), css="grid", align="clrcrr", style="margin-top:4mm")
        + table([["Razem", p.say("net"), p.say("vat"), p.say("gross")]], css="grid", align="lrrr", style="width:110mm;margin:0 0 4mm auto", last_bold=True)
        + f"<p>Do zapłaty {p.say('currency')}: <b>{p.say('amount_due')}</b> ({amount_in_words(p.amount_due)})</p><p class=s>Wartość wykupu 1% po zakończeniu umowy. Saldo kapitału: {p.cash(st.cents(_qty(inv, 2000000, 9000000, 2)))} PLN.</p>"
    )  # fmt: skip
    p.rate_columns = {"net", "vat", "gross"}
    return p, page(body, css)


@layout
def fuel_station(inv: Inventor) -> Drawn:
    """A fuel invoice: gross prices, registration number, odometer, station's address beside the company's."""
    litres = _qty(inv, 2000, 7800, 2)
    fuel = inv.pick("Olej napędowy ON", "Benzyna bezołowiowa 95")
    lines = [Line(fuel, litres, "l", D(inv.random.randint(589, 729)) / 100, "23", 0, True)]
    if inv.random.random() < 0.6:
        lines.append(Line("Płyn do spryskiwaczy 4 l", D(1), "szt.", D("24.99"), "23", 0, True))
    p = _bill(
        inv,
        f"{inv.serial()}/{inv.digits(4)}/{inv.issued.year}",
        lines,
        sold=inv.issued,
        method="karta",
        due=None,
    )
    p.seller = inv.party("Paliwa Czapla Sp. z o.o.")
    p.style = st.Style(st.amount("", ","), st.day("%Y-%m-%d"), st.dashed_nip)
    p.method_text = "Karta flotowa"
    s, b, plate = p.seller, p.buyer, inv.plate()
    p.extra |= {"vehicle": plate.replace(" ", ""), "odometer": str(inv.serial(12000, 240000))}
    body = (
        f"<div class=cols><div>{p.say('seller_name')}<br>{where(s)}<br>NIP {p.say('seller_nip')}<br><br>Stacja paliw nr {inv.digits(4)}<br>ul. Obwodowa {inv.serial(1, 99)}, 62-800 Kalisz</div><div style='text-align:right'>Faktura VAT {p.say('number')}<br>Data wystawienia: {p.say('issue_date')}<br>Data sprzedaży: {p.say('sale_date')}<br>Miejsce wystawienia: Kalisz</div></div>"
        f"<p style='margin-top:5mm'><b>Nabywca</b><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}</p><p>Nr rejestracyjny pojazdu: {plate} &nbsp; Stan licznika: {p.extra['odometer']} km &nbsp; Nr karty: 7089 {inv.digits(4)} {inv.digits(4)}</p>"
        + table(p.items("lp", "name", "unit", "qty", "unit_gross", "rate", "net", "vat", "gross"), ("Lp", "Nazwa", "Jm", "Ilość", "Cena brutto", "VAT", "Netto", "Kwota VAT", "Brutto"), align="rlcrrcrrr")
        + table([*p.rates_table("rate", "net", "vat", "gross"), ["Suma", p.say("net"), p.say("vat"), p.say("gross")]], ("Stawka", "Netto", "VAT", "Brutto"), align="crrr", style="width:90mm;margin-top:3mm")
        + f"<p style='margin-top:4mm'>Forma płatności: {p.say('payment_method')}<br>Do zapłaty {p.say('currency')} {p.say('amount_due')}<br>Paragon fiskalny nr {inv.digits(6)}, nr unikatowy ZBF{inv.digits(10)}</p>"
    )  # fmt: skip
    return p, page(body, "@page{size:A5 landscape;margin:8mm} body{font:7.5pt 'Liberation Sans'}")


@layout
def courier(inv: Inventor) -> Drawn:
    """A courier's collective invoice with a specification of parcels."""
    lines = [
        Line("Przesyłka krajowa standard", D(inv.serial(20, 160)), "szt.", D("12.90")),
        Line("Pobranie (COD)", D(inv.serial(5, 40)), "szt.", D("3.50")),
        Line("Opłata paliwowa", D(1), "szt.", st.cents(_qty(inv, 3000, 20000, 2))),
    ]
    p = _bill(inv, f"KRK{inv.issued:%y%m}{inv.digits(5)}", lines, sold=inv.issued)
    p.seller = inv.party("Ekspres Jerzyk Kurier Sp. z o.o.")
    p.style = st.Style(st.amount(" ", "."), st.day("%d-%m-%Y"), st.eu_nip, st.grouped_iban, ".")
    s, b = p.seller, p.buyer
    css = "body{font:8pt 'Roboto Condensed'} .y{background:#ffcc00;padding:2mm;font-size:12pt}"
    body = (
        f"<div class=y><b>JERZYK</b> EKSPRES &nbsp;&nbsp; FAKTURA VAT NR: {p.say('number')}</div><div class=cols style='margin:4mm 0'><div>Płatnik:<br><b>{p.say('buyer_name')}</b><br>{where(b)}<br>NIP: {p.say('buyer_nip')}</div><div>"
        + pairs([("Data wystawienia:", p.say("issue_date")), ("Data sprzedaży:", p.say("sale_date")), ("Termin płatności:", p.say("due_date")), ("Numer klienta:", inv.digits(9)), ("Waluta:", p.say("currency")), ("Okres:", f"{inv.before(30, 31):%d-%m-%Y} - {inv.before(1, 1):%d-%m-%Y}")])
        + "</div></div>"
        + table(p.items("name", "qty", "unit_net", "net", "rate", "vat", "gross"), ("Rodzaj usługi", "Liczba", "Śr. cena", "Wartość netto", "% VAT", "VAT", "Wartość brutto"), css="rows", align="lrrrcrr")
        + table([["RAZEM", p.say("net"), "", p.say("vat"), p.say("gross")]], css="rows", align="lrcrr", last_bold=True)
        + f"<p style='margin-top:5mm;font-size:11pt'>RAZEM DO ZAPŁATY: <b>{p.say('amount_due')} PLN</b>, {p.say('payment_method')}</p><p>Prosimy o wpłatę na konto: {p.say('bank_account')} ({s.bank})</p>"
        f"<p class=s>Sprzedawca: {p.say('seller_name')}, {escape(s.street)}, {s.town}, NIP {p.say('seller_nip')}, BDO {s.bdo}, tel. {s.phone}</p><h3 style='margin-top:6mm'>Specyfikacja przesyłek</h3>"
        + table([[f"{inv.before(1, 30):%d-%m-%Y}", "0000" + inv.digits(9), inv.pick("Kielce", "Ełk", "Żywiec"), p.cash(st.cents(_qty(inv, 990, 2500, 2)))] for _ in range(25)], ("Data", "Nr listu", "Miasto", "Netto"), css="rows s", align="lllr")
    )  # fmt: skip
    p.rate_columns = {"net", "vat", "gross"}
    return p, page(body, css)


@layout
def marketplace_shop(inv: Inventor) -> Drawn:
    """An online shop: order number, delivery address, paid by an operator."""
    lines = [
        Line(x.name, x.qty, x.unit, st.cents(x.price * D("1.23")), x.rate, 0, True)
        for x in inv.lines("office")
    ]
    lines.append(Line("Dostawa – paczkomat", D(1), "szt.", D("13.99"), "23", 0, True))
    p = _bill(inv, f"FVI-{inv.serial():05d}-{inv.issued:%m-%Y}", lines, sold=inv.issued, due=None)
    p.paid = p.gross
    p.style = st.Style(st.amount("", ","), st.day("%d.%m.%Y"), st.solid)
    s, b = p.seller, p.buyer
    css = "body{font:9pt Lato} h4{margin:0;color:#e2551c}"
    body = (
        f"<div class=cols><div style='font-size:16pt;color:#e2551c'>sklep-pliszka.example</div><div style='text-align:right'><b>Faktura VAT</b><br>{p.say('number')}</div></div><div class=cols style='margin:5mm 0'>"
        f"<div><h4>Sprzedawca</h4>{p.say('seller_name')}<br>{where(s)}<br>NIP: {p.say('seller_nip')}</div><div><h4>Nabywca</h4>{p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</div>"
        f"<div><h4>Adres dostawy</h4>Zofia Kępa<br>ul. Morelowa 5<br>09-400 Płock</div></div><p>Numer zamówienia: {inv.digits(8)} z dnia {inv.before(1, 3):%d.%m.%Y} &nbsp; Data wystawienia: {p.say('issue_date')} &nbsp; Data sprzedaży: {p.say('sale_date')}</p>"
        + table(p.items("lp", "name", "qty", "unit_gross", "rate", "gross"), ("", "Produkt", "Szt.", "Cena brutto", "VAT", "Wartość brutto"), css="rows", align="rlrrcr")
        + table([*p.rates_table("rate", "net", "vat", "gross"), ["razem", p.say("net"), p.say("vat"), p.say("gross")]], ("stawka", "netto", "VAT", "brutto"), css="rows", align="crrr", style="width:85mm;margin:5mm 0 5mm auto", last_bold=True)
        + f"<div style='text-align:right'>Zapłacono: {p.say('paid')} {p.say('currency', 'zł')} ({p.say('payment_method', 'Przelewy online')})<br><b>Do zapłaty: {p.say('amount_due')} zł</b></div>"
    )  # fmt: skip
    return p, page(body, css)


@layout
def hotel_stay(inv: Inventor) -> Drawn:
    """A hotel's folio: guest, room, nights, city tax, paid by card."""
    nights = inv.serial(1, 6)
    lines = [
        Line("Nocleg ze śniadaniem", D(nights), "doba", D("329.00"), "8", 0, True),
        Line("Parking", D(nights), "doba", D("40.00"), "23", 0, True),
    ]
    p = _bill(
        inv,
        f"FV/H/{inv.serial()}/{inv.issued.year}",
        lines,
        sold=inv.issued,
        due=None,
        method="karta",
        paid=None,
    )
    p.paid = p.gross
    p.seller = inv.party("Pensjonat Pod Kasztanem Spółka z o.o.")
    p.style = st.Style(st.amount(" ", ","), st.day("%d.%m.%Y"), st.dashed_nip)
    s, b = p.seller, p.buyer
    body = (
        f"<div class=c><span style='font:italic 20pt FreeSerif'>Pod Kasztanem</span><br>★★★<br>{escape(s.street)}, {s.town}, tel. {s.phone}</div><p style='text-align:right'>{s.town[7:]}, {p.say('issue_date')}</p><h3 class=c>FAKTURA {p.say('number')}</h3>"
        f"<div class=cols style='margin:5mm 0'><div><b>Sprzedawca</b><br>{p.say('seller_name')}<br>{where(s)}<br>NIP {p.say('seller_nip')}</div><div><b>Nabywca</b><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}</div></div>"
        f"<p>Gość: Cezary Ząbek, pokój {inv.serial(100, 320)}, pobyt {inv.before(nights, nights):%d.%m.%Y} – {inv.issued:%d.%m.%Y}, rezerwacja {inv.digits(7)}</p>"
        + table(p.items("lp", "name", "qty", "unit", "unit_gross", "rate", "gross"), ("Lp.", "Usługa", "Ilość", "", "Cena brutto", "VAT", "Brutto"), css="rows", align="rlrlrcr")
        + table([*p.rates_table("rate", "net", "vat", "gross"), ["Razem", p.say("net"), p.say("vat"), p.say("gross")]], ("Stawka VAT", "Netto", "VAT", "Brutto"), css="rows", align="crrr", style="width:95mm;margin:4mm 0 4mm auto")
        + f"<p>Zapłacono {p.say('payment_method', 'kartą')}: {p.say('paid')} {p.say('currency')}</p><p>Pozostaje do zapłaty: {p.say('amount_due')} PLN</p>"
    )  # fmt: skip
    return p, page(body, "body{font:10pt FreeSerif}")


@layout
def restaurant_bill(inv: Inventor) -> Drawn:
    """A restaurant's small invoice for the fiscal receipt, cash."""
    lines = [Line("Usługa gastronomiczna", D(1), "szt.", st.cents(_qty(inv, 6000, 90000, 2)), "8", 0, True)]
    p = _bill(inv, f"F{inv.serial()}", lines, sold=None, due=None, method="gotówka")
    p.style = st.Style(st.amount("", ","), st.day("%d-%m-%Y"), st.dashed_nip)
    p.seller = inv.party("Karczma Pod Jesionem Ósmak i Żmuda s.c.")
    if p.gross <= 450:
        p.lines = [Line("Usługa gastronomiczna", D(1), "szt.", D("518.00"), "8", 0, True)]
    s, b = p.seller, p.buyer
    body = (
        f"<p>{p.say('seller_name')}<br>{where(s)}<br>NIP: {p.say('seller_nip')}</p><p class=b>Faktura {p.say('number')} z dnia {p.say('issue_date')}</p><p>Nabywca: {p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</p>"
        + table(p.items("name", "qty", "unit", "gross", "rate"), ("Nazwa", "Ilość", "jm", "Brutto", "VAT"), align="lrcrc")
        + "".join(f"<p>Netto {r[1]} &nbsp; VAT {r[0]}: {r[2]} &nbsp; Brutto {r[3]}</p>" for r in p.rates_table("rate", "net", "vat", "gross"))
        + f"<p class=b>Razem {p.say('gross')} {p.say('currency', 'zł')}</p><p>Zapłata: {p.say('payment_method')}<br>Słownie: {amount_in_words(p.gross)}</p>"
    )  # fmt: skip
    p.printed["net"], p.printed["vat"] = p.cash(p.net), p.cash(p.vat)
    return p, page(body, "@page{size:A5;margin:12mm} body{font:9pt Inconsolata}")


@layout
def construction(inv: Inventor) -> Drawn:
    """A builder: stage of works by protocol, split payment, retention deducted from what is due."""
    lines = [
        Line(
            "Roboty budowlane – etap III wg protokołu odbioru nr 3",
            D(1),
            "kpl.",
            st.cents(_qty(inv, 2000000, 9000000, 2)),
        )
    ]
    p = _bill(
        inv, f"{inv.serial(1, 60)}/BUD/{inv.issued.year}", lines, sold=inv.before(2, 9), split_payment=True
    )
    kept = st.cents(p.gross * D("0.05"))
    p.remaining = p.gross - kept
    p.due = inv.issued + timedelta(days=30)
    p.style = st.Style(st.amount(" ", ","), st.day("%d.%m.%Y r."), st.dashed_nip)
    s, b = p.seller, p.buyer
    body = (
        f"<table><tr><td style='width:60%'><b style='font-size:12pt'>{p.say('seller_name')}</b><br>{where(s)}<br>NIP: {p.say('seller_nip')} KRS: {s.krs}</td><td class=r>FAKTURA VAT<br><b>{p.say('number')}</b></td></tr></table>"
        f"<p>Data wystawienia faktury: {p.say('issue_date')}<br>Data wykonania usługi: {p.say('sale_date')}</p><p>Zamawiający / Nabywca:<br><b>{p.say('buyer_name')}</b><br>{escape(b.street)}, {b.town}<br>NIP: {p.say('buyer_nip')}</p><p>Umowa nr {inv.serial(1, 30)}/{inv.issued.year} z dnia {inv.before(90, 200):%d.%m.%Y r.}</p>"
        + table(p.items("lp", "name", "qty", "unit", "net", "rate", "vat", "gross"), ("Lp.", "Przedmiot", "Ilość", "J.m.", "Wartość netto", "VAT", "Kwota VAT", "Wartość brutto"), align="clrcrcrr")
        + table([["Razem", p.say("net"), p.say("vat"), p.say("gross")]], align="lrrr", style="width:110mm;margin:0 0 4mm auto")
        + f"<p>Kaucja gwarancyjna 5%: {p.cash(kept)} zł</p><p><b>Do zapłaty: {p.say('amount_due')} {p.say('currency', 'zł')}</b><br>słownie: {amount_in_words(p.amount_due)}</p>"
        f"<p>Termin płatności: 30 dni, tj. {p.say('due_date')}. Forma płatności: {p.say('payment_method')} – mechanizm podzielonej płatności.<br>Nr konta: {p.say('bank_account')}</p><p>Kierownik budowy: inż. Jan Śnieg &nbsp;&nbsp; Inspektor nadzoru: mgr inż. Ewa Łęg</p>"
    )  # fmt: skip
    p.rate_columns = {"net", "vat", "gross"}
    return p, page(body, "@page{margin:22mm} body{font:10pt Carlito}")


@layout
def medical(inv: Inventor) -> Drawn:
    """A clinic: everything exempt, the ground as text, no VAT column."""
    p = _bill(
        inv, f"FZ/{inv.serial()}/{inv.issued:%m}/{inv.issued.year}/MED", inv.lines("exempt"), sold=inv.issued
    )
    p.seller = inv.party("Przychodnia Rumianek Sp. z o.o.")
    p.style = st.Style(st.amount(" ", ","), st.day("%Y-%m-%d"), st.solid)
    s, b = p.seller, p.buyer
    body = (
        f"<div style='border-left:3mm solid #2a9d8f;padding-left:4mm'><b>{p.say('seller_name')}</b><br>{where(s)}<br>NIP {p.say('seller_nip')}, REGON {s.regon}, RPWDL 0000000{inv.digits(5)}</div><h2 style='margin:6mm 0'>Faktura nr {p.say('number')}</h2>"
        f"<p>Data wystawienia: {p.say('issue_date')}, data wykonania usługi: {p.say('sale_date')}</p><p><b>Nabywca:</b> {p.say('buyer_name')}<br>{escape(b.street)}, {b.town}, NIP {p.say('buyer_nip')}</p>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net", "rate", "gross"), ("Lp.", "Nazwa świadczenia", "Ilość", "Jm", "Cena", "Wartość netto", "VAT", "Wartość brutto"), css="rows", align="rlrcrrcr")
        + f"<p style='text-align:right;margin-top:3mm'>Wartość netto: {p.say('net')}<br>VAT zw.: {p.say('vat')}<br><b>Wartość brutto: {p.say('gross')} {p.say('currency')}</b></p>"
        f"<p>Do zapłaty: {p.say('amount_due')} PLN, {p.say('payment_method')}, termin: {p.say('due_date')}<br>{s.bank} {p.say('bank_account')}</p><p>Podstawa zwolnienia z VAT: art. 43 ust. 1 pkt 18 i 19 ustawy o podatku od towarów i usług</p>"
    )  # fmt: skip
    p.rate_columns = {"net", "vat", "gross"}
    return p, page(body)


@layout
def freight_euro(inv: Inventor) -> Drawn:
    """A carrier in EUR: CMR, route, VAT also in PLN, two accounts."""
    lines = [
        Line(
            "Usługa transportowa Poznań – Lyon wg CMR", D(1), "fracht", st.cents(_qty(inv, 90000, 240000, 2))
        )
    ]
    p = _bill(
        inv,
        f"{inv.serial()}/TR/{inv.issued:%m}/{inv.issued.year}",
        lines,
        sold=inv.before(3, 8),
        currency="EUR",
    )
    p.due = inv.issued + timedelta(days=45)
    p.style = st.Style(st.amount(" ", ","), st.day("%d.%m.%Y"), st.eu_nip, st.grouped_iban, currency="EUR")
    s, b, other = p.seller, p.buyer, inv.iban()
    course = D(inv.random.randint(41900, 43900)) / 10000
    body = (
        f"<div class=c><h2>{p.say('seller_name')}</h2>{escape(s.street)}, {s.town}<br>NIP UE: {p.say('seller_nip')}; licencja nr {inv.digits(6)}; TransID {inv.digits(6)}-1</div><hr><h2 class=c>Faktura VAT nr {p.say('number')}</h2>"
        f"<div class=cols><div>Zleceniodawca:<br>{p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</div><div>Data wystawienia: {p.say('issue_date')}<br>Data wykonania usługi: {p.say('sale_date')}<br>Termin płatności: {p.say('due_date')} (45 dni)<br>Zlecenie nr {inv.digits(5)}/{inv.issued.year}<br>Ciągnik / naczepa: {inv.plate()} / {inv.plate()}</div></div><br>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net", "rate", "vat", "gross"), ("Lp.", "Nazwa usługi", "Ilość", "J.m.", "Cena netto EUR", "Netto EUR", "VAT", "VAT EUR", "Brutto EUR"), css="grid s", align="clrcrrcrr")
        + table([["Razem EUR", p.say("net"), "23%", p.say("vat"), p.say("gross")], ["Razem PLN", p.cash(st.cents(p.net * course)), "23%", p.cash(st.cents(p.vat * course)), p.cash(st.cents(p.gross * course))]], ("", "Netto", "VAT", "Kwota VAT", "Brutto"), css="grid s", align="lrcrr", style="margin:3mm 0")
        + f"<p>Kurs NBP: {str(course).replace('.', ',')} tabela {inv.serial(1, 250):03d}/A/NBP/{inv.issued.year} z {inv.before(4, 9):%d.%m.%Y}</p><p><b>Do zapłaty: {p.say('amount_due')} {p.say('currency')}</b> &nbsp; płatność: {p.say('payment_method')}</p>"
        f"<p>Konto EUR: {p.say('bank_account')}<br>Konto PLN: {st.grouped_iban(other)} (tylko kwota VAT)<br>{s.bank} SWIFT BNADPLPK</p>"
    )  # fmt: skip
    p.rate_columns = {"net", "vat", "gross"}
    return p, page(body)
