"""What the process asks of the system while hostile mail is pasted: no host, and no file that the mail names."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("hostile_pastes.py")
_INTERNET = re.compile(r"AF_INET6?\b|AF_PACKET|AF_NETLINK")


def watched(log: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command and write to ``log`` which files it and its processes open, and which sockets."""
    calls = "trace=open,openat,openat2,stat,lstat,newfstatat,access,readlink,execve,socket,connect,sendto"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        ["strace", "-f", "-qq", "-s", "4096", "-e", calls, "-o", str(log), *command],
        env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


@pytest.fixture
def _can_watch(tmp_path: Path) -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    if watched(tmp_path / "probe", "true").returncode:
        pytest.skip("processes may not be watched here")


@pytest.mark.slow
@pytest.mark.usefixtures("_can_watch")
def test_hostile_mail_opens_no_socket_and_no_file_that_it_names(tmp_path: Path) -> None:
    named = tmp_path / "named-by-the-message.png"
    named.write_bytes(b"\x89PNG\r\n\x1a\n")
    log = tmp_path / "calls"
    done = watched(log, sys.executable, str(SCRIPT), str(named))
    assert done.stdout.endswith("done\n"), done.stderr[-2000:]
    calls = log.read_text(encoding="utf-8", errors="replace").split("\n")
    # Its own arguments name the file once.
    touched = [call for call in calls if named.name in call and "execve(" not in call]
    assert touched == []
    assert [call for call in calls if "192.0.2.1" in call] == []
    assert [call for call in calls if _INTERNET.search(call)] == []


@pytest.mark.slow
@pytest.mark.usefixtures("_can_watch")
def test_the_watch_sees_what_is_opened(tmp_path: Path) -> None:
    named = tmp_path / "named.png"
    named.touch()
    log = tmp_path / "calls"
    program = "import socket, sys; open(sys.argv[1]); socket.socket(socket.AF_INET)"
    watched(log, sys.executable, "-c", program, str(named))
    text = log.read_text(encoding="utf-8", errors="replace")
    assert any(named.name in call and "openat(" in call for call in text.split("\n"))
    assert _INTERNET.search(text)
