"""A folder as a person types or pastes it."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.errors import UserError

_QUOTES = frozenset({'""', "''", "„”", "“”", "«»"})
"""Windows' "Copy as path" puts quotes around it; so does who copies it from a letter."""


def typed_folder(text: str) -> Path:
    """The folder that ``text`` names, with ``~`` for the home folder; it need not be there.

    Raises :class:`UserError` ``place.no_folder`` for an empty line, ``place.no_home`` if ``~`` stands for
    nobody's home folder, ``place.not_absolute`` for what does not begin at a disk.
    """
    name = text.strip()
    if len(name) > 1 and name[0] + name[-1] in _QUOTES:
        name = name[1:-1].strip()
    if not name:
        raise UserError("place.no_folder")
    try:
        path = Path(name).expanduser()
    except RuntimeError as error:
        raise UserError("place.no_home", folder=name) from error
    # A path with a NUL in it is refused by every call of the system, and not as an OSError.
    if not path.is_absolute() or "\0" in name:
        raise UserError("place.not_absolute", folder=name.replace("\0", "?"))
    return path
