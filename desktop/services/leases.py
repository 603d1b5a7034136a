"""How one of several programs, on one of several computers, is told apart in the shared database."""

from __future__ import annotations

import os
import platform
import uuid


def this_program() -> str:
    """A name that no other program has, on any computer, and that says which computer it is."""
    return f"{platform.node()[:100]}/{os.getpid()}/{uuid.uuid4().hex[:12]}"
