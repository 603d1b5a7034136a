"""``firewall``: lets other computers reach the client panel, on Windows."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from desktop.app import DataFolder, open_database
from desktop.cli.output import say
from desktop.cli.run import FAILED, OK
from desktop.domain.errors import UserError
from desktop.services.panel.elevation import run_elevated
from desktop.services.panel.firewall import allow_panel, exit_code_of, forbid_panel, is_allowed
from desktop.services.panel.settings import PanelSettingsStore


def firewall(options: argparse.Namespace, data: DataFolder) -> int:
    """Make the rule, remove it, or say whether there is one (exit code 1: none)."""
    if sys.platform != "win32":
        raise UserError("firewall.not_windows")
    if options.action == "show":
        allowed = is_allowed(exit_code_of)
        say("Zapora przepuszcza panel klienta." if allowed else "Zapora nie ma reguły dla panelu klienta.")
        return OK if allowed else FAILED
    if options.action == "remove":
        forbid_panel(run_elevated)
        say("Usunięto regułę zapory dla panelu klienta.")
        return OK
    database = open_database(data)
    try:
        port = allow_panel(PanelSettingsStore(database).load(), Path(sys.executable), run_elevated)
    finally:
        database.close()
    say(f"Zapora przepuszcza panel klienta na porcie {port} w sieciach prywatnych i domenowych.")
    return OK
