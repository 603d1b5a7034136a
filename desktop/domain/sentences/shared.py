"""The office's shared database: what is wrong with it and what to do, and what was done."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    # Reaching the server
    "shared.unknown_server": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie ma komputera o nazwie {server}. Sprawdź pisownię albo wpisz jego adres IP, na przykład"
        " 192.168.1.10.",
    ),
    "shared.refused": QT_TRANSLATE_NOOP(
        "sentences",
        "Komputer {server} działa, ale na porcie {port} nic nie odpowiada. Sprawdź, czy PostgreSQL jest"
        " uruchomiony, czy ma listen_addresses dla sieci biura i czy zapora przepuszcza ten port.",
    ),
    "shared.no_answer": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {server} nie odpowiada. Sprawdź, czy jest włączony, czy ten komputer jest w sieci biura (albo"
        " w jej VPN) i czy zapora serwera przepuszcza port {port}.",
    ),
    "shared.away": QT_TRANSLATE_NOOP(
        "sentences", "Serwer biura nie odpowiada. Program łączy się ponownie co kilka sekund."
    ),
    "shared.changed": QT_TRANSLATE_NOOP(
        "sentences",
        "Wspólną bazę przeniesiono albo zmieniła ją nowsza wersja programu. Uruchom program ponownie.",
    ),
    "shared.starting": QT_TRANSLATE_NOOP(
        "sentences",
        "PostgreSQL na serwerze {server} właśnie się uruchamia albo wyłącza. Spróbuj za minutę.",
    ),
    "shared.full": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {server} nie przyjmuje więcej połączeń. Zamknij program na którymś komputerze albo zwiększ"
        " max_connections w postgresql.conf.",
    ),
    "shared.server_disk": QT_TRANSLATE_NOOP(
        "sentences", "Na dysku serwera {server} nie ma miejsca. Zwolnij je i spróbuj ponownie."
    ),
    "shared.server_fault": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {server} odmówił z powodu, którego program nie zna. Szczegóły są w dzienniku PostgreSQL na"
        " serwerze.",
    ),
    # Being let in
    "shared.password": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {server} nie przyjął hasła użytkownika {user}. Sprawdź jedno i drugie; duże i małe litery się"
        " różnią.",
    ),
    "shared.no_password": QT_TRANSLATE_NOOP(
        "sentences",
        "W magazynie haseł tego komputera nie ma hasła do wspólnej bazy. Podaj je ponownie (bezdotyk shared"
        " password).",
    ),
    "shared.not_let_in": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {server} nie wpuszcza użytkownika {user} z tego komputera. Dopisz ten komputer do pg_hba.conf"
        " i przeładuj ustawienia PostgreSQL.",
    ),
    "shared.no_database": QT_TRANSLATE_NOOP(
        "sentences",
        "Na serwerze {server} nie ma bazy {name}. Załóż ją: CREATE DATABASE {name} OWNER {user};",
    ),
    "shared.no_rights": QT_TRANSLATE_NOOP(
        "sentences",
        "Użytkownik {user} nie ma praw do bazy {name}. Uczyń go jej właścicielem: ALTER DATABASE {name} OWNER"
        " TO {user};",
    ),
    "shared.no_tls": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {server} nie szyfruje połączeń, więc hasło i dane szłyby przez sieć otwarcie. Włącz w"
        " postgresql.conf ssl = on i podaj certyfikat serwera.",
    ),
    "shared.tls_wanted": QT_TRANSLATE_NOOP(
        "sentences", "Serwer {server} przyjmuje tylko połączenia szyfrowane. Włącz szyfrowanie."
    ),
    "shared.tls_needed": QT_TRANSLATE_NOOP(
        "sentences",
        "Bez szyfrowania można się połączyć tylko z serwerem na tym samym komputerze, a {server} jest w"
        " sieci. Włącz szyfrowanie.",
    ),
    "shared.other_certificate": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {server} przedstawia inny certyfikat niż ten z podanego pliku. Jeżeli certyfikat serwera"
        " wymieniono, wskaż nowy plik; jeżeli nie, to może być cudzy komputer – nie łącz się z nim.",
    ),
    "shared.certificate": QT_TRANSLATE_NOOP(
        "sentences",
        "W pliku {file} nie ma certyfikatu. Wskaż certyfikat serwera w postaci tekstowej (PEM, zwykle .crt).",
    ),
    # What is there
    "shared.server_old": QT_TRANSLATE_NOOP(
        "sentences", "PostgreSQL na serwerze ma wersję {version}, a potrzebna jest 14 albo nowsza."
    ),
    "shared.encoding": QT_TRANSLATE_NOOP(
        "sentences",
        "Baza {name} nie zapisuje wszystkich liter. Załóż ją na nowo: CREATE DATABASE {name} ENCODING 'UTF8'"
        " TEMPLATE template0;",
    ),
    "shared.other_tables": QT_TRANSLATE_NOOP(
        "sentences",
        "W bazie {name} są tabele innego programu, których nic nie ruszy. Załóż dla biura osobną bazę.",
    ),
    "shared.no_mark": QT_TRANSLATE_NOOP(
        "sentences",
        "W bazie {name} są dane Bezdotyku, które nie są biurem (na przykład kopia zrobiona ręcznie). Załóż"
        " pustą bazę.",
    ),
    "shared.newer": QT_TRANSLATE_NOOP(
        "sentences",
        "Na innym komputerze biura jest już nowsza wersja programu, która zmieniła bazę {name}. Zaktualizuj"
        " program na tym komputerze.",
    ),
    "shared.other_office": QT_TRANSLATE_NOOP(
        "sentences",
        "W bazie {name} jest teraz inne biuro niż to, do którego dołączono ten komputer. Nic nie zmieniono."
        " Sprawdź, czy baza nie została podmieniona albo usunięta.",
    ),
    "shared.unfinished_there": QT_TRANSLATE_NOOP(
        "sentences",
        "Przenoszenie biura do bazy {name} przerwano i nie jest to całe biuro. Dokończ je na komputerze,"
        " z którego je przenoszono.",
    ),
    "shared.left_there": QT_TRANSLATE_NOOP(
        "sentences",
        "Z bazy {name} przeniesiono biuro na jeden komputer; to, co w niej jest, to pozostawiona kopia. Usuń"
        " bazę i załóż nową, pustą, albo wybierz inną.",
    ),
    "shared.left_for": QT_TRANSLATE_NOOP(
        "sentences",
        "Biuro przeniesiono ze wspólnej bazy na komputer {computer}. Pracuj na nim albo przenieś je stamtąd"
        " znowu do wspólnej bazy.",
    ),
    "shared.holds_office": QT_TRANSLATE_NOOP(
        "sentences",
        "W bazie {name} jest już inne biuro z danymi. Dołącz do niego z pustego folderu danych albo załóż"
        " nową bazę.",
    ),
    "shared.others_work": QT_TRANSLATE_NOOP(
        "sentences",
        "Wspólna baza jest otwarta na innych komputerach ({computers}). Zamknij na nich program i spróbuj"
        " ponownie.",
    ),
    "shared.others_change": QT_TRANSLATE_NOOP(
        "sentences",
        "Ktoś właśnie przenosi albo aktualizuje wspólną bazę. Spróbuj ponownie, gdy skończy.",
    ),
    "shared.no_key": QT_TRANSLATE_NOOP(
        "sentences",
        "Ten komputer nie ma klucza do haseł biura, bo hasło bazy zmieniono. Najpierw podaj nowe hasło na"
        " komputerze, który pracował z biurem wcześniej (bezdotyk shared password), a potem tutaj.",
    ),
    # The folder
    "shared.folder_gone": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie ma dostępu do folderu oryginałów {folder}. Sprawdź, czy serwer jest włączony, a folder sieciowy"
        " podłączony. Na innym komputerze może mieć inną ścieżkę.",
    ),
    "shared.folder_refused": QT_TRANSLATE_NOOP(
        "sentences",
        "W folderze oryginałów {folder} nie można zapisać pliku. Daj użytkownikowi tego komputera prawo"
        " zapisu i zmiany nazw w tym folderze.",
    ),
    "shared.folder_taken": QT_TRANSLATE_NOOP(
        "sentences",
        "W folderze {folder} są już inne pliki albo oryginały innego biura. Wskaż pusty folder.",
    ),
    "shared.folder_other": QT_TRANSLATE_NOOP(
        "sentences",
        "W folderze {folder} nie ma oryginałów tego biura. Wskaż ten sam folder, którego używają inne"
        " komputery.",
    ),
    "shared.folder_own": QT_TRANSLATE_NOOP(
        "sentences",
        "Folder {folder} jest folderem danych tego komputera. Oryginały muszą leżeć w folderze, do którego"
        " sięgają wszystkie komputery biura.",
    ),
    # This computer
    "shared.not_understood": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie można odczytać pliku {file}, który mówi, gdzie jest wspólna baza. Przywróć go z kopii albo usuń"
        " i dołącz do biura ponownie.",
    ),
    "shared.is_shared": QT_TRANSLATE_NOOP("sentences", "Biuro jest już we wspólnej bazie."),
    "shared.not_shared": QT_TRANSLATE_NOOP(
        "sentences", "Biuro leży na tym komputerze, a nie we wspólnej bazie. Nie ma czego stamtąd przenosić."
    ),
    "shared.local_has_data": QT_TRANSLATE_NOOP(
        "sentences",
        "W folderze {folder} jest biuro z firmami albo dokumentami. Przenieś je do pustej wspólnej bazy"
        " (bezdotyk shared move) albo dołącz z pustego folderu danych.",
    ),
    "shared.row_refused": QT_TRANSLATE_NOOP(
        "sentences",
        "Baza nie przyjęła wiersza tabeli {table}. Biuro zostało tam, gdzie było. Zgłoś to z raportem z"
        " pomocy technicznej.",
    ),
    "shared.rows_differ": QT_TRANSLATE_NOOP(
        "sentences",
        "Po skopiowaniu tabela {table} nie jest taka sama. Niczego nie przełączono: biuro jest tam, gdzie"
        " było. Spróbuj ponownie.",
    ),
    "shared.not_copied": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie udało się skopiować biura do folderu {folder}. Biuro jest tam, gdzie było. Sprawdź folder i jego"
        " wolne miejsce i spróbuj ponownie.",
    ),
    # What was done
    "shared.begun": QT_TRANSLATE_NOOP("sentences", "Założono nowe biuro we wspólnej bazie {place}."),
    "shared.joined": QT_TRANSLATE_NOOP(
        "sentences", "Ten komputer dołączył do biura we wspólnej bazie {place}."
    ),
    "shared.moved_in": QT_TRANSLATE_NOOP(
        "sentences",
        "Biuro leży teraz we wspólnej bazie {place}: skopiowano i porównano {rows} wierszy i {files} plików.",
    ),
    "shared.moved_in_leaving": QT_TRANSLATE_NOOP(
        "sentences",
        "Biuro leży teraz we wspólnej bazie {place}: skopiowano i porównano {rows} wierszy i {files} plików."
        " Poprzednia baza została jako {left}, a oryginały obok niej; usuń je, gdy wszystko działa.",
    ),
    "shared.moved_out": QT_TRANSLATE_NOOP(
        "sentences",
        "Biuro leży teraz na tym komputerze: skopiowano i porównano {rows} wierszy i {files} plików. Wspólna"
        " baza {place} została nieruszona, ale nikt jej już nie otworzy; usuń ją, gdy wszystko działa.",
    ),
    # The checks of the installation
    "doctor.shared": QT_TRANSLATE_NOOP("sentences", "Wspólna baza {place} odpowiada (PostgreSQL {version})."),
    "doctor.shared_sums": QT_TRANSLATE_NOOP(
        "sentences",
        "PostgreSQL liczy sumy kontrolne stron bazy i sprawdza je przy każdym odczycie (data_checksums).",
    ),
    "doctor.shared_no_sums": QT_TRANSLATE_NOOP(
        "sentences",
        "PostgreSQL nie liczy sum kontrolnych stron bazy, więc nie zauważy, że dysk serwera coś zmienił."
        " Zatrzymaj go i włącz je: pg_checksums --enable.",
    ),
    "doctor.gathers": QT_TRANSLATE_NOOP(
        "sentences", "Foldery, pocztę i panel obsługuje komputer {computer}."
    ),
    "doctor.nobody_gathers": QT_TRANSLATE_NOOP(
        "sentences",
        "Żaden komputer nie obsługuje teraz folderów, poczty i panelu. Zrobi to pierwszy, na którym program"
        " działa i wolno mu to robić.",
    ),
}
