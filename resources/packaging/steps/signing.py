"""Signing for Windows: whatever command the environment names.  ``python signing.py FILE`` does it too.

``BEZDOTYK_SIGN`` is a command line in which ``{file}`` stands for the file, for instance
``signtool sign /fd sha256 /tr http://timestamp.example /td sha256 /n "Bezdotyk" {file}``.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

VARIABLE = "BEZDOTYK_SIGN"


def is_wanted() -> bool:
    """Whether there is a command to sign with."""
    return bool(os.environ.get(VARIABLE))


def sign(file: Path) -> None:
    """Sign ``file`` in place; raises :class:`subprocess.CalledProcessError` if that fails."""
    # Backslashes are those of Windows paths.
    words = [word.strip("\"'") for word in shlex.split(os.environ[VARIABLE], posix=False)]
    subprocess.run([word.replace("{file}", str(file)) for word in words], check=True)


if __name__ == "__main__":
    sign(Path(sys.argv[1]))
