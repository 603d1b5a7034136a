"""A document as a register takes it: one model from which every program's file is written.

What all programs would reject, or book wrongly, is refused here once; what only one of them cannot take
is that exporter's business.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.entry import Amounts, share_of, total
from desktop.domain.booking.marks import Marks
from desktop.domain.booking.sides import side_of
from desktop.domain.contractors import EU_COUNTRIES, Address, parse_address
from desktop.domain.dates import Month
from desktop.domain.fields import VatRow
from desktop.domain.identifiers import is_nip
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.money import CENT
from desktop.domain.rules.exchange import ZLOTY, Rate
from desktop.domain.settlement import is_settled
from desktop.domain.vat import MARGIN
from desktop.export.booked import BookedPart
from desktop.export.converting import parts_in_zloty
from desktop.export.records import ExportDocument

_ZERO = Decimal("0.00")
_RATES = ("23", "8", "5", "22", "7", "4", "3")
_NO_MARKS = Marks()
_NO_ADDRESS = Address()


@dataclass(frozen=True, slots=True)
class Partner:
    """The contractor of a document."""

    name: str
    number: str
    """NIP digits, or a foreign number with its country's letters; empty where there is none."""
    address: Address = _NO_ADDRESS
    code: str = ""
    """What the client's accounting program calls it; empty if nobody said."""
    known_country: str = ""
    """ISO 3166, as the office's base has it."""

    @property
    def country(self) -> str:
        """ISO 3166, two letters: by its number, else by the base; Poland where neither says anything."""
        prefix = self.prefix
        return {"EL": "GR", "XI": "GB"}.get(prefix, prefix) or self.known_country or "PL"

    @property
    def prefix(self) -> str:
        """The letters its number begins with (``EL`` for Greece); empty for a Polish NIP or none."""
        return self.number[:2] if self.number[:2].isalpha() and not is_nip(self.number) else ""

    @property
    def number_country(self) -> str:
        """The country that gave its number, by the letters the number begins with (``EL``, ``XI``)."""
        return "PL" if is_nip(self.number) else self.prefix or self.country

    @property
    def bare_number(self) -> str:
        """The number without the country's letters."""
        return self.number[2:] if self.prefix else self.number

    @property
    def letters_and_digits(self) -> str:
        """The number without the country's letters and without signs, as JPK has numbers."""
        return "".join(char for char in self.bare_number if char.isalnum())

    @property
    def in_other_eu_country(self) -> bool:
        """Whether its number is one of another country of the EU."""
        return self.prefix in EU_COUNTRIES - {"PL"}


@dataclass(frozen=True, slots=True)
class RateRow:
    """A row of the VAT table: amounts in the document's currency and in złoty.

    ``rate`` is as in :class:`~desktop.domain.fields.VatRow`.
    """

    rate: str
    amounts: Amounts
    zloty: Amounts


