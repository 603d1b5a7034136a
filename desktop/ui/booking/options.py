"""A company's dictionaries as what its boxes offer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.booking.dictionaries import (
    OWN_RATES,
    Category,
    CategoryKind,
    Dictionaries,
    KpirColumn,
    Side,
    VatRegister,
)
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.ui.booking.picker import Option

_COLUMNS: dict[KpirColumn, str] = {
    KpirColumn.SALES: QT_TRANSLATE_NOOP("kpir", "sprzedaż towarów i usług"),
    KpirColumn.OTHER_REVENUE: QT_TRANSLATE_NOOP("kpir", "pozostałe przychody"),
    KpirColumn.GOODS: QT_TRANSLATE_NOOP("kpir", "zakup towarów i materiałów"),
    KpirColumn.SIDE_COSTS: QT_TRANSLATE_NOOP("kpir", "koszty uboczne zakupu"),
    KpirColumn.WAGES: QT_TRANSLATE_NOOP("kpir", "wynagrodzenia"),
    KpirColumn.OTHER_COSTS: QT_TRANSLATE_NOOP("kpir", "pozostałe wydatki"),
    KpirColumn.FREE: QT_TRANSLATE_NOOP("kpir", "kolumna wolna"),
    KpirColumn.RESEARCH: QT_TRANSLATE_NOOP("kpir", "badania i rozwój"),
}


def column_name(column: KpirColumn) -> str:
    """The column with its numbers: in JPK_PKPIR, and in the book as printed since 2026."""
    name = QCoreApplication.translate("kpir", _COLUMNS[column])
    printed = int(column.value) + 2
    return QCoreApplication.translate("kpir", "kol. {column} (druk: {printed}) {name}").format(
        column=column.value, printed=printed, name=name
    )


def category_more(category: Category) -> str:
    """What a category stands for in the books."""
    parts = [category.code] if category.code != category.label else []
    if category.kind is CategoryKind.KPIR and category.column is not None:
        parts.append(column_name(category.column))
    elif category.kind is CategoryKind.ACCOUNT:
        parts.append(category.account)
    return " · ".join(parts)


def categories(known: Dictionaries, side: Side | None) -> list[Option]:
    """The categories for this side."""
    return [
        Option(one.code, one.label, category_more(one))
        for one in known.categories
        if side is None or one.side in {None, side}
    ]


def registers(known: Dictionaries, side: Side | None) -> list[Option]:
    """The registers for this side."""
    return [_register(one) for one in known.registers if side is None or one.side is side]


def _register(register: VatRegister) -> Option:
    return Option(register.code, register.label, register.code)


def payments(known: Dictionaries) -> list[Option]:
    """The forms of payment."""
    return [Option(one.code, one.label) for one in known.payments]


def descriptions(known: Dictionaries) -> list[Option]:
    """The descriptions of events; what is written is their text."""
    return [Option(one.label, one.label, one.code) for one in known.descriptions]


def vehicles(known: Dictionaries) -> list[Option]:
    """The vehicles with their shares."""
    return [
        Option(one.code, f"{one.code} · {one.cost_share}/{one.vat_share} %", one.name)
        for one in known.vehicles
    ]


def own_rates() -> list[Option]:
    """The rates of a tax that the company counts itself, by their numbers."""
    return [Option(str(rate), f"{rate} %") for rate in OWN_RATES]
