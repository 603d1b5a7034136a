"""What the rules find on a document: law, registers, KSeF, foreign currency."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    # Whose document it is
    "finding.buyer_is_client": QT_TRANSLATE_NOOP(
        "sentences",
        "Nabywcą jest {other} (NIP {nip}), a dokument leży w firmie {company}. Przenieś go tam.",
    ),
    "finding.seller_is_client": QT_TRANSLATE_NOOP(
        "sentences",
        "Sprzedawcą jest {other} (NIP {nip}), a dokument leży w firmie {company}. Przenieś go tam.",
    ),
    "finding.other_buyer": QT_TRANSLATE_NOOP(
        "sentences",
        "Nabywca ma NIP {nip}: to nie {company} ani żadna firma biura. Sprawdź, czyj to dokument.",
    ),
    "finding.other_seller": QT_TRANSLATE_NOOP(
        "sentences",
        "Sprzedawca ma NIP {nip}: to nie {company} ani żadna firma biura. Sprawdź, czyj to dokument.",
    ),
    "finding.we_are_seller": QT_TRANSLATE_NOOP(
        "sentences", "Sprzedawcą jest ta firma: to sprzedaż, a nie koszt. Zmień rodzaj dokumentu."
    ),
    "finding.we_are_buyer": QT_TRANSLATE_NOOP(
        "sentences", "Nabywcą jest ta firma: to koszt, a nie sprzedaż. Zmień rodzaj dokumentu."
    ),
    "finding.recipient_is_ours": QT_TRANSLATE_NOOP(
        "sentences", "Nabywca ma NIP {nip}, a {company} jest odbiorcą. Tak bywa w gminach i grupach VAT."
    ),
    "finding.no_buyer_nip": QT_TRANSLATE_NOOP(
        "sentences", "Na fakturze nie ma NIP-u nabywcy. Bez niego może to być faktura dla konsumenta."
    ),
    # Dates
    "finding.month_closed": QT_TRANSLATE_NOOP(
        "sentences",
        "Miesiąc {month} jest zamknięty. Wybierz inny albo otwórz go ponownie na tablicy miesięcy.",
    ),
    "finding.date_in_future": QT_TRANSLATE_NOOP(
        "sentences", "Data wystawienia {date} jest w przyszłości. Sprawdź, czy dobrze ją odczytano."
    ),
    "finding.date_long_ago": QT_TRANSLATE_NOOP(
        "sentences", "Data wystawienia {date} jest sprzed ponad pięciu lat. Sprawdź rok."
    ),
    "finding.sale_other_month": QT_TRANSLATE_NOOP(
        "sentences", "Sprzedaż należy do miesiąca {other}, a dokument leży w {month}."
    ),
    "finding.issued_after_month": QT_TRANSLATE_NOOP(
        "sentences", "Dokument wystawiono {date}, po miesiącu {month}, w którym leży."
    ),
    "finding.issued_long_before": QT_TRANSLATE_NOOP(
        "sentences",
        "Dokument wystawiono {date}, ponad trzy miesiące przed {month}. Odliczenie VAT może wymagać korekty.",
    ),
    "finding.issued_before_month": QT_TRANSLATE_NOOP(
        "sentences", "Dokument wystawiono {date}, przed miesiącem {month}, w którym leży."
    ),
    # Receipts
    "finding.receipt_is_invoice": QT_TRANSLATE_NOOP(
        "sentences", "Paragon z NIP na {gross} {currency} (do {limit}) jest fakturą uproszczoną."
    ),
    "finding.receipt_over_limit": QT_TRANSLATE_NOOP(
        "sentences",
        "Paragon z NIP na {gross} {currency} przekracza {limit} {currency} i nie jest fakturą."
        " Poproś klienta o fakturę.",
    ),
    "finding.receipt_no_longer": QT_TRANSLATE_NOOP(
        "sentences",
        "Paragon z NIP był fakturą tylko do {last}, a ten jest z {date}. Potrzebna jest faktura z KSeF.",
    ),
    "finding.receipt_not_yet": QT_TRANSLATE_NOOP(
        "sentences", "W dniu {date} paragon z NIP nie był jeszcze fakturą. Sprawdź datę."
    ),
    "finding.receipt_without_nip": QT_TRANSLATE_NOOP(
        "sentences", "Na paragonie nie ma NIP-u nabywcy: nie jest fakturą i nie daje odliczenia VAT."
    ),
    # Split payment, cash
    "finding.split_printed_only": QT_TRANSLATE_NOOP(
        "sentences",
        "Są słowa „mechanizm podzielonej płatności”, ale {gross} zł nie przekracza {limit} zł:"
        " obowiązku nie ma.",
    ),
    "finding.split_printed": QT_TRANSLATE_NOOP(
        "sentences",
        "Są słowa „mechanizm podzielonej płatności” i {gross} zł przekracza {limit} zł. Wśród pozycji nie"
        " rozpoznano towarów z załącznika nr 15.",
    ),
    "finding.split_required": QT_TRANSLATE_NOOP(
        "sentences",
        "Podzielona płatność jest obowiązkowa: {gross} zł przekracza {limit} zł, a „{item}” wygląda na"
        " załącznik nr 15 ({group}).",
    ),
    "finding.split_missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Brakuje słów „mechanizm podzielonej płatności”: {gross} zł przekracza {limit} zł, a „{item}” wygląda"
        " na załącznik nr 15 ({group}).",
    ),
    "finding.cash_over_limit": QT_TRANSLATE_NOOP(
        "sentences",
        "Zapłata gotówką {gross} zł między firmami przekracza {limit} zł: wydatek nie jest kosztem.",
    ),
    "finding.vat_rate": QT_TRANSLATE_NOOP(
        "sentences", "Stawki {rate} % nie było w dniu {date}. Sprawdź stawkę i datę."
    ),
    # VAT status
    "finding.vat_active": QT_TRANSLATE_NOOP(
        "sentences", "Kontrahent {number} był {day} czynnym podatnikiem VAT."
    ),
    "finding.vat_exempt": QT_TRANSLATE_NOOP(
        "sentences", "Kontrahent {number} był {day} zwolniony z VAT i go nie nalicza."
    ),
    "finding.vat_exempt_taxes": QT_TRANSLATE_NOOP(
        "sentences",
        "Kontrahent {number} był {day} zwolniony z VAT, a faktura nalicza VAT. Nie odliczaj go bez"
        " wyjaśnienia.",
    ),
    "finding.vat_none": QT_TRANSLATE_NOOP(
        "sentences", "Kontrahenta {number} nie było {day} w rejestrze VAT, a faktura nie nalicza VAT."
    ),
    "finding.vat_none_taxes": QT_TRANSLATE_NOOP(
        "sentences",
        "Kontrahenta {number} nie było {day} w rejestrze VAT, a faktura nalicza VAT. Nie odliczaj go bez"
        " wyjaśnienia.",
    ),
    "finding.vat_eu_valid": QT_TRANSLATE_NOOP("sentences", "Numer VAT UE {number} jest ważny (VIES, {day})."),
    "finding.vat_eu_invalid": QT_TRANSLATE_NOOP(
        "sentences", "VIES nie zna numeru VAT UE {number} ({day}). Sprawdź numer i stawkę."
    ),
    "finding.vat_asking": QT_TRANSLATE_NOOP("sentences", "Status VAT kontrahenta {number} jest sprawdzany."),
    "finding.vat_offline": QT_TRANSLATE_NOOP(
        "sentences",
        "Statusu VAT kontrahenta {number} nie sprawdzono: brak połączenia. Program spróbuje ponownie sam.",
    ),
    "finding.vat_limit": QT_TRANSLATE_NOOP(
        "sentences",
        "Statusu VAT kontrahenta {number} nie sprawdzono: wyczerpano dzienny limit zapytań do rejestru.",
    ),
    "finding.vat_no_answer": QT_TRANSLATE_NOOP(
        "sentences", "Rejestr nie ma odpowiedzi o kontrahencie {number} na dzień {day}."
    ),
    # White list
    "finding.account_listed": QT_TRANSLATE_NOOP(
        "sentences", "Rachunek {account} był {day} na białej liście (NIP {nip})."
    ),
    "finding.account_listed_flat": QT_TRANSLATE_NOOP(
        "sentences", "Rachunek {account} był {day} na białej liście (NIP {nip}, plik płaski)."
    ),
    "finding.account_listed_mask": QT_TRANSLATE_NOOP(
        "sentences", "Rachunek wirtualny {account} był {day} na białej liście (NIP {nip}, maska banku)."
    ),
    "finding.account_no_payer": QT_TRANSLATE_NOOP(
        "sentences",
        "Rachunku {account} nie ma na białej liście, bo sprzedawca nie jest zarejestrowany do VAT.",
    ),
    "finding.account_not_listed": QT_TRANSLATE_NOOP(
        "sentences",
        "Rachunku {account} nie było {day} na białej liście przy NIP {nip}. Obowiązek jest powyżej"
        " {limit} zł.",
    ),
    "finding.account_not_listed_over": QT_TRANSLATE_NOOP(
        "sentences",
        "Rachunku {account} nie było {day} na białej liście przy NIP {nip}, a kwota przekracza {limit} zł."
        " Przelew na niego nie jest kosztem; zgłoszenie ZAW-NR w 7 dni.",
    ),
    "finding.account_asking": QT_TRANSLATE_NOOP(
        "sentences", "Rachunek {account} jest sprawdzany na białej liście."
    ),
    "finding.account_offline": QT_TRANSLATE_NOOP(
        "sentences",
        "Rachunku {account} nie sprawdzono na białej liście: brak połączenia i pliku płaskiego z {day}.",
    ),
    "finding.account_limit": QT_TRANSLATE_NOOP(
        "sentences",
        "Rachunku {account} nie sprawdzono na białej liście: wyczerpano dzienny limit zapytań.",
    ),
    "finding.account_no_answer": QT_TRANSLATE_NOOP(
        "sentences", "Nie ma białej listy z dnia {day}: rachunku {account} nie sprawdzono."
    ),
    # Changed account
    "finding.account_changed": QT_TRANSLATE_NOOP(
        "sentences",
        "Nowy rachunek {account}! Do {until} sprzedawca miał {old} (dokumentów: {documents})."
        " Zanim klient zapłaci, potwierdź to u sprzedawcy pod znanym numerem telefonu.",
    ),
    "finding.account_changed_listed": QT_TRANSLATE_NOOP(
        "sentences",
        "Nowy rachunek {account}; jest na białej liście sprzedawcy. Do {until} był {old}"
        " (dokumentów: {documents}).",
    ),
    "finding.account_new_here": QT_TRANSLATE_NOOP(
        "sentences",
        "Pierwszy dokument z rachunkiem {account}. Inne firmy biura płacą temu sprzedawcy na {old}"
        " w tym samym banku.",
    ),
    "finding.account_of_many": QT_TRANSLATE_NOOP(
        "sentences",
        "Nowy rachunek {account} w tym samym banku. Ten sprzedawca podaje ich wiele (dotąd {accounts}).",
    ),
    # Foreign currency
    "finding.rate_vat": QT_TRANSLATE_NOOP(
        "sentences",
        "Kurs dla VAT: {rate} zł za {currency} z tabeli {table} ({day}). Netto {net}, VAT {vat},"
        " brutto {gross} zł.",
    ),
    "finding.rate_income": QT_TRANSLATE_NOOP(
        "sentences",
        "Kurs dla PIT/CIT: {rate} zł za {currency} z tabeli {table} ({day}). Netto {net}, brutto {gross} zł.",
    ),
    "finding.rate_vat_typed": QT_TRANSLATE_NOOP(
        "sentences",
        "Kurs dla VAT wpisany ręcznie przez {who}: {rate} zł za {currency} ({table}, {day}). Netto {net},"
        " VAT {vat}, brutto {gross} zł.",
    ),
    "finding.rate_income_typed": QT_TRANSLATE_NOOP(
        "sentences",
        "Kurs dla PIT/CIT wpisany ręcznie przez {who}: {rate} zł za {currency} ({table}, {day}). Netto {net},"
        " brutto {gross} zł.",
    ),
    "finding.rate_asking": QT_TRANSLATE_NOOP(
        "sentences", "Kurs {currency} z ostatniej tabeli NBP przed {before} jest pobierany."
    ),
    "finding.rate_offline": QT_TRANSLATE_NOOP(
        "sentences",
        "Brakuje kursu {currency} z ostatniej tabeli NBP przed {before}: nie ma połączenia. Wpisz kurs albo"
        " poczekaj.",
    ),
    "finding.rate_off": QT_TRANSLATE_NOOP(
        "sentences",
        "Brakuje kursu {currency} z ostatniej tabeli NBP przed {before}. Wpisz kurs.",
    ),
    "finding.rate_none": QT_TRANSLATE_NOOP(
        "sentences", "NBP nie ma kursu {currency} w tabeli A przed {before}. Wpisz kurs."
    ),
    # KSeF
    "finding.ksef_pair": QT_TRANSLATE_NOOP(
        "sentences", "Wydruk i plik XML ({xml}) to ta sama faktura: wartości się zgadzają."
    ),
    "finding.ksef_hash_same": QT_TRANSLATE_NOOP(
        "sentences", "Skrót w kodzie QR KSeF zgadza się z plikiem XML."
    ),
    "finding.ksef_hash_differs": QT_TRANSLATE_NOOP(
        "sentences",
        "Skrót w kodzie QR KSeF nie zgadza się z plikiem XML: to wydruk innej faktury albo plik zmieniono."
        " Pobierz fakturę z KSeF.",
    ),
    "finding.ksef_two_hashes": QT_TRANSLATE_NOOP(
        "sentences", "Na dokumencie są kody QR dwóch różnych faktur KSeF. Sprawdź podział stron."
    ),
    "finding.ksef_code_nip": QT_TRANSLATE_NOOP(
        "sentences", "Kod QR KSeF podaje sprzedawcę {said}, a na wydruku jest {printed}."
    ),
    "finding.ksef_code_date": QT_TRANSLATE_NOOP(
        "sentences", "Kod QR KSeF podaje datę wystawienia {said}, a na wydruku jest {printed}."
    ),
    "finding.ksef_test": QT_TRANSLATE_NOOP(
        "sentences", "Kod QR prowadzi do testowego KSeF: to może nie być prawdziwa faktura."
    ),
    "finding.ksef_offline": QT_TRANSLATE_NOOP(
        "sentences",
        "Faktura wystawiona offline: numer KSeF dostanie później. Gdy przyjdzie z KSeF, to będzie ta sama"
        " faktura.",
    ),
    "finding.ksef_print_differs": QT_TRANSLATE_NOOP(
        "sentences",
        "Wydruk mówi co innego niż XML: {field} na wydruku „{printed}”, w XML „{xml}”. Wydruk mógł zostać"
        " zmieniony.",
    ),
    "finding.ksef_account_not_in_xml": QT_TRANSLATE_NOOP(
        "sentences",
        "Rachunek jest tylko na wydruku, w pliku XML go nie ma. Potwierdź go u sprzedawcy, zanim klient"
        " zapłaci.",
    ),
    "finding.ksef_before_issue": QT_TRANSLATE_NOOP(
        "sentences", "Numer KSeF jest z {number}, a fakturę wystawiono {issued}: sprawdź numer i datę."
    ),
    "finding.ksef_expected": QT_TRANSLATE_NOOP(
        "sentences",
        "Faktura z {date} powinna przyjść przez KSeF. Sprawdź, czy tam jest; VAT odlicza się od faktycznego"
        " wpływu.",
    ),
    "finding.ksef_expected_known": QT_TRANSLATE_NOOP(
        "sentences",
        "Ten sprzedawca wystawia w KSeF (dokumentów z numerem: {documents}), a ta faktura numeru nie ma."
        " Sprawdź, czy to nie druga kopia.",
    ),
    "finding.ksef_expected_over": QT_TRANSLATE_NOOP(
        "sentences",
        "Faktura z {date} powinna przyjść przez KSeF: sama przekracza {limit} zł miesięcznie, do których"
        " wolno wystawiać poza nim.",
    ),
    "finding.ksef_expected_small": QT_TRANSLATE_NOOP(
        "sentences",
        "Faktura przyszła poza KSeF. Do {until} wolno to sprzedawcy, który ma do {limit} zł sprzedaży"
        " miesięcznie.",
    ),
    "finding.ksef_expected_large": QT_TRANSLATE_NOOP(
        "sentences",
        "Faktura przyszła poza KSeF. W dniu {date} obowiązek miały tylko firmy ze sprzedażą ponad"
        " 200 mln zł.",
    ),
    "finding.ksef_sale": QT_TRANSLATE_NOOP(
        "sentences", "Sprzedaż dla firmy z {date} powinna być wystawiona w KSeF, a nie ma jego numeru."
    ),
    "finding.ksef_sale_penalty": QT_TRANSLATE_NOOP(
        "sentences",
        "Sprzedaż dla firmy z {date} powinna być wystawiona w KSeF, a nie ma jego numeru. Grozi za to kara.",
    ),
    "finding.ksef_sale_small": QT_TRANSLATE_NOOP(
        "sentences",
        "Sprzedaż wystawiona poza KSeF. Do {until} wolno to firmie, która ma do {limit} zł sprzedaży"
        " miesięcznie.",
    ),
    "finding.ksef_sale_large": QT_TRANSLATE_NOOP(
        "sentences",
        "Sprzedaż wystawiona poza KSeF. W dniu {date} obowiązek miały tylko firmy ze sprzedażą ponad"
        " 200 mln zł.",
    ),
    # Answering and approving
    "checking.alarm": QT_TRANSLATE_NOOP("sentences", "Nie zatwierdzono, bo jest alarm: {finding}"),
    "checking.forbidden": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie można zatwierdzić: {finding} Biuro wymaga, aby najpierw usunąć przyczynę albo odpowiedzieć.",
    ),
    "checking.no_reason": QT_TRANSLATE_NOOP("sentences", "Napisz, dlaczego to jest w porządku."),
    "checking.gone": QT_TRANSLATE_NOOP(
        "sentences", "Tej uwagi już nie ma: dokument zmienił się w międzyczasie."
    ),
    "checking.bad_rate": QT_TRANSLATE_NOOP(
        "sentences", "Kurs musi być liczbą większą od zera, na przykład 4,2512."
    ),
    "checking.no_currency": QT_TRANSLATE_NOOP("sentences", "Dokument jest w złotych: kursu nie potrzeba."),
}
