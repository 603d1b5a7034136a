"""Runtime hook of the frozen program: stands in for libraries that PaddleX imports and reading never uses.

PaddleX loads everything it has on import: tables for forecasting, download clients of four model hosts.
They would be 200 MB of the installed program and half a second of each reading worker's start.  Names
found in a stand-in can be inherited from, annotated with and called, as happens while modules load; whatever
is then asked of them raises :class:`ModuleNotFoundError`, so that nothing is ever silently wrong.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

ABSENT = frozenset(
    {
        "aiohttp",
        "aistudio_sdk",
        "baidubce",
        "chardet",
        "huggingface_hub",
        "hf_xet",
        "modelscope",
        "modelscope_hub",
        "pandas",
        "prettytable",
        "pypdfium2",
        "pypdfium2_raw",
        "regex",
    }
)
"""Top-level packages; ``bezdotyk.spec`` leaves them out."""


class _Names(type):
    """A class whose attributes are all classes of the same kind."""

    def __getattr__(cls, name: str) -> type:
        return _named(name)


def _named(name: str) -> type:
    if name.startswith("__"):
        raise AttributeError(name)
    return _Names(name, (_Nothing,), {})


class _Nothing(Exception, metaclass=_Names):  # noqa: N818 - also what is caught
    def __init__(self, *arguments: object, **named: object) -> None:
        del arguments, named
        super().__init__()

    def __getattr__(self, name: str) -> object:
        raise ModuleNotFoundError(f"{type(self).__name__}.{name} is left out of the installed program")


class _StandIn(ModuleType):
    def __getattr__(self, name: str) -> type:
        return _named(name)


class _Finder(MetaPathFinder, Loader):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        del path, target
        # A version is asked for where a library can do without: none it is.
        if fullname.partition(".")[0] not in ABSENT or fullname.rpartition(".")[2].startswith("__"):
            return None
        return ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _StandIn(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing: its names are made when they are asked for."""


sys.meta_path.insert(0, _Finder())
