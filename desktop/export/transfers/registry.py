"""The formats, by name: what writes each and what its files are called."""

from __future__ import annotations

from desktop.domain.payments.accounts import OwnAccount
from desktop.domain.payments.transfer import FileFormat, Order
from desktop.export.transfers import elixir, pain001
from desktop.export.transfers.written import WrittenOrder

SUFFIXES: dict[FileFormat, str] = {
    FileFormat.ELIXIR: ".txt",
    FileFormat.PAIN_03: ".xml",
    FileFormat.PAIN_09: ".xml",
}


def write(order: Order, file_format: FileFormat, account: OwnAccount) -> WrittenOrder:
    """The order in a format, as the bank of the payer's ``account`` wants it."""
    if file_format is FileFormat.ELIXIR:
        return elixir.write(order, account.encoding)
    return pain001.write(order, file_format)
