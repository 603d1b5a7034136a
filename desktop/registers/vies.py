"""The European Commission's check of VAT numbers (VIES), by its REST service.

It knows today only.  Member states are often not to be had: that is no answer, and never an "invalid".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.domain.registers import Proof, Register, RegisteredName, VatAnswer, VatState
from desktop.domain.workdays import today_in_poland
from desktop.registers import plain
from desktop.registers.faults import Fault, Why

if TYPE_CHECKING:
    from desktop.registers.web import Web

ADDRESS = "https://ec.europa.eu/taxation_customs/vies/rest-api"

COUNTRIES = frozenset(
    ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT",
     "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI"]
)  # fmt: skip
"""As VIES writes them: Greece is EL, Northern Ireland XI."""

_REFUSED = frozenset({"INVALID_INPUT", "INVALID_REQUESTER_INFO", "VAT_BLOCKED", "IP_BLOCKED"})
_HIDDEN = "---"


def is_asked(number: str) -> bool:
    """Whether ``number`` (country and number, compact) is one that VIES can be asked about."""
    return number[:2] in COUNTRIES and re.fullmatch(r"[0-9A-Z+*]{2,12}", number[2:]) is not None


class Vies:
    """The service; ``requester`` is the office's own NIP, without which there is no number of the query."""

    def __init__(
        self,
        web: Web,
        base: str = ADDRESS,
        requester: str = "",
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self._web = web
        self._base = base.rstrip("/")
        self._host = plain.host_of(base)
        self._requester = requester
        self._clock = clock or (lambda: datetime.now(UTC))

    def check(self, number: str) -> tuple[VatAnswer, RegisteredName | None]:
        """Whether a VAT number is valid today, and whose it is if the state tells; raises :class:`Fault`."""
        if not is_asked(number):
            raise ValueError("not a VAT number")
        query = (
            {"requesterMemberStateCode": "PL", "requesterNumber": self._requester}
            if self._requester
            else None
        )
        answer = self._web.get(f"{self._base}/ms/{number[:2]}/vat/{number[2:]}", query)
        said = plain.mapping(plain.parse(answer.body, self._host))
        error = plain.text(said.get("userError")).upper()[:40] or _wrapped_error(said)
        valid = said.get("isValid")
        if answer.status != 200 or error not in {"VALID", "INVALID"}:
            raise _fault(error, number[:2], self._host)
        if not isinstance(valid, bool) or valid != (error == "VALID"):
            raise plain.nonsense(self._host)
        at = self._clock()
        proof = Proof(Register.VIES, at, plain.text(said.get("requestIdentifier"))[:60])
        name = plain.text(said.get("name"))
        name = "" if name == _HIDDEN else name
        state = VatState.VALID_EU if valid else VatState.INVALID_EU
        vat = VatAnswer(state, today_in_poland(at), proof, name)
        if not valid or not name:
            return vat, None
        address = plain.text(said.get("address"))
        return vat, RegisteredName(number, name, proof, "" if address == _HIDDEN else address)


def _wrapped_error(said: object) -> str:
    """The error of an answer that is nothing but errors."""
    for one in map(plain.mapping, plain.items(plain.mapping(said).get("errorWrappers"))):
        if error := plain.text(one.get("error")).upper()[:40]:
            return error
    return ""


def _fault(error: str, country: str, host: str) -> Fault:
    if error in _REFUSED:
        return Fault(Why.REFUSED, "registers.refused", said=error)
    if re.fullmatch(r"[A-Z_]{3,40}", error):
        return Fault(Why.BUSY, "registers.state_busy", country=country, said=error)
    return plain.nonsense(host)
