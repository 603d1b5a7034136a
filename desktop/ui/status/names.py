"""The states of watched folders and mailboxes in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.folders import FolderState
from desktop.domain.mailboxes import MailboxState
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.ui.style.tokens import Tone

_STATES: dict[FolderState, str] = {
    FolderState.OK: QT_TRANSLATE_NOOP("folder state", "działa"),
    FolderState.OFFLINE: QT_TRANSLATE_NOOP("folder state", "niedostępny"),
    FolderState.NO_PERMISSION: QT_TRANSLATE_NOOP("folder state", "brak uprawnień"),
    FolderState.PARTLY: QT_TRANSLATE_NOOP("folder state", "działa częściowo"),
    FolderState.NO_EVENTS: QT_TRANSLATE_NOOP("folder state", "działa wolniej, przez przeglądanie"),
    FolderState.STOPPED: QT_TRANSLATE_NOOP("folder state", "zatrzymany"),
}

STATE_MARKS: dict[FolderState, tuple[Tone, str]] = {
    FolderState.OK: (Tone.GOOD, "check"),
    FolderState.OFFLINE: (Tone.BAD, "cross"),
    FolderState.NO_PERMISSION: (Tone.BAD, "cross"),
    FolderState.PARTLY: (Tone.CHECK, "bang"),
    FolderState.NO_EVENTS: (Tone.CHECK, "bang"),
    FolderState.STOPPED: (Tone.QUIET, "circle"),
}
"""Tone and shape, the worst ones to be shown first."""

_ORDER = (
    FolderState.OFFLINE,
    FolderState.NO_PERMISSION,
    FolderState.PARTLY,
    FolderState.NO_EVENTS,
    FolderState.STOPPED,
    FolderState.OK,
)


def state_name(state: FolderState) -> str:
    """The state in words: "niedostępny"."""
    return QCoreApplication.translate("folder state", _STATES[state])


def badness(state: FolderState) -> int:
    """The smaller, the more a person should know of it."""
    return _ORDER.index(state)


_MAILBOX_STATES: dict[MailboxState, str] = {
    MailboxState.LISTENING: QT_TRANSLATE_NOOP("mailbox state", "działa"),
    MailboxState.POLLING: QT_TRANSLATE_NOOP("mailbox state", "działa, sprawdzana co pół minuty"),
    MailboxState.CONNECTING: QT_TRANSLATE_NOOP("mailbox state", "łączenie…"),
    MailboxState.OFFLINE: QT_TRANSLATE_NOOP("mailbox state", "brak połączenia"),
    MailboxState.REFUSED: QT_TRANSLATE_NOOP("mailbox state", "wymaga uwagi"),
    MailboxState.STOPPED: QT_TRANSLATE_NOOP("mailbox state", "zatrzymana"),
}

MAILBOX_MARKS: dict[MailboxState, tuple[Tone, str]] = {
    MailboxState.REFUSED: (Tone.BAD, "cross"),
    MailboxState.OFFLINE: (Tone.BAD, "cross"),
    MailboxState.CONNECTING: (Tone.BUSY, "working"),
    MailboxState.STOPPED: (Tone.QUIET, "circle"),
    MailboxState.POLLING: (Tone.GOOD, "check"),
    MailboxState.LISTENING: (Tone.GOOD, "check"),
}
"""Tone and shape, the worst ones first."""


def mailbox_state_name(state: MailboxState) -> str:
    """The state in words: "brak połączenia"."""
    return QCoreApplication.translate("mailbox state", _MAILBOX_STATES[state])


def mailbox_badness(state: MailboxState) -> int:
    """The smaller, the more a person should know of it."""
    return list(MAILBOX_MARKS).index(state)
