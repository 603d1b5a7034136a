"""How often the proposed category is right: fifty suppliers, each document approved before the next comes.

The history is made so that the supplier alone does not say the category: of some the lines decide, of some
the company, some are booked otherwise from a day on, one is split by shares, and everywhere somebody now
and then books something nobody could have known.  Lines are never written twice the same: sizes, codes,
months and inflection change, letters are misread, and goods come that the supplier never had before.

What is counted: documents after the tenth of their supplier, every line of the description right.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from sqlalchemy.orm import Session

from desktop.app import DataFolder, open_database
from desktop.db import records, textindex
from desktop.db.tables import CompanyTable, DocumentTable, FieldTable, OriginalTable, Work
from desktop.domain import money
from desktop.domain.booking.entry import BookingEntry, BookingLine, divided
from desktop.domain.collation import sort_key
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, Stage
from desktop.domain.fields import FieldName, LineItem
from desktop.domain.kinds import DocumentKind, PrintedKind
from desktop.domain.statuses import Status
from desktop.services.booking import approving
from desktop.services.booking.describing import describe
from desktop.services.booking.dictionaries import DictionaryUse
from desktop.services.booking.proposing import Proposer
from tests.bench.bulk import nips

COMPANIES = 5
ODD = 0.015
"""Documents that are booked as nobody could have known."""
MISREAD = 0.04
"""Letters of a line that OCR gets wrong."""

Goods = dict[str, tuple[str, ...]]
"""Names of lines by the category they are booked in."""

_FUEL: Goods = {
    "PALIWO": ("olej napędowy ON", "olej napędowy Efecta", "benzyna bezołowiowa Pb95", "Verva ON", "gaz LPG"),
    "POJAZDY": ("płyn do spryskiwaczy zimowy", "mycie samochodu", "olej silnikowy 5W30", "AdBlue 10 l"),
    "REPREZENTACJA": ("kawa duża", "hot dog", "woda mineralna 0,5 l"),
}
_OFFICE: Goods = {
    "BIUROWE": ("papier ksero A4", "długopis niebieski", "segregator A4 75 mm", "toner HP 85A", "koperty C5"),
    "WYPOSAŻENIE": ("fotel biurowy", "niszczarka dokumentów", "regał metalowy", "lampka biurkowa LED"),
    "REPREZENTACJA": ("kawa ziarnista 1 kg", "herbata zielona"),
}
_BUILDING: Goods = {
    "REMONTY": ("farba lateksowa biała", "gips szpachlowy", "płyta gipsowo-kartonowa", "klej do płytek"),
    "WYPOSAŻENIE": ("wiertarka udarowa", "drabina aluminiowa", "odkurzacz przemysłowy"),
    "TOWARY": ("kostka brukowa szara", "krawężnik betonowy", "cement workowany"),
}
_TELECOM: Goods = {
    "TELEKOMUNIKACJA": ("abonament komórkowy", "usługi telekomunikacyjne", "pakiet internetowy", "rozmowy"),
    "WYPOSAŻENIE": ("telefon Galaxy", "router WiFi", "rata za urządzenie"),
}
_ONLINE: Goods = {
    "OPROGRAMOWANIE": ("licencja roczna", "subskrypcja Business", "certyfikat SSL", "hosting"),
    "REKLAMA": ("kampania reklamowa", "reklama w wyszukiwarce", "pozycjonowanie strony"),
    "WYPOSAŻENIE": ("monitor 27 cali", "klawiatura bezprzewodowa", "dysk SSD 1 TB"),
}
_HOTEL: Goods = {
    "NOCLEGI": ("usługa noclegowa", "nocleg ze śniadaniem", "pokój jednoosobowy"),
    "SZKOLENIA": ("wynajem sali szkoleniowej", "szkolenie BHP", "opłata konferencyjna"),
    "REPREZENTACJA": ("kolacja", "usługa gastronomiczna"),
}
_BY_LINES = (_FUEL, _OFFICE, _BUILDING, _TELECOM, _ONLINE, _HOTEL)

_PLAIN: Goods = {
    "CZYNSZ": ("czynsz najmu lokalu", "najem powierzchni biurowej", "opłata eksploatacyjna"),
    "MEDIA": ("energia elektryczna", "opłata dystrybucyjna", "energia czynna"),
    "KSIĘGOWOŚĆ": ("obsługa księgowa", "prowadzenie księgi"),
    "UBEZPIECZENIA": ("polisa OC", "składka ubezpieczeniowa"),
    "TRANSPORT": ("usługa transportowa", "przesyłka kurierska", "fracht"),
    "USŁUGI OBCE": ("usługa sprzątania", "serwis urządzeń", "usługa informatyczna"),
    "TOWARY": ("śruba M8", "nakrętka M8", "podkładka stalowa", "profil zamknięty", "blacha ocynkowana"),
    "BANK": ("prowizja", "opłata za prowadzenie rachunku"),
    "SZKOLENIA": ("szkolenie VAT 2026", "kurs kadry i płace"),
}
_MORE = {
    "PALIWO": ("olej napędowy premium", "benzyna Pb98"),
    "POJAZDY": ("płyn do szyb samochodowych", "myjnia samochodu"),
    "BIUROWE": ("papier ksero A3", "długopis czarny", "toner Brother"),
    "WYPOSAŻENIE": ("fotel obrotowy biurowy", "router LTE", "wiertarka akumulatorowa"),
    "REMONTY": ("farba emulsyjna", "gips budowlany"),
    "TELEKOMUNIKACJA": ("abonament internetowy", "usługi telekomunikacyjne roaming"),
}
"""Goods that come only later: never seen before, but speaking."""


@dataclass
class Supplier:
    """A supplier and how its documents are booked; ``truth`` tells the category of a line."""

    number: int
    nip: str
    name: str
    goods: Goods
    how: str
    truth: Callable[[str, int, int], str]
    """By the goods' category, the company and the number of the document."""
    most_lines: int = 3
    shares: dict[str, Decimal] = field(default_factory=dict)


