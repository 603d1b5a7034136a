"""The statistical office's REGON register, BIR1.1 (UslugaBIRzewnPubl): SOAP 1.2, answers as MTOM.

A session is opened with the office's key and holds an hour; its number goes in the HTTP header ``sid``.
The answer to a search is XML as text inside of the SOAP envelope; ``ErrorCode`` 4 says that there is nothing,
7 that the session is over, and an empty answer that the service has to be asked what is the matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from desktop.domain.registers import Proof, Register, RegisteredName
from desktop.registers import plain, xml
from desktop.registers.faults import Fault, Why
from desktop.registers.places import post_code

if TYPE_CHECKING:
    from desktop.registers.web import Web

ADDRESS = "https://wyszukiwarkaregon.stat.gov.pl/wsBIR/UslugaBIRzewnPubl.svc"
MOST_AT_ONCE = 20
"""NIPs of one question."""

_PUBLIC = "http://CIS/BIR/PUBL/2014/07"
_ACTION = f"{_PUBLIC}/IUslugaBIRzewnPubl/"
_VALUE = "http://CIS/BIR/2014/07/IUslugaBIR/GetValue"
_NOTHING, _SESSION_OVER = "4", "7"
_SID = re.compile(r"[0-9A-Za-z]{8,64}")
_OPENING = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?Envelope[\s>]")
_CLOSING = re.compile(rb"</(?:[A-Za-z_][\w.-]*:)?Envelope\s*>")


class Gus:
    """The register; ``key`` is the office's, which the statistical office gives for nothing."""

    def __init__(
        self, web: Web, key: str, base: str = ADDRESS, clock: Callable[[], datetime] | None = None
    ) -> None:
        self._web = web
        self._key = key
        self._base = base
        self._host = plain.host_of(base)
        self._clock = clock or (lambda: datetime.now(UTC))
        self._sid = ""

    def find(self, nips: Sequence[str]) -> dict[str, RegisteredName]:
        """Who up to twenty NIPs belong to; those that the register does not know are missing.

        Raises :class:`Fault`.
        """
        if not 0 < len(nips) <= MOST_AT_ONCE or not all(re.fullmatch(r"[0-9]{10}", nip) for nip in nips):
            raise ValueError("not that many NIPs")
        rows = self._search(nips)
        proof = Proof(Register.GUS, self._clock(), "")
        found: dict[str, RegisteredName] = {}
        for facts in rows:
            nip = facts.get("Nip", "")
            if nip not in nips or not facts.get("Nazwa"):
                continue
            one = _name(nip, facts, proof)
            before = found.get(nip)
            # A person's businesses of different kinds are rows of their own; one that goes on is meant.
            if before is None or (before.ended is not None and one.ended is None):
                found[nip] = one
        return found

    # -- inside ------------------------------------------------------------------------------------

    def _search(self, nips: Sequence[str]) -> list[Mapping[str, str]]:
        name, value = ("Nip", nips[0]) if len(nips) == 1 else ("Nipy", ",".join(nips))
        body = f"<ns:pParametryWyszukiwania><dat:{name}>{value}</dat:{name}></ns:pParametryWyszukiwania>"
        for attempt in (1, 2):
            if not self._sid:
                self._sid = self._logged_in()
            rows, error = self._understood(self._call("DaneSzukajPodmioty", body, self._sid))
            if error == _SESSION_OVER and attempt == 1:
                self._sid = ""
                continue
            if not error:
                return rows
            if error == _NOTHING:
                return []
            raise self._fault(error)
        raise self._fault(_SESSION_OVER)

    def _logged_in(self) -> str:
        body = f"<ns:pKluczUzytkownika>{escape(self._key)}</ns:pKluczUzytkownika>"
        sid = self._call("Zaloguj", body, "").strip()
        if not sid:
            raise Fault(Why.KEY, "registers.bad_key")
        if not _SID.fullmatch(sid):
            raise plain.nonsense(self._host)
        return sid

    def _understood(self, result: str) -> tuple[list[Mapping[str, str]], str]:
        """The rows of an answer, or the code of its error."""
        if not result.strip():
            return [], self._call(
                "GetValue", "<ns:pNazwaParametru>KomunikatKod</ns:pNazwaParametru>", self._sid
            )
        try:
            root = xml.parse(result.encode())
        except xml.BadXml as error:
            raise plain.nonsense(self._host) from error
        rows: list[Mapping[str, str]] = [
            {child.tag: plain.text(child.text or "") for child in row} for row in root.iter("dane")
        ]
        errors = [row["ErrorCode"] for row in rows if row.get("ErrorCode")]
        rows = [row for row in rows if not row.get("ErrorCode")]
        # Of several NIPs some may be unknown; the others are answered all the same.
        return rows, "" if rows else next(iter(errors), _NOTHING)

    def _fault(self, error: str) -> Fault:
        code = error if re.fullmatch(r"[0-9]{1,4}", error) else "?"
        if code == _SESSION_OVER:
            return Fault(Why.BUSY, "registers.gus_session")
        return Fault(Why.BUSY, "registers.gus_error", said=code)

    def _call(self, name: str, body: str, sid: str) -> str:
        """The text of ``<name>Result``."""
        diagnostic = name == "GetValue"
        action = _VALUE if diagnostic else _ACTION + name
        namespace = "http://CIS/BIR/2014/07" if diagnostic else _PUBLIC
        envelope = (
            '<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"'
            f' xmlns:ns="{namespace}" xmlns:dat="{_PUBLIC}/DataContract">'
            '<soap:Header xmlns:wsa="http://www.w3.org/2005/08/addressing">'
            f"<wsa:To>{escape(self._base)}</wsa:To><wsa:Action>{action}</wsa:Action></soap:Header>"
            f"<soap:Body><ns:{name}>{body}</ns:{name}></soap:Body></soap:Envelope>"
        )
        headers = {"Content-Type": f'application/soap+xml; charset=utf-8; action="{action}"'}
        if sid:
            headers["sid"] = sid
        answer = self._web.post(self._base, envelope.encode(), headers)
        if answer.status != 200:
            raise Fault(Why.OFFLINE, "registers.server_error", host=self._host, status=answer.status)
        root = self._envelope(answer.body)
        result = next(xml.find(root, f"{name}Result"), None)
        if result is None:
            raise plain.nonsense(self._host)
        return "".join(result.itertext())

    def _envelope(self, body: bytes) -> Element:
        """The SOAP envelope in a body that may be MTOM, the envelope its first part."""
        begin = _OPENING.search(body)
        end = None if begin is None else _CLOSING.search(body, begin.end())
        if begin is None or end is None:
            raise plain.nonsense(self._host)
        try:
            return xml.parse(body[begin.start() : end.end()])
        except xml.BadXml as error:
            raise plain.nonsense(self._host) from error


def _name(nip: str, facts: Mapping[str, str], proof: Proof) -> RegisteredName:
    number = "/".join(part for part in (facts.get("NrNieruchomosci"), facts.get("NrLokalu")) if part)
    place, post_town = facts.get("Miejscowosc", ""), facts.get("MiejscowoscPoczty", "")
    # A village without streets has numbers only; one with streets may belong to another place's post office.
    street = " ".join(part for part in (facts.get("Ulica") or place, number) if part)
    if facts.get("Ulica") and place and post_town and place != post_town:
        street = f"{place}, {street}"
    return RegisteredName(
        nip,
        facts["Nazwa"],
        proof,
        street,
        post_code(facts.get("KodPocztowy", "")),
        post_town or place,
        facts.get("Regon", "")[:14],
        plain.day(facts.get("DataZakonczeniaDzialalnosci")),
    )
