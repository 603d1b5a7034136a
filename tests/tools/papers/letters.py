"""What is no invoice: notes, delivery notes, statements, contracts, letters, reminders, offers, sheets."""

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


def _paper(inv: Inventor, kind: str, number: str) -> Paper:
    paper = Paper(kind, inv.party(), inv.party(), number, inv.issued, [])
    paper.style = st.Style(st.amount(" ", ","), st.day("%d.%m.%Y"), st.dashed_nip)
    return paper


def _sum(inv: Inventor, low: int = 10000, high: int = 900000) -> Decimal:
    return D(inv.serial(low, high)) / 100


def _note(inv: Inventor, number: str) -> Paper:
    paper = _paper(inv, "note", number)
    paper.lines = [Line("Kwota noty", D(1), "szt.", _sum(inv, 2000, 200000), "np", 0, True)]
    paper.due = inv.issued + timedelta(days=14)
    paper.ignored |= {"vat_rates", "net", "vat", "amount_due", "line_items", "sale_date", "payment_method"}
    return paper


@layout
def note_debit(inv: Inventor) -> Drawn:
    """Nota obciążeniowa: a penalty, no VAT."""
    p = _note(inv, f"NO/{inv.serial(1, 90)}/{inv.issued.year}")
    s, b = p.seller, p.buyer
    body = (
        f"<p style='text-align:right'>{s.town[7:]}, {p.say('issue_date')}</p><h2 class=c>NOTA OBCIĄŻENIOWA nr {p.say('number')}</h2><div class=cols style='margin:6mm 0'><div>Wystawca:<br>{p.say('seller_name')}<br>{where(s)}<br>NIP: {p.say('seller_nip')}</div><div>Obciążony:<br>{p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</div></div>"
        f"<p>Obciążamy Państwa kwotą: <b>{p.say('gross')} {p.say('currency', 'zł')}</b><br>słownie: {amount_in_words(p.gross)}</p><p>Tytułem: kara umowna za opóźnienie w dostawie, § 8 umowy nr {inv.serial(1, 50)}/{inv.issued.year}</p><p>Prosimy o zapłatę w terminie do {p.say('due_date')} na rachunek {p.say('bank_account')}.</p><p class=s>Nota nie podlega podatkowi VAT.</p><p style='margin-top:15mm;text-align:right'>Główny księgowy: Anna Wrzos</p>"
    )  # fmt: skip
    return p, page(body, "@page{margin:25mm} body{font:11pt 'Liberation Serif'}")


@layout
def note_interest(inv: Inventor) -> Drawn:
    """Nota odsetkowa: late invoices in a table with days and interest."""
    p = _note(inv, f"{inv.serial(1, 90)}/ODS/{inv.issued:%y}")
    s, b = p.seller, p.buyer
    rest = p.gross
    rows = []
    for _ in range(3):
        part = st.cents(rest / 3)
        rows.append(
            [
                f"FV/{inv.serial()}/{inv.issued.year}",
                p.cash(_sum(inv)),
                f"{inv.before(80, 120):%d.%m.%Y}",
                f"{inv.before(5, 40):%d.%m.%Y}",
                str(inv.serial(10, 90)),
                p.cash(part),
            ]
        )
    rows[-1][-1] = p.cash(rest - 2 * st.cents(rest / 3))
    body = (
        f"<h2>Nota odsetkowa {p.say('number')}</h2><p>Data wystawienia: {p.say('issue_date')}</p>"
        + table([[f"Wierzyciel<br>{p.say('seller_name')}<br>{where(s)}<br>NIP {p.say('seller_nip')}", f"Dłużnik<br>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}"]], style="margin-bottom:4mm")
        + table(rows, ("Dokument", "Kwota", "Termin płatności", "Data zapłaty", "Dni zwłoki", "Odsetki"), align="lrccrr")
        + f"<p style='margin-top:4mm'>Razem odsetki: <b>{p.say('gross')} {p.say('currency')}</b></p><p>Słownie: {amount_in_words(p.gross)}</p><p>Kwotę prosimy wpłacić na konto {p.say('bank_account')} do dnia {p.say('due_date')}.</p>"
    )  # fmt: skip
    return p, page(body, "body{font:10pt Carlito}")


