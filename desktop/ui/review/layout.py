"""Which fields the form shows, in which rows and order."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from desktop.domain.documents import DocumentDetail
from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind


@dataclass(frozen=True, slots=True)
class FormRow:
    """Fields side by side behind the label of ``label``; ``weights`` share the width."""

    label: FieldName
    names: tuple[FieldName, ...]
    weights: tuple[int, ...] = (1,)
    below: FieldName | None = None
    """A field that needs the whole width: it stands on a line of its own, under label and fields."""
    named: bool = False
    """Whether the fields behind the first have labels of their own."""

    @property
    def all_names(self) -> tuple[FieldName, ...]:
        """All fields in order."""
        return self.names if self.below is None else (*self.names, self.below)


MAIN_ROWS = (
    FormRow(FieldName.NUMBER, (FieldName.NUMBER,)),
    FormRow(FieldName.CORRECTED_NUMBER, (FieldName.CORRECTED_NUMBER,)),
    FormRow(FieldName.ISSUE_DATE, (FieldName.ISSUE_DATE, FieldName.SALE_DATE), (1, 1), named=True),
    FormRow(FieldName.DUE_DATE, (FieldName.DUE_DATE,)),
    FormRow(FieldName.SELLER_NAME, (FieldName.SELLER_NIP,), below=FieldName.SELLER_NAME),
    FormRow(FieldName.BUYER_NAME, (FieldName.BUYER_NIP,), below=FieldName.BUYER_NAME),
    FormRow(FieldName.BANK_ACCOUNT, (FieldName.BANK_ACCOUNT,)),
)

TOTALS = (FieldName.NET, FieldName.VAT, FieldName.GROSS)
"""Shown as the last row of the VAT table."""

DUE_ROW = FormRow(FieldName.AMOUNT_DUE, (FieldName.AMOUNT_DUE, FieldName.CURRENCY), (3, 1))

_RARE = (
    FieldName.CORRECTED_DATE,
    FieldName.CORRECTION_REASON,
    FieldName.ADVANCE_NUMBERS,
    FieldName.PAID,
    FieldName.DISCOUNT,
    FieldName.ORDER_NUMBER,
    FieldName.RECIPIENT_NAME,
    FieldName.RECIPIENT_NIP,
    FieldName.SECOND_ACCOUNT,
    FieldName.EXEMPTION_BASIS,
    FieldName.REVERSE_CHARGE,
    FieldName.CASH_METHOD,
    FieldName.MARGIN_SCHEME,
    FieldName.VEHICLE,
    FieldName.ODOMETER,
    FieldName.SELLER_REGON,
    FieldName.SELLER_KRS,
    FieldName.SELLER_BDO,
)
"""Shown only where the document has them, its kind calls for them, or a person has asked for them."""

MORE_ROWS = (
    FormRow(FieldName.PAYMENT_METHOD, (FieldName.PAYMENT_METHOD,)),
    FormRow(FieldName.SPLIT_PAYMENT, (FieldName.SPLIT_PAYMENT,)),
    FormRow(FieldName.SELLER_ADDRESS, (FieldName.SELLER_ADDRESS,)),
    FormRow(FieldName.BUYER_ADDRESS, (FieldName.BUYER_ADDRESS,)),
    FormRow(FieldName.KSEF_NUMBER, (FieldName.KSEF_NUMBER,)),
    *(FormRow(name, (name,)) for name in _RARE),
)
"""Behind the button "Więcej pól"."""

ORDER = (
    *(name for row in MAIN_ROWS for name in row.all_names),
    *TOTALS,
    *DUE_ROW.names,
    *(name for row in MORE_ROWS for name in row.names),
)
"""The order in which the arrow keys go through all fields."""

_MORE = frozenset(name for row in MORE_ROWS for name in row.names)
_ONLY_CORRECTIONS = frozenset(
    {FieldName.CORRECTED_NUMBER, FieldName.CORRECTED_DATE, FieldName.CORRECTION_REASON}
)


def is_shown(name: FieldName, detail: DocumentDetail, added: Collection[FieldName] = ()) -> bool:
    """Whether the form shows the field: some make sense only for some kinds, or once they have a value.

    ``added`` are those that a person has asked for.
    """
    field = detail.fields.get(name)
    if name in added:
        return True
    if field is not None and (field.value or field.changed_by is not None):
        return True
    if name in _ONLY_CORRECTIONS:
        return detail.row.kind is DocumentKind.CORRECTION
    return name not in _RARE


def to_add(detail: DocumentDetail, added: Collection[FieldName]) -> tuple[FieldName, ...]:
    """The fields that a person may ask for: those without a value that are out of sight at first."""

    def is_out_of_sight(name: FieldName) -> bool:
        field = detail.fields.get(name)
        return not is_shown(name, detail, added) or (name in _MORE and (field is None or not field.value))

    return tuple(name for name in ORDER if is_out_of_sight(name))
