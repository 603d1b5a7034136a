"""Sales, with what their files must have as an accountant computes it; see :mod:`.purchases`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from desktop.domain.booking.marks import Gtu, KsefMark, Procedure, ProofMark
from desktop.domain.fields import LineItem
from desktop.domain.kinds import DocumentKind
from desktop.export.records import KnownContractor, Party
from tests.export.cases.building import BRITISH, GERMAN, ULSTER, Case, in_euro, part, sold

_USED = "procedura marży – towary używane"
_TRAVEL = "procedura marży dla biur podróży"
_CORRECTION = {
    "kind": DocumentKind.CORRECTION, "corrected_number": "7/10/2026", "corrected_date": date(2026, 10, 7)
}  # fmt: skip


def _lines(*nets: str) -> tuple[LineItem, ...]:
    return tuple(LineItem("Miód", rate="23", net=Decimal(net)) for net in nets)


DOMESTIC = (
    Case(
        "sold at every rate", "K_19/K_20, K_17/K_18, K_15/K_16, K_13, K_10; P_13_1…P_13_7",
        sold("23 1000.00 230.00", "8 100.00 8.00", "5 200.00 10.00", "0 30.00", "zw 40.00",
             exemption_basis="art. 43 ust. 1 pkt 29 ustawy o VAT"),
        sales={
            "K_10": "40.00", "K_13": "30.00", "K_15": "200.00", "K_16": "10.00", "K_17": "100.00",
            "K_18": "8.00", "K_19": "1000.00", "K_20": "230.00",
        },
        purchase={}, book={"K_7": "1370.00"},
        invoice={
            "P_13_1": "1000.00", "P_14_1": "230.00", "P_13_2": "100.00", "P_14_2": "8.00",
            "P_13_3": "200.00", "P_14_3": "10.00", "P_13_6": "30.00", "P_13_7": "40.00", "P_15": "1618.00",
            "P_19": "true", "P_19A": "art. 43 ust. 1 pkt 29 ustawy o VAT", "P_19B": "",
        },
        silent=frozenset({"export.jpk_fa_basis"}),
    ),
    Case(
        "exempt by the directive", "P_19B",
        sold("zw 40.00", exemption_basis="art. 135 dyrektywy 2006/112/WE"),
        sales={"K_10": "40.00"}, invoice={"P_19B": "art. 135 dyrektywy 2006/112/WE", "P_19A": ""},
    ),
    Case(
        "exempt without a basis", "art. 106e ust. 1 pkt 19: it has to be there",
        sold("zw 40.00"), sales={"K_10": "40.00"}, says=frozenset({"export.jpk_fa_basis"}),
    ),
    Case(
        "marked with groups and between relatives", "§ 10 ust. 3 and 4; GTU_06, TP",
        sold("23 100.00 23.00", gtu=(Gtu.GTU_06,), procedures=(Procedure.TP,)),
        sales={"GTU_06": "1", "TP": "1", "K_19": "100.00", "K_20": "23.00"},
    ),
    Case(
        "an invoice to a receipt", "FP: art. 106h; its revenue is in the cash register's report",
        sold("23 100.00 23.00", proof=ProofMark.FP),
        sales={"TypDokumentu": "FP", "K_19": "100.00", "K_20": "23.00"}, book="export.pkpir_receipt",
    ),
    Case(
        "a report of a cash register", "RO, DI; no buyer",
        sold("23 1000.00 230.00", "8 50.00 4.00", buyer=Party(), proof=ProofMark.RO, ksef=KsefMark.DI,
             contractor_known=KnownContractor(name="sprzedaż detaliczna")),
        sales={
            "DI": "1", "TypDokumentu": "RO", "K_17": "50.00", "K_18": "4.00", "K_19": "1000.00",
            "K_20": "230.00",
        },
        also={"NrKontrahenta": "BRAK", "KodKrajuNadaniaTIN": ""}, book={"K_7": "1050.00"},
    ),
    Case(
        "an advance received", "art. 19a ust. 8: taxed; PIT art. 14 ust. 3 pkt 1: no revenue; ZAL",
        sold("23 100.00 23.00", kind=DocumentKind.ADVANCE), sales={"K_19": "100.00", "K_20": "23.00"},
        book="export.pkpir_advance", invoice={"RodzajFaktury": "ZAL", "P_13_1": "100.00", "P_15": "123.00"},
    ),
    Case(
        "a final invoice issued", "art. 106f ust. 3: what is left; the revenue is the whole",
        sold("23 900.00 207.00", advance_numbers="Z/1/2026"), sales={"K_19": "900.00", "K_20": "207.00"},
        book={"K_7": "900.00"}, says=frozenset({"export.pkpir_final"}),
        invoice={"RodzajFaktury": "VAT", "P_15": "1107.00", "NrFaZaliczkowej": "Z/1/2026"},
    ),
    Case(
        "reverse charge", "P_13_4, P_14_4 = 0 by their annotations; no column of the seller's (formats/09)",
        sold("oo 1000.00"), sales="export.jpk_rate",
        invoice={"P_13_4": "1000.00", "P_14_4": "0.00", "P_18": "true", "P_15": "1000.00"},
    ),
    Case(
        "above 15 000 zł without MPP", "art. 108a ust. 1a: annex 15 cannot be known; P_18A",
        sold("23 20000.00 4600.00"), invoice={"P_18A": "false"}, says=frozenset({"export.jpk_fa_split"}),
    ),
    Case(
        "above 15 000 zł, and the checks miss MPP", "the same: their word is the stronger one",
        sold("23 20000.00 4600.00", split_missing=True), invoice={"P_18A": "false"},
        says=frozenset({"export.split_missing"}), silent=frozenset({"export.jpk_fa_split"}),
    ),
    Case(
        "with MPP", "P_18A", sold("23 20000.00 4600.00", split_payment=True), invoice={"P_18A": "true"},
        sales={"K_19": "20000.00", "K_20": "4600.00"}, silent=frozenset({"export.jpk_fa_split"}),
    ),
    Case(
        "15 000 zł exactly", "above, not from", sold("23 12195.12 2804.88"), invoice={"P_18A": "false"},
        silent=frozenset({"export.jpk_fa_split"}),
    ),
    Case(
        "by the cash method", "art. 21: due when it is paid; P_16",
        sold("23 100.00 23.00", cash_method=True), sales={"K_19": "100.00", "K_20": "23.00"},
        invoice={"P_16": "true"}, says=frozenset({"export.jpk_cash"}),
    ),
    Case(
        "issued by the buyer (self-billing)", "art. 106d: the company is still the seller",
        sold("23 100.00 23.00"), sales={"K_19": "100.00", "K_20": "23.00"}, purchase={},
        invoice={"P_17": "false"},
    ),
    Case(
        "sold last month", "PIT art. 14 ust. 1c: revenue on the day of delivery",
        sold("23 100.00 23.00", sale_date=date(2026, 10, 31)), sales={"K_19": "100.00", "K_20": "23.00"},
        also={"DataSprzedazy": "2026-10-31"}, book="export.pkpir_other_month",
    ),
    Case(
        "invoiced before the delivery", "the same: at the latest with the invoice",
        sold("23 100.00 23.00", issue_date=date(2026, 11, 28), sale_date=date(2026, 12, 5)),
        book={"K_7": "100.00"}, also={"K_2": "2026-11-28"}, says=frozenset({"export.pkpir_before_sale"}),
    ),
    Case(
        "another column of revenue", "K_8", sold("23 100.00 23.00", column="8"), book={"K_8": "100.00"},
    ),
)  # fmt: skip

CORRECTIONS = (
    Case(
        "a reduction of last month", "art. 29a ust. 13; PIT art. 14 ust. 1m: when it is issued",
        sold("23 -100.00 -23.00", **_CORRECTION, sale_date=date(2026, 10, 7)),
        sales={"K_19": "-100.00", "K_20": "-23.00"}, book={"K_7": "-100.00"}, also={"K_2": "2026-11-12"},
        invoice={"RodzajFaktury": "KOREKTA", "P_13_1": "-100.00", "P_14_1": "-23.00", "P_15": "-123.00",
                 "NrFaKorygowanej": "7/10/2026"},
    ),
    Case(
        "a correction of one rate of two", "the other rate is not on it",
        sold("8 -50.00 -4.00", **_CORRECTION), sales={"K_17": "-50.00", "K_18": "-4.00"},
        invoice={"P_13_1": "", "P_13_2": "-50.00", "P_14_2": "-4.00"},
    ),
    Case(
        "a rate corrected from 23 to 8", "differences in both",
        sold("23 -100.00 -23.00", "8 113.89 9.11", **_CORRECTION),
        sales={"K_17": "113.89", "K_18": "9.11", "K_19": "-100.00", "K_20": "-23.00"},
        book={"K_7": "13.89"},
    ),
    Case(
        "a correction that prints states before and after", "FakturaWiersz of a correction are differences",
        sold("23 -100.00 -23.00", **_CORRECTION, line_items=_lines("500.00", "400.00")),
        invoice={"P_13_1": "-100.00"}, says=frozenset({"export.jpk_rate_lines"}),
    ),
    Case(
        "a correction with lines of differences", "the same",
        sold("23 -100.00 -23.00", **_CORRECTION, line_items=_lines("-500.00", "400.00")),
        invoice={"P_13_1": "-100.00"}, silent=frozenset({"export.jpk_rate_lines"}),
    ),
)  # fmt: skip

ABROAD = (
    Case(
        "0 % to a Pole", "K_13", sold("0 100.00"), sales={"K_13": "100.00"}, invoice={"P_13_6": "100.00"},
        says=frozenset({"export.jpk_zero"}),
    ),
    Case(
        "goods to the EU (WDT)", "art. 42; K_21; P_4A, P_5A by art. 97 ust. 10",
        sold("0 1000.00", buyer=GERMAN), sales={"K_21": "1000.00"}, also={"KodKrajuNadaniaTIN": "DE"},
        invoice={"P_4A": "PL", "P_5A": "DE", "P_5B": "136695976", "P_13_6": "1000.00"},
    ),
    Case(
        "WDT in euro", "art. 20 ust. 1, 31a: 1000 × 4.2500",
        in_euro(sold("0 1000.00", buyer=GERMAN, sale_date=date(2026, 11, 2)), "4.2500"),
        sales={"K_21": "4250.00"}, book={"K_7": "4250.00"}, silent=frozenset({"export.jpk_rate_day"}),
    ),
    Case(
        "WDT converted by the day of delivery", "the same: the invoice's day counts",
        in_euro(sold("0 1000.00", buyer=GERMAN, sale_date=date(2026, 11, 2)), "4.2500", date(2026, 11, 2)),
        says=frozenset({"export.jpk_rate_day"}),
    ),
    Case(
        "WDT invoiced late", "art. 20 ust. 1: at the latest the 15th of the month after the delivery",
        in_euro(sold("0 1000.00", buyer=GERMAN, sale_date=date(2026, 9, 2), issue_date=date(2026, 11, 12)),
                "4.2500", date(2026, 10, 15)),
        sales={"K_21": "4250.00"}, silent=frozenset({"export.jpk_rate_day"}),
    ),
    Case(
        "goods to Northern Ireland", "WDT", sold("0 1000.00", buyer=ULSTER), sales={"K_21": "1000.00"},
        also={"KodKrajuNadaniaTIN": "XI"},
    ),
    Case(
        "0 % to the EU without a number", "art. 42 ust. 1 pkt 1",
        sold("0 1000.00", buyer=Party("Muster"), contractor_known=KnownContractor(country="DE")),
        sales="export.jpk_no_eu_number",
    ),
    Case(
        "export of goods", "art. 41 ust. 4; K_22", sold("0 1000.00", buyer=BRITISH),
        sales={"K_22": "1000.00"}, invoice={"P_4A": "", "P_13_6": "1000.00"},
    ),
    Case(
        "services to a German firm", "art. 28b, 100 ust. 1 pkt 4; K_11 of which K_12; P_13_5",
        sold("np 1000.00", buyer=GERMAN, reverse_charge=True), sales={"K_11": "1000.00", "K_12": "1000.00"},
        invoice={"P_13_5": "1000.00", "P_18": "true", "P_4A": "PL", "P_5A": "DE"}, book={"K_7": "1000.00"},
    ),
    Case(
        "services to a German firm, words alone", "art. 106e ust. 1 pkt 18, no VAT table",
        sold("np 1000.00", buyer=GERMAN, reverse_charge=True, vat_rows=()),
        sales={"K_11": "1000.00", "K_12": "1000.00"},
    ),
    Case(
        "sold abroad without a VAT table", "0 %, np or exempt: nobody can tell",
        sold("np 1000.00", buyer=GERMAN, vat_rows=()), sales="export.no_rates",
    ),
    Case(
        "services to Britain", "K_11 alone", sold("np 1000.00", buyer=BRITISH), sales={"K_11": "1000.00"},
    ),
    Case(
        "services to Northern Ireland", "not within the EU: K_11 alone",
        sold("np 1000.00", buyer=ULSTER), sales={"K_11": "1000.00"},
    ),
    Case(
        "the second of three", "art. 135: goods, TT_D; not K_12",
        sold("np 1000.00", buyer=GERMAN, procedures=(Procedure.TT_D,)),
        sales={"TT_D": "1", "K_11": "1000.00"},
    ),
    Case(
        "np to a Pole", "K_11 is what is sold outside Poland; what is no sale at all does not belong here",
        sold("np 1000.00"), sales={"K_11": "1000.00"}, says=frozenset({"export.jpk_outside_home"}),
    ),
    Case(
        "sold by OSS", "art. 130a: the other country's tax is in its own declaration",
        sold("19 100.00 19.00", buyer=Party("Hans", "", "Berlin")), sales="export.foreign_rate_sold",
    ),
    Case(
        "distance sales taxed here", "WSTO_EE below the limit of art. 22a",
        sold("23 100.00 23.00", buyer=Party("Hans", "", "Berlin"), procedures=(Procedure.WSTO_EE,)),
        sales={"WSTO_EE": "1", "K_19": "100.00", "K_20": "23.00"}, also={"NrKontrahenta": "BRAK"},
    ),
    Case(
        "in euro with a reduction at another rate", "100 × 4.2512, 23 × 4.2512; −20 × 4.2512, −1.60 × 4.2512",
        in_euro(sold("23 100.00 23.00", "8 -20.00 -1.60"), "4.2512"),
        sales={"K_17": "-85.02", "K_18": "-6.80", "K_19": "425.12", "K_20": "97.78"}, book={"K_7": "340.10"},
        invoice={"KodWaluty": "EUR", "P_13_1": "100.00", "P_14_1": "23.00", "P_14_1W": "97.78",
                 "P_13_2": "-20.00", "P_14_2": "-1.60", "P_14_2W": "-6.80", "P_15": "101.40"},
    ),
)  # fmt: skip

MARGIN = (
    Case(
        "used goods", "art. 120 ust. 4: 1230 × 23/123 = 230; revenue without it: 5000 − 230",
        sold("marża 5000.00", margin_scheme=_USED, margin="1230.00", procedures=(Procedure.MR_UZ,)),
        sales={"MR_UZ": "1", "K_19": "1000.00", "K_20": "230.00", "SprzedazVAT_Marza": "5000.00"},
        book={"K_7": "4770.00"}, silent=frozenset({"export.jpk_margin_mark"}),
        invoice={
            "P_15": "5000.00", "P_13_1": "", "P_106E_2": "false", "P_106E_3": "true",
            "P_106E_3A": "procedura marży - towary używane",
        },
    ),
    Case(
        "travel", "art. 119: 500 × 23/123 = 93.4959; MR_T follows from the words",
        sold("marża 10000.00", margin_scheme=_TRAVEL, margin="500.00"),
        sales={"MR_T": "1", "K_19": "406.50", "K_20": "93.50", "SprzedazVAT_Marza": "10000.00"},
        book={"K_7": "9906.50"}, says=frozenset({"export.jpk_margin_mark"}),
        invoice={"P_106E_2": "true", "P_106E_3": "false", "P_106E_3A": ""},
    ),
    Case(
        "works of art", "P_106E_3A has three wordings",
        sold("marża 5000.00", margin_scheme="Procedura marży: dzieła sztuki", margin="1230.00"),
        invoice={"P_106E_3A": "procedura marży - dzieła sztuki"},
    ),
    Case(
        "margin by the rate alone", "P_106E_3A: a guess is said",
        sold("marża 5000.00", margin="1230.00"),
        invoice={"P_106E_3A": "procedura marży - towary używane"}, says=frozenset({"export.jpk_fa_margin"}),
    ),
    Case(
        "a margin that nobody gave", "the invoice does not have it (art. 106e ust. 2 and 3)",
        sold("marża 5000.00", margin_scheme=_USED), sales="export.margin_unknown",
        book="export.margin_unknown", invoice={"P_15": "5000.00"},
    ),
    Case(
        "margins taxed by internal documents", "as the office set",
        sold("marża 5000.00", margin_scheme=_USED, procedures=(Procedure.MR_UZ,)),
        settings={"margin_apart": "1"}, sales={"MR_UZ": "1", "SprzedazVAT_Marza": "5000.00"},
        book={"K_7": "5000.00"},
    ),
    Case(
        "sold at a loss", "a margin below nought has no tax",
        sold("marża 5000.00", margin_scheme=_USED, margin="-100.00", procedures=(Procedure.MR_UZ,)),
        sales={"MR_UZ": "1", "K_19": "0.00", "K_20": "0.00", "SprzedazVAT_Marza": "5000.00"},
        book={"K_7": "5000.00"},
    ),
    Case(
        "a margin corrected downwards", "the difference of both",
        sold("marża -123.00", margin_scheme=_USED, margin="-123.00", **_CORRECTION,
             procedures=(Procedure.MR_UZ,)),
        sales={"MR_UZ": "1", "K_19": "-100.00", "K_20": "-23.00", "SprzedazVAT_Marza": "-123.00"},
    ),
    Case(
        "a margin at 8 %", "the rate of the goods",
        sold("marża 500.00", margin_scheme=_USED, margin="108.00", own_rate=8, procedures=(Procedure.MR_UZ,)),
        sales={"MR_UZ": "1", "K_17": "100.00", "K_18": "8.00", "SprzedazVAT_Marza": "500.00"},
    ),
    Case(
        "a margin at no rate", "margins are taxed",
        sold("marża 500.00", margin="108.00", own_rate=0), sales="export.margin_rate",
    ),
    Case(
        "a margin in euro", "100 × 4.25 = 425; 425 × 23/123 = 79.4715",
        in_euro(sold("marża 1000.00", margin_scheme=_USED, margin="100.00", procedures=(Procedure.MR_UZ,)),
                "4.2500"),
        sales={"MR_UZ": "1", "K_19": "345.53", "K_20": "79.47", "SprzedazVAT_Marza": "4250.00"},
        book={"K_7": "4170.53"},
    ),
    Case(
        "a used thing and its transport", "margin for the one, 23 % for the other",
        sold(
            "marża 5000.00", "23 100.00 23.00", margin_scheme=_USED, procedures=(Procedure.MR_UZ,),
            parts=(
                part("5000.00", "0.00", "marża", column="7", margin=Decimal("1230.00")),
                part("100.00", "23.00", "23", column="7", category="T"),
            ),
        ),
        sales={"MR_UZ": "1", "K_19": "1100.00", "K_20": "253.00", "SprzedazVAT_Marza": "5000.00"},
        book={"K_7": "4870.00"},
    ),
)  # fmt: skip

CASES = (*DOMESTIC, *CORRECTIONS, *ABROAD, *MARGIN)
