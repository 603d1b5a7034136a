"""Handing documents over as JPK files."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    # Why there is no file
    "export.jpk_month": QT_TRANSLATE_NOOP("sentences", "Plik JPK obejmuje jeden miesiąc. Wybierz miesiąc."),
    "export.left_out": QT_TRANSLATE_NOOP(
        "sentences",
        "Plik obejmuje cały miesiąc, ale nie ma w nim dokumentów, które przekazano wcześniej: {count}."
        " Zaznacz „także już przekazane” (w wierszu poleceń: --again).",
    ),
    "export.jpk_old_month": QT_TRANSLATE_NOOP(
        "sentences",
        "JPK_V7M(3) obowiązuje od lutego 2026, a wybrano {month}. Za ten miesiąc użyj innego formatu.",
    ),
    "export.jpk_office": QT_TRANSLATE_NOOP(
        "sentences", "Kod urzędu skarbowego to cztery cyfry. Popraw go w ustawieniach tej firmy."
    ),
    "export.jpk_born": QT_TRANSLATE_NOOP(
        "sentences",
        "Data urodzenia podatnika musi mieć postać RRRR-MM-DD. Popraw ją w ustawieniach tej firmy.",
    ),
    "export.jpk_email": QT_TRANSLATE_NOOP(
        "sentences", "Plik JPK wymaga adresu e-mail podatnika. Wpisz go w ustawieniach tej firmy."
    ),
    "export.jpk_nip": QT_TRANSLATE_NOOP("sentences", "Firma nie ma poprawnego NIP. Popraw go w jej danych."),
    "export.jpk_name": QT_TRANSLATE_NOOP(
        "sentences", "Pełna nazwa firmy ma w JPK najwyżej {limit} znaków. Skróć ją w danych firmy."
    ),
    # Why a document is not in the file
    "export.jpk_other_month": QT_TRANSLATE_NOOP(
        "sentences", "Dokument należy do miesiąca {month}, a plik obejmuje inny."
    ),
    "export.jpk_rate": QT_TRANSLATE_NOOP(
        "sentences", "Sprzedaż ze stawką {rate} nie ma kolumny w ewidencji JPK_V7M. Wpisz ją w programie."
    ),
    "export.jpk_no_eu_number": QT_TRANSLATE_NOOP(
        "sentences",
        "Sprzedaż 0% do nabywcy z kraju {country} wymaga jego numeru VAT-UE. Wpisz numer z literami kraju.",
    ),
    "export.jpk_nothing": QT_TRANSLATE_NOOP(
        "sentences", "Nie ma VAT do odliczenia, więc dokument nie trafia do ewidencji zakupu."
    ),
    "export.jpk_goods_import": QT_TRANSLATE_NOOP(
        "sentences",
        "Towar spoza UE rozlicza się dokumentem celnym, nie fakturą. Dodaj dokument celny albo zmień"
        " kategorię na usługi.",
    ),
    "export.jpk_schema": QT_TRANSLATE_NOOP(
        "sentences", "Struktura JPK nie przyjmuje tego dokumentu: {reason}"
    ),
    "export.jpk_abroad_exempt": QT_TRANSLATE_NOOP(
        "sentences",
        "Zakup z zagranicy ma stawkę „zw”, więc nie policzono od niego podatku. Jeśli podatek nalicza"
        " nabywca, wpisz w tabeli VAT stawkę „np”.",
    ),
    "export.jpk_customs_no_tax": QT_TRANSLATE_NOOP(
        "sentences",
        "Dokument importu towarów (IMP) nie ma kwoty VAT. Wpisz w tabeli VAT podstawę i podatek z dokumentu"
        " celnego.",
    ),
    "export.margin_unknown": QT_TRANSLATE_NOOP(
        "sentences",
        "Sprzedaż w procedurze marży: faktura nie mówi, ile wynosi marża. Wpisz ją w opisie dokumentu.",
    ),
    "export.margin_rate": QT_TRANSLATE_NOOP(
        "sentences",
        "Marży nie da się opodatkować stawką {rate}%. Zmień stawkę w opisie dokumentu albo w kategorii.",
    ),
    "export.jpk_not_sale": QT_TRANSLATE_NOOP("sentences", "JPK_FA obejmuje tylko faktury sprzedaży."),
    "export.jpk_no_corrected": QT_TRANSLATE_NOOP(
        "sentences", "Korekta nie ma numeru faktury korygowanej. Wpisz go w sprawdzaniu."
    ),
    "export.jpk_fa_rate": QT_TRANSLATE_NOOP(
        "sentences", "JPK_FA nie zna stawki {rate}. Popraw tabelę VAT w sprawdzaniu."
    ),
    "export.pkpir_no_column": QT_TRANSLATE_NOOP(
        "sentences", "Kategoria „{category}” nie ma kolumny KPiR. Wybierz kolumnę w słowniku kategorii."
    ),
    "export.pkpir_no_rate": QT_TRANSLATE_NOOP(
        "sentences", "Dokument jest w walucie {currency}, a kursu do podatku dochodowego nie ma. Podaj kurs."
    ),
    # What an accountant should know
    "export.jpk_zero": QT_TRANSLATE_NOOP(
        "sentences", "Stawkę 0% wpisano do kolumny {column} (według kraju nabywcy)."
    ),
    "export.jpk_outside": QT_TRANSLATE_NOOP(
        "sentences",
        "Stawkę „np” dla nabywcy z Unii wpisano do K_11 i K_12, jak usługi z art. 28b."
        " Towary popraw w programie.",
    ),
    "export.jpk_margin": QT_TRANSLATE_NOOP(
        "sentences",
        "Procedura marży: wpisano tylko wartość sprzedaży; podstawę i podatek ma osobny dowód wewnętrzny.",
    ),
    "export.jpk_cash": QT_TRANSLATE_NOOP(
        "sentences",
        "Metoda kasowa bez zapłaty: VAT rozlicza się w miesiącu zapłaty. Jeżeli to inny miesiąc, wybierz go"
        " w dokumencie.",
    ),
    "export.jpk_margin_mark": QT_TRANSLATE_NOOP(
        "sentences", "Sprzedaż w procedurze marży nie miała oznaczenia: wpisano {mark}. Sprawdź."
    ),
    "export.jpk_margin_bought": QT_TRANSLATE_NOOP(
        "sentences",
        "Zakup w procedurze marży wpisano do ZakupVAT_Marza, jak towar do odsprzedaży w tej procedurze."
        " Jeśli firma kupiła dla siebie, nie powinno go tam być: wybierz kategorię środków trwałych.",
    ),
    "export.jpk_outside_home": QT_TRANSLATE_NOOP(
        "sentences",
        "Stawka „np” przy polskim nabywcy: wpisano do K_11. Czynności w ogóle niepodlegających VAT"
        " ewidencja nie obejmuje.",
    ),
    "export.jpk_services_taken": QT_TRANSLATE_NOOP(
        "sentences",
        "Kategoria nie mówi, czy to towar, czy usługa: przyjęto usługę. Dla towarów wybierz kategorię"
        " „towary”.",
    ),
    "export.jpk_rate_day": QT_TRANSLATE_NOOP(
        "sentences",
        "Przy dostawie w Unii liczy się kurs z dnia przed {day} (faktura, najpóźniej 15. dzień miesiąca po"
        " dostawie), a dokument ma kurs innego dnia. Popraw kurs.",
    ),
    "export.jpk_too_early": QT_TRANSLATE_NOOP(
        "sentences",
        "Faktura dostała numer KSeF dopiero {day}: VAT nie odlicza się przed tym miesiącem. Zmień miesiąc"
        " dokumentu.",
    ),
    "export.jpk_own_tax": QT_TRANSLATE_NOOP(
        "sentences", "Podatek {rate}% nalicza nabywca: kolumny {columns} sprzedaży i odliczenie w zakupach."
    ),
    "export.jpk_bfk": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie ma numeru KSeF ani innego oznaczenia: wpisano BFK. Sprawdź."
    ),
    "export.jpk_double": QT_TRANSLATE_NOOP(
        "sentences", "Ten numer od tego samego dostawcy jest już w pliku. Sprawdź, czy to nie powtórka."
    ),
    "export.jpk_rate_lines": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie ma pozycji: wpisano po jednym wierszu na stawkę VAT."
    ),
    "export.jpk_fa_split": QT_TRANSLATE_NOOP(
        "sentences",
        "Faktura powyżej 15 000 zł bez słów „mechanizm podzielonej płatności”. Program nie wie, czy dotyczy"
        " załącznika 15: P_18A ma wartość false. Sprawdź.",
    ),
    "export.jpk_fa_basis": QT_TRANSLATE_NOOP(
        "sentences",
        "Sprzedaż zwolniona bez podstawy zwolnienia: P_19A zostało puste. Wpisz podstawę w sprawdzaniu.",
    ),
    "export.jpk_fa_margin": QT_TRANSLATE_NOOP(
        "sentences",
        "Faktura nie mówi, jaka to procedura marży: wpisano „{words}”. Sprawdź.",
    ),
    "export.pkpir_other_month": QT_TRANSLATE_NOOP(
        "sentences",
        "Zdarzenie z dnia {day} należy do innego miesiąca księgi. Miesiąc VAT może być inny.",
    ),
    "export.pkpir_advance": QT_TRANSLATE_NOOP(
        "sentences",
        "Zaliczka nie jest przychodem ani kosztem; w księdze staje dopiero dostawa albo usługa.",
    ),
    "export.pkpir_receipt": QT_TRANSLATE_NOOP(
        "sentences",
        "Faktura do paragonu (FP): przychód jest już w raporcie kasy, więc w księdze byłby drugi raz.",
    ),
    "export.pkpir_final": QT_TRANSLATE_NOOP(
        "sentences",
        "Faktura rozlicza zaliczki ({numbers}): przychodem albo kosztem jest cała wartość, a dokument ma samą"
        " resztę. Dopisz zaliczki w programie.",
    ),
    "export.pkpir_correction": QT_TRANSLATE_NOOP(
        "sentences",
        "Korektę ujęto w miesiącu jej wystawienia (sprzedaż) albo otrzymania (koszt). Korekta błędu wraca do"
        " miesiąca dokumentu korygowanego.",
    ),
    "export.pkpir_before_sale": QT_TRANSLATE_NOOP(
        "sentences",
        "Fakturę wystawiono przed sprzedażą: przychód ujęto z dniem wystawienia. Usługi rozliczane okresowo"
        " popraw w programie.",
    ),
    "export.pkpir_margin": QT_TRANSLATE_NOOP(
        "sentences",
        "Procedura marży: wpisano całą sprzedaż, a VAT od marży nie jest przychodem. Odejmij go w programie.",
    ),
    "export.pkpir_no_address": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie ma adresu kontrahenta: wpisano „BRAK”."
    ),
}
