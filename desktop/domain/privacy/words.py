"""The Polish words for what is held, its labels, kinds and fates (context ``privacy``)."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.kinds import DocumentKind
from desktop.domain.names import FIELD_CONTEXT, KIND_CONTEXT, KINDS, Translate
from desktop.domain.privacy.findings import Fate, Place
from desktop.domain.privacy.periods import KeptKind
from desktop.domain.privacy.protocols import ProtocolKind
from desktop.domain.sentences import QT_TRANSLATE_NOOP

CONTEXT = "privacy"

PLACES: Mapping[Place, str] = {
    Place.CLIENT: QT_TRANSLATE_NOOP("privacy", "Klienci biura"),
    Place.CONTRACTOR: QT_TRANSLATE_NOOP("privacy", "Baza kontrahentów"),
    Place.CONFIRMED: QT_TRANSLATE_NOOP("privacy", "Potwierdzone rachunki"),
    Place.LEARNT: QT_TRANSLATE_NOOP("privacy", "Czego program się nauczył"),
    Place.DOCUMENT: QT_TRANSLATE_NOOP("privacy", "Dokumenty"),
    Place.ARRIVAL: QT_TRANSLATE_NOOP("privacy", "Nadawcy dokumentów"),
    Place.DELIVERY: QT_TRANSLATE_NOOP("privacy", "Maile i przesyłki"),
    Place.LETTER: QT_TRANSLATE_NOOP("privacy", "Listy biura"),
    Place.PANEL_USER: QT_TRANSLATE_NOOP("privacy", "Konta w panelu klienta"),
    Place.DEVICE: QT_TRANSLATE_NOOP("privacy", "Telefony"),
    Place.UPLOAD: QT_TRANSLATE_NOOP("privacy", "Pliki przesłane w panelu"),
    Place.TALK: QT_TRANSLATE_NOOP("privacy", "Rozmowy w panelu"),
    Place.PANEL_ACT: QT_TRANSLATE_NOOP("privacy", "Dziennik panelu"),
    Place.MOVEMENT: QT_TRANSLATE_NOOP("privacy", "Operacje na wyciągach"),
    Place.TRANSFER: QT_TRANSLATE_NOOP("privacy", "Przelewy"),
    Place.REGISTER: QT_TRANSLATE_NOOP("privacy", "Odpowiedzi rejestrów publicznych"),
    Place.QUESTION: QT_TRANSLATE_NOOP("privacy", "Pytania do rejestrów publicznych"),
    Place.TERM: QT_TRANSLATE_NOOP("privacy", "Słowniki opisu księgowego"),
    Place.BOOKING_RULE: QT_TRANSLATE_NOOP("privacy", "Reguły opisu księgowego"),
    Place.BANK_RULE: QT_TRANSLATE_NOOP("privacy", "Reguły wyciągów"),
    Place.TROUBLE: QT_TRANSLATE_NOOP("privacy", "Lista kłopotów"),
    Place.VIEW: QT_TRANSLATE_NOOP("privacy", "Zapisane szukania"),
    Place.OFFICE_USER: QT_TRANSLATE_NOOP("privacy", "Użytkownicy programu"),
    Place.OFFICE_ACT: QT_TRANSLATE_NOOP("privacy", "Kto co zrobił: czego dotyczyło"),
    Place.ACTS: QT_TRANSLATE_NOOP("privacy", "Czynności osoby z biura"),
}

FATES: Mapping[Fate, str] = {
    Fate.GOES: QT_TRANSLATE_NOOP("privacy", "zniknie"),
    Fate.CHOICE: QT_TRANSLATE_NOOP("privacy", "do decyzji"),
    Fate.STAYS: QT_TRANSLATE_NOOP("privacy", "zostaje"),
}

KEPT_KINDS: Mapping[KeptKind, str] = {
    KeptKind.ACCOUNTING: QT_TRANSLATE_NOOP("privacy", "Dowody księgowe"),
    KeptKind.CONTRACTS: QT_TRANSLATE_NOOP("privacy", "Umowy"),
    KeptKind.PAPERS: QT_TRANSLATE_NOOP("privacy", "Pisma i inne dokumenty"),
    KeptKind.STATEMENTS: QT_TRANSLATE_NOOP("privacy", "Wyciągi bankowe"),
    KeptKind.EXPORTS: QT_TRANSLATE_NOOP("privacy", "Kopie przekazanych plików"),
    KeptKind.DELIVERIES: QT_TRANSLATE_NOOP("privacy", "Maile i przesyłki"),
    KeptKind.PANEL: QT_TRANSLATE_NOOP("privacy", "Dziennik i rozmowy panelu"),
    KeptKind.TRAIL: QT_TRANSLATE_NOOP("privacy", "Historia zniszczonych dokumentów"),
}

RULES: Mapping[KeptKind, str] = {
    KeptKind.ACCOUNTING: QT_TRANSLATE_NOOP(
        "privacy",
        "lat od końca roku następnego po roku dokumentu: art. 70 § 1 i art. 86 § 1 Ordynacji podatkowej,"
        " art. 74 ust. 2 pkt 8 ustawy o rachunkowości",
    ),
    KeptKind.CONTRACTS: QT_TRANSLATE_NOOP(
        "privacy",
        "lat od końca roku następnego po roku dokumentu; art. 74 ust. 2 pkt 4 ustawy o rachunkowości liczy"
        " 5 lat od rozliczenia umowy, którego program nie zna",
    ),
    KeptKind.PAPERS: QT_TRANSLATE_NOOP(
        "privacy", "lat od końca roku następnego po roku dokumentu; ustala biuro (art. 5 ust. 1 lit. e RODO)"
    ),
    KeptKind.STATEMENTS: QT_TRANSLATE_NOOP(
        "privacy", "lat od końca roku następnego po roku wyciągu: tak jak dowody księgowe"
    ),
    KeptKind.EXPORTS: QT_TRANSLATE_NOOP(
        "privacy", "lat od końca roku następnego po roku pliku; ustala biuro"
    ),
    KeptKind.DELIVERIES: QT_TRANSLATE_NOOP(
        "privacy", "lat od końca roku; ustala biuro, zwykle do przedawnienia roszczeń (art. 118 k.c.)"
    ),
    KeptKind.PANEL: QT_TRANSLATE_NOOP(
        "privacy", "lat od końca roku; ustala biuro, zwykle do przedawnienia roszczeń (art. 118 k.c.)"
    ),
    KeptKind.TRAIL: QT_TRANSLATE_NOOP(
        "privacy", "lat od końca roku wpisu; ustala biuro (art. 5 ust. 2 RODO, art. 118 k.c.)"
    ),
}
"""What the number of years counts from, and where it comes from."""

PROTOCOLS: Mapping[ProtocolKind, str] = {
    ProtocolKind.ERASURE: QT_TRANSLATE_NOOP("privacy", "Protokół usunięcia danych osoby"),
    ProtocolKind.DESTRUCTION: QT_TRANSLATE_NOOP("privacy", "Protokół brakowania dokumentacji"),
}

LABELS: Mapping[str, str] = {
    "about": QT_TRANSLATE_NOOP("privacy", "dotyczy"),
    "account": QT_TRANSLATE_NOOP("privacy", "rachunek"),
    "address": QT_TRANSLATE_NOOP("privacy", "adres"),
    "amount": QT_TRANSLATE_NOOP("privacy", "kwota"),
    "answer": QT_TRANSLATE_NOOP("privacy", "odpowiedź"),
    "before": QT_TRANSLATE_NOOP("privacy", "przedtem"),
    "browser": QT_TRANSLATE_NOOP("privacy", "przeglądarka"),
    "channel": QT_TRANSLATE_NOOP("privacy", "droga"),
    "companies": QT_TRANSLATE_NOOP("privacy", "dostęp do firm"),
    "contractor": QT_TRANSLATE_NOOP("privacy", "kontrahent"),
    "count": QT_TRANSLATE_NOOP("privacy", "ile"),
    "documents": QT_TRANSLATE_NOOP("privacy", "zatwierdzone dokumenty"),
    "email": QT_TRANSLATE_NOOP("privacy", "e-mail"),
    "fields": QT_TRANSLATE_NOOP("privacy", "w polach"),
    "file": QT_TRANSLATE_NOOP("privacy", "plik"),
    "first": QT_TRANSLATE_NOOP("privacy", "pierwszy raz"),
    "ip": QT_TRANSLATE_NOOP("privacy", "adres IP"),
    "kind": QT_TRANSLATE_NOOP("privacy", "rodzaj"),
    "last": QT_TRANSLATE_NOOP("privacy", "ostatni raz"),
    "lessons": QT_TRANSLATE_NOOP("privacy", "nauczone z dokumentów"),
    "login": QT_TRANSLATE_NOOP("privacy", "login"),
    "name": QT_TRANSLATE_NOOP("privacy", "nazwa"),
    "nip": QT_TRANSLATE_NOOP("privacy", "NIP albo inny numer"),
    "note": QT_TRANSLATE_NOOP("privacy", "uwaga"),
    "number": QT_TRANSLATE_NOOP("privacy", "numer dokumentu"),
    "reference": QT_TRANSLATE_NOOP("privacy", "numer zapytania"),
    "sender": QT_TRANSLATE_NOOP("privacy", "nadawca"),
    "sessions": QT_TRANSLATE_NOOP("privacy", "zalogowane przeglądarki"),
    "subject": QT_TRANSLATE_NOOP("privacy", "temat"),
    "system_account": QT_TRANSLATE_NOOP("privacy", "konto komputera"),
    "text": QT_TRANSLATE_NOOP("privacy", "treść"),
    "title": QT_TRANSLATE_NOOP("privacy", "tytuł"),
    "to": QT_TRANSLATE_NOOP("privacy", "do"),
    "what": QT_TRANSLATE_NOOP("privacy", "co"),
    "where": QT_TRANSLATE_NOOP("privacy", "gdzie"),
    "who": QT_TRANSLATE_NOOP("privacy", "kto"),
}
"""Labels of facts, by their codes."""


_CONTEXTS: Mapping[str, tuple[str, ...]] = {
    "channel": ("channel",),
    "fields": (FIELD_CONTEXT,),
    "kind": (KIND_CONTEXT, "letter"),
    "where": (CONTEXT,),
}
"""Of labels whose facts are words of the program's own."""


def shown(label: str, value: str, translate: Translate) -> str:
    """What is held, with the program's own words in the reader's language."""
    for context in _CONTEXTS.get(label, ()):
        value = ", ".join(translate(context, one) for one in value.split(", "))
    return value


def line_kind(code: str, translate: Translate) -> str:
    """The kind of a line of a protocol, in words."""
    if code in set(DocumentKind):
        return translate(KIND_CONTEXT, KINDS[DocumentKind(code)])
    return translate(CONTEXT, KEPT_KINDS[KeptKind(code)]) if code in set(KeptKind) else code


def counted(code: str, translate: Translate) -> str:
    """The place or kind that a protocol counts, in words."""
    words: dict[str, str] = {place.value: text for place, text in PLACES.items()}
    words |= {kind.value: text for kind, text in KEPT_KINDS.items()}
    return translate(CONTEXT, words.get(code, code))
