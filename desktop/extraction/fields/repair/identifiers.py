"""Numbers with check digits whose print fails: tax numbers, accounts, KSeF numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from desktop.domain.dates import parse_iso
from desktop.domain.fields import Source
from desktop.domain.identifiers import iban_compact, is_iban, is_ksef_number, is_nip
from desktop.extraction.fields import shapes
from desktop.extraction.fields.layout import Line, Span
from desktop.extraction.fields.lexicon import Label
from desktop.extraction.fields.repair import proof
from desktop.extraction.fields.repair.confusions import HEXADECIMAL, LOOKALIKES
from desktop.extraction.fields.repair.edits import Repair, RepairRule
from desktop.extraction.fields.repair.proof import Proof, Verdict
from desktop.extraction.fields.repair.readings import Reading, options, search
from desktop.extraction.fields.view import View

_LETTERS = re.escape("".join(LOOKALIKES))
_FIGURE = f"[0-9{_LETTERS}]"
_HEX = f"[0-9A-Fa-f{_LETTERS}]"
_NIP = re.compile(
    rf"(?<![^\W_])(?:PL ?[-:]? {{0,2}})?({_FIGURE}(?:[- ]{{0,2}}{_FIGURE}){{9}})(?![- ]?{_FIGURE})(?!\w)"
)
_ACCOUNT = re.compile(
    rf"(?<![^\W_])(?:PL ?)?({_FIGURE}(?:[ \t-]{{0,2}}{_FIGURE}){{25}})(?![ -]?{_FIGURE})(?!\w)"
)
_KSEF = re.compile(
    rf"(?<!\w)({_FIGURE}{{10}} ?[-–] ?{_FIGURE}{{8}} ?[-–] ?{_HEX}{{12}} ?[-–] ?{_HEX}{{2}})(?!\w)"
)
_LEAST_FIGURES = 0.7
"""Share of real figures from which a stretch is a number with letters in it, and no word."""
_NIP_LABELS = (Label.NIP, Label.SELLER_NIP, Label.BUYER_NIP)
_SORT_WEIGHTS = (3, 9, 7, 1, 3, 9, 7, 1)
_HEXADECIMAL = "0123456789ABCDEF"
_PLAUSIBLE_DAY = 1 / 25
"""Share of all eight-digit figures that are a day of some decade: what the date adds to a check."""


def nip_repairs(view: View, witnesses: Set[str]) -> Iterator[Repair]:
    """Tax numbers behind their label that fail their check digit.

    ``witnesses`` are numbers known to be right: those with a right check digit elsewhere on the
    document, and those of the office's companies and contractors.
    """
    seen: set[Span] = set()
    for hit in view.labelled(*_NIP_LABELS):
        line = view.lines[hit.line]
        for span in list(_stretches(line, _NIP, hit.end, view.stop_right(hit)))[:1]:
            if span not in seen:
                seen.add(span)
                yield from _nip(line, span, witnesses)


def _nip(line: Line, span: Span, witnesses: Set[str]) -> Iterator[Repair]:
    if is_nip(_figures(line, span)):
        return
    found = search(options(line, span.start, span.end), lambda text: is_nip(_squeezed(text)))
    known = [reading for reading in found.passing if _squeezed(reading.text) in witnesses]
    if known:
        yield _repair(line, span, _witnessed(known[0]), RepairRule.ELSEWHERE)
        return
    yield from _judged(line, span, proof.prove(found, proof.NIP_CHANCE), RepairRule.NIP)


def account_repairs(view: View, known: Set[str]) -> Iterator[Repair]:
    """Polish accounts that fail modulo 97; ``known`` are accounts that the office has met."""
    for line in view.lines:
        for span in _stretches(line, _ACCOUNT, 0, len(line.text)):
            if is_iban(iban_compact(_figures(line, span))):
                continue
            found = search(
                options(line, span.start, span.end), lambda text: is_iban(iban_compact(_squeezed(text)))
            )
            met = [r for r in found.passing if iban_compact(_squeezed(r.text)) in known]
            if met:
                yield _repair(line, span, _witnessed(met[0]), RepairRule.ELSEWHERE)
                continue
            strength = proof.IBAN_CHANCE
            if found.passing and _right_bank(_squeezed(found.passing[0].text)):
                strength *= proof.SORT_CODE_CHANCE
            yield from _judged(line, span, proof.prove(found, strength), RepairRule.ACCOUNT)


def _witnessed(reading: Reading) -> Proof:
    """A number of nine figures or more that is known from elsewhere is met by accident once in 10⁹."""
    return Proof(Verdict.TAKEN, reading, (), 1e-9, 1e-9)


def _right_bank(account: str) -> bool:
    """The eight figures of bank and branch carry a check digit of their own (NBP, numery rozliczeniowe)."""
    code = account[2:10]
    return sum(weight * int(char) for weight, char in zip(_SORT_WEIGHTS, code, strict=True)) % 10 == 0


def ksef_repairs(view: View) -> Iterator[Repair]:
    """KSeF numbers that fail their CRC-8, the check digit of the NIP within, or the calendar."""
    for line in view.lines:
        for span in _stretches(line, _KSEF, 0, len(line.text)):
            if _is_ksef(line.text[span.start : span.end]):
                continue
            found = search(options(line, span.start, span.end, HEXADECIMAL, _HEXADECIMAL), _is_ksef)
            strength = proof.CRC8_CHANCE
            if found.passing and found.passing[0].text[:18] != line.text[span.start : span.start + 18]:
                strength *= proof.NIP_CHANCE * _PLAUSIBLE_DAY
            yield from _judged(line, span, proof.prove(found, strength), RepairRule.KSEF)


def _is_ksef(text: str) -> bool:
    number = text.replace(" ", "").replace("–", "-").upper()
    day = parse_iso(f"{number[11:15]}-{number[15:17]}-{number[17:19]}")
    return is_ksef_number(number) and is_nip(number[:10]) and day is not None


def witnesses_on(view: View) -> set[str]:
    """The tax numbers on the document that have a right check digit, those within KSeF numbers too."""
    found = {shape.value for _, shape in view.all_shapes(shapes.tax_numbers) if is_nip(shape.value)}
    for _, shape in view.all_shapes(shapes.ksef_numbers):
        if is_ksef_number(shape.value):
            found.add(shape.value[:10])
    return found


def _stretches(line: Line, pattern: re.Pattern[str], start: int, stop: int) -> Iterator[Span]:
    if line.source is not Source.OCR:
        return
    for match in pattern.finditer(line.text, start, stop):
        text = re.sub(r"[\s–-]", "", match[1])
        if sum(char in _HEXADECIMAL for char in text) >= _LEAST_FIGURES * len(text):
            yield Span(line.number, match.start(1), match.end(1))


def _squeezed(text: str) -> str:
    return re.sub(r"[\s-]", "", text)


def _figures(line: Line, span: Span) -> str:
    return _squeezed(line.text[span.start : span.end])


def _judged(line: Line, span: Span, judged: Proof, rule: RepairRule) -> Iterator[Repair]:
    if judged.verdict in {Verdict.TAKEN, Verdict.AMBIGUOUS}:
        yield _repair(line, span, judged, rule)


def _repair(line: Line, span: Span, judged: Proof, rule: RepairRule) -> Repair:
    printed = line.text[span.start : span.end]
    others = tuple(reading.text for reading in judged.others)
    if judged.reading is None or judged.verdict is not Verdict.TAKEN:
        best = (judged.reading.text,) if judged.reading is not None else ()
        return Repair(span, printed, None, rule, judged.doubt, others=(*best, *others))
    return Repair(span, printed, judged.reading.text, rule, judged.doubt, judged.proved, others)
