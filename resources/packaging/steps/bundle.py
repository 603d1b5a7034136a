"""macOS: what the program's bundle says of itself, and the disk image it is handed over in.

:func:`info_plist` is tested everywhere; the commands of macOS were not run.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

Run = Callable[[Sequence[str]], None]

_TYPES = {
    "com.adobe.pdf": "PDF",
    "public.jpeg": "JPEG",
    "public.png": "PNG",
    "public.tiff": "TIFF",
    "public.xml": "XML",
    "com.apple.mail.email": "E-mail",
}
_FOLDERS = {
    "NSDesktopFolderUsageDescription": "na biurku",
    "NSDocumentsFolderUsageDescription": "w folderze Dokumenty",
    "NSDownloadsFolderUsageDescription": "w folderze Pobrane",
    "NSNetworkVolumesUsageDescription": "na dyskach sieciowych",
    "NSRemovableVolumesUsageDescription": "na dyskach wymiennych",
}


def info_plist() -> dict[str, object]:
    """Entries of ``Info.plist`` beside those that PyInstaller makes: what is asked for, and why."""
    folders = {
        key: f"Bezdotyk przyjmuje dokumenty z wybranych przez Ciebie folderów {where}."
        for key, where in _FOLDERS.items()
    }
    return {
        "CFBundleDisplayName": "Bezdotyk",
        "CFBundleDevelopmentRegion": "pl",
        "CFBundleLocalizations": ["pl", "en", "uk"],
        "LSApplicationCategoryType": "public.app-category.finance",
        "LSMinimumSystemVersion": "12.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "AGPL-3.0-or-later",
        "NSCameraUsageDescription": "Bezdotyk fotografuje dokumenty, gdy o to poprosisz.",
        "NSLocalNetworkUsageDescription": "Bezdotyk udostępnia klientom panel, jeśli go włączysz.",
        **folders,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": name,
                "CFBundleTypeRole": "Viewer",
                # Beside the others, never as the one that opens them.
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": [kind],
            }
            for kind, name in _TYPES.items()
        ],
    }


def sign_bundle(app: Path, run: Run) -> None:
    """Sign the bundle with the identity in ``BEZDOTYK_CODESIGN``; without one it is signed for this machine.

    The hardened runtime is what notarisation asks for; what Python needs of it is in ``entitlements.plist``.
    """
    identity = os.environ.get("BEZDOTYK_CODESIGN", "-")
    entitlements = Path(__file__).parent.parent / "entitlements.plist"
    options = ["--force", "--deep", "--options", "runtime", "--entitlements", str(entitlements)]
    stamp = ["--timestamp"] if identity != "-" else []
    run(["codesign", *options, *stamp, "--sign", identity, str(app)])
    run(["codesign", "--verify", "--deep", "--strict", str(app)])


def disk_image(app: Path, image: Path, run: Run) -> None:
    """Put the bundle into a disk image, beside a link to Applications; then notarise that if it can be.

    ``BEZDOTYK_NOTARIZE`` holds the words of ``xcrun notarytool submit`` that say who asks, for instance
    ``--keychain-profile bezdotyk``.
    """
    with TemporaryDirectory() as folder:
        # A copy, since ditto's keeps signatures and links as they are.
        run(["ditto", str(app), str(Path(folder) / app.name)])
        (Path(folder) / "Applications").symlink_to("/Applications")
        image.unlink(missing_ok=True)
        what = ["-volname", "Bezdotyk", "-srcfolder", folder]
        run(["hdiutil", "create", *what, "-fs", "HFS+", "-format", "UDZO", str(image)])
    asker = os.environ.get("BEZDOTYK_NOTARIZE")
    if asker:
        run(["xcrun", "notarytool", "submit", str(image), *shlex.split(asker), "--wait"])
        run(["xcrun", "stapler", "staple", str(image)])


def run_command(command: Sequence[str]) -> None:
    """Run a command of macOS; raises if it is missing or fails."""
    program = shutil.which(command[0])
    if program is None:
        raise SystemExit(f"{command[0]} is missing: the command line tools of Xcode have it")
    subprocess.run([program, *command[1:]], check=True)
