"""What written files are called: a pattern for each format and company, set with its other options."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.options import Option
from desktop.export.originals.naming import safe_name

if TYPE_CHECKING:
    from desktop.export.registry import Exporter

LONGEST = 100
"""Characters of a name, without its ending and without the number that tells it from others."""
_PLACE = re.compile(r"\{([^{}]*)\}")
_PLACES = ("firma", "nip", "miesiac", "format", "data", "godzina")
FILE_NAME = Option(
    "file_name",
    QT_TRANSLATE_NOOP("export", "Nazwa pliku"),
    default="{firma}_{miesiac}_{format}_{data}",
    limit=LONGEST,
    hint=QT_TRANSLATE_NOOP(
        "export",
        "Miejsca: {firma}, {nip}, {miesiac}, {format}, {data}, {godzina}. Zajęta nazwa dostaje numer: nic nie"
        " jest nadpisywane.",
    ),
)
"""Asked for with the options of every format; no exporter has one of this key."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a name may say."""

    company: str
    """Short name; empty for documents of several companies."""
    nip: str
    month: Month | None
    format: str
    """Its key; of an own table its name."""
    at: datetime


def options_of(exporter: Exporter) -> tuple[Option, ...]:
    """The options of a format, with that of its files' names."""
    return (*exporter.options, FILE_NAME)


def check(values: Mapping[str, str]) -> None:
    """Raise :class:`UserError` ``export.name_pattern`` for a pattern with a place that there is not."""
    unknown = [one for one in _PLACE.findall(values.get(FILE_NAME.key, "")) if one not in _PLACES]
    if unknown:
        raise UserError("export.name_pattern", place=f"{{{unknown[0]}}}")


def stem(pattern: str, named: Named) -> str:
    """What the files' names begin with; every system takes it.  Empty patterns are the default one."""
    local = named.at.astimezone()
    texts = {
        "firma": named.company,
        "nip": named.nip,
        "miesiac": "" if named.month is None else str(named.month),
        "format": named.format,
        "data": f"{local:%Y-%m-%d}",
        "godzina": f"{local:%H%M}",
    }
    said = _PLACE.sub(lambda place: texts.get(place[1], ""), pattern or FILE_NAME.default)
    return safe_name(said, LONGEST) or f"bezdotyk-{local:%Y-%m-%d-%H%M}"
