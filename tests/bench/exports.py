"""10,000 documents of one company and month, handed over in each format: seconds, memory, and the same twice.

Every format is a program of its own on a copy of the same database, from opening the office to the marked
documents: time and peak memory are those of the whole run.  Where others share the processors, the time of
the processor tells what an idle machine would take.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select, update

from desktop.app import DataFolder, open_database, open_office
from desktop.db.booking_tables import BookingEntryTable, BookingLineTable
from desktop.db.checking_tables import DocumentRateTable
from desktop.db.contractor_tables import ContractorDocumentTable, ContractorTable
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.tables import (
    CompanyTable,
    DocumentTable,
    FieldTable,
    LineItemTable,
    OriginalTable,
    VatRowTable,
    Work,
)
from desktop.domain.booking.dictionaries import Dictionaries, Side
from desktop.domain.collation import sort_key
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, Stage
from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.reading import MediaType
from desktop.domain.statuses import Status
from desktop.export.drafts import Weight
from desktop.export.options import Mapped, Option, OptionKind
from desktop.services.exporting.values import FormatInfo, Profile
from desktop.services.office import Office
from tests.bench.bulk import company_row, nips
from tests.export.enova.templates import FULL

_BATCH = 1000
_SECONDS, _MEGABYTES = 60.0, 300.0
_MONTH = Month(2026, 11)
_REPOSITORY = Path(__file__).parents[2]
Codes = dict[Side, tuple[str, list[str]]]
_KINDS = (*[DocumentKind.COST_INVOICE] * 12, *[DocumentKind.SALES_INVOICE] * 7, DocumentKind.CORRECTION)


def main() -> None:
    """Make the database once, then measure every format, or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--run", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("formats", nargs="*")
    options = parser.parse_args()
    if options.run is not None:
        print(json.dumps(_run(options.run, options.formats[0])))
        return
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "wzór"
        _make(made, options.documents)
        print(f"{options.documents} dokumentów; granice {_SECONDS:g} s i {_MEGABYTES:g} MB na cały przebieg")
        for key in options.formats or _formats(made):
            _measure(made, Path(folder) / key.replace(":", "-"), key)


def _formats(data: Path) -> list[str]:
    office = open_office(DataFolder(data))
    try:
        return [one.key for one in office.exporting.formats()]
    finally:
        office.stop()


def _measure(made: Path, data: Path, key: str) -> None:
    shutil.copytree(made, data)
    if key == "ksef":
        _as_e_invoices(data)
    command = [sys.executable, "-m", "tests.bench.exports", "--run", str(data), key]
    done = subprocess.run(command, cwd=_REPOSITORY, capture_output=True, text=True, check=False)
    shutil.rmtree(data)
    if done.returncode:
        print(f"{key:10} {done.stderr.strip().splitlines()[-1]}")
        return
    said = json.loads(done.stdout)
    within = said["seconds"] <= _SECONDS and said["megabytes"] <= _MEGABYTES
    print(
        f"{key:10} {said['seconds']:6.1f} s, procesora {said['processor']:5.1f} s"
        f" (podgląd {said['preview']:5.1f}, zapis {said['write']:5.1f})"
        f" {said['megabytes']:6.0f} MB, plików {said['files']}, {said['size'] / 1e6:5.1f} MB,"
        f" dokumentów {said['documents']}, odmów {said['refused']} {said['why']},"
        f" te same bajty: {'tak' if said['same'] else 'NIE'}{'' if within else '   PONAD GRANICĘ'}",
        flush=True,
    )


