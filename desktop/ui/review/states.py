"""How sure a field's value is, as the form tells it by colour, shape and word."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop.domain.documents import mandatory_fields
from desktop.domain.fields import Field, FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.reading import Check
from desktop.domain.sentences import QT_TRANSLATE_NOOP


class FieldState(StrEnum):
    """What the form says of a field."""

    CERTAIN = "certain"
    TO_CHECK = "to_check"
    MISSING = "missing"
    ERROR = "error"
    """A check on the value fails, or what was typed cannot be such a value."""
    NOTHING = "nothing"
    """Not there, and nobody expects it: no mark at all."""


_WORDS: dict[FieldState, str] = {
    FieldState.CERTAIN: QT_TRANSLATE_NOOP("field state", "pewne"),
    FieldState.TO_CHECK: QT_TRANSLATE_NOOP("field state", "do sprawdzenia"),
    FieldState.MISSING: QT_TRANSLATE_NOOP("field state", "brak"),
    FieldState.ERROR: QT_TRANSLATE_NOOP("field state", "błąd"),
    FieldState.NOTHING: QT_TRANSLATE_NOOP("field state", "nie ma"),
}


def state_word(state: FieldState) -> str:
    """The state in words: "do sprawdzenia"."""
    return QCoreApplication.translate("field state", _WORDS[state])


def field_state(field: Field | None, kind: DocumentKind | None, checks: Iterable[Check]) -> FieldState:
    """The state of ``field`` in a document of ``kind``.

    A failed check counts against a value even if a person entered it: the sentence of the check
    says why, and the person decides.
    """
    if field is None or not field.value:
        expected = field is not None and field.name in mandatory_fields(kind)
        return FieldState.MISSING if expected else FieldState.NOTHING
    if any(not check.passed and field.name in check.fields for check in checks):
        return FieldState.ERROR
    if field.certain or field.changed_by is not None:
        return FieldState.CERTAIN
    return FieldState.TO_CHECK


def missing_fields(fields: dict[FieldName, Field], kind: DocumentKind | None) -> tuple[FieldName, ...]:
    """The fields that a document of ``kind`` must have and ``fields`` does not, in the form's order."""
    return tuple(name for name in mandatory_fields(kind) if name not in fields or not fields[name].value)
