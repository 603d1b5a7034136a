"""Sales invoices as accounting and stock programs of Polish companies print them."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from html import escape

from tests.tools.papers import style as st
from tests.tools.papers.invent import Inventor
from tests.tools.papers.model import Paper
from tests.tools.papers.registry import Drawn, layout
from tests.tools.papers.render import lines, page, pairs, table, where
from tests.tools.samples.words import amount_in_words


def _invoice(inv: Inventor, number: str, trade: str = "office", **more: object) -> Paper:
    paper = Paper("invoice", inv.party(), inv.party(), number, inv.issued, inv.lines(trade))
    paper.sold = inv.issued
    paper.due = inv.issued + timedelta(days=inv.random.choice([7, 14, 21, 30]))
    for key, value in more.items():
        setattr(paper, key, value)
    return paper


@layout
def comarch_grid(inv: Inventor) -> Drawn:
    """A grid all over: place and dates in a corner table, parties in boxes, the VAT table under the lines."""
    p = _invoice(inv, f"FS/{inv.serial()}/{inv.issued:%m/%Y}", "build")
    p.style = st.Style(st.amount(" ", ","), st.day("%Y-%m-%d"), st.dashed_nip)
    s, b = p.seller, p.buyer
    top = table(
        [["Miejsce wystawienia:", s.town.split(" ", 1)[1]], ["Data wystawienia:", p.say("issue_date")],
         ["Data dokonania dostawy:", p.say("sale_date")]], css="grid s", align="lr", style="width:75mm;margin-left:auto")  # fmt: skip
    parties = table(
        [[(f"<span class=s>Sprzedawca:</span><br><b>{p.say('seller_name')}</b><br>{where(s)}<br>NIP: {p.say('seller_nip')}<br>"
          f"Tel.: {s.phone}&nbsp; Nr BDO: {s.bdo}"),
          f"<span class=s>Nabywca:</span><br><b>{p.say('buyer_name')}</b><br>{where(b)}<br>NIP: {p.say('buyer_nip')}"]],
        widths=("50%", "50%"), style="margin:4mm 0")  # fmt: skip
    items = table(
        p.items("lp", "name", "qty", "unit", "unit_net", "rate", "net", "gross"),
        ("Lp.", "Nazwa towaru/usługi, kod", "Ilość", "JM", "Cena netto", "VAT", "Wartość netto", "Wartość brutto"),
        css="grid s", align="rlrcrcrr", widths=("7mm", "", "14mm", "11mm", "20mm", "11mm", "23mm", "23mm"))  # fmt: skip
    rates = table(
        [["Razem:", p.say("net"), "X", p.say("vat"), p.say("gross")],
         *[[("w tym:" if i == 0 else ""), r[1], r[0], r[2], r[3]] for i, r in enumerate(p.rates_table("rate", "net", "vat", "gross"))]],
        ("", "Wartość netto", "Stawka", "Kwota VAT", "Wartość brutto"), css="grid s", align="lrcrr",
        style="width:110mm;margin-left:auto;margin-top:2mm")  # fmt: skip
    pay = table(
        [[p.say("payment_method"), p.say("due_date"), p.cash(p.gross), p.say("currency")]],
        ("Forma płatności", "Termin", "Kwota", "Waluta"),
        css="grid s",
        align="ccrc",
        style="width:100mm;margin-top:3mm",
    )
    body = (
        top + f"<h2 style='text-align:center;margin-top:5mm'>FAKTURA NR {p.say('number')}</h2><div class='c s'>oryginał</div>"
        + parties + items + rates + pay
        + f"<p style='margin-top:4mm'>Razem do zapłaty: <b>{p.say('amount_due')} PLN</b></p>"
        f"<p>Słownie: {amount_in_words(p.amount_due)}</p><p>Bank: {s.bank}, konto: {p.say('bank_account')}</p>"
        "<div class=cols style='margin-top:18mm'><div class='c s'>...............................<br>Fakturę odebrał</div>"
        "<div class='c s'>...............................<br>Fakturę wystawił</div></div>"
    )  # fmt: skip
    return p, page(body)


@layout
def insert_sale(inv: Inventor) -> Drawn:
    """Big title to the right, parties under thin headings, the amount in a bar."""
    p = _invoice(inv, f"FS {inv.serial()}/MAG/{inv.issued.year}", "food")
    days = (p.due - p.issued).days  # type: ignore[operator]
    p.style = st.Style(st.amount(" ", ","), st.day("%Y-%m-%d"), st.dashed_nip_2)
    s, b = p.seller, p.buyer
    css = "body{font-family:Carlito;font-size:10pt} .h{border-bottom:1pt solid #333;font-weight:bold;margin-bottom:1mm}"
    due = f"{p.say('payment_method')} {days} dni"
    body = (
        f"<div class=cols><div><b>{p.say('seller_name')}</b><br>{where(s)}<br>tel. {s.phone}</div>"
        f"<div style='text-align:right'><h2>Faktura {p.say('number')}</h2>"
        f"Data wystawienia: {p.say('issue_date')}<br>Data zakończenia dostawy: {p.say('sale_date')}<br>Miejsce wystawienia: {s.town[7:]}</div></div>"
        f"<div class=cols style='margin-top:6mm'><div><div class=h>Sprzedawca</div>{escape(s.name)}<br>{where(s)}<br>NIP {p.say('seller_nip')}<br>"
        f"{s.bank}<br>{p.say('bank_account')}</div><div><div class=h>Nabywca</div>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}</div></div><br>"
        + table(p.items("lp", "name", "unit", "qty", "unit_net", "discount", "net", "rate", "vat", "gross"),
                ("Lp.", "Nazwa", "Jm", "Ilość", "Cena netto", "Rabat", "Wartość netto", "VAT %", "Kwota VAT", "Wartość brutto"),
                css="rows s", align="rlcrrrrcrr")
        + "<br>"
        + table([*p.rates_table("rate", "net", "vat", "gross"), ["Razem", p.say("net"), p.say("vat"), p.say("gross")]],
                ("według stawki VAT", "wartość netto", "kwota VAT", "wartość brutto"), css="rows s", align="lrrr", last_bold=True,
                style="width:105mm;margin-left:auto")
        + "<table style='background:#e6e6e6;margin-top:5mm'><tr><td>Razem do zapłaty:</td>"
        f"<td class=r style='font-size:14pt'><b>{p.say('amount_due')} {p.say('currency')}</b></td></tr></table>"
        f"<p>Słownie: {amount_in_words(p.amount_due)}</p>"
        + pairs([("Płatność:", due), ("Termin płatności:", p.say("due_date"))], style="width:80mm")
        + "<div class=cols style='margin-top:25mm'><div class='c s'>Wystawił(a)<br>"
        f"{inv.pick('Łucja Bąk', 'Jan Ćwiek', 'Ewa Ząb')}</div><div class='c s'>Odebrał(a)</div></div>"
    )  # fmt: skip
    return p, page(body, css)


@layout
def symfonia_frame(inv: Inventor) -> Drawn:
    """Frames with rounded corners; number and dates in one row of little boxes; rates left, totals right."""
    p = _invoice(inv, f"{inv.serial()}/FVS/{inv.issued.year}", "service")
    p.style = st.Style(st.amount("\u00a0", ","), st.day("%d-%m-%Y"), st.solid)
    s, b = p.seller, p.buyer
    css = (
        ".f{border:.7pt solid #333;border-radius:2mm;padding:2mm} body{font-family:'Liberation Sans Narrow'}"
    )

    def little(head: str, text: str) -> str:
        return f"<div class='f c'><span class=s>{head}</span><br><b>{text}</b></div>"

    body = (
        f"<div class=cols style='gap:3mm'>{little('Faktura VAT', p.say('number'))}{little('Data wystawienia', p.say('issue_date'))}"
        f"{little('Data sprzedaży', p.say('sale_date'))}{little('Strona', '1 z 1')}</div>"
        f"<div class=cols style='gap:3mm;margin:3mm 0'><div class=f><span class=s>Sprzedawca</span><br>{p.say('seller_name')}<br>{where(s)}<br>"
        f"NIP: {p.say('seller_nip')} REGON: {s.regon}<br>Rachunek: {s.bank}<br>{p.say('bank_account')}</div>"
        f"<div class=f><span class=s>Nabywca</span><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</div></div>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net", "rate", "vat", "gross"),
                ("L.p.", "Nazwa towaru lub usługi", "Ilość", "J.m.", "Cena jedn. netto", "Wartość netto", "Stawka VAT", "Kwota VAT", "Wartość brutto"),
                align="clrcrrcrr")
        + "<div class=cols style='margin-top:3mm'><div class=f>"
        + table([[r[0], r[1], r[2], r[3]] for r in p.rates_table("rate", "net", "vat", "gross")], ("Stawka", "Netto", "VAT", "Brutto"), css="", align="lrrr")
        + f"</div><div class=f>Wartość netto: {p.say('net')} {p.say('currency', 'zł')}<br>Podatek VAT: {p.say('vat')} zł<br>Wartość brutto: <b>{p.say('gross')} zł</b><br>"
        f"słownie: {amount_in_words(p.gross)}</div></div>"
        f"<div class=f style='margin-top:3mm'>Forma płatności: {p.say('payment_method')} &nbsp;&nbsp; Termin płatności: {p.say('due_date')} &nbsp;&nbsp; "
        f"Do zapłaty: <b>{p.say('amount_due')} zł</b></div>"
    )  # fmt: skip
    return p, page(body, css)


@layout
def enova_columns(inv: Inventor) -> Drawn:
    """Labels in a grey column at the left of every value."""
    p = _invoice(inv, f"FV/{inv.serial():06d}/{inv.issued:%y}", "parts")
    p.style = st.Style(st.amount(" ", ","), st.day("%d.%m.%Y"), st.eu_nip, st.grouped_iban)
    s, b = p.seller, p.buyer
    css = "body{font-family:'Open Sans';font-size:8pt} .k td:first-child{color:#888;width:32mm}"
    body = (
        f"<div style='font-size:18pt;font-weight:300'>Faktura <b>{p.say('number')}</b></div><div class=cols style='margin-top:4mm'><div>"
        + pairs([("Data wystawienia", p.say("issue_date")), ("Data sprzedaży", p.say("sale_date")), ("Termin płatności", p.say("due_date")),
                 ("Sposób zapłaty", p.say("payment_method")), ("Nr zamówienia", f"ZO/{inv.serial()}/{inv.issued:%y}")], css="k")
        + "</div><div>"
        + pairs([("Bank", s.bank), ("Nr rachunku", p.say("bank_account")), ("Waluta", p.say("currency"))], css="k")
        + "</div></div><div class=cols style='margin:5mm 0'><div>"
        + pairs([("Sprzedawca", f"<b>{p.say('seller_name')}</b><br>{where(s)}"), ("NIP", p.say("seller_nip"))], css="k")
        + "</div><div>"
        + pairs([("Nabywca", f"<b>{p.say('buyer_name')}</b><br>{where(b)}"), ("NIP", p.say("buyer_nip"))], css="k")
        + "</div></div>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net", "rate", "vat", "gross"),
                ("Lp", "Towar/usługa", "Ilość", "", "Cena", "Netto", "% VAT", "VAT", "Brutto"), css="rows", align="rlrlrrcrr")
        + "<div class=cols><div></div><div>"
        + table([*[["", *row] for row in p.rates_table("rate", "net", "vat", "gross")], ["Razem", "", p.say("net"), p.say("vat"), p.say("gross")]],
                ("", "Stawka", "Netto", "VAT", "Brutto"), css="rows", align="llrrr", last_bold=True)
        + f"</div></div><div style='background:#213a5c;color:white;padding:3mm;margin-top:5mm'>Do zapłaty: <b style='font-size:13pt'>{p.say('amount_due')}</b> PLN"
        f"<br>Słownie: {amount_in_words(p.amount_due)}</div>"
    )  # fmt: skip
    return p, page(body, css)


@layout
def wapro_dense(inv: Inventor) -> Drawn:
    """Everything small and dense; the seller is a stamp-like block without a label."""
    p = _invoice(inv, f"{inv.serial():04d}/{inv.issued:%m}/{inv.issued.year}/FVS", "build")
    p.style = st.Style(st.amount("", ","), st.day("%d.%m.%Y"), st.dashed_nip, st.solid)
    s, b = p.seller, p.buyer
    p.method_text = "przelew 14 dni"
    p.due = p.issued + timedelta(days=14)
    css = "body{font:7.5pt 'DejaVu Sans Condensed','DejaVu Sans'}"
    body = (
        f"<div class=cols><div class=c style='border:1pt solid black;padding:3mm'>{p.say('seller_name')}<br>{escape(s.street)}, {s.town}<br>"
        f"NIP {p.say('seller_nip')} REGON {s.regon}<br>tel. {s.phone}</div><div class=r style='text-align:right'>{s.town[7:]}, dnia {p.say('issue_date')} r.<br>"
        f"Data sprzedaży: {p.say('sale_date')}</div></div><div class=c style='margin:5mm;font-size:13pt'><b>FAKTURA VAT nr {p.say('number')}</b></div>"
        f"<table style='width:100%'><tr><td style='width:55%'>NABYWCA:<br><b>{p.say('buyer_name')}</b><br>{escape(b.street)}<br>{b.town}<br>NIP: {p.say('buyer_nip')}</td>"
        f"<td>Sposób zapłaty: {p.say('payment_method')}<br>Termin zapłaty: {p.say('due_date')}<br>Bank: {s.bank}<br>Konto: {p.say('bank_account')}</td></tr></table>"
        + table(p.items("lp", "name", "unit", "qty", "discount", "unit_net", "net", "rate", "vat", "gross"),
                ("Lp", "Nazwa artykułu", "J.m.", "Ilość", "Upust", "Cena netto", "Wart. netto", "VAT", "Kwota VAT", "Wart. brutto"), align="rlcrrrrcrr")
        + table([*[["Ogółem w stawce", *row] for row in p.rates_table("rate", "net", "vat", "gross")],
                 ["RAZEM", "", p.say("net"), p.say("vat"), p.say("gross")]], css="grid", align="lcrrr", style="width:100mm;margin:2mm 0 2mm auto")
        + f"<b>Do zapłaty: {p.say('amount_due')} {p.say('currency', 'zł')}</b><br>Słownie złotych: {amount_in_words(p.amount_due)}"
        "<br><br>Uwagi: Towar pozostaje własnością sprzedawcy do czasu zapłaty całej należności."
    )  # fmt: skip
    return p, page(body, css)


@layout
def wfirma_air(inv: Inventor) -> Drawn:
    """A small firm's web program: light, with the amount due big at the bottom."""
    p = _invoice(inv, f"FV {inv.serial(1, 40)}/{inv.issued.year}", "service")
    p.style = st.Style(st.amount(" ", ","), st.day("%Y-%m-%d"), st.solid)
    p.paid = Decimal(0)
    s, b = p.seller, p.buyer
    css = "body{font-family:Lato;color:#333}"
    body = (
        f"<div class=cols><div style='height:18mm;background:#eee;width:40mm;flex:none'></div><div style='text-align:right'>Faktura nr<br><span style='font-size:15pt'>{p.say('number')}</span></div></div>"
        f"<div style='text-align:right;margin-top:3mm'>Data wystawienia: {p.say('issue_date')}<br>Data sprzedaży: {p.say('sale_date')}<br>Termin płatności: {p.say('due_date')}<br>Metoda płatności: {p.say('payment_method')}</div>"
        f"<div class=cols style='margin:8mm 0'><div><span class=g>SPRZEDAWCA</span><br>{p.say('seller_name')}<br>{where(s)}<br>NIP {p.say('seller_nip')}<br>{s.email}</div>"
        f"<div><span class=g>NABYWCA</span><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}</div></div>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net", "rate", "vat", "gross"),
                ("LP", "NAZWA TOWARU/USŁUGI", "ILOŚĆ", "JEDN.", "CENA NETTO", "WARTOŚĆ NETTO", "STAWKA VAT", "KWOTA VAT", "WARTOŚĆ BRUTTO"), css="rows s", align="rlrlrrcrr")
        + table([*[[*row] for row in p.rates_table("rate", "net", "vat", "gross")], ["SUMA", p.say("net"), p.say("vat"), p.say("gross")]],
                ("STAWKA VAT", "WARTOŚĆ NETTO", "KWOTA VAT", "WARTOŚĆ BRUTTO"), css="rows s", align="lrrr", style="width:90mm;margin-left:auto;margin-top:6mm", last_bold=True)
        + f"<div class=cols style='margin-top:12mm'><div>Numer konta bankowego:<br>{p.say('bank_account')}<br>{s.bank}</div><div style='text-align:right'>Zapłacono: {p.say('paid')} {p.say('currency')}"
        f"<br><span style='font-size:16pt'>Do zapłaty: {p.say('amount_due')} PLN</span><br>Słownie: {amount_in_words(p.amount_due)}</div></div>"
    )  # fmt: skip
    return p, page(body, css)