def _run(data: Path, key: str) -> dict[str, Any]:
    start = time.perf_counter()
    office = open_office(DataFolder(data))
    (company,) = office.companies.all()
    office.exporting.save_profile(company.id, key, _profile(office, office.exporting.format(key)))
    began = time.perf_counter()
    preview = office.exporting.preview(None, key, company_id=company.id, month=_MONTH)
    previewed = time.perf_counter()
    target = data / "cel"
    target.mkdir()
    report = office.exporting.write(preview, target)
    written = time.perf_counter()
    used = resource.getrusage(resource.RUSAGE_SELF)
    assert preview.job is not None
    exporter = office.exporting._formats.get(key)
    again = [one.data for one in exporter.draft(preview.job).files]
    office.stop()
    return {
        "seconds": written - start,
        "preview": previewed - began,
        "write": written - previewed,
        "processor": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss / 1024,
        "files": len(report.files),
        "size": sum(one.size for one in report.written),
        "documents": report.documents,
        "refused": len(report.refused),
        "why": sorted({one.message.code for one in report.notices if one.weight is Weight.REFUSED}),
        "same": again == [path.read_bytes() for path in report.files],
    }


def _profile(office: Office, info: FormatInfo) -> Profile:
    """Something for whatever the format cannot do without."""
    values = {one.key: _value(one) for one in info.options if one.required and not one.default}
    if info.key == "enova":
        values |= {"purchase_template": FULL, "sales_template": FULL}
    (company,) = office.companies.all()
    known = office.booking.dictionaries.for_company(company.id)
    codes = {
        Mapped.CATEGORY: [one.code for one in known.categories],
        Mapped.REGISTER: [one.code for one in known.registers],
        Mapped.PAYMENT: [one.code for one in known.payments],
        Mapped.DIMENSION: [one.code for one in known.dimensions],
    }
    needed = [one for one in info.mapped if one.required]
    return Profile(values, {one.key: dict.fromkeys(codes[one.of], "1") for one in needed})


def _value(option: Option) -> str:
    if option.kind is OptionKind.CHOICE:
        return option.choices[0].value
    return {"office": "1471", "email": "biuro@zolw.example", "post_code": "61-001"}.get(option.key, "1")


# -- the documents -----------------------------------------------------------------------------------


def _make(folder: Path, documents: int) -> None:
    data = DataFolder(folder)
    open_database(data).close()
    office = open_office(data)
    office.booking.dictionaries.begin()
    codes = _codes(office.booking.dictionaries.for_company(None))
    office.stop()
    database = open_database(data)
    chance = random.Random(6)
    with database.write() as session:
        session.execute(insert(CompanyTable), [{"id": 1, **company_row(chance, 1)}])
        company_nip = session.get_one(CompanyTable, 1).nip
        session.execute(
            insert(OriginalTable),
            [
                {
                    "sha256": "0" * 64,
                    "size": 1,
                    "media_type": "application/pdf",
                    "stored_at": datetime.now(UTC),
                }
            ],
        )
    numbers = nips(chance)
    partners = [
        (number, f"Przedsiębiorstwo „Łąka” {place} sp. z o.o.", next(numbers))
        for place, number in enumerate(range(1, 1001))
    ]
    _add_partners(database, partners)
    for start in range(0, documents, _BATCH):
        some = range(start + 1, min(start + _BATCH, documents) + 1)
        _add_documents(database, chance, some, company_nip, partners, codes)


def _add_partners(database: Database, partners: Sequence[tuple[int, str, str]]) -> None:
    with database.write() as session:
        session.execute(
            insert(ContractorTable),
            [
                {
                    "id": one, "number": nip, "name": name, "sort_name": sort_key(name),
                    "name_core": name.lower(),
                    "search": "", "street": f"ul. Źródlana {one}", "post_code": "61-001", "town": "Poznań",
                    "country": "", "email": "", "active": True, "origin": "documents", "given_names": [],
                    "given_addresses": [], "changed_at": datetime.now(UTC),
                }
                for one, name, nip in partners
            ],
        )  # fmt: skip


