"""KSeF's verification codes: KOD I on every visualisation, KOD II on invoices issued offline.

The addresses are described in CIRFMF/ksef-docs, ``kody-qr.md``:
``{base}/invoice/{NIP}/{DD-MM-YYYY}/{hash}`` and
``{base}/certificate/{type}/{value}/{NIP}/{serial}/{hash}/{signature}``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_BASE = re.compile(r"https://(?:(?P<stage>qr-test|qr-demo|qr))\.ksef\.mf\.gov\.pl/", re.IGNORECASE)
_HASH = r"(?P<hash>[A-Za-z0-9_-]{43})=?"
_INVOICE = re.compile(rf"invoice/(?P<nip>[0-9]{{10}})/(?P<day>[0-9]{{2}}-[0-9]{{2}}-[0-9]{{4}})/{_HASH}/?")
_CERTIFICATE = re.compile(
    r"certificate/[A-Za-z]{1,20}/[A-Za-z0-9.\-]{1,40}/(?P<nip>[0-9]{10})"
    rf"/[0-9A-Fa-f]{{1,40}}/{_HASH}/[A-Za-z0-9_-]{{20,800}}=*/?"
)


@dataclass(frozen=True, slots=True)
class KsefCode:
    """What a KSeF code says of its invoice.

    ``digest`` is the SHA-256 of the XML's bytes, Base64 for addresses without padding.  ``issue_date``
    stands only in KOD I.  ``production`` is false for KSeF's test and demo environments.
    """

    nip: str
    digest: str
    issue_date: date | None
    production: bool


def parse_ksef(text: str) -> KsefCode | None:
    """The KSeF code that ``text`` is, ``None`` for anything else."""
    base = _BASE.match(text)
    if base is None:
        return None
    rest = text[base.end() :]
    production = base["stage"].casefold() == "qr"
    if (found := _INVOICE.fullmatch(rest)) is not None:
        day = _day(found["day"])
        return None if day is None else KsefCode(found["nip"], found["hash"], day, production)
    if (found := _CERTIFICATE.fullmatch(rest)) is not None:
        return KsefCode(found["nip"], found["hash"], None, production)
    return None


def _day(text: str) -> date | None:
    day, month, year = (int(part) for part in text.split("-"))
    try:
        return date(year, month, day)
    except ValueError:
        return None
