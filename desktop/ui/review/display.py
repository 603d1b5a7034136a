"""Field values as the form writes them, and lines about them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain import dates, identifiers, money
from desktop.domain.fields import VALUE_TYPES, Field, FieldName, ValueType


def shown_value(name: FieldName, value: str | None) -> str:
    """The canonical ``value`` as an office writes it; what does not fit its type stays as it is.

    ``"2939.69"`` → ``"2 939,69"``, ``"5252248481"`` → ``"525-224-84-81"``.
    """
    if not value:
        return ""
    match VALUE_TYPES[name]:
        case ValueType.AMOUNT:
            amount = money.parse_amount(value)
            return value if amount is None else money.format_amount(amount)
        case ValueType.TAX_ID:
            return identifiers.format_nip(value)
        case ValueType.ACCOUNT:
            return identifiers.format_account(value)
        case ValueType.FLAG:
            return _flag(value)
        case _:
            return value


def _flag(value: str) -> str:
    if value == "true":
        return QCoreApplication.translate("review", "tak")
    return QCoreApplication.translate("review", "nie")


def days_to_pay(fields: dict[FieldName, Field]) -> str:
    """The time to pay counted from the issue date, "14 dni"; nothing if one of the dates is missing."""
    issued, due = fields.get(FieldName.ISSUE_DATE), fields.get(FieldName.DUE_DATE)
    first = None if issued is None else dates.parse_iso(issued.value)
    last = None if due is None else dates.parse_iso(due.value)
    if first is None or last is None:
        return ""
    return QCoreApplication.translate("review", "%n dni", "", (last - first).days)


def short(text: str, limit: int = 60) -> str:
    """``text`` cut in its middle to at most ``limit`` characters."""
    if len(text) <= limit:
        return text
    half = (limit - 1) // 2
    return f"{text[:half]}…{text[-half:]}"