@layout
def ifirma_plain(inv: Inventor) -> Drawn:
    """Exempt by the seller's size: no VAT columns, the legal ground in a note."""
    p = _invoice(inv, f"{inv.serial(1, 60)}/{inv.issued.month}/{inv.issued.year}", "service")
    p.lines = [type(line)(line.name, line.qty, line.unit, line.price, "zw") for line in p.lines]
    p.style = st.Style(st.amount(" ", ","), st.day("%Y-%m-%d"), st.solid)
    s, b = p.seller, p.buyer
    rows = p.items("lp", "name", "unit", "qty", "unit_net", "net")
    p.rate_columns = {"gross"}
    p.ignored |= {"vat_rates"}
    body = (
        f"<div style='text-align:right'>{s.town[7:]}, {p.say('issue_date')}</div><h2>Faktura numer {p.say('number')}</h2>"
        f"<p>data sprzedaży: {p.say('sale_date')}</p><div class=cols style='margin:5mm 0'><div><u>Sprzedawca:</u><br>{p.say('seller_name')}<br>{where(s)}<br>NIP: {p.say('seller_nip')}</div>"
        f"<div><u>Nabywca:</u><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</div></div>"
        + table(rows, ("lp.", "nazwa towaru / usługi", "jm", "ilość", "cena", "wartość"), align="clcrrr")
        + f"<div style='text-align:right;margin:3mm 0'><b>Razem: {p.say('gross')} {p.say('currency', 'zł')}</b></div>"
        f"<p>sposób zapłaty: {p.say('payment_method')}<br>termin zapłaty: {p.say('due_date')}<br>numer rachunku: {p.say('bank_account')}</p>"
        f"<p>do zapłaty: <b>{p.say('amount_due')} zł</b><br>słownie: {amount_in_words(p.amount_due)}</p>"
        "<p class=s>Zwolnienie ze względu na nieprzekroczenie limitu wartości sprzedaży (art. 113 ust. 1 ustawy o VAT)</p>"
    )  # fmt: skip
    p.item_columns |= {"gross"}
    p.item_columns -= {"net"}
    return p, page(body, "body{font-family:'Liberation Serif';font-size:11pt}")


