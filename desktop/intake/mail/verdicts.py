"""What the receiving server found out about the sender: Authentication-Results (RFC 8601)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from desktop.intake.mail.addresses import belongs, domain_of, normalised_domain
from desktop.intake.mail.model import Verdicts

NAMELESS = "-"
"""Stands for servers that do not name themselves in the header, as Microsoft 365 does."""

_REMOVE_FORGED = frozenset({NAMELESS, "mx.google.com"})
"""Servers known to remove results in their own name that come from outside; their own stand below the
Received lines of their inner ways.
"""
_PASSED = "pass"
_FAILED = frozenset({"fail", "hardfail"})
_METHODS = frozenset({"spf", "dkim", "dmarc"})
_RESULT = re.compile(r"\s*([a-z0-9-]+)\s*(?:/\s*\d+\s*)?=\s*([a-z]+)")
_PROPERTY = re.compile(r"\b(smtp\.mailfrom|smtp\.mail|header\.d|header\.i|header\.from)\s*=\s*\"?([^\s;\"]+)")


@dataclass(frozen=True, slots=True)
class _Result:
    method: str
    result: str
    properties: dict[str, str] = field(default_factory=dict)

    @property
    def domain(self) -> str:
        """The domain that the result speaks of."""
        order = {"spf": ("smtp.mailfrom", "smtp.mail"), "dkim": ("header.d", "header.i")}
        names = order.get(self.method, ("header.from",))
        found = next((self.properties[name] for name in names if name in self.properties), "")
        return normalised_domain(domain_of(found))


def verdicts_of(headers: Iterable[tuple[str, str]], sender: str, authserv_ids: Collection[str]) -> Verdicts:
    """The verdicts on ``sender`` in ``headers`` (names in small letters, the uppermost first).

    Only headers of the servers ``authserv_ids`` count.  Servers write theirs above what came in, so what
    lies below the next Received is the sender's own and is passed over, and of several above it the
    uppermost decides; the others may only speak against the sender.  RFC 8601, section 5, has a server
    take away headers in its own name that come from outside; not all do, so what is found below the first
    Received says so (``below_received``), unless the server is known to.

    If none of them wrote anything, the uppermost header of an unknown server above the first Received may
    speak against the sender: nobody forges results against oneself.

    A DMARC result for the From of another domain counts as ``fail``: the server saw another sender.
    """
    wanted = {one.lower() for one in authserv_ids}
    found: list[_Result] = []
    unknown: list[_Result] | None = None
    first = True
    received = below = False
    for name, value in headers:
        if name == "received" and not first:
            break
        if name == "received":
            received = True
            unknown = [] if unknown is None else unknown
        if name != "authentication-results":
            continue
        server, results = _read(value)
        if server not in wanted:
            unknown = results if unknown is None else unknown
            continue
        if first:
            below = received and server not in _REMOVE_FORGED
        found += [one for one in results if first or one.result != _PASSED]
        first = False
    domain = domain_of(sender)
    if first:
        found = _against(unknown or [], domain)
    spf = _one(found, "spf", domain)
    dkim = _one(found, "dkim", domain)
    return Verdicts(
        spf=spf.result,
        dkim=dkim.result,
        dmarc=_dmarc(found, domain),
        spf_domain=spf.domain,
        dkim_domain=dkim.domain,
        below_received=below,
    )


def speaks_for(verdict_domain: str, sender: str) -> bool:
    """Whether a domain that passed vouches for ``sender``: the same, or one above or below the other."""
    domain = domain_of(sender)
    if "." not in verdict_domain or not domain:
        return False
    return belongs(verdict_domain, domain) or belongs(domain, verdict_domain)


def _dmarc(found: list[_Result], domain: str) -> str:
    """The result for the sender's domain; ``fail`` if there is one for another.

    Nothing for a domain above or below: some servers name the one whose policy they found.
    """
    results = [one for one in found if one.method == "dmarc"]
    own = [one for one in results if one.domain in {"", domain}]
    related = [one for one in results if one not in own and speaks_for(one.domain, f"@{domain}")]
    if len(own) + len(related) < len(results):
        return "fail"
    if own:
        return own[0].result
    return next((one.result for one in related if one.result == "fail"), "")


def _against(found: list[_Result], domain: str) -> list[_Result]:
    """What an unknown server says against the sender; it does not speak for anybody.

    Forwarding alone fails SPF: that counts unless a signature passed, or DMARC with it.
    """
    dmarc = _dmarc(found, domain)
    if dmarc == "fail":
        return [
            _Result("dmarc", dmarc),
            *(one for one in found if one.result in _FAILED and one.method != "dmarc"),
        ]
    if any(one.result == _PASSED for one in found if one.method != "spf"):
        return []
    failed = [one for one in found if one.result in _FAILED]
    return failed if any(one.method == "spf" for one in failed) else []


def _one(found: list[_Result], method: str, domain: str) -> _Result:
    """Mails carry several signatures: one that passed for the sender's domain, else that passed, else any."""
    results = [one for one in found if one.method == method]
    passed = [one for one in results if one.result == _PASSED]
    for choice in ([one for one in passed if speaks_for(one.domain, f"@{domain}")], passed, results):
        if choice:
            return choice[0]
    return _Result(method, "")


def _read(value: str) -> tuple[str, list[_Result]]:
    """The server's name and its results."""
    head, *rest = _without_comments(value).lower().split(";")
    if "=" in head:
        return NAMELESS, _results([head, *rest])
    return (head.split() or [""])[0], _results(rest)


def _results(clauses: list[str]) -> list[_Result]:
    found = []
    for clause in clauses:
        match = _RESULT.match(clause)
        if match is not None and match[1] in _METHODS:
            properties: dict[str, str] = {}
            for name, content in _PROPERTY.findall(clause):
                properties.setdefault(name, content)
            found.append(_Result(match[1], match[2], properties))
    return found


def _without_comments(value: str) -> str:
    kept: list[str] = []
    depth = 0
    escaped = False
    for char in value:
        if depth and escaped:
            escaped = False
        elif depth and char == "\\":
            escaped = True
        elif char == "(":
            depth += 1
        elif char == ")" and depth:
            depth -= 1
        elif not depth:
            kept.append(char)
    return "".join(kept)
