"""What goes into the frozen program, and what its libraries bring that it can do without."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

Entry = tuple[str, str, str]
"""PyInstaller's: the place in the folder, the file, its kind."""

_RESOURCES_LEFT_OUT = frozenset({"packaging"})

_NEVER = (
    # Tests and tools that a developer's environment has, and optional imports of libraries would pull in.
    "IPython",
    "PyInstaller",
    "_pytest",
    "hypothesis",
    "matplotlib",
    "mypy",
    "onnx",
    "pillow_heif",
    "pip",
    "playwright",
    "psycopg2",
    "pytest",
    "setuptools",
    "sympy",
    "tkinter",
    "torch",
    "weasyprint",
    # What libraries do besides: coloured terminals, tests, other ways to the network.
    "PIL._avif",
    "_brotli",
    "brotli",
    "readline",
    "PIL.AvifImagePlugin",
    "PIL.ImageQt",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtTest",
    "bs4",
    "distutils",
    "greenlet",
    "httpcore2",
    "httpx",
    "httpx2",
    "lxml.html",
    "lxml.objectify",
    "markdown_it",
    "numpy._core._multiarray_tests",
    "numpy._core._operand_flag_tests",
    "numpy._core._rational_tests",
    "numpy._core._simd",
    "numpy._core._struct_ufunc_tests",
    "numpy._core._umath_tests",
    "numpy.f2py",
    "numpy.testing",
    "onnxruntime.quantization",
    "onnxruntime.tools",
    "onnxruntime.transformers",
    "pydoc_data",
    "pygments",
    "pyqtgraph.examples",
    "pyqtgraph.opengl",
    # Faster by a little, and as large again.
    "rapidfuzz.distance.metrics_cpp_avx2",
    "rapidfuzz.fuzz_cpp_avx2",
    "rich",
    "shapely",
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle",
    "trio",
    "zopfli",
)

_METADATA = ("keyring", "opencv-contrib-python", "paddlex", "pyclipper", "pypdfium2", "python-bidi")
"""Distributions that are asked for their version or plugins while the program runs.

PaddleX asks whether something is there by these alone, and does without what has none; of the others here it
makes objects that are never used.
"""

_QT_LANGUAGES = ("pl", "en", "uk")
_QT_PLUGINS = {
    "iconengines": ("svg",),
    "imageformats": ("gif", "jpeg", "svg", "ico"),
    "platforminputcontexts": ("compose", "ibus"),
    "platforms": ("windows", "cocoa", "xcb", "offscreen"),
    # The one of GTK has all of GTK with it; colours and file dialogs come from the desktop's portal.
    "platformthemes": ("portal",),
    "printsupport": ("",),
    "styles": ("",),
    "tls": ("openssl", "schannel", "securetransport"),
    "xcbglintegrations": (),
}
"""The folders of Qt's plugins, and parts of the names of those in them that are of use; "" is all of them."""

_BALLAST = ("haarcascade", "opencv_videoio_ffmpeg", "opengl32sw", "d3dcompiler_47")
"""Finding faces, reading videos, and drawing what no widget asks for."""
_SYSTEMS = (
    "libcups",
    "libgnutls",
    "libavahi",
    "libunistring",
    "libp11-kit",
    "libnettle",
    "libhogweed",
    "libkrb5.",
    "libk5crypto",
    "libgssapi_krb5",
    "libkrb5support",
    "libtasn1",
    "libidn2",
    "libgmp",
    "libdbus-1",
    "libsystemd",
    "libgcrypt",
    "libgpg-error",
    "liblz4",
)
"""Of Linux desktops: CUPS and D-Bus, and what those are linked with.  Where Qt asks, they are there."""


def packaged_files(root: Path) -> list[tuple[str, str]]:
    """The program's own data as PyInstaller wants it: resources, and the migrations as source.

    Alembic loads a migration from its file.
    """
    files = [
        (file, PurePath("desktop", "resources", *file.relative_to(root / "resources").parent.parts))
        for file in _files(root / "resources")
        if file.relative_to(root / "resources").parts[0] not in _RESOURCES_LEFT_OUT
    ]
    migrations = root / "desktop" / "db" / "migrations"
    files += [(file, file.relative_to(root).parent) for file in _files(migrations)]
    files.append((root / "LICENSE", PurePath("desktop")))
    return [(str(file), str(place)) for file, place in files]


def hidden_of_window(root: Path) -> list[str]:
    """Modules that the window's program loads by name."""
    return [*_modules(root / "desktop"), *_of_migrations(root)]


def hidden_of_worker(root: Path) -> list[str]:
    """Modules that a worker is told to load: any but the window's and the command line's.

    The panel's process is started from the worker's program too.
    """
    own = [name for name in _modules(root / "desktop") if not name.startswith(("desktop.ui", "desktop.cli"))]
    return [*own, *_of_migrations(root)]


def metadata() -> list[tuple[str, str]]:
    """What is known about libraries that are asked for it at run time."""
    from PyInstaller.utils.hooks import copy_metadata

    return [entry for name in _METADATA for entry in copy_metadata(name)]


def never() -> list[str]:
    """Modules that neither program needs."""
    return list(_NEVER)


def absent_packages(here: Path) -> list[str]:
    """The packages for which ``entry/absent.py`` stands in."""
    tree = ast.parse((here / "entry" / "absent.py").read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "ABSENT":
            return sorted(ast.literal_eval(node.value.args[0]))  # type: ignore[attr-defined]
    raise LookupError("ABSENT")


def without_ballast(entries: Iterable[Entry]) -> list[Entry]:
    """``entries`` without files that the program never opens."""
    return [entry for entry in entries if _is_needed(PurePath(entry[0].replace("\\", "/")))]


def with_docstrings_of_numpy(entries: Iterable[Entry]) -> list[Entry]:
    """``entries`` of modules without docstrings, but for NumPy, which hands its own on while it loads."""
    return [
        (name, file, "PYMODULE-1" if name.partition(".")[0] == "numpy" else kind)
        for name, file, kind in entries
    ]


def _is_needed(place: PurePath) -> bool:
    parts, name = place.parts, place.name
    if any(word in name for word in _BALLAST) or name.startswith(_SYSTEMS):
        return False
    if parts[0] == "PySide6":
        return _is_needed_of_qt(place)
    if parts[0] in {"boto3", "botocore"} and "data" in parts:
        # Descriptions of hundreds of services; backups go to one.
        return len(parts) == parts.index("data") + 2 or parts[parts.index("data") + 1] == "s3"
    return "tests" not in parts and not name.endswith((".pyi", ".pyx", ".pxd", ".hpp"))


def _is_needed_of_qt(place: PurePath) -> bool:
    parts, name = place.parts, place.name
    if "translations" in parts:
        return name in {f"qtbase_{language}.qm" for language in _QT_LANGUAGES}
    if "plugins" in parts:
        words = _QT_PLUGINS.get(parts[parts.index("plugins") + 1], ())
        return any(word in name for word in words)
    return True


def _files(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            yield file


def _modules(package: Path) -> Iterator[str]:
    for file in sorted(package.rglob("*.py")):
        place = file.relative_to(package.parent).with_suffix("")
        if "migrations" in place.parts:
            continue
        yield ".".join(place.parts[:-1] if place.name == "__init__" else place.parts)


def _of_migrations(root: Path) -> list[str]:
    """What the migrations import."""
    found: set[str] = set()
    for file in (root / "desktop" / "db" / "migrations").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module)
    return sorted(found)
