"""What is typed or clicked becomes one canonical form."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.fields import VALUE_TYPES, FieldName, canonical

NEAR = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        (FieldName.GROSS, "1 234,56 zł", "1234.56"),
        (FieldName.GROSS, "tysiąc", None),
        (FieldName.ISSUE_DATE, "5", "2026-11-05"),
        (FieldName.ISSUE_DATE, "99", None),
        (FieldName.SELLER_NIP, "PL 525-224-84-81", "5252248481"),
        (FieldName.BANK_ACCOUNT, "61 1090 1014 0000 0712 1981 2874", "PL61109010140000071219812874"),
        (FieldName.CURRENCY, "zł", "PLN"),
        (FieldName.CURRENCY, "euro", None),
        (FieldName.SPLIT_PAYMENT, "tak", "true"),
        (FieldName.SPLIT_PAYMENT, "może", None),
        (FieldName.NUMBER, "  FV  1/2026 ", "FV 1/2026"),
        (FieldName.NUMBER, "   ", ""),
    ],
)
def test_canonical_forms(name: FieldName, typed: str, value: str | None) -> None:
    assert canonical(name, typed, NEAR) == value


def test_every_field_has_a_type() -> None:
    assert set(VALUE_TYPES) == set(FieldName)
