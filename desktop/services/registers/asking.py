"""Asking the registers what waits, one round after another; every failure has its consequence here.

What fails for the register's sake lets all its questions rest; what fails for one question's sake lets that
one rest, so that no odd number keeps the others from being answered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.registers import Register
from desktop.domain.workdays import today_in_poland
from desktop.registers import gus, whitelist
from desktop.registers.faults import Fault, Why
from desktop.registers.gus import Gus
from desktop.registers.nbp import Nbp
from desktop.registers.vies import Vies
from desktop.registers.web import Web
from desktop.registers.whitelist import WhiteList
from desktop.services.registers.conditions import Conditions
from desktop.services.registers.ledger import Clock, Ledger
from desktop.services.registers.questions import TIMELESS, Answer, Kind, Question, Waiting
from desktop.services.registers.rates import Rates
from desktop.services.registers.settings import Addresses, RegisterSettings
from desktop.services.registers.shelf import Shelf
from desktop.services.secrets import Secrets

GUS_KEY = "registers:gus"
"""The name of the key in the keyring."""

_AT_ONCE = 20
"""Questions of one round to a register that is asked one by one."""
_ODD = frozenset({"registers.nonsense", "registers.too_long", "registers.state_busy", "registers.gus_error"})
"""Failures that may be one question's own."""
_ASKED = (Register.NBP, Register.WHITE_LIST, Register.GUS, Register.VIES)

Told = Callable[[frozenset[str]], None]


