"""A reader of Symfonia's text format 3.0, written from its description; it takes nothing from the exporter.

It is strict: unbalanced braces, a line that is neither section nor attribute, a decree whose sides differ
or a settlement without its line are errors.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

ATTRIBUTES = {
    "INFO": {"Nazwa programu", "Wersja_programu", "Wersja szablonu"},
    "Kontrahent": {
        "info", "kod", "nazwa", "miejscowosc", "ulica", "kodpocz", "nip", "bkonto", "krajKod", "krajNazwa",
        "statusUE", "aktywny", "NazwaRodzaju", "NazwaKatalogu",
    },
    "Dokument": {
        "anulowany", "rodzaj_dok", "symbol FK", "obsluguj jak", "FK nazwa", "opis FK", "data",
        "dataWystawienia", "dataWystawieniaObca", "dataSprzedazy", "dataZakupu", "datasp", "datawp",
        "datarej", "plattermin", "kwota", "netto", "vat", "dozaplaty", "forma_platnosci",
        "rejestr_platnosci", "nazwa_rejestru_vat", "waluta", "kurs", "walnetto", "walbrutto", "wdozaplaty",
        "NazwaKor", "DataKor", "mppFlags", "JPK_V7",
    },
    "Dane Nabywcy": {"khkod", "khnazwa", "khmiasto", "khulica", "khkodpocz", "khnip"},
    "Rejestr": {"Skrot", "Naliczony", "ABC", "datarej", "okres", "stawka", "netto", "VAT", "brutto"},
    "Zapis": {
        "strona", "kwota", "konto", "IdDlaRozliczen", "opis", "NumerDok", "Pozycja", "ZapisRownolegly"
    },
    "Transakcja": {"IdDlaRozliczen", "kwota", "termin"},
}  # fmt: skip
INSIDE = {
    "": {"INFO", "Kontrahent", "Dokument"},
    "INFO": {"Kontrahent"},
    "Dokument": {"Dane Nabywcy", "Rejestr", "Zapis", "Transakcja"},
}
DAYS = {
    "data", "dataWystawienia", "dataWystawieniaObca", "dataSprzedazy", "dataZakupu", "datasp", "datawp",
    "datarej", "plattermin", "DataKor", "okres", "termin",
}  # fmt: skip
MONEY = {"kwota", "netto", "vat", "VAT", "brutto", "dozaplaty", "wdozaplaty", "walnetto", "walbrutto"}


@dataclass
class Node:
    """A section."""

    name: str
    values: dict[str, str] = field(default_factory=dict)
    parts: list[Node] = field(default_factory=list)

    def all(self, name: str) -> list[Node]:
        """The sections of this name in it."""
        return [part for part in self.parts if part.name == name]

    def money(self, key: str) -> Decimal:
        """An amount."""
        return Decimal(self.values[key])

    def day(self, key: str) -> date:
        """A date."""
        return date.fromisoformat(self.values[key])

    def lines(self, column: str) -> list[tuple[str, Decimal]]:
        """The decree's lines on one side: account and amount."""
        found = self.all("Zapis")
        return [(one.values["konto"], one.money("kwota")) for one in found if one.values["strona"] == column]


class MalformedError(Exception):
    """The file breaks a rule of the description."""


def parse(data: bytes) -> Node:
    """The sections of a file under a nameless one; raises :class:`MalformedError`."""
    _need(data.count(b"\r") == data.count(b"\n") == data.count(b"\r\n"), "line ends")
    lines = data.decode("cp1250").split("\r\n")
    _need(lines.pop() == "", "the last line is open")
    root = Node("")
    path = [root]
    for line in map(str.strip, lines):
        if line == "}":
            _need(len(path) > 1, "a brace too many")
            path.pop()
        elif line.endswith("{"):
            name = line[:-1]
            _need(name in INSIDE.get(path[-1].name, set()), f"{name} in {path[-1].name}")
            node = Node(name)
            path[-1].parts.append(node)
            path.append(node)
        else:
            _attribute(path[-1], line)
    _need(len(path) == 1, "a brace is missing")
    _need(bool(root.parts) and root.parts[0].name == "INFO", "does not begin with INFO")
    settlements = [one.values["IdDlaRozliczen"] for document in root.all("Dokument")
                   for one in document.all("Transakcja")]  # fmt: skip
    _need(len(settlements) == len(set(settlements)), "a settlement's number stands twice")
    for document in root.all("Dokument"):
        _check(document)
    return root


def _attribute(node: Node, line: str) -> None:
    key, sign, value = line.partition(" =")
    _need(bool(sign) and key in ATTRIBUTES[node.name] and key not in node.values, f"{node.name}: {line}")
    _need(bool(value) and value == value.strip() and value.isprintable(), f"value of {line!r}")
    _need(not {"{", "}"} & set(value), f"a brace in {line}")
    if key in DAYS:
        date.fromisoformat(value)
    if key in MONEY:
        _need(re.fullmatch(r"-?\d+\.\d\d", value) is not None, f"amount {line}")
    node.values[key] = value


def _check(document: Node) -> None:
    values = document.values
    _need(1 <= len(values["symbol FK"]) <= 4, "symbol")
    _need(len(document.all("Dane Nabywcy")) == 1, "one contractor")
    sums = {
        column: sum((amount for _, amount in document.lines(column)), Decimal(0)) for column in ("WN", "MA")
    }
    _need(sums["WN"] == sums["MA"], f"WN {sums['WN']}, MA {sums['MA']}")
    places = [one.values["Pozycja"] for one in document.all("Zapis")]
    _need(places == [str(place) for place in range(1, len(places) + 1)], "numbers of lines")
    keys = {one.values.get("IdDlaRozliczen") for one in document.all("Zapis")}
    _need(all(one.values["IdDlaRozliczen"] in keys for one in document.all("Transakcja")), "settlements")
    rows = document.all("Rejestr")
    _need(document.money("netto") + document.money("vat") == document.money("kwota"), "net and VAT")
    for row in rows:
        _need(row.money("netto") + row.money("VAT") == row.money("brutto"), "net and VAT of a row")
        _need(row.day("okres").day == 1, "period")
    for mine, theirs in (("netto", "netto"), ("vat", "VAT"), ("kwota", "brutto")):
        total = sum((row.money(theirs) for row in rows), Decimal(0))
        _need(not rows or total == document.money(mine), f"sum of {theirs}")


def _need(holds: bool, what: str) -> None:
    if not holds:
        raise MalformedError(what)
