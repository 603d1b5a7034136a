"""Documents and companies: what may be done with them, and handing over."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "company.bad_address": QT_TRANSLATE_NOOP(
        "sentences",
        "„{address}” nie jest adresem e-mail. Wpisz na przykład dok+zolw@biuro.pl.",
    ),
    "company.address_taken": QT_TRANSLATE_NOOP("sentences", "Adres {address} ma już firma {name}."),
    "company.bad_pin": QT_TRANSLATE_NOOP("sentences", "PIN to 4–12 cyfr lub liter bez odstępów."),
    # Documents
    "document.same_file": QT_TRANSLATE_NOOP(
        "sentences", "Ten sam plik jest już na liście (dokument nr {id})."
    ),
    "document.same_invoice": QT_TRANSLATE_NOOP(
        "sentences", "Ta faktura jest już na liście jako inny plik (dokument nr {id})."
    ),
    "document.unassigned": QT_TRANSLATE_NOOP(
        "sentences", "Nie wiadomo, której firmy to dokument. Wybierz firmę."
    ),
    "document.rejected": QT_TRANSLATE_NOOP("sentences", "Odrzucono: {reason}"),
    "document.gone": QT_TRANSLATE_NOOP("sentences", "Tego dokumentu już nie ma."),
    "document.not_ready": QT_TRANSLATE_NOOP("sentences", "Nie można zatwierdzić: brakuje pól: {fields}."),
    "document.no_company": QT_TRANSLATE_NOOP(
        "sentences", "Nie można zatwierdzić: dokument nie ma firmy. Wybierz firmę."
    ),
    "document.in_bin": QT_TRANSLATE_NOOP(
        "sentences", "Dokument jest w koszu. Przywróć go, aby coś z nim zrobić."
    ),
    "document.closed": QT_TRANSLATE_NOOP(
        "sentences", "Dokument jest już zatwierdzony. Aby go zmienić, cofnij zatwierdzenie."
    ),
    "document.no_kind": QT_TRANSLATE_NOOP(
        "sentences", "Nie można zatwierdzić: nie wiadomo, co to za dokument. Wybierz rodzaj."
    ),
    # Cutting batches
    "document.maybe_several": QT_TRANSLATE_NOOP(
        "sentences", "Ten plik zawiera chyba więcej dokumentów: {count}. Sprawdź podział stron."
    ),
    # Companies
    "company.no_name": QT_TRANSLATE_NOOP("sentences", "Podaj nazwę firmy."),
    "company.bad_nip": QT_TRANSLATE_NOOP(
        "sentences",
        "NIP {nip} jest błędny: nie zgadza się cyfra kontrolna. Sprawdź, co wpisano.",
    ),
    "company.nip_taken": QT_TRANSLATE_NOOP("sentences", "Firma z tym NIP już jest: {name}."),
    "company.gone": QT_TRANSLATE_NOOP("sentences", "Tej firmy nie ma na liście."),
    "status.not_allowed": QT_TRANSLATE_NOOP(
        "sentences", "W tym stanie dokumentu nie można tego zrobić ({old} → {new})."
    ),
    # Review
    "review.lost": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie zapisano: {field} „{value}” w dokumencie {document}. Wróć do niego i wpisz jeszcze raz.",
    ),
    "review.failed": QT_TRANSLATE_NOOP(
        "sentences", "Nie udało się zapisać zmiany. To, co wpisano, zostało w polu; spróbuj jeszcze raz."
    ),
    # Export
}
