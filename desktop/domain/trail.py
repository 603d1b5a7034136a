"""Who did what: lines of both trails, the documents' and the office's own, and the words for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop.domain import names
from desktop.domain.documents import Channel
from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.names import Translate
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.domain.statuses import Status
from desktop.domain.users import OfficeAct, Role

CONTEXT = "trail"

DOCUMENT_ACTS: Mapping[str, str] = {
    "received": QT_TRANSLATE_NOOP("trail", "przyjęcie dokumentu"),
    "read": QT_TRANSLATE_NOOP("trail", "odczyt"),
    "field": QT_TRANSLATE_NOOP("trail", "zmiana pola"),
    "status": QT_TRANSLATE_NOOP("trail", "zmiana stanu"),
    "assigned": QT_TRANSLATE_NOOP("trail", "przypisanie do firmy"),
    "month": QT_TRANSLATE_NOOP("trail", "zmiana miesiąca"),
    "kind": QT_TRANSLATE_NOOP("trail", "zmiana rodzaju"),
    "line_items": QT_TRANSLATE_NOOP("trail", "zmiana pozycji"),
    "vat_table": QT_TRANSLATE_NOOP("trail", "zmiana tabeli VAT"),
    "rotated": QT_TRANSLATE_NOOP("trail", "obrócenie strony"),
    "exported": QT_TRANSLATE_NOOP("trail", "przekazanie do księgowości"),
    "export_undone": QT_TRANSLATE_NOOP("trail", "cofnięcie przekazania"),
    "deleted": QT_TRANSLATE_NOOP("trail", "usunięcie na zawsze"),
    "asked_to_read": QT_TRANSLATE_NOOP("trail", "polecenie odczytu"),
    "released": QT_TRANSLATE_NOOP("trail", "zwolnienie z kwarantanny"),
    "split": QT_TRANSLATE_NOOP("trail", "wydzielenie z pliku"),
    "joined": QT_TRANSLATE_NOOP("trail", "połączenie z innym dokumentem"),
    "xml_joined": QT_TRANSLATE_NOOP("trail", "dołączenie e-faktury"),
    "booked": QT_TRANSLATE_NOOP("trail", "opis do księgowania"),
    "finding_answered": QT_TRANSLATE_NOOP("trail", "odpowiedź na uwagę"),
    "account_confirmed": QT_TRANSLATE_NOOP("trail", "potwierdzenie konta"),
    "rate": QT_TRANSLATE_NOOP("trail", "kurs waluty"),
    "duplicate": QT_TRANSLATE_NOOP("trail", "decyzja o duplikacie"),
    "transfer": QT_TRANSLATE_NOOP("trail", "przelew"),
    "paid_elsewhere": QT_TRANSLATE_NOOP("trail", "oznaczenie zapłaty"),
    "pages": QT_TRANSLATE_NOOP("trail", "zmiana stron"),
    "payment": QT_TRANSLATE_NOOP("trail", "płatność z wyciągu"),
}
"""By the codes of :class:`desktop.services.audit.Act`."""

OFFICE_ACTS: Mapping[OfficeAct, str] = {
    OfficeAct.USER_ADDED: QT_TRANSLATE_NOOP("trail", "dodanie użytkownika"),
    OfficeAct.USER_CHANGED: QT_TRANSLATE_NOOP("trail", "zmiana użytkownika"),
    OfficeAct.USER_REMOVED: QT_TRANSLATE_NOOP("trail", "usunięcie użytkownika"),
    OfficeAct.PASSWORD_SET: QT_TRANSLATE_NOOP("trail", "zmiana hasła"),
    OfficeAct.RECOVERY_MADE: QT_TRANSLATE_NOOP("trail", "nowy kod odzyskiwania"),
    OfficeAct.RECOVERED: QT_TRANSLATE_NOOP("trail", "odzyskanie hasła kodem"),
    OfficeAct.SIGNED_IN: QT_TRANSLATE_NOOP("trail", "zalogowanie"),
    OfficeAct.SIGN_IN_FAILED: QT_TRANSLATE_NOOP("trail", "nieudane logowanie"),
    OfficeAct.SIGNED_OUT: QT_TRANSLATE_NOOP("trail", "wylogowanie"),
    OfficeAct.LOCKED: QT_TRANSLATE_NOOP("trail", "zablokowanie ekranu"),
    OfficeAct.UNLOCKED: QT_TRANSLATE_NOOP("trail", "odblokowanie ekranu"),
    OfficeAct.TRAIL_SAVED: QT_TRANSLATE_NOOP("trail", "zapisanie tej listy do pliku"),
    OfficeAct.SETTINGS: QT_TRANSLATE_NOOP("trail", "zmiana ustawień"),
    OfficeAct.COMPANY: QT_TRANSLATE_NOOP("trail", "zmiana w danych firmy"),
    OfficeAct.FOLDER: QT_TRANSLATE_NOOP("trail", "zmiana folderu skanera"),
    OfficeAct.MAILBOX: QT_TRANSLATE_NOOP("trail", "zmiana skrzynki pocztowej"),
    OfficeAct.SENDING: QT_TRANSLATE_NOOP("trail", "zmiana wysyłania listów"),
    OfficeAct.PANEL: QT_TRANSLATE_NOOP("trail", "zmiana panelu klienta"),
    OfficeAct.ACCESS: QT_TRANSLATE_NOOP("trail", "zmiana dostępu klienta"),
    OfficeAct.REGISTERS: QT_TRANSLATE_NOOP("trail", "zmiana rejestrów publicznych"),
    OfficeAct.RULES: QT_TRANSLATE_NOOP("trail", "zmiana słowników i reguł"),
    OfficeAct.CONTRACTORS: QT_TRANSLATE_NOOP("trail", "zmiana w bazie kontrahentów"),
    OfficeAct.TRANSFER: QT_TRANSLATE_NOOP("trail", "plik przelewów"),
    OfficeAct.MONTH: QT_TRANSLATE_NOOP("trail", "zamknięcie albo otwarcie miesiąca"),
    OfficeAct.STATEMENT: QT_TRANSLATE_NOOP("trail", "wyciąg bankowy"),
    OfficeAct.ORIGINALS: QT_TRANSLATE_NOOP("trail", "zapisanie oryginałów"),
    OfficeAct.ERASED: QT_TRANSLATE_NOOP("trail", "opróżnienie kosza"),
    OfficeAct.PRIVACY: QT_TRANSLATE_NOOP("trail", "usunięcie danych albo okresy przechowywania"),
    OfficeAct.BACKUP: QT_TRANSLATE_NOOP("trail", "kopie zapasowe: miejsce, klucz albo przenosiny"),
}

SETTINGS: Mapping[str, str] = {
    "login": QT_TRANSLATE_NOOP("trail", "login"),
    "name": QT_TRANSLATE_NOOP("trail", "imię i nazwisko"),
    "role": QT_TRANSLATE_NOOP("trail", "rola"),
    "active": QT_TRANSLATE_NOOP("trail", "czynne"),
    "system_account": QT_TRANSLATE_NOOP("trail", "konto komputera"),
    "companies": QT_TRANSLATE_NOOP("trail", "firmy"),
    "office_name": QT_TRANSLATE_NOOP("trail", "nazwa biura"),
    "office_phone": QT_TRANSLATE_NOOP("trail", "telefon biura"),
    "office_email": QT_TRANSLATE_NOOP("trail", "e-mail biura"),
    "workers": QT_TRANSLATE_NOOP("trail", "procesy odczytu"),
    "engine": QT_TRANSLATE_NOOP("trail", "sposób odczytu"),
    "quiet_seconds": QT_TRANSLATE_NOOP("trail", "spokój pliku (s)"),
    "keep_source": QT_TRANSLATE_NOOP("trail", "plik źródłowy po przyjęciu"),
    "max_mb": QT_TRANSLATE_NOOP("trail", "największy plik (MB)"),
    "max_pages": QT_TRANSLATE_NOOP("trail", "najwięcej stron"),
    "document_timeout": QT_TRANSLATE_NOOP("trail", "limit czasu odczytu (s)"),
    "keep_parts_days": QT_TRANSLATE_NOOP("trail", "pominięte części poczty (dni)"),
    "keep_letters_days": QT_TRANSLATE_NOOP("trail", "dziennik listów (dni)"),
    "lock_minutes": QT_TRANSLATE_NOOP("trail", "blokada ekranu (min)"),
    "short_name": QT_TRANSLATE_NOOP("trail", "nazwa skrócona"),
    "full_name": QT_TRANSLATE_NOOP("trail", "pełna nazwa"),
    "nip": QT_TRANSLATE_NOOP("trail", "NIP"),
    "email": QT_TRANSLATE_NOOP("trail", "e-mail"),
    "pin": QT_TRANSLATE_NOOP("trail", "PIN w temacie"),
    "addresses": QT_TRANSLATE_NOOP("trail", "adresy"),
    "trusted": QT_TRANSLATE_NOOP("trail", "zaufani nadawcy"),
    "on": QT_TRANSLATE_NOOP("trail", "włączone"),
    "listen": QT_TRANSLATE_NOOP("trail", "adres i port"),
    "base_url": QT_TRANSLATE_NOOP("trail", "adres dla klientów"),
    "host": QT_TRANSLATE_NOOP("trail", "serwer"),
    "port": QT_TRANSLATE_NOOP("trail", "port"),
    "user": QT_TRANSLATE_NOOP("trail", "użytkownik"),
    "sender": QT_TRANSLATE_NOOP("trail", "nadawca"),
}
"""What can be set, by the names that the trail keeps; others are told as they are called."""

_VALUES: Mapping[str, str] = {
    "true": QT_TRANSLATE_NOOP("trail", "tak"),
    "false": QT_TRANSLATE_NOOP("trail", "nie"),
    "*": QT_TRANSLATE_NOOP("trail", "wszystkie"),
    "": QT_TRANSLATE_NOOP("trail", "nic"),
}

_VERDICTS: Mapping[str | None, str] = {
    "open": QT_TRANSLATE_NOOP("trail", "do rozstrzygnięcia"),
    "same": QT_TRANSLATE_NOOP("trail", "ten sam"),
    "copy": QT_TRANSLATE_NOOP("trail", "poprawiona wersja"),
    "different": QT_TRANSLATE_NOOP("trail", "różne dokumenty"),
    "withdrawn": QT_TRANSLATE_NOOP("trail", "podejrzenie nieaktualne"),
}
_WITH_OTHER = QT_TRANSLATE_NOOP("trail", "z dokumentem {number}: {verdict}")
_SAY_NOTHING = frozenset({"read", "deleted"})
"""Acts whose values are the program's own: a kind as it is printed, checksums of files."""


