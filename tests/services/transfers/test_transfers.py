"""What a company owes is listed, paid once, and taken back whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.db.account_tables import BankAccountTable
from desktop.db.statement_tables import BankStatementTable
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.payments.payable import SplitDuty
from desktop.domain.payments.transfer import FileFormat
from desktop.domain.registers import AccountState, AskState, VatState
from desktop.services.audit import Act
from desktop.services.office import Office
from desktop.services.transfers.plan import Chosen
from tests.builders import ACCOUNT, COMPANY_NIP, SELLER_NIP
from tests.domain.payments.cases import GERMAN_ACCOUNT, PAYER_ACCOUNT
from tests.export.transfers.elixir_reader import read
from tests.services.checking.registers import KnownRegisters
from tests.services.transfers.desk import DAY, Desk, accepting, codes

OTHER_NIP = "7952488001"
SECOND_ACCOUNT = "PL27114020040000300201355387"


# -- what is owed ------------------------------------------------------------------------------------


def test_only_what_is_owed_is_listed_the_most_urgent_first(desk: Desk) -> None:
    later, sooner = desk.add(due="2026-12-05"), desk.add(due="2026-11-20")
    without = desk.add(due="")
    desk.add(values={FieldName.PAYMENT_METHOD: "gotówka"})
    desk.add(values={FieldName.PAID: "1230.00"})
    ours = desk.add(nip=COMPANY_NIP)
    desk.office.documents.set_kind([ours], DocumentKind.SALES_INVOICE)
    rejected, binned = desk.add(), desk.add()
    desk.office.documents.reject([rejected], "nie nasza")
    desk.office.documents.bin([binned])
    receipt = desk.add()
    desk.office.documents.set_kind([receipt], DocumentKind.RECEIPT)
    assert list(desk.owed()) == [sooner, later, without]


def test_a_correction_of_what_the_company_sold_is_not_paid(desk: Desk) -> None:
    desk.add("-100.00", vat="-18.70", nip=COMPANY_NIP)
    assert desk.owed() == {}


def test_until_a_day_only_what_falls_due_by_then(desk: Desk) -> None:
    sooner, without, credit = (
        desk.add(),
        desk.add(due=""),
        desk.add("-100.00", vat="-18.70", due="2027-01-01"),
    )
    desk.add(due="2026-11-27")
    found = desk.office.transfers.payables(desk.company.id, date(2026, 11, 26))
    assert {one.document_id for one in found} == {sooner, without, credit}


def test_what_is_due_less_what_was_paid(desk: Desk) -> None:
    part = desk.add(values={FieldName.AMOUNT_DUE: "1230.00", FieldName.PAID: "230.00"})
    due = desk.add(values={FieldName.AMOUNT_DUE: "1000.00"})
    assert desk.owed() == {part: Decimal(1000), due: Decimal(1000)}


@pytest.mark.parametrize(("paid", "left"), [("-1230.00", []), ("-230.00", [1000]), ("-1240.00", [])])
def test_what_a_statement_paid_is_not_paid_again(desk: Desk, paid: str, left: list[int]) -> None:
    document = desk.add()
    desk.paid_by_statement(document, paid)
    assert list(desk.owed().values()) == [Decimal(one) for one in left]


def test_a_transfer_and_its_line_on_the_statement_are_one_payment(desk: Desk) -> None:
    document = desk.add()
    desk.pay(Chosen(document, Decimal("1000.00")))
    desk.paid_by_statement(document, "-1000.00")
    assert desk.owed() == {document: Decimal(230)}


def test_a_payment_by_hand_before_an_order_is_no_part_of_it(desk: Desk) -> None:
    document = desk.add()
    desk.paid_by_statement(document, "-500.00", DAY - timedelta(days=4))
    assert desk.owed() == {document: Decimal(730)}
    desk.pay(document)
    assert desk.owed() == {}


def test_a_note_is_paid_whether_it_is_filed_or_not(desk: Desk) -> None:
    note = desk.add("350.00", vat="0.00", number="NOTA 7/2026")
    desk.office.documents.set_kind([note], DocumentKind.NOTE)
    assert desk.office.documents.file_away([note]).changed == (note,)
    assert desk.owed() == {note: Decimal(350)}
    assert [one.transfer.split for one in desk.plan(note).planned] == [None]
    batch = desk.pay(note)
    assert "NOTA 7/2026" in batch.files[0].read_text("cp1250")
    assert desk.owed() == {}


def test_what_is_filed_otherwise_is_not_paid(desk: Desk) -> None:
    letter = desk.add()
    desk.office.documents.set_kind([letter], DocumentKind.LETTER)
    desk.office.documents.file_away([letter])
    assert desk.owed() == {}


def test_a_filed_note_that_is_read_without_certainty_asks(desk: Desk) -> None:
    note = desk.add("350.00", vat="0.00", sure=False)
    desk.office.documents.set_kind([note], DocumentKind.NOTE)
    desk.office.documents.file_away([note])
    assert "unsure" in codes(desk.plan(note))[note]


def test_whether_split_payment_is_a_duty_stands_with_the_document(desk: Desk) -> None:
    desk.add("24600.00", vat="4600.00", values={FieldName.SPLIT_PAYMENT: "true"})
    desk.add("123.00", vat="23.00", values={FieldName.SPLIT_PAYMENT: "true"})
    desk.add("123.00", vat="23.00")
    found = desk.office.transfers.payables(desk.company.id)
    assert [one.split for one in found] == [SplitDuty.REQUIRED, SplitDuty.PRINTED, SplitDuty.NONE]


# -- the plan ----------------------------------------------------------------------------------------


def test_a_document_that_nobody_approved_and_is_not_certain_waits(desk: Desk) -> None:
    certain, uncertain, approved = desk.add(), desk.add(sure=False), desk.add(sure=False)
    desk.office.documents.approve([approved])
    plan = desk.plan(certain, uncertain, approved)
    assert [one.document_id for one in plan.held] == [uncertain]
    assert codes(plan)[uncertain] >= {"unsure"}
    assert not desk.office.transfers.plan(accepting(plan)).held


def test_a_correction_is_set_off_with_its_tax(desk: Desk) -> None:
    first = desk.add("1230.00", values={FieldName.SPLIT_PAYMENT: "true"})
    credit = desk.add("-123.00", vat="-23.00", number="KOR/1")
    plan = desk.plan(first, credit)
    assert [one.transfer.amount for one in plan.planned] == [Decimal(1107)]
    assert plan.planned[0].title == "/VAT/207,00/IDC/5860104121/INV/FV/1/2026/TXT/kor. KOR/1"
    assert desk.plan(first).planned[0].transfer.amount == Decimal(1230)


def test_a_correction_larger_than_the_debt_keeps_its_rest(desk: Desk) -> None:
    debt, credit = desk.add("100.00", vat="18.70"), desk.add("-150.00", vat="-28.05")
    other = desk.add("10.00", vat="1.87", nip=OTHER_NIP, account=SECOND_ACCOUNT)
    plan = desk.plan(debt, credit, other)
    assert [remark.message.code for remark in plan.remarks] == ["transfers.credit_left"]
    desk.pay(debt, credit, other)
    assert desk.owed() == {credit: Decimal(-50)}


def test_the_white_list_is_asked_for_the_day_of_the_order(desk: Desk) -> None:
    small, large = desk.add(), desk.add("24600.00", vat="4600.00")
    desk.registers.accounts[ACCOUNT] = AccountState.NOT_LISTED
    said = codes(desk.plan(small, large))
    assert "unlisted" in said[small]
    assert "unlisted_over" in said[large]
    today = desk.office.transfers.today().isoformat()
    assert ("account", SELLER_NIP, ACCOUNT, today) in desk.registers.asked
    by_split = codes(desk.plan(Chosen(large, split=True)))
    assert "unlisted" in by_split[large]


def test_who_pays_no_vat_is_not_looked_for_on_the_white_list(desk: Desk) -> None:
    large = desk.add("24600.00", vat="0.00")
    desk.registers.accounts[ACCOUNT] = AccountState.NOT_LISTED
    desk.registers.states[SELLER_NIP] = VatState.NOT_REGISTERED
    assert codes(desk.plan(large))[large] == set()


def test_a_document_that_is_named_twice_is_paid_once(desk: Desk) -> None:
    one = desk.add()
    assert [found.transfer.amount for found in desk.plan(one, one).planned] == [Decimal(1230)]


def test_words_alone_do_not_split_what_cannot_be_split(desk: Desk) -> None:
    words = {FieldName.SPLIT_PAYMENT: "true"}
    without, duty = desk.add(nip="", values=words), desk.add("24600.00", vat="4600.00", nip="", values=words)
    plan = desk.plan(without, duty)
    assert [one.transfer.split is not None for one in plan.planned] == [False, True]
    assert "split_nip" in codes(plan)[duty]


def test_without_a_register_a_large_transfer_waits(desk: Desk) -> None:
    desk.registers.default = AskState.OFF
    assert codes(desk.plan(desk.add("24600.00", vat="4600.00"))).popitem()[1] == {"unlisted_unknown_over"}


def test_an_account_that_the_seller_never_had_blocks_until_somebody_accepts(
    desk: Desk, office: Office
) -> None:
    office.checking.registers = KnownRegisters()
    known = desk.add()
    office.checking.recheck([known])
    office.documents.approve([known])
    forged = desk.add(account=SECOND_ACCOUNT)
    office.checking.recheck([known, forged])
    alarm = "finding.account_changed"
    assert alarm in {one.finding.message.code for one in office.checking.of(forged).open}
    plan = desk.plan(forged)
    assert "account_changed" in codes(plan)[forged]
    with pytest.raises(UserError) as caught:
        office.transfers.write(plan.wish, desk.files)
    assert caught.value.code == "transfers.held"
    assert list(desk.files.iterdir()) == []
    office.checking.confirm_account(forged, SECOND_ACCOUNT, "telefon do p. Nowak")
    assert "account_changed" not in codes(desk.plan(forged))[forged]


def test_approving_with_the_alarm_in_sight_is_not_enough_to_send_money(desk: Desk, office: Office) -> None:
    office.checking.registers = KnownRegisters()
    known = desk.add()
    office.checking.recheck([known])
    office.documents.approve([known])
    forged = desk.add(account=SECOND_ACCOUNT)
    office.checking.recheck([known, forged])
    key = next(
        one.finding.key for one in office.checking.of(forged).open if one.finding.code == "account_changed"
    )
    review = office.review.open(forged)
    review.approve(despite={key})
    assert "account_changed" in codes(desk.plan(forged))[forged]


def test_the_same_invoice_twice_in_a_list_asks(desk: Desk) -> None:
    first, second = desk.add(number="FV 7/2026"), desk.add(number="FV7/2026")
    other = desk.add(number="FV 7/2026", nip=OTHER_NIP)
    said = codes(desk.plan(first, second, other))
    assert "same_number" in said[second]
    assert "same_number" not in said[first] | said[other]


def test_money_is_not_sent_to_the_company_itself(desk: Desk) -> None:
    other = desk.office.transfers.accounts.proposed(desk.company.id, SECOND_ACCOUNT)
    desk.office.transfers.accounts.save(other)
    one = desk.add(account=SECOND_ACCOUNT)
    assert codes(desk.plan(one))[one] >= {"own_account"}


def test_a_document_that_is_gone_forbids_the_list(desk: Desk) -> None:
    gone = desk.add()
    desk.office.documents.bin([gone])
    assert [one.message.code for one in desk.plan(gone).refusals] == ["transfers.gone"]


def test_foreign_accounts_go_in_pain001_only(desk: Desk) -> None:
    abroad = desk.add("540.00", vat="0.00", account=GERMAN_ACCOUNT, values={FieldName.CURRENCY: "EUR"})
    assert {"only_zloty", "only_polish"} <= codes(desk.plan(abroad))[abroad]
    plan = desk.plan(abroad, file_format=FileFormat.PAIN_09)
    assert not plan.held
    assert [remark.message.code for remark in plan.remarks] == ["transfers.other_currency"]


def test_the_number_in_ksef_stands_in_titles_where_the_office_wants_it(desk: Desk) -> None:
    number = "5860104121-20261112-0100001AF629-AF"
    plain, split = (
        desk.add(values={FieldName.KSEF_NUMBER: number}),
        desk.add(values={FieldName.KSEF_NUMBER: number, FieldName.SPLIT_PAYMENT: "true"}),
    )
    desk.account = desk.office.transfers.accounts.save(replace(desk.account, ksef_in_titles=True))
    titles = [one.title for one in desk.plan(plain, split).planned]
    assert titles == [
        f"FV/1/2026 {number}", f"/VAT/230,00/IDC/5860104121/INV/{number}/TXT/FV/2/2026"
    ]  # fmt: skip


def test_a_part_and_a_title_of_ones_own(desk: Desk) -> None:
    one = desk.add()
    planned = desk.plan(Chosen(one, Decimal(230), title="Zaliczka na FV/1")).planned[0]
    assert (planned.transfer.amount, planned.title) == (Decimal(230), "Zaliczka na FV/1")
    assert "too_much" in codes(desk.plan(Chosen(one, Decimal("1230.01"))))[one]
    assert desk.plan(Chosen(one, Decimal(-5))).refusals


# -- writing -----------------------------------------------------------------------------------------


def test_a_batch_is_written_recorded_and_no_longer_owed(desk: Desk) -> None:
    first, second = desk.add(), desk.add("61.50", vat="11.50")
    batch = desk.pay(first, second)
    assert [path.name for path in batch.files] == [f"przelewy-{COMPANY_NIP}-{desk.wish().day}.txt"]
    found = read(batch.files[0].read_bytes(), "cp1250")
    assert [one.amount for one in found] == [Decimal("1230.00"), Decimal("61.50")]
    assert (batch.transfers, batch.totals, batch.who) == (2, {"PLN": Decimal("1291.50")}, "anna")
    assert batch.written_at is not None
    assert desk.owed() == {}
    assert [one.id for one in desk.office.transfers.history(desk.company.id)] == [batch.id]
    trail = desk.office.documents.history(first)
    assert (trail[-1].what.value, trail[-1].new) == ("transfer", f"BZD{batch.id:07d}")


def test_what_was_paid_in_part_is_paid_to_the_end_and_no_further(desk: Desk) -> None:
    one = desk.add()
    desk.pay(Chosen(one, Decimal(230)))
    assert desk.owed() == {one: Decimal(1000)}
    desk.pay(one)
    assert desk.owed() == {}
    with pytest.raises(UserError):
        desk.pay(one)


def test_an_invoice_that_was_ordered_under_another_document_asks(desk: Desk) -> None:
    desk.pay(desk.add(number="FV 9/2026"))
    again = desk.add(number="FV 9 / 2026")
    assert "same_number_paid" in codes(desk.plan(again))[again]


def test_taking_back_opens_the_documents_and_removes_the_file(desk: Desk) -> None:
    one = desk.add()
    batch = desk.pay(one)
    result = desk.office.transfers.undo(batch.id)
    assert (result.removed, result.elsewhere) == (batch.files, ())
    assert not batch.files[0].exists()
    assert desk.owed() == {one: Decimal(1230)}
    with pytest.raises(UserError):
        desk.office.transfers.undo(batch.id)
    shown = desk.office.transfers.history(desk.company.id)[0]
    assert (shown.undone_by, shown.undone_at is not None) == ("anna", True)


def test_a_file_that_somebody_changed_is_left_where_it_is(desk: Desk) -> None:
    batch = desk.pay(desk.add())
    batch.files[0].write_bytes(b"x")
    assert desk.office.transfers.undo(batch.id).elsewhere == batch.files
    assert batch.files[0].read_bytes() == b"x"


def test_a_file_is_written_again_byte_for_byte(desk: Desk, tmp_path: Path) -> None:
    batch = desk.pay(desk.add())
    content = batch.files[0].read_bytes()
    other = tmp_path / "inny"
    other.mkdir()
    with pytest.raises(UserError) as caught:
        desk.office.transfers.write_again(batch.id, other)
    assert caught.value.code == "transfers.still_there"
    batch.files[0].unlink()
    again = desk.office.transfers.write_again(batch.id, other)
    assert again.files[0].parent == other
    assert again.files[0].read_bytes() == content
    again.files[0].write_bytes(b"x")
    with pytest.raises(UserError) as caught:
        desk.office.transfers.write_again(batch.id, other)
    assert caught.value.code == "transfers.other_file"


def test_a_bank_that_takes_few_in_a_file_gets_several(desk: Desk) -> None:
    desk.account = desk.office.transfers.accounts.save(replace(desk.account, most_orders=2))
    ids = [desk.add() for _ in range(5)]
    batch = desk.pay(*ids)
    assert [path.name.rpartition("-")[2] for path in batch.files] == ["1z3.txt", "2z3.txt", "3z3.txt"]
    assert [len(read(path.read_bytes(), "cp1250")) for path in batch.files] == [2, 2, 1]


def test_a_name_that_is_taken_is_passed_over(desk: Desk) -> None:
    first, second = desk.pay(desk.add()), desk.pay(desk.add())
    assert second.files[0].stem == f"{first.files[0].stem}_2"


def test_a_reopened_document_that_costs_more_now_owes_the_difference(desk: Desk) -> None:
    one = desk.add("1000.00", vat="186.99")
    desk.pay(one)
    session = desk.office.review.open(one)
    session.change(FieldName.GROSS, "1100.00")
    assert desk.owed() == {one: Decimal(100)}
    session.change(FieldName.GROSS, "900.00")
    assert desk.owed() == {one: Decimal(-100)}
    assert [remark.message.code for remark in desk.plan(one).refusals] == ["transfers.nothing_left"]


def test_nothing_is_written_of_what_changed_meanwhile(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    one = desk.add()
    wish = accepting(desk.plan(one))
    looked = desk.office.transfers.plan(wish)
    desk.office.review.open(one).change(FieldName.BANK_ACCOUNT, SECOND_ACCOUNT)
    monkeypatch.setattr(desk.office.transfers, "plan", lambda _wish: looked)
    with pytest.raises(UserError) as caught:
        desk.office.transfers.write(wish, desk.files)
    assert caught.value.code == "transfers.changed"
    assert list(desk.files.iterdir()) == []
    assert desk.office.transfers.history(desk.company.id) == []


def test_a_disk_that_refuses_leaves_nothing_recorded(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    one = desk.add()

    def refusing(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refusing)
        with pytest.raises(UserError) as caught:
            desk.pay(one)
    assert caught.value.code == "export.not_written"
    assert desk.office.transfers.history(desk.company.id) == []
    assert desk.owed() == {one: Decimal(1230)}
    told = [(two.old, two.new) for two in desk.office.documents.history(one) if two.what is Act.TRANSFER]
    assert told == [(None, "BZD0000001"), ("BZD0000001", None)]


def test_a_past_day_or_no_folder_is_refused(desk: Desk) -> None:
    one = desk.add()
    wish = accepting(desk.plan(one))
    with pytest.raises(UserError):
        desk.office.transfers.write(replace(wish, day=DAY - timedelta(400)), desk.files)
    with pytest.raises(UserError) as caught:
        desk.office.transfers.write(wish, desk.files / "nie ma")
    assert caught.value.code == "export.no_folder"


def test_what_the_white_list_said_and_what_was_accepted_stays_with_the_batch(desk: Desk) -> None:
    desk.registers.accounts[ACCOUNT] = AccountState.NOT_LISTED
    batch = desk.pay(desk.add())
    item = batch.items[0]
    assert item.listed == "not_listed"
    assert any("białej liście" in sentence for sentence in item.accepted)


# -- paid elsewhere, accounts, codes -----------------------------------------------------------------


def test_what_is_paid_elsewhere_leaves_the_list_and_comes_back(desk: Desk) -> None:
    one = desk.add()
    desk.office.transfers.mark([one], paid=True)
    assert desk.owed() == {}
    shown = desk.office.transfers.payables(desk.company.id, marked=True)
    assert [found.marked for found in shown] == ["anna"]
    assert "marked" in codes(desk.plan(one))[one]
    desk.office.transfers.mark([one], paid=False)
    assert desk.owed() == {one: Decimal(1230)}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"account": "PL1"}, "transfers.payer_account"),
        ({"name": " "}, "transfers.payer_name"),
        ({"bic": "BRE"}, "transfers.bad_bic"),
        ({"encoding": "utf-16"}, "transfers.bad_setting"),
        ({"most_orders": -1}, "transfers.bad_setting"),
        ({"currency": "zł"}, "transfers.bad_setting"),
        ({"id": 0}, "transfers.account_taken"),
    ],
)
def test_an_account_that_cannot_be_is_not_kept(desk: Desk, changes: dict[str, object], code: str) -> None:
    with pytest.raises(UserError) as caught:
        desk.office.transfers.accounts.save(replace(desk.account, **changes))  # type: ignore[arg-type]
    assert caught.value.code == code


def test_the_limit_of_a_known_bank_is_proposed(desk: Desk) -> None:
    accounts = desk.office.transfers.accounts
    assert accounts.proposed(desk.company.id, "27 1140 2004 0000 3002 0135 5387").most_orders == 50
    accounts.remove(desk.account.id)
    assert accounts.of(desk.company.id) == ()
    with pytest.raises(UserError) as caught:
        desk.plan(desk.add())
    assert caught.value.code == "transfers.account_gone"


def test_the_code_pays_what_is_left(desk: Desk) -> None:
    one = desk.add()
    desk.pay(Chosen(one, Decimal(230)))
    assert "|100000|" in desk.office.transfers.code(one).text
    desk.pay(one)
    with pytest.raises(UserError) as caught:
        desk.office.transfers.code(one)
    assert caught.value.code == "transfers.not_payable"


def test_an_account_known_by_its_statements_pays_once_somebody_says_so(desk: Desk) -> None:
    accounts = desk.office.transfers.accounts
    with desk.database.write() as session:
        seen = BankAccountTable(company_id=desk.company.id, account=SECOND_ACCOUNT, currency="PLN")
        session.add(seen)
        session.flush()
        session.add(
            BankStatementTable(
                company_id=desk.company.id, account_id=seen.id, format="mt940", sha256="0" * 64,
                imported_at=datetime(2026, 11, 26, tzinfo=UTC), imported_by="Anna",
            )
        )  # fmt: skip
    known = accounts.of(desk.company.id)[1]
    assert (known.pays, known.statements, known.name) == (False, 1, desk.company.full_name)
    assert [one.account for one in accounts.paying(desk.company.id)] == [PAYER_ACCOUNT]
    desk.account, document = known, desk.add()
    with pytest.raises(UserError) as caught:
        desk.plan(document)
    assert caught.value.code == "transfers.account_gone"
    # Typed once more by hand it is the same account.
    typed = accounts.save(accounts.proposed(desk.company.id, SECOND_ACCOUNT))
    assert (typed.id, typed.pays, typed.statements) == (known.id, True, 1)
    with pytest.raises(UserError) as caught:
        accounts.save(replace(typed, account=GERMAN_ACCOUNT))
    assert caught.value.code == "transfers.account_used"
    assert accounts.remove(typed.id) is False
    assert [one.pays for one in accounts.of(desk.company.id)] == [True, False]
    assert accounts.remove(accounts.of(desk.company.id)[0].id) is True


def test_an_account_in_two_currencies_is_two(desk: Desk) -> None:
    accounts = desk.office.transfers.accounts
    euros = accounts.save(replace(desk.account, id=0, currency="EUR"))
    assert euros.id != desk.account.id
    with pytest.raises(UserError) as caught:
        accounts.save(replace(euros, currency="PLN"))
    assert caught.value.code == "transfers.account_taken"
