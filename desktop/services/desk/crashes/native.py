"""What Python's fault handler writes when native code crashes, read without its paths.

The raw dump holds full paths, and so the user's name; it is taken apart by its grammar, line by line, and
only what is understood goes on: the signal (out of a list), and module, function and line of each frame.
"""

from __future__ import annotations

import re

from desktop.services.desk.crashes.describing import Fault, Frame, Report, Where, module_of_path

_MOST_BYTES = 200_000
_MOST_FRAMES = 40
_CAUSES = {
    "Segmentation fault": "segmentation fault",
    "Aborted": "aborted",
    "Bus error": "bus error",
    "Floating point exception": "floating-point exception",
    "Floating-point exception": "floating-point exception",
    "Illegal instruction": "illegal instruction",
    "access violation": "access violation",
    "stack overflow": "stack overflow",
    "int divide by zero": "division by zero",
    "float divide by zero": "division by zero",
    "int overflow": "overflow",
}
_FRAME = re.compile(r'^  File "(?P<path>.*)", line (?P<line>\d{1,7}) in (?P<function>[A-Za-z_<>][\w<>]*)$')
_CODE = re.compile(r"code 0x([0-9a-f]{1,8})$")


def read_dump(raw: bytes) -> Report | None:
    """The report of a dump; ``None`` if nothing fatal stands in it.

    Of several threads it is the one that crashed, else the first.
    """
    lines = raw[:_MOST_BYTES].decode("utf-8", errors="replace").splitlines()
    cause = next((found for line in lines if (found := _cause(line))), "")
    if not cause:
        return None
    return Report(Where.NATIVE, (Fault(cause, _frames(lines)),))


def _cause(line: str) -> str:
    known = line.startswith(("Fatal Python error: ", "Windows fatal exception: "))
    if not known:
        return ""
    said = line.partition(": ")[2].strip()
    if said in _CAUSES:
        return _CAUSES[said]
    code = _CODE.search(said)
    return f"code 0x{code[1]}" if code else "fatal error"


def _frames(lines: list[str]) -> tuple[Frame, ...]:
    marked = [number for number, line in enumerate(lines) if line.startswith("Current thread ")]
    any_thread = [number for number, line in enumerate(lines) if line.startswith(("Thread 0x", "Stack "))]
    begin = (marked or any_thread or [0])[0]
    frames: list[Frame] = []
    for line in lines[begin + 1 :]:
        found = _FRAME.match(line)
        if found is None:
            if frames:
                break
            continue
        if len(frames) < _MOST_FRAMES:
            module = module_of_path(found["path"])
            function = found["function"] if module != "?" else "?"
            frames.append(Frame(module, function, int(found["line"])))
    return tuple(frames)
