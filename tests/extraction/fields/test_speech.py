"""Documents in languages that count only where they are spoken."""

from __future__ import annotations

import pytest

from desktop.domain.fields import FieldName
from desktop.domain.kinds import PrintedKind
from desktop.extraction.fields.find import FoundFields, find_fields
from desktop.extraction.fields.lexicon import BASE, Label, labels, languages, months, speaking
from desktop.extraction.fields.speech import languages_of
from tests.extraction.fields.drawn import drawn

POLISH = """
    Faktura VAT nr FV/12/2026
    Data wystawienia: 05.03.2026     Termin płatności: 19.03.2026
    Sprzedawca                       Nabywca
    Suma Smart Italia sp. z o.o.     Via Verde Data S.A.
    ul. Lipowa 3                     ul. Cicha 8
    00-950 Warszawa                  50-102 Wrocław
    NIP: 526-104-08-28               NIP: 5260250995
    Netto: 100,00   VAT 23%: 23,00   Razem brutto: 123,00 zł
    Do zapłaty: 123,00 zł
"""
CZECH = """
    FAKTURA - daňový doklad č. 2026000417

    Dodavatel:                          Odběratel:
    Vrabčí Hnízdo s.r.o.                Zielarnia Żurawinka sp. z o.o.
    Dlouhá 17                           ul. Łąkowa 14/3
    602 00 Brno                         61-879 Poznań
    DIČ: CZ10848282                     DIČ: PL7811993405
    Datum vystavení: 4. listopadu 2026
    Datum uskutečnění zdanitelného plnění: 3.11.2026
    Datum splatnosti: 18.11.2026
    Způsob platby: převodem
    IBAN: CZ65 0800 0000 1920 0014 5399
    Celkem bez DPH:      1 000,00
    DPH 21 %:              210,00
    Celkem k úhradě:     1 210,00 Kč
"""
SLOVAK = """
    Faktúra č. 20260118
    Dodávateľ                           Odberateľ
    Vŕba a syn, a.s.                    Zielarnia Żurawinka sp. z o.o.
    Štúrova 5                           ul. Łąkowa 14/3
    040 01 Košice                       61-879 Poznań
    IČ DPH: SK2020317068                IČ DPH: PL7811993405
    Dátum vystavenia: 04.11.2026
    Dátum dodania: 03.11.2026
    Dátum splatnosti: 18.11.2026
    Spôsob úhrady: prevodom
    Základ dane:     1 000,00
    Výška DPH 23 %:    230,00
    Suma na úhradu:  1 230,00 EUR
"""
FRENCH = """
    Atelier Forêt SAS                   FACTURE N° F2026-118
    8, avenue du Général Leclerc        Date de facturation : 4 novembre 2026
    75011 Paris                         Date d’échéance : 18/11/2026
    N° TVA intracommunautaire : FR40303265045

    Client :
    Zielarnia Żurawinka sp. z o.o.
    ul. Łąkowa 14/3
    61-879 Poznań
    N° TVA : PL7811993405

    Mode de règlement : virement bancaire
    Total HT           1 000,00 €
    TVA 20 %             200,00 €
    Total TTC          1 200,00 €
    Net à payer        1 200,00 €
"""
ITALIAN = """
    Officina Cicala S.r.l.
    Via Garibaldi 31
    20121 Milano (MI)
    P.IVA IT00743110157

    Fattura n. 118/2026
    Data documento: 04/11/2026
    Spett.le
    Zielarnia Żurawinka sp. z o.o.
    ul. Łąkowa 14/3
    61-879 Poznań
    P.IVA PL7811993405
    Modalità di pagamento: bonifico bancario
    Scadenza: 18/11/2026
    Totale imponibile   1.000,00
    IVA 22%               220,00
    Totale documento    1.220,00 €
"""
UKRAINIAN = """
    Рахунок-фактура № СФ-0001601
    від 4 листопада 2026 р.

    Постачальник: ТОВ «Калинова Хата»
    вул. Зелена, 15
    ІПН 899381328221

    Покупець: Zielarnia Żurawinka sp. z o.o.
    ul. Łąkowa 14/3, 61-879 Poznań
    NIP PL7811993405

    Разом без ПДВ:    1 000,00
    ПДВ 20%:            200,00
    Всього з ПДВ:     1 200,00
    До сплати:        1 200,00 грн
"""


def value(found: FoundFields, name: FieldName) -> str | None:
    return found.fields[name].value


@pytest.mark.parametrize(
    ("text", "language", "number", "seller", "due", "currency", "gross", "method"),
    [
        (CZECH, "cs", "2026000417", "CZ10848282", "2026-11-18", "CZK", "1210.00", "przelew"),
        (SLOVAK, "sk", "20260118", "SK2020317068", "2026-11-18", "EUR", "1230.00", "przelew"),
        (FRENCH, "fr", "F2026-118", "FR40303265045", "2026-11-18", "EUR", "1200.00", "przelew"),
        (ITALIAN, "it", "118/2026", "IT00743110157", "2026-11-18", "EUR", "1220.00", "przelew"),
        (UKRAINIAN, "uk", "СФ-0001601", "899381328221", None, "UAH", "1200.00", None),
    ],
)
def test_a_plain_invoice_of_each_language(
    text: str,
    language: str,
    number: str,
    seller: str,
    due: str | None,
    currency: str,
    gross: str,
    method: str | None,
) -> None:
    page = drawn(text)

    found = find_fields([page])

    assert languages_of([page])[0] == language
    assert found.printed_kind is PrintedKind.INVOICE
    assert value(found, FieldName.NUMBER) == number
    assert value(found, FieldName.ISSUE_DATE) == "2026-11-04"
    assert value(found, FieldName.DUE_DATE) == due
    assert value(found, FieldName.SELLER_NIP) == seller
    assert value(found, FieldName.BUYER_NIP) == "7811993405"
    assert value(found, FieldName.BUYER_NAME) == "Zielarnia Żurawinka sp. z o.o."
    assert value(found, FieldName.NET) == "1000.00"
    assert value(found, FieldName.GROSS) == gross
    assert value(found, FieldName.CURRENCY) == currency
    assert value(found, FieldName.PAYMENT_METHOD) == method
    assert len(found.vat_rows) == 1


def test_foreign_words_in_names_change_no_language() -> None:
    assert languages_of([drawn(POLISH)]) == BASE


def test_blank_pages_speak_the_usual_languages() -> None:
    assert languages_of([]) == BASE


def test_a_bilingual_document_keeps_its_polish_first() -> None:
    both = POLISH + "\n    Dodavatel Odběratel Splatnost Množství Označení Vystaveno\n"

    assert languages_of([drawn(both)]) == (*BASE, "cs")


def test_words_of_a_language_count_only_where_it_is_spoken() -> None:
    assert not labels().find("Zbývá uhradit")
    with speaking(("cs", *BASE)):
        assert [match.key for match in labels().find("Zbývá uhradit")] == [Label.AMOUNT_DUE]
        assert months()["unora"] == 2
    assert not labels().find("Zbývá uhradit")


def test_every_file_in_the_folder_is_a_language() -> None:
    assert languages()[: len(BASE)] == BASE
    assert {"cs", "sk", "fr", "it", "uk"} <= set(languages())


def test_alphabets_that_look_alike_are_one() -> None:
    with speaking(("uk", *BASE)):
        mixed = "Пocтaчaльник"  # Latin o, c and a among Cyrillic letters
        assert [match.key for match in labels().find(mixed)] == [Label.SELLER]
