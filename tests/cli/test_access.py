"""Access to the panel on the command line: who has it, a new link, rights, locks, and the end."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from desktop.app import DataFolder, open_office
from desktop.cli.run import FAILED, OK, run
from desktop.db.panel_tables import PanelUserTable
from desktop.domain.panel import Access
from tests.builders import COMPANY_NIP, SELLER_NIP
from tests.panel_office import come_in

Bezdotyk = Callable[..., tuple[int, str, str]]


@pytest.fixture
def bezdotyk(data: DataFolder, capsys: pytest.CaptureFixture[str]) -> Bezdotyk:
    """Runs a command in an office with two companies; gives the exit code and what was printed and said."""
    for nip, name in ((COMPANY_NIP, "Żółw"), (SELLER_NIP, "Lipowa")):
        run(["company", "add", nip, "--name", name, "--data", str(data.root)])
    capsys.readouterr()

    def call(*arguments: object) -> tuple[int, str, str]:
        code = run([*map(str, arguments), "--data", str(data.root)])
        return code, *capsys.readouterr()

    return call


@pytest.fixture
def jan(bezdotyk: Bezdotyk, data: DataFolder) -> Access:
    """A user who is in, with a second factor."""
    office = open_office(data)
    company = office.companies.by_nip(COMPANY_NIP)
    assert company is not None
    access = come_in(office, company.id)
    with office.panel.ground.database.write() as session:
        session.get_one(PanelUserTable, access.user_id).second_factor = True
    office.stop()
    return access


def listed(bezdotyk: Bezdotyk, *more: object) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(bezdotyk("access", "list", *more, "--json")[1])
    return found


def test_who_has_access_is_listed(bezdotyk: Bezdotyk, jan: Access) -> None:
    table = bezdotyk("access", "list")[1]
    assert "jan@zolw.example" in table
    assert "ma dostęp" in table
    assert "add,list,amounts,answer" in table
    assert [one["id"] for one in listed(bezdotyk, "--company", COMPANY_NIP)] == [jan.id]
    assert listed(bezdotyk, "--company", SELLER_NIP) == []


def test_access_is_locked_and_unlocked_and_its_rights_change(bezdotyk: Bezdotyk, jan: Access) -> None:
    assert bezdotyk("access", "lock", jan.id)[0] == OK
    assert listed(bezdotyk)[0]["state"] == "locked"
    code, _, said = bezdotyk("access", "resend", jan.id, "--print-link")
    assert code == FAILED
    assert "odblokuj" in said
    assert bezdotyk("access", "unlock", jan.id)[0] == OK
    assert listed(bezdotyk)[0]["state"] == "active"
    assert bezdotyk("access", "rights", jan.id, "add,users")[0] == OK
    assert sorted(listed(bezdotyk)[0]["rights"]) == ["add", "users"]  # type: ignore[call-overload]


def test_a_new_link_is_printed_or_refused_where_no_letter_can_go(bezdotyk: Bezdotyk, jan: Access) -> None:
    assert "/invitation/" in bezdotyk("access", "resend", jan.id, "--print-link")[1]
    code, printed, said = bezdotyk("access", "resend", jan.id)
    assert (code, printed) == (FAILED, "")
    assert "--print-link" in said


def test_a_lost_second_factor_is_switched_off_once(bezdotyk: Bezdotyk, jan: Access) -> None:
    assert listed(bezdotyk)[0]["second_factor"] is True
    assert bezdotyk("access", "factor-off", jan.id)[0] == OK
    assert listed(bezdotyk)[0]["second_factor"] is False
    code, _, said = bezdotyk("access", "factor-off", jan.id)
    assert code == FAILED
    assert "nie ma drugiego składnika" in said


def test_withdrawn_access_is_gone_and_what_is_not_there_is_said(bezdotyk: Bezdotyk, jan: Access) -> None:
    assert bezdotyk("access", "withdraw", jan.id)[0] == OK
    assert listed(bezdotyk) == []
    for action in ("lock", "unlock", "withdraw", "factor-off", "resend"):
        code, printed, said = bezdotyk("access", action, jan.id)
        assert (code, printed) == (FAILED, "")
        assert "access list" in said
    code, _, said = bezdotyk("phone", "revoke", 7)
    assert code == FAILED
    assert "phone list" in said
