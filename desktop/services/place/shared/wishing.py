"""What a person wishes of a shared database, done while nothing of the office is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.domain.messages import Message
from desktop.domain.shared import Holding, SharedPlace
from desktop.domain.upgrading import Tell, UpgradeStep
from desktop.services.place.shared.entering import enter
from desktop.services.place.shared.kept import shared_of
from desktop.services.place.shared.moving import Moved, move_in, move_out
from desktop.services.place.shared.opening import password_of
from desktop.services.secrets import secrets_of

SharedWork = Callable[[Path, Tell], Message]
"""Does it for the office in a data folder, and says what was done; raises :class:`UserError`."""


def entering(place: SharedPlace, password: str) -> SharedWork:
    """Begin a new office there, or join the one that is there."""

    def work(root: Path, tell: Tell) -> Message:
        tell(UpgradeStep("entering", 1, 1))
        found = enter(root, place, password, secrets_of(root))
        code = "shared.joined" if found.holding is Holding.OFFICE else "shared.begun"
        return Message(code, {"place": place.title})

    return work


def moving_in(place: SharedPlace, password: str) -> SharedWork:
    """Move the office of a data folder there."""

    def work(root: Path, tell: Tell) -> Message:
        moved = move_in(root, place, password, secrets_of(root), tell)
        code = "shared.moved_in" if moved.left is None else "shared.moved_in_leaving"
        return Message(code, {**_figures(moved, place), "left": str(moved.left or "")})

    return work


def moving_out(root: Path, tell: Tell) -> Message:
    """Move the shared office that ``root`` points to into ``root``."""
    place, own = shared_of(root), secrets_of(root)
    moved = move_out(root, own, password_of(own) if place is not None else "", tell)
    return Message("shared.moved_out", _figures(moved, place))


def _figures(moved: Moved, place: SharedPlace | None) -> dict[str, str]:
    title = "" if place is None else place.title
    return {"place": title, "rows": str(moved.rows), "files": str(moved.files)}
