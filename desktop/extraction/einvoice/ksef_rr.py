"""KSeF's FA_RR(1): the invoice that a buyer writes for a flat-rate farmer.

Schema ``http://crd.gov.pl/wzor/2026/03/06/14189/``.  ``Podmiot1`` is the farmer, who supplies and is
paid; ``Podmiot2``, the buyer, issues the document (art. 116 ustawy o VAT).
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.fields import FieldName, LineItem, VatRow
from desktop.domain.kinds import PrintedKind
from desktop.extraction.einvoice.invoice import MAX_LINES, EInvoice, amount, decimal, total
from desktop.extraction.einvoice.ksef import (
    BUYER,
    SELLER,
    plain_rate,
    put_correction,
    put_day,
    put_party,
    put_payment,
    put_registers,
)
from desktop.extraction.einvoice.tree import Node

NAMESPACES = {"http://crd.gov.pl/wzor/2026/03/06/14189/": "KSeF FA_RR(1)"}

_BODY = "FakturaRR"


def read(root: Node, form: str) -> EInvoice:
    """The invoice that ``root`` (``Faktura``) holds."""
    body = root.find(_BODY) or Node(_BODY)
    corrects = (body.value("RodzajFaktury") or "").startswith("KOR")
    invoice = EInvoice(form, PrintedKind.CORRECTION if corrects else PrintedKind.INVOICE, polish=True)
    put_party(invoice, root.find("Podmiot1"), "Podmiot1", SELLER)
    put_party(invoice, root.find("Podmiot2"), "Podmiot2", BUYER)
    invoice.put(FieldName.NUMBER, body.value("P_4C"), f"{_BODY}/P_4C")
    put_day(invoice, FieldName.ISSUE_DATE, body.value("P_4B"), f"{_BODY}/P_4B")
    put_day(invoice, FieldName.SALE_DATE, body.value("P_4A"), f"{_BODY}/P_4A")
    days = [node.own_text for node in body.all("FakturaRRWiersz/P_4AA")]
    put_day(invoice, FieldName.SALE_DATE, max(days, default=None), f"{_BODY}/FakturaRRWiersz/P_4AA")
    invoice.put(FieldName.CURRENCY, body.value("KodWaluty"), f"{_BODY}/KodWaluty")
    invoice.put_amount(FieldName.NET, amount(body.value("P_11_1")), f"{_BODY}/P_11_1")
    invoice.put_amount(FieldName.VAT, amount(body.value("P_11_2")), f"{_BODY}/P_11_2")
    invoice.put_amount(FieldName.GROSS, amount(body.value("P_12_1")), f"{_BODY}/P_12_1")
    due = amount(body.value("Rozliczenie/DoZaplaty"))
    invoice.put_amount(FieldName.AMOUNT_DUE, due, f"{_BODY}/Rozliczenie/DoZaplaty")
    put_correction(invoice, body, _BODY)
    put_payment(invoice, body, _BODY)
    put_registers(invoice, root)
    nodes = list(body.all("FakturaRRWiersz"))[:MAX_LINES]
    if not any(node.value("StanPrzed") == "1" for node in nodes):
        invoice.lines = tuple(_line(node) for node in nodes)
        invoice.vat_rows = tuple(_rows(invoice.lines))
    invoice.note("Kwota słownie", body.value("P_12_2"))
    return invoice


def _line(node: Node) -> LineItem:
    rate = node.value("P_9")
    return LineItem(
        name=node.value("P_5") or "",
        quantity=decimal(node.value("P_6B")),
        unit=node.value("P_6A"),
        unit_net=decimal(node.value("P_7")),
        rate=None if rate is None else plain_rate(rate),
        net=amount(node.value("P_8")),
        vat=amount(node.value("P_10")),
        gross=amount(node.value("P_11")),
    )


def _rows(lines: tuple[LineItem, ...]) -> Iterator[VatRow]:
    """The sums by rate, which the format leaves to its reader."""
    for rate in dict.fromkeys(line.rate for line in lines if line.rate is not None):
        same = [line for line in lines if line.rate == rate]
        yield VatRow(
            rate,
            total(line.net for line in same),
            total(line.vat for line in same),
            total(line.gross for line in same),
        )
