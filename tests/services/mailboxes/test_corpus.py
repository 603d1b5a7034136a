"""Every form of mail from a real server: all documents found, none twice, whatever is killed or cut."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from desktop.app import DataFolder
from desktop.domain.documents import Channel
from desktop.services.office import Office
from tests.intake.mail.corpus import Sample, corpus
from tests.mailservers import PASSWORD, CuttingWire, Server, dovecot, dovecot_program, pymap
from tests.services.mailboxes.conftest import Waiting

KILLS = int(os.environ.get("BEZDOTYK_MAIL_KILLS", "30"))
CUTS = int(os.environ.get("BEZDOTYK_MAIL_CUTS", "30"))
_REPOSITORY = Path(__file__).parents[3]


@pytest.fixture
def best_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Dovecot where it is installed, else pymap."""
    if dovecot_program() is None:
        with pymap(tmp_path) as server:
            yield server
        return
    with dovecot() as (server, certificate):
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        yield server


def expected(samples: Sequence[Sample]) -> Counter[tuple[str, str]]:
    """Name and content of every document, as often as mails hold it; twice in one mail counts once."""
    found: Counter[tuple[str, str]] = Counter()
    for sample in samples:
        found.update({sha256: (name, sha256) for name, sha256 in reversed(sample.documents)}.values())
    return found


def on_the_list(office: Office) -> Counter[tuple[str, str]]:
    """The same of what was taken in."""
    deliveries = office.deliveries.newest(channels=[Channel.MAIL], limit=10_000)
    taken = [part for one in deliveries for part in one.parts if part.document_id is not None]
    rows = {row.id: row.file_name for row in office.documents.rows([part.document_id or 0 for part in taken])}
    assert len(rows) == len(taken) == office.documents.counts().total
    return Counter((part.name, part.sha256) for part in taken)


def check(office: Office, samples: Sequence[Sample]) -> None:
    """All documents, none twice; a delivery for every mail, with its parts that were left out."""
    assert on_the_list(office) == expected(samples)
    deliveries = office.deliveries.newest(channels=[Channel.MAIL], limit=10_000)
    assert len(deliveries) == len(samples)
    told = Counter(
        (part.name, part.message.code)
        for one in deliveries
        for part in one.parts
        if part.document_id is None and part.message is not None
    )
    assert told >= Counter(pair for sample in samples for pair in sample.left_out)


def test_every_form_of_mail_is_taken_once(office: Office, best_server: Server) -> None:
    samples = corpus()
    office.mailboxes.add(best_server.mailbox(), PASSWORD)
    best_server.deliver(sample.raw for sample in samples)
    report = office.mailboxes.take_once()
    assert report.failed == ()
    assert report.taken == len(samples)
    check(office, samples)
    assert office.mailboxes.take_once().taken == 0


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_cut_connections_lose_nothing_and_double_nothing(
    office: Office, best_server: Server, waiting: Waiting
) -> None:
    chance = random.Random(20261125)
    samples = corpus()
    best_server.deliver(sample.raw for sample in samples)
    # Cut while greeting, logging in, listing, and in the middle of mails.
    wire = CuttingWire(best_server.port, [chance.choice((200, 2000, 9000, 40_000)) for _ in range(CUTS)])
    office.mailboxes.add(best_server.mailbox(port=wire.port), PASSWORD)
    office.mailboxes.start()
    waiting.until(lambda: wire.done == CUTS, 600)
    waiting.until(lambda: len(office.deliveries.newest(limit=10_000)) >= len(samples), 600)
    office.mailboxes.stop()
    wire.close()
    check(office, samples)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_killed_at_random_instants_nothing_is_lost_and_nothing_doubled(
    make_office: Callable[[], Office], data: DataFolder, best_server: Server
) -> None:
    chance = random.Random(20261125)
    samples = corpus()
    best_server.deliver(sample.raw for sample in samples)
    office = make_office()
    office.mailboxes.add(best_server.mailbox(), PASSWORD)
    for _ in range(KILLS):
        _run_and_kill(data.root, chance.uniform(0.0, 3.0))
    report = office.mailboxes.take_once()
    assert report.failed == ()
    check(office, samples)


def _run_and_kill(data: Path, after: float) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.tools.take_mail", str(data)],
        cwd=_REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "BEZDOTYK_TEST_PASSWORD": PASSWORD},
    )
    assert process.stdout is not None
    if process.stdout.readline() != b"gotowy\n":
        _, errors = process.communicate()
        pytest.fail(errors.decode())
    # Not a wait for something to happen: the instant of the power cut is what is random here.
    threading.Event().wait(after)
    process.kill()
    process.communicate()
