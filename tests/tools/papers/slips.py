"""Fiscal receipts of several printers, and prints of structured invoices."""

from __future__ import annotations

import textwrap
from datetime import timedelta
from decimal import Decimal
from html import escape

import segno

from tests.tools.papers import style as st
from tests.tools.papers.invent import Inventor
from tests.tools.papers.model import Line, Paper, rates_of
from tests.tools.papers.registry import Drawn, layout
from tests.tools.papers.render import page, pairs, table, where

D = Decimal
_LETTERS = {"23": "A", "8": "B", "5": "C", "0": "D", "zw": "E"}


def _slip(
    inv: Inventor, number: str, trade: str, count: tuple[int, int], *, buyer: bool, small: bool
) -> Paper:
    kind = "simplified_invoice" if buyer and small else "receipt"
    paper = Paper(kind, inv.party(), inv.party(), number, inv.issued, [])
    paper.lines = [
        Line(x.name, D(min(x.qty, 3)), x.unit, st.cents(x.price * (1 + x.factor)), x.rate, 0, True)
        for x in inv.lines(trade, count)
    ]
    if small:
        while sum(line.gross for line in paper.lines) > 440:
            top = max(paper.lines, key=lambda line: line.gross)
            paper.lines.remove(top)
        if not paper.lines:
            paper.lines = [Line("Kawa ziarnista 1 kg", D(1), "kg", D("79.83"), "23", 0, True)]
    elif buyer:
        while sum(line.gross for line in paper.lines) <= 460:
            paper.lines.append(Line("Zestaw narzędzi 108 el.", D(1), "szt.", D("389.00"), "23", 0, True))
    paper.table = rates_of(paper.lines)
    paper.ignored |= {"net", "amount_due", "line_items"}
    return paper


def _slip_html(lines: list[str], width: int, font: str) -> str:
    height = len(lines) * 3.6 + 16
    text = "\n".join(lines)
    return page(
        f"<pre>{text}</pre>",
        f"@page{{size:{width}mm {height:.0f}mm;margin:4mm 3mm}} pre{{font:7.4pt '{font}';line-height:1.25;margin:0}}",
    )


def _two(left: str, right: str, width: int) -> str:
    """Two texts at the ends of a row."""
    return left + " " * max(1, width - len(left) - len(right)) + right


def _goods(p: Paper, width: int, *, two_lines: bool) -> list[str]:
    rows = []
    for line in p.lines:
        letter = _LETTERS[line.rate]
        right = f"{st.plain(line.qty)}x{p.cash(line.price)} {p.cash(line.gross)}{letter}"
        name = line.name[: width - 2]
        if two_lines or len(name) + len(right) + 1 > width:
            rows += [name, _two("", right, width)]
        else:
            rows.append(_two(name, right, width))
    return rows


@layout
def slip_57(inv: Inventor) -> Drawn:
    """A narrow receipt with the buyer's NIP, up to 450 PLN."""
    p = _slip(inv, f"{inv.serial(1, 9000):06d}", "office", (2, 4), buyer=True, small=True)
    p.style = st.Style(st.amount("", ","), st.day("%Y-%m-%d"), st.dashed_nip)
    w, s = 32, p.seller
    print_number = f"W{inv.digits(6)}"
    p.alternatives["number"] = [print_number]
    rows = [
        *textwrap.wrap(p.say("seller_name"), w),
        s.street,
        s.town,
        f"NIP {p.say('seller_nip')}".center(w),
        _two(p.say("issue_date"), print_number, w),
        "PARAGON FISKALNY".center(w),
    ]
    rows += _goods(p, w, two_lines=True)
    rows.append("-" * w)
    for r in p.rates_table("rate", "vat", "gross"):
        letter = _LETTERS[r[0].rstrip("%")]
        rows += [
            _two(f"SPRZEDAŻ OPODATKOWANA {letter}", r[2], w),
            _two(f"PTU {letter} {r[0].rstrip('%')},00%", r[1], w),
        ]
    rows += [
        _two("SUMA PTU", p.say("vat"), w),
        _two(f"SUMA {p.say('currency')}", p.say("gross"), w),
        "-" * w,
        _two("PŁATNOŚĆ", "GOTÓWKA", w),
        _two(p.say("payment_method", "Gotówka").upper(), p.cash(p.gross), w),
    ]
    rows += [
        _two(p.say("number"), f"#1 KASJER {inv.serial(1, 9)}  12:4{inv.digits(1)}", w),
        f"NIP NABYWCY: {p.say('buyer_nip', p.buyer.tax_id)}",
        inv.digits(8).center(w),
        f"BCD{inv.digits(10)}".center(w),
    ]
    p.method = "gotówka"
    p.rate_columns = {"vat", "gross"}
    return p, _slip_html(rows, 57, "Liberation Mono")