@layout
def infakt_band(inv: Inventor) -> Drawn:
    """A coloured band with the number; sums in a list at the right."""
    p = _invoice(inv, f"{inv.serial(1, 99)}/{inv.issued:%m/%Y}", "office")
    p.style = st.Style(st.amount(" ", ","), st.day("%d.%m.%Y"), st.solid)
    s, b = p.seller, p.buyer
    css = "body{font-family:Roboto}"
    sums = [
        ("Razem netto", f"{p.say('net')} zł"),
        *[(f"VAT {r[0]}", f"{r[1]} zł") for r in p.rates_table("rate", "vat")],
        ("Razem brutto", f"<b>{p.say('gross')} zł</b>"),
        ("Pozostało do zapłaty", f"<b>{p.say('amount_due')} {p.say('currency', 'zł')}</b>"),
    ]
    if len(p.rates) == 1:
        p.rate_columns |= {"net", "gross"}
    body = (
        f"<div style='background:#0a7f5a;color:#fff;padding:4mm'><span style='font-size:16pt'>Faktura {p.say('number')}</span></div>"
        f"<div class=cols style='margin:4mm 0'><div>Wystawiono<br><b>{p.say('issue_date')}</b></div><div>Data sprzedaży<br><b>{p.say('sale_date')}</b></div>"
        f"<div>Termin płatności<br><b>{p.say('due_date')}</b></div><div>Płatność<br><b>{p.say('payment_method')}</b></div></div>"
        f"<div class=cols style='margin:6mm 0'><div><b>Sprzedawca</b><br>{p.say('seller_name')}<br>{where(s)}<br>NIP: {p.say('seller_nip')}<br>Konto: {p.say('bank_account')}</div>"
        f"<div><b>Nabywca</b><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</div></div>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "rate", "net", "gross"),
                ("#", "Nazwa", "Ilość", "Jm.", "Cena netto", "VAT", "Netto", "Brutto"), css="rows", align="rlrlrcrr")
        + table([[a, v] for a, v in sums], css="", align="lr", style="width:75mm;margin-left:auto;margin-top:4mm")
        + f"<p>Słownie: {amount_in_words(p.amount_due)}</p>"
    )  # fmt: skip
    return p, page(body, css)


