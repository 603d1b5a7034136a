"""Files: taking them in, watched folders, dividing."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    # Files that cannot be taken or read
    "file.empty": QT_TRANSLATE_NOOP("sentences", "Plik jest pusty. Zeskanuj dokument jeszcze raz."),
    "file.too_large": QT_TRANSLATE_NOOP(
        "sentences", "Plik ma {size} MB, a granica to {limit} MB. Podziel go na mniejsze."
    ),
    "file.too_many_pages": QT_TRANSLATE_NOOP(
        "sentences", "Plik ma {pages} stron, a granica to {limit}. Podziel go na mniejsze."
    ),
    "file.too_many_pixels": QT_TRANSLATE_NOOP(
        "sentences", "Obraz jest za duży ({width} × {height} punktów). Zeskanuj w 300 dpi."
    ),
    "file.encrypted": QT_TRANSLATE_NOOP(
        "sentences", "Plik PDF jest zabezpieczony hasłem. Poproś klienta o wersję bez hasła."
    ),
    "file.unknown_type": QT_TRANSLATE_NOOP(
        "sentences",
        "Tego rodzaju plików program nie przyjmuje."
        " Poproś o PDF, JPEG, PNG, TIFF, WebP, BMP, HEIC lub fakturę w XML.",
    ),
    "file.bad_xml": QT_TRANSLATE_NOOP(
        "sentences", "Plik XML jest uszkodzony albo niebezpieczny. Poproś o fakturę jeszcze raz."
    ),
    "file.unknown_xml": QT_TRANSLATE_NOOP(
        "sentences",
        "Tego pliku XML program nie zna: to nie jest faktura KSeF, Factur-X (CII) ani UBL."
        " Plik jest zachowany; poproś o fakturę w PDF albo wpisz pola ręcznie.",
    ),
    "file.damaged": QT_TRANSLATE_NOOP(
        "sentences", "Plik jest uszkodzony i nie daje się otworzyć. Zeskanuj dokument jeszcze raz."
    ),
    "file.incomplete": QT_TRANSLATE_NOOP(
        "sentences",
        "Plik urywa się przed końcem: skaner go nie dokończył. Zeskanuj dokument jeszcze raz.",
    ),
    "file.not_readable": QT_TRANSLATE_NOOP(
        "sentences", "Nie można odczytać pliku z dysku. Sprawdź uprawnienia do folderu i spróbuj ponownie."
    ),
    "file.crashed": QT_TRANSLATE_NOOP(
        "sentences",
        "Ten plik wywołał awarię czytnika. Oryginał jest zachowany; wpisz pola ręcznie lub zeskanuj go znów.",
    ),
    "file.too_heavy": QT_TRANSLATE_NOOP(
        "sentences",
        "Do odczytu tego pliku nie wystarcza pamięci. Zeskanuj dokument w 300 dpi albo podziel plik.",
    ),
    "file.pages_unread": QT_TRANSLATE_NOOP(
        "sentences", "Nie odczytano wszystkich stron: bez odczytu zostało {pages}. Sprawdź je samodzielnie."
    ),
    "file.timeout": QT_TRANSLATE_NOOP(
        "sentences",
        "Odczyt trwał dłużej niż {seconds} s i został przerwany. Spróbuj ponownie albo podziel plik.",
    ),
    "file.no_text": QT_TRANSLATE_NOOP(
        "sentences", "Na stronie nie ma tekstu. Sprawdź, czy kartka nie była odwrócona."
    ),
    "split.page_first": QT_TRANSLATE_NOOP("sentences", "Strona ma numer 1."),
    "split.page_next": QT_TRANSLATE_NOOP("sentences", "Numer strony {page} następuje po poprzednim."),
    "split.page_later": QT_TRANSLATE_NOOP("sentences", "Strona ma numer {page}, więc nie zaczyna dokumentu."),
    "split.page_last": QT_TRANSLATE_NOOP("sentences", "Poprzednia strona była ostatnią z {pages}."),
    "split.pages_missing": QT_TRANSLATE_NOOP(
        "sentences", "Poprzednia strona to {page} z {pages}, więc dokument trwa."
    ),
    "split.other_number": QT_TRANSLATE_NOOP(
        "sentences", "Numer dokumentu jest inny niż na poprzednich stronach."
    ),
    "split.same_number": QT_TRANSLATE_NOOP(
        "sentences", "Numer dokumentu jest ten sam co na poprzednich stronach."
    ),
    "split.has_number": QT_TRANSLATE_NOOP("sentences", "Na stronie jest numer dokumentu."),
    "split.copy": QT_TRANSLATE_NOOP("sentences", "To chyba drugi egzemplarz tego samego dokumentu."),
    "split.other_ksef": QT_TRANSLATE_NOOP("sentences", "Numer KSeF jest inny niż na poprzednich stronach."),
    "split.same_ksef": QT_TRANSLATE_NOOP("sentences", "Numer KSeF jest ten sam co na poprzednich stronach."),
    "split.title": QT_TRANSLATE_NOOP("sentences", "U góry strony jest tytuł dokumentu."),
    "split.no_title": QT_TRANSLATE_NOOP("sentences", "Na stronie nie ma tytułu dokumentu."),
    "split.heading": QT_TRANSLATE_NOOP("sentences", "U góry strony jest inny nagłówek niż wcześniej."),
    "split.parties": QT_TRANSLATE_NOOP("sentences", "Na stronie są dane sprzedawcy i nabywcy."),
    "split.no_parties": QT_TRANSLATE_NOOP("sentences", "Na stronie nie ma danych żadnej ze stron."),
    "split.other_parties": QT_TRANSLATE_NOOP("sentences", "NIP-y są inne niż na poprzednich stronach."),
    "split.same_parties": QT_TRANSLATE_NOOP("sentences", "NIP-y są te same co na poprzednich stronach."),
    "split.belongs": QT_TRANSLATE_NOOP("sentences", "Strona odwołuje się do poprzedniego dokumentu."),
    "split.carried": QT_TRANSLATE_NOOP("sentences", "Suma jest przenoszona ze strony na stronę."),
    "split.totals": QT_TRANSLATE_NOOP("sentences", "Poprzedni dokument jest już podsumowany."),
    "split.no_totals": QT_TRANSLATE_NOOP("sentences", "Poprzedni dokument nie jest jeszcze podsumowany."),
    "split.table_goes_on": QT_TRANSLATE_NOOP("sentences", "Tabela z poprzedniej strony trwa dalej."),
    "split.sections": QT_TRANSLATE_NOOP("sentences", "Numeracja paragrafów trwa dalej (§ {section})."),
    "split.sentence": QT_TRANSLATE_NOOP("sentences", "Zdanie z poprzedniej strony trwa dalej."),
    "split.terms": QT_TRANSLATE_NOOP("sentences", "To warunki lub pouczenie do dokumentu."),
    "split.attachment": QT_TRANSLATE_NOOP("sentences", "Strona nazywa się załącznikiem."),
    "split.few_words": QT_TRANSLATE_NOOP("sentences", "Na stronie jest tylko kilka słów."),
    "split.other_size": QT_TRANSLATE_NOOP("sentences", "Kartka ma inny rozmiar."),
    "split.separator": QT_TRANSLATE_NOOP("sentences", "Przed tą stroną leży kartka rozdzielająca."),
    "split.attachment_sheet": QT_TRANSLATE_NOOP("sentences", "Kartka rozdzielająca mówi, że to załącznik."),
    "split.blank": QT_TRANSLATE_NOOP("sentences", "Przed tą stroną leży pusta kartka."),
    "split.no_separator": QT_TRANSLATE_NOOP("sentences", "Między stronami nie ma kartki, która rozdziela."),
    "split.every_page": QT_TRANSLATE_NOOP("sentences", "Zgodnie z ustawieniem każda strona jest dokumentem."),
    "split.duplicate": QT_TRANSLATE_NOOP(
        "sentences",
        "Ten dokument jest chyba duplikatem. Najpierw powiedz, że nim nie jest, a potem podziel go.",
    ),
    "split.not_looked": QT_TRANSLATE_NOOP(
        "sentences", "Program nie zna jeszcze stron tego pliku. Spróbuj za chwilę."
    ),
    "split.changed_since": QT_TRANSLATE_NOOP("sentences", "Nie można cofnąć: ktoś zmienił już te dokumenty."),
    # Watched folders
    "folder.missing": QT_TRANSLATE_NOOP("sentences", "Nie ma folderu {path}. Sprawdź ścieżkę lub dysk."),
    "folder.taken": QT_TRANSLATE_NOOP("sentences", "Folder {path} jest już na liście folderów skanera."),
    "folder.gone": QT_TRANSLATE_NOOP("sentences", "Tego folderu nie ma już na liście."),
    "folder.no_permission": QT_TRANSLATE_NOOP(
        "sentences", "Brak uprawnień do folderu {path}. Nadaj prawo odczytu i zapisu."
    ),
    "folder.offline": QT_TRANSLATE_NOOP(
        "sentences", "Folder {path} jest niedostępny. Program sam wróci do pracy, gdy się pojawi."
    ),
    "folder.partly": QT_TRANSLATE_NOOP(
        "sentences", "Do części podfolderów w {path} nie ma dostępu. Sprawdź uprawnienia."
    ),
    "folder.no_events": QT_TRANSLATE_NOOP(
        "sentences", "Folder {path} jest przeglądany co kilka sekund, bo system nie zgłasza zmian."
    ),
    "folder.cannot_move": QT_TRANSLATE_NOOP(
        "sentences",
        "Plik {name} został przyjęty, ale nie można go przenieść z folderu skanera. Sprawdź uprawnienia.",
    ),
    # Store, database, keyring
    "file.vanished": QT_TRANSLATE_NOOP("sentences", "Pliku już nie ma. Ktoś go przeniósł albo usunął."),
    "file.changing": QT_TRANSLATE_NOOP("sentences", "Plik jest jeszcze zapisywany. Program poczeka."),
    "file.reader_failed": QT_TRANSLATE_NOOP(
        "sentences", "Odczyt się nie powiódł. Spróbuj ponownie albo wpisz pola ręcznie."
    ),
    "store.full": QT_TRANSLATE_NOOP(
        "sentences", "Na dysku z folderem {folder} brakuje miejsca. Zwolnij je, a pliki zostaną przyjęte."
    ),
    "store.bad_copy": QT_TRANSLATE_NOOP(
        "sentences", "Kopia pliku w folderze {folder} różni się od oryginału. Sprawdź dysk."
    ),
    "store.not_written": QT_TRANSLATE_NOOP(
        "sentences", "Nie udało się zapisać pliku w folderze {folder}. Sprawdź dysk i uprawnienia."
    ),
    "intake.too_many": QT_TRANSLATE_NOOP(
        "sentences", "Wskazano więcej niż {limit} plików. Tyle dodano; resztę dodaj osobno."
    ),
}
