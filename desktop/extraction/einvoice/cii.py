"""UN/CEFACT Cross Industry Invoice: Factur-X, ZUGFeRD 1 and 2, XRechnung.

Business terms (BT) are those of EN 16931-1.  ZUGFeRD 1 and the later syntax name the same parts
differently; each path below lists both.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.fields import FieldName, LineItem, VatRow
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

ROOTS = {
    ("urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", "CrossIndustryInvoice"),
    ("urn:ferd:CrossIndustryDocument:invoice:1p0", "CrossIndustryDocument"),
}

_PROFILES = (
    ("xrechnung", "XRechnung"),
    ("minimum", "Factur-X MINIMUM"),
    ("basicwl", "Factur-X BASIC WL"),
    ("basic", "Factur-X BASIC"),
    ("extended", "Factur-X EXTENDED"),
    ("cen.eu:en16931", "Factur-X EN 16931"),
)
_DETAIL = {None, "DETAIL"}
"""``LineStatusReasonCode`` of lines that count; groups and information repeat what other lines say."""


def read(root: Node) -> EInvoice:
    """The invoice that ``root`` holds."""
    head = _first(root, "ExchangedDocument", "HeaderExchangedDocument")
    deal = _first(root, "SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction")
    agreement = _first(deal, "ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement")
    delivery = _first(deal, "ApplicableHeaderTradeDelivery", "ApplicableSupplyChainTradeDelivery")
    settlement = _first(deal, "ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement")
    code = head.value("TypeCode")
    kind = codelists.kind_of(code, credit_note=False)
    invoice = EInvoice(_form(root), kind)
    invoice.put(FieldName.NUMBER, head.value("ID"), "ExchangedDocument/ID")
    _put_day(invoice, FieldName.ISSUE_DATE, head, "IssueDateTime", "ExchangedDocument")
    _put_party(invoice, agreement.find("SellerTradeParty"), "SellerTradeParty", SELLER)
    _put_party(invoice, agreement.find("BuyerTradeParty"), "BuyerTradeParty", BUYER)
    order = agreement.find("BuyerOrderReferencedDocument") or Node("")
    element = "BuyerOrderReferencedDocument/IssuerAssignedID"
    invoice.put(FieldName.ORDER_NUMBER, order.value("IssuerAssignedID") or order.value("ID"), element)
    _put_delivery(invoice, delivery, settlement)
    _put_sums(invoice, settlement)
    _put_payment(invoice, settlement)
    if kind is PrintedKind.CORRECTION:
        _put_corrected(invoice, settlement)
    for note in head.all("IncludedNote/Content"):
        invoice.note("Uwagi", note.own_text)
    invoice.lines = tuple(_lines(deal))
    invoice.complete = bool(invoice.lines)
    return codelists.turned(invoice) if code in codelists.CREDIT_NOTES else invoice


def _first(node: Node, *names: str) -> Node:
    return next((found for name in names if (found := node.find(name)) is not None), Node(""))


def _form(root: Node) -> str:
    if root.name == "CrossIndustryDocument":
        return "ZUGFeRD 1"
    guideline = root.value("ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID") or ""
    folded = guideline.casefold().replace(" ", "")
    return next((form for part, form in _PROFILES if part in folded), "CII")


def _put_day(invoice: EInvoice, name: FieldName, node: Node, element: str, path: str) -> None:
    """A date: ``DateTimeString`` in format 102 (``20261125``), or with hyphens."""
    text = node.value(f"{element}/DateTimeString") or node.value(f"{element}/DateTime")
    if text is not None and len(text) == 8 and text.isdigit():
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    put_day(invoice, name, text, f"{path}/{element}/DateTimeString")


def _put_party(
    invoice: EInvoice, party: Node | None, path: str, names: tuple[FieldName, FieldName, FieldName]
) -> None:
    if party is None:
        return
    numbers = party.all("SpecifiedTaxRegistration/ID")
    number = next((node.own_text for node in numbers if node.attributes.get("schemeID") == "VA"), None)
    place = party.find("PostalTradeAddress") or Node("")
    country = place.value("CountryID")
    element = f"{path}/SpecifiedTaxRegistration/ID[@schemeID='VA']"
    invoice.put(names[0], tax_id(number, country or ""), element)
    invoice.put(names[1], party.value("Name"), f"{path}/Name")
    town = joined([place.value("PostcodeCode"), place.value("CityName")], " ")
    lines = [place.value("LineOne"), place.value("LineTwo"), place.value("LineThree")]
    address = joined([*lines, town, country if country != "PL" else None])
    # The country alone is all that the smallest profile has of an address.
    invoice.put(names[2], address if town or any(lines) else None, f"{path}/PostalTradeAddress")


def _put_delivery(invoice: EInvoice, delivery: Node, settlement: Node) -> None:
    event = delivery.find("ActualDeliverySupplyChainEvent") or Node("")
    _put_day(invoice, FieldName.SALE_DATE, event, "OccurrenceDateTime", "ActualDeliverySupplyChainEvent")
    period = settlement.find("BillingSpecifiedPeriod") or Node("")
    _put_day(invoice, FieldName.SALE_DATE, period, "EndDateTime", "BillingSpecifiedPeriod")
    receiver = delivery.value("ShipToTradeParty/Name")
    if receiver != invoice.value(FieldName.BUYER_NAME):
        invoice.put(FieldName.RECIPIENT_NAME, receiver, "ShipToTradeParty/Name")


def _put_sums(invoice: EInvoice, settlement: Node) -> None:
    currency = settlement.value("InvoiceCurrencyCode")
    invoice.put(FieldName.CURRENCY, currency, "InvoiceCurrencyCode")
    sums = _first(
        settlement,
        "SpecifiedTradeSettlementHeaderMonetarySummation",
        "SpecifiedTradeSettlementMonetarySummation",
    )
    taxes = list(sums.all("TaxTotalAmount"))
    own = [node for node in taxes if node.attributes.get("currencyID") in {None, currency}]
    tax = own[0].own_text if own else None
    invoice.vat_rows = tuple(_rows(settlement))[:MAX_ROWS]
    for name, text, element in (
        (FieldName.NET, sums.value("TaxBasisTotalAmount"), "TaxBasisTotalAmount"),
        (FieldName.VAT, tax, "TaxTotalAmount"),
        (FieldName.GROSS, sums.value("GrandTotalAmount"), "GrandTotalAmount"),
        (FieldName.AMOUNT_DUE, sums.value("DuePayableAmount"), "DuePayableAmount"),
    ):
        invoice.put_amount(name, amount(text), element)
    for name, text, element in (
        (FieldName.PAID, sums.value("TotalPrepaidAmount"), "TotalPrepaidAmount"),
        (FieldName.DISCOUNT, sums.value("AllowanceTotalAmount"), "AllowanceTotalAmount"),
    ):
        invoice.put_amount(name, amount(text) or None, element)
    for node in taxes:
        if node not in own:
            invoice.note(f"VAT w {node.attributes.get('currencyID', '')[:3]}", node.own_text)


def _rows(settlement: Node) -> Iterator[VatRow]:
    for node in settlement.all("ApplicableTradeTax"):
        percent = node.value("RateApplicablePercent") or node.value("ApplicablePercent")
        net, vat = amount(node.value("BasisAmount")), amount(node.value("CalculatedAmount"))
        gross = None if net is None or vat is None else net + vat
        yield VatRow(codelists.rate_of(node.value("CategoryCode"), percent), net, vat, gross)


def _put_payment(invoice: EInvoice, settlement: Node) -> None:
    terms = settlement.find("SpecifiedTradePaymentTerms") or Node("")
    _put_day(invoice, FieldName.DUE_DATE, terms, "DueDateDateTime", "SpecifiedTradePaymentTerms")
    invoice.note("Warunki płatności", terms.value("Description"))
    means = "SpecifiedTradeSettlementPaymentMeans"
    method = codelists.method_of(settlement.value(f"{means}/TypeCode"))
    invoice.put(FieldName.PAYMENT_METHOD, method, f"{means}/TypeCode")
    accounts: list[str] = []
    for node in settlement.all(f"{means}/PayeePartyCreditorFinancialAccount"):
        number = account(node.value("IBANID") or node.value("ProprietaryID"))
        if number and number not in accounts:
            accounts.append(number)
    element = f"{means}/PayeePartyCreditorFinancialAccount/IBANID"
    for name, number in zip((FieldName.BANK_ACCOUNT, FieldName.SECOND_ACCOUNT), accounts, strict=False):
        invoice.put(name, number, element)
    for node in settlement.all("ApplicableTradeTax"):
        category = node.value("CategoryCode")
        if category == "AE":
            invoice.put(FieldName.REVERSE_CHARGE, "true", "ApplicableTradeTax/CategoryCode")
        if category == "E":
            reason = node.value("ExemptionReason")
            invoice.put(FieldName.EXEMPTION_BASIS, reason, "ApplicableTradeTax/ExemptionReason")


def _put_corrected(invoice: EInvoice, settlement: Node) -> None:
    former = settlement.find("InvoiceReferencedDocument") or Node("")
    number = former.value("IssuerAssignedID") or former.value("ID")
    element = "InvoiceReferencedDocument/IssuerAssignedID"
    invoice.put(FieldName.CORRECTED_NUMBER, number, element)
    name = "FormattedIssueDateTime"
    _put_day(invoice, FieldName.CORRECTED_DATE, former, name, "InvoiceReferencedDocument")


def _lines(deal: Node) -> Iterator[LineItem]:
    nodes = list(deal.all("IncludedSupplyChainTradeLineItem"))[:MAX_LINES]
    for node in nodes:
        status = node.value("AssociatedDocumentLineDocument/LineStatusReasonCode")
        name = node.value("SpecifiedTradeProduct/Name")
        if status not in _DETAIL or name is None:
            continue  # a line without a product is a text of ZUGFeRD 1
        agreement = _first(node, "SpecifiedLineTradeAgreement", "SpecifiedSupplyChainTradeAgreement")
        delivery = _first(node, "SpecifiedLineTradeDelivery", "SpecifiedSupplyChainTradeDelivery")
        settlement = _first(node, "SpecifiedLineTradeSettlement", "SpecifiedSupplyChainTradeSettlement")
        sums = _first(
            settlement,
            "SpecifiedTradeSettlementLineMonetarySummation",
            "SpecifiedTradeSettlementMonetarySummation",
        )
        tax = settlement.find("ApplicableTradeTax") or Node("")
        percent = tax.value("RateApplicablePercent") or tax.value("ApplicablePercent")
        quantity = delivery.find("BilledQuantity") or Node("")
        charge = agreement.find("NetPriceProductTradePrice") or Node("")
        allowances = total(
            amount(found.value("ActualAmount"))
            for found in settlement.all("SpecifiedTradeAllowanceCharge")
            if (found.value("ChargeIndicator/Indicator") or "false") == "false"
        )
        yield LineItem(
            name=name,
            quantity=decimal(quantity.own_text),
            unit=codelists.unit_of(quantity.attributes.get("unitCode")),
            unit_net=codelists.price(charge.value("ChargeAmount"), charge.value("BasisQuantity")),
            discount=None if not allowances else f"{allowances:f}",
            rate=codelists.rate_of(tax.value("CategoryCode"), percent) if tax.children else None,
            net=amount(sums.value("LineTotalAmount")),
        )
