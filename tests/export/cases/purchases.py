"""Purchases, with what their files must have as an accountant computes it.

The company is an active VAT payer, November 2026.  Sources: ustawa o VAT (uVAT), ustawa o PIT (PIT),
annotations of the schemas JPK_V7M(3) and JPK_PKPIR(3).
"""

from __future__ import annotations

from datetime import date

from desktop.domain.booking.marks import KsefMark, ProofMark
from desktop.domain.dates import Month
from desktop.domain.kinds import DocumentKind
from desktop.export.records import KnownContractor, Party
from tests.export.cases.building import (
    BRITISH,
    EURO,
    GERMAN,
    GREEK,
    ULSTER,
    Case,
    bill,
    bought,
    in_euro,
    part,
)  # fmt: skip

_KSEF = "5860100005-20261113-0100001AF629-1E"
_CORRECTION = {
    "kind": DocumentKind.CORRECTION, "corrected_number": "7/10/2026", "corrected_date": date(2026, 10, 7)
}  # fmt: skip

DOMESTIC = (
    Case(
        "bought at 23 %", "uVAT art. 86 ust. 1; K_42, K_43; PIT art. 22 ust. 1",
        bought("23 1000.00 230.00"),
        sales={}, purchase={"K_42": "1000.00", "K_43": "230.00"}, book={"K_13": "1000.00"},
        invoice="export.jpk_not_sale",
    ),
    Case(
        "all rates on one invoice", "K_42 is the base of what is deducted only; the book has all of it",
        bought("23 100.00 23.00", "8 200.00 16.00", "5 300.00 15.00", "0 50.00", "zw 40.00", "np 10.00"),
        sales={}, purchase={"K_42": "600.00", "K_43": "54.00"}, book={"K_13": "700.00"},
    ),
    Case(
        "exempt", "no VAT, nothing to deduct: not in the record (art. 109 ust. 3)",
        bought("zw 500.00"), purchase="export.jpk_nothing", book={"K_13": "500.00"},
    ),
    Case(
        "a bill without VAT table", "art. 113: an exempt seller", bill("80.00"),
        purchase="export.jpk_nothing", book={"K_13": "80.00"},
    ),
    Case(
        "fixed assets", "K_40, K_41; depreciation is not of this document (PIT art. 22 ust. 8)",
        bought("23 20000.00 4600.00", purchase="fixed_assets", column=""),
        purchase={"K_40": "20000.00", "K_41": "4600.00"}, book="export.pkpir_no_column",
    ),
    Case(
        "a car used privately too", "uVAT art. 86a ust. 1; PIT art. 23 ust. 1 pkt 46a: 75 % of 1000 + 115",
        bought("23 1000.00 230.00", vat_share=50, cost_share=75),
        purchase={"K_42": "1000.00", "K_43": "115.00"}, book={"K_13": "836.25"},
    ),
    Case(
        "the same with half of the base", "the office's choice, formats/09 Deduction",
        bought("23 1000.00 230.00", vat_share=50, cost_share=75), settings={"half_base": "1"},
        purchase={"K_42": "500.00", "K_43": "115.00"},
    ),
    Case(
        "half of an odd tax", "half a grosz is rounded up: 7.67 / 2 = 3.835; (33.33 + 3.83) × 75 % = 27.87",
        bought("23 33.33 7.67", vat_share=50, cost_share=75),
        purchase={"K_42": "33.33", "K_43": "3.84"}, book={"K_13": "27.87"},
    ),
    Case(
        "a private car", "PIT art. 23 ust. 1 pkt 46: 20 % of 1000 + 115",
        bought("23 1000.00 230.00", vat_share=50, cost_share=20), book={"K_13": "223.00"},
    ),
    Case(
        "a hotel", "uVAT art. 88 ust. 1 pkt 4: nothing is deducted; PIT art. 23 ust. 1 pkt 43: it is a cost",
        bought("8 300.00 24.00", vat_share=0), purchase="export.jpk_nothing", book={"K_13": "324.00"},
    ),
    Case(
        "a share of deduction of 67 %", "uVAT art. 90: 230.00 × 67 % = 154.10, the rest is a cost",
        bought("23 1000.00 230.00", vat_share=67),
        purchase={"K_42": "1000.00", "K_43": "154.10"}, book={"K_13": "1075.90"},
    ),
    Case(
        "an exempt company", "uVAT art. 113, 86 ust. 1: deducts nothing, all of it is a cost",
        bought("23 1000.00 230.00", "8 100.00 8.00", vat_share=0),
        purchase="export.jpk_nothing", book={"K_13": "1338.00"},
    ),
    Case(
        "split over goods and a car", "600 of goods; (400 + 46) × 75 % = 334.50",
        bought(
            "23 1000.00 230.00",
            parts=(
                part("600.00", "138.00", "23", category="T", column="10", purchase="goods"),
                part("400.00", "92.00", "23", category="P", vat_share=50, cost_share=75),
            ),
        ),
        purchase={"K_42": "1000.00", "K_43": "184.00"}, book={"K_10": "600.00", "K_13": "334.50"},
    ),
    Case(
        "research", "PIT art. 26e, 24a ust. 1b: a cost in 13, told apart in 16",
        bought("23 1000.00 230.00", column="16"),
        book={"K_13": "1000.00", "K_16B": "1000.00"}, purchase={"K_42": "1000.00", "K_43": "230.00"},
    ),
    Case(
        "a receipt with NIP", "art. 106e ust. 5 pkt 3: an invoice until the end of 2026",
        bought("23 100.00 23.00", kind=DocumentKind.RECEIPT), purchase={"K_42": "100.00", "K_43": "23.00"},
        book={"K_13": "100.00"},
    ),
    Case(
        "a note", "no VAT", bought("zw 100.00", kind=DocumentKind.NOTE, ksef=KsefMark.DI),
        purchase="export.jpk_nothing", book={"K_13": "100.00"},
    ),
)  # fmt: skip

