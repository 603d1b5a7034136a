"""The words of the window for the domain's values: sentences, statuses, kinds, channels, fields.

The Polish words of what the command line says too stand in :mod:`desktop.domain.names`; the rest, which
only the window shows, stands here.  Every function looks its word up when it is called, so the language may
be chosen at start.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain import names
from desktop.domain.companies import MonthRule
from desktop.domain.documents import Channel, Stage
from desktop.domain.fields import FieldName, Source
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.reading import Engine
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.domain.statuses import Status
from desktop.ui.language import Language, spoken

_SOURCES: dict[Source, str] = {
    Source.XML: QT_TRANSLATE_NOOP("source", "z pliku e-faktury"),
    Source.QR: QT_TRANSLATE_NOOP("source", "z kodu QR"),
    Source.TEXT: QT_TRANSLATE_NOOP("source", "z tekstu pliku PDF"),
    Source.OCR: QT_TRANSLATE_NOOP("source", "z obrazu strony"),
    Source.DERIVED: QT_TRANSLATE_NOOP("source", "wyliczono"),
    Source.LEARNT: QT_TRANSLATE_NOOP("source", "z wcześniejszych dokumentów"),
    Source.PERSON: QT_TRANSLATE_NOOP("source", "wpisane ręcznie"),
}

_MONTH_RULES: dict[MonthRule, str] = {
    MonthRule.RECEIVED: QT_TRANSLATE_NOOP("month rule", "miesiąc otrzymania"),
    MonthRule.PREVIOUS: QT_TRANSLATE_NOOP("month rule", "miesiąc przed otrzymaniem"),
    MonthRule.ISSUED: QT_TRANSLATE_NOOP("month rule", "miesiąc wystawienia"),
}

_STAGES: dict[Stage, str] = {
    Stage.AUTO: QT_TRANSLATE_NOOP("stage", "tak jak ustawiono u firmy"),
    Stage.READ: QT_TRANSLATE_NOOP("stage", "odczytaj od razu"),
    Stage.LATER: QT_TRANSLATE_NOOP("stage", "odczytaj później, na polecenie"),
    Stage.FILE: QT_TRANSLATE_NOOP("stage", "tylko złóż, bez odczytu"),
}

_ENGINES: dict[Engine, str] = {
    Engine.AUTO: QT_TRANSLATE_NOOP("engine", "tekst z pliku, a gdy go nie ma – obraz"),
    Engine.TEXT: QT_TRANSLATE_NOOP("engine", "tylko tekst z pliku"),
    Engine.OCR: QT_TRANSLATE_NOOP("engine", "zawsze z obrazu strony"),
}


def window_is_english() -> bool:
    """Whether the window speaks English."""
    return spoken() is Language.ENGLISH


def say(message: Message) -> str:
    """The message as a sentence in the window's language, its details filled in.

    Details that name statuses or fields by code are put in words first.
    """
    return names.sentence(message, QCoreApplication.translate)


def status_name(status: Status) -> str:
    """The status as a word of one document: "do sprawdzenia"."""
    return QCoreApplication.translate("status", names.STATUSES[status])


def kind_name(kind: DocumentKind | None) -> str:
    """The kind in full: "Faktura kosztowa"; a dash when it is not known yet."""
    return "—" if kind is None else QCoreApplication.translate("kind", names.KINDS[kind])


def short_kind_name(kind: DocumentKind | None) -> str:
    """The kind as a narrow column shows it: "Koszt"."""
    if kind is None:
        return "—"
    return QCoreApplication.translate("kind", names.SHORT_KINDS.get(kind, names.KINDS[kind]))


def channel_name(channel: Channel) -> str:
    """The way a document came in: "Skaner"."""
    return QCoreApplication.translate("channel", names.CHANNELS[channel])


def field_name(name: FieldName) -> str:
    """The field's name as forms label it: "Wystawiono"."""
    return QCoreApplication.translate("field", names.FIELDS[name])


def source_name(source: Source) -> str:
    """How a value was found, to stand behind it: "z kodu QR"."""
    return QCoreApplication.translate("source", _SOURCES[source])


def month_rule_name(rule: MonthRule) -> str:
    """Which month a document is filed in: "miesiąc otrzymania"."""
    return QCoreApplication.translate("month rule", _MONTH_RULES[rule])


def stage_name(stage: Stage) -> str:
    """What happens to a document after it is taken in: "odczytaj od razu"."""
    return QCoreApplication.translate("stage", _STAGES[stage])


def engine_name(engine: Engine) -> str:
    """Which way text is got from pages."""
    return QCoreApplication.translate("engine", _ENGINES[engine])
