"""What one approved document teaches about its contractor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from desktop.domain.fields import Box, Field, FieldName, VatRow
from desktop.domain.identifiers import is_iban
from desktop.domain.kinds import DocumentKind, PrintedKind
from desktop.domain.learning import BUYER, CONSTANT, MAX_PLACES, MAX_VALUE, PATTERNED, PLACED, Lesson, Taught
from desktop.domain.reading import Page
from desktop.extraction.fields.fold import fold
from desktop.extraction.fields.layout import Line, Span
from desktop.extraction.fields.lexicon import label_words
from desktop.extraction.learning.patterns import pattern_of
from desktop.extraction.learning.places import Allowed, place_of
from desktop.extraction.learning.supplier import LETTERHEAD, is_tax_number, marks_of, name_letters
from desktop.extraction.learning.text import Text, text_of
from desktop.extraction.learning.values import places_of_value

MAX_DAYS = 365
_PRIVATE_LETTERS = 3
_PRIVATE = (
    FieldName.BUYER_NAME,
    FieldName.BUYER_ADDRESS,
    FieldName.RECIPIENT_NAME,
    FieldName.SELLER_NAME,
    FieldName.SELLER_ADDRESS,
)
_WORD = re.compile(r"[^\W\d_]+")

Fields = Mapping[FieldName, Field]


def teach(
    fields: Fields,
    vat_rows: Sequence[VatRow],
    pages: Sequence[Page],
    read: Mapping[FieldName, str | None],
    *,
    printed_kind: PrintedKind,
    chosen_kind: DocumentKind | None,
    clients: Iterable[str],
    company_id: int | None,
    seen: bool,
) -> Lesson | None:
    """The lesson of an approved document; ``None`` if it does not say who the contractor is.

    Args:
        fields: as approved.
        vat_rows: the VAT table as approved.
        pages: the words; none for an electronic invoice.
        read: what the machine had read.
        printed_kind: what the reader took the paper for.
        chosen_kind: what a person made of it in the company's books, if somebody did.
        clients: names of the office's clients: their words are no anchors.
        company_id: whose document it is.
        seen: a person had the document open when approving it.  Otherwise only those values teach that
            a check proves or a person gave: what nobody looked at is nobody's knowledge.
    """
    known = {name: field for name, field in fields.items() if seen or field.settled}
    supplier, marks = _supplier(known, pages)
    if not supplier:
        return None
    text = text_of(pages)
    private = _private_words(fields, clients)

    def allowed(line: Line, start: int, end: int) -> bool:
        return not any(
            word in private
            for word in map(fold, _WORD.findall(line.text[start:end]))
            if len(word) >= _PRIVATE_LETTERS
        )

    taught = {}
    for name, field in known.items():
        one = _taught(text, fields, field, read.get(name), allowed)
        if one is not None:
            taught[name] = one
    issue, sale, due = (
        known[name].day if name in known else None
        for name in (FieldName.ISSUE_DATE, FieldName.SALE_DATE, FieldName.DUE_DATE)
    )
    days = (due - issue).days if issue is not None and due is not None else None
    return Lesson(
        supplier=supplier,
        printed_kind=printed_kind,
        fields=taught,
        days=days if days is not None and 0 <= days <= MAX_DAYS else None,
        sale_like_issue=sale is not None and sale == issue,
        rates=tuple(dict.fromkeys(row.rate for row in vat_rows))[:8],
        kind=chosen_kind,
        marks=marks,
        company_id=company_id,
    )


def _supplier(known: Fields, pages: Sequence[Page]) -> tuple[str, tuple[str, ...]]:
    """The contractor's key, and what else it is known by."""
    number = known.get(FieldName.SELLER_NIP)
    name = known.get(FieldName.SELLER_NAME)
    account = known.get(FieldName.BANK_ACCOUNT)
    accounts = [account.value] if account is not None and account.value else []
    marks = marks_of(name.value if name is not None else None, accounts, pages)
    if number is not None and number.value:
        return (number.value, marks) if is_tax_number(number.value) else ("", ())
    letters = name_letters(name.value or "") if name is not None else ""
    return (LETTERHEAD + letters, marks) if letters and marks else ("", ())


def _private_words(fields: Fields, clients: Iterable[str]) -> frozenset[str]:
    """Folded words of the parties' names and addresses, which are no labels."""
    texts = [*clients, *(fields[name].value or "" for name in _PRIVATE if name in fields)]
    words = {word for text in texts for word in map(fold, _WORD.findall(text))}
    return frozenset(word for word in words if len(word) >= _PRIVATE_LETTERS) - label_words()


def _taught(text: Text, fields: Fields, field: Field, read: str | None, allowed: Allowed) -> Taught | None:
    name = field.name
    corrected = field.changed_by is not None and (field.value or None) != (read or None)
    if not field.value:
        return Taught(read=_kept(name, read), corrected=True, absent=True) if corrected else None
    keeps_value = name in CONSTANT or name in BUYER
    if name not in PLACED and not keeps_value:
        return None
    if name in {FieldName.BANK_ACCOUNT, FieldName.SECOND_ACCOUNT} and not is_iban(field.value):
        return None
    spans = places_of_value(text, name, field.value)
    places = _chosen(text, spans, fields, field) if name in PLACED else []
    issue = fields.get(FieldName.ISSUE_DATE)
    return Taught(
        value=field.value[:MAX_VALUE] if keeps_value else None,
        read=_kept(name, read) if corrected else None,
        corrected=corrected,
        printed=bool(spans),
        places=tuple(place_of(text, span, allowed) for span in places),
        pattern=pattern_of(field.value, issue.day if issue is not None else None)
        if name in PATTERNED
        else "",
    )


def _kept(name: FieldName, read: str | None) -> str | None:
    """A wrong value is remembered only where the right one is: it tells when the reader errs again."""
    return read[:MAX_VALUE] if read and name in CONSTANT else None


def _chosen(text: Text, spans: Sequence[Span], fields: Fields, field: Field) -> list[Span]:
    """Of the places that print a value the one that was clicked; else those that are no other field's."""
    if field.box is not None:
        clicked = [span for span in spans if _overlap(text.box(span), field.box)]
        if clicked:
            return clicked[:1]
    others = [
        other.box
        for other in fields.values()
        if other.name is not field.name and other.box is not None and other.value == field.value
    ]
    free = [span for span in spans if not any(_overlap(text.box(span), box) for box in others)]
    return list(free or spans)[:MAX_PLACES]


def _overlap(one: Box, two: Box) -> bool:
    """Whether two boxes share a good part of the smaller one's height and some of its width."""
    if one.page != two.page:
        return False
    across = min(one.x1, two.x1) - max(one.x0, two.x0)
    down = min(one.y1, two.y1) - max(one.y0, two.y0)
    return across > 0 and down > 0.3 * min(one.y1 - one.y0, two.y1 - two.y0)