@layout
def note_correcting(inv: Inventor) -> Drawn:
    """Nota korygująca of a buyer: it names an invoice but is none."""
    p = _paper(inv, "note", f"NK {inv.serial(1, 60)}/{inv.issued.year}")
    p.corrected_number = f"FV/{inv.serial()}/{inv.issued.year}"
    s, b = p.seller, p.buyer
    body = (
        f"<h2 class=c>NOTA KORYGUJĄCA nr {p.say('number')}</h2><p class=c>z dnia {p.say('issue_date')}</p><div class=cols><div><b>Wystawca noty (nabywca)</b><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</div><div><b>Wystawca faktury (sprzedawca)</b><br>{p.say('seller_name')}<br>{where(s)}<br>NIP: {p.say('seller_nip')}</div></div><p style='margin-top:6mm'>Dotyczy faktury VAT nr {p.say('corrected_number')} z dnia {inv.before(3, 20):%d.%m.%Y}</p>"
        + table([[escape(b.street.replace("1", "7")), escape(b.street)]], ("Treść korygowana", "Treść prawidłowa"))
        + "<p style='margin-top:20mm'>..............................<br>podpis osoby uprawnionej do wystawienia noty</p>"
    )  # fmt: skip
    p.ignored |= {"seller_nip", "seller_name", "buyer_nip", "buyer_name", "bank_account", "currency", "corrected_number", "vat_rates"}  # fmt: skip
    return p, page(body, "@page{margin:22mm} body{font:10.5pt Caladea}")


@layout
def delivery_plain(inv: Inventor) -> Drawn:
    """WZ without prices."""
    p = _paper(inv, "delivery_note", f"WZ/{inv.serial()}/{inv.issued:%m}/{inv.issued.year}")
    p.lines = inv.lines("build", (3, 6))
    s, b = p.seller, p.buyer
    body = (
        f"<div class=cols><div><b>{p.say('seller_name')}</b><br>{where(s)}<br>NIP {p.say('seller_nip')}</div><div style='text-align:right'><h2>WZ - Wydanie zewnętrzne</h2>Nr {p.say('number')}<br>Data wystawienia: {p.say('issue_date')}<br>Magazyn: MAG1</div></div><p style='margin-top:5mm'>Kontrahent:<br>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}</p>"
        + table(p.items("lp", "name", "qty", "unit"), ("Lp.", "Nazwa towaru", "Ilość wydana", "J.m."), align="clrc")
        + "<div class=cols style='margin-top:25mm'><div class=c>Wydał</div><div class=c>Odebrał</div></div>"
    )  # fmt: skip
    return p, page(body)


@layout
def delivery_priced(inv: Inventor) -> Drawn:
    """A delivery note with prices and sums: it looks like an invoice."""
    p = _paper(inv, "delivery_note", f"{inv.serial():05d}/WZ/{inv.issued:%y}")
    p.lines = inv.lines("food", (3, 6))
    s, b = p.seller, p.buyer
    body = (
        f"<h2 class=c>DOWÓD DOSTAWY {p.say('number')}</h2><p class=c>z dnia {p.say('issue_date')}</p><div class=cols style='margin:4mm 0'><div>Dostawca: {p.say('seller_name')}<br>{where(s)}<br>NIP: {p.say('seller_nip')}</div><div>Odbiorca: {p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</div></div>"
        + table(p.items("lp", "name", "unit", "qty", "unit_net", "net"), ("Lp", "Towar", "Jm", "Ilość", "Cena netto", "Wartość netto"), align="clcrrr")
        + f"<p style='text-align:right'>Razem wartość netto: {p.cash(p.net)} zł</p><p>Dokument nie jest fakturą. Faktura zostanie wystawiona na koniec miesiąca.</p>"
    )  # fmt: skip
    p.ignored |= {"line_items"}
    return p, page(body, "body{font:9pt 'DejaVu Sans'}")


