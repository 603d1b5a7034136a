"""The exporter for enova365, which fills the office's own templates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.domain.booking.dictionaries import Side
from desktop.domain.messages import Message
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.accepting import accepted, wrong_rates
from desktop.export.contractors import Contractors
from desktop.export.drafts import Draft, DraftFile, Job, Notice, Sheet, Weight
from desktop.export.elements import Values, sheet
from desktop.export.enova.places import DOCUMENT_PLACES, ROW_PLACES, Subject
from desktop.export.enova.template import (
    MAX_TEMPLATE,
    PART,
    RATE,
    BadTemplate,
    Filled,
    Template,
    filled,
    read,
    write,
)
from desktop.export.entries import Entry
from desktop.export.fitting import Fitting
from desktop.export.options import (
    Fallback,
    MappedColumn,
    Option,
    OptionKind,
    Settings,
    category_column,
    payment_column,
    register_column,
)
from desktop.export.remarks import Fact, facts
from desktop.export.taxing import say_cash, say_due, say_shares, say_split, say_whose

_MAX_REMARKS = 2_000
_TEMPLATES = {Side.PURCHASE: "purchase_template", Side.SALES: "sales_template"}
_MISSING = {Side.PURCHASE: "enova.no_purchase_template", Side.SALES: "enova.no_sales_template"}
_ENDINGS = {Side.PURCHASE: "-zakup.xml", Side.SALES: "-sprzedaz.xml"}
_NUMERIC = frozenset(
    {"lp", "lp_wiersza", "netto", "vat", "brutto", "netto_pln", "vat_pln", "brutto_pln", "koszt", "kurs",
     "zaplacono", "do_zaplaty", "vat_do_odliczenia", "koszt_procent", "vat_procent"}
)  # fmt: skip
_CARRIED_BY: dict[Fact, str] = {
    Fact.KSEF: "numer_ksef",
    Fact.KSEF_MARK: "oznaczenie_ksef",
    Fact.CURRENCY: "kurs",
    Fact.RATE_TABLE: "kurs_tabela",
    Fact.PAID: "zaplacono",
    Fact.MPP: "mpp",
    Fact.CASH: "metoda_kasowa",
    Fact.CORRECTED: "korygowany",
    Fact.REASON: "przyczyna_korekty",
    Fact.ORDER: "zamowienie",
    Fact.ACCOUNT: "rachunek",
    Fact.PERIOD: "miesiac",
    Fact.SPLIT: f"#{PART}",
    Fact.SHARES: "vat_procent",
    Fact.VEHICLE: "pojazd",
    Fact.DIMENSIONS: "wymiary",
    Fact.DESCRIPTION: "opis",
    Fact.REGISTER: "rejestr",
    Fact.MARKS: "oznaczenia",
}
"""The place by which a template carries a fact; a fact without one goes into ``{{uwagi}}``."""
_HINT = QT_TRANSLATE_NOOP(
    "export", "Powstaje z jednego dokumentu wyeksportowanego z enova; pomoc opisuje, jak."
)


def options_of(side: Side) -> str:
    """The key of the option that keeps the template of ``side``."""
    return _TEMPLATES[side]


class EnovaExporter:
    """Makes ``<stem>-zakup.xml`` and ``<stem>-sprzedaz.xml``, each by its own template."""

    key = "enova"
    name = QT_TRANSLATE_NOOP("export", "enova365 (XML według szablonu)")
    mixed = False
    help = "export-enova"
    options: tuple[Option, ...] = (
        Option(
            _TEMPLATES[Side.PURCHASE],
            QT_TRANSLATE_NOOP("export", "Szablon zakupu"),
            OptionKind.LONG,
            limit=MAX_TEMPLATE,
            hint=_HINT,
        ),
        Option(
            _TEMPLATES[Side.SALES],
            QT_TRANSLATE_NOOP("export", "Szablon sprzedaży"),
            OptionKind.LONG,
            limit=MAX_TEMPLATE,
            hint=_HINT,
        ),
    )
    mapped: tuple[MappedColumn, ...] = (
        register_column(QT_TRANSLATE_NOOP("export", "Rejestr w enova"), fallback=Fallback.NAME),
        category_column(QT_TRANSLATE_NOOP("export", "Kategoria w enova")),
        payment_column(),
    )

    def draft(self, job: Job) -> Draft:
        """A file for each side; see :class:`~desktop.export.registry.Exporter`."""
        try:
            templates = _templates(job.settings)
        except BadTemplate as error:
            return Draft((), (), notices=(Notice(None, Weight.REFUSED, error.message),))
        if not templates:
            message = Message("enova.no_template")
            return Draft((), (), notices=(Notice(None, Weight.REFUSED, message),))
        return _draft(job, templates)


def _templates(settings: Settings) -> dict[Side, Template]:
    """The templates that are set; raises :class:`BadTemplate`."""
    texts = {side: settings.text(key) for side, key in _TEMPLATES.items()}
    return {side: read(text) for side, text in texts.items() if text}


@dataclass(frozen=True, slots=True)
class _Batch:
    """The documents of one side, numbered within their file."""

    job: Job
    template: Template
    entries: Sequence[Entry]
    contractors: Contractors

    def documents(self, fits: list[Fitting] | None = None) -> Iterator[Filled]:
        """Each with its texts; ``fits`` gets what was said of it."""
        names = self.template.names()
        for place, entry in enumerate(self.entries, 1):
            fit = Fitting(entry.document.id)
            sender = self.job.sender
            subject = Subject(
                entry, place, self.contractors.of(entry), sender.nip, sender.name, self.job.settings
            )
            yield filled(replace(subject, remarks=_remarks(entry, names, fit)))
            if fits is not None:
                fits.append(fit)


def _draft(job: Job, templates: dict[Side, Template]) -> Draft:
    def against(entry: Entry) -> Iterator[Message]:
        if entry.side not in templates:
            yield Message(_MISSING[entry.side])
        yield from wrong_rates(entry)

    entries, notices = accepted(job.documents, against)
    contractors = Contractors(job.sender.nip, entries)
    batches = {
        side: _Batch(job, template, mine, contractors)
        for side, template in templates.items()
        if (mine := [one for one in entries if one.side is side])
    }
    files = []
    for side, batch in batches.items():
        fits: list[Fitting] = []
        try:
            data = write(batch.template, batch.documents(fits))
        except BadTemplate as error:
            return Draft((), (), notices=(Notice(None, Weight.REFUSED, error.message),))
        files.append(DraftFile(_ENDINGS[side], data, "utf-8"))
        for fit in fits:
            notices += fit.notices
    return Draft(
        files=tuple(files),
        documents=tuple(one.document.id for one in entries),
        sheets=tuple(_sheets(list(batches.values()))) if files else (),
        notices=tuple(notices),
    )


def _remarks(entry: Entry, names: frozenset[str], fit: Fitting) -> str:
    """What the template has no place for; said as a change where it has none for remarks either."""
    carried = {fact for fact, name in _CARRIED_BY.items() if name in names}
    left = list(facts(entry, carried))
    say_whose(entry, fit)
    say_shares(
        entry,
        fit,
        deduction=not names & {"vat_procent", "vat_do_odliczenia"},
        cost=not names & {"koszt_procent", "koszt"},
    )
    if "metoda_kasowa" not in names:
        say_cash(entry, fit)
    if "termin" in names:
        say_due(entry, fit)
    say_split(entry, fit)
    if not left:
        return ""
    listed = ", ".join(fact.value for fact, _text in left)
    if "uwagi" in names:
        fit.say(Weight.SAID, "export.in_remarks", facts=listed)
        return fit.remarks(tuple(text for _fact, text in left), _MAX_REMARKS, "Uwagi")
    fit.say(Weight.CHANGED, "enova.no_place", facts=listed)
    return ""


# -- the preview: the places of the templates, in the order of the help page


def _sheets(batches: Sequence[_Batch]) -> Iterator[Sheet]:
    used = frozenset[str]().union(*(batch.template.names() for batch in batches))
    order = [name for name in DOCUMENT_PLACES if name in used or name == "numer"]
    yield sheet(QT_TRANSLATE_NOOP("export", "Dokumenty"), order, _NUMERIC, _documents(batches))
    for kind, title in (
        (RATE, QT_TRANSLATE_NOOP("export", "Stawki VAT")),
        (PART, QT_TRANSLATE_NOOP("export", "Kategorie i stawki")),
    ):
        if f"#{kind}" in used:
            columns = ["numer", *(name for name in ROW_PLACES if name in used)]
            yield sheet(title, columns, _NUMERIC, _rows(batches, kind))


def _documents(batches: Sequence[_Batch]) -> Callable[[], Iterator[tuple[int, Values]]]:
    return lambda: (
        (one.subject.entry.document.id, one.values) for batch in batches for one in batch.documents()
    )


def _rows(batches: Sequence[_Batch], kind: str) -> Callable[[], Iterator[tuple[int, Values]]]:
    return lambda: (
        (one.subject.entry.document.id, {"numer": one.values["numer"], **values})
        for batch in batches
        for one in batch.documents()
        for _row, values in one.rows[kind]
    )
