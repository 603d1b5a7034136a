"""Invoices of foreign companies, in their languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from html import escape

from tests.tools.papers import style as st
from tests.tools.papers.invent import Inventor
from tests.tools.papers.model import Line, Paper
from tests.tools.papers.registry import Drawn, layout
from tests.tools.papers.render import page, pairs, table, where

D = Decimal


def _foreign(
    inv: Inventor, country: str, trade: str, number: str, currency: str, language: str, **more: object
) -> Paper:
    paper = Paper("invoice", inv.foreign(country), inv.party(), number, inv.issued, inv.lines(trade))
    paper.due, paper.currency, paper.language = inv.issued + timedelta(days=14), currency, language
    for key, value in more.items():
        setattr(paper, key, value)
    return paper


def _eu(paper: Paper) -> str:
    """The Polish buyer's number as a foreign company prints it."""
    return paper.say("buyer_nip", f"PL{paper.buyer.tax_id}")


def _reverse(lines: list[Line]) -> list[Line]:
    return [replace(line, rate="0") for line in lines]


@layout
def saas_us(inv: Inventor) -> Drawn:
    """An American subscription: no tax number at all, USD, paid by card."""
    p = _foreign(
        inv,
        "US",
        "en",
        f"{inv.digits(4)}{inv.pick('A', 'B', 'F')}C{inv.digits(2)}-{inv.serial(1, 60):04d}",
        "USD",
        "en",
        method="karta",
        due=inv.issued,
    )
    p.style = st.Style(st.amount(",", "."), st.day("{month} {day}, {year}", "en"), point=".", currency="USD")
    p.lines = [replace(line, rate="np") for line in p.lines]
    s, b = p.seller, p.buyer
    money = lambda text: f"${text}"  # noqa: E731
    item_rows = [[r[0], r[1], money(r[2]), money(r[3])] for r in p.items("name", "qty", "unit_net", "net")]
    p.ignored |= {"vat_rates", "vat", "net", "payment_method"}
    p.due = inv.issued
    body = (
        "<div class=cols><div style='font-size:22pt'><b>Invoice</b></div><div style='text-align:right;font-size:13pt'>finch</div></div>"
        + pairs([("Invoice number", p.say("number")), ("Date of issue", p.say("issue_date")), ("Date due", p.say("due_date"))], style="width:80mm")
        + f"<div class=cols style='margin:6mm 0'><div><b>{p.say('seller_name')}</b><br>{where(s)}<br>United States<br>{s.email}</div><div><b>Bill to</b><br>{p.say('buyer_name')}<br>{where(b)}<br>Poland<br>PL VAT {_eu(p)}</div></div>"
        f"<div style='font-size:14pt;margin:5mm 0'><b>{money(p.say('amount_due'))} {p.say('currency')} due {p.say('due_date')}</b></div>"
        + table(item_rows, ("Description", "Qty", "Unit price", "Amount"), css="rows", align="lrrr")
        + table([["Subtotal", money(p.cash(p.net))], ["Total", money(p.say("gross"))], ["Amount due", f"{money(p.cash(p.gross))} USD"]], css="rows", align="lr", style="width:85mm;margin-left:auto")
    )  # fmt: skip
    return p, page(body, "body{font:9.5pt Roboto}")


