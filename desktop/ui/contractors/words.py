"""The window's words for contractors."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain import contractor_names
from desktop.domain.contractors import ContractorTrace
from desktop.ui.dates_and_amounts import format_moment


def word(text: str) -> str:
    """A word of :mod:`desktop.domain.contractor_names` in the window's language."""
    return QCoreApplication.translate(contractor_names.CONTEXT, text)


def field_word(name: str) -> str:
    """A field of a contractor as forms label it."""
    return word(contractor_names.FIELDS.get(name, name))


def trace_line(trace: ContractorTrace) -> str:
    """What was done, by whom and when, on one line."""
    told = "; ".join(
        f"{field_word(name)}: {value}"
        for name, value in trace.details.items()
        if name in contractor_names.FIELDS and value
    )
    what = word(contractor_names.ACTS[trace.what])
    head = f"{format_moment(trace.at)} · {trace.who} · {what}"
    return f"{head} · {told}" if told else head
