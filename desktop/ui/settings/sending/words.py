"""The words of sending: kinds and states of letters, languages, places of texts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.letters import LetterKind
from desktop.domain.mailservers import Security
from desktop.domain.names import LETTER_KINDS, LETTER_STATES
from desktop.domain.sending import LetterState
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.ui.style.tokens import Tone

SIGNATURE = "signature"
"""The kind of text that stands beneath all letters."""

_SECURITY: dict[Security, str] = {
    Security.TLS: QT_TRANSLATE_NOOP("sending", "TLS (zwykle port 465)"),
    Security.STARTTLS: QT_TRANSLATE_NOOP("sending", "STARTTLS (zwykle port 587)"),
    Security.NONE: QT_TRANSLATE_NOOP("sending", "bez szyfrowania (tylko ten komputer)"),
}
_LANGUAGES = {"pl": "polski", "en": "English", "uk": "українська", "de": "Deutsch"}
"""Languages by their own names, in whatever language the window is."""
_PLACES = {
    "biuro": QT_TRANSLATE_NOOP("sending", "nazwa biura"),
    "telefon": QT_TRANSLATE_NOOP("sending", "telefon biura"),
    "firma": QT_TRANSLATE_NOOP("sending", "firma klienta"),
    "link": QT_TRANSLATE_NOOP("sending", "odnośnik do panelu"),
    "godziny": QT_TRANSLATE_NOOP("sending", "ile godzin ważny jest odnośnik"),
    "liczba": QT_TRANSLATE_NOOP("sending", "liczba dokumentów"),
    "dokumenty": QT_TRANSLATE_NOOP("sending", "liczba ze słowem, np. „5 dokumentów”"),
    "miesiac": QT_TRANSLATE_NOOP("sending", "miesiąc, np. „listopad 2026”"),
    "lista": QT_TRANSLATE_NOOP("sending", "nazwy przyjętych plików"),
    "nieprzyjete": QT_TRANSLATE_NOOP("sending", "pliki nieprzyjęte, z powodem"),
    "temat": QT_TRANSLATE_NOOP("sending", "temat wiadomości klienta"),
    "dokument": QT_TRANSLATE_NOOP("sending", "numer lub nazwa dokumentu"),
    "pytanie": QT_TRANSLATE_NOOP("sending", "treść pytania"),
    "termin": QT_TRANSLATE_NOOP("sending", "do kiedy czekamy"),
}
_TONES = {
    LetterState.QUEUED: Tone.QUIET,
    LetterState.SENDING: Tone.BUSY,
    LetterState.SENT: Tone.GOOD,
    LetterState.FAILED: Tone.BAD,
    LetterState.CANCELLED: Tone.QUIET,
}
_SAMPLES = {
    "firma": "Żółw",
    "link": "https://panel.example/z/8f3a",
    "godziny": "72",
    "liczba": "3",
    "lista": "– FV 12.pdf\n– FV 13.pdf\n– paragon.jpg",
    "temat": "Faktury",
    "dokument": "FV/12/2026",
    "pytanie": "Czy ten zakup był służbowy?",
    "termin": "10.12.2026",
    "biuro": "Biuro",
}
"""What the preview puts in, so that a text can be judged."""


def kind_name(kind: str) -> str:
    """What a text is for."""
    if kind == SIGNATURE:
        return QCoreApplication.translate("sending", "Podpis pod listami")
    return QCoreApplication.translate("letter", LETTER_KINDS[LetterKind(kind)])


def state_name(state: LetterState) -> str:
    """Where a letter is."""
    return QCoreApplication.translate("letter", LETTER_STATES[state])


def state_tone(state: LetterState) -> Tone:
    """How that is to be taken."""
    return _TONES[state]


def security_name(security: Security) -> str:
    """How the way to the server is kept from others."""
    return QCoreApplication.translate("sending", _SECURITY[security])


def language_name(language: str) -> str:
    """The language, in itself."""
    return _LANGUAGES[language]


def place_name(place: str) -> str:
    """What a place of a text stands for."""
    return QCoreApplication.translate("sending", _PLACES[place])


def samples() -> dict[str, str]:
    """Values for the preview."""
    return dict(_SAMPLES)