@layout
def saas_ireland(inv: Inventor) -> Drawn:
    """An Irish advertiser's invoice: EUR, VAT 0 % reverse charge, buyer's VAT number."""
    p = _foreign(inv, "IE", "en", f"{inv.digits(10)}", "EUR", "en", due=inv.issued + timedelta(days=30))
    p.lines = _reverse(p.lines)
    p.style = st.Style(
        st.amount(",", "."),
        st.day("{day} {mon} {year}", "en"),
        st.solid,
        st.grouped_iban,
        ".",
        currency="EUR",
    )
    s, b = p.seller, p.buyer
    body = (
        f"<div class=cols><div><span style='font-size:17pt;color:#1a73e8'>curlew ads</span><br><br>Invoice<br>Invoice number: {p.say('number')}</div><div style='text-align:right'>{p.say('seller_name')}<br>{where(s)}<br>Ireland<br>VAT number: {p.say('seller_nip')}</div></div>"
        f"<div class=cols style='margin-top:8mm'><div>Bill to<br>{p.say('buyer_name')}<br>{where(b)}<br>Poland<br>Tax ID: {_eu(p)}</div><div>"
        + pairs([("Details", ""), ("Invoice number", p.cash(D(0)) and p.number), ("Invoice date", p.say("issue_date")), ("Billing ID", f"{inv.digits(4)}-{inv.digits(4)}-{inv.digits(4)}"), ("Account ID", f"{inv.digits(3)}-{inv.digits(3)}-{inv.digits(4)}")], css="rows")
        + f"</div></div><h3 style='margin:7mm 0'>Total amount due in {p.say('currency')} &nbsp; €{p.say('amount_due')}</h3><p>Due {p.say('due_date')}</p><p>Summary for {inv.before(30, 31):%d %b %Y} - {inv.before(1, 1):%d %b %Y}</p>"
        + table([[r[0], r[1], r[2]] for r in p.items("name", "qty", "net")], ("Description", "Quantity", "Amount (€)"), css="rows", align="lrr")
        + table([["Subtotal in EUR", f"€{p.say('net')}"], ["VAT (0%)", f"€{p.say('vat')}"], ["Total in EUR", f"€{p.say('gross')}"]], css="rows", align="lr", style="width:90mm;margin-left:auto", last_bold=True)
        + f"<p class=s>Services subject to the reverse charge – VAT to be accounted for by the recipient as per Article 196 of Council Directive 2006/112/EC.</p><p class=s>Bank: AIB, IBAN {p.say('bank_account')}</p>"
    )  # fmt: skip
    p.rate_columns = {"net", "vat", "gross"}
    p.ignored |= {"vat_rates", "payment_method"}
    return p, page(body, "body{font:9pt 'Open Sans'}")


@layout
def british_trade(inv: Inventor) -> Drawn:
    """A British supplier: GBP, statement-like header, company number, sort code."""
    p = _foreign(inv, "GB", "en", f"INV-{inv.digits(5)}", "GBP", "en")
    p.lines = [replace(line, rate="20") for line in p.lines]
    p.style = st.Style(
        st.amount(",", "."), st.day("%d/%m/%Y"), st.solid, st.grouped_iban, ".", currency="GBP"
    )
    s, b = p.seller, p.buyer
    body = (
        f"<div style='text-align:right'><b>{p.say('seller_name')}</b><br>{where(s)}<br>VAT Reg No. {p.say('seller_nip')}<br>Company No. {inv.digits(8)}</div><h1>TAX INVOICE</h1><div class=cols style='margin:5mm 0'><div>{p.say('buyer_name')}<br>{where(b)}<br>POLAND<br>VAT: {_eu(p)}</div>"
         "<div>" + pairs([("Invoice Date", p.say("issue_date")), ("Invoice Number", p.say("number")), ("Reference", f"PO {inv.digits(5)}")]) + "</div></div>"
        + table(p.items("name", "qty", "unit_net", "rate", "net"), ("Description", "Quantity", "Unit Price", "VAT", f"Amount {p.say('currency')}"), css="rows", align="lrrcr")
        + table([["Subtotal", p.say("net")], ["TOTAL VAT 20%", p.say("vat")], ["TOTAL GBP", p.say("gross")]], css="", align="lr", style="width:75mm;margin-left:auto", last_bold=True)
        + f"<p style='margin-top:8mm'><b>Due Date: {p.say('due_date')}</b><br>Bank transfer to: Hedge Bank plc, Sort Code 20-00-00, Account No {inv.digits(8)}<br>IBAN {p.say('bank_account')} BIC BARCGB22</p>"
    )  # fmt: skip
    p.printed["payment_method"] = "przelew"
    p.rate_columns = {"net", "vat", "gross"}
    return p, page(body, "body{font:10pt 'Liberation Sans'}")


