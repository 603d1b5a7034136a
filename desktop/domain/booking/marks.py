"""The marks of JPK_V7 on a document, and how they are proposed, each with its reason.

Sources: schema JPK_V7M(3) 1-0E (enumerations, and the annotations of ``OFF``, ``BFK``, ``DI``); § 10 and 11
of rozporządzenie w sprawie szczegółowego zakresu danych zawartych w deklaracjach podatkowych i w ewidencji.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain import identifiers
from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.goods import gtu_of
from desktop.domain.collation import fold
from desktop.domain.dates import Month
from desktop.domain.kinds import DocumentKind, PrintedKind
from desktop.domain.messages import Message


class KsefMark(StrEnum):
    """What a row says of KSeF; exactly one, judged on the day the record is filed."""

    NUMBER = "number"
    """The invoice's KSeF number."""
    OFF = "OFF"
    """An invoice issued while KSeF had broken down (art. 106nf ust. 1 ustawy o VAT), still without number."""
    BFK = "BFK"
    """An invoice on paper or electronic, outside KSeF."""
    DI = "DI"
    """Something else than an invoice; also one issued offline (art. 106nda, 106nh) whose number is missing
    on the filing day, which is then corrected later."""


class Gtu(StrEnum):
    """Groups of goods and services; sales only."""

    GTU_01 = "GTU_01"
    GTU_02 = "GTU_02"
    GTU_03 = "GTU_03"
    GTU_04 = "GTU_04"
    GTU_05 = "GTU_05"
    GTU_06 = "GTU_06"
    GTU_07 = "GTU_07"
    GTU_08 = "GTU_08"
    GTU_09 = "GTU_09"
    GTU_10 = "GTU_10"
    GTU_11 = "GTU_11"
    GTU_12 = "GTU_12"
    GTU_13 = "GTU_13"


class Procedure(StrEnum):
    """Procedures, in the schema's order; sales only."""

    WSTO_EE = "WSTO_EE"
    IED = "IED"
    TP = "TP"
    TT_WNT = "TT_WNT"
    TT_D = "TT_D"
    MR_T = "MR_T"
    MR_UZ = "MR_UZ"
    I_42 = "I_42"
    I_63 = "I_63"
    B_SPV = "B_SPV"
    B_SPV_DOSTAWA = "B_SPV_DOSTAWA"
    B_MPV_PROWIZJA = "B_MPV_PROWIZJA"


class ProofMark(StrEnum):
    """Kinds of proof (``TypDokumentu``, ``DokumentZakupu``)."""

    RO = "RO"
    """Summary of a cash register; sales."""
    WEW = "WEW"
    """Internal; both sides."""
    FP = "FP"
    """An invoice to a receipt, left out of the totals; sales."""
    MK = "MK"
    """The supplier accounts by the cash method; purchases."""
    VAT_RR = "VAT_RR"
    """Bought from a flat-rate farmer; purchases."""