@dataclass(frozen=True, slots=True)
class TrailFilter:
    """Which lines; everything given has to hold.  Times are UTC, ``until`` is not part of it."""

    who: str = ""
    people: bool = False
    """Only what people did, not what the program did by itself."""
    company_id: int | None = None
    act: str = ""
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class TrailLine:
    """A line; ``at`` is UTC.  ``document_id`` is ``None`` for what belongs to no document."""

    at: datetime
    who: str
    act: str
    document_id: int | None
    subject: str
    """The document's number or file, or what else it was about."""
    company: str
    field: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class TrailPlace:
    """Where to go on: below the last line shown of each of the two trails; ``None``: from the newest."""

    document: tuple[datetime, int] | None = None
    office: tuple[datetime, int] | None = None


@dataclass(frozen=True, slots=True)
class TrailPage:
    """Lines, the newest first; ``following`` is ``None`` behind the last one."""

    lines: tuple[TrailLine, ...]
    following: TrailPlace | None


def act_name(act: str, translate: Translate) -> str:
    """What was done, in words."""
    if act in DOCUMENT_ACTS:
        return translate(CONTEXT, DOCUMENT_ACTS[act])
    return translate(CONTEXT, OFFICE_ACTS[OfficeAct(act)]) if act in set(OfficeAct) else act


