"""What can go wrong with people of the office, signing in, and rights."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "users.sign_in": QT_TRANSLATE_NOOP(
        "sentences", "Nikt nie jest zalogowany. Zaloguj się i spróbuj jeszcze raz."
    ),
    "users.not_allowed": QT_TRANSLATE_NOOP(
        "sentences",
        "Żeby {right}, trzeba mieć rolę: {roles}. Twoja rola to: {role}. Poproś właściciela o to albo o inną"
        " rolę.",
    ),
    "users.not_yours": QT_TRANSLATE_NOOP(
        "sentences",
        "To dotyczy firmy, która nie jest Ci przydzielona, albo żadnej firmy. Wybierz jedną ze "
        "swoich firm albo poproś właściciela o przydzielenie.",
    ),
    "users.not_all": QT_TRANSLATE_NOOP(
        "sentences",
        "To dotyczy całego biura, a Tobie przydzielono tylko niektóre firmy. Poproś o to kogoś, kto "
        "ma wszystkie.",
    ),
    "users.gone": QT_TRANSLATE_NOOP(
        "sentences", "Nie ma takiego użytkownika albo konto wyłączono. Odśwież listę użytkowników."
    ),
    "users.no_login": QT_TRANSLATE_NOOP("sentences", "Wpisz login, którym ta osoba będzie się logować."),
    "users.bad_login": QT_TRANSLATE_NOOP(
        "sentences", "Login może mieć najwyżej {most} znaków, bez spacji i bez znaków / \\ :"
    ),
    "users.login_taken": QT_TRANSLATE_NOOP("sentences", "Login „{login}” ma już ktoś inny. Wybierz inny."),
    "users.no_name": QT_TRANSLATE_NOOP(
        "sentences", "Wpisz imię i nazwisko: pod nim wpisywane jest, kto co zrobił."
    ),
    "users.name_taken": QT_TRANSLATE_NOOP(
        "sentences",
        "„{name}” już jest. Nazwiska muszą się różnić, żeby było wiadomo, kto co zrobił: dopisz na "
        "przykład drugie imię.",
    ),
    "users.account_taken": QT_TRANSLATE_NOOP(
        "sentences", "Konto komputera „{account}” loguje już inną osobę: {name}."
    ),
    "users.no_way_in": QT_TRANSLATE_NOOP(
        "sentences", "{name} nie miałby jak się zalogować. Podaj hasło albo konto komputera."
    ),
    "users.first_is_owner": QT_TRANSLATE_NOOP(
        "sentences", "Pierwszy użytkownik musi być właścicielem: inaczej nikt nie mógłby dodać następnych."
    ),
    "users.last_owner": QT_TRANSLATE_NOOP(
        "sentences",
        "To ostatni czynny właściciel. Najpierw daj tę rolę komuś innemu: bez właściciela nikt nie "
        "mógłby zmieniać praw.",
    ),
    "users.not_an_owner": QT_TRANSLATE_NOOP(
        "sentences", "Kod odzyskiwania mają tylko właściciele. Zapomniane hasło tej osoby zmienia właściciel."
    ),
    "users.no_companies": QT_TRANSLATE_NOOP(
        "sentences", "Wybierz przynajmniej jedną firmę albo zaznacz, że {name} ma wszystkie."
    ),
    "users.short_password": QT_TRANSLATE_NOOP("sentences", "Hasło musi mieć co najmniej {least} znaków."),
    "users.long_password": QT_TRANSLATE_NOOP("sentences", "Hasło może mieć najwyżej {most} znaków."),
    "users.plain_password": QT_TRANSLATE_NOOP(
        "sentences", "To hasło łatwo zgadnąć. Wybierz inne, na przykład kilka przypadkowych słów."
    ),
    "users.other_password": QT_TRANSLATE_NOOP(
        "sentences", "Oba hasła muszą być takie same. Wpisz je jeszcze raz."
    ),
    "users.wrong_password": QT_TRANSLATE_NOOP(
        "sentences", "Login albo hasło się nie zgadza. Sprawdź, czy nie jest włączony Caps Lock."
    ),
    "users.wrong_code": QT_TRANSLATE_NOOP(
        "sentences",
        "Login albo kod odzyskiwania się nie zgadza. Kod mają tylko właściciele; pokazano go przy "
        "zakładaniu konta.",
    ),
    "users.wait": QT_TRANSLATE_NOOP("sentences", "Za dużo prób. Spróbuj ponownie za {seconds} s."),
    "users.no_computer_account": QT_TRANSLATE_NOOP(
        "sentences", "Konto tego komputera nie loguje żadnego czynnego użytkownika. Zaloguj się hasłem."
    ),
    "users.no_users": QT_TRANSLATE_NOOP(
        "sentences",
        "Biuro nie ma jeszcze użytkowników, więc nikt się nie loguje. Pierwszego dodaje: bezdotyk users add.",
    ),
    "users.nobody_to_lock": QT_TRANSLATE_NOOP(
        "sentences",
        "Ekran blokuje się, gdy biuro ma użytkowników. Dodaj ich w ustawieniach, w części Użytkownicy.",
    ),
    "users.say_who": QT_TRANSLATE_NOOP(
        "sentences",
        "Biuro ma użytkowników. Powiedz, kto wydaje polecenie: bezdotyk --user LOGIN …, albo przypisz tej"
        " osobie konto tego komputera.",
    ),
    "users.trail_not_written": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie udało się zapisać pliku {path}. Sprawdź, czy folder istnieje i czy plik nie jest otwarty.",
    ),
}
