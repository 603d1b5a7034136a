"""Whoever works for one company sees nothing of another, wherever it is listed, and changes nothing of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from desktop.db.account_tables import BankAccountTable
from desktop.db.contractor_tables import ContractorDocumentTable, ContractorTable
from desktop.db.device_tables import PanelDeviceTable, PanelPairingTable
from desktop.db.duplicate_tables import DuplicatePairTable, DuplicateReceiptTable
from desktop.db.engine import Database
from desktop.db.exporting_tables import ExportItemTable, ExportTable
from desktop.db.month_tables import MonthClosingTable
from desktop.db.panel_tables import PanelAccessTable, PanelActTable, PanelMessageTable, PanelUserTable
from desktop.db.statement_tables import (
    BankLineTable,
    BankRuleTable,
    BankStatementLineTable,
    BankStatementTable,
)
from desktop.db.tables import DeliveryTable, DocumentTable, OutgoingTable, TroubleTable, WatchedFolderTable
from desktop.db.transfer_tables import PaymentBatchTable
from desktop.domain.booking.dictionaries import Category
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, Hints, Stage
from desktop.domain.duplicates import Level, Verdict
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.folders import AfterIntake, ObserverKind
from desktop.domain.letters import LetterKind
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.messages import Message
from desktop.domain.sending import LetterState
from desktop.domain.statuses import Status
from desktop.domain.trail import TrailFilter
from desktop.domain.users import Role
from desktop.services.desk.news import Marks
from desktop.services.office import Office
from desktop.services.users.permissions.rule import Rule
from desktop.services.users.permissions.table import RULES
from tests.builders import INVOICE_VALUES, add_document, give_reading, make_reading
from tests.services.users.conftest import add, add_owner, sit

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
MONTH = Month(2026, 11)
SECRET = "tajn"
"""Stands in everything of the other company, and in nothing else."""


@dataclass
class Both:
    """An office with the same things of both companies."""

    office: Office
    database: Database
    own: Company
    other: Company
    documents: dict[str, list[int]]
    things: dict[str, int]
    """Numbers of the other company's."""


@pytest.fixture
def both(office: Office, company: Company, other: Company, database: Database, tmp_path: Path) -> Both:
    documents: dict[str, list[int]] = {"own": [], "other": []}
    for side, one in (("own", company), ("other", other)):
        word = "Tajny" if side == "other" else "Jawny"
        for number in range(2):
            made = add_document(office, tmp_path / side, name=f"{word}{number}.pdf", company_id=one.id)
            values = {
                **INVOICE_VALUES,
                FieldName.NUMBER: f"{word}/{number}",
                FieldName.SELLER_NAME: f"{word} Dostawca",
                FieldName.BUYER_NIP: one.nip,
                FieldName.BUYER_NAME: one.full_name,
            }
            give_reading(database, made, make_reading(values, text=f"{word} węgiel"))
            documents[side].append(made)
    loose = add_document(office, tmp_path / "luzem", name="tajny luzem.pdf")
    give_reading(database, loose, make_reading({FieldName.NUMBER: "Tajny/luz"}, text="Tajny węgiel"))
    documents["loose"] = [loose]
    things = _fill(database, other, documents["other"])
    add_owner(office)
    ewa = add(office, Role.ACCOUNTANT, company)
    sit(office, ewa)
    return Both(office, database, company, other, documents, things)