PROOFS: dict[Side, tuple[ProofMark, ...]] = {
    Side.SALES: (ProofMark.RO, ProofMark.WEW, ProofMark.FP),
    Side.PURCHASE: (ProofMark.MK, ProofMark.VAT_RR, ProofMark.WEW),
}


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one document."""

    ksef: KsefMark | None = None
    """``None`` while undecided, and for months that are filed as JPK_V7M(2)."""
    gtu: tuple[Gtu, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    proof: ProofMark | None = None
    imported: bool = False
    """``IMP``: import of goods; purchases."""

    def wrong_for(self, side: Side | None) -> tuple[str, ...]:
        """The marks that a row of this side must not bear."""
        if side is None:
            return ()
        if side is Side.PURCHASE:
            wrong: list[str] = [*self.gtu, *self.procedures]
        else:
            wrong = ["IMP"] if self.imported else []
        if self.proof is not None and self.proof not in PROOFS[side]:
            wrong.append(self.proof)
        return tuple(wrong)

    def texts(self) -> tuple[str, ...]:
        """All of them as they are written in JPK; the KSeF number stands as ``NrKSeF``."""
        ksef = () if self.ksef is None else ("NrKSeF" if self.ksef is KsefMark.NUMBER else self.ksef.value,)
        proof = () if self.proof is None else (self.proof.value,)
        return (*ksef, *proof, *self.gtu, *self.procedures, *(("IMP",) if self.imported else ()))


KSEF_CHOICE_SINCE = Month(2026, 2)
"""The first month that is filed as JPK_V7M(3) and JPK_V7K(3)."""
DUTY_LARGE = date(2026, 2, 1)
"""Sellers with a turnover of more than 200 million PLN in 2024 issue in KSeF from here (art. 106ga)."""
DUTY_ALL = date(2026, 4, 1)
"""Everybody else, but for sellers below 10,000 PLN a month."""
DUTY_SMALL = date(2027, 1, 1)
"""Those too; and from here a receipt with the buyer's NIP is no invoice, and invoices of cash registers are
issued in KSeF."""
FILING_DAY = 25
"""JPK_V7 of a month is filed by this day of the following one (art. 109 ust. 3b ustawy o VAT)."""

_OTHER_NUMBER = re.compile(r"(?:M\d{9}|[A-Z]{3}\d{7})-\d{8}-[0-9A-F]{6}-?[0-9A-F]{6}-[0-9A-F]{2}")
"""Numbers of sellers without a NIP, as the schema has them."""


@dataclass(frozen=True, slots=True)
class MarkFacts:
    """What is known of a document that bears on its marks."""

    side: Side | None = None
    month: Month | None = None
    kind: DocumentKind | None = None
    printed: PrintedKind | None = None
    ksef_number: str = ""
    seller: str = ""
    """NIP, or VAT number with the country's letters."""
    buyer: str = ""
    issued: date | None = None
    cash_method: bool = False
    margin: str = ""
    """The wording of the margin scheme."""
    text: str = ""
    """The recognised text, folded (:func:`~desktop.domain.collation.fold`)."""
    items: tuple[str, ...] = ()
    """Names of the lines of goods."""
    breakdowns: tuple[tuple[date, date], ...] = ()
    """Times (first and last day) for which a breakdown of KSeF was announced, as the office noted them."""


@dataclass(frozen=True, slots=True)
class MarkReason:
    """Why a mark is proposed; ``sure`` says that nobody needs to think about it."""

    mark: str
    why: Message
    sure: bool = True