@layout
def slip_80_long(inv: Inventor) -> Drawn:
    """A long receipt above 450 PLN with NIP, paid by card, discounts, several rates."""
    p = _slip(inv, f"{inv.serial(1, 90000)}", "food", (6, 8), buyer=True, small=False)
    p.method = "karta"
    p.style = st.Style(st.amount("", ","), st.day("%d-%m-%Y"), st.solid)
    p.paid = p.gross
    w, s = 42, p.seller
    rows = [
        *(part.center(w) for part in textwrap.wrap(p.say("seller_name"), w)),
        f"{s.street} {s.town}".center(w),
        f"Sklep nr {inv.digits(3)}, ul. Lipowa {inv.serial(1, 90)}, 05-500 Piaseczno".center(w),
        f"NIP: {p.say('seller_nip')}  BDO: {s.bdo}".center(w),
        "",
        _two("dn. " + p.say("issue_date"), f"wydr.{p.say('number')}", w),
        f"NIP NABYWCY {p.say('buyer_nip')}",
        "P A R A G O N   F I S K A L N Y".center(w),
        "-" * w,
    ]
    rows += _goods(p, w, two_lines=False)
    rows.append("-" * w)
    for r in p.rates_table("rate", "gross", "vat"):
        letter = _LETTERS[r[0].rstrip("%")]
        rows += [
            _two(f"Sprzed. opod. PTU {letter}", r[1], w),
            _two(f"Kwota {letter} {r[0].rstrip('%'):>2},00%", r[2], w),
        ]
    rows += [
        _two("Podatek PTU", p.say("vat"), w),
        _two(f"SUMA {p.say('currency')}", p.say("gross"), w),
        f"00{inv.digits(4)} #Kasa {inv.serial(1, 9)}   Kasjer nr {inv.serial(1, 30)}      18:2{inv.digits(1)}",
        f"{inv.digits(8)}{inv.digits(8)}{inv.digits(8)}".center(w),
        f"EAZ {inv.digits(10)}".center(w),
        "",
        _two("Karta", p.say("paid"), w).replace("Karta", p.say("payment_method", "Karta")),
        _two("Razem PLN", p.cash(p.gross), w),
        f"Nr transakcji {inv.digits(12)}",
    ]
    p.rate_columns = {"vat", "gross"}
    return p, _slip_html(rows, 80, "DejaVu Sans Mono")


@layout
def slip_no_buyer(inv: Inventor) -> Drawn:
    """A receipt without a buyer's NIP: no invoice at all."""
    p = _slip(inv, f"{inv.serial(1, 9999):05d}", "food", (1, 4), buyer=False, small=True)
    p.style = st.Style(st.amount("", ","), st.day("%d.%m.%Y"), st.dashed_nip)
    w, s = 38, p.seller
    rows = [
        *textwrap.wrap(p.say("seller_name"), w),
        f"{s.town}, {s.street}",
        f"NIP {p.say('seller_nip')}",
        _two(p.say("issue_date"), f"nr wydr. {p.say('number')}", w),
        "      PARAGON FISKALNY",
    ]
    rows += _goods(p, w, two_lines=False)
    for r in p.rates_table("rate", "gross", "vat"):
        letter = _LETTERS[r[0].rstrip("%")]
        rows += [_two(f"Sprz. opodatk. {letter}", r[1], w), _two(f"Kwota PTU {letter} ({r[0]})", r[2], w)]
    rows += [
        _two("ŁĄCZNA KWOTA PTU", p.say("vat"), w),
        _two("SUMA:", f"{p.say('currency')} {p.say('gross')}", w),
        _two(p.say("payment_method", "Gotówka"), p.cash(p.gross), w),
        "K1 Kasjer 1",
        f"{inv.digits(4)} CAY {inv.digits(10)}",
        "Zapraszamy ponownie!",
    ]
    p.method = "gotówka"
    p.rate_columns = {"vat", "gross"}
    return p, _slip_html(rows, 70, "Inconsolata")


