"""The client panel and phones."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
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
    "panel.bad_names": QT_TRANSLATE_NOOP(
        "sentences", "„{names}” to nie nazwy komputera. Wpisz je po przecinku, na przykład panel.firma.lan."
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
}
