"""Failures and interruptions leave nothing half done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from sqlalchemy import select

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.db.exporting_tables import ExportItemTable, ExportTable
from desktop.domain.errors import UserError
from desktop.domain.statuses import Status
from desktop.export.atomic import claim_of, write_files
from desktop.services.exporting import journal
from desktop.services.exporting.values import Settled
from desktop.services.office import Office


class Killed(BaseException):
    """Stands for the end of the program: nothing tidies up behind it."""


@pytest.fixture
def interrupt(
    office: Office, approved: list[int], target: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[int], None]:
    """Ends a hand-over of CSV tables once so many of its four files have their names."""

    def interrupt(named: int) -> None:
        def interrupted(contents: dict[Path, bytes], parts: dict[Path, Path]) -> None:
            for number, (path, content) in enumerate(contents.items()):
                (path if number < named else parts[path]).write_bytes(content)
            raise Killed

        with monkeypatch.context() as patch:
            patch.setattr(journal, "write_files", interrupted)
            patch.setattr(journal.Journal, "_drop", lambda *_: None)
            with pytest.raises(Killed):
                office.exporting.export(approved, target, "csv")

    return interrupt


def _statuses(office: Office, ids: list[int]) -> set[Status]:
    return {row.status for row in office.documents.rows(ids)}


def _nothing_is_left(data: DataFolder, database: Database, target: Path) -> bool:
    with database.read() as session:
        rows = [*session.scalars(select(ExportTable)), *session.scalars(select(ExportItemTable))]
    return not rows and not list(target.iterdir()) and not list(data.exports.glob("??/*"))


def test_a_file_that_cannot_be_written_leaves_nothing(
    office: Office,
    data: DataFolder,
    database: Database,
    approved: list[int],
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    replace = Path.replace

    def refusing(self: Path, other: Path) -> Path:
        if other.name.endswith("-pozycje.csv"):
            raise PermissionError(13, "The process cannot access the file")
        return replace(self, other)

    monkeypatch.setattr(Path, "replace", refusing)
    with pytest.raises(UserError, match=r"export\.locked"):
        office.exporting.export(approved, target, "csv")
    assert _statuses(office, approved) == {Status.APPROVED}
    assert _nothing_is_left(data, database, target)


def test_a_store_that_is_full_leaves_nothing(
    office: Office,
    data: DataFolder,
    database: Database,
    approved: list[int],
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_store: object, _data: bytes) -> str:
        raise UserError("store.full", folder=data.exports)

    monkeypatch.setattr("desktop.db.filestore.FileStore.put_bytes", full)
    with pytest.raises(UserError, match=r"store\.full"):
        office.exporting.export(approved, target, "csv")
    assert _statuses(office, approved) == {Status.APPROVED}
    assert _nothing_is_left(data, database, target)


def test_files_that_are_whole_make_the_batch(
    office: Office, approved: list[int], target: Path, interrupt: Callable[[int], None]
) -> None:
    interrupt(4)
    assert _statuses(office, approved) == {Status.APPROVED}
    (batch,) = office.exporting.batches()
    assert office.exporting.settle() == Settled(completed=(batch.id,))
    assert _statuses(office, approved) == {Status.EXPORTED}
    assert sorted(path.name for path in target.iterdir()) == sorted(file.name for file in batch.files)
    assert office.exporting.settle() == Settled()
    assert office.troubles.all() == []


@pytest.mark.parametrize("named", [0, 1, 3])
def test_files_that_are_not_whole_go(
    office: Office,
    data: DataFolder,
    database: Database,
    approved: list[int],
    target: Path,
    interrupt: Callable[[int], None],
    named: int,
) -> None:
    interrupt(named)
    (batch,) = office.exporting.batches()
    assert office.exporting.settle() == Settled(dropped=(batch.id,))
    assert _statuses(office, approved) == {Status.APPROVED}
    assert _nothing_is_left(data, database, target)
    (trouble,) = office.troubles.all()
    assert trouble.message.code == "export.interrupted"


def test_the_next_hand_over_settles_the_one_before(
    office: Office, approved: list[int], target: Path, interrupt: Callable[[int], None]
) -> None:
    interrupt(2)
    report = office.exporting.export(None, target, "csv")
    assert report.documents == 2
    assert [one.id for one in office.exporting.batches()] == [report.batch]
    assert set(target.iterdir()) == set(report.files)


def test_a_file_that_somebody_changed_is_not_removed(
    office: Office, target: Path, interrupt: Callable[[int], None]
) -> None:
    interrupt(1)
    (theirs,) = (path for path in target.iterdir() if not path.name.startswith("."))
    theirs.write_text("moje", encoding="utf-8")
    office.exporting.settle()
    assert [path.read_text(encoding="utf-8") for path in target.iterdir()] == ["moje"]


def test_nothing_is_decided_while_the_folder_is_away(
    office: Office, approved: list[int], target: Path, interrupt: Callable[[int], None]
) -> None:
    interrupt(4)
    away = target.rename(target.with_name("odłączony"))
    assert office.exporting.settle() == Settled()
    assert _statuses(office, approved) == {Status.APPROVED}
    assert [one.message.code for one in office.troubles.all()] == ["export.unsettled"]
    # Whoever hands them over meanwhile is told of the file that may lie there.
    told = office.exporting.preview(None, "csv").draft.notices
    assert {one.document for one in told if one.message.code == "export.in_unsettled"} == set(approved)
    away.rename(target)
    assert len(office.exporting.settle().completed) == 1
    assert _statuses(office, approved) == {Status.EXPORTED}


def test_a_batch_that_another_program_is_writing_is_left_alone(
    office: Office, data: DataFolder, approved: list[int], interrupt: Callable[[int], None]
) -> None:
    interrupt(2)
    with FileLock(data.exports / "writing.lock"):
        assert office.exporting.settle() == Settled()
    assert len(office.exporting.settle().dropped) == 1


def test_another_hand_over_that_does_not_end_is_said(
    office: Office, data: DataFolder, approved: list[int], target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "_WAIT", 0.01)
    with FileLock(data.exports / "writing.lock"), pytest.raises(UserError, match=r"export\.busy"):
        office.exporting.export(approved, target, "csv")
    assert list(target.iterdir()) == []


@pytest.mark.parametrize("stem", ["", "a/b", "..", ".ukryty", "x:y", "kropka.", "d" * 101])
def test_names_that_no_file_can_have_are_refused(
    office: Office, approved: list[int], target: Path, stem: str
) -> None:
    preview = office.exporting.preview(approved, "csv")
    with pytest.raises(UserError, match=r"export\.bad_name"):
        office.exporting.write(preview, target, stem)
    assert list(target.iterdir()) == []


def test_a_name_that_is_taken_gets_a_number(office: Office, approved: list[int], target: Path) -> None:
    names = []
    for _ in range(2):
        preview = office.exporting.preview(approved, "xlsx")
        names += [path.name for path in office.exporting.write(preview, target, "listopad").files]
    assert names == ["listopad.xlsx", "listopad-2.xlsx"]
    assert not claim_of(target / "listopad").exists()


def test_writing_uses_the_hidden_names_it_is_given(tmp_path: Path) -> None:
    part = tmp_path / ".moje.part"
    part.write_bytes(b"cudze")
    with pytest.raises(UserError, match=r"export\.not_written"):
        write_files({tmp_path / "a": b"1"}, {tmp_path / "a": part})