@layout
def german_trade(inv: Inventor) -> Drawn:
    """A German Rechnung after DIN 5008: window address, info block, VAT 19 %."""
    p = _foreign(
        inv, "DE", "de", f"RE-{inv.issued.year}-{inv.serial():04d}", "EUR", "de", sold=inv.before(2, 9)
    )
    p.style = st.Style(
        st.amount(".", ","), st.day("%d.%m.%Y"), st.solid, st.grouped_iban, rate="{} %", currency="EUR"
    )
    s, b = p.seller, p.buyer
    css = "@page{margin:18mm 20mm 28mm 25mm;@bottom-left{content:'" + f"{s.name} · Amtsgericht Leipzig HRB 1{inv.digits(4)} · Geschäftsführer: Jörg Krähe · St.-Nr. 231/{inv.digits(3)}/{inv.digits(5)}" + "';font-size:6.5pt}} body{font:10pt 'Liberation Sans'}"  # fmt: skip
    body = (
        f"<div style='text-align:right;font-size:15pt'><b>{p.say('seller_name')}</b></div><div class=s style='margin-top:8mm;text-decoration:underline'>{escape(s.name)} · {escape(s.street)} · {escape(s.town)}</div>"
        f"<div class=cols><div>{p.say('buyer_name')}<br>{where(b)}<br>POLEN</div><div>"
        + pairs([("Rechnungs-Nr.", p.say("number")), ("Rechnungsdatum", p.say("issue_date")), ("Leistungsdatum", p.say("sale_date")), ("Kundennummer", inv.digits(5)), ("Ihre USt-IdNr.", _eu(p))])
        + "</div></div><h2 style='margin:8mm 0 4mm'>Rechnung</h2><p>Sehr geehrte Damen und Herren,<br>wir erlauben uns, Ihnen wie folgt zu berechnen:</p>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net"), ("Pos.", "Bezeichnung", "Menge", "Einheit", "Einzelpreis", "Gesamtpreis"), css="rows", align="rlrlrr")
        + table([["Nettobetrag", f"{p.say('net')} {p.say('currency', '€')}"], ["zzgl. 19 % USt", f"{p.say('vat')} €"], ["Gesamtbetrag", f"{p.say('gross')} €"]], css="rows", align="lr", style="width:75mm;margin-left:auto", last_bold=True)
        + f"<p style='margin-top:6mm'>Bitte überweisen Sie den Betrag bis zum {p.say('due_date')} auf unser Konto:<br>IBAN {p.say('bank_account')}, BIC GENODEF1XXX</p><p>Unsere USt-IdNr.: {p.say('seller_nip')}</p><p>Mit freundlichen Grüßen<br>{escape(s.name)}</p>"
    )  # fmt: skip
    p.printed["payment_method"] = "przelew"
    p.rate_columns = {"net", "vat", "gross"}
    return p, page(body, css)


@layout
def german_reverse(inv: Inventor) -> Drawn:
    """A German intra-community supply without VAT, delivery and invoice on one day."""
    p = _foreign(inv, "DE", "de", f"{inv.digits(6)}", "EUR", "de", due=inv.issued + timedelta(days=30))
    p.lines = _reverse(p.lines)
    p.style = st.Style(
        st.amount(".", ","), st.day("{day}. {month} {year}", "de"), st.solid, st.grouped_iban, currency="EUR"
    )
    s, b = p.seller, p.buyer
    body = (
        f"<div class=cols><div><b style='font-size:14pt'>{p.say('seller_name')}</b><br>{where(s)}<br>USt-ID: {p.say('seller_nip')}</div><div style='text-align:right'><h1>RECHNUNG</h1>Nr. {p.say('number')}<br>Datum: {p.say('issue_date')}<br>Lieferdatum entspricht Rechnungsdatum</div></div><hr>"
        f"<p>Rechnungsempfänger:<br>{p.say('buyer_name')}<br>{where(b)}<br>Polen<br>USt-ID: {_eu(p)}</p>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net"), ("Pos", "Artikel", "Menge", "ME", "Preis", "Betrag"), align="rlrlrr")
        + f"<p style='text-align:right;margin-top:3mm'>Zwischensumme: {p.say('net')} €<br>MwSt. 0 %: {p.say('vat')} €<br><b>Rechnungsbetrag: {p.say('gross')} {p.say('currency', 'EUR')}</b></p><p>Steuerfreie innergemeinschaftliche Lieferung gem. § 4 Nr. 1b UStG.</p>"
        f"<p>Zahlbar bis {p.say('due_date')} ohne Abzug. Bankverbindung: Sparkasse Lindenau, IBAN: {p.say('bank_account')}</p>"
    )  # fmt: skip
    p.rate_columns = {"net", "vat", "gross"}
    p.ignored |= {"vat_rates", "payment_method"}
    return p, page(body, "body{font:9.5pt 'DejaVu Sans'}")


