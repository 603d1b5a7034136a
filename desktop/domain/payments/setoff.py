"""Setting corrections off against what the same contractor is owed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.collation import fold
from desktop.domain.payments.payable import Payable


@dataclass(frozen=True, slots=True)
class Share:
    """A document's part of a transfer; below nought for what is set off."""

    payable: Payable
    amount: Decimal


def contractor_key(payable: Payable) -> tuple[str, str]:
    """Whose document it is, and in which currency: only within these anything is set off."""
    return payable.nip or fold(payable.contractor), payable.currency


def set_off(shares: Sequence[Share]) -> tuple[list[tuple[Share, ...]], list[Share]]:
    """Each debt with the credits that are taken off it, in the order given; and credits that are left.

    A credit is used up before the next one begins, and never more of it than the debt: what remains stays
    open on the correction.  A debt without a credit stands alone.
    """
    credits_left = [share for share in shares if share.amount < 0]
    result: list[tuple[Share, ...]] = []
    for debt in (share for share in shares if share.amount > 0):
        parts, rest = [debt], debt.amount
        for place, credit in enumerate(credits_left):
            if contractor_key(credit.payable) != contractor_key(debt.payable) or not credit.amount:
                continue
            used = min(rest, -credit.amount)
            if used:
                parts.append(Share(credit.payable, -used))
                credits_left[place] = Share(credit.payable, credit.amount + used)
                rest -= used
        result.append(tuple(parts))
    return result, [credit for credit in credits_left if credit.amount]
