"""Builds what people install: ``python resources/packaging/build.py``.

On Windows ``dist/Bezdotyk-VERSION-setup.exe``, on macOS ``dist/Bezdotyk-VERSION.dmg``, on Linux the folder
``dist/Bezdotyk``.  Needs ``pip install ".[packaging]"``, on Windows NSIS, on macOS the command line tools of
Xcode.  How to sign is said by the environment: see ``steps/signing.py`` and ``steps/bundle.py``.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))

from steps import bundle, installer, signing, sizes  # noqa: E402 - found only now
from steps.icons import make_icons  # noqa: E402
from steps.links import remove_dead_links  # noqa: E402
from steps.opencv import lean_opencv  # noqa: E402
from steps.stripping import strip_libraries  # noqa: E402
from steps.version_resource import version_resource  # noqa: E402


def main(arguments: list[str] | None = None) -> int:
    """Build for this operating system; gives 1 if the folder is larger than it may be."""
    parser = argparse.ArgumentParser(description="Build the installer for this operating system.")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="FOLDER")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "packaging", metavar="FOLDER")
    parser.add_argument("--folder-only", action="store_true", help="only the frozen program, no installer")
    options = parser.parse_args(arguments)
    version = version_of(ROOT)
    frozen = freeze(options.out.absolute(), options.work.absolute(), version)
    print(sizes.report(frozen))
    if not options.folder_only:
        _hand_over(frozen, options.out, options.work, version)
    return 0 if sizes.size_of(frozen) <= sizes.MOST_MEGABYTES * 1e6 else 1


def version_of(root: Path) -> str:
    """The program's version, read without loading it."""
    text = (root / "desktop" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([0-9.]+)"', text, re.MULTILINE)
    if found is None:
        raise SystemExit("desktop/__init__.py has no version")
    return found[1]


def freeze(out: Path, work: Path, version: str) -> Path:
    """Make the frozen program; gives its folder, or its bundle on macOS."""
    ico, icns = make_icons(ROOT / "resources", work)
    version_file = work / "version.txt"
    version_file.write_text(version_resource(version), encoding="utf-8")
    environment = os.environ | {"BEZDOTYK_VERSION": version}
    if sys.platform == "win32":
        environment |= {"BEZDOTYK_ICON": str(ico), "BEZDOTYK_VERSION_FILE": str(version_file)}
    elif sys.platform == "darwin":
        environment["BEZDOTYK_ICON"] = str(icns)
    opencv = lean_opencv(work / "opencv")
    environment["PYTHONPATH"] = os.pathsep.join(map(str, filter(None, (opencv, ROOT))))
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(out), "--workpath", str(work), str(HERE / "bezdotyk.spec")]
    subprocess.run([*command, *places], cwd=ROOT, env=environment, check=True)
    frozen = out / ("Bezdotyk.app" if sys.platform == "darwin" else "Bezdotyk")
    if sys.platform == "linux":
        strip_libraries(frozen)
        remove_dead_links(frozen)
    return frozen


def _hand_over(frozen: Path, out: Path, work: Path, version: str) -> None:
    if sys.platform == "win32":
        if signing.is_wanted():
            for program in sorted(frozen.glob("*.exe")):
                signing.sign(program)
        setup = out / f"Bezdotyk-{version}-setup.exe"
        installer.compile_installer(ROOT, frozen, setup, version, work / "bezdotyk.ico")
    elif sys.platform == "darwin":
        bundle.sign_bundle(frozen, bundle.run_command)
        bundle.disk_image(frozen, out / f"Bezdotyk-{version}.dmg", bundle.run_command)


if __name__ == "__main__":
    sys.exit(main())