@layout
def czech_invoice(inv: Inventor) -> Drawn:
    """A Czech Faktura – daňový doklad in two boxes, CZK."""
    p = _foreign(inv, "CZ", "cs", f"{inv.issued.year}{inv.serial():05d}", "CZK", "cs", sold=inv.before(0, 5))
    p.style = st.Style(
        st.amount(" ", ","),
        st.day("{day}.{m}.{year}"),
        st.solid,
        st.grouped_iban,
        rate="{} %",
        currency="CZK",
    )
    s, b = p.seller, p.buyer
    body = (
        f"<div class=cols><div><h2>FAKTURA</h2>DAŇOVÝ DOKLAD</div><div style='text-align:right'>Faktura č.: <b>{p.say('number')}</b></div></div>"
        + table([[f"<b>Dodavatel:</b><br>{p.say('seller_name')}<br>{where(s)}<br>Česká republika<br>IČ: {s.tax_id[2:]}<br>DIČ: {p.say('seller_nip')}", f"<b>Odběratel:</b><br>{p.say('buyer_name')}<br>{where(b)}<br>Polsko<br>DIČ: {_eu(p)}"],
                 [f"Bankovní účet: {inv.digits(10)}/0800<br>IBAN: {p.say('bank_account')}<br>Variabilní symbol: {p.number}<br>Konstantní symbol: 0308", f"Datum vystavení: {p.say('issue_date')}<br>Datum splatnosti: {p.say('due_date')}<br>Datum uskutečnění plnění: {p.say('sale_date')}<br>Forma úhrady: {p.say('payment_method', 'převodním příkazem')}"]], widths=("50%", "50%"))
        + "<p style='margin-top:4mm'>Fakturujeme Vám:</p>"
        + table(p.items("name", "qty", "unit", "unit_net", "rate", "net", "vat", "gross"), ("Označení dodávky", "Množství", "MJ", "J. cena", "%DPH", "Bez DPH", "DPH", "Celkem Kč"), css="rows s", align="lrcrcrrr")
        + table([*p.rates_table("rate", "net", "vat", "gross")], ("Sazba DPH", "Základ", "DPH", "Celkem"), css="rows s", align="crrr", style="width:90mm;margin-top:4mm")
        + f"<p style='text-align:right;margin-top:4mm'>Celkem bez DPH: {p.say('net')}<br>DPH celkem: {p.say('vat')}<br><b style='font-size:13pt'>Celkem k úhradě: {p.say('amount_due')} {p.say('currency', 'Kč')}</b></p>"
    )  # fmt: skip
    p.printed["gross"] = p.printed["amount_due"]
    return p, page(body)


@layout
def slovak_invoice(inv: Inventor) -> Drawn:
    """A Slovak Faktúra, EUR."""
    p = _foreign(inv, "SK", "sk", f"FA{inv.issued:%y}{inv.serial():04d}", "EUR", "sk", sold=inv.before(0, 5))
    p.style = st.Style(st.amount(" ", ","), st.day("%d.%m.%Y"), st.solid, st.grouped_iban, currency="EUR")
    s, b = p.seller, p.buyer
    body = (
        f"<h2 style='border-bottom:1pt solid'>Faktúra {p.say('number')}</h2><div class=cols style='margin:4mm 0'><div><span class=g>DODÁVATEĽ</span><br><b>{p.say('seller_name')}</b><br>{where(s)}<br>IČO: {inv.digits(8)}<br>DIČ: {s.tax_id[2:]}<br>IČ DPH: {p.say('seller_nip')}</div>"
        f"<div><span class=g>ODBERATEĽ</span><br><b>{p.say('buyer_name')}</b><br>{where(b)}<br>Poľsko<br>IČ DPH: {_eu(p)}</div></div>"
        + pairs([("Dátum vystavenia:", p.say("issue_date")), ("Dátum dodania:", p.say("sale_date")), ("Dátum splatnosti:", p.say("due_date")), ("Spôsob úhrady:", p.say("payment_method", "Prevodom")), ("IBAN:", p.say("bank_account")), ("Variabilný symbol:", inv.digits(8))], style="width:110mm")
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "rate", "gross"), ("Č.", "Názov položky", "Množstvo", "MJ", "Jedn. cena bez DPH", "DPH", "Spolu s DPH"), css="rows", align="rlrcrcr")
        + table([[f"DPH {r[0]}", r[1], r[2], r[3]] for r in p.rates_table("rate", "net", "vat", "gross")] + [["Spolu", p.say("net"), p.say("vat"), p.say("gross")]], ("", "Základ dane", "Výška DPH", "Celkom"), css="rows", align="lrrr", style="width:110mm;margin:4mm 0 4mm auto")
        + f"<div style='text-align:right;font-size:13pt'>Suma na úhradu: <b>{p.say('amount_due')} {p.say('currency', 'EUR')}</b></div>"
    )  # fmt: skip
    return p, page(body, "body{font:9pt 'Open Sans'}")


