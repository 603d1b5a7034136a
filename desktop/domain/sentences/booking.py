"""Describing documents for booking: reasons of proposals, marks, what is wrong, dictionaries and rules."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    # Why something is proposed
    "booking.why_rule": QT_TRANSLATE_NOOP("sentences", "Reguła biura „{rule}”."),
    "booking.why_card": QT_TRANSLATE_NOOP("sentences", "Tak ustawiono w kartotece kontrahenta."),
    "booking.why_supplier": QT_TRANSLATE_NOOP(
        "sentences", "{contractor}: {hits} z {of} ostatnich dokumentów → {category}."
    ),
    "booking.why_text": QT_TRANSLATE_NOOP(
        "sentences", "Pozycja „{words}”: {hits} z {of} podobnych → {category}."
    ),
    "booking.why_text_elsewhere": QT_TRANSLATE_NOOP(
        "sentences", "Pozycja „{words}” u innych kontrahentów: {hits} z {of} → {category}. Sprawdź."
    ),
    "booking.why_split": QT_TRANSLATE_NOOP(
        "sentences", "{contractor}: taki podział miało {hits} z {of} ostatnich dokumentów."
    ),
    "booking.why_described": QT_TRANSLATE_NOOP("sentences", "Tak opisywano ostatnio: {category}."),
    "booking.why_plate": QT_TRANSLATE_NOOP(
        "sentences", "Na dokumencie jest pojazd {plate}: koszt {cost} %, VAT {vat} %."
    ),
    "booking.why_plate_unknown": QT_TRANSLATE_NOOP(
        "sentences", "Na dokumencie jest pojazd {plate}, którego nie ma na liście. Dodaj go w ustawieniach."
    ),
    "booking.why_vehicle_before": QT_TRANSLATE_NOOP(
        "sentences", "Ten pojazd był na poprzednim dokumencie. Sprawdź."
    ),
    "booking.why_printed": QT_TRANSLATE_NOOP("sentences", "Na dokumencie: „{printed}”."),
    "booking.why_only_register": QT_TRANSLATE_NOOP(
        "sentences", "To jedyny rejestr VAT dla takich dokumentów."
    ),
    "booking.why_first_register": QT_TRANSLATE_NOOP(
        "sentences", "To pierwszy rejestr na liście. Sprawdź, czy właściwy."
    ),
    # Marks of JPK_V7
    "booking.mark_number": QT_TRANSLATE_NOOP(
        "sentences", "Faktura ma numer KSeF, więc w JPK idzie ten numer."
    ),
    "booking.mark_number_bad": QT_TRANSLATE_NOOP(
        "sentences", "Numer KSeF na dokumencie jest błędny. Popraw go albo zostaw BFK."
    ),
    "booking.mark_di": QT_TRANSLATE_NOOP("sentences", "To nie jest faktura, więc DI."),
    "booking.mark_off": QT_TRANSLATE_NOOP(
        "sentences",
        "Faktura z czasu ogłoszonej awarii KSeF (art. 106nf). Bez numeru w dniu wysyłki JPK ({day}): OFF.",
    ),
    "booking.mark_offline": QT_TRANSLATE_NOOP(
        "sentences",
        "Faktura wystawiona offline, jeszcze bez numeru KSeF. Jeśli numeru nie będzie w dniu wysyłki"
        " JPK ({day}), idzie DI, a potem korekta. Po awarii KSeF (art. 106nf) wybierz OFF.",
    ),
    "booking.mark_bfk_foreign": QT_TRANSLATE_NOOP(
        "sentences", "Wystawca jest spoza Polski: faktura poza KSeF, więc BFK."
    ),
    "booking.mark_bfk_consumer": QT_TRANSLATE_NOOP(
        "sentences", "Nabywca nie podał NIP-u: faktura poza KSeF, więc BFK."
    ),
    "booking.mark_bfk_receipt": QT_TRANSLATE_NOOP(
        "sentences", "Paragon z NIP-em jest fakturą uproszczoną poza KSeF, więc BFK."
    ),
    "booking.mark_bfk_before": QT_TRANSLATE_NOOP(
        "sentences", "Faktura sprzed obowiązku KSeF (1.02.2026), więc BFK."
    ),
    "booking.mark_bfk_early": QT_TRANSLATE_NOOP(
        "sentences", "Do 31.03.2026 KSeF był obowiązkowy tylko dla największych firm, więc BFK."
    ),
    "booking.mark_bfk_small": QT_TRANSLATE_NOOP(
        "sentences",
        "Faktura nie ma numeru KSeF: BFK. Do końca 2026 wolno tak tylko najmniejszym (sprzedaż do 10"
        " 000 zł miesięcznie). Sprawdź, czy faktura nie czeka w KSeF.",
    ),
    "booking.mark_bfk_missing": QT_TRANSLATE_NOOP(
        "sentences", "Faktura nie ma numeru KSeF: BFK. Od 2027 powinna być w KSeF. Sprawdź tam."
    ),
    "booking.mark_gtu": QT_TRANSLATE_NOOP("sentences", "{mark}, bo na dokumencie jest „{words}”. Sprawdź."),
    "booking.mark_mk": QT_TRANSLATE_NOOP("sentences", "Sprzedawca rozlicza VAT metodą kasową, więc MK."),
    "booking.mark_proof": QT_TRANSLATE_NOOP("sentences", "{mark}, bo na dokumencie jest „{words}”. Sprawdź."),
    "booking.mark_imp": QT_TRANSLATE_NOOP("sentences", "IMP, bo na dokumencie jest „{words}”. Sprawdź."),
    "booking.mark_margin": QT_TRANSLATE_NOOP("sentences", "{mark}, bo na dokumencie jest „{words}”."),
    "booking.mark_procedure": QT_TRANSLATE_NOOP(
        "sentences", "{mark}, bo na dokumencie jest „{words}”. Sprawdź."
    ),
    # What is wrong with a description
    "booking.sums": QT_TRANSLATE_NOOP(
        "sentences",
        "Podział nie sumuje się do dokumentu. Zostało: netto {net}, VAT {vat}, brutto {gross}. Dopisz"
        " tę resztę do jednej z części.",
    ),
    "booking.no_category": QT_TRANSLATE_NOOP(
        "sentences", "Części bez kategorii: {count}. Wybierz kategorię."
    ),
    "booking.unknown_category": QT_TRANSLATE_NOOP(
        "sentences", "Nie ma kategorii „{what}”. Wybierz inną albo dodaj ją w ustawieniach."
    ),
    "booking.unknown_register": QT_TRANSLATE_NOOP(
        "sentences", "Nie ma rejestru „{what}”. Wybierz inny albo dodaj go w ustawieniach."
    ),
    "booking.register_of_other_side": QT_TRANSLATE_NOOP(
        "sentences", "Rejestr „{what}” nie pasuje: zakup i sprzedaż mają osobne rejestry. Wybierz inny."
    ),
    "booking.category_of_other_side": QT_TRANSLATE_NOOP(
        "sentences",
        "Kategoria „{what}” nie pasuje: jest tylko dla drugiej strony (zakup albo sprzedaż). Wybierz inną.",
    ),
    "booking.marks_of_other_side": QT_TRANSLATE_NOOP(
        "sentences", "Oznaczeń {marks} nie wolno użyć na takim dokumencie. Usuń je."
    ),
    "booking.number_missing": QT_TRANSLATE_NOOP(
        "sentences",
        "W JPK ma iść numer KSeF, ale na dokumencie go nie ma. Wpisz numer albo wybierz BFK, OFF lub DI.",
    ),
    "booking.not_booked": QT_TRANSLATE_NOOP(
        "sentences", "Takiego dokumentu się nie księguje. Zmień jego rodzaj, jeśli jest zły."
    ),
    "booking.no_amounts": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie ma jeszcze kwot. Uzupełnij je najpierw."
    ),
    "booking.changed_since": QT_TRANSLATE_NOOP(
        "sentences", "Dokument opisano potem inaczej, więc zostaje, jak jest."
    ),
    # Dictionaries and rules
    "booking.code_missing": QT_TRANSLATE_NOOP("sentences", "Wpisz kod: litery, cyfry i znaki."),
    "booking.code_taken": QT_TRANSLATE_NOOP("sentences", "Kod „{what}” już jest na tej liście. Wpisz inny."),
    "booking.code_stays": QT_TRANSLATE_NOOP(
        "sentences",
        "Kodu „{what}” nie można zmienić, bo są nim opisane dokumenty. Dodaj nową pozycję, a tę wyłącz.",
    ),
    "booking.plate": QT_TRANSLATE_NOOP(
        "sentences",
        "„{plate}” nie wygląda na numer rejestracyjny. Wpisz go bez odstępów, na przykład WX1234A.",
    ),
    "booking.share": QT_TRANSLATE_NOOP("sentences", "Procenty przy „{what}” muszą być od 0 do 100."),
    "booking.category_without_column": QT_TRANSLATE_NOOP(
        "sentences", "Wybierz kolumnę KPiR kategorii „{what}”."
    ),
    "booking.category_without_account": QT_TRANSLATE_NOOP("sentences", "Wpisz konto kategorii „{what}”."),
    "booking.breakdown_days": QT_TRANSLATE_NOOP(
        "sentences", "Awaria nie może się skończyć, zanim się zaczęła. Popraw daty."
    ),
    "booking.rule_unnamed": QT_TRANSLATE_NOOP(
        "sentences", "Nazwij regułę: tę nazwę zobaczysz przy dokumentach."
    ),
    "booking.rule_for_all": QT_TRANSLATE_NOOP(
        "sentences", "Reguła nie ma żadnego warunku. Podaj kontrahenta, słowa, kwotę, firmę albo rodzaj."
    ),
    "booking.rule_says_nothing": QT_TRANSLATE_NOOP(
        "sentences", "Reguła niczego nie ustawia. Wybierz kategorię, rejestr, opis, pojazd albo oznaczenia."
    ),
    "booking.rule_range": QT_TRANSLATE_NOOP("sentences", "Kwota „od” jest większa niż „do”. Zamień je."),
    "booking.rule_marks": QT_TRANSLATE_NOOP(
        "sentences",
        "„{what}” nie jest oznaczeniem JPK_V7. Dozwolone: GTU_01 do GTU_13, procedury i typy dokumentu.",
    ),
    # Files of accounting programs
    "booking.file_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Pliku „{file}” nie da się otworzyć. Zamknij go w innym programie i spróbuj jeszcze raz."
    ),
    "booking.file_too_large": QT_TRANSLATE_NOOP(
        "sentences",
        "Plik „{file}” jest za duży (granica to {limit} MB). Wyeksportuj z programu księgowego mniej danych.",
    ),
    "booking.file_unknown": QT_TRANSLATE_NOOP(
        "sentences", "Plik „{file}” nie jest plikiem EPP, XML Optimy, tekstem Symfonii, CSV ani XLSX."
    ),
    "booking.file_empty": QT_TRANSLATE_NOOP(
        "sentences", "W pliku „{file}” nie ma rejestrów, kategorii, opisów, pojazdów ani form płatności."
    ),
    "booking.file_bad": QT_TRANSLATE_NOOP(
        "sentences", "Plik „{file}” jest uszkodzony: {reason}. Wyeksportuj go jeszcze raz."
    ),
    "booking.file_columns": QT_TRANSLATE_NOOP(
        "sentences",
        "W pliku „{file}” brakuje nagłówka „Lista” i „Kod”. Wzór znajdziesz w pomocy „Opis księgowy”.",
    ),
}