def _ksef(inv: Inventor, number: str, trade: str) -> Paper:
    paper = Paper("invoice", inv.party(), inv.party(), number, inv.issued, inv.lines(trade, (2, 6)))
    paper.sold, paper.due = inv.before(0, 5), inv.issued + timedelta(days=14)
    paper.ksef_number = inv.ksef(paper.seller)
    return paper


def _code(inv: Inventor, paper: Paper) -> str:
    digest = "".join(
        inv.random.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        for _ in range(43)
    )
    url = f"https://qr-test.ksef.mf.gov.pl/invoice/{paper.seller.tax_id}/{paper.issued:%d-%m-%Y}/{digest}"
    paper.extra["ksef_qr"] = url
    return f"<img style='width:28mm' src='{segno.make(url, error='m').svg_data_uri(border=2)}'>"


@layout
def ksef_program_one(inv: Inventor) -> Drawn:
    """A program's own print of a KSeF invoice, code in the header."""
    p = _ksef(inv, f"FV/{inv.serial()}/{inv.issued:%m}/{inv.issued.year}", "service")
    p.style = st.Style(st.amount(" ", ","), st.day("%d.%m.%Y"), st.solid, st.grouped)
    s, b = p.seller, p.buyer
    body = (
        f"<div class=cols><div><h2>Faktura {p.say('number')}</h2><p class=s>Numer KSeF: {p.say('ksef_number')}</p>Data wystawienia: {p.say('issue_date')}<br>Data sprzedaży: {p.say('sale_date')}</div><div style='text-align:right'>{_code(inv, p)}<br><span class=s>Sprawdź, czy faktura jest w KSeF</span></div></div>"
        f"<div class=cols style='margin:4mm 0'><div><b>Sprzedawca</b><br>{p.say('seller_name')}<br>{where(s)}<br>NIP: {p.say('seller_nip')}</div><div><b>Nabywca</b><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</div></div>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net", "rate", "vat", "gross"), ("Lp.", "Nazwa", "Ilość", "Jm.", "Cena netto", "Netto", "VAT", "Kwota VAT", "Brutto"), css="rows s", align="clrcrrcrr")
        + table([*p.rates_table("rate", "net", "vat", "gross"), ["Razem", p.say("net"), p.say("vat"), p.say("gross")]], ("Stawka", "Netto", "VAT", "Brutto"), css="rows s", align="crrr", style="width:95mm;margin:3mm 0 3mm auto", last_bold=True)
        + f"<h3>Do zapłaty: {p.say('amount_due')} {p.say('currency')}</h3><p>{p.say('payment_method')}, termin płatności: {p.say('due_date')}, rachunek: {p.say('bank_account')}</p>"
    )  # fmt: skip
    return p, page(body, "body{font:9pt Lato}")


