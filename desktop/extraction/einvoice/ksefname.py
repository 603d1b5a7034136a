"""The KSeF number that a file carries in its name, as KSeF and programs that fetch from it name files."""

from __future__ import annotations

import re
from datetime import timedelta

from desktop.domain.dates import parse_iso
from desktop.domain.fields import FieldName
from desktop.domain.identifiers import is_ksef_number
from desktop.extraction.einvoice.invoice import EInvoice

_NUMBER = re.compile(r"(?<![0-9A-Za-z])([0-9]{10}-[0-9]{8}-[0-9A-Fa-f]{12}-[0-9A-Fa-f]{2})(?![0-9A-Za-z])")
_LONGEST_DELAY = timedelta(days=31)


def ksef_number_in(file_name: str) -> str | None:
    """The KSeF number with a right checksum in ``file_name``."""
    for found in _NUMBER.finditer(file_name):
        number = found[1].upper()
        if is_ksef_number(number):
            return number
    return None


def own_ksef_number(invoice: EInvoice, file_name: str) -> str | None:
    """The number in the file's name, if it can be this invoice's: its seller's, given on a fit day."""
    number = ksef_number_in(file_name) if invoice.polish else None
    if number is None or number[:10] != _issuer(invoice):
        return None
    given = parse_iso(f"{number[11:15]}-{number[15:17]}-{number[17:19]}")
    issued = parse_iso(invoice.value(FieldName.ISSUE_DATE))
    if given is None or issued is None or not issued <= given <= issued + _LONGEST_DELAY:
        return None
    return number


def _issuer(invoice: EInvoice) -> str | None:
    """Whose NIP the number begins with: the seller's; of an FA_RR invoice the buyer's, who issues it."""
    name = FieldName.BUYER_NIP if "FA_RR" in invoice.form else FieldName.SELLER_NIP
    return invoice.value(name)