def _fill(database: Database, other: Company, documents: list[int]) -> dict[str, int]:
    low, high = documents
    with database.write() as session:
        user = PanelUserTable(email="tajny@tajna.example", name="Jan Tajny", created_at=NOW)
        account = BankAccountTable(company_id=other.id, account="PL99TAJNE", currency="PLN")
        contractor = ContractorTable(
            name="Tajny Dostawca",
            sort_name="tajny dostawca",
            search="tajny",
            origin="documents",
            changed_at=NOW,
        )
        folder = WatchedFolderTable(
            path="/skaner/tajna",
            is_root=False,
            company_id=other.id,
            observer=ObserverKind.AUTO,
            quiet_seconds=3,
            after=AfterIntake.MOVE,
            stage=Stage.AUTO,
        )
        session.add_all([user, account, contractor, folder])
        session.flush()
        statement = BankStatementTable(
            company_id=other.id,
            account_id=account.id,
            format="mt940",
            number="TAJNY/1",
            sha256="0" * 64,
            file_name="tajny.sta",
            imported_at=NOW,
            imported_by="tajny",
        )
        line = BankLineTable(
            company_id=other.id,
            account_id=account.id,
            booked_on=date(2026, 11, 5),
            amount=-1000,
            currency="PLN",
            title="tajny tytuł",
        )
        rule = BankRuleTable(company_id=other.id, words="tajny", reason="fee", who="tajny", at=NOW)
        access = PanelAccessTable(user_id=user.id, company_id=other.id, created_at=NOW)
        message = PanelMessageTable(
            company_id=other.id,
            document_id=low,
            at=NOW,
            from_office=False,
            who="Jan Tajny",
            text="tajny tekst",
        )
        delivery = DeliveryTable(
            channel=Channel.MAIL, at=NOW, company_id=other.id, sender="tajny@x.example", subject="tajny temat"
        )
        letter = OutgoingTable(
            kind=LetterKind.QUESTION,
            state=LetterState.FAILED,
            company_id=other.id,
            recipient="tajny@x.example",
            subject="tajny list",
            body="tajna treść",
            message_id="<tajny@x>",
            queued_at=NOW,
            since=NOW,
            due_at=NOW,
            changed_at=NOW,
        )
        batch = ExportTable(at=NOW, who="tajny", format="csv", path="/tajne", company_id=None, month=MONTH)
        payment = PaymentBatchTable(
            company_id=other.id,
            at=NOW,
            who="tajny",
            format="elixir",
            account="PL99TAJNE",
            day=date(2026, 11, 20),
            transfers=1,
            totals={},
        )
        device = PanelDeviceTable(
            company_id=other.id, token="t" * 64, name="Tajny telefon", paired_at=NOW, seen_at=NOW
        )
        pairing = PanelPairingTable(
            company_id=other.id,
            code="c" * 64,
            left=1,
            created_at=NOW,
            created_by="tajny",
            expires_at=datetime(2026, 12, 20, tzinfo=UTC),
        )
        session.add_all(
            [
                statement,
                line,
                rule,
                access,
                message,
                delivery,
                letter,
                batch,
                payment,
                device,
                pairing,
                DuplicatePairTable(
                    low_id=low,
                    high_id=high,
                    suspect_id=high,
                    level=next(iter(Level)),
                    verdict=Verdict.OPEN,
                    reason=Message("document.duplicate", {"number": "tajny"}).as_json(),
                    found_at=NOW,
                ),
                DuplicateReceiptTable(
                    document_id=low,
                    other_id=high,
                    received_at=NOW,
                    channel=Channel.ADDED,
                    file_name="tajny.pdf",
                ),
                MonthClosingTable(
                    company_id=other.id, month=Month(2026, 10), closed_at=NOW, closed_by="tajny"
                ),
                PanelActTable(at=NOW, what="uploaded", who="Jan Tajny", company_id=other.id, about="tajne"),
                ContractorDocumentTable(
                    document_id=low,
                    contractor_id=contractor.id,
                    company_id=other.id,
                    name="Tajny Dostawca",
                    day=date(2026, 11, 5),
                ),
                TroubleTable(
                    at=NOW,
                    message=Message("folder.gone", {"path": "/skaner/tajna"}).as_json(),
                    folder_id=folder.id,
                ),
            ]
        )
        session.flush()
        session.add(BankStatementLineTable(statement_id=statement.id, position=0, line_id=line.id))
        session.add_all(ExportItemTable(export_id=batch.id, document_id=one) for one in documents)
        return {
            "statement": statement.id,
            "line": line.id,
            "rule": rule.id,
            "access": access.id,
            "message": message.id,
            "delivery": delivery.id,
            "letter": letter.id,
            "batch": batch.id,
            "payment": payment.id,
            "device": device.id,
            "pairing": pairing.id,
            "contractor": contractor.id,
            "account": account.id,
            "user": user.id,
        }