@dataclass(frozen=True, slots=True)
class PartRow:
    """What goes to one category at one rate; ``part`` is ``None`` where nothing describes the document.

    All parts of a document come to its totals, in both currencies, to the grosz.
    """

    rate: str
    amounts: Amounts
    zloty: Amounts
    part: BookedPart | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A document on its way into a VAT register."""

    document: ExportDocument
    side: Side
    partner: Partner
    number: str
    issued: date
    sold: date
    """The day of the sale or delivery; of issue where the document names none."""
    received: date
    due: date | None
    month: Month
    """The VAT period."""
    currency: str
    rate: Rate | None
    """The rate for VAT of a foreign currency, else ``None``."""
    amounts: Amounts
    """In the document's currency; differences for a correction."""
    zloty: Amounts
    rates: tuple[RateRow, ...]
    parts: tuple[PartRow, ...]
    payment: str
    """The form of payment as the office's dictionary or else the document calls it."""
    payment_code: str
    """Its code in the dictionary; empty where it is not described."""
    register: str
    """Its register's code; empty where it is not described."""
    settled: bool
    """The document says that it is paid."""
    marks: Marks

    @property
    def foreign(self) -> bool:
        """Whether its currency is another than złoty."""
        return self.currency != ZLOTY

    @property
    def is_correction(self) -> bool:
        """Whether it corrects another document."""
        return self.document.kind is DocumentKind.CORRECTION

    @property
    def deductible(self) -> Decimal:
        """The VAT in złoty that may be deducted."""
        return sum((share_of_vat(one) for one in self.parts), _ZERO)


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a document cannot be an entry."""

    document: int
    reasons: tuple[Message, ...]


def entry_of(document: ExportDocument) -> Entry | Refused:
    """The entry of ``document``, or all that stands against it (``export.no_…``)."""
    side = side_of(document.kind, document.seller.tax_id, document.company_nip)
    reasons = tuple(_missing(document, side))
    amounts = _amounts(document)
    if side is None or document.issue_date is None or amounts is None or reasons:
        return Refused(document.id, reasons)
    rates = _rates(document, amounts)
    zloty = total(row.zloty for row in rates)
    booked = document.booked
    return Entry(
        document=document,
        side=side,
        partner=_partner(document, side),
        number=document.number,
        issued=document.issue_date,
        sold=document.sale_date or document.issue_date,
        received=document.received_on,
        due=document.due_date,
        month=document.month or Month(document.issue_date.year, document.issue_date.month),
        currency=document.currency or ZLOTY,
        rate=None if document.for_vat is None else document.for_vat.rate,
        amounts=amounts,
        zloty=zloty,
        rates=rates,
        parts=tuple(_parts(document, rates)),
        payment=document.payment_method if booked is None else booked.payment_name or document.payment_method,
        payment_code="" if booked is None else booked.payment,
        register="" if booked is None else booked.register,
        settled=bool(is_settled(document.gross, document.amount_due, document.paid, document.payment_method)),
        marks=_NO_MARKS if booked is None else booked.marks,
    )


def vat_table(document: ExportDocument) -> tuple[VatRow, ...]:
    """The VAT table as printed; of a document without one its totals at the rate that makes its tax.

    Empty where no single rate does, or the amounts are missing.
    """
    if document.vat_rows:
        return document.vat_rows
    amounts = _amounts(document)
    rate = None if amounts is None else _only_rate(document, amounts)
    return () if amounts is None or rate is None else (_single(rate, amounts),)


def parts_zloty(document: ExportDocument) -> list[Amounts | None]:
    """The parts of its description in złoty by the rate for VAT, in their order.

    ``None`` for those of a document in złoty, and of one that no register could take.
    """
    parts = () if document.booked is None else document.booked.parts
    entry = None if document.for_vat is None or not parts else entry_of(document)
    found: dict[int, Amounts] = {}
    for row in entry.parts if isinstance(entry, Entry) else ():
        # Two parts may be equal, so they are told apart by being the same object.
        found[id(row.part)] = found.get(id(row.part), Amounts()) + row.zloty
    return [found.get(id(part)) for part in parts]


def share_of_vat(row: PartRow) -> Decimal:
    """The VAT in złoty of ``row`` that may be deducted; all of it where nothing is said."""
    return share_of(row.zloty.vat, 100 if row.part is None else row.part.vat_share)


def _missing(document: ExportDocument, side: Side | None) -> Iterator[Message]:
    if side is None:
        yield Message("export.no_side")
        return
    if not document.number:
        yield Message("export.no_number")
    if document.issue_date is None:
        yield Message("export.no_issue_date")
    amounts = _amounts(document)
    if amounts is None:
        yield Message("export.no_amounts")
    elif not amounts.consistent:
        yield Message("export.amounts_differ")
    elif document.vat_rows and _sum(document.vat_rows) != amounts:
        yield Message("export.rates_differ")
    elif _only_rate(document, amounts) is None:
        yield Message("export.no_rates")
    elif not _split_by_rate(document, amounts):
        yield Message("export.split_differs")
    partner = _partner(document, side)
    if not partner.name and not partner.number:
        yield Message("export.no_contractor")
    if document.currency not in {"", ZLOTY} and not _has_zloty(document):
        yield Message("export.no_exchange_rate", {"currency": document.currency})


def _has_zloty(document: ExportDocument) -> bool:
    found = document.for_vat
    return found is not None and None not in {found.net, found.vat, found.gross}


def _partner(document: ExportDocument, side: Side) -> Partner:
    party = document.buyer if side is Side.SALES else document.seller
    known = document.contractor_known
    return Partner(
        name=party.name or ("" if known is None else known.name),
        number=party.tax_id,
        address=parse_address(party.address) if known is None or not known.address.line else known.address,
        code="" if known is None else known.code,
        known_country="" if known is None else known.country,
    )


def _amounts(document: ExportDocument) -> Amounts | None:
    net, vat, gross = document.net, document.vat, document.gross
    if gross is None:
        return None if net is None else Amounts(net, vat or _ZERO, net + (vat or _ZERO))
    if net is None:
        net = gross - (vat or _ZERO)
    return Amounts(net, gross - net if vat is None else vat, gross)


def _of_row(row: VatRow) -> Amounts | None:
    if row.net is None:
        return None
    vat = _ZERO if row.vat is None else row.vat
    return Amounts(row.net, vat, row.net + vat if row.gross is None else row.gross)


def _sum(rows: Sequence[VatRow]) -> Amounts | None:
    known = [_of_row(row) for row in rows]
    found = [one for one in known if one is not None]
    return total(found) if len(found) == len(known) else None


def _rates(document: ExportDocument, amounts: Amounts) -> tuple[RateRow, ...]:
    rows = _table(document, amounts)
    known = [one for one in map(_of_row, rows) if one is not None]
    zloty = _zloty(document, known)
    return tuple(
        RateRow(row.rate, mine, in_zloty) for row, mine, in_zloty in zip(rows, known, zloty, strict=True)
    )


def _table(document: ExportDocument, amounts: Amounts) -> tuple[VatRow, ...]:
    """The VAT table; a document without one is a single row."""
    return _by_rate(document.vat_rows) or (_single(_only_rate(document, amounts) or "", amounts),)


def _single(rate: str, amounts: Amounts) -> VatRow:
    return VatRow(rate, amounts.net, amounts.vat, amounts.gross)


def _by_rate(rows: Sequence[VatRow]) -> tuple[VatRow, ...]:
    """One row a rate, as registers have them: some documents print a rate twice, goods and services apart."""
    if len({row.rate for row in rows}) == len(rows):
        return tuple(rows)
    found: dict[str, Amounts] = {}
    for row in rows:
        amounts = _of_row(row)
        if amounts is None:
            return tuple(rows)
        found[row.rate] = found.get(row.rate, Amounts()) + amounts
    return tuple(VatRow(rate, one.net, one.vat, one.gross) for rate, one in found.items())


def _only_rate(document: ExportDocument, amounts: Amounts) -> str | None:
    """The rate of a document without VAT table, ``None`` if no single rate makes its tax.

    Bills without VAT are issued by those who are exempt (art. 113 ustawy o VAT), and by suppliers abroad,
    whose services the buyer taxes (art. 28b); those of the margin scheme and those that the buyer taxes say
    so (art. 106e ust. 1 pkt 18, ust. 2 and 3).
    """
    if document.vat_rows:
        return document.vat_rows[0].rate
    if not amounts.vat:
        return MARGIN if document.margin_scheme else _untaxed_rate(document)
    taxed = (rate for rate in _RATES if abs(share_of(amounts.net, int(rate)) - amounts.vat) <= CENT)
    return next(taxed, None)


def _untaxed_rate(document: ExportDocument) -> str | None:
    """``None`` for a sale abroad: 0 %, outside Poland and exempt are different things there."""
    side = side_of(document.kind, document.seller.tax_id, document.company_nip)
    abroad = side is not None and _partner(document, side).country != "PL"
    if document.reverse_charge:
        return "np" if abroad else "oo"
    if document.exemption_basis or not abroad:
        return "zw"
    return "np" if side is Side.PURCHASE else None


def _split_by_rate(document: ExportDocument, amounts: Amounts) -> bool:
    """Whether the description's parts can be told by rate; one part takes every rate."""
    parts = () if document.booked is None else document.booked.parts
    if len(parts) < 2:
        return True
    return all(
        total(_of_part(part) for part in _at_rate(parts, row.rate, alone=not document.vat_rows))
        == _of_row(row)
        for row in _table(document, amounts)
    )


