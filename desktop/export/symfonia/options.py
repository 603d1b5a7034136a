"""What an office sets for Symfonia: the company's plan of accounts decides what a decree looks like."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.options import (
    Fallback,
    Mapped,
    MappedColumn,
    Option,
    OptionChoice,
    OptionKind,
    Settings,
    Sided,
    cards_option,
    payment_column,
    register_column,
    sided_options,
)

ACCOUNT_LIMIT = 50
SYMBOL_LIMIT = 4
REGISTER_LIMIT = 20

_MASK_HINT = QT_TRANSLATE_NOOP(
    "export",
    "{kod} zastępuje symbol kontrahenta w programie (gdy go nie ma: NIP), {nip} zastępuje NIP.",
)

_ACCOUNT = Sided("account_cost", "account_revenue")
_ACCOUNT_VAT = Sided("account_vat_purchase", "account_vat_sales")
_ACCOUNT_PARTNER = Sided("account_supplier", "account_customer")
REGISTER = Sided("register_purchase", "register_sales")
_SYMBOL = Sided("symbol_purchase", "symbol_sales")
_SYMBOL_CORRECTION = Sided("symbol_purchase_correction", "symbol_sales_correction")
"""The keys of options that purchases and sales have each their own of."""

OPTIONS = (
    *sided_options(
        _ACCOUNT,
        Sided(
            QT_TRANSLATE_NOOP("export", "Konto kosztów, gdy kategoria nie ma konta"),
            QT_TRANSLATE_NOOP("export", "Konto przychodów, gdy kategoria nie ma konta"),
        ),
        Sided("402", "700"),
        ACCOUNT_LIMIT,
    ),
    *sided_options(
        _ACCOUNT_VAT,
        Sided(
            QT_TRANSLATE_NOOP("export", "Konto VAT naliczonego"),
            QT_TRANSLATE_NOOP("export", "Konto VAT należnego"),
        ),
        Sided("221", "222"),
        ACCOUNT_LIMIT,
    ),
    *sided_options(
        _ACCOUNT_PARTNER,
        Sided(
            QT_TRANSLATE_NOOP("export", "Konto rozrachunków z dostawcą"),
            QT_TRANSLATE_NOOP("export", "Konto rozrachunków z odbiorcą"),
        ),
        Sided("202-2-1-{kod}", "201-2-1-{kod}"),
        ACCOUNT_LIMIT,
        _MASK_HINT,
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
    *sided_options(
        REGISTER,
        Sided(
            QT_TRANSLATE_NOOP("export", "Rejestr zakupu, gdy opis go nie podaje"),
            QT_TRANSLATE_NOOP("export", "Rejestr sprzedaży, gdy opis go nie podaje"),
        ),
        Sided("rZPV", "rSPV"),
        REGISTER_LIMIT,
    ),
    *sided_options(
        _SYMBOL,
        Sided(
            QT_TRANSLATE_NOOP("export", "Symbol faktury zakupu"),
            QT_TRANSLATE_NOOP("export", "Symbol faktury sprzedaży"),
        ),
        Sided("FVZ", "FVS"),
        SYMBOL_LIMIT,
    ),
    *sided_options(
        _SYMBOL_CORRECTION,
        Sided(
            QT_TRANSLATE_NOOP("export", "Symbol korekty zakupu"),
            QT_TRANSLATE_NOOP("export", "Symbol korekty sprzedaży"),
        ),
        Sided("FKZ", "FKS"),
        SYMBOL_LIMIT,
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
    cards_option(),
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
    register_column(QT_TRANSLATE_NOOP("export", "Skrót rejestru VAT"), REGISTER_LIMIT),
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
class Setup:
    """The options of one file."""

    account: Sided
    """Of cost and revenue, where the category has none."""
    account_vat: Sided
    account_partner: Sided
    """With places for the contractor."""
    account_not_cost: str
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

    def both(keys: Sided) -> Sided:
        return Sided(text(keys.purchase), text(keys.sales))

    return Setup(
        account=both(_ACCOUNT),
        account_vat=both(_ACCOUNT_VAT),
        account_partner=both(_ACCOUNT_PARTNER),
        account_not_cost=text("account_not_cost"),
        symbol=both(_SYMBOL),
        symbol_correction=both(_SYMBOL_CORRECTION),
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
