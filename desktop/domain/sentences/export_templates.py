"""Tables of the office's own design."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "export.template_name": QT_TRANSLATE_NOOP(
        "sentences", "Nazwa szablonu nie może być pusta, dłuższa niż 100 znaków ani zawierać dwukropka."
    ),
    "export.template_columns": QT_TRANSLATE_NOOP(
        "sentences", "Szablon musi mieć od jednej do {limit} kolumn."
    ),
    "export.template_source": QT_TRANSLATE_NOOP(
        "sentences", "Kolumna „{column}” wskazuje na dane, których nie ma. Wybierz je z listy."
    ),
    "export.template_column": QT_TRANSLATE_NOOP(
        "sentences", "Kolumna „{column}” ma za długi nagłówek albo niedozwolony limit znaków."
    ),
    "export.template_separator": QT_TRANSLATE_NOOP(
        "sentences",
        "Bez cudzysłowów separator pól i znak dziesiętny muszą być różne. Zmień jeden z nich.",
    ),
    "export.template_broken": QT_TRANSLATE_NOOP(
        "sentences", "To nie jest szablon Bezdotyku albo jest uszkodzony. {name}"
    ),
    "export.template_gone": QT_TRANSLATE_NOOP("sentences", "Szablonu „{name}” nie ma. Są: {known}."),
    "export.template_taken": QT_TRANSLATE_NOOP("sentences", "Szablon „{name}” już jest. Wybierz inną nazwę."),
    "export.template_empty": QT_TRANSLATE_NOOP(
        "sentences", "Pole „{field}” jest wymagane, a dokument go nie ma. Uzupełnij je w sprawdzaniu."
    ),
    "export.template_no_rows": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie ma żadnego wiersza tego rodzaju (stawki, pozycji albo opisu)."
    ),
}
