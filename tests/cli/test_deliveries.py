"""Deliveries and the quarantine on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.app import DataFolder, open_office
from desktop.cli.run import FAILED, OK, USAGE, run
from desktop.domain.companies import Company
from desktop.domain.documents import Channel, Hints
from desktop.domain.messages import Message
from desktop.services.office import Office
from desktop.services.receiving import NewDelivery, NewPart
from tests.builders import COMPANY_NIP
from tests.mailservers import PASSWORD, Secrets, pymap
from tests.services.mailboxes.mails import mail

Bezdotyk = Callable[..., tuple[int, str, str]]


@pytest.fixture
def bezdotyk(data: DataFolder, capsys: pytest.CaptureFixture[str]) -> Bezdotyk:
    def call(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run([*map(str, arguments), "--data", str(data.root)])
        return code, *capsys.readouterr()

    return call


def test_documents_leave_the_quarantine_once(
    bezdotyk: Bezdotyk, make_office: Callable[[], Office], company: Company, tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 a")
    hints = Hints(company.id, channel=Channel.MAIL, held=Message("document.unassigned"))
    part = NewPart("a.pdf", tmp_path / "a.pdf", hints)
    done = make_office().receiving.receive_delivery(NewDelivery(Channel.MAIL, company.id, parts=[part]))
    held = done.parts[0].document_id
    code, printed, _ = bezdotyk("documents", "release", held)
    assert code == OK
    assert str(held) in printed
    (row,) = json.loads(bezdotyk("documents", "--json")[1])
    assert row["status"] == "received"
    code, printed, said = bezdotyk("documents", "--json", "release", held)
    assert code == FAILED
    assert json.loads(printed)["changed"] == []
    assert said.startswith(f"{held}: ")


def test_a_part_that_was_left_out_is_called_back(
    bezdotyk: Bezdotyk, data: DataFolder, tmp_path: Path
) -> None:
    office = open_office(data, workers=1, user="anna", secrets=Secrets())
    office.companies.add(short_name="Żółw", full_name="Żółw", nip=COMPANY_NIP)
    with pymap(tmp_path) as server:
        office.mailboxes.add(server.mailbox(), PASSWORD)
        server.deliver([mail(1, again=b"%PDF-1.4\n%same\n%%EOF\n", files=2)])
        office.mailboxes.take_once()
    office.stop()

    (delivery,) = json.loads(bezdotyk("deliveries", "list", "--json")[1])
    assert "Można ją przywołać." in bezdotyk("deliveries", "list")[1]
    assert json.loads(bezdotyk("deliveries", "list", "--channel", "panel", "--json")[1]) == []
    assert json.loads(bezdotyk("deliveries", "list", "--before", delivery["id"], "--json")[1]) == []
    left = next(one for one in delivery["parts"] if one["kept"] and one["name"].endswith(".pdf"))
    code, printed, _ = bezdotyk("deliveries", "call-back", delivery["id"], left["part"], "--json")
    assert code == OK
    (delivery,) = json.loads(bezdotyk("deliveries", "list", "--json")[1])
    assert delivery["parts"][left["part"] - 1]["document_id"] == json.loads(printed)["document"]

    code, printed, said = bezdotyk("deliveries", "call-back", delivery["id"], left["part"])
    assert (code, printed) == (FAILED, "")
    assert "nie można już przywołać" in said
    assert bezdotyk("deliveries", "call-back", 99, 1)[0] == FAILED


def test_parts_are_numbered_from_one(bezdotyk: Bezdotyk) -> None:
    with pytest.raises(SystemExit) as ended:
        bezdotyk("deliveries", "call-back", 1, 0)
    assert ended.value.code == USAGE
