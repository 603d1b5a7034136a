"""The installer's script: it compiles without a warning, in both kinds, and says everything twice."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from steps.installer import compile_installer

ROOT = Path(__file__).parents[2]
SCRIPT = (ROOT / "installer.nsi").read_text("utf-8-sig")


@pytest.fixture
def payload(tmp_path: Path) -> Path:
    """A frozen program's folder, but for its programs' content."""
    folder = tmp_path / "Bezdotyk"
    (folder / "_internal").mkdir(parents=True)
    for name in ("bezdotyk.exe", "bezdotyk-cli.exe", "bezdotyk-worker.exe", "_internal/x.txt"):
        (folder / name).write_bytes(b"x")
    return folder


@pytest.mark.parametrize("target", ["x86-unicode", "amd64-unicode"])
def test_it_compiles_without_warnings(makensis: str, payload: Path, tmp_path: Path, target: str) -> None:
    output = tmp_path / "Bezdotyk-1.2.3-setup.exe"
    compile_installer(ROOT, payload, output, "1.2.3", target=target)
    content = output.read_bytes()
    assert content.startswith(b"MZ")
    assert "1.2.3".encode("utf-16-le") in content


def test_installer_and_uninstaller_are_signed(
    makensis: str, payload: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed = tmp_path / "signed"
    tool = tmp_path / "tool.py"
    tool.write_text("import sys; print(sys.argv[2], file=open(sys.argv[1], 'a'))")
    monkeypatch.setenv("BEZDOTYK_SIGN", f'"{sys.executable}" "{tool}" "{signed}" {{file}}')
    output = tmp_path / "Bezdotyk-1.2.3-setup.exe"
    compile_installer(ROOT, payload, output, "1.2.3")
    lines = signed.read_text().splitlines()
    assert len(lines) == 2
    assert lines[-1] == str(output)


def test_a_failing_signature_fails_the_build(
    makensis: str, payload: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEZDOTYK_SIGN", f'"{sys.executable}" -c "raise SystemExit(1)" {{file}}')
    with pytest.raises(subprocess.CalledProcessError):
        compile_installer(ROOT, payload, tmp_path / "Bezdotyk-1.2.3-setup.exe", "1.2.3")


def test_every_text_is_in_both_languages() -> None:
    texts = re.findall(r'!insertmacro Text (\w+)\s+(?:\\\s+)?"([^"]*)"\s+(?:\\\s+)?"([^"]*)"', SCRIPT)
    defined = {name for name, _, _ in texts}
    used = set(re.findall(r"\$\(([A-Z]\w+)\)", SCRIPT))
    assert used == defined
    assert all(polish and english for _, polish, english in texts)
