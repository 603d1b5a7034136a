"""What the computer calls the person who is logged in to it: told by the system, not by the environment.

The environment's names (``LOGNAME``, ``USERNAME``) can be set to anything by whoever starts a program.
The Windows part was not run on Windows; its tests record what it asks of the system.
"""

from __future__ import annotations

import sys
from typing import Any

_SAM_COMPATIBLE = 2
"""``NameSamCompatible`` of ``EXTENDED_NAME_FORMAT``: ``DOMAIN\\user``, or ``COMPUTER\\user``."""
_LONGEST = 512


def computer_account() -> str:
    """The account that this program runs in; empty where the system does not say."""
    return _windows_account() if sys.platform == "win32" else _unix_account()


def _unix_account() -> str:
    import os
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        # A container may run under a number without a name.
        return ""


def _windows_account(secur32: Any = None) -> str:
    import ctypes

    if secur32 is None:
        secur32 = getattr(ctypes, "WinDLL")("secur32")  # noqa: B009 - exists on Windows only
    size = ctypes.c_ulong(_LONGEST)
    name = ctypes.create_unicode_buffer(_LONGEST)
    found = secur32.GetUserNameExW(_SAM_COMPATIBLE, name, ctypes.byref(size))
    return name.value if found else ""
