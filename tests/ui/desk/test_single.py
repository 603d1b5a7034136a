"""One window for each user and data folder, with real second processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop.domain.errors import UserError
from desktop.ui.desk import single as single_module
from desktop.ui.desk.messages import MOST_BYTES, Call
from desktop.ui.desk.single import Single, socket_folder
from desktop.ui.platform import callers

ROOT = Path(__file__).parents[3]
unix = pytest.mark.skipif(sys.platform == "win32", reason="sockets in folders")


@pytest.fixture
def claim(tmp_path: Path) -> Iterator[Callable[[], Single]]:
    """Claims the test's data folder."""
    made: list[Single] = []

    def one() -> Single:
        single = Single.claim(tmp_path / "dane", Call())
        assert single is not None
        made.append(single)
        return single

    yield one
    for single in made:
        single.close()


def start(arguments: list[str], where: Path, **environment: str) -> subprocess.Popen[str]:
    """The program, started once more."""
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", *arguments],
        cwd=where,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(qtbot: QtBot, process: subprocess.Popen[str]) -> tuple[int, str]:
    """Exit code and what it complained about; the window's events go on meanwhile."""
    qtbot.waitUntil(lambda: process.poll() is not None)
    _said, complained = process.communicate()
    return process.returncode, complained


def heard(single: Single) -> list[Call]:
    calls: list[Call] = []
    single.listen(calls.append)
    return calls


def test_second_start_raises_the_first(qtbot: QtBot, claim: Callable[[], Single], tmp_path: Path) -> None:
    calls = heard(claim())
    code, complained = ended(qtbot, start(["--data", str(tmp_path / "dane")], tmp_path))
    assert (code, complained) == (0, "")
    assert calls == [Call()]


def test_quit_asks_the_first_to_end(qtbot: QtBot, claim: Callable[[], Single], tmp_path: Path) -> None:
    calls = heard(claim())
    code, complained = ended(qtbot, start(["quit", "--data", str(tmp_path / "dane")], tmp_path))
    assert (code, complained) == (0, "")
    assert calls == [Call(quietly=True, ends=True)]


def test_files_are_handed_over_by_their_whole_paths(
    qtbot: QtBot, claim: Callable[[], Single], tmp_path: Path
) -> None:
    calls = heard(claim())
    files = [tmp_path / "Żółw 1.pdf", tmp_path / "demo.pdf"]
    for file in files:
        file.write_text("x")
    data = ["--data", str(tmp_path / "dane")]
    for arguments in (["open", "Żółw 1.pdf", str(files[1]), *data], [*data, "Żółw 1.pdf", "demo.pdf"]):
        code, complained = ended(qtbot, start(arguments, tmp_path))
        assert (code, complained) == (0, "")
        assert calls.pop().files == tuple(files)


def test_file_that_is_not_there_is_named_and_the_others_are_handed_over(
    qtbot: QtBot, claim: Callable[[], Single], tmp_path: Path
) -> None:
    calls = heard(claim())
    (tmp_path / "a.pdf").write_text("x")
    arguments = ["open", "brak.pdf", "a.pdf", "--data", str(tmp_path / "dane")]
    code, complained = ended(qtbot, start(arguments, tmp_path))
    assert code == 1
    assert "brak.pdf" in complained
    assert calls.pop().files == (tmp_path / "a.pdf",)


def test_start_with_the_system_disturbs_nobody(
    qtbot: QtBot, claim: Callable[[], Single], tmp_path: Path
) -> None:
    calls = heard(claim())
    code, _complained = ended(qtbot, start(["--hidden", "--data", str(tmp_path / "dane")], tmp_path))
    assert code == 0
    assert calls == [Call(quietly=True)]


def test_calls_wait_until_somebody_listens(qtbot: QtBot, claim: Callable[[], Single], tmp_path: Path) -> None:
    first = claim()
    assert ended(qtbot, start(["--data", str(tmp_path / "dane")], tmp_path))[0] == 0
    assert heard(first) == [Call()]


def test_other_data_have_a_window_of_their_own(claim: Callable[[], Single], tmp_path: Path) -> None:
    claim()
    other = Single.claim(tmp_path / "inne", Call())
    assert other is not None
    other.close()


def test_one_folder_has_one_key_however_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "dane").mkdir()
    (tmp_path / "skrot").symlink_to(tmp_path / "dane")
    keys = {
        single_module._key(path)
        for path in (tmp_path / "dane", tmp_path / "skrot", tmp_path / "dane" / ".." / "dane")
    }
    assert len(keys) == 1


@unix
def test_what_a_killed_program_left_is_no_obstacle(
    qtbot: QtBot, claim: Callable[[], Single], tmp_path: Path
) -> None:
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from desktop.ui.desk.single import Single\nfrom desktop.ui.desk.messages import Call\n"
        "single = Single.claim(Path(sys.argv[1]), Call())\nprint('mam', flush=True)\n"
        "import signal; signal.pause()\n"
    )
    first = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "dane")],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert first.stdout is not None
    assert first.stdout.readline() == "mam\n"
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert list(socket_folder().glob("*.socket"))
    calls = heard(claim())
    assert ended(qtbot, start(["--data", str(tmp_path / "dane")], tmp_path))[0] == 0
    assert calls == [Call()]


