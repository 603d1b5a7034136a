"""Public registers: what kept them from answering, and what becomes of the question."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    # The way there
    "registers.no_connection": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie można połączyć się z {host}. Sprawdź połączenie z internetem; program zapyta ponownie sam.",
    ),
    "registers.silent": QT_TRANSLATE_NOOP(
        "sentences", "{host} nie odpowiada w rozsądnym czasie. Program zapyta ponownie sam."
    ),
    "registers.certificate": QT_TRANSLATE_NOOP(
        "sentences",
        "Certyfikatu {host} nie da się sprawdzić, więc program o nic nie zapytał. Sprawdź zegar komputera;"
        " jeśli sieć biura ma własny serwer pośredniczący, jego certyfikat musi być zaufany w systemie.",
    ),
    "registers.server_error": QT_TRANSLATE_NOOP(
        "sentences", "{host} ma awarię (odpowiedź {status}). Program zapyta ponownie sam."
    ),
    "registers.moved": QT_TRANSLATE_NOOP(
        "sentences",
        "{host} odsyła pod inny adres, a program tam nie zagląda. Sprawdź, czy jest nowsza wersja programu.",
    ),
    "registers.too_often": QT_TRANSLATE_NOOP(
        "sentences", "{host} prosi, aby pytać rzadziej. Program zapyta ponownie sam."
    ),
    "registers.too_long": QT_TRANSLATE_NOOP(
        "sentences", "{host} przysyła więcej danych, niż powinien, więc odpowiedź odrzucono."
    ),
    "registers.cut_off": QT_TRANSLATE_NOOP(
        "sentences", "Połączenie z {host} urwało się w połowie pliku. Program pobierze go ponownie sam."
    ),
    "registers.nonsense": QT_TRANSLATE_NOOP(
        "sentences",
        "Odpowiedź {host} jest inna, niż opisuje urząd, więc jej nie użyto. Program zapyta ponownie sam;"
        " jeśli to trwa, sprawdź, czy jest nowsza wersja programu.",
    ),
    "registers.bad_address": QT_TRANSLATE_NOOP(
        "sentences", "Rejestru pod adresem {host} nie wolno pytać bez szyfrowania."
    ),
    "registers.stopped": QT_TRANSLATE_NOOP("sentences", "Pytanie przerwano, bo program kończy pracę."),
    # What they say
    "registers.limit": QT_TRANSLATE_NOOP(
        "sentences",
        "Dzienny limit pytań do wykazu podatników VAT jest wyczerpany. Program zapyta po północy;"
        " rachunki sprawdzi bez limitu plik płaski.",
    ),
    "registers.renewed": QT_TRANSLATE_NOOP(
        "sentences", "Wykaz podatników VAT jest właśnie aktualizowany ({said}). Program zapyta za chwilę."
    ),
    "registers.refused": QT_TRANSLATE_NOOP(
        "sentences", "Rejestr odmówił odpowiedzi na to pytanie ({said}). Sprawdź numer i datę."
    ),
    "registers.state_busy": QT_TRANSLATE_NOOP(
        "sentences",
        "Rejestr kraju {country} jest teraz niedostępny w VIES ({said}); to nie znaczy, że numer jest"
        " nieważny. Program zapyta ponownie sam.",
    ),
    "registers.bad_key": QT_TRANSLATE_NOOP(
        "sentences",
        "GUS nie przyjął klucza. Sprawdź klucz w ustawieniach rejestrów; klucz dla biura GUS wydaje"
        " bezpłatnie.",
    ),
    "registers.no_key": QT_TRANSLATE_NOOP(
        "sentences", "Brakuje klucza do rejestru GUS. Wpisz go w ustawieniach rejestrów."
    ),
    "registers.odd_key": QT_TRANSLATE_NOOP(
        "sentences", "To nie wygląda na klucz GUS: ma on zwykle 20 liter i cyfr, bez spacji."
    ),
    "registers.gus_session": QT_TRANSLATE_NOOP(
        "sentences", "GUS zamyka sesję zaraz po zalogowaniu. Program zapyta ponownie sam."
    ),
    "registers.gus_error": QT_TRANSLATE_NOOP(
        "sentences", "Rejestr GUS odpowiedział błędem {said}. Program zapyta ponownie sam."
    ),
    "registers.no_table_yet": QT_TRANSLATE_NOOP(
        "sentences", "Tabeli kursów NBP z tego dnia jeszcze nie ma. Program zapyta ponownie sam."
    ),
    # The flat file
    "registers.flat_not_out": QT_TRANSLATE_NOOP(
        "sentences", "Dzisiejszego pliku płaskiego jeszcze nie ma. Program zajrzy po niego sam."
    ),
    "registers.flat_damaged": QT_TRANSLATE_NOOP(
        "sentences",
        "Plik płaski jest uszkodzony albo niepełny, więc go nie użyto. Pobierz go jeszcze raz ze strony"
        " podatki.gov.pl.",
    ),
    "registers.flat_unknown": QT_TRANSLATE_NOOP(
        "sentences",
        "To nie jest plik płaski w znanej postaci ({what}), więc go nie użyto. Wskaż plik .7z lub .json"
        " pobrany ze strony podatki.gov.pl.",
    ),
    "registers.flat_other_day": QT_TRANSLATE_NOOP(
        "sentences", "Pod adresem pliku z dnia {wanted} jest plik z dnia {day}, więc go nie użyto."
    ),
    "registers.flat_no_room": QT_TRANSLATE_NOOP(
        "sentences",
        "Na dysku jest za mało miejsca na plik płaski: potrzeba {gigabytes} GB. Zwolnij miejsce.",
    ),
    "registers.flat_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Pliku płaskiego nie da się odczytać ani zapisać: {reason}. Sprawdź dysk i uprawnienia."
    ),
    "registers.index_damaged": QT_TRANSLATE_NOOP(
        "sentences",
        "Przygotowany plik płaski {file} jest uszkodzony, więc go usunięto. Wczytaj go jeszcze raz.",
    ),
    "registers.index_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Przygotowanego pliku płaskiego {file} nie da się teraz odczytać. Sprawdź dysk."
    ),
    # What people type
    "registers.all_off": QT_TRANSLATE_NOOP(
        "sentences",
        "Biuro nie włączyło rejestrów, które to wiedzą. Włącz je w ustawieniach rejestrów publicznych.",
    ),
    "registers.bad_nip": QT_TRANSLATE_NOOP(
        "sentences", "„{number}” nie jest numerem NIP: nie zgadza się liczba cyfr albo cyfra kontrolna."
    ),
    "registers.bad_account": QT_TRANSLATE_NOOP(
        "sentences",
        "To nie jest numer polskiego rachunku: nie zgadza się liczba cyfr albo suma kontrolna.",
    ),
    "registers.bad_currency": QT_TRANSLATE_NOOP(
        "sentences", "„{currency}” nie jest walutą obcą. Wpisz trzy litery, na przykład EUR."
    ),
    "registers.bad_rate": QT_TRANSLATE_NOOP(
        "sentences", "To nie jest kurs: wpisz liczbę złotych za 1, 10, 100, 1000 lub 10 000 jednostek waluty."
    ),
    "registers.no_table_day": QT_TRANSLATE_NOOP(
        "sentences", "W dniu {day} NBP nie ogłasza tabeli kursów. Wpisz dzień tabeli."
    ),
}