@layout
def french_invoice(inv: Inventor) -> Drawn:
    """A French Facture, TVA 20 %."""
    p = _foreign(
        inv,
        "FR",
        "fr",
        f"F{inv.issued:%Y%m}-{inv.serial(1, 400):03d}",
        "EUR",
        "fr",
        due=inv.issued + timedelta(days=30),
    )
    p.style = st.Style(
        st.amount("\u202f", ","),
        st.day("{day} {month} {year}", "fr"),
        st.solid,
        st.grouped_iban,
        rate="{} %",
        currency="EUR",
    )
    s, b = p.seller, p.buyer
    body = (
        f"<div class=cols><div><b>{p.say('seller_name')}</b><br>{where(s)}<br>SIRET {s.tax_id[4:]}00017<br>N° TVA intracommunautaire : {p.say('seller_nip')}</div><div style='text-align:right'><h2>FACTURE N° {p.say('number')}</h2>Date de facturation : {p.say('issue_date')}<br>Date d’échéance : {p.say('due_date')}</div></div>"
        f"<div style='margin:10mm 0 6mm 95mm'>Client :<br>{p.say('buyer_name')}<br>{where(b)}<br>Pologne<br>N° TVA : {_eu(p)}</div>"
        + table(p.items("name", "qty", "unit", "unit_net", "rate", "net"), ("Désignation", "Quantité", "Unité", "Prix unitaire HT", "TVA", "Montant HT"), css="rows", align="lrcrcr")
        + table([["Total HT", f"{p.say('net')} €"], ["TVA 20 %", f"{p.say('vat')} €"], ["Total TTC", f"{p.say('gross')} €"], ["Net à payer", f"{p.say('amount_due')} {p.say('currency', '€')}"]], css="rows", align="lr", style="width:80mm;margin:4mm 0 6mm auto", last_bold=True)
        + f"<p>Mode de règlement : {p.say('payment_method', 'virement bancaire')}<br>IBAN : {p.say('bank_account')}  BIC : AGRIFRPP</p><p class=s>En cas de retard de paiement, indemnité forfaitaire pour frais de recouvrement : 40 €.</p>"
    )  # fmt: skip
    p.rate_columns = {"net", "vat", "gross"}
    return p, page(body, "body{font:10pt Carlito}")


@layout
def italian_invoice(inv: Inventor) -> Drawn:
    """An Italian Fattura: imponibile, IVA, totale documento."""
    p = _foreign(
        inv,
        "IT",
        "it",
        f"{inv.serial(1, 900)}/{inv.issued.year}",
        "EUR",
        "it",
        due=inv.issued + timedelta(days=30),
    )
    p.style = st.Style(st.amount(".", ","), st.day("%d/%m/%Y"), st.solid, st.grouped_iban, currency="EUR")
    s, b = p.seller, p.buyer
    body = (
        f"<div><b style='font-size:13pt'>{p.say('seller_name')}</b><br>{where(s)}<br>P.IVA {p.say('seller_nip')} – C.F. {s.tax_id[2:]} – REA MI-{inv.digits(7)}</div><div class=cols style='margin:6mm 0'><div>"
        + table([[p.say("number"), p.say("issue_date"), inv.digits(4)]], ("Fattura n.", "Data", "Cod. cliente"))
        + f"</div><div>Spett.le<br><b>{p.say('buyer_name')}</b><br>{where(b)}<br>POLONIA<br>P.IVA {_eu(p)}</div></div>"
        + table(p.items("name", "unit", "qty", "unit_net", "net", "rate"), ("Descrizione", "UM", "Quantità", "Prezzo unitario", "Importo", "IVA"), align="lcrrrc")
        + table([[*row] for row in p.rates_table("rate", "net", "vat")], ("Aliquota IVA", "Imponibile", "Imposta"), align="crr", style="width:80mm;margin-top:4mm")
        + f"<p style='text-align:right'>Totale imponibile {p.say('net')}<br>Totale IVA {p.say('vat')}<br><b>Totale documento {p.say('currency', '€')} {p.say('gross')}</b></p><p>Pagamento: {p.say('payment_method', 'bonifico bancario')} – Scadenza: {p.say('due_date')}<br>Banca Cicala, IBAN {p.say('bank_account')}</p>"
    )  # fmt: skip
    return p, page(body, "body{font:9.5pt 'Liberation Serif'}")


