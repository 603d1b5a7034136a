"""What the strip says: of a cut, of a page, of a document."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.domain.splitting import MADE_FROM, PageRole
from desktop.services.splitting.session import DivisionState, DocumentInfo
from desktop.ui import texts
from desktop.ui.style.tokens import Tone


class CutState(StrEnum):
    """What a place between two pages is."""

    SURE = "sure"
    """Cut, and sure."""
    BY_PERSON = "by_person"
    """Cut against or without the machine's opinion."""
    PROPOSED = "proposed"
    """Not cut, but perhaps it should be."""
    JOINED = "joined"


_WORDS = {
    CutState.SURE: QT_TRANSLATE_NOOP("cut", "pewne"),
    CutState.BY_PERSON: QT_TRANSLATE_NOOP("cut", "ręcznie"),
    CutState.PROPOSED: QT_TRANSLATE_NOOP("cut", "dzielić?"),
    CutState.JOINED: QT_TRANSLATE_NOOP("cut", "razem"),
}
TONES = {
    CutState.SURE: Tone.GOOD,
    CutState.BY_PERSON: Tone.BUSY,
    CutState.PROPOSED: Tone.CHECK,
    CutState.JOINED: Tone.QUIET,
}
_ROLES = {
    PageRole.BLANK: QT_TRANSLATE_NOOP("page role", "pusta"),
    PageRole.SEPARATOR: QT_TRANSLATE_NOOP("page role", "rozdzielająca"),
    PageRole.DELETED: QT_TRANSLATE_NOOP("page role", "usunięta"),
}


_NO_PICTURE = QT_TRANSLATE_NOOP("page role", "Nie można pokazać tej strony.")


def cut_state(state: DivisionState, place: int) -> CutState:
    """What lies before place ``place`` of the strip."""
    cut = state.cuts.get(state.sheets[place].page)
    if state.begins(place):
        sure = cut is not None and cut.made and cut.confidence >= MADE_FROM
        return CutState.SURE if sure else CutState.BY_PERSON
    proposed = cut is not None and cut.proposed and state.sheets[place].document is not None
    return CutState.PROPOSED if proposed else CutState.JOINED


def cut_word(found: CutState) -> str:
    """The state in a word."""
    return QCoreApplication.translate("cut", _WORDS[found])


def confidence(state: DivisionState, place: int) -> str:
    """How sure the machine is that a document begins there: "97 %"; empty if it has no opinion."""
    cut = state.cuts.get(state.sheets[place].page)
    return "" if cut is None else f"{min(99, round(100 * cut.confidence))} %"


def reasons(state: DivisionState, place: int) -> str:
    """Why the machine thinks so, a sentence a line."""
    cut = state.cuts.get(state.sheets[place].page)
    return "" if cut is None else "\n".join(texts.say(message) for message in cut.why)


def role_name(role: PageRole) -> str:
    """What a page is that belongs to no document; empty for one that does."""
    return QCoreApplication.translate("page role", _ROLES[role]) if role in _ROLES else ""


def document_name(number: int, document: DocumentInfo) -> str:
    """A document on the strip: "2 · Koszt · FV/7/2026"."""
    parts = [str(number), texts.short_kind_name(document.kind), document.number]
    return " · ".join(part for part in parts if part and part != "—")


def no_picture() -> str:
    """What stands on a page whose picture cannot be made."""
    return QCoreApplication.translate("page role", _NO_PICTURE)
