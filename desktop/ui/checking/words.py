"""How findings are called: by word, shape and colour at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.domain.dates import Month
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.registers import Proof, Register
from desktop.domain.rules.findings import Action, ActionKind, Answer, Severity
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.ui.dates_and_amounts import format_exact_moment, format_moment, format_month
from desktop.ui.keys import Command
from desktop.ui.style.tokens import Tone
from desktop.ui.texts import kind_name, say

MARKED = (Severity.ALARM, Severity.WARNING)
"""What the list marks and filters by."""

MARKS: dict[Severity, tuple[Tone, str]] = {
    Severity.ALARM: (Tone.BAD, "cross"),
    Severity.WARNING: (Tone.CHECK, "warning"),
    Severity.NOTE: (Tone.QUIET, "info"),
    Severity.GOOD: (Tone.GOOD, "check"),
}

_NAMES: dict[Severity, str] = {
    Severity.ALARM: QT_TRANSLATE_NOOP("severity", "alarm"),
    Severity.WARNING: QT_TRANSLATE_NOOP("severity", "ostrzeżenie"),
    Severity.NOTE: QT_TRANSLATE_NOOP("severity", "informacja"),
    Severity.GOOD: QT_TRANSLATE_NOOP("severity", "w porządku"),
}

_ACTIONS: dict[ActionKind, str] = {
    ActionKind.MOVE: QT_TRANSLATE_NOOP("finding", "Przenieś do: {name}"),
    ActionKind.MONTH: QT_TRANSLATE_NOOP("finding", "Przenieś do {name}"),
    ActionKind.OPEN_MONTH: QT_TRANSLATE_NOOP(
        "finding", "Przenieś do najbliższego otwartego miesiąca ({name})"
    ),
    ActionKind.KIND: QT_TRANSLATE_NOOP("finding", "Zmień na: {name}"),
    ActionKind.SPLIT_PAYMENT: QT_TRANSLATE_NOOP("finding", "Zaznacz MPP"),
    ActionKind.CONFIRM_ACCOUNT: QT_TRANSLATE_NOOP("finding", "Rachunek potwierdzony…"),
    ActionKind.ASK: QT_TRANSLATE_NOOP("finding", "Sprawdź ponownie"),
    ActionKind.RATE: QT_TRANSLATE_NOOP("finding", "Wpisz kurs…"),
}

COMMANDS: dict[ActionKind, Command] = {ActionKind.OPEN_MONTH: Command.TO_OPEN_MONTH}
"""Actions that have a key of their own."""

_REGISTERS: dict[Register, str] = {
    Register.WHITE_LIST: QT_TRANSLATE_NOOP("register", "biała lista"),
    Register.FLAT_FILE: QT_TRANSLATE_NOOP("register", "plik płaski białej listy"),
    Register.GUS: QT_TRANSLATE_NOOP("register", "GUS"),
    Register.VIES: QT_TRANSLATE_NOOP("register", "VIES"),
    Register.NBP: QT_TRANSLATE_NOOP("register", "NBP"),
}


def severity_name(severity: Severity) -> str:
    """The word for how grave a finding is."""
    return QCoreApplication.translate("severity", _NAMES[severity])


def action_name(action: Action) -> str:
    """What stands on the action's button."""
    name = action.name or action.argument
    if action.kind is ActionKind.KIND and action.argument in set(DocumentKind):
        name = kind_name(DocumentKind(action.argument))
    if action.kind is ActionKind.OPEN_MONTH:
        name = format_month(Month.parse(action.argument))
    return QCoreApplication.translate("finding", _ACTIONS[action.kind]).replace("{name}", name)


def answer_text(answer: Answer) -> str:
    """Who said that it is all right, when and why."""
    when = format_moment(answer.at)
    if not answer.reason:
        template = QCoreApplication.translate("finding", "zatwierdzono mimo to: {who}, {when}")
    else:
        template = QCoreApplication.translate("finding", "w porządku: {reason} ({who}, {when})")
    parts = {"who": answer.who, "when": when, "reason": answer.reason}
    for name, text in parts.items():
        template = template.replace("{" + name + "}", text)
    return template


def proof_text(proof: Proof) -> str:
    """What vouches for an answer: the register, the number of the query, when; or who typed it."""
    if proof.typed_by:
        typed = QCoreApplication.translate("finding", "Kurs wpisany ręcznie przez {who}, {when}")
        return typed.replace("{when}", format_exact_moment(proof.at)).replace("{who}", proof.typed_by)
    register = QCoreApplication.translate("register", _REGISTERS[proof.register])
    template = QCoreApplication.translate("finding", "Dowód: {register}")
    parts = [template.replace("{register}", register), proof.reference, format_exact_moment(proof.at)]
    return ", ".join(part for part in parts if part)


def said_of(concern: str, sentences: Sequence[Message]) -> list[str]:
    """The lines of a tooltip that name what is open."""
    if not sentences:
        return []
    return [f"{severity_name(Severity(concern)).capitalize()}: {say(sentences[0])}"] + [
        f"• {say(one)}" for one in sentences[1:]
    ]
