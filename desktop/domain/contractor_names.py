"""The Polish words for contractors' fields, origins and what was done to them, as an office says them.

The window translates them (context ``contractor``), the command line prints them.
"""

from __future__ import annotations

from desktop.domain.contractor_files import FileKind, Outcome, Role
from desktop.domain.contractors import ContractorAct, DoubleReason, Origin
from desktop.domain.sentences import QT_TRANSLATE_NOOP

CONTEXT = "contractor"

FIELDS: dict[str, str] = {
    "number": QT_TRANSLATE_NOOP("contractor", "NIP"),
    "name": QT_TRANSLATE_NOOP("contractor", "Nazwa"),
    "short_name": QT_TRANSLATE_NOOP("contractor", "Nazwa skrócona"),
    "street": QT_TRANSLATE_NOOP("contractor", "Ulica i numer"),
    "post_code": QT_TRANSLATE_NOOP("contractor", "Kod pocztowy"),
    "town": QT_TRANSLATE_NOOP("contractor", "Miejscowość"),
    "email": QT_TRANSLATE_NOOP("contractor", "E-mail"),
    "country": QT_TRANSLATE_NOOP("contractor", "Kraj"),
    "active": QT_TRANSLATE_NOOP("contractor", "Aktywny"),
    "account": QT_TRANSLATE_NOOP("contractor", "Rachunek"),
    "without": QT_TRANSLATE_NOOP("contractor", "Bez rachunku"),
    "payment_days": QT_TRANSLATE_NOOP("contractor", "Termin (dni)"),
    "category": QT_TRANSLATE_NOOP("contractor", "Kategoria"),
    "register": QT_TRANSLATE_NOOP("contractor", "Rejestr VAT"),
    "description": QT_TRANSLATE_NOOP("contractor", "Opis"),
    "code": QT_TRANSLATE_NOOP("contractor", "Kod w programie"),
    "company": QT_TRANSLATE_NOOP("contractor", "Firma"),
    "file": QT_TRANSLATE_NOOP("contractor", "Plik"),
    "other": QT_TRANSLATE_NOOP("contractor", "Drugi kontrahent"),
}
"""Fields as forms and lists label them, and details of the trail."""

ROLES: dict[Role, str] = {
    Role.NUMBER: FIELDS["number"],
    Role.NAME: FIELDS["name"],
    Role.SHORT_NAME: FIELDS["short_name"],
    Role.CODE: FIELDS["code"],
    Role.STREET: FIELDS["street"],
    Role.HOUSE: QT_TRANSLATE_NOOP("contractor", "Nr domu"),
    Role.FLAT: QT_TRANSLATE_NOOP("contractor", "Nr lokalu"),
    Role.POST_CODE: FIELDS["post_code"],
    Role.TOWN: FIELDS["town"],
    Role.COUNTRY: FIELDS["country"],
    Role.EMAIL: FIELDS["email"],
    Role.ACCOUNT: FIELDS["account"],
    Role.PAYMENT_DAYS: FIELDS["payment_days"],
    Role.CATEGORY: FIELDS["category"],
    Role.REGISTER: FIELDS["register"],
    Role.DESCRIPTION: FIELDS["description"],
    Role.ACTIVE: FIELDS["active"],
}
"""What a column of a table holds."""

ORIGINS: dict[Origin, str] = {
    Origin.DOCUMENTS: QT_TRANSLATE_NOOP("contractor", "dane z zatwierdzonych dokumentów"),
    Origin.PERSON: QT_TRANSLATE_NOOP("contractor", "dane wpisane ręcznie"),
    Origin.IMPORT: QT_TRANSLATE_NOOP("contractor", "dane z pliku"),
    Origin.REGISTER: QT_TRANSLATE_NOOP("contractor", "dane z rejestru"),
}

ACTS: dict[ContractorAct, str] = {
    ContractorAct.CREATED: QT_TRANSLATE_NOOP("contractor", "dodano"),
    ContractorAct.EDITED: QT_TRANSLATE_NOOP("contractor", "zmieniono"),
    ContractorAct.SETTINGS: QT_TRANSLATE_NOOP("contractor", "ustalono dla firmy"),
    ContractorAct.ACCOUNT: QT_TRANSLATE_NOOP("contractor", "rachunek"),
    ContractorAct.IMPORTED: QT_TRANSLATE_NOOP("contractor", "wczytano z pliku"),
    ContractorAct.REGISTER: QT_TRANSLATE_NOOP("contractor", "uzupełniono z rejestru"),
    ContractorAct.MERGED: QT_TRANSLATE_NOOP("contractor", "scalono"),
    ContractorAct.SEPARATED: QT_TRANSLATE_NOOP("contractor", "cofnięto scalenie"),
    ContractorAct.DISTINCT: QT_TRANSLATE_NOOP("contractor", "to dwaj różni"),
    ContractorAct.DELETED: QT_TRANSLATE_NOOP("contractor", "usunięto"),
}

REASONS: dict[DoubleReason, str] = {
    DoubleReason.NUMBER: QT_TRANSLATE_NOOP("contractor", "ten sam numer, inaczej zapisany"),
    DoubleReason.NAME: QT_TRANSLATE_NOOP("contractor", "ta sama nazwa i miejscowość"),
    DoubleReason.ACCOUNT: QT_TRANSLATE_NOOP("contractor", "wspólny rachunek"),
}

OUTCOMES: dict[Outcome, str] = {
    Outcome.NEW: QT_TRANSLATE_NOOP("contractor", "nowy"),
    Outcome.CHANGED: QT_TRANSLATE_NOOP("contractor", "zmiana"),
    Outcome.SAME: QT_TRANSLATE_NOOP("contractor", "bez zmian"),
    Outcome.REFUSED: QT_TRANSLATE_NOOP("contractor", "odrzucony"),
}
"""What importing does to a line."""

KINDS: dict[FileKind, str] = {
    FileKind.CSV: QT_TRANSLATE_NOOP("contractor", "tabela CSV"),
    FileKind.XLSX: QT_TRANSLATE_NOOP("contractor", "arkusz Excela"),
    FileKind.EPP: QT_TRANSLATE_NOOP("contractor", "EDI++ (InsERT)"),
    FileKind.OPTIMA: QT_TRANSLATE_NOOP("contractor", "XML z Comarch Optima"),
    FileKind.SYMFONIA: QT_TRANSLATE_NOOP("contractor", "tekst z Symfonii"),
    FileKind.WAPRO: QT_TRANSLATE_NOOP("contractor", "XML z WAPRO"),
}
