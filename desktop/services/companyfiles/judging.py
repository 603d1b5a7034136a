"""What importing each row of a file would do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop.domain.companies import Company
from desktop.domain.company_files import CompanyLine, NewCompany, Verdict, shortened
from desktop.domain.contractor_files import FileRecord
from desktop.domain.contractors import name_core
from desktop.domain.identifiers import is_nip, nip_digits
from desktop.domain.messages import Message

_EMAIL = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\"]+\.[^\s@,;<>\"]+")
_LOST_DIGITS = re.compile(r"[0-9][.,]?[0-9]*e\+?[0-9]+", re.IGNORECASE)
_FOREIGN = re.compile(r"[A-Z]{2}[0-9A-Z]{2,12}")
_LONGEST = 250
_FORMULA = frozenset("=@+-")
_SHOWN = 40


@dataclass(slots=True)
class _Seen:
    """What is known while a file is gone through."""

    here: dict[str, Company]
    names: dict[str, Company]
    rows: dict[str, int] = field(default_factory=dict)
    row_names: dict[str, int] = field(default_factory=dict)


def judged(records: Iterable[FileRecord], companies: Iterable[Company]) -> tuple[CompanyLine, ...]:
    """The verdict on every row, with its reasons; the first of two rows about one client counts."""
    here = {one.nip: one for one in companies}
    seen = _Seen(here, {name_core(one.full_name): one for one in here.values()})
    return tuple(_line(record, seen) for record in records)


def _line(record: FileRecord, seen: _Seen) -> CompanyLine:
    data = record.data
    nip = nip_digits(data.number)
    full = data.name or data.short_name
    short = data.short_name if data.short_name and len(data.short_name) <= _LONGEST else shortened(full)
    address = ", ".join(
        filter(None, (data.address.street, f"{data.address.post_code} {data.address.town}".strip()))
    )
    company = NewCompany(short, full, nip, data.email.strip(), address[:_LONGEST])
    fault = _nip_fault(data.number, nip)
    if fault is None and not full:
        fault = Message("company_file.no_name")
    if fault is not None:
        shown = NewCompany(short, full, nip if is_nip(nip) else data.number[:_SHOWN], company.email, address)
        return CompanyLine(record.row, Verdict.REFUSED, shown, (fault,))
    if nip in seen.rows:
        twice = Message("company_file.twice", {"row": str(seen.rows[nip])})
        return CompanyLine(record.row, Verdict.REFUSED, company, (twice,))
    seen.rows[nip] = record.row
    known = seen.here.get(nip)
    if known is not None:
        code = "company_file.here" if known.active else "company_file.here_inactive"
        return CompanyLine(record.row, Verdict.HERE, company, (Message(code, {"name": known.short_name}),))
    doubts = list(_doubts(record, company, seen))
    seen.row_names.setdefault(name_core(full), record.row)
    if company.email and not _EMAIL.fullmatch(company.email):
        company = NewCompany(company.short_name, company.full_name, nip, "", company.address)
    return CompanyLine(record.row, Verdict.DOUBTFUL if doubts else Verdict.NEW, company, tuple(doubts))


def _nip_fault(typed: str, nip: str) -> Message | None:
    shown = {"nip": typed[:_SHOWN]}
    if not nip:
        return Message("company_file.no_nip")
    if _LOST_DIGITS.fullmatch(typed.strip()):
        return Message("company_file.nip_lost", shown)
    if is_nip(nip):
        return None
    if nip.isascii() and nip.isdigit() and len(nip) == 10:
        return Message("company_file.nip_check", shown)
    if _FOREIGN.fullmatch(nip) and any(map(str.isdigit, nip)):
        return Message("company_file.foreign", shown)
    return Message("company_file.nip_length", shown)


def _doubts(record: FileRecord, company: NewCompany, seen: _Seen) -> Iterable[Message]:
    core = name_core(company.full_name)
    other = seen.names.get(core)
    if other is not None:
        yield Message("company_file.same_name", {"name": other.short_name})
    elif core in seen.row_names:
        yield Message("company_file.same_name_row", {"row": str(seen.row_names[core])})
    if company.email and not _EMAIL.fullmatch(company.email):
        yield Message("company_file.bad_email", {"email": company.email[:_SHOWN]})
    if not record.data.active:
        yield Message("company_file.inactive")
    odd = company.full_name[0] in _FORMULA or len(company.full_name) > _LONGEST
    if odd or not any(map(str.isalpha, company.full_name)):
        yield Message("company_file.odd_name", {"name": company.full_name[:_SHOWN]})
