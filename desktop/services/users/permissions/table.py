"""The rule of every public method of the services that front ends are given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.domain.users import Right
from desktop.services.users.permissions import clients, documents, office
from desktop.services.users.permissions.rule import Rule, Rules

RULES: Mapping[type[Any], Rules] = {**documents.RULES, **clients.RULES, **office.RULES}

UNKNOWN = Rule(Right.USERS, everything=True)
"""Of a method that is not in the table: where people sign in, it is for an owner only."""
