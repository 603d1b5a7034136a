"""A document of a VAT register, element by element."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.marks import ProofMark
from desktop.domain.rules.exchange import Rate
from desktop.export.contractors import Contractor, identifier
from desktop.export.drafts import Weight
from desktop.export.elements import Values
from desktop.export.entries import Entry
from desktop.export.fitting import Fitting
from desktop.export.ksefdays import LONGEST, assigned_on
from desktop.export.named import register_of
from desktop.export.optima.parties import is_consumer, naming
from desktop.export.optima.payments import form_of, payments
from desktop.export.optima.positions import MAX_DESCRIPTION, positions
from desktop.export.optima.words import transaction, yes
from desktop.export.options import Settings, Sided
from desktop.export.periods import within
from desktop.export.remarks import Fact, facts
from desktop.export.taxing import follows_payment, say_due, say_shares, say_split, say_whose

MAX_NUMBER = 256
"""Of a document: as long as FA(3) allows; Optima publishes no limit."""
MAX_REGISTER = 20
REGISTERS = Sided("purchases", "sales")
"""The options that name the register of a document that has none."""
_MAX_REMARKS = 1024
_CARRIED = frozenset(
    {
        Fact.CURRENCY, Fact.RATE_TABLE, Fact.INCOME_RATE, Fact.MPP, Fact.CASH, Fact.PERIOD, Fact.REGISTER,
        Fact.MARKS, Fact.SPLIT, Fact.DESCRIPTION, Fact.ACCOUNT,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Record:
    """What is written of one document."""

    head: Values
    positions: list[Values]
    payments: list[Values]
    codes: tuple[str, ...]
    """``KODY_JPK``."""
    remarks: str


def record(entry: Entry, contractor: Contractor, sender: str, settings: Settings, fit: Fitting) -> Record:
    """The record of ``entry``; ``sender`` is the company's NIP."""
    form = form_of(entry, settings, fit)
    listed = positions(entry, settings, fit)
    head = {
        **_what(entry, sender, settings, fit),
        **_whose(entry, contractor, fit),
        **_how(entry, listed, form, fit),
        **_money(entry),
        **(_ksef(entry, fit) if settings.flag("ksef") else {}),
    }
    paid = payments(entry, contractor, sender, form, fit)
    say_whose(entry, fit)
    say_shares(entry, fit, deduction=False)
    say_split(entry, fit)
    return Record(head, listed, paid, _codes(entry), _remarks(entry, settings, fit))


def _what(entry: Entry, sender: str, settings: Settings, fit: Fitting) -> dict[str, str]:
    document = entry.document
    bought = entry.side is Side.PURCHASE
    say_due(entry, fit)
    tax_day = within(max(entry.sold, entry.received) if bought else entry.sold, entry.month)
    values = {
        "ID_ZRODLA": identifier(sender, "document", document.id),
        "MODUL": "Rejestr Vat",
        "TYP": "Rejestr zakupu" if bought else "Rejestr sprzedaży",
        "REJESTR": fit.text(register_of(entry, settings, REGISTERS), MAX_REGISTER, "Rejestr VAT", spill=True),
        "DATA_WYSTAWIENIA": entry.issued.isoformat(),
        "DATA_ZAKUPU" if bought else "DATA_SPRZEDAZY": entry.sold.isoformat(),
        "TERMIN": (entry.due or entry.issued).isoformat(),
        "DATA_DATAOBOWIAZKUPODATKOWEGO": (entry.sold if bought else tax_day).isoformat(),
        "NUMER": fit.text(entry.number, MAX_NUMBER, "Numer dokumentu", spill=True),
        "KOREKTA": yes(entry.is_correction),
        "WEWNETRZNA": yes(entry.marks.proof is ProofMark.WEW),
        "METODA_KASOWA": yes(follows_payment(entry)),
    }
    if bought:
        values["DATA_WPLYWU"] = entry.received.isoformat()
        if not follows_payment(entry):
            values["DATA_DATAPRAWAODLICZENIA"] = tax_day.isoformat()
    if entry.is_correction:
        values["KOREKTA_NUMER"] = fit.text(
            document.corrected_number, MAX_NUMBER, "Numer dokumentu korygowanego", spill=True
        )
    return values


