"""Importing the office's clients from a file: why a row is refused or doubtful."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "company_file.no_columns": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie wiadomo, które kolumny zawierają NIP i nazwę. Wskaż je nad tabelą albo nazwij w pierwszym"
        " wierszu"
        " pliku.",
    ),
    "company_file.changed": QT_TRANSLATE_NOOP(
        "sentences",
        "Od pokazania tabeli lista firm się zmieniła. Obejrzyj ją jeszcze raz i dopiero wczytaj.",
    ),
    "company_file.no_nip": QT_TRANSLATE_NOOP("sentences", "Brakuje NIP-u."),
    "company_file.nip_length": QT_TRANSLATE_NOOP("sentences", "NIP ma 10 cyfr, a tu jest „{nip}”."),
    "company_file.nip_check": QT_TRANSLATE_NOOP(
        "sentences", "NIP {nip} ma złą cyfrę kontrolną: jest w nim pomyłka."
    ),
    "company_file.nip_lost": QT_TRANSLATE_NOOP(
        "sentences",
        "Arkusz zapisał NIP jako liczbę „{nip}” i zgubił cyfry. Ustaw w nim kolumnę jako tekst i wpisz NIP-y"
        " od nowa.",
    ),
    "company_file.foreign": QT_TRANSLATE_NOOP(
        "sentences", "„{nip}” to numer zagraniczny. Klient biura musi mieć polski NIP."
    ),
    "company_file.no_name": QT_TRANSLATE_NOOP("sentences", "Brakuje nazwy."),
    "company_file.twice": QT_TRANSLATE_NOOP("sentences", "Ten NIP ma już wiersz {row}."),
    "company_file.here": QT_TRANSLATE_NOOP(
        "sentences", "Biuro ma już firmę {name}; nic się w niej nie zmieni."
    ),
    "company_file.here_inactive": QT_TRANSLATE_NOOP(
        "sentences",
        "Firma {name} już jest, ale oznaczona jako nieobsługiwana. Przywróć ją w ustawieniach firm.",
    ),
    "company_file.same_name": QT_TRANSLATE_NOOP(
        "sentences", "Tak samo nazywa się firma {name} z innym NIP-em. Sprawdź, czy to nie ta sama."
    ),
    "company_file.same_name_row": QT_TRANSLATE_NOOP(
        "sentences", "Tak samo nazywa się firma z wiersza {row}, która ma inny NIP."
    ),
    "company_file.bad_email": QT_TRANSLATE_NOOP(
        "sentences", "„{email}” nie jest adresem e-mail; firma zostanie dodana bez niego."
    ),
    "company_file.inactive": QT_TRANSLATE_NOOP(
        "sentences", "Plik mówi, że ta firma nie jest już obsługiwana."
    ),
    "company_file.odd_name": QT_TRANSLATE_NOOP(
        "sentences",
        "„{name}” nie wygląda na nazwę firmy: jest formułą arkusza, liczbą albo jest zbyt długie.",
    ),
}
