"""An address on one line taken apart, as files want it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_POLISH = re.compile(
    r"^(?P<street>.*?)[\s,;]*\b(?P<code>[0-9]{2}-[0-9]{3})\s+(?P<town>[^,;0-9][^,;]*)(?P<rest>.*)$"
)
_COUNTRY = re.compile(r"[\s,;]*(polska|poland|pl)?[\s,;.]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PolishAddress:
    """An address with its Polish post code."""

    street: str
    post_code: str
    town: str


def polish_address(text: str) -> PolishAddress | None:
    """``"ul. Polna 1, 00-001 Warszawa"`` taken apart; ``None`` if it is not of that shape."""
    found = _POLISH.match(" ".join(text.split()))
    if found is None or not _COUNTRY.fullmatch(found["rest"]):
        return None
    return PolishAddress(found["street"].strip(" ,;"), found["code"], found["town"].strip(" ,;"))
