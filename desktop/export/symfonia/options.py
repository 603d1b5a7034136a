"""What an office sets for Symfonia: the company's plan of accounts decides what a decree looks like."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.booking.dictionaries import Side
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.options import (
    Fallback,
    Mapped,
    MappedColumn,
    Option,
    OptionChoice,
    OptionKind,
    Settings,
    payment_column,
)

ACCOUNT_LIMIT = 50
SYMBOL_LIMIT = 4
REGISTER_LIMIT = 20

_MASK_HINT = QT_TRANSLATE_NOOP(
    "export",
    "{kod} zastępuje symbol kontrahenta w programie (gdy go nie ma: NIP), {nip} zastępuje NIP.",
)

OPTIONS = (
    Option(
        "account_cost",
        QT_TRANSLATE_NOOP("export", "Konto kosztów, gdy kategoria nie ma konta"),
        default="402",
        limit=ACCOUNT_LIMIT,
        required=True,
    ),
    Option(
        "account_revenue",
        QT_TRANSLATE_NOOP("export", "Konto przychodów, gdy kategoria nie ma konta"),
        default="700",
        limit=ACCOUNT_LIMIT,
        required=True,
    ),
    Option(
        "account_vat_purchase",
        QT_TRANSLATE_NOOP("export", "Konto VAT naliczonego"),
        default="221",
        limit=ACCOUNT_LIMIT,
        required=True,
    ),
    Option(
        "account_vat_sales",
        QT_TRANSLATE_NOOP("export", "Konto VAT należnego"),
        default="222",
        limit=ACCOUNT_LIMIT,
        required=True,
    ),
    Option(
        "account_supplier",
        QT_TRANSLATE_NOOP("export", "Konto rozrachunków z dostawcą"),
        default="202-2-1-{kod}",
        limit=ACCOUNT_LIMIT,
        required=True,
        hint=_MASK_HINT,
    ),
    Option(
        "account_customer",
        QT_TRANSLATE_NOOP("export", "Konto rozrachunków z odbiorcą"),
        default="201-2-1-{kod}",
        limit=ACCOUNT_LIMIT,
        required=True,
        hint=_MASK_HINT,
    ),
    Option(
        "account_not_cost",
        QT_TRANSLATE_NOOP("export", "Konto wydatków, które nie są kosztem podatkowym"),
        limit=ACCOUNT_LIMIT,
        hint=QT_TRANSLATE_NOOP(
            "export", "Na przykład 25% wydatków na samochód. Puste: wszystko idzie na konto kosztów."
        ),
    ),
    Option(
        "half_base",
        QT_TRANSLATE_NOOP("export", "Przy odliczeniu 50% wpisz do rejestru połowę podstawy"),
        OptionKind.FLAG,
    ),
    Option(
        "register_purchase",
        QT_TRANSLATE_NOOP("export", "Rejestr zakupu, gdy opis go nie podaje"),
        default="rZPV",
        limit=REGISTER_LIMIT,
        required=True,
    ),
    Option(
        "register_sales",
        QT_TRANSLATE_NOOP("export", "Rejestr sprzedaży, gdy opis go nie podaje"),
        default="rSPV",
        limit=REGISTER_LIMIT,
        required=True,
    ),
    Option(
        "symbol_purchase",
        QT_TRANSLATE_NOOP("export", "Symbol faktury zakupu"),
        default="FVZ",
        limit=SYMBOL_LIMIT,
        required=True,
    ),
    Option(
        "symbol_sales",
        QT_TRANSLATE_NOOP("export", "Symbol faktury sprzedaży"),
        default="FVS",
        limit=SYMBOL_LIMIT,
        required=True,
    ),
    Option(
        "symbol_purchase_correction",
        QT_TRANSLATE_NOOP("export", "Symbol korekty zakupu"),
        default="FKZ",
        limit=SYMBOL_LIMIT,
        required=True,
    ),
    Option(
        "symbol_sales_correction",
        QT_TRANSLATE_NOOP("export", "Symbol korekty sprzedaży"),
        default="FKS",
        limit=SYMBOL_LIMIT,
        required=True,
    ),
    Option(
        "symbol_note",
        QT_TRANSLATE_NOOP("export", "Symbol noty (bez VAT)"),
        default="PK",
        limit=SYMBOL_LIMIT,
        required=True,
    ),
    Option(
        "negative",
        QT_TRANSLATE_NOOP("export", "Kwoty ujemne w dekrecie"),
        OptionKind.CHOICE,
        "red",
        (
            OptionChoice("red", QT_TRANSLATE_NOOP("export", "Ze znakiem minus (storno czerwone)")),
            OptionChoice("black", QT_TRANSLATE_NOOP("export", "Po przeciwnej stronie (storno czarne)")),
        ),
    ),
    Option(
        "rate_exempt", QT_TRANSLATE_NOOP("export", "Stawka „zw” w rejestrze"), default="zw", limit=10,
        required=True,
    ),
    Option(
        "rate_untaxed", QT_TRANSLATE_NOOP("export", "Stawka „np” w rejestrze"), default="np", limit=10,
        required=True,
    ),
    Option(
        "rate_reverse", QT_TRANSLATE_NOOP("export", "Stawka „oo” w rejestrze"), default="oo", limit=10,
        required=True,
    ),
    Option(
        "use",
        QT_TRANSLATE_NOOP("export", "Zakupy służą sprzedaży"),
        OptionKind.CHOICE,
        "1",
        (
            OptionChoice("1", QT_TRANSLATE_NOOP("export", "A – opodatkowanej")),
            OptionChoice("2", QT_TRANSLATE_NOOP("export", "B – opodatkowanej i zwolnionej")),
            OptionChoice("3", QT_TRANSLATE_NOOP("export", "C – zwolnionej")),
        ),
    ),
    Option(
        "cards", QT_TRANSLATE_NOOP("export", "Dołącz kartotekę kontrahentów"), OptionKind.FLAG, "1"
    ),
)  # fmt: skip

MAPPED = (
    MappedColumn(
        "account",
        Mapped.CATEGORY,
        QT_TRANSLATE_NOOP("export", "Konto"),
        limit=ACCOUNT_LIMIT,
        hint=QT_TRANSLATE_NOOP("export", "Bez wpisu: konto kategorii, a gdy go nie ma, konto z ustawień."),
        fallback=Fallback.ACCOUNT,
    ),
    MappedColumn(
        "account_not_cost",
        Mapped.CATEGORY,
        QT_TRANSLATE_NOOP("export", "Konto części, która nie jest kosztem podatkowym"),
        limit=ACCOUNT_LIMIT,
        hint=QT_TRANSLATE_NOOP("export", "Bez wpisu: konto z ustawień."),
    ),
    MappedColumn(
        "register",
        Mapped.REGISTER,
        QT_TRANSLATE_NOOP("export", "Skrót rejestru VAT"),
        limit=REGISTER_LIMIT,
        hint=QT_TRANSLATE_NOOP("export", "Bez wpisu: kod rejestru."),
        fallback=Fallback.CODE,
    ),
    MappedColumn(
        "account_vat",
        Mapped.REGISTER,
        QT_TRANSLATE_NOOP("export", "Konto VAT"),
        limit=ACCOUNT_LIMIT,
        hint=QT_TRANSLATE_NOOP("export", "Bez wpisu: konto VAT z ustawień."),
    ),
    payment_column(40),
    MappedColumn(
        "till",
        Mapped.PAYMENT,
        QT_TRANSLATE_NOOP("export", "Rejestr płatności (BANK, KASA)"),
        limit=40,
        hint=QT_TRANSLATE_NOOP("export", "Bez wpisu: pole zostaje puste."),
    ),
)


@dataclass(frozen=True, slots=True)
class Sided:
    """A setting that purchases and sales have each their own of."""

    purchase: str
    sales: str

    def of(self, side: Side) -> str:
        """That of ``side``."""
        return self.sales if side is Side.SALES else self.purchase


@dataclass(frozen=True, slots=True)
class Setup:
    """The options of one file."""

    account: Sided
    """Of cost and revenue, where the category has none."""
    account_vat: Sided
    account_partner: Sided
    """With places for the contractor."""
    account_not_cost: str
    register: Sided
    symbol: Sided
    symbol_correction: Sided
    symbol_note: str
    half_base: bool
    swapped: bool
    """Negative amounts stand on the other side without sign."""
    words: dict[str, str]
    """How the register calls rates that are no numbers."""
    use: str
    cards: bool
    settings: Settings


def setup_of(settings: Settings) -> Setup:
    """``settings`` read once."""
    text = settings.text
    return Setup(
        account=Sided(text("account_cost"), text("account_revenue")),
        account_vat=Sided(text("account_vat_purchase"), text("account_vat_sales")),
        account_partner=Sided(text("account_supplier"), text("account_customer")),
        account_not_cost=text("account_not_cost"),
        register=Sided(text("register_purchase"), text("register_sales")),
        symbol=Sided(text("symbol_purchase"), text("symbol_sales")),
        symbol_correction=Sided(text("symbol_purchase_correction"), text("symbol_sales_correction")),
        symbol_note=text("symbol_note"),
        half_base=settings.flag("half_base"),
        swapped=text("negative") == "black",
        words={
            "zw": text("rate_exempt"),
            "np": text("rate_untaxed"),
            "oo": text("rate_reverse"),
            "marża": text("rate_untaxed"),
        },
        use=text("use"),
        cards=settings.flag("cards"),
        settings=settings,
    )
