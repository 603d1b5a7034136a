"""The Ministry of Finance's white list (Wykaz podatników VAT), asked online: API 1.6, wl-api.mf.gov.pl.

Errors are HTTP 400 with a code: WL-191 when the day's questions are used up, WL-195 and WL-196 while the
list is being renewed, anything else for a question that will never be answered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from desktop.domain.registers import (
    AccountAnswer,
    AccountState,
    Proof,
    Register,
    RegisteredName,
    VatAnswer,
    VatState,
)
from desktop.domain.workdays import POLAND
from desktop.registers import plain
from desktop.registers.faults import Fault, Why
from desktop.registers.places import parse_place

if TYPE_CHECKING:
    from desktop.registers.web import Answer, Web

ADDRESS = "https://wl-api.mf.gov.pl"
MOST_AT_ONCE = 30
"""NIPs of one question."""

_STATES = {
    "czynny": VatState.ACTIVE,
    "zwolniony": VatState.EXEMPT,
    "niezarejestrowany": VatState.NOT_REGISTERED,
}
_LIMIT = "WL-191"
_RENEWED = frozenset({"WL-195", "WL-196"})
_MOST_ACCOUNTS = 5000


@dataclass(frozen=True, slots=True)
class Found:
    """What the list said of some NIPs; those of which it said nothing usable are in neither."""

    vat: Mapping[str, VatAnswer] = field(default_factory=dict)
    names: Mapping[str, RegisteredName] = field(default_factory=dict)
    refused: Mapping[str, Fault] = field(default_factory=dict)


class WhiteList:
    """The online list."""

    def __init__(self, web: Web, base: str = ADDRESS, clock: Callable[[], datetime] | None = None) -> None:
        self._web = web
        self._base = base.rstrip("/")
        self.host = plain.host_of(base)
        self._clock = clock or (lambda: datetime.now(UTC))

    def search(self, nips: Sequence[str], day: date) -> Found:
        """What up to thirty NIPs were on ``day``; raises :class:`Fault`."""
        if not 0 < len(nips) <= MOST_AT_ONCE or not all(re.fullmatch(r"[0-9]{10}", nip) for nip in nips):
            raise ValueError("not that many NIPs")
        way = f"nip/{nips[0]}" if len(nips) == 1 else f"nips/{','.join(nips)}"
        result = self._asked(f"/api/search/{way}", day)
        proof = self._proof(result)
        if len(nips) == 1:
            if "subject" not in result:
                raise plain.nonsense(self.host)
            return self._found({nips[0]: result["subject"]}, {}, day, proof)
        subjects, refused = self._entries(result, nips)
        return self._found(subjects, refused, day, proof)

    def check(self, nip: str, account: str, day: date) -> AccountAnswer:
        """Whether ``account`` (26 digits) stood beside ``nip`` on ``day``; raises :class:`Fault`."""
        if not re.fullmatch(r"[0-9]{10}", nip) or not re.fullmatch(r"[0-9]{26}", account):
            raise ValueError("not a NIP and an account")
        result = self._asked(f"/api/check/nip/{nip}/bank-account/{account}", day)
        match result.get("accountAssigned"):
            case "TAK":
                state = AccountState.LISTED
            case "NIE":
                state = AccountState.NOT_LISTED
            case _:
                raise plain.nonsense(self.host)
        return AccountAnswer(state, day, self._proof(result))

    # -- inside ------------------------------------------------------------------------------------

    def _asked(self, path: str, day: date) -> Mapping[str, Any]:
        answer = self._web.get(f"{self._base}{path}", {"date": day.isoformat()})
        if answer.status != 200:
            raise self._fault(answer)
        result = plain.mapping(plain.mapping(plain.parse(answer.body, self.host)).get("result"))
        if not plain.text(result.get("requestId")):
            raise plain.nonsense(self.host)
        return result

    def _fault(self, answer: Answer) -> Fault:
        try:
            said = plain.mapping(plain.parse(answer.body, self.host))
        except Fault:
            said = {}
        code = plain.text(said.get("code"))[:20]
        if not re.fullmatch(r"WL-[0-9]{3}", code):
            return Fault(Why.OFFLINE, "registers.server_error", host=self.host, status=answer.status)
        return _fault_of(code)

    def _entries(
        self, result: Mapping[str, Any], nips: Sequence[str]
    ) -> tuple[dict[str, object], dict[str, Fault]]:
        """The subjects by their NIPs: newer answers have an entry for each question, older ones a list."""
        subjects: dict[str, object] = {}
        refused: dict[str, Fault] = {}
        if isinstance(result.get("entries"), list):
            for entry in map(plain.mapping, result["entries"]):
                nip = plain.text(entry.get("identifier"))
                error = plain.text(plain.mapping(entry.get("error")).get("code"))[:20]
                if nip in nips and error:
                    refused[nip] = _fault_of(error)
                elif nip in nips and isinstance(entry.get("subjects"), list):
                    subjects[nip] = next(iter(entry["subjects"]), None)
            return subjects, refused
        if not isinstance(result.get("subjects"), list):
            raise plain.nonsense(self.host)
        subjects = dict.fromkeys(nips)
        for subject in map(plain.mapping, result["subjects"]):
            nip = plain.text(subject.get("nip"))
            if nip in subjects:
                subjects[nip] = subject
        return subjects, refused

    def _found(
        self, subjects: Mapping[str, object], refused: Mapping[str, Fault], day: date, proof: Proof
    ) -> Found:
        vat: dict[str, VatAnswer] = {}
        names: dict[str, RegisteredName] = {}
        for nip, subject in subjects.items():
            if subject is None:
                vat[nip] = VatAnswer(VatState.NOT_REGISTERED, day, proof)
                continue
            facts = plain.mapping(subject)
            state = _STATES.get(plain.text(facts.get("statusVat")).casefold())
            if state is None or plain.text(facts.get("nip")) not in {"", nip}:
                continue
            vat[nip] = _vat(facts, state, day, proof)
            if vat[nip].name:
                names[nip] = _name(facts, nip, proof)
        if not vat and not refused:
            raise plain.nonsense(self.host)
        return Found(vat, names, refused)

    def _proof(self, result: Mapping[str, Any]) -> Proof:
        try:
            said = datetime.strptime(plain.text(result.get("requestDateTime")), "%d-%m-%Y %H:%M:%S")  # noqa: DTZ007
            at = said.replace(tzinfo=POLAND).astimezone(UTC)
        except (ValueError, OverflowError):
            at = self._clock()
        return Proof(Register.WHITE_LIST, at, plain.text(result.get("requestId"))[:60])


def _fault_of(code: str) -> Fault:
    if code == _LIMIT:
        return Fault(Why.LIMIT, "registers.limit")
    if code in _RENEWED:
        return Fault(Why.BUSY, "registers.renewed", said=code)
    return Fault(Why.REFUSED, "registers.refused", said=code)


def _vat(facts: Mapping[str, Any], state: VatState, day: date, proof: Proof) -> VatAnswer:
    accounts = (plain.text(one) for one in plain.items(facts.get("accountNumbers"))[:_MOST_ACCOUNTS])
    return VatAnswer(
        state,
        day,
        proof,
        plain.text(facts.get("name")),
        tuple(one for one in accounts if re.fullmatch(r"[0-9]{26}", one)),
        facts.get("hasVirtualAccounts") is True,
    )


def _name(facts: Mapping[str, Any], nip: str, proof: Proof) -> RegisteredName:
    place = parse_place(plain.text(facts.get("workingAddress")) or plain.text(facts.get("residenceAddress")))
    return RegisteredName(
        nip,
        plain.text(facts.get("name")),
        proof,
        place.street,
        place.post_code,
        place.town,
        plain.text(facts.get("regon"))[:14],
    )
