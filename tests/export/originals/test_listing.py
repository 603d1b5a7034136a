"""The list beside originals."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import PurePosixPath

from desktop.export.originals.listing import ListedFile, Listing
from tests.export.originals.samples import FACTS


def rows(listing: Listing) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(listing.content().decode("utf-8-sig")), delimiter=";"))


def test_a_line_says_what_the_file_is() -> None:
    listing = Listing()
    listing.add(ListedFile(FACTS, PurePosixPath("a/b.pdf"), "ab" * 32, 1234, "cd" * 32, "Strony 1, 2."))
    (row,) = rows(listing)
    assert row["Plik"] == "a/b.pdf"
    assert row["SHA-256"] == "ab" * 32
    assert row["Brutto"] == "1230,00"
    assert row["Numer"] == "FV/2026/11/0123"
    assert row["Data wystawienia"] == "2026-11-12"
    assert row["Uwagi"] == "Strony 1, 2."


def test_what_documents_say_never_runs_in_a_spreadsheet() -> None:
    listing = Listing()
    hostile = replace(FACTS, number="=cmd|'/c calc'!A1", contractor="a\r\n;b", file_name="0012")
    listing.add(ListedFile(hostile, None, "", 0, "cd" * 32))
    (row,) = rows(listing)
    assert row["Numer"].startswith("'=")
    assert row["Kontrahent"] == "a ;b"
    assert row["Nazwa, pod którą przyszedł"] == '="0012"'
    assert (row["Plik"], row["Rozmiar (bajty)"]) == ("", "")