@layout
def fakturownia_bilingual(inv: Inventor) -> Drawn:
    """Polish and English labels with a slash, EUR, the VAT also in PLN."""
    p = _invoice(inv, f"{inv.serial()}/{inv.issued.year}", "service", currency="EUR")
    p.style = st.Style(
        st.amount(",", "."), st.day("%Y-%m-%d"), st.eu_nip, st.grouped_iban, ".", currency="EUR"
    )
    p.paid = Decimal(0)
    s, b = p.seller, p.buyer
    rate = Decimal(inv.random.randint(41500, 44500)) / 10000
    vat_pln = st.cents(p.vat * rate)
    css = "body{font-family:'Open Sans';font-size:8pt}"
    body = (
        f"<h2>Faktura / Invoice {p.say('number')}</h2>"
        + pairs([("Data wystawienia / Issue date:", p.say("issue_date")), ("Data sprzedaży / Sale date:", p.say("sale_date")),
                 ("Termin płatności / Due date:", p.say("due_date")), ("Rodzaj płatności / Payment type:", p.say("payment_method", "przelew / transfer"))], style="width:100mm")
        + f"<div class=cols style='margin:4mm 0'><div><b>Sprzedawca / Seller:</b><br>{p.say('seller_name')}<br>{where(s)}, Polska<br>NIP / VAT ID {p.say('seller_nip')}</div>"
        f"<div><b>Nabywca / Buyer:</b><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP / VAT ID {p.say('buyer_nip')}</div></div>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net", "rate", "vat", "gross"),
                ("Lp / No", "Nazwa / Description", "Ilość / Qty", "jm / unit", "Cena netto / Net price", "Wartość netto / Net value", "VAT %", "VAT", "Wartość brutto / Gross value"), align="rlrlrrcrr")
        + table([*[["", *row] for row in p.rates_table("net", "rate", "vat", "gross")], ["Razem / Total", p.say("net"), "", p.say("vat"), p.say("gross")]],
                css="grid", align="lrcrr", style="width:120mm;margin:3mm 0 3mm auto", last_bold=True)
        + f"<p>Zapłacono / Paid: {p.say('paid')} EUR<br><b>Do zapłaty / Total due: {p.say('amount_due')} {p.say('currency')}</b><br>Słownie / In words: {amount_in_words(p.amount_due, 'EUR')}</p>"
        f"<p>Kwota VAT w PLN / VAT amount in PLN: {p.cash(vat_pln)} PLN, kurs / rate: 1 EUR = {rate} PLN, tabela NBP {inv.serial(1, 250)}/A/NBP/{inv.issued.year} z dnia {inv.before(1, 3)}</p>"
        f"<p>Konto / Account: {p.say('bank_account')}<br>SWIFT: BKZAPLPWXXX {s.bank}</p>"
    )  # fmt: skip
    return p, page(body, css)


