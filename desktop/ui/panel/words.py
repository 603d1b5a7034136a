"""The panel's values in words, and its refusals as the office should hear them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.domain.errors import UserError
from desktop.domain.listing import Talking
from desktop.domain.panel import Access, AccessState, Right
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.services.panel.board import MonthCell, Standing
from desktop.services.panel.refusals import Refused
from desktop.services.panel.settings import Tls
from desktop.services.panel.texts import Texts
from desktop.ui import texts
from desktop.ui.dates_and_amounts import format_moment
from desktop.ui.style.tokens import Tone

_RIGHTS: dict[Right, str] = {
    Right.ADD: QT_TRANSLATE_NOOP("panel right", "dodaje dokumenty"),
    Right.LIST: QT_TRANSLATE_NOOP("panel right", "widzi wszystkie dokumenty firmy"),
    Right.AMOUNTS: QT_TRANSLATE_NOOP("panel right", "widzi odczytane kwoty i kontrahentów"),
    Right.ANSWER: QT_TRANSLATE_NOOP("panel right", "odpowiada na pytania, zaznacza komplet miesiąca"),
    Right.USERS: QT_TRANSLATE_NOOP("panel right", "zaprasza inne osoby z firmy"),
}

_STATES: dict[AccessState, str] = {
    AccessState.INVITED: QT_TRANSLATE_NOOP("panel access", "zaproszenie czeka"),
    AccessState.OPENED: QT_TRANSLATE_NOOP("panel access", "otwarto zaproszenie, nie ma jeszcze hasła"),
    AccessState.EXPIRED: QT_TRANSLATE_NOOP("panel access", "zaproszenie wygasło"),
    AccessState.ACTIVE: QT_TRANSLATE_NOOP("panel access", "ma dostęp"),
    AccessState.LOCKED: QT_TRANSLATE_NOOP("panel access", "dostęp zablokowany"),
}

STATE_MARKS: dict[AccessState, tuple[Tone, str]] = {
    AccessState.INVITED: (Tone.BUSY, "mail"),
    AccessState.OPENED: (Tone.BUSY, "working"),
    AccessState.EXPIRED: (Tone.CHECK, "bang"),
    AccessState.ACTIVE: (Tone.GOOD, "check"),
    AccessState.LOCKED: (Tone.BAD, "reject"),
}
"""Tone and shape of each state."""

_LANGUAGES: dict[str, str] = {
    "pl": QT_TRANSLATE_NOOP("panel language", "polski"),
    "en": QT_TRANSLATE_NOOP("panel language", "angielski"),
    "uk": QT_TRANSLATE_NOOP("panel language", "ukraiński"),
    "de": QT_TRANSLATE_NOOP("panel language", "niemiecki"),
}

_TLS: dict[Tls, str] = {
    Tls.OWN: QT_TRANSLATE_NOOP("panel tls", "utworzony przez program"),
    Tls.FILES: QT_TRANSLATE_NOOP("panel tls", "własny, z plików"),
    Tls.NONE: QT_TRANSLATE_NOOP("panel tls", "żaden: HTTPS zapewnia serwer pośredniczący"),
}

_STANDINGS: dict[Standing, str] = {
    Standing.CLOSED: QT_TRANSLATE_NOOP("month standing", "zamknięty"),
    Standing.EXPORTED: QT_TRANSLATE_NOOP("month standing", "wyeksportowany"),
    Standing.REVIEWED: QT_TRANSLATE_NOOP("month standing", "sprawdzony"),
    Standing.COMPLETE: QT_TRANSLATE_NOOP("month standing", "komplet"),
    Standing.LATE: QT_TRANSLATE_NOOP("month standing", "brak dokumentów"),
    Standing.UNCONFIRMED: QT_TRANSLATE_NOOP("month standing", "bez potwierdzenia"),
    Standing.RUNNING: QT_TRANSLATE_NOOP("month standing", "w toku"),
    Standing.NOTHING: QT_TRANSLATE_NOOP("month standing", "nieoczekiwany"),
}

STANDING_MARKS: dict[Standing, tuple[Tone, str]] = {
    Standing.CLOSED: (Tone.GOOD, "lock"),
    Standing.EXPORTED: (Tone.GOOD, "export"),
    Standing.REVIEWED: (Tone.GOOD, "review"),
    Standing.COMPLETE: (Tone.GOOD, "check"),
    Standing.LATE: (Tone.BAD, "cross"),
    Standing.UNCONFIRMED: (Tone.CHECK, "bang"),
    Standing.RUNNING: (Tone.QUIET, "dot"),
    Standing.NOTHING: (Tone.QUIET, "circle"),
}
"""Tone and shape of each standing."""

_TALKING: dict[Talking, str] = {
    Talking.UNSEEN: QT_TRANSLATE_NOOP("talking", "nowa wiadomość klienta"),
    Talking.OPEN: QT_TRANSLATE_NOOP("talking", "pytanie bez odpowiedzi"),
}

_REFUSED: dict[str, str] = {
    "mail_off": QT_TRANSLATE_NOOP(
        "panel refused", "Wysyłanie poczty nie jest ustawione. Ustaw je i spróbuj ponownie."
    ),
    "not_found": QT_TRANSLATE_NOOP("panel refused", "Tego dostępu już nie ma."),
}
"""Where the words for clients would send the office to itself."""


def right_name(right: Right) -> str:
    """What a user with this right does."""
    return QCoreApplication.translate("panel right", _RIGHTS[right])


def state_name(state: AccessState) -> str:
    """Where an access stands."""
    return QCoreApplication.translate("panel access", _STATES[state])


def state_sentence(access: Access) -> str:
    """The state with the moments that matter for it."""
    parts = [state_name(access.state)]
    match access.state:
        case AccessState.INVITED | AccessState.OPENED | AccessState.EXPIRED:
            if access.invited_at is not None:
                text = QCoreApplication.translate("panel access", "wysłano {when}")
                parts.append(text.format(when=format_moment(access.invited_at)))
            if access.expires_at is not None and access.state is not AccessState.EXPIRED:
                text = QCoreApplication.translate("panel access", "ważne do {when}")
                parts.append(text.format(when=format_moment(access.expires_at)))
        case AccessState.ACTIVE | AccessState.LOCKED:
            if access.seen_at is not None:
                text = QCoreApplication.translate("panel access", "ostatnio w panelu {when}")
                parts.append(text.format(when=format_moment(access.seen_at)))
            if access.second_factor:
                parts.append(QCoreApplication.translate("panel access", "z drugim składnikiem"))
    return " · ".join(parts)


def language_name(language: str) -> str:
    """The language's name: "ukraiński"."""
    return QCoreApplication.translate("panel language", _LANGUAGES[language])


