"""Whose document it is: the wrong envelope, and a cost taken for a sale."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.fields import FieldName
from desktop.domain.identifiers import format_nip
from desktop.domain.kinds import DocumentKind
from desktop.domain.rules.facts import Facts, OwnCompany, Side, is_polish
from desktop.domain.rules.findings import Action, ActionKind, Finding, Severity

_SIDES = frozenset({DocumentKind.COST_INVOICE, DocumentKind.SALES_INVOICE})


def findings(facts: Facts) -> Iterator[Finding]:
    """The buyer of a cost, or the seller of a sale, is not the document's company."""
    company, side = facts.company, facts.side
    if company is None or side is None:
        return
    seller, buyer = facts.value(FieldName.SELLER_NIP), facts.value(FieldName.BUYER_NIP)
    ours, theirs = (buyer, seller) if side is Side.PURCHASE else (seller, buyer)
    name = FieldName.BUYER_NIP if side is Side.PURCHASE else FieldName.SELLER_NIP
    if ours == company.nip:
        return
    if theirs == company.nip and facts.kind in _SIDES:
        yield _wrong_side(side)
    elif facts.value(FieldName.RECIPIENT_NIP) == company.nip and side is Side.PURCHASE:
        details = {"nip": format_nip(buyer), "company": company.name}
        yield Finding("recipient_is_ours", Severity.NOTE, details, (name,), (buyer, company.nip))
    elif is_polish(ours):
        yield _wrong_envelope(facts, company, ours, name)
    elif not ours and facts.kind is DocumentKind.COST_INVOICE and facts.taxed:
        yield Finding("no_buyer_nip", Severity.WARNING, {}, (name,), (company.nip,))


def _wrong_side(side: Side) -> Finding:
    kind = DocumentKind.SALES_INVOICE if side is Side.PURCHASE else DocumentKind.COST_INVOICE
    code = "we_are_seller" if side is Side.PURCHASE else "we_are_buyer"
    fields = (FieldName.SELLER_NIP, FieldName.BUYER_NIP)
    return Finding(code, Severity.ALARM, {}, fields, (kind,), (Action(ActionKind.KIND, kind),))


def _wrong_envelope(facts: Facts, company: OwnCompany, nip: str, name: FieldName) -> Finding:
    role = "buyer" if name is FieldName.BUYER_NIP else "seller"
    details = {"nip": format_nip(nip), "company": company.name}
    other = facts.own.get(nip)
    if other is None:
        return Finding(f"other_{role}", Severity.ALARM, details, (name,), (nip, company.nip))
    move = Action(ActionKind.MOVE, str(other.id), other.name)
    details["other"] = other.name
    return Finding(f"{role}_is_client", Severity.ALARM, details, (name,), (nip, company.nip), (move,))
