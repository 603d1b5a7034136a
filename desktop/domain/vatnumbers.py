"""VAT numbers of other countries of the EU whose check digits are known.

The algorithms are those that the countries publish for VIES; python-stdnum, against which the tests hold
them, gathers the sources.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

Digits = Sequence[int]


def _weighted(digits: Digits, weights: Sequence[int]) -> int:
    return sum(digit * weight for digit, weight in zip(digits, weights, strict=True))


def _luhn(digits: Digits) -> bool:
    doubled = [2 * d - (9 if d > 4 else 0) for d in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def _number(digits: Digits) -> int:
    return int("".join(map(str, digits)))


def _austria(digits: Digits) -> bool:
    doubled = [2 * d - (9 if d > 4 else 0) for d in digits[1:6:2]]
    return (10 - (sum(digits[0:7:2]) + sum(doubled) + 4) % 10) % 10 == digits[7]


def _belgium(digits: Digits) -> bool:
    return digits[0] in {0, 1} and 97 - _number(digits[:8]) % 97 == _number(digits[8:])


def _czechia(digits: Digits) -> bool:
    check = (11 - _weighted(digits[:7], range(8, 1, -1))) % 11
    return digits[0] != 9 and (check or 1) % 10 == digits[7]


def _germany(digits: Digits) -> bool:
    """ISO 7064, mod 11, 10."""
    product = 10
    for digit in digits[:8]:
        product = ((digit + product) % 10 or 10) * 2 % 11
    return digits[0] != 0 and (11 - product) % 10 == digits[8]


def _denmark(digits: Digits) -> bool:
    return digits[0] != 0 and _weighted(digits, (2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0


def _estonia(digits: Digits) -> bool:
    return _weighted(digits, (3, 7, 1, 3, 7, 1, 3, 7, 1)) % 10 == 0


def _finland(digits: Digits) -> bool:
    return _weighted(digits, (7, 9, 10, 5, 8, 4, 2, 1)) % 11 == 0


def _france(digits: Digits) -> bool:
    return _luhn(digits[2:]) and _number((*digits[2:], 1, 2)) % 97 == _number(digits[:2])


def _hungary(digits: Digits) -> bool:
    return _weighted(digits, (9, 7, 3, 1, 9, 7, 3, 1)) % 10 == 0


def _italy(digits: Digits) -> bool:
    office = _number(digits[7:10])
    return _luhn(digits) and any(digits[:7]) and (0 < office <= 100 or office in {120, 121, 888, 999})


def _luxembourg(digits: Digits) -> bool:
    return _number(digits[:6]) % 89 == _number(digits[6:])


def _slovakia(digits: Digits) -> bool:
    return digits[0] != 0 and digits[2] in {2, 3, 4, 7, 8, 9} and _number(digits) % 11 == 0


_CHECKS: dict[str, tuple[str, Callable[[Digits], bool]]] = {
    "AT": (r"U(\d{8})", _austria),
    "BE": (r"(\d{10})", _belgium),
    "CZ": (r"(\d{8})", _czechia),
    "DE": (r"(\d{9})", _germany),
    "DK": (r"(\d{8})", _denmark),
    "EE": (r"(\d{9})", _estonia),
    "FI": (r"(\d{8})", _finland),
    "FR": (r"(\d{11})", _france),
    "HU": (r"(\d{8})", _hungary),
    "IT": (r"(\d{11})", _italy),
    "LU": (r"(\d{8})", _luxembourg),
    "SK": (r"(\d{10})", _slovakia),
}


def is_vat_number(text: str) -> bool:
    """Whether ``text`` (country and number, compact) is a VAT number whose check digit is known and right."""
    shape, check = _CHECKS.get(text[:2], ("", None))
    match = re.fullmatch(shape, text[2:], re.ASCII) if check is not None else None
    return match is not None and check is not None and check([int(char) for char in match[1]])


def knows_check_digit(text: str) -> bool:
    """Whether the check digit of the country that ``text`` begins with is known here."""
    return text[:2] in _CHECKS