CORRECTIONS = (
    Case(
        "a correction of last month", "art. 86 ust. 19a; PIT art. 22 ust. 7c: when it is received",
        bought("23 -100.00 -23.00", **_CORRECTION),
        purchase={"K_42": "-100.00", "K_43": "-23.00"}, book={"K_13": "-100.00"},
        also={"DataWplywu": "2026-11-20", "K_2": "2026-11-20"}, says=frozenset({"export.pkpir_correction"}),
    ),
    Case(
        "a correction that was issued last month", "PIT art. 22 ust. 7c: the month it was received in",
        bought("23 -100.00 -23.00", **_CORRECTION, issue_date=date(2026, 10, 30)),
        book={"K_13": "-100.00"}, also={"K_2": "2026-11-20"},
    ),
    Case(
        "a correction of the rate, gross as it was", "differences, each rate by itself",
        bought("23 -100.00 -23.00", "8 113.89 9.11", **_CORRECTION),
        purchase={"K_42": "13.89", "K_43": "-13.89"}, book={"K_13": "13.89"},
    ),
    Case(
        "a correction of the tax alone", "the base does not change, the tax does",
        bought("23 -100.00 -23.00", "8 100.00 8.00", **_CORRECTION),
        purchase={"K_42": "0.00", "K_43": "-15.00"}, book={"K_13": "0.00"},
    ),
    Case(
        "a correction of a car's invoice", "half of the tax; (100 + 11.50) × 75 % = 83.625",
        bought("23 -100.00 -23.00", vat_share=50, cost_share=75, **_CORRECTION),
        purchase={"K_42": "-100.00", "K_43": "-11.50"}, book={"K_13": "-83.63"},
    ),
)  # fmt: skip

