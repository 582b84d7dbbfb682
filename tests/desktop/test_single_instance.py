"""A second start hands its files to the window that is there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep, time

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop import second_start, single_instance
from bounce_inspector.desktop.second_start import address_of, lock_of
from bounce_inspector.desktop.single_instance import SingleInstance

_SECOND = """
import sys
from PySide6.QtCore import QCoreApplication
from bounce_inspector.desktop.single_instance import SingleInstance
application = QCoreApplication([])
files = [f"/some/folder/{number}.eml" for number in range(int(sys.argv[2]))]
sys.exit(SingleInstance(sys.argv[1]).claim(files))
"""
_CRASHING = """
import os, sys
from PySide6.QtCore import QCoreApplication
from bounce_inspector.desktop.single_instance import SingleInstance
application = QCoreApplication([])
instance = SingleInstance(sys.argv[1])
assert instance.claim([])
instance.listen()
os._exit(0)
"""


@pytest.fixture
def name(request: pytest.FixtureRequest) -> str:
    """A name that no other test and no running program has."""
    return f"bounce-inspector-test-{os.getpid()}-{abs(hash(request.node.name))}"


@pytest.fixture
def begin(qapp: QApplication, name: str) -> Callable[[], SingleInstance]:
    """Makes a window's instance; its life is the application's, as in the program."""
    return lambda: SingleInstance(name, qapp)


def start_second(name: str, count: int) -> subprocess.Popen[bytes]:
    """Another start of the program, with ``count`` files."""
    return subprocess.Popen([sys.executable, "-c", _SECOND, name, str(count)])


def hands_over(qtbot: QtBot, name: str) -> bool:
    """Whether another start hands its file to the one that listens here."""
    second = start_second(name, 1)
    qtbot.waitUntil(lambda: second.poll() is not None)
    return second.returncode == 0


@pytest.mark.parametrize("count", [1, 20_000])
def test_a_second_start_hands_over_all_its_files(
    qtbot: QtBot, begin: Callable[[], SingleInstance], name: str, count: int
) -> None:
    first = begin()
    assert first.claim([])
    first.listen()
    received: list[str] = []
    first.files_received.connect(received.extend)
    second = start_second(name, count)
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0
    qtbot.waitUntil(lambda: len(received) == count)
    assert received[-1] == f"/some/folder/{count - 1}.eml"


def test_the_window_comes_to_the_front_by_the_leave_of_the_second_start(
    qtbot: QtBot, begin: Callable[[], SingleInstance], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = begin()
    assert first.claim([])
    first.listen()
    # Where Qt's Wayland looks for it.
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "of the second start")
    second = start_second(name, 1)
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN")
    with qtbot.waitSignal(first.files_received):
        pass
    assert second.wait() == 0
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "of the second start"


@pytest.mark.skipif(
    os.name == "nt", reason="a pipe there takes nothing while its reader, this thread, is busy"
)
def test_a_second_start_waits_for_a_first_one_that_is_not_listening_yet(
    qtbot: QtBot, begin: Callable[[], SingleInstance], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = begin()
    assert first.claim([])
    monkeypatch.setattr("bounce_inspector.desktop.single_instance.QThread.msleep", lambda _: first.listen())
    assert not begin().claim(["/some/folder/1.eml"])
    with qtbot.waitSignal(first.files_received) as received:
        pass
    assert received.args == [["/some/folder/1.eml"]]


def test_a_start_takes_the_place_of_one_that_ends_meanwhile(
    qtbot: QtBot, begin: Callable[[], SingleInstance], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = begin(), begin()
    assert first.claim([])
    with monkeypatch.context() as patch:
        patch.setattr("bounce_inspector.desktop.single_instance.QThread.msleep", lambda _: first.end())
        assert second.claim(["/some/folder/1.eml"])
    second.listen()
    assert hands_over(qtbot, name)


def test_a_window_that_answers_nobody_does_not_keep_another_from_opening(
    begin: Callable[[], SingleInstance], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_PATIENCE", 0)
    monkeypatch.setattr(second_start, "_STARTING", 0)
    first = begin()
    assert first.claim([])
    second = begin()
    assert second.claim(["/some/folder/1.eml"])
    # It stays one that nobody finds: the name is the first one's.
    second.listen()
    assert not second.findChildren(QObject)


def test_what_a_crash_left_behind_does_not_stop_the_next_start(
    qtbot: QtBot, begin: Callable[[], SingleInstance], name: str
) -> None:
    subprocess.run([sys.executable, "-c", _CRASHING, name], check=True)
    first = begin()
    assert first.claim([])
    first.listen()
    second = start_second(name, 1)
    with qtbot.waitSignal(first.files_received):
        pass
    assert second.wait() == 0


@pytest.mark.parametrize("left", [b"", b"garbage\n", b"1\nanother program\nanother.example.org\n"])
def test_a_damaged_lock_that_nobody_holds_is_taken(
    qtbot: QtBot, begin: Callable[[], SingleInstance], name: str, left: bytes
) -> None:
    lock = lock_of(name)
    lock.write_bytes(left)
    first = begin()
    assert first.claim([])
    first.listen()
    assert hands_over(qtbot, name)


def test_where_no_lock_can_be_made_the_window_opens_all_the_same(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(second_start, "runtime_file", lambda name: tmp_path / "file" / name)
    assert SingleInstance("bounce-inspector-test-without-lock", qapp).claim(["/some/folder/1.eml"])


GARBAGE = (
    b"",
    b"\n",
    b"\0" * 100_000 + b"\n",
    b"\xff\xfe\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: example.org\r\n\r\n",
    b"[" * 200_000 + b"\n",
    b'{"files": ["a.eml"]}\n',
    b"[1, null, []]\n",
    b'["a.eml"',
    b'"a.eml"\n["b.eml"]',
)


@pytest.mark.parametrize("sent", GARBAGE, ids=range(len(GARBAGE)))
def test_garbage_that_is_sent_to_a_window_opens_nothing_and_keeps_no_start_away(
    qtbot: QtBot, begin: Callable[[], SingleInstance], name: str, sent: bytes
) -> None:
    first = begin()
    assert first.claim([])
    first.listen()
    received: list[list[str]] = []
    first.files_received.connect(received.append)
    socket = QLocalSocket()
    socket.connectToServer(address_of(name))
    assert socket.waitForConnected()
    socket.write(sent)
    socket.flush()
    with qtbot.waitSignal(first.files_received):
        assert hands_over(qtbot, name)
    socket.abort()
    assert received == [["/some/folder/0.eml"]]


def test_who_sends_without_end_is_cut_off(
    qtbot: QtBot, begin: Callable[[], SingleInstance], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "MOST", 1_000)
    first = begin()
    assert first.claim([])
    first.listen()
    socket = QLocalSocket()
    socket.connectToServer(address_of(name))
    assert socket.waitForConnected()
    with qtbot.waitSignal(socket.disconnected):
        socket.write(b"[" * 2_000)
    assert hands_over(qtbot, name)


@pytest.mark.parametrize("days", [-3650, 3650])
def test_a_clock_that_was_set_does_not_keep_a_window_from_opening(
    begin: Callable[[], SingleInstance], name: str, monkeypatch: pytest.MonkeyPatch, days: int
) -> None:
    monkeypatch.setattr(single_instance, "_PATIENCE", 0)
    first = begin()
    assert first.claim([])
    begun = time() - days * 86_400
    os.utime(lock_of(name), (begun, begun))
    assert begin().claim(["/some/folder/1.eml"])


@pytest.mark.slow
def test_twenty_starts_at_once_give_one_window(tmp_path: Path) -> None:
    environment = os.environ | {
        "TMPDIR": str(tmp_path),
        "HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "offscreen",
    }
    starts = [
        subprocess.Popen([sys.executable, "-m", "bounce_inspector"], env=environment) for _ in range(20)
    ]
    try:
        ends_at = monotonic() + 120
        while sum(start.poll() is None for start in starts) > 1 and monotonic() < ends_at:
            sleep(0.1)
        assert sorted(str(start.poll()) for start in starts) == ["0"] * 19 + ["None"]
    finally:
        for start in starts:
            start.kill()
            start.wait()
