"""Whole documents: what is read from pages of different makers, and what is called certain."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain.fields import FieldName, Source, VatRow
from desktop.domain.kinds import PrintedKind
from desktop.domain.reading import Page
from desktop.domain.sentences import SENTENCES
from desktop.extraction.fields import FoundFields, find_fields
from tests.extraction.fields import samples
from tests.extraction.fields.drawn import drawn

N = FieldName


def values(found: FoundFields) -> dict[FieldName, str]:
    return {name: field.value for name, field in found.fields.items() if field.value}


def certain(found: FoundFields) -> set[FieldName]:
    return {name for name, field in found.fields.items() if field.certain}


def row(rate: str, net: str, vat: str, gross: str) -> VatRow:
    return VatRow(rate, Decimal(net), Decimal(vat), Decimal(gross))


def test_an_invoice_is_read_in_full() -> None:
    found = find_fields([drawn(samples.WAREHOUSE)])

    assert found.printed_kind is PrintedKind.INVOICE
    assert values(found) == {
        N.KIND: "invoice",
        N.NUMBER: "FS 123/2025",
        N.ISSUE_DATE: "2025-03-12",
        N.SALE_DATE: "2025-03-10",
        N.DUE_DATE: "2025-03-26",
        N.SELLER_NIP: samples.SELLER,
        N.SELLER_NAME: "Hurtownia Stalmet Sp. z o.o.",
        N.SELLER_ADDRESS: "ul. Fabryczna 5 50-555 Wrocław",
        N.BUYER_NIP: samples.PAYER,
        N.BUYER_NAME: "ABC Handel Jan Kowalski",
        N.BUYER_ADDRESS: "ul. Polna 3/4 30-001 Kraków",
        N.CURRENCY: "PLN",
        N.NET: "200.00",
        N.VAT: "28.00",
        N.GROSS: "228.00",
        N.AMOUNT_DUE: "228.00",
        N.PAYMENT_METHOD: "przelew",
        N.BANK_ACCOUNT: "PL61109010140000071219812874",
    }
    assert found.vat_rows == (
        row("23", "100.00", "23.00", "123.00"),
        row("5", "100.00", "5.00", "105.00"),
    )
    assert certain(found) == set(values(found))
    assert all(check.passed for check in found.checks)


def test_every_value_is_shown_where_it_stands() -> None:
    page = drawn(samples.WAREHOUSE)
    found = find_fields([page])

    for name in (N.NUMBER, N.SELLER_NAME, N.SELLER_NIP, N.GROSS, N.DUE_DATE):
        field = found.fields[name]
        assert field.box is not None
        inside = [
            word.text
            for word in page.words
            if field.box.x0 <= word.box.x0 + 1e-9
            and word.box.x1 <= field.box.x1 + 1e-9
            and field.box.y0 <= word.box.y0 + 1e-9
            and word.box.y1 <= field.box.y1 + 1e-9
        ]
        assert " ".join(inside) == field.raw
        assert field.source is Source.TEXT
        assert field.candidates[0].value == field.value
        assert 1 <= len(field.candidates) <= 5


def test_every_reason_is_a_sentence() -> None:
    for text in (samples.WAREHOUSE, samples.RECEIPT, samples.CORRECTION, samples.DOES_NOT_ADD_UP):
        found = find_fields([drawn(text)])
        codes = [message.code for field in found.fields.values() for message in field.why]
        codes += [check.message.code for check in found.checks]
        assert set(codes) <= set(SENTENCES)
        assert all(field.why for field in found.fields.values() if field.value)


def test_columns_whose_values_stand_below_their_labels() -> None:
    found = find_fields([drawn(samples.SERVICE)])
    got = values(found)

    assert (got[N.ISSUE_DATE], got[N.SALE_DATE], got[N.DUE_DATE]) == (
        "2025-05-02",
        "2025-04-30",
        "2025-05-16",
    )
    assert got[N.PAYMENT_METHOD] == "przelew"
    assert got[N.BUYER_NAME] == "Delta Spółka z ograniczoną odpowiedzialnością"
    assert got[N.AMOUNT_DUE] == "2460.00"


def test_an_english_invoice() -> None:
    found = find_fields([drawn(samples.ENGLISH)])
    got = values(found)

    assert got[N.NUMBER] == "INV-2025-0042"
    assert (got[N.ISSUE_DATE], got[N.DUE_DATE]) == ("2025-03-05", "2025-04-04")
    assert (got[N.SELLER_NIP], got[N.BUYER_NIP]) == ("GB123456789", samples.SELLER)
    assert (got[N.SELLER_NAME], got[N.BUYER_NAME]) == ("Acme Software Ltd", "Kowalski Sp. z o.o.")
    assert (got[N.NET], got[N.VAT], got[N.GROSS], got[N.CURRENCY]) == ("200.00", "40.00", "240.00", "GBP")
    assert found.vat_rows == (row("20", "200.00", "40.00", "240.00"),)
    assert N.SELLER_NIP not in certain(found)  # no check digit is known for it


def test_a_german_invoice_with_an_address_window() -> None:
    got = values(find_fields([drawn(samples.GERMAN)]))

    assert got[N.NUMBER] == "RE-2026-17"
    assert (got[N.ISSUE_DATE], got[N.SALE_DATE], got[N.DUE_DATE]) == (
        "2026-03-12",
        "2026-03-10",
        "2026-04-11",
    )
    assert got[N.SELLER_NAME] == "Muster GmbH"
    assert (got[N.BUYER_NAME], got[N.BUYER_NIP]) == ("Kowalski Sp. z o.o.", samples.SELLER)
    assert (got[N.GROSS], got[N.CURRENCY]) == ("1000.00", "EUR")
    assert got[N.BANK_ACCOUNT] == "DE89370400440532013000"


def test_of_three_tax_numbers_payer_and_seller_are_taken() -> None:
    found = find_fields([drawn(samples.THREE_NUMBERS)])
    got = values(found)

    assert (got[N.SELLER_NIP], got[N.SELLER_NAME]) == (samples.SELLER, "Firma XYZ S.A.")
    assert (got[N.BUYER_NIP], got[N.BUYER_NAME]) == (samples.PAYER, "Gmina Borowo")
    assert N.BUYER_NIP not in certain(found)  # nobody is named "Nabywca"
    others = {candidate.value for candidate in found.fields[N.BUYER_NIP].candidates}
    assert samples.CARRIER in others


def test_days_to_pay_give_the_due_date() -> None:
    found = find_fields([drawn(samples.THREE_NUMBERS)])

    due = found.fields[N.DUE_DATE]
    assert (due.value, due.raw, due.source) == ("2025-03-26", "14 dni", Source.DERIVED)
    assert not due.certain


def test_a_receipt_without_and_with_the_buyers_number() -> None:
    plain = find_fields([drawn(samples.RECEIPT.format(nip=""))])
    assert plain.printed_kind is PrintedKind.RECEIPT
    assert values(plain)[N.SELLER_NIP] == samples.SELLER
    assert values(plain)[N.SELLER_NAME] == "ZIELONY SP. Z O.O."
    assert (values(plain)[N.VAT], values(plain)[N.GROSS]) == ("3.98", "25.00")
    assert N.NET not in values(plain)
    assert {N.VAT, N.GROSS, N.SELLER_NIP, N.NUMBER} <= certain(plain)
    assert N.BUYER_NIP not in values(plain)

    named = find_fields([drawn(samples.RECEIPT.format(nip="NIP nabywcy: 123-456-32-18"))])
    assert named.printed_kind is PrintedKind.SIMPLIFIED_INVOICE
    assert values(named)[N.BUYER_NIP] == "1234563218"
    assert N.BUYER_NAME not in values(named)


def test_a_receipt_over_the_limit_is_no_invoice() -> None:
    text = samples.RECEIPT.format(nip="NIP nabywcy: 1234563218").replace("25,00", "450,01")
    assert find_fields([drawn(text)]).printed_kind is PrintedKind.RECEIPT


def test_a_correction_gives_the_difference() -> None:
    found = find_fields([drawn(samples.CORRECTION)])
    got = values(found)

    assert found.printed_kind is PrintedKind.CORRECTION
    assert (got[N.NUMBER], got[N.CORRECTED_NUMBER]) == ("KOR/5/2025", "FV/100/2025")
    assert (got[N.NET], got[N.VAT], got[N.GROSS], got[N.AMOUNT_DUE]) == (
        "-20.00",
        "-4.60",
        "-24.60",
        "-24.60",
    )


def test_a_difference_that_is_not_printed_is_computed() -> None:
    found = find_fields([drawn(samples.CORRECTION_WITHOUT_DIFFERENCE)])

    assert found.vat_rows == (
        row("23", "-20.00", "-4.60", "-24.60"),
        row("8", "0.00", "0.00", "0.00"),
    )
    assert values(found)[N.GROSS] == "-24.60"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (samples.CONFIRMATION, PrintedKind.LETTER),
        (samples.OFFER, PrintedKind.LETTER),
        ("Faktura pro forma nr 3/2025\nNabywca: Alfa S.A.", PrintedKind.PROFORMA),
        ("FAKTURA ZALICZKOWA nr FZ/3/2025", PrintedKind.ADVANCE),
        ("Faktura VAT końcowa nr FK/3/2025", PrintedKind.FINAL),
        ("Faktura VAT marża nr 3/2025", PrintedKind.MARGIN),
        ("WYCIĄG BANKOWY nr 3/2025", PrintedKind.BANK_STATEMENT),
        ("Wydanie zewnętrzne WZ nr 3/2025", PrintedKind.DELIVERY_NOTE),
        ("Wezwanie do zapłaty nr 3/2025\ndotyczy: faktura nr 7/2025", PrintedKind.REMINDER),
        ("UMOWA NAJMU nr 3/2025", PrintedKind.CONTRACT),
        ("STRONA ROZDZIELAJĄCA", PrintedKind.SEPARATOR),
        ("", PrintedKind.BLANK),
        ("WPŁYNĘŁO\n25.01.2026", PrintedKind.BLANK),
        ("Notatka o niczym, pisana długo i szczegółowo przez kogoś bez powodu", PrintedKind.OTHER),
    ],
)
def test_kinds(text: str, kind: PrintedKind) -> None:
    assert find_fields([drawn(text)]).printed_kind is kind


def test_papers_that_are_no_invoice_carry_no_amounts() -> None:
    for text in (samples.CONFIRMATION, samples.OFFER):
        assert not {N.NET, N.VAT, N.GROSS, N.AMOUNT_DUE} & set(values(find_fields([drawn(text)])))


def test_what_does_not_add_up_is_never_certain() -> None:
    found = find_fields([drawn(samples.DOES_NOT_ADD_UP)])

    assert values(found)[N.GROSS] == "123.00"
    assert not {N.NET, N.VAT, N.GROSS, N.AMOUNT_DUE} & certain(found)
    assert "check.sum.bad" in [message.code for message in found.fields[N.GROSS].why]


def test_a_wrong_check_digit_is_read_but_never_certain() -> None:
    text = samples.WAREHOUSE.replace("525-224-84-81", "5252248482").replace("2874", "2875")
    found = find_fields([drawn(text)])

    assert values(found)[N.SELLER_NIP] == "5252248482"
    assert not {N.SELLER_NIP, N.BANK_ACCOUNT} & certain(found)


def test_faint_print_without_a_check_is_not_certain() -> None:
    sharp = find_fields([drawn(samples.WAREHOUSE, source=Source.OCR, confidence=0.99)])
    faint = find_fields([drawn(samples.WAREHOUSE, source=Source.OCR, confidence=0.8)])

    assert {N.NUMBER, N.ISSUE_DATE, N.GROSS, N.SELLER_NIP} <= certain(sharp)
    assert N.SELLER_NAME not in certain(faint)
    assert not {N.NUMBER, N.ISSUE_DATE, N.DUE_DATE} & certain(faint)
    assert N.GROSS in certain(faint)


@pytest.mark.parametrize(
    ("printed", "misread"),
    [
        ("Data wystawienia:", "Datawystawienia:"),
        ("Razem do zapłaty:", "Razem do zapłały:"),
        ("Sprzedawca:", "Sprzedavvca:"),
        ("NIP: 525-224-84-81", "NlP:525-224-84-81"),
        ("Nabywca:", "NABYWCA:"),
    ],
)
def test_labels_are_known_in_spite_of_the_recognisers_slips(printed: str, misread: str) -> None:
    right = find_fields([drawn(samples.WAREHOUSE, source=Source.OCR)])
    slipped = samples.WAREHOUSE.replace(printed, misread.ljust(len(printed)))
    found = find_fields([drawn(slipped, source=Source.OCR)])

    for name in (N.ISSUE_DATE, N.AMOUNT_DUE, N.SELLER_NIP, N.SELLER_NAME, N.BUYER_NIP, N.BUYER_NAME):
        assert values(found).get(name) == values(right)[name], name


def test_of_two_unlabelled_numbers_the_offices_client_is_the_buyer() -> None:
    text = """
    Alfa Sp. z o.o.
    ul. Nowa 2, 00-950 Warszawa
    NIP 5252248481

    Beta S.A.
    ul. Polna 3, 30-001 Kraków
    NIP 1234563218
    Faktura nr 7/2025
    """
    ours = values(find_fields([drawn(text)], frozenset({"5252248481"})))
    assert (ours[N.SELLER_NIP], ours[N.BUYER_NIP]) == ("1234563218", "5252248481")
    theirs = values(find_fields([drawn(text)], frozenset({"1234563218"})))
    assert (theirs[N.SELLER_NIP], theirs[N.BUYER_NIP]) == ("5252248481", "1234563218")


def test_the_ksef_number_is_the_documents_own() -> None:
    own = "5265877635-20250826-0100001AF629-AF"
    other = "9999999999-20230908-8BEF280C8D35-4D"
    text = f"""
    Faktura korygująca nr 3/2025
    Numer KSeF: {own}
    Numer KSeF faktury korygowanej: {other}
    Data wystawienia: 2025-08-26
    """
    found = find_fields([drawn(text)])
    assert values(found)[N.KSEF_NUMBER] == own
    assert N.KSEF_NUMBER in certain(found)
    damaged = find_fields([drawn(text.replace("AF629", "AF620"))])
    assert N.KSEF_NUMBER not in certain(damaged)


def test_split_payment_words() -> None:
    text = samples.WAREHOUSE + "\nmechanizm podzielonej płatności\n"
    assert values(find_fields([drawn(text)]))[N.SPLIT_PAYMENT] == "true"
    assert N.SPLIT_PAYMENT not in values(find_fields([drawn(samples.WAREHOUSE)]))


def test_a_table_may_run_over_two_pages() -> None:
    top, bottom = samples.WAREHOUSE.split("Forma płatności")
    pages = [drawn(top), drawn("Forma płatności" + bottom, index=1)]
    found = find_fields(pages)
    due = found.fields[N.AMOUNT_DUE]

    assert values(found)[N.GROSS] == "228.00"
    assert due.box is not None
    assert due.box.page == 1


def test_no_pages_and_no_words() -> None:
    assert find_fields([]).printed_kind is PrintedKind.BLANK
    assert find_fields([Page(0, 0.0, 0.0, Source.TEXT)]).printed_kind is PrintedKind.BLANK


def test_a_shop_that_prints_no_gross_total() -> None:
    found = find_fields([drawn(samples.SHOP)])
    got = values(found)

    assert (got[N.NET], got[N.VAT], got[N.GROSS], got[N.AMOUNT_DUE]) == ("50.00", "11.50", "61.50", "0.00")
    assert (got[N.SELLER_NAME], got[N.BUYER_NAME]) == ("Sklep Internetowy Mola Anna Nowak", "Beta S.A.")
    assert found.vat_rows == (row("23", "50.00", "11.50", "61.50"),)
    assert {N.GROSS, N.AMOUNT_DUE} <= certain(found)


def test_a_form_with_labels_on_the_left() -> None:
    found = find_fields([drawn(samples.BILL)])
    got = values(found)

    assert (got[N.SELLER_NAME], got[N.SELLER_ADDRESS]) == ("Jan Nowak", "ul. Kwiatowa 3, 61-001 Poznań")
    assert (got[N.BUYER_NAME], got[N.BUYER_NIP]) == ("Beta S.A.", samples.CARRIER)
    assert (got[N.ISSUE_DATE], got[N.GROSS]) == ("2025-07-31", "1500.00")
    assert N.GROSS in certain(found)  # written out in words


def test_parties_without_labels_are_found_and_doubted() -> None:
    found = find_fields([drawn(samples.ENERGY)])
    got = values(found)

    assert (got[N.NUMBER], got[N.ISSUE_DATE]) == ("01/2503/00012345/F", "2025-03-05")
    assert (got[N.SELLER_NAME], got[N.SELLER_NIP]) == ("Energia Wschód S.A.", samples.SELLER)
    assert (got[N.BUYER_NAME], got[N.BUYER_NIP]) == ("Jan Kowalski Zakład Stolarski", samples.CARRIER)
    assert not {N.SELLER_NAME, N.SELLER_NIP, N.BUYER_NAME, N.BUYER_NIP} & certain(found)
    assert got[N.GROSS] == "541.20"


def test_sums_above_the_rates_and_an_addressee_as_buyer() -> None:
    found = find_fields([drawn(samples.TOTALS_FIRST)])
    got = values(found)

    assert found.vat_rows == (
        row("5", "500.00", "25.00", "525.00"),
        row("23", "100.00", "23.00", "123.00"),
    )
    assert (got[N.SELLER_NAME], got[N.BUYER_NIP]) == ("ALFA S.C. A. Kowal, B. Kowal", samples.CARRIER)
    assert got[N.DUE_DATE] == "2025-09-22"


def test_the_dates_of_listed_invoices_are_not_the_reminders() -> None:
    found = find_fields([drawn(samples.REMINDER)])
    assert values(found)[N.ISSUE_DATE] == "2026-01-27"
    assert values(found)[N.NUMBER] == "W/4/2026"

    undated = samples.REMINDER.replace("27.01.2026", "27.0l.Z026")
    assert N.ISSUE_DATE not in certain(find_fields([drawn(undated)]))


def test_a_damaged_date_is_not_replaced_by_the_next_one() -> None:
    text = """
    Faktura nr 1/2025
    Data wystawienia: 2025-O9-0?
    Data sprzedaży: 2025-09-06
    """
    found = find_fields([drawn(text, source=Source.OCR)])
    assert N.ISSUE_DATE not in certain(found)
