"""Bank statements: files, lines, and why a document is proposed."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "file.bank_statement": QT_TRANSLATE_NOOP(
        "sentences",
        "To wyciąg bankowy zapisany dla programów (MT940 albo CAMT.053), a nie dokument do odczytu."
        " Wybierz „Wczytaj jako wyciąg”.",
    ),
    "statement.unknown": QT_TRANSLATE_NOOP(
        "sentences",
        "To nie jest wyciąg, który program umie odczytać. Pobierz z banku wyciąg w formacie MT940, CAMT.053"
        " albo PDF.",
    ),
    "statement.none": QT_TRANSLATE_NOOP(
        "sentences", "W tym pliku nie ma żadnego wyciągu. Pobierz go z banku jeszcze raz."
    ),
    "statement.too_large": QT_TRANSLATE_NOOP(
        "sentences", "Plik z wyciągiem ma ponad {limit} MB. Pobierz z banku wyciąg za krótszy okres."
    ),
    "statement.bad_xml": QT_TRANSLATE_NOOP(
        "sentences",
        "Plik XML jest uszkodzony albo zawiera coś, czego w wyciągu być nie może. Pobierz wyciąg jeszcze"
        " raz.",
    ),
    "statement.bad.begin": QT_TRANSLATE_NOOP(
        "sentences", "Wiersz {line} stoi przed początkiem wyciągu (pole :20:). Pobierz wyciąg jeszcze raz."
    ),
    "statement.bad.too_many": QT_TRANSLATE_NOOP(
        "sentences", "Wyciąg ma ponad {limit} pozycji. Pobierz z banku wyciąg za krótszy okres."
    ),
    "statement.bad.too_long": QT_TRANSLATE_NOOP(
        "sentences",
        "Opis jednej z pozycji ma ponad {limit} znaków, więc plik jest uszkodzony. Pobierz wyciąg jeszcze"
        " raz.",
    ),
    "statement.bad.no_opening": QT_TRANSLATE_NOOP(
        "sentences", "Wyciąg od wiersza {line} nie ma salda początkowego. Pobierz go z banku jeszcze raz."
    ),
    "statement.bad.no_closing": QT_TRANSLATE_NOOP(
        "sentences", "Wyciąg nie ma salda końcowego. Pobierz go z banku jeszcze raz."
    ),
    "statement.bad.cut": QT_TRANSLATE_NOOP(
        "sentences",
        "Wyciąg od wiersza {line} nie ma salda końcowego: plik jest urwany. Pobierz go z banku jeszcze raz.",
    ),
    "statement.bad.currency": QT_TRANSLATE_NOOP(
        "sentences", "W jednym wyciągu są różne waluty. Pobierz z banku osobny wyciąg dla każdej."
    ),
    "statement.bad.balance": QT_TRANSLATE_NOOP(
        "sentences", "Saldo w wierszu {line} jest nieczytelne. Pobierz wyciąg jeszcze raz."
    ),
    "statement.bad.line": QT_TRANSLATE_NOOP(
        "sentences", "Pozycja w wierszu {line} jest nieczytelna. Pobierz wyciąg jeszcze raz."
    ),
    "statement.bad.day": QT_TRANSLATE_NOOP(
        "sentences", "W wierszu {line} nie ma prawdziwej daty. Pobierz wyciąg jeszcze raz."
    ),
    "statement.bad.no_day": QT_TRANSLATE_NOOP(
        "sentences", "Jedna z pozycji wyciągu nie ma daty. Pobierz wyciąg jeszcze raz."
    ),
    "statement.bad.no_amount": QT_TRANSLATE_NOOP(
        "sentences", "Jedna z kwot wyciągu jest nieczytelna. Pobierz wyciąg jeszcze raz."
    ),
    "statement.bad.no_text": QT_TRANSLATE_NOOP(
        "sentences",
        "Ten PDF to obraz bez tekstu, a ze skanu wyciągu się nie wczytuje. Pobierz z banku wyciąg w formacie"
        " MT940, CAMT.053 albo PDF.",
    ),
    "statement.bad.no_balances": QT_TRANSLATE_NOOP(
        "sentences",
        "Na wyciągu nie ma salda początkowego i końcowego, więc nie da się sprawdzić, czy odczytano wszystko."
        " Pobierz z banku wyciąg w formacie MT940 albo CAMT.053.",
    ),
    "statement.bad.not_proven": QT_TRANSLATE_NOOP(
        "sentences",
        "Odczytane pozycje ({rows}) nie prowadzą od salda początkowego do końcowego, więc wyciągu nie"
        " wczytano. Pobierz z banku wyciąg w formacie MT940 albo CAMT.053.",
    ),
    "statement.no_account": QT_TRANSLATE_NOOP(
        "sentences",
        "Na wyciągu nie ma numeru rachunku. Pobierz z banku wyciąg MT940 albo CAMT.053.",
    ),
    "statement.whose": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie wiadomo, czyj jest rachunek {account}. Wczytaj wyciąg na ekranie wyciągów firmy, do której"
        " należy; program to zapamięta.",
    ),
    "statement.other_company": QT_TRANSLATE_NOOP(
        "sentences",
        "Rachunek {account} należy do firmy {company}. Wczytaj ten wyciąg na ekranie wyciągów tamtej firmy.",
    ),
    "statement.difference": QT_TRANSLATE_NOOP(
        "sentences",
        "Pozycje wyciągu nie dają salda końcowego: różnica {amount} {currency}. Wyciąg wczytano i oznaczono;"
        " pobierz go z banku jeszcze raz.",
    ),
    "statement.gone": QT_TRANSLATE_NOOP("sentences", "Tego wyciągu już nie ma. Odśwież listę."),
    "statement.not_kept": QT_TRANSLATE_NOOP(
        "sentences",
        "Pliku {file} nie ma w programie: wyciąg wczytała starsza wersja. Wczytaj plik jeszcze raz, a"
        " zostanie zachowany; pozycje się nie podwoją.",
    ),
    "statement.file_lost": QT_TRANSLATE_NOOP(
        "sentences",
        "Zachowany plik {file} jest uszkodzony. Sprawdź dysk, przywróć folder danych z kopii zapasowej albo"
        " pobierz wyciąg z banku jeszcze raz.",
    ),
    "statement.line_gone": QT_TRANSLATE_NOOP("sentences", "Tej pozycji wyciągu już nie ma. Odśwież listę."),
    "statement.rule_gone": QT_TRANSLATE_NOOP("sentences", "Tej reguły już nie ma. Odśwież listę."),
    "statement.not_payable": QT_TRANSLATE_NOOP(
        "sentences",
        "Tego dokumentu nie można połączyć z płatnością: jest już zapłacony, nie ma kwoty albo należy do"
        " innej firmy.",
    ),
    "statement.nothing_left": QT_TRANSLATE_NOOP(
        "sentences", "Płatność nie ma już kwoty, którą można by przypisać tym dokumentom."
    ),
    "statement.no_rule": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie ma po czym poznawać takich płatności: brak rachunku i nazwy. Oznacz pozycję bez zapamiętywania.",
    ),
    "pair.amount": QT_TRANSLATE_NOOP("sentences", "Kwota jest taka, jaka została do zapłaty."),
    "pair.amount_alone": QT_TRANSLATE_NOOP(
        "sentences", "Tylko kwota się zgadza, i żaden inny dokument jej nie ma."
    ),
    "pair.number": QT_TRANSLATE_NOOP("sentences", "W tytule stoi numer {number}."),
    "pair.numbers": QT_TRANSLATE_NOOP(
        "sentences", "W tytule stoją numery dokumentów ({count}), które razem dają tę kwotę."
    ),
    "pair.ksef": QT_TRANSLATE_NOOP("sentences", "W tytule stoi numer KSeF tego dokumentu."),
    "pair.nip": QT_TRANSLATE_NOOP("sentences", "W opisie stoi NIP kontrahenta."),
    "pair.account": QT_TRANSLATE_NOOP("sentences", "To rachunek tego kontrahenta."),
    "pair.name": QT_TRANSLATE_NOOP("sentences", "Zgadza się nazwa kontrahenta."),
    "pair.split": QT_TRANSLATE_NOOP("sentences", "Zapłacono w podzielonej płatności."),
    "pair.oldest": QT_TRANSLATE_NOOP("sentences", "Kilka dokumentów pasuje tak samo; to najstarszy z nich."),
    "pair.sum": QT_TRANSLATE_NOOP(
        "sentences", "Dokumenty tego kontrahenta ({count}) razem dają tę kwotę, i tylko te."
    ),
    "pair.part": QT_TRANSLATE_NOOP("sentences", "To część: po tej płatności zostanie {left}."),
    "pair.over": QT_TRANSLATE_NOOP("sentences", "Zapłacono o {over} więcej, niż było do zapłaty."),
    "pair.ordered": QT_TRANSLATE_NOOP("sentences", "Zlecono ją w innej walucie ({currency})."),
    "pair.person": QT_TRANSLATE_NOOP("sentences", "Wskazano ręcznie."),
    "pair.rule": QT_TRANSLATE_NOOP("sentences", "Tak zapamiętano dla takich płatności."),
    "pair.official.tax": QT_TRANSLATE_NOOP("sentences", "To rachunek urzędu skarbowego."),
    "pair.official.zus": QT_TRANSLATE_NOOP("sentences", "To rachunek ZUS."),
    "pair.official.own": QT_TRANSLATE_NOOP("sentences", "To rachunek tej samej firmy."),
    "pair.official.text": QT_TRANSLATE_NOOP("sentences", "Wskazuje na to opis."),
}