ALL = DocumentFilter()
Listing = Callable[[Both], Any]
LISTINGS: dict[tuple[str, str], Listing] = {
    ("Documents", "ids"): lambda it: it.office.documents.rows(it.office.documents.ids(ALL, Sort())),
    ("Documents", "all_ids"): lambda it: it.office.documents.rows(
        it.office.documents.all_ids(DocumentFilter(text="tajny"), Sort()).tolist()
    ),
    ("Documents", "first"): lambda it: it.office.documents.rows(it.office.documents.first(ALL, Sort()).ids),
    ("Documents", "rows"): lambda it: it.office.documents.rows(
        [one for ids in it.documents.values() for one in ids]
    ),
    ("Documents", "counts"): lambda it: it.office.documents.counts(),
    ("Originals", "of_office"): lambda it: it.office.documents.rows(it.office.originals.of_office()),
    ("NewsDesk", "marks"): lambda it: it.office.news.marks(),
    ("NewsDesk", "since"): lambda it: it.office.news.since(Marks()),
    ("Deliveries", "newest"): lambda it: it.office.deliveries.newest(),
    ("Deliveries", "not_looked_at"): lambda it: it.office.deliveries.not_looked_at() and SECRET,
    ("Duplicates", "pairs"): lambda it: it.office.duplicates.pairs(),
    ("Bulk", "undo"): lambda it: it.office.booking.bulk.undo(),
    ("DictionaryUse", "all"): lambda it: it.office.booking.dictionaries.all(None),
    ("DictionaryUse", "for_company"): lambda it: it.office.booking.dictionaries.for_company(None),
    ("DictionaryUse", "compare"): lambda it: it.office.booking.dictionaries.compare([], None),
    ("DictionaryUse", "used"): lambda it: it.office.booking.dictionaries.used(Category(code="T")) and SECRET,
    ("ImportUse", "preview"): lambda it: None,
    ("RuleUse", "all"): lambda it: it.office.booking.rules.all(),
    ("RuleUse", "try_"): lambda it: None,
    ("Overviews", "since"): lambda it: it.office.overviews.since(3650, date(2026, 11, 26)),
    ("CompanyFiles", "preview"): lambda it: None,
    ("OfficeQuality", "since"): lambda it: it.office.quality.since(3650),
    ("Archive", "prepare"): lambda it: it.office.archive.prepare(),
    ("Archive", "understand"): lambda it: it.office.documents.rows(
        it.office.documents.ids(DocumentFilter(query=it.office.archive.understand("dostawca:Tajny")), Sort())
    ),
    ("Archive", "suggest"): lambda it: it.office.archive.suggest("taj", 3),
    ("Companies", "all"): lambda it: it.office.companies.all(inactive=True),
    ("Companies", "by_nip"): lambda it: it.office.companies.by_nip(it.other.nip),
    ("Contractors", "accounts_seen"): lambda it: it.office.contractors.accounts_seen("5860104121"),
    ("Contractors", "card"): lambda it: None,
    ("Contractors", "doubles"): lambda it: it.office.contractors.doubles(),
    ("Contractors", "find"): lambda it: _find(it.office, "Tajny Dostawca"),
    ("Contractors", "history"): lambda it: it.office.contractors.history(it.things["contractor"]),
    ("Contractors", "ids"): lambda it: it.office.contractors.rows(it.office.contractors.ids()),
    ("Contractors", "rows"): lambda it: it.office.contractors.rows([it.things["contractor"]]),
    ("Contractors", "export"): lambda it: _saved(it, it.office.contractors.export),
    ("Contractors", "preview"): lambda it: None,
    ("Contractors", "preview_of"): lambda it: None,
    ("Months", "closed"): lambda it: it.office.months.closed(),
    ("Months", "missing_of_all"): lambda it: it.office.months.missing_of_all(MONTH),
    ("Exporting", "favourite"): lambda it: it.office.exporting.favourite(None),
    ("Exporting", "profile"): lambda it: it.office.exporting.profile(None, "csv"),
    ("Exporting", "has_own_profile"): lambda it: None,
    ("Exporting", "preview"): lambda it: it.office.exporting.preview(None, "csv"),
    ("Exporting", "batches"): lambda it: it.office.exporting.batches(),
    ("Statements", "accounts"): lambda it: it.office.statements.accounts(),
    ("Statements", "all"): lambda it: it.office.statements.all(),
    ("Outgoing", "log"): lambda it: it.office.outgoing.log(),
    ("Texts", "get"): lambda it: it.office.outgoing.texts.get(LetterKind.QUESTION),
    ("Texts", "write"): lambda it: None,
    ("Folders", "all"): lambda it: it.office.folders.all(),
    ("Troubles", "all"): lambda it: it.office.troubles.all(),
    ("Troubles", "count"): lambda it: it.office.troubles.count() and SECRET,
    ("Accounts", "all"): lambda it: it.office.panel.accounts.all(),
    ("Devices", "all"): lambda it: it.office.panel.devices.all(),
    ("Talk", "newest"): lambda it: it.office.panel.talk.newest(),
    ("Talk", "unseen"): lambda it: it.office.panel.talk.unseen() and SECRET,
    ("Months", "board"): lambda it: (
        {key[0] for key in it.office.panel.months.board([MONTH])} - {it.own.id} and SECRET
    ),
    ("Boards", "load"): lambda it: it.office.panel.boards.load(),
    ("Acts", "newest"): lambda it: it.office.panel.acts.newest(),
    ("History", "page"): lambda it: it.office.users.history.page(TrailFilter()),
    ("History", "save"): lambda it: _saved(
        it, lambda target: it.office.users.history.save(target, TrailFilter())
    ),
}
"""What lists things of several companies, each as somebody would ask for everything.

``None`` stands for what reads a file, or only shows what another listing does.
"""


