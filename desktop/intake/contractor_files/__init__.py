"""Files of contractors taken apart: any table, and what accounting programs export.

Every file is hostile: sizes, numbers of rows and depths are bounded, XML declares no document types,
formulas are texts.
"""

from __future__ import annotations

from desktop.intake.contractor_files.bounds import MAX_RECORDS
from desktop.intake.contractor_files.reading import read_file

__all__ = ["MAX_RECORDS", "read_file"]
