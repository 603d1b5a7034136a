"""Reads VAT registers of Optima's offline XML by their description, knowing nothing of the writer."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from lxml import etree

SPACES = ("http://www.comarch.pl/cdn/optima/offline", "http://www.cdn.com.pl/optima/offline")
_SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("optima.xsd")))


@dataclass(frozen=True)
class Position:
    category: str
    rate: str
    """``23``, ``zw``, ``np``."""
    net: Decimal
    vat: Decimal
    net_pln: Decimal
    vat_pln: Decimal
    net_income: Decimal
    vat_income: Decimal
    values: dict[str, str]


@dataclass(frozen=True)
class Document:
    is_purchase: bool
    values: dict[str, str]
    positions: list[Position]
    payments: list[dict[str, str]]
    codes: list[str]
    remarks: str

    @property
    def name(self) -> str:
        return " ".join(filter(None, (self.values[f"NAZWA{place}"] for place in (1, 2, 3))))


@dataclass(frozen=True)
class File:
    documents: list[Document]
    contractors: list[dict[str, str]]
    accounts: dict[str, list[str]]
    """By acronym."""


def schema_faults(data: bytes) -> list[str]:
    """What the own schema says against ``data``."""
    current = data.replace(SPACES[1].encode(), SPACES[0].encode())
    _SCHEMA.validate(etree.fromstring(current))
    return [str(one) for one in _SCHEMA.error_log]


def read(data: bytes) -> File:
    """The file's contents; raises where it breaks a rule of the format that no schema can say."""
    root = etree.fromstring(data)
    space = etree.QName(root).namespace
    assert space in SPACES
    for element in root.iter():
        element.tag = etree.QName(element).localname
    documents = [
        _document(one, is_purchase=one.tag == "REJESTR_ZAKUPU_VAT")
        for one in root.iter("REJESTR_ZAKUPU_VAT", "REJESTR_SPRZEDAZY_VAT")
    ]
    cards = list(root.iter("KONTRAHENT"))
    contractors = [_leaves(card) | _leaves(card.find("ADRESY/ADRES")) for card in cards]
    accounts = {card.findtext("AKRONIM"): [one.text for one in card.iter("RACHUNEK_NUMER")] for card in cards}
    _unique([one.values["ID_ZRODLA"] for one in documents])
    _unique([one.findtext("ID_ZRODLA") for one in cards])
    _unique([one.findtext("AKRONIM").casefold() for one in cards])
    _unique([one["ID_ZRODLA_PLAT"] for document in documents for one in document.payments])
    known = {one["AKRONIM"] for one in contractors}
    assert not known or {one.values["PODMIOT"] for one in documents} == known
    return File(documents, contractors, accounts)


def _document(element: etree._Element, *, is_purchase: bool) -> Document:
    document = Document(
        is_purchase,
        _leaves(element),
        [_position(one) for one in element.iter("POZYCJA")],
        [_leaves(one) for one in element.iter("PLATNOSC")],
        [one.text for one in element.iter("KOD")],
        element.findtext("UWAGI/UWAGA") or "",
    )
    _check(document)
    return document


def _check(document: Document) -> None:
    values = document.values
    assert [one.values["LP"] for one in document.positions] == [
        str(place) for place in range(1, len(document.positions) + 1)
    ]
    assert (values["KOREKTA"] == "Tak") == bool(values.get("KOREKTA_NUMER"))
    foreign = bool(values["WALUTA"])
    assert foreign == ("NOTOWANIE_WALUTY_ILE" in values)
    for one in document.positions:
        assert foreign or (one.net, one.vat) == (one.net_pln, one.vat_pln)
    for field, part in (("KWOTA_PLAT", "net vat"), ("KWOTA_PLN_PLAT", "net_pln vat_pln")):
        whole = sum((getattr(one, name) for one in document.positions for name in part.split()), Decimal(0))
        assert whole == sum(_signed(document, one, field) for one in document.payments)


def _signed(document: Document, payment: dict[str, str], field: str) -> Decimal:
    usual = "rozchód" if document.is_purchase else "przychód"
    amount = Decimal(payment[field])
    return amount if payment["KIERUNEK"] == usual else -amount


def _position(element: etree._Element) -> Position:
    values = _leaves(element)
    rates = {"zwolniona": "zw", "nie podlega": "np"}
    amounts = (
        Decimal(values[name]) for name in ("NETTO", "VAT", "NETTO_SYS", "VAT_SYS", "NETTO_SYS2", "VAT_SYS2")
    )
    return Position(
        values.get("KATEGORIA_POS", ""),
        rates.get(values["STATUS_VAT"], f"{Decimal(values['STAWKA_VAT']).normalize():f}"),
        *amounts,
        values,
    )


def _leaves(element: etree._Element) -> dict[str, str]:
    found = [one for one in element if not len(one)]
    _unique([one.tag for one in found])
    return {one.tag: one.text or "" for one in found}


def _unique(values: list[str]) -> None:
    assert len(values) == len(set(values)), values