def role_name(role: Role, translate: Translate) -> str:
    """A role in words."""
    return translate(names.ROLE_CONTEXT, names.ROLES[role])


def told(line: TrailLine, translate: Translate) -> str:
    """What changed, in words: "Brutto: 100,00 → 123,00"."""
    if line.document_id is None:
        return _settings(line, translate)
    if line.act in _SAY_NOTHING:
        return ""
    if line.act == "duplicate":
        verdict = translate(CONTEXT, _VERDICTS[line.new]) if line.new in _VERDICTS else ""
        return translate(CONTEXT, _WITH_OTHER).format(number=line.old or "—", verdict=verdict)
    field = names.field_label(line.field, translate) if line.field in set(FieldName) else ""
    old, new = (_value(one, translate) for one in (line.old, line.new))
    change = " → ".join((old or "—", new or "—")) if old else new
    return f"{field}: {change or '—'}" if field else change


def _settings(line: TrailLine, translate: Translate) -> str:
    before, after = (_parts(text) for text in (line.old, line.new))
    if not before and not after:
        return ""
    told: list[str] = []
    for key in dict.fromkeys([*before, *after]):
        old, new = before.get(key), after.get(key)
        if old == new:
            continue
        name = translate(CONTEXT, SETTINGS[key]) if key in SETTINGS else key
        values = [_setting(key, one, translate) for one in (old, new) if one is not None]
        told.append(f"{name}: {' → '.join(values)}")
    return "; ".join(told)


def _parts(text: str | None) -> dict[str, str]:
    lines = (line.partition("=") for line in (text or "").splitlines())
    return {key: value for key, _, value in lines if key}


def _setting(key: str, value: str, translate: Translate) -> str:
    if key == "role" and value in set(Role):
        return role_name(Role(value), translate)
    return translate(CONTEXT, _VALUES[value]) if value in _VALUES else value


def _value(text: str | None, translate: Translate) -> str:
    """A value of a document's trail, codes put in words."""
    if not text:
        return ""
    if text in set(Status):
        return translate(names.STATUS_CONTEXT, names.STATUSES[Status(text)])
    if text in set(DocumentKind):
        return translate(names.KIND_CONTEXT, names.KINDS[DocumentKind(text)])
    if text in set(Channel):
        return translate("channel", names.CHANNELS[Channel(text)])
    return translate(CONTEXT, _VALUES[text]) if text in _VALUES else " ".join(text.split())