@layout
def ksef_form_labels(inv: Inventor) -> Drawn:
    """A print with the form's own words: Podmiot1, Podmiot2, sections, the code at the end."""
    p = _ksef(inv, f"{inv.serial()}/{inv.issued.year}/KS", "office")
    p.style = st.Style(st.amount(" ", ","), st.day("%Y-%m-%d"), st.solid, st.solid)
    s, b = p.seller, p.buyer
    css = "body{font:8pt 'Open Sans'} h4{margin:4mm 0 1mm;border-bottom:.7pt solid #999}"
    body = (
        f"<div class=cols><div class=s>Krajowy System e-Faktur</div><div style='text-align:right'>Numer faktury:<br><b style='font-size:12pt'>{p.say('number')}</b><br>Faktura podstawowa<br>Numer KSEF: {p.say('ksef_number')}</div></div><div class=cols><div><h4>Sprzedawca</h4>Prefiks VAT: PL<br>NIP: {p.say('seller_nip')}<br>Nazwa: {p.say('seller_name')}<br>Adres: {escape(s.street)}, {s.town}<br>Kraj: Polska</div>"
        f"<div><h4>Nabywca</h4>NIP: {p.say('buyer_nip')}<br>Nazwa: {p.say('buyer_name')}<br>Adres: {escape(b.street)}, {b.town}<br>Faktura dotyczy jednostki podrzędnej JST: NIE</div></div><h4>Szczegóły</h4><div class=cols><div>Data wystawienia, z zastrzeżeniem art. 106na ust. 1 ustawy: {p.say('issue_date')}<br>Miejsce wystawienia: {s.town[7:]}</div><div>Data dokonania lub zakończenia dostawy towarów lub wykonania usługi: {p.say('sale_date')}</div></div>"
        f"<h4>Pozycje</h4><p>Faktura wystawiona w cenach netto w walucie {p.say('currency')}</p>"
        + table(p.items("lp", "name", "unit_net", "qty", "unit", "rate", "net"), ("Lp.", "Nazwa towaru lub usługi", "Cena jedn. netto", "Ilość", "Miara", "Stawka podatku", "Wartość sprzedaży netto"), css="grid s", align="clrrccr")
        + f"<p style='text-align:right'><b>Kwota należności ogółem: {p.say('gross')} PLN</b></p><h4>Podsumowanie stawek podatku</h4>"
        + table([["1", *row] if i == 0 else [str(i + 1), *row] for i, row in enumerate(p.rates_table("rate", "net", "vat", "gross"))], ("Lp.", "Stawka podatku", "Kwota netto", "Kwota podatku", "Kwota brutto"), css="grid s", align="ccrrr")
        + f"<h4>Płatność</h4>Informacja o płatności: Brak zapłaty<br>Forma płatności: {p.say('payment_method', 'Przelew')}<br>Termin płatności: {p.say('due_date')}<h4>Numer rachunku bankowego</h4>"
        + pairs([("Pełny numer rachunku", p.say("bank_account")), ("Nazwa banku", s.bank)], css="grid s", style="width:100mm")
        + f"<h4>Rejestry</h4>KRS {s.krs} REGON {s.regon} BDO {s.bdo}<h4>Sprawdź, czy Twoja faktura znajduje się w KSeF!</h4>{_code(inv, p)}"
    )  # fmt: skip
    p.printed["amount_due"] = p.printed["gross"]
    p.ignored |= {"amount_due"}
    return p, page(body, css)


@layout
def ksef_offline(inv: Inventor) -> Drawn:
    """Issued offline: two codes, no KSeF number yet."""
    p = _ksef(inv, f"OFF/{inv.serial(1, 90)}/{inv.issued.year}", "build")
    p.ksef_number = None
    p.style = st.Style(st.amount(" ", ","), st.day("%d-%m-%Y"), st.dashed_nip)
    s, b = p.seller, p.buyer
    body = (
        f"<h2 class=c>Faktura VAT {p.say('number')}</h2><div class=cols><div>Data wystawienia: {p.say('issue_date')}<br>Data dostawy: {p.say('sale_date')}<br>Termin zapłaty: {p.say('due_date')}<br>Zapłata: {p.say('payment_method')}</div><div class=c>{_code(inv, p)}<br>OFFLINE</div><div class=c>{_code(inv, p)}<br>CERTYFIKAT</div></div>"
        + table([[f"SPRZEDAWCA<br>{p.say('seller_name')}<br>{where(s)}<br>NIP {p.say('seller_nip')}<br>{s.bank}<br>{p.say('bank_account')}", f"NABYWCA<br>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}"]], widths=("50%", "50%"))
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net", "rate", "gross"), ("Lp", "Nazwa towaru/usługi", "Ilość", "Jm", "Cena netto", "Wartość netto", "VAT", "Wartość brutto"), align="clrcrrcr", style="margin-top:4mm")
        + table([*p.rates_table("rate", "net", "vat", "gross"), ["Razem", p.say("net"), p.say("vat"), p.say("gross")]], ("VAT", "Netto", "Kwota VAT", "Brutto"), align="crrr", style="width:95mm;margin:3mm 0 3mm auto")
        + f"<p>RAZEM DO ZAPŁATY: <b>{p.say('amount_due')} {p.say('currency', 'zł')}</b></p><p class=s>Faktura wystawiona w trybie offline24. Numer KSeF zostanie nadany po przesłaniu.</p>"
    )  # fmt: skip
    return p, page(body, "body{font:9pt Carlito}")