MARKED = (
    Case(
        "a supplier by the cash method", "uVAT art. 21, 86 ust. 10e; DokumentZakupu MK",
        bought("23 100.00 23.00", cash_method=True),
        purchase={"DokumentZakupu": "MK", "K_42": "100.00", "K_43": "23.00"},
        says=frozenset({"export.jpk_cash"}),
    ),
    Case(
        "a supplier by the cash method, paid", "the same",
        bought("23 100.00 23.00", cash_method=True, payment_method="zapłacono gotówką", amount_due=None,
               paid=None),
        purchase={"DokumentZakupu": "MK", "K_42": "100.00", "K_43": "23.00"},
    ),
    Case(
        "from a flat-rate farmer", "uVAT art. 115, 116: 7 % is deducted",
        bought("7 1000.00 70.00", proof=ProofMark.VAT_RR, column="10"),
        purchase={"DokumentZakupu": "VAT_RR", "K_42": "1000.00", "K_43": "70.00"}, book={"K_10": "1000.00"},
    ),
    Case(
        "an advance", "art. 86 ust. 10; PIT art. 22 ust. 1: no cost before the delivery",
        bought("23 100.00 23.00", kind=DocumentKind.ADVANCE),
        purchase={"K_42": "100.00", "K_43": "23.00"}, book="export.pkpir_advance",
    ),
    Case(
        "a final invoice", "art. 106f ust. 3: what is left; the cost is the whole",
        bought("23 900.00 207.00", advance_numbers="Z/1/2026"),
        purchase={"K_42": "900.00", "K_43": "207.00"}, book={"K_13": "900.00"},
        says=frozenset({"export.pkpir_final"}),
    ),
    Case(
        "with a KSeF number", "NrKSeF; received on the day of the number (art. 106na ust. 3)",
        bought("23 100.00 23.00", ksef=KsefMark.NUMBER, ksef_number=_KSEF),
        purchase={"NrKSeF": _KSEF, "K_42": "100.00", "K_43": "23.00"}, also={"DataWplywu": "2026-11-13"},
        silent=frozenset({"export.jpk_too_early"}),
    ),
    Case(
        "a KSeF number of the next month", "art. 86 ust. 10b pkt 1: no deduction before it was received",
        bought("23 100.00 23.00", ksef=KsefMark.NUMBER, ksef_number=_KSEF.replace("20261113", "20261202")),
        says=frozenset({"export.jpk_too_early"}),
    ),
    Case(
        "a KSeF number of a day that is none", "TNumerKSeF takes it, the calendar does not",
        bought("23 100.00 23.00", ksef=KsefMark.NUMBER, ksef_number=_KSEF.replace("20261113", "20261131")),
        purchase={"K_42": "100.00", "K_43": "23.00"}, says=frozenset({"export.jpk_bfk"}),
    ),
    Case(
        "issued while KSeF was broken down", "OFF, art. 106nf ust. 1",
        bought("23 100.00 23.00", ksef=KsefMark.OFF),
        purchase={"OFF": "1", "K_42": "100.00", "K_43": "23.00"},
    ),
    Case(
        "something else than an invoice", "DI", bought("23 100.00 23.00", ksef=KsefMark.DI),
        purchase={"DI": "1", "K_42": "100.00", "K_43": "23.00"},
    ),
    Case(
        "brought to the office when the month was over", "DataWplywu is the client's, not the office's",
        bought("23 100.00 23.00", received_on=date(2026, 12, 4)),
        purchase={"K_42": "100.00", "K_43": "23.00"}, also={"DataWplywu": "2026-11-30"},
    ),
    Case(
        "received before the month of deduction", "art. 86 ust. 11: in one of three months that follow",
        bought("23 100.00 23.00", received_on=date(2026, 9, 15), issue_date=date(2026, 9, 12)),
        purchase={"K_42": "100.00", "K_43": "23.00"}, also={"DataWplywu": "2026-09-15"},
        book="export.pkpir_other_month",
    ),
    Case(
        "a cost of October deducted in November", "PIT art. 22 ust. 6b: the day of the invoice",
        bought("23 100.00 23.00", issue_date=date(2026, 10, 30)),
        purchase={"K_42": "100.00", "K_43": "23.00"}, book="export.pkpir_other_month",
    ),
    Case(
        "a cost of November deducted in December", "the same: the book does not wait for the VAT",
        bought("23 100.00 23.00", month=Month(2026, 12)),
        purchase="export.jpk_other_month", book={"K_13": "100.00"}, also={"K_2": "2026-11-12"},
    ),
    Case(
        "by the day of receipt", "as the office set",
        bought("23 100.00 23.00", issue_date=date(2026, 10, 30)), settings={"cost_day": "receipt"},
        book={"K_13": "100.00"}, also={"K_2": "2026-11-20"},
    ),
)  # fmt: skip

