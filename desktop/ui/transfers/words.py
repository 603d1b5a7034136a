"""Names of formats, of what the white list says, and of where a document stands in a payment list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.payments.remarks import Weight
from desktop.domain.payments.transfer import FileFormat
from desktop.domain.registers import AccountAnswer, AccountState, AskState
from desktop.services.transfers.plan import Planned
from desktop.ui.style.tokens import Tone

FORMATS: tuple[tuple[FileFormat, str], ...] = (
    (FileFormat.ELIXIR, "Elixir-O"),
    (FileFormat.PAIN_09, "pain.001.001.09"),
    (FileFormat.PAIN_03, "pain.001.001.03"),
)
"""What banks call them; the same in every language."""

SHAPES = {Tone.GOOD: "check", Tone.CHECK: "bang", Tone.BAD: "cross", Tone.QUIET: "info", Tone.BUSY: "working"}
TONES = {Weight.REFUSED: Tone.BAD, Weight.ASKS: Tone.CHECK, Weight.TOLD: Tone.QUIET}


def listed(planned: Planned) -> tuple[Tone, str]:
    """What the white list says of a transfer's account."""
    answer = planned.listed
    if answer is None:
        return Tone.QUIET, QCoreApplication.translate("transfers", "nie dotyczy")
    if isinstance(answer, AccountAnswer):
        if answer.state is AccountState.NOT_LISTED:
            return Tone.BAD, QCoreApplication.translate("transfers", "nie ma")
        return Tone.GOOD, QCoreApplication.translate("transfers", "jest")
    if answer is AskState.ASKING:
        return Tone.BUSY, QCoreApplication.translate("transfers", "sprawdzam")
    return Tone.QUIET, QCoreApplication.translate("transfers", "nie wiadomo")


def standing(planned: Planned | None, *, unsure: bool, marked: bool) -> tuple[Tone, str] | None:
    """What a row says of its transfer; nothing to say of one that is not chosen and as it should be."""
    if planned is None:
        if marked:
            return Tone.QUIET, QCoreApplication.translate("transfers", "zapłacone poza programem")
        if unsure:
            return Tone.CHECK, QCoreApplication.translate("transfers", "niepewny")
        return None
    if planned.is_refused:
        return Tone.BAD, QCoreApplication.translate("transfers", "nie można")
    if planned.waiting:
        return Tone.CHECK, QCoreApplication.translate("transfers", "do przyjęcia")
    if planned.transfer.amount <= 0:
        return Tone.GOOD, QCoreApplication.translate("transfers", "rozliczone korektą")
    return Tone.GOOD, QCoreApplication.translate("transfers", "gotowy")