def _saved(both: Both, save: Callable[[Path], Any]) -> str:
    target = both.office.place.root / "zapisane.csv"
    save(target)
    return target.read_text(encoding="utf-8-sig")


def _find(office: Office, name: str) -> Any:
    try:
        return office.contractors.find(name)
    except UserError:
        return None


def needs_no_number(service: type[Any], name: str, rule: Rule) -> bool:
    """Whether nothing has to be named that the gate would look at."""
    by_number = {"document_id", "ids", "line_id", "delivery_id", "statement_id", "letter_id", "batch_id"}
    by_number |= {"access_id", "one", "wanted"} if service.__name__ != "Documents" else {"document_id"}
    if set(rule.subjects) & by_number and name not in {"ids", "all_ids", "first", "preview"}:
        return False
    subject = rule.subjects.get("company_id")
    return subject is None or subject.__name__ == "company_if"


def listings() -> list[tuple[str, str]]:
    return [
        (service.__name__, name)
        for service, rules in RULES.items()
        for name, rule in rules.items()
        if rule.limited and not rule.everything and needs_no_number(service, name, rule)
    ]


def test_every_listing_is_looked_at() -> None:
    assert set(listings()) == set(LISTINGS)


def test_no_listing_shows_anything_of_another_company(both: Both) -> None:
    shown = {which: repr(ask(both)).casefold() for which, ask in LISTINGS.items()}

    assert {
        which: text for which, text in shown.items() if SECRET in text.replace("dostawca:tajny", "")
    } == {}


def test_what_is_ones_own_is_shown(both: Both) -> None:
    office = both.office

    assert sorted(office.documents.ids(ALL, Sort())) == both.documents["own"]
    assert office.documents.counts().total == 2
    assert office.documents.counts().unassigned == 0
    assert [one.id for one in office.companies.all()] == [both.own.id]
    assert office.documents.detail(both.documents["own"][0]).row.number == "Jawny/0"
    assert len(office.documents.ids(DocumentFilter(text="jawny"), Sort())) == 2
    assert [one.name for one in office.contractors.rows(office.contractors.ids())] == []


