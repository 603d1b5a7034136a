"""KSeF's FA(2) and FA(3): the structured invoices of the Polish Ministry of Finance.

Element names and rules: the schemas ``http://crd.gov.pl/wzor/2023/06/29/12648/`` (FA(2)) and
``http://crd.gov.pl/wzor/2025/06/25/13775/`` (FA(3)), whose elements of the same name mean the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from desktop.domain.dates import parse_iso
from desktop.domain.fields import FieldName, LineItem, VatRow
from desktop.domain.kinds import PrintedKind
from desktop.domain.money import to_text
from desktop.extraction.einvoice.invoice import (
    MAX_LINES,
    EInvoice,
    account,
    amount,
    decimal,
    joined,
    tax_id,
    total,
)
from desktop.extraction.einvoice.tree import Node

NAMESPACES = {
    "http://crd.gov.pl/wzor/2023/06/29/12648/": "KSeF FA(2)",
    "http://crd.gov.pl/wzor/2025/06/25/13775/": "KSeF FA(3)",
}

KINDS = {
    "VAT": PrintedKind.INVOICE,
    "UPR": PrintedKind.SIMPLIFIED_INVOICE,
    "ZAL": PrintedKind.ADVANCE,
    "ROZ": PrintedKind.FINAL,
    "KOR": PrintedKind.CORRECTION,
    "KOR_ZAL": PrintedKind.CORRECTION,
    "KOR_ROZ": PrintedKind.CORRECTION,
}
"""By ``RodzajFaktury``."""

METHODS = {
    "1": "gotówka",
    "2": "karta",
    "3": "bon",
    "4": "czek",
    "5": "kredyt",
    "6": "przelew",
    "7": "płatność mobilna",
}
"""By ``FormaPlatnosci``."""

_YES = "1"
_NET_AND_TAX = (("1", ("23", "22")), ("2", ("8", "7")), ("3", ("5",)), ("4", ("4", "3")))
"""The pairs ``P_13_n`` and ``P_14_n``, with the rates (``P_12``) that each may stand for."""
_UNTAXED = (
    ("P_13_6_1", "0"),
    ("P_13_6_2", "0"),
    ("P_13_6_3", "0"),
    ("P_13_7", "zw"),
    ("P_13_8", "np"),
    ("P_13_9", "np"),
    ("P_13_10", "oo"),
    ("P_13_11", "marża"),
)
_RATES = {"0 KR": "0", "0 WDT": "0", "0 EX": "0", "np I": "np", "np II": "np"}
_RECIPIENTS = {"2", "8", "10"}
"""``Rola`` of a third party: recipient, recipient of a local government, of a VAT group."""
_MARGINS = (
    ("P_PMarzy_2", "procedura marży dla biur podróży"),
    ("P_PMarzy_3_1", "procedura marży - towary używane"),
    ("P_PMarzy_3_2", "procedura marży - dzieła sztuki"),
    ("P_PMarzy_3_3", "procedura marży - przedmioty kolekcjonerskie i antyki"),
)
_BEFORE, _AFTER = " (przed korektą)", " (po korekcie)"
_DAYS = re.compile(r"(?i)dni|dzień|dnia")
_FROM_ISSUE = re.compile(r"(?i)wystawi")


def read(root: Node, form: str) -> EInvoice:
    """The invoice that ``root`` (``Faktura``) holds."""
    body = root.find("Fa") or Node("Fa")
    kind = KINDS.get(body.value("RodzajFaktury") or "", PrintedKind.INVOICE)
    invoice = EInvoice(form, kind, polish=True)
    put_party(invoice, root.find("Podmiot1"), "Podmiot1", SELLER)
    put_party(invoice, root.find("Podmiot2"), "Podmiot2", BUYER)
    _put_head(invoice, body)
    _put_amounts(invoice, body)
    _put_marks(invoice, body)
    put_correction(invoice, body, "Fa")
    put_payment(invoice, body, "Fa")
    _put_third_parties(invoice, root)
    put_registers(invoice, root)
    _put_descriptions(invoice, body)
    _put_lines(invoice, body)
    return invoice


SELLER = (FieldName.SELLER_NIP, FieldName.SELLER_NAME, FieldName.SELLER_ADDRESS)
BUYER = (FieldName.BUYER_NIP, FieldName.BUYER_NAME, FieldName.BUYER_ADDRESS)


def put_party(
    invoice: EInvoice, party: Node | None, path: str, names: tuple[FieldName, FieldName, FieldName]
) -> None:
    """A party's tax number, name and address (also those of FA_RR, which is built alike)."""
    if party is None:
        return
    data = party.find("DaneIdentyfikacyjne") or Node("")
    number, element = tax_id(data.value("NIP"), "PL"), "NIP"
    if number is None and data.value("NrVatUE"):
        number, element = tax_id(data.value("NrVatUE"), data.value("KodUE") or ""), "NrVatUE"
    if number is None and data.value("NrID"):
        number, element = tax_id(data.value("NrID"), data.value("KodKraju") or ""), "NrID"
    invoice.put(names[0], number, f"{path}/DaneIdentyfikacyjne/{element}")
    invoice.put(names[1], data.value("Nazwa"), f"{path}/DaneIdentyfikacyjne/Nazwa")
    country = party.value("Adres/KodKraju")
    abroad = country if country != "PL" else None
    address = joined([party.value("Adres/AdresL1"), party.value("Adres/AdresL2"), abroad])
    invoice.put(names[2], address, f"{path}/Adres")


