"""The way from pages to fields: gather guesses, decide between them, assess, explain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop.domain.checks import run_checks
from desktop.domain.fields import Field, FieldName, LineItem, VatRow
from desktop.domain.kinds import PrintedKind
from desktop.domain.known import NOTHING_KNOWN, Known
from desktop.domain.messages import Message
from desktop.domain.reading import Check, Page
from desktop.extraction.fields.amounts import Totals
from desktop.extraction.fields.certainty import Evidence, assess
from desktop.extraction.fields.decide import decide
from desktop.extraction.fields.gather import gather
from desktop.extraction.fields.guess import ranked, settle
from desktop.extraction.fields.items import Sums, find_items
from desktop.extraction.fields.layout import lay_out
from desktop.extraction.fields.lexicon import speaking
from desktop.extraction.fields.more import gather_more
from desktop.extraction.fields.repair import mend
from desktop.extraction.fields.speech import languages_of
from desktop.extraction.fields.view import View


@dataclass(frozen=True, slots=True)
class FoundFields:
    """All that was found on the pages of one document."""

    printed_kind: PrintedKind
    fields: dict[FieldName, Field] = field(default_factory=dict)
    vat_rows: tuple[VatRow, ...] = ()
    checks: tuple[Check, ...] = ()
    line_items: tuple[LineItem, ...] = ()


def find_fields(
    pages: Sequence[Page], company_nips: frozenset[str] = frozenset(), known: Known = NOTHING_KNOWN
) -> FoundFields:
    """Read the fields of one document from the words of its pages.

    ``company_nips`` are the office's clients, beside those that ``known`` names: one of them is
    expected to be seller or buyer.
    """
    known = replace(known, company_nips=company_nips | known.company_nips)
    with speaking(languages_of(pages)):
        evidence = examine(pages, known)
        findings, fields = evidence.findings, assess(evidence)
        sums = Sums(*(fields[name].amount for name in (FieldName.NET, FieldName.VAT, FieldName.GROSS)))
        items = find_items(findings.view, findings.kind, sums)
    return FoundFields(findings.kind, fields, findings.rows, tuple(evidence.checks), items)


def examine(pages: Sequence[Page], known: Known = NOTHING_KNOWN) -> Evidence:
    """All that is known of the values of one document before they are judged."""
    view, repairs = mend(View(lay_out(pages)), known)
    findings = gather(view, known.company_nips)
    findings.repairs = repairs
    gather_more(findings)
    findings.guesses = {name: ranked(found) for name, found in findings.guesses.items()}
    decide(findings, known)
    fields = {name: settle(view.sheet, name, findings.guesses.get(name, ())) for name in FieldName}
    checks = (*run_checks(fields, findings.rows, None), *_words_check(fields, findings.totals))
    return Evidence(findings, fields, checks, known)


def _words_check(fields: dict[FieldName, Field], totals: Totals) -> tuple[Check, ...]:
    """The amount in words against gross and amount due: one of them is what is written out."""
    if totals.in_words is None:
        return ()
    figures = [fields[name].amount for name in (FieldName.GROSS, FieldName.AMOUNT_DUE)]
    known = [abs(amount) for amount in figures if amount is not None]
    if not known:
        return ()
    rule = "check.words.ok" if totals.in_words in known else "check.words.bad"
    return (Check(totals.in_words in known, Message(rule), (FieldName.GROSS, FieldName.AMOUNT_DUE)),)