@layout
def streamsoft_mono(inv: Inventor) -> Drawn:
    """A fixed-width print with rules of dashes and bars."""
    p = _invoice(inv, f"F-{inv.serial():05d}/{inv.issued:%y}", "food")
    p.style = st.Style(st.amount("", ","), st.day("%d.%m.%Y"), st.dashed_nip)
    s, b = p.seller, p.buyer
    bar = "-" * 96

    def row(cells: list[str], widths: list[int]) -> str:
        out = []
        for text, width in zip(cells, widths, strict=True):
            out.append(text[: abs(width)].ljust(-width) if width < 0 else text.rjust(width))
        return "|" + "|".join(out) + "|"

    widths = [3, -32, 5, 8, 10, 11, 5, 13]
    for place, line in enumerate(p.lines):
        p.lines[place] = type(line)(line.name[:32].strip(), line.qty, line.unit, line.price, line.rate)
    body_rows = "\n".join(
        row(r, widths) for r in p.items("lp", "name", "unit", "qty", "unit_net", "net", "rate", "gross")
    )
    rates = "\n".join(
        " " * 40 + f"{r[0]:>8} {r[1]:>14} {r[2]:>12} {r[3]:>14}"
        for r in p.rates_table("rate", "net", "vat", "gross")
    )
    seller, buyer = p.say("seller_name"), p.say("buyer_name")
    text = f"""{seller:<60}{s.town[7:]}, {p.say("issue_date")}
{s.street}
{s.town}
NIP: {p.say("seller_nip")}     tel. {s.phone}
Bank: {s.bank}
Konto: {p.say("bank_account")}

                    F A K T U R A   V A T   Nr {p.say("number")}
                              ORYGINAŁ

Nabywca : {buyer}
          {b.street}
          {b.town}
NIP     : {p.say("buyer_nip")}

Data sprzedaży  : {p.say("sale_date")}
Sposób zapłaty  : {p.say("payment_method")}           Termin zapłaty : {p.say("due_date")}
{bar}
{row(["Lp", "Nazwa towaru / usługi", "J.m.", "Ilość", "Cena net.", "War. netto", "VAT", "War. brutto"], widths)}
{bar}
{body_rows}
{bar}
{" " * 40}{"Stawka":>8} {"Netto":>14} {"VAT":>12} {"Brutto":>14}
{rates}
{" " * 40}{"RAZEM":>8} {p.say("net"):>14} {p.say("vat"):>12} {p.say("gross"):>14}

DO ZAPŁATY: {p.say("amount_due")} {p.say("currency", "zł")}
Słownie: {amount_in_words(p.amount_due)}
"""
    return p, page(f"<pre style='font:7.6pt \"DejaVu Sans Mono\"'>{text}</pre>")


