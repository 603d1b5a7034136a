"""Whether the screen is locked, so that whoever passes by sees it and not its owner.

Linux: logind's ``LockedHint`` by D-Bus; Windows: whether the desktop that has the input can be opened (a
program cannot open that of the log-in screen); macOS: the session's dictionary.  Only Linux' was run, and
that without a session; whatever does not answer is taken for locked.
"""

from __future__ import annotations

import sys


def is_locked() -> bool:
    """Whether the screen is locked; ``True`` where nobody can tell."""
    try:
        if sys.platform == "win32":
            return _windows()
        if sys.platform == "darwin":
            return _macos()
        return _logind()
    except (OSError, AttributeError, ImportError):
        return True


def _logind() -> bool:
    from PySide6.QtDBus import QDBusConnection, QDBusInterface

    bus = QDBusConnection.systemBus()
    if not bus.isConnected():
        return True
    session = QDBusInterface(
        "org.freedesktop.login1",
        "/org/freedesktop/login1/session/auto",
        "org.freedesktop.login1.Session",
        bus,
    )
    if not session.isValid():
        return True
    session.setTimeout(500)
    hint = session.property("LockedHint")
    return hint is not False


if sys.platform == "win32":
    import ctypes

    _DESKTOP_SWITCHDESKTOP = 0x0100

    def _windows() -> bool:
        user32 = ctypes.windll.user32
        desktop = user32.OpenInputDesktop(0, False, _DESKTOP_SWITCHDESKTOP)
        if not desktop:
            return True
        try:
            return not user32.SwitchDesktop(desktop)
        finally:
            user32.CloseDesktop(desktop)

elif sys.platform == "darwin":

    def _macos() -> bool:
        import ctypes
        import ctypes.util

        graphics = ctypes.CDLL(ctypes.util.find_library("CoreGraphics"))
        core = ctypes.CDLL(ctypes.util.find_library("CoreFoundation"))
        graphics.CGSessionCopyCurrentDictionary.restype = ctypes.c_void_p
        core.CFStringCreateWithCString.restype = ctypes.c_void_p
        core.CFStringCreateWithCString.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32)
        core.CFDictionaryGetValue.restype = ctypes.c_void_p
        core.CFDictionaryGetValue.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
        core.CFBooleanGetValue.argtypes = (ctypes.c_void_p,)
        core.CFRelease.argtypes = (ctypes.c_void_p,)
        session = graphics.CGSessionCopyCurrentDictionary()
        if not session:
            return True
        utf8 = 0x08000100
        key = core.CFStringCreateWithCString(None, b"CGSSessionScreenIsLocked", utf8)
        value = core.CFDictionaryGetValue(session, key)
        locked = bool(value and core.CFBooleanGetValue(value))
        core.CFRelease(key)
        core.CFRelease(session)
        return locked
