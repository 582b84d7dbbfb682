"""The wheel and the source archive: complete, and running from anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from places import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        os.name == "nt", reason="what is installed there is tried by packaging/windows/smoke.py"
    ),
]

DATA = (
    "registry.json",
    "resources/wordings/en.json",
    "resources/labels/en.json",
    "resources/cause_pairs.json",
    "resources/words/en.json",
    "resources/registry.schema.json",
    "resources/samples/mailbox-unknown.eml",
    "resources/licenses/LGPL-3.0.txt",
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The wheel and the sdist of this checkout."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(out.glob("*.whl")), next(out.glob("*.tar.gz"))


@pytest.fixture(scope="module")
def installed(built: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel is installed."""
    target = tmp_path_factory.mktemp("installed")
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--target",
        str(target),
        str(built[0]),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return target


def environment(installed: Path, home: Path) -> dict[str, str]:
    keep = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return keep | {"PYTHONPATH": str(installed), "HOME": str(home), "XDG_CONFIG_HOME": str(home)}


def test_the_wheel_holds_its_data_and_both_commands(built: tuple[Path, Path]) -> None:
    with zipfile.ZipFile(built[0]) as wheel:
        names = set(wheel.namelist())
        points = wheel.read(next(name for name in names if name.endswith("entry_points.txt"))).decode()
    assert {f"bounce_inspector/{name}" for name in (*DATA, "resources/learned_causes.bin")} <= names
    assert "bounce_inspector/resources/translations/bounce-inspector_de.qm" in names
    assert not [name for name in names if name.endswith(".ts")]
    assert "bounce-inspect = bounce_inspector.cli:main" in points
    assert "[gui_scripts]\nbounce-inspector = bounce_inspector.start:main" in points


def test_the_sdist_holds_what_it_takes_to_build_and_test(built: tuple[Path, Path]) -> None:
    with tarfile.open(built[1]) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {*DATA, "pyproject.toml", "README.md", "LICENSE", "Makefile", "tests/conftest.py"} <= names
    trained = {"resources/learned_causes.bin", "packaging/learn_causes.py", "packaging/learning_texts.json"}
    assert trained <= names


def test_the_installed_command_runs_from_any_folder(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(installed / "bin" / "bounce-inspect"), "--code", "5.1.1"],
        cwd=tmp_path,
        env=environment(installed, tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Bad destination mailbox address" in done.stdout
    where = subprocess.run(
        [sys.executable, "-c", "import bounce_inspector; print(bounce_inspector.__file__)"],
        cwd=tmp_path,
        env=environment(installed, tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(where.stdout.strip()).is_relative_to(installed)


def test_the_installed_window_starts_and_answers_a_second_start(
    installed: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    session = f"test-{os.getpid()}"
    env = environment(installed, tmp_path) | {"XDG_SESSION_ID": session, "QT_QPA_PLATFORM": "offscreen"}
    env.pop("SESSIONNAME", None)
    process = subprocess.Popen(
        [sys.executable, str(installed / "bin" / "bounce-inspector"), "--example"], cwd=tmp_path, env=env
    )
    try:
        import getpass

        name = f"bounce-inspector-{getpass.getuser()}-{session}"

        def answers() -> bool:
            socket = QLocalSocket()
            socket.connectToServer(name)
            return socket.waitForConnected(100)

        qtbot.waitUntil(answers)
        second = subprocess.run(
            [sys.executable, str(installed / "bin" / "bounce-inspector")],
            cwd=tmp_path,
            env=env,
            timeout=120,
            check=False,
        )
        assert second.returncode == 0
        assert process.poll() is None
    finally:
        process.kill()
        process.wait()
