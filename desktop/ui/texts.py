"""The words of the window for the domain's values: sentences, statuses, kinds, channels, fields.

The domain speaks in codes and enums; here each gets the Polish word that an office would use, marked
for Qt's translation tools.  Every function looks its word up when it is called, so the language may
be chosen at start.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.companies import MonthRule
from desktop.domain.documents import Channel, Stage
from desktop.domain.fields import FieldName, Source
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message, fill
from desktop.domain.reading import Engine
from desktop.domain.sentences import CONTEXT, QT_TRANSLATE_NOOP, SENTENCES
from desktop.domain.statuses import Status

_STATUSES: dict[Status, str] = {
    Status.RECEIVED: QT_TRANSLATE_NOOP("status", "przyjęty"),
    Status.READING: QT_TRANSLATE_NOOP("status", "odczyt…"),
    Status.TO_REVIEW: QT_TRANSLATE_NOOP("status", "do sprawdzenia"),
    Status.APPROVED: QT_TRANSLATE_NOOP("status", "zatwierdzony"),
    Status.EXPORTED: QT_TRANSLATE_NOOP("status", "wyeksportowany"),
    Status.FILED: QT_TRANSLATE_NOOP("status", "złożony"),
    Status.UNREADABLE: QT_TRANSLATE_NOOP("status", "nieczytelny"),
    Status.DUPLICATE: QT_TRANSLATE_NOOP("status", "duplikat?"),
    Status.REJECTED: QT_TRANSLATE_NOOP("status", "odrzucony"),
    Status.BINNED: QT_TRANSLATE_NOOP("status", "w koszu"),
}

_KINDS: dict[DocumentKind, str] = {
    DocumentKind.COST_INVOICE: QT_TRANSLATE_NOOP("kind", "Faktura kosztowa"),
    DocumentKind.SALES_INVOICE: QT_TRANSLATE_NOOP("kind", "Faktura sprzedaży"),
    DocumentKind.CORRECTION: QT_TRANSLATE_NOOP("kind", "Korekta"),
    DocumentKind.ADVANCE: QT_TRANSLATE_NOOP("kind", "Faktura zaliczkowa"),
    DocumentKind.RECEIPT: QT_TRANSLATE_NOOP("kind", "Paragon z NIP"),
    DocumentKind.PROFORMA: QT_TRANSLATE_NOOP("kind", "Pro forma"),
    DocumentKind.CONTRACT: QT_TRANSLATE_NOOP("kind", "Umowa"),
    DocumentKind.LETTER: QT_TRANSLATE_NOOP("kind", "Pismo"),
    DocumentKind.BANK_STATEMENT: QT_TRANSLATE_NOOP("kind", "Wyciąg bankowy"),
    DocumentKind.DELIVERY_NOTE: QT_TRANSLATE_NOOP("kind", "Dokument WZ"),
    DocumentKind.OTHER: QT_TRANSLATE_NOOP("kind", "Inny"),
}

_SHORT_KINDS: dict[DocumentKind, str] = {
    DocumentKind.COST_INVOICE: QT_TRANSLATE_NOOP("kind", "Koszt"),
    DocumentKind.SALES_INVOICE: QT_TRANSLATE_NOOP("kind", "Sprzedaż"),
    DocumentKind.ADVANCE: QT_TRANSLATE_NOOP("kind", "Zaliczka"),
    DocumentKind.RECEIPT: QT_TRANSLATE_NOOP("kind", "Paragon"),
    DocumentKind.BANK_STATEMENT: QT_TRANSLATE_NOOP("kind", "Wyciąg"),
    DocumentKind.DELIVERY_NOTE: QT_TRANSLATE_NOOP("kind", "WZ"),
}

_CHANNELS: dict[Channel, str] = {
    Channel.SCANNER: QT_TRANSLATE_NOOP("channel", "Skaner"),
    Channel.ADDED: QT_TRANSLATE_NOOP("channel", "Dodany"),
    Channel.MAIL: QT_TRANSLATE_NOOP("channel", "Poczta"),
    Channel.PANEL: QT_TRANSLATE_NOOP("channel", "Panel"),
    Channel.PHONE: QT_TRANSLATE_NOOP("channel", "Telefon"),
    Channel.KSEF: QT_TRANSLATE_NOOP("channel", "KSeF"),
}

_FIELDS: dict[FieldName, str] = {
    FieldName.KIND: QT_TRANSLATE_NOOP("field", "Rodzaj"),
    FieldName.NUMBER: QT_TRANSLATE_NOOP("field", "Numer"),
    FieldName.ISSUE_DATE: QT_TRANSLATE_NOOP("field", "Wystawiono"),
    FieldName.SALE_DATE: QT_TRANSLATE_NOOP("field", "Sprzedano"),
    FieldName.DUE_DATE: QT_TRANSLATE_NOOP("field", "Termin"),
    FieldName.SELLER_NIP: QT_TRANSLATE_NOOP("field", "NIP sprzedawcy"),
    FieldName.SELLER_NAME: QT_TRANSLATE_NOOP("field", "Sprzedawca"),
    FieldName.SELLER_ADDRESS: QT_TRANSLATE_NOOP("field", "Adres sprzedawcy"),
    FieldName.BUYER_NIP: QT_TRANSLATE_NOOP("field", "NIP nabywcy"),
    FieldName.BUYER_NAME: QT_TRANSLATE_NOOP("field", "Nabywca"),
    FieldName.BUYER_ADDRESS: QT_TRANSLATE_NOOP("field", "Adres nabywcy"),
    FieldName.CURRENCY: QT_TRANSLATE_NOOP("field", "Waluta"),
    FieldName.NET: QT_TRANSLATE_NOOP("field", "Netto"),
    FieldName.VAT: QT_TRANSLATE_NOOP("field", "VAT"),
    FieldName.GROSS: QT_TRANSLATE_NOOP("field", "Brutto"),
    FieldName.AMOUNT_DUE: QT_TRANSLATE_NOOP("field", "Do zapłaty"),
    FieldName.PAYMENT_METHOD: QT_TRANSLATE_NOOP("field", "Sposób zapłaty"),
    FieldName.BANK_ACCOUNT: QT_TRANSLATE_NOOP("field", "Konto"),
    FieldName.SPLIT_PAYMENT: QT_TRANSLATE_NOOP("field", "Podzielona płatność"),
    FieldName.KSEF_NUMBER: QT_TRANSLATE_NOOP("field", "Numer KSeF"),
    FieldName.CORRECTED_NUMBER: QT_TRANSLATE_NOOP("field", "Koryguje numer"),
}

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


def say(message: Message) -> str:
    """The message as a sentence in the window's language, its details filled in.

    Details that name statuses or fields by code are put in words first.
    """
    template = SENTENCES.get(message.code, message.code)
    details = {name: _detail(name, value) for name, value in message.details.items()}
    return fill(QCoreApplication.translate(CONTEXT, template), details)


def status_name(status: Status) -> str:
    """The status as a word of one document: "do sprawdzenia"."""
    return QCoreApplication.translate("status", _STATUSES[status])


def kind_name(kind: DocumentKind | None) -> str:
    """The kind in full: "Faktura kosztowa"; a dash when it is not known yet."""
    return "—" if kind is None else QCoreApplication.translate("kind", _KINDS[kind])


def short_kind_name(kind: DocumentKind | None) -> str:
    """The kind as a narrow column shows it: "Koszt"."""
    if kind is None:
        return "—"
    return QCoreApplication.translate("kind", _SHORT_KINDS.get(kind, _KINDS[kind]))


def channel_name(channel: Channel) -> str:
    """The way a document came in: "Skaner"."""
    return QCoreApplication.translate("channel", _CHANNELS[channel])


def field_name(name: FieldName) -> str:
    """The field's name as forms label it: "Wystawiono"."""
    return QCoreApplication.translate("field", _FIELDS[name])


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


def _detail(name: str, value: str) -> str:
    if name in {"old", "new"} and value in set(Status):
        return status_name(Status(value))
    if name in {"field", "fields"}:
        codes = [code.strip() for code in value.split(",")]
        return ", ".join(field_name(FieldName(code)) if code in set(FieldName) else code for code in codes)
    return value
