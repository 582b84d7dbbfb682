"""Tries what was built for Linux: the wheel, the archive and the Debian package, each unpacked elsewhere.

    python packaging/linux/smoke.py

Each must explain a code in an empty environment as this checkout does, its window must inspect the
example on an X server of its own, and a second start must leave all to that window.  What the package tells the desktop is held to the desktop's rules, and the
package to Debian's, where the tools are installed that know them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import checkout
import project
from project import BUILD, DIST, BuildError
from x_server import answer, x_screen

_CODE_PAGE = ["--code", "550 5.1.1", "--language", "en"]
# On a machine that does other things too, everything takes its time.
_PATIENCE = 300


def main() -> int:
    version = project.version()
    # Each with how it is unpacked into a folder, and where its programs are then.
    kinds: dict[str, tuple[Callable[[Path, Path], None], str]] = {
        f"bounce_inspector-{version}-py3-none-any.whl": (_install_wheel, "bin"),
        f"{project.WINDOW}-{version}-linux-x86_64.tar.xz": (_unpack_archive, f"{project.WINDOW}-{version}"),
        f"{project.WINDOW}_{version}_amd64.deb": (_unpack_package, "usr/bin"),
    }
    try:
        for name, (unpack, programs) in kinds.items():
            project.need(DIST / name, "make package")
            with tempfile.TemporaryDirectory(dir=BUILD, prefix="smoke-") as folder:
                unpack(DIST / name, Path(folder))
                _try(name, Path(folder, programs), Path(folder))
        _hold_to_rules(DIST / f"{project.WINDOW}_{version}_amd64.deb")
    except BuildError as error:
        project.say_and_exit(error)
    return 0


def _install_wheel(wheel: Path, folder: Path) -> None:
    venv.create(folder, with_pip=True)
    project.run([folder / "bin/python", "-m", "pip", "install", "--quiet", wheel])


def _unpack_archive(archive: Path, folder: Path) -> None:
    project.run(["tar", "xf", archive, "-C", folder])


def _unpack_package(package: Path, folder: Path) -> None:
    project.run(["dpkg-deb", "-x", package, folder])


def _try(name: str, programs: Path, home: Path) -> None:
    empty = {"HOME": str(home), "LANG": "C.UTF-8"}
    done = subprocess.run(
        [programs / project.COMMAND, *_CODE_PAGE], cwd="/", env=empty, capture_output=True, check=False
    )
    if done.stdout != checkout.printed(_CODE_PAGE).stdout:
        said = (done.stdout + done.stderr).decode(errors="replace")
        raise BuildError(f"{name}: the command explains a code differently:\n{said}")
    with x_screen() as screen:
        there = empty | screen | {"XDG_SESSION_ID": f"smoke-{os.getpid()}"}
        window = subprocess.Popen([programs / project.WINDOW, "--example"], cwd="/", env=there)
        try:
            _wait_for_summary(name, window, screen)
            _start_again(name, [programs / project.WINDOW], there)
        finally:
            window.terminate()
            window.wait()
    print(f"ok  {name}", flush=True)


def _wait_for_summary(name: str, window: subprocess.Popen[bytes], screen: dict[str, str]) -> None:
    end = time.monotonic() + _PATIENCE
    copied, headline = "", checkout.example_headline()
    while headline not in copied:
        if window.poll() is not None or time.monotonic() > end:
            raise BuildError(f"{name}: the window does not inspect the example; it copies {copied!r}")
        # By its class: of a title xdotool knows what comes before the first sign beyond Latin-1, here the dash.
        found = answer(["xdotool", "search", "--onlyvisible", "--class", project.WINDOW], screen).split()
        if found:
            answer(["xdotool", "windowactivate", "--sync", found[-1]], screen)
            answer(["xdotool", "key", "--clearmodifiers", "ctrl+shift+c"], screen)
        time.sleep(0.5)
        copied = answer(["xclip", "-selection", "clipboard", "-o"], screen)


def _start_again(name: str, command: list[Path], environment: dict[str, str]) -> None:
    """Start it a second time: the window takes over what there is to open, and Qt is not loaded for that."""
    done = subprocess.run(
        command,
        cwd="/",
        # The loader names every library that it looks for (ld.so(8)).
        env=environment | {"LD_DEBUG": "libs"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=_PATIENCE,
        check=False,
    )
    if done.returncode != 0:
        raise BuildError(f"{name}: a second start ends with {done.returncode}")
    if "libQt6" in done.stderr:
        raise BuildError(f"{name}: a second start loads Qt, which takes longer than all the rest of it")


def _hold_to_rules(package: Path) -> None:
    with tempfile.TemporaryDirectory(dir=BUILD, prefix="smoke-") as folder:
        _unpack_package(package, Path(folder))
        share = Path(folder, "usr/share")
        _ask("desktop-file-validate", share / f"applications/{project.WINDOW}.desktop")
        # Without the network: whether the pages it names are there is none of the package's business.
        _ask("appstreamcli", "validate", "--no-net", share / f"metainfo/{project.APP_ID}.metainfo.xml")
    _ask("lintian", "--fail-on", "error,warning", "--allow-root", package)


def _ask(tool: str, *arguments: str | Path) -> None:
    """Let a tool judge; raises BuildError where it finds fault."""
    if shutil.which(tool) is None:
        print(f"{tool} is not installed: what it knows was not checked", file=sys.stderr)
        return
    project.run([tool, *arguments])
    print(f"ok  {tool}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
