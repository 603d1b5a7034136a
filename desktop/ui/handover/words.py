"""The words of exporters, and what changed since a document left, in the window's language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.domain.messages import Message
from desktop.services.exporting.values import Change
from desktop.ui import texts

CONTEXT = "export"
"""Where translations keep the words of exporters."""


def word(text: str) -> str:
    """An exporter's word in the window's language; names that offices gave stay as they are."""
    return QCoreApplication.translate(CONTEXT, text)


def say(message: Message) -> str:
    """The sentence; names of fields and options within it are exporters' words."""
    details = {
        key: word(text) if key in {"field", "option"} else text for key, text in message.details.items()
    }
    return texts.say(Message(message.code, details))


def changes_text(changes: Sequence[Change]) -> str:
    """What is not as it was: ``Brutto: 10,00 → 12,00``, one behind the other."""
    return "; ".join(f"{word(one.label)}: {_one_line(one.old)} → {_one_line(one.new)}" for one in changes)


def _one_line(text: str) -> str:
    return " | ".join(text.splitlines()) or "—"
