"""OASIS UBL 2.1 Invoice and CreditNote: Peppol BIS, XRechnung, PEF.

Business terms (BT) are those of EN 16931-1.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.fields import FieldName, LineItem, VatRow
from desktop.domain.identifiers import is_nip
from desktop.domain.kinds import PrintedKind
from desktop.extraction.einvoice import codelists
from desktop.extraction.einvoice.invoice import (
    MAX_LINES,
    MAX_ROWS,
    EInvoice,
    account,
    amount,
    decimal,
    joined,
    tax_id,
    total,
)
from desktop.extraction.einvoice.ksef import BUYER, SELLER, put_day
from desktop.extraction.einvoice.tree import Node

_SCHEMA = "urn:oasis:names:specification:ubl:schema:xsd:"
ROOTS = {(f"{_SCHEMA}Invoice-2", "Invoice"), (f"{_SCHEMA}CreditNote-2", "CreditNote")}

_FORMS = (
    ("efaktura.gov.pl", "PEF (UBL)"),
    ("xrechnung", "XRechnung (UBL)"),
    ("peppol", "Peppol BIS (UBL)"),
)
_POLISH_VAT = "9945"
"""The Peppol scheme of Polish VAT numbers, for parties that name themselves by their address only."""


def read(root: Node) -> EInvoice:
    """The invoice that ``root`` holds."""
    credit_note = root.name == "CreditNote"
    code = root.value("InvoiceTypeCode") or root.value("CreditNoteTypeCode")
    kind = codelists.kind_of(code, credit_note=credit_note)
    customization = (root.value("CustomizationID") or "").casefold()
    form = next((form for part, form in _FORMS if part in customization), "UBL")
    invoice = EInvoice(form, kind)
    invoice.put(FieldName.NUMBER, root.value("ID"), "cbc:ID")
    put_day(invoice, FieldName.ISSUE_DATE, root.value("IssueDate"), "cbc:IssueDate")
    put_day(invoice, FieldName.DUE_DATE, root.value("DueDate"), "cbc:DueDate")
    _put_party(invoice, root.find("AccountingSupplierParty/Party"), "cac:AccountingSupplierParty", SELLER)
    _put_party(invoice, root.find("AccountingCustomerParty/Party"), "cac:AccountingCustomerParty", BUYER)
    invoice.put(FieldName.ORDER_NUMBER, root.value("OrderReference/ID"), "cac:OrderReference/cbc:ID")
    _put_delivery(invoice, root)
    _put_sums(invoice, root)
    _put_payment(invoice, root)
    if kind is PrintedKind.CORRECTION:
        former = root.find("BillingReference/InvoiceDocumentReference") or Node("")
        element = "cac:BillingReference/cac:InvoiceDocumentReference"
        invoice.put(FieldName.CORRECTED_NUMBER, former.value("ID"), f"{element}/cbc:ID")
        put_day(invoice, FieldName.CORRECTED_DATE, former.value("IssueDate"), f"{element}/cbc:IssueDate")
    for note in root.all("Note"):
        invoice.note("Uwagi", note.own_text)
    invoice.lines = tuple(_lines(root))
    turn = credit_note or code in codelists.CREDIT_NOTES
    return codelists.turned(invoice) if turn else invoice


def _put_party(
    invoice: EInvoice, party: Node | None, path: str, names: tuple[FieldName, FieldName, FieldName]
) -> None:
    if party is None:
        return
    place = party.find("PostalAddress") or Node("")
    country = place.value("Country/IdentificationCode")
    number, element = _tax_number(party)
    invoice.put(names[0], tax_id(number, country or ""), f"{path}/cac:Party/{element}")
    name = party.value("PartyLegalEntity/RegistrationName") or party.value("PartyName/Name")
    invoice.put(names[1], name, f"{path}/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName")
    town = joined([place.value("PostalZone"), place.value("CityName")], " ")
    lines = [place.value("StreetName"), place.value("AdditionalStreetName"), place.value("AddressLine/Line")]
    address = joined([*lines, town, country if country != "PL" else None])
    invoice.put(names[2], address if town or any(lines) else None, f"{path}/cac:Party/cac:PostalAddress")


def _tax_number(party: Node) -> tuple[str | None, str]:
    for scheme in party.all("PartyTaxScheme"):
        if (scheme.value("TaxScheme/ID") or "VAT").upper() == "VAT" and scheme.value("CompanyID"):
            return scheme.value("CompanyID"), "cac:PartyTaxScheme/cbc:CompanyID"
    legal = party.value("PartyLegalEntity/CompanyID") or ""
    if is_nip(legal.removeprefix("PL")):
        return legal, "cac:PartyLegalEntity/cbc:CompanyID"
    endpoint = party.find("EndpointID")
    if endpoint is not None and endpoint.attributes.get("schemeID") == _POLISH_VAT:
        return endpoint.own_text, "cbc:EndpointID"
    return None, ""


def _put_delivery(invoice: EInvoice, root: Node) -> None:
    day = root.value("Delivery/ActualDeliveryDate")
    put_day(invoice, FieldName.SALE_DATE, day, "cac:Delivery/cbc:ActualDeliveryDate")
    put_day(
        invoice, FieldName.SALE_DATE, root.value("InvoicePeriod/EndDate"), "cac:InvoicePeriod/cbc:EndDate"
    )
    receiver = root.value("Delivery/DeliveryParty/PartyName/Name")
    if receiver != invoice.value(FieldName.BUYER_NAME):
        element = "cac:Delivery/cac:DeliveryParty/cac:PartyName/cbc:Name"
        invoice.put(FieldName.RECIPIENT_NAME, receiver, element)


def _put_sums(invoice: EInvoice, root: Node) -> None:
    currency = root.value("DocumentCurrencyCode")
    invoice.put(FieldName.CURRENCY, currency, "cbc:DocumentCurrencyCode")
    taxes = list(root.all("TaxTotal"))
    own = [node for node in taxes if _currency_of(node) in {None, currency}]
    sums = root.find("LegalMonetaryTotal") or Node("")
    path = "cac:LegalMonetaryTotal/cbc:"
    invoice.put_amount(FieldName.NET, amount(sums.value("TaxExclusiveAmount")), f"{path}TaxExclusiveAmount")
    tax = own[0].value("TaxAmount") if own else None
    invoice.put_amount(FieldName.VAT, amount(tax), "cac:TaxTotal/cbc:TaxAmount")
    invoice.put_amount(FieldName.GROSS, amount(sums.value("TaxInclusiveAmount")), f"{path}TaxInclusiveAmount")
    invoice.put_amount(FieldName.AMOUNT_DUE, amount(sums.value("PayableAmount")), f"{path}PayableAmount")
    for name, element in (
        (FieldName.PAID, "PrepaidAmount"),
        (FieldName.DISCOUNT, "AllowanceTotalAmount"),
    ):
        invoice.put_amount(name, amount(sums.value(element)) or None, path + element)
    rows = [row for node in own for row in _rows(node)]
    invoice.vat_rows = tuple(rows)[:MAX_ROWS]
    for node in taxes:
        if node not in own:
            invoice.note(f"VAT w {(_currency_of(node) or '')[:3]}", node.value("TaxAmount"))


def _currency_of(tax: Node) -> str | None:
    value = tax.find("TaxAmount")
    return None if value is None else value.attributes.get("currencyID")


def _rows(tax: Node) -> Iterator[VatRow]:
    for node in tax.all("TaxSubtotal"):
        rate = codelists.rate_of(node.value("TaxCategory/ID"), node.value("TaxCategory/Percent"))
        net, vat = amount(node.value("TaxableAmount")), amount(node.value("TaxAmount"))
        yield VatRow(rate, net, vat, None if net is None or vat is None else net + vat)


def _put_payment(invoice: EInvoice, root: Node) -> None:
    put_day(
        invoice,
        FieldName.DUE_DATE,
        root.value("PaymentMeans/PaymentDueDate"),
        "cac:PaymentMeans/cbc:PaymentDueDate",
    )
    method = codelists.method_of(root.value("PaymentMeans/PaymentMeansCode"))
    invoice.put(FieldName.PAYMENT_METHOD, method, "cac:PaymentMeans/cbc:PaymentMeansCode")
    accounts: list[str] = []
    for node in root.all("PaymentMeans/PayeeFinancialAccount/ID"):
        number = account(node.own_text)
        if number and number not in accounts:
            accounts.append(number)
    element = "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID"
    for name, number in zip((FieldName.BANK_ACCOUNT, FieldName.SECOND_ACCOUNT), accounts, strict=False):
        invoice.put(name, number, element)
    for node in root.all("TaxTotal/TaxSubtotal/TaxCategory"):
        path = "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory"
        if node.value("ID") == "AE":
            invoice.put(FieldName.REVERSE_CHARGE, "true", f"{path}/cbc:ID")
        if node.value("ID") == "E":
            reason = node.value("TaxExemptionReason")
            invoice.put(FieldName.EXEMPTION_BASIS, reason, f"{path}/cbc:TaxExemptionReason")
    invoice.note("Warunki płatności", root.value("PaymentTerms/Note"))


def _lines(root: Node) -> Iterator[LineItem]:
    nodes = [*root.all("InvoiceLine"), *root.all("CreditNoteLine")][:MAX_LINES]
    for node in nodes:
        quantity = node.find("InvoicedQuantity") or node.find("CreditedQuantity") or Node("")
        tax = node.find("Item/ClassifiedTaxCategory") or Node("")
        allowances = total(
            amount(found.value("Amount"))
            for found in node.all("AllowanceCharge")
            if found.value("ChargeIndicator") == "false"
        )
        yield LineItem(
            name=node.value("Item/Name") or node.value("Item/Description") or "",
            quantity=decimal(quantity.own_text),
            unit=codelists.unit_of(quantity.attributes.get("unitCode")),
            unit_net=codelists.price(node.value("Price/PriceAmount"), node.value("Price/BaseQuantity")),
            discount=None if not allowances else f"{allowances:f}",
            rate=codelists.rate_of(tax.value("ID"), tax.value("Percent")) if tax.children else None,
            net=amount(node.value("LineExtensionAmount")),
        )