@layout
def statement_bank(inv: Inventor) -> Drawn:
    """A bank statement with many operations and balances."""
    p = _paper(inv, "bank_statement", f"{inv.serial(1, 12)}/{inv.issued.year}")
    s = p.seller
    p.buyer = s
    rows = [
        [
            f"{inv.before(0, 28):%d.%m.%Y}",
            inv.pick(
                "PRZELEW PRZYCHODZĄCY",
                "PRZELEW WYCHODZĄCY ZUS",
                "OPŁATA ZA PROWADZENIE RACHUNKU",
                f"FAKTURA FV/{inv.serial()}/{inv.issued.year}",
            ),
            p.cash(_sum(inv) * inv.random.choice([1, -1])),
            p.cash(_sum(inv, 100000, 9000000)),
        ]
        for _ in range(22)
    ]
    body = (
        f"<div class=cols><div style='font-size:15pt;color:#00693c'>{s.bank}</div><div style='text-align:right'>Wyciąg nr {p.say('number')}<br>Data wyciągu: {p.say('issue_date')}</div></div><h3 style='margin:5mm 0'>Wyciąg z rachunku bankowego</h3><p>{escape(s.name)}<br>{where(s)}</p><p>Nr rachunku: {p.say('bank_account')} &nbsp; Waluta: {p.say('currency')}</p>"
        + table(rows, ("Data operacji", "Opis operacji", "Kwota", "Saldo po operacji"), css="rows s", align="llrr")
        + f"<p>Saldo początkowe: {p.cash(_sum(inv))} PLN &nbsp; Suma uznań: {p.cash(_sum(inv))} &nbsp; Suma obciążeń: {p.cash(_sum(inv))} &nbsp; Saldo końcowe: {p.cash(_sum(inv))} PLN</p>"
    )  # fmt: skip
    return p, page(body, "body{font:9pt 'Open Sans'}")


@layout
def contract_lease(inv: Inventor) -> Drawn:
    """A lease of premises: two parties, paragraphs, rent with VAT."""
    p = _paper(inv, "contract", f"{inv.serial(1, 80)}/{inv.issued.year}")
    s, b = p.seller, p.buyer
    body = (
        f"<h2 class=c>UMOWA NAJMU LOKALU UŻYTKOWEGO nr {p.say('number')}</h2><p>zawarta w dniu {p.say('issue_date')} w {s.town[7:]} pomiędzy:</p><p>{p.say('seller_name')} z siedzibą {s.town}, {escape(s.street)}, NIP {p.say('seller_nip')}, KRS {s.krs}, zwaną dalej Wynajmującym,</p><p>a {p.say('buyer_name')}, {escape(b.street)}, {b.town}, NIP {p.say('buyer_nip')}, zwaną dalej Najemcą.</p>"
        + "".join(f"<p class=c>§ {n}</p><p>{t}</p>" for n, t in enumerate((
            "Wynajmujący oddaje Najemcy do używania lokal o powierzchni 84,50 m2 wraz z wyposażeniem.",
            f"Czynsz wynosi {p.cash(_sum(inv, 200000, 900000))} zł netto powiększony o podatek VAT i płatny jest na podstawie faktury do 10. dnia każdego miesiąca na rachunek {p.say('bank_account')}.",
            "Umowa zostaje zawarta na czas oznaczony 36 miesięcy. Kaucja wynosi równowartość trzech czynszów.",
            "W sprawach nieuregulowanych stosuje się przepisy Kodeksu cywilnego. Umowę sporządzono w dwóch egzemplarzach."), 1))
        + "<div class=cols style='margin-top:20mm'><div class=c>Wynajmujący</div><div class=c>Najemca</div></div>"
    )  # fmt: skip
    return p, page(body, "@page{margin:25mm} body{font:11pt 'Liberation Serif'}")


@layout
def letter_office(inv: Inventor) -> Drawn:
    """An office's letter on VAT that speaks of invoices."""
    p = _paper(inv, "letter", f"{inv.digits(4)}-KP.{inv.digits(3)}.{inv.issued.year}")
    b = p.buyer
    body = (
        f"<div class=cols><div>Naczelnik Urzędu Skarbowego<br>w Kłosowie<br>ul. Skarbowa 1</div><div style='text-align:right'>Kłosowo, {p.say('issue_date')}</div></div><p style='margin-top:6mm'>Znak sprawy: {p.say('number')}<br>UNP: {inv.digits(4)}-{inv.digits(2)}-{inv.digits(6)}</p><p style='margin:8mm 0 8mm 80mm'>{escape(b.name)}<br>{where(b)}<br>NIP {p.style.tax_id(b.tax_id)}</p><h3 class=c>WEZWANIE DO ZŁOŻENIA WYJAŚNIEŃ</h3>"
        f"<p>Na podstawie art. 155 § 1 Ordynacji podatkowej wzywam do przedłożenia kopii faktury VAT nr FV/{inv.serial()}/{inv.issued.year} na kwotę {p.cash(_sum(inv))} zł w terminie 7 dni od dnia doręczenia wezwania.</p><p>Niezastosowanie się do wezwania może skutkować karą porządkową.</p><p style='margin-top:12mm;text-align:right'>Z up. Naczelnika<br>starszy komisarz skarbowy Jan Śnieg</p>"
    )  # fmt: skip
    return p, page(body, "@page{margin:25mm} body{font:11pt 'Liberation Serif'}")


