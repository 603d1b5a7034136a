"""What is said of templates for enova365, and of documents in them."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "enova.no_template": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie ma szablonu enova. Wyeksportuj z enova jeden dokument i zrób z niego szablon w ustawieniach"
        " formatu.",
    ),
    "enova.no_purchase_template": QT_TRANSLATE_NOOP(
        "sentences", "Nie ma szablonu zakupu. Dodaj go w ustawieniach formatu."
    ),
    "enova.no_sales_template": QT_TRANSLATE_NOOP(
        "sentences", "Nie ma szablonu sprzedaży. Dodaj go w ustawieniach formatu."
    ),
    "enova.no_place": QT_TRANSLATE_NOOP(
        "sentences", "Szablon nie ma miejsca na uwagi, więc w pliku nie ma: {facts}."
    ),
    # What is wrong with a template
    "enova.no_document_block": QT_TRANSLATE_NOOP(
        "sentences",
        "Szablon musi mieć dokładnie jeden blok „#dokument”, a wszystkie miejsca muszą stać w nim.",
    ),
    "enova.no_row_block": QT_TRANSLATE_NOOP(
        "sentences",
        "Szablon nie ma bloku „#stawka” ani „#pozycja”: dokument z dwiema stawkami straciłby jedną z nich.",
    ),
    "enova.unknown_place": QT_TRANSLATE_NOOP(
        "sentences", "Szablon ma nieznane miejsce „{place}”. Pomoc wymienia wszystkie miejsca."
    ),
    "enova.row_place": QT_TRANSLATE_NOOP(
        "sentences", "Miejsce „{place}” może stać tylko w bloku „#stawka” albo „#pozycja”."
    ),
    "enova.unknown_block": QT_TRANSLATE_NOOP("sentences", "Szablon ma nieznany blok „{block}”."),
    "enova.misplaced_block": QT_TRANSLATE_NOOP("sentences", "Blok „{block}” stoi w złym miejscu szablonu."),
    "enova.open_block": QT_TRANSLATE_NOOP("sentences", "Blok „{block}” nie ma końca."),
    "enova.wrong_end": QT_TRANSLATE_NOOP("sentences", "Koniec „{block}” nie pasuje do otwartego bloku."),
    "enova.stray": QT_TRANSLATE_NOOP(
        "sentences", "Podwójny nawias klamrowy nie jest miejscem ani blokiem: „{text}”."
    ),
    "enova.unsafe": QT_TRANSLATE_NOOP("sentences", "Szablon nie może zawierać „{sign}”. Usuń ten fragment."),
    "enova.not_well_formed": QT_TRANSLATE_NOOP(
        "sentences", "To nie jest poprawny XML (wiersz i znak: {where}). Zrób szablon od nowa."
    ),
    # Why no template can be made of a file
    "enova.other_document": QT_TRANSLATE_NOOP(
        "sentences",
        "W pliku nie ma numeru {number}. Wyeksportuj z enova ten sam dokument, który wybrano w Bezdotyku.",
    ),
    "enova.no_rows_found": QT_TRANSLATE_NOOP(
        "sentences",
        "W pliku nie widać, co powtarza się dla każdej stawki. Wybierz dokument z dwiema różnymi stawkami"
        " VAT, którego kwoty w enova i w Bezdotyku są takie same.",
    ),
}
