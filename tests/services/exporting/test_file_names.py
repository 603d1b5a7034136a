"""What written files are called."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.services.exporting.file_names import LONGEST, Named, stem
from desktop.services.exporting.values import Profile
from desktop.services.office import Office
from tests.services.exporting.conftest import PlainExporter

NAMED = Named("Żółw", "5252248481", Month(2026, 11), "epp", datetime(2026, 11, 26, 12, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("pattern", "named", "name"),
    [
        ("", NAMED, "Żółw_2026-11_epp_2026-11-26"),
        ("{nip} {miesiac}", NAMED, "5252248481 2026-11"),
        # Several companies and months leave no gaps.
        ("", replace(NAMED, company="", nip="", month=None), "epp_2026-11-26"),
        ("{firma}/{format}", replace(NAMED, company="A:B\\C"), "A-B-C-epp"),
        ("con", NAMED, "_con"),
        ("{firma}", replace(NAMED, company="x" * 300), "x" * LONGEST),
    ],
)
def test_names_follow_the_pattern(pattern: str, named: Named, name: str) -> None:
    assert stem(pattern, named) == name


def test_a_name_of_nothing_says_when_it_was_made() -> None:
    assert stem("{firma}", replace(NAMED, company="")).startswith("bezdotyk-2026-11-26-")


def test_the_pattern_of_the_settings_names_the_file(
    office: Office, company: Company, approved: list[int], plain: PlainExporter, database: Database
) -> None:
    office.exporting.save_profile(company.id, plain.key, Profile({"file_name": "{nip}-{miesiac}"}))
    month = office.documents.rows(approved)[0].month
    assert office.exporting.preview(approved, plain.key).stem == f"{company.nip}-{month}"
    assert any(one.key == "file_name" for one in office.exporting.format(plain.key).options)


def test_a_place_that_there_is_not_is_refused(office: Office, company: Company, plain: PlainExporter) -> None:
    with pytest.raises(UserError) as caught:
        office.exporting.save_profile(company.id, plain.key, Profile({"file_name": "{kontrahent}"}))
    assert caught.value.code == "export.name_pattern"
    assert caught.value.message.details["place"] == "{kontrahent}"