def test_one_thing_of_another_company_cannot_be_got_by_its_number(both: Both) -> None:
    office, other, things = both.office, both.other.id, both.things
    document = both.documents["other"][0]
    calls: list[Callable[[], Any]] = [
        lambda: office.documents.detail(document),
        lambda: office.documents.details([document]),
        lambda: office.documents.history(document),
        lambda: office.review.open(document),
        lambda: office.division.open(document),
        lambda: office.pages.image(document, 0, 100),
        lambda: office.checking.of(document),
        lambda: office.duplicates.compare(*both.documents["other"]),
        lambda: office.duplicates.of(document),
        lambda: office.booking.shown(document),
        lambda: office.deliveries.get(things["delivery"]),
        lambda: office.mailboxes.kept.of(things["delivery"]),
        lambda: office.outgoing.text(things["letter"]),
        lambda: office.outgoing.get(things["letter"]),
        lambda: office.companies.get(other),
        lambda: office.months.detail(other, MONTH),
        lambda: office.months.missing(other, MONTH),
        lambda: office.exporting.batch(things["batch"]),
        lambda: office.exporting.batch_documents(things["batch"]),
        lambda: office.exporting.preview([document], "csv"),
        lambda: office.exporting.profile(other, "csv"),
        lambda: office.originals.of_company(other),
        lambda: office.statements.all(other),
        lambda: office.statements.lines(things["statement"]),
        lambda: office.statements.choices(things["line"]),
        lambda: office.statements.rules(other),
        lambda: office.transfers.payables(other),
        lambda: office.transfers.history(other),
        lambda: office.transfers.batch(things["payment"]),
        lambda: office.transfers.accounts.of(other),
        lambda: office.panel.accounts.get(things["access"]),
        lambda: office.panel.accounts.of_company(other),
        lambda: office.panel.devices.pairings(other),
        lambda: office.panel.talk.of_document(document),
        lambda: office.panel.months.state(other, MONTH),
        lambda: office.documents.ids(DocumentFilter(company_id=other), Sort()),
    ]
    for call in calls:
        with pytest.raises(UserError, match=r"^(users\.not_yours|\w+\.gone)"):
            call()


def test_nothing_of_another_company_can_be_changed(both: Both, tmp_path: Path) -> None:
    office, other, own, things = both.office, both.other.id, both.own.id, both.things
    theirs, mine, loose = both.documents["other"], both.documents["own"], both.documents["loose"]
    with office.seat.acts(office.seat.sitting), pytest.raises(UserError):
        office.users.accounts.all()
    calls: list[Callable[[], Any]] = [
        lambda: office.documents.set_month(theirs, MONTH),
        lambda: office.documents.set_month([*mine, theirs[0]], MONTH),
        lambda: office.documents.set_month(iter(theirs), MONTH),
        lambda: office.documents.bin(loose),
        lambda: office.documents.assign(mine, other),
        lambda: office.documents.assign(loose, own),
        lambda: office.documents.approve(theirs),
        lambda: office.booking.bulk.action(_no_change())(theirs),
        lambda: office.duplicates.same(*theirs),
        lambda: office.reading.request(theirs),
        lambda: office.receiving.add_files([tmp_path / "x.pdf"], Hints(company_id=other)),
        lambda: office.receiving.add_files([tmp_path / "x.pdf"], Hints()),
        lambda: office.months.close(other, MONTH),
        lambda: office.exporting.undo(things["batch"], "bo tak"),
        lambda: office.exporting.export(theirs, tmp_path, "csv", company_id=own),
        lambda: office.exporting.export(None, tmp_path, "csv"),
        lambda: office.statements.confirm([things["line"]]),
        lambda: office.statements.remove(things["statement"]),
        lambda: office.statements.forget_rule(things["rule"]),
        lambda: office.transfers.undo(things["payment"]),
        lambda: office.transfers.mark(theirs, paid=True),
        lambda: office.transfers.accounts.remove(things["account"]),
        lambda: office.outgoing.retry(things["letter"]),
        lambda: office.panel.accounts.withdraw(things["access"], by="ewa"),
        lambda: office.panel.accounts.invite(other, "x@y.example", by="ewa"),
        lambda: office.panel.second_factor.switch_off(things["user"], by="ewa"),
        lambda: office.panel.devices.revoke(things["device"], by="ewa"),
        lambda: office.panel.devices.withdraw(things["pairing"], by="ewa"),
        lambda: office.panel.talk.ask(theirs[0], "co to?"),
        lambda: office.panel.talk.settle(things["message"]),
        lambda: office.panel.boards.set_complete([(own, MONTH), (other, MONTH)], True),
        lambda: office.panel.months.remind([own, other], MONTH),
        lambda: office.panel.reminders.send([other], MONTH),
    ]
    before = _snapshot(both.database)
    for call in calls:
        with pytest.raises(UserError, match=r"^users\.not_yours"):
            call()
    for for_all in (
        office.reading.pause,
        lambda: office.companies.add(short_name="N", full_name="N", nip="1234563218"),
        lambda: office.booking.rules.order([]),
        lambda: office.troubles.dismiss(1),
    ):
        with pytest.raises(UserError, match=r"^users\.not_all"):
            for_all()
    assert _snapshot(both.database) == before


