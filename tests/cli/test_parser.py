"""What can be typed, as a whole."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from argparse import ArgumentParser, _SubParsersAction
from pathlib import Path

import pytest

from desktop.cli.parser import make_parser
from desktop.cli.run import _command

ROOT = Path(__file__).parents[2]


def commands() -> dict[str, ArgumentParser]:
    (known,) = (action for action in make_parser()._actions if isinstance(action, _SubParsersAction))
    return known.choices


@pytest.mark.parametrize("name", commands())
def test_every_command_can_be_run(name: str) -> None:
    assert callable(_command(name))


@pytest.mark.parametrize("name", commands())
def test_every_command_takes_the_data_folder(name: str) -> None:
    assert "--data" in commands()[name].format_usage()


@pytest.mark.parametrize(
    "page", ["README.md", "resources/help/pl/command-line.md", "resources/help/en/command-line.md"]
)
def test_every_command_is_told_about(page: str) -> None:
    told = (ROOT / page).read_text(encoding="utf-8")
    assert [name for name in commands() if not re.search(rf"\bbezdotyk {name}\b", told)] == []


def test_nothing_outside_the_standard_library_is_loaded_to_know_what_can_be_typed() -> None:
    code = (
        "import sys, json\n"
        "before = set(sys.modules)\n"
        "from desktop.cli.parser import make_parser\n"
        "make_parser()\n"
        "print(json.dumps(sorted({name.split('.')[0] for name in set(sys.modules) - before})))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert set(json.loads(done.stdout)) - sys.stdlib_module_names == {"desktop"}
