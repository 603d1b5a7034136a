"""The Polish words for statuses, kinds, channels and fields, as an office says them.

The domain speaks in enums and codes; the window (which translates these words, marked for Qt as in
:mod:`desktop.domain.sentences`), the command line and the export all take them from here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from desktop.domain.dates import Month
from desktop.domain.documents import Channel
from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.letters import LetterKind
from desktop.domain.messages import Message, fill
from desktop.domain.months.state import Open
from desktop.domain.sending import LetterState
from desktop.domain.sentences import CONTEXT, QT_TRANSLATE_NOOP, SENTENCES
from desktop.domain.statuses import Status
from desktop.domain.users import Right, Role

_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")

Translate = Callable[[str, str], str]
"""From a context and a Polish text to the text in the reader's language."""

STATUS_CONTEXT = "status"
FIELD_CONTEXT = "field"
KIND_CONTEXT = "kind"
ROLE_CONTEXT = "role"
RIGHT_CONTEXT = "right"

STATUSES: dict[Status, str] = {
    Status.RECEIVED: QT_TRANSLATE_NOOP("status", "przyjęty"),
    Status.READING: QT_TRANSLATE_NOOP("status", "odczyt…"),
    Status.TO_REVIEW: QT_TRANSLATE_NOOP("status", "do sprawdzenia"),
    Status.APPROVED: QT_TRANSLATE_NOOP("status", "zatwierdzony"),
    Status.EXPORTED: QT_TRANSLATE_NOOP("status", "wyeksportowany"),
    Status.FILED: QT_TRANSLATE_NOOP("status", "złożony"),
    Status.UNREADABLE: QT_TRANSLATE_NOOP("status", "nieczytelny"),
    Status.DUPLICATE: QT_TRANSLATE_NOOP("status", "duplikat?"),
    Status.HELD: QT_TRANSLATE_NOOP("status", "w kwarantannie"),
    Status.REJECTED: QT_TRANSLATE_NOOP("status", "odrzucony"),
    Status.BINNED: QT_TRANSLATE_NOOP("status", "w koszu"),
}
"""A status as a word of one document."""

LETTER_STATES: dict[LetterState, str] = {
    LetterState.QUEUED: QT_TRANSLATE_NOOP("letter", "czeka"),
    LetterState.SENDING: QT_TRANSLATE_NOOP("letter", "jest wysyłany"),
    LetterState.SENT: QT_TRANSLATE_NOOP("letter", "wysłany"),
    LetterState.FAILED: QT_TRANSLATE_NOOP("letter", "nie wysłany"),
    LetterState.CANCELLED: QT_TRANSLATE_NOOP("letter", "wstrzymany"),
}
LETTER_KINDS: dict[LetterKind, str] = {
    LetterKind.INVITATION: QT_TRANSLATE_NOOP("letter", "Zaproszenie do panelu"),
    LetterKind.ANSWER: QT_TRANSLATE_NOOP("letter", "Odpowiedź do nadawcy"),
    LetterKind.QUESTION: QT_TRANSLATE_NOOP("letter", "Pytanie do dokumentu"),
    LetterKind.REMINDER: QT_TRANSLATE_NOOP("letter", "Przypomnienie"),
    LetterKind.MISSING: QT_TRANSLATE_NOOP("letter", "Brakujące dokumenty"),
    LetterKind.TEST: QT_TRANSLATE_NOOP("letter", "Próba"),
}
"""What a letter is for."""

STILL_OPEN: dict[Open, str] = {
    Open.UNCONFIRMED: QT_TRANSLATE_NOOP("open", "nikt nie potwierdził, że to komplet"),
    Open.UNREAD: QT_TRANSLATE_NOOP("open", "nieodczytane dokumenty: {count}"),
    Open.WAITING: QT_TRANSLATE_NOOP("open", "dokumenty do sprawdzenia: {count}"),
    Open.HELD: QT_TRANSLATE_NOOP("open", "dokumenty w kwarantannie: {count}"),
    Open.QUESTIONS: QT_TRANSLATE_NOOP("open", "pytania do klienta bez odpowiedzi: {count}"),
    Open.TO_EXPORT: QT_TRANSLATE_NOOP("open", "zatwierdzone, niewyeksportowane: {count}"),
    Open.SUPPLIERS: QT_TRANSLATE_NOOP("open", "stali dostawcy bez faktury: {count}"),
    Open.NUMBERS: QT_TRANSLATE_NOOP("open", "numery sprzedaży, których nie ma: {count}"),
    Open.PAYMENTS: QT_TRANSLATE_NOOP("open", "płatności z wyciągów bez dokumentu: {count}"),
}
"""What may be open in a month; ``{count}`` is how many."""

