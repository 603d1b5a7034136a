"""What is said of a server before anything is changed there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop.domain.errors import UserError
from desktop.domain.shared import Holding, SharedPlace, Tls
from desktop.services.place.shared.connecting import shared_database
from desktop.services.place.shared.looking import look
from tests.postgres import PASSWORD, Cluster
from tests.services.place.shared.conftest import Desk


def code_of(place: SharedPlace, password: str = PASSWORD) -> str:
    with pytest.raises(UserError) as caught:
        look(place, password)
    return caught.value.code


def execute(place: SharedPlace, *statements: str) -> None:
    database = shared_database(place, PASSWORD)
    with database.engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
        connection.commit()
    database.close()


def test_an_empty_database_and_folder_are_fit_for_an_office(blank: SharedPlace) -> None:
    found = look(blank, PASSWORD)
    assert (found.holding, found.empty, found.encrypted) == (Holding.NOTHING, True, False)


def test_each_thing_that_can_be_wrong_with_the_server_is_told_apart(place: SharedPlace) -> None:
    assert code_of(place, "inne") == "shared.password"
    assert code_of(replace(place, user="nikt")) == "shared.password"
    assert code_of(replace(place, name="nie_ma")) == "shared.no_database"
    assert code_of(replace(place, port=1)) == "shared.refused"
    assert (
        code_of(replace(place, server="nie.ma.takiego.invalid", tls=Tls.REQUIRE)) == "shared.unknown_server"
    )
    assert code_of(replace(place, tls=Tls.REQUIRE)) == "shared.no_tls"
    assert code_of(replace(place, server="10.0.0.1")) == "shared.tls_needed"
    assert code_of(replace(place, tls=Tls.REQUIRE, certificate=Path("/nie/ma.crt"))) == "shared.certificate"


def test_a_database_of_another_program_is_left_alone(blank: SharedPlace) -> None:
    execute(blank, "CREATE TABLE faktury (id integer)")
    assert code_of(blank) == "shared.other_tables"


def test_a_user_without_the_right_to_make_tables_is_told_so(blank: SharedPlace, postgres: Cluster) -> None:
    role = f"gosc_{blank.name}"
    execute(blank, f"CREATE ROLE {role} LOGIN PASSWORD 'x'", "REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    try:
        assert code_of(replace(blank, user=role), "x") == "shared.no_rights"
    finally:
        execute(blank, f"DROP ROLE {role}")


def test_a_newer_program_was_here(place: SharedPlace, make_desk: Callable[[str], Desk]) -> None:
    make_desk("a").enter(place)
    execute(place, "UPDATE alembic_version SET version_num = '9999'")
    assert code_of(place) == "shared.newer"


def test_tables_without_a_mark_are_an_office_that_nobody_began_here(place: SharedPlace) -> None:
    assert look(place, PASSWORD).holding is Holding.NOTHING


def test_the_folder_must_be_there_and_the_offices_own(
    place: SharedPlace, make_desk: Callable[[str], Desk], tmp_path: Path
) -> None:
    assert code_of(replace(place, folder=tmp_path / "nie ma")) == "shared.folder_gone"
    assert code_of(replace(place, folder=Path("tu"))) == "place.not_absolute"
    (place.folder / "cudze.txt").write_text("x")
    assert code_of(place) == "shared.folder_taken"
    (place.folder / "cudze.txt").unlink()
    make_desk("a").enter(place)
    other = tmp_path / "inny"
    other.mkdir()
    assert code_of(replace(place, folder=other)) == "shared.folder_other"
    assert look(place, PASSWORD).holding is Holding.OFFICE


def test_the_folder_is_not_the_data_folder_of_this_computer(place: SharedPlace, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        look(place, PASSWORD, own=place.folder)
    assert caught.value.code == "shared.folder_own"
