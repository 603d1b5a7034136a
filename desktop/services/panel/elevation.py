"""Running one command as administrator, after Windows has asked the person (ShellExecuteExW, verb "runas").

Only Windows has it; it was not run.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence


def run_elevated(command: Sequence[str]) -> bool:
    """Whether the person allowed ``command`` and it ended well; its window stays hidden."""
    if sys.platform != "win32":
        return False
    import ctypes
    from ctypes import wintypes

    class Info(ctypes.Structure):
        """SHELLEXECUTEINFOW."""

        _fields_ = (
            ("size", wintypes.DWORD),
            ("mask", wintypes.ULONG),
            ("window", wintypes.HWND),
            ("verb", wintypes.LPCWSTR),
            ("file", wintypes.LPCWSTR),
            ("parameters", wintypes.LPCWSTR),
            ("directory", wintypes.LPCWSTR),
            ("show", ctypes.c_int),
            ("instance", wintypes.HINSTANCE),
            ("id_list", ctypes.c_void_p),
            ("class_name", wintypes.LPCWSTR),
            ("class_key", wintypes.HKEY),
            ("hot_key", wintypes.DWORD),
            ("icon", wintypes.HANDLE),
            ("process", wintypes.HANDLE),
        )

    keeps_process = 0x40
    info = Info(size=ctypes.sizeof(Info), mask=keeps_process, verb="runas", file=command[0])
    info.parameters = subprocess.list2cmdline(command[1:])
    if not ctypes.windll.shell32.ShellExecuteExW(ctypes.byref(info)) or not info.process:
        return False
    kernel = ctypes.windll.kernel32
    code = wintypes.DWORD(1)
    kernel.WaitForSingleObject(wintypes.HANDLE(info.process), 60_000)
    kernel.GetExitCodeProcess(wintypes.HANDLE(info.process), ctypes.byref(code))
    kernel.CloseHandle(wintypes.HANDLE(info.process))
    return code.value == 0