@layout
def letter_price_change(inv: Inventor) -> Drawn:
    """A supplier's information on new prices."""
    p = _paper(inv, "letter", f"DH/{inv.serial(1, 300)}/{inv.issued.year}")
    s = p.seller
    body = (
        f"<div style='border-bottom:2pt solid #357'><b>{escape(s.name)}</b> · {escape(s.street)} · {s.town} · NIP {s.tax_id}</div><p style='text-align:right;margin-top:5mm'>{s.town[7:]}, dnia {p.say('issue_date', p.style.date(p.issued) + ' r.')}</p><p>Nasz znak: {p.say('number')}</p><p style='margin-top:6mm'><b>Dotyczy: zmiany cennika od 1 stycznia</b></p><p>Szanowni Państwo,</p><p>uprzejmie informujemy, że w związku ze wzrostem cen surowców ceny naszych wyrobów wzrosną średnio o 4,5%. Zamówienia złożone do końca miesiąca zrealizujemy po dotychczasowych cenach, a faktury wystawimy z terminem płatności 30 dni.</p><p>Dziękujemy za dotychczasową współpracę.</p><p style='margin-top:15mm'>Z poważaniem<br>Ewa Ząb<br>dyrektor handlowy</p>"
    )  # fmt: skip
    return p, page(body, "@page{margin:22mm} body{font:11pt Carlito}")


@layout
def demand_final(inv: Inventor) -> Drawn:
    """Ostateczne przedsądowe wezwanie do zapłaty with a list of invoices."""
    p = _paper(inv, "reminder", f"WDZ/{inv.serial(1, 200)}/{inv.issued.year}")
    s, b = p.seller, p.buyer
    rows = [
        [
            f"FV/{inv.serial()}/{inv.issued.year}",
            f"{inv.before(90, 120):%d.%m.%Y}",
            f"{inv.before(60, 80):%d.%m.%Y}",
            p.cash(_sum(inv)),
        ]
        for _ in range(3)
    ]
    body = (
        f"<p style='text-align:right'>{s.town[7:]}, {p.say('issue_date')}</p><p>Wierzyciel:<br>{p.say('seller_name')}<br>{where(s)}<br>NIP: {p.say('seller_nip')}</p><p style='margin-left:80mm'>Dłużnik:<br>{p.say('buyer_name')}<br>{where(b)}<br>NIP: {p.say('buyer_nip')}</p><h3 class=c>OSTATECZNE PRZEDSĄDOWE WEZWANIE DO ZAPŁATY<br>nr {p.say('number')}</h3><p>Wzywamy do zapłaty należności wynikających z faktur:</p>"
        + table(rows, ("Numer faktury", "Data wystawienia", "Termin płatności", "Kwota brutto"), align="lccr")
        + f"<p>w terminie 7 dni od otrzymania wezwania na rachunek {p.say('bank_account')}. Po tym terminie skierujemy sprawę na drogę sądową.</p>"
    )  # fmt: skip
    return p, page(body, "@page{margin:22mm} body{font:10.5pt 'Liberation Serif'}")


