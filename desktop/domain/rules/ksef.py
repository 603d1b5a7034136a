"""KSeF: invoices that should have come by it, copies that belong together, and prints that were changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from desktop.domain.collation import fold
from desktop.domain.dates import parse_iso
from desktop.domain.fields import FieldName, Source
from desktop.domain.identifiers import format_nip, is_ksef_number
from desktop.domain.kinds import DocumentKind
from desktop.domain.money import format_amount
from desktop.domain.rules.facts import Facts, Side, is_polish
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.law import KSEF, KsefDuty, in_force

_KINDS = frozenset(
    {
        DocumentKind.COST_INVOICE,
        DocumentKind.SALES_INVOICE,
        DocumentKind.CORRECTION,
        DocumentKind.ADVANCE,
    }
)
_TICKETS = re.compile(
    r"(?<!\w)(?:autostrad\w*|oplat\w* za przejazd|e toll|viatoll|bilet\w*"
    r"|przewoz\w* osob\w*)(?!\w)"
)
"""Tolls and tickets of carriers stay invoices without KSeF (art. 106ga ust. 2 ustawy o VAT)."""
_EXEMPT_ONLY = frozenset({"zw"})
_COMPARED = (
    FieldName.BANK_ACCOUNT,
    FieldName.NUMBER,
    FieldName.GROSS,
    FieldName.AMOUNT_DUE,
    FieldName.NET,
    FieldName.VAT,
    FieldName.SELLER_NIP,
    FieldName.BUYER_NIP,
    FieldName.ISSUE_DATE,
)
"""What a print that was tampered with says otherwise than its XML."""
_MOST_ITEMS = 200
_QUOTED = 80


def findings(facts: Facts) -> Iterator[Finding]:
    """All that can be said of KSeF without asking it."""
    if facts.kind not in _KINDS:
        return
    yield from _seals(facts)
    yield from _prints(facts)
    yield from _number(facts)
    yield from _duty(facts)


# -- the code on the print ---------------------------------------------------------------------------


def _seals(facts: Facts) -> Iterator[Finding]:
    if not facts.seals:
        return
    if any(not seal.production for seal in facts.seals):
        yield Finding("ksef_test", Severity.WARNING)
    digests = {seal.digest for seal in facts.seals}
    if facts.xml_digest:
        same = digests == {facts.xml_digest}
        code, severity = ("ksef_hash_same", Severity.GOOD) if same else ("ksef_hash_differs", Severity.ALARM)
        details = {"xml": facts.xml_name}
        yield Finding(code, severity, details, (), (*sorted(digests), facts.xml_digest))
    elif len(digests) > 1:
        yield Finding("ksef_two_hashes", Severity.WARNING, {}, (), tuple(sorted(digests)))
    seller, issue = facts.value(FieldName.SELLER_NIP), facts.issue_date
    # A farmer's invoice (VAT RR, 7 %) is written by its buyer, whose NIP its code bears.
    farmers = {facts.value(FieldName.BUYER_NIP)} if any(row.rate == "7" for row in facts.vat_rows) else set()
    for nip in {seal.nip for seal in facts.seals} - farmers:
        if seller and nip != seller:
            details = {"said": format_nip(nip), "printed": format_nip(seller)}
            yield Finding("ksef_code_nip", Severity.ALARM, details, (FieldName.SELLER_NIP,), (nip, seller))
    for day in {seal.issue_date for seal in facts.seals if seal.issue_date is not None}:
        if issue is not None and day != issue:
            details = {"said": day.isoformat(), "printed": issue.isoformat()}
            names = (FieldName.ISSUE_DATE,)
            yield Finding("ksef_code_date", Severity.ALARM, details, names, tuple(details.values()))
    if _is_offline(facts):
        yield Finding("ksef_offline", Severity.NOTE, {}, (FieldName.KSEF_NUMBER,), tuple(sorted(digests)))


def _is_offline(facts: Facts) -> bool:
    """Two codes and no number: issued offline, and sent to KSeF only afterwards."""
    certificate = any(seal.issue_date is None for seal in facts.seals)
    return certificate and not facts.value(FieldName.KSEF_NUMBER)


# -- the print against the XML -----------------------------------------------------------------------


def _prints(facts: Facts) -> Iterator[Finding]:
    if not facts.is_pair:
        return
    changed = False
    for name in _COMPARED:
        found = facts.fields.get(name)
        shown = (
            None
            if found is None
            else next(
                (why.details.get("value", "") for why in found.why if why.code == "why.page_shows"), None
            )
        )
        if found is None or shown is None:
            continue
        changed = True
        details = {"field": name.value, "printed": shown[:_QUOTED], "xml": (found.value or "")[:_QUOTED]}
        # What OCR made of a scan may be a misread letter; a text layer is what somebody wrote.
        severity = Severity.WARNING if facts.is_ocr else Severity.ALARM
        stands_on = (shown, found.value or "")
        yield Finding("ksef_print_differs", severity, details, (name,), stands_on, subject=name.value)
    account = facts.fields.get(FieldName.BANK_ACCOUNT)
    if account is not None and account.value and account.source in {Source.TEXT, Source.OCR, Source.QR}:
        changed = True
        names = (FieldName.BANK_ACCOUNT,)
        yield Finding("ksef_account_not_in_xml", Severity.ALARM, {}, names, (account.value,))
    if not changed and facts.xml_digest:
        yield Finding("ksef_pair", Severity.GOOD, {"xml": facts.xml_name}, (), (facts.xml_digest,))


# -- the number --------------------------------------------------------------------------------------


def _number(facts: Facts) -> Iterator[Finding]:
    number, issue = facts.value(FieldName.KSEF_NUMBER), facts.issue_date
    if not is_ksef_number(number) or issue is None:
        return
    taken = parse_iso(f"{number[11:15]}-{number[15:17]}-{number[17:19]}")
    if taken is not None and taken < issue:
        details = {"number": taken.isoformat(), "issued": issue.isoformat()}
        names = (FieldName.KSEF_NUMBER, FieldName.ISSUE_DATE)
        yield Finding("ksef_before_issue", Severity.ALARM, details, names, (number, issue.isoformat()))


# -- the duty ----------------------------------------------------------------------------------------


def _duty(facts: Facts) -> Iterator[Finding]:
    """An invoice from outside KSeF that one would expect in it."""
    day = facts.issue_date
    rule = None if day is None else in_force(KSEF, day)
    if rule is None or day is None or not _is_expected(facts):
        return
    if facts.value(FieldName.KSEF_NUMBER) or facts.seals or _is_ksef_xml(facts):
        return
    code, severity = _how_grave(facts, rule.value)
    details = {
        "date": day.isoformat(),
        "limit": "" if rule.value.small is None else format_amount(rule.value.small),
        "until": _small_until(),
        "documents": str(facts.seller_uses_ksef),
    }
    names = (FieldName.KSEF_NUMBER,)
    yield Finding(code, severity, details, names, (day.isoformat(), facts.value(FieldName.SELLER_NIP), code))


def _small_until() -> str:
    """The last day on which those with little sales may issue outside of KSeF."""
    days = [row.until for row in KSEF if row.value.small is not None and row.until is not None]
    return max(days).isoformat() if days else ""


def _is_ksef_xml(facts: Facts) -> bool:
    """Whether its values come from a file of KSeF's, which has no number yet."""
    kind = facts.fields.get(FieldName.KIND)
    return kind is not None and any(
        why.code == "why.xml_kind" and why.details.get("form", "").startswith("KSeF") for why in kind.why
    )


