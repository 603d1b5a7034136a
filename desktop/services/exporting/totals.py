"""What documents come to: by side and currency as they say, and by register and kind in złoty."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.db.tables import Json
from desktop.domain import money
from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.entry import Amounts
from desktop.domain.booking.sides import side_of
from desktop.domain.collation import sort_key
from desktop.domain.kinds import DocumentKind
from desktop.domain.rules.exchange import ZLOTY
from desktop.export.entries import Refused, entry_of
from desktop.export.records import ExportDocument
from desktop.services.exporting.values import RegisterTotal, Total

_ZERO = Decimal("0.00")
_NOTHING = Amounts(_ZERO, _ZERO, _ZERO)


def by_currency(documents: Iterable[ExportDocument]) -> tuple[Total, ...]:
    """What ``documents`` come to: purchases first, złoty before other currencies."""
    groups: dict[tuple[Side | None, str], list[ExportDocument]] = defaultdict(list)
    for one in documents:
        groups[_side(one), one.currency or ZLOTY].append(one)

    def place(key: tuple[Side | None, str]) -> tuple[str, bool, str]:
        side, currency = key
        return _place(side), currency != ZLOTY, currency

    return tuple(
        Total(
            side=side,
            currency=currency,
            documents=len(group),
            net=_sum(one.net for one in group),
            vat=_sum(one.vat for one in group),
            gross=_sum(one.gross for one in group),
        )
        for (side, currency), group in sorted(groups.items(), key=lambda item: place(item[0]))
    )


@dataclass(frozen=True, slots=True)
class _Key:
    side: Side | None
    register: str
    kind: DocumentKind | None

    @property
    def place(self) -> tuple[str, bool, str, str]:
        return _place(self.side), not self.register, sort_key(self.register), self.kind or "~"


def by_register(documents: Iterable[ExportDocument]) -> tuple[RegisterTotal, ...]:
    """What ``documents`` come to in złoty: purchases first, registers by name, what has none last."""
    found: dict[_Key, RegisterTotal] = {}
    for one in documents:
        register = "" if one.booked is None else one.booked.register_name
        key = _Key(_side(one), register, one.kind)
        so_far = found.get(key) or RegisterTotal(key.side, register, one.kind, 0, _ZERO, _ZERO, _ZERO)
        zloty = _in_zloty(one)
        known = zloty or _NOTHING
        found[key] = replace(
            so_far,
            documents=so_far.documents + 1,
            net=so_far.net + known.net,
            vat=so_far.vat + known.vat,
            gross=so_far.gross + known.gross,
            unknown=so_far.unknown + (zloty is None),
        )
    return tuple(found[key] for key in sorted(found, key=lambda one: one.place))


def together(rows: Sequence[RegisterTotal]) -> tuple[RegisterTotal, ...]:
    """The rows of each side as one, without register and kind."""
    sides = dict.fromkeys(one.side for one in rows)
    return tuple(
        RegisterTotal(
            side=side,
            register="",
            kind=None,
            documents=sum(one.documents for one in rows if one.side is side),
            net=_sum(one.net for one in rows if one.side is side),
            vat=_sum(one.vat for one in rows if one.side is side),
            gross=_sum(one.gross for one in rows if one.side is side),
            unknown=sum(one.unknown for one in rows if one.side is side),
        )
        for side in sides
    )


def as_json(rows: Iterable[RegisterTotal]) -> list[Json]:
    """``rows`` as a batch keeps them."""
    return [
        {
            "side": one.side,
            "register": one.register,
            "kind": one.kind,
            "documents": one.documents,
            "net": money.to_text(one.net),
            "vat": money.to_text(one.vat),
            "gross": money.to_text(one.gross),
            "unknown": one.unknown,
        }
        for one in rows
    ]


def from_json(kept: Iterable[Json]) -> tuple[RegisterTotal, ...]:
    """The inverse of :func:`as_json`."""
    return tuple(
        RegisterTotal(
            side=None if one["side"] is None else Side(one["side"]),
            register=str(one["register"]),
            kind=None if one["kind"] is None else DocumentKind(one["kind"]),
            documents=int(one["documents"]),
            net=Decimal(one["net"]),
            vat=Decimal(one["vat"]),
            gross=Decimal(one["gross"]),
            unknown=int(one["unknown"]),
        )
        for one in kept
    )


def _in_zloty(document: ExportDocument) -> Amounts | None:
    """As registers have it; of what no register takes, what it says itself, if that is złoty."""
    entry = entry_of(document)
    if not isinstance(entry, Refused):
        return entry.zloty
    if document.currency not in {"", ZLOTY} or document.gross is None:
        return None
    vat = document.vat or _ZERO
    net = document.gross - vat if document.net is None else document.net
    return Amounts(net, vat, document.gross)


def _side(document: ExportDocument) -> Side | None:
    return side_of(document.kind, document.seller.tax_id, document.company_nip)


def _place(side: Side | None) -> str:
    return "~" if side is None else side.value


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((one for one in amounts if one is not None), _ZERO)
