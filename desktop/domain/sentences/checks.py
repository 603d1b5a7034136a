"""What the checks of a document found."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    # Checks on the values
    "check.seller_nip.ok": QT_TRANSLATE_NOOP("sentences", "NIP sprzedawcy ma poprawną cyfrę kontrolną."),
    "check.seller_nip.bad": QT_TRANSLATE_NOOP(
        "sentences", "NIP sprzedawcy jest błędny: nie zgadza się cyfra kontrolna."
    ),
    "check.buyer_nip.ok": QT_TRANSLATE_NOOP("sentences", "NIP nabywcy ma poprawną cyfrę kontrolną."),
    "check.buyer_nip.bad": QT_TRANSLATE_NOOP(
        "sentences", "NIP nabywcy jest błędny: nie zgadza się cyfra kontrolna."
    ),
    "check.same_nip.bad": QT_TRANSLATE_NOOP(
        "sentences", "Sprzedawca i nabywca mają ten sam NIP. Sprawdź, kto jest kim."
    ),
    "check.account.ok": QT_TRANSLATE_NOOP("sentences", "Numer rachunku ma poprawne cyfry kontrolne."),
    "check.account.bad": QT_TRANSLATE_NOOP(
        "sentences", "Numer rachunku jest błędny: nie zgadzają się cyfry kontrolne."
    ),
    "check.ksef.ok": QT_TRANSLATE_NOOP("sentences", "Numer KSeF ma poprawną sumę kontrolną."),
    "check.ksef.bad": QT_TRANSLATE_NOOP(
        "sentences", "Numer KSeF jest błędny: nie zgadza się suma kontrolna."
    ),
    "check.ksef_seller.ok": QT_TRANSLATE_NOOP("sentences", "Numer KSeF zaczyna się od NIP-u sprzedawcy."),
    "check.ksef_seller.bad": QT_TRANSLATE_NOOP(
        "sentences", "Numer KSeF zaczyna się od innego NIP-u niż NIP sprzedawcy."
    ),
    "check.sum.ok": QT_TRANSLATE_NOOP("sentences", "Netto i VAT dają razem brutto."),
    "check.sum.bad": QT_TRANSLATE_NOOP("sentences", "Netto i VAT dają razem {sum}, a brutto to {gross}."),
    "check.rows_net.ok": QT_TRANSLATE_NOOP("sentences", "Kwoty netto według stawek dają razem netto."),
    "check.rows_net.bad": QT_TRANSLATE_NOOP(
        "sentences", "Kwoty netto według stawek dają razem {sum}, a netto to {total}."
    ),
    "check.lines_net.ok": QT_TRANSLATE_NOOP("sentences", "Pozycje dają razem kwotę netto."),
    "check.lines_net.bad": QT_TRANSLATE_NOOP(
        "sentences", "Pozycje dają razem {sum} netto, a na dokumencie jest {total}."
    ),
    "check.lines_gross.ok": QT_TRANSLATE_NOOP("sentences", "Pozycje dają razem kwotę brutto."),
    "check.lines_gross.bad": QT_TRANSLATE_NOOP(
        "sentences", "Pozycje dają razem {sum} brutto, a na dokumencie jest {total}."
    ),
    "check.line_product.bad": QT_TRANSLATE_NOOP(
        "sentences", "Pozycja {line} („{name}”): ilość razy cena nie daje wartości."
    ),
    "check.rows_vat.ok": QT_TRANSLATE_NOOP("sentences", "Kwoty VAT według stawek dają razem VAT."),
    "check.rows_vat.bad": QT_TRANSLATE_NOOP(
        "sentences", "Kwoty VAT według stawek dają razem {sum}, a VAT to {total}."
    ),
    "check.rows_gross.ok": QT_TRANSLATE_NOOP("sentences", "Kwoty brutto według stawek dają razem brutto."),
    "check.rows_gross.bad": QT_TRANSLATE_NOOP(
        "sentences", "Kwoty brutto według stawek dają razem {sum}, a brutto to {total}."
    ),
    "check.row_tax.ok": QT_TRANSLATE_NOOP("sentences", "W stawce {rate} VAT zgadza się z kwotą netto."),
    "check.row_tax.bad": QT_TRANSLATE_NOOP("sentences", "W stawce {rate} VAT powinien wynosić {tax}."),
    "check.row_sum.ok": QT_TRANSLATE_NOOP("sentences", "W stawce {rate} netto i VAT dają razem brutto."),
    "check.row_sum.bad": QT_TRANSLATE_NOOP("sentences", "W stawce {rate} netto i VAT nie dają razem brutto."),
    "check.due_after_issue.ok": QT_TRANSLATE_NOOP(
        "sentences", "Termin płatności nie jest wcześniejszy niż data wystawienia."
    ),
    "check.due_after_issue.bad": QT_TRANSLATE_NOOP(
        "sentences", "Termin płatności jest wcześniejszy niż data wystawienia."
    ),
    "check.company.ok": QT_TRANSLATE_NOOP("sentences", "Firma jest na dokumencie sprzedawcą lub nabywcą."),
    "check.company.bad": QT_TRANSLATE_NOOP(
        "sentences", "Firma nie jest na dokumencie ani sprzedawcą, ani nabywcą. Sprawdź, czyj to dokument."
    ),
    "check.words.ok": QT_TRANSLATE_NOOP("sentences", "Kwota słownie zgadza się z kwotą w cyfrach."),
    "check.words.bad": QT_TRANSLATE_NOOP("sentences", "Kwota słownie różni się od kwoty w cyfrach."),
    "check.ksef_test.bad": QT_TRANSLATE_NOOP(
        "sentences", "Kod QR prowadzi do testowego KSeF: to może nie być prawdziwa faktura."
    ),
    "check.ksef_hash.ok": QT_TRANSLATE_NOOP(
        "sentences", "Skrót w kodzie QR KSeF zgadza się z dołączonym plikiem XML."
    ),
    "check.ksef_hash.bad": QT_TRANSLATE_NOOP(
        "sentences", "Skrót w kodzie QR KSeF nie zgadza się z dołączonym plikiem XML. Sprawdź obie wersje."
    ),
}
