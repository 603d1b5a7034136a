"""What the chips say: a check that holds needs no more than a tick and its name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.domain.fields import FieldName
from desktop.domain.messages import Message
from desktop.domain.reading import Check
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.ui.texts import say

_NAMES: dict[str, str] = {
    "check.seller_nip": QT_TRANSLATE_NOOP("check", "NIP sprzedawcy"),
    "check.buyer_nip": QT_TRANSLATE_NOOP("check", "NIP nabywcy"),
    "check.account": QT_TRANSLATE_NOOP("check", "rachunek"),
    "check.ksef": QT_TRANSLATE_NOOP("check", "numer KSeF"),
    "check.ksef_seller": QT_TRANSLATE_NOOP("check", "KSeF = NIP sprzedawcy"),
    "check.sum": QT_TRANSLATE_NOOP("check", "netto + VAT = brutto"),
    "check.rows_net": QT_TRANSLATE_NOOP("check", "suma netto"),
    "check.rows_vat": QT_TRANSLATE_NOOP("check", "suma VAT"),
    "check.rows_gross": QT_TRANSLATE_NOOP("check", "suma brutto"),
    "check.lines_net": QT_TRANSLATE_NOOP("check", "suma pozycji"),
    "check.lines_gross": QT_TRANSLATE_NOOP("check", "suma pozycji"),
    "check.row_tax": QT_TRANSLATE_NOOP("check", "VAT według stawek"),
    "check.row_sum": QT_TRANSLATE_NOOP("check", "wiersze tabeli"),
    "check.due_after_issue": QT_TRANSLATE_NOOP("check", "kolejność dat"),
    "check.company": QT_TRANSLATE_NOOP("check", "nasza firma"),
    "check.words": QT_TRANSLATE_NOOP("check", "słownie = cyframi"),
}


@dataclass(frozen=True, slots=True)
class ChipText:
    """One chip: what it says, the whole sentences, and the fields that they speak of."""

    passed: bool
    text: str
    sentences: tuple[str, ...]
    fields: tuple[FieldName, ...]


def chip_texts(checks: Iterable[Check]) -> tuple[ChipText, ...]:
    """The chips of ``checks``: the failed ones first, each with its whole sentence.

    Those that hold have a name each; the same rule for several rows makes one chip.
    """
    failed: list[ChipText] = []
    passed: dict[str, ChipText] = {}
    for check in checks:
        sentence = say(check.message)
        if not check.passed:
            failed.append(ChipText(False, sentence, (sentence,), check.fields))
            continue
        name = _name(check.message)
        before = passed.get(name)
        sentences = (*(before.sentences if before is not None else ()), sentence)
        passed[name] = ChipText(True, name, sentences, check.fields)
    return (*failed, *passed.values())


def _name(message: Message) -> str:
    name = _NAMES.get(message.code.rpartition(".")[0])
    return say(message) if name is None else QCoreApplication.translate("check", name)
