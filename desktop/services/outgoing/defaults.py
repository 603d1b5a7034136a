"""The texts of letters as they come with the program; the office may write its own."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.letters import LetterKind

SIGNATURE = "signature"
"""What stands beneath every letter; kept like a text of one more kind."""

DEFAULTS: Mapping[tuple[str, str], tuple[str, str]] = {
    (LetterKind.INVITATION, "pl"): (
        "Dostęp do panelu klienta – {biuro}",
        """Dzień dobry,

zapraszamy do panelu, w którym dodają Państwo dokumenty firmy {firma} i widzą, co się z nimi dzieje.

Aby ustawić hasło, proszę otworzyć ten odnośnik:
{link}

Odnośnik działa raz i jest ważny {godziny} godz.
Jeżeli straci ważność, proszę napisać do nas: wyślemy nowy.""",
    ),
    (LetterKind.INVITATION, "en"): (
        "Your access to the client panel – {biuro}",
        """Hello,

we invite you to the panel where you can add documents of {firma} and see what becomes of them.

To set your password, please open this link:
{link}

The link works once and is valid for {godziny} hours.
If it has expired, write to us and we will send a new one.""",
    ),
    (LetterKind.INVITATION, "uk"): (
        "Доступ до панелі клієнта – {biuro}",
        """Добрий день,

запрошуємо до панелі, у якій Ви можете додавати документи фірми {firma} і бачити, що з ними відбувається.

Щоб встановити пароль, відкрийте це посилання:
{link}

Посилання працює один раз і дійсне {godziny} год.
Якщо його термін минув, напишіть нам – надішлемо нове.""",
    ),
    (LetterKind.INVITATION, "de"): (
        "Ihr Zugang zum Mandantenportal – {biuro}",
        """Guten Tag,

wir laden Sie in das Portal ein, in dem Sie Dokumente der Firma {firma} hinzufügen
und ihren Stand sehen können.

Um Ihr Passwort festzulegen, öffnen Sie bitte diesen Link:
{link}

Der Link funktioniert einmal und gilt {godziny} Stunden.
Ist er abgelaufen, schreiben Sie uns: Wir senden einen neuen.""",
    ),
    (LetterKind.QUESTION, "pl"): (
        "Pytanie do dokumentu {dokument} – {firma}",
        """Dzień dobry,

mamy pytanie do dokumentu {dokument}:

{pytanie}

Odpowiedzieć można w panelu:
{link}""",
    ),
    (LetterKind.QUESTION, "en"): (
        "A question about {dokument} – {firma}",
        """Hello,

we have a question about the document {dokument}:

{pytanie}

You can answer in the panel:
{link}""",
    ),
    (LetterKind.QUESTION, "uk"): (
        "Питання щодо документа {dokument} – {firma}",
        """Добрий день,

маємо питання щодо документа {dokument}:

{pytanie}

Відповісти можна в панелі:
{link}""",
    ),
    (LetterKind.QUESTION, "de"): (
        "Frage zum Dokument {dokument} – {firma}",
        """Guten Tag,

wir haben eine Frage zum Dokument {dokument}:

{pytanie}

Antworten können Sie im Portal:
{link}""",
    ),
    (LetterKind.REMINDER, "pl"): (
        "Dokumenty za {miesiac} – {firma}",
        """Dzień dobry,

czekamy jeszcze na dokumenty firmy {firma} za miesiąc: {miesiac}.
Termin: {termin}

Otrzymaliśmy dotąd: {dokumenty}.

Dokumenty można dodać w panelu:
{link}

Jeżeli to już wszystko, proszę zaznaczyć w panelu „Komplet dokumentów za miesiąc”.""",
    ),
    (LetterKind.REMINDER, "en"): (
        "Documents for {miesiac} – {firma}",
        """Hello,

we are still waiting for the documents of {firma} for {miesiac}.
Due: {termin}

So far we have received: {dokumenty}.

You can add documents in the panel:
{link}

If that is all, please tick "All documents of the month" in the panel.""",
    ),
    (LetterKind.REMINDER, "uk"): (
        "Документи за {miesiac} – {firma}",
        """Добрий день,

ми ще чекаємо на документи фірми {firma} за місяць: {miesiac}.
Термін: {termin}

Досі ми отримали: {dokumenty}.

Документи можна додати в панелі:
{link}

Якщо це вже все, позначте в панелі, що документи за місяць надіслано повністю.""",
    ),
    (LetterKind.REMINDER, "de"): (
        "Dokumente für {miesiac} – {firma}",
        """Guten Tag,

wir warten noch auf die Dokumente der Firma {firma} für den Monat {miesiac}.
Frist: {termin}

