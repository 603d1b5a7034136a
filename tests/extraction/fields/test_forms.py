"""Forms: captions beside and above values, and what narrow columns break."""

from __future__ import annotations

from desktop.domain.fields import FieldName
from desktop.extraction.fields.find import FoundFields, find_fields
from tests.extraction.fields.drawn import drawn


def values(found: FoundFields, *names: FieldName) -> list[str | None]:
    return [found.fields[name].value for name in names]


def test_captions_beside_the_values_of_two_parties() -> None:
    found = find_fields(
        [
            drawn(
                """
                FAKTURA VAT FV3028

                Kupujący                                    Sprzedawca
                Nazwa:   Kasztanex Spółka z ograniczoną     Nazwa:   Pliszkotech S.A.
                         odpowiedzialnością
                Adres:   ul. Lipowa 3, 00-950 Warszawa      Adres:   ul. Cicha 8, 50-102 Wrocław
                NIP:     526-104-08-28                      NIP:     526-02-50-995
                """
            )
        ]
    )

    assert values(found, FieldName.SELLER_NIP, FieldName.BUYER_NIP) == ["5260250995", "5261040828"]
    assert values(found, FieldName.SELLER_NAME, FieldName.BUYER_NAME) == [
        "Pliszkotech S.A.",
        "Kasztanex Spółka z ograniczoną odpowiedzialnością",
    ]
    assert values(found, FieldName.BUYER_ADDRESS) == ["ul. Lipowa 3, 00-950 Warszawa"]


def test_a_label_in_two_lines_has_its_value_below_and_not_beside() -> None:
    found = find_fields(
        [
            drawn(
                """
                FAKTURA 17/2026
                Data               Data zakończenia   Termin
                wystawienia        dostawy            płatności
                05.03.2026         03.03.2026         19.03.2026
                """
            )
        ]
    )

    assert values(found, FieldName.ISSUE_DATE, FieldName.SALE_DATE, FieldName.DUE_DATE) == [
        "2026-03-05",
        "2026-03-03",
        "2026-03-19",
    ]


def test_a_broken_head_does_not_take_the_value_of_the_next_column() -> None:
    found = find_fields(
        [
            drawn(
                """
                FAKTURA 17/2026
                Wystawiono dnia    Data zakończenia   Termin płatności
                05.03.2026         dostawy            19.03.2026
                                   03.03.2026
                """
            )
        ]
    )

    assert values(found, FieldName.SALE_DATE, FieldName.DUE_DATE) == ["2026-03-03", "2026-03-19"]


def test_numbers_that_a_column_breaks() -> None:
    behind_stroke = drawn("    FAKTURA VAT FV/\n    2026/07/9345\n", big="FAKTURA")
    behind_letters = drawn("    Faktura sprzedaży FA\n    2081/2026\n", big="Faktura")
    below_label = drawn(
        """
        FAKTURA
        Numer              Data wystawienia
        FV/                05.03.2026
        9205/10/2026
        """
    )

    assert values(find_fields([behind_stroke]), FieldName.NUMBER) == ["FV/2026/07/9345"]
    assert values(find_fields([behind_letters]), FieldName.NUMBER) == ["FA 2081/2026"]
    assert values(find_fields([below_label]), FieldName.NUMBER) == ["FV/9205/10/2026"]


def test_numbers_whose_letters_look_like_a_label() -> None:
    delivery = drawn(
        "    WZ - Wydanie zewnętrzne\n    Nr WZ/2018/10/2026\n    Data wystawienia: 08.10.2026\n"
    )
    note = drawn("    NOTA KSIĘGOWA nr NO/15/2026\n")

    assert values(find_fields([delivery]), FieldName.NUMBER) == ["WZ/2018/10/2026"]
    assert values(find_fields([note]), FieldName.NUMBER) == ["NO/15/2026"]


def test_a_number_that_stands_bare() -> None:
    page = drawn("    Nr 7851\n    Data wystawienia 19.02.2026\n\n    FAKTURA VAT\n")

    assert values(find_fields([page]), FieldName.NUMBER) == ["7851"]


