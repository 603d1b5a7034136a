"""Parts of an amount in złoty: each by the rate itself, together the whole to the grosz."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from desktop.domain.booking.entry import Amounts, total
from desktop.domain.rules.exchange import Rate, to_zloty


def parts_in_zloty(whole: Amounts, parts: Sequence[Amounts], rate: Rate) -> list[Amounts]:
    """``parts`` converted by ``rate``; they come to ``whole``, which is what their sum was converted to.

    Net and tax are converted each for itself: a part without tax has none in złoty either, and a reduction
    stays one.  What rounding leaves goes to the largest part.
    """
    found = [_converted(part, rate, consistent=whole.consistent) for part in parts]
    left = whole - total(found)
    if left:
        largest = max(range(len(parts)), key=lambda place: abs(parts[place].gross))
        found[largest] += left
    return found


def _converted(part: Amounts, rate: Rate, *, consistent: bool) -> Amounts:
    net, vat = _zloty(part.net, rate), _zloty(part.vat, rate)
    return Amounts(net, vat, net + vat if consistent else _zloty(part.gross, rate))


def _zloty(amount: Decimal, rate: Rate) -> Decimal:
    return to_zloty(amount, rate.mid, rate.per)
