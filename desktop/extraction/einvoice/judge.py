"""From what a structured invoice says to fields: each with the element it stands in, and judged by checks.

An XML file cannot be misread, so a value in it is certain unless a rule speaks against it: a check
digit, a sum, an order of dates.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from desktop.domain.checks import run_checks
from desktop.domain.fields import Candidate, Field, FieldName, LineItem, Source
from desktop.domain.messages import Message
from desktop.domain.reading import Check
from desktop.extraction.agreement import keeps_its_rule
from desktop.extraction.einvoice.invoice import EInvoice, total
from desktop.extraction.einvoice.ksefname import own_ksef_number
from desktop.extraction.einvoice.source import Structured
from desktop.extraction.fields import FoundFields

_LINE_SLACK = Decimal("0.05")


def fields_of(structured: Structured, file_name: str = "") -> FoundFields:
    """All that the invoice says.  ``file_name`` may carry its KSeF number."""
    invoice = structured.invoice
    fields = {name: _field(structured, name) for name in FieldName}
    kind = Message("why.xml_kind", {"form": invoice.form})
    fields[FieldName.KIND] = replace(
        _given(FieldName.KIND, invoice.kind.value, structured), why=(kind,), certain=True
    )
    number = own_ksef_number(invoice, file_name)
    if number is not None and fields[FieldName.KSEF_NUMBER].value is None:
        field = _given(FieldName.KSEF_NUMBER, number, structured)
        fields[FieldName.KSEF_NUMBER] = replace(field, certain=True, why=(Message("why.ksef_file_name"),))
    checks = run_checks(fields, invoice.vat_rows, None)
    fields = {name: _judged(field, checks) for name, field in fields.items()}
    return FoundFields(invoice.kind, fields, invoice.vat_rows, checks)


def lines_of(invoice: EInvoice) -> tuple[LineItem, ...]:
    """The lines, certain where each agrees with itself and all together give the net total."""
    net = invoice.value(FieldName.NET)
    added = total(line.net for line in invoice.lines)
    complete = all(line.net is not None for line in invoice.lines)
    sure = complete and net is not None and added == Decimal(net)
    return tuple(replace(line, certain=sure and _multiplies(line)) for line in invoice.lines)


def _multiplies(line: LineItem) -> bool:
    """Quantity times price gives the net amount, or less by a discount."""
    if line.quantity is None or line.unit_net is None or line.net is None:
        return True
    if line.discount is not None:
        return abs(line.net) <= abs(line.quantity * line.unit_net) + _LINE_SLACK
    return abs(line.quantity * line.unit_net - line.net) <= _LINE_SLACK


def _field(structured: Structured, name: FieldName) -> Field:
    said = structured.invoice.values.get(name)
    if said is None:
        return Field(name)
    why = Message("why.xml", {"form": structured.invoice.form, "element": said.element})
    return replace(_given(name, said.value, structured), certain=True, why=(why,))


def _given(name: FieldName, value: str, structured: Structured) -> Field:
    box = structured.marks.get(name)
    return Field(
        name, value, raw=value, box=box, source=Source.XML, candidates=(Candidate(value, value, box),)
    )


def _judged(field: Field, checks: tuple[Check, ...]) -> Field:
    """``field`` with what the checks say of it; certain only if none speaks against it."""
    if field.value is None:
        return field
    concerning = [check for check in checks if field.name in check.fields]
    failed = tuple(check.message for check in concerning if not check.passed)
    if failed or not keeps_its_rule(field.name, field.value):
        return replace(field, certain=False, why=(*field.why, *(failed or (Message("why.bad_digits"),))))
    return replace(field, why=(*field.why, *(check.message for check in concerning)))
