"""Data of people: whom to look for, what stays and why, what cannot be destroyed."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "privacy.nobody": QT_TRANSLATE_NOOP(
        "sentences", "Nie wiadomo, czyich danych szukać. Podaj nazwisko, e-mail, numer albo telefon."
    ),
    "privacy.short_name": QT_TRANSLATE_NOOP(
        "sentences", "Jedno słowo wskaże zbyt wiele osób. Podaj imię i nazwisko albo całą nazwę."
    ),
    "privacy.bad_email": QT_TRANSLATE_NOOP("sentences", "To nie jest adres e-mail. Popraw go."),
    "privacy.bad_number": QT_TRANSLATE_NOOP(
        "sentences", "To nie wygląda na NIP, PESEL ani numer VAT. Podaj same cyfry, w VAT z literami kraju."
    ),
    "privacy.bad_phone": QT_TRANSLATE_NOOP(
        "sentences", "To nie jest numer telefonu. Podaj co najmniej sześć cyfr."
    ),
    "privacy.not_found": QT_TRANSLATE_NOOP(
        "sentences", "Wpisu {key} nie ma w raporcie. Zrób raport jeszcze raz i wybierz z niego."
    ),
    "privacy.stays": QT_TRANSLATE_NOOP(
        "sentences", "Wpisu {key} usunąć nie można: raport mówi, dlaczego i do kiedy zostaje."
    ),
    "privacy.nothing": QT_TRANSLATE_NOOP("sentences", "Nic nie zostało wybrane, więc nic nie zniknęło."),
    "privacy.changed": QT_TRANSLATE_NOOP(
        "sentences", "Od czasu podglądu coś się zmieniło, więc nic nie zniknęło. Obejrzyj go jeszcze raz."
    ),
    "privacy.no_ground": QT_TRANSLATE_NOOP(
        "sentences", "Protokół musi mieć podstawę. Wpisz, dlaczego to znika."
    ),
    "privacy.ground_names": QT_TRANSLATE_NOOP(
        "sentences",
        "Podstawa wymienia osobę, której dane znikają, a protokół zostaje. Napisz ją bez nazwiska i numerów.",
    ),
    "privacy.bad_period": QT_TRANSLATE_NOOP(
        "sentences", "Okres przechowywania może mieć od {low} do {high} lat."
    ),
    "privacy.not_due": QT_TRANSLATE_NOOP(
        "sentences", "Pozycji {key} nie ma na liście do zniszczenia. Zrób listę jeszcze raz i wybierz z niej."
    ),
    "privacy.no_protocol": QT_TRANSLATE_NOOP("sentences", "Nie ma takiego protokołu. Wybierz z listy."),
    "privacy.file_kind": QT_TRANSLATE_NOOP(
        "sentences", "Takiego pliku program nie zapisze. Nadaj nazwie końcówkę: {endings}."
    ),
    "privacy.by_law": QT_TRANSLATE_NOOP(
        "sentences",
        "Dowód księgowy: trzeba go przechowywać (art. 86 § 1 Ordynacji podatkowej, art. 74 ustawy o"
        " rachunkowości; art. 17 ust. 3 lit. b RODO).",
    ),
    "privacy.of_documents": QT_TRANSLATE_NOOP(
        "sentences",
        "Stoi na zatwierdzonych dokumentach, które trzeba przechowywać. Zniknie tylko to, czego na nich nie"
        " ma.",
    ),
    "privacy.of_client": QT_TRANSLATE_NOOP(
        "sentences",
        "Klient biura: dane są potrzebne do umowy (art. 6 ust. 1 lit. b RODO). Zmienia się je w ustawieniach"
        " firmy.",
    ),
    "privacy.office_user": QT_TRANSLATE_NOOP(
        "sentences", "Użytkownik programu: konto usuwa właściciel w ustawieniach, w części „Użytkownicy”."
    ),
    "privacy.accountable": QT_TRANSLATE_NOOP(
        "sentences", "Historia zmian: biuro musi umieć się z niej rozliczyć (art. 5 ust. 2 RODO)."
    ),
    "privacy.not_sent": QT_TRANSLATE_NOOP(
        "sentences", "List jeszcze nie wyszedł. Wstrzymaj go w dzienniku listów, potem usuń dane."
    ),
    "privacy.uploading": QT_TRANSLATE_NOOP(
        "sentences", "Plik jest właśnie przesyłany. Poczekaj do jutra albo zamknij dostęp do panelu."
    ),
    "privacy.check_person": QT_TRANSLATE_NOOP(
        "sentences", "Sprawdź, czy chodzi o tę osobę i czy nikt tego nie potrzebuje. Zniknie tylko wybrane."
    ),
    "privacy.whole_document": QT_TRANSLATE_NOOP(
        "sentences", "Zniknie cały dokument z oryginałem. Wybierz, jeśli nie jest potrzebny."
    ),
    "privacy.shared_file": QT_TRANSLATE_NOOP(
        "sentences",
        "Zniknie dokument i jego tekst. Strony zostaną w pliku, w którym są też inne dokumenty, dopóki te są"
        " potrzebne.",
    ),
    "privacy.only_sender": QT_TRANSLATE_NOOP(
        "sentences", "Dokument zostaje. Znikną tylko nadawca i uwaga, które go nie stanowią."
    ),
}