Bisher haben wir erhalten: {dokumenty}.

Dokumente können Sie im Portal hinzufügen:
{link}

Wenn das schon alle sind, markieren Sie bitte im Portal, dass die Dokumente des Monats vollständig sind.""",
    ),
    (LetterKind.MISSING, "pl"): (
        "Brakujące dokumenty za {miesiac} – {firma}",
        """Dzień dobry,

w dokumentach firmy {firma} za miesiąc: {miesiac} brakuje nam chyba:
{lista}

Dokumenty można dodać w panelu:
{link}

Jeżeli któregoś z nich nie będzie (umowa się skończyła, numer anulowano), prosimy o krótką odpowiedź.""",
    ),
    (LetterKind.MISSING, "en"): (
        "Missing documents for {miesiac} – {firma}",
        """Hello,

among the documents of {firma} for {miesiac} we seem to be missing:
{lista}

You can add documents in the panel:
{link}

If there will be no such document (the contract has ended, the number was cancelled), please let us know.""",
    ),
    (LetterKind.MISSING, "uk"): (
        "Відсутні документи за {miesiac} – {firma}",
        """Добрий день,

серед документів фірми {firma} за місяць: {miesiac} нам, мабуть, бракує:
{lista}

Документи можна додати в панелі:
{link}

Якщо якогось із них не буде (договір закінчився, номер анульовано), будь ласка, коротко дайте відповідь.""",
    ),
    (LetterKind.MISSING, "de"): (
        "Fehlende Dokumente für {miesiac} – {firma}",
        """Guten Tag,

unter den Dokumenten der Firma {firma} für {miesiac} fehlt uns vermutlich:
{lista}

Dokumente können Sie im Portal hinzufügen:
{link}

Falls es eines davon nicht gibt (Vertrag beendet, Nummer storniert), bitten wir um eine kurze Antwort.""",
    ),
    (LetterKind.ANSWER, "pl"): (
        "Re: {temat}",
        """Dzień dobry,

dziękujemy. Otrzymaliśmy {dokumenty}:
{lista}

Miesiąc: {miesiac}

Tego nie mogliśmy przyjąć:
{nieprzyjete}

To potwierdzenie wysłał program biura; proszę na nie nie odpowiadać.""",
    ),
    (LetterKind.ANSWER, "en"): (
        "Re: {temat}",
        """Hello,

thank you. We have received {dokumenty}:
{lista}

Month: {miesiac}

This we could not take:
{nieprzyjete}

This confirmation was sent by the office's program; please do not answer it.""",
    ),
    (LetterKind.ANSWER, "uk"): (
        "Re: {temat}",
        """Добрий день,

дякуємо. Ми отримали {dokumenty}:
{lista}

Місяць: {miesiac}

Цього ми не змогли прийняти:
{nieprzyjete}

Це підтвердження надіслала програма офісу; будь ласка, не відповідайте на нього.""",
    ),
    (LetterKind.ANSWER, "de"): (
        "Re: {temat}",
        """Guten Tag,

vielen Dank. Wir haben {dokumenty} erhalten:
{lista}

Monat: {miesiac}

Das konnten wir nicht annehmen:
{nieprzyjete}

Diese Bestätigung hat das Programm des Büros gesendet; bitte antworten Sie nicht darauf.""",
    ),
    (LetterKind.TEST, "pl"): (
        "Próba wysyłania – {biuro}",
        "Ten list wysłał program Bezdotyk na próbę. Skoro przyszedł, wysyłanie działa.",
    ),
    (LetterKind.TEST, "en"): (
        "Test of sending – {biuro}",
        "This letter was sent by the program Bezdotyk as a test. Since it has come, sending works.",
    ),
    (LetterKind.TEST, "uk"): (
        "Перевірка надсилання – {biuro}",
        "Цей лист надіслала програма Bezdotyk для перевірки. Якщо він прийшов, надсилання працює.",
    ),
    (LetterKind.TEST, "de"): (
        "Test des Versands – {biuro}",
        "Diese Nachricht hat das Programm Bezdotyk zur Probe gesendet. Sie ist da: Der Versand klappt.",
    ),
    (SIGNATURE, "pl"): ("", "Z poważaniem\n{biuro}\ntel. {telefon}"),
    (SIGNATURE, "en"): ("", "Kind regards\n{biuro}\nphone {telefon}"),
    (SIGNATURE, "uk"): ("", "З повагою\n{biuro}\nтел. {telefon}"),
    (SIGNATURE, "de"): ("", "Mit freundlichen Grüßen\n{biuro}\nTel. {telefon}"),
}
"""Subject and text by kind and language."""
