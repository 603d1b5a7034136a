"""What everybody asks: at once from what is here, never over the network on the caller's thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest

from desktop.db.engine import Database
from desktop.domain.errors import UserError
from desktop.domain.registers import (
    AccountAnswer,
    AccountState,
    AskState,
    RateAnswer,
    Register,
    RegisteredName,
    VatAnswer,
    VatState,
)
from desktop.services.events import Event, RegistersAnswered
from desktop.services.registers.registers import Registers
from tests.registers.server import (
    ACCOUNT,
    KEY,
    NIP,
    OTHER_NIP,
    UNKNOWN_NIP,
    PublicRegisters,
    entity,
    subject,
    table_number,
)
from tests.services.registers.conftest import Clock, switch_on

TODAY = date(2026, 11, 26)
GERMAN = "DE136695976"


def answered(heard: list[Event]) -> set[str]:
    return {number for event in heard if isinstance(event, RegistersAnswered) for number in event.numbers}


def test_nothing_is_asked_until_the_office_says_so(registers: Registers, public: PublicRegisters) -> None:
    assert registers.vat(NIP, TODAY) is AskState.OFF
    assert registers.vat(GERMAN, TODAY) is AskState.OFF
    assert registers.account(NIP, ACCOUNT, TODAY) is AskState.OFF
    assert registers.name(NIP) is AskState.OFF
    assert registers.rate("EUR", TODAY) is AskState.OFF
    registers.work(flat_file=True)
    assert public.asked == []
    assert {one.state for one in registers.states()} == {AskState.OFF}
    with pytest.raises(UserError, match="all_off"):
        registers.ask(NIP)


@pytest.mark.parametrize(
    "number", ["", "1234567890", "PL1234567890", "US123", "DE1/../2", "x" * 500, "GB123456789", "\x00"]
)
def test_what_no_register_holds(registers: Registers, number: str) -> None:
    switch_on(registers)
    assert registers.vat(number, TODAY) is AskState.NONE
    assert registers.name(number) is AskState.NONE
    assert registers.account(number, ACCOUNT, TODAY) is AskState.NONE
    assert registers.account(NIP, "DE89370400440532013000", TODAY) is AskState.NONE
    assert registers.account(NIP, ACCOUNT[:-1] + "0", TODAY) is AskState.NONE
    assert registers.rate("PLN", TODAY) is AskState.NONE
    assert registers.rate("złoty", TODAY) is AskState.NONE


def test_asked_in_the_background_and_known_from_then_on(
    registers: Registers, public: PublicRegisters, heard: list[Event]
) -> None:
    switch_on(registers, Register.WHITE_LIST)
    public.subjects[OTHER_NIP] = subject(OTHER_NIP, statusVat="Zwolniony")
    day = TODAY - timedelta(days=10)
    for nip in (NIP, f"PL {OTHER_NIP}", UNKNOWN_NIP):
        assert registers.vat(nip, day) is AskState.ASKING
    assert registers.account(f"PL{NIP}", f"PL{ACCOUNT}", day) is AskState.ASKING
    assert public.asked == []
    registers.work()
    # One question for all payers of a day.
    assert len(public.questions("/search/")) == 1
    assert answered(heard) == {NIP, OTHER_NIP, UNKNOWN_NIP}
    states = [registers.vat(nip, day) for nip in (NIP, OTHER_NIP, UNKNOWN_NIP)]
    assert [one.state for one in states if isinstance(one, VatAnswer)] == [
        VatState.ACTIVE,
        VatState.EXEMPT,
        VatState.NOT_REGISTERED,
    ]
    account = registers.account(NIP, ACCOUNT, day)
    assert isinstance(account, AccountAnswer)
    assert (account.state, account.day) == (AccountState.LISTED, day)
    assert account.proof.reference.startswith("wl-")
    count = len(public.asked)
    registers.work()
    assert len(public.asked) == count


def test_answers_outlive_the_connection(
    make: Callable[[], Registers], registers: Registers, public: PublicRegisters
) -> None:
    switch_on(registers, Register.WHITE_LIST)
    registers.vat(NIP, TODAY)
    registers.work()
    public.moods = ["503"] * 100
    again = make()
    assert isinstance(again.vat(NIP, TODAY), VatAnswer)
    switch_on(again, Register.NBP)
    assert isinstance(again.vat(NIP, TODAY), VatAnswer)


def test_the_thread_asks_and_tells(registers: Registers, public: PublicRegisters, heard: list[Event]) -> None:
    switch_on(registers, Register.WHITE_LIST)
    registers.start()
    assert registers.settle(10)
    assert registers.vat(NIP, TODAY) is AskState.ASKING
    assert registers.settle(10)
    assert isinstance(registers.vat(NIP, TODAY), VatAnswer)
    assert NIP in answered(heard)


def test_a_question_within_a_transaction_holds_nobody_up(registers: Registers, database: Database) -> None:
    switch_on(registers, Register.WHITE_LIST)
    registers.start()
    with database.write():
        assert registers.vat(NIP, TODAY) is AskState.ASKING
    assert registers.settle(10)
    assert isinstance(registers.vat(NIP, TODAY), VatAnswer)


def test_what_a_program_without_the_turn_asks_another_answers(make: Callable[[], Registers]) -> None:
    window, server = make(), make()
    switch_on(server, Register.WHITE_LIST)
    window.watch()
    assert window.vat(NIP, TODAY) is AskState.ASKING
    assert window.settle(10)
    assert window.vat(NIP, TODAY) is AskState.ASKING
    server.work()
    assert isinstance(window.vat(NIP, TODAY), VatAnswer)


def test_the_limit_stops_until_midnight_also_over_a_restart(
    registers: Registers, make: Callable[[], Registers], public: PublicRegisters, clock: Clock
) -> None:
    switch_on(registers, Register.WHITE_LIST)
    public.white_list_left = 0
    registers.vat(NIP, TODAY)
    registers.work()
    assert registers.vat(NIP, TODAY) is AskState.LIMIT
    registers.vat(OTHER_NIP, TODAY)
    registers.retry(Register.WHITE_LIST)
    registers.work()
    again = make()
    again.work()
    assert len(public.asked) == 1
    status = next(one for one in again.states() if one.register is Register.WHITE_LIST)
    assert (status.state, status.waiting) == (AskState.LIMIT, 2)
    assert status.message is not None
    assert status.message.code == "registers.limit"
    # 10:55 at night is still the same day in Poland; half past eleven at night UTC is the next one.
    clock.now = clock.now.replace(hour=22, minute=55)
    again.work()
    assert len(public.asked) == 1
    public.white_list_left = 100
    clock.now = clock.now.replace(hour=23, minute=30)
    again.work()
    assert isinstance(again.vat(NIP, TODAY), VatAnswer)


def test_no_connection_is_asked_again_later_each_time(
    registers: Registers, public: PublicRegisters, clock: Clock
) -> None:
    switch_on(registers, Register.WHITE_LIST)
    public.moods = ["503"] * 3
    registers.vat(NIP, TODAY)
    waits = []
    for _ in range(3):
        registers.work()
        assert registers.vat(NIP, TODAY) is AskState.OFFLINE
        status = next(one for one in registers.states() if one.register is Register.WHITE_LIST)
        assert status.until is not None
        waits.append(status.until - clock.now)
        registers.work()
        clock.now = status.until
    assert waits == sorted(waits)
    assert waits[0] < timedelta(minutes=2)
    assert len(public.asked) == 3
    registers.work()
    assert isinstance(registers.vat(NIP, TODAY), VatAnswer)
    status = next(one for one in registers.states() if one.register is Register.WHITE_LIST)
    assert (status.state, status.message) == (AskState.ANSWERED, None)


def test_a_clock_that_was_wrong_stops_nothing_for_long(
    registers: Registers, public: PublicRegisters, clock: Clock
) -> None:
    switch_on(registers, Register.WHITE_LIST)
    right = clock.now
    clock.now = right.replace(year=2036)
    public.white_list_left = 0
    registers.vat(NIP, TODAY)
    registers.work()
    assert registers.vat(NIP, TODAY) is AskState.LIMIT
    clock.now = right
    public.white_list_left = 100
    registers.vat(NIP, TODAY)
    registers.work()
    assert isinstance(registers.vat(NIP, TODAY), VatAnswer)


@pytest.mark.parametrize("code", ["WL-195", "WL-196"])
def test_while_the_list_is_renewed_it_rests_a_little(
    registers: Registers, public: PublicRegisters, clock: Clock, code: str
) -> None:
    switch_on(registers, Register.WHITE_LIST)
    public.white_list_error = code
    registers.vat(NIP, TODAY)
    registers.work()
    assert registers.vat(NIP, TODAY) is AskState.OFFLINE
    public.white_list_error = ""
    clock.pass_by(minutes=10)
    registers.work()
    assert isinstance(registers.vat(NIP, TODAY), VatAnswer)


def test_one_that_is_refused_keeps_no_other_from_an_answer(
    registers: Registers, public: PublicRegisters
) -> None:
    switch_on(registers, Register.WHITE_LIST)
    public.subjects[OTHER_NIP] = "refused"
    registers.vat(NIP, TODAY)
    registers.vat(OTHER_NIP, TODAY)
    registers.work()
    assert isinstance(registers.vat(NIP, TODAY), VatAnswer)
    # The server takes it for an odd subject when it is asked alone: no answer, and the other one is there.
    assert registers.vat(OTHER_NIP, TODAY) is AskState.ASKING
    public.subjects[OTHER_NIP] = "error"
    registers.ask(OTHER_NIP, day=TODAY)
    registers.vat(UNKNOWN_NIP, TODAY)
    registers.work()
    assert registers.vat(OTHER_NIP, TODAY) is AskState.NONE
    assert isinstance(registers.vat(UNKNOWN_NIP, TODAY), VatAnswer)


def test_a_person_may_ask_again(registers: Registers, public: PublicRegisters) -> None:
    switch_on(registers, Register.WHITE_LIST)
    registers.vat(NIP, TODAY)
    registers.work()
    public.subjects[NIP] = subject(NIP, statusVat="Niezarejestrowany")
    registers.ask(NIP, account=ACCOUNT)
    registers.work()
    answer = registers.vat(NIP, TODAY)
    assert isinstance(answer, VatAnswer)
    assert answer.state is VatState.NOT_REGISTERED
    assert isinstance(registers.account(NIP, ACCOUNT, TODAY), AccountAnswer)


def test_names_from_gus_before_the_white_list(
    registers: Registers, public: PublicRegisters, clock: Clock
) -> None:
    switch_on(registers, Register.WHITE_LIST)
    assert registers.name(NIP) is AskState.ASKING
    registers.work()
    name = registers.name(NIP)
    assert isinstance(name, RegisteredName)
    assert (name.proof.register, name.town) == (Register.WHITE_LIST, "WARSZAWA")
    registers.set_key(KEY)
    switch_on(registers, Register.GUS)
    registers.name(NIP)
    registers.name(UNKNOWN_NIP)
    registers.work()
    name = registers.name(NIP)
    assert isinstance(name, RegisteredName)
    assert (name.proof.register, name.town) == (Register.GUS, "Warszawa")
    assert registers.name(UNKNOWN_NIP) is AskState.OFF
    public.entities[UNKNOWN_NIP] = [entity(UNKNOWN_NIP)]
    clock.pass_by(days=2)
    registers.name(UNKNOWN_NIP)
    registers.work()
    assert isinstance(registers.name(UNKNOWN_NIP), RegisteredName)


def test_a_wrong_key_asks_once_until_there_is_another(registers: Registers, public: PublicRegisters) -> None:
    switch_on(registers, Register.GUS)
    registers.name(NIP)
    registers.work()
    assert public.asked == []
    assert registers.name(NIP) is AskState.OFF
    registers.set_key("zlyklucz12345")
    registers.work()
    registers.work()
    assert len(public.asked) == 1
    status = next(one for one in registers.states() if one.register is Register.GUS)
    assert status.message is not None
    assert (status.state, status.message.code) == (AskState.OFF, "registers.bad_key")
    registers.set_key(KEY)
    assert registers.has_key()
    registers.work()
    assert isinstance(registers.name(NIP), RegisteredName)
    with pytest.raises(UserError, match="odd_key"):
        registers.set_key("nie klucz")
    registers.set_key("")
    assert not registers.has_key()


def test_vies(registers: Registers, public: PublicRegisters, clock: Clock, heard: list[Event]) -> None:
    switch_on(registers, Register.VIES)
    public.vies = {GERMAN: "Kranich GmbH", "EL094259216": "!MS_UNAVAILABLE"}
    invoice_day = TODAY - timedelta(days=5)
    assert registers.vat("de 136 695 976", invoice_day) is AskState.ASKING
    assert registers.vat("GR 094259216", TODAY) is AskState.ASKING
    assert registers.vat("FR40303265045", TODAY) is AskState.ASKING
    registers.work()
    answer = registers.vat(GERMAN, invoice_day)
    assert isinstance(answer, VatAnswer)
    # It knows today only, and says so.
    assert (answer.state, answer.day) == (VatState.VALID_EU, TODAY)
    name = registers.name(GERMAN)
    assert isinstance(name, RegisteredName)
    assert name.name == "Kranich GmbH"
    invalid = registers.vat("FR40303265045", TODAY)
    assert isinstance(invalid, VatAnswer)
    assert invalid.state is VatState.INVALID_EU
    # A state that is not to be had is no answer, and is asked again by itself.
    assert registers.vat("EL094259216", TODAY) is AskState.ASKING
    registers.work()
    assert len(public.questions("/EL/")) == 1
    public.vies["EL094259216"] = "ΑΒΓ"
    clock.pass_by(minutes=15)
    registers.work()
    assert isinstance(registers.vat("EL094259216", TODAY), VatAnswer)
    # On a later day the old answer stands, and a new one is asked for.
    clock.pass_by(days=3)
    later = registers.vat(GERMAN, TODAY + timedelta(days=3))
    assert isinstance(later, VatAnswer)
    assert later.day == TODAY
    registers.work()
    later = registers.vat(GERMAN, TODAY + timedelta(days=3))
    assert isinstance(later, VatAnswer)
    assert later.day == TODAY + timedelta(days=3)


@pytest.fixture
def tables(public: PublicRegisters) -> PublicRegisters:
    """Every working day of 2025 and 2026 until yesterday, all but one."""
    from desktop.domain.workdays import is_workday

    day = date(2025, 1, 1)
    while day < TODAY:
        if is_workday(day) and day != date(2026, 11, 12):
            public.tables[day] = {"EUR": f"4.{day:%m%d}", "USD": "3.9"}
        day += timedelta(days=1)
    return public


def test_rates_wholly_offline_once_they_are_here(
    registers: Registers, tables: PublicRegisters, heard: list[Event]
) -> None:
    switch_on(registers, Register.NBP)
    assert registers.rate("EUR", TODAY) is AskState.ASKING
    registers.work()
    assert {"EUR", "USD"} <= answered(heard)
    count = len(tables.asked)
    assert count <= 10
    for before, table in (
        (TODAY, date(2026, 11, 25)),
        (date(2026, 11, 23), date(2026, 11, 20)),
        # 11 November is a holiday, and on the 12th the bank published none.
        (date(2026, 11, 13), date(2026, 11, 10)),
        (date(2026, 11, 12), date(2026, 11, 10)),
        (date(2025, 12, 27), date(2025, 12, 23)),
    ):
        answer = registers.rate("eur ", before)
        assert isinstance(answer, RateAnswer)
        assert (answer.day, answer.mid) == (table, Decimal(f"4.{table:%m%d}"))
        assert (answer.table, answer.per, answer.proof.reference) == (table_number(table), 1, answer.table)
    assert registers.rate("UAH", TODAY) is AskState.NONE
    registers.work()
    assert len(tables.asked) == count
    switch_on(registers, Register.VIES)
    assert isinstance(registers.rate("USD", TODAY), RateAnswer)


def test_an_older_day_is_fetched_when_it_is_needed(registers: Registers, tables: PublicRegisters) -> None:
    switch_on(registers, Register.NBP)
    registers.work()
    tables.tables[date(2019, 3, 1)] = {"EUR": "4.3"}
    assert registers.rate("EUR", date(2019, 3, 2)) is AskState.ASKING
    registers.work()
    answer = registers.rate("EUR", date(2019, 3, 2))
    assert isinstance(answer, RateAnswer)
    assert answer.mid == Decimal("4.3")


def test_todays_table_is_not_there_before_noon(
    registers: Registers, tables: PublicRegisters, clock: Clock
) -> None:
    switch_on(registers, Register.NBP)
    registers.work()
    tomorrow = TODAY + timedelta(days=1)
    assert registers.rate("EUR", tomorrow) is AskState.ASKING
    registers.work()
    count = len(tables.asked)
    for _ in range(3):
        assert registers.rate("EUR", tomorrow) is AskState.ASKING
        registers.work()
    assert len(tables.asked) == count
    assert registers.rate("EUR", TODAY + timedelta(days=30)) is AskState.NONE
    tables.tables[TODAY] = {"EUR": "4.4"}
    clock.pass_by(hours=1)
    registers.work()
    answer = registers.rate("EUR", tomorrow)
    assert isinstance(answer, RateAnswer)
    assert answer.day == TODAY


def test_a_typed_rate_until_the_banks_own_comes(registers: Registers, tables: PublicRegisters) -> None:
    day = date(2026, 11, 25)
    kept = registers.type_rate("eur", day, Decimal("4.5"), table="  228/A/NBP/2026 ")
    assert (kept.currency, kept.table, kept.proof.typed_by) == ("EUR", "228/A/NBP/2026", "anna")
    assert registers.rate("EUR", TODAY) == kept
    registers.type_rate("UAH", day, Decimal("9.87"), per=100)
    switch_on(registers, Register.NBP)
    registers.work()
    answer = registers.rate("EUR", TODAY)
    assert isinstance(answer, RateAnswer)
    assert (answer.mid, answer.proof.typed_by) == (Decimal("4.1125"), "")
    # What table A does not have stays as it was typed.
    answer = registers.rate("UAH", TODAY)
    assert isinstance(answer, RateAnswer)
    assert (answer.mid, answer.per, answer.proof.typed_by) == (Decimal("9.87"), 100, "anna")


@pytest.mark.parametrize(
    ("currency", "day", "mid", "per", "code"),
    [
        ("PLN", date(2026, 11, 25), "1", 1, "registers.bad_currency"),
        ("EURO", date(2026, 11, 25), "1", 1, "registers.bad_currency"),
        ("EUR", date(2026, 11, 25), "0", 1, "registers.bad_rate"),
        ("EUR", date(2026, 11, 25), "-4", 1, "registers.bad_rate"),
        ("EUR", date(2026, 11, 25), "NaN", 1, "registers.bad_rate"),
        ("EUR", date(2026, 11, 25), "4", 7, "registers.bad_rate"),
        ("EUR", date(2026, 11, 22), "4", 1, "registers.no_table_day"),
        ("EUR", date(2026, 11, 11), "4", 1, "registers.no_table_day"),
        ("EUR", date(2026, 11, 27), "4", 1, "registers.no_table_day"),
    ],
)
def test_rates_that_cannot_be(
    registers: Registers, currency: str, day: date, mid: str, per: int, code: str
) -> None:
    with pytest.raises(UserError, match=code):
        registers.type_rate(currency, day, Decimal(mid), per=per)


@pytest.mark.parametrize("mood", ["nonsense", "no-json", "deep", "huge", "cut", "redirect", "500"])
def test_no_mood_of_a_server_is_taken_for_an_answer(
    registers: Registers, public: PublicRegisters, mood: str
) -> None:
    switch_on(registers)
    registers.set_key(KEY)
    registers.vat(NIP, TODAY)
    registers.account(NIP, ACCOUNT, TODAY)
    registers.vat(GERMAN, TODAY)
    registers.name(NIP)
    registers.rate("EUR", TODAY)
    public.moods = [mood] * 100
    registers.work(flat_file=True)
    for said in (
        registers.vat(NIP, TODAY),
        registers.account(NIP, ACCOUNT, TODAY),
        registers.vat(GERMAN, TODAY),
        registers.name(NIP),
        registers.rate("EUR", TODAY),
    ):
        assert said in {AskState.OFFLINE, AskState.ASKING}
    assert len(public.asked) < 20
