from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.fields import Field, FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.reading import Check
from desktop.ui.review.check_names import chip_texts
from desktop.ui.review.display import days_to_pay, short, shown_value
from desktop.ui.review.states import FieldState, field_state

NUMBER = Field(FieldName.NUMBER, "FV/1")
KIND = DocumentKind.COST_INVOICE


@pytest.mark.parametrize(
    ("field", "state"),
    [
        (NUMBER, FieldState.TO_CHECK),
        (replace(NUMBER, certain=True), FieldState.CERTAIN),
        (replace(NUMBER, changed_by="anna"), FieldState.CERTAIN),
        (replace(NUMBER, value=None), FieldState.MISSING),
        (Field(FieldName.KSEF_NUMBER), FieldState.NOTHING),
    ],
)
def test_state_of_a_field(field: Field, state: FieldState) -> None:
    assert field_state(field, KIND, ()) is state


def test_failed_check_is_an_error_even_of_what_a_person_entered() -> None:
    failed = Check(False, Message("check.sum.bad"), (FieldName.NUMBER,))

    assert field_state(replace(NUMBER, changed_by="anna"), KIND, [failed]) is FieldState.ERROR


def test_failed_checks_come_first_and_whole_equal_names_are_one_chip() -> None:
    chips = chip_texts(
        [
            Check(True, Message("check.row_sum.ok", {"rate": "23"})),
            Check(True, Message("check.row_sum.ok", {"rate": "8"})),
            Check(False, Message("check.sum.bad", {"sum": "1,00", "gross": "2,00"}), (FieldName.GROSS,)),
        ]
    )

    assert [chip.passed for chip in chips] == [False, True]
    assert "1,00" in chips[0].text
    assert len(chips[1].sentences) == 2


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        (FieldName.GROSS, "2939.69", "2\u00a0939,69"),
        (FieldName.GROSS, "odd", "odd"),
        (FieldName.SELLER_NIP, "5252248481", "525-224-84-81"),
        (FieldName.BANK_ACCOUNT, "PL61109010140000071219812874", "61 1090 1014 0000 0712 1981 2874"),
        (FieldName.SPLIT_PAYMENT, "true", "tak"),
        (FieldName.NUMBER, None, ""),
    ],
)
def test_values_as_an_office_writes_them(name: FieldName, value: str | None, shown: str) -> None:
    assert shown_value(name, value) == shown


def test_days_to_pay() -> None:
    fields = {
        FieldName.ISSUE_DATE: Field(FieldName.ISSUE_DATE, "2026-11-12"),
        FieldName.DUE_DATE: Field(FieldName.DUE_DATE, "2026-11-26"),
    }

    assert days_to_pay(fields).startswith("14")
    assert days_to_pay({}) == ""


def test_short_keeps_both_ends() -> None:
    assert short("FV/2026/11/000000000123", 11) == "FV/20…00123"