def _add_documents(
    database: Database,
    chance: random.Random,
    some: Sequence[int],
    company_nip: str,
    partners: Sequence[tuple[int, str, str]],
    codes: Codes,
) -> None:
    rows: dict[type, list[dict[str, Any]]] = {}
    for number in some:
        for table, row in _document(chance, number, company_nip, chance.choice(partners), codes):
            rows.setdefault(table, []).append(row)
    with database.write() as session:
        for table, found in rows.items():
            session.execute(insert(table), found)


def _document(
    chance: random.Random, one: int, company_nip: str, partner: tuple[int, str, str], codes: Codes
) -> Iterator[tuple[type, dict[str, Any]]]:
    kind = chance.choice(_KINDS)
    sign = -1 if kind is DocumentKind.CORRECTION else 1
    day = date(2026, 11, 1) + timedelta(days=chance.randrange(28))
    nets = [sign * chance.randrange(100, 900_000) for _ in range(2)]
    taxes = [_tax(nets[0], 23), _tax(nets[1], 8)]
    net, vat = sum(nets), sum(taxes)
    currency = "EUR" if chance.random() < 0.05 else "PLN"
    contractor_id, name, nip = partner
    register, categories = codes[Side.SALES if kind is DocumentKind.SALES_INVOICE else Side.PURCHASE]
    own, other = ("Żółw sp. z o.o.", company_nip), (name, nip)
    seller, buyer = (own, other) if kind is DocumentKind.SALES_INVOICE else (other, own)
    yield DocumentTable, {
        "id": one, "company_id": 1, "month": _MONTH, "kind": kind, "status": Status.APPROVED,
        "work": Work.NONE, "stage": Stage.AUTO, "channel": Channel.SCANNER, "channel_label": "",
        "sha256": "0" * 64,
        "received_at": datetime(2026, 11, 28, 9, tzinfo=UTC), "file_name": f"skan_{one:06d}.pdf", "pages": 1,
        "number": f"FV/{one}/11/2026", "contractor": name, "contractor_sort": sort_key(name),
        "contractor_nip": nip, "issue_date": day, "gross": net + vat, "currency": currency,
        "fields_certain": 9, "fields_total": 9,
    }  # fmt: skip
    values = {
        FieldName.NUMBER: f"FV/{one}/11/2026", FieldName.ISSUE_DATE: day.isoformat(),
        FieldName.SALE_DATE: day.isoformat(), FieldName.DUE_DATE: (day + timedelta(14)).isoformat(),
        FieldName.SELLER_NAME: seller[0], FieldName.SELLER_NIP: seller[1],
        FieldName.BUYER_NAME: buyer[0], FieldName.BUYER_NIP: buyer[1],
        FieldName.NET: _text(net), FieldName.VAT: _text(vat), FieldName.GROSS: _text(net + vat),
        FieldName.CURRENCY: currency, FieldName.PAYMENT_METHOD: "przelew",
        FieldName.BANK_ACCOUNT: "PL61109010140000071219812874",
        FieldName.CORRECTED_NUMBER: "FV/7/10/2026" if sign < 0 else None,
        FieldName.CORRECTION_REASON: "zwrot towaru" if sign < 0 else None,
    }  # fmt: skip
    for field, value in values.items():
        if value is not None:
            yield FieldTable, {
                "document_id": one, "name": field, "value": value, "raw": value, "certain": True,
                "why": [{"code": "why.person", "details": {}}],
                "candidates": [{"value": value, "raw": value}],
            }  # fmt: skip
    for place, (rate, base, tax) in enumerate(zip(("23", "8"), nets, taxes, strict=True)):
        yield VatRowTable, {
            "document_id": one, "position": place, "rate": rate, "net": base, "vat": tax, "gross": base + tax,
        }  # fmt: skip
        yield LineItemTable, {
            "document_id": one, "position": place, "name": f"Usługa „najem” nr {place}, część {one}",
            "quantity": "1", "unit": "szt.", "unit_net": _text(base), "rate": rate, "net": base, "vat": tax,
            "gross": base + tax, "certain": True,
        }  # fmt: skip
    yield BookingEntryTable, {
        "document_id": one, "register": register, "payment": "przelew", "marks": ["BFK"], "who": "anna",
        "at": datetime(2026, 11, 29, tzinfo=UTC), "corrected": False,
    }  # fmt: skip
    for place, (base, tax) in enumerate(zip(nets, taxes, strict=True)):
        yield BookingLineTable, {
            "document_id": one, "position": place, "category": categories[place % len(categories)],
            "description": "najem", "net": base, "vat": tax, "gross": base + tax, "dimensions": {},
            "vehicle": "", "items": [place], "cost_share": 100, "vat_share": 100,
        }  # fmt: skip
    yield ContractorDocumentTable, {
        "document_id": one, "contractor_id": contractor_id, "company_id": 1, "number": nip, "name": name,
        "address": "", "day": day,
    }  # fmt: skip
    if currency != "PLN":
        for purpose in ("vat", "income"):
            yield DocumentRateTable, {
                "document_id": one, "purpose": purpose, "currency": currency, "mid": "4.2371", "per": 1,
                "table_number": "221/A/NBP/2026", "day": day - timedelta(1), "before": day, "who": "",
            }  # fmt: skip


