"""Transfers: what a bank would refuse, what a person has to accept, what was written otherwise."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "transfers.past": QT_TRANSLATE_NOOP(
        "sentences", "Dzień przelewu {day} już minął. Wybierz dzisiejszy ({today}) albo późniejszy."
    ),
    "transfers.day_off": QT_TRANSLATE_NOOP(
        "sentences", "{day} to dzień wolny: bank wykona przelewy najwcześniej {next}."
    ),
    "transfers.payer_account": QT_TRANSLATE_NOOP(
        "sentences", "Numer rachunku firmy {account} jest błędny: nie zgadza się suma kontrolna albo długość."
    ),
    "transfers.payer_abroad": QT_TRANSLATE_NOOP(
        "sentences",
        "Rachunek {account} nie jest prowadzony w Polsce, a plik Elixir przyjmie tylko polski bank. Wybierz"
        " pain.001.",
    ),
    "transfers.payer_name": QT_TRANSLATE_NOOP(
        "sentences", "Wpisz nazwę firmy: bank nie przyjmie przelewu bez nazwy zleceniodawcy."
    ),
    "transfers.account_taken": QT_TRANSLATE_NOOP("sentences", "Rachunek {account} jest już na liście firmy."),
    "transfers.account_used": QT_TRANSLATE_NOOP(
        "sentences",
        "Rachunek {account} ma w programie wyciągi, więc jego numer i waluta zostają. Inny rachunek dodaj"
        " jako nowy.",
    ),
    "transfers.account_gone": QT_TRANSLATE_NOOP(
        "sentences", "Tego rachunku firmy już nie ma. Wybierz inny albo dodaj go ponownie."
    ),
    "transfers.bad_bic": QT_TRANSLATE_NOOP(
        "sentences", "„{bic}” nie jest kodem BIC: ma on 8 albo 11 znaków, na przykład BREXPLPWXXX."
    ),
    "transfers.bad_setting": QT_TRANSLATE_NOOP(
        "sentences",
        "Ustawienie rachunku jest nieznane: sprawdź walutę, kodowanie i liczbę przelewów w pliku.",
    ),
    "transfers.no_account": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie ma numeru rachunku. Wpisz go przy sprawdzaniu dokumentu."
    ),
    "transfers.bad_account": QT_TRANSLATE_NOOP(
        "sentences",
        "Numer rachunku {account} jest błędny: nie zgadza się suma kontrolna albo długość. Porównaj go z"
        " dokumentem.",
    ),
    "transfers.own_account": QT_TRANSLATE_NOOP(
        "sentences", "Rachunek odbiorcy {account} to rachunek samej firmy: pieniądze wróciłyby do niej."
    ),
    "transfers.tax_account": QT_TRANSLATE_NOOP(
        "sentences",
        "Rachunek {account} należy do urzędu skarbowego: to przelew podatkowy z okresem i symbolem"
        " formularza, zleć go w banku.",
    ),
    "transfers.only_zloty": QT_TRANSLATE_NOOP(
        "sentences",
        "Plik Elixir przenosi tylko złote, a dokument jest w walucie {currency}. Wybierz pain.001.",
    ),
    "transfers.only_polish": QT_TRANSLATE_NOOP(
        "sentences",
        "Plik Elixir dociera tylko do banków w Polsce, nie na rachunek {account}. Wybierz pain.001.",
    ),
    "transfers.foreign": QT_TRANSLATE_NOOP(
        "sentences",
        "Przelew {currency} na rachunek {account} nie jest przelewem SEPA: bank może zapytać o BIC odbiorcy"
        " i o koszty.",
    ),
    "transfers.other_currency": QT_TRANSLATE_NOOP(
        "sentences",
        "Rachunek firmy {account} jest prowadzony w {own}, a przelewy są także w {currency}: bank przeliczy"
        " je po swoim kursie.",
    ),
    "transfers.amount": QT_TRANSLATE_NOOP(
        "sentences", "Kwota {amount} nie nadaje się do przelewu: musi być większa od zera, z groszami."
    ),
    "transfers.large": QT_TRANSLATE_NOOP(
        "sentences", "Kwotę {amount} zł bank wyśle systemem SORBNET: to zwykle kosztuje więcej."
    ),
    "transfers.no_name": QT_TRANSLATE_NOOP(
        "sentences", "Nie ma nazwy odbiorcy, którą bank mógłby przyjąć. Wpisz sprzedawcę przy sprawdzaniu."
    ),
    "transfers.no_title": QT_TRANSLATE_NOOP(
        "sentences", "Przelew nie ma tytułu: dokument jest bez numeru. Wpisz numer albo własny tytuł."
    ),
    "transfers.split_currency": QT_TRANSLATE_NOOP(
        "sentences", "Podzielona płatność jest tylko w złotych, a dokument jest w walucie {currency}."
    ),
    "transfers.split_abroad": QT_TRANSLATE_NOOP(
        "sentences", "Podzielona płatność dociera tylko na rachunki w Polsce."
    ),
    "transfers.split_nip": QT_TRANSLATE_NOOP(
        "sentences", "Podzielona płatność wymaga poprawnego NIP-u sprzedawcy, a na dokumencie jest „{nip}”."
    ),
    "transfers.split_number": QT_TRANSLATE_NOOP(
        "sentences", "Podzielona płatność wymaga numeru faktury. Wpisz go przy sprawdzaniu dokumentu."
    ),
    "transfers.split_vat": QT_TRANSLATE_NOOP(
        "sentences",
        "VAT {vat} nie pasuje do kwoty {amount}: w podzielonej płatności musi być większy od zera i nie"
        " większy od kwoty przelewu.",
    ),
    "transfers.split_required": QT_TRANSLATE_NOOP(
        "sentences",
        "Faktura na {gross} zł podlega obowiązkowej podzielonej płatności (art. 108a ust. 1a ustawy o VAT),"
        " a przelew jest zwykły. Grozi za to sankcja 30 % VAT.",
    ),
    "transfers.too_much": QT_TRANSLATE_NOOP(
        "sentences", "Kwota {amount} jest większa od tej, która została do zapłaty: {left}."
    ),
    "transfers.nothing_left": QT_TRANSLATE_NOOP(
        "sentences", "Dokument {number} nie ma kwoty do zapłaty. Odznacz go albo wpisz kwotę."
    ),
    "transfers.marked": QT_TRANSLATE_NOOP(
        "sentences", "Dokument jest oznaczony jako zapłacony poza programem ({who})."
    ),
    "transfers.unsure": QT_TRANSLATE_NOOP(
        "sentences",
        "Dokument {number} nie jest zatwierdzony, a numer, rachunek albo kwota nie są pewne. Porównaj je z"
        " obrazem.",
    ),
    "transfers.account_changed": QT_TRANSLATE_NOOP(
        "sentences",
        "Uwaga: sprzedawca nigdy nie miał rachunku {account}. Dotąd (do {until}) był to {old}. To"
        " najczęstsze oszustwo: zadzwoń do sprzedawcy na znany numer, zanim przyjmiesz.",
    ),
    "transfers.account_changed_listed": QT_TRANSLATE_NOOP(
        "sentences",
        "Sprzedawca ma nowy rachunek {account}; dotąd (do {until}) był to {old}. Nowy jest na białej liście.",
    ),
    "transfers.same_number": QT_TRANSLATE_NOOP(
        "sentences",
        "Na tej liście jest już faktura tego sprzedawcy o numerze {number} (dokument {document}): czy to"
        " nie ta sama?",
    ),
    "transfers.same_number_paid": QT_TRANSLATE_NOOP(
        "sentences",
        "Faktura tego sprzedawcy o tym numerze została zlecona {day} z dokumentem {document}: czy to nie ta"
        " sama?",
    ),
    "transfers.unlisted_over": QT_TRANSLATE_NOOP(
        "sentences",
        "Rachunku nie ma na białej liście ({day}), a faktura przekracza {limit} zł: wydatek nie będzie"
        " kosztem i grozi odpowiedzialność za VAT sprzedawcy. Zapłać na rachunek z listy, podzieloną"
        " płatnością albo w 7 dni złóż ZAW-NR.",
    ),
    "transfers.unlisted": QT_TRANSLATE_NOOP(
        "sentences", "Rachunku nie ma na białej liście ({day}). Sprawdź, czy należy do sprzedawcy."
    ),
    "transfers.unlisted_unknown_over": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie wiadomo, czy rachunek jest na białej liście, a faktura przekracza {limit} zł. Włącz rejestr"
        " albo plik płaski w ustawieniach, albo sprawdź rachunek na stronie Ministerstwa.",
    ),
    "transfers.listed_unknown": QT_TRANSLATE_NOOP(
        "sentences", "Nie wiadomo, czy rachunek jest na białej liście: rejestr jeszcze nie odpowiedział."
    ),
    "transfers.listed_earlier_over": QT_TRANSLATE_NOOP(
        "sentences",
        "Rachunek był na białej liście {day}, dziś jeszcze nie sprawdzono, a faktura przekracza {limit} zł:"
        " liczy się dzień zlecenia.",
    ),
    "transfers.listed_earlier": QT_TRANSLATE_NOOP(
        "sentences", "Rachunek był na białej liście {day}; dziś jeszcze nie sprawdzono."
    ),
    "transfers.credit_left": QT_TRANSLATE_NOOP(
        "sentences",
        "Z korekty {number} zostaje {amount}: na liście nie ma tyle do zapłaty temu kontrahentowi.",
    ),
    "transfers.gone": QT_TRANSLATE_NOOP(
        "sentences", "Dokument {document} nie jest już do zapłaty. Odznacz go."
    ),
    "transfers.held": QT_TRANSLATE_NOOP(
        "sentences",
        "Pliku nie zapisano: wstrzymane przelewy: {count}. Przyjmij uwagi albo odznacz dokumenty.",
    ),
    "transfers.nothing": QT_TRANSLATE_NOOP(
        "sentences", "Nie ma żadnego przelewu do zapisania. Zaznacz dokumenty do zapłaty."
    ),
    "transfers.changed": QT_TRANSLATE_NOOP(
        "sentences",
        "Pliku nie zapisano: w tym czasie zmienił się dokument albo rachunek firmy. Przejrzyj listę jeszcze"
        " raz.",
    ),
    "transfers.unwritable": QT_TRANSLATE_NOOP(
        "sentences", "Pliku Elixir nie da się zapisać: jeden z rachunków nie jest polski."
    ),
    "transfers.batch_gone": QT_TRANSLATE_NOOP("sentences", "Tej paczki przelewów już nie ma."),
    "transfers.undone": QT_TRANSLATE_NOOP("sentences", "Ta paczka przelewów została już cofnięta."),
    "transfers.still_there": QT_TRANSLATE_NOOP(
        "sentences", "Plik tej paczki nadal leży tam, gdzie go zapisano: {file}."
    ),
    "transfers.other_file": QT_TRANSLATE_NOOP(
        "sentences", "W tym folderze jest już inny plik {file}. Wybierz inny folder."
    ),
    "transfers.not_payable": QT_TRANSLATE_NOOP(
        "sentences",
        "Ten dokument nie ma nic do zapłaty: jest zapłacony, zlecony w całości albo nie jest fakturą"
        " kosztową.",
    ),
    "transfers.no_own_account": QT_TRANSLATE_NOOP(
        "sentences", "Firma nie ma rachunku do przelewów. Dodaj go w oknie „Przelewy”, przycisk „Rachunki”."
    ),
    "transfers.which_account": QT_TRANSLATE_NOOP(
        "sentences", "Firma ma kilka rachunków: podaj jeden opcją --account ({accounts})."
    ),
    "transfers.code_zloty": QT_TRANSLATE_NOOP(
        "sentences", "Kod dla aplikacji banku jest tylko w złotych, a dokument jest w walucie {currency}."
    ),
    "transfers.code_account": QT_TRANSLATE_NOOP(
        "sentences", "Kod dla aplikacji banku wymaga poprawnego polskiego numeru rachunku."
    ),
    "transfers.code_split": QT_TRANSLATE_NOOP(
        "sentences", "Kod dla aplikacji banku nie przenosi podzielonej płatności."
    ),
    "transfers.shortened_payer": QT_TRANSLATE_NOOP("sentences", "Skrócono nazwę firmy: „{after}”."),
    "transfers.shortened_recipient": QT_TRANSLATE_NOOP("sentences", "Skrócono nazwę odbiorcy: „{after}”."),
    "transfers.shortened_address": QT_TRANSLATE_NOOP(
        "sentences", "Skrócono adres: „{after}” zamiast „{before}”."
    ),
    "transfers.shortened_title": QT_TRANSLATE_NOOP(
        "sentences", "Skrócono tytuł: „{after}” zamiast „{before}”."
    ),
    "transfers.shortened_invoice": QT_TRANSLATE_NOOP(
        "sentences", "Numer faktury nie mieści się w tytule: „{after}” zamiast „{before}”."
    ),
    "transfers.replaced_payer": QT_TRANSLATE_NOOP(
        "sentences", "Nazwę firmy zapisano znakami banku: „{after}”."
    ),
    "transfers.replaced_recipient": QT_TRANSLATE_NOOP(
        "sentences", "Nazwę odbiorcy zapisano znakami banku: „{after}”."
    ),
    "transfers.replaced_address": QT_TRANSLATE_NOOP(
        "sentences", "Adres zapisano znakami banku: „{after}” zamiast „{before}”."
    ),
    "transfers.replaced_title": QT_TRANSLATE_NOOP(
        "sentences", "Tytuł zapisano znakami banku: „{after}” zamiast „{before}”."
    ),
    "transfers.replaced_invoice": QT_TRANSLATE_NOOP(
        "sentences", "Numer faktury zapisano znakami banku: „{after}” zamiast „{before}”."
    ),
    "transfers.dropped_address": QT_TRANSLATE_NOOP(
        "sentences", "Adres nie mieści się w pliku i nie będzie wysłany: „{before}”."
    ),
}
