"""What can never be certain, however much speaks for it: contradictions and unproved repairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from desktop.domain.fields import FieldName, Source
from desktop.domain.identifiers import is_iban, is_ksef_number, is_nip, nip_digits
from desktop.domain.kinds import PrintedKind
from desktop.extraction.fields.certainty.evidence import Evidence
from desktop.extraction.fields.certainty.reasons import is_known
from desktop.extraction.fields.certainty.spelling import (
    NAMES,
    core,
    has_form,
    is_foreign,
    is_misspelt,
    is_unfinished,
    printed_again,
    twin_doubt,
)
from desktop.extraction.fields.lexicon import labels
from desktop.extraction.fields.numberdoubt import is_broken, looks_misread, runs_on, years_agree

_MAX_SALE_GAP = timedelta(days=92)
_MAX_DUE_GAP = timedelta(days=190)
_TOTALS = (FieldName.NET, FieldName.VAT, FieldName.GROSS)
_SOFT = {"check.words.bad", "check.row_tax.bad"}
"""Checks that may fail on a right value: a misread word, tax that was rounded line by line."""
_TAX_NUMBERS = (FieldName.SELLER_NIP, FieldName.BUYER_NIP, FieldName.RECIPIENT_NIP)
_ACCOUNTS = (FieldName.BANK_ACCOUNT, FieldName.SECOND_ACCOUNT)
_MISREAD_NAME = re.compile(r"\b[zZ] ?[0o]\.? ?0|[^\W\d_]\d[^\W\d_]|[~^|\\]")
"""The legal form with noughts, a figure within a word, signs that no firm bears."""

_GLUED_LABEL = re.compile(r"(?i:nr|no|numer)[.:]?(?=[A-Z0-9])")
"""The label of a number, run together with it."""
_TWIN_DOUBT = 0.02
"""Of names in which some letter was its twin by so much, every fourth on scans had lost an accent."""
_TWIN_DOUBT_TWICE = 0.05
"""The same for names that the page spells twice alike: the same print is easily misread the same way."""
_STREET = re.compile(r"(?<!\w)(?:ul|u|al|pl|os)(?:\.| ) ?.*\d|\d{2}-\d{3}")
_MANY_FIGURES = 7
"""A telephone number or a register's, not the name of a firm."""


def vetoed(evidence: Evidence) -> frozenset[FieldName]:
    """The fields that must not be certain."""
    return frozenset(
        {
            *_checks(evidence),
            *_repairs(evidence),
            *_identifiers(evidence),
            *_dates(evidence),
            *_texts(evidence),
            *evidence.findings.joint,
            *_nothing_paid(evidence),
        }
    )


def _nothing_paid(evidence: Evidence) -> Iterator[FieldName]:
    """ "Zapłacono 0,00" says as much as nothing."""
    if evidence.amount(FieldName.PAID) == 0:
        yield FieldName.PAID


def _checks(evidence: Evidence) -> Iterator[FieldName]:
    for check in evidence.checks:
        if not check.passed and check.message.code not in _SOFT:
            yield from check.fields


def _repairs(evidence: Evidence) -> Iterator[FieldName]:
    for name in evidence.fields:
        if any(not repair.proved for repair in evidence.repairs(name)):
            yield name


def _identifiers(evidence: Evidence) -> Iterator[FieldName]:
    for name in _TAX_NUMBERS:
        value = evidence.value(name)
        if value is not None and value.isdigit() and not is_nip(value):
            yield name
    for name in _ACCOUNTS:
        value = evidence.value(name)
        if value is not None and not is_iban(value):
            yield name
    ksef = evidence.value(FieldName.KSEF_NUMBER)
    if ksef is not None and not is_ksef_number(ksef):
        yield FieldName.KSEF_NUMBER


def _dates(evidence: Evidence) -> Iterator[FieldName]:
    issue = evidence.fields[FieldName.ISSUE_DATE]
    sale = evidence.fields[FieldName.SALE_DATE].day
    due = evidence.fields[FieldName.DUE_DATE].day
    if issue.day is None:
        yield from (FieldName.SALE_DATE, FieldName.DUE_DATE)
        return
    if due is not None and not issue.day <= due <= issue.day + _MAX_DUE_GAP:
        yield from (FieldName.ISSUE_DATE, FieldName.DUE_DATE)
    if sale is not None and abs(sale - issue.day) > _MAX_SALE_GAP:
        yield from (FieldName.ISSUE_DATE, FieldName.SALE_DATE)
    number = evidence.value(FieldName.NUMBER) or ""
    if issue.source is Source.OCR and not years_agree(number, issue.day):
        yield from (FieldName.ISSUE_DATE, FieldName.NUMBER)


def _texts(evidence: Evidence) -> Iterator[FieldName]:
    for name in (FieldName.NUMBER, FieldName.CORRECTED_NUMBER):
        value, chosen = evidence.value(name), evidence.chosen(name)
        if value is None or chosen is None or chosen.span is None:
            continue
        line = evidence.sheet.lines[chosen.span.line]
        misread = line.source is Source.OCR and (looks_misread(value) or _GLUED_LABEL.match(value))
        joined = len(value) > chosen.span.end - chosen.span.start
        broken = runs_on(line, chosen.span) or (not joined and is_broken(evidence.sheet, chosen.span))
        if misread or broken or is_nip(nip_digits(value)):
            yield name
    for name in NAMES:
        field = evidence.fields[name]
        if not field.value:
            continue
        misread = field.source is Source.OCR and _is_doubtful(evidence, name, field.value)
        if misread or _is_no_name(field.value) or is_unfinished(field.value) or _heads_both(evidence, name):
            yield name
    # "Faktura" alone may still be a simplified or a margin invoice: one with a named buyer is plain.
    if evidence.kind is PrintedKind.INVOICE and evidence.value(FieldName.BUYER_NAME) is None:
        yield FieldName.KIND


def _is_doubtful(evidence: Evidence, name: FieldName, value: str) -> bool:
    """A letter may have been lost or made up, and nothing else spells the name."""
    if is_known(evidence, name):
        return False
    if _MISREAD_NAME.search(value) or is_foreign(value) or is_misspelt(value):
        return True
    again = printed_again(evidence, name)
    return again is False or twin_doubt(evidence, name) >= (_TWIN_DOUBT_TWICE if again else _TWIN_DOUBT)


def _heads_both(evidence: Evidence, name: FieldName) -> bool:
    """The same words stand in another column of the line: a heading of both parties, the name of neither.

    Not so a company that is buyer and recipient: its legal form is no heading's.
    """
    chosen = evidence.chosen(name)
    if chosen is None or chosen.span is None or has_form(chosen.value):
        return False
    line = evidence.sheet.lines[chosen.span.line]
    same = [cell for cell in line.cells() if core(line.text[slice(*cell)]) == core(chosen.value)]
    return len(same) > 1


def _is_no_name(text: str) -> bool:
    """A number, a label, or a name that runs on with its address."""
    figures = sum(map(str.isdigit, text))
    return figures >= _MANY_FIGURES or _is_label(text) or (figures > 0 and bool(_STREET.search(text)))


def _is_label(text: str) -> bool:
    """Nothing but words that label something: the heading of a block taken for its first line."""
    covered = sum(match.end - match.start for match in labels().find(text))
    return covered >= len(text.strip(" :"))
