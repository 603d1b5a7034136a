"""``read``: every file gets a JSON of its own, and none takes the others with it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.cli.read import targets_in
from desktop.cli.run import FAILED, OK, run
from desktop.services import tasks
from tests.cli import readers


@pytest.fixture(autouse=True)
def quick_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading that takes no time; see :mod:`tests.cli.readers`."""
    monkeypatch.setattr(tasks, "read", readers.stumble_over_bad)


def made(*paths: Path) -> list[Path]:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return list(paths)


def documents(out: Path) -> dict[str, str]:
    return {path.name: json.loads(path.read_text(encoding="utf-8"))["doc"] for path in out.iterdir()}


def test_one_bad_file_does_not_end_the_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad, good = made(tmp_path / "zly.pdf", tmp_path / "dobry.pdf")
    out = tmp_path / "out"
    assert run(["read", str(bad), str(good), "--out", str(out), "--workers", "1"]) == FAILED
    assert documents(out) == {"dobry.json": "dobry.pdf"}
    assert f"{bad}: Odczyt się nie powiódł." in capsys.readouterr().err


def test_same_stems_do_not_overwrite_each_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = made(tmp_path / "a" / "skan.pdf", tmp_path / "a" / "Skan.jpg", tmp_path / "b" / "skan.pdf")
    out = tmp_path / "out"
    assert run(["read", *map(str, files), "--out", str(out), "--workers", "1"]) == OK
    assert documents(out) == {
        "skan.json": "skan.pdf",
        "Skan.jpg.json": "Skan.jpg",
        "skan.pdf.json": "skan.pdf",
    }
    said = capsys.readouterr().err
    assert f"{files[1]}: zapisano jako Skan.jpg.json" in said
    assert f"{files[2]}: zapisano jako skan.pdf.json" in said
    assert str(files[0]) not in said


def test_a_folder_given_twice_is_read_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path / "skany" / "1.pdf", tmp_path / "skany" / "2.pdf")
    monkeypatch.chdir(tmp_path)
    again = ["skany", "skany/../skany", str(tmp_path / "skany"), "skany/1.pdf"]
    assert run(["read", *again, "--workers", "1"]) == OK
    assert capsys.readouterr().out.count('"doc":') == 2


def test_names_are_always_free(tmp_path: Path) -> None:
    files = [Path(folder) / name for folder in "abc" for name in ("skan.pdf", "skan.pdf.pdf", "SKAN.PDF")]
    targets = targets_in(tmp_path, files)
    assert list(targets) == files
    assert len({target.name.casefold() for target in targets.values()}) == len(files)
    assert targets[files[0]].name == "skan.json"


def test_where_nothing_can_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, in_the_way = made(tmp_path / "a.pdf", tmp_path / "out")
    assert run(["read", str(source), "--out", str(in_the_way), "--workers", "1"]) == FAILED
    assert "Nie udało się zapisać pliku" in capsys.readouterr().err
    in_the_way.unlink()
    (in_the_way / "a.json").mkdir(parents=True)
    assert run(["read", str(source), "--out", str(in_the_way), "--workers", "1"]) == FAILED
    assert "Nie udało się zapisać pliku a.json" in capsys.readouterr().err


def test_a_batch_gives_a_file_for_each_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = made(tmp_path / "plik.pdf", tmp_path / "plik-01" / "a.pdf", tmp_path / "a.pdf")
    out = tmp_path / "out"
    assert run(["read", str(files[0]), str(files[2]), "--out", str(out), "--workers", "1"]) == OK
    assert documents(out) == {"plik-01.json": "plik.pdf", "plik-02.json": "plik.pdf", "a.json": "a.pdf"}
    second = json.loads((out / "plik-02.json").read_text(encoding="utf-8"))
    assert second["_first_page"] == 2
    assert "zapisano jako" not in capsys.readouterr().err


def test_documents_of_a_batch_overwrite_no_other_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    batch, other = made(tmp_path / "plik.pdf", tmp_path / "x" / "plik-01.pdf")
    single = tmp_path / "dok-01.pdf"
    single.touch()
    out = tmp_path / "out"
    assert run(["read", str(batch), str(other), str(single), "--out", str(out), "--workers", "1"]) == OK
    assert sorted(documents(out)) == [
        "dok-01.json",
        "plik-01-01.json",
        "plik-01-02.json",
        "plik.2-01.json",
        "plik.2-02.json",
    ]
    assert "zapisano jako plik.2-01.json" in capsys.readouterr().err