@layout
def sap_corporate(inv: Inventor) -> Drawn:
    """A corporation: recipient in the window, a block of references at the right, several pages of lines."""
    p = _invoice(inv, f"90{inv.digits(8)}", "office")
    p.lines = (
        inv.lines("office", (8, 8))
        + inv.lines("build", (7, 7))
        + inv.lines("parts", (6, 6))
        + inv.lines("service", (6, 6))
    ) * 1
    p.style = st.Style(st.amount(".", ","), st.day("%d.%m.%Y"), st.eu_nip, st.grouped_iban)
    s, b = p.seller, p.buyer
    css = (
        "@page{margin:20mm 16mm 30mm 20mm;@bottom-left{content:'" + s.name.replace("'", "") + " · KRS " + s.krs + " · Kapitał zakładowy 12.450.000,00 PLN';font-size:6.5pt}"
        "@bottom-right{content:'Strona ' counter(page) ' / ' counter(pages);font-size:7pt}} body{font:8.5pt 'Liberation Sans'}"
    )  # fmt: skip
    refs = pairs(
        [("Numer dokumentu", p.say("number")), ("Data wystawienia", p.say("issue_date")), ("Data wykonania usługi", p.say("sale_date")),
         ("Numer klienta", inv.digits(7)), ("Numer zamówienia", f"45{inv.digits(8)}"), ("Numer dostawy", f"80{inv.digits(8)}"),
         ("Osoba kontaktowa", "A. Wrzos"), ("Telefon", s.phone)])  # fmt: skip
    body = (
        f"<div class=s style='border-bottom:.5pt solid #999'>{p.say('seller_name')} · {escape(s.street)} · {s.town} · NIP {p.say('seller_nip')}</div>"
        f"<div class=cols style='margin-top:6mm'><div>{p.say('buyer_name')}<br>{where(b)}<br><br>NIP: {p.say('buyer_nip')}</div><div class=s>{refs}</div></div>"
        "<h2 style='margin:8mm 0 4mm'>FAKTURA</h2>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "rate", "net"), ("Poz.", "Opis", "Ilość", "JM", "Cena jedn.", "VAT", "Wartość PLN"), css="rows", align="rlrlrcr")
        + table([["Suma pozycji", p.say("net")], *[[f"VAT {r[0]} od {r[1]}", r[2]] for r in p.rates_table("rate", "net", "vat")],
                 ["Kwota do zapłaty " + p.say("currency"), p.say("amount_due")]], css="", align="lr", style="width:90mm;margin-left:auto", last_bold=True)
        + f"<p>Warunki płatności: {p.say('payment_method')}, płatne do {p.say('due_date')}<br>{s.bank} {p.say('bank_account')} SWIFT NADWPLPW</p>"
    )  # fmt: skip
    p.printed["gross"] = p.printed["amount_due"]
    p.printed["vat"] = p.cash(p.vat)
    if len(p.rates) > 1:
        p.ignored.add("vat")
    return p, page(body, css)