def _is_expected(facts: Facts) -> bool:
    """Both sides are Polish taxpayers, and it is none of the invoices that stay outside."""
    seller, buyer = facts.value(FieldName.SELLER_NIP), facts.value(FieldName.BUYER_NIP)
    if not is_polish(seller) or not is_polish(buyer):
        return False
    rates = {row.rate for row in facts.vat_rows}
    if rates and rates <= _EXEMPT_ONLY and facts.value(FieldName.EXEMPTION_BASIS):
        # Finance and insurance need no invoice in KSeF; others that are exempt are told apart by nobody here.
        return "113" in facts.value(FieldName.EXEMPTION_BASIS)
    return not any(_TICKETS.search(fold(item.name[:200])) for item in facts.line_items[:_MOST_ITEMS])


def _how_grave(facts: Facts, duty: KsefDuty) -> tuple[str, Severity]:
    side = "sale" if facts.side is Side.SALE else "cost"
    if side == "sale":
        return _own_duty(facts, duty)
    if facts.seller_uses_ksef and (duty.everyone or facts.seller_uses_ksef > 1):
        return "ksef_expected_known", Severity.WARNING
    if not duty.everyone:
        return "ksef_expected_large", Severity.NOTE
    if duty.small is None:
        return "ksef_expected", Severity.WARNING
    if _is_over(facts, duty.small):
        return "ksef_expected_over", Severity.WARNING
    return "ksef_expected_small", Severity.NOTE


def _own_duty(facts: Facts, duty: KsefDuty) -> tuple[str, Severity]:
    if not duty.everyone:
        return "ksef_sale_large", Severity.NOTE
    if duty.small is not None and not _is_over(facts, duty.small):
        return "ksef_sale_small", Severity.NOTE
    return ("ksef_sale_penalty" if duty.penalties else "ksef_sale"), Severity.WARNING


def _is_over(facts: Facts, small: Decimal) -> bool:
    gross = facts.gross_pln
    return gross is not None and gross > small
