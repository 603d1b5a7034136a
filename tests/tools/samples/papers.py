"""What is not an invoice: a receipt, a letter, a contract."""

from __future__ import annotations

from decimal import Decimal

from tests.tools.samples import pieces as p
from tests.tools.samples.model import Invoice, Party
from tests.tools.samples.parties import OFFICE, URZAD
from tests.tools.samples.sheet import GREY, Sheet, wrap


def receipt(invoice: Invoice) -> Sheet:
    """A till receipt with the buyer's NIP; prices are gross, PTU is the VAT inside them.

    The items' prices are gross here, as tills print them.
    """
    sheet = Sheet(size=(226.0, 400.0))
    seller = invoice.seller
    y = sheet.lines(113, 26, wrap(seller.name, 160, 9.5, "cobo"), 9.5, "cobo", align="center")
    y = sheet.lines(113, y, p.party_lines(seller, label="NIP "), 9, "cour", align="center")
    sheet.text(14, y + 6, str(invoice.issued), 9, "cour")
    sheet.text(212, y + 6, f"nr wydr.{invoice.number}", 9, "cour", align="right")
    y += 22
    sheet.text(113, y, "PARAGON FISKALNY", 10.5, "cobo", align="center")
    sheet.rule(14, y + 5, 212, 0.8, dashes="[2 2] 0")
    y += 18
    for line in invoice.items:
        sheet.text(14, y, line.name, 9, "cour")
        total = f"{p.quantity(line.quantity)} x{p.amount(line.price)} {p.amount(line.net)}A"
        sheet.text(212, y + 11, total, 9, "cour", align="right")
        y += 24
    sheet.rule(14, y - 6, 212, 0.8, dashes="[2 2] 0")
    gross = sum((line.net for line in invoice.items), Decimal("0.00"))
    for label, value, font, size in (
        ("SPRZEDAŻ OPODATKOWANA A", gross, "cour", 9),
        ("PTU A 23,00 %", vat_inside(gross), "cour", 9),
        ("SUMA PTU", vat_inside(gross), "cour", 9),
        ("SUMA PLN", gross, "cobo", 13),
    ):
        y += 4 if size > 9 else 0
        sheet.text(14, y + 6, label, size, font)
        sheet.text(212, y + 6, p.amount(value), size, font, align="right")
        y += 13
    sheet.rule(14, y + 2, 212, 0.8, dashes="[2 2] 0")
    y += 16
    sheet.text(14, y, invoice.extra["till"], 9, "cour")
    sheet.text(212, y, "14:27", 9, "cour", align="right")
    sheet.text(14, y + 14, f"{invoice.method.upper()}", 9, "cour")
    sheet.text(212, y + 14, p.amount(gross), 9, "cour", align="right")
    sheet.text(113, y + 36, f"NIP NABYWCY: {invoice.buyer.nip}", 10, "cobo", align="center")
    sheet.text(113, y + 58, invoice.extra["printer"], 9, "cour", align="center")
    return sheet


def vat_inside(gross: Decimal) -> Decimal:
    """The 23 % VAT contained in ``gross``."""
    return (gross * 23 / 123).quantize(Decimal("0.01"))


def letter(buyer: Party, case: str, day: str) -> Sheet:
    """A tax office's request to explain a difference."""
    sheet = Sheet()
    sheet.lines(60, 66, [URZAD.upper(), "ul. Dolna Wilda 80", "61-501 Poznań"], 10, "tibo")
    sheet.text(535, 66, f"Poznań, {day}", 10.5, "tiro", align="right")
    sheet.text(60, 132, f"Znak sprawy: {case}", 10.5, "tiro")
    sheet.lines(330, 168, [buyer.name, buyer.street, buyer.town, f"NIP {p.nip(buyer.nip)}"], 11, "tibo")
    sheet.text(297, 262, "WEZWANIE", 14, "tibo", align="center")
    sheet.text(297, 280, "do złożenia wyjaśnień", 11.5, "tibo", align="center")
    paragraphs = (
        (
            "Na podstawie art. 155 § 1 oraz art. 274a § 2 ustawy z dnia 29 sierpnia 1997 r. – "
            "Ordynacja podatkowa wzywa się do złożenia, w terminie 7 dni od dnia doręczenia "
            "niniejszego wezwania, pisemnych wyjaśnień w sprawie rozbieżności między deklaracją za "
            "wrzesień 2026 r. a danymi wykazanymi przez kontrahentów."
        ),
        (
            "Wyjaśnienia można złożyć osobiście w siedzibie urzędu (pokój 214, w godzinach od 8.00 do"
            " 15.00), przesłać pocztą albo za pośrednictwem e-Urzędu Skarbowego. W odpowiedzi należy "
            "powołać znak sprawy."
        ),
        (
            "Niezastosowanie się do wezwania w wyznaczonym terminie może skutkować nałożeniem kary "
            "porządkowej na podstawie art. 262 § 1 Ordynacji podatkowej."
        ),
    )
    y = 320.0
    for text in paragraphs:
        y = sheet.paragraph(60, y, 475, text, 11, "tiro") + 10
    sheet.lines(440, y + 50, ["Starszy komisarz skarbowy", "Halina Ćwiek"], 10.5, "tiro", align="center")
    sheet.text(440, y + 36, "H. Ćwiek", 17, "tiit", align="center", colour=(0.1, 0.15, 0.5))
    sheet.text(60, 770, f"Otrzymują: 1. adresat, 2. a/a. Pełnomocnik: {OFFICE}", 8.5, "tiro", colour=GREY)
    return sheet