@layout
def ukrainian_bill(inv: Inventor) -> Drawn:
    """A Ukrainian Рахунок-фактура, UAH."""
    p = _foreign(inv, "UA", "uk", f"СФ-{inv.serial():07d}", "UAH", "uk", due=None)
    p.style = st.Style(
        st.amount(" ", ","), st.day("{day} {month} {year} р.", "uk"), st.solid, st.solid, currency="UAH"
    )
    s, b = p.seller, p.buyer
    body = (
        f"<p>Постачальник: <b>{p.say('seller_name')}</b><br>{escape(s.town)}, {escape(s.street)}<br>ЄДРПОУ {s.tax_id[:8]}, ІПН {p.say('seller_nip')}, тел. (044) 555-{inv.digits(2)}-{inv.digits(2)}<br>р/р {p.say('bank_account')}</p>"
        f"<p>Покупець: <b>{p.say('buyer_name')}</b><br>{escape(b.street)}, {b.town}, Польща, NIP {_eu(p)}</p><h2 class=c>Рахунок-фактура № {p.say('number')}<br>від {p.say('issue_date')}</h2>"
        + table(p.items("lp", "name", "unit", "qty", "unit_net", "net"), ("№", "Товар", "Од.", "Кількість", "Ціна без ПДВ", "Сума без ПДВ"), align="clcrrr", style="margin-top:4mm")
        + table([["Разом без ПДВ:", p.say("net")], ["ПДВ 20%:", p.say("vat")], ["Всього з ПДВ:", p.say("gross")]], css="", align="rr", style="width:90mm;margin-left:auto", last_bold=True)
        + f"<p>До сплати: {p.say('amount_due')} {p.say('currency', 'грн')}</p><p>Виписав(ла): ______________ О. Їжакевич</p>"
    )  # fmt: skip
    p.rate_columns = {"net", "vat", "gross"}
    return p, page(body, "body{font:10pt 'DejaVu Serif'}")


@layout
def dutch_english(inv: Inventor) -> Drawn:
    """A Dutch forwarder in English, reverse charge, DD-MM-YYYY."""
    p = _foreign(
        inv, "NL", "en", f"{inv.issued:%y}.{inv.digits(5)}", "EUR", "en", due=inv.issued + timedelta(days=21)
    )
    p.lines = _reverse(
        [
            Line("Ocean freight Rotterdam – Gdynia", D(1), "pc", D(inv.serial(900, 4000))),
            Line("Terminal handling", D(2), "pc", D("185.00")),
        ]
    )
    p.style = st.Style(st.amount(".", ","), st.day("%d-%m-%Y"), st.solid, st.grouped_iban, currency="EUR")
    s, b = p.seller, p.buyer
    body = (
        f"<div class=cols><div style='font-size:16pt;color:#045'>{p.say('seller_name')}</div><div class=s>{where(s)}<br>The Netherlands<br>KvK {inv.digits(8)}<br>VAT {p.say('seller_nip')}<br>IBAN {p.say('bank_account')}</div></div><p style='margin-top:8mm'>{p.say('buyer_name')}<br>{where(b)}<br>Poland</p>"
        f"<h3>INVOICE {p.say('number')}</h3>"
        + table([[p.say("issue_date"), p.say("due_date"), _eu(p), f"FILE{inv.digits(5)}"]], ("Invoice date", "Due date", "Your VAT number", "Our reference"))
        + table([[r[0], r[1], r[2]] for r in p.items("name", "qty", "net")], ("Description", "Qty", "Amount EUR"), css="rows", align="lrr", style="margin:5mm 0")
        + table([["Total excl. VAT", p.say("net")], ["VAT reverse charged", p.say("vat")], [f"Total {p.say('currency')}", p.say("gross")]], css="rows", align="lr", style="width:80mm;margin-left:auto", last_bold=True)
    )  # fmt: skip
    p.rate_columns = {"net", "vat", "gross"}
    p.ignored |= {"vat_rates", "payment_method"}
    return p, page(body, "body{font:9.5pt 'Open Sans'}")
