"""The right to come to the front, which systems give only to a program that a person has just started."""

from __future__ import annotations

import os
import sys

_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


def allow_foreground(process: int) -> None:
    """Pass this program's right on to ``process``; without it Windows only lets the task bar flash.

    Only Windows knows it (AllowSetForegroundWindow); that branch was not run.
    """
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(process)


def own_token() -> str:
    """What the desktop gave this program for being started by a person (XDG activation); may be empty."""
    return next((found for name in _TOKENS if (found := os.environ.get(name, ""))), "")


def use_token(token: str) -> None:
    """Have Qt show it to the compositor when it next asks for the focus (QtWayland reads it there)."""
    if token and sys.platform not in {"win32", "darwin"}:
        os.environ[_TOKENS[0]] = token
