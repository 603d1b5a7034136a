"""The Polish words for what importing a client would do.

The window translates them (context ``company_file``), the command line prints them.
"""

from __future__ import annotations

from desktop.domain.company_files import Verdict
from desktop.domain.sentences import QT_TRANSLATE_NOOP

VERDICTS: dict[Verdict, str] = {
    Verdict.NEW: QT_TRANSLATE_NOOP("company_file", "nowa"),
    Verdict.HERE: QT_TRANSLATE_NOOP("company_file", "już jest"),
    Verdict.DOUBTFUL: QT_TRANSLATE_NOOP("company_file", "wątpliwa"),
    Verdict.REFUSED: QT_TRANSLATE_NOOP("company_file", "odrzucona"),
}
