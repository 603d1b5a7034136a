"""Letters that the office sends."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
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
    "outgoing.token_refused": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer nie uznał logowania przez Google lub Microsoft. Sprawdź, czy konto może wysyłać pocztę"
        " (SMTP), i zaloguj się ponownie w ustawieniach wysyłania. Serwer: {answer}",
    ),
    "outgoing.sign_in_again": QT_TRANSLATE_NOOP(
        "sentences",
        "Zgoda na wysyłanie z konta {user} wygasła albo została cofnięta."
        " Zaloguj się ponownie w ustawieniach wysyłania.",
    ),
    "outgoing.signing_in_failed": QT_TRANSLATE_NOOP(
        "sentences",
        "Google lub Microsoft nie potwierdza teraz, kim jest biuro ({said}). Listy czekają;"
        " program spróbuje ponownie.",
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
}