def suppliers(chance: random.Random) -> list[Supplier]:
    """Fifty suppliers: 16 plain, 18 by line, 7 that change, 6 by company, 3 with a split by shares."""
    numbers = nips(chance)
    found: list[Supplier] = []

    def add(
        how: str, goods: Goods, truth: Callable[[str, int, int], str], most: int = 3, **more: Decimal
    ) -> None:
        number = len(found)
        name = f"{chance.choice(('Bór', 'Łąka', 'Orlik', 'Dąb', 'Młyn', 'Żuraw'))} {number} sp. z o.o."
        found.append(Supplier(number, next(numbers), name, goods, how, truth, most, more))

    plain = list(_PLAIN.items())
    for number in range(16):
        category, names = plain[number % len(plain)]
        add("jedna kategoria", {category: names}, lambda said, _company, _n: said)
    for number in range(18):
        add("według pozycji", _BY_LINES[number % 6], lambda said, _company, _n: said, 4)
    for number in range(7):
        category, names = plain[(number * 2) % len(plain)]
        turn = chance.randrange(14, 30)
        later = ("USŁUGI OBCE", "POZOSTAŁE", "REKLAMA")[number % 3]
        later = "POZOSTAŁE" if later == category else later
        add(
            "zmienia się",
            {category: names},
            lambda said, _company, n, turn=turn, later=later: said if n < turn else later,  # type: ignore[misc]
        )
    for number in range(6):
        category, names = plain[(number * 2 + 1) % len(plain)]
        add(
            "zależy od firmy",
            {category: names},
            lambda said, company, _n: said if company % 2 else "POZOSTAŁE",
        )
    for _ in range(3):
        add(
            "podział procentowy",
            {"CZYNSZ": ("czynsz i media", "opłaty za lokal")},
            lambda said, _company, _n: said,
            1,
            CZYNSZ=Decimal(chance.choice((60, 70, 75))),
        )
    return found


def company_of(supplier: Supplier, chance: random.Random) -> int:
    """Whose document it is: of a third of the suppliers several companies buy, of the others one does."""
    first = supplier.number % COMPANIES + 1
    if supplier.how == "zależy od firmy" or supplier.number % 3 == 0:
        return chance.choice((first, first % COMPANIES + 1))
    return first


