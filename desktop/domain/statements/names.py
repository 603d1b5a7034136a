"""The Polish words for lines of statements; the window translates them (contexts ``line`` and ``reason``)."""

from __future__ import annotations

from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.domain.statements.officials import NoDocument
from desktop.domain.statements.pairing import Certainty
from desktop.domain.statements.state import LineState

LINE_STATES: dict[LineState, str] = {
    LineState.OPEN: QT_TRANSLATE_NOOP("line", "brak dokumentu"),
    LineState.PROPOSED: QT_TRANSLATE_NOOP("line", "propozycja"),
    LineState.PAIRED: QT_TRANSLATE_NOOP("line", "połączona"),
    LineState.NO_DOCUMENT: QT_TRANSLATE_NOOP("line", "bez dokumentu"),
}
CERTAINTIES: dict[Certainty, str] = {
    Certainty.CERTAIN: QT_TRANSLATE_NOOP("line", "pewne"),
    Certainty.LIKELY: QT_TRANSLATE_NOOP("line", "prawdopodobne"),
    Certainty.POSSIBLE: QT_TRANSLATE_NOOP("line", "możliwe"),
}
REASONS: dict[NoDocument, str] = {
    NoDocument.TAX: QT_TRANSLATE_NOOP("reason", "podatek"),
    NoDocument.ZUS: QT_TRANSLATE_NOOP("reason", "składki ZUS"),
    NoDocument.FEE: QT_TRANSLATE_NOOP("reason", "opłata albo odsetki banku"),
    NoDocument.WAGE: QT_TRANSLATE_NOOP("reason", "wynagrodzenie"),
    NoDocument.OWN: QT_TRANSLATE_NOOP("reason", "przelew między własnymi rachunkami"),
    NoDocument.CASH: QT_TRANSLATE_NOOP("reason", "gotówka"),
    NoDocument.LOAN: QT_TRANSLATE_NOOP("reason", "kredyt"),
    NoDocument.OTHER: QT_TRANSLATE_NOOP("reason", "inny powód"),
}
