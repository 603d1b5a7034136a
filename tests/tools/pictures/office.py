"""An office that looks as if somebody had worked in it for a while; every name is invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop.app import DataFolder, open_office
from desktop.assets import asset
from desktop.demo.office import TIMING, DemoOffice
from desktop.domain.companies import Company
from desktop.domain.documents import Channel, Hints
from desktop.domain.errors import UserError
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.statements.model import ReadLine, ReadStatement, StatementFormat
from desktop.domain.users import Role, UserData
from desktop.services.office import Office
from tests.extraction.statements import writers
from tests.extraction.statements.made import iban

WORKER = "anna"
_PASSWORD = "sześć zielonych żółwi"
_READING_SECONDS = 1800.0
HERBALIST, GARAGE, BUILDER = "7811993406", "7260045196", "6312770515"
_ACCOUNT = iban("102010420000880201112223")
COPIED, COPY = "Faktura_FV_1182_11_2026.pdf", "faktura huta.pdf"
LEFT_TO_REVIEW = frozenset(
    {
        COPY,
        COPIED,
        "Skan_20261117_101140.pdf",
        "SCAN0018.JPG",
        "Skan_20261113_081502.pdf",
        "IMG_20261116_074455.jpg",
    }
)


def opened(folder: Path) -> Office:
    """The office kept in ``folder``; a folder that is empty is filled first, which takes minutes."""
    data = DataFolder(folder / "dane")
    new = not data.database.exists()
    office = open_office(data, user=WORKER, timing=TIMING)
    if new:
        _fill(office, folder)
        _add_people(office)
        # What was stopped does not render pages any more.
        office = open_office(data, user=WORKER, timing=TIMING)
    if office.users.accounts.exist():
        office.users.signing.sign_in(WORKER, _PASSWORD)
    return office


def company(office: Office, nip: str) -> Company:
    """The client with this NIP."""
    return next(one for one in office.companies.all() if one.nip == nip)


def documents(office: Office) -> dict[str, int]:
    """The numbers of all documents by the names of their files."""
    ids = list(office.documents.ids(DocumentFilter(), Sort()))
    return {row.file_name: row.id for row in office.documents.rows(ids)}


def _fill(office: Office, folder: Path) -> None:
    play = DemoOffice(office, folder / "skaner")
    play.set_up()
    office.start()
    try:
        play.deliver()
        if not play.wait(_READING_SECONDS):
            raise SystemExit("the samples were not read in time")
        _deliver_again(office, folder)
        found = documents(office)
        for name, number in found.items():
            if name not in LEFT_TO_REVIEW:
                office.documents.approve([number])
        asked = found["Skan_20261113_081502.pdf"]
        office.panel.talk.ask(asked, "Czy ta faktura jest już zapłacona gotówką? Na wyciągu nie ma przelewu.")
        _pay(office, company(office, HERBALIST), folder)
    finally:
        play.stop()
        office.stop()


def _add_people(office: Office) -> None:
    """The first one, an owner, sits here from then on."""
    accounts = office.users.accounts
    accounts.add(UserData(WORKER, "Anna Nowak", Role.OWNER), _PASSWORD)
    accounts.add(UserData("ewa", "Ewa Lis", Role.ACCOUNTANT), _PASSWORD)
    herbalist = frozenset({company(office, HERBALIST).id})
    data = UserData("marek", "Marek Sowa", Role.ASSISTANT, all_companies=False, companies=herbalist)
    accounts.add(data, _PASSWORD)


def _deliver_again(office: Office, folder: Path) -> None:
    """An invoice comes a second time, by another way: the program asks whether it is the same."""
    again = folder / COPY
    again.write_bytes(asset("samples", COPIED).read_bytes() + b"\n%")
    owner = company(office, HERBALIST)
    office.receiving.receive(again, Hints(company_id=owner.id, channel=Channel.ADDED))
    office.reading.wait_until_idle(_READING_SECONDS)


def _pay(office: Office, client: Company, folder: Path) -> None:
    """A statement of the month, and an account to pay from."""
    lines = (
        _moved("-2309.91", 18, "HUTA SZKŁA ŚWIETLIK", "PL42102099991111000031415926", "FV/1182/11/2026"),
        _moved("-3272.78", 19, "OPAKOWANIA KĘPA", "PL68116099998888000011223344", "FS-2026/11/00871"),
        _moved("-1600.27", 20, "ZUS", iban("600000020260001122334455"), "SKŁADKI 10/2026"),
        _moved("4920.00", 21, "APTEKA POD KASZTANEM", iban("249000050000460011112222"), "FS/7/11/2026"),
        _moved("-38.00", 30, "", "", "OPŁATA ZA PROWADZENIE RACHUNKU"),
    )
    opening = Decimal("18200.00")
    read = ReadStatement(
        StatementFormat.MT940,
        account=_ACCOUNT,
        currency="PLN",
        number="11",
        last=date(2026, 11, 30),
        lines=lines,
        opening=opening,
        closing=opening + sum((one.amount for one in lines), Decimal(0)),
    )
    path = folder / "listopad.sta"
    path.write_bytes(writers.mt940(read, writers.DIALECTS["caret"]))
    office.statements.import_file(path, client.id)
    accounts = office.transfers.accounts
    try:
        accounts.save(accounts.proposed(client.id, _ACCOUNT))
    except UserError as error:
        print(f"no account to pay from: {error}")


def _moved(amount: str, day: int, name: str, account: str, title: str) -> ReadLine:
    when = date(2026, 11, day)
    return ReadLine(when, Decimal(amount), "PLN", when, name=name, account=account, title=title)