def test_first_that_does_not_answer_is_said(
    claim: Callable[[], Single], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim()
    # Nobody runs the first's events here while the second waits.
    monkeypatch.setattr(single_module, "_PATIENCE_MS", 300)
    with pytest.raises(UserError) as told:
        Single.claim(tmp_path / "dane", Call())
    assert told.value.code == "desk.not_answering"


def test_more_files_than_can_be_handed_over_are_refused(claim: Callable[[], Single], tmp_path: Path) -> None:
    claim()
    files = tuple(Path(f"/skany/{number}.pdf") for number in range(5000))
    with pytest.raises(UserError) as told:
        Single.claim(tmp_path / "dane", Call(files))
    assert told.value.code == "desk.refused"


def test_closed_claim_is_free(claim: Callable[[], Single]) -> None:
    claim().close()
    claim()


# -- strangers ---------------------------------------------------------------------------------------


def connected(qtbot: QtBot, single: Single) -> QLocalSocket:
    socket = QLocalSocket(single)
    socket.connectToServer(single._server.fullServerName())
    assert socket.waitForConnected(5000)
    return socket


def answer_to(qtbot: QtBot, single: Single, raw: bytes) -> bytes:
    """What the first says to these bytes, without its greeting."""
    socket = connected(qtbot, single)
    socket.write(raw)
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    return bytes(socket.readAll().data()).partition(b"\n")[2]


@pytest.mark.parametrize(
    "raw",
    [
        (MOST_BYTES + 1).to_bytes(4, "big"),
        b"\xff\xff\xff\xff" + b"x" * 1000,
        b"\0\0\0\2{}",
        b"\0\0\0\1xy",
        b"GET / HTTP/1.1\r\n\r\n",
    ],
)
def test_nonsense_is_refused(qtbot: QtBot, claim: Callable[[], Single], raw: bytes) -> None:
    first = claim()
    calls = heard(first)
    assert answer_to(qtbot, first, raw) == b"no\n"
    assert calls == []


def test_who_says_nothing_is_let_go(
    qtbot: QtBot, claim: Callable[[], Single], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_module, "_PATIENCE_MS", 100)
    first = claim()
    assert answer_to(qtbot, first, b"\0\0") == b""


def test_callers_beyond_a_few_are_turned_away(qtbot: QtBot, claim: Callable[[], Single]) -> None:
    first = claim()
    sockets = [connected(qtbot, first) for _ in range(10)]
    qtbot.waitUntil(lambda: len(first._callers) == 10)
    more = [connected(qtbot, first) for _ in range(10)]
    qtbot.waitUntil(lambda: len(first._callers) == 16)
    away = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: sum(one.state() is away for one in more) == 4)
    assert all(one.state() is not away for one in sockets)


@unix
def test_another_user_of_the_computer_is_refused(
    qtbot: QtBot, claim: Callable[[], Single], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = claim()
    calls = heard(first)
    mine = os.getuid()
    monkeypatch.setattr(callers, "_own_user", lambda: mine + 1)
    assert answer_to(qtbot, first, b"\0\0\0\2{}") == b""
    assert calls == []


@unix
def test_socket_is_open_to_its_user_alone(claim: Callable[[], Single]) -> None:
    assert Path(claim()._server.fullServerName()).stat().st_mode & 0o077 == 0


@unix
@pytest.mark.skipif(sys.platform != "win32" and os.getuid() != 0, reason="only root can be somebody else")
def test_another_user_cannot_even_call(claim: Callable[[], Single], runtime_folder: Path) -> None:
    if not all(folder.stat().st_mode & 0o001 for folder in runtime_folder.parents):
        pytest.skip("the temporary folder is closed to others")
    first = claim()
    # Not its folders: the socket's own rights have to do.
    for folder in (runtime_folder, runtime_folder / "bezdotyk"):
        folder.chmod(0o755)
    code = (
        "import os, socket, sys\nos.setgid(65534); os.setuid(65534)\n"
        "try:\n    socket.socket(socket.AF_UNIX).connect(sys.argv[1])\n"
        "except PermissionError:\n    print('nie wolno')\n"
    )
    name = first._server.fullServerName()
    done = subprocess.run([sys.executable, "-c", code, name], capture_output=True, text=True, timeout=60)
    assert done.stdout == "nie wolno\n", done.stderr


@unix
def test_folder_that_somebody_else_prepared_is_not_used(
    tmp_path: Path, runtime_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (runtime_folder / "bezdotyk").mkdir(mode=0o700)
    (runtime_folder / "bezdotyk").chmod(0o777)
    with pytest.raises(PermissionError):
        socket_folder()
    (runtime_folder / "bezdotyk").rmdir()
    (tmp_path / "cudze").mkdir(mode=0o700)
    (runtime_folder / "bezdotyk").symlink_to(tmp_path / "cudze")
    with pytest.raises(PermissionError):
        socket_folder()


@unix
def test_without_runtime_folder_one_in_the_temporary_one_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setattr(single_module.tempfile, "gettempdir", lambda: str(tmp_path))
    folder = socket_folder()
    assert folder.parent == tmp_path
    assert folder.stat().st_mode & 0o777 == 0o700
