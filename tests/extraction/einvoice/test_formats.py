"""What each format of structured invoices says."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import FieldName, VatRow
from desktop.domain.kinds import PrintedKind
from desktop.domain.money import to_text
from desktop.extraction.einvoice.invoice import EInvoice, amount, decimal, tax_id
from desktop.extraction.einvoice.parse import UnknownStructure, invoice_in, parse_invoice
from desktop.extraction.einvoice.tree import BadXml
from tests.extraction.einvoice import samples
from tests.extraction.einvoice.samples import ACCOUNT, BUYER_NIP, DE_IBAN, LINE, SELLER_NIP, TOTALS


def said(invoice: EInvoice) -> dict[str, str]:
    return {name.value: value.value for name, value in invoice.values.items()}


@pytest.mark.parametrize(
    ("version", "form"), [("2025/06/25/13775", "KSeF FA(3)"), ("2023/06/29/12648", "KSeF FA(2)")]
)
def test_a_ksef_invoice(version: str, form: str) -> None:
    invoice = parse_invoice(samples.ksef(TOTALS, version=version, lines=LINE))
    assert (invoice.form, invoice.kind, invoice.polish) == (form, PrintedKind.INVOICE, True)
    assert said(invoice) == {
        "number": "FV 12/05/2026",
        "issue_date": "2026-05-11",
        "seller_nip": SELLER_NIP,
        "seller_name": "Piekarnia Zorza sp. z o.o.",
        "seller_address": "ul. Lipowa 4, 30-702 Kraków",
        "buyer_nip": BUYER_NIP,
        "buyer_name": "Hurtownia Przykład",
        "currency": "PLN",
        "net": "1050.00",
        "vat": "230.00",
        "gross": "1280.00",
    }
    assert invoice.vat_rows == (
        VatRow("23", Decimal("1000.00"), Decimal("230.00"), Decimal("1230.00")),
        VatRow("zw", Decimal("50.00"), Decimal("0.00"), Decimal("50.00")),
    )
    first, second = invoice.lines
    assert (first.name, first.quantity, first.unit, first.net, first.rate) == (
        "Chleb żytni", Decimal(100), "szt.", Decimal("1000.00"), "23",
    )  # fmt: skip
    assert (second.quantity, second.rate) == (None, "zw")
    assert invoice.values[FieldName.NUMBER].element == "Fa/P_2"


def test_marks_and_payment_of_a_ksef_invoice() -> None:
    body = (
        TOTALS + "<tns:Adnotacje><tns:P_16>1</tns:P_16><tns:P_18>2</tns:P_18><tns:P_18A>1</tns:P_18A>"
        "<tns:Zwolnienie><tns:P_19>1</tns:P_19><tns:P_19A>art. 43 ust. 1 pkt 29</tns:P_19A></tns:Zwolnienie>"
        "<tns:PMarzy><tns:P_PMarzy>1</tns:P_PMarzy><tns:P_PMarzy_3_1>1</tns:P_PMarzy_3_1></tns:PMarzy>"
        "</tns:Adnotacje>"
    )
    lines = (
        "<tns:DodatkowyOpis><tns:Klucz>Nr rejestracyjny</tns:Klucz><tns:Wartosc>KR 4A-512</tns:Wartosc>"
        "</tns:DodatkowyOpis><tns:FakturaZaliczkowa><tns:NrFaZaliczkowej>ZAL/1</tns:NrFaZaliczkowej>"
        "</tns:FakturaZaliczkowa>"
        "<tns:Rozliczenie><tns:DoZaplaty>1000.00</tns:DoZaplaty></tns:Rozliczenie><tns:Platnosc>"
        "<tns:TerminPlatnosci><tns:TerminOpis><tns:Ilosc>14</tns:Ilosc><tns:Jednostka>dni</tns:Jednostka>"
        "<tns:ZdarzeniePoczatkowe>od wystawienia faktury</tns:ZdarzeniePoczatkowe></tns:TerminOpis>"
        "</tns:TerminPlatnosci><tns:FormaPlatnosci>6</tns:FormaPlatnosci>"
        f"<tns:RachunekBankowy><tns:NrRB>{ACCOUNT[2:]}</tns:NrRB></tns:RachunekBankowy></tns:Platnosc>"
    )
    found = said(parse_invoice(samples.ksef(body, lines=lines)))
    assert found["cash_method"] == found["split_payment"] == "true"
    assert "reverse_charge" not in found
    assert found["exemption_basis"] == "art. 43 ust. 1 pkt 29"
    assert found["margin_scheme"] == "procedura marży - towary używane"
    assert (found["vehicle"], found["advance_numbers"]) == ("KR4A512", "ZAL/1")
    assert (found["due_date"], found["payment_method"]) == ("2026-05-25", "przelew")
    assert (found["bank_account"], found["amount_due"]) == (ACCOUNT, "1000.00")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("UPR", PrintedKind.SIMPLIFIED_INVOICE),
        ("ZAL", PrintedKind.ADVANCE),
        ("ROZ", PrintedKind.FINAL),
        ("KOR", PrintedKind.CORRECTION),
        ("KOR_ZAL", PrintedKind.CORRECTION),
        ("KOR_ROZ", PrintedKind.CORRECTION),
    ],
)
def test_kinds_of_ksef_invoices(code: str, kind: PrintedKind) -> None:
    assert parse_invoice(samples.ksef(TOTALS, kind=code)).kind is kind


def test_a_ksef_correction_gives_differences_and_no_lines_of_before_and_after() -> None:
    pair = LINE.replace("</tns:FaWiersz>", "<tns:StanPrzed>1</tns:StanPrzed></tns:FaWiersz>", 1) + LINE
    corrected = (
        "<tns:P_13_1>-100.00</tns:P_13_1><tns:P_14_1>-23.00</tns:P_14_1><tns:P_15>-123.00</tns:P_15>"
        "<tns:PrzyczynaKorekty>zwrot</tns:PrzyczynaKorekty><tns:DaneFaKorygowanej>"
        "<tns:DataWystFaKorygowanej>2026-04-01</tns:DataWystFaKorygowanej>"
        "<tns:NrFaKorygowanej>FV 1/04/2026</tns:NrFaKorygowanej></tns:DaneFaKorygowanej>"
    )
    invoice = parse_invoice(samples.ksef(corrected, kind="KOR", lines=pair))
    found = said(invoice)
    assert (found["net"], found["vat"], found["gross"]) == ("-100.00", "-23.00", "-123.00")
    assert (found["corrected_number"], found["corrected_date"]) == ("FV 1/04/2026", "2026-04-01")
    assert found["correction_reason"] == "zwrot"
    assert invoice.lines == ()
    assert [line.name for line in invoice.states[:2]] == [
        "Chleb żytni (przed korektą)",
        "Szkolenie (po korekcie)",
    ]


def test_the_invoice_of_a_flat_rate_farmer() -> None:
    invoice = parse_invoice(samples.RR)
    found = said(invoice)
    assert invoice.form == "KSeF FA_RR(1)"
    assert (found["seller_name"], found["buyer_name"]) == ("Jan Sadownik", "Skup Owoców")
    assert (found["number"], found["issue_date"], found["sale_date"]) == (
        "RR/7/2026", "2026-09-02", "2026-09-01",
    )  # fmt: skip
    assert (found["net"], found["vat"], found["gross"]) == ("1000.00", "70.00", "1070.00")
    assert found["bank_account"] == ACCOUNT
    assert "second_account" not in found, "the buyer's own account is not to be paid to"
    assert invoice.vat_rows == (VatRow("7", Decimal("1000.00"), Decimal("70.00"), Decimal("1070.00")),)
    assert invoice.lines[0].name == "Jabłka"


def test_a_cross_industry_invoice() -> None:
    invoice = parse_invoice(samples.cii())
    found = said(invoice)
    assert (invoice.form, invoice.kind, invoice.complete) == ("Factur-X EN 16931", PrintedKind.INVOICE, True)
    assert (found["number"], found["issue_date"], found["due_date"], found["sale_date"]) == (
        "RE-2026-77", "2026-05-11", "2026-06-01", "2026-05-10",
    )  # fmt: skip
    assert (found["seller_nip"], found["buyer_nip"]) == ("DE136695976", BUYER_NIP)
    assert found["seller_address"] == "Hauptstr. 1, 10115 Berlin, DE"
    assert (found["net"], found["vat"], found["gross"], found["amount_due"]) == (
        "200.00", "38.00", "238.00", "238.00",
    )  # fmt: skip
    assert (found["currency"], found["bank_account"], found["payment_method"]) == ("EUR", DE_IBAN, "przelew")
    assert found["order_number"] == "Z/8"
    assert not {"corrected_number", "paid"} & set(found)
    assert [row.rate for row in invoice.vat_rows] == ["19"]
    line = invoice.lines[0]
    assert (line.name, line.quantity, line.unit, line.unit_net, line.net) == (
        "Beratung", Decimal(4), "godz.", Decimal(50), Decimal("200.00"),
    )  # fmt: skip


def test_a_profile_without_lines_says_that_the_page_has_more() -> None:
    invoice = parse_invoice(samples.cii(profile="urn:factur-x.eu:1p0:minimum", lines=False))
    assert (invoice.form, invoice.complete, invoice.vat_rows) == ("Factur-X MINIMUM", False, ())
    assert said(invoice)["gross"] == "238.00"


@pytest.mark.parametrize("sign", ["", "-"])
def test_a_credit_note_gives_back(sign: str) -> None:
    invoice = parse_invoice(samples.cii(code="381", sign=sign))
    found = said(invoice)
    assert invoice.kind is PrintedKind.CORRECTION
    assert (found["net"], found["gross"], found["corrected_number"]) == ("-200.00", "-238.00", "RE-2026-70")
    assert invoice.vat_rows[0].vat == Decimal("-38.00")
    assert invoice.lines[0].net == Decimal("-200.00")


def test_the_first_zugferd() -> None:
    invoice = parse_invoice(samples.ZUGFERD_1)
    found = said(invoice)
    assert invoice.form == "ZUGFeRD 1"
    assert (found["number"], found["issue_date"], found["gross"]) == ("4711", "2016-03-05", "107.00")
    assert [(line.name, line.rate) for line in invoice.lines] == [("Bücher", "7")]
    assert [row.rate for row in invoice.vat_rows] == ["7"]


def test_a_ubl_invoice() -> None:
    invoice = parse_invoice(samples.ubl())
    found = said(invoice)
    assert (invoice.form, invoice.kind) == ("PEF (UBL)", PrintedKind.INVOICE)
    assert (found["seller_nip"], found["buyer_nip"]) == (SELLER_NIP, BUYER_NIP)
    assert (found["seller_name"], found["buyer_name"]) == ("Piekarnia Zorza sp. z o.o.", "Hurtownia Przykład")
    assert found["seller_address"] == "ul. Lipowa 4, 30-702 Kraków"
    assert (found["net"], found["vat"], found["gross"]) == ("1000.00", "230.00", "1230.00")
    assert (found["paid"], found["amount_due"], found["due_date"]) == ("200.00", "1030.00", "2026-06-10")
    assert (found["order_number"], found["bank_account"]) == ("ZAM-3", ACCOUNT)
    assert "corrected_number" not in found
    assert (invoice.lines[0].unit, invoice.lines[0].rate) == ("szt.", "23")


def test_a_ubl_credit_note() -> None:
    invoice = parse_invoice(samples.ubl("CreditNote", "381"))
    found = said(invoice)
    assert invoice.kind is PrintedKind.CORRECTION
    assert (found["gross"], found["corrected_number"], found["corrected_date"]) == (
        "-1230.00", "PEF/0/2026", "2026-05-01",
    )  # fmt: skip
    assert invoice.lines[0].quantity == Decimal(-100)


@pytest.mark.parametrize(
    ("category", "rate", "name"),
    [
        ("E", "zw", FieldName.EXEMPTION_BASIS),
        ("AE", "oo", FieldName.REVERSE_CHARGE),
        ("Z", "0", None),
        ("K", "0", None),
        ("O", "np", None),
    ],
)
def test_categories_without_tax(category: str, rate: str, name: FieldName | None) -> None:
    invoice = parse_invoice(samples.ubl(category=category, percent="0"))
    assert invoice.vat_rows[0].rate == invoice.lines[0].rate == rate
    marks = {FieldName.EXEMPTION_BASIS, FieldName.REVERSE_CHARGE} & set(invoice.values)
    assert marks == ({name} if name else set())


@pytest.mark.parametrize(
    "data",
    [b"<a/>", b'<Faktura xmlns="http://crd.gov.pl/wzor/2099/01/01/1/"/>', b"<Invoice/>", b"<svg/>"],
)
def test_other_xml_is_no_invoice(data: bytes) -> None:
    with pytest.raises(UnknownStructure):
        parse_invoice(data)


def test_an_empty_invoice_has_no_values() -> None:
    invoice = invoice_in(b'<Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/"/>')
    assert invoice is not None
    assert said(invoice) == {}


@given(st.data())
def test_a_damaged_invoice_is_read_or_refused(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([samples.ksef(TOTALS, lines=LINE), samples.cii(), samples.ubl()]))
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start, min(len(whole), start + 400)))
    junk = data.draw(st.binary(max_size=20))
    try:
        invoice = parse_invoice(whole[:start] + junk + whole[end:])
    except (BadXml, UnknownStructure):
        return
    for name, value in invoice.values.items():
        assert isinstance(name, FieldName)
        assert value.value


@given(st.decimals(min_value="-999999999", max_value="999999999", places=2))
def test_amounts_come_through(value: Decimal) -> None:
    found = amount(f"{value:f}")
    assert found is not None
    assert to_text(found) == to_text(value)


@given(st.text(max_size=50))
def test_any_text_is_a_number_or_none(text: str) -> None:
    found = decimal(text)
    assert found is None or found.is_finite()


@pytest.mark.parametrize("text", ["NaN", "Infinity", "1e500", "1" * 41, "", None, "0.0000000000001"])
def test_odd_numbers_are_none(text: str | None) -> None:
    assert decimal(text) is None


@pytest.mark.parametrize(
    ("text", "country", "number"),
    [
        ("PL 526-104-08-28", "", SELLER_NIP),
        ("5261040828", "PL", SELLER_NIP),
        ("136695976", "DE", "DE136695976"),
        ("de136695976", "DE", "DE136695976"),
        ("", "PL", None),
        (None, "", None),
    ],
)
def test_tax_numbers_become_canonical(text: str | None, country: str, number: str | None) -> None:
    assert tax_id(text, country) == number
