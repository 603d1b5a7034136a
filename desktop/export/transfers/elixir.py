"""Elixir-O ("Elixir-0"): one line a transfer, 16 fields, as Polish banks take domestic transfers.

Fields: 110; day; amount in grosze; sorting code of the payer's bank; 0; payer's account; recipient's account;
payer; recipient; 0; sorting code of the recipient's bank; title; cheque; extra; classification (51 ordinary,
53 split payment); reference.  No head and no foot; lines end with CR LF.  Names and titles are four lines of
35 characters with ``|`` between them.
"""

from __future__ import annotations

from desktop.domain.errors import UserError
from desktop.domain.money import to_grosze
from desktop.domain.payments.accounts import nrb, sorting_code
from desktop.domain.payments.transfer import Order, Transfer
from desktop.export.transfers.texts import Texts, notices_of
from desktop.export.transfers.written import WrittenOrder, WrittenTransfer

_TRANSFER = "110"
_ORDINARY, _SPLIT = "51", "53"


def write(order: Order, encoding: str = "cp1250") -> WrittenOrder:
    """The order as a file in ``encoding``.

    Raises :class:`UserError` ``transfers.unwritable`` if an account is none of Poland: whoever asks has
    checked that before.
    """
    payer = Texts(None)
    payer_lines = payer.party(order.payer.party)
    made: list[Texts] = [payer]
    lines: list[str] = []
    written: list[WrittenTransfer] = []
    for position, transfer in enumerate(order.transfers):
        texts = Texts(position)
        made.append(texts)
        shown = WrittenTransfer(texts.party(transfer.recipient), texts.title(transfer))
        written.append(shown)
        lines.append(_line(order, transfer, payer_lines, shown))
    data = "".join(f"{line}\r\n" for line in lines).encode(encoding)
    return WrittenOrder(data, tuple(written), notices_of(made))


def _line(order: Order, transfer: Transfer, payer: tuple[str, ...], shown: WrittenTransfer) -> str:
    own, other = order.payer.account, transfer.account
    if not nrb(own) or not nrb(other):
        raise UserError("transfers.unwritable")
    return ",".join(
        (
            _TRANSFER,
            f"{order.day:%Y%m%d}",
            str(to_grosze(transfer.amount)),
            sorting_code(own),
            "0",
            _quoted(nrb(own)),
            _quoted(nrb(other)),
            _quoted(*payer),
            _quoted(*shown.recipient),
            "0",
            sorting_code(other),
            _quoted(*shown.title),
            _quoted(),
            _quoted(),
            _quoted(_ORDINARY if transfer.split is None else _SPLIT),
            _quoted(),
        )
    )


def _quoted(*lines: str) -> str:
    return '"' + "|".join(lines) + '"'
