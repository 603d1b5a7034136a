"""Which texts the panel has to say, found in its templates and modules: for writing the catalogues.

``python -m tests.tools.panel_texts`` names what a catalogue lacks, and what it has too much.
"""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

from desktop.assets import asset
from desktop.domain.names import KINDS
from desktop.services.panel.refusals import REFUSALS

MODULES = Path(__file__).parents[2] / "desktop"
_CALL = re.compile(r"""\bt(n?)\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')""")
_OFFERED_KINDS = tuple(KINDS.values())


def said() -> tuple[set[str], set[str]]:
    """All texts, and those among them that are counted."""
    texts: set[str] = {polish for _, polish in REFUSALS.values()} | set(_OFFERED_KINDS)
    counted: set[str] = set()
    for template in asset("panel").rglob("*.html"):
        for found in _CALL.finditer(template.read_text(encoding="utf-8")):
            text = found[2] or found[3]
            texts.add(text)
            if found[1]:
                counted.add(text)
    for folder in ("server", "services/panel"):
        for module in (MODULES / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and _is_say(node.func) and node.args:
                    argument = node.args[0]
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        texts.add(argument.value)
    return texts, counted


def _is_say(function: ast.expr) -> bool:
    if isinstance(function, ast.Name):
        return function.id in {"_", "say"}
    return isinstance(function, ast.Attribute) and function.attr == "say"


def main() -> None:
    """Compare."""
    texts, counted = said()
    for language in ("pl", "en", "uk", "de"):
        path = asset("panel", "i18n", f"{language}.json")
        known = set(json.loads(path.read_text(encoding="utf-8")))
        wanted = counted if language == "pl" else texts
        print(language, "lacks", json.dumps(sorted(wanted - known), ensure_ascii=False, indent=1))
        print(language, "has besides", json.dumps(sorted(known - wanted), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
