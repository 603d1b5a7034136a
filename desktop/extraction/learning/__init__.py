"""Learning from approved documents, and reading the next one with it.

Pure functions: :func:`teach` makes a lesson of an approved document, :func:`apply_learnt` changes a reading
by what is known of its contractor.  No database, no Qt.
"""

from __future__ import annotations

from desktop.extraction.learning.apply import apply_learnt
from desktop.extraction.learning.supplier import marks_on, suppliers_on
from desktop.extraction.learning.teach import teach

__all__ = ["apply_learnt", "marks_on", "suppliers_on", "teach"]
