"""Every public method of what front ends are given has a rule: a new one cannot be forgotten."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Iterator
from typing import Any, get_type_hints

import pytest

from desktop.domain.users import Right, Role
from desktop.services.office import Office
from desktop.services.panel.foundation import Ground
from desktop.services.place.service import Place
from desktop.services.review import ReviewSession
from desktop.services.secrets import Secrets
from desktop.services.splitting.session import DivisionSession
from desktop.services.users.permissions.gate import _Guarded
from desktop.services.users.permissions.rule import FREE
from desktop.services.users.permissions.table import RULES
from desktop.services.users.seat import Seat
from desktop.services.users.service import Users

_NOT_BEHIND = {Seat, Users, Ground, Place}
"""The seat itself, the tray that holds the services of people, what the panel's parts share, and where the
data lie, which judges folders and changes none."""


def methods(service: type[Any]) -> set[str]:
    return {
        name
        for name, value in inspect.getmembers(service, inspect.isroutine)
        if not name.startswith("_") and not isinstance(inspect.getattr_static(service, name), staticmethod)
    }


def services(office: Office) -> Iterator[type[Any]]:
    """All that a front end can get hold of: services, their parts, the sessions that they open."""
    # The sessions, and the keyring that the tests have one of their own for.
    yield from (ReviewSession, DivisionSession, Secrets)
    waiting: list[Any] = [getattr(office, one.name) for one in dataclasses.fields(office)]
    seen: set[int] = set()
    while waiting:
        value = waiting.pop()
        service = value.__class__
        if id(service) in seen or not service.__module__.startswith("desktop.services."):
            continue
        seen.add(id(service))
        if service not in _NOT_BEHIND:
            yield service
        inner = object.__getattribute__(value, "_service") if type(value) is _Guarded else value
        parts = getattr(inner, "__dict__", {})
        waiting.extend(part for name, part in parts.items() if not name.startswith("_"))


def test_every_method_has_a_rule(office: Office) -> None:
    found = {service: methods(service) for service in services(office)}
    found = {service: names for service, names in found.items() if names}

    assert {service.__qualname__ for service in found} == {service.__qualname__ for service in RULES}
    for service, names in found.items():
        assert names == set(RULES[service]), f"{service.__module__}.{service.__qualname__}"


def test_rules_name_arguments_that_there_are() -> None:
    for service, rules in RULES.items():
        for name, rule in rules.items():
            if rule.makes_call:
                continue
            arguments = set(inspect.signature(getattr(service, name)).parameters)
            assert set(rule.subjects) <= arguments, (service, name)
            if rule.note is not None and rule.note.given:
                assert rule.note.given in arguments, (service, name)


COMPANIES = {"company_id", "document_id", "document_ids", "ids", "line_id", "line_ids", "delivery_id"}
"""Arguments by which one gets at a company's things."""


def test_whoever_works_for_some_companies_gets_at_nothing_of_others_by_its_number() -> None:
    limited = {right for role in Role if role is not Role.OWNER for right in _rights(role)}
    for service, rules in RULES.items():
        for name, rule in rules.items():
            if rule is FREE or rule.everything or rule.right not in limited:
                continue
            arguments = set(inspect.signature(getattr(service, name)).parameters) & COMPANIES
            if service.__name__ == "Contractors" and name == "rows":
                continue  # numbers of contractors, who are the whole office's
            if service.__name__ == "ReadingQueue" and name == "prefer":
                continue  # only the order of the queue
            if name == "rows" and service.__name__ == "Documents":
                continue  # those out of reach are left out of the list
            assert arguments <= set(rule.subjects), (service, name)


def _rights(role: Role) -> frozenset[Right]:
    from desktop.domain.users import RIGHTS

    return RIGHTS[role]


def test_every_part_of_the_office_is_behind_the_gate(office: Office) -> None:
    for one in dataclasses.fields(office):
        value = getattr(office, one.name)
        if one.name not in {"seat", "users", "place", "on_start", "on_stop"}:
            assert type(value) is _Guarded, one.name
    for part in (office.users.accounts, office.users.signing, office.users.history):
        assert type(part) is _Guarded


@pytest.mark.parametrize("service", [one for one in get_type_hints(Office).values() if inspect.isclass(one)])
def test_service_behind_the_gate_says_it_is_what_it_is(office: Office, service: type[Any]) -> None:
    if service in {Users, Seat, Secrets}:
        return
    assert any(isinstance(getattr(office, one.name), service) for one in dataclasses.fields(office))
