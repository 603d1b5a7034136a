import os
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.domain.firstrun import Step
from desktop.ui.style import tokens
OUT=Path("/tmp/fr/shots"); OUT.mkdir(exist_ok=True,parents=True)
from desktop.app import DataFolder
import pytest
@pytest.fixture
def data(tmp_path):
    return DataFolder(Path("/tmp/fr/dane-"+os.urandom(3).hex()), fixed=False)
def dark(monkeypatch):
    from desktop.ui import application
    monkeypatch.setattr(tokens,"current",lambda: tokens.DARK)
@pytest.mark.parametrize("mode",os.environ.get("MODES","light").split(","))
def test_shots(qtbot, make_window, office, tmp_path, mode, qapp):
    from desktop.ui.application import dress
    if mode=="dark":
        qapp.styleHints().setColorScheme(__import__("PySide6.QtCore",fromlist=["Qt"]).Qt.ColorScheme.Dark)
        dress(qapp)
    w=make_window(); w.resize(1280,800)
    qtbot.wait(200)
    w.grab().save(str(OUT/f"{mode}-card.png"))
    w.open_first_run(); s=w._first_run
    qtbot.waitUntil(lambda: s._state is not None and not s._states.busy)
    qtbot.wait(300); w.grab().save(str(OUT/f"{mode}-1office.png"))
    s.office_step.name.setText("Biuro Rachunkowe „Saldo”"); s.go_on()
    qtbot.waitUntil(lambda: s.step is Step.PLACE); qtbot.wait(500); w.grab().save(str(OUT/f"{mode}-2place.png"))
    s.place_step.folder.setText(str(Path.home()/"OneDrive"/"Bezdotyk")); qtbot.wait(700); w.grab().save(str(OUT/f"{mode}-2placebad.png"))
    s.place_step.folder.setText(str(tmp_path/"nowe"/"Bezdotyk")); qtbot.wait(700); w.grab().save(str(OUT/f"{mode}-2placegood.png"))
    s.skip_step()
    qtbot.waitUntil(lambda: s.step is Step.COMPANY); qtbot.wait(300)
    s.company_step.nip.setText("525-224-84-81"); qtbot.wait(500); w.grab().save(str(OUT/f"{mode}-3company.png"))
    s.company_step.full.setText("ŻÓŁW SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ"); s.go_on()
    qtbot.waitUntil(lambda: s.step is Step.SCANNER); qtbot.wait(300); w.grab().save(str(OUT/f"{mode}-4scanner.png"))
    office.start()
    s.scanner_step.folder.setText(str(tmp_path/"Skany")); s.scanner_step.start_watching()
    qtbot.waitUntil(lambda: s.scanner_step.panel.isVisible()); qtbot.wait(700); w.grab().save(str(OUT/f"{mode}-4wait.png"))
    s.scanner_step.panel.patience_ms=0; qtbot.wait(1200); w.grab().save(str(OUT/f"{mode}-4late.png"))
    from desktop.assets import asset
    (tmp_path/"Skany"/"SCAN0019.PDF").write_bytes(asset("samples","Faktura_FV_1182_11_2026.pdf").read_bytes())
    qtbot.waitUntil(lambda: s.scanner_step.panel.arrival is not None); qtbot.wait(3000); w.grab().save(str(OUT/f"{mode}-4arrived.png"))
    s.go_on(); qtbot.waitUntil(lambda: s.step is Step.SAMPLES); qtbot.wait(300); w.grab().save(str(OUT/f"{mode}-5samples.png"))
    s.skip_step(); qtbot.waitUntil(lambda: s.step is None); qtbot.wait(300); w.grab().save(str(OUT/f"{mode}-6end.png"))
    p=tmp_path/"firmy.csv"
    p.write_text("NIP;Nazwa;E-mail\n5860104121;„Bór” S.A.;biuro@bor.example\n5860104122;Pomyłka;\n7272445205;ŻÓŁW SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ;\n5252248481;Żółw;\n6762375196;Łąka Jan;zly\n",encoding="utf-8")
    w.open_settings(); 
    panel=w._setup._companies.open_import(p); qtbot.waitUntil(lambda: not panel.loading); qtbot.wait(300); w.grab().save(str(OUT/f"{mode}-7import.png"))
    panel.closed.emit(); qtbot.wait(200); w.grab().save(str(OUT/f"{mode}-8companies.png"))
