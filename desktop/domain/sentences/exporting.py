"""Handing documents over to accounting programs."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
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
    "export.no_company": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie ma firmy, a ten format jest dla jednej firmy. Przypisz go do firmy."
    ),
    "export.other_company": QT_TRANSLATE_NOOP(
        "sentences", "Dokument jest innej firmy niż ten plik. Wyeksportuj go osobno."
    ),
    "export.other_month": QT_TRANSLATE_NOOP(
        "sentences", "Dokument jest w innym miesiącu niż {month}. Przenieś go albo wyeksportuj osobno."
    ),
    "export.outdated": QT_TRANSLATE_NOOP(
        "sentences",
        "Od czasu podglądu zmieniono dokumenty ({count}), więc nic nie zapisano. Otwórz podgląd ponownie.",
    ),
    "export.where": QT_TRANSLATE_NOOP("sentences", "Podaj folder: --to FOLDER. Na próbę: --dry-run."),
    "export.busy": QT_TRANSLATE_NOOP(
        "sentences", "Trwa inny eksport tego biura. Poczekaj, aż się skończy, i spróbuj ponownie."
    ),
    "export.name_pattern": QT_TRANSLATE_NOOP(
        "sentences",
        "W nazwie pliku nie ma miejsca {place}. Są: firma, nip, miesiac, format, data i godzina, każde w"
        " nawiasach klamrowych.",
    ),
    "export.bad_name": QT_TRANSLATE_NOOP(
        "sentences",
        'Nazwa pliku może mieć najwyżej {limit} znaków, bez / \\ : * ? " < > |, i nie zaczyna się kropką.',
    ),
    "export.locked": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie można zapisać pliku {file}. Zamknij go w Excelu albo wybierz folder, w którym wolno zapisywać.",
    ),
    "export.not_written": QT_TRANSLATE_NOOP(
        "sentences", "Nie udało się zapisać pliku {file} ({reason}). Sprawdź miejsce na dysku i folder."
    ),
    # Batches
    "export.no_batch": QT_TRANSLATE_NOOP("sentences", "Nie ma paczki o numerze {batch}."),
    "export.nothing_kept": QT_TRANSLATE_NOOP(
        "sentences", "Ta paczka jest sprzed wersji, która zachowuje pliki. Wyeksportuj dokumenty ponownie."
    ),
    "export.file_lost": QT_TRANSLATE_NOOP(
        "sentences",
        "Zachowanej kopii pliku {file} nie ma albo jest uszkodzona. Przywróć folder danych z kopii.",
    ),
    "export.no_reason": QT_TRANSLATE_NOOP("sentences", "Podaj powód cofnięcia paczki."),
    "export.not_complete": QT_TRANSLATE_NOOP(
        "sentences", "Tej paczki nie można cofnąć: została już cofnięta albo jeszcze się zapisuje."
    ),
    "export.interrupted": QT_TRANSLATE_NOOP(
        "sentences",
        "Eksport pliku {file} do {folder} przerwano, zanim plik był cały. Dokumenty są nadal zatwierdzone;"
        " wyeksportuj je ponownie.",
    ),
    "export.unsettled": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie wiadomo, czy przerwany eksport pliku {file} się udał: folderu {folder} nie ma. Podłącz dysk"
        " i uruchom program ponownie.",
    ),
    "export.in_unsettled": QT_TRANSLATE_NOOP(
        "sentences",
        "Przerwana paczka w folderze {folder} może już mieć ten dokument. Podłącz dysk i otwórz podgląd"
        " ponownie, zanim przekażesz go drugi raz.",
    ),
    # Why a document is not in the file
    "export.no_side": QT_TRANSLATE_NOOP(
        "sentences", "Nie wiadomo, czy to zakup, czy sprzedaż. Ustaw rodzaj dokumentu na fakturę."
    ),
    "export.no_number": QT_TRANSLATE_NOOP("sentences", "Dokument nie ma numeru. Wpisz go w sprawdzaniu."),
    "export.no_issue_date": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie ma daty wystawienia. Wpisz ją w sprawdzaniu."
    ),
    "export.no_amounts": QT_TRANSLATE_NOOP("sentences", "Dokument nie ma kwot. Wpisz je w sprawdzaniu."),
    "export.amounts_differ": QT_TRANSLATE_NOOP(
        "sentences", "Netto i VAT nie dają brutto. Popraw kwoty w sprawdzaniu."
    ),
    "export.rates_differ": QT_TRANSLATE_NOOP(
        "sentences", "Tabela VAT nie zgadza się z sumami dokumentu. Popraw ją w sprawdzaniu."
    ),
    "export.no_rates": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie ma tabeli VAT, a jego VAT nie wynika z jednej stawki. Dopisz tabelę."
    ),
    "export.split_differs": QT_TRANSLATE_NOOP(
        "sentences", "Podziału na kategorie nie da się pogodzić ze stawkami VAT. Popraw podział."
    ),
    "export.no_contractor": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie ma kontrahenta: ani nazwy, ani numeru NIP. Wpisz go w sprawdzaniu."
    ),
    "export.no_exchange_rate": QT_TRANSLATE_NOOP(
        "sentences", "Dokument jest w walucie {currency}, a kursu nie ma. Podaj kurs w sprawdzaniu."
    ),
    "export.foreign_rate": QT_TRANSLATE_NOOP(
        "sentences",
        "Stawki {rate}% nie ma w Polsce. VAT innego kraju nie podlega odliczeniu: w sprawdzaniu wpisz kwotę"
        " brutto ze stawką „np”.",
    ),
    "export.foreign_rate_sold": QT_TRANSLATE_NOOP(
        "sentences",
        "Stawki {rate}% nie ma w Polsce. Sprzedaż z VAT innego kraju rozlicza się w OSS; wpisz ją w"
        " programie.",
    ),
    # What was done so that the program takes it
    "export.foreign_vat": QT_TRANSLATE_NOOP(
        "sentences",
        "Dostawca ma numer kraju {country}, a naliczył VAT. Jeżeli to VAT tamtego kraju, nie odliczaj go:"
        " wpisz kwotę brutto ze stawką „np”.",
    ),
    "export.symbol": QT_TRANSLATE_NOOP(
        "sentences",
        "Symbol kontrahenta {symbol} jest za długi albo należy w pliku do innego kontrahenta. Zapisano"
        " {written}.",
    ),
    "export.in_remarks": QT_TRANSLATE_NOOP(
        "sentences", "Program nie ma na to pól, więc stoi w uwagach lub opisie: {facts}."
    ),
    "export.cut": QT_TRANSLATE_NOOP(
        "sentences", "Pole „{field}” mieści {limit} znaków; reszta została skrócona."
    ),
    "export.letters": QT_TRANSLATE_NOOP(
        "sentences", "Pole „{field}”: liter spoza strony kodowej programu zastąpiono podobnymi."
    ),
    "export.letters_lost": QT_TRANSLATE_NOOP(
        "sentences", "Pole „{field}”: znaki, których program nie zna, zastąpiono znakiem „?”."
    ),
    "export.signs": QT_TRANSLATE_NOOP(
        "sentences", "Pole „{field}”: znaki, których ten format nie dopuszcza, zastąpiono odstępami."
    ),
    "export.no_rows": QT_TRANSLATE_NOOP(
        "sentences", "Dokument stoi w tabeli dokumentów, ale nie ma wiersza w: {tables}."
    ),
    # Settings
    "export.option": QT_TRANSLATE_NOOP(
        "sentences", "Ustawienie „{option}” ma niedozwoloną wartość (najwyżej {limit})."
    ),
    "export.option_missing": QT_TRANSLATE_NOOP(
        "sentences", "Uzupełnij ustawienie „{option}” tej firmy, zanim zapiszesz plik."
    ),
    # What programs with VAT registers share
    "export.no_corrected_number": QT_TRANSLATE_NOOP(
        "sentences", "Korekta nie ma numeru dokumentu korygowanego. Wpisz go w sprawdzaniu."
    ),
    "export.margin_sale": QT_TRANSLATE_NOOP(
        "sentences",
        "Sprzedaż w procedurze marży: ten format nie ma na nią pól. Wprowadź ją w programie: podstawa {net},"
        " VAT {vat} zł.",
    ),
    "export.due": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie ma terminu płatności. Zapisano datę wystawienia."
    ),
    "export.buyers_tax": QT_TRANSLATE_NOOP(
        "sentences",
        "VAT rozlicza nabywca. Plik ma kwoty z dokumentu; podatek należny i naliczony nalicz w programie.",
    ),
    "export.deduction": QT_TRANSLATE_NOOP(
        "sentences",
        "VAT odlicza się tylko w części, a format tego nie zna: plik ma cały VAT. Ustaw odliczenie"
        " w programie.",
    ),
    "export.cash": QT_TRANSLATE_NOOP(
        "sentences",
        "Metoda kasowa bez zapłaty: format jej nie zna. W programie rozlicz VAT dopiero po zapłacie.",
    ),
    "export.cost": QT_TRANSLATE_NOOP(
        "sentences",
        "Kosztem jest tylko część kwoty, a format tego nie zna: plik ma całą. Ustaw koszt w programie.",
    ),
    "export.split_missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Kwota i towar wskazują na obowiązkową podzieloną płatność, a dokument nie ma tych słów: plik też nie"
        " ma MPP. Sprawdź, czy nie podlega.",
    ),
}
