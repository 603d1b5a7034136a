"""The stage between gathering and settling: values that fit together go before the strongest alone."""

from __future__ import annotations

from desktop.domain.known import NOTHING_KNOWN, Known
from desktop.extraction.fields.decide.amounts import decide_amounts
from desktop.extraction.fields.decide.dates import decide_dates
from desktop.extraction.fields.decide.parties import decide_parties
from desktop.extraction.fields.findings import Findings


def decide(findings: Findings, known: Known = NOTHING_KNOWN) -> None:
    """Reorder the ranked guesses of ``findings`` where another assignment fits clearly better.

    The fields that changed are kept in ``findings.joint``; they can be explained by it.
    """
    findings.joint = frozenset(
        {*decide_parties(findings, known), *decide_dates(findings), *decide_amounts(findings)}
    )
