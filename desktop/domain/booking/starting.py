"""What an office can begin with before it brings its own lists from its accounting program.

Columns: rozporządzenie Ministra Finansów i Gospodarki z 6 września 2025 r. w sprawie prowadzenia podatkowej
księgi przychodów i rozchodów (Dz.U. 2025 poz. 1299), annex 1, valid from 1.01.2026; numbers of columns here
are those of JPK_PKPIR(3).  Shares: art. 23 ust. 1 pkt 46 i 46a ustawy o PIT, art. 86a ustawy o VAT
(vehicles); art. 88 ust. 1 pkt 4 ustawy o VAT (nights and meals: no deduction); art. 23 ust. 1 pkt 23
ustawy o PIT (representation: no cost).
"""

from __future__ import annotations

from desktop.domain.booking.dictionaries import (
    Category,
    CategoryKind,
    EventDescription,
    KpirColumn,
    PaymentMethod,
    PurchaseKind,
    Side,
    Term,
    VatRegister,
)


def starting_set() -> tuple[Term, ...]:
    """The items, in the order of the lists."""
    return (*_REGISTERS, *_CATEGORIES, *_PAYMENTS, *_DESCRIPTIONS)


def _category(
    code: str,
    name: str,
    column: KpirColumn,
    purchase: PurchaseKind = PurchaseKind.OTHER,
    cost_share: int = 100,
    vat_share: int = 100,
) -> Category:
    is_sale = column in {KpirColumn.SALES, KpirColumn.OTHER_REVENUE}
    return Category(
        code=code,
        name=name,
        kind=CategoryKind.KPIR,
        column=column,
        side=Side.SALES if is_sale else Side.PURCHASE,
        purchase=purchase,
        cost_share=cost_share,
        vat_share=vat_share,
    )


_REGISTERS = (
    VatRegister(code="ZAKUP", name="Rejestr zakupu", side=Side.PURCHASE),
    VatRegister(code="SPRZEDAŻ", name="Rejestr sprzedaży", side=Side.SALES),
    VatRegister(code="ZAKUP ŚT", name="Zakup środków trwałych", side=Side.PURCHASE),
    VatRegister(code="ZAKUP IMP", name="Import i nabycia z zagranicy", side=Side.PURCHASE),
)

_OTHER, _GOODS = KpirColumn.OTHER_COSTS, KpirColumn.GOODS

_CATEGORIES = (
    _category("SPRZEDAŻ", "Sprzedaż towarów i usług", KpirColumn.SALES),
    _category("PRZYCHODY INNE", "Pozostałe przychody", KpirColumn.OTHER_REVENUE),
    _category("TOWARY", "Towary handlowe i materiały", _GOODS, PurchaseKind.GOODS),
    _category("KOSZTY UBOCZNE", "Koszty uboczne zakupu", KpirColumn.SIDE_COSTS, PurchaseKind.SERVICES),
    _category("WYNAGRODZENIA", "Wynagrodzenia", KpirColumn.WAGES),
    _category("PALIWO", "Paliwo do pojazdów", _OTHER, PurchaseKind.FUEL, 75, 50),
    _category("POJAZDY", "Eksploatacja pojazdów", _OTHER, PurchaseKind.OTHER, 75, 50),
    _category("CZYNSZ", "Czynsz i najem", _OTHER, PurchaseKind.SERVICES),
    _category("MEDIA", "Energia, woda, ogrzewanie", _OTHER),
    _category("TELEKOMUNIKACJA", "Telefon i internet", _OTHER, PurchaseKind.SERVICES),
    _category("BIUROWE", "Materiały biurowe", _OTHER, PurchaseKind.GOODS),
    _category("WYPOSAŻENIE", "Wyposażenie", _OTHER, PurchaseKind.GOODS),
    _category("USŁUGI OBCE", "Usługi obce", _OTHER, PurchaseKind.SERVICES),
    _category("KSIĘGOWOŚĆ", "Usługi księgowe i prawne", _OTHER, PurchaseKind.SERVICES),
    _category("OPROGRAMOWANIE", "Oprogramowanie i licencje", _OTHER, PurchaseKind.SERVICES),
    _category("REKLAMA", "Reklama i marketing", _OTHER, PurchaseKind.SERVICES),
    _category("TRANSPORT", "Transport i przesyłki", _OTHER, PurchaseKind.SERVICES),
    _category("NOCLEGI", "Noclegi i gastronomia (bez VAT)", _OTHER, PurchaseKind.SERVICES, 100, 0),
    _category("PODRÓŻE", "Podróże służbowe", _OTHER, PurchaseKind.SERVICES),
    _category("UBEZPIECZENIA", "Ubezpieczenia", _OTHER, PurchaseKind.SERVICES),
    _category("BANK", "Opłaty bankowe", _OTHER, PurchaseKind.SERVICES),
    _category("REMONTY", "Remonty i naprawy", _OTHER, PurchaseKind.SERVICES),
    _category("SZKOLENIA", "Szkolenia", _OTHER, PurchaseKind.SERVICES),
    _category("REPREZENTACJA", "Reprezentacja (nie jest kosztem)", _OTHER, PurchaseKind.OTHER, 0, 100),
    _category("POZOSTAŁE", "Pozostałe wydatki", _OTHER),
    Category(
        code="ŚRODKI TRWAŁE",
        name="Środki trwałe (przez amortyzację)",
        side=Side.PURCHASE,
        purchase=PurchaseKind.FIXED_ASSETS,
    ),
    Category(code="NIE KSIĘGOWAĆ", name="Nie księgować w KPiR", cost_share=0, vat_share=0),
)

_PAYMENTS = (
    PaymentMethod(code="przelew", name="przelew", words=("przelew", "bank transfer", "wire transfer")),
    PaymentMethod(code="gotówka", name="gotówka", words=("gotowka", "cash")),
    PaymentMethod(code="karta", name="karta", words=("karta", "card", "blik")),
    PaymentMethod(code="kompensata", name="kompensata", words=("kompensata",)),
    PaymentMethod(code="za pobraniem", name="za pobraniem", words=("pobranie", "za pobraniem")),
)

_DESCRIPTIONS = (
    EventDescription(code="paliwo", name="Zakup paliwa"),
    EventDescription(code="towary", name="Zakup towarów handlowych"),
    EventDescription(code="materiały", name="Zakup materiałów"),
    EventDescription(code="usługi", name="Zakup usług"),
    EventDescription(code="sprzedaż towarów", name="Sprzedaż towarów"),
    EventDescription(code="sprzedaż usług", name="Sprzedaż usług"),
)
