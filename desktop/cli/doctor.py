"""``doctor``: checks the installation and says what to do."""

from __future__ import annotations

import argparse

from desktop.app import DataFolder
from desktop.cli.output import print_json, say
from desktop.cli.run import FAILED, OK
from desktop.domain.names import in_polish
from desktop.services.doctor import examine


def doctor(options: argparse.Namespace, data: DataFolder) -> int:
    """Print each check with a tick or a cross; 1 if anything needs somebody."""
    findings = []
    for finding in examine(data.root, data.database, data.backups):
        findings.append(finding)
        if not options.json:
            say(f"{'✔' if finding.well else '!' if finding.minor else '✖'} {in_polish(finding.message)}")
    if options.json:
        print_json(findings)
    return OK if all(finding.well for finding in findings) else FAILED
