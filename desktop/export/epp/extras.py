"""The card files that complete documents, each record named by the full number of its document."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from desktop.domain.booking.marks import ProofMark
from desktop.domain.dates import Month
from desktop.export.entries import Entry
from desktop.export.epp.layout import EFFECT, FINISHED, MARKS, REASON, SPLIT_PAYMENT, Value
from desktop.export.fitting import Fitting

_PROOFS = {
    ProofMark.RO: 1,
    ProofMark.WEW: 2,
    ProofMark.FP: 3,
    ProofMark.MK: 4,
    ProofMark.VAT_RR: 5,
}
_WHEN_FIRST, _WHEN_CORRECTED, _OTHERWISE = 1, 2, 3
"""Kinds of the day on which a correction counts, as ``TypKorekty`` of FA has them."""

Extra = Callable[[Entry, str, Fitting], str | None]


def finished(entry: Entry, number: str, fitting: Fitting) -> str | None:
    """The day on which the delivery was over, or the advance came."""
    del fitting
    day = entry.document.sale_date
    return None if day is None else FINISHED.record({"number": number, "day": day})


def marks(entry: Entry, number: str, fitting: Fitting) -> str | None:
    """The marks of JPK_V7; those of KSeF have no field."""
    del fitting
    found = entry.marks
    flags: dict[str, Value] = {mark.value: True for mark in (*found.gtu, *found.procedures)}
    if found.imported:
        flags["IMP"] = True
    if entry.document.split_payment:
        flags["MPP"] = True
    if found.proof is not None:
        flags["proof"] = _PROOFS[found.proof]
    return MARKS.record({**flags, "number": number}) if flags else None


def split_payment(entry: Entry, number: str, fitting: Fitting) -> str | None:
    """Split payment is required."""
    del fitting
    if not entry.document.split_payment:
        return None
    return SPLIT_PAYMENT.record({"number": number, "split": True})


def reason(entry: Entry, number: str, fitting: Fitting) -> str | None:
    """Why it corrects another document."""
    text = entry.document.correction_reason
    if not text:
        return None
    return REASON.record(REASON.fit({"number": number, "place": 1, "reason": text}, fitting))


def effect(entry: Entry, number: str, fitting: Fitting) -> str | None:
    """The day on which a correction counts, as its month says."""
    del fitting
    if not entry.is_correction:
        return None
    kind, day = _effect(entry)
    return EFFECT.record({"number": number, "kind": kind, "day": day})


def _effect(entry: Entry) -> tuple[int, date]:
    corrected = entry.document.corrected_date
    if Month.of(entry.issued) == entry.month:
        return _WHEN_CORRECTED, entry.issued
    if corrected is not None and Month.of(corrected) == entry.month:
        return _WHEN_FIRST, corrected
    return _OTHERWISE, entry.month.first_day()


SINCE_1_05_3: dict[str, Extra] = {"DATYZAKONCZENIA": finished}
SINCE_1_11: dict[str, Extra] = {
    **SINCE_1_05_3,
    "PRZYCZYNYKOREKT": reason,
    "WYMAGALNOSCMPP": split_payment,
    "DOKUMENTYZNACZNIKIJPKVAT": marks,
    "DATYUJECIAKOREKT": effect,
}
"""By the keywords of their sections, in the order in which they are written."""
