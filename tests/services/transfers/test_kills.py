"""Killed at any instant of writing: no file without its batch, and no batch that hides what is not there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.app import DataFolder
from tests.services.transfers.desk import Desk

_REPOSITORY = Path(__file__).parents[3]
_WRITE_AND_DIE = """
import os, sys
from pathlib import Path
from desktop.app import DataFolder, open_office
from desktop.domain.payments.transfer import FileFormat
from desktop.services.transfers import service
from desktop.services.transfers.plan import Chosen, Wish

data, files, when, document = sys.argv[1:]
office = open_office(DataFolder(Path(data)), workers=1, user="anna")
transfers = office.transfers
company = office.companies.all()[0].id

def die(*_args, **_kwargs):
    os._exit(9)

real = service.write_files
if when == "before the record":
    transfers._record = die
elif when == "before the file":
    service.write_files = die
elif when == "half of the file":
    Path.replace = die
elif when == "before it is marked":
    transfers._finished = die
account = transfers.accounts.of(company)[0]
wish = Wish(company, account.id, transfers.today(), FileFormat.ELIXIR, (Chosen(int(document)),))
transfers.write(wish, Path(files))
os._exit(0)
"""


@pytest.mark.parametrize(
    ("when", "is_recorded", "is_there"),
    [
        ("before the record", False, False),
        ("before the file", True, False),
        ("half of the file", True, False),
        ("before it is marked", True, True),
        ("never", True, True),
    ],
)
def test_killed_while_writing(
    desk: Desk, data: DataFolder, when: str, is_recorded: bool, is_there: bool
) -> None:
    document = desk.add()
    died = subprocess.run(
        [sys.executable, "-c", _WRITE_AND_DIE, str(data.root), str(desk.files), when, str(document)],
        cwd=_REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert died.returncode == (0 if when == "never" else 9), died.stderr
    found = [path for path in desk.files.iterdir() if path.suffix == ".txt"]
    assert bool(found) is is_there

    # The list is what people look at next: it finishes what can be finished.
    assert (document in desk.owed()) is not is_recorded
    batches = desk.office.transfers.history(desk.company.id)
    assert len(batches) == is_recorded
    for batch in batches:
        assert (batch.written_at is not None) is is_there
        if not is_there:
            again = desk.office.transfers.write_again(batch.id, desk.files)
            assert again.written_at is not None
            assert again.files[0].read_bytes()
        desk.office.transfers.undo(batch.id)
        assert document in desk.owed()
