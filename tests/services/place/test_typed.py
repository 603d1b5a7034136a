"""A folder as people type and paste it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.services.place.typed import typed_folder


@pytest.mark.parametrize("text", ["{}", "  {} ", '"{}"', "„{}”", "'{}' "])
def test_a_full_path_is_taken_with_what_copying_it_brings_along(tmp_path: Path, text: str) -> None:
    assert typed_folder(text.format(tmp_path)) == tmp_path


def test_quotes_in_a_name_belong_to_it(tmp_path: Path) -> None:
    assert typed_folder(f"{tmp_path}/„Bór”") == tmp_path / "„Bór”"


def test_a_tilde_is_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert typed_folder("~/Skany") == tmp_path / "Skany"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "place.no_folder"),
        ('  "" ', "place.no_folder"),
        ("Skany", "place.not_absolute"),
        ("/Skany\0x", "place.not_absolute"),
    ],
)
def test_what_is_no_folder_is_explained(text: str, code: str) -> None:
    with pytest.raises(UserError) as raised:
        typed_folder(text)
    assert raised.value.code == code


def test_nobodys_home_folder_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(_self: Path) -> Path:
        raise RuntimeError("Could not determine home directory.")

    # Windows guesses a folder beside the own one; elsewhere the system is asked, and says this of a stranger.
    monkeypatch.setattr(Path, "expanduser", nobody)
    with pytest.raises(UserError) as raised:
        typed_folder("~nikogo/Skany")
    assert raised.value.code == "place.no_home"
    assert raised.value.message.details["folder"] == "~nikogo/Skany"
