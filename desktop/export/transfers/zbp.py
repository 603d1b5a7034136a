"""The two-dimensional code of the Polish Bank Association that banking apps scan to fill in a transfer.

Source: ZBP, "Rekomendacja – Standard 2D", 3.12.2013.  Nine fields with ``|`` between them, UTF-8, at most 160
characters: recipient's NIP; PL; 26 digits of the account; grosze, at least six digits; name, 20; title, 32;
three reserves.  Error correction L.  Złoty only, and no split payment: the code has no place for the tax.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import segno

from desktop.domain.errors import UserError
from desktop.domain.identifiers import is_nip
from desktop.domain.money import to_grosze
from desktop.domain.payments.accounts import nrb
from desktop.domain.payments.transfer import Transfer
from desktop.domain.rules.exchange import ZLOTY
from desktop.export.transfers.notices import Notice, Place
from desktop.export.transfers.texts import Texts

LONGEST = 160
_NAME, _TITLE = 20, 32


@dataclass(frozen=True, slots=True)
class TransferCode:
    """The text of a code, what it fills in as it stands there, and what was changed of it."""

    text: str
    account: str
    """An IBAN."""
    amount: Decimal
    name: str
    title: str
    notices: tuple[Notice, ...]

    def modules(self) -> tuple[tuple[bool, ...], ...]:
        """Its modules by line, dark ones true; the quiet zone of four modules around is the caller's."""
        drawn = segno.make_qr(self.text, error="l", encoding="utf-8", boost_error=False)
        return tuple(tuple(bool(module) for module in line) for line in drawn.matrix)


def code(transfer: Transfer, nip: str = "") -> TransferCode:
    """The code of a transfer; ``nip`` is the recipient's, if it is a business.

    Raises :class:`UserError` ``transfers.code_zloty``, ``transfers.code_account``, ``transfers.code_split``
    or ``transfers.amount``.
    """
    account = nrb(transfer.account)
    if transfer.split is not None:
        raise UserError("transfers.code_split")
    if transfer.currency != ZLOTY:
        raise UserError("transfers.code_zloty", currency=transfer.currency)
    if not account:
        raise UserError("transfers.code_account")
    if transfer.amount <= 0:
        raise UserError("transfers.amount", amount=f"{transfer.amount:.2f}".replace(".", ","))
    texts = Texts(0)
    name = texts.fit(texts.clean(transfer.recipient.name, Place.RECIPIENT), _NAME, Place.RECIPIENT)
    title = texts.fit(texts.clean(transfer.title, Place.TITLE), _TITLE, Place.TITLE)
    fields = (
        nip if is_nip(nip) else "",
        "PL",
        account,
        f"{to_grosze(transfer.amount):06d}",
        name,
        title,
        "",
        "",
        "",
    )
    return TransferCode(
        "|".join(fields), transfer.account, transfer.amount, name, title, tuple(texts.notices)
    )
