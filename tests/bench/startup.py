"""From the start of the process to the first list shown, with 10,000 documents; memory and modules then.

``python -m tests.bench.startup``; each run is a new process, as a user starts it.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.bulk import fill

FORBIDDEN = ("cv2", "paddleocr", "paddlex", "onnxruntime", "pymupdf")


def shown_once(data: Path, begun: float) -> None:
    """Open the window as the program does; print what it took when the list is there, and close it.

    ``begun`` is when the process was started, in seconds since the epoch: the system's own record of it
    may be off by a whole second.
    """
    import psutil
    from PySide6.QtCore import QSettings, QTimer

    from desktop.app import DataFolder, open_office, start_log
    from desktop.ui.application import _WORK_AFTER_MS, application
    from desktop.ui.main_window import MainWindow

    folder = DataFolder(data)
    start_log(folder)
    office = open_office(folder)
    app = application()
    window = MainWindow(office, QSettings(str(data / "okno.ini"), QSettings.Format.IniFormat))
    window.show()
    QTimer.singleShot(_WORK_AFTER_MS, window.start_work)
    look = QTimer()
    process = psutil.Process()

    def see() -> None:
        if window.page.settled:
            seconds = time.time() - begun
            modules = [name for name in FORBIDDEN if name in sys.modules]
            memory = process.memory_info().rss / 1024**2
            print(json.dumps({"seconds": seconds, "modules": modules, "memory": memory}), flush=True)
            window.close()
            app.quit()

    look.timeout.connect(see)
    look.start(5)
    app.exec()
    office.stop()


def main() -> None:
    """Make the database, start the program several times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--begun", type=float, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one is not None:
        shown_once(options.one, options.begun)
        return
    from desktop.app import DataFolder, open_database

    with tempfile.TemporaryDirectory() as root:
        database = open_database(DataFolder(Path(root)))
        fill(database, options.documents)
        database.close()
        command = [sys.executable, "-m", "tests.bench.startup", "--one", root]
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
        # As on a user's computer, where Python keeps what it has compiled.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        runs = []
        for _ in range(options.runs + 1):
            begun = ["--begun", str(time.time())]
            done = subprocess.run(
                [*command, *begun], capture_output=True, text=True, env=environment, check=True
            )
            runs.append(json.loads(done.stdout.splitlines()[-1]))
    times = [run["seconds"] for run in runs[1:]]
    print(
        f"start → lista ({options.documents} dokumentów): pierwszy {runs[0]['seconds']:.2f} s, potem "
        f"{min(times):.2f} / {statistics.median(times):.2f} / {max(times):.2f} s (granica 2 s)"
    )
    print(f"pamięć okna {max(run['memory'] for run in runs):.0f} MB (granica 300)")
    print(f"wczytane moduły czytników: {runs[-1]['modules'] or 'żadne'}")


if __name__ == "__main__":
    main()
