"""Takes the pictures of the help and of the README: ``python -m tests.tools.make_screenshots``.

No display is needed.  ``--look DIR`` takes every screen instead, light and dark, at 100 % and at 200 %,
and with text half as large again, for judging.  ``--data DIR`` keeps the
office that is shown, so that it is read only once.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "resources" / "help" / "images"
LANGUAGES = ("pl", "en")
HELP_SIZE = (1200, 760)
LARGE_TEXT = 150
LOOKS = {1: (1440, 900), 2: (960, 540)}
"""Window sizes by scale: a desk's screen, and a full-HD laptop at 200 %."""


def main() -> None:
    """Read the arguments, take the pictures: a process a language, theme and scale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="folder of the office to show; filled if it is empty")
    parser.add_argument("--look", type=Path, help="folder for pictures of every screen, for judging")
    parser.add_argument("--only", nargs="*", default=[], help="these screens (or pages of the help)")
    options = parser.parse_args()
    with _folder(options.data) as folder:
        if options.look is None:
            for language in LANGUAGES:
                arguments = ["--for-help", "--target", str(IMAGES / language)]
                _take(folder, language, 1, [*arguments, *_size(HELP_SIZE)], options.only)
            return
        for scale, size in LOOKS.items():
            for theme in ("light", "dark"):
                target = options.look.absolute() / f"{theme}-{scale}00"
                dark = ["--dark"] if theme == "dark" else []
                _take(folder, "pl", scale, ["--target", str(target), *_size(size), *dark], options.only)
        large = ["--target", str(options.look.absolute() / "large-text"), "--text-percent", str(LARGE_TEXT)]
        _take(folder, "pl", 1, [*large, *_size(LOOKS[1])], options.only)


def _take(folder: Path, language: str, scale: int, arguments: list[str], only: list[str]) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(scale),
        "BEZDOTYK_LANG": language,
    }
    command = [sys.executable, "-m", "tests.tools.pictures.window", "--data", str(folder), *arguments]
    if only:
        command += ["--only", *only]
    subprocess.run(command, env=environment, cwd=ROOT, check=True)


def _size(size: tuple[int, int]) -> list[str]:
    return ["--size", *(str(one) for one in size)]


@contextmanager
def _folder(given: Path | None) -> Iterator[Path]:
    if given is not None:
        yield given.absolute()
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as root:
        yield Path(root)


if __name__ == "__main__":
    main()
