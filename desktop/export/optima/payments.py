"""What is to be paid for a document, and which way the money goes."""

from __future__ import annotations

from desktop.domain.booking.dictionaries import Side
from desktop.domain.money import to_text
from desktop.domain.payments.titles import LONGEST_INVOICE
from desktop.export.contractors import Contractor, account_number, identifier
from desktop.export.elements import Values
from desktop.export.entries import Entry
from desktop.export.fitting import Fitting
from desktop.export.named import payment_term
from desktop.export.optima.words import NO, YES
from desktop.export.options import Settings

MAX_FORM = 20


def form_of(entry: Entry, settings: Settings, fit: Fitting) -> str:
    """Optima's name of the form of payment."""
    return fit.text(payment_term(entry, settings), MAX_FORM, "Forma płatności")


def payments(entry: Entry, contractor: Contractor, sender: str, form: str, fit: Fitting) -> list[Values]:
    """The one payment of ``entry``; none if it comes to nothing.  ``sender`` is the company's NIP."""
    if not entry.amounts.gross:
        return []
    values = {
        "ID_ZRODLA_PLAT": identifier(sender, "payment", entry.document.id),
        "TERMIN_PLAT": (entry.due or entry.issued).isoformat(),
        "FORMA_PLATNOSCI_PLAT": form,
        "KWOTA_PLAT": to_text(abs(entry.amounts.gross)),
        "WALUTA_PLAT": entry.currency if entry.foreign else "",
        "KWOTA_PLN_PLAT": to_text(abs(entry.zloty.gross)),
        "KIERUNEK": _direction(entry),
        "PODLEGA_ROZLICZENIU": "tak",
        "PLATNOSC_TYP_PODMIOTU": "kontrahent",
        "PLATNOSC_PODMIOT": contractor.code,
        "PLATNOSC_PODMIOT_ID": contractor.id,
        "PLATNOSC_PODMIOT_NIP": entry.partner.number,
        "PLAT_SPLIT_PAYMENT": NO,
    }
    if entry.side is Side.PURCHASE and entry.document.bank_account:
        values["PLATNOSC_PODMIOT_RACHUNEK_NR"] = account_number(entry.document.bank_account)
    return [values | _rate(entry) | _split(entry, sender, fit)]


def _direction(entry: Entry) -> str:
    """Money of a purchase goes out, of a sale comes in; of a reduction the other way round."""
    goes_out = (entry.side is Side.PURCHASE) == (entry.amounts.gross > 0)
    return "rozchód" if goes_out else "przychód"


def _rate(entry: Entry) -> dict[str, str]:
    if entry.rate is None or not entry.foreign:
        return {}
    return {
        "KURS_WALUTY_PLAT": "NBP",
        "NOTOWANIE_WALUTY_ILE_PLAT": f"{entry.rate.mid:f}",
        "NOTOWANIE_WALUTY_ZA_ILE_PLAT": str(entry.rate.per),
        "DATA_KURSU_PLAT": entry.rate.day.isoformat(),
        "WALUTA_DOK": entry.currency,
    }


def _split(entry: Entry, sender: str, fit: Fitting) -> dict[str, str]:
    """Split payment names the tax in złoty and the seller's number (art. 108a ust. 3 ustawy o VAT)."""
    if not entry.document.split_payment:
        return {}
    seller = entry.partner.bare_number if entry.side is Side.PURCHASE else sender
    return {
        "PLAT_SPLIT_PAYMENT": YES,
        "PLAT_SPLIT_KWOTA_VAT": to_text(abs(entry.zloty.vat)),
        **({"PLAT_SPLIT_NIP": seller} if seller else {}),
        "PLAT_SPLIT_NR_DOKUMENTU": fit.text(entry.number, LONGEST_INVOICE, "Numer w tytule przelewu MPP"),
    }