@dataclass(frozen=True, slots=True)
class MarkProposal:
    """The marks proposed, each with its reason."""

    marks: Marks
    reasons: tuple[MarkReason, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether none of them is a guess."""
        return all(reason.sure for reason in self.reasons)


def is_ksef_number(text: str) -> bool:
    """Whether JPK_V7M(3) takes ``text`` for a KSeF number and its check digits are right."""
    number = text.strip().upper()
    plain = f"{number[:26]}{number[27:]}" if len(number) == 36 and number[26] == "-" else number
    return identifiers.is_ksef_number(plain) or _OTHER_NUMBER.fullmatch(number) is not None


def filing_day(month: Month) -> date:
    """By when the record of ``month`` is filed, days off aside."""
    following = month.following()
    return date(following.year, following.month, FILING_DAY)


def propose(facts: MarkFacts) -> MarkProposal:
    """The marks of a document with these facts."""
    ksef, why = _ksef(facts)
    reasons = [] if why is None else [why]
    proof = _proof(facts)
    imported = _imported(facts)
    gtu: tuple[Gtu, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    if facts.side is Side.SALES:
        groups = gtu_of(facts.items)
        gtu = tuple(Gtu(group) for group, _word in groups)
        reasons += [
            MarkReason(group, Message("booking.mark_gtu", {"mark": group, "words": word}), sure=False)
            for group, word in groups
        ]
        found = tuple(_procedures(facts))
        procedures = tuple(Procedure(reason.mark) for reason in found)
        reasons += found
    if proof is not None:
        reasons.append(proof)
    if imported is not None:
        reasons.append(imported)
    marks = Marks(
        ksef=ksef,
        gtu=gtu,
        procedures=procedures,
        proof=None if proof is None else ProofMark(proof.mark),
        imported=imported is not None,
    )
    return MarkProposal(marks, tuple(reasons))


# -- KSeF --------------------------------------------------------------------------------------------


def _ksef(facts: MarkFacts) -> tuple[KsefMark | None, MarkReason | None]:
    if facts.side is None or facts.month is None or facts.month < KSEF_CHOICE_SINCE:
        return None, None
    mark, code, sure = _ksef_rule(facts)
    details = {"day": f"{filing_day(facts.month):%d.%m.%Y}", "mark": _shown(mark)}
    return mark, MarkReason(_shown(mark), Message(code, details), sure)


def _shown(mark: KsefMark) -> str:
    return "NrKSeF" if mark is KsefMark.NUMBER else mark.value


def _ksef_rule(facts: MarkFacts) -> tuple[KsefMark, str, bool]:
    if facts.ksef_number:
        if is_ksef_number(facts.ksef_number):
            return KsefMark.NUMBER, "booking.mark_number", True
        return KsefMark.BFK, "booking.mark_number_bad", False
    if _no_invoice(facts):
        return KsefMark.DI, "booking.mark_di", True
    if _offline(facts):
        if _broken(facts):
            return KsefMark.OFF, "booking.mark_off", True
        return KsefMark.DI, "booking.mark_offline", False
    return _outside(facts)


def _no_invoice(facts: MarkFacts) -> bool:
    if facts.kind is DocumentKind.NOTE or _proof_is(facts, ProofMark.RO, ProofMark.WEW):
        return True
    if facts.printed is PrintedKind.RECEIPT or _imported(facts) is not None:
        return True
    is_simplified = facts.printed is PrintedKind.SIMPLIFIED_INVOICE or facts.kind is DocumentKind.RECEIPT
    return is_simplified and facts.issued is not None and facts.issued >= DUTY_SMALL


def _offline(facts: MarkFacts) -> bool:
    """Both codes of an offline invoice are captioned; the word stands alone beside the first of them."""
    return _has(facts.text, "offline") and (_has(facts.text, "certyfikat") or _has(facts.text, "ksef"))


def _broken(facts: MarkFacts) -> bool:
    day = facts.issued
    return day is not None and any(first <= day <= last for first, last in facts.breakdowns)


def _outside(facts: MarkFacts) -> tuple[KsefMark, str, bool]:
    """An invoice without number that was not issued offline: outside KSeF; is that as it should be?"""
    if _foreign(facts.seller):
        return KsefMark.BFK, "booking.mark_bfk_foreign", True
    if facts.side is Side.SALES and not facts.buyer:
        return KsefMark.BFK, "booking.mark_bfk_consumer", True
    if facts.printed is PrintedKind.SIMPLIFIED_INVOICE or facts.kind is DocumentKind.RECEIPT:
        return KsefMark.BFK, "booking.mark_bfk_receipt", True
    if facts.issued is not None and facts.issued < DUTY_LARGE:
        return KsefMark.BFK, "booking.mark_bfk_before", True
    if facts.issued is not None and facts.issued < DUTY_ALL:
        return KsefMark.BFK, "booking.mark_bfk_early", True
    if facts.issued is not None and facts.issued < DUTY_SMALL:
        return KsefMark.BFK, "booking.mark_bfk_small", False
    return KsefMark.BFK, "booking.mark_bfk_missing", False


def _foreign(number: str) -> bool:
    return number[:2].isalpha() and number[:2].upper() != "PL"


# -- kinds of proof, import --------------------------------------------------------------------------

_PROOF_WORDS: tuple[tuple[Side, ProofMark, tuple[str, ...]], ...] = (
    (
        Side.SALES,
        ProofMark.RO,
        ("raport fiskalny", "raport dobowy", "raport okresowy", "raport miesieczny"),
    ),
    (Side.SALES, ProofMark.WEW, ("dowod wewnetrzny", "faktura wewnetrzna")),
    (
        Side.SALES,
        ProofMark.FP,
        ("faktura do paragonu", "fv do paragonu", "do paragonu nr", "do paragonu fiskalnego"),
    ),
    (
        Side.PURCHASE,
        ProofMark.VAT_RR,
        ("faktura vat rr", "faktura rr", "rolnika ryczaltowego", "rolnik ryczaltowy"),
    ),
    (Side.PURCHASE, ProofMark.WEW, ("dowod wewnetrzny", "faktura wewnetrzna")),
)


def _proof(facts: MarkFacts) -> MarkReason | None:
    if facts.side is Side.PURCHASE and facts.cash_method:
        return MarkReason(ProofMark.MK, Message("booking.mark_mk"))
    for side, mark, words in _PROOF_WORDS:
        found = next((word for word in words if _has(facts.text, word)), None)
        if side is facts.side and found is not None:
            return MarkReason(mark, Message("booking.mark_proof", {"mark": mark, "words": found}), sure=False)
    return None


def _proof_is(facts: MarkFacts, *marks: ProofMark) -> bool:
    found = _proof(facts)
    return found is not None and found.mark in marks


_CUSTOMS = ("zgloszenie celne", "dokument celny", "zc299", "pzc sad", "poswiadczone zgloszenie celne")


def _imported(facts: MarkFacts) -> MarkReason | None:
    if facts.side is not Side.PURCHASE:
        return None
    found = next((word for word in _CUSTOMS if _has(facts.text, word)), None)
    if found is None:
        return None
    return MarkReason("IMP", Message("booking.mark_imp", {"words": found}), sure=False)


# -- procedures --------------------------------------------------------------------------------------

_PROCEDURE_WORDS: tuple[tuple[Procedure, tuple[str, ...]], ...] = (
    (
        Procedure.TT_D,
        (
            "art 135 138",
            "faktura we uproszczona",
            "procedura trojstronna",
            "uproszczona procedura trojstronna",
        ),
    ),
    (Procedure.B_SPV, ("bon jednego przeznaczenia", "spv")),
    (Procedure.TP, ("podmiot powiazany", "podmioty powiazane", "powiazania miedzy nabywca")),
)


def _procedures(facts: MarkFacts) -> Iterable[MarkReason]:
    if fold(facts.margin):
        mark = Procedure.MR_T if is_travel(facts.margin) else Procedure.MR_UZ
        yield MarkReason(mark, Message("booking.mark_margin", {"mark": mark, "words": facts.margin[:60]}))
    for procedure, words in _PROCEDURE_WORDS:
        found = next((word for word in words if _has(facts.text, word)), None)
        if found is not None:
            yield MarkReason(
                procedure, Message("booking.mark_procedure", {"mark": procedure, "words": found}), sure=False
            )


def is_travel(margin: str) -> bool:
    """Whether the wording of a margin scheme is that of travel agents (art. 106e ust. 2 ustawy o VAT)."""
    return "podroz" in fold(margin)


def _has(text: str, words: str) -> bool:
    """Whether ``words`` stand in the folded ``text`` as whole words."""
    return f" {words} " in f" {text} "


def parse_marks(texts: Sequence[str]) -> Marks:
    """The inverse of :meth:`Marks.texts`; raises :class:`ValueError` for a text that is no mark."""
    ksef: KsefMark | None = None
    gtu: list[Gtu] = []
    procedures: list[Procedure] = []
    proof: ProofMark | None = None
    imported = False
    for text in texts:
        if text == "NrKSeF":
            ksef = KsefMark.NUMBER
        elif text in {"OFF", "BFK", "DI"}:
            ksef = KsefMark(text)
        elif text in set(Gtu):
            gtu.append(Gtu(text))
        elif text in set(Procedure):
            procedures.append(Procedure(text))
        elif text == "IMP":
            imported = True
        else:
            proof = ProofMark(text)
    order = list(Procedure)
    return Marks(
        ksef, tuple(sorted(set(gtu))), tuple(sorted(set(procedures), key=order.index)), proof, imported
    )
