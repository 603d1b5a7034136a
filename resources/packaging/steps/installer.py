"""The Windows installer: NSIS compiles ``installer.nsi`` around the frozen program."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from steps import signing

_USUAL_PLACES = ("ProgramFiles(x86)", "ProgramFiles")


def makensis() -> Path | None:
    """NSIS' compiler, if it is installed."""
    found = shutil.which("makensis")
    if found:
        return Path(found)
    places = (
        Path(os.environ[name]) / "NSIS" / "makensis.exe" for name in _USUAL_PLACES if name in os.environ
    )
    return next((place for place in places if place.exists()), None)


def compile_installer(
    root: Path,
    payload: Path,
    output: Path,
    version: str,
    icon: Path | None = None,
    target: str = "",
    defines: Mapping[str, object] | None = None,
) -> None:
    """Make the installer ``output`` for the frozen program in ``payload``; a warning fails it.

    ``target`` is the kind of installer ("amd64-unicode"), else NSIS' own: on Windows it has only one of 32
    bits, which installs programs of 64 as well.  Raises :class:`subprocess.CalledProcessError`.
    """
    compiler = makensis()
    if compiler is None:
        raise SystemExit("NSIS is missing: https://nsis.sourceforge.io, or apt-get install nsis")
    all_defines = {"VERSION": version, "PAYLOAD": payload.absolute(), "OUTPUT": output.absolute()}
    if icon is not None:
        all_defines["ICON"] = icon.absolute()
    if signing.is_wanted():
        all_defines["SIGN"] = f'"{sys.executable}" "{Path(signing.__file__)}"'
    words = [f"-D{name}={value}" for name, value in (all_defines | dict(defines or {})).items()]
    output.parent.mkdir(parents=True, exist_ok=True)
    kind = [f"-XTarget {target}"] if target else []
    subprocess.run([str(compiler), "-V2", "-WX", *kind, *words, "installer.nsi"], cwd=root, check=True)
