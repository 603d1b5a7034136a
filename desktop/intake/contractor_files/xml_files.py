"""XML of Comarch Optima and WAPRO: their elements ``KONTRAHENT``, read one after another.

A document type declaration is refused, so there are no entities to expand and nothing to fetch; depth,
number of elements and length of texts are bounded.  Only one contractor is held at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from desktop.domain.contractor_files import FileKind, FileRecord
from desktop.domain.contractors import Address, ContractorData, ContractorSettings
from desktop.domain.identifiers import iban_compact, is_iban
from desktop.domain.messages import Message
from desktop.intake.contractor_files.bounds import MAX_CELL, MAX_RECORDS, BadFile, TooMany, one_line
from desktop.intake.contractor_files.tables import country_code, with_house

_MAX_DEPTH = 32
_MAX_INSIDE = 2_000
"""Elements of one contractor."""
_SEPARATOR = "\x1f"
_FULL_PART = 50
"""Characters of a part of a name: a longer name goes on in the next one, be it within a word."""
_ROOTS = {"ROOT": FileKind.OPTIMA, "MAGIK_EKSPORT": FileKind.WAPRO}


@dataclass(slots=True)
class _Node:
    name: str
    text: str = ""
    children: list[_Node] = field(default_factory=list)

    def all(self, path: str) -> Iterator[_Node]:
        first, _, rest = path.partition("/")
        for child in self.children:
            if child.name == first:
                if rest:
                    yield from child.all(rest)
                else:
                    yield child

    def value(self, path: str) -> str:
        return next((text for node in self.all(path) if (text := one_line(node.text))), "")


class _Reader:
    def __init__(self) -> None:
        self.kind: FileKind | None = None
        self.found: list[FileRecord] = []
        self._depth = 0
        self._inside: list[_Node] = []
        self._count = 0
        self._parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._data
        self._parser.StartDoctypeDeclHandler = self._refuse

    def read(self, data: bytes) -> None:
        try:
            self._parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise BadFile(str(error)) from error

    def _start(self, tag: str, _attributes: dict[str, str]) -> None:
        name = tag.rpartition(_SEPARATOR)[2]
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise BadFile("too deep")
        if self._depth == 1:
            self.kind = _ROOTS.get(name)
            if self.kind is None:
                raise BadFile("another root")
        if self._inside:
            self._count += 1
            if self._count > _MAX_INSIDE:
                raise BadFile("too much of one contractor")
            node = _Node(name)
            self._inside[-1].children.append(node)
            self._inside.append(node)
        elif name == "KONTRAHENT":
            self._inside, self._count = [_Node(name)], 0

    def _end(self, _tag: str) -> None:
        self._depth -= 1
        if not self._inside:
            return
        node = self._inside.pop()
        if not self._inside:
            if len(self.found) >= MAX_RECORDS:
                raise TooMany
            make = _optima if self.kind is FileKind.OPTIMA else _wapro
            self.found.append(make(len(self.found) + 1, node))

    def _data(self, text: str) -> None:
        if self._inside and len(self._inside[-1].text) < MAX_CELL:
            self._inside[-1].text += text[:MAX_CELL]

    def _refuse(self, *_: object) -> None:
        raise BadFile("a document type declaration")


def read(data: bytes) -> tuple[FileKind, list[FileRecord]]:
    """Which program wrote ``data``, and its contractors.

    Raises :class:`~.bounds.BadFile`, also for other XML, and :class:`~.bounds.TooMany`.
    """
    reader = _Reader()
    reader.read(data)
    if reader.kind is None:
        raise BadFile("empty")
    return reader.kind, reader.found


def _optima(number: int, node: _Node) -> FileRecord:
    addresses = list(node.all("ADRESY/ADRES"))
    current = [one for one in addresses if one.value("STATUS").casefold() == "aktualny"]
    address = next(iter([*current, *addresses]), node)
    tax_number = address.value("NIP") or node.value("NIP")
    prefix = (address.value("NIP_KRAJ") or node.value("NIP_KRAJ")).upper()
    if prefix not in {"", "PL"} and not tax_number.upper().startswith(prefix):
        tax_number = prefix + tax_number
    accounts = []
    fault = None
    for one in node.all("KNT_RACHUNKI/KNT_RACHUNEK"):
        account = iban_compact(one.value("RACHUNEK_NUMER"))
        if account and is_iban(account):
            accounts.append(account)
        elif account:
            fault = Message("contractor.bad_account", {"account": account[:60]})
    return FileRecord(
        row=number,
        data=ContractorData(
            number=tax_number,
            name=_joined([address.value(f"NAZWA{part}") for part in "123"]) or node.value("AKRONIM"),
            address=Address(
                with_house(address.value("ULICA"), address.value("NR_DOMU"), address.value("NR_LOKALU")),
                address.value("KOD_POCZTOWY"),
                address.value("MIASTO"),
            ),
            email=address.value("EMAIL"),
            country=country_code(node.value("KRAJ_ISO") or address.value("KRAJ")),
            active=node.value("NIEAKTYWNY").casefold() not in {"tak", "1"},
        ),
        accounts=tuple(dict.fromkeys(accounts)),
        settings=ContractorSettings(code=node.value("AKRONIM") or None),
        fault=fault,
    )


def _joined(parts: list[str]) -> str:
    name = ""
    full = True
    for part in filter(None, parts):
        name += part if full else f" {part}"
        full = len(part) == _FULL_PART
    return name


def _wapro(number: int, node: _Node) -> FileRecord:
    short, name = node.value("NAZWA"), node.value("NAZWA_PELNA")
    return FileRecord(
        row=number,
        data=ContractorData(
            number=node.value("NIP"),
            name=name or short,
            short_name="" if short == name or not name else short,
            address=Address(node.value("ADRES")),
            country=country_code(node.value("SYMBOL_KRAJU_KONTRAHENTA")),
        ),
        settings=ContractorSettings(code=node.value("KOD_KONTRAHENTA") or None),
    )