def _as_e_invoices(data: Path) -> None:
    """Make sales with an e-invoice of their own of all documents: nothing else leaves as KSeF has it."""
    database = open_database(DataFolder(data))
    store = FileStore(DataFolder(data).store)
    with database.write() as session:
        company_nip = session.get_one(CompanyTable, 1).nip
        seller = update(FieldTable).where(FieldTable.name == FieldName.SELLER_NIP)
        session.execute(seller.values(value=company_nip))
        session.execute(update(DocumentTable).values(kind=DocumentKind.SALES_INVOICE))
        for one in session.scalars(select(DocumentTable.id)).all():
            content = _e_invoice(one, company_nip)
            sha256 = hashlib.sha256(content).hexdigest()
            # Not by the store, which waits for the disk with each.
            store.path(sha256).parent.mkdir(parents=True, exist_ok=True)
            store.path(sha256).write_bytes(content)
            row = {"sha256": sha256, "size": len(content), "media_type": MediaType.XML}
            session.execute(insert(OriginalTable), [{**row, "stored_at": datetime.now(UTC)}])
            session.execute(update(DocumentTable).where(DocumentTable.id == one).values(sha256=sha256))
    database.close()


def _e_invoice(number: int, nip: str) -> bytes:
    """As long as one of a dozen lines."""
    lines = "".join(
        f"<FaWiersz><NrWierszaFa>{place}</NrWierszaFa><P_7>Usługa „najem” nr {place}, część {number}, lokal"
        f" przy ul. Źródlanej {place}</P_7><P_8A>szt.</P_8A><P_8B>1</P_8B><P_9A>{number}.{place:02}</P_9A>"
        f"<P_11>{number}.{place:02}</P_11><P_12>23</P_12></FaWiersz>\n"
        for place in range(1, 13)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/">\n'
        f"<Podmiot1><DaneIdentyfikacyjne><NIP>{nip}</NIP></DaneIdentyfikacyjne></Podmiot1>\n"
        f"<Fa><P_2>FV/{number}/11/2026</P_2>\n{lines}</Fa></Faktura>\n"
    ).encode()


def _codes(known: Dictionaries) -> Codes:
    """A register and categories for each side."""
    return {
        side: (
            next(one.code for one in known.registers if one.side is side),
            [one.code for one in known.categories if one.side in {None, side}],
        )
        for side in Side
    }


def _tax(net: int, rate: int) -> int:
    return int((Decimal(net) * rate / 100).quantize(Decimal(1), ROUND_HALF_UP))


def _text(grosze: int) -> str:
    return f"{Decimal(grosze) / 100:.2f}"


if __name__ == "__main__":
    main()
