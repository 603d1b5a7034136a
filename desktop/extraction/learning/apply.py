"""Reading a document with what is known of its contractor.

What was learnt overrides a guess of the reader where it fits better, never a value that checks prove.  It
helps to make a value certain, but not alone; a value that contradicts it is certain no longer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.domain.checks import run_checks
from desktop.domain.fields import Field, FieldName, Source, VatRow
from desktop.domain.kinds import DocumentKind, PrintedKind
from desktop.domain.learning import Knowledge
from desktop.domain.reading import Check, Reading
from desktop.extraction.learning import constants
from desktop.extraction.learning.accounts import accounts
from desktop.extraction.learning.amounts import totals
from desktop.extraction.learning.choice import because
from desktop.extraction.learning.dates import due_by_days
from desktop.extraction.learning.single import SINGLE, single
from desktop.extraction.learning.supplier import choose
from desktop.extraction.learning.text import text_of

_EXACT = {Source.XML, Source.QR}
_IN_WORDS = "check.words."
_PRINTED = {
    DocumentKind.COST_INVOICE: PrintedKind.INVOICE,
    DocumentKind.SALES_INVOICE: PrintedKind.INVOICE,
    DocumentKind.CORRECTION: PrintedKind.CORRECTION,
    DocumentKind.ADVANCE: PrintedKind.ADVANCE,
    DocumentKind.RECEIPT: PrintedKind.SIMPLIFIED_INVOICE,
    DocumentKind.PROFORMA: PrintedKind.PROFORMA,
    DocumentKind.CONTRACT: PrintedKind.CONTRACT,
    DocumentKind.LETTER: PrintedKind.LETTER,
    DocumentKind.NOTE: PrintedKind.NOTE,
    DocumentKind.REMINDER: PrintedKind.REMINDER,
    DocumentKind.BANK_STATEMENT: PrintedKind.BANK_STATEMENT,
    DocumentKind.DELIVERY_NOTE: PrintedKind.DELIVERY_NOTE,
}


def apply_learnt(reading: Reading, known: Sequence[Knowledge]) -> Reading:
    """``reading`` with what is known of its contractor; ``known`` are those that may be the seller.

    Values that came from an e-invoice or a code, and what checks prove, stay as they are.
    """
    known = [one for one in known if one.lessons]
    if not known or not any(page.words for page in reading.pages):
        return reading
    text = text_of(reading.pages)
    knowledge = choose(reading, text, known)
    if knowledge is None:
        return reading
    kind, kind_field = _kind(reading, knowledge)
    fields = {name: reading.fields.get(name) or Field(name) for name in FieldName}
    if kind_field is not None:
        fields[FieldName.KIND] = kind_field

    def take(changed: Iterable[Field]) -> None:
        fields.update({one.name: one for one in changed if one.name not in knowledge.off})

    take(constants.seller(text, fields, knowledge))
    for name in SINGLE:
        if fields[name].source not in _EXACT:
            take([single(text, knowledge, fields, name, kind)])
    take([due_by_days(fields, knowledge)])
    take(accounts(text, fields, knowledge))
    take(constants.others(fields, knowledge))
    amounts, rows = totals(
        text, fields, reading.vat_rows, knowledge, kind, frozenset(FieldName) - knowledge.off
    )
    take(amounts.values())
    return replace(
        reading,
        printed_kind=kind,
        fields={name: one for name, one in fields.items() if name in reading.fields or one.value},
        vat_rows=rows,
        checks=_checks(reading, fields, rows),
    )


def _kind(reading: Reading, knowledge: Knowledge) -> tuple[PrintedKind, Field | None]:
    """The kind that a person chose when the reader took a paper of this contractor for the same."""
    read = reading.printed_kind
    before = reading.fields.get(FieldName.KIND) or Field(FieldName.KIND)
    alike = [lesson for lesson in knowledge.lessons if lesson.printed_kind is read]
    chosen = next((lesson.kind for lesson in alike if lesson.kind is not None), None)
    kind = read if chosen is None else _PRINTED.get(chosen, read)
    if (
        kind is read
        or read is PrintedKind.PROFORMA
        or FieldName.KIND in knowledge.off
        or before.source in _EXACT
    ):
        return read, None
    agreeing = sum(lesson.weight for lesson in alike if lesson.kind is chosen)
    why = because(agreeing, sum(lesson.weight for lesson in alike))
    return kind, replace(before, value=kind.value, source=Source.LEARNT, certain=False, why=(why,))


def _checks(reading: Reading, fields: dict[FieldName, Field], rows: Sequence[VatRow]) -> tuple[Check, ...]:
    """The rules tried again; what the amount in words said stays while the amounts do."""
    names = (FieldName.GROSS, FieldName.AMOUNT_DUE)
    before = [reading.fields[name].value if name in reading.fields else None for name in names]
    same = before == [fields[name].value for name in names]
    kept = [one for one in reading.checks if same and one.message.code.startswith(_IN_WORDS)]
    return (*run_checks(fields, rows, None), *kept)
