"""A file gets its name although a virus scanner looks at it, and not if it may not have it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop.db import replacing


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> list[int | None]:
    """What the system says before it renames, an error of Windows each; ``None`` for one of Linux."""
    errors: list[int | None] = []
    real = Path.replace

    def replace(self: Path, target: Any) -> Any:
        if errors:
            error = PermissionError(13, "denied")
            error.winerror = errors.pop(0)  # type: ignore[attr-defined]
            raise error
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(replacing, "_PAUSES", (0.0,) * 4)
    return errors


@pytest.fixture
def part(tmp_path: Path) -> Path:
    part = tmp_path / "part"
    part.write_bytes(b"tresc")
    return part


def test_it_waits_for_whoever_looks_at_the_file(part: Path, held: list[int | None]) -> None:
    held.extend([32, 5, 33])
    replacing.replace(part, part.with_name("plik"))
    assert part.with_name("plik").read_bytes() == b"tresc"
    assert not part.exists()


def test_it_does_not_wait_for_ever(part: Path, held: list[int | None]) -> None:
    held.extend([32] * 9)
    with pytest.raises(PermissionError):
        replacing.replace(part, part.with_name("plik"))
    assert part.exists()


def test_what_is_not_allowed_is_said_at_once(part: Path, held: list[int | None]) -> None:
    held.extend([None, None])
    with pytest.raises(PermissionError):
        replacing.replace(part, part.with_name("plik"))
    assert held == [None]