@layout
def navision_table(inv: Inventor) -> Drawn:
    """Company letterhead in the centre, everything in English order, due date as payment terms."""
    p = _invoice(inv, f"FVS{inv.issued:%y}{inv.serial():05d}", "parts")
    p.style = st.Style(st.amount(" ", ","), st.day("%d/%m/%Y"), st.solid)
    s, b = p.seller, p.buyer
    css = "body{font:8.5pt 'DejaVu Sans'}"
    body = (
        f"<div class=c><b style='font-size:13pt'>{p.say('seller_name')}</b><br>{escape(s.street)}, {s.town}<br>NIP: {p.say('seller_nip')}, REGON: {s.regon}, KRS: {s.krs}, BDO: {s.bdo}<br>"
        f"e-mail: {s.email}, tel. {s.phone}</div><hr><div class=cols><div>Nabywca<br><b>{p.say('buyer_name')}</b><br>{where(b)}<br>Nr identyfikacji podatkowej: {p.say('buyer_nip')}</div><div>"
        + pairs([("Faktura nr", f"<b>{p.say('number')}</b>"), ("Data faktury", p.say("issue_date")), ("Data sprzedaży", p.say("sale_date")), ("Termin płatności", p.say("due_date")),
                 ("Metoda płatności", p.say("payment_method")), ("Nr nabywcy", f"K{inv.digits(5)}")])
        + "</div></div><br>"
        + table(p.items("name", "qty", "unit", "unit_net", "discount", "rate", "net"), ("Opis", "Ilość", "Jm", "Cena jedn. bez VAT", "Rabat %", "VAT %", "Kwota bez VAT"), css="rows", align="lrlrrcr")
        + table([["Razem PLN bez VAT", p.say("net")], ["Kwota VAT", p.say("vat")], ["Razem PLN z VAT", p.say("gross")]], css="", align="lr", style="width:80mm;margin:3mm 0 5mm auto", last_bold=True)
        + "<b>Specyfikacja kwot VAT</b>"
        + table(p.rates_table("rate", "net", "vat", "gross"), ("VAT %", "Podstawa VAT", "Kwota VAT", "Kwota z VAT"), css="rows", align="crrr", style="width:110mm")
        + f"<p style='margin-top:5mm'>Bank: {s.bank}, nr konta bankowego: {p.say('bank_account')}</p>"
    )  # fmt: skip
    p.say("currency")
    return p, page(body, css)


@layout
def no_label_parties(inv: Inventor) -> Drawn:
    """No words for seller or buyer: the letterhead sells, the window address buys."""
    p = _invoice(inv, f"R/{inv.issued:%Y%m}/{inv.serial(1, 300):03d}", "service")
    p.style = st.Style(st.amount(" ", ","), st.day("{day} {month} {year} r."), st.spaced_nip)
    s, b = p.seller, p.buyer
    css = "@page{margin:25mm 20mm} body{font:10.5pt Caladea}"
    body = (
        f"<div style='text-align:right'><b>{p.say('seller_name')}</b><br>{where(s)}<br>NIP {p.say('seller_nip')}</div>"
        f"<div style='margin-top:15mm'>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}</div>"
        f"<div style='text-align:right;margin-top:10mm'>{s.town[7:]}, {p.say('issue_date')}</div><h2 style='margin:8mm 0'>Faktura {p.say('number')}</h2>"
        f"<p>Za wykonane prace (zakończone {p.say('sale_date')}) naliczamy:</p>"
        + table(p.items("name", "qty", "unit", "unit_net", "net"), ("", "", "", "cena", "wartość"), css="rows", align="lrlrr")
        + table([["netto", p.say("net")], [f"VAT {p.rate(p.rates[0].rate)}", p.say("vat")], ["razem", f"{p.say('gross')} {p.say('currency', 'zł')}"]], css="", align="rr", last_bold=True, style="width:70mm;margin-left:auto")
        + f"<p style='margin-top:10mm'>Prosimy o przelew do {p.say('due_date')} na rachunek {p.say('bank_account')}.</p><p>Dziękujemy za powierzone zlecenie.</p>"
    )  # fmt: skip
    p.printed["payment_method"] = "przelew"
    p.rate_columns |= {"net", "vat", "gross"}
    return p, page(body, css)