def _at_rate(parts: Sequence[BookedPart], rate: str, *, alone: bool) -> list[BookedPart]:
    """The parts at ``rate``; all of them where it stands ``alone``."""
    return [one for one in parts if alone or one.rate == rate]


def _of_part(part: BookedPart) -> Amounts:
    return Amounts(part.net, part.vat, part.gross)


def _zloty(document: ExportDocument, rows: Sequence[Amounts]) -> Sequence[Amounts]:
    found = document.for_vat
    if document.currency in {"", ZLOTY} or found is None:
        return rows
    table = [_of_row(row) for row in _by_rate(found.rows)]
    kept = [one for one in table if one is not None]
    whole = Amounts(found.net or _ZERO, found.vat or _ZERO, found.gross or _ZERO)
    if len(kept) == len(rows) and total(kept) == whole:
        return kept
    return parts_in_zloty(whole, rows, found.rate)


def _parts(document: ExportDocument, rates: Sequence[RateRow]) -> Iterator[PartRow]:
    """The description's parts by rate with their share in złoty; a rate that has none stands for itself."""
    described = () if document.booked is None else document.booked.parts
    for row in rates:
        mine = _at_rate(described, row.rate, alone=not document.vat_rows)
        if len(described) < 2 or not mine:
            yield PartRow(row.rate, row.amounts, row.zloty, described[0] if described else None)
            continue
        amounts = [_of_part(one) for one in mine]
        converted = document.for_vat if document.currency not in {"", ZLOTY} else None
        zloty = amounts if converted is None else parts_in_zloty(row.zloty, amounts, converted.rate)
        for part, own, in_zloty in zip(mine, amounts, zloty, strict=True):
            yield PartRow(row.rate, own, in_zloty, part)
