"""Why a value was read as it was, and what is in doubt."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "why.person": QT_TRANSLATE_NOOP("sentences", "Wpisane lub potwierdzone ręcznie."),
    "value.not_understood": QT_TRANSLATE_NOOP("sentences", "Nie rozumiem wartości „{value}”."),
    # Why a field holds what it holds
    "why.label": QT_TRANSLATE_NOOP("sentences", "Stoi obok swojej etykiety."),
    "why.receipt_number": QT_TRANSLATE_NOOP("sentences", "Tak drukarki fiskalne oznaczają numer paragonu."),
    "why.title": QT_TRANSLATE_NOOP("sentences", "Stoi w tytule dokumentu."),
    "why.no_title": QT_TRANSLATE_NOOP("sentences", "Dokument nie ma tytułu; rodzaj wynika z treści."),
    "why.first_date": QT_TRANSLATE_NOOP(
        "sentences", "To pierwsza data na dokumencie; etykiety przy niej nie ma."
    ),
    "why.place_and_date": QT_TRANSLATE_NOOP("sentences", "Stoi w nagłówku pisma po nazwie miejscowości."),
    "why.days_from_issue": QT_TRANSLATE_NOOP("sentences", "Wynika z daty wystawienia i liczby dni."),
    "why.block": QT_TRANSLATE_NOOP("sentences", "Stoi w bloku z etykietą strony."),
    "why.unlabelled_block": QT_TRANSLATE_NOOP(
        "sentences", "Stoi w bloku bez etykiety; stronę wskazuje układ dokumentu."
    ),
    "why.other_number": QT_TRANSLATE_NOOP("sentences", "Inny numer z tego dokumentu."),
    "why.ksef": QT_TRANSLATE_NOOP("sentences", "Ma postać numeru KSeF."),
    "why.account": QT_TRANSLATE_NOOP("sentences", "Ma postać numeru rachunku."),
    "why.currency": QT_TRANSLATE_NOOP("sentences", "Stoi przy kwotach."),
    "why.polish_seller": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie podaje waluty. Sprzedawca ma polski NIP."
    ),
    "why.notice": QT_TRANSLATE_NOOP("sentences", "Dokument mówi to tymi słowami."),
    "why.keyword": QT_TRANSLATE_NOOP("sentences", "To słowo oznacza sposób zapłaty."),
    "why.split_payment": QT_TRANSLATE_NOOP(
        "sentences", "Na dokumencie jest wzmianka o mechanizmie podzielonej płatności."
    ),
    "why.vat_table": QT_TRANSLATE_NOOP("sentences", "Wynika z tabeli VAT."),
    "why.sum_of_rows": QT_TRANSLATE_NOOP("sentences", "To suma wierszy tabeli VAT."),
    "why.adds_up": QT_TRANSLATE_NOOP("sentences", "Netto i VAT dają razem brutto."),
    "why.rival": QT_TRANSLATE_NOOP(
        "sentences", "Na dokumencie jest inna wartość, która pasuje równie dobrze."
    ),
    "why.unclear_print": QT_TRANSLATE_NOOP("sentences", "Znaki są niewyraźne. Porównaj z obrazem."),
    "why.no_check": QT_TRANSLATE_NOOP("sentences", "Tej wartości nic nie potwierdza. Porównaj z obrazem."),
    # Several sources
    "why.xml": QT_TRANSLATE_NOOP("sentences", "Odczytano z elementu {element} faktury {form}."),
    "why.xml_kind": QT_TRANSLATE_NOOP("sentences", "Rodzaj podaje faktura {form}."),
    "why.ksef_file_name": QT_TRANSLATE_NOOP(
        "sentences", "Numer KSeF stoi w nazwie pliku; jego NIP i data pasują do faktury."
    ),
    "why.bad_digits": QT_TRANSLATE_NOOP("sentences", "Cyfry kontrolne się nie zgadzają."),
    "why.page_agrees": QT_TRANSLATE_NOOP("sentences", "To samo stoi na stronie."),
    "why.page_shows": QT_TRANSLATE_NOOP(
        "sentences", "Na stronie stoi co innego: {value}. Sprawdź, co jest prawdą."
    ),
    "why.page_differs": QT_TRANSLATE_NOOP("sentences", "Z druku odczytano co innego: {value}."),
    "why.qr_ksef_nip": QT_TRANSLATE_NOOP("sentences", "Kod QR KSeF podaje ten sam NIP sprzedawcy."),
    "why.qr_ksef_other_nip": QT_TRANSLATE_NOOP(
        "sentences", "Kod QR KSeF podaje inny NIP sprzedawcy: {nip}. Sprawdź, co jest prawdą."
    ),
    "why.qr_ksef_date": QT_TRANSLATE_NOOP("sentences", "Kod QR KSeF podaje tę datę wystawienia."),
    "why.qr_ksef_other_date": QT_TRANSLATE_NOOP(
        "sentences", "Kod QR KSeF podaje inną datę wystawienia: {date}. Sprawdź, co jest prawdą."
    ),
    "why.qr_nip": QT_TRANSLATE_NOOP("sentences", "Kod QR do przelewu podaje ten NIP odbiorcy."),
    "why.qr_other_nip": QT_TRANSLATE_NOOP(
        "sentences",
        "Kod QR do przelewu podaje inny NIP odbiorcy: {nip}. Może to faktor; sprawdź, komu zapłacić.",
    ),
    "why.qr_account": QT_TRANSLATE_NOOP("sentences", "Kod QR do przelewu podaje ten rachunek."),
    "why.qr_other_account": QT_TRANSLATE_NOOP(
        "sentences", "Kod QR do przelewu podaje inny rachunek: {account}. Sprawdź, gdzie zapłacić."
    ),
    "why.qr_amount": QT_TRANSLATE_NOOP("sentences", "Kod QR do przelewu podaje tę kwotę."),
    "why.qr_other_amount": QT_TRANSLATE_NOOP(
        "sentences", "Kod QR do przelewu podaje inną kwotę: {amount}. Sprawdź, ile zapłacić."
    ),
    "why.qr_title": QT_TRANSLATE_NOOP("sentences", "Tytuł przelewu w kodzie QR podaje ten numer."),
    # What earlier documents of the contractor taught
    "why.learnt": QT_TRANSLATE_NOOP("sentences", "Tak było na {count} z {total} faktur tego kontrahenta."),
    "why.learnt_once": QT_TRANSLATE_NOOP("sentences", "Tak było na poprzedniej fakturze tego kontrahenta."),
    "why.learnt_days": QT_TRANSLATE_NOOP(
        "sentences",
        "Dokument nie podaje terminu. U tego kontrahenta to {days} dni od wystawienia ({count} z {total}).",
    ),
    "why.learnt_absent": QT_TRANSLATE_NOOP(
        "sentences", "Na fakturach tego kontrahenta tej wartości nie ma: tak zaznaczono wcześniej."
    ),
    "why.learnt_elsewhere": QT_TRANSLATE_NOOP(
        "sentences",
        "Na wcześniejszych fakturach tego kontrahenta ta wartość stała w innym miejscu. Porównaj z obrazem.",
    ),
    "why.learnt_other_pattern": QT_TRANSLATE_NOOP(
        "sentences", "Numery wcześniejszych faktur tego kontrahenta wyglądają inaczej. Porównaj z obrazem."
    ),
    "why.learnt_new_account": QT_TRANSLATE_NOOP(
        "sentences",
        "Tego rachunku nie było na wcześniejszych fakturach tego kontrahenta."
        " Upewnij się u niego, że go zmienił: tak działają oszuści.",
    ),
    # Clauses of the one sentence that says why a field holds what it holds
    "because.nip": QT_TRANSLATE_NOOP("sentences", "NIP ma poprawną cyfrę kontrolną"),
    "because.company": QT_TRANSLATE_NOOP("sentences", "to NIP firmy obsługiwanej przez biuro"),
    "because.contractor": QT_TRANSLATE_NOOP("sentences", "to NIP kontrahenta, którego biuro zna"),
    "because.account": QT_TRANSLATE_NOOP("sentences", "numer rachunku ma poprawne cyfry kontrolne"),
    "because.known_account": QT_TRANSLATE_NOOP("sentences", "na ten rachunek płacono już temu kontrahentowi"),
    "because.known_name": QT_TRANSLATE_NOOP("sentences", "biuro zna kontrahenta o tym NIP-ie i tej nazwie"),
    "because.spelt_again": QT_TRANSLATE_NOOP("sentences", "strona powtarza tę nazwę tymi samymi literami"),
    "because.in_address": QT_TRANSLATE_NOOP("sentences", "nazwa stoi też w adresie e-mail lub strony"),
    "because.ksef": QT_TRANSLATE_NOOP("sentences", "numer KSeF ma poprawną sumę kontrolną"),
    "because.ksef_seller": QT_TRANSLATE_NOOP("sentences", "numer KSeF zaczyna się od NIP-u sprzedawcy"),
    "because.ksef_day": QT_TRANSLATE_NOOP("sentences", "tę samą datę podaje numer KSeF"),
    "because.sum": QT_TRANSLATE_NOOP("sentences", "suma netto i VAT zgadza się z kwotą brutto"),
    "because.rows": QT_TRANSLATE_NOOP("sentences", "kwoty według stawek dają razem tę kwotę"),
    "because.tax": QT_TRANSLATE_NOOP("sentences", "VAT zgadza się ze stawką"),
    "because.printed_again": QT_TRANSLATE_NOOP(
        "sentences", "tabela VAT daje tę samą kwotę, którą podaje etykieta"
    ),
    "because.words": QT_TRANSLATE_NOOP("sentences", "kwota słownie zgadza się z kwotą w cyfrach"),
    "because.due_gross": QT_TRANSLATE_NOOP("sentences", "kwota do zapłaty równa się kwocie brutto"),
    "because.due_rest": QT_TRANSLATE_NOOP(
        "sentences", "kwota brutto po odjęciu wpłat zgadza się z kwotą do zapłaty"
    ),
    "because.order": QT_TRANSLATE_NOOP("sentences", "daty następują po sobie we właściwej kolejności"),
    "because.same_day": QT_TRANSLATE_NOOP("sentences", "data wystawienia i data sprzedaży są te same"),
    "because.year": QT_TRANSLATE_NOOP("sentences", "rok w numerze zgadza się z datą wystawienia"),
    "because.repeated": QT_TRANSLATE_NOOP("sentences", "ta sama wartość stoi w kilku miejscach"),
    "because.sharp": QT_TRANSLATE_NOOP("sentences", "wszystkie znaki są wyraźne"),
    "because.named_label": QT_TRANSLATE_NOOP("sentences", "odczytano z etykiety »{label}«"),
    "because.label": QT_TRANSLATE_NOOP("sentences", "odczytano obok etykiety"),
    "because.title": QT_TRANSLATE_NOOP("sentences", "odczytano z tytułu dokumentu"),
    "because.no_title": QT_TRANSLATE_NOOP("sentences", "dokument nie ma tytułu, więc rodzaj wynika z treści"),
    "because.first_date": QT_TRANSLATE_NOOP(
        "sentences", "to pierwsza data na dokumencie, bez własnej etykiety"
    ),
    "because.place_and_date": QT_TRANSLATE_NOOP("sentences", "odczytano z nagłówka, po nazwie miejscowości"),
    "because.days_from_issue": QT_TRANSLATE_NOOP("sentences", "obliczono z daty wystawienia i liczby dni"),
    "because.block": QT_TRANSLATE_NOOP("sentences", "odczytano z bloku opisanego na dokumencie"),
    "because.unlabelled_block": QT_TRANSLATE_NOOP(
        "sentences", "odczytano z bloku bez etykiety, a stronę wskazuje układ dokumentu"
    ),
    "because.ksef_form": QT_TRANSLATE_NOOP("sentences", "zapis ma postać numeru KSeF"),
    "because.account_form": QT_TRANSLATE_NOOP("sentences", "zapis ma postać numeru rachunku"),
    "because.currency": QT_TRANSLATE_NOOP("sentences", "odczytano obok kwot"),
    "because.polish_seller": QT_TRANSLATE_NOOP(
        "sentences", "dokument nie podaje waluty, a sprzedawca ma polski NIP"
    ),
    "because.keyword": QT_TRANSLATE_NOOP("sentences", "to słowo oznacza sposób zapłaty"),
    "because.split_payment": QT_TRANSLATE_NOOP(
        "sentences", "na dokumencie jest wzmianka o mechanizmie podzielonej płatności"
    ),
    "because.vat_table": QT_TRANSLATE_NOOP("sentences", "odczytano z tabeli VAT"),
    "because.sum_of_rows": QT_TRANSLATE_NOOP("sentences", "to suma wierszy tabeli VAT"),
    "because.adds_up": QT_TRANSLATE_NOOP("sentences", "tylko te kwoty z opisanych sumują się"),
    "because.joint": QT_TRANSLATE_NOOP(
        "sentences", "wybrano tę wartość, bo najlepiej zgadza się z resztą dokumentu"
    ),
    "because.repaired_nip": QT_TRANSLATE_NOOP(
        "sentences",
        "znak {place}. odczytano jako „{taken}” zamiast „{printed}”, bo tylko tak zgadza się cyfra kontrolna",
    ),
    "because.repaired_account": QT_TRANSLATE_NOOP(
        "sentences",
        "znak {place}. odczytano jako „{taken}” zamiast „{printed}”,"
        " bo tylko tak zgadzają się cyfry kontrolne rachunku",
    ),
    "because.repaired_ksef": QT_TRANSLATE_NOOP(
        "sentences",
        "znak {place}. odczytano jako „{taken}” zamiast „{printed}”,"
        " bo tylko tak zgadza się suma kontrolna numeru KSeF",
    ),
    "because.repaired_sums": QT_TRANSLATE_NOOP(
        "sentences",
        "znak {place}. odczytano jako „{taken}” zamiast „{printed}”, bo tylko tak zgadzają się kwoty",
    ),
    "because.repaired_date": QT_TRANSLATE_NOOP(
        "sentences",
        "znak {place}. odczytano jako „{taken}” zamiast „{printed}”, bo tylko tak powstaje możliwa data",
    ),
    "because.repaired_elsewhere": QT_TRANSLATE_NOOP(
        "sentences",
        "znak {place}. odczytano jako „{taken}” zamiast „{printed}”, bo tak brzmi znany już numer",
    ),
    "doubt.weak_proof": QT_TRANSLATE_NOOP("sentences", "to za mało, by wartość była pewna"),
    "doubt.one_reading": QT_TRANSLATE_NOOP("sentences", "może to być też „{reading}”, ale to nic pewnego"),
    "doubt.readings": QT_TRANSLATE_NOOP(
        "sentences", "może to być „{first}” albo „{second}” i sprawdzenie tego nie rozstrzyga"
    ),
    "doubt.character": QT_TRANSLATE_NOOP("sentences", "znak {place}. („{printed}”) może być też „{other}”"),
    "doubt.character_checked": QT_TRANSLATE_NOOP(
        "sentences",
        "znak {place}. może być też „{other}”, ale sprawdzenie pasuje do „{printed}”",
    ),
    # How sure a value is that is not certain, in words
    "likely.nearly": QT_TRANSLATE_NOOP("sentences", "Tak odczytane wartości prawie zawsze były dobre."),
    "likely.mostly": QT_TRANSLATE_NOOP("sentences", "Tak odczytane wartości zwykle były dobre."),
    "likely.often": QT_TRANSLATE_NOOP(
        "sentences", "Tak odczytane wartości często były dobre, ale nie zawsze."
    ),
    "likely.seldom": QT_TRANSLATE_NOOP("sentences", "Tak odczytane wartości nieraz były błędne."),
    "why.repeated": QT_TRANSLATE_NOOP("sentences", "Ta sama wartość stoi w kilku miejscach."),
}
