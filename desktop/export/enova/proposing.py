"""A template made of one exported document: the values of ours are looked for in it and become places.

Nobody writes XML by hand this way.  The document must be one that the office has in Bezdotyk too, with two
rates at least: what is repeated shows only where it is there twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from desktop.domain.booking.dictionaries import Side
from desktop.domain.collation import fold
from desktop.domain.messages import Message
from desktop.domain.rules.exchange import ZLOTY
from desktop.export.contractors import Contractors
from desktop.export.drafts import Job
from desktop.export.enova.parsing import BadXml, Node, parse
from desktop.export.enova.places import ROW_PLACES, Subject
from desktop.export.enova.template import DOCUMENT, PART, RATE, BadTemplate, Filled, Values, filled, read
from desktop.export.entries import Refused, entry_of
from desktop.export.xmltext import escaped

_AMOUNT = re.compile(r"(-?\d{1,12}(?:\.\d{1,4})?)( [A-Z]{3})?")
_AMOUNTS = ("brutto", "netto", "vat", "brutto_pln", "netto_pln", "vat_pln", "vat_do_odliczenia", "koszt")
_DAYS = (
    "data_wystawienia", "data_sprzedazy", "data_wplywu", "termin", "data_ksef", "data_korygowanego",
    "kurs_data",
)  # fmt: skip
_NUMBERS = ("nip", "nip_bez_kraju", "rachunek", "firma_nip")
_WORDS = (
    "numer", "numer_ksef", "nazwa", "ulica", "kod_pocztowy", "miasto", "kod_kontrahenta", "korygowany",
    "przyczyna_korekty", "rejestr", "forma_platnosci", "kurs_tabela", "zamowienie", "kategoria",
    "nazwa_kategorii", "konto", "stawka_procent", "stawka", "opis", "pojazd", "miesiac", "waluta",
)  # fmt: skip
_HINTS = {
    "data_wystawienia": "wystaw", "data_sprzedazy": "sprzed|operacj|dostaw",
    "data_wplywu": "wplyw|otrzym|ewid", "termin": "termin",
    "brutto": "brutto|naleznosc|wartosc|kwota|razem", "netto": "netto|podstaw",
    "vat": "vat|podat", "brutto_pln": "brutto", "netto_pln": "netto|podstaw", "vat_pln": "vat|podat",
    "nip": "nip", "nip_bez_kraju": "nip", "kod_kontrahenta": "kod|kontrahent", "waluta": "walut|symbol",
    "stawka": "staw", "stawka_procent": "staw", "vat_do_odliczenia": "odlicz", "koszt": "koszt",
    "miasto": "miast|miejsc|poczt", "miesiac": "okres|miesiac", "rejestr": "rejestr|definic",
    "forma_platnosci": "form|sposob|plat", "kategoria": "kateg", "konto": "konto",
}  # fmt: skip
"""Words (folded) of an element's name by which its place is told from others with the same value."""
_ONLY_WITH_HINT = frozenset(
    {"waluta", "stawka", "miesiac", "miasto", "rejestr", "forma_platnosci", "kategoria", "konto", "opis",
     "vat_do_odliczenia", "koszt", "pojazd", "kod_kontrahenta"}
)  # fmt: skip
"""Short or common texts: they are taken only where the element's name speaks for them."""
_SHORTEST = 2
"""Characters of a value that is looked for."""
_MUST = ("numer", "data_wystawienia", "nip")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A template that can be used as it is, and what a person should look at."""

    side: Side
    """Whose documents it is for."""
    template: str
    found: tuple[str, ...]
    """The places that were found."""
    doubtful: tuple[tuple[str, str], ...] = ()
    """Elements whose value several places have, with the place that was taken."""
    missing: tuple[str, ...] = ()
    """Of number, day of issue and tax number those that are nowhere in the file."""
    fixed: tuple[tuple[str, str], ...] = ()
    """Elements whose text stays the same in every document, with it."""


@dataclass(slots=True)
class _Marks:
    """What becomes of the file: which texts are places, and which elements are repeated."""

    texts: dict[tuple[Node, str], str] = field(default_factory=dict)
    """By element and attribute (empty: its text)."""
    blocks: dict[Node, str] = field(default_factory=dict)
    """The elements that stand for all of their kind, with the block's name."""
    left_out: set[Node] = field(default_factory=set)
    doubtful: list[tuple[str, str]] = field(default_factory=list)
    found: dict[str, None] = field(default_factory=dict)


def propose(data: bytes, job: Job) -> Proposal:
    """The template that the exported document in ``data`` makes, when it is the one document of ``job``.

    Raises :class:`~.template.BadTemplate` where the file is no XML, not this document, or nothing in it
    is repeated, and with the first reason against a document that cannot be handed over.
    """
    document = _filled(job)
    try:
        root = parse(data)
    except BadXml as error:
        raise BadTemplate(Message("enova.not_well_formed", {"where": str(error)})) from error
    marks = _Marks()
    _mark_rows(root, document, marks)
    repeated = {one for block in marks.blocks for one in block.walk()}
    for node in root.walk():
        if node not in marks.left_out and node not in repeated:
            _mark(node, document.values, marks)
    if "numer" not in marks.found:
        raise BadTemplate(Message("enova.other_document", {"number": document.values["numer"]}))
    _mark_identifiers(root, marks)
    text = "".join(_written(root, marks, is_root=True))
    read(text)
    return Proposal(
        document.subject.entry.side,
        text,
        tuple(marks.found),
        tuple(dict.fromkeys(marks.doubtful)),
        tuple(name for name in _MUST if name not in marks.found and document.values[name]),
        tuple(dict.fromkeys(_fixed(root, marks))),
    )


