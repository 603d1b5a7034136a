"""Numbers with check digits: NIP, bank account, KSeF number."""

from __future__ import annotations

import re

_NIP_WEIGHTS = (6, 5, 7, 2, 3, 4, 5, 6, 7)
_KSEF = re.compile(r"\d{10}-\d{8}-[0-9A-F]{12}-[0-9A-F]{2}")
# SWIFT IBAN registry: Europe and its neighbours.
_IBAN_LENGTHS = {
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "BA": 20, "BE": 16, "BG": 22, "BY": 28, "CH": 21, "CY": 28,
    "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23,
    "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IS": 26, "IT": 27, "KZ": 20, "LI": 21, "LT": 20,
    "LU": 20, "LV": 21, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MT": 31, "NL": 18, "NO": 15, "PL": 28,
    "PT": 25, "RO": 24, "RS": 22, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TR": 26, "UA": 29, "VA": 22,
    "XK": 20,
}  # fmt: skip


def nip_digits(text: str) -> str:
    """``text`` without separators and a leading ``PL``: ``"PL 525-224-84-81"`` → ``"5252248481"``."""
    compact = re.sub(r"[\s\-.]", "", text).upper()
    return compact.removeprefix("PL")


def is_nip(text: str) -> bool:
    """Whether ``text`` is a Polish NIP with a right check digit (ten digits, weighted sum mod 11).

    Rule: ustawa z 13.10.1995 o zasadach ewidencji i identyfikacji podatników, and its regulation.
    Ten equal digits pass the sum now and then (``0000000000``) and are refused.
    """
    if not re.fullmatch(r"[0-9]{10}", text) or len(set(text)) == 1:
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_NIP_WEIGHTS, text, strict=False))
    return total % 11 == int(text[9])


_REGON9 = (8, 9, 2, 3, 4, 5, 6, 7)
_REGON14 = (2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8)


def is_regon(digits: str) -> bool:
    """Whether 9 or 14 digits are a REGON: weighted sum modulo 11, ten counts as nought.

    The check digits stand in the regulation on the register REGON; a number of 14 digits holds the
    nine of its company.
    """
    if not (digits.isascii() and digits.isdigit() and len(digits) in {9, 14}) or not int(digits):
        return False
    weights = _REGON9 if len(digits) == 9 else _REGON14
    check = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False)) % 11 % 10
    return check == int(digits[-1]) and (len(digits) == 9 or is_regon(digits[:9]))


def iban_compact(text: str) -> str:
    """``text`` as an IBAN without spaces; 26 bare digits are a Polish account and get ``PL``."""
    compact = re.sub(r"[\s\-]", "", text).upper()
    return "PL" + compact if re.fullmatch(r"[0-9]{26}", compact) else compact


def is_iban(text: str) -> bool:
    """Whether ``text`` (compact) is an IBAN with a right check number (ISO 13616, mod 97 = 1)."""
    if not re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", text):
        return False
    if len(text) != _IBAN_LENGTHS.get(text[:2], len(text)):
        return False
    turned = text[4:] + text[:4]
    return int("".join(str(int(char, 36)) for char in turned)) % 97 == 1


def is_ksef_number(text: str) -> bool:
    """Whether ``text`` is a KSeF number with a right checksum.

    35 characters ``NIP-YYYYMMDD-12hex-2hex``; the last two are CRC-8 (polynomial 0x07, start 0)
    over the first 32 characters, inner hyphens included, the last hyphen left out
    (CIRFMF/ksef-docs, faktury/numer-ksef.md).
    """
    if not _KSEF.fullmatch(text):
        return False
    return f"{_crc8(text[:32].encode('ascii')):02X}" == text[33:]


def _crc8(data: bytes) -> int:
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = ((crc << 1) ^ 0x07) & 0xFF if crc & 0x80 else crc << 1
    return crc


def format_nip(digits: str) -> str:
    """A Polish NIP as people write it (``525-224-84-81``); anything else unchanged."""
    if re.fullmatch(r"[0-9]{10}", digits):
        return f"{digits[:3]}-{digits[3:6]}-{digits[6:8]}-{digits[8:]}"
    return digits


def format_account(iban: str) -> str:
    """A Polish account as banks print it (``61 1090 1014 …``); others in fours after the country."""
    body = iban.removeprefix("PL") if iban.startswith("PL") and len(iban) == 28 else iban
    if body is not iban:
        return " ".join([body[:2], *(body[i : i + 4] for i in range(2, len(body), 4))])
    return " ".join(iban[i : i + 4] for i in range(0, len(iban), 4))
