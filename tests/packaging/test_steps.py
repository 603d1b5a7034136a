"""The steps of the build that need neither PyInstaller nor NSIS."""

from __future__ import annotations

import json
import plistlib
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from PIL import Image
from steps import bundle, contents, links, sizes, stripping, unlinking
from steps.icons import make_icons
from steps.version_resource import version_resource

from tests.packaging import BUILD

ROOT = Path(__file__).parents[2]


def test_icons_have_every_size(tmp_path: Path) -> None:
    ico, icns = make_icons(ROOT / "resources", tmp_path)
    with Image.open(ico) as picture:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= set(picture.info["sizes"])
        picture.size = (48, 48)
        assert picture.convert("RGBA").getpixel((24, 4)) == (11, 110, 138, 255)
    with Image.open(icns) as picture:
        assert (512, 512, 2) in picture.info["sizes"]


def test_version_resource_has_four_numbers() -> None:
    text = version_resource("1.10.3")
    assert "filevers=(1, 10, 3, 0)" in text
    assert "StringStruct('ProductVersion', '1.10.3')" in text


def test_bundle_says_why_it_asks() -> None:
    plist = plistlib.loads(plistlib.dumps(bundle.info_plist()))
    assert "fotografuje" in plist["NSCameraUsageDescription"]
    assert {"NSDocumentsFolderUsageDescription", "NSDownloadsFolderUsageDescription"} <= set(plist)
    assert all(kind["LSHandlerRank"] == "Alternate" for kind in plist["CFBundleDocumentTypes"])


def test_disk_image_is_notarised_only_where_somebody_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[list[str]] = []
    monkeypatch.delenv("BEZDOTYK_NOTARIZE", raising=False)
    bundle.disk_image(tmp_path / "Bezdotyk.app", tmp_path / "B.dmg", lambda words: ran.append(list(words)))
    assert [words[0] for words in ran] == ["ditto", "hdiutil"]
    ran.clear()
    monkeypatch.setenv("BEZDOTYK_NOTARIZE", "--keychain-profile bezdotyk")
    bundle.disk_image(tmp_path / "Bezdotyk.app", tmp_path / "B.dmg", lambda words: ran.append(list(words)))
    assert ran[2] == [
        "xcrun",
        "notarytool",
        "submit",
        str(tmp_path / "B.dmg"),
        "--keychain-profile",
        "bezdotyk",
        "--wait",
    ]
    assert ran[3][:3] == ["xcrun", "stapler", "staple"]