def _filled(job: Job) -> Filled:
    (source,) = job.documents
    entry = entry_of(source)
    if isinstance(entry, Refused):
        raise BadTemplate(entry.reasons[0])
    contractor = Contractors(job.sender.nip, [entry]).of(entry)
    return filled(Subject(entry, 1, contractor, job.sender.nip, job.sender.name, job.settings))


# -- what is repeated


def _mark_rows(root: Node, document: Filled, marks: _Marks) -> None:
    """Find elements side by side of which each has the amounts of another row."""
    # As many categories as rates: then the table of rates is meant.
    is_split = len(document.rows[PART]) != len(document.rows[RATE])
    for kind in (PART, RATE) if is_split else (RATE,):
        rows = document.rows[kind]
        if len(rows) < 2:
            continue
        for parent in root.walk():
            if parent not in marks.left_out:
                _mark_siblings(parent, kind, [values for _row, values in rows], marks)
    if not marks.blocks:
        raise BadTemplate(Message("enova.no_rows_found"))
    # What a row has of its own hides the document's.
    others = {name: text for name, text in document.values.items() if name not in ROW_PLACES}
    for node, kind in marks.blocks.items():
        texts = [values for _row, values in document.rows[kind]]
        values = texts[_rows_of(node, texts)[0]]
        for one in node.walk():
            _mark(one, {**values, "waluta": document.values["waluta"]}, marks)
            _mark(one, others, marks)


def _mark_siblings(parent: Node, kind: str, rows: Sequence[Values], marks: _Marks) -> None:
    children = [one for one in parent.children if one not in marks.blocks]
    matched = [_rows_of(one, rows) for one in children]
    single = [(one, places[0]) for one, places in zip(children, matched, strict=True) if len(places) == 1]
    if sorted(place for _one, place in single) != list(range(len(rows))):
        return
    if len({one.name for one, _place in single}) != 1:
        return
    first, *others = [one for one, _place in single]
    marks.blocks[first] = kind
    for one in others:
        marks.left_out.update(one.walk())


def _rows_of(node: Node, rows: Sequence[Values]) -> list[int]:
    """Which rows the element has: their net, and their tax or, where that is nought, their rate."""
    texts = {text.strip() for one in node.walk() for _name, text in _texts(one)}
    amounts = {amount for text in texts if (amount := _amount(text)) is not None}
    found = []
    for place, values in enumerate(rows):
        vat = Decimal(values["vat"])
        told = vat in amounts if vat else bool(texts & {values["stawka"], values["stawka_procent"]})
        if told and Decimal(values["netto"]) in amounts:
            found.append(place)
    return found


# -- places


def _mark(node: Node, values: Values, marks: _Marks) -> None:
    for attribute, text in _texts(node):
        if (node, attribute) in marks.texts or attribute.startswith("xmlns"):
            continue
        condition, sign, value = text.partition("=") if attribute == "where" else ("", "", text)
        hint = fold(f"{node.name} {attribute} {condition}")
        wishes = list(_wishes(value, values, hint))
        if not wishes:
            continue
        hinted = [(name, written) for name, written in wishes if _hinted(name, hint)]
        name, written = (hinted or wishes)[0]
        if len({one for one, _written in hinted or wishes} & {*_DAYS, *_AMOUNTS}) > 1:
            marks.doubtful.append((f"{node.name} {attribute}".strip(), name))
        marks.texts[node, attribute] = f"{_plain(condition + sign)}{written}"
        marks.found[name] = None


def _wishes(text: str, values: Values, hint: str) -> Iterator[tuple[str, str]]:
    """The places whose text ``text`` can be, with what is then written."""
    for name in (*_WORDS, *_DAYS, *_NUMBERS, *_AMOUNTS):
        value = values.get(name, "")
        if len(value) < _SHORTEST or (name in _ONLY_WITH_HINT and not _hinted(name, hint)):
            continue
        if name.endswith("_pln") and values.get("waluta", ZLOTY) == ZLOTY:
            continue
        written = _match(name, text, value, values)
        if written:
            yield name, written


def _match(name: str, text: str, value: str, values: Values) -> str:
    """``text`` with its value replaced by the place ``name``; empty if it is another one."""
    place = f"{{{{{name}}}}}"
    if name in _AMOUNTS:
        return _match_amount(name, text, value, values)
    if name in _DAYS:
        is_same = text == value or text.startswith((f"{value}T00:00", f"{value} 00:00"))
        return place + _plain(text[len(value) :]) if is_same else ""
    if name in _NUMBERS:
        bare = re.sub(r"[\s-]", "", text)
        if bare in {value, f"PL{value}"}:
            return f"{'PL' if bare != value else ''}{place}"
        return ""
    return place if " ".join(text.split()) == value else ""