def _put_head(invoice: EInvoice, body: Node) -> None:
    invoice.put(FieldName.NUMBER, body.value("P_2"), "Fa/P_2")
    put_day(invoice, FieldName.ISSUE_DATE, body.value("P_1"), "Fa/P_1")
    put_day(invoice, FieldName.SALE_DATE, body.value("P_6"), "Fa/P_6")
    put_day(invoice, FieldName.SALE_DATE, body.value("OkresFa/P_6_Do"), "Fa/OkresFa/P_6_Do")
    days = [day for node in body.all("FaWiersz/P_6A") if parse_iso(day := node.own_text)]
    put_day(invoice, FieldName.SALE_DATE, max(days, default=None), "Fa/FaWiersz/P_6A")
    invoice.put(FieldName.CURRENCY, body.value("KodWaluty"), "Fa/KodWaluty")
    invoice.put(
        FieldName.ORDER_NUMBER,
        body.value("WarunkiTransakcji/Zamowienia/NrZamowienia"),
        "Fa/WarunkiTransakcji/Zamowienia/NrZamowienia",
    )
    advances = [
        number
        for node in body.all("FakturaZaliczkowa")
        if (number := node.value("NrFaZaliczkowej") or node.value("NrKSeFFaZaliczkowej"))
    ]
    invoice.put(FieldName.ADVANCE_NUMBERS, "; ".join(advances), "Fa/FakturaZaliczkowa")
    invoice.note("Miejsce wystawienia", body.value("P_1M"))


def put_day(invoice: EInvoice, name: FieldName, text: str | None, element: str) -> None:
    """A date, which XML may write with a time zone behind it."""
    day = parse_iso((text or "")[:10])
    invoice.put(name, None if day is None else day.isoformat(), element)


def _put_amounts(invoice: EInvoice, body: Node) -> None:
    rows = tuple(_rows(body))
    invoice.vat_rows = rows
    invoice.put_amount(FieldName.NET, total(row.net for row in rows), "Fa/P_13_…")
    invoice.put_amount(FieldName.VAT, total(row.vat for row in rows), "Fa/P_14_…")
    invoice.put_amount(FieldName.GROSS, amount(body.value("P_15")), "Fa/P_15")
    invoice.put_amount(
        FieldName.AMOUNT_DUE, amount(body.value("Rozliczenie/DoZaplaty")), "Fa/Rozliczenie/DoZaplaty"
    )
    tax_in_zloty = total(amount(body.value(f"P_14_{n}W")) for n, _ in _NET_AND_TAX)
    if tax_in_zloty is not None:
        invoice.note("VAT w PLN", to_text(tax_in_zloty))