@layout
def split_payment_grid(inv: Inventor) -> Drawn:
    """Split payment, discounts, several rates, the buyer before the seller."""
    p = _invoice(inv, f"{inv.serial()}/S/{inv.issued:%m}/{inv.issued:%y}", "food", split_payment=True)
    p.lines = [*inv.lines("food", (3, 5), discount=10), *inv.lines("build", (2, 3), discount=5)]
    p.style = st.Style(st.amount(" ", ","), st.day("%d-%m-%Y"), st.dashed_nip)
    s, b = p.seller, p.buyer
    body = (
        f"<div class=cols><div style='border:.5pt solid #000;padding:2mm'><b>Kupujący:</b><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</div>"
        f"<div style='border:.5pt solid #000;padding:2mm'><b>Sprzedający:</b><br>{p.say('seller_name')}<br>{where(s)}<br>NIP: {p.say('seller_nip')}</div></div>"
        f"<h2 class=c style='margin:5mm 0 1mm'>Faktura VAT {p.say('number')}</h2><p class=c><b>MECHANIZM PODZIELONEJ PŁATNOŚCI</b></p>"
        f"<p>Wystawiono dnia: {p.say('issue_date')} &nbsp; Data dostawy: {p.say('sale_date')} &nbsp; Płatne do: {p.say('due_date')} &nbsp; Forma zapłaty: {p.say('payment_method')}</p>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "discount", "net", "rate", "vat", "gross"),
                ("Lp.", "Nazwa", "Ilość", "J.m.", "Cena przed rabatem", "Rabat", "Netto", "VAT", "Kwota VAT", "Brutto"), css="grid s", align="rlrcrrrcrr")
        + table([*p.rates_table("rate", "net", "vat", "gross"), ["Σ", p.say("net"), p.say("vat"), p.say("gross")]], ("Stawka VAT", "Netto", "VAT", "Brutto"), css="grid s", align="crrr", style="width:95mm;margin:3mm 0 3mm auto", last_bold=True)
        + f"<p>Kwota do zapłaty: <b>{p.say('amount_due')} {p.say('currency')}</b> (słownie: {amount_in_words(p.amount_due)})</p><p>Rachunek bankowy: {p.say('bank_account')} w {s.bank}</p>"
    )  # fmt: skip
    return p, page(body, "body{font-family:FreeSans}")


@layout
def paid_by_card(inv: Inventor) -> Drawn:
    """A shop's invoice that is paid already, gross prices, VAT from gross."""
    p = _invoice(
        inv, f"FVD/{inv.serial()}/{inv.issued.year}/SKL{inv.serial(1, 30)}", "office", method="karta"
    )
    p.lines = [
        type(line)(line.name, line.qty, line.unit, st.cents(line.price * Decimal("1.23")), line.rate, 0, True)
        for line in p.lines
    ]
    p.due, p.paid = None, p.gross
    p.method_text = "karta płatnicza"
    p.style = st.Style(st.amount(" ", ","), st.day("%Y-%m-%d"), st.solid)
    s, b = p.seller, p.buyer
    body = (
        f"<h3>FAKTURA DETALICZNA {p.say('number')}</h3><p>do paragonu nr {inv.digits(6)} z dnia {p.issued}, kasa {inv.digits(2)}, nr unikatowy ECD{inv.digits(9)}</p>"
        + table([[f"Sprzedawca<br>{p.say('seller_name')}<br>{where(s)}<br>NIP {p.say('seller_nip')}", f"Nabywca<br>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}",
                  f"Data wystawienia<br>{p.say('issue_date')}<br>Data sprzedaży<br>{p.say('sale_date')}"]])
        + table(p.items("lp", "name", "qty", "unit", "unit_gross", "rate", "gross"), ("Lp", "Nazwa towaru", "Ilość", "J.m.", "Cena brutto", "VAT", "Wartość brutto"), align="rlrlrcr", style="margin:4mm 0")
        + table([*p.rates_table("rate", "net", "vat", "gross"), ["Razem", p.say("net"), p.say("vat"), p.say("gross")]], ("Stawka", "Netto", "VAT", "Brutto"), align="crrr", style="width:90mm")
        + f"<p style='margin-top:5mm'>Razem: {p.cash(p.gross)} {p.say('currency')}<br>Zapłacono: {p.say('paid')} PLN ({p.say('payment_method')})<br>Pozostało do zapłaty: {p.say('amount_due')} PLN</p>"
    )  # fmt: skip
    return p, page(body, "body{font-family:'Liberation Sans'}")


_ = lines
