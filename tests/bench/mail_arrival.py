"""A mail: from its arrival at the server (IDLE) to the document on the list."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from desktop.app import DataFolder, open_office
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.mailboxes import MailboxState
from desktop.services.office import Office
from tests.bench.offices import told
from tests.mailservers import PASSWORD, Secrets, Server, dovecot, dovecot_program, pymap
from tests.services.mailboxes.mails import mail

RUNS = 15


def arrival() -> None:
    """Print how long a mail takes, one at a time: Dovecot where it is installed, else pymap."""
    import os

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as root:
        if dovecot_program() is None:
            with pymap(Path(root)) as server:
                _measure(server, Path(root), "pymap")
            return
        with dovecot() as (server, certificate):
            os.environ["SSL_CERT_FILE"] = str(certificate)
            _measure(server, Path(root), "Dovecot")


def _measure(server: Server, root: Path, name: str) -> None:
    office = open_office(DataFolder(root / "dane"), user="test", secrets=Secrets())
    office.mailboxes.add(server.mailbox(), PASSWORD)
    office.start()
    try:
        times = [_one(office, server, number) for number in range(RUNS + 1)]
    finally:
        office.stop()
    warm = times[1:]
    print(
        f"wiadomość na serwerze ({name}) → dokument na liście: pierwsza {times[0]:.2f} s, potem "
        f"{min(warm):.2f} / {statistics.median(warm):.2f} / {max(warm):.2f} s (granica 3 s)"
    )


def _one(office: Office, server: Server, number: int) -> float:
    def listening() -> bool:
        return office.mailboxes.states()[0].state is MailboxState.LISTENING

    with told(office, listening) as wait:
        if not listening() and not wait(60):
            raise SystemExit("skrzynka nie odpowiada")
    with told(office, lambda: len(office.documents.ids(DocumentFilter(), Sort())) == number + 1) as wait:
        server.deliver([mail(number, files=1)])
        start = time.perf_counter()
        if not wait(60):
            raise SystemExit("wiadomość nie została przyjęta w 60 s")
        return time.perf_counter() - start


if __name__ == "__main__":
    arrival()