def test_receipt_numbers_without_a_label() -> None:
    beside_date = drawn(
        "    Kasztanex\n    NIP 5261040828\n    2026-08-16     W818599\n    PARAGON FISKALNY\n"
    )
    before_till = drawn(
        "    Kasztanex\n    NIP 5261040828\n    2026-08-16\n    PARAGON FISKALNY\n"
        "    000902   #1 KASJER 2   12:41\n"
    )

    assert values(find_fields([beside_date]), FieldName.NUMBER) == ["W818599"]
    assert values(find_fields([before_till]), FieldName.NUMBER) == ["000902"]


def test_a_colon_is_no_column() -> None:
    page = drawn(
        """
        F A K T U R A   V A T   Nr F-00949/26
        Sprzedawca : Kasztanex sp. z o.o.
        NIP        : 526-104-08-28
        Nabywca    : Pliszkotech S.A.
        NIP        : 526-02-50-995
        """
    )

    assert values(find_fields([page]), FieldName.NUMBER, FieldName.BUYER_NIP, FieldName.SELLER_NIP) == [
        "F-00949/26",
        "5260250995",
        "5261040828",
    ]


def test_the_bare_name_of_the_tax_between_net_and_gross() -> None:
    page = drawn(
        """
        FAKTURA 17/2026
        Suma netto          100,00 zł
        VAT:                 23,00 zł
        Należność ogółem:   123,00 zł
        """
    )

    found = find_fields([page])

    assert values(found, FieldName.NET, FieldName.VAT, FieldName.GROSS) == ["100.00", "23.00", "123.00"]
    assert [(row.rate, str(row.vat)) for row in found.vat_rows] == [("23", "23.00")]


def test_of_one_rate_the_printed_sum_counts_and_not_the_sum_of_roundings() -> None:
    page = drawn(
        """
        FAKTURA 17/2026
        Nazwa       Netto     VAT %   Kwota VAT   Brutto
        Filtr       10,02     23%     2,30        12,32
        Olej        10,02     23%     2,30        12,32
        Klocki      10,02     23%     2,30        12,32
        Razem       30,06             6,91        36,97
        Do zapłaty  36,97 zł
        """
    )

    assert [str(row.vat) for row in find_fields([page]).vat_rows] == ["6.91"]


def test_an_advance_is_what_was_paid_and_not_what_was_ordered() -> None:
    page = drawn(
        """
        Faktura zaliczkowa ZAL/7/2026
        Stawka     Netto      VAT      Brutto
        23%        100,00     23,00    123,00
        Zapłacono: 123,00 PLN
        Pozycje zamówienia
        Stawka     Netto      VAT      Brutto
        23%        1000,00    230,00   1230,00
        Razem      1000,00    230,00   1230,00
        """
    )

    assert values(find_fields([page]), FieldName.GROSS) == ["123.00"]


def test_numbers_that_bear_their_country_need_no_label() -> None:
    found = find_fields(
        [
            drawn(
                """
                Kos sp. z o.o.
                ul. Cicha 8
                50-102 Wrocław
                PL5252248481

                Faktura nr 1/2025

                Dla: Wróbel S.A.
                ul. Leśna 3
                47-521 Opole
                PL5860104121
                """
            )
        ]
    )

    assert values(found, FieldName.BUYER_NAME, FieldName.BUYER_NIP) == ["Wróbel S.A.", "5860104121"]


def test_a_form_whose_labels_stand_lower_than_its_names() -> None:
    found = find_fields(
        [
            drawn(
                """
                Faktura FV/8/25

                Sprzedawca   Kos sp. z o.o.     Nabywca   Grupa "Wróbel" sp. z o.o.
                             ul. Cicha 8                  sp. k.
                             50-102 Wrocław               ul. Leśna 3
                                                          47-521 Opole
                NIP          PL5252248481
                                                NIP       PL5860104121
                """
            )
        ]
    )

    assert values(found, FieldName.SELLER_NIP, FieldName.BUYER_NIP) == ["5252248481", "5860104121"]


def test_a_foreign_invoice_that_heads_its_numbers_in_a_row() -> None:
    found = find_fields(
        [
            drawn(
                """
                Waterhoen Logistiek B.V.      1016 GC Amsterdam
                                              VAT NL794766043B97

                Kos S.A.
                ul. Leśna 3
                50-102 Wrocław

                INVOICE 26.70967
                Invoice date    Due date      Your VAT number
                22-12-2026      12-01-2027    PL5252248481
                """
            )
        ]
    )

    assert values(found, FieldName.SELLER_NIP, FieldName.BUYER_NIP) == ["NL794766043B97", "5252248481"]
