"""Everything in the corpus is found, nothing twice, and all that is left out says why."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from desktop.domain.sentences import SENTENCES
from desktop.intake.mail.message import open_mail
from desktop.intake.mail.model import MailLimits
from tests.intake.mail.corpus import Sample, corpus

SAMPLES = corpus()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_what_a_mail_holds_is_found(sample: Sample, tmp_path: Path) -> None:
    mail = open_mail(sample.raw, tmp_path, MailLimits())
    assert [(part.name, part.sha256) for part in mail.documents] == list(sample.documents)
    left_out = [(part.name, part.left_out.code) for part in mail.parts if part.left_out is not None]
    assert left_out == list(sample.left_out)
    for part in mail.parts:
        assert part.left_out is None or part.left_out.code in SENTENCES
        if part.path is not None:
            data = part.path.read_bytes()
            assert (len(data), hashlib.sha256(data).hexdigest()) == (part.size, part.sha256)
            assert part.path.parent == tmp_path


def test_the_corpus_is_the_same_every_time_and_fit_for_any_server() -> None:
    assert len(SAMPLES) >= 60
    assert len({sample.name for sample in SAMPLES}) == len(SAMPLES)
    assert corpus() == SAMPLES
    for sample in SAMPLES:
        assert b"\0" not in sample.raw
        assert sample.raw.count(b"\n") == sample.raw.count(b"\r\n") == sample.raw.count(b"\r")