def _rows(body: Node) -> Iterator[VatRow]:
    printed = {node.own_text for node in body.all("FaWiersz/P_12")}
    for number, rates in _NET_AND_TAX:
        net, vat = amount(body.value(f"P_13_{number}")), amount(body.value(f"P_14_{number}"))
        if net is not None or vat is not None:
            rate = next((rate for rate in rates if rate in printed), rates[0])
            yield VatRow(rate, net, vat, _added(net, vat))
    net, vat = amount(body.value("P_13_5")), amount(body.value("P_14_5"))
    if net is not None or vat is not None:
        abroad = {node.own_text for node in body.all("FaWiersz/P_12_XII")}
        yield VatRow(plain_rate(abroad.pop()) if len(abroad) == 1 else "oss", net, vat, _added(net, vat))
    for element, rate in _UNTAXED:
        net = amount(body.value(element))
        if net is not None:
            yield VatRow(rate, net, Decimal("0.00"), net)


def _added(net: Decimal | None, vat: Decimal | None) -> Decimal | None:
    return None if net is None or vat is None else net + vat


def plain_rate(text: str) -> str:
    """A rate as :class:`~desktop.domain.fields.VatRow` keeps it: ``"23.00"`` → ``"23"``."""
    number = decimal(text.removesuffix("%"))
    if number is None:
        return _RATES.get(text, text[:10])
    return f"{number.normalize():f}" if number else "0"


def _put_marks(invoice: EInvoice, body: Node) -> None:
    for element, name in (
        ("P_16", FieldName.CASH_METHOD),
        ("P_18", FieldName.REVERSE_CHARGE),
        ("P_18A", FieldName.SPLIT_PAYMENT),
    ):
        if body.value(f"Adnotacje/{element}") == _YES:
            invoice.put(name, "true", f"Fa/Adnotacje/{element}")
    exemption = body.find("Adnotacje/Zwolnienie") or Node("")
    for element in ("P_19A", "P_19B", "P_19C"):
        path = f"Fa/Adnotacje/Zwolnienie/{element}"
        invoice.put(FieldName.EXEMPTION_BASIS, exemption.value(element), path)
    for element, words in _MARGINS:
        if body.value(f"Adnotacje/PMarzy/{element}") == _YES:
            invoice.put(FieldName.MARGIN_SCHEME, words, f"Fa/Adnotacje/PMarzy/{element}")


def put_correction(invoice: EInvoice, body: Node, path: str) -> None:
    """What is corrected, and why (FA and FA_RR name it alike)."""
    corrected = list(body.all("DaneFaKorygowanej"))
    numbers = [number for node in corrected if (number := node.value("NrFaKorygowanej"))]
    invoice.put(FieldName.CORRECTED_NUMBER, "; ".join(numbers), f"{path}/DaneFaKorygowanej/NrFaKorygowanej")
    if len(corrected) == 1:
        day = corrected[0].value("DataWystFaKorygowanej")
        element = f"{path}/DaneFaKorygowanej/DataWystFaKorygowanej"
        put_day(invoice, FieldName.CORRECTED_DATE, day, element)
    invoice.put(FieldName.CORRECTION_REASON, body.value("PrzyczynaKorekty"), f"{path}/PrzyczynaKorekty")
    for node in corrected:
        invoice.note("Numer KSeF faktury korygowanej", node.value("NrKSeFFaKorygowanej"))


def put_payment(invoice: EInvoice, body: Node, path: str) -> None:
    """When, how and to which account to pay."""
    payment = body.find("Platnosc") or Node("")
    path = f"{path}/Platnosc"
    put_day(
        invoice, FieldName.DUE_DATE, payment.value("TerminPlatnosci/Termin"), f"{path}/TerminPlatnosci/Termin"
    )
    _put_due_days(invoice, payment, f"{path}/TerminPlatnosci/TerminOpis")
    method = METHODS.get(payment.value("FormaPlatnosci") or "")
    invoice.put(FieldName.PAYMENT_METHOD, method, f"{path}/FormaPlatnosci")
    invoice.put(FieldName.PAYMENT_METHOD, payment.value("OpisPlatnosci"), f"{path}/OpisPlatnosci")
    accounts: list[tuple[str, str]] = []
    for element in ("RachunekBankowy", "RachunekBankowy1", "RachunekBankowyFaktora"):
        for node in payment.all(f"{element}/NrRB"):
            number = account(node.own_text)
            if number and number not in {known for known, _ in accounts}:
                accounts.append((number, f"{path}/{element}/NrRB"))
    for name, (number, element) in zip(
        (FieldName.BANK_ACCOUNT, FieldName.SECOND_ACCOUNT), accounts, strict=False
    ):
        invoice.put(name, number, element)
    paid = total(amount(node.own_text) for node in payment.all("ZaplataCzesciowa/KwotaZaplatyCzesciowej"))
    invoice.put_amount(FieldName.PAID, paid, f"{path}/ZaplataCzesciowa/KwotaZaplatyCzesciowej")
    if payment.value("Zaplacono") == _YES:
        invoice.note("Zapłacono", payment.value("DataZaplaty") or "tak")


