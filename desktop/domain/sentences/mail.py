"""Mail that came, and what came with it."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
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
    "mailbox.no_code": QT_TRANSLATE_NOOP(
        "sentences",
        "Google nie pozwala logować się do poczty {user} kodem na innym urządzeniu."
        " Zaloguj się w przeglądarce na komputerze z oknem programu albo użyj hasła aplikacji.",
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
    "arrival.by_nip": QT_TRANSLATE_NOOP("sentences", "Firmę wskazał NIP {nip} na dokumencie."),
    "arrival.by_person": QT_TRANSLATE_NOOP("sentences", "Firmę wskazała osoba: {who}."),
    "delivery.not_kept": QT_TRANSLATE_NOOP(
        "sentences",
        "Tej części nie można już przywołać: jest na liście albo nie została zachowana.",
    ),
    "delivery.gone": QT_TRANSLATE_NOOP("sentences", "Tej przesyłki już nie ma."),
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
    "part.infected": QT_TRANSLATE_NOOP(
        "sentences", "Program antywirusowy znalazł w tym pliku zagrożenie: {threat}. Pliku nie zachowano."
    ),
    "part.not_judged": QT_TRANSLATE_NOOP(
        "sentences",
        "Program antywirusowy nie potrafi ocenić tego pliku, najczęściej dlatego, że jest za duży."
        " Jeśli ufasz nadawcy, wczytaj go.",
    ),
    "antivirus.silent": QT_TRANSLATE_NOOP(
        "sentences",
        "Program antywirusowy (clamd) nie odpowiada, więc poczta czeka na serwerze."
        " Uruchom go albo usuń jego adres w ustawieniach panelu; program spróbuje ponownie sam.",
    ),
    "antivirus.not_judged": QT_TRANSLATE_NOOP(
        "sentences",
        "Program antywirusowy nie potrafi ocenić tego pliku, najczęściej dlatego, że jest za duży.",
    ),
    "part.lone_picture": QT_TRANSLATE_NOOP(
        "sentences",
        "To mały obraz, ale jedyny załącznik wiadomości, więc przyjęto go jako dokument.",
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
        "Pliku nie można też przywołać: pominiętych plików jest w tej wiadomości za dużo, a program zachowuje"
        " najwyżej {parts} i {size} MB. Jeśli to dokument, poproś o niego osobno.",
    ),
    "part.too_many": QT_TRANSLATE_NOOP(
        "sentences", "W wiadomości jest więcej niż {limit} plików. Reszty nie otwarto; poproś o nią osobno."
    ),
    "part.too_deep": QT_TRANSLATE_NOOP(
        "sentences", "To leży głębiej niż {limit} wiadomości i archiwów, jedno w drugim. Nie otwarto tego."
    ),
}