class Asker:
    """Works off the ledger's questions; ``told`` hears the numbers that are answered."""

    def __init__(
        self,
        web: Web,
        ledger: Ledger,
        conditions: Conditions,
        rates: Rates,
        shelf: Shelf,
        secrets: Secrets,
        told: Told,
        clock: Clock,
    ) -> None:
        self._web = web
        self._ledger = ledger
        self._conditions = conditions
        self._rates = rates
        self._shelf = shelf
        self._secrets = secrets
        self._told = told
        self._clock = clock
        self._stopped = False
        self._gus: Gus | None = None

    def stop(self) -> None:
        """Ask nothing more, and break off what is being asked."""
        self._stopped = True
        self._web.abort()

    def round(self, settings: RegisterSettings, addresses: Addresses) -> bool:
        """Ask each register something that is due; whether anything was, so that more may be."""
        worked = self._by_flat_file()
        ways: dict[Register, Callable[[], bool]] = {
            Register.NBP: lambda: self._nbp(Nbp(self._web, addresses.nbp)),
            Register.WHITE_LIST: lambda: self._white_list(
                WhiteList(self._web, addresses.white_list, self._clock)
            ),
            Register.GUS: lambda: self._ask_gus(addresses.gus),
            Register.VIES: lambda: self._vies(
                Vies(self._web, addresses.vies, settings.requester_nip, self._clock)
            ),
        }
        for register in _ASKED:
            if self._stopped or not settings.is_on(register) or self._conditions.rests(register):
                continue
            try:
                worked = ways[register]() or worked
            except Fault as fault:
                self._failed(register, fault)
                worked = True
        return worked and not self._stopped

    def forget_key(self) -> None:
        """The key of GUS is another now."""
        self._gus = None

    # -- inside ------------------------------------------------------------------------------------

    def _failed(self, register: Register, fault: Fault) -> None:
        if not self._stopped:
            self._conditions.bad(register, fault)
            self._told(frozenset())

    def _keep(self, register: Register, answers: Sequence[tuple[Question, Answer]]) -> None:
        self._conditions.good(register)
        if answers:
            self._told(self._ledger.keep(answers))

    def _alone(self, waiting: Waiting, fault: Fault) -> None:
        """Deal with a failure that is this question's own; raises it if it is the register's."""
        if fault.why is Why.REFUSED:
            self._ledger.nothing([waiting], fault.message)
        elif fault.code in _ODD:
            self._ledger.put_off(waiting, fault.message)
        else:
            raise fault
        self._told(frozenset({waiting.question.number}))

    def _by_flat_file(self) -> bool:
        """Answer what the flat file of the very day answers by now, and what was too slow for the caller."""
        worked = False
        for waiting in self._ledger.due(Register.FLAT_FILE, _AT_ONCE):
            question = waiting.question
            answer = self._shelf.check(question.number, question.account, question.day)
            worked = True
            if answer is None:
                self._ledger.drop([waiting])
            else:
                self._told(self._ledger.keep([(replace(question, day=answer.day), answer)]))
                self._ledger.drop([waiting])
        return worked

    def _white_list(self, white_list: WhiteList) -> bool:
        due = self._ledger.due(Register.WHITE_LIST, 300)
        accounts = [one for one in due if one.question.kind is Kind.ACCOUNT]
        others = [one for one in due if one.question.kind in {Kind.VAT, Kind.NAME}]
        if others:
            day = self._day_of(others[0].question)
            together = [one for one in others if self._day_of(one.question) == day]
            self._search(white_list, day, together)
        for waiting in accounts[:_AT_ONCE]:
            if self._stopped:
                break
            question = waiting.question
            try:
                answer = white_list.check(question.number, question.account, question.day)
            except Fault as fault:
                self._alone(waiting, fault)
            else:
                self._keep(Register.WHITE_LIST, [(question, answer)])
        return bool(due)

    def _day_of(self, question: Question) -> date:
        return today_in_poland(self._clock()) if question.day == TIMELESS else question.day

    def _search(self, white_list: WhiteList, day: date, waiting: Sequence[Waiting]) -> None:
        nips = list(dict.fromkeys(one.question.number for one in waiting))[: whitelist.MOST_AT_ONCE]
        asked = [one for one in waiting if one.question.number in nips]
        try:
            found = white_list.search(nips, day)
        except Fault as fault:
            if len(nips) > 1 and (fault.why is Why.REFUSED or fault.code in _ODD):
                # One of them it will not have; which one, only asking one by one tells.
                for nip in nips:
                    self._search(white_list, day, [one for one in asked if one.question.number == nip])
                return
            for one in asked:
                self._alone(one, fault)
            return
        answers: list[tuple[Question, Answer]] = []
        for nip in nips:
            vat, name = found.vat.get(nip), found.names.get(nip)
            if vat is not None:
                answers.append((Question(Register.WHITE_LIST, Kind.VAT, nip, day=day), vat))
            if name is not None:
                answers.append((Question(Register.WHITE_LIST, Kind.NAME, nip), name))
        self._keep(Register.WHITE_LIST, answers)
        unanswered = Fault(Why.BUSY, "registers.nonsense", host=white_list.host)
        for one in asked:
            nip = one.question.number
            if nip in found.refused:
                self._alone(one, found.refused[nip])
            elif nip not in found.vat:
                self._alone(one, unanswered)
            elif one.question.kind is Kind.NAME and nip not in found.names:
                self._ledger.nothing([one])

    def _ask_gus(self, address: str) -> bool:
        due = self._ledger.due(Register.GUS, gus.MOST_AT_ONCE)
        if not due:
            return False
        client = self._gus or Gus(self._web, self._key(), address, self._clock)
        self._gus = client
        nips = list(dict.fromkeys(one.question.number for one in due))
        try:
            found = client.find(nips)
        except Fault as fault:
            if fault.why is Why.KEY:
                self._gus = None
            if len(due) > 1 and fault.code not in _ODD:
                raise
            for one in due:
                self._alone(one, fault)
            return True
        self._keep(
            Register.GUS,
            [(one.question, found[one.question.number]) for one in due if one.question.number in found],
        )
        self._ledger.nothing([one for one in due if one.question.number not in found])
        return True

    def _key(self) -> str:
        try:
            key = self._secrets.get(GUS_KEY)
        except UserError as error:
            raise Fault(Why.KEY, error.code) from error
        if not key:
            raise Fault(Why.KEY, "registers.no_key")
        return key

    def _vies(self, vies: Vies) -> bool:
        due = self._ledger.due(Register.VIES, _AT_ONCE)
        # A number is asked about as a payer and by its name: the service says both.
        for number in dict.fromkeys(one.question.number for one in due):
            if self._stopped:
                break
            same = [one for one in due if one.question.number == number]
            try:
                vat, name = vies.check(number)
            except Fault as fault:
                for one in same:
                    self._alone(one, fault)
                continue
            question = Question(Register.VIES, Kind.VAT, number, day=vat.day)
            answers: list[tuple[Question, Answer]] = [(question, vat)]
            if name is not None:
                answers.append((Question(Register.VIES, Kind.NAME, number), name))
            self._keep(Register.VIES, answers)
            self._ledger.drop([one for one in same if one.question.kind is Kind.VAT])
            if name is None:
                self._ledger.nothing([one for one in same if one.question.kind is Kind.NAME])
        return bool(due)

    def _nbp(self, nbp: Nbp) -> bool:
        due = self._ledger.due(Register.NBP, 1)
        if due:
            return self._tables_about(nbp, due[0])
        if self._conditions.idles(Register.NBP):
            return False
        stretches = self._rates.missing()
        for first, last in stretches:
            if self._stopped:
                break
            self._keep_tables(nbp, first, last)
        if not self._stopped:
            at = self._rates.next_table_at()
            # The day's table may be late.
            late = self._clock() + timedelta(minutes=20)
            self._conditions.wait(Register.NBP, late if self._rates.missing() else at)
            self._told(frozenset())
        return bool(stretches)

    def _tables_about(self, nbp: Nbp, waiting: Waiting) -> bool:
        first, last = self._rates.about(waiting.question.day)
        try:
            self._keep_tables(nbp, first, last)
        except Fault as fault:
            self._alone(waiting, fault)
        else:
            if self._rates.has(waiting.question.day):
                self._ledger.drop([waiting])
            else:
                self._ledger.put_off(waiting, Message("registers.no_table_yet"))
        return True

    def _keep_tables(self, nbp: Nbp, first: date, last: date) -> None:
        tables = nbp.tables(first, last)
        currencies = self._rates.keep(first, last, tables)
        self._conditions.good(Register.NBP)
        if currencies:
            self._told(currencies)