BUYERS_TAX = (
    Case(
        "domestic reverse charge", "uVAT art. 17 ust. 1 pkt 5, 145e; K_31, K_32 and the deduction",
        bought("oo 1000.00"), sales={"K_31": "1000.00", "K_32": "230.00"},
        purchase={"K_42": "1000.00", "K_43": "230.00"}, book={"K_13": "1000.00"},
    ),
    Case(
        "reverse charge in words alone", "art. 106e ust. 1 pkt 18: the words make it one",
        bill("1000.00", reverse_charge=True), sales={"K_31": "1000.00", "K_32": "230.00"},
        purchase={"K_42": "1000.00", "K_43": "230.00"},
    ),
    Case(
        "reverse charge printed as np", "the same", bought("np 1000.00", reverse_charge=True),
        sales={"K_31": "1000.00", "K_32": "230.00"}, purchase={"K_42": "1000.00", "K_43": "230.00"},
    ),
    Case(
        "reverse charge at a rate of its own", "the rate of the category before the company's",
        bought("oo 1000.00", own_rate=8), sales={"K_31": "1000.00", "K_32": "80.00"},
        purchase={"K_42": "1000.00", "K_43": "80.00"},
    ),
    Case(
        "goods from the EU (WNT) in euro", "art. 9, 20 ust. 5, 31a: 1000 × 4.2512; 977.776 → 977.78",
        in_euro(bought("np 1000.00", seller=GERMAN, purchase="goods", column="10"), EURO),
        sales={"K_23": "4251.20", "K_24": "977.78"}, purchase={"K_42": "4251.20", "K_43": "977.78"},
        book={"K_10": "4251.20"}, silent=frozenset({"export.jpk_rate_day", "export.jpk_services_taken"}),
    ),
    Case(
        "books from the EU at 5 %", "art. 41 ust. 2a: the rate that the goods have here",
        bought("0 1000.00", seller=GERMAN, purchase="goods", own_rate=5),
        sales={"K_23": "1000.00", "K_24": "50.00"}, purchase={"K_42": "1000.00", "K_43": "50.00"},
    ),
    Case(
        "the company's own usual rate", "the option, where no description says another",
        bought("0 1000.00", seller=GERMAN, purchase="goods"), settings={"own_rate": "8"},
        sales={"K_23": "1000.00", "K_24": "80.00"}, purchase={"K_42": "1000.00", "K_43": "80.00"},
    ),
    Case(
        "WNT split over two rates", "each part by the rate of its category: 600 × 23 %, 400 × 5 %",
        bought(
            "0 1000.00", seller=GERMAN,
            parts=(
                part("600.00", "0.00", "0", category="T", purchase="goods"),
                part("400.00", "0.00", "0", category="K", purchase="goods", own_rate=5),
            ),
        ),
        sales={"K_23": "1000.00", "K_24": "158.00"}, purchase={"K_42": "1000.00", "K_43": "158.00"},
    ),
    Case(
        "goods and services of one German invoice", "WNT and import of services in their own columns",
        bought(
            "np 1000.00", seller=GERMAN,
            parts=(
                part("600.00", "0.00", "np", category="T", purchase="goods"),
                part("400.00", "0.00", "np", category="U", purchase="services"),
            ),
        ),
        sales={"K_23": "600.00", "K_24": "138.00", "K_29": "400.00", "K_30": "92.00"},
        purchase={"K_42": "1000.00", "K_43": "230.00"},
    ),
    Case(
        "WNT converted by the day of delivery", "art. 20 ust. 5, 31a ust. 1: the invoice's day counts",
        in_euro(
            bought("np 1000.00", seller=GERMAN, purchase="goods", sale_date=date(2026, 11, 2)),
            EURO, date(2026, 11, 2),
        ),
        says=frozenset({"export.jpk_rate_day"}),
    ),
    Case(
        "WNT returned", "art. 29a ust. 13, 30a: a correction lessens both",
        bought("np -200.00", seller=GERMAN, purchase="goods", **_CORRECTION),
        sales={"K_23": "-200.00", "K_24": "-46.00"}, purchase={"K_42": "-200.00", "K_43": "-46.00"},
    ),
    Case(
        "WNT of a fixed asset", "K_40, K_41", bought("np 1000.00", seller=GERMAN, purchase="fixed_assets"),
        sales={"K_23": "1000.00", "K_24": "230.00"}, purchase={"K_40": "1000.00", "K_41": "230.00"},
    ),
    Case(
        "services from the EU", "art. 28b, 17 ust. 1 pkt 4; K_29, K_30",
        bought("np 1000.00", seller=GERMAN, purchase="services"),
        sales={"K_29": "1000.00", "K_30": "230.00"}, purchase={"K_42": "1000.00", "K_43": "230.00"},
        book={"K_13": "1000.00"}, silent=frozenset({"export.jpk_services_taken"}),
    ),
    Case(
        "from the EU, nobody said what", "services are assumed, and that is said",
        bought("np 1000.00", seller=GERMAN), sales={"K_29": "1000.00", "K_30": "230.00"},
        says=frozenset({"export.jpk_services_taken"}),
    ),
    Case(
        "a bill of an American", "K_27, K_28: not from a taxpayer of the EU",
        bill("1000.00", seller=Party("Acme Inc", "12-3456789"), purchase="services",
             contractor_known=KnownContractor(country="US")),
        sales={"K_27": "1000.00", "K_28": "230.00"}, purchase={"K_42": "1000.00", "K_43": "230.00"},
        also={"KodKrajuNadaniaTIN": "US"},
    ),
    Case(
        "services from Northern Ireland", "XI is in the EU for goods only",
        bought("np 1000.00", seller=ULSTER, purchase="services"),
        sales={"K_27": "1000.00", "K_28": "230.00"}, also={"KodKrajuNadaniaTIN": "XI", "K_4A": "GB"},
        book={"K_13": "1000.00"},
    ),
    Case(
        "goods from Northern Ireland", "the same: WNT", bought("np 1000.00", seller=ULSTER, purchase="goods"),
        sales={"K_23": "1000.00", "K_24": "230.00"},
    ),
    Case(
        "a car leased abroad", "art. 86a; the half that is not deducted is a cost: (1000 + 115) × 75 %",
        bought("np 1000.00", seller=GERMAN, purchase="services", vat_share=50, cost_share=75),
        sales={"K_29": "1000.00", "K_30": "230.00"}, purchase={"K_42": "1000.00", "K_43": "115.00"},
        book={"K_13": "836.25"},
    ),
    Case(
        "services for exempt sales", "the tax is due and not deducted: PIT art. 23 ust. 1 pkt 43 lit. a",
        bought("np 1000.00", seller=GERMAN, purchase="services", vat_share=0),
        sales={"K_29": "1000.00", "K_30": "230.00"}, purchase={}, book={"K_13": "1230.00"},
    ),
    Case(
        "insurance from abroad", "art. 43 ust. 1 pkt 37: taxed here at nothing, shown all the same",
        bought("np 1000.00", seller=GERMAN, purchase="services", own_rate=0),
        sales={"K_29": "1000.00", "K_30": "0.00"}, purchase={"K_42": "1000.00", "K_43": "0.00"},
    ),
    Case(
        "exempt by the foreign supplier's own word", "whether it is exempt here the document cannot say",
        bought("zw 1000.00", seller=GERMAN), sales="export.jpk_abroad_exempt",
    ),
    Case(
        "goods from outside the EU", "art. 33: customs tell of the tax",
        bought("np 1000.00", seller=BRITISH, purchase="goods"), purchase="export.jpk_goods_import",
    ),
    Case(
        "a customs document", "art. 34; IMP, DI",
        bought("23 1100.00 253.00", seller=BRITISH, purchase="goods", imported=True, ksef=KsefMark.DI),
        sales={}, purchase={"DI": "1", "IMP": "1", "K_42": "1100.00", "K_43": "253.00"},
        silent=frozenset({"export.foreign_vat"}),
    ),
    Case(
        "a customs document by art. 33a", "K_25, K_26: due with the declaration, and deducted",
        bought("23 1100.00 253.00", seller=BRITISH, purchase="goods", imported=True, ksef=KsefMark.DI),
        settings={"customs_declared": "1"}, sales={"DI": "1", "K_25": "1100.00", "K_26": "253.00"},
        purchase={"DI": "1", "IMP": "1", "K_42": "1100.00", "K_43": "253.00"},
    ),
    Case(
        "a customs document without its tax", "never import of services",
        bought("np 1100.00", seller=BRITISH, imported=True), purchase="export.jpk_customs_no_tax",
    ),
    Case(
        "a hotel in Germany", "the tax of another country is refunded there, and a cost here",
        bought("19 100.00 19.00", seller=GERMAN), purchase="export.foreign_rate", book={"K_13": "119.00"},
    ),
    Case(
        "a foreigner registered here", "KodKrajuNadaniaTIN is of the number: a NIP is Polish",
        bought("23 100.00 23.00", contractor_known=KnownContractor(country="DE")),
        purchase={"K_42": "100.00", "K_43": "23.00"}, book={"K_13": "100.00"},
        also={"KodKrajuNadaniaTIN": "PL", "K_4A": "PL"},
    ),
    Case(
        "a Greek", "TKodKrajuJPK has EL, the book ISO's GR",
        bought("np 1000.00", seller=GREEK, purchase="services"), sales={"K_29": "1000.00", "K_30": "230.00"},
        book={"K_13": "1000.00"}, also={"KodKrajuNadaniaTIN": "EL", "K_4A": "GR"},
    ),
)  # fmt: skip

