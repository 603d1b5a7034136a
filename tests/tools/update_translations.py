"""Bring ``resources/i18n`` up to date with the sources.

Without options: collect the texts of ``desktop/`` into the catalogues and compile them.  With
``--check``: change nothing, and fail if a catalogue is stale, unfinished, or its compiled form differs.
Polish is the language of the sources, so the Polish catalogue holds plural forms only.  The Ukrainian one
holds the contexts that ``resources/i18n/ukrainian.txt`` names, a line each: the window's main paths.

    python tests/tools/update_translations.py [--check]
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parents[2]
I18N = ROOT / "resources" / "i18n"
ENGLISH = "bezdotyk_en.ts"
POLISH = "bezdotyk_pl.ts"
UKRAINIAN = "bezdotyk_uk.ts"
CATALOGUES = (ENGLISH, POLISH, UKRAINIAN)
_TOOLS_TIMEOUT = 120


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a catalogue; ``forms`` are its plural forms, or the one translation."""

    context: str
    source: str
    numerus: bool
    forms: tuple[str, ...]
    unfinished: bool

    @property
    def finished(self) -> bool:
        """Whether nothing is missing."""
        return bool(self.forms) and all(self.forms) and not self.unfinished


def entries(catalogue: Path) -> list[Entry]:
    """All texts of ``catalogue`` that the sources still hold."""
    found: list[Entry] = []
    for context in ET.parse(catalogue).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in {"vanished", "obsolete"}:
                continue
            numerus = message.get("numerus") == "yes"
            texts = [form.text for form in translation.iter("numerusform")] if numerus else [translation.text]
            forms = tuple(text or "" for text in texts)
            source = message.findtext("source") or ""
            found.append(Entry(name, source, numerus, forms, translation.get("type") == "unfinished"))
    return found


def collect(folder: Path) -> None:
    """Bring the catalogues in ``folder`` up to date with the sources."""
    sources = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "desktop").rglob("*.py"))]
    for name, language, more in (
        (ENGLISH, "en_GB", []),
        (POLISH, "pl_PL", ["-pluralonly"]),
        (UKRAINIAN, "uk_UA", []),
    ):
        common = ["-locations", "none", "-no-obsolete", "-source-language", "pl_PL"]
        _tool("lupdate", *common, *more, "-target-language", language, *sources, "-ts", str(folder / name))
    _keep_contexts(folder / UKRAINIAN, set((I18N / "ukrainian.txt").read_text("utf-8").split("\n")))


def _keep_contexts(catalogue: Path, names: set[str]) -> None:
    """Leave in ``catalogue`` only the contexts of these ``names``, as the tools write them."""

    def kept(context: re.Match[str]) -> str:
        name = re.search("<name>(.*?)</name>", context[0])
        return context[0] if name is not None and name[1] in names else ""

    text = catalogue.read_text("utf-8")
    catalogue.write_text(re.sub(r"(?s)<context>\n.*?</context>\n", kept, text), "utf-8")


def compile_all(folder: Path) -> None:
    """Compile the catalogues in ``folder``."""
    for name in CATALOGUES:
        _tool("lrelease", "-silent", str(folder / name), "-qm", str(folder / name.replace(".ts", ".qm")))


def problems() -> list[str]:
    """What is wrong with the catalogues, one sentence each; empty if nothing is."""
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for catalogue in CATALOGUES:
            shutil.copy(I18N / catalogue, fresh)
        collect(fresh)
        found: list[str] = []
        for catalogue in CATALOGUES:
            kept = {(one.context, one.source) for one in entries(I18N / catalogue)}
            wanted = entries(fresh / catalogue)
            texts = {(one.context, one.source) for one in wanted}
            found += [f"{catalogue}: missing {one}" for one in sorted(texts - kept)]
            found += [f"{catalogue}: no longer in the sources {one}" for one in sorted(kept - texts)]
            found += [
                f"{catalogue}: not translated {one.context}: {one.source}"
                for one in wanted
                if not one.finished
            ]
            found += _not_compiled(catalogue)
        return found


def _not_compiled(catalogue: str) -> list[str]:
    """Texts that the compiled catalogue says otherwise: it was not compiled anew."""
    compiled = catalogue.replace(".ts", ".qm")
    translator = QTranslator()
    if not translator.load(str(I18N / compiled)):
        return [f"{compiled}: cannot be loaded"]
    found: list[str] = []
    for one in entries(I18N / catalogue):
        # All of them have a form of their own for 1, and the last one for 5.
        counts = {1: one.forms[0], 5: one.forms[-1]} if one.numerus else {-1: one.forms[0]}
        for count, form in counts.items():
            if translator.translate(one.context, one.source, "", count) != form:
                found.append(f"{compiled}: not compiled from {catalogue}: {one.context}: {one.source}")
    return found


def _tool(name: str, *arguments: str) -> None:
    program = shutil.which(f"pyside6-{name}", path=str(Path(sys.executable).parent)) or shutil.which(
        f"pyside6-{name}"
    )
    if program is None:
        raise SystemExit(f"pyside6-{name} is missing; it comes with PySide6-Essentials")
    subprocess.run(
        [program, *arguments], cwd=ROOT, check=True, timeout=_TOOLS_TIMEOUT, stdout=subprocess.DEVNULL
    )


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "--check", action="store_true", help="change nothing, fail if something is not up to date"
    )
    if parser.parse_args().check:
        found = problems()
        print("\n".join(found) or "translations are complete")
        return 1 if found else 0
    I18N.mkdir(parents=True, exist_ok=True)
    collect(I18N)
    compile_all(I18N)
    for catalogue in CATALOGUES:
        open_ones = [one for one in entries(I18N / catalogue) if not one.finished]
        print(f"{catalogue}: {len(open_ones)} not translated")
    return 0


if __name__ == "__main__":
    sys.exit(main())
