"""The place of the office that is open, and whether another folder could be it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import UserError
from desktop.domain.places import Holds, PlaceFound
from desktop.services.place.judging import judge
from desktop.services.place.layout import DATABASE, SAMPLES_MARK
from desktop.services.place.typed import typed_folder

if TYPE_CHECKING:
    from desktop.services.place.shared.desk import SharedDesk


@dataclass(frozen=True, slots=True)
class Place:
    """Where the open office lies; ``fixed`` if whoever started the program said so."""

    root: Path
    standard: Path
    """The folder that is used where none was chosen."""
    samples: Path
    """Where the office of samples is, or would be."""
    fixed: bool
    watched: Callable[[], Sequence[Path]] = tuple
    """The scanners' folders."""
    shared: SharedDesk | None = None
    """This computer at the office's shared database; ``None`` where the office lies in :attr:`root`."""

    @property
    def is_sample(self) -> bool:
        """Whether the open office is the one of samples."""
        return (self.root / SAMPLES_MARK).exists()

    @property
    def has_samples(self) -> bool:
        """Whether there is an office of samples."""
        return (self.samples / SAMPLES_MARK).exists() and (self.samples / DATABASE).exists()

    def judge(self, folder: Path) -> PlaceFound:
        """Whether the data could lie in ``folder``.

        Raises :class:`UserError` ``place.fixed`` where the start of the program decides it, ``place.same``
        for the folder they lie in, ``place.inside`` for one in it, and what :func:`.typed.typed_folder` and
        :func:`.judging.judge` raise.
        """
        if self.fixed:
            raise UserError("place.fixed")
        own, wanted = self.root.resolve(), typed_folder(str(folder))
        if wanted.resolve() == own:
            raise UserError("place.same")
        if own in wanted.resolve().parents:
            raise UserError("place.inside", folder=wanted)
        return judge(wanted, watched=self.watched())


def check_office(folder: Path) -> PlaceFound:
    """An office that is to be opened where it lies; raises :class:`UserError` ``place.no_office`` for none,
    and what :func:`.judging.judge` raises."""
    found = judge(folder)
    if found.holds is not Holds.OFFICE:
        raise UserError("place.no_office", folder=folder)
    return found
