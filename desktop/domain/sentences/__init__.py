"""The Polish sentence of every message code: what happened and what to do; a module a topic.

``QT_TRANSLATE_NOOP`` marks a sentence for Qt's translation tools, which look for that name in the
source; here it only hands the sentence back, so this package needs no Qt.  The window translates
(context ``sentences``), the command line prints the Polish.
"""

from __future__ import annotations

from desktop.domain.messages import Message, fill
from desktop.domain.sentences import (
    backup,
    booking,
    checks,
    company_files,
    contractors,
    desk,
    documents,
    duplicates,
    export_enova,
    export_epp,
    export_jpk,
    export_ksef,
    export_optima,
    export_symfonia,
    export_templates,
    export_wapro,
    exporting,
    files,
    findings,
    firewall,
    firstrun,
    letters,
    mail,
    months,
    originals,
    panel,
    places,
    printing,
    privacy,
    program,
    reading,
    registers,
    search,
    server,
    shared,
    statements,
    transfers,
    upgrading,
    users,
)
from desktop.domain.sentences.marking import CONTEXT, QT_TRANSLATE_NOOP

__all__ = ["CONTEXT", "QT_TRANSLATE_NOOP", "SENTENCES", "polish"]

_TOPICS = (
    backup,
    booking,
    checks,
    company_files,
    contractors,
    desk,
    documents,
    duplicates,
    export_enova,
    export_epp,
    export_jpk,
    export_ksef,
    export_optima,
    export_symfonia,
    export_templates,
    export_wapro,
    exporting,
    files,
    findings,
    firewall,
    firstrun,
    letters,
    mail,
    months,
    originals,
    panel,
    places,
    privacy,
    printing,
    program,
    reading,
    registers,
    search,
    server,
    shared,
    transfers,
    statements,
    upgrading,
    users,
)

SENTENCES: dict[str, str] = {
    code: sentence for topic in _TOPICS for code, sentence in topic.SENTENCES.items()
}


def polish(message: Message) -> str:
    """The message's Polish sentence with its details filled in."""
    return fill(SENTENCES[message.code], message.details)