MARGIN = (
    Case(
        "bought by margin, nobody said for what", "ZakupVAT_Marza; no tax to deduct",
        bought("marża 5000.00", column="10"), purchase={"ZakupVAT_Marza": "5000.00"},
        book={"K_10": "5000.00"}, says=frozenset({"export.jpk_margin_bought"}),
    ),
    Case(
        "bought by margin to be sold so", "art. 120 ust. 4",
        bought("marża 5000.00", purchase="margin", vat_share=0, column="10"),
        purchase={"ZakupVAT_Marza": "5000.00"}, silent=frozenset({"export.jpk_margin_bought"}),
    ),
    Case(
        "a used machine for the company itself", "no VAT on it, nothing in the record",
        bought("marża 5000.00", purchase="fixed_assets"), purchase="export.jpk_nothing",
    ),
    Case(
        "a coach for tourists", "art. 119 ust. 4: not deducted, ZakupVAT_Marza is gross, the tax is a cost",
        bought("23 1000.00 230.00", purchase="margin", vat_share=0),
        purchase={"ZakupVAT_Marza": "1230.00"}, book={"K_13": "1230.00"},
    ),
    Case(
        "used goods from a private person", "art. 120 ust. 10 pkt 1: a contract, DI",
        bill("800.00", seller=Party("Jan Kowal", "", "ul. Polna 1, 61-002 Poznań"), purchase="margin",
             vat_share=0, ksef=KsefMark.DI, column="10"),
        purchase={"DI": "1", "ZakupVAT_Marza": "800.00"}, also={"NrDostawcy": "BRAK"},
        book={"K_10": "800.00"},
    ),
)  # fmt: skip

CASES = (*DOMESTIC, *CORRECTIONS, *MARKED, *BUYERS_TAX, *MARGIN)
