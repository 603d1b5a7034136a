"""The fields of a document from all its sources: structured data, codes, the words of its pages.

The best source gives the value; each further one confirms or contradicts it
(:mod:`desktop.extraction.agreement`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from desktop.domain.checks import run_checks
from desktop.domain.fields import VALUE_TYPES, Candidate, Field, FieldName, ValueType
from desktop.domain.kinds import PrintedKind
from desktop.domain.known import NOTHING_KNOWN, Known
from desktop.domain.messages import Message
from desktop.domain.money import parse_amount
from desktop.domain.reading import Check, Page
from desktop.extraction.agreement import agree
from desktop.extraction.codes.claims import claims_of, ksef_codes
from desktop.extraction.einvoice.judge import fields_of, lines_of
from desktop.extraction.einvoice.source import Structured
from desktop.extraction.fields import FoundFields, find_fields
from desktop.extraction.printed import Print

_SEALED = (
    FieldName.NUMBER,
    FieldName.ISSUE_DATE,
    FieldName.SELLER_NIP,
    FieldName.NET,
    FieldName.VAT,
    FieldName.GROSS,
)
"""What a KSeF code's hash vouches for."""

_OWN_RULES = ("check.seller_nip", "check.buyer_nip", "check.account", "check.ksef", "check.same_nip")


def fields_from(
    pages: Sequence[Page],
    company_nips: frozenset[str] = frozenset(),
    known: Known = NOTHING_KNOWN,
    structured: Structured | None = None,
    file_name: str = "",
) -> FoundFields:
    """The fields of one document on ``pages``, whose file holds the invoice ``structured`` if any."""
    if structured is not None and not structured.embedded:
        return _with_lines(fields_of(structured, file_name), structured)
    found = find_fields(pages, company_nips, known)
    if structured is not None:
        found = _with_xml(found, structured, pages, file_name)
    return _with_codes(found, pages, structured)


def _with_lines(found: FoundFields, structured: Structured) -> FoundFields:
    return replace(found, line_items=lines_of(structured.invoice))


def _with_xml(
    found: FoundFields, structured: Structured, pages: Sequence[Page], file_name: str
) -> FoundFields:
    """What the page says, after the invoice embedded in the file."""
    said = fields_of(structured, file_name)
    prints = Print(pages)
    fields = {
        name: _compared(said.fields[name], found.fields.get(name, Field(name)), prints) for name in FieldName
    }
    invoice = structured.invoice
    rows = said.vat_rows or found.vat_rows
    checks = run_checks(fields, rows, None)
    merged = replace(found, printed_kind=said.printed_kind, fields=fields, vat_rows=rows, checks=checks)
    return _with_lines(merged, structured) if invoice.complete else merged


def _compared(xml: Field, page: Field, prints: Print) -> Field:
    """What the XML says, certain only if the page does not say otherwise."""
    if xml.value is None:
        return page
    if page.value is not None and _same(xml, page):
        why = (*xml.why, Message("why.page_agrees"))
        return replace(xml, box=page.box, raw=page.raw, why=why, candidates=page.candidates)
    box = prints.find(xml.name, xml.value)
    other = () if page.value is None else page.candidates
    shown = replace(xml, box=box, candidates=(Candidate(xml.value, xml.raw, box), *other)[:5])
    if page.value is None or (box is not None and not page.certain):
        return replace(shown, why=(*xml.why, Message("why.page_agrees"))) if box is not None else shown
    if xml.name in _NOT_PRINTED and not page.certain:
        return shown
    differs = Message("why.page_shows", {"value": page.value})
    return replace(shown, certain=False, why=(xml.why[0], differs))


_NOT_PRINTED = {FieldName.KIND, FieldName.CURRENCY, FieldName.PAYMENT_METHOD}
"""What a page need not say in the words of the XML."""


def _same(xml: Field, page: Field) -> bool:
    if xml.value == page.value or xml.value is None or page.value is None:
        return xml.value == page.value
    match VALUE_TYPES[xml.name]:
        case ValueType.AMOUNT:
            mine, theirs = parse_amount(xml.value), parse_amount(page.value)
            return mine is not None and theirs is not None and abs(mine) == abs(theirs)
        case ValueType.TEXT:
            return _letters(xml.value) == _letters(page.value)
        case _:
            return False


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _with_codes(found: FoundFields, pages: Sequence[Page], structured: Structured | None) -> FoundFields:
    """``found`` after hearing the codes on the pages."""
    if found.printed_kind in {PrintedKind.SEPARATOR, PrintedKind.BLANK} or not any(p.codes for p in pages):
        return found
    fields = dict(found.fields)
    claims = claims_of(pages, fields)
    for claim in claims:
        fields[claim.name] = agree(fields.get(claim.name, Field(claim.name)), claim)
    extra = list(_ksef_checks(pages, structured))
    kept = [check for check in found.checks if not check.message.code.startswith(_OWN_RULES)]
    anew = [
        check
        for check in run_checks(fields, found.vat_rows, None)
        if check.message.code.startswith(_OWN_RULES)
    ]
    checks = (*anew, *kept, *extra)
    touched = {claim.name for claim in claims} | {FieldName.BUYER_NIP}
    return replace(found, fields=_refuted(fields, touched, (*anew, *extra)), checks=checks)


def _ksef_checks(pages: Sequence[Page], structured: Structured | None) -> Iterable[Check]:
    codes = [code for code, _ in ksef_codes(pages)]
    if any(not code.production for code in codes):
        yield Check(False, Message("check.ksef_test.bad"))
    if structured is not None and codes and structured.invoice.polish:
        same = all(code.digest == structured.digest for code in codes)
        yield Check(same, Message(f"check.ksef_hash.{'ok' if same else 'bad'}"), _SEALED)


def _refuted(
    fields: Mapping[FieldName, Field], touched: set[FieldName], checks: Sequence[Check]
) -> dict[FieldName, Field]:
    """The fields, none of them certain against a check that failed."""
    failed: dict[FieldName, list[Message]] = {}
    for check in checks:
        if not check.passed:
            for name in check.fields:
                failed.setdefault(name, []).append(check.message)
    return {
        name: replace(field, certain=False, why=(*field.why, *failed[name]), probability=None)
        if name in failed and field.certain and (name in touched or name in _SEALED)
        else field
        for name, field in fields.items()
    }
