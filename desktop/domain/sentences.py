"""The Polish sentence of every message code: what happened and what to do.

``QT_TRANSLATE_NOOP`` marks a sentence for Qt's translation tools, which look for that name in the
source; here it only hands the sentence back, so this module needs no Qt.  The window translates
(context ``sentences``), the command line prints the Polish.
"""

from __future__ import annotations

from desktop.domain.messages import Message, fill


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """``text`` itself; see the module's docstring."""
    del context
    return text


CONTEXT = "sentences"

SENTENCES: dict[str, str] = {
    # Judging the reading
    "bench.no_truth": QT_TRANSLATE_NOOP(
        "sentences",
        "W folderze {path} nie ma dokumentu z plikiem prawdy. "
        "Połóż PLIK.json obok dokumentu albo w folderze truth.",
    ),
    "bench.bad_truth": QT_TRANSLATE_NOOP(
        "sentences", "Pliku prawdy {file} nie da się odczytać: to nie jest obiekt JSON."
    ),
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
    # Mailboxes
    "mailbox.gone": QT_TRANSLATE_NOOP("sentences", "Tej skrzynki już nie ma na liście."),
    "mailbox.bad_setting": QT_TRANSLATE_NOOP(
        "sentences", "Takiej nazwy serwera, użytkownika, folderu ani portu być nie może. Popraw ją."
    ),
    "mailbox.taken": QT_TRANSLATE_NOOP("sentences", "Skrzynka {name} jest już na liście."),
    "mailbox.unsafe": QT_TRANSLATE_NOOP(
        "sentences",
        "Połączenie bez szyfrowania jest dozwolone tylko z tym komputerem, a {host} to inny serwer."
        " Wybierz TLS albo STARTTLS.",
    ),
    "mailbox.incomplete": QT_TRANSLATE_NOOP(
        "sentences",
        "Podaj nazwę folderu albo etykiety dla przyjętej poczty.",
    ),
    "mailbox.same_folder": QT_TRANSLATE_NOOP(
        "sentences",
        "Przyjęta poczta nie może trafiać do folderu {folder}, z którego jest brana. Podaj inny.",
    ),
    "mailbox.no_password": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie podano hasła do skrzynki {user}. Wpisz je w ustawieniach poczty.",
    ),
    "mailbox.password_again": QT_TRANSLATE_NOOP(
        "sentences",
        "Zmienił się serwer albo użytkownik, więc hasło trzeba podać jeszcze raz.",
    ),
    "mailbox.no_client_id": QT_TRANSLATE_NOOP(
        "sentences",
        "Do logowania przez Google lub Microsoft potrzebny jest identyfikator aplikacji biura (client ID).",
    ),
    "mailbox.no_such_host": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie ma serwera o nazwie {host} albo nie działa sieć. Sprawdź nazwę i połączenie z internetem.",
    ),
    "mailbox.refused": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {host} nie przyjmuje połączeń na porcie {port}. Sprawdź port (zwykle 993 dla TLS, 143"
        " dla STARTTLS).",
    ),
    "mailbox.silent": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {host} nie odpowiada na porcie {port}. Sprawdź port i sposób szyfrowania; program"
        " spróbuje ponownie.",
    ),
    "mailbox.unreachable": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie można połączyć się z serwerem {host} (port {port}). Sprawdź połączenie z internetem;"
        " program spróbuje ponownie.",
    ),
    "mailbox.broken": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {host} (port {port}) przerwał rozmowę. Sprawdź, czy to serwer IMAP; program spróbuje"
        " ponownie.",
    ),
    "mailbox.busy": QT_TRANSLATE_NOOP("sentences", "Serwer poczty prosi, aby spróbować później: {said}"),
    "mailbox.database_busy": QT_TRANSLATE_NOOP(
        "sentences", "Inny program zajmuje bazę danych biura. Poczta zostanie przyjęta za chwilę."
    ),
    "mailbox.no_tls": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {host} nie zaczyna od szyfrowania na porcie {port}. Wybierz STARTTLS albo port 993.",
    ),
    "mailbox.no_starttls": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {host} nie oferuje szyfrowania STARTTLS na porcie {port}. Wybierz TLS i port 993.",
    ),
    "mailbox.certificate_name": QT_TRANSLATE_NOOP(
        "sentences",
        "Certyfikat serwera jest wystawiony dla innej nazwy niż {host}. Wpisz nazwę, którą podaje"
        " dostawca poczty.",
    ),
    "mailbox.certificate_expired": QT_TRANSLATE_NOOP(
        "sentences",
        "Certyfikat serwera {host} wygasł. Zgłoś to dostawcy poczty i sprawdź zegar tego komputera.",
    ),
    "mailbox.certificate_early": QT_TRANSLATE_NOOP(
        "sentences",
        "Certyfikat serwera {host} jeszcze nie obowiązuje. Sprawdź zegar tego komputera.",
    ),
    "mailbox.certificate_self_signed": QT_TRANSLATE_NOOP(
        "sentences",
        "Certyfikat serwera {host} podpisał on sam, więc nie wiadomo, czy to ten serwer. Poproś"
        " dostawcę o właściwy certyfikat albo dodaj go do zaufanych w systemie.",
    ),
    "mailbox.certificate_unknown": QT_TRANSLATE_NOOP(
        "sentences",
        "Certyfikatu serwera {host} nie da się sprawdzić: nie wiadomo, kto go wystawił. Zgłoś to"
        " dostawcy poczty.",
    ),
    "mailbox.login_disabled": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {host} przyjmuje hasło tylko przy szyfrowanym połączeniu. Wybierz TLS albo STARTTLS.",
    ),
    "mailbox.login_refused": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer odrzucił hasło lub nazwę użytkownika {user}. Sprawdź je, a na stronie dostawcy poczty"
        " włącz dostęp przez IMAP.",
    ),
    "mailbox.app_password": QT_TRANSLATE_NOOP(
        "sentences",
        "Do skrzynki {user} potrzebne jest hasło aplikacji, a nie zwykłe hasło. Utwórz je w"
        " ustawieniach konta (przy weryfikacji dwuetapowej) i wpisz tutaj.",
    ),
    "mailbox.needs_oauth": QT_TRANSLATE_NOOP(
        "sentences",
        "Microsoft nie przyjmuje już haseł do skrzynek takich jak {user}. Wybierz logowanie przez Microsoft.",
    ),
    "mailbox.token_refused": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer nie uznał logowania użytkownika {user}. Zaloguj się ponownie w ustawieniach poczty.",
    ),
    "mailbox.signing_in_failed": QT_TRANSLATE_NOOP(
        "sentences",
        "Logowanie przez Google lub Microsoft się nie udało: {said}",
    ),
    "mailbox.sign_in_again": QT_TRANSLATE_NOOP(
        "sentences",
        "Dostęp do skrzynki {user} wygasł albo został cofnięty. Zaloguj się ponownie w ustawieniach poczty.",
    ),
    "mailbox.no_folder": QT_TRANSLATE_NOOP(
        "sentences",
        "W skrzynce nie ma folderu {folder} (serwer: {said}). Sprawdź nazwę.",
    ),
    "mailbox.no_target": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie da się przenosić poczty do folderu {folder}. Załóż go w skrzynce albo wybierz inny.",
    ),
    "mailbox.read_only": QT_TRANSLATE_NOOP(
        "sentences",
        "Folder {folder} jest tylko do odczytu, więc poczty nie da się w nim oznaczać ani przenosić."
        " Wybierz „zostaw bez zmian”.",
    ),
    "mailbox.said_no": QT_TRANSLATE_NOOP("sentences", "Serwer odmówił polecenia {command}: {said}"),
    "mail.bad_domain": QT_TRANSLATE_NOOP(
        "sentences",
        "„{domain}” nie wygląda na domenę. Wpisz na przykład dok.biuro.pl.",
    ),
    "mail.unopenable": QT_TRANSLATE_NOOP(
        "sentences",
        "Tej wiadomości nie da się otworzyć. Jest zachowana na serwerze; przejrzyj ją w programie pocztowym.",
    ),
    "mail.body": QT_TRANSLATE_NOOP(
        "sentences", "To treść wiadomości. Jeśli sama jest dokumentem, przywołaj ją na listę."
    ),
    "company.bad_address": QT_TRANSLATE_NOOP(
        "sentences",
        "„{address}” nie jest adresem e-mail. Wpisz na przykład dok+zolw@biuro.pl.",
    ),
    "company.address_taken": QT_TRANSLATE_NOOP("sentences", "Adres {address} ma już firma {name}."),
    "company.bad_pin": QT_TRANSLATE_NOOP("sentences", "PIN to 4–12 cyfr lub liter bez odstępów."),
    "arrival.by_nip": QT_TRANSLATE_NOOP("sentences", "Firmę wskazał NIP {nip} na dokumencie."),
    "arrival.by_person": QT_TRANSLATE_NOOP("sentences", "Firmę wskazała osoba: {who}."),
    "delivery.not_kept": QT_TRANSLATE_NOOP(
        "sentences",
        "Tej części nie można już przywołać: jest na liście albo nie została zachowana.",
    ),
    # OCR
    "ocr.model_missing": QT_TRANSLATE_NOOP(
        "sentences", "Brakuje pliku modelu OCR {file}. Zainstaluj program ponownie."
    ),
    "ocr.model_changed": QT_TRANSLATE_NOOP(
        "sentences", "Plik modelu OCR {file} jest zmieniony lub uszkodzony. Zainstaluj program ponownie."
    ),
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
    "delivery.gone": QT_TRANSLATE_NOOP("sentences", "Tej przesyłki już nie ma."),
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
    # The client panel
    "panel.sent": QT_TRANSLATE_NOOP("sentences", "Wysłał(a): {who}."),
    "panel.withdrawn": QT_TRANSLATE_NOOP("sentences", "Klient wycofał dokument w panelu ({who})."),
    "panel.infected": QT_TRANSLATE_NOOP(
        "sentences", "Program antywirusowy znalazł w pliku zagrożenie: {threat}. Plik nie został przyjęty."
    ),
    "panel.abandoned": QT_TRANSLATE_NOOP(
        "sentences",
        "Wysyłanie tego pliku nie zostało dokończone, więc pliku tu nie ma. "
        "Poproś klienta, aby wysłał go jeszcze raz.",
    ),
    "panel.changed": QT_TRANSLATE_NOOP(
        "sentences",
        "Plik zmienił się po drodze i nie został przyjęty. Poproś klienta, aby wysłał go jeszcze raz.",
    ),
    "panel.no_company": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie ma firmy, więc nie ma kogo zapytać. Wybierz firmę."
    ),
    "panel.bad_listen": QT_TRANSLATE_NOOP(
        "sentences", "„{listen}” to nie adres i port. Wpisz na przykład 0.0.0.0:8443."
    ),
    "panel.bad_base_url": QT_TRANSLATE_NOOP(
        "sentences",
        "„{url}” nie może być adresem panelu. Wpisz adres bez ścieżki, na przykład https://panel.biuro.pl.",
    ),
    "panel.bad_proxies": QT_TRANSLATE_NOOP(
        "sentences", "„{proxies}” to nie adresy serwerów pośredniczących. Wpisz na przykład 192.168.1.5."
    ),
    "panel.tls_needed": QT_TRANSLATE_NOOP(
        "sentences",
        "Bez HTTPS panel działa tylko na tym komputerze, za serwerem pośredniczącym."
        " Ustaw adres 127.0.0.1 i zewnętrzny adres panelu z https.",
    ),
    "panel.port_taken": QT_TRANSLATE_NOOP(
        "sentences", "Panel nie może działać pod adresem {listen}: {reason}. Wybierz inny port."
    ),
    "panel.bad_certificate": QT_TRANSLATE_NOOP(
        "sentences", "Certyfikatu panelu nie można użyć: {reason}. Sprawdź oba pliki w ustawieniach."
    ),
    "panel.not_started": QT_TRANSLATE_NOOP(
        "sentences", "Panel się nie uruchomił. Przyczyna stoi w pliku dziennika."
    ),
    "panel.mail_off": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie można wysłać zaproszenia: wysyłanie poczty nie jest ustawione."
        " Ustaw je albo przekaż link sam (--print-link).",
    ),
    "panel.refused": QT_TRANSLATE_NOOP("sentences", "{reason}"),
    "why.person": QT_TRANSLATE_NOOP("sentences", "Wpisane lub potwierdzone ręcznie."),
    # Cutting batches
    "document.maybe_several": QT_TRANSLATE_NOOP(
        "sentences", "Ten plik zawiera chyba więcej dokumentów: {count}. Sprawdź podział stron."
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
    # Companies
    "company.no_name": QT_TRANSLATE_NOOP("sentences", "Podaj nazwę firmy."),
    "company.bad_nip": QT_TRANSLATE_NOOP(
        "sentences",
        "NIP {nip} jest błędny: nie zgadza się cyfra kontrolna. Sprawdź, co wpisano.",
    ),
    "company.nip_taken": QT_TRANSLATE_NOOP("sentences", "Firma z tym NIP już jest: {name}."),
    "company.gone": QT_TRANSLATE_NOOP("sentences", "Tej firmy nie ma na liście."),
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
    # Mail: whose it is
    "mail.by_address": QT_TRANSLATE_NOOP("sentences", "Wiadomość przyszła na adres firmy: {address}."),
    "mail.by_nip_in_address": QT_TRANSLATE_NOOP(
        "sentences", "Wiadomość przyszła na adres z numerem NIP firmy: {address}."
    ),
    "mail.by_sender": QT_TRANSLATE_NOOP("sentences", "Nadawca jest na liście zaufanych tej firmy."),
    "mail.several_addresses": QT_TRANSLATE_NOOP(
        "sentences", "Wiadomość przyszła naraz na adresy kilku firm. Wybierz firmę."
    ),
    "mail.several_trust": QT_TRANSLATE_NOOP(
        "sentences", "Nadawca jest zaufany w kilku firmach, więc nie wiadomo, o którą chodzi. Wybierz firmę."
    ),
    "mail.unknown_address": QT_TRANSLATE_NOOP(
        "sentences", "Adres {address} nie należy do żadnej firmy. Wybierz firmę albo popraw jej adres."
    ),
    "mail.no_company": QT_TRANSLATE_NOOP(
        "sentences",
        "Wiadomość nie przyszła na adres żadnej firmy, a nadawcy żadna nie ma wśród zaufanych."
        " Wybierz firmę.",
    ),
    # Mail: why it waits
    "mail.held_no_pin": QT_TRANSLATE_NOOP(
        "sentences",
        "Nadawca nie jest zaufany, a w temacie wiadomości nie ma PIN-u firmy."
        " Sprawdź, kto to wysłał, i wpuść dokument albo go odrzuć.",
    ),
    "mail.held_wrong_pin": QT_TRANSLATE_NOOP(
        "sentences",
        "Nadawca nie jest zaufany, a PIN w temacie wiadomości jest inny niż PIN firmy."
        " Sprawdź, kto to wysłał, i wpuść dokument albo go odrzuć.",
    ),
    "mail.held_forged": QT_TRANSLATE_NOOP(
        "sentences",
        "Ktoś chyba podszywa się pod zaufanego nadawcę: serwer poczty nie potwierdza, że to on"
        " (SPF: {spf}, DKIM: {dkim}, DMARC: {dmarc}). Zapytaj nadawcę, zanim wpuścisz dokument.",
    ),
    "mail.held_unproved": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer poczty nie potwierdził, że wysłał to zaufany nadawca (SPF: {spf}, DKIM: {dkim},"
        " DMARC: {dmarc}), a biuro tego wymaga. Sprawdź i wpuść dokument albo go odrzuć.",
    ),
    "mail.held_several_senders": QT_TRANSLATE_NOOP(
        "sentences",
        "Wiadomość nie podaje jednego nadawcy, tylko kilku albo żadnego tak, jak trzeba, więc nie można jej"
        " wierzyć. Sprawdź, kto to wysłał, i wpuść dokument albo go odrzuć.",
    ),
    # Mail: what cannot be opened
    "mail.too_large": QT_TRANSLATE_NOOP(
        "sentences", "Wiadomość ma {size} MB, a granica to {limit} MB. Poproś o wysłanie w kilku częściach."
    ),
    "mail.too_deep": QT_TRANSLATE_NOOP(
        "sentences",
        "W wiadomości jest zbyt wiele części, jedna w drugiej, i nie da się jej otworzyć."
        " Poproś o same dokumenty.",
    ),
    "mail.no_text": QT_TRANSLATE_NOOP(
        "sentences", "W wiadomości nic nie napisano, więc nie ma czego zapisać jako PDF."
    ),
    # Parts of a mail that are no documents
    "part.small_picture": QT_TRANSLATE_NOOP(
        "sentences", "To mały obraz: logo albo podpis, a nie dokument. Jeśli jednak dokument, wczytaj go."
    ),
    "part.seen_picture": QT_TRANSLATE_NOOP(
        "sentences",
        "Ten sam obraz był już w innych wiadomościach, więc to nie dokument."
        " Jeśli jednak dokument, wczytaj go.",
    ),
    "part.twice": QT_TRANSLATE_NOOP("sentences", "Ten sam plik jest w tej wiadomości drugi raz."),
    "part.empty": QT_TRANSLATE_NOOP("sentences", "Plik jest pusty. Poproś o przesłanie go jeszcze raz."),
    "part.unknown_type": QT_TRANSLATE_NOOP(
        "sentences",
        "Tego rodzaju plików program nie przyjmuje."
        " Poproś o PDF, JPEG, PNG, TIFF, WebP, BMP, HEIC lub fakturę w XML.",
    ),
    "part.office_file": QT_TRANSLATE_NOOP(
        "sentences", "To plik programu biurowego, na przykład Word lub Excel. Poproś o PDF."
    ),
    "part.calendar": QT_TRANSLATE_NOOP("sentences", "To zaproszenie do kalendarza, a nie dokument."),
    "part.contact": QT_TRANSLATE_NOOP("sentences", "To wizytówka, a nie dokument."),
    "part.signature": QT_TRANSLATE_NOOP("sentences", "To podpis elektroniczny, a nie dokument."),
    "part.report": QT_TRANSLATE_NOOP("sentences", "To zawiadomienie serwera poczty, a nie dokument."),
    "part.text": QT_TRANSLATE_NOOP(
        "sentences", "To zwykły tekst albo strona WWW. Poproś o PDF, jeśli to dokument."
    ),
    "part.system_file": QT_TRANSLATE_NOOP("sentences", "To plik pomocniczy systemu, a nie dokument."),
    "part.encrypted_mail": QT_TRANSLATE_NOOP(
        "sentences",
        "Ta część wiadomości jest zaszyfrowana, a program nie ma do niej klucza. Poproś o wysłanie jej"
        " bez szyfrowania.",
    ),
    "part.encrypted_archive": QT_TRANSLATE_NOOP(
        "sentences", "Archiwum jest zabezpieczone hasłem. Poproś o wysłanie go bez hasła."
    ),
    "part.other_archive": QT_TRANSLATE_NOOP(
        "sentences", "Takich archiwów program nie otwiera. Poproś o ZIP albo o same dokumenty."
    ),
    "part.damaged": QT_TRANSLATE_NOOP(
        "sentences", "Ta część jest uszkodzona i nie daje się otworzyć. Poproś o przesłanie jej jeszcze raz."
    ),
    "part.elsewhere": QT_TRANSLATE_NOOP(
        "sentences", "Tej części nie ma w wiadomości: jest w innym miejscu sieci. Poproś o załącznik."
    ),
    "part.too_large": QT_TRANSLATE_NOOP(
        "sentences", "Po rozpakowaniu byłoby więcej niż {limit} MB. Poproś o wysłanie w kilku częściach."
    ),
    "part.too_dense": QT_TRANSLATE_NOOP(
        "sentences",
        "Plik rozpakowuje się na ponad {limit} razy większy, więc to chyba pułapka. Nie otwarto go.",
    ),
    "part.not_kept": QT_TRANSLATE_NOOP(
        "sentences",
        "Tego pliku program nie przyjął ani nie zachował, bo pominiętych plików jest w tej wiadomości za"
        " dużo: zachowuje najwyżej {parts} i {size} MB. Jeśli to dokument, poproś o niego osobno.",
    ),
    "part.too_many": QT_TRANSLATE_NOOP(
        "sentences", "W wiadomości jest więcej niż {limit} plików. Reszty nie otwarto; poproś o nią osobno."
    ),
    "part.too_deep": QT_TRANSLATE_NOOP(
        "sentences", "To leży głębiej niż {limit} wiadomości i archiwów, jedno w drugim. Nie otwarto tego."
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
    "database.newer": QT_TRANSLATE_NOOP(
        "sentences", "Baza danych pochodzi z nowszej wersji programu ({version}). Zainstaluj nową wersję."
    ),
    "database.damaged": QT_TRANSLATE_NOOP(
        "sentences", "Baza danych jest uszkodzona. Przywróć kopię: {backup}."
    ),
    "keyring.unavailable": QT_TRANSLATE_NOOP(
        "sentences", "Magazyn haseł systemu jest niedostępny. Odblokuj go albo zaloguj się ponownie."
    ),
    "demo.not_empty": QT_TRANSLATE_NOOP(
        "sentences", "W folderze {path} są już dane biura. Pokaz potrzebuje pustego folderu."
    ),
    # Doctor
    "doctor.models": QT_TRANSLATE_NOOP("sentences", "Modele odczytu są na miejscu i niezmienione."),
    "doctor.database": QT_TRANSLATE_NOOP("sentences", "Baza danych jest w porządku: {path}"),
    "doctor.originals": QT_TRANSLATE_NOOP("sentences", "Oryginały są nienaruszone: {count}."),
    "doctor.originals_broken": QT_TRANSLATE_NOOP(
        "sentences", "Brakuje oryginałów lub zmieniła się ich treść: {count}. Przywróć je z kopii zapasowej."
    ),
    "doctor.folder": QT_TRANSLATE_NOOP("sentences", "Folder skanera jest dostępny: {path}"),
    "doctor.space": QT_TRANSLATE_NOOP("sentences", "Na dysku jest miejsce: {gb} GB ({folder})"),
    "doctor.little_space": QT_TRANSLATE_NOOP(
        "sentences", "Na dysku zostało tylko {gb} GB ({folder}). Zwolnij miejsce."
    ),
    "doctor.keyring": QT_TRANSLATE_NOOP("sentences", "Magazyn haseł systemu działa: {name}"),
    "doctor.no_keyring": QT_TRANSLATE_NOOP(
        "sentences",
        "System nie ma magazynu haseł. Zainstaluj go (np. GNOME Keyring), aby zapamiętywać hasła skrzynek.",
    ),
    "doctor.fonts": QT_TRANSLATE_NOOP("sentences", "Czcionki są zainstalowane."),
    "doctor.no_fonts": QT_TRANSLATE_NOOP(
        "sentences", "System nie ma żadnej czcionki. Zainstaluj na przykład pakiet fonts-noto-core."
    ),
    "work.cancelled": QT_TRANSLATE_NOOP("sentences", "Przerwano."),
    "export.unknown_format": QT_TRANSLATE_NOOP("sentences", "Nie ma formatu {format}. Są: {known}."),
    "export.no_folder": QT_TRANSLATE_NOOP("sentences", "Folderu {path} nie ma. Wybierz inny."),
    "export.not_approved": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie jest zatwierdzony. Zatwierdź go przed eksportem."
    ),
    "export.reopened": QT_TRANSLATE_NOOP(
        "sentences",
        "Zatwierdzenie cofnięto w trakcie eksportu: dokument jest w pliku, ale nie liczy się jako wysłany."
        " Sprawdź go, zatwierdź i wyeksportuj ponownie.",
    ),
    "settings.bad_value": QT_TRANSLATE_NOOP(
        "sentences", "Wartość {value} jest poza granicami: od {low} do {high}. Wpisz inną."
    ),
    "status.not_allowed": QT_TRANSLATE_NOOP(
        "sentences", "W tym stanie dokumentu nie można tego zrobić ({old} → {new})."
    ),
    "value.not_understood": QT_TRANSLATE_NOOP("sentences", "Nie rozumiem wartości „{value}”."),
    # Review
    "review.lost": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie zapisano: {field} „{value}” w dokumencie {document}. Wróć do niego i wpisz jeszcze raz.",
    ),
    "review.failed": QT_TRANSLATE_NOOP(
        "sentences", "Nie udało się zapisać zmiany. To, co wpisano, zostało w polu; spróbuj jeszcze raz."
    ),
    # Export
    "export.locked": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie można zapisać pliku {file}. Zamknij go w Excelu albo wybierz folder, w którym wolno zapisywać.",
    ),
    "export.not_written": QT_TRANSLATE_NOOP(
        "sentences", "Nie udało się zapisać pliku {file} ({reason}). Sprawdź miejsce na dysku i folder."
    ),
    # Checks on the values
    "check.seller_nip.ok": QT_TRANSLATE_NOOP("sentences", "NIP sprzedawcy ma poprawną cyfrę kontrolną."),
    "check.seller_nip.bad": QT_TRANSLATE_NOOP(
        "sentences", "NIP sprzedawcy jest błędny: nie zgadza się cyfra kontrolna."
    ),
    "check.buyer_nip.ok": QT_TRANSLATE_NOOP("sentences", "NIP nabywcy ma poprawną cyfrę kontrolną."),
    "check.buyer_nip.bad": QT_TRANSLATE_NOOP(
        "sentences", "NIP nabywcy jest błędny: nie zgadza się cyfra kontrolna."
    ),
    "check.same_nip.bad": QT_TRANSLATE_NOOP(
        "sentences", "Sprzedawca i nabywca mają ten sam NIP. Sprawdź, kto jest kim."
    ),
    "check.account.ok": QT_TRANSLATE_NOOP("sentences", "Numer rachunku ma poprawne cyfry kontrolne."),
    "check.account.bad": QT_TRANSLATE_NOOP(
        "sentences", "Numer rachunku jest błędny: nie zgadzają się cyfry kontrolne."
    ),
    "check.ksef.ok": QT_TRANSLATE_NOOP("sentences", "Numer KSeF ma poprawną sumę kontrolną."),
    "check.ksef.bad": QT_TRANSLATE_NOOP(
        "sentences", "Numer KSeF jest błędny: nie zgadza się suma kontrolna."
    ),
    "check.ksef_seller.ok": QT_TRANSLATE_NOOP("sentences", "Numer KSeF zaczyna się od NIP-u sprzedawcy."),
    "check.ksef_seller.bad": QT_TRANSLATE_NOOP(
        "sentences", "Numer KSeF zaczyna się od innego NIP-u niż NIP sprzedawcy."
    ),
    "check.sum.ok": QT_TRANSLATE_NOOP("sentences", "Netto i VAT dają razem brutto."),
    "check.sum.bad": QT_TRANSLATE_NOOP("sentences", "Netto i VAT dają razem {sum}, a brutto to {gross}."),
    "check.rows_net.ok": QT_TRANSLATE_NOOP("sentences", "Kwoty netto według stawek dają razem netto."),
    "check.rows_net.bad": QT_TRANSLATE_NOOP(
        "sentences", "Kwoty netto według stawek dają razem {sum}, a netto to {total}."
    ),
    "check.lines_net.ok": QT_TRANSLATE_NOOP("sentences", "Pozycje dają razem kwotę netto."),
    "check.lines_net.bad": QT_TRANSLATE_NOOP(
        "sentences", "Pozycje dają razem {sum} netto, a na dokumencie jest {total}."
    ),
    "check.lines_gross.ok": QT_TRANSLATE_NOOP("sentences", "Pozycje dają razem kwotę brutto."),
    "check.lines_gross.bad": QT_TRANSLATE_NOOP(
        "sentences", "Pozycje dają razem {sum} brutto, a na dokumencie jest {total}."
    ),
    "check.line_product.bad": QT_TRANSLATE_NOOP(
        "sentences", "Pozycja {line} („{name}”): ilość razy cena nie daje wartości."
    ),
    "check.rows_vat.ok": QT_TRANSLATE_NOOP("sentences", "Kwoty VAT według stawek dają razem VAT."),
    "check.rows_vat.bad": QT_TRANSLATE_NOOP(
        "sentences", "Kwoty VAT według stawek dają razem {sum}, a VAT to {total}."
    ),
    "check.rows_gross.ok": QT_TRANSLATE_NOOP("sentences", "Kwoty brutto według stawek dają razem brutto."),
    "check.rows_gross.bad": QT_TRANSLATE_NOOP(
        "sentences", "Kwoty brutto według stawek dają razem {sum}, a brutto to {total}."
    ),
    "check.row_tax.ok": QT_TRANSLATE_NOOP("sentences", "W stawce {rate} VAT zgadza się z kwotą netto."),
    "check.row_tax.bad": QT_TRANSLATE_NOOP("sentences", "W stawce {rate} VAT powinien wynosić {tax}."),
    "check.row_sum.ok": QT_TRANSLATE_NOOP("sentences", "W stawce {rate} netto i VAT dają razem brutto."),
    "check.row_sum.bad": QT_TRANSLATE_NOOP("sentences", "W stawce {rate} netto i VAT nie dają razem brutto."),
    "check.due_after_issue.ok": QT_TRANSLATE_NOOP(
        "sentences", "Termin płatności nie jest wcześniejszy niż data wystawienia."
    ),
    "check.due_after_issue.bad": QT_TRANSLATE_NOOP(
        "sentences", "Termin płatności jest wcześniejszy niż data wystawienia."
    ),
    "check.company.ok": QT_TRANSLATE_NOOP("sentences", "Firma jest na dokumencie sprzedawcą lub nabywcą."),
    "check.company.bad": QT_TRANSLATE_NOOP(
        "sentences", "Firma nie jest na dokumencie ani sprzedawcą, ani nabywcą. Sprawdź, czyj to dokument."
    ),
    "check.words.ok": QT_TRANSLATE_NOOP("sentences", "Kwota słownie zgadza się z kwotą w cyfrach."),
    "check.words.bad": QT_TRANSLATE_NOOP("sentences", "Kwota słownie różni się od kwoty w cyfrach."),
    # Sending
    "outgoing.not_set": QT_TRANSLATE_NOOP(
        "sentences", "Wysyłanie poczty nie jest ustawione. Podaj serwer i adres: Ustawienia → Wysyłanie."
    ),
    "outgoing.bad_address": QT_TRANSLATE_NOOP(
        "sentences", "„{address}” nie jest adresem e-mail. Wpisz jeden adres, np. jan@firma.pl."
    ),
    "outgoing.bad_host": QT_TRANSLATE_NOOP(
        "sentences", "Podaj nazwę serwera poczty wychodzącej (SMTP), np. smtp.firma.pl."
    ),
    "outgoing.bad_port": QT_TRANSLATE_NOOP(
        "sentences", "Port to liczba od 1 do 65535: zwykle 465 (TLS) albo 587 (STARTTLS)."
    ),
    "outgoing.only_here": QT_TRANSLATE_NOOP(
        "sentences",
        "Bez szyfrowania program łączy się tylko z tym komputerem, a {host} to inny."
        " Wybierz TLS albo STARTTLS.",
    ),
    "outgoing.unknown_host": QT_TRANSLATE_NOOP(
        "sentences", "Nie ma serwera {host} albo nie działa Internet. Sprawdź nazwę serwera i połączenie."
    ),
    "outgoing.nobody_there": QT_TRANSLATE_NOOP(
        "sentences", "Serwer {host} nie przyjmuje połączeń na porcie {port}. Sprawdź port."
    ),
    "outgoing.no_answer": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {host} nie odpowiada na porcie {port}. Sprawdź port i rodzaj szyfrowania;"
        " połączenie może też blokować zapora sieciowa.",
    ),
    "outgoing.hung_up": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {host} rozłącza się na porcie {port}. Sprawdź szyfrowanie: 465 to TLS, 587 to STARTTLS.",
    ),
    "outgoing.unreachable": QT_TRANSLATE_NOOP(
        "sentences", "Nie ma połączenia z serwerem {host} (port {port}): {why}. Sprawdź połączenie z siecią."
    ),
    "outgoing.no_tls": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {host} nie mówi na porcie {port} w TLS. Wybierz STARTTLS (port 587) albo port 465 dla TLS.",
    ),
    "outgoing.no_starttls": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer nie zna STARTTLS, a bez szyfrowania program nie poda hasła. Wybierz TLS (port 465).",
    ),
    "outgoing.bad_certificate": QT_TRANSLATE_NOOP(
        "sentences",
        "Certyfikat serwera {host} nie budzi zaufania ({why}). Sprawdź nazwę serwera;"
        " jeżeli jest dobra, zapytaj dostawcę poczty.",
    ),
    "outgoing.no_login": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer nie przyjmuje logowania nazwą i hasłem. Sprawdź port i szyfrowanie albo wyczyść nazwę"
        " użytkownika, jeżeli serwer jej nie wymaga.",
    ),
    "outgoing.no_keyring": QT_TRANSLATE_NOOP(
        "sentences",
        "Listy czekają, bo magazyn haseł systemu jest niedostępny. Odblokuj go albo zaloguj się ponownie.",
    ),
    "outgoing.no_password": QT_TRANSLATE_NOOP(
        "sentences", "W magazynie haseł nie ma hasła do wysyłania. Wpisz je: Ustawienia → Wysyłanie."
    ),
    "outgoing.bad_password": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer odrzucił nazwę użytkownika lub hasło ({answer}). Wpisz je jeszcze raz;"
        " niektórzy dostawcy wymagają osobnego hasła dla programów.",
    ),
    "outgoing.bad_sender": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer nie pozwala wysyłać z tego adresu ({answer}). Podaj adres, który należy do tego konta.",
    ),
    "outgoing.bad_recipient": QT_TRANSLATE_NOOP(
        "sentences", "Serwer nie przyjął adresu odbiorcy ({answer}). Sprawdź adres."
    ),
    "outgoing.refused_letter": QT_TRANSLATE_NOOP(
        "sentences", "Serwer nie przyjął listu ({answer}). Zmień treść albo zapytaj dostawcę poczty."
    ),
    "outgoing.not_now": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer nie może teraz przyjąć listu ({answer}). To, co czeka, program wyśle później sam.",
    ),
    "outgoing.broken_off": QT_TRANSLATE_NOOP(
        "sentences",
        "Połączenie z serwerem urwało się. To, co czeka, program wyśle później sam, pod tym samym numerem.",
    ),
    "outgoing.maybe_twice": QT_TRANSLATE_NOOP(
        "sentences",
        "Program zakończył się w chwili oddawania listu. List idzie jeszcze raz z tym samym numerem,"
        " więc odbiorca może go dostać dwa razy.",
    ),
    "outgoing.limited": QT_TRANSLATE_NOOP(
        "sentences", "List czeka: w tej godzinie wysłano już tyle listów, na ile pozwalają ustawienia."
    ),
    "outgoing.given_up": QT_TRANSLATE_NOOP(
        "sentences", "Przez trzy dni nie udało się wysłać listu. Sprawdź ustawienia i wyślij go ponownie."
    ),
    "outgoing.not_written": QT_TRANSLATE_NOOP(
        "sentences", "Z tych danych nie da się ułożyć listu. Sprawdź adres nadawcy i odbiorcy."
    ),
    "outgoing.gone": QT_TRANSLATE_NOOP("sentences", "Tego listu już nie ma."),
    "outgoing.being_sent": QT_TRANSLATE_NOOP("sentences", "List jest właśnie wysyłany. Poczekaj chwilę."),
    "outgoing.too_late": QT_TRANSLATE_NOOP("sentences", "Tego listu nie można już zatrzymać."),
    "outgoing.wiped": QT_TRANSLATE_NOOP(
        "sentences", "Odnośnik z tego zaproszenia jest już usunięty. Wyślij nowe zaproszenie."
    ),
    "outgoing.no_text": QT_TRANSLATE_NOOP("sentences", "Wpisz temat i treść listu."),
    "outgoing.text_too_long": QT_TRANSLATE_NOOP(
        "sentences", "Temat lub treść jest za długa; treść może mieć najwyżej {limit} znaków."
    ),
    "outgoing.unknown_place": QT_TRANSLATE_NOOP(
        "sentences", "W tym liście nie ma pola {name}. Można użyć: {known}."
    ),
    "outgoing.missing_place": QT_TRANSLATE_NOOP(
        "sentences", "W treści brakuje pola {name}. Bez niego list nie ma sensu: dopisz je."
    ),
    "letters.not_sent": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie udało się wysłać listów: {count}. Powody są w dzienniku: Ustawienia → Wysyłanie.",
    ),
    # Why a sender gets no answer
    "answer.off": QT_TRANSLATE_NOOP("sentences", "Odpowiedzi do nadawców są wyłączone."),
    "answer.automatic": QT_TRANSLATE_NOOP(
        "sentences", "Bez odpowiedzi: wiadomość wysłał automat albo lista dyskusyjna."
    ),
    "answer.no_sender": QT_TRANSLATE_NOOP("sentences", "Bez odpowiedzi: wiadomość nie ma adresu nadawcy."),
    "answer.machine": QT_TRANSLATE_NOOP("sentences", "Bez odpowiedzi: pod adresem nadawcy nikt nie czyta."),
    "answer.forged": QT_TRANSLATE_NOOP("sentences", "Bez odpowiedzi: nadawca może być podrobiony."),
    "answer.own_address": QT_TRANSLATE_NOOP("sentences", "Bez odpowiedzi: nadawcą jest adres biura."),
    "answer.held": QT_TRANSLATE_NOOP("sentences", "Bez odpowiedzi: wiadomość czeka w kwarantannie."),
    "answer.already": QT_TRANSLATE_NOOP("sentences", "Na tę wiadomość już odpowiedziano."),
    "answer.too_many": QT_TRANSLATE_NOOP(
        "sentences", "Bez odpowiedzi: ten nadawca dostał ich w ostatniej godzinie już dość."
    ),
    # Why a field holds what it holds
    "why.label": QT_TRANSLATE_NOOP("sentences", "Stoi obok swojej etykiety."),
    "why.receipt_number": QT_TRANSLATE_NOOP("sentences", "Tak drukarki fiskalne oznaczają numer paragonu."),
    "why.title": QT_TRANSLATE_NOOP("sentences", "Stoi w tytule dokumentu."),
    "why.no_title": QT_TRANSLATE_NOOP("sentences", "Dokument nie ma tytułu; rodzaj wynika z treści."),
    "why.first_date": QT_TRANSLATE_NOOP(
        "sentences", "To pierwsza data na dokumencie; etykiety przy niej nie ma."
    ),
    "why.place_and_date": QT_TRANSLATE_NOOP("sentences", "Stoi w nagłówku pisma po nazwie miejscowości."),
    "why.days_from_issue": QT_TRANSLATE_NOOP("sentences", "Wynika z daty wystawienia i liczby dni."),
    "why.block": QT_TRANSLATE_NOOP("sentences", "Stoi w bloku z etykietą strony."),
    "why.unlabelled_block": QT_TRANSLATE_NOOP(
        "sentences", "Stoi w bloku bez etykiety; stronę wskazuje układ dokumentu."
    ),
    "why.other_number": QT_TRANSLATE_NOOP("sentences", "Inny numer z tego dokumentu."),
    "why.ksef": QT_TRANSLATE_NOOP("sentences", "Ma postać numeru KSeF."),
    "why.account": QT_TRANSLATE_NOOP("sentences", "Ma postać numeru rachunku."),
    "why.currency": QT_TRANSLATE_NOOP("sentences", "Stoi przy kwotach."),
    "why.polish_seller": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie podaje waluty. Sprzedawca ma polski NIP."
    ),
    "why.notice": QT_TRANSLATE_NOOP("sentences", "Dokument mówi to tymi słowami."),
    "why.keyword": QT_TRANSLATE_NOOP("sentences", "To słowo oznacza sposób zapłaty."),
    "why.split_payment": QT_TRANSLATE_NOOP(
        "sentences", "Na dokumencie jest wzmianka o mechanizmie podzielonej płatności."
    ),
    "why.vat_table": QT_TRANSLATE_NOOP("sentences", "Wynika z tabeli VAT."),
    "why.sum_of_rows": QT_TRANSLATE_NOOP("sentences", "To suma wierszy tabeli VAT."),
    "why.adds_up": QT_TRANSLATE_NOOP("sentences", "Netto i VAT dają razem brutto."),
    "why.rival": QT_TRANSLATE_NOOP(
        "sentences", "Na dokumencie jest inna wartość, która pasuje równie dobrze."
    ),
    "why.unclear_print": QT_TRANSLATE_NOOP("sentences", "Znaki są niewyraźne. Porównaj z obrazem."),
    "why.no_check": QT_TRANSLATE_NOOP("sentences", "Tej wartości nic nie potwierdza. Porównaj z obrazem."),
    # Several sources
    "why.xml": QT_TRANSLATE_NOOP("sentences", "Odczytano z elementu {element} faktury {form}."),
    "why.xml_kind": QT_TRANSLATE_NOOP("sentences", "Rodzaj podaje faktura {form}."),
    "why.ksef_file_name": QT_TRANSLATE_NOOP(
        "sentences", "Numer KSeF stoi w nazwie pliku; jego NIP i data pasują do faktury."
    ),
    "why.bad_digits": QT_TRANSLATE_NOOP("sentences", "Cyfry kontrolne się nie zgadzają."),
    "why.page_agrees": QT_TRANSLATE_NOOP("sentences", "To samo stoi na stronie."),
    "why.page_shows": QT_TRANSLATE_NOOP(
        "sentences", "Na stronie stoi co innego: {value}. Sprawdź, co jest prawdą."
    ),
    "why.page_differs": QT_TRANSLATE_NOOP("sentences", "Z druku odczytano co innego: {value}."),
    "why.qr_ksef_nip": QT_TRANSLATE_NOOP("sentences", "Kod QR KSeF podaje ten sam NIP sprzedawcy."),
    "why.qr_ksef_other_nip": QT_TRANSLATE_NOOP(
        "sentences", "Kod QR KSeF podaje inny NIP sprzedawcy: {nip}. Sprawdź, co jest prawdą."
    ),
    "why.qr_ksef_date": QT_TRANSLATE_NOOP("sentences", "Kod QR KSeF podaje tę datę wystawienia."),
    "why.qr_ksef_other_date": QT_TRANSLATE_NOOP(
        "sentences", "Kod QR KSeF podaje inną datę wystawienia: {date}. Sprawdź, co jest prawdą."
    ),
    "why.qr_nip": QT_TRANSLATE_NOOP("sentences", "Kod QR do przelewu podaje ten NIP odbiorcy."),
    "why.qr_other_nip": QT_TRANSLATE_NOOP(
        "sentences",
        "Kod QR do przelewu podaje inny NIP odbiorcy: {nip}. Może to faktor; sprawdź, komu zapłacić.",
    ),
    "why.qr_account": QT_TRANSLATE_NOOP("sentences", "Kod QR do przelewu podaje ten rachunek."),
    "why.qr_other_account": QT_TRANSLATE_NOOP(
        "sentences", "Kod QR do przelewu podaje inny rachunek: {account}. Sprawdź, gdzie zapłacić."
    ),
    "why.qr_amount": QT_TRANSLATE_NOOP("sentences", "Kod QR do przelewu podaje tę kwotę."),
    "why.qr_other_amount": QT_TRANSLATE_NOOP(
        "sentences", "Kod QR do przelewu podaje inną kwotę: {amount}. Sprawdź, ile zapłacić."
    ),
    "why.qr_title": QT_TRANSLATE_NOOP("sentences", "Tytuł przelewu w kodzie QR podaje ten numer."),
    "check.ksef_test.bad": QT_TRANSLATE_NOOP(
        "sentences", "Kod QR prowadzi do testowego KSeF: to może nie być prawdziwa faktura."
    ),
    "check.ksef_hash.ok": QT_TRANSLATE_NOOP(
        "sentences", "Skrót w kodzie QR KSeF zgadza się z dołączonym plikiem XML."
    ),
    "check.ksef_hash.bad": QT_TRANSLATE_NOOP(
        "sentences", "Skrót w kodzie QR KSeF nie zgadza się z dołączonym plikiem XML. Sprawdź obie wersje."
    ),
    # What earlier documents of the contractor taught
    "why.learnt": QT_TRANSLATE_NOOP("sentences", "Tak było na {count} z {total} faktur tego kontrahenta."),
    "why.learnt_once": QT_TRANSLATE_NOOP("sentences", "Tak było na poprzedniej fakturze tego kontrahenta."),
    "why.learnt_days": QT_TRANSLATE_NOOP(
        "sentences",
        "Dokument nie podaje terminu. U tego kontrahenta to {days} dni od wystawienia ({count} z {total}).",
    ),
    "why.learnt_absent": QT_TRANSLATE_NOOP(
        "sentences", "Na fakturach tego kontrahenta tej wartości nie ma: tak zaznaczono wcześniej."
    ),
    "why.learnt_elsewhere": QT_TRANSLATE_NOOP(
        "sentences",
        "Na wcześniejszych fakturach tego kontrahenta ta wartość stała w innym miejscu. Porównaj z obrazem.",
    ),
    "why.learnt_other_pattern": QT_TRANSLATE_NOOP(
        "sentences", "Numery wcześniejszych faktur tego kontrahenta wyglądają inaczej. Porównaj z obrazem."
    ),
    "why.learnt_new_account": QT_TRANSLATE_NOOP(
        "sentences",
        "Tego rachunku nie było na wcześniejszych fakturach tego kontrahenta."
        " Upewnij się u niego, że go zmienił: tak działają oszuści.",
    ),
    "learnt.value": QT_TRANSLATE_NOOP("sentences", "Zawsze ta sama wartość: {value}."),
    "learnt.account": QT_TRANSLATE_NOOP("sentences", "Rachunek {value}."),
    "learnt.nip": QT_TRANSLATE_NOOP("sentences", "Kontrahenta wskazuje numer {value}."),
    "learnt.pattern": QT_TRANSLATE_NOOP("sentences", "Wygląda tak: {pattern} (# to cyfra)."),
    "learnt.right_of": QT_TRANSLATE_NOOP("sentences", "Stoi na prawo od słów „{words}”."),
    "learnt.left_of": QT_TRANSLATE_NOOP("sentences", "Stoi na lewo od słów „{words}”."),
    "learnt.below": QT_TRANSLATE_NOOP("sentences", "Stoi pod słowami „{words}”."),
    "learnt.above": QT_TRANSLATE_NOOP("sentences", "Stoi nad słowami „{words}”."),
    "learnt.place_on_sheet": QT_TRANSLATE_NOOP("sentences", "Stoi zawsze w tym samym miejscu strony."),
    "learnt.absent": QT_TRANSLATE_NOOP("sentences", "Tego kontrahent nie drukuje."),
    "learnt.days": QT_TRANSLATE_NOOP("sentences", "Liczba dni od wystawienia: {days}."),
    "learnt.kind": QT_TRANSLATE_NOOP("sentences", "Zmieniono rodzaj na: {kind}."),
    "learnt.bad_file": QT_TRANSLATE_NOOP(
        "sentences", "Plik {file} nie zawiera wiedzy o kontrahentach. Wybierz plik wyeksportowany z programu."
    ),
    "learnt.not_read": QT_TRANSLATE_NOOP(
        "sentences", "Nie można odczytać pliku {file}. Sprawdź, czy jest na dysku i czy wolno go czytać."
    ),
    "learnt.unknown": QT_TRANSLATE_NOOP(
        "sentences", "Program nie nauczył się jeszcze niczego o kontrahencie {supplier}."
    ),
    # Clauses of the one sentence that says why a field holds what it holds
    "because.nip": QT_TRANSLATE_NOOP("sentences", "NIP ma poprawną cyfrę kontrolną"),
    "because.company": QT_TRANSLATE_NOOP("sentences", "to NIP firmy obsługiwanej przez biuro"),
    "because.contractor": QT_TRANSLATE_NOOP("sentences", "to NIP kontrahenta, którego biuro zna"),
    "because.account": QT_TRANSLATE_NOOP("sentences", "numer rachunku ma poprawne cyfry kontrolne"),
    "because.known_account": QT_TRANSLATE_NOOP("sentences", "na ten rachunek płacono już temu kontrahentowi"),
    "because.known_name": QT_TRANSLATE_NOOP("sentences", "biuro zna kontrahenta o tym NIP-ie i tej nazwie"),
    "because.spelt_again": QT_TRANSLATE_NOOP("sentences", "strona powtarza tę nazwę tymi samymi literami"),
    "because.in_address": QT_TRANSLATE_NOOP("sentences", "nazwa stoi też w adresie e-mail lub strony"),
    "because.ksef": QT_TRANSLATE_NOOP("sentences", "numer KSeF ma poprawną sumę kontrolną"),
    "because.ksef_seller": QT_TRANSLATE_NOOP("sentences", "numer KSeF zaczyna się od NIP-u sprzedawcy"),
    "because.ksef_day": QT_TRANSLATE_NOOP("sentences", "tę samą datę podaje numer KSeF"),
    "because.sum": QT_TRANSLATE_NOOP("sentences", "suma netto i VAT zgadza się z kwotą brutto"),
    "because.rows": QT_TRANSLATE_NOOP("sentences", "kwoty według stawek dają razem tę kwotę"),
    "because.tax": QT_TRANSLATE_NOOP("sentences", "VAT zgadza się ze stawką"),
    "because.printed_again": QT_TRANSLATE_NOOP(
        "sentences", "tabela VAT daje tę samą kwotę, którą podaje etykieta"
    ),
    "because.words": QT_TRANSLATE_NOOP("sentences", "kwota słownie zgadza się z kwotą w cyfrach"),
    "because.due_gross": QT_TRANSLATE_NOOP("sentences", "kwota do zapłaty równa się kwocie brutto"),
    "because.due_rest": QT_TRANSLATE_NOOP(
        "sentences", "kwota brutto po odjęciu wpłat zgadza się z kwotą do zapłaty"
    ),
    "because.order": QT_TRANSLATE_NOOP("sentences", "daty następują po sobie we właściwej kolejności"),
    "because.same_day": QT_TRANSLATE_NOOP("sentences", "data wystawienia i data sprzedaży są te same"),
    "because.year": QT_TRANSLATE_NOOP("sentences", "rok w numerze zgadza się z datą wystawienia"),
    "because.repeated": QT_TRANSLATE_NOOP("sentences", "ta sama wartość stoi w kilku miejscach"),
    "because.sharp": QT_TRANSLATE_NOOP("sentences", "wszystkie znaki są wyraźne"),
    "because.named_label": QT_TRANSLATE_NOOP("sentences", "odczytano z etykiety »{label}«"),
    "because.label": QT_TRANSLATE_NOOP("sentences", "odczytano obok etykiety"),
    "because.title": QT_TRANSLATE_NOOP("sentences", "odczytano z tytułu dokumentu"),
    "because.no_title": QT_TRANSLATE_NOOP("sentences", "dokument nie ma tytułu, więc rodzaj wynika z treści"),
    "because.first_date": QT_TRANSLATE_NOOP(
        "sentences", "to pierwsza data na dokumencie, bez własnej etykiety"
    ),
    "because.place_and_date": QT_TRANSLATE_NOOP("sentences", "odczytano z nagłówka, po nazwie miejscowości"),
    "because.days_from_issue": QT_TRANSLATE_NOOP("sentences", "obliczono z daty wystawienia i liczby dni"),
    "because.block": QT_TRANSLATE_NOOP("sentences", "odczytano z bloku opisanego na dokumencie"),
    "because.unlabelled_block": QT_TRANSLATE_NOOP(
        "sentences", "odczytano z bloku bez etykiety, a stronę wskazuje układ dokumentu"
    ),
    "because.ksef_form": QT_TRANSLATE_NOOP("sentences", "zapis ma postać numeru KSeF"),
    "because.account_form": QT_TRANSLATE_NOOP("sentences", "zapis ma postać numeru rachunku"),
    "because.currency": QT_TRANSLATE_NOOP("sentences", "odczytano obok kwot"),
    "because.polish_seller": QT_TRANSLATE_NOOP(
        "sentences", "dokument nie podaje waluty, a sprzedawca ma polski NIP"
    ),
    "because.keyword": QT_TRANSLATE_NOOP("sentences", "to słowo oznacza sposób zapłaty"),
    "because.split_payment": QT_TRANSLATE_NOOP(
        "sentences", "na dokumencie jest wzmianka o mechanizmie podzielonej płatności"
    ),
    "because.vat_table": QT_TRANSLATE_NOOP("sentences", "odczytano z tabeli VAT"),
    "because.sum_of_rows": QT_TRANSLATE_NOOP("sentences", "to suma wierszy tabeli VAT"),
    "because.adds_up": QT_TRANSLATE_NOOP("sentences", "tylko te kwoty z opisanych sumują się"),
    "because.joint": QT_TRANSLATE_NOOP(
        "sentences", "wybrano tę wartość, bo najlepiej zgadza się z resztą dokumentu"
    ),
    "because.repaired_nip": QT_TRANSLATE_NOOP(
        "sentences",
        "znak {place}. odczytano jako „{taken}” zamiast „{printed}”, bo tylko tak zgadza się cyfra kontrolna",
    ),
    "because.repaired_account": QT_TRANSLATE_NOOP(
        "sentences",
        "znak {place}. odczytano jako „{taken}” zamiast „{printed}”,"
        " bo tylko tak zgadzają się cyfry kontrolne rachunku",
    ),
    "because.repaired_ksef": QT_TRANSLATE_NOOP(
        "sentences",
        "znak {place}. odczytano jako „{taken}” zamiast „{printed}”,"
        " bo tylko tak zgadza się suma kontrolna numeru KSeF",
    ),
    "because.repaired_sums": QT_TRANSLATE_NOOP(
        "sentences",
        "znak {place}. odczytano jako „{taken}” zamiast „{printed}”, bo tylko tak zgadzają się kwoty",
    ),
    "because.repaired_date": QT_TRANSLATE_NOOP(
        "sentences",
        "znak {place}. odczytano jako „{taken}” zamiast „{printed}”, bo tylko tak powstaje możliwa data",
    ),
    "because.repaired_elsewhere": QT_TRANSLATE_NOOP(
        "sentences",
        "znak {place}. odczytano jako „{taken}” zamiast „{printed}”, bo tak brzmi znany już numer",
    ),
    "doubt.weak_proof": QT_TRANSLATE_NOOP("sentences", "to za mało, by wartość była pewna"),
    "doubt.one_reading": QT_TRANSLATE_NOOP("sentences", "może to być też „{reading}”, ale to nic pewnego"),
    "doubt.readings": QT_TRANSLATE_NOOP(
        "sentences", "może to być „{first}” albo „{second}” i sprawdzenie tego nie rozstrzyga"
    ),
    "doubt.character": QT_TRANSLATE_NOOP("sentences", "znak {place}. („{printed}”) może być też „{other}”"),
    "doubt.character_checked": QT_TRANSLATE_NOOP(
        "sentences",
        "znak {place}. może być też „{other}”, ale sprawdzenie pasuje do „{printed}”",
    ),
    # How sure a value is that is not certain, in words
    "likely.nearly": QT_TRANSLATE_NOOP("sentences", "Tak odczytane wartości prawie zawsze były dobre."),
    "likely.mostly": QT_TRANSLATE_NOOP("sentences", "Tak odczytane wartości zwykle były dobre."),
    "likely.often": QT_TRANSLATE_NOOP(
        "sentences", "Tak odczytane wartości często były dobre, ale nie zawsze."
    ),
    "likely.seldom": QT_TRANSLATE_NOOP("sentences", "Tak odczytane wartości nieraz były błędne."),
    "why.repeated": QT_TRANSLATE_NOOP("sentences", "Ta sama wartość stoi w kilku miejscach."),
}


def polish(message: Message) -> str:
    """The message's Polish sentence with its details filled in."""
    return fill(SENTENCES[message.code], message.details)
