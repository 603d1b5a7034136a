"""Check digits, held against an independent library."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban as stdnum_iban
from stdnum.pl import nip as stdnum_nip

from desktop.domain.identifiers import (
    format_account,
    format_nip,
    iban_compact,
    is_iban,
    is_ksef_number,
    is_nip,
    is_regon,
    nip_digits,
)
from tests.builders import ACCOUNT, COMPANY_NIP

digits = st.text("0123456789", min_size=10, max_size=10)


@given(digits)
def test_nip_agrees_with_the_library(text: str) -> None:
    if len(set(text)) > 1:
        assert is_nip(text) == stdnum_nip.is_valid(text)


@given(st.text("0123456789", min_size=26, max_size=26))
def test_account_agrees_with_the_library(text: str) -> None:
    assert is_iban("PL" + text) == stdnum_iban.is_valid("PL" + text, check_country=False)


@given(st.integers(0, 27), st.sampled_from("0123456789"))
def test_one_wrong_digit_of_an_account_is_always_seen(place: int, digit: str) -> None:
    changed = ACCOUNT[:place] + digit + ACCOUNT[place + 1 :]
    assert is_iban(changed) == (changed == ACCOUNT)


@pytest.mark.parametrize(
    "text", ["NO9386011117947", "MT84MALT011000012345MTLCAST001S", "UA213223130000026007233566001"]
)
def test_accounts_of_other_lengths(text: str) -> None:
    assert is_iban(text)
    assert not is_iban(text[:-1])


@pytest.mark.parametrize("text", ["0000000000", "1111111111", "525224848", "٥٢٥٢٢٤٨٤٨١", "525224848a", ""])
def test_what_is_no_nip(text: str) -> None:
    assert not is_nip(text)


def test_separators_and_country_are_dropped() -> None:
    assert nip_digits("PL 525-224-84-81") == COMPANY_NIP
    assert iban_compact("61 1090 1014 0000 0712 1981 2874") == ACCOUNT


def test_shown_as_people_write_them() -> None:
    assert format_nip(COMPANY_NIP) == "525-224-84-81"
    assert format_nip("DE811569869") == "DE811569869"
    assert format_account(ACCOUNT) == "61 1090 1014 0000 0712 1981 2874"
    assert format_account("DE89370400440532013000") == "DE89 3704 0044 0532 0130 00"


def test_ksef_number_of_the_ministrys_own_example() -> None:
    # CIRFMF/ksef-docs, faktury/numer-ksef.md
    assert is_ksef_number("5265877635-20250826-0100001AF629-AF")
    assert not is_ksef_number("5265877635-20250826-0100001AF629-AE")
    assert not is_ksef_number("5265877635-20250826-0100001AF62-9AF")


@pytest.mark.parametrize("right", ["354393583", "035379417", "12345678512347"])
def test_regon_of_nine_and_fourteen_digits(right: str) -> None:
    assert is_regon(right)


@pytest.mark.parametrize(
    "wrong", ["354393584", "12345678512348", "12345678412347", "000000000", "35439358", ""]
)
def test_what_is_no_regon(wrong: str) -> None:
    assert not is_regon(wrong)
