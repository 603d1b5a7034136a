"""Which folder is opened: the one typed, the one chosen, or the usual one; and the office of samples."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.app import DataFolder
from desktop.domain.errors import UserError
from desktop.services.place.layout import DATABASE, SAMPLES_MARK
from desktop.services.place.remembering import remember, remembered
from desktop.services.place.samples import mark_samples, remove_samples
from desktop.services.place.service import check_office


def test_the_usual_folder_is_taken_where_none_was_chosen() -> None:
    assert remembered() is None
    assert DataFolder.chosen() == DataFolder.standard()
    assert not DataFolder.chosen().fixed


def test_a_chosen_folder_is_found_at_the_next_start(tmp_path: Path) -> None:
    folder = tmp_path / "Biuro żółw"
    folder.mkdir()
    (folder / DATABASE).touch()
    remember(folder)
    assert DataFolder.chosen().root == folder
    remember(None)
    assert DataFolder.chosen() == DataFolder.standard()


def test_a_chosen_folder_that_is_gone_is_not_replaced_by_an_empty_office(tmp_path: Path) -> None:
    remember(tmp_path / "stick")
    with pytest.raises(UserError, match=r"place\.gone"):
        DataFolder.chosen()
    assert not (tmp_path / "stick").exists()


def test_an_unfinished_restore_is_not_taken_for_missing_data(tmp_path: Path) -> None:
    remember(tmp_path)
    (tmp_path / "restore.unfinished").touch()
    assert DataFolder.chosen().root == tmp_path


@pytest.mark.parametrize("content", ["", "null", "[]", '{"data": 5}', '{"data": "wzgledny/folder"}', "{"])
def test_a_memory_that_cannot_be_understood_is_none(memory: Path, content: str) -> None:
    memory.parent.mkdir()
    memory.write_text(content, encoding="utf-8")
    assert remembered() is None


@pytest.mark.parametrize("content", ["", "null", "[]", '{"data": 5}', "{"])
def test_no_empty_office_is_made_where_nobody_knows_which_one_was_chosen(
    memory: Path, content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = tmp_path / "zwykly"
    monkeypatch.setattr("desktop.app.user_data_path", lambda *_arguments, **_more: usual)
    memory.parent.mkdir()
    memory.write_text(content, encoding="utf-8")
    with pytest.raises(UserError, match=r"place\.memory_damaged"):
        DataFolder.chosen()
    usual.mkdir()
    (usual / DATABASE).touch()
    assert DataFolder.chosen().root == usual


def test_a_memory_that_cannot_be_written_is_said(memory: Path) -> None:
    memory.parent.write_text("in the way", encoding="utf-8")
    with pytest.raises(UserError, match="not_remembered"):
        remember(memory.parent.parent / "dane")


def test_a_typed_folder_is_not_changed_in_the_window(data: DataFolder, tmp_path: Path) -> None:
    assert data.fixed
    with pytest.raises(UserError, match=r"place\.fixed"):
        data.place.judge(tmp_path / "nowe")


def test_the_own_folder_and_those_in_it_are_no_new_place(tmp_path: Path) -> None:
    place = DataFolder(tmp_path / "dane", fixed=False).place
    with pytest.raises(UserError, match=r"place\.same"):
        place.judge(tmp_path / "dane")
    with pytest.raises(UserError, match=r"place\.inside"):
        place.judge(tmp_path / "dane" / "w srodku")
    assert place.judge(tmp_path / "nowe").folder == (tmp_path / "nowe").resolve()


def test_an_office_is_opened_only_where_there_is_one(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no_office"):
        check_office(tmp_path)
    (tmp_path / DATABASE).touch()
    assert check_office(tmp_path).folder == tmp_path.resolve()


def test_samples_lie_beside_the_office_and_go_as_a_whole(data: DataFolder) -> None:
    samples = data.samples
    assert samples.root.parent == data.root.parent
    assert not data.place.has_samples
    mark_samples(samples.root)
    samples.database.touch()
    (samples.root / "originals" / "ab").mkdir(parents=True)
    assert data.place.has_samples
    assert not data.place.is_sample
    assert samples.place.is_sample
    remove_samples(samples.root)
    assert not samples.root.exists()
    remove_samples(samples.root)


def test_a_folder_without_the_mark_is_never_removed(tmp_path: Path) -> None:
    folder = tmp_path / "wazne"
    folder.mkdir()
    (folder / DATABASE).touch()
    with pytest.raises(UserError, match="no_sample"):
        remove_samples(folder)
    assert (folder / DATABASE).exists()
    assert not (folder / SAMPLES_MARK).exists()
