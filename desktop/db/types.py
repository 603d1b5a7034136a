"""Column types that keep domain values unchanged in every database."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache

from sqlalchemy import DateTime, Dialect, Enum, String
from sqlalchemy.types import TypeDecorator

from desktop.domain.dates import Month


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, kept in UTC and always given back aware of it."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        del dialect
        return None if value is None else value.replace(tzinfo=UTC)


class MonthText(TypeDecorator[Month]):
    """A month as ``YYYY-MM``, which sorts as it should."""

    impl = String(7)
    cache_ok = True

    def process_bind_param(self, value: Month | None, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Month | None:
        del dialect
        return None if value is None else _month(value)


@lru_cache(maxsize=2048)
def _month(text: str) -> Month:
    """There are few months, and they are read a thousand times."""
    return Month.parse(text)


def enum_text(values: type[StrEnum]) -> Enum:
    """An enumeration kept as its values' texts, so that a new member needs no migration."""
    return Enum(
        values,
        native_enum=False,
        create_constraint=False,
        length=24,
        values_callable=lambda members: [member.value for member in members],
    )
