"""Reads WAPRO's ``MAGIK_EKSPORT`` by its description, knowing nothing of the writer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from lxml import etree

_SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("wapro.xsd")))


@dataclass(frozen=True)
class Amounts:
    net: Decimal
    vat: Decimal
    net_own: Decimal
    vat_own: Decimal


@dataclass(frozen=True)
class Document:
    values: dict[str, str]
    """All of its head, whatever group it stands in."""
    rates: dict[str, Amounts]
    positions: list[dict[str, str]]
    tax_day: date
    contractor: dict[str, str]

    @property
    def text(self) -> str:
        """All that is said in words, on one line."""
        return " ".join(
            [self.values.get("OPIS", ""), *(one.get("OPIS_POZYCJI", "") for one in self.positions)]
        )

    def day(self, name: str) -> date:
        return day(self.values[name])


def schema_faults(data: bytes) -> list[str]:
    """What the own schema says against ``data``."""
    _SCHEMA.validate(etree.fromstring(data))
    return [str(one) for one in _SCHEMA.error_log]


def day(text: str) -> date:
    """A Clarion day by the other formula of the description: days since 1900-01-01, and 36163."""
    return date(1900, 1, 1) + timedelta(days=int(text) - 36163)


def read(data: bytes) -> list[Document]:
    """The documents of the file; raises where it breaks a rule that no schema can say."""
    root = etree.fromstring(data)
    cards = [_leaves(one) for one in root.iter("KONTRAHENT")]
    by_id = {one["ID_KONTRAHENTA"]: one for one in cards}
    assert len(by_id) == len(cards) == len({one["KOD_KONTRAHENTA"].casefold() for one in cards})
    documents = [_document(one, by_id) for one in root.iter("DOKUMENT")]
    assert int(root.findtext("INFO_EKSPORTU/LICZBA_DOKUMENTOW")) == len(documents)
    ids = [one.values["ID_DOKUMENTU_ORYG"] for one in documents]
    assert len(ids) == len(set(ids))
    assert {one.values["ID_KONTRAHENTA"] for one in documents} == by_id.keys()
    return documents


def _document(element: etree._Element, cards: dict[str, dict[str, str]]) -> Document:
    values = _leaves(element.find("NAGLOWEK_DOKUMENTU"))
    found = [_leaves(one) for one in element.iter("STAWKA")]
    rates = {one["KOD_VAT"]: _amounts(one) for one in found}
    assert len(rates) == len(found)
    positions = [_leaves(one) for one in element.iter("POZYCJA_DOKUMENTU")]
    (tax_day,) = {one["DATA_VAT"] for one in (*found, *positions)}
    document = Document(values, rates, positions, day(tax_day), cards[values["ID_KONTRAHENTA"]])
    _check(document)
    return document


def _check(document: Document) -> None:
    values = document.values
    bought = values["ZAKUP_SPRZEDAZ"] == "Z"
    net, gross = ("NETTO_ZAKUPU", "BRUTTO_ZAKUPU") if bought else ("NETTO_SPRZEDAZY", "BRUTTO_SPRZEDAZY")
    others = ("NETTO_SPRZEDAZY", "BRUTTO_SPRZEDAZY") if bought else ("NETTO_ZAKUPU", "BRUTTO_ZAKUPU")
    rates = document.rates.values()
    assert Decimal(values[net]) == sum(one.net for one in rates)
    assert Decimal(values[gross]) == sum(one.net + one.vat for one in rates) == Decimal(values["KW_ROZRACH"])
    assert sum(one.net_own + one.vat_own for one in rates) == Decimal(values["KW_ROZRACH_W"])
    assert {values[name] for name in others} == {"0.00"}
    foreign = values["SYM_WAL"] != "PLN"
    assert foreign == (values["POZ_WAL_BAZOWE"] == "0") == ("KURS_WALUTY" in values)
    if foreign:
        assert Decimal(values[f"{gross}_WALUTA"]) == Decimal(values["KW_ROZRACH_W"])
    side = "ZAKUPU_" if bought else ""
    for code, amounts in document.rates.items():
        mine = [one for one in document.positions if one["KOD_VAT"] == code]
        assert amounts.net == sum(Decimal(one[f"WARTOSC_{side}NETTO"]) for one in mine)
        assert amounts.net + amounts.vat == sum(Decimal(one[f"WARTOSC_{side}BRUTTO"]) for one in mine)
        assert amounts.net_own == sum(Decimal(one[f"WARTOSC_{side}NETTO_WALUTA"]) for one in mine)
    assert ("PP" in values) == (values["PODLEGA_PP"] == "1")


def _amounts(values: dict[str, str]) -> Amounts:
    return Amounts(*(Decimal(values[name]) for name in ("NETTO", "VAT", "NETTO_WALUTA", "VAT_WALUTA")))


def _leaves(element: etree._Element) -> dict[str, str]:
    found = [one for one in element.iter() if not len(one)]
    values = {one.tag: one.text or "" for one in found}
    assert len(values) == len(found)
    return values
