"""Comarch ERP Optima, XML of "praca rozproszona": categories, registers, forms of payment.

The section KATEGORIE is not described publicly; its items are taken by ``KOD`` and ``OPIS`` or ``NAZWA``,
which exports bear.  Registers, forms of payment, and the columns of KPiR that categories are booked in, come
from the records of the VAT registers.
"""

from __future__ import annotations

from desktop.domain.booking.dictionaries import (
    Category,
    CategoryKind,
    KpirColumn,
    PaymentMethod,
    PurchaseKind,
    Side,
    VatRegister,
)
from desktop.domain.collation import fold
from desktop.extraction.dictionaries.found import Found
from desktop.extraction.einvoice.tree import Node

_SECTIONS = {
    "REJESTRY_ZAKUPU_VAT/REJESTR_ZAKUPU_VAT": Side.PURCHASE,
    "REJESTRY_SPRZEDAZY_VAT/REJESTR_SPRZEDAZY_VAT": Side.SALES,
}
_COLUMNS = {
    "sprzedaz": KpirColumn.SALES,
    "pozostale przychody": KpirColumn.OTHER_REVENUE,
    "zakup towarow": KpirColumn.GOODS,
    "towary": KpirColumn.GOODS,
    "uboczne": KpirColumn.SIDE_COSTS,
    "koszty uboczne": KpirColumn.SIDE_COSTS,
    "wynagrodzenia": KpirColumn.WAGES,
    "inne": KpirColumn.OTHER_COSTS,
    "pozostale wydatki": KpirColumn.OTHER_COSTS,
    "pozostale": KpirColumn.OTHER_COSTS,
}
_BOUGHT = {
    "towary": PurchaseKind.GOODS,
    "uslugi": PurchaseKind.SERVICES,
    "srodki trwale": PurchaseKind.FIXED_ASSETS,
    "paliwo": PurchaseKind.FUEL,
}


def is_optima(root: Node) -> bool:
    """Whether an XML file is one of Optima's."""
    known = {"KATEGORIE", "REJESTRY_ZAKUPU_VAT", "REJESTRY_SPRZEDAZY_VAT", "KONTRAHENCI"}
    return root.name == "ROOT" and any(child.name in known for child in root.children)


def read(root: Node, found: Found) -> None:
    """Put what the file names into ``found``."""
    names: dict[str, str] = {}
    for node in root.all("KATEGORIE/KATEGORIA"):
        code = node.value("KOD") or node.value("KOD_OGOLNY") or node.value("NAZWA") or ""
        if code:
            names[code] = node.value("OPIS") or node.value("NAZWA") or code
    for path, side in _SECTIONS.items():
        for record in root.all(path):
            _record(record, side, names, found)
    for code, name in names.items():
        found.add(Category(code=code, name=name))


def _record(record: Node, side: Side, names: dict[str, str], found: Found) -> None:
    register = record.value("REJESTR")
    if register:
        found.add(VatRegister(code=register, name=register, side=side))
    payment = record.value("FORMA_PLATNOSCI")
    if payment:
        found.add(PaymentMethod(code=payment, name=payment))
    general = record.value("KATEGORIA")
    for position in record.all("POZYCJE/POZYCJA"):
        code = position.value("KATEGORIA_POS") or position.value("KATEGORIA") or general
        if code:
            found.add(_category(code, names.get(code, code), side, position))
    if general:
        found.add(Category(code=general, name=names.get(general, general), side=side))


def _category(code: str, name: str, side: Side, position: Node) -> Category:
    column = _COLUMNS.get(fold(position.value("KOLUMNA_KPR") or ""))
    deducted = fold(position.value("ODLICZENIA_VAT") or "")
    return Category(
        code=code,
        name=name,
        side=side,
        kind=CategoryKind.FREE if column is None else CategoryKind.KPIR,
        column=column,
        purchase=_BOUGHT.get(fold(position.value("RODZAJ_ZAKUPU") or ""), PurchaseKind.OTHER),
        vat_share=0 if deducted == "nie" else 100,
    )
