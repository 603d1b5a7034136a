"""OpenCV as the program needs it: without windows, videos and the extra modules that PaddleX asks for.

All of OpenCV's packages hold the same module ``cv2``; PaddleX depends on the largest of them.  The frozen
program takes the smallest, of the same version, from a folder of its own.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from steps.unlinking import unlink

_INSTALLED = "opencv-contrib-python"
_LEAN = "opencv-python-headless"
_NEVER_CALLED = ("libopenblas", "libavcodec", "libavformat", "libavutil", "libswscale", "libswresample")


def lean_opencv(folder: Path) -> Path | None:
    """The folder with ``cv2`` in it, filled by pip if need be; ``None`` if that cannot be had."""
    wanted = f"{_LEAN}=={version(_INSTALLED)}"
    done = folder / f"{wanted}.done"
    if done.exists():
        return folder
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--upgrade", "--target"]
    if subprocess.run([*command, str(folder), wanted], check=False).returncode != 0:
        print(f"{wanted} cannot be had: the folder will be larger by that of {_INSTALLED}")
        return None
    if sys.platform == "linux":
        _cut_off(folder)
    done.touch()
    return folder


def _cut_off(folder: Path) -> None:
    """Take 66 MB of libraries away, for linear algebra and videos, which nothing in the reading calls.

    OpenCV asks OpenBLAS only for systems of a hundred unknowns or more.  The wheels of Windows and macOS
    have no such library.
    """
    others = [file for file in folder.glob("*.libs/*") if file.name.startswith(_NEVER_CALLED)]
    for library in (folder / "cv2").glob("cv2*.so"):
        unlink(library, others)
