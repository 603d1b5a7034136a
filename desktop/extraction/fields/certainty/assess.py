"""The judgement on every field: probability, whether it is certain, and why."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.fields import Field, FieldName
from desktop.extraction.fields.certainty.evidence import Evidence
from desktop.extraction.fields.certainty.explain import explained
from desktop.extraction.fields.certainty.features import traits
from desktop.extraction.fields.certainty.model import model
from desktop.extraction.fields.certainty.reasons import reasons
from desktop.extraction.fields.certainty.rules import supported
from desktop.extraction.fields.certainty.vetoes import vetoed


def assess(evidence: Evidence) -> dict[FieldName, Field]:
    """The fields with their probability, ``certain`` where it is high enough, and the reasons in ``why``."""
    by_rule = supported(evidence)
    never = vetoed(evidence)
    speaking = reasons(evidence)
    found: dict[FieldName, Field] = {}
    for name, field in evidence.fields.items():
        if field.value is None or evidence.chosen(name) is None:
            found[name] = field
            continue
        seen = traits(evidence, name, supported=name in by_rule, reasons=speaking[name])
        probability = model().probability(seen)
        certain = name not in never and probability >= model().limit(seen)
        judged = replace(field, certain=certain, probability=round(probability, 4))
        found[name] = explained(evidence, judged, speaking[name])
    return found