def misread(text: str, chance: random.Random) -> str:
    """A line as it comes from a scan: with the month, a code or a size, sometimes a wrong letter."""
    forms = (
        text,
        f"{text} {chance.randrange(1, 13):02d}/2026",
        f"{text} {chance.choice('ABCDXZ')}{chance.randrange(100, 9999)}",
        f"{chance.randrange(1, 40)}x {text}",
        text.upper(),
        f"{text} szt.",
    )
    letters = list(chance.choice(forms))
    for place in range(len(letters)):
        if chance.random() < MISREAD / 4 and letters[place].isalpha():
            letters[place] = chance.choice("abcdeilnorstuwz")
    return "".join(letters)


@dataclass
class Made:
    """A made document: its lines, and the category each is booked in."""

    items: list[LineItem]
    truth: list[str]
    odd: bool


def make(supplier: Supplier, company: int, number: int, chance: random.Random) -> Made:
    """One document."""
    odd = chance.random() < ODD
    count = chance.randint(1, supplier.most_lines)
    items, truth = [], []
    categories = list(supplier.goods)
    weights = [6, 2, 1, 1][: len(categories)]
    # Nearly all documents of a shop are of few kinds of goods.
    chosen = chance.choices(categories, weights, k=count)
    for category in chosen:
        names = supplier.goods[category]
        if number > 10 and chance.random() < 0.06:
            names = _MORE.get(category, names)
        net = Decimal(chance.randrange(500, 250_000)) / 100
        items.append(
            LineItem(
                name=misread(chance.choice(names), chance), net=net, rate=chance.choice(("23", "23", "8"))
            )
        )
        truth.append("POZOSTAŁE" if odd else supplier.truth(category, company, number))
    return Made(items, truth, odd)


def put(session: Session, supplier: Supplier, company: int, number: int, made: Made) -> DocumentTable:
    """The document as the reader leaves it."""
    net = sum((item.net or Decimal(0) for item in made.items), Decimal(0))
    tax = sum(
        ((item.net or Decimal(0)) * int(item.rate or 0) / 100 for item in made.items), Decimal(0)
    ).quantize(money.CENT)
    day = date(2026, 4, 1) + timedelta(days=4 * number)
    document = DocumentTable(
        company_id=company,
        month=Month.of(day),
        kind=DocumentKind.COST_INVOICE,
        printed_kind=PrintedKind.INVOICE,
        status=Status.TO_REVIEW,
        work=Work.NONE,
        stage=Stage.AUTO,
        channel=Channel.SCANNER,
        received_at=datetime(2026, 4, 1, tzinfo=UTC) + timedelta(days=4 * number),
        sha256="0" * 64,
        file_name="skan.pdf",
        number=f"F/{supplier.number}/{number}",
        contractor=supplier.name,
        contractor_sort=sort_key(supplier.name),
        contractor_nip=supplier.nip,
        issue_date=day,
        gross=money.to_grosze(net + tax),
        currency="PLN",
    )
    for name, value in (
        (FieldName.NET, money.to_text(net)),
        (FieldName.VAT, money.to_text(tax)),
        (FieldName.GROSS, money.to_text(net + tax)),
        (FieldName.SELLER_NIP, supplier.nip),
        (FieldName.PAYMENT_METHOD, "przelew"),
    ):
        document.fields.append(FieldTable(name=name, value=value))
    document.line_items = records.line_items(made.items)
    session.add(document)
    session.flush()
    textindex.put_text(session, document.id, " ".join(item.name for item in made.items))
    return document


def right_entry(proposed: BookingEntry, supplier: Supplier, made: Made, amounts: object) -> BookingEntry:
    """What the accountant makes of the proposal."""
    from desktop.domain.booking.entry import Amounts

    assert isinstance(amounts, Amounts)
    if supplier.shares and not made.odd:
        first = supplier.shares["CZYNSZ"]
        parts = divided(amounts, [first, 100 - first])
        lines = tuple(
            BookingLine(category, amounts=part)
            for category, part in zip(("CZYNSZ", "MEDIA"), parts, strict=True)
        )
        return replace(proposed, lines=lines)
    groups: dict[str, list[int]] = {}
    for place, category in enumerate(made.truth):
        groups.setdefault(category, []).append(place)
    nets = [
        sum((made.items[one].net or Decimal(0) for one in places), Decimal(0)) for places in groups.values()
    ]
    parts = divided(amounts, nets)
    lines = tuple(
        BookingLine(category, amounts=part, items=tuple(places) if len(groups) > 1 else ())
        for (category, places), part in zip(groups.items(), parts, strict=True)
    )
    return replace(proposed, lines=lines)


