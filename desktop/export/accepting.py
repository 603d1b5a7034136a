"""Which documents a register takes, and why it does not take the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from desktop.domain.messages import Message
from desktop.export.drafts import Notice, Weight
from desktop.export.entries import Entry, Refused, entry_of
from desktop.export.options import Settings
from desktop.export.polishrates import against_rates
from desktop.export.records import ExportDocument
from desktop.export.taxing import against_margin


def accepted(
    documents: Iterable[ExportDocument], against: Callable[[Entry], Iterable[Message]]
) -> tuple[list[Entry], list[Notice]]:
    """The entries of ``documents``, and a notice for each reason against the rest.

    ``against`` says what only the format in question cannot take.
    """
    entries, notices = [], []
    for document in documents:
        entry = entry_of(document)
        reasons = entry.reasons if isinstance(entry, Refused) else tuple(against(entry))
        notices += [Notice(document.id, Weight.REFUSED, reason) for reason in reasons]
        if isinstance(entry, Entry) and not reasons:
            entries.append(entry)
    return entries, notices


def missing_options(settings: Settings) -> tuple[Notice, ...]:
    """What refuses the whole file while a required setting is empty."""
    return tuple(
        Notice(None, Weight.REFUSED, Message("export.option_missing", {"option": one.label}))
        for one in settings.missing()
    )


def wrong_rates(entry: Entry) -> Iterator[Message]:
    """What no register without fields for it can book: tax of another country, and sales by margin."""
    foreign = against_rates(entry)
    if foreign is not None:
        yield foreign
    margin = against_margin(entry)
    if margin is not None:
        yield margin
