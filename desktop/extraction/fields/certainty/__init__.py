"""How sure a field is: rules say what may be certain at all, a calibrated estimate says how sure it is.

A value that is certain and wrong is worse than one that a person looks at.  So three things come
together: hard vetoes (a tax number with a wrong check digit is never certain), what supports the
value, and the probability that values with the same support were right on documents with known truth.
"""

from __future__ import annotations

from desktop.extraction.fields.certainty.assess import assess
from desktop.extraction.fields.certainty.evidence import SURE_PRINT, Evidence

__all__ = ["SURE_PRINT", "Evidence", "assess"]