ROLES: dict[Role, str] = {
    Role.OWNER: QT_TRANSLATE_NOOP("role", "właściciel"),
    Role.ACCOUNTANT: QT_TRANSLATE_NOOP("role", "księgowość"),
    Role.ASSISTANT: QT_TRANSLATE_NOOP("role", "asysta"),
    Role.READER: QT_TRANSLATE_NOOP("role", "tylko odczyt"),
}
RIGHT_NAMES: dict[Right, str] = {
    Right.VIEW: QT_TRANSLATE_NOOP("right", "oglądać"),
    Right.ADD: QT_TRANSLATE_NOOP("right", "dodawać dokumenty"),
    Right.EDIT: QT_TRANSLATE_NOOP("right", "zmieniać dokumenty"),
    Right.APPROVE: QT_TRANSLATE_NOOP("right", "zatwierdzać dokumenty"),
    Right.HAND_OVER: QT_TRANSLATE_NOOP("right", "przekazywać do księgowości i przygotowywać przelewy"),
    Right.CLOSE_MONTHS: QT_TRANSLATE_NOOP("right", "zamykać miesiące"),
    Right.TALK: QT_TRANSLATE_NOOP("right", "pisać do klientów"),
    Right.CONTRACTORS: QT_TRANSLATE_NOOP("right", "zmieniać bazę kontrahentów"),
    Right.COMPANIES: QT_TRANSLATE_NOOP("right", "zmieniać firmy i ich ustawienia"),
    Right.AUDIT: QT_TRANSLATE_NOOP("right", "oglądać, kto co zrobił"),
    Right.ERASE: QT_TRANSLATE_NOOP("right", "usuwać na zawsze"),
    Right.SETTINGS: QT_TRANSLATE_NOOP("right", "zmieniać ustawienia biura"),
    Right.USERS: QT_TRANSLATE_NOOP("right", "dodawać użytkowników i zmieniać ich prawa"),
}
"""Rights as they follow "may"."""

MONTHS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("month", "styczeń"),
    QT_TRANSLATE_NOOP("month", "luty"),
    QT_TRANSLATE_NOOP("month", "marzec"),
    QT_TRANSLATE_NOOP("month", "kwiecień"),
    QT_TRANSLATE_NOOP("month", "maj"),
    QT_TRANSLATE_NOOP("month", "czerwiec"),
    QT_TRANSLATE_NOOP("month", "lipiec"),
    QT_TRANSLATE_NOOP("month", "sierpień"),
    QT_TRANSLATE_NOOP("month", "wrzesień"),
    QT_TRANSLATE_NOOP("month", "październik"),
    QT_TRANSLATE_NOOP("month", "listopad"),
    QT_TRANSLATE_NOOP("month", "grudzień"),
)


def month_name(month: Month, translate: Translate) -> str:
    """A month in words: "listopad 2026"."""
    return f"{translate('month', MONTHS[month.month - 1])} {month.year}"


KINDS: dict[DocumentKind, str] = {
    DocumentKind.COST_INVOICE: QT_TRANSLATE_NOOP("kind", "Faktura kosztowa"),
    DocumentKind.SALES_INVOICE: QT_TRANSLATE_NOOP("kind", "Faktura sprzedaży"),
    DocumentKind.CORRECTION: QT_TRANSLATE_NOOP("kind", "Korekta"),
    DocumentKind.ADVANCE: QT_TRANSLATE_NOOP("kind", "Faktura zaliczkowa"),
    DocumentKind.RECEIPT: QT_TRANSLATE_NOOP("kind", "Paragon z NIP"),
    DocumentKind.PROFORMA: QT_TRANSLATE_NOOP("kind", "Pro forma"),
    DocumentKind.CONTRACT: QT_TRANSLATE_NOOP("kind", "Umowa"),
    DocumentKind.LETTER: QT_TRANSLATE_NOOP("kind", "Pismo"),
    DocumentKind.NOTE: QT_TRANSLATE_NOOP("kind", "Nota księgowa"),
    DocumentKind.REMINDER: QT_TRANSLATE_NOOP("kind", "Wezwanie do zapłaty"),
    DocumentKind.BANK_STATEMENT: QT_TRANSLATE_NOOP("kind", "Wyciąg bankowy"),
    DocumentKind.DELIVERY_NOTE: QT_TRANSLATE_NOOP("kind", "Dokument WZ"),
    DocumentKind.OTHER: QT_TRANSLATE_NOOP("kind", "Inny"),
}
"""Kinds in full."""

SHORT_KINDS: dict[DocumentKind, str] = {
    DocumentKind.COST_INVOICE: QT_TRANSLATE_NOOP("kind", "Koszt"),
    DocumentKind.SALES_INVOICE: QT_TRANSLATE_NOOP("kind", "Sprzedaż"),
    DocumentKind.ADVANCE: QT_TRANSLATE_NOOP("kind", "Zaliczka"),
    DocumentKind.RECEIPT: QT_TRANSLATE_NOOP("kind", "Paragon"),
    DocumentKind.NOTE: QT_TRANSLATE_NOOP("kind", "Nota"),
    DocumentKind.REMINDER: QT_TRANSLATE_NOOP("kind", "Wezwanie"),
    DocumentKind.BANK_STATEMENT: QT_TRANSLATE_NOOP("kind", "Wyciąg"),
    DocumentKind.DELIVERY_NOTE: QT_TRANSLATE_NOOP("kind", "WZ"),
}
"""Kinds as a narrow column shows them; those that are missing are short in full."""