def _put_due_days(invoice: EInvoice, payment: Node, path: str) -> None:
    """``14 dni od wystawienia faktury``, which FA(3) writes in three elements."""
    term = payment.find("TerminPlatnosci/TerminOpis")
    issued = parse_iso(invoice.value(FieldName.ISSUE_DATE))
    if term is None or issued is None:
        return
    days = term.value("Ilosc") or ""
    from_issue = _FROM_ISSUE.search(term.value("ZdarzeniePoczatkowe") or "")
    if re.fullmatch(r"[0-9]{1,3}", days) and _DAYS.search(term.value("Jednostka") or "") and from_issue:
        due = issued + timedelta(days=int(days))
        invoice.put(FieldName.DUE_DATE, due.isoformat(), path)


def _put_third_parties(invoice: EInvoice, root: Node) -> None:
    for party in root.all("Podmiot3"):
        name = party.value("DaneIdentyfikacyjne/Nazwa")
        number = tax_id(party.value("DaneIdentyfikacyjne/NIP"), "PL")
        if party.value("Rola") in _RECIPIENTS and FieldName.RECIPIENT_NAME not in invoice.values:
            invoice.put(FieldName.RECIPIENT_NAME, name, "Podmiot3/DaneIdentyfikacyjne/Nazwa")
            invoice.put(FieldName.RECIPIENT_NIP, number, "Podmiot3/DaneIdentyfikacyjne/NIP")
        else:
            invoice.note("Inny podmiot", joined([name, number]))


def put_registers(invoice: EInvoice, root: Node) -> None:
    """The seller's numbers in public registers, from the footer."""
    for element, name in (
        ("BDO", FieldName.SELLER_BDO),
        ("REGON", FieldName.SELLER_REGON),
        ("KRS", FieldName.SELLER_KRS),
    ):
        invoice.put(name, root.value(f"Stopka/Rejestry/{element}"), f"Stopka/Rejestry/{element}")
    invoice.note("Stopka", root.value("Stopka/Informacje/StopkaFaktury"))


def _put_descriptions(invoice: EInvoice, body: Node) -> None:
    for node in body.all("DodatkowyOpis"):
        key, text = node.value("Klucz") or "", node.value("Wartosc")
        if text and re.search(r"(?i)rejestrac|nr pojazdu", key):
            plate = re.sub(r"[\s-]", "", text).upper()
            invoice.put(FieldName.VEHICLE, plate, "Fa/DodatkowyOpis/Wartosc")
        if text and re.search(r"(?i)przebieg|stan licznika", key):
            digits = re.sub(r"[^0-9]", "", text)
            invoice.put(FieldName.ODOMETER, digits, "Fa/DodatkowyOpis/Wartosc")
        invoice.note(key[:80], text)


def _put_lines(invoice: EInvoice, body: Node) -> None:
    """The lines; pairs that show a correction's state before and after are no line items."""
    nodes = list(body.all("FaWiersz"))[:MAX_LINES]
    if not any(node.value("StanPrzed") == _YES for node in nodes):
        invoice.lines = tuple(_line(node, "") for node in nodes)
        return
    invoice.states = tuple(
        _line(node, _BEFORE if node.value("StanPrzed") == _YES else _AFTER) for node in nodes
    )


def _line(node: Node, state: str) -> LineItem:
    rate = node.value("P_12") or node.value("P_12_XII")
    return LineItem(
        name=(node.value("P_7") or "") + state,
        quantity=decimal(node.value("P_8B")),
        unit=node.value("P_8A"),
        unit_net=decimal(node.value("P_9A")),
        unit_gross=decimal(node.value("P_9B")),
        discount=node.value("P_10"),
        rate=None if rate is None else plain_rate(rate),
        net=amount(node.value("P_11")),
        vat=amount(node.value("P_11Vat")),
        gross=amount(node.value("P_11A")),
    )
