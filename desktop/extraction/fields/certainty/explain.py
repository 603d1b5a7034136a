"""Why a field holds what it holds, as clauses of one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.fields import Field
from desktop.extraction.fields.certainty.evidence import Evidence
from desktop.extraction.fields.certainty.reasons import Reason


def explained(evidence: Evidence, field: Field, reasons: Sequence[Reason]) -> Field:
    """``field`` with what speaks for it or, where it is not certain, what is doubtful."""
    return replace(field, why=(*field.why, *(reason.message for reason in reasons)))
