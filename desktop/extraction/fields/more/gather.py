"""The guesses of the rarer fields, for the kinds of documents that can carry them."""

from __future__ import annotations

from desktop.domain.fields import FieldName
from desktop.domain.identifiers import is_iban
from desktop.domain.kinds import PrintedKind
from desktop.extraction.fields.findings import Findings
from desktop.extraction.fields.guess import Guess
from desktop.extraction.fields.more import money, notices, recipient, references, registers, vehicle

_NO_INVOICE = {
    PrintedKind.BLANK,
    PrintedKind.SEPARATOR,
    PrintedKind.LETTER,
    PrintedKind.CONTRACT,
    PrintedKind.BANK_STATEMENT,
    PrintedKind.REMINDER,
    PrintedKind.OTHER,
}


def gather_more(findings: Findings) -> None:
    """Add the guesses of the rarer fields to ``findings``."""
    if findings.kind in _NO_INVOICE:
        return
    view, guesses = findings.view, findings.guesses
    guesses[FieldName.ORDER_NUMBER] = references.order_numbers(view)
    if findings.kind is PrintedKind.CORRECTION:
        guesses[FieldName.CORRECTED_DATE] = references.corrected_dates(view)
        guesses[FieldName.CORRECTION_REASON] = references.correction_reasons(view)
    number = findings.first(FieldName.NUMBER)
    if findings.kind is PrintedKind.FINAL:
        guesses[FieldName.ADVANCE_NUMBERS] = references.advance_numbers(
            view, number.value if number else None
        )
    guesses.update(notices.flags(view))
    guesses[FieldName.EXEMPTION_BASIS] = notices.exemption_basis(view)
    if findings.kind is PrintedKind.MARGIN:
        guesses[FieldName.MARGIN_SCHEME] = notices.margin_wording(view)
    guesses[FieldName.PAID] = money.paid_amounts(view)
    gross = findings.first(FieldName.GROSS)
    if findings.title is not None and findings.title.kind is PrintedKind.RECEIPT and gross is not None:
        guesses[FieldName.PAID] = guesses[FieldName.PAID] or money.paid_at_till(view, gross.value)
    guesses[FieldName.DISCOUNT] = money.discounts(view)
    buyer = findings.first(FieldName.BUYER_NAME)
    name, tax_id = recipient.recipient(view, buyer.value if buyer else None)
    guesses[FieldName.RECIPIENT_NAME], guesses[FieldName.RECIPIENT_NIP] = name, tax_id
    guesses[FieldName.SECOND_ACCOUNT] = _second_account(findings)
    guesses.update(registers.register_numbers(view))
    plates = vehicle.plates(view)
    guesses[FieldName.VEHICLE] = plates
    guesses[FieldName.ODOMETER] = vehicle.odometer(view, with_vehicle=bool(plates))


def _second_account(findings: Findings) -> list[Guess]:
    """A further account on the page with a right check number, such as the one for another currency."""
    first = findings.first(FieldName.BANK_ACCOUNT)
    others = [guess for guess in findings.guesses.get(FieldName.BANK_ACCOUNT, ()) if is_iban(guess.value)]
    return [guess for guess in others if first is not None and guess.value != first.value][:1]