def test_signature_of_the_bundle_has_the_hardened_runtime(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setenv("BEZDOTYK_CODESIGN", "Developer ID Application: X")
    bundle.sign_bundle(tmp_path, lambda words: ran.append(list(words)))
    assert ran[0][0] == "codesign"
    assert {"runtime", "--timestamp", "Developer ID Application: X"} <= set(ran[0])
    entitlements = plistlib.loads(Path(ran[0][ran[0].index("--entitlements") + 1]).read_bytes())
    assert entitlements["com.apple.security.device.camera"]


def test_all_that_the_program_opens_is_packed() -> None:
    placed = {
        f"{place}/{Path(file).name}".replace("\\", "/") for file, place in contents.packaged_files(ROOT)
    }
    assert {
        "desktop/LICENSE",
        "desktop/resources/ocr/small/rec/inference.onnx",
        "desktop/resources/i18n/bezdotyk_pl.qm",
        "desktop/resources/help/pl/troubles.md",
        "desktop/resources/icons/review.svg",
        "desktop/db/migrations/env.py",
        "desktop/resources/samples/office.json",
    } <= placed
    assert any(name.startswith("desktop/resources/schemas/jpk/") for name in placed)
    assert any(name.startswith("desktop/db/migrations/versions/") for name in placed)
    assert not any("resources/packaging" in name for name in placed)


def test_workers_have_neither_window_nor_command_line() -> None:
    names = contents.hidden_of_worker(ROOT)
    assert "desktop.services.tasks" in names
    assert "alembic" in names
    assert not [name for name in names if name.startswith(("desktop.ui", "desktop.cli"))]
    assert "desktop.cli.read" in contents.hidden_of_window(ROOT)


def test_ballast_stays_out() -> None:
    kept = [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/translations/qtbase_pl.qm",
        "botocore/data/endpoints.json",
        "botocore/data/s3/2006-03-01/service-2.json.gz",
        "cv2/cv2.abi3.so",
    ]
    left = [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qtbase_ja.qm",
        "cv2/opencv_videoio_ffmpeg4100_64.dll",
        "cv2/data/haarcascade_eye.xml",
        "numpy/tests/test_public.py",
        "botocore/data/ec2/2016-11-15/service-2.json.gz",
    ]
    entries = [(name, f"/x/{name}", "BINARY") for name in kept + left]
    assert [place for place, _, _ in contents.without_ballast(entries)] == kept


def test_links_go_with_what_they_lead_to(tmp_path: Path) -> None:
    (tmp_path / "libs").mkdir()
    (tmp_path / "libs" / "there.so").write_bytes(b"")
    (tmp_path / "there.so").symlink_to("libs/there.so")
    (tmp_path / "gone.so").symlink_to("libs/gone.so")

    assert links.remove_dead_links(tmp_path) == [tmp_path / "gone.so"]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["libs", "there.so"]


def test_stand_ins_let_modules_load_and_refuse_to_work() -> None:
    code = """
import sys
sys.path.insert(0, sys.argv[1])
import absent
import pandas as pd
from huggingface_hub.errors import NotFound
class Table(pd.DataFrame): pass
pd.options.quiet()
value = pd.DataFrame([1], columns=["a"])
try:
    value.shape
except ModuleNotFoundError as error:
    print(error)
try:
    raise KeyError
except NotFound:
    print("wrong")
except KeyError:
    print("right")
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(BUILD / "entry")], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["DataFrame.shape is left out of the installed program", "right"]


def test_sizes_are_by_library(tmp_path: Path) -> None:
    for name, size in {"bezdotyk": 10, "_internal/cv2/a.so": 5, "_internal/cv2.libs/b.so": 7}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * size)
    assert sizes.by_part(tmp_path) == {"bezdotyk": 10, "cv2": 12}
    assert sizes.size_of(tmp_path) == 22


def test_signing_runs_the_command_of_the_environment(tmp_path: Path) -> None:
    file = tmp_path / "Mój program.exe"
    file.write_bytes(b"MZ")
    tool = tmp_path / "tool.py"
    tool.write_text("import sys; open(sys.argv[2], 'ab').write(sys.argv[1].encode())")
    command = f'"{sys.executable}" "{tool}" SIGNED {{file}}'
    subprocess.run(
        [sys.executable, str(BUILD / "steps" / "signing.py"), str(file)],
        env={"BEZDOTYK_SIGN": command},
        check=True,
    )
    assert file.read_bytes() == b"MZSIGNED"


@pytest.mark.skipif(sys.platform != "linux", reason="libraries of Linux")
def test_opencv_works_without_the_libraries_it_never_calls(tmp_path: Path) -> None:
    found = find_spec("cv2")
    assert found is not None
    assert found.origin is not None
    module = Path(found.origin).parent
    libraries = next(module.parent.glob("opencv*.libs"), None)
    if libraries is None:
        pytest.skip("this OpenCV has its libraries in the system")
    shutil.copytree(module, tmp_path / "cv2", ignore=shutil.ignore_patterns("__pycache__", "qt"))
    shutil.copytree(libraries, tmp_path / libraries.name)
    unwanted = [
        file
        for file in (tmp_path / libraries.name).iterdir()
        if file.name.startswith(("libav", "libsw", "libopenblas"))
    ]
    assert unwanted
    unlinking.unlink(next((tmp_path / "cv2").glob("cv2*.so")), unwanted)
    for file in unwanted:
        file.unlink()
    code = """
import json, cv2, numpy as np
line = np.arange(12, dtype=np.uint8).reshape(3, 4)
corners = np.float32([[0, 0], [1, 0], [1, 1], [0, 1]])
matrix = cv2.getPerspectiveTransform(corners, 2 * corners)
print(json.dumps([cv2.__file__, cv2.resize(line, (2, 2)).tolist(), matrix.tolist()]))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(tmp_path)}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    file, resized, matrix = json.loads(done.stdout)
    assert file.startswith(str(tmp_path))
    assert len(resized) == 2
    assert matrix[0][0] == pytest.approx(2)


@pytest.mark.skipif(sys.platform != "linux", reason="libraries of Linux")
def test_loadable_means_that_pages_agree(tmp_path: Path) -> None:
    library = tmp_path / "lib.so"
    source = next(Path(sys.prefix).rglob("*.so"))
    shutil.copy(source, library)
    assert stripping.is_loadable(library)
    data = bytearray(library.read_bytes())
    start = int.from_bytes(data[32:40], "little")
    size = int.from_bytes(data[54:56], "little")
    count = int.from_bytes(data[56:58], "little")
    place = next(p for p in range(start, start + size * count, size) if data[p] == 1)
    data[place + 8] ^= 0x10
    library.write_bytes(data)
    assert not stripping.is_loadable(library)