def _match_amount(name: str, text: str, value: str, values: Values) -> str:
    found = _AMOUNT.fullmatch(text.strip())
    # Nought stands for anything.
    if found is None or Decimal(found[1]) != Decimal(value) or not Decimal(value):
        return ""
    currency = (found[2] or "").strip()
    in_zloty = name.endswith("_pln") or name in {"koszt", "vat_do_odliczenia"}
    own = values.get("waluta", currency)
    if currency and currency != ("PLN" if in_zloty else own):
        return ""
    place = f"{{{{{name}}}}}"
    if not currency:
        return place
    return f"{place} PLN" if in_zloty else f"{place} {{{{waluta}}}}"


def _amount(text: str) -> Decimal | None:
    found = _AMOUNT.fullmatch(text.strip())
    return None if found is None else Decimal(found[1])


def _hinted(name: str, hint: str) -> bool:
    pattern = _HINTS.get(name)
    return pattern is not None and re.search(pattern, hint) is not None


def _texts(node: Node) -> Iterator[tuple[str, str]]:
    """Attributes and text of the element itself."""
    yield from node.attributes.items()
    if not node.children and node.text.strip():
        yield "", node.text


# -- identifiers


def _mark_identifiers(root: Node, marks: _Marks) -> None:
    """Give every copy identifiers of its own, where the file has them.

    A ``guid`` within the document (the part of the file with its number) stays with the document, one beside
    it with the contractor's name or number stays with the contractor; others belong to the installation's
    own dictionaries and are left as they are.  Local ``id`` get the document's place in the file.
    """
    whose = {node: owner for top in root.children for node, owner in _owners(top, marks)}
    number = 0
    for node in root.walk():
        if node in marks.left_out or "guid" not in node.attributes:
            continue
        if whose.get(node) == "guid":
            number += 1
            marks.texts[node, "guid"] = f"{{{{guid {number}}}}}"
        elif whose.get(node) == "guid_kontrahenta":
            marks.texts[node, "guid"] = "{{guid_kontrahenta}}"
    _mark_local(root, marks)


def _owners(top: Node, marks: _Marks) -> Iterator[tuple[Node, str]]:
    written = {text for one in top.walk() for text in _placed(one, marks)}
    if "{{numer}}" in written:
        yield from ((one, "guid") for one in top.walk())
    elif written & {"{{nip}}", "{{nazwa}}", "{{nip_bez_kraju}}", "PL{{nip}}"}:
        yield top, "guid_kontrahenta"
        for one in top.walk():
            # A code that is not known here would give all contractors that of this one.
            if fold(one.name) == "kod" and not one.children:
                marks.texts[one, ""] = "{{kod_kontrahenta}}"


def _fixed(root: Node, marks: _Marks) -> Iterator[tuple[str, str]]:
    for node in root.walk():
        is_placed = node in marks.left_out or (node, "") in marks.texts
        text = "" if node.children else " ".join(node.text.split())
        if text and not is_placed:
            yield node.name, text[:80]


def _placed(node: Node, marks: _Marks) -> Iterator[str]:
    return (marks.texts[node, name] for name, _text in _texts(node) if (node, name) in marks.texts)


def _mark_local(root: Node, marks: _Marks) -> None:
    repeated = {one for block in marks.blocks for one in block.walk()}
    local = {node.attributes["id"]: node in repeated for node in root.walk() if node.attributes.get("id")}
    for node in root.walk():
        for attribute, text in _texts(node):
            # A reference is known by being the same text, which a bare number could be by chance.
            if attribute == "id" or (text in local and not text.isdigit()):
                within = local.get(text, False) and node in repeated
                ending = "_{{lp}}_{{lp_wiersza}}" if within else "_{{lp}}"
                marks.texts[node, attribute] = f"{_plain(text)}{ending}"


# -- writing


def _written(node: Node, marks: _Marks, *, is_root: bool = False) -> Iterator[str]:
    if node in marks.left_out:
        return
    block = marks.blocks.get(node)
    if block is not None:
        yield f"{{{{#{block}}}}}"
    attributes = "".join(
        f' {name}="{_text(node, name, value, marks)}"' for name, value in node.attributes.items()
    )
    yield f"<{node.name}{attributes}>"
    if is_root:
        yield f"\n{{{{#{DOCUMENT}}}}}"
    if node.children:
        yield "\n"
        for child in node.children:
            yield from _written(child, marks)
    else:
        yield _text(node, "", node.text, marks)
    if is_root:
        yield f"{{{{/{DOCUMENT}}}}}\n"
    yield f"</{node.name}>"
    if block is not None:
        yield f"{{{{/{block}}}}}"
    yield "\n"


def _text(node: Node, attribute: str, value: str, marks: _Marks) -> str:
    return marks.texts.get((node, attribute)) or _plain(value)


def _plain(text: str) -> str:
    """A text that stays: what looks like a place in it is none."""
    return escaped(text).replace("{{", "{&#123;").replace("}}", "}&#125;")