def contract(owner: Party, client: Party, number: str, day: str) -> Sheet:
    """A lease of a machine over two pages."""
    sheet = Sheet()
    sheet.text(297, 70, f"UMOWA NAJMU nr {number}", 15, "tibo", align="center")
    sheet.text(297, 88, f"zawarta w Gliwicach dnia {day} pomiędzy:", 11, "tiro", align="center")
    y = 120.0
    for party, role in ((owner, "Wynajmującym"), (client, "Najemcą")):
        text = f"{party.name}, {party.address}, NIP {p.nip(party.nip)}, zwaną dalej „{role}”,"
        y = sheet.paragraph(60, y, 475, text, 11, "tiro") + 8
    clauses = (
        (
            "Wynajmujący oddaje Najemcy do używania koparkę kołową o masie 14 ton wraz z osprzętem "
            "wymienionym w załączniku nr 1, a Najemca zobowiązuje się płacić umówiony czynsz."
        ),
        "Umowa zostaje zawarta na czas oznaczony od 1 grudnia 2026 r. do 31 maja 2027 r.",
        (
            "Czynsz wynosi 9 400,00 zł netto miesięcznie i jest powiększany o podatek od towarów i "
            "usług według stawki obowiązującej w dniu wystawienia faktury. Czynsz jest płatny z góry "
            "do 10. dnia miesiąca."
        ),
        (
            "Najemca ponosi koszty paliwa i bieżącej obsługi. Koszty napraw wynikających ze zwykłego "
            "zużycia ponosi Wynajmujący."
        ),
        "Najemca nie może oddać przedmiotu najmu osobie trzeciej bez pisemnej zgody Wynajmującego.",
        (
            "Każda ze stron może wypowiedzieć umowę z zachowaniem miesięcznego terminu wypowiedzenia,"
            " a w razie zwłoki z zapłatą czynszu za dwa pełne okresy płatności – bez zachowania "
            "terminu."
        ),
        (
            "Po zakończeniu najmu Najemca zwraca koparkę w stanie niepogorszonym, z uwzględnieniem "
            "zużycia wynikającego z prawidłowego używania. Strony sporządzają protokół "
            "zdawczo-odbiorczy."
        ),
        "Kaucja w wysokości jednego czynszu brutto podlega zwrotowi w terminie 14 dni od zwrotu maszyny.",
        "W sprawach nieuregulowanych stosuje się przepisy Kodeksu cywilnego.",
        "Umowę sporządzono w dwóch jednobrzmiących egzemplarzach, po jednym dla każdej ze stron.",
    )
    for number_of_clause, text in enumerate(clauses, 1):
        if y > 690:
            sheet.text(297, 800, "1 / 2", 9, "tiro", align="center", colour=GREY)
            sheet.new_page()
            y = 80
        sheet.text(297, y + 8, f"§ {number_of_clause}", 11, "tibo", align="center")
        y = sheet.paragraph(60, y + 26, 475, text, 11, "tiro") + 6
    for x, role, name in ((150, "Wynajmujący", "A. Pieróg"), (445, "Najemca", "T. Cegła")):
        sheet.text(x, y + 70, name, 18, "tiit", align="center", colour=(0.1, 0.15, 0.5))
        sheet.rule(x - 80, y + 76, x + 80, 0.5, GREY, "[1 2] 0")
        sheet.text(x, y + 88, role, 9, "tiro", align="center")
    sheet.text(297, 800, "2 / 2", 9, "tiro", align="center", colour=GREY)
    return sheet
