"""What layouts of different programs have in common: each page shows one way of printing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.fields import FieldName, Source
from desktop.domain.kinds import PrintedKind
from desktop.domain.reading import Page
from desktop.extraction.fields import FoundFields, find_fields
from desktop.extraction.fields.layout import lay_out
from tests.extraction.fields.drawn import drawn

N = FieldName
SELLER = "5252248481"
BUYER = "9990001226"

PARTIES = f"""
Sprzedawca:                            Nabywca:
Alfa Sp. z o.o.                        Beta Jan Kowalski
ul. Nowa 2                             ul. Polna 3
00-950 Warszawa                        30-001 Kraków
NIP: {SELLER}                        NIP: {BUYER}
"""
TABLE = """
Stawka   Netto      VAT      Brutto
23%      1 000,00   230,00   1 230,00
Razem    1 000,00   230,00   1 230,00
"""


def read(text: str, *, source: Source = Source.TEXT, nips: frozenset[str] = frozenset()) -> FoundFields:
    return find_fields([drawn(text, source=source)], nips)


def value(found: FoundFields, name: FieldName) -> str | None:
    return found.fields[name].value


def certain(found: FoundFields, name: FieldName) -> bool:
    return found.fields[name].certain


def spread(page: Page, factor: float) -> Page:
    """The page printed with wider characters on the same height."""
    words = tuple(
        replace(word, box=replace(word.box, x0=word.box.x0 * factor, x1=word.box.x1 * factor))
        for word in page.words
    )
    return replace(page, words=words)


def test_a_blank_of_fixed_pitch_print_groups_thousands_however_wide_it_is() -> None:
    page = drawn("Faktura nr 5/2026\n" + PARTIES + TABLE + "Do zapłaty: 1 230,00 PLN")

    found = find_fields([spread(page, 1.5)])

    assert value(found, N.GROSS) == value(found, N.AMOUNT_DUE) == "1230.00"
    assert certain(found, N.GROSS)


def test_two_blanks_of_fixed_pitch_print_part_columns() -> None:
    page = drawn("Data wystawienia  Data sprzedaży  Termin zapłaty  Forma zapłaty\nAlfa Beta Gamma Delta")

    first = lay_out([page]).lines[0]

    assert [first.text[slice(*cell)] for cell in first.cells()] == [
        "Data wystawienia",
        "Data sprzedaży",
        "Termin zapłaty",
        "Forma zapłaty",
    ]


def test_a_row_of_goods_is_no_title() -> None:
    rows = (
        "Nazwa                 Netto     VAT%   VAT      Brutto\n"
        "Korekta materiałów    1 000,00  23%    230,00   1 230,00\n"
    )

    found = read("Faktura nr 5/2026\n" + PARTIES + rows + TABLE)

    assert found.printed_kind is PrintedKind.INVOICE


def test_a_label_of_a_form_is_no_title_and_its_value_no_number() -> None:
    found = read(f"""
        Alfa Software Ltd                  Document Information
        Dublin 24, Ireland                 Invoice Number       IE20260112
        VAT No: IE6364992H                 Invoice Date         08-NOV-2026
        Bill To                            Purchase Order       AD0998877
        Beta Sp. z o.o.                    Currency             EUR
        ul. Prosta 1
        00-001 Warszawa
        Customer VAT No: PL{SELLER}
        NET AMOUNT (EUR)                   67.01
        GRAND TOTAL (EUR)                  67.01
        """)

    assert found.printed_kind is PrintedKind.INVOICE
    assert value(found, N.NUMBER) == "IE20260112"
    assert value(found, N.ISSUE_DATE) == "2026-11-08"
    assert value(found, N.BUYER_NAME) == "Beta Sp. z o.o."
    assert value(found, N.BUYER_NIP) == SELLER


def test_an_address_that_begins_with_the_post_code_ends_the_name() -> None:
    found = read(f"""
        Faktura nr 5/2026
        Nabywca:
        Odlewnia Ferrum S.A.
        41-400 Mysłowice, ul. Hutnicza 2
        NIP {BUYER}
        """)

    assert value(found, N.BUYER_NAME) == "Odlewnia Ferrum S.A."
    assert value(found, N.BUYER_ADDRESS) == "41-400 Mysłowice, ul. Hutnicza 2"


def test_a_name_may_begin_with_a_word_of_addresses() -> None:
    found = read(f"""
        Faktura nr 5/2026
        Wystawca: Rynek Online Sp. z o.o.
        ul. Handlowa 1, 60-166 Poznań
        NIP: {SELLER}
        Odbiorca faktury: Zabawki Igor Sęk
        ul. Leśna 2, 38-500 Sanok
        NIP: {BUYER}
        """)

    assert value(found, N.SELLER_NAME) == "Rynek Online Sp. z o.o."
    assert value(found, N.BUYER_NAME) == "Zabawki Igor Sęk"


def test_a_name_may_begin_with_a_word_of_labels() -> None:
    found = read(f"""
        Stacja Paliw Pod Wieżą Ćwikła sp. j.
        ul. Tarnogórska 215, 44-105 Gliwice
        NIP {SELLER}
        Faktura nr: F 8812/2026
        Nabywca: Beta sp. z o.o.
        ul. Polna 1, 44-100 Gliwice
        NIP {BUYER}
        """)

    assert value(found, N.SELLER_NAME) == "Stacja Paliw Pod Wieżą Ćwikła sp. j."
    assert value(found, N.SELLER_NIP) == SELLER


def test_customer_numbers_are_no_part_of_a_name() -> None:
    found = read(f"""
        FAKTURA nr 5/2026
        Nabywca:
        0001002003
        AUTO SERWIS WIŚNIA
        ADAM WIŚNIA
        ul. Sadowa 5
        43-200 PSZCZYNA
        NIP {BUYER}
        """)

    assert value(found, N.BUYER_NAME) == "AUTO SERWIS WIŚNIA ADAM WIŚNIA"


def test_goods_below_a_labelled_address_are_no_part_of_a_name() -> None:
    found = read(f"""
        Faktura końcowa FK/3/2026
        Sprzedawca: Alfa Robert Blat                 Nabywca: Beta Sp. z o.o.
        Adres: ul. Drzewna 7, 10-100 Olsztyn         Adres: ul. Jeziorna 1, 10-900 Olsztyn
        NIP: {SELLER}                              NIP: {BUYER}

        Lp  Usługa                            Cena netto    Netto         VAT   Kwota VAT    Brutto
        1   Zabudowa kuchenna                 10 000,00     10 000,00     23%   2 300,00     12 300,00
        """)

    assert value(found, N.BUYER_NAME) == "Beta Sp. z o.o."


def test_a_caption_may_stand_below_the_name() -> None:
    found = read(f"""
        Faktura VAT 8/11/2026
        Michał Gil Fotografia                   Agencja Blask Sp. z o.o.
        sprzedawca                              nabywca
        ul. Jasna 3/7                           ul. Wystawowa 1
        50-111 Wrocław                          51-618 Wrocław
        NIP: {SELLER}                         NIP: {BUYER}
        """)

    assert value(found, N.SELLER_NAME) == "Michał Gil Fotografia"
    assert value(found, N.BUYER_NAME) == "Agencja Blask Sp. z o.o."


def test_the_buyer_may_stand_in_the_window_of_an_envelope_without_a_label() -> None:
    found = read(f"""
                                               PACZKA SP. Z O.O.
                                               ul. Lotnicza 1, 02-460 Warszawa
                                               NIP: {SELLER}
        Ceramika Artystyczna Glina s.c.
        E. Wazon, J. Dzban
        ul. Garncarska 8
        59-700 Bolesławiec

        FAKTURA VAT
        Nr faktury: PL26/1100          NIP nabywcy: {BUYER}
        """)

    assert value(found, N.BUYER_NAME) == "Ceramika Artystyczna Glina s.c. E. Wazon, J. Dzban"
    assert not certain(found, N.BUYER_NAME)


def test_label_and_number_may_stand_in_two_columns() -> None:
    found = read(f"""
        Usługi Stolarskie Henryk Bober
        Wola Mała 12, 08-400 Garwolin
        NIP {SELLER}
        RACHUNEK Nr 5/11/2026
        dla    Przedszkole Tęcza
               ul. Kolorowa 3, 08-400 Garwolin
        NIP    {BUYER}
        """)

    assert value(found, N.SELLER_NAME) == "Usługi Stolarskie Henryk Bober"
    assert value(found, N.BUYER_NAME) == "Przedszkole Tęcza"


def test_words_of_a_transfer_form_do_not_name_the_buyer() -> None:
    found = read(
        f"""
        Energia Obrót S.A.                     Warsztat Józef Łąka
        ul. Elektryczna 1, 90-001 Łódź         ul. Kowalska 8, 90-215 Łódź
        NIP {SELLER}                         NIP: {BUYER}
        Faktura VAT nr E/0726/2026
        Tytułem
        E/0726/2026, klient 072 600 451
        """,
        nips=frozenset({BUYER}),
    )

    assert value(found, N.BUYER_NIP) == BUYER
    assert value(found, N.BUYER_NAME) == "Warsztat Józef Łąka"


def test_the_firm_of_a_sole_trader_holds_the_name_of_the_person() -> None:
    found = read(f"""
        SKLEP PRZEMYSŁOWY GWÓŹDŹ
        ANNA MRÓZ
        ul. Kilińskiego 66
        90-118 Łódź
        NIP {SELLER}
        PARAGON FISKALNY
        SUMA PLN 230,25
        """)

    assert value(found, N.SELLER_NAME) == "SKLEP PRZEMYSŁOWY GWÓŹDŹ ANNA MRÓZ"


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("FAKTURA / INVOICE\nNr / No. EX-2026-0311", "EX-2026-0311"),
        ("INVOICE\nInvoice #INV-10442", "INV-10442"),
        ("FAKTURA\nNr dokumentu / Doc. no.: 9003344551", "9003344551"),
    ],
)
def test_numbers_stand_behind_bilingual_labels_and_repeated_titles(head: str, number: str) -> None:
    assert value(read(head + "\n" + PARTIES), N.NUMBER) == number


def test_a_number_whose_cell_goes_on_with_figures_is_not_certain() -> None:
    found = read("INVOICE\nInvoice number: 6F2A91 B0+0014\n" + PARTIES)

    assert not certain(found, N.NUMBER)


def test_a_number_followed_by_its_date_stays_certain() -> None:
    found = read("Faktura VAT nr 7/11/2026 12.11.2026\n" + PARTIES)

    assert value(found, N.NUMBER) == "7/11/2026"
    assert certain(found, N.NUMBER)


def test_one_date_may_be_that_of_issue_and_of_sale() -> None:
    found = read("Faktura nr 5/2026\nData wystawienia i sprzedaży: 14.11.2026\n" + PARTIES)

    assert value(found, N.ISSUE_DATE) == value(found, N.SALE_DATE) == "2026-11-14"


def test_the_foreign_half_of_a_label_does_not_hide_its_meaning() -> None:
    found = read("Faktura nr 5/2026\nData sprz. / Suppl. date: 04.11.2026\n" + PARTIES)

    assert value(found, N.SALE_DATE) == "2026-11-04"
    assert value(found, N.ISSUE_DATE) != "2026-11-04" or not certain(found, N.ISSUE_DATE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Zapłać przelewem do 2.12.2026",
        "Prosimy o wpłatę przelewem do dnia 2.12.2026 r.",
        "Do zapłaty 123,00 zł przelewem do 2 grudnia 2026 r.",
        "Zahlbar per Überweisung bis zum 02.12.2026 ohne Abzug.",
    ],
)
def test_sentences_tell_how_and_until_when_to_pay(sentence: str) -> None:
    found = read("Faktura nr 5/2026\n" + PARTIES + sentence)

    assert value(found, N.DUE_DATE) == "2026-12-02"
    assert value(found, N.PAYMENT_METHOD) == "przelew"


def test_a_sentence_about_what_was_paid_tells_how() -> None:
    found = read("Faktura nr 5/2026\n" + PARTIES + "Zapłacono kartą: 123,00 zł")

    assert value(found, N.PAYMENT_METHOD) == "karta"
    assert not certain(found, N.PAYMENT_METHOD)


def test_two_methods_in_sentences_leave_the_method_open() -> None:
    found = read("Faktura nr 5/2026\n" + PARTIES + "Zapłacono kartą: 23,00 zł, gotówką 100,00 zł")

    assert value(found, N.PAYMENT_METHOD) is None


def test_an_account_may_run_on_in_the_next_line() -> None:
    found = read(
        "Faktura nr 5/2026\n"
        + PARTIES
        + "Numer rachunku:     61 1090 1014 0000     Taryfa\n"
        + "                    0712 1981 2874        W-3.6\n"
    )

    assert value(found, N.BANK_ACCOUNT) == "PL61109010140000071219812874"


def test_an_invoice_without_tax_needs_no_table() -> None:
    found = read(
        "Faktura nr 2026/11/3\n"
        + PARTIES
        + "Lp   Nazwa usługi         Ilość   Cena      Stawka VAT   Wartość\n"
        + "1    Terapia              12      100,00    zw           1 200,00\n"
        + "2    Konsultacja          1       50,00     zw           50,00\n"
        + "Razem do zapłaty: 1 250,00 zł\n"
    )

    assert (value(found, N.NET), value(found, N.VAT), value(found, N.GROSS)) == ("1250.00", "0.00", "1250.00")
    assert [(row.rate, str(row.net)) for row in found.vat_rows] == [("zw", "1250.00")]


def test_rows_without_tax_that_miss_the_total_prove_nothing() -> None:
    found = read(
        "Faktura nr 2026/11/3\n"
        + PARTIES
        + "Lp   Nazwa usługi         Ilość   Cena      Stawka VAT   Wartość\n"
        + "1    Terapia              12      100,00    zw           1 200,00\n"
        + "Razem do zapłaty: 1 250,00 zł\n"
    )

    assert value(found, N.NET) is None
    assert found.vat_rows == ()


def test_a_line_of_sums_ends_with_the_gross() -> None:
    found = read(
        "Faktura nr 5/2026\n"
        + PARTIES
        + "Opis                      Netto (zł)   Stawka VAT   VAT (zł)   Brutto (zł)\n"
        + "Energia                   980,40       23%          225,49     1 205,89\n"
        + "Dystrybucja               670,00       23%          154,10     824,10\n"
        + "Wartość faktury brutto    1 650,40                  379,59     2 029,99\n"
    )

    assert value(found, N.GROSS) == "2029.99"


def test_thousands_that_a_photo_moved_away_are_taken_where_the_amount_is_printed_again() -> None:
    # Proportional print: words of figures and signs of unequal widths.
    page = drawn("Faktura nr 5/2026\n" + PARTIES + TABLE + "Kwota do zapłaty\n1 230,00 zł", source=Source.OCR)
    last = page.words[-3:]
    moved = [
        replace(word, box=replace(word.box, x0=word.box.x0 + 0.003, x1=word.box.x1 + 0.003))
        for word in last[1:]
    ]
    narrow = [
        replace(word, box=replace(word.box, x1=word.box.x1 + 0.004 * (index % 3)))
        for index, word in enumerate(page.words[:-3])
    ]

    found = find_fields([replace(page, words=(*narrow, last[0], *moved))])

    assert value(found, N.AMOUNT_DUE) == "1230.00"
    assert not certain(found, N.AMOUNT_DUE) or value(found, N.GROSS) == "1230.00"


def test_a_polish_seller_without_any_currency_is_taken_to_mean_zlotys() -> None:
    found = read("Faktura nr 5/2026\n" + PARTIES + TABLE)

    assert value(found, N.CURRENCY) == "PLN"
    assert not certain(found, N.CURRENCY)


def test_an_invoice_whose_buyer_was_not_found_is_not_surely_a_simplified_one() -> None:
    found = read(f"""
        Faktura nr 5/2026
        Sprzedawca: Alfa Sp. z o.o.
        ul. Nowa 2, 00-950 Warszawa
        NIP: {SELLER}
        NIP nabywcy: {BUYER}
        Razem brutto: 123,00 zł
        """)

    assert found.printed_kind is PrintedKind.SIMPLIFIED_INVOICE
    assert not certain(found, N.KIND)


def test_one_value_may_have_two_labels() -> None:
    found = read("Faktura nr 5/2026\nData wystawienia / Data dostawy   08.11.2026\n" + PARTIES)

    assert value(found, N.ISSUE_DATE) == value(found, N.SALE_DATE) == "2026-11-08"


def test_the_date_of_a_duplicate_is_not_that_of_issue() -> None:
    found = read(
        "Faktura VAT nr F 88/2026\nz dnia 15.09.2026\nDUPLIKAT wystawiony dnia 20.11.2026\n" + PARTIES
    )

    assert value(found, N.ISSUE_DATE) == "2026-09-15"


def test_a_name_follows_a_label_of_two_words_and_may_hold_a_word_of_labels() -> None:
    found = read(f"""
        FAKTURA NR 2/2026
        SPRZEDAJĄCY                                   KUPUJĄCY
        Imię i nazwisko / nazwa:                      Nazwa:
        Gospodarstwo Rolne Zbigniew Rola              Młyn Kamień Sp. k.
        Adres: Wola 5, 98-200 Sieradz                 Adres: ul. Młynarska 1, 98-220 Zduńska Wola
        NIP: {SELLER}                               NIP: {BUYER}
        """)

    assert value(found, N.SELLER_NAME) == "Gospodarstwo Rolne Zbigniew Rola"
    assert value(found, N.BUYER_NAME) == "Młyn Kamień Sp. k."


def test_an_account_in_a_narrow_column_needs_no_label() -> None:
    found = read(
        "Faktura nr 5/2026\n"
        + PARTIES
        + "Bank Odra\n61 1090 1014 0000     Tel. 601 222 333\n0712 1981 2874\n"
    )

    assert value(found, N.BANK_ACCOUNT) == "PL61109010140000071219812874"


def test_the_lines_above_a_number_end_where_another_number_stands() -> None:
    found = read(f"""
        Best Leasing S.A. ul. Bankowa 1, 00-950 Warszawa NIP: {SELLER}
        Cukiernia Eklerka Sp. z o.o.
        ul. Kremowa 1
        31-100 Kraków
        NIP: {BUYER}
        Faktura VAT LE/2026/11
        """)

    assert value(found, N.BUYER_NAME) == "Cukiernia Eklerka Sp. z o.o."


def test_letters_of_one_column_do_not_run_into_a_title_of_the_next() -> None:
    found = read(f"Hostel Plecak Tymon Droge     FAKTURA     117/11/26\nNIP: {SELLER}", source=Source.OCR)

    assert found.printed_kind is PrintedKind.INVOICE
    assert value(found, N.NUMBER) == "117/11/26"
