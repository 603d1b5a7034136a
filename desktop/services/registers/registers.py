"""What everybody asks of public registers: answered at once from what is here, else asked meanwhile."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from desktop.db.engine import Database
from desktop.domain.errors import UserError
from desktop.domain.identifiers import is_iban, is_nip, nip_digits
from desktop.domain.registers import (
    AccountAnswer,
    AskState,
    RateAnswer,
    Register,
    RegisteredName,
    VatAnswer,
)
from desktop.domain.workdays import today_in_poland
from desktop.registers.flatfile.index import Head
from desktop.registers.vies import is_asked
from desktop.registers.web import Pace, Web
from desktop.services.acting import Acting, ActingName
from desktop.services.events import EventBus, RegistersAnswered, RegisterStatesChanged
from desktop.services.registers.asking import GUS_KEY, Asker
from desktop.services.registers.conditions import Conditions, RegisterStatus
from desktop.services.registers.downloading import Downloads
from desktop.services.registers.ledger import Clock, Ledger
from desktop.services.registers.looping import LONGEST_WAIT, Loop
from desktop.services.registers.questions import Answer, Kind, Question
from desktop.services.registers.rates import Rates
from desktop.services.registers.settings import RegisterSettings, RegisterSettingsStore
from desktop.services.registers.shelf import Build, Shelf, TooSlow
from desktop.services.secrets import Secrets

_MOST_NOTED = 10_000
_GUS_KEY = re.compile(r"[0-9A-Za-z]{8,64}")


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Means:
    """What registers are asked with; tests have others."""

    build: Build
    """Makes an index of a flat file."""
    stop: Callable[[], None] = lambda: None
    """Makes no index any more."""
    give_up: Callable[[Path], None] = lambda _source: None
    """Gives up the index of this file."""
    pace: Pace | None = None
    clock: Clock = _now


class Registers:
    """Answers at once and never touches the network on the caller's thread.

    What is not known is asked in the background by the one program that does the office's work, if the
    office allows it; :class:`RegistersAnswered` tells when there is something new.  An answer says which day
    it is of, which need not be the one asked for.
    """

    _user = ActingName()

    def __init__(
        self, database: Database, events: EventBus, secrets: Secrets, folder: Path, user: Acting, means: Means
    ) -> None:
        clock = means.clock
        self._events = events
        self._secrets = secrets
        self._user = user
        self._clock = clock
        self.settings = RegisterSettingsStore(database)
        self._ledger = Ledger(database, clock)
        self._conditions = Conditions(database, clock)
        self._rates = Rates(database, clock)
        self._shelf = Shelf(folder, means.build, clock)
        self._asker = Asker(
            Web(means.pace),
            self._ledger,
            self._conditions,
            self._rates,
            self._shelf,
            secrets,
            self._answered,
            clock,
        )
        self._downloads = Downloads(
            Web(means.pace), self._shelf, self._conditions, self._everything, self._states_changed, clock
        )
        self._means = means
        self._asks = False
        self._working = threading.Lock()
        """Held while a round of questions is asked."""
        self._loop = Loop("registers", self._round)
        self._fetching = Loop("flat-file", self._fetch_round)
        self._noting = threading.Lock()
        self._noted: dict[Question, None] = {}
        self._found: dict[Question, Answer] = {}

    # -- what is known -----------------------------------------------------------------------------

    def account(self, nip: str, account: str, day: date) -> AccountAnswer | AskState:
        """Whether ``account`` stood on the white list beside ``nip`` on ``day``.

        From the flat file of that day or an answer from before, else of the last day before it that is here.
        ``NONE`` for what the list does not hold: foreign accounts, numbers that are no NIP.
        """
        nip, digits = nip_digits(nip), account_digits(account)
        if not is_nip(nip) or not digits:
            return AskState.NONE
        # Of a day to come nobody knows more than of today.
        wanted = min(day, today_in_poland(self._clock()))
        kept = self._ledger.account(nip, digits, day)
        if kept is not None and kept.day >= wanted:
            return kept
        try:
            found = self._shelf.check(nip, digits, day, patient=False)
        except TooSlow:
            self._note(Question(Register.FLAT_FILE, Kind.ACCOUNT, nip, digits, day))
            return AskState.ASKING if kept is None else kept
        if found is not None and (kept is None or found.day > kept.day):
            self._note_answer(Question(Register.FLAT_FILE, Kind.ACCOUNT, nip, digits, found.day), found)
            kept = found
        if kept is not None and kept.day >= wanted:
            return kept
        settings = self.settings.load()
        state = self._asked(Question(Register.WHITE_LIST, Kind.ACCOUNT, nip, digits, wanted), settings)
        if kept is not None:
            return kept
        if state is AskState.OFF and settings.flat_file and wanted == today_in_poland(self._clock()):
            condition = self._conditions.of(Register.FLAT_FILE)
            return condition.state if condition.rests(self._clock()) else AskState.ASKING
        return state

    def vat(self, number: str, day: date) -> VatAnswer | AskState:
        """What a contractor was for VAT on ``day``: by the white list for a NIP, by VIES for others.

        VIES knows the day of the question only, so its answers are of another day.
        """
        today = today_in_poland(self._clock())
        day = min(day, today)
        nip = nip_digits(number)
        if is_nip(nip):
            return self._ledger.vat(nip, day) or self._asked(
                Question(Register.WHITE_LIST, Kind.VAT, nip, day=day)
            )
        foreign = vat_number(number)
        if not foreign:
            return AskState.NONE
        kept = self._ledger.vat_about(foreign, day)
        if kept is not None and kept.day >= day:
            return kept
        state = self._asked(Question(Register.VIES, Kind.VAT, foreign, day=day))
        return state if kept is None else kept

    def name(self, number: str) -> RegisteredName | AskState:
        """Who a tax number belongs to: as GUS has it, else the white list; VIES for numbers of the EU."""
        nip = nip_digits(number)
        if not is_nip(nip):
            foreign = vat_number(number)
            if not foreign:
                return AskState.NONE
            return self._ledger.name(foreign, Register.VIES) or self._asked(
                Question(Register.VIES, Kind.NAME, foreign)
            )
        found = self._ledger.name(nip, Register.GUS)
        if found is not None:
            return found
        settings = self.settings.load()
        by_list = self._ledger.name(nip, Register.WHITE_LIST)
        state = self._asked(Question(Register.GUS, Kind.NAME, nip), settings)
        if by_list is not None:
            return by_list
        if state in {AskState.OFF, AskState.NONE}:
            return self._asked(Question(Register.WHITE_LIST, Kind.NAME, nip), settings)
        return state

    def rate(self, currency: str, before: date) -> RateAnswer | AskState:
        """The average rate of ``currency`` in the last table A before a day.

        ``NONE`` if that table does not have it (currencies of table B), or if it cannot be out yet.
        """
        currency = currency.strip().upper()
        if not re.fullmatch(r"[A-Z]{3}", currency) or currency == "PLN":
            return AskState.NONE
        found = self._rates.before(currency, before)
        if isinstance(found, RateAnswer):
            return found
        if found is None:
            return AskState.NONE
        return self._asked(Question(Register.NBP, Kind.RATES, "", day=found))

    # -- a person's wishes -------------------------------------------------------------------------

    def ask(self, number: str, *, day: date | None = None, account: str = "") -> None:
        """Ask again about a tax number, whatever is known: as a payer (of ``day``, else today), by its name,
        and with ``account`` whether it stands beside it.

        Raises :class:`UserError` ``registers.all_off`` if none of the registers that know may be asked.
        """
        nip, today = nip_digits(number), today_in_poland(self._clock())
        day = min(day or today, today)
        questions: list[Question] = []
        if is_nip(nip):
            questions = [
                Question(Register.WHITE_LIST, Kind.VAT, nip, day=day),
                Question(Register.GUS, Kind.NAME, nip),
            ]
            if digits := account_digits(account):
                questions.append(Question(Register.WHITE_LIST, Kind.ACCOUNT, nip, digits, day))
        elif foreign := vat_number(number):
            questions = [
                Question(Register.VIES, Kind.VAT, foreign, day=day),
                Question(Register.VIES, Kind.NAME, foreign),
            ]
        settings = self.settings.load()
        questions = [one for one in questions if settings.is_on(one.register)]
        if not questions:
            raise UserError("registers.all_off")
        self._ledger.ask(questions, anew=True)
        for register in {one.register for one in questions}:
            self._conditions.forget(register)
        self._loop.wake()

    def retry(self, *registers: Register) -> None:
        """Try these (all, if none is named) now; a used-up limit stays until midnight."""
        for register in registers or tuple(Register):
            self._conditions.forget(register)
        self._wake()

    def type_rate(
        self, currency: str, day: date, mid: Decimal, *, table: str = "", per: int = 1
    ) -> RateAnswer:
        """Keep a rate of the table of ``day`` that a person typed; the bank's own goes before it.

        Raises what :meth:`Rates.type_in` raises.
        """
        answer = self._rates.type_in(currency.strip().upper(), day, mid, table, per, self._user)
        self._answered(frozenset({answer.currency}))
        return answer

    def load_file(self, source: Path) -> Head:
        """Take in a flat file from the disk; returns what it is of.

        Raises what :meth:`Shelf.load` raises, and ``work.cancelled`` after :meth:`give_up_file`.
        """
        head = self._shelf.load(source)
        self._downloads.loaded(self.settings.load(), spare=head.day)
        return head

    def give_up_file(self, source: Path) -> None:
        """Load this file no longer."""
        self._means.give_up(source)

    def save_settings(self, settings: RegisterSettings) -> RegisterSettings:
        """Keep ``settings``, and ask by them; raises what :meth:`RegisterSettingsStore.save` raises."""
        before = self.settings.load()
        kept = self.settings.save(settings)
        for register in Register:
            if kept.is_on(register) and not before.is_on(register):
                self._conditions.forget(register)
        self._shelf.prune(kept.keep_days)
        self._everything()
        self._wake()
        return kept

    def has_key(self) -> bool:
        """Whether there is a key of GUS; raises :class:`UserError` ``keyring.unavailable``."""
        return bool(self._secrets.get(GUS_KEY))

    def set_key(self, key: str) -> None:
        """Keep the key of GUS, or forget it if empty.

        Raises :class:`UserError` ``keyring.unavailable`` or ``registers.odd_key``.
        """
        key = key.strip()
        if key and not _GUS_KEY.fullmatch(key):
            raise UserError("registers.odd_key")
        if key:
            self._secrets.put(GUS_KEY, key)
        else:
            self._secrets.remove(GUS_KEY)
        self._asker.forget_key()
        self._conditions.forget(Register.GUS)
        self._states_changed()
        self._wake()

    # -- how it goes -------------------------------------------------------------------------------

    def states(self) -> tuple[RegisterStatus, ...]:
        """How it goes with each register."""
        settings, waiting = self.settings.load(), self._ledger.waiting()
        days = {Register.FLAT_FILE: self._shelf.newest(), Register.NBP: self._rates.newest()}
        result: list[RegisterStatus] = []
        for register in Register:
            condition, on = self._conditions.of(register), settings.is_on(register)
            count = waiting.get(register, 0)
            state = condition.state
            if not on:
                state = AskState.OFF
            elif (count or self._progress(register)) and not condition.rests(self._clock()):
                state = AskState.ASKING
            rests = on and (condition.rests(self._clock()) or condition.idles(self._clock()))
            result.append(
                RegisterStatus(
                    register,
                    on,
                    state,
                    condition.message if rests else None,
                    condition.until if rests else None,
                    condition.answered_at,
                    count,
                    days.get(register),
                    self._progress(register),
                )
            )
        return tuple(result)

    # -- work in the background --------------------------------------------------------------------

    def watch(self) -> None:
        """Put what is asked in this program where the one that asks finds it."""
        self._loop.start()

    def start(self) -> None:
        """Begin to ask; for the one program that does the office's work."""
        self._asks = True
        self._shelf.sweep()
        self._loop.start()
        self._fetching.start()
        self._wake()

    def rest(self) -> None:
        """Ask nothing more until the next start: another computer of the office does."""
        self._asks = False

    def stop(self) -> None:
        """Ask nothing more; what waits is asked after the next start."""
        self._loop.stop(self._asker.stop)
        self._fetching.stop(self._stop_fetching)
        self._shelf.close()

    def wake(self) -> None:
        """Another program may have asked something, or changed what may be asked."""
        self._wake()

    def settle(self, timeout: float) -> bool:
        """Wait until nothing is to be asked now; ``False`` if that takes longer than ``timeout`` seconds."""
        return self._loop.settle(timeout)

    def keep_proofs(self) -> None:
        """Keep what was found in the flat file, where nothing runs in the background."""
        with self._working:
            self._write_down()

    def work(self, *, flat_file: bool = False) -> None:
        """Ask all that waits, on the caller's thread; with ``flat_file`` fetch today's file, too."""
        if flat_file:
            self._downloads.round(self.settings.load(), self.settings.addresses().flat_file)
        with self._working:
            self._write_down()
            settings, addresses = self.settings.load(), self.settings.addresses()
            while self._asker.round(settings, addresses):
                pass

    # -- inside ------------------------------------------------------------------------------------

    def _asked(self, question: Question, settings: RegisterSettings | None = None) -> AskState:
        """Have a question asked if it may be, and say where it stands."""
        register = question.register
        if not (settings or self.settings.load()).is_on(register):
            return AskState.OFF
        state = self._ledger.state(question)
        if state is AskState.NONE:
            return state
        if state is None:
            self._note(question)
        condition = self._conditions.of(register)
        # A key that is missing or not taken is as good as a register that is off.
        return condition.state if condition.rests(self._clock()) else AskState.ASKING

    def _note(self, question: Question) -> None:
        """Remember a question for the thread that may write: the caller may be amid a transaction."""
        with self._noting:
            if question in self._noted or len(self._noted) >= _MOST_NOTED:
                return
            self._noted[question] = None
        self._loop.wake()

    def _note_answer(self, question: Question, answer: Answer) -> None:
        with self._noting:
            if question in self._found or len(self._found) >= _MOST_NOTED:
                return
            self._found[question] = answer
        self._loop.wake()

    def _write_down(self) -> None:
        with self._noting:
            noted, self._noted = self._noted, {}
            found, self._found = self._found, {}
        try:
            new = [(question, answer) for question, answer in found.items() if not self._is_kept(question)]
            if new:
                self._ledger.keep(new)
            if noted:
                self._ledger.ask(noted)
        except SQLAlchemyError:
            # A disk that hesitates: the next round writes them.
            with self._noting:
                self._noted = {**noted, **self._noted}
                self._found = {**found, **self._found}
            raise

    def _is_kept(self, question: Question) -> bool:
        kept = self._ledger.account(question.number, question.account, question.day)
        return kept is not None and kept.day == question.day

    def _round(self) -> float:
        with self._working:
            self._write_down()
            # Whoever asks first need not wait for it.
            self._shelf.open_newest()
            if not self._asks:
                return LONGEST_WAIT
            if self._asker.round(self.settings.load(), self.settings.addresses()):
                return 0.0
        due = self._ledger.next_due(list(Register))
        if due is None:
            return LONGEST_WAIT
        return max((due - self._clock()).total_seconds(), 1.0)

    def _fetch_round(self) -> float:
        if self._asks:
            self._downloads.round(self.settings.load(), self.settings.addresses().flat_file)
        return LONGEST_WAIT

    def _stop_fetching(self) -> None:
        self._downloads.stop()
        self._means.stop()

    def _progress(self, register: Register) -> tuple[int, int] | None:
        return self._downloads.progress if register is Register.FLAT_FILE else None

    def _answered(self, numbers: frozenset[str]) -> None:
        if numbers:
            self._events.publish(RegistersAnswered(numbers))
        self._states_changed()

    def _everything(self) -> None:
        self._events.publish(RegistersAnswered(frozenset(), everything=True))
        self._states_changed()

    def _states_changed(self) -> None:
        self._events.publish(RegisterStatesChanged())

    def _wake(self) -> None:
        self._loop.wake()
        self._fetching.wake()


def account_digits(account: str) -> str:
    """The 26 digits of a Polish account; empty if it is none."""
    compact = re.sub(r"[\s-]", "", account).upper()
    digits = compact.removeprefix("PL")
    return digits if re.fullmatch(r"[0-9]{26}", digits) and is_iban(f"PL{digits}") else ""


def vat_number(text: str) -> str:
    """A VAT number of another state of the EU as VIES has it; empty if it is none."""
    compact = re.sub(r"[\s.\-]", "", text).upper()
    if compact.startswith("GR"):
        compact = f"EL{compact[2:]}"
    return compact if is_asked(compact) and not compact.startswith("PL") else ""
