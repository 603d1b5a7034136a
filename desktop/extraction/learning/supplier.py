"""Which contractor a document is of: by its number, or by its account, web address or name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from desktop.domain.fields import FieldName
from desktop.domain.identifiers import is_iban, is_ksef_number, is_nip
from desktop.domain.learning import Knowledge
from desktop.domain.reading import Page, Reading
from desktop.extraction.fields import shapes
from desktop.extraction.fields.fold import compact, fold
from desktop.extraction.fields.lexicon import legal_forms
from desktop.extraction.learning.places import GOOD, best_likeness
from desktop.extraction.learning.text import Text
from desktop.extraction.learning.values import printed

LETTERHEAD = "~"
"""Begins the key of a contractor without a tax number."""
MAX_KEYS = 60
_MAX_TEXT = 60_000
_MIN_NAME = 6
_MAX_NAME = 60
_NAME_PART = 4
_KNOWN_LAYOUT = 0.6
_DOMAIN = re.compile(r"(?<![\w.-])(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,10})(?![\w-])", re.IGNORECASE)


def is_tax_number(value: str | None) -> bool:
    """A Polish NIP with a right check digit, or a VAT number of another country."""
    return bool(value) and (is_nip(value or "") or (value or "")[:2].isalpha())


def name_letters(name: str) -> str:
    """A contractor's name as a mark: letters and digits, folded, without its legal form."""
    forms = legal_forms().find(name)
    text = name[: forms[0].start] if forms and forms[0].start > _NAME_PART else name
    return compact(text)[0][:_MAX_NAME]


def marks_of(name: str | None, accounts: Iterable[str], pages: Sequence[Page]) -> tuple[str, ...]:
    """What a contractor without a number is known by: accounts, web domains like its name, its name.

    A domain that is not like the name may be a client's and tells nothing.
    """
    marks = [f"account:{account}" for account in accounts if is_iban(account)]
    letters = name_letters(name or "")
    text = _text(pages)
    if letters:
        words = [fold(word) for word in re.findall(r"[^\W\d_]+", name or "") if len(word) >= _NAME_PART]
        marks += [f"web:{one}" for one in _domains(text) if any(word in one for word in words)]
    if len(letters) >= _MIN_NAME:
        marks.append(f"name:{letters}")
    return tuple(dict.fromkeys(marks))


def suppliers_on(reading: Reading) -> tuple[str, ...]:
    """The tax numbers on a document, any of which may be its seller's."""
    keys: dict[str, None] = {}
    for name in (FieldName.SELLER_NIP, FieldName.BUYER_NIP):
        field = reading.fields.get(name)
        for value in (field.value, *(one.value for one in field.candidates)) if field else ():
            if value and is_tax_number(value):
                keys.setdefault(value)
    ksef = reading.fields.get(FieldName.KSEF_NUMBER)
    if ksef is not None and ksef.value and is_ksef_number(ksef.value):
        keys.setdefault(ksef.value[:10])
    for shape in shapes.tax_numbers(_text(reading.pages)):
        if len(keys) < MAX_KEYS and is_tax_number(shape.value):
            keys.setdefault(shape.value)
    return tuple(keys)


def marks_on(reading: Reading) -> tuple[tuple[str, ...], str]:
    """Accounts and web domains on a document as marks, and the letters of its first page for names."""
    text = _text(reading.pages)
    marks = [f"account:{shape.value}" for shape in shapes.accounts(text) if is_iban(shape.value)]
    marks += [f"web:{domain}" for domain in _domains(text)]
    first = compact(_text(reading.pages[:1]))[0]
    return tuple(dict.fromkeys(marks))[:MAX_KEYS], first


def _text(pages: Sequence[Page]) -> str:
    return " ".join(page.text for page in pages[:12])[:_MAX_TEXT]


def _domains(text: str) -> list[str]:
    return list(dict.fromkeys(match[1].lower() for match in _DOMAIN.finditer(text)))


def choose(reading: Reading, text: Text, known: Sequence[Knowledge]) -> Knowledge | None:
    """The knowledge of the document's seller; ``None`` if none of ``known`` is it for sure enough.

    The number that the reader took for the seller's decides, unless the reader was unsure or was
    corrected on this contractor's documents, and another's number stands where it always stands.
    """
    seller = reading.fields.get(FieldName.SELLER_NIP)
    buyer = reading.fields.get(FieldName.BUYER_NIP)
    value = seller.value if seller is not None else None
    unsure = seller is None or not value or not seller.certain
    best: tuple[float, Knowledge] | None = None
    for knowledge in known:
        taught = [one for lesson in knowledge.lessons if (one := lesson.fields.get(FieldName.SELLER_NIP))]
        mistaken = any(one.corrected and one.read == value for one in taught)
        if knowledge.supplier == value:
            score = 2.0
        elif knowledge.supplier.startswith(LETTERHEAD):
            score = 1.0 if not is_tax_number(value) or mistaken else 0.0
        elif unsure or mistaken:
            if buyer is not None and buyer.certain and buyer.value == knowledge.supplier and not mistaken:
                continue
            score = (2.5 if mistaken else 1.0) * _stands_there(text, knowledge)
        else:
            continue
        if score > 0 and (best is None or score > best[0]):
            best = (score, knowledge)
    return None if best is None else best[1]


def _stands_there(text: Text, knowledge: Knowledge) -> float:
    """Whether the contractor's number stands where it stood before, or the layout is its own."""
    places = [
        place
        for lesson in knowledge.lessons[:5]
        if (taught := lesson.fields.get(FieldName.SELLER_NIP))
        for place in taught.places
    ]
    there = max(
        (
            best_likeness(text, one.spot, places)
            for one in printed(text, FieldName.SELLER_NIP, (), None)
            if one.value == knowledge.supplier
        ),
        default=0.0,
    )
    if there >= GOOD:
        return there
    return 0.9 if not there and _layout(text, knowledge) >= _KNOWN_LAYOUT else 0.0


def _layout(text: Text, knowledge: Knowledge) -> float:
    """The share of the newest lesson's anchors that stand on the page."""
    anchors = {
        anchor.text
        for lesson in knowledge.lessons[:1]
        for taught in lesson.fields.values()
        for place in taught.places
        for anchor in place.anchors
    }
    return sum(1 for anchor in anchors if text.find(anchor)) / len(anchors) if len(anchors) > 3 else 0.0
