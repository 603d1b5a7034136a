"""A bug as a report: made only of names and numbers that stand in program code.

No text of an exception, no value of a variable, no path and no file name is ever looked at, so none can be
told: a report knows the error's class, and of each frame the module, the function and the line.  Names are
taken only from modules and classes that are loaded from code, and only if they are names as Python has them.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from importlib import metadata
from pathlib import PurePath
from types import TracebackType

from desktop import __version__

_MOST_FRAMES = 40
_MOST_CAUSES = 5
_UNKNOWN = "?"
_PARTS = ("PySide6-Essentials", "SQLAlchemy", "pymupdf", "onnxruntime", "numpy", "pillow", "pebble")
"""Distributions whose versions matter when something crashes."""


class Where(StrEnum):
    """What stumbled."""

    WINDOW = "window"
    THREAD = "thread"
    CLEANING = "cleaning"
    """An object while it was being thrown away."""
    WORKER = "worker process"
    NATIVE = "native code"


@dataclass(frozen=True, slots=True)
class Frame:
    """One call: ``module`` and ``function`` as the code names them."""

    module: str
    function: str
    line: int

    def __str__(self) -> str:
        return f"{self.module}:{self.line} {self.function}"


@dataclass(frozen=True, slots=True)
class Fault:
    """An error's class, and the calls that led to it, the innermost first."""

    name: str
    frames: tuple[Frame, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What went wrong: ``faults`` is the error, then what caused it."""

    where: Where
    faults: tuple[Fault, ...]

    @property
    def same(self) -> tuple[object, ...]:
        """What makes two reports one bug."""
        return self.where, self.faults


def report_of(error: BaseException, where: Where) -> Report:
    """The report of an exception."""
    faults: list[Fault] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen and len(faults) < _MOST_CAUSES:
        seen.add(id(current))
        faults.append(Fault(_class_name(type(current)), frames_of(current.__traceback__)))
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return Report(where, tuple(faults))


def worker_death(task: object, exit_code: int) -> Report:
    """The report of a worker process that died while it ran the function ``task``."""
    module = _module_name(getattr(task, "__module__", None))
    function = _name(getattr(task, "__qualname__", None))
    code = exit_code if -255 <= exit_code <= 0xFFFFFFFF else 0
    return Report(Where.WORKER, (Fault(f"exit code {code}", (Frame(module, function, 0),)),))


def frames_of(trace: TracebackType | None) -> tuple[Frame, ...]:
    """The frames of a traceback, the innermost first."""
    frames: list[Frame] = []
    while trace is not None:
        frame = trace.tb_frame
        module = _module_name(frame.f_globals.get("__name__"))
        frames.append(Frame(module, _name(frame.f_code.co_name), trace.tb_lineno))
        trace = trace.tb_next
    return tuple(frames[-_MOST_FRAMES:][::-1])


def written(report: Report, at: datetime, times: int = 1) -> str:
    """The report as the file has it: plain text, in English, for whoever mends the program."""
    lines = [
        f"Bezdotyk {__version__}",
        f"at: {at:%Y-%m-%d %H:%M} UTC",
        f"where: {report.where}",
        f"times: {times}",
        *surroundings(),
    ]
    for number, fault in enumerate(report.faults):
        lines += ["", f"{'caused by' if number else 'error'}: {fault.name}"]
        lines += [f"  {frame}" for frame in fault.frames]
    return "\n".join([*lines, ""])


def surroundings() -> Iterable[str]:
    """The versions of the system and of what the program stands on."""
    yield f"system: {platform.system()} {platform.release()} {platform.machine()}"
    frozen = "installed" if getattr(sys, "frozen", False) else "from packages"
    yield f"python: {platform.python_version()}, {frozen}"
    for part in _PARTS:
        try:
            yield f"{part}: {metadata.version(part)}"
        except metadata.PackageNotFoundError:
            continue


def module_of_path(path: str) -> str:
    """The loaded module whose code lies in the file ``path``; ``?`` for every other.

    The path itself is only compared.
    """
    wanted = PurePath(path)
    for name, module in tuple(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if isinstance(file, str) and PurePath(file) == wanted:
            return _module_name(name)
    return _module_by_place(wanted)


def _module_by_place(path: PurePath) -> str:
    """A module of ours, or of a package beside it, that this process has not loaded."""
    for root in (PurePath(entry) for entry in sys.path if entry):
        try:
            inside = path.relative_to(root)
        except ValueError:
            continue
        parts = [*inside.parts[:-1], inside.stem]
        if parts and inside.suffix == ".py" and all(part.isidentifier() for part in parts):
            top = parts[0]
            # Only of packages: a script beside them may bear any name.
            if top in sys.modules or top in sys.stdlib_module_names:
                return ".".join(part for part in parts if part != "__init__")
    return _UNKNOWN


def _class_name(kind: type[BaseException]) -> str:
    module, name = _module_name(kind.__module__), _name(kind.__qualname__)
    return name if module == "builtins" else f"{module}.{name}"


def _module_name(name: object) -> str:
    """``name`` if a module of this name is loaded from code."""
    return _name(name) if isinstance(name, str) and name in sys.modules else _UNKNOWN


def _name(name: object) -> str:
    """``name`` if it is one that Python's code can have: ``a.b``, ``f.<locals>.<lambda>``."""
    if not isinstance(name, str) or len(name) > 200:
        return _UNKNOWN
    parts = name.replace("<", "").replace(">", "").split(".")
    return name if all(part.isidentifier() and part.isascii() for part in parts) else _UNKNOWN
