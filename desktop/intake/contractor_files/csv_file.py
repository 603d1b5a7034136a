"""CSV: encoding and separator guessed or chosen, cells as texts."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import replace

from desktop.domain.contractor_files import TableOptions
from desktop.intake.contractor_files import encodings
from desktop.intake.contractor_files.bounds import MAX_COLUMNS, MAX_RECORDS, BadFile, TooMany, one_line
from desktop.intake.contractor_files.tables import unquoted

SEPARATORS = (";", ",", "\t", "|")
_LOOKED_AT = 20_000
"""Characters of a text that tell its separator."""


def rows(data: bytes, options: TableOptions) -> tuple[list[list[str]], TableOptions]:
    """The cells, and ``options`` with the encoding and separator that were taken.

    Raises :class:`~.bounds.BadFile` and :class:`~.bounds.TooMany`.
    """
    encoding = options.encoding or encodings.guess(data)
    text = encodings.decode(data, encoding)
    if "\0" in text:
        raise BadFile("no text")
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.rstrip("\r")) == len("sep=") + 1:
        # Excel's own way to name the separator.
        options = replace(options, separator=options.separator or first[4])
        text = rest
    separator = options.separator or _separator(text[:_LOOKED_AT].splitlines())
    if len(separator) != 1 or separator in '\r\n"':
        raise BadFile("separator")
    found: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            if len(found) > MAX_RECORDS:
                raise TooMany
            found.append([unquoted(one_line(cell)) for cell in row[:MAX_COLUMNS]])
    except csv.Error as error:
        raise BadFile(str(error)) from error
    while found and not any(found[-1]):
        found.pop()
    return found, replace(options, encoding=encoding, separator=separator)


def _separator(lines: list[str]) -> str:
    """The sign that parts most of the first lines into as many cells, more than one."""
    looked = [line for line in lines if line.strip()]

    def evenness(sign: str) -> tuple[float, int]:
        counts = Counter(len(row) for row in csv.reader(looked, delimiter=sign))
        width, times = max(counts.items(), key=lambda item: (item[0] > 1, item[1]), default=(0, 0))
        return (times / max(len(looked), 1) if width > 1 else 0.0, width)

    try:
        return max(SEPARATORS, key=evenness)
    except csv.Error:
        return ";"
