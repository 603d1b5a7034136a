"""What is set for a format holds for its company, else for the office."""

from __future__ import annotations

import pytest

from desktop.domain.companies import Company
from desktop.domain.errors import UserError
from desktop.services.exporting.values import Profile
from desktop.services.office import Office
from tests.services.exporting.conftest import PlainExporter


@pytest.fixture
def other(office: Office) -> Company:
    """Another client of the office."""
    return office.companies.add(short_name="Bór", full_name="Bór s.c.", nip="5260250274")


def test_a_companys_settings_stand_before_the_offices(
    office: Office, company: Company, other: Company, plain: PlainExporter
) -> None:
    assert office.exporting.profile(company.id, plain.key) == Profile()
    of_office = Profile({"account": "400"}, {"name": {"paliwo": "Fuel"}})
    office.exporting.save_profile(None, plain.key, of_office)
    office.exporting.save_profile(company.id, plain.key, Profile({"account": " 402 ", "obce": "1"}))
    assert office.exporting.profile(company.id, plain.key) == Profile({"account": "402"}, {"name": {}})
    assert office.exporting.profile(other.id, plain.key) == of_office


def test_settings_are_copied(office: Office, company: Company, other: Company, plain: PlainExporter) -> None:
    mine = Profile({"account": "402"}, {"name": {"paliwo": "Fuel"}})
    office.exporting.save_profile(company.id, plain.key, mine)
    assert office.exporting.copy_profile(company.id, other.id, plain.key) == mine
    office.exporting.save_profile(company.id, plain.key, Profile({"account": "1"}))
    assert office.exporting.profile(other.id, plain.key) == mine


@pytest.mark.parametrize(
    "wrong",
    [Profile({"account": "za długie"}), Profile({}, {"name": {"paliwo": "za długie"}})],
    ids=["option", "name"],
)
def test_what_the_format_does_not_take_is_refused(
    office: Office, company: Company, plain: PlainExporter, wrong: Profile
) -> None:
    with pytest.raises(UserError, match=r"export\.option"):
        office.exporting.save_profile(company.id, plain.key, wrong)
    assert office.exporting.profile(company.id, plain.key) == Profile()


def test_names_that_are_empty_or_of_no_column_are_not_kept(
    office: Office, company: Company, plain: PlainExporter
) -> None:
    typed = Profile({}, {"name": {"paliwo": " Fuel ", "najem": "  "}, "obca": {"paliwo": "x"}})
    office.exporting.save_profile(company.id, plain.key, typed)
    assert office.exporting.profile(company.id, plain.key).translation == {"name": {"paliwo": "Fuel"}}


def test_the_usual_format(
    office: Office, company: Company, other: Company, plain: PlainExporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert office.exporting.favourite(company.id) == ""
    office.exporting.set_favourite(None, "xlsx")
    office.exporting.set_favourite(company.id, plain.key)
    assert office.exporting.favourite(company.id) == plain.key
    assert office.exporting.favourite(other.id) == "xlsx"
    office.exporting.set_favourite(company.id, "")
    assert office.exporting.favourite(company.id) == "xlsx"
    with pytest.raises(UserError, match=r"export\.unknown_format"):
        office.exporting.set_favourite(company.id, "docx")
