"""Public registers in words: their names, what they are good for and told, how it goes with them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.registers import AskState, Register
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.services.registers.conditions import RegisterStatus
from desktop.ui import texts
from desktop.ui.dates_and_amounts import format_day, format_exact_moment, format_moment
from desktop.ui.style.tokens import Tone

_CONTEXT = "registers"

_NAMES: dict[Register, str] = {
    Register.FLAT_FILE: QT_TRANSLATE_NOOP("registers", "Plik płaski białej listy, pobierany co dzień"),
    Register.WHITE_LIST: QT_TRANSLATE_NOOP("registers", "Wykaz podatników VAT (biała lista) online"),
    Register.NBP: QT_TRANSLATE_NOOP("registers", "Kursy walut NBP, tabela A"),
    Register.GUS: QT_TRANSLATE_NOOP("registers", "Rejestr REGON Głównego Urzędu Statystycznego"),
    Register.VIES: QT_TRANSLATE_NOOP("registers", "VIES: numery VAT z Unii Europejskiej"),
}
_TOLD: dict[Register, str] = {
    Register.FLAT_FILE: QT_TRANSLATE_NOOP(
        "registers",
        "Sprawdza rachunki bez wysyłania czegokolwiek o kontrahentach. Plik zajmuje około pół gigabajta na"
        " każdy dzień.",
    ),
    Register.WHITE_LIST: QT_TRANSLATE_NOOP(
        "registers", "Status VAT i rachunki na dany dzień. Ministerstwo Finansów dostaje NIP i rachunek."
    ),
    Register.NBP: QT_TRANSLATE_NOOP(
        "registers", "Całe tabele, więc bank nie dowiaduje się niczego o dokumentach."
    ),
    Register.GUS: QT_TRANSLATE_NOOP("registers", "Nazwy i adresy. GUS dostaje NIP. Wymaga klucza."),
    Register.VIES: QT_TRANSLATE_NOOP(
        "registers",
        "Ważność numeru VAT w dniu pytania. Komisja Europejska dostaje numer, a z NIP-em biura daje numer"
        " potwierdzenia.",
    ),
}
ORDER = tuple(_NAMES)
"""Those that tell nobody anything come first."""

_STATES: dict[AskState, str] = {
    AskState.UNKNOWN: QT_TRANSLATE_NOOP("registers", "jeszcze nie pytano"),
    AskState.ASKING: QT_TRANSLATE_NOOP("registers", "pyta…"),
    AskState.ANSWERED: QT_TRANSLATE_NOOP("registers", "działa"),
    AskState.OFFLINE: QT_TRANSLATE_NOOP("registers", "brak odpowiedzi"),
    AskState.LIMIT: QT_TRANSLATE_NOOP("registers", "limit na dziś wyczerpany"),
    AskState.OFF: QT_TRANSLATE_NOOP("registers", "wyłączony"),
    AskState.NONE: QT_TRANSLATE_NOOP("registers", "nie ma"),
}
_NEEDS_KEY = QT_TRANSLATE_NOOP("registers", "czeka na właściwy klucz")
_WAITING = QT_TRANSLATE_NOOP("registers", "czeka pytań: {count}")
_AGAIN = QT_TRANSLATE_NOOP("registers", "następna próba: {at}")
_ANSWERED = QT_TRANSLATE_NOOP("registers", "ostatnia odpowiedź: {at}")
_NEWEST = QT_TRANSLATE_NOOP("registers", "dane z dnia {day}")
_FETCHED = QT_TRANSLATE_NOOP("registers", "pobrano {done} MB")
_FETCHED_OF = QT_TRANSLATE_NOOP("registers", "pobrano {done} z {total} MB")

_MARKS: dict[AskState, tuple[Tone, str]] = {
    AskState.UNKNOWN: (Tone.QUIET, "circle"),
    AskState.ASKING: (Tone.BUSY, "working"),
    AskState.ANSWERED: (Tone.GOOD, "check"),
    AskState.OFFLINE: (Tone.BAD, "cross"),
    AskState.LIMIT: (Tone.CHECK, "bang"),
    AskState.OFF: (Tone.QUIET, "circle"),
    AskState.NONE: (Tone.QUIET, "circle"),
}


def register_name(register: Register) -> str:
    """What a register is called: "Kursy walut NBP, tabela A"."""
    return _say(_NAMES[register])


def what_it_is_told(register: Register) -> str:
    """What it is good for, and what it learns by being asked."""
    return _say(_TOLD[register])


def mark_of(status: RegisterStatus) -> tuple[Tone, str]:
    """Tone and shape of a state."""
    if status.on and status.state is AskState.OFF:
        return Tone.CHECK, "bang"
    return _MARKS[status.state]


def state_line(status: RegisterStatus, now: datetime | None = None) -> str:
    """How it goes, in one line: "działa · dane z dnia 2026-11-26 · ostatnia odpowiedź: 12:00"."""
    waits_for_key = status.on and status.state is AskState.OFF
    parts = [_say(_NEEDS_KEY if waits_for_key else _STATES[status.state])]
    if status.progress is not None:
        done, total = (size // 1_000_000 for size in status.progress)
        template = _FETCHED_OF if total else _FETCHED
        parts.append(_say(template).format(done=done, total=total))
    if status.day is not None:
        parts.append(_say(_NEWEST).format(day=format_day(status.day)))
    if status.on and status.waiting:
        parts.append(_say(_WAITING).format(count=status.waiting))
    if status.until is not None and status.state is not AskState.ANSWERED:
        parts.append(_say(_AGAIN).format(at=format_moment(status.until, now)))
    elif status.answered_at is not None and status.progress is None:
        parts.append(_say(_ANSWERED).format(at=format_moment(status.answered_at, now)))
    return " · ".join(parts)


def exact(status: RegisterStatus) -> str:
    """The moments of a state to the second, for a tooltip."""
    moments = ((_ANSWERED, status.answered_at), (_AGAIN, status.until))
    return "\n".join(_say(said).format(at=format_exact_moment(at)) for said, at in moments if at is not None)


def reason(status: RegisterStatus) -> str:
    """Why it does not answer, and what to do; empty if it does."""
    return "" if status.message is None else texts.say(status.message)


def _say(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