def _whose(entry: Entry, contractor: Contractor, fit: Fitting) -> dict[str, str]:
    if entry.partner.code and contractor.code != entry.partner.code:
        fit.say(Weight.CHANGED, "export.symbol", symbol=entry.partner.code, written=contractor.code)
    values = {
        "EKSPORT": transaction(entry),
        "FINALNY": yes(is_consumer(entry)),
        "TYP_PODMIOTU": "kontrahent",
        "PODMIOT": contractor.code,
        "PODMIOT_ID": contractor.id,
        "PODMIOT_NIP": entry.partner.number,
        **naming(entry.partner, fit),
    }
    if entry.marks.proof is ProofMark.VAT_RR:
        values["ROLNIK"] = yes(True)
    return values


def _how(entry: Entry, listed: list[Values], form: str, fit: Fitting) -> dict[str, str]:
    values = {"FORMA_PLATNOSCI": form, "DEKLARACJA_VAT7": str(entry.month)}
    if follows_payment(entry) and not entry.settled:
        # The month follows the payment, which nobody knows yet.
        values["DEKLARACJA_VAT7"] = yes(False)
        fit.say(Weight.SAID, "optima.cash")
    categories = {one.get("KATEGORIA_POS", "") for one in listed}
    if len(categories) == 1 and (only := categories.pop()):
        values["KATEGORIA"] = only
    descriptions = {one["OPIS_POZ"] for one in listed}
    if len(descriptions) == 1 and (text := descriptions.pop()):
        values["OPIS"] = fit.text(text, MAX_DESCRIPTION, "Opis")
    return values


def _money(entry: Entry) -> dict[str, str]:
    values = {"WALUTA": "", "MPP": yes(entry.document.split_payment)}
    if not entry.foreign or entry.rate is None:
        return values
    income = entry.document.for_income
    values |= {
        "WALUTA": entry.currency,
        **_rate(entry.rate, ""),
        "KURS_DO_KSIEGOWANIA": yes(income is not None),
    }
    if income is not None:
        values |= _rate(income.rate, "_2")
    return values


def _rate(rate: Rate, ending: str) -> dict[str, str]:
    return {
        f"KURS_WALUTY{ending}": "NBP",
        f"NOTOWANIE_WALUTY_ILE{ending}": f"{rate.mid:f}",
        f"NOTOWANIE_WALUTY_ZA_ILE{ending}": str(rate.per),
        f"DATA_KURSU{ending}": rate.day.isoformat(),
    }


def _ksef(entry: Entry, fit: Fitting) -> dict[str, str]:
    number = entry.document.ksef_number
    if not number:
        return {}
    values = {"NR_KSEF": fit.text(number, LONGEST, "Numer KSeF", spill=True)}
    day = assigned_on(number)
    if day is not None:
        values["KSEF_DATA_PRZYJECIA"] = day.isoformat()
    return values


def _codes(entry: Entry) -> tuple[str, ...]:
    marks = entry.marks
    return (
        *(() if marks.proof is None else (marks.proof.value,)),
        *(one.value for one in marks.gtu),
        *(one.value for one in marks.procedures),
        *(("IMP",) if marks.imported else ()),
    )


def _remarks(entry: Entry, settings: Settings, fit: Fitting) -> str:
    carried = set(_CARRIED)
    if settings.flag("ksef"):
        carried.add(Fact.KSEF)
    if entry.document.corrected_date is None:
        carried.add(Fact.CORRECTED)
    if all(row.part is None or row.part.cost_share == 100 for row in entry.parts):
        carried.add(Fact.SHARES)
    left = list(facts(entry, carried))
    if left:
        fit.say(Weight.SAID, "export.in_remarks", facts=", ".join(fact.value for fact, _text in left))
    return fit.remarks(tuple(text for _fact, text in left), _MAX_REMARKS, "Uwagi")