@layout
def reminder_friendly(inv: Inventor) -> Drawn:
    """A friendly reminder that looks like mail of a program."""
    p = _paper(inv, "reminder", f"PRZ-{inv.digits(5)}")
    s, b = p.seller, p.buyer
    body = (
        f"<h2 style='color:#c33'>Przypomnienie o płatności</h2><p>Nr {p.say('number')}, data wystawienia {p.say('issue_date')}</p><div class=cols><div>Od: {p.say('seller_name')}<br>{where(s)}<br>NIP {p.say('seller_nip')}</div><div>Do: {p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}</div></div><p style='margin-top:6mm'>Dzień dobry, przypominamy o nieopłaconej fakturze nr {inv.serial()}/{inv.issued.year} na kwotę {p.cash(_sum(inv))} zł, której termin płatności minął {inv.before(3, 9):%d.%m.%Y}.</p><p>Numer konta: {p.say('bank_account')}</p><p>Jeżeli płatność została już dokonana, prosimy o zignorowanie tej wiadomości.</p>"
    )  # fmt: skip
    return p, page(body, "body{font:10pt Roboto}")


def _ignored_trade(p: Paper) -> Paper:
    p.kind = "letter"
    p.ignored |= {"number", "issue_date"}
    return p


@layout
def offer_priced(inv: Inventor) -> Drawn:
    """An offer with parties, lines, VAT and totals: no invoice."""
    p = _ignored_trade(_paper(inv, "letter", f"OF/{inv.serial(1, 400)}/{inv.issued.year}"))
    p.lines = inv.lines("build")
    s, b = p.seller, p.buyer
    body = (
        f"<div class=cols><div><b>{p.say('seller_name')}</b><br>{where(s)}<br>NIP {p.say('seller_nip')}</div><div style='text-align:right'><h2>OFERTA HANDLOWA</h2>{p.say('number')}<br>Data: {p.say('issue_date')}<br>Oferta ważna do: {inv.after(14, 30):%d.%m.%Y}</div></div><p style='margin-top:5mm'>Nabywca:<br>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}</p>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "rate", "net", "gross"), ("Lp.", "Nazwa", "Ilość", "J.m.", "Cena netto", "VAT", "Netto", "Brutto"), align="clrcrcrr")
        + f"<p style='text-align:right'>Razem netto: {p.cash(p.net)}<br>VAT: {p.cash(p.vat)}<br><b>Razem brutto: {p.cash(p.gross)} zł</b></p><p>Termin płatności: 14 dni od wystawienia faktury. Forma płatności: przelew.</p>"
    )  # fmt: skip
    return p, page(body, "body{font:9.5pt Lato}")


@layout
def order_priced(inv: Inventor) -> Drawn:
    """A purchase order to a supplier."""
    p = _ignored_trade(_paper(inv, "letter", f"ZD/{inv.serial():05d}/{inv.issued:%y}"))
    p.lines = inv.lines("office")
    s, b = p.seller, p.buyer
    body = (
        f"<h2>ZAMÓWIENIE nr {p.say('number')}</h2><p>Data wystawienia: {p.say('issue_date')}</p><div class=cols><div><b>Zamawiający</b><br>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}</div><div><b>Dostawca</b><br>{p.say('seller_name')}<br>{where(s)}<br>NIP {p.say('seller_nip')}</div></div><br>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net"), ("Lp.", "Nazwa", "Ilość", "Jm", "Cena netto", "Wartość netto"), align="clrcrr")
        + f"<p style='text-align:right'>Wartość zamówienia netto: {p.cash(p.net)} PLN<br>Wartość zamówienia brutto: {p.cash(p.gross)} PLN</p><p>Termin dostawy: {inv.after(3, 9):%d.%m.%Y}. Fakturę prosimy przesłać na adres {b.email} z numerem zamówienia.</p>"
    )  # fmt: skip
    return p, page(body, "body{font:9pt 'DejaVu Sans'}")


@layout
def ksef_confirmation(inv: Inventor) -> Drawn:
    """ "Potwierdzenie transakcji": what a customer gets before the invoice is in KSeF."""
    p = _ignored_trade(_paper(inv, "letter", f"PT/{inv.serial()}/{inv.issued.year}"))
    p.lines = inv.lines("parts")
    s, b = p.seller, p.buyer
    body = (
        f"<h2 class=c>POTWIERDZENIE TRANSAKCJI</h2><p class=c>nr {p.say('number')} z dnia {p.say('issue_date')}</p><p class='c s'>Dokument nie jest fakturą. Faktura ustrukturyzowana zostanie udostępniona w KSeF.</p><div class=cols><div>Sprzedawca<br>{p.say('seller_name')}<br>{where(s)}<br>NIP {p.say('seller_nip')}</div><div>Nabywca<br>{p.say('buyer_name')}<br>{where(b)}<br>NIP {p.say('buyer_nip')}</div></div><br>"
        + table(p.items("lp", "name", "qty", "unit", "unit_net", "net", "rate", "gross"), ("Lp", "Nazwa", "Ilość", "Jm", "Cena netto", "Netto", "VAT", "Brutto"), align="clrcrrcr")
        + table([[*r] for r in p.rates_table("rate", "net", "vat", "gross", rows=p.rates)], ("VAT", "Netto", "Kwota VAT", "Brutto"), align="crrr", style="width:90mm;margin:3mm 0 3mm auto")
        + f"<p>Do zapłaty: {p.cash(p.gross)} zł, przelew, termin {inv.after(7, 14):%d.%m.%Y}</p>"
    )  # fmt: skip
    return p, page(body, "body{font:9pt 'Open Sans'}")


