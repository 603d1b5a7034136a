"""Whether learning from right documents ever makes reading worse.

``python -m tests.bench.learning DOCUMENTS TRUTH``: half of the documents of every layout teach, as if a
person had approved them with their truth; the other half are read without and with what was learnt.
The layouts' suppliers differ from document to document, so the lessons are given to the supplier of each
document that is read: with its own constants, and with the places of its layout.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from desktop.domain.fields import Box, Field, FieldName, VatRow
from desktop.domain.learning import BUYER, CONSTANT, PATTERNED, Knowledge, Lesson, Taught
from desktop.domain.reading import Reading
from desktop.extraction.learning import apply_learnt, teach
from desktop.extraction.learning.patterns import pattern_of
from desktop.extraction.reader import read_document

_SCORED = (
    FieldName.NUMBER,
    FieldName.ISSUE_DATE,
    FieldName.SALE_DATE,
    FieldName.DUE_DATE,
    FieldName.SELLER_NIP,
    FieldName.SELLER_NAME,
    FieldName.BUYER_NIP,
    FieldName.BUYER_NAME,
    FieldName.CURRENCY,
    FieldName.NET,
    FieldName.VAT,
    FieldName.GROSS,
    FieldName.AMOUNT_DUE,
    FieldName.PAYMENT_METHOD,
    FieldName.BANK_ACCOUNT,
    FieldName.CORRECTED_NUMBER,
    FieldName.KSEF_NUMBER,
)
_AT = datetime(2026, 1, 1, tzinfo=UTC)

Truth = Mapping[str, Any]


@dataclass(frozen=True)
class Case:
    """A document as it was read, and what is right."""

    reading: Reading
    truth: Truth


def approved(case: Case) -> tuple[dict[FieldName, Field], list[VatRow]]:
    """The fields after a person has corrected them to the truth."""
    fields = dict(case.reading.fields)
    for name in _SCORED:
        value = case.truth.get(name.value)
        held = fields.get(name) or Field(name)
        box: Box | None = held.box if held.value == value else None
        if name.value not in case.truth.get("_ignore", ()):
            fields[name] = replace(held, value=value, box=box, changed_by="bench", changed_at=_AT)
    rows = [
        VatRow(row["rate"], *(_amount(row.get(part)) for part in ("net", "vat", "gross")))
        for row in case.truth.get("vat_rates") or ()
    ]
    return fields, rows


def _amount(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def lesson_of(case: Case) -> Lesson | None:
    """What the document teaches when it is approved as its truth says."""
    fields, rows = approved(case)
    return teach(
        fields,
        rows,
        case.reading.pages,
        {name: field.value for name, field in case.reading.fields.items()},
        printed_kind=case.reading.printed_kind,
        chosen_kind=None,
        clients=(),
        company_id=None,
        seen=True,
    )


def moved(lesson: Lesson, case: Case) -> Lesson:
    """The lesson as if the supplier of ``case`` had issued the document: its constants and patterns."""
    truth = case.truth
    issued = truth.get("issue_date")
    day = date.fromisoformat(issued) if issued else None
    fields: dict[FieldName, Taught] = {}
    for name, taught in lesson.fields.items():
        value = truth.get(name.value)
        if name in BUYER[1:]:
            continue
        fields[name] = replace(
            taught,
            value=value if name in CONSTANT else None,
            read=None,
            pattern=pattern_of(value, day) if name in PATTERNED and value else "",
        )
    return replace(lesson, supplier=str(truth["seller_nip"]), fields=fields, marks=())


def lessons_for(case: Case, mates: Iterable[Lesson]) -> Knowledge:
    """What is known of the supplier of ``case`` if its layout's other documents were its own."""
    return Knowledge(str(case.truth["seller_nip"]), tuple(moved(lesson, case) for lesson in mates))


def outcome(reading: Reading, truth: Truth) -> dict[FieldName, tuple[bool, bool]]:
    """Of each field whether it is right, and whether it is certain."""
    found = {}
    for name in _SCORED:
        if name.value in truth.get("_ignore", ()) or name.value not in truth:
            continue
        field = reading.fields.get(name) or Field(name)
        right = (field.value or None) in {truth[name.value], *(truth.get("_alt", {}).get(name.value) or ())}
        found[name] = (right, field.certain and bool(field.value))
    return found


def compare(cases: Iterable[tuple[str, Case]], *, teachers: Mapping[str, Case] | None = None) -> None:
    """Teach with the even documents of each layout, read the odd ones; print what changed."""
    by_layout: dict[str, list[tuple[str, Case]]] = defaultdict(list)
    for name, case in cases:
        if case.truth.get("seller_nip"):
            by_layout[str(case.truth.get("layout"))].append((name, case))
    count: Counter[str] = Counter()
    spent = []
    for group in by_layout.values():
        known = [(name, lesson_of((teachers or {}).get(name, case))) for name, case in group[::2]]
        for name, case in group[1::2]:
            mates = [lesson for _, lesson in known if lesson is not None]
            knowledge = lessons_for(case, mates)
            began = time.process_time()
            after = apply_learnt(case.reading, [knowledge])
            spent.append(time.process_time() - began)
            before, now = outcome(case.reading, case.truth), outcome(after, case.truth)
            for field, (right, sure) in before.items():
                right_now, sure_now = now[field]
                count["fields"] += 1
                count["right before"] += right
                count["right after"] += right_now
                count["certain before"] += sure
                count["certain after"] += sure_now
                count["silent before"] += sure and not right
                count["silent after"] += sure_now and not right_now
                if right and not right_now:
                    print("WORSE", name, field.value, case.truth[field.value], after.fields[field])
                if right_now and not right:
                    print("BETTER", name, field.value, case.truth[field.value])
                if sure_now and not right_now and not (sure and not right):
                    print("SILENT", name, field.value, case.truth[field.value], after.fields[field])
    print(dict(count))
    spent.sort()
    if spent:
        print(f"apply, CPU: median {1000 * spent[len(spent) // 2]:.1f} ms, longest {1000 * spent[-1]:.1f} ms")


def main() -> None:
    """Read the documents, then compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", type=Path)
    parser.add_argument("truth", type=Path)
    options = parser.parse_args()
    cases = []
    for path in sorted(options.truth.glob("*.json")):
        document = options.documents / f"{path.stem}.pdf"
        if document.exists():
            truth = json.loads(path.read_text(encoding="utf-8"))
            cases.append((path.stem, Case(read_document(document), truth)))
    compare(cases)


if __name__ == "__main__":
    main()
