"""How far bringing a database of an earlier version up to date has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.messages import Message
from desktop.domain.sentences.upgrading import SENTENCES


@dataclass(frozen=True, slots=True)
class UpgradeStep:
    """A step that is being done: the ``number``-th, from 1, ``of`` so many.

    ``share`` is how much of it is done, 0 to 1, where that is known; most steps are one statement each,
    of which nobody can say how far it is.
    """

    what: str
    """``backup``, ``check``, or the revision that is being made."""
    number: int
    of: int
    share: float | None = None

    @property
    def name(self) -> Message:
        """What is being done, for a person."""
        code = f"upgrade.{self.what}"
        return Message(code if code in SENTENCES else "upgrade.other")


Tell = Callable[[UpgradeStep], None]
"""Is told when a step begins, and of one whose share is known as that grows."""


def nobody(_step: UpgradeStep) -> None:
    """For whoever does not want to know."""
