"""Where the files that ship with the program are: models, translations, icons, help, samples.

In a checkout they lie in ``resources/`` beside the package; an installed program carries the same
folder as ``desktop/resources`` (see ``pyproject.toml``).
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PLACES = (_PACKAGE / "resources", _PACKAGE.parent / "resources")


def asset(*parts: str) -> Path:
    """The path of a shipped file or folder, for instance ``asset("ocr", "small", "det")``."""
    root = next((place for place in _PLACES if place.is_dir()), _PLACES[-1])
    return root.joinpath(*parts)