CHANNELS: dict[Channel, str] = {
    Channel.SCANNER: QT_TRANSLATE_NOOP("channel", "Skaner"),
    Channel.ADDED: QT_TRANSLATE_NOOP("channel", "Dodany"),
    Channel.MAIL: QT_TRANSLATE_NOOP("channel", "Poczta"),
    Channel.PANEL: QT_TRANSLATE_NOOP("channel", "Panel"),
    Channel.PHONE: QT_TRANSLATE_NOOP("channel", "Telefon"),
    Channel.KSEF: QT_TRANSLATE_NOOP("channel", "KSeF"),
}

FIELDS: dict[FieldName, str] = {
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
    FieldName.CORRECTED_DATE: QT_TRANSLATE_NOOP("field", "Koryguje fakturę z dnia"),
    FieldName.CORRECTION_REASON: QT_TRANSLATE_NOOP("field", "Przyczyna korekty"),
    FieldName.ORDER_NUMBER: QT_TRANSLATE_NOOP("field", "Numer zamówienia"),
    FieldName.ADVANCE_NUMBERS: QT_TRANSLATE_NOOP("field", "Faktury zaliczkowe"),
    FieldName.PAID: QT_TRANSLATE_NOOP("field", "Zapłacono"),
    FieldName.DISCOUNT: QT_TRANSLATE_NOOP("field", "Rabat razem"),
    FieldName.EXEMPTION_BASIS: QT_TRANSLATE_NOOP("field", "Podstawa zwolnienia"),
    FieldName.REVERSE_CHARGE: QT_TRANSLATE_NOOP("field", "Odwrotne obciążenie"),
    FieldName.CASH_METHOD: QT_TRANSLATE_NOOP("field", "Metoda kasowa"),
    FieldName.MARGIN_SCHEME: QT_TRANSLATE_NOOP("field", "Procedura marży"),
    FieldName.RECIPIENT_NAME: QT_TRANSLATE_NOOP("field", "Odbiorca"),
    FieldName.RECIPIENT_NIP: QT_TRANSLATE_NOOP("field", "NIP odbiorcy"),
    FieldName.SECOND_ACCOUNT: QT_TRANSLATE_NOOP("field", "Drugie konto"),
    FieldName.SELLER_BDO: QT_TRANSLATE_NOOP("field", "BDO sprzedawcy"),
    FieldName.SELLER_REGON: QT_TRANSLATE_NOOP("field", "REGON sprzedawcy"),
    FieldName.SELLER_KRS: QT_TRANSLATE_NOOP("field", "KRS sprzedawcy"),
    FieldName.VEHICLE: QT_TRANSLATE_NOOP("field", "Nr rejestracyjny"),
    FieldName.ODOMETER: QT_TRANSLATE_NOOP("field", "Stan licznika"),
}
"""Fields as forms label them."""


def in_polish(message: Message) -> str:
    """The message as a Polish sentence, the codes among its details put in words."""
    return sentence(message, lambda _context, text: text)


def sentence(message: Message, translate: Translate) -> str:
    """The message as a sentence in the language of ``translate``.

    Details that name statuses (``old``, ``new``) or fields (``field``, ``fields``) by their codes are put
    in words.  A code without a sentence is shown as it is.
    """
    template = translate(CONTEXT, SENTENCES.get(message.code, message.code))
    return fill(template, _in_words(message.details, translate))


def _in_words(details: Mapping[str, str], translate: Translate) -> dict[str, str]:
    words = {name: _detail(name, value, translate) for name, value in details.items()}
    inner = SENTENCES.get(details.get("finding", ""))
    if inner is not None:
        # A sentence within the sentence: the other details are its own.
        words["finding"] = fill(translate(CONTEXT, inner), words)
    return words


def _detail(name: str, value: str, translate: Translate) -> str:
    if name in {"month", "offered"} and _MONTH.fullmatch(value):
        return month_name(Month.parse(value), translate)
    if name in {"old", "new"} and value in set(Status):
        return translate(STATUS_CONTEXT, STATUSES[Status(value)])
    if name == "kind" and value in set(DocumentKind):
        return translate(KIND_CONTEXT, KINDS[DocumentKind(value)])
    if name == "right" and value in set(Right):
        return translate(RIGHT_CONTEXT, RIGHT_NAMES[Right(value)])
    if name in {"role", "roles"}:
        roles = (Role(one) for one in value.split(",") if one in set(Role))
        return ", ".join(translate(ROLE_CONTEXT, ROLES[one]) for one in roles) or value
    if name in {"field", "fields"}:
        return ", ".join(_field(code.strip(), translate) for code in value.split(","))
    return value


def field_label(code: str, translate: Translate) -> str:
    """A field in words; a code that is none's stays as it is."""
    return _field(code, translate)


def _field(code: str, translate: Translate) -> str:
    return translate(FIELD_CONTEXT, FIELDS[FieldName(code)]) if code in set(FieldName) else code