@layout
def sheet_separator(inv: Inventor) -> Drawn:
    """A sheet that parts documents: big words and a code-like bar."""
    p = _paper(inv, "separator", "")
    body = "<div style='margin-top:60mm' class=c><span style='font-size:40pt'>SEPARATOR DOKUMENTÓW</span><p style='margin-top:20mm;font-size:14pt'>Następna strona jest początkiem nowego dokumentu.</p></div>"
    return p, page(body)


@layout
def sheet_stamped(inv: Inventor) -> Drawn:
    """A blank reverse side with a stamp of receipt and a page number."""
    p = _paper(inv, "blank", "")
    body = f"<div style='margin:30mm 0 0 90mm;border:2pt solid #346;color:#346;width:60mm;padding:3mm' class=c>WPŁYNĘŁO<br>{inv.issued:%d.%m.%Y}<br>Nr {inv.digits(4)}</div>"
    return p, page(body)


@layout
def insurance_policy(inv: Inventor) -> Drawn:
    """An insurance policy: premium, period, no invoice."""
    p = _paper(inv, "contract", f"{inv.digits(10)}")
    p.kind = "other"
    b = p.buyer
    body = (
        f"<div style='font-size:16pt;color:#900'>Ubezpieczenia Bocian</div><h2 style='margin:6mm 0'>Polisa nr {inv.digits(10)}</h2>"
        + pairs([("Ubezpieczający", f"{escape(b.name)}, {escape(b.street)}, {b.town}"), ("Okres ubezpieczenia", f"{inv.issued:%d.%m.%Y} – {inv.issued + timedelta(days=364):%d.%m.%Y}"), ("Przedmiot", f"pojazd {inv.plate()}, OC i AC"), ("Składka łączna", f"{p.cash(_sum(inv))} zł"), ("Termin płatności składki", f"{inv.after(7, 14):%d.%m.%Y}"), ("Rachunek", st.grouped(inv.iban()))], css="grid")
        + "<p style='margin-top:6mm'>Ogólne Warunki Ubezpieczenia doręczono Ubezpieczającemu przed zawarciem umowy.</p>"
    )  # fmt: skip
    p.ignored |= {"line_items"}
    return p, page(body, "body{font:10pt Lato}")


@layout
def transfer_proof(inv: Inventor) -> Drawn:
    """A bank's confirmation of a transfer: it names an invoice in the title."""
    p = _paper(inv, "letter", "")
    p.kind = "other"
    s, b = p.seller, p.buyer
    body = (
        f"<div style='color:#00693c;font-size:15pt'>{b.bank}</div><h3 style='margin:6mm 0'>Potwierdzenie wykonania przelewu</h3>"
        + pairs([("Data operacji", f"{inv.issued:%d.%m.%Y}"), ("Rachunek nadawcy", st.grouped(b.account)), ("Nadawca", escape(b.name)), ("Rachunek odbiorcy", st.grouped(s.account)), ("Odbiorca", escape(s.name)), ("Kwota", f"{p.cash(_sum(inv))} PLN"), ("Tytuł", f"Faktura FV/{inv.serial()}/{inv.issued.year}")], css="rows")
        + "<p class=s style='margin-top:5mm'>Dokument wygenerowany elektronicznie, nie wymaga pieczęci ani podpisu (art. 7 Prawa bankowego).</p>"
    )  # fmt: skip
    return p, page(body, "body{font:10pt 'Open Sans'}")