def test_what_is_ones_own_can_be_changed(both: Both) -> None:
    office, mine = both.office, both.documents["own"]

    assert office.documents.set_month(mine, Month(2026, 10)).changed == tuple(mine)
    session = office.review.open(mine[0])
    session.change(FieldName.NUMBER, "Jawny/77")
    entries = office.documents.history(mine[0])

    assert {one.who for one in entries[-2:]} == {"Ewa Lis"}
    assert office.documents.approve([mine[1]], reason="dla próby").changed == (mine[1],)


def test_undo_takes_back_nothing_of_the_person_before(both: Both) -> None:
    from desktop.services.booking.bulk import BulkChange

    office, theirs = both.office, both.documents["other"]
    owner = next(one for one in _everybody(both) if one.role is Role.OWNER)
    with office.seat.acts(owner.person):
        assert office.booking.bulk.apply(theirs, BulkChange(payment="karta")).changed == tuple(theirs)

    assert office.booking.bulk.undo().changed == ()

    with office.seat.acts(owner.person):
        assert office.booking.shown(theirs[0]).entry.payment == "karta"
        assert office.booking.bulk.undo().changed == tuple(theirs)


def test_undo_leaves_what_is_out_of_reach_since(both: Both) -> None:
    from desktop.services.booking.bulk import BulkChange

    office, mine = both.office, both.documents["own"]
    assert office.booking.bulk.apply(mine, BulkChange(payment="karta")).changed == tuple(mine)
    owner = next(one for one in _everybody(both) if one.role is Role.OWNER)
    with office.seat.acts(owner.person):
        office.documents.assign(mine[:1], both.other.id)

    result = office.booking.bulk.undo()

    assert result.changed == (mine[1],)
    assert [one for one, _why in result.refused] == [mine[0]]


def _no_change() -> Any:
    from desktop.services.booking.bulk import BulkChange

    return BulkChange()


def _snapshot(database: Database) -> object:
    with database.read() as session:
        return [
            (row.id, row.company_id, row.month, row.status)
            for row in session.scalars(select(DocumentTable).order_by(DocumentTable.id))
        ]


@pytest.mark.parametrize("role", [Role.READER, Role.ASSISTANT])
def test_roles_that_may_not_are_told_who_may(both: Both, role: Role) -> None:
    office, mine = both.office, both.documents["own"]
    person = add_person(both, role)
    sit(office, person)

    with pytest.raises(UserError) as caught:
        office.documents.approve(mine)

    assert caught.value.code == "users.not_allowed"
    assert caught.value.message.details == {
        "right": "approve",
        "roles": "owner,accountant",
        "role": role.value,
    }
    session = office.review.open(mine[0])
    assert session.state
    if role is Role.READER:
        with pytest.raises(UserError, match=r"^users\.not_allowed"):
            session.change(FieldName.NUMBER, "X")
        office.deliveries.looked_at(10**6)
        assert office.documents.detail(mine[0]).row.status is Status.TO_REVIEW


def add_person(both: Both, role: Role) -> Any:
    owner = next(one for one in _everybody(both) if one.role is Role.OWNER)
    with both.office.seat.acts(owner.person):
        return add(both.office, role, login=role.value, name=f"Pan {role.value}")


def _everybody(both: Both) -> list[Any]:
    from desktop.services.users.accounts import Accounts

    return Accounts(both.database, both.office.seat, lambda: NOW).all()


def test_an_owner_is_shown_both(both: Both) -> None:
    sit(both.office, next(one for one in _everybody(both) if one.role is Role.OWNER))

    shown = {which for which, ask in LISTINGS.items() if SECRET in repr(ask(both)).casefold()}

    # The others have nothing of either company to show here, or show it in another one's words.
    assert len(shown) >= 28
    assert {("Documents", "first"), ("Statements", "all"), ("Outgoing", "log"), ("Talk", "newest")} <= shown
    assert {("Contractors", "export"), ("History", "save")} <= shown
