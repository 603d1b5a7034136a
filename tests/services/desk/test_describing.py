"""Reports of bugs hold names and numbers of the program's code, and nothing else whatever happens."""

from __future__ import annotations

import sys
import types
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.identifiers import is_nip
from desktop.services.desk.crashes.describing import (
    Where,
    frames_of,
    module_of_path,
    report_of,
    worker_death,
    written,
)

NOW = datetime(2026, 11, 26, 10, 15, tzinfo=UTC)
SECRET = "Żółw sp. z o.o. 7811993406 biuro@zolw.example /home/anna/FV 12.pdf"


def fails(text: str) -> Exception:
    """An error with personal data in its text, its values, its cause and what was handled meanwhile."""
    try:
        try:
            raise KeyError(text)
        except KeyError as error:
            raise OSError(2, text, f"/home/anna/{text}") from error
    except OSError as error:
        error.add_note(text)
        return error


def test_report_names_the_place_in_the_code() -> None:
    text = written(report_of(fails(SECRET), Where.WINDOW), NOW)
    assert "error: FileNotFoundError\n" in text
    assert "caused by: KeyError\n" in text
    assert f"{__name__}:" in text
    assert " fails\n" in text
    assert "at: 2026-11-26 10:15 UTC" in text
    assert "where: window" in text


def test_report_holds_nothing_of_what_the_error_says() -> None:
    text = written(report_of(fails(SECRET), Where.THREAD), NOW)
    for piece in ("Żółw", "7811993406", "zolw", "anna", "FV", "12.pdf", str(Path.home())):
        assert piece not in text


@given(st.text(min_size=4, alphabet=st.characters(codec="utf-8", exclude_characters="\r\n")))
def test_no_text_of_an_error_gets_into_its_report(text: str) -> None:
    marked = f"⟦{text}⟧"
    assert "⟦" not in written(report_of(fails(marked), Where.WINDOW), NOW)


def test_code_from_nowhere_is_not_named() -> None:
    module = types.ModuleType("faktura_zolw")
    code = compile("def zolw_7811993406(): raise ValueError", "/home/anna/zolw.py", "exec")
    exec(code, module.__dict__)
    with pytest.raises(ValueError) as told:
        module.zolw_7811993406()
    frames = frames_of(told.value.__traceback__)
    assert frames[0].module == "?"
    assert "zolw.py" not in written(report_of(told.value, Where.WINDOW), NOW)


def test_class_made_at_run_time_is_named_only_if_python_could() -> None:
    kind = type("Błąd u Żółwia 7811993406", (Exception,), {"__module__": "faktury żółwia"})
    text = written(report_of(kind(), Where.WINDOW), NOW)
    assert "Żółwia" not in text
    assert not any(is_nip(word) for word in text.split())
    assert "error: ?.?\n" in text


def test_endless_chain_of_causes_ends() -> None:
    first, second = ValueError(), TypeError()
    first.__cause__, second.__cause__ = second, first
    assert [fault.name for fault in report_of(first, Where.WINDOW).faults] == ["ValueError", "TypeError"]


def test_the_same_bug_is_recognised() -> None:
    one, other = (report_of(fails(text), Where.WINDOW) for text in ("a", "b"))
    assert one.same == other.same


def test_death_of_a_worker_names_its_task() -> None:
    text = written(worker_death(written, -11), NOW)
    assert "exit code -11" in text
    assert "desktop.services.desk.crashes.describing:0 written" in text


def test_paths_become_modules_or_nothing() -> None:
    assert module_of_path(__file__) == __name__
    assert module_of_path(sys.modules["json"].__file__ or "") == "json"
    root = Path(__file__).parents[3]
    # Not loaded here, but of a package that is.
    assert module_of_path(str(root / "desktop" / "cli" / "bench.py")) == "desktop.cli.bench"
    assert module_of_path("/home/anna/Faktury/zolw.py") == "?"
    assert module_of_path(str(root / "zolw" / "faktura.py")) == "?"