def tls_name(tls: Tls) -> str:
    """Where the certificate comes from."""
    return QCoreApplication.translate("panel tls", _TLS[tls])


def standing_name(standing: Standing) -> str:
    """Where a month stands: "komplet"."""
    return QCoreApplication.translate("month standing", _STANDINGS[standing])


def cell_sentence(cell: MonthCell) -> str:
    """All that is known of a month, for tooltips and screen readers."""
    parts = [standing_name(cell.standing)]
    parts.append(QCoreApplication.translate("months", "dokumentów: {count}").format(count=cell.documents))
    if cell.waiting:
        parts.append(
            QCoreApplication.translate("months", "czeka na biuro: {count}").format(count=cell.waiting)
        )
    if cell.missing:
        parts.append(QCoreApplication.translate("months", "brakuje: {count}").format(count=cell.missing))
    if cell.complete_at is not None:
        text = QCoreApplication.translate("months", "komplet zaznaczył(a) {who}, {when}")
        parts.append(text.format(who=cell.complete_by or "—", when=format_moment(cell.complete_at)))
    if cell.closed_at is not None:
        text = QCoreApplication.translate("months", "zamknięto {when} ({who})")
        parts.append(text.format(who=cell.closed_by or "—", when=format_moment(cell.closed_at)))
    if cell.late:
        text = QCoreApplication.translate("months", "przyszło po zamknięciu: {count}")
        parts.append(text.format(count=cell.late))
    if cell.reminded_at is not None:
        text = QCoreApplication.translate("months", "przypomniano {when}")
        parts.append(text.format(when=format_moment(cell.reminded_at)))
    return ", ".join(parts)


def talking_name(talking: Talking) -> str:
    """What is said about a document."""
    return QCoreApplication.translate("talking", _TALKING[talking])


def told(error: BaseException) -> str:
    """What to tell a person of an expected problem; a bug is raised on."""
    if isinstance(error, UserError):
        return texts.say(error.message)
    if isinstance(error, Refused):
        if error.code in _REFUSED:
            return QCoreApplication.translate("panel refused", _REFUSED[error.code])
        polish = QLocale().language() == QLocale.Language.Polish
        return Texts("pl" if polish else "en")(error.polish, **error.details)
    raise error