def is_right(proposed: BookingEntry, wanted: BookingEntry) -> bool:
    """Whether every line of goods, or every share, goes where it should."""
    if [(line.category, line.items) for line in proposed.lines] == [
        (line.category, line.items) for line in wanted.lines
    ]:
        return all(
            abs(one.amounts.net - other.amounts.net) <= Decimal("0.02") * len(wanted.lines)
            for one, other in zip(proposed.lines, wanted.lines, strict=True)
        )
    return False


@dataclass
class Score:
    """What was counted."""

    documents: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    lines: int = 0
    lines_right: int = 0
    sure: int = 0
    sure_right: int = 0
    odd: int = 0
    milliseconds: list[float] = field(default_factory=list)


def run(session: Session, documents: int, seed: int) -> Score:
    """Make the history and have every document proposed, mended and approved in turn."""
    chance = random.Random(seed)
    everybody = suppliers(chance)
    order = [(number, supplier) for supplier in everybody for number in range(1, documents + 1)]
    # All suppliers' documents come mixed, those of one supplier in their order.
    order.sort(key=lambda one: (one[0] + chance.random() * 3, one[1].number))
    seen: Counter[int] = Counter()
    score = Score()
    for _place, supplier in order:
        seen[supplier.number] += 1
        number = seen[supplier.number]
        company = company_of(supplier, chance)
        made = make(supplier, company, number, chance)
        document = put(session, supplier, company, number, made)
        start = time.perf_counter()
        proposed = Proposer(session).propose(document)
        score.milliseconds.append((time.perf_counter() - start) * 1000)
        wanted = right_entry(proposed.proposal.entry, supplier, made, proposed.facts.amounts)
        if number > 10:
            _count(score, supplier, made, proposed.proposal.entry, wanted, sure=proposed.proposal.sure)
        describe(session, document, wanted, "anna")
        document.status = Status.APPROVED
        approving.approved(session, document, seen=True)
    return score


def _count(
    score: Score, supplier: Supplier, made: Made, proposed: BookingEntry, wanted: BookingEntry, *, sure: bool
) -> None:
    good = is_right(proposed, wanted)
    score.documents[supplier.how] += 1
    score.right[supplier.how] += good
    score.odd += made.odd
    score.sure += sure
    score.sure_right += sure and good
    if not supplier.shares:
        said = {}
        for line in proposed.lines:
            for place in line.items or range(len(made.items)):
                said[place] = line.category
        score.lines += len(made.items)
        score.lines_right += sum(said.get(place) == truth for place, truth in enumerate(made.truth))


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the history, print how many suggestions were right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=40, help="of each supplier")
    parser.add_argument("--seed", type=int, default=20261126)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        database = open_database(data)
        chance = random.Random(1)
        with database.write() as session:
            numbers = nips(chance)
            for company in range(1, COMPANIES + 1):
                name = f"Firma {company}"
                session.add(
                    CompanyTable(
                        short_name=name, sort_name=name, full_name=name, nip=next(numbers), folder=name,
                        settings={},
                    )
                )  # fmt: skip
            session.add(OriginalTable(sha256="0" * 64, size=1, stored_at=datetime.now(UTC)))
        DictionaryUse(database).begin()
        with database.write() as session:
            score = run(session, options.documents, options.seed)
        database.close()
    report(score)


def report(score: Score) -> None:
    """Print the figures."""
    every, right = sum(score.documents.values()), sum(score.right.values())
    print(f"dokumenty po dziesiątym: {every}, podpowiedź cała dobra: {right} = {right / every:.1%}")
    print(f"  w tym nie do przewidzenia: {score.odd} ({score.odd / every:.1%})")
    for how, count in score.documents.items():
        print(f"  {how}: {score.right[how]} z {count} = {score.right[how] / count:.1%}")
    print(f"pozycje: {score.lines_right} z {score.lines} = {score.lines_right / score.lines:.1%}")
    if score.sure:
        good = score.sure_right / score.sure
        print(f"pewne: {score.sure} ({score.sure / every:.1%}), z nich dobre {good:.1%}")
    times = sorted(score.milliseconds)
    print(f"podpowiedź: mediana {times[len(times) // 2]:.1f} ms, najdłużej {times[-1]:.1f} ms")


if __name__ == "__main__":
    main()
