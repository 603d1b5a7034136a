"""What a bank would refuse is refused before; what costs money waits for a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from desktop.domain.payments.accounts import in_sepa, is_tax_account, nrb, sorting_code
from desktop.domain.payments.banks import preset_of
from desktop.domain.payments.payable import Paid, SplitDuty
from desktop.domain.payments.remarks import Remark, Weight
from desktop.domain.payments.rules import (
    day_remarks,
    listed_remarks,
    payable_remarks,
    payer_remarks,
    transfer_remarks,
)
from desktop.domain.payments.transfer import FileFormat, Party, SplitPayment
from desktop.domain.registers import AccountAnswer, AccountState, AskState, Proof, Register
from desktop.domain.sentences import SENTENCES
from tests.domain.payments.cases import ACCOUNT, GERMAN_ACCOUNT, PAYER, PAYER_ACCOUNT, payable, transfer

TODAY = date(2026, 11, 26)
SPLIT = SplitPayment(Decimal(23), "5860104121", "FV/12/2026")


def codes(remarks: Iterable[Remark], weight: Weight | None = None) -> list[str]:
    found = list(remarks)
    assert all(one.message.code in SENTENCES for one in found)
    return [one.message.code.removeprefix("transfers.") for one in found if weight in {None, one.weight}]


def refusals(file_format: FileFormat = FileFormat.ELIXIR, **changes: object) -> list[str]:
    changed = replace(transfer(), **changes)  # type: ignore[arg-type]
    return codes(transfer_remarks(changed, {PAYER_ACCOUNT}, file_format), Weight.REFUSED)


def test_a_plain_transfer_is_taken_in_every_format() -> None:
    for file_format in FileFormat:
        assert codes(transfer_remarks(transfer(), {PAYER_ACCOUNT}, file_format)) == []
        assert codes(payer_remarks(PAYER, file_format)) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"account": ""}, "no_account"),
        ({"account": "PL61109010140000071219812875"}, "bad_account"),
        ({"account": "PL6110901014000007121981287"}, "bad_account"),
        ({"account": PAYER_ACCOUNT}, "own_account"),
        ({"account": "PL13101000712221000000000000"}, "tax_account"),
        ({"amount": Decimal(0)}, "amount"),
        ({"amount": Decimal("-1.00")}, "amount"),
        ({"amount": Decimal("1.005")}, "amount"),
        ({"recipient": Party("  ")}, "no_name"),
        ({"title": " "}, "no_title"),
        ({"currency": "EUR"}, "only_zloty"),
        ({"account": GERMAN_ACCOUNT}, "only_polish"),
        ({"split": replace(SPLIT, nip="5860104122")}, "split_nip"),
        ({"split": replace(SPLIT, nip="")}, "split_nip"),
        ({"split": replace(SPLIT, invoice="")}, "split_number"),
        ({"split": replace(SPLIT, vat=Decimal("123.01"))}, "split_vat"),
        ({"split": replace(SPLIT, vat=Decimal(0))}, "split_vat"),
    ],
)
def test_what_a_bank_would_refuse_is_refused(changes: dict[str, object], code: str) -> None:
    assert code in refusals(**changes)


def test_a_title_is_not_asked_for_where_split_payment_has_its_own() -> None:
    assert refusals(title="", split=SPLIT) == []


def test_euros_go_abroad_in_pain001_and_split_payment_does_not() -> None:
    abroad = {"account": GERMAN_ACCOUNT, "currency": "EUR"}
    assert refusals(FileFormat.PAIN_09, **abroad) == []
    assert set(refusals(FileFormat.PAIN_09, **abroad, split=SPLIT)) == {"split_currency", "split_abroad"}
    dollars = replace(transfer(), account=GERMAN_ACCOUNT, currency="USD")
    assert codes(transfer_remarks(dollars, {PAYER_ACCOUNT}, FileFormat.PAIN_09)) == ["foreign"]


def test_the_payers_account_must_fit_the_format() -> None:
    german = replace(PAYER, account=GERMAN_ACCOUNT)
    assert codes(payer_remarks(german, FileFormat.ELIXIR)) == ["payer_abroad"]
    assert codes(payer_remarks(german, FileFormat.PAIN_09)) == []
    assert codes(payer_remarks(replace(PAYER, account="PL1"), FileFormat.PAIN_09)) == ["payer_account"]


def test_the_day_is_a_working_day_to_come() -> None:
    assert codes(day_remarks(TODAY, TODAY)) == []
    assert codes(day_remarks(TODAY - timedelta(1), TODAY), Weight.REFUSED) == ["past"]
    saturday = list(day_remarks(date(2026, 11, 28), TODAY))
    assert codes(saturday, Weight.TOLD) == ["day_off"]
    assert saturday[0].message.details["next"] == "2026-11-30"
    christmas = list(day_remarks(date(2026, 12, 24), TODAY))
    assert christmas[0].message.details["next"] == "2026-12-28"


def test_from_a_million_on_the_bank_takes_another_way() -> None:
    assert codes(transfer_remarks(transfer("1000000.00"), {PAYER_ACCOUNT}, FileFormat.ELIXIR)) == ["large"]
    assert codes(transfer_remarks(transfer("999999.99"), {PAYER_ACCOUNT}, FileFormat.ELIXIR)) == []


def test_no_more_is_paid_than_is_left() -> None:
    one = replace(payable(), orders=(Paid(TODAY, Decimal(230)),))
    assert codes(payable_remarks(one, Decimal("1000.01"), by_split=False)) == ["too_much"]
    assert codes(payable_remarks(one, Decimal(1000), by_split=False)) == []
    assert codes(payable_remarks(payable(gross="-10"), Decimal(-11), by_split=False)) == ["too_much"]


def test_a_duty_that_is_not_followed_waits_for_a_person() -> None:
    one = payable(split=SplitDuty.REQUIRED)
    assert codes(payable_remarks(one, Decimal(1), by_split=False), Weight.ASKS) == ["split_required"]
    assert codes(payable_remarks(one, Decimal(1), by_split=True)) == []


def test_an_acceptance_holds_for_the_account_that_was_seen() -> None:
    first, second = replace(payable(), unsure=True), replace(payable(), unsure=True, account=PAYER_ACCOUNT)
    keys = [next(iter(payable_remarks(one, Decimal(1), by_split=False))).key for one in (first, second)]
    assert keys[0] != keys[1]


def answer(state: AccountState, day: date = TODAY) -> AccountAnswer:
    proof = Proof(Register.FLAT_FILE, datetime(2026, 11, 26, 8, tzinfo=UTC), "20261126")
    return AccountAnswer(state, day, proof)


@pytest.mark.parametrize(
    ("gross", "found", "by_split", "code", "weight"),
    [
        ("15000.00", answer(AccountState.NOT_LISTED), False, "unlisted", Weight.ASKS),
        ("15000.01", answer(AccountState.NOT_LISTED), False, "unlisted_over", Weight.ASKS),
        ("15000.01", answer(AccountState.NOT_LISTED), True, "unlisted", Weight.ASKS),
        ("15000.01", AskState.OFF, False, "unlisted_unknown_over", Weight.ASKS),
        ("15000.01", AskState.ASKING, True, "listed_unknown", Weight.TOLD),
        ("15000.00", AskState.OFFLINE, False, "listed_unknown", Weight.TOLD),
        (
            "15000.01",
            answer(AccountState.ACTIVE, date(2026, 11, 25)),
            False,
            "listed_earlier_over",
            Weight.ASKS,
        ),
        ("100.00", answer(AccountState.ACTIVE, date(2026, 11, 25)), False, "listed_earlier", Weight.TOLD),
    ],
)
def test_the_white_list_counts_on_the_day_of_the_order(
    gross: str, found: AccountAnswer | AskState, by_split: bool, code: str, weight: Weight
) -> None:
    remarks = list(listed_remarks(payable(gross=gross), found, by_split=by_split, today=TODAY))
    assert codes(remarks) == [code]
    assert remarks[0].weight is weight


def test_a_listed_account_is_not_spoken_of() -> None:
    for found in (answer(AccountState.ACTIVE), answer(AccountState.EXEMPT), None):
        assert codes(listed_remarks(payable(gross="20000"), found, by_split=False, today=TODAY)) == []


def test_an_amount_whose_rate_is_not_known_counts_as_large() -> None:
    one = replace(payable(gross="100"), gross_pln=None)
    found = listed_remarks(one, answer(AccountState.NOT_LISTED), by_split=False, today=TODAY)
    assert codes(found) == ["unlisted_over"]


def test_accounts_are_known_by_their_parts() -> None:
    assert (nrb(ACCOUNT), sorting_code(ACCOUNT)) == ("61109010140000071219812874", "10901014")
    assert (nrb(GERMAN_ACCOUNT), sorting_code(GERMAN_ACCOUNT)) == ("", "")
    assert nrb("PL61109010140000071219812875") == ""
    assert is_tax_account("PL13101000712221000000000000")
    assert in_sepa(GERMAN_ACCOUNT)
    assert not in_sepa("UA213223130000026007233566001")


def test_presets_hold_only_what_is_known() -> None:
    assert preset_of("PL61109010140000071219812874").most_orders == 0
    mbank = preset_of("PL27114020040000300201355387")
    assert (mbank.name, mbank.most_orders) == ("mBank", 50)
