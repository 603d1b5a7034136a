"""What stands in each cell of the list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.documents import DocumentRow
from desktop.domain.identifiers import format_nip
from desktop.domain.listing import Column, Talking
from desktop.domain.statuses import Status
from desktop.ui import texts
from desktop.ui.checking.words import said_of
from desktop.ui.dates_and_amounts import (
    format_amount,
    format_day,
    format_exact_moment,
    format_moment,
    format_month,
)
from desktop.ui.panel.words import talking_name

SPEAKING = frozenset({Status.UNREADABLE, Status.REJECTED, Status.DUPLICATE, Status.HELD})
"""Statuses of which the reason matters more than what was read."""


def text(row: DocumentRow, column: Column) -> str:  # noqa: C901 - one case a column
    """The text of one cell."""
    match column:
        case Column.STATUS:
            return texts.status_name(row.status)
        case Column.KIND:
            return texts.short_kind_name(row.kind)
        case Column.NUMBER:
            return row.number
        case Column.CONTRACTOR:
            return row.contractor or stand_in(row)
        case Column.CONTRACTOR_NIP:
            return format_nip(row.contractor_nip)
        case Column.ISSUE_DATE:
            return format_day(row.issue_date)
        case Column.GROSS:
            return format_amount(row.gross)
        case Column.CURRENCY:
            return row.currency if row.gross is not None else ""
        case Column.CHANNEL:
            return texts.channel_name(row.channel)
        case Column.RECEIVED:
            return format_moment(row.received_at)
        case Column.PAGES:
            return str(row.pages) if row.pages else ""
        case Column.READ:
            return read_of(row)
        case Column.COMPANY:
            return row.company
        case Column.MONTH:
            return month_of(row)
        case Column.FILE:
            return row.file_name


def month_of(row: DocumentRow) -> str:
    """The month, or the closed one that the document came for."""
    if row.late_for is not None:
        template = QCoreApplication.translate("column", "{month} (zamknięty)")
        return template.format(month=format_month(row.late_for))
    return format_month(row.month) if row.month is not None else ""


def stand_in(row: DocumentRow) -> str:
    """What to show where the contractor is not known: why, or at least the file's name."""
    if row.reason is not None and (row.status in SPEAKING or row.company_id is None):
        return texts.say(row.reason)
    return row.file_name


def read_of(row: DocumentRow) -> str:
    """How many fields are certain, of how many: "7 z 9"."""
    if not row.fields_total or row.status in {Status.RECEIVED, Status.READING}:
        return ""
    template = QCoreApplication.translate("column", "{certain} z {total}")
    return template.format(certain=row.fields_certain, total=row.fields_total)


def tooltip(row: DocumentRow, column: Column) -> str:
    """The reason where there is one, and what the cell is too narrow for."""
    if column is Column.STATUS and (row.talking or row.concerns):
        said = [talking_name(Talking(row.talking))] if row.talking else []
        told = said_of(row.concern, row.concerns)
        return "\n".join([*told, *said, *([texts.say(row.reason)] if row.reason is not None else [])])
    if column in {Column.STATUS, Column.CONTRACTOR} and row.reason is not None:
        return texts.say(row.reason)
    if column is Column.RECEIVED:
        return format_exact_moment(row.received_at)
    if column is Column.KIND:
        return texts.kind_name(row.kind)
    if column is Column.CHANNEL:
        return row.channel_label
    return text(row, column)
