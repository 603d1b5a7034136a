"""Repair with proof: doubtful characters are read the one way that makes a check come out.

The recogniser's doubts (or, where it gives none, the usual confusions) say which other readings a
value may have.  A reading is taken only if it alone passes the check of its kind; how likely that
is by accident follows from the strength of the check and the number of readings that were tried.
"""

from __future__ import annotations

from desktop.extraction.fields.repair.edits import Repair, RepairRule
from desktop.extraction.fields.repair.stage import mend

__all__ = ["Repair", "RepairRule", "mend"]
